"""Fit how likely it is that two statements are one.

    python tools/fit_links.py GOLD.jsonl TEXTS [--check]

TEXTS has a folder for each story, GOLD a row a line: `story`, `sha256` of the file, `content` as pairs of code points,
`statements` that the row holds by name, and `maybe`, those that a careful reader can't say. Runs the line story by
story and fits a logistic regression over the pairs that link/ compares. Where rows hold several statements nobody said
which pair of them is the one: the likeliest is taken, and the fit made again. Writes the weights; prints pairs of rows
that are linked, each story by weights fitted on the others. With --check nothing is written.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import torch
from attrs import frozen
from torch import Tensor

from quotes.identify import identify
from quotes.link import are_comparable, link
from quotes.link.candidates import candidates
from quotes.link.filling import table_of
from quotes.link.measures import measures_of
from quotes.link.saying import said_in
from quotes.link.wordings import Worded, worded
from quotes.models import links as model
from quotes.models.links.model import BIAS, FILE
from quotes.options import DEFAULTS
from quotes.pipeline import kept
from quotes.types import Attribution, Document
from quotes.verbs import analyze, clean, find_quotes, read, resolve

RIDGE = 100.0  # on standardised measures; of 50 to 200 the one with the best precision at a recall of .62 by wording
ROUNDS = 3  # of taking the likeliest pair and fitting again
STEPS = 30  # of Newton
SAME = 0.5  # of the code points of two contents, to be one row
DIGITS = 4
Row = Mapping[str, Any]


@frozen
class Story:
    """What was found in a story and what is known of it: pairs that are surely two, groups with one that is one.

    `measures` has a row a pair, in order of the `names` of the measures.
    """

    name: str
    attributions: tuple[Attribution, ...]
    rows: Mapping[int, Row]  # of gold, by the identity of the attribution
    names: tuple[str, ...]
    measures: Tensor
    two: tuple[int, ...]
    one_of: tuple[tuple[int, ...], ...]


def main() -> None:
    """Fit, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    lines = [json.loads(line) for line in asked.gold.read_text("utf-8").splitlines() if line.strip()]
    names = sorted({row["story"] for row in lines})
    stories = [story_of(name, asked.texts / name, [row for row in lines if row["story"] == name]) for name in names]
    totals = [0, 0, 0]
    for story in stories:
        counts = scored(story, fitted([other for other in stories if other is not story]))
        totals = [total + number for total, number in zip(totals, counts, strict=True)]
        print(f"{story.name:14} {told(*counts)}")
    print(f"{'all':14} {told(*totals)}")
    if not asked.check:
        weights = {name: round(value, DIGITS) for name, value in sorted(fitted(stories).items())}
        written = {BIAS: weights.pop(BIAS), **weights}
        file = Path(model.__file__).parent / FILE
        file.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


def told(right: int, wrong: int, missed: int) -> str:
    """Return counts of linked pairs as precision and recall."""
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return f"P {precision:.3f} R {recall:.3f} (right {right}, wrong {wrong}, missed {missed})"


def story_of(name: str, folder: Path, gold: Sequence[Row]) -> Story:
    """Return a story read by the line, with its gold."""
    documents = (each for each in read(folder) if isinstance(each, Document))
    analyses = analyze([clean(document) for document in documents])
    resolved = (each for analysis in analyses for each in resolve(find_quotes(analysis), analysis))
    found = identify(kept(resolved, options=DEFAULTS)).attributions
    rows = matched(found, gold)
    every = worded(said_in(found))
    table = table_of(every)
    pairs = np.array(list(candidates(table)), np.int64)
    pairs = pairs[are_comparable(table, pairs[:, 0], pairs[:, 1])]
    columns = measures_of(table, pairs[:, 0], pairs[:, 1])
    names = tuple(sorted(columns))
    measures = torch.tensor(np.stack([columns[each] for each in names], axis=1))
    two, one_of = known_of(every, pairs.tolist(), rows)
    return Story(name, found, rows, names, measures, two, one_of)


