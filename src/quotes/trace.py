"""A statement on its way: who printed it when, whom they credit, and what changed, from the files of a ledger."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher, get_close_matches
from pathlib import Path

import msgspec
from attrs import evolve, field, frozen

from quotes.errors import RecordError
from quotes.lexicon.names import name_key
from quotes.messages import some_of
from quotes.record.csv import BETWEEN_RELAYS
from quotes.record.jsonl import one_line as json_line
from quotes.record.reading import QUOTES, UTTERANCES, read_documents, read_ledger, read_speakers, read_utterances
from quotes.record.rows import BETWEEN_PARTS, AlertRow, ApartRow, PrintRow, Row, SpeakerRow, UtteranceRow
from quotes.terminal import counted, one_line
from quotes.types import ALERTS, OTHERS_DIFFER, PRINTED_AS_TWO

NEAREST = 5
ANEW = "somebody changed it; run quotes extract again"
LEAST_ALIKE = 0.5  # of the words of both: what is told in other words is shown whole, not as a thicket of changes
MOST_NAMED = 6  # documents in one line
MOST_APART = 3  # statements that are nearly another, shown with their prints; of the others the ids
LONGEST, MOST_SAID = 90, 70  # characters of an alert's words, and of who said it
NO_DATE = "no date   "  # as wide as a day
REASONS = {  # why two statements that are alike are two
    OTHERS_DIFFER: "for other prints of the two differ",
    PRINTED_AS_TWO: "for one text prints both",
}
WORD = re.compile(r"\w+")

Paint = Callable[[str, str], str]  # a kind (same, cut, added) and words -> the words as they are shown
Piece = tuple[str, str]


@frozen
class Credited:
    """A print with what its row knows: the words, who says them as printed, and whom the document credits.

    `said` are source and cue in the order in which they stand. `copies` are the prints of documents that have the same
    text, where they are asked for once.
    """

    printed: PrintRow
    text: str
    source: str
    cue: str
    said: str
    through: tuple[str, ...]
    diff: tuple[Piece, ...] = ()
    copies: tuple[Credited, ...] = ()


@frozen
class Trace:
    """A statement with its prints, the oldest first; `texts` are how many texts its documents have, copies as one."""

    row: UtteranceRow
    prints: tuple[Credited, ...]
    texts: int


@frozen
class Chosen:
    """Which statements are asked for; None and False for any. `speakers` are ids.

    With `copies` "once" documents that have the text of another are shown with the first that prints the statement.
    """

    speakers: frozenset[str] | None = None
    utterance: str | None = None
    alerts: bool = False
    since: date | None = None
    copies: str = "each"


@frozen
class Kept:
    """What of a ledger a trace is made from, by the keys of its rows."""

    utterances: tuple[UtteranceRow, ...]
    rows: Mapping[tuple[str, str], Row] = field(repr=False)
    same_text: Mapping[str, str] = field(repr=False)


def bracketed(kind: str, words: str) -> str:
    """Return words of a kind marked for a plain page: [-cut-] {+added+}."""
    return {"cut": f"[-{words}-]", "added": f"{{+{words}+}}"}.get(kind, words)


def read_kept(ledger: Path) -> Kept:
    """Return what a ledger's folder holds. Raises RecordError naming the file that is not there, or is broken."""
    documents = read_documents(ledger)
    return Kept(
        utterances=read_utterances(ledger),
        rows={(row.document, row.id): row for row in read_ledger(ledger)},
        same_text={each.document: each.same_text_as.document for each in documents if each.same_text_as},
    )


def speakers_named(ledger: Path, name: str) -> frozenset[str]:
    """Return the ids of the speakers who bear a name: the whole name or, where nobody does, some words of it.

    Raises RecordError naming the nearest when there is none.
    """
    every, key = read_speakers(ledger), name_key(name)
    whole = frozenset(each.id for each in every if key in map(name_key, names_of(each)))
    asked = set(key.split())
    part = frozenset(each.id for each in every if any(asked <= set(name_key(n).split()) for n in names_of(each)))
    if whole or part:
        return whole or part
    near = get_close_matches(name, sorted({n for each in every for n in names_of(each)}), NEAREST)
    remedy = f"the nearest are {', '.join(near)}" if near else "speakers.jsonl has all names"
    raise RecordError(f"{ledger}: nobody is called {one_line(name)}; {remedy}")


