"""Where and by whom an article was filed: src/quotes/clean/dateline.py."""

from __future__ import annotations

import pytest

from pages import article_of, openings_of, printed_by
from quotes.spans import words

BODY = "The river rose by two metres overnight, the mayor said.\n\nSchools in the old town stay closed until Monday.\n"


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("SEOUL, December 13. /TASS/.", "TASS"),
        ("HEFEI, July 18 (Xinhua) --", "Xinhua"),
        ("WASHINGTON (AP) —", "Associated Press"),
        ("LONDON, Oct 3 (Reuters) -", "Reuters"),
        ("KUALA LUMPUR:", None),
        ("Tehran, IRNA –", "IRNA"),
        ("PYONGYANG, Dec. 13 (KCNA) --", "Korean Central News Agency"),
        ("SEOUL, Dec. 13 (Yonhap) --", "Yonhap News Agency"),
        ("MOSCOW, December 13. /Interfax/.", "Interfax"),
        ("(Reuters) -", "Reuters"),
        ("TEL AVIV —", None),
        ("YANGON, July 25 (Reuters):", "Reuters"),
        ("CAIRO, July 19 (MENA) –", "Middle East News Agency"),
        ("CAIRO – 26 July 2022:", None),
        ("SINGAPORE (May 6, 2021) —", None),
        ("GINOWAN, Okinawa Prefecture --", None),
        ("Oyam & Gulu, Uganda, Jun 14 2022 (IPS) -", "Inter Press Service"),
        ("SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) -", "Inter Press Service"),
        ("BANDAR SERI BEGAWAN, July 25 (Borneo Bulletin/ANN):", "Borneo Bulletin"),
        ("afrol News, 27 January -", "afrol News"),
        ("GAZA CITY (GNN) —", "GNN"),
        ("Dhaka, Nov 2 (XNB) —", "XNB"),
    ],
)
def test_dateline(dateline: str, agency: str | None) -> None:
    """The forms of agencies the world over; the article begins after it."""
    text = f"{dateline} The river rose overnight, the mayor said.\n\n{BODY}"
    article = article_of(text)

    assert article.dateline is not None
    assert words(text, article.dateline) == dateline
    assert printed_by(article) == (agency, None)
    assert ("body", "The river rose") in openings_of(text)


@pytest.mark.parametrize(
    "lead",
    [
        "NATO — the alliance that binds them — has not answered, the minister said.",
        "Kim Jong Un, speaking on Friday (his birthday), praised the troops.",
        "MAYOR: We had no warning.\n\nREPORTER: None at all?\n\nMAYOR: None.",
        "JAN KOS, HOST: Welcome.\n\nMARA KELLY, MINISTER: Thank you.",
        "Observers (and there are many) say the pact will last.",
    ],
)
def test_no_dateline(lead: str) -> None:
    """Acronyms, speakers of a transcript, brackets in a sentence."""
    assert article_of(f"{lead}\n\n{BODY}").dateline is None


def test_name_before_a_question_is_no_dateline() -> None:
    """An interviewer's, or the outlet's; before another sentence it is a place."""
    rest = "\nWe wait, said the doctor, and so do the patients.\nThe river rises.\n"

    assert article_of(f"River floods the old town\nDW: How are your patients?{rest}").dateline is None
    assert article_of(f"River floods the old town\nPORTO: The river rose overnight.{rest}").dateline is not None
