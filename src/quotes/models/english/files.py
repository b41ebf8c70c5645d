"""The files that ship: where they lie, and that each is the pinned one. Nothing here needs torch."""

from __future__ import annotations

import hashlib
from pathlib import Path

from quotes.errors import ModelError
from quotes.models.english.pins import HASHES

WEIGHTS = Path(__file__).parent / "weights"
REMEDY = "install the package again, or train the model (see the README beside it)"


def check(folder: Path = WEIGHTS) -> None:
    """Raise ModelError when a file is missing or is not the pinned one."""
    for name, wanted in HASHES.items():
        checked(folder / name, wanted)


def checked(path: Path, wanted: str) -> bytes:
    """Return the file's bytes once their hash is the wanted one. Raises ModelError when it is another, or missing."""
    if not path.is_file():
        raise ModelError(f"{path}: this part of the model is missing; {REMEDY}")
    content = path.read_bytes()
    found = hash_of(content)
    if found != wanted:
        raise ModelError(f"{path}: SHA-256 is {found[:12]}…, not the pinned {wanted[:12]}…; {REMEDY}")
    return content


def hash_of(content: bytes) -> str:
    """Return the SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()
