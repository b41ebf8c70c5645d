import pytest

from parses import parse
from readings import names_of, speakers_of

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


def test_a_name_behind_as_is_given_whatever_the_tree_makes_of_it():
    (speaker,) = speakers_of(parse(IDENTIFIED_ONLY_AS), "A sailor identified only as Borght")

    assert (speaker.name, speaker.kind) == ("Borght", "person")


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


IDENTIFIED_ONLY_AS = """
A sailor identified only as Borght said they won.
A/DT/det/sailor sailor/NN/nsubj/said identified/VBN/acl/sailor/identify only/RB/advmod/identified as/IN/mark/said
Borght/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


ASKED_TO_BE_CALLED = """
A woman who asked to be called Erwin Borght said they won.
A/DT/det/woman woman/NN/nsubj/said who/WP/nsubj/asked asked/VBD/acl:relcl/woman/ask to/TO/mark/called
be/VB/aux:pass/called called/VBN/xcomp/asked/call Erwin/NNP/nsubj/asked/Person Borght/NNP/flat/Erwin/Person said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
GAVE_HIS_NAME = """
A driver, who gave only his name, Erwin Borght, said they won.
A/DT/det/driver driver/NN/nsubj/said ,/gave who/WP/nsubj/gave gave/VBD/acl:relcl/driver/give only/RB/advmod/gave
his/PRP$/nmod:poss/name name/NN/obj/gave ,/Erwin Erwin/NNP/appos/name/Person Borght/NNP/flat/Erwin/Person ,/driver
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (MAN_NAMED, "A man named Erwin Borght"),
        (IDENTIFIED, "A sailor identified as Erwin Borght"),
        (ASKED_TO_BE_CALLED, "A woman who asked to be called Erwin Borght"),
        (GAVE_HIS_NAME, "A driver, who gave only his name, Erwin Borght"),
    ],
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


def test_role_that_the_source_prints():
    speaker = speakers_of(parse(ROLE_BEFORE), "Police spokesman Erwin Borght")[0]

    assert speaker.role == "Police spokesman"


CHAMPION = """
The chairwoman, a former judge, the chess champion Anna Berg, said they won.
The/DT/det/chairwoman chairwoman/NN/nsubj/said ,/judge a/DT/det/judge former/JJ/amod/judge
judge/NN/appos/chairwoman ,/champion the/DT/det/champion chess/NN/compound/champion champion/NN/appos/judge
Anna/NNP/appos/champion/Person Berg/NNP/flat/Anna/Person ,/judge said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_name_behind_three_descriptions_is_who_speaks():
    (speaker,) = speakers_of(parse(CHAMPION), "The chairwoman, a former judge, the chess champion Anna Berg")

    assert (speaker.name, speaker.kind) == ("Anna Berg", "person")


KOS_AIDE = """
Jan Kos left.
Jan/NNP/nsubj/left/Person Kos/NNP/flat/Jan/Person left/VBD/0/leave .

A Kos aide said they won.
A/DT/det/aide Kos/NNP/nmod/aide/Person aide/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_who_works_for_somebody_is_not_that_person():
    speaker = speakers_of(parse(KOS_AIDE), "A Kos aide")[-1]

    assert (speaker.name, speaker.kind) == ("A Kos aide", "anonymous")


FOREIGN_MINISTER = """
Foreign minister Kos said they won.
Foreign/JJ/amod/minister minister/NN/nsubj/said Kos/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_a_name_that_the_tree_parts_from_its_title_is_who_speaks():
    speaker = speakers_of(parse(FOREIGN_MINISTER), "Foreign minister Kos")[-1]

    assert (speaker.name, speaker.kind) == ("Kos", "person")


CONJOINED = """
Writer, director and actor Paul Reyes said it leaked.
Writer/NN/nsubj/said ,/director director/NN/conj/Writer and/CC/cc/actor actor/NN/conj/director
Paul/NNP/conj/Writer/Person Reyes/NNP/flat/Paul/Person said/VBD/0 it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""


DESCRIBED = """
Chairman, CEO and president Paul Reyes said it leaked.
Chairman/NNP/nsubj/said ,/CEO CEO/NN/nmod:desc/Paul and/CC/cc/president president/NN/nmod:desc/Paul
Paul/NNP/conj/Chairman/Person Reyes/NNP/flat/Paul/Person said/VBD/0 it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""


