"""One spelling of a name over all documents."""

from attrs import evolve

from conftest import attribution_of, document_of
from quotes.identify.names import spellings, with_name
from quotes.types import Attribution, Relay, Speaker

TEXT = "“The talks,” he said, “failed.”\n"
SERGEI, SERGEY = "Sergei Shoigu", "Sergey Shoigu"


def spoken(name: str | None, document: str, *relays: Relay, id: str | None = "s_1") -> Attribution:
    """Return an attribution to somebody in a document, through some relays."""
    attribution = attribution_of(document_of(TEXT, document))
    return evolve(attribution, speaker=Speaker(name, "person", id=id), relays=relays)


def with_one_name(every: list[Attribution]) -> tuple[Attribution, ...]:
    known = spellings(every)
    return tuple(with_name(each, known) for each in every)


def names(attributions: tuple[Attribution, ...]) -> list[str | None]:
    return [each.speaker.name for each in attributions]


def test_the_spelling_of_most_documents_is_the_name_in_all() -> None:
    every = [spoken(SERGEI, "a.txt"), spoken(SERGEI, "a.txt"), spoken(SERGEY, "b.txt"), spoken(SERGEY, "c.txt")]

    assert names(with_one_name(every)) == [SERGEY] * 4


def test_of_ties_the_first_by_letter_is_the_name() -> None:
    assert names(with_one_name([spoken(SERGEY, "a.txt"), spoken(SERGEI, "b.txt")])) == [SERGEI, SERGEI]


def test_who_has_no_id_or_another_keeps_the_name() -> None:
    every = [spoken(SERGEI, "a.txt"), spoken(SERGEY, "b.txt", id=None), spoken(SERGEY, "c.txt", id="s_2")]

    assert names(with_one_name([*every, spoken(None, "d.txt", id=None)])) == [SERGEI, SERGEY, SERGEY, None]


def test_a_stated_hand_has_the_one_name_and_a_publisher_the_name_on_its_page() -> None:
    stated, page = (Relay("Tass", "outlet", basis, "tass") for basis in ("stated", "metadata"))
    usual = Relay("TASS", "outlet", "stated", "tass")
    every = with_one_name([spoken(SERGEI, "a.txt", page, stated), *(spoken(SERGEI, x, usual) for x in ("b", "c"))])

    assert [relay.name for relay in every[0].relays] == ["Tass", "TASS"]
