"""The page: one HTML file with its style, its script and its data, that asks the network for nothing.

What stands in it is strange text. jinja2 escapes what the template names; the data is JSON that can't end its element;
the script puts words on the page as text, never as HTML; and the content security policy lets nothing run or load but
the two parts whose hashes it has.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

import msgspec
from attrs import frozen
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from quotes.report.packed import first_of, rest_of
from quotes.report.values import PageView

PAGE = files("quotes.report") / "page"
SCRIPTS = (  # in the order in which they stand in the page: what is needed comes first
    "page.js", "search.js", "facets.js", "recount.js", "table.js", "document.js", "statements.js", "relays.js",
    "audit.js", "keys.js", "start.js",
)  # fmt: skip
# In JSON these stand in strings alone, where their escapes mean the same. Without them no data ends its element or
# begins a comment in it, and no old browser sees a line end.
UNSAFE = re.compile("[<>&\u2028\u2029\x7f]")


@frozen
class Parts:
    """What a page has besides the report's: more of the style and of the script, and where it may ask for data.

    The script stands before the beginning, in the same function. `source` is one of a content security policy.
    """

    style: str = ""
    script: str = ""
    source: str | None = None


REPORT = Parts()


def page_html(view: PageView, parts: Parts = REPORT) -> bytes:
    """Return the page as it is written to its file."""
    is_index = view.sort == "index"
    page: str = template().render(
        title=view.title,
        sort=view.sort,
        index=view.index,
        made_by=view.made_by,
        is_file=parts.source is None,
        policy=policy(parts),
        style=Markup(style(parts)),
        script=Markup(script(parts)),
        data=Markup(safe_json(first_of(view) if is_index else view)),
        rest=Markup(safe_json(rest_of(view))) if is_index else None,
    )
    return page.encode("utf-8")


@cache
def template() -> Any:
    """Return the template of the page."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    return environment.from_string((PAGE / "page.html").read_text(encoding="utf-8"))


@cache
def style(parts: Parts = REPORT) -> str:
    """Return the page's style sheet."""
    return (PAGE / "style.css").read_text(encoding="utf-8") + parts.style


@cache
def script(parts: Parts = REPORT) -> str:
    """Return the page's script: its parts in one function, so that it leaves no name in the page."""
    every = [(PAGE / "script" / name).read_text(encoding="utf-8") for name in SCRIPTS]
    return '(function () {\n"use strict";\n' + "\n".join((*every[:-1], parts.script, every[-1])) + "})();\n"


@cache
def policy(parts: Parts = REPORT) -> str:
    """Return the content security policy: our script, our style, and nothing else from anywhere."""
    asks = f"connect-src {parts.source}; " if parts.source else ""
    return (
        f"default-src 'none'; script-src {hash_of(script(parts))}; style-src {hash_of(style(parts))}; {asks}"
        "base-uri 'none'; form-action 'none'"
    )


def hash_of(part: str) -> str:
    """Return the source expression of a script or style that stands in the page."""
    return f"'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'"


def safe_json(view: object) -> str:
    """Return `view` as JSON that can stand in a script element."""
    return UNSAFE.sub(escaped, msgspec.json.encode(view).decode())


def escaped(match: re.Match[str]) -> str:
    """Return the JSON escape of one character."""
    return f"\\u{ord(match[0]):04x}"
