import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import names_of, quotes_in, speakers_of

A_REPORTER = """
A Reuters reporter said they won.
A/DT/det/reporter Reuters/NNP/compound/reporter/Organization reporter/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_unnamed_reporter_is_not_the_outlet():
    speaker = speakers_of(parse(A_REPORTER), "A Reuters reporter")[0]

    assert (speaker.name, speaker.kind) == ("A Reuters reporter", "anonymous")


LOCAL_MEDIA = """
Local media said they won.
Local/JJ/amod/media media/NNS/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_capital_of_a_sentence_makes_no_name():
    speaker = speakers_of(parse(LOCAL_MEDIA), "Local media")[0]

    assert (speaker.name, speaker.kind) == ("Local media", "anonymous")


AGENCY_AGAIN = """
The KCNA said they lost.
The/DT/det/KCNA KCNA/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The agency said they won.
The/DT/det/agency agency/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


NEWSPAPER_AGAIN = """
The JoongAng Ilbo said they lost.
The/DT/det/Ilbo JoongAng/NNP/compound/Ilbo/Organization Ilbo/NNP/nsubj/said/Organization said/VBD/0
they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The newspaper said they won.
The/DT/det/newspaper newspaper/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


GAZETTE_AGAIN = """
The Harbour Gazette said they lost.
The/DT/det/Gazette Harbour/NNP/compound/Gazette Gazette/NNP/nsubj/said said/VBD/0 they/PRP/nsubj/lost
lost/VBD/ccomp/said/lose .

The paper said they won.
The/DT/det/paper paper/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (AGENCY_AGAIN, "The KCNA", "The agency"),
        (AGENCY_AGAIN.replace("The KCNA", "TASS").replace("The/DT/det/KCNA KCNA", "TASS"), "TASS", "The agency"),
        (NEWSPAPER_AGAIN, "The JoongAng Ilbo", "The newspaper"),
        (GAZETTE_AGAIN, "The Harbour Gazette", "The paper"),
        (GAZETTE_AGAIN.replace("Gazette", "Herald"), "The Harbour Herald", "The paper"),
    ],
)
def test_the_agency_is_the_outlet_that_spoke_last(text, first, second):
    before, again = speakers_of(parse(text), first, second)

    assert again == before


READ_IN_A_PAPER = """
Borght read the JoongAng Ilbo and watched CNN.
Borght/NNP/nsubj/read/Person read/VBD/0 the/DT/det/Ilbo JoongAng/NNP/compound/Ilbo/Organization
Ilbo/NNP/obj/read/Organization and/CC/cc/watched watched/VBD/conj/read/watch CNN/NNP/obj/watched/Organization .

The newspaper said they won.
The/DT/det/newspaper newspaper/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_newspaper_is_the_one_named_last_that_is_a_newspaper():
    assert speakers_of(parse(READ_IN_A_PAPER), "The newspaper")[0].id == "joongang"


OTHER_AGENCY = """
Reuters said they lost.
Reuters/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The Atomic Energy Agency said they drew.
The/DT/det/Agency Atomic/NNP/compound/Agency/Organization Energy/NNP/compound/Agency/Organization
Agency/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/drew drew/VBD/ccomp/said/draw .

The agency said they won.
The/DT/det/agency agency/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize("spoken", [("Reuters", "The Atomic Energy Agency"), ("Reuters",)], ids=["spoke", "named"])
def test_the_agency_is_no_outlet_where_another_agency_came_since(spoken):
    assert names_of(parse(OTHER_AGENCY), *spoken, "The agency")[-1] == "Atomic Energy Agency"


KCNA = """
The KCNA said they won.
The/DT/det/KCNA KCNA/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


AGENCY = """
Russian state agency RIA Novosti said they won.
Russian/JJ/amod/agency/NORP state/NN/compound/agency agency/NN/nsubj/said RIA/NNP/appos/agency/Organization
Novosti/NNP/flat/RIA/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name", "identity"),
    [
        (KCNA, "The KCNA", "Korean Central News Agency", "kcna"),
        (AGENCY, "Russian state agency RIA Novosti", "RIA Novosti", "ria"),
    ],
)
def test_outlet_by_the_lexicon(sentence, source, name, identity):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind, speaker.id) == (name, "outlet", identity)


STATE_RUN = """
The state-run Global Times said they won.
The/DT/det/Times state-run/JJ/amod/Times Global/NNP/compound/Times Times/NNPS/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


