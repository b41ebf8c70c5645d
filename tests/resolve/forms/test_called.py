import pytest

from parses import parse
from readings import speakers_of

KNOWN = """
A teacher known only as Mira said it rained.
A/DT/det/teacher teacher/NN/nsubj/said known/VBN/acl/teacher/know only/RB/advmod/known as/IN/mark/said
Mira/NNP/obl/known/Person said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
GOES_BY = """
A guide who goes by Selim said it rained.
A/DT/det/guide guide/NN/nsubj/said who/WP/nsubj/goes goes/VBZ/acl:relcl/guide/go by/IN/case/Selim
Selim/NNP/obl/goes/Location said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
FIRST_NAME = """
A shopkeeper known only by his first name, Hamid, said it rained.
A/DT/det/shopkeeper shopkeeper/NN/nsubj/said known/VBN/acl/shopkeeper/know only/RB/advmod/known by/IN/case/name
his/PRP$/nmod:poss/name first/JJ/amod/name name/NN/obl:agent/known ,/Hamid Hamid/NNP/appos/name/Person ,/shopkeeper
said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
TO_NEIGHBOURS = """
A mechanic known to his neighbours as Pedro said it rained.
A/DT/det/mechanic mechanic/NN/nsubj/said known/VBN/acl/mechanic/know to/IN/case/neighbours
his/PRP$/nmod:poss/neighbours neighbours/NNS/obl/known/neighbour as/IN/case/Pedro Pedro/NNP/obl/known/Location
said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
OF_A_GANG = """
The leader of a gang, known as Timo, said it rained.
The/DT/det/leader leader/NN/nsubj/said of/IN/case/gang a/DT/det/gang gang/NN/nmod/leader ,/known
known/VBN/acl/leader/know as/IN/case/Timo Timo/NNP/obl/known/Location ,/leader said/VBD/0 it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        pytest.param(OF_A_GANG, "The leader of a gang, known as Timo,", "Timo", id="of something, known as"),
        pytest.param(KNOWN, "A teacher known only as Mira", "Mira", id="known only as"),
        pytest.param(GOES_BY, "A guide who goes by Selim", "Selim", id="who goes by"),
        pytest.param(FIRST_NAME, "A shopkeeper known only by his first name, Hamid", "Hamid", id="by the first name"),
        pytest.param(TO_NEIGHBOURS, "A mechanic known to his neighbours as Pedro", "Pedro", id="known to some as"),
    ],
)
def test_a_clause_beside_a_noun_gives_a_name(text, source, name):
    (speaker,) = speakers_of(parse(text), source)

    assert (speaker.name, speaker.kind) == (name, "person")


NO_NAME = GOES_BY.replace("goes by Selim", "left Selim").replace("goes/VBZ", "left/VBD").replace("/go ", "/leave ")
NO_NAME = NO_NAME.replace("by/IN/case/Selim\n", "").replace("obl/goes", "obj/left").replace("nsubj/goes", "nsubj/left")
A_BODY = """
The militia known as the Crescent said it rained.
The/DT/det/militia militia/NN/nsubj/said known/VBN/acl/militia/know as/IN/case/Crescent the/DT/det/Crescent
Crescent/NNP/obl/known/Location said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


HIS_WIFE = """
The wife of a man known as Timo said it rained.
The/DT/det/wife wife/NN/nsubj/said of/IN/case/man a/DT/det/man man/NN/nmod/wife known/VBN/acl/man/know
as/IN/case/Timo Timo/NNP/obl/known/Location said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (HIS_WIFE, "The wife of a man known as Timo"),
        (NO_NAME, "A guide who left Selim"),
        (A_BODY, "The militia known as the Crescent"),
    ],
    ids=["another's", "a place", "a body"],
)
def test_what_is_no_persons_name(text, source):
    (speaker,) = speakers_of(parse(text), source)

    assert speaker.kind != "person"
