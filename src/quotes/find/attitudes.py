"""What a source does, in PARC's terms: asserts, believes, knows (fact), wants or orders (eventuality)."""

from __future__ import annotations

from quotes.lexicon.cues import Learned, NounCue, Preposition, Sign, Verb

REPORTED = frozenset({"assertion", "belief"})  # what the default ledger holds
INFINITIVE = "infinitive after the cue"  # the rule: wants to win, told her to go
NOUN_INFINITIVE = "infinitive of the noun"  # the rule: a promise to win
QUOTING = "quoted as saying"  # the rule: speech, whatever the second verb

TAGGED = "tagged"  # the rule: the tagger sees it, and the tree does not
TAGGED_INFINITIVE = "tagged infinitive"

Entry = Verb | NounCue | Preposition | Sign | Learned


def attitude_of(entry: Entry, rule: str = "") -> str:
    """Return the attitude of what a rule reports under a cue.

    A promise, an order or a demand in a clause or in quotation marks is speech; an intention without words is none, and
    what somebody hopes or agrees to do is one.
    """
    if rule in (INFINITIVE, NOUN_INFINITIVE, TAGGED_INFINITIVE):
        return "assertion" if entry.attitude == "assertion" else "eventuality"
    if rule == QUOTING:
        return "belief" if entry.attitude == "belief" else "assertion"
    if entry.attitude == "eventuality" and isinstance(entry, Verb) and "quote" in entry.takes:
        return "assertion"
    return entry.attitude


def is_reported(entry: Entry, rule: str = "") -> bool:
    """Return whether the default ledger holds what a cue reports: speech and belief."""
    return attitude_of(entry, rule) in REPORTED
