"""What is said in a relative clause has the noun before it for its subject."""

import pytest

from parses import parse, tagged
from readings import contents_of

LEVY = """
Drivers pay a fuel levy that the state says is needed.
Drivers/NNS/nsubj/pay/driver pay/VBP/0 a/DT/det/levy fuel/NN/compound/levy levy/NN/obj/pay that/WDT/nsubj:pass/needed
the/DT/det/state state/NN/nsubj/says says/VBZ/acl:relcl/levy/say is/VBZ/aux:pass/needed needed/VBN/ccomp/says/need .
"""
MAN = """
The man, who police said was armed, fled.
The/DT/det/man man/NN/nsubj/fled ,/said who/WP/obj/said police/NNS/nsubj/said said/VBD/acl:relcl/man was/VBD/cop/armed
armed/JJ/ccomp/said ,/man fled/VBD/0/flee .
"""
NO_PRONOUN = """
Berg praised a plan Kos said would help.
Berg/NNP/nsubj/praised/Person praised/VBD/0/praise a/DT/det/plan plan/NN/obj/praised Kos/NNP/nsubj/said/Person
said/VBD/acl:relcl/plan would/MD/aux/help help/VB/ccomp/said .
"""


@pytest.mark.parametrize(
    ("analysis", "content"),
    [
        pytest.param(parse(LEVY), ("a fuel levy", "is needed"), id="that"),
        pytest.param(
            tagged(parse(MAN), "police | said | was armed"), ("The man", "was armed"), id="who, between commas"
        ),
        pytest.param(tagged(parse(NO_PRONOUN), "Kos | said | would help"), ("a plan", "would help"), id="no pronoun"),
        pytest.param(
            tagged(parse(LEVY), "the state | says | Drivers pay a fuel levy | is needed @ 0.95"),
            ("a fuel levy", "is needed"),
            id="the tagger sees all that stands before",
        ),
    ],
)
def test_a_relative_clause_has_its_noun_for_a_subject(analysis, content):
    assert content in contents_of(analysis)


CRIME = """
It was a crime that Kos says he did not commit.
It/PRP/nsubj/crime was/VBD/cop/crime a/DT/det/crime crime/NN/0 that/WDT/obj/commit Kos/NNP/nsubj/says/Person
says/VBZ/acl:relcl/crime/say he/PRP/nsubj/commit did/VBD/aux/commit not/RB/advmod/commit commit/VB/ccomp/says .
"""
WHERE = """
It was a camp where Kos said it rained.
It/PRP/nsubj/camp was/VBD/cop/camp a/DT/det/camp camp/NN/0 where/WRB/advmod/rained Kos/NNP/nsubj/said/Person
said/VBD/acl:relcl/camp it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(("sentence", "content"), [(CRIME, "he did not commit"), (WHERE, "it rained")])
def test_what_has_a_subject_of_its_own_needs_no_other(sentence, content):
    assert contents_of(parse(sentence)) == ((content,),)
