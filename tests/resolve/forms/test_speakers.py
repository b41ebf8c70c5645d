import pytest

from parses import parse
from readings import names_of, speakers_of


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            """
            Observers said they won.
            Observers/NNS/nsubj/said/observer said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "Observers",
        ),
        (
            """
            A source said they won.
            A/DT/det/source source/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "A source",
        ),
        (
            """
            Investigative sources said they won.
            Investigative/JJ/amod/sources sources/NNS/nsubj/said/source said/VBD/0 they/PRP/nsubj/won
            won/VBD/ccomp/said/win .
            """,
            "Investigative sources",
        ),
        (
            """
            Russian state media said they won.
            Russian/JJ/amod/media/NORP state/NN/compound/media media/NNS/nsubj/said said/VBD/0 they/PRP/nsubj/won
            won/VBD/ccomp/said/win .
            """,
            "Russian state media",
        ),
        (
            """
            One of the men said they won.
            One/CD/nsubj/said of/IN/case/men the/DT/det/men men/NNS/nmod/One/man said/VBD/0 they/PRP/nsubj/won
            won/VBD/ccomp/said/win .
            """,
            "One of the men",
        ),
        (
            """
            Officials in Seoul said they won.
            Officials/NNS/nsubj/said/official in/IN/case/Seoul Seoul/NNP/nmod/Officials/Location said/VBD/0
            they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "Officials in Seoul",
        ),
        (
            """
            A spokesman for the ministry said they won.
            A/DT/det/spokesman spokesman/NN/nsubj/said for/IN/case/ministry the/DT/det/ministry
            ministry/NN/nmod/spokesman said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "A spokesman for the ministry",
        ),
        (
            """
            His lawyer said they won.
            His/PRP$/nmod:poss/lawyer lawyer/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "His lawyer",
        ),
        (
            """
            Two men who fled said they won.
            Two/CD/nummod/men men/NNS/nsubj/said/man who/WP/nsubj/fled fled/VBD/acl:relcl/men/flee said/VBD/0
            they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "Two men",
        ),
    ],
)
def test_source_that_is_never_named_stays_as_written(sentence, source):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == (source, "anonymous")


CAROLINA = """
A South Carolina Democrat said they won.
A/DT/det/Democrat South/NNP/compound/Carolina Carolina/NNP/compound/Democrat Democrat/NNP/nsubj/said/NORP said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
OTHER = """
Other Republicans said they won.
Other/JJ/amod/Republicans Republicans/NNPS/nsubj/said/NORP said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"), [(CAROLINA, "A South Carolina Democrat"), (OTHER, "Other Republicans")]
)
def test_what_somebody_is_with_a_capital_is_no_name(sentence, source):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == (source, "anonymous")


def test_possessive_is_no_part_of_a_name():
    text = """
The company’s claim that it leaked failed.
The/DT/det/company company/NN/nmod:poss/claim ’s/POS/case/company claim/NN/nsubj/failed that/IN/mark/leaked
it/PRP/nsubj/leaked leaked/VBD/acl/claim/leak failed/VBD/0/fail .
"""
    assert names_of(parse(text), "The company’s") == ("The company",)
