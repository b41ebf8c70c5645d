import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve.cast.gather import cast_of
from quotes.resolve.page import page_of
from quotes.types import Span
from readings import quote_by, speakers_of


def cast_in(text):
    return cast_of(page_of(parse(text)), load_lexicon())


def people_in(text):
    return [person.name for person in cast_in(text).people]


SHORT_FORMS = """
Erwin Borght met Anna Berg.
Erwin/NNP/nsubj/met/Person Borght/NNP/flat/Erwin/Person met/VBD/0/meet Anna/NNP/obj/met/Person
Berg/NNP/flat/Anna/Person .

Borght left, and Berg stayed.
Borght/NNP/nsubj/left/Person left/VBD/0/leave ,/stayed and/CC/cc/stayed Berg/NNP/nsubj/stayed/Person
stayed/VBD/conj/left/stay .
"""
HEADLINE = """
# newpar
# zone = headline
Borght leaves
Borght/NNP/nsubj/leaves/Person leaves/VBZ/0/leave

# newpar
Erwin Borght left Anna Berg.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Anna/NNP/obj/left/Person
Berg/NNP/flat/Anna/Person .
"""
POSSESSIVE = """
Erwin Borght left Anna Berg.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Anna/NNP/obj/left/Person
Berg/NNP/flat/Anna/Person .

Borght’s car left.
Borght/NNP/nmod:poss/car/Person ’s/POS/case/Borght/Person car/NN/nsubj/left left/VBD/0/leave .
"""
TITLED = """
Mr. Erwin Borght met Dr. Anna Berg.
Mr./NNP/nsubj/met/Person Erwin/NNP/flat/Mr./Person Borght/NNP/flat/Mr./Person met/VBD/0/meet
Dr./NNP/obj/met/Person Anna/NNP/flat/Dr./Person Berg/NNP/flat/Dr./Person .
"""


