"""Sources behind a preposition."""

from parses import parse, tagged
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


DEALT = """
# The Nation, Lahore, 2022: He went on to say that ... they would be dealt according to the law.
He said they would be dealt according to the law.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj:pass/dealt would/MD/aux/dealt be/VB/aux:pass/dealt
dealt/VBN/ccomp/said/deal according/VBG/case/law/accord to/IN/fixed/according the/DT/det/law law/NN/obl/dealt ./said
"""
TRIED = """
The suspects will be tried according to the law.
The/DT/det/suspects suspects/NNS/nsubj:pass/tried/suspect will/MD/aux/tried be/VB/aux:pass/tried
tried/VBN/0/try according/VBG/case/law/accord to/IN/fixed/according the/DT/det/law law/NN/obl/tried ./tried
"""
STATED = """
They must be tried, according to the law.
They/PRP/nsubj:pass/tried must/MD/aux/tried be/VB/aux:pass/tried tried/VBN/0/try ,/law according/VBG/case/law/accord
to/IN/fixed/according the/DT/det/law law/NN/obl/tried ./tried
"""


def test_what_is_done_according_to_the_law_is_not_said_by_it():
    found = found_in(parse(DEALT))
    seen = tagged(parse(TRIED), "the law | according to | The suspects will be tried @ 0.97")
    stated = found_in(parse(STATED))

    assert [(each.content, each.relays) for each in found] == [(("they would be dealt according to the law",), ())]
    assert found_in(seen) == ()
    assert [(each.source, each.content) for each in stated] == [("the law", ("They must be tried",))]


def test_a_tagger_that_stops_before_how_it_is_done_has_half_of_the_words():
    analysis = tagged(parse(DEALT), "He | said | they would be dealt @ 0.97")

    assert found_in(analysis) == found_in(parse(DEALT))


ADDRESS = """
It rained, Kim said as quoted by salt.com on Monday.
It/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/rained Kim/NNP/nsubj/said/Person said/VBD/0 as/IN/mark/quoted
quoted/VBN/advcl/said/quote by/IN/case/com salt/NNP/obl:agent/quoted/Organization ./salt com/NNP/obl:agent/quoted
on/IN/case/Monday Monday/NNP/obl/quoted/Date .
"""


def test_an_address_is_whole_where_the_tree_cuts_it_in_two():
    assert [(each.source, each.relays) for each in found_in(parse(ADDRESS))] == [("Kim", ("salt.com",))]
