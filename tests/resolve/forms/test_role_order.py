"""Roles that stand for one person, and those that do not."""

import pytest

from parses import parse
from readings import speakers_of

PRESIDENTS = """
Anna Berg is the president.
Anna/NNP/nsubj/president/Person Berg/NNP/flat/Anna/Person is/VBZ/cop/president the/DT/det/president president/NN/0 .

The presidents said they won.
The/DT/det/presidents presidents/NNS/nsubj/said/president said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
ANOTHER = """
A surgeon from Lodz said they lost.
A/DT/det/surgeon surgeon/NN/nsubj/said from/IN/case/Lodz Lodz/NNP/nmod/surgeon/Location said/VBD/0 they/PRP/nsubj/lost
lost/VBD/ccomp/said/lose .

Another surgeon said they won.
Another/DT/det/surgeon surgeon/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(PRESIDENTS, ("The presidents",), "The presidents", "anonymous", id="several"),
        pytest.param(ANOTHER, ("A surgeon from Lodz", "Another surgeon"), "Another surgeon", "anonymous", id="another"),
    ],
)
def test_a_role_of_several_or_of_another_is_not_the_one_named(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)
