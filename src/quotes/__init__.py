"""Who said what, according to whom: quotes and their relays in English news.

    import quotes

    ledger = quotes.extract("news/")                # files, folders, documents -> a Ledger
    document = quotes.read_text("“No,” he said.")   # a text in hand -> a Document
    extractor = quotes.Extractor(scope="all")       # the same options for many calls

The nouns that a ledger is made of are here too. The verbs that make them, one by one, are in `quotes.verbs`:
`quotes.clean`, like `read`, `analyze`, `find`, `resolve`, `identify`, `link` and `record`, is the room that its verb
stands in, whatever was imported before. Everything is loaded when it is first asked for; the import costs nothing.
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.2.0"

TYPE_CHECKING = False  # as typing has it, which takes longer to import than all the rest

if TYPE_CHECKING:
    from quotes import analyze as analyze
    from quotes import clean as clean
    from quotes import corrections as corrections
    from quotes import errors as errors
    from quotes import find as find
    from quotes import identify as identify
    from quotes import lexicon as lexicon
    from quotes import link as link
    from quotes import options as options
    from quotes import read as read
    from quotes import record as record
    from quotes import resolve as resolve
    from quotes import types as types
    from quotes import verbs as verbs
    from quotes.corrections import Correction
    from quotes.errors import (
        AnalysisError,
        CorrectionError,
        EngineError,
        ExtraError,
        LexiconError,
        ModelError,
        OptionError,
        QuotesError,
        ReadError,
        RecordError,
    )
    from quotes.extractor import Extractor, extract
    from quotes.lexicon import Lexicon, load_lexicon, with_own
    from quotes.options import Options
    from quotes.read import read_text
    from quotes.record import DocumentRow, Ledger, Row
    from quotes.types import (
        Analysis,
        Article,
        Attribution,
        Document,
        Evidence,
        Failure,
        Identified,
        Identity,
        Metadata,
        Outlet,
        Print,
        Quote,
        Relay,
        Span,
        Speaker,
        Statement,
        Utterance,
    )
    from quotes.verbs import find_quotes

__all__ = [
    "Analysis",
    "AnalysisError",
    "Article",
    "Attribution",
    "Correction",
    "CorrectionError",
    "Document",
    "DocumentRow",
    "EngineError",
    "Evidence",
    "ExtraError",
    "Extractor",
    "Failure",
    "Identified",
    "Identity",
    "Ledger",
    "Lexicon",
    "LexiconError",
    "Metadata",
    "ModelError",
    "OptionError",
    "Options",
    "Outlet",
    "Print",
    "Quote",
    "QuotesError",
    "ReadError",
    "RecordError",
    "Relay",
    "Row",
    "Span",
    "Speaker",
    "Statement",
    "Utterance",
    "extract",
    "find_quotes",
    "load_lexicon",
    "read_text",
    "with_own",
]

_ROOMS = (
    "analyze", "clean", "corrections", "errors", "find", "identify", "lexicon", "link", "options", "read", "record",
    "resolve", "types", "verbs",
)  # fmt: skip
_HOMES = {
    "corrections": "Correction",
    "errors": (
        "AnalysisError CorrectionError EngineError ExtraError LexiconError ModelError OptionError QuotesError "
        "ReadError RecordError"
    ),
    "extractor": "Extractor extract",
    "lexicon": "Lexicon load_lexicon with_own",
    "options": "Options",
    "read": "read_text",
    "record": "DocumentRow Ledger Row",
    "types": (
        "Analysis Article Attribution Document Evidence Failure Identified Identity Metadata Outlet Print Quote Relay "
        "Span Speaker Statement Utterance"
    ),
    "verbs": "find_quotes",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

if not TYPE_CHECKING:  # to a type checker a name that is not above is none

    def __getattr__(name: str) -> object:
        """Return a verb, a noun or a room, imported when it is first asked for."""
        if name in _ROOMS:
            return import_module(f"quotes.{name}")
        if name not in _HOME_OF:
            raise AttributeError(f"module 'quotes' has no attribute {name!r}")
        globals()[name] = getattr(import_module(f"quotes.{_HOME_OF[name]}"), name)
        return globals()[name]

    def __dir__() -> list[str]:
        """Return the names that can be asked for."""
        return sorted({*globals(), *__all__, *_ROOMS})
