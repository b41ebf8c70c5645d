import pytest

from parses import parse, tagged
from readings import contents_of, found_in, rows_of

AFTER = """
“The talks failed,” Kim said.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/failed ”/failed
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
INVERTED = """
“The talks failed,” said Kim.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/failed ”/failed
said/VBD/0 Kim/NNP/nsubj/said/Person .
"""
QUESTION = """
“Who won?” Kim asked.
“/won Who/WP/nsubj/won won/VBD/ccomp/asked/win ?/won ”/won Kim/NNP/nsubj/asked/Person asked/VBD/0/ask .
"""
ARTICLE_BEHIND = """
“Leave,” whispered the old man.
“/Leave Leave/VB/ccomp/whispered/leave ,/Leave ”/Leave whispered/VBD/0/whisper the/DT/det/man old/JJ/amod/man
man/NN/nsubj/whispered .
"""
YES = """
“Yes,” Kim said.
“/Yes Yes/UH/ccomp/said ,/Yes ”/Yes Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
CAPITALS = """
“Thank God,” Kim said.
“/Thank Thank/VB/ccomp/said/thank God/NNP/obj/Thank ,/Thank ”/Thank Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
INSIDE = """
“‘We won,’ he told me,” Kim said.
“/told ‘/won We/PRP/nsubj/won won/VBD/ccomp/told/win ,/won ’/won he/PRP/nsubj/told told/VBD/ccomp/said
me/PRP/iobj/told ,/told ”/told Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(YES, "Yes,", id="one word with a capital"),
        pytest.param(
            CAPITALS,
            "Thank God,",
            id="two words with capitals",
        ),
        pytest.param(INSIDE, "‘We won,’ he told me,", id="marks inside marks"),
        pytest.param(AFTER, "The talks failed,", id="cue behind"),
        pytest.param(INVERTED, "The talks failed,", id="inverted cue"),
        pytest.param(QUESTION, "Who won?", id="question"),
        pytest.param(ARTICLE_BEHIND, "Leave,", id="one word"),
    ],
)
def test_direct_speech_is_the_words_between_the_marks(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


SEVERAL = """
“The talks failed.
“ The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/0/fail .

We tried,” Kim said.
We/PRP/nsubj/tried tried/VBD/ccomp/said/try ,/tried ”/tried Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_several_sentences_in_one_pair_of_marks():
    assert contents_of(parse(SEVERAL)) == (("The talks failed. We tried,",),)


POSTPOSED = """
The talks had failed, he said.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/0/fail ,/said he/PRP/nsubj/said
said/VBD/parataxis/failed .
"""
POSTPOSED_CCOMP = """
The talks had failed, the army said on Saturday.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail ,/said the/DT/det/army
army/NN/nsubj/said said/VBD/0 on/IN/case/Saturday Saturday/NNP/obl/said/Date .
"""
UNMARKED = """
The talks had failed, stated the North Korean leader.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/stated/fail ,/stated
stated/VBD/0/state the/DT/det/leader North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP
leader/NN/nsubj/stated .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(POSTPOSED, id="he said, as parataxis"),
        pytest.param(POSTPOSED_CCOMP, id="the army said, with a day"),
        pytest.param(UNMARKED, id="unmarked direct speech"),
    ],
)
def test_clause_before_its_cue(sentence):
    assert contents_of(parse(sentence)) == (("The talks had failed",),)


