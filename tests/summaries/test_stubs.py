"""What is not known as TOML to be filled: src/quotes/summaries/stubs.py."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from conftest import Parsed
from quotes import pipeline
from quotes.errors import RecordError
from quotes.lexicon import load_lexicon, with_own
from quotes.record.jsonl import jsonl_lines
from quotes.record.ledger import Ledger
from quotes.record.reading import read_ledger
from quotes.summaries import Unknown, Unknowns, unknowns
from quotes.summaries.offices import Office
from quotes.summaries.stubs import stubs, write_stubs

NEWS = "The Lowland Rail director said that the bridge was safe, Elm Radio reported."
PARSE = """
    1  The      the      DET   DT _  4  det      _ _
    2  Lowland  Lowland  PROPN NNP _ 3  compound _ NER=B-Organization
    3  Rail     Rail     PROPN NNP _ 4  compound _ NER=E-Organization
    4  director director NOUN  NN _  5  nsubj    _ _
    5  said     say      VERB  VBD _ 14 ccomp    _ _
    6  that     that     SCONJ IN _  10 mark     _ _
    7  the      the      DET   DT _  8  det      _ _
    8  bridge   bridge   NOUN  NN _  10 nsubj    _ _
    9  was      be       AUX   VBD _ 10 cop      _ _
    10 safe     safe     ADJ   JJ _  5  ccomp    _ SpaceAfter=No
    11 ,        ,        PUNCT , _   14 punct    _ _
    12 Elm      Elm      PROPN NNP _ 13 compound _ NER=B-Organization
    13 Radio    Radio    PROPN NNP _ 14 nsubj    _ NER=E-Organization
    14 reported report   VERB  VBD _ 0  root     _ SpaceAfter=No
    15 .        .        PUNCT . _   14 punct    _ _
"""
OFFICE = Unknown(
    "the Lowland Rail director", "the text does not name who it is", 3, 2, "a.txt",
    Office("director", "Lowland Rail", True), first=date(2026, 4, 1), last=date(2026, 5, 4),
)  # fmt: skip
OUTLET = Unknown('Elm "Big" Radio', "passes on", 2, 1, "a\nb.txt", domains=("elmradio.example",))
OTHER = Unknown("Kostin", "a name of one word, and no full one in the text", 1, 1, "a.txt")
FOUND = Unknowns((OFFICE,), (OUTLET,), (OTHER,))


def filled(text: str, **values: str) -> str:
    """Return a stub as a person fills it: without its `#`, with a value in the fields named."""
    plain = re.sub(r"^# (?=\[\[|\w+ = |\[|\]|  \{)", "", text, flags=re.MULTILINE)
    for name, value in values.items():
        plain = re.sub(rf'^{name} = ""', f'{name} = "{value}"', plain, flags=re.MULTILINE)
    return plain


def test_an_unfilled_file_is_a_lexicon_that_adds_nothing(tmp_path: Path) -> None:
    write_stubs(stubs(FOUND), tmp_path / "own")

    assert with_own(load_lexicon(), tmp_path / "own").outlets == load_lexicon().outlets


def test_a_filled_file_is_a_lexicon(tmp_path: Path) -> None:
    files = stubs(FOUND)
    text = filled(files["people.toml"], id="lea-dahl", name="Lea Dahl", gender="f")
    write_stubs({"outlets.toml": filled(files["outlets.toml"]), "people.toml": text}, tmp_path / "own")
    lexicon = with_own(load_lexicon(), tmp_path / "own")
    outlet = lexicon.outlet_at("https://elmradio.example/1")

    assert outlet is not None
    assert (outlet.id, outlet.name) == ("elm-big-radio", 'Elm "Big" Radio')
    assert [each.name for each in lexicon.people.holders("director", "Lowland Rail", date(2026, 4, 30))] == ["Lea Dahl"]


def ledger_with(folder: Path, own: Path | None = None) -> Ledger:
    """Write the ledger of NEWS, with the entries of a folder, and return it."""
    lexicon = with_own(load_lexicon(), own) if own else load_lexicon()
    news = folder.parent / "news"
    news.mkdir(exist_ok=True)
    (news / "a.txt").write_text(NEWS, encoding="utf-8")
    ledger = pipeline.extract([news], lexicon=lexicon, analyzer=Parsed({NEWS: PARSE}))
    folder.mkdir()
    (folder / "quotes.jsonl").write_bytes(b"".join(jsonl_lines(ledger.rows)))
    (folder / "documents.jsonl").write_bytes(b"".join(jsonl_lines(ledger.documents)))
    return ledger


def test_the_round_from_a_ledger_to_a_lexicon_and_back(tmp_path: Path) -> None:
    """Who is not known is listed, filled in, and known in the next ledger: nothing is left to list."""
    ledger_with(tmp_path / "before")
    (before,) = read_ledger(tmp_path / "before")
    found = unknowns(tmp_path / "before")
    files = stubs(found)
    text = filled(files["people.toml"], id="lea-dahl", name="Lea Dahl", gender="f").replace("YYYY-MM-DD", "2026-01-01")
    write_stubs({"outlets.toml": filled(files["outlets.toml"]), "people.toml": text}, tmp_path / "own")
    (after,) = ledger_with(tmp_path / "after", tmp_path / "own").rows
    left = unknowns(tmp_path / "after", lexicon=with_own(load_lexicon(), tmp_path / "own"))

    assert before.speaker.name != "Lea Dahl"
    assert [each.name for each in found.offices] == ["The Lowland Rail director"]
    assert [each.name for each in found.outlets] == ["Elm Radio"]
    assert (after.speaker.name, after.speaker.id) == ("Lea Dahl", "lea-dahl")
    assert [each.id for each in after.relay] == ["elm-radio"]
    assert left == Unknowns((), (), ())


def test_what_each_entry_rests_on() -> None:
    lines = stubs(FOUND)["people.toml"].splitlines()

    office = "# 3 rows of 2 documents, such as a.txt: “the Lowland Rail director”, the text does not name who it is"
    assert office in lines
    assert "# # 1 row" not in "\n".join(lines)
    assert "# 1 row of 1 document, such as a.txt: “Kostin”, a name of one word, and no full one in the text" in lines


def test_the_commonest_alone() -> None:
    many = Unknowns((OFFICE,) * 3, (OUTLET,) * 3, (OTHER,) * 3)

    assert stubs(many, top=2)["outlets.toml"].count("[[outlet]]") == 2
    assert stubs(many, top=2)["people.toml"].count("“Kostin”") == 2


def test_no_file_that_may_be_filled_is_written_over(tmp_path: Path) -> None:
    write_stubs(stubs(FOUND), tmp_path / "own")

    with pytest.raises(RecordError, match=r"outlets\.toml: is there, and may be filled; name another folder"):
        write_stubs(stubs(FOUND), tmp_path / "own")


def test_a_folder_that_can_not_be(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("")

    with pytest.raises(RecordError, match="own: can't be written"):
        write_stubs(stubs(FOUND), tmp_path / "own")
