"""The mentions of a document gathered by the people who bear the name."""

from __future__ import annotations

from bisect import bisect_left, insort
from itertools import takewhile

import regex
from attrs import frozen

from quotes.lexicon import Lexicon
from quotes.lexicon.name_words import load_name_words
from quotes.lexicon.names import name_key
from quotes.lexicon.people import spelling_key
from quotes.resolve.cast.firms import initials_of
from quotes.resolve.cast.given_titles import is_given_title
from quotes.resolve.cast.kin import gender_spoken, is_dead, kin_spoken_of, speaks
from quotes.resolve.name_context import gender_at, is_subject, roles_at
from quotes.resolve.page import Page
from quotes.spans import contains, overlaps
from quotes.trees import ancestors, child, head_of, relation, tokens_in
from quotes.types import NamedEntity, Sentence, Token

OTHER_SCRIPT = regex.compile(r"\s*[(（][^()（）]*(?!\p{Latin})\p{L}[^()（）]*[)）]?")  # Chen Mei-hsiu (陳美秀)
PARTY = regex.compile(r"[,(\s]*\b[RDI]-(?:\p{Lu}\w*\.?)+[),]*$")  # Marco Rubio (R-Fla.); Jo Park, D-N.J.
NICKNAME = regex.compile(  # Jo “Bo” Park
    r"(?<=[\p{L}.]\s)(?:[\"“'‘]{1,2}|[(])(?P<name>\p{L}[^\"“”‘()]*?)(?:[\"”'’]{1,2}|[)])\s(?=\p{L})"
)
KNOWN_AS = regex.compile(  # Jo Park, better known as Bo
    r",?\s(?:who (?:is|was) )?(?:(?:also|best|better|commonly|popularly|simply|widely) )?"
    r"(?:called|known as|known simply as|nicknamed)\s[\"“‘']?(?P<name>\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2})"
    r"(?=[\"”’'.,;)]|\s\p{Ll})"
)
POSSESSIVE = regex.compile(r"(?:[’'‘`] ?s|[’'])$")
APART = regex.compile(r"(?<=\b\p{Lu}[’'])\s(?=\p{Lu})|(?<=\p{Ll}[’'])\s(?=\p{Ll})")  # O’ Brien; Arngna’ naaq
LEAST_CAPITALS = 3  # letters of a word in capitals that is a name


@frozen
class NameMention:
    """One mention of somebody: the words of the name, and what stands with it.

    `key` is the `name_key` of all of it; `marks` are the titles and roles that tell namesakes apart (professor, gen),
    as lemmas; `roles` have what they belong to. `also` are further keys of the same name, by its nickname.

    `kin` are the ties of blood or love that it is given: his `father`. `partners` is whether it came in beside another
    of the same surname: Tom and Leila Berger. `speaks_of` are the ties that the bearer of a single word, or who speaks,
    names as his: Ortega said his `son` was gone; `is_dead` says that the bearer was killed here, or died; `speaks` that
    the name is who speaks, and not who had spoken; `is_owner` that it says whose somebody is: `Kofi Annor’s` sister;
    `is_of_other` that it stands in what is said of another name: Yaa Annor, the sister of `Kofi Annor`; `speaks_as` the
    gender that the words of a single name tell: Annor said `she` was ill; `titled` the gender of the title before a
    single name: `Mrs` Annor.
    """

    tokens: tuple[str, ...]
    key: str
    entity: NamedEntity
    is_subject: bool = False
    gender: str | None = None
    roles: tuple[tuple[str, str], ...] = ()
    marks: frozenset[str] = frozenset()
    in_headline: bool = False
    also: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    partners: bool = False
    speaks_of: frozenset[str] = frozenset()
    is_dead: bool = False
    speaks: bool = False
    is_owner: bool = False
    is_of_other: bool = False
    speaks_as: str | None = None
    titled: str | None = None


