"""The analyzer on a stanza Pipeline; what hangs on exact scores is left to the model's own evaluation."""

from collections.abc import Callable

import pytest

from quotes.analyze import analyzer
from quotes.errors import ModelError
from quotes.spans import words
from quotes.types import Analysis, Article, Document, Region, Sentence, Span, Tag

pytestmark = pytest.mark.stanza

TALKS = "“We won’t rule it out,” Ms. Choe told reporters in Seoul. Mr. Kim left."
ENDLESS = "“No,” he said, and " * 500


def article_of(*paragraphs: tuple[str, str]) -> Article:
    """Return an article of (zone, text) paragraphs."""
    text = "\n\n".join(text for _, text in paragraphs)
    regions, start = [], 0
    for zone, paragraph in paragraphs:
        regions.append(Region(zone, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Article(Document("a.txt", text, "", ""), tuple(regions), tuple(regions))


def forms(sentence: Sentence) -> str:
    return " ".join(token.text for token in sentence.tokens)


@pytest.fixture(scope="module")
def analyze() -> Callable[[Article], Analysis]:
    models = analyzer()
    return lambda article: next(models([article]))


@pytest.mark.weights
@pytest.mark.parametrize("hyphen", ["\x1c", "\x1d", "\x1e", "\x1f", "\x85", "\u1680", "\u200a"], ids=ascii)
def test_no_word_and_no_name_is_blank(analyze, hyphen):
    """Word writes hyphens as U+001E and U+001F: Vice-President, clapping."""
    text = f"The Vice{hyphen}President said{hyphen}clapping.{hyphen}{hyphen}Choe{hyphen}told him. {hyphen} {hyphen}"
    analysis = analyze(article_of(("body", text)))
    spans = [token.span for sentence in analysis.sentences for token in sentence.tokens]

    assert all(words(text, span).split() for span in (*spans, *(entity.span for entity in analysis.entities)))


@pytest.mark.parametrize("signs", ["“" * 1_001, "- " * 600, "=" * 100_000, "😀" * 1_001])
def test_a_page_of_signs_without_a_word_is_not_analyzed(signs):
    """A paragraph of a megabyte of marks takes minutes to analyze, and nobody says anything in it."""
    from quotes.analyze.analyses import running

    article = article_of(("body", "He said no."), ("body", signs), ("body", "=" * 1_000), ("body", signs + "x"))

    assert [number for number, _ in running(article)] == [0, 2, 3]


@pytest.mark.weights
def test_words_trees_names_and_tags(analyze):
    analysis = analyze(article_of(("headline", "Talks fail"), ("body", TALKS)))
    headline, said, left = analysis.sentences
    text = analysis.article.document.text

    assert (headline.zone, headline.paragraph, said.paragraph) == ("headline", 0, 1)
    assert forms(said) == "“ We wo n’t rule it out , ” Ms. Choe told reporters in Seoul ."
    assert [t.text for t in left.tokens if t.head == -1] == ["left"]
    assert all(words(text, token.span) == token.text for s in analysis.sentences for token in s.tokens)
    assert "Seoul" in {words(text, entity.span) for entity in analysis.entities if entity.kind == "Location"}
    assert "told" in {words(text, tag.span) for tag in analysis.tags if tag.label == "cue"}


@pytest.mark.weights
def test_furniture_is_not_analyzed(analyze):
    analysis = analyze(article_of(("furniture", "Share this."), ("body", "He left."), ("comments", "First!")))

    assert [(forms(sentence), sentence.paragraph) for sentence in analysis.sentences] == [("He left .", 1)]


@pytest.mark.weights
@pytest.mark.parametrize("text", ["“”‘’", "…", "— — —", "?" * 5_000, "a" * 5_000, "“" * 5_000, "\u200b"])
def test_marks_and_noise_are_no_trouble(text, analyze):
    for sentence in analyze(article_of(("body", text))).sentences:
        assert sum(token.head == -1 for token in sentence.tokens) == 1


@pytest.mark.weights
def test_an_endless_sentence_is_cut(analyze):
    analysis = analyze(article_of(("body", ENDLESS.strip())))

    assert max(len(sentence.tokens) for sentence in analysis.sentences) <= 200
    assert sum(len(sentence.tokens) for sentence in analysis.sentences) == 4_000


@pytest.mark.weights
def test_nothing_to_analyze(analyze):
    assert analyze(article_of()).sentences == ()


@pytest.mark.weights
def test_the_run_can_name_its_models():
    models = analyzer()

    assert models.engine.startswith("stanza 1.15")
    assert {len(value) for value in models.hashes.values()} == {64}


def test_words_of_a_multi_word_token_share_its_place():
    from stanza.models.common.doc import Document as Parsed

    from quotes.analyze.analyses import analysis_of

    row = {"lemma": "x", "upos": "X", "xpos": "X", "deprel": "dep"}
    can = [
        {"id": (1, 2), "text": "cannot", "start_char": 0, "end_char": 6, "ner": "O"},
        {"id": 1, "text": "can", "head": 0, **row},
        {"id": 2, "text": "not", "head": 1, **row},
    ]
    end = {"id": 1, "text": "say", "head": 0, "start_char": 7, "end_char": 10, **row}
    text = "cannot say"

    analysis = analysis_of(article_of(("body", text)), Parsed([can, [end]], text=text))

    assert [token.span for sentence in analysis.sentences for token in sentence.tokens] == [
        Span(0, 3),
        Span(3, 6),
        Span(7, 10),
    ]


def test_tags_point_into_the_document():
    from quotes.analyze.analyses import analysis_of
    from quotes.analyze.joint import TaggedDocument

    row = {"lemma": "x", "upos": "X", "xpos": "X", "deprel": "root", "head": 0, "id": 1, "ner": "O"}
    yes = [{"text": "Yes", "start_char": 0, "end_char": 3, **row}]
    says = [{"text": "says", "start_char": 5, "end_char": 9, **row}]
    parsed = TaggedDocument([yes, says], text="Yes\n\nsays")
    parsed.attributions = (Tag("content", Span(0, 3), 0.9, 5, 0.8), Tag("cue", Span(5, 9), 0.7))

    article = article_of(("furniture", "Share"), ("body", "Yes"), ("comments", "?"), ("body", "says"))

    analysis = analysis_of(article, parsed)

    assert [(s.paragraph, s.span) for s in analysis.sentences] == [(1, Span(7, 10)), (3, Span(15, 19))]
    assert analysis.tags == (Tag("content", Span(7, 10), 0.9, 15, 0.8), Tag("cue", Span(15, 19), 0.7))


def test_a_title_is_one_with_its_name_and_a_pronoun_is_none():
    from stanza.models.common.doc import Document as Parsed

    from quotes.analyze.analyses import analysis_of

    text, start, words = "He saw Mr. Obama .", 0, []
    for number, (form, tag, name) in enumerate(
        [("He", "PRP", "S-Person"), ("saw", "VBD", "O"), ("Mr.", "NNP", "S-Person"), ("Obama", "NNP", "S-Person")], 1
    ):
        start = text.index(form, start)
        row = {"id": number, "text": form, "xpos": tag, "upos": "X", "ner": name, "head": number - 1, "deprel": "dep"}
        words.append({**row, "start_char": start, "end_char": start + len(form)})
    parsed = Parsed([words], text=text)
    parsed.build_ents()

    analysis = analysis_of(article_of(("body", text)), parsed)

    assert [entity.span for entity in analysis.entities] == [Span(7, 16)]


@pytest.mark.weights
def test_what_is_read_without_a_document_is_what_stanzas_document_holds():
    from quotes.analyze.analyses import _text, analysis_of, analysis_read
    from quotes.analyze.joint import NAME, document_of

    article = article_of(
        ("headline", "Mr. Obama's U.N. plan"),
        ("furniture", "Share"),
        (
            "body",
            "“We can’t wait,” Mr. Obama told the New York Times on Monday.\n\nI.B.M. said no 👍🏽 to him.",
        ),
        ("body", "The cannot-do Bank of England, he added, won't pay $5m."),
    )
    (read,) = analyzer().pipeline.processors[NAME].read([_text(article)])

    assert analysis_read(article, read) == analysis_of(article, document_of(read))


@pytest.mark.weights
def test_the_cue_of_a_quotation_is_known(analyze):
    analysis = analyze(article_of(("body", TALKS)))
    text = analysis.article.document.text
    (content,) = (tag for tag in analysis.tags if tag.label == "content")

    assert content.cue == text.index("told")


def test_a_directory_without_models_is_named(tmp_path):
    with pytest.raises(ModelError, match=r"resources\.json: is missing"):
        analyzer(tmp_path)


@pytest.mark.parametrize(
    ("listed", "message"),
    [
        ("5", r"resources\.json: holds no list of models by language; fetch"),
        ("{", r"resources\.json: no JSON \(Expecting property name"),
        ("[" * 100_000, r"resources\.json: no JSON"),
        ('{"en": {}}', r"not to be loaded \(KeyError: 'packages'\); fetch"),
    ],
)
def test_a_list_of_models_that_is_none_is_named(tmp_path, listed, message):
    (tmp_path / "resources.json").write_text(listed, encoding="utf-8")

    with pytest.raises(ModelError, match=message):
        analyzer(tmp_path)


@pytest.mark.parametrize("held", [b"", b"junk", b"no checkpoint", b"q", b"PK\x03\x04", b"\x80\x02a", b"\x85."])
def test_a_checkpoint_that_is_none_is_named(tmp_path, held):
    """Each ends in another exception of those that torch has for it."""
    (tmp_path / "resources.json").write_text("{}", encoding="utf-8")
    for step in ("tokenize", "pos", "lemma", "depparse", "ner"):
        (tmp_path / "en" / step).mkdir(parents=True)
        (tmp_path / "en" / step / "small.pt").write_bytes(held)

    with pytest.raises(ModelError, match=rf"^{tmp_path}: not to be loaded \(\w+: .*\); fetch the models with"):
        analyzer(tmp_path)


def test_a_step_without_a_model_is_named(tmp_path):
    (tmp_path / "resources.json").write_text("{}", encoding="utf-8")
    (tmp_path / "en" / "tokenize").mkdir(parents=True)
    (tmp_path / "en" / "tokenize" / "small.pt").write_bytes(b"")

    with pytest.raises(ModelError, match=r"pos: holds no model"):
        analyzer(tmp_path)
