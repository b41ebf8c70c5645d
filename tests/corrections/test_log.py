from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from attrs import evolve

from quotes.corrections import Correction, append, read_log
from quotes.errors import CorrectionError

NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)


def decided(number: int) -> Correction:
    """Return one decision of many."""
    return Correction(NOON, "ada", "set", "a.txt", f"q_{number}", None, "speaker", "Ben Roy", "Anna\u2028Berg")


def test_what_is_appended_is_read(tmp_path: Path) -> None:
    log = tmp_path / "new" / "corrections.jsonl"
    append(log, decided(1))
    append(log, Correction(NOON, "ben", "undo", now=decided(1).id))

    assert read_log(log).corrections == (decided(1), Correction(NOON, "ben", "undo", now=decided(1).id))
    assert read_log(log).troubles == ()
    assert (
        log.read_text(encoding="utf-8").splitlines()[0].startswith(f'{{"id":"{decided(1).id}","at":"2026-11-28T12:00')
    )


def test_two_people_who_set_one_field_are_told_and_one_who_thinks_again_is_not(tmp_path: Path) -> None:
    log = tmp_path / "corrections.jsonl"
    first, again = decided(1), evolve(decided(1), now="Jan Kos")
    append(log, first)
    append(log, again)
    assert read_log(log).troubles == ()

    append(log, evolve(first, by="ben"))
    said = "speaker of q_1 is set otherwise in line 3, which counts; remove one of them"
    assert read_log(log).troubles == (f"{log}, line 2: {said}",)
    append(log, Correction(NOON, "ada", "undo", now=again.id))
    assert read_log(log).troubles == ()


def test_two_processes_lose_none_of_each_others_lines(tmp_path: Path) -> None:
    log = tmp_path / "corrections.jsonl"
    code = f"""
import sys
from pathlib import Path
from quotes.corrections import Correction, append
for number in range(50):
    append(Path({str(log)!r}), Correction(None, sys.argv[1], "accept", "a.txt", f"q_{{number}}"))
"""
    workers = [subprocess.Popen([sys.executable, "-c", code, by]) for by in ("ada", "ben")]
    ended = [worker.wait() for worker in workers]
    read = read_log(log)

    assert ended == [0, 0]
    assert read.troubles == ()
    for by in ("ada", "ben"):
        assert [each.row for each in read.corrections if each.by == by] == [f"q_{number}" for number in range(50)]


def test_a_line_cut_by_a_crash_is_named_and_kept(tmp_path: Path) -> None:
    log = tmp_path / "corrections.jsonl"
    append(log, decided(1))
    append(log, decided(2))
    os.truncate(log, log.stat().st_size - 20)
    append(log, decided(3))

    assert read_log(log).corrections == (decided(1), decided(3))
    assert read_log(log).troubles == (
        f"{log}, line 2: cut off before its end, by a crash as a rule; decide it again, or remove the line",
    )


def test_what_was_acknowledged_outlives_a_kill(tmp_path: Path) -> None:
    log = tmp_path / "corrections.jsonl"
    code = f"""
import os, signal
from pathlib import Path
from quotes.corrections import Correction, append
for number in range(5):
    append(Path({str(log)!r}), Correction(None, "ada", "accept", "a.txt", f"q_{{number}}"))
    print(number, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert told.stdout.split() == ["0", "1", "2", "3", "4"]
    assert [each.row for each in read_log(log).corrections] == ["q_0", "q_1", "q_2", "q_3", "q_4"]


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ('{"at":null,"by":null,"action":"frob"}', "no correction (no action is called 'frob'; there are"),
        ('{"at":null,"by":null}', "no correction (Object missing required field `action`"),
        ('{"at":"noon","by":null,"action":"accept","row":"q_1"}', "no correction (Invalid RFC3339"),
        ("\udcff{}", "no correction ("),
    ],
)
def test_a_line_that_is_none_is_named_and_the_others_count(tmp_path: Path, line: str, trouble: str) -> None:
    log = tmp_path / "corrections.jsonl"
    log.write_bytes(line.encode(errors="surrogateescape") + b"\n\n")
    append(log, decided(1))
    (told,) = read_log(log).troubles

    assert read_log(log).corrections == (decided(1),)
    assert told.startswith(f"{log}, line 1: {trouble}")
    assert told.endswith("; mend the line or remove it, the others count")


def test_a_last_line_without_its_end_counts_when_it_is_whole(tmp_path: Path) -> None:
    log = tmp_path / "corrections.jsonl"
    append(log, decided(1))
    os.truncate(log, log.stat().st_size - 1)
    append(log, decided(2))

    assert read_log(log).corrections == (decided(1), decided(2))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match=r"can't be read .*name a file of corrections"):
        read_log(tmp_path / "gone.jsonl")


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match=r"can't be written .*was not saved"):
        append(tmp_path, decided(1))
