import pytest

from parses import parse
from readings import passed_on

TOLD = """
Kim told {words} that they won.
Kim/NNP/nsubj/told/Person told/VBD/0 {parse} that/IN/mark/won they/PRP/nsubj/won won/VBD/ccomp/told/win .
"""
BEHIND = "the/DT/det/daily sports/NN/compound/daily daily/NN/iobj/told Tempo/NNP/appos/daily"
BEFORE = "KQRN/NNP/compound/radio/Organization radio/NN/iobj/told"
CUT = "the/DT/det/Tempo Ruvo/NNP/compound/Tempo/Organization daily/NN/amod/Tempo/Organization "
PUBLIC = "public/JJ/amod/radio radio/NN/iobj/told"


@pytest.mark.parametrize(
    ("words", "tree", "name"),
    [
        pytest.param("the sports daily Tempo", BEHIND, "Tempo", id="behind its kind"),
        pytest.param("KQRN radio", BEFORE, "KQRN", id="before its kind"),
        pytest.param("the Ruvo daily Tempo", CUT + "Tempo/NNP/iobj/told/Organization", "Tempo", id="behind its town"),
        pytest.param("public radio", PUBLIC, "public radio", id="without a name"),
    ],
)
def test_an_outlet_that_hears_is_named_by_its_words(words, tree, name):
    analysis = parse(TOLD.format(words=words, parse=tree))
    [relay] = passed_on(analysis, "Kim", words).relays

    assert relay.name == name
