import pytest

from parses import parse
from readings import names_of, speakers_of

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


WIFE = """
His wife and presidential nominee Anna Berg said they won.
His/PRP$/nmod:poss/wife wife/NN/nsubj/said and/CC/cc/nominee presidential/JJ/amod/nominee nominee/NN/conj/wife
Anna/NNP/conj/wife/Person Berg/NNP/flat/Anna/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_several_titles_before_a_name_are_one_person():
    (speaker,) = speakers_of(parse(WIFE), "His wife and presidential nominee Anna Berg")

    assert (speaker.name, speaker.kind) == ("Anna Berg", "person")


def test_firm_of_two_names_is_one():
    text = """
Marks and Spencer said it leaked.
Marks/NNP/nsubj/said/Person and/CC/cc/Spencer Spencer/NNP/conj/Marks/Person said/VBD/0 it/PRP/nsubj/leaked
leaked/VBD/ccomp/said/leak .
"""
    (speaker,) = speakers_of(parse(text), "Marks and Spencer")

    assert (speaker.name, speaker.kind) == ("Marks and Spencer", "organization")


JUDGES = """
The judges, Jan Kos and Eva Berg, said they won.
The/DT/det/judges judges/NNS/nsubj/said/judge ,/Jan Jan/NNP/appos/judges/Person Kos/NNP/flat/Jan/Person and/CC/cc/Eva
Eva/NNP/conj/Jan/Person Berg/NNP/flat/Eva/Person ,/judges said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

The judges left.
The/DT/det/judges judges/NNS/nsubj/left/judge left/VBD/0/leave .

Then the judges said they lost.
Then/RB/advmod/said the/DT/det/judges judges/NNS/nsubj/said/judge said/VBD/0 they/PRP/nsubj/lost
lost/VBD/ccomp/said/lose .
"""


TWO_SUBJECTS = JUDGES.replace("Jan/NNP/appos/judges", "Jan/NNP/nsubj/said")


@pytest.mark.parametrize("text", [JUDGES, TWO_SUBJECTS], ids=["beside the noun", "a second subject"])
def test_several_whom_one_noun_calls_are_a_group_and_stay_one(text):
    speakers = speakers_of(parse(text), "The judges, Jan Kos and Eva Berg", "the judges")

    assert [(each.name, each.kind) for each in speakers] == [("Jan Kos and Eva Berg", "group")] * 2


def test_of_several_one_name_is_not_who_speaks():
    one = JUDGES.replace(" and Eva Berg", "").replace(
        "and/CC/cc/Eva\nEva/NNP/conj/Jan/Person Berg/NNP/flat/Eva/Person", ""
    )
    (speaker,) = speakers_of(parse(one), "The judges, Jan Kos")

    assert speaker.kind == "group"


PROSECUTING = """
Prosecuting, Fiona Strang KC said they won.
Prosecuting/NNP/nsubj/said ,/Fiona Fiona/NNP/conj/Prosecuting/Person Strang/NNP/flat/Fiona/Person
KC/NNP/flat/Fiona/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_word_for_what_somebody_is_doing_speaks_with_nobody():
    [speaker] = speakers_of(parse(PROSECUTING), "Prosecuting, Fiona Strang KC")

    assert (speaker.name, speaker.kind) == ("Fiona Strang", "person")


