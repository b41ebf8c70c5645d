import pytest

from parses import parse
from readings import contents_of, found_in, rows_of

BEFORE = """
Kim said, “The talks failed.”
Kim/NNP/nsubj/said/Person said/VBD/0 ,/said “/failed The/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail ./failed ”/failed
"""


COLON = """
Kim said: “The talks failed.”
Kim/NNP/nsubj/said/Person said/VBD/0 :/said “/failed The/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail ./failed ”/failed
"""


COLON_NEXT = """
Kim said this:
Kim/NNP/nsubj/said/Person said/VBD/0 this/DT/obj/said :

“The talks failed.”
“ The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/0/fail . ”
"""


NO = """
Kim said “no.”
Kim/NNP/nsubj/said/Person said/VBD/0 “/no no/UH/ccomp/said ./no ”/no
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(NO, "no.", id="one word behind its cue"),
        pytest.param(BEFORE, "The talks failed.", id="cue before, comma"),
        pytest.param(COLON, "The talks failed.", id="cue before, colon"),
        pytest.param(COLON_NEXT, "The talks failed.", id="quotation in the sentence behind a colon"),
    ],
)
def test_direct_speech_is_the_words_between_the_marks(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


THAT = """
Kim said that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""


BARE = """
Kim said the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""


HEARER = """
Kim told reporters that the talks had failed.
Kim/NNP/nsubj/told/Person told/VBD/0 reporters/NNS/iobj/told/reporter that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/told/fail .
"""


DAY = """
Kim said on Monday that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 on/IN/case/Monday Monday/NNP/obl/said/Date that/IN/mark/failed
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""


BELIEF = """
Kim believes the talks had failed.
Kim/NNP/nsubj/believes/Person believes/VBZ/0/believe the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/believes/fail .
"""


STATEMENT = """
Kim said in a statement that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/statement a/DT/det/statement statement/NN/obl/said
that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""


INFINITIVE = """
Kim came to Seoul to say the talks had failed.
Kim/NNP/nsubj/came/Person came/VBD/0/come to/IN/case/Seoul Seoul/NNP/obl/came/Location to/TO/mark/say
say/VB/advcl/came the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/say/fail .
"""


BARE_DAY = """
Kim said on Monday the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 on/IN/case/Monday Monday/NNP/obl/said/Date the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(THAT, id="that"),
        pytest.param(BARE_DAY, id="day between, bare"),
        pytest.param(STATEMENT, id="statement between"),
        pytest.param(INFINITIVE, id="infinitive"),
        pytest.param(BARE, id="bare"),
        pytest.param(HEARER, id="hearer between"),
        pytest.param(DAY, id="day between"),
        pytest.param(BELIEF, id="belief"),
    ],
)
def test_reported_clause_without_that(sentence):
    assert contents_of(parse(sentence))[0] == ("the talks had failed",)


THERE = """
Kim said there was no plan.
Kim/NNP/nsubj/said/Person said/VBD/0 there/EX/expl/was was/VBD/ccomp/said no/DT/det/plan plan/NN/nsubj/was .
"""


