"""Sources behind a preposition."""

from parses import parse
from readings import found_in

FORMER_MAYOR = """
The dam held, according to former mayor Jan Kos.
The/DT/det/dam dam/NN/nsubj/held held/VBD/0/hold ,/mayor according/VBG/case/mayor/accord to/IN/fixed/according
former/JJ/amod/held mayor/NN/obl/held Jan/NNP/flat/mayor/Person Kos/NNP/flat/mayor/Person .
"""


def test_a_title_that_the_tree_hangs_elsewhere_belongs_to_the_source():
    assert [found.source for found in found_in(parse(FORMER_MAYOR))] == ["former mayor Jan Kos"]


OFFICIAL = """
The dam held, according to official.
The/DT/det/dam dam/NN/nsubj/held held/VBD/0/hold ,/official according/VBG/case/official/accord to/IN/fixed/according
official/JJ/obl/held .
"""


def test_an_adjective_alone_is_no_source():
    assert found_in(parse(OFFICIAL)) == ()


WITHOUT_COMMA = """
According to Petra Weiss the man was a spy.
According/VBG/case/Petra/accord to/IN/fixed/According Petra/NNP/obl/spy/Person Weiss/NNP/flat/Petra/Person
the/DT/det/man man/NN/nsubj/spy was/VBD/cop/spy/be a/DT/det/spy spy/NN/0 .
"""


def test_a_noun_that_heads_the_clause_behind_is_no_source():
    [found] = found_in(parse(WITHOUT_COMMA))

    assert (found.source, found.content) == ("Petra Weiss", ("the man was a spy",))
