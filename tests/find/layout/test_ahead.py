import pytest

from parses import parse
from readings import found_in, quotes_in

OPEN = """
“We looked at every bridge.
“ We/PRP/nsubj/looked looked/VBD/0/look at/IN/case/bridge every/DT/det/bridge bridge/NN/obl/looked .

# newpar
“Nobody saw it.
“ Nobody/NN/nsubj/saw saw/VBD/0/see it/PRP/obj/saw .

# newpar
“We lost,” said Kim.
“/lost We/PRP/nsubj/lost lost/VBD/ccomp/said/lose ,/lost ”/lost said/VBD/0/say Kim/NNP/nsubj/said/Person .
"""


def test_cue_of_the_last_paragraph_has_those_before():
    assert [(found.content, found.source) for found in found_in(parse(OPEN))] == [
        (("We looked at every bridge.",), "Kim"),
        (("Nobody saw it.",), "Kim"),
        (("We lost,",), "Kim"),
    ]


def test_paragraphs_before_the_cue_are_flagged():
    flags = ("continued", "multi-paragraph")

    assert [quote.flags for quote in quotes_in(parse(OPEN))] == [flags, flags, ()]


LEE = """
Lee said it rained.
Lee/NNP/nsubj/said/Person said/VBD/0/say it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .

# newpar
"""


def test_cue_ahead_is_stronger_than_who_spoke_before():
    assert [found.source for found in found_in(parse(LEE + OPEN.lstrip()))] == ["Lee", "Kim", "Kim", "Kim"]


COLON = """
Lee said:
Lee/NNP/nsubj/said/Person said/VBD/0/say :

# newpar
"""


def test_colon_before_is_stronger_than_the_cue_ahead():
    assert next(found.source for found in found_in(parse(COLON + OPEN.lstrip()))) == "Lee"


CLOSED = """
“We looked at every bridge.”
“ We/PRP/nsubj/looked looked/VBD/0/look at/IN/case/bridge every/DT/det/bridge bridge/NN/obl/looked . ”

# newpar
“We lost,” said Kim.
“/lost We/PRP/nsubj/lost lost/VBD/ccomp/said/lose ,/lost ”/lost said/VBD/0/say Kim/NNP/nsubj/said/Person .
"""
NO_CUE = """
“We looked at every bridge.
“ We/PRP/nsubj/looked looked/VBD/0/look at/IN/case/bridge every/DT/det/bridge bridge/NN/obl/looked .

# newpar
“We lost.”
“ We/PRP/nsubj/lost lost/VBD/0/lose . ”

# newpar
Kim wept.
Kim/NNP/nsubj/wept/Person wept/VBD/0/weep .
"""


@pytest.mark.parametrize(("article", "sources"), [(CLOSED, [None, "Kim"]), (NO_CUE, [None])])
def test_quotation_that_closed_or_has_no_cue_waits_for_nobody(article, sources):
    assert [found.source for found in found_in(parse(article))] == sources


AFTER_A_STORY = """
The bridge fell. “We looked at it.
The/DT/det/bridge bridge/NN/nsubj/fell fell/VBD/0/fall . “/looked We/PRP/nsubj/looked looked/VBD/parataxis/fell/look
at/IN/case/it it/PRP/obl/looked .

# newpar
“We lost,” said Kim.
“/lost We/PRP/nsubj/lost lost/VBD/ccomp/said/lose ,/lost ”/lost said/VBD/0/say Kim/NNP/nsubj/said/Person .
"""


def test_open_quotation_behind_other_words():
    assert [found.content for found in found_in(parse(AFTER_A_STORY))] == [("We looked at it.",), ("We lost,",)]
