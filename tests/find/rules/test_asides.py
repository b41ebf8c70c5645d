"""Who says it, set off from what is said: `as X put it`, `to hear X tell it`, `in X's view`."""

import pytest

from parses import parse
from readings import found_in, rows_of

AS_SAID = """
As Carter said on Monday, the war is lost.
As/IN/mark/said Carter/NNP/nsubj/said/Person said/VBD/advcl/lost on/IN/case/Monday Monday/NNP/obl/said/Date ,/said
the/DT/det/war war/NN/nsubj:pass/lost is/VBZ/aux:pass/lost lost/VBN/0/lose .
"""
IN_BETWEEN = """
The war, as Carter noted, is lost.
The/DT/det/war war/NN/nsubj:pass/lost ,/war as/IN/mark/noted Carter/NNP/nsubj/noted/Person noted/VBD/advcl/lost/note
,/noted is/VBZ/aux:pass/lost lost/VBN/0/lose .
"""
BEHIND = """
The plane landed in Minsk, as Reuters reported last week.
The/DT/det/plane plane/NN/nsubj/landed landed/VBD/0/land in/IN/case/Minsk Minsk/NNP/obl/landed/Location ,/reported
as/IN/mark/reported Reuters/NNP/nsubj/reported/Organization reported/VBD/advcl/landed/report last/JJ/amod/week
week/NN/obl:unmarked/reported .
"""
PUT_IT = """
As Jane Carter put it, the war is lost.
As/IN/mark/put Jane/NNP/nsubj/put/Person Carter/NNP/flat/Jane/Person put/VBD/advcl/lost it/PRP/obj/put ,/put
the/DT/det/war war/NN/nsubj:pass/lost is/VBZ/aux:pass/lost lost/VBN/0/lose .
"""
PUT_IT_BEHIND = """
“The war is lost,” as Jane Carter put it.
“ The/DT/det/war war/NN/nsubj:pass/lost is/VBZ/aux:pass/lost lost/VBN/0/lose , ” as/IN/mark/put
Jane/NNP/nsubj/put/Person Carter/NNP/flat/Jane/Person put/VBD/advcl/lost it/PRP/obj/put .
"""
PUT_IT_WITHIN = """
The war is, as Jane Carter put it, “a trap”.
The/DT/det/war war/NN/nsubj/trap is/VBZ/cop/trap ,/is as/IN/mark/put Jane/NNP/nsubj/put/Person
Carter/NNP/flat/Jane/Person put/VBD/0 it/PRP/obj/put ,/put “/trap a/DT/det/trap trap/NN/obj/put ”/trap .
"""
PUT_IT_IN_RIGA = """
The war has, as Jane Carter put it in Riga, “gone on too long”.
The/DT/det/war war/NN/nsubj/gone has/VBZ/aux/gone/have ,/has as/IN/mark/put Jane/NNP/nsubj/put/Person
Carter/NNP/flat/Jane/Person put/VBD/advcl/gone it/PRP/obj/put in/IN/case/Riga Riga/NNP/obl/put/Location ,/put “/gone
gone/VBN/0/go on/RP/compound:prt/gone too/RB/advmod/long long/RB/advmod/gone ”/gone .
"""
OR_SO = """
The pool is shut, or so the council says.
The/DT/det/pool pool/NN/nsubj/shut is/VBZ/cop/shut/be shut/JJ/0 ,/says or/CC/cc/says so/RB/advmod/says
the/DT/det/council council/NN/nsubj/says says/VBZ/conj/shut/say .
"""
TELL_IT = """
To hear Jane Carter tell it, the war was lost in May.
To/TO/mark/hear hear/VB/advcl/lost Jane/NNP/nsubj/tell/Person Carter/NNP/flat/Jane/Person tell/VB/xcomp/hear
it/PRP/iobj/tell ,/hear the/DT/det/war war/NN/nsubj:pass/lost was/VBD/aux:pass/lost lost/VBN/0/lose in/IN/case/May
May/NNP/obl/lost/Date .
"""
ACCOUNT = """
By Carter’s own account, the plane landed at noon.
By/IN/case/account Carter/NNP/nmod:poss/account/Person ’s/POS/case/Carter own/JJ/amod/account account/NN/obl/landed
,/account the/DT/det/plane plane/NN/nsubj/landed landed/VBD/0/land at/IN/case/noon noon/NN/obl/landed .
"""
OPINION = """
The war is lost, in Carter’s opinion.
The/DT/det/war war/NN/nsubj:pass/lost is/VBZ/aux:pass/lost lost/VBN/0/lose ,/opinion in/IN/case/opinion
Carter/NNP/nmod:poss/opinion/Person ’s/POS/case/Carter opinion/NN/obl/lost .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        pytest.param(AS_SAID, "Carter", ("said",), ("the war is lost",), id="as X said"),
        pytest.param(IN_BETWEEN, "Carter", ("noted",), ("The war", "is lost"), id="as X noted, in between"),
        pytest.param(BEHIND, "Reuters", ("reported",), ("The plane landed in Minsk",), id="as X reported, behind"),
        pytest.param(PUT_IT, "Jane Carter", ("put it",), ("the war is lost",), id="as X put it"),
        pytest.param(PUT_IT_BEHIND, "Jane Carter", ("put it",), ("The war is lost,",), id="as X put it, behind"),
        pytest.param(PUT_IT_WITHIN, "Jane Carter", ("put it",), ("The war is", "“a trap”"), id="as X put it, within"),
        pytest.param(
            PUT_IT_IN_RIGA, "Jane Carter", ("put it",), ("The war has", "“gone on too long”"), id="as X put it in Riga"
        ),
        pytest.param(OR_SO, "the council", ("says",), ("The pool is shut",), id="or so X says"),
        pytest.param(TELL_IT, "Jane Carter", ("tell it",), ("the war was lost in May",), id="to hear X tell it"),
        pytest.param(ACCOUNT, "Carter’s", ("By", "account"), ("the plane landed at noon",), id="by X's account"),
        pytest.param(OPINION, "Carter’s", ("in", "opinion"), ("The war is lost",), id="in X's opinion"),
    ],
)
def test_asides(sentence, source, cue, content):
    (found,) = found_in(parse(sentence))

    assert (found.source, found.cue, found.content) == (source, cue, content)


MEANWHILE = """
As he said this, the crowd cheered.
As/IN/mark/said he/PRP/nsubj/said said/VBD/advcl/cheered this/DT/obj/said ,/said the/DT/det/crowd
crowd/NN/nsubj/cheered cheered/VBD/0/cheer .
"""
NOT_SET_OFF = """
The crew did as Carter said.
The/DT/det/crew crew/NN/nsubj/did did/VBD/0 as/IN/mark/said Carter/NNP/nsubj/said/Person said/VBD/advcl/did .
"""
BOOK = """
In Carter’s account of the war, the general is a fool.
In/IN/case/account Carter/NNP/nmod:poss/account/Person ’s/POS/case/Carter account/NN/obl/fool of/IN/case/war
the/DT/det/war war/NN/nmod/account ,/account the/DT/det/general general/NN/nsubj/fool is/VBZ/cop/fool a/DT/det/fool
fool/NN/0 .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(MEANWHILE, id="as he said this"),
        pytest.param(NOT_SET_OFF, id="did as he said"),
        pytest.param(BOOK, id="an account of the war"),
    ],
)
def test_what_is_no_aside(sentence):
    assert found_in(parse(sentence)) == ()


