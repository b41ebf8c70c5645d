"""A paragraph that is only a quotation, of nobody: `“We kept our promise.”`, and no cue, no name, nobody who goes on.

It is a row without cue and source, so that nobody is named for it: never the subject of the next sentence.
"""

from __future__ import annotations

from attrs import evolve

from quotes.find.candidate import Candidate, Source
from quotes.find.layout.continued import MIN_WORDS, is_whole
from quotes.find.passage import inside_marks, is_name
from quotes.find.quotation_marks import Quotation
from quotes.find.setting import Setting
from quotes.rule_names import ContentRule
from quotes.spans import overlaps
from quotes.types import Evidence, Quote, Span

ENDS = (".", "!", "?", "…", ",")  # what closes speech; a title or a crosshead in marks has none
NOTE = "the paragraph is only a quotation, and nothing says whose"
BESIDE = "the paragraphs beside the quotation are about one person only"


def quotation_alone(candidates: tuple[Candidate, ...], setting: Setting) -> Quote | None:
    """Return the words of a paragraph that is only a quotation which no candidate has, or None.

    What stands in the text once more is a pull quote, and a row where it is told whose it is. Whose they are stands
    elsewhere, if anywhere: `of_person`.
    """
    passage = setting.passage
    if passage.zone != "body" or not passage.quotations or not is_whole(passage.quotations[0], passage):
        return None
    taken = [span for each in candidates for span in (*each.content, *each.cue.spans)]
    spoken = all(_is_speech(quotation, setting) for quotation in passage.quotations)
    if not spoken or any(overlaps(q.outer, span) for q in passage.quotations for span in taken):
        return None
    content = tuple(inside_marks(quotation.outer, passage) for quotation in passage.quotations)
    flags = {"split": len(content) > 1, "multi-paragraph": any(q.runs_on for q in passage.quotations)}
    return Quote(
        content=content,
        cue=(),
        source=None,
        type="direct",
        rule=ContentRule.QUOTATION_ALONE,
        sentence=-1,
        flags=tuple(sorted(("no-cue", *(flag for flag, is_so in flags.items() if is_so)))),
        evidence=(Evidence(ContentRule.QUOTATION_ALONE, Span(content[0].start, content[-1].end), NOTE),),
    )


def of_person(alone: Quote, source: Source | None) -> Quote:
    """Return a quotation alone with whom the paragraphs beside it are about, if anybody, as its source."""
    if source is None:
        return alone
    step = Evidence(source.rule, source.span, BESIDE)
    evidence = (*(evolve(each, note="") for each in alone.evidence), step)
    return evolve(alone, source=source.span, source_rule=source.rule, evidence=evidence)


def _is_speech(quotation: Quotation, setting: Setting) -> bool:
    """Return whether a quotation, closed or going on, has words and stop of a sentence, and stands in the text once."""
    passage = setting.passage
    words = passage.words(quotation.inner).strip()
    behind = passage.text[quotation.outer.end : quotation.outer.end + 1]
    is_ended = words.endswith(ENDS) or behind in ENDS
    long_enough = len(words.split()) >= MIN_WORDS and not is_name(quotation, passage)
    return (quotation.closed or quotation.runs_on) and is_ended and long_enough and passage.text.count(words) == 1
