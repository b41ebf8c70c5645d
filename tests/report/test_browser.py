"""The page in a browser: words read back, hostile texts do nothing, the keyboard is enough, nothing is asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import quotes
from browsers import DESK, PHONE, chromium, opened, page_at
from hostile import HOSTILE, hostile_rows
from quoted import relay_in, row_in
from quotes.record.rows import Part, Row, Step
from quotes.report import report
from quotes.report.pages import MOST_LETTERS
from traced import written

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]

# Every content, cue and source of every row of the document that is shown, as the range around its marks reads.
READ_BACK = """() => {
  const said = {};
  const data = JSON.parse(document.getElementById("data").textContent);
  for (const row of data.rows) {
    if (!document.querySelector(`[data-row]`)) continue;
    const text = data.documents[row.document].text;
    const places = [...(row.content || []), ...(row.cue || []), ...(row.source ? [row.source] : [])];
    said[`${row.document} ${row.id}`] = places;
  }
  return said;
}"""
RANGE = """([start, end]) => {
  const marks = [...document.querySelectorAll("#text [data-start]")].filter((each) => {
    const its = Number(each.dataset.start);
    return its >= start && its < end;
  });
  const range = document.createRange();
  range.setStartBefore(marks[0]);
  range.setEndAfter(marks[marks.length - 1]);
  return range.toString();
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


TALKS = "Talks end\n\n“We 🙂 will leave,” Anna Berg said. “Now.”\n\nRIA reports that Jan Kos said they would stay.\n"

SAID = TALKS.index("said")


def talks() -> list[Row]:
    """Return three rows of TALKS: one of two parts, one indirect through an agency, one whose speaker nobody knows."""
    return [
        row_in(TALKS, "We 🙂 will leave, … Now.", source="Anna Berg", evidence=(Step("verb", SAID, SAID + 4, "said"),)),
        row_in(
            TALKS, "they would stay", source="Jan Kos", type="indirect", confidence=0.5,
            relay=(relay_in(TALKS, "RIA", "RIA Novosti"),),
        ),
        row_in(TALKS, "Talks end", cue="reports"),
    ]  # fmt: skip


def parts_of(row: Row) -> list[Part]:
    """Return the words of a row that are marked, in the order of READ_BACK."""
    return [*row.content, *row.cue, *([row.source] if row.source else [])]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return page_at(tmp_path, {"talks.txt": TALKS}, talks())


# Words


def test_marks_read_back_as_the_words_of_the_row(browser: Any, page: Path) -> None:
    window, _ = opened(browser, page)

    for row, places in zip(talks(), window.evaluate(READ_BACK).values(), strict=True):
        assert [window.evaluate(RANGE, place) for place in places] == [part.text for part in parts_of(row)]


@pytest.mark.stanza
def test_every_highlight_of_every_seed(browser: Any, tmp_path: Path) -> None:
    ledger = quotes.extract([ROOT / "seeds"])
    ledger.write(tmp_path / "ledger")
    report(tmp_path / "ledger", tmp_path / "report.html", documents=[ROOT / "seeds"])
    window, watch = opened(browser, tmp_path / "report.html")
    words = {
        (row.document, row.id): [p.text for p in (*row.content, *row.cue, *([row.source] if row.source else []))]
        for row in ledger.rows
    }
    documents = [row.document for row in ledger.documents]

    read = {}
    for key, places in window.evaluate(READ_BACK).items():
        number, _, name = key.partition(" ")
        window.locator(f'#rows a.speaker[href*="{name}"]').first.click()
        read[documents[int(number)], name] = [window.evaluate(RANGE, place) for place in places]
    assert read == words
    assert (watch.asked, watch.told) == ([], [])


@pytest.mark.stanza
def test_the_text_of_every_seed_is_there_to_the_letter(browser: Any, tmp_path: Path) -> None:
    ledger = quotes.extract([ROOT / "seeds"])
    ledger.write(tmp_path / "ledger")
    report(tmp_path / "ledger", tmp_path / "report.html", documents=[ROOT / "seeds"])
    window, _ = opened(browser, tmp_path / "report.html")
    shown = window.evaluate("JSON.parse(document.getElementById('data').textContent).documents.map((its) => its.text)")

    assert shown == [path.read_bytes().decode() for path in sorted((ROOT / "seeds").glob("*.txt"))]


def test_line_ends_and_unseen_characters_stay_in_the_text(browser: Any, tmp_path: Path) -> None:
    text = "One\r\n\r\n“Yes\u202e \u200bno,”\ttwo 👩‍🔬 said.\r\x7fThree\n"
    window, _ = opened(
        browser, page_at(tmp_path, {"talks.txt": text}, [row_in(text, "Yes\u202e \u200bno,", cue="said")])
    )

    assert window.evaluate("document.getElementById('text').textContent") == text
    assert window.evaluate(RANGE, [8, 17]) == "Yes\u202e \u200bno,"
    assert window.eval_on_selector_all(".text .unusual", "all => all.map((each) => each.dataset.code)") == [
        "U+202E", "U+200B", "U+007F",
    ]  # fmt: skip


# Linked both ways


def test_a_row_leads_to_its_words_and_the_words_to_the_row(browser: Any, page: Path) -> None:
    window, _ = opened(browser, page)
    window.get_by_role("link", name="Jan Kos").click()
    assert window.locator("#text .content.now").text_content() == "they would stay"

    window.locator("#text .content", has_text="Now.").click()
    assert window.locator("tr.selected a.speaker").text_content() == "Anna Berg"


def test_why_points_at_words(browser: Any, page: Path) -> None:
    window, _ = opened(browser, page)
    window.get_by_role("link", name="Anna Berg").click()
    window.locator(".steps .pointer").click()

    assert window.locator("#text .pointed").all_text_contents() == ["said"]


def test_an_address_leads_to_a_row(browser: Any, page: Path) -> None:
    window, _ = opened(browser, page)
    window.get_by_role("link", name="Jan Kos").click()
    address = window.url
    again, _ = opened(browser, page)
    again.goto(address)
    again.reload()

    assert again.locator("tr.selected a.speaker").text_content() == "Jan Kos"


def test_filters_count_and_narrow(browser: Any, page: Path) -> None:
    window, _ = opened(browser, page)
    window.locator(".facet", has_text="Type").get_by_label("indirect").check()
    assert window.locator("#found").text_content() == "1 of 3 quotes"
    assert window.locator("#rows a.speaker").all_text_contents() == ["Jan Kos"]

    window.get_by_text("Take all away").click()
    window.locator("#search").fill("leave")
    window.locator("#found", has_text="1 of 3 quotes").wait_for()
    assert window.locator("#rows a.speaker").all_text_contents() == ["Anna Berg"]


def test_rows_whose_speaker_is_not_known(browser: Any, page: Path) -> None:
    window, _ = opened(browser, page)
    facet = window.locator(".facet", has_text="Speaker known")
    facet.get_by_label("not known").check()

    assert window.locator("#rows a.speaker").all_text_contents() == ["not known"]
    window.locator("#rows a.speaker").click()
    assert "nobody is near" in window.locator("tr.why").text_content()


def test_documents_of_one_text_are_folded(browser: Any, tmp_path: Path) -> None:
    ledger = written(tmp_path / "ledger")
    report(ledger, tmp_path / "report.html", documents=[ledger / "news"])
    window, watch = opened(browser, tmp_path / "report.html")
    window.keyboard.press("2")
    card = window.locator("#view-statements article").first

    assert "4 prints in 4 documents (3 texts)" in card.inner_text()
    assert card.locator(".prints li").count() == 4
    window.locator("#view-statements").get_by_text("documents of one text once").click()
    assert card.locator(".prints li").count() == 3
    assert "the same text: b.txt" in card.locator(".prints li.fullest").inner_text()
    assert watch.told == []


def test_filters_change_relays_audit_and_statements(browser: Any, page: Path) -> None:
    window, _ = opened(browser, page)
    window.locator(".facet", has_text="Type").get_by_label("indirect").check()
    window.keyboard.press("4")
    assert window.locator(".figures dd").first.text_content() == "1"
    assert window.locator(".speakers tbody th").all_text_contents() == ["Jan Kos"]
    window.keyboard.press("3")
    assert window.locator("svg.graph .node").count() == 2

    window.locator("#view-relays").get_by_text("Take all away").click()
    window.keyboard.press("4")
    assert window.locator(".figures dd").first.text_content() == "3"


@pytest.mark.stanza
def test_filters_that_leave_all_count_as_the_program_does(browser: Any, tmp_path: Path) -> None:
    quotes.extract([ROOT / "seeds"]).write(tmp_path / "ledger")
    report(tmp_path / "ledger", tmp_path / "report.html", documents=[ROOT / "seeds"])
    window, _ = opened(browser, tmp_path / "report.html")
    read = "(view) => [...document.querySelectorAll(`${view} svg, ${view} table, ${view} dl`)].map((e) => e.outerHTML)"
    told = []
    for filtered in (False, True):
        for box in window.locator(".facet", has_text="Type").locator("input").all() if filtered else ():
            box.check()
        for key, view in (("3", "#view-relays"), ("4", "#view-audit")):
            window.keyboard.press(key)
            told.append(window.evaluate(read, view))
        window.keyboard.press("1")

    assert len(told[0]) > 3
    assert len(told[1]) > 3
    assert told[2:] == told[:2]


# Keyboard alone


def test_the_keyboard_is_enough(browser: Any, page: Path) -> None:
    window, _ = opened(browser, page)
    press = window.keyboard.press
    selected = window.locator("tr.selected a.speaker")

    press("j")
    press("j")
    assert selected.text_content() == "Jan Kos"
    press("k")
    assert selected.text_content() == "Anna Berg"
    press("/")
    window.keyboard.type("stay")
    window.locator("#found", has_text="1 of 3 quotes").wait_for()
    press("Escape")
    assert window.locator("#found").text_content() == "3 quotes"
    press("?")
    assert window.locator("#help").is_visible()
    press("Escape")
    assert not window.locator("#help").is_visible()
    for key, name in (("2", "statements"), ("3", "relays"), ("4", "audit"), ("1", "quotes")):
        press(key)
        assert window.locator(f"#view-{name}").is_visible()


def test_a_phone_shows_the_list_or_the_document(browser: Any, page: Path) -> None:
    window, _ = opened(browser, page, size=PHONE)
    assert not window.locator("#document").is_visible()

    window.get_by_role("link", name="Anna Berg").click()
    window.get_by_role("button", name="Read it in its document").click()
    assert window.locator("#text .content.now").first.is_visible()
    assert not window.locator("#list").is_visible()
    window.keyboard.press("Escape")
    assert window.locator("#list").is_visible()


@pytest.mark.parametrize("key", ["1", "2", "3", "4", "?"])
def test_nothing_runs_out_of_a_narrow_screen(browser: Any, page: Path, key: str) -> None:
    window, _ = opened(browser, page, size=PHONE)
    window.keyboard.press(key)

    assert window.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_audit_as_csv(browser: Any, page: Path) -> None:
    window, watch = opened(browser, page)
    window.keyboard.press("4")
    with window.expect_download() as download:
        window.get_by_role("button", name="Take it along as CSV").click()

    assert Path(download.value.path()).read_text(encoding="utf-8").startswith("outlet,speaker,")
    assert [address for address in watch.asked if not address.startswith("blob:")] == []


# Hostile texts


def test_hostile_texts_do_nothing_and_send_nothing(browser: Any, tmp_path: Path) -> None:
    made = {f"{number:02}.txt": hostile_rows(words, f"{number:02}.txt") for number, words in enumerate(HOSTILE)}
    texts = {name: text for name, (text, _) in made.items()}
    page = page_at(tmp_path, texts, [row for _, rows in made.values() for row in rows])
    window, watch = opened(browser, page)
    title, unread = window.title(), 0

    for _ in range(2 * len(HOSTILE)):
        window.keyboard.press("j")
        number = window.evaluate("Number(document.querySelector('tr.selected').dataset.row)")
        document = window.evaluate(f"JSON.parse(document.getElementById('data').textContent).rows[{number}].document")
        shown = window.evaluate("(document.getElementById('text') || {}).textContent")
        assert shown in (texts[f"{document:02}.txt"], None)  # None for a file that is refused, such as one with a NUL
        unread += shown is None
    for key in "2341":
        window.keyboard.press(key)
    for number in range(30):
        window.evaluate(f"document.querySelectorAll('#facets input')[{number}].click()")
        window.evaluate("document.querySelector('#chips .link').click()")
    window.wait_for_timeout(200)

    assert (window.title(), unread) == (title, 2)
    assert (watch.asked, watch.told) == ([], [])
    assert "[object " not in window.locator("body").inner_text()
    strange = ("img", "iframe", "script", "link", "style", "base", "form", "object", "video", "b", "math", "template")
    assert window.locator(", ".join(f"main {tag}" for tag in strange)).count() == 0
    assert window.locator("body > img, body > iframe, body > script:not(#data)").count() == 1  # its own script


def test_no_address_of_a_link_is_a_script(browser: Any, tmp_path: Path) -> None:
    text, rows = hostile_rows("javascript:document.title='hit'", "javascript:x.txt")
    window, _ = opened(browser, page_at(tmp_path, {"javascript:x.txt": text}, rows))
    addresses = window.eval_on_selector_all("a[href]", "all => all.map((each) => each.protocol)")

    assert set(addresses) == {"file:"}


def test_a_script_that_gets_in_all_the_same_may_not_run(browser: Any, page: Path) -> None:
    """The policy stands for itself: even words put into the page as HTML, which the script never does, do nothing."""
    hole = '<img src="x" onerror="document.title=1"><script>document.title=1</script><style>body{color:red}</style>'
    holed = page.with_name("holed.html")
    holed.write_text(page.read_text(encoding="utf-8").replace("<main>", f"<main>{hole}"), encoding="utf-8")
    window, watch = opened(browser, holed)

    assert window.title() == "ledger: who said what"
    assert len([line for line in watch.told if "Content Security Policy" in line]) >= 3


def test_a_page_asks_for_nothing(browser: Any, page: Path) -> None:
    window, watch = opened(browser, page)
    for key in "j2341?":
        window.keyboard.press(key)
    window.wait_for_timeout(300)

    assert (watch.asked, watch.told) == ([], [])


# Seen, printed, read aloud


@pytest.mark.parametrize(("size", "scheme"), [(DESK, "light"), (PHONE, "dark")], ids=["desk", "phone"])
@pytest.mark.parametrize("key", ["j", "2", "3", "4", "?"])
def test_axe_finds_nothing_serious(browser: Any, page: Path, key: str, size: tuple[int, int], scheme: str) -> None:
    package = find_spec("axe_playwright_python")
    if package is None or package.origin is None:
        pytest.skip("axe is not installed: quotes-ledger[test]")
    window, _ = opened(browser, page, size=size, color_scheme=scheme)
    window.keyboard.press(key)
    window.evaluate(Path(package.origin).with_name("axe.min.js").read_text(encoding="utf-8"))
    found = window.evaluate("axe.run()")["violations"]

    serious = [each for each in found if each["impact"] in ("serious", "critical")]
    assert [(each["id"], [node["target"] for node in each["nodes"]][:3]) for each in serious] == []


def test_colours_can_be_changed(browser: Any, page: Path) -> None:
    window, _ = opened(browser, page, color_scheme="light")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    light = window.evaluate(ground)
    window.get_by_role("button", name="Change colours").click()
    window.get_by_role("button", name="Change colours").click()

    assert window.evaluate(ground) != light


def test_it_prints_light(browser: Any, page: Path) -> None:
    window, _ = opened(browser, page, color_scheme="dark")

    assert window.pdf().startswith(b"%PDF")
    window.emulate_media(media="print")
    assert window.evaluate("getComputedStyle(document.body).color") == "rgb(30, 35, 40)"
    assert window.locator("#document").is_visible()
    assert not window.locator("#search").is_visible()


def test_a_text_that_is_missing_is_said_to_be(browser: Any, tmp_path: Path) -> None:
    page_at(tmp_path, {"talks.txt": TALKS}, talks())
    (tmp_path / "news" / "talks.txt").write_text("Other words.", encoding="utf-8")
    report(tmp_path / "ledger", tmp_path / "report.html", documents=[tmp_path / "news"])
    window, _ = opened(browser, tmp_path / "report.html")
    window.get_by_role("link", name="Anna Berg").click()

    assert "has changed since the ledger was made" in window.locator("#document .notice").text_content()
    assert "We 🙂 will leave," in window.locator("#document").text_content()


# A large ledger


def test_an_index_leads_to_the_words_in_a_part(browser: Any, tmp_path: Path) -> None:
    large = TALKS + "More of the same.\n" * (MOST_LETTERS // 30)
    texts = {"a.txt": TALKS, "b.txt": large, "c.txt": large}
    rows = [evolve(row_in(text, "they would stay", source="Jan Kos", document=name)) for name, text in texts.items()]
    window, watch = opened(browser, page_at(tmp_path, texts, rows))
    assert len(json.loads(window.locator("#data").text_content())["rows"]) == 3

    window.get_by_role("link", name="Jan Kos").first.click()
    window.get_by_role("link", name="Read it in its document, and why").click()
    window.wait_for_url(re.compile("report.parts/0001.html"))
    assert window.locator("#text .content.now").text_content() == "they would stay"
    window.get_by_role("link", name="All documents").click()
    window.wait_for_url(re.compile("report.html"))
    assert all(address.startswith(tmp_path.as_uri()) for address in watch.asked)
    assert watch.told == []


def test_an_index_shows_its_first_rows_and_then_has_all(browser: Any, tmp_path: Path) -> None:
    text = TALKS + "More of the same.\n" * (2 * MOST_LETTERS // 17)
    row = row_in(text, "they would stay", source="Jan Kos")
    rows = [evolve(row, id=f"q_{number}", flags=("outer",) if number == 250 else ()) for number in range(300)]
    window, watch = opened(browser, page_at(tmp_path, {"talks.txt": text}, rows))
    window.locator("#found", has_text="300 quotes").wait_for()
    assert len(json.loads(window.locator("#data").text_content())["rows"]) == 150
    assert window.locator("#rest").count() == 0

    window.locator(".facet", has_text="Flag").locator("summary").click()
    window.locator(".facet", has_text="Flag").get_by_label("outer").check()
    assert window.locator("#found").text_content() == "1 of 300 quotes"
    window.keyboard.press("4")
    assert window.locator(".figures dd").first.text_content() == "1"
    assert watch.told == []


def test_an_index_of_few_rows_has_its_other_views(browser: Any, tmp_path: Path) -> None:
    text = TALKS + "More of the same.\n" * (2 * MOST_LETTERS // 17)
    row = row_in(text, "they would stay", source="Jan Kos")
    window, watch = opened(browser, page_at(tmp_path, {"talks.txt": text}, [row]))
    window.locator("#found", has_text="1 quote").wait_for()
    window.locator("#facet-list").wait_for(state="attached")
    window.keyboard.press("4")

    assert window.locator(".figures dd").first.text_content() == "1"
    assert watch.told == []


def test_a_name_that_turns_the_line_around_is_drawn(browser: Any, tmp_path: Path) -> None:
    text = "Anna \u202egreB\u202c said it was over.\n"
    row = row_in(text, "it was over", source="Anna \u202egreB\u202c", relay=(relay_in(text, "said", "\u202eSSAT"),))
    window, _ = opened(browser, page_at(tmp_path, {"talks.txt": text}, [row]))
    codes = "all => all.map((each) => each.dataset.code)"

    assert window.eval_on_selector_all("#rows a.speaker .unusual", codes) == ["U+202E", "U+202C"]
    assert window.locator("#rows a.speaker").text_content() == "Anna \u202egreB\u202c"
    window.keyboard.press("3")
    assert "[U+202E]SSAT" in window.locator("svg.graph").text_content()
