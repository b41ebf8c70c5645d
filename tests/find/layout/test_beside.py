"""A quotation alone in its paragraph, between paragraphs about one person."""

import pytest

from parses import parse
from readings import found_in

TOLD_OF = """
{name} sold bread.
{parsed} sold/VBD/0/sell bread/NN/obj/sold .

# newpar
“{said} won.”
“ {said}/PRP/nsubj/won won/VBD/0/win the/DT/det/race race/NN/obj/won . ”
"""


def after(name, parsed, said="We"):
    return TOLD_OF.format(name=name, parsed=parsed, said=said).replace("won.”\n", "won the race.”\n")


@pytest.mark.parametrize(
    ("name", "parsed", "said", "source"),
    [
        pytest.param("Berg", "Berg/NNP/nsubj/sold/Person", "We", "Berg", id="one person"),
        pytest.param("Berg", "Berg/NNP/nsubj/sold/Person", "They", None, id="no words about I or we"),
        pytest.param("Shops", "Shops/NNS/nsubj/sold/shop", "We", None, id="no person"),
        pytest.param(
            "Berg and Lund",
            "Berg/NNP/nsubj/sold/Person and/CC/cc/Lund Lund/NNP/conj/Berg/Person",
            "We",
            None,
            id="two people",
        ),
    ],
)
def test_a_quotation_behind_a_paragraph_about_somebody_is_theirs(name, parsed, said, source):
    assert [found.source for found in found_in(parse(after(name, parsed, said)))] == [source]


def test_it_has_no_cue():
    (found,) = found_in(parse(after("Berg", "Berg/NNP/nsubj/sold/Person")))

    assert found.cue == ()


NAMED = (
    after("Berg", "Berg/NNP/nsubj/sold/Person")
    .replace("the race", "Berg a race")
    .replace("the/DT/det/race", "Berg/NNP/iobj/won/Person a/DT/det/race")
)


def test_nobody_speaks_of_himself_by_name():
    assert [found.source for found in found_in(parse(NAMED))] == [None]


BEHIND = """
“We won the race.”
“ We/PRP/nsubj/won won/VBD/0/win the/DT/det/race race/NN/obj/won . ”

# newpar
Berg rowed. She said it rained.
Berg/NNP/nsubj/rowed/Person rowed/VBD/0/row .

{she} said it rained.
{she}/{tag}/nsubj/said said/VBD/0/say it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("she", "tag", "source"),
    [
        pytest.param("She", "PRP", "Berg", id="she speaks there"),
        pytest.param("Police", "NNS", None, id="another speaks there"),
    ],
)
def test_a_quotation_before_a_paragraph_about_somebody_who_speaks_is_theirs(she, tag, source):
    text = BEHIND.format(she=she, tag=tag).replace("She said it rained.\n", f"{she} said it rained.\n", 1)

    assert next(found.source for found in found_in(parse(text))) == source


BOAT = """Lund's boat left.
Lund/NNP/nmod:poss/boat/Person 's/POS/case/Lund boat/NN/nsubj/left left/VBD/0/leave ."""
BOTH = """
Rogers said it rained.
Rogers/NNP/nsubj/said/Person said/VBD/0/say it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .

# newpar
{between}

# newpar
“We saw them.”
“ We/PRP/nsubj/saw saw/VBD/0/see them/PRP/obj/saw . ”

# newpar
Few meant harm, he said.
Few/JJ/nsubj/meant meant/VBD/ccomp/said/mean harm/NN/obj/meant , he/PRP/nsubj/said said/VBD/0/say .
"""


@pytest.mark.parametrize(
    ("between", "source"),
    [
        pytest.param("Cats roam.\nCats/NNS/nsubj/roam/cat roam/VBP/0 .", "Rogers", id="nobody between"),
        pytest.param(
            BOAT,
            None,
            id="another between",
        ),
    ],
)
def test_a_quotation_between_two_cues_of_one_speaker_is_theirs(between, source):
    assert [found.source for found in found_in(parse(BOTH.format(between=between)))][1] == source


CATS = "Cats roam.\nCats/NNS/nsubj/roam/cat roam/VBP/0 ."
SAID_BEFORE = f"Few meant harm, he said.\n{BOTH.strip().splitlines()[-1]}\n\n# newpar\n{CATS}"
SAID_BEHIND = "Rogers said it poured.\n" + BOTH.split("\n")[2].replace("rained", "poured")
SHE_BEHIND = "She said it poured.\nShe/PRP/nsubj/said said/VBD/0/say it/PRP/nsubj/poured poured/VBD/ccomp/said/pour ."
HE_BEHIND = SHE_BEHIND.replace("She", "He")
LAUREATE = """The Nobel laureate left.
The/DT/det/laureate Nobel/NNP/compound/laureate/Person laureate/NN/nsubj/left left/VBD/0/leave ."""
LUND_SAID = SAID_BEHIND.replace("Rogers", "Lund")


@pytest.mark.parametrize(
    ("before", "words", "behind", "source"),
    [
        pytest.param(SAID_BEFORE, "We", SAID_BEHIND, "Rogers", id="he speaks last, and it is plain who he is"),
        pytest.param(SAID_BEFORE, "We", HE_BEHIND, "Rogers", id="he speaks on both sides"),
        pytest.param(SAID_BEFORE, "They", SAID_BEHIND, "Rogers", id="words that are not about I or we"),
        pytest.param(LAUREATE, "We", SAID_BEHIND, "Rogers", id="a name that only says which laureate"),
        pytest.param(SAID_BEFORE, "We", SHE_BEHIND, None, id="he before, she behind"),
        pytest.param(SAID_BEFORE, "We", LUND_SAID, None, id="another speaks behind"),
        pytest.param(f"{BOAT}\n\n# newpar\n{SAID_BEFORE}", "We", SAID_BEHIND, None, id="another is named between"),
    ],
)
def test_a_quotation_is_of_whom_he_stands_for_where_one_alone_speaks_around_it(before, words, behind, source):
    text = BOTH.format(between=before).replace("We", words).rpartition("Few meant harm, he said.\n")[0] + behind

    assert [found.source for found in found_in(parse(text)) if not found.cue] == [source]
