import pytest

from parses import parse
from readings import found_in

SAYING = """
Kim spoke to Radio Salt, saying that it rained.
Kim/NNP/nsubj/spoke/Person spoke/VBD/0/speak to/IN/case/Salt Radio/NNP/compound/Salt/Organization
Salt/NNP/obl/spoke/Organization ,/saying saying/VBG/advcl/spoke that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/saying/rain .
"""
AND_SAID = """
Kim gave an interview to Radio Salt and said it rained.
Kim/NNP/nsubj/gave/Person gave/VBD/0/give an/DT/det/interview interview/NN/obj/gave to/IN/case/Salt
Radio/NNP/compound/Salt/Organization Salt/NNP/obl/gave/Organization and/CC/cc/said said/VBD/conj/gave
it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
APPEARED = """
Kim appeared on Radio Salt and said it rained.
Kim/NNP/nsubj/appeared/Person appeared/VBD/0/appear on/IN/case/Salt Radio/NNP/compound/Salt/Organization
Salt/NNP/obl/appeared/Organization and/CC/cc/said said/VBD/conj/appeared it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize("sentence", [SAYING, AND_SAID, APPEARED], ids=["saying", "gave an interview", "appeared on"])
def test_whom_somebody_speaks_to_and_goes_on_to_say_it_is_a_hand(sentence):
    assert [(each.source, each.relays) for each in found_in(parse(sentence))] == [("Kim", ("Radio Salt",))]


TO_WORKERS = """
Kim spoke to workers at Radio Salt, saying it rained.
Kim/NNP/nsubj/spoke/Person spoke/VBD/0/speak to/IN/case/workers workers/NNS/obl/spoke/worker at/IN/case/Salt
Radio/NNP/compound/Salt/Organization Salt/NNP/nmod/workers/Organization ,/saying saying/VBG/advcl/spoke
it/PRP/nsubj/rained rained/VBD/ccomp/saying/rain .
"""
TOLD_ANOTHER = """
Kim spoke to Radio Salt and told Lee it rained.
Kim/NNP/nsubj/spoke/Person spoke/VBD/0/speak to/IN/case/Salt Radio/NNP/compound/Salt/Organization
Salt/NNP/obl/spoke/Organization and/CC/cc/told told/VBD/conj/spoke Lee/NNP/iobj/told/Person
it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
"""
ON_SUNDAY = """
Kim spoke to Radio Salt, and on Sunday said it rained.
Kim/NNP/nsubj/spoke/Person spoke/VBD/0/speak to/IN/case/Salt Radio/NNP/compound/Salt/Organization
Salt/NNP/obl/spoke/Organization ,/said and/CC/cc/said on/IN/case/Sunday Sunday/NNP/obl/said/Date said/VBD/conj/spoke
it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
ANOTHER_SAID = """
Kim spoke to Radio Salt, and Lee said it rained.
Kim/NNP/nsubj/spoke/Person spoke/VBD/0/speak to/IN/case/Salt Radio/NNP/compound/Salt/Organization
Salt/NNP/obl/spoke/Organization ,/said and/CC/cc/said Lee/NNP/nsubj/said/Person said/VBD/conj/spoke
it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    "sentence", [TO_WORKERS, TOLD_ANOTHER, ON_SUNDAY, ANOTHER_SAID], ids=["at one", "to another", "a day", "another"]
)
def test_what_is_said_elsewhere_or_by_others_has_no_hand(sentence):
    assert [each.relays for each in found_in(parse(sentence))] == [()]


CONFIRMED = """
Ana {verb} it to Radio Salt, saying that it rained.
Ana/NNP/nsubj/{verb}/Person {verb}/VBD/0/{lemma} it/PRP/obj/{verb} to/IN/case/Salt
Radio/NNP/compound/Salt/Organization Salt/NNP/obl/{verb}/Organization ,/saying saying/VBG/advcl/{verb}
that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/saying/rain .
"""


@pytest.mark.parametrize(("verb", "lemma", "relays"), [("confirmed", "confirm", ("Radio Salt",)), ("sold", "sell", ())])
def test_the_outlet_to_which_somebody_confirms_a_thing_hears_what_they_say_of_it(verb, lemma, relays):
    assert [each.relays for each in found_in(parse(CONFIRMED.format(verb=verb, lemma=lemma)))] == [relays]


STATION = """
Ana told Radio Salt that it rained.
Ana/NNP/nsubj/told/Person told/VBD/0 Radio/NNP/compound/Salt/Organization Salt/NNP/iobj/told/Organization
that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .

Ana, who spoke on the {owner}'s breakfast programme, said it snowed.
Ana/NNP/nsubj/said/Person ,/spoke who/WP/nsubj/spoke spoke/VBD/acl:relcl/Ana/speak on/IN/case/programme
the/DT/det/{owner} {owner}/NN/nmod:poss/programme 's/POS/case/{owner} breakfast/NN/compound/programme
programme/NN/obl/spoke ,/Ana said/VBD/0 it/PRP/nsubj/snowed snowed/VBD/ccomp/said/snow .
"""


@pytest.mark.parametrize(("owner", "relays"), [("station", ("the station",)), ("hotel", ())])
def test_a_programme_is_whose_it_is(owner, relays):
    assert [each.relays for each in found_in(parse(STATION.format(owner=owner)))][1] == relays
