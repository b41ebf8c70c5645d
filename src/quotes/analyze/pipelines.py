"""The stanza Pipelines: ours from the package's weights, and stock ones from a directory."""

from __future__ import annotations

import hashlib
import json
import struct
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import stanza
from attrs import frozen

from quotes.analyze import joint
from quotes.analyze.shipped import called
from quotes.errors import ModelError

NO_RESOURCES = str(Path(__file__).parent / "resources.json")
STEPS = ("tokenize", "pos", "lemma", "depparse", "ner")
NEVER_ONLINE: dict[str, Any] = {"download_method": None, "use_gpu": False, "logging_level": "ERROR"}
# what stanza and torch raise for a list or a checkpoint that is cut, altered, of another version, or none at all: those
# of 6,000 files of chance bytes and of altered checkpoints (2026-11)
BROKEN = (
    LookupError, ValueError, TypeError, AttributeError, RuntimeError, EOFError, AssertionError, UnpicklingError,
    struct.error,
)  # fmt: skip
REMEDY = "fetch the models with stanza.download('en', model_dir=...) and name that directory"


@frozen
class Made:
    """A Pipeline with its name and the hashes of its files."""

    pipeline: Any
    engine: str
    hashes: dict[str, str]


def ours() -> Made:
    """Return a Pipeline of the joint model alone."""
    pipeline = stanza.Pipeline(
        "en",
        package=None,
        processors={joint.NAME: "default"},
        resources_filepath=NO_RESOURCES,
        allow_unknown_language=True,
        **NEVER_ONLINE,
    )
    name = called()
    return Made(pipeline, name.engine, name.hashes)


def stock(folder: Path) -> Made:
    """Return a Pipeline of stanza's own processors with the models in `folder`."""
    options = _chosen(folder)
    try:
        pipeline = stanza.Pipeline(
            "en",
            dir=str(folder),
            depparse_resolve_head_constraints=True,  # a checkpoint may say no, and would win
            **options,
            **NEVER_ONLINE,
        )
    except OSError as error:
        raise ModelError(f"{folder}: {error}; {REMEDY}") from error
    except BROKEN as error:
        said = str(error).partition("\n")[0].partition(". ")[0]  # torch goes on to advise what nobody should do
        raise ModelError(f"{folder}: not to be loaded ({type(error).__name__}: {said}); {REMEDY}") from error
    files = sorted(path for path in (folder / "en").rglob("*.pt") if path.is_file())
    hashes = {path.relative_to(folder).as_posix(): _hash_of(path) for path in files}
    return Made(pipeline, f"stanza {stanza.__version__} with {folder.name}", hashes)


def _chosen(folder: Path) -> dict[str, Any]:
    """Return the Pipeline's options: stanza's default package where the directory lists one, else the only file."""
    if "en" in _listed(folder / "resources.json"):
        return {"processors": ",".join(STEPS)}
    paths = {f"{step}_model_path": _only(folder / "en" / step) for step in STEPS}
    vectors = sorted((folder / "en" / "pretrain").glob("*.pt"))
    if vectors:
        paths |= {f"{step}_pretrain_path": str(vectors[0]) for step in ("pos", "depparse", "ner")}
    return {"processors": dict.fromkeys(STEPS, "default"), "package": None, "allow_unknown_language": True, **paths}


def _listed(resources: Path) -> dict[str, Any]:
    """Return what stanza's list of models holds, by language."""
    if not resources.is_file():
        raise ModelError(f"{resources}: is missing; {REMEDY}")
    try:
        listed = json.loads(resources.read_bytes())
    except (ValueError, RecursionError) as error:  # of bytes that are no UTF-8 too
        raise ModelError(f"{resources}: no JSON ({error}); {REMEDY}") from error
    if not isinstance(listed, dict):
        raise ModelError(f"{resources}: holds no list of models by language; {REMEDY}")
    return listed


def _only(folder: Path) -> str:
    found = sorted(folder.glob("*.pt"))
    if not found:
        raise ModelError(f"{folder}: holds no model (*.pt); {REMEDY}")
    return str(found[0])


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
