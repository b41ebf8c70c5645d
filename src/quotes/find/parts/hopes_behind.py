"""What somebody hopes, in a participle behind what is said: `Kim said the dam was safe, hoping that they stay`."""

from __future__ import annotations

from quotes.find.candidate import Cue, Source
from quotes.find.parts.source_who_can_speak import names_a_source
from quotes.find.passage import Passage
from quotes.rule_names import SourceRule
from quotes.trees import child, parent, relation
from quotes.types import Token


def hopes_behind(cue: Cue) -> bool:
    """Return whether a cue is a participle of belief behind a comma, with a clause: `, hoping that they would stay`."""
    sentence, verb, entry = cue.sentence, cue.head, cue.entry
    is_belief = getattr(entry, "attitude", "") == "belief" and "clause" in getattr(entry, "takes", ())
    behind_comma = verb.index > 0 and sentence.tokens[verb.index - 1].text == ","
    hangs = verb.xpos == "VBG" and relation(verb) == "advcl" and verb.head < verb.index
    return is_belief and hangs and behind_comma and child(sentence, verb, "ccomp") is not None


def who_hopes(cue: Cue, passage: Passage) -> Token | None:
    """Return the subject of what a participle hangs on in the tree, None for a thing, and for `it`."""
    verb = parent(cue.sentence, cue.head)
    subject = child(cue.sentence, verb, "nsubj") if verb is not None else None
    if subject is None or subject.lemma.lower() == "it":
        return None
    source = Source(subject, subject.span, SourceRule.SUBJECT_OF_MAIN_CLAUSE)
    return subject if names_a_source(source, passage, passage.lexicon) else None
