"""From Python: what may be given, what comes back, threads, and a process that is left as it was."""

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from attrs import evolve

import quotes
from conftest import Parsed
from quotes import verbs
from quotes.errors import LexiconError, OptionError, ReadError
from quotes.extractor import SHIPPED
from quotes.record import Ledger, jsonl_lines
from quotes.types import Analysis, Article, Document, Failure

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
SAID = "The minister said that the talks in Geneva would go on for a week."
RAINED = "It rained in Geneva."
PARSES = {
    SAID: """
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
    RAINED: """
        1  It     it     PRON  PRP _ 2  nsubj _ _
        2  rained rain   VERB  VBD _ 0  root  _ _
        3  in     in     ADP   IN _  4  case  _ _
        4  Geneva Geneva PROPN NNP _ 2  obl   _ SpaceAfter=No
        5  .      .      PUNCT . _   2  punct _ _""",
}
MODELS = Parsed(PARSES)
EXTRACTOR = quotes.Extractor(analyzer=MODELS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "said.txt").write_text(SAID, encoding="utf-8")
    (tmp_path / "rained.txt").write_text(RAINED, encoding="utf-8")
    return tmp_path


def names(ledger: Ledger) -> list[str]:
    return [row.document for row in ledger.documents]


def lines(ledger: Ledger) -> bytes:
    return b"".join((*jsonl_lines(ledger.rows), *jsonl_lines(ledger.documents)))


# What may be given


def test_a_path_paths_documents_or_all_of_them(folder: Path) -> None:
    document = quotes.read_text(SAID, id="mine")
    file = folder / "said.txt"

    assert names(EXTRACTOR.extract(folder)) == ["rained.txt", "said.txt"]
    assert names(EXTRACTOR.extract(str(folder))) == ["rained.txt", "said.txt"]
    assert names(EXTRACTOR.extract(document)) == ["mine"]
    assert names(EXTRACTOR.extract([file, str(folder / "rained.txt")])) == ["rained.txt", "said.txt"]
    assert names(EXTRACTOR.extract(iter([file, document]))) == ["mine", "said.txt"]
    assert names(EXTRACTOR.extract([])) == []


def test_what_was_read_before_is_taken_as_it_is(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")

    assert EXTRACTOR.extract(verbs.read(folder)) == EXTRACTOR.extract(folder)


def test_a_text_in_hand_gives_the_rows_of_its_file(folder: Path) -> None:
    text = quotes.read_text(SAID, id="said.txt")
    ledger = quotes.extract(text, analyzer=MODELS)

    assert ledger == quotes.extract(folder / "said.txt", analyzer=MODELS)
    assert [row.text for row in ledger.rows] == ["the talks in Geneva would go on for a week"]


def test_a_text_where_a_path_is_wanted_says_how_to_read_it() -> None:
    for text in ("“No,” he said.\nThen he left.", "word" * 80, ""):
        with pytest.raises(ReadError, match=r"no such file; to read a text, give quotes\.read_text\(text\)"):
            EXTRACTOR.extract(text)
    with pytest.raises(ReadError, match=r"he left\.: no such file .*; check the spelling, or to read a text, give"):
        EXTRACTOR.extract("“No,” he said, and he left.")


def test_a_file_may_have_a_strange_name(folder: Path) -> None:
    (folder / "said.txt").rename(folder / "he said\nno.txt")

    assert names(EXTRACTOR.extract(str(folder / "he said\nno.txt"))) == ["he said\nno.txt"]


def test_no_path_that_is_there(folder: Path) -> None:
    with pytest.raises(ReadError) as error:
        EXTRACTOR.extract([folder / "gone.txt", "away"])
    assert str(error.value) == f"{folder}/gone.txt, away: no such file or folder; check the spelling"

    (failure,) = EXTRACTOR.extract([folder / "gone.txt", folder]).failures
    assert failure.error == f"{folder}/gone.txt: not found; check the path"


@pytest.mark.parametrize("given", [3, None, b"text", [b"text"], [["a.txt"]], {"a.txt": 1}.values()])
def test_what_cannot_be_read_at_all(given: object) -> None:
    with pytest.raises(TypeError, match=r"paths and documents are read, not (int|NoneType|bytes|list); to read a text"):
        EXTRACTOR.extract(given)


def test_two_documents_of_one_name_are_refused_before_the_work(folder: Path) -> None:
    one, other = quotes.read_text(SAID), quotes.read_text(RAINED)
    same = evolve(one, id="said.txt")

    with pytest.raises(OptionError, match=r"called 'text'; name each: quotes\.read_text\(text, id=\.\.\.\)"):
        EXTRACTOR.extract([one, other])
    with pytest.raises(OptionError, match=r"called 'said\.txt'; name each"):
        EXTRACTOR.extract([folder, same])


# Trouble and options


def test_a_document_in_trouble_is_listed_and_the_others_are_done(folder: Path) -> None:
    german = "Der Minister sagte am Montag, dass die Gespräche in Genf noch eine Woche dauern würden. " * 4
    given = [
        quotes.read_text(german, id="de"),
        quotes.read_text(SAID * 2, id="long"),
        Failure("bad", "bad: no"),
        folder,
    ]
    ledger = quotes.extract(given, analyzer=MODELS, max_chars=len(german))

    assert [row.error for row in ledger.failures] == [
        "bad: no",
        "de: is not English (de); leave it out or translate it",
        "long: no parse of it was written",
    ]
    assert len(ledger.rows) == 1
    assert [row.error for row in quotes.extract(given[1], analyzer=MODELS, max_chars=70).failures] == [
        "long: 132 characters, over the limit of 70 characters; split it, or raise --max-chars"
    ]


def test_options_are_those_of_the_command_line(folder: Path) -> None:
    assert quotes.extract(folder, analyzer=MODELS, min_confidence=1).rows == ()
    assert len(quotes.extract(folder, analyzer=MODELS, min_confidence=0, scope="all", zones="caption").rows) == 1
    assert EXTRACTOR.options == quotes.Options()
    with pytest.raises(OptionError, match="min_confidence=2: give a number from 0 to 1"):
        quotes.extract(folder, analyzer=MODELS, min_confidence=2)
    with pytest.raises(OptionError, match="model='m' and an analyzer: give one of the two"):
        quotes.Extractor(model="m", analyzer=MODELS)
    with pytest.raises(LexiconError, match="no lexicon there"):
        quotes.Extractor(lexicon=folder)


def test_a_lexicon_is_a_folder_or_a_value(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    own = tmp_path_factory.mktemp("own")
    (own / "outlets.toml").write_text('[[outlet]]\nid = "tern"\nname = "The Valley Tern"\nkind = "newspaper"\n')
    document = quotes.read_text(SAID, outlet="Valley Tern")
    known = quotes.with_own(quotes.load_lexicon(), own)
    ledgers = [quotes.extract(document, analyzer=MODELS, lexicon=each) for each in (str(own), known)]

    assert [row.outlet for ledger in ledgers for row in ledger.rows] == ["The Valley Tern", "The Valley Tern"]
    assert [ledger.run and ledger.run.options["lexicon"] for ledger in ledgers] == [str(own), "a Lexicon"]


@pytest.mark.parametrize("option", ["model", "lexicon"])
@pytest.mark.parametrize("value", ["", 3, b"models", ["models"]])
def test_a_folder_is_named_by_its_path(option: str, value: object) -> None:
    """An empty path would be the current folder, and not be meant to."""
    with pytest.raises(OptionError) as error:
        quotes.Extractor(**{option: value})

    assert str(error.value) == f"{option}={value!r}: give the path of a folder"


def test_progress_is_told_of_each_document(folder: Path) -> None:
    told: list[str] = []
    EXTRACTOR.extract(folder, progress=lambda row: told.append(row.document))

    assert told == ["rained.txt", "said.txt"]


def test_folders_without_documents_alone_are_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()

    with pytest.raises(quotes.QuotesError, match=r"nothing: no documents in the folder; it needs \.atom, "):
        EXTRACTOR.extract(tmp_path / "nothing")
    assert len(EXTRACTOR.extract([tmp_path / "nothing", folder / "said.txt"]).failures) == 1


def test_the_ledger_knows_its_run(folder: Path) -> None:
    run = EXTRACTOR.extract([folder / "said.txt", quotes.read_text(RAINED)]).run

    assert run is not None
    assert run.engine.name == "conllu"
    assert run.finished is not None
    assert run.started <= run.finished
    assert run.options == {
        "paths": [str(folder / "said.txt")],
        "folder": str(Path.cwd()),
        "documents": 1,
        "model": None,
        "lexicon": None,
        "scope": "reported",
        "zones": (),
        "min_confidence": 0.35,
        "max_chars": 2_000_000,
        "jobs": 1,
        "cluster": None,
        "format": None,
        "fields": {},
        "limit": None,
        "sample": None,
        "seed": 0,
    }


# Engines, threads, memory


def test_processes_give_the_same_ledger(folder: Path) -> None:
    given = [folder, quotes.read_text(SAID, outlet="TASS")]

    assert quotes.extract(given, analyzer=MODELS, jobs=2) == quotes.extract(given, analyzer=MODELS)


def test_threads_that_share_an_extractor_get_what_they_would_get_alone(folder: Path) -> None:
    given = [[folder], [quotes.read_text(SAID)], [folder / "said.txt"], [quotes.read_text(RAINED)]] * 4
    with ThreadPoolExecutor(4) as pool:
        ledgers = list(pool.map(EXTRACTOR.extract, given))

    assert ledgers == list(map(EXTRACTOR.extract, given))


def test_models_are_loaded_once_by_threads_that_come_together() -> None:
    from quotes.engines import Recipe

    loaded: list[Parsed] = []
    recipe = Recipe(lambda: loaded.append(MODELS) or MODELS)
    with ThreadPoolExecutor(8) as pool:
        kept = list(pool.map(lambda _: recipe.loaded, range(32)))

    assert loaded == [MODELS]
    assert all(each is MODELS for each in kept)


def test_the_models_that_ship_are_there_once_for_every_extractor() -> None:
    assert quotes.Extractor().models is quotes.Extractor(scope="all").models is SHIPPED


# The verbs one by one


def test_the_verbs_one_by_one_make_the_rows_of_extract(folder: Path) -> None:
    documents = [each for each in verbs.read(folder) if isinstance(each, Document)]
    analyses = verbs.analyze(map(verbs.clean, documents), analyzer=MODELS)
    found = [each for a in analyses for each in verbs.resolve(verbs.find_quotes(a), a)]

    assert verbs.rows_of(verbs.link(found)) == EXTRACTOR.extract(folder).rows


def test_the_verbs_take_what_they_are_to_know() -> None:
    lexicon = quotes.load_lexicon()
    article = verbs.clean(verbs.read_text(SAID), lexicon)
    (analysis,) = verbs.analyze(article, analyzer=MODELS)
    (quote,) = verbs.find_quotes(analysis, lexicon, scope="all")
    (attribution,) = verbs.resolve([quote], analysis, lexicon)

    assert isinstance(analysis, Analysis)
    assert attribution.quote == quote


def test_an_analyzer_of_ones_own_is_any_function_of_this_shape() -> None:
    class Mine:
        engine = "mine"
        hashes: dict[str, str] = {}  # noqa: RUF012

        def __call__(self, articles: Iterable[Article]) -> Iterator[Analysis]:
            return MODELS(articles)

    assert len(quotes.extract(quotes.read_text(SAID), analyzer=Mine()).rows) == 1


# With the models


@pytest.mark.stanza
@pytest.mark.weights
def test_python_writes_the_ledger_of_the_command_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "quotes", "extract", str(SEEDS), "-o", str(tmp_path / "one"), "--scope", "all"]
    subprocess.run(command, check=True, capture_output=True)
    quotes.extract(SEEDS, scope="all").write(tmp_path / "two")

    assert sorted(path.name for path in (tmp_path / "two").iterdir()) == [
        "documents.jsonl",
        "quotes.csv",
        "quotes.jsonl",
        "run.json",
        "speakers.jsonl",
        "utterances.jsonl",
    ]
    for name in ("documents.jsonl", "quotes.csv", "quotes.jsonl", "speakers.jsonl", "utterances.jsonl"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


@pytest.mark.stanza
@pytest.mark.weights
def test_threads_with_the_models_write_what_one_writes() -> None:
    files = sorted(SEEDS.iterdir())
    with ThreadPoolExecutor(2) as pool:
        ledgers = list(pool.map(quotes.Extractor().extract, files))

    assert list(map(lines, ledgers)) == [lines(quotes.extract(file)) for file in files]
    assert sum(len(ledger.rows) for ledger in ledgers) > 0


PROCESS = """
import copyreg, gc, logging, os, signal, sys, threading
import numpy, regex, stanza, torch

torch.set_num_threads(3)
seen = lambda: (
    gc.get_threshold(), gc.get_freeze_count(), gc.isenabled(), torch.get_num_threads(), torch.get_num_interop_threads(),
    torch.is_grad_enabled(), torch.initial_seed(), torch.get_default_dtype(), dict(copyreg.dispatch_table),
    dict(os.environ), logging.getLogger("stanza").level, logging.getLogger().handlers, sys.getrecursionlimit(),
    [signal.getsignal(each) for each in signal.valid_signals()], threading.active_count(), os.getcwd(),
)
before = seen()
import quotes
(row,) = quotes.extract(quotes.read_text("“The talks in Geneva have failed,” Prime Minister John Smith said.")).rows
assert row.speaker.name == "John Smith", row
after = seen()
assert after == before, (before, after)
print("as it was")
"""


@pytest.mark.stanza
@pytest.mark.weights
def test_a_process_that_calls_is_left_as_it_was() -> None:
    done = subprocess.run([sys.executable, "-c", PROCESS], capture_output=True, text=True, env=dict(os.environ))

    assert (done.stdout, done.stderr) == ("as it was\n", "")


@pytest.mark.stanza
@pytest.mark.weights
def test_no_two_rows_have_all_their_words_in_common(tmp_path: Path) -> None:
    """The tagger and the tree may both find a row: in scope all, with the same cue once it has its auxiliaries."""
    text = "Trump offered no proof that Clinton had a role in it.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    rows = quotes.extract([tmp_path], scope="all", min_confidence=0.0).rows

    assert rows
    assert len({row.id for row in rows}) == len(rows)


@pytest.mark.stanza
def test_who_hands_the_work_to_other_processes_loads_no_models() -> None:
    """torch and stanza take 5 CPU seconds and 480 MB, for a name and hashes that are known without them."""
    asked = "import sys, quotes; found = quotes.Extractor(jobs=2).load(); print('torch' in sys.modules, found.name)"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert found.stdout.split(maxsplit=1) == ["False", quotes.Extractor().load().name + "\n"]
