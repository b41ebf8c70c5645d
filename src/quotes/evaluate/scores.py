"""Scores of a ledger against golden files, and every difference in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import PurePosixPath

from attrs import Factory, define, frozen

from quotes.evaluate.golden import Fact, Golden, GoldenDocument, GoldenPage
from quotes.evaluate.match import FIELDS, actual_value, expected_value, matches, plain
from quotes.record.rows import DocumentRow, Row, Zone

SHOWN = 90  # characters of a content in a difference


@frozen
class Hit:
    """A fact that was found, and the row that has it."""

    document: str
    fact: Fact
    row: Row


@define
class Count:
    """What was asked for and what was right, by name; and the differences. The one value here that changes."""

    asked: Counter[str] = Factory(Counter)
    right: Counter[str] = Factory(Counter)
    differences: list[str] = Factory(list)

    def add(self, name: str, right: bool, difference: str = "") -> None:
        """Count one thing asked for; tell the difference when it is not right."""
        self.asked[name] += 1
        self.right[name] += right
        if not right and difference:
            self.differences.append(difference)

    def rate(self, name: str) -> float | None:
        """Return the share that is right, None when nothing was asked for."""
        return self.right[name] / self.asked[name] if self.asked[name] else None


def count(golden: Golden, rows: Sequence[Row], documents: Sequence[DocumentRow]) -> Count:
    """Return all that is compared, counted; `documents` is empty where the ledger has none."""
    counts = Count()
    hits: list[Hit] = []
    of_document = {base(row.document): row for row in documents}
    for page in golden.pages:
        name = base(page.document.document)
        hits.extend(count_rows(page, [row for row in rows if base(row.document) == name], counts))
        if documents:
            count_document(page.document, of_document.get(name), counts)
    count_links(golden, hits, counts)
    return counts


def base(document: str) -> str:
    """Return a document's name without its folder: a ledger may be of a folder above."""
    return PurePosixPath(document).name


def count_rows(page: GoldenPage, rows: Sequence[Row], counts: Count) -> Iterator[Hit]:
    """Yield the facts of one document that were found; count what is missing, too much, and wrong."""
    name, facts = page.document.document, page.facts
    found = {match.fact: match.row for match in matches(facts, rows)}
    for number, fact in enumerate(facts):
        if fact.need == "must":
            counts.add("recall", number in found, f"{name}: MISSED [{fact.speaker}] {shown(fact.content)}")
    for place, row in enumerate(rows):
        right = place in found.values()
        counts.add("precision", right, f"{name}: NOT IN GOLDEN [{row.speaker.name}] {shown([row.text])} ({row.id})")
    for number, place in found.items():
        if facts[number].need == "must":
            count_fields(name, facts[number], rows[place], counts)
        yield Hit(name, facts[number], rows[place])


def count_fields(name: str, fact: Fact, row: Row, counts: Count) -> None:
    """Count which fields of a row are the fact's."""
    for key, is_right in FIELDS.items():
        said = (
            f"{name}: {key}: wants {expected_value(fact, key)!r}, has {actual_value(row, key)!r}: {shown(fact.content)}"
        )
        told = key == "speaker named" and not FIELDS["speaker"](row, fact)
        counts.add(key, is_right(row, fact), "" if told else said)
    if fact.relay:
        counts.add("relay where stated", FIELDS["stated relay"](row, fact))
    for part, words, (start, end) in zip(row.content, fact.content, fact.content_at, strict=False):
        if (part.start, part.end) == (start, end) and part.text != words:
            counts.differences.append(f"{name}: [{start}, {end}] is {part.text!r} in the ledger, {words!r} in golden")


def shown(content: Sequence[str]) -> str:
    """Return a content for a difference, cut where it is long."""
    words = " … ".join(content)
    return repr(words if len(words) <= SHOWN else words[: SHOWN - 1] + "…")


