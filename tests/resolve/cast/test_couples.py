"""Two with one surname that is said once."""

import pytest

from parses import parse
from readings import names_of, people_in

MARRIED = """
Tom and Leila Berger bought the inn.
Tom/NNP/nsubj/bought/Person and/CC/cc/Leila Leila/NNP/conj/Tom/Person Berger/NNP/flat/Leila/Person bought/VBD/0/buy
the/DT/det/inn inn/NN/obj/bought .
"""
SHE_SAID = """
Mrs Berger said it leaked.
Mrs/NNP/nmod/Berger Berger/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""
HE_SAID = SHE_SAID.replace("Mrs", "Mr")
THEY_SAID = """
Berger said it leaked.
Berger/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""


@pytest.mark.parametrize(("said", "name"), [(SHE_SAID, "Leila Berger"), (HE_SAID, "Tom Berger"), (THEY_SAID, None)])
def test_title_says_which_of_a_couple_and_the_surname_alone_does_not(said, name):
    title = said.split(" Berger")[0].strip()
    sources = [f"{title} Berger"] if title in ("Mr", "Mrs") else ["Berger", "Berger"]

    assert names_of(parse(MARRIED + said), *sources)[-1] == name


@pytest.mark.parametrize("first", ["Brothers", "Siblings"])
def test_kin_share_the_surname_though_their_names_are_not_known(first):
    text = f"""
{first} Obi and Nabil Haddad left.
{first}/NNS/nsubj/left/{first.lower()[:-1]} Obi/NNP/flat/{first}/Person and/CC/cc/Nabil Nabil/NNP/conj/Obi/Person
Haddad/NNP/flat/Nabil/Person left/VBD/0/leave .
"""
    assert people_in(parse(text)) == ["Obi Haddad", "Nabil Haddad"]


def test_surname_beside_a_name_is_not_a_given_name():
    text = """
Borght and Leila Berger left.
Borght/NNP/nsubj/left/Person and/CC/cc/Leila Leila/NNP/conj/Borght/Person Berger/NNP/flat/Leila/Person
left/VBD/0/leave .
"""
    assert people_in(parse(text)) == ["Leila Berger", "Borght"]


BOTH = """
Tom Berger, 41, and Leila Berger, 39, slept.
Tom/NNP/nsubj/slept/Person Berger/NNP/flat/Tom/Person ,/Tom 41/CD/appos/Tom ,/Leila and/CC/cc/Leila
Leila/NNP/conj/Tom/Person Berger/NNP/flat/Leila/Person ,/Leila 39/CD/appos/Leila ,/Leila slept/VBD/0/sleep .
"""


@pytest.mark.parametrize(("said", "name"), [(SHE_SAID, "Leila Berger"), (HE_SAID, "Tom Berger"), (THEY_SAID, None)])
def test_two_who_come_in_together_under_their_full_names_are_as_likely(said, name):
    (source,) = {"Mrs Berger", "Mr Berger", "Berger said"} & {" ".join(said.split()[:2])}

    assert names_of(parse(BOTH + said), *["Berger"] * 2, source.removesuffix(" said"))[-1] == name


BY_GIVEN_NAMES = """
Hana and Wiremu Parata left.
Hana/NNP/nsubj/left/Person and/CC/cc/Wiremu Wiremu/NNP/conj/Hana/Person Parata/NNP/flat/Wiremu/Person left/VBD/0/leave .

Hana slept.
Hana/NNP/nsubj/slept/Person slept/VBD/0/sleep .
"""
WIREMU = """
Wiremu slept.
Wiremu/NNP/nsubj/slept/Person slept/VBD/0/sleep .
"""


@pytest.mark.parametrize(("more", "name"), [(WIREMU, "Hana Parata"), ("", "Hana")])
def test_two_called_by_their_given_names_share_the_surname(more, name):
    """Hana and Wiremu Parata had opened no oyster. “I thought you used a spoon,” says Hana. Wiremu drove buses."""
    assert name in people_in(parse(BY_GIVEN_NAMES + more))


WIFE = """
Mark Dlomo died.
Mark/NNP/nsubj/died/Person Dlomo/NNP/flat/Mark/Person died/VBD/0/die .

His wife, Thembi, wept.
His/PRP$/nmod:poss/wife wife/NN/nsubj/wept ,/Thembi Thembi/NNP/appos/wife/Person ,/wife wept/VBD/0/weep .
"""


@pytest.mark.parametrize(
    ("tie", "said", "name"),
    [("wife", "Mrs Dlomo", "Thembi Dlomo"), ("daughter", "Mrs Dlomo", "Dlomo"), ("wife", "Mr Dlomo", "Mark Dlomo")],
)
def test_a_wife_has_the_surname_that_a_title_gives_nobody_else(tie, said, name):
    """His wife, Thembi, said he died on Friday. “He asked for the wireless,” Mrs Dlomo said."""
    analysis = parse(WIFE.replace("wife", tie) + SHE_SAID.replace("Berger", "Dlomo").replace("Mrs", said.split()[0]))

    assert names_of(analysis, said) == (name,)