FIRE = """
Police and fire chief Dana Orr said they won.
Police/NNS/nsubj/said and/CC/cc/chief fire/NN/compound/chief chief/NN/conj/Police Dana/NNP/flat/Police/Person
Orr/NNP/flat/Police/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_one_office_for_two_things_is_one_person_s():
    [speaker] = speakers_of(parse(FIRE), "Police and fire chief Dana Orr")

    assert (speaker.name, speaker.kind) == ("Dana Orr", "person")


def test_others_speak_with_who_bears_an_office():
    nurses = FIRE.replace("Police", "Nurses").replace("fire ", "").replace("fire/NN/compound/chief ", "")
    [speaker] = speakers_of(parse(nurses), "Nurses and chief Dana Orr")

    assert speaker.kind == "group"


EACH_NAMED = """
The cook, Lena Brandt, and the mayor, Tobias Kos, said they won.
The/DT/det/cook cook/NN/nsubj/said ,/Lena Lena/NNP/appos/cook/Person Brandt/NNP/flat/Lena/Person ,/mayor and/CC/cc/mayor
the/DT/det/mayor mayor/NN/conj/cook ,/Tobias Tobias/NNP/appos/mayor/Person Kos/NNP/flat/Tobias/Person ,/cook said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_two_nouns_that_each_have_a_name_are_called_by_the_names():
    names = names_of(parse(EACH_NAMED), "The cook, Lena Brandt, and the mayor, Tobias Kos")

    assert names == ("Lena Brandt and Tobias Kos",)


FARMER = """
Another farmer, Karl Reed, co-founder of Acme, and a father said they won.
Another/DT/det/farmer/another farmer/NN/nsubj/said ,/Karl Karl/NNP/appos/farmer/Person Reed/NNP/flat/Karl/Person
,/co-founder co-founder/NN/conj/farmer of/IN/case/Acme Acme/NNP/nmod/co-founder/Organization ,/father and/CC/cc/father
a/DT/det/father father/NN/conj/farmer said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
RESIDENT = """
Another farmer, Karl Reed, head of Acme, and his brother Lam said they won.
Another/DT/det/farmer/another farmer/NN/nsubj/said ,/Karl Karl/NNP/appos/farmer/Person Reed/NNP/flat/Karl/Person
,/head head/NN/conj/farmer of/IN/case/Acme Acme/NNP/nmod/head/Organization ,/brother and/CC/cc/brother
his/PRP$/nmod:poss/brother brother/NN/conj/farmer Lam/NNP/appos/brother/Person said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name", "kind"),
    [
        (FARMER, "Another farmer, Karl Reed, co-founder of Acme, and a father", "Karl Reed", "person"),
        (RESIDENT, "Another farmer, Karl Reed, head of Acme, and his brother Lam", "Karl Reed and Lam", "group"),
    ],
)
def test_roles_behind_a_name_say_more_of_one_and_whoever_is_owned_is_another(sentence, source, name, kind):
    (speaker,) = speakers_of(parse(sentence), source)

    assert (speaker.name, speaker.kind) == (name, kind)


