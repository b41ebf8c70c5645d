"""The outlets that are named among media without a name who hear it: `told local media, including the Courier`."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Cue
from quotes.find.parts.outlet_phrase import outlets_joined
from quotes.find.setting import Setting
from quotes.rule_names import RelayRule
from quotes.trees import ancestors, child, relation
from quotes.types import Span, Token

HEARS = frozenset({"iobj", "obj"})


def among_media(cue: Cue, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield the outlets behind `including` that belong to the media that a cue has for hearers."""
    for mark in cue.sentence.tokens[cue.head.index + 1 :]:
        if mark.text.lower() in setting.relays.among and _is_of_hearers(mark, cue, setting):
            for span in outlets_joined(cue.sentence, mark.index + 1, setting):
                yield span, RelayRule.TOLD_TO


def _is_of_hearers(mark: Token, cue: Cue, setting: Setting) -> bool:
    """Return whether only nouns stand between `including` and a cue in the tree; the words before it are for media."""
    above = list(ancestors(cue.sentence, mark))
    if cue.head not in above:
        return False
    between = above[1 : above.index(cue.head)]  # without the outlet itself
    if not between:
        return False
    hearers = cue.sentence.tokens[between[-1].index : mark.index]
    is_media = any(token.lemma in setting.lexicon.nouns.media for token in hearers)
    return is_media and _hears(between[-1], cue, setting) and all(relation(t) == "nmod" for t in between[:-1])


def _hears(token: Token, cue: Cue, setting: Setting) -> bool:
    """Return whether a noun under a cue is who is told, or before or to whom it is said."""
    mark = child(cue.sentence, token, "case")
    is_to = mark is not None and mark.lemma in setting.relays.to_whom | setting.relays.before_whom
    return relation(token) in HEARS or (relation(token) == "obl" and is_to)
