"""What the text says of a speaker's gender: a pronoun or a title where they are the source. Never a name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from quotes.lexicon.nouns import load_nouns
from quotes.record.rows import Row

PRONOUNS = {"he": "m", "she": "f"}
MOST_TITLE = 3  # words of a title: Her Royal Highness
MOST_WORDINGS = 5  # that are kept of a speaker


@frozen
class Gender:
    """What is said of one person: `f` or `m`, None where the text says both; and the words that say it, each once."""

    said: str | None
    words: tuple[str, ...]


def gender_said(source: str) -> str | None:
    """Return `f` or `m` where the words of a source are he or she, or begin with a title that says it; else None."""
    words = source.casefold().replace(".", "").split()
    if len(words) == 1:
        return PRONOUNS.get(words[0])
    titles = load_nouns().titles
    sizes = range(min(MOST_TITLE, len(words) - 1), 0, -1)  # a name must follow
    said = (titles.get(" ".join(words[:size])) for size in sizes)
    return next((gender for gender in said if gender), None)


def genders_of(rows: Iterable[Row]) -> Mapping[str, Gender]:
    """Return what all rows together say of each person's gender, by the id of the speaker; those of whom they do."""
    genders: dict[str, set[str]] = {}
    wordings: dict[str, dict[str, str]] = {}
    for row in rows:
        person = row.speaker.id if row.speaker.kind == "person" and row.source else None
        said = gender_said(row.source.text) if person and row.source else None
        if person and said and row.source:
            genders.setdefault(person, set()).add(said)
            words, known = " ".join(row.source.text.split()), wordings.setdefault(person, {})
            if len(known) < MOST_WORDINGS:
                known.setdefault(words.casefold(), words)
    return {
        person: Gender(said.copy().pop() if len(said) == 1 else None, tuple(wordings[person].values()))
        for person, said in genders.items()
    }
