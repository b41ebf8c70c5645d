"""What people said of statements and of names, as link and identify take it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from attrs import frozen

from quotes.corrections.anchors import find
from quotes.corrections.apply import ABSENT, Lost
from quotes.corrections.placing import LEAST_SHARED, Astray, shared, shown, words_span
from quotes.corrections.short_ids import why_none
from quotes.corrections.values import (
    JOIN,
    NOT_SAME_SPEAKER,
    OF_NAMES,
    SAME_SPEAKER,
    SPLIT,
    Anchor,
    Correction,
    Named,
    Printed,
    value_of,
)
from quotes.record.rows import id_of
from quotes.types import Attribution, Joined, OtherSpeaker, Parted, SameSpeaker, Span, Statement

NO_ROW = "the row is not in the ledger"


@frozen
class Decided:
    """What people decided of statements, in order, and what became of each correction."""

    decided: tuple[Joined | Parted, ...] = ()
    done: tuple[Correction, ...] = ()
    lost: tuple[Lost, ...] = ()


def same_speakers(corrections: Iterable[Correction]) -> tuple[SameSpeaker, ...]:
    """Return the names that are said to be one speaker's, in order."""
    return tuple(same_speaker(each, number) for number, each in enumerate(corrections) if each.action == SAME_SPEAKER)


def same_speaker(correction: Correction, number: int) -> SameSpeaker:
    """Return two names that are said to be one."""
    value = value_of(correction)
    kept = value if isinstance(value, Named) else Named(value)
    return SameSpeaker(correction.was, kept.name or correction.was, kept.kind, kept.id, kept.wikidata, number)


def other_speakers(corrections: Iterable[Correction]) -> tuple[OtherSpeaker, ...]:
    """Return the names that are said to be of two speakers, in order."""
    return tuple(OtherSpeaker(each.was, value_of(each)) for each in corrections if each.action == NOT_SAME_SPEAKER)


def names_decided(corrections: Iterable[Correction], attributions: Iterable[Attribution]) -> Decided:
    """Return which of the corrections of names are of a name that the run has, and which are lost."""
    names = {each.speaker.name for each in attributions}
    said = [each for each in corrections if each.action in OF_NAMES]
    missing = [(each, missing_of(each, names)) for each in said]
    lost = tuple(Lost(each, f"no speaker of this run is called {name}") for each, name in missing if name)
    return Decided((), tuple(each for each, name in missing if not name), lost)


def missing_of(correction: Correction, names: Container[str | None]) -> str | None:
    """Return the name without which a decision of names changes nothing, where no speaker has it; None else."""
    needed = [correction.was, *([value_of(correction)] if correction.action == NOT_SAME_SPEAKER else [])]
    return next((name for name in needed if name not in names), None)


def statements_decided(corrections: Iterable[Correction], attributions: Iterable[Attribution]) -> Decided:
    """Return what is said of the statements of some attributions, as they are when link gets them."""
    by_row: dict[str, list[Attribution]] = {}
    for each in attributions:
        by_row.setdefault(id_of(each), []).append(each)
    decided: list[Joined | Parted] = []
    done, lost = [], []
    for correction in corrections:
        if correction.action not in (SPLIT, JOIN):
            continue
        try:
            decided.append(decision_of(correction, by_row))
            done.append(correction)
        except Astray as astray:
            lost.append(Lost(correction, str(astray)))
    return Decided(tuple(decided), tuple(done), tuple(lost))


def decision_of(correction: Correction, by_row: Mapping[str, Sequence[Attribution]]) -> Joined | Parted:
    """Return what a correction says of one or two statements. Raises Astray where one is not in the ledger."""
    one = statement_at(Printed(correction.document, correction.row, correction.anchor), None, by_row)
    given = value_of(correction)
    other = statement_at(given, correction.document, by_row) if given else None
    if correction.action == SPLIT:
        return Parted(one, other)
    assert other is not None
    return Joined(one, other)


def statement_at(printed: Printed, document: str | None, by_row: Mapping[str, Sequence[Attribution]]) -> Statement:
    """Return a statement by its row, and its words where they are given; the whole row where not.

    A row that two documents have is that of `document` where the print names none.
    """
    rows = by_row.get(printed.row or "", ())
    if printed.document:
        rows = [each for each in rows if each.article.document.id == printed.document]
    elif len(rows) > 1:
        rows = [each for each in rows if each.article.document.id == document] or rows
    if len(rows) > 1:
        raise Astray("several documents have the row; say which")
    if rows:
        return Statement(rows[0], span_in(printed, rows[0]))
    if printed.anchor is None:
        raise Astray(why_none(printed.row or "", by_row, NO_ROW))
    return statement_by_words(printed, printed.anchor, [each for some in by_row.values() for each in some])


def span_in(printed: Printed, row: Attribution) -> Span:
    """Return where the words of a statement stand in a row, the whole row where they are not given or not found."""
    document = row.article.document
    span = find(printed.anchor, document.text, text_sha256=document.text_sha256) if printed.anchor else None
    return span or words_span(row)


def statement_by_words(printed: Printed, anchor: Anchor, rows: Iterable[Attribution]) -> Statement:
    """Return a statement whose row has another id now, by its words."""
    some = [each for each in rows if each.article.document.id == printed.document]
    if not some:
        raise Astray(ABSENT if printed.document else NO_ROW)
    document = some[0].article.document
    span = find(anchor, document.text, text_sha256=document.text_sha256)
    near = [each for each in some if span and holds(each, span)]
    if span is None or not near:
        raise Astray(f"no row holds “{shown(anchor)}” any more")
    return Statement(max(near, key=lambda each: shared(span, words_span(each))), span)


def holds(row: Attribution, span: Span) -> bool:
    """Return whether a row holds most of some words."""
    whole = words_span(row)
    both = min(span.end, whole.end) - max(span.start, whole.start)
    return both >= LEAST_SHARED * (span.end - span.start)
