"""What a reader is given: src/quotes/read/sources.py."""

from __future__ import annotations

import io

import pytest

from quotes.errors import ReadError
from quotes.read.sources import Asked, source_of


def test_looking_at_the_head_moves_nothing() -> None:
    source = source_of("a", io.BytesIO(b"He spoke."), Asked())

    assert source.head == b"He spoke."
    assert source.data() == b"He spoke."
    assert source.head == b""


def test_no_more_is_held_than_may_be() -> None:
    source = source_of("a", io.BytesIO(b"word" * 10), Asked(max_chars=4))

    with pytest.raises(ReadError) as error:
        source.data()
    assert str(error.value) == ("a: more than 20 bytes, over the limit of 4 characters; split it, or raise --max-chars")
    with pytest.raises(ReadError, match="a: more than 9 bytes, too many for one article; split it"):
        source_of("a", io.BytesIO(b"word" * 10), Asked()).up_to(9)
