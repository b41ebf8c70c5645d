import pytest

from parses import parse, tagged
from readings import found_in

TOLD = """
Kim told Reuters that the talks had failed.
Kim/NNP/nsubj/told/Person told/VBD/0 Reuters/NNP/iobj/told/Organization that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/told/fail .
"""


TOLD_BEHIND = """
“The talks failed,” Kim told the JoongAng Ilbo.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/told/fail ,/failed ”/failed
Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/Ilbo JoongAng/NNP/compound/Ilbo/Organization
Ilbo/NNP/obj/told/Organization .
"""


INTERVIEW = """
Kim said in an interview with Reuters that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/interview an/DT/det/interview interview/NN/obl/said
with/IN/case/Reuters Reuters/NNP/nmod/interview/Organization that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""


TO_OUTLET = """
Kim said to Reuters that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 to/IN/case/Reuters Reuters/NNP/obl/said/Organization
that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""


UNKNOWN_OUTLET = """
Kim told the Harbour Gazette that the talks had failed.
Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/Gazette Harbour/NNP/compound/Gazette/Organization
Gazette/NNP/iobj/told/Organization that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/told/fail .
"""


INTERVIEW_FIRST = """
In an interview with Reuters, Kim said the talks had failed.
In/IN/case/interview an/DT/det/interview interview/NN/obl/said with/IN/case/Reuters
Reuters/NNP/nmod/interview/Organization ,/interview Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""


PROGRAMME = """
Kim told the BBC’s Newsnight programme that the talks had failed.
Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/BBC BBC/NNP/nmod:poss/programme/Organization ’s/POS/case/BBC
Newsnight/NNP/compound/programme programme/NN/iobj/told that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/told/fail .
"""


@pytest.mark.parametrize(
    ("sentence", "relay"),
    [
        pytest.param(INTERVIEW_FIRST, "Reuters", id="interview, first in the sentence"),
        pytest.param(PROGRAMME, "the BBC’s Newsnight programme", id="programme of an outlet"),
        pytest.param(TOLD, "Reuters", id="told"),
        pytest.param(TOLD_BEHIND, "the JoongAng Ilbo", id="told, behind the words"),
        pytest.param(INTERVIEW, "Reuters", id="interview"),
        pytest.param(TO_OUTLET, "Reuters", id="said to"),
        pytest.param(UNKNOWN_OUTLET, "the Harbour Gazette", id="an outlet by its own word"),
    ],
)
def test_outlet_that_hears_is_a_hand(sentence, relay):
    assert [(each.source, each.relays) for each in found_in(parse(sentence))] == [("Kim", (relay,))]


REPORTERS = """
Kim told reporters that the talks had failed.
Kim/NNP/nsubj/told/Person told/VBD/0 reporters/NNS/iobj/told/reporter that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/told/fail .
"""


PERSON = """
Kim told Lee that the talks had failed.
Kim/NNP/nsubj/told/Person told/VBD/0 Lee/NNP/iobj/told/Person that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/told/fail .
"""


INSIDE = """
Kim said Reuters had closed its office.
Kim/NNP/nsubj/said/Person said/VBD/0 Reuters/NNP/nsubj/closed/Organization had/VBD/aux/closed
closed/VBN/ccomp/said/close its/PRP$/nmod:poss/office office/NN/obj/closed .
"""


IN_WORDS = """
Kim said Lee had lied in an interview with Reuters.
Kim/NNP/nsubj/said/Person said/VBD/0 Lee/NNP/nsubj/lied/Person had/VBD/aux/lied lied/VBN/ccomp/said/lie
in/IN/case/interview an/DT/det/interview interview/NN/obl/lied with/IN/case/Reuters
Reuters/NNP/nmod/interview/Organization .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(REPORTERS, id="reporters"),
        pytest.param(PERSON, id="a person"),
        pytest.param(INSIDE, id="an outlet that is spoken of"),
        pytest.param(IN_WORDS, id="an interview that is spoken of"),
    ],
)
def test_who_is_no_hand(sentence):
    assert [(each.source, each.relays) for each in found_in(parse(sentence))] == [("Kim", ())]


SPEAKING = """
Speaking to Reuters, Kim said the road was closed.
Speaking/VBG/advcl/said/speak to/IN/case/Reuters Reuters/NNP/obl/Speaking/Organization ,/Speaking
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/road road/NN/nsubj:pass/closed was/VBD/aux:pass/closed
closed/VBN/ccomp/said/close .
"""


def test_the_outlet_somebody_speaks_to_is_a_hand():
    assert [(each.source, each.relays) for each in found_in(parse(SPEAKING))] == [("Kim", ("Reuters",))]


