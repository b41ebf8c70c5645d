"""Tokens of a corpus as the text they were."""

import pytest

from worldwide import joined, text_of, with_text


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("President Yoon Suk - yeol left .", "President Yoon Suk-yeol left."),
        ("Argentina ’ s press ( as ever ) wrote .", "Argentina’s press (as ever) wrote."),
        ("“ Finally , it rained , ” Kang said .", "“Finally, it rained,” Kang said."),
        ('He said : " It rained . " It did n\'t .', 'He said: "It rained." It didn\'t.'),
        ("They paid $ 3 and / or £ 2 .", "They paid $3 and/or £2."),
        ("The road - it said - was open .", "The road-it said-was open."),
    ],
)
def test_words_have_spaces_between_where_english_has_them(tokens, text):
    assert joined(tokens.split()) == text


def test_an_article_is_its_paragraphs(tmp_path):
    path = tmp_path / "kos_1.txt.tsv"
    path.write_text("http://kos.pl\tO\n\nKim\tS-Person\nleft\tO\n.\tO\n\n\nIt\tO\nrained\tO\n.\tO\n", encoding="utf-8")

    assert text_of(path) == "http://kos.pl\n\nKim left.\n\nIt rained.\n"


def test_facts_are_the_words_at_their_offsets():
    row = {"content": [[9, 11], [16, 20]], "cue": [[4, 8]], "source": [0, 3], "speaker": "Kim", "need": "must"}

    whole = with_text({"id": "W01", "article": "kos_1", "expected": [row]}, "Kim said it was hers.")

    assert (whole["expected"][0]["content"], whole["expected"][0]["cue"]) == ("it … hers", "said")
