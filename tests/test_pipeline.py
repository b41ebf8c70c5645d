"""The line as a whole, on parses written by hand: what goes in, what is listed, and that engines make no difference."""

import re
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen

from conftest import Broken, Parsed
from quotes.analyze.conllu import read_conllu
from quotes.engines import Engine, engine_of
from quotes.lexicon import load_lexicon
from quotes.options import Options
from quotes.pipeline import Accident, Done, attributed, batches, extract, nothing, some_of, with_broken_words
from quotes.record import DocumentRow, Ledger, jsonl_lines
from quotes.types import Analysis, Article, Attribution, Failure, Span

LEXICON = load_lexicon()
TEXTS = {
    "a.txt": "“The talks in Geneva have failed,” Mr. Smith said on Monday.",
    "b.txt": "The minister said that the talks in Geneva would go on for a week.",
    "c.txt": "It rained in Geneva for the whole of the week.",
}
PARSES = {
    TEXTS["a.txt"]: """
        1  “       “       PUNCT `` _  7  punct     _ SpaceAfter=No
        2  The     the     DET   DT _  3  det       _ _
        3  talks   talk    NOUN  NNS _ 7  nsubj     _ _
        4  in      in      ADP   IN _  5  case      _ _
        5  Geneva  Geneva  PROPN NNP _ 3  nmod      _ NER=S-Location
        6  have    have    AUX   VBP _ 7  aux       _ _
        7  failed  fail    VERB  VBN _ 12 ccomp     _ SpaceAfter=No
        8  ,       ,       PUNCT , _   7  punct     _ SpaceAfter=No
        9  ”       ”       PUNCT '' _  7  punct     _ _
        10 Mr.     Mr.     PROPN NNP _ 12 nsubj     _ _
        11 Smith   Smith   PROPN NNP _ 10 flat      _ NER=S-Person
        12 said    say     VERB  VBD _ 0  root      _ _
        13 on      on      ADP   IN _  14 case      _ _
        14 Monday  Monday  PROPN NNP _ 12 obl       _ SpaceAfter=No
        15 .       .       PUNCT . _   12 punct     _ _""",
    TEXTS["b.txt"]: """
        1  The      the      DET   DT _  2  det     _ _
        2  minister minister NOUN  NN _  3  nsubj   _ _
        3  said     say      VERB  VBD _ 0  root    _ _
        4  that     that     SCONJ IN _  10 mark    _ _
        5  the      the      DET   DT _  6  det     _ _
        6  talks    talk     NOUN  NNS _ 10 nsubj   _ _
        7  in       in       ADP   IN _  8  case    _ _
        8  Geneva   Geneva   PROPN NNP _ 6  nmod    _ _
        9  would    would    AUX   MD _  10 aux     _ _
        10 go       go       VERB  VB _  3  ccomp   _ _
        11 on       on       ADP   RP _  10 compound:prt _ _
        12 for      for      ADP   IN _  14 case    _ _
        13 a        a        DET   DT _  14 det     _ _
        14 week     week     NOUN  NN _  10 obl     _ SpaceAfter=No
        15 .        .        PUNCT . _   3  punct   _ _""",
    TEXTS["c.txt"]: """
        1  It     it     PRON  PRP _ 2  nsubj _ _
        2  rained rain   VERB  VBD _ 0  root  _ _
        3  in     in     ADP   IN _  4  case  _ _
        4  Geneva Geneva PROPN NNP _ 2  obl   _ _
        5  for    for    ADP   IN _  7  case  _ _
        6  the    the    DET   DT _  7  det   _ _
        7  whole  whole  NOUN  NN _  2  obl   _ _
        8  of     of     ADP   IN _  10 case  _ _
        9  the    the    DET   DT _  10 det   _ _
        10 week   week   NOUN  NN _  7  nmod  _ SpaceAfter=No
        11 .      .      PUNCT . _   2  punct _ _""",
}
KNEW = "The minister knew that the talks in Geneva had failed."
PARSES[KNEW] = """
    1  The      the      DET   DT _  2  det     _ _
    2  minister minister NOUN  NN _  3  nsubj   _ _
    3  knew     know     VERB  VBD _ 0  root    _ _
    4  that     that     SCONJ IN _  10 mark    _ _
    5  the      the      DET   DT _  6  det     _ _
    6  talks    talk     NOUN  NNS _ 10 nsubj   _ _
    7  in       in       ADP   IN _  8  case    _ _
    8  Geneva   Geneva   PROPN NNP _ 6  nmod    _ _
    9  had      have     AUX   VBD _ 10 aux     _ _
    10 failed   fail     VERB  VBN _ 3  ccomp   _ SpaceAfter=No
    11 .        .        PUNCT . _   3  punct   _ _"""
