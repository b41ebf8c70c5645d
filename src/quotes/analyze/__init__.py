"""Articles to analyses: words, trees, names and attribution tags. The only room that imports stanza, save stanza.py.

conllu.py reads and writes analyses without stanza; pipelines.py builds the stanza Pipelines, ours (joint.py) and stock;
documents.py takes the Documents of a user's own (quotes/stanza.py).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quotes.analyze.analyses import Analyzer

__all__ = ["analyzer"]


def analyzer(model: Path | None = None) -> Analyzer:
    """Return the analyzer on the models that ship with the package or, with `model`, on stock ones in a directory.

    The directory is laid out as `stanza.download` makes it. Raises ModelError when a file is missing, or is not the
    pinned one. Building takes seconds: do it once a process.
    """
    from quotes.analyze import analyses  # imports torch and stanza: only when something is to be analyzed

    return analyses.stock(model) if model else analyses.ours()
