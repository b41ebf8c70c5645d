"""Every person is found by each name; an office has the holder of its day, and none where we do not know."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from examples import lines_of
from quotes.errors import LexiconError
from quotes.lexicon.entries import make_entry
from quotes.lexicon.names import name_key
from quotes.lexicon.people import FILE, Office, Person, first_day, index_names, load_people, person_of

PEOPLE = load_people()


def is_named_with_an_office(person: Person) -> bool:
    """Return whether the example has a name that finds the person, and one of the offices, if there are any.

    A name that others bear too finds nobody.
    """
    roles = [office.role.replace("spokesman", "spokes") for office in person.offices]
    named = person.name in person.example and (person.common or PEOPLE.person_named(person.name) == person)
    return named and (not roles or any(role in person.example for role in roles))


def test_every_person_is_found_by_the_name_in_the_example() -> None:
    lacking = [(person.id, person.example) for person in PEOPLE.all if not is_named_with_an_office(person)]

    assert not lacking, lines_of(FILE, "person", lacking)


def test_every_person_is_found_by_every_name() -> None:
    named = [(person, name) for person in PEOPLE.all if not person.common for name in (person.name, *person.aliases)]
    lost = [(person.id, name) for person, name in named if PEOPLE.person_named(name) != person]

    assert not lost, lines_of(FILE, "person", lost)


def test_every_person_holds_each_office_on_its_first_day() -> None:
    held = [(person, office) for person in PEOPLE.all for office in person.offices]
    lost = [(p.id, each.role) for p, each in held if p not in PEOPLE.holders(each.role, each.of, first_day(each))]

    assert not lost, lines_of(FILE, "person", lost)


def test_every_office_is_of_a_country_or_a_body() -> None:
    held = [(person, office.of) for person in PEOPLE.all for office in person.offices]
    lost = [(p.id, of) for p, of in held if not (PEOPLE.countries.country_named(of) or name_key(of) in PEOPLE.bodies)]

    assert not lost, lines_of(FILE, "person", lost)


def test_no_office_has_two_holders_for_long() -> None:
    days = [date(year, month, 3) for year in range(1990, 2026) for month in (3, 7, 12)]
    pairs = {(office.role, office.of) for person in PEOPLE.all for office in person.offices}
    doubles = {(role, of, day) for role, of in pairs for day in days if is_held_by_two(role, of, day)}

    assert set() == {each for each in doubles if each[0] != "leader"}


def is_held_by_two(role: str, of: str, on: date) -> bool:
    """Return whether an office has two holders on a day and on the next, so that it is no handover."""
    return all(len(PEOPLE.holders(role, of, day)) > 1 for day in (on, on + timedelta(days=1)))


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Kim Jong-un", "Kim Jong Un"),
        ("Kim Jong-Un", "Kim Jong Un"),
        ("Sergey Shoigu", "Sergei Shoigu"),
        ("Sergei Shoygu", "Sergei Shoigu"),
        ("Volodymyr Zelenskyj", "Volodymyr Zelensky"),
        ("Dmitrii Peskov", "Dmitry Peskov"),
        ("Aleksey Navalny", "Alexei Navalny"),
        ("Yoon Sukyeol", "Yoon Suk-yeol"),
        ("Mohamed bin Salman", "Mohammed bin Salman"),
        ("Abdel Fattah el Sissi", "Abdel Fattah el-Sisi"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Vladimir Putin’s", "Vladimir Putin"),
    ],
)
def test_spellings(spelling: str, name: str) -> None:
    person = PEOPLE.person_named(spelling)

    assert person is not None
    assert name == person.name


@pytest.mark.parametrize("name", ["Putin", "Kim", "Trump", "Clinton", "Erdogan", "Vladimir Petrov", "Kim Jong", ""])
def test_a_surname_or_a_stranger_finds_nobody(name: str) -> None:
    assert PEOPLE.person_named(name) is None


@pytest.mark.parametrize("name", ["John Lee", "Mike Johnson", "Gordon Brown"])
def test_a_common_name_finds_nobody(name: str) -> None:
    assert PEOPLE.person_named(name) is None


@pytest.mark.parametrize(
    ("role", "of", "on", "name"),
    [
        ("leader", "North Korea", date(2025, 12, 13), "Kim Jong Un"),
        ("leader", "North Korean", date(2025, 12, 13), "Kim Jong Un"),
        ("leader", "DPRK", date(2010, 5, 1), "Kim Jong Il"),
        ("president", "US", date(2016, 5, 1), "Barack Obama"),
        ("president", "United States", date(2019, 5, 1), "Donald Trump"),
        ("president", "American", date(2022, 5, 1), "Joe Biden"),
        ("president", "the United States", date(2025, 5, 1), "Donald Trump"),
        ("president", "Russia", date(2010, 5, 1), "Dmitry Medvedev"),
        ("leader", "Russian", date(2025, 12, 13), "Vladimir Putin"),
        ("defense minister", "Russia", date(2023, 5, 1), "Sergei Shoigu"),
        ("secretary", "Russian Security Council", date(2025, 12, 13), "Sergei Shoigu"),
        ("spokesperson", "the Kremlin", date(2025, 12, 13), "Dmitry Peskov"),
        ("minister of foreign affairs", "Russian Federation", date(2025, 12, 13), "Sergei Lavrov"),
        ("president", "South Korea", date(2024, 12, 3), "Yoon Suk-yeol"),
        ("premier", "Japanese", date(2015, 5, 1), "Shinzo Abe"),
        ("prime minister", "Britain", date(2017, 5, 1), "Theresa May"),
        ("secretary-general", "UN", date(2014, 5, 1), "Ban Ki-moon"),
        ("chief", "NATO", date(2023, 5, 1), "Jens Stoltenberg"),
        ("pontiff", "Vatican", date(2014, 5, 1), "Pope Francis"),
        ("taoiseach", "Irish", date(2019, 5, 1), "Leo Varadkar"),
        ("minister of foreign affairs", "Malaysian", date(2024, 5, 1), "Mohamad Hasan"),
        ("foreign minister", "British", date(2024, 5, 1), "David Cameron"),
        ("interior minister", "British", date(2025, 5, 1), "Yvette Cooper"),
        ("finance minister", "British", date(2025, 5, 1), "Rachel Reeves"),
        ("attorney-general", "US", date(2022, 5, 1), "Merrick Garland"),
        ("chief", "CIA", date(2022, 5, 1), "William Burns"),
        ("army chief", "Pakistani", date(2020, 5, 1), "Qamar Javed Bajwa"),
        ("premier", "West Australian", date(2024, 5, 1), "Roger Cook"),
        ("premier", "WA", date(2022, 5, 1), "Mark McGowan"),
        ("premier", "NSW", date(2024, 5, 1), "Chris Minns"),
        ("premier", "Ontario", date(2024, 5, 1), "Doug Ford"),
        ("governor", "Lagos State", date(2024, 5, 1), "Babajide Sanwo-Olu"),
        ("governor", "Georgia", date(2024, 5, 1), "Brian Kemp"),
        ("prime minister", "Georgia", date(2024, 5, 1), "Irakli Kobakhidze"),
        ("CM", "Delhi", date(2023, 5, 1), "Arvind Kejriwal"),
        ("mayor", "New York City", date(2023, 5, 1), "Eric Adams"),
        ("governor", "New York", date(2023, 5, 1), "Kathy Hochul"),
        ("leader", "UK Labour", date(2019, 5, 1), "Jeremy Corbyn"),
        ("leader", "NZ Labour", date(2019, 5, 1), "Jacinda Ardern"),
        ("governor", "Nigerian central bank", date(2020, 5, 1), "Godwin Emefiele"),
        ("rights chief", "UN", date(2024, 5, 1), "Volker Türk"),
        ("prosecutor", "International Criminal Court", date(2024, 5, 1), "Karim Khan"),
        ("CEO", "Tesla", date(2024, 5, 1), "Elon Musk"),
        ("boss", "Ryanair", date(2024, 5, 1), "Michael O'Leary"),
        ("founder", "Amazon", date(2024, 5, 1), "Jeff Bezos"),
    ],
)
def test_holder_on_a_day(role: str, of: str, on: date, name: str) -> None:
    assert [name] == [person.name for person in PEOPLE.holders(role, of, on)]


@pytest.mark.parametrize(
    ("role", "of", "on"),
    [
        ("president", "South Korea", date(2025, 5, 1)),  # nobody was
        ("president", "United States", date(2031, 5, 1)),  # nobody knows
        ("president", "United States", date(1900, 5, 1)),
        ("spokesman", "Kremlin", date(2012, 6, 1)),  # the year is known, not the day
        ("president", "Atlantis", date(2020, 5, 1)),
        ("president", "us", date(2016, 5, 1)),
    ],
)
def test_nobody_where_we_do_not_know(role: str, of: str, on: date) -> None:
    assert PEOPLE.holders(role, of, on) == ()


def test_parties_of_one_name_have_a_leader_each() -> None:
    leaders = PEOPLE.holders("leader", "Labour", date(2024, 5, 1))

    assert {"Keir Starmer", "Chris Hipkins"} <= {person.name for person in leaders}


def test_both_on_the_day_of_the_handover() -> None:
    names = {person.name for person in PEOPLE.holders("president", "United States", date(2017, 1, 20))}

    assert {"Barack Obama", "Donald Trump"} == names


def test_without_a_day_only_a_single_holder() -> None:
    assert PEOPLE.holders("president", "United States") == ()
    assert [each.name for each in PEOPLE.holders("spokeswoman", "Russian Foreign Ministry")] == ["Maria Zakharova"]


@pytest.mark.parametrize(
    ("office", "trouble"),
    [
        ({"since": date(2010, 1, 1)}, "either 'until' or 'as_of'"),
        ({"since": date(2010, 1, 1), "until": date(2009, 1, 1)}, "ends before it begins"),
        ({"since": "2010", "until": date(2011, 1, 1)}, "since"),
    ],
)
def test_office_that_does_not_fit_is_named(office: dict[str, object], trouble: str) -> None:
    with pytest.raises(LexiconError, match=trouble):
        make_entry({"role": "king", "of": "Ruritania", **office}, Office, f"{FILE}: [[person]] rudolf")


def test_two_people_with_one_name_are_refused() -> None:
    twins = [person_of(id=id, name="Jan Kos", gender="m", example="Jan Kos ran.") for id in ("jan-kos", "jan-kos-2")]

    with pytest.raises(LexiconError, match="Jan Kos names jan-kos and jan-kos-2"):
        index_names(twins)


@pytest.mark.parametrize(
    ("held", "called"),
    [("member of parliament", "MP"), ("MP", "lawmaker"), ("senator", "lawmaker"), ("president", "president")],
)
def test_holder_of_one_role_is_called_by_another(held: str, called: str) -> None:
    assert PEOPLE.is_called(held, called)


@pytest.mark.parametrize(("held", "called"), [("lawmaker", "senator"), ("congressman", "senator"), ("king", "MP")])
def test_wider_role_is_not_called_by_a_narrower(held: str, called: str) -> None:
    assert not PEOPLE.is_called(held, called)
