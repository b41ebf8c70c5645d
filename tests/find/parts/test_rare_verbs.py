import pytest

from parses import parse
from readings import contents_of, rows_of

TUTTED = """
“It’s a circus,” tutted shopkeeper Lidia Moroz.
“/circus It/PRP/nsubj/circus ’s/VBZ/cop/circus/be a/DT/det/circus circus/NN/0 ,/circus ”/circus
tutted/VBN/amod/shopkeeper/tut shopkeeper/NN/nmod:desc/Lidia Lidia/NNP/appos/circus/Person
Moroz/NNP/flat/Lidia/Person .
"""
HARRUMPHED = """
“Not on my watch,” harrumphed Colonel Basil Thorne.
“/watch Not/RB/advmod/watch on/IN/case/watch my/PRP$/nmod:poss/watch watch/NN/ccomp/harrumphed ,/watch ”/watch
harrumphed/VBD/0/harrumph Colonel/NNP/nsubj/harrumphed/Person Basil/NNP/nsubj/harrumphed/Person
Thorne/NNP/flat/Colonel/Person .
"""
HEDGED = """
“Maybe,” she hedged.
“/Maybe Maybe/RB/advmod/hedged ,/Maybe ”/Maybe she/PRP/nsubj/hedged hedged/VBD/0/hedge .
"""


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (TUTTED, ("shopkeeper Lidia Moroz", "tutted", "It’s a circus,")),
        (HARRUMPHED, ("Colonel Basil Thorne", "harrumphed", "Not on my watch,")),
        (HEDGED, ("she", "hedged", "Maybe,")),
    ],
)
def test_any_verb_between_a_quotation_and_a_name_is_a_cue(sentence, row):
    assert rows_of(parse(sentence)) == [row]


DIRECTED = """
“Night Ferry, at last,” Kim directed two films.
“/Ferry Night/NNP/compound/Ferry Ferry/NNP/dep/directed ,/last at/IN/case/last last/JJ/nmod/Ferry ,/Ferry ”/Ferry
Kim/NNP/nsubj/directed/Person directed/VBD/0/direct two/CD/nummod/films films/NNS/obj/directed/film .
"""
RELEASED = """
“Slow boats home,” released Friday, is a hit.
“/boats Slow/JJ/amod/boats boats/NNS/nsubj/hit/boat home/RB/advmod/boats ,/boats ”/boats
released/VBN/acl/boats/release Friday/NNP/obl/released/Date ,/boats is/VBZ/cop/hit a/DT/det/hit hit/NN/0 .
"""
NEXT_SENTENCE = """
“We will not leave.”
“/leave We/PRP/nsubj/leave will/MD/aux/leave not/RB/advmod/leave leave/VB/0 . ”/leave

Kim walked to the gate.
Kim/NNP/nsubj/walked/Person walked/VBD/0/walk to/IN/case/gate the/DT/det/gate gate/NN/obl/walked .
"""


@pytest.mark.parametrize("sentence", [DIRECTED, RELEASED, NEXT_SENTENCE])
def test_a_verb_with_an_object_a_participle_and_the_next_sentence_are_none(sentence):
    assert contents_of(parse(sentence)) == ()
