"""A review in a browser: deciding with keys and mouse, two windows, a server that is killed, hostile texts."""

from __future__ import annotations

import json
import re
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import quotes
from browsers import DESK, PHONE, Watch, chromium, watched
from hostile import HOSTILE, hostile_rows
from quoted import row_in
from quotes import pipeline
from quotes.corrections import Correction
from quotes.corrections.run import Corrections
from quotes.record.jsonl import jsonl_lines
from quotes.record.rows import Row, StatementRow
from quotes.report.pages import MOST_LETTERS
from served import Served, decided, ledger_at, served, served_apart

pytestmark = pytest.mark.browser
TALKS = (
    "Talks end\n\n“We 🙂 will leave,” Anna Berg said. “Now.”\n\nRIA reports that Jan Kos said they would stay here.\n"
)
MORE = "He said they would stay here, and that was all.\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    pytest.importorskip("uvicorn", reason="uvicorn is not installed: quotes-ledger[web]")
    with chromium() as found:
        yield found


def talks() -> list[Row]:
    """Return three rows of TALKS, least sure last as printed, and one of another document."""
    return [
        row_in(TALKS, "We 🙂 will leave, … Now.", source="Anna Berg"),
        row_in(TALKS, "they would stay", source="Jan Kos", type="indirect", confidence=0.5),
        row_in(MORE, "they would stay here", source="He", document="more.txt", type="indirect"),
    ]


@pytest.fixture(params=[MOST_LETTERS, 0], ids=["whole", "index"])
def running(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Served]:
    ledger = ledger_at(tmp_path, {"talks.txt": TALKS, "more.txt": MORE}, talks())
    with served(ledger, most_letters=request.param) as server:
        yield server


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Served]:
    with served_apart(ledger_at(tmp_path, {"talks.txt": TALKS, "more.txt": MORE}, talks())) as server:
        yield server


def window_at(browser: Any, address: str, *, size: tuple[int, int] = DESK, **options: Any) -> tuple[Any, Watch]:
    """Return a window at an address, and what watches it."""
    window, watch = watched(browser, size=size, **options)
    window.goto(address)
    window.locator("#progress-words").filter(has_text="worth a look").wait_for()
    return window, watch


def saved(window: Any, words: str) -> None:
    """Wait until the page says that something is saved."""
    window.locator("#said", has_text=re.compile(f"^Saved: .*{re.escape(words)}", re.IGNORECASE)).wait_for()


def said(ledger: Path) -> list[tuple[str, str | None, Any]]:
    """Return action, field and plain value of each decision that is saved."""
    return [(each.action, each.field, plainly(each)) for each in decided(ledger)]


def plainly(each: Correction) -> Any:
    """Return what a decision says, its anchors as their words."""
    now = each.now
    if isinstance(now, list):
        return [part["words"] if "start" in part else part["name"] for part in now]
    if isinstance(now, dict):
        return now.get("name") or now.get("words") or [part["words"] for part in now.get("content", ())]
    return now


def mark(window: Any, words: str) -> None:
    """Select words of the document that is shown, as dragging over them does."""
    window.evaluate(
        """(words) => {
          const ground = document.getElementById("text");
          const at = ground.textContent.indexOf(words);
          const point = (offset) => {
            const walker = document.createTreeWalker(ground, NodeFilter.SHOW_TEXT);
            let left = offset;
            while (walker.nextNode()) {
              if (left <= walker.currentNode.length) return [walker.currentNode, left];
              left -= walker.currentNode.length;
            }
          };
          getSelection().setBaseAndExtent(...point(at), ...point(at + words.length));
        }""",
        words,
    )
    window.locator("#selection-bar q").wait_for()


# Deciding


def test_it_begins_with_what_is_worth_a_look(browser: Any, running: Served) -> None:
    window, _ = window_at(browser, running.address)

    assert window.locator("#rows a.speaker").all_text_contents() == ["Jan Kos", "Anna Berg", "He"]
    assert "low confidence (50)" in window.locator("tr[data-row]").first.text_content()
    assert window.locator("#progress-words").text_content().startswith("0 of 1 worth a look decided · 0 of 3 quotes")


