"""Quotations that speak to who spoke last: src/quotes/find/layout/addressed.py."""

import pytest

from parses import parse, tagged
from readings import rows_of

SAID = """
“We won,” {who} said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won {who}/{tag}/nsubj/said{kind} said/VBD/0 .
"""
KOS_SAID = SAID.format(who="Kos", tag="NNP", kind="/Person")
SHE_SAID = """
Marta Kos rose.
Marta/NNP/nsubj/rose/Person Kos/NNP/flat/Marta/Person rose/VBD/0/rise .
""" + SAID.format(who="she", tag="PRP", kind="")
THANKS = """
# newpar
“Thank you, Minister Kos, for coming.”
“/Thank Thank/VBP/0 you/PRP/obj/Thank ,/Kos Minister/NNP/nmod:desc/Kos Kos/NNP/vocative/Thank/Person ,/coming
for/IN/mark/coming coming/VBG/advcl/Thank/come . ”/Thank
"""
WRONG = """
# newpar
“Minister Kos, you are wrong.”
“/wrong Minister/NNP/nmod:desc/Kos Kos/NNP/nsubj/wrong/Person ,/Kos you/PRP/nsubj/wrong are/VBP/cop/wrong
wrong/JJ/0 . ”/wrong
"""
SIT = """
# newpar
“Mr. Kos, sit down now.”
“/sit Mr./NNP/nmod:desc/Kos Kos/NNP/nsubj/sit/Person ,/Kos sit/VB/0 down/RB/advmod/sit now/RB/advmod/sit . ”/sit
"""
OPEN = """
# newpar
“Kos, will it open?”
“/open Kos/NNP/nsubj/open/Person ,/Kos will/MD/aux/open it/PRP/nsubj/open open/VB/0 ? ”/open
"""


@pytest.mark.parametrize("who", [KOS_SAID, SHE_SAID], ids=["by name", "she"])
@pytest.mark.parametrize("words", [THANKS, WRONG, SIT, OPEN], ids=["thanks", "you", "an order", "a question"])
def test_quotation_that_speaks_to_who_spoke_last_is_not_theirs(who, words):
    sources = [source for source, _, content in rows_of(parse(f"{who}\n{words}")) if content != "We won,"]

    assert sources == [None]


def test_the_tagger_does_not_give_it_to_them_either():
    analysis = tagged(parse(f"{KOS_SAID}\n{THANKS}"), "Kos | said | “Thank you, Minister Kos, for coming.”")

    assert rows_of(analysis)[-1][0] is None


MYSELF = """
# newpar
“I, Marta Kos, will thank you.”
“/thank I/PRP/nsubj/thank ,/Kos Marta/NNP/appos/I/Person Kos/NNP/flat/Marta/Person ,/Kos will/MD/aux/thank
thank/VB/0 you/PRP/obj/thank . ”/thank
"""
ANOTHER = THANKS.replace("Kos", "Berg")
LISTED = """
# newpar
“I saw them, Kos and Berg, before you.”
“/saw I/PRP/nsubj/saw saw/VBD/0/see them/PRP/obj/saw/they ,/Kos Kos/NNP/appos/them/Person and/CC/cc/Berg
Berg/NNP/conj/Kos/Person ,/Kos before/IN/case/you you/PRP/obl/saw . ”/saw
"""
TOLD = """
# newpar
“They said, ‘Kos, you must go.’”
“/said They/PRP/nsubj/said said/VBD/0 ,/said ‘/go Kos/NNP/vocative/go/Person ,/Kos you/PRP/nsubj/go must/MD/aux/go
go/VB/ccomp/said ./go ’/go ”/said
"""


@pytest.mark.parametrize("words", [MYSELF, ANOTHER, LISTED, TOLD], ids=["I, Kos", "to another", "two", "told again"])
def test_quotation_that_only_names_who_spoke_last_goes_on(words):
    assert rows_of(parse(f"{KOS_SAID}\n{words}"))[-1][0] == "Kos"


TITLED = """
“We won,” Mr. Kos said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Mr./NNP/nmod:desc/Kos/Person Kos/NNP/nsubj/said/Person
said/VBD/0 .
"""


@pytest.mark.parametrize(("name", "source"), [("Kos", None), ("Berg", "Mr. Kos")])
def test_a_title_alone_is_nobodys_name(name, source):
    assert rows_of(parse(f"{TITLED}\n{SIT.replace('Kos', name)}"))[-1][0] == source
