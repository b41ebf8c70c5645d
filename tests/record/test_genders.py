"""Gender over all rows: the speaker's, wherever a pronoun or a title says it, and nothing where the text says both."""

from attrs import evolve

from quoted import row_in
from quotes.record.genders import MOST_WORDINGS, Gender, genders_of
from quotes.record.rows import Row

TEXT = "“No,” said {}."


def by(source: str, speaker: str = "s_berg", kind: str = "person") -> Row:
    row = row_in(TEXT.format(source), "No,", source=source)
    return evolve(row, speaker=evolve(row.speaker, id=speaker, kind=kind))


def test_what_one_row_says_holds_for_the_speaker() -> None:
    assert genders_of([by("Anna Berg"), by("she"), by("She"), by("Ms. Berg")]) == {
        "s_berg": Gender("f", ("she", "Ms. Berg"))
    }


def test_where_the_text_says_both_nothing_is_known() -> None:
    assert genders_of([by("she"), by("he")]) == {"s_berg": Gender(None, ("she", "he"))}


def test_what_is_no_person_and_who_has_no_id_are_left_out() -> None:
    unknown = by("he")
    nobody = evolve(unknown, speaker=evolve(unknown.speaker, id=None))

    assert genders_of([by("she", kind="outlet"), nobody, by("Anna Berg")]) == {}


def test_a_few_wordings_are_enough() -> None:
    rows = [by(f"Ms Anna {letter}") for letter in "ABCDEFGH"]

    assert len(genders_of(rows)["s_berg"].words) == MOST_WORDINGS
