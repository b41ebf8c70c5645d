"""The script of a review keeps the rules of the report's, save that it asks its own server."""

import re

from quotes.report.page import hash_of, policy, script, style
from quotes.review.script import PARTS


def test_it_makes_no_html_of_words() -> None:
    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser|setHTML"

    assert not re.search(forbidden, script(PARTS))
    assert not re.search(r"XMLHttpRequest|sendBeacon|WebSocket|import\(|EventSource|localStorage", script(PARTS))


def test_it_asks_in_one_place() -> None:
    assert script(PARTS).count("fetch(") == 1
    assert "fetch(path, " in script(PARTS)  # ask(), whose paths are `decide` and `changes`
    assert re.findall(r"\bask\(([\"`]\w+)", PARTS.script) == ['"decide', "`changes"]


def test_the_policy_lets_it_ask_its_server_alone() -> None:
    assert f"script-src {hash_of(script(PARTS))}; style-src {hash_of(style(PARTS))}; connect-src 'self'; " in policy(
        PARTS
    )
    assert "connect-src" not in policy()
