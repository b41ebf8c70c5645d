"""The words that make an attribution: verbs, nouns, prepositions, and the signs that stand for them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from types import MappingProxyType

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, instance_of, min_len

from quotes.lexicon.entries import filled, read_entries, read_words
from quotes.lexicon.portable import Portable
from quotes.types import ATTITUDES

FILE = "en/cues.toml"
FRAMES = ("clause", "quote", "phrase", "infinitive")
ROLES = ("source", "relay", "either", "cited")
PLACES = ("transcript", "signature")


@frozen
class Verb:
    """A cue verb. `lemma` has its particle after a space: `point out`.

    `takes` holds what it reports, of FRAMES; `prepositions` what its phrase may follow besides standing as object
    (accuse *of*, describe *as*). `bare`: it may stand after its content or take a clause without *that*; `dative`: its
    object may be the hearer; `media`: it names the medium; `quoting`: its object may be the speaker (quoted X as
    saying); `shows`: what is no source may be its subject (the attack underlined that); `asks`: its object is asked;
    `replies`: its subject was; `finds`: under a court, a panel or a report it is a statement (the jury found that);
    `hears`: such a court is told by others (the inquest heard that); `gathers`: an outlet publishes it so (the BBC
    understands that).
    """

    lemma: str = field(validator=filled)
    attitude: str = field(validator=in_(ATTITUDES))
    takes: frozenset[str] = field(converter=frozenset, validator=deep_iterable(in_(FRAMES), min_len(1)))
    example: str = field(validator=filled)
    bare: bool = field(default=False, validator=instance_of(bool))
    dative: bool = field(default=False, validator=instance_of(bool))
    media: bool = field(default=False, validator=instance_of(bool))
    quoting: bool = field(default=False, validator=instance_of(bool))
    shows: bool = field(default=False, validator=instance_of(bool))
    asks: bool = field(default=False, validator=instance_of(bool))
    replies: bool = field(default=False, validator=instance_of(bool))
    finds: bool = field(default=False, validator=instance_of(bool))
    hears: bool = field(default=False, validator=instance_of(bool))
    gathers: bool = field(default=False, validator=instance_of(bool))
    prepositions: frozenset[str] = field(default=frozenset(), converter=frozenset, validator=deep_iterable(min_len(2)))

    @bare.validator
    def _speaks(self, _: object, bare: bool) -> None:
        if bare and not self.takes & {"clause", "quote"}:
            raise ValueError("a bare verb takes a clause or a quote")


@frozen
class NounCue:
    """A noun that takes a reported clause or an infinitive: the claim that ..., a promise to ..."""

    lemma: str = field(validator=filled)
    attitude: str = field(validator=in_(ATTITUDES))
    example: str = field(validator=filled)
    takes: frozenset[str] = field(
        default=frozenset({"clause"}),
        converter=frozenset,
        validator=deep_iterable(in_(("clause", "infinitive")), min_len(1)),
    )


@frozen
class HelpingVerb:
    """A verb beside a speech act: it lends its subject to a noun, denies it, takes it back, names or hears somebody."""

    lemma: str = field(validator=filled)
    example: str = field(validator=filled)


@frozen
class Undone:
    """Words before a participle that say it was left undone: `short of`, `instead of`; in lower case."""

    words: str = field(validator=filled)
    example: str = field(validator=filled)


@frozen
class Preposition:
    """Words before a noun phrase that is the speaker (`source`), a relay (`relay`), or `either`.

    `words` are as on the page, in lower case, one space between. `rate`: before a bare noun it says how much of
    something (per person), and names nobody.
    """

    words: str = field(validator=filled)
    role: str = field(validator=in_(ROLES))
    attitude: str = field(validator=in_(ATTITUDES))
    example: str = field(validator=filled)
    rate: bool = field(default=False, validator=instance_of(bool))


@frozen
class Sign:
    """A sign that stands for a verb of speech: the colon behind a name in a transcript, the dash before a signature."""

    words: str = field(validator=filled)
    place: str = field(validator=in_(PLACES))
    attitude: str = field(validator=in_(ATTITUDES))
    example: str = field(validator=filled)


@frozen
class Learned:
    """A cue that no entry knows, found by the language model: it has no example, and no attitude is sure."""

    lemma: str
    attitude: str = field(default="fact", validator=in_(ATTITUDES))


@frozen
class Cues(Portable):
    """All cues: verbs and nouns by lemma, prepositions longest first, signs as they are printed.

    `denying` verbs say that what a noun tells is not so (denied allegations that), `light` ones lend their subject to a
    speech noun (issued a warning that), `withheld` ones deny the act (declined to say), `naming` ones tell how
    somebody is called (asked not to be named), `figuring` ones how much there is of something (put the toll at 40),
    what `perceiving` ones have as object speaks (heard a man shout), and what `supposing` ones have as clause is only
    imagined (suppose that). `negations` before a verb deny it, but not before `limits` (not only said); `undone` words
    stand before what was not done (without saying). Who is to stay `nameless` is not told (asked to remain anonymous).
    What `anybody` will say is said by nobody yet (critics would say).
    """

    verbs: Mapping[str, Verb]
    nouns: Mapping[str, NounCue]
    prepositions: tuple[Preposition, ...]
    denying: frozenset[str]
    light: frozenset[str]
    withheld: frozenset[str]
    naming: frozenset[str]
    perceiving: frozenset[str]
    supposing: frozenset[str]
    undone: frozenset[str]
    figuring: Mapping[str, Verb]
    signs: Mapping[str, Sign]
    negations: frozenset[str]
    limits: frozenset[str]
    anybody: frozenset[str]
    nameless: frozenset[str]

    @cached_property
    def only_naming(self) -> frozenset[str]:
        """The naming verbs that report nothing: entitled, nicknamed."""
        return self.naming - self.verbs.keys()

    @cached_property
    def prepositions_from(self) -> Mapping[str, tuple[Preposition, ...]]:
        """The prepositions by their first word, the longest first."""
        found: dict[str, list[Preposition]] = {}
        for each in self.prepositions:
            found.setdefault(each.words.split()[0], []).append(each)
        return {first: tuple(some) for first, some in found.items()}

    @cached_property
    def views(self) -> Mapping[str, Mapping[str, Preposition]]:
        """The prepositions `in the view of` by their noun, and then by their first words: view, in."""
        found: dict[str, dict[str, Preposition]] = {}
        for each in self.prepositions:
            before, the, noun = each.words.removesuffix(" of").rpartition(" the ")
            if the and " " not in noun and each.words.endswith(" of"):
                found.setdefault(noun, {})[before] = each
        return found


@cache
def load_cues() -> Cues:
    """Return the English cues that ship with the package.

    Raises LexiconError when an entry of en/cues.toml is not well formed.
    """
    verbs = read_entries(FILE, "verb", Verb)
    nouns = read_entries(FILE, "noun", NounCue)
    prepositions = read_entries(FILE, "preposition", Preposition, key="words")
    return Cues(
        verbs=MappingProxyType({verb.lemma: verb for verb in verbs}),
        nouns=MappingProxyType({noun.lemma: noun for noun in nouns}),
        prepositions=tuple(sorted(prepositions, key=lambda each: (-len(each.words.split()), each.words))),
        denying=frozenset(verb.lemma for verb in read_entries(FILE, "denying", HelpingVerb)),
        light=frozenset(verb.lemma for verb in read_entries(FILE, "light", HelpingVerb)),
        naming=frozenset(verb.lemma for verb in read_entries(FILE, "naming", HelpingVerb)),
        perceiving=frozenset(verb.lemma for verb in read_entries(FILE, "perceiving", HelpingVerb)),
        supposing=frozenset(verb.lemma for verb in read_entries(FILE, "supposing", HelpingVerb)),
        undone=frozenset(each.words for each in read_entries(FILE, "undone", Undone, key="words")),
        figuring=MappingProxyType({verb.lemma: verb for verb in read_entries(FILE, "figuring", Verb)}),
        withheld=frozenset(verb.lemma for verb in read_entries(FILE, "withheld", HelpingVerb)),
        signs=MappingProxyType({sign.words: sign for sign in read_entries(FILE, "sign", Sign, key="words")}),
        negations=read_words(FILE, "negation"),
        limits=read_words(FILE, "limit"),
        anybody=read_words(FILE, "anybody"),
        nameless=read_words(FILE, "nameless"),
    )
