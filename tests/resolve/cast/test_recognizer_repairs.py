import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from quotes.resolve.cast.gather import cast_of
from quotes.resolve.page import page_of
from quotes.types import Span
from readings import cast_in, names_of, people_in, quote_by, speakers_of

DUNFORD = """
The chairman, Gen. Joseph F. Dunford Jr., said they won.
The/DT/det/chairman chairman/NN/nsubj/said ,/Gen. Gen./NNP/appos/chairman/Organization Joseph/NNP/flat/Gen./Organization
F./NNP/flat/Gen./Organization Dunford/NNP/flat/Gen./Organization Jr./NNP/flat/Gen./Organization ,/Gen. said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
TRIBE = """
Laurence H. Tribe said they won.
Laurence/NNP/nsubj/said/Organization H./NNP/flat/Laurence/Organization Tribe/NNP/flat/Laurence/Organization said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name"),
    [
        (DUNFORD, "The chairman, Gen. Joseph F. Dunford Jr.", "Joseph F. Dunford Jr."),
        (TRIBE, "Laurence H. Tribe", "Laurence H. Tribe"),
    ],
    ids=["given name behind a title, in apposition", "initial"],
)
def test_who_speaks_is_a_person_by_the_given_name(sentence, source, name):
    (speaker,) = speakers_of(parse(sentence), source)

    assert (speaker.name, speaker.kind) == (name, "person")


MS_GRAY = """
Ms Gray told them the bridge failed.
Ms/NNP/nsubj/told/Person Gray/JJ/amod/told told/VBD/0/tell them/PRP/obj/told the/DT/det/bridge bridge/NN/nsubj/failed
failed/VBD/ccomp/told/fail .
"""


def test_a_title_alone_is_nobodys_name():
    (speaker,) = speakers_of(parse(MS_GRAY), "Ms Gray")

    assert (speaker.name, speaker.kind) == ("Gray", "person")


THE_SUN = """
It was Monday. The Sun said they won.
It/PRP/nsubj/Monday was/VBD/cop/Monday Monday/NNP/0 ./Monday The/DT/det/Sun Sun/NNP/nsubj/said/Person
said/VBD/parataxis/Monday they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_word_behind_an_article_is_no_person():
    (speaker,) = speakers_of(parse(THE_SUN), "The Sun")

    assert speaker.kind != "person"


MISSED = """
Clinic director Chen Mei-hsiu left.
Clinic/NN/compound/director director/NN/nsubj/left Chen/NNP/appos/director Mei-hsiu/NNP/flat/Chen
left/VBD/0/leave .
"""
COAUTHOR = """
Coauthor Colette Heald left.
Coauthor/NN/compound/Colette Colette/NNP/nsubj/left Heald/NNP/flat/Colette left/VBD/0/leave .
"""


@pytest.mark.parametrize(("text", "name"), [(MISSED, "Chen Mei-hsiu"), (COAUTHOR, "Colette Heald")])
def test_name_that_the_recognizer_missed_behind_a_role(text, name):
    assert people_in(parse(text)) == [name]


NO_PEOPLE = """
The Danube rose in Lodz on Friday.
The/DT/det/Danube Danube/NNP/nsubj/rose/Location rose/VBD/0/rise in/IN/case/Lodz Lodz/NNP/obl/rose/Location
on/IN/case/Friday Friday/NNP/obl/rose/Date .
"""


AFFAIRS_OFFICE = """
The NTU Academic Affairs Office left.
The/DT/det/Office NTU/NNP/compound/Office/Organization Academic/NNP/amod/Affairs/Organization
Affairs/NNP/compound/Office/Organization Office/NNP/nsubj/left/Organization left/VBD/0/leave .
"""


def test_an_office_behind_a_word_for_people_is_nobody():
    assert people_in(parse(AFFAIRS_OFFICE)) == []


def test_places_and_days_are_no_people():
    assert people_in(parse(NO_PEOPLE)) == []


# HuffPost 2016-09-27, Western Journalism 2016-09-30, Politico 2016-02-17 (PolNeAR), shortened
BRACKET = """
Sen. David Perdue (R-Ga.) said it rained.
Sen./NNP/compound/David/Organization David/NNP/nsubj/said/Organization Perdue/NNP/flat/David/Organization
(/Ga./Organization R-Ga./NNP/appos/David/Organization )/Ga./Organization said/VBD/0 it/PRP/expl/rained
rained/VBD/ccomp/said/rain .
""".replace("/Ga./Organization", "/R-Ga./Organization")


OUTLETS_OWN = """
NBC’s Dante Chinni said it rained.
NBC/NNP/nmod:poss/Dante/Organization ’s/POS/case/NBC/Organization Dante/NNP/nsubj/said/Organization
Chinni/NNP/flat/Dante/Organization said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""
APPOSITION = """
Dan Centinello, Romney’s deputy, said it rained.
Dan/NNP/nsubj/said/Organization Centinello/NNP/flat/Dan/Organization ,/deputy/Organization
Romney/NNP/nmod:poss/deputy/Organization ’s/POS/case/Romney/Organization deputy/NN/appos/Dan/Organization ,/said
said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        pytest.param(BRACKET, "Sen. David Perdue (R-Ga.)", "David Perdue", id="title and bracket"),
        pytest.param(OUTLETS_OWN, "NBC’s Dante Chinni", "Dante Chinni", id="an outlet's own"),
        pytest.param(APPOSITION, "Dan Centinello", "Dan Centinello", id="apposition"),
    ],
)
def test_who_speaks_is_a_person_where_the_recognizer_took_the_whole_phrase_for_an_organization(text, source, name):
    analysis = parse(text)
    place = Span(at := analysis.article.document.text.index(source), at + len(source))

    people = cast_of(page_of(analysis, (quote_by(place),)), load_lexicon()).people

    assert [person.name for person in people] == [name]


def test_word_for_what_people_are_is_no_name_unless_it_stands_by_itself():
    delegates = """