SECOND_SUBJECT = """
Founder, owner and president Paul Reyes said it leaked.
Founder/NN/nsubj/said ,/owner owner/NN/nmod:desc/Paul and/CC/cc/president president/NN/conj/owner
Paul/NNP/nsubj/said/Person Reyes/NNP/flat/Paul/Person said/VBD/0 it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (CONJOINED, "Writer, director and actor Paul Reyes"),
        (DESCRIBED, "Chairman, CEO and president Paul Reyes"),
        (SECOND_SUBJECT, "Founder"),
    ],
)
def test_list_of_titles_before_a_name_is_one_man_s(text, source):
    (speaker,) = speakers_of(parse(text), source)

    assert (speaker.name, speaker.kind) == ("Paul Reyes", "person")


def test_two_people_with_a_title_each_are_two():
    text = """
Chairman Anna Berg and president Paul Reyes said it leaked.
Chairman/NN/compound/Anna Anna/NNP/nsubj/said/Person Berg/NNP/flat/Anna/Person and/CC/cc/Paul president/NN/compound/Paul
Paul/NNP/conj/Anna/Person Reyes/NNP/flat/Paul/Person said/VBD/0 it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""
    (speaker,) = speakers_of(parse(text), "Chairman Anna Berg and president Paul Reyes")

    assert (speaker.name, speaker.kind) == ("Anna Berg and Paul Reyes", "group")


@pytest.mark.parametrize(("title", "role"), [("Alhaji", "Alhaji"), ("Tánaiste", "Tánaiste"), ("Mr", None)])
def test_title_before_a_name_is_a_role_and_mr_is_none(title, role):
    text = f"""
{title} Paul Reyes said it leaked.
{title}/NNP/nsubj/said/Person Paul/NNP/flat/{title}/Person Reyes/NNP/flat/{title}/Person said/VBD/0
it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""
    (speaker,) = speakers_of(parse(text), f"{title} Paul Reyes")

    assert (speaker.name, speaker.role) == ("Paul Reyes", role)


HEAD_OF = """
The head of the Ilorin Institute, Erwin Borght, said they won.
The/DT/det/head head/NN/nsubj/said of/IN/case/Institute the/DT/det/Institute
Ilorin/NNP/compound/Institute/Organization Institute/NNP/nmod/head/Organization ,/Erwin
Erwin/NNP/appos/Institute/Person Borght/NNP/flat/Erwin/Person ,/head said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


SULTAN_OF = """
The sultan of Lodz, Alhaji Erwin Borght, said they won.
The/DT/det/sultan sultan/NN/nsubj/said of/IN/case/Lodz Lodz/NNP/nmod/sultan/Location ,/Erwin
Alhaji/NNP/nmod:desc/Erwin Erwin/NNP/appos/Lodz/Person Borght/NNP/flat/Erwin/Person ,/sultan said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


APOSTROPHE = """
The sultan of Lodz, Sa'ad Borght, said they won.
The/DT/det/sultan sultan/NN/nsubj/said of/IN/case/Lodz Lodz/NNP/nmod/sultan/Location ,/Sa Sa/NNP/appos/sultan/Person
'/POS/case/Sa/'s/Person ad/NNP/flat/Sa/Person Borght/NNP/flat/Sa/Person ,/sultan said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


NO_COMMA = """
Chairman of the JCI Erwin Borght said they won.
Chairman/NN/nsubj/said of/IN/case/Erwin the/DT/det/Erwin JCI/NNP/compound/Erwin/Organization
Erwin/NNP/nmod/Chairman/Person Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


FOR_A_BODY = """
A spokesman for ECOWAS Erwin Borght said they won.
A/DT/det/spokesman spokesman/NN/nsubj/said for/IN/case/ECOWAS ECOWAS/NNP/nmod/spokesman/Organization
Erwin/NNP/nmod/spokesman/Person Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


FOR_A_MEMBER = FOR_A_BODY.replace("ECOWAS", "MP")


