import pytest
from attrs import evolve

from parses import parse
from quotes.find import find_quotes
from quotes.lexicon import load_lexicon
from readings import found_in, rows_of, sources_of

SUBJECT = """
The old general said they had won.
The/DT/det/general old/JJ/amod/general general/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won had/VBD/aux/won
won/VBN/ccomp/said/win .
"""


APPOSITION = """
Hong Min, an analyst at the Korea Institute, said they had won.
Hong/NNP/nsubj/said/Person Min/NNP/flat/Hong/Person ,/analyst an/DT/det/analyst analyst/NN/appos/Hong
at/IN/case/Institute the/DT/det/Institute Korea/NNP/compound/Institute/Organization
Institute/NNP/nmod/analyst/Organization ,/analyst said/VBD/0 they/PRP/nsubj/won had/VBD/aux/won
won/VBN/ccomp/said/win .
"""


TITLE = """
Kremlin spokesman Dmitry Peskov said they had won.
Kremlin/NNP/compound/spokesman/Organization spokesman/NN/nsubj/said Dmitry/NNP/appos/spokesman/Person
Peskov/NNP/flat/Dmitry/Person said/VBD/0 they/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/said/win .
"""


PAIR = """
Seoul and Washington said they had won.
Seoul/NNP/nsubj/said/Location and/CC/cc/Washington Washington/NNP/conj/Seoul/Location said/VBD/0
they/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/said/win .
"""


POSSESSIVE = """
The forces’ commander said they had won.
The/DT/det/forces forces/NNS/nmod:poss/commander/force ’/POS/case/forces commander/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/said/win .
"""


RELATIVE = """
The general, who led the army, said they had won.
The/DT/det/general general/NN/nsubj/said ,/led who/WP/nsubj/led led/VBD/acl:relcl/general/lead the/DT/det/army
army/NN/obj/led ,/led said/VBD/0 they/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/said/win .
"""


NICKNAME = """
Nimsdai “Nims” Purja said they had won.
Nimsdai/NNP/nsubj/said/Person “/Nims Nims/NNP/flat/Nimsdai/Person ”/Nims Purja/NNP/flat/Nimsdai/Person
said/VBD/0 they/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/said/win .
"""


AUXILIARY = """
The ministry has repeatedly said they had won.
The/DT/det/ministry ministry/NN/nsubj/said has/VBZ/aux/said repeatedly/RB/advmod/said said/VBN/0
they/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/said/win .
"""


AGE = """
Hong Min, 40, said they had won.
Hong/NNP/nsubj/said/Person Min/NNP/flat/Hong/Person ,/40 40/CD/appos/Hong ,/40 said/VBD/0 they/PRP/nsubj/won
had/VBD/aux/won won/VBN/ccomp/said/win .
"""


OWNED = """
Kim’s statement said they had won.
Kim/NNP/nmod:poss/statement/Person ’s/POS/case/Kim statement/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
had/VBD/aux/won won/VBN/ccomp/said/win .
"""


LEADING = """
Speaking in Seoul, Kim said they had won.
Speaking/VBG/advcl/said/speak in/IN/case/Seoul Seoul/NNP/obl/Speaking/Location ,/Speaking Kim/NNP/nsubj/said/Person
said/VBD/0 they/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/said/win .
"""


ONE_OF = """
One of the men said they had won.
One/CD/nsubj/said of/IN/case/men the/DT/det/men men/NNS/nmod/One/man said/VBD/0 they/PRP/nsubj/won
had/VBD/aux/won won/VBN/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(AGE, "Hong Min, 40", id="with an age"),
        pytest.param(OWNED, "Kim’s statement", id="document of somebody"),
        pytest.param(LEADING, "Kim", id="behind a participle"),
        pytest.param(ONE_OF, "One of the men", id="one of"),
        pytest.param(SUBJECT, "The old general", id="with its article and adjective"),
        pytest.param(APPOSITION, "Hong Min, an analyst at the Korea Institute", id="with its apposition"),
        pytest.param(TITLE, "Kremlin spokesman Dmitry Peskov", id="with its title"),
        pytest.param(PAIR, "Seoul and Washington", id="coordinated"),
        pytest.param(POSSESSIVE, "The forces’ commander", id="plural possessive"),
        pytest.param(RELATIVE, "The general, who led the army", id="with its relative clause"),
        pytest.param(NICKNAME, "Nimsdai “Nims” Purja", id="quoted nickname"),
        pytest.param(AUXILIARY, "The ministry", id="before auxiliary and adverb"),
    ],
)
def test_subject_is_the_whole_noun_phrase(sentence, source):
    assert sources_of(parse(sentence)) == (source,)


INVERTED = """
“We won,” said Hong Min, a senior analyst.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won said/VBD/0 Hong/NNP/nsubj/said/Person
Min/NNP/flat/Hong/Person ,/analyst a/DT/det/analyst senior/JJ/amod/analyst analyst/NN/appos/Hong .
"""


INVERTED_ROLE = """
They had won, stated the North Korean leader.
They/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/stated/win ,/stated stated/VBD/0/state the/DT/det/leader
North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/stated .
"""


BEHIND_MARK = """
“We won,” Jane Doe, the mayor of Lodz, told Reuters.
“/won We/PRP/nsubj/won won/VBD/ccomp/told/win ,/won ”/won Jane/NNP/nsubj/told/Person Doe/NNP/flat/Jane/Person
,/mayor the/DT/det/mayor mayor/NN/appos/Jane of/IN/case/Lodz Lodz/NNP/nmod/mayor/Location ,/mayor told/VBD/0
Reuters/NNP/obj/told/Organization .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(INVERTED, "Hong Min, a senior analyst", id="behind the verb"),
        pytest.param(INVERTED_ROLE, "the North Korean leader", id="behind the verb, unmarked speech"),
        pytest.param(BEHIND_MARK, "Jane Doe, the mayor of Lodz", id="between mark and verb"),
    ],
)
def test_source_behind_its_words(sentence, source):
    assert sources_of(parse(sentence)) == (source,)


AGENT = """
It was announced by the ministry that they had won.
It/PRP/expl/announced was/VBD/aux:pass/announced announced/VBN/0/announce by/IN/case/ministry
the/DT/det/ministry ministry/NN/obl:agent/announced that/IN/mark/won they/PRP/nsubj/won had/VBD/aux/won
won/VBN/csubj:pass/announced/win .
"""


def test_agent_of_a_passive():
    assert sources_of(parse(AGENT)) == ("the ministry",)


PASSIVE = """
It was announced that they had won.
It/PRP/expl/announced was/VBD/aux:pass/announced announced/VBN/0/announce that/IN/mark/won they/PRP/nsubj/won
had/VBD/aux/won won/VBN/csubj:pass/announced/win .
"""


PASSIVE_SUBJECT = """
The army is said to have won the war.
The/DT/det/army army/NN/nsubj:pass/said is/VBZ/aux:pass/said said/VBN/0 to/TO/mark/won have/VB/aux/won
won/VBN/xcomp/said/win the/DT/det/war war/NN/obj/won .
"""


BELIEVED = """
He is believed to be ill, and it is thought that he will resign.
He/PRP/nsubj:pass/believed is/VBZ/aux:pass/believed believed/VBN/0/believe to/TO/mark/ill be/VB/cop/ill
ill/JJ/xcomp/believed ,/thought and/CC/cc/thought it/PRP/expl/thought is/VBZ/aux:pass/thought
thought/VBN/conj/believed/think that/IN/mark/resign he/PRP/nsubj/resign will/MD/aux/resign
resign/VB/csubj:pass/thought .
"""


