"""How many names of outlets the lexicon knows.

    python tools/outlets_known.py [--world DIR] [--entities DIR] [--polnear DIR]

Prints, for each corpus, how often an outlet is named, how often the lexicon resolves the name, and the share; with
--missing N also the N names that it knows least often. A corpus tells no outlets from other organizations, so a name
counts as an outlet's where the lexicon resolves it or what it ends in (a poll by the Washington Post), where its words
say so (lexicon/mastheads.py: Valley Herald), or, among the entities, where a word for news media stands beside it (the
newspaper Noviny). A masthead alone (the Post) is a short form, which the article has in full; it counts as nothing.

--world      gold.json: publishers, origins, stated relays and speakers of kind outlet, as the readers name them
--entities   .tsv files of a token and its BIOES tag a line: names of class Organization
--polnear    a folder with the parts dev and train: names in the annotated sources
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import regex
from attrs import frozen

from polnear import relations_of
from quotes.lexicon import Lexicon, OutletEntry, load_lexicon

PARTS = ("dev", "train")
ARTICLE = re.compile(r"^(?i:the|an?)\s+")
POSSESSIVE = re.compile(r"[’']s?(?=\s|$)")
SPACED_MARK = re.compile(r"\s+([’'.-])\s+")
NAME = regex.compile(r"\p{Lu}[\p{L}\p{N}.&’'-]*(?:\s+(?:of\s+(?:the\s+)?)?\p{Lu}[\p{L}\p{N}.&’'-]*)*")


@frozen
class Named:
    """A name as a corpus has it; `beside` are the words before and behind it, in lower case."""

    name: str
    beside: tuple[str, ...] = ()


def coverage(names: Iterable[Named], lexicon: Lexicon) -> tuple[Counter[str], Counter[str]]:
    """Return how often each outlet that the lexicon has is named, and how often each name is that it lacks."""
    known: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    for named in names:
        for part in parts_of(named.name, lexicon):
            entry = entry_of(part, lexicon)
            if entry:
                known[entry.name] += 1
            elif is_outlet(part, named.beside, lexicon):
                unknown[part] += 1
    return known, unknown


def parts_of(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the names in a name of two outlets (the Washington Post-ABC News poll), and else the name."""
    parts = tuple(re.split(r"-|\s*/\s*", name))
    is_joined = lexicon.outlet_named(name) is None and all(entry_of(part, lexicon) for part in parts)
    return parts if is_joined else (name,)


def entry_of(name: str, lexicon: Lexicon) -> OutletEntry | None:
    """Return the outlet that a name, or the longest end of it, means: Both New York Times."""
    words = name.split()
    ends = (" ".join(words[start:]) for start in range(len(words)))
    return next((entry for entry in map(lexicon.outlet_named, ends) if entry), None)


def is_outlet(name: str, beside: Iterable[str], lexicon: Lexicon) -> bool:
    """Return whether a name that the lexicon does not resolve is an outlet's all the same."""
    words = ARTICLE.sub("", name).split()
    kinds = (lexicon.nouns.again.get(word, frozenset()) - {"site"} for word in beside)
    is_called = any(kinds) and not lexicon.nouns.organizations.intersection(beside)
    return is_called or (len(words) > 1 and lexicon.names_outlet(words))


def named_in_gold(folder: Path) -> Iterator[Named]:
    """Yield the outlets that careful readers found in articles."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    for document in gold["documents"]:
        yield from (Named(document[key]) for key in ("outlet", "origin") if document.get(key))
    for fact in gold["facts"]:
        yield from (Named(name) for name in fact["stated_relay"])
        if fact["kind"] == "outlet" and fact["speaker"]:
            yield Named(fact["speaker"])


def named_entities(folder: Path) -> Iterator[Named]:
    """Yield the names of organizations in files of tokens with their tags."""
    for path in sorted(folder.glob("*.tsv")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        tokens = [(row[0], row[1] if len(row) > 1 else "O") for row in rows]
        starts = [number for number, (_, tag) in enumerate(tokens) if tag == "B-Organization"]
        for start in starts:
            end = next((n for n in range(start + 1, len(tokens)) if tokens[n][1] != "I-Organization"), len(tokens))
            around = [*tokens[max(start - 1, 0) : start], *tokens[end : end + 1]]
            words = " ".join(word for word, _ in tokens[start:end])
            yield Named(SPACED_MARK.sub(r"\1", words), tuple(word.lower() for word, _ in around))


def named_sources(folder: Path) -> Iterator[Named]:
    """Yield the names in the sources of annotated attributions, each up to its possessive."""
    for part in (folder / name for name in PARTS):
        for path in sorted((part / "text").glob("*.txt")):
            text = path.read_bytes().decode("utf-8")
            for relation in relations_of(part, path.stem):
                for span in relation.source:
                    yield from names_within(text[span.start : span.end])


def names_within(words: str) -> Iterator[Named]:
    """Yield each run of capitalized words in a phrase, without an article before it."""
    for piece in POSSESSIVE.split(words):
        yield from (Named(ARTICLE.sub("", found.group())) for found in NAME.finditer(piece))


def report(title: str, names: Iterable[Named], lexicon: Lexicon, missing: int) -> Iterator[str]:
    """Yield a line with the figures of a corpus, and one for each name that is missing most often."""
    known, unknown = coverage(names, lexicon)
    every = known.total() + unknown.total()
    share = known.total() / every if every else 0.0
    lacking = f"{len(known)} outlets, {len(unknown)} names lacking"
    yield f"{title:9} {known.total():4} of {every:4} mentions, {share:.1%}; {lacking}"
    yield from (f"  {count:4}  {name}" for name, count in unknown.most_common(missing))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--world", type=Path, help="a folder with gold.json")
    parser.add_argument("--entities", type=Path, help="a folder of .tsv files")
    parser.add_argument("--polnear", type=Path, help="a folder with the parts of PolNeAR")
    parser.add_argument("--missing", type=int, default=0, help="how many unknown names to print for each")
    given = parser.parse_args()
    lexicon = load_lexicon()
    corpora = ((given.world, named_in_gold), (given.entities, named_entities), (given.polnear, named_sources))
    for (folder, names), title in zip(corpora, ("world", "entities", "polnear"), strict=True):
        if folder is not None:
            print("\n".join(report(title, names(folder), lexicon, given.missing)))


if __name__ == "__main__":
    main()