RELATIVE = """
Kim said talks, which began in May, had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 talks/NNS/nsubj/failed/talk ,/began which/WDT/nsubj/began
began/VBD/acl:relcl/talks/begin in/IN/case/May May/NNP/obl/began/Date ,/began had/VBD/aux/failed
failed/VBN/ccomp/said/fail .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(THERE, "there was no plan", id="there"),
        pytest.param(RELATIVE, "talks, which began in May, had failed", id="relative clause inside"),
    ],
)
def test_reported_clause_is_whole(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


WHY = """
Kim explained why the talks had failed.
Kim/NNP/nsubj/explained/Person explained/VBD/0/explain why/WRB/advmod/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/explained/fail .
"""


HOW_MANY = """
Kim told Lee how many had died.
Kim/NNP/nsubj/told/Person told/VBD/0 Lee/NNP/iobj/told/Person how/WRB/advmod/many many/JJ/nsubj/died
had/VBD/aux/died died/VBN/ccomp/told/die .
"""


WHO = """
Kim asked who had won the vote.
Kim/NNP/nsubj/asked/Person asked/VBD/0/ask who/WP/nsubj/won had/VBD/aux/won won/VBN/ccomp/asked/win
the/DT/det/vote vote/NN/obj/won .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [(WHY, "why the talks had failed"), (HOW_MANY, "how many had died"), (WHO, "who had won the vote")],
)
def test_wh_clause_keeps_its_wh_word(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


MIXED_OPENS = """
Kim said “a waste of time” had ended.
Kim/NNP/nsubj/said/Person said/VBD/0 “/waste a/DT/det/waste waste/NN/nsubj/ended of/IN/case/time
time/NN/nmod/waste ”/waste had/VBD/aux/ended ended/VBN/ccomp/said/end .
"""


def test_mixed_content_keeps_its_marks():
    assert contents_of(parse(MIXED_OPENS)) == (("“a waste of time” had ended",),)


SAID_OF = """
Kim said of the talks: “They failed.”
Kim/NNP/nsubj/said/Person said/VBD/0 of/IN/case/talks the/DT/det/talks talks/NNS/obl/said/talk :/failed
“/failed They/PRP/nsubj/failed failed/VBD/ccomp/said/fail ./failed ”/failed
"""


def test_words_that_belong_to_cue_or_source_stay_out():
    assert contents_of(parse(SAID_OF)) == (("They failed.",),)


AFTER_THAT = """
Kim said that, if needed, they would go.
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/go ,/needed if/IN/mark/needed needed/VBN/advcl/go/need ,/needed
they/PRP/nsubj/go would/MD/aux/go go/VB/ccomp/said .
"""


def test_comma_behind_that_stays_out():
    assert contents_of(parse(AFTER_THAT)) == (("if needed, they would go",),)


HOW = """
Kim explained to reporters how the crew saved the bridge.
Kim/NNP/nsubj/explained/Person explained/VBD/0/explain to/IN/case/reporters reporters/NNS/obl/explained/reporter
how/WRB/advmod/saved the/DT/det/crew crew/NN/nsubj/saved saved/VBD/ccomp/explained/save the/DT/det/bridge
bridge/NN/obj/saved .
"""


HOW_TO = """
Kim explained how to close the bridge.
Kim/NNP/nsubj/explained/Person explained/VBD/0/explain how/WRB/mark/close to/TO/mark/close close/VB/ccomp/explained
the/DT/det/bridge bridge/NN/obj/close .
"""


WHY_TAXES = """
The minister outlined why taxes must rise, and what the state would pay.
The/DT/det/minister minister/NN/nsubj/outlined outlined/VBD/0/outline why/WRB/advmod/rise taxes/NNS/nsubj/rise/tax
must/MD/aux/rise rise/VB/ccomp/outlined ,/pay and/CC/cc/pay what/WP/obj/pay the/DT/det/state state/NN/nsubj/pay
would/MD/aux/pay pay/VB/conj/rise .
"""


WHAT = """
She recalled what the judge had asked her.
She/PRP/nsubj/recalled recalled/VBD/0/recall what/WP/obj/asked the/DT/det/judge judge/NN/nsubj/asked had/VBD/aux/asked
asked/VBN/ccomp/recalled/ask her/PRP/iobj/asked .
"""


@pytest.mark.parametrize(
    ("sentence", "candidate"),
    [
        pytest.param(HOW, ("Kim", "explained", "how the crew saved the bridge"), id="how, behind a hearer"),
        pytest.param(HOW_TO, ("Kim", "explained", "how to close the bridge"), id="how to"),
        pytest.param(
            WHY_TAXES,
            ("The minister", "outlined", "why taxes must rise, and what the state would pay"),
            id="two questions",
        ),
        pytest.param(WHAT, ("She", "recalled", "what the judge had asked her"), id="what"),
    ],
)
def test_questions_inside_a_sentence(sentence, candidate):
    assert rows_of(parse(sentence)) == [candidate]


STATEMENT_BETWEEN = """
Kim said in a statement that the bridge is safe.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/statement a/DT/det/statement statement/NN/obl/said that/IN/mark/safe
the/DT/det/bridge bridge/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/said .
"""


def test_where_it_was_said_stands_on_either_side():
    assert rows_of(parse(STATEMENT_BETWEEN)) == [("Kim", "said", "the bridge is safe")]


OF_LEE = """
Kim said of Lee that he was a liar.
Kim/NNP/nsubj/said/Person said/VBD/0 of/IN/case/Lee Lee/NNP/obl/said/Person that/IN/mark/liar he/PRP/nsubj/liar
was/VBD/cop/liar a/DT/det/liar liar/NN/ccomp/said .
"""


def test_of_whom_it_is_said_is_no_part_of_it():
    assert rows_of(parse(OF_LEE)) == [("Kim", "said", "he was a liar")]


EVENING = """
Kim told reporters in the capital late on Monday evening: “Leave the valley.”
Kim/NNP/nsubj/told/Person told/VBD/0 reporters/NNS/iobj/told/reporter in/IN/case/capital the/DT/det/capital
capital/NN/nmod/reporters late/RB/advmod/evening on/IN/case/evening Monday/NNP/compound/evening/Date
evening/NN/obl/told :/Leave “/Leave Leave/VB/parataxis/told/leave the/DT/det/valley valley/NN/obj/Leave ./Leave ”/Leave
"""


def test_a_quotation_may_stand_behind_hearers_place_and_day():
    (found,) = found_in(parse(EVENING))

    assert (found.content, found.type) == (("Leave the valley.",), "direct")


WHILE = """
Kim said “the dam will hold” while the engineers laughed.
Kim/NNP/nsubj/said/Person said/VBD/0 “/hold the/DT/det/dam dam/NN/nsubj/hold will/MD/aux/hold hold/VB/ccomp/said ”/hold
while/IN/mark/laughed the/DT/det/engineers engineers/NNS/nsubj/laughed/engineer laughed/VBD/advcl/said/laugh .
"""


AND_LEFT = """
Kim said “the dam will hold” and left the hall.
Kim/NNP/nsubj/said/Person said/VBD/0 “/hold the/DT/det/dam dam/NN/nsubj/hold will/MD/aux/hold hold/VB/ccomp/said ”/hold
and/CC/cc/left left/VBD/conj/said/leave the/DT/det/hall hall/NN/obj/left .
"""


POINTING = """
Kim said “the dam will hold” pointing at the wall.
Kim/NNP/nsubj/said/Person said/VBD/0 “/hold the/DT/det/dam dam/NN/nsubj/hold will/MD/aux/hold hold/VB/ccomp/said ”/hold
pointing/VBG/advcl/said/point at/IN/case/wall the/DT/det/wall wall/NN/obl/pointing .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(WHILE, (("the dam will hold",),), id="while somebody else did something"),
        pytest.param(AND_LEFT, (("the dam will hold",),), id="what the source did"),
        pytest.param(POINTING, (("the dam will hold",),), id="what the source did meanwhile"),
    ],
)
def test_words_behind_a_quotation_that_are_no_part_of_it_stay_out(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


ROOT_IS_REPORTED = """
Kim told reporters on Monday that the dam would hold.
Kim/NNP/nsubj/told/Person told/VBD/parataxis/hold reporters/NNS/iobj/told/reporter on/IN/case/Monday
Monday/NNP/obl/told/Date that/IN/mark/hold the/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/0 .
"""


PARATAXIS = """
Kim said the dam would hold.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/parataxis/said .
"""


WITH_PARTICIPLE = """
Kim said the dam, built in May, would hold.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/hold ,/built built/VBN/acl/dam/build in/IN/case/May
May/NNP/obl/built/Date ,/built would/MD/aux/hold hold/VB/dep/said .
"""


IN_BRACKETS = """
Kim said the dam (built in May) was safe.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/safe (/built built/VBN/acl/dam/build in/IN/case/May
May/NNP/obl/built/Date )/built was/VBD/cop/safe safe/JJ/dep/said .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(ROOT_IS_REPORTED, (("the dam would hold",),), id="the reported clause is the root"),
        pytest.param(PARATAXIS, (("the dam would hold",),), id="no more than beside the cue"),
        pytest.param(WITH_PARTICIPLE, (("the dam, built in May, would hold",),), id="a participle inside"),
        pytest.param(IN_BRACKETS, (("the dam (built in May) was safe",),), id="brackets inside"),
    ],
)
def test_a_clause_that_the_tree_hangs_elsewhere_is_reported(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


SUSPECT = """
Police suspect Kos from Lodz mailed the letter.
Police/NNS/nsubj/suspect suspect/VBP/0 Kos/NNP/obj/suspect/Person from/IN/case/Lodz Lodz/NNP/nmod/Kos/Location
mailed/VBD/xcomp/suspect/mail the/DT/det/letter letter/NN/obj/mailed .
"""


def test_who_is_suspected_is_part_of_the_suspicion():
    assert [(found.source, found.content) for found in found_in(parse(SUSPECT))] == [
        ("Police", ("Kos from Lodz mailed the letter",))
    ]


DAY_BEFORE_THAT = """
Kim said on Monday that the dam held.
Kim/NNP/nsubj/said/Person said/VBD/0 on/IN/case/Monday Monday/NNP/obl/held/Date that/IN/mark/held the/DT/det/dam
dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


def test_a_day_before_that_is_no_part_of_the_clause():
    assert tuple(found.content for found in found_in(parse(DAY_BEFORE_THAT))) == (("the dam held",),)


ACCEPTED = """
Kim accepted the deal, then went home.
Kim/NNP/nsubj/accepted/Person accepted/VBD/0/accept the/DT/det/deal deal/NN/obj/accepted ,/went then/RB/advmod/went
went/VBD/conj/accepted/go home/RB/advmod/went .
"""


EXPLAINED = """
Kim explained; Lee left the hall.
Kim/NNP/nsubj/explained/Person explained/VBD/0/explain ;/left Lee/NNP/nsubj/left/Person
left/VBD/parataxis/explained/leave the/DT/det/hall hall/NN/obj/left .
"""


BECAUSE = """
Kim agreed because the dam leaked.
Kim/NNP/nsubj/agreed/Person agreed/VBD/0/agree because/IN/mark/leaked the/DT/det/dam dam/NN/nsubj/leaked
leaked/VBD/ccomp/agreed/leak .
"""


IF = """
Kim agreed to stay that night if the dam held.
Kim/NNP/nsubj/agreed/Person agreed/VBD/0/agree to/TO/mark/stay stay/VB/xcomp/agreed that/DT/det/night night/NN/obl/stay
if/IN/mark/held the/DT/det/dam dam/NN/nsubj/held held/VBD/advcl/stay/hold .
"""


SEMICOLON = """
Kim agreed; that the dam leaked was known.
Kim/NNP/nsubj/agreed/Person agreed/VBD/0/agree ;/known that/IN/mark/leaked the/DT/det/dam dam/NN/nsubj/leaked
leaked/VBD/csubj/known/leak was/VBD/cop/known known/JJ/parataxis/agreed .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(ACCEPTED, id="what somebody did next"),
        pytest.param(EXPLAINED, id="a sentence of its own"),
        pytest.param(BECAUSE, id="a reason"),
        pytest.param(IF, id="a condition"),
        pytest.param(SEMICOLON, id="a clause behind a semicolon"),
    ],
)
def test_what_stands_behind_a_verb_and_is_not_its_content(sentence):
    assert found_in(parse(sentence)) == ()


