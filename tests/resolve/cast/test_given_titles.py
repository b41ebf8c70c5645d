"""Given names that look like titles: src/quotes/resolve/cast/given_titles.py."""

import pytest

from parses import parse
from readings import people_in

FARMER = """
Prince Moyo, a farmer, said they won.
Prince/NNP/nmod:desc/Moyo/Organization Moyo/NNP/nsubj/said/Person ,/farmer a/DT/det/farmer farmer/NN/appos/Moyo
,/farmer said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

Moyo left.
Moyo/NNP/nsubj/left/Person left/VBD/0/leave .
"""
COLUMNIST = """
Justice Malala, a columnist, left.
Justice/NNP/nsubj/left/Person Malala/NNP/flat/Justice/Person ,/columnist a/DT/det/columnist
columnist/NN/appos/Justice ,/columnist left/VBD/0/leave .
"""
STRIKER = """
The striker King Mensah left.
The/DT/det/Mensah striker/NN/nmod:desc/Mensah King/NNP/nmod:desc/Mensah Mensah/NNP/nsubj/left/Person
left/VBD/0/leave .
"""
NAKATANI = """
The defense minister Gen Nakatani left.
The/DT/det/minister defense/NN/compound/minister minister/NN/nmod:desc/Nakatani Gen/NNP/nmod:desc/Nakatani
Nakatani/NNP/nsubj/left/Person left/VBD/0/leave .
"""
HASINA = """
Sheikh Hasina left.
Sheikh/NNP/nmod:desc/Hasina Hasina/NNP/nsubj/left/Person left/VBD/0/leave .
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(FARMER, "Prince Moyo", id="a farmer"),
        pytest.param(COLUMNIST, "Justice Malala", id="a columnist"),
        pytest.param(STRIKER, "King Mensah", id="behind another job"),
        pytest.param(NAKATANI, "Gen Nakatani", id="in the table of people"),
        pytest.param(HASINA, "Sheikh Hasina", id="alone, in the table of people"),
    ],
)
def test_given_name_that_looks_like_a_title_is_one(text, name):
    assert people_in(parse(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(COLUMNIST.replace("columnist", "judge"), id="a judge"),
        pytest.param(NAKATANI.replace("Nakatani", "Malala"), id="a general who is minister"),
        pytest.param(
            FARMER.replace("a farmer", "the farmer").replace("a/DT", "the/DT"), id="no article of somebody new"
        ),
    ],
)
def test_title_stays_one(text):
    assert people_in(parse(text)) in (["Malala"], ["Moyo"])


JUNG_MIN = """
King Jung-min left.
King/NNP/nmod:desc/Jung Jung/NNP/nsubj/left/Person -/min/Person min/NNP/flat/Jung/Person left/VBD/0/leave .
"""


def test_a_title_before_two_names_that_a_hyphen_joins_is_the_surname():
    assert people_in(parse(JUNG_MIN)) == ["King Jung-min"]
    assert people_in(parse(JUNG_MIN.replace("Jung", "Al").replace("min", "Moyo"))) == ["Al-Moyo"]
