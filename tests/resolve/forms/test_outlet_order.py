"""An outlet that is taken up again by its kind: how far back it may stand."""

from parses import parse
from readings import speakers_of

PIER = """
The Harbour Gazette reported that the pier was closed.
The/DT/det/Gazette Harbour/NNP/compound/Gazette/Organization Gazette/NNP/nsubj/reported/Organization
reported/VBD/0/report that/IN/mark/closed the/DT/det/pier pier/NN/nsubj:pass/closed was/VBD/aux:pass/closed
closed/VBN/ccomp/reported/close .

Boats lay idle.
Boats/NNS/nsubj/lay/boat lay/VBD/0/lie idle/JJ/xcomp/lay .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

The newspaper said two men had drowned.
The/DT/det/newspaper newspaper/NN/nsubj/said said/VBD/0 two/CD/nummod/men men/NNS/nsubj/drowned/man
had/VBD/aux/drowned drowned/VBN/ccomp/said/drown .
"""


def test_the_newspaper_is_the_one_that_spoke_sentences_before():
    _, again = speakers_of(parse(PIER), "The Harbour Gazette", "The newspaper")

    assert (again.name, again.kind) == ("Harbour Gazette", "outlet")
