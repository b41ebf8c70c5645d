import pytest

from parses import parse
from readings import found_in, rows_of

ACCORDING_BEFORE = """
According to Kim, the bridge is safe.
According/VBG/case/Kim/accord to/IN/fixed/According Kim/NNP/obl/safe/Person ,/Kim the/DT/det/bridge bridge/NN/nsubj/safe
is/VBZ/cop/safe safe/JJ/0 .
"""


ACCORDING_BEHIND = """
The bridge is safe, according to a statement from the mayor.
The/DT/det/bridge bridge/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/0 ,/statement according/VBG/case/statement/accord
to/IN/fixed/according a/DT/det/statement statement/NN/obl/safe from/IN/case/mayor the/DT/det/mayor
mayor/NN/nmod/statement .
"""


@pytest.mark.parametrize(
    ("sentence", "candidate"),
    [
        pytest.param(ACCORDING_BEFORE, ("Kim", "According to", "the bridge is safe"), id="according to, before"),
        pytest.param(
            ACCORDING_BEHIND,
            ("a statement from the mayor", "according to", "The bridge is safe"),
            id="according to, behind",
        ),
    ],
)
def test_where_it_was_said_stands_on_either_side(sentence, candidate):
    assert rows_of(parse(sentence)) == [candidate]


OPENING_MARK = """
According to Kim, “the dam” would hold.
According/VBG/case/Kim/accord to/IN/fixed/According Kim/NNP/obl/hold/Person ,/hold “/dam the/DT/det/dam
dam/NN/nsubj/hold ”/dam would/MD/aux/hold hold/VB/0 .
"""


CLOSING_BRACKET = """
The dam holds (for now), according to Kim.
The/DT/det/dam dam/NN/nsubj/holds holds/VBZ/0/hold (/now for/IN/case/now now/RB/obl/holds )/now ,/Kim
according/VBG/case/Kim/accord to/IN/fixed/according Kim/NNP/obl/holds/Person .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(OPENING_MARK, (("“the dam” would hold",),), id="its opening mark"),
        pytest.param(CLOSING_BRACKET, (("The dam holds (for now)",),), id="its closing bracket"),
    ],
)
def test_what_a_preposition_attributes_is_whole(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


CHAIRMAN = """
According to Kim, the chairman of the board.
According/VBG/case/Kim/accord to/IN/fixed/According Kim/NNP/nmod/chairman/Person ,/chairman the/DT/det/chairman
chairman/NN/0 of/IN/case/board the/DT/det/board board/NN/nmod/chairman .
"""


def test_a_description_of_the_source_is_not_what_it_says():
    assert found_in(parse(CHAIRMAN)) == ()


AS_HE_LEFT = """
As he left, Kim said.
As/IN/mark/left he/PRP/nsubj/left left/VBD/advcl/said/leave ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_when_somebody_spoke_is_no_content():
    assert found_in(parse(AS_HE_LEFT)) == ()


WITHOUT_COMMA = """
According to Rathbun the letters were posted in May.
According/VBG/case/Rathbun/accord to/IN/fixed/According Rathbun/NNP/obl/posted/Person the/DT/det/letters
letters/NNS/nsubj:pass/posted/letter were/VBD/aux:pass/posted posted/VBN/0/post in/IN/case/May
May/NNP/obl/posted/Date .
"""


WITHIN_RELATIVE_CLAUSE = """
The senate has kept a policy which, according to AFP, both parties have criticised.
The/DT/det/senate senate/NN/nsubj/kept has/VBZ/aux/kept kept/VBN/0/keep a/DT/det/policy policy/NN/obj/kept
which/WDT/obj/criticised ,/which according/VBG/case/AFP/accord to/IN/fixed/according
AFP/NNP/obl/criticised/Organization ,/AFP both/DT/det/parties parties/NNS/nsubj/criticised/party
have/VBP/aux/criticised criticised/VBN/acl:relcl/policy/criticise .
"""

