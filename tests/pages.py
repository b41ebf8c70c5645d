"""Pages whose every line a person has put in its zone, and how far the program's zones are from theirs.

A line of a file in tests/clean/pages/ is `zone | words`, or empty where the page has an empty line; `+zone | words`
goes on in the line above. Run by hand: `python tests/pages.py` prints the figures, and each line that went elsewhere.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from quotes.clean import clean
from quotes.lexicon import load_lexicon
from quotes.spans import words
from quotes.types import Article, Document, Region, Span

FOLDER = Path(__file__).parent / "clean" / "pages"
LINE = re.compile(r"(?P<more>\+?)(?P<zone>[a-z]+) \| (?P<words>.+)")
WORD = re.compile(r"\w+")


@frozen
class Page:
    """The text of a page as a reader copies it, and the part of it that each annotated line is."""

    name: str
    text: str
    parts: tuple[Region, ...]


@frozen
class Tally:
    """Words of pages: `lost` of the article's stand in another zone, `leaked` of the others' in the article.

    `misnamed` words belong to no article and are in none, but in another zone than a person says.
    """

    article: int
    others: int
    lost: int
    leaked: int
    misnamed: int

    def share_lost(self) -> float:
        """Return the share of the article's words that are lost."""
        return self.lost / self.article if self.article else 0.0

    def share_leaked(self) -> float:
        """Return the share of the other words that stand in the article."""
        return self.leaked / self.others if self.others else 0.0


def pages() -> tuple[Page, ...]:
    """Return all pages, by name."""
    return tuple(page_in(path) for path in sorted(FOLDER.glob("*.txt")))


def page_in(path: Path) -> Page:
    """Return the page that a file describes."""
    text, parts = "", []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        found = LINE.fullmatch(line)
        assert found or not line, f"{path}, line {number}: is not `zone | words`"
        if found and found["more"]:
            text = text.removesuffix("\n") + " "
        if found:
            parts.append(Region(found["zone"], Span(len(text), len(text) + len(found["words"]))))
        text += (found["words"] if found else "") + "\n"
    return Page(path.stem, text, tuple(parts))


def tally(every: Iterable[Page]) -> Tally:
    """Return the figures of pages, all words together."""
    counts = Counter(pair for page in every for pair in zones_of_words(page))
    article = sum(count for (right, _), count in counts.items() if right == "body")
    return Tally(
        article=article,
        others=counts.total() - article,
        lost=article - counts["body", "body"],
        leaked=sum(count for (right, has), count in counts.items() if right != "body" and has == "body"),
        misnamed=sum(count for (right, has), count in counts.items() if right != has and "body" not in (right, has)),
    )


def zones_of_words(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the zone that a person gives each word, and the program's."""
    has = zones_found(page)
    for part in page.parts:
        for word in WORD.finditer(page.text, part.span.start, part.span.end):
            yield part.zone, next((zone.zone for zone in has if zone.span.start <= word.start() < zone.span.end), "")


def zones_found(page: Page) -> tuple[Region, ...]:
    """Return the regions that the program sees."""
    return clean(Document(id=page.name, text=page.text, sha256="", text_sha256=""), load_lexicon()).regions


def zones_of(text: str) -> list[tuple[str, str]]:
    """Return the zones that the program gives a text's paragraphs, and the words of each."""
    return [(part.zone, text[part.span.start : part.span.end]) for part in article_of(text).paragraphs]


def openings_of(text: str) -> list[tuple[str, str]]:
    """Return the zones of a text's paragraphs and the first three words of each."""
    return [(part.zone, " ".join(words(text, part.span).split()[:3])) for part in article_of(text).paragraphs]


def article_of(text: str) -> Article:
    """Return a text as an article."""
    return clean(Document(id="a.txt", text=text, sha256="", text_sha256=""), load_lexicon())


def printed_by(article: Article) -> tuple[str | None, str | None]:
    """Return the names of publisher and origin."""
    return (article.outlet.name if article.outlet else None, article.origin.name if article.origin else None)


def report_of(every: tuple[Page, ...]) -> Iterator[str]:
    """Yield the figures page by page, and all together."""
    yield f"{'':24}{'article':>8}{'lost':>6}{'others':>8}{'leaked':>8}{'misnamed':>10}"
    for name, each in [*((page.name, (page,)) for page in every), ("all", every)]:
        found = tally(each)
        yield (
            f"{name:24}{found.article:8}{found.lost:6}{found.others:8}{found.leaked:8}{found.misnamed:10}"
            f"   lost {found.share_lost():.1%}, leaked {found.share_leaked():.1%}"
        )


def strays(page: Page) -> Iterator[str]:
    """Yield the lines of a page that the program puts elsewhere."""
    has = zones_found(page)
    for part in page.parts:
        zones = {each.zone for each in has if each.span.start < part.span.end and part.span.start < each.span.end}
        if zones != {part.zone}:
            line = page.text[part.span.start : part.span.end]
            yield f"{page.name}: {part.zone} -> {', '.join(sorted(zones))}: {line}"


if __name__ == "__main__":
    chosen = tuple(page for page in pages() if not sys.argv[1:] or page.name in sys.argv[1:])
    print(*report_of(chosen), *(line for page in chosen for line in strays(page)), sep="\n")
