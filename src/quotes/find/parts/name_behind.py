"""The name that stands behind a word for what somebody is, where the tree or the tagger keeps the two apart.

the general manager of the industry | , Leonardo Rosell, blamed ...
as pointed out by the leader | Jerónimo Ruiz
"""

from __future__ import annotations

from itertools import takewhile

from attrs import evolve

from quotes.find.candidate import Candidate, Source
from quotes.find.setting import Setting
from quotes.spans import entities_in, overlaps
from quotes.trees import FINITE
from quotes.types import Sentence, Span, Token

BETWEEN = frozenset({" ", ", "})  # what may stand between somebody and their name
MAX_ROLE = 14  # words for what somebody is before a name
NEAR = 18  # code points behind a source in which the name begins, a title before it included


def with_names_behind(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates, each source that says only what somebody is with the name right behind it.

    And a name with what somebody is before it, where the tree or the tagger has that in what is said.
    """
    return tuple(_with_role_before(_with_name_behind(each, setting), setting) for each in candidates)


def _with_role_before(candidate: Candidate, setting: Setting) -> Candidate:
    """Return a candidate whose words end before what its source is: It fell`, the head of the union,` Jo Park, said."""
    source, sentence, last = candidate.source, candidate.cue.sentence, candidate.content[-1:]
    role = _role_before(source, sentence, setting) if source is not None and candidate.side != "after" else ()
    is_taken = bool(role) and bool(last) and last[0].start <= role[0].span.start < last[0].end <= role[-1].span.end
    if source is None or not is_taken:
        return candidate
    end = sentence.tokens[role[0].index - 1].span.start
    kept = (Span(last[0].start, end),) if last[0].start < end else ()
    if not (*candidate.content[:-1], *kept):
        return candidate
    whole = evolve(source, head=_head_of_role(role), span=Span(role[0].span.start, source.span.end))
    return evolve(candidate, source=whole, content=(*candidate.content[:-1], *kept))


def _role_before(source: Source, sentence: Sentence, setting: Setting) -> tuple[Token, ...]:
    """Return the words between two commas right before a name between commas that say what somebody is; else ()."""
    before = [t for t in sentence.tokens if t.span.end <= source.span.start]
    is_closed = setting.passage.text[source.span.end : source.span.end + 1] == ","
    if not is_closed or not before or before.pop().text != ",":
        return ()
    role = tuple(takewhile(lambda t: t.text != ",", reversed(before)))[::-1]
    if not 0 < len(role) <= min(MAX_ROLE, len(before) - 1) or any(t.xpos in FINITE for t in role):
        return ()
    return role if _head_of_role(role).lemma.lower() in setting.lexicon.nouns.roles else ()


def _head_of_role(role: tuple[Token, ...]) -> Token:
    """Return the noun that words for somebody are about: the `chairman` of the union."""
    group = tuple(takewhile(lambda t: t.upos != "ADP", role)) or role
    return next((t for t in reversed(group) if t.upos in ("NOUN", "PROPN")), group[-1])


def _with_name_behind(candidate: Candidate, setting: Setting) -> Candidate:
    source = candidate.source
    name = name_behind(source, setting) if source is not None else None
    taken = (*candidate.content, *candidate.cue.spans, *(relay.source for relay in candidate.relays))
    if source is None or name is None or any(overlaps(name, span) for span in taken):
        return candidate
    return evolve(candidate, source=evolve(source, span=Span(source.span.start, name.end)))


def name_behind(source: Source, setting: Setting) -> Span | None:
    """Return the person's name right behind a source whose head says what somebody is; between commas, or with none."""
    passage, entities = setting.passage, setting.analysis.entities
    head = source.head
    says_what = head.upos == "NOUN" and head.xpos == "NN" and head.lemma.lower() in setting.lexicon.nouns.roles
    if not says_what or any(each.is_person for each in entities_in(entities, source.span)):
        return None
    end = source.span.end
    for each in entities_in(entities, Span(end, end + NEAR)):
        between = _without_title(passage.text[end : each.span.start], setting)
        is_closed = between == " " or passage.text[each.span.end : each.span.end + 1] == ","
        if each.is_person and between in BETWEEN and is_closed:
            return each.span
    return None


def _without_title(between: str, setting: Setting) -> str:
    """Return what stands before a name without a title at its end: `, Mr Audu Bello`."""
    *before, title = between.rstrip().split(" ")
    is_title = title.rstrip(".").lower() in setting.lexicon.nouns.titles
    return " ".join((*before, "")) if is_title else between
