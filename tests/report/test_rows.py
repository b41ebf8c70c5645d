"""Rows and documents with their places, as a browser counts."""

from datetime import date

from conftest import TALKS
from quoted import listed, part_in, relay_in, row_in
from quotes.record.rows import SaidOnRow, SameTextRow, Step, Zone
from quotes.report.rows import document_view, for_index, row_views, with_prints
from quotes.report.texts import FoundText
from quotes.report.values import StepView, Unusual, ZoneView

SMILE = "🙂 Anna Berg said on Monday, RIA reports: “We 🙂 will leave.”"


def sliced(text: str, place: tuple[int, int] | None) -> str:
    assert place
    return text.encode("utf-16-le")[2 * place[0] : 2 * place[1]].decode("utf-16-le")


def test_every_place_holds_its_words() -> None:
    monday = part_in(SMILE, "Monday")
    row = row_in(
        SMILE, "We 🙂 will leave.", source="Anna Berg", relay=(relay_in(SMILE, "RIA", "RIA Novosti"),),
        said_on=SaidOnRow(date(2026, 3, 2), date(2026, 3, 2), date(2026, 3, 2), monday.start, monday.end, "Monday"),
        evidence=(Step("verb", monday.end, monday.end + 1, "said"), Step("metadata", None, None, "")),
    )  # fmt: skip
    (view,) = row_views([row], 3, FoundText(SMILE))

    assert view.document == 3
    assert [sliced(SMILE, place) for place in view.content] == ["We 🙂 will leave."]
    assert [sliced(SMILE, place) for place in view.cue] == ["said"]
    assert sliced(SMILE, view.source) == "Anna Berg"
    assert sliced(SMILE, view.relay[0].place) == "RIA"
    assert view.said_on
    assert sliced(SMILE, view.said_on.place) == "Monday"
    assert [step.place is None for step in view.evidence] == [False, True]


def test_without_its_text_a_row_has_no_places() -> None:
    row = row_in(SMILE, "We 🙂 will leave.", source="Anna Berg", evidence=(Step("verb", 3, 4, "said"),))
    (view,) = row_views([row], 0, FoundText(None, "gone"))

    assert (view.content, view.cue, view.source) == ((), (), None)
    assert (view.text, view.source_words, view.cue_words) == ("We 🙂 will leave.", "Anna Berg", "said")
    assert view.evidence == (StepView("verb", "said"),)


def test_a_document_with_its_zones_and_unusual_characters() -> None:
    text = "🙂\u202e Menu\nNews"
    view = document_view(listed(text, zones=(Zone("furniture", 0, 7),)), FoundText(text))

    assert view.zones == (ZoneView("furniture", (0, 8)),)
    assert view.unusual == (Unusual(2, "U+202E", "right-to-left override"),)
    assert (view.text, view.missing) == (text, None)


def test_a_document_whose_text_is_gone() -> None:
    view = document_view(listed(TALKS, same_text_as=SameTextRow("b.txt", 0.9, 1.0)), FoundText(None, "gone"))

    assert (view.text, view.missing, view.same_text, view.share) == (None, "gone", "b.txt", 0.9)


def test_the_index_has_no_places_and_short_words() -> None:
    (view,) = row_views([row_in("said " + "x" * 900, "x" * 900)], 0, FoundText("said " + "x" * 900))
    short = for_index(view)

    assert len(short.text) < 310
    assert (short.content, short.cue, short.evidence, short.statements) == ((), (), (), ())


def test_prints_and_alerts_of_a_row() -> None:
    (view,) = row_views([row_in(TALKS, "failed.", document="b.txt")], 2, FoundText(TALKS))
    marked = with_prints(view, {"u_1": 4}, {(2, view.id): ("numbers-differ",)})

    assert (marked.prints, marked.alerts) == (4, ("numbers-differ",))
    assert with_prints(view, {}, {}) == view