President Obama met Delegates.
President/NNP/compound/Obama/Person Obama/NNP/nsubj/met/Person met/VBD/0/meet Delegates/NNPS/obj/met/Person .
"""
    dean = """
Dean left.
Dean/NNP/nsubj/left/Person left/VBD/0/leave .
"""

    assert people_in(parse(delegates)) == ["Obama"]
    assert people_in(parse(dean)) == ["Dean"]


HE_LIFENG = """
He Lifeng said they won.
He/PRP/nsubj/said Lifeng/NNP/flat/He/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
AN_JUNG_HWAN = """
An Jung-hwan said they won.
An/DT/nsubj/said Jung-hwan/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
UM_KHALED = """
Um Khaled said they won.
Um/UH/discourse/Khaled Khaled/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "name"), [(HE_LIFENG, "He Lifeng"), (AN_JUNG_HWAN, "An Jung-hwan"), (UM_KHALED, "Um Khaled")]
)
def test_name_that_begins_with_a_word_is_whole(text, name):
    assert names_of(parse(text), name) == (name,)


def test_pronoun_before_a_day_is_no_name():
    text = """
He Monday said they won.
He/PRP/nsubj/said Monday/NNP/obl/said/Date said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
    assert people_in(parse(text)) == []


UBER = """
{} said they won.
{}/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
ENZO = """
Enzo Ferrari left.
Enzo/NNP/nsubj/left/Person Ferrari/NNP/flat/Enzo/Person left/VBD/0/leave .
"""
MARLOW = """
The Marlow Group left.
The/DT/det/Group Marlow/NNP/compound/Group/Organization Group/NNP/nsubj/left/Organization left/VBD/0/leave .
"""


@pytest.mark.parametrize("firm", ["Uber", "Aramco", "Nestlé"])
def test_firm_is_nobody_whatever_the_recognizer_says(firm):
    (speaker,) = speakers_of(parse(UBER.format(firm, firm)), firm)

    assert (speaker.name, speaker.kind) == (firm, "organization")


