"""What goes to a file in pieces comes back by its number, and rows as they were."""

from pathlib import Path

import msgspec
import pytest

from quotes.errors import RecordError
from quotes.record import DocumentRow, jsonl_lines
from quotes.record.spool import AT_ONCE, Lines, Spool

ROWS = tuple(DocumentRow(f"{number}.txt", None, title="“Naïve”\u2028") for number in range(5))
READ = msgspec.json.Decoder(DocumentRow).decode


def lines(folder: Path, *rows: DocumentRow) -> Lines[DocumentRow]:
    found = Lines(Spool(folder), READ)
    for row in rows:
        found.add(row)
    return found


def test_pieces_come_back(tmp_path: Path) -> None:
    """Of any length, also while others are put there."""
    spool = Spool(tmp_path)

    assert [spool.add(piece) for piece in (b"one", b"", b"three")] == [0, 1, 2]
    assert (spool[2], spool[0], spool[1]) == (b"three", b"one", b"")
    assert spool.add(b"four") == 3
    assert list(spool) == [b"one", b"", b"three", b"four"]


def test_long_pieces_come_back(tmp_path: Path) -> None:
    pieces = [b"a" * (AT_ONCE + 1), b"b", b"c" * AT_ONCE, b"d" * 3]
    spool = Spool(tmp_path)
    for piece in pieces:
        spool.add(piece)

    assert list(spool) == pieces


def test_nothing_is_left_in_the_folder(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.add(b"one")
    del spool

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_nothing_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"gone: can't be written \(No such file or directory\); free the place"):
        Spool(tmp_path / "gone")


def test_rows_come_back_as_a_tuple_of_them_has_them(tmp_path: Path) -> None:
    found = lines(tmp_path, *ROWS)

    assert (len(found), found[1], found[-1], found[1:3]) == (5, ROWS[1], ROWS[-1], ROWS[1:3])
    assert list(found) == list(ROWS)
    assert b"".join(jsonl_lines(found)) == b"".join(jsonl_lines(ROWS))
    with pytest.raises(IndexError):
        found[5]


def test_rows_on_the_disk_equal_the_same_rows(tmp_path: Path) -> None:
    found = lines(tmp_path, *ROWS)

    assert found == ROWS
    assert found == lines(tmp_path, *ROWS)
    assert found != ROWS[1:]
    assert found != lines(tmp_path, *ROWS[1:], ROWS[0])
