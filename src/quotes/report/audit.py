"""Who is quoted: in all and by each outlet, by kind, named or not, and what the text says of gender."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quotes.record.csv import guarded, record
from quotes.record.naming import NAMED, UNKNOWN, UNNAMED, naming_of
from quotes.report.genders import MAN, WOMAN, gender_of
from quotes.report.values import AuditView, OutletView, QuotedView, RowView, Share, speaker_key
from quotes.types import KINDS

NOT_SAID = "not said"
NO_OUTLET = "publisher not stated"
COLUMNS = (
    "outlet", "speaker", "speaker_id", "kind", "status", "gender", "gender_words", "documents", "rows", "words",
    "share_of_rows", "share_of_words",
)  # fmt: skip
BETWEEN_WORDS = "; "
MOST_EVIDENCE = 5  # wordings shown for a speaker

Genders = Mapping[str, str | None]


def audit_of(rows: Sequence[RowView]) -> AuditView:
    """Return the audit of all rows: every outlet, those with most rows first, and every speaker likewise."""
    speakers = quoted_of(rows)
    genders = {speaker.id: speaker.gender for speaker in speakers}
    outlets = grouped((row.outlet or NO_OUTLET, row) for row in rows)
    views = [outlet_view(name, some, genders) for name, some in outlets.items()]
    return AuditView(
        outlets=(outlet_view(None, rows, genders), *sorted(views, key=lambda view: (-view.rows, view.name or ""))),
        speakers=speakers,
        csv=b"".join(csv_lines(outlets, {speaker.id: speaker for speaker in speakers})).decode(),
    )


def grouped(pairs: Iterable[tuple[str, RowView]]) -> dict[str, list[RowView]]:
    """Return the rows by their keys, in the order in which the keys come."""
    groups: dict[str, list[RowView]] = {}
    for key, row in pairs:
        groups.setdefault(key, []).append(row)
    return groups


def quoted_of(rows: Iterable[RowView]) -> tuple[QuotedView, ...]:
    """Return every speaker, those with most rows first."""
    groups = grouped((speaker_key(row.speaker), row) for row in rows)
    views = (quoted_view(key, some) for key, some in groups.items())
    return tuple(sorted(views, key=lambda view: (-view.rows, -view.words, view.name, view.id)))


def quoted_view(key: str, rows: Sequence[RowView]) -> QuotedView:
    """Return one speaker, by the rows that are theirs."""
    gender, evidence = gender_of(rows) if key else (None, ())
    return QuotedView(
        id=key,
        name=rows[0].speaker.name or "not known",
        kind=rows[0].speaker.kind,
        status=status_of(rows[0]),
        rows=len(rows),
        words=sum(map(words_in, rows)),
        documents=len({row.document for row in rows}),
        outlets=len({row.outlet for row in rows}),
        gender=gender,
        evidence=evidence[:MOST_EVIDENCE],
    )


def status_of(row: RowView) -> str:
    """Return whether a row's speaker is named, unnamed as the text has it (officials, residents), or not known."""
    return naming_of(row.speaker.name, row.speaker.kind)


def words_in(row: RowView) -> int:
    """Return how many words were said."""
    return len(row.text.split())


def outlet_view(name: str | None, rows: Sequence[RowView], genders: Genders) -> OutletView:
    """Return whom an outlet quotes. Genders are of named persons alone."""
    people = [row for row in rows if status_of(row) == NAMED and row.speaker.kind == "person"]
    return OutletView(
        name=name,
        rows=len(rows),
        words=sum(map(words_in, rows)),
        documents=len({row.document for row in rows}),
        kinds=shares((kind_of(row), row) for row in rows),
        statuses=shares((status_of(row), row) for row in rows),
        genders=shares((genders.get(speaker_key(row.speaker)) or NOT_SAID, row) for row in people),
    )


def kind_of(row: RowView) -> str:
    """Return a row's kind of speaker, where that is known."""
    return row.speaker.kind if row.speaker.name is not None else UNKNOWN


LABELS = (*KINDS, UNKNOWN, NAMED, UNNAMED, WOMAN, MAN, NOT_SAID)


def shares(pairs: Iterable[tuple[str, RowView]]) -> tuple[Share, ...]:
    """Return how much is of each label, in the order of LABELS."""
    groups = grouped(pairs)
    order = [label for label in dict.fromkeys(LABELS) if label in groups]
    return tuple(Share(label, len(groups[label]), sum(map(words_in, groups[label]))) for label in order)


def csv_lines(outlets: Mapping[str, Sequence[RowView]], speakers: Mapping[str, QuotedView]) -> Iterator[bytes]:
    """Yield the header, and a record for each speaker of each outlet; shares are of the outlet's rows and words."""
    yield record(COLUMNS)
    for outlet in sorted(outlets):
        rows = outlets[outlet]
        total = len(rows), sum(map(words_in, rows))
        groups = grouped((speaker_key(row.speaker), row) for row in rows)
        for key in sorted(groups, key=lambda key: (-len(groups[key]), key)):
            yield record(guarded(cell) for cell in cells(outlet, groups[key], speakers[key], total))


def cells(outlet: str, rows: Sequence[RowView], speaker: QuotedView, total: tuple[int, int]) -> tuple[str, ...]:
    """Return the cells of one speaker of one outlet, in the order of COLUMNS."""
    words = sum(map(words_in, rows))
    return (
        outlet,
        speaker.name,
        speaker.id,
        speaker.kind,
        speaker.status,
        speaker.gender or "",
        BETWEEN_WORDS.join(dict.fromkeys(each.words for each in speaker.evidence)),
        str(len({row.document for row in rows})),
        str(len(rows)),
        str(words),
        f"{len(rows) / total[0]:.4f}",
        f"{words / total[1] if total[1] else 0:.4f}",
    )
