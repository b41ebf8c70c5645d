"""Corrections on what was found: rows accepted, rejected, changed and added; what finds no row is lost, by name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import define, frozen

from quotes.corrections.anchors import find
from quotes.corrections.changing import Ground, accepted, added, check_type, with_field
from quotes.corrections.placing import LEAST_SHARED, Astray, shared, shown, words_span
from quotes.corrections.short_ids import why_none
from quotes.corrections.values import ACCEPT, ADD, CONTENT, REJECT, REVIEWED, SET, TYPE, Correction
from quotes.messages import some_of
from quotes.record.rows import id_of
from quotes.spans import overlaps
from quotes.types import Article, Attribution, Done, Speaker

SAME_FIND = 0.8  # of the words of a row that a person added and of one that the program finds now: it has learned to
ABSENT = "is not among the documents of this run"
MADE_UP = "s_"  # begins the ids that no lexicon has


@frozen
class Lost:
    """A correction that can't be applied, and why."""

    correction: Correction
    reason: str


@frozen
class Applied:
    """What was found as people corrected it, in the order of the documents, and what became of each correction."""

    documents: tuple[Done, ...]
    done: tuple[Correction, ...] = ()
    rejected: int = 0
    lost: tuple[Lost, ...] = ()


@define
class Line:
    """A row under correction. `id` is the one that it had when it was found."""

    id: str
    attribution: Attribution
    is_other: bool
    is_rejected: bool = False


@define
class Sheet:
    """A document under correction."""

    article: Article
    lines: list[Line]

    @property
    def name(self) -> str:
        """Return the document's name."""
        return self.article.document.id


@define
class Desk:
    """All documents under correction, by what a correction may call them: name, text, or the id of a row.

    With its sheets and their lines, the one value here that changes. `speakers` are those with a name of their own,
    `recut` the rows whose content a person sets.
    """

    sheets: list[Sheet]
    speakers: Mapping[str, Speaker]
    by_name: dict[str, list[Sheet]]
    by_text: dict[str, list[Sheet]]
    by_row: dict[str, list[Sheet]]
    recut: frozenset[str | None] = frozenset()

    def ground(self, sheet: Sheet, number: int) -> Ground:
        """Return what a correction of a document stands on."""
        return Ground(sheet.article, {**self.speakers, **speakers_in([sheet])}, number)


def applied(documents: Iterable[Done], corrections: Sequence[Correction]) -> Applied:
    """Return what was found with the corrections that are of documents and their rows, in their order.

    `corrections` are those that stand. What is said of statements and of names is left for later (statements.py,
    identify), and neither done nor lost here.
    """
    desk = desk_of([sheet_of(each) for each in documents])
    desk.recut = frozenset(each.row for each in corrections if each.field == CONTENT)
    done, lost = [], []
    for number, correction in enumerate(corrections):
        if correction.action not in ON_SHEETS:
            continue
        try:
            ON_SHEETS[correction.action](correction, desk, number)
            done.append(correction)
        except Astray as astray:
            lost.append(Lost(correction, str(astray)))
    rejected = sum(line.is_rejected for sheet in desk.sheets for line in sheet.lines)
    return Applied(tuple(map(done_of, desk.sheets)), tuple(done), rejected, tuple(lost))


def sheet_of(found: Done) -> Sheet:
    """Return a document as it is before any correction."""
    lines = [Line(id_of(each), each, False) for each in found.attributions]
    return Sheet(found.article, [*lines, *(Line(id_of(each), each, True) for each in found.others)])


def desk_of(sheets: list[Sheet]) -> Desk:
    """Return the documents by what they may be called."""
    names, texts, rows = defaultdict(list), defaultdict(list), defaultdict(list)
    for sheet in sheets:
        names[sheet.name].append(sheet)
        texts[sheet.article.document.text_sha256].append(sheet)
        for id in {line.id for line in sheet.lines}:
            rows[id].append(sheet)
    shared_names = {name: each for name, each in speakers_in(sheets).items() if is_known_anywhere(each)}
    return Desk(sheets, shared_names, dict(names), dict(texts), dict(rows))


def is_known_anywhere(speaker: Speaker) -> bool:
    """Return whether a name is one speaker's in all documents: Anna Berg is, and who is called Berg is not."""
    name, id = speaker.name or "", speaker.id or MADE_UP
    return not id.startswith(MADE_UP) or (
        len(name.split()) > 1 and speaker.kind in ("person", "organization", "outlet")
    )


def done_of(sheet: Sheet) -> Done:
    """Return what is left in a document, and what was added to it."""
    left = [line for line in sheet.lines if not line.is_rejected]
    first, others = (tuple(line.attribution for line in left if line.is_other == which) for which in (False, True))
    return Done(sheet.article, first, others)


def speakers_in(sheets: Iterable[Sheet]) -> dict[str, Speaker]:
    """Return a speaker for each name: with the kind and id that most rows have."""
    every = (line.attribution.speaker for sheet in sheets for line in sheet.lines)
    counts = Counter(speaker for speaker in every if speaker.name)
    ranked = sorted(counts, key=lambda each: (counts[each], str(each.id), each.kind, str(each.role)))
    return {each.name or "": each for each in ranked}


