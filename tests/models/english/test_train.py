"""A whole training in small: a few sentences, a tiny encoder, some seconds."""

import random

import pytest
import torch
from attrs import evolve
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import Lowercase
from torch.nn import functional

from quotes.models.english.annotate import annotate
from quotes.models.english.encoder import Size
from quotes.models.english.model import Joint, Parser
from quotes.models.english.pieces import Word, WordPieces
from quotes.models.english.training import lemmas, sentences
from quotes.models.english.training.batches import Stream, renamed
from quotes.models.english.training.corpora import (
    ATTRIBUTION_TAGS,
    Corpus,
    Tagged,
    attribution_articles,
    entity_articles,
    part_of,
    treebank,
)
from quotes.models.english.training.export import averaged, factored
from quotes.models.english.training.learner import NO_LINK, Trainer, cue_places, labels_of
from quotes.models.english.training.progress import score
from quotes.models.english.weights import PIECES, Parts, load, save

TREEBANK = """# newdoc id = d
# sent_id = d-1
# text = Kim said it won't fail.
1	Kim	Kim	PROPN	NNP	_	2	nsubj	_	_
2	said	say	VERB	VBD	_	0	root	_	_
3	it	it	PRON	PRP	_	5	nsubj	_	_
4-5	won't	_	_	_	_	_	_	_	_
4	wo	will	AUX	MD	_	6	aux	_	_
5	n't	not	PART	RB	_	6	advmod	_	_
6	fail	fail	VERB	VB	_	2	ccomp	_	SpaceAfter=No
7	.	.	PUNCT	.	_	2	punct	_	_

"""
SMALL = Size(vocabulary=40, hidden=32, inner=64, layers=2, heads=4)


@pytest.fixture
def vocabulary() -> WordPieces:
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    names = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", "said", "kim", "it", "wo", "fail", *letters]
    tokenizer = Tokenizer(WordPiece({name: number for number, name in enumerate(names)}, unk_token="[UNK]"))
    tokenizer.normalizer = Lowercase()
    return WordPieces(tokenizer)


@pytest.fixture
def corpus(tmp_path) -> Corpus:
    (tmp_path / "t.conllu").write_text(TREEBANK, encoding="utf-8")
    trees = treebank(tmp_path / "t.conllu")
    words = trees[0].words
    names = Tagged(words, ("S-Person", *["O"] * 6))
    runs = Tagged(words, ("B-source", "B-cue", "B-content", *["I-content"] * 3, "O"), (1, 1, 1, 1, 1, 1, 0))
    return Corpus(trees, ((names,),), ((runs,),))


def test_treebank_words_and_their_spaces(corpus):
    words = corpus.trees[0].words

    assert [word.text for word in words] == ["Kim", "said", "it", "wo", "n't", "fail", "."]
    assert [word.after for word in words] == [True, True, True, False, True, False, True]


def test_what_is_trained_is_saved_and_answers(corpus, vocabulary, tmp_path):
    torch.manual_seed(1)
    labels = labels_of(corpus)
    trainer = Trainer(Joint(SMALL, labels), labels, vocabulary)
    streams = {name: Stream(name, corpus, vocabulary, 1) for name in ("trees", "entities", "attributions")}
    for _ in range(120):
        for name, stream in streams.items():
            trainer.step(name, next(stream), 1.0)

    assert "LAS 100.00" in score(trainer, corpus)

    parts = Parts(trainer.model.eval(), vocabulary, labels, sentences.learn(corpus.trees), lemmas.learn(corpus.trees))
    (tmp_path / PIECES).write_text(vocabulary.tokenizer.to_str(), encoding="utf-8")
    hashes = save(parts, tmp_path / PIECES, tmp_path / "weights")
    (reading,) = annotate([[corpus.trees[0].words]], load(tmp_path / "weights", hashes))
    (done,) = reading.sentences

    assert done.heads == corpus.trees[0].heads
    assert done.lemmas == corpus.trees[0].lemmas
    assert done.entities == corpus.entities[0][0].tags
    assert [(run.label, run.first, run.last, run.cue) for run in reading.runs] == [
        ("source", 0, 1, 1),
        ("cue", 1, 2, None),
        ("content", 2, 6, 1),
    ]


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


def test_a_word_hangs_on_the_first_word_of_its_cue(corpus):
    opening, speech = corpus.attributions[0][0], corpus.attributions[0][0]

    assert cue_places([opening]) == [2, NO_LINK, 2, 2, 2, 2, NO_LINK]
    assert cue_places([evolve(opening, tags=("O",) * 7, relations=(0,) * 7), speech])[7:9] == [9, NO_LINK]


def test_a_word_whose_cue_stands_elsewhere_hangs_on_nothing(corpus):
    attribution = corpus.attributions[0][0]
    content = Tagged(attribution.words[2:6], attribution.tags[2:6], attribution.relations[2:6])

    assert cue_places([content]) == [0, 0, 0, 0]


def test_relations_that_were_learned_whole_are_factored():
    torch.manual_seed(1)
    below, above = torch.randn(3, 2, 9), torch.randn(3, 2, 9)  # three labels of rank 2, biases last
    whole = torch.einsum("lri,lrj->lij", below, above)
    parser = Parser(4, 3, arc=4, relation=8, rank=2).eval()
    parser.load_state_dict(
        {
            **parser.state_dict(),
            **{name[7:]: part for name, part in factored({"parser.relations": whole}, 2).items()},
        }
    )
    dependents, heads = torch.randn(8), torch.randn(8)
    ends = [torch.cat([vector, torch.ones(1)]) for vector in (dependents, heads)]

    product = functional.linear(dependents, parser.below.weight, parser.below.bias) * functional.linear(
        heads, parser.above.weight, parser.above.bias
    )

    expected = torch.einsum("i,lij,j->l", ends[0], whole, ends[1])
    assert product.view(3, 2).sum(1).detach() == pytest.approx(expected, rel=1e-3)


def test_batches_are_the_same_again(corpus, vocabulary):
    one, other = (Stream("trees", corpus, vocabulary, 7) for _ in range(2))
    for _ in range(5):
        next(one)
    other.skip(5)

    assert next(one) == next(other)


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


def test_names_take_the_place_of_others_of_their_class():
    sentence = Tagged((Word("Kim"), Word("left"), Word("Paris")), ("S-Person", "O", "S-Location"))
    known = {"Person": [(Word("Javad"), Word("Karimi"), Word("Qodousi"))]}
    rng = random.Random(1)

    versions = {renamed(sentence, known, rng) for _ in range(40)}

    assert {" ".join(word.text for word in version.words) for version in versions} == {
        "Kim left Paris",
        "Javad Karimi Qodousi left Paris",
    }
    assert {version.tags for version in versions} == {
        sentence.tags,
        ("B-Person", "I-Person", "E-Person", "O", "S-Location"),
    }


def test_weights_are_averaged_with_earlier_ones():
    earlier, weights = {"layer": torch.zeros(2)}, {"layer": torch.tensor([1.0, 2.0])}

    assert averaged(weights, earlier, 0.5)["layer"].tolist() == [0.5, 1.0]
