"""Who is meant, and through which relays the words came.

`resolve` goes through one article in reading order: each source, and each pronoun and unnamed somebody between them, is
followed to a name (forms/, coreference/) with what was said of the cast (cast/), who spoke and who was meant before;
then the relays of each quote are named (relays.py). README.md maps the room.
"""

from quotes.resolve.article import resolve

__all__ = ["resolve"]
