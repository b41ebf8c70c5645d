"""How the last steps of a run in shards grow with its documents: seconds and memory, on made-up news.

    python tools/last_steps.py TEXTS... [--documents 1000 5000 20000]

Runs the line on TEXTS once, then makes as many documents as asked for out of what it found: each round of them is told
again with other letters in the rarer words, as long as before, so that every span holds. From their outcomes, as shards
have them, the ledger is made and written, each number in a process of its own. Prints the rows, the memory before and
at most, what each document and row took of it, and the seconds of one core.
"""

from __future__ import annotations

import argparse
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from itertools import count, islice
from pathlib import Path
from time import process_time
from typing import TypeVar

from attrs import evolve

from growth import FEW, WORD, is_common, memory_at_most
from quotes.corrections.run import NONE
from quotes.engines import settle_process
from quotes.lexicon import load_lexicon
from quotes.options import DEFAULTS
from quotes.record import Engine, Run
from quotes.shards.last_steps import ledger_on_disk
from quotes.shards.packing import packed
from quotes.types import Article, Attribution, Done, Relay, Speaker

Named = TypeVar("Named", Speaker, Relay)
LETTERS = "aeioubdfgklmnprstv"


def main() -> None:
    """Print a line for each number of documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--documents", nargs="+", type=int, default=[1000, 5000, 20_000])
    parser.add_argument("--found", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.found:
        print(measured(pickle.loads(asked.found.read_bytes()), asked.documents[0]))
        return
    print(f"{'documents':>9} {'rows':>9} {'MB before':>9} {'at most':>8} {'kB a row':>8} {'s':>8} {'s writing':>9}")
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder, "found")
        found.write_bytes(pickle.dumps(found_in(asked.texts)))
        for documents in asked.documents:
            command = [sys.executable, __file__, "--found", str(found), "--documents", str(documents)]
            print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="", flush=True)


def found_in(texts: Sequence[Path]) -> tuple[Done, ...]:
    """Return what the line finds in each document."""
    from quotes.extractor import SHIPPED  # loads torch, which the processes do without
    from quotes.pipeline import Attributing, asked_of, batches, items_at
    from quotes.read import places_at

    work = Attributing(load_lexicon(), SHIPPED, DEFAULTS.scope)
    every = (each for batch in batches(items_at(places_at(texts).to_read, asked_of(DEFAULTS))) for each in work(batch))
    return tuple(each for each in every if isinstance(each, Done))


def measured(found: Sequence[Done], documents: int) -> str:
    """Return what it takes to make the ledger of so many documents."""
    settle_process()
    lexicon = load_lexicon()
    outcomes = (packed(each) for each in islice(retold(found), documents))
    with tempfile.TemporaryDirectory() as folder:
        before, start = memory_at_most(), process_time()
        ledger = ledger_on_disk(outcomes, Path(folder), lexicon=lexicon, options=DEFAULTS, corrections=NONE)
        made = process_time()
        evolve(ledger, run=Run(Engine("made up", {}), {}, datetime.now(UTC))).write(Path(folder, "ledger"))
        end = process_time()
    rows, most = len(ledger.rows), memory_at_most()
    each = (most - before) * 1024 / max(1, rows)
    return f"{documents:>9} {rows:>9} {before:>9.0f} {most:>8.0f} {each:>8.1f} {made - start:>8.1f} {end - made:>9.1f}"


def retold(found: Sequence[Done]) -> Iterator[Done]:
    """Yield the documents again and again, each round in other words."""
    return (told_again(each, number) for number in count() for each in found)


def told_again(found: Done, number: int) -> Done:
    """Return a document as round `number` has it."""
    before = found.article.document
    text = changed(before.text, number)
    digest = sha256(f"{number} {text}".encode()).hexdigest()
    document = evolve(before, id=f"{number:06}/{before.id}", text=text, sha256=digest, text_sha256=digest)
    article = evolve(found.article, document=document)
    sides = (tuple(of_round(each, article, number) for each in some) for some in (found.attributions, found.others))
    return Done(article, *sides)


def of_round(each: Attribution, article: Article, number: int) -> Attribution:
    """Return an attribution with the names that it has in a round."""
    relays = tuple(renamed(relay, number) for relay in each.relays)
    return evolve(each, article=article, speaker=renamed(each.speaker, number), relays=relays)


def renamed(named: Named, number: int) -> Named:
    """Return who has a name under that of a round."""
    if named.name is None:
        return named
    own = named.id and f"s_{sha256(f'{named.id} {number}'.encode()).hexdigest()[:12]}"
    return evolve(named, name=changed(named.name, number), id=own, wikidata=None)


def changed(text: str, number: int) -> str:
    """Return the text with other letters in its rarer words, as many as before."""
    return WORD.sub(lambda match: other(match[0], number), text)


@cache
def kept(word: str) -> bool:
    """Return whether a word stands in each round."""
    return len(word) < FEW or not word.isascii() or is_common(word)


def other(word: str, number: int) -> str:
    """Return the word that stands for another in a round."""
    if kept(word):
        return word
    digest = sha256(f"{number} {word.lower()}".encode()).digest()
    new = "".join(LETTERS[digest[place % len(digest)] % len(LETTERS)] for place in range(len(word)))
    return new.capitalize() if word[0].isupper() else new


if __name__ == "__main__":
    main()
