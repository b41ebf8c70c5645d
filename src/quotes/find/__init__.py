"""Find who is said to have said what: quotes as attribution relations.

`find_quotes` reads one paragraph at a time: rules propose (rules/), what claims the same words is settled (conflicts/),
the form of the page adds (layout/), and the marks say the type (quote.py). README.md maps the room.
"""

from quotes.find.article import find_quotes
from quotes.find.rules.tagger import with_whole_cue

__all__ = ["find_quotes", "with_whole_cue"]
