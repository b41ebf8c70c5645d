"""One relay over a run of sentences: `Kim said in an interview with Tempo that X. He said that Y.`

And whom an outlet cites, further on: `Tempo reported, citing a man. The man said`; `he was quoted as saying`;
`it added`.
"""

from __future__ import annotations

from attrs import evolve, frozen

from quotes.resolve.same_interview import Heard, outlets_told, outlets_told_before
from quotes.rule_names import ContentRule, RelayRule, SourceRule, Step
from quotes.spans import words
from quotes.trees import is_plainly_said
from quotes.types import Analysis, Attribution, Evidence, Quote, Relay, Sentence, Span, Token

CITED = frozenset({RelayRule.CITING, RelayRule.BEFORE_QUOTED, RelayRule.QUOTED_AS_SAYING, RelayRule.QUOTED_BY})
SPOKEN = frozenset({RelayRule.INTERVIEW, RelayRule.COMMENTS_TO})  # in an interview with, in comments to
MAX_APART = 6  # sentences between whom an outlet quotes and a passive that names no outlet: she was quoted as saying


@frozen
class Interview:
    """Whose words come through whom, as far as the text has got: the attribution and the sentence that told so last."""

    attribution: Attribution
    relays: tuple[Relay, ...]
    sentence: Sentence

    @property
    def speaker(self) -> str | None:
        """The name of whose words they are."""
        return self.attribution.speaker.name


def with_interviews(attributions: tuple[Attribution, ...], analysis: Analysis) -> tuple[Attribution, ...]:
    """Return the attributions, those that go on with an interview in the next sentence with its outlet as relay.

    Only within a paragraph, of the same speaker, and where a sentence names no other occasion, place or hearer: `At a
    rally she said`. Who is told something outside an interview hears that alone.
    """
    open_interview: Interview | None = None
    open_citing: Interview | None = None
    writing: Interview | None = None
    interviews: tuple[Interview, ...] = ()
    heard: Heard = {}
    done: dict[int, Attribution] = {}
    for each in sorted(attributions, key=lambda a: (a.quote.cue or a.quote.content)[0]):
        goes_on = open_interview is not None and _goes_on(each, open_interview, analysis)
        attribution = _with_relays(each, open_interview) if goes_on else each
        before = outlets_told_before(attribution, heard, analysis)
        attribution = evolve(attribution, relays=(*attribution.relays, *before))
        if open_citing is not None and _is_added(attribution, open_citing, analysis):
            attribution = _of_the_cited(attribution, open_citing)
        elif open_citing is not None and _is_cited_on(attribution, open_citing, analysis):
            attribution = _with_relays(attribution, open_citing)
        if writing is not None and _is_written_on(attribution, writing, analysis):
            attribution = _with_relays(attribution, writing)
            writing = evolve(writing, sentence=analysis.sentences[attribution.quote.sentence])
        done[id(each)] = attribution
        known = _interview(attribution, analysis, goes_on=goes_on or bool(before))
        open_interview = known or _again(attribution, interviews, analysis)
        interviews += (known,) if known is not None else ()
        heard = {**heard, **outlets_told(attribution)}
        open_citing = _passing(attribution, CITED, analysis) or open_citing
        writing = _passing(attribution, frozenset({RelayRule.WRITTEN_IN}), analysis) or writing
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
    together = sentence.paragraph == interview.sentence.paragraph or verb.lemma == "add"
    near = together and sentence.index - interview.sentence.index <= 1
    return near and verb.xpos == "VBD" and is_plainly_said(sentence, verb)


def _interview(attribution: Attribution, analysis: Analysis, *, goes_on: bool) -> Interview | None:
    """Return the interview that is open behind an attribution, or None."""
    quote, cue = attribution.quote, _cue(attribution.quote, analysis)
    told = {relay.source for relay in quote.relays if relay.rule in SPOKEN}
    relays = tuple(r for r in attribution.relays if r.basis == "stated" and (goes_on or r.span in told))
    if cue is None or attribution.speaker.name is None or not relays:
        return None
    return Interview(attribution, relays, cue[0])


