"""A page for people: the ledger beside its documents, in files that open in any browser, offline."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from attrs import frozen

from quotes.errors import RecordError
from quotes.record.targets import check_file, remove, write_files
from quotes.record.views.ours import begins_as, check_ours
from quotes.report.ledger import page_of, shelf_at, without_text
from quotes.report.page import page_html
from quotes.report.pages import folder_of, pages_of
from quotes.report.texts import Lacking
from quotes.terminal import counted

__all__ = ["REPORT", "Report", "check_output", "report", "summary_lines"]

REPORT = "report.html"
SUFFIX = ".html"
MEGABYTE = 1_000_000
IS_OURS = begins_as("report")


@frozen
class Report:
    """What was written: the files with their sizes in bytes, the first of them to open; and what it shows.

    `missing` says of each document whose text is not shown why.
    """

    files: tuple[tuple[Path, int], ...]
    documents: int
    rows: int
    missing: tuple[str, ...]


def report(ledger: Path, output: Path, *, documents: Iterable[Path] = ()) -> Report:
    """Write the report of a ledger to `output`, and return what was written.

    `documents` are the files of the ledger's documents, or their folders, where they are no longer where they were
    read. A ledger too large for one file gets pages of some documents each, in a folder beside `output`. Raises
    RecordError where the ledger can't be read, or the report not written.
    """
    check_output(output)
    shelf = shelf_at(ledger, documents)
    view = page_of(shelf, title=title_of(ledger))
    pages = {output.parent / name: page_html(page) for name, page in pages_of(view, output.name).items()}
    write_files({path: [page] for path, page in pages.items()})
    remove_others(folder_of(output), pages)
    sizes = tuple((path, len(page)) for path, page in pages.items())
    return Report(sizes, len(view.documents), len(view.rows), without_text(view.documents))


def remove_others(folder: Path, kept: Container[Path]) -> None:
    """Remove the pages of an earlier report from the folder of parts: they show what was."""
    for page in folder.glob(f"*{SUFFIX}"):
        if page.stem.isdigit() and page not in kept and IS_OURS(page):
            remove(page)


def check_output(output: Path) -> None:
    """Raise RecordError where the report can't be written to `output`."""
    if output.suffix != SUFFIX:
        raise RecordError(f"{output}: a report is a web page; let its name end in {SUFFIX}")
    check_file(output)
    check_ours(output, IS_OURS)


def title_of(ledger: Path) -> str:
    """Return what the report is called: by the ledger's folder, or its file."""
    place = ledger.absolute()
    return place.name if place.is_dir() or place.name != "quotes.jsonl" else place.parent.name


def summary_lines(written: Report) -> Iterator[str]:
    """Yield what is to be said of a report: where it is, how large, what it shows, and which texts it lacks."""
    page, size = written.files[0]
    shows = f"{counted(written.documents, 'document')}, {counted(written.rows, 'quote')}"
    yield f"{page}: {shows}, {in_megabytes(size)}; open it in a browser"
    parts = written.files[1:]
    if parts:
        folder, total = parts[0][0].parent, sum(size for _, size in parts)
        yield (
            f"{folder}: too large for one file, so the documents are in {counted(len(parts), 'page')} here, "
            f"{in_megabytes(total)} together; keep it beside {page.name}"
        )
    lacking = Lacking()
    for reason in written.missing:
        lacking.add(reason)
    yield from lacking.lines("the page says why")


def in_megabytes(size: int) -> str:
    """Return a size in bytes for people."""
    return f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE else f"{size / 1000:.0f} kB"
