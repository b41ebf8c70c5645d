"""The nouns, in the order the line makes them. All are frozen; tuples inside; no algorithms.

Every offset is a Unicode code point of `Document.text`, half-open.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property

from attrs import field, frozen

from quotes.rule_names import ContentRule, RelayRule, SourceRule, Step

ZONES = ("headline", "byline", "dateline", "body", "caption", "furniture", "comments")
QUOTE_TYPES = ("direct", "mixed", "indirect")
ATTITUDES = ("assertion", "belief", "fact", "eventuality")  # PARC 3, Pareti 2016
KINDS = ("person", "organization", "outlet", "document", "group", "anonymous")
RELATIONS = ("fullest", "copy", "cut", "reworded", "other translation", "direct turned indirect")
ALERTS = (
    "numbers-differ", "negation-differs", "speaker-differs", "source-dropped", "relay-differs", "cut-inside-quotation",
    "quotation-reworded", "cue-stronger", "hedge-dropped",
)  # fmt: skip
OTHERS_DIFFER, PRINTED_AS_TWO = "other prints differ", "one text prints both"
APART = (OTHERS_DIFFER, PRINTED_AS_TWO)  # why two utterances with prints that are alike are two
BASES = ("dateline", "metadata", "stated", "document")
PLAIN = "text/plain"
STDIN_ID = "stdin"  # of the document that is read from standard input


@frozen
class Span:
    """A half-open range of code points: `text[start:end]`."""

    start: int
    end: int = field()

    @end.validator
    def _ordered(self, _: object, end: int) -> None:
        if not 0 <= self.start <= end:
            raise ValueError(f"a span runs forward from 0: [{self.start}, {end})")

    # by hand, since those of attrs take five times as long, and spans are sorted everywhere

    def __lt__(self, other: Span) -> bool:
        return self.start < other.start or (self.start == other.start and self.end < other.end)

    def __le__(self, other: Span) -> bool:
        return not other < self

    def __gt__(self, other: Span) -> bool:
        return other < self

    def __ge__(self, other: Span) -> bool:
        return not self < other


# 1  read


@frozen
class Metadata:
    """What a file states about itself beside its text; a text file states nothing.

    `site` names the outlet as the page does, `address` is its URL; None where it is not stated: never guessed.
    `credits` are the authors and the publisher, as the page writes them: people, at times an agency. `captured` is when
    a web archive took the page (ISO 8601), `page` where the article stood in print, as a news database says it: A1.
    """

    title: str | None = None
    site: str | None = None
    address: str | None = None
    published: date | None = None
    credits: tuple[str, ...] = ()
    captured: str | None = None
    page: str | None = None


@frozen
class Document:
    """A file as read, or one article of a file that holds many.

    `text` is the decoded file, untouched, or the text extracted from it; every offset counts in it.

    `id` is the path relative to the folder given, `/` between; of an article in a file, its own id or the file's with
    its number (`a.csv#7`). `sha256` is of the bytes, of the text where the bytes hold other articles too; `text_sha256`
    is of the text in UTF-8; `encoding` is the codec that decoded the bytes (`utf-8` as a rule). The text is an extract
    where `media_type` is not `text/plain`; a title that `metadata` states is its first line. `pages` are where the
    pages of a PDF begin in it; `flags` what is wrong with it: `mojibake`, `bad-bytes`, `encoding-guessed`,
    `cut`, `marks-lost`, `words-broken`, `not-english`.
    """

    id: str
    text: str
    sha256: str
    text_sha256: str
    media_type: str = PLAIN
    encoding: str = "utf-8"
    language: str = "en"
    metadata: Metadata = Metadata()
    pages: tuple[int, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def is_extract(self) -> bool:
        """Return whether the text is not the file itself, but was taken out of it."""
        return self.media_type != PLAIN


@frozen
class Failure:
    """Expected trouble with one document. `message` names file, place and remedy."""

    document: str
    message: str
    sha256: str | None = None


# 2  clean


@frozen
class Region:
    """A part of the document by its zone, one of ZONES. Regions do not overlap and stand in order."""

    zone: str
    span: Span


@frozen
class Outlet:
    """A news outlet or agency as the document states it.

    `basis` is `dateline` or `metadata`; `span` points at the words that state it, None when they are not in the text.
    """

    name: str
    id: str | None = None
    wikidata: str | None = None
    basis: str = "metadata"
    span: Span | None = None


@frozen
class Article:
    """A document with its parts named. Nothing is cut.

    `paragraphs` are the running-text blocks of every zone, in order, without surrounding white space; no sentence
    crosses one. `outlet` is the publisher, `origin` an original source that the page credits; None where the text
    states none: never guessed.
    """

    document: Document
    regions: tuple[Region, ...]
    paragraphs: tuple[Region, ...]
    outlet: Outlet | None = None
    origin: Outlet | None = None
    published: date | None = None
    title: Span | None = None
    dateline: Span | None = None


# 3  analyze


@frozen
class Token:
    """A Universal Dependencies word. `head` is the index in its sentence, -1 for the root; `deprel` with subtype.

    `text` is the slice of the document; lemma is lower case except for proper nouns; `xpos` is a Penn Treebank tag.
    """

    index: int
    text: str
    span: Span
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str


@frozen
class Sentence:
    """Tokens of one sentence; `paragraph` and `index` count within the analysis."""

    index: int
    paragraph: int
    zone: str
    span: Span
    tokens: tuple[Token, ...]

    @cached_property
    def below(self) -> Mapping[int, tuple[Token, ...]]:
        """The tokens by the index of their head, -1 for the root, in order of text; a leaf is no key."""
        found: dict[int, list[Token]] = {}
        for token in self.tokens:
            found.setdefault(token.head, []).append(token)
        return {head: tuple(tokens) for head, tokens in found.items()}

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where the tokens begin, in order of text."""
        return tuple(token.span.start for token in self.tokens)


