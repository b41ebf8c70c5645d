"""Which words make an attribution."""

import pytest

from parses import parse
from readings import added_in, contents_of, found_in

ACCORDING_IN_MARKS = """
“According to Lee, the dam held,” Kim said.
“/held According/VBG/case/Lee/accord to/IN/fixed/According Lee/NNP/obl/held/Person ,/held the/DT/det/dam
dam/NN/nsubj/held held/VBD/ccomp/said/hold ,/held ”/held Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_a_preposition_in_quotation_marks_is_part_of_the_words():
    (found,) = found_in(parse(ACCORDING_IN_MARKS))

    assert (found.source, found.content, found.relays) == ("Kim", ("According to Lee, the dam held,",), ())


AS_RECALLED = """
As recalled by Kim, the dam had held.
As/IN/mark/recalled recalled/VBN/advcl/held/recall by/IN/case/Kim Kim/NNP/obl/recalled/Person ,/held the/DT/det/dam
dam/NN/nsubj/held had/VBD/aux/held held/VBN/0/hold .
"""


def test_as_and_a_participle_of_speech_name_a_source():
    assert [(found.source, found.content) for found in found_in(parse(AS_RECALLED))] == [("Kim", ("the dam had held",))]


AS_WANTED = """
As wanted by Kim, the dam was closed.
As/IN/mark/wanted wanted/VBN/advcl/closed/want by/IN/case/Kim Kim/NNP/obl/wanted/Person ,/closed the/DT/det/dam
dam/NN/nsubj:pass/closed was/VBD/aux:pass/closed closed/VBN/0/close .
"""


AS_BUILT = """
As built by Kim, the dam was closed.
As/IN/mark/built built/VBN/advcl/closed/build by/IN/case/Kim Kim/NNP/obl/built/Person ,/closed the/DT/det/dam
dam/NN/nsubj:pass/closed was/VBD/aux:pass/closed closed/VBN/0/close .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(AS_WANTED, id="a wish"),
        pytest.param(AS_BUILT, id="a deed"),
    ],
)
def test_as_and_a_participle_of_no_speech_name_none(sentence):
    assert found_in(parse(sentence)) == ()


ALSO_SAID = """
“We won,” also said Kim.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won also/RB/advmod/said said/VBD/0 Kim/NNP/obj/said/Person .
"""


ALSO_SAID_PLAIN = """
The dam held, also said the old man.
The/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold ,/said also/RB/advmod/said said/VBD/0 the/DT/det/man
old/JJ/amod/man man/NN/nsubj/said .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        pytest.param(ALSO_SAID, "Kim", ("We won,",), id="behind a quotation"),
        pytest.param(ALSO_SAID_PLAIN, "the old man", ("The dam held",), id="behind a clause"),
    ],
)
def test_an_adverb_may_stand_between_words_and_verb(sentence, source, content):
    assert [(found.source, found.content) for found in found_in(parse(sentence))] == [(source, content)]


SEEMS = """
Seems safe, Kim said.
Seems/VBZ/ccomp/said/seem safe/JJ/xcomp/Seems ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_a_finite_verb_makes_a_clause_though_its_subject_is_left_out():
    assert [(found.source, found.content) for found in found_in(parse(SEEMS))] == [("Kim", ("Seems safe",))]


DAM_SAFE = """
Dam safe, Kim said.
Dam/NN/nsubj/safe safe/JJ/ccomp/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


DAM_CLOSED = """
The dam closed for now, Kim said.
The/DT/det/dam dam/NN/nsubj/closed closed/VBN/ccomp/said/close for/IN/case/now now/RB/obl/closed ,/said
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        pytest.param(DAM_SAFE, "Kim", ("Dam safe",), id="a headline without a verb"),
        pytest.param(DAM_CLOSED, "Kim", ("The dam closed for now",), id="a participle"),
    ],
)
def test_a_subject_makes_a_clause_though_its_verb_is_not_finite(sentence, source, content):
    assert [(found.source, found.content) for found in found_in(parse(sentence))] == [(source, content)]


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


UNABLE = """
Police were unable to say who had fired.
Police/NNS/nsubj/unable/police were/VBD/cop/unable/be unable/JJ/0 to/TO/mark/say say/VB/xcomp/unable who/WP/nsubj/fired
had/VBD/aux/fired/have fired/VBN/ccomp/say/fire .
"""