BEFORE_MAIN_CLAUSE = """
# Diario de Cuba, 2022: In a measure ... which, according to the authorities, seeks to “protect ...,” a pound was capped
In a measure which, according to the union, seeks to “protect wages,” bread was capped at a dinar.
In/IN/case/measure a/DT/det/measure measure/NN/obl/capped which/WDT/nsubj/seeks ,/measure
according/VBG/case/measure/accord to/IN/fixed/according the/DT/det/union union/NN/obl/seeks ,/measure
seeks/VBZ/acl:relcl/measure/seek to/TO/mark/protect “/protect protect/VB/xcomp/seeks
wages/NNS/obj/protect/wage ,/protect ”/protect bread/NN/nsubj:pass/capped was/VBD/aux:pass/capped
capped/VBN/0/cap at/IN/case/dinar a/DT/det/dinar dinar/NN/obl/capped ./capped
"""
WHILE = """
While, according to Kim, it rained, the dam held.
While/IN/mark/rained ,/Kim according/VBG/case/Kim/accord to/IN/fixed/according Kim/NNP/obl/rained/Person ,/Kim
it/PRP/nsubj/rained rained/VBD/advcl/held/rain ,/rained the/DT/det/dam dam/NN/nsubj/held held/VBD/0/hold .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        (BEFORE_MAIN_CLAUSE, "the union", ("which", "seeks to “protect wages,”")),
        (WHILE, "Kim", ("it rained",)),
        (WITHOUT_COMMA, "Rathbun", ("the letters were posted in May",)),
        (WITHIN_RELATIVE_CLAUSE, "AFP", ("which", "both parties have criticised")),
    ],
)
def test_what_a_preposition_attributes_without_a_comma_or_in_a_relative_clause(sentence, source, content):
    assert [(found.source, found.content) for found in found_in(parse(sentence))] == [(source, content)]


SOURCE_RUNS_ON = """
According to officials who saw the plan the bridge will close.
According/VBG/case/officials/accord to/IN/fixed/According officials/NNS/0/official who/WP/nsubj/saw
saw/VBD/acl:relcl/officials/see the/DT/det/plan plan/NN/obj/saw the/DT/det/bridge bridge/NN/nsubj/close
will/MD/aux/close close/VB/acl:relcl/plan .
"""


def test_no_row_where_nobody_can_tell_the_end_of_the_source():
    assert found_in(parse(SOURCE_RUNS_ON)) == ()


AND_ACCORDING = """
The town was flooded, and according to Anna Berg, the church fell.
The/DT/det/town town/NN/nsubj:pass/flooded was/VBD/aux:pass/flooded flooded/VBN/0/flood ,/fell and/CC/cc/fell
according/VBG/case/Anna/accord to/IN/fixed/according Anna/NNP/obl/fell/Person Berg/NNP/flat/Anna/Person ,/Anna
the/DT/det/church church/NN/nsubj/fell fell/VBD/conj/flooded/fall .
"""
BUT_IN_THE_WORDS_OF = """
The town was flooded but, in the words of Anna Berg, “the church stood.”
The/DT/det/town town/NN/nsubj:pass/flooded was/VBD/aux:pass/flooded flooded/VBN/0/flood but/CC/cc/stood ,/words
in/IN/case/words the/DT/det/words words/NNS/obl/stood/word of/IN/case/Anna Anna/NNP/nmod/words/Person
Berg/NNP/flat/Anna/Person ,/words “/stood the/DT/det/church church/NN/nsubj/stood stood/VBD/conj/flooded/stand . ”/stood
"""
AND_OF_ONE = """
Rents rose and, according to Anna Berg, will rise again.
Rents/NNS/nsubj/rose/rent rose/VBD/0/rise and/CC/cc/rise ,/Anna according/VBG/case/Anna/accord to/IN/fixed/according
Anna/NNP/obl/rise/Person Berg/NNP/flat/Anna/Person ,/Anna will/MD/aux/rise rise/VB/conj/rose again/RB/advmod/rise .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(AND_ACCORDING, ("the church fell",), id="and according to"),
        pytest.param(BUT_IN_THE_WORDS_OF, ("the church stood.",), id="but, in the words of"),
        pytest.param(AND_OF_ONE, ("Rents rose and", "will rise again"), id="one clause around it"),
    ],
)
def test_a_clause_before_and_is_nobody_s_where_another_follows(sentence, content):
    assert [found.content for found in found_in(parse(sentence))] == [content]