UNDER_A_HEADLINE = f"Minister said talks in Geneva failed\n\n{TEXTS['c.txt']}"
HEADLINE = """
    # zone = headline
    1  Minister minister NOUN  NN _  2  nsubj   _ _
    2  said     say      VERB  VBD _ 0  root    _ _
    3  talks    talk     NOUN  NNS _ 6  nsubj   _ _
    4  in       in       ADP   IN _  5  case    _ _
    5  Geneva   Geneva   PROPN NNP _ 3  nmod    _ _
    6  failed   fail     VERB  VBD _ 2  ccomp   _ _"""
PARSES[UNDER_A_HEADLINE] = f"{HEADLINE}\n\n    # newpar{PARSES[TEXTS['c.txt']]}"
LETTER = "A letter proved that the bridge failed. The letter said that it was old."
PARSES[LETTER] = """
    1  A        a        DET   DT  _  2  det     _ _
    2  letter   letter   NOUN  NN  _  3  nsubj   _ _
    3  proved   prove    VERB  VBD _  0  root    _ _
    4  that     that     SCONJ IN  _  7  mark    _ _
    5  the      the      DET   DT  _  6  det     _ _
    6  bridge   bridge   NOUN  NN  _  7  nsubj   _ _
    7  failed   fail     VERB  VBD _  3  ccomp   _ SpaceAfter=No
    8  .        .        PUNCT .   _  3  punct   _ _

    1  The      the      DET   DT  _  2  det     _ _
    2  letter   letter   NOUN  NN  _  3  nsubj   _ _
    3  said     say      VERB  VBD _  0  root    _ _
    4  that     that     SCONJ IN  _  7  mark    _ _
    5  it       it       PRON  PRP _  7  nsubj   _ _
    6  was      be       AUX   VBD _  7  cop     _ _
    7  old      old      ADJ   JJ  _  3  ccomp   _ SpaceAfter=No
    8  .        .        PUNCT .   _  3  punct   _ _"""
FRENCH = "Le maire a fermé le pont de la ville."
PARSES[FRENCH] = """
    1  Le     le     NOUN NN  _ 2 compound _ _
    2  maire  maire  NOUN NN  _ 4 nsubj    _ _
    3  a      a      DET  DT  _ 4 det      _ _
    4  fermé  fermé  NOUN NN  _ 0 root     _ _
    5  le     le     NOUN NN  _ 6 compound _ _
    6  pont   pont   NOUN NN  _ 4 dep      _ _
    7  de     de     NOUN NN  _ 9 compound _ _
    8  la     la     NOUN NN  _ 9 compound _ _
    9  ville  ville  NOUN NN  _ 6 dep      _ SpaceAfter=No
    10 .      .      PUNCT . _ 4 punct    _ _"""
MODELS = Parsed(PARSES)
GERMAN = "Der Minister sagte in Berlin, dass die Gespräche in Genf gescheitert seien und niemand weiterwisse. " * 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text + "\n", encoding="utf-8")
    return tmp_path


def run(
    *paths: Path,
    engine: Engine = map,
    progress: Callable[[DocumentRow], None] = nothing,
    tell_traceback: Callable[[str], None] = nothing,
    **asked: Any,
) -> Ledger:
    given = {"engine": engine, "progress": progress, "tell_traceback": tell_traceback, "options": Options(**asked)}
    return extract(paths, lexicon=LEXICON, analyzer=MODELS, **given)


def test_a_folder_becomes_rows_and_documents(folder: Path) -> None:
    ledger = run(folder)

    assert [(row.document, row.type, row.text) for row in ledger.rows] == [
        ("a.txt", "direct", "The talks in Geneva have failed,"),
        ("b.txt", "indirect", "the talks in Geneva would go on for a week"),
    ]
    assert [(row.document, row.quotes, row.status) for row in ledger.documents] == [
        ("a.txt", 1, "ok"),
        ("b.txt", 1, "ok"),
        ("c.txt", 0, "ok"),
    ]


