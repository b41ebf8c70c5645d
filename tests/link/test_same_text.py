"""Which articles are one text: copies and cuts of agency copy, and what looks like it and is not."""

from __future__ import annotations

import random
from datetime import date

from conftest import document_of
from quotes.link.same_text import same_texts
from quotes.types import Article, Region, SameText, Span

AGENCY = """The harbour board of Lowmere voted late on Tuesday to close the old swing bridge to lorries for the summer.
Engineers had found cracks in two of its nine bearings, the board said after a meeting that lasted four hours.
"Nobody will be cut off," said Ada Roy, who leads the board. "The ferry runs every half hour, and it is free."
Hauliers complained that the detour through the hills adds 40 kilometres to each journey and costs them customers.
The bridge was opened in 1931 and carries about 1,200 lorries a day, most of them from the quarries at Stonegate.
Repairs are to begin in the first week of June and should be finished before the schools open again in September.
A new bridge has been promised by three governments in a row, but none of them has found the money that it needs."""
LINES = AGENCY.split("\n")
RIVAL = """Lorries are to be kept off the swing bridge at Lowmere all summer after inspectors found cracks in bearings.
The decision, taken by the town's harbour board on Tuesday night, sends drivers on a long way round through the hills.
Board chair Ada Roy promised that the free ferry would go on every half hour and that nobody would be cut off.
One quarry owner at Stonegate said he might have to lay off drivers if the work is not done by the end of August.
The crossing is the only one for heavy vehicles below the weir, and it has been patched up many times since the war."""


def article(name: str, text: str, *, headline: str = "Bridge to close", on: date | None = None) -> Article:
    """Return an article with a headline and `text` for its body."""
    document = document_of(f"{headline}\n\n{text}\n", name)
    head = Region("headline", Span(0, len(headline)))
    body = Region("body", Span(len(headline) + 2, len(document.text) - 1))
    return Article(document, (head, body), (head, body), published=on)


def same(*articles: Article) -> dict[str, SameText]:
    """Return which document has the text of which."""
    return {name: found for (name, _), found in same_texts(articles).items()}


def test_agency_copy_under_another_headline_and_first_line() -> None:
    copy = "By Our Own Reporter\n" + AGENCY.replace("late on Tuesday", "on Tuesday night").replace("kilometres", "km")
    found = same(article("a.txt", AGENCY), article("b.txt", copy, headline="Lorries banned"))

    assert list(found) == ["b.txt"]
    assert found["b.txt"].document == "a.txt"
    assert found["b.txt"].share >= 0.9


def test_what_is_cut_at_the_end_has_the_text_of_the_whole() -> None:
    found = same(article("a-cut.txt", "\n".join(LINES[:3])), article("whole.txt", AGENCY))

    assert found == {"a-cut.txt": SameText("whole.txt", 1.0, found["a-cut.txt"].held)}
    assert found["a-cut.txt"].held < 0.6


def test_an_update_with_new_numbers_is_another_text() -> None:
    update = AGENCY.replace("two of its nine", "five of its nine").replace("1,200 lorries", "1,350 lorries")

    assert same(article("a.txt", AGENCY), article("b.txt", update)) == {}


def test_a_number_that_was_added_or_written_out_is_no_update() -> None:
    edited = AGENCY.replace("40 kilometres", "40 kilometres (25 miles)").replace("three governments", "3 governments")

    assert list(same(article("a.txt", AGENCY), article("b.txt", edited))) == ["b.txt"]


def test_of_many_reports_in_one_form_the_copy_is_found() -> None:
    """They differ in a number, so each is a text of its own; each is compared with a few."""
    reports = [article(f"{number}.txt", f"{AGENCY}\nThe water stood at {number} feet.") for number in range(100, 140)]
    copy = article("copy.txt", reports[31].document.text.partition("\n\n")[2].strip())

    assert same(*reports) == {}
    assert {name: found.document for name, found in same(*reports, copy).items()} == {"copy.txt": "131.txt"}


def test_two_articles_on_one_event_are_two_texts() -> None:
    assert same(article("a.txt", AGENCY), article("b.txt", RIVAL)) == {}


def test_what_takes_in_half_of_another_is_a_text_of_its_own() -> None:
    assert same(article("a.txt", AGENCY), article("b.txt", "\n".join((*LINES[:3], RIVAL)))) == {}


def test_the_earliest_is_named_and_one_without_a_date_after_them() -> None:
    first, last = date(2026, 5, 4), date(2026, 5, 5)
    articles = [article("a.txt", AGENCY), article("b.txt", AGENCY, on=last), article("c.txt", AGENCY, on=first)]

    assert same(*articles) == {"a.txt": SameText("c.txt", 1.0, 1.0), "b.txt": SameText("c.txt", 1.0, 1.0)}


def test_the_order_makes_no_difference() -> None:
    cuts = [article(f"{number}.txt", "\n".join(LINES[:number])) for number in range(3, 8)]
    articles = [*cuts, article("rival.txt", RIVAL), article("again.txt", AGENCY)]
    shuffled = random.Random(1).sample(articles, len(articles))

    assert same_texts(articles) == same_texts(shuffled)
    assert set(same(*articles)) == {"3.txt", "4.txt", "5.txt", "6.txt", "again.txt"}


def test_briefs_are_one_text_to_the_letter_alone() -> None:
    brief = LINES[0]

    assert list(same(article("a.txt", brief), article("b.txt", brief))) == ["b.txt"]
    assert same(article("a.txt", AGENCY), article("b.txt", brief)) == {}


def test_texts_without_words_are_nobodys() -> None:
    assert same(article("a.txt", "—"), article("b.txt", "—")) == {}