TO_A_PAPER = """
Speaking to {article} {name}, Kim said it rained.
Speaking/VBG/advcl/said/speak to/IN/case/{name} {article}/DT/det/{name} {name}/NNP/obl/Speaking/Organization
,/Speaking Kim/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("article", "name", "relays"),
    [
        pytest.param("the", "Herald", ("the Herald",), id="the short form of a paper's name"),
        pytest.param("The", "National", ("The National",), id="a capital article"),
        pytest.param("the", "Council", (), id="a body"),
    ],
)
def test_to_whom_somebody_speaks_is_a_paper_by_its_short_name(article, name, relays):
    assert [each.relays for each in found_in(parse(TO_A_PAPER.format(article=article, name=name)))] == [relays]


INTERVIEW_WITH_AMNESTY = """
Kim said in an interview with Amnesty that the dam held.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/interview an/DT/det/interview interview/NN/obl/said
with/IN/case/Amnesty Amnesty/NNP/nmod/interview/Organization that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held
held/VBD/ccomp/said/hold .
"""


TOLD_UNRECOGNIZED = """
Kim told Reuters that the dam held.
Kim/NNP/nsubj/told/Person told/VBD/0 Reuters/NNP/iobj/told that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held
held/VBD/ccomp/told/hold .
"""


TOLD_STAFF = """
Kim told Reuters staff that the dam held.
Kim/NNP/nsubj/told/Person told/VBD/0 Reuters/NNP/compound/staff/Organization staff/NN/iobj/told that/IN/mark/held
the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/told/hold .
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(INTERVIEW_WITH_AMNESTY, ("Amnesty",), id="an institution that interviews"),
        pytest.param(TOLD_UNRECOGNIZED, ("Reuters",), id="an outlet that the recognizer missed"),
        pytest.param(TOLD_STAFF, ("Reuters",), id="the staff of an outlet"),
    ],
)
def test_who_is_told_or_interviews_is_a_hand(sentence, relays):
    assert [found.relays for found in found_in(parse(sentence))] == [relays]


BOOK_ON_REUTERS = """
Kim said in a book on Reuters that the dam held.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/book a/DT/det/book book/NN/obl/said on/IN/case/Reuters
Reuters/NNP/nmod/book/Organization that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


CANCELLED = """
Kim cancelled his interview with Reuters and said he was ill.
Kim/NNP/nsubj/cancelled/Person cancelled/VBD/0/cancel his/PRP$/nmod:poss/interview interview/NN/obj/cancelled
with/IN/case/Reuters Reuters/NNP/nmod/interview/Organization and/CC/cc/said said/VBD/conj/cancelled he/PRP/nsubj/ill
was/VBD/cop/ill ill/JJ/ccomp/said .
"""


INTERVIEW_WITH_MAYOR = """
Kim said in an interview with the mayor that the dam held.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/interview an/DT/det/interview interview/NN/obl/said with/IN/case/mayor
the/DT/det/mayor mayor/NN/nmod/interview that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(BOOK_ON_REUTERS, (), id="an outlet that a book is about"),
        pytest.param(CANCELLED, (), id="an interview that was not given"),
        pytest.param(INTERVIEW_WITH_MAYOR, (), id="who is no institution"),
    ],
)
def test_who_is_only_mentioned_is_no_hand(sentence, relays):
    assert [found.relays for found in found_in(parse(sentence))] == [relays]


TOLD_GAZETTE = """
Kim told the Harbour Gazette that the dam held.
Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/Gazette Harbour/NNP/compound/Gazette/Organization
Gazette/NNP/dep/held/Organization that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/told/hold .
"""


