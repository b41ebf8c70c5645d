"""How many names of outlets the lexicon knows, on corpora of a few lines: tools/outlets_known.py."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from outlets_known import Named, coverage, named_entities, named_in_gold, named_sources, names_within, report
from quotes.lexicon import load_lexicon

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("name", "known", "unknown"),
    [
        ("Reuters", ["Reuters"], []),
        ("Both New York Times", ["The New York Times"], []),
        ("Washington Post-ABC News", ["The Washington Post", "ABC News"], []),
        ("Valley Herald", [], ["Valley Herald"]),
        ("Post", [], []),
        ("Space Agency", [], []),
        ("Pioneer Adventure", [], []),
    ],
)
def test_name_is_resolved_lacking_or_no_outlets(name: str, known: list[str], unknown: list[str]) -> None:
    """A masthead alone is a short form and counts as nothing."""
    found, lacking = coverage([Named(name)], LEXICON)

    assert (list(found), list(lacking)) == (known, unknown)


def test_a_word_for_media_beside_a_name_makes_it_an_outlets() -> None:
    """Unless it may be a word for another institution."""
    called, other = Named("Noviny", ("newspaper", "said")), Named("Shin Bet", ("the", "agency"))

    assert list(coverage([called, other], LEXICON)[1]) == ["Noviny"]


def test_names_in_a_source_end_at_their_possessive() -> None:
    assert [each.name for each in names_within("The Valley Times’ Jo Park, an editor")] == ["Valley Times", "Jo Park"]


def test_names_of_each_corpus(tmp_path: Path) -> None:
    """Gold files, tokens with tags, brat standoff."""
    gold = {
        "documents": [{"outlet": "TASS", "origin": None}],
        "facts": [
            {"stated_relay": ["RIA Novosti"], "kind": "person", "speaker": "Jo Park"},
            {"stated_relay": [], "kind": "outlet", "speaker": "KCNA"},
        ],
    }
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    rows = ("He\tO", "told\tO", "Al\tB-Organization", "-\tI-Organization", "Qabas\tI-Organization", ".\tO", "")
    (tmp_path / "a.tsv").write_text("\n".join(rows), encoding="utf-8")
    for folder in ("text", "attributions"):
        (tmp_path / "dev" / folder).mkdir(parents=True)
    (tmp_path / "dev" / "text" / "a.txt").write_text("CNN said it rained.", encoding="utf-8")
    spans = "T1\tSource 0 3\tCNN\nT2\tCue 4 8\tsaid\nT3\tContent 9 18\tit rained\n"
    standoff = f"{spans}E1\tX:T2 Source:T1 Cue:T2 Content:T3\n"
    (tmp_path / "dev" / "attributions" / "a.ann").write_text(standoff, encoding="utf-8")

    assert [each.name for each in named_in_gold(tmp_path)] == ["TASS", "RIA Novosti", "KCNA"]
    assert list(named_entities(tmp_path)) == [Named("Al-Qabas", ("told", "."))]
    assert [each.name for each in named_sources(tmp_path)] == ["CNN"]


def test_report_names_what_is_lacking() -> None:
    names = [Named("Reuters"), Named("Valley Herald"), Named("Valley Herald")]

    assert list(report("world", names, LEXICON, missing=1)) == [
        "world        1 of    3 mentions, 33.3%; 1 outlets, 1 names lacking",
        "     2  Valley Herald",
    ]
