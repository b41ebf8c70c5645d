"""Documents of a whole text, in sentences that know nothing of our paragraphs."""

import pytest

from parses import parse
from quotes.errors import AnalysisError
from quotes.types import Analysis, Article, Document, NamedEntity, Region, Span

pytestmark = pytest.mark.stanza

LEFT = """
He said they left.
He/PRP/nsubj/said/Person said/VBD/0/say they/PRP/nsubj/left left/VBD/ccomp/said/leave .
"""
TALKS = """
Talks fail Anna Berg said it hurts.
Talks/NNS/nsubj/fail/talk fail/VBP/ccomp/said Anna/NNP/nsubj/said/Person Berg/NNP/flat/Anna/Person said/VBD/0/say
it/PRP/nsubj/hurts hurts/VBZ/ccomp/said/hurt .
"""


def article_of(text: str, *regions: tuple[str, int, int]) -> Article:
    """Return a text as an article of (zone, start, end) paragraphs."""
    parts = tuple(Region(zone, Span(start, end)) for zone, start, end in regions)
    return Article(Document("a.txt", text, "", ""), parts, parts)


def analyzed(written: str, *regions: tuple[str, int, int]) -> Analysis:
    """Return the analysis of a Document of a parse, in an article of `regions`."""
    from quotes.analyze.documents import analysis_of_whole
    from stanza_documents import document_of

    document = document_of(parse(written))
    return analysis_of_whole(article_of(document.text, *regions), document)


def trees(analysis: Analysis) -> list[list[tuple[str, int, str]]]:
    """Return form, head and relation of each word."""
    return [[(token.text, token.head, token.deprel) for token in each.tokens] for each in analysis.sentences]


def test_a_document_whose_sentences_are_ours_is_as_it_was_parsed():
    analysis = analyzed(LEFT, ("body", 0, 18))

    assert analysis.sentences == parse(LEFT).sentences


def test_a_sentence_over_two_paragraphs_is_cut_into_trees():
    analysis = analyzed(TALKS, ("headline", 0, 10), ("body", 11, 35))

    assert trees(analysis) == [
        [("Talks", 1, "nsubj"), ("fail", -1, "root")],
        [
            ("Anna", 2, "nsubj"),
            ("Berg", 0, "flat"),
            ("said", -1, "root"),
            ("it", 4, "nsubj"),
            ("hurts", 2, "ccomp"),
            (".", 2, "punct"),
        ],
    ]
    assert [(s.index, s.paragraph, s.zone, s.span) for s in analysis.sentences] == [
        (0, 0, "headline", Span(0, 10)),
        (1, 1, "body", Span(11, 35)),
    ]
    assert analysis.entities == (NamedEntity(Span(11, 20), "Person", 1),)


def test_what_hung_on_a_word_beyond_hangs_on_the_root_of_its_part():
    analysis = analyzed(TALKS, ("body", 0, 20), ("body", 21, 35))

    assert trees(analysis)[0] == [("Talks", 1, "nsubj"), ("fail", -1, "root"), ("Anna", 1, "dep"), ("Berg", 2, "flat")]


def test_what_is_not_analyzed_is_left_out_of_its_sentence():
    analysis = analyzed(TALKS, ("furniture", 0, 10), ("body", 11, 35))

    assert [(s.paragraph, s.span) for s in analysis.sentences] == [(1, Span(11, 35))]


def test_a_word_across_an_end_is_cut_there():
    analysis = analyzed(TALKS, ("dateline", 0, 13), ("body", 13, 35))

    assert [token.text for token in analysis.sentences[0].tokens][:2] == ["na", "Berg"]
    assert analysis.entities == (NamedEntity(Span(13, 20), "Person", 0),)


def test_an_article_of_nothing():
    assert analyzed(LEFT).sentences == ()


def test_tags_of_what_is_not_analyzed_are_left_out():
    from quotes.analyze.documents import analysis_of_whole
    from quotes.analyze.joint import TaggedDocument
    from quotes.types import Tag
    from stanza_documents import document_of, rows_of

    document = document_of(parse(TALKS))
    tagged = TaggedDocument(rows_of(document), text=document.text)
    tagged.attributions = (Tag("content", Span(0, 10), 0.9), Tag("cue", Span(21, 25), 0.9))

    analysis = analysis_of_whole(article_of(document.text, ("furniture", 0, 10), ("body", 11, 35)), tagged)

    assert analysis.tags == (Tag("cue", Span(21, 25), 0.9),)


def test_what_a_document_lacks_is_told():
    from stanza.models.common.doc import Document as Parsed

    from quotes.analyze.documents import analysis_of_whole
    from stanza_documents import document_of, rows_of

    rows = rows_of(document_of(parse(LEFT)))

    def without(*names: str) -> list[list[dict[str, object]]]:
        return [[{name: value for name, value in word.items() if name not in names} for word in s] for s in rows]

    article = article_of("He said they left.", ("body", 0, 18))
    for document, message in (
        (Parsed(without("upos")), "without text"),
        (Parsed(without("upos"), text="He said they left."), "'He': pos has not seen"),
        (Parsed(without("head", "deprel"), text="He said they left."), "'He': depparse has not seen"),
        (Parsed(without(), text="He said it."), "'they': has no place in the text"),
    ):
        with pytest.raises(AnalysisError, match=message):
            analysis_of_whole(article, document)


def test_words_without_places_are_told():
    from stanza.utils.conll import CoNLL

    from quotes.analyze.documents import analysis_of_whole

    document = CoNLL.conll2doc(input_str="1\tHe\the\tPRON\tPRP\t_\t0\troot\t_\t_\n\n")
    document.text = "He"

    with pytest.raises(AnalysisError, match="sentence 0, 'He': has no place"):
        analysis_of_whole(article_of("He", ("body", 0, 2)), document)


def test_tokens_of_a_place_are_those_of_the_document():
    from quotes.analyze.documents import tokens_of
    from stanza_documents import document_of

    document = document_of(parse(LEFT))
    tokens = tokens_of(document)
    he, said, they, left, stop = document.sentences[0].tokens

    assert tokens.within([Span(3, 7)]) == (said,)
    assert tokens.within([Span(13, 18), Span(0, 4)]) == (he, said, left, stop)
    assert tokens.within([Span(2, 3), Span(18, 40)]) == ()
    assert tokens.within([Span(9, 10)]) == (they,)
