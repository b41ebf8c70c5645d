"""One interview over a run of sentences: `Kim said in an interview with Tempo that X. He said that Y.`"""

from __future__ import annotations

from attrs import evolve, frozen

from quotes.rule_names import RelayRule
from quotes.trees import is_plainly_said
from quotes.types import Analysis, Attribution, Quote, Relay, Sentence, Token


@frozen
class Interview:
    """Whose words come through whom, as far as the text has got: the sentence that told so last, and its paragraph."""

    speaker: str
    relays: tuple[Relay, ...]
    sentence: Sentence


def with_interviews(attributions: tuple[Attribution, ...], analysis: Analysis) -> tuple[Attribution, ...]:
    """Return the attributions, those that go on with an interview in the next sentence with its outlet as relay.

    Only within a paragraph, of the same speaker, and where a sentence names no other occasion, place or hearer: `At a
    rally she said`. Who is told something outside an interview hears that alone.
    """
    open_interview: Interview | None = None
    done: dict[int, Attribution] = {}
    for each in sorted(attributions, key=lambda a: (a.quote.cue or a.quote.content)[0]):
        goes_on = open_interview is not None and _goes_on(each, open_interview, analysis)
        done[id(each)] = attribution = _with_relays(each, open_interview) if goes_on else each
        open_interview = _interview(attribution, analysis, goes_on=goes_on)
    return tuple(done[id(each)] for each in attributions)


def _with_relays(attribution: Attribution, interview: Interview | None) -> Attribution:
    relays = interview.relays if interview is not None else ()
    return evolve(attribution, relays=(*attribution.relays, *relays))


def _goes_on(attribution: Attribution, interview: Interview, analysis: Analysis) -> bool:
    """Return whether a quote is said in the same breath as the interview before it."""
    quote, cue = attribution.quote, _cue(attribution.quote, analysis)
    if quote.relays or cue is None or attribution.speaker.name != interview.speaker:
        return False
    sentence, verb = cue
    near = sentence.paragraph == interview.sentence.paragraph and sentence.index - interview.sentence.index <= 1
    return near and verb.xpos == "VBD" and is_plainly_said(sentence, verb)


def _interview(attribution: Attribution, analysis: Analysis, *, goes_on: bool) -> Interview | None:
    """Return the interview that is open behind an attribution, or None."""
    quote, cue = attribution.quote, _cue(attribution.quote, analysis)
    told = {relay.source for relay in quote.relays if relay.rule == RelayRule.INTERVIEW}
    relays = tuple(r for r in attribution.relays if r.basis == "stated" and (goes_on or r.span in told))
    if cue is None or attribution.speaker.name is None or not relays:
        return None
    return Interview(attribution.speaker.name, relays, cue[0])


def _cue(quote: Quote, analysis: Analysis) -> tuple[Sentence, Token] | None:
    """Return the sentence of a quote's cue, and the cue's verb; None where it has none."""
    if not quote.cue or quote.sentence < 0:
        return None
    sentence = analysis.sentences[quote.sentence]
    verb = next((token for token in sentence.tokens if token.span.start == quote.cue[0].start), None)
    return (sentence, verb) if verb is not None else None
