"""Firms that were taken for people: src/quotes/resolve/cast/firms.py."""

import pytest

from parses import parse
from readings import names_of, people_in, speakers_of

CLOSING = """
Ferrant said it was closing.
Ferrant/NNP/nsubj/said/Person said/VBD/0/say it/PRP/nsubj/closing was/VBD/aux/closing/be closing/VBG/ccomp/said/close .
"""
AGAIN = """

“We sold ten shops,” Ferrant said.
“/sold We/PRP/nsubj/sold sold/VBD/ccomp/said/sell ten/CD/nummod/shops shops/NNS/obj/sold ,/said ”/sold
Ferrant/NNP/nsubj/said/Person said/VBD/0/say .
"""


def test_what_calls_itself_it_is_no_person():
    speakers = speakers_of(parse(CLOSING + AGAIN), "Ferrant", "Ferrant")

    assert [(each.name, each.kind) for each in speakers] == [("Ferrant", "organization")] * 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(CLOSING.replace("it", "he", 1).replace("it/PRP", "he/PRP"), id="he"),
        pytest.param(CLOSING.replace("Ferrant", "Anna"), id="a given name"),
        pytest.param(CLOSING.replace("said it", "said “it").replace("it/PRP", "“ it/PRP"), id="in quotation marks"),
        pytest.param(CLOSING.replace("Ferrant", "Merkel"), id="somebody who is known"),
        pytest.param(
            CLOSING.replace("it was closing", "it was cold").replace(
                "it/PRP/nsubj/closing was/VBD/aux/closing/be closing/VBG/ccomp/said/close",
                "it/PRP/nsubj/cold was/VBD/cop/cold/be cold/JJ/ccomp/said",
            ),
            id="the weather",
        ),
        pytest.param(
            "\nThe Bourse fell.\nThe/DT/det/Bourse Bourse/NNP/nsubj/fell/Organization fell/VBD/0/fall .\n" + CLOSING,
            id="another body before",
        ),
        pytest.param(
            "\nJo Ferrant fell.\nJo/NNP/compound/Ferrant/Person Ferrant/NNP/nsubj/fell/Person fell/VBD/0/fall .\n"
            + CLOSING,
            id="somebody with a full name",
        ),
    ],
)
def test_person_stays_one(text):
    assert len(people_in(parse(text))) == 1


DEVOTED = """
Tanzeem, an organization of readers, said they won.
Tanzeem/NNP/nsubj/said/Person ,/organization an/DT/det/organization organization/NN/appos/Tanzeem of/IN/case/readers
readers/NNS/nmod/organization/reader ,/organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_what_is_called_a_body_beside_its_name_is_nobody():
    assert people_in(parse(DEVOTED)) == []
    assert people_in(parse(DEVOTED.replace("organization", "singer"))) == ["Tanzeem"]


BHD = """
Jambatan Maju Bhd slept.
Jambatan/NNP/nsubj/slept/Person Maju/NNP/flat/Jambatan/Person Bhd/NNP/flat/Jambatan/Person slept/VBD/0/sleep .

The group said they won.
The/DT/det/group group/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_what_ends_as_a_firm_does_is_one_and_the_group():
    assert people_in(parse(BHD)) == []
    assert [(each.name, each.kind) for each in speakers_of(parse(BHD), "Jambatan Maju Bhd", "The group")] == [
        ("Jambatan Maju Bhd", "organization")
    ] * 2
    assert people_in(parse(BHD.replace("Bhd", "Bo"))) == ["Jambatan Maju Bo"]


MANDELA = """
Nelson Mandela Foundation said they won.
Nelson/NNP/nsubj/said/Person Mandela/NNP/flat/Nelson/Person Foundation/NNP/flat/Nelson/Person said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
JONES = """
Hassan Jones College said they won.
Hassan/NNP/compound/College/Person Jones/NNP/flat/Hassan/Person College/NNP/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
ANNA_BANK = """
Anna Bank said they won.
Anna/NNP/nsubj/said/Person Bank/NNP/flat/Anna/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        (MANDELA, "Nelson Mandela Foundation", "organization"),
        (JONES, "Hassan Jones College", "organization"),
        (ANNA_BANK, "Anna Bank", "person"),
    ],
)
def test_what_is_called_after_somebody_is_nobody_unless_the_word_is_a_surname(sentence, name, kind):
    (speaker,) = speakers_of(parse(sentence), name)

    assert (speaker.name, speaker.kind) == (name, kind)


HIS_COMPANY = """
Ferrant’s owner, Jan Holm, left.
Ferrant/NNP/nmod:poss/owner/Person ’s/POS/case/Ferrant owner/NN/nsubj/left ,/Jan Jan/NNP/appos/owner/Person
Holm/NNP/flat/Jan/Person ,/owner left/VBD/0/leave .

His company, Ferrant, said they won.
His/PRP$/nmod:poss/company company/NN/nsubj/said ,/Ferrant Ferrant/NNP/appos/company/Person ,/company said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        pytest.param(HIS_COMPANY, "His company, Ferrant", "organization", id="a company"),
        pytest.param(HIS_COMPANY.replace("company", "brother"), "His brother, Ferrant", "person", id="a brother"),
        pytest.param(HIS_COMPANY.replace("company", "publisher"), "His publisher, Ferrant", "person", id="it may be"),
    ],
)
def test_name_behind_a_word_for_a_body_and_a_comma_is_the_bodys(text, source, kind):
    speaker = speakers_of(parse(text), source)[0]

    assert (speaker.name, speaker.kind) == ("Ferrant", kind)


