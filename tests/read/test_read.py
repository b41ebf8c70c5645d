"""Files and folders to documents: src/quotes/read/."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path
from typing import Any

import pytest

from quotes.read import Asked, places_at, read
from quotes.read.formats import endings_read
from quotes.read.language import language_of
from quotes.types import Document, Failure

LEAD = "The river rose by two metres overnight, the mayor said. Schools in the old town will stay closed until Monday. "


def write(folder: Path, name: str, data: bytes = b"He spoke.") -> Path:
    """Write a file, with the folders above it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def only(path: Path) -> Document:
    """Return the one document at a path."""
    (document,) = read([path])
    assert isinstance(document, Document)
    return document


def refusal(path: Path, **options: Any) -> str:
    """Return why the one file at a path can't be read."""
    (failure,) = read([path], asked=Asked(**options))
    assert isinstance(failure, Failure)
    return failure.message


def ids(*paths: Path) -> list[str]:
    """Return the ids of what is read, in order."""
    return [item.id if isinstance(item, Document) else item.document for item in read(paths)]


def test_folder_is_read_below_in_order(tmp_path: Path) -> None:
    """Hidden files and other suffixes are left out; ids are relative to the folder."""
    for name in ("b.txt", "a/z.text", "A.TXT", ".hidden.txt", ".git/x.txt", "photo.jpg"):
        write(tmp_path, name)

    assert ids(tmp_path) == ["A.TXT", "a/z.text", "b.txt"]


def test_what_is_skipped_in_folders_is_counted(tmp_path: Path) -> None:
    """By suffix, the most first, each file once; hidden files are none, and what is named by itself is read."""
    for name in ("a.txt", "b.PNG", "c/d.png", "c/e.mp4", "Makefile", "f.png", ".g.png", ".git/h.png"):
        write(tmp_path, name)
    places = places_at([tmp_path, tmp_path / "c", tmp_path / "f.png"])

    assert places.skipped_by_suffix() == ((".png", 2), (".mp4", 1), ("no suffix", 1))
    assert [place.id for place in places.to_read if not place.trouble] == ["a.txt", "f.png"]
    assert places_at([tmp_path / "a.txt"]).skipped == ()


def test_file_by_itself_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    """Its id is its name."""
    assert ids(write(tmp_path, "story.page")) == ["story.page"]


def test_inputs_with_one_id_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    """Every id of the two inputs begins with the folder, of the third none."""
    for name in ("x/1.txt", "x/2.txt", "y/1.txt", "z/3.txt"):
        write(tmp_path, name)

    assert ids(tmp_path / "x", tmp_path / "y", tmp_path / "z") == ["3.txt", "x/1.txt", "x/2.txt", "y/1.txt"]


def test_folders_of_one_name_are_told_apart_further_up(tmp_path: Path) -> None:
    """As far as it takes."""
    write(tmp_path, "a/news/1.txt")
    write(tmp_path, "b/news/1.txt")

    assert ids(tmp_path / "a/news", tmp_path / "b/news") == ["a/news/1.txt", "b/news/1.txt"]


def test_file_given_twice_is_read_once(tmp_path: Path) -> None:
    """By itself and in its folder."""
    assert ids(tmp_path, write(tmp_path, "1.txt")) == ["1.txt"]


def test_text_is_the_decoded_file_untouched(tmp_path: Path) -> None:
    """Line ends and the byte order mark stay; hashes are of the bytes and of the text."""
    data = "\ufeffOne.\r\nTwo.\rThree — “four”.\n".encode()
    document = only(write(tmp_path, "a.txt", data))

    assert document.text == data.decode("utf-8")
    assert document.encoding == "utf-8"
    assert document.sha256 == document.text_sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("codec", "words"),
    [
        ("cp1252", "“It’s a naïve idea – really,” he said. The café was closed to all of its guests."),
        ("utf-16-le", "\ufeffSaid in wide letters."),
        ("utf-32-be", "\ufeffSaid in wider letters."),
        ("cp1251", "Президент России заявил, что переговоры с делегацией пройдут в понедельник в Москве. " * 3),
    ],
)
def test_other_encodings_are_told_and_named(tmp_path: Path, codec: str, words: str) -> None:
    """What decodes the bytes is on the document."""
    document = only(write(tmp_path, "a.txt", words.encode(codec)))

    assert document.text == words
    assert document.encoding == codec


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt: the file is empty; leave it out"),
        (b" \r\n\t \n", "a.txt: nothing but white space; leave it out"),
        ("\ufeff\n".encode(), "a.txt: nothing but white space; leave it out"),
        (b"GIF89a\x00\x01", "a.txt: binary (a NUL at byte 6); give it as text"),
        (b"\xff\xfea", "a.txt: not UTF-16-LE at byte 2; save it as UTF-8"),
        (b"caf\xe9 \x01\x02", "a.txt: binary (a control character at byte 5); give it as text"),
    ],
)
def test_refused_by_name(tmp_path: Path, data: bytes, message: str) -> None:
    """File, place, remedy."""
    assert refusal(write(tmp_path, "a.txt", data)) == message


@pytest.mark.parametrize("data", [b"\x85\r\x85", b"\xc2\x85\r\xc2\x85", b"+2AA-", b"\x85", b"\xff", b"\xe9\xff \x81"])
def test_a_few_bytes_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    """Where nothing much is to be told from."""
    (item,) = read([write(tmp_path, "a.txt", data)])

    assert isinstance(item, Failure) or item.text.encode()