def test_the_keyboard_is_enough(browser: Any, running: Served) -> None:
    window, watch = window_at(browser, running.address)
    press = window.keyboard.press
    press("j")
    press("a")
    saved(window, "accepted")
    assert window.locator("tr.selected a.speaker").text_content() == "Anna Berg"
    press("e")
    window.keyboard.type("Anna Bergmann")
    press("Enter")
    saved(window, "Anna Bergmann")
    assert window.locator("tr.selected a.speaker").text_content() == "Anna Bergmann"
    press("j")
    press("r")
    saved(window, "rejected")
    press("u")
    saved(window, "undone: rejected")
    press("w")
    saved(window, "read whole")
    press("?")
    assert "a quote that was missed" in window.locator("#help").text_content()
    press("Escape")

    assert [action for action, *_ in said(running.ledger)] == ["accept", "set", "reject", "undo", "reviewed"]
    assert window.locator("#progress-words").text_content() == (
        "1 of 1 worth a look decided · 2 of 3 quotes · 1 of 2 documents read whole"
    )
    assert watch.told == []


def test_what_a_table_says_is_shown_and_changed_there(browser: Any, tmp_path: Path) -> None:
    ledger = ledger_at(tmp_path, {"talks.txt": TALKS, "more.txt": MORE}, talks())
    (ledger / "corrections.csv").write_text(f"id,field,value\n{talks()[0].id},speaker,Anna Bergmann\n")
    with served(ledger) as running:
        window, _ = window_at(browser, running.address)
        window.get_by_role("link", name="Anna Bergmann").click()

        assert "corrected by corrections.csv" in window.locator("tr.selected").text_content()
        its = window.locator(".decisions li").text_content()
        assert "speaker: Anna Bergmann" in its
        assert its.endswith("in corrections.csv: change its line there")
        window.keyboard.press("e")
        window.keyboard.type("Anna Berg")
        window.keyboard.press("Enter")
        window.locator("#refused", has_text="corrections.csv decides this").wait_for()
    assert decided(ledger) == ()


def test_who_and_when_are_shown(browser: Any, running: Served) -> None:
    window, _ = window_at(browser, running.address)
    window.get_by_role("link", name="Anna Berg").click()
    window.get_by_role("button", name="Accept").click()
    saved(window, "accepted")
    window.get_by_role("link", name="Anna Berg").click()

    line = window.locator(".decisions li").text_content()
    assert line.startswith("accepted Anna, ")
    assert str(time.localtime().tm_year) in line


def test_every_field_of_a_row(browser: Any, running: Served) -> None:
    window, _ = window_at(browser, running.address)
    window.get_by_role("link", name="Jan Kos").click()
    window.get_by_role("button", name="Edit").click()
    form = window.locator("form.editor")
    form.locator("select[name=kind]").select_option("group")
    form.locator("select[name=type]").select_option("mixed")
    form.get_by_label("Words said").fill("they would stay here")
    form.get_by_label("Cue").fill("reports")
    form.get_by_label("Speaker, as printed").fill("RIA")
    form.get_by_role("button", name="add one").click()
    form.get_by_label("Passed on by").fill("TASS")
    form.get_by_role("button", name="Save").click()
    saved(window, "kind group, type mixed, content, cue, source, relay")

    assert said(running.ledger) == [
        ("set", "kind", "group"),
        ("set", "type", "mixed"),
        ("set", "content", ["they would stay here"]),
        ("set", "cue", ["reports"]),
        ("set", "source", "RIA"),
        ("set", "relay", ["TASS"]),
    ]
    assert window.locator("#text .content.now").text_content() == "they would stay here"
    assert "TASS" in window.locator("tr.selected .through").text_content()
    window.keyboard.press("u")
    saved(window, "undone")
    assert window.locator("#text .content.now").text_content() == "they would stay"
    assert len(said(running.ledger)) == 12


def test_words_that_do_not_stand_there_are_not_saved(browser: Any, running: Served) -> None:
    window, _ = window_at(browser, running.address)
    window.get_by_role("link", name="Jan Kos").click()
    window.keyboard.press("e")
    window.locator("form.editor").get_by_label("Words said").fill("they would go")
    window.locator("form.editor").get_by_role("button", name="Save").click()

    assert "do not stand in this document" in window.locator("form.editor .trouble").text_content()
    window.keyboard.press("Escape")
    assert window.locator("form.editor").count() == 0
    assert said(running.ledger) == []