NOBODY_WILLING = """
Nobody was willing to say who had fired.
Nobody/NN/nsubj/willing was/VBD/cop/willing/be willing/JJ/0 to/TO/mark/say say/VB/xcomp/willing who/WP/nsubj/fired
had/VBD/aux/fired/have fired/VBN/ccomp/say/fire .
"""


NOR_DENIED = """
He did not confirm or deny that the ship had sailed.
He/PRP/nsubj/confirm did/VBD/aux/confirm not/RB/advmod/confirm confirm/VB/0 or/CC/cc/deny deny/VB/conj/confirm
that/IN/mark/sailed the/DT/det/ship ship/NN/nsubj/sailed had/VBD/aux/sailed sailed/VBN/ccomp/deny/sail .
"""


NEITHER_NOR = """
Neither the union nor the firm said that the ship had sailed.
Neither/CC/cc:preconj/union the/DT/det/union union/NN/nsubj/said nor/CC/cc/firm the/DT/det/firm firm/NN/conj/union
said/VBD/0 that/IN/mark/sailed the/DT/det/ship ship/NN/nsubj/sailed had/VBD/aux/sailed sailed/VBN/ccomp/said/sail .
"""


WITHOUT = """
She left without saying that she was ill.
She/PRP/nsubj/left left/VBD/0/leave without/IN/mark/saying saying/VBG/advcl/left that/IN/mark/ill she/PRP/nsubj/ill
was/VBD/cop/ill ill/JJ/ccomp/saying .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        NOBODY,
        NO_OFFICIAL,
        NOT_BELIEVED,
        REFUSED,
        YET_TO,
        NOT_WANTED,
        UNABLE,
        NOBODY_WILLING,
        NOR_DENIED,
        NEITHER_NOR,
        WITHOUT,
    ],
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


IF_HE_SAYS = """
If the minister says the road is safe, people will use it.
If/IN/mark/says the/DT/det/minister minister/NN/nsubj/says says/VBZ/advcl/use the/DT/det/road road/NN/nsubj/safe
is/VBZ/cop/safe safe/JJ/ccomp/says , people/NNS/nsubj/use will/MD/aux/use use/VB/0 it/PRP/obj/use .
"""
HAD_HE_SAID = """
Had the mayor said the road was shut, nobody would have come.
Had/VBD/mark/said/have the/DT/det/mayor mayor/NN/nsubj/said said/VBD/advcl/come the/DT/det/road road/NN/nsubj/shut
was/VBD/cop/shut shut/JJ/ccomp/said , nobody/NN/nsubj/come would/MD/aux/come have/VB/aux/come come/VBN/0 .
"""
DID_HE_SAY = """
Did the mayor say that the road was shut?
Did/VBD/aux/say/do the/DT/det/mayor mayor/NN/nsubj/say say/VB/0 that/IN/mark/shut the/DT/det/road road/NN/nsubj/shut
was/VBD/cop/shut shut/JJ/ccomp/say ?
"""
WHEN_HE_SAYS = """
When the minister says it is safe, people will use it.
When/WRB/advmod/says the/DT/det/minister minister/NN/nsubj/says says/VBZ/advcl/use it/PRP/nsubj/safe is/VBZ/cop/safe/be
safe/JJ/ccomp/says , people/NNS/nsubj/use will/MD/aux/use use/VB/0 it/PRP/obj/use .
"""
WOULD_HE_SAY = """
Would the mayor say that the road was shut?
Would/MD/aux/say the/DT/det/mayor mayor/NN/nsubj/say say/VB/0 that/IN/mark/shut the/DT/det/road road/NN/nsubj/shut
was/VBD/cop/shut shut/JJ/ccomp/say ?
"""
ARE_THEY_SAYING = """
Are ministers saying that the road was shut?
Are/VBP/aux/saying/be ministers/NNS/nsubj/saying/minister saying/VBG/0 that/IN/mark/shut the/DT/det/road
road/NN/nsubj/shut was/VBD/cop/shut shut/JJ/ccomp/saying ?
"""
SUPPOSE = """
Suppose Holm says the road was shut.
Suppose/VB/0 Holm/NNP/nsubj/says/Person says/VBZ/ccomp/Suppose the/DT/det/road road/NN/nsubj/shut was/VBD/cop/shut
shut/JJ/ccomp/says .
"""
LET_US = """
Let us assume that Holm says the road was shut.
Let/VB/0 us/PRP/obj/Let assume/VB/xcomp/Let that/IN/mark/says Holm/NNP/nsubj/says/Person says/VBZ/ccomp/assume
the/DT/det/road road/NN/nsubj/shut was/VBD/cop/shut shut/JJ/ccomp/says .
"""
CRITICS_MAY = """
Critics may say the road was shut.
Critics/NNS/nsubj/say/critic may/MD/aux/say say/VB/0 the/DT/det/road road/NN/nsubj/shut was/VBD/cop/shut/be
shut/JJ/ccomp/say .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(WHEN_HE_SAYS, id="when he says"),
        pytest.param(CRITICS_MAY, id="may say"),
        pytest.param(IF_HE_SAYS, id="if he says"),
        pytest.param(HAD_HE_SAID, id="had he said"),
        pytest.param(DID_HE_SAY, id="did he say?"),
        pytest.param(WOULD_HE_SAY, id="would he say?"),
        pytest.param(ARE_THEY_SAYING, id="are they saying?"),
        pytest.param(SUPPOSE, id="suppose he says"),
        pytest.param(LET_US, id="let us assume"),
    ],
)
def test_what_somebody_might_say_or_is_asked_about_is_not_said(sentence):
    assert found_in(parse(sentence)) == ()


