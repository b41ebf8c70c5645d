import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import names_of, quotes_in

IT_SAID = """
It said they won.
It/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


EMBRAER_TOLD = """
Embraer told Reuters that orders fell.
Embraer/NNP/nsubj/told/Organization told/VBD/0 Reuters/NNP/obj/told/Organization that/IN/mark/fell
orders/NNS/nsubj/fell/order fell/VBD/ccomp/told/fall .
"""


EMBRAER_TOLD_BEHIND = """
Orders fell, Embraer told Reuters.
Orders/NNS/nsubj/fell/order fell/VBD/ccomp/told/fall ,/told Embraer/NNP/nsubj/told/Organization told/VBD/0
Reuters/NNP/obj/told/Organization .
"""


IN_A_LETTER = """
Embraer said in a letter seen by Reuters that orders fell.
Embraer/NNP/nsubj/said/Organization said/VBD/0 in/IN/case/letter a/DT/det/letter letter/NN/obl/said
seen/VBN/acl/letter/see by/IN/case/Reuters Reuters/NNP/obl/seen/Organization that/IN/mark/fell
orders/NNS/nsubj/fell/order fell/VBD/ccomp/said/fall .
"""


SPOKESMAN_TOLD = """
A spokesman for Eskom told Reuters that orders fell.
A/DT/det/spokesman spokesman/NN/nsubj/told for/IN/case/Eskom Eskom/NNP/nmod/spokesman/Organization told/VBD/0
Reuters/NNP/obj/told/Organization that/IN/mark/fell orders/NNS/nsubj/fell/order fell/VBD/ccomp/told/fall .
"""


MEDIC_TOLD = """
A medic told Reuters that orders fell.
A/DT/det/medic medic/NN/nsubj/told told/VBD/0 Reuters/NNP/obj/told/Organization that/IN/mark/fell
orders/NNS/nsubj/fell/order fell/VBD/ccomp/told/fall .
"""


REUTERS_REPORTED = """
Reuters reported that orders fell.
Reuters/NNP/nsubj/reported/Organization reported/VBD/0/report that/IN/mark/fell orders/NNS/nsubj/fell/order
fell/VBD/ccomp/reported/fall .
"""


AMNESTY_CONDEMNED = """
Amnesty International condemned the attack.
Amnesty/NNP/nsubj/condemned/Organization International/NNP/flat/Amnesty/Organization condemned/VBD/0/condemn
the/DT/det/attack attack/NN/obj/condemned .
"""


AMNESTY_MOVED = AMNESTY_CONDEMNED.replace("condemned", "left").replace("/condemn", "/leave")


HEZBOLLAH_REJECTED = """
Hezbollah rejected the plan, Reuters reported.
Hezbollah/NNP/nsubj/rejected/Organization rejected/VBD/ccomp/reported/reject the/DT/det/plan plan/NN/obj/rejected
,/reported Reuters/NNP/nsubj/reported/Organization reported/VBD/0/report .
"""


REPORTED_OF_HEZBOLLAH = """
Reuters reported that Hezbollah rejected the plan.
Reuters/NNP/nsubj/reported/Organization reported/VBD/0/report that/IN/mark/rejected
Hezbollah/NNP/nsubj/rejected/Organization rejected/VBD/ccomp/reported/reject the/DT/det/plan plan/NN/obj/rejected .
"""


EMBRAER_SAID_REUTERS_REPORTED = """
Embraer said orders fell, Reuters reported.
Embraer/NNP/nsubj/said/Organization said/VBD/ccomp/reported orders/NNS/nsubj/fell/order fell/VBD/ccomp/said/fall
,/reported Reuters/NNP/nsubj/reported/Organization reported/VBD/0/report .
"""


@pytest.mark.parametrize(
    ("before", "name"),
    [
        pytest.param(EMBRAER_TOLD, "Embraer", id="who told an outlet"),
        pytest.param(EMBRAER_TOLD_BEHIND, "Embraer", id="who told an outlet, behind the words"),
        pytest.param(IN_A_LETTER, "Embraer", id="who wrote what an outlet saw"),
        pytest.param(SPOKESMAN_TOLD, "Eskom", id="whom somebody speaks for"),
        pytest.param(MEDIC_TOLD, None, id="nobody, where no institution told"),
        pytest.param(REUTERS_REPORTED, "Reuters", id="an outlet that reported"),
    ],
)
def test_it_is_no_outlet_that_only_heard(before, name):
    assert whom_it_means(before) == name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        pytest.param(MEDIC_TOLD + AMNESTY_CONDEMNED, "Amnesty International", id="behind what an outlet heard"),
        pytest.param(REUTERS_REPORTED + AMNESTY_CONDEMNED, "Amnesty International", id="behind an outlet"),
        pytest.param(REUTERS_REPORTED + AMNESTY_MOVED, "Reuters", id="not where it did something else"),
        pytest.param(HEZBOLLAH_REJECTED, "Hezbollah", id="an outlet reports it behind"),
        pytest.param(REPORTED_OF_HEZBOLLAH, "Reuters", id="not where an outlet tells of it"),
        pytest.param(EMBRAER_SAID_REUTERS_REPORTED, "Embraer", id="who spoke, and an outlet reports it behind"),
    ],
)
def test_it_is_the_institution_that_condemned_or_denied_right_before(before, name):
    assert whom_it_means(before) == name


REUTERS_SAID_IT_SAID = """
Reuters said orders fell, and it said they won.
Reuters/NNP/nsubj/said/Organization said/VBD/0 orders/NNS/nsubj/fell/order fell/VBD/ccomp/said/fall ,/said
and/CC/cc/8 it/PRP/nsubj/8 said/VBD/conj/2 they/PRP/nsubj/won won/VBD/ccomp/8/win .
"""


def test_it_is_who_spoke_in_the_same_sentence_whoever_condemned_before():
    analysis = parse(AMNESTY_CONDEMNED + REUTERS_SAID_IT_SAID)

    assert names_of(analysis, "Reuters", "it") == ("Reuters",) * 2


def whom_it_means(before: str) -> str | None:
    """Return the speaker of the last sentence, which is `It said they won`, behind others."""
    analysis = parse(before + IT_SAID)
    return resolve(quotes_in(analysis), analysis, load_lexicon())[-1].speaker.name


CHAIN = """
Clothing chain Brammer fell, it said.
Clothing/NN/compound/chain chain/NN/nsubj/fell Brammer/NNP/nsubj/fell/Person fell/VBD/ccomp/said/fall ,/said
it/PRP/nsubj/said said/VBD/0 .
"""


def test_it_is_the_name_behind_a_noun_though_the_tree_has_two_subjects():
    assert names_of(parse(CHAIN), "it") == ("Brammer",)