MIXED_BEFORE = """
The talks were “a waste of time,” Kim said.
The/DT/det/talks talks/NNS/nsubj/waste/talk were/VBD/cop/waste “/waste a/DT/det/waste waste/NN/ccomp/said
of/IN/case/time time/NN/nmod/waste ,/waste ”/waste Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_mixed_content_keeps_its_marks():
    assert contents_of(parse(MIXED_BEFORE)) == (("The talks were “a waste of time,”",),)


BUT = """
The talks had failed, said Kim, but Lee disagreed.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail ,/said said/VBD/0
Kim/NNP/nsubj/said/Person ,/disagreed but/CC/cc/disagreed Lee/NNP/nsubj/disagreed/Person
disagreed/VBD/conj/said/disagree .
"""


def test_clause_before_its_cue_does_not_go_on_with_a_new_subject():
    assert contents_of(parse(BUT)) == (("The talks had failed",),)


TWO_SPEAKERS = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

“We lost,” Lee said.
“/lost We/PRP/nsubj/lost lost/VBD/ccomp/said/lose ,/lost ”/lost Lee/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_two_speakers_in_one_paragraph_keep_their_own_words():
    assert contents_of(parse(TWO_SPEAKERS)) == (("We won,",), ("We lost,",))


PLAIN_WHO_LED = """
They failed, said Kim, who led the talks.
They/PRP/nsubj/failed failed/VBD/ccomp/said/fail ,/said said/VBD/0 Kim/NNP/nsubj/said/Person ,/led who/WP/nsubj/led
led/VBD/acl:relcl/Kim/lead the/DT/det/talks talks/NNS/obj/led/talk .
"""
SAID_WHO_LED = """
“They failed,” said Kim, who led the talks.
“/failed They/PRP/nsubj/failed failed/VBD/ccomp/said/fail ,/failed ”/failed said/VBD/0
Kim/NNP/nsubj/said/Person ,/led who/WP/nsubj/led led/VBD/acl:relcl/Kim/lead the/DT/det/talks talks/NNS/obj/led/talk .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (SAID_WHO_LED, "They failed,"),
        (PLAIN_WHO_LED, "They failed"),
    ],
)
def test_words_that_belong_to_cue_or_source_stay_out(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


ASKED = """
Asked if he would run, Kim laughed.
Asked/VBN/advcl/laughed/ask if/IN/mark/run he/PRP/nsubj/run would/MD/aux/run run/VB/ccomp/Asked ,/Asked
Kim/NNP/nsubj/laughed/Person laughed/VBD/0/laugh .
"""


def test_what_somebody_was_asked_is_not_what_they_say():
    assert rows_of(parse(ASKED)) == []


STATEMENT_LAST = """
The bridge is safe, Kim said in a statement on Monday.
The/DT/det/bridge bridge/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0
in/IN/case/statement a/DT/det/statement statement/NN/obl/said on/IN/case/Monday Monday/NNP/obl/said/Date .
"""


def test_where_it_was_said_stands_on_either_side():
    assert rows_of(parse(STATEMENT_LAST)) == [("Kim", "said", "The bridge is safe")]


OF_LEE_BEHIND = """
“He never tells the truth,” Kim said of Lee.
“/tells He/PRP/nsubj/tells never/RB/advmod/tells tells/VBZ/ccomp/said/tell the/DT/det/truth truth/NN/obj/tells ,/tells
”/tells Kim/NNP/nsubj/said/Person said/VBD/0 of/IN/case/Lee Lee/NNP/obl/said/Person .
"""


def test_of_whom_it_is_said_is_no_part_of_it():
    assert rows_of(parse(OF_LEE_BEHIND)) == [("Kim", "said", "He never tells the truth,")]


QUOTED_SUBJECT = """
“The dam” held, Kim said.
“/dam The/DT/det/dam dam/NN/nsubj/held ”/dam held/VBD/ccomp/said/hold ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


TWO_QUOTATIONS = """
“The dam” is “quite safe,” Kim said.
“/dam The/DT/det/dam dam/NN/nsubj/safe ”/dam is/VBZ/cop/safe “/safe quite/RB/advmod/safe safe/JJ/ccomp/said ,/safe
”/safe Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


WITHOUT_AND = """
And the dam was “quite safe,” Kim said.
And/CC/cc/safe the/DT/det/dam dam/NN/nsubj/safe was/VBD/cop/safe “/safe quite/RB/advmod/safe safe/JJ/ccomp/said ,/safe
”/safe Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


WITH_BRACKET = """
The dam will hold (for now), Kim said.
The/DT/det/dam dam/NN/nsubj/hold will/MD/aux/hold hold/VB/ccomp/said (/now for/IN/case/now now/RB/obl/hold )/now ,/said
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


IF_IT_RAINS = """
If it rains, the dam will break, Kim said.
If/IN/mark/rains it/PRP/nsubj/rains rains/VBZ/advcl/break/rain ,/rains the/DT/det/dam dam/NN/nsubj/break
will/MD/aux/break break/VB/ccomp/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(QUOTED_SUBJECT, (("“The dam” held",),), id="quoted words that open the clause"),
        pytest.param(TWO_QUOTATIONS, (("“The dam” is “quite safe,”",),), id="two quotations"),
        pytest.param(WITHOUT_AND, (("the dam was “quite safe,”",),), id="no conjunction"),
        pytest.param(WITH_BRACKET, (("The dam will hold (for now)",),), id="a bracket at its end"),
        pytest.param(IF_IT_RAINS, (("If it rains, the dam will break",),), id="a condition and what follows"),
    ],
)
def test_words_before_a_cue_are_whole(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


SHAKING = """
The dam would hold, Kim said, shaking his head.
The/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/ccomp/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0
,/shaking shaking/VBG/advcl/hold/shake his/PRP$/nmod:poss/head head/NN/obj/shaking .
"""


HOURS = """
The dam would hold, Kim said, hours before the flood.
The/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/ccomp/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0
,/hours hours/NNS/obl/said/hour before/IN/case/flood the/DT/det/flood flood/NN/nmod/hours .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(SHAKING, (("The dam would hold",),), id="what the source does"),
        pytest.param(HOURS, (("The dam would hold",),), id="when it was said"),
    ],
)
def test_words_behind_a_cue_that_do_not_go_on_stay_out(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


SECOND_HALF = """
The dam, Kim said on Monday, would hold.
The/DT/det/dam dam/NN/nsubj/hold ,/said Kim/NNP/nsubj/said/Person said/VBD/parataxis/hold on/IN/case/Monday
Monday/NNP/obl/said/Date ,/said would/MD/aux/hold hold/VB/0 .
"""


def test_a_day_between_cue_and_second_half_stays_out():
    assert tuple(found.content for found in found_in(parse(SECOND_HALF))) == (("The dam", "would hold"),)


ON_MONDAY = """
On Monday, Kim said nothing.
On/IN/case/Monday Monday/NNP/obl/said/Date ,/said Kim/NNP/nsubj/said/Person said/VBD/0 nothing/NN/obj/said .
"""


AS_HE_LEFT = """
As he left, Kim said nothing.
As/IN/mark/left he/PRP/nsubj/left left/VBD/advcl/said/leave ,/said Kim/NNP/nsubj/said/Person said/VBD/0
nothing/NN/obj/said .
"""


SIGN = """
Over the door hangs “No entry for cars.”
Over/IN/case/door the/DT/det/door door/NN/obl/hangs hangs/VBZ/0/hang “/entry No/DT/det/entry entry/NN/nsubj/hangs
for/IN/case/cars cars/NNS/nmod/entry/car ./entry ”/entry

Kim said nothing.
Kim/NNP/nsubj/said/Person said/VBD/0 nothing/NN/obj/said .
"""


WHICH = """
The dam leaked, which said a lot.
The/DT/det/dam dam/NN/nsubj/leaked leaked/VBD/0/leak ,/said which/WDT/nsubj/said said/VBD/advcl:relcl/leaked
a/DT/det/lot lot/NN/obj/said .
"""


SAYING_NOTHING = """
The dam held, Kim saying nothing.
The/DT/det/dam dam/NN/nsubj/held held/VBD/0/hold ,/saying Kim/NNP/nsubj/saying/Person saying/VBG/advcl/held
nothing/NN/obj/saying .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(ON_MONDAY, id="a day"),
        pytest.param(AS_HE_LEFT, id="when it was"),
        pytest.param(SIGN, id="a quotation of the sentence before"),
        pytest.param(WHICH, id="what a relative clause is about"),
        pytest.param(SAYING_NOTHING, id="a clause beside a participle"),
    ],
)
def test_what_stands_before_a_cue_and_is_not_its_content(sentence):
    assert found_in(parse(sentence)) == ()


SHRUGGED = """
“Nobody knows,” Kim shrugged.
“/knows Nobody/NN/nsubj/knows knows/VBZ/ccomp/shrugged/know ,/knows ”/knows Kim/NNP/nsubj/shrugged/Person
shrugged/VBD/0/shrug .
"""


def test_a_verb_that_only_a_quotation_goes_with_stands_behind_one():
    assert [(found.source, found.content) for found in found_in(parse(SHRUGGED))] == [("Kim", ("Nobody knows,",))]


BARKED = """
“Leave the hall,” Kim barked.
“/Leave Leave/VB/ccomp/barked/leave the/DT/det/hall hall/NN/obj/Leave ,/Leave ”/Leave Kim/NNP/nsubj/barked/Person
barked/VBD/0/bark .
"""


def test_a_verb_that_takes_no_clause_stands_behind_a_quotation():
    assert [(found.source, found.content) for found in found_in(parse(BARKED))] == [("Kim", ("Leave the hall,",))]


GERUND = """
Using parts of it without citing it as a source is plagiarism, Fai said.
Using/VBG/advcl/said/use parts/NNS/obj/Using/part of/IN/case/it it/PRP/nmod/parts without/IN/mark/citing
citing/VBG/advcl/Using/cite it/PRP/obj/citing as/IN/mark/plagiarism a/DT/det/source source/NN/nsubj/plagiarism
is/VBZ/cop/plagiarism plagiarism/NN/advcl/citing ,/said Fai/NNP/nsubj/said/Person said/VBD/0 .
"""
OPENING_PARTICIPLE = """
Leaving the hall that was empty, Fai laughed.
Leaving/VBG/advcl/laughed/leave the/DT/det/hall hall/NN/obj/Leaving that/WDT/nsubj/empty was/VBD/cop/empty
empty/JJ/acl:relcl/hall ,/laughed Fai/NNP/nsubj/laughed/Person laughed/VBD/0/laugh .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(GERUND, (("Using parts of it without citing it as a source is plagiarism",),), id="is"),
        pytest.param(OPENING_PARTICIPLE, (), id="while somebody spoke"),
    ],
)
def test_a_participle_that_opens_a_sentence_may_be_what_it_is_about(sentence, contents):
    assert contents_of(parse(sentence)) == contents


