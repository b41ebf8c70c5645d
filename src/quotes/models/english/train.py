"""Train the joint model: python -m quotes.models.english.train --data DIR --minilm DIR --out DIR

DIR/ud/ewt, DIR/ud/gum, DIR/ner/en-worldwide and DIR/polnear are the corpora as published; whatever is missing is left
out, with its heads. The schedule goes by the clock (--minutes), and goes on from the last checkpoint after a stop.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from attrs import asdict, frozen
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from quotes.models.english import batches, corpora
from quotes.models.english.corpora import ATTRIBUTION_TAGS, Tagged, Tree
from quotes.models.english.decode import best_tags, runs_of, transitions
from quotes.models.english.encoder import Size, from_minilm
from quotes.models.english.model import Joint, Labels, batch_of
from quotes.models.english.pieces import WordPieces

SHARES = {"trees": 0.46, "entities": 0.22, "attributions": 0.32}  # of the steps
ENCODER_RATE, HEAD_RATE, WARM_UP, DECAY = 2.5e-4, 1e-3, 0.05, 0.01
SAVE_SECONDS, SCORE_SECONDS = 180, 900
SMALLEST_RATE = 0.01  # of the highest


@frozen
class Corpus:
    """What is trained on and what is scored with."""

    trees: tuple[Tree, ...]
    entities: tuple[tuple[Tagged, ...], ...]
    attributions: tuple[tuple[Tagged, ...], ...]


def corpus(data: Path, part: str) -> Corpus:
    """Return the train or dev part of what lies under `data`."""
    trees: list[Tree] = []
    for name in ("ewt", "gum"):
        trees.extend(corpora.treebank(data / "ud" / name / f"en_{name}-ud-{part}.conllu"))
    return Corpus(
        tuple(trees),
        corpora.entity_articles(data / "ner" / "en-worldwide", part),
        corpora.attribution_articles(data / "polnear", part),
    )


def labels_of(train: Corpus) -> Labels:
    """Return the classes that the training parts use, sorted."""
    kinds = {tag[2:] for article in train.entities for sentence in article for tag in sentence.tags if tag != "O"}
    return Labels(
        tuple(sorted({tag for tree in train.trees for tag in tree.upos})),
        tuple(sorted({tag for tree in train.trees for tag in tree.xpos})),
        tuple(sorted({tag for tree in train.trees for tag in tree.deprels})),
        ("O", *(f"{prefix}-{kind}" for kind in sorted(kinds) for prefix in "BIES")) if kinds else (),
        ATTRIBUTION_TAGS if train.attributions else (),
    )


class Stream:
    """Endless batches of one corpus; `taken` of them are skipped after a resumption."""

    def __init__(self, name: str, train: Corpus, vocabulary: WordPieces, seed: int) -> None:
        self.name, self.train, self.vocabulary, self.seed = name, train, vocabulary, seed
        self.taken = 0
        self.source = self._batches()

    def skip(self, count: int) -> None:
        for _ in range(count):
            next(self)

    def __next__(self) -> list[tuple[Any, ...]]:
        self.taken += 1
        return next(self.source)

    def _batches(self) -> Iterator[list[tuple[Any, ...]]]:
        epoch = 0
        while True:
            rng = random.Random(f"{self.seed} {self.name} {epoch}")
            yield from batches.batches(self._sequences(rng), self._size, rng)
            epoch += 1

    def _sequences(self, rng: random.Random) -> Sequence[tuple[Any, ...]]:
        if self.name == "trees":
            return batches.tree_sequences(self.train.trees, self.vocabulary, rng)
        if self.name == "entities":
            return batches.entity_sequences(self.train.entities, self.vocabulary, rng)
        return batches.attribution_sequences(self.train.attributions, self.vocabulary, rng)

    def _size(self, sequence: tuple[Any, ...]) -> int:
        return sum(self.vocabulary.count(part.words) for part in sequence)


class Trainer:
    """The model with its optimizer and losses."""

    def __init__(self, model: Joint, labels: Labels, vocabulary: WordPieces) -> None:
        self.model, self.labels, self.vocabulary = model, labels, vocabulary
        self.index = {name: {tag: i for i, tag in enumerate(tags)} for name, tags in asdict(labels).items()}
        encoder = list(model.encoder.parameters())
        known = {id(parameter) for parameter in encoder}
        heads = [parameter for parameter in model.parameters() if id(parameter) not in known]
        groups = [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=DECAY, betas=(0.9, 0.98), fused=True)

    def step(self, name: str, batch: list[tuple[Any, ...]], rate: float) -> float:
        """Learn from one batch; return its loss."""
        for group, highest in zip(self.optimizer.param_groups, (ENCODER_RATE, HEAD_RATE), strict=True):
            group["lr"] = rate * highest
        with torch.autocast("cpu", torch.bfloat16):
            loss = self.tree_loss(batch) if name == "trees" else self.tag_loss(name, batch)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 2.0)
        self.optimizer.step()
        return float(loss.detach())

    def layers(self, batch: list[tuple[Any, ...]]) -> list[Tensor]:
        words = [[word for part in sequence for word in part.words] for sequence in batch]
        return self.model.encode(batch_of(words, self.vocabulary))

    def tag_loss(self, name: str, batch: list[tuple[Any, ...]]) -> Tensor:
        """Return the cross entropy of entity or attribution tags."""
        scores = getattr(self.model, name)(self.model.view(name, self.layers(batch)))
        gold = [self.index[name].get(tag, 0) for sequence in batch for part in sequence for tag in part.tags]
        return functional.cross_entropy(scores.float(), torch.tensor(gold))

    def tree_loss(self, batch: list[tuple[Any, ...]]) -> Tensor:
        """Return the cross entropies of tags, heads and relations, summed."""
        trees: list[Tree] = [tree for sequence in batch for tree in sequence]
        vectors = self.model.view("syntax", self.layers(batch))
        sentences, heads = numbers_of([len(tree.words) for tree in trees]), gold_heads(trees)
        loss = self._against(self.model.upos(vectors), "upos", [t for tree in trees for t in tree.upos])
        loss = loss + 0.5 * self._against(self.model.xpos(vectors), "xpos", [t for tree in trees for t in tree.xpos])
        relations = self.model.parser.labels(vectors, heads)
        loss = loss + self._against(relations, "deprels", [t for tree in trees for t in tree.deprels])
        return loss + arc_loss(self.model.parser.scores(vectors, sentences), trees)

    def _against(self, scores: Tensor, name: str, gold: list[str]) -> Tensor:
        wanted = torch.tensor([self.index[name].get(tag, 0) for tag in gold])
        return functional.cross_entropy(scores.float(), wanted)


def numbers_of(lengths: Sequence[int]) -> Tensor:
    """Return the numbers of the words of each sentence, (sentences, longest), padded with -1."""
    out = torch.full((len(lengths), max(lengths)), -1, dtype=torch.long)
    start = 0
    for row, length in enumerate(lengths):
        out[row, :length] = torch.arange(start, start + length)
        start += length
    return out


def gold_heads(trees: Sequence[Tree]) -> Tensor:
    """Return the number of each word's head over all sentences, -1 for a root."""
    out: list[int] = []
    start = 0
    for tree in trees:
        out.extend(head + start if head >= 0 else -1 for head in tree.heads)
        start += len(tree.heads)
    return torch.tensor(out)


