"""What a speaker's name is: a full name, a surname, a body, an acronym, a handle, or mere words for somebody."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from quotes.lexicon.bodies import load_bodies, parts_of
from quotes.lexicon.name_words import load_name_words
from quotes.lexicon.names import name_key
from quotes.lexicon.nouns import load_nouns
from quotes.lexicon.spellings import abbreviated, given_name, sound_of

MAX_KEPT = 30_000  # names
ACRONYM = re.compile(r"[A-Z][A-Za-z&.-]*[A-Z][A-Z&.-]*\d*|[A-Z]-?\d+")
CUT = re.compile(r"\s+\(.*$")  # a name that ends within its brackets: RFEF (football association
DEFINITE = re.compile(r"(?:the|this|that|his|her|its|their)\s", re.IGNORECASE)
INDEFINITE = re.compile(r"(?:an?|one|another|some|many|several|other|few|most|two|three|both|all)\s", re.IGNORECASE)
HANDLE_AT_END = re.compile(r"(?:^|\s)(@\w{2,30})$", re.ASCII)  # some sites allow 30 letters
PERSON, SINGLE, PAIR, BODY, ACRONYMIC, HANDLE, GENERIC, WRITING, DESCRIBED, OUTLET, NOBODY = (
    "person", "single", "pair", "body", "acronym", "handle", "generic", "writing", "described", "outlet", "nobody",
)  # fmt: skip
PROPER = frozenset({PERSON, PAIR, BODY, ACRONYMIC, HANDLE, OUTLET})  # sorts that mean one bearer wherever they stand
PAIRED = 2  # names
SINGULAR_S = ("ss", "us", "is")


@frozen
class Form:
    """A name by its sort.

    `words` are those of a person's name, without titles and suffixes, of both names of a pair in one order, a handle,
    or else those of the name's key;
    `parts` what those of a body stand for.
    """

    name: str
    kind: str
    sort: str
    words: tuple[str, ...]
    parts: frozenset[str] = frozenset()

    @property
    def given(self) -> str:
        """Return the given name as its sound is spelt, of a full name."""
        return given_name(self.words[0])

    @property
    def surname(self) -> str:
        """Return the last name as its sound is spelt."""
        return sound_of(self.words[-1])

    @property
    def middle(self) -> tuple[str, ...]:
        """Return what stands between the two."""
        return self.words[1:-1]


@lru_cache(MAX_KEPT)
def form_of(name: str, kind: str) -> Form:
    """Return what the name of a speaker of this kind is."""
    plain = CUT.sub("", name).strip() or name
    words = tuple(name_key(plain).split())
    if not words:  # marks alone: nobody's, and not one with all other names that are none
        return Form(name, kind, NOBODY, words)
    if handle := HANDLE_AT_END.search(plain):
        return Form(handle[1], kind, HANDLE, (handle[1].lower(),))
    if kind == "person" or is_cut(plain, words):
        return person_form(plain, words)
    if kind == "outlet":
        return Form(name, kind, OUTLET, words)
    if kind == "document":
        return Form(name, kind, WRITING if is_ownerless(plain, words) else NOBODY, words)
    if kind == "organization":
        return body_form(plain, words)
    if kind == "group" and (both := pair_in(plain)):
        return Form(name, kind, PAIR, both)
    return Form(name, kind, DESCRIBED if is_somebody(plain, words) else NOBODY, words)


def pair_in(name: str) -> tuple[str, ...]:
    """Return the words of two persons who are named in full, in one order: Ann Roy and Ben Hill; () for any others."""
    both = name.split(" and ")
    if len(both) != PAIRED or not all(word[:1].isupper() for each in both for word in each.split()):
        return ()
    forms = sorted((person_form(each, tuple(name_key(each).split())) for each in both if name_key(each)), key=words_of)
    is_pair = len(forms) == PAIRED and all(form.sort == PERSON for form in forms)
    return (*forms[0].words, "and", *forms[1].words) if is_pair else ()


def words_of(form: Form) -> tuple[str, ...]:
    """Return the words of a form."""
    return form.words


def is_cut(name: str, words: tuple[str, ...]) -> bool:
    """Return whether a name ends where an abbreviation's stop was taken for that of a sentence: Troy police Lt."""
    return words[-1] in abbreviated() and name.split()[-1][:1].isupper()


def person_form(name: str, words: tuple[str, ...]) -> Form:
    """Return the form of a person's name, without what stands before and behind it."""
    titles = load_nouns().titles
    known = load_name_words()
    bare = tuple(word for word in words if word not in known.generation | known.degree) or words
    while len(bare) > 1 and bare[0] in titles:
        bare = bare[1:]
    if len(bare) > 1 and bare[-1] not in abbreviated():
        return Form(name, "person", PERSON, bare)
    return Form(name, "person", SINGLE, bare[-1:])


def body_form(name: str, words: tuple[str, ...]) -> Form:
    """Return the form of an organization's name."""
    key = " ".join(words)
    bare = re.sub(r"^(?:the|an?)\s+", "", name, flags=re.IGNORECASE)
    if key in load_bodies().generic:
        return Form(name, "organization", GENERIC, words, parts_of(name))
    if INDEFINITE.match(name) or words[-1] in load_nouns().titles or words[-1] in load_nouns().roles:
        return Form(name, "organization", NOBODY, words)
    if ACRONYM.fullmatch(bare):
        return Form(name, "organization", ACRONYMIC, words, parts_of(name))
    if len(words) == 1:
        is_name = bare[:1].isupper() and bare.lower() not in load_nouns().organizations
        return Form(name, "organization", ACRONYMIC if is_name and not is_plural(words[0]) else NOBODY, words)
    if any(word[:1].isupper() for word in bare.split()[(1 if bare == name else 0) :]) or bare[:1].isupper():
        is_name = sum(word[:1].isupper() for word in bare.split()) > 1 or bool(nations(parts_of(bare)))
        proper = is_name or bare.split()[-1].lower() in load_nouns().organizations
        return Form(name, "organization", BODY if proper else NOBODY, words, parts_of(bare))
    return Form(name, "organization", DESCRIBED if is_somebody(name, words) else NOBODY, words, parts_of(bare))


def nations(parts: frozenset[str]) -> frozenset[str]:
    """Return the nations among the parts of a name."""
    return frozenset(part for part in parts if part.startswith("@"))


def is_plural(word: str) -> bool:
    """Return whether a word ends as a plural does."""
    return word.endswith("s") and not word.endswith(SINGULAR_S)


def is_somebody(name: str, words: tuple[str, ...]) -> bool:
    """Return whether words mean one certain bearer, so that another text may name it: the former coach."""
    if not DEFINITE.match(name) or not words:
        return False
    head = re.split(r"\b(?:of|for|at|in|on|from|with|who|which|to|by)\b", " ".join(words))[0].split()
    return bool(head) and not is_plural(head[-1]) and head[-1] != "people"


def is_ownerless(name: str, words: tuple[str, ...]) -> bool:
    """Return whether a document is called by what it is alone: a subsequent statement."""
    nouns = load_nouns().documents
    return bool(words) and words[-1] in nouns and len(words) <= 3 and name[:1] + name[1:].lower() == name
