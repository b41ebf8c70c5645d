"""Golden files: what a careful reader finds in a document. Read and checked; only a person's review is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from attrs import field, fields, frozen
from attrs.validators import deep_iterable, in_, min_len

from quotes.errors import QuotesError
from quotes.types import KINDS, QUOTE_TYPES, ZONES

FLOORS = "floors.json"
NEEDS = ("must", "may")
At = tuple[int, int]  # start and end in code points, end exclusive
T = TypeVar("T")


class GoldenError(QuotesError):
    """A golden file that can't be read, or does not fit its document."""


@frozen
class GoldenZone:
    """A part of the document: its zone, the words that it starts and ends with, and its place."""

    zone: str = field(validator=in_(ZONES))
    starts: str
    ends: str
    at: At


@frozen
class Content:
    """Another content that is accepted for a fact."""

    content: tuple[str, ...] = field(validator=min_len(1))
    content_at: tuple[At, ...]


@frozen
class Fact:
    """One attribution. What `must` be found, and what `may` be without fault.

    `types` and `kinds` are accepted besides `type` and `kind`, `aliases` besides `speaker`; with `unknown_ok` so is a
    speaker that stays unknown. `relay` holds the relays that the text states for it; `may_relay` those no fault either.
    Facts with one `utterance` are one statement, and those that share a name in `may_link` may be.
    """

    need: str = field(validator=in_(NEEDS))
    content: tuple[str, ...] = field(validator=min_len(1))
    cue: tuple[str, ...]
    source: str | None
    type: str = field(validator=in_(QUOTE_TYPES))
    speaker: str | None
    kind: str = field(validator=in_(KINDS))
    content_at: tuple[At, ...]
    cue_at: tuple[At, ...]
    source_at: At | None
    types: tuple[str, ...] = field(default=(), validator=deep_iterable(in_(QUOTE_TYPES)))
    aliases: tuple[str, ...] = ()
    kinds: tuple[str, ...] = field(default=(), validator=deep_iterable(in_(KINDS)))
    unknown_ok: bool = False
    relay: tuple[str, ...] = ()
    relay_aliases: tuple[str, ...] = ()
    may_relay: tuple[str, ...] = ()
    utterance: str | None = None
    may_link: tuple[str, ...] = ()
    alternatives: tuple[Content, ...] = ()
    note: str = ""


@frozen
class GoldenDocument:
    """The first line of a file. `origin` is compared only where it is given."""

    document: str
    sha256: str
    outlet: str | None
    published: str | None
    zones: tuple[GoldenZone, ...]
    origin: str | None = None
    outlet_aliases: tuple[str, ...] = ()
    note: str = ""


@frozen
class GoldenPage:
    """A document with its facts, as one golden file has them."""

    file: Path
    document: GoldenDocument
    facts: tuple[Fact, ...]


@frozen
class Golden:
    """All golden files of a folder, and the scores that may not fall."""

    pages: tuple[GoldenPage, ...]
    floors: dict[str, float]


def load_golden(golden: Path, texts: Path | None = None) -> Golden:
    """Return the golden files of a folder, checked in themselves, and against the documents in `texts` where given.

    Raises GoldenError naming file, line and remedy.
    """
    files = sorted(golden.glob("*.jsonl"))
    if not files:
        raise GoldenError(f"{golden}: no golden files (*.jsonl) there; name the folder that has them")
    pages = tuple(map(read_page, files))
    check_utterances(pages)
    if texts is not None:
        for page in pages:
            check_text(page, texts / page.document.document)
    return Golden(pages, read_floors(golden / FLOORS))


def read_floors(file: Path) -> dict[str, float]:
    """Return the floors; there are none where there is no file."""
    if not file.exists():
        return {}
    try:
        return msgspec.json.decode(file.read_bytes(), type=dict[str, float])
    except msgspec.DecodeError as error:
        raise GoldenError(f'{file}: {error}; it holds scores by name, as in {{"recall": 1.0}}') from error


def read_page(file: Path) -> GoldenPage:
    """Return one golden file, each line checked in itself."""
    lines = [(number, line) for number, line in enumerate(lines_of(file), start=1) if line.strip()]
    if not lines:
        raise GoldenError(f"{file}: is empty; the first line describes the document")
    document = decoded(lines[0][1], GoldenDocument, f"{file}, line {lines[0][0]}")
    facts = []
    for number, line in lines[1:]:
        place = f"{file}, line {number}"
        facts.append(decoded(line, Fact, place))
        check_fact(facts[-1], document, place)
    return GoldenPage(file, document, tuple(facts))


