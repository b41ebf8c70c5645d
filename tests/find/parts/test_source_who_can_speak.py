import pytest

from parses import parse
from readings import sources_of

CONVICTION = """
Kim's conviction indicated that the court failed.
Kim/NNP/nmod:poss/conviction/Person 's/POS/case/Kim conviction/NN/nsubj/indicated indicated/VBD/0/indicate
that/IN/mark/failed the/DT/det/court court/NN/nsubj/failed failed/VBD/ccomp/indicated/fail .
"""
STUDY = """
Kim's study indicated that the court failed.
Kim/NNP/nmod:poss/study/Person 's/POS/case/Kim study/NN/nsubj/indicated indicated/VBD/0/indicate
that/IN/mark/failed the/DT/det/court court/NN/nsubj/failed failed/VBD/ccomp/indicated/fail .
"""
MINISTER = """
The minister indicated that the court failed.
The/DT/det/minister minister/NN/nsubj/indicated indicated/VBD/0/indicate
that/IN/mark/failed the/DT/det/court court/NN/nsubj/failed failed/VBD/ccomp/indicated/fail .
"""


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [(CONVICTION, ()), (STUDY, ("Kim's study",)), (MINISTER, ("The minister",))],
    ids=["conviction", "study", "minister"],
)
def test_what_shows_something_is_a_source_when_it_can_be_read_or_speak(sentence, sources):
    assert sources_of(parse(sentence)) == sources


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(
            """
            An said it rained.
            An/DT/nsubj/said/a said/VBD/0/say it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
            """,
            "An",
            id="alone",
        ),
        pytest.param(
            """
            Ms An said it rained.
            Ms/NNP/nmod:desc/An An/NNP/nsubj/said/Person said/VBD/0/say it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
            """,
            "Ms An",
            id="with a title",
        ),
        pytest.param(
            """
            An, the owner, said it rained.
            An/NNP/nsubj/said/Person ,/owner the/DT/det/owner owner/NN/appos/An ,/An said/VBD/0/say
            it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
            """,
            "An, the owner",
            id="described",
        ),
        pytest.param(
            """
            “It rained,” added An.
            “/rained It/PRP/nsubj/rained rained/VBD/ccomp/added/rain ,/rained ”/rained added/VBD/0/add
            An/DT/nsubj/added/a .
            """,
            "An",
            id="behind its verb",
        ),
    ],
)
def test_the_surname_an_can_speak(sentence, source):
    assert sources_of(parse(sentence)) == (source,)


def test_a_surname_that_the_tagger_took_for_an_article_can_speak():
    sentence = """
    An Thi Lan said it rained.
    An/DT/nsubj/said/Person Thi/NNP/flat/An/Person Lan/NNP/flat/An/Person said/VBD/0/say it/PRP/nsubj/rained
    rained/VBD/ccomp/said/rain .
    """

    assert sources_of(parse(sentence)) == ("An Thi Lan",)