@pytest.mark.parametrize("sentence", [PASSIVE, PASSIVE_SUBJECT, BELIEVED])
def test_passive_without_agent_makes_no_row(sentence):
    assert found_in(parse(sentence)) == ()


SHARED = """
Kim met reporters and said they had won.
Kim/NNP/nsubj/met/Person met/VBD/0/meet reporters/NNS/obj/met/reporter and/CC/cc/said said/VBD/conj/met
they/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/said/win .
"""


ADDING = """
Kim met reporters, stressing that they had won.
Kim/NNP/nsubj/met/Person met/VBD/0/meet reporters/NNS/obj/met/reporter ,/stressing
stressing/VBG/advcl/met/stress that/IN/mark/won they/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/stressing/win .
"""


LETTER = """
Kim sent a letter saying they had won.
Kim/NNP/nsubj/sent/Person sent/VBD/0/send a/DT/det/letter letter/NN/obj/sent saying/VBG/acl/letter
they/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/saying/win .
"""


WHO = """
Kim thanked the general, who said they had won.
Kim/NNP/nsubj/thanked/Person thanked/VBD/0/thank the/DT/det/general general/NN/obj/thanked ,/said
who/WP/nsubj/said said/VBD/acl:relcl/general they/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(SHARED, "Kim", id="subject of the verb before"),
        pytest.param(ADDING, "Kim", id="subject that a participle shares"),
        pytest.param(LETTER, "a letter", id="noun that a participle describes"),
        pytest.param(WHO, "who", id="relative pronoun"),
    ],
)
def test_source_of_a_verb_inside_a_longer_sentence(sentence, source):
    assert sources_of(parse(sentence)) == (source,)


COORDINATED = """
Kim said they had won and promised that they would go.
Kim/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won had/VBD/aux/won won/VBN/ccomp/said/win
and/CC/cc/promised promised/VBD/conj/said/promise that/IN/mark/go they/PRP/nsubj/go would/MD/aux/go
go/VB/ccomp/promised .
"""


def test_coordinated_cues_have_one_source():
    assert sources_of(parse(COORDINATED)) == ("Kim", "Kim")


QUOTED_SUBJECT = """
“The general says we lost,” Kim said.
“/says The/DT/det/general general/NN/nsubj/says says/VBZ/ccomp/said we/PRP/nsubj/lost lost/VBD/ccomp/says/lose
,/says ”/says Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_source_stands_outside_the_marks():
    assert sources_of(parse(QUOTED_SUBJECT)) == ("Kim",)


INNER_SUBJECT = """
A poll found that most voters said they stayed home.
A/DT/det/poll poll/NN/nsubj/found found/VBD/0/find that/IN/mark/said most/JJ/amod/voters
voters/NNS/nsubj/said/voter said/VBD/ccomp/found they/PRP/nsubj/stayed stayed/VBD/ccomp/said/stay
home/RB/advmod/stayed .
"""


def test_inner_verb_keeps_its_own_subject():
    found = [each for each in found_in(parse(INNER_SUBJECT)) if each.cue == ("said",)]

    assert [each.source for each in found] == ["most voters"]


BRACKET = """
The road is closed, director Tsao Chung-yu (曹忠猷) said.
The/DT/det/road road/NN/nsubj/closed is/VBZ/cop/closed closed/JJ/ccomp/said ,/closed director/NN/compound/Tsao
Tsao/NNP/nsubj/said/Person Chung-yu/NNP/flat/Tsao/Person (/曹忠猷 曹忠猷/NNP/appos/Tsao )/said said/VBD/0 .
"""


def test_a_source_ends_behind_the_bracket_that_it_opens():
    assert sources_of(parse(BRACKET)) == ("director Tsao Chung-yu (曹忠猷)",)


PRAISED = """
Kim praised the crew, adding that the bridge would open in May.
Kim/NNP/nsubj/praised/Person praised/VBD/0/praise the/DT/det/crew crew/NN/obj/praised ,/adding
adding/VBG/advcl/praised/add that/IN/mark/open the/DT/det/bridge bridge/NN/nsubj/open would/MD/aux/open
open/VB/ccomp/adding in/IN/case/May May/NNP/obl/open/Date .
"""


LETTER_SAYING = """
The mayor wrote a letter saying the bridge was unsafe.
The/DT/det/mayor mayor/NN/nsubj/wrote wrote/VBD/0/write a/DT/det/letter letter/NN/obj/wrote saying/VBG/acl/letter/say
the/DT/det/bridge bridge/NN/nsubj/unsafe was/VBD/cop/unsafe unsafe/JJ/ccomp/saying .
"""


ARGUING = """
Arguing that the count was fair, Kim refused a second vote.
Arguing/VBG/advcl/refused/argue that/IN/mark/fair the/DT/det/count count/NN/nsubj/fair was/VBD/cop/fair
fair/JJ/ccomp/Arguing ,/Arguing Kim/NNP/nsubj/refused/Person refused/VBD/0/refuse a/DT/det/vote second/JJ/amod/vote
vote/NN/obj/refused .
"""


@pytest.mark.parametrize(
    ("sentence", "candidate"),
    [
        pytest.param(PRAISED, ("Kim", "adding", "the bridge would open in May"), id="adding, behind a deed"),
        pytest.param(LETTER_SAYING, ("The mayor", "saying", "the bridge was unsafe"), id="a letter saying"),
        pytest.param(ARGUING, ("Kim", "Arguing", "the count was fair"), id="in front of the sentence"),
    ],
)
def test_participles(sentence, candidate):
    assert rows_of(parse(sentence)) == [candidate]


def test_a_participle_goes_on_with_who_tells_not_with_what_began():
    sentence = """
    Kim said that work began, adding that help came.
    Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/began work/NN/nsubj/began began/VBD/ccomp/said/begin ,/adding
    adding/VBG/advcl/began/add that/IN/mark/came help/NN/nsubj/came came/VBD/ccomp/adding/come .
    """

    assert sources_of(parse(sentence)) == ("Kim", "Kim")


LATER = """
Hours later Kos said they had won.
Hours/NNS/obl:npmod/later/hour later/RB/advmod/said Kos/NNP/dep/won/Person said/VBD/0 they/PRP/nsubj/won had/VBD/aux/won
won/VBN/ccomp/said/win .
"""


def test_source_that_the_tree_hangs_elsewhere_stands_right_before_its_verb():
    assert sources_of(parse(LATER)) == ("Kos",)


SUBJECT_IN_MARKS = """
“The old dam,” said Kim, “is safe.”
“/dam The/DT/det/dam old/JJ/amod/dam dam/NN/nsubj/said ,/dam ”/dam said/VBD/parataxis/safe Kim/NNP/obj/said/Person
,/said “/safe is/VBZ/cop/safe safe/JJ/0 . ”
"""


OBJECT_BEHIND = """
“Leave,” whispered the old man.
“/Leave Leave/VB/ccomp/whispered/leave ,/Leave ”/Leave whispered/VBD/0/whisper the/DT/det/man old/JJ/amod/man
man/NN/obj/whispered .
"""


TITLE_BEHIND = """
“Leave the valley,” shouted police chief Jan Kos.
“/Leave Leave/VB/ccomp/shouted/leave the/DT/det/valley valley/NN/obj/Leave ,/Leave ”/Leave shouted/VBD/0/shout
police/NN/compound/chief chief/NN/compound/Kos Jan/NNP/compound/Kos/Person Kos/NNP/obj/shouted/Person .
"""


