"""Who says what an aside interrupts right behind its subject: `The bridge, said the report, is safe`."""

from __future__ import annotations

from quotes.find.candidate import Cue, Source
from quotes.find.parts.cues import VERBAL
from quotes.find.parts.noun_phrase import NOMINAL, noun_phrase
from quotes.find.passage import Passage, is_quoted
from quotes.lexicon.cues import Verb
from quotes.rule_names import SourceRule
from quotes.trees import FINITE
from quotes.types import Span, Token


def said_within(cue: Cue, passage: Passage, others: tuple[Cue, ...]) -> Source | None:
    """Return the noun phrase between a verb and the comma that closes its aside, whatever the tree makes of it.

    The verb stands right behind the only comma before it, with no verb in front, and a finite verb behind the aside:
    what stands in front is what is spoken of, and says nothing.
    """
    aside = _aside(cue)
    if not aside or not isinstance(cue.entry, Verb) or not cue.entry.bare or cue.entry.dative:
        return None
    inside = {t.index for t in aside}
    head = next((t for t in aside if t.head not in inside and t.upos in NOMINAL), None)
    if head is None or is_quoted(passage, head):
        return None
    end = min(noun_phrase(cue.sentence, head, passage, avoiding=(cue.head,)).end, aside[-1].span.end)
    return Source(head, Span(aside[0].span.start, end), SourceRule.INVERTED)


def _aside(cue: Cue) -> tuple[Token, ...]:
    """Return the words behind a verb up to the comma of its aside, or none where it stands in no aside."""
    tokens, verb = cue.sentence.tokens, cue.head
    *front, comma = tokens[: verb.index] or (verb,)
    close = next((t.index for t in tokens[verb.index :] if t.upos == "PUNCT"), len(tokens))
    aside, behind = tokens[verb.index + 1 : close], tokens[close + 1 : close + 2]
    is_front = bool(front) and comma.text == "," and front[0].upos != "ADP"
    if not is_front or any(t.upos in {*VERBAL, "PUNCT", "SCONJ"} for t in (*front, *aside)):
        return ()
    goes_on = bool(behind) and tokens[close].text == "," and behind[0].xpos in FINITE and behind[0].upos in VERBAL
    return aside if verb.xpos in ("VBD", "VBZ") and goes_on else ()
