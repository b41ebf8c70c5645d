import pytest

from parses import parse
from readings import passed_on, speakers_of

SAID = "said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain ."
BEFORE = "The/DT/det/channel Volna/NNP/compound/channel/Organization Telegram/NNP/compound/channel/Organization"
BEHIND = "The/DT/det/channel Telegram/NNP/compound/channel/Organization channel/NN/nsubj/said Volna/NNP/appos/channel"
UNNAMED = "The/DT/det/channel Telegram/NNP/compound/channel/Organization channel/NN/nsubj/said"


@pytest.mark.parametrize(
    ("words", "tree", "name", "kind"),
    [
        pytest.param("The Volna Telegram channel", f"{BEFORE} channel/NN/nsubj/said", "Volna", "outlet", id="before"),
        pytest.param("The Telegram channel Volna", BEHIND, "Volna", "outlet", id="behind"),
        pytest.param("The Telegram channel", UNNAMED, "The Telegram channel", "anonymous", id="without a name"),
    ],
)
def test_the_site_of_a_channel_is_no_part_of_its_name(words, tree, name, kind):
    [speaker] = speakers_of(parse(f"{words} said it rained.\n{tree} {SAID}"), words)

    assert (speaker.name, speaker.kind) == (name, kind)


TOLD = """
Kim told the Volna Telegram channel that they won.
Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/channel Volna/NNP/compound/channel/Organization
Telegram/NNP/compound/channel/Organization channel/NN/iobj/told that/IN/mark/won they/PRP/nsubj/won
won/VBD/ccomp/told/win .
"""


def test_a_channel_that_hears_is_called_by_its_name():
    [relay] = passed_on(parse(TOLD), "Kim", "the Volna Telegram channel").relays

    assert relay.name == "Volna"
