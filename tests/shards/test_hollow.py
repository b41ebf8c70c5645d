"""A hollow article reads as the whole one does."""

from pathlib import Path

from attrs import evolve

from conftest import document_of
from quotes.record.rows import Extract
from quotes.record.spool import Spool
from quotes.shards.hollow import (
    ARTICLES_HELD,
    TEXTS_HELD,
    Articles,
    Attributions,
    Extracts,
    Hollow,
    Texts,
    hollow_article,
)
from quotes.types import Attribution, Document, Region, Span


def test_a_hollow_document_has_its_text(talks: Document, tmp_path: Path) -> None:
    hollow = Hollow(talks, Texts(Spool(tmp_path)))

    assert hollow.text == talks.text
    assert (hollow.id, hollow.sha256, hollow.text_sha256) == (talks.id, talks.sha256, talks.text_sha256)


def test_more_texts_than_are_held(tmp_path: Path) -> None:
    texts = Texts(Spool(tmp_path))
    documents = [document_of(f"Text {number}: “naïve”", f"{number}.txt") for number in range(TEXTS_HELD + 5)]
    hollow = [Hollow(each, texts) for each in documents]

    assert [each.text for each in hollow] == [each.text for each in documents]
    assert hollow[0].text == documents[0].text


def test_one_text_of_two_documents_stands_once(tmp_path: Path) -> None:
    texts = Texts(Spool(tmp_path))
    one, other = (Hollow(document_of("It rained.", name), texts) for name in ("a.txt", "b.txt"))

    assert one.text == other.text
    assert len(texts) == 1


def test_a_hollow_attribution_is_linked_and_named_as_the_whole_one(attribution: Attribution, tmp_path: Path) -> None:
    articles = Articles(Texts(Spool(tmp_path)), Spool(tmp_path))
    every = Attributions(articles, Spool(tmp_path))
    every.add(attribution, articles.add(attribution.article))
    (read,), article = every, attribution.article

    assert (read.speaker, read.relays, read.zone) == (attribution.speaker, attribution.relays, attribution.zone)
    assert read.speaker.confidence == attribution.speaker.confidence
    assert read.quote == evolve(attribution.quote, relays=(), flags=(), evidence=())
    assert (read.article.published, read.article.outlet) == (article.published, article.outlet)
    assert read.article.document.text == article.document.text


def test_more_attributions_than_articles_that_are_held(attribution: Attribution, tmp_path: Path) -> None:
    articles = Articles(Texts(Spool(tmp_path)), Spool(tmp_path))
    every = Attributions(articles, Spool(tmp_path))
    documents = [document_of(f"Text {number}: “naïve”", f"{number}.txt") for number in range(ARTICLES_HELD + 5)]
    for document in documents:
        every.add(attribution, articles.add(evolve(attribution.article, document=document)))

    assert [each.article.document.text for each in every] == [each.text for each in documents]
    assert every[0].article.document.id == "0.txt"


def test_of_the_regions_those_stay_that_tell_copies(attribution: Attribution, tmp_path: Path) -> None:
    regions = (Region("headline", Span(0, 3)), Region("body", Span(4, 9)))
    article = hollow_article(evolve(attribution.article, regions=regions), Texts(Spool(tmp_path)))

    assert article.regions == regions[1:]


def test_extracts_are_read_when_they_are_asked_for(tmp_path: Path) -> None:
    texts = Texts(Spool(tmp_path))
    for name, text in (("b", "Two"), ("a", "One")):
        texts.add(name, text)
    extracts = Extracts(texts, sorted(texts))

    assert list(extracts) == [Extract("a", "One"), Extract("b", "Two")]
    assert extracts[1:] == (Extract("b", "Two"),)