CHINAS = """
China’s ruling party tabloid Global Times said they won.
China/NNP/nmod:poss/Times/Location ’s/POS/case/China ruling/VBG/amod/party party/NN/compound/tabloid
tabloid/NN/compound/Times Global/NNP/compound/Times Times/NNPS/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


CHINESE = """
Chinese Global Times said they won.
Chinese/JJ/amod/Times/NORP Global/NNP/compound/Times Times/NNPS/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(STATE_RUN, "The state-run Global Times", id="adjective"),
        pytest.param(CHINAS, "China’s ruling party tabloid Global Times", id="owner and noun"),
        pytest.param(CHINESE, "Chinese Global Times", id="people"),
    ],
)
def test_words_before_an_outlet_that_no_recognizer_marks_do_not_hide_it(sentence, source):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == ("Global Times", "outlet")


UNLISTED_TIMES = """
The Harbour Times said they won.
The/DT/det/Times Harbour/NNP/compound/Times Times/NNPS/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


EDITOR = """
The state-run Global Times editor said they won.
The/DT/det/editor state-run/JJ/amod/Times Global/NNP/compound/Times Times/NNPS/compound/editor
editor/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(UNLISTED_TIMES, "The Harbour Times", id="the end of another name"),
        pytest.param(EDITOR, "The state-run Global Times editor", id="somebody of an outlet"),
    ],
)
def test_end_of_a_phrase_is_no_outlet_by_itself(sentence, source):
    assert speakers_of(parse(sentence), source)[0].id not in ("the-times", "global-times")


GAZETTE = """
The Harbour Gazette said they won.
The/DT/det/Gazette Harbour/NNP/compound/Gazette/Organization Gazette/NNP/nsubj/said/Organization said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_outlet_by_its_own_word():
    speaker = speakers_of(parse(GAZETTE), "The Harbour Gazette")[0]

    assert (speaker.name, speaker.kind) == ("Harbour Gazette", "outlet")


@pytest.mark.parametrize("masthead", ["Herald", "Times", "Post", "Tribune", "News"])
def test_outlet_by_the_last_word_of_its_name(masthead):
    speaker = speakers_of(parse(GAZETTE.replace("Gazette", masthead)), f"The Harbour {masthead}")[0]

    assert (speaker.name, speaker.kind) == (f"Harbour {masthead}", "outlet")


EMILY_POST = """
Emily Post said they won.
Emily/NNP/compound/Post/Person Post/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_person_is_no_outlet_whatever_the_surname():
    speaker = speakers_of(parse(EMILY_POST), "Emily Post")[0]

    assert (speaker.name, speaker.kind) == ("Emily Post", "person")


MACLEAN = """
Council spokesperson Richard MacLean said they lost.
Council/NNP/compound/spokesperson/Organization spokesperson/NN/nsubj/said Richard/NNP/appos/spokesperson/Person
MacLean/NNP/flat/Richard/Person said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

They won, MacLean said.
They/PRP/nsubj/won won/VBD/0/win , MacLean/NNP/nsubj/said/Person said/VBD/parataxis/won .
"""


def test_a_surname_is_nobody_but_who_has_it_though_an_outlet_is_called_so():
    speakers = speakers_of(parse(MACLEAN), "Council spokesperson Richard MacLean", "MacLean")

    assert [(speaker.name, speaker.kind) for speaker in speakers] == [("Richard MacLean", "person")] * 2


COURIER = """
Lee left, the Ruvo Courier reported.
Lee/NNP/nsubj/left/Person left/VBD/ccomp/reported/leave ,/reported the/DT/det/Courier Ruvo/NNP/compound/Courier/Person
Courier/NNP/nsubj/reported/Person reported/VBD/0/report .
"""