TOLD_TASS = """
Kim told TASS that the dam held.
Kim/NNP/nsubj/told/Person told/VBD/0 TASS/NNP/dep/held/Organization that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held
held/VBD/ccomp/told/hold .
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(TOLD_GAZETTE, ("the Harbour Gazette",), id="a name of two words"),
        pytest.param(TOLD_TASS, ("TASS",), id="a name of one"),
    ],
)
def test_who_stands_right_behind_told_is_a_hand_whatever_the_tree_says(sentence, relays):
    assert [found.relays for found in found_in(parse(sentence))] == [relays]


def test_everybody_in_a_list_of_hearers_is_a_hand():
    sentence = """
    Kim told Reuters and the BBC that it rained.
    Kim/NNP/nsubj/told/Person told/VBD/0 Reuters/NNP/iobj/told/Organization and/CC/cc/BBC the/DT/det/BBC
    BBC/NNP/conj/Reuters/Organization that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
    """

    assert [each.relays for each in found_in(parse(sentence))] == [("Reuters", "the BBC")]


def test_a_journalist_is_a_hand_behind_the_outlet():
    sentence = """
    Kim told RFI’s Serge Daniel that it rained.
    Kim/NNP/nsubj/told/Person told/VBD/0 RFI/NNP/nmod:poss/Serge/Organization ’s/POS/case/RFI
    Serge/NNP/iobj/told/Person Daniel/NNP/flat/Serge/Person that/IN/mark/rained it/PRP/nsubj/rained
    rained/VBD/ccomp/told/rain .
    """

    assert [each.relays for each in found_in(parse(sentence))] == [("RFI", "Serge Daniel")]


WHERE = {  # what stands where the words were said, by the words before it
    "Speaking on": "Speaking/VBG/advcl/said/speak on/IN/case/News Sky/NNP/compound/News News/NNP/obl/Speaking",
    "Writing in": "Writing/VBG/advcl/said/write in/IN/case/News Sky/NNP/compound/News News/NNP/obl/Writing",
    "In remarks aired on": """In/IN/case/remarks remarks/NNS/obl/said/remark aired/VBN/acl/remarks/air on/IN/case/News
        Sky/NNP/compound/News News/NNP/obl/aired""",
    "In an op-ed for": """In/IN/case/ed an/DT/det/ed op/JJ/amod/ed -/ed ed/NN/obl/said for/IN/case/News
        Sky/NNP/compound/News News/NNP/nmod/ed""",
    "In comments carried by": """In/IN/case/comments comments/NNS/obl/said/comment carried/VBN/acl/comments/carry
        by/IN/case/News Sky/NNP/compound/News News/NNP/obl/carried""",
}


@pytest.mark.parametrize("where", WHERE)
def test_the_outlet_where_somebody_speaks_or_writes_is_a_hand(where):
    sentence = f"""
    {where} Sky News, Kim said it rained.
    {WHERE[where]} ,/said Kim/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
    """

    assert [each.relays for each in found_in(parse(sentence))] == [("Sky News",)]


def test_the_outlet_behind_the_cue_is_a_hand():
    sentence = """
    “It rained,” Kim said on CNN.
    “/rained It/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/rained ”/rained Kim/NNP/nsubj/said/Person said/VBD/0
    on/IN/case/CNN CNN/NNP/obl/said/Organization .
    """

    assert [each.relays for each in found_in(parse(sentence))] == [("CNN",)]


def test_the_outlet_that_the_speaker_spoke_to_is_a_hand():
    sentence = """
    Kim, who spoke to Daily Trust, said it rained.
    Kim/NNP/nsubj/said/Person ,/Kim who/WP/nsubj/spoke spoke/VBD/acl:relcl/Kim/speak to/IN/case/Trust
    Daily/NNP/compound/Trust/Organization Trust/NNP/obl/spoke/Organization ,/Kim said/VBD/0 it/PRP/nsubj/rained
    rained/VBD/ccomp/said/rain .
    """

    assert [each.relays for each in found_in(parse(sentence))] == [("Daily Trust",)]


def test_the_day_of_an_interview_is_no_hand():
    sentence = """
    In an interview with Le Monde published on Sunday, Kim said it rained.
    In/IN/case/interview an/DT/det/interview interview/NN/obl/said with/IN/case/Le Le/NNP/nmod/interview
    Monde/NNP/flat/Le published/VBN/acl/interview/publish on/IN/case/Sunday Sunday/NNP/obl/published/Date ,/said
    Kim/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
    """

    assert [each.relays for each in found_in(parse(sentence))] == [("Le Monde",)]


def test_what_is_told_begins_behind_who_is_told():
    sentence = """
    Kim told the daily maintenance work began.
    Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/work daily/JJ/amod/work maintenance/NN/compound/work
    work/NN/nsubj/began began/VBD/ccomp/told/begin .
    """

    [found] = found_in(parse(sentence))
    assert (found.content, found.relays) == (("maintenance work began",), ("the daily",))


def test_who_quotes_is_named_whole():
    sentence = """
    Kim, quoted by the newspaper Izvestia, said it rained.
    Kim/NNP/nsubj/said/Person ,/Kim quoted/VBN/acl/Kim/quote by/IN/case/newspaper the/DT/det/newspaper
    newspaper/NN/obl/quoted Izvestia/NNP/dep/said/Organization ,/said said/VBD/0 it/PRP/nsubj/rained
    rained/VBD/ccomp/said/rain .
    """

    assert [found.relays for found in found_in(parse(sentence))] == [("Izvestia",)]


def test_who_hears_is_no_part_of_who_speaks():
    sentence = """
    “It rained,” said the father of the girl to CNN.
    “/rained It/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/rained ”/rained said/VBD/0 the/DT/det/father
    father/NN/nsubj/said of/IN/case/girl the/DT/det/girl girl/NN/nmod/father to/IN/case/CNN
    CNN/NNP/nmod/father/Organization .
    """

    assert [(each.source, each.relays) for each in found_in(parse(sentence))] == [("the father of the girl", ("CNN",))]


def test_an_outlet_is_known_by_what_the_article_calls_it_elsewhere():
    sentences = """
    Kim told Al-Mina that it rained.
    Kim/NNP/nsubj/told/Person told/VBD/0 Al/NNP/iobj/told/Person -/Al Mina/NNP/flat/Al/Person that/IN/mark/rained
    it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .

    Al-Mina daily is old.
    Al/NNP/compound/daily -/Al Mina/NNP/flat/Al daily/NN/nsubj/old is/VBZ/cop/old old/JJ/0 .
    """

    assert [each.relays for each in found_in(parse(sentences))] == [("Al-Mina",)]


STAFF = """
Kim told journalists from the BBC and AFP that it rained.
Kim/NNP/nsubj/told/Person told/VBD/0 journalists/NNS/iobj/told/journalist from/IN/case/BBC the/DT/det/BBC
BBC/NNP/obl/told/Organization and/CC/cc/AFP AFP/NNP/conj/BBC/Organization that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .
"""


REPORTER_FOR = """
Kim told a reporter for the Daily Mail that it rained.
Kim/NNP/nsubj/told/Person told/VBD/0 a/DT/det/reporter reporter/NN/iobj/told for/IN/case/Mail the/DT/det/Mail
Daily/NNP/compound/Mail/Organization Mail/NNP/nmod/reporter/Organization that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .
"""


SPEAKING_TO = """
It rained, Kim said on speaking to local TV.
It/PRP/expl/rained rained/VBD/ccomp/said/rain ,/rained Kim/NNP/nsubj/said/Person said/VBD/0 on/IN/mark/speaking
speaking/VBG/advcl/said/speak to/IN/case/TV local/JJ/amod/TV TV/NN/obl/speaking .
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(STAFF, ("the BBC", "AFP"), id="journalists from two"),
        pytest.param(REPORTER_FOR, ("the Daily Mail",), id="a reporter for one"),
        pytest.param(SPEAKING_TO, ("local TV",), id="no participle in the name"),
    ],
)
def test_whose_journalists_are_told(sentence, relays):
    assert [each.relays for each in found_in(parse(sentence))] == [relays]


