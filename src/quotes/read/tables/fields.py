"""Which field of a table serves as what: by its usual names, or as the user says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import frozen

from quotes.errors import ReadError
from quotes.messages import some_of
from quotes.options import FIELD_ROLES

# Role -> the names that tables give it, the surest first; of two that a table has, the first that is not empty counts.
# Written without case and punctuation: publish_date, publishDate and "Publish date" are one. After the columns of
# All the News, MediaCloud, GDELT, NewsAPI, news-please and Common Crawl News, Signal 1M, HuffPost, Guardian (2026-11).
USUAL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": (
            "maintext", "text", "body", "bodytext", "articlebody", "articletext", "fulltext", "content", "contenttext",
            "article", "story", "storytext", "plaintext",
        ),
        "title": ("title", "headline", "head", "webtitle", "articletitle", "storytitle", "titlepage"),
        "url": ("url", "link", "address", "weburl", "articleurl", "permalink", "guid", "documentidentifier"),
        "published": (
            "published", "publishedat", "publishdate", "datepublish", "datepublished", "publicationdate", "pubdate",
            "pubtime", "publishedon", "publishtime", "webpublicationdate", "date", "seendate", "datetime", "timestamp",
        ),
        "outlet": (
            "outlet", "publisher", "publication", "publicationname", "newspaper", "medianame", "sourcename", "source",
            "sourcecommonname", "sitename", "site", "domain", "sourcedomain",
        ),
        "author": ("author", "authors", "byline", "writer", "creator", "reporter"),
        "id": ("id", "articleid", "storiesid", "storyid", "docid", "documentid", "uuid", "guid"),
    }
)  # fmt: skip
OF_OUR_LEDGER: tuple[frozenset[str], ...] = (  # columns that together only a file of a ledger has
    frozenset({"document_sha256", "speaker", "cue"}),  # quotes.jsonl
    frozenset({"document", "speaker_kind", "cue"}),  # quotes.csv
    frozenset({"text_sha256", "media_type", "zones"}),  # documents.jsonl
    frozenset({"names", "merged", "rows"}),  # speakers.jsonl
    frozenset({"prints", "alerts"}),  # utterances.jsonl
    frozenset({"document", "anchor", "action"}),  # corrections.jsonl
)
MOST_NAMED = 12  # columns in a message
NOT_ALNUM = re.compile(r"[\W_]+")


@frozen
class Taken:
    """The fields that serve as each role, in the order in which they are looked at."""

    fields: Mapping[str, tuple[str, ...]]

    def said(self) -> str:
        """Return what was taken, in a line."""
        return ", ".join(f"{role} from {' or '.join(names)}" for role, names in self.fields.items() if names)


def fields_taken(name: str, columns: Iterable[str], asked: Mapping[str, str]) -> Taken:
    """Return which of the columns of a table serve as what; those that were asked for by name come alone.

    Raises ReadError where a field that was asked for is not there, where no field holds text, or where the table is a
    ledger of this program.
    """
    every = tuple(dict.fromkeys(columns))
    if any(ours <= set(every) for ours in OF_OUR_LEDGER):
        raise ReadError(f"{name}: is a ledger that quotes wrote, and no article; leave it out")
    named = {role: field_asked(name, every, field) for role, field in asked.items()}
    taken = {role: named[role] if role in named else usual(role, every) for role in FIELD_ROLES}
    if not taken["text"]:
        raise ReadError(f"{name}: no field that holds text, of {listed(every)}; name it with --field text=NAME")
    return Taken(MappingProxyType(taken))


def field_asked(name: str, columns: tuple[str, ...], wanted: str) -> tuple[str, ...]:
    """Return the field that was asked for; none where the name asked for is empty. Raises ReadError where it is absent.

    A name with stops may go into a field that holds an object: article.body.
    """
    if not wanted:
        return ()
    if wanted not in columns and wanted.split(".")[0] not in columns:
        raise ReadError(f"{name}: no field {wanted!r}, of {listed(columns)}; see to the --field")
    return (wanted,)


def usual(role: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the columns that usually serve as a role, the surest first."""
    plain = {column: NOT_ALNUM.sub("", column.casefold()) for column in columns}
    return tuple(column for name in USUAL[role] for column in columns if plain[column] == name)


def listed(columns: tuple[str, ...]) -> str:
    """Return the names of columns as a phrase."""
    return some_of(columns, most=MOST_NAMED) or "none"