def test_a_short_document_that_seems_to_be_in_another_language_is_read_and_flagged(folder: Path) -> None:
    (folder / "d.txt").write_text(FRENCH + "\n", encoding="utf-8")

    rows = run(folder).documents

    assert [(row.language, row.flags, row.status) for row in rows] == [
        *[("und", (), "ok")] * 3,
        ("und", ("not-english",), "ok"),
    ]


def test_a_document_in_trouble_is_listed_and_the_others_are_done(folder: Path) -> None:
    (folder / "d.txt").write_text("Nobody has parsed this sentence about the weather.\n", encoding="utf-8")
    (folder / "e.txt").write_text(GERMAN, encoding="utf-8")
    (folder / "f.txt").write_text("", encoding="utf-8")
    ledger = run(folder)

    assert len(ledger.rows) == 2
    assert [row.error for row in ledger.failures[:2]] == [
        "d.txt: no parse of it was written",
        "e.txt: is not English (de); leave it out or translate it",
    ]
    assert [row.document for row in ledger.failures] == ["d.txt", "e.txt", "f.txt"]
    assert [row.characters for row in ledger.failures] == [51, len(GERMAN), None]


def test_what_is_skipped_is_counted_by_suffix(folder: Path) -> None:
    (folder / "d.png").write_bytes(b"PNG")

    assert run(folder).skipped == ((".png", 1),)
    assert run(folder / "a.txt").skipped == ()


def test_rows_that_are_not_sure_enough_are_left_out(folder: Path) -> None:
    assert len(run(folder, min_confidence=0.0).rows) == 2
    assert run(folder, min_confidence=1.0).rows == ()
    assert [row.quotes for row in run(folder, min_confidence=1.0).documents] == [0, 0, 0]


def test_headlines_are_read_where_they_or_every_attribution_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(UNDER_A_HEADLINE, encoding="utf-8")
    asked = [run(tmp_path, **options) for options in ({}, {"zones": ("caption",)}, {"zones": ("headline",)})]

    assert [[row.zone for row in ledger.rows] for ledger in (*asked, run(tmp_path, scope="all"))] == [
        [],
        [],
        ["headline"],
        ["headline"],
    ]


def test_what_is_known_is_listed_where_every_attribution_is_asked_for(folder: Path) -> None:
    (folder / "d.txt").write_text(KNEW + "\n", encoding="utf-8")
    default, every = run(folder), run(folder, scope="all")
    added = [row for row in every.rows if row not in default.rows]

    assert [row for row in every.rows if row in default.rows] == list(default.rows)
    assert [(row.attitude, row.text) for row in added] == [("fact", "the talks in Geneva had failed")]
    assert [row.quotes for row in every.documents] == [1, 1, 0, 1]


def test_a_speaker_has_the_same_name_whatever_else_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LETTER + "\n", encoding="utf-8")
    default, every = run(tmp_path), run(tmp_path, scope="all")

    assert [row.speaker.name for row in default.rows] == ["The letter"]
    assert [row.speaker.name for row in every.rows] == ["The letter", "The letter"]
    assert every.rows[1] == default.rows[0]


def test_progress_is_told_of_each_document(folder: Path) -> None:
    told: list[str] = []
    run(folder, progress=lambda row: told.append(row.document))

    assert told == ["a.txt", "b.txt", "c.txt"]


@frozen
class Crooked:
    """Models whose analysis of b.txt has its tokens somewhere else, so that what comes after them fails."""

    models: Parsed = MODELS

    def __call__(self, articles: Iterable[Article]) -> Iterator[Analysis]:
        for analysis in self.models(articles):
            is_bent = analysis.article.document.id == "b.txt"
            yield evolve(analysis, sentences=(None, *analysis.sentences)) if is_bent else analysis


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("error", [ZeroDivisionError("no"), RecursionError(), MemoryError(), KeyError("\ud800")])
def test_a_fault_of_the_program_costs_one_document(folder: Path, error: Exception, jobs: int) -> None:
    """Its row names the kind of fault and the place; the traceback is told by itself."""
    told: list[str] = []
    ledger = extract(
        [folder], lexicon=LEXICON, analyzer=Broken(MODELS, error), engine=engine_of(jobs), tell_traceback=told.append
    )
    (failure,) = ledger.failures

    assert [row.document for row in ledger.rows] == ["a.txt"]
    assert [(row.document, row.status) for row in ledger.documents] == [
        ("a.txt", "ok"), ("b.txt", "failed"), ("c.txt", "ok"),
    ]  # fmt: skip
    assert re.fullmatch(
        rf"b\.txt: a fault of this program \({type(error).__name__} at pipeline\.py:\d+\); leave it out, "
        r"and report it with what --debug shows",
        failure.error or "",
    )
    assert (failure.characters, failure.sha256 is None) == (67, False)
    (traceback,) = told
    assert traceback.startswith("Traceback (most recent call last):")
    assert type(error).__name__ in traceback
    assert b"".join(jsonl_lines(ledger.documents))