@frozen
class NamedEntity:
    """A named entity: `kind` is the recognizer's class (Person, Organization, Location, NORP, ...)."""

    span: Span
    kind: str
    sentence: int

    @property
    def is_person(self) -> bool:
        """Whether the recognizer takes it for a person, in its own words or in those of CoNLL 2003."""
        return self.kind.upper() in ("PERSON", "PER")

    @property
    def is_body(self) -> bool:
        """Whether the recognizer takes it for an organization, in its own words or in those of CoNLL 2003."""
        return self.kind.upper() in ("ORGANIZATION", "ORG")

    @property
    def is_place(self) -> bool:
        """Whether the recognizer takes it for a place, in its own words or in those of CoNLL 2003; no building."""
        return self.kind.upper() in ("LOCATION", "LOC", "GPE")


@frozen
class Tag:
    """A run of words that the tagger calls `source`, `cue` or `content`; `score` is its mean probability.

    `cue` is where the cue of a source or content begins, None where the tagger sees none; `link` how sure that is.
    """

    label: str
    span: Span
    score: float
    cue: int | None = None
    link: float = 0.0


@frozen
class Analysis:
    """An article with trees and names. `engine` says which models made it."""

    article: Article
    sentences: tuple[Sentence, ...]
    entities: tuple[NamedEntity, ...]
    tags: tuple[Tag, ...] = ()
    engine: str = ""


# 4  find


@frozen
class Evidence:
    """One step of reasoning: the rule, the words it points at (None when it points at none), and a note."""

    rule: str
    span: Span | None = None
    note: str = ""


@frozen
class StatedRelay:
    """Somebody between the reader and the speaker, as words: the noun phrase and what makes it a relay."""

    source: Span
    cue: tuple[Span, ...] = ()
    rule: RelayRule | None = None