def lines_of(file: Path) -> list[str]:
    """Return the lines of a golden file."""
    try:
        return file.read_bytes().decode().split("\n")
    except OSError as error:
        raise GoldenError(f"{file}: can't be read ({error.strerror}); check its permissions") from error
    except UnicodeDecodeError as error:
        raise GoldenError(f"{file}: is no UTF-8 at byte {error.start}; save it as UTF-8") from error


def decoded(line: str, kind: type[T], place: str) -> T:
    """Return the value of one line. Fields that `kind` does not have are an error: a misspelt one would say nothing."""
    try:
        values = msgspec.json.decode(line, type=dict[str, Any])
        known = {each.name for each in fields(kind)}  # type: ignore[arg-type]
        unknown = sorted(values.keys() - known)
        if unknown:
            raise GoldenError(f"{place}: no field is called {', '.join(unknown)}; there are {', '.join(sorted(known))}")
        return msgspec.convert(values, kind)
    except msgspec.MsgspecError as error:
        reason = error.__cause__.args[0] if isinstance(error.__cause__, ValueError) else error  # of a validator
        raise GoldenError(f"{place}: {reason}; mend the line, README.md beside it shows the form") from error


def check_fact(fact: Fact, document: GoldenDocument, place: str) -> None:
    """Raise GoldenError unless words and offsets go together and stand in the body."""
    for label, said, at in placed(fact):
        if len(said) != len(at):
            raise GoldenError(f"{place}: {label} has {len(said)} parts and {label}_at {len(at)}; give each its offsets")
        for part, (start, end) in zip(said, at, strict=True):
            if end - start != len(part):
                raise GoldenError(f"{place}: {label}_at [{start}, {end}] is not as long as {part!r}; count again")
            if not any(zone.zone == "body" and zone.at[0] <= start and end <= zone.at[1] for zone in document.zones):
                raise GoldenError(f"{place}: {label} {part!r} is not in the body; mend {label}_at or the zones")


def placed(fact: Fact) -> Iterator[tuple[str, Sequence[str], Sequence[At]]]:
    """Yield the words of a fact with their places, field by field."""
    yield "content", fact.content, fact.content_at
    yield "cue", fact.cue, fact.cue_at
    yield "source", (fact.source,) if fact.source else (), (fact.source_at,) if fact.source_at else ()
    for other in fact.alternatives:
        yield "content", other.content, other.content_at


def check_utterances(pages: Sequence[GoldenPage]) -> None:
    """Raise GoldenError where a fact is alone in its utterance: the name is misspelt there, or in the other file."""
    named = [(fact.utterance, page) for page in pages for fact in page.facts if fact.utterance]
    for utterance, page in named:
        if [name for name, _ in named].count(utterance) == 1:
            raise GoldenError(f"{page.file}: only one fact has the utterance {utterance!r}; give it to the others too")


def check_text(page: GoldenPage, path: Path) -> None:
    """Raise GoldenError unless all words stand in the document where the file says, and each word of it has a zone."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise GoldenError(f"{page.file}: {path} can't be read ({error.strerror}); name the folder it is in") from error
    if sha256(content).hexdigest() != page.document.sha256:
        raise GoldenError(f"{page.file}: {path} is another text, its SHA-256 is not {page.document.sha256}")
    check_words(page, content.decode())


def check_words(page: GoldenPage, text: str) -> None:
    """Raise GoldenError unless all words stand in a text where the file says, and each word of it has a zone."""
    for fact in page.facts:
        for label, said, at in placed(fact):
            for part, (start, end) in zip(said, at, strict=True):
                if text[start:end] != part:
                    raise GoldenError(f"{page.file}: {label} [{start}, {end}] is {text[start:end]!r}, not {part!r}")
    check_zones(page, text)


def check_zones(page: GoldenPage, text: str) -> None:
    """Raise GoldenError unless the zones stand in order, as their words say, and leave out nothing but white space."""
    behind = 0
    for zone in page.document.zones:
        start, end = zone.at
        if text[behind:start].strip():
            raise GoldenError(f"{page.file}: {text[behind:start].strip()!r} is in no zone; give it one")
        words = text[start:end]
        if start < behind or not (words.startswith(zone.starts) and words.endswith(zone.ends)):
            raise GoldenError(f"{page.file}: the {zone.zone} at {list(zone.at)} is {words[:40]!r} ... {words[-40:]!r}")
        behind = end
    if text[behind:].strip():
        raise GoldenError(f"{page.file}: {text[behind:].strip()[:60]!r} is in no zone; give it one")