BEHIND_MARK_ELSEWHERE = """
“We won,” Jane Doe, the mayor of Lodz, told Reuters.
“/won We/PRP/nsubj/won won/VBD/ccomp/told/win ,/won ”/won Jane/NNP/dep/won/Person Doe/NNP/flat/Jane/Person ,/mayor
the/DT/det/mayor mayor/NN/appos/Jane of/IN/case/Lodz Lodz/NNP/nmod/mayor/Location ,/mayor told/VBD/0
Reuters/NNP/obj/told/Organization .
"""


BEHIND_MARK_RELATIVE = """
“We won,” Jane Doe, who led the party, told Reuters.
“/won We/PRP/nsubj/won won/VBD/ccomp/told/win ,/won ”/won Jane/NNP/dep/won/Person Doe/NNP/flat/Jane/Person ,/led
who/WP/nsubj/led led/VBD/acl:relcl/Jane/lead the/DT/det/party party/NN/obj/led ,/led told/VBD/0
Reuters/NNP/obj/told/Organization .
"""


AUXILIARY_BETWEEN = """
Kim has said the dam held.
Kim/NNP/dep/held/Person has/VBZ/aux/said said/VBN/0 the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


BEHIND_COMMA = """
In the capital, Jan Kos said the dam held.
In/IN/case/capital the/DT/det/capital capital/NN/obl/said ,/Jan Jan/NNP/appos/capital/Person Kos/NNP/flat/Jan/Person
said/VBD/0 the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        pytest.param(SUBJECT_IN_MARKS, "Kim", ("The old dam,", "is safe."), id="subject in marks"),
        pytest.param(OBJECT_BEHIND, "the old man", ("Leave,",), id="behind the verb"),
        pytest.param(TITLE_BEHIND, "police chief Jan Kos", ("Leave the valley,",), id="behind the verb, with a title"),
        pytest.param(BEHIND_MARK_ELSEWHERE, "Jane Doe, the mayor of Lodz", ("We won,",), id="behind the mark"),
        pytest.param(
            BEHIND_MARK_RELATIVE,
            "Jane Doe, who led the party",
            ("We won,",),
            id="behind the mark, with a relative clause",
        ),
        pytest.param(AUXILIARY_BETWEEN, "Kim", ("the dam held",), id="before an auxiliary"),
        pytest.param(BEHIND_COMMA, "Jan Kos", ("the dam held",), id="behind a comma"),
    ],
)
def test_source_that_the_tree_finds_no_subject_for(sentence, source, content):
    assert [(found.source, found.content) for found in found_in(parse(sentence))] == [(source, content)]


HARBOUR_NEWS = """
The dam held, the Harbour Daily News said.
The/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold ,/said the/DT/det/Harbour Harbour/NNP/dep/held/Organization
Daily/NNP/compound/News/Organization News/NNP/nsubj/said/Organization said/VBD/0 .
"""


PROSECUTING = """
Prosecuting, Jo Park said the pair had lied.
Prosecuting/NNP/nsubj/said , Jo/NNP/nsubj/said/Person Park/NNP/flat/Jo/Person said/VBD/0/say the/DT/det/pair
pair/NN/nsubj/lied had/VBD/aux/lied/have lied/VBN/ccomp/said/lie .
"""


def test_what_somebody_does_in_court_speaks_for_nobody():
    assert sources_of(parse(PROSECUTING)) == ("Jo Park",)


DET_CH_INSP = """
Det Ch Insp Jo Park said the pair had lied.
Det/NNP/nsubj/said Ch/NNP/nsubj/said Insp/NNP/nmod:desc/Jo Jo/NNP/nsubj/said/Person Park/NNP/flat/Jo/Person
said/VBD/0/say the/DT/det/pair pair/NN/nsubj/lied had/VBD/aux/lied/have lied/VBN/ccomp/said/lie .
"""


def test_a_title_of_three_words_is_one_with_the_name():
    assert sources_of(parse(DET_CH_INSP)) == ("Det Ch Insp Jo Park",)


TWO_SUBJECTS = """
Foreign minister Kos said the dam held.
Foreign/JJ/amod/minister minister/NN/nsubj/said Kos/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/held
held/VBD/ccomp/said/hold .
"""


NAMED_BEHIND = """
A nurse in the room, Ana Kos, said the dam held.
A/DT/det/nurse nurse/NN/nsubj/said in/IN/case/room the/DT/det/room room/NN/nmod/nurse ,/said
Ana/NNP/nsubj/said/Person Kos/NNP/flat/Ana/Person ,/said said/VBD/0 the/DT/det/dam dam/NN/nsubj/held
held/VBD/ccomp/said/hold .
"""


OF_NON_PROFIT = """
Founder and head of non-profit Harbour Link Ana Kos said the dam held.
Founder/NN/nsubj/said and/CC/cc/head head/NN/conj/Founder of/IN/case/Link non/IN/case/profit -/non
profit/NN/compound/Link Harbour/NNP/compound/Link/Organization Link/NNP/nmod:desc/Ana/Organization
Ana/NNP/nsubj/said/Person Kos/NNP/flat/Ana/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


WHO_WAS_ILL = """
When it rained the mayor, who was ill, said the dam held.
When/WRB/advmod/rained it/PRP/nsubj/rained rained/VBD/advcl/said/rain the/DT/det/mayor mayor/NN/nsubj/said ,/mayor
who/WP/nsubj/ill was/VBD/cop/ill ill/JJ/acl:relcl/mayor ,/ill said/VBD/0 the/DT/det/dam dam/NN/nsubj/held
held/VBD/ccomp/said/hold .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        pytest.param(HARBOUR_NEWS, "the Harbour Daily News", ("The dam held",), id="words of its name hang elsewhere"),
        pytest.param(NAMED_BEHIND, "A nurse in the room, Ana Kos", ("the dam held",), id="so are a role and a name"),
        pytest.param(
            OF_NON_PROFIT,
            "Founder and head of non-profit Harbour Link Ana Kos",
            ("the dam held",),
            id="what somebody is of hangs on the name",
        ),
        pytest.param(TWO_SUBJECTS, "Foreign minister Kos", ("the dam held",), id="title and name are two subjects"),
        pytest.param(
            WHO_WAS_ILL, "the mayor, who was ill", ("the dam held",), id="a relative clause behind a subordinate one"
        ),
    ],
)
def test_source_that_the_tree_takes_apart_is_whole(sentence, source, content):
    assert [(found.source, found.content) for found in found_in(parse(sentence))] == [(source, content)]


LEFT_THE_TOWN = """
Rebels left the town, the agency reported.
Rebels/NNS/nsubj/left/rebel left/VBD/ccomp/reported/leave the/DT/det/town town/NN/nsubj/reported ,/town
the/DT/det/agency agency/NN/appos/town reported/VBD/0/report .
"""


