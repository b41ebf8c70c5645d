"""Outcomes come back from their bytes equal, and what is no outcome is told."""

from datetime import date

import pytest
from attrs import evolve, fields

from quotes.pipeline import Accident, Outcome, Refused
from quotes.rule_names import ContentRule, RelayRule, SourceRule, Step
from quotes.shards.packing import PackedAttribution, PackedQuote, packed, unpacked
from quotes.types import Attribution, Document, Done, Failure, Quote, SaidOn, Span, StatedRelay

ODD = "“Ünïcödé” \u2028 \x00 \U0001f600"


@pytest.fixture
def whole(attribution: Attribution) -> Attribution:
    """Return an attribution with something in every field that a run fills."""
    quote = evolve(
        attribution.quote,
        rule=next(iter(ContentRule)),
        source_rule=next(iter(SourceRule)),
        confidence=0.1 + 0.2,
        relays=(StatedRelay(Span(0, 1), (Span(1, 2),), next(iter(RelayRule))),),
    )
    said_on = SaidOn(None, date(2025, 1, 1), date(2025, 1, 2), Span(0, 3))
    return evolve(attribution, quote=quote, said_on=said_on)


def test_each_outcome_comes_back(whole: Attribution, talks: Document) -> None:
    odd = evolve(talks, text=ODD, flags=("cut",), pages=(0, 3))
    outcomes: tuple[Outcome, ...] = (
        Done(whole.article, (whole, evolve(whole, quote=evolve(whole.quote, rule=next(iter(Step))))), (whole,)),
        Refused(odd, "talks.txt: is too odd"),
        Failure("b.txt", "b.txt: not found", "abc"),
    )

    assert tuple(map(unpacked, map(packed, outcomes))) == outcomes


def test_rules_come_back_as_what_they_are(whole: Attribution) -> None:
    found = unpacked(packed(Done(whole.article, (whole,))))

    assert isinstance(found, Done)
    assert isinstance(found.attributions[0].quote.rule, ContentRule)
    assert found.attributions[0].article is found.article


def test_of_an_accident_the_traceback_is_left_out() -> None:
    failure = Failure("a.txt", "a.txt: a fault of this program")

    assert unpacked(packed(Accident(failure, "Traceback: ..."))) == failure


def test_every_field_is_packed() -> None:
    assert names(PackedQuote) == names(Quote)
    assert names(PackedAttribution) | {"article", "by_hand"} == names(Attribution)


def names(kind: type) -> set[str]:
    return {each.name for each in fields(kind)}


@pytest.mark.parametrize("data", [b"", b"no outcome", packed(Failure("a", "b"))[:-1]])
def test_what_is_no_outcome_is_told(data: bytes) -> None:
    with pytest.raises(ValueError):
        unpacked(data)
