"""The command line: parses, calls, prints. Data to stdout, talk to stderr.

Imports inside functions are of what is heavy: `quotes --help` answers at once. Exit codes: 0 all done, 1 some
documents failed, some rows don't hold, nothing is found or two ledgers differ, 2 misuse or an old ledger kept, 130
interrupted, 143 asked to end (SIGTERM).
"""

from quotes.cli import counting, extracting, judging, merging, showing
from quotes.cli.group import main

__all__ = ["counting", "extracting", "judging", "main", "merging", "showing"]
