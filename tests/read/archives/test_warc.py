"""WARC: src/quotes/read/archives/warc.py. The archives are written by warcio."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from quotes.read import Asked, Note, read
from quotes.types import Document, Failure

pytest.importorskip("trafilatura", reason="the extra html is not installed")
warcwriter = pytest.importorskip("warcio.warcwriter", reason="the extra warc is not installed")
LEAD = "“The river rose by two metres overnight,” the mayor of the old town said on Monday, and the bridge was closed."
END = "Schools will stay closed until Thursday, he told reporters at the town hall, where volunteers were filling bags."
PAGE = f"<html><head><title>River rises</title></head><body><article><p>{LEAD}</p><p>{END}</p></article></body></html>"
CAPTURED = "2025-03-14T06:30:00Z"


def warc(*records: tuple[str, str, str, str], packed: bool = True) -> bytes:
    """Return an archive of records: kind, status, media type, body."""
    from warcio.statusandheaders import StatusAndHeaders

    stream = io.BytesIO()
    writer = warcwriter.WARCWriter(stream, gzip=packed)
    stream.write(b"")
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "warcio"}))
    for number, (kind, status, media_type, body) in enumerate(records):
        address = f"https://valleyherald.example/{number}"
        http = StatusAndHeaders(status, [("Content-Type", media_type)], protocol="HTTP/1.1")
        dated = {"WARC-Date": CAPTURED}
        if kind == "revisit":
            record = writer.create_revisit_record(address, "sha1:A", address, CAPTURED, http_headers=http)
        else:
            payload = io.BytesIO(body.encode())
            record = writer.create_warc_record(address, kind, payload, http_headers=http, warc_headers_dict=dated)
        writer.write_record(record)
    return stream.getvalue()


HTML = "text/html; charset=utf-8"
EVERY = (
    ("response", "200 OK", HTML, PAGE),
    ("revisit", "200 OK", HTML, ""),
    ("response", "404 Not Found", HTML, PAGE),
    ("response", "200 OK", "image/png", "png"),
    ("response", "200 OK", HTML, "<html><body></body></html>"),
    ("resource", "200 OK", HTML, PAGE),
    ("response", "200 OK", "application/xhtml+xml", PAGE.replace("River", "Rain")),
)


@pytest.mark.parametrize("name", ["a.warc.gz", "a.warc", "a.txt"])
def test_articles_are_read_and_all_else_is_counted(tmp_path: Path, name: str) -> None:
    """With their address and the time of their capture; under the archive's name and their number in it."""
    told: list[Note] = []
    (tmp_path / name).write_bytes(warc(*EVERY, packed=name.endswith(".gz")))
    found = list(read([tmp_path], asked=Asked(tell=told.append)))
    first, second = (item for item in found if isinstance(item, Document))

    assert [item.id for item in (first, second)] == [f"{name}#2", f"{name}#8"]
    assert first.text == f"River rises\n\n{LEAD}\n\n{END}\n"
    assert (first.metadata.address, first.metadata.captured) == ("https://valleyherald.example/0", CAPTURED)
    assert [note.said for note in told] == [
        "passed over 1 revisit records, 1 responses other than 200, 1 responses that are no page, 1 pages without an "
        "article, 1 resource records"
    ]


def test_an_archive_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    """Packed or not."""
    data = warc(EVERY[0], EVERY[-1])
    (tmp_path / "a.warc.gz").write_bytes(data[:-100])
    (tmp_path / "b.warc").write_bytes(warc(EVERY[0], EVERY[-1], packed=False)[:-100])
    found = list(read([tmp_path]))
    said = [item.message for item in found if isinstance(item, Failure)]

    assert [item.id for item in found if isinstance(item, Document)] == ["a.warc.gz#2", "b.warc#2"]
    assert said[0].startswith("a.warc.gz: the packing is broken after ")
    assert said[1:] == ["b.warc#3: the record is cut short, as the archive may be; get it again"]


def test_an_archive_that_breaks_off_where_no_page_is_told_too(tmp_path: Path) -> None:
    data = warc(EVERY[0], ("response", "200 OK", "image/png", "png" * 999), packed=False)
    (tmp_path / "a.warc").write_bytes(data[:-200])
    first, last = read([tmp_path])

    assert isinstance(first, Document)
    assert isinstance(last, Failure)
    assert last.message == (
        "a.warc: the archive breaks off (within a record of https://valleyherald.example/1); what came before is read, "
        "get it again for the rest"
    )


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(b"He spoke.")
    (failure,) = read([tmp_path])

    assert isinstance(failure, Failure)
    assert failure.message.startswith("a.warc: the archive breaks off (")


def test_without_its_extra_the_command_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.warc").write_bytes(b"WARC/1.0\r\n")
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    (failure,) = read([tmp_path])

    assert isinstance(failure, Failure)
    assert failure.message == (
        "a.warc: to read web archives takes an extra; run python -m pip install 'quotes-ledger[warc]'"
    )
