"""Train the joint model: python -m quotes.models.english.training.train --data DIR --minilm DIR --out DIR

DIR/ud/ewt, DIR/ud/gum, DIR/ner/en-worldwide and DIR/polnear are the corpora as published; whatever is missing is left
out, with its heads. The schedule goes by --steps, so the same call gives the same model on the same kind of processor;
after a stop it goes on from the last checkpoint.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path
from typing import Any

import torch
from attrs import asdict
from safetensors.torch import load_file

from quotes.models.english.encoder import Size, from_minilm
from quotes.models.english.model import Joint, Labels
from quotes.models.english.pieces import WordPieces
from quotes.models.english.spelling import Known
from quotes.models.english.training.batches import Stream
from quotes.models.english.training.corpora import Corpus, read_corpus
from quotes.models.english.training.export import factored
from quotes.models.english.training.learner import Trainer, labels_of
from quotes.models.english.training.progress import score
from quotes.models.english.weights import MODEL, TABLES, unpacked

SHARES = {"trees": 0.26, "entities": 0.37, "attributions": 0.37}  # of the steps
WARM_UP = 0.05  # of the steps
SAVE_SECONDS, SCORE_SECONDS = 180, 900
SMALLEST_RATE = 0.01  # of the highest
SPELLINGS = 32768  # rows of the table of n-grams
NEW = ("chains.", "links.", "spelling.")  # what earlier weights may lack


def rate_at(share: float) -> float:
    """Return the learning rate as a share of the highest: up, then down in a straight line."""
    if share < WARM_UP:
        return max(SMALLEST_RATE, share / WARM_UP)
    return max(SMALLEST_RATE, (1 - share) / (1 - WARM_UP))


def fresh(labels: Labels, minilm: Path, spellings: int) -> Joint:
    """Return a model that starts from the published encoder."""
    model = Joint(Size(spellings=spellings), labels)
    missing = model.encoder.load_state_dict(from_minilm(load_file(minilm / "model.safetensors")), strict=False)
    if set(missing.missing_keys) != {"shapes.weight"} or missing.unexpected_keys:
        raise SystemExit(f"{minilm}: not the encoder that was expected: {missing}")
    return model


def further(labels: Labels, folder: Path, spellings: int) -> Joint:
    """Return a model that starts from weights that were exported; heads that they lack start fresh."""
    tables = json.loads((folder / TABLES).read_text(encoding="utf-8"))
    known = Labels(**{name: tuple(tags) for name, tags in tables["labels"].items()})
    if known != labels:
        raise SystemExit(f"{folder}: was trained on other classes; start from the published encoder (--minilm)")
    model = Joint(Size(**{**tables["size"], "spellings": spellings}), labels)
    state = factored(unpacked(load_file(folder / MODEL)), model.parser.rank)
    missing = model.load_state_dict(state, strict=False)
    if missing.unexpected_keys or any(not name.startswith(NEW) for name in missing.missing_keys):
        raise SystemExit(f"{folder}: not the weights that were expected: {missing}")
    return model


def train(trainer: Trainer, streams: dict[str, Stream], dev: Corpus, out: Path, *, steps: int, seed: int) -> None:
    """Train for `steps` batches in all, with a checkpoint every few minutes."""
    place = out / "checkpoint.pt"
    state = torch.load(place, weights_only=True) if place.exists() else {}
    if state:
        restore(trainer, streams, state)
    names = sorted(streams)
    losses: dict[str, float] = {}
    saved = scored = time.monotonic()
    for step in range(state.get("step", 0), steps):
        name = random.Random(f"{seed} {step}").choices(names, [SHARES[name] for name in names])[0]
        loss = trainer.step(name, next(streams[name]), rate_at(step / steps))
        losses[name] = 0.98 * losses.get(name, loss) + 0.02 * loss
        if step % 50 == 49:
            report(out, f"step {step + 1} of {steps} " + " ".join(f"{n} {v:.3f}" for n, v in losses.items()))
        if time.monotonic() - saved > SAVE_SECONDS:
            save(trainer, streams, place, step + 1)
            saved = time.monotonic()
        if time.monotonic() - scored > SCORE_SECONDS:
            report(out, f"dev at step {step + 1}: {score(trainer, dev)}")
            scored = time.monotonic()
    save(trainer, streams, place, steps)
    report(out, f"dev at the end, step {steps}: {score(trainer, dev)}")


def save(trainer: Trainer, streams: dict[str, Stream], place: Path, step: int) -> None:
    """Write the checkpoint, whole or not at all."""
    state = {
        "model": trainer.model.state_dict(),
        "optimizer": trainer.optimizer.state_dict(),
        "size": asdict(trainer.model.size),
        "labels": {name: list(tags) for name, tags in asdict(trainer.labels).items()},
        "taken": {name: stream.taken for name, stream in streams.items()},
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
    parser.add_argument("--start", type=Path, help="go on from these exported weights")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=6000, help="batches of some 1,900 word pieces (default 6000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=sorted(SHARES), help="for comparison: learn from one kind of corpus")
    parser.add_argument("--frozen", action="store_true", help="for comparison: leave the encoder as it is")
    parser.add_argument("--spelling", action="store_true", help="for comparison: read words by their letters, too")
    parser.add_argument("--vectors", type=Path, help="for comparison: fixed vectors of words, as stanza keeps them")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(2)
    options.out.mkdir(parents=True, exist_ok=True)
    learn, dev = read_corpus(options.data, "train"), read_corpus(options.data, "dev")
    vocabulary = WordPieces.read((options.minilm / "tokenizer.json").read_text(encoding="utf-8"))
    labels = labels_of(learn)
    names = [options.only] if options.only else [name for name in SHARES if getattr(learn, name)]
    streams = {name: Stream(name, learn, vocabulary, options.seed) for name in names}
    spellings = SPELLINGS if options.spelling else 0
    model = further(labels, options.start, spellings) if options.start else fresh(labels, options.minilm, spellings)
    if options.vectors:
        model.spelling = Known(options.vectors, model.size.hidden)
    model.encoder.requires_grad_(not options.frozen)
    trainer = Trainer(model, labels, vocabulary)
    report(options.out, f"{len(learn.trees)} trees, {len(learn.entities)} + {len(learn.attributions)} articles")
    train(trainer, streams, dev, options.out, steps=options.steps, seed=options.seed)


if __name__ == "__main__":
    main()
