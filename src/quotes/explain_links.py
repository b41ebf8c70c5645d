"""Why prints are one statement, and why names are one speaker: from the files of a ledger."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from quotes.errors import RecordError
from quotes.explain import text_of
from quotes.record.reading import SPEAKERS, extracts_in, ledger_file, read_documents, read_speakers
from quotes.record.rows import MergeRow, SpeakerRow
from quotes.terminal import counted, one_line
from quotes.trace import (
    Chosen,
    Credited,
    Trace,
    alert_line,
    apart_line,
    few,
    hand_of,
    plain,
    read_kept,
    traces,
    utterance_named,
)

SPEAKER = "s_"  # how the id of a speaker begins whom no table knows
OF_OTHERS = re.compile(r"u_.*|(q_)?[0-9a-f]*", re.IGNORECASE)  # ids of statements and of rows, and how they begin

WordsAt = Callable[
    [str, int, int], str | None
]  # document, start, end -> the words, None where the text is not to be had


def explained(ledger: Path, id: str, roots: Sequence[Path]) -> Iterator[str] | None:
    """Return the lines that explain a statement or a speaker by its id or how that begins, None for the id of a row.

    The texts are looked for under `roots`, as those of rows are. Raises RecordError where several begin so, or none.
    """
    speaker = speaker_called(speakers_of(ledger), id, ledger)
    if speaker is not None:
        return speaker_lines(speaker, words_in(ledger, roots))
    if not id.startswith("u_"):
        return None
    kept = read_kept(ledger)
    (trace,) = traces(kept, Chosen(utterance=utterance_named(kept, id, ledger)))
    return link_lines(trace)


def speaker_called(speakers: Sequence[SpeakerRow], wanted: str, ledger: Path) -> SpeakerRow | None:
    """Return the speaker of an id, or the one whose id begins so; None where it is, or may be, no speaker's."""
    whole = next((each for each in speakers if each.id == wanted), None)
    if whole or not speakers or OF_OTHERS.fullmatch(wanted):
        return whole
    begun = [each for each in speakers if each.id.startswith(wanted.lower())]
    if len(begun) > 1:
        names = few(tuple(each.id for each in begun))
        raise RecordError(f"{ledger}: {len(begun)} speakers begin with {wanted!r}: {names}; give more of it")
    if not begun and wanted.startswith(SPEAKER):
        remedy = f"{SPEAKERS} has {len(speakers)} ids"
        raise RecordError(f"{ledger}: no speaker {one_line(wanted)}; {remedy}")
    return begun[0] if begun else None


def speakers_of(ledger: Path) -> tuple[SpeakerRow, ...]:
    """Return the speakers of a ledger, none where it is a file alone."""
    return read_speakers(ledger) if ledger_file(ledger).with_name(SPEAKERS).is_file() else ()


def words_in(ledger: Path, roots: Sequence[Path]) -> WordsAt:
    """Return what gives the words at a place of a document."""
    hashes = {each.document: each.sha256 or "" for each in read_documents(ledger)}
    extracts = extracts_in(ledger)

    @cache
    def text(document: str) -> str | None:
        return text_of(document, hashes.get(document, ""), roots, kept=extracts).text

    def words_at(document: str, start: int, end: int) -> str | None:
        found = text(document)
        return found and found[start:end]

    return words_at


def link_lines(trace: Trace) -> Iterator[str]:
    """Yield the lines that show what ties each print of a statement to the fullest, and how sure that is."""
    row = trace.row
    whole = next(each for each in trace.prints if each.printed.relation == "fullest")
    speaker = one_line(row.speaker.name or "speaker not known")
    yield f"{one_line(row.id)}  {speaker}  {counted(len(trace.prints), 'print')}"
    yield f"fullest   {hand_of(whole)}, {row_of(whole)}"
    yield f"          {whole.text}"
    for each in trace.prints:
        if each is not whole:
            yield from print_lines(each, whole)
    yield from (f"alert     {alert_line(alert)}" for alert in row.alerts)
    yield from (f"apart     {apart_line(each)}" for each in row.apart)


def print_lines(each: Credited, whole: Credited) -> Iterator[str]:
    """Yield the lines of one print beside the fullest."""
    printed, sure = each.printed, f"confidence {each.printed.confidence:.2f}"
    yield one_line(printed.relation)
    yield f"          {hand_of(each)}, {row_of(each)}, {sure}"
    yield f"          {each.text}"
    yield f"          {in_common(each.text, whole.text)}; {days_apart(each, whole)}; {speakers(each, whole)}"


def row_of(each: Credited) -> str:
    """Return the row of a print, and its type."""
    return one_line(f"row {each.printed.row} ({each.printed.type})")


def in_common(text: str, whole: str) -> str:
    """Return how many words two prints share, in their order."""
    one, other = ([plain(word) for word in words.split()] for words in (text, whole))
    shared = sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
    return f"{shared} words in common, of {len(one)} here and {len(other)} there"


def days_apart(each: Credited, whole: Credited) -> str:
    """Return how many days lie between two prints."""
    one, other = each.printed.published, whole.printed.published
    return f"{counted(abs((one - other).days), 'day')} apart" if one and other else "no day known"


def speakers(each: Credited, whole: Credited) -> str:
    """Return whether both name one speaker, and how each prints it."""
    names = tuple(one_line(name or "not known") for name in (each.printed.speaker, whole.printed.speaker))
    printed = f"{each.source or 'nobody'} / {whole.source or 'nobody'}"
    return f"one speaker ({printed})" if names[0] == names[1] else f"two speakers: {names[0]} / {names[1]} ({printed})"


def speaker_lines(speaker: SpeakerRow, words_at: WordsAt) -> Iterator[str]:
    """Yield the lines that show under which names a speaker stands where, and why they are one."""
    stated = [one_line(each) for each in (speaker.kind, speaker.wikidata) if each]
    known = [*stated, counted(speaker.rows, "row")]
    yield f"{one_line(speaker.id)}  {one_line(speaker.name)}: {', '.join(known)}"
    yield from (f"role      {one_line(role)}" for role in speaker.roles)
    yield "names"
    for name in speaker.names:
        documents = few(tuple(map(one_line, name.documents)))
        yield f"  {one_line(name.name)}: {counted(name.rows, 'row')} in {documents}"
    yield "one speaker because" if speaker.merged else "(it has this one name only: nothing was brought together)"
    yield from merge_lines(speaker.merged, words_at)


def merge_lines(merged: Sequence[MergeRow], words_at: WordsAt) -> Iterator[str]:
    """Yield a line for each reason, with the words that show it."""
    for number, merge in enumerate(merged, start=1):
        line = f"  {number}. {one_line(merge.rule)}: {one_line(merge.names[0])} = {one_line(merge.names[1])}"
        if merge.document is not None and merge.start is not None and merge.end is not None:
            words = words_at(merge.document, merge.start, merge.end)
            line += f": {one_line(merge.document)} [{merge.start}:{merge.end}]" + (
                f" “{one_line(words)}”" if words else ""
            )
        yield line
