"""Views of a ledger: what people and programs open. WRITERS: suffix -> format. The record itself is JSON Lines."""

from __future__ import annotations

from quotes.record.views.filed import DIALECTS, Filed, Manner, Records, records_of
from quotes.record.views.formats import FORMATS, WRITERS, Format, format_for

__all__ = ("DIALECTS", "FORMATS", "WRITERS", "Filed", "Format", "Manner", "Records", "format_for", "records_of")
