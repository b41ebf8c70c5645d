import pytest

from parses import parse
from readings import speakers_of

DUNFORD = """
The chairman, Gen. Joseph F. Dunford Jr., said they won.
The/DT/det/chairman chairman/NN/nsubj/said ,/Gen. Gen./NNP/appos/chairman/Organization Joseph/NNP/flat/Gen./Organization
F./NNP/flat/Gen./Organization Dunford/NNP/flat/Gen./Organization Jr./NNP/flat/Gen./Organization ,/Gen. said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


TRIBE = """
Laurence H. Tribe said they won.
Laurence/NNP/nsubj/said/Organization H./NNP/flat/Laurence/Organization Tribe/NNP/flat/Laurence/Organization said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name"),
    [
        (DUNFORD, "The chairman, Gen. Joseph F. Dunford Jr.", "Joseph F. Dunford Jr."),
        (TRIBE, "Laurence H. Tribe", "Laurence H. Tribe"),
    ],
    ids=["given name behind a title, in apposition", "initial"],
)
def test_who_speaks_is_a_person_by_the_given_name(sentence, source, name):
    (speaker,) = speakers_of(parse(sentence), source)

    assert (speaker.name, speaker.kind) == (name, "person")


MS_GRAY = """
Ms Gray told them the bridge failed.
Ms/NNP/nsubj/told/Person Gray/JJ/amod/told told/VBD/0/tell them/PRP/obj/told the/DT/det/bridge bridge/NN/nsubj/failed
failed/VBD/ccomp/told/fail .
"""


def test_a_title_alone_is_nobodys_name():
    (speaker,) = speakers_of(parse(MS_GRAY), "Ms Gray")

    assert (speaker.name, speaker.kind) == ("Gray", "person")


THE_SUN = """
It was Monday. The Sun said they won.
It/PRP/nsubj/Monday was/VBD/cop/Monday Monday/NNP/0 ./Monday The/DT/det/Sun Sun/NNP/nsubj/said/Person
said/VBD/parataxis/Monday they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_word_behind_an_article_is_no_person():
    (speaker,) = speakers_of(parse(THE_SUN), "The Sun")

    assert speaker.kind != "person"