def test_the_bounds_of_what_was_said_by_selecting_words(browser: Any, running: Served) -> None:
    window, _ = window_at(browser, running.address)
    window.get_by_role("link", name="Anna Berg").click()
    mark(window, "🙂 will leav")
    assert window.locator("#selection-bar q").text_content() == "🙂 will leave"  # no word is cut in two
    window.get_by_role("button", name="content").click()
    saved(window, "content")
    assert window.locator("#text .content.now").text_content() == "🙂 will leave"

    mark(window, "Now")
    window.get_by_role("button", name="further part").click()
    saved(window, "Now")
    mark(window, "RIA")
    window.get_by_role("button", name="speaker, as printed").click()
    saved(window, "source")
    assert said(running.ledger) == [
        ("set", "content", ["🙂 will leave"]),
        ("set", "content", ["🙂 will leave", "Now"]),
        ("set", "source", "RIA"),
    ]
    assert decided(running.ledger)[0].now[0]["start"] == TALKS.index("🙂")


def test_a_quote_that_was_missed(browser: Any, running: Served) -> None:
    window, _ = window_at(browser, running.address)
    window.get_by_role("link", name="Anna Berg").click()
    mark(window, "Talks end")
    window.keyboard.press("n")
    window.keyboard.type("Jan Kos")
    window.locator("#new-quote").get_by_label("Cue").fill("reports")
    window.keyboard.press("Enter")
    saved(window, "a quote that was missed")

    assert window.locator("tr.selected .words").text_content() == "Talks end"
    assert said(running.ledger) == [("add", None, ["Talks end"])]
    window.keyboard.press("u")
    saved(window, "undone: added")
    assert window.locator("#rows tr[data-row]").count() == 3


def test_a_quote_that_was_missed_with_keys_alone(browser: Any, running: Served) -> None:
    window, _ = window_at(browser, running.address)
    window.keyboard.press("j")
    window.keyboard.press("n")
    window.keyboard.type("Talks end")
    window.keyboard.press("Enter")
    saved(window, "a quote that was missed")

    assert said(running.ledger) == [("add", None, ["Talks end"])]


def test_a_rejected_row_that_a_run_left_out_can_be_had_back(browser: Any, running: Served) -> None:
    window, _ = window_at(browser, running.address)
    window.get_by_role("link", name="Jan Kos").click()
    window.keyboard.press("r")
    saved(window, "rejected")
    (running.ledger / "quotes.jsonl").write_bytes(b"".join(jsonl_lines(talks()[::2])))
    window.reload()
    assert window.locator("#rows tr[data-row]").count() == 2

    window.get_by_text("What becomes of it").click()
    line = window.locator("#again .decisions li")
    assert line.text_content().startswith("they would stay rejected Anna")
    line.get_by_role("button").click()
    saved(window, "undone: rejected")


def test_two_names_are_one(browser: Any, running: Served) -> None:
    window, _ = window_at(browser, running.address)
    window.get_by_role("link", name="He", exact=True).click()
    window.locator(".now").first.wait_for()  # its text is there: what comes later would show the row again
    window.get_by_role("button", name="Same as another name").click()
    window.keyboard.type("Jan Kos")
    window.keyboard.press("Enter")
    saved(window, "He is Jan Kos")

    assert window.locator("#rows a.speaker").all_text_contents() == ["Jan Kos", "Anna Berg", "Jan Kos"]
    assert said(running.ledger) == [("same-speaker", None, "Jan Kos")]


def test_two_names_are_one_and_then_not(browser: Any, running: Served) -> None:
    window, _ = window_at(browser, running.address)
    window.get_by_role("link", name="He", exact=True).click()
    window.locator(".now").first.wait_for()  # its text is there: what comes later would show the row again
    window.get_by_role("button", name="Same as another name").click()
    window.keyboard.type("Jan Kos")
    window.keyboard.press("Enter")
    saved(window, "He is Jan Kos")
    window.get_by_role("button", name="Not the same as").click()
    window.get_by_label("The name of somebody else").select_option("He")
    window.get_by_role("button", name="Save").click()
    saved(window, "Jan Kos is not He")

    assert window.locator("#rows a.speaker").all_text_contents() == ["Jan Kos", "Anna Berg", "He"]
    assert said(running.ledger) == [("same-speaker", None, "Jan Kos"), ("not-same-speaker", None, "He")]