DAY_BEFORE = """
On Monday mayor Kos said the dam held.
On/IN/case/Monday Monday/NNP/obl/said/Date mayor/NN/compound/Kos Kos/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam
dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        pytest.param(LEFT_THE_TOWN, "the agency", ("Rebels left the town",), id="the object of what was said"),
        pytest.param(DAY_BEFORE, "mayor Kos", ("the dam held",), id="a day before it"),
    ],
)
def test_source_does_not_reach_into_what_is_said_or_when(sentence, source, content):
    assert [(found.source, found.content) for found in found_in(parse(sentence))] == [(source, content)]


GOT_TO_ADMIT = """
Lee got Kim to admit that the dam leaked.
Lee/NNP/nsubj/got/Person got/VBD/0/get Kim/NNP/obj/got/Person to/TO/mark/admit admit/VB/xcomp/got that/IN/mark/leaked
the/DT/det/dam dam/NN/nsubj/leaked leaked/VBD/ccomp/admit/leak .
"""


def test_who_is_made_to_say_something_says_it():
    assert [(found.source, found.content) for found in found_in(parse(GOT_TO_ADMIT))] == [("Kim", ("the dam leaked",))]


BY_PHONE = """
Told by phone that the dam held, Kim wept.
Told/VBN/advcl/wept/tell by/IN/case/phone phone/NN/obl/Told that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held
held/VBD/ccomp/Told/hold ,/Told Kim/NNP/nsubj/wept/Person wept/VBD/0/weep .
"""


SAID_ALONE = """
Met Kim at noon, said that the dam held.
Met/VBD/0/meet Kim/NNP/obj/Met/Person at/IN/case/noon noon/NN/obl/Met ,/said said/VBD/parataxis/Met that/IN/mark/held
the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(BY_PHONE, id="a phone"),
        pytest.param(SAID_ALONE, id="a comma"),
    ],
)
def test_verb_without_anybody_who_speaks_makes_no_row(sentence):
    assert found_in(parse(sentence)) == ()


ORDER_TO_SAY = """
Kim, who said the dam held, obeyed the order to say that it was safe.
Kim/NNP/nsubj/obeyed/Person ,/said who/WP/nsubj/said said/VBD/acl:relcl/Kim the/DT/det/dam dam/NN/nsubj/held
held/VBD/ccomp/said/hold ,/said obeyed/VBD/0/obey the/DT/det/order order/NN/obj/obeyed to/TO/mark/say say/VB/acl/order
that/IN/mark/safe it/PRP/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/say .
"""


def test_order_to_say_something_has_no_source():
    assert [(found.source, found.content) for found in found_in(parse(ORDER_TO_SAY))] == [("who", ("the dam held",))]


BEHIND_RELATIVE_CLAUSE = """
The ministry said it knew of no case in which a firm had withheld data and warned it would act.
The/DT/det/ministry ministry/NN/nsubj/said said/VBD/0 it/PRP/nsubj/knew knew/VBD/ccomp/said/know of/IN/case/case
no/DT/det/case case/NN/obl/knew in/IN/case/which which/WDT/obl/withheld a/DT/det/firm
firm/NN/nsubj/withheld had/VBD/aux/withheld withheld/VBN/acl:relcl/case/withhold
data/NN/obj/withheld and/CC/cc/warned warned/VBD/conj/withheld/warn it/PRP/nsubj/act
would/MD/aux/act act/VB/ccomp/warned .
"""


BEHIND_MARKS_AND_AND = """
The FTC said shops had "hidden" fees and said it expects refunds.
The/DT/det/FTC FTC/NNP/nsubj/3/Organization said/VBD/0 shops/NNS/nsubj/had/shop had/VBD/ccomp/3 "/hidden
hidden/VBN/amod/fees/hide "/hidden fees/NNS/obj/had/fee and/CC/cc/11 said/VBD/conj/3 it/PRP/nsubj/expects
expects/VBZ/ccomp/11/expect refunds/NNS/obj/expects/refund .
"""


BEHIND_IT = """
The embassy said it knew nobody and warned staff that roads shook.
The/DT/det/embassy embassy/NN/nsubj/said said/VBD/0/say it/PRP/nsubj/knew knew/VBD/ccomp/said/know
nobody/NN/obj/knew and/CC/cc/warned warned/VBD/conj/knew/warn staff/NN/iobj/warned that/IN/mark/shook
roads/NNS/nsubj/shook/road shook/VBD/ccomp/warned/shake .
"""

SAID_AGAIN = """
Rogers said the owners were late and said they left.
Rogers/NNP/nsubj/2/Person said/VBD/0/say the/DT/det/owners owners/NNS/nsubj/late/owner were/VBD/cop/late/be
late/JJ/ccomp/2 and/CC/cc/8 said/VBD/conj/late/say they/PRP/nsubj/left left/VBD/ccomp/8/leave .
"""

A_MESS = """
Archambault admitted the tender had been poor but said nobody paid.
Archambault/NNP/nsubj/2/Person admitted/VBD/0/admit the/DT/det/tender tender/NN/nsubj/poor had/VBD/aux/poor/have
been/VBN/cop/poor/be poor/JJ/ccomp/2 but/CC/cc/9 said/VBD/conj/poor/say nobody/NN/nsubj/paid paid/VBD/ccomp/9/pay .
"""
A_CLERK = A_MESS.replace("tender", "clerk")


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (BEHIND_RELATIVE_CLAUSE, "The ministry"),
        (BEHIND_MARKS_AND_AND, "The FTC"),
        (BEHIND_IT, "The embassy"),
        (SAID_AGAIN, "Rogers"),
        (A_MESS, "Archambault"),
    ],
)
def test_a_second_verb_speaks_with_the_first_whatever_stands_between(sentence, source):
    assert sources_of(parse(sentence)) == (source, source)


WITH_REPORTING = """
Villages flooded, with state radio reporting that a dam burst.
Villages/NNS/nsubj/flooded/village flooded/VBD/0/flood ,/reporting with/IN/case/reporting state/NN/compound/reporting
radio/NN/compound/reporting reporting/{tag}/obl/flooded/{lemma} that/IN/mark/burst a/DT/det/dam dam/NN/nsubj/burst
burst/VBD/{clause}/reporting .
"""


@pytest.mark.parametrize(("tag", "lemma", "clause"), [("NN", "reporting", "acl"), ("VBG", "report", "ccomp")])
def test_who_stands_between_with_and_a_participle_speaks(tag, lemma, clause):
    parsed = parse(WITH_REPORTING.format(tag=tag, lemma=lemma, clause=clause))

    assert rows_of(parsed) == [("state radio", "reporting", "a dam burst")]


WITH_TWO = """
Few voted, with Kim claiming victory and Lee saying that it rained.
Few/JJ/nsubj/voted voted/VBD/0/vote ,/claiming with/IN/mark/claiming Kim/NNP/nsubj/claiming/Person
claiming/VBG/advcl/voted/claim victory/NN/obj/claiming and/CC/cc/saying Lee/NNP/conj/claiming/Person
saying/VBG/conj/claiming/say that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/saying/rain .
"""


def test_the_second_of_two_behind_with_speaks_for_himself():
    assert rows_of(parse(WITH_TWO)) == [("Lee", "saying", "it rained")]


WITH_APPOSITION = """
Farmers reject it, with Sule, the union’s head, saying it costs jobs.
Farmers/NNS/nsubj/reject/farmer reject/VBP/0/reject it/PRP/obj/reject ,/Sule with/IN/case/Sule
Sule/NNP/obl/reject/Person ,/head the/DT/det/union union/NN/nmod:poss/head ’s/POS/case/union
head/NN/appos/Sule ,/saying saying/VBG/advcl/reject it/PRP/nsubj/costs costs/VBZ/ccomp/saying/cost
jobs/NNS/obj/costs/job .
"""


def test_who_stands_behind_with_speaks_though_what_they_are_goes_between():
    assert rows_of(parse(WITH_APPOSITION)) == [("Sule, the union’s head", "saying", "it costs jobs")]


def test_who_stands_behind_with_and_no_comma_says_nothing():
    near = WITH_APPOSITION.replace("reject it, with", "reject it with").replace(" ,/Sule with", " with")

    assert rows_of(parse(near)) == [("Farmers", "saying", "it costs jobs")]


PROMISED_AND_SAID = """
Berg said Lund promised help and said it came.
Berg/NNP/nsubj/2/Person said/VBD/0/say Lund/NNP/nsubj/promised/Person promised/VBD/ccomp/2/promise
help/NN/obj/promised and/CC/cc/7 said/VBD/conj/promised/say it/PRP/nsubj/came came/VBD/ccomp/7/come .
"""


