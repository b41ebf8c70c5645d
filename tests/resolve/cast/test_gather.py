import pytest

from parses import parse
from quotes.types import Span
from readings import cast_in, people_in, speakers_of

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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SHORT_FORMS, id="surnames behind"),
        pytest.param(HEADLINE, id="surname in the headline before"),
    ],
)
def test_mentions_of_a_person_gather_under_the_full_name(text):
    assert people_in(parse(text)) == ["Erwin Borght", "Anna Berg"]


POET = """
# newpar
# zone = headline
Poet Borght wins prize
Poet/NNP/nmod:desc/Borght/Person Borght/NNP/nsubj/wins/Person wins/VBZ/0/win prize/NN/obj/wins

# newpar
Eva Borght left.
Eva/NNP/nsubj/left/Person Borght/NNP/flat/Eva/Person left/VBD/0/leave .
"""


def test_a_role_before_the_surname_in_a_headline_is_no_name():
    assert people_in(parse(POET)) == ["Eva Borght"]


DUTCHMAN = """
Dutchman Erwin Borght left.
Dutchman/NNP/nmod:desc/Erwin/Person Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave .
"""


def test_a_people_before_a_full_name_is_no_part_of_it():
    assert people_in(parse(DUTCHMAN)) == ["Erwin Borght"]


def test_every_mention_is_a_sighting():
    borght = cast_in(parse(SHORT_FORMS)).people[0]

    assert [mention.sentence for mention in borght.mentions] == [0, 1]


BROTHERS = """
Erwin Borght met Karl Borght.
Erwin/NNP/nsubj/met/Person Borght/NNP/flat/Erwin/Person met/VBD/0/meet Karl/NNP/obj/met/Person
Borght/NNP/flat/Karl/Person .
"""


def test_one_surname_two_people():
    assert people_in(parse(BROTHERS)) == ["Erwin Borght", "Karl Borght"]


SPELLINGS = """
Sergey Shoigu left, and Sergei Shoigu came.
Sergey/NNP/nsubj/left/Person Shoigu/NNP/flat/Sergey/Person left/VBD/0/leave ,/came and/CC/cc/came
Sergei/NNP/nsubj/came/Person Shoigu/NNP/flat/Sergei/Person came/VBD/conj/left/come .
"""


def test_spellings_of_a_public_figure_are_one_name():
    assert set(people_in(parse(SPELLINGS))) == {"Sergei Shoigu"}


