"""One pass over an article: what a later source may refer back to."""

from parses import parse
from readings import names_of

WARD = """
A surgeon from Lodz said the ward was full.
A/DT/det/surgeon surgeon/NN/nsubj/said from/IN/case/Lodz Lodz/NNP/nmod/surgeon/Location said/VBD/0 the/DT/det/ward
ward/NN/nsubj/full was/VBD/cop/full full/JJ/ccomp/said .

Jan Kos said it was not.
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person said/VBD/0 it/PRP/nsubj/was was/VBD/ccomp/said not/RB/advmod/was .

Anna Berg said it was.
Anna/NNP/nsubj/said/Person Berg/NNP/flat/Anna/Person said/VBD/0 it/PRP/nsubj/was was/VBD/ccomp/said .

The surgeon said nobody had slept.
The/DT/det/surgeon surgeon/NN/nsubj/said said/VBD/0 nobody/NN/nsubj/slept had/VBD/aux/slept
slept/VBN/ccomp/said/sleep .
"""


def test_a_source_is_taken_up_again_though_others_spoke_between():
    names = names_of(parse(WARD), "A surgeon from Lodz", "Jan Kos", "Anna Berg", "The surgeon")

    assert names == ("A surgeon from Lodz", "Jan Kos", "Anna Berg", "A surgeon from Lodz")
