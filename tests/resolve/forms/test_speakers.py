from datetime import date

import pytest
from attrs import evolve

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from quotes.types import Span
from readings import names_of, quote_by, quotes_in, speakers_of

SURNAME = """
Erwin Borght left Lodz.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Lodz/NNP/obj/left/Location .

Borght said they won.
Borght/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
TITLE = """
Erwin Borght left Lodz.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Lodz/NNP/obj/left/Location .

Gen. Borght said they won.
Gen./NNP/nsubj/said Borght/NNP/flat/Gen./Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
APPOSITION = """
Erwin Borght, an analyst at the Lodz Institute, said they won.
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person ,/analyst an/DT/det/analyst analyst/NN/appos/Erwin
at/IN/case/Institute the/DT/det/Institute Lodz/NNP/compound/Institute/Organization
Institute/NNP/nmod/analyst/Organization ,/analyst said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
ROLE_BEFORE = """
Police spokesman Erwin Borght said they won.
Police/NN/compound/spokesman spokesman/NN/nsubj/said Erwin/NNP/appos/spokesman/Person Borght/NNP/flat/Erwin/Person
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
RELATIVE_CLAUSE = """
Erwin Borght, who leads the party, said they won.
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person ,/leads who/WP/nsubj/leads leads/VBZ/acl:relcl/Erwin/lead
the/DT/det/party party/NN/obj/leads ,/leads said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(SURNAME, "Borght", id="surname"),
        pytest.param(TITLE, "Gen. Borght", id="title and surname"),
        pytest.param(APPOSITION, "Erwin Borght, an analyst at the Lodz Institute", id="apposition"),
        pytest.param(ROLE_BEFORE, "Police spokesman Erwin Borght", id="role before the name"),
        pytest.param(RELATIVE_CLAUSE, "Erwin Borght, who leads the party", id="relative clause"),
    ],
)
def test_person_by_the_full_name_of_the_text(text, source):
    places = ("Erwin Borght", source) if source.endswith("Borght") and text in (SURNAME, TITLE) else (source,)
    speaker = speakers_of(parse(text), *places)[-1]

    assert (speaker.name, speaker.kind) == ("Erwin Borght", "person")


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Xi/Jinping", "Xi"),
        ("Aung/San/Suu/Kyi", "Suu/Kyi"),
        ("Kim/Jong/Un", "Kim"),
        ("Park/Geun-hye", "Park"),
    ],
)
def test_surname_before_the_given_name(full, short):
    first, *rest = full.split("/")
    head, *tail = short.split("/")
    text = f"""
    {full.replace("/", " ")} left.
    {first}/NNP/nsubj/left/Person {" ".join(f"{word}/NNP/flat/{first}/Person" for word in rest)} left/VBD/0/leave .

    {short.replace("/", " ")} said they won.
    {head}/NNP/nsubj/said/Person {" ".join(f"{word}/NNP/flat/{head}/Person" for word in tail)} said/VBD/0
    they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """

    assert names_of(parse(text), full.replace("/", " "), short.replace("/", " "))[1] == full.replace("/", " ")


REPORTER = """
Reuters reporter Anna Berg said they won.
Reuters/NNP/compound/reporter/Organization reporter/NN/nsubj/said Anna/NNP/appos/reporter/Person
Berg/NNP/flat/Anna/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
LAWYER = """
Erwin Borght’s lawyer, Anna Berg, said they won.
Erwin/NNP/nmod:poss/lawyer/Person Borght/NNP/flat/Erwin/Person ’s/POS/case/Erwin lawyer/NN/nsubj/said ,/Anna
Anna/NNP/appos/lawyer/Person Berg/NNP/flat/Anna/Person ,/Anna said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(
            REPORTER,
            "Reuters reporter Anna Berg",
        ),
        (LAWYER, "Erwin Borght’s lawyer, Anna Berg"),
    ],
)
def test_name_in_apposition_wins_over_the_names_before_it(sentence, source):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == ("Anna Berg", "person")


A_REPORTER = """
A Reuters reporter said they won.
A/DT/det/reporter Reuters/NNP/compound/reporter/Organization reporter/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_unnamed_reporter_is_not_the_outlet():
    speaker = speakers_of(parse(A_REPORTER), "A Reuters reporter")[0]

    assert (speaker.name, speaker.kind) == ("A Reuters reporter", "anonymous")


MAN_NAMED = """
A man named Erwin Borght said they won.
A/DT/det/man man/NN/nsubj/said named/VBN/acl/man/name Erwin/NNP/xcomp/named/Person Borght/NNP/flat/Erwin/Person
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


IDENTIFIED = """
A sailor identified as Erwin Borght said they won.
A/DT/det/sailor sailor/NN/nsubj/said identified/VBN/acl/sailor/identify as/IN/case/Erwin
Erwin/NNP/obl/identified/Person Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [(MAN_NAMED, "A man named Erwin Borght"), (IDENTIFIED, "A sailor identified as Erwin Borght")],
)
def test_man_named_so_has_the_name(sentence, source):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == ("Erwin Borght", "person")


