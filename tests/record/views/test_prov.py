"""Provenance as the prov package sees it: who had it from whom, down the whole chain."""

from collections.abc import Mapping
from pathlib import Path

from attrs import evolve
from prov.identifier import Namespace
from prov.model import ProvAttribution, ProvDerivation, ProvDocument, ProvEntity

from conftest import attribution_of, document_of
from quotes.record import Ledger, read_ledger
from quotes.record.rows import StatementRow, document_row, row_of
from viewed import HARD, hard, papers, view_of

TEXT = "“The talks,” he said, “failed.”\n"
PROV = Namespace("prov", "http://www.w3.org/ns/prov#")
QUOTES = Namespace("quotes", "urn:quotes:")


def read(file: Path) -> ProvDocument:
    document = ProvDocument.deserialize(str(file), format="json")
    assert isinstance(document, ProvDocument)
    return document


def chained() -> Ledger:
    """Return a ledger of one row: TASS printed it, which had it of KCNA, which had it of Kim Jong Un."""
    attribution = attribution_of(document_of(TEXT))
    row = row_of(attribution, [StatementRow("u_1", 1, 30)])
    return Ledger((row,), (document_row(attribution.article, 1),))


def labels(document: ProvDocument) -> Mapping[object, str]:
    return {record.identifier: record.label for record in document.get_records()}


def kinds(document: ProvDocument) -> list[tuple[str, object, object]]:
    """Return each derivation: its kind, what came of what."""
    derived = document.get_records(ProvDerivation)
    return [
        (str(next(iter(each.get_asserted_types()))).removeprefix("prov:"), each.args[0], each.args[1])
        for each in derived
    ]


def test_a_quotation_goes_back_through_its_relays_to_the_statement(tmp_path: Path) -> None:
    document = read(view_of(chained(), tmp_path / "chain.prov.json"))
    [(_, row, origin)] = [each for each in kinds(document) if each[0] == "Quotation"]
    sources = {later: earlier for kind, later, earlier in kinds(document) if kind == "PrimarySource"}
    whose = {each.args[0]: each.args[1] for each in document.get_records(ProvAttribution)}
    names = labels(document)
    report = sources[row]

    assert names[origin] == "talks.txt"
    assert names[whose[origin]] == "TASS"
    assert names[whose[report]] == "Korean Central News Agency"
    assert sources[report] == QUOTES["u_1"]
    assert names[whose[QUOTES["u_1"]]] == "Kim Jong Un"


def test_places_count_characters_of_the_text(tmp_path: Path) -> None:
    document = read(view_of(hard(), tmp_path / "hard.prov.json"))
    spans = []
    for entity in document.get_records(ProvEntity):
        said = {str(name): value for name, value in entity.attributes}
        if "quotes:start" in said:
            spans.append((said["quotes:start"], said["quotes:end"], said["prov:value"]))

    assert len(spans) == 2
    for start, end, words in spans:
        parts = words.split(" … ")
        assert HARD[start:end].startswith(parts[0])
        assert HARD[start:end].endswith(parts[-1])


def test_every_row_is_a_quotation_of_its_document(tmp_path: Path) -> None:
    document = read(view_of(papers(tmp_path), tmp_path / "papers.prov.json"))
    quotations = [later for kind, later, _ in kinds(document) if kind == "Quotation"]
    statements = {earlier for kind, _, earlier in kinds(document) if kind == "PrimarySource"}

    assert sorted(str(each)[-18:] for each in quotations) == sorted(row.id for row in read_ledger(tmp_path / "ledger"))
    assert {QUOTES["u_dam"], QUOTES["u_ferry"]} <= statements


def test_names_are_made_once_and_relations_point_at_them(tmp_path: Path) -> None:
    document = read(view_of(papers(tmp_path), tmp_path / "papers.prov.json"))
    made = [record.identifier for record in document.get_records() if record.identifier and record.is_element()]

    assert len(made) == len(set(made))
    for relation in (*document.get_records(ProvDerivation), *document.get_records(ProvAttribution)):
        assert set(relation.args[:2]) <= set(made)


def test_it_goes_through_the_package_unchanged(tmp_path: Path) -> None:
    document = read(view_of(chained(), tmp_path / "chain.prov.json"))

    assert ProvDocument.deserialize(content=document.serialize(format="json"), format="json") == document


def test_a_speaker_who_is_not_known_is_no_agent(tmp_path: Path) -> None:
    ledger = chained()
    unknown = evolve(ledger.rows[0], speaker=evolve(ledger.rows[0].speaker, name=None, id=None))
    document = read(view_of(evolve(ledger, rows=(unknown,)), tmp_path / "chain.prov.json"))

    assert QUOTES["u_1"] not in {each.args[0] for each in document.get_records(ProvAttribution)}
