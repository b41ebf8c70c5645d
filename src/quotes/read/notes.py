"""What is told of files once, gathered: a thousand files of one kind are one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from quotes.read.sources import Note


class Notes:
    """Takes notes, and passes on the first that says something new."""

    def __init__(self, tell: Callable[[Note], None]) -> None:
        self.tell = tell
        self.firsts: dict[str, str] = {}
        self.counts = Counter[str]()

    def __call__(self, note: Note) -> None:
        """Take a note."""
        self.counts[note.said] += 1
        if note.said not in self.firsts:
            self.firsts[note.said] = note.file
            self.tell(note)

    def told(self) -> tuple[tuple[str, str, int], ...]:
        """Return what was told, in its order, with the first file of which it was, and how many they are."""
        return tuple((said, file, self.counts[said]) for said, file in self.firsts.items())
