"""Fit whom he and she stand for: python tools/fit_antecedents.py --gum DIR --polnear DIR --world DIR

Runs the line over plain text and asks of each pronoun which of the candidates that the resolver sees is the right one:
by GUM's coreference, by pronoun_labels.tsv for pronouns that speak in PolNeAR's train part, and by worldwide_labels.tsv
for those that speak in the news of en-worldwide. The weights are those
of a log-linear ranking, fitted with a penalty on their squares. Then prints how often the likeliest candidate is right,
by its chance: on GUM's dev part, and on the labelled articles, each quarter judged by weights fitted without it.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import regex
from attrs import frozen
from numpy.typing import NDArray

from fit_confidence import reliability
from gum import LABELS, WORLDWIDE, Annotated, Entity, documents_of, labels_of, names_of
from quotes.analyze import analyzer
from quotes.clean import clean
from quotes.find import find_quotes
from quotes.lexicon import Lexicon, load_lexicon
from quotes.models import antecedents as model
from quotes.models.antecedents.model import FILE, Weights, chances
from quotes.read import read
from quotes.resolve import resolve
from quotes.resolve.coreference.antecedents import GENDERS
from quotes.resolve.coreference.features import features_of
from quotes.resolve.coreference.pronouns import likeliest_by
from quotes.resolve.reference import Antecedent, Reference
from quotes.spans import contains
from quotes.types import Analysis, Article, Document, Span
from worldwide import text_of

WORD = regex.compile(r"[\w.'’-]+")
SMALL = frozenset({"the", "a", "an", "of", "his", "her"})  # that two ways of calling somebody differ in
SPEAKING = 2.0  # times the weight of a pronoun that speaks in PolNeAR's news, of another pronoun
WORLDWIDE_WEIGHT = 1.5  # of one that speaks in the world's: at 1 and at 3 either set holds less well in folds (2026-11)
PENALTY = 5.0  # of the squared weights
STEPS = 1500
RATE = 0.5
MOMENTUM = 0.9
DIGITS = 2
FOLDS = 4
EDGES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)

Right = Callable[[Antecedent], bool]
Array = NDArray[np.float64]


@frozen
class Example:
    """One pronoun: the features of each option, nobody the last, and which of them are right."""

    document: str
    features: tuple[frozenset[str], ...]
    right: tuple[bool, ...]
    weight: float = 1.0


@frozen
class Key:
    """The coreference of a document of GUM, as the resolver's candidates are held against it."""

    document: Annotated

    def answer(self, reference: Reference) -> Right | None:
        """Return what says whether a candidate for a pronoun is right; None for a pronoun that is not annotated."""
        entity = next((e for e in self.document.entities if e.span == reference.span), None)
        return partial(self.names, entity.id) if entity is not None and reference.words.lower() in GENDERS else None

    def names(self, entity: str, candidate: Antecedent) -> bool:
        """Return whether most mentions of a candidate are of an entity."""
        spans = {mention.span for mention in candidate.mentions}
        if candidate.person is not None:
            spans |= {mention.span for mention in candidate.person.mentions}
        found = Counter(other.id for span in sorted(spans) if (other := self._at(span)) is not None)
        return bool(found) and found.most_common(1)[0][0] == entity

    def _at(self, span: Span) -> Entity | None:
        """Return the mention that a span of ours is: the one nearest in length of those whose head it holds."""
        inside = [e for e in self.document.entities if contains(span, e.head)]
        near = [e for e in inside if contains(span, e.span) or contains(e.span, span)]
        return min(near, key=partial(_unlike, span), default=None)


def _unlike(span: Span, entity: Entity) -> int:
    return abs(entity.span.end - entity.span.start - (span.end - span.start))


@frozen
class Labels:
    """Who the pronouns at some offsets of an article are: any of some names, in whole or in part."""

    names: dict[int, frozenset[str]]

    def answer(self, reference: Reference) -> Right | None:
        """Return what says whether a candidate for a pronoun is right; None for one without a label."""
        names = self.names.get(reference.span.start) if reference.speaks else None
        return partial(_has, names) if names is not None else None


def _has(names: frozenset[str], candidate: Antecedent) -> bool:
    own = _words(candidate.speaker.name or "")
    return any(own <= words or words <= own for words in map(_words, names) if own and words)


def _words(name: str) -> frozenset[str]:
    return frozenset(WORD.findall(name.lower())) - SMALL


@frozen
class Asked:
    """A text with the answers to its pronouns."""

    analysis: Analysis
    answers: Key | Labels
    weight: float = 1.0


def examples_of(asked: Asked, lexicon: Lexicon, weights: Weights, *, led: bool = True) -> tuple[Example, ...]:
    """Return the pronouns of a text that have an answer, in order.

    What stood before a pronoun follows the answers where there are some, as long as it is `led`; else the weights.
    """
    found: list[Example] = []
    choose = partial(_chosen, asked=asked, weights=weights, found=found, led=led)
    resolve(find_quotes(asked.analysis, lexicon, scope="all"), asked.analysis, lexicon, choose=choose)
    return tuple(found)


def _chosen(
    reference: Reference,
    candidates: tuple[Antecedent, ...],
    *,
    asked: Asked,
    weights: Weights,
    found: list[Example],
    led: bool,
) -> Antecedent | None:
    is_right = asked.answers.answer(reference)
    if is_right is None:
        return likeliest_by(weights, reference, candidates)
    right = tuple(is_right(each) for each in candidates)
    name = asked.analysis.article.document.id
    found.append(Example(name, features_of(reference, candidates), (*right, not any(right)), asked.weight))
    if led:
        return next((each for each, is_it in zip(candidates, right, strict=True) if is_it), None)
    return likeliest_by(weights, reference, candidates)