HIT_BY = """
A man hit by Erwin Borght said they won.
A/DT/det/man man/NN/nsubj/said hit/VBN/acl/man by/IN/case/Erwin Erwin/NNP/obl/hit/Person
Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_name_in_another_clause_is_not_the_man():
    assert speakers_of(parse(HIT_BY), "A man hit by Erwin Borght")[0].kind == "anonymous"


NICKNAME = """
Nimsdai “Nims” Purja came.
Nimsdai/NNP/nsubj/came/Person “/Nims/Person Nims/NNP/flat/Nimsdai/Person ”/Nims/Person Purja/NNP/flat/Nimsdai/Person
came/VBD/0/come .

Purja said they won.
Purja/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_quoted_nickname_is_part_of_a_name():
    full, short = names_of(parse(NICKNAME), "Nimsdai “Nims” Purja", "Purja")

    assert short == full


OFFICE = """
Erwin Borght’s office said they won.
Erwin/NNP/nmod:poss/office/Person Borght/NNP/flat/Erwin/Person ’s/POS/case/Erwin office/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
SPOKESMAN = OFFICE.replace("office", "spokesman")


@pytest.mark.parametrize(
    ("sentence", "source"), [(OFFICE, "Erwin Borght’s office"), (SPOKESMAN, "Erwin Borght’s spokesman")]
)
def test_who_speaks_for_a_person_is_not_that_person(sentence, source):
    speaker = speakers_of(parse(sentence), source)[0]

    assert speaker.kind != "person"
    assert speaker.name == source


SISTER = """
Kim Jong Un came with Kim Yo Jong.
Kim/NNP/nsubj/came/Person Jong/NNP/flat/Kim/Person Un/NNP/flat/Kim/Person came/VBD/0/come with/IN/case/6
Kim/NNP/obl/came/Person Yo/NNP/flat/6/Person Jong/NNP/flat/6/Person .

Kim Yo Jong, his sister, said they won.
Kim/NNP/nsubj/said/Person Yo/NNP/flat/Kim/Person Jong/NNP/flat/Kim/Person ,/sister his/PRP$/nmod:poss/sister
sister/NN/appos/Kim ,/sister said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_full_name_is_its_bearer_where_two_share_a_surname():
    assert names_of(parse(SISTER), "Kim Yo Jong, his sister") == ("Kim Yo Jong",)


def test_role_that_the_source_prints():
    speaker = speakers_of(parse(ROLE_BEFORE), "Police spokesman Erwin Borght")[0]

    assert speaker.role == "Police spokesman"


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


def test_role_with_its_owner_is_the_person_whom_the_text_names_so():
    assert names_of(parse(NORTH), "The North’s leader") == ("Kim Jong Un",)


def test_public_figure_has_the_id_and_the_spelling_of_the_lexicon():
    speaker = speakers_of(parse(NORTH), "North Korean leader Kim Jong-un")[0]

    assert (speaker.id, speaker.name) == ("kim-jong-un", "Kim Jong Un")


