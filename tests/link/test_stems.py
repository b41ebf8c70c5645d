"""What of a content is compared: stems, numbers, days, what is denied."""

import pytest

from quotes.link.stems import stem, wording_of


@pytest.mark.parametrize(
    "words",
    [
        "danger dangerous dangers",
        "operate operated operations",
        "transform transformed transformation",
        "stop stopped stopping",
        "company companies",
        "carry carried carries",
        "send sent sends",
        "Korea Korean Koreans",
        "use uses used using",
        "die dies died dying",
        "add adds added adding",
        "agree agrees agreed agreeing",
        "proceed proceeds proceeded proceeding",
        "cancel cancels cancelled canceled cancelling",
        "install installs installed installing",
        "commission commissions commissioned commissioning",
        "implement implements implemented implementing",
        "question questions questioned questioning",
        "staff staffs staffed staffing",
        "shoot shoots shot shooting",
        "flee flees fled fleeing",
        "strike strikes struck striking",
        "withdraw withdraws withdrew withdrawn withdrawing",
        "gunman gunmen",
        "business businesses",
        "witness witnesses witnessed",
    ],
)
def test_forms_of_a_word_have_one_stem(words: str) -> None:
    assert len(set(map(stem, words.split()))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "region regiment",
        "army armed",
        "nation national native",
        "free freight",
        "poll pole",
        "roll role",
        "mill mile",
        "loss lose",
    ],
)
def test_other_words_have_other_stems(words: str) -> None:
    assert len(set(map(stem, words.split()))) == len(words.split())


def test_numbers_in_digits_and_letters_are_one() -> None:
    assert wording_of("5,000 men").stems == wording_of("five thousand men").stems == ("#5000", "man")


def test_a_number_counts_the_words_behind_it() -> None:
    counts = wording_of("1,000 deminers alongside 5,000 military builders").counts

    assert counts == {
        "deminer": frozenset({"#1000"}),
        "militari": frozenset({"#5000"}),
        "builder": frozenset({"#5000"}),
    }


def test_days_are_no_numbers() -> None:
    statement = wording_of("The gates open on May 28 and close by 3 June")

    assert statement.days == {5: frozenset({28}), 6: frozenset({3})}
    assert statement.stems == ("gat", "open", "@5", "clos", "@6")


@pytest.mark.parametrize("words", ["they may leave", "May we leave?", "to march on the town", "It may rain"])
def test_verbs_are_no_months(words: str) -> None:
    assert wording_of(words).days == {}


def test_a_negation_turns_round_what_follows_in_its_clause() -> None:
    assert wording_of("We won’t close the bridge. Boats pass.").denied == {"clos", "bridg"}


def test_a_raised_digit_is_a_digit() -> None:
    assert wording_of("The river fell to 5 m³ on ² July.").days == {7: frozenset({2})}


@pytest.mark.parametrize(
    ("words", "denied"),
    [("We won’t leave. Boats pass.", {"leav"}), ("No boats pass the bridge.", {"boat", "pass"})],
)
def test_a_negation_ends_with_its_clause_or_two_words_on(words: str, denied: set[str]) -> None:
    assert wording_of(words).denied == denied


def test_a_name_has_a_capital_inside_a_sentence() -> None:
    assert wording_of("Boats pass Lodz. Eels follow Kim at 7.").names == {"lodz", "kim"}


def test_a_month_alone_has_no_day() -> None:
    assert wording_of("June was wet, and the gates close by May 3").days == {6: frozenset(), 5: frozenset({3})}


def test_marks_are_no_stems() -> None:
    assert wording_of("Eels — 40 percent (or 40%).").stems == ("eel", "#40", "percent", "#40", "percent")


def test_the_office_before_a_name_is_of_the_name() -> None:
    names = wording_of("both the president, Ana Roy, and coach Hill were told that the coach goes").names

    assert {"president", "coach", "ana", "roi", "hill"} <= names


def test_a_word_before_the_office_of_a_name_is_of_the_name() -> None:
    assert {"sport", "director"} <= wording_of("both praised the sporting director, Ben Hill").names
    assert "health" in wording_of("a report to the health minister, Ana Roy").names
    assert "prais" not in wording_of("the town praised director Ben Hill").names
    assert "sport" not in wording_of("the sporting director said that sport is good").names
