"""A paragraph that is only a quotation, of whoever the next one says said so: `“We lost.”` / `So said Jan Kos.`"""

from __future__ import annotations

from itertools import pairwise

from quotes.find.candidate import Candidate
from quotes.find.layout.continued import is_whole
from quotes.find.parts.said_so import said_so, that_was
from quotes.find.setting import Read, Setting
from quotes.lexicon.cues import Verb
from quotes.rule_names import ContentRule, Proposer


def with_speaker_behind(read: tuple[Read, ...]) -> tuple[Read, ...]:
    """Return paragraphs with their candidates; of one that is only a quotation, who said it as the next one tells."""
    body = [place for place, (setting, _) in enumerate(read) if setting.passage.zone == "body"]
    found = {place: _told_in_next(read[place], read[behind][0]) for place, behind in pairwise(body)}
    return tuple(found.get(place, each) for place, each in enumerate(read))


def _told_in_next(read: Read, behind: Setting) -> Read:
    setting, candidates = read
    passage = setting.passage
    goes_on = all(each.rule == ContentRule.QUOTATION_GOES_ON for each in candidates)
    if not passage.quotations or not goes_on or not is_whole(passage.quotations[0], passage):
        return read
    opening = behind.passage.sentences[0]
    told = said_so(opening, behind) or that_was(opening, behind)
    if told is None or passage.quotations[-1].runs_on:
        return read
    cue, source = told
    content, rule = tuple(quotation.inner for quotation in passage.quotations), ContentRule.QUOTATION_BEFORE_CUE
    proposer = Proposer.VERB if isinstance(cue.entry, Verb) else Proposer.NOUN
    return setting, (Candidate(passage.index, cue, source, content, rule, "before", proposer),)
