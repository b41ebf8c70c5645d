import pytest
from attrs import evolve

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from quotes.types import Outlet
from readings import quotes_in

TOLD = """
Kim told the Daily Star that it rained in {where}.
Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/Star Daily/NNP/compound/Star/Organization
Star/NNP/iobj/told/Organization that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain in/IN/case/{where}
{where}/NNP/obl/rained/Location .
"""


@pytest.mark.parametrize(
    ("where", "publisher", "name"),
    [
        pytest.param("London", None, "The Daily Star", id="nothing tells of its country"),
        pytest.param("Bangladesh", None, "The Daily Star (Bangladesh)", id="its country"),
        pytest.param("Dhaka", None, "The Daily Star (Bangladesh)", id="the capital of that"),
        pytest.param("London", "Prothom Alo", "The Daily Star (Bangladesh)", id="a publisher from there"),
        pytest.param("London", "TASS", "The Daily Star", id="another publisher"),
    ],
)
def test_an_outlet_whose_name_others_share_is_the_known_one_only_where_the_text_tells_so(where, publisher, name):
    analysis = parse(TOLD.format(where=where))
    outlet = Outlet(publisher, basis="metadata") if publisher is not None else None
    analysis = evolve(analysis, article=evolve(analysis.article, outlet=outlet))
    [found] = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert found.relays[-1].name == name
