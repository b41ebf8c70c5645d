"""Who is described before the text names them."""

import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import names_of, quotes_in

LEAD = """
The singer said they won.
The/DT/det/singer singer/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
NAMED = """
Marit Berg said they lost.
Marit/NNP/nsubj/said/Person Berg/NNP/flat/Marit/Person said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
ITS_MINISTER = """
Angola will leave, its oil minister said.
Angola/NNP/nsubj/leave/Location will/MD/aux/leave leave/VB/ccomp/said ,/said its/PRP$/nmod:poss/minister
oil/NN/compound/minister minister/NN/nsubj/said said/VBD/0 .
"""
OWNED = """
Colombia’s energy minister said they won.
Colombia/NNP/nmod:poss/minister/Location ’s/POS/case/Colombia energy/NN/compound/minister minister/NN/nsubj/said
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
COMMUTER = """
Commuter Marit Berg said they lost.
Commuter/NNP/compound/Marit Marit/NNP/nsubj/said/Person Berg/NNP/flat/Marit/Person said/VBD/0 they/PRP/nsubj/lost
lost/VBD/ccomp/said/lose .
"""
WITH_A_ROLE = """
Marit Berg, a judge, said they lost.
Marit/NNP/nsubj/said/Person Berg/NNP/flat/Marit/Person ,/judge a/DT/det/judge judge/NN/appos/Marit ,/judge said/VBD/0
they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
RAINED = """
It rained.
It/PRP/expl/rained rained/VBD/0/rain .
"""
REED = """
Karl Reed left.
Karl/NNP/nsubj/left/Person Reed/NNP/flat/Karl/Person left/VBD/0/leave .
"""


REED_SAYS = """
Reed said they won.
Reed/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
SHE_LOST = """
The singer said she lost.
The/DT/det/singer singer/NN/nsubj/said said/VBD/0 she/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
ASKED = """
Marit Berg, asked about it, said they lost.
Marit/NNP/nsubj/said/Person Berg/NNP/flat/Marit/Person ,/asked asked/VBN/acl/Marit/ask about/IN/case/it
it/PRP/obl/asked ,/asked said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
BESIDE = """
Marit Berg, who met the singer, said they lost.
Marit/NNP/nsubj/said/Person Berg/NNP/flat/Marit/Person ,/met who/WP/nsubj/met met/VBD/acl:relcl/Marit/meet
the/DT/det/singer singer/NN/obj/met ,/met said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(LEAD + REED + REED_SAYS, "Karl Reed", id="the only one of the text, who speaks later"),
        pytest.param(LEAD + REED + NAMED, "The singer", id="another one speaks later"),
        pytest.param(SHE_LOST + REED + REED_SAYS, "The singer", id="she is not he"),
        pytest.param(LEAD + NAMED, "Marit Berg", id="who speaks next"),
        pytest.param(LEAD.replace("singer", "spokesman") + NAMED, "The spokesman", id="somebody's spokesman"),
        pytest.param(ITS_MINISTER + NAMED, "Marit Berg", id="a country's own"),
        pytest.param(OWNED + NAMED, "Marit Berg", id="a country's own, by its name"),
        pytest.param(OWNED + COMMUTER, "Colombia’s energy minister", id="something else that is no role"),
        pytest.param(LEAD + WITH_A_ROLE, "The singer", id="a role of her own"),
        pytest.param(LEAD + ASKED, "The singer", id="who is asked about it is another"),
        pytest.param(LEAD + BESIDE, "The singer", id="who stands beside the singer is another"),
        pytest.param(LEAD + RAINED + NAMED, "The singer", id="not right behind"),
        pytest.param(REED + RAINED * 12 + LEAD + NAMED, "The singer", id="somebody is named before"),
        pytest.param(LEAD + REED, "The singer", id="who is named next says nothing"),
    ],
)
def test_a_noun_of_the_lead_is_who_speaks_next_where_nothing_speaks_against_it(text, name):
    analysis = parse(text)
    attribution = resolve(quotes_in(analysis), analysis, load_lexicon())[0]

    assert attribution.speaker.name == name


def test_who_is_named_only_behind_is_a_guess_and_no_sure_one():
    analysis = parse(LEAD + NAMED)
    (guessed, named) = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert guessed.speaker.confidence < 0.8 < named.speaker.confidence


CHAIRMAN_TO_BE = """
The minister said they won.
The/DT/det/minister minister/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

Jan Kos, who will become chairman, said they lost.
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person ,/become who/WP/nsubj/become will/MD/aux/become
become/VB/acl:relcl/Jan chairman/NN/xcomp/become ,/become said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_who_comes_in_as_something_else_is_not_described_before():
    assert names_of(parse(CHAIRMAN_TO_BE), "The minister") == ("The minister",)