def test_the_place_of_a_fault_is_in_the_room_where_it_was(folder: Path) -> None:
    (failure,) = extract([folder], lexicon=LEXICON, analyzer=Crooked()).failures

    assert re.match(r"b\.txt: a fault of this program \(AttributeError at find/[a-z/]+\.py:\d+\)", failure.error or "")


def test_a_file_that_cannot_be_read_for_a_fault_is_a_row(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> str:
        raise AssertionError("too many of them")

    monkeypatch.setattr("trafilatura.extract", failing)
    (folder / "b.html").write_text(f"<html><body><p>{GERMAN}</p></body></html>", encoding="utf-8")
    told: list[str] = []
    ledger = run(folder, tell_traceback=told.append)
    (failure,) = ledger.failures

    assert len(ledger.rows) == 2
    assert (failure.error or "").startswith("b.html: a fault of this program (AssertionError at read/html.py:")
    assert "AssertionError: too many of them" in told[0]


def test_a_quote_that_no_row_can_be_made_of_costs_its_document_alone(attribution: Attribution) -> None:
    """And not the run, at its very end."""
    article = read_conllu(PARSES[TEXTS["a.txt"]]).article
    crooked = evolve(attribution, quote=evolve(attribution.quote, content=()))
    models = Parsed({article.document.text: PARSES[TEXTS["a.txt"]]})
    (outcome,) = attributed((article.document,), LEXICON, models, lambda each: Done(each.article, (crooked,)))

    assert isinstance(outcome, Accident)
    assert "IndexError at link/" in outcome.outcome.message


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit()])
def test_who_stops_the_run_stops_it(folder: Path, error: BaseException) -> None:
    with pytest.raises(type(error)):
        extract([folder], lexicon=LEXICON, analyzer=Broken(MODELS, error))


def test_processes_give_the_same_bytes_as_one(folder: Path) -> None:
    (folder / "d.txt").write_text("Nobody has parsed this sentence about the weather.\n", encoding="utf-8")
    ledgers = [run(folder), run(folder, engine=engine_of(2))]
    lines = [b"".join((*jsonl_lines(ledger.rows), *jsonl_lines(ledger.documents))) for ledger in ledgers]

    assert lines[0] == lines[1]
    assert len(lines[0].splitlines()) == 6


def test_some_documents_are_the_first_or_chosen_by_their_seed() -> None:
    """In their order; the same seed chooses the same."""
    every = [Failure(str(number), "") for number in range(1000)]

    def chosen(**asked: Any) -> list[int]:
        return [int(item.document) for item in some_of(every, Options(**asked))]

    assert chosen() == list(range(1000))
    assert chosen(limit=3) == [0, 1, 2]
    assert chosen(sample=2000) == list(range(1000))
    assert chosen(sample=5) == chosen(sample=5, seed=0) == sorted(chosen(sample=5))
    assert len(set(chosen(sample=5))) == 5
    assert chosen(sample=5) != chosen(sample=5, seed=1)
    assert 400 < sum(chosen(sample=500)) / 500 < 600


def test_a_limit_reads_no_further(tmp_path: Path) -> None:
    """Beyond the rows whose fields are looked at."""
    told: list[str] = []
    (tmp_path / "a.jsonl").write_text('{"text": "He spoke."}\n' * 300 + "{")
    ledger = extract(
        [tmp_path],
        lexicon=LEXICON,
        analyzer=MODELS,
        options=Options(limit=2),
        progress=lambda row: told.append(row.document),
    )

    assert len(ledger.documents) == 2
    assert told == ["a.jsonl#1", "a.jsonl#2"]


