import pytest

from parses import parse
from readings import added_in, contents_of, found_in

NOBODY = """
Nobody could say when it would end.
Nobody/NN/nsubj/say could/MD/aux/say say/VB/0 when/WRB/advmod/end it/PRP/nsubj/end would/MD/aux/end end/VB/ccomp/say .
"""
NO_OFFICIAL = """
No official said the road was closed.
No/DT/det/official official/NN/nsubj/said said/VBD/0 the/DT/det/road road/NN/nsubj/closed
was/VBD/cop/closed closed/JJ/ccomp/said .
"""
NOT_BELIEVED = """
She doesn't believe the plan will work.
She/PRP/nsubj/believe does/VBZ/aux/believe/do n't/RB/advmod/believe believe/VB/0 the/DT/det/plan plan/NN/nsubj/work
will/MD/aux/work work/VB/ccomp/believe .
"""
REFUSED = """
He refused to say whether he would run.
He/PRP/nsubj/refused refused/VBD/0/refuse to/TO/mark/say say/VB/xcomp/refused whether/IN/mark/run he/PRP/nsubj/run
would/MD/aux/run run/VB/ccomp/say .
"""
YET_TO = """
The firm has yet to say if it will appeal.
The/DT/det/firm firm/NN/nsubj/has has/VBZ/0 yet/RB/advmod/has to/TO/mark/say say/VB/xcomp/has if/IN/mark/appeal
it/PRP/nsubj/appeal will/MD/aux/appeal appeal/VB/ccomp/say .
"""
NOT_WANTED = """
Kim did not want to say that the ship had sailed.
Kim/NNP/nsubj/want/Person did/VBD/aux/want not/RB/advmod/want want/VB/0 to/TO/mark/say say/VB/xcomp/want
that/IN/mark/sailed the/DT/det/ship ship/NN/nsubj/sailed had/VBD/aux/sailed sailed/VBN/ccomp/say/sail .
"""
NOR_DENIED = """
He did not confirm or deny that the ship had sailed.
He/PRP/nsubj/confirm did/VBD/aux/confirm not/RB/advmod/confirm confirm/VB/0 or/CC/cc/deny deny/VB/conj/confirm
that/IN/mark/sailed the/DT/det/ship ship/NN/nsubj/sailed had/VBD/aux/sailed sailed/VBN/ccomp/deny/sail .
"""
WITHOUT = """
She left without saying that she was ill.
She/PRP/nsubj/left left/VBD/0/leave without/IN/mark/saying saying/VBG/advcl/left that/IN/mark/ill she/PRP/nsubj/ill
was/VBD/cop/ill ill/JJ/ccomp/saying .
"""


@pytest.mark.parametrize(
    "sentence", [NOBODY, NO_OFFICIAL, NOT_BELIEVED, REFUSED, YET_TO, NOT_WANTED, NOR_DENIED, WITHOUT]
)
def test_what_nobody_is_said_to_say_or_believe_makes_no_row(sentence):
    assert found_in(parse(sentence)) == ()


NOT_ONLY = """
He not only said that the ship had sailed.
He/PRP/nsubj/said not/RB/advmod/said only/RB/advmod/said said/VBD/0 that/IN/mark/sailed the/DT/det/ship
ship/NN/nsubj/sailed had/VBD/aux/sailed sailed/VBN/ccomp/said/sail .
"""
BUT_SAID = """
The firm did not name the buyer but said the price was fair.
The/DT/det/firm firm/NN/nsubj/name did/VBD/aux/name not/RB/advmod/name name/VB/0 the/DT/det/buyer buyer/NN/obj/name
but/CC/cc/said said/VBD/conj/name the/DT/det/price price/NN/nsubj/fair was/VBD/cop/fair fair/JJ/ccomp/said .
"""


@pytest.mark.parametrize(("sentence", "content"), [(NOT_ONLY, "the ship had sailed"), (BUT_SAID, "the price was fair")])
def test_a_not_that_denies_something_else_denies_no_speech(sentence, content):
    assert contents_of(parse(sentence)) == ((content,),)


def test_scope_all_keeps_a_denied_belief_with_its_not():
    assert added_in(parse(NOT_BELIEVED)) == [("She", "doesn't believe", "the plan will work", "belief")]