def test_firm_that_the_text_names_in_full_is_nobody():
    (speaker,) = speakers_of(parse(UBER.format("Marlow", "Marlow") + MARLOW), "Marlow")

    assert speaker.kind == "organization"


def test_bearer_of_a_firm_s_name_is_a_person():
    names = names_of(parse(ENZO + UBER.format("Ferrari", "Ferrari")), "Ferrari", "Ferrari")

    assert names == ("Enzo Ferrari", "Enzo Ferrari")


PRICE = """
Mark Price left.
Mark/NNP/nsubj/left/Person Price/NNP/flat/Mark/Person left/VBD/0/leave .

Price said they won.
Price/NN/nsubj/said/price said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_surname_that_is_a_word_is_its_bearer_s_where_the_text_has_one():
    assert names_of(parse(PRICE), "Price", "Price")[-1] == "Mark Price"


PITT = """
Dwayne “Hammer” Pitt said they won.
Dwayne/NNP/nsubj/said/Organization “/Hammer/Organization Hammer/NNP/appos/Dwayne/Organization ”/Hammer/Organization
Pitt/NNP/flat/Dwayne/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_name_with_a_nickname_is_a_person_s():
    (speaker,) = speakers_of(parse(PITT), "Dwayne “Hammer” Pitt")

    assert (speaker.name, speaker.kind) == ("Dwayne Pitt", "person")


def test_acronym_is_nobody():
    (speaker,) = speakers_of(parse(UBER.format("ANDE", "ANDE")), "ANDE")

    assert (speaker.name, speaker.kind) == ("ANDE", "organization")


SURNAMED = """
A baker surnamed Chan said they won.
A/DT/det/baker baker/NN/nsubj/said surnamed/VBN/acl/baker/surname/Person Chan/NNP/xcomp/surnamed/Person said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .

Chan said they lost.
Chan/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


SURNAMED_ASTRAY = SURNAMED.replace("surnamed/VBN/acl/baker/surname", "surnamed/VBN/nsubj/said/surnamed").replace(
    "Chan/NNP/xcomp/surnamed", "Chan/NNP/flat/surnamed"
)


@pytest.mark.parametrize("text", [SURNAMED, SURNAMED_ASTRAY], ids=["in the tree", "a tree gone astray"])
def test_the_word_that_gives_a_name_is_no_part_of_it(text):
    assert names_of(parse(text), "A baker surnamed Chan", "Chan") == ("Chan", "Chan")


DELEGATES = """
Delegates questioned the plan.
Delegates/NNP/nsubj/questioned/delegate/Person questioned/VBD/0/question the/DT/det/plan plan/NN/obj/questioned .
"""


def test_a_word_for_people_that_opens_a_sentence_is_no_name():
    assert people_in(parse(DELEGATES)) == []
    assert people_in(parse(DELEGATES.replace("Delegates", "Dean"))) == ["Dean"]


SUK_FAN = """
Chong Suk-fan left.
Chong/NNP/nsubj/left/Person Suk/NNP/flat/Chong/Person -/Suk/Person fan/NN/flat/Chong/Person left/VBD/0/leave .
"""


def test_a_given_name_keeps_what_stands_behind_its_hyphen():
    assert people_in(parse(SUK_FAN)) == ["Chong Suk-fan"]


def test_a_name_behind_an_outlets_is_its_journalists():
    analysis = parse("""
    Al Jazeera’s Zein Basra said they won.
    Al/NNP/nmod:poss/Zein/Organization Jazeera/NNP/flat/Al/Organization ’s/POS/case/Al Zein/NNP/nsubj/said/Organization
    Basra/NNP/flat/Zein/Organization said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """)

    assert names_of(analysis, "Al Jazeera’s Zein Basra") == ("Zein Basra",)


OWNED = """
Al Jazeera’s Zein Basra said they won.
Al/NNP/nsubj/said/Organization Jazeera/NNP/flat/Al/Organization ’s/POS/case/Al/Organization
Zein/NNP/nsubj/said/Organization Basra/NNP/flat/Zein said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
NOT_OWNED = OWNED.replace("Al Jazeera", "Saint Anne").replace("Al/", "Saint/").replace("/Al", "/Saint")
NOT_OWNED = NOT_OWNED.replace("Jazeera/", "Anne/")