HEAD_OF = """
The head of the syndicate, Jan Kos, said they won.
The/DT/det/head head/NN/nsubj/said of/IN/case/syndicate the/DT/det/syndicate syndicate/NN/nmod/head ,/Jan
Jan/NNP/appos/syndicate/Person Kos/NNP/flat/Jan/Person ,/head said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_name_behind_the_body_that_somebody_heads_is_theirs():
    assert people_in(parse(HEAD_OF)) == ["Jan Kos"]


CHIEF = """
Ferrant said they won.
Ferrant/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

Ferrant’s chief executive left.
Ferrant/NNP/nmod:poss/executive/Person ’s/POS/case/Ferrant chief/JJ/amod/executive executive/NN/nsubj/left
left/VBD/0/leave .
"""


@pytest.mark.parametrize(("office", "kind"), [("chief executive", "organization"), ("chief lawyer", "person")])
def test_who_has_a_chief_executive_is_a_firm(office, kind):
    (speaker,) = speakers_of(parse(CHIEF.replace("executive", office.split()[1])), "Ferrant")

    assert (speaker.name, speaker.kind) == ("Ferrant", kind)


def test_the_chief_executive_is_no_firm():
    text = """
Ferrant’s CEO, Jan Holm, left.
Ferrant/NNP/nmod:poss/CEO/Person ’s/POS/case/Ferrant CEO/NN/nsubj/left ,/Jan Jan/NNP/appos/CEO/Person
Holm/NNP/flat/Jan/Person ,/CEO left/VBD/0/leave .
"""
    assert people_in(parse(text)) == ["Jan Holm"]


IP_AGREED = """
Regina Ip Lau said they won.
Regina/NNP/nsubj/said/Person Ip/NNP/flat/Regina/Person Lau/NNP/flat/Regina/Person said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .

Ip said it had lost.
Ip/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/lost had/VBD/aux/lost lost/VBN/ccomp/said/lose .
"""


def test_a_surname_within_a_name_is_no_firm_whatever_it_speaks_of():
    assert names_of(parse(IP_AGREED), "Ip") == ("Regina Ip Lau",)


TWO_WORDS = """
{first} {last} said they won.
{first}/NNP/compound/{last}/Person {last}/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
HYPHEN = """
The waste firm Eko-Solen said they won.
The/DT/det/firm waste/NN/compound/firm firm/NN/nsubj/said Eko/NNP/appos/firm/Person -/Eko/Person
Solen/NNP/flat/Eko/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("first", "last", "kind"),
    [
        pytest.param("Ballyvane", "Dairies", "organization", id="what a firm does, behind"),
        pytest.param("NK", "Osijek", "organization", id="what a club is, before"),
        pytest.param("Anna", "Marine", "person", id="a given name"),
    ],
)
def test_a_word_of_a_name_says_that_it_is_a_body(first, last, kind):
    (speaker,) = speakers_of(parse(TWO_WORDS.format(first=first, last=last)), f"{first} {last}")

    assert (speaker.name, speaker.kind) == (f"{first} {last}", kind)


def test_a_firm_is_also_one_with_a_hyphen_in_its_name():
    assert people_in(parse(HYPHEN)) == []


BEGUM = """
Rokeya Begum, an operator at Silverline, said they won.
Rokeya/NNP/nsubj/said/Person Begum/NNP/flat/Rokeya/Person ,/Rokeya an/DT/det/operator operator/NN/appos/Rokeya
at/IN/case/Silverline Silverline/NNP/nmod/operator/Organization ,/Rokeya said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(("word", "kind"), [("at", "person"), ("of", "organization")])
def test_who_operates_at_a_body_is_somebody(word, kind):
    text = BEGUM.replace("operator at", f"operator {word}").replace("at/IN", f"{word}/IN")
    (speaker,) = speakers_of(parse(text), f"Rokeya Begum, an operator {word} Silverline,")

    assert (speaker.name, speaker.kind) == ("Rokeya Begum", kind)


DUVAL = """
Xavier Luc Duval left.
Xavier/NNP/nsubj/left/Person Luc/NNP/flat/Xavier/Person Duval/NNP/flat/Xavier/Person left/VBD/0/leave .
"""
XLD = """
XLD said they won.
XLD/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
LEAGUE = """
The Xanthos League Division left.
The/DT/det/Division Xanthos/NNP/compound/Division/Organization League/NNP/compound/Division/Organization
Division/NNP/nsubj/left/Organization left/VBD/0/leave .
"""


def test_capitals_that_are_the_initials_of_somebody_are_a_person_s():
    (speaker,) = speakers_of(parse(DUVAL + XLD), "XLD")

    assert (speaker.name, speaker.kind, speaker.role) == ("Xavier Luc Duval", "person", None)


@pytest.mark.parametrize("before", [LEAGUE + DUVAL, DUVAL.replace("Luc", "Ben")], ids=["a body’s", "of other letters"])
def test_capitals_that_may_be_a_body_s_are_nobody_s(before):
    (speaker,) = speakers_of(parse(before + XLD), "XLD")

    assert speaker.kind == "organization"