BEGAN = """
The minister said the crisis began when the bank closed.
The/DT/det/minister minister/NN/nsubj/said said/VBD/0 the/DT/det/crisis crisis/NN/nsubj/began
began/VBD/ccomp/said/begin when/WRB/advmod/closed the/DT/det/bank bank/NN/nsubj/closed closed/VBD/advcl/began/close .
"""


def test_verb_that_takes_a_quotation_alone_reports_no_clause():
    assert rows_of(parse(BEGAN)) == [("The minister", "said", "the crisis began when the bank closed")]


A_DAY_LATER = """
Kim said a day later it had no such plans.
Kim/NNP/nsubj/said/Person said/VBD/0 a/DT/det/day day/NN/obl:unmarked/later later/RBR/advmod/had/late
it/PRP/nsubj/had had/VBD/ccomp/said/have no/DT/det/plans such/JJ/amod/plans plans/NNS/obj/had/plan .
"""


def test_when_it_was_said_is_no_part_of_what_was_said():
    assert rows_of(parse(A_DAY_LATER)) == [("Kim", "said", "it had no such plans")]


INSIDE_MARKS = """
Kim spoke, promising a reply is near: “Our talks, with luck, yield fruit, and we want peace.”
Kim/NNP/nsubj/spoke/Person spoke/VBD/0/speak ,/promising promising/VBG/advcl/spoke/promise a/DT/det/reply
reply/NN/obj/promising is/VBZ/cop/near near/JJ/ccomp/promising :/yield “/yield Our/PRP$/nmod:poss/talks
talks/NNS/obl/near/talk ,/talks with/IN/case/luck luck/NN/nmod/talks ,/talks yield/VBP/ccomp/promising
fruit/NN/obj/yield ,/yield and/CC/cc/want we/PRP/nsubj/want want/VBP/ccomp/promising peace/NN/obj/want . ”/yield
"""