def test_a_table_gives_the_rows_of_its_texts(tmp_path: Path) -> None:
    """With the publisher that the table states; the text is kept beside the ledger."""
    text = TEXTS["a.txt"]
    (tmp_path / "a.jsonl").write_text(f'{{"id": "x", "text": "{text}", "source": "Yonhap"}}\n', encoding="utf-8")
    ledger = run(tmp_path)
    (row,) = ledger.rows
    (kept,) = ledger.extracts

    assert (row.document, row.outlet, row.relay[0].basis) == ("x", "Yonhap News Agency", "metadata")
    assert kept.text[row.content[0].start : row.content[0].end] == row.content[0].text


def test_batches_are_of_whole_documents_in_order() -> None:
    failures = [Failure(str(number), "") for number in range(3)]

    assert list(batches(failures)) == [tuple(failures)]
    assert list(batches([])) == []


def test_the_text_of_a_page_is_kept_beside_the_ledger(tmp_path: Path) -> None:
    """Once for each text, by its hash; a text file is its own text."""
    page = f"<html><head><title>Geneva</title></head><body><article><p>{TEXTS['a.txt']}</p></article></body></html>"
    for name, text in (("a.html", page), ("same.html", page), ("b.txt", TEXTS["b.txt"])):
        (tmp_path / name).write_text(text, encoding="utf-8")
    titled = f"Geneva\n\n{TEXTS['a.txt']}"
    models = Parsed(PARSES | {titled: PARSES[TEXTS["a.txt"]]})
    ledger = extract([tmp_path], lexicon=LEXICON, analyzer=models)
    (kept,) = ledger.extracts

    assert kept.text == titled + "\n"
    assert [row.text_sha256 == kept.sha256 for row in ledger.documents] == [True, False, True]


def test_marks_that_a_text_has_lost_are_read_and_never_written(tmp_path: Path) -> None:
    """Each place holds what the file holds, the rows that rest on such a mark are flagged, and so is the document."""
    lost = TEXTS["a.txt"].replace("“", "?").replace("”", "?")
    (tmp_path / "a.txt").write_text(lost, encoding="utf-8")
    ledger = extract([tmp_path], lexicon=LEXICON, analyzer=Parsed(PARSES))
    (row,) = ledger.rows

    assert (row.type, row.text, row.flags) == ("direct", "The talks in Geneva have failed,", ("marks-lost",))
    assert lost[row.content[0].start : row.content[0].end] == row.text
    assert [(each.flags, each.text_sha256) for each in ledger.documents] == [
        (("marks-lost",), sha256(lost.encode()).hexdigest())
    ]


def test_a_text_that_has_its_marks_is_not_flagged(folder: Path) -> None:
    ledger = extract([folder], lexicon=LEXICON, analyzer=Parsed(PARSES))

    assert {flag for row in (*ledger.rows, *ledger.documents) for flag in row.flags} == set()


def test_neither_the_order_of_documents_nor_the_number_of_workers_makes_a_difference(tmp_path: Path) -> None:
    """The same bytes: papers that print each other's words, in either order, on one process and on two."""
    papers = [tmp_path / f"{number}-{name}" for number in (1, 2, 3) for name in TEXTS]
    for path in papers:
        path.write_text(TEXTS[path.name.split("-")[1]], encoding="utf-8")
    runs = ((papers, 1), (papers[::-1], 1), (papers[::2] + papers[1::2], 2))
    ledgers = [extract(some, lexicon=LEXICON, analyzer=MODELS, engine=engine_of(jobs)) for some, jobs in runs]
    written = [
        [b"".join(jsonl_lines(rows)) for rows in (each.rows, each.documents, each.speakers, each.utterances)]
        for each in ledgers
    ]

    assert len(ledgers[0].rows) == 6
    assert written[0] == written[1] == written[2]


@pytest.mark.parametrize(("flags", "expected"), [(("words-broken",), ("words-broken",)), ((), ())])
def test_a_row_whose_words_a_page_has_broken_is_flagged_as_is_its_document(
    flags: tuple[str, ...], expected: tuple[str, ...], attribution: Attribution
) -> None:
    text = "Kim said they be-\nlieve it, others that it is well-known."
    article = evolve(attribution.article, document=evolve(attribution.article.document, text=text, flags=flags))
    plain = evolve(attribution, article=article, flags=())
    spans = (Span(9, 24), Span(9, 16), Span(18, 24), Span(41, 57))  # the last with a hyphen that joins
    rows = tuple(evolve(plain, quote=evolve(plain.quote, content=(each,))) for each in spans)

    *broken, whole = with_broken_words(Done(article, rows)).attributions

    assert [each.flags for each in broken] == [expected] * 3
    assert whole.flags == ()