IN_THE_TOWN = """
In Majar, where arms are sold, tribesmen swear vengeance on the army.
In/IN/case/Majar Majar/NNP/obl/swear/Location ,/sold where/WRB/advmod/sold arms/NNS/nsubj:pass/sold/arm
are/VBP/aux:pass/sold sold/VBN/acl:relcl/Majar/sell ,/sold tribesmen/NNS/nsubj/swear swear/VBP/0
vengeance/NN/obj/swear on/IN/case/army the/DT/det/army army/NN/obl/swear .
"""
THE_TOWN_FELL = """
Majar, where arms are sold, has fallen, tribesmen swear.
Majar/NNP/nsubj/fallen/Location ,/sold where/WRB/advmod/sold arms/NNS/nsubj:pass/sold/arm are/VBP/aux:pass/sold
sold/VBN/acl:relcl/Majar/sell ,/sold has/VBZ/aux/fallen fallen/VBN/ccomp/swear/fall ,/fallen tribesmen/NNS/nsubj/swear
swear/VBP/0 .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(IN_THE_TOWN, (), id="a place"),
        pytest.param(THE_TOWN_FELL, (("Majar, where arms are sold, has fallen",),), id="a clause"),
    ],
)
def test_a_relative_clause_makes_no_clause_of_the_words_before_a_cue(sentence, contents):
    assert contents_of(parse(sentence)) == contents


WHOSE = """
They met Orr, whose stately robes, some say, show his roots.
They/PRP/nsubj/met met/VBD/0/meet Orr/NNP/nsubj/show/Person ,/show whose/WP$/nmod:poss/robes stately/JJ/amod/robes
robes/NNS/nsubj/show/robe ,/say some/DT/nsubj/say say/VBP/parataxis/met ,/say show/VBP/ccomp/met
his/PRP$/nmod:poss/roots roots/NNS/obj/show/root .
"""
WHOSE_AND_ON = """
The firm, whose profits, analysts say, will fall, has no plan.
The/DT/det/firm firm/NN/nsubj/has ,/has whose/WP$/nmod:poss/profits profits/NNS/nsubj/has/profit ,/say
analysts/NNS/nsubj/say/analyst say/VBP/acl:relcl/firm ,/say will/MD/aux/fall fall/VB/ccomp/say ,/has has/VBZ/0
no/DT/det/plan plan/NN/obj/has .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(WHOSE, ("whose stately robes", "show his roots"), id="to the end"),
        pytest.param(WHOSE_AND_ON, ("whose profits", "will fall"), id="up to the main verb"),
    ],
)
def test_two_halves_of_a_relative_clause_that_begins_with_whose(sentence, content):
    assert contents_of(parse(sentence)) == (content,)


