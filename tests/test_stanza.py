"""The processor `quotes` inside stanza, on Documents of parses by hand; and our models as a variant of tokenize."""

from __future__ import annotations

import copy
import json
import pickle
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from parses import parse
from quotes.errors import AnalysisError, LexiconError, OptionError, QuotesError
from quotes.types import Span

pytestmark = pytest.mark.stanza

LEAVE = """
Anna Berg leads the party.
Anna/NNP/nsubj/leads/Person Berg/NNP/flat/Anna/Person leads/VBZ/0/lead the/DT/det/party party/NN/obj/leads .

“We will leave,” she said.
“ We/PRP/nsubj/leave will/MD/aux/leave leave/VB/ccomp/said , ” she/PRP/nsubj/said said/VBD/0/say .
"""
WANTS = """
Anna Berg wants to leave.
Anna/NNP/nsubj/wants/Person Berg/NNP/flat/Anna/Person wants/VBZ/0/want to/TO/mark/leave leave/VB/xcomp/wants .
"""
TITLED = """
Party will leave, Anna Berg says
Party/NN/nsubj/leave will/MD/aux/leave leave/VB/ccomp/says , Anna/NNP/nsubj/says/Person Berg/NNP/flat/Anna/Person
says/VBZ/0/say

# newpar
Anna Berg leads the party.
Anna/NNP/nsubj/leads/Person Berg/NNP/flat/Anna/Person leads/VBZ/0/lead the/DT/det/party party/NN/obj/leads .
"""
ARTICLE = """Talks in Oslo end without a deal

OSLO (Reuters) - The talks failed, Prime Minister Anna Berg told reporters on Monday. “We will leave,” she said.

Her party said it hoped for “another round” next year, according to NTB.

Share this article
"""
PAGE = Path(__file__).parent.parent / "docs" / "stanza.md"
OFFLINE: dict[str, Any] = {"download_method": None, "use_gpu": False, "logging_level": "ERROR", "package": None}


def document_of(written: str) -> Any:
    """Return the stanza Document of a parse."""
    from stanza_documents import document_of

    return document_of(parse(written))


def quotes_alone(**options: Any) -> Any:
    """Return a Pipeline of `quotes` alone, for Documents that have their words, trees and names."""
    import stanza

    import quotes.stanza  # noqa: F401  # for what it registers
    from quotes.analyze.pipelines import NO_RESOURCES

    given = {"quotes_check_requirements": False, "resources_filepath": NO_RESOURCES, **OFFLINE, **options}
    return stanza.Pipeline(**{"lang": "en", "processors": "quotes", "allow_unknown_language": True, **given})


def listed(folder: Path) -> Path:
    """Write what stanza lists of its models for English to a folder."""
    steps = ("tokenize", "pos", "lemma", "depparse", "ner")
    models = {step: {"small": {"md5": ""}} for step in steps}
    packages = {"default": dict.fromkeys(steps, "small")}
    english = {"lang_name": "English", "packages": packages, **models}
    (folder / "resources.json").write_text(json.dumps({"en": english}), encoding="utf-8")
    return folder


def texts(tokens: tuple[Any, ...]) -> list[str]:
    return [token.text for token in tokens]


def test_quotes_with_their_tokens():
    document = quotes_alone()(document_of(LEAVE))
    (quote,) = document.quotes

    assert (quote.text, quote.type, quote.speaker.name) == ("We will leave,", "direct", "Anna Berg")
    assert (quote.content, quote.cue, quote.source) == ((Span(28, 42),), (Span(48, 52),), Span(44, 47))
    assert texts(quote.content_tokens) == ["We", "will", "leave", ","]
    assert (texts(quote.cue_tokens), texts(quote.source_tokens)) == (["said"], ["she"])
    assert {id(token) for token in quote.content_tokens} <= {id(token) for token in document.iter_tokens()}


def test_the_document_is_the_one_that_came():
    document = document_of(LEAVE)
    before = document.to_dict()

    assert quotes_alone()(document) is document
    assert document.to_dict() == before


def test_a_quote_as_plain_values():
    (quote,) = quotes_alone()(document_of(LEAVE)).quotes
    plain = json.loads(json.dumps(quote.to_dict()))

    assert plain["content"] == [{"start": 28, "end": 42}]
    assert plain["speaker"]["name"] == "Anna Berg"
    assert not {name for name in plain if name.endswith("tokens")}
    assert "tokens" not in repr(quote)


def test_documents_are_kept_as_ever():
    from stanza.models.common.doc import Document

    document = quotes_alone()(document_of(LEAVE))
    again = Document.from_serialized(document.to_serialized())

    assert again.to_dict() == document.to_dict()
    assert quotes_alone()(again).quotes == document.quotes


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda document: pickle.loads(pickle.dumps(document))])
def test_a_copy_has_quotes_of_its_own_tokens(copied):
    document = copied(quotes_alone()(document_of(LEAVE)))
    (quote,) = document.quotes

    assert quote.text == "We will leave,"
    assert {id(token) for token in quote.cue_tokens} <= {id(token) for token in document.iter_tokens()}


