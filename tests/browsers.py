"""The chromium of the system, driven by playwright, and ledgers that are made by hand for its pages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn

import pytest
from attrs import field, frozen

from quotes.record.jsonl import jsonl_lines
from quotes.record.rows import Row
from quotes.report import report

NAMES = ("chromium", "chromium-browser", "google-chrome")
DESK, PHONE = (1440, 900), (360, 740)  # pixels
REQUIRED = "QUOTES_BROWSER"  # =required, as .ci/run sets it: a browser that is missing fails the tests, else they skip


@frozen
class Watch:
    """What a page did that it should not: what it asked for beside itself, said on the console, or failed in."""

    asked: list[str] = field(factory=list)
    told: list[str] = field(factory=list)


def executable() -> str | None:
    """Return where the chromium of the system is; None where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def chromium() -> Iterator[Any]:
    """Give a browser; where there is none, or no playwright, the test is skipped, or fails where one is required."""
    path = executable()
    if path is None:
        missing(f"no chromium on this machine (none of {', '.join(NAMES)} on the PATH); apt-get install chromium")
    if find_spec("playwright") is None:
        missing("playwright is not installed; pip install 'quotes-ledger[test]'")
    from playwright.sync_api import sync_playwright  # not everywhere

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def missing(reason: str) -> NoReturn:
    """Skip the test for a reason, or fail it where a browser is required."""
    if os.environ.get(REQUIRED) == "required":
        pytest.fail(f"{reason} ({REQUIRED}=required)")
    pytest.skip(reason)


def watched(browser: Any, *, size: tuple[int, int] = DESK, **options: Any) -> tuple[Any, Watch]:
    """Return an empty window of its own, and what watches it."""
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    context.set_default_timeout(10_000)  # milliseconds: a page that does not come should fail, not hang
    window, watch = context.new_page(), Watch()
    window.on("request", lambda request: watch.asked.append(request.url))
    window.on("console", lambda message: watch.told.append(message.text))
    window.on("pageerror", lambda error: watch.told.append(str(error)))
    window.on("dialog", lambda dialog: (watch.told.append(dialog.message), dialog.dismiss()))
    return window, watch


def opened(browser: Any, page: Path, **options: Any) -> tuple[Any, Watch]:
    """Return a page in a window of its own, and what watches it."""
    window, watch = watched(browser, **options)
    window.goto(page.as_uri())
    watch.asked.remove(page.as_uri())
    return window, watch


def page_at(folder: Path, texts: dict[str, str], rows: Iterable[Row]) -> Path:
    """Return the report of a ledger of these rows, whose documents have these texts, written below `folder`."""
    for name, text in texts.items():
        (folder / "news" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "news" / name).write_bytes(text.encode())
    (folder / "ledger").mkdir()
    (folder / "ledger" / "quotes.jsonl").write_bytes(b"".join(jsonl_lines(rows)))
    report(folder / "ledger", folder / "report.html", documents=[folder / "news"])
    return folder / "report.html"
