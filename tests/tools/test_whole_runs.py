"""The articles that whole runs are made of, and what is told of a run that was killed."""

from itertools import islice
from pathlib import Path

from whole_runs import Process, Ran, beginning, drawn, made_of, told

TEXT = "Ministry denies shortage\n\nThe shortage is over, Kowalczyk said on Monday.\n"


def written(folder: Path) -> Path:
    """Return a folder that holds TEXT."""
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return folder


def test_the_first_round_is_the_texts_as_they_are_the_next_has_other_names(tmp_path: Path) -> None:
    first, second = islice(made_of([written(tmp_path)]), 2)
    assert first == TEXT
    assert "Kowalczyk" not in second
    assert second.endswith("said on Monday.\n")


def test_the_same_articles_are_made_each_time(tmp_path: Path) -> None:
    folder = written(tmp_path)
    assert list(islice(made_of([folder]), 5)) == list(islice(made_of([folder]), 5))


def test_a_beginning_ends_with_a_line() -> None:
    assert beginning(TEXT, 40) == "Ministry denies shortage\n"
    assert beginning(TEXT, None) == TEXT
    assert beginning("One line without an end", 8) == "One line"


def test_kills_fall_within_the_seconds_of_the_whole_run() -> None:
    moments = drawn(90.0, 3, seed=1)
    assert len(moments) == 3
    assert all(0 < moment < 30 for moment in moments)


def test_what_was_there_is_read_from_the_log() -> None:
    killed = Ran(20.0, 7, "", {7: Process(1.0, 90.0), 8: Process(19.0, 500.0)})
    ended = Ran(40.0, 9, "1,482 documents were done by a run before; going on\n", {9: Process(30.0, 95.0)})
    whole = Ran(55.0, 3, "", {3: Process(45.0, 95.0)})
    assert told((killed, ended), whole) == "kills: 1; documents that were there: 1,482; CPU s in all 50, of one run 45;"
    assert killed.memory == (90.0, 500.0)
