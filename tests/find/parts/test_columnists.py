import pytest

from parses import parse
from readings import found_in

BEHIND = """
“It is over,” wrote {who} Jo Park in {where}.
“/over It/PRP/nsubj/over is/VBZ/cop/over over/RB/ccomp/wrote ,/over ”/over wrote/VBD/0/write
{who}/NN/nmod:desc/Jo Jo/NNP/nsubj/wrote/Person Park/NNP/flat/Jo/Person in/IN/case/{where}
{where}/NNP/nmod/Jo/Location ./wrote
"""


@pytest.mark.parametrize(
    ("who", "where", "source", "relays"),
    [
        pytest.param("columnist", "Dnes", "columnist Jo Park", ("Dnes",), id="a columnist, any name"),
        pytest.param("guide", "Reuters", "guide Jo Park", ("Reuters",), id="anybody, an outlet"),
        pytest.param("guide", "Dnes", "guide Jo Park in Dnes", (), id="anybody, any name"),
        pytest.param("columnist", "Norway", "columnist Jo Park in Norway", (), id="a country"),
        pytest.param("columnist", "May", "columnist Jo Park in May", (), id="a month"),
    ],
)
def test_where_somebody_writes_stands_behind_the_name(who, where, source, relays):
    [found] = found_in(parse(BEHIND.format(who=who, where=where)))

    assert (found.source, found.relays) == (source, relays)


COLUMN = """
Jo Park, a columnist for Dnes, wrote{place} that it rained.
Jo/NNP/nsubj/wrote/Person Park/NNP/flat/Jo/Person ,/columnist a/DT/det/columnist columnist/NN/appos/Jo
for/IN/case/Dnes Dnes/NNP/nmod/columnist/Location ,/Jo wrote/VBD/0/write {tree} that/IN/mark/rained
it/PRP/nsubj/rained rained/VBD/ccomp/wrote/rain ./wrote
"""


@pytest.mark.parametrize(
    ("place", "tree", "relays"),
    [
        pytest.param("", "", ("Dnes",), id="in the column"),
        pytest.param(" on Monday", "on/IN/case/Monday Monday/NNP/obl/wrote/Date", ("Dnes",), id="on a day"),
        pytest.param(" to Kim", "to/IN/case/Kim Kim/NNP/obl/wrote/Person", (), id="to somebody"),
        pytest.param(" on Facebook", "on/IN/case/Facebook Facebook/NNP/obl/wrote", (), id="elsewhere"),
    ],
)
def test_a_columnist_writes_in_the_outlet_whose_he_is(place, tree, relays):
    assert [found.relays for found in found_in(parse(COLUMN.format(place=place, tree=tree)))] == [relays]


CRITIC = """
Jo Park, a critic of Kim, wrote that it rained.
Jo/NNP/nsubj/wrote/Person Park/NNP/flat/Jo/Person ,/critic a/DT/det/critic critic/NN/appos/Jo of/IN/case/Kim
Kim/NNP/nmod/critic/Person ,/Jo wrote/VBD/0/write that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/wrote/rain ./wrote
"""


def test_whom_a_critic_blames_prints_nothing():
    assert [found.relays for found in found_in(parse(CRITIC))] == [()]
