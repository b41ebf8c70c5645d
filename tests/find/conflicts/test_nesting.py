import pytest

from parses import parse
from readings import added_in, found_in, quotes_in

REPORTED_THAT = """
RIA Novosti reported that Shoigu indicated that the talks had failed.
RIA/NNP/nsubj/reported/Organization Novosti/NNP/flat/RIA/Organization reported/VBD/0/report
that/IN/mark/indicated Shoigu/NNP/nsubj/indicated/Person indicated/VBD/ccomp/reported/indicate that/IN/mark/failed
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/indicated/fail .
"""
SOURCES_SAID = """
Shoigu indicated that the talks had failed, the sources said.
Shoigu/NNP/nsubj/indicated/Person indicated/VBD/ccomp/said/indicate that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/indicated/fail ,/said the/DT/det/sources
sources/NNS/nsubj/said/source said/VBD/0 .
"""
ON_MONDAY = """
TASS said Shoigu told reporters on Monday the talks had failed.
TASS/NNP/nsubj/said/Organization said/VBD/0 Shoigu/NNP/nsubj/told/Person told/VBD/ccomp/said
reporters/NNS/iobj/told/reporter on/IN/case/Monday Monday/NNP/obl/told/Date the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/told/fail .
"""


@pytest.mark.parametrize(
    ("sentence", "relay"),
    [(REPORTED_THAT, "RIA Novosti"), (SOURCES_SAID, "the sources"), (ON_MONDAY, "TASS")],
)
def test_outer_source_that_only_passes_on_is_a_hand(sentence, relay):
    found = found_in(parse(sentence))

    assert [(each.content, each.source, each.relays) for each in found] == [
        (("the talks had failed",), "Shoigu", (relay,))
    ]


OWN_CONTENT = """
TASS said the army withdrew because the minister announced that the war had ended.
TASS/NNP/nsubj/said/Organization said/VBD/0 the/DT/det/army army/NN/nsubj/withdrew
withdrew/VBD/ccomp/said/withdraw because/IN/mark/announced the/DT/det/minister minister/NN/nsubj/announced
announced/VBD/advcl/withdrew/announce that/IN/mark/ended the/DT/det/war war/NN/nsubj/ended had/VBD/aux/ended
ended/VBN/ccomp/announced/end .
"""


def test_outer_row_with_content_of_its_own_stays():
    found = found_in(parse(OWN_CONTENT))

    assert [(each.source, each.content) for each in found] == [
        ("TASS", ("the army withdrew because the minister announced that the war had ended",)),
        ("the minister", ("the war had ended",)),
    ]


BELIEF = """
Kim said that Lee believes that the talks failed.
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/believes Lee/NNP/nsubj/believes/Person
believes/VBZ/ccomp/said/believe that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/believes/fail .
"""


def test_belief_inside_somebodys_words_stays_with_them():
    found = found_in(parse(BELIEF))

    assert [(each.source, each.content) for each in found] == [("Kim", ("Lee believes that the talks failed",))]


IN_MARKS = """
“Lee said the talks failed,” Kim said.
“/said Lee/NNP/nsubj/said/Person said/VBD/ccomp/10 the/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail ,/said ”/said Kim/NNP/nsubj/10/Person said/VBD/0 .
"""


def test_words_in_marks_are_not_taken_apart():
    found = found_in(parse(IN_MARKS))

    assert [(each.source, each.content) for each in found] == [("Kim", ("Lee said the talks failed,",))]


THREE = """
TASS reported that the ministry said Shoigu indicated the talks had failed.
TASS/NNP/nsubj/reported/Organization reported/VBD/0/report that/IN/mark/said the/DT/det/ministry
ministry/NN/nsubj/said said/VBD/ccomp/reported Shoigu/NNP/nsubj/indicated/Person
indicated/VBD/ccomp/said/indicate the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/indicated/fail .
"""


def test_hands_stand_outermost_first():
    found = found_in(parse(THREE))

    assert [(each.source, each.relays) for each in found] == [("Shoigu", ("TASS", "the ministry"))]


def test_outer_source_is_a_step_of_the_evidence():
    quote = quotes_in(parse(REPORTED_THAT))[0]

    assert "outer source" in [step.rule for step in quote.evidence]


PERSON_OUTSIDE = """
Kim said Lee told the council that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 Lee/NNP/nsubj/told/Person told/VBD/ccomp/said the/DT/det/council
council/NN/iobj/told that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/told/fail .
"""


def test_person_can_be_a_hand():
    found = found_in(parse(PERSON_OUTSIDE))

    assert [(each.content, each.source, each.relays) for each in found] == [
        (("the talks had failed",), "Lee", ("Kim",))
    ]


SELF = """
Kim said he had told Lee the talks failed.
Kim/NNP/nsubj/said/Person said/VBD/0 he/PRP/nsubj/told had/VBD/aux/told told/VBN/ccomp/said
Lee/NNP/iobj/told/Person
the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/told/fail .
"""


def test_who_tells_what_he_said_himself_is_no_hand():
    found = found_in(parse(SELF))

    assert [(each.content, each.source, each.relays) for each in found] == [
        (("he had told Lee the talks failed",), "Kim", ())
    ]


