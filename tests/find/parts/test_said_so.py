"""Sentences that tell who said what stands before: src/quotes/find/parts/said_so.py, layout/said_behind.py."""

import pytest

from parses import parse, tagged
from readings import rows_of

SHE_SAID = """
“It is good,” she said.
“/good It/PRP/nsubj/good is/VBZ/cop/good good/JJ/ccomp/said ,/good ”/good she/PRP/nsubj/said said/VBD/0 .
"""
LOST = """
“We lost all.”
“ We/PRP/nsubj/lost lost/VBD/0/lose all/DT/obj/lost . ”
"""
SO_SAID = """
So said an official.
So/RB/advmod/said said/VBD/0 an/DT/det/official official/NN/nsubj/said .
"""
THUS_SPOKE = """
Thus spoke Jan Berg.
Thus/RB/advmod/spoke spoke/VBD/0/speak Jan/NNP/nsubj/spoke/Person Berg/NNP/flat/Jan/Person .
"""
VERDICT = """
That was the verdict of Jan Berg.
That/DT/nsubj/verdict was/VBD/cop/verdict the/DT/det/verdict verdict/NN/0 of/IN/case/Jan Jan/NNP/nmod/verdict/Person
Berg/NNP/flat/Jan/Person .
"""
WORDS = """
Those were the union’s words.
Those/DT/nsubj/words were/VBD/cop/words the/DT/det/union union/NN/nmod:poss/words ’s/POS/case/union words/NNS/0/word .
"""
STATED = """
This was stated by Jan Berg.
This/DT/nsubj:pass/stated was/VBD/aux:pass/stated stated/VBN/0/state by/IN/case/Jan Jan/NNP/obl:agent/stated/Person
Berg/NNP/flat/Jan/Person .
"""
REMARKS = """
The remarks were made by Jan Berg.
The/DT/det/remarks remarks/NNS/nsubj:pass/made/remark were/VBD/aux:pass/made made/VBN/0/make by/IN/case/Jan
Jan/NNP/obl:agent/made/Person Berg/NNP/flat/Jan/Person .
"""
DISCLOSED = """
Jan Berg disclosed this in Riga.
Jan/NNP/nsubj/disclosed/Person Berg/NNP/flat/Jan/Person disclosed/VBD/0/disclose this/DT/obj/disclosed in/IN/case/Riga
Riga/NNP/obl/disclosed .
"""
MADE_KNOWN = """
Jan Berg made this known.
Jan/NNP/nsubj/made/Person Berg/NNP/flat/Jan/Person made/VBD/0/make this/DT/obj/made known/VBN/xcomp/made/know .
"""
WHAT = """
This is what Jan Berg said.
This/DT/nsubj/what is/VBZ/cop/what what/WP/0 Jan/NNP/nsubj/said/Person Berg/NNP/flat/Jan/Person
said/VBD/acl:relcl/what .
"""
ACCORDING = """
This is according to Jan Berg.
This/DT/nsubj/Jan is/VBZ/cop/Jan according/VBG/case/Jan/accord to/IN/fixed/according Jan/NNP/0/Person
Berg/NNP/flat/Jan/Person .
"""
TELLING = [
    pytest.param(SO_SAID, "an official", "said", id="so said"),
    pytest.param(THUS_SPOKE, "Jan Berg", "spoke", id="thus spoke"),
    pytest.param(VERDICT, "Jan Berg", "verdict", id="the verdict of"),
    pytest.param(WORDS, "the union’s", "words", id="whose words"),
    pytest.param(STATED, "Jan Berg", "stated", id="stated by"),
    pytest.param(REMARKS, "Jan Berg", "remarks", id="remarks by"),
    pytest.param(DISCLOSED, "Jan Berg", "disclosed", id="disclosed this"),
    pytest.param(WHAT, "Jan Berg", "said", id="what he said"),
    pytest.param(ACCORDING, "Jan Berg", "according to", id="according to him"),
]


