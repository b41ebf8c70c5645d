"""A text in hand as a document: checked as a file is, and what is stated of it beside the text."""

from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import numpy
import pytest

from quotes.clean import clean
from quotes.errors import OptionError, QuotesError, ReadError
from quotes.lexicon import load_lexicon
from quotes.read import read, read_text, within
from quotes.spans import words
from quotes.types import Failure

TALKS = "“The talks have failed,” he said.\r\n\r\nIt rained – for days.\n"


def test_a_text_is_what_the_same_file_would_be(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_bytes(TALKS.encode())

    assert [read_text(TALKS, id="talks.txt")] == list(read([tmp_path]))


def test_a_title_is_the_first_line_and_every_place_counts_behind_it() -> None:
    document = read_text(TALKS, title=" Talks \n fail ")
    article = clean(document, load_lexicon())

    assert document.text == f"Talks fail\n\n{TALKS}"
    assert document.sha256 == document.text_sha256 == sha256(document.text.encode()).hexdigest()
    assert article.title is not None
    assert words(document.text, article.title) == "Talks fail"
    assert [region.zone for region in article.regions] == ["headline", "body"]


@pytest.mark.parametrize("text", [f"Talks fail\n\n{TALKS}", f"\ufeff\nTalks fail \r\n{TALKS}", "Talks fail"])
def test_a_title_that_the_text_begins_with_is_not_said_twice(text: str) -> None:
    assert read_text(text, title="Talks fail").text == text


@pytest.mark.parametrize("title", [None, "", " \n"])
def test_no_title_changes_nothing(title: str | None) -> None:
    document = read_text(TALKS, title=title)

    assert (document.text, document.metadata.title) == (TALKS, None)


def test_outlet_and_day_are_as_stated() -> None:
    named = read_text(TALKS, outlet="Yonhap News Agency", published="2025-12-13")
    addressed = read_text(TALKS, url="https://tass.com/politics/2025/12/14/talks")
    unheard = read_text(TALKS, outlet="The Valley Tern")
    articles = [clean(document, load_lexicon()) for document in (named, addressed, unheard)]

    assert [(outlet.name, outlet.id, outlet.basis) for article in articles if (outlet := article.outlet)] == [
        ("Yonhap News Agency", "yonhap", "metadata"),
        ("TASS", "tass", "metadata"),
        ("The Valley Tern", None, "metadata"),
    ]
    assert [article.published for article in articles] == [date(2025, 12, 13), date(2025, 12, 14), None]


@pytest.mark.parametrize(
    "published",
    [date(2025, 12, 13), datetime(2025, 12, 13, 23, tzinfo=UTC), "2025-12-13", "2025-12-13T23:00:00+09:00"],
)
def test_a_day_is_a_date_or_its_iso_form(published: date | str) -> None:
    assert read_text(TALKS, published=published).metadata.published == date(2025, 12, 13)


@pytest.mark.parametrize("published", ["yesterday", "13.12.2025", "", 2025, float("nan")])
def test_what_is_no_day_is_told_with_a_remedy(published: str) -> None:
    with pytest.raises(OptionError) as error:
        read_text(TALKS, published=published)

    assert str(error.value) == f"published={published!r}: no day; give a datetime.date, or as 2025-12-13"
    assert isinstance(error.value, QuotesError)
    assert isinstance(error.value, ValueError)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a: the text is empty; leave it out"),
        (" \n\u00a0", "a: nothing but white space; leave it out"),
        ("talks\0", "a: binary (a NUL at byte 5); give it as text"),
    ],
)
@pytest.mark.parametrize("title", [None, "Talks"])
def test_a_text_that_a_file_may_not_hold(text: str, message: str, title: str | None) -> None:
    with pytest.raises(ReadError) as error:
        read_text(text, id="a", title=title)

    assert str(error.value) == message


def test_half_a_character_is_written_as_one_that_is_not_known() -> None:
    """In what is stated beside the text too: no file could hold it."""
    stated = {"title": "Talks \ud83d", "outlet": "Va\ud83dlley Herald", "url": "h\ud83d"}
    document = read_text("The talks \ud83d failed.", id="\ud83d", **stated)

    assert document.text == "Talks \ufffd\n\nThe talks \ufffd failed."
    assert document.id == "\ufffd"
    assert (document.metadata.site, document.metadata.address) == ("Va\ufffdlley Herald", "h\ufffd")


@pytest.mark.parametrize("name", ["id", "title", "outlet", "url"])
@pytest.mark.parametrize("value", [3, float("nan"), b"a", Path("a.txt")])
def test_what_is_stated_of_a_text_is_text(name: str, value: object) -> None:
    """A cell of a frame that holds nothing is a number to Python; what has no name is told before the work."""
    with pytest.raises(OptionError) as error:
        read_text(TALKS, **{name: value})

    assert str(error.value).startswith(f"{name}={value!r}: give a text")


def test_empty_cells_of_pandas_are_told() -> None:
    pandas = pytest.importorskip("pandas")

    with pytest.raises(OptionError, match=r"published=NaT: no day"):
        read_text(TALKS, published=pandas.NaT)
    with pytest.raises(OptionError, match=r"title=<NA>: give a text, or None"):
        read_text(TALKS, title=pandas.NA)
    assert read_text(TALKS, published=pandas.Timestamp("2025-12-13 23:00")).metadata.published == date(2025, 12, 13)


@pytest.mark.parametrize("name", ["", " ", None])
def test_a_document_has_a_name(name: str) -> None:
    with pytest.raises(OptionError, match=rf"id={name!r}: give a text that names the document"):
        read_text(TALKS, id=name)


def test_texts_of_numpy_become_those_of_python() -> None:
    document = read_text(numpy.str_(TALKS), id=numpy.str_("a"), title=numpy.str_("T"), outlet=numpy.str_("O"))
    stated = (document.text, document.id, document.metadata.title, document.metadata.site)

    assert {type(each) for each in stated} == {str}


def test_what_is_no_text() -> None:
    with pytest.raises(TypeError, match=r"takes a text, not PosixPath; a file is read by quotes.extract\(path\)"):
        read_text(Path("a.txt"))


def test_a_document_over_the_limit_is_a_failure() -> None:
    document = read_text(TALKS)
    message = "text: 59 characters, over the limit of 58 characters; split it, or raise --max-chars"

    assert within(document, max_chars=59) is document
    assert within(document, max_chars=58) == Failure("text", message, document.sha256)
