"""Through whom somebody speaks, where the text names that one: `Roy said through his lawyer, Jo Park`.

In front of the sentence too, `Through his lawyer, Jo Park, Roy said`, and of what is read out: `said in a statement
issued through his lawyer, Jo Park`.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Cue
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.setting import Setting
from quotes.rule_names import RelayRule
from quotes.spans import entities_in
from quotes.trees import ancestors, relation, tokens_in
from quotes.types import Span, Token

BETWEEN = frozenset({"obl", "nmod", "obj", "iobj"})  # what may stand in the tree between who speaks for one and a cue


def spoken_through(cue: Cue, setting: Setting) -> Iterator[tuple[Span, RelayRule]]:
    """Yield who speaks for the source of a cue: a person with a name, and a word for what they are."""
    tokens = cue.sentence.tokens
    for mark in tokens:
        if relation(mark) != "case" or mark.head < mark.index or not _passes_on(mark, cue, setting):
            continue
        head = tokens[mark.head]
        span = noun_phrase(cue.sentence, head, setting.passage, avoiding=cue.tokens)
        name = _name_of_role(tokens_in(cue.sentence, span), setting)
        if name is not None:
            yield name, RelayRule.THROUGH


def _passes_on(mark: Token, cue: Cue, setting: Setting) -> bool:
    """Return whether a preposition says through whom a cue speaks: `through`, at it or at `speaking`, a statement.

    Or `by`, behind who gives out what is said: in a statement read `by` his lawyer.
    """
    above = list(ancestors(cue.sentence, cue.sentence.tokens[mark.head]))
    between = above[: next((n for n, t in enumerate(above) if t.index == cue.head.index), 0)]
    if cue.head not in above:
        return False
    words, through = setting.relays, mark.lemma in setting.relays.through
    if not between or all(relation(t) in BETWEEN for t in between):
        return through and (len(between) < 2 or mark.index > cue.head.index)
    verb, *rest = between
    speaks = verb.xpos == "VBG" and relation(verb) == "advcl" and verb.lemma in words.talking and not rest
    speaks = speaks or _is_of_speaker(verb, rest, cue, words.talking)
    gives = verb.xpos == "VBN" and relation(verb) == "acl" and verb.lemma in words.giving_out and len(rest) == 1
    is_text = gives and rest[0].lemma in setting.lexicon.nouns.documents and relation(rest[0]) == "obl"
    return (through and (speaks or is_text)) or (is_text and mark.lemma == "by")


def _is_of_speaker(verb: Token, above: list[Token], cue: Cue, talking: frozenset[str]) -> bool:
    """Return whether a relative clause has the subject of a cue speak: Kos, who `spoke` through her lawyer, said."""
    of_subject = bool(above) and relation(above[-1]) == "nsubj" and above[-1].head == cue.head.index
    past = verb.xpos in ("VBD", "VBG") and relation(verb) == "acl" and verb.lemma in talking
    return past and of_subject and all(relation(each) in ("appos", "flat") for each in above[:-1])


def _name_of_role(phrase: tuple[Token, ...], setting: Setting) -> Span | None:
    """Return the person's name behind the first word for what somebody is, in the words of a phrase; or None."""
    role = next((t for t in phrase if t.lemma.lower() in setting.lexicon.nouns.roles), None)
    if role is None:
        return None
    behind = Span(role.span.end, phrase[-1].span.end)
    return next((e.span for e in entities_in(setting.analysis.entities, behind) if e.is_person), None)
