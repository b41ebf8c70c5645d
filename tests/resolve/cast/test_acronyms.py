import pytest

from parses import parse
from readings import cast_in

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


@pytest.mark.parametrize(
    ("text", "binding"),
    [
        pytest.param(SERVICE, ("NIS", "National Intelligence Service"), id="a name"),
        pytest.param(
            OTHER_LETTERS, ("AAPP", "Assistance Association for Political Prisoners"), id="by its initials alone"
        ),
    ],
)
def test_acronym_that_the_text_binds(text, binding):
    assert cast_in(parse(text)).acronyms == (binding,)