@pytest.mark.parametrize(
    ("place", "relays"),
    [
        ("On/IN/case/News Fox/NNP/compound/News/Organization News/NNP/obl/said/Organization", ("Fox News",)),
        ("In/IN/case/Lancet the/DT/det/Lancet Lancet/NNP/obl/said/Organization", ("the Lancet",)),
        ("On/IN/case/Monday Monday/NNP/obl/said/Date", ()),
        ("In/IN/case/Paris Paris/NNP/obl/said/Location", ()),
    ],
)
def test_the_outlet_that_opens_a_sentence_is_where_its_verb_speaks(place, relays):
    words = " ".join(word.split("/")[0] for word in place.split())
    [found] = found_in(
        parse(f"""
    {words}, Kim said that it rained.
    {place} ,/said Kim/NNP/nsubj/said/Person said/VBD/0/say that/IN/mark/rained it/PRP/nsubj/rained
    rained/VBD/ccomp/said/rain .
    """)
    )

    assert found.relays == relays


BROKEN_OFF = """
“The talks failed,” Kim told the
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/told/fail ,/failed ”/failed
Kim/NNP/nsubj/told/Person told/VBD/0/tell the/DT/det/told
"""


def test_a_sentence_that_breaks_off_before_whom_it_was_told():
    (quote,) = found_in(parse(BROKEN_OFF))

    assert (quote.source, quote.relays) == ("Kim", ())


TOLD_SHAREHOLDERS = """
Lund told Reuters shareholders had refused.
Lund/NNP/nsubj/told/Person told/VBD/0/tell Reuters/NNP/compound/shareholders/Organization
shareholders/NNS/iobj/told/shareholder had/VBD/aux/refused/have refused/VBN/ccomp/told/refuse .
"""
TOLD_PLAYERS = """
Lund told the BBC young players would be tested.
Lund/NNP/nsubj/told/Person told/VBD/0/tell the/DT/det/BBC BBC/NNP/compound/players/Organization
young/JJ/amod/players players/NNS/obj/told/player would/MD/aux/tested be/VB/aux:pass/tested tested/VBN/ccomp/told/test .
"""


