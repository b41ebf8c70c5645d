"""Which lines of a page are sentences, and which only name, list or point at something."""

from __future__ import annotations

from itertools import takewhile

import regex

from quotes.lexicon.pages import Pages

STOP = regex.compile(r"[.!?…][\s\"'“”‘’»)\]]*$")
POSTED = regex.compile(r"\(@[\w.@-]{2,60}\)[^()]{0,50}$")
STAGE = regex.compile(
    r"[.!?…][\"”’]*\s*(?:[(\[](?:\p{Lu}{4,}|\p{Ll}+)[)\]]|/{2,3}[^/]{1,30}/{2,3})$"
)  # (SIGNED), (laughs)
BULLET = regex.compile(r"[-–—•*·▪►✓✔](?!-)\s*|\(?(?:\d{1,2}|[a-z])[.)]\s")
WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'’.,-]*")
SIGNED_OFF = regex.compile(r"\w[.!?][\"”’)]*\s+\p{Lu}[\p{Lu}/]{0,5}$")
MIN_WORDS = 4  # of a sentence that an article can be told by
MIN_SAYING_WORDS = 8  # of one whose stop is missing
MIN_LONG_WORDS = 13  # longer than a heading
MAX_SECOND_WORDS = 8  # of the second line of a heading
MAX_LENGTH = 300  # characters; a longer line is a paragraph, whatever its words
MAX_WORDS = 30  # of a line that stands alone; longer ones are paragraphs whose stop is missing


def is_sentence(line: str, pages: Pages) -> bool:
    """Return whether a line is a paragraph of running text: sentences, or words that lead up to a list.

    One whose stop is missing says so by a verb of saying, or, when it is long, by any verb of its own.
    """
    if is_finished(line):
        return True
    found = [word.lower() for word in WORD.findall(line)]
    if len(found) < MIN_WORDS or line.endswith(":"):
        return len(found) >= MIN_WORDS
    if len(found) >= MIN_LONG_WORDS:
        own = takewhile(lambda word: word not in pages.relatives, found)
        return not pages.verbs.isdisjoint(own)
    return len(found) >= MIN_SAYING_WORDS and not pages.saying.isdisjoint(found)


def is_finished(line: str) -> bool:
    """Return whether a line is a sentence with its stop, or so long that its stop must be missing.

    A post of another site ends with who posted it: `Stay home — Ray Oduya (@rayoduya) June 2, 2024`.
    """
    if len(line) > MAX_LENGTH:
        return True
    count = len(WORD.findall(line))
    is_stopped = STOP.search(line) or POSTED.search(line) or STAGE.search(line)
    return count > MAX_WORDS or (count >= MIN_WORDS and is_stopped is not None)


def is_signed_off(line: str) -> bool:
    """Return whether letters that close an article stand behind a sentence's stop: `... set down for October. DM`"""
    return SIGNED_OFF.search(line) is not None


def is_item(line: str) -> bool:
    """Return whether a line is an item of a list: it begins with a bullet, a number or a letter."""
    return BULLET.match(line) is not None


def stands_alone(line: str, pages: Pages) -> bool:
    """Return whether a line is no sentence nor part of one: a heading, a name, a link, a picture's caption."""
    is_open = line[0].islower() or line.endswith((":", ",", ";", "-", "–", "—"))
    return not is_open and not STOP.search(line) and not is_sentence(line, pages) and not is_item(line)


def is_second_line(line: str) -> bool:
    """Return whether a line may be the second of a heading: a few words in small letters, without a stop."""
    is_short = len(WORD.findall(line)) <= MAX_SECOND_WORDS
    return is_short and line[0].islower() and not STOP.search(line) and not line.endswith((":", ",", ";"))


def is_broken(line: str, after: str) -> bool:
    """Return whether a line goes on in the one after it: a text broken into lines."""
    counts = [len(WORD.findall(each)) for each in (line, after)]
    return min(counts) >= MIN_WORDS and not STOP.search(line) and after[0].islower()
