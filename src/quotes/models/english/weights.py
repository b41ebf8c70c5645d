"""The weights that ship with the package: written once, checked by hash, then read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import torch
from attrs import asdict, frozen
from safetensors.torch import load as load_tensors
from safetensors.torch import save_file
from torch import Tensor

from quotes.models.english.encoder import Size
from quotes.models.english.files import WEIGHTS, checked, hash_of
from quotes.models.english.integers import scales_of
from quotes.models.english.lemmas import Lemmas
from quotes.models.english.model import Joint, Labels
from quotes.models.english.pieces import WordPieces
from quotes.models.english.pins import HASHES
from quotes.models.english.sentences import Splitter

MODEL, PIECES, TABLES = "model.safetensors", "tokenizer.json", "tables.json"
TABLES_OF_VECTORS = ("encoder.words.weight", "spelling.grams.weight")
LAYERS = ("queries_keys_values", "joined", "up", "down", "linear", "below", "above")
INTEGER_LAYERS = tuple(f"{name}.weight" for name in LAYERS)
SCALES = ".scales"  # behind the name of what is kept as integers


@frozen
class Parts:
    """A model with its vocabulary and tables, ready to run."""

    model: Joint
    vocabulary: WordPieces
    labels: Labels
    splitter: Splitter
    lemmas: Lemmas


def save(parts: Parts, tokenizer: Path, folder: Path) -> dict[str, str]:
    """Write the weights and tables to `folder`; return their hashes by file name."""
    folder.mkdir(parents=True, exist_ok=True)
    save_file(packed(parts.model.state_dict()), folder / MODEL)
    shutil.copyfile(tokenizer, folder / PIECES)
    tables = {
        "size": asdict(parts.model.size),
        "labels": asdict(parts.labels),
        "sentences": parts.splitter.weights,
        "starters": sorted(parts.splitter.starters),
        "lemmas": parts.lemmas.forms,
        "known lemmas": sorted(parts.lemmas.known),
    }
    (folder / TABLES).write_text(json.dumps(tables, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    return {name: hash_of((folder / name).read_bytes()) for name in (MODEL, PIECES, TABLES)}


def load(folder: Path = WEIGHTS, hashes: dict[str, str] | None = None) -> Parts:
    """Return the model in `folder`, after checking each file against the pinned `hashes`.

    Raises ModelError when a file is missing or is not the pinned one.
    """
    parts = load_learning(folder, hashes)
    parts.model.settle()
    return parts


def load_learning(folder: Path = WEIGHTS, hashes: dict[str, str] | None = None) -> Parts:
    """Return the same model in floats, as it learns; `load` tells of the rest."""
    contents = {name: checked(folder / name, wanted) for name, wanted in (hashes or HASHES).items()}
    tables: dict[str, Any] = json.loads(contents[TABLES])
    labels = Labels(**{name: tuple(tags) for name, tags in tables["labels"].items()})
    model = Joint(Size(**tables["size"]), labels)
    model.load_state_dict(unpacked(load_tensors(contents.pop(MODEL))), assign=True)
    lemmas = Lemmas(tables["lemmas"], frozenset(tables["known lemmas"]))
    splitter = Splitter(tables["sentences"], frozenset(tables["starters"]))
    vocabulary = WordPieces.read(contents[PIECES].decode("utf-8"))
    return Parts(model.eval(), vocabulary, labels, splitter, lemmas)


def packed(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the matrices as 8-bit integers with a scale a row, everything else as 16-bit floats."""
    out = {name: tensor.half() for name, tensor in state.items() if not _in_integers(name)}
    for name in filter(_in_integers, state):
        scales = scales_of(state[name].float())
        out[name] = (state[name] / scales).round().to(torch.int8)
        out[name + SCALES] = scales
    return {name: tensor.contiguous() for name, tensor in sorted(out.items())}


def unpacked(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the parameters as 32-bit floats; those that were integers come to the same integers again."""
    out = {name: tensor.float() for name, tensor in state.items() if not name.endswith(SCALES)}
    for name in state:
        if name.endswith(SCALES):
            out[name.removesuffix(SCALES)] *= state[name]
    return out


def _in_integers(name: str) -> bool:
    """Return whether a parameter is kept as integers: the big tables, and the layers that run on integers."""
    return name in TABLES_OF_VECTORS or name.endswith(INTEGER_LAYERS)
