"""Whose words a verb tells that stands without a subject: `Kim said it is safe. But added: “Nobody may use it.”`"""

from __future__ import annotations

from attrs import evolve

from quotes.find.candidate import Cue, Source
from quotes.find.parts.source_who_can_speak import names_a_source
from quotes.find.parts.sources import is_passive, source_of
from quotes.find.passage import sentence_before
from quotes.find.setting import Setting
from quotes.rule_names import SourceRule
from quotes.trees import child

OPENING = frozenset({"CCONJ", "ADV", "PUNCT"})  # But said; And then, added
OWN = frozenset({SourceRule.SUBJECT, SourceRule.INVERTED})


def who_is_left_out(cue: Cue, setting: Setting) -> Source | None:
    """Return who a sentence is about that begins with its verb, or with `but` and the like: the speaker before.

    That is the subject of the sentence before, in the paragraph, else who spoke last in the paragraph before. None
    where the verb has a subject of its own, or the sentence before is not about somebody.
    """
    if not _lacks_subject(cue):
        return None
    passage, sentence = setting.passage, cue.sentence
    if sentence is passage.sentences[0]:
        running = setting.before.running
        found = running.source if running is not None else None
    else:
        before = sentence_before(passage, sentence)
        root = next((token for token in before.tokens if token.head < 0), None) if before is not None else None
        told = Cue(before, root, (root,), cue.entry) if before is not None and root is not None else None
        found = source_of(told, passage) if told is not None else None
        found = found if found is not None and found.rule in OWN else None
    if found is None or not names_a_source(found, passage, setting.lexicon):
        return None
    return evolve(found, rule=SourceRule.OF_CUE_BEFORE)


def _lacks_subject(cue: Cue) -> bool:
    """Return whether a finite verb opens its sentence, or stands behind no more than `but`, `also`."""
    sentence, verb = cue.sentence, cue.head
    is_main = verb.head < 0 and verb.xpos in ("VBD", "VBZ") and not is_passive(sentence, verb)
    opens = all(token.upos in OPENING for token in sentence.tokens[: verb.index])
    return is_main and opens and child(sentence, verb, "nsubj", "csubj", "expl", "aux") is None
