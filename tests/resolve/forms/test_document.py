from parses import parse
from readings import speakers_of

LETTER = """
The letter said they won.
The/DT/det/letter letter/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_document_without_an_author_speaks_itself():
    speaker = speakers_of(parse(LETTER), "The letter")[0]

    assert ((speaker.name or "").lower().removeprefix("the "), speaker.kind) == ("letter", "document")


BY_AN_INSTITUTE = """
A report by the Lodz Institute said they won.
A/DT/det/report report/NN/nsubj/said by/IN/case/Institute the/DT/det/Institute Lodz/NNP/compound/Institute/Organization
Institute/NNP/nmod/report/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_who_wrote_a_document_is_its_speaker():
    (speaker,) = speakers_of(parse(BY_AN_INSTITUTE), "A report by the Lodz Institute")

    assert (speaker.name, speaker.kind) == ("Lodz Institute", "organization")


BY_NOBODY = """
A report by experts said they won.
A/DT/det/report report/NN/nsubj/said by/IN/case/experts experts/NNS/nmod/report/expert
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_document_of_nobody_who_is_named_speaks_itself():
    (speaker,) = speakers_of(parse(BY_NOBODY), "A report by experts")

    assert speaker.kind == "document"


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
