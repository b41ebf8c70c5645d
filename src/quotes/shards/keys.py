"""What a shard is named by: a SHA-256 of everything that its bytes hang on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec
from attrs import evolve, frozen

from quotes.options import Options
from quotes.pipeline import PACKAGE, Accident, Item
from quotes.record import Engine
from quotes.record.run import versions
from quotes.types import Document

FORM = 1  # of the files of a work folder
OF_PROGRAM = frozenset((".py", ".toml", ".json"))  # code and knowledge; the hashes of the models come with the engine
# options that choose documents or share work: no outcome hangs on them
CHOOSING = ("jobs", "cluster", "limit", "sample", "seed")
DIGEST_BYTES = 16  # of an item: 128 bits
ENCODER = msgspec.msgpack.Encoder(order="sorted")


@frozen
class Basis:
    """All that outcomes hang on beside the documents: of two runs with one basis a document has one outcome."""

    program: str
    versions: Mapping[str, str]
    engine: str
    models: Mapping[str, str]
    lexicon: Mapping[str, str]
    options: Mapping[str, object]
    form: int = FORM

    @property
    def key(self) -> str:
        """Return the SHA-256 of all of it."""
        return sha256(ENCODER.encode(self)).hexdigest()


def basis_of(engine: Engine, lexicon: Path | None, options: Options) -> Basis:
    """Return the basis of a run, whose user has a folder of entries or None."""
    asked = msgspec.to_builtins(options)
    return Basis(
        program=program(),
        versions=versions(),
        engine=engine.name,
        models=engine.hashes,
        lexicon=hashes_in(lexicon) if lexicon else {},
        options={name: asked[name] for name in asked if name not in CHOOSING},
    )


@cache
def program() -> str:
    """Return the SHA-256 of the package's code and knowledge: a version number tells too little while it is changed."""
    digest = sha256()
    for path in sorted(path for path in PACKAGE.rglob("*") if path.suffix in OF_PROGRAM):
        digest.update(f"{path.relative_to(PACKAGE).as_posix()}\n{hash_of(path)}\n".encode())
    return digest.hexdigest()


def hashes_in(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of entries in a folder, by its name."""
    return {path.name: hash_of(path) for path in sorted(folder.glob("*.toml"))}


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return sha256(path.read_bytes()).hexdigest()


def digest_of(item: Item) -> bytes:
    """Return what tells an item from any other: all that was read of it, its text by the hash."""
    if isinstance(item, Accident):
        return digest_of_value(item.outcome)
    return digest_of_value(evolve(item, text="") if isinstance(item, Document) else item)


def digest_of_value(value: object) -> bytes:
    """Return the first bytes of the SHA-256 of a value and of its class."""
    return sha256(ENCODER.encode([type(value).__name__, value])).digest()[:DIGEST_BYTES]


def key_of(basis: str, members: Iterable[bytes]) -> str:
    """Return the name of a shard: of the basis of its run, and of its items in their order."""
    digest = sha256(f"{basis}\n".encode())
    for member in members:
        digest.update(member)
    return digest.hexdigest()