MAYOR = """
Jan Kos, the mayor of Lodz and a father, said they won.
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person ,/mayor the/DT/det/mayor mayor/NN/appos/Jan of/IN/case/Lodz
Lodz/NNP/nmod/mayor/Location and/CC/cc/father a/DT/det/father father/NN/conj/Jan ,/Jan said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
NURSE = """
Jan Kos, the mayor, and a nurse said they won.
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person ,/mayor the/DT/det/mayor mayor/NN/appos/Jan ,/nurse and/CC/cc/nurse
a/DT/det/nurse nurse/NN/conj/Jan said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
CUSTODIAN = """
Jan Kos, a village elder and custodian said they won.
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person ,/elder a/DT/det/elder village/NN/compound/elder elder/NN/appos/Jan
and/CC/cc/custodian custodian/NN/conj/Jan said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
MINISTER = CUSTODIAN.replace("a village elder and custodian", "Mayor of Lodz and Minister of Hajj").replace(
    "elder a/DT/det/elder village/NN/compound/elder elder/NN/appos/Jan\nand/CC/cc/custodian custodian/NN/conj/Jan",
    "Mayor Mayor/NNP/appos/Jan of/IN/case/Lodz Lodz/NNP/nmod/Mayor/Location and/CC/cc/Minister Minister/NNP/conj/Jan "
    "of/IN/case/Hajj Hajj/NNP/nmod/Minister",
)
PLAINTIFF = """
The plaintiff, the Printing and Paper Agency, said they won.
The/DT/det/plaintiff/the plaintiff/NN/nsubj/said ,/Agency the/DT/det/Agency
Printing/NNP/compound/Agency/Printing/Organization and/CC/cc/Agency/and/Organization
Paper/NNP/compound/Agency/Paper/Organization Agency/NNP/conj/plaintiff/Agency/Organization ,/plaintiff said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
MINISTRY = """
The Ministry of Hajj and Umrah said they won.
The/DT/det/Ministry Ministry/NNP/nsubj/said/Ministry/Organization of/IN/case/Hajj/of/Organization
Hajj/NNP/nmod/Ministry/Hajj/Location and/CC/cc/Umrah Umrah/NNP/conj/Ministry/Umrah/Person said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
JOURNALISTS = """
Journalists and activists said they won.
Journalists/NNS/nsubj/said/journalist/Organization and/CC/cc/activists/and/Organization
activists/NNS/conj/Journalists/activist/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name", "kind"),
    [
        (MAYOR, "Jan Kos, the mayor of Lodz and a father", "Jan Kos", "person"),
        (CUSTODIAN, "Jan Kos, a village elder and custodian", "Jan Kos", "person"),
        (MINISTER, "Jan Kos, Mayor of Lodz and Minister of Hajj", "Jan Kos", "person"),
        (NURSE, "Jan Kos, the mayor, and a nurse", "Jan Kos and a nurse", "group"),
        (PLAINTIFF, "The plaintiff, the Printing and Paper Agency", "Printing and Paper Agency", "organization"),
        (MINISTRY, "The Ministry of Hajj and Umrah", "Ministry of Hajj and Umrah", "organization"),
        (JOURNALISTS, "Journalists and activists", "Journalists and activists", "group"),
    ],
)
def test_one_and_several_are_told_apart_by_what_joins_them(sentence, source, name, kind):
    (speaker,) = speakers_of(parse(sentence), source)

    assert (speaker.name, speaker.kind) == (name, kind)


CHAIR = """
Minister and Chair of the Board Jan Kos said they won.
Minister/NNP/nsubj/said and/CC/cc/Chair Chair/NN/conj/Minister of/IN/case/Board the/DT/det/Board
Board/NNP/nmod/Chair/Organization Jan/NNP/flat/Board/Person Kos/NNP/flat/Jan/Person said/VBD/0/say
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
RESIDENTS = """
Residents and mayor Jan Kos said they won.
Residents/NNS/nsubj/said/resident and/CC/cc/mayor mayor/NN/conj/Residents Jan/NNP/flat/mayor/Person
Kos/NNP/flat/Jan/Person said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "kind"),
    [
        (CHAIR, "Minister and Chair of the Board Jan Kos", "person"),
        (RESIDENTS, "Residents and mayor Jan Kos", "group"),
    ],
)
def test_the_only_name_at_the_end_bears_both_roles(sentence, source, kind):
    (speaker,) = speakers_of(parse(sentence), source)

    assert (speaker.name == "Jan Kos", speaker.kind) == (kind == "person", kind)


TWO_OF = """
Two of the students, Eva Berg and Jan Kos, said they won.
Two/CD/nsubj/said of/IN/case/students the/DT/det/students students/NNS/nmod/Two/student ,/Eva Eva/NNP/appos/Two/Person
Berg/NNP/flat/Eva/Person and/CC/cc/Jan Jan/NNP/conj/Eva/Person Kos/NNP/flat/Jan/Person ,/Two said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_some_of_several_are_those_whose_names_follow():
    (speaker,) = speakers_of(parse(TWO_OF), "Two of the students, Eva Berg and Jan Kos")

    assert (speaker.name, speaker.kind) == ("Eva Berg and Jan Kos", "group")


OFFICES = """
The {first} and {second} Jan Kos said they won.
The/DT/det/{first} {first}/NN/nsubj/said and/CC/cc/{second} {second}/{tag}/nmod:desc/Jan Jan/NNP/conj/{first}/Person
Kos/NNP/flat/Jan/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("first", "second", "tag", "name"),
    [
        pytest.param("president", "Minister", "NNP", "The president and Jan Kos", id="an office and a title"),
        pytest.param("president", "coach", "NN", "Jan Kos", id="two offices, written alike"),
    ],
)
def test_an_office_and_a_title_are_two_people_s(first, second, tag, name):
    source = f"The {first} and {second} Jan Kos"
    (speaker,) = speakers_of(parse(OFFICES.format(first=first, second=second, tag=tag)), source)

    assert speaker.name == name


