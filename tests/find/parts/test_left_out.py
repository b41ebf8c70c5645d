"""Sentences whose verb has no subject: the speaker of the one before."""

import pytest

from parses import parse
from readings import rows_of

SAFE = """
Kim said it is safe.
Kim/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/said .
"""
ADDED = """
But added that it rained.
But/CC/cc/added added/VBD/0/add that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/added/rain .
"""
WARNED = """
Also warned: “It is late.”
Also/RB/advmod/warned warned/VBD/0/warn :/late “/late It/PRP/nsubj/late is/VBZ/cop/late late/JJ/ccomp/warned . ”
"""


@pytest.mark.parametrize(
    ("sentence", "cue", "content"), [(ADDED, "added", "it rained"), (WARNED, "warned", "It is late.")]
)
@pytest.mark.parametrize("between", ["\n", "\n# newpar\n"], ids=["in the paragraph", "in the next paragraph"])
def test_verb_without_subject_is_of_the_speaker_before(sentence, cue, content, between):
    rows = rows_of(parse(f"{SAFE}{between}{sentence.strip()}"))

    assert rows == [("Kim", "said", "it is safe"), ("Kim", cue, content)]


FELL = """
A roof fell.
A/DT/det/roof roof/NN/nsubj/fell fell/VBD/0/fall .
"""
TOLD = """
But was told that it rained.
But/CC/cc/told was/VBD/aux:pass/told told/VBN/0/tell that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain
.
"""


@pytest.mark.parametrize(("before", "sentence"), [("", ADDED), (FELL, ADDED), (SAFE, TOLD)])
def test_nobody_speaks_behind_a_thing_or_nothing_or_where_somebody_is_told(before, sentence):
    rows = rows_of(parse(f"{before}\n{sentence.strip()}"))

    assert "it rained" not in [content for _, _, content in rows]
