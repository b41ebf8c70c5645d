"""The name that stands behind a word for what somebody is, where the tree or the tagger keeps the two apart.

the general manager of the industry | , Leonardo Rosell, blamed ...
as pointed out by the leader | Jerónimo Ruiz
"""

from __future__ import annotations

from attrs import evolve

from quotes.find.candidate import Candidate, Source
from quotes.find.setting import Setting
from quotes.spans import entities_in, overlaps
from quotes.types import Span

BETWEEN = frozenset({" ", ", "})  # what may stand between somebody and their name
NEAR = 3  # code points behind a source in which the name begins


def with_names_behind(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates, each source that says only what somebody is with the name right behind it."""
    return tuple(_with_name_behind(each, setting) for each in candidates)


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
        between = passage.text[end : each.span.start]
        is_closed = between == " " or passage.text[each.span.end : each.span.end + 1] == ","
        if each.is_person and between in BETWEEN and is_closed:
            return each.span
    return None