PRESIDENT = """
The Russian president said they won.
The/DT/det/president Russian/JJ/amod/president/NORP president/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_office_is_its_holder_on_the_day_of_the_document():
    analysis = parse(PRESIDENT)
    dated = evolve(analysis, article=evolve(analysis.article, published=date(2024, 6, 19)))

    assert names_of(dated, "The Russian president") == ("Vladimir Putin",)


def said_by(phrase):
    """Return a sentence in which a phrase with `The`, an adjective or a noun, and a role speaks."""
    owner, role = phrase.split()[1:]
    tag = "JJ/amod" if owner.endswith(("an", "ese", "ish")) else "NNP/compound"
    return f"""
    {phrase} said they won.
    The/DT/det/{role} {owner}/{tag}/{role} {role}/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """


MET = """
Vladimir Putin met Dmitry Peskov.
Vladimir/NNP/nsubj/met/Person Putin/NNP/flat/Vladimir/Person met/VBD/0/meet Dmitry/NNP/obj/met/Person
Peskov/NNP/flat/Dmitry/Person .
"""
PUTIN = """
Putin met Lee.
Putin/NNP/nsubj/met/Person met/VBD/0/meet Lee/NNP/obj/met/Person .
"""
TRUMP = """
President Donald Trump met Lee.
President/NNP/compound/Donald Donald/NNP/nsubj/met/Person Trump/NNP/flat/Donald/Person met/VBD/0/meet
Lee/NNP/obj/met/Person .
"""


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        pytest.param(MET, "The Russian leader", "Vladimir Putin", id="whom the text names"),
        pytest.param(PUTIN, "The Russian leader", "Vladimir Putin", id="whom the text names by the surname"),
        pytest.param("", "The Kremlin spokesman", "Dmitry Peskov", id="the only one listed"),
        pytest.param("", "The Russian leader", None, id="several held it"),
        pytest.param(TRUMP, "The Russian president", None, id="somebody else is president"),
    ],
)
def test_office_in_a_text_without_a_day(before, source, name):
    speaker = speakers_of(parse(f"{before}\n{said_by(source)}"), source)[0]

    assert (speaker.name, speaker.kind) == (name, "person")
    assert (speaker.reason is None) == (name is not None)


@pytest.mark.parametrize(
    ("on", "before", "name"),
    [
        pytest.param(date(2010, 5, 1), MET, "Dmitry Medvedev", id="the day decides, whoever else is named"),
        pytest.param(date(2031, 5, 1), MET, "Vladimir Putin", id="after the last day known, whom the text names"),
        pytest.param(date(2031, 5, 1), "", None, id="after the last day known, nobody named"),
    ],
)
def test_office_on_a_day(on, before, name):
    analysis = parse(f"{before}\n{said_by('The Russian president')}")
    dated = evolve(analysis, article=evolve(analysis.article, published=on))

    assert names_of(dated, "The Russian president") == (name,)


FOREIGN = """
Russian Defense Minister Sergei Shoigu left.
Russian/JJ/amod/Minister/NORP Defense/NNP/compound/Minister Minister/NNP/compound/Sergei Sergei/NNP/nsubj/left/Person
Shoigu/NNP/flat/Sergei/Person left/VBD/0/leave .

The Russian foreign minister said they won.
The/DT/det/minister Russian/JJ/amod/minister/NORP foreign/JJ/amod/minister minister/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_minister_of_another_department_is_another_one():
    assert names_of(parse(FOREIGN), "The Russian foreign minister") == ("Sergei Lavrov",)


TWO_PRESIDENTS = f"{said_by('The Freedonian president')}\n{said_by('The Ruritanian president')}"


def test_role_of_one_country_does_not_refer_back_to_that_of_another():
    names = names_of(parse(TWO_PRESIDENTS), "The Freedonian president", "The Ruritanian president")

    assert names == ("The Freedonian president", "The Ruritanian president")


ONE_BEARER = """
Kremlin spokesman Dmitry Peskov met Lee.
Kremlin/NNP/compound/spokesman/Organization spokesman/NN/nsubj/met Dmitry/NNP/appos/spokesman/Person
Peskov/NNP/flat/Dmitry/Person met/VBD/0/meet Lee/NNP/obj/met/Person .

The spokesman said they won.
The/DT/det/spokesman spokesman/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_role_alone_is_the_one_person_who_bears_it():
    assert names_of(parse(ONE_BEARER), "The spokesman") == ("Dmitry Peskov",)


MEMBER = """
Javad Karimi Qodousi, who is a member of parliament, left.
Javad/NNP/nsubj/left/Person Karimi/NNP/flat/Javad/Person Qodousi/NNP/flat/Javad/Person ,/member who/WP/nsubj/member
is/VBZ/cop/member a/DT/det/member member/NN/acl:relcl/Javad of/IN/case/parliament parliament/NN/nmod/member ,/member
left/VBD/0/leave .
"""
IRANS = """
Javad Karimi Qodousi, a member of Iran’s parliament, left.
Javad/NNP/nsubj/left/Person Karimi/NNP/flat/Javad/Person Qodousi/NNP/flat/Javad/Person ,/member
a/DT/det/member member/NN/appos/Javad of/IN/case/parliament Iran/NNP/nmod:poss/parliament/Location ’s/POS/case/Iran
parliament/NN/nmod/member ,/member left/VBD/0/leave .
"""
IS_SENATOR = """
Anna Berg is a senator.
Anna/NNP/nsubj/senator/Person Berg/NNP/flat/Anna/Person is/VBZ/cop/senator a/DT/det/senator senator/NN/0 .
"""


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        (MEMBER, "The lawmaker", "Javad Karimi Qodousi"),
        (MEMBER, "The MP", "Javad Karimi Qodousi"),
        (MEMBER, "The legislator", "Javad Karimi Qodousi"),
        (IRANS, "The Iranian lawmaker", "Javad Karimi Qodousi"),
        (IS_SENATOR, "The senator", "Anna Berg"),
        (IS_SENATOR, "The lawmaker", "Anna Berg"),
        (MEMBER, "The senator", "The senator"),
        (IRANS, "The Turkish lawmaker", "The Turkish lawmaker"),
    ],
)
def test_role_by_another_word_is_who_was_said_to_bear_it(before, source, name):
    *owner, role = source.split()[1:]
    amod = f"{owner[0]}/JJ/amod/{role}/NORP" if owner else ""
    sentence = f"""
    {source} said they won.
    The/DT/det/{role} {amod} {role}/NN/nsubj/said/{role.lower()} said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """

    assert names_of(parse(f"{before}\n{sentence}"), source) == (name,)


TWO_BEARERS = """
President Erwin Borght met President Karl Reed.
President/NNP/nsubj/met Erwin/NNP/flat/President/Person Borght/NNP/flat/President/Person met/VBD/0/meet
President/NNP/obj/met Karl/NNP/flat/5/Person Reed/NNP/flat/5/Person .