MINISTER = """
Prime Minister Erwin Borght met Lt. Gen. Anna Berg.
Prime/NNP/compound/Minister/Person Minister/NNP/compound/Erwin/Person Erwin/NNP/nsubj/met/Person
Borght/NNP/flat/Erwin/Person met/VBD/0/meet Lt./NNP/compound/Anna/Person Gen./NNP/compound/Anna/Person
Anna/NNP/obj/met/Person Berg/NNP/flat/Anna/Person .
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(MINISTER, id="titles of two words"),
        pytest.param(SHORT_FORMS, id="surnames behind"),
        pytest.param(HEADLINE, id="surname in the headline before"),
        pytest.param(POSSESSIVE, id="possessive"),
        pytest.param(TITLED, id="titles"),
    ],
)
def test_mentions_of_a_person_gather_under_the_full_name(text):
    assert people_in(text) == ["Erwin Borght", "Anna Berg"]


def test_every_mention_is_a_sighting():
    borght = cast_in(SHORT_FORMS).people[0]

    assert [sighting.sentence for sighting in borght.sightings] == [0, 1]


BROTHERS = """
Erwin Borght met Karl Borght.
Erwin/NNP/nsubj/met/Person Borght/NNP/flat/Erwin/Person met/VBD/0/meet Karl/NNP/obj/met/Person
Borght/NNP/flat/Karl/Person .
"""


def test_one_surname_two_people():
    assert people_in(BROTHERS) == ["Erwin Borght", "Karl Borght"]


SPELLINGS = """
Sergey Shoigu left, and Sergei Shoigu came.
Sergey/NNP/nsubj/left/Person Shoigu/NNP/flat/Sergey/Person left/VBD/0/leave ,/came and/CC/cc/came
Sergei/NNP/nsubj/came/Person Shoigu/NNP/flat/Sergei/Person came/VBD/conj/left/come .
"""


def test_spellings_of_a_public_figure_are_one_name():
    assert set(people_in(SPELLINGS)) == {"Sergei Shoigu"}


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
    assert people_in(text) == [name]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        pytest.param(
            """
            Ms. Baek left.
            Ms./NNP/nsubj/left Baek/NNP/flat/Ms./Person left/VBD/0/leave .
            """,
            "f",
            id="title",
        ),
        pytest.param(
            """
            Spokeswoman Kim Baek left.
            Spokeswoman/NN/nsubj/left Kim/NNP/appos/Spokeswoman/Person Baek/NNP/flat/Kim/Person left/VBD/0/leave .
            """,
            "f",
            id="role",
        ),
        pytest.param(
            """
            Thomas Baek left.
            Thomas/NNP/nsubj/left/Person Baek/NNP/flat/Thomas/Person left/VBD/0/leave .
            """,
            "m",
            id="given name",
        ),
        pytest.param(
            """
            Baek left.
            Baek/NNP/nsubj/left/Person left/VBD/0/leave .
            """,
            None,
            id="not known",
        ),
        pytest.param(
            """
            Gloria left.
            Gloria/NNP/nsubj/left/Person left/VBD/0/leave .
            """,
            "f",
            id="a woman’s given name alone",
        ),
        pytest.param(
            """
            Thomas left.
            Thomas/NNP/nsubj/left/Person left/VBD/0/leave .
            """,
            None,
            id="a man’s given name, which may be a surname",
        ),
    ],
)
def test_gender_that_the_text_gives(text, gender):
    assert [person.gender for person in cast_in(text).people] == [gender]


TITLE_ALONE = """
The Vice President met Anna Berg.
The/DT/det/President Vice/NNP/compound/President/Person President/NNP/nsubj/met/Person met/VBD/0/meet
Anna/NNP/obj/met/Person Berg/NNP/flat/Anna/Person .
"""


def test_title_alone_is_nobodys_name():
    assert people_in(TITLE_ALONE) == ["Anna Berg"]


ROLE = """
North Korean leader Erwin Borght left.
North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/left Erwin/NNP/appos/leader/Person
Borght/NNP/flat/Erwin/Person left/VBD/0/leave .
"""


def test_role_with_what_it_belongs_to():
    assert cast_in(ROLE).people[0].roles == (("leader", "North Korean"),)


SERVICE = """
The National Intelligence Service (NIS) met.
The/DT/det/Service National/NNP/compound/Service/Organization Intelligence/NNP/compound/Service/Organization
Service/NNP/nsubj/met/Organization (/NIS NIS/NNP/appos/Service/Organization )/NIS met/VBD/0/meet .
"""
OTHER_LETTERS = """
The Assistance Association for Political Prisoners (AAPP) met.
The/DT/det/Association Assistance/NNP/compound/Association Association/NNP/nsubj/met for/IN/case/Prisoners
Political/NNP/compound/Prisoners Prisoners/NNPS/nmod/Association/Prisoner (/AAPP AAPP/NNP/appos/Association )/AAPP
met/VBD/0/meet .
"""


@pytest.mark.parametrize(
    ("text", "binding"),
    [
        pytest.param(SERVICE, ("NIS", "National Intelligence Service"), id="a name"),
        pytest.param(
            OTHER_LETTERS, ("AAPP", "Assistance Association for Political Prisoners"), id="by its initials alone"
        ),
    ],
)
def test_acronym_that_the_text_binds(text, binding):
    assert cast_in(text).acronyms == (binding,)


def test_institution_is_found_by_its_acronym():
    keys = [institution.keys for institution in cast_in(SERVICE).institutions if "Intelligence" in institution.name]

    assert keys == [frozenset({"national intelligence service", "nis"})]


ONE_MENTION = """
Chen Mei-hsiu (陳美秀) left.
Chen/NNP/nsubj/left/Person Mei-hsiu/NNP/flat/Chen/Person (/4/Person 陳美秀/NNP/appos/Chen/Person )/4/Person
left/VBD/0/leave .
"""
TWO_MENTIONS = """
Chen Mei-hsiu (陳美秀) left.
Chen/NNP/nsubj/left/Person Mei-hsiu/NNP/flat/Chen/Person (/4 陳美秀/NNP/appos/Chen/Person )/4 left/VBD/0/leave .
"""


@pytest.mark.parametrize("text", [ONE_MENTION, TWO_MENTIONS], ids=["one mention", "two mentions"])
def test_name_in_another_script_behind_a_name_is_the_same_person(text):
    assert people_in(text) == ["Chen Mei-hsiu"]


NO_PEOPLE = """
The Danube rose in Lodz on Friday.
The/DT/det/Danube Danube/NNP/nsubj/rose/Location rose/VBD/0/rise in/IN/case/Lodz Lodz/NNP/obl/rose/Location
on/IN/case/Friday Friday/NNP/obl/rose/Date .
"""


def test_places_and_days_are_no_people():
    assert people_in(NO_PEOPLE) == []


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

    assert people_in(delegates) == ["Obama"]
    assert people_in(dean) == ["Dean"]


HAMMERS = """
Elizabeth Warren Hammers Bank
Elizabeth/NNP/nsubj/Bank/Person Warren/NNP/flat/Elizabeth/Person Hammers/NNP/flat/Elizabeth/Person Bank/NNP/0

Warren left.
Warren/NNP/nsubj/left/Person left/VBD/0/leave .
"""
LEADER_REID = """
Leader Harry Reid met Don Fowler.
Leader/NNP/compound/Harry/Person Harry/NNP/nsubj/met/Person Reid/NNP/flat/Harry/Person met/VBD/0/meet
Don/NNP/obj/met/Person Fowler/NNP/flat/Don/Person .
"""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(HAMMERS, ["Elizabeth Warren"], id="a headline's verb (HuffPost, 2016-09-20)"),
        pytest.param(LEADER_REID, ["Harry Reid", "Don Fowler"], id="a title, and a given name that is one too"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(text, names):
    assert people_in(text) == names


JUNIOR = """
Erwin Borght Jr. left.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person Jr./NNP/flat/Erwin/Person left/VBD/0/leave .

