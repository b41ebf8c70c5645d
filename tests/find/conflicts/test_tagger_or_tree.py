import pytest
from attrs import evolve

from parses import parse, seen, tagged
from quotes.find import find_quotes
from quotes.lexicon import load_lexicon
from readings import contents_of, said

AROUND = """
To see the war, Kim said, one should read this book.
To/TO/mark/see see/VB/advcl/read the/DT/det/war war/NN/obj/see ,/see Kim/NNP/nsubj/said/Person said/VBD/0 ,/said
one/PRP/nsubj/read should/MD/aux/read read/VB/ccomp/said this/DT/det/book book/NN/obj/read .
"""


def test_the_half_across_the_cue_is_taken_from_a_tagger_that_is_not_sure():
    analysis = seen(AROUND, before="To see the war,", source="Kim", cue="said", content="one should read this book")
    relabel = {"before": "content"}
    tags = tuple(evolve(tag, label=relabel.get(tag.label, tag.label), score=0.7) for tag in analysis.tags)

    (quote,) = find_quotes(evolve(analysis, tags=tags), load_lexicon())

    assert said(quote, analysis) == ("Kim", "said", "To see the war", "one should read this book")


OVER = """
“The road is dangerous.”
“/dangerous The/DT/det/road road/NN/nsubj/dangerous is/VBZ/cop/dangerous dangerous/JJ/0 . ”/dangerous

Residents said the council had ignored them.
Residents/NNS/nsubj/said/resident said/VBD/0 the/DT/det/council council/NN/nsubj/ignored had/VBD/aux/ignored
ignored/VBN/ccomp/said/ignore them/PRP/obj/ignored/they .
"""
TOLD_BY = """
The minister was told by his aides that the vote was lost.
The/DT/det/minister minister/NN/nsubj:pass/told was/VBD/aux:pass/told told/VBN/0 by/IN/case/aides
his/PRP$/nmod:poss/aides aides/NNS/obl:agent/told/aide that/IN/mark/lost the/DT/det/vote vote/NN/nsubj:pass/lost
was/VBD/aux:pass/lost lost/VBN/ccomp/told/lose .
"""


@pytest.mark.parametrize(
    ("sentence", "tags", "content"),
    [
        (
            OVER,
            "Residents | said | “The road is dangerous.” | the council had ignored them",
            "the council had ignored them",
        ),
        (TOLD_BY, "his aides | told | The minister | the vote was lost", "the vote was lost"),
    ],
)
def test_what_was_over_and_who_was_told_are_no_first_half(sentence, tags, content):
    assert contents_of(tagged(parse(sentence), tags)) == ((content,),)