def arc_loss(scores: Tensor, trees: Sequence[Tree]) -> Tensor:
    """Return the cross entropy of the heads; position 0 of `scores` is the root."""
    gold = torch.full(scores.shape[:2], -1, dtype=torch.long)
    for row, tree in enumerate(trees):
        gold[row, : len(tree.heads)] = torch.tensor(tree.heads) + 1
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1)


class Clock:
    """The share of the time that is over, stops left out."""

    def __init__(self, minutes: float, spent: float = 0.0) -> None:
        self.total, self.start = minutes * 60, time.monotonic() - spent

    def spent(self) -> float:
        return time.monotonic() - self.start

    def share(self) -> float:
        return min(1.0, self.spent() / self.total)


def rate_at(share: float) -> float:
    """Return the learning rate as a share of the highest: up, then down in a straight line."""
    if share < WARM_UP:
        return max(SMALLEST_RATE, share / WARM_UP)
    return max(SMALLEST_RATE, (1 - share) / (1 - WARM_UP))


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
    for batch in batches.by_length(trees, lambda tree: trainer.vocabulary.count(tree.words), 4096):
        vectors = trainer.model.view("syntax", trainer.layers([(tree,) for tree in batch]))
        numbers = numbers_of([len(tree.words) for tree in batch])
        best = trainer.model.parser.scores(vectors, numbers).argmax(2) - 1
        starts = numbers[:, :1]
        heads = torch.where(best >= 0, best + starts, best)[numbers >= 0]
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
    rules = transitions(tags)
    found: set[Any] = set()
    gold: set[Any] = set()
    parts = [part for article in articles for tagged in article for part in batches.cut_up(tagged, trainer.vocabulary)]
    for group in batches.by_length(parts, lambda part: trainer.vocabulary.count(part.words), 4096):
        scores = getattr(trainer.model, name)(trainer.model.view(name, trainer.layers([(part,) for part in group])))
        for part, rows in zip(group, scores.float().split([len(part.words) for part in group]), strict=True):
            best = best_tags(rows.numpy(), rules)
            found |= {(id(part), *run) for run in runs_of([tags[i] for i in best])}
            gold |= {(id(part), *run) for run in runs_of(list(part.tags))}
    return " ".join(f"{kind or name} {_f1(found, gold, kind):.2f}" for kind in kinds)


