"""speakers.jsonl: who speaks in the run, under which names, and why these are one."""

from __future__ import annotations

from collections.abc import Iterable

from quotes.record.rows import MergeRow, NameRow, SpeakerRow
from quotes.types import Identity, Merge


def speaker_rows(identities: Iterable[Identity]) -> tuple[SpeakerRow, ...]:
    """Return a row for each speaker, by id."""
    return tuple(sorted(map(speaker_row, identities), key=lambda row: row.id))


def speaker_row(identity: Identity) -> SpeakerRow:
    """Return the row of one speaker."""
    return SpeakerRow(
        id=identity.id,
        name=identity.name,
        kind=identity.kind,
        wikidata=identity.wikidata,
        names=tuple(NameRow(each.name, each.rows, each.documents) for each in identity.names),
        roles=identity.roles,
        merged=tuple(map(merge_row, identity.merges)),
        rows=identity.rows,
    )


def merge_row(merge: Merge) -> MergeRow:
    """Return why two names are one, as the ledger writes it."""
    start, end = (merge.span.start, merge.span.end) if merge.span else (None, None)
    return MergeRow(merge.rule, merge.names, merge.document, start, end)
