"""The corrections of a run: what is given, what comes of it, and what is said of those that find nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from attrs import evolve, frozen

from quotes.corrections.apply import ABSENT, Applied, Lost, applied
from quotes.corrections.short_ids import with_whole_ids
from quotes.corrections.standing import standing, undoing_nothing
from quotes.corrections.statements import Decided, names_decided, other_speakers, same_speakers, statements_decided
from quotes.corrections.values import Correction, said_of
from quotes.record.rows import CorrectionsRow, id_of
from quotes.types import Attribution, Done, Joined, OtherSpeaker, Parted, SameSpeaker

UNDOES_NOTHING = "no correction before it has this id"


@frozen
class Corrections:
    """The corrections that a run is given, the lines that are none, and the names of the files that have them."""

    corrections: tuple[Correction, ...] = ()
    troubles: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def standing(self) -> tuple[Correction, ...]:
        """Return those that count, in order."""
        return standing(self.corrections)


NONE = Corrections()


@frozen
class Told:
    """What people decided of statements, and what run.json is to say of all corrections."""

    decided: tuple[Joined | Parted, ...]
    row: CorrectionsRow


@frozen
class Corrected:
    """What was found, as people corrected it; `same` are names that they say are one, `apart` those that are not."""

    given: Corrections
    applied: Applied
    same: tuple[SameSpeaker, ...]
    apart: tuple[OtherSpeaker, ...]
    names: Decided

    @property
    def documents(self) -> tuple[Done, ...]:
        """Return the documents with what is in them now."""
        return self.applied.documents

    def told_of(self, attributions: Sequence[Attribution]) -> Told:
        """Return what is decided of statements of some attributions, as link gets them, and what there is to tell."""
        statements = statements_decided(self.given.standing, attributions)
        undos = tuple(Lost(each, UNDOES_NOTHING) for each in undoing_nothing(self.given.corrections))
        lost = (*self.applied.lost, *self.names.lost, *statements.lost, *undos)
        done = len(self.applied.done) + len(self.names.done) + len(statements.done)
        troubles = (*self.given.troubles, *messages(lost))
        return Told(statements.decided, CorrectionsRow(self.given.files, done, self.applied.rejected, troubles))


def correct(documents: Iterable[Done], given: Corrections) -> Corrected:
    """Return what was found as people corrected it: all but what they said of statements, which link is told."""
    found = tuple(documents)
    if not given.standing:
        return Corrected(given, Applied(found), (), (), Decided())
    ids = (id_of(each) for done in found for each in (*done.attributions, *done.others))
    given = evolve(given, corrections=with_whole_ids(given.corrections, ids))
    corrections = given.standing
    result = applied(found, corrections)
    every = chain.from_iterable((*each.attributions, *each.others) for each in result.documents)
    names = names_decided(corrections, every)
    return Corrected(given, result, same_speakers(corrections), other_speakers(corrections), names)


def messages(lost: Iterable[Lost]) -> tuple[str, ...]:
    """Return what is said of corrections that could not be applied: of a document that is not there once."""
    every = tuple(lost)
    absent = Counter(each.correction.document for each in every if each.reason == ABSENT)
    documents = (f"{name}: {ABSENT} ({corrections_in(number)})" for name, number in absent.items())
    return (*(message(each) for each in every if each.reason != ABSENT), *documents)


def corrections_in(number: int) -> str:
    """Return how many corrections there are."""
    return "1 correction" if number == 1 else f"{number} corrections"


def message(lost: Lost) -> str:
    """Return what is said of one correction that could not be applied: of which row, what it does, and why not."""
    correction = lost.correction
    place = ": ".join(part for part in (correction.document, correction.row) if part)
    who = f" (by {correction.by})" if correction.by else ""
    return f"{place or correction.id}: {said_of(correction)}{who}: {lost.reason}"