def test_a_second_verb_speaks_with_one_of_speech_before_it():
    assert ("Lund", "said", "it came") in rows_of(parse(PROMISED_AND_SAID))


NOTING = """
Berg had seen nothing, noting that nets were dry.
Berg/NNP/nsubj/seen/Person had/VBD/aux/seen/have seen/VBN/0/see nothing/NN/obj/seen ,/noting
noting/VBG/advcl/seen/note that/IN/mark/dry nets/NNS/nsubj/dry/net were/VBD/cop/dry/be dry/JJ/ccomp/noting .
"""


def test_behind_a_comma_nobody_is_seen_to_note():
    assert rows_of(parse(NOTING)) == [("Berg", "noting", "nets were dry")]


WHILE_WARNING = """
Berg praised the “brave” crew while warning that storms were near.
Berg/NNP/nsubj/praised/Person praised/VBD/0/praise the/DT/det/crew “/brave brave/JJ/amod/crew ”/brave
crew/NN/obj/praised while/IN/mark/warning warning/VBG/advcl/praised/warn that/IN/mark/near storms/NNS/nsubj/near/storm
were/VBD/cop/near/be near/JJ/ccomp/warning .
"""


def test_what_stands_between_quoted_words_and_while_does_not_speak():
    assert ("Berg", "warning", "storms were near") in rows_of(parse(WHILE_WARNING))


WHICH_SAID = """
Berg left the PAC, a local group which said the dam held.
Berg/NNP/nsubj/left/Person left/VBD/0/leave the/DT/det/PAC PAC/NNP/obj/left/Organization ,/group a/DT/det/group
local/JJ/amod/group group/NN/appos/PAC which/WDT/nsubj/said said/VBD/acl:relcl/group the/DT/det/dam dam/NN/nsubj/held
held/VBD/ccomp/said/hold .
"""


def test_relative_pronoun_is_a_source_by_itself():
    assert sources_of(parse(WHICH_SAID)) == ("which",)


CALLED_ORMAN = """
He asked about them, called Orman a “vile man” and left.
He/PRP/nsubj/asked asked/VBD/0/ask about/IN/case/them them/PRP/obl/asked/they ,/called called/VBD/conj/asked/call
Orman/NNP/obj/called/Person a/DT/det/man “/man vile/JJ/amod/man man/NN/xcomp/called ”/man and/CC/cc/left
left/VBD/conj/asked/leave .
"""


def test_who_is_called_something_does_not_call():
    assert rows_of(parse(CALLED_ORMAN)) == [("He", "called", "Orman a “vile man”")]


ADDING_THAT = """
“It held,” said an officer of the port adding that it was old.
“/held It/PRP/nsubj/held held/VBD/ccomp/said/hold ,/held ”/held said/VBD/0 an/DT/det/officer officer/NN/nsubj/said
of/IN/case/port the/DT/det/port port/NN/nmod/officer adding/VBG/acl/officer/add that/IN/mark/old it/PRP/nsubj/old
was/VBD/cop/old old/JJ/ccomp/adding .
"""
ADDING_A_QUOTATION = """
“It held,” said an officer of the port adding “it is old.”
“/held It/PRP/nsubj/held held/VBD/ccomp/said/hold ,/held ”/held said/VBD/0 an/DT/det/officer officer/NN/nsubj/said
of/IN/case/port the/DT/det/port port/NN/nmod/officer adding/VBG/acl/officer/add “/old it/PRP/nsubj/old
is/VBZ/cop/old old/JJ/ccomp/adding ./old ”/old
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(ADDING_THAT, "it was old", id="that"),
        pytest.param(ADDING_A_QUOTATION, "it is old.", id="a quotation"),
    ],
)
def test_who_speaks_ends_before_the_participle_that_goes_on(sentence, content):
    assert rows_of(parse(sentence)) == [
        ("an officer of the port", "said", "It held,"),
        ("an officer of the port", "adding", content),
    ]


HEARD_SHOUT = """
Witnesses heard a man shout “it fell”.
Witnesses/NNS/nsubj/heard heard/VBD/0/hear a/DT/det/man man/NN/obj/heard shout/VB/xcomp/heard “/fell it/PRP/nsubj/fell
fell/VBD/ccomp/shout/fall ”/fell .
"""
HEARD_SHOUTING = """
Witnesses heard a man shouting “it fell”.
Witnesses/NNS/nsubj/heard heard/VBD/0/hear a/DT/det/man man/NN/obj/heard shouting/VBG/xcomp/heard/shout “/fell
it/PRP/nsubj/fell fell/VBD/ccomp/shouting/fall ”/fell .
"""
SAW_SHOUT = """
Neighbours saw two men shout “it fell”.
Neighbours/NNS/nsubj/saw saw/VBD/0/see two/CD/nummod/men men/NNS/obj/saw/man shout/VB/xcomp/saw “/fell
it/PRP/nsubj/fell fell/VBD/ccomp/shout/fall ”/fell .
"""
WAS_HEARD = """
A man was heard shouting “it fell”.
A/DT/det/man man/NN/nsubj/heard was/VBD/aux:pass/heard heard/VBN/0/hear shouting/VBG/advcl/heard/shout “/fell
it/PRP/nsubj/fell fell/VBD/ccomp/shouting/fall ”/fell .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(WAS_HEARD, "A man", id="was heard shouting"),
        pytest.param(HEARD_SHOUT, "a man", id="heard shout"),
        pytest.param(HEARD_SHOUTING, "a man", id="heard shouting"),
        pytest.param(SAW_SHOUT, "two men", id="saw shout"),
    ],
)
def test_who_is_heard_speaks_and_not_who_hears(sentence, source):
    assert [(row[0], row[2]) for row in rows_of(parse(sentence))] == [(source, "it fell")]


def test_who_is_heard_is_asked_of_the_lexicon_that_was_given():
    known = load_lexicon()
    deaf = evolve(known, cues=evolve(known.cues, perceiving=frozenset()))
    analysis = parse(HEARD_SHOUTING)
    [quote] = find_quotes(analysis, deaf)

    assert quote.source is not None
    assert analysis.article.document.text[quote.source.start : quote.source.end] == "Witnesses"


FIELD_AND_FIELD = """
“It held,” said policy and mining analyst Ana Berg.
“/held It/PRP/nsubj/held held/VBD/ccomp/said/hold ,/held ”/held said/VBD/0 policy/NN/nsubj/said and/CC/cc/analyst
mining/NN/compound/analyst analyst/NN/conj/said Ana/NNP/appos/analyst/Person Berg/NNP/flat/Ana/Person .
"""
TWO_WHO_SPEAK = """
“It held,” said engineer Kos and harbour master Ana Berg.
“/held It/PRP/nsubj/held held/VBD/ccomp/said/hold ,/held ”/held said/VBD/0 engineer/NN/compound/Kos
Kos/NNP/nsubj/said/Person and/CC/cc/Ana harbour/NN/compound/master master/NN/compound/Ana Ana/NNP/conj/Kos/Person
Berg/NNP/flat/Ana/Person .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(FIELD_AND_FIELD, "policy and mining analyst Ana Berg", id="two fields of one"),
        pytest.param(TWO_WHO_SPEAK, "engineer Kos and harbour master Ana Berg", id="two people"),
    ],
)
def test_a_field_is_nobody_who_speaks_without_the_name_behind_it(sentence, source):
    assert sources_of(parse(sentence)) == (source,)


SO_ADDED = """
So added that rents rose.
So/RB/advmod/added added/VBD/0/add that/IN/mark/rose rents/NNS/nsubj/rose/rent rose/VBD/ccomp/added/rise .
"""
JACKIE_SO = """
Jackie So owns the stall.
Jackie/NNP/nsubj/owns/Person So/NNP/flat/Jackie/Person owns/VBZ/0/own the/DT/det/stall stall/NN/obj/owns .

