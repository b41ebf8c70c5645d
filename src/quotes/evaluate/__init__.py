"""Hold a ledger against what careful readers found: `quotes check`."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from quotes.evaluate.golden import Golden, GoldenError, load_golden
from quotes.evaluate.scores import count, scores_of
from quotes.record.reading import read_documents, read_ledger


@frozen
class CheckResult:
    """The scores, whether none is below its floor, and all of it in words."""

    report: str
    passed: bool
    scores: dict[str, float | None]


def check(ledger: Path, golden: Path) -> CheckResult:
    """Return how a ledger, its folder or its quotes.jsonl, does against a folder of golden files.

    A score is None where nothing was asked for, and then below no floor; so are those of documents where the ledger
    has no documents.jsonl. Raises GoldenError or RecordError naming the line that is not well formed.
    """
    expected_value = load_golden(golden)
    counts = count(expected_value, read_ledger(ledger), read_documents(ledger))
    scores = scores_of(counts)
    fallen = [name for name, floor in expected_value.floors.items() if is_below(floor, known(name, scores, golden))]
    return CheckResult(report_of(expected_value, scores, fallen, counts.differences), not fallen, scores)


def known(name: str, scores: dict[str, float | None], golden: Path) -> float | None:
    """Return the score that a floor is for."""
    if name not in scores:
        raise GoldenError(f"{golden}/floors.json: no score is called {name!r}; there are {', '.join(scores)}")
    return scores[name]


def is_below(floor: float, score: float | None) -> bool:
    """Return whether a score has fallen below its floor."""
    return score is not None and score < floor


def report_of(golden: Golden, scores: dict[str, float | None], fallen: list[str], differences: list[str]) -> str:
    """Return scores beside floors, then every difference."""
    must = sum(fact.need == "must" for page in golden.pages for fact in page.facts)
    head = [f"{must} facts asked for in {len(golden.pages)} documents", f"{'':22}score  floor"]
    lines = [score_line(name, score, golden.floors.get(name), name in fallen) for name, score in scores.items()]
    told = [f"{len(differences)} differences", *differences] if differences else ["no differences"]
    verdict = f"below the floor: {', '.join(fallen)}" if fallen else "no score is below its floor"
    return "\n".join([*head, *lines, "", *told, "", verdict])


def score_line(name: str, score: float | None, floor: float | None, is_fallen: bool) -> str:
    """Return one score beside its floor."""
    figures = ["    -" if figure is None else f"{figure:.3f}" for figure in (score, floor)]
    return f"{name:22}{'  '.join(figures)}{'  BELOW' if is_fallen else ''}"
