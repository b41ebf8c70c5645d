"""What is installed, under which licence."""

import pytest

from audit import Installed, audited, installed, key_of, needed


def test_one_package_has_one_name() -> None:
    assert key_of("Jinja2") == "jinja2"
    assert key_of("lxml_html.clean") == "lxml-html-clean"


@pytest.mark.parametrize(
    ("licence", "known"),
    [("Apache-2.0", True), ("MIT License", True), ("BSD-3-Clause AND 0BSD", True), ("GPL-3.0", False), ("", False)],
)
def test_a_licence_that_is_known(licence: str, known: bool) -> None:
    assert Installed("some", "1", licence).is_known is known


def test_what_is_needed_is_told_with_what_that_needs() -> None:
    names = needed(installed())

    assert {"attrs", "stanza", "torch", "protobuf"} <= names  # stanza asks for the last
    assert "quotes-ledger" not in names


def test_each_that_the_package_itself_needs_states_a_licence_that_is_known() -> None:
    packages = installed()
    asked = {
        "anyascii",
        "attrs",
        "click",
        "jinja2",
        "msgspec",
        "numpy",
        "regex",
        "rich",
        "stanza",
        "tokenizers",
        "torch",
    }

    assert [each for each in audited(packages[name] for name in asked) if not each.is_known] == []
