"""Sentences of a paragraph: a linear model over the gaps between words, learned from the treebanks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from quotes.models.english.words import ABBREVIATIONS
from quotes.types import Span

ENDS = frozenset(".!?…")
CLOSERS = frozenset("\"'”’)]}»")
OPENERS = frozenset("\"'“‘([{«")
QUOTATION_MARKS = frozenset('"“”')
LEANING = frozenset((*ABBREVIATIONS["titles"], *ABBREVIATIONS["inside"], *ABBREVIATIONS["before_numbers"]))


@frozen
class Splitter:
    """The weights of the features, and the small words that often begin a sentence (`the`, `but`)."""

    weights: dict[str, float]
    starters: frozenset[str]


@frozen
class Gap:
    """A place where a sentence may end: after word `index`. `features` say what stands around it."""

    index: int
    features: tuple[str, ...]


def sentences_of(text: str, words: Sequence[Span], splitter: Splitter) -> Iterator[tuple[Span, ...]]:
    """Yield the words of each sentence of a paragraph, in order."""
    start, weights = 0, splitter.weights
    for gap in gaps(text, words, splitter.starters):
        if sum(weights.get(feature, 0.0) for feature in gap.features) > 0:
            yield tuple(words[start : gap.index + 1])
            start = gap.index + 1
    if start < len(words):
        yield tuple(words[start:])


def gaps(text: str, words: Sequence[Span], starters: frozenset[str]) -> Iterator[Gap]:
    """Yield the places where white space follows a stop, its closing marks and brackets, or a line ends.

    Not before a small letter after a closing mark (`“Yes!” she said`), not after an initial or a title (`Sen. J. Lee`).
    """
    forms = [text[span.start : span.end] for span in words]
    is_open = False
    for index in range(len(words) - 1):
        form = forms[index]
        if form in QUOTATION_MARKS:
            is_open = form == "“" or (form == '"' and not is_open)
        between = text[words[index].end : words[index + 1].start]
        core = _core(forms, index)
        ended = forms[core][-1] in ENDS and not (core < index and forms[index + 1][0].islower())
        if between and (ended or "\n" in between) and not _leans(forms[core]):
            after = forms[index + 2 if forms[index + 1] in OPENERS and index + 2 < len(forms) else index + 1]
            starts = after.istitle() and after.lower() in starters
            start = f"starter {_stop(forms[core])} {starts}"
            yield Gap(index, (start, *_features(forms, core, index, between, is_open=is_open)))


def _leans(form: str) -> bool:
    """Return whether an abbreviation belongs to the word after it, so that no sentence ends there."""
    return form[:-1] in LEANING if len(form) > 2 else _stop(form) == "letter."


def _core(forms: list[str], index: int) -> int:
    """Return the last word up to `index` that is no closing mark."""
    core = index
    while core > 0 and index - core < 4 and forms[core] in CLOSERS:
        core -= 1
    return core


def _features(forms: list[str], core: int, index: int, between: str, *, is_open: bool) -> Iterator[str]:
    stop = _stop(forms[core])
    after = forms[index + 1]
    beyond = forms[index + 2] if index + 2 < len(forms) else ""
    right = _kind(after) + (_kind(beyond) if after in OPENERS else "")
    closed = "closed" if core < index else "bare"
    state = "inside" if is_open else "outside"
    before = forms[core - 1] if core else ""
    yield f"{stop}"
    yield f"{stop} {right}"
    yield f"{stop} {closed} {state} {right}"
    yield f"line {between.count(chr(10))} {right}"
    yield f"line {between.count(chr(10))} {stop}"
    yield f"next {after.lower()}"
    yield f"next {stop} {closed} {after.lower()}"
    yield f"last {forms[core].lower()}"
    yield f"last {forms[core].lower()} {right}"
    yield f"before {stop} {_kind(before)} {min(len(before), 4)} {right}"
    yield f"before {stop} {before.lower()}"
    yield f"beyond {stop} {right} {_kind(beyond)}"
    yield f"since {stop} {_since(forms, core)} {right}"
    yield f"since {stop} {_since(forms, core)} {_kind(before)}"


def _stop(form: str) -> str:
    """Return the stop itself, or what kind of word it ends."""
    if not form[0].isalnum():
        return form
    return "letters." if form.count(".") > 1 else "letter." if len(form) == 2 else "word" + form[-1]


def _since(forms: list[str], core: int) -> int:
    """Return how many words stand between the stop before and this one, 4 for more."""
    return next((count for count in range(4) if core - count < 1 or forms[core - count - 1][0] in ENDS), 4)


def _kind(form: str) -> str:
    """Return the kind of word in one letter: case, number, or the mark itself."""
    if not form:
        return "-"
    if form[0].isdigit():
        return "9"
    if form[0].isupper():
        return "X" if form.isupper() and len(form) > 1 else "I" if form == "I" else "A"
    return "a" if form[0].isalpha() else form[0]