@frozen
class Quote:
    """An attribution relation: somebody (source) is said, by a cue, to have expressed content.

    `content` and `cue` hold their spans in order of text; a quotation alone in its paragraph may have no cue. `source`
    is None when the text gives none there; `relays` are the outer sources stated for this quote, outermost first.
    `rule` found the content, `source_rule` the source, None where there is none; of what a person added it is no rule
    but that step. `sentence` is the cue's, -1 where there is none, or nobody looked.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: Span | None
    type: str
    rule: ContentRule | Step
    sentence: int
    source_rule: SourceRule | None = None
    attitude: str = "assertion"
    confidence: float = 0.5
    relays: tuple[StatedRelay, ...] = ()
    flags: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


# 5  resolve


@frozen
class Speaker:
    """Who is meant. `name` is None when that is not known, and then `reason` says why.

    `id` is the lexicon's, or one made from the document and the name; after identify it is that of the identity.
    `confidence` is the chance, 0 to 1, that it is they who are meant, None where nobody is named; the same speaker may
    be surer in one place than in another.
    """

    name: str | None
    kind: str
    id: str | None = None
    wikidata: str | None = None
    role: str | None = None
    reason: str | None = None
    confidence: float | None = field(default=None, eq=False)


@frozen
class Resolution:
    """A speaker and the steps from the words to the name. Not sure is a result, never a guess.

    `chance` is that of the least sure step that a model of antecedents took, 1 where none did.
    """

    speaker: Speaker
    evidence: tuple[Evidence, ...] = ()
    chance: float = 1.0


@frozen
class Relay:
    """One relay in the chain. `basis` is one of BASES; `span` is None where the basis is not in the text."""

    name: str
    kind: str
    basis: str
    id: str | None = None
    wikidata: str | None = None
    span: Span | None = None


@frozen
class SaidOn:
    """When it was said, as the words at `span` tell: on `day`, None where it may be any from `first` to `last`."""

    day: date | None
    first: date
    last: date
    span: Span


@frozen
class Decision:
    """What a person decided of a row: the `action`, and the `field` that it set; when and by whom, where that is known.

    `number` tells which of two came later.
    """

    action: str
    field: str | None = None
    at: datetime | None = None
    by: str | None = None
    number: int = 0


@frozen
class ByHand:
    """What people decided of an attribution, in order. `id` is the row's: that of the find before it was corrected."""

    id: str
    decisions: tuple[Decision, ...]

    @property
    def fields(self) -> frozenset[str]:
        """Return the fields that were set."""
        return frozenset(each.field for each in self.decisions if each.field)


@frozen
class Attribution:
    """This quote, by this speaker, through these relays, because of this evidence.

    Self-contained: with the article it holds all that a ledger row says but the utterance. `by_hand` is None where
    nobody but the program had a say.
    """

    article: Article
    zone: str
    quote: Quote
    speaker: Speaker
    relays: tuple[Relay, ...] = ()
    flags: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    said_on: SaidOn | None = None
    by_hand: ByHand | None = None


@frozen
class Done:
    """A document and what is reported in it; `others` are the further attributions that scope `all` asks for."""

    article: Article
    attributions: tuple[Attribution, ...]
    others: tuple[Attribution, ...] = ()


# 6  identify


@frozen
class SpeakerName:
    """A name of a speaker as documents have it: `rows` attributions in `documents`, sorted, by their ids."""

    name: str
    rows: int
    documents: tuple[str, ...]


@frozen
class Merge:
    """Why two names are one speaker: the rule, and the words of `document` that show it, where words do."""

    rule: str
    names: tuple[str, str]
    document: str | None = None
    span: Span | None = None


@frozen
class Identity:
    """A speaker over all documents of a run, under one `id` and `name`.

    `names` has those that the documents use, the commonest first; `roles` those that a text gives, sorted; `merges`
    why the names are one. `rows` is how many attributions are its.
    """

    id: str
    name: str
    kind: str
    wikidata: str | None = None
    names: tuple[SpeakerName, ...] = ()
    roles: tuple[str, ...] = ()
    merges: tuple[Merge, ...] = ()
    rows: int = 0