NOT_DONE = """
As Carter said he would leave, the crowd cheered.
As/IN/mark/said Carter/NNP/nsubj/said/Person said/VBD/advcl/cheered he/PRP/nsubj/leave would/MD/aux/leave
leave/VB/ccomp/said ,/said the/DT/det/crowd crowd/NN/nsubj/cheered cheered/VBD/0/cheer .
"""


def test_what_the_clause_itself_reports_is_said_and_nothing_else():
    assert [found.content for found in found_in(parse(NOT_DONE))] == [("he would leave",)]


ASIDE_IN_MARKS = """
“As Lee put it, we won,” Kim said.
“/won As/IN/mark/put Lee/NNP/nsubj/put/Person put/VBD/advcl/won it/PRP/obj/put ,/won we/PRP/nsubj/won
won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_an_aside_in_quotation_marks_is_part_of_the_words():
    assert [(found.source, found.content) for found in found_in(parse(ASIDE_IN_MARKS))] == [
        ("Kim", ("As Lee put it, we won,",))
    ]


TAKEN_FOR_MAIN = """
The budget is, as Treasurer Hohepa put it, “a leaky boat”.
The/DT/det/budget budget/NN/nsubj:outer/put is/VBZ/cop/put ,/is as/IN/mark/put Treasurer/NNP/nmod:desc/Hohepa
Hohepa/NNP/nsubj/put/Person put/VBD/0/put it/PRP/obj/put ,/boat “/boat a/DT/det/boat leaky/JJ/amod/boat
boat/NN/obj/put ”/boat .
"""
HAS_IT = """
“The law sleeps,” as Bumble has it.
“/sleeps The/DT/det/law law/NN/nsubj/sleeps sleeps/VBZ/0/sleep ,/sleeps ”/sleeps as/IN/mark/has
Bumble/NNP/nsubj/has/Person has/VBZ/advcl/sleeps/have it/PRP/obj/has .
"""
LEGEND_HAS_IT = """
The monk slew it, as legend has it.
The/DT/det/monk monk/NN/nsubj/slew slew/VBD/0/slay it/PRP/obj/slew ,/slew as/IN/mark/has legend/NN/nsubj/has
has/VBZ/advcl/slew/have it/PRP/obj/has .
"""
WE_SAID = """
The plant will close, as we said.
The/DT/det/plant plant/NN/nsubj/close will/MD/aux/close close/VB/0 ,/close as/IN/mark/said we/PRP/nsubj/said
said/VBD/advcl/close/say .
"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            TAKEN_FOR_MAIN,
            [("Treasurer Hohepa", "put it", "The budget is … “a leaky boat”")],
            id="the aside taken for the main clause",
        ),
        pytest.param(HAS_IT, [("Bumble", "has it", "The law sleeps,")], id="as X has it"),
        pytest.param(LEGEND_HAS_IT, [], id="legend is nobody"),
        pytest.param(WE_SAID, [], id="the writer's own"),
    ],
)
def test_whose_aside_it_is(sentence, expected):
    assert rows_of(parse(sentence)) == expected
