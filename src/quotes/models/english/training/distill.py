"""Learn from the corpora and from what other models say of them and of texts that nobody annotated.

    python -m quotes.models.english.training.distill --data DIR --out RUN --steps N --taught --teachers RUN --texts DIR

A model's chances for every tag, head, relation and link are what is learned (Hinton et al., 2015), meaned over the
teachers; how tags follow each other is taken from the weights that ship and stays, so that the scores of tags mean the
same in all of them. Without teachers it is plain training. --layers and --inner keep only some layers, and of the inner
neurons those that give most. Batches are made by processes of their own, so no two trainings are alike to the bit.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from attrs import asdict, evolve, frozen
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from quotes.models.english.encoder import Size, from_minilm
from quotes.models.english.model import Batch, Joint, Labels, batch_of
from quotes.models.english.pieces import WordPieces
from quotes.models.english.training import batches
from quotes.models.english.training.corpora import Corpus, read_corpus
from quotes.models.english.training.learner import (
    DECAY,
    LONGEST_STEP,
    MASKED,
    NO_LINK,
    TAG_WEIGHT,
    cue_places,
    gold_heads,
    index_of,
    likeliest_heads,
    numbers_of,
)
from quotes.models.english.training.silver import (
    Article,
    Changes,
    articles_of_names,
    articles_of_trees,
    silver_sequences,
    texts_in,
)
from quotes.models.english.training.train import report
from quotes.models.english.weights import MODEL, Parts, load_learning

SHARES = {"trees": 0.14, "entities": 0.18, "attributions": 0.18, "silver": 0.5}  # of the steps
HEADS = {"trees": ("syntax",), "entities": ("entities",), "attributions": ("attributions",)}
ALL_HEADS = ("syntax", "entities", "attributions")
TAGS = ("entities", "attributions")
XPOS_WEIGHT, SQUARES_WEIGHT = 0.5, 0.02
MASKED_SILVER = 0.06  # of the pieces
WARM_UP = 0.04  # of the steps
BETAS = (0.9, 0.98)
WAITING = 12  # batches that are made ahead
SAVE_SECONDS = 240
MOST_WORDS = 150  # of a paragraph that tells which inner neurons give most
MEASURED = 20  # articles that tell which inner neurons give most


@frozen
class Lesson:
    """A batch with the words of each sentence and of what is read together, and what is known of them."""

    name: str
    batch: Batch
    sentences: Tensor
    groups: Tensor
    gold: Mapping[str, Tensor]

    def on(self, device: str) -> Lesson:
        """Return the lesson with its tensors on a device."""
        parts = ("pieces", "shapes", "mask", "places", "owners")
        moved = {name: getattr(self.batch, name).to(device) for name in parts}
        gold = {name: tensor.to(device) for name, tensor in self.gold.items()}
        batch = evolve(self.batch, **moved)
        return evolve(self, batch=batch, sentences=self.sentences.to(device), groups=self.groups.to(device), gold=gold)


def lesson_of(name: str, sequences: list[tuple[Any, ...]], labels: Labels, vocabulary: WordPieces) -> Lesson:
    """Return a batch of sequences of one corpus as a lesson."""
    index = index_of(labels)
    parts = [part for sequence in sequences for part in sequence]
    batch = batch_of([[word for part in sequence for word in part.words] for sequence in sequences], vocabulary)
    groups = numbers_of([sum(len(part.words) for part in sequence) for sequence in sequences])
    lengths = [n for part in parts for n in (part.sentences if name == "silver" else (len(part.words),))]
    gold: dict[str, Tensor] = {}
    if name == "trees":
        for head in ("upos", "xpos", "deprels"):
            gold[head] = torch.tensor([index[head].get(tag, 0) for part in parts for tag in getattr(part, head)])
        gold["heads"] = gold_heads(parts)
        gold["arcs"] = _rows([[head + 1 for head in part.heads] for part in parts])
    elif name in TAGS:
        gold[name] = torch.tensor([index[name].get(tag, 0) for part in parts for tag in part.tags])
    if name == "attributions":
        gold["links"] = _rows([cue_places(sequence) for sequence in sequences])
    return Lesson(name, batch, numbers_of(lengths), groups, gold)


def _rows(rows: Sequence[Sequence[int]]) -> Tensor:
    """Return numbers as rows of one length, padded with what counts for nothing."""
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[NO_LINK] * (longest - len(row))] for row in rows])


def scores_of(
    model: Joint, lesson: Lesson, batch: Batch, heads: Tensor | None, wanted: Sequence[str]
) -> dict[str, Tensor]:
    """Return the scores of the heads that are wanted, and the vectors ("syntax view" and so on) that they saw."""
    states = model.encode(batch)
    out: dict[str, Tensor] = {}
    for name in wanted:
        vectors = out[f"{name} view"] = model.view(name, states, batch)
        if name == "syntax":
            out |= {"upos": model.upos(vectors).float(), "xpos": model.xpos(vectors).float()}
            out["arcs"] = model.parser.scores(vectors, lesson.sentences)
            if heads is not None:
                out["deprels"] = model.parser.labels(vectors, heads).float()
        else:
            out[name] = getattr(model, name)(vectors).float()
        if name == "attributions":
            out["links"] = model.links.scores(vectors, lesson.groups)
    return out


@torch.no_grad()
def targets_of(teachers: Sequence[Joint], lesson: Lesson, wanted: Sequence[str]) -> dict[str, Tensor]:
    """Return what the teachers say on the mean: chances, scores of tags, heads, and the first one's vectors."""
    found = [scores_of(teacher, lesson, lesson.batch, None, wanted) for teacher in teachers]

    def mean(rows: Sequence[Tensor]) -> Tensor:
        return torch.stack([row.float() for row in rows]).mean(0)

    out = {name: rows for name, rows in found[0].items() if name.endswith("view")}
    chances = [name for name in ("upos", "xpos", "arcs", "links") if name in found[0]]
    out |= {name: mean([each[name].softmax(-1) for each in found]) for name in chances}
    out |= {name: mean([each[name] for each in found]) for name in TAGS if name in wanted}
    if "syntax" in wanted:
        out["heads"] = (
            lesson.gold["heads"] if "heads" in lesson.gold else likeliest_heads(out["arcs"], lesson.sentences)
        )
        views = [each["syntax view"] for each in found]
        relations = [t.parser.labels(view, out["heads"]) for t, view in zip(teachers, views, strict=True)]
        out["deprels"] = mean([row.softmax(-1) for row in relations])
    return out


