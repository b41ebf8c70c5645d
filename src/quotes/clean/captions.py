"""Descriptions of pictures between a headline and the article."""

from __future__ import annotations

import regex

from quotes.lexicon.pages import Pages

WORD = regex.compile(r"\p{L}[\p{L}'’-]*")
STOP_INSIDE = regex.compile(r"[.!?]\s")
QUOTE = regex.compile(r"[“”\"]")
NAMED = regex.compile(  # DAB's Starry Lee; Alvin Yeung of Civic Party; Ana Souza, 61, with her dog
    r"\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3},? (?:\d+, )?(?:of|from|at|in|with|near|during|outside) "
    r"|\p{Lu}[\p{L}]*['’]s \p{Lu}[\p{L}'’-]+ \p{Lu}"
)
PLACED = regex.compile(r"\bfrom file\b|\(pictured\)|\bpictured\b", regex.IGNORECASE)
MAX_WORDS = 30
SCENE_WITHIN = 3  # words from the start
DASHES = "-–—―"  # a signature begins with one
VERB_ENDINGS = ("ed", "s")
CONTRACTION = regex.compile(r"(?:n't|'(?:re|ve|ll|d|m))$|^(?i:he|she|it|that|there|who|what|here)'s$")
MAX_SHOWN_WORDS = 16
MIN_SHOWN_WORDS = 5


def describes_scene(block: str, pages: Pages, *, after_counter: bool) -> bool:
    """Return whether a stand-alone block describes a picture: one sentence without a finite verb, names a scene.

    Right after a counter (shares, comments, slides) a description without proper names will do as well.
    Known gap: without a tagger, verbs beyond the closed class are told by their endings alone.
    """
    found = WORD.findall(block)
    lower = [word.lower() for word in found]
    if not 3 <= len(found) <= MAX_WORDS or STOP_INSIDE.search(block) or QUOTE.search(block):
        return False
    if pages.verbs.intersection(lower):
        return False
    names_scene = bool(pages.scenes.intersection(lower[:SCENE_WITHIN]))
    has_names = any(word[0].isupper() for word in found[1:])
    has_past = any(word.endswith("ed") for word in lower)
    return names_scene or (after_counter and not has_names and not has_past)


def shows_who(block: str, pages: Pages) -> bool:
    """Return whether a stand-alone sentence has a name and no verb: `Pilgrims at the Grand Mosque in 2008.`

    Known gap: see describes_scene; a word that might be a verb by its ending counts as one.
    """
    found = WORD.findall(block.replace("’", "'"))
    if not MIN_SHOWN_WORDS <= len(found) <= MAX_SHOWN_WORDS or STOP_INSIDE.search(block) or QUOTE.search(block):
        return False
    has_name = any(word[0].isupper() for word in found[1:])
    if (
        not block.endswith(".")
        or ":" in block
        or block[0] in DASHES
        or not has_name
        or found[0].lower() in pages.openers
    ):
        return False
    return not any(_may_be_verb(word, pages) for word in found[1:])


def _may_be_verb(word: str, pages: Pages) -> bool:
    if CONTRACTION.search(word) or word.lower() in pages.verbs:
        return True
    return word[0].islower() and (word.endswith(VERB_ENDINGS) or word in pages.may_be_verbs)


def names_somebody(line: str) -> bool:
    """Return whether a line without a stop names who or what a picture shows: `Ana Souza of the Rowing Club`."""
    return NAMED.match(line) is not None or PLACED.search(line) is not None
