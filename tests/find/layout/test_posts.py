"""Posts of other sites: the words, a dash, who posted them."""

import pytest

from parses import parse
from readings import found_in, rows_of

SAFE = "We/PRP/nsubj/safe are/VBP/cop/safe/be safe/JJ/0 ./safe"
RAY = "Ray/NNP/compound/Oduya/Person Oduya/NNP/0/Person (/@rayoduya @rayoduya/NNP/appos/Oduya )/@rayoduya"
DAY = "June/NNP/dep/Oduya 2/CD/nummod/June ,/June 2024/CD/nummod/June"


ONE_PARAGRAPH = f"""
# newpar
We are safe.
{SAFE}

— Ray Oduya (@rayoduya) June 2, 2024
—/Oduya {RAY} {DAY}
"""
TWO_PARAGRAPHS = f"""
# newpar
We are safe.
{SAFE}

# newpar
— Ray Oduya (@rayoduya) June 2, 2024
—/Oduya {RAY} {DAY}
"""
POSTED_BY = f"""
# newpar
We are safe.
{SAFE}

Posted by Ray Oduya on Sunday, June 2, 2024
Posted/VBN/0/post by/IN/case/Oduya Ray/NNP/compound/Oduya/Person Oduya/NNP/obl/Posted/Person on/IN/case/Sunday
Sunday/NNP/obl/Posted ,/June June/NNP/appos/Sunday 2/CD/nummod/June ,/June 2024/CD/nummod/June
"""
SHARED_BY = f"""
# newpar
We are safe.
{SAFE}

A post shared by Ray Oduya (@rayoduya) on Jun 2, 2024
A/DT/det/post post/NN/0 shared/VBN/acl/post/share by/IN/case/Oduya Ray/NNP/compound/Oduya/Person
Oduya/NNP/obl/shared/Person (/@rayoduya @rayoduya/NNP/appos/Oduya )/@rayoduya on/IN/case/Jun Jun/NNP/obl/shared
2/CD/nummod/Jun ,/Jun 2024/CD/nummod/Jun
"""


@pytest.mark.parametrize(
    ("paragraphs", "cue"),
    [
        pytest.param(ONE_PARAGRAPH, "—", id="one paragraph"),
        pytest.param(TWO_PARAGRAPHS, "—", id="two paragraphs"),
        pytest.param(POSTED_BY, "Posted by", id="posted by"),
        pytest.param(SHARED_BY, "A post shared by", id="a post shared by"),
    ],
)
def test_the_words_of_a_post_are_its_authors(paragraphs, cue):
    assert rows_of(parse(paragraphs)) == [("Ray Oduya", cue, "We are safe.")]


MARKED = f"""
# newpar
“We are safe.”
“/safe {SAFE} ”/safe

— Ray Oduya (@rayoduya) June 2, 2024
—/Oduya {RAY} {DAY}
"""


def test_a_post_in_quotation_marks_is_one_row():
    (found,) = found_in(parse(MARKED))

    assert (found.source, found.content, found.type) == ("Ray Oduya", ("We are safe.",), "direct")


HANDLE = f"""
# newpar
We are safe.
{SAFE}

# newpar
Ray Oduya (@rayoduya) was safe.
Ray/NNP/compound/Oduya/Person Oduya/NNP/nsubj/safe/Person (/@rayoduya @rayoduya/NNP/appos/Oduya )/@rayoduya
was/VBD/cop/safe/be safe/JJ/0 .
"""


def test_a_handle_in_a_sentence_is_no_post():
    assert found_in(parse(HANDLE)) == ()


NESTED = f"""
# newpar
The mayor said we are safe.
The/DT/det/mayor mayor/NN/nsubj/said said/VBD/0/say we/PRP/nsubj/safe are/VBP/cop/safe/be safe/JJ/ccomp/said .

— Ray Oduya (@rayoduya) June 2, 2024
—/Oduya {RAY} {DAY}
"""


def test_what_others_say_in_a_post_is_passed_on_by_its_author():
    rows = [(found.source, found.relays) for found in found_in(parse(NESTED))]

    assert rows == [("Ray Oduya", ()), ("The mayor", ("Ray Oduya",))]