"""


@pytest.mark.parametrize(
    ("text", "sources"),
    [pytest.param(JACKIE_SO + SO_ADDED, ("So",), id="a surname"), pytest.param(SO_ADDED, (), id="a word")],
)
def test_a_word_that_is_a_surname_in_the_text_speaks_where_nobody_else_does(text, sources):
    assert sources_of(parse(text)) == sources


HALF_JOKING = """
“It fell,” said Kim, half joking, on Friday.
“/fell It/PRP/nsubj/fell fell/VBD/ccomp/said/fall ,/fell ”/fell said/VBD/0/say Kim/NNP/nsubj/said/Person ,/joking
half/RB/advmod/joking joking/VBG/acl/Kim/joke ,/Kim on/IN/case/Friday Friday/NNP/obl/said/Date .
"""
MOTIVES = """
“It fell,” said the clerk, who told of his reasons for leaving.
“/fell It/PRP/nsubj/fell fell/VBD/ccomp/said/fall ,/fell ”/fell said/VBD/0/say the/DT/det/clerk
clerk/NN/nsubj/said ,/told who/WP/nsubj/told told/VBD/acl:relcl/clerk/tell of/IN/case/reasons
his/PRP$/nmod:poss/reasons reasons/NNS/obl/told/reason for/IN/mark/leaving leaving/VBG/acl/reasons/leave .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(HALF_JOKING, "Kim, half joking", id="a comma behind it"),
        pytest.param(MOTIVES, "the clerk, who told of his reasons for leaving", id="the last word"),
    ],
)
def test_a_participle_that_reports_nothing_stays_with_who_speaks(sentence, source):
    assert source in sources_of(parse(sentence))


def test_a_verb_of_the_past_is_not_beside_what_would_be():
    sentence = """
    Kim said trains would run, and asked passengers to “be patient”.
    Kim/NNP/nsubj/said/Person said/VBD/0/say trains/NNS/nsubj/run/train would/MD/aux/run run/VB/ccomp/said ,/asked
    and/CC/cc/asked asked/VBD/conj/run/ask passengers/NNS/obj/asked/passenger to/TO/mark/patient “/patient
    be/VB/cop/patient patient/JJ/ccomp/asked ”/patient .
    """

    first, second = found_in(parse(sentence))
    assert (first.content, first.source, second.source) == (("trains would run",), "Kim", "Kim")


HAD_LEFT = """
Kim said troops had left, denied that it fell and warned that taxes would rise.
Kim/NNP/nsubj/said/Person said/VBD/0/say troops/NNS/nsubj/left/troop had/VBD/aux/left/have left/VBN/ccomp/said/leave
,/denied denied/VBD/conj/left/deny that/IN/mark/fell it/PRP/nsubj/fell fell/VBD/ccomp/denied/fall and/CC/cc/warned
warned/VBD/conj/denied/warn that/IN/mark/rise taxes/NNS/nsubj/rise/tax would/MD/aux/rise rise/VB/ccomp/warned .
"""
HAD_LEFT_AND_CALLED = """
Kim said Lee had left, phoned home and warned that taxes would rise.
Kim/NNP/nsubj/said/Person said/VBD/0/say Lee/NNP/nsubj/left/Person had/VBD/aux/left/have left/VBN/ccomp/said/leave
,/phoned phoned/VBD/conj/left/phone home/RB/advmod/phoned and/CC/cc/warned warned/VBD/conj/phoned/warn
that/IN/mark/rise taxes/NNS/nsubj/rise/tax would/MD/aux/rise rise/VB/ccomp/warned .
"""


TALKS_FAILED = """
Kim said the talks failed and warned that taxes would rise.
Kim/NNP/nsubj/said/Person said/VBD/0/say the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail
and/CC/cc/warned warned/VBD/conj/failed/warn that/IN/mark/rise taxes/NNS/nsubj/rise/tax would/MD/aux/rise
rise/VB/ccomp/warned .
"""
WELDERS_LEFT = """
Kim said the welders left and warned that taxes would rise.
Kim/NNP/nsubj/said/Person said/VBD/0/say the/DT/det/welders welders/NNS/nsubj/left/welder left/VBD/ccomp/said/leave
and/CC/cc/warned warned/VBD/conj/left/warn that/IN/mark/rise taxes/NNS/nsubj/rise/tax would/MD/aux/rise
rise/VB/ccomp/warned .
"""
HAD_BEEN_WARNED = """
Kim said the firm had been warned and told Lee that taxes would rise.
Kim/NNP/nsubj/said/Person said/VBD/0/say the/DT/det/firm firm/NN/nsubj:pass/warned had/VBD/aux/warned/have
been/VBN/aux:pass/warned/be warned/VBN/ccomp/said/warn and/CC/cc/told told/VBD/conj/warned/tell
Lee/NNP/iobj/told/Person that/IN/mark/rise taxes/NNS/nsubj/rise/tax would/MD/aux/rise rise/VB/ccomp/told .
"""


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        pytest.param(TALKS_FAILED, ("Kim", "Kim"), id="talks warn of nothing"),
        pytest.param(WELDERS_LEFT, ("Kim", "the welders"), id="welders may"),
        pytest.param(HAD_BEEN_WARNED, ("Kim", "Kim"), id="had been warned, and told"),
        pytest.param(HAD_LEFT, ("Kim", "Kim", "Kim"), id="said, denied and warned"),
        pytest.param(HAD_LEFT_AND_CALLED, ("Kim", "Lee"), id="had left, phoned and warned"),
    ],
)
def test_verbs_of_speech_in_a_row_are_not_of_what_had_been_before(sentence, sources):
    assert sources_of(parse(sentence)) == sources


ASKED_SHOPPERS = """
The agency said it was not told and asked shoppers to “bring them back”.
The/DT/det/agency agency/NN/nsubj/said said/VBD/0/say it/PRP/nsubj:pass/told was/VBD/aux:pass/told not/RB/advmod/told
told/VBN/ccomp/said/tell and/CC/cc/asked asked/VBD/conj/told/ask shoppers/NNS/iobj/asked/shopper to/TO/mark/bring
“/bring bring/VB/xcomp/asked them/PRP/obj/bring back/RB/advmod/bring ”/bring .
"""


def test_a_body_that_said_it_was_not_told_is_who_asked():
    assert rows_of(parse(ASKED_SHOPPERS)) == [
        ("The agency", "said", "it was not told"),
        ("The agency", "asked", "to “bring them back”"),
    ]


@pytest.mark.parametrize("words", ["he/PRP/nsubj/called", "the/DT/det/union union/NN/nsubj/called"])
def test_a_noun_that_is_called_something_is_no_part_of_who_calls_it_so(words):
    who = " ".join(word.split("/")[0] for word in words.split())
    sentence = f"""
    It fell by a third, a level {who} called “mad and bad”.
    It/PRP/nsubj/fell fell/VBD/0/fall by/IN/case/third a/DT/det/third third/NN/obl/fell ,/level a/DT/det/level
    level/NN/parataxis/fell {words} called/VBD/acl:relcl/level/call “/mad mad/JJ/xcomp/called and/CC/cc/bad
    bad/JJ/conj/mad ”/mad .
    """

    assert [found.source for found in found_in(parse(sentence))] == [who]