def test_a_content_in_two(browser: Any, running: Served) -> None:
    window, _ = window_at(browser, running.address)
    window.get_by_role("link", name="Anna Berg").click()
    mark(window, "will leave")
    window.get_by_role("button", name="a quote of its own").click()
    saved(window, "is a quote of its own")
    words = "#rows tr[data-row] .words"
    assert window.locator(words).all_text_contents() == [
        "they would stay",
        "We 🙂 … Now.",
        "will leave",
        "they would stay here",
    ]
    assert said(running.ledger) == [("set", "content", ["We 🙂", "Now."]), ("add", None, ["will leave"])]

    window.keyboard.press("u")
    saved(window, "undone")
    assert window.locator(words).all_text_contents() == [
        "they would stay",
        "We 🙂 will leave, … Now.",
        "they would stay here",
    ]


def test_statements_are_joined_and_split(browser: Any, tmp_path: Path) -> None:
    rows = [
        evolve(row, statements=(StatementRow(f"u_{number}", row.content[0].start, row.content[-1].end),))
        for number, row in enumerate(talks())
    ]
    with served(ledger_at(tmp_path, {"talks.txt": TALKS, "more.txt": MORE}, rows)) as running:
        window, _ = window_at(browser, running.address)
        window.get_by_role("link", name="Jan Kos").click()
        window.get_by_role("button", name="One statement with …").click()
        window.get_by_role("link", name="He", exact=True).click()
        window.get_by_role("button", name="One statement with “they would stay”").click()
        saved(window, "one statement")
        (join,) = decided(running.ledger)

    assert (join.action, join.was, join.now["row"]) == ("join", "u_2", rows[1].id)


