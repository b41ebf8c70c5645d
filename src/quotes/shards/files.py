"""The file of a shard: what it is, how long its parts are, the parts, and a SHA-256 of all that stands before it.

It is written under a temporary name, brought to the disk, and renamed: under its own name it is whole. What is torn or
altered all the same, by a disk or by a hand, is told by the SHA-256.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
from attrs import frozen

from quotes.record.targets import beside, sync_folder

MAGIC = b"quotes shard 1\n"
SUFFIX = ".shard"
LENGTH = struct.Struct("<I")  # of the head, in bytes
HASH_BYTES = 32


@frozen
class Head:
    """What a shard says of itself: its key, that of its run, of each item its digest, and the size of its outcome."""

    key: str
    basis: str
    members: tuple[bytes, ...]
    sizes: tuple[int, ...]


@frozen
class Shard:
    """What is in a shard: the key of its run, and for each of its members the bytes of the outcome."""

    basis: str
    members: tuple[bytes, ...]
    outcomes: tuple[bytes, ...]


def write_shard(path: Path, key: str, shard: Shard) -> None:
    """Put a shard on the disk, whole or not at all. Raises OSError where there is no room."""
    head = msgspec.msgpack.encode(Head(key, shard.basis, shard.members, tuple(map(len, shard.outcomes))))
    written = b"".join((MAGIC, LENGTH.pack(len(head)), head, *shard.outcomes))
    write_whole(path, written + sha256(written).digest())


def write_whole(path: Path, data: bytes) -> None:
    """Put a file on the disk: under a temporary name, renamed when it is there, the folder brought to the disk too."""
    temporary = beside(path)
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def read_shard(path: Path, key: str) -> Shard | None:
    """Return the shard in a file; None where there is none, or it is not what was written under this key."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    body, digest = data[:-HASH_BYTES], data[-HASH_BYTES:]
    if not body.startswith(MAGIC) or sha256(body).digest() != digest:
        return None
    return shard_in(body, key)


def shard_in(body: bytes, key: str) -> Shard | None:
    """Return the shard in bytes that are as they were written; None where it is of another key."""
    start = len(MAGIC) + LENGTH.size
    (length,) = LENGTH.unpack_from(body, len(MAGIC))
    head = msgspec.msgpack.decode(body[start : start + length], type=Head)
    outcomes = tuple(cut(body[start + length :], head.sizes))
    return Shard(head.basis, head.members, outcomes) if head.key == key else None


def cut(body: bytes, sizes: Sequence[int]) -> list[bytes]:
    """Return bytes in parts of these sizes."""
    parts, at = [], 0
    for size in sizes:
        parts.append(body[at : at + size])
        at += size
    return parts
