"""What the models that ship are called, told without loading them, and without torch and stanza.

Whoever hands the work to other processes writes their name and hashes into a ledger, and needs no more of them.
"""

from __future__ import annotations

from importlib.metadata import version

from attrs import frozen

from quotes.models.english.files import pinned


@frozen
class Called:
    """The name of models, and the SHA-256 of every file of theirs."""

    engine: str
    hashes: dict[str, str]


def called() -> Called:
    """Return what the models that ship are called. Raises ModelError when one of their files is not the pinned one."""
    hashes = {f"english/{name}": value for name, value in pinned().items()}
    return Called(f"stanza {version('stanza')} with quotes.models.english", hashes)