OF_A_PRESIDENT = """
A friend of French President Erwin Borght said they won.
A/DT/det/friend friend/NN/nsubj/said of/IN/case/Erwin French/JJ/amod/President/NORP President/NNP/compound/Erwin
Erwin/NNP/nmod/friend/Person Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


WIFE_OF = """
The wife of the mayor of Lodz, Erwin Borght, said they won.
The/DT/det/wife wife/NN/nsubj/said of/IN/case/mayor the/DT/det/mayor mayor/NN/nmod/wife of/IN/case/Lodz
Lodz/NNP/nmod/mayor/Location ,/Erwin Erwin/NNP/appos/Lodz/Person Borght/NNP/flat/Erwin/Person ,/wife said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name"),
    [
        pytest.param(HEAD_OF, "The head of the Ilorin Institute, Erwin Borght", "Erwin Borght", id="institute"),
        pytest.param(SULTAN_OF, "The sultan of Lodz, Alhaji Erwin Borght", "Erwin Borght", id="place, and a title"),
        pytest.param(APOSTROPHE, "The sultan of Lodz, Sa'ad Borght", "Sa'ad Borght", id="an apostrophe in the name"),
        pytest.param(NO_COMMA, "Chairman of the JCI Erwin Borght", "Erwin Borght", id="no comma"),
        pytest.param(FOR_A_BODY, "A spokesman for ECOWAS Erwin Borght", "Erwin Borght", id="for a body"),
        pytest.param(FOR_A_MEMBER, "A spokesman for MP Erwin Borght", None, id="for a member"),
        pytest.param(OF_A_PRESIDENT, "A friend of French President Erwin Borght", None, id="of a president"),
        pytest.param(WIFE_OF, "The wife of the mayor of Lodz, Erwin Borght", None, id="of another role"),
    ],
)
def test_a_name_that_the_tree_hangs_on_what_a_role_is_of_is_who_has_the_role(sentence, source, name):
    (speaker,) = speakers_of(parse(sentence), source)

    assert speaker.name == name or (name is None and speaker.name != "Erwin Borght")


def test_a_name_is_no_part_of_its_role():
    (speaker,) = speakers_of(parse(NO_COMMA), "Chairman of the JCI Erwin Borght")

    assert speaker.role == "Chairman of the JCI"


BANK_OF = """
The Bank of Japan Governor Erwin Borght said they won.
The/DT/det/Erwin Bank/NNP/compound/Governor/Organization of/IN/case/Japan/Organization
Japan/NNP/nmod/Bank/Organization Governor/NNP/nmod:desc/Erwin Erwin/NNP/nsubj/said/Person
Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
STRATEGIST = """
Erwin Borght, a senior rates strategist at Nomura who left, said they won.
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person ,/strategist a/DT/det/strategist senior/JJ/amod/strategist
rates/NNS/compound/strategist strategist/NN/appos/Erwin at/IN/case/Nomura Nomura/NNP/nmod/strategist/Organization
who/WP/nsubj/left left/VBD/acl:relcl/strategist/leave ,/strategist said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
PROSECUTOR = """
Prosecutor General Dr. Erwin Borght said they won.
Prosecutor/NNP/compound/General General/NNP/nmod:desc/Erwin Dr./NNP/nmod:desc/Erwin Erwin/NNP/nsubj/said/Person
Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
FOOD_AND_WATER = """
Food and Water Agency (FWA) director Erwin Borght said they won.
Food/NNP/compound/Agency/Organization and/CC/cc/Water/Organization Water/NNP/conj/Food/Organization
Agency/NNP/compound/director/Organization (/FWA FWA/NNP/appos/Agency/Organization )/FWA director/NN/nmod:desc/Erwin
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
HIS_RIVAL = """
His rival and the club’s captain Erwin Borght said they won.
His/PRP$/nmod:poss/rival rival/NN/nsubj/said and/CC/cc/captain the/DT/det/club club/NN/nmod:poss/captain
’s/POS/case/club captain/NN/conj/rival Erwin/NNP/appos/captain/Person Borght/NNP/flat/Erwin/Person said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "role"),
    [
        (BANK_OF, "The Bank of Japan Governor Erwin Borght", "Bank of Japan Governor"),
        (
            STRATEGIST,
            "Erwin Borght, a senior rates strategist at Nomura who left",
            "senior rates strategist at Nomura",
        ),
        (PROSECUTOR, "Prosecutor General Dr. Erwin Borght", "Prosecutor General"),
        (FOOD_AND_WATER, "Food and Water Agency (FWA) director Erwin Borght", "Food and Water Agency director"),
        (HIS_RIVAL, "the club’s captain Erwin Borght", "club’s captain"),
    ],
)
def test_a_role_has_the_words_of_the_text_in_their_order(sentence, source, role):
    (speaker,) = speakers_of(parse(sentence), source)

    assert (speaker.name, speaker.role) == ("Erwin Borght", role)


LAWYERS = """
Borght lawyers said they won.
Borght/NNP/compound/lawyers/Person lawyers/NNS/nsubj/said/lawyer said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