def gold_loss(model: Joint, lesson: Lesson, scores: Mapping[str, Tensor], device: str) -> Tensor:
    """Return how unlikely what was annotated is."""
    gold = lesson.gold
    if lesson.name == "trees":
        loss = functional.cross_entropy(scores["upos"], gold["upos"])
        loss = loss + XPOS_WEIGHT * functional.cross_entropy(scores["xpos"], gold["xpos"])
        loss = loss + functional.cross_entropy(scores["deprels"], gold["deprels"])
        return loss + functional.cross_entropy(scores["arcs"].flatten(0, 1), gold["arcs"].flatten(), ignore_index=-1)
    with torch.autocast(device, enabled=False):
        tags: Tensor = TAG_WEIGHT * model.chain(lesson.name).loss(
            scores[lesson.name], gold[lesson.name], lesson.sentences
        )
    if lesson.name == "entities":
        return tags
    links = functional.cross_entropy(
        scores["links"].flatten(0, 1), gold["links"].flatten(), ignore_index=NO_LINK, reduction="sum"
    )
    return tags + links / (gold["links"] != NO_LINK).sum().clamp(min=1)


def taught_loss(
    scores: Mapping[str, Tensor], targets: Mapping[str, Tensor], lesson: Lesson, hung: Tensor, views: float
) -> Tensor:
    """Return how far the scores are from what the teachers say.

    `hung` tells of each tag of attributions whether its words hang on a cue; `views` weighs the distance of vectors.
    """
    loss = torch.zeros((), device=lesson.groups.device)
    if "syntax view" in targets:
        inside = lesson.sentences >= 0
        loss = loss + apart(scores["upos"], targets["upos"]).mean()
        loss = loss + XPOS_WEIGHT * apart(scores["xpos"], targets["xpos"]).mean()
        loss = loss + apart(scores["arcs"], targets["arcs"])[inside].mean()
        loss = loss + apart(scores["deprels"], targets["deprels"]).mean()
    for name in TAGS:
        if name in targets:
            squares = (centered(scores[name]) - centered(targets[name])).square().mean()
            loss = loss + TAG_WEIGHT * apart(scores[name], targets[name].softmax(-1)).mean()
            loss = loss + TAG_WEIGHT * SQUARES_WEIGHT * squares
    if "links" in targets:
        laid = torch.zeros(lesson.groups.shape, dtype=torch.bool, device=lesson.groups.device)
        laid[lesson.groups >= 0] = hung[targets["attributions"].argmax(-1)]
        loss = loss + (apart(scores["links"], targets["links"]) * laid).sum() / laid.sum().clamp(min=1)
    for name in (name for name in targets if name.endswith("view")):
        loss = loss + views * (scores[name].float() - targets[name].float()).square().mean()
    return loss


