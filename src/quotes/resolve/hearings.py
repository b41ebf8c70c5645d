"""Who told a court what it hears: nobody whom the text names; `The inquest heard that it burned`."""

from __future__ import annotations

from quotes.lexicon import Lexicon
from quotes.resolve.page import Page
from quotes.resolve.reference import unknown
from quotes.rule_names import SourceRule
from quotes.trees import child, children, head_of, relation
from quotes.types import Quote, Resolution, Sentence, Token

HEARING = frozenset({SourceRule.SUBJECT, SourceRule.INVERTED, SourceRule.TAGGED})


def told_to_court(quote: Quote, page: Page, lexicon: Lexicon) -> Resolution | None:
    """Return that it is not known who speaks, where a court, a jury or a panel only hears it; None for other words."""
    sentence = page.sentence_at(quote.cue[0].start) if quote.cue else None
    if sentence is None or quote.source is None or quote.source_rule not in HEARING:
        return None
    cue, source = head_of(sentence, quote.cue[0]), head_of(sentence, quote.source)
    if cue is None or source is None or not _hears(sentence, cue, lexicon) or not _judges(sentence, source, lexicon):
        return None
    return unknown("anonymous", f"who told {page.words(quote.source)!r} so is not said", quote.source)


def _hears(sentence: Sentence, cue: Token, lexicon: Lexicon) -> bool:
    """Return whether who is the subject of a cue is told it: heard that, was told that."""
    entry = lexicon.cues.verbs.get(cue.lemma)
    is_passive = child(sentence, cue, "aux:pass", "nsubj:pass") is not None
    return entry is not None and (entry.hears or (entry.dative and is_passive))


def _judges(sentence: Sentence, source: Token, lexicon: Lexicon) -> bool:
    """Return whether a noun or a part of a name is a court's: the inquest; Leeds Crown Court."""
    parts = (t for t in children(sentence, source) if relation(t) in ("flat", "compound"))
    return any(t.lemma.lower() in lexicon.nouns.finders for t in (source, *parts))