def test_journalist_whose_name_was_taken_into_that_of_the_outlet():
    assert people_in(parse(OWNED)) == ["Zein Basra"]


def test_name_of_an_institution_that_is_no_outlet_stays_whole():
    assert people_in(parse(NOT_OWNED)) == []


PARTED = """
Al Jazeera’s Zein Basra said they won.
Al/NNP/nmod:poss/Zein/Organization Jazeera/NNP/flat/Al/Organization ’s/POS/case/Al Zein/NNP/nsubj/said/Organization
Basra/NNP/flat/Zein/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
UNIT = """
Al Jazeera’s Investigative Unit said they won.
Al/NNP/nmod:poss/Unit/Organization Jazeera/NNP/flat/Al/Organization ’s/POS/case/Al/Organization
Investigative/NNP/compound/Unit/Organization Unit/NNP/nsubj/said/Organization said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
BUREAU = """
Al Jazeera’s New York bureau said they won.
Al/NNP/nmod:poss/bureau/Organization Jazeera/NNP/flat/Al/Organization ’s/POS/case/Al New/NNP/amod/York/Location
York/NNP/compound/bureau/Location bureau/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "people"),
    [(OWNED, ["Zein Basra"]), (PARTED, ["Zein Basra"]), (UNIT, []), (BUREAU, []), (NOT_OWNED, [])],
    ids=["joined", "parted", "unit of the outlet", "place of its bureau", "no outlet"],
)
def test_names_behind_an_outlets_are_people_however_the_recognizer_cut_them(sentence, people):
    assert people_in(parse(sentence)) == people


@pytest.mark.parametrize("sentence", [OWNED, PARTED], ids=["joined", "parted"])
def test_a_journalist_behind_an_outlets_is_no_institution(sentence):
    assert [each.name for each in cast_in(parse(sentence)).institutions if "Zein" in each.name] == []


AN_LIHUA = """
An Lihua said they won.
An/DT/det/Lihua Lihua/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
AN_AGAIN = """
An said they won.
An/DT/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
MAY = """
May Castell said they won.
May/NNP/nsubj/said/Person Castell/NNP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
CASTELL = """
May Castell said they won.
May/NNP/nsubj/said Castell/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
AMIR = """
Police held Amir Qureshi.
Police/NNS/nsubj/held held/VBD/0/hold Amir/NNP/obj/held Qureshi/NNP/flat/Amir/Person .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name"),
    [
        pytest.param(AN_LIHUA, ["An Lihua"], "An Lihua", id="An before a consonant"),
        pytest.param(AN_LIHUA + AN_AGAIN, ["An Lihua", "An"], "An Lihua", id="An alone, of one who has it"),
        pytest.param(CASTELL, ["May Castell"], "May Castell", id="two subjects, the second a name"),
        pytest.param(MAY, ["May Castell"], "May Castell", id="two subjects, the first a name"),
    ],
)
def test_name_is_whole_though_its_words_look_like_others(text, sources, name):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, "person")