def test_what_a_tree_finds_inside_marks_is_all_that_stands_in_them():
    assert contents_of(parse(INSIDE_MARKS)) == (("Our talks, with luck, yield fruit, and we want peace.",),)


THREATENED_IF = """
The union threatened a strike if wages were not raised.
The/DT/det/union union/NN/nsubj/threatened threatened/VBD/0/threaten a/DT/det/strike strike/NN/obj/threatened
if/IN/mark/raised wages/NNS/nsubj:pass/raised/wage were/VBD/aux:pass/raised not/RB/advmod/raised
raised/VBN/advcl/threatened/raise .
"""
WARNED_IF = """
He warned of war if the border closed.
He/PRP/nsubj/warned warned/VBD/0/warn of/IN/case/war war/NN/obl/warned if/IN/mark/closed the/DT/det/border
border/NN/nsubj/closed closed/VBD/advcl/warned/close .
"""
LAUGHED_WHEN = """
Fans laughed when the coach fell.
Fans/NNS/nsubj/laughed/fan laughed/VBD/0/laugh when/WRB/advmod/fell the/DT/det/coach coach/NN/nsubj/fell
fell/VBD/advcl/laughed/fall .
"""


@pytest.mark.parametrize("sentence", [THREATENED_IF, WARNED_IF, LAUGHED_WHEN], ids=["a strike if", "of war if", "when"])
def test_when_or_on_what_condition_somebody_spoke_is_not_what_was_said(sentence):
    assert contents_of(parse(sentence)) == ()


