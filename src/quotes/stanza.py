"""Inside stanza: a processor `quotes`, registered by importing this module, and our models as a variant of tokenize.

    import quotes.stanza, stanza

    nlp = stanza.Pipeline("en", processors="tokenize,pos,lemma,depparse,ner,quotes")    # stanza's own models
    nlp = quotes.stanza.pipeline()                                                      # ours, nothing is downloaded
    for quote in nlp("“We will leave,” Anna Berg said.").quotes:
        print(quote.speaker.name, quote.text, quote.content_tokens)

Options go by stanza's way: quotes_scope="all", quotes_zones="headline,caption", quotes_min_confidence=0.8,
quotes_lexicon=DIR; they mean what they do on the command line. Where a pipeline is of other parts too, our models are
`processors={"tokenize": "quotes", "quotes": "default"}, package=None`: this variant of tokenize gives words, trees and
names in one pass. No class of stanza is changed: `quotes` is an attribute of the Documents that went through.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any

import stanza
from attrs import asdict, field, fields, filters, frozen
from stanza.models.common.doc import Document as StanzaDocument
from stanza.pipeline.processor import Processor, ProcessorVariant, register_processor, register_processor_variant

from quotes.analyze.analyses import SAME_LENGTH, running
from quotes.analyze.documents import Tokens, analysis_of_whole, tokens_of
from quotes.analyze.joint import Laid, TaggedDocument, document_of, texts_read
from quotes.analyze.pipelines import NEVER_ONLINE, NO_RESOURCES
from quotes.clean import clean
from quotes.errors import AnalysisError, OptionError, QuotesError
from quotes.identify import identify
from quotes.lexicon import Lexicon, load_lexicon, with_own
from quotes.models.english.weights import load
from quotes.options import DEFAULTS, Options
from quotes.pipeline import done, kept
from quotes.record.rows import BETWEEN_PARTS, confidence_of
from quotes.spans import words
from quotes.types import Article, Attribution, Document, Evidence, Relay, Span, Speaker

__all__ = ["STRAIGHT_MARKS", "QuoteOfDocument", "pipeline", "quotes_of"]

STRAIGHT_MARKS = SAME_LENGTH  # for str.translate, before models that never saw curly marks; every offset stays
NAME = "quotes"
STEPS = frozenset(("tokenize", "pos", "lemma", "depparse", "ner"))
OURS = "tokenize_with_quotes"  # how stanza notes that tokenize is our variant
THE_PARTS = ("lang", "processors", "package")  # what stanza makes a pipeline of
CUT_ALREADY = ("pretokenized", "no_ssplit")  # options of tokenize for texts that others have cut


@frozen
class QuoteOfDocument:
    """A quote, by its speaker, through its relays: a row of the ledger, with the stanza Tokens it stands on.

    Spans count code points of the Document's text. `source` is None, and has no tokens, where the text gives none;
    `text` is what was said, its parts joined by ` … `. Two of them are equal where all but their tokens is.
    """

    text: str
    speaker: Speaker
    type: str
    attitude: str
    zone: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: Span | None
    relays: tuple[Relay, ...]
    confidence: float
    flags: tuple[str, ...]
    evidence: tuple[Evidence, ...] = field(repr=False)
    content_tokens: tuple[Any, ...] = field(eq=False, repr=False)
    cue_tokens: tuple[Any, ...] = field(eq=False, repr=False)
    source_tokens: tuple[Any, ...] = field(eq=False, repr=False)

    def to_dict(self) -> dict[str, Any]:
        """Return the quote as plain values, as JSON has them; the tokens are left out."""
        its = fields(QuoteOfDocument)
        return asdict(self, filter=filters.exclude(its.content_tokens, its.cue_tokens, its.source_tokens))


@register_processor(NAME)
class QuotesProcessor(Processor):  # type: ignore[misc]  # stanza is untyped
    """Documents with words, trees and names in; the same Documents out, with their quotes."""

    PROVIDES_DEFAULT = frozenset((NAME,))
    REQUIRES_DEFAULT = STEPS

    def __init__(self, config: dict[str, Any], pipeline: Any, device: Any) -> None:
        super().__init__(config, pipeline, device)
        if config.get("lang") != "en":
            raise QuotesError(f"{NAME}: reads English, and this pipeline is {config.get('lang')!r}; build it for 'en'")
        self.options = options_of(config)
        self.lexicon = lexicon_of(config)

    def _set_up_requires(self) -> None:
        """Ask for every step, or for the one that does them all: our variant of tokenize."""
        self._requires = frozenset(("tokenize",)) if self.pipeline.config.get(OURS) else self.REQUIRES_DEFAULT

    def mark_inactive(self) -> None:
        """Do nothing: stanza asks for this where a step is missing, before it tells which."""

    def process(self, document: Any) -> Any:
        """Return the Document with `quotes`: a tuple of QuoteOfDocument, in order of text."""
        document.quotes = _quotes(document, self.lexicon, self.options)
        return document


@register_processor_variant("tokenize", NAME)
class JointVariant(ProcessorVariant):  # type: ignore[misc]  # stanza is untyped
    """The models that ship with the package: words, trees, names and attribution tags at once.

    Paragraphs are those of an article, so that its quotes are those of the command line; what is no article (menus,
    bylines) is read apart from them.
    """

    OVERRIDE = True

    def __init__(self, config: dict[str, Any]) -> None:
        if asked := [f"tokenize_{name}" for name in CUT_ALREADY if config.get(name)]:
            raise QuotesError(
                f"{asked[0]}: our models cut the text themselves; leave it out, or take stanza's tokenize"
            )
        self.parts = load()
        self.turn = Lock()  # threads take turns: the vocabulary keeps the words it was asked for

    def process(self, document: Any) -> Any:
        """Return a new Document of a text with everything in it."""
        text = document.text if isinstance(document, StanzaDocument) else document
        return self.bulk_process([StanzaDocument([], text=text)])[0]

    def bulk_process(self, docs: list[Any]) -> list[TaggedDocument]:
        """Return new Documents with everything in them; all of them go through the encoder together."""
        laid = [laid_out(each.text or "") for each in docs]
        with self.turn:
            return [document_of(read) for read in texts_read(laid, self.parts)]


def pipeline(**options: Any) -> Any:
    """Return a stanza Pipeline of the models that ship with the package, and `quotes`.

    Nothing is downloaded. `options` are stanza's and those of `quotes`. Building takes seconds: do it once a process.
    Raises OptionError for what would be another pipeline.
    """
    if asked := [name for name in THE_PARTS if name in options]:
        raise OptionError(f"{asked[0]}: pipeline() has its own; for others build a stanza.Pipeline (docs/stanza.md)")
    given = {**NEVER_ONLINE, "resources_filepath": NO_RESOURCES, "allow_unknown_language": True, OURS: True, **options}
    return stanza.Pipeline("en", package=None, processors={"tokenize": "default", NAME: "default"}, **given)


def quotes_of(
    document: Any,
    *,
    scope: str = "reported",
    zones: str | Iterable[str] = (),
    min_confidence: float = DEFAULTS.min_confidence,
    lexicon: Lexicon | None = None,
) -> tuple[QuoteOfDocument, ...]:
    """Return the quotes of a stanza Document that has its words, trees and names already, in order of text.

    The Document may come from any pipeline, and stays as it is. Raises AnalysisError where it is none, has not been cut
    into sentences, or a word lacks something, and QuotesError for an option that can't be.
    """
    if not isinstance(document, StanzaDocument):
        raise AnalysisError(f"quotes_of takes a stanza Document, not {type(document).__name__}; pipeline() makes one")
    if not document.sentences and (document.text or "").strip():
        raise AnalysisError("the Document has no sentences: tokenize has not seen it; run a pipeline on it first")
    options = options_of({"scope": scope, "zones": zones, "min_confidence": min_confidence})
    return _quotes(document, lexicon or load_lexicon(), options)


def options_of(config: dict[str, Any]) -> Options:
    """Return what a processor's configuration asks for. Raises OptionError naming the option that can't be."""
    asked = {name: config[name] for name in ("scope", "zones", "min_confidence") if name in config}
    try:
        return Options(**asked)
    except OptionError as error:
        raise OptionError(f"{NAME}: {error}") from error


def lexicon_of(config: dict[str, Any]) -> Lexicon:
    """Return the lexicon that ships with the package, with the user's own names where a folder of them is given."""
    folder = config.get("lexicon")
    return with_own(load_lexicon(), Path(folder)) if folder else load_lexicon()


