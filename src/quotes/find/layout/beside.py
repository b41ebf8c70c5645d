"""Whose a quotation alone in its paragraph is, where the paragraphs beside it are about one person only.

    Ama Serwaa has sold kenkey here for 30 years. / “I have never seen prices like this.”
    “The children do it themselves. We open the door.” / Moira Kelso has led the school since 2009. She says ...

Nothing says that they spoke: unknown where two may be meant, where the words name them, or where they are not about `I`
or `we` and not between two cues of the one: `It rained, Rogers said. / “It poured.” / He said it was cold.`
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile

import regex
from attrs import frozen

from quotes.find.candidate import Candidate, Source
from quotes.find.layout.continued import is_whole
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.parts.sources import is_passive
from quotes.find.passage import Passage, is_quoted
from quotes.find.setting import Read, Setting
from quotes.rule_names import SourceRule
from quotes.spans import contains, entities_in
from quotes.trees import child, head_of, parent, relation
from quotes.types import Sentence, Span

SELF = regex.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur)\b")
PERSONAL = frozenset({"he", "she"})
MAX_PARAGRAPHS = 3  # on either side; further off a text has gone on to something else


@frozen
class Person:
    """Somebody a paragraph is about, or who speaks in it: the words, and the surname; "" for he and she."""

    source: Source
    surname: str


def person_beside(read: tuple[Read, ...], place: int) -> Source | None:
    """Return whom the paragraphs beside that at `place` are about, which is only a quotation; None where unsure."""
    passage = read[place][0].passage
    body = [each for each in read if each[0].passage.zone == "body"]
    before = [each for each in reversed(body) if each[0].passage.index < passage.index]
    after = [each for each in body if each[0].passage.index > passage.index]
    words = _speech_around(before, read[place], after)
    on_both_sides = _speaks_on_both_sides(_prose(before), _prose(after))
    others = (one for way in (_is_told_of, _speaks_behind) if (one := way(_prose(before), _prose(after))) is not None)
    found = on_both_sides or (next(others, None) if SELF.search(words) is not None else None)
    return None if found is None or (found.surname and found.surname in words) else found.source


def _speech_around(before: list[Read], here: Read, after: list[Read]) -> str:
    """Return the words of a paragraph with those of the paragraphs next to it that are only quotations too."""
    beside = (takewhile(lambda each: _is_quotation(each[0].passage), some) for some in (before, after))
    return " ".join(each[0].passage.words(each[0].passage.span) for some in ((here,), *beside) for each in some)


def _prose(paragraphs: Iterable[Read]) -> tuple[Read, ...]:
    """Return the paragraphs that are not only a quotation, in the order given."""
    return tuple(each for each in paragraphs if not _is_quotation(each[0].passage))


def _is_quotation(passage: Passage) -> bool:
    return bool(passage.quotations) and is_whole(passage.quotations[0], passage)


def _speaks_on_both_sides(before: Sequence[Read], after: Sequence[Read]) -> Person | None:
    """Return who speaks last before and first behind, where nobody else is named between: `Rogers said`, `he said`.

    Where he or she speaks last, it is who speaks by name before that, nobody else named since.
    """
    last, first = _named_last(before), _first_of(after[:MAX_PARAGRAPHS], _speaks_first)
    if last is None or first is None or first[1].surname not in ("", last[1].surname):
        return None
    if len(_genders((_first_of(before, _speaks_last), first))) > 1:
        return None
    between = (setting for setting, _ in (*before[: last[0]], *after[: first[0]]))
    named = {name for setting in between for name in _surnames(setting, setting.passage.span)}
    return last[1] if named <= {last[1].surname} else None


def _genders(some: Iterable[tuple[int, Person] | None]) -> frozenset[str]:
    """Return the pronouns for one person that some speakers are."""
    heads = (each[1].source.head.lemma.lower() for each in some if each is not None and not each[1].surname)
    return frozenset(heads)


def _named_last(before: Sequence[Read]) -> tuple[int, Person] | None:
    """Return who speaks last by name, with the place of the paragraph; None where it may not be who speaks last at all.

    Somebody speaks near, and whoever speaks since is he or she.
    """
    if _first_of(before[:MAX_PARAGRAPHS], _speaks_last) is None:
        return None
    found = _first_of(before, _speaks_by_name)
    return found if found is not None and found[1].surname[:1].isupper() else None


def _is_told_of(before: Sequence[Read], after: Sequence[Read]) -> Person | None:
    """Return who alone the last sentence before is about: nobody is said to speak there, and nobody else behind."""
    if not before:
        return None
    setting, candidates = before[0]
    sentence = setting.passage.sentences[-1]
    person = _somebody(sentence, setting)
    if person is None or any(each.cue.sentence.index == sentence.index for each in candidates):
        return None
    speaks = _speaks_first(after[0]) if after else None
    is_another = speaks is not None and speaks.surname not in ("", person.surname)
    return None if is_another and person.surname else person


def _speaks_behind(before: Sequence[Read], after: Sequence[Read]) -> Person | None:
    """Return who the paragraph behind is about and who speaks in it, where nobody else is named before."""
    if not after:
        return None
    (setting, candidates), speaks = after[0], _speaks_first(after[0])
    opening = setting.passage.sentences[0]
    person = _somebody(opening, setting)
    if any(each.cue.sentence.index == opening.index for each in candidates):
        return None
    if person is None or speaks is None or not person.surname or speaks.surname not in ("", person.surname):
        return None
    near = before[0][0] if before else None
    named = _surnames(near, near.passage.span) if near is not None else frozenset()
    return person if named <= {person.surname} else None


def _first_of(paragraphs: Sequence[Read], who: Callable[[Read], Person | None]) -> tuple[int, Person] | None:
    """Return the first person that some paragraphs give, with its place among them."""
    return next(((place, one) for place, each in enumerate(paragraphs) if (one := who(each)) is not None), None)


def _speaks_last(read: Read) -> Person | None:
    setting, candidates = read
    last = max((each for each in candidates if each.content), key=_end, default=None)
    return _person(last.source, setting) if last is not None and last.source is not None else None


def _speaks_by_name(read: Read) -> Person | None:
    """Return who speaks last in a paragraph, where that is not he or she."""
    person = _speaks_last(read)
    return person if person is not None and person.surname else None


def _speaks_first(read: Read) -> Person | None:
    setting, candidates = read
    first = min((each for each in candidates if each.content), key=lambda each: each.start, default=None)
    return _person(first.source, setting) if first is not None and first.source is not None else None


def _end(candidate: Candidate) -> int:
    return max(candidate.end, candidate.cue.head.span.end)


def _somebody(sentence: Sentence, setting: Setting) -> Person | None:
    """Return the subject of a sentence where it is a person, does something, and no other person is named there."""
    verb = next((t for t in sentence.tokens if t.head < 0), None)
    subject = child(sentence, verb, "nsubj") if verb is not None else None
    if verb is None or subject is None or is_passive(sentence, verb) or is_quoted(setting.passage, subject):
        return None
    span = noun_phrase(sentence, subject, setting.passage, avoiding=(verb,))
    person = _person(Source(subject, span, SourceRule.NAMED_BESIDE), setting)
    is_one = _surnames(setting, sentence.span) <= {person.surname}
    is_person = subject.lemma.lower() in PERSONAL or _is_named(setting, span)
    return person if is_one and is_person else None


def _person(source: Source, setting: Setting) -> Person:
    """Return somebody with the surname in the words for them; their head where no person is named there."""
    if source.head.lemma.lower() in PERSONAL:
        return Person(source, "")
    named = entities_in(setting.analysis.entities, source.span)
    names = [_surname(setting.passage.words(each.span)) for each in named if each.is_person]
    return Person(source, names[-1] if names else source.head.text)


def _surnames(setting: Setting, span: Span) -> frozenset[str]:
    """Return the surnames of the people named in some words; no word that says which noun: the `Nobel` laureate."""
    found = (each.span for each in entities_in(setting.analysis.entities, span) if each.is_person)
    return frozenset(_surname(setting.passage.words(each)) for each in found if not _says_which(each, setting))


def _says_which(name: Span, setting: Setting) -> bool:
    """Return whether a name is a word before a noun with an article: the `Nobel` laureate; no `coach Kos`."""
    sentence = next((each for each in setting.passage.sentences if contains(each.span, name)), None)
    head = head_of(sentence, name) if sentence is not None else None
    noun = parent(sentence, head) if sentence is not None and head is not None else None
    if sentence is None or head is None or noun is None or relation(head) != "compound" or noun.upos != "NOUN":
        return False
    return child(sentence, noun, "det") is not None


def _is_named(setting: Setting, span: Span) -> bool:
    """Return whether a noun phrase is a person with a name, and no thing or kin of one: `Lund`; no `Lund's boat`."""
    found = (each for each in entities_in(setting.analysis.entities, span) if each.is_person)
    ends = (setting.passage.text[each.span.end - 2 : each.span.end + 2] for each in found)
    return any("'s" not in end and "’s" not in end for end in ends)


def _surname(name: str) -> str:
    return name.removesuffix("’s").removesuffix("'s").split()[-1]
