"""What the text says of a speaker's gender: a pronoun or a title where they are the source. Never a name."""

from __future__ import annotations

from collections.abc import Iterable

from quotes.lexicon.nouns import load_nouns
from quotes.report.values import GenderEvidence, RowView

PRONOUNS = {"he": "m", "she": "f"}
WOMAN, MAN = "f", "m"
MOST_TITLE = 3  # words of a title: Her Royal Highness


def gender_said(source: str) -> str | None:
    """Return `f` or `m` where the words of a source are he or she, or begin with a title that says it; else None."""
    words = source.casefold().replace(".", "").split()
    if len(words) == 1:
        return PRONOUNS.get(words[0])
    titles = load_nouns().titles
    sizes = range(min(MOST_TITLE, len(words) - 1), 0, -1)  # a name must follow
    said = (titles.get(" ".join(words[:size])) for size in sizes)
    return next((gender for gender in said if gender), None)


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
