"""How far a run is, for who reads the log of a night."""

import pytest

from quotes.cli.progress import Counts, Lines, duration
from quotes.record import DocumentRow


def lines_of(counts: Counts, times: list[float], *, status: str = "ok") -> list[str]:
    """Return what is said of a run whose documents are done at these times."""
    said: list[str] = []
    clock = iter(times)
    lines = Lines(counts, said.append, lambda: next(clock))
    for _ in times:
        lines.done(DocumentRow("a.txt", None, quotes=3, status=status))
    return said


def test_a_line_a_minute_and_none_before_the_first() -> None:
    counts = Counts(total=1_000, started=0.0)

    assert lines_of(counts, [20, 59]) == []
    assert lines_of(counts, [60, 100, 121]) == [
        "3 of 1,000 documents, 9 quotes; 0.1 a second, about 5 h 32 min left",
        "5 of 1,000 documents, 15 quotes; 0.0 a second, about 6 h 41 min left",
    ]


def test_failures_are_counted() -> None:
    (line,) = lines_of(Counts(total=None, started=0.0), [60], status="failed")

    assert line == "1 documents, 1 failed, 3 quotes; 0.0 a second"


def test_what_was_there_is_told_and_tells_nothing_of_the_rate() -> None:
    counts = Counts(total=1_000, started=0.0, there=900)

    assert lines_of(counts, [1, 2, 60]) == [
        "900 documents were done by a run before; going on",
        "903 of 1,000 documents, 9 quotes; 0.1 a second, about 32 min left",
    ]


def test_a_file_of_many_documents_makes_the_total_unknown() -> None:
    counts = Counts(total=2, started=0.0)

    assert lines_of(counts, [1, 2, 60]) == ["3 documents, 9 quotes; 0.1 a second"]


@pytest.mark.parametrize(("documents", "said"), [(999, []), (1_000, ["9,000 quotes: the rows"])])
def test_the_last_steps_of_many_documents_are_told(documents: int, said: list[str]) -> None:
    told: list[str] = []
    Lines(Counts(total=None, started=0.0, there=documents), told.append).step("9,000 quotes: the rows")

    assert told == said


@pytest.mark.parametrize(("seconds", "said"), [(0, "0 s"), (59, "59 s"), (61, "1 min"), (3_600, "1 h 0 min")])
def test_times_as_a_person_says_them(seconds: float, said: str) -> None:
    assert duration(seconds) == said
