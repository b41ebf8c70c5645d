"""Two runs at one output at once: the second says so; one that was killed is no hindrance."""

import os
import re
from pathlib import Path

import pytest

from quotes.errors import RecordError
from quotes.shards.lock import LOCK, locked


def test_the_second_is_told_who_is_at_work(tmp_path: Path) -> None:
    message = f"{tmp_path}: another run is at work here (process {os.getpid()} on "
    with locked(tmp_path), pytest.raises(RecordError, match=re.escape(message)), locked(tmp_path):
        pass


def test_afterwards_the_folder_is_free(tmp_path: Path) -> None:
    with locked(tmp_path):
        assert (tmp_path / LOCK).exists()

    assert not (tmp_path / LOCK).exists()
    with locked(tmp_path):
        pass


def test_a_file_that_a_killed_run_left_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_text(f"process {os.getpid()} on this machine\n")

    with locked(tmp_path):
        assert (tmp_path / LOCK).read_text().startswith(f"process {os.getpid()} on ")


def test_a_lock_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / LOCK).mkdir()

    message = r"lock: can't be written \(Is a directory\); see to the folder, or name another -o"
    with pytest.raises(RecordError, match=message), locked(tmp_path):
        pass


def test_a_full_disk_hides_who_has_the_lock_and_no_more(tmp_path: Path) -> None:
    (tmp_path / LOCK).symlink_to("/dev/full")

    with locked(tmp_path):
        pass
