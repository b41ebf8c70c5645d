"""What is found in a document does not hang on its neighbours, their order, or how the work is cut."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import Parsed, document_of
from quotes.extractor import Extractor
from quotes.lexicon import load_lexicon
from quotes.pipeline import BATCH_CHARACTERS, Attributing, Outcome
from quotes.read import read_text
from quotes.shards import Part, folder_beside, parts_in, working_in
from quotes.types import Document, Done
from sharded import files_of

ROOT = Path(__file__).parent.parent
SEEDS = Random(15)
FAILED = """
    {n1}  that   that   SCONJ IN  _  {n5}  mark    _ _
    {n2}  the    the    DET   DT  _  {n3}  det     _ _
    {n3}  {thing}  {thing}  NOUN  NN  _  {n5}  nsubj   _ _
    {n4}  had    have   AUX   VBD _  {n5}  aux     _ _
    {n5}  failed fail   VERB  VBN _  {cue}  ccomp   _ SpaceAfter=No
    {n6}  .      .      PUNCT .   _  {cue}  punct   _ _"""
ANNA = "1 Anna Anna PROPN NNP _ 3 nsubj _ NER=B-Person\n2 Berg Berg PROPN NNP _ 1 flat _ NER=E-Person"
JOHN = "1 John John PROPN NNP _ 3 nsubj _ NER=B-Person\n2 Kim Kim PROPN NNP _ 1 flat _ NER=E-Person"
HEADS = {  # the words before what is said, with the number of the cue
    "Anna Berg said": (3, ANNA),
    "John Kim said": (3, JOHN),
    "Berg said": (2, "1 Berg Berg PROPN NNP _ 2 nsubj _ NER=S-Person"),
    "Kim said": (2, "1 Kim Kim PROPN NNP _ 2 nsubj _ NER=S-Person"),
    "He said": (2, "1 He he PRON PRP _ 2 nsubj _ _"),
    "She said": (2, "1 She she PRON PRP _ 2 nsubj _ _"),
    "The minister said": (3, "1 The the DET DT _ 2 det _ _\n2 minister minister NOUN NN _ 3 nsubj _ _"),
    "Reuters said": (2, "1 Reuters Reuters PROPN NNP _ 2 nsubj _ NER=S-Organization"),
}
THINGS = ("dam", "bridge", "bank")


def block_of(head: str, thing: str) -> str:
    """Return the parse of a sentence, written by hand."""
    cue, words = HEADS[head]
    numbers = {f"n{number}": cue + number for number in range(1, 7)}
    said = f"{cue} said say VERB VBD _ 0 root _ _"
    return f"{words}\n{said}{FAILED.format(thing=thing, cue=cue, **numbers)}"


Sentences = tuple[tuple[str, str], ...]


def text_of(sentences: Sentences) -> str:
    """Return the text of a document."""
    return " ".join(f"{head} that the {thing} had failed." for head, thing in sentences)


def models_for(every: Sequence[Sentences]) -> Parsed:
    """Return models that know some documents."""
    return Parsed({text_of(each): "\n\n".join(block_of(*pair) for pair in each) for each in every})


sentences = st.lists(st.tuples(st.sampled_from(tuple(HEADS)), st.sampled_from(THINGS)), min_size=1, max_size=5)
corpora = st.lists(sentences.map(tuple), min_size=2, max_size=8)
# the same examples each time: what CI says of a commit is not chance
regrouped = settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def documents_of(corpus: Sequence[Sentences], padded: Sequence[bool]) -> list[Document]:
    """Return the documents of a corpus, some so long that each is a batch of its own."""
    white = ("\n", "\n" + " " * BATCH_CHARACTERS + "\n")
    pairs = zip(corpus, padded, strict=False)
    return [document_of(text_of(each) + white[is_long], f"{n}.txt") for n, (each, is_long) in enumerate(pairs)]


def groups_of(documents: Sequence[Document], chance: Random) -> list[list[Document]]:
    """Return the documents in another order, in groups by chance."""
    groups: list[list[Document]] = [[]]
    for document in chance.sample(documents, len(documents)):
        groups[-1].append(document)
        groups.extend([[]] if chance.random() < 0.4 else [])
    return [group for group in groups if group]


def by_name(outcomes: Sequence[Outcome]) -> dict[str, Outcome]:
    """Return what became of documents by their names; all were done."""
    assert all(isinstance(each, Done) for each in outcomes)
    return {each.article.document.id: each for each in outcomes if isinstance(each, Done)}


@regrouped
@given(corpora, st.lists(st.booleans(), min_size=8, max_size=8), st.randoms(use_true_random=False))
def test_what_is_found_is_the_same_in_any_company(corpus: list[Sentences], padded: list[bool], chance: Random) -> None:
    attributing = Attributing(load_lexicon(), models_for(corpus), "all")
    documents = documents_of(corpus, padded)
    alone = by_name([outcome for document in documents for outcome in attributing([document])])

    for _ in range(3):
        assert by_name([each for group in groups_of(documents, chance) for each in attributing(group)]) == alone


@regrouped
@given(corpora, st.lists(st.booleans(), min_size=8, max_size=8), st.randoms(use_true_random=False))
def test_a_ledger_is_the_same_in_any_order(corpus: list[Sentences], padded: list[bool], chance: Random) -> None:
    """Who is one speaker and which statements are one is told of all documents together, and hangs on no order."""
    extractor = Extractor(analyzer=models_for(corpus), scope="all")
    documents = documents_of(corpus, padded)
    expected, found = (extractor.extract(each) for each in (documents, chance.sample(documents, len(documents))))

    assert len(expected.rows) >= len(corpus)
    assert (found.rows, found.documents, found.speakers, found.utterances) == (
        (expected.rows, expected.documents, expected.speakers, expected.utterances)
    )


@settings(regrouped, max_examples=6)
@given(corpora, st.integers(1, 4), st.booleans())
def test_a_ledger_is_the_same_of_any_number_of_parts(corpus: list[Sentences], parts: int, is_long: bool) -> None:
    extractor = Extractor(analyzer=models_for(corpus), scope="all")
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "news").mkdir()
        for document in documents_of(corpus, [is_long] * len(corpus)):
            (folder / "news" / document.id).write_text(document.text)
        extractor.extract(folder / "news").write(folder / "whole")
        works = [folder_beside(folder / "ledger", Part(number, parts).name) for number in range(1, parts + 1)]
        for number, work in enumerate(works, 1):
            with working_in(work, keep=True) as at_work:
                extractor.extract_part([folder / "news"], Part(number, parts), work=at_work)
        with parts_in(works) as done:
            done.ledger().write(folder / "ledger")

        assert files_of(folder / "ledger") == files_of(folder / "whole")


@pytest.mark.stanza
@pytest.mark.weights
def test_the_models_read_a_document_as_they_do_alone() -> None:
    """Paragraphs of the seeds, put together by chance to documents, those in groups by chance."""
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    paragraphs = [part for seed in seeds for part in seed.read_text(encoding="utf-8").split("\n\n") if part.strip()]
    texts = ["\n\n".join(SEEDS.sample(paragraphs, SEEDS.randint(1, 4))) for _ in range(12)]
    documents = [read_text(text, id=f"{number}.txt") for number, text in enumerate(texts)]
    extractor = Extractor(scope="all")
    attributing = Attributing(extractor.lexicon, extractor.models, "all")
    alone = by_name([outcome for document in documents for outcome in attributing([document])])

    assert any(each.attributions for each in alone.values() if isinstance(each, Done))
    for _ in range(3):
        assert by_name([each for group in groups_of(documents, SEEDS) for each in attributing(group)]) == alone
