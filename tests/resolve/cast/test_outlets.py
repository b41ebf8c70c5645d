"""Outlets that were taken for people: src/quotes/resolve/cast/outlets.py."""

import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import names_of, people_in, quotes_in

TUOI_TRE = """
Tuoi Tre reported that Thuy had fled.
Tuoi/NNP/nsubj/reported/Person Tre/NNP/flat/Tuoi/Person reported/VBD/0/report that/IN/mark/fled
Thuy/NNP/nsubj/fled/Person had/VBD/aux/fled/have fled/VBN/ccomp/reported/flee .

He said he would return.
He/PRP/nsubj/said said/VBD/0 he/PRP/nsubj/return would/MD/aux/return return/VB/ccomp/said .
"""
WAFA = """
Wafa said two men were shot.
Wafa/NNP/nsubj/said/Person said/VBD/0 two/CD/nummod/men men/NNS/nsubj:pass/shot/man were/VBD/aux:pass/shot/be
shot/VBN/ccomp/said/shoot .
"""
THE_AGENCY = """

The agency quoted Jo Park as saying they won.
The/DT/det/agency agency/NN/nsubj/quoted quoted/VBD/0/quote Jo/NNP/obj/quoted/Person Park/NNP/flat/Jo/Person
as/IN/mark/saying saying/VBG/advcl/quoted they/PRP/nsubj/won won/VBD/ccomp/saying/win .
"""
SHE = """
Wafa said she was ill.
Wafa/NNP/nsubj/said/Person said/VBD/0 she/PRP/nsubj/ill was/VBD/cop/ill/be ill/JJ/ccomp/said .
"""
NURSE = """
Wafa, a nurse, said they won.
Wafa/NNP/nsubj/said/Person ,/nurse a/DT/det/nurse nurse/NN/appos/Wafa ,/nurse said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
OF_FULL_NAME = """
Wafa Kos fell.
Wafa/NNP/nsubj/fell/Person Kos/NNP/flat/Wafa/Person fell/VBD/0/fall .
"""


def test_an_outlet_that_is_known_is_no_he():
    assert people_in(parse(TUOI_TRE)) == ["Thuy"]
    assert names_of(parse(TUOI_TRE), "Tuoi Tre", "He") == ("Tuoi Tre", "Thuy")


def test_an_agency_of_one_word_that_comes_in_speaking_is_it():
    found = resolve(quotes_in(parse(WAFA)), parse(WAFA), load_lexicon())

    assert [(each.speaker.name, each.speaker.kind) for each in found] == [("WAFA", "outlet")]


def test_the_agency_is_the_one_that_spoke():
    analysis = parse(WAFA + THE_AGENCY)
    found = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [relay.name for relay in found[1].relays] == ["WAFA"]


@pytest.mark.parametrize("text", [SHE, NURSE, OF_FULL_NAME + WAFA], ids=["she", "a nurse", "of a full name"])
def test_somebody_who_is_called_as_an_agency_is_no_agency(text):
    assert people_in(parse(text))[0].startswith("Wafa")
