"""Relatives with one name: who of them speaks, or speaks of his son, and who is dead."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.lexicon import Lexicon
from quotes.resolve.page import Page
from quotes.trees import child, children, head_of, parent, relation, tokens_in
from quotes.types import NamedEntity, Sentence, Span, Token

OWNERS = frozenset({"his", "her", "my", "our", "their"})
PRONOUNS = {"he": "m", "she": "f"}
OWN = {"his": "m", "her": "f"}
FIRST = frozenset({"I"})


def kin_spoken_of(page: Page, entity: NamedEntity, lexicon: Lexicon) -> frozenset[str]:
    """Return the ties that go with a name, in its sentence or in the words that it speaks: his `son`, my `son`."""
    sentence = page.sentences[entity.sentence]
    sources = page.sources_around(entity.span)
    spoken = [speech.span for source in sources for speech in page.speeches_by(source)]
    places = [(sentence, sentence.span), *((each, span) for span in spoken for each in _sentences(page, span))]
    return frozenset(tie for each, span in places for tie in _ties(each, span, lexicon))


def _sentences(page: Page, span: Span) -> Iterator[Sentence]:
    first = page.sentence_at(span.start)
    for sentence in page.sentences[first.index :] if first is not None else ():
        if sentence.span.start >= span.end:
            break
        yield sentence


def _ties(sentence: Sentence, span: Span, lexicon: Lexicon) -> Iterator[str]:
    """Yield the ties that a pronoun owns: his `son`."""
    for token in tokens_in(sentence, span):
        lemma = token.lemma.lower()
        if lemma in lexicon.nouns.roles and any(t.text.lower() in OWNERS for t in children(sentence, token)):
            yield lemma


def gender_spoken(page: Page, entity: NamedEntity, lexicon: Lexicon) -> str | None:
    """Return the gender that the words of who speaks tell: Wick said `she` was tired; “I am his `sister`,” Novak said.

    So does what the first words said are hers: Wick said `her` patients had waited. None where they tell none. What
    stands in marks says he and she of others.
    """
    sentence = page.sentences[entity.sentence]
    head = head_of(sentence, entity.span)
    verb = parent(sentence, head) if head is not None and relation(head) == "nsubj" else None
    said = child(sentence, verb, "ccomp") if verb is not None else None
    subject = child(sentence, said, "nsubj") if said is not None else None
    if verb is not None and subject is not None and subject.index > verb.index and not _is_in_marks(page, subject):
        owner = child(sentence, subject, "nmod:poss")
        own = OWN.get(owner.text.lower()) if owner is not None else None
        if gender := PRONOUNS.get(subject.text.lower(), own):
            return gender
    spoken = (speech.span for source in page.sources_around(entity.span) for speech in page.speeches_by(source))
    told = (gender for span in spoken for each in _sentences(page, span) for gender in _called(each, span, lexicon))
    return next(told, None)


def _is_in_marks(page: Page, token: Token) -> bool:
    return page.speech_around(token.span) is not None or page.is_quoted(token.span)


def _called(sentence: Sentence, span: Span, lexicon: Lexicon) -> Iterator[str]:
    """Yield the genders of what somebody says to be: I am his `sister`."""
    for token in tokens_in(sentence, span):
        noun = parent(sentence, token) if token.text in FIRST and relation(token) == "nsubj" else None
        if noun is not None and child(sentence, noun, "cop") is not None:
            gender = lexicon.nouns.roles.get(noun.lemma.lower())
            yield from (gender,) if gender else ()


def is_dead(page: Page, entity: NamedEntity, lexicon: Lexicon) -> bool:
    """Return whether a text says where a name stands that its bearer is dead: `Jan Kos was shot dead`.

    So it is too where the next sentence begins with the pronoun of its subject: He was shot dead.
    """
    sentence = page.sentences[entity.sentence]
    head = head_of(sentence, entity.span)
    if head is None:
        return False
    if _dies(sentence, head, lexicon):
        return True
    after = page.sentences[sentence.index + 1 : sentence.index + 2]
    first = after[0].tokens[0] if after and after[0].tokens else None
    starts = relation(head) == "nsubj" and first is not None and first.text.lower() in PRONOUNS
    return starts and first is not None and _dies(after[0], first, lexicon)


def speaks(page: Page, entity: NamedEntity) -> bool:
    """Return whether a name is who says something; not who `had told` friends, which the dead may have done."""
    if not page.sources_around(entity.span):
        return False
    sentence = page.sentences[entity.sentence]
    head = head_of(sentence, entity.span)
    verb = parent(sentence, head) if head is not None else None
    auxiliary = child(sentence, verb, "aux") if verb is not None else None
    return auxiliary is None or auxiliary.text.lower() != "had"


def _dies(sentence: Sentence, subject: Token, lexicon: Lexicon) -> bool:
    verb = parent(sentence, subject)
    if verb is None or relation(subject) != "nsubj":
        return False
    lemma = verb.lemma.lower()
    passive = subject.deprel == "nsubj:pass" or child(sentence, verb, "aux:pass") is not None
    return lemma in lexicon.nouns.dyings or (passive and lemma in lexicon.nouns.killings)