def matched(found: Iterable[Attribution], gold: Sequence[Row]) -> dict[int, Row]:
    """Return the gold row of each attribution that has one: most code points in common, one to one."""
    by_file: defaultdict[str, list[Row]] = defaultdict(list)
    for row in gold:
        by_file[row["sha256"]].append(row)
    scored_pairs = []
    for number, each in enumerate(found):
        mine = {at for span in each.quote.content for at in range(span.start, span.end)}
        for place, row in enumerate(by_file[each.article.document.sha256]):
            theirs = {at for start, end in row["content"] for at in range(start, end)}
            share = len(mine & theirs) / len(mine | theirs)
            scored_pairs += [(-share, number, place, id(each), row)] if share >= SAME else []
    rows: dict[int, Row] = {}
    for _, _, _, key, row in sorted(scored_pairs, key=lambda pair: pair[:3]):
        if key not in rows and not any(row is taken for taken in rows.values()):
            rows[key] = row
    return rows


def known_of(
    every: Sequence[Worded], pairs: Sequence[Sequence[int]], rows: Mapping[int, Row]
) -> tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]:
    """Return which pairs are surely two statements, and for each two rows of one statement which pairs may be it."""
    golden = [
        [(rows[key], said.text) for said in each.said if (key := id(said.statement.attribution)) in rows]
        for each in every
    ]
    two: list[int] = []
    groups: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number, (one, other) in enumerate(pairs):
        both = [(mine, theirs, a != b) for mine, a in golden[one] for theirs, b in golden[other]]
        if both and not any(may_be_one(mine, theirs) for mine, theirs, _ in both):
            two.append(number)
        for mine, theirs, is_across in both:
            if is_across and set(mine["statements"]) & set(theirs["statements"]):
                groups[id(mine), id(theirs)].append(number)
    return tuple(two), tuple(sorted({tuple(sorted(set(group))) for group in groups.values()}))


def may_be_one(one: Row, other: Row) -> bool:
    """Return whether two rows share a statement, or may."""
    mine, theirs = ({*row["statements"], *row.get("maybe", ())} for row in (one, other))
    return bool(mine & theirs)


def fitted(stories: Sequence[Story]) -> dict[str, float]:
    """Return the weights that tell the pairs of some stories best."""
    names, table = stories[0].names, torch.cat([story.measures for story in stories])
    mean, spread = table.mean(0), table.std(0, correction=0) + 1e-6
    standard = torch.cat([(table - mean) / spread, torch.ones(len(table), 1, dtype=torch.float64)], 1)
    two, one_of, start = [], [], 0
    for story in stories:
        two += [start + number for number in story.two]
        one_of += [torch.tensor(group) + start for group in story.one_of]
        start += len(story.measures)
    likely = sum(table[:, names.index(name)] for name in ("min", "max", "run"))
    assert isinstance(likely, Tensor)
    for _ in range(ROUNDS):
        ones = {int(group[likely[group].argmax()]) for group in one_of}
        used = torch.tensor(sorted({*ones, *two}))
        right = torch.tensor([float(number in ones) for number in used.tolist()], dtype=torch.float64)
        weights = regression(standard[used], right)
        likely = standard @ weights
    plain = weights[:-1] / spread
    return {**dict(zip(names, plain.tolist(), strict=True)), BIAS: float(weights[-1] - (plain * mean).sum())}


def regression(table: Tensor, right: Tensor) -> Tensor:
    """Return the weights of a logistic regression with a ridge, by Newton's method; the last one is the bias."""
    weights = torch.zeros(table.shape[1], dtype=torch.float64)
    ridge = torch.full_like(weights, RIDGE)
    ridge[-1] = 1e-6
    for _ in range(STEPS):
        chance = torch.sigmoid((table @ weights).clamp(-30, 30))
        slope = table.t() @ (chance - right) + ridge * weights
        bend = (table * (chance * (1 - chance))[:, None]).t() @ table + torch.diag(ridge)
        weights = weights - torch.linalg.solve(bend, slope)
    return weights


def scored(story: Story, weights: Mapping[str, float]) -> tuple[int, int, int]:
    """Return how many pairs of rows of two documents are linked rightly, wrongly, and not though they should be."""
    held: defaultdict[int, set[str]] = defaultdict(set)
    for utterance in link(story.attributions, weights):
        for each in utterance.prints:
            held[id(each.attribution)].add(utterance.id)
    right = wrong = missed = 0
    for one, other in combinations(sorted(story.rows), 2):
        mine, theirs = story.rows[one], story.rows[other]
        is_one, is_linked = bool(set(mine["statements"]) & set(theirs["statements"])), bool(held[one] & held[other])
        if mine["sha256"] == theirs["sha256"] or (not is_one and may_be_one(mine, theirs)):
            continue
        right += is_one and is_linked
        wrong += is_linked and not is_one
        missed += is_one and not is_linked
    return right, wrong, missed


if __name__ == "__main__":
    main()
