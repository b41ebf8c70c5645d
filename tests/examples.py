"""Words of the lexicon in their examples: the forms that they take, and what is said of an entry that lacks it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

IRREGULAR = {
    "begin": "began", "beseech": "besought", "break": "broke", "bring": "brought", "cast": "cast", "feel": "felt",
    "find": "found", "forecast": "forecast", "foresee": "foresaw", "foretell": "foretold", "give": "gave",
    "go": "went", "handwrite": "handwrote", "have": "had", "hear": "heard", "hit": "hit", "hold": "held",
    "know": "knew", "lay": "laid", "lie": "lied", "make": "made", "put": "put", "read": "read", "say": "said",
    "see": "saw", "send": "sent", "set": "set", "shoot": "shot", "sing": "sang", "speak": "spoke", "spit": "spat",
    "swear": "swore", "tell": "told", "think": "thought", "understand": "understood", "undertake": "undertook",
    "weep": "wept", "write": "wrote",
}  # fmt: skip
PLURALS = {"child": "children", "people": "people", "person": "people"}


def forms(word: str) -> set[str]:
    """Return the forms that a verb may take, some of them wrong: enough to find it in its example."""
    stems = {word, word.removesuffix("e"), word + word[-1]}
    found = {stem + ending for stem in stems for ending in ("", "s", "es", "d", "ed", "ing")}
    if word.endswith("y"):
        found |= {word[:-1] + ending for ending in ("ies", "ied")}
    return found | {IRREGULAR.get(word, word)}


def words_of(text: str) -> set[str]:
    """Return the words of a text in lower case."""
    return set(re.findall(r"[^\W_]+", text.lower()))


def verb_stands_in(lemma: str, text: str) -> bool:
    """Return whether a verb, in some form, and its particle stand in a text."""
    word, *particle = lemma.split()
    words = words_of(text)
    return bool(forms(word) & words) and set(particle) <= words


def noun_stands_in(lemma: str, text: str) -> bool:
    """Return whether a noun, or its plural, stands in a text, whatever its case and stops."""
    plain = text.lower().replace(".", "")
    plural = lemma[:-1] + "ies" if lemma.endswith("y") else lemma + "(?:e?s)?"
    return any(re.search(rf"(?<!\w){form}(?!\w)", plain) for form in (lemma, plural, PLURALS.get(lemma, lemma)))


def lines_of(file: str, kind: str, entries: Iterable[tuple[str, str]]) -> str:
    """Return a line for each entry by its key and its example, or "" where there is none."""
    return "".join(f"{file}: [[{kind}]] {key}: {example}\n" for key, example in entries)


def tables_without_example(tables: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Return the tables of words whose example uses none of them."""
    return [
        name
        for name, table in tables.items()
        if not any(verb_stands_in(word.lower(), table["example"]) for word in table["words"].split())
    ]
