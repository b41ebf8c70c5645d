"""Surnames behind an office, in a text that has a day: src/quotes/resolve/cast/offices.py."""

from datetime import date

import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve.cast.gather import cast_of
from quotes.resolve.page import page_of

YEAR_2015, YEAR_2019 = date(2015, 3, 18), date(2019, 11, 18)


def people(title, name, published, before=""):
    """Return the people of a text in which somebody with a title speaks, and speaks again by the surname."""
    words = title.split()
    parsed = " ".join(f"{word}/NNP/compound/{name}" for word in words)
    lead = f"{before}/IN/advmod/said " if before else ""
    analysis = parse(f"""
{before} {title} {name} said they won.
{lead}{parsed} {name}/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

{name} said they lost.
{name}/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
""")
    return [each.name for each in cast_of(page_of(analysis), load_lexicon(), published).people]


@pytest.mark.parametrize(
    ("title", "name", "published", "full"),
    [
        ("President", "Obama", YEAR_2015, "Barack Obama"),
        ("President", "Trump", YEAR_2019, "Donald Trump"),
        ("US President", "Trump", YEAR_2019, "Donald Trump"),
        ("Vice President", "Biden", YEAR_2015, "Joe Biden"),
        ("Former President", "Obama", YEAR_2019, "Barack Obama"),
        ("South African President", "Ramaphosa", YEAR_2019, "Cyril Ramaphosa"),
        ("New South Wales Premier", "Baird", YEAR_2015, "Mike Baird"),
        ("West Australian Premier", "McGowan", YEAR_2019, "Mark McGowan"),
    ],
)
def test_holder_of_an_office_by_the_surname(title, name, published, full):
    """On the day, or before it."""
    assert people(title, name, published) == [full]


@pytest.mark.parametrize(
    ("title", "name", "published"),
    [
        ("President", "Trump", YEAR_2015),
        ("President", "Obama", None),
        ("Mayor", "Obama", YEAR_2015),
        ("Senator", "Trump", YEAR_2019),
        ("French President", "Obama", YEAR_2015),
        ("South Australian Premier", "Baird", YEAR_2015),
    ],
)
def test_whom_the_office_does_not_fit(title, name, published):
    """Not yet in it, no day, another office, another country."""
    assert people(title, name, published) == [name]


def test_president_of_something_else():
    assert people("Harvard President", "Obama", YEAR_2015, before="Yesterday") == ["Obama"]
    assert people("President", "Obama", YEAR_2015, before="Then") == ["Barack Obama"]
