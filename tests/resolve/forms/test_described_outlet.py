import pytest

from parses import parse
from readings import speakers_of

WEBSITE = """
Tasvir, a news website, said it rained.
Tasvir/NNP/nsubj/said/Person ,/website a/DT/det/website news/NN/compound/website website/NN/appos/Tasvir ,/Tasvir
said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
AGENCY = """
Vesti, a news agency in Chisinau, said it rained.
Vesti/NNP/nsubj/said/Person ,/agency a/DT/det/agency news/NN/compound/agency agency/NN/appos/Vesti in/IN/case/Chisinau
Chisinau/NNP/nmod/agency/Location ,/Vesti said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
STATE = """
Kalba, the state broadcaster, said it rained.
Kalba/NNP/nsubj/said/Person ,/broadcaster the/DT/det/broadcaster state/NN/compound/broadcaster
broadcaster/NN/appos/Kalba ,/Kalba said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (WEBSITE, "Tasvir, a news website,", "Tasvir"),
        (AGENCY, "Vesti, a news agency in Chisinau,", "Vesti"),
        (STATE, "Kalba, the state broadcaster,", "Kalba"),
    ],
)
def test_a_name_of_which_it_is_said_is_an_outlets(text, source, name):
    (speaker,) = speakers_of(parse(text), source)

    assert (speaker.name, speaker.kind) == (name, "outlet")


def test_somebody_may_be_a_broadcaster():
    text = """
    Jan Kos, a broadcaster, said it rained.
    Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person ,/broadcaster a/DT/det/broadcaster broadcaster/NN/appos/Jan
    ,/broadcaster said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
    """
    (speaker,) = speakers_of(parse(text), "Jan Kos, a broadcaster,")

    assert (speaker.name, speaker.kind) == ("Jan Kos", "person")
