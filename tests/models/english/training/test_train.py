"""A whole training in small: a few sentences, a tiny encoder, some seconds."""

import torch

from quotes.models.english.annotate import annotate
from quotes.models.english.encoder import Size
from quotes.models.english.model import Joint
from quotes.models.english.training import lemmas, sentences
from quotes.models.english.training.batches import Stream
from quotes.models.english.training.learner import Trainer, labels_of
from quotes.models.english.training.progress import score
from quotes.models.english.weights import PIECES, Parts, load, save

SMALL = Size(vocabulary=40, hidden=32, inner=64, layers=2, heads=4)


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