def _again(attribution: Attribution, interviews: tuple[Interview, ...], analysis: Analysis) -> Interview | None:
    """Return the interview that a sentence takes up again, since its speaker tells the same outlet more."""
    cue, names = _cue(attribution.quote, analysis), {r.name for r in attribution.relays if r.basis == "stated"}
    for each in interviews:
        if cue is not None and each.speaker == attribution.speaker.name and names & {r.name for r in each.relays}:
            relays = tuple(r for r in attribution.relays if r.basis == "stated")
            return Interview(attribution, relays, cue[0])
    return None


def _passing(attribution: Attribution, rules: frozenset[RelayRule], analysis: Analysis) -> Interview | None:
    """Return whose words one outlet passes on by some rules, and the outlet; None where an attribution is another."""
    quote, cue, speaker = attribution.quote, _cue(attribution.quote, analysis), attribution.speaker
    by = {relay.source for relay in quote.relays if relay.rule in rules}
    relays = tuple(r for r in attribution.relays if r.basis == "stated" and r.span in by and r.kind == "outlet")
    if cue is None or speaker.name is None or len(relays) != 1:
        return None
    return Interview(attribution, relays, cue[0])


def _is_cited_on(attribution: Attribution, citing: Interview, analysis: Analysis) -> bool:
    """Return whether words of whom an outlet cited come through it too: a passive of quoting, or nobody named.

    Whoever has no name is heard through the outlet alone that knows who it is, in the next sentence.
    """
    quote, cue, speaker = attribution.quote, _cue(attribution.quote, analysis), attribution.speaker
    if cue is None or speaker.name != citing.speaker or any(r.basis == "stated" for r in attribution.relays):
        return False
    sentence, verb = cue
    apart = sentence.index - citing.sentence.index
    if quote.rule == ContentRule.QUOTED_AS_SAYING:
        return quote.source_rule == SourceRule.QUOTED_SUBJECT and 0 <= apart <= MAX_APART
    taken_up = quote.source is not None and _first_word(quote.source, analysis) in ("the", "he", "she", "they")
    unnamed = speaker.kind == "anonymous" and taken_up
    return unnamed and apart == 1 and verb.xpos == "VBD" and is_plainly_said(sentence, verb)


def _is_added(attribution: Attribution, citing: Interview, analysis: Analysis) -> bool:
    """Return whether an outlet adds to what it has from whom it cited: `Tempo reported, citing Kim. It added that`."""
    quote, cue, speaker = attribution.quote, _cue(attribution.quote, analysis), attribution.speaker
    if cue is None or quote.source is None or quote.relays or _first_word(quote.source, analysis) != "it":
        return False
    sentence, verb = cue
    is_either = speaker.name is None or speaker.name in (citing.speaker, citing.relays[0].name)
    goes_on = verb.lemma == "add" and sentence.index - citing.sentence.index == 1
    return is_either and goes_on and is_plainly_said(sentence, verb)


def _of_the_cited(attribution: Attribution, citing: Interview) -> Attribution:
    """Return an attribution as the words of whom the outlet cites, through the outlet."""
    note = f"goes on with what {citing.relays[0].name} has from {citing.speaker}"
    step = Evidence(Step.RUNNING_SPEAKER, citing.relays[0].span, note)
    named = evolve(attribution, speaker=citing.attribution.speaker, evidence=(*attribution.evidence, step))
    return _with_relays(named, citing)


def _is_written_on(attribution: Attribution, writing: Interview, analysis: Analysis) -> bool:
    """Return whether somebody wrote more in the same place: `Writing in Tempo, he said it rained. He wrote`."""
    cue = _cue(attribution.quote, analysis)
    if cue is None or attribution.speaker.name != writing.speaker or attribution.quote.relays:
        return False
    sentence, verb = cue
    near = 0 <= sentence.index - writing.sentence.index <= 1
    return near and verb.lemma == "write" and verb.xpos == "VBD" and is_plainly_said(sentence, verb)


def _first_word(span: Span, analysis: Analysis) -> str:
    return words(analysis.article.document.text, span).split()[0].lower()


def _cue(quote: Quote, analysis: Analysis) -> tuple[Sentence, Token] | None:
    """Return the sentence of a quote's cue, and the cue's verb; None where it has none."""
    if not quote.cue or quote.sentence < 0:
        return None
    sentence = analysis.sentences[quote.sentence]
    verb = next((token for token in sentence.tokens if token.span.start == quote.cue[0].start), None)
    return (sentence, verb) if verb is not None else None