@pytest.mark.parametrize(
    ("text", "gender"),
    [
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
    assert [person.gender for person in cast_in(parse(text)).people] == [gender]


SERVICE = """
The National Intelligence Service (NIS) met.
The/DT/det/Service National/NNP/compound/Service/Organization Intelligence/NNP/compound/Service/Organization
Service/NNP/nsubj/met/Organization (/NIS NIS/NNP/appos/Service/Organization )/NIS met/VBD/0/meet .
"""


def test_institution_is_found_by_its_acronym():
    keys = [
        institution.keys for institution in cast_in(parse(SERVICE)).institutions if "Intelligence" in institution.name
    ]

    assert keys == [frozenset({"national intelligence service", "nis"})]


NORTH = """
North Korean leader Kim Jong-un returned.
North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/returned Kim/NNP/appos/leader/Person
Jong-un/NNP/flat/Kim/Person returned/VBD/0/return .

North Korea waited.
North/NNP/compound/Korea/Location Korea/NNP/nsubj/waited/Location waited/VBD/0/wait .

The North’s leader said they won.
The/DT/det/North North/NNP/nmod:poss/leader/Location ’s/POS/case/North leader/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_public_figure_has_the_id_and_the_spelling_of_the_lexicon():
    speaker = speakers_of(parse(NORTH), "North Korean leader Kim Jong-un")[0]

    assert (speaker.id, speaker.name) == ("kim-jong-un", "Kim Jong Un")


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
    institutions = cast_in(parse(FLOOD)).institutions

    assert [each.name for each in institutions] == ["Lodz Rescue Union", "Amnesty", "Lodz"]
    assert institutions[0].span == Span(30, 47)


IN_BRACKETS = """
Chen Mei-hsiu (陳美秀) left.
Chen/NNP/nsubj/left/Person Mei-hsiu/NNP/flat/Chen/Person (/陳美秀 陳美秀/NNP/appos/Chen/Person )/陳美秀
left/VBD/0/leave .
"""


def test_a_name_in_another_script_is_nobody_else():
    assert people_in(parse(IN_BRACKETS)) == ["Chen Mei-hsiu"]


PHRASE = """
Borght, owner of the dam, met Lodz Trust.
Borght/NNP/nsubj/met/Organization ,/owner/Organization owner/NN/appos/Borght/Organization of/IN/case/dam
the/DT/det/dam dam/NN/nmod/owner ,/owner met/VBD/0/meet Lodz/NNP/compound/Trust/Organization
Trust/NNP/obj/met/Organization .
"""


def test_a_phrase_that_the_recognizer_took_for_a_name_is_no_institution():
    assert [each.name for each in cast_in(parse(PHRASE)).institutions] == ["Lodz Trust"]


TITO = """
Edson Moreira, better known as Tito, slept.
Edson/NNP/nsubj/slept/Person Moreira/NNP/flat/Edson/Person ,/known better/RBR/advmod/known known/VBN/acl/Edson/know
as/IN/case/Tito Tito/NNP/obl/known/Person ,/known slept/VBD/0/sleep .

Tito said they won.
Tito/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_who_is_known_as_another_name_bears_both():
    assert [person.name for person in cast_in(parse(TITO)).people] == ["Edson Moreira"]
    as_a_thing = TITO.replace("better known as Tito", "better used to Tito").replace("known/VBN", "used/VBN")
    as_a_thing = as_a_thing.replace("as/IN", "to/IN").replace("/known", "/used").replace("used/know", "used/use")
    assert len(cast_in(parse(as_a_thing)).people) == 2


DRINKS = """
The drinks company Kos Brands slept.
The/DT/det/company drinks/NNS/compound/company/Organization company/NN/nsubj/slept/Organization
Kos/NNP/compound/Brands/Location Brands/NNPS/appos/company/Location slept/VBD/0/sleep .
"""


def test_what_only_describes_the_name_behind_it_is_no_institution():
    assert [each.name for each in cast_in(parse(DRINKS)).institutions] == ["Kos Brands"]


RAPPER = """
Rapper Mokko left.
Rapper/NNP/nmod:desc/Mokko/Person Mokko/NNP/nsubj/left/Person left/VBD/0/leave .
"""
MOKKO = """
Mokko said they won.
Mokko/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
WITH_RAPPER = """
They met Rapper Mokko.
They/PRP/nsubj/met met/VBD/0/meet Rapper/NNP/compound/Mokko/Person Mokko/NNP/obj/met/Person .
"""


@pytest.mark.parametrize(
    ("text", "people"),
    [(RAPPER + MOKKO, ["Mokko"]), (RAPPER, ["Rapper Mokko"]), (RAPPER + WITH_RAPPER + MOKKO, ["Rapper Mokko"])],
    ids=["the name stands alone, too", "nothing tells", "a capital within a sentence"],
)
def test_a_job_that_opens_a_sentence_is_no_part_of_a_single_name(text, people):
    assert people_in(parse(text)) == people


PLACE_FOR_SURNAME = """
Valeska Paris, an Australian woman, has said the church held her.
Valeska/NNP/nsubj/said/NORP Paris/NNP/nsubj/said/Location ,/woman an/DT/det/woman Australian/JJ/amod/woman/NORP
woman/NN/appos/Valeska ,/woman has/VBZ/aux/said/have said/VBN/0/say the/DT/det/church church/NN/nsubj/held
held/VBD/ccomp/said/hold her/PRP/obj/held .

Paris says she was sent to the ship.
Paris/NNP/nsubj/says/Location says/VBZ/0/say she/PRP/nsubj:pass/sent was/VBD/aux:pass/sent/be
sent/VBN/ccomp/says/send to/IN/case/ship the/DT/det/ship ship/NN/obl/sent .
"""


def test_whom_an_apposition_calls_a_woman_is_no_place_nor_is_her_surname():
    speakers = speakers_of(parse(PLACE_FOR_SURNAME), "Valeska Paris, an Australian woman", "Paris")

    assert [speaker.name for speaker in speakers] == ["Valeska Paris", "Valeska Paris"]
