"""What is known, wanted, planned or ordered: attributions that are no speech, for scope `all`."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.attitudes import is_reported
from quotes.find.candidate import Candidate, Content, Speaking
from quotes.find.parts.content import content_of
from quotes.find.parts.content_infinitive import infinitive_after
from quotes.find.parts.content_phrase import phrase_with_quote
from quotes.find.parts.cues import denied_beliefs, supposed_verbs, verb_cues
from quotes.find.rules.nouns import under_nouns
from quotes.find.rules.verbs import reported_content, under_verbs
from quotes.find.setting import Setting
from quotes.lexicon.cues import Verb
from quotes.rule_names import ContentRule
from quotes.types import Sentence


def unspoken(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield what a sentence reports that is neither speech nor belief, what somebody might say, and denied beliefs."""
    passage, cues = setting.passage, setting.cues
    yield from under_verbs(tuple(verb_cues(passage, sentence, cues)), setting, content_of=unspoken_content)
    yield from under_verbs(tuple(supposed_verbs(passage, sentence, cues)), setting, content_of=reported_content)
    yield from under_verbs(tuple(denied_beliefs(passage, sentence, cues)), setting, content_of=reported_content)
    for candidate in under_nouns(sentence, setting):
        if not is_reported(candidate.cue.entry, candidate.rule):
            yield candidate


def unspoken_content(speaking: Speaking) -> Content | None:
    """Return what a verb says its source knows, wants or orders, or None; speech and belief are for the default."""
    entry = speaking.cue.entry
    assert isinstance(entry, Verb)
    infinitive = None if is_reported(entry, ContentRule.INFINITIVE_AFTER_CUE) else infinitive_after(speaking)
    if infinitive is not None or is_reported(entry):
        return infinitive
    if (content := content_of(speaking)) is not None:
        return content
    return phrase_with_quote(speaking) if "phrase" in entry.takes else None