WHEN_HE_SAID = """
When the minister said it was safe, people laughed.
When/WRB/advmod/said the/DT/det/minister minister/NN/nsubj/said said/VBD/advcl/laughed it/PRP/nsubj/safe
was/VBD/cop/safe/be safe/JJ/ccomp/said , people/NNS/nsubj/laughed laughed/VBD/0/laugh .
"""


def test_what_somebody_said_once_is_said():
    assert contents_of(parse(WHEN_HE_SAID)) == (("it was safe",),)


def test_scope_all_keeps_what_somebody_might_say():
    assert added_in(parse(CRITICS_MAY)) == [("Critics", "say", "the road was shut", "assertion")]


I_SUPPOSE = """
Some suppose Holm said the road was shut.
Some/DT/nsubj/suppose suppose/VBP/0 Holm/NNP/nsubj/said/Person said/VBD/ccomp/suppose the/DT/det/road road/NN/nsubj/shut
was/VBD/cop/shut shut/JJ/ccomp/said .
"""


def test_what_somebody_supposes_another_said_is_said():
    assert contents_of(parse(I_SUPPOSE)) == (("the road was shut",),)


FEW = """
Few think the road was shut.
Few/JJ/nsubj/think/few think/VBP/0 the/DT/det/road road/NN/nsubj/shut was/VBD/cop/shut shut/JJ/ccomp/think .
"""
FEW_EXPERTS = """
Few experts think the road was shut.
Few/JJ/amod/experts/few experts/NNS/nsubj/think/expert think/VBP/0 the/DT/det/road road/NN/nsubj/shut was/VBD/cop/shut
shut/JJ/ccomp/think .
"""
NOT_ALL = """
Not everyone thinks the road was shut.
Not/RB/advmod/everyone/not everyone/NN/nsubj/thinks thinks/VBZ/0/think the/DT/det/road road/NN/nsubj/shut
was/VBD/cop/shut shut/JJ/ccomp/thinks .
"""
SHORT_OF = """
The report stopped short of saying that the road was shut.
The/DT/det/report report/NN/nsubj/stopped stopped/VBD/0/stop short/RB/advmod/stopped of/IN/mark/saying
saying/VBG/advcl/stopped that/IN/mark/shut the/DT/det/road road/NN/nsubj/shut was/VBD/cop/shut shut/JJ/ccomp/saying .
"""
REFRAINED = """
Holm refrained from saying that the road was shut.
Holm/NNP/nsubj/refrained/Person refrained/VBD/0/refrain from/IN/mark/saying saying/VBG/advcl/refrained
that/IN/mark/shut the/DT/det/road road/NN/nsubj/shut was/VBD/cop/shut shut/JJ/ccomp/saying .
"""


@pytest.mark.parametrize("sentence", [FEW, FEW_EXPERTS, NOT_ALL, SHORT_OF, REFRAINED])
def test_what_hardly_anybody_thinks_and_what_somebody_stops_short_of_saying_is_no_row(sentence):
    assert found_in(parse(sentence)) == ()