LAWYER = """
The Borght lawyer said they won.
The/DT/det/lawyer Borght/NNP/compound/lawyer/Person lawyer/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


MANAGER = """
Borght campaign manager Jan Kos said they won.
Borght/NNP/compound/manager/Person campaign/NN/compound/manager manager/NN/nmod:desc/Jan Jan/NNP/nsubj/said/Person
Kos/NNP/flat/Jan/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name"),
    [
        pytest.param(LAWYERS, "Borght lawyers", "Borght lawyers", id="several"),
        pytest.param(LAWYER, "The Borght lawyer", "The Borght lawyer", id="one without a name"),
        pytest.param(MANAGER, "Borght campaign manager Jan Kos", "Jan Kos", id="one with a name"),
    ],
)
def test_who_works_for_somebody_is_not_he(sentence, source, name):
    assert [speaker.name for speaker in speakers_of(parse(sentence), source)] == [name]


ONE_OF = """
One of the nurses on duty, Anna Berg, said they won.
One/CD/nsubj/said/one of/IN/case/nurses the/DT/det/nurses nurses/NNS/nmod/One/nurse on/IN/case/duty
duty/NN/nmod/nurses ,/nurses Anna/NNP/appos/nurses/Person Berg/NNP/flat/Anna/Person ,/nurses said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_one_of_several_with_the_name_behind():
    (speaker,) = speakers_of(parse(ONE_OF), "One of the nurses on duty, Anna Berg,")

    assert speaker.name == "Anna Berg"


EMERITA = """
Professor Emerita Anna Berg said they won.
Professor/NNP/compound/Emerita Emerita/NNP/nmod:desc/Anna/Person Anna/NNP/nsubj/said/Person Berg/NNP/flat/Anna/Person
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_emerita_is_no_part_of_the_name():
    assert speakers_of(parse(EMERITA), "Professor Emerita Anna Berg")[0].name == "Anna Berg"


FOUNDER = """
The director and founder of the Acme Network, Jan Kos, said they won.
The/DT/det/director director/NN/nsubj/said and/CC/cc/founder founder/NN/conj/director of/IN/case/Network
the/DT/det/Network Acme/NNP/compound/Network/Organization Network/NNP/nmod/founder/Organization ,/Jan
Jan/NNP/appos/Network/Person Kos/NNP/flat/Jan/Person ,/director said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
BRAND_MANAGER = """
The public relations and brand manager of Acme Jan Kos said they won.
The/DT/det/relations public/JJ/amod/relations relations/NNS/nsubj/said/relation and/CC/cc/manager
brand/NN/compound/manager manager/NN/conj/relations of/IN/case/Acme Acme/NNP/nmod/relations/Organization
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
TWO_OFFICES = FOUNDER.replace("and founder", "and the founder").replace(
    "founder/NN/conj/director", "the/DT/det/founder founder/NN/conj/director"
)


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param(
            FOUNDER, "The director and founder of the Acme Network, Jan Kos", ("Jan Kos", "person"), id="apposed"
        ),
        pytest.param(
            BRAND_MANAGER,
            "The public relations and brand manager of Acme Jan Kos",
            ("Jan Kos", "person"),
            id="of a field",
        ),
        pytest.param(
            TWO_OFFICES,
            "The director and the founder of the Acme Network, Jan Kos",
            ("The director and the founder of the Acme Network", "group"),
            id="two articles are two people",
        ),
    ],
)
def test_offices_under_one_article_are_of_whom_the_phrase_ends_with(text, source, expected):
    [speaker] = speakers_of(parse(text), source)

    assert (speaker.name, speaker.kind) == expected


