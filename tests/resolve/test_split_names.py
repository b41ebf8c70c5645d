"""Names that the recognizer gives in pieces are one, and two that it gives as one are two."""

import pytest
from attrs import evolve

from parses import parse
from quotes.resolve.page import page_of
from quotes.types import NamedEntity
from readings import names_of, people_in

OSSIE = """
Ossie Michelin said they won.
Ossie/NNP/nsubj/said/Person Michelin/NNP/flat/Ossie/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
BANK = """
The Lending Bank of Southern Lodz met the Republic of Chad.
The/DT/det/Bank Lending/NNP/compound/Bank/Organization Bank/NNP/nsubj/met/Organization of/IN/case/Lodz/Organization
Southern/NNP/compound/Lodz/Location Lodz/NNP/nmod/Bank/Location met/VBD/0/meet the/DT/det/Republic
Republic/NNP/obj/met/Organization of/IN/case/Chad/Organization Chad/NNP/nmod/Republic/Location .
"""


def names_in(analysis):
    page = page_of(analysis)
    return [page.words(entity.span) for entity in page.entities]


def in_pieces(text):
    """Return a parse whose names have an entity a word."""
    analysis = parse(text)
    tokens = [(sentence.index, token) for sentence in analysis.sentences for token in sentence.tokens]
    pieces = [
        NamedEntity(token.span, entity.kind, index)
        for entity in analysis.entities
        for index, token in tokens
        if entity.span.start <= token.span.start < entity.span.end
    ]
    return evolve(analysis, entities=tuple(pieces))


def test_given_name_and_surname_are_one_person():
    assert names_in(in_pieces(OSSIE)) == ["Ossie Michelin"]
    assert people_in(in_pieces(OSSIE)) == ["Ossie Michelin"]


def test_a_name_of_a_body_that_ends_in_of_goes_on_and_a_country_keeps_its_own():
    assert names_in(parse(BANK)) == ["Lending Bank of Southern Lodz", "Republic of", "Chad"]


RID = """
Deputy director-general of RID Taweesak Tanadechopol warned that water was short.
Deputy/NN/compound/director director/NN/nsubj/warned -/director general/NN/nsubj/warned of/IN/case/Taweesak
RID/NNP/nmod/general/Organization Taweesak/NNP/nmod/general/Organization Tanadechopol/NNP/flat/RID/Organization
warned/VBD/0/warn that/IN/mark/short water/NN/nsubj/short was/VBD/cop/short short/JJ/ccomp/warned .
"""
SAMA = """
Chairman of SAMA Fahad Almubarak said banks were sound.
Chairman/NN/nsubj/said of/IN/case/SAMA SAMA/NNP/nmod/Chairman/Person Fahad/NNP/nmod/Chairman/Person
Almubarak/NNP/flat/SAMA/Person said/VBD/0 banks/NNS/nsubj/sound/bank were/VBD/cop/sound sound/JJ/ccomp/said .
"""
KPMG = """
Director of KPMG East Africa said it was safe.
Director/NN/nsubj/said of/IN/case/Africa KPMG/NNP/compound/Africa/Organization East/NNP/compound/Africa/Organization
Africa/NNP/nmod/Director/Organization said/VBD/0 it/PRP/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said .
"""


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (RID, [("RID", "ORGANIZATION"), ("Taweesak Tanadechopol", "PERSON")]),
        (SAMA, [("SAMA", "ORGANIZATION"), ("Fahad Almubarak", "PERSON")]),
        (KPMG, [("KPMG East Africa", "Organization")]),
    ],
    ids=["a body", "somebody", "one name in the tree"],
)
def test_an_acronym_and_the_name_of_its_head_are_two(sentence, names):
    page = page_of(parse(sentence))

    assert [(page.words(entity.span), entity.kind) for entity in page.entities] == names


NEGEV = """
Ben-Gurion University of the Negev sued.
Ben-Gurion/NNP/nsubj/sued/Person University/NNP/nsubj/sued/Organization of/IN/case/Negev/Organization
the/DT/det/Negev/Organization Negev/NNP/nmod/University/Organization sued/VBD/0/sue .

The university said they won.
The/DT/det/university university/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_whom_a_university_is_called_by_is_a_part_of_its_name():
    assert names_of(parse(NEGEV), "The university") == ("Ben-Gurion University of the Negev",)
