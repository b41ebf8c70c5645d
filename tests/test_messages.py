"""Pieces of messages that several places say."""

import errno
import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from quotes.corrections.log import append
from quotes.corrections.values import ACCEPT, Correction
from quotes.errors import QuotesError
from quotes.messages import some_of, unwritten
from quotes.record.spool import Spool
from quotes.shards.files import Shard
from quotes.shards.folder import Work

AGAIN = "free the place, and run the same command again"
ACCEPTED = Correction(None, None, ACCEPT, row="q_0")


@pytest.mark.parametrize(
    ("names", "said"),
    [([], ""), (["a"], "a"), (["a", "b", "c"], "a, b, c"), (list("abcde"), "a, b, c and 2 more")],
)
def test_of_many_names_the_first_are_said(names: list[str], said: str) -> None:
    assert some_of(names) == said


def test_a_place_that_cannot_be_written_is_told_with_the_reason_and_the_remedy() -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    assert unwritten("out", full, "free it") == "out: can't be written (No space left on device); free it"
    assert unwritten("out", pickle.PickleError("torn"), "free it") == "out: can't be written (torn); free it"


@pytest.mark.parametrize(
    ("write", "remedy"),
    [
        (Spool, AGAIN),
        (lambda place: Work(place).write("k", Shard("", (), ())), AGAIN),
        (
            lambda place: append(place / "log", Correction(None, None, ACCEPT, row="q_0")),
            "the correction was not saved",
        ),
    ],
)
def test_who_writes_says_so_alike(write: Callable[[Path], object], remedy: str, tmp_path: Path) -> None:
    """Here the place is a file, where a folder should be."""
    place = tmp_path / "file"
    place.touch()

    with pytest.raises(QuotesError, match=rf"{place}.*: can't be written \(\w.*\); {remedy}$"):
        write(place)
