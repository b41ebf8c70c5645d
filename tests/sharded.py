"""News of many shards, and a run over it that ends at a document: `python tests/sharded.py run NEWS LEDGER`.

Each document is as long as a batch, most of it white space, so ten of them are a shard; the parses are written by hand.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import click
from attrs import Factory, frozen

from conftest import Parsed
from quotes.cli.group import Commands
from quotes.extractor import Extractor
from quotes.pipeline import BATCH_CHARACTERS
from quotes.shards import Part, folder_beside, parts_in, paths_before, working_in
from quotes.types import Analysis, Article

WAITING = "at work"  # what models say that wait

SAYS = {
    f"{name} said that the dam had failed.": f"""
    1  {name} {name} PROPN NNP _  2  nsubj   _ NER=S-Person
    2  said   say    VERB  VBD _  0  root    _ _
    3  that   that   SCONJ IN  _  7  mark    _ _
    4  the    the    DET   DT  _  5  det     _ _
    5  dam    dam    NOUN  NN  _  7  nsubj   _ _
    6  had    have   AUX   VBD _  7  aux     _ _
    7  failed fail   VERB  VBN _  2  ccomp   _ SpaceAfter=No
    8  .      .      PUNCT .   _  2  punct   _ _"""
    for name in ("Berg", "Kim", "Oduya")
}


@frozen
class Deadly:
    """Models that kill a process at one document, their own or the one that began it; or say so there, and wait."""

    at: str = ""
    kills_parent: bool = False
    waits: bool = False
    models: Parsed = Factory(lambda: Parsed(SAYS))
    engine: str = "conllu"
    hashes: dict[str, str] = Factory(dict)

    def __call__(self, articles: Iterable[Article]) -> Iterator[Analysis]:
        for article in articles:
            if article.document.id == self.at:
                if self.waits:
                    print(WAITING, flush=True)
                    time.sleep(600)
                os.kill(os.getppid() if self.kills_parent else os.getpid(), signal.SIGKILL)
                signal.pause()
            yield from self.models([article])


def write_news(folder: Path, numbers: Iterable[int]) -> Path:
    """Write a document for each number, and return their folder."""
    folder.mkdir(exist_ok=True)
    texts = tuple(SAYS)
    for number in numbers:
        text = f"{texts[number % len(texts)]}\n{' ' * BATCH_CHARACTERS}\n"
        (folder / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    return folder


def killed(news: Path, ledger: Path, at: str, *options: str) -> None:
    """Run in a process of its own until it is killed, at the document `at`."""
    command = command_of(news, ledger, "--at", at, *options)
    assert subprocess.run(command, stderr=subprocess.PIPE, timeout=300, check=False).returncode == -signal.SIGKILL


def command_of(news: Path, ledger: Path, *options: str) -> list[str]:
    """Return the command of a run in a process of its own, which ends as those of `quotes` do."""
    return [sys.executable, __file__, "run", str(news), str(ledger), *options]


def files_of(ledger: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of a ledger, but of run.json, which tells the time."""
    files = (path for path in sorted(ledger.rglob("*")) if path.is_file() and path.name != "run.json")
    return {path.relative_to(ledger).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def shards_of(ledger: Path) -> list[Path]:
    """Return the shards in the work folder of a ledger."""
    return sorted(folder_beside(ledger).glob("*.shard"))


def ran(news: Path, ledger: Path, *options: str) -> str:
    """Run as `quotes extract` does, and return how many shards and documents were there before."""
    asked = arguments().parse_args([str(news), str(ledger), *options])
    models = Deadly(asked.at, asked.parent, asked.waits)
    extractor = Extractor(analyzer=models, jobs=asked.jobs, cluster=asked.cluster, scope=asked.scope)
    part = Part(*asked.shard) if asked.shard else None
    paths = (*paths_before(ledger), news) if asked.add else (news,)
    folder = folder_beside(ledger, part.name if part else "")
    with working_in(folder, fresh=asked.fresh, keep=asked.keep or asked.add or bool(part)) as work:
        if asked.add:
            work.know(extractor.basis().key)
        if part:
            extractor.extract_part(paths, part, work=work)
        else:
            extractor.extract(paths, work=work).write(ledger)
        work.ledger_stands()
        return f"{work.found} of {len(work.mine)} shards, {work.items_found} of {work.items} documents"


def arguments() -> argparse.ArgumentParser:
    """Return the options of a run: some of those of `quotes extract`, and at which document what is killed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("news", type=Path)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--at", default="")
    parser.add_argument("--parent", action="store_true")
    parser.add_argument("--waits", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--cluster")
    parser.add_argument("--scope", default="reported")
    for name in ("--fresh", "--keep", "--add"):
        parser.add_argument(name, action="store_true")
    parser.add_argument("--shard", type=int, nargs=2)
    return parser


def merged(folders: Iterable[Path], ledger: Path) -> None:
    """Write the ledger of parts."""
    with parts_in(tuple(folders)) as parts:
        parts.ledger().write(ledger)
        parts.remove()


main = Commands()


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("given", nargs=-1, type=click.UNPROCESSED)
def run(given: tuple[str, ...]) -> None:
    """Run as `ran` does, and end as the commands of `quotes` do."""
    news, ledger, *options = given
    click.echo(ran(Path(news), Path(ledger), *options))


if __name__ == "__main__":
    main()
