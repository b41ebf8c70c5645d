"""The joint model as a stanza processor leaves stanza as it found it."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.stanza

KEPT = """
from stanza.models.common import doc
from stanza.pipeline.core import Pipeline
from stanza.pipeline.processor import Processor

CLASSES = (doc.Document, doc.Sentence, doc.Token, doc.Word, doc.Span, doc.StanzaObject, Pipeline, Processor)
before = [dict(vars(each)) for each in CLASSES]

import quotes.analyze
"""


@pytest.mark.parametrize(
    "work",
    ["import quotes.analyze.analyses", pytest.param("quotes.analyze.analyzer()", marks=pytest.mark.weights)],
)
def test_no_class_of_stanza_is_changed(work):
    code = f"{KEPT}\n{work}\nprint(*(each.__name__ for each, was in zip(CLASSES, before) if dict(vars(each)) != was))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.split() == []
