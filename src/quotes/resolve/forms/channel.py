"""Sources that are channels of a site where anybody has one: `the Mash Telegram channel`, `the YouTube channel Vox`."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.noun_phrases import bare
from quotes.resolve.reference import Reference, resolved
from quotes.rule_names import Step
from quotes.types import Resolution

AROUND_NAME = "“”\"'‘’«»"  # around a name


def channel(reference: Reference) -> Resolution | None:
    """Return the channel that a phrase names beside the site on which it stands; None for any other phrase.

    The site is no part of the name, and says nothing itself: a channel without a name stays as it is written.
    """
    words = bare(reference.words.partition(",")[0]).split()
    hosts, media = reference.lexicon.nouns.hosts, reference.lexicon.nouns.media_names
    at = next((n for n, word in enumerate(words[:-1]) if word.lower() in hosts and words[n + 1] in media), None)
    if at is None or not words[at][0].isupper():
        return None
    before, behind = words[:at], words[at + 2 :]
    before_is_name = not behind and _may_name_channel(before, reference) and not _only_describes(before, reference)
    name = behind if _may_name_channel(behind, reference) else before if before_is_name else ()
    if name:
        written = " ".join(name).strip(AROUND_NAME)
        return resolved(written, "outlet", Step.OUTLET, reference.span, f"a channel on {words[at]}")
    if before or behind:
        return None  # the governor's Telegram channel, the official Telegram channel of the ministry
    return resolved(reference.words.partition(",")[0], "anonymous", Step.AS_PRINTED, reference.span, "no name is given")


def _may_name_channel(words: Sequence[str], reference: Reference) -> bool:
    """Return whether words may be a channel's name: quoted or capitalized, and none owns the next (Roy's channel)."""
    joints, begins = reference.lexicon.name_words.joints, bool(words) and not words[0][0].islower()
    return begins and all(
        (not word.strip(AROUND_NAME)[:1].islower() or word in joints) and not word.endswith(("'s", "’s"))
        for word in words
    )


def _only_describes(words: Sequence[str], reference: Reference) -> bool:
    """Return whether words before the site name no channel: the Russian Telegram channel, a Kremlin-linked one."""
    is_country = reference.lexicon.countries.names_country_or_people(" ".join(words))
    is_tied = any("-" in word and word.rpartition("-")[2].islower() for word in words)
    return is_country or is_tied or reference.words.split()[0].lower() in ("a", "an", "another", "one")
