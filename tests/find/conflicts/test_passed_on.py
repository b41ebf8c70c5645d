from parses import parse
from readings import added_in, found_in

ACCORDING = """
Kim said the talks failed, according to Echo News.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/News
according/VBG/case/News to/IN/fixed/according Echo/NNP/compound/News/Organization News/NNP/obl/said/Organization .
"""


def test_an_outer_source_is_a_row_of_its_own_in_scope_all():
    assert [found.relays for found in found_in(parse(ACCORDING))] == [("Echo News",)]
    assert added_in(parse(ACCORDING)) == [("Echo News", "according to", "Kim said the talks failed", "assertion")]


def test_a_preposition_that_opens_what_is_reported_has_the_words():
    sentence = """
    Reuters reported that, according to Kim, it rained.
    Reuters/NNP/nsubj/reported/Organization reported/VBD/0/report that/IN/mark/rained ,/Kim according/VBG/case/Kim
    to/IN/fixed/according Kim/NNP/obl/rained/Person ,/Kim it/PRP/nsubj/rained rained/VBD/ccomp/reported/rain .
    """

    [found] = found_in(parse(sentence))
    assert (found.source, found.content, found.relays) == ("Kim", ("it rained",), ("Reuters",))