The president said they won.
The/DT/det/president president/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_role_that_two_people_bear_is_not_guessed():
    assert names_of(parse(TWO_BEARERS), "The president")[0] not in ("Erwin Borght", "Karl Reed")


UNNAMED_AGAIN = """
A senior official said they lost.
A/DT/det/official senior/JJ/amod/official official/NN/nsubj/said said/VBD/0 they/PRP/nsubj/lost
lost/VBD/ccomp/said/lose .

The official said they won.
The/DT/det/official official/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_unnamed_speaker_keeps_the_name_under_which_it_came():
    first, second = speakers_of(parse(UNNAMED_AGAIN), "A senior official", "The official")

    assert second == first


OTHER_OWNER = """
North Korean leader Kim Jong-un met Lee.
North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/met Kim/NNP/appos/leader/Person
Jong-un/NNP/flat/Kim/Person met/VBD/0/meet Lee/NNP/obj/met/Person .

The Freedonian leader said they won.
The/DT/det/leader Freedonian/JJ/amod/leader/NORP leader/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
INDEFINITE = """
North Korean leader Kim Jong-un met Lee.
North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/met Kim/NNP/appos/leader/Person
Jong-un/NNP/flat/Kim/Person met/VBD/0/meet Lee/NNP/obj/met/Person .

A North Korean leader said they won.
A/DT/det/leader North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(OTHER_OWNER, "The Freedonian leader", id="of another country"),
        pytest.param(INDEFINITE, "A North Korean leader", id="indefinite"),
    ],
)
def test_role_that_points_at_nobody_named_stays_unnamed(text, source):
    assert speakers_of(parse(text), source)[0].kind == "anonymous"


SERVICE = """
The National Intelligence Service (NIS) met.
The/DT/det/Service National/NNP/compound/Service/Organization Intelligence/NNP/compound/Service/Organization
Service/NNP/nsubj/met/Organization (/NIS NIS/NNP/appos/Service/Organization )/NIS met/VBD/0/meet .

The NIS said they won.
The/DT/det/NIS NIS/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
WHO = """
The World Health Organization (WHO) met.
The/DT/det/Organization World/NNP/compound/Organization/Organization Health/NNP/compound/Organization/Organization
Organization/NNP/nsubj/met/Organization (/WHO WHO/NNP/appos/Organization/Organization )/WHO met/VBD/0/meet .

WHO said they won.
WHO/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
NARA = """
Nara prefectural police came.
Nara/NNP/compound/police/Location prefectural/JJ/amod/police police/NN/nsubj/came came/VBD/0/come .

Police said they won.
Police/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
MINISTRY = """
The Ministry of Defense spoke.
The/DT/det/Ministry Ministry/NNP/nsubj/spoke/Organization of/IN/case/Defense/Organization
Defense/NNP/nmod/Ministry/Organization spoke/VBD/0/speak .

The ministry said they won.
The/DT/det/ministry ministry/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
GROSSI = """
Rafael Grossi, head of the Atomic Energy Agency, left.
Rafael/NNP/nsubj/left/Person Grossi/NNP/flat/Rafael/Person ,/head head/NN/appos/Rafael of/IN/case/Agency
the/DT/det/Agency Atomic/NNP/compound/Agency/Organization Energy/NNP/compound/Agency/Organization
Agency/NNP/nmod/head/Organization ,/head left/VBD/0/leave .
"""
JAMES = """
Letitia James left.
Letitia/NNP/nsubj/left/Person James/NNP/flat/Letitia/Person left/VBD/0/leave .
"""


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        (GROSSI, "His agency", "Atomic Energy Agency"),
        (GROSSI, "His office", "Rafael Grossi’s office"),
        (JAMES, "Her press office", "Letitia James’ press office"),
        ("", "Her office", "Her office"),
    ],
)
def test_institution_by_whose_it_is(before, source, name):
    pronoun, *compound, noun = source.split()
    sentence = f"""
    {source} said they won.
    {pronoun}/PRP$/nmod:poss/{noun} {" ".join(f"{word}/NN/compound/{noun}" for word in compound)} {noun}/NN/nsubj/said
    said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """
    speaker = speakers_of(parse(f"{before}\n{sentence}"), source)[0]

    assert (speaker.name, speaker.kind) == (name, "organization")


COUNCIL = """
Russia’s Security Council met.
Russia/NNP/nmod:poss/Council/Location ’s/POS/case/Russia Security/NNP/compound/Council/Organization
Council/NNP/nsubj/met/Organization met/VBD/0/meet .

