"""Labels before a turn or a recording: `RD: ...`, `A: ...`, `ALDER: ...`, `/// MAYOR ACT ///`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex
from attrs import evolve

from quotes.resolve.cast.members import Person
from quotes.resolve.forms.role import role
from quotes.resolve.reference import Reference, ResolvedMention, resolved, unknown
from quotes.rule_names import Step
from quotes.types import Evidence, Resolution

BEFORE = regex.compile(r"(?:^|[\n\r])[\W_]*$")  # a label begins its line
BEHIND = regex.compile(r"[*_]*(?:\s?[(\[][^()\[\]\n]{1,40}[)\]])?[*_]*[:.]|(?:\s+[A-Z0-9]+)?\s+ACT\b")
QUESTION, ANSWER = "Q", "A"
MAX_INITIALS = 4  # letters; longer labels are names
MAX_BEFORE = 60  # code points before a label on its line: marks


def label(reference: Reference) -> Resolution | None:
    """Return whom a label in capitals means: by initials, surname or role, or as whoever answers; None for no label."""
    letters = "".join(sign for sign in reference.words if sign.isalpha())
    if not reference.speaks or not letters.isupper() or " " in reference.words or not _is_label(reference):
        return None
    if letters == QUESTION:
        return unknown("anonymous", "whoever asks is not named", reference.span)
    if letters == ANSWER:
        return _who_answers(reference)
    return _of_surname(reference, letters) or _of_initials(reference, letters) or _of_role(reference)


def _is_label(reference: Reference) -> bool:
    text, span = reference.page.text, reference.span
    before = text[max(0, span.start - MAX_BEFORE) : span.start]
    opens = span.start == 0 or BEFORE.search(before) is not None
    return opens and BEHIND.match(text, span.end) is not None


def _who_answers(reference: Reference) -> Resolution:
    """Return whoever the lines above an interview name, or who alone speaks there, where it is one person alone."""
    first = _first_question(reference)
    named = [each for each in reference.cast.people if any(m.span.end <= first for m in each.mentions)]
    spoke = {past.speaker.name for past in reference.past_sources if past.span.end <= first}
    named = [each for each in named if each.name in spoke] or named
    if len(named) != 1:
        return unknown(
            "person", "several people may be asked" if named else "whoever answers is not named", reference.span
        )
    return _person(reference, named[0])


def _first_question(reference: Reference) -> int:
    found = _question_in(reference.page.text)
    return reference.span.start if found is None else found


@lru_cache(8)  # texts: each answer of an interview asks for it
def _question_in(text: str) -> int | None:
    found = regex.search(r"^[*_]*Q[:.\s]", text, regex.MULTILINE)
    return found.start() if found else None


def _of_surname(reference: Reference, letters: str) -> Resolution | None:
    named = [each for each in reference.cast.people if each.tokens and each.tokens[-1].upper() == letters]
    others = [each for each in named if len(each.tokens) > 1]
    return _person(reference, others[0]) if len(others) == 1 else None


def _of_initials(reference: Reference, letters: str) -> Resolution | None:
    """Return the one person, or the one outlet, whose initials are the letters of a label; unknown for several."""
    if not 1 < len(letters) <= MAX_INITIALS:
        return None
    people = [each for each in reference.cast.people if letters in _initials(each.tokens)]
    bodies = {each.name: each for each in reference.cast.institutions if letters in _initials(each.name.split())}
    names = (*(each.name for each in people), *bodies)
    if len(names) > 1:
        return unknown("anonymous", f"{reference.words!r} may be {' or '.join(names)}", reference.span)
    if people:
        return _person(reference, people[0])
    return next((_body(reference, name, each.kind) for name, each in bodies.items()), None)


def _initials(words: tuple[str, ...] | list[str]) -> Iterator[str]:
    """Yield the initials of a name: of all its words, of the first and the last, without an article."""
    names = [word for word in words if word[:1].isupper() and word.lower() != "the"]
    if len(names) > 1:
        yield "".join(word[0] for word in names)
        yield names[0][0] + names[-1][0]


def _of_role(reference: Reference) -> Resolution | None:
    """Return who is meant by a role that is set in capitals."""
    word = reference.head.text.lower()
    if word not in reference.lexicon.nouns.roles:
        return None
    found = role(evolve(reference, head=evolve(reference.head, lemma=word, upos="NOUN", xpos="NN")))
    before = (each for each in reversed(reference.past_sources) if each.head == word and each.speaker.name)
    return found or next((_again(reference, each) for each in before), None)


def _again(reference: Reference, before: ResolvedMention) -> Resolution:
    step = Evidence(Step.NAMED_BEFORE, before.span, f"{reference.words} -> {before.speaker.name}")
    return Resolution(before.speaker, (step,))


def _person(reference: Reference, found: Person) -> Resolution:
    note = f"{reference.words} -> {found.name}"
    return resolved(found.name, "person", Step.NAMED, reference.span, note, id=found.id, wikidata=found.wikidata)


def _body(reference: Reference, name: str, kind: str) -> Resolution:
    return resolved(name, kind, Step.INSTITUTION, reference.span, f"{reference.words} -> {name}")
