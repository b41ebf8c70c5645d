"""A country, a short name of one, and a person of that name."""

import pytest

from parses import parse
from readings import speakers_of

JORDAN = """
Jordan Hale left.
Jordan/NNP/nsubj/left/Person Hale/NNP/flat/Jordan/Person left/VBD/0/leave .

Jordan said they won.
Jordan/NNP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
NORTH = """
North Korea fired a rocket.
North/NNP/compound/Korea/Location Korea/NNP/nsubj/fired/Location fired/VBD/0/fire a/DT/det/rocket rocket/NN/obj/fired .

The North said they won.
The/DT/det/North North/NNP/nsubj/said/Location said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(JORDAN, ("Jordan Hale", "Jordan"), "Jordan Hale", "person", id="a person of the text"),
        pytest.param(NORTH, ("The North",), "North Korea", "organization", id="a country by its short name"),
    ],
)
def test_a_name_may_be_a_country_or_a_person_of_the_text(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


DPRK = """
The DPRK fired a rocket.
The/DT/det/DPRK DPRK/NNP/nsubj/fired/Location fired/VBD/0/fire a/DT/det/rocket rocket/NN/obj/fired .

The North said they won.
The/DT/det/North North/NNP/nsubj/said/Location said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_short_name_means_the_country_that_the_text_names_otherwise():
    speaker = speakers_of(parse(DPRK), "The North")[-1]

    assert (speaker.name, speaker.kind) == ("North Korea", "organization")