def test_words_of_a_multi_word_token_are_that_token():
    rows = document_of(LEAVE).to_dict()
    for word, number in zip(rows[1], (1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True):
        word["id"] = number
    both = {"id": (2, 3), "text": "We will", "start_char": 28, "end_char": 35, "ner": "O"}
    for word in rows[1][1:3]:
        del word["start_char"], word["end_char"]

    from stanza.models.common.doc import Document

    document = Document([rows[0], [rows[1][0], both, *rows[1][1:]]], text=document_of(LEAVE).text)
    (quote,) = quotes_alone()(document).quotes

    assert texts(quote.content_tokens) == ["We will", "leave", ","]


def test_each_document_of_many_has_its_own():
    from stanza.models.common.doc import Document

    documents = quotes_alone().process_many([document_of(LEAVE), Document([], text=""), document_of(WANTS)])

    assert [len(document.quotes) for document in documents] == [1, 0, 0]


def test_nothing_to_read():
    from stanza.models.common.doc import Document

    nlp = quotes_alone()

    assert nlp(Document([], text="")).quotes == ()
    assert nlp(Document([], text=" \n\n ")).quotes == ()
    assert nlp(Document([])).quotes == ()


def test_a_document_without_text_is_refused_by_reason():
    document = document_of(LEAVE)
    document.text = None

    with pytest.raises(AnalysisError, match="a document without text has no quotes; give stanza the text"):
        quotes_alone()(document)


def test_options_are_those_of_the_command_line():
    assert [q.attitude for q in quotes_alone(quotes_scope="all")(document_of(WANTS)).quotes] == ["eventuality"]
    assert quotes_alone(quotes_min_confidence=1.0)(document_of(LEAVE)).quotes == ()


def test_several_pipelines_have_their_own_options():
    reported, every = quotes_alone(), quotes_alone(quotes_scope="all")

    assert [len(nlp(document_of(WANTS)).quotes) for nlp in (reported, every, reported)] == [0, 1, 0]


def test_zones_are_asked_for():
    assert quotes_alone()(document_of(TITLED)).quotes == ()
    assert [q.zone for q in quotes_alone(quotes_zones="headline, caption")(document_of(TITLED)).quotes] == ["headline"]


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("quotes_scope", "everything", r"quotes: scope='everything': there are 'reported' and 'all'"),
        ("quotes_min_confidence", 2, r"quotes: min_confidence=2: give a number from 0 to 1"),
        ("quotes_min_confidence", "high", r"quotes: min_confidence='high': give a number"),
        ("quotes_zones", "body,foot", r"quotes: no zone is called foot; there are headline,"),
        ("lang", "de", r"quotes: reads English, and this pipeline is 'de'"),
    ],
)
def test_an_option_that_can_not_be_is_told(option, value, message):
    with pytest.raises(QuotesError, match=message):
        quotes_alone(**{option: value})


def test_names_of_the_users_own(tmp_path):
    people = '[[person]]\nid = "anna-berg"\nname = "Anna Berg"\ngender = "f"\n'
    (tmp_path / "people.toml").write_text(people, encoding="utf-8")

    (quote,) = quotes_alone(quotes_lexicon=str(tmp_path))(document_of(LEAVE)).quotes

    assert quote.speaker.id == "anna-berg"

    (tmp_path / "people.toml").write_text("[[person]]\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"people\.toml"):
        quotes_alone(quotes_lexicon=tmp_path)


def test_a_step_that_is_missing_is_told():
    from stanza.pipeline.core import PipelineRequirementsException

    with pytest.raises(PipelineRequirementsException, match="QuotesProcessor"):
        quotes_alone(quotes_check_requirements=True)


def test_quotes_of_a_document_that_stays_as_it_is():
    from quotes.stanza import quotes_of

    document = document_of(WANTS)

    assert [quote.text for quote in quotes_of(document, scope="all")] == ["to leave"]
    assert not hasattr(document, "quotes")


def test_quotes_of_what_is_no_document_or_was_not_cut():
    from stanza.models.common.doc import Document

    from quotes.stanza import quotes_of

    with pytest.raises(AnalysisError, match=r"quotes_of takes a stanza Document, not str; pipeline\(\) makes one"):
        quotes_of("“We will leave,” she said.")
    with pytest.raises(AnalysisError, match="the Document has no sentences: tokenize has not seen it"):
        quotes_of(Document([], text="“We will leave,” she said."))
    assert quotes_of(Document([], text=" ")) == quotes_of(Document([])) == ()


def test_a_pipeline_of_ours_has_its_own_parts():
    from quotes.stanza import pipeline

    for name in ("processors", "package", "lang"):
        with pytest.raises(OptionError, match=f"{name}: pipeline.. has its own; for others build a stanza.Pipeline"):
            pipeline(**{name: "ner"})


def test_threads_share_a_pipeline():
    nlp = quotes_alone()
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(nlp, [document_of(LEAVE) for _ in range(20)]))

    assert len({document.quotes for document in done}) == 1


