"""Fit the confidence.

    python tools/fit_confidence.py --polnear DIR [--part dev] [--gold GOLD.json TEXTS ...] [--cases CASES.jsonl ...]

Runs the line on the articles of one part of PolNeAR and on texts that readers judged, holds the rows against the
annotation, and fits a logistic regression to which of them are right (content with an overlap of at least half, cue and
source touching). The part is one that the language model has not learned from: of what it has learned it is too sure.
Then prints the expected calibration error over ten bins (Naeini, Cooper and Hauskrecht 2015) for each set, each quarter
of the articles judged by weights fitted on the other three; --check judges the weights that ship, and writes nothing.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import inf
from pathlib import Path

import numpy as np
import regex
from attrs import evolve, frozen

from judged_rows import Judged, of_cases, of_gold
from polnear import Relation, relations_of
from quotes.analyze import analyzer
from quotes.clean import clean
from quotes.find import find_quotes
from quotes.lexicon import Lexicon, load_lexicon
from quotes.models import confidence
from quotes.models.confidence.features import OF_RULES, PASSED_ON, features_of
from quotes.models.confidence.model import FILE, chance, load_weights
from quotes.read import read
from quotes.types import Analysis, Document, Quote, Span

WORD = regex.compile(r"\w+")
HELD = 0.8  # of an inner content that lies in the annotated outer one
PENALTY = 1.0  # of the squared weights
STEPS = 400
RATE = 0.5
BINS = 10
FOLDS = 4
WORTH = (
    5  # times that a row of the news counts beside one of PolNeAR, which has seven times as many and a stricter scope
)
POLNEAR = "PolNeAR"  # the name of its set; the others are called after their files


@frozen
class Example:
    """The features of one row, and whether it is right; the set and the article, by number, that it is of."""

    features: frozenset[str]
    right: bool
    article: int = 0
    part: str = POLNEAR


@frozen
class Page:
    """An article's analysis and its annotation."""

    number: int
    analysis: Analysis
    relations: tuple[Relation, ...]

    @property
    def text(self) -> str:
        return self.analysis.article.document.text


def of_polnear(folder: Path) -> Iterator[Judged]:
    """Yield the articles of a part of PolNeAR."""
    for document in read(sorted((folder / "text").glob("*.txt"))):
        if isinstance(document, Document):
            yield Judged(document, relations_of(folder, Path(document.id).stem))


def pages(judged: Iterable[Judged], lexicon: Lexicon) -> Iterator[Page]:
    """Yield the documents, analyzed."""
    every = tuple(judged)
    analyses = analyzer()([clean(each.document, lexicon) for each in every])
    for number, (each, analysis) in enumerate(zip(every, analyses, strict=True)):
        yield Page(number, analysis, each.relations)


def examples(part: str, judged: Iterable[Judged], lexicon: Lexicon) -> Iterator[Example]:
    """Yield what speaks for each row of a set. Only PolNeAR's annotation reaches beyond what is reported."""
    scope = "all" if part == POLNEAR else "reported"
    for page in pages(judged, lexicon):
        for quote in find_quotes(page.analysis, lexicon, scope=scope):
            yield evolve(example_of(quote, page), part=part)


def example_of(quote: Quote, page: Page) -> Example:
    """Return what speaks for a row, judged by the annotation."""
    features = frozenset(features_of(quote, page.analysis.tags))
    return Example(features, is_right(quote, page.relations, page.text), page.number)


def is_right(quote: Quote, relations: Iterable[Relation], text: str) -> bool:
    """Return whether an annotated relation has this content by half, and cue and source in touch.

    PolNeAR annotates the outer relation where the default ledger keeps the inner one: a row that is passed on is right,
    too, when an annotated relation holds its content, and has cue and source of one of its relays.
    """
    content = words(quote.content, text)
    cue, source = words(quote.cue, text), words((quote.source,) if quote.source else (), text)
    for relation in relations:
        other = words(relation.content, text)
        its_cue, its_source = words(relation.cue, text), words(relation.source, text)
        overlap = len(content & other) >= 0.5 * len(content | other)
        if overlap and _touch(cue, its_cue) and _touch(source, its_source):
            return True
        held = len(content & other) >= HELD * len(content)
        relays = [relay for relay in quote.relays if held and relay.rule in PASSED_ON]
        if any(words(h.cue, text) & its_cue and words((h.source,), text) & its_source for h in relays):
            return True
    return False