def test_an_office_and_a_title_that_the_text_gives_one_man_are_his():
    known = """
President Jan Kos won.
President/NNP/nmod:desc/Jan Jan/NNP/nsubj/won/Person Kos/NNP/flat/Jan/Person won/VBD/0/win .
"""
    text = known + OFFICES.format(first="president", second="Minister", tag="NNP")
    (speaker,) = speakers_of(parse(text), "The president and Minister Jan Kos")

    assert (speaker.name, speaker.kind) == ("Jan Kos", "person")


UNIONS = """
Two unions (Solidar and Forza) said it rained.
Two/CD/nummod/unions unions/NNS/nsubj/said/union (/Solidar Solidar/NNP/appos/unions/Organization
and/CC/cc/Forza/Organization Forza/NNP/conj/Solidar/Organization )/Solidar said/VBD/0 it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""


def test_bodies_in_brackets_behind_a_plural_are_a_group():
    (speaker,) = speakers_of(parse(UNIONS), "Two unions (Solidar and Forza)")

    assert (speaker.name, speaker.kind) == ("Solidar and Forza", "group")


def test_several_are_no_one_of_them():
    text = """
    Officials, among them the deputy, Noor Aziz, said it rained.
    Officials/NNS/nsubj/said/official ,/deputy among/IN/case/them them/PRP/nmod/Officials/they the/DT/det/deputy
    deputy/NN/appos/Officials ,/Noor Noor/NNP/appos/deputy/Person Aziz/NNP/flat/Noor/Person ,/Officials said/VBD/0
    it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
    """
    (speaker,) = speakers_of(parse(text), "Officials, among them the deputy, Noor Aziz,")

    assert (speaker.name, speaker.kind) == ("Officials", "anonymous")


FELLOW_ANALYST = """
The armies are unlike, Arostegui and fellow analyst JR Sessions said.
The/DT/det/armies armies/NNS/nsubj/unlike/army are/VBP/cop/unlike unlike/JJ/ccomp/said ,/unlike
Arostegui/NNP/nsubj/said/Person and/CC/cc/analyst fellow/JJ/amod/analyst analyst/NN/conj/Arostegui
JR/NNP/appos/analyst/Person Sessions/NNP/flat/JR/Person said/VBD/0 .
"""
HER_COLLEAGUE = """
Amina Bello and her colleague Tunde Ojo said it was safe.
Amina/NNP/nsubj/said/Person Bello/NNP/flat/Amina/Person and/CC/cc/colleague her/PRP$/nmod:poss/colleague
colleague/NN/conj/Amina Tunde/NNP/conj/Amina/Person Ojo/NNP/flat/Tunde/Person said/VBD/0 it/PRP/nsubj/safe
was/VBD/cop/safe safe/JJ/ccomp/said .
"""
THREE_ANALYSTS = """
Ramos, Paz and fellow analyst Luis Rojas said it was safe.
Ramos/NNP/nsubj/said/Person ,/Paz Paz/NNP/conj/Ramos/Person and/CC/cc/analyst fellow/JJ/amod/analyst
analyst/NN/conj/Ramos Luis/NNP/conj/Ramos/Person Rojas/NNP/flat/Luis/Person said/VBD/0 it/PRP/nsubj/safe
was/VBD/cop/safe safe/JJ/ccomp/said .
"""
BROTHER_OF = """
Ramos and the brother of Jan Kos said it was safe.
Ramos/NNP/nsubj/said/Person and/CC/cc/brother the/DT/det/brother brother/NN/conj/Ramos of/IN/case/Jan
Jan/NNP/nmod/brother/Person Kos/NNP/flat/Jan/Person said/VBD/0 it/PRP/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said .
"""
A_LAWMAKER = """
Chan and a lawmaker said it was safe.
Chan/NNP/nsubj/said/Person and/CC/cc/lawmaker a/DT/det/lawmaker lawmaker/NN/conj/Chan said/VBD/0 it/PRP/nsubj/safe
was/VBD/cop/safe safe/JJ/ccomp/said .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name"),
    [
        (FELLOW_ANALYST, "Arostegui and fellow analyst JR Sessions", "Arostegui and JR Sessions"),
        (HER_COLLEAGUE, "Amina Bello and her colleague Tunde Ojo", "Amina Bello and Tunde Ojo"),
        (THREE_ANALYSTS, "Ramos, Paz and fellow analyst Luis Rojas", "Ramos, Paz and Luis Rojas"),
        (BROTHER_OF, "Ramos and the brother of Jan Kos", "Ramos and brother of Jan Kos"),
        (A_LAWMAKER, "Chan and a lawmaker", "Chan and a lawmaker"),
    ],
)
def test_a_name_and_another_behind_what_he_is_are_a_group(sentence, source, name):
    assert [(each.name, each.kind) for each in speakers_of(parse(sentence), source)] == [(name, "group")]