WITH_ADDING = """
The club will not sell, Orr said, with coach Boswell adding that he is needed.
The/DT/det/club club/NN/nsubj/sell will/MD/aux/sell not/RB/advmod/sell sell/VB/ccomp/said ,/said
Orr/NNP/nsubj/said/Person said/VBD/0 ,/adding with/IN/mark/adding coach/NN/nmod:desc/Boswell
Boswell/NNP/nsubj/adding/Person adding/VBG/advcl/sell/add that/IN/mark/needed he/PRP/nsubj:pass/needed
is/VBZ/aux:pass/needed needed/VBN/ccomp/adding/need .
"""


def test_with_somebody_else_adding_is_no_second_half():
    assert rows_of(parse(WITH_ADDING)) == [
        ("Orr", "said", "The club will not sell"),
        ("coach Boswell", "adding", "he is needed"),
    ]


def test_a_clause_in_front_of_a_verb_with_an_object_says_when():
    sentence = """
    When it rained, unions called a strike.
    When/WRB/advmod/rained it/PRP/nsubj/rained rained/VBD/advcl/called/rain ,/rained unions/NNS/nsubj/called/union
    called/VBD/0/call a/DT/det/strike strike/NN/obj/called .
    """

    assert contents_of(parse(sentence)) == ()


