"""Descriptions of pictures between a headline and the article."""

from __future__ import annotations

import regex

from quotes.lexicon.pages import Pages

WORD = regex.compile(r"\p{L}[\p{L}'’-]*")
STOP_INSIDE = regex.compile(r"[.!?]\s")
QUOTE = regex.compile(r"[“”\"]")
MAX_WORDS = 30
SCENE_WITHIN = 3  # words from the start


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