Borght said they won.
Borght/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
FURTHER = """
Erwin Borght further said they won.
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person further/RB/advmod/said/Person said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
MISSED_SURNAME = """
Erwin Borght left.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave .

Borght said they won.
Borght/NNP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
DEPUTY = """
The mayor’s deputy, Jan Kos, said they won.
The/DT/det/mayor mayor/NN/nmod:poss/deputy ’s/POS/case/mayor deputy/NN/nsubj/said ,/deputy Jan/NNP/appos/deputy
Kos/NNP/flat/Jan ,/deputy said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
SENATOR = """
Senator Anna Berg said they won.
Senator/NNP/nsubj/said/Organization Anna/NNP/flat/Senator/Organization Berg/NNP/flat/Senator/Organization said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(JUNIOR, ("Erwin Borght Jr.", "Borght"), "Erwin Borght Jr.", "person", id="Jr."),
        pytest.param(FURTHER, ("Erwin Borght",), "Erwin Borght", "person", id="an adverb behind it"),
        pytest.param(
            MISSED_SURNAME, ("Erwin Borght", "Borght"), "Erwin Borght", "person", id="a surname that it missed"
        ),
        pytest.param(
            DEPUTY, ("The mayor’s deputy, Jan Kos",), "Jan Kos", "person", id="a name in apposition that it missed"
        ),
        pytest.param(
            SENATOR, ("Senator Anna Berg",), "Anna Berg", "person", id="a person that it took for an institution"
        ),
    ],
)
def test_a_name_is_whole_though_the_recognizer_errs(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


DOCTORS = """
The Doctors’ Union (MSF) met.
The/DT/det/Union Doctors/NNPS/nmod:poss/Union/Organization ’/POS/case/Doctors/Organization
Union/NNP/nsubj/met/Organization (/MSF MSF/NNP/appos/Union/Organization )/MSF met/VBD/0/meet .

MSF said they won.
MSF/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_an_acronym_stands_for_the_name_before_its_bracket():
    speaker = speakers_of(parse(DOCTORS), "MSF")[-1]

    assert (speaker.name, speaker.kind) == ("Doctors’ Union", "organization")


FLOOD = """
On Monday Erwin Borght of the Lodz Rescue Union (LRU) met Amnesty.
On/IN/case/Monday Monday/NNP/obl/met/Date Erwin/NNP/nsubj/met/Person Borght/NNP/flat/Erwin/Person of/IN/case/Union
the/DT/det/Union Lodz/NNP/compound/Union Rescue/NNP/compound/Union Union/NNP/nmod/Erwin (/LRU LRU/NNP/appos/Union
)/LRU met/VBD/0/meet Amnesty/NNP/obj/met/Organization .

AMNESTY stayed in Lodz until Tuesday.
AMNESTY/NNP/nsubj/stayed/Organization stayed/VBD/0/stay in/IN/case/Lodz Lodz/NNP/obl/stayed/Location
until/IN/case/Tuesday Tuesday/NNP/obl/stayed/Date .
"""


def test_institutions_are_no_days_and_no_people_and_have_the_first_name_that_the_text_gives_them():
    institutions = cast_in(FLOOD).institutions

    assert [each.name for each in institutions] == ["Lodz Rescue Union", "Amnesty", "Lodz"]
    assert institutions[0].span == Span(30, 47)


IN_BRACKETS = """
Chen Mei-hsiu (陳美秀) left.
Chen/NNP/nsubj/left/Person Mei-hsiu/NNP/flat/Chen/Person (/陳美秀 陳美秀/NNP/appos/Chen/Person )/陳美秀
left/VBD/0/leave .
"""


def test_a_name_in_another_script_is_nobody_else():
    assert people_in(IN_BRACKETS) == ["Chen Mei-hsiu"]


PHRASE = """
Borght, owner of the dam, met Lodz Trust.
Borght/NNP/nsubj/met/Organization ,/owner/Organization owner/NN/appos/Borght/Organization of/IN/case/dam
the/DT/det/dam dam/NN/nmod/owner ,/owner met/VBD/0/meet Lodz/NNP/compound/Trust/Organization
Trust/NNP/obj/met/Organization .
"""


def test_a_phrase_that_the_recognizer_took_for_a_name_is_no_institution():
    assert [each.name for each in cast_in(PHRASE).institutions] == ["Lodz Trust"]