def test_a_clause_in_front_of_what_somebody_is_asked_to_do_says_when():
    sentence = """
    When Orr met Lee, Lee asked him to choose, Kim claims.
    When/WRB/advmod/met/when Orr/NNP/nsubj/met/Person met/VBD/advcl/asked/meet Lee/NNP/obj/met/Person ,/met
    Lee/NNP/nsubj/asked/Person asked/VBD/ccomp/claims/ask him/PRP/iobj/asked/he to/TO/mark/choose
    choose/VB/xcomp/asked ,/met Kim/NNP/nsubj/claims/Person claims/VBZ/0/claim .
    """

    assert rows_of(parse(sentence)) == [("Kim", "claims", "When Orr met Lee, Lee asked him to choose")]


def test_both_before_two_who_speak_is_no_part_of_what_they_say():
    sentence = """
    It was late, both the driver and Lee said.
    It/PRP/nsubj/late was/VBD/cop/late late/JJ/ccomp/said ,/late both/CC/cc:preconj/driver the/DT/det/driver
    driver/NN/nsubj/said and/CC/cc/Lee Lee/NNP/conj/driver/Person said/VBD/0/say .
    """

    assert rows_of(parse(sentence)) == [("the driver and Lee", "said", "It was late")]


def test_a_semicolon_parts_what_another_calls_something():
    sentence = """
    Kim posted that drones had bombed "populated areas"; Lee called that "pure invention".
    Kim/NNP/nsubj/posted/Person posted/VBD/0/post that/IN/mark/bombed drones/NNS/nsubj/bombed/drone had/VBD/aux/bombed
    bombed/VBN/ccomp/posted/bomb "/areas populated/VBN/amod/areas/populate areas/NNS/obj/bombed/area "/bombed ;/called
    Lee/NNP/nsubj/called/Person called/VBD/parataxis/posted/call that/DT/det/invention "/invention
    pure/JJ/amod/invention invention/NN/xcomp/called "/invention .
    """
    expected = (('drones had bombed "populated areas"',), ("pure invention",))

    assert contents_of(parse(sentence)) == expected


CONTINUE_TO = """
Weeks after the carriages came, those pulled by horses continue to be preferred, service providers pointed out.
Weeks/NNS/obl:unmarked/came/week after/IN/mark/came the/DT/det/carriages carriages/NNS/nsubj/came/carriage
came/VBD/advcl/continue/come ,/came those/DT/nsubj/continue/that pulled/VBN/acl/those/pull by/IN/case/horses
horses/NNS/obl:agent/pulled/horse continue/VBP/ccomp/pointed to/TO/mark/preferred be/VB/aux:pass/preferred
preferred/VBN/xcomp/continue/prefer , service/NN/compound/providers providers/NNS/nsubj/pointed/provider
pointed/VBD/0/point out/RP/compound:prt/pointed .
"""
CONTINUED_WORKING = """
When the rains failed, herders continued working the land, elders recalled.
When/WRB/advmod/failed the/DT/det/rains rains/NNS/nsubj/failed/rain failed/VBD/advcl/continued/fail ,/failed
herders/NNS/nsubj/continued/herder continued/VBD/ccomp/recalled/continue working/VBG/xcomp/continued/work
the/DT/det/land land/NN/obj/working , elders/NNS/nsubj/recalled/elder recalled/VBD/0/recall .
"""


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            CONTINUE_TO,
            (
                "service providers",
                "pointed out",
                "Weeks after the carriages came, those pulled by horses continue to be preferred",
            ),
        ),
        (CONTINUED_WORKING, ("elders", "recalled", "When the rains failed, herders continued working the land")),
    ],
    ids=["to do", "doing"],
)
def test_who_continues_to_do_something_says_nothing(sentence, row):
    assert rows_of(parse(sentence)) == [row]


