"""PROV-JSON: who had it from whom, in the W3C's terms of provenance.

A row is a Quotation of its document (prov:wasQuotedFrom), which is attributed to its outlet. What it says came, through
each relay behind the publisher in turn (prov:hadPrimarySource), from the statement, which is attributed to the speaker:
TASS printed what KCNA reported, which had it from Kim Jong Un. PROV-JSON writes both as wasDerivedFrom with a type.
https://www.w3.org/submissions/prov-json/ and https://www.w3.org/TR/prov-o/
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

from quotes.record.jsonl import one_line
from quotes.record.rows import DocumentRow, RelayRow, Row, Who
from quotes.record.targets import Files
from quotes.record.views.filed import Filed, Manner, Records

PREFIXES = {"quotes": "urn:quotes:"}  # PROV-JSON knows prov and xsd
WIKIDATA = "http://www.wikidata.org/entity/"
DIGITS = 16  # hexadecimal, of names made by a hash: as many as an id of the ledger has
QUOTATION, PRIMARY_SOURCE = "prov:Quotation", "prov:PrimarySource"
KINDS = {"person": "prov:Person", "organization": "prov:Organization", "outlet": "prov:Organization"}
Entry = tuple[str, dict[str, Any]]  # its name, and what is said of it


def prov_files(records: Records, file: Path, manner: Manner) -> Files:
    """Return the provenance of every row, to be written to `file`."""
    return {file: prov_lines(records)}


def prov_lines(records: Records) -> Iterator[bytes]:
    """Yield one JSON object, a record a line. Reads the rows once for each kind of record; holds only names."""
    yield b'{"prefix":' + one_line(PREFIXES).rstrip(b"\n")
    sections: dict[str, Callable[[Filed], Iterable[Entry]]] = {
        "entity": entities, "agent": agents, "wasDerivedFrom": derivations, "wasAttributedTo": attributions,
    }  # fmt: skip
    for name, entries in sections.items():
        yield f',\n"{name}":{{'.encode()
        yield from members(entry for each in records.filed() for entry in entries(each))
        yield b"\n}"
    yield b"}\n"


def members(entries: Iterable[Entry]) -> Iterator[bytes]:
    """Yield each entry as a member of an object, of those of one name the first."""
    seen: set[str] = set()
    for name, said in entries:
        if name not in seen:
            comma = b",\n" if seen else b"\n"
            seen.add(name)
            yield comma + one_line({name: said}).rstrip(b"\n")[1:-1]


def entities(filed: Filed) -> Iterator[Entry]:
    """Yield a document, its rows, the reports that they came through, and the statements that they go back to."""
    document = filed.document
    said = {"prov:label": document.document, "prov:type": typed("quotes:Document"), "quotes:sha256": document.sha256}
    days = {"quotes:published": document.published.isoformat() if document.published else None}
    yield document_name(document), known(said | days | {"quotes:title": document.title})
    for row in filed.rows:
        yield row_name(row, document), row_said(row)
        for number, relay in enumerate(behind(row), start=1):
            yield report_name(row, document, number), {"prov:label": f"what {relay.name} reported"}
        for each in row.statements:
            yield statement_name(each.utterance), {"prov:type": typed("quotes:Statement")}


def row_said(row: Row) -> dict[str, Any]:
    """Return what is said of a row: its words, where they stand, how sure the find is."""
    first, last = row.content[0], row.content[-1]
    return {
        "prov:type": typed("quotes:Quote"),
        "prov:value": row.text,
        "quotes:type": row.type,
        "quotes:start": first.start,
        "quotes:end": last.end,
        "quotes:confidence": row.confidence,
    }


def agents(filed: Filed) -> Iterator[Entry]:
    """Yield the outlet of a document, and of each row the speaker and the relays."""
    if filed.document.outlet and not any(map(publisher, filed.rows)):
        yield outlet_name(filed), {"prov:label": filed.document.outlet, "prov:type": typed("prov:Organization")}
    for row in filed.rows:
        everyone: tuple[Who | RelayRow, ...] = (*row.relay, row.speaker)
        for who in everyone:
            if who.name is not None:
                yield agent_name(who), agent_said(who)


def agent_said(who: Who | RelayRow) -> dict[str, Any]:
    """Return what is said of somebody."""
    address = {"$": WIKIDATA + who.wikidata, "type": "xsd:anyURI"} if who.wikidata else None
    kind = typed(KINDS[who.kind]) if who.kind in KINDS else None
    return known({"prov:label": who.name, "prov:type": kind, "quotes:kind": who.kind, "quotes:wikidata": address})


def derivations(filed: Filed) -> Iterator[Entry]:
    """Yield that each row is quoted from its document, and had its source through each relay in turn."""
    document = document_name(filed.document)
    for row in filed.rows:
        name = row_name(row, filed.document)
        yield derived(name, document, QUOTATION)
        chain = [name, *(report_name(row, filed.document, n) for n, _ in enumerate(behind(row), start=1))]
        yield from (derived(later, earlier, PRIMARY_SOURCE) for later, earlier in pairwise(chain))
        for each in row.statements:
            yield derived(chain[-1], statement_name(each.utterance), PRIMARY_SOURCE)


def derived(later: str, earlier: str, kind: str) -> Entry:
    """Return that one thing came from another."""
    said = {"prov:generatedEntity": later, "prov:usedEntity": earlier, "prov:type": typed(kind)}
    return blank(kind, later, earlier), said


def attributions(filed: Filed) -> Iterator[Entry]:
    """Yield whose the document is, and of each row whose the reports and the statements are."""
    if filed.document.outlet:
        yield attributed(document_name(filed.document), outlet_name(filed))
    for row in filed.rows:
        for number, relay in enumerate(behind(row), start=1):
            yield attributed(report_name(row, filed.document, number), agent_name(relay))
        for each in row.statements if row.speaker.name is not None else ():
            yield attributed(statement_name(each.utterance), agent_name(row.speaker))


def attributed(thing: str, who: str) -> Entry:
    """Return that something is somebody's."""
    return blank("attributed", thing, who), {"prov:entity": thing, "prov:agent": who}


