"""Find who is said to have said what: quotes as attribution relations.

`find_quotes` reads one paragraph at a time. Cues propose (cues.py), the tree and the marks give source
(sources.py, prepositions.py) and content (contents.py, phrases.py), quotations without a cue join the running
speaker (halves.py), outer sources become relays (nesting.py), labels say whose turn it is (transcripts.py), and the
marks say the type (marking.py).
"""

from quotes.find.article import find_quotes
from quotes.find.rules.tagger import with_whole_cue

__all__ = ["find_quotes", "with_whole_cue"]
