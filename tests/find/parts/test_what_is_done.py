import pytest

from parses import parse, tagged
from readings import rows_of

PROCESS_OF = """
The state initiated a process of “renewal and repair”.
The/DT/det/state state/NN/nsubj/initiated initiated/VBD/0/initiate a/DT/det/process process/NN/obj/initiated
of/IN/case/renewal “/renewal renewal/NN/nmod/process and/CC/cc/repair repair/NN/conj/renewal ”/renewal .
"""
ON_THEME = """
The school held a fair on the theme “women and water”.
The/DT/det/school school/NN/nsubj/held held/VBD/0/hold a/DT/det/fair fair/NN/obj/held on/IN/case/theme
the/DT/det/theme theme/NN/nmod/fair “/women women/NNS/appos/theme/woman and/CC/cc/water water/NN/conj/women ”/women .
"""
IN_ORDER = """
The king allowed it in order to keep the “old order of things”.
The/DT/det/king king/NN/nsubj/allowed allowed/VBD/0/allow it/PRP/obj/allowed in/IN/mark/keep order/NN/fixed/in
to/TO/mark/keep keep/VB/advcl/allowed the/DT/det/12 “/12 old/JJ/amod/12 order/NN/obj/keep of/IN/case/things
things/NNS/nmod/12/thing ”/12 .
"""


@pytest.mark.parametrize(
    ("sentence", "tags"),
    [
        pytest.param(PROCESS_OF, "The state | initiated a process of | “renewal and repair”", id="of what kind it is"),
        pytest.param(PROCESS_OF, "The state | initiated | a process of “renewal and repair”", id="with its noun"),
        pytest.param(ON_THEME, "The school | held a fair on | the theme “women and water”", id="on what theme"),
        pytest.param(IN_ORDER, "The king | allowed | to keep the “old order of things”", id="to what end"),
    ],
)
def test_quoted_words_that_name_what_is_done_are_not_said(sentence, tags):
    assert rows_of(tagged(parse(sentence), tags)) == []


def test_the_words_of_a_message_are_said():
    sent = PROCESS_OF.replace("process", "message")
    found = rows_of(tagged(parse(sent), "The state | initiated a message of | “renewal and repair”"))

    assert found == [("The state", "initiated a message of", "renewal and repair")]


def test_quoted_words_that_a_verb_has_as_its_object_may_be_said():
    sentence = """
    The state embraced “renewal and repair”.
    The/DT/det/state state/NN/nsubj/embraced embraced/VBD/0/embrace “/renewal renewal/NN/obj/embraced and/CC/cc/repair
    repair/NN/conj/renewal ”/renewal .
    """
    found = rows_of(tagged(parse(sentence), "The state | embraced | “renewal and repair”"))

    assert found == [("The state", "embraced", "renewal and repair")]