def accept(correction: Correction, desk: Desk, number: int) -> None:
    """Have a row be sure."""
    sheet, line = target_of(correction, desk)
    line.attribution = accepted(line.attribution, correction, desk.ground(sheet, number))


def reject(correction: Correction, desk: Desk, _: int) -> None:
    """Leave a row out."""
    target_of(correction, desk)[1].is_rejected = True


def change(correction: Correction, desk: Desk, number: int) -> None:
    """Set a field of a row."""
    sheet, line = target_of(correction, desk)
    if correction.field == TYPE and correction.row not in desk.recut:
        check_type(sheet.article.document.text, line.attribution.quote.content, correction.now)
    line.attribution = with_field(line.attribution, correction, desk.ground(sheet, number))


def add(correction: Correction, desk: Desk, number: int) -> None:
    """Add a row, in place of one that the program finds now where a person had to help before."""
    sheet = home_of(correction, desk)
    new = added(correction, desk.ground(sheet, number))
    line = Line(correction.row or id_of(new), new, False)
    finds = (each for each in sheet.lines if not is_bounded_by_hand(each.attribution))
    same = next((each for each in finds if is_same_find(each.attribution, new)), None)
    if same is None:
        sheet.lines.append(line)
    else:
        sheet.lines[sheet.lines.index(same)] = line
    desk.by_row.setdefault(line.id, []).append(sheet)


def is_bounded_by_hand(attribution: Attribution) -> bool:
    """Return whether a person said where the content of a row ends: then another row beside it is another find."""
    by_hand = attribution.by_hand
    return by_hand is not None and any(each.field == CONTENT for each in by_hand.decisions)


def is_same_find(one: Attribution, new: Attribution) -> bool:
    """Return whether a row is of the same words as one that is added, by the same cue where both have one."""
    if shared(words_span(one), words_span(new)) < SAME_FIND:
        return False
    cues, others = one.quote.cue, new.quote.cue
    return not cues or not others or any(overlaps(cue, other) for cue in cues for other in others)


def reviewed(correction: Correction, desk: Desk, _: int) -> None:
    """See that the document that was reviewed is there."""
    home_of(correction, desk)


ON_SHEETS: Mapping[str, Callable[[Correction, Desk, int], None]] = {
    ACCEPT: accept,
    REJECT: reject,
    SET: change,
    ADD: add,
    REVIEWED: reviewed,
}


def home_of(correction: Correction, desk: Desk) -> Sheet:
    """Return the document that a correction is of: that of its name, else of its text; the one that has its row.

    Raises Astray where there is none, or there are several.
    """
    row = correction.row or ""
    if correction.document is None:
        homes = unlike(desk.by_row.get(row, []))
    else:
        text = correction.anchor.text_sha256 if correction.anchor else None
        homes = desk.by_name.get(correction.document) or desk.by_text.get(text or "", [])
    if not homes:
        raise Astray(ABSENT if correction.document else why_none(row, desk.by_row, "no row of this run has this id"))
    if len(homes) == 1:
        return homes[0]
    names = sorted({sheet.name for sheet in homes})
    if len(names) == 1:
        raise Astray(f"two documents are called {names[0]}; extract their folders one by one")
    raise Astray(f"{some_of(names)} have it; say of which document")


def unlike(sheets: Iterable[Sheet]) -> list[Sheet]:
    """Return the documents, each once."""
    return list({id(sheet): sheet for sheet in sheets}.values())


def target_of(correction: Correction, desk: Desk) -> tuple[Sheet, Line]:
    """Return the row that a correction is of, by its id, else by its words. Raises Astray where there is none."""
    sheet = home_of(correction, desk)
    line = next((line for line in sheet.lines if line.id == correction.row), None)
    return sheet, line or line_by_words(correction, sheet)


def line_by_words(correction: Correction, sheet: Sheet) -> Line:
    """Return the row whose words are nearly those of an anchor, and no other's as nearly."""
    anchor, document = correction.anchor, sheet.article.document
    if anchor is None:
        ids = [line.id for line in sheet.lines]
        raise Astray(why_none(correction.row or "", ids, "the document has no row with this id"))
    span = find(anchor, document.text, text_sha256=document.text_sha256)
    if span is None:
        raise Astray(f"“{shown(anchor)}” is not in the text any more, or in several places alike")
    ranked = sorted(sheet.lines, key=lambda line: -shared(span, words_span(line.attribution)))
    best = [shared(span, words_span(line.attribution)) for line in ranked[:2]]
    if not best or best[0] < LEAST_SHARED:
        raise Astray(f"the program finds no quote any more in “{shown(anchor)}”")
    if len(best) > 1 and best[0] == best[1]:
        raise Astray(f"the program finds two quotes in “{shown(anchor)}”")
    return ranked[0]
