"""Documents that speak."""

from parses import parse
from readings import speakers_of

SECTION = """
A section of the report said they won.
A/DT/det/section section/NN/nsubj/said of/IN/case/report the/DT/det/report report/NN/nmod/section said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_part_of_a_document_speaks_for_the_document():
    speaker = speakers_of(parse(SECTION), "A section of the report")[-1]

    assert (speaker.name, speaker.kind) == ("the report", "document")


PROTEST = """
A protest by Amnesty said they won.
A/DT/det/protest protest/NN/nsubj/said by/IN/case/Amnesty Amnesty/NNP/nmod/protest/Organization said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_what_is_no_document_has_no_author():
    speaker = speakers_of(parse(PROTEST), "A protest by Amnesty")[-1]

    assert (speaker.name, speaker.kind) == ("A protest by Amnesty", "anonymous")