The council said they won.
The/DT/det/council council/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


ASSOCIATION = """
The Prisoners Association (PA) met.
The/DT/det/Association Prisoners/NNPS/compound/Association/Prisoner/Organization
Association/NNP/nsubj/met/Organization (/PA PA/NNP/appos/Association/Organization )/PA met/VBD/0/meet .

The association said they won.
The/DT/det/association association/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
DEFENSE = """
The Ministry of Defense spoke.
The/DT/det/Ministry Ministry/NNP/nsubj/spoke/Organization of/IN/case/Defense/Organization
Defense/NNP/nmod/Ministry/Organization spoke/VBD/0/speak .

The defense ministry said they won.
The/DT/det/ministry defense/NN/compound/ministry ministry/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        pytest.param(
            ASSOCIATION,
            "The association",
            "Prisoners Association",
            id="the association",
        ),
        pytest.param(
            DEFENSE,
            "The defense ministry",
            "Ministry of Defense",
            id="its words in another order",
        ),
        pytest.param(SERVICE, "The NIS", "National Intelligence Service", id="acronym"),
        pytest.param(WHO, "WHO", "World Health Organization", id="acronym that looks like a pronoun"),
        pytest.param(NARA, "Police", "Nara prefectural police", id="bare noun"),
        pytest.param(MINISTRY, "The ministry", "Ministry of Defense", id="the ministry"),
        pytest.param(COUNCIL, "The council", "Security Council", id="the council"),
    ],
)
def test_short_form_is_the_institution_that_the_text_names(text, source, name):
    speaker = speakers_of(parse(text), source)[0]

    assert (speaker.name or "").removeprefix("Russia’s ") == name
    assert speaker.kind == "organization"


THE_DEPARTMENT = """
The department said they won.
The/DT/det/department department/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
PRESS_OFFICE = """
The press office of the Department of Agriculture said they lost.
The/DT/det/office press/NN/compound/office office/NN/nsubj/said of/IN/case/Department the/DT/det/Department
Department/NNP/nmod/office/Organization of/IN/case/Agriculture/Organization
Agriculture/NNP/nmod/Department/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
FARMER = """
A farmer and a spokesman for the Department of Agriculture said they lost.
A/DT/det/farmer farmer/NN/nsubj/said and/CC/cc/spokesman a/DT/det/spokesman spokesman/NN/conj/farmer
for/IN/case/Department the/DT/det/Department Department/NNP/nmod/spokesman of/IN/case/Agriculture
Agriculture/NNP/nmod/Department said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
LONG_MENTION = """
A spokesman for the Department of Agriculture said they lost.
A/DT/det/spokesman spokesman/NN/nsubj/said/Organization for/IN/case/Department/Organization
the/DT/det/Department/Organization Department/NNP/nmod/spokesman/Organization of/IN/case/Agriculture/Organization
Agriculture/NNP/nmod/Department/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
US_DEPARTMENT = """
A spokesman for the US Department of Agriculture said they lost.
A/DT/det/spokesman spokesman/NN/nsubj/said for/IN/case/Department the/DT/det/Department
US/NNP/compound/Department/Location Department/NNP/nmod/spokesman of/IN/case/Agriculture
Agriculture/NNP/nmod/Department said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name"),
    [
        (PRESS_OFFICE, "The press office of the Department of Agriculture", "Department of Agriculture"),
        (FARMER, "A farmer and a spokesman for the Department of Agriculture", "Department of Agriculture"),
        (LONG_MENTION, "A spokesman for the Department of Agriculture", "Department of Agriculture"),
        (US_DEPARTMENT, "A spokesman for the US Department of Agriculture", "US Department of Agriculture"),
    ],
)
@pytest.mark.parametrize("tag", ["department/NN", "Department/NNP"])
def test_short_form_is_not_the_longer_phrase_around_the_name(sentence, source, name, tag):
    noun = tag.partition("/")[0]
    again = THE_DEPARTMENT.replace("department/NN", tag).replace("department", noun)
    speaker = speakers_of(parse(sentence + again), source, f"The {noun}")[1]

    assert (speaker.name, speaker.kind) == (name, "organization")


COMPANY = """
Borght Electronics rose.
Borght/NNP/compound/Electronics/Organization Electronics/NNP/nsubj/rose/Organization rose/VBD/0/rise .

Borght said they won.
Borght/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_first_word_of_a_name_is_its_short_form():
    assert names_of(parse(COMPANY), "Borght Electronics", "Borght")[1] == "Borght Electronics"