def apart(scores: Tensor, chances: Tensor) -> Tensor:
    """Return the cross entropy of each row of scores, (..., classes), with chances."""
    return -(chances * scores.log_softmax(-1)).sum(-1)


def centered(scores: Tensor) -> Tensor:
    """Return the scores, their mean at zero: only differences choose a tag."""
    return scores - scores.mean(-1, keepdim=True)


def smaller(model: Joint, labels: Labels, layers: Sequence[int], gives: Sequence[Tensor], inner: int) -> Joint:
    """Return a model of some of the layers, each with its `inner` neurons that give most, and all that it learned."""
    student = Joint(evolve(model.size, layers=len(layers), inner=inner), labels)
    state = model.state_dict()
    kept = {name: tensor for name, tensor in state.items() if not name.startswith(("encoder.layers.", "mixes."))}
    for place, layer in enumerate(layers):
        some = gives[layer].topk(inner).indices.sort().values
        for name, tensor in model.encoder.layers[layer].state_dict().items():
            cut = tensor[some] if name.startswith("up.") else tensor[:, some] if name == "down.weight" else tensor
            kept[f"encoder.layers.{place}.{name}"] = cut
    for name in ALL_HEADS:
        kept[f"mixes.{name}.weights"] = shared_out(state[f"mixes.{name}.weights"].softmax(0), layers).log()
    student.load_state_dict(kept)
    return student


def shared_out(weights: Tensor, layers: Sequence[int]) -> Tensor:
    """Return the weights of layers (the embedding first) for those that are kept: each gives its own to the nearest."""
    places = [0, *(layer + 1 for layer in layers)]
    out = torch.full((len(places),), 1e-4)
    for layer, weight in enumerate(weights):
        out[min(range(len(places)), key=lambda place: abs(places[place] - layer))] += weight
    return out


@torch.no_grad()
def given(model: Joint, articles: Sequence[Article], vocabulary: WordPieces) -> list[Tensor]:
    """Return how much each inner neuron of each layer gives on the mean, on the paragraphs of some articles."""
    downs = [layer.get_submodule("down") for layer in model.encoder.layers]
    sums = [torch.zeros(model.size.inner) for _ in downs]

    def counting(total: Tensor) -> Any:
        return lambda _, inputs: total.add_(inputs[0].abs().mean((0, 1)))

    watching = [down.register_forward_pre_hook(counting(total)) for down, total in zip(downs, sums, strict=True)]
    for article in articles:
        for paragraph in article:
            model.encode(batch_of([[word for sentence in paragraph for word in sentence][:MOST_WORDS]], vocabulary))
    for watch in watching:
        watch.remove()
    return [total * down.get_parameter("weight").norm(dim=0) for down, total in zip(downs, sums, strict=True)]