def count_document(golden: GoldenDocument, row: DocumentRow | None, counts: Count) -> None:
    """Count what is right of a document: its publisher, origin and date, and where its zones are."""
    name = golden.document
    if row is None or row.status == "failed":
        counts.differences.append(f"{name}: {row.error if row else 'not in documents.jsonl'}")
    elif row.sha256 != golden.sha256:
        counts.differences.append(f"{name}: is another text than golden's, so places don't compare")
    has = {"outlet": row and row.outlet, "origin": row and row.origin, "published": row and row.published}
    wants: Mapping[str, str | None] = {"outlet": golden.outlet, "published": golden.published, "origin": golden.origin}
    for key, want in wants.items():
        if key == "origin" and want is None:
            continue
        accepted = {plain(each) for each in (want, *(golden.outlet_aliases if key == "outlet" else ())) if each} or {""}
        value = str(has[key] or "")
        counts.add(key, row is not None and plain(value) in accepted, f"{name}: {key}: wants {want!r}, has {value!r}")
    count_zones(golden, row.zones if row else (), counts)


def count_zones(golden: GoldenDocument, zones: Sequence[Zone], counts: Count) -> None:
    """Count the code points that are in the zone they should be in; those between zones do not matter."""
    joined = runs(zones)
    for want in golden.zones:
        start, end = want.at
        within = [(max(start, zone.start), min(end, zone.end), zone.zone) for zone in joined]
        has = {(a, b): zone for a, b, zone in within if a < b}
        right = sum(b - a for (a, b), zone in has.items() if zone == want.zone)
        counts.asked["zones"] += end - start
        counts.right["zones"] += right
        if right < end - start:
            others = ", ".join(f"{zone} at {list(at)}" for at, zone in has.items() if zone != want.zone) or "gaps"
            said = f"{golden.document}: zones: wants {want.zone} at {[start, end]}, has {others}"
            counts.differences.append(f"{said}: {shown([f'{want.starts} … {want.ends}'])}")


def runs(zones: Sequence[Zone]) -> list[Zone]:
    """Return the zones with neighbours of one kind as one: paragraph by paragraph or all at once is the same."""
    joined: list[Zone] = []
    for zone in sorted(zones, key=lambda zone: zone.start):
        if joined and joined[-1].zone == zone.zone:
            joined[-1] = Zone(zone.zone, joined[-1].start, max(joined[-1].end, zone.end))
        else:
            joined.append(zone)
    return joined


def count_links(golden: Golden, hits: Sequence[Hit], counts: Count) -> None:
    """Count the statements whose facts share an utterance, and the links across documents that are right."""
    for name in dict.fromkeys(fact.utterance for page in golden.pages for fact in page.facts if fact.utterance):
        members = [fact for page in golden.pages for fact in page.facts if fact.utterance == name]
        linked = [utterances_of(hit.row) for hit in hits if hit.fact.utterance == name]
        right = len(linked) == len(members) and bool(frozenset.intersection(*linked))
        counts.add("same utterance", right, f"same utterance {name!r} is not linked")
    places = {(hit.document, hit.fact.content_at[0][0]): hit for hit in hits}  # two rows of one content count once
    for one, other in combinations(places.values(), 2):
        if one.document != other.document and utterances_of(one.row) & utterances_of(other.row):
            said = f"linked, not the same: {shown(one.fact.content)} and {shown(other.fact.content)}"
            counts.add("links that are right", are_one(one.fact, other.fact), said)


def utterances_of(row: Row) -> frozenset[str]:
    """Return the utterances that a row holds prints of."""
    return frozenset(each.utterance for each in row.statements)


def are_one(one: Fact, other: Fact) -> bool:
    """Return whether two facts are, or may be, one statement."""
    return bool(one.utterance and one.utterance == other.utterance) or bool(set(one.may_link) & set(other.may_link))


def scores_of(counts: Count) -> dict[str, float | None]:
    """Return the scores by name, in the order of the report; None where nothing was asked for."""
    recall, precision = counts.rate("recall"), counts.rate("precision")
    both = 2 * precision * recall / (precision + recall) if precision and recall else 0.0
    found = {key: counts.rate(key) for key in (*FIELDS, "relay where stated")}
    rest = ("outlet", "published", "origin", "zones", "same utterance", "links that are right")
    return {"recall": recall, "precision": precision, "f1": both, **found, **{key: counts.rate(key) for key in rest}}