class NameCluster:
    """Somebody in the making: the namings gathered so far in order of text, the fullest name and its words' keys."""

    def __init__(self) -> None:
        self.name_mentions: list[NameMention] = []
        self.tokens: tuple[str, ...] = ()
        self.keys: tuple[str, ...] = ()
        self.forms: set[str] = set()
        self.spellings: set[str] = set()

    def add(self, name_mention: NameMention) -> None:
        """Take in one more naming; the fullest name stays."""
        insort(self.name_mentions, name_mention, key=lambda each: each.entity.span)
        self.forms |= {name_mention.key, *name_mention.also}
        if len(name_mention.tokens) > 1:
            self.spellings.add(spelling_key(name_mention.key))
        if len(name_mention.tokens) > len(self.tokens) and not (name_mention.in_headline and len(self.tokens) > 1):
            self.tokens = name_mention.tokens
            self.keys = tuple(name_key(token) for token in name_mention.tokens)

    def last_before(self, name_mention: NameMention) -> NameMention | None:
        """Return the last naming before another one, or None."""
        place = bisect_left(self.name_mentions, name_mention.entity.span, key=lambda each: each.entity.span)
        return self.name_mentions[place - 1] if place else None

    @property
    def gender(self) -> str | None:
        """The first gender that a naming shows, or None."""
        return next((name_mention.gender for name_mention in self.name_mentions if name_mention.gender), None)

    @property
    def surname(self) -> str:
        """The key of the last word of the fullest name, Jr. and its like aside; "" where there is no such name."""
        generation = load_name_words().generation
        return next((key for key in reversed(self.keys) if key not in generation), "")

    @property
    def full_name(self) -> tuple[str, ...]:
        """The fullest name; of one that only a headline has, up to the word that the article calls the bearer by."""
        called = {name_mention.key for name_mention in self.name_mentions if len(name_mention.tokens) == 1}
        full = [name_mention for name_mention in self.name_mentions if len(name_mention.tokens) > 1]
        last = max((place for place, key in enumerate(self.keys) if key in called), default=0)
        cut = last > 0 and all(name_mention.in_headline for name_mention in full)
        return self.tokens[: last + 1] if cut else self.tokens

    @property
    def roles(self) -> tuple[tuple[str, str], ...]:
        """The roles of every naming, each once."""
        return tuple(dict.fromkeys(role for name_mention in self.name_mentions for role in name_mention.roles))


class NameClusters:
    """Everybody in the making, in the order in which they came in, found by their names and the words of these."""

    def __init__(self) -> None:
        self.all: list[NameCluster] = []
        self._by_form: dict[str, dict[int, NameCluster]] = {}
        self._by_spelling: dict[str, dict[int, NameCluster]] = {}
        self._by_key: dict[str, dict[int, NameCluster]] = {}
        self._numbers: dict[int, int] = {}

    def take_in(self, name_mention: NameMention, cluster: NameCluster | None) -> None:
        """Add a naming to somebody, or to somebody new."""
        if cluster is None:
            cluster = NameCluster()
            self._numbers[id(cluster)] = len(self.all)
            self.all.append(cluster)
        number = self._numbers[id(cluster)]
        cluster.add(name_mention)
        for form in (name_mention.key, *name_mention.also):
            self._by_form.setdefault(form, {})[number] = cluster
        for key in cluster.keys:
            self._by_key.setdefault(key, {})[number] = cluster
        if len(name_mention.tokens) > 1:
            self._by_spelling.setdefault(spelling_key(name_mention.key), {})[number] = cluster

    def called(self, key: str, *, spelling: str | None = None) -> list[NameCluster]:
        """Return those with a form of this key, or of this spelling, the first first."""
        spelled = self._by_spelling.get(spelling, {}) if spelling is not None else {}
        return _in_order(self._by_form.get(key, {}) | spelled)

    def with_word(self, *keys: str) -> list[NameCluster]:
        """Return those in whose fullest name one of some words stands, or stood once, the first first."""
        found: dict[int, NameCluster] = {}
        for key in keys:
            found |= self._by_key.get(key, {})
        return _in_order(found)

    def with_form_or_word(self, key: str) -> list[NameCluster]:
        """Return those with a form of this key, or with this word in their fullest name, the first first."""
        found = _in_order(self._by_form.get(key, {}) | self._by_key.get(key, {}))
        return [each for each in found if key in each.forms or key in each.keys]

    def with_words_like(self, key: str) -> list[NameCluster]:
        """Return those with a word in their fullest name that begins as a word does, the first first."""
        return self.with_word(*(word for word in self._by_key if word[:1] == key[:1]))

    def with_words_ending(self, key: str) -> list[NameCluster]:
        """Return those with a word in their fullest name that ends as a word does, the first first."""
        return self.with_word(*(word for word in self._by_key if word.endswith(key)))


def _in_order(clusters: dict[int, NameCluster]) -> list[NameCluster]:
    return [clusters[number] for number in sorted(clusters)]


