"""What the parts are worth: python tools/ablate.py --polnear DIR [--part dev]

Finds attributions in one part of PolNeAR by the tree and the marks alone, by the tagger alone, and by both, and prints
precision, recall and F1: contents that overlap by half, and attributions with cue and source in touch besides. Both are
filtered by confidence as the command line does, each quarter of the articles by weights fitted on the other three.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import evolve

from fit_confidence import FOLDS, Page, example_of, fitted, is_right, of_polnear, pages, words
from polnear import Relation
from quotes.find import find_quotes
from quotes.find.article import paragraphs
from quotes.find.paragraph import proposed
from quotes.find.quote import quote_of
from quotes.find.rules.tagger import tagger
from quotes.lexicon import Lexicon, load_lexicon
from quotes.models.confidence.features import features_of
from quotes.models.confidence.model import chance
from quotes.options import DEFAULTS
from quotes.types import Quote


def by_tree(page: Page, lexicon: Lexicon) -> tuple[Quote, ...]:
    """Return what the rules find without the tagger."""
    return find_quotes(evolve(page.analysis, tags=()), lexicon, scope="all")


def by_tags(page: Page, lexicon: Lexicon) -> tuple[Quote, ...]:
    """Return what the tagger proposes, with its sources and contents as they are."""
    every = [setting for setting, _ in paragraphs(page.analysis, lexicon)]
    return tuple(quote_of(each, setting.passage) for setting in every for each in proposed((tagger,), setting))


def by_both(every: Sequence[Page], lexicon: Lexicon) -> list[tuple[Quote, ...]]:
    """Return what the line finds, candidates of little confidence left out."""
    found = [find_quotes(page.analysis, lexicon, scope="all") for page in every]
    cases = [example_of(q, page) for page, quotes in zip(every, found, strict=True) for q in quotes]
    weights = [fitted([case for case in cases if case.article % FOLDS != fold]) for fold in range(FOLDS)]
    least = DEFAULTS.min_confidence
    return [
        tuple(q for q in quotes if chance(features_of(q, page.analysis.tags), weights[page.number % FOLDS]) >= least)
        for page, quotes in zip(every, found, strict=True)
    ]


def scores(every: Iterable[tuple[Page, tuple[Quote, ...]]], *, whole: bool) -> str:
    """Return precision, recall and F1, of whole attributions or of contents; a relation counts once."""
    right = proposed = met = wanted = 0
    for page, quotes in every:
        pairs = [[_is_match(q, relation, page.text, whole=whole) for relation in page.relations] for q in quotes]
        right += sum(map(any, pairs))
        met += sum(any(column) for column in zip(*pairs, strict=True))
        proposed, wanted = proposed + len(quotes), wanted + len(page.relations)
    precision, recall = right / max(1, proposed), met / max(1, wanted)
    return f"{100 * precision:.1f} / {100 * recall:.1f} / {200 * precision * recall / (precision + recall or 1):.1f}"


def _is_match(quote: Quote, relation: Relation, text: str, *, whole: bool) -> bool:
    if whole:
        return is_right(quote, (relation,), text)
    mine, theirs = words(quote.content, text), words(relation.content, text)
    return len(mine & theirs) >= 0.5 * len(mine | theirs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polnear", type=Path, required=True, help="a folder with the parts of PolNeAR")
    parser.add_argument("--part", default="dev", help="which of them (default dev)")
    options = parser.parse_args()
    lexicon = load_lexicon()
    every = list(pages(of_polnear(options.polnear / options.part), lexicon))
    ways = {
        "tree and marks": [by_tree(page, lexicon) for page in every],
        "tagger": [by_tags(page, lexicon) for page in every],
        "both": by_both(every, lexicon),
    }
    print("| found by | content P / R / F1 | attribution P / R / F1 |\n|---|---|---|")
    for name, found in ways.items():
        candidates = list(zip(every, found, strict=True))
        print(f"| {name} | {scores(candidates, whole=False)} | {scores(candidates, whole=True)} |")


if __name__ == "__main__":
    main()
