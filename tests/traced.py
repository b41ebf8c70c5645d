"""A ledger of a few statements in several papers, as files: for the tests of what reads it back."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from attrs import evolve

from quotes.drift import drifts_of
from quotes.lexicon import load_lexicon
from quotes.link.same_text import same_texts
from quotes.record.jsonl import jsonl_lines
from quotes.record.rows import document_row, rows_of, with_same_text
from quotes.record.run import SCHEMA
from quotes.record.speakers import speaker_rows
from quotes.record.utterances import utterance_rows
from quotes.types import Identity, Merge, Region, Span, SpeakerName, Utterance
from reprints import ADA, printed

REST = (
    " The wall was built in 1931 by men from Stonegate, and it has been patched up four times since the war. Two of its"
    " nine gates have not been opened for years, and the road on top of it is shut to lorries from the first of May on."
)
DAM = "<Ms Roy> {%s} ‹that the old dam would not hold until the end of May›"
FERRY = "“‹The ferry is free, and it runs every half hour,›” <she> {said}."
FIRST, SECOND = date(2026, 5, 4), date(2026, 5, 5)
MERGED = Merge("shared words", ("Ada Roy", "A. Roy"), "b.txt", Span(0, 6))
ROY = Identity(
    "s_ada", "Ada Roy", "person",
    names=(SpeakerName("Ada Roy", 4, ("a.txt", "c.txt")), SpeakerName("A. Roy", 1, ("b.txt",))),
    roles=("British minister",), merges=(MERGED,), rows=5,
)  # fmt: skip


def utterances() -> tuple[Utterance, ...]:
    """Return two statements: one in four papers, of which one admits and one drops the agency; one in one paper."""
    dam = (
        printed(DAM % "said" + ", ((Reuters)) reported.", "a.txt", on=FIRST, rest=REST),
        printed(DAM % "said" + ".", "b.txt", on=SECOND, rest=REST),
        printed(DAM % "admitted" + ".", "c.txt", on=SECOND),
        printed("<Ms Roy> {said} ‹the old dam would not hold›.", "d.txt"),
    )
    return (Utterance("u_dam", dam), Utterance("u_ferry", (printed(FERRY, "e.txt", on=SECOND),)))


def written(folder: Path) -> Path:
    """Return a folder with the files of the ledger."""
    every = utterances()
    articles = {each.article.document.id: each.article for one in every for each in one.attributions}
    bodies = [evolve(each, regions=(Region("body", Span(0, len(each.document.text))),)) for each in articles.values()]
    same = same_texts(bodies)
    documents = (with_same_text(document_row(a, 1), same.get((a.document.id, a.document.sha256))) for a in bodies)
    drifts = drifts_of(every, load_lexicon())
    folder.mkdir()
    for name, rows in (
        ("quotes", rows_of(every)),
        ("documents", tuple(documents)),
        ("speakers", speaker_rows([ROY])),
        ("utterances", utterance_rows(every, drifts)),
    ):
        (folder / f"{name}.jsonl").write_bytes(b"".join(jsonl_lines(rows)))
    (folder / "run.json").write_text(json.dumps({"schema": SCHEMA, "options": {"paths": [str(folder / "news")]}}))
    (folder / "news").mkdir()
    for article in articles.values():
        (folder / "news" / article.document.id).write_text(article.document.text, encoding="utf-8")
    return folder


assert ADA.id == ROY.id
