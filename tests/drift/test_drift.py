"""Each print of a statement beside the fullest, and what is worth a look: cases made by hand, for most are rare."""

from __future__ import annotations

import random

import pytest
from attrs import evolve

from quotes.drift import drifts_of
from quotes.lexicon import load_lexicon
from quotes.types import ALERTS, RELATIONS, Print, Speaker, Utterance
from reprints import ADA, alerts, drift, of, printed

LEXICON = load_lexicon()
WHOLE = "“‹The old dam will hold until the end of May, and nobody in the 12 valley villages has to go.›” <Roy> {said}."
PUTIN = Speaker("Vladimir Putin", "person", id="vladimir-putin", role="Russian president")


def beside(sentence: str, *, other: str = WHOLE, speaker: Speaker = ADA) -> list[tuple[str, str, str]]:
    """Return the alerts of a print beside another, the fullest."""
    return alerts(printed(sentence, "b.txt", speaker=speaker), printed(other, "a.txt", speaker=speaker))


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        (WHOLE, "copy"),
        ("“‹the old dam will hold until the end of May›,” <she> {said}.", "cut"),
        ("<Roy> {said} ‹nobody would have to leave the valley before summer›.", "direct turned indirect"),
        (
            "“‹Until June the old dam is going to hold, and none of the 12 villages is moved.›” <Roy> {said}.",
            "reworded",
        ),
    ],
)
def test_a_print_relates_to_the_fullest(sentence: str, relation: str) -> None:
    found = drift(printed(WHOLE, "a.txt"), printed(sentence, "b.txt"))

    assert found.relations == ("fullest", relation)
    assert set(found.relations) <= set(RELATIONS)


def test_two_direct_prints_of_who_speaks_another_language_are_two_translations() -> None:
    one = "“‹We shall think, perhaps, about a cut in production if we must.›” <he> {said}."
    other = "“‹If it is necessary, we are going to look at producing less.›” <he> {said}."
    found = drift(printed(one, "a.txt", speaker=PUTIN), printed(other, "b.txt", speaker=PUTIN))

    assert found.relations == ("fullest", "other translation")
    assert found.alerts == ()


def test_a_number_in_the_place_of_another() -> None:
    changed = WHOLE.replace("12 valley", "15 valley")

    assert beside(changed) == [("numbers-differ", "15", "12")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("‹the wall is 12 miles long and holds›", "‹the wall is 19.3 kilometres long and holds›"),
        ("‹the wall is about 30 metres high and holds›", "‹the wall is 31 metres high and holds›"),
        ("‹the wall has twenty-five cracks and holds›", "‹the wall has 25 cracks and holds›"),
        ("‹the wall cost $2.5m and it holds›", "‹the wall cost 2.5 million dollars and it holds›"),
        ("‹the gates of the wall open at 6 p.m. again›", "‹the gates of the wall open at 6:00 pm again›"),
        ("‹5 per cent of the wall is gone and it holds›", "‹5% of the wall is gone and it holds›"),
        ("‹the wall was shut on May 12 and it holds›", "‹the wall was shut on May 13 and it holds›"),
    ],
    ids=["units", "about", "letters", "scale", "time", "percent", "day"],
)
def test_one_number_in_two_forms(one: str, other: str) -> None:
    assert beside(f"<Roy> {{said}} {one}.", other=f"<Roy> {{said}} {other}.") == []


def test_only_one_of_two_prints_denies_it() -> None:
    said = "<Roy> {said} ‹the old dam would not hold until the end of May›."

    assert beside(said.replace(" not", ""), other=said) == [("negation-differs", "would hold", "not")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("‹it was several men who built the old dam›", "‹it was not one man but several men who built the old dam›"),
        ("‹the town is unable to pay for the old dam›", "‹the town is not able to pay for the old dam›"),
        ("‹the town cannot pay for the old dam now›", "‹the town can’t pay for the old dam now›"),
        ("‹the old dam is not only safe but it is sound›", "‹the old dam is safe and it is sound›"),
    ],
    ids=["put right", "otherwise", "contracted", "not only"],
)
def test_what_is_denied_otherwise_is_denied(one: str, other: str) -> None:
    assert beside(f"<Roy> {{said}} {one}.", other=f"<Roy> {{said}} {other}.") == []