def name_mention_of(page: Page, entity: NamedEntity, lexicon: Lexicon) -> NameMention:
    """Return a mention with what stands with it: roles, titles, gender."""
    sentence = page.sentences[entity.sentence]
    head = head_of(sentence, entity.span)
    roles = tuple(dict.fromkeys(roles_at(sentence, head, entity.span, page, lexicon)))
    tokens = name_tokens(page, entity, lexicon)
    is_speaker = speaks(page, entity)
    return NameMention(
        tokens=tokens,
        key=name_key(" ".join(tokens)),
        entity=entity,
        is_subject=head is not None and is_subject(sentence, head),
        gender=gender_at(sentence, entity, page, lexicon, roles),
        roles=roles,
        marks=frozenset(role for role, _ in roles) | _titles_at(sentence, entity, page, lexicon),
        in_headline=_is_headline(page, sentence),
        also=_nicknamed(page.words(entity.span), tokens) | _known_as(page, entity) | {initials_of(tokens)} - {""},
        kin=frozenset(r for r, _ in roles if r in lexicon.nouns.kin and not _is_nobody_s(sentence, r)),
        speaks_of=kin_spoken_of(page, entity, lexicon) if len(tokens) == 1 or is_speaker else frozenset(),
        is_dead=is_dead(page, entity, lexicon),
        speaks=is_speaker,
        is_owner=head is not None and head.deprel == "nmod:poss",
        is_of_other=head is not None and _is_of_other(page, sentence, head),
        speaks_as=gender_spoken(page, entity, lexicon) if is_speaker else None,
        titled=_gender_of_title(sentence, entity, lexicon) if len(tokens) == 1 else None,
    )


def _is_nobody_s(sentence: Sentence, role: str) -> bool:
    """Return whether a sentence has a tie of blood with `a` alone, as what somebody is: a mother; no son of Kos."""
    tied = [t for t in sentence.tokens if t.lemma.lower() == role]
    articles = [child(sentence, t, "det") for t in tied if child(sentence, t, "nmod") is None]
    return bool(tied) and len(articles) == len(tied) and all(a is not None and a.lemma == "a" for a in articles)


def _is_of_other(page: Page, sentence: Sentence, head: Token) -> bool:
    """Return whether a name stands below another in the tree, and is no second one beside it."""
    if relation(head) in ("conj", "appos", "flat"):
        return False
    names = (each for above in ancestors(sentence, head) for each in page.entities_in(above.span))
    return any(each.is_person and not overlaps(each.span, head.span) for each in names)


def _is_headline(page: Page, sentence: Sentence) -> bool:
    """Return whether a sentence is a headline, whose words have capitals: `Howard Dean Tells Democrats`."""
    words = [t for t in sentence.tokens if t.text[0].isalpha() and len(t.text) > 3]
    return sentence.zone == "headline" or (len(words) > 3 and all(t.text[0].isupper() for t in words))


