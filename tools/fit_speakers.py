"""Fit the confidence of a speaker.

    python tools/fit_speakers.py --gold GOLD.json TEXTS [--gold ...] [--cases CASES.jsonl] [--polnear DIR]

Runs the line on texts in which people said whose words are whose, holds each named speaker against them, and fits a
logistic regression to which names are right. GOLD.json lists `facts` (document, text, speaker, aliases), CASES.jsonl
has a text a line with the rows `expected` of it; of PolNeAR's train part the labels of pronouns are taken. Writes the
weights, and prints how they hold, each quarter of the documents judged by weights fitted on the other three; with
--check nothing is written, and the weights that ship are judged.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import regex
from attrs import frozen

from fit_confidence import FOLDS, Example, fitted, report
from gum import LABELS, labels_of
from quotes.analyze import analyzer
from quotes.clean import clean
from quotes.find import find_quotes
from quotes.lexicon import Lexicon, load_lexicon
from quotes.lexicon.names import name_key
from quotes.models import speakers as model
from quotes.models.confidence.model import chance
from quotes.models.speakers.features import features_of
from quotes.models.speakers.model import FILE, load_weights
from quotes.read import read, read_text
from quotes.resolve import resolve
from quotes.spans import words
from quotes.types import Analysis, Document, Quote, Resolution, Speaker

WORD = regex.compile(r"\w+")
SAME = 0.5  # of the words of two contents, to be of one statement
PARTS = " … "  # between the parts of a content


@frozen
class Said:
    """What somebody said, by a careful reader: the words, and every name that is right for who it was."""

    words: frozenset[str]
    names: frozenset[str]


@frozen
class Asked:
    """A document, and what is known of it: whose statements are whose, or whom the pronouns at some offsets mean."""

    document: Document
    said: tuple[Said, ...] = ()
    labels: tuple[tuple[int, frozenset[str]], ...] = ()


def of_gold(gold: Path, texts: Path) -> Iterator[Asked]:
    """Yield the documents of a gold file with the facts that name somebody."""
    facts = json.loads(gold.read_text(encoding="utf-8"))["facts"]
    for document in read([texts]):
        if isinstance(document, Document):
            mine = [fact for fact in facts if Path(fact["document"]).name == Path(document.id).name]
            yield Asked(document, tuple(said(fact["text"], fact) for fact in mine))


def of_cases(path: Path) -> Iterator[Asked]:
    """Yield short cases as documents, with the rows that are expected of them."""
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        yield Asked(read_text(case["text"], id=case["id"]), tuple(said(e["content"], e) for e in case["expected"]))


def of_polnear(folder: Path) -> Iterator[Asked]:
    """Yield the labelled articles of PolNeAR's train part."""
    labels = labels_of(Path(__file__).with_name(LABELS))
    for document in read(folder / "train" / "text" / f"{name}.txt" for name in labels):
        if isinstance(document, Document):
            yield Asked(document, labels=tuple(labels[Path(document.id).stem].items()))


def said(text: str, fact: dict[str, Any]) -> Said:
    """Return a statement as its words, with the names of who made it."""
    named = fact["speaker"] if isinstance(fact["speaker"], list) else [fact["speaker"]]
    names = (*named, *fact.get("aliases", ()))
    return Said(words_of(text), frozenset(name_key(name) for name in names if name))


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in lower case."""
    return frozenset(WORD.findall(text.replace(PARTS, " ").lower()))


def examples(asked: Iterable[Asked], lexicon: Lexicon) -> Iterator[Example]:
    """Yield the features of each named speaker that somebody has judged, and whether it is right."""
    every = tuple(asked)
    articles = (clean(each.document, lexicon) for each in every)
    for number, (each, analysis) in enumerate(zip(every, analyzer()(articles), strict=True)):
        for quote, found in followed(analysis, lexicon):
            right = is_right(quote, found.speaker, each, analysis)
            if found.speaker.name is not None and right is not None:
                yield Example(frozenset(features_of(found)), right, number)


def followed(analysis: Analysis, lexicon: Lexicon) -> list[tuple[Quote, Resolution]]:
    """Return the quotes of an article that have a source, each with whom it was followed to, however unsure."""
    quotes = tuple(quote for quote in find_quotes(analysis, lexicon) if quote.source is not None)
    found: list[Resolution] = []

    def judge(resolution: Resolution) -> Resolution:
        found.append(resolution)
        return resolution

    resolve(quotes, analysis, lexicon, judge=judge)
    return list(zip(quotes, found, strict=True))


def is_right(quote: Quote, speaker: Speaker, asked: Asked, analysis: Analysis) -> bool | None:
    """Return whether a speaker is who was meant; None where nobody has said who that is."""
    text = analysis.article.document.text
    for offset, names in asked.labels:
        if quote.source is not None and quote.source.start <= offset < quote.source.end:
            return bool(names & words_of(speaker.name or ""))
    mine = words_of(" ".join(words(text, span) for span in quote.content))
    best = max(asked.said, key=lambda each: share(mine, each.words), default=None)
    if best is None or not best.names or share(mine, best.words) < SAME:
        return None
    return name_key(speaker.name or "") in best.names


def share(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """Return the words that two texts share, of all their words."""
    return len(mine & theirs) / max(1, len(mine | theirs))


def judged_in_folds(found: list[Example]) -> Iterator[tuple[float, bool]]:
    """Yield the chance of each name and whether it is right, by weights fitted on the other documents."""
    for fold in range(FOLDS):
        weights = fitted([each for each in found if each.article % FOLDS != fold], frozenset())
        yield from ((chance(e.features, weights), e.right) for e in found if e.article % FOLDS == fold)


def main() -> None:
    """Fit, write the weights that ship, print how they hold on documents they were not fitted on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, nargs=2, action="append", default=[], metavar=("GOLD", "TEXTS"))
    parser.add_argument("--cases", type=Path, action="append", default=[])
    parser.add_argument("--polnear", type=Path, help="a folder with the parts of PolNeAR")
    parser.add_argument("--check", action="store_true", help="judge the weights that ship, and write nothing")
    given = parser.parse_args()
    asked = [each for gold, texts in given.gold for each in of_gold(gold, texts)]
    asked += [each for path in given.cases for each in of_cases(path)]
    asked += list(of_polnear(given.polnear)) if given.polnear else []
    found = list(examples(asked, load_lexicon()))
    if given.check:
        print(report([(chance(each.features, load_weights()), each.right) for each in found]))
        return
    weights = json.dumps(fitted(found, frozenset()), indent=1, sort_keys=True) + "\n"
    Path(model.__file__).with_name(FILE).write_text(weights, encoding="utf-8")
    print(report(list(judged_in_folds(found))))


if __name__ == "__main__":
    main()