@pytest.mark.stanza
def test_a_print_that_is_not_of_its_statement(browser: Any, tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    quotes.extract([root / "seeds"]).write(tmp_path / "ledger")
    with served(tmp_path / "ledger", documents=[root / "seeds"]) as running:
        window, _ = window_at(browser, running.address)
        window.keyboard.press("2")
        window.get_by_role("button", name="Not this statement").first.click()
        saved(window, "not this statement")
        (split,) = decided(running.ledger)

    assert split.action == "split"
    assert split.was.startswith("u_")
    assert split.anchor is not None
    assert split.anchor.words


# Windows, and the server that is killed


def test_two_windows_hear_of_each_other(browser: Any, running: Served) -> None:
    one, _ = window_at(browser, running.address)
    other, _ = window_at(browser, running.address)
    one.get_by_role("link", name="Anna Berg").click()
    one.keyboard.press("r")
    saved(one, "rejected")
    other.get_by_role("link", name="Jan Kos").click()
    other.keyboard.press("a")
    saved(other, "accepted")

    other.locator("#rows .state.rejected").wait_for()
    one.locator("#rows .state.accepted").wait_for()
    assert [action for action, *_ in said(running.ledger)] == ["reject", "accept"]


def test_a_decision_on_what_changed_meanwhile_is_told_and_kept(browser: Any, running: Served) -> None:
    one, _ = window_at(browser, running.address)
    other, _ = window_at(browser, running.address)
    for window, name in ((one, "Anna Bergmann"), (other, "Anne Berg")):
        window.get_by_role("link", name="Anna Berg").click()
        window.keyboard.press("e")
        window.keyboard.press("Control+a")
        window.keyboard.type(name)
    one.keyboard.press("Enter")
    saved(one, "Anna Bergmann")
    other.keyboard.press("Enter")

    told = other.locator("#refused")
    told.filter(has_text="Anna has decided on this since (set speaker Anna Bergmann)").wait_for()
    assert other.locator("form.editor input[name=speaker]").input_value() == "Anne Berg"
    assert len(said(running.ledger)) == 1
    told.get_by_role("button", name="Do it all the same").click()
    saved(other, "Anne Berg")
    one.locator("#rows a.speaker", has_text="Anne Berg").wait_for()
    assert [now for *_, now in said(running.ledger)] == ["Anna Bergmann", "Anne Berg"]


def test_a_server_that_is_killed_has_lost_nothing_that_it_saved(browser: Any, apart: Served) -> None:
    running = apart
    window, _ = window_at(browser, running.address)
    window.keyboard.press("j")
    window.keyboard.press("a")
    saved(window, "accepted")
    running.kill()
    window.keyboard.press("r")
    window.locator("#refused", has_text="not saved").wait_for()
    assert [action for action, *_ in said(running.ledger)] == ["accept"]

    port = running.address.split(":")[2].split("/")[0]
    with served_apart(running.ledger, "--port", port) as again:
        other, _ = window_at(browser, again.address)
        assert other.locator("#rows .state").text_content() == "accepted by Anna"


def test_killed_in_the_middle_of_saving(apart: Served) -> None:
    running = apart
    page = urllib.request.urlopen(running.address).read().decode()
    stamp = json.loads(page[page.index('id="data">') + 10 :].partition("</script>")[0])["review"]["stamp"]
    acknowledged: list[str] = []

    def keep_on(row: Row) -> None:
        seen = 0
        while True:
            asked = {"action": "accept", "document": row.document, "row": row.id, "seen": seen, "stamp": stamp}
            request = urllib.request.Request(
                f"{running.address}decide",
                json.dumps(asked).encode(),
                {"Content-Type": "application/json", "Origin": running.address.rpartition("/")[0].rpartition("/")[0]},
            )
            try:
                told = json.load(urllib.request.urlopen(request))
            except (urllib.error.URLError, OSError, ValueError):
                return
            acknowledged.extend(told["saved"])
            seen = told["total"]

    threads = [threading.Thread(target=keep_on, args=(row,)) for row in talks()]
    for thread in threads:
        thread.start()
    while len(acknowledged) < 60 and any(thread.is_alive() for thread in threads):
        time.sleep(0.001)
    running.kill()
    for thread in threads:
        thread.join()

    assert len(acknowledged) >= 60
    assert set(acknowledged) <= {each.id for each in decided(running.ledger)}


# The whole round


@pytest.mark.stanza
def test_a_whole_round(browser: Any, tmp_path: Path) -> None:
    """Extract, correct, extract again: the corrected rows come out as corrected; also with a paragraph put in front."""
    news, ledger = tmp_path / "news", tmp_path / "ledger"
    news.mkdir()
    text = (
        "Trade talks\n\n“We will not wait,” Trade Minister Yeo Han-koo told reporters on Monday.\n\n"
        "He said that the talks had been useful.\n\nThe ministry will meet again, it is understood.\n"
    )
    (news / "talks.txt").write_text(text, encoding="utf-8")
    quotes.extract([news]).write(ledger)
    with served(ledger, documents=[news]) as running:
        window, _ = window_at(browser, running.address)
        window.locator("tr[data-row]", has_text="will not wait").locator("a.speaker").click()
        window.keyboard.press("e")
        window.keyboard.press("Control+a")
        window.keyboard.type("Yeo Hankoo")
        window.keyboard.press("Enter")
        saved(window, "Yeo Hankoo")
        window.locator("tr[data-row]", has_text="been useful").locator("a.speaker").click()
        mark(window, "talks had been useful")
        window.get_by_role("button", name="content").click()
        saved(window, "content")
        mark(window, "The ministry will meet again")
        window.keyboard.press("n")
        window.keyboard.press("Tab")
        window.locator("#new-quote button[type=submit]").click()
        saved(window, "a quote that was missed")
        shown = {tuple(each) for each in window.evaluate(SHOWN)}

    assert shown == {
        ("Yeo Hankoo", "We will not wait,"),
        ("Yeo Han-koo", "talks had been useful"),
        ("not known", "The ministry will meet again"),
    }
    for front in ("", "A paragraph that was put in front of it.\n\n"):
        (news / "talks.txt").write_text(front + text, encoding="utf-8")
        its = quotes.Extractor()
        again = pipeline.extract(
            [news], lexicon=its.lexicon, analyzer=its.models, corrections=Corrections(decided(ledger))
        )
        assert {(row.speaker.name or "not known", row.text) for row in again.rows} == shown
        assert all(row.corrected for row in again.rows)


SHOWN = """[...document.querySelectorAll("tr[data-row]")].map((row) =>
  [row.querySelector("a.speaker").textContent, row.querySelector(".words").textContent])"""


# Hostile texts


def test_hostile_texts_do_nothing_and_send_nothing(browser: Any, tmp_path: Path) -> None:
    made = {f"{number:02}.txt": hostile_rows(words, f"{number:02}.txt") for number, words in enumerate(HOSTILE)}
    texts = {name: text for name, (text, _) in made.items()}
    with served(
        ledger_at(tmp_path, texts, [row for _, rows in made.values() for row in rows]), by=HOSTILE[0]
    ) as running:
        window, watch = window_at(browser, running.address)
        title = window.title()
        for key in "j" + "aerj" * 3 + "j" * 50:
            window.evaluate("document.querySelector('#said').textContent = ''")  # nobody waits for what was said before
            window.keyboard.press(key)
            if key == "e":
                window.keyboard.press("Control+a")
                window.keyboard.type(f"{HOSTILE[2]} too")  # a row of the second text has this name without it
                window.keyboard.press("Enter")
                saved(window, "speaker")
                window.locator("form.editor").wait_for(state="detached")
            elif key in "ar":
                saved(window, "")
        window.locator("#rows a.speaker:not(.unknown)").first.click()
        window.get_by_role("button", name="Same as another name").click()
        window.keyboard.type(HOSTILE[3])
        window.keyboard.press("Enter")
        saved(window, "is")
        for key in "2341":
            window.keyboard.press(key)
        other, heard = window_at(browser, running.address)
        other.keyboard.press("j")
        other.wait_for_timeout(200)

        assert (window.title(), other.title()) == (title, title)
        assert watch.told == heard.told == []
        assert all(address.startswith(running.address) for address in [*watch.asked, *heard.asked])
        strange = "img, iframe, script, link, style, base, object, video, b, math, template"
        for each in (window, other):
            assert each.locator(", ".join(f"main {tag}" for tag in strange.split(", "))).count() == 0
            assert "[object " not in each.locator("body").inner_text()


def test_the_page_asks_for_nothing_but_itself(browser: Any, running: Served) -> None:
    window, watch = window_at(browser, running.address)
    for key in "ja2341?":
        window.keyboard.press(key)
    window.wait_for_timeout(2500)  # milliseconds: it has looked for the decisions of others

    asked = {address.removeprefix(running.address).partition("?")[0] for address in watch.asked}
    assert {"", "decide", "changes"} <= asked <= {"", "decide", "changes", "rest", "document"}
    assert watch.told == []


def test_another_page_of_the_same_browser_can_do_nothing(browser: Any, running: Served, tmp_path: Path) -> None:
    window_at(browser, running.address)
    page = tmp_path / "evil.html"
    page.write_text("<title>evil</title>", encoding="utf-8")
    window, _ = watched(browser)
    window.goto(page.as_uri())
    send = """async (address) => {
      try {
        const options = { method: "POST", mode: "no-cors", headers: { "Content-Type": "text/plain" }, body: "{}" };
        await fetch(address + "decide", options);
        return (await fetch(address)).status;
      } catch { return "nothing"; }
    }"""

    assert window.evaluate(send, running.address) == "nothing"
    assert said(running.ledger) == []


# Seen


@pytest.mark.parametrize(("size", "scheme"), [(DESK, "light"), (PHONE, "dark")], ids=["desk", "phone"])
def test_axe_finds_nothing_serious(browser: Any, running: Served, size: tuple[int, int], scheme: str) -> None:
    package = find_spec("axe_playwright_python")
    if package is None or package.origin is None:
        pytest.skip("axe is not installed: quotes-ledger[test]")
    window, _ = window_at(browser, running.address, size=size, color_scheme=scheme)
    window.evaluate(Path(package.origin).with_name("axe.min.js").read_text(encoding="utf-8"))

    for keys in VIEWS:
        press_all(window, keys)
        found = window.evaluate("axe.run()")["violations"]
        serious = [each for each in found if each["impact"] in ("serious", "critical")]
        assert (keys, [(each["id"], [node["target"] for node in each["nodes"]][:3]) for each in serious]) == (keys, [])


VIEWS = (  # keys, each behind the others: a row, its form, rows decided, a new quote, statements, help
    ["j"], ["e"], ["Escape", "r", "k"], ["n"], ["Escape", "2"], ["1", "?"],
)  # fmt: skip


def press_all(window: Any, keys: list[str]) -> None:
    for key in keys:
        window.keyboard.press(key)
    window.wait_for_timeout(150)  # milliseconds: a decision is answered


def test_nothing_runs_out_of_a_narrow_screen(browser: Any, running: Served) -> None:
    window, _ = window_at(browser, running.address, size=PHONE)
    for keys in VIEWS:
        press_all(window, keys)
        assert window.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, keys
