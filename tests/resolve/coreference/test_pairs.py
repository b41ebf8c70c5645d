"""Both, the two: the pair that was named before."""

from parses import parse
from readings import speakers_of

BOTH_EDITORS = """
Both Harbour Gazette editors said they won.
Both/DT/det/editors Harbour/NNP/compound/Gazette/Organization Gazette/NNP/compound/editors/Organization
editors/NNS/nsubj/said/editor said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_both_with_a_name_of_their_own_are_no_pair():
    speaker = speakers_of(parse(BOTH_EDITORS), "Both Harbour Gazette editors")[-1]

    assert (speaker.name, speaker.kind) == ("Both Harbour Gazette editors", "anonymous")


BOTH_ALONE = """
It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

Both said they won.
Both/DT/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_both_are_not_known_where_no_pair_is_named():
    speaker = speakers_of(parse(BOTH_ALONE), "Both")[-1]

    assert (speaker.reason, speaker.kind) == ("no pair is named before 'Both'", "group")


ONE_NEAR = """
Russia met China.
Russia/NNP/nsubj/met/Location met/VBD/0/meet China/NNP/obj/met/Location .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

Spain waited.
Spain/NNP/nsubj/waited/Location waited/VBD/0/wait .

The two countries said they won.
The/DT/det/countries two/CD/nummod/countries countries/NNS/nsubj/said/country said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_two_countries_of_which_one_alone_is_near_are_not_known():
    speaker = speakers_of(parse(ONE_NEAR), "The two countries")[-1]

    assert (speaker.reason, speaker.kind) == ("no pair is named before 'The two countries'", "group")