AND_A_PARTICIPLE = """
Rents rose, setting records, and, according to Kim, pricing out tenants.
Rents/NNS/nsubj/rose/rent rose/VBD/0/rise ,/setting setting/VBG/conj/rose/set records/NNS/obj/setting/record ,/pricing
and/CC/cc/pricing ,/Kim according/VBG/case/Kim/accord to/IN/fixed/according Kim/NNP/obl/rose/Person ,/Kim
pricing/VBG/conj/rose/price out/RP/compound:prt/pricing tenants/NNS/obj/pricing/tenant .
"""


def test_a_clause_before_an_aside_ends_before_its_conjunction():
    assert [found.content for found in found_in(parse(AND_A_PARTICIPLE))] == [("Rents rose, setting records",)]


OVER_TWO_SENTENCES = """
According to {who} “The dam held. The road is open.”
According/VBG/case/{head}/accord to/IN/fixed/According {parsed} “/held The/DT/det/dam dam/NN/nsubj/held
held/VBD/0/hold .

The road is open.”
The/DT/det/road road/NN/nsubj/open is/VBZ/cop/open open/JJ/0 . ”
"""


@pytest.mark.parametrize(
    ("who", "head", "parsed"),
    [
        pytest.param("her,", "her", "her/PRP/obl/held/she ,/her", id="a comma"),
        pytest.param("Lund:", "Lund", "Lund/NNP/obl/held/Person :/Lund", id="a colon"),
    ],
)
def test_a_quotation_behind_an_aside_is_whole_however_many_sentences_it_has(who, head, parsed):
    text = OVER_TWO_SENTENCES.format(who=who, head=head, parsed=parsed)

    assert [(row.content, row.type) for row in found_in(parse(text))] == [
        (("The dam held. The road is open.",), "direct")
    ]


INTO_NEXT_SENTENCE = """
According to Lund, the rain means “the soil is good.
According/VBG/case/Lund/accord to/IN/fixed/According Lund/NNP/obl/means/Person ,/Lund the/DT/det/rain
rain/NN/nsubj/means means/VBZ/0/mean “/good the/DT/det/soil soil/NN/nsubj/good is/VBZ/cop/good good/JJ/ccomp/means .

We live well.”
We/PRP/nsubj/live live/VBP/0 well/RB/advmod/live . ”/live
"""


def test_a_clause_behind_an_aside_goes_on_to_the_end_of_its_quotation():
    content = "the rain means “the soil is good. We live well.”"

    assert rows_of(parse(INTO_NEXT_SENTENCE)) == [("Lund", "According to", content)]


BEHIND_QUOTATION = """
They want “better pay.”
They/PRP/nsubj/want want/VBP/0 “/pay better/JJR/amod/pay pay/NN/obj/want ./want ”/pay

According to Kim, talks go on.
According/VBG/case/Kim/accord to/IN/fixed/According Kim/NNP/obl/go/Person ,/Kim talks/NNS/nsubj/go go/VBP/0
on/RP/compound:prt/go .
"""


def test_an_aside_that_opens_its_sentence_has_the_clause_behind_it_and_not_the_quotation_before():
    assert rows_of(parse(BEHIND_QUOTATION)) == [("Kim", "According to", "talks go on")]


SUBJECT_AND_VERB = """
The man according to police fled.
The/DT/det/man man/NN/nsubj/fled according/VBG/case/police/accord to/IN/fixed/according police/NNS/obl/fled
fled/VBD/0/flee .
"""


def test_an_aside_without_commas_stands_between_subject_and_verb():
    assert rows_of(parse(SUBJECT_AND_VERB)) == [("police", "according to", "The man … fled")]


LEFT = """
Kim, who left in May according to Reuters, criticised it.
Kim/NNP/nsubj/criticised/Person ,/left who/WP/nsubj/left left/VBD/acl:relcl/Kim/leave in/IN/case/May
May/NNP/obl/left/Date according/VBG/case/Reuters/accord to/IN/fixed/according Reuters/NNP/obl/left/Organization ,/Kim
criticised/VBD/0/criticise it/PRP/obj/criticised .
"""
APART = LEFT.replace("May according", "May, according").replace("according/VBG", ",/Reuters according/VBG")


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(LEFT, ("who left in May",), id="it closes the relative clause"),
        pytest.param(APART, ("Kim, who left in May", "criticised it"), id="a comma parts them"),
    ],
)
def test_an_aside_within_a_relative_clause_is_of_that_alone(sentence, content):
    assert [found.content for found in found_in(parse(sentence))] == [content]
