"""What is found, without what the disk has: what the memory holds of a document while all of a run come together."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from sys import intern

import msgspec
from attrs import define, evolve, field

from quotes.link.same_text import COMPARED
from quotes.record.rows import Extract
from quotes.record.spool import OnDisk, Spool
from quotes.shards.packing import ENCODER, PackedAttribution, attribution_of, packed_attribution
from quotes.types import Article, Attribution, Document, Metadata

TEXTS_HELD = 256  # of those read last: link and drift come back to a text soon, or not for long
ARTICLES_HELD = 256
NOTHING_STATED = Metadata()
READ_ARTICLE = msgspec.msgpack.Decoder(Article).decode
READ_ATTRIBUTION = msgspec.msgpack.Decoder(PackedAttribution).decode


@define(eq=False, slots=False)
class Texts(Mapping[str, str]):
    """Texts on the disk by their SHA-256, the last few in the memory too. It grows."""

    spool: Spool
    numbers: dict[str, int] = field(factory=dict, repr=False)

    def __attrs_post_init__(self) -> None:
        self.at = lru_cache(TEXTS_HELD)(self._at)

    def add(self, text_sha256: str, text: str) -> int:
        """Keep a text, and return its number."""
        if text_sha256 not in self.numbers:
            self.numbers[text_sha256] = self.spool.add(text.encode("utf-8", "surrogatepass"))
        return self.numbers[text_sha256]

    def _at(self, number: int) -> str:
        return self.spool[number].decode("utf-8", "surrogatepass")

    def __getitem__(self, text_sha256: str) -> str:
        return self.at(self.numbers[text_sha256])

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)


@define(eq=False, slots=False)
class Extracts(OnDisk[Extract]):
    """Texts that are kept beside the ledger, by their SHA-256, each read when it is asked for."""

    texts: Texts = field(repr=False)
    names: Sequence[str] = field(repr=False)

    def at(self, number: int) -> Extract:
        """Return the text of a number."""
        return Extract(self.names[number], self.texts[self.names[number]])

    def __len__(self) -> int:
        return len(self.names)


class Hollow(Document):
    """A document whose text is read when it is asked for; of what its file states it tells nothing."""

    __slots__ = ("number", "texts")
    number: int
    texts: Texts

    def __init__(self, of: Document, texts: Texts) -> None:
        given = {"id": of.id, "sha256": of.sha256, "text_sha256": of.text_sha256, "language": intern(of.language)}
        states = {"media_type": intern(of.media_type), "encoding": intern(of.encoding), "metadata": NOTHING_STATED}
        held = {"pages": (), "flags": (), "number": texts.add(of.text_sha256, of.text), "texts": texts}
        for name, value in (given | states | held).items():
            object.__setattr__(self, name, value)

    @property
    def text(self) -> str:
        """Return the text."""
        return self.texts.at(self.number)


@define(eq=False, slots=False)
class Articles(OnDisk[Article]):
    """Hollow articles on the disk, the last few in the memory too. They grow."""

    texts: Texts
    spool: Spool

    def __attrs_post_init__(self) -> None:
        self.at = lru_cache(ARTICLES_HELD)(self._at)  # type: ignore[method-assign]

    def add(self, article: Article) -> int:
        """Put an article behind the others, and return its number; its text is kept too."""
        bare = evolve(article.document, text="", metadata=NOTHING_STATED, pages=(), flags=())
        return self.spool.add(ENCODER.encode(evolve(hollow_article(article, self.texts), document=bare)))

    def at(self, number: int) -> Article:
        """Return the article of a number."""
        return self._at(number)

    def _at(self, number: int) -> Article:
        article = READ_ARTICLE(self.spool[number])
        return evolve(article, document=Hollow(article.document, self.texts))

    def __len__(self) -> int:
        return len(self.spool)


@define(eq=False, slots=False)
class Attributions(OnDisk[Attribution]):
    """Attributions of hollow articles on the disk, without what only their rows tell: evidence and flags. They grow."""

    articles: Articles
    spool: Spool
    of: array[int] = field(factory=lambda: array("q"), repr=False)

    def add(self, each: Attribution, article: int) -> None:
        """Put an attribution behind the others, of an article by its number."""
        self.spool.add(ENCODER.encode(packed_attribution(hollow(each))))
        self.of.append(article)

    def at(self, number: int) -> Attribution:
        """Return the attribution of a number."""
        return attribution_of(READ_ATTRIBUTION(self.spool[number]), self.articles.at(self.of[number]))

    def __iter__(self) -> Iterator[Attribution]:
        for number, data in enumerate(self.spool):
            yield attribution_of(READ_ATTRIBUTION(data), self.articles.at(self.of[number]))

    def __len__(self) -> int:
        return len(self.spool)


def hollow(each: Attribution) -> Attribution:
    """Return an attribution without what only its row tells."""
    quote = evolve(each.quote, relays=(), flags=(), evidence=())
    return evolve(each, quote=quote, flags=(), evidence=(), said_on=None)


def hollow_article(article: Article, texts: Texts) -> Article:
    """Return an article whose text stands on the disk, with the regions that tell copies."""
    regions = tuple(region for region in article.regions if region.zone == COMPARED)
    return evolve(article, document=Hollow(article.document, texts), regions=regions, paragraphs=())
