"""A model learns from another: a few sentences, tiny encoders, some seconds."""

import pytest
import torch
from attrs import evolve

from quotes.models.english.encoder import Size
from quotes.models.english.model import Joint
from quotes.models.english.training.batches import Stream
from quotes.models.english.training.distill import (
    ALL_HEADS,
    HEADS,
    Learner,
    given,
    lesson_of,
    lessons,
    rate_at,
    scores_of,
    shared_out,
    smaller,
    targets_of,
)
from quotes.models.english.training.learner import Trainer, labels_of
from quotes.models.english.training.silver import Plain

SIZE = Size(vocabulary=40, hidden=32, inner=64, layers=2, heads=4)
RATES = (2e-4, 1e-3)


@pytest.fixture
def teacher(corpus, vocabulary):
    torch.manual_seed(1)
    labels = labels_of(corpus)
    trainer = Trainer(Joint(SIZE, labels), labels, vocabulary)
    streams = {name: Stream(name, corpus, vocabulary, 1) for name in HEADS}
    for _ in range(100):
        for name, stream in streams.items():
            trainer.step(name, next(stream), 1.0)
    return trainer.model.eval()


def silver(corpus, vocabulary):
    """Return the sentence as a text that nobody annotated."""
    words = corpus.trees[0].words
    return lesson_of("silver", [(Plain(words, (len(words),)),)], labels_of(corpus), vocabulary)


def said(model, lesson):
    """Return the best tags and heads of every word."""
    scores = scores_of(model.eval(), lesson, lesson.batch, None, ALL_HEADS)
    return {name: scores[name].argmax(-1).tolist() for name in ("upos", "arcs", "entities", "attributions", "links")}


def test_a_student_says_what_its_teacher_says_of_a_text_without_annotations(corpus, vocabulary, teacher):
    labels, lesson = labels_of(corpus), silver(corpus, vocabulary)
    student = smaller(teacher, labels, [1], given(teacher, [], vocabulary), 32)
    learner = Learner(student, [teacher], labels, vocabulary.masked, "cpu")
    for _ in range(150):
        learner.step(lesson, RATES, 0.5)

    assert said(learner.model, lesson) == said(teacher, lesson)
    assert student.size == evolve(SIZE, layers=1, inner=32)


def test_of_the_inner_neurons_those_stay_that_give_most(corpus, vocabulary, teacher):
    gives = [torch.arange(64.0), torch.arange(64.0)]

    student = smaller(teacher, labels_of(corpus), [0, 1], gives, 8)

    kept = teacher.encoder.layers[1].up.weight[56:]
    assert torch.equal(student.encoder.layers[1].up.weight, kept)


def test_a_layer_that_goes_gives_its_weight_to_the_nearest():
    weights = torch.tensor([0.1, 0.2, 0.3, 0.4])

    assert shared_out(weights, [0, 2]).tolist() == pytest.approx([0.1, 0.5, 0.4], abs=1e-3)


def test_teachers_are_meaned(corpus, vocabulary, teacher):
    lesson, other = silver(corpus, vocabulary), Joint(SIZE, labels_of(corpus)).eval()

    one, two = (targets_of([model], lesson, ("entities",))["entities"] for model in (teacher, other))

    assert torch.allclose(targets_of([teacher, other], lesson, ("entities",))["entities"], (one + two) / 2, atol=1e-5)


def test_lessons_are_of_every_corpus_and_of_texts(corpus, vocabulary):
    article = ((corpus.trees[0].words,),)
    stream = lessons(corpus, [article], labels_of(corpus), vocabulary, "1")

    assert {next(stream).name for _ in range(60)} == {"trees", "entities", "attributions", "silver"}


def test_the_rate_goes_up_and_then_down():
    assert [round(rate_at(share), 2) for share in (0.0, 0.02, 0.04, 0.52, 1.0)] == [0.0, 0.5, 1.0, 0.5, 0.0]