@pytest.mark.parametrize(
    ("sentence", "seen", "content", "relay"),
    [
        pytest.param(TOLD_SHAREHOLDERS, "had refused", "shareholders had refused", "Reuters", id="a noun"),
        pytest.param(
            TOLD_PLAYERS, "would be tested", "young players would be tested", "the BBC", id="a noun and an adjective"
        ),
    ],
)
def test_words_between_an_outlet_that_is_told_and_a_verb_are_the_verb_s(sentence, seen, content, relay):
    [row] = found_in(tagged(parse(sentence), f"Lund | told | {seen}"))

    assert (row.content, row.relays) == ((content,), (relay,))


def test_an_outlet_whose_verb_is_all_that_follows_is_who_the_clause_is_about():
    sentence = """
    Lund told the BBC was wrong.
    Lund/NNP/nsubj/told/Person told/VBD/0/tell the/DT/det/BBC BBC/NNP/nsubj/wrong/Organization was/VBD/cop/wrong
    wrong/JJ/ccomp/told .
    """

    assert [row.content for row in found_in(parse(sentence))] == [("the BBC was wrong",)]


OVER = """
Kim said in an interview over Harbour Radio that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/interview an/DT/det/interview interview/NN/obl/said
over/IN/case/Radio Harbour/NNP/compound/Radio/Organization Radio/NNP/nmod/interview/Organization
that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""


def test_an_interview_is_over_a_radio():
    assert found_in(parse(OVER))[0].relays == ("Harbour Radio",)


FM = """
Kim told Harbour FM Monday that the talks had failed.
Kim/NNP/nsubj/told/Person told/VBD/0 Harbour/NNP/compound/FM/Organization FM/NNP/iobj/told/Organization
Monday/NNP/obl:unmarked/told/Date that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/told/fail .
"""


@pytest.mark.parametrize("name", ["Harbour FM", "Spice FM"])
def test_a_station_is_told_on_a_day(name):
    assert found_in(parse(FM.replace("Harbour", name.split()[0])))[0].relays == (name,)


@pytest.mark.parametrize("minister", ["Pakistan", "Polish"])
def test_the_minister_of_a_country_is_no_station(minister):
    assert found_in(parse(FM.replace("Harbour", minister)))[0].relays == ()


SITDOWN = """
Kim said in an interview on Channel 9's Sunday Sitdown that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/interview an/DT/det/interview interview/NN/obl/said
on/IN/case/Sitdown Channel/NNP/nmod:poss/Sitdown/Organization 9/CD/nummod/Channel/Organization
's/POS/case/Channel Sunday/NNP/compound/Sitdown Sitdown/NNP/nmod/interview
that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""


def test_a_programme_of_a_day_is_its_channel_s():
    assert found_in(parse(SITDOWN))[0].relays == ("Channel 9",)


@pytest.mark.parametrize("name", ["LTV", "TV3"])
def test_letters_of_a_station_are_told(name):
    told = TOLD.replace("Reuters", name)

    assert found_in(parse(told))[0].relays == (name,)


CALL_SIGN = """
Kim told WKLM-TV that the talks had failed.
Kim/NNP/nsubj/told/Person told/VBD/0 WKLM/NNP/compound/TV/Organization -/TV TV/NNP/iobj/told/Organization
that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/told/fail .
"""


def test_a_call_sign_is_told():
    assert found_in(parse(CALL_SIGN))[0].relays == ("WKLM-TV",)


IN_A_COLUMN = """
In a column for Spectrum, Kim wrote that the dam held.
In/IN/case/column a/DT/det/column column/NN/obl/wrote for/IN/case/Spectrum
Spectrum/NNP/nmod/column/Organization ,/wrote Kim/NNP/nsubj/wrote/Person wrote/VBD/0/write that/IN/mark/held
the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/wrote/hold .
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(IN_A_COLUMN, ("Spectrum",), id="whatever it is called"),
        pytest.param(IN_A_COLUMN.replace("Spectrum", "Lee").replace("/Organization", "/Person"), (), id="a person"),
        pytest.param(IN_A_COLUMN.replace("Spectrum", "Ruvo").replace("/Organization", "/Location"), (), id="a place"),
    ],
)
def test_a_piece_of_writing_stands_in_an_outlet(sentence, relays):
    assert [found.relays for found in found_in(parse(sentence))] == [relays]


def test_what_is_told_begins_behind_all_of_an_outlets_name():
    sentence = """
    Kim told Danish broadcaster DR the dam held.
    Kim/NNP/nsubj/told/Person told/VBD/0 Danish/JJ/amod/broadcaster/NORP broadcaster/NN/iobj/told
    DR/NNP/nsubj/held the/DT/det/dam dam/NN/dep/held held/VBD/ccomp/told/hold .
    """

    [found] = found_in(parse(sentence))
    assert (found.content, found.relays) == (("the dam held",), ("DR",))


ASKED = """
Asked by Reuters if it rained, Kim said it snowed.
Asked/VBN/advcl/said/ask by/IN/case/Reuters Reuters/NNP/obl/Asked/Organization if/IN/mark/rained
it/PRP/nsubj/rained rained/VBD/advcl/Asked/rain ,/Asked Kim/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/snowed
snowed/VBD/ccomp/said/snow .
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(ASKED, ("Reuters",), id="an outlet"),
        pytest.param(ASKED.replace("Reuters", "Lee").replace("Organization", "Person"), (), id="a person"),
    ],
)
def test_the_outlet_that_asks_passes_the_answer_on(sentence, relays):
    assert {found.source: found.relays for found in found_in(parse(sentence))}["Kim"] == relays


