"""Quotations over several paragraphs whose cue stands in the last of them: `"A. / "B. / "C," Kim said.`"""

from __future__ import annotations

from quotes.find.candidate import Candidate
from quotes.find.layout.continued import going_on
from quotes.find.passage import quotations_in
from quotes.find.quotation_marks import Quotation
from quotes.find.setting import Read, Setting
from quotes.rule_names import ContentRule, Step
from quotes.types import Evidence


def with_cue_ahead(read: tuple[Read, ...]) -> tuple[Read, ...]:
    """Return paragraphs with their candidates; a quotation left open is of whoever speaks where it closes.

    That is stronger than who spoke before it, and weaker than a cue or a colon of its own.
    """
    found: list[Read] = []
    ahead: Candidate | None = None
    for setting, candidates in reversed(read):
        if setting.passage.zone == "body":
            candidates = _taken_up(candidates, setting, ahead)
            ahead = _for_the_one_before(candidates, setting)
        found.append((setting, candidates))
    return tuple(reversed(found))


def _taken_up(candidates: tuple[Candidate, ...], setting: Setting, ahead: Candidate | None) -> tuple[Candidate, ...]:
    """Return the candidates and whoever speaks ahead, with the open quotation of a paragraph and those before it."""
    passage = setting.passage
    last = passage.quotations[-1] if passage.quotations else None
    if ahead is None or last is None or not last.runs_on or _owner(last, candidates, setting):
        return candidates
    step = Evidence(Step.CUE_AHEAD, ahead.cue.spans[0], "the quotation goes on, and its cue stands where it closes")
    rest = tuple(each for each in candidates if not _has(each, last, setting))
    flags = ("continued", "multi-paragraph")
    return (*rest, going_on(ahead, passage, content=(last.inner,), flags=flags, step=step))


def _for_the_one_before(candidates: tuple[Candidate, ...], setting: Setting) -> Candidate | None:
    """Return the candidate of the quotation that opens a paragraph: what runs on into it from before is its too."""
    passage = setting.passage
    first = passage.quotations[0] if passage.quotations else None
    if first is None or passage.text[passage.span.start : first.outer.start].strip():
        return None
    owner = _owner(first, candidates, setting)
    if owner is not None:
        return owner
    return next((each for each in candidates if _has(each, first, setting) and _is_from_ahead(each)), None)


def _owner(quotation: Quotation, candidates: tuple[Candidate, ...], setting: Setting) -> Candidate | None:
    """Return the candidate that has a quotation by a cue, a colon or a label, and not because somebody goes on."""
    goes_on = ContentRule.QUOTATION_GOES_ON
    return next((each for each in candidates if _has(each, quotation, setting) and each.rule != goes_on), None)


def _has(candidate: Candidate, quotation: Quotation, setting: Setting) -> bool:
    return any(quotation in quotations_in(setting.passage, span) for span in candidate.content)


def _is_from_ahead(candidate: Candidate) -> bool:
    return any(step.rule == Step.CUE_AHEAD for step in candidate.evidence)