def name_tokens(page: Page, entity: NamedEntity, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words of a name without titles before it, a possessive and its other script behind it.

    None is left of a name that stands in another script behind the same name in ours.
    """
    printed = page.words(entity.span).strip()
    if OTHER_SCRIPT.match(page.text, max(0, entity.span.start - 1), entity.span.end):
        return ()
    plain = NICKNAME.sub("", PARTY.sub("", OTHER_SCRIPT.sub("", printed)))
    words = _without_letters(POSSESSIVE.sub("", plain).split(), lexicon)
    sentence = page.sentences[entity.sentence]
    inside = tokens_in(sentence, entity.span)
    words = APART.sub("", " ".join(words)).split()
    words = _in_usual_letters(words, page.text, opens=entity.span.start == sentence.span.start)
    if len(words) == 2 and len(inside) > 1 and is_given_title(sentence, inside[0], inside[1], lexicon):
        return tuple(words)
    while size := _title_size(words, lexicon) or _job_size(words, lexicon) or _letters_size(words, lexicon):
        words = words[size:]
    return tuple(w.strip(',;:"“”()') for w in words if w.strip(',;:"“”()'))


def _in_usual_letters(words: list[str], text: str, *, opens: bool) -> list[str]:
    """Return a name without the capitals of an opening: `MICHELLE` McLean, who is Michelle elsewhere, or opens with it.

    Short letters stay, which may be initials or a number: KB Ortman, Mswati III.
    """
    is_mixed = not all(word.isupper() for word in words)
    lead = len(tuple(takewhile(str.isupper, words))) if opens and is_mixed else 0
    return [_in_usual(word, text, opens=at < lead) for at, word in enumerate(words)]


def _in_usual(word: str, text: str, *, opens: bool) -> str:
    """Return a word of a name as the text prints it elsewhere than in capitals, or as it would where it `opens`."""
    if not (word.isupper() and word.isalpha() and len(word) >= LEAST_CAPITALS):
        return word
    is_elsewhere = regex.search(rf"\b{word.title()}\b", text) is not None
    return word.title() if is_elsewhere or (opens and len(word) > LEAST_CAPITALS) else word


def _nicknamed(printed: str, tokens: tuple[str, ...]) -> frozenset[str]:
    """Return the keys of a name by its nickname: `Chuy` and `Chuy Robledo`, of Jesús “Chuy” Robledo."""
    found = NICKNAME.search(printed)
    if found is None or not tokens:
        return frozenset()
    return frozenset({name_key(found["name"]), name_key(f"{found['name']} {tokens[-1]}")})


def _known_as(page: Page, entity: NamedEntity) -> frozenset[str]:
    """Return the key of what somebody is known as, right behind the name: Edson do Vale, known as `Tito`."""
    found = KNOWN_AS.match(page.text, entity.span.end)
    if found is None or not any(word[0].isupper() for word in found["name"].split()):
        return frozenset()
    return frozenset({name_key(found["name"])})


def _without_letters(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return the words of a name without the letters behind it: `KC MP`, `(retd)`; all of it where nothing is left."""
    kept = list(words)
    while len(kept) > 1 and _are_letters(kept[-1], lexicon) and not (kept[-1].isupper() and kept[0].isupper()):
        kept.pop()
    return kept if len(kept) > 1 or len(words) == 1 else words


def _are_letters(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is letters as they stand behind a name: in capitals, in brackets or with a stop."""
    plain = word.strip("(),.").replace(".", "")
    marked = sum(sign.isupper() for sign in plain) > 1 or word[0] == "(" or word[-1] == "."
    return marked and plain.lower() in lexicon.nouns.letters


def _job_size(words: list[str], lexicon: Lexicon) -> int:
    """Return 1 where a name of three words or more begins with a job or a people: Poet Anna Berg, Herder Ch. Batsuuri.

    Return 0 for Hunter S. Thompson, and for what is a country's name too.
    """
    name = [word for word in words if name_key(word) not in lexicon.name_words.generation]
    if len(name) < 3 or name[0].lower() in lexicon.nouns.given_names or not name[1][0].isupper():
        return 0
    if len(name[1]) == 2 and name[1][-1] == ".":
        return 0
    return int(name[0].lower() in lexicon.nouns.roles or lexicon.countries.names_people_only(name[0]))


def _letters_size(words: list[str], lexicon: Lexicon) -> int:
    """Return 1 where letters as they stand behind a name are before one of two words or more: KC Gordon Laird."""
    return int(len(words) > 2 and words[0].isupper() and words[0].lower() in lexicon.nouns.letters)


def _title_size(words: list[str], lexicon: Lexicon) -> int:
    """Return how many words at the beginning of a name are a title: 2 of `Prime Minister Key`; 0 for none.

    All of two words or more may be one (the Vice President), a single word is a name (King).
    """
    plain = [_plain(word) for word in words]
    last = len(words) if len(words) > 1 else 0
    if len(words) == 2 and plain[0] in lexicon.nouns.given_names:
        return 0  # Don Fowler is no don
    sizes = [size for size in range(1, last + 1) if " ".join(plain[:size]) in lexicon.nouns.titles]
    return max(sizes, default=0)


def _plain(word: str) -> str:
    """Return a word of a title without its stops; an initial keeps its own: M. Night Shyamalan is no monsieur."""
    return word.replace("’", "'").lower() if len(word) == 2 else word.replace("’", "'").replace(".", "").lower()


def _titles_at(sentence: Sentence, entity: NamedEntity, page: Page, lexicon: Lexicon) -> frozenset[str]:
    """Return the titles before a name, within the mention or right before it; not Mr. and Ms., which many share."""
    return frozenset(t for t in _words_at(sentence, entity) if lexicon.nouns.titles.get(t, "") is None)


def _gender_of_title(sentence: Sentence, entity: NamedEntity, lexicon: Lexicon) -> str | None:
    """Return the gender of a title that is no office: of Mrs Carr, not of chairman Carr, who may be a woman."""
    roles, titles = lexicon.nouns.roles, lexicon.nouns.titles
    return next((titles[t] for t in _words_at(sentence, entity) if titles.get(t) and t not in roles), None)


def _words_at(sentence: Sentence, entity: NamedEntity) -> tuple[str, ...]:
    """Return the words of a mention and the one before it, in lower case and without a stop."""
    words = [t.text for t in sentence.tokens if t.span.end <= entity.span.start][-1:]
    words += [t.text for t in sentence.tokens if contains(entity.span, t.span)]
    return tuple(dict.fromkeys(word.rstrip(".").lower() for word in words))
