"""Documents that speak: a report, a letter, and who wrote them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from quotes.lexicon.occasions import load_occasions
from quotes.resolve.forms.coordination import coordination
from quotes.resolve.forms.institution import institution
from quotes.resolve.forms.outlet import outlet
from quotes.resolve.forms.person import person
from quotes.resolve.noun_phrases import DAYS, bare, behind_mark, core
from quotes.resolve.reference import Reference, followed, phrase_span, resolved
from quotes.rule_names import Step
from quotes.trees import child, children, parent, relation
from quotes.types import Evidence, Resolution, Sentence, Token

MAX_BACK = 10  # sentences between a document and the words that say whose it is
NEAR = 2  # sentences back to the verb by which somebody made a document
FROM = frozenset({"by", "from"})  # a report by the ministry, a letter from the board
POINTING = frozenset({"the", "this", "that"})
NAMED = frozenset({"person", "organization", "outlet", "group"})


def document(reference: Reference) -> Resolution | None:
    """Return the letter, statement or report that speaks, as printed."""
    lemma = reference.head.lemma.lower()
    if lemma in reference.lexicon.nouns.parts:
        owner = next((t for t in children(reference.sentence, reference.head) if relation(t) == "nmod"), None)
        if owner is not None and owner.lemma.lower() in reference.lexicon.nouns.documents:
            return document(evolve(reference, head=owner, span=phrase_span(reference, owner)))
    if lemma not in reference.lexicon.nouns.documents:
        return None
    words = behind_mark(reference.page.words(core(reference.page, reference.span)))
    return resolved(words, "document", Step.DOCUMENT, reference.span)


def author(reference: Reference) -> Resolution | None:
    """Return who wrote the document that speaks, where the text says so.

    Its phrase may: `a report by the Harbour Gazette`, `its statement`; or where the document was mentioned last: `the
    statement`, after `the ministry said in a statement`; `the letter`, after `Kos wrote to the mayor`.
    """
    lemma = reference.head.lemma.lower()
    if lemma not in reference.lexicon.nouns.documents:
        return None
    found = _writer_of(reference, Written(reference.sentence, reference.head))
    if found is not None or lemma not in reference.lexicon.nouns.owned or not _is_taken_up(reference):
        return found
    last = next(_mentioned_before(reference), None)
    return _writer_of(reference, last) if last is not None else _who_wrote(reference)


def _who_wrote(reference: Reference) -> Resolution | None:
    """Return who made a document by the verb for it, here or right before: Kos `tweeted`; None for nobody."""
    verbs = reference.lexicon.nouns.written.get(reference.head.lemma.lower(), frozenset())
    for sentence in reference.page.sentences_before(reference.sentence, NEAR):
        for verb in reversed(sentence.tokens):
            is_before = verb.upos == "VERB" and verb.span.end <= reference.span.start
            if not is_before or verb.lemma.lower() not in verbs or (subject := _subject(sentence, verb)) is None:
                continue
            return _named_writer(reference, Written(sentence, verb), subject)
    return None


@frozen
class Written:
    """A document where the text mentions it: the sentence and the noun."""

    sentence: Sentence
    head: Token


def _is_taken_up(reference: Reference) -> bool:
    """Return whether the phrase takes up a document mentioned before, and says no more of it: `the statement`."""
    words = reference.page.words(core(reference.page, reference.span)).lower().split()
    return len(words) == 2 and words[0] in POINTING


def _mentioned_before(reference: Reference) -> Iterator[Written]:
    """Yield the mentions of such a document before, the nearest first, save those that take it up themselves."""
    for sentence in reference.page.sentences_before(reference.sentence, MAX_BACK):
        for token in reversed(sentence.tokens):
            is_such = token.lemma.lower() == reference.head.lemma.lower() and token.upos == "NOUN"
            if is_such and token.span.end <= reference.span.start and not _only_points(sentence, token):
                yield Written(sentence, token)


def _only_points(sentence: Sentence, token: Token) -> bool:
    """Return whether a mention has an article and nothing else that says which document it is, and nobody makes it."""
    if _agent(sentence, parent(sentence, token)) is not None:
        return False
    own = [other for other in children(sentence, token) if other.upos != "PUNCT"]
    return relation(token) == "nsubj" and [each.text.lower() for each in own] in [[word] for word in sorted(POINTING)]


def _writer_of(reference: Reference, written: Written) -> Resolution | None:
    """Return who wrote a document by the words around it; None where they name nobody."""
    named = (_named_writer(reference, written, writer) for writer in _writers(reference, written))
    return next((found for found in named if found is not None), None)


def _named_writer(reference: Reference, written: Written, writer: Token) -> Resolution | None:
    """Return who a noun phrase says wrote a document; None where it names nobody."""
    head = written.sentence.tokens[writer.index]
    span = phrase_span(evolve(reference, sentence=written.sentence), head)
    inner = evolve(reference, sentence=written.sentence, head=head, span=span, steps=reference.steps + 1)
    found = followed(reference, span, head, written.sentence) if head.upos == "PRON" else _named(inner)
    is_known = found is not None and (_has_name(found) or _is_body(reference, head))
    if found is None or found.speaker.kind not in NAMED or not is_known:
        return None
    step = Evidence(Step.AUTHOR, written.head.span, f"{reference.words} is by {found.speaker.name}")
    return evolve(found, evidence=(step, *found.evidence))


def _named(inner: Reference) -> Resolution | None:
    return coordination(inner) or outlet(inner) or person(inner) or institution(inner)


def _is_body(reference: Reference, writer: Token) -> bool:
    """Return whether a writer is a body that is never named, of a document that is taken up: the municipality."""
    nouns = reference.lexicon.nouns
    return (
        _is_taken_up(reference) and writer.upos == "NOUN" and writer.lemma.lower() in nouns.organizations - nouns.media
    )


def _has_name(found: Resolution) -> bool:
    """Return whether somebody is called by a name, not by a noun alone: reports from the country."""
    words = bare(found.speaker.name or "")
    return any(sign.isupper() for sign in words)


def _writers(reference: Reference, written: Written) -> Iterator[Token]:
    """Yield the heads of those who may have written a document, the surest first."""
    sentence, head, nouns = written.sentence, written.head, reference.lexicon.nouns
    for other in children(sentence, head):
        mark = child(sentence, other, "case")
        is_by = relation(other) in ("nmod", "obl") and mark is not None and mark.lemma in FROM
        if is_by and other.text not in DAYS:  # no post from Friday, no letter from May
            yield other
    yield from _printed_in(reference, written)
    for other in children(sentence, head):
        words = _words_of(reference, written, other) if relation(other) == "compound" else ""
        if words and reference.lexicon.outlet_named(words) is not None:
            yield other  # a Reuters report
        elif words and head.lemma.lower() in nouns.owned and _is_owner(reference, other):
            yield other  # a JSC statement, the ministry statement
    if head.lemma.lower() in nouns.owned:
        yield from (other for other in children(sentence, head) if other.deprel == "nmod:poss")
        yield from _issuers(reference, written)


def _printed_in(reference: Reference, written: Written) -> Iterator[Token]:
    """Yield the outlet in which stands what media publish themselves: a story in `El Universo`; no letter in it.

    A report on an outlet may be about it.
    """
    if written.head.lemma.lower() not in reference.lexicon.relays.media_pieces:
        return
    for other in children(written.sentence, written.head):
        mark = child(written.sentence, other, "case")
        if relation(other) == "nmod" and mark is not None and mark.lemma == "in":
            span = phrase_span(evolve(reference, sentence=written.sentence), other)
            if outlet(evolve(reference, sentence=written.sentence, head=other, span=span)) is not None:
                yield other


def _is_owner(reference: Reference, token: Token) -> bool:
    """Return whether a word before a document is a body, by its noun or its name: `ministry` statement; no China's."""
    around = (each for each in reference.page.entities_in(token.span) if each.span.end == token.span.end)
    nouns = reference.lexicon.nouns
    is_noun = token.upos == "NOUN" and token.lemma.lower() in nouns.organizations - nouns.media
    return is_noun or any(each.is_body for each in around)


