"""Scores on the dev parts while training, quick and rough: plain best heads, no tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

from quotes.models.english.decode import best_tags, runs_of, transitions
from quotes.models.english.packing import by_length
from quotes.models.english.training import batches
from quotes.models.english.training.corpora import Corpus, Tree
from quotes.models.english.training.learner import Trainer, gold_heads, likeliest_heads, numbers_of

BATCH_PIECES = 4096  # padding included


def score(trainer: Trainer, dev: Corpus) -> str:
    """Return the dev scores as one line: tags, heads (plain argmax), entities, attribution runs."""
    trainer.model.eval()
    parts = []
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        if dev.trees:
            parts.append(_tree_scores(trainer, dev.trees))
        for name, kinds in (("entities", ("",)), ("attributions", ("source", "cue", "content"))):
            articles = getattr(dev, name)
            if articles:
                parts.append(_run_scores(trainer, name, articles, kinds))
    trainer.model.train()
    return "; ".join(parts)


def _tree_scores(trainer: Trainer, trees: Sequence[Tree]) -> str:
    right = {"UPOS": 0, "XPOS": 0, "UAS": 0, "LAS": 0}
    for batch in by_length(trees, lambda tree: trainer.vocabulary.count(tree.words), BATCH_PIECES):
        vectors = trainer.view("syntax", [(tree,) for tree in batch])
        numbers = numbers_of([len(tree.words) for tree in batch])
        heads = likeliest_heads(trainer.model.parser.scores(vectors, numbers), numbers)
        relations = trainer.model.parser.labels(vectors, heads).argmax(1).tolist()
        gold, wanted = gold_heads(batch), [tag for tree in batch for tag in tree.deprels]
        same = (heads == gold).tolist()
        right["UAS"] += sum(same)
        names = trainer.labels.deprels
        right["LAS"] += sum(ok and names[r] == w for ok, r, w in zip(same, relations, wanted, strict=True))
        for head in ("upos", "xpos"):
            found = getattr(trainer.model, head)(vectors).argmax(1).tolist()
            wanted = [tag for tree in batch for tag in getattr(tree, head)]
            known = getattr(trainer.labels, head)
            right[head.upper()] += sum(known[f] == w for f, w in zip(found, wanted, strict=True))
    total = sum(len(tree.words) for tree in trees)
    return " ".join(f"{name} {100 * count / total:.2f}" for name, count in right.items())


def _run_scores(trainer: Trainer, name: str, articles: Any, kinds: tuple[str, ...]) -> str:
    tags = getattr(trainer.labels, name)
    rules = transitions(tags, trainer.model.chain(name))
    found: set[Any] = set()
    gold: set[Any] = set()
    parts = [part for article in articles for tagged in article for part in batches.cut_up(tagged, trainer.vocabulary)]
    for group in by_length(parts, lambda part: trainer.vocabulary.count(part.words), BATCH_PIECES):
        scores = getattr(trainer.model, name)(trainer.view(name, [(part,) for part in group]))
        for part, rows in zip(group, scores.float().split([len(part.words) for part in group]), strict=True):
            everywhere = np.ones((1, len(rows)), bool)
            best = best_tags(rows.numpy()[None], everywhere, rules)[0]
            found |= {(id(part), *run) for run in runs_of([tags[i] for i in best])}
            gold |= {(id(part), *run) for run in runs_of(list(part.tags))}
    return " ".join(f"{kind or name} {_f1(found, gold, kind):.2f}" for kind in kinds)


def _f1(found: set[Any], gold: set[Any], kind: str) -> float:
    mine = {run for run in found if not kind or run[3] == kind}
    theirs = {run for run in gold if not kind or run[3] == kind}
    return 200 * len(mine & theirs) / max(1, len(mine) + len(theirs))
