"""Surnames of two words that several bear: src/quotes/resolve/cast/particles.py."""

from parses import parse
from readings import names_of, people_in

ABDULRAHMAN = """
Abdulrahman Al Thani, the emir’s brother, said they won.
Abdulrahman/NNP/nsubj/said/Person Al/NNP/flat/Abdulrahman/Person Thani/NNP/flat/Abdulrahman/Person ,/brother
the/DT/det/emir emir/NN/nmod:poss/brother ’s/POS/case/emir brother/NN/appos/Abdulrahman ,/brother said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .

Al Thani said they lost.
Al/NNP/nsubj/said/Person Thani/NNP/flat/Al/Person said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
TAMIM = """
The emir, Tamim Al Thani, said they left.
The/DT/det/emir emir/NN/nsubj/said ,/Tamim Tamim/NNP/appos/emir/Person Al/NNP/flat/Tamim/Person
Thani/NNP/flat/Tamim/Person ,/emir said/VBD/0 they/PRP/nsubj/left left/VBD/ccomp/said/leave .
"""
AL_GORE = """
Al Gore said they won.
Al/NNP/nsubj/said/Person Gore/NNP/flat/Al/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_surname_with_its_particle_is_no_full_name_where_two_bear_it():
    names = names_of(parse(ABDULRAHMAN + TAMIM), "Abdulrahman Al Thani", "Al Thani", "Tamim Al Thani")

    assert names == ("Abdulrahman Al Thani", "Abdulrahman Al Thani", "Tamim Al Thani")


def test_given_name_that_looks_like_a_particle_is_one():
    assert people_in(parse(AL_GORE)) == ["Al Gore"]