def publisher(row: Row) -> RelayRow | None:
    """Return the first of the relays where it is who published the document."""
    first = row.relay[0] if row.relay else None
    return first if first and first.name == row.outlet else None


def behind(row: Row) -> tuple[RelayRow, ...]:
    """Return the relays behind the publisher, in order: who the document had it from, and so on to the speaker."""
    return row.relay[1:] if publisher(row) else row.relay


def outlet_name(filed: Filed) -> str:
    """Return the name of a document's outlet: that of the publisher in its rows, where they have it."""
    found = next((first for row in filed.rows if (first := publisher(row))), None)
    return agent_name(found) if found else hashed("outlet", filed.document.outlet or "")


def agent_name(who: Who | RelayRow) -> str:
    """Return the name of somebody: by their id in the ledger, else by their name."""
    return f"quotes:{who.id}" if who.id else hashed("agent", who.name or "")


def document_name(document: DocumentRow) -> str:
    """Return the name of a document."""
    return hashed("document", f"{document.document}|{document.sha256 or ''}")


def row_name(row: Row, document: DocumentRow) -> str:
    """Return the name of a row: two files of one text share its id, so the document's name is part of it."""
    return f"{document_name(document)}_{row.id}"


def report_name(row: Row, document: DocumentRow, number: int) -> str:
    """Return the name of what a relay reported, by its place in the row's chain."""
    return f"{row_name(row, document)}_via_{number}"


def statement_name(utterance: str) -> str:
    """Return the name of a statement."""
    return f"quotes:{utterance}"


def hashed(kind: str, words: str) -> str:
    """Return a name made of any words."""
    return f"quotes:{kind}_{sha256(words.encode()).hexdigest()[:DIGITS]}"


def blank(*words: str) -> str:
    """Return the name of a relation."""
    return f"_:{sha256('|'.join(words).encode()).hexdigest()[:DIGITS]}"


def typed(name: str) -> dict[str, str]:
    """Return a qualified name as a value."""
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def known(said: dict[str, Any]) -> dict[str, Any]:
    """Return what is not None."""
    return {name: value for name, value in said.items() if value is not None}
