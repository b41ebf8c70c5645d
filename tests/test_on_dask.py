"""The engine of a Dask cluster: the same bytes, and nothing lost with a worker."""

from __future__ import annotations

from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from chores import killed_once, slowly
from quotes.engines import engine_of
from quotes.errors import EngineError, OptionError
from quotes.extractor import Extractor
from quotes.on_dask import Cluster
from quotes.options import LOCAL, Options
from quotes.record import read_ledger
from sharded import files_of, ran, write_news

DOCUMENTS = 34


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_news(tmp_path_factory.mktemp("dask") / "news", range(DOCUMENTS))


@pytest.fixture(scope="module")
def undisturbed(news: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the files of a ledger that one process wrote."""
    ledger = tmp_path_factory.mktemp("one") / "ledger"
    ran(news, ledger)
    return files_of(ledger)


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(Cluster(LOCAL, 2)(slowly, range(6))) == list(range(6))


def test_the_ledger_has_the_bytes_of_one_process(news: Path, undisturbed: dict[str, str], tmp_path: Path) -> None:
    assert ran(news, tmp_path / "ledger", "--cluster", "local", "--jobs", "2") == "0 of 4 shards, 0 of 34 documents"
    assert files_of(tmp_path / "ledger") == undisturbed


def test_a_cluster_that_was_there_before_is_used_and_left(
    news: Path, undisturbed: dict[str, str], tmp_path: Path
) -> None:
    with LocalCluster(n_workers=1, threads_per_worker=2, dashboard_address=None) as cluster:
        for number in range(2):
            ran(news, tmp_path / f"{number}", "--cluster", cluster.scheduler_address)

    assert files_of(tmp_path / "0") == files_of(tmp_path / "1") == undisturbed


def test_a_run_that_ends_early_leaves_nothing_on_the_cluster() -> None:
    """Else each would keep its models there, 0.7 GB a worker."""
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        run = Cluster(cluster.scheduler_address)(slowly, range(6))
        assert next(run) == 0
        run.close()  # as an interrupt does

        with Client(cluster, set_as_default=False) as client:
            (plugins,) = client.run(lambda dask_worker: list(dask_worker.plugins)).values()
    assert [name for name in plugins if name.startswith("quotes-")] == []


def test_what_a_killed_worker_was_at_is_done_by_another(tmp_path: Path) -> None:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        marks = [tmp_path / name for name in "abc"]

        assert list(Cluster(cluster.scheduler_address)(killed_once, marks)) == ["done"] * 3


def test_a_document_that_kills_its_workers_is_named_and_the_others_are_done(news: Path, tmp_path: Path) -> None:
    ran(news, tmp_path / "ledger", "--at", "012.txt", "--cluster", "local", "--jobs", "2")

    (failed,) = [line for line in (tmp_path / "ledger" / "documents.jsonl").read_text().splitlines() if "012" in line]
    assert '"status":"failed"' in failed
    assert "012.txt: each process that worked on it was killed, out of memory?; leave it out, or split it" in failed
    assert len(read_ledger(tmp_path / "ledger")) == DOCUMENTS - 1


def test_a_scheduler_that_does_not_answer_is_told_with_a_remedy() -> None:
    with pytest.raises(EngineError, match=r"--cluster tcp://127\.0\.0\.1:1: no scheduler answers .*`dask scheduler`"):
        list(Cluster("tcp://127.0.0.1:1", patience=1)(slowly, [1]))


def test_a_scheduler_that_goes_away_is_told_in_a_line(caplog: pytest.LogCaptureFixture) -> None:
    cluster = LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None)
    run = Cluster(cluster.scheduler_address, patience=1)(slowly, range(60))
    assert next(run) == 0
    cluster.close()

    with pytest.raises(EngineError, match=r"no scheduler answers .*`dask scheduler`"):
        list(run)
    assert [each for each in caplog.records if each.name == "distributed.client" and each.levelname == "ERROR"] == []


@pytest.mark.parametrize("address", ["", "host", "host:8786", 7])
def test_an_address_that_can_be_none(address: object) -> None:
    with pytest.raises(
        OptionError, match=r"^cluster=.*: give local, or a scheduler's address, such as tcp://host:8786"
    ):
        Options(cluster=address)  # type: ignore[arg-type]


def test_a_cluster_has_as_many_workers_as_it_has() -> None:
    with pytest.raises(OptionError, match="cluster='tcp://host:8786' and jobs=2: a cluster has as many as it has"):
        Extractor(cluster="tcp://host:8786", jobs=2)


def test_without_a_cluster_nothing_is_asked_of_dask() -> None:
    assert Options().cluster is None
    assert engine_of(1) is map
