"""Names that report or quote, and of whom a text says nothing more: they are outlets' sooner than a he's or a she's."""

from __future__ import annotations

from quotes.lexicon import Lexicon
from quotes.resolve.cast.members import Person, mentions_before
from quotes.resolve.page import Page
from quotes.trees import child, head_of, parent
from quotes.types import Sentence, Span, Token

SAYING = ("VBG", "as")  # quoted him as saying


def only_reports(page: Page, person: Person, offset: int, lexicon: Lexicon) -> bool:
    """Return whether somebody so far reports what another did, or quotes: `Glas Juga reported that Petrovic had fled`.

    Nobody of whom the text, or the name, tells anything more: a role, a gender, a fuller name.
    """
    is_told = person.gender is not None or bool(person.roles) or person.id is not None or len(person.forms) > 1
    if is_told or person.tokens[0].lower() in lexicon.nouns.given_names:
        return False
    return any(_reports(page, each.span, each.sentence, lexicon) for each in mentions_before(person, offset))


def _reports(page: Page, span: Span, place: int, lexicon: Lexicon) -> bool:
    sentence = page.sentences[place]
    head = head_of(sentence, span)
    verb = parent(sentence, head) if head is not None and head.deprel == "nsubj" else None
    if verb is None:
        return False
    if verb.lemma in lexicon.relays.reporting:
        return _is_of_somebody(page, sentence, verb)
    entry = lexicon.cues.verbs.get(verb.lemma)
    return entry is not None and entry.quoting and _has_saying(sentence, verb)


def _is_of_somebody(page: Page, sentence: Sentence, verb: Token) -> bool:
    """Return whether what a verb reports has a name of somebody for its subject."""
    clause = child(sentence, verb, "ccomp")
    subject = child(sentence, clause, "nsubj") if clause is not None else None
    return subject is not None and any(each.is_person for each in page.entities_in(subject.span))


def _has_saying(sentence: Sentence, verb: Token) -> bool:
    behind = zip(sentence.tokens[verb.index + 1 :], sentence.tokens[verb.index + 2 :], strict=False)
    return any((saying.xpos, before.text.lower()) == SAYING for before, saying in behind)