GROUP = """
Amnesty International said they lost.
Amnesty/NNP/compound/International/Organization International/NNP/nsubj/said/Organization said/VBD/0
they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The group said they won.
The/DT/det/group group/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_group_is_the_organization_that_spoke_last():
    assert names_of(parse(GROUP), "Amnesty International", "The group") == ("Amnesty International",) * 2


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


CAPITALS = """
Seoul and Washington said they won.
Seoul/NNP/nsubj/said/Location and/CC/cc/Washington Washington/NNP/conj/Seoul/Location said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
PEOPLE = """
Erwin Borght and Anna Berg met.
Erwin/NNP/nsubj/met/Person Borght/NNP/flat/Erwin/Person and/CC/cc/Anna Anna/NNP/conj/Erwin/Person
Berg/NNP/flat/Anna/Person met/VBD/0/meet .

Borght and Berg said they won.
Borght/NNP/nsubj/said/Person and/CC/cc/Berg Berg/NNP/conj/Borght/Person said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
THREE = """
Russia, China and Iran said they won.
Russia/NNP/nsubj/said/Location ,/China China/NNP/conj/Russia/Location and/CC/cc/Iran Iran/NNP/conj/Russia/Location
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


NEITHER = """
Neither Seoul nor Washington said they won.
Neither/CC/cc:preconj/Seoul Seoul/NNP/nsubj/said/Location nor/CC/cc/Washington Washington/NNP/conj/Seoul/Location
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
SISTERS = """
Erwin Borght and his sister said they won.
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person and/CC/cc/sister his/PRP$/nmod:poss/sister
sister/NN/conj/Erwin said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


NURSE = SISTERS.replace("his sister", "a nurse").replace("his/PRP$/nmod:poss/sister", "a/DT/det/nurse")
NURSE = NURSE.replace("sister", "nurse")


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (NEITHER, "Neither Seoul nor Washington", "Seoul and Washington"),
        (NEITHER.replace("Neither", "Both").replace("nor", "and"), "Both Seoul and Washington", "Seoul and Washington"),
        (SISTERS, "Erwin Borght and his sister", "Erwin Borght and his sister"),
        (NURSE, "Erwin Borght and a nurse", "Erwin Borght and a nurse"),
        (CAPITALS, "Seoul and Washington", "Seoul and Washington"),
        (PEOPLE, "Borght and Berg", "Erwin Borght and Anna Berg"),
        (THREE, "Russia, China and Iran", "Russia, China and Iran"),
    ],
)
def test_coordinated_source_is_a_group(text, source, name):
    speaker = speakers_of(parse(text), source)[0]

    assert (speaker.name, speaker.kind) == (name, "group")


COMMERCE = """
The Ministry of Trade and Industry said they won.
The/DT/det/Ministry Ministry/NNP/nsubj/said/Organization of/IN/case/Trade/Organization
Trade/NNP/nmod/Ministry/Organization and/CC/cc/Industry/Organization Industry/NNP/conj/Trade/Organization
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_and_inside_a_name_makes_no_group():
    speaker = speakers_of(parse(COMMERCE), "The Ministry of Trade and Industry")[0]

    assert (speaker.name, speaker.kind) == ("Ministry of Trade and Industry", "organization")


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            """
            Observers said they won.
            Observers/NNS/nsubj/said/observer said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "Observers",
        ),
        (
            """
            A source said they won.
            A/DT/det/source source/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "A source",
        ),
        (
            """
            Investigative sources said they won.
            Investigative/JJ/amod/sources sources/NNS/nsubj/said/source said/VBD/0 they/PRP/nsubj/won
            won/VBD/ccomp/said/win .
            """,
            "Investigative sources",
        ),
        (
            """
            Russian state media said they won.
            Russian/JJ/amod/media/NORP state/NN/compound/media media/NNS/nsubj/said said/VBD/0 they/PRP/nsubj/won
            won/VBD/ccomp/said/win .
            """,
            "Russian state media",
        ),
        (
            """
            One of the men said they won.
            One/CD/nsubj/said of/IN/case/men the/DT/det/men men/NNS/nmod/One/man said/VBD/0 they/PRP/nsubj/won
            won/VBD/ccomp/said/win .
            """,
            "One of the men",
        ),
        (
            """
            Officials in Seoul said they won.
            Officials/NNS/nsubj/said/official in/IN/case/Seoul Seoul/NNP/nmod/Officials/Location said/VBD/0
            they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "Officials in Seoul",
        ),
        (
            """
            A spokesman for the ministry said they won.
            A/DT/det/spokesman spokesman/NN/nsubj/said for/IN/case/ministry the/DT/det/ministry
            ministry/NN/nmod/spokesman said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "A spokesman for the ministry",
        ),
        (
            """
            His lawyer said they won.
            His/PRP$/nmod:poss/lawyer lawyer/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "His lawyer",
        ),
        (
            """
            Two men who fled said they won.
            Two/CD/nummod/men men/NNS/nsubj/said/man who/WP/nsubj/fled fled/VBD/acl:relcl/men/flee said/VBD/0
            they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "Two men",
        ),
    ],
)
def test_source_that_is_never_named_stays_as_written(sentence, source):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == (source, "anonymous")


KCNA = """
The KCNA said they won.
The/DT/det/KCNA KCNA/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
AGENCY = """
Russian state agency RIA Novosti said they won.
Russian/JJ/amod/agency/NORP state/NN/compound/agency agency/NN/nsubj/said RIA/NNP/appos/agency/Organization
Novosti/NNP/flat/RIA/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
GAZETTE = """
The Harbour Gazette said they won.
The/DT/det/Gazette Harbour/NNP/compound/Gazette/Organization Gazette/NNP/nsubj/said/Organization said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
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


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Russia", "Russia"),
        ("Pyongyang", "North Korea"),
        ("DPRK", "North Korea"),
        ("Seoul", "South Korea"),
        ("Ankara", "Turkey"),
    ],
)
def test_country_speaks_by_its_name_and_by_its_capital(place, country):
    sentence = f"""
    {place} said they won.
    {place}/NNP/nsubj/said/Location said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """
    speaker = speakers_of(parse(sentence), place)[0]

    assert (speaker.name, speaker.kind) == (country, "organization")


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("The Russians", "Russia", "organization"),
        ("The Chinese", "China", "organization"),
        ("Russians", "Russians", "anonymous"),
        ("Two Russians", "Two Russians", "anonymous"),
        ("The Freedonians", "Freedonians", "organization"),
    ],
)
def test_the_people_of_a_country_speak_for_it(source, name, kind):
    *before, people = source.split()
    tags = {"The": f"The/DT/det/{people}", "Two": f"Two/CD/nummod/{people}"}
    sentence = f"""
    {source} said they won.
    {" ".join(tags[word] for word in before)} {people}/NNPS/nsubj/said/NORP said/VBD/0 they/PRP/nsubj/won
    won/VBD/ccomp/said/win .
    """
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == (name, kind)