def names_of(speaker: SpeakerRow) -> tuple[str, ...]:
    """Return the names of a speaker."""
    return (speaker.name, *(each.name for each in speaker.names))


def utterance_named(kept: Kept, wanted: str, ledger: Path) -> str:
    """Return the id of a statement, or the one that begins so; RecordError where there is none, or several."""
    ids = [row.id for row in kept.utterances]
    found = [id for id in ids if id == wanted] or [
        id for id in ids if id.startswith(wanted) or id.removeprefix("u_").startswith(wanted)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        few = ", ".join(found[:NEAREST])
        raise RecordError(f"{ledger}: {len(found)} statements begin with {wanted!r}: {few}; give more of it")
    raise RecordError(f"{ledger}: no statement {one_line(wanted)}; {UTTERANCES} has {len(ids)} ids")


def traces(kept: Kept, chosen: Chosen) -> Iterator[Trace]:
    """Yield the statements that are asked for, those of the first days first.

    Where no one statement is asked for: those that more than one document prints.
    """
    rows = (row for row in kept.utterances if is_chosen(row, chosen))
    for row in sorted(rows, key=lambda row: (row.first is None, str(row.first), row.speaker.name or "", row.id)):
        trace = trace_of(row, kept)
        yield evolve(trace, prints=folded(trace.prints, kept.same_text)) if chosen.copies == "once" else trace


def is_chosen(row: UtteranceRow, chosen: Chosen) -> bool:
    """Return whether a statement is asked for."""
    if chosen.utterance is not None:
        return row.id == chosen.utterance
    is_late = chosen.since is None or (row.last is not None and row.last >= chosen.since)
    is_theirs = chosen.speakers is None or row.speaker.id in chosen.speakers
    is_told = bool(row.alerts) or not chosen.alerts
    return len({each.document for each in row.prints}) > 1 and is_late and is_theirs and is_told


def trace_of(row: UtteranceRow, kept: Kept) -> Trace:
    """Return a statement with what the rows of its prints say. Raises RecordError where somebody changed the files."""
    prints = [credited(each, row_held(each, kept)) for each in row.prints]
    whole = next((each.text for each in prints if each.printed.relation == "fullest"), None)
    if whole is None:
        raise RecordError(f"{UTTERANCES}: no print of {row.id} is the fullest; {ANEW}")
    told = tuple(with_diff(each, whole) for each in prints)
    documents = {kept.same_text.get(each.document, each.document) for each in row.prints}
    return Trace(row, told, len(documents))


def folded(prints: Sequence[Credited], same_text: Mapping[str, str]) -> tuple[Credited, ...]:
    """Return the prints with those of one text together: the fullest of them, else the first, has the rest as copies.

    A text that prints a statement twice keeps both prints, each with those of the copies to the same words.
    """
    together: dict[tuple[str, str], list[Credited]] = {}
    for each in prints:
        text = same_text.get(each.printed.document, each.printed.document)
        together.setdefault((text, " ".join(map(plain, each.text.split()))), []).append(each)
    heads = {
        id(next((each for each in same if each.printed.relation == "fullest"), same[0])): same
        for same in together.values()
    }
    return tuple(
        evolve(each, copies=tuple(other for other in heads[id(each)] if other is not each))
        for each in prints
        if id(each) in heads
    )


def row_held(printed: PrintRow, kept: Kept) -> Row:
    """Return the row of a print. Raises RecordError where it is gone."""
    try:
        return kept.rows[printed.document, printed.row]
    except KeyError as error:
        raise RecordError(f"{UTTERANCES}: {printed.document}: {printed.row} is no row of {QUOTES}; {ANEW}") from error


def credited(printed: PrintRow, row: Row) -> Credited:
    """Return a print with its words and whom it credits, the publisher left out."""
    said = (*row.cue, *([row.source] if row.source else ()))
    inside = (part.text[max(0, printed.start - part.start) : max(0, printed.end - part.start)] for part in row.content)
    return Credited(
        printed=printed,
        text=BETWEEN_PARTS.join(one_line(words) for words in inside if words.strip()),
        source=one_line(row.source.text) if row.source else "",
        cue=BETWEEN_PARTS.join(one_line(part.text) for part in row.cue),
        said=" ".join(one_line(part.text) for part in sorted(said, key=lambda part: part.start)),
        through=tuple(one_line(hand.name) for hand in row.relay if hand.name != row.outlet),
    )


def with_diff(each: Credited, whole: str) -> Credited:
    """Return a print with its words beside those of the fullest."""
    diff = () if each.printed.relation == "fullest" else tuple(diff_of(whole, each.text))
    return evolve(each, diff=diff)


def diff_of(whole: str, text: str) -> Iterator[Piece]:
    """Yield the words of a print and those that it leaves out of the whole, as (same, cut or added, words).

    Nothing where the two have too little in common to be shown together.
    """
    before, now = whole.split(), text.split()
    matcher = SequenceMatcher(None, [plain(word) for word in before], [plain(word) for word in now], autojunk=False)
    shared = sum(block.size for block in matcher.get_matching_blocks())
    if shared < LEAST_ALIKE * min(len(before), len(now)):
        return
    for kind, start, end, begin, stop in matcher.get_opcodes():
        if kind == "equal":
            yield "same", " ".join(now[begin:stop])
            continue
        if end > start:
            yield "cut", " ".join(before[start:end])
        if stop > begin:
            yield "added", " ".join(now[begin:stop])


def plain(word: str) -> str:
    """Return a word without case and marks."""
    return "".join(WORD.findall(word)).casefold() or word


def told(trace: Trace, paint: Paint) -> Iterator[str]:
    """Yield the lines that show a statement: whose it is, then each print, the oldest first, then what changed."""
    row = trace.row
    documents = len({each.document for each in row.prints})
    folded = f" ({counted(trace.texts, 'text')})" if trace.texts < documents else ""
    who = one_line(row.speaker.name) if row.speaker.name else "speaker not known"
    yield f"{row.id}  {who}  {days_of(row)}  {counted(documents, 'document')}{folded}"
    for same in to_the_word(trace.prints):
        yield from print_lines(same, paint)
    yield from (f"  ! {alert_line(alert)}" for alert in row.alerts)
    yield from (f"  ~ {apart_line(each)}" for each in row.apart[:MOST_APART])
    if others := tuple(f"{each.utterance} ({each.confidence:.2f})" for each in row.apart[MOST_APART:]):
        yield f"  ~ nor {', '.join(others)}"


def to_the_word(prints: Iterable[Credited]) -> tuple[Sequence[Credited], ...]:
    """Return the prints of one day to the same words and cue together, in the order of the first of each."""
    found: dict[tuple[object, ...], list[Credited]] = {}
    for each in prints:
        key = (each.printed.published, each.cue.casefold(), *map(plain, each.text.split()))
        found.setdefault(key, []).append(each)
    return tuple(found.values())


def days_of(row: UtteranceRow) -> str:
    """Return the days of the first and the last print."""
    if row.first is None:
        return "no day known"
    return f"{row.first}" if row.first == row.last else f"{row.first} to {row.last}"


def print_lines(same: Sequence[Credited], paint: Paint) -> Iterator[str]:
    """Yield the lines of prints to the same words on one day."""
    first = next((each for each in same if each.printed.relation == "fullest"), same[0])
    day, said = first.printed.published or NO_DATE, shortened(first.said, MOST_SAID) or "no cue"
    yield f"  {day}  {hand_of(first)}: {said}  [{first.printed.relation}]"
    yield "      " + (" ".join(paint(kind, words) for kind, words in first.diff) or first.text)
    if copies := [copy for each in same for copy in each.copies]:
        yield f"      the same text: {few(tuple(hand_of(each) for each in copies))}"
    if same[1:]:
        yield f"      so too: {few(tuple(hand_of(each) for each in same if each is not first))}"


def hand_of(each: Credited) -> str:
    """Return the document of a print, its publisher and those whom it credits."""
    outlet = (one_line(each.printed.outlet),) if each.printed.outlet else ()
    chain = BETWEEN_RELAYS.join((*outlet, *each.through))
    return one_line(each.printed.document) + (f" ({chain})" if chain else "")


def few(names: Sequence[str]) -> str:
    """Return the first of some names as a phrase."""
    return some_of(names, most=MOST_NAMED)


def alert_line(alert: AlertRow) -> str:
    """Return an alert in a line: its kind, both documents with the words that show it, and what it rests on."""
    one, other = (f"{one_line(each.document)} “{shortened(each.text, LONGEST)}”" for each in alert.prints)
    also = f"; so too in {few(alert.also)}" if alert.also else ""
    return f"{alert.kind}: {one}, {other}: {one_line(alert.note)}{also}"


def apart_line(apart: ApartRow) -> str:
    """Return what is nearly the same statement in a line: which, the two prints most alike, and why it is another."""
    one, other = (f"{one_line(each.document)} “{shortened(each.text, LONGEST)}”" for each in apart.prints)
    return f"not {apart.utterance} ({apart.confidence:.2f}), {REASONS.get(apart.reason, apart.reason)}: {one}, {other}"


def shortened(text: str, most: int) -> str:
    """Return words in one line, cut behind `most` characters."""
    words = one_line(text)
    return words if len(words) <= most else words[:most] + " …"


def alert_lines(every: Iterable[Trace]) -> Iterator[str]:
    """Yield the alerts of some statements by kind; what the same document does in several statements stands once."""
    found: dict[tuple[str, str, str], list[tuple[str, str, AlertRow]]] = {}
    for trace in every:
        name = one_line(trace.row.speaker.name or "speaker not known")
        for alert in trace.row.alerts:
            found.setdefault((alert.kind, *together(alert)), []).append((trace.row.id, name, alert))
    for key in sorted(found, key=lambda key: (ALERTS.index(key[0]), *key[1:])):
        speakers = dict.fromkeys(name for _, name, _ in found[key])
        yield alert_line(found[key][0][2])
        yield f"    {few(tuple(speakers))}: {few(tuple(dict.fromkeys(id for id, _, _ in found[key])))}"


def together(alert: AlertRow) -> tuple[str, str]:
    """Return what alerts share that are shown as one: a document that leaves an agency out does so throughout."""
    if alert.kind in ("source-dropped", "relay-differs"):
        return alert.prints[0].document, alert.note
    return alert.prints[0].document, f"{alert.note} {alert.prints[0].start} {alert.prints[1].document}"


def json_of(trace: Trace) -> str:
    """Return a statement as one line of JSON: its row, with what is shown of each print beside it."""
    shown = {"texts": trace.texts, "prints": [print_json(each) for each in trace.prints]}
    return json_line(msgspec.to_builtins(trace.row) | shown).decode()


def print_json(each: Credited) -> dict[str, object]:
    """Return a print as JSON has it."""
    shown: dict[str, object] = {
        "text": each.text,
        "source": each.source,
        "cue": each.cue,
        "through": each.through,
        "diff": each.diff,
    }
    shown |= {"copies": [copy.printed.document for copy in each.copies]}
    printed: dict[str, object] = msgspec.to_builtins(each.printed)
    return printed | shown


def lines_of(kept: Kept, chosen: Chosen, *, as_json: bool, paint: Paint | None) -> Iterator[str]:
    """Yield what is shown of the statements asked for: JSON, their alerts, or all of them; `paint` None for a page."""
    every = traces(kept, chosen)
    if as_json:
        yield from map(json_of, every)
    elif chosen.alerts:
        yield from alert_lines(every)
    else:
        for trace in every:
            yield from (*told(trace, paint or bracketed), "")