CHAIRMAN = """
Jan Kos, chief of Lodz and chairman of the union said they won.
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person ,/chief chief/NN/appos/Jan of/IN/case/Lodz
Lodz/NNP/nmod/chief/Location
and/CC/cc/chairman chairman/NN/conj/Jan of/IN/case/union the/DT/det/union union/NN/nmod/chairman said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .

The chairman said they lost.
The/DT/det/chairman chairman/NN/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_a_role_joined_to_what_somebody_is_is_theirs_and_takes_them_up():
    assert names_of(parse(CHAIRMAN), "The chairman") == ("Jan Kos",)


LONG_TITLE = """
MTC human capital and corporate affairs officer Jan Kos said they won.
MTC/NNP/compound/capital/Organization human/JJ/amod/capital capital/NN/nsubj/said and/CC/cc/affairs
corporate/JJ/amod/affairs affairs/NNS/conj/capital/affair officer/NN/nmod:desc/Jan Jan/NNP/nsubj/said/Person
Kos/NNP/flat/Jan/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
PEOPLE_AND_PLACE = """
Lodz manager people & place, Jan Kos, said they won.
Lodz/NNP/compound/manager/Location manager/NN/compound/people people/NNS/nsubj/said &/CC/cc/place place/NN/conj/people
,/Jan Jan/NNP/appos/people/Person Kos/NNP/flat/Jan/Person ,/people said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (LONG_TITLE, "MTC human capital and corporate affairs officer Jan Kos"),
        (PEOPLE_AND_PLACE, "Lodz manager people & place, Jan Kos"),
    ],
)
def test_a_title_for_several_things_is_of_the_only_name_behind_it(sentence, source):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == ("Jan Kos", "person")


MAYOR_AND = """
The mayor and former rider said they won.
The/DT/det/mayor mayor/NN/nsubj/said and/CC/cc/rider former/JJ/amod/rider rider/NN/conj/mayor said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "kind"),
    [
        pytest.param(MAYOR_AND, "The mayor and former rider", "anonymous", id="no longer held"),
        pytest.param(
            MAYOR_AND.replace("former/JJ/amod", "now/RB/advmod").replace("former", "now"),
            "The mayor and now rider",
            "anonymous",
            id="held now",
        ),
        pytest.param(MAYOR_AND.replace("rider", "mayor"), "The mayor and former mayor", "group", id="the same office"),
        pytest.param(MAYOR_AND.replace("former", "old"), "The mayor and old rider", "group", id="of any kind"),
        pytest.param(
            MAYOR_AND.replace("former/JJ/amod/rider", "the/DT/det/rider former/JJ/amod/rider").replace(
                "and former", "and the former"
            ),
            "The mayor and the former rider",
            "group",
            id="an article of its own",
        ),
        pytest.param(
            MAYOR_AND.replace("said/VBD", "say/VBP/0/say").replace("say/0", "say").replace("said", "say"),
            "The mayor and former rider",
            "group",
            id="the verb is a plural",
        ),
    ],
)
def test_two_roles_under_one_article_are_one_person_s_where_the_second_tells_when(sentence, source, kind):
    (speaker,) = speakers_of(parse(sentence), source)

    assert (speaker.name, speaker.kind) == (source, kind)