TWO_SUBJECTS = """
The bank, she wrote, “must decide alone.”
The/DT/det/bank bank/NN/nsubj/wrote ,/wrote she/PRP/nsubj/wrote wrote/VBD/0/write ,/wrote “/decide must/MD/aux/decide
decide/VB/ccomp/wrote alone/RB/advmod/decide ./wrote ”/wrote
"""


def test_of_two_subjects_the_pronoun_right_before_the_verb_is_who_says_it():
    assert sources_of(parse(TWO_SUBJECTS)) == ("she",)


ASKED_BETWEEN = """
“He lied,” Kim, asked about it, said.
“/lied He/PRP/nsubj/lied lied/VBD/ccomp/said/lie ,/lied ”/lied Kim/NNP/nsubj/asked/Person ,/asked
asked/VBD/advcl/lied/ask about/IN/case/it it/PRP/obl/asked ,/asked said/VBD/0 .
"""
QUESTIONED_BETWEEN = """
“He lied,” Kim, questioned by Lee, said.
“/lied He/PRP/nsubj/lied lied/VBD/ccomp/said/lie ,/lied ”/lied Kim/NNP/nsubj/said/Person ,/questioned
questioned/VBN/advcl/lied/question by/IN/case/Lee Lee/NNP/obl:agent/questioned/Person ,/questioned said/VBD/0 .
"""


@pytest.mark.parametrize("sentence", [ASKED_BETWEEN, QUESTIONED_BETWEEN], ids=["asked", "questioned by another"])
def test_who_is_asked_between_commas_says_what_stands_before(sentence):
    assert [(row[0], row[1], row[2]) for row in rows_of(parse(sentence))] == [("Kim", "said", "He lied,")]


@pytest.mark.parametrize("whose", ["her office", "Kim"])
def test_who_called_a_noun_something_does_not_begin_with_it(whose):
    words = "her/PRP$/nmod:poss/office office/NN" if whose != "Kim" else "Kim/NNP"
    sentence = f"""
    It rained, a claim {whose} rejected as "absurd".
    It/PRP/nsubj/rained rained/VBD/0/rain ,/claim a/DT/det/claim claim/NN/parataxis/rained {words}/nsubj/rejected
    rejected/VBD/acl:relcl/claim/reject as/IN/case/absurd "/absurd absurd/JJ/obl/rejected "/absurd .
    """

    assert sources_of(parse(sentence)) == (whose,)


def test_a_noun_that_somebody_calls_something_is_no_subject():
    sentence = """
    It rained, a charge his lawyer, Amadou Ba, called "absurd".
    It/PRP/nsubj/rained rained/VBD/0/rain ,/charge a/DT/det/charge charge/NN/nsubj/called his/PRP$/nmod:poss/lawyer
    lawyer/NN/nsubj/called ,/Amadou Amadou/NNP/appos/lawyer/Person Ba/NNP/flat/Amadou/Person ,/lawyer
    called/VBD/parataxis/rained/call "/absurd absurd/JJ/xcomp/called "/absurd .
    """

    assert sources_of(parse(sentence)) == ("his lawyer, Amadou Ba",)


AFTER_THE_COUNCIL = """
Speaking at a meeting of China’s cabinet, the State Council, on Monday, Li called for rights and said hiring was slow.
Speaking/VBG/advcl/called/speak at/IN/case/meeting a/DT/det/meeting meeting/NN/obl/Speaking of/IN/case/cabinet
China/NNP/nmod:poss/cabinet/Location ’s/POS/case/China cabinet/NN/nmod/meeting ,/Speaking the/DT/det/Council
State/NNP/compound/Council/Organization Council/NNP/nsubj/called/Organization ,/Speaking on/IN/case/Monday
Monday/NNP/obl/called/Date ,/Speaking Li/NNP/nsubj/called/Person called/VBD/0/call for/IN/case/rights
rights/NNS/obl/called/right and/CC/cc/said said/VBD/conj/called hiring/NN/nsubj/slow
was/VBD/cop/slow slow/JJ/ccomp/said .
"""
AFTER_MVEZO = """
During a visit to his home town, Mvezo, last week, Mandela said farmers were thirsty.
During/IN/case/visit a/DT/det/visit visit/NN/obl/said to/IN/case/town his/PRP$/nmod:poss/town home/NN/compound/town
town/NN/nmod/visit ,/visit Mvezo/NNP/nsubj/said/Person ,/Mvezo last/JJ/amod/week week/NN/obl:unmarked/said ,/visit
Mandela/NNP/nsubj/said/Person said/VBD/0 farmers/NNS/nsubj/thirsty/farmer were/VBD/cop/thirsty thirsty/JJ/ccomp/said .
"""
AFTER_THE_LOK_SABHA = """
In a letter to the lower chamber, the Lok Sabha, Gandhi hailed the bill, adding that it was late.
In/IN/case/letter a/DT/det/letter letter/NN/obl/hailed to/IN/case/chamber the/DT/det/chamber
lower/JJR/amod/chamber/low chamber/NN/nmod/letter ,/letter the/DT/det/Sabha Lok/NNP/compound/Sabha/Organization
Sabha/NNP/nsubj/hailed/Organization ,/Sabha Gandhi/NNP/nsubj/hailed/Person hailed/VBD/0/hail the/DT/det/bill
bill/NN/obj/hailed ,/adding adding/VBG/advcl/hailed/add that/IN/mark/late it/PRP/nsubj/late was/VBD/cop/late
late/JJ/ccomp/adding .
"""
HEAD_AND_NAME = """
On Sunday, the head of the agency, Ana Berg said farmers were thirsty.
On/IN/case/Sunday Sunday/NNP/obl/said/Date ,/Sunday the/DT/det/head head/NN/nsubj/said of/IN/case/agency
the/DT/det/agency agency/NN/nmod/head ,/head Ana/NNP/nsubj/said/Person Berg/NNP/flat/Ana/Person said/VBD/0
farmers/NNS/nsubj/thirsty/farmer were/VBD/cop/thirsty thirsty/JJ/ccomp/said .
"""


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (AFTER_THE_COUNCIL, "Li"),
        (AFTER_MVEZO, "Mandela"),
        (AFTER_THE_LOK_SABHA, "Gandhi"),
        (HEAD_AND_NAME, "the head of the agency, Ana Berg"),
    ],
)
def test_a_name_that_explains_a_noun_of_the_opening_phrase_is_no_subject(sentence, who):
    assert sources_of(parse(sentence)) == (who,)


HYPHEN_IN_TITLE = """
Deputy director-general of RID Taweesak Tanadechopol warned that water was short.
Deputy/NN/compound/director director/NN/nsubj/warned -/director general/NN/nsubj/warned of/IN/case/Taweesak
RID/NNP/nmod/general/Organization Taweesak/NNP/nmod/general/Person Tanadechopol/NNP/flat/Taweesak/Person
warned/VBD/0/warn that/IN/mark/short water/NN/nsubj/short was/VBD/cop/short short/JJ/ccomp/warned .
"""
TWO_OFFICES = """
Deputy Prime Minister and Minister of Defence Jose Paz said he was tired.
Deputy/NNP/amod/Minister Prime/NNP/amod/Minister Minister/NNP/nsubj/said and/CC/cc/5 Minister/NN/nmod:desc/Jose
of/IN/case/Defence Defence/NN/nmod/5 Jose/NNP/nsubj/said/Person Paz/NNP/flat/Jose/Person said/VBD/0
he/PRP/nsubj/tired was/VBD/cop/tired tired/JJ/ccomp/said .
"""
BODY_AS_SUBJECT = """
Director of CONAGUA Arturo Martinez said he was tired.
Director/NN/nsubj/said of/IN/case/Arturo CONAGUA/NNP/compound/Arturo/Organization Arturo/NNP/nsubj/said/Person
Martinez/NNP/flat/Arturo/Person said/VBD/0 he/PRP/nsubj/tired was/VBD/cop/tired tired/JJ/ccomp/said .
"""


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (HYPHEN_IN_TITLE, "Deputy director-general of RID Taweesak Tanadechopol"),
        (TWO_OFFICES, "Deputy Prime Minister and Minister of Defence Jose Paz"),
        (BODY_AS_SUBJECT, "Director of CONAGUA Arturo Martinez"),
    ],
    ids=["a hyphen", "and", "of"],
)
def test_two_subjects_of_which_one_is_the_title_are_one_source(sentence, who):
    assert sources_of(parse(sentence)) == (who,)


