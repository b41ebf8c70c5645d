"""The ledger that is made by way of the disk is the one that is made in the memory, to the byte."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from random import Random

import pytest
from attrs import evolve

from prints import ADA, said
from quotes.corrections import Correction
from quotes.corrections.run import NONE, Corrections
from quotes.lexicon import load_lexicon
from quotes.options import Options
from quotes.pipeline import Outcome, Refused, ledger_from
from quotes.record import Ledger
from quotes.shards.last_steps import ledger_on_disk
from quotes.shards.packing import packed
from quotes.types import Attribution, Done, Failure, Speaker

LEXICON = load_lexicon()
BEN = Speaker("Ben Okri", "person", "s_ben", confidence=0.8)
ADA_ALONE = Speaker("Lovelace", "person", "s_lovelace", reason=None, confidence=0.6)
SAME = "The bridge over the river will be closed for repairs until the spring."
LONGER = f"{SAME} Nobody will be asked to pay for it."


def done(attributions: list[Attribution], others: list[Attribution] | None = None) -> Done:
    return Done(attributions[0].article, tuple(attributions), tuple(others or ()))


def as_extract(found: Done) -> Done:
    """Return a document that was taken out of a page."""
    document = evolve(found.article.document, media_type="text/html")
    article = evolve(found.article, document=document)
    sides = (tuple(evolve(each, article=article) for each in some) for some in (found.attributions, found.others))
    return Done(article, *sides)


def outcomes() -> list[Outcome]:
    """Return documents of every kind: with a statement that several print, none, refused, failed, of one name."""
    day, next_day = date(2026, 3, 1), date(2026, 3, 2)
    shared = said(LONGER, SAME, name="c.txt", speaker=ADA, on=next_day)
    refused = done(said("Es regnet.", name="e.html")).article.document
    return [
        done(said(SAME, "We knew.", name="b.txt", speaker=ADA, on=day)),
        as_extract(done(shared[:1], shared[1:])),
        done(said("The river is high.", name="a.txt", speaker=BEN)),
        done(said(SAME, name="a.txt", speaker=ADA_ALONE)),
        as_extract(done(said("Nobody came.", name="d.html", speaker=Speaker(None, "anonymous", reason="nobody")))),
        Refused(evolve(refused, media_type="text/html"), "e.html: is not English (de); leave it out or translate it"),
        Failure("f.txt", "f.txt: not found", None),
        Done(done(said("x", name="g.txt")).article, ()),
    ]


def on_disk(every: Iterable[Outcome], folder: Path, corrections: Corrections = NONE, **options: float) -> Ledger:
    asked = Options(**options)  # type: ignore[arg-type]
    return ledger_on_disk(map(packed, every), folder, lexicon=LEXICON, options=asked, corrections=corrections)


def in_memory(every: Iterable[Outcome], corrections: Corrections = NONE, **options: float) -> Ledger:
    asked = Options(**options)  # type: ignore[arg-type]
    return ledger_from(every, lexicon=LEXICON, options=asked, corrections=corrections)


def files(ledger: Ledger, folder: Path) -> dict[str, bytes]:
    """Return the files of all formats that need nothing installed."""
    folder.mkdir()
    for name in ("quotes.jsonl", "quotes.csv", "quotes.jsonld", "quotes.prov.json"):
        ledger.write(folder / name)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("seed", range(5))
def test_the_ledger_is_the_same(tmp_path: Path, seed: int) -> None:
    """In whatever order the outcomes come."""
    every = outcomes()
    Random(seed).shuffle(every)

    assert on_disk(every, tmp_path) == in_memory(outcomes())


def test_its_files_are_the_same(tmp_path: Path) -> None:
    one, other = on_disk(outcomes(), tmp_path), in_memory(outcomes())

    assert files(one, tmp_path / "one") == files(other, tmp_path / "other")
    assert dict(one.texts) == dict(other.texts)


def test_statements_of_several_documents_are_one(tmp_path: Path) -> None:
    ledger = on_disk(outcomes(), tmp_path)
    prints = [[each.document for each in row.prints] for row in ledger.utterances if len(row.prints) > 1]

    assert prints == [["b.txt", "c.txt", "c.txt", "a.txt"]]  # by day, those without one last


def test_rows_below_the_least_confidence_are_left_out(tmp_path: Path) -> None:
    ledger = on_disk(outcomes(), tmp_path, min_confidence=0.99)

    assert ledger == in_memory(outcomes(), min_confidence=0.99)
    assert [row.quotes for row in ledger.documents] == [0] * len(outcomes())


def test_a_correction_of_a_row_is_applied(tmp_path: Path) -> None:
    rejected = next(row for row in in_memory(outcomes()).rows if row.document == "b.txt")
    corrections = Corrections((Correction(None, None, "reject", document=rejected.document, row=rejected.id),))

    ledger = on_disk(outcomes(), tmp_path, corrections)

    assert ledger == in_memory(outcomes(), corrections)
    assert rejected.id not in [row.id for row in ledger.rows]


def test_lines_of_corrections_that_are_none_are_told(tmp_path: Path) -> None:
    corrections = Corrections((), ("corrections.jsonl, line 1: no JSON",), ("corrections.jsonl",))

    ledger = on_disk(outcomes(), tmp_path, corrections)

    assert ledger.corrections == in_memory(outcomes(), corrections).corrections
    assert ledger.corrections.not_applied == ("corrections.jsonl, line 1: no JSON",)


def test_each_step_is_told_as_it_begins(tmp_path: Path) -> None:
    told: list[str] = []
    ledger_on_disk(
        map(packed, outcomes()), tmp_path, lexicon=LEXICON, options=Options(), corrections=NONE, tell=told.append
    )

    assert told == [
        "7 quotes in 8 documents: who speaks",
        "7 quotes in 8 documents: which statements are one",
        "7 quotes in 8 documents: the rows",
    ]


def test_nothing_at_all(tmp_path: Path) -> None:
    ledger = on_disk([], tmp_path)

    assert (len(ledger.rows), len(ledger.documents), ledger.speakers) == (0, 0, ())
    assert ledger == in_memory([])


def test_nothing_is_left_in_the_folder(tmp_path: Path) -> None:
    ledger = on_disk(outcomes(), tmp_path)
    assert len(ledger.rows) > 5
    del ledger

    assert list(tmp_path.iterdir()) == []