def lessons(
    learn: Corpus, articles: Sequence[Article], labels: Labels, vocabulary: WordPieces, seed: str
) -> Iterator[Lesson]:
    """Yield lessons without end."""
    rng = random.Random(seed)
    streams: dict[str, Iterator[Any]] = {
        name: batches.Stream(name, learn, vocabulary, rng.randrange(2**31)) for name in HEADS if getattr(learn, name)
    }
    if articles:
        streams["silver"] = _silver(articles, vocabulary, rng)
    names = sorted(streams)
    while True:
        name = rng.choices(names, [SHARES[name] for name in names])[0]
        yield lesson_of(name, next(streams[name]), labels, vocabulary)


def _silver(articles: Sequence[Article], vocabulary: WordPieces, rng: random.Random) -> Iterator[Any]:
    changes = Changes(articles)
    while True:
        sequences = silver_sequences(articles, changes, vocabulary, rng)
        yield from batches.batches(sequences, lambda run: sum(vocabulary.count(part.words) for part in run), rng)


def fill(queue: Any, pieces: int, learn: Corpus, articles: Sequence[Article], seed: str) -> None:
    """Put lessons into a queue, without end: what a process of its own does."""
    torch.set_num_threads(1)
    batches.BATCH_PIECES = pieces
    parts = load_learning()
    for lesson in lessons(learn, articles, parts.labels, parts.vocabulary, seed):
        queue.put(lesson)


class Learner:
    """A model that learns lessons, on its device."""

    def __init__(self, model: Joint, teachers: Sequence[Joint], labels: Labels, masked: int, device: str) -> None:
        self.model, self.device, self.masked = model.to(device), device, masked
        self.teachers = [teacher.to(device).eval() for teacher in teachers]
        self.hung = torch.tensor([tag[2:] in ("source", "content") for tag in labels.attributions], device=device)
        self.model.chains.requires_grad_(False)
        encoder = {id(parameter) for parameter in model.encoder.parameters()}
        heads = [each for each in model.parameters() if id(each) not in encoder and each.requires_grad]
        groups = [{"params": list(model.encoder.parameters())}, {"params": heads}]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=DECAY, betas=BETAS)

    def step(self, lesson: Lesson, rates: tuple[float, float], views: float) -> float:
        """Learn one lesson at the rates of the encoder and of the heads; return its loss."""
        lesson = lesson.on(self.device)
        wanted = HEADS.get(lesson.name, ALL_HEADS)
        with torch.autocast(self.device, torch.bfloat16):
            targets = targets_of(self.teachers, lesson, wanted) if self.teachers else {}
            heads = lesson.gold.get("heads", targets.get("heads"))
            scores = scores_of(self.model, lesson, self._with_gaps(lesson), heads, wanted)
            loss = torch.zeros((), device=self.device)
            if lesson.gold:
                loss = loss + gold_loss(self.model, lesson, scores, self.device)
            if targets:
                loss = loss + taught_loss(scores, targets, lesson, self.hung, views)
        for group, rate in zip(self.optimizer.param_groups, rates, strict=True):
            group["lr"] = rate
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), LONGEST_STEP)
        self.optimizer.step()
        return float(loss.detach())

    def _with_gaps(self, lesson: Lesson) -> Batch:
        """Return the batch with some of its pieces masked, for the student alone."""
        batch = lesson.batch
        hidden = torch.zeros(batch.pieces.numel(), dtype=torch.bool, device=self.device)
        share = MASKED if lesson.gold else MASKED_SILVER
        hidden[batch.places] = torch.rand(len(batch.places), device=self.device) < share
        return evolve(batch, pieces=torch.where(hidden.view_as(batch.pieces), self.masked, batch.pieces))


def rate_at(share: float) -> float:
    """Return the learning rate as a share of the highest: up, then down in a straight line."""
    return share / WARM_UP if share < WARM_UP else (1 - share) / (1 - WARM_UP)


def restored(run: Path, labels: Labels) -> Joint:
    """Return the model of a run's last checkpoint."""
    state = torch.load(run / "checkpoint.pt", weights_only=True)
    model = Joint(Size(**state["size"]), labels)
    model.load_state_dict(state["model"])
    return model


