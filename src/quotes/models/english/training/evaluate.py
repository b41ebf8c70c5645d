"""Measure the weights that ship: python -m quotes.models.english.training.evaluate --data DIR

Prints the table of the card. Trees and tags on gold words; UAS and LAS as in CoNLL 2018: punctuation counts, subtypes
of relations do not (LAS:sub counts them). Entities sentence by sentence; attribution runs exact, by paragraph.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import torch

from quotes.models.english.annotate import Annotated, annotate, cut
from quotes.models.english.decode import runs_of
from quotes.models.english.packing import packed
from quotes.models.english.pieces import Word
from quotes.models.english.training import corpora
from quotes.models.english.training.corpora import Tagged, Tree
from quotes.models.english.training.sentences import running
from quotes.models.english.weights import Parts, load

Run = tuple[int, int, int, str]
COARSE = {"Facility": "Location", "Product": "Misc"}
OFTEN = 20  # times in PolNeAR train
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
    cues = cue_forms(corpora.attribution_articles(data / "polnear", "train"))
    pud = corpora.treebank(data / "ud" / "pud" / "en_pud-ud-test.conllu")
    for name, trees in (
        ("PUD", pud),
        ("PUD, its news half", tuple(tree for tree in pud if tree.id.startswith("n"))),
        ("EWT test", corpora.treebank(data / "ud" / "ewt" / "en_ewt-ud-test.conllu")),
        ("GUM test", corpora.treebank(data / "ud" / "gum" / "en_gum-ud-test.conllu")),
    ):
        if trees:
            yield from rows_of_trees(name, trees, parts, cues)
    if pud:
        yield f"| PUD, raw text | words / sentences F1 | {boundaries(pud, parts)} |"
    entities = [sentence for article in entity_test(data) for sentence in article]
    if entities:
        yield f"| en-worldwide test | names F1 | {names(entities, parts)} |"
    articles = corpora.attribution_articles(data / "polnear", "dev")
    if articles:
        yield f"| PolNeAR dev | runs source / cue / content F1 | {attributions(articles, parts)} |"


def entity_test(data: Path) -> tuple[tuple[Tagged, ...], ...]:
    """Return the articles of en-worldwide that were neither trained on nor looked at."""
    return corpora.entity_articles(data / "ner" / "en-worldwide", "test")


def cue_forms(articles: Sequence[Sequence[Tagged]]) -> frozenset[str]:
    """Return the words that are often a cue by themselves, in lower case."""
    counts = Counter(
        tagged.words[start].text.lower()
        for article in articles
        for tagged in article
        for start, end, label in runs_of(list(tagged.tags))
        if label == "cue" and end == start + 1
    )
    return frozenset(form for form, count in counts.items() if count >= OFTEN)


def rows_of_trees(name: str, trees: Sequence[Tree], parts: Parts, cues: frozenset[str]) -> Iterator[str]:
    """Yield the rows of one treebank."""
    found = [done.sentences[0] for done in annotate([(tree.words,) for tree in trees], parts)]
    pairs = list(zip(trees, found, strict=True))
    heads = [a == b for tree, done in pairs for a, b in zip(tree.heads, done.heads, strict=True)]
    wanted = [label for tree in trees for label in tree.deprels]
    given = [label for done in found for label in done.deprels]
    full = [h and a == b for h, a, b in zip(heads, wanted, given, strict=True)]
    plain = [h and a.split(":")[0] == b.split(":")[0] for h, a, b in zip(heads, wanted, given, strict=True)]
    yield f"| {name} | UAS / LAS / LAS:sub | {share(heads)} / {share(plain)} / {share(full)} |"
    yield f"| {name} | UPOS / XPOS / lemma | {' / '.join(_tag_shares(pairs))} |"
    if cues:
        yield f"| {name} | subject / content of a cue verb F1 | {_ties(pairs, cues)} |"


def _ties(pairs: list[tuple[Tree, Annotated]], cues: frozenset[str]) -> str:
    """Return F1 of the pairs of a cue verb and its subject, and of a cue verb and the head of its content.

    Cue verbs are those of the gold tags. The content's head is a `ccomp` below the cue, or what it is `parataxis` of.
    """
    found: dict[str, list[set[Run]]] = {"subject": [set(), set()], "content": [set(), set()]}
    for number, (tree, done) in enumerate(pairs):
        verbs = {
            index
            for index, (word, tag) in enumerate(zip(tree.words, tree.upos, strict=True))
            if tag == "VERB" and word.text.lower() in cues
        }
        for side, (heads, deprels) in enumerate(((done.heads, done.deprels), (tree.heads, tree.deprels))):
            for index, (head, deprel) in enumerate(zip(heads, deprels, strict=True)):
                relation = deprel.split(":")[0]
                if head in verbs and relation == "nsubj":
                    found["subject"][side].add((number, head, index, ""))
                elif head in verbs and relation == "ccomp":
                    found["content"][side].add((number, head, index, ""))
                elif index in verbs and relation == "parataxis":
                    found["content"][side].add((number, index, head, ""))
    return " / ".join(f1(*sets) for sets in found.values())


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
    for number, (text, stops) in enumerate(running(trees, most=len(trees))):
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
    """Return F1 over all classes, by class for the three that matter most, and over the classes of coarser schemes."""
    found = annotate([(tagged.words,) for tagged in gold], parts)
    mine = _runs([done.sentences[0].entities for done in found])
    theirs = _runs([tagged.tags for tagged in gold])
    kinds = ("Person", "Organization", "Location")
    each = ", ".join(f"{kind} {f1(_of(mine, kind), _of(theirs, kind))}" for kind in kinds)
    coarse = f1(_coarse(mine), _coarse(theirs))
    return f"{f1(mine, theirs)} ({each}); in seven classes {coarse}"


def _coarse(runs: set[Run]) -> set[Run]:
    """Return runs with a facility as a location and a product as something else."""
    return {(*run[:3], COARSE.get(run[3], run[3])) for run in runs}


def attributions(gold: Sequence[Sequence[Tagged]], parts: Parts) -> str:
    """Return F1 of the exact runs by label, article by article."""
    found = annotate([_in_parts(article) for article in gold], parts)
    mine = {(number, run.first, run.last, run.label) for number, done in enumerate(found) for run in done.runs}
    theirs = _runs([[tag for paragraph in article for tag in paragraph.tags] for article in gold])
    return " / ".join(f1(_of(mine, kind), _of(theirs, kind)) for kind in ("source", "cue", "content"))


def _in_parts(article: Sequence[Tagged]) -> list[tuple[Word, ...]]:
    return [part for tagged in article for part in packed(iter(tagged.words), ATTRIBUTION_WORDS, lambda word: 1)]


def _runs(sequences: Iterable[Sequence[str]]) -> set[Run]:
    return {(number, *run) for number, tags in enumerate(sequences) for run in runs_of(list(tags))}


def _of(runs: set[Run], kind: str) -> set[Run]:
    return {run for run in runs if run[3] == kind}


def f1(found: set[Run], gold: set[Run]) -> str:
    """Return the harmonic mean of precision and recall, as a percentage."""
    return f"{200 * len(found & gold) / max(1, len(found) + len(gold)):.1f}"


if __name__ == "__main__":
    main()