def test_short_name_of_a_country_that_the_text_names():
    text = NORTH.replace("The North’s leader said they won.", "The North said they won.").replace(
        "The/DT/det/North North/NNP/nmod:poss/leader/Location ’s/POS/case/North leader/NN/nsubj/said",
        "The/DT/det/North North/NNP/nsubj/said/Location",
    )

    assert names_of(parse(text), "The North") == ("North Korea",)


def test_us_is_a_country_and_no_pronoun():
    sentence = """
    The US said they won.
    The/DT/det/US US/NNP/nsubj/said/Location said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """

    assert names_of(parse(sentence), "The US") == ("United States",)


LETTER = """
The letter said they won.
The/DT/det/letter letter/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_document_without_an_author_speaks_itself():
    speaker = speakers_of(parse(LETTER), "The letter")[0]

    assert ((speaker.name or "").lower().removeprefix("the "), speaker.kind) == ("letter", "document")


LETTER_AGAIN = """
An open letter said they lost.
An/DT/det/letter open/JJ/amod/letter letter/NN/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The letter said they won.
The/DT/det/letter letter/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_document_keeps_the_name_under_which_it_came():
    first, second = speakers_of(parse(LETTER_AGAIN), "An open letter", "The letter")

    assert second == first


def test_quote_without_a_source_has_no_name_and_a_reason():
    analysis = parse(KCNA)
    quote = evolve(quotes_in(analysis)[0], source=None)
    speaker = resolve((quote,), analysis, load_lexicon())[0].speaker

    assert speaker.name is None
    assert speaker.reason


def test_one_name_has_one_id_in_every_document():
    first = speakers_of(parse(APPOSITION), "Erwin Borght, an analyst at the Lodz Institute")[0]
    other = speakers_of(parse(ROLE_BEFORE), "Police spokesman Erwin Borght")[0]

    assert first.id == other.id


def test_unnamed_speaker_is_only_of_its_document():
    sentence = "A/DT/det/source source/NN/nsubj/said said/VBD/0 they/PRP/nsubj/{0} {0}/VBD/ccomp/said ."
    first = speakers_of(parse(f"A source said they won.\n{sentence.format('won')}"), "A source")[0]
    other = speakers_of(parse(f"A source said they lost.\n{sentence.format('lost')}"), "A source")[0]

    assert first.id != other.id


SEVERAL = """
Clinton and the State Department left.
Clinton/NNP/nsubj/left/Person and/CC/cc/Department the/DT/det/Department State/NNP/compound/Department/Organization
Department/NNP/conj/Clinton/Organization left/VBD/0/leave .

The State Department said they won.
The/DT/det/Department State/NNP/compound/Department/Organization Department/NNP/nsubj/said/Organization said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
DEAL = """
The Microsoft-LinkedIn deal failed.
The/DT/det/deal Microsoft-LinkedIn/NNP/compound/deal/Organization deal/NN/nsubj/failed/Organization failed/VBD/0/fail .