def save(model: Joint, labels: Labels, out: Path) -> None:
    """Write a checkpoint as `export` reads it."""
    state = {
        "model": {name: tensor.cpu() for name, tensor in model.state_dict().items()},
        "size": asdict(model.size),
        "labels": {name: list(tags) for name, tags in asdict(labels).items()},
    }
    torch.save(state, out / "checkpoint.new")
    (out / "checkpoint.new").replace(out / "checkpoint.pt")


def learned(learner: Learner, queue: Any, out: Path, asked: argparse.Namespace, labels: Labels) -> None:
    """Learn what comes out of a queue, with a checkpoint every few minutes and at the end."""
    saved = time.monotonic()
    for step in range(asked.steps):
        share = step / asked.steps
        rates = (asked.rate * rate_at(share), asked.head_rate * rate_at(share))
        loss = learner.step(queue.get(), rates, asked.views * (1 - share))
        if step % 100 == 99:
            report(out, f"step {step + 1} of {asked.steps} loss {loss:.3f}")
        if time.monotonic() - saved > SAVE_SECONDS:
            save(learner.model, labels, out)
            saved = time.monotonic()
    save(learner.model, labels, out)


def student_of(asked: argparse.Namespace, shipped: Parts, articles: Sequence[Article]) -> Joint:
    """Return the model to start from."""
    model = restored(asked.start, shipped.labels) if asked.start else shipped.model
    if asked.minilm:
        model = Joint(Size(), shipped.labels)
        model.encoder.load_state_dict(from_minilm(load_file(asked.minilm / MODEL)), strict=False)
        model.chains.load_state_dict(shipped.model.chains.state_dict())
    if not asked.layers and not asked.inner:
        return model
    gives = given(model.eval(), articles[:MEASURED], shipped.vocabulary)
    layers = asked.layers or range(model.size.layers)
    return smaller(model, shipped.labels, layers, gives, asked.inner or model.size.inner)


def articles_for(texts: Sequence[Path], learn: Corpus, parts: Parts) -> list[Article]:
    """Return the texts that nobody annotated, and those of the corpora as running text."""
    found = [article for folder in texts for article in texts_in(folder, parts)]
    return [*found, *articles_of_trees(learn.trees, parts), *articles_of_names(learn.entities, parts)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the corpora, as for train")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--start", type=Path, help="a run to go on from (default: the weights that ship)")
    parser.add_argument("--minilm", type=Path, help="start from the published encoder and fresh heads")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="runs to learn from")
    parser.add_argument("--taught", action="store_true", help="learn from the weights that ship, too")
    parser.add_argument("--texts", type=Path, nargs="*", default=[], help="folders of plain texts")
    parser.add_argument("--layers", type=int, nargs="*", help="keep these layers, from 0")
    parser.add_argument("--inner", type=int, help="keep so many inner neurons a layer")
    parser.add_argument("--rate", type=float, default=2e-4, help="of the encoder (default 2e-4)")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--views", type=float, default=0.5, help="weight of the vectors' distance, falling to nothing")
    parser.add_argument("--pieces", type=int, default=4096, help="word pieces a batch")
    parser.add_argument("--loaders", type=int, default=3, help="processes that make batches")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    torch.manual_seed(asked.seed)
    asked.out.mkdir(parents=True, exist_ok=True)
    shipped, learn = load_learning(), read_corpus(asked.data, "train")
    labels = shipped.labels
    teachers = [*([load_learning().model] if asked.taught else []), *(restored(run, labels) for run in asked.teachers)]
    articles = articles_for(asked.texts, learn, shipped) if teachers else []
    own = multiprocessing.get_context("spawn")
    queue = own.Queue(WAITING)
    for number in range(asked.loaders):
        told = (queue, asked.pieces, learn, articles, f"{asked.seed} {number}")
        own.Process(target=fill, args=told, daemon=True).start()
    student = student_of(asked, shipped, articles).train()
    learned(
        Learner(student, teachers, labels, shipped.vocabulary.masked, asked.device), queue, asked.out, asked, labels
    )


if __name__ == "__main__":
    main()
