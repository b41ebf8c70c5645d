"""Who answers a question of the sentence before."""

import pytest

from parses import parse
from quotes.find import find_quotes
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve

ASKED = """
The judge asked {whom} {if_} it rained.
The/DT/det/judge judge/NN/nsubj/asked asked/VBD/0/ask {parsed} {if_}/{tag}/{mark}/rained it/PRP/nsubj/rained
rained/VBD/{clause}/asked/rain .

“Almost,” she {verb}.
“/Almost Almost/RB/ccomp/{verb} ,/Almost ”/Almost she/PRP/nsubj/{verb} {verb}/VBD/0/{lemma} .
"""
LUND = "Lund/NNP/iobj/asked/Person"
WITNESS = "the/DT/det/witness witness/NN/iobj/asked"
WITNESSES = "the/DT/det/witnesses witnesses/NNS/iobj/asked/witness"


@pytest.mark.parametrize(
    ("whom", "parsed", "if_", "verb", "name"),
    [
        pytest.param("Lund", LUND, "if", "said", "Lund", id="a name"),
        pytest.param("the witness", WITNESS, "if", "said", "the witness", id="a role"),
        pytest.param("the witness", WITNESS, "if", "asked", "The judge", id="who asks on asked before"),
        pytest.param("the witnesses", WITNESSES, "if", "said", "The judge", id="several are no she"),
    ],
)
def test_whoever_was_asked_answers(whom, parsed, if_, verb, name):
    text = ASKED.format(
        whom=whom, parsed=parsed, if_=if_, tag="IN", mark="mark", clause="ccomp", verb=verb,
        lemma={"said": "say", "asked": "ask"}[verb],
    )  # fmt: skip
    analysis = parse(text)
    rows = resolve(find_quotes(analysis, load_lexicon()), analysis, load_lexicon())

    assert [(row.quote.type, row.speaker.name) for row in rows][-1] == ("direct", name)


REPORTER = """
Minister Meera Pillai slept.
Minister/NNP/nmod:desc/Meera Meera/NNP/nsubj/slept/Person Pillai/NNP/flat/Meera/Person slept/VBD/0/sleep .

# newpar
“Why?” the reporter asked.
“/Why Why/WRB/ccomp/asked ?/Why ”/Why the/DT/det/reporter reporter/NN/nsubj/asked asked/VBD/0/ask .

# newpar
“Almost,” she said.
“/Almost Almost/RB/ccomp/said ,/Almost ”/Almost she/PRP/nsubj/said said/VBD/0 .
"""


def test_who_asks_in_marks_does_not_answer():
    """“Then why are engineers measuring the spillway?” the reporter asked. / “Engineers measure things,” she said."""
    analysis = parse(REPORTER)
    *_, row = resolve(find_quotes(analysis, load_lexicon()), analysis, load_lexicon())

    assert row.speaker.name == "Meera Pillai"
