"""What the models that ship are called, told without loading them, and without torch and stanza.

Whoever hands the work to other processes writes their name and hashes into a ledger, and needs no more of them.
"""

from __future__ import annotations

from importlib.metadata import version

from attrs import frozen

from quotes.models.english.files import check
from quotes.models.english.pins import HASHES


@frozen
class Called:
    """The name of models, and the SHA-256 of every file of theirs."""

    engine: str
    hashes: dict[str, str]


def called() -> Called:
    """Return what the models that ship are called; their files are not looked at, which loading them does."""
    hashes = {f"english/{name}": value for name, value in sorted(HASHES.items())}
    return Called(f"stanza {version('stanza')} with quotes.models.english", hashes)


def called_once_checked() -> Called:
    """Return what `called` does, for who does not load them. Raises ModelError when a file is not the pinned one."""
    check()
    return called()
