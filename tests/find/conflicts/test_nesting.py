import pytest

from parses import parse, tagged
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


AT_THE_END = """
Lee believes that the talks failed, Lusa reported.
Lee/NNP/nsubj/believes/Person believes/VBZ/ccomp/reported/believe that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk failed/VBD/ccomp/believes/fail ,/reported Lusa/NNP/nsubj/reported/Organization
reported/VBD/0/report .
"""
BECAUSE = """
Lee left because he believes that the talks failed, Lusa reported.
Lee/NNP/nsubj/left/Person left/VBD/ccomp/reported/leave because/IN/mark/believes he/PRP/nsubj/believes
believes/VBZ/advcl/left/believe that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/believes/fail ,/reported Lusa/NNP/nsubj/reported/Organization reported/VBD/0/report .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "relays"),
    [
        pytest.param(AT_THE_END, "Lee", ("Lusa",), id="all that it reports"),
        pytest.param(BECAUSE, "Lusa", (), id="it reports more"),
        pytest.param(AT_THE_END.replace("Lusa", "Kim").replace("Organization", "Person"), "Kim", (), id="no outlet"),
    ],
)
def test_a_belief_is_passed_on_by_an_outlet_at_the_end_that_reports_nothing_else(sentence, source, relays):
    assert [(found.source, found.relays) for found in found_in(parse(sentence))] == [(source, relays)]


def test_one_quoted_noun_that_judges_is_all_that_an_outlet_at_the_end_passes_on():
    sentence = """
    Ivan Petrov dismissed the report as “nonsense”, Lusa reported.
    Ivan/NNP/nsubj/dismissed/Person Petrov/NNP/flat/Ivan/Person dismissed/VBD/ccomp/reported/dismiss the/DT/det/report
    report/NN/obj/dismissed as/IN/case/nonsense “/nonsense nonsense/NN/obl/dismissed ”/nonsense ,/reported
    Lusa/NNP/nsubj/reported/Organization reported/VBD/0/report .
    """

    assert [(found.source, found.cue, found.relays) for found in found_in(parse(sentence))] == [
        ("Ivan Petrov", ("dismissed",), ("Lusa",))
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


CLEFT = """
TASS said it was on Monday that Shoigu warned the talks had failed.
TASS/NNP/nsubj/said/Organization said/VBD/0 it/PRP/nsubj/Monday was/VBD/cop/Monday on/IN/case/Monday
Monday/NNP/ccomp/said/Date that/IN/mark/warned Shoigu/NNP/nsubj/warned/Person warned/VBD/advcl/Monday/warn
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/warned/fail .
"""


def test_a_day_beside_what_is_passed_on_is_no_content_of_its_own():
    found = found_in(parse(CLEFT))

    assert [(each.source, each.content, each.relays) for each in found] == [
        ("Shoigu", ("the talks had failed",), ("TASS",))
    ]


HE_WROTE = """
He wrote that the dam held, the sources said.
He/PRP/nsubj/wrote wrote/VBD/ccomp/said/write that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held
held/VBD/ccomp/wrote/hold ,/said the/DT/det/sources sources/NNS/nsubj/said/source said/VBD/0 .
"""


WINNER = """
TASS said the winner was Jan Kos, who claimed that the dam held.
TASS/NNP/nsubj/said/Organization said/VBD/0 the/DT/det/winner winner/NN/nsubj/Jan was/VBD/cop/Jan
Jan/NNP/ccomp/said/Person Kos/NNP/flat/Jan/Person ,/claimed who/WP/nsubj/claimed claimed/VBD/acl:relcl/Jan/claim
that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/claimed/hold .
"""


LONG_SOURCE = """
TASS said it was on Monday that the head of the Lodz council warned the talks had failed.
TASS/NNP/nsubj/said/Organization said/VBD/0 it/PRP/nsubj/Monday was/VBD/cop/Monday on/IN/case/Monday
Monday/NNP/ccomp/said/Date that/IN/mark/warned the/DT/det/head head/NN/nsubj/warned of/IN/case/council
the/DT/det/council Lodz/NNP/compound/council/Location council/NN/nmod/head warned/VBD/advcl/Monday/warn
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/warned/fail .
"""


@pytest.mark.parametrize(
    ("sentence", "candidates"),
    [
        pytest.param(HE_WROTE, (("He", ("the dam held",), ("the sources",)),), id="a pronoun before who passes it on"),
        pytest.param(
            WINNER,
            (
                ("TASS", ("the winner was Jan Kos, who claimed that the dam held",), ()),
                ("who", ("the dam held",), ("TASS",)),
            ),
            id="a name with a relative clause",
        ),
        pytest.param(
            LONG_SOURCE,
            (("the head of the Lodz council", ("the talks had failed",), ("TASS",)),),
            id="a source of many words",
        ),
    ],
)
def test_outer_source_is_a_hand_or_has_words_of_its_own(sentence, candidates):
    assert tuple((found.source, found.content, found.relays) for found in found_in(parse(sentence))) == candidates


LEARNING = """
TASS said the army left after learning that Kim announced that the war was over.
TASS/NNP/nsubj/said/Organization said/VBD/0 the/DT/det/army army/NN/nsubj/left left/VBD/ccomp/said/leave
after/IN/mark/learning learning/VBG/advcl/left/learn that/IN/mark/announced Kim/NNP/nsubj/announced/Person
announced/VBD/ccomp/learning/announce that/IN/mark/over the/DT/det/war war/NN/nsubj/over was/VBD/cop/over
over/JJ/ccomp/announced .
"""


def test_a_deed_beside_what_is_passed_on_is_content_of_its_own():
    assert tuple((found.source, found.content) for found in found_in(parse(LEARNING))) == (
        ("TASS", ("the army left after learning that Kim announced that the war was over",)),
        ("Kim", ("the war was over",)),
    )


QUOTED_OBJECT = """
The minister said the board had discussed "every last cent".
The/DT/det/minister minister/NN/nsubj/said said/VBD/0 the/DT/det/board board/NN/nsubj/discussed
had/VBD/aux/discussed discussed/VBN/ccomp/said/discuss "/cent every/DT/det/cent last/JJ/amod/cent
cent/NN/obj/discussed "/cent .
"""


TO_STRESS = """
Holm told the Herald that the mayor was wrong to stress how "tremendous" the rise was.
Holm/NNP/nsubj/told/Person told/VBD/0 the/DT/det/Herald Herald/NNP/iobj/told/Organization
that/IN/mark/wrong the/DT/det/mayor mayor/NN/nsubj/wrong was/VBD/cop/wrong wrong/JJ/ccomp/told to/TO/mark/stress
stress/VB/advcl/wrong how/WRB/advmod/tremendous "/tremendous tremendous/JJ/ccomp/stress "/tremendous the/DT/det/rise
rise/NN/nsubj/tremendous was/VBD/cop/tremendous .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        (QUOTED_OBJECT, "The minister", 'the board had discussed "every last cent"'),
        (TO_STRESS, "Holm", 'the mayor was wrong to stress how "tremendous" the rise was'),
    ],
)
def test_a_verb_within_what_is_said_that_tells_no_speech_act_leaves_the_row_whole(sentence, source, content):
    assert [(found.source, found.content) for found in found_in(parse(sentence))] == [(source, (content,))]


