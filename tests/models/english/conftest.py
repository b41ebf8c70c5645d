"""What the tests of the English model learn from: lessons.py."""

import pytest

from lessons import corpus_in, letters


@pytest.fixture
def vocabulary():
    return letters()


@pytest.fixture
def corpus(tmp_path):
    return corpus_in(tmp_path)
