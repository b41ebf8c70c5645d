"""The chromium of the system, driven by playwright, and ledgers that are made by hand for its pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from attrs import field, frozen

from quotes.record.jsonl import jsonl_lines
from quotes.record.rows import Row
from quotes.report import report

NAMES = ("chromium", "chromium-browser", "google-chrome")
DESK, PHONE = (1440, 900), (360, 740)  # pixels


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
    """Give a browser; the test is skipped where there is none, or no playwright."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: quotes-ledger[test]")
    path = executable()
    if path is None:
        pytest.skip(f"no chromium on this machine (none of {', '.join(NAMES)} on the PATH)")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def opened(browser: Any, page: Path, *, size: tuple[int, int] = DESK, **options: Any) -> tuple[Any, Watch]:
    """Return a page in a window of its own, and what watches it."""
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    context.set_default_timeout(10_000)  # milliseconds: a page that does not come should fail, not hang
    window, watch = context.new_page(), Watch()
    window.on("request", lambda request: watch.asked.append(request.url))
    window.on("console", lambda message: watch.told.append(message.text))
    window.on("pageerror", lambda error: watch.told.append(str(error)))
    window.on("dialog", lambda dialog: (watch.told.append(dialog.message), dialog.dismiss()))
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