Microsoft said they won.
Microsoft/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
SPOKESMEN = """
Spokesmen at the FBI left.
Spokesmen/NNS/nsubj/left/Organization at/IN/case/FBI/Organization the/DT/det/FBI/Organization
FBI/NNP/nmod/Spokesmen/Organization left/VBD/0/leave .

The FBI said they won.
The/DT/det/FBI FBI/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "before", "source", "name"),
    [
        pytest.param(
            SEVERAL, "Clinton and the State Department", "State Department", "State Department", id="of several"
        ),
        pytest.param(DEAL, "The Microsoft-LinkedIn deal", "Microsoft", "Microsoft", id="in the name of a deal"),
        pytest.param(SPOKESMEN, "Spokesmen at the FBI", "The FBI", "FBI", id="where somebody works"),
    ],
)
def test_full_name_is_no_short_form_of_the_phrase_it_stood_in(text, before, source, name):
    assert names_of(parse(text), before, source)[-1] == name


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
RUBIO = """
Marco Rubio (R-Fla.) said they won.
Marco/NNP/nsubj/said/Person Rubio/NNP/flat/Marco/Person (/R-Fla. R-Fla./NNP/appos/Marco )/R-Fla. said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name"),
    [
        (DUNFORD, "The chairman, Gen. Joseph F. Dunford Jr.", "Joseph F. Dunford Jr."),
        (TRIBE, "Laurence H. Tribe", "Laurence H. Tribe"),
        (RUBIO, "Marco Rubio (R-Fla.)", "Marco Rubio"),
    ],
    ids=["given name behind a title, in apposition", "initial", "party and state"],
)
def test_who_speaks_is_a_person_by_the_given_name(sentence, source, name):
    text = parse(sentence)
    speaker = by_source(text, source)

    assert (speaker.name, speaker.kind) == (name, "person")


def by_source(analysis, source):
    """Return who a source is whose words end in a mark."""
    place = Span(at := analysis.article.document.text.index(source), at + len(source))
    return resolve((quote_by(place),), analysis, load_lexicon())[0].speaker


CAROLINA = """
A South Carolina Democrat said they won.
A/DT/det/Democrat South/NNP/compound/Carolina Carolina/NNP/compound/Democrat Democrat/NNP/nsubj/said/NORP said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
OTHER = """
Other Republicans said they won.
Other/JJ/amod/Republicans Republicans/NNPS/nsubj/said/NORP said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"), [(CAROLINA, "A South Carolina Democrat"), (OTHER, "Other Republicans")]
)
def test_what_somebody_is_with_a_capital_is_no_name(sentence, source):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == (source, "anonymous")


TELLS = """
Howard Dean Tells Democratic Convention
Howard/NNP/nsubj/Tells/Person Dean/NNP/flat/Howard/Person Tells/NNP/0/tell/Person
Democratic/NNP/compound/Convention Convention/NNP/obj/Tells

Howard Dean said they won.
Howard/NNP/nsubj/said/Person Dean/NNP/flat/Howard/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_name_is_that_of_the_article_and_not_the_longer_one_of_its_headline():
    assert by_source(parse(TELLS), "Howard Dean").name == "Howard Dean"


WIFE = """
His wife and presidential nominee Anna Berg said they won.
His/PRP$/nmod:poss/wife wife/NN/nsubj/said and/CC/cc/nominee presidential/JJ/amod/nominee nominee/NN/conj/wife
Anna/NNP/conj/wife/Person Berg/NNP/flat/Anna/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_several_titles_before_a_name_are_one_person():
    speaker = by_source(parse(WIFE), "His wife and presidential nominee Anna Berg")

    assert (speaker.name, speaker.kind) == ("Anna Berg", "person")


BY_AN_INSTITUTE = """
A report by the Lodz Institute said they won.
A/DT/det/report report/NN/nsubj/said by/IN/case/Institute the/DT/det/Institute Lodz/NNP/compound/Institute/Organization
Institute/NNP/nmod/report/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
BY_NOBODY = """
A report by experts said they won.
A/DT/det/report report/NN/nsubj/said by/IN/case/experts experts/NNS/nmod/report/expert
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_who_wrote_a_document_is_its_speaker():
    (speaker,) = speakers_of(parse(BY_AN_INSTITUTE), "A report by the Lodz Institute")

    assert (speaker.name, speaker.kind) == ("Lodz Institute", "organization")


def test_a_document_of_nobody_who_is_named_speaks_itself():
    (speaker,) = speakers_of(parse(BY_NOBODY), "A report by experts")

    assert speaker.kind == "document"


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
