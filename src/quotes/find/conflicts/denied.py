"""What is denied ends at a colon, behind which the opposite is said: `denied that it had fled: “We were at home.”`"""

from __future__ import annotations

from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.find.parts.cues import has_finite_verb
from quotes.find.passage import is_quoted
from quotes.find.setting import Setting
from quotes.spans import contains, overlaps, trimmed
from quotes.types import Span, Token

SIGN = ":"


def up_to_colon(candidate: Candidate, setting: Setting) -> Candidate:
    """Return a candidate, of what is denied without the clause or quotation behind a colon; another as it is."""
    colon = _colon_inside(candidate, setting) if denies(candidate, setting) else None
    if colon is None:
        return candidate
    spans = (Span(span.start, min(span.end, colon.span.start)) for span in candidate.content)
    kept = tuple(trimmed(setting.passage.text, span) for span in spans if span.start < span.end)
    return evolve(candidate, content=kept)


def denies(candidate: Candidate, setting: Setting) -> bool:
    """Return whether a cue says that its content is not so: denied, disputed, denied claims; does not believe."""
    words, cues = candidate.cue.tokens, setting.cues
    return any(word.lemma in cues.denying or word.lemma in cues.negations for word in words)


def _colon_inside(candidate: Candidate, setting: Setting) -> Token | None:
    """Return the first colon in what a cue denies, behind it and outside marks, that a clause or a quotation follows.

    A list goes on with what is denied: `denied two charges: that he lied and that he stole`.
    """
    passage, sentence = setting.passage, candidate.cue.sentence
    for token in sentence.tokens[candidate.cue.head.index + 1 :]:
        inside = any(contains(span, token.span) and span.start < token.span.start for span in candidate.content)
        if token.text != SIGN or not inside or is_quoted(passage, token):
            continue
        behind = sentence.tokens[token.index + 1 :]
        goes_on = not behind or behind[0].lemma == "that"
        marks = Span(token.span.end, token.span.end + 3)
        is_quotation = any(overlaps(q.outer, marks) for q in passage.quotations if q.outer.start >= token.span.end)
        if is_quotation or (not goes_on and has_finite_verb(sentence, behind)):
            return token
    return None