WANTS = """
Kim said he wants to leave the talks.
Kim/NNP/nsubj/said/Person said/VBD/0 he/PRP/nsubj/wants wants/VBZ/ccomp/said/want to/TO/mark/leave
leave/VB/xcomp/wants the/DT/det/talks talks/NNS/obj/leave/talk .
"""


def test_intention_inside_somebodys_words_makes_no_row():
    assert [each.content for each in found_in(parse(WANTS))] == [("he wants to leave the talks",)]


BETWEEN = """
Kim said, according to Reuters, that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 ,/Reuters according/VBG/case/Reuters/accord to/IN/fixed/according
Reuters/NNP/obl/said/Organization ,/Reuters that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""


def test_preposition_between_cue_and_content_is_a_hand():
    found = found_in(parse(BETWEEN))

    assert [(each.content, each.source, each.relays) for each in found] == [
        (("the talks had failed",), "Kim", ("Reuters",))
    ]


WITH_LEADER = """
The party accused the state of “running away” from a debate, with its leader Rahul Hale alleging that farmers lost.
The/DT/det/party party/NN/nsubj/accused accused/VBD/0/accuse the/DT/det/state state/NN/obj/accused
of/IN/mark/running “/running running/VBG/acl/state/run away/RB/advmod/running ”/running from/IN/case/debate
a/DT/det/debate debate/NN/obl/running ,/alleging with/IN/mark/alleging its/PRP$/nmod:poss/leader
leader/NN/nmod:desc/Rahul Rahul/NNP/nsubj/alleging/Person Hale/NNP/flat/Rahul/Person alleging/VBG/advcl/running/allege
that/IN/mark/lost farmers/NNS/nsubj/lost/farmer lost/VBD/ccomp/alleging/lose .
"""
WITH_PREMIER = """
The party said the state was weak, with its leader Rahul Hale alleging that farmers lost.
The/DT/det/party party/NN/nsubj/said said/VBD/0 the/DT/det/state state/NN/nsubj/weak was/VBD/cop/weak
weak/JJ/ccomp/said ,/alleging with/IN/mark/alleging its/PRP$/nmod:poss/leader leader/NN/nmod:desc/Rahul
Rahul/NNP/nsubj/alleging/Person Hale/NNP/flat/Rahul/Person alleging/VBG/advcl/weak/allege that/IN/mark/lost
farmers/NNS/nsubj/lost/farmer lost/VBD/ccomp/alleging/lose .
"""


@pytest.mark.parametrize("sentence", [WITH_LEADER, WITH_PREMIER])
def test_what_another_says_behind_with_is_no_part_of_what_was_said(sentence):
    first, second = found_in(parse(sentence))

    assert "leader" not in first.content[0]
    assert (second.source, second.content, second.relays) == ("its leader Rahul Hale", ("farmers lost",), ())


AGENCY = """
Echo News reported that Kim said the talks failed.
Echo/NNP/compound/News/Organization News/NNP/nsubj/reported/Organization reported/VBD/0/report that/IN/mark/said
Kim/NNP/nsubj/said/Person said/VBD/ccomp/reported the/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail .
"""


def test_an_outer_source_is_a_row_of_its_own_in_scope_all():
    assert [found.relays for found in found_in(parse(AGENCY))] == [("Echo News",)]
    assert added_in(parse(AGENCY)) == [("Echo News", "reported", "Kim said the talks failed", "assertion")]


def test_quoted_words_in_a_phrase_are_all_that_an_outlet_at_the_end_passes_on():
    sentence = """
    Kim called the war “a mistake”, Lusa reported.
    Kim/NNP/nsubj/called/Person called/VBD/ccomp/reported/call the/DT/det/war war/NN/obj/called “/mistake
    a/DT/det/mistake mistake/NN/xcomp/called ”/mistake ,/reported Lusa/NNP/nsubj/reported/Organization
    reported/VBD/0/report .
    """

    assert [(found.source, found.cue, found.relays) for found in found_in(parse(sentence))] == [
        ("Kim", ("called",), ("Lusa",))
    ]


def test_the_relays_of_an_outer_source_go_before_it():
    sentence = """
    A source quoted by Lusa said Kim had said it rained.
    A/DT/det/source source/NN/nsubj/said quoted/VBN/acl/source/quote by/IN/case/Lusa Lusa/NNP/obl/quoted/Organization
    said/VBD/0 Kim/NNP/nsubj/9/Person had/VBD/aux/9 said/VBN/ccomp/6/say it/PRP/nsubj/rained
    rained/VBD/ccomp/9/rain .
    """

    [found] = found_in(parse(sentence))
    assert (found.source, found.relays) == ("Kim", ("Lusa", "A source"))


def test_words_end_before_the_outlet_that_reports_them():
    sentence = """
    Kim said it rained, Radio Harbour reported.
    Kim/NNP/nsubj/said/Person said/VBD/ccomp/reported it/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/reported
    Radio/NNP/compound/Harbour Harbour/NNP/nsubj/reported/Organization reported/VBD/0/report .
    """

    [found] = found_in(parse(sentence))
    assert (found.source, found.content, found.relays) == ("Kim", ("it rained",), ("Radio Harbour",))
