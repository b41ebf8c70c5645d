"""What is worth a look, and in which order."""

from quoted import said
from quotes.report.values import PrintView, SpeakerView, UtteranceView
from quotes.review.worth import work_of


def test_most_reasons_first_then_the_least_sure() -> None:
    rows = [
        said("Kim", number=1),
        said("Kim", number=2, confidence=0.5),
        said(None, number=3, confidence=0.4),
        said("Kim", number=4, confidence=0.3),
        said("Kim", number=5, alerts=("numbers-differ",)),
    ]

    assert [(each.row, each.reasons) for each in work_of(rows, ())] == [
        ("q_3", ("low confidence (40)", "speaker not known")),
        ("q_4", ("low confidence (30)",)),
        ("q_2", ("low confidence (50)",)),
        ("q_5", ("alert: numbers-differ",)),
    ]


def test_a_name_that_is_not_sure() -> None:
    (work,) = work_of([said("Kim", speaker=SpeakerView("Kim", confidence=0.55))], ())

    assert work.reasons == ("speaker not sure (55)",)


def test_a_print_that_may_be_of_another_statement() -> None:
    prints = tuple(PrintView(f"q_{number}", 0, "direct", sure, ()) for number, sure in ((1, 0.95), (2, 0.41)))
    rows = [said("Kim", number=1), said("Kim", number=2)]
    (work,) = work_of(rows, [UtteranceView("u_1", SpeakerView("Kim"), 1, prints)])

    assert (work.row, work.reasons) == ("q_2", ("perhaps another statement (41)",))
