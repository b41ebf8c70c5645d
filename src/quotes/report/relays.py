"""The graph of who passes on whom: publishers, those they have it from, speakers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from quotes.report.values import EdgeView, GraphView, NodeView, RelayView, RowView, speaker_key

MOST = 18  # nodes in a column, by rows; the others stand together in one: more can't be told apart on a screen
STATED = "stated"
SPEAKER = "speaker"  # the kind of chain link whose rows are filtered by the speaker, not by the relay
NOT_KNOWN = "not known"


@frozen
class Link:
    """One station on the way from the reader to the speaker."""

    column: int
    id: str
    name: str
    kind: str


def graph_of(rows: Iterable[RowView]) -> GraphView:
    """Return the graph of all rows that pass through somebody, and how many pass through nobody.

    Column 0 has the publishers, as page or dateline names them, the last one the speakers, those between who is stated
    in the text. Of a column only the MOST are shown by name.
    """
    every = tuple(rows)
    chains = [chain_of(row) for row in every if row.relay]
    depth = 1 + max((link.column for chain in chains for link in chain), default=0)
    settled = [tuple(in_column(link, depth) for link in chain) for chain in chains]
    kept = kept_links(settled)
    counts = Counter(link for chain in settled for link in {shown(link, kept) for link in chain})
    order = sorted(counts, key=lambda link: (link.column, link.id == "", -counts[link], link.name))
    numbers = {link: number for number, link in enumerate(order)}
    edges = Counter(
        (numbers[shown(one, kept)], numbers[shown(other, kept)], stated)
        for row, chain in zip((row for row in every if row.relay), settled, strict=True)
        for one, other, stated in steps_of(row, chain)
    )
    return GraphView(
        nodes=tuple(node_of(link, counts[link]) for link in order),
        edges=tuple(EdgeView(one, other, number, stated) for (one, other, stated), number in sorted(edges.items())),
        direct=len(every) - len(chains),
    )


def chain_of(row: RowView) -> tuple[Link, ...]:
    """Return the stations of a row in order, the speaker last, in column -1."""
    first = 0 if row.relay[0].basis != STATED else 1
    relays = (Link(first + number, each.name, each.name, each.kind) for number, each in enumerate(row.relay))
    speaker = row.speaker
    return (*relays, Link(-1, speaker_key(speaker) or NOT_KNOWN, speaker.name or NOT_KNOWN, SPEAKER))


def in_column(link: Link, depth: int) -> Link:
    """Return the link with the speakers' column, behind all others."""
    return link if link.column >= 0 else Link(depth, link.id, link.name, link.kind)


def kept_links(chains: Iterable[tuple[Link, ...]]) -> frozenset[Link]:
    """Return the links that are shown by name."""
    counts = Counter(link for chain in chains for link in chain)
    columns: dict[int, list[Link]] = {}
    for link in sorted(counts, key=lambda link: (-counts[link], link.name, link.id)):
        columns.setdefault(link.column, []).append(link)
    return frozenset(link for links in columns.values() for link in links[:MOST])


def shown(link: Link, kept: frozenset[Link]) -> Link:
    """Return the link, or the one that stands for all others of its column."""
    return link if link in kept else Link(link.column, "", "others", link.kind if link.kind == SPEAKER else "")


def steps_of(row: RowView, chain: tuple[Link, ...]) -> Iterator[tuple[Link, Link, bool]]:
    """Yield each step of a chain, and whether the text states it: that of whoever is nearer to the speaker."""
    for number in range(len(chain) - 1):
        nearer: RelayView = row.relay[min(number + 1, len(row.relay) - 1)]
        yield chain[number], chain[number + 1], nearer.basis == STATED


def node_of(link: Link, rows: int) -> NodeView:
    """Return a link as a node of the graph."""
    return NodeView(link.name, link.kind, link.column, rows, link.id or None)
