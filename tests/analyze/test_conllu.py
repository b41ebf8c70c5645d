from quotes.analyze.conllu import read_conllu, write_conllu
from quotes.spans import words
from quotes.types import NamedEntity, Span, Tag

TALKS = """
# newpar
# text = “We won’t,” Mr. Kim said.
1	“	"	PUNCT	``	_	3	punct	_	Tag=B-content
2	We	we	PRON	PRP	_	3	nsubj	_	Tag=I-content
3	wo	will	AUX	MD	_	8	ccomp	_	Tag=I-content
4	n’t	not	PART	RB	_	3	advmod	_	Tag=I-content
5	,	,	PUNCT	,	_	8	punct	_	Tag=I-content
6	”	"	PUNCT	''	_	3	punct	_	Tag=I-content
7	Mr.	Mr.	PROPN	NNP	_	9	nsubj	_	Tag=B-source
8	Kim	Kim	PROPN	NNP	_	7	flat	_	NER=S-Person|Tag=I-source
9	said	say	VERB	VBD	_	0	root	_	SpaceAfter=No|Tag=B-cue
10	.	.	PUNCT	.	_	9	punct	_	_

# text = He left.
1	He	he	PRON	PRP	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

# newpar
1	Seoul	Seoul	PROPN	NNP	_	2	nsubj	_	NER=B-Location
2	waits	wait	VERB	VBZ	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_
"""


def test_text_is_laid_out_by_paragraph():
    analysis = read_conllu(TALKS)

    assert analysis.article.document.text == "“We won’t,” Mr. Kim said. He left.\n\nSeoul waits."
    assert [sentence.paragraph for sentence in analysis.sentences] == [0, 0, 1]
    assert [region.zone for region in analysis.article.regions] == ["body"]


def test_every_token_is_its_slice():
    analysis = read_conllu(TALKS)
    text = analysis.article.document.text

    for sentence in analysis.sentences:
        assert [words(text, token.span) for token in sentence.tokens] == [token.text for token in sentence.tokens]


def test_names_and_tags_are_runs():
    analysis = read_conllu(TALKS)

    assert analysis.entities == (NamedEntity(Span(16, 19), "Person", 0), NamedEntity(Span(36, 41), "Location", 2))
    assert analysis.tags == (
        Tag("content", Span(0, 11), 1.0),
        Tag("source", Span(12, 19), 1.0),
        Tag("cue", Span(20, 24), 1.0),
    )


def test_zone_of_a_paragraph():
    headline = "# newpar\n# zone = headline\n1\tKim\tKim\tPROPN\tNNP\t_\t0\troot\t_\t_\n"
    article = read_conllu(headline + "\n" + TALKS.strip()).article

    assert [region.zone for region in article.regions] == ["headline", "body"]


def test_round_trip():
    analysis = read_conllu(TALKS)

    assert read_conllu(write_conllu(analysis)).sentences == analysis.sentences
    assert read_conllu(write_conllu(analysis)).entities == analysis.entities
    assert read_conllu(write_conllu(analysis)).tags == analysis.tags
