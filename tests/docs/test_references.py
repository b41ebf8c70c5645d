"""What was made out of the code says what the code says: docs/cli.md, docs/api.md, and the version."""

from __future__ import annotations

import re

import pytest

from quotes import __version__
from write_docs import DOCS, references

ROOT = DOCS.parent


@pytest.mark.parametrize(("name", "text"), references().items(), ids=list(references()))
def test_a_reference_says_what_the_code_says(name: str, text: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == text, "run: python tools/write_docs.py"


def test_papers_name_one_version() -> None:
    """The newest of the changelog; the code may still be the last release while that one is not out."""
    newest, before, *_ = re.findall(r"^## \[(\d\S+)\] - (.+)$", read("CHANGELOG.md"), re.MULTILINE)
    code = {newest[0], before[0]} if newest[1] == "unreleased" else {newest[0]}

    assert re.findall(r"^version: (.+)$", read("CITATION.cff"), re.MULTILINE) == [newest[0]]
    assert __version__ in code


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")
