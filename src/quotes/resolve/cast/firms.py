"""Firms that the recognizer takes for people: Uber, Alibaba, `Ferrant said it was closing`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quotes.lexicon import Lexicon
from quotes.lexicon.names import name_key
from quotes.resolve.page import Page
from quotes.trees import child, head_of, parent, relation
from quotes.types import NamedEntity, Sentence, Span

ACRONYM = regex.compile(r"\p{Lu}{3,6}")  # ANDE said; of two letters they are initials, OJ said
MARK = regex.compile(r"[“”\"‘«]")
BODIES = frozenset({"ORG", "ORGANIZATION", "LOC", "LOCATION", "GPE", "NORP"})  # what `it` may be, too


def is_firm(page: Page, entity: NamedEntity, lexicon: Lexicon) -> bool:
    """Return whether what was taken for somebody is a firm: one that is known, or that the text calls so, or `it`.

    Where the text has somebody of that surname, or a title before the name, it is a person: Enzo Ferrari, Mr Ford. An
    acronym is nobody, save in a line of capitals.
    """
    key = name_key(page.words(entity.span))
    is_listed = key in lexicon.nouns.companies or ACRONYM.fullmatch(page.words(entity.span)) is not None
    is_listed = is_listed or _is_body_beside(page, key, lexicon)
    is_called = " " not in key and (_is_called_firm(page, key, lexicon) or _speaks_as_it(page, key, lexicon))
    named = is_listed or is_called
    loud = all(token.text.isupper() for token in page.sentences[entity.sentence].tokens if len(token.text) > 2)
    return (
        named
        and not (loud and key not in lexicon.nouns.companies)
        and not _is_surname(page, key)
        and not _is_behind_title(page, entity, lexicon)
    )


def _is_body_beside(page: Page, key: str, lexicon: Lexicon) -> bool:
    """Return whether an apposition of some mention says that it is a body: `Ferrant, a software company, said`."""
    for entity in page.entities:
        if name_key(page.words(entity.span)) == key:
            sentence = page.sentences[entity.sentence]
            head = head_of(sentence, entity.span)
            beside = child(sentence, head, "appos") if head is not None else None
            is_one = beside is not None and beside.xpos == "NN" and child(sentence, beside, "det") is not None
            if is_one and beside is not None and beside.lemma.lower() in lexicon.nouns.groups:
                return True
    return False


def _is_called_firm(page: Page, key: str, lexicon: Lexicon) -> bool:
    """Return whether the text has the word with one for a firm behind it: Alibaba, of the Alibaba Group."""
    names = (name_key(page.words(m.span)) for m in page.entities if not m.is_person)
    tails = (name.removeprefix(key + " ") for name in names if name.startswith(key + " "))
    return any(tail in lexicon.nouns.firms for tail in tails)


def _is_surname(page: Page, key: str) -> bool:
    people = (name_key(page.words(m.span)) for m in page.entities if m.is_person)
    return any(name.endswith(" " + key) for name in people)


def _is_behind_title(page: Page, entity: NamedEntity, lexicon: Lexicon) -> bool:
    before = [t for t in page.sentences[entity.sentence].tokens if t.span.end <= entity.span.start][-1:]
    return any(token.text.rstrip(".").lower() in lexicon.nouns.titles for token in before)


def _speaks_as_it(page: Page, key: str, lexicon: Lexicon) -> bool:
    """Return whether a name that the text tells nothing of is called `it` where it speaks, and never he or she.

    Somebody is brought in by more than a surname; a given name, or a well-known surname, is nobody's firm.
    """
    called = {found for m in page.entities if name_key(page.words(m.span)) == key for found in _called(page, m)}
    if "it" not in called or called & {"he", "she"} or key in lexicon.nouns.given_names:
        return False
    return all(key not in name_key(listed.name).split() for listed in lexicon.people.all)


def _called(page: Page, entity: NamedEntity) -> Iterator[str]:
    """Yield the pronoun that is the subject of what a name says without marks: `Ferrant said it was closing`."""
    sentence = page.sentences[entity.sentence]
    head = head_of(sentence, entity.span)
    verb = parent(sentence, head) if head is not None and relation(head) == "nsubj" else None
    said = child(sentence, verb, "ccomp") if verb is not None else None
    subject = child(sentence, said, "nsubj") if said is not None else None
    if verb is None or said is None or subject is None or child(sentence, said, "cop") is not None:
        return
    if (
        subject.upos != "PRON"
        or subject.index < verb.index
        or MARK.search(page.text, verb.span.end, subject.span.start)
    ):
        return
    if not _may_be_another(page, sentence, entity):
        yield subject.text.lower()


def _may_be_another(page: Page, sentence: Sentence, entity: NamedEntity) -> bool:
    """Return whether another body is named just before, which the pronoun may stand for."""
    before = page.sentences[max(0, sentence.index - 1)]
    start = before.span.start if before.zone == sentence.zone else sentence.span.start
    near = page.entities_in(Span(start, entity.span.start)) if start < entity.span.start else ()
    return any(each.kind.upper() in BODIES for each in near)
