"""The parts of the page that only a review has, as they stand in it: style.css and the scripts, in their order."""

from __future__ import annotations

from importlib.resources import files

from quotes.report.page import Parts

HERE = files("quotes.review.script")
SCRIPTS = ("decisions.js", "words.js", "editor.js", "review.js")  # what is needed comes first


def text_of(name: str) -> str:
    """Return what a file of the page says."""
    return (HERE / name).read_text(encoding="utf-8")


PARTS = Parts(style=text_of("style.css"), script="\n".join(map(text_of, SCRIPTS)), source="'self'")
