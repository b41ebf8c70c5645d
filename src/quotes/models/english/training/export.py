"""Write the weights of a training run.

    python -m quotes.models.english.training.export --data DIR --minilm DIR --run DIR

Learns the sentence splitter and the lemma table as well (seconds), writes everything to models/english/weights, and
the hashes to pins.py. With --earlier the weights are averaged with those that the run went on from (Wortsman et al.,
CVPR 2022).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from quotes.models.english.encoder import Size
from quotes.models.english.files import WEIGHTS
from quotes.models.english.model import Joint, Labels
from quotes.models.english.pieces import WordPieces
from quotes.models.english.training import corpora, lemmas, sentences
from quotes.models.english.weights import MODEL, Parts, save, unpacked

PINS = Path(__file__).parent.parent / "pins.py"


def trained(data: Path, tokenizer: Path, run: Path, earlier: Path | None = None, share: float = 1.0) -> Parts:
    """Return the model of the run's last checkpoint, `share` of it and the rest of the earlier weights, and tables."""
    state = torch.load(run / "checkpoint.pt", weights_only=True)
    labels = Labels(**{name: tuple(tags) for name, tags in state["labels"].items()})
    model = Joint(Size(**state.get("size", {})), labels)
    weights = factored(state["model"], model.parser.rank)
    if earlier is not None:
        weights = averaged(weights, factored(unpacked(load_file(earlier / MODEL)), model.parser.rank), share)
    model.load_state_dict(weights)
    trees = [
        tree for name in ("ewt", "gum") for tree in corpora.treebank(data / "ud" / name / f"en_{name}-ud-train.conllu")
    ]
    vocabulary = WordPieces.read(tokenizer.read_text(encoding="utf-8"))
    return Parts(model.eval(), vocabulary, labels, sentences.learn(trees), lemmas.learn(trees))


def averaged(weights: dict[str, Tensor], earlier: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """Return `share` of the weights and the rest of the earlier ones."""
    return {name: (1 - share) * earlier[name].float() + share * weights[name].float() for name in weights}


def factored(state: dict[str, Tensor], rank: int) -> dict[str, Tensor]:
    """Return the parameters with the parser's relations in the rank that it has, where they were learned whole.

    Whole ones are (labels, below + 1, above + 1), the last places being the biases.
    """
    state = dict(state)
    whole = state.pop("parser.relations", None)
    if whole is None:
        return state
    left, sizes, right = torch.linalg.svd(whole.float())
    roots = sizes[:, :rank, None].sqrt()
    below, above = left.transpose(1, 2)[:, :rank] * roots, right[:, :rank] * roots
    for name, rows in (("below", below.flatten(0, 1)), ("above", above.flatten(0, 1))):
        state[f"parser.{name}.weight"], state[f"parser.{name}.bias"] = rows[:, :-1], rows[:, -1]
    return state


def pin(hashes: dict[str, str]) -> None:
    """Write the hashes into the code."""
    rows = "".join(f'    "{name}": "{value}",\n' for name, value in sorted(hashes.items()))
    head = PINS.read_text(encoding="utf-8").partition("HASHES")[0]
    PINS.write_text(f"{head}HASHES: dict[str, str] = {{\n{rows}}}\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "minilm", "run"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--earlier", type=Path, help="weights that the run went on from, to be averaged with")
    parser.add_argument("--share", type=float, default=0.6, help="of the run in that average (default 0.6)")
    options = parser.parse_args()
    tokenizer = options.minilm / "tokenizer.json"
    parts = trained(options.data, tokenizer, options.run, options.earlier, options.share)
    pin(save(parts, tokenizer, WEIGHTS))


if __name__ == "__main__":
    main()
