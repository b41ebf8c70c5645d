"""One small document, what people say of it, and a ledger of it: for the tests of evaluate/."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from quotes.evaluate import check

TEXT = "Bridge\n\nAda Roy said the bridge would close, the Daily Echo reported. “It is old,” she added.\n"
SOMEBODY = {"id": None, "wikidata": None, "role": None, "reason": None}
NOWHERE = {"id": None, "wikidata": None, "start": None, "end": None, "text": None}


def place(words: str) -> list[int]:
    """Return where the words stand in TEXT."""
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def part(words: str) -> dict[str, Any]:
    """Return the words as a row has them."""
    return {"start": place(words)[0], "end": place(words)[1], "text": words}


def fact(content: str, cue: str, source: str, **changes: Any) -> dict[str, Any]:
    """Return a golden fact about Ada Roy."""
    made = {"need": "must", "content": [content], "cue": [cue], "source": source, "type": "indirect"}
    made |= {"speaker": "Ada Roy", "kind": "person"}
    return made | {"content_at": [place(content)], "cue_at": [place(cue)], "source_at": place(source)} | changes


def printed(utterance: str) -> list[dict[str, Any]]:
    """Return the statements of a row that holds one; where it stands makes no difference to scores."""
    return [{"utterance": utterance, "start": 0, "end": 1}]


def row(content: str, cue: str, source: str, **changes: Any) -> dict[str, Any]:
    """Return a ledger row about Ada Roy."""
    made = {"id": "q_1", "document": "echo.txt", "document_sha256": "0", "zone": "body", "outlet": None}
    made |= {"type": "indirect", "attitude": "assertion", "text": content, "content": [part(content)]}
    made |= {"cue": [part(cue)], "source": part(source), "speaker": {"name": "Ada Roy", "kind": "person", **SOMEBODY}}
    made |= {"relay": [{"name": "Daily Echo", "kind": "outlet", "basis": "stated", **NOWHERE}], "published": None}
    made |= {"said_on": None, "confidence": 0.9}
    return made | {"evidence": [], "statements": printed("u_1"), "flags": [], "corrected": [], "digest": ""} | changes


CLOSE = ("the bridge would close", "said", "Ada Roy")
OLD = ("It is old,", "added", "she")
ZONES = [
    {"zone": "headline", "starts": "Bridge", "ends": "Bridge", "at": [0, 6]},
    {"zone": "body", "starts": "Ada", "ends": "added.", "at": [8, len(TEXT) - 1]},
]
HEAD = {"document": "echo.txt", "sha256": sha256(TEXT.encode()).hexdigest(), "outlet": "Daily Echo", "published": None}
FACTS = [fact(*CLOSE, relay=["Daily Echo"]), fact(*OLD, type="direct")]
ROWS = [row(*CLOSE), row(*OLD, id="q_2", type="direct", relay=[], statements=printed("u_2"))]
DOCUMENT = {
    "document": "echo.txt",
    "sha256": HEAD["sha256"],
    "outlet": "The Daily Echo",
    "zones": [
        {"zone": "headline", "start": 0, "end": 7},
        {"zone": "body", "start": 8, "end": 70},
        {"zone": "body", "start": 71, "end": len(TEXT)},
    ],
}


def written_in(folder: Path) -> Callable[..., Path]:
    """Return what writes a file of lines below `folder`, in which golden files, the text and the ledger stand."""

    def written(name: str, *lines: dict[str, Any]) -> Path:
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        return file

    (folder / "texts").mkdir()
    (folder / "texts" / "echo.txt").write_text(TEXT, encoding="utf-8")
    written("golden/echo.jsonl", HEAD | {"zones": ZONES}, *FACTS)
    written("golden/floors.json", {"recall": 1.0, "precision": 0.9})
    written("ledger/quotes.jsonl", *ROWS)
    written("ledger/documents.jsonl", DOCUMENT)
    return written


def differences(tmp_path: Path) -> list[str]:
    """Return what `check` says is different."""
    report = check(tmp_path / "ledger", tmp_path / "golden").report
    return [line for line in report.splitlines() if line.startswith("echo.txt")]
