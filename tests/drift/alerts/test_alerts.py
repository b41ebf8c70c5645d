"""Small corpora in which one thing was changed: linked as any others, each kind of alert is raised once, and no other.

Eight stories of many papers show six of the nine kinds not once; what the detectors find is shown here instead.
"""

from __future__ import annotations

import pytest
from attrs import frozen

from quotes.drift import drifts_of
from quotes.identify import identify
from quotes.lexicon import load_lexicon
from quotes.link import link
from quotes.types import ALERTS, Print, Speaker
from reprints import ADA, printed

BEN = Speaker("Ben Hill", "person", id="s_ben", role="British minister")
REST = (
    " The quay was built in 1904 by men from two villages, and half of its piles were renewed after the great flood."
    " The harbour master keeps a book of every ship that moors there, and reads from it to visitors on Sundays."
)


@frozen
class Seeded:
    """A sentence as two papers print it, and as a third does; `rest` stands behind each."""

    kind: str
    printed: str
    changed: str
    speaker: Speaker = ADA
    rest: str = ""


CASES = (
    Seeded("numbers-differ", "<Ada Roy> {said} ‹the storm tore 300 tiles from the roof of the old mill›.",
           "<Ada Roy> {said} ‹the storm tore 800 tiles from the roof of the old mill›."),
    Seeded("numbers-differ", "“‹We counted twelve boats adrift in the bay this morning,›” <Ada Roy> {said}.",
           "“‹We counted twenty boats adrift in the bay this morning,›” <Ada Roy> {said}."),
    Seeded("numbers-differ", "<Ada Roy> {said} ‹repairs to the lock gates would cost 2.5 million pounds by autumn›.",
           "<Ada Roy> {said} ‹repairs to the lock gates would cost 4.5 million pounds by autumn›."),
    Seeded("numbers-differ", "<Ada Roy> {said} ‹the ferry had carried 40 percent of all freight since the spring›.",
           "<Ada Roy> {said} ‹the ferry had carried 14 percent of all freight since the spring›."),
    Seeded("negation-differs", "<Ada Roy> {said} ‹the council would not sell the orchard behind the town hall›.",
           "<Ada Roy> {said} ‹the council would sell the orchard behind the town hall›."),
    Seeded("negation-differs", "<Ada Roy> {said} ‹inspectors had found cracks in the northern pier of the viaduct›.",
           "<Ada Roy> {said} ‹inspectors had not found cracks in the northern pier of the viaduct›."),
    Seeded("negation-differs", "“‹The well has never run dry in the summer months,›” <Ada Roy> {said}.",
           "“‹The well has run dry in the summer months,›” <Ada Roy> {said}."),
    Seeded("hedge-dropped", "<Ada Roy> {said} ‹the night train may be withdrawn from the coast line next winter›.",
           "<Ada Roy> {said} ‹the night train will be withdrawn from the coast line next winter›."),
    Seeded("hedge-dropped", "<Ada Roy> {said} ‹the fire was probably started by a spark from the threshing machine›.",
           "<Ada Roy> {said} ‹the fire was started by a spark from the threshing machine›."),
    Seeded("hedge-dropped", "<Ada Roy> {said} ‹the two sides had reportedly agreed on a price for the whole quarry›.",
           "<Ada Roy> {said} ‹the two sides had agreed on a price for the whole quarry›."),
    Seeded("hedge-dropped",
           "<Ada Roy> {said} ‹the painter of the chapel was not one man, but probably a family of five brothers›.",
           "<Ada Roy> {said} ‹the painter of the chapel was a family of five brothers›."),
    Seeded("hedge-dropped",
           "<Ada Roy> {said} ‹the wreck off the cape was no ferry at all, and perhaps a trawler from the north›.",
           "<Ada Roy> {said} ‹the wreck off the cape was a trawler from the north›."),
    Seeded("speaker-differs", "<Ada Roy> {said} ‹the museum would lend its finest globes to schools in the valley›.",
           "<Ben Hill> {said} ‹the museum would lend its finest globes to schools in the valley›.", BEN),
    Seeded("speaker-differs", "“‹Nobody asked the fishermen before the breakwater was planned,›” <Ada Roy> {said}.",
           "“‹Nobody asked the fishermen before the breakwater was planned,›” <Ben Hill> {said}.", BEN),
    Seeded("cut-inside-quotation",
           "“‹We will open the archive to all who can read the old hand before the year is out,›” <Ada Roy> {said}.",
           "“‹We will open the archive to all before the year is out,›” <Ada Roy> {said}."),
    Seeded("cut-inside-quotation",
           "“‹The lake is safe for all, as far as we can tell today, and the boats may go out,›” <Ada Roy> {said}.",
           "“‹The lake is safe for all, and the boats may go out,›” <Ada Roy> {said}."),
    Seeded("quotation-reworded", "“‹Their plan for the market square is a clumsy piece of work,›” <Ada Roy> {said}.",
           "“‹Their plan for the market square is a shameful piece of work,›” <Ada Roy> {said}."),
    Seeded("quotation-reworded", "“‹The teachers of this town have been patient for ten years,›” <Ada Roy> {said}.",
           "“‹The teachers of this town have been betrayed for ten years,›” <Ada Roy> {said}."),
    Seeded("cue-stronger", "<Ada Roy> {said} ‹the ministry had known of the leak in the pipe since January›.",
           "<Ada Roy> {admitted} ‹the ministry had known of the leak in the pipe since January›."),
    Seeded("cue-stronger", "<Ada Roy> {said} ‹the rangers had counted every eagle in the gorge›.",
           "<Ada Roy> {claimed} ‹the rangers had counted every eagle in the gorge›."),
    Seeded("cue-stronger", "<Ada Roy> {said} ‹she would close the post at the pass within a week›.",
           "<Ada Roy> {threatened} ‹she would close the post at the pass within a week›."),
    Seeded("source-dropped", "<Ada Roy> {said} ‹the quay would be sold in June to whoever paid›, ((Reuters)) reported.",
           "<Ada Roy> {said} ‹the quay would be sold in June to whoever paid›.", rest=REST),
    Seeded("relay-differs", "<Ada Roy> {said} ‹the quay would be sold in June to whoever paid›, ((Reuters)) reported.",
           "<Ada Roy> {said} ‹the quay would be sold in June to whoever paid›, ((AFP)) reported.", rest=REST),
)  # fmt: skip


def raised(*prints: Print) -> list[str]:
    """Return the kinds of the alerts that are raised when the papers are linked and compared as in any run."""
    utterances = link(identify(each.attribution for each in prints).attributions)
    drifts = drifts_of(utterances, load_lexicon())
    return [alert.kind for each in utterances for alert in drifts[each.id].alerts]


def papers(case: Seeded) -> tuple[Print, Print, Print]:
    """Return the two papers that print the sentence as it was, and the one that has changed it."""
    as_it_was = (printed(case.printed, name, rest=case.rest) for name in ("a.txt", "b.txt"))
    return (*as_it_was, printed(case.changed, "c.txt", speaker=case.speaker, rest=case.rest))  # type: ignore[return-value]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.changed[:60])
def test_a_seeded_change_raises_its_alert_once_and_no_other(case: Seeded) -> None:
    assert raised(*papers(case)) == [case.kind]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.changed[:60])
def test_untouched_copies_raise_none(case: Seeded) -> None:
    one, other, _ = papers(case)

    assert raised(one, other) == []


def test_every_kind_is_seeded() -> None:
    assert {case.kind for case in CASES} == set(ALERTS)
