"""Packed files: src/quotes/read/packed.py."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quotes.read import Asked, read
from quotes.types import Document, Failure

LINES = "".join(json.dumps({"id": n, "text": f"He said {random.Random(n).random()}."}) + "\n" for n in range(20_000))


def zst(data: bytes) -> bytes:
    """Return some bytes packed by Zstandard, in two frames."""
    zstandard = pytest.importorskip("zstandard", reason="the extra zst is not installed")
    half = len(data) // 2
    return bytes(zstandard.compress(data[:half]) + zstandard.compress(data[half:]))


PACKINGS = {".gz": gzip.compress, ".xz": lzma.compress, ".bz2": bz2.compress, ".zst": zst}


@pytest.mark.parametrize("ending", PACKINGS)
def test_what_is_packed_is_read_as_it_would_be_unpacked(tmp_path: Path, ending: str) -> None:
    """Under the name of the file, whose format is told by what stands before the ending, or by what is in it."""
    pack: Callable[[bytes], bytes] = PACKINGS[ending]
    for name, text in (
        ("a.jsonl", '{"text": "He spoke."}'),
        ("b.csv", "text\nHe spoke.\n"),
        ("c.txt", "He spoke."),
        ("d", "He spoke."),
    ):
        (tmp_path / (name + ending)).write_bytes(pack(text.encode()))
    found = list(read([*sorted(tmp_path.iterdir())]))

    assert [item.id for item in found if isinstance(item, Document) and item.text == "He spoke."] == [
        f"a.jsonl{ending}#1", f"b.csv{ending}#1", f"c.txt{ending}", f"d{ending}",
    ]  # fmt: skip


@pytest.mark.parametrize("ending", PACKINGS)
def test_a_packing_that_breaks_off_gives_what_came_before(tmp_path: Path, ending: str) -> None:
    packed = PACKINGS[ending](LINES.encode())
    (tmp_path / f"a.jsonl{ending}").write_bytes(packed[: len(packed) * 9 // 10])
    *found, last = read([tmp_path], asked=Asked(language_of=lambda _: "und"))

    assert len(found) > 5_000
    assert all(isinstance(item, Document) for item in found)
    assert isinstance(last, Failure)
    assert last.document == f"a.jsonl{ending}"
    assert last.message.startswith(f"a.jsonl{ending}: the packing is broken after ")
    assert last.message.endswith("; what came before is read, get the file again for the rest")


@pytest.mark.parametrize(
    "rows",
    [
        [f'{{"id": {n}, "text": "He said {n}."}}\n' for n in range(9)],
        ["text\n", *(f"He said {n}.\n" for n in range(9))],
    ],
)
def test_a_packing_that_breaks_off_in_the_first_rows_gives_those_before(tmp_path: Path, rows: list[str]) -> None:
    """They are looked at together, to see which fields there are."""
    ending = ".jsonl.gz" if "{" in rows[0] else ".csv.gz"
    whole = gzip.compress("".join(rows).encode())
    (tmp_path / f"a{ending}").write_bytes(whole[:-4])  # the length at the end is cut
    *found, last = read([tmp_path])

    assert [item.text for item in found if isinstance(item, Document)] == [f"He said {n}." for n in range(9)]
    assert isinstance(last, Failure)
    assert "; what came before is read" in last.message


@pytest.mark.parametrize("ending", [".gz", ".xz", ".bz2"])
def test_what_is_no_packing_but_called_one_is_read_as_what_it_is(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"a.txt{ending}").write_bytes(b"He spoke.")
    (item,) = read([tmp_path])

    assert isinstance(item, Document)


def test_a_bomb_is_no_longer_than_a_text_may_be(tmp_path: Path) -> None:
    """A gigabyte of one letter in a megabyte: read as far as a text may go, and no further."""
    for name in ("a.txt.gz", "b.jsonl.gz"):
        (tmp_path / name).write_bytes(gzip.compress(b'"' + b"a" * 30_000_000))
    failures = [item.message for item in read([tmp_path], asked=Asked(max_chars=1000)) if isinstance(item, Failure)]

    assert failures[0].startswith("a.txt.gz: more than 4,004 bytes, over the limit of 1,000 characters")
    assert failures[1].startswith("b.jsonl.gz, line 1: more than 8,008 characters, over the limit of 1,000 characters")


def test_a_file_packed_over_and_over_is_refused(tmp_path: Path) -> None:
    data = b"He spoke."
    for _ in range(5):
        data = gzip.compress(data)
    (tmp_path / "a.txt.gz").write_bytes(data)
    (failure,) = read([tmp_path])

    assert isinstance(failure, Failure)
    assert failure.message == "a.txt.gz: is packed 3 times over; unpack it, and name what is in it"


def test_without_its_extra_the_command_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt.zst").write_bytes(b"\x28\xb5\x2f\xfd")
    monkeypatch.setitem(sys.modules, "zstandard", None)
    (failure,) = read([tmp_path])

    assert isinstance(failure, Failure)
    assert failure.message == (
        "a.txt.zst: to read Zstandard (.zst) takes an extra; run python -m pip install 'quotes-ledger[zst]'"
    )