ASKED_IF = """
They asked the mayor if the road would open.
They/PRP/nsubj/asked asked/VBD/0/ask the/DT/det/mayor mayor/NN/iobj/asked if/IN/mark/open the/DT/det/road
road/NN/nsubj/open would/MD/aux/open open/VB/ccomp/asked .
"""
ASKED_WHEN = """
Reporters asked when the road would open.
Reporters/NNS/nsubj/asked/reporter asked/VBD/0/ask when/WRB/advmod/open the/DT/det/road road/NN/nsubj/open
would/MD/aux/open open/VB/advcl/asked .
"""
SAID_IF = """
Kim said if the vote fails, the party will resign.
Kim/NNP/nsubj/said/Person said/VBD/0 if/IN/mark/fails the/DT/det/vote vote/NN/nsubj/fails fails/VBZ/advcl/resign/fail ,
the/DT/det/party party/NN/nsubj/resign will/MD/aux/resign resign/VB/ccomp/said .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(ASKED_IF, "the road would open", id="if"),
        pytest.param(ASKED_WHEN, "when the road would open", id="when"),
        pytest.param(SAID_IF, "if the vote fails, the party will resign", id="a condition within"),
    ],
)
def test_what_is_asked_and_a_condition_within_the_words_stay(sentence, content):
    assert contents_of(parse(sentence)) == ((content,),)


ADMITTED_AT = """
The ministry admitted at a press conference there was no evidence.
The/DT/det/ministry ministry/NN/nsubj/admitted admitted/VBD/0/admit at/IN/case/conference a/DT/det/conference
press/NN/compound/conference conference/NN/obl/admitted there/EX/expl/was was/VBD/conj/admitted no/DT/det/evidence
evidence/NN/nsubj/was .
"""
SAID_IN = """
Kim said in May they had won.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/May May/NNP/obl/said/Date they/PRP/nsubj/won had/VBD/aux/won
won/VBN/parataxis/said/win .
"""
SAID_AND_LEFT = """
Kim spoke in May and they left.
Kim/NNP/nsubj/spoke/Person spoke/VBD/0/speak in/IN/case/May May/NNP/obl/spoke/Date and/CC/cc/left they/PRP/nsubj/left
left/VBD/conj/spoke/leave .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(ADMITTED_AT, (("there was no evidence",),), id="at a press conference"),
        pytest.param(SAID_IN, (("they had won",),), id="in May"),
        pytest.param(SAID_AND_LEFT, (), id="and they left"),
    ],
)
def test_a_clause_without_that_may_stand_behind_where_it_was_said(sentence, contents):
    assert contents_of(parse(sentence)) == contents


