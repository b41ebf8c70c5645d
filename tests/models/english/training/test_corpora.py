"""What is read to learn from."""

import random

import pytest

from lessons import corpus_in
from quotes.models.english.decode import runs_of
from quotes.models.english.training.corpora import (
    ATTRIBUTION_TAGS,
    Corpus,
    attribution_articles,
    bioes,
    entity_articles,
    part_of,
    treebank,
)
from quotes.models.english.training.learner import labels_of


@pytest.fixture
def corpus(tmp_path):
    return corpus_in(tmp_path)


def test_treebank_words_and_their_spaces(corpus):
    words = corpus.trees[0].words

    assert [word.text for word in words] == ["Kim", "said", "it", "wo", "n't", "fail", "."]
    assert [word.after for word in words] == [True, True, True, False, True, False, True]


def test_a_corpus_that_is_not_there_has_no_head(tmp_path):
    assert treebank(tmp_path / "none.conllu") == ()
    assert labels_of(Corpus((), entity_articles(tmp_path, "train"), attribution_articles(tmp_path, "train"))).upos == ()


def test_attributions_are_read_from_standoff(tmp_path):
    for name in ("text", "attributions"):
        (tmp_path / "data" / "dev" / name).mkdir(parents=True)
    (tmp_path / "data" / "dev" / "text" / "a.txt").write_text("It fails, Kim said.\n\nNo.", encoding="utf-8")
    rows = ["T1\tContent 0 8\tIt fails", "T2\tSource 10 13\tKim", "T3\tCue 14 18\tsaid"]
    rows.append("E1\tContent:T1 Source:T2 Cue:T3")
    folder = tmp_path / "data" / "dev" / "attributions"
    (folder / "a_x1.ann").write_text("\n".join(rows), encoding="utf-8")
    (folder / "a_x0.ann").write_text("", encoding="utf-8")

    first, second = attribution_articles(tmp_path, "dev")[0]

    assert first.tags == ("B-content", "I-content", "O", "B-source", "B-cue", "O")
    assert first.relations == (4, 4, 0, 4, 4, 0)
    assert [word.opens for word in first.words] == [True, *[False] * 5]
    assert set(second.tags) == {"O"} <= set(ATTRIBUTION_TAGS)


def test_articles_are_split_by_their_names():
    parts = [part_of(f"{number}.tsv") for number in range(1000)]
    random.Random(1).shuffle(parts)

    assert 750 < parts.count("train") < 850
    assert 70 < parts.count("test") < 130


def test_bio_to_bioes_and_runs():
    tags = bioes(["B-Person", "I-Person", "O", "B-Date", "B-Date"])

    assert tags == ("B-Person", "E-Person", "O", "S-Date", "S-Date")
    assert runs_of(list(tags)) == [(0, 2, "Person"), (3, 4, "Date"), (4, 5, "Date")]
