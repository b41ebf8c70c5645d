"""What is encoded together: whole sentences side by side, and windows over one that is too long."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import torch
from attrs import evolve
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import Lowercase

from quotes.models.english import annotate as annotation
from quotes.models.english.annotate import MOST_PIECES, MOST_PIECES_ALONE, Text, annotate, cut, groups_of, windows
from quotes.models.english.encoder import Size
from quotes.models.english.lemmas import Lemmas
from quotes.models.english.model import Joint, Labels
from quotes.models.english.pieces import Word, WordPieces, words_at
from quotes.models.english.sentences import Splitter
from quotes.models.english.training import lemmas, sentences
from quotes.models.english.training.corpora import ATTRIBUTION_TAGS
from quotes.models.english.training.learner import labels_of
from quotes.models.english.weights import Parts, load

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
SMALL = Size(vocabulary=40, hidden=32, inner=64, layers=2, heads=4)


@pytest.fixture(scope="module")
def parts() -> Parts:
    """Return a tiny model that has learned nothing; each of its words is one piece."""
    torch.manual_seed(1)
    names = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", "said", "kim", "it", "fails"]
    tokenizer = Tokenizer(WordPiece({name: number for number, name in enumerate(names)}, unk_token="[UNK]"))
    tokenizer.normalizer = Lowercase()
    labels = Labels(("NOUN", "VERB"), ("NN", "VBD"), ("dep", "root"), ("O", "S-Person"), ATTRIBUTION_TAGS)
    model = Joint(SMALL, labels).eval()
    model.settle()
    return Parts(model, WordPieces(tokenizer), labels, Splitter({}, frozenset()), Lemmas({}, frozenset()))


def sentence_of(words: int, *, opens: bool = False) -> tuple[Word, ...]:
    """Return a sentence of so many words."""
    forms = ("Kim", "said", "it", "fails")
    return tuple(Word(forms[i % 4], True, True, opens and i == 0) for i in range(words))


def lengths(text: Text, parts: Parts) -> list[int]:
    """Return how many words are encoded together."""
    return [len(group) for group in groups_of(text, parts)]


def test_sentences_of_a_long_paragraph_are_kept_whole(parts):
    text = [sentence_of(20, opens=True), *[sentence_of(20)] * 30]

    assert all(length % 20 == 0 for length in lengths(text, parts))
    assert max(lengths(text, parts)) <= MOST_PIECES


def test_a_paragraph_that_just_fits_is_kept_whole_and_a_longer_one_is_not(parts):
    sentence = parts.vocabulary.count(sentence_of(20))
    most = MOST_PIECES_ALONE // sentence

    assert lengths([sentence_of(20, opens=True), *[sentence_of(20)] * (most - 2)], parts) == [20 * (most - 1)]
    assert len(lengths([sentence_of(20, opens=True), *[sentence_of(20)] * most], parts)) > 5


def test_a_sentence_that_just_fits_is_read_at_once():
    assert list(windows([1] * MOST_PIECES_ALONE)) == [(0, MOST_PIECES_ALONE, 0, MOST_PIECES_ALONE)]
    assert len(list(windows([1] * (MOST_PIECES_ALONE + 1)))) == 2


@pytest.mark.parametrize("size", [1, 3, 12])
@pytest.mark.parametrize("words", [34, 401, 402, 599, 600, 601, 2_345])
def test_each_word_of_an_overlong_sentence_is_of_the_window_it_stands_deepest_in(words, size):
    every = list(windows([size] * words))

    assert [begin for *_, begin, _ in every] == [0, *(end for *_, end in every[:-1])]
    assert every[-1][3] == words
    for first, last, begin, end in every:
        assert first <= begin < end <= last
        assert (last - first) * size < MOST_PIECES_ALONE + size
    for one, other in pairwise(every):
        assert abs((one[1] - one[3]) - (one[3] - other[0])) <= 1  # as far from the one's end as from the other's start


def test_a_sentence_longer_than_the_limit_is_read_to_its_end(parts):
    long = sentence_of(450, opens=True)

    (reading,) = annotate([[long]], parts)

    assert [len(sentence.upos) for sentence in reading.sentences] == [450]
    assert all(0 <= run.first < run.last <= 450 for run in reading.runs)


@pytest.mark.parametrize("words", [20, MOST_PIECES, MOST_PIECES_ALONE + 50])
def test_what_stands_there_again_is_read_as_it_was(parts, words):
    """It is encoded once: a megabyte of one line takes no longer than the line."""
    once, other = sentence_of(words, opens=True), (Word("kim", True, True, True), *sentence_of(MOST_PIECES))
    (alone,), (again,) = annotate([[once]], parts), annotate([[once, other, once, other, once]], parts)

    assert words < MOST_PIECES or again.sentences[::2] == alone.sentences * 3
    assert annotate([[once] * 4], parts) == annotate([[once] * 4, [other], [once]], parts)[:1]


def test_runs_that_cross_from_one_group_to_the_next_bring_their_cues_together():
    run = annotation.Run
    runs = [run(0, 3, "cue", 1.0), run(4, 12, "content", 1.0), run(13, 14, "cue", 1.0), run(21, 22, "cue", 1.0)]

    assert list(annotation.side_by_side(runs, [10, 10, 10])) == [runs[:3], runs[3:]]
    assert list(annotation.side_by_side([], [10])) == []


def test_a_text_reads_the_same_whatever_it_is_read_with(corpus, vocabulary):
    torch.manual_seed(1)
    labels = labels_of(corpus)
    model = Joint(SMALL, labels).eval()
    model.settle()
    parts = Parts(model, vocabulary, labels, sentences.learn(corpus.trees), lemmas.learn(corpus.trees))
    text, other = [corpus.trees[0].words] * 3, [corpus.trees[0].words * 4]

    alone, among = annotate([text], parts)[0], annotate([other, text, other], parts)[1]

    assert alone.sentences == among.sentences
    assert [(run.first, run.last, run.label, run.cue) for run in alone.runs] == [
        (run.first, run.last, run.label, run.cue) for run in among.runs
    ]


@pytest.mark.stanza
def test_what_is_found_in_a_text_never_depends_on_its_neighbours():
    """Not by a bit: rounding to integers makes a tag of the last bit of a float."""
    parts = load()
    texts = [read_in(SEEDS[0], parts), read_in(SEEDS[1], parts), read_in(SEEDS[2], parts)]

    together = annotate(texts, parts)

    assert together == [annotate([text], parts)[0] for text in texts]
    assert together == annotate(texts[::-1], parts)[::-1]


def read_in(path: Path, parts: Parts) -> Text:
    """Return the sentences of a file, a paragraph a line."""
    lines = filter(str.strip, path.read_text(encoding="utf-8").splitlines())
    return [sentence for line in lines for sentence in opened(words_at(line, s) for s in cut(line, parts))]


def opened(sentences: Iterable[tuple[Word, ...]]) -> Iterator[tuple[Word, ...]]:
    """Yield the sentences of a paragraph, whose first word opens it."""
    for number, words in enumerate(sentences):
        yield words if number else (evolve(words[0], opens=True), *words[1:])