def test_a_name_with_an_article_is_an_outlet_though_the_recognizer_takes_it_for_somebody():
    (speaker,) = speakers_of(parse(COURIER), "the Ruvo Courier")

    assert (speaker.name, speaker.kind) == ("Ruvo Courier", "outlet")


POST_POLL = """
A Harbour Post poll said they won.
A/DT/det/poll Harbour/NNP/compound/Post/Organization Post/NNP/compound/poll/Organization poll/NN/nsubj/said
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_poll_of_an_outlet_is_no_outlet():
    assert speakers_of(parse(POST_POLL), "A Harbour Post poll")[0].kind != "outlet"


TIMES_AND_CHAIN = """
The Harbour Times and the Kos newspaper chain said they won.
The/DT/det/Times Harbour/NNP/compound/Times/Organization Times/NNP/nsubj/said/Organization and/CC/cc/chain
the/DT/det/chain Kos/NNP/compound/chain/Organization newspaper/NN/compound/chain chain/NN/conj/Times said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_an_outlet_that_speaks_with_another_is_not_named_alone():
    speaker = speakers_of(parse(TIMES_AND_CHAIN), "The Harbour Times and the Kos newspaper chain")[0]

    assert speaker.name != "Harbour Times"


RESULTS = """
The results of a study published in the Harbour Journal said they won.
The/DT/det/results results/NNS/nsubj/said/result of/IN/case/study a/DT/det/study study/NN/nmod/results
published/VBN/acl/study/publish in/IN/case/Journal the/DT/det/Journal Harbour/NNP/compound/Journal/Organization
Journal/NNP/obl/published/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_outlet_within_a_phrase_is_not_who_speaks():
    assert speakers_of(parse(RESULTS), "The results of a study published in the Harbour Journal")[0].kind != "outlet"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Harbour News Agency", "outlet"),
        ("Harbour Radio", "outlet"),
        ("Atomic Energy Agency", "organization"),
        ("Harbour Press Service", "organization"),
        ("Tourism Bureau", "organization"),
        ("World Food Programme", "organization"),
    ],
)
def test_agency_or_bureau_is_an_outlet_only_of_news(name, kind):
    *before, last = name.split()
    sentence = f"""
    The {name} said they won.
    The/DT/det/{last} {" ".join(f"{word}/NNP/compound/{last}/Organization" for word in before)}
    {last}/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """
    speaker = speakers_of(parse(sentence), f"The {name}")[0]

    assert (speaker.name, speaker.kind) == (name, kind)


PIER = """
The Harbour Gazette reported that the pier was closed.
The/DT/det/Gazette Harbour/NNP/compound/Gazette/Organization Gazette/NNP/nsubj/reported/Organization
reported/VBD/0/report that/IN/mark/closed the/DT/det/pier pier/NN/nsubj:pass/closed was/VBD/aux:pass/closed
closed/VBN/ccomp/reported/close .

Boats lay idle.
Boats/NNS/nsubj/lay/boat lay/VBD/0/lie idle/JJ/xcomp/lay .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

The newspaper said two men had drowned.
The/DT/det/newspaper newspaper/NN/nsubj/said said/VBD/0 two/CD/nummod/men men/NNS/nsubj/drowned/man
had/VBD/aux/drowned drowned/VBN/ccomp/said/drown .
"""


def test_the_newspaper_is_the_one_that_spoke_sentences_before():
    _, again = speakers_of(parse(PIER), "The Harbour Gazette", "The newspaper")

    assert (again.name, again.kind) == ("Harbour Gazette", "outlet")


ASAHI = """
The Asahi Shimbun newspaper said they won.
The/DT/det/newspaper Asahi/NNP/compound/Shimbun Shimbun/NNP/compound/newspaper newspaper/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


A_NEWSPAPER = """
The Harbour Gazette said they lost.
The/DT/det/Gazette Harbour/NNP/compound/Gazette/Organization Gazette/NNP/nsubj/said/Organization said/VBD/0
they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

A newspaper said they won.
A/DT/det/newspaper newspaper/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


SPACE = """
TASS said they lost.
TASS/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The Lodz Space Agency said they lost.
The/DT/det/Agency Lodz/NNP/compound/Agency/Organization Space/NNP/compound/Agency/Organization
Agency/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The agency said they won.
The/DT/det/agency agency/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


