"""A user's own outlets and people: src/quotes/lexicon/own.py."""

from __future__ import annotations

import copyreg
import pickle
import re
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from conftest import Parsed, document_of
from quotes import pipeline
from quotes.clean import clean
from quotes.engines import engine_of
from quotes.errors import LexiconError
from quotes.lexicon import Lexicon, load_lexicon, with_own

README = Path(__file__).parents[2] / "README.md"
OUTLETS = """
[[outlet]]
id = "valley-herald"
name = "The Valley Herald"
kind = "newspaper"
domains = ["valleyherald.example"]
aliases = ["VH News", "谷先驱报"]
"""
PEOPLE = """
[[person]]
id = "ines-duarte"
name = "Ines Duarte"
gender = "f"
offices = [
  { role = "chief engineer", also = ["top engineer"], of = "Valley Water Board", since = 2020, as_of = 2026-01-31 },
]

[[body]]
name = "Valley Water Board"
aliases = ["Water Board"]

[[role]]
name = "chief engineer"
aliases = ["head engineer"]
"""
SAID = "The head engineer of the Water Board said that the dam was safe."
PARSE = """
    1  The      the      DET   DT _  3  det      _ _
    2  head     head     NOUN  NN _  3  compound _ _
    3  engineer engineer NOUN  NN _  8  nsubj    _ _
    4  of       of       ADP   IN _  7  case     _ _
    5  the      the      DET   DT _  7  det      _ _
    6  Water    Water    PROPN NNP _ 7  compound _ NER=B-Organization
    7  Board    Board    PROPN NNP _ 3  nmod     _ NER=E-Organization
    8  said     say      VERB  VBD _ 0  root     _ _
    9  that     that     SCONJ IN _  13 mark     _ _
    10 the      the      DET   DT _  11 det      _ _
    11 dam      dam      NOUN  NN _  13 nsubj    _ _
    12 was      be       AUX   VBD _ 13 cop      _ _
    13 safe     safe     ADJ   JJ _  8  ccomp    _ SpaceAfter=No
    14 .        .        PUNCT . _   8  punct    _ _"""


def own(folder: Path, **files: str) -> Lexicon:
    """Return the lexicon with files of this content in `folder`: outlets, people."""
    for name, content in files.items():
        (folder / f"{name}.toml").write_text(content, encoding="utf-8")
    return with_own(load_lexicon(), folder)


def trouble(folder: Path, **files: str) -> str:
    """Return what is said of files of this content, without the folder's name."""
    with pytest.raises(LexiconError) as error:
        own(folder, **files)
    return str(error.value).replace(f"{folder}/", "")


def test_an_outlet_is_found_by_its_names_and_its_domain(tmp_path: Path) -> None:
    """Beside those that ship; no example is asked for."""
    lexicon = own(tmp_path, outlets=OUTLETS)
    found = [lexicon.outlet_named(name) for name in ("the Valley Herald", "VH News", "谷先驱报", "Reuters")]

    assert [entry.id for entry in found if entry] == ["valley-herald", "valley-herald", "valley-herald", "reuters"]
    assert load_lexicon().outlet_named("VH News") is None


def test_the_publisher_of_a_document_is_the_outlet_at_its_address(tmp_path: Path) -> None:
    """Whatever is below the domain."""
    text = "https://news.valleyherald.example/dam\n\nDam is safe\n\nThe dam is safe, the board said on Monday.\n"
    outlet = clean(document_of(text), own(tmp_path, outlets=OUTLETS)).outlet

    assert outlet is not None
    assert (outlet.name, outlet.id) == ("The Valley Herald", "valley-herald")


def test_an_office_has_its_holder_by_every_word_for_it(tmp_path: Path) -> None:
    """On the day."""
    people = own(tmp_path, people=PEOPLE).people
    calls = [
        ("chief engineer", "Valley Water Board"),
        ("head engineer", "the Water Board"),
        ("top engineer", "Water Board"),
    ]

    for role, of in calls:
        assert [each.name for each in people.holders(role, of, date(2025, 5, 1))] == ["Ines Duarte"]
    assert people.holders("chief engineer", "Water Board", date(2019, 5, 1)) == ()