@frozen
class OtherSpeaker:
    """Two names that a person says are not one speaker's, in any document."""

    name: str
    other: str


@frozen
class SameSpeaker:
    """Two names that a person says are one speaker's, in all documents: `name`, and the one that is `kept`.

    `kind`, `id` and `wikidata` are None where nobody said them; `number` tells which of two came later.
    """

    name: str
    kept: str
    kind: str | None = None
    id: str | None = None
    wikidata: str | None = None
    number: int = 0


@frozen
class Identified:
    """The attributions, each with the id and the name of its speaker's identity, and the identities, sorted by id."""

    attributions: tuple[Attribution, ...]
    identities: tuple[Identity, ...] = ()


# 7  link


@frozen
class Statement:
    """A part of what an attribution says that others may print alone: a sentence, as a rule.

    `span` runs from its first word to its last; of the text between two parts of a content nothing is its.
    """

    attribution: Attribution
    span: Span

    @property
    def content(self) -> tuple[Span, ...]:
        """Return the content within the span, in order of text."""
        start, end, whole = self.span.start, self.span.end, self.attribution.quote.content
        if len(whole) == 1 and whole[0] == self.span:
            return whole
        parts = (Span(max(start, part.start), max(start, part.end)) for part in whole)
        cut = (Span(min(part.start, end), min(part.end, end)) for part in parts)
        return tuple(part for part in cut if part.start < part.end)


@frozen
class Print:
    """A statement as one document prints it. `confidence` is the chance, 0 to 1, that it is of its utterance."""

    statement: Statement
    confidence: float = 1.0

    @property
    def attribution(self) -> Attribution:
        """Return the attribution that the statement is a part of."""
        return self.statement.attribution

    @property
    def span(self) -> Span:
        """Return where the statement stands."""
        return self.statement.span


@frozen
class Joined:
    """Two statements that a person says are one: of their attributions the prints that share most with their spans."""

    one: Statement
    other: Statement


@frozen
class Parted:
    """A statement that a person says is not one with another, or with any where `other` is None."""

    one: Statement
    other: Statement | None = None


@frozen
class Apart:
    """Another utterance that has a print like one of this, and why the two are not one statement.

    `one` is the print here and `other` the one there that are most alike, `confidence` the chance that these two alone
    are one. `reason` is one of APART.
    """

    utterance: str
    reason: str
    one: Print
    other: Print
    confidence: float


@frozen
class Utterance:
    """One statement and everyone who printed it: prints in order of document and position.

    `apart` are the utterances that are nearly it, the likeliest first.
    """

    id: str
    prints: tuple[Print, ...]
    apart: tuple[Apart, ...] = ()

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """Return the attributions of the prints, in their order, each once."""
        return tuple({id(each.attribution): each.attribution for each in self.prints}.values())


# 8  drift


@frozen
class Alert:
    """Something that changed between two prints of a statement, and is worth a look.

    `kind` is one of ALERTS. `spans` point at the words of `one` and of `other` that show it; `note` says what it rests
    on. `also` are the other documents whose print is to the same words as `one`, sorted.
    """

    kind: str
    one: Print
    other: Print
    spans: tuple[Span, Span]
    note: str
    also: tuple[str, ...] = ()


@frozen
class Drift:
    """How the prints of a statement, in their order, relate to the fullest, by RELATIONS; and the alerts."""

    relations: tuple[str, ...]
    alerts: tuple[Alert, ...] = ()


# all documents


@frozen
class SameText:
    """Another document whose text one has. `share` of its words stand there, and `held` of those words here.

    A copy has nearly all of both; a cut one little of `held`.
    """

    document: str
    share: float
    held: float
