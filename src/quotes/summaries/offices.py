"""The office that a phrase names: `the FBI director`, `the mayor of Springfield`, `Valley Council’s chief engineer`."""

from __future__ import annotations

import re

from attrs import frozen

from quotes.lexicon import Lexicon
from quotes.lexicon.people import place_key

DETERMINER = re.compile(r"(?:the|its|his|her|their|our|a|an|this|that)\s+", re.IGNORECASE)
ENDS = re.compile(r"\s*[,;(—–]|\s+(?:who|which|that|in|on|at|when|while)\s")  # where a phrase goes on about them
OF = re.compile(r"\s+(?:of|for|at)\s+(?:the\s+)?")
POSSESSIVE = re.compile(r"['’]s?$")
LONGEST_ROLE = 3  # words


@frozen
class Office:
    """A role, and the body or country it is of; `is_body` where the lexicon knows that by no name yet."""

    role: str
    of: str
    is_new: bool


def office_in(words: str, lexicon: Lexicon) -> Office | None:
    """Return the office of one that a source names, None where it names none, or does not say what it is of.

    Of "a spokesman" there are many: only a phrase that points at one is an office.
    """
    if re.match(r"(?:an?|one|another|some)\s", words, re.IGNORECASE):
        return None
    phrase = DETERMINER.sub("", ENDS.split(words, maxsplit=1)[0], count=1).strip()
    before, *behind = OF.split(phrase, maxsplit=1)
    role, owner = role_at_end(before.split(), lexicon)
    of = behind[0] if behind else POSSESSIVE.sub("", owner)
    if not role or not of[:1].isupper() or (behind and owner):
        return None
    people = lexicon.people
    return Office(role.lower(), of, place_key(of, people.bodies, people.countries) is None)


def role_at_end(words: list[str], lexicon: Lexicon) -> tuple[str, str]:
    """Return the role that some words end with, the small words before it too, and what stands before; "" for none."""
    sizes = range(min(LONGEST_ROLE, len(words)), 0, -1)
    size = next((n for n in sizes if " ".join(words[-n:]).lower() in lexicon.nouns.roles), 0)
    while size and size < len(words) and words[-size - 1].islower() and not POSSESSIVE.search(words[-size - 1]):
        size += 1
    cut = len(words) - size
    return " ".join(words[cut:]), " ".join(words[:cut])
