"""Relatives of one name: a name within another's, and who speaks of his son."""

import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import names_of, quotes_in

SON = """
Carlos Miguel Ortega was shot dead.
Carlos/NNP/nsubj:pass/shot/Person Miguel/NNP/flat/Carlos/Person Ortega/NNP/flat/Carlos/Person was/VBD/aux:pass/shot
shot/VBN/0/shoot dead/JJ/xcomp/shot .
"""
FATHER = """
Miguel Ortega, his father, said it leaked.
Miguel/NNP/nsubj/said/Person Ortega/NNP/flat/Miguel/Person ,/father his/PRP$/nmod:poss/father father/NN/appos/Miguel
,/father said/VBD/0 it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""
OF_HIS_SON = """
Ortega said his son was ill.
Ortega/NNP/nsubj/said/Person said/VBD/0 his/PRP$/nmod:poss/son son/NN/nsubj/ill was/VBD/cop/ill ill/JJ/ccomp/said .
"""
AGAIN = """
Miguel Ortega said it leaked.
Miguel/NNP/nsubj/said/Person Ortega/NNP/flat/Miguel/Person said/VBD/0 it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""


def test_father_whose_name_ends_that_of_his_son_is_not_his_son():
    names = names_of(parse(SON + FATHER + AGAIN), "Miguel Ortega, his father", "Miguel Ortega")

    assert names == ("Miguel Ortega", "Miguel Ortega")


def test_name_without_its_beginning_is_the_same_where_nobody_is_kin():
    assert names_of(parse(SON + AGAIN), "Miguel Ortega") == ("Carlos Miguel Ortega",)


def test_surname_of_who_speaks_of_his_son_is_the_father_s():
    assert names_of(parse(SON + FATHER + OF_HIS_SON), *["Ortega"] * 3)[-1] == "Miguel Ortega"


BROTHER = """
His brother Karl Ortega left.
His/PRP$/nmod:poss/brother brother/NN/nsubj/left Karl/NNP/appos/brother/Person Ortega/NNP/flat/Karl/Person
left/VBD/0/leave .
"""
OF_HIS_BROTHER = OF_HIS_SON.replace("son", "brother")
ALIVE = """
Carlos Miguel Ortega left.
Carlos/NNP/nsubj/left/Person Miguel/NNP/flat/Carlos/Person Ortega/NNP/flat/Carlos/Person left/VBD/0/leave .
"""
SEIZED = """
Carlos Miguel Ortega left.
Carlos/NNP/nsubj/left/Person Miguel/NNP/flat/Carlos/Person Ortega/NNP/flat/Carlos/Person left/VBD/0/leave .

He was killed.
He/PRP/nsubj:pass/killed was/VBD/aux:pass/killed killed/VBN/0/kill .
"""


@pytest.mark.parametrize(
    ("first", "name"), [(SON, "Karl Ortega"), (SEIZED, "Karl Ortega"), (ALIVE, "Carlos Miguel Ortega")]
)
def test_either_brother_speaks_of_his_brother_save_the_dead(first, name):
    assert names_of(parse(first + BROTHER + OF_HIS_BROTHER), *["Ortega"] * 3)[-1] == name


SAID = """
Ortega said it leaked.
Ortega/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""
HAD_SAID = """
Ortega had said it leaked.
Ortega/NNP/nsubj/said/Person had/VBD/aux/said/have said/VBN/0/say it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""


@pytest.mark.parametrize(("last", "name"), [(SAID, "Miguel Ortega"), (HAD_SAID, "Carlos Miguel Ortega")])
def test_the_dead_say_nothing_beside_a_living_relative(last, name):
    assert names_of(parse(SON + SON + FATHER + last), *["Ortega"] * 4)[-1] == name


OF_MY_SON = """
“My son left,” said Miguel Ortega.
“ My/PRP$/nmod:poss/son son/NN/nsubj/left left/VBD/ccomp/said/leave , ” said/VBD/0 Miguel/NNP/nsubj/said/Person
Ortega/NNP/flat/Miguel/Person .
"""


@pytest.mark.parametrize(("first", "name"), [(SON, "Miguel Ortega"), (ALIVE, "Carlos Miguel Ortega")])
def test_who_speaks_of_his_son_under_the_end_of_a_dead_man_s_name_is_the_father(first, name):
    analysis = parse(first + OF_MY_SON)
    (attribution,) = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert attribution.speaker.name == name


SISTER = """
Carlos Ortega’s sister, Abena Ortega, said it leaked.
Carlos/NNP/nmod:poss/sister/Person Ortega/NNP/flat/Carlos/Person ’s/POS/case/Carlos sister/NN/nsubj/said ,/Abena
Abena/NNP/appos/sister/Person Ortega/NNP/flat/Abena/Person ,/Abena said/VBD/0 it/PRP/nsubj/leaked
leaked/VBD/ccomp/said/leak .
"""


@pytest.mark.parametrize(
    ("before", "last", "name"),
    [
        pytest.param("", SAID, "Abena Ortega", id="who alone has spoken"),
        pytest.param(ALIVE, SAID, "Carlos Miguel Ortega", id="who carries the text"),
    ],
)
def test_relative_who_has_spoken_is_meant_where_the_other_only_owns_her(before, last, name):
    analysis = parse(before + SISTER + last)
    *_, attribution = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert attribution.speaker.name == name


A_MOTHER = """
Rosa Elena Ortega, a mother, left.
Rosa/NNP/nsubj/left/Person Elena/NNP/flat/Rosa/Person Ortega/NNP/flat/Rosa/Person ,/mother a/DT/det/mother
mother/NN/appos/Rosa ,/mother left/VBD/0/leave .
"""
ELENA = """
Elena Ortega said it leaked.
Elena/NNP/nsubj/said/Person Ortega/NNP/flat/Elena/Person said/VBD/0 it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""


def test_who_is_a_mother_is_nobody_s_of_the_text():
    names = names_of(parse(A_MOTHER + ELENA), "Rosa Elena Ortega", "Elena Ortega")

    assert names == ("Rosa Elena Ortega",) * 2


def test_who_is_another_s_mother_is_somebody_else():
    text = A_MOTHER.replace("a mother", "his mother").replace("a/DT/det", "his/PRP$/nmod:poss")

    assert names_of(parse(text + ELENA), "Rosa Elena Ortega", "Elena Ortega")[-1] == "Elena Ortega"
