"""What can go wrong with input, output or models. A message names file, place and remedy."""

from __future__ import annotations


class QuotesError(Exception):
    """Expected trouble, told to the user as it is."""


class ReadError(QuotesError):
    """A document that can't be read; the others still are."""


class ModelError(QuotesError):
    """A model directory that lacks a file, or a file whose hash is not the pinned one."""


class AnalysisError(QuotesError):
    """A stanza Document that lacks what quotes are found by."""


class RecordError(QuotesError):
    """An output that can't be written, or a ledger that can't be read."""


class CorrectionError(QuotesError, ValueError):
    """A correction that says nothing that can be done, or a file of corrections that can't be read or written."""


class LexiconError(QuotesError):
    """An entry of a lexicon file that is not well formed."""


class OptionError(QuotesError, ValueError):
    """An option with a value that can't be."""


class ExtraError(QuotesError, ImportError):
    """What is asked for takes an extra that is not installed."""


class EngineError(QuotesError):
    """The processes that shared the work are gone."""
