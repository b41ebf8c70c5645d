"""An outlet that is taken up again by its kind: how far back it may stand."""

import pytest

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


ASAHI = """
The Asahi Shimbun newspaper said they won.
The/DT/det/newspaper Asahi/NNP/compound/Shimbun Shimbun/NNP/compound/newspaper newspaper/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
A_NEWSPAPER = """
The Harbour Gazette said they lost.
The/DT/det/Gazette Harbour/NNP/compound/Gazette/Organization Gazette/NNP/nsubj/said/Organization said/VBD/0
they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

A newspaper said they won.
A/DT/det/newspaper newspaper/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
SPACE = """
TASS said they lost.
TASS/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The Lodz Space Agency said they lost.
The/DT/det/Agency Lodz/NNP/compound/Agency/Organization Space/NNP/compound/Agency/Organization
Agency/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The agency said they won.
The/DT/det/agency agency/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
STUDY = """
A study in the Harbour Journal said they won.
A/DT/det/study study/NN/nsubj/said in/IN/case/Journal the/DT/det/Journal Harbour/NNP/compound/Journal/Organization
Journal/NNP/nmod/study/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
CHAIN = """
The Harbour Times and a chain of papers said they won.
The/DT/det/Times Harbour/NNP/compound/Times/Organization Times/NNP/nsubj/said/Organization and/CC/cc/chain
a/DT/det/chain chain/NN/conj/Times of/IN/case/papers papers/NNS/nmod/chain/paper said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(
            ASAHI, ("The Asahi Shimbun newspaper",), "The Asahi Shimbun", "outlet", id="with a word for what it is"
        ),
        pytest.param(
            A_NEWSPAPER, ("The Harbour Gazette", "A newspaper"), "A newspaper", "anonymous", id="another newspaper"
        ),
        pytest.param(
            SPACE,
            ("TASS", "The Lodz Space Agency", "The agency"),
            "Lodz Space Agency",
            "organization",
            id="another agency that spoke last",
        ),
        pytest.param(
            STUDY, ("A study in the Harbour Journal",), "A study in the Harbour Journal", "document", id="a study in it"
        ),
        pytest.param(
            CHAIN,
            ("The Harbour Times and a chain of papers",),
            "Harbour Times and a chain of papers",
            "group",
            id="one of several",
        ),
    ],
)
def test_an_outlet_or_none(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


PAPER_IN_HARBOUR = """
A newspaper in Harbour City said they won.
A/DT/det/newspaper newspaper/NN/nsubj/said in/IN/case/City Harbour/NNP/compound/City/Location
City/NNP/nmod/newspaper/Location said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_newspaper_in_a_place_has_not_the_name_of_the_place():
    speaker = speakers_of(parse(PAPER_IN_HARBOUR), "A newspaper in Harbour City")[-1]

    assert (speaker.name, speaker.kind) == ("A newspaper in Harbour City", "anonymous")


SPACE_UNRECOGNIZED = """
TASS said they lost.
TASS/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The Lodz Space Agency said they lost.
The/DT/det/Agency Lodz/NNP/compound/Agency Space/NNP/compound/Agency Agency/NNP/nsubj/said said/VBD/0
they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The agency said they won.
The/DT/det/agency agency/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_an_agency_that_spoke_last_is_meant_though_the_recognizer_missed_it():
    speaker = speakers_of(parse(SPACE_UNRECOGNIZED), "TASS", "The Lodz Space Agency", "The agency")[-1]

    assert (speaker.name, speaker.kind) == ("Lodz Space Agency", "organization")