FIELDS = """
The minister of labour, trade and energy, Jan Kos, said they won.
The/DT/det/minister minister/NN/nsubj/said of/IN/case/labour labour/NN/nmod/minister ,/trade trade/NN/conj/minister
and/CC/cc/energy energy/NN/conj/minister ,/Jan Jan/NNP/appos/minister/Person Kos/NNP/flat/Jan/Person ,/minister
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_what_an_office_is_for_is_nobody_beside_its_bearer():
    assert names_of(parse(FIELDS), "The minister of labour, trade and energy, Jan Kos") == ("Jan Kos",)


OPENING = """
The nurse who spoke at a lunch held for the club and opening said they won.
The/DT/det/nurse nurse/NN/nsubj/said who/WP/nsubj/spoke spoke/VBD/acl:relcl/nurse/speak at/IN/case/lunch a/DT/det/lunch
lunch/NN/obl/spoke held/VBN/acl/nurse/hold for/IN/case/club the/DT/det/club club/NN/obl/held and/CC/cc/opening
opening/NN/conj/nurse said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_noun_in_what_is_told_of_somebody_is_nobody_beside_them():
    (speaker,) = speakers_of(parse(OPENING), "The nurse who spoke at a lunch held for the club and opening")

    assert (speaker.name, speaker.kind) == ("The nurse", "anonymous")


MINISTRY_AND = """
The Lodz Health Ministry and Jan Kos met.
The/DT/det/Ministry Lodz/NNP/compound/Ministry/Organization Health/NNP/compound/Ministry/Organization
Ministry/NNP/nsubj/met/Organization and/CC/cc/Jan Jan/NNP/conj/Ministry/Person Kos/NNP/flat/Jan/Person met/VBD/0/meet .

Kos and the ministry said they won.
Kos/NNP/nsubj/said/Person and/CC/cc/ministry the/DT/det/ministry ministry/NN/conj/Kos said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
UNION_AND = """
The Union of Miners (NUM) met Jan Kos.
The/DT/det/Union Union/NNP/nsubj/met/Organization of/IN/case/Miners/Organization Miners/NNPS/nmod/Union/Organization
(/NUM NUM/NNP/appos/Union/Organization )/NUM met/VBD/0/meet Jan/NNP/obj/met/Person Kos/NNP/flat/Jan/Person .

NUM and Kos said they won.
NUM/NNP/nsubj/said/Organization and/CC/cc/Kos Kos/NNP/conj/NUM/Person said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        pytest.param(MINISTRY_AND, "Kos and the ministry", "Jan Kos and Lodz Health Ministry", id="a noun"),
        pytest.param(UNION_AND, "NUM and Kos", "Union of Miners and Jan Kos", id="a short form"),
    ],
)
def test_a_body_that_is_taken_up_beside_another_has_its_name(text, source, name):
    (speaker,) = speakers_of(parse(text), source)

    assert (speaker.name, speaker.kind) == (name, "group")