STUDY = """
A study in the Harbour Journal said they won.
A/DT/det/study study/NN/nsubj/said in/IN/case/Journal the/DT/det/Journal Harbour/NNP/compound/Journal/Organization
Journal/NNP/nmod/study/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


CHAIN = """
The Harbour Times and a chain of papers said they won.
The/DT/det/Times Harbour/NNP/compound/Times/Organization Times/NNP/nsubj/said/Organization and/CC/cc/chain
a/DT/det/chain chain/NN/conj/Times of/IN/case/papers papers/NNS/nmod/chain/paper said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(
            ASAHI, ("The Asahi Shimbun newspaper",), "The Asahi Shimbun", "outlet", id="with a word for what it is"
        ),
        pytest.param(
            A_NEWSPAPER, ("The Harbour Gazette", "A newspaper"), "A newspaper", "anonymous", id="another newspaper"
        ),
        pytest.param(
            SPACE,
            ("TASS", "The Lodz Space Agency", "The agency"),
            "Lodz Space Agency",
            "organization",
            id="another agency that spoke last",
        ),
        pytest.param(
            STUDY, ("A study in the Harbour Journal",), "A study in the Harbour Journal", "document", id="a study in it"
        ),
        pytest.param(
            CHAIN,
            ("The Harbour Times and a chain of papers",),
            "Harbour Times and a chain of papers",
            "group",
            id="one of several",
        ),
    ],
)
def test_an_outlet_or_none(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


PAPER_IN_HARBOUR = """
A newspaper in Harbour City said they won.
A/DT/det/newspaper newspaper/NN/nsubj/said in/IN/case/City Harbour/NNP/compound/City/Location
City/NNP/nmod/newspaper/Location said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_newspaper_in_a_place_has_not_the_name_of_the_place():
    speaker = speakers_of(parse(PAPER_IN_HARBOUR), "A newspaper in Harbour City")[-1]

    assert (speaker.name, speaker.kind) == ("A newspaper in Harbour City", "anonymous")


SPACE_UNRECOGNIZED = """
TASS said they lost.
TASS/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The Lodz Space Agency said they lost.
The/DT/det/Agency Lodz/NNP/compound/Agency Space/NNP/compound/Agency Agency/NNP/nsubj/said said/VBD/0
they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The agency said they won.
The/DT/det/agency agency/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_an_agency_that_spoke_last_is_meant_though_the_recognizer_missed_it():
    speaker = speakers_of(parse(SPACE_UNRECOGNIZED), "TASS", "The Lodz Space Agency", "The agency")[-1]

    assert (speaker.name, speaker.kind) == ("Lodz Space Agency", "organization")


@pytest.mark.parametrize("name", ["Radio Cooperativa", "Channel 7", "Rádio Harbour"])
def test_an_outlet_is_named_whole_where_the_tree_cuts_it_in_two(name):
    first, last = name.split()
    tag = "CD" if last.isdigit() else "NNP"
    analysis = parse(f"""
    Kim told {name} that it rained.
    Kim/NNP/nsubj/told/Person told/VBD/0 {first}/NNP/iobj/told {last}/{tag}/iobj/told that/IN/mark/rained
    it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
    """)

    [speaker] = speakers_of(analysis, name)
    assert (speaker.name, speaker.kind) == (name, "outlet")


def test_an_outlet_with_its_kind_behind_it_and_who_takes_it_up_again():
    analysis = parse("""
    It rained, reports Al-Mina daily.
    It/PRP/nsubj/rained rained/VBD/0/rain ,/reports reports/VBZ/parataxis/rained/report Al/NNP/nsubj/reports -/Al
    Mina/NNP/flat/Al daily/NN/advmod/reports .

    Kim told the daily that help came.
    Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/daily daily/NN/iobj/told that/IN/mark/came help/NN/nsubj/came
    came/VBD/ccomp/told/come .
    """)

    speakers = speakers_of(analysis, "Al-Mina", "the daily")
    assert [(speaker.name, speaker.kind) for speaker in speakers] == [("Al-Mina", "outlet")] * 2


BERGEN_BASED = """
Kos told Avisen that it rained.
Kos/NNP/nsubj/told/Person told/VBD/0 Avisen/NNP/iobj/told/Organization that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .

The Bergen-based newspaper reported that it snowed.
The/DT/det/newspaper/Organization Bergen/NNP/compound/based/Organization -/Bergen/Organization
based/VBN/amod/newspaper/base/Organization newspaper/NN/nsubj/reported/Organization reported/VBD/0/report
that/IN/mark/snowed it/PRP/nsubj/snowed snowed/VBD/ccomp/reported/snow .
"""


def test_where_an_outlet_sits_is_not_its_name():
    analysis = parse(BERGEN_BASED)
    told, reported = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [told.relays[-1].name, reported.speaker.name] == ["Avisen", "Avisen"]


@pytest.mark.parametrize("kind", ["news agency", "Russian agency", "state agency"])
def test_an_outlet_taken_up_by_its_kind_and_whose_it_is_hears_again(kind):
    whose, noun = kind.split()
    analysis = parse(f"""
    Kim told TASS that it rained.
    Kim/NNP/nsubj/told/Person told/VBD/0 TASS/NNP/iobj/told/Organization that/IN/mark/rained it/PRP/nsubj/rained
    rained/VBD/ccomp/told/rain .

    Kim told the {kind} that help came.
    Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/{noun} {whose}/NN/compound/{noun} {noun}/NN/iobj/told
    that/IN/mark/came help/NN/nsubj/came came/VBD/ccomp/told/come .
    """)

    [speaker] = speakers_of(analysis, f"the {kind}")
    assert (speaker.name, speaker.kind) == ("TASS", "outlet")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the/DT/det/agency ISNA/NNP/compound/agency news/NN/compound/agency agency/NN/nsubj/said", "ISNA"),
        ("the/DT/det/agency SPA/NNP/compound/agency news/NN/dep/agency agency/NN/nsubj/said", "Saudi Press Agency"),
        ("the/DT/det/agency news/NN/compound/agency agency/NN/nsubj/said SPA/NNP/appos/agency", "Saudi Press Agency"),
    ],
)
def test_an_agency_is_known_by_its_letters_beside_its_kind(words, name):
    phrase = " ".join(word.split("/")[0] for word in words.split())
    analysis = parse(f"""
    And {phrase} said that it rained.
    And/CC/cc/said {words} said/VBD/0/say that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
    """)

    [speaker] = speakers_of(analysis, phrase)
    assert (speaker.name, speaker.kind) == (name, "outlet")


