"""A run that is killed goes on where it was, and its ledger is that of one that never was."""

from pathlib import Path
from shutil import copytree

import pytest

from quotes.record import read_ledger
from quotes.shards import folder_beside
from sharded import files_of, killed, ran, shards_of, write_news

DOCUMENTS = 35  # three shards and a half


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_news(tmp_path_factory.mktemp("sharded") / "news", range(DOCUMENTS))


@pytest.fixture(scope="module")
def undisturbed(news: Path) -> dict[str, str]:
    """Return the files of a ledger whose run nobody killed."""
    assert ran(news, news.parent / "undisturbed") == "0 of 4 shards, 0 of 35 documents"
    assert not folder_beside(news.parent / "undisturbed").exists()
    return files_of(news.parent / "undisturbed")


@pytest.fixture(scope="module")
def killed_late(news: Path) -> Path:
    """Return the work folder of a run that was killed in its last shard."""
    killed(news, news.parent / "ledger", "030.txt")
    return folder_beside(news.parent / "ledger")


@pytest.fixture
def ledger(killed_late: Path, tmp_path: Path) -> Path:
    """Return where the ledger of that run will be."""
    copytree(killed_late, tmp_path / killed_late.name)
    assert len(shards_of(tmp_path / "ledger")) == 3
    return tmp_path / "ledger"


def test_a_run_that_is_killed_goes_on(news: Path, undisturbed: dict[str, str], ledger: Path) -> None:
    assert ran(news, ledger) == "3 of 4 shards, 0 of 5 documents"

    assert files_of(ledger) == undisturbed
    assert not folder_beside(ledger).exists()


def test_killed_again_and_again(news: Path, undisturbed: dict[str, str], tmp_path: Path) -> None:
    """The second time by its own process, with the one that began it, and then with another number of them."""
    killed(news, tmp_path / "ledger", "003.txt")
    assert shards_of(tmp_path / "ledger") == []
    killed(news, tmp_path / "ledger", "028.txt", "--parent", "--jobs", "2")
    assert len(shards_of(tmp_path / "ledger")) in (1, 2)  # what the other process was at may be missing

    ran(news, tmp_path / "ledger")

    assert files_of(tmp_path / "ledger") == undisturbed


def test_a_changed_option_reuses_nothing(news: Path, ledger: Path) -> None:
    assert ran(news, ledger, "--scope", "all").startswith("0 of 4 shards")

    assert len(shards_of(ledger)) == 3  # the other run may yet go on


def test_work_that_is_kept_is_no_reason_to_remove_that_of_others(news: Path, ledger: Path) -> None:
    ran(news, ledger, "--scope", "all", "--keep")

    assert len(shards_of(ledger)) == 3 + 4


def test_a_changed_document_costs_its_shard(news: Path, ledger: Path, tmp_path: Path) -> None:
    changed = write_news(tmp_path / "news", range(DOCUMENTS))
    (changed / "015.txt").write_bytes((changed / "016.txt").read_bytes())

    assert ran(changed, ledger).startswith("2 of 4 shards")


def test_fresh_takes_nothing_up(news: Path, undisturbed: dict[str, str], ledger: Path) -> None:
    assert ran(news, ledger, "--fresh").startswith("0 of 4 shards")

    assert files_of(ledger) == undisturbed


@pytest.mark.parametrize("kept", [0, 1, 500, -1])
def test_a_torn_shard_is_done_again(kept: int, news: Path, undisturbed: dict[str, str], ledger: Path) -> None:
    torn = shards_of(ledger)[1]
    torn.write_bytes(torn.read_bytes()[:kept])

    assert ran(news, ledger).startswith("2 of 4 shards")
    assert files_of(ledger) == undisturbed


def test_an_altered_shard_is_done_again(news: Path, undisturbed: dict[str, str], ledger: Path) -> None:
    one, other, _ = shards_of(ledger)
    data = bytearray(one.read_bytes())
    data[len(data) // 2] ^= 1
    one.write_bytes(data)
    other.rename(other.with_name(f"{'0' * 64}.shard"))

    assert ran(news, ledger).startswith("1 of 4 shards")
    assert files_of(ledger) == undisturbed


def test_a_document_that_kills_its_processes_is_named_and_the_others_are_done(news: Path, tmp_path: Path) -> None:
    ran(news, tmp_path / "ledger", "--at", "012.txt", "--jobs", "2")

    (failed,) = [line for line in (tmp_path / "ledger" / "documents.jsonl").read_text().splitlines() if "012" in line]
    assert '"status":"failed"' in failed
    assert "012.txt: each process that worked on it was killed, out of memory?; leave it out, or split it" in failed
    assert len(read_ledger(tmp_path / "ledger")) == DOCUMENTS - 1


def test_a_small_run_leaves_nothing_but_its_ledger(tmp_path: Path) -> None:
    few = write_news(tmp_path / "news", range(5))

    assert ran(few, tmp_path / "ledger") == "0 of 0 shards, 0 of 0 documents"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ledger", "news"]


def test_the_work_folder_is_no_news(killed_late: Path, tmp_path: Path) -> None:
    """A ledger beside its documents: what is kept of them is neither read nor counted as passed over."""
    news = write_news(tmp_path / "news", range(DOCUMENTS))
    copytree(killed_late, news / "ledger.work")
    ran(news, news / "ledger")

    assert '"skipped":{}' in (news / "ledger" / "run.json").read_text().replace(" ", "")
