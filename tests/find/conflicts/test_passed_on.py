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
