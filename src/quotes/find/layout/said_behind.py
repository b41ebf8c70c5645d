"""A paragraph of whoever the next one says said so: `“We won.”` / `So said Kos.`; `It fell.` / `This was said by Kos.`

The last sentence of one without marks is theirs where nobody else has words in it.
"""

from __future__ import annotations

from itertools import pairwise

from quotes.find.candidate import Candidate
from quotes.find.layout.continued import with_next_told
from quotes.find.layout.datelines import behind_dateline
from quotes.find.parts.relays import stated_relays
from quotes.find.parts.said_so import said_so, sentence_without_marks, stated_by, that_was
from quotes.find.passage import Passage
from quotes.find.setting import Read, Setting
from quotes.lexicon.cues import Verb
from quotes.placed import taken
from quotes.rule_names import ContentRule, Proposer


def with_speaker_behind(read: tuple[Read, ...]) -> tuple[Read, ...]:
    """Return paragraphs with their candidates; of one that is only a quotation, who said it as the next one tells."""
    return _with_sentence_told(with_next_told(read, _told_behind))


def _with_sentence_told(read: tuple[Read, ...]) -> tuple[Read, ...]:
    """Return paragraphs with their candidates; of one whose last sentence nobody has, who said it as the next tells."""
    body = [place for place, (setting, _) in enumerate(read) if setting.passage.zone == "body"]
    behind = dict(pairwise(body))
    return tuple(
        (each[0], (*each[1], *_sentence_told(each, read[behind[place]][0]))) if place in behind else each
        for place, each in enumerate(read)
    )


def _sentence_told(read: Read, behind: Setting) -> tuple[Candidate, ...]:
    """Return the candidate for the last sentence of a paragraph that the opening of the next one ascribes, or none."""
    setting, candidates = read
    told = stated_by(behind.passage.sentences[0], behind)
    span = sentence_without_marks(setting.passage.sentences[-1], setting.passage) if told is not None else None
    own = taken(part for each in candidates for part in (*each.content, *each.cue.spans))
    if told is None or span is None or own.touch(span):
        return ()
    relays, rule, place = stated_relays(*told, behind), ContentRule.CLAUSE_BEFORE_CUE, setting.passage.index
    stated = Candidate(place, *told, (span,), rule, "before", Proposer.VERB, relays=relays)
    return behind_dateline((stated,), setting)


def _told_behind(passage: Passage, behind: Setting) -> Candidate | None:
    """Return a candidate without words for who said a quotation, by the sentence that opens the next paragraph."""
    opening = behind.passage.sentences[0]
    told = said_so(opening, behind) or that_was(opening, behind) or stated_by(opening, behind)
    if told is None or passage.quotations[-1].runs_on:
        return None
    cue, source = told
    proposer = Proposer.VERB if isinstance(cue.entry, Verb) else Proposer.NOUN
    return Candidate(passage.index, cue, source, (), ContentRule.QUOTATION_BEFORE_CUE, "before", proposer)