def test_the_example_of_the_readme_is_one(tmp_path: Path) -> None:
    """Word for word."""
    outlets, people = re.findall(r"^```toml\n(.*?)^```", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    lexicon = own(tmp_path, outlets=outlets, people=people)

    assert lexicon.outlet_at("https://valleyherald.example/") == lexicon.outlet_named("VH News")
    assert [each.id for each in lexicon.people.holders("chief engineer", "Water Board")] == ["ines-duarte"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_quote_of_the_office_is_by_its_holder(jobs: int, tmp_path: Path) -> None:
    """Whichever engine runs the line."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(SAID, encoding="utf-8")
    lexicon = own(tmp_path, people=PEOPLE)
    models = Parsed({SAID: PARSE})
    ledger = pipeline.extract([tmp_path / "news"], lexicon=lexicon, analyzer=models, engine=engine_of(jobs))

    assert [(row.speaker.name, row.speaker.id) for row in ledger.rows] == [("Ines Duarte", "ines-duarte")]


def test_own_entries_go_before_those_that_ship(tmp_path: Path) -> None:
    """By id, name or domain: The Star, which several outlets are called, is the one meant here."""
    star = '[[outlet]]\nid = "star"\nname = "The Star"\nkind = "newspaper"\ndomains = ["bbc.com"]\n'
    tass = '[[outlet]]\nid = "tass"\nname = "TASS (ours)"\nkind = "agency"\n'
    lexicon = own(tmp_path, outlets=star + tass)
    named = lexicon.outlet_named("The Star")

    assert named is not None
    assert named.id == "star"
    assert lexicon.outlet_at("www.bbc.com/news") == named
    assert [entry.name for entry in lexicon.outlets if entry.id == "tass"] == ["TASS (ours)"]
    assert lexicon.outlet_named("ITAR-TASS") is None


def test_a_new_holder_follows_the_one_that_ships(tmp_path: Path) -> None:
    """As of the day on which what we know ends."""
    entry = 'id = "x"\nname = "Jan Kos"\ngender = "m"\n'
    office = 'offices = [{ role = "president", of = "USA", since = 2033-01-20, as_of = 2033-05-01 }]'
    people = own(tmp_path, people=f"[[person]]\n{entry}{office}").people

    assert [each.id for each in people.holders("president", "United States", date(2033, 2, 1))] == ["x"]
    assert [each.name for each in people.holders("president", "US", date(2022, 2, 1))] == ["Joe Biden"]


def test_it_travels_between_processes(tmp_path: Path) -> None:
    """As a value, its mappings as read-only as before, and without a word to Python's pickle."""
    lexicon = own(tmp_path, outlets=OUTLETS, people=PEOPLE)
    copy = pickle.loads(pickle.dumps(lexicon))

    assert copy.outlets == lexicon.outlets
    assert copy.people == lexicon.people
    assert isinstance(copy.people.by_name, MappingProxyType)
    assert MappingProxyType not in copyreg.dispatch_table


# What is said of entries that don't fit: the file, the entry, what to do

ENTRY = '[[outlet]]\nid = "x"\nname = "X News"\n'
PERSON = '[[person]]\nid = "x"\nname = "Jan Kos"\ngender = "m"\n'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("a = " + "[" * 5000, "outlets.toml: no TOML in UTF-8 ("),
        ("[[outlet]", "outlets.toml: no TOML in UTF-8 (Expected ']]' at the end of an array declaration"),
        ("[[outlets]]\n", "outlets.toml: there is no [[outlets]]; it holds [[outlet]]"),
        ("[outlet]\n", "outlets.toml: outlet is not a list of entries; begin each with [[outlet]], in two brackets"),
        ('[[outlet]]\nid = "x"\n', "outlets.toml: [[outlet]] x: 'name' is missing; mend the entry"),
        ('[[outlet]]\nname = "X"\n', "outlets.toml: [[outlet]] number 1: 'id' is missing; mend the entry"),
        (ENTRY, "outlets.toml: [[outlet]] x: 'kind' is missing; mend the entry, README.md says what it holds"),
        (f'{ENTRY}kind = "blog"\n', "outlets.toml: [[outlet]] x: 'kind' must be in ('agency', 'newspaper', "),
        (
            f'{ENTRY}kind = "site"\ndomain = "x"\n',
            "outlets.toml: [[outlet]] x: there is no field 'domain'; there are id, ",
        ),
        (f'{ENTRY}kind = "site"\naliases = "X"\n', "outlets.toml: [[outlet]] x: not a list of words: 'X'; mend"),
        (
            f'{ENTRY}kind = "site"\ndomains = ["https://www.x.example/"]\n',
            "outlets.toml: [[outlet]] x: 'domains' holds 'https://www.x.example/': write it as 'x.example'; mend",
        ),
        (
            f'{ENTRY}kind = "site"\nexample = "Y said so."\n',
            "outlets.toml: [[outlet]] x: its example has neither its name nor an alias in it; write one that has, ",
        ),
        (f'{ENTRY}kind = "site"\naliases = 5\n', "outlets.toml: [[outlet]] x: not a list of words: 5; mend"),
        ('[[outlet]]\nid = [1]\nname = "X"\nkind = "site"\n', "outlets.toml: [[outlet]] [1]: 'id' must be words"),
        (f'{ENTRY}kind = "site"\n{ENTRY}kind = "site"\n', "outlets.toml: [[outlet]] x: stands twice; join the two"),
    ],
)
def test_an_outlet_that_does_not_fit(content: str, message: str, tmp_path: Path) -> None:
    """In one line."""
    assert trouble(tmp_path, outlets=content).startswith(message)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            f'{PERSON}offices = [{{ role = "king", of = "Spain" }}]\n',
            "people.toml: [[person]] x: office 1: 'since' is missing; mend the entry, README.md says what it holds",
        ),
        (
            f'{PERSON}offices = [{{ role = "king", of = "Oz", since = 2020, as_of = 2021-01-01 }}]\n',
            "people.toml: [[person]] x: an office is of 'Oz'; name a country in English, or add it as a [[body]]",
        ),
        (
            PERSON.replace("Jan Kos", "Kim Jong-un"),
            "people.toml: Kim Jong-un names kim-jong-un and x; take it from one of them",
        ),
    ],
)
def test_a_person_that_does_not_fit(content: str, message: str, tmp_path: Path) -> None:
    """Or whose name is somebody else's already."""
    assert trouble(tmp_path, people=content) == message


def test_a_folder_without_a_lexicon(tmp_path: Path) -> None:
    """Or one with a file that would never be read."""
    needs = "no lexicon there; name a folder with outlets.toml, people.toml or both"

    assert trouble(tmp_path) == f"{tmp_path}: {needs}"
    assert trouble(tmp_path, outlet=OUTLETS).startswith(
        "outlet.toml: nothing is read from a file of this name; call it "
    )
