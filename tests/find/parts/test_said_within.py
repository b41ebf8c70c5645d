import pytest

from parses import parse
from readings import rows_of

AIDE = """
Hlo, said the report, was one of the best pilots.
Hlo/NNP/nsubj/said/Person ,/Hlo said/VBD/0 the/DT/det/report report/NN/nsubj/one ,/one was/VBD/cop/one
one/CD/ccomp/said of/IN/case/pilots the/DT/det/pilots best/JJS/amod/pilots/good pilots/NNS/nmod/one/pilot .
"""
HEAD = """
Kos, said the head of the party, was a thief.
Kos/NNP/nsubj/said/Person ,/Kos said/VBD/0 the/DT/det/head head/NN/nsubj/thief of/IN/case/party the/DT/det/party
party/NN/nmod/head ,/head was/VBD/cop/thief a/DT/det/thief thief/NN/ccomp/said .
"""
ORDER = """
Kos, 45, said the report was late, was wrong and had failed.
Kos/NNP/nsubj/said/Person ,/45 45/CD/appos/Kos ,/45 said/VBD/0 the/DT/det/report report/NN/nsubj/late
was/VBD/cop/late late/JJ/ccomp/said ,/wrong was/VBD/cop/wrong wrong/JJ/conj/late and/CC/cc/failed had/VBD/aux/failed
failed/VBN/conj/late/fail .
"""


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (AIDE, ("the report", "said", "Hlo … was one of the best pilots")),
        (HEAD, ("the head of the party", "said", "Kos … was a thief")),
        (ORDER, ("Kos, 45", "said", "the report was late, was wrong and had failed")),
    ],
)
def test_whoever_stands_in_an_aside_right_behind_a_subject_says_the_sentence_around_it(sentence, row):
    assert rows_of(parse(sentence)) == [row]
