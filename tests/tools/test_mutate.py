"""Which changes of a toy package its toy tests notice, and that the changes with names are found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import mutate
import named_changes

RULES = '''\
"""Two rules."""

LEAST = 3


def first(words):
    """Return the name of the first rule that fits."""
    return next((rule.__name__ for rule in ORDER if rule(words)), None)


def long(words):
    return len(words.split()) > LEAST


def quoted(words):
    if words.startswith("“"):
        return True
    return False


ORDER = (long, quoted)
'''
TEST = """
from toy.find.rules import first


def test_words_in_marks_are_quoted():
    assert first("“We won,”") == "quoted"
"""


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """Return a package with one room, one module and one test beside it."""
    room = tmp_path / "src" / "toy" / "find"
    room.mkdir(parents=True)
    (room / "rules.py").write_text(RULES, encoding="utf-8")
    (tmp_path / "test_toy.py").write_text(TEST, encoding="utf-8")
    return room.parent


def changed(edit: named_changes.Edit) -> set[tuple[str, str]]:
    """Return the lines of RULES that an edit changes, as they were and as they are."""
    old, new = RULES.split("\n"), (edit(RULES) or "").split("\n")
    return {(one, other) for one, other in zip(old, new, strict=True) if one != other}


def test_a_condition_is_set_to_false_where_it_stands(toy: Path) -> None:
    first, second = mutate.conditions_of(toy, ("find",))

    assert (first.where, first.what) == ("find/rules.py:8", "rule(words)")
    assert (second.where, second.what) == ("find/rules.py:16", 'words.startswith("“")')
    assert second.sources["find/rules.py"] == RULES.replace('words.startswith("“")', "False")


def test_each_condition_is_one_even_inside_another() -> None:
    source = "a = [b for b in é if (c if d else f)]\nwhile é and g:\n    pass\nif h:\n    pass\nelif i:\n    pass\n"

    assert [named_changes.words_of(source, each) for each in mutate.conditions_in(source)] == [
        "c if d else f", "d", "é and g", "h", "i",
    ]  # fmt: skip


def test_what_a_test_notices_is_killed_and_what_none_does_survives(
    toy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    test = str(toy.parent.parent / "test_toy.py")
    with pytest.raises(SystemExit) as left:
        mutate.main([test, "--package", str(toy), "--rooms", "find", "--all", "--jobs", "1", "--least", "2"])
    lines = capsys.readouterr().out.splitlines()

    assert left.value.code == 0
    assert lines[0] == "killed   find/rules.py:8  rule(words)"
    assert lines[1] == 'killed   find/rules.py:16  words.startswith("“")'
    assert json.loads(lines[2]) == {"changes": 2, "killed": 2, "survived": []}
    assert (toy / "find" / "rules.py").read_text(encoding="utf-8") == RULES


def test_a_change_that_no_test_notices_survives(toy: Path) -> None:
    least = named_changes.Named("A", "fewer words are long", (named_changes.constant("LEAST", "3", "2"),))
    order = named_changes.Named("B", "marks first", (named_changes.moved("quoted", "long", "ORDER"),))
    short = named_changes.Named("C", "all is long", (named_changes.constant("LEAST", "3", "1"),))
    changes = mutate.named_of(toy, ("find",), (least, order, short))
    done = mutate.tried(changes, toy, (str(toy.parent.parent / "test_toy.py"),), 1)

    assert [noticed for _, noticed in done] == [False, False, True]


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (named_changes.constant("LEAST", "3", "5"), "LEAST = 3", "LEAST = 5"),
        (named_changes.words("return True", "return None"), "        return True", "        return None"),
        (named_changes.moved("quoted", "long", "ORDER"), "ORDER = (long, quoted)", "ORDER = (quoted, long,)"),
        (named_changes.dropped("long", "ORDER"), "ORDER = (long, quoted)", "ORDER = (quoted,)"),
    ],
)
def test_a_named_change_is_looked_up_by_its_symbol(edit: named_changes.Edit, old: str, new: str) -> None:
    assert changed(edit) == {(old, new)}


def test_a_function_returns_at_once_what_it_was_given() -> None:
    assert "    return words\n    return len" in (named_changes.returns("_long", "{0}")(RULES) or "")


@pytest.mark.parametrize(
    "edit",
    [
        named_changes.constant("LEAST", "4", "5"),
        named_changes.constant("LEA", "3", "5"),
        named_changes.returns("second", "None"),
        named_changes.moved("short", "long", "ORDER"),
        named_changes.given("first", "found", "None"),
        named_changes.exchanged("quoted", "a", "b"),
    ],
)
def test_an_edit_that_fits_nothing_changes_nothing(edit: named_changes.Edit) -> None:
    assert edit(RULES) is None


def test_a_named_change_that_is_found_nowhere_is_an_error(toy: Path) -> None:
    gone = named_changes.Named("M0", "no rule at all", (named_changes.returns("second", "None"),))

    with pytest.raises(SystemExit, match=r"M0 .no rule at all. fits no module"):
        mutate.named_of(toy, ("find",), (gone,))


def test_the_changes_with_names_are_found_in_the_package() -> None:
    changes = mutate.named_of(mutate.PACKAGE, mutate.ROOMS)

    assert len(changes) == len(named_changes.NAMED)


def test_conditions_stand_in_order_of_file_and_place() -> None:
    places = [each.where.split(":") for each in mutate.conditions_of(mutate.PACKAGE, mutate.ROOMS)]

    assert places == sorted(places, key=lambda place: (place[0], int(place[1])))
