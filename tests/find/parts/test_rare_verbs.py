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
CHIPPED_IN = """
“We could eat them,” chipped in a man at the back.
“/eat We/PRP/nsubj/eat could/MD/aux/eat eat/VB/ccomp/chipped them/PRP/obj/eat ,/eat ”/eat chipped/VBD/0/chip
in/IN/case/man a/DT/det/man man/NN/obl/chipped at/IN/case/back the/DT/det/back back/NN/nmod/man .
"""
WHO_LIVES = """
“He said hello,” a woman who lives there told Tempo.
“/said He/PRP/nsubj/said said/VBD/ccomp/told hello/UH/obj/said ,/said ”/said a/DT/det/woman woman/NN/nsubj/told
who/WP/nsubj/lives lives/VBZ/acl:relcl/woman/live there/RB/advmod/lives told/VBD/0/tell Tempo/NNP/iobj/told .
"""


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        pytest.param(CHIPPED_IN, ("a man at the back", "chipped in", "We could eat them,"), id="with a particle"),
        pytest.param(WHO_LIVES, ("a woman who lives there", "told", "He said hello,"), id="not the verb of who"),
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
