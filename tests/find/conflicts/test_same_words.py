"""Two verbs around the same words: one row stays."""

import pytest

from parses import parse
from readings import found_in

SHOUTED = """
Berg shouted, “The dam is gone,” the report says.
Berg/NNP/nsubj/shouted/Person shouted/VBD/ccomp/says/shout ,/gone “/gone The/DT/det/dam dam/NN/nsubj/gone
is/VBZ/cop/gone gone/JJ/ccomp/shouted ,/gone ”/gone the/DT/det/report report/NN/nsubj/says says/VBZ/0 .
"""
REPORTED = """
The report says: “The dam is gone,” Berg shouted.
The/DT/det/report report/NN/nsubj/says says/VBZ/ccomp/shouted :/gone “/gone The/DT/det/dam dam/NN/nsubj/gone
is/VBZ/cop/gone gone/JJ/ccomp/says ,/gone ”/gone Berg/NNP/nsubj/shouted/Person shouted/VBD/0/shout .
"""


@pytest.mark.parametrize(("sentence", "source"), [(SHOUTED, "Berg"), (REPORTED, "The report")])
def test_of_two_verbs_around_the_same_words_the_nearest_has_them(sentence, source):
    assert [(found.content, found.source) for found in found_in(parse(sentence))] == [(("The dam is gone,",), source)]


SAID_AND_REPORTED = """
“We lost,” Kim said, Yonhap reported.
“/lost We/PRP/nsubj/lost lost/VBD/ccomp/reported/lose ,/lost ”/lost Kim/NNP/nsubj/said/Person said/VBD/ccomp/reported
,/said Yonhap/NNP/nsubj/reported/Organization reported/VBD/0/report .
"""
TOLD_AND_REPORTED = """
“We lost,” Kim told lawmakers, Yonhap reported.
“/lost We/PRP/nsubj/lost lost/VBD/ccomp/reported/lose ,/lost ”/lost Kim/NNP/nsubj/told/Person told/VBD/ccomp/reported
lawmakers/NNS/iobj/told/lawmaker ,/told Yonhap/NNP/nsubj/reported/Organization reported/VBD/0/report .
"""
WITHOUT_MARKS = """
The talks failed, Kim said, Yonhap reported.
The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/reported/fail ,/failed Kim/NNP/nsubj/said/Person
said/VBD/ccomp/reported/say ,/said Yonhap/NNP/nsubj/reported/Organization reported/VBD/0/report .
"""


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        (SAID_AND_REPORTED, "said", "We lost,"),
        (TOLD_AND_REPORTED, "told", "We lost,"),
        (WITHOUT_MARKS, "said", "The talks failed"),
    ],
)
def test_an_outlet_behind_who_speaks_passes_the_words_on(sentence, cue, content):
    [found] = found_in(parse(sentence))

    assert (found.source, found.cue, found.content, found.relays) == ("Kim", (cue,), (content,), ("Yonhap",))
