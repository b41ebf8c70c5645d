"""One page for a whole ledger or, where that would be too large, an index and pages of some documents each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from quotes.report.rows import for_index
from quotes.report.values import DocumentView, PageView, RowView

# A page of 8 million characters opens in half a second on a laptop of 2020 and goes through most mail servers (10 MB);
# a part is smaller, since one is opened for a single document.
MOST_LETTERS = 8_000_000  # of a whole ledger in one page, about 2,000 articles with twelve quotes each
PART_LETTERS = 2_000_000  # of a part
ROW_LETTERS = 1_400  # that a row takes beside its words, in JSON (measured: 1,200 to 1,500, 28 Nov 2026)
FOLDER = ".parts"  # behind the name of the index: report.html has its parts in report.parts/


def letters_of(documents: Sequence[DocumentView], rows: Sequence[RowView]) -> int:
    """Return about how many characters these documents and rows take in a page."""
    return sum(len(each.text or "") for each in documents) + sum(ROW_LETTERS + len(row.text) for row in rows)


def pages_of(view: PageView, name: str) -> dict[str, PageView]:
    """Return the pages for a ledger by their paths, the first of them `name` (report.html), which leads to all others.

    `view` is of the whole ledger, its rows by document.
    """
    if letters_of(view.documents, view.rows) <= MOST_LETTERS:
        return {name: replace(view, rows=tuple(map(of_document, view.rows)))}
    folder = folder_of(Path(name)).name
    groups = [*parts_of(view)]
    paths = [f"{folder}/{number:04}.html" for number in range(1, len(groups) + 1)]
    places = {number: path for path, group in zip(paths, groups, strict=True) for number in group}
    index = replace(
        view,
        sort="index",
        documents=tuple(light(document, places[number]) for number, document in enumerate(view.documents)),
        rows=tuple(of_document(for_index(row)) for row in view.rows),
    )
    rows = rows_by_document(view)
    parts = {path: part(view, group, rows, f"../{name}") for path, group in zip(paths, groups, strict=True)}
    return {name: index, **parts}


def of_document(row: RowView) -> RowView:
    """Return the row without what its document says already."""
    return replace(row, outlet=None, published=None)


def folder_of(output: Path) -> Path:
    """Return the folder that has the parts of a report."""
    return output.with_name(output.stem + FOLDER)


def parts_of(view: PageView) -> Iterator[tuple[int, ...]]:
    """Yield the numbers of the documents of each part, in order."""
    rows = rows_by_document(view)
    group: list[int] = []
    size = 0
    for number, document in enumerate(view.documents):
        letters = letters_of((document,), rows[number])
        if group and size + letters > PART_LETTERS:
            yield tuple(group)
            group, size = [], 0
        group.append(number)
        size += letters
    yield tuple(group)


def rows_by_document(view: PageView) -> list[list[RowView]]:
    """Return the rows of each document."""
    groups: list[list[RowView]] = [[] for _ in view.documents]
    for row in view.rows:
        groups[row.document].append(row)
    return groups


def light(document: DocumentView, path: str) -> DocumentView:
    """Return what the index says of a document: where it is, not what it says."""
    return replace(document, text=None, missing=None, zones=(), unusual=(), sha256=None, page=path)


def part(view: PageView, group: Sequence[int], rows: Sequence[Sequence[RowView]], index: str) -> PageView:
    """Return the page of some documents, numbered anew."""
    return PageView(
        sort="part",
        title=view.title,
        made_by=view.made_by,
        documents=tuple(view.documents[number] for number in group),
        rows=tuple(
            of_document(replace(row, document=place)) for place, number in enumerate(group) for row in rows[number]
        ),
        index=index,
    )
