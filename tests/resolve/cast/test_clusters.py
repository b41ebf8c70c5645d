from parses import parse
from readings import names_of, speakers_of

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


RUBIO = """
Marco Rubio (R-Fla.) said they won.
Marco/NNP/nsubj/said/Person Rubio/NNP/flat/Marco/Person (/R-Fla. R-Fla./NNP/appos/Marco )/R-Fla. said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_party_and_state_behind_a_name_are_no_part_of_it():
    (speaker,) = speakers_of(parse(RUBIO), "Marco Rubio (R-Fla.)")

    assert (speaker.name, speaker.kind) == ("Marco Rubio", "person")


TELLS = """
Howard Dean Tells Democratic Convention
Howard/NNP/nsubj/Tells/Person Dean/NNP/flat/Howard/Person Tells/NNP/0/tell/Person
Democratic/NNP/compound/Convention Convention/NNP/obj/Tells

Howard Dean said they won.
Howard/NNP/nsubj/said/Person Dean/NNP/flat/Howard/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_name_is_that_of_the_article_and_not_the_longer_one_of_its_headline():
    assert names_of(parse(TELLS), "Howard Dean") == ("Howard Dean",)
