"""Measure the weights that ship: python -m quotes.models.english.evaluate --data DIR

Prints the table of the card. Trees and tags on gold words; UAS and LAS as in CoNLL 2018: punctuation counts, subtypes
of relations do not (LAS:sub counts them). Entities sentence by sentence; attribution runs exact, by paragraph.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import torch

from quotes.models.english import corpora, sentences
from quotes.models.english.annotate import Annotated, annotate, cut
from quotes.models.english.batches import packed
from quotes.models.english.corpora import Tagged, Tree
from quotes.models.english.decode import runs_of
from quotes.models.english.pieces import Word
from quotes.models.english.weights import Parts, load

Run = tuple[int, int, int, str]
ATTRIBUTION_WORDS = 40  # a paragraph goes in by so many: where its sentences end is of no matter to the tagger


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    torch.set_num_threads(1)
    for line in table(data, load()):
        print(line, flush=True)


def table(data: Path, parts: Parts) -> Iterator[str]:
    """Yield the rows of the card's table, in Markdown."""
    yield "| held out | measure | |\n|---|---|---|"
    pud = corpora.treebank(data / "ud" / "pud" / "en_pud-ud-test.conllu")
    for name, trees in (
        ("PUD", pud),
        ("PUD, its news half", tuple(tree for tree in pud if tree.id.startswith("n"))),
        ("EWT test", corpora.treebank(data / "ud" / "ewt" / "en_ewt-ud-test.conllu")),
        ("GUM test", corpora.treebank(data / "ud" / "gum" / "en_gum-ud-test.conllu")),
    ):
        if trees:
            yield from rows_of_trees(name, trees, parts)
    if pud:
        yield f"| PUD, raw text | words / sentences F1 | {boundaries(pud, parts)} |"
    entities = [sentence for article in entity_test(data) for sentence in article]
    if entities:
        yield f"| en-worldwide test | names F1 | {names(entities, parts)} |"
    paragraphs = [p for article in corpora.attribution_articles(data / "polnear", "dev") for p in article]
    if paragraphs:
        yield f"| PolNeAR dev | runs source / cue / content F1 | {attributions(paragraphs, parts)} |"


def entity_test(data: Path) -> tuple[tuple[Tagged, ...], ...]:
    """Return the articles of en-worldwide that were neither trained on nor looked at."""
    return corpora.entity_articles(data / "ner" / "en-worldwide", "test")


def rows_of_trees(name: str, trees: Sequence[Tree], parts: Parts) -> Iterator[str]:
    """Yield the rows of one treebank."""
    found = [done[0] for done in annotate([(tree.words,) for tree in trees], parts)]
    pairs = list(zip(trees, found, strict=True))
    heads = [a == b for tree, done in pairs for a, b in zip(tree.heads, done.heads, strict=True)]
    wanted = [label for tree in trees for label in tree.deprels]
    given = [label for done in found for label in done.deprels]
    full = [h and a == b for h, a, b in zip(heads, wanted, given, strict=True)]
    plain = [h and a.split(":")[0] == b.split(":")[0] for h, a, b in zip(heads, wanted, given, strict=True)]
    yield f"| {name} | UAS / LAS / LAS:sub | {share(heads)} / {share(plain)} / {share(full)} |"
    yield f"| {name} | UPOS / XPOS / lemma | {' / '.join(_tag_shares(pairs))} |"


def _tag_shares(pairs: list[tuple[Tree, Annotated]]) -> Iterator[str]:
    for column in ("upos", "xpos", "lemmas"):
        same = (zip(getattr(tree, column), getattr(done, column), strict=True) for tree, done in pairs)
        yield share([a == b for rows in same for a, b in rows])


def share(right: Sequence[bool]) -> str:
    """Return the percentage that is right."""
    return f"{100 * sum(right) / len(right):.1f}"


def boundaries(trees: Sequence[Tree], parts: Parts) -> str:
    """Return F1 of words and of sentences on running text."""
    words: list[set[Run]] = [set(), set()]
    ends: list[set[Run]] = [set(), set()]
    for number, (text, stops) in enumerate(sentences.running(trees, most=len(trees))):
        found = cut(text, parts)
        words[0] |= {(number, span.start, span.end, "") for sentence in found for span in sentence}
        ends[0] |= _between((sentence[-1].end for sentence in found), number)
        ends[1] |= _between(stops, number)
        words[1] |= {(number, *place, "") for place in _places(text, trees)}
    return f"{f1(*words)} / {f1(*ends)}"


def _between(stops: Iterable[int], number: int) -> set[Run]:
    order = [0, *sorted(stops)]
    return {(number, start, end, "") for start, end in pairwise(order)}


def _places(text: str, trees: Sequence[Tree]) -> Iterator[tuple[int, int]]:
    """Yield where the gold words stand in the text that they make."""
    place = 0
    for tree in trees:
        for word in tree.words:
            place = text.index(word.text, place)
            yield place, place + len(word.text)
            place += len(word.text)


def names(gold: Sequence[Tagged], parts: Parts) -> str:
    """Return F1 over all classes, then by class for the three that matter most."""
    found = annotate([(tagged.words,) for tagged in gold], parts)
    mine = _runs([done[0].entities for done in found])
    theirs = _runs([tagged.tags for tagged in gold])
    kinds = ("Person", "Organization", "Location")
    each = ", ".join(f"{kind} {f1(_of(mine, kind), _of(theirs, kind))}" for kind in kinds)
    return f"{f1(mine, theirs)} ({each})"


def attributions(gold: Sequence[Tagged], parts: Parts) -> str:
    """Return F1 of the exact runs by label."""
    found = annotate([_in_parts(tagged) for tagged in gold], parts)
    tags = [[tag for sentence in done for tag, _ in sentence.attributions] for done in found]
    mine, theirs = _runs(tags), _runs([tagged.tags for tagged in gold])
    return " / ".join(f1(_of(mine, kind), _of(theirs, kind)) for kind in ("source", "cue", "content"))


def _in_parts(tagged: Tagged) -> tuple[tuple[Word, ...], ...]:
    return tuple(packed(iter(tagged.words), ATTRIBUTION_WORDS, lambda word: 1))


def _runs(sequences: Iterable[Sequence[str]]) -> set[Run]:
    return {(number, *run) for number, tags in enumerate(sequences) for run in runs_of(list(tags))}


def _of(runs: set[Run], kind: str) -> set[Run]:
    return {run for run in runs if run[3] == kind}


def f1(found: set[Run], gold: set[Run]) -> str:
    """Return the harmonic mean of precision and recall, as a percentage."""
    return f"{200 * len(found & gold) / max(1, len(found) + len(gold)):.1f}"


if __name__ == "__main__":
    main()
