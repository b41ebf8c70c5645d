"""The weights of the confidence, and the names that they go by."""

import pytest

from parses import parse
from quotes.models.confidence.features import BY_RULE, BY_SOURCE_RULE, features_of
from quotes.models.confidence.model import load_weights
from quotes.rule_names import ContentRule, SourceRule
from quotes.types import Evidence, Quote, Span
from readings import quotes_in


def test_the_weights_know_each_rule_by_its_name_and_no_other() -> None:
    known = set(load_weights())

    assert {name.removeprefix(BY_RULE) for name in known if name.startswith(BY_RULE)} == set(ContentRule)
    assert {name.removeprefix(BY_SOURCE_RULE) for name in known if name.startswith(BY_SOURCE_RULE)} == set(SourceRule)


def test_a_step_of_evidence_is_not_taken_for_the_rule_of_a_source() -> None:
    quote = Quote(
        content=(Span(0, 10),),
        cue=(Span(12, 16),),
        source=None,
        type="direct",
        rule=ContentRule.QUOTATION_BEFORE_CUE,
        sentence=0,
        evidence=(Evidence(ContentRule.QUOTATION_BEFORE_CUE), Evidence(SourceRule.SUBJECT)),
    )

    assert [name for name in features_of(quote, ()) if name.startswith(BY_SOURCE_RULE)] == []


THAT = """
Kim said that the dam would hold.
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/hold the/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold
hold/VB/ccomp/said .
"""


LAST = """
The dam would hold, Kim said.
The/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/ccomp/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


BETWEEN = """
The dam, Kim said, would hold.
The/DT/det/dam dam/NN/nsubj/hold ,/said Kim/NNP/nsubj/said/Person said/VBD/parataxis/hold ,/said would/MD/aux/hold
hold/VB/0 .
"""


MARKS_LAST = """
Kim said: “It holds.”
Kim/NNP/nsubj/said/Person said/VBD/0 :/holds “/holds It/PRP/nsubj/holds holds/VBZ/ccomp/said/hold ./holds ”/holds
"""


MARKS_FIRST = """
“It holds,” Kim said.
“/holds It/PRP/nsubj/holds holds/VBZ/ccomp/said/hold ,/holds ”/holds Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


MARKS_AROUND = """
“The dam,” Kim said, “holds.”
“/dam The/DT/det/dam dam/NN/nsubj/holds ,/dam ”/dam Kim/NNP/nsubj/said/Person said/VBD/parataxis/holds ,/said “/holds
holds/VBZ/0/hold . ”
"""


ACCORDING = """
The dam would hold, according to Kim.
The/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/0 ,/Kim according/VBG/case/Kim/accord to/IN/fixed/according
Kim/NNP/obl/hold/Person .
"""


ACCORDING_FIRST = """
According to Kim, the dam would hold.
According/VBG/case/Kim/accord to/IN/fixed/According Kim/NNP/obl/hold/Person ,/Kim the/DT/det/dam dam/NN/nsubj/hold
would/MD/aux/hold hold/VB/0 .
"""


PHRASE = """
Kim called it “a huge win.”
Kim/NNP/nsubj/called/Person called/VBD/0/call it/PRP/obj/called “/win a/DT/det/win huge/JJ/amod/win win/NN/xcomp/called
./win ”/win
"""


NOUN = """
Kim’s claim that the dam would hold was false.
Kim/NNP/nmod:poss/claim/Person ’s/POS/case/Kim claim/NN/nsubj/false that/IN/mark/hold the/DT/det/dam dam/NN/nsubj/hold
would/MD/aux/hold hold/VB/acl/claim was/VBD/cop/false false/JJ/0 .
"""


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        (THAT, "clause after the cue"),
        (LAST, "clause before the cue"),
        (BETWEEN, "clause around the cue"),
        (MARKS_LAST, "quotation after the cue"),
        (MARKS_FIRST, "quotation before the cue"),
        (MARKS_AROUND, "quotation around the cue"),
        (ACCORDING, "clause before the preposition"),
        (ACCORDING_FIRST, "clause after the preposition"),
        (PHRASE, "quoted words in a phrase"),
        (NOUN, "clause of the noun"),
    ],
)
def test_a_rule_has_the_name_that_its_weight_was_learned_under(sentence, rule):
    (quote,) = quotes_in(parse(sentence))

    assert quote.rule == rule
    assert f"rule {quote.rule}" in load_weights()
    assert f"source by {quote.evidence[1].rule}" in load_weights()
