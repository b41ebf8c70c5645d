from __future__ import annotations

from pathlib import Path

import pytest

from quotes.corrections import Anchor, Correction, read_corrections
from quotes.corrections.standing import standing
from quotes.errors import CorrectionError

HEAD = "document,id,action,field,value,words\n"


def read_in(folder: Path, text: str, encoding: str = "utf-8") -> tuple[tuple[Correction, ...], tuple[str, ...]]:
    """Return the corrections of a table, and its troubles without the name of the file."""
    file = folder / "corrections.csv"
    file.write_text(text, encoding=encoding)
    read = read_corrections(file)
    return read.corrections, tuple(trouble.removeprefix(f"{file}, ") for trouble in read.troubles)


def test_id_field_and_value_are_enough(tmp_path: Path) -> None:
    found, troubles = read_in(tmp_path, "id,field,value\nq_1,speaker,Anna Berg\nq_2,type,mixed\n")

    assert troubles == ()
    assert [(each.by, each.action, each.document, each.row, each.field, each.now) for each in found] == [
        ("corrections.csv", "set", None, "q_1", "speaker", "Anna Berg"),
        ("corrections.csv", "set", None, "q_2", "type", "mixed"),
    ]


@pytest.mark.parametrize(
    ("line", "now"),
    [
        ("a.txt,q_1,,speaker,,", None),
        ("a.txt,q_1,,source,,", None),
        ("a.txt,q_1,,cue,quoted … as saying,", ["quoted", "as saying"]),
        ("a.txt,q_1,,content,they would stay,", ["they would stay"]),
        ("a.txt,q_1,,relay,TASS > RIA Novosti,", [{"name": "TASS"}, {"name": "RIA Novosti"}]),
        ("a.txt,q_1,,relay,,", []),
        ("a.txt,q_1,,speaker,'=Anna,", "=Anna"),
        ("a.txt,q_1,join,,q_2,", {"document": None, "row": "q_2"}),
        ("a.txt,q_1,split,,,they would stay", None),
        ("a.txt,,add,,Anna Berg,they would stay", {
            "content": ["they would stay"], "speaker": {"name": "Anna Berg", "kind": None},
        }),
        ("a.txt,,reviewed,,,", None),
    ],
)  # fmt: skip
def test_what_a_value_says(tmp_path: Path, line: str, now: object) -> None:
    (found,), troubles = read_in(tmp_path, HEAD + line + "\n")

    assert troubles == ()
    assert found.now == now


def test_two_names_that_are_one(tmp_path: Path) -> None:
    (found,), _ = read_in(tmp_path, HEAD + ",,same-speaker,,Anna Berg,Mrs. Berg\n")

    assert (found.was, found.now, found.anchor) == ("Mrs. Berg", "Anna Berg", None)


def test_words_tell_a_row_where_no_id_does(tmp_path: Path) -> None:
    (found,), _ = read_in(tmp_path, HEAD + "a.txt,,reject,,,they would stay\n")

    assert (found.row, found.anchor) == (None, Anchor(None, "they would stay"))


@pytest.mark.parametrize("text", ["id;field;value\nq_1;kind;group\n", "id\tfield\tvalue\r\nq_1\tkind\tgroup\r\n"])
def test_as_spreadsheets_save_it(tmp_path: Path, text: str) -> None:
    (found,), troubles = read_in(tmp_path, text, "utf-8-sig")

    assert (found.row, found.now, troubles) == ("q_1", "group", ())


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("a.txt,q_1,,,,", "line 2: says neither field nor action; actions are accept, reject,"),
        ("a.txt,q_1,,zone,body,", "line 2: set of zone: set alone names a field, one of speaker,"),
        ("a.txt,q_1,,kind,robot,", "line 2: set kind: 'robot' in `value` is none of person, organization,"),
        ("a.txt,q_1,join,,,", "line 2: join says of no other row; give its id in `value`"),
        ("a.txt,,add,,Anna Berg,", "line 2: add: content has no words"),
        (
            ",,not-same-speaker,,,Berg",
            "line 2: not-same-speaker needs the one name in `words` and the other in `v",
        ),
        ("a.txt,c_1,undo,,,", "line 2: a table takes nothing back; remove the line"),
        (",,accept,,,", "line 2: accept says of no row; give its id, or its document and words"),
    ],
)
def test_a_line_that_is_none_is_named_and_the_others_count(tmp_path: Path, line: str, trouble: str) -> None:
    found, (told,) = read_in(tmp_path, f"{HEAD}{line}\n\na.txt,q_2,accept,,,\n")

    assert [each.row for each in found] == ["q_2"]
    assert told.startswith(trouble)
    assert told.endswith("; mend the line or remove it, the others count")


