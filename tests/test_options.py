"""What can be asked of a run: one default each, for the command line and Python alike, and values that can't be."""

from fractions import Fraction
from typing import Any

import numpy
import pytest
from attrs import asdict

from quotes.cli.extracting import extract
from quotes.errors import OptionError
from quotes.options import DEFAULTS, SCOPES, Options


def test_the_command_line_has_the_same_defaults() -> None:
    options = {option.name: option for option in extract.params}
    given = extract.make_context("extract", ["."]).params

    assert {name: given[name] for name in asdict(DEFAULTS)} == asdict(DEFAULTS)
    assert options["scope"].type.choices == tuple(SCOPES)


@pytest.mark.parametrize("zones", ["caption, headline,", ("headline", "caption"), ["caption", "headline"]])
def test_zones_are_named_in_any_order(zones: Any) -> None:
    assert Options(zones=zones).zones == ("headline", "caption")


def test_numbers_of_other_kinds_are_taken_as_python_has_them() -> None:
    """Those of numpy and fractions too: run.json writes what was asked for."""
    options = Options(min_confidence=Fraction(1, 2), jobs=numpy.int64(2), max_chars=numpy.int32(9))

    assert [(type(value), value) for value in (options.min_confidence, options.jobs, options.max_chars)] == [
        (float, 0.5),
        (int, 2),
        (int, 9),
    ]


def test_zones_are_those_of_the_scope_and_those_asked_for() -> None:
    assert Options().every_zone == {"body"}
    assert Options(scope="all", zones=("caption",)).every_zone == {"body", "headline", "caption"}


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("scope", "some", "scope='some': there are 'reported' and 'all'"),
        ("zones", ("captoin", "body"), "no zone is called captoin; there are headline, byline, dateline, body, "),
        ("min_confidence", 30, "min_confidence=30: give a number from 0 to 1"),
        ("min_confidence", float("nan"), "min_confidence=nan: give a number from 0 to 1"),
        ("min_confidence", "0.3", "min_confidence='0.3': give a number from 0 to 1"),
        ("max_chars", 0, "max_chars=0: give a whole number, 1 or more"),
        ("jobs", 1.5, "jobs=1.5: give a whole number, 1 or more"),
        ("jobs", None, "jobs=None: give a whole number, 1 or more"),
        ("jobs", True, "jobs=True: give a whole number, 1 or more"),
        ("min_confidence", True, "min_confidence=True: give a number from 0 to 1"),
        ("scope", ["all"], "scope=['all']: there are 'reported' and 'all'"),
        ("zones", None, "zones=None: give names of zones, of headline, byline, dateline, body, "),
        ("zones", 3, "zones=3: give names of zones, of "),
    ],
)
def test_a_value_that_cannot_be_is_told_with_its_option(option: str, value: object, message: str) -> None:
    with pytest.raises(OptionError) as error:
        Options(**{option: value})

    assert str(error.value).startswith(message)