HYPHEN = """
The founder and president of Acme Ana Perez-Soto said they won.
The/DT/det/founder founder/NN/nsubj/said and/CC/cc/president president/NN/conj/founder of/IN/case/Acme
Acme/NNP/nmod/president/Organization Ana/NNP/nmod/president/Person Perez/NNP/flat/Ana/Person
-/NNP/punct/Soto/Person Soto/NNP/flat/Ana/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
REGION = """
Managing director for Asia of Acme Maria Lopez said they won.
Managing/NN/amod/director/manage director/NN/nsubj/said for/IN/case/Asia Asia/NNP/nmod/director/Location
of/IN/case/Acme Acme/NNP/nmod/director/Organization Maria/NNP/nmod/director/Person Lopez/NNP/flat/Maria/Person
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
REGION_AT = REGION.replace(" of Acme", " at Acme").replace("of/IN", "at/IN")
FOR_ANOTHER = """
A spokesman for Republican Maria Lopez said they won.
A/DT/det/spokesman spokesman/NN/nsubj/said for/IN/case/Republican Republican/NNP/nmod/spokesman/NORP
Maria/NNP/nmod/spokesman/Person Lopez/NNP/flat/Maria/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        pytest.param(HYPHEN, "The founder and president of Acme Ana Perez-Soto", "Ana Perez-Soto", id="hyphen"),
        pytest.param(REGION, "Managing director for Asia of Acme Maria Lopez", "Maria Lopez", id="for a region, of"),
        pytest.param(REGION_AT, "Managing director for Asia at Acme Maria Lopez", "Maria Lopez", id="for, at"),
        pytest.param(
            FOR_ANOTHER,
            "A spokesman for Republican Maria Lopez",
            "A spokesman for Republican Maria Lopez",
            id="who speaks for somebody is not they",
        ),
    ],
)
def test_office_with_all_it_is_of_belongs_to_the_name_behind(text, source, name):
    assert speakers_of(parse(text), source)[0].name == name


FOODS = """
Harbour Foods Lars Eskildsen said they won.
Harbour/NNP/compound/Foods/Organization Foods/NNPS/nsubj/said/Organization Lars/NNP/nmod/Foods/Person
Eskildsen/NNP/flat/Lars/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_name_behind_the_body_of_an_office_that_is_cut_off_is_who_speaks():
    assert names_of(parse(FOODS), "Harbour Foods Lars Eskildsen") == ("Lars Eskildsen",)


YEH = """
A nurse, surnamed Yeh, said they won.
A/DT/det/nurse nurse/NN/nsubj/said ,/surnamed surnamed/VBN/acl/nurse/surname Yeh/NNP/appos/surnamed/Person ,/nurse
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_who_is_surnamed_behind_a_comma_has_the_name():
    assert names_of(parse(YEH), "A nurse, surnamed Yeh") == ("Yeh",)


ONE_NAMED = """
One of the doctors, a surgeon named Ana Lima, said they won.
One/CD/nsubj/said of/IN/case/doctors the/DT/det/doctors doctors/NNS/nmod/One/doctor ,/surgeon a/DT/det/surgeon
surgeon/NN/appos/One named/VBN/acl/surgeon/name Ana/NNP/xcomp/named/Person Lima/NNP/flat/Ana/Person ,/One said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_one_of_several_is_the_one_whose_name_is_given():
    (speaker,) = speakers_of(parse(ONE_NAMED), "One of the doctors, a surgeon named Ana Lima")

    assert (speaker.name, speaker.kind) == ("Ana Lima", "person")


FRIEND = """
A woman, a friend of a man named Ana Lima, said they won.
A/DT/det/woman woman/NN/nsubj/said ,/friend a/DT/det/friend friend/NN/appos/woman of/IN/case/man a/DT/det/man
man/NN/nmod/friend named/VBN/acl/man/name Ana/NNP/xcomp/named/Person Lima/NNP/flat/Ana/Person ,/woman said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_whoever_a_friend_is_of_is_somebody_else():
    (speaker,) = speakers_of(parse(FRIEND), "A woman, a friend of a man named Ana Lima")

    assert speaker.kind == "anonymous"


def test_a_plural_is_no_one_s_role():
    doctors = """