def test_who_denies_that_it_was_says_that_it_was_not() -> None:
    said = "<Roy> {insisted} ‹she was not the owner of the old dam›."

    assert beside("<Roy> {denied} ‹she was the owner of the old dam›.", other=said) == []


def test_a_hedge_that_was_dropped() -> None:
    said = "<Roy> {said} ‹the old dam may hold until the end of May›."

    assert beside(said.replace("may", "will"), other=said) == [("hedge-dropped", "will", "may")]
    assert beside(said.replace("may", "could"), other=said) == []
    assert beside(said.replace("may", "might"), other=said) == []


def test_words_left_out_between_the_marks() -> None:
    cut = WHOLE.replace("until the end of May, ", "")

    assert beside(cut) == [("cut-inside-quotation", "hold and", "until the end of May")]


@pytest.mark.parametrize(
    "sentence",
    [
        WHOLE.replace("until the end of May, ", "... "),
        WHOLE.replace("until the end of May, ", "[for now] "),
        WHOLE.replace(" until the end of May, and nobody", ",›” <Roy> {said}. “‹Nobody"),
        "<Roy> {said} ‹the old dam will hold, and nobody in the 12 valley villages has to go›.",
    ],
    ids=["dots", "brackets", "two quotations", "indirect"],
)
def test_a_cut_that_shows(sentence: str) -> None:
    assert [kind for kind, _, _ in beside(sentence)] == []


def test_a_quotation_in_other_words() -> None:
    reworded = WHOLE.replace("hold", "survive")

    assert beside(reworded) == [("quotation-reworded", "survive", "hold")]
    assert beside(reworded, speaker=of(ADA, None)) == []
    assert beside(reworded, speaker=PUTIN) == []


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("admitted", "said", ["cue-stronger"]),
        ("claims", "told reporters", ["cue-stronger"]),
        ("threatened", "added", ["cue-stronger"]),
        ("demanded", "requested", ["cue-stronger"]),
        ("demanded", "said", []),
        ("asked", "said", []),
        ("noted", "said", []),
        ("warned", "admitted", []),
    ],
)
def test_a_cue_that_says_more(one: str, other: str, shown: list[str]) -> None:
    said = "<Roy> {%s} ‹that the old dam would not hold until the end of May›."

    assert [kind for kind, _, _ in beside(said % one, other=said % other)] == shown


def test_a_cue_that_is_denied_says_nothing() -> None:
    said = "<Roy> {said} ‹that the old dam would not hold until the end of May›."

    assert beside(said.replace("{said}", "has not {admitted}"), other=said) == []


REST = " The wall was built in 1931 by men from Stonegate, and it has been patched up four times since the war."
COPY = "<Roy> {said} ‹the old dam would hold until the end of May at the very least›, ((%s)) reported."
BARE = COPY.replace(", ((%s)) reported", "")


ELSEWHERE = """
It has rained in the valley for a week, and the river is at its highest in a decade. Sheep were driven up to the hills,
and the school is shut. Two roads are under water, the council's website says, and a third will follow tonight.
"""


def in_two_papers(one: str, other: str, *, rest: str = REST, mine: str = REST) -> list[tuple[str, str, str]]:
    """Return the alerts of two papers that have the rest of the text in common."""
    return alerts(printed(one, "b.txt", rest=mine), printed(other, "a.txt", rest=rest))


def test_an_agency_that_the_copy_does_not_credit() -> None:
    ((kind, _, agency),) = in_two_papers(BARE, COPY % "Reuters")

    assert (kind, agency) == ("source-dropped", "Reuters")