def test_long_text_is_refused_not_cut(tmp_path: Path) -> None:
    """By its characters, and before it is read where its bytes say enough."""
    message = "a.txt: {}, over the limit of 4 characters; split it, or raise --max-chars"

    assert refusal(write(tmp_path, "a.txt", b"12345"), max_chars=4) == message.format("5 characters")
    assert refusal(write(tmp_path, "a.txt", b"1" * 99), max_chars=4) == message.format("more than 20 bytes")


def test_failure_keeps_the_hash_of_what_was_read(tmp_path: Path) -> None:
    """So that its row in the ledger names the file."""
    (failure,) = read([write(tmp_path, "a.txt", b" ")])

    assert isinstance(failure, Failure)
    assert failure.sha256 == hashlib.sha256(b" ").hexdigest()


def test_missing_path_and_empty_folder_are_failures(tmp_path: Path) -> None:
    """Each under the path given; the others are still read."""
    (tmp_path / "empty").mkdir()
    missing, empty, file = tmp_path / "gone.txt", tmp_path / "empty", write(tmp_path, "a.txt")
    messages = [item.message for item in read([missing, empty, file]) if isinstance(item, Failure)]

    assert sorted(messages) == [
        f"{empty}: no documents in the folder; it needs {', '.join(endings_read())} files",
        f"{missing}: not found; check the path",
    ]


@pytest.mark.parametrize(
    "name", ["a" * 300, "a/" * 3000, "\ud800", "a\x00b", "a\udcff"], ids=lambda name: ascii(name[:6])
)
def test_a_name_that_no_file_can_have_is_not_found(name: str) -> None:
    (failure,) = read([Path(name)])

    assert isinstance(failure, Failure)
    assert failure.message.endswith(": not found; check the path")
    assert failure.message.encode()


def test_pipes_and_loops_do_not_hang(tmp_path: Path) -> None:
    """A pipe, a link to itself, a link to the folder above."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "self.txt").symlink_to("self.txt")
    (tmp_path / "above").symlink_to(tmp_path)
    write(tmp_path, "a.txt")

    assert ids(tmp_path) == ["a.txt", "pipe.txt", "self.txt"]
    assert refusal(tmp_path / "pipe.txt") == "pipe.txt: not a regular file; give a text file or a folder of them"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission(tmp_path: Path) -> None:
    """The system's words, and what to check."""
    path = write(tmp_path, "a.txt")
    path.chmod(0)

    assert refusal(path) == "a.txt: Permission denied; check that the file exists and may be read"


def test_reading_is_lazy(tmp_path: Path) -> None:
    """A file is opened when its turn comes."""
    write(tmp_path, "1.txt")
    second = write(tmp_path, "2.txt")
    items = read([tmp_path])
    next(items)
    second.write_bytes(b"Changed.")
    document = next(items)

    assert isinstance(document, Document)
    assert document.text == "Changed."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LEAD * 3, "en"),
        ("Le président a déclaré que les négociations reprendront lundi à Paris avec tous les partenaires. " * 4, "fr"),
        ("He spoke.", "und"),
        ("https://news.example.org/a-very-long-address-with-many-words-in-it/" * 9, "und"),
    ],
)
def test_language(text: str, language: str) -> None:
    """A short text has none that can be told."""
    assert language_of(text) == language


def test_a_ledger_in_a_folder_is_not_read_again(tmp_path: Path) -> None:
    """Nor the texts that it kept; what else is in its folder is."""
    kept = f"texts/{'0' * 64}.txt"
    ours = ("quotes.jsonl", "quotes.csv", "documents.jsonl", "run.json", "speakers.jsonl", "utterances.jsonl", kept)
    for name in (*ours, "corrections.jsonl", "corrections.csv", "report.html", "texts/b.txt", "a.txt"):
        write(tmp_path, f"ledger/{name}")
    write(tmp_path, "quotes.csv", b"text\nHe spoke.\n")

    assert ids(tmp_path) == ["ledger/a.txt", "ledger/texts/b.txt", "quotes.csv#1"]


def test_an_address_of_the_web_is_not_fetched() -> None:
    (failure,) = read([Path("https://news.example/river")])

    assert isinstance(failure, Failure)
    assert failure.message.endswith(
        ": nothing is fetched from the web; save the page (.html) or its WARC first, and name that"
    )


def test_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a text, or in the format that it begins like, or that is asked for."""
    for text, asked, expected in (
        ("He spoke.", Asked(), [("stdin", "He spoke.")]),
        (
            '{"text": "He spoke."}\n{"text": "She left."}',
            Asked(format="jsonl"),
            [("stdin#1", "He spoke."), ("stdin#2", "She left.")],
        ),
        ('{"text": "He spoke."}', Asked(), [("stdin#1", "He spoke.")]),
        ("text\nHe spoke.\n", Asked(format="csv"), [("stdin#1", "He spoke.")]),
    ):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

        assert [(item.id, item.text) for item in read([Path("-")], asked=asked)] == expected


def test_a_file_called_by_a_dash_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "-")
    monkeypatch.chdir(tmp_path)

    assert ids(Path("-")) == ["-"]