One of the doctors, Ana Lima, said they won.
One/CD/nsubj/said of/IN/case/doctors the/DT/det/doctors doctors/NNS/nmod/One/doctor ,/Ana Ana/NNP/appos/doctors/Person
Lima/NNP/flat/Ana/Person ,/One said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
    (speaker,) = speakers_of(parse(doctors), "One of the doctors, Ana Lima")

    assert (speaker.name, speaker.role) == ("Ana Lima", None)


FATHER = """
John Reed, whose father was president, said they won.
John/NNP/nsubj/said/Person Reed/NNP/flat/John/Person ,/president whose/WP$/nmod:poss/father father/NN/nsubj/president
was/VBD/cop/president president/NN/acl:relcl/John ,/John said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
WIFE = """
John Reed, whose wife is the mayor, said they won.
John/NNP/nsubj/said/Person Reed/NNP/flat/John/Person ,/mayor whose/WP$/nmod:poss/mayor wife/NN/appos/John
is/VBZ/cop/mayor the/DT/det/mayor mayor/NN/acl:relcl/John ,/John said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
MOTHER = """
John Reed, whose mother, a nurse, left, said they won.
John/NNP/nsubj/said/Person Reed/NNP/flat/John/Person ,/mother whose/WP$/nmod:poss/mother mother/NN/appos/John ,/nurse
a/DT/det/nurse nurse/NN/appos/mother ,/nurse left/VBD/acl:relcl/John/leave ,/John said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
NO_DOCTOR = """
John Reed, who is not a doctor, said they won.
John/NNP/nsubj/said/Person Reed/NNP/flat/John/Person ,/doctor who/WP/nsubj/doctor is/VBZ/cop/doctor
not/RB/advmod/doctor a/DT/det/doctor doctor/NN/acl:relcl/John ,/John said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
LAWYER = """
John Reed, whose father was president, a lawyer from Lodz, said they won.
John/NNP/nsubj/said/Person Reed/NNP/flat/John/Person ,/president whose/WP$/nmod:poss/father father/NN/nsubj/president
was/VBD/cop/president president/NN/acl:relcl/John ,/lawyer a/DT/det/lawyer lawyer/NN/appos/John from/IN/case/Lodz
Lodz/NNP/nmod/lawyer/Location ,/lawyer said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
MAYOR = """
John Reed, who was mayor, said they won.
John/NNP/nsubj/said/Person Reed/NNP/flat/John/Person ,/mayor who/WP/nsubj/mayor was/VBD/cop/mayor
mayor/NN/acl:relcl/John ,/mayor said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "role"),
    [
        pytest.param(FATHER, "John Reed, whose father was president", None, id="his father"),
        pytest.param(WIFE, "John Reed, whose wife is the mayor", None, id="his wife, beside the name for the tree"),
        pytest.param(MOTHER, "John Reed, whose mother, a nurse, left", None, id="what stands beside his mother"),
        pytest.param(NO_DOCTOR, "John Reed, who is not a doctor", None, id="what he is not"),
        pytest.param(LAWYER, "John Reed, whose father was president, a lawyer from Lodz", "lawyer from Lodz", id="his"),
        pytest.param(MAYOR, "John Reed, who was mayor", "mayor", id="what he was"),
    ],
)
def test_role_in_a_relative_clause_about_another_is_not_the_speakers(sentence, source, role):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.role) == ("John Reed", role)