A_FEW = """
A few experts think the road was shut.
A/DT/det/experts/a few/JJ/amod/experts experts/NNS/nsubj/think/expert think/VBP/0 the/DT/det/road road/NN/nsubj/shut
was/VBD/cop/shut shut/JJ/ccomp/think .
"""
FROM_HOME = """
Holm called from home, saying that the road was shut.
Holm/NNP/nsubj/called/Person called/VBD/0/call from/IN/case/home home/NN/obl/called , saying/VBG/advcl/called
that/IN/mark/shut the/DT/det/road road/NN/nsubj/shut was/VBD/cop/shut shut/JJ/ccomp/saying .
"""


@pytest.mark.parametrize("sentence", [A_FEW, FROM_HOME])
def test_what_a_few_think_and_what_somebody_says_from_somewhere_is_a_row(sentence):
    assert contents_of(parse(sentence)) == (("the road was shut",),)


CALLING = """
Kim denied it, calling it “a lie”.
Kim/NNP/nsubj/denied/Person denied/VBD/0/deny it/PRP/obj/denied ,/calling calling/VBD/conj/denied/calling
it/PRP/obj/calling “/lie a/DT/det/lie lie/NN/xcomp/calling ”/lie .
"""


def test_a_participle_is_a_cue_whatever_lemma_the_tagger_has():
    assert contents_of(parse(CALLING)) == (("it “a lie”",),)


ONLY_THEN = """
Only then did the minister admit that the road was shut.
Only/RB/advmod/then then/RB/advmod/admit did/VBD/aux/admit/do the/DT/det/minister minister/NN/nsubj/admit admit/VB/0
that/IN/mark/shut the/DT/det/road road/NN/nsubj/shut was/VBD/cop/shut shut/JJ/ccomp/admit .
"""


def test_an_auxiliary_behind_another_word_supposes_nothing():
    assert contents_of(parse(ONLY_THEN)) == (("the road was shut",),)


ASKED_TO_SAY = """
Miners were asked to say whether the shaft was safe.
Miners/NNS/nsubj:pass/asked/miner were/VBD/aux:pass/asked/be asked/VBN/0/ask to/TO/mark/say say/VB/xcomp/asked
whether/IN/mark/safe the/DT/det/shaft shaft/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/say .
"""
ORDERED_TO_ANNOUNCE = """
The army ordered Kim to announce that the port was closed.
The/DT/det/army army/NN/nsubj/ordered ordered/VBD/0/order Kim/NNP/obj/ordered/Person to/TO/mark/announce
announce/VB/xcomp/ordered that/IN/mark/closed the/DT/det/port port/NN/nsubj:pass/closed was/VBD/aux:pass/closed
closed/VBN/ccomp/announce/close .
"""
URGED_TO_COME_AND_SUGGEST = """
People were urged to come and suggest what the park should be.
People/NNS/nsubj:pass/urged were/VBD/aux:pass/urged/be urged/VBN/0/urge to/TO/mark/come come/VB/xcomp/urged
and/CC/cc/suggest suggest/VB/conj/come what/WP/ccomp/suggest the/DT/det/park park/NN/nsubj/what should/MD/aux/what
be/VB/cop/what .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(ASKED_TO_SAY, id="asked to say"),
        pytest.param(ORDERED_TO_ANNOUNCE, id="ordered somebody to announce"),
        pytest.param(URGED_TO_COME_AND_SUGGEST, id="urged to come and suggest"),
    ],
)
def test_what_somebody_is_told_to_say_is_not_said(sentence):
    assert [found.content for found in found_in(parse(sentence)) if found.cue[0] not in ("asked", "ordered")] == []


NO_10 = """
No 10 said the dam had held.
No/DT/det/10 10/CD/nsubj/said said/VBD/0 the/DT/det/dam dam/NN/nsubj/held had/VBD/aux/held held/VBN/ccomp/said/hold .
"""


def test_no_10_is_somebody():
    assert [(found.source, found.content) for found in found_in(parse(NO_10))] == [("No 10", ("the dam had held",))]


CRITICS = """
Critics would say the dam leaked.
Critics/NNS/nsubj/say/critic would/MD/aux/say say/VB/0 the/DT/det/dam dam/NN/nsubj/leaked leaked/VBD/ccomp/say/leak .
"""
MAYOR_WOULD = CRITICS.replace("Critics/NNS/nsubj/say/critic", "Kim/NNP/nsubj/say/Person").replace("Critics", "Kim")


def test_what_anybody_would_say_is_said_by_nobody():
    assert found_in(parse(CRITICS)) == ()
    assert [found.source for found in found_in(parse(MAYOR_WOULD))] == ["Kim"]
