import pytest
import torch

from lessons import corpus_in, letters
from quotes.models.english.annotate import annotate
from quotes.models.english.encoder import Size
from quotes.models.english.model import Joint
from quotes.models.english.training import lemmas, sentences
from quotes.models.english.training.learner import labels_of
from quotes.models.english.weights import Parts

SMALL = Size(vocabulary=40, hidden=32, inner=64, layers=2, heads=4)


@pytest.fixture
def vocabulary():
    return letters()


@pytest.fixture
def corpus(tmp_path):
    return corpus_in(tmp_path)


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
