import pytest

from parses import parse
from readings import cast_in, names_of, speakers_of

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
SMALL_WORD = """
The Lodz Association against Hunger (LAAH) met.
The/DT/det/Association Lodz/NNP/compound/Association Association/NNP/nsubj/met/Organization
against/IN/case/Hunger/Organization Hunger/NNP/nmod/Association/Organization (/LAAH LAAH/NNP/appos/Association
)/LAAH met/VBD/0/meet .
"""


@pytest.mark.parametrize(
    ("text", "binding"),
    [
        pytest.param(SERVICE, ("NIS", "National Intelligence Service"), id="a name"),
        pytest.param(
            OTHER_LETTERS, ("AAPP", "Assistance Association for Political Prisoners"), id="by its initials alone"
        ),
        pytest.param(SMALL_WORD, ("LAAH", "Lodz Association against Hunger"), id="a small word has a letter, too"),
    ],
)
def test_acronym_that_the_text_binds(text, binding):
    assert cast_in(parse(text)).acronyms == (binding,)


CENIDH = """
The Lodz Center for Rights (Cenida) met.
The/DT/det/Center Lodz/NNP/compound/Center/Organization Center/NNP/nsubj/met/Organization
for/IN/case/Rights/Organization
Rights/NNPS/nmod/Center/Organization (/Cenida Cenida/NNP/appos/Center/Person )/Cenida met/VBD/0/meet .

Cenida said they won.
Cenida/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_word_in_brackets_stands_for_the_name_where_the_text_says_it_again():
    assert cast_in(parse(CENIDH)).acronyms == (("Cenida", "Lodz Center for Rights"),)
    assert (
        cast_in(parse(CENIDH.replace("Cenida said", "Kos said").replace("Cenida/NNP/nsubj", "Kos/NNP/nsubj"))).acronyms
        == ()
    )


def test_a_body_by_its_word_is_nobody_though_the_recognizer_says_so():
    speaker = speakers_of(parse(CENIDH), "Cenida", "Cenida")[-1]

    assert (speaker.name, speaker.kind) == ("Lodz Center for Rights", "organization")


def test_a_name_of_which_the_recognizer_has_the_end_is_whole():
    cut = CENIDH.replace("Lodz/NNP/compound/Center/Organization", "Lodz/NNP/compound/Center/Location")

    assert cast_in(parse(cut)).acronyms == (("Cenida", "Lodz Center for Rights"),)


FIJI = """
The Reserve Bank of Fiji met.
The/DT/det/Bank Reserve/NNP/compound/Bank/Organization Bank/NNP/nsubj/met/Organization of/IN/case/Fiji/Organization
Fiji/NNP/nmod/Bank/Organization met/VBD/0/meet .
"""
RURITANIA = FIJI.replace("Fiji", "Freedonia")
RBF = """
The RBF said they won.
The/DT/det/RBF RBF/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(FIJI + RBF, "Reserve Bank of Fiji", id="the initials of a name"),
        pytest.param(FIJI + RURITANIA + RBF, "RBF", id="the initials of two"),
        pytest.param(FIJI + RBF.replace("RBF", "RBX"), "RBX", id="of none"),
        pytest.param(RBF + FIJI, "RBF", id="of a name behind it"),
    ],
)
def test_initials_stand_for_the_one_name_before_them(text, name):
    source = "The RBX" if "RBX" in text else "The RBF"

    assert speakers_of(parse(text), source)[0].name == name


CHINA_BANKING = """
The China Banking Commission (CBIRC) left.
The/DT/det/Commission China/NNP/compound/Commission/Location Banking/NNP/compound/Commission/Organization
Commission/NNP/nsubj/left/Organization (/CBIRC CBIRC/NNP/appos/Commission/Organization )/CBIRC left/VBD/0/leave .

CBIRC said they won.
CBIRC/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_name_begins_where_its_short_form_does():
    assert names_of(parse(CHINA_BANKING), "CBIRC") == ("China Banking Commission",)
