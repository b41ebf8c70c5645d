"""Offices without a day."""

from parses import parse
from readings import speakers_of

PRESIDENT_OF = """
The president of Russia said they won.
The/DT/det/president president/NN/nsubj/said of/IN/case/Russia Russia/NNP/nmod/president/Location said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_who_holds_an_office_is_not_known_where_the_text_states_no_day():
    speaker = speakers_of(parse(PRESIDENT_OF), "The president of Russia")[-1]

    assert (speaker.reason, speaker.kind) == (
        "it is not known who is 'president of Russia' where the text states no day",
        "person",
    )
