"""What the text says of a speaker's gender: a pronoun or a title where they are the source. Never a name."""

from __future__ import annotations

from collections.abc import Iterable

from quotes.record.genders import gender_said
from quotes.report.values import GenderEvidence, RowView

WOMAN, MAN = "f", "m"


def gender_of(rows: Iterable[RowView]) -> tuple[str | None, tuple[GenderEvidence, ...]]:
    """Return a person's gender, with all that says it, each wording once a document; None where the text says both."""
    found: dict[tuple[str, int], GenderEvidence] = {}
    genders = set()
    for row in rows:
        gender = gender_said(row.source_words) if row.speaker.kind == "person" else None
        if gender:
            genders.add(gender)
            words = " ".join(row.source_words.split())
            found.setdefault((words.casefold(), row.document), GenderEvidence(words, row.id, row.document))
    return (genders.pop() if len(genders) == 1 else None), tuple(found.values())