@pytest.mark.parametrize(("sentence", "source", "cue"), TELLING)
def test_sentence_behind_a_quotation_tells_whose_it_is(sentence, source, cue):
    rows = rows_of(parse(f"{SHE_SAID}\n# newpar\n{LOST.strip()}\n\n{sentence.strip()}"))

    assert rows[1:] == [(source, cue, "We lost all.")]


@pytest.mark.parametrize(("sentence", "source", "cue"), TELLING)
def test_paragraph_behind_a_quotation_tells_whose_it_is(sentence, source, cue):
    rows = rows_of(parse(f"{SHE_SAID}\n# newpar\n{LOST.strip()}\n\n# newpar\n{sentence.strip()}"))

    assert rows[1:] == [(source, cue, "We lost all.")]


def test_so_is_nobodys_name_whatever_the_tagger_says():
    analysis = tagged(parse(f"{LOST}\n{SO_SAID}"), "So | said | “We lost all.”")

    assert rows_of(analysis) == [("an official", "said", "We lost all.")]


END = VERDICT.replace("verdict", "end")
FLOOD = """
That was the warning of the flood.
That/DT/nsubj/warning was/VBD/cop/warning the/DT/det/warning warning/NN/0 of/IN/case/flood the/DT/det/flood
flood/NN/nmod/warning .
"""
SO_BERG = """
So Berg said they won.
So/RB/advmod/said Berg/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize("sentence", [END, FLOOD, SO_BERG], ids=["no noun of speech", "of nobody", "goes on"])
def test_another_sentence_behind_a_quotation_does_not(sentence):
    contents = [content for _, _, content in rows_of(parse(f"{LOST}\n{sentence}"))]

    assert "We lost all." not in contents


SAFE = """
The dam is safe.
The/DT/det/dam dam/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/0 .
"""
WANTED = """
This is what Jan Berg said was late.
This/DT/nsubj/what is/VBZ/cop/what what/WP/0 Jan/NNP/nsubj/said/Person Berg/NNP/flat/Jan/Person
said/VBD/acl:relcl/what was/VBD/cop/late late/JJ/ccomp/said .
"""
DENIED = STATED.replace("stated", "denied").replace("/state", "/deny")
OFFER = REMARKS.replace("remarks", "offer").replace("/remark", "/offer")
LATE = """
Kim said the dam is safe.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/said .
"""


TOLD_OF = [
    (STATED, "stated"),
    (REMARKS, "remarks"),
    (DISCLOSED, "disclosed"),
    (MADE_KNOWN, "made … known"),
    (WHAT, "said"),
    (ACCORDING, "according to"),
]


@pytest.mark.parametrize("between", ["\n", "\n# newpar\n"], ids=["in the paragraph", "in the next paragraph"])
@pytest.mark.parametrize(("sentence", "cue"), TOLD_OF)
def test_a_sentence_that_nobody_else_has_is_whose_the_next_one_tells(sentence, cue, between):
    analysis = tagged(
        parse(f"{SAFE}{between}{sentence.strip()}"), f"Jan Berg | {cue.split()[0]} | {sentence.split()[0]}"
    )

    assert rows_of(analysis) == [("Jan Berg", cue, "The dam is safe")]


@pytest.mark.parametrize("sentence", [DENIED, OFFER, WANTED], ids=["denied", "an offer", "more is said"])
def test_what_is_not_told_by_the_next_sentence_is_nobodys(sentence):
    contents = [content for _, _, content in rows_of(parse(f"{SAFE}\n{sentence}"))]

    assert "The dam is safe" not in contents


@pytest.mark.parametrize("between", ["\n", "\n# newpar\n"])
def test_a_sentence_stays_with_its_own_speaker(between):
    assert rows_of(parse(f"{LATE}{between}{STATED.strip()}")) == [("Kim", "said", "the dam is safe")]
