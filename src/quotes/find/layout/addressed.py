"""A quotation that speaks to somebody by name is not of whom it speaks to: `“Thank you, Minister Kos, for coming.”`"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from quotes.find.candidate import Candidate
from quotes.find.passage import quotations_in
from quotes.find.quotation_marks import Quotation
from quotes.find.setting import Setting
from quotes.lexicon import Lexicon
from quotes.spans import overlaps
from quotes.trees import relation, tokens_in
from quotes.types import NamedEntity, Span, Token

WORD = regex.compile(r"[\p{L}’'.]+")
MAX_NAMES = 100  # before who speaks, among which the rest of their name is looked for
PERSONAL = frozenset({"he", "she"})
HEARER = frozenset({"you", "your", "yours", "yourself"})
SPEAKER = frozenset({"i", "me", "myself"})  # I, Marta Kos, will go: nobody is spoken to
QUOTE_MARKS = frozenset({"``", "''"})  # Penn tags of quotation marks
BEHIND = frozenset({",", "?", "!", ".", "—", "–", ""})


def speaks_to(candidate: Candidate, span: Span, setting: Setting) -> bool:
    """Return whether a quotation in some words of the paragraph speaks to whoever speaks in a candidate, by name."""
    names = _names_of(candidate, setting)
    return any(_speaks_to(names, quotation, setting) for quotation in quotations_in(setting.passage, span))


def _names_of(candidate: Candidate, setting: Setting) -> frozenset[str]:
    """Return the words of the names of who speaks; he and she have those of who is named last before."""
    source = candidate.source
    if source is None:
        return frozenset()
    people = _people_up_to(source.span.end, setting)
    if source.head.lemma.lower() in PERSONAL:
        named = people[-1:]
    else:
        named = tuple(each for each in people if overlaps(each.span, source.span))
    own = frozenset(word for each in named for word in _words_of(each, setting))
    whole = (_words_of(each, setting) for each in people)
    return own.union(*(words for words in whole if len(own) == 1 and own & words))


def _people_up_to(end: int, setting: Setting) -> tuple[NamedEntity, ...]:
    """Return the people named last before a code point, the nearest last."""
    entities = setting.analysis.entities
    last = bisect_left(entities, end, key=lambda entity: entity.span.start)
    return tuple(each for each in entities[max(0, last - MAX_NAMES) : last] if each.is_person)


def _words_of(entity: NamedEntity, setting: Setting) -> frozenset[str]:
    """Return the words of a name without its titles."""
    words = WORD.findall(setting.passage.text, entity.span.start, entity.span.end)
    return frozenset(word for word in words if word.rstrip(".").lower() not in setting.lexicon.nouns.titles)


def _speaks_to(names: frozenset[str], quotation: Quotation, setting: Setting) -> bool:
    for sentence in setting.passage.sentences:
        tokens = tokens_in(sentence, quotation.inner)
        named = (place for place, token in enumerate(tokens) if token.text in names)
        if any(_is_spoken_to(_with_title(place, tokens, setting.lexicon), tokens) for place in named):
            return True
    return False


def _with_title(place: int, tokens: Sequence[Token], lexicon: Lexicon) -> range:
    """Return the places of the words of a name, with a title or a role before it: Mayor Kos, coach Kos."""
    first = last = place
    while first and (_is_of_name(tokens[first - 1]) or tokens[first - 1].lemma.lower() in lexicon.nouns.roles):
        first -= 1
    while last + 1 < len(tokens) and _is_of_name(tokens[last + 1]):
        last += 1
    return range(first, last + 1)


def _is_of_name(token: Token) -> bool:
    return token.upos == "PROPN" or token.text == "-"


def _is_spoken_to(name: range, tokens: Sequence[Token]) -> bool:
    """Return whether a name stands between marks as a word for who hears it: `But you, Mayor Kos?`"""
    first, last = name[0], name[-1]
    behind = next((t.text if t.xpos not in QUOTE_MARKS else "" for t in tokens[last + 1 : last + 2]), "")
    if behind not in BEHIND or not _opens_address(tokens[:first]):
        return False
    run = tokens[first : last + 1]
    is_called = any(relation(token) == "vocative" for token in run)
    is_listed = any(relation(token) == "conj" for token in run)
    bids = any(token.xpos == "VB" for token in tokens[last + 2 : last + 3])  # Marta, sit down
    bids = first == 0 and (bids or tokens[-1].text == "?")  # Marta, when will it open?
    return is_called or (not is_listed and (bids or any(token.text.lower() in HEARER for token in tokens)))


def _opens_address(before: Sequence[Token]) -> bool:
    """Return whether the words before a name let it be who is spoken to: nothing, a comma, Dear, Thank you.

    No comma behind I, nor words that are quoted again.
    """
    words = [token.text.lower() for token in before]
    if sum(token.xpos in QUOTE_MARKS for token in before[1:]) % 2:
        return False
    if not words or words[-1] == "dear" or before[-1].xpos in QUOTE_MARKS:
        return True
    if words[-1] == "you" and len(words) > 1 and before[-2].lemma == "thank":
        return True
    return words[-1] == "," and SPEAKER.isdisjoint(words[-2:-1])
