"""Through whom somebody speaks, where the text names that one: `Roy said through his lawyer, Jo Park`.

Known gap: what stands before the subject, `Through his lawyer, Jo Park, Roy said`.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Cue
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.setting import Setting
from quotes.rule_names import RelayRule
from quotes.spans import entities_in
from quotes.trees import relation, tokens_in
from quotes.types import Span, Token


def spoken_through(cue: Cue, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield who speaks for the source of a cue, behind it: a person with a name, and a word for what they are."""
    tokens = cue.sentence.tokens
    for mark in tokens[cue.head.index + 1 :]:
        if mark.lemma not in setting.relays.through or relation(mark) != "case" or mark.head < mark.index:
            continue
        head = tokens[mark.head]
        if cue.head.index in (head.head, tokens[head.head].head):
            span = noun_phrase(cue.sentence, head, setting.passage, avoiding=cue.tokens)
            name = _name_of_role(tokens_in(cue.sentence, span), setting)
            if name is not None:
                yield name, RelayRule.THROUGH


def _name_of_role(phrase: tuple[Token, ...], setting: Setting) -> Span | None:
    """Return the person's name behind the first word for what somebody is, in the words of a phrase; or None."""
    role = next((t for t in phrase if t.lemma.lower() in setting.lexicon.nouns.roles), None)
    if role is None:
        return None
    behind = Span(role.span.end, phrase[-1].span.end)
    return next((e.span for e in entities_in(setting.analysis.entities, behind) if e.is_person), None)
