from parses import parse
from quotes.find import find_quotes
from quotes.lexicon import load_lexicon

AGENCY = """
Echo News reported that Kim said the talks failed.
Echo/NNP/compound/News/Organization News/NNP/nsubj/reported/Organization reported/VBD/0/report that/IN/mark/said
Kim/NNP/nsubj/said/Person said/VBD/ccomp/reported the/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail .
"""


def test_an_outer_row_says_so():
    quotes = find_quotes(parse(AGENCY), load_lexicon(), scope="all")

    assert [quote.flags for quote in quotes] == [("outer",), ()]