def _words_of(reference: Reference, written: Written, token: Token) -> str:
    return reference.page.words(phrase_span(evolve(reference, sentence=written.sentence), token))


def _issuers(reference: Reference, written: Written) -> Iterator[Token]:
    """Yield who made a document: `the board issued a letter`, `she said in a letter`, `a letter sent by the board`.

    Also in the passive: `The letter was signed by Kos`.
    """
    sentence, head, cues = written.sentence, written.head, reference.lexicon.cues
    making = reference.lexicon.nouns.making
    is_others = any(t.upos == "PROPN" and t.index < head.index for t in children(sentence, head))
    for other in () if is_others else children(sentence, head):  # the ministry's cables that a site released
        agent = _agent(sentence, other)
        if relation(other) == "acl" and other.lemma.lower() in making and agent is not None:
            yield agent
    verb, mark = parent(sentence, head), child(sentence, head, "case")
    agent = _agent(sentence, verb)
    if verb is not None and head.deprel == "nsubj:pass" and verb.lemma.lower() in making and agent is not None:
        yield agent
    subject = _subject(sentence, verb) if verb is not None else None
    if verb is None or subject is None:
        return
    is_carried = relation(head) == "obl" and mark is not None and mark.lemma in load_occasions().carrying
    is_made = relation(head) == "obj" and verb.lemma.lower() in making
    if is_made or (is_carried and verb.lemma.lower() in {*cues.verbs, *making}):
        yield subject


def _agent(sentence: Sentence, verb: Token | None) -> Token | None:
    """Return by whom something is done, of a passive: sent by `the board`; None for nobody."""
    if verb is None or verb.xpos != "VBN":
        return None
    return next((t for t in children(sentence, verb) if t.deprel == "obl:agent"), None)


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    """Return who does what a verb says: its own subject, or that of the verb it is joined to; none of a passive."""
    own = child(sentence, verb, "nsubj")
    above = parent(sentence, verb)
    if own is None and relation(verb) == "conj" and above is not None and verb.xpos != "VBN":
        own = child(sentence, above, "nsubj")
    return own if own is not None and own.deprel == "nsubj" else None
