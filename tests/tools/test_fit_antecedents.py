"""Fitting whom he and she stand for: what is learned, and how it is judged."""

import pytest

from fit_antecedents import Asked, Example, Key, Labels, examples_of, fitted, judged, report
from gum import Annotated, Entity
from parses import parse
from quotes.lexicon import load_lexicon
from quotes.types import Span

NEAR, FAR, NOBODY = frozenset({"near"}), frozenset({"far"}), frozenset({"nobody"})
EXAMPLES = (Example("a", (FAR, NEAR, NOBODY), (False, True, False)),) * 9
MET = """
Anna Berg met Erwin Borght.
Anna/NNP/nsubj/met/Person Berg/NNP/flat/Anna/Person met/VBD/0/meet Erwin/NNP/obj/met/Person
Borght/NNP/flat/Erwin/Person .

She said that Erwin left.
She/PRP/nsubj/said said/VBD/0 that/IN/mark/left Erwin/NNP/nsubj/left/Person left/VBD/ccomp/said/leave .
"""


def place_of(text, words):
    """Return the span of the first of some words."""
    return Span(at := text.index(words), at + len(words))


def test_what_the_right_ones_have_gets_weight():
    weights = fitted(EXAMPLES)

    assert weights["near"] > 0 > weights["far"]


def test_the_likeliest_is_judged_with_its_chance():
    ((chance, right),) = judged(EXAMPLES[:1], {"near": 2.0})
    ((surer, _),) = judged(EXAMPLES[:1], {"near": 4.0})

    assert right
    assert 1 / 3 < chance < surer < 1  # of three options


def test_report_counts_by_chance():
    assert report("dev", [(0.95, True), (0.93, False), (0.2, False)]) == (
        "dev: 3 pronouns, the likeliest is right for 1\n0.0-0.3     1 0.20 0.00\n0.9-1.0     2 0.94 0.50"
    )


@pytest.mark.parametrize("kind", ["key", "labels"])
def test_pronoun_with_an_answer_is_an_example(kind):
    analysis = parse(MET)
    text = analysis.article.document.text
    berg, she = place_of(text, "Anna Berg"), place_of(text, "She")
    entities = (Entity("1", berg, place_of(text, "Anna")), Entity("1", she, she))
    answers = Key(Annotated("d", text, entities)) if kind == "key" else Labels({she.start: frozenset({"berg"})})

    (example,) = examples_of(Asked(analysis, answers), load_lexicon(), {})

    assert example.right == (True, False, False)
    assert "1 sentence back, a subject" in example.features[0]
    assert "nobody" in example.features[-1]
