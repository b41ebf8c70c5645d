"""Sources that name a title alone: the DCP, the UNO, SP, the Maulana, whose bearer's name the text gives behind it."""

from __future__ import annotations

import regex

from quotes.lexicon.names import name_key
from quotes.lexicon.nouns import unaccented
from quotes.resolve.cast.members import Person, mentions_before
from quotes.resolve.noun_phrases import bare, core
from quotes.resolve.reference import Reference, resolved, unknown
from quotes.rule_names import Step
from quotes.trees import child, children, head_of, parent, relation
from quotes.types import Resolution, Span

SHORT = regex.compile(r"\p{Lu}{2,6}")  # letters of an office in short: SP, DCP, UNO
OF = frozenset({"of", "from"})
MAX_BEFORE = 60  # code points before a name in which its title stands
BRACKETS = regex.compile(r"\s\([^()]*\)")
MIN_NAMED = 2  # words of a name beside its titles: of General Major nobody is a major
OFFICE_WORDS = 3  # words before a bracket of which one says that it is an office: Officer-in-Charge (OC)


def title(reference: Reference) -> Resolution | None:
    """Return the only person before whose name the title stands: `the DCP`, of DCP Ana Kos; `the Maulana`.

    Not known where several bear it; None where nobody does, or a body is called so.
    """
    words = _without_party(reference.page.words(core(reference.page, reference.span)).split(), reference)
    is_alone = len(words) == 2 and words[0].lower() == "the"
    is_alone = is_alone or (len(words) == 1 and SHORT.fullmatch(words[0]) is not None)
    if not is_alone or not _is_title(reference, words[-1]):
        return None
    word = words[-1]
    found = _bearers(reference, word)
    if not found or _is_brought_in(reference, word) or (len(found) > 1 and not _is_said_of_some(reference, word)):
        return None
    if len(found) > 1:
        names = " or ".join(person.name for person in found)
        return unknown("person", f"{reference.words!r} may be {names}", reference.span)
    person, note = found[0], f"{bare(reference.words)} -> {found[0].name}"
    return resolved(
        person.name, "person", Step.ROLE, reference.span, note, role=word, id=person.id, wikidata=person.wikidata
    )


def _without_party(words: list[str], reference: Reference) -> list[str]:
    """Return a title without a nameless party that its bearer is of: the lawmaker `of the ruling party`."""
    is_of = len(words) > 3 and words[2] in OF and all(word.islower() for word in words[2:])
    return words[:2] if is_of and words[-1] in reference.lexicon.nouns.organizations else words


def _is_title(reference: Reference, word: str) -> bool:
    """Return whether a word may be a title: an office in short that is no body's here, or a word for a title.

    A word that says what somebody is too, and is said of somebody, is a role: the general.
    """
    nouns, cast = reference.lexicon.nouns, reference.cast
    if SHORT.fullmatch(word):
        if any(name_key(word) in person.forms for person in cast.people):
            return False  # XLD, of Xavier Luc Duval
        full = cast.full_forms.get(word)
        is_body = full is not None and not _says_office(reference, full)
        known = reference.lexicon.outlet_named(word) or reference.lexicon.countries.country_named(word)
        return not is_body and known is None and not _has_offices(reference, word)
    if word.lower() in nouns.roles and reference.context.holders(word.lower()):
        return False
    return _is_known(reference, word) or bool(_names_joined(reference, word))


def _is_known(reference: Reference, word: str) -> bool:
    nouns = reference.lexicon.nouns
    return SHORT.fullmatch(word) is not None or word.lower() in nouns.titles or word.lower() in nouns.shorts


def _names_joined(reference: Reference, word: str) -> frozenset[int]:
    """Return where the names begin that a word stands before, with article and title: the Amir Sheikh `Jan Kos`."""
    some = reference.page.joined_by_article.get(word, ())
    titles = reference.lexicon.nouns.titles
    return frozenset(at for joined, at in some if joined.lower() in titles and at <= reference.span.start)


def _says_office(reference: Reference, words: str) -> bool:
    last = regex.split(r"[\s-]+", words)[-OFFICE_WORDS:]
    return any(word.lower() in reference.lexicon.nouns.roles for word in last)