def test_an_outlet_behind_its_kind_is_named_whole_where_the_tree_cuts_it_in_two():
    analysis = parse("""
    Kim told the newspaper Le Matinier that it rained.
    Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/newspaper newspaper/NN/iobj/told Le/NNP/appos/newspaper/Organization
    Matinier/NNP/appos/newspaper/Organization that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
    """)

    [speaker] = speakers_of(analysis, "Le Matinier")
    assert (speaker.name, speaker.kind) == ("Le Matinier", "outlet")


KNO = """
News agency KNO reported it.
News/NNP/compound/agency agency/NN/nsubj/reported KNO/NNP/nsubj/reported/Organization reported/VBD/0/report
it/PRP/obj/reported .
"""


def test_the_name_behind_an_agency_that_opens_the_sentence_is_the_outlet_s():
    [speaker] = speakers_of(parse(KNO), "News agency KNO")

    assert (speaker.name, speaker.kind) == ("KNO", "outlet")


SPORTS_DAILY = """
The sports daily Tempo, which won, said it rained.
The/DT/det/sports sports/NNS/nsubj/said daily/NN/nmod/sports Tempo/NNP/appos/daily/Organization ,/Tempo
which/WDT/nsubj/won won/VBD/acl:relcl/sports/win ,/Tempo said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


def test_an_outlet_is_named_behind_a_kind_that_words_describe():
    [speaker] = speakers_of(parse(SPORTS_DAILY), "The sports daily Tempo, which won")

    assert (speaker.name, speaker.kind) == ("Tempo", "outlet")


@pytest.mark.parametrize(
    ("described", "words", "name"),
    [
        ("Austrian/JJ/amod/agency/austrian/NORP APA/NNP/compound/agency/APA/Organization", "Austrian APA", "APA"),
        (
            "Kremlin/NNP/compound/run -/Kremlin run/VBN/amod/agency/run Dovan/NNP/compound/agency/Dovan/Organization",
            "Kremlin-run Dovan",
            "Dovan",
        ),
        ("private/JJ/amod/agency Dovan/NNP/compound/agency/Dovan/Organization", "private Dovan", "Dovan"),
    ],
)
def test_what_describes_an_agency_is_no_part_of_its_name(described, words, name):
    text = f"""