@pytest.mark.parametrize(
    ("one", "other", "mine"),
    [
        (BARE, COPY % "Reuters", REST + " (Reuters)"),
        (BARE, COPY % "Reuters", ELSEWHERE),
        (BARE, COPY % "the BBC", REST),
        (BARE.replace("until the end of May", "for long"), COPY % "Reuters", REST),
        (COPY % "Reuters", COPY % "Reuters", REST),
    ],
    ids=["named at the end", "another article", "no agency", "other words", "both credit it"],
)
def test_no_agency_was_dropped(one: str, other: str, mine: str) -> None:
    assert in_two_papers(one, other, mine=mine) == []


def test_what_the_agency_knows_is_no_credit_for_its_text() -> None:
    figures = REST + " In April the river rose by two metres, according to figures that Reuters has seen."

    assert [kind for kind, _, _ in in_two_papers(BARE, COPY % "Reuters", rest=figures, mine=figures)] == [
        "source-dropped"
    ]


def test_whose_the_picture_is_says_nothing_of_the_text() -> None:
    credit = COPY % "Reuters" + " Ann Lee/Reuters"
    other = printed(credit, "a.txt", rest=REST)
    (relay,) = other.attribution.relays
    told = evolve(other.attribution, relays=(evolve(relay, basis="metadata"),))
    pictured = evolve(other, statement=evolve(other.statement, attribution=told))
    mine = printed(BARE, "b.txt", rest=REST)

    assert [kind for kind, _, _ in alerts(mine, other)] == ["source-dropped"]
    assert alerts(mine, pictured) == []


def test_two_agencies_for_one_text() -> None:
    found = in_two_papers(COPY % "Reuters", COPY % "Agence France-Presse")

    assert found == [("relay-differs", "Reuters", "Agence France-Presse")]


def test_another_person_with_the_same_words() -> None:
    ben = Speaker("Ben Hill", "person", id="s_ben")
    said = WHOLE.replace("<Roy>", "<Ben Hill>")
    mine, theirs = printed(said, "b.txt", speaker=ben), printed(WHOLE, "a.txt")

    assert alerts(mine, theirs) == [("speaker-differs", "Ben Hill", "Roy")]
    assert alerts(printed(WHOLE.replace("<Roy>", "<he>"), "b.txt", speaker=ben), theirs) == []
    assert alerts(printed(said, "b.txt", speaker=evolve(ben, name="Hill")), theirs) == []


def test_within_one_text_nothing_is_worth_an_alert() -> None:
    once = printed(WHOLE, "a.txt")
    copy = printed(WHOLE, "copy-of-a.txt")

    assert drift(once, copy).alerts == ()
    assert drift(once).relations == ("fullest",)


def test_copies_of_one_print_have_one_alert() -> None:
    said = "<Roy> {%s} ‹that the old dam would not hold until the end of May›."
    copies = [printed(said % "admitted", f"{name}.txt", rest=f" Number {name}.") for name in "cab"]
    (alert,) = drift(printed(said % "said", "z.txt"), *copies).alerts

    assert alert.one.attribution.article.document.id == "a.txt"
    assert alert.also == ("b.txt", "c.txt")
    assert alert.kind in ALERTS


def test_the_order_of_prints_makes_no_difference() -> None:
    prints: list[Print] = [
        printed(WHOLE, "a.txt"),
        printed(WHOLE.replace("12", "15"), "b.txt"),
        printed(WHOLE.replace("{said}", "{admitted}"), "c.txt"),
        printed("<Roy> {said} ‹the old dam would hold until the end of May›.", "d.txt"),
    ]
    shuffled = random.Random(2).sample(prints, len(prints))
    one, other = (drifts_of([Utterance("u", tuple(each))], LEXICON)["u"] for each in (prints, shuffled))

    assert one.alerts == other.alerts
    assert dict(zip(map(id, prints), one.relations, strict=True)) == dict(
        zip(map(id, shuffled), other.relations, strict=True)
    )