BEHIND_OPENING = """
In remarks to Reuters, the mayor, Jo Park, said it rained.
In/IN/case/remarks remarks/NNS/obl/said/remark to/IN/case/Reuters Reuters/NNP/nmod/remarks/Organization ,/mayor
the/DT/det/mayor mayor/NN/appos/Reuters ,/Jo Jo/NNP/appos/mayor/Person Park/NNP/flat/Jo/Person ,/said said/VBD/0
it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


def test_who_stands_behind_the_opening_speaks_though_the_tree_makes_an_apposition_of_them():
    (found,) = found_in(parse(BEHIND_OPENING))

    assert (found.source, found.relays) == ("the mayor, Jo Park", ("Reuters",))


ALL_HE_COULD_DO = """
# Mexico Daily Post, 2022: all Cortes could do was bandage the wound and warn that if the man ... he would die.
All Cortes could do was bandage the wound and warn that he would die.
All/DT/nsubj:outer/bandage Cortes/NNP/nsubj/do/Person could/MD/aux/do do/VB/acl:relcl/All was/VBD/cop/bandage
bandage/VB/0 the/DT/det/wound wound/NN/obj/bandage and/CC/cc/warn warn/VB/conj/bandage that/IN/mark/die
he/PRP/nsubj/die would/MD/aux/die die/VB/ccomp/warn ./bandage
"""
ALL_HE_DID = """
The only thing Okoro did was shrug and say that the road was closed.
The/DT/det/thing only/JJ/amod/thing thing/NN/nsubj:outer/shrug Okoro/NNP/nsubj/did/Person
did/VBD/acl:relcl/thing/do was/VBD/cop/shrug shrug/VB/0 and/CC/cc/say say/VB/conj/shrug that/IN/mark/closed
the/DT/det/road road/NN/nsubj:pass/closed was/VBD/aux:pass/closed closed/VBN/ccomp/say/close ./shrug
"""


def test_who_could_do_no_more_than_say_it_is_the_source():
    assert rows_of(parse(ALL_HE_COULD_DO)) == [("Cortes", "warn", "he would die")]
    assert rows_of(parse(ALL_HE_DID)) == [("Okoro", "say", "the road was closed")]


MET_IN_JAMMU = """
# Al Jazeera, 2022: many Rohingya Al Jazeera spoke to in Jammu said
Many Rohingya Reuters spoke to in Jammu said they left.
Many/JJ/amod/Rohingya Rohingya/NNPS/nsubj/spoke/NORP Reuters/NNP/nsubj/spoke/Organization
spoke/VBD/advcl/said/speak to/IN/obl/spoke in/IN/case/Jammu Jammu/NNP/obl/spoke/Location said/VBD/0
they/PRP/nsubj/left left/VBD/ccomp/said/leave .
"""
WHEN_HE_SPOKE = MET_IN_JAMMU.replace("Many Rohingya Reuters", "When Reuters").replace(
    "Many/JJ/amod/Rohingya Rohingya/NNPS/nsubj/spoke/NORP", "When/WRB/advmod/spoke"
)


def test_whom_an_outlet_spoke_to_speaks_and_not_the_town_where_it_did():
    assert sources_of(parse(MET_IN_JAMMU)) == ("Many Rohingya Reuters spoke to in Jammu",)
    assert sources_of(parse(WHEN_HE_SPOKE)) == ("Jammu",)


CEO_OF_CONNECT = """
CEO of Lodz Connect Jan Kos said it rained.
CEO/NN/nsubj/said of/IN/case/Connect Lodz/NNP/compound/Connect/Organization
Connect/NNP/nmod:desc/Jan/Organization Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person said/VBD/0
it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


def test_whoever_stands_behind_an_office_of_a_body_is_in_the_source():
    assert sources_of(parse(CEO_OF_CONNECT)) == ("CEO of Lodz Connect Jan Kos",)


INFORMED = """
It costs a lot, informed the ministry.
It/PRP/nsubj/costs costs/VBZ/ccomp/informed/cost a/DT/det/lot lot/NN/obj/costs ,/costs informed/VBD/0/inform
the/DT/det/ministry ministry/NN/iobj/informed .
"""


def test_who_speaks_behind_a_verb_is_no_hearer_though_the_tree_has_it_so():
    assert rows_of(parse(INFORMED)) == [("the ministry", "informed", "It costs a lot")]


def test_a_hearer_does_not_speak_though_the_tree_has_no_subject():
    sentence = """
    It is safe, Orr, told reporters.
    It/PRP/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/told ,/Orr Orr/NNP/nsubj/safe/Person ,/Orr told/VBD/0/tell
    reporters/NNS/iobj/told/reporter .
    """

    assert "reporters" not in sources_of(parse(sentence))


ROW = """
The row triggered after Kos, who leads it, said that it rained.
The/DT/det/row row/NN/nsubj/said triggered/VBN/acl/row/trigger after/IN/mark/leads Kos/NNP/nsubj/said/Person ,/leads
who/WP/nsubj/leads leads/VBZ/acl:relcl/Kos/lead it/PRP/obj/leads ,/Kos said/VBD/0 that/IN/mark/rained
it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
ROW_OF_AGENT = ROW.replace("Kos/NNP/nsubj/said", "Kos/NNP/obl:agent/triggered")
REPORT = """
The report published after the crash, which shook it, said that it rained.
The/DT/det/report report/NN/nsubj/said published/VBN/acl/report/publish after/IN/case/crash the/DT/det/crash
crash/NN/obl/published ,/shook which/WDT/nsubj/shook shook/VBD/acl:relcl/crash/shake it/PRP/obj/shook ,/report
said/VBD/0 that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (ROW, "Kos, who leads it"),
        (ROW_OF_AGENT, "Kos, who leads it"),
        (REPORT, "The report published after the crash, which shook it"),
    ],
)
def test_who_speaks_stands_behind_the_conjunction_and_not_with_what_followed_it(sentence, source):
    assert sources_of(parse(sentence)) == (source,)


LAND = """
A move by the Land Guardians to sue is unusual, says one lawyer watching from afar.
A/DT/det/move move/NN/nsubj/says by/IN/case/Guardians the/DT/det/Guardians Land/NNP/compound/Guardians/Organization
Guardians/NNPS/nmod/move/Organization to/TO/mark/sue sue/VB/acl/move is/VBZ/cop/unusual unusual/JJ/ccomp/says
,/move says/VBZ/0 one/CD/nummod/lawyer lawyer/NN/nsubj/says watching/VBG/acl/lawyer/watch from/IN/case/afar
afar/NN/obl/watching ./says
"""


def test_what_a_clause_before_is_about_does_not_say_it():
    assert sources_of(parse(LAND)) == ("one lawyer watching from afar",)
