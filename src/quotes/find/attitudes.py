"""What a source does, in PARC's terms: asserts, believes, knows (fact), wants or orders (eventuality)."""

from __future__ import annotations

from quotes.lexicon.cues import Learned, NounCue, Preposition, Sign, Verb
from quotes.rule_names import ContentRule

REPORTED = frozenset({"assertion", "belief"})  # what the default ledger holds
INFINITIVES = frozenset(
    {ContentRule.INFINITIVE_AFTER_CUE, ContentRule.INFINITIVE_OF_NOUN, ContentRule.TAGGED_INFINITIVE}
)

Entry = Verb | NounCue | Preposition | Sign | Learned


def attitude_of(entry: Entry, rule: ContentRule | None = None) -> str:
    """Return the attitude of what a rule reports under a cue.

    A promise, an order or a demand in a clause or in quotation marks is speech, also under a noun (his promise that);
    an intention without words is none, and what somebody hopes or agrees to do is one.
    """
    if rule in INFINITIVES:
        return "assertion" if entry.attitude == "assertion" else "eventuality"
    if rule == ContentRule.QUOTED_AS_SAYING:
        return "belief" if entry.attitude == "belief" else "assertion"
    if entry.attitude == "eventuality" and (_has_words(entry) or rule == ContentRule.CLAUSE_OF_NOUN):
        return "assertion"
    return entry.attitude


def _has_words(entry: Entry) -> bool:
    return isinstance(entry, Verb) and "quote" in entry.takes


def is_reported(entry: Entry, rule: ContentRule | None = None) -> bool:
    """Return whether the default ledger holds what a cue reports: speech and belief."""
    return attitude_of(entry, rule) in REPORTED
