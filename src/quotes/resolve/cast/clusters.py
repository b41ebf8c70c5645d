"""The mentions of a document gathered by the people who bear the name."""

from __future__ import annotations

from bisect import bisect_left, insort

import regex
from attrs import frozen

from quotes.lexicon import Lexicon
from quotes.lexicon.names import name_key
from quotes.lexicon.people import spelling_key
from quotes.resolve.name_context import gender_at, is_subject, roles_at
from quotes.resolve.noun_phrases import head_token
from quotes.resolve.page import Page
from quotes.spans import contains
from quotes.types import Mention, Sentence

OTHER_SCRIPT = regex.compile(r"\s*[(（][^()（）]*(?!\p{Latin})\p{L}[^()（）]*[)）]?")  # Chen Mei-hsiu (陳美秀)
PARTY = regex.compile(r"[(\s]*\b[RDI]-\p{Lu}\w*\.?\)?$")  # Marco Rubio (R-Fla.)
POSSESSIVE = regex.compile(r"(?:[’'‘`] ?s|[’'])$")


@frozen
class Naming:
    """One mention of somebody: the words of the name, and what stands with it.

    `key` is the `name_key` of all of it; `marks` are the titles and roles that tell namesakes apart (professor, gen),
    as lemmas; `roles` have what they belong to.
    """

    tokens: tuple[str, ...]
    key: str
    mention: Mention
    is_subject: bool = False
    gender: str | None = None
    roles: tuple[tuple[str, str], ...] = ()
    marks: frozenset[str] = frozenset()
    in_headline: bool = False


class Bearer:
    """Somebody in the making: the namings gathered so far in order of text, the fullest name and its words' keys."""

    def __init__(self) -> None:
        self.namings: list[Naming] = []
        self.tokens: tuple[str, ...] = ()
        self.keys: tuple[str, ...] = ()
        self.forms: set[str] = set()
        self.spellings: set[str] = set()

    def add(self, naming: Naming) -> None:
        """Take in one more naming; the fullest name stays."""
        insort(self.namings, naming, key=lambda each: each.mention.span)
        self.forms.add(naming.key)
        if len(naming.tokens) > 1:
            self.spellings.add(spelling_key(naming.key))
        if len(naming.tokens) > len(self.tokens) and not (naming.in_headline and len(self.tokens) > 1):
            self.tokens = naming.tokens
            self.keys = tuple(name_key(token) for token in naming.tokens)

    def last_before(self, naming: Naming) -> Naming | None:
        """Return the last naming before another one, or None."""
        place = bisect_left(self.namings, naming.mention.span, key=lambda each: each.mention.span)
        return self.namings[place - 1] if place else None

    @property
    def gender(self) -> str | None:
        """The first gender that a naming shows, or None."""
        return next((naming.gender for naming in self.namings if naming.gender), None)

    @property
    def full_name(self) -> tuple[str, ...]:
        """The fullest name; of one that only a headline has, up to the word that the article calls the bearer by."""
        called = {naming.key for naming in self.namings if len(naming.tokens) == 1}
        full = [naming for naming in self.namings if len(naming.tokens) > 1]
        last = max((place for place, key in enumerate(self.keys) if key in called), default=0)
        cut = last > 0 and all(naming.in_headline for naming in full)
        return self.tokens[: last + 1] if cut else self.tokens

    @property
    def roles(self) -> tuple[tuple[str, str], ...]:
        """The roles of every naming, each once."""
        return tuple(dict.fromkeys(role for naming in self.namings for role in naming.roles))


def naming_of(page: Page, mention: Mention, lexicon: Lexicon) -> Naming:
    """Return a mention with what stands with it: roles, titles, gender."""
    sentence = page.sentences[mention.sentence]
    head = head_token(sentence, mention.span)
    roles = tuple(dict.fromkeys(roles_at(sentence, head, mention.span, page, lexicon)))
    tokens = name_tokens(page, mention, lexicon)
    return Naming(
        tokens=tokens,
        key=name_key(" ".join(tokens)),
        mention=mention,
        is_subject=head is not None and is_subject(sentence, head),
        gender=gender_at(sentence, mention, page, lexicon, roles),
        roles=roles,
        marks=frozenset(role for role, _ in roles) | _titles_at(sentence, mention, page, lexicon),
        in_headline=_is_headline(page, sentence),
    )


def _is_headline(page: Page, sentence: Sentence) -> bool:
    """Return whether a sentence is a headline, whose words have capitals: `Howard Dean Tells Democrats`."""
    words = [t for t in sentence.tokens if t.text[0].isalpha() and len(t.text) > 3]
    return sentence.zone == "headline" or (len(words) > 3 and all(t.text[0].isupper() for t in words))


def name_tokens(page: Page, mention: Mention, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words of a name without titles before it, a possessive and its other script behind it.

    None is left of a name that stands in another script behind the same name in ours.
    """
    printed = page.words(mention.span).strip()
    if OTHER_SCRIPT.match(page.text, max(0, mention.span.start - 1), mention.span.end):
        return ()
    words = POSSESSIVE.sub("", PARTY.sub("", OTHER_SCRIPT.sub("", printed))).split()
    while size := _title_size(words, lexicon):
        words = words[size:]
    return tuple(w.strip(',;:"“”()') for w in words if w.strip(',;:"“”()'))


def _title_size(words: list[str], lexicon: Lexicon) -> int:
    """Return how many words at the beginning of a name are a title: 2 of `Prime Minister Key`; 0 for none.

    All of two words or more may be one (the Vice President), a single word is a name (King).
    """
    plain = [word.replace(".", "").lower() for word in words]
    last = len(words) if len(words) > 1 else 0
    if len(words) == 2 and plain[0] in lexicon.nouns.given_names:
        return 0  # Don Fowler is no don
    sizes = [size for size in range(1, last + 1) if " ".join(plain[:size]) in lexicon.nouns.titles]
    return max(sizes, default=0)


def _titles_at(sentence: Sentence, mention: Mention, page: Page, lexicon: Lexicon) -> frozenset[str]:
    """Return the titles before a name, within the mention or right before it; not Mr. and Ms., which many share."""
    words = [t.text for t in sentence.tokens if contains(mention.span, t.span)]
    words += [t.text for t in sentence.tokens if t.span.end <= mention.span.start][-1:]
    titles = {word.rstrip(".").lower() for word in words}
    return frozenset(t for t in titles if lexicon.nouns.titles.get(t, "") is None)