def test_the_object_of_a_verb_is_no_clause_with_the_verb_beside_it():
    sentence = """
    Kim confirmed the sale, thanked the staff and left.
    Kim/NNP/nsubj/confirmed/Person confirmed/VBD/0/confirm the/DT/det/sale sale/NN/obj/confirmed ,/thanked
    thanked/VBD/conj/confirmed/thank the/DT/det/staff staff/NN/obj/thanked and/CC/cc/left left/VBD/conj/confirmed .
    """

    assert found_in(parse(sentence)) == ()


BEFORE_THE_BLAST = """
Kim shouted “it is great” before the blast.
Kim/NNP/nsubj/shouted/Person shouted/VBD/0/shout “/great it/PRP/nsubj/great is/VBZ/cop/great great/JJ/ccomp/shouted
”/great before/IN/case/blast the/DT/det/blast blast/NN/obl/shouted .
"""
AT_THE_CROWD = """
Kim yelled “they took him” at the crowd.
Kim/NNP/nsubj/yelled/Person yelled/VBD/0/yell “/took they/PRP/nsubj/took took/VBD/ccomp/yelled/take him/PRP/obj/took
”/took at/IN/case/crowd the/DT/det/crowd crowd/NN/obl/yelled .
"""
PART_OF_THE_CLAUSE = """
Kim said “it is great” for the town.
Kim/NNP/nsubj/said/Person said/VBD/0 “/great it/PRP/nsubj/great is/VBZ/cop/great great/JJ/ccomp/said ”/great
for/IN/case/town the/DT/det/town town/NN/obl/great .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(BEFORE_THE_BLAST, "it is great", id="when it was shouted"),
        pytest.param(AT_THE_CROWD, "they took him", id="at whom"),
        pytest.param(PART_OF_THE_CLAUSE, "“it is great” for the town", id="part of what was said"),
    ],
)
def test_a_quoted_clause_ends_before_what_says_how_it_was_said(sentence, content):
    assert [row[2] for row in rows_of(parse(sentence))] == [content]


BECAUSE_IT_HAS = """
Kim maintained her lead because she has won.
Kim/NNP/nsubj/maintained/Person maintained/VBD/0/maintain her/PRP$/nmod:poss/lead lead/NN/obj/maintained
because/IN/mark/won she/PRP/nsubj/won has/VBZ/aux/won won/VBN/advcl/maintained/win .
"""
SUSPECTED_HAS = """
Kim maintained her team had won.
Kim/NNP/nsubj/maintained/Person maintained/VBD/0/maintain her/PRP$/nmod:poss/team team/NN/obj/maintained
had/VBD/aux/won/have won/VBN/xcomp/maintained/win .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(BECAUSE_IT_HAS, (), id="a clause of its own behind the object"),
        pytest.param(SUSPECTED_HAS, (("her team had won",),), id="the object is the subject"),
    ],
)
def test_an_object_is_no_subject_of_a_verb_that_has_its_own(sentence, contents):
    assert contents_of(parse(sentence)) == contents


AIM_AS = """
Kim said their aim as Lund is to grow.
Kim/NNP/nsubj/said/Person said/VBD/0 their/PRP$/nmod:poss/aim aim/NN/nsubj:outer/grow as/IN/mark/grow
Lund/NNP/nsubj/grow/Organization is/VBZ/aux/grow/be to/TO/mark/grow grow/VB/ccomp/said .
"""


def test_a_word_within_a_clause_does_not_open_it():
    assert contents_of(parse(AIM_AS)) == (("their aim as Lund is to grow",),)


HOWEVER = """
Kim said, however, it had no such plans.
Kim/NNP/nsubj/said/Person said/VBD/0 ,/had however/RB/advmod/had ,/had it/PRP/nsubj/had had/VBD/ccomp/said/have
no/DT/det/plans such/JJ/amod/plans plans/NNS/obj/had/plan .
"""


def test_a_word_between_commas_that_links_is_no_part_of_what_was_said():
    assert rows_of(parse(HOWEVER)) == [("Kim", "said", "it had no such plans")]