def _touch(mine: set[int], theirs: set[int]) -> bool:
    """Return whether two parts share a word, or are both absent."""
    return bool(mine & theirs) or not (mine or theirs)


def words(spans: Iterable[Span], text: str) -> set[int]:
    """Return where the words in some spans begin."""
    return {found.start() for span in spans for found in WORD.finditer(text, span.start, span.end)}


def fitted(found: list[Example], known: frozenset[str] = OF_RULES) -> dict[str, float]:
    """Return the weights of a ridge logistic regression, by gradient descent with a fixed number of steps.

    What is `known` has a weight even where no example has it: 0.
    """
    names = ["bias", *sorted(known.union(*(example.features for example in found)))]
    worth = np.array([1.0 if example.part == POLNEAR else WORTH for example in found])
    matrix = np.array(
        [[name == "bias" or name in example.features for name in names] for example in found], dtype=float
    )
    right = np.array([example.right for example in found], dtype=float)
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        error = worth * (1 / (1 + np.exp(-matrix @ weights)) - right)
        weights -= RATE * (matrix.T @ error + PENALTY * weights) / worth.sum()
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def calibration_error(pairs: list[tuple[float, bool]]) -> float:
    """Return the expected calibration error: the mean gap of confidence and share of right rows, over ten bins."""
    gap = 0.0
    for index in range(BINS):
        inside = [(p, right) for p, right in pairs if min(int(p * BINS), BINS - 1) == index]
        if inside:
            gap += abs(sum(p for p, _ in inside) - sum(right for _, right in inside)) / len(pairs)
    return gap


def report(pairs: list[tuple[float, bool]]) -> str:
    """Return the reliability table: bin, rows, mean confidence, share of right rows."""
    head = f"rows {len(pairs)}  expected calibration error {calibration_error(pairs):.3f}"
    return "\n".join((head, *reliability(pairs, tuple(index / BINS for index in range(BINS)))))


def reliability(pairs: list[tuple[float, bool]], edges: Sequence[float]) -> Iterator[str]:
    """Yield a line for each bin that holds any chances, from one edge to the next, the last to 1."""
    for low, high in pairwise((*edges, inf)):
        inside = [(chance, right) for chance, right in pairs if low <= chance < high]
        if inside:
            mean = sum(chance for chance, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            yield f"{low:.1f}-{min(high, 1):.1f} {len(inside):5} {mean:.2f} {share:.2f}"


def in_folds(found: Sequence[Example]) -> Iterator[tuple[Example, float]]:
    """Yield each row with its confidence, by weights fitted on the other articles."""
    for fold in range(FOLDS):
        weights = fitted([each for each in found if each.article % FOLDS != fold])
        yield from ((each, chance(each.features, weights)) for each in found if each.article % FOLDS == fold)


def reports(judged: Iterable[tuple[Example, float]]) -> Iterator[str]:
    """Yield the table of each set."""
    every = list(judged)
    for part in dict.fromkeys(each.part for each, _ in every):
        yield f"{part}: {report([(sure, each.right) for each, sure in every if each.part == part])}"


def main() -> None:
    """Fit, write the weights that ship, print how they hold on articles they were not fitted on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polnear", type=Path, required=True, help="a folder with the parts of PolNeAR")
    parser.add_argument("--part", default="dev", help="which of them to fit on (default dev)")
    parser.add_argument("--gold", type=Path, nargs=2, action="append", default=[], metavar=("GOLD", "TEXTS"))
    parser.add_argument("--cases", type=Path, action="append", default=[])
    parser.add_argument("--check", action="store_true", help="judge the weights that ship, and write nothing")
    given = parser.parse_args()
    lexicon = load_lexicon()
    sets = [(POLNEAR, of_polnear(given.polnear / given.part))]
    sets += [(str(gold), of_gold(gold, texts)) for gold, texts in given.gold]
    sets += [(str(path), of_cases(path)) for path in given.cases]
    found = [each for part, judged in sets for each in examples(part, judged, lexicon)]
    if given.check:
        print(*reports((each, chance(each.features, load_weights())) for each in found), sep="\n")
        return
    weights = json.dumps(fitted(found), indent=1, sort_keys=True) + "\n"
    Path(confidence.__file__).with_name(FILE).write_text(weights, encoding="utf-8")
    print(*reports(in_folds(found)), sep="\n")


if __name__ == "__main__":
    main()