REGISTERED = """
import sys
import {module}
print("stanza" in sys.modules)
from stanza.models.common import doc
from stanza.pipeline import registry
from stanza.pipeline.core import Pipeline
print(sorted(name for name in registry.PIPELINE_NAMES if "quotes" in name))
print(sorted(step for step, variants in registry.PROCESSOR_VARIANTS.items() if "quotes" in variants))
print([each.__name__ for each in (doc.Document, doc.Sentence, doc.Token, Pipeline) if hasattr(each, "quotes")])
print(registry.PIPELINE_NAMES[-1])
"""


@pytest.mark.parametrize(
    ("module", "printed"),
    [
        ("quotes", ["False", "[]", "[]", "[]", "morphseg"]),
        ("quotes.stanza", ["True", "['quotes', 'quotes-joint']", "['tokenize']", "[]", "quotes"]),
    ],
)
def test_what_an_import_registers(module, printed):
    code = REGISTERED.format(module=module)
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.splitlines() == printed


# our models


@pytest.fixture(scope="module")
def ours() -> Any:
    from quotes.stanza import pipeline

    return pipeline()


@pytest.mark.weights
def test_quotes_of_our_models(ours):
    document = ours(ARTICLE)
    failed, leave, hoped = document.quotes

    assert [quote.speaker.name for quote in (failed, leave)] == ["Anna Berg", "Anna Berg"]
    assert (leave.text, texts(leave.cue_tokens), texts(leave.source_tokens)) == ("We will leave,", ["said"], ["she"])
    assert [relay.name for relay in leave.relays] == ["Reuters"]
    assert (hoped.type, hoped.cue_tokens[0].sent) == ("mixed", document.sentences[-2])
    assert "Anna Berg" in [entity.text for entity in document.ents]


@pytest.mark.weights
def test_quotes_are_those_of_the_command_line(ours, tmp_path):
    from quotes.analyze import analyzer
    from quotes.lexicon import load_lexicon
    from quotes.pipeline import extract

    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    ledger = extract([tmp_path / "a.txt"], lexicon=load_lexicon(), analyzer=analyzer())

    def places(parts: Any) -> list[tuple[int, int]]:
        return [(part.start, part.end) for part in parts]

    found = ours(ARTICLE).quotes

    assert [(quote.text, places(quote.cue), quote.speaker.id) for quote in found] == [
        (row.text, places(row.cue), row.speaker.id) for row in ledger.rows
    ]
    assert [quote.confidence for quote in found] == pytest.approx([row.confidence for row in ledger.rows], abs=0.011)


@pytest.mark.weights
def test_every_word_of_the_text_is_a_word_of_our_models(ours):
    document = ours(ARTICLE)

    assert "".join(texts(tuple(document.iter_tokens()))) == "".join(ARTICLE.split())
    assert [sentence.tokens[0].start_char for sentence in document.sentences] == sorted(
        sentence.tokens[0].start_char for sentence in document.sentences
    )


@pytest.mark.weights
def test_many_texts_and_none(ours):
    documents = ours.process_many([ARTICLE, "", "He left.", ARTICLE])

    assert [len(document.quotes) for document in documents] == [3, 0, 0, 3]
    assert documents[0].quotes == documents[3].quotes


@pytest.mark.weights
def test_threads_share_our_models(ours):
    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(ours, [ARTICLE, ARTICLE])

    assert one.quotes == other.quotes == ours(ARTICLE).quotes


@pytest.mark.weights
@pytest.mark.parametrize(
    "asked",
    [
        {"processors": {"tokenize": "quotes", "quotes": "default"}, "package": None},
        {"processors": "tokenize,quotes", "package": {"tokenize": "quotes"}},
        {"processors": "tokenize,pos,lemma,depparse,ner,quotes", "package": "quotes"},
    ],
)
def test_our_models_among_those_that_stanza_lists(asked, tmp_path):
    import stanza

    import quotes.stanza  # noqa: F401  # for what it registers

    nlp = stanza.Pipeline("en", dir=str(listed(tmp_path)), **{**OFFLINE, **asked})

    assert list(nlp.processors) == ["tokenize", "quotes"]
    assert [quote.speaker.name for quote in nlp("“We will leave,” Anna Berg said.").quotes] == ["Anna Berg"]


@pytest.mark.weights
def test_our_models_cut_the_text_themselves():
    from quotes.stanza import pipeline

    with pytest.raises(QuotesError, match="tokenize_pretokenized: our models cut the text themselves"):
        pipeline(tokenize_pretokenized=True)


@pytest.mark.weights
def test_the_page_shows_what_is_printed():
    page = PAGE.read_text(encoding="utf-8")
    code, printed = re.search(r"```python\n(.*?)```\n\n```text\n(.*?)```", page, re.DOTALL).groups()
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout == printed