SECOND_SUBJECT = """
Tammy Bruce, asked about it, said Lima’s door remains open, VOA reported.
Tammy/NNP/nsubj/said/Person Bruce/NNP/flat/Tammy/Person ,/Tammy asked/VBD/advcl/said/ask about/IN/case/it
it/PRP/obl/asked ,/asked said/VBD/ccomp/reported Lima/NNP/nmod:poss/door/Location ’s/POS/case/Lima door/NN/nsubj/said
remains/VBZ/ccomp/said/remain open/JJ/ccomp/said ,/reported VOA/NNP/nsubj/reported/Organization reported/VBD/0/report .
"""


def test_clause_whose_subject_the_tree_gives_to_the_cue_is_whole():
    assert rows_of(parse(SECOND_SUBJECT)) == [("Tammy Bruce", "said", "Lima’s door remains open")]


@pytest.mark.parametrize("relied", ["citing a study", "quoting a study"])
def test_on_what_somebody_relies_parts_no_clause_from_its_cue(relied):
    verb = relied.split()[0]
    sentence = f"""
    Kim said, {relied}, that it rained.
    Kim/NNP/nsubj/said/Person said/VBD/0 ,/{verb} {verb}/VBG/advcl/said/{verb.replace("ing", "e")} a/DT/det/study
    study/NN/obj/{verb} ,/rained that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/{verb}/rain .
    """

    assert [(found.source, found.content) for found in found_in(parse(sentence))] == [("Kim", ("it rained",))]


NOISE = """
Residents complain of noise and that it rains.
Residents/NNS/nsubj/complain/resident complain/VBP/0 of/IN/case/noise noise/NN/obl/complain and/CC/cc/rains
that/IN/mark/rains it/PRP/nsubj/rains rains/VBZ/conj/complain/rain .
"""
ON_MONDAY = """
Residents complained on Monday, and that it rains.
Residents/NNS/nsubj/complained/resident complained/VBD/0/complain on/IN/case/Monday Monday/NNP/obl/complained ,/rains
and/CC/cc/rains that/IN/mark/rains it/PRP/nsubj/rains rains/VBZ/conj/complained/rain .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [(NOISE, "noise and that it rains"), (ON_MONDAY, "it rains")],
    ids=["both", "a day is none"],
)
def test_noun_and_clause_are_both_said(sentence, content):
    assert contents_of(parse(sentence)) == ((content,),)


QUOTED_SUBJECT = """
Berg said that “green growth” – or clean work – needs money.
Berg/NNP/nsubj/said/Person said/VBD/0/say that/IN/mark/needs “/growth green/JJ/amod/growth growth/NN/nsubj/needs
”/growth –/work or/CC/cc/work clean/JJ/amod/work work/NN/conj/growth –/growth needs/VBZ/ccomp/said/need
money/NN/obj/needs .
"""


def test_quoted_words_that_are_the_subject_of_what_is_said_are_no_end_of_it():
    assert contents_of(parse(QUOTED_SUBJECT)) == (("“green growth” – or clean work – needs money",),)


SO_LOW_THAT = """
Berg said “it was so low” that we left.
Berg/NNP/nsubj/said/Person said/VBD/0/say “/low it/PRP/nsubj/low was/VBD/cop/low so/RB/advmod/low low/JJ/ccomp/said
”/low that/IN/mark/left we/PRP/nsubj/left left/VBD/advcl/{head}/leave .
"""


@pytest.mark.parametrize(("head", "content"), [("low", "“it was so low” that we left"), ("said", "it was so low")])
def test_a_that_which_hangs_on_quoted_words_goes_on_with_them(head, content):
    assert contents_of(parse(SO_LOW_THAT.format(head=head))) == ((content,),)


PAY = """
Kim said if they were late they could pay.
Kim/NNP/nsubj/said/Person said/VBD/0/say if/IN/mark/late they/PRP/nsubj/late were/VBD/cop/late late/JJ/ccomp/said
they/PRP/nsubj/pay could/MD/aux/pay pay/VB/ccomp/late ./said
"""
WONDERED = PAY.replace("said", "wondered").replace("wondered/VBD/0/say", "wondered/VBD/0/wonder")


@pytest.mark.parametrize(
    ("sentence", "content"),
    [(PAY, "if they were late they could pay"), (WONDERED, "they were late they could pay")],
    ids=["a condition", "a question"],
)
def test_the_if_of_a_condition_is_part_of_what_is_said_whatever_it_hangs_on(sentence, content):
    assert contents_of(parse(sentence)) == ((content,),)