CENTRED_ON = """
Centred on the theme of “deepening innovation”, the Baidu conference revealed the company’s latest developments.
Centred/VBN/advcl/revealed/centre on/IN/case/theme the/DT/det/theme theme/NN/obl/Centred of/IN/case/innovation
“/deepening deepening/VBG/amod/innovation/deepen innovation/NN/nmod/theme ”/innovation ,/Centred the/DT/det/conference
Baidu/NNP/compound/conference/Organization conference/NN/nsubj/revealed revealed/VBD/0/reveal the/DT/det/company
company/NN/nmod:poss/developments ’s/POS/case/company latest/JJS/amod/developments/late
developments/NNS/obj/revealed/development .
"""
USING = """
Using “dirty tricks” was wrong, he said.
Using/VBG/csubj/wrong/use “/tricks dirty/JJ/amod/tricks tricks/NNS/obj/Using/trick ”/tricks was/VBD/cop/wrong
wrong/JJ/ccomp/said ,/said he/PRP/nsubj/said said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [(CENTRED_ON, []), (USING, ["Using “dirty tricks” was wrong"])],
    ids=["a circumstance", "the subject"],
)
def test_a_participle_in_front_with_words_in_marks_is_not_what_the_verb_behind_it_reports(sentence, contents):
    assert [" … ".join(each) for each in contents_of(parse(sentence))] == contents


ZOOM = """
The project began with the desire to share the area, said leader Paul Rose, on a Zoom call from the ship.
The/DT/det/project project/NN/nsubj/began began/VBD/ccomp/said/begin with/IN/case/desire the/DT/det/desire
desire/NN/obl/began to/TO/mark/share share/VB/acl/desire the/DT/det/area area/NN/obj/share ,/began said/VBD/0
leader/NN/nmod:desc/Paul Paul/NNP/nsubj/said/Person Rose/NNP/flat/Paul/Person ,/call on/IN/case/call a/DT/det/call
Zoom/NNP/compound/call/Organization call/NN/obl/began from/IN/case/ship the/DT/det/ship ship/NN/nmod/call ./said
"""
DIG = """
“Go if you can,” Kim said, in a pointed reference to Lee.
“/Go Go/VB/ccomp/said if/IN/mark/can you/PRP/nsubj/can can/MD/advcl/Go ,/Go ”/Go Kim/NNP/nsubj/said/Person
said/VBD/0 ,/reference in/IN/case/reference a/DT/det/reference pointed/VBN/amod/reference/point
reference/NN/obl/said to/IN/case/Lee Lee/NNP/nmod/reference/Person ./said
"""
MEETING = ZOOM.replace("on a Zoom call from", "on a first trip to").replace(
    "Zoom/NNP/compound/call/Organization call/NN", "first/JJ/amod/trip trip/NN"
)
MEETING = MEETING.replace("/call", "/trip").replace("from/IN", "to/IN")


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (ZOOM, ("The project began with the desire to share the area",)),
        (DIG, ("Go if you can,",)),
        (MEETING, ("The project began with the desire to share the area", "on a first trip to the ship")),
    ],
    ids=["where it was said", "at whom it hints", "the second half"],
)
def test_in_what_and_hinting_at_whom_somebody_spoke_is_no_second_half(sentence, content):
    assert contents_of(parse(sentence)) == (content,)


VOWED = """
As the war went on, Lee vowed to fight for every street.
As/IN/mark/went the/DT/det/war war/NN/nsubj/went went/VBD/advcl/vowed/go on/RP/compound:prt/went ,/went
Lee/NNP/nsubj/vowed/Person vowed/VBD/0/vow to/TO/mark/fight fight/VB/xcomp/vowed for/IN/case/street
every/DT/det/street street/NN/obl/fight ./vowed
"""


def test_a_clause_in_front_is_not_what_somebody_vows_who_vows_to_do_something():
    assert contents_of(tagged(parse(VOWED), "Lee | vowed | to fight for every street")) == ()