BROTHER = """
Omar Diaz, brother of Luis Diaz, said they won.
Omar/NNP/nsubj/said/Person Diaz/NNP/flat/Omar/Person ,/brother brother/NN/appos/Omar of/IN/case/Luis
Luis/NNP/nmod/brother/Person Diaz/NNP/flat/Luis/Person ,/Omar said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_brothers_surname_stays_in_the_role():
    speaker = speakers_of(parse(BROTHER), "Omar Diaz, brother of Luis Diaz")[0]

    assert (speaker.name, speaker.role) == ("Omar Diaz", "brother of Luis Diaz")


def test_a_role_goes_on_behind_a_participle_with_a_hyphen():
    text = """
    A spokesman for the Kenyan-led mission, Jan Kos, said it rained.
    A/DT/det/spokesman spokesman/NN/nsubj/said for/IN/case/mission the/DT/det/mission Kenyan/JJ/compound/led/Kenyan/NORP
    -/Kenyan led/VBN/amod/mission/lead mission/NN/nmod/spokesman ,/Jan Jan/NNP/appos/spokesman/Person
    Kos/NNP/flat/Jan/Person ,/spokesman said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
    """
    (speaker,) = speakers_of(parse(text), "A spokesman for the Kenyan-led mission, Jan Kos,")

    assert (speaker.name, speaker.role) == ("Jan Kos", "spokesman for the Kenyan-led mission")


APART = """
According to the mayor, Jan Kos, it rained.
According/VBG/case/mayor/accord to/IN/fixed/According the/DT/det/mayor mayor/NN/obl/rained ,/mayor
Jan/NNP/{taken_for}/rained/Person Kos/NNP/flat/Jan/Person ,/mayor it/PRP/nsubj/rained rained/VBD/0/rain .
"""


@pytest.mark.parametrize("taken_for", ["nsubj", "vocative"])
def test_name_between_commas_is_who_holds_the_office_before_it_whatever_the_tree_makes_of_it(taken_for):
    assert names_of(parse(APART.format(taken_for=taken_for)), "the mayor, Jan Kos") == ("Jan Kos",)


OF_CHARITY = """
Founder of charity Lodz Connect Jan Kos said they won.
Founder/NN/nsubj/said of/IN/case/Connect charity/NN/compound/Connect Lodz/NNP/compound/Connect/Organization
Connect/NNP/nmod/Founder/Organization Jan/NNP/appos/Connect/Person Kos/NNP/flat/Jan/Person said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
IN_LODZ = """
Director of the Department in Lodz Jan Kos said they won.
Director/NN/nsubj/said of/IN/case/Department the/DT/det/Department Department/NNP/nmod/Director/Organization
in/IN/case/Lodz Lodz/NNP/nmod/Department/Location Jan/NNP/appos/Department/Person Kos/NNP/flat/Jan/Person said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
OF_VENTURE = """
The director of the venture Lodz Club, Jan Kos, said they won.
The/DT/det/director director/NN/nsubj/said of/IN/case/venture the/DT/det/venture venture/NN/nmod/director
Lodz/NNP/compound/Club/Organization Club/NNP/appos/venture/Organization ,/Jan Jan/NNP/appos/Club/Person
Kos/NNP/flat/Jan/Person ,/director said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (OF_CHARITY, "Founder of charity Lodz Connect Jan Kos"),
        (IN_LODZ, "Director of the Department in Lodz Jan Kos"),
        (OF_VENTURE, "The director of the venture Lodz Club, Jan Kos"),
    ],
)
def test_a_name_behind_what_its_office_is_of_bears_the_office(sentence, source):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == ("Jan Kos", "person")


ONE = """
They won, said one, Saif Mamari.
They/PRP/nsubj/won won/VBD/ccomp/said/win ,/won said/VBD/0 one/CD/nsubj/said ,/Saif Saif/NNP/nsubj/said/Person
Mamari/NNP/flat/Saif/Person .
"""
ANOTHER = """
Another, Saif Mamari, said they won.
Another/DT/nsubj/said ,/Saif Saif/NNP/appos/Another/Person Mamari/NNP/flat/Saif/Person ,/Saif said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
TOLD_OF = """
Another said Saif Mamari won.
Another/DT/nsubj/said said/VBD/0 Saif/NNP/nsubj/won/Person Mamari/NNP/flat/Saif/Person won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [(ONE, "one", "Saif Mamari"), (ANOTHER, "Another", "Saif Mamari"), (TOLD_OF, "Another", None)],
)
def test_one_of_several_is_whose_name_stands_behind(text, source, name):
    """Lorry drivers have long complained of the journey. “Five on Thursdays,” said one, Saif Al Mamari."""
    assert names_of(parse(text), source) == (name,)