def fitted(examples: Iterable[Example]) -> dict[str, float]:
    """Return the weights that make the right options likeliest, by gradient descent with a fixed number of steps."""
    every = tuple(examples)
    names = sorted({name for each in every for option in each.features for name in option})
    mention = {name: index for index, name in enumerate(names)}
    matrix = np.zeros((sum(len(each.right) for each in every), len(names)))
    for row, option in enumerate(option for each in every for option in each.features):
        matrix[row, [mention[name] for name in option]] = 1
    owner = np.repeat(np.arange(len(every)), [len(each.right) for each in every])
    right = np.array([float(is_right) for each in every for is_right in each.right])
    weight = np.array([each.weight for each in every])
    table = _descent(matrix, owner, right, weight)
    return {name: round(float(value), DIGITS) for name, value in zip(names, table, strict=True)}


def _descent(matrix: Array, owner: NDArray[np.int64], right: Array, weight: Array) -> Array:
    table, step = np.zeros(matrix.shape[1]), np.zeros(matrix.shape[1])
    total = weight.sum()
    for _ in range(STEPS):
        power = np.exp(matrix @ table)
        share = power / np.bincount(owner, power)[owner]
        good = power * right
        target = good / np.bincount(owner, good)[owner]
        gradient = matrix.T @ ((share - target) * weight[owner]) / total + PENALTY * table / total
        step = MOMENTUM * step - RATE * gradient
        table = table + step
    return table


def judged(examples: Iterable[Example], weights: Weights) -> Iterator[tuple[float, bool]]:
    """Yield the chance of the likeliest candidate of each pronoun, and whether it is right; 0 where there is none."""
    for each in examples:
        ranked = list(zip(chances(each.features, weights), each.right, strict=True))[:-1]
        yield max(ranked, key=lambda pair: pair[0], default=(0.0, False))


def judged_in_folds(labelled: tuple[Example, ...], others: tuple[Example, ...]) -> Iterator[tuple[float, bool]]:
    """Yield the same for labelled pronouns, those of each quarter of the articles by weights fitted without them."""
    names = sorted({each.document for each in labelled})
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        weights = fitted([*others, *(each for each in labelled if each.document not in held)])
        yield from judged((each for each in labelled if each.document in held), weights)


def report(name: str, pairs: Iterable[tuple[float, bool]]) -> str:
    """Return the reliability table: chance of the likeliest, pronouns, mean chance, share right."""
    every = list(pairs)
    head = f"{name}: {len(every)} pronouns, the likeliest is right for {sum(right for _, right in every)}"
    return "\n".join((head, *reliability(every, EDGES)))


def of_gum(path: Path, lexicon: Lexicon) -> Iterator[Asked]:
    """Yield the documents of a file of GUM, analyzed from their plain text."""
    annotated = tuple(documents_of(path))
    articles = (clean(Document(each.id, each.text, "", ""), lexicon) for each in annotated)
    for each, analysis in zip(annotated, analyzer()(articles), strict=True):
        yield Asked(analysis, Key(each))


def of_polnear(folder: Path, lexicon: Lexicon) -> Iterator[Asked]:
    """Yield the labelled articles of PolNeAR's train part, analyzed."""
    labels = labels_of(Path(__file__).with_name(LABELS))
    paths = [folder / "train" / "text" / f"{name}.txt" for name in labels]
    articles: list[Article] = [clean(d, lexicon) for d in read(paths) if isinstance(d, Document)]
    for analysis in analyzer()(articles):
        yield Asked(analysis, Labels(labels[Path(analysis.article.document.id).stem]), SPEAKING)


def of_worldwide(folder: Path, lexicon: Lexicon) -> Iterator[Asked]:
    """Yield the labelled articles of en-worldwide, analyzed."""
    labels = names_of(Path(__file__).with_name(WORLDWIDE))
    texts = (Document(name, text_of(folder / f"{name}.txt.tsv"), "", "") for name in labels)
    articles = (clean(each, lexicon) for each in texts)
    for analysis in analyzer()(articles):
        yield Asked(analysis, Labels(labels[analysis.article.document.id]), WORLDWIDE_WEIGHT)


def main() -> None:
    """Fit on GUM and the labels, write the weights, print how they hold on pronouns they were not fitted on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gum", type=Path, required=True, help="the folder of GUM's CoNLL-U files")
    parser.add_argument("--polnear", type=Path, required=True, help="a folder with the parts of PolNeAR")
    parser.add_argument("--world", type=Path, required=True, help="the folder of en-worldwide's files")
    given = parser.parse_args()
    lexicon = load_lexicon()
    gum = tuple(e for a in of_gum(given.gum / "en_gum-ud-train.conllu", lexicon) for e in examples_of(a, lexicon, {}))
    first = fitted(gum)
    labelled = tuple(e for a in of_polnear(given.polnear, lexicon) for e in examples_of(a, lexicon, first))
    world = tuple(e for a in of_worldwide(given.world, lexicon) for e in examples_of(a, lexicon, first))
    weights = fitted((*gum, *labelled, *world))
    path = Path(model.__file__).with_name(FILE)
    path.write_text(json.dumps({"person": weights}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    held = of_gum(given.gum / "en_gum-ud-dev.conllu", lexicon)
    free = [e for asked in held for e in examples_of(asked, lexicon, weights, led=False)]
    print(report("GUM dev", judged(free, weights)))
    print(report("PolNeAR, in folds", judged_in_folds(labelled, (*gum, *world))))
    print(report("en-worldwide, in folds", judged_in_folds(world, (*gum, *labelled))))


if __name__ == "__main__":
    main()
