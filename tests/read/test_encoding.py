"""Encodings: what bytes of English news are in, told by what they hold; a slip of a byte makes no other encoding."""

from pathlib import Path

import pytest

from quotes.errors import ReadError
from quotes.read import Asked, Note, read
from quotes.read.encoding import decoded, encoding_of
from quotes.types import Document

NEWS = (
    "“The talks in Geneva have failed,” the minister’s aide said on Monday. “Nobody – not even the café – is open.”\n"
)


def text_of(data: bytes) -> tuple[str, str]:
    encoding = encoding_of("a.txt", data)
    return encoding, decoded(data, encoding)


@pytest.mark.parametrize("codec", ["utf-8", "cp1252", "mac-roman", "utf-16-le", "utf-16-be"])
def test_marks_are_marks_in_whatever_a_text_is_written(codec: str) -> None:
    """A file of UTF-16 needs no byte order mark."""
    assert text_of(NEWS.encode(codec)) == (codec, NEWS)


@pytest.mark.parametrize(
    ("words", "codec"),
    [
        ("‘We can’t,’ she said. ‘It’s late.’", "mac-roman"),
        ("‘We can’t,’ she said. ‘It’s late.’", "cp1252"),
        ("Caoimhghín Ó Caoláin said on Monday that Éamon Ó Cuív had left the café.", "cp1252"),
        ("Marcelo Simões said so on Monday.", "cp1252"),
    ],
)
def test_letters_beyond_english_are_no_marks(words: str, codec: str) -> None:
    assert text_of(words.encode(codec)) == (codec, words)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (NEWS.encode() + b"It ended.\x93", NEWS + "It ended.\ufffd"),
        (NEWS.encode() + "It ended – ”".encode()[:-1], NEWS + "It ended – \ufffd"),
        (NEWS.encode()[:-3] + b"\n", NEWS[:-2] + "\ufffd\n"),
    ],
    ids=["a foreign byte", "cut in the last character", "cut in a mark"],
)
def test_a_slip_of_a_byte_leaves_utf_8_what_it_is(data: bytes, text: str) -> None:
    assert text_of(data) == ("utf-8", text)


def test_a_byte_that_means_nothing_leaves_the_windows_code_page_what_it_is() -> None:
    """Windows-1252 has five of them."""
    assert text_of(NEWS.encode("cp1252") + b"It ended.\x81") == ("cp1252", NEWS + "It ended.\ufffd")


@pytest.mark.parametrize(
    ("words", "codec", "read_as", "is_guessed"),
    [
        ('Jürgen Müller said: "Übermorgen."', "cp437", "cp437", True),
        ("The café is closed, he said.", "cp437", "cp1252", True),  # as caf‚
        ('"Très bien," said the owner.', "cp850", "cp1252", True),  # as TrŠs
        ("„The café“ is closed, he said: ‚No‘.", "cp1252", "cp1252", False),
        ("The café is closed, he said.", "cp1252", "cp1252", False),
        ("“The café is closed,” said the owner’s aide; it’s late.", "mac-roman", "mac-roman", False),
        ("“The café is closed,” he said.", "utf-8", "utf-8", False),
    ],
)
def test_an_encoding_that_is_a_guess_is_flagged(
    words: str, codec: str, read_as: str, is_guessed: bool, tmp_path: Path
) -> None:
    """What MS-DOS wrote may be read in another code page: caf‚ for café."""
    (tmp_path / "a.txt").write_bytes(f"{words}\n".encode(codec))
    (document,) = read([tmp_path])

    assert isinstance(document, Document)
    assert (document.encoding, document.flags) == (read_as, ("encoding-guessed",) if is_guessed else ())


@pytest.mark.parametrize(("head", "flags"), [("", ("encoding-guessed",)), ("<meta charset=ibm866>", ())])
def test_an_encoding_that_a_page_states_is_none(head: str, flags: tuple[str, ...], tmp_path: Path) -> None:
    words = 'Jürgen Müller said: "Übermorgen." ' if not head else 'Иван Петров said: "Завтра." '
    page = f"<html><head>{head}</head><body><article><p>{words * 5}</p></article></body></html>"
    (tmp_path / "a.html").write_bytes(page.encode("ibm866" if head else "cp437"))
    (document,) = read([tmp_path])

    assert isinstance(document, Document)
    assert document.flags == flags


def test_two_bytes_a_character_and_something_else_are_binary() -> None:
    with pytest.raises(ReadError, match=r"^a.txt: binary \(a NUL at byte 1\); give it as text$"):
        encoding_of("a.txt", "No.".encode("utf-16-le") + b"\x00\x00")


def test_bad_bytes_are_flagged_and_their_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(NEWS.encode() + b"It ended.\x93")
    told: list[Note] = []
    (document,) = read([tmp_path], asked=Asked(tell=told.append))

    assert isinstance(document, Document)
    assert document.flags == ("bad-bytes",)
    assert told == [Note("a.txt, character 120", "has bytes that are no UTF-8, read as \ufffd")]
    assert document.text[120] == "\ufffd"
