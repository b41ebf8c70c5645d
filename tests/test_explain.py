"""One row in its context: what is shown, marked how, and what when the text is not to be had."""

from pathlib import Path

import pytest
from attrs import evolve

from conftest import TALKS, document_of
from quotes.errors import RecordError
from quotes.explain import Context, bracketed, context_of, explanation, rows_with
from quotes.record.rows import Row, Step, row_of
from quotes.types import Attribution

LEDGER = Path("ledger")


@pytest.fixture
def row(attribution: Attribution) -> Row:
    return row_of(attribution, [])


def test_a_row_in_its_paragraph(row: Row) -> None:
    lines = list(explanation(row, Context(TALKS), bracketed))

    assert lines == [
        f"{row.id}  talks.txt  direct, body, confidence 0.93",
        "",
        "“[content The talks,]” [source he] [cue said], “[content failed.]”",
        "",
        "speaker   Kim Jong Un: person, leader, kim-jong-un, Q56226",
        "through   TASS (dateline) > Korean Central News Agency (stated: talks)",
        "flags     balanced, split",
        "printed   in no statement",
        "because",
        "  1. marks: ““The talks,”” [0:12]: quotation marks",
        "  2. pronoun: “he” [13:15]: he is Kim Jong Un",
    ]


def test_without_the_text_the_row_says_what_it_knows(row: Row) -> None:
    lines = list(explanation(row, Context(None, "talks.txt has changed since; name it"), bracketed))

    assert lines[2:6] == ["[source he]", "[cue said]", "[content The talks,]", "[content failed.]"]
    assert "  2. pronoun: [13:15]: he is Kim Jong Un" in lines
    assert lines[-1] == "(without its context: talks.txt has changed since; name it)"


def test_a_speaker_that_is_not_known_has_a_reason(row: Row) -> None:
    unknown = evolve(row, speaker=evolve(row.speaker, name=None, role=None, id=None, wikidata=None, reason="two men"))

    assert "speaker   not known (two men): person" in list(explanation(unknown, Context(TALKS), bracketed))


def test_control_characters_are_shown_not_obeyed(row: Row) -> None:
    hostile = evolve(row, evidence=(Step("rule", 0, 3, "\x1b[31m\u202e"),))
    lines = list(explanation(hostile, Context("“T\x1b" + TALKS[3:]), bracketed))

    assert "\x1b" not in "".join(lines)
    assert lines[-1] == "  1. rule: ““T\\u001b” [0:3]: \\u001b[31m\\u202e"


def test_only_the_paragraph_is_shown_and_of_a_long_one_what_is_near(row: Row) -> None:
    short = Context(TALKS + "Another paragraph.")
    long = Context(TALKS.rstrip() + " and" * 1000)

    assert "Another" not in "".join(explanation(row, short, bracketed))
    assert list(explanation(row, long, bracketed))[2].endswith(" …")


def test_an_id_or_its_beginning(row: Row) -> None:
    other = evolve(row, id="q_zz")

    assert rows_with([row, other], row.id, LEDGER) == (row,)
    assert rows_with([row, other], row.id[:5], LEDGER) == (row,)
    assert rows_with([row, other], "zz", LEDGER) == (other,)


def test_a_text_in_two_files_has_two_rows_of_an_id(row: Row) -> None:
    again = evolve(row, document="again.txt")

    assert rows_with([again, row], row.id, LEDGER) == (again, row)


def test_an_id_that_is_no_row_names_the_nearest(row: Row) -> None:
    with pytest.raises(RecordError) as error:
        rows_with([evolve(row, id="q_abcd")], "q_abce", LEDGER)
    assert str(error.value) == "ledger: no row q_abce; the nearest are q_abcd"
    with pytest.raises(RecordError) as error:
        rows_with([], "q_abce", LEDGER)
    assert str(error.value) == "ledger: no row q_abce; it has 0 ids, in quotes.jsonl"


def test_a_beginning_of_several_ids_names_them(row: Row) -> None:
    with pytest.raises(RecordError) as error:
        rows_with([evolve(row, id="q_ab"), evolve(row, id="q_ac")], "q_a", LEDGER)
    assert str(error.value) == "ledger: 2 ids begin with 'q_a': q_ab, q_ac; give more of it"


@pytest.mark.parametrize("wanted", ["q", "q_", "a", "Q_A"])
def test_what_begins_every_id_is_no_unknown_id(wanted: str, row: Row) -> None:
    with pytest.raises(RecordError, match=f"2 ids begin with '{wanted}'"):
        rows_with([evolve(row, id="q_ab"), evolve(row, id="q_ac")], wanted, LEDGER)


def test_the_text_is_found_in_a_folder_or_as_a_file(row: Row, tmp_path: Path) -> None:
    file = tmp_path / "talks.txt"
    file.write_text(TALKS, encoding="utf-8")

    assert context_of(row, [tmp_path]) == context_of(row, [file]) == Context(TALKS)


def test_a_text_that_changed_or_went_is_said(row: Row, tmp_path: Path) -> None:
    gone = context_of(row, [tmp_path])
    (tmp_path / "talks.txt").write_text("Nothing was said here.", encoding="utf-8")
    changed = context_of(row, [tmp_path])

    assert gone == Context(None, "talks.txt is not where it was; name it with --documents to see its text")
    assert changed.reason == f"{tmp_path}/talks.txt has changed since; name it with --documents to see its text"


def test_the_paragraph_of_a_row_that_does_not_fit_the_text(row: Row) -> None:
    assert list(explanation(row, Context(document_of("“Th").text), bracketed))


def test_a_text_that_the_ledger_kept_comes_first(row: Row) -> None:
    """A page need not be read again."""
    assert context_of(row, [], {row.document_sha256: document_of(TALKS)}) == Context(TALKS)
