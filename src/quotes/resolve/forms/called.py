"""Sources whom a clause beside their noun gives a name: a teacher known only as `Mira`; a guide who goes by `Timo`.

Read by words: trees and the recognizer make much of such names.
"""

from __future__ import annotations

from itertools import dropwhile, takewhile

from quotes.resolve.noun_phrases import is_role
from quotes.resolve.reference import Reference, resolved
from quotes.rule_names import Step
from quotes.trees import tokens_in
from quotes.types import Resolution, Span, Token

OF_THE_NOUN = frozenset({"ADP", "ADJ", "DET", "NOUN", "PROPN", "PUNCT"})  # before it: the leader of a gang, known as


def called(reference: Reference) -> Resolution | None:
    """Return the person whose name a clause beside a noun gives, by the cast where it has it; None where none does."""
    name = _given_name(reference)
    if name is None:
        return None
    known = next((person for _, person in reference.cast.people_at(name)), None)
    words, id, wikidata = reference.page.words(name), None, None
    if known is not None:
        words, id, wikidata = known.name, known.id, known.wikidata
    return resolved(words, "person", Step.NAMED, reference.span, f"called {words}", id=id, wikidata=wikidata)


def _given_name(reference: Reference) -> Span | None:
    """Return the words with capitals behind those that give a name, which end the phrase or stand before a mark."""
    head = reference.head
    if head.xpos != "NN" or not is_role(head, reference.lexicon):
        return None
    behind = [t for t in tokens_in(reference.sentence, reference.span) if t.index > head.index]
    clause = list(dropwhile(lambda token: token.upos in OF_THE_NOUN, behind))
    verb = next((t for t in clause if t.upos == "VERB"), None)
    if verb is None or (len(behind) - len(clause) > 1 and verb.head != head.index):
        return None  # the wife of a man known as Timo
    behind = clause
    first = next((n for n, token in enumerate(behind) if token.text[0].isupper()), len(behind))
    name = tuple(takewhile(lambda token: token.text[0].isupper(), behind[first:]))
    rest = behind[first + len(name) :][:1]
    if not name or (rest and rest[0].upos != "PUNCT") or not _gives_a_name(behind[:first], reference):
        return None
    return Span(name[0].span.start, name[-1].span.end)


def _gives_a_name(words: list[Token], reference: Reference) -> bool:
    """Return whether words give a noun the name behind them: known locally as, who goes by, known by the alias."""
    beside, giving = {",", *reference.lexicon.name_words.beside}, reference.lexicon.nouns.naming
    kept = [t for t in words if t.upos != "ADV" or t.text.lower() == "as"]
    if not kept:
        return False
    named = [n for n, t in enumerate(kept) if t.upos == "VERB" and t.lemma.lower() in giving]
    is_beside = kept[0].text.lower() == "who" or named[:1] == [0]
    last = next((t for t in reversed(kept) if t.text.lower() not in beside and t.lemma != "of"), kept[0])
    goes_by = last.text == "by" and " ".join(t.lemma for t in kept[-2:]) == "go by"
    is_name = last.lemma.lower() in reference.lexicon.name_words.called
    return is_beside and (goes_by or is_name or (bool(named) and kept[-1].text == "as"))