PUBLISHED = """
Kim said in an interview published by the Harlan Courier that the dam held.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/interview an/DT/det/interview interview/NN/obl/said
published/VBN/advcl/said/publish by/IN/case/Courier the/DT/det/Courier Harlan/NNP/compound/Courier/Organization
Courier/NNP/obl/published/Organization that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""
TOLD_IN_INTERVIEW = """
Kim told Amnesty in an interview that the dam held.
Kim/NNP/nsubj/told/Person told/VBD/0/tell Amnesty/NNP/iobj/told/Organization in/IN/case/interview an/DT/det/interview
interview/NN/obl/told that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/told/hold .
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(PUBLISHED, ("the Harlan Courier",), id="published by"),
        pytest.param(TOLD_IN_INTERVIEW, ("Amnesty",), id="told in an interview"),
    ],
)
def test_an_interview_comes_through_who_published_it_and_who_asked(sentence, relays):
    assert [(found.content, found.relays) for found in found_in(parse(sentence))] == [(("the dam held",), relays)]


def test_who_reached_a_source_passes_the_words_on():
    sentence = """
    Kim, reached by Reuters, said the dam held.
    Kim/NNP/nsubj/said/Person ,/reached reached/VBN/acl/Kim/reach by/IN/case/Reuters
    Reuters/NNP/obl/reached/Organization ,/reached said/VBD/0 the/DT/det/dam dam/NN/nsubj/held
    held/VBD/ccomp/said/hold .
    """

    assert [found.relays for found in found_in(parse(sentence))] == [("Reuters",)]


def test_who_quotes_a_source_in_front_passes_the_words_on():
    sentence = """
    Quoted by Reuters, Kim said the dam held.
    Quoted/VBN/advcl/said/quote by/IN/case/Reuters Reuters/NNP/obl/Quoted/Organization ,/Quoted
    Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
    """

    assert [found.relays for found in found_in(parse(sentence))] == [("Reuters",)]


def test_a_name_whose_article_has_its_capital_is_an_outlets():
    sentence = """
    Kim told The National that the dam held.
    Kim/NNP/nsubj/told/Person told/VBD/0/tell The/DT/det/National National/NNP/iobj/told that/IN/mark/held
    the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/told/hold .
    """

    assert [found.relays for found in found_in(parse(sentence))] == [("The National",)]


WHO_WAS_REACHED = """
Kim, who was reached by Reuters, said the dam held.
Kim/NNP/nsubj/said/Person ,/reached who/WP/nsubj:pass/reached was/VBD/aux:pass/reached
reached/VBN/acl:relcl/Kim/reach by/IN/case/Reuters Reuters/NNP/obl:agent/reached/Organization ,/Kim said/VBD/0
the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""
REACHED_IN_FRONT = """
Reached by Reuters, Kim said the dam held.
Reached/VBN/advcl/said/reach by/IN/case/Reuters Reuters/NNP/obl:agent/Reached/Organization ,/Reached
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


@pytest.mark.parametrize("sentence", [WHO_WAS_REACHED, REACHED_IN_FRONT], ids=["who was", "in front"])
def test_who_got_hold_of_a_source_passes_the_words_on(sentence):
    (found,) = found_in(parse(sentence))

    assert found.relays == ("Reuters",)


QUOTED_IN = """
Kim, quoted in the Harbour Gazette, said the dam held.
Kim/NNP/nsubj/said/Person ,/quoted quoted/VBN/acl/Kim/quote in/IN/case/Gazette the/DT/det/Gazette
Harbour/NNP/compound/Gazette/Organization Gazette/NNP/obl/quoted/Organization ,/quoted said/VBD/0 the/DT/det/dam
dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(QUOTED_IN, ("the Harbour Gazette",), id="in an outlet"),
        pytest.param(QUOTED_IN.replace("Gazette", "Inn").replace("Organization", "Location"), (), id="in a place"),
    ],
)
def test_where_a_source_is_quoted_passes_the_words_on(sentence, relays):
    (found,) = found_in(parse(sentence))

    assert found.relays == relays


TOLD_KAN = """
Kim told Kan that it rained.
Kim/NNP/nsubj/told/Person told/VBD/0/tell Kan/NNP/iobj/told/Person that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .

"""
BROADCASTER = """Kan, the public broadcaster, paid.
Kan/NNP/nsubj/paid/Person ,/broadcaster the/DT/det/broadcaster public/JJ/amod/broadcaster broadcaster/NN/appos/Kan
,/Kan paid/VBD/0/pay .
"""
IS_ONE = """Kan is a magazine in Bogota.
Kan/NNP/nsubj/magazine/Person is/VBZ/cop/magazine a/DT/det/magazine magazine/NN/0 in/IN/case/Bogota
Bogota/NNP/nmod/magazine/Location .
"""
IS_EDITOR = """Kan is a magazine editor in Bogota.
Kan/NNP/nsubj/editor/Person is/VBZ/cop/editor a/DT/det/editor magazine/NN/compound/editor editor/NN/0
in/IN/case/Bogota Bogota/NNP/nmod/editor/Location .
"""
OWNER = """Kan, the broadcaster's owner, paid.
Kan/NNP/nsubj/paid/Person ,/owner the/DT/det/broadcaster broadcaster/NN/nmod:poss/owner 's/POS/case/broadcaster
owner/NN/appos/Kan ,/Kan paid/VBD/0/pay .
"""


@pytest.mark.parametrize(
    ("elsewhere", "relays"),
    [
        pytest.param(BROADCASTER, ("Kan",), id="a public broadcaster"),
        pytest.param(BROADCASTER.replace("public", "old"), (), id="a broadcaster may be somebody"),
        pytest.param(BROADCASTER.replace("public", "daily").replace("broadcaster", "editor"), (), id="an editor"),
        pytest.param(OWNER, (), id="whose it is"),
        pytest.param(IS_ONE, ("Kan",), id="is a magazine"),
        pytest.param(IS_EDITOR, (), id="is an editor"),
    ],
)
def test_an_outlet_that_looks_like_somebody_is_known_by_what_the_article_says_of_it(elsewhere, relays):
    assert [each.relays for each in found_in(parse(TOLD_KAN + elsewhere))] == [relays]


BEHIND_ITS_KIND = """
Kim told the broadcaster Kan that it rained.
Kim/NNP/nsubj/told/Person told/VBD/0/tell the/DT/det/broadcaster broadcaster/NN/iobj/told
Kan/NNP/appos/broadcaster/Person that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
"""
WHO_DIED = """
Kim told the agency Kan had died.
Kim/NNP/nsubj/told/Person told/VBD/0/tell the/DT/det/agency agency/NN/iobj/told Kan/NNP/nsubj/died/Person
had/VBD/aux/died died/VBN/ccomp/told/die .
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(BEHIND_ITS_KIND, ("Kan",), id="closed by what is told"),
        pytest.param(WHO_DIED, ("the agency",), id="who may be told of"),
    ],
)
def test_a_name_behind_its_kind_is_an_outlets_where_what_follows_closes_it(sentence, relays):
    assert [each.relays for each in found_in(parse(sentence))] == [relays]


IN_MESSAGE = """
Kim said in a message to the {name} that it rained.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/message a/DT/det/message message/NN/obl/said to/IN/case/{head}
the/DT/det/{head} {tree} that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
OVER_STATION = """
Kim said in an interview over DYVL Radyo Salt that it rained.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/interview an/DT/det/interview interview/NN/obl/said
over/IN/case/DYVL DYVL/NNP/obl/said/Organization Radyo/NNP/flat/DYVL/Person Salt/NNP/flat/DYVL/Person
that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
COURIER = "Ruvo/NNP/compound/Courier/Organization Courier/NNP/nmod/message/Organization"
LEDGER = "Ledger/NNP/obl/said/Organization"


@pytest.mark.parametrize(
    ("sentence", "relay"),
    [
        pytest.param(IN_MESSAGE.format(name="Ruvo Courier", head="Courier", tree=COURIER), "the Ruvo Courier"),
        pytest.param(IN_MESSAGE.format(name="Ledger", head="Ledger", tree=LEDGER), "the Ledger"),
        pytest.param(OVER_STATION, "DYVL Radyo Salt"),
    ],
    ids=["a masthead", "the short form of one", "a station's letters"],
)
def test_the_outlet_to_which_a_message_goes_is_a_hand(sentence, relay):
    assert [(each.source, each.relays) for each in found_in(parse(sentence))] == [("Kim", (relay,))]