WHILE = """
Kim said the plan failed, while Lee said that taxes would rise.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/plan plan/NN/nsubj/failed failed/VBD/ccomp/said/fail ,/said
while/IN/mark/9 Lee/NNP/nsubj/9/Person said/VBD/advcl/failed that/IN/mark/rise taxes/NNS/nsubj/rise/tax
would/MD/aux/rise rise/VB/ccomp/9 .
"""


def test_what_one_says_ends_before_what_another_says_in_contrast():
    found = found_in(parse(WHILE))

    assert [(each.source, each.content, each.relays) for each in found] == [
        ("Kim", ("the plan failed",), ()),
        ("Lee", ("taxes would rise",), ()),
    ]


WHILE_WITHOUT_COMMA = """
Police said stones flew while the opposition claimed officers fired.
Police/NNS/nsubj/said said/VBD/0 stones/NNS/nsubj/flew/stone flew/VBD/ccomp/said/fly while/IN/mark/claimed
the/DT/det/opposition opposition/NN/nsubj/claimed claimed/VBD/advcl/flew/claim officers/NNS/nsubj/fired/officer
fired/VBD/ccomp/claimed/fire .
"""
WHILE_HE_CLAIMED = """
Police said stones flew while he claimed officers fired.
Police/NNS/nsubj/said said/VBD/0 stones/NNS/nsubj/flew/stone flew/VBD/ccomp/said/fly while/IN/mark/claimed
he/PRP/nsubj/claimed claimed/VBD/advcl/flew/claim officers/NNS/nsubj/fired/officer fired/VBD/ccomp/claimed/fire .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(WHILE_WITHOUT_COMMA, ["stones flew", "officers fired"], id="somebody else"),
        pytest.param(WHILE_HE_CLAIMED, ["stones flew while he claimed officers fired"], id="he"),
    ],
)
def test_while_somebody_else_says_needs_no_comma(sentence, contents):
    assert [" … ".join(found.content) for found in found_in(parse(sentence))] == contents


def test_what_somebody_calls_a_report_is_no_part_of_it():
    sentence = """
    According to Lee, it rained, a report that Kim called “pure fiction”.
    According/VBG/case/Lee to/IN/fixed/According Lee/NNP/obl/rained/Person ,/Lee it/PRP/nsubj/rained rained/VBD/0/rain
    ,/report a/DT/det/report report/NN/parataxis/rained that/WDT/obj/called Kim/NNP/nsubj/called/Person
    called/VBD/acl:relcl/report/call “/fiction pure/JJ/amod/fiction fiction/NN/xcomp/called ”/fiction .
    """

    assert [(found.source, found.content) for found in found_in(parse(sentence))] == [
        ("Lee", ("it rained",)),
        ("Kim", ("pure fiction",)),
    ]


REPORT_BEHIND = """
“It rained,” Kim said, Report informs.
“/rained It/PRP/nsubj/rained rained/VBD/ccomp/informs/rain ,/rained ”/rained Kim/NNP/nsubj/said/Person
said/VBD/ccomp/informs , Report/NN/nsubj/informs informs/VBZ/0/inform .
"""


def test_an_agency_that_is_called_by_a_noun_passes_a_quotation_on():
    (found,) = found_in(parse(REPORT_BEHIND))

    assert (found.source, found.relays) == ("Kim", ("Report",))


ANGRY = """
Drivers are angry at a statement from Lee that it ran “for days”.
Drivers/NNS/nsubj/angry/driver are/VBP/cop/angry/be angry/JJ/0 at/IN/case/statement a/DT/det/statement
statement/NN/obl/angry from/IN/case/Lee Lee/NNP/nmod/statement/Person that/IN/mark/ran it/PRP/nsubj/ran
ran/VBD/acl/statement/run “/days for/IN/case/days days/NNS/obl/ran/day ”/days .
"""


def test_who_only_feels_something_about_a_statement_passes_nothing_on():
    felt = "Drivers | are angry at | a statement from Lee | that it ran “for days”"
    (found,) = found_in(tagged(parse(ANGRY), felt))

    assert (found.source, found.relays) == ("Lee", ())


REJECTED = """
Zhou rejected a claim by Lee that ships had fired, saying they were calm.
Zhou/NNP/nsubj/rejected/Person rejected/VBD/0/reject a/DT/det/claim claim/NN/obj/rejected by/IN/case/Lee
Lee/NNP/nmod/claim/Person that/IN/mark/fired ships/NNS/nsubj/fired/ship had/VBD/aux/fired/have fired/VBN/acl/claim/fire
,/saying saying/VBG/advcl/fired/say they/PRP/nsubj/calm were/VBD/cop/calm/be calm/JJ/ccomp/saying .
"""
REPEATED = """
Zhou rejected a claim by Lee that rebels had left, saying they would return.
Zhou/NNP/nsubj/rejected/Person rejected/VBD/0/reject a/DT/det/claim claim/NN/obj/rejected by/IN/case/Lee
Lee/NNP/nmod/claim/Person that/IN/mark/left rebels/NNS/nsubj/saying/rebel had/VBD/aux/left/have
left/VBN/acl/claim/leave ,/saying saying/VBG/advcl/left/say they/PRP/nsubj/return would/MD/aux/return
return/VB/ccomp/saying .
"""


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        pytest.param(REJECTED, [("Lee", "ships had fired"), ("Zhou", "they were calm")], id="who rejects it says"),
        pytest.param(
            REPEATED,
            [("Lee", "rebels had left, saying they would return"), ("rebels", "they would return")],
            id="those of the claim say",
        ),
    ],
)
def test_a_claim_ends_where_whoever_rejects_it_says_something(sentence, claims):
    assert [(found.source, *found.content) for found in found_in(parse(sentence))] == claims


WITH_TWO = """
The plan stalled, with Tempo reporting that it had failed and Kompas saying it was late.
The/DT/det/plan plan/NN/nsubj/stalled stalled/VBD/0/stall ,/reporting with/IN/mark/reporting
Tempo/NNP/nsubj/reporting/Organization reporting/VBG/advcl/stalled/report that/IN/mark/failed it/PRP/nsubj/failed
had/VBD/aux/failed/have failed/VBN/ccomp/reporting/fail and/CC/cc/saying Kompas/NNP/nsubj/saying/Organization
saying/VBG/conj/failed/say it/PRP/nsubj/late was/VBD/cop/late/be late/JJ/ccomp/saying .
"""


def test_two_who_report_behind_with_have_their_own_words():
    assert [(found.source, *found.content, *found.relays) for found in found_in(parse(WITH_TWO))] == [
        ("Tempo", "it had failed"),
        ("Kompas", "it was late"),
    ]


NONSENSE = """
Kim said Lee’s claim that it sank was “nonsense”.
Kim/NNP/nsubj/said/Person said/VBD/0/say Lee/NNP/nmod:poss/claim/Person ’s/POS/case/Lee claim/NN/nsubj/nonsense
that/IN/mark/sank it/PRP/nsubj/sank sank/VBD/acl/claim/sink was/VBD/cop/nonsense/be “/nonsense
nonsense/NN/ccomp/said ”/nonsense .
"""


def test_who_says_of_a_claim_what_stands_in_marks_says_more_than_the_claim():
    assert [(found.source, *found.content) for found in found_in(parse(NONSENSE))] == [
        ("Kim", "Lee’s claim that it sank was “nonsense”"),
        ("Lee’s", "it sank"),
    ]
