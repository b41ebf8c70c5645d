"""The agency that ends a paragraph, behind what is said: `the talks would go on (AFP).`; `the vote was fair /TASS/`.

What stands in a line or a sentence of its own `clean` knows; here it is told by the name being an outlet's.
"""

from __future__ import annotations

import regex
from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.find.setting import Setting
from quotes.spans import trimmed
from quotes.types import Span

MAX_CREDIT = 60  # code points that end a paragraph in which a credit stands
NAME = r"(?P<name>\p{Lu}[^()\[\]/|–—\n]{1,40}?)"
CREDIT = regex.compile(rf"\s(?:\({NAME}\)|\[{NAME}\]|/{NAME}/|(?:-{{1,3}}|[–—|])\s{NAME})\W*\Z")


def before_credit(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates of a paragraph, none with words of the credit that it ends in."""
    end = _start_of_credit(setting)
    if end is None or setting.turn is not None:
        return candidates
    return tuple(_up_to(each, end, setting) for each in candidates)


def _start_of_credit(setting: Setting) -> int | None:
    """Return where the credit at the end of a paragraph begins, None where none stands there.

    Behind an outlet's own name its short one is none: he had joined Agence France-Presse (AFP).
    """
    passage = setting.passage
    first = max(passage.span.start, passage.span.end - MAX_CREDIT)
    found = CREDIT.search(passage.text, first, passage.span.end)
    entry = setting.lexicon.outlet_credited(found["name"]) if found is not None else None
    if found is None or entry is None:
        return None
    before = passage.text[: found.start()]
    return None if before.endswith((entry.name, *entry.aliases)) else found.start()


def _up_to(candidate: Candidate, end: int, setting: Setting) -> Candidate:
    last = candidate.content[-1] if candidate.content else None
    if last is None or not last.start < end < last.end:
        return candidate
    kept = trimmed(setting.passage.text, Span(last.start, end), " ,")
    return evolve(candidate, content=(*candidate.content[:-1], kept))