def _f1(found: set[Any], gold: set[Any], kind: str) -> float:
    mine = {run for run in found if not kind or run[3] == kind}
    theirs = {run for run in gold if not kind or run[3] == kind}
    return 200 * len(mine & theirs) / max(1, len(mine) + len(theirs))


def fresh(labels: Labels, minilm: Path) -> Joint:
    """Return a model that starts from the published encoder."""
    model = Joint(Size(), labels)
    missing = model.encoder.load_state_dict(from_minilm(load_file(minilm / "model.safetensors")), strict=False)
    if set(missing.missing_keys) != {"shapes.weight"} or missing.unexpected_keys:
        raise SystemExit(f"{minilm}: not the encoder that was expected: {missing}")
    return model


def train(trainer: Trainer, streams: dict[str, Stream], dev: Corpus, out: Path, *, minutes: float, seed: int) -> None:
    """Train until the time is over, with a checkpoint every few minutes."""
    place = out / "checkpoint.pt"
    state = torch.load(place, weights_only=True) if place.exists() else {}
    if state:
        restore(trainer, streams, state)
    clock, step = Clock(minutes, state.get("spent", 0.0)), state.get("step", 0)
    saved = scored = clock.spent()
    names = sorted(streams)
    losses: dict[str, float] = {}
    while clock.share() < 1:
        name = random.Random(f"{seed} {step}").choices(names, [SHARES[name] for name in names])[0]
        loss = trainer.step(name, next(streams[name]), rate_at(clock.share()))
        losses[name] = 0.98 * losses.get(name, loss) + 0.02 * loss
        step += 1
        if step % 50 == 0:
            report(out, f"step {step} {clock.share():.3f} " + " ".join(f"{n} {v:.3f}" for n, v in losses.items()))
        if clock.spent() - saved > SAVE_SECONDS:
            save(trainer, streams, place, clock.spent(), step)
            saved = clock.spent()
        if clock.spent() - scored > SCORE_SECONDS:
            report(out, f"dev at step {step}: {score(trainer, dev)}")
            scored = clock.spent()
    save(trainer, streams, place, clock.spent(), step)
    report(out, f"dev at the end, step {step}: {score(trainer, dev)}")


def save(trainer: Trainer, streams: dict[str, Stream], place: Path, spent: float, step: int) -> None:
    """Write the checkpoint, whole or not at all."""
    state = {
        "model": trainer.model.state_dict(),
        "optimizer": trainer.optimizer.state_dict(),
        "labels": {name: list(tags) for name, tags in asdict(trainer.labels).items()},
        "taken": {name: stream.taken for name, stream in streams.items()},
        "spent": spent,
        "step": step,
    }
    torch.save(state, place.with_suffix(".new"))
    place.with_suffix(".new").replace(place)


def restore(trainer: Trainer, streams: dict[str, Stream], state: dict[str, Any]) -> None:
    """Go back to where the checkpoint was written."""
    trainer.model.load_state_dict(state["model"])
    trainer.optimizer.load_state_dict(state["optimizer"])
    for name, stream in streams.items():
        stream.skip(state["taken"].get(name, 0))


def report(out: Path, line: str) -> None:
    """Print a line with the time of day, and keep it in the log."""
    line = f"{time.strftime('%H:%M:%S')} {line}"
    print(line, flush=True)
    with (out / "log.txt").open("a", encoding="utf-8") as log:
        log.write(line + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(2)
    options.out.mkdir(parents=True, exist_ok=True)
    learn, dev = corpus(options.data, "train"), corpus(options.data, "dev")
    vocabulary = WordPieces.read((options.minilm / "tokenizer.json").read_text(encoding="utf-8"))
    labels = labels_of(learn)
    streams = {n: Stream(n, learn, vocabulary, options.seed) for n in SHARES if getattr(learn, n)}
    trainer = Trainer(fresh(labels, options.minilm), labels, vocabulary)
    report(options.out, f"{len(learn.trees)} trees, {len(learn.entities)} + {len(learn.attributions)} articles")
    train(trainer, streams, dev, options.out, minutes=options.minutes, seed=options.seed)


if __name__ == "__main__":
    main()
