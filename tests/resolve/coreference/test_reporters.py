"""Names that only report are no he: src/quotes/resolve/coreference/reporters.py."""

import pytest

from parses import parse
from readings import names_of

REPORTED = """
Glas Juga reported that Petrovic had fled.
Glas/NNP/nsubj/reported/Person Juga/NNP/flat/Glas/Person reported/VBD/0/report that/IN/mark/fled
Petrovic/NNP/nsubj/fled/Person had/VBD/aux/fled/have fled/VBN/ccomp/reported/flee .
"""
QUOTED = """
Glas Juga quoted Petrovic as saying they won.
Glas/NNP/nsubj/quoted/Person Juga/NNP/flat/Glas/Person quoted/VBD/0/quote Petrovic/NNP/obj/quoted/Person
as/IN/mark/saying saying/VBG/advcl/quoted they/PRP/nsubj/won won/VBD/ccomp/saying/win .
"""
HE_SAID = """
He said he was sorry.
He/PRP/nsubj/said said/VBD/0 he/PRP/nsubj/sorry was/VBD/cop/sorry/be sorry/JJ/ccomp/said .
"""
ROSE = """
Glas Juga reported that sales rose.
Glas/NNP/nsubj/reported/Person Juga/NNP/flat/Glas/Person reported/VBD/0/report that/IN/mark/rose
sales/NNS/nsubj/rose/sale rose/VBD/ccomp/reported/rise .
"""


@pytest.mark.parametrize("text", [REPORTED, QUOTED], ids=["reported of another", "quoted another"])
def test_who_only_reports_of_another_is_no_he(text):
    assert names_of(parse(text + HE_SAID), "He") == ("Petrovic",)


def test_who_reports_may_be_he_where_a_role_tells_who_it_is():
    officer = REPORTED.replace("Glas Juga rep", "Officer Glas Juga rep").replace(
        "Glas/NNP/nsubj/reported/Person", "Officer/NN/nmod:desc/Glas/officer Glas/NNP/nsubj/reported/Person"
    )

    assert names_of(parse(officer + HE_SAID), "He") != ("Petrovic",)


def test_who_reports_of_things_may_be_he():
    assert names_of(parse(ROSE + HE_SAID), "He") == ("Glas Juga",)
