"""Web annotations as pyld sees them: JSON-LD by the model's own terms, whose selectors find the words."""

import json
from pathlib import Path
from typing import Any

from pyld import jsonld

from quotes.record import read_ledger
from quotes.record.views.annotations import CONTEXT
from viewed import HARD, hard, papers, places, view_of

OA = "http://www.w3.org/ns/oa#"
# of http://www.w3.org/ns/anno.jsonld the terms that are used here, after the vocabulary of the model: no test asks the
# network for it
TERMS = {
    "oa": OA, "dc": "http://purl.org/dc/elements/1.1/", "as": "https://www.w3.org/ns/activitystreams#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dctypes": "http://purl.org/dc/dcmitype/",
    "id": "@id", "type": "@type", "Annotation": "oa:Annotation", "Text": "dctypes:Text",
    "AnnotationPage": "as:OrderedCollectionPage", "SpecificResource": "oa:SpecificResource",
    "TextualBody": "oa:TextualBody", "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector", "identifying": "oa:identifying", "tagging": "oa:tagging",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"}, "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"}, "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"}, "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"}, "exact": "oa:exact", "prefix": "oa:prefix",
    "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end", "value": "rdf:value", "format": "dc:format",
}  # fmt: skip


def terms_at(address: str, _: Any) -> dict[str, Any]:
    assert address == CONTEXT
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address,
            "document": {"@context": TERMS}}  # fmt: skip


def annotations(file: Path) -> list[dict[str, Any]]:
    """Return the annotations of a file as another program has them: every term its IRI."""
    [page] = jsonld.expand(json.loads(file.read_bytes()), {"documentLoader": terms_at})
    return page["https://www.w3.org/ns/activitystreams#items"][0]["@list"]  # type: ignore[no-any-return]


def value(node: dict[str, Any], term: str) -> Any:
    return node[OA + term][0]["@value"]


def selected(resource: dict[str, Any]) -> tuple[int, int, str]:
    """Return the place and the words of a resource: by its position, and as it quotes them."""
    position, words = resource[OA + "hasSelector"]
    assert (position["@type"], words["@type"]) == ([OA + "TextPositionSelector"], [OA + "TextQuoteSelector"])
    return value(position, "start"), value(position, "end"), value(words, "exact")


def test_every_row_is_an_annotation_of_its_words(tmp_path: Path) -> None:
    found = annotations(view_of(papers(tmp_path), tmp_path / "papers.jsonld"))
    rows = read_ledger(tmp_path / "ledger")

    assert [each["@id"].partition("#")[2] for each in found] == [row.id for row in rows]
    for row, each in zip(rows, found, strict=True):
        bodies = [body for body in each[OA + "hasBody"] if OA + "hasSelector" in body]
        assert sorted(map(selected, [*each[OA + "hasTarget"], *bodies])) == sorted(places(row))


def test_selectors_find_their_words_in_the_text(tmp_path: Path) -> None:
    targets = [each for one in annotations(view_of(hard(), tmp_path / "hard.jsonld")) for each in one[OA + "hasTarget"]]

    assert len(targets) == 3
    for start, end, words in map(selected, targets):
        assert HARD[start:end] == words
    for quoted in (each[OA + "hasSelector"][1] for each in targets):
        assert "".join(value(quoted, name) for name in ("prefix", "exact", "suffix")) in HARD


def test_who_is_meant_is_a_body_that_identifies(tmp_path: Path) -> None:
    [first, *_] = annotations(view_of(papers(tmp_path), tmp_path / "papers.jsonld"))
    names = [body for body in first[OA + "hasBody"] if body.get(OA + "hasPurpose") == [{"@id": OA + "identifying"}]]

    assert [name["http://www.w3.org/1999/02/22-rdf-syntax-ns#value"] for name in names] == [[{"@value": "Ada Roy"}]]
    assert first["urn:quotes:relay"] == [{"@list": [{"@value": "Reuters"}]}]


def test_two_files_of_one_text_are_two_sources(tmp_path: Path) -> None:
    found = annotations(view_of(papers(tmp_path), tmp_path / "papers.jsonld"))

    assert len({each["@id"] for each in found}) == len(found) == 5


def test_it_is_json_also_without_rows(tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_bytes(b"")
    page = json.loads(view_of(tmp_path / "none.jsonl", tmp_path / "none.jsonld").read_bytes())

    assert page["items"] == []
