"""Golden files of documents that a person reviewed whole: what is in the ledger of them after all was corrected.

What is left out on the way: rows outside the body, and what is neither said nor believed (golden/README.md). Statements
that stand in two facts may be linked: who reviews a document does not say that they must.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import asdict, fields, frozen

from quotes.corrections import Correction, read_all, standing, with_whole_ids
from quotes.corrections.values import ACCEPT, ADD, REJECT, REVIEWED, SET, said_of
from quotes.errors import QuotesError
from quotes.evaluate.golden import Fact, GoldenDocument, GoldenError, GoldenPage, GoldenZone, check_fact, check_words
from quotes.explain import text_of
from quotes.options import SCOPES
from quotes.record.reading import extracts_in, paths_read, read_documents, read_ledger
from quotes.record.rows import DocumentRow, Part, Row, Zone
from quotes.record.targets import write_files
from quotes.spans import trimmed
from quotes.types import PLAIN, Span

EDGE = re.compile(r"\S+(?:[^\S\n]+\S+){0,2}")  # the first words of a zone; the last are found in it turned around
BODY = "body"


@frozen
class Reviewed:
    """The golden files that were written, and why others were not."""

    files: tuple[Path, ...]
    left_out: tuple[str, ...]


def write_reviewed(
    ledger: Path, log: Iterable[Path], output: Path, *, documents: Sequence[Path] = (), replace: bool = False
) -> Reviewed:
    """Write a golden file for each document of a ledger that some corrections call reviewed, into a folder.

    The texts are looked for at `documents`, else where the run read them. Raises GoldenError where nothing is reviewed.
    """
    read = read_all(log)
    rows = read_ledger(ledger)
    corrections = standing(with_whole_ids(read.corrections, (row.id for row in rows)))
    names = list(dict.fromkeys(each.document for each in corrections if each.action == REVIEWED and each.document))
    if not names:
        raise GoldenError(f"{', '.join(map(str, log))}: calls no document reviewed; golden files are of those alone")
    listed = {row.document: row for row in read_documents(ledger)}
    roots = tuple(documents) or paths_read(ledger)
    made: dict[Path, bytes] = {}
    left_out = list(read.troubles)
    for name in names:
        file = output / file_name(name)
        try:
            if file.exists() and not replace:
                raise GoldenError(f"{file}: is there already; --replace writes it anew")
            own = [each for each in corrections if each.document == name]
            some = [row for row in rows if row.document == name]
            check_applied(name, own, some)
            text = text_at(ledger, listed.get(name), name, roots)
            made[file] = page_lines(page_of(file, listed[name], some, text=text, note=note_of(own)), text)
        except QuotesError as error:
            left_out.append(str(error))
    write_files({file: [lines] for file, lines in made.items()})
    return Reviewed(tuple(made), tuple(left_out))


def file_name(document: str) -> str:
    """Return the name of the golden file of a document."""
    return document.removesuffix(".txt").replace("/", "__") + ".jsonl"


def check_applied(name: str, corrections: Iterable[Correction], rows: Sequence[Row]) -> None:
    """Raise GoldenError where the ledger was made without some of the corrections."""
    known = {row.id: {(each.action, each.field, each.at, each.by) for each in row.corrected} for row in rows}
    for each in corrections:
        said = (each.action, each.field, each.at, each.by)
        is_in = each.action in (ACCEPT, SET, ADD) and not any(said in decisions for decisions in known.values())
        if is_in and rejected(each, corrections):
            continue
        if is_in or (each.action == REJECT and each.row in known):
            raise GoldenError(
                f"{name}: the ledger was made without “{said_of(each)}” of {each.row}; extract again first"
            )


def rejected(correction: Correction, corrections: Iterable[Correction]) -> bool:
    """Return whether the row that a correction is of was rejected too."""
    return any(each.action == REJECT and each.row == correction.row for each in corrections)


def text_at(ledger: Path, row: DocumentRow | None, name: str, roots: Iterable[Path]) -> str:
    """Return the text of a document. Raises GoldenError where it is not to be had, or is not a text file itself."""
    if row is None or row.sha256 is None:
        raise GoldenError(f"{name}: {ledger} has no such document; name the ledger that was reviewed")
    if row.media_type != PLAIN or row.encoding != "utf-8":
        raise GoldenError(f"{name}: is no text file in UTF-8 ({row.media_type}); golden files are of those alone")
    found = text_of(name, row.sha256, roots, kept=extracts_in(ledger))
    if found.text is None:
        raise GoldenError(f"{name}: {found.reason}")
    return found.text


def note_of(corrections: Iterable[Correction]) -> str:
    """Return who reviewed a document, and when."""
    last = [each for each in corrections if each.action == REVIEWED][-1]
    told = (last.by and f"by {last.by}", last.at and f"{last.at:%Y-%m-%d}")
    return ", ".join(("reviewed in a ledger", *(part for part in told if part)))


def page_of(file: Path, row: DocumentRow, rows: Sequence[Row], *, text: str, note: str) -> GoldenPage:
    """Return the golden file of a document."""
    published = row.published.isoformat() if row.published else None
    zones = tuple(zone for each in row.zones for zone in golden_zones(each, text))
    document = GoldenDocument(row.document, row.sha256 or "", row.outlet, published, zones, row.origin, note=note)
    counts = Counter(utterance for each in rows for utterance in {one.utterance for one in each.statements})
    said = [each for each in rows if each.zone == BODY and each.attitude in SCOPES["reported"]]
    return GoldenPage(file, document, tuple(fact_of(each, counts) for each in said))


def golden_zones(zone: Zone, text: str) -> Iterator[GoldenZone]:
    """Yield a zone with the words that it begins and ends with; nothing where it has no words."""
    span = trimmed(text, Span(zone.start, zone.end))
    words = text[span.start : span.end]
    first, last = EDGE.match(words), EDGE.match(words[::-1])
    if first and last:
        yield GoldenZone(zone.zone, first[0], last[0][::-1], (span.start, span.end))


def fact_of(row: Row, counts: Counter[str]) -> Fact:
    """Return what a careful reader finds where a row stands."""
    return Fact(
        need="must",
        content=tuple(part.text for part in row.content),
        cue=tuple(part.text for part in row.cue),
        source=row.source.text if row.source else None,
        type=row.type,
        speaker=row.speaker.name,
        kind=row.speaker.kind,
        content_at=tuple(map(at, row.content)),
        cue_at=tuple(map(at, row.cue)),
        source_at=at(row.source) if row.source else None,
        relay=tuple(relay.name for relay in row.relay if relay.basis == "stated"),
        may_link=tuple(sorted({each.utterance for each in row.statements if counts[each.utterance] > 1})),
    )


def at(part: Part) -> tuple[int, int]:
    """Return where words stand."""
    return part.start, part.end


def page_lines(page: GoldenPage, text: str) -> bytes:
    """Return a golden file, checked as one that a person writes. Raises GoldenError where it does not fit its text."""
    for number, fact in enumerate(page.facts, start=2):
        check_fact(fact, page.document, f"{page.file}, line {number}")
    check_words(page, text)
    lines = (json.dumps(written(each), ensure_ascii=False) for each in (page.document, *page.facts))
    return "".join(line + "\n" for line in lines).encode()


def written(value: Any) -> dict[str, Any]:
    """Return the fields of a document or a fact that say something: those that are not as they are by default."""
    default = {each.name: each.default for each in fields(type(value))}
    return {name: said for name, said in asdict(value).items() if said != default[name]}
