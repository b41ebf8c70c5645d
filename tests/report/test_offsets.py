"""Code points to UTF-16 units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.report.offsets import code_point_offsets, utf16_offsets


@pytest.mark.parametrize(
    ("text", "offset", "units"),
    [("abc", 2, 2), ("a🙂c", 1, 1), ("a🙂c", 2, 3), ("🙂🙂", 2, 4), ("", 0, 0), ("한국 𝗛e", 4, 5), ("é́x", 3, 3)],
)
def test_one_offset(text: str, offset: int, units: int) -> None:
    assert utf16_offsets(text)(offset) == units


@given(st.text(st.characters(exclude_categories=["Cs"])), st.data())
def test_a_slice_in_units_is_the_slice_in_code_points(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    units = utf16_offsets(text)

    assert text.encode("utf-16-le")[2 * units(start) : 2 * units(end)].decode("utf-16-le") == text[start:end]


@given(st.text(st.characters(exclude_categories=["Cs"])), st.data())
def test_there_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))

    assert code_point_offsets(text)(utf16_offsets(text)(offset)) == offset


def test_between_the_units_of_one_character() -> None:
    assert [code_point_offsets("a🙂c")(offset) for offset in range(5)] == [0, 1, 1, 2, 3]
