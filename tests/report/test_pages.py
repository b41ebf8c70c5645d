"""A ledger that is too large for one file."""

from quoted import said
from quotes.report.pages import MOST_LETTERS, PART_LETTERS, letters_of, pages_of
from quotes.report.values import DocumentView, PageView


def view_of(documents: int, letters: int) -> PageView:
    """Return a ledger of so many documents of so many letters, with two rows each."""
    texts = tuple(DocumentView(f"{number}.txt", text="x" * letters) for number in range(documents))
    rows = tuple(
        said("Kim", number=2 * number + place, document=number) for number in range(documents) for place in range(2)
    )
    return PageView("whole", "news", "quotes", texts, rows)


def test_a_small_ledger_is_one_page() -> None:
    view = view_of(3, 1000)

    assert pages_of(view, "report.html") == {"report.html": view}


def test_a_large_one_is_an_index_and_parts() -> None:
    view = view_of(12, MOST_LETTERS // 10)
    index, *parts = pages_of(view, "report.html").items()

    assert index[0] == "report.html"
    assert [path for path, _ in parts[:2]] == ["report.parts/0001.html", "report.parts/0002.html"]
    assert all(letters_of(part.documents, part.rows) <= PART_LETTERS for _, part in parts)
    assert [each.name for _, part in parts for each in part.documents] == [each.name for each in view.documents]
    assert [row.id for _, part in parts for row in part.rows] == [row.id for row in view.rows]


def test_the_index_leads_to_the_page_of_each_document() -> None:
    pages = pages_of(view_of(12, MOST_LETTERS // 10), "report.html")
    index = pages["report.html"]

    assert index.sort == "index"
    assert all(each.text is None for each in index.documents)
    for each in index.documents:
        assert each.page
        assert each.name in [its.name for its in pages[each.page].documents]


def test_rows_of_a_part_are_numbered_by_its_own_documents() -> None:
    pages = pages_of(view_of(12, MOST_LETTERS // 10), "report.html")
    part = pages["report.parts/0002.html"]

    assert {row.document for row in part.rows} == set(range(len(part.documents)))
    assert (part.sort, part.index) == ("part", "../report.html")


def test_a_document_larger_than_a_part_has_one_of_its_own() -> None:
    pages = pages_of(view_of(3, MOST_LETTERS), "report.html")

    assert [len(page.documents) for page in pages.values()] == [3, 1, 1, 1]
