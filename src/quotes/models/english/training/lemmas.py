"""Make the table of lemmas that the rules get wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from quotes.models.english.lemmas import Lemmas, by_rule
from quotes.models.english.training.corpora import Tree
from quotes.models.english.words import SAME_LENGTH


def learn(trees: Sequence[Tree]) -> Lemmas:
    """Return the table of what the rules get wrong on `trees`, each form with its most frequent lemma."""
    seen: dict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    known: Counter[str] = Counter()
    for tree in trees:
        for word, lemma, upos, xpos in zip(tree.words, tree.lemmas, tree.upos, tree.xpos, strict=True):
            seen[xpos, word.text.translate(SAME_LENGTH).lower()][lemma, upos] += 1
            if upos in ("VERB", "NOUN", "ADJ", "ADV"):
                known[lemma] += 1
    common = frozenset(lemma for lemma, count in known.items() if lemma.isalpha() and lemma.islower())
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    for (xpos, form), counts in sorted(seen.items()):
        lemma, upos = min(counts, key=lambda pair: (-counts[pair], pair))
        if upos != "PROPN" and not xpos.startswith("NNP") and lemma not in ("_", by_rule(form, xpos, common)):
            forms[xpos][form] = lemma
    return Lemmas(dict(forms), common)
