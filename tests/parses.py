"""Parses by hand in a few lines: `parse` reads a sentence and its words, and makes an Analysis through read_conllu.

    He said they left.
    He/PRP/nsubj/said said/VBD/0/say they/PRP/nsubj/left left/VBD/ccomp/said/leave .

A word is form/Penn tag/relation/head, then its lemma where that is not the form, then the kind of name it belongs to
(Kim/NNP/nsubj/said/Person); the root has 0 for relation and head (said/VBD/0). The head is a word (the nearest of that
form) or its number; marks may stand bare or with their head (,/leader). An empty line parts sentences;
`# newpar` above one begins a paragraph.

`tagged` lays over a parse what a tagger would have seen in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from quotes.analyze.conllu import read_conllu
from quotes.types import Analysis, Span, Tag

KINDS = ("Person", "Organization", "Location", "NORP", "Date")
MARKS = {
    "“": "``", "‘": "``", "«": "``", "``": "``", "”": "''", "’": "''", "»": "''", "''": "''", '"': "''", "'": "''",
    ",": ",", ".": ".", "?": ".", "!": ".", ":": ":", ";": ":", "—": ":", "–": ":", "-": "HYPH", "(": "-LRB-",
    ")": "-RRB-",
}  # fmt: skip
CLASSES = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "VB": "VERB", "VBD": "VERB", "VBZ": "VERB",
    "VBP": "VERB", "VBG": "VERB", "VBN": "VERB", "MD": "AUX", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV",
    "RBR": "ADV", "RP": "ADP", "IN": "ADP", "TO": "PART", "POS": "PART", "DT": "DET", "PRP": "PRON", "PRP$": "PRON",
    "WP": "PRON",
    "WP$": "PRON", "WDT": "PRON", "WRB": "ADV", "CC": "CCONJ", "CD": "NUM", "EX": "PRON", "UH": "INTJ", "$": "SYM",
}  # fmt: skip
LEMMAS = {
    "said": "say", "says": "say", "saying": "say", "told": "tell", "is": "be", "are": "be", "was": "be", "were": "be",
    "been": "be", "has": "have", "had": "have", "did": "do", "’s": "'s", "’": "'s", "an": "a", "n’t": "not",
    "n't": "not",
}  # fmt: skip


def parse(text: str) -> Analysis:
    """Return the analysis of sentences written as the head of this module shows."""
    return read_conllu("\n".join(_conllu(block) for block in re.split(r"\n\s*\n", text.strip())))


def seen(sentences: str, **labels: str) -> Analysis:
    """Return the parse with the words of each label tagged, content and source tied to the cue."""
    analysis = parse(sentences)
    text = analysis.article.document.text
    places = {label: Span(text.index(words), text.index(words) + len(words)) for label, words in labels.items()}
    cue = places["cue"].start
    tags = [Tag(label, span, 0.95, None if label == "cue" else cue, 0.99) for label, span in places.items()]
    return evolve(analysis, tags=tuple(sorted(tags, key=lambda tag: tag.span)))


def tagged(analysis: Analysis, *relations: str) -> Analysis:
    """Return the analysis with the runs of some relations: `Kim | said | the talks failed @ 0.8`.

    Source, cue and contents each stand where their words do first; a source may be missing (` | said | ...`). Behind
    the `@` stands how sure the tagger is of them, 0.95 unless told.
    """
    tags = (tag for relation in relations for tag in _tags(relation, analysis.article.document.text))
    return evolve(analysis, tags=tuple(sorted(tags, key=lambda tag: (tag.span, tag.label))))


def _tags(relation: str, text: str) -> Iterator[Tag]:
    words, _, score = relation.partition("@")
    source, cue, *contents = (part.strip() for part in words.split("|"))
    start = text.index(cue)
    for label, part in (("source", source), ("cue", cue), *(("content", content) for content in contents)):
        if part:
            span = Span(text.index(part), text.index(part) + len(part))
            yield Tag(label, span, float(score or 0.95), None if label == "cue" else start, 0.99)


def _conllu(block: str) -> str:
    lines = [line.strip() for line in block.strip().split("\n")]
    comments = [line for line in lines if line.startswith("#")]
    sentence, *rows = [line for line in lines if not line.startswith("#")]
    words = [_fields(item) for row in rows for item in row.split()]
    return "\n".join((*comments, f"# text = {sentence}", *_rows(words))) + "\n"


def _fields(item: str) -> list[str]:
    """Return form, tag, relation, head and what follows; of a mark its form and its head."""
    fields = item.split("/")
    return [*fields[:2], "root", *fields[2:]] if fields[2:3] == ["0"] else fields


def _rows(words: Sequence[list[str]]) -> Iterator[str]:
    kinds = [next((field for field in word[2:] if field in KINDS), "") for word in words]
    root = next(str(number) for number, word in enumerate(words, 1) if word[3:4] == ["0"])
    for number, word in enumerate(words, 1):
        form, lemma = word[0], next((field for field in word[4:] if field not in KINDS), "")
        if form in MARKS and (word[2:] == [] or word[2] in KINDS):
            head = _head(word[1] if word[1:] else root, number, words)
            cells = [form, form, "PUNCT", MARKS[form], "_", head, "punct"]
        else:
            upos = _class(word[1], word[2])
            lemma = lemma or LEMMAS.get(form, form if upos == "PROPN" else form.lower())
            cells = [form, lemma, upos, word[1], "_", _head(word[3], number, words), word[2]]
        before = kinds[number - 2] if number > 1 else ""
        kind = kinds[number - 1]
        name = f"NER={'I' if kind == before else 'B'}-{kind}" if kind else "_"
        yield "\t".join((str(number), *cells, "_", name))


def _class(tag: str, relation: str) -> str:
    """Return the universal class that a Penn tag stands for under a relation."""
    if relation in ("aux", "aux:pass", "cop") and tag.startswith("V"):
        return "AUX"
    if tag == "IN" and relation == "mark":
        return "SCONJ"
    return "PRON" if tag == "DT" and relation not in ("det", "det:predet", "cc:preconj") else CLASSES[tag]


def _head(head: str, number: int, words: Sequence[list[str]]) -> str:
    """Return the number of a head that is given by its number or by its form."""
    places = [place for place, word in enumerate(words, 1) if word[0] == head and place != number]
    if head.isdigit() and not places:
        return head
    if not places:
        raise ValueError(f"{head!r}, the head of {words[number - 1][0]!r}, does not stand in the sentence")
    return str(min(places, key=lambda place: abs(place - number)))