def _has_offices(reference: Reference, short: str) -> bool:
    """Return whether the text has an office of what some letters stand for: the FBI director is of a body, the FBI."""
    behind = regex.compile(rf"\b{short}(?:['’]s)?\s+(\w+)").findall(reference.page.text)
    return any(word.lower() in reference.lexicon.nouns.roles for word in behind)


def _bearers(reference: Reference, word: str) -> tuple[Person, ...]:
    """Return the people before whose names a title stands ahead of the reference, in order of the cast.

    Also what is short for it, Sen. for the senator, of nobody of another gender.
    """
    nouns = reference.lexicon.nouns
    gender = nouns.roles.get(word.lower())
    people = (each for each in reference.cast.people if not (gender and each.gender and gender != each.gender))
    titles = (word, *nouns.shorts.get(word.lower(), ()))
    return tuple(person for person in people if any(_is_borne(reference, person, each) for each in titles))


def _is_borne(reference: Reference, person: Person, word: str) -> bool:
    return any(_bears(reference, each.span, word) for each in mentions_before(person, reference.span.start))


def _is_said_of_some(reference: Reference, word: str) -> bool:
    """Return whether the text gives somebody the title itself, and not only what is short for it."""
    return any(_is_borne(reference, person, word) for person in reference.cast.people)


def _bears(reference: Reference, name: Span, word: str) -> bool:
    """Return whether a title stands at the beginning of a name or before it, in brackets or as what it abbreviates."""
    if unaccented(word.lower()) in _opening(reference, name):
        return True
    if not _is_known(reference, word):
        return name.start in _names_joined(reference, word)
    if _is_called_beside(reference, name, word):
        return True
    before = reference.page.text[max(0, name.start - MAX_BEFORE) : name.start]
    any_case = "" if SHORT.fullmatch(word) else "(?i)"
    if regex.search(rf"{any_case}\b{word}\.?\)?\s+$", before):
        return True
    office = regex.search(rf"(?P<office>[\w-]+(?:\s[\w-]+)*)\s\({word}\)[^,.;:()\n]*$", before)
    return (office is not None and _says_office(reference, office["office"])) or _has_initials(reference, before, word)


def _opening(reference: Reference, name: Span) -> set[str]:
    """Return the word that opens a name, and the next behind a title, without accents: of Brig. Gen. Jan Kos, both."""
    words = [unaccented(word.rstrip(".").lower()) for word in reference.page.words(name).split()]
    is_led = len(words) > MIN_NAMED and words[0] in reference.lexicon.nouns.titles
    return set(words[: 2 if is_led else 1])


def _is_called_beside(reference: Reference, name: Span, word: str) -> bool:
    """Return whether a title with an article stands beside a name, between commas: The Taoiseach, Jan Kos, said."""
    sentence = reference.page.sentence_at(name.start)
    head = head_of(sentence, name) if sentence is not None else None
    if sentence is None or head is None:
        return False
    above = parent(sentence, head) if relation(head) == "appos" else None
    beside = (above, *(t for t in children(sentence, head) if relation(t) == "appos"))
    titles = (t for t in beside if t is not None and unaccented(t.text.lower()) == unaccented(word.lower()))
    return any(child(sentence, t, "det") is not None for t in titles)


def _has_initials(reference: Reference, before: str, short: str) -> bool:
    """Return whether the office right before a name is what a short form abbreviates: Superintendent of Police, SP."""
    words = BRACKETS.sub(" ", before).split() if SHORT.fullmatch(short) else []
    office: list[str] = []
    for word in reversed(words):
        if not (word[0].isupper() or word in reference.lexicon.name_words.within_office) or word[-1] in ",.;:":
            break
        office = [word, *office] if len(_capitals(office)) < len(short) else office
    spelt = "".join(word[0] for word in _capitals(office))
    return spelt == short and any(word.lower() in reference.lexicon.nouns.roles for word in office)


def _capitals(words: list[str]) -> list[str]:
    return [word for word in words if word[0].isupper()]


def _is_brought_in(reference: Reference, word: str) -> bool:
    """Return whether somebody without a name is called so before: `A DCP was there`."""
    before = reference.page.text[: reference.span.start]
    return regex.search(rf"\b(?:an?|another)\s{word}\b(?!\s\p{{Lu}})", before, regex.IGNORECASE) is not None
