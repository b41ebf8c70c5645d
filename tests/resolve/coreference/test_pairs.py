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
