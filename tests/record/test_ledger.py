"""The ledger in Python: written as the command line writes it, as a frame, as a table, and in one line."""

import sys
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

import pytest
from attrs import evolve

from quotes.errors import ExtraError, QuotesError, RecordError
from quotes.record import DocumentRow, Engine, Ledger, Run, sink
from quotes.record.csv import COLUMNS
from quotes.record.rows import document_row, rows_of
from quotes.record.table import MOST_LETTERS, MOST_ROWS
from quotes.types import Utterance

RUN = Run(
    Engine("none", {}),
    {"paths": []},
    datetime(2026, 11, 24, 12, tzinfo=UTC),
    datetime(2026, 11, 24, 13, tzinfo=UTC),
)
FAILED = DocumentRow("b.txt", None, status="failed", error="b.txt: no")


@pytest.fixture
def ledger(utterance: Utterance) -> Ledger:
    (attribution,) = utterance.attributions
    return Ledger(rows_of([utterance]), (document_row(attribution.article, quotes=1), FAILED), run=RUN)


@pytest.fixture
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["ledger", "out.jsonl", "out.csv"])
def test_it_is_written_as_the_command_line_writes_it(name: str, ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    ledger.write(str(tmp_path / "one" / name))
    sink(tmp_path / "two" / name)(ledger, RUN)
    one, two = ([path for path in sorted((tmp_path / n).rglob("*")) if path.is_file()] for n in ("one", "two"))

    assert [path.name for path in one] == [path.name for path in two]
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_one_that_no_run_made_has_no_run_json_and_no_folder(ledger: Ledger, tmp_path: Path) -> None:
    by_hand = evolve(ledger, run=None)
    with pytest.raises(RecordError, match=r"has no run\.json; name a file, such as one in \.jsonl"):
        by_hand.write(tmp_path / "ledger")
    by_hand.write(tmp_path / "out.jsonl")

    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("", "'': an empty path; name a folder or a file, the current folder is ."),
        ("-", "'-': standard output is for the command line; name a folder or a file"),
        ("a\0b", "'a\\x00b': no name of a file; check the spelling"),
        ("a\ud800", "'a\\ud800': no name of a file; check the spelling"),
    ],
)
def test_a_path_that_names_nothing(path: str, message: str, ledger: Ledger, in_a_folder: Path) -> None:
    with pytest.raises(RecordError) as error:
        ledger.write(path)

    assert str(error.value) == message
    assert list(in_a_folder.iterdir()) == []


def test_two_are_equal_that_hold_the_same(ledger: Ledger) -> None:
    assert ledger == evolve(ledger, run=None)
    assert hash(ledger) == hash(evolve(ledger, run=None))
    assert ledger != evolve(ledger, documents=())


def test_it_is_told_in_a_line(ledger: Ledger) -> None:
    assert ledger.failures == (FAILED,)
    assert repr(ledger) == "<Ledger: quotes 1, documents 2, 1 failed>"
    assert repr(Ledger((), ())) == "<Ledger: quotes 0, documents 0>"


def test_a_frame_has_the_columns_of_the_csv_and_values_in_them(ledger: Ledger) -> None:
    pytest.importorskip("pandas")
    (row,) = ledger.rows
    unknown = evolve(row, published=None, outlet=None, speaker=evolve(row.speaker, name=None))
    frame = evolve(ledger, rows=(row, unknown)).to_frame()

    assert tuple(frame.columns) == COLUMNS
    assert frame.speaker[0] == "Kim Jong Un"
    assert frame.relay[0] == "TASS > Korean Central News Agency"
    assert (frame.start.sum(), frame.end.sum(), frame.confidence.max()) == (2, 60, 0.93)
    assert frame.published[0].date() == date(2025, 12, 13)
    assert frame.isna().sum().loc[["speaker", "published", "outlet", "text"]].tolist() == [1, 1, 1, 0]


def test_a_frame_of_no_quotes_has_its_columns(ledger: Ledger) -> None:
    pytest.importorskip("pandas")
    empty = evolve(ledger, rows=()).to_frame()

    assert tuple(empty.columns) == COLUMNS
    assert len(empty) == 0
    assert dict(empty.dtypes) == dict(ledger.to_frame().dtypes)


def test_a_frame_without_pandas_says_what_to_install(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)  # as if it were not there
    with pytest.raises(ExtraError) as error:
        ledger.to_frame()

    assert str(error.value).endswith("run python -m pip install 'quotes-ledger[pandas]'")
    assert isinstance(error.value, QuotesError)
    assert isinstance(error.value, ImportError)


def test_a_table_shows_the_rows(ledger: Ledger) -> None:
    table = ledger._repr_html_()

    assert "<caption>Ledger: quotes 1, documents 2, 1 failed</caption>" in table
    for cell in ("Kim Jong Un", "The talks, … failed.", "said", "TASS &gt; Korean Central News Agency", "0.93"):
        assert f'<td dir="auto">{cell}</td>' in table


def test_a_table_is_escaped_and_says_why_a_speaker_is_not_known(ledger: Ledger) -> None:
    (row,) = ledger.rows
    speaker = evolve(row.speaker, name=None, reason='<b>nobody</b> & "none"')
    table = evolve(ledger, rows=(evolve(row, text="<script>alert('x')</script>", speaker=speaker),))._repr_html_()

    assert "<script" not in table
    assert "<b>" not in table
    assert "<script>alert('x')</script>" in unescape(table)
    assert 'not known (<b>nobody</b> & "none")' in unescape(table)


def test_a_table_of_many_rows_is_cut_and_says_so(ledger: Ledger) -> None:
    (row,) = ledger.rows
    long = evolve(row, text="word " * MOST_LETTERS)
    table = evolve(ledger, rows=(long,) * (MOST_ROWS + 5))._repr_html_()

    assert table.count("<tr>") == 1 + MOST_ROWS
    assert f"quotes {MOST_ROWS + 5}, documents 2, 1 failed; the first {MOST_ROWS} are shown</caption>" in table
    assert table.count("word") == MOST_ROWS * MOST_LETTERS // len("word ")