def laid_out(text: str) -> Laid:
    """Return a text with the paragraphs that quotes are looked for in, and the others."""
    article = article_of(text, load_lexicon())
    looked_at = tuple(region.span for _, region in running(article))
    others = (region.span for region in article.paragraphs if region.span not in set(looked_at))
    return Laid(text, (looked_at, tuple(span for span in others if span.start < span.end)))


def article_of(text: str, lexicon: Lexicon) -> Article:
    """Return a text as an article with its parts named."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return clean(Document("text", text, digest, digest), lexicon)


def _quotes(document: Any, lexicon: Lexicon, options: Options) -> tuple[QuoteOfDocument, ...]:
    article = article_of(document.text or "", lexicon)
    found = done(analysis_of_whole(article, document), lexicon=lexicon, scope=options.scope)
    reported, others = (kept(each, options=options) for each in (found.attributions, found.others))
    tokens = tokens_of(document)
    named = identify(reported, others).attributions
    return tuple(_quote(each, tokens) for each in sorted(named, key=_place))


def _place(attribution: Attribution) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    return attribution.quote.content, attribution.quote.cue


def _quote(attribution: Attribution, tokens: Tokens) -> QuoteOfDocument:
    quote, text = attribution.quote, attribution.article.document.text
    return QuoteOfDocument(
        text=BETWEEN_PARTS.join(words(text, span) for span in quote.content),
        speaker=attribution.speaker,
        type=quote.type,
        attitude=quote.attitude,
        zone=attribution.zone,
        content=quote.content,
        cue=quote.cue,
        source=quote.source,
        relays=attribution.relays,
        confidence=confidence_of(attribution),
        flags=tuple(sorted({*quote.flags, *attribution.flags})),
        evidence=tuple(dict.fromkeys((*quote.evidence, *attribution.evidence))),
        content_tokens=tokens.within(quote.content),
        cue_tokens=tokens.within(quote.cue),
        source_tokens=tokens.within((quote.source,) if quote.source else ()),
    )
