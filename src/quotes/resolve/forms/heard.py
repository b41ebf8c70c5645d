"""Outlets that hear what is said, named by the words of the phrase: the sports daily `Tempo`, `KQRN` radio.

Whatever the tree makes of them: it cuts names in two that it does not know.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.coreference.things import IT, stepped
from quotes.resolve.forms.outlet import outlet, outlet_again
from quotes.resolve.forms.speakers import as_written
from quotes.resolve.noun_phrases import bare
from quotes.resolve.reference import Reference, ResolvedMention, resolved, unknown
from quotes.rule_names import Step
from quotes.spans import contains
from quotes.trees import child
from quotes.types import Resolution

BODIES = frozenset({"organization", "outlet"})
MAX_BACK_TO_IT = 2  # sentences to the outlet that is told
MAX_WITH_ARTICLE = 2  # words: The National


def heard(reference: Reference, media: frozenset[str]) -> Resolution | None:
    """Return the outlet that a phrase names beside one of some words for news media; None where none stands in it.

    A phrase without a name is the outlet that it takes up again (the business daily), else it stays as written.
    """
    words = [word.rstrip(",") for word in bare(reference.words).split()]  # The weekly, The Edge,
    pairs = [" ".join(words[max(0, n - 1) : n + 1]) for n in range(len(words))]
    kinds = [n for n, word in enumerate(words) if word.islower() and (word in media or pairs[n] in media)]
    if not kinds:
        return None
    if (small := _in_small_letters(words[: kinds[-1]], reference)) and kinds[-1] + 1 == len(words):
        return _named(reference, (small,))
    behind, before = (
        words[kinds[-1] + 1 :],
        _name_at_end(words[: _first_of_kind(words, kinds[-1], reference)], reference),
    )
    if behind:
        return _named(reference, behind) if _is_written_as_name(behind, reference) else None
    if _is_of_an_owner(before, reference):
        return _owner(before, reference)
    is_one = words[kinds[-1]] not in reference.lexicon.relays.collective
    if before and is_one and _is_written_as_name(before, reference) and not _says_where(before, reference):
        return _named(reference, before)
    return outlet_again(reference) or as_written(reference)


def _in_small_letters(words: Sequence[str], reference: Reference) -> str:
    """Return the outlet's name that is written without capitals before a kind: the `dpa` news agency; "" for none."""
    return next((word for word in words if word.islower() and reference.lexicon.outlet_named(word) is not None), "")


def _is_of_an_owner(words: Sequence[str], reference: Reference) -> bool:
    """Return whether words name a programme behind whose it is: BBC's Newsnight; not the People's Daily."""
    owned = any(word.endswith(("'s", "’s")) for word in words)
    return owned and reference.lexicon.outlet_named(" ".join(words)) is None


def _owner(words: Sequence[str], reference: Reference) -> Resolution | None:
    """Return whose programme words name, where that is an outlet: the BBC's Today programme; None for another.

    By the lexicon or by its first word: Radio 4's Today programme.
    """
    last = next(n for n, word in enumerate(words) if word.endswith(("'s", "’s")))
    name = (*words[:last], words[last].removesuffix("'s").removesuffix("’s"))
    is_medium = len(name) > 1 and name[0] in reference.lexicon.relays.media
    is_outlet = is_medium or reference.lexicon.outlet_named(" ".join(name)) is not None
    return _named(reference, name) if is_outlet else None


def behind_medium(reference: Reference) -> Resolution | None:
    """Return the outlet of a name that begins with its medium, whatever follows: `Radio` Slobodni Ruvo; or None."""
    words = bare(reference.words).split()
    begins = len(words) > 1 and words[0] in reference.lexicon.relays.media
    return _named(reference, words) if begins and _is_written_as_name(words, reference) else None


def heard_within_more(reference: Reference) -> Resolution | None:
    """Return the outlet whose name is a part of what the recognizer takes for one: of `Ruvo daily Tempo` the last word.

    None where the phrase is no name, or holds a person's.
    """
    words, around = bare(reference.words).split(), reference.page.entities_in(reference.span)
    cut = any(each.span.start < reference.span.start or reference.span.end < each.span.end for each in around)
    if (
        not cut
        or any(each.is_person for each in around)
        or not _is_written_as_name(words, reference)
        or outlet(reference) is not None
    ):
        return None
    return _named(reference, words)


