"""What a run would read: src/quotes/plan.py."""

from __future__ import annotations

from pathlib import Path

from quotes.options import Options
from quotes.plan import lines_of, plan_of
from quotes.read import Note
from quotes.types import Failure


def test_a_plan_counts_what_it_does_not_list(tmp_path: Path) -> None:
    """What fails and what was taken is told as it comes."""
    told: list[Note] = []
    failed: list[Failure] = []
    (tmp_path / "a.jsonl").write_text('{"text": "He spoke."}\n' * 30 + "{}\n")
    (tmp_path / "b.txt").write_text("He spoke.")
    plan = plan_of([tmp_path], Options(), tell=told.append, tell_failure=failed.append)

    assert len(plan.first) == 20
    assert plan.kinds == (("application/jsonl", 30), ("text/plain", 1))
    assert list(lines_of(plan))[20:] == [
        "... and 11 more",
        "31 documents (30 application/jsonl, 1 text/plain), 1 failed",
    ]
    assert [each.said for each in told] == ["text from text"]
    assert [each.document for each in failed] == ["a.jsonl#31"]


def test_a_plan_is_of_what_was_asked_for(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text("He spoke.")

    assert plan_of([tmp_path], Options(limit=3)).kinds == (("text/plain", 3),)
    assert plan_of([tmp_path], Options(sample=4)).kinds == (("text/plain", 4),)
