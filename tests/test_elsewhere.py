"""Documents and ledgers that are not on this machine: what is read there, and what comes there, has the bytes of here.

The systems are fsspec's own, in memory and of this disk; with s3fs and moto there, a bucket on loopback too.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from gzip import compress
from pathlib import Path
from zipfile import ZipFile

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from quotes.elsewhere import address_of, elsewhere, is_elsewhere
from quotes.errors import ExtraError, ReadError, RecordError
from quotes.extractor import Extractor
from quotes.read import places_at
from quotes.record import Ledger, sink
from quotes.record.reading import options_of
from quotes.shards import folder_beside
from sharded import Deadly, files_of, ran, write_news

DOCUMENTS = 12  # two shards


@pytest.fixture(params=["memory", "file", "s3"])
def ground(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of an empty folder elsewhere."""
    if request.param == "file":
        yield f"file://{tmp_path}/elsewhere"
    elif request.param == "s3":
        yield request.getfixturevalue("bucket")
    else:
        yield "memory://ground"
        fsspec.filesystem("memory").store.clear()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Give the address on loopback of what answers as S3 does."""
    pytest.importorskip("s3fs")
    moto = pytest.importorskip("moto.server")
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Give the address of an empty bucket."""
    for name, value in (
        ("AWS_ENDPOINT_URL", server),
        ("AWS_ACCESS_KEY_ID", "a"),
        ("AWS_SECRET_ACCESS_KEY", "b"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
    ):
        monkeypatch.setenv(name, value)
    system = fsspec.filesystem("s3", skip_instance_cache=True)
    system.mkdir("ground")
    yield "s3://ground"
    system.rm("ground", recursive=True)
    fsspec.filesystem("s3").clear_instance_cache()


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return documents in two folders, with what is not read among them."""
    folder = write_news(tmp_path_factory.mktemp("elsewhere") / "news", range(DOCUMENTS))
    (folder / "2025").mkdir()
    (folder / "000.txt").rename(folder / "2025" / "000.txt")
    for name in (".hidden.txt", "picture.png", "2025/.folder/a.txt", "ledger.work/about-this-folder.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("He spoke.")
    return folder


@pytest.fixture(scope="module")
def here(news: Path) -> Path:
    """Return the ledger that is written here, of documents that are here."""
    ran(news, news.parent / "ledger")
    return news.parent / "ledger"


@pytest.fixture
def there(news: Path, ground: str) -> str:
    """Return the address of the same documents elsewhere."""
    for file in sorted(news.rglob("*")):
        if file.is_file():
            put(f"{ground}/news/{file.relative_to(news).as_posix()}", file.read_bytes())
    return f"{ground}/news"


def put(address: str, data: bytes) -> None:
    """Have some bytes at an address."""
    system, name = fsspec.core.url_to_fs(address)
    if not address.startswith("s3:"):
        system.makedirs(name.rpartition("/")[0], exist_ok=True)
    system.pipe_file(name, data)


def fetched(address: str, folder: Path) -> Path:
    """Copy what is at an address into a folder here, and return it."""
    system, name = fsspec.core.url_to_fs(address)
    system.invalidate_cache()
    for each in system.find(name):
        place = folder / each.removeprefix(name).lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(system.cat_file(each))
    return folder


def test_documents_there_and_a_ledger_there_are_those_of_here(
    there: str, ground: str, here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # where the work folder will be

    assert ran(Path(there), Path(f"{ground}/out/ledger")) == "0 of 2 shards, 0 of 12 documents"

    copy = fetched(f"{ground}/out/ledger", tmp_path / "copy")
    assert files_of(copy) == files_of(here)
    assert options_of(copy).paths == (there,)
    assert not list(tmp_path.glob("*.work"))


def test_what_is_read_and_what_is_skipped_there_is_that_of_here(there: str, news: Path) -> None:
    found, expected = places_at([Path(there)]), places_at([news])

    assert [place.id for place in found.to_read] == [place.id for place in expected.to_read]
    assert found.skipped_by_suffix() == expected.skipped_by_suffix() == ((".png", 1),)


def test_a_ledger_there_is_written_over_by_another(ground: str, here: Path, news: Path, tmp_path: Path) -> None:
    few = write_news(tmp_path / "few", range(3))
    for documents in (few, news):
        ledger_of(documents).write(f"{ground}/ledger")

    copy = fetched(f"{ground}/ledger", tmp_path / "copy")
    assert files_of(copy) == files_of(here)


def test_documents_of_formats_that_are_read_from_any_place(ground: str, news: Path, tmp_path: Path) -> None:
    """A ZIP is read from its end, a packed file as it comes."""
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(news / "001.txt", "001.txt")
    put(f"{ground}/a.zip", (tmp_path / "a.zip").read_bytes())
    put(f"{ground}/b.txt.gz", compress((news / "002.txt").read_bytes()))

    ledger = ledger_of(f"{ground}/a.zip", f"{ground}/b.txt.gz")

    assert [row.document for row in ledger.documents] == ["a.zip/001.txt", "b.txt.gz"]
    assert not ledger.failures


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("ledger.html", "ledger.html: no writer for .html; end it in"),
        ("old", "old: is a file, not a folder; name another place with -o"),
        ("ledger.brat", "ledger.brat: is a folder of brat; write it here, and copy it"),
        ("corrected", "corrected/corrections.jsonl: is not read there; fetch it, and name it with --corrections"),
    ],
)
def test_what_would_not_be_written_here_is_refused_before_any_work(ground: str, output: str, message: str) -> None:
    put(f"{ground}/old", b"something")
    put(f"{ground}/corrected/corrections.jsonl", b"{}\n")

    with pytest.raises(RecordError) as error:
        sink(Path(f"{ground}/{output}"))
    assert str(error.value).startswith(f"{ground}/{message}")


def test_rows_there_are_not_lost_to_a_run_that_read_nothing(ground: str, news: Path, tmp_path: Path) -> None:
    ledger_of(news).write(f"{ground}/ledger")
    before = files_of(fetched(f"{ground}/ledger", tmp_path / "before"))
    (tmp_path / "empty.txt").touch()

    with pytest.raises(RecordError, match=f"^{ground}/ledger: is left as it was, for it holds quotes"):
        ledger_of(tmp_path / "empty.txt").write(f"{ground}/ledger")
    assert files_of(fetched(f"{ground}/ledger", tmp_path / "after")) == before


class Breaking(MemoryFileSystem):  # type: ignore[misc]  # fsspec is untyped
    """Memory to which the way breaks off at the third file."""

    protocol = "breaking"
    sent = 0

    def put_file(self, lpath: str, rpath: str, **how: object) -> None:
        type(self).sent += 1
        if self.sent == 3:
            raise ConnectionResetError(104, "Connection reset by peer")
        super().put_file(lpath, rpath, **how)


def test_where_the_way_breaks_off_the_old_ledger_is_as_it_was(news: Path, tmp_path: Path) -> None:
    fsspec.register_implementation("breaking", Breaking, clobber=True)
    ledger_of(write_news(tmp_path / "few", range(3))).write("memory://ground/ledger")
    before = fetched("memory://ground/ledger", tmp_path / "before")

    with pytest.raises(RecordError, match=r"^breaking://ground/ledger: can't be written \(Connection reset by peer\)"):
        ledger_of(news).write("breaking://ground/ledger")
    after = fetched("memory://ground/ledger", tmp_path / "after")
    assert files_of(after) == files_of(before)
    assert (after / "run.json").read_bytes() == (before / "run.json").read_bytes()
    fsspec.filesystem("memory").store.clear()


def test_one_file_there(ground: str, news: Path, here: Path, tmp_path: Path) -> None:
    ledger_of(news).write(f"{ground}/rows.jsonl")

    copy = fetched(f"{ground}", tmp_path / "copy")
    assert files_of(copy) == {"rows.jsonl": files_of(here)["quotes.jsonl"]}


def test_nothing_there_is_told(ground: str) -> None:
    with pytest.raises(ReadError, match=f"^{ground}/nothing: no such file or folder; check the spelling"):
        ledger_of(f"{ground}/nothing")


def test_a_bucket_that_is_not_there_is_not_made(bucket: str, news: Path) -> None:
    with pytest.raises(RecordError, match=r"^s3://grounds/ledger: can't be written \("):
        ledger_of(news).write("s3://grounds/ledger")
    assert not fsspec.filesystem("s3").exists("grounds")


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gcsfs", None)

    with pytest.raises(ExtraError, match=r"^gs://bucket/news: needs gcsfs; pip install gcsfs$"):
        elsewhere(Path("gs://bucket/news"))


def test_without_fsspec_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)

    with pytest.raises(ExtraError, match=r"^s3://bucket/news: takes an extra; .*'quotes-ledger\[remote\]'$"):
        elsewhere(Path("s3://bucket/news"))


@pytest.mark.parametrize("name", ["https://news.example/a", "ftp://a/b", "notes: today/a", "c:/news", "odd:/a", "-"])
def test_what_is_no_address(name: str) -> None:
    assert not is_elsewhere(Path(name))


def test_a_folder_here_that_is_called_as_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "s3:").mkdir()
    (tmp_path / "s3:" / "a.txt").write_text("He spoke.")

    assert not is_elsewhere(Path("s3:/a.txt"))
    assert is_elsewhere(Path("s3:/b.txt"))


@pytest.mark.parametrize("address", ["s3://bucket/news", "memory://news/a.txt", "file:///tmp/news"])
def test_an_address_comes_back_from_its_path(address: str) -> None:
    assert address_of(Path(address)) == address


def test_work_is_kept_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert folder_beside(Path("s3://bucket/out/ledger"), ".1-of-2") == tmp_path / "s3-bucket-out-ledger.1-of-2.work"


def ledger_of(*paths: str | os.PathLike[str]) -> Ledger:
    """Return the ledger of some paths, with the parses that are written for the news."""
    return Extractor(analyzer=Deadly()).extract(paths)