The {words} news agency said they won.
The/DT/det/agency/the {described} news/NN/compound/agency agency/NN/nsubj/said said/VBD/0/say they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""

    (speaker,) = speakers_of(parse(text), f"The {words} news agency")

    assert (speaker.name, speaker.kind) == (name, "outlet")


def test_an_agency_that_is_only_described_has_no_name():
    text = """
The Swedish state news agency said they won.
The/DT/det/agency/the Swedish/JJ/amod/agency/Swedish/NORP state/NN/compound/agency news/NN/compound/agency
agency/NN/nsubj/said said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""

    (speaker,) = speakers_of(parse(text), "The Swedish state news agency")

    assert speaker.kind != "outlet"


@pytest.mark.parametrize(
    ("kind", "label", "name", "found"),
    [
        pytest.param("weekly", "Person", "The Edge", "outlet", id="with an article, taken for a person"),
        pytest.param("weekly", "Organization", "Het Nu", "outlet", id="without"),
        pytest.param("weekly", "Person", "Ana Edge", "person", id="a person's"),
        pytest.param("bank", "Organization", "The Edge", "organization", id="of a bank"),
    ],
)
def test_a_name_behind_a_comma_and_a_kind_of_outlet(kind, label, name, found):
    first, last = name.split()
    text = f"""
The {kind}, {name}, said it rained.
The/DT/det/{kind} {kind}/NN/nsubj/said ,/{last} {first}/NNP/compound/{last}/{label} {last}/NNP/appos/{kind}/{label}
,/{kind} said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""
    (speaker,) = speakers_of(parse(text), f"The {kind}, {name}")

    assert speaker.kind == found
    assert found != "outlet" or speaker.name == name


REPORTS = """
It rained, Trend reports.
It/PRP/nsubj/rained rained/VBD/ccomp/reports/rain , Trend/NNP/nsubj/reports/Person reports/VBZ/0/report .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (REPORTS, "Trend", "Trend News Agency"),
        (REPORTS.replace("Trend/NNP/nsubj/reports/Person", "Report/NN/nsubj/reports").replace("Trend", "Report"),
         "Report", "Report"),
        (REPORTS.replace("Person reports", "Person reported").replace("VBZ", "VBD").replace("reports", "reported"),
         "Trend", "Trend News Agency"),
    ],
)  # fmt: skip
def test_an_agency_may_be_called_by_a_word(text, source, name):
    (speaker,) = speakers_of(parse(text), source)

    assert (speaker.name, speaker.kind) == (name, "outlet")


def test_the_letters_of_a_country_s_agency_stand_behind_whose_it_is():
    text = """
    The kingdom’s official SPA said it rained.
    The/DT/det/kingdom kingdom/NN/nmod:poss/SPA ’s/POS/case/kingdom official/JJ/amod/SPA SPA/NNP/nsubj/said said/VBD/0
    it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
    """
    (speaker,) = speakers_of(parse(text), "The kingdom’s official SPA")

    assert (speaker.name, speaker.kind) == ("Saudi Press Agency", "outlet")


def test_a_name_with_a_country_behind_a_hyphen_is_whole():
    text = """
    Interfax-Ukraine said it rained.
    Interfax/NNP/nsubj/said/Organization -/Ukraine Ukraine/NNP/appos/Interfax/Location said/VBD/0 it/PRP/nsubj/rained
    rained/VBD/ccomp/said/rain .
    """
    (speaker,) = speakers_of(parse(text), "Interfax-Ukraine")

    assert (speaker.name, speaker.kind) == ("Interfax-Ukraine", "outlet")


STATE_RUN = """
The Ethiopian News Agency said the road was open.
The/DT/det/Agency/Organization Ethiopian/JJ/amod/Agency/NORP News/NNP/compound/Agency/Organization
Agency/NNP/nsubj/said/Organization said/VBD/0 the/DT/det/road road/NN/nsubj/open was/VBD/aux/open
open/JJ/ccomp/said .

