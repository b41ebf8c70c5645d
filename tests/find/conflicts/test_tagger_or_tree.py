from attrs import evolve

from parses import seen
from quotes.find import find_quotes
from quotes.lexicon import load_lexicon
from readings import said

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
