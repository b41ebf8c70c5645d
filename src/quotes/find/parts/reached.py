"""Who got hold of whoever speaks: `Ott, reached by phone by the Courier, said`; `“It rained,” said Ott, asked by AFP`.

Or quotes them in front of all: `Quoted by AFP, Ott said`.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Cue, Source
from quotes.find.parts.outlet_phrase import outlets_joined
from quotes.find.parts.told_name import asked_by_name
from quotes.find.setting import Setting
from quotes.rule_names import RelayRule
from quotes.trees import relation
from quotes.types import Span, Token

MAX_BEHIND = 9  # tokens behind a participle: interviewed late on Sunday by phone from Goma `by` AFP
SAYS_MORE = frozenset({"acl", "appos", "flat"})  # what hangs on a name and says more of it


def reached_by(cue: Cue, source: Source, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield the outlets that asked a source, as a participle in front or in the words for it says."""
    words = setting.relays
    for verb in cue.sentence.tokens:
        asks = verb.lemma in words.asking | words.approaching
        if _opens(verb, cue, setting) or (asks and verb.xpos == "VBN" and _tells_of(verb, source, cue)):
            rule = RelayRule.INTERVIEW if verb.lemma == "interview" else RelayRule.TOLD_TO
            yield from ((span, rule) for span in _outlets_behind(verb, cue, setting))


def _opens(verb: Token, cue: Cue, setting: Setting) -> bool:
    """Return whether a participle hangs on the verb of saying, and asks; or opens the sentence: `Reached by phone by`.

    Taggers take an `Asked by` in front for a past.
    """
    entry = setting.cues.verbs.get(verb.lemma)
    opens = verb.lemma in setting.relays.approaching or (entry is not None and entry.quoting)
    asks = verb.lemma in setting.relays.asking or (verb.index == 0 and opens)
    is_participle = verb.xpos == "VBN" or (verb.xpos == "VBD" and verb.index == 0)
    return asks and is_participle and verb.head == cue.head.index and relation(verb) == "advcl"


def _tells_of(verb: Token, source: Source, cue: Cue) -> bool:
    """Return whether a participle says more of a source: behind its comma, behind `who was`, or in the tree."""
    tokens = cue.sentence.tokens
    if verb.index <= source.head.index or (source.head.index < cue.head.index < verb.index):
        return False
    who, be = tokens[verb.index - 2], tokens[verb.index - 1]
    is_beside = be.text == "," or (be.lemma == "be" and who.text.lower() == "who")
    if is_beside and verb.index - source.head.index < MAX_BEHIND:
        return verb.head in (source.head.index, cue.head.index) or _is_below(verb, source, cue)
    return _is_below(verb, source, cue)


def _is_below(verb: Token, source: Source, cue: Cue) -> bool:
    """Return whether only what says more of a name stands between a source and a verb, in the tree."""
    token = verb
    while relation(token) in SAYS_MORE and token.head >= 0:
        token = cue.sentence.tokens[token.head]
        if token.index == source.head.index:
            return True
    return False


def _outlets_behind(verb: Token, cue: Cue, setting: Setting) -> tuple[Span, ...]:
    """Return the outlets behind the first `by`, `in` or `on` that names some, up to a comma or a clause."""
    for mark in cue.sentence.tokens[verb.index + 1 : verb.index + MAX_BEHIND]:
        if mark.text in (",", ";", ":") or mark.upos == "SCONJ":
            return ()
        if mark.lemma in setting.relays.published_by or _is_of_staff(mark, cue, setting):
            found = tuple(outlets_joined(cue.sentence, mark.index + 1, setting, hears=mark.lemma == "by"))
            name = asked_by_name(cue.sentence, mark.index + 1, setting) if mark.lemma == "by" and not found else None
            if name is not None:
                return (name,)
            if found:
                return found
    return ()


def _is_of_staff(mark: Token, cue: Cue, setting: Setting) -> bool:
    """Return whether a preposition leads from who asks to the outlet: by a reporter `from` AFP."""
    before = cue.sentence.tokens[mark.index - 1]
    return mark.lemma in setting.relays.of_staff and before.lemma.lower() in setting.lexicon.nouns.roles
