"""The outlet of an interview taken up further on: `Kim told Tempo it rained. ... he said in the same interview`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quotes.rule_names import TELLING, RelayRule
from quotes.spans import contains
from quotes.types import Analysis, Attribution, Relay, Sentence, Token

Heard = Mapping[str, tuple[Relay, ...]]  # the outlets that each speaker told something last, by the speaker's name
TAKING_UP = frozenset({"that", "the", "this"})
IN = frozenset({"during", "in"})


def outlets_told(attribution: Attribution) -> Heard:
    """Return the outlets that an attribution names as those who are told it, by the speaker; none for most."""
    hearers = [relay for relay in attribution.quote.relays if relay.rule in TELLING]
    asking = {relay.source for relay in hearers if relay.rule == RelayRule.INTERVIEW}
    stated = (r for r in attribution.relays if r.basis == "stated" and r.span in {each.source for each in hearers})
    told = tuple(r for r in stated if r.kind == "outlet" or r.span in asking)
    return {attribution.speaker.name: told} if attribution.speaker.name is not None and told else {}


def outlets_told_before(attribution: Attribution, heard: Heard, analysis: Analysis) -> tuple[Relay, ...]:
    """Return the outlets that the speaker told before, where this is said `in the interview` and names no outlet."""
    quote, name = attribution.quote, attribution.speaker.name
    told = heard.get(name or "", ())
    if not told or quote.sentence < 0 or any(r.basis == "stated" for r in attribution.relays):
        return ()
    sentence = analysis.sentences[quote.sentence]
    places = _interviews_taken_up(sentence)
    is_outside = any(not any(contains(span, noun.span) for span in quote.content) for noun in places)
    return told if is_outside else ()


def _interviews_taken_up(sentence: Sentence) -> Iterator[Token]:
    """Yield the nouns of `in the interview`, `during that same interview`; not of `in the 2015 interview`."""
    for noun in sentence.tokens:
        before = [t.text.lower() for t in sentence.tokens[max(0, noun.index - 3) : noun.index]]
        words = [word for word in before if word != "same"]
        if noun.text == "interview" and len(words) > 1 and words[-2] in IN and words[-1] in TAKING_UP:
            yield noun
