"""A paragraph that is only a quotation, of whoever the next one says said so: `“We lost.”` / `So said Jan Kos.`"""

from __future__ import annotations

from quotes.find.candidate import Candidate
from quotes.find.layout.continued import with_next_told
from quotes.find.parts.said_so import said_so, stated_by, that_was
from quotes.find.passage import Passage
from quotes.find.setting import Read, Setting
from quotes.lexicon.cues import Verb
from quotes.rule_names import ContentRule, Proposer


def with_speaker_behind(read: tuple[Read, ...]) -> tuple[Read, ...]:
    """Return paragraphs with their candidates; of one that is only a quotation, who said it as the next one tells."""
    return with_next_told(read, _told_behind)


def _told_behind(passage: Passage, behind: Setting) -> Candidate | None:
    """Return a candidate without words for who said a quotation, by the sentence that opens the next paragraph."""
    opening = behind.passage.sentences[0]
    told = said_so(opening, behind) or that_was(opening, behind) or stated_by(opening, behind)
    if told is None or passage.quotations[-1].runs_on:
        return None
    cue, source = told
    proposer = Proposer.VERB if isinstance(cue.entry, Verb) else Proposer.NOUN
    return Candidate(passage.index, cue, source, (), ContentRule.QUOTATION_BEFORE_CUE, "before", proposer)
