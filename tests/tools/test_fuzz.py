"""The fuzzer: that it tells what does not hold, and that a short run of it finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from conftest import attribution_of, document_of, utterance_of
from fuzz import TEXTS, Trouble, doubled_ids, faults_in, fuzzed, texts_in, wrong_words
from quotes.record.ledger import Ledger
from quotes.record.rows import DocumentRow, Part, Row, rows_of

TALKS = "“The talks,” he said, “failed.”\n"
SEED = 20261129
INPUTS = 50  # of one ledger, made twice: 20 s


def ledger_with(**change: object) -> Ledger:
    """Return the ledger of a document with one row, of which something is changed."""
    document = document_of(TALKS)
    (row,) = rows_of([utterance_of(attribution_of(document))])
    documents = (DocumentRow(document.id, document.sha256, document.text_sha256),)
    return Ledger((evolve(row, **change),), documents, texts={document.text_sha256: TALKS})


def test_a_row_that_holds() -> None:
    assert list(wrong_words(ledger_with())) == []
    assert list(doubled_ids(ledger_with().rows)) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"source": Part(13, 15, "she")}, "source [13:15] is not 'she'"),
        ({"cue": (Part(16, 16, ""),)}, "cue [16:16] is not ''"),
        ({"cue": (Part(90, 99, "said"),)}, "cue [90:99] is not 'said'"),
        ({"content": (Part(1, 11, "The talks,"), Part(5, 10, "talks"))}, "content holds [5:11] twice"),
    ],
)
def test_words_that_are_not_in_their_place(change: dict[str, object], told: str) -> None:
    (trouble,) = wrong_words(ledger_with(**change))

    assert (trouble.file, trouble.kind) == ("talks.txt", "words")
    assert trouble.what.endswith(told)


def test_two_rows_of_one_id() -> None:
    row: Row = ledger_with().rows[0]

    assert list(doubled_ids([row, row])) == [Trouble("talks.txt", "ids", f"{row.id}: 2 rows")]


def test_a_fault_is_told_and_expected_trouble_is_none() -> None:
    rows = [("a", "a: the file is empty; leave it out"), ("b", "b: a fault of this program (KeyError at x.py:1); ...")]
    documents = tuple(DocumentRow(name, None, status="failed", error=error) for name, error in rows)

    (trouble,) = faults_in(Ledger((), documents), ["Traceback"])
    assert trouble == Trouble("b", "fault", f"{rows[1][1]}\nTraceback")


@pytest.mark.stanza
@pytest.mark.weights
def test_a_short_run_finds_nothing(tmp_path: Path) -> None:
    """By hand with 10,000 inputs: python tools/fuzz.py --keep FOLDER."""
    found = list(fuzzed(texts_in(TEXTS), range(INPUTS), seed=SEED, keep=tmp_path / "kept"))

    assert found == []
