"""What is told of files once: src/quotes/read/notes.py."""

from __future__ import annotations

from quotes.read.notes import Notes
from quotes.read.sources import Note


def test_what_was_said_of_a_file_is_not_said_of_the_next() -> None:
    told: list[Note] = []
    notes = Notes(told.append)
    for file, said in (("a", "x"), ("b", "x"), ("c", "y"), ("d", "x")):
        notes(Note(file, said))

    assert told == [Note("a", "x"), Note("c", "y")]
    assert notes.told() == (("x", "a", 3), ("y", "c", 1))
