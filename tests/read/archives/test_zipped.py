"""ZIP: src/quotes/read/archives/zipped.py, and the caps of src/quotes/read/members.py."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from quotes.read import Asked, Note, members, read
from quotes.types import Document, Failure


def zipped(**files: bytes | str) -> bytes:
    """Return a ZIP file of some files, by their names; `__` stands for a stop."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "."), data)
    return stream.getvalue()


def items(folder: Path, data: bytes, asked: Asked | None = None) -> list[tuple[str, str]]:
    """Return the id of each document in an archive with its text, or with what is said of it."""
    (folder / "a.zip").write_bytes(data)
    return [
        (item.id, item.text) if isinstance(item, Document) else (item.document, item.message)
        for item in read([folder / "a.zip"], asked=asked or Asked())
    ]


def test_members_are_read_as_files_of_their_own_would_be(tmp_path: Path) -> None:
    """In order of their names, archives among them; hidden ones are none, and the others are counted."""
    told: list[Note] = []
    data = zipped(
        **{"b/a__txt": "He spoke.", "a__csv": "text\nShe left.\n", "c__zip": zipped(d__txt="It rained."), "e__png": "",
           "f__png": "", "__MACOSX/._a__txt": "x", ".g__txt": "x"}
    )  # fmt: skip

    assert items(tmp_path, data, Asked(tell=told.append)) == [
        ("a.zip/a.csv#1", "She left."),
        ("a.zip/b/a.txt", "He spoke."),
        ("a.zip/c.zip/d.txt", "It rained."),
    ]
    assert [note.said for note in told] == ["text from text", "passed over 2 .png"]


def test_a_member_above_the_archive_is_read_like_any_other(tmp_path: Path) -> None:
    """Nothing is unpacked to where its name points; it was passed over without a word."""
    assert items(tmp_path, zipped(**{"../up__txt": "He spoke."})) == [("a.zip/../up.txt", "He spoke.")]


def test_a_bomb_is_a_failure_and_the_others_are_read(tmp_path: Path) -> None:
    found = items(tmp_path, zipped(a__txt=bytes(20 << 20), b__txt="He spoke."))

    assert found[1] == ("a.zip/b.txt", "He spoke.")
    assert found[0][1].startswith("a.zip/a.txt: unpacks from 2")
    assert found[0][1].endswith("bytes, as bombs do; if it is none, unpack it, and name what is in it")


def test_an_archive_of_archives_without_end_is_refused(tmp_path: Path) -> None:
    data = zipped(a__txt="He spoke.")
    for _ in range(4):
        data = zipped(a__zip=data)

    assert items(tmp_path, data) == [
        (
            "a.zip/a.zip/a.zip/a.zip",
            "a.zip/a.zip/a.zip/a.zip: an archive in 3 others; unpack it, and name what is in it",
        )
    ]


def test_an_archive_that_holds_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "MAX_UNPACKED", 10)

    assert items(tmp_path, zipped(a__txt="He spoke.", b__txt="She left.")) == [
        ("a.zip", "a.zip: holds 2 files of 18 bytes, more than is read; unpack it, and name them")
    ]


def test_a_member_that_is_broken_is_a_failure_and_the_others_are_read(tmp_path: Path) -> None:
    data = bytearray(zipped(a__txt="He spoke of the river and the rain." * 9, b__txt="She left."))
    data[40:44] = b"\xff\xff\xff\xff"  # in the packed bytes of the first
    first, second = items(tmp_path, bytes(data))

    assert first[0] == "a.zip/a.txt"
    assert "the packing is broken after 0 bytes of contents" in first[1]
    assert second == ("a.zip/b.txt", "She left.")


def test_an_encrypted_member_is_a_failure(tmp_path: Path) -> None:
    data = bytearray(zipped(a__txt="He spoke."))
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the flag, in the list of members

    assert items(tmp_path, bytes(data)) == [
        ("a.zip/a.txt", "a.zip/a.txt: is encrypted; unpack it with its password, and name what is in it")
    ]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", zipped(a__txt="He spoke.")[:-30]])
def test_what_is_no_archive_is_told(tmp_path: Path, data: bytes) -> None:
    ((name, message),) = items(tmp_path, data)

    assert name == "a.zip"
    assert message.startswith("a.zip: is broken (")


def test_an_archive_through_a_pipe_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Pipe(zipped(a__txt="He spoke."))))
    (item,) = read([Path("-")])

    assert not isinstance(item, Failure)
    assert item.id == "stdin/a.txt"
