"""he and she who go on from the sentence before: who spoke there is who speaks on."""

import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import quotes_in

KOS = """
Jan Kos left.
Jan/NNP/nsubj/left/Person Kos/NNP/flat/Jan/Person left/VBD/0/leave .
"""
REED_SAID = """
# newpar
Tom Reed said Kos slept.
Tom/NNP/nsubj/said/Person Reed/NNP/flat/Tom/Person said/VBD/0/say Kos/NNP/nsubj/slept/Person
slept/VBD/ccomp/said/sleep .
"""
OFFICIAL_SAID = """
# newpar
An official said it rained.
An/DT/det/official official/NN/nsubj/said said/VBD/0/say it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
OFFICIAL_OF_KOS = OFFICIAL_SAID.replace("it rained", "Kos slept").replace(
    "it/PRP/nsubj/rained rained/VBD/ccomp/said/rain", "Kos/NNP/nsubj/slept/Person slept/VBD/ccomp/said/sleep"
)
THE_OFFICIAL = OFFICIAL_SAID.replace("An ", "The ").replace("An/", "The/")
HE_ADDED = """
He {cue} it was late.
He/PRP/nsubj/{cue} {cue}/VBD/0/{lemma} it/PRP/nsubj/late was/VBD/cop/late/be late/JJ/ccomp/{cue} .
"""
ADDED, HE_SAID = HE_ADDED.format(cue="added", lemma="add"), HE_ADDED.format(cue="said", lemma="say")
ALSO_SAID = HE_SAID.replace("He said", "He also said").replace(
    "/PRP/nsubj/said said", "/PRP/nsubj/said also/RB/advmod/said said"
)
IN_MARKS = """
# newpar
“Times are hard,” he said.
“/hard Times/NNS/nsubj/hard/time are/VBP/cop/hard/be hard/JJ/ccomp/said ,/hard ”/hard he/PRP/nsubj/said said/VBD/0/say .
"""


def nobody(_reference, _candidates):
    """Choose none of the candidates, as the model of antecedents does where it is not sure."""


def speaker_of_last(text):
    analysis = parse(text)
    *_, row = resolve(quotes_in(analysis), analysis, load_lexicon(), choose=nobody)
    return row.speaker.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(KOS + REED_SAID + ADDED, "Tom Reed", id="he added"),
        pytest.param(KOS + REED_SAID + ALSO_SAID, "Tom Reed", id="he also said"),
        pytest.param(KOS + REED_SAID + HE_SAID, None, id="he said, who may be told of there"),
        pytest.param(KOS + REED_SAID + IN_MARKS, "Tom Reed", id="words in marks behind what is told of another"),
        pytest.param(KOS + OFFICIAL_SAID + HE_SAID, "An official", id="somebody new without a name"),
        pytest.param(KOS + OFFICIAL_SAID + IN_MARKS, "An official", id="somebody new without a name, in marks"),
        pytest.param(KOS + OFFICIAL_OF_KOS + HE_SAID, None, id="somebody new who tells of another"),
        pytest.param(KOS + THE_OFFICIAL + HE_SAID, None, id="somebody who may be known by name"),
    ],
)
def test_who_spoke_in_the_sentence_before_goes_on(text, name):
    """A senior official said the company follows the rules. He added that it pays."""
    assert speaker_of_last(text) == name


REED_LEFT = """
# newpar
{name} said it rained.
{name}/NNP/nsubj/said/Person said/VBD/0/say it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
TOM_REED = REED_SAID.replace("Kos slept", "it rained").replace(
    "Kos/NNP/nsubj/slept/Person\nslept/VBD/ccomp/said/sleep", "it/PRP/nsubj/rained rained/VBD/ccomp/said/rain"
)
REED, KOS_SAID = REED_LEFT.format(name="Reed"), REED_LEFT.format(name="Kos")
MINISTER = THE_OFFICIAL.replace("official", "minister")
HE_SAID_LATER = f"\n# newpar{HE_SAID}"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(KOS + TOM_REED + REED + REED + MINISTER + HE_SAID_LATER, "Tom Reed", id="one alone speaks"),
        pytest.param(KOS + TOM_REED + REED + MINISTER + HE_SAID_LATER, None, id="not often enough"),
        pytest.param(
            KOS + TOM_REED + REED + REED + KOS_SAID + MINISTER + HE_SAID_LATER, None, id="another speaks, too"
        ),
        pytest.param(
            KOS + TOM_REED + REED + REED + OFFICIAL_OF_KOS + HE_SAID_LATER, None, id="somebody new speaks, too"
        ),
    ],
)
def test_who_alone_spoke_all_along_speaks_on(text, name):
    """Surya said A. He said B. The Bengaluru South MP claimed C. We are at an opportune time in history, he said."""
    assert speaker_of_last(text) == name
