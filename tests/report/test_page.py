"""The page as bytes: nothing that it is told can leave its place, and nothing of it asks for anything."""

import json
import re
from html.parser import HTMLParser

import pytest

from quoted import said
from quotes.report.page import hash_of, page_html, policy, safe_json, script, style
from quotes.report.values import DocumentView, PageView

HOSTILE = [
    "</script><script>alert(1)</script>", "<!--<script>", "]]>", "<img src=x onerror=alert(1)>", "&lt;b&gt;",
    "\u2028alert(1)\u2029", "{{ 7 * 7 }}", "{% raw %}", "'\"`${alert(1)}",
]  # fmt: skip


class Elements(HTMLParser):
    """Collects the elements of a page, and what stands in its scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.parts: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] in ("script", "style"):
            kind = self.elements[-1][1].get("type") or self.elements[-1][0]
            self.parts.setdefault(kind, data)


def parsed(view: PageView) -> Elements:
    parser = Elements()
    parser.feed(page_html(view).decode())
    return parser


def page_with(words: str) -> PageView:
    document = DocumentView(words, title=words, text=words)
    return PageView("whole", words, "quotes", (document,), (said(words, words),))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    page = parsed(page_with(words))
    told = json.loads(page.parts["application/json"])

    assert [tag for tag, _ in page.elements].count("script") == 2
    assert not [tag for tag, _ in page.elements if tag in ("img", "b", "iframe", "base", "link")]
    assert (told["documents"][0]["text"], told["rows"][0]["speaker"]["name"], told["title"]) == (words, words, words)


def test_the_policy_names_what_stands_in_the_page() -> None:
    page = parsed(page_with("No"))
    metas = [attributes for tag, attributes in page.elements if attributes.get("http-equiv")]

    assert metas == [{"http-equiv": "Content-Security-Policy", "content": policy()}]
    assert hash_of(page.parts["script"]) in policy()
    assert hash_of(page.parts["style"]) in policy()
    assert policy().startswith("default-src 'none'; ")
    assert "unsafe" not in policy()


def test_nothing_in_the_page_leads_out_of_it() -> None:
    page = page_html(page_with("No")).decode()

    assert re.findall(r"https?://[^\s\"'<]+", page) == ["http://www.w3.org/2000/svg"]  # the name of a language
    assert not re.search(r"@import|url\(|<link|<iframe|<object|<form(?! method=\"dialog\")", page)


def test_the_script_makes_no_html_of_words() -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser", script()
    )
    assert not re.search(r"fetch\(|XMLHttpRequest|sendBeacon|WebSocket|import\(|EventSource|localStorage", script())


def test_what_says_nothing_is_left_out() -> None:
    assert safe_json(said("Kim <b>")) == (
        '{"id":"q_1","document":0,"type":"direct","text":"We will leave.","speaker":{"name":"Kim \\u003cb\\u003e"},'
        '"confidence":0.9,"cue_words":"said","source_words":"Kim \\u003cb\\u003e"}'
    )


def test_two_colour_schemes_have_the_same_names() -> None:
    schemes = [
        set(re.findall(r"(--[\w-]+):", block)) for block in re.findall(r":root[^{]*\{([^}]*--paper[^}]*)\}", style())
    ]

    assert len(schemes) == 3
    assert schemes[1] == schemes[2]
    assert schemes[0] - schemes[1] == {"--sans", "--serif"}