The state-run agency said the bridge was closed.
The/DT/det/agency state/NN/compound/run -/state run/NN/compound/agency agency/NN/nsubj/said said/VBD/0
the/DT/det/bridge bridge/NN/nsubj:pass/closed was/VBD/aux:pass/closed closed/VBN/ccomp/said/close .
"""


def test_an_agency_of_whose_name_the_recognizer_has_a_part_is_taken_up_whole():
    names = names_of(parse(STATE_RUN), "The Ethiopian News Agency", "The state-run agency")

    assert names == ("Ethiopian News Agency", "Ethiopian News Agency")


KOREAN = """
The official Korean Central News Agency said it rained.
The/DT/det/Agency official/JJ/amod/Agency Korean/JJ/amod/Agency/Korean/NORP Central/NNP/amod/News/Organization
News/NNP/compound/Agency/Organization Agency/NNP/nsubj/said/Organization said/VBD/0 it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""


def test_an_agency_with_a_people_in_its_name_is_not_another_one_without():
    assert names_of(parse(KOREAN), "The official Korean Central News Agency") == ("Korean Central News Agency",)


OF_AFP = """
Kim told Jo Park of AFP that it rained.
Kim/NNP/nsubj/told/Person told/VBD/0 Jo/NNP/iobj/told/Person Park/NNP/flat/Jo/Person of/IN/case/AFP
AFP/NNP/nmod/Jo/Organization that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
"""


def test_somebody_of_an_outlet_who_is_told_stays_a_person():
    analysis = parse(OF_AFP)
    [found] = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [(relay.name, relay.kind) for relay in found.relays] == [
        ("Jo Park", "person"),
        ("Agence France-Presse", "outlet"),
    ]


COACH = """
Coach Nick Roe lost.
Coach/NNP/nmod:desc/Nick Nick/NNP/nsubj/lost/Person Roe/NNP/flat/Nick/Person lost/VBD/0/lose .
"""
AUSTRALIAN = """
“They won,” the Australian said.
“ They/PRP/nsubj/won won/VBD/ccomp/said/win , ” the/DT/det/Australian Australian/NNP/nsubj/said said/VBD/0 .
"""


def test_the_australian_who_is_quoted_is_no_newspaper():
    """“We’ll need 250 in the second dig,” the Australian said."""
    paper = AUSTRALIAN.replace("the", "The")
    analyses = [parse(COACH + said) for said in (AUSTRALIAN, paper)]
    coach, newspaper = (resolve(quotes_in(each), each, load_lexicon())[0].speaker for each in analyses)

    assert (coach.name, coach.kind) == ("Nick Roe", "person")
    assert (newspaper.name, newspaper.kind) == ("The Australian", "outlet")


CHAIRMAN = """
Lodz Fishers (PTI) chairman Jan Kos said they won.
Lodz/NNP/compound/chairman/Organization Fishers/NNP/flat/Lodz/Organization (/PTI PTI/NNP/appos/chairman/Organization
)/PTI chairman/NN/nmod:desc/Jan Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_chairman_of_what_has_an_agency_s_letters_is_no_agency():
    assert names_of(parse(CHAIRMAN), "Lodz Fishers (PTI) chairman Jan Kos") == ("Jan Kos",)