def behind_capital_article(reference: Reference) -> Resolution | None:
    """Return the outlet whose article has its capital within a sentence, with it: told The National; None for none."""
    words = reference.words.split()
    is_within = reference.span.start > reference.sentence.span.start
    is_short = len(words) == MAX_WITH_ARTICLE and words[0] == "The" and words[1][:1].isupper()
    return _named(reference, words) if is_within and is_short and outlet(reference) is None else None


def written_in(reference: Reference) -> Resolution | None:
    """Return where somebody writes, by its name, whatever else the name could be: the Ruvo `Courier`; None for none."""
    words = bare(reference.words).split()
    return _named(reference, words) if _is_written_as_name(words, reference) and outlet(reference) is None else None


def it_that_hears(reference: Reference) -> Resolution | None:
    """Return the outlet that `it` stands for where it is told: Tempo said it rained. One official told `it` so.

    The body that spoke or heard last before, but for who tells it, unless that is no outlet; None for another phrase.
    """
    if reference.words.lower() not in IT:
        return None
    last = next((each for each in reversed(reference.past_sources) if _may_be_told(each, reference)), None)
    if last is None or last.speaker.kind != "outlet" or reference.sentence.index - last.sentence > MAX_BACK_TO_IT:
        return unknown("outlet", f"no outlet near before {reference.words!r} can be who is told", reference.span)
    return stepped(reference, last.span, Resolution(last.speaker))


def _may_be_told(earlier: ResolvedMention, reference: Reference) -> bool:
    """Return whether a source before may be what is told: a body with a name, and not who tells it."""
    sentence, head = reference.sentence, reference.head
    teller = child(sentence, sentence.tokens[head.head], "nsubj") if head.head >= 0 else None
    tells = teller is not None and contains(earlier.span, teller.span)
    return earlier.speaker.name is not None and earlier.speaker.kind in BODIES and not tells


def _first_of_kind(words: Sequence[str], last: int, reference: Reference) -> int:
    """Return where the words in lower case begin that end with a kind: the Harbour `news website`."""
    first = last
    while first and words[first - 1].islower() and (words[first - 1].isalpha() or "-" in words[first - 1]):
        first -= 1
    return first


def _name_at_end(words: Sequence[str], reference: Reference) -> Sequence[str]:
    """Return the capitalized end of some words, behind all in lower case that joins no name, nor is a number's: 4's."""
    joints = reference.lexicon.name_words.joints
    starts = [n + 1 for n, word in enumerate(words) if word.islower() and word[0].isalpha() and word not in joints]
    return words[starts[-1] if starts else 0 :]


def _is_written_as_name(words: Sequence[str], reference: Reference) -> bool:
    """Return whether words begin with a capital and none but joints does not, whoever owns the next: People's Daily."""
    joints = reference.lexicon.name_words.joints
    firsts = (word.partition("-")[0] if word.partition("-")[2][:1].isupper() else word for word in words)  # al-Yawm
    return words[0][:1].isupper() and all(not word[0].islower() or word in joints for word in firsts)


def _says_where(words: Sequence[str], reference: Reference) -> bool:
    """Return whether words before a kind say whose it is or where, and name nothing: `French` daily, `Local` radio."""
    name = " ".join(words)
    is_country = reference.lexicon.countries.names_country_or_people(name)
    return is_country or words[-1].endswith("-based") or bool(reference.lexicon.kinds_again((name.lower(), "daily")))


def _named(reference: Reference, words: Sequence[str]) -> Resolution:
    """Return the outlet of a name, by the lexicon where that knows it."""
    name = " ".join(words)
    entry = reference.lexicon.outlet_credited(name)
    if entry is None:
        return resolved(name, "outlet", Step.OUTLET, reference.span, "a name beside a word for news media")
    note = f"{reference.words} -> {entry.name}"
    return resolved(entry.name, "outlet", Step.OUTLET, reference.span, note, id=entry.id, wikidata=entry.wikidata)