TAE_HUN = """
No Tae-hun left.
No/NNP/nsubj/left/Person Tae-hun/NNP/flat/No/Person left/VBD/0/leave .
"""
HE_WEI = """
He Wei left.
He/PRP/nsubj/left Wei/NNP/nsubj/left/Person left/VBD/0/leave .
"""
MAY_LEFT = """
Amir May left.
Amir/NNP/nsubj/left/Person May/NNP/flat/Amir/Person left/VBD/0/leave .
"""
STATEMENT = """
In a statement, No said they won.
In/IN/case/statement a/DT/det/statement statement/NN/obl/said ,/statement No/DT/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
STATEMENT_SEEN = STATEMENT.replace("No/DT/nsubj/said", "No/DT/nsubj/said/Person")
HE_STATED = STATEMENT.replace(", No said", ", He said").replace("No/DT", "He/PRP")
HE_SAID = """
He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        pytest.param(TAE_HUN + STATEMENT, "No", "No Tae-hun", id="No, that the recognizer missed"),
        pytest.param(TAE_HUN + STATEMENT_SEEN, "No", "No Tae-hun", id="No, that the recognizer has"),
        pytest.param(HE_WEI + HE_STATED, "He", "He Wei", id="He, behind a comma"),
        pytest.param(STATEMENT, "No", None, id="nobody has that surname"),
        pytest.param(STATEMENT_SEEN, "No", None, id="nobody has it, whatever the recognizer says"),
    ],
)
def test_surname_that_is_a_small_word_is_of_who_has_it(text, source, name):
    analysis = parse(text)
    place = analysis.article.document.text.rindex(f"{source} said")
    quote = quote_by(Span(place, place + len(source)))

    assert resolve((quote,), analysis, load_lexicon())[0].speaker.name == name


def test_he_that_opens_a_sentence_is_a_pronoun():
    assert names_of(parse(MAY_LEFT + HE_SAID), "He") == ("Amir May",)


def test_name_begins_where_the_tree_says():
    assert people_in(parse(AMIR)) == ["Amir Qureshi"]


@pytest.mark.parametrize("word", ["Egyptian", "FBI", "X-ray"])
def test_an_article_begins_no_name(word):
    text = AN_LIHUA.replace("Lihua", word)

    assert all(not name.startswith("An ") for name in people_in(parse(text)))


IZUMI = """
Kenta Izumi met them.
Kenta/NNP/compound/Izumi/Person Izumi/NNP/nsubj/met/Person met/VBD/0/meet them/PRP/obj/met .

Izumi of the CDP lost again.
Izumi/NNP/nsubj/lost/Izumi/Organization of/IN/case/CDP/of/Organization the/DT/det/CDP/the/Organization
CDP/NNP/nmod/Izumi/CDP/Organization lost/VBD/0/lose again/RB/advmod/lost .

He said they won.
He/PRP/nsubj/said said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_surname_is_somebodys_though_the_recognizer_joins_it_to_the_party():
    assert names_of(parse(IZUMI), "He") == ("Kenta Izumi",)
    assert [len(person.mentions) for person in cast_in(parse(IZUMI)).people] == [2]


LES = """
Les said they slept.
Les/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/slept slept/VBD/ccomp/said/sleep .
"""
POLICIERS = """
Les policiers said they slept.
Les/NNP/compound/policiers/Person policiers/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/slept
slept/VBD/ccomp/said/sleep .
"""
MURRAY = """
Les Murray left.
Les/NNP/nsubj/left/Person Murray/NNP/flat/Les/Person left/VBD/0/leave .
"""


@pytest.mark.parametrize(
    ("text", "source", "name", "kind"),
    [
        pytest.param(LES, "Les", None, "anonymous", id="an article alone"),
        pytest.param(POLICIERS, "Les policiers", "Les policiers", "anonymous", id="before a noun"),
        pytest.param(LES + MURRAY, "Les", "Les Murray", "person", id="a given name"),
    ],
)
def test_an_article_of_another_language_is_nobody_s_name(text, source, name, kind):
    (speaker,) = speakers_of(parse(text), source)

    assert (speaker.name, speaker.kind) == (name, kind)


AMLO = """
AMLO told them the bridge failed.
AMLO/NNP/nsubj/told/Organization told/VBD/0/tell them/PRP/obj/told the/DT/det/bridge bridge/NN/nsubj/failed
failed/VBD/ccomp/told/fail .
"""


def test_letters_that_the_table_has_as_somebody_s_are_a_person_s():
    (speaker,) = speakers_of(parse(AMLO), "AMLO")

    assert (speaker.name, speaker.kind) == ("Andrés Manuel López Obrador", "person")