def test_large_letters_and_small_ones_say_the_same(tmp_path: Path) -> None:
    """As a spreadsheet begins each cell. Names are as they are written."""
    lines = ("Document,ID,Action,Field,Value", ",q_1,Set,Speaker,Anna Berg", ",q_1,,TYPE,Mixed", ",q_2,Reject,,")
    found, troubles = read_in(tmp_path, "\n".join(lines) + "\n")

    assert troubles == ()
    assert [(each.action, each.field, each.now) for each in found] == [
        ("set", "speaker", "Anna Berg"),
        ("set", "type", "mixed"),
        ("reject", None, None),
    ]


def test_names_alone_need_no_column_of_rows(tmp_path: Path) -> None:
    (found,), (trouble,) = read_in(tmp_path, "action,value,words\nsame-speaker,Anna Berg,Mrs. Berg\nreject,,They won\n")

    assert (found.action, found.was, found.now) == ("same-speaker", "Mrs. Berg", "Anna Berg")
    assert trouble.startswith("line 3: reject says of no row; give its id, or its document and words")


def test_another_table_is_none(tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match="is no table of corrections; the first line names the columns"):
        read_in(tmp_path, "name,age\nAnna,40\n")


def test_another_encoding_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match=r"is no UTF-8 at byte 1[0-9]; save it as CSV in UTF-8"):
        read_in(tmp_path, "id,value\nq_1,Müller\n", "latin-1")


def test_a_field_that_is_set_twice_is_told_with_both_lines(tmp_path: Path) -> None:
    lines = ("q_1,speaker,Anna Berg", "q_2,speaker,Jan Kos", "q_1,kind,person", "q_1,speaker,Ada Roy")
    found, troubles = read_in(tmp_path, "id,field,value\n" + "\n".join((*lines, lines[1])) + "\n")

    assert len(found) == 5
    assert troubles == ("line 2: speaker of q_1 is set otherwise in line 5, which counts; remove one of them",)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("a.txt,q_1,accept,,,", "a.txt,q_1,reject,,,"), "q_1 is rejected in line 3"),
        (("a.txt,q_1,reject,,,", "a.txt,q_1,accept,,,"), "q_1 is accepted in line 3"),
        ((",,same-speaker,,Anna Berg,Berg", ",,not-same-speaker,,Berg,Anna Berg"), "Berg and Anna Berg are not one"),
        ((",,not-same-speaker,,Berg,Anna Berg", ",,same-speaker,,Anna Berg,Berg"), "Anna Berg and Berg are one"),
        (("a.txt,,add,,Anna Berg,We won", "a.txt,,add,,Jan Kos,We won"), "“We won” of a.txt is added otherwise"),
    ],
    ids=["accepted", "rejected", "not one", "one", "added"],
)
def test_lines_that_contradict_one_another_are_told(tmp_path: Path, lines: tuple[str, str], said: str) -> None:
    found, (trouble,) = read_in(tmp_path, HEAD + "\n".join(lines) + "\n")

    assert standing(found) == found[1:]
    assert trouble == f"line 2: {said.removesuffix(' in line 3')} in line 3, which counts; remove one of them"


def test_lines_that_say_the_same_or_of_other_things_contradict_nothing(tmp_path: Path) -> None:
    lines = ("a.txt,q_1,accept,,,", "a.txt,q_1,accept,,,", "a.txt,q_2,reject,,,", "b.txt,q_1,reject,,,")
    added = ("a.txt,,add,,Anna Berg,We won", "a.txt,,add,,Jan Kos,We lost", "b.txt,,add,,Jan Kos,We won")
    names = (",,same-speaker,,Anna Berg,Berg", ",,not-same-speaker,,Berg,Jan Berg")

    assert read_in(tmp_path, HEAD + "\n".join((*lines, *added, *names)) + "\n")[1] == ()


def test_a_cell_that_a_mark_opens_and_none_closes_is_told(tmp_path):
    path = tmp_path / "corrections.csv"
    path.write_text('id,field,value\nq_1,speaker,"Unclosed\nq_2,speaker,Ada Roy\n', encoding="utf-8")

    with pytest.raises(CorrectionError, match="line 3: a cell that a quotation mark opens has no end; save it as CSV"):
        read_corrections(path)
