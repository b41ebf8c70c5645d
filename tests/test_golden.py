"""The golden files: that they fit the seeds, and that the program finds what careful readers found."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from quotes.evaluate import CheckResult, check
from quotes.evaluate.golden import GoldenPage, load_golden, placed

ROOT = Path(__file__).parent.parent
SEEDS, GOLDEN = ROOT / "seeds", ROOT / "golden"
WIKINEWS, GUM = GOLDEN / "wikinews", GOLDEN / "gum"
WITH_TEXTS = (WIKINEWS, GUM)  # golden folders whose articles are in their `texts`


def test_golden_files_fit_the_seeds() -> None:
    golden = load_golden(GOLDEN, SEEDS)  # offsets, words, zones: it raises where one does not fit

    assert [page.document.document for page in golden.pages] == sorted(path.name for path in SEEDS.iterdir())
    assert [page.file.stem for page in golden.pages] == sorted(path.stem for path in SEEDS.iterdir())


@pytest.mark.parametrize("folder", WITH_TEXTS, ids=lambda folder: folder.name)
def test_golden_files_fit_the_articles_beside_them(folder: Path) -> None:
    texts = folder / "texts"
    golden = load_golden(folder, texts)  # offsets, words, zones: it raises where one does not fit

    assert [page.document.document for page in golden.pages] == sorted(path.name for path in texts.iterdir())
    assert [page.file.stem for page in golden.pages] == sorted(path.stem for path in texts.iterdir())


@pytest.mark.parametrize(
    "page", [page for folder in WITH_TEXTS for page in load_golden(folder).pages], ids=lambda page: page.file.stem
)
def test_words_stand_in_the_articles_at_their_offsets(page: GoldenPage) -> None:
    text = (page.file.parent / "texts" / page.document.document).read_bytes().decode()
    zones = [((zone.starts, zone.ends), zone.at) for zone in page.document.zones]
    spans = [span for fact in page.facts for _, words, at in placed(fact) for span in zip(words, at, strict=True)]

    assert zones
    assert all(text[start:end].startswith(a) and text[start:end].endswith(z) for (a, z), (start, end) in zones)
    assert [words for words, _ in spans] == [text[start:end] for _, (start, end) in spans]


@pytest.mark.parametrize("folder", [GOLDEN, *WITH_TEXTS], ids=lambda folder: folder.name)
def test_what_must_be_found_lies_apart_or_one_within_the_other(folder: Path) -> None:
    for page in load_golden(folder).pages:
        places = [fact.content_at for fact in page.facts if fact.need == "must"]

        assert len(places) == len(set(places)), page.document.document


@pytest.mark.parametrize("folder", [GOLDEN, *WITH_TEXTS], ids=lambda folder: folder.name)
def test_floors_are_shares(folder: Path) -> None:
    floors = load_golden(folder).floors

    assert floors
    assert all(0 < floor <= 1 for floor in floors.values())


def extracted(texts: Path, folder: Path) -> Path:
    """Return the folder, with the ledger of texts in it, extracted for real."""
    command = [sys.executable, "-m", "quotes", "extract", str(texts), "-o", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the ledger of the seeds."""
    return extracted(SEEDS, tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="module")
def results(ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, CheckResult]:
    """Return how the ledgers of the seeds and of the other articles do against their golden files."""
    others = {folder: extracted(folder / "texts", tmp_path_factory.mktemp(folder.name)) for folder in WITH_TEXTS}
    return {folder: check(found, folder) for folder, found in {GOLDEN: ledger, **others}.items()}


def floors() -> list[object]:
    """Return each score that may not fall: the golden files, its name, its floor."""
    return [
        pytest.param(folder, name, floor, id=f"{folder.name}-{name}")
        for folder in (GOLDEN, *WITH_TEXTS)
        for name, floor in sorted(load_golden(folder).floors.items())
    ]


@pytest.mark.stanza
@pytest.mark.weights
@pytest.mark.parametrize(("folder", "name", "floor"), floors())
def test_no_score_falls_below_its_floor(
    folder: Path, name: str, floor: float, results: dict[Path, CheckResult]
) -> None:
    score = results[folder].scores[name]

    assert score is not None, results[folder].report
    assert score >= floor, results[folder].report


@pytest.mark.stanza
@pytest.mark.weights
def test_readme_shows_a_row_of_the_seeds(ledger: Path) -> None:
    shown = json.loads((ROOT / "README.md").read_text(encoding="utf-8").split("```json")[1].split("```")[0])
    rows = [json.loads(line) for line in (ledger / "quotes.jsonl").read_text(encoding="utf-8").splitlines()]

    assert shown in rows


@pytest.mark.stanza
@pytest.mark.weights
def test_readme_lists_rows_of_the_seeds(ledger: Path) -> None:
    excerpt = (ROOT / "README.md").read_text(encoding="utf-8").split("<!-- excerpt -->")[1].split("```")[0]
    listed = [re.split(r" *\| *", line)[1:-1] for line in excerpt.splitlines() if line.startswith("| ")][1:]
    rows = [json.loads(line) for line in (ledger / "quotes.jsonl").read_text(encoding="utf-8").splitlines()]
    found = {(row["speaker"]["name"], row["type"], row["text"]) for row in rows}

    for words, _, speaker, _, kind in listed:
        begun = words.removesuffix("…").strip()

        assert [text for name, of, text in found if (name, of) == (speaker, kind) and text.startswith(begun)], words
