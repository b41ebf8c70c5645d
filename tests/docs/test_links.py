"""What a page points at is there: files that it links to, headings of other pages, modules in the maps of rooms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    {*ROOT.glob("*.md"), *(page for top in ("docs", "src", "golden") for page in (ROOT / top).rglob("*.md"))}
)
LINK = re.compile(r"\]\((?!https?:|mailto:)(?P<file>[^)#\s]*)(?:#(?P<heading>[^)\s]+))?\)")
PATH = re.compile(r"`((?:src|tests|tools|docs|golden|seeds)/[\w./-]+)`")


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


def anchors(page: Path) -> Iterator[str]:
    """Yield the anchors of a page's headings, as hosts make them."""
    for heading in re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE):
        yield re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.finditer(page.read_text(encoding="utf-8")):
        target = (page.parent / link["file"]).resolve() if link["file"] else page

        assert target.exists(), link[0]
        assert not link["heading"] or link["heading"] in anchors(target), link[0]


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "CHANGELOG.md"], ids=named)
def test_paths_that_are_named_are_there(page: Path) -> None:
    paths = PATH.findall(page.read_text(encoding="utf-8"))

    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("room", ["clean", "find", "resolve"])
def test_the_map_of_a_room_names_every_module(room: str) -> None:
    """And names none that is not there: a row of the map begins with the modules that it is of."""
    folder = ROOT / "src" / "quotes" / room
    rows = re.findall(r"^\| (`.*?) \|", (folder / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    mapped = {path for row in rows for path in re.findall(r"`([\w/]+\.py)`", row)}

    assert mapped == {str(path.relative_to(folder)) for path in folder.rglob("*.py")} - {
        str(path.relative_to(folder)) for path in folder.rglob("__init__.py")
    }