WRITING_IN_JOURNAL = """
Kim disagreed, writing in Marine Letters that it rained.
Kim/NNP/nsubj/disagreed/Person disagreed/VBD/0/disagree ,/writing writing/VBG/advcl/disagreed/write
in/IN/case/Marine Marine/NNP/obl/writing/Organization Letters/NNP/obl/writing/Organization that/IN/mark/rained
it/PRP/nsubj/rained rained/VBD/ccomp/writing/rain .
"""
OF_A_DAY = """
Kim wrote in Friday's Avgi that it rained.
Kim/NNP/nsubj/wrote/Person wrote/VBD/0/write in/IN/case/Avgi Friday/NNP/nmod:poss/Avgi/Date 's/POS/case/Friday
Avgi/NNP/obl/wrote/Organization that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/wrote/rain .
"""
WILL_CARRY = """
Kim, speaking in an interview that To Vima will carry, said it rained.
Kim/NNP/nsubj/said/Person ,/Kim speaking/VBG/advcl/said/speak in/IN/case/interview an/DT/det/interview
interview/NN/obl/speaking that/IN/mark/carry To/IN/case/Vima Vima/NNP/nsubj/carry/Person will/MD/aux/carry
carry/VB/acl:relcl/interview ,/speaking said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("sentence", "relay"),
    [
        pytest.param(WRITING_IN_JOURNAL, "Marine Letters", id="a journal without an article"),
        pytest.param(OF_A_DAY, "Avgi", id="the paper of a day"),
        pytest.param(WILL_CARRY, "To Vima", id="who will carry an interview"),
    ],
)
def test_where_it_is_written_or_will_stand_is_a_hand(sentence, relay):
    assert [(each.source, each.relays) for each in found_in(parse(sentence))] == [("Kim", (relay,))]


IN_DIARY = """
Kim disagreed, writing in Parliament's diary that it rained.
Kim/NNP/nsubj/disagreed/Person disagreed/VBD/0/disagree ,/writing writing/VBG/advcl/disagreed/write
in/IN/case/diary Parliament/NNP/nmod:poss/diary/Organization 's/POS/case/Parliament diary/NN/obl/writing
that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/writing/rain .
"""
HE_GAVE = """
Kim said in an interview he published that it rained.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/interview an/DT/det/interview interview/NN/obl/said
he/PRP/nsubj/published published/VBD/acl:relcl/interview/publish that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize("sentence", [IN_DIARY, HE_GAVE], ids=["whose diary", "he"])
def test_who_only_owns_or_publishes_it_himself_is_no_hand(sentence):
    assert [each.relays for each in found_in(parse(sentence))] == [()]


OF_OUTLET = """
Kim told Jo Park of {whose} that it rained.
Kim/NNP/nsubj/told/Person told/VBD/0 Jo/NNP/iobj/told/Person Park/NNP/flat/Jo/Person of/IN/case/{whose}
{whose}/NNP/nmod/Jo/{kind} that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
"""


@pytest.mark.parametrize(
    ("whose", "kind", "relays"), [("AFP", "Organization", ("Jo Park", "AFP")), ("Ruvo", "Location", ())]
)
def test_somebody_of_an_outlet_who_is_told_is_a_hand_before_it(whose, kind, relays):
    assert [each.relays for each in found_in(parse(OF_OUTLET.format(whose=whose, kind=kind)))] == [relays]


IT = """
One official told it that it snowed.
One/CD/nummod/official official/NN/nsubj/told told/VBD/0 it/PRP/iobj/told that/IN/mark/snowed it/PRP/nsubj/snowed
snowed/VBD/ccomp/told/snow ./told
"""
LIKE_IT_WAS = """
Kim told it like it was: “We lost.”
Kim/NNP/nsubj/told/Person told/VBD/0 it/PRP/iobj/told like/IN/mark/was it/PRP/nsubj/was was/VBD/advcl/lost :/lost
“/lost We/PRP/nsubj/lost lost/VBD/ccomp/told/lose ./lost ”/lost
"""
TO_THE_CREW = """
Kim told it to the crew: “We lost.”
Kim/NNP/nsubj/told/Person told/VBD/0 it/PRP/iobj/told to/IN/case/crew the/DT/det/crew crew/NN/obl/told :/lost “/lost
We/PRP/nsubj/lost lost/VBD/ccomp/told/lose ./lost ”/lost
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(IT, ("it",), id="who hears"),
        pytest.param(LIKE_IT_WAS, (), id="what is told, and how"),
        pytest.param(TO_THE_CREW, (), id="what is told, and to whom"),
    ],
)
def test_it_may_be_the_outlet_that_is_told(sentence, relays):
    assert [each.relays for each in found_in(parse(sentence))] == [relays]
