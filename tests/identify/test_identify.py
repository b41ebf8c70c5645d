"""One speaker, one id, over all documents: which names are one, and which never are."""

from __future__ import annotations

import random
from datetime import date

import pytest
from attrs import evolve

from conftest import document_of
from quotes.identify import identify
from quotes.types import Article, Attribution, Identified, Quote, Span, Speaker

SAID = "the old harbour bridge will be closed to lorries from the third week of the holidays"


def paper(
    name: str, kind: str = "person", *, words: str = SAID, text: str = "", file: str = "", id: str = ""
) -> Attribution:
    """Return what a paper has somebody say; `text` is what else it prints."""
    whole = f"{words}\n{text or name}"
    document = document_of(whole, file or f"{name}.txt")
    place = whole.index(name) if name in whole else 0
    quote = Quote((Span(0, len(words)),), (), Span(place, place + len(name)), "indirect", "", 0)
    speaker = Speaker(name, kind, id=id or f"s_{name} {kind} {document.text_sha256 if kind != 'person' else ''}")
    return Attribution(Article(document, (), ()), "body", quote, speaker)


def ids(*papers: Attribution) -> list[str | None]:
    return [each.speaker.id for each in identify(papers).attributions]


def are_one(*papers: Attribution) -> bool:
    return len(set(ids(*papers))) == 1


OTHER = "ferries would run all night when the snow had gone and the ice was off the river"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Robert J. Marsh", "Robert Marsh"),
        ("Frederick C. Marsh", "Fred Marsh"),
        ("Carolos Ferakis", "Karolos Ferakis"),
        ("Yiannis Ferakis", "Giannis Ferakis"),
        ("Undersheriff Jan Marsh", "Jan Marsh"),
    ],
)
def test_one_given_name_and_surname_in_two_spellings_are_one_person(one: str, other: str) -> None:
    assert are_one(paper(one), paper(other, words=OTHER))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Robert J. Marsh", "Robert K. Marsh"),
        ("Robert Marsh", "Rosa Marsh"),
        ("Marsh", "Robert Marsh"),
        ("Kim Jong Un", "Kim Yong Un"),
    ],
    ids=["other initial", "other given name", "a surname alone", "other middle name"],
)
def test_names_that_differ_or_say_too_little_are_two(one: str, other: str) -> None:
    assert not are_one(paper(one), paper(other, words=OTHER))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Danish soccer federation", "Royal Danish Football Federation"),
        ("Danish FA", "the Danish football association"),
        ("Coalition of the Green Left", "Coalition of Green Left"),
        ("NOVR", "NOVR"),
    ],
)
def test_an_organization_is_told_by_the_parts_of_its_name(one: str, other: str) -> None:
    papers = (paper(one, "organization"), paper(other, "organization", words=OTHER, text=f"{other}."))

    assert are_one(*papers)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Danish soccer federation", "the Swedish soccer federation"),
        ("the Danish soccer federation", "the Danish handball federation"),
        ("Police", "police"),
    ],
    ids=["other nation", "other field", "police of nowhere"],
)
def test_organizations_that_differ_are_two(one: str, other: str) -> None:
    assert not are_one(paper(one, "organization"), paper(other, "organization", words=OTHER))


def test_an_acronym_is_bound_by_any_text() -> None:
    binding = paper("Ada Roy", words=OTHER, text="Ada Roy of the Danish Rail Union (DJV) resigned.")
    papers = (paper("DJV", "organization"), paper("Danish Rail Union", "organization", words=OTHER))

    assert not are_one(*papers)
    assert ids(*papers, binding)[0] == ids(*papers, binding)[1]


def test_the_body_of_a_surname_is_that_of_the_full_name() -> None:
    """PolNeAR has `the Clinton campaign` and `Hillary Clinton's campaign` in one article."""
    short = paper("the Clinton campaign", "organization")
    long = paper("Hillary Clinton's campaign", "organization", words=OTHER)
    third = paper("Bill Clinton's campaign", "organization", words="nobody had asked him to sing")

    assert are_one(short, long)
    assert len(set(ids(short, long, third))) == 3


def test_a_university_is_no_person_s() -> None:
    short = paper("Washington University", "organization")

    assert not are_one(short, paper("George Washington University", "organization", words=OTHER))


def test_a_noun_alone_is_the_one_body_that_its_text_names() -> None:
    here = paper("Police", "organization", text="Police closed the bridge. Lund police had warned the town.")
    there = paper("Lund police", "organization", words=OTHER)

    assert are_one(here, there)
    assert {each.speaker.name for each in identify([here, there]).attributions} == {"Lund police"}


def test_the_government_is_its_own_country_s_where_another_s_is_named_only_behind() -> None:
    text = "The government would end nuclear power. Jaw cited the South Korean government."
    here = paper("The government", "organization", text=text)
    there = paper("South Korean government", "organization", words=OTHER)

    assert not are_one(here, there)
    assert are_one(paper("The government", "organization", text=f"The South Korean government met. {text}"), there)


def test_shared_words_make_names_one_that_go_together() -> None:
    assert are_one(paper("Ilene Wolff"), paper("Ilene Wolfe"))
    assert are_one(paper("Ann Marsh"), paper("The former coach", "anonymous"))
    assert are_one(paper("NOVR", "organization"), paper("a subsequent statement", "document"))
    assert not are_one(paper("Ilene Wolff"), paper("Ilene Wolfe", words=OTHER))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ann Marsh", "person"), ("Ben Hill", "person")),
        (("Ann Marsh", "person"), ("Lund police", "organization")),
        (("Ann Marsh", "person"), ("US officials", "anonymous")),
        (("officials", "anonymous"), ("officials", "anonymous")),
        (("the Danish soccer federation", "organization"), ("the Swedish soccer federation", "organization")),
    ],
)
def test_shared_words_never_make_one_of_names_that_do_not_go_together(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert not are_one(paper(*one), paper(*other, text="elsewhere", file="other.txt"))


def test_a_name_cut_behind_a_title_is_read_on() -> None:
    cut = paper("Const", "anonymous", text="Const . Tim Hale said so.")

    assert are_one(cut, paper("Tim Hale", words=OTHER))


def test_two_persons_who_speak_together_are_one_speaker_in_all_papers() -> None:
    pair = paper("Ann Marsh and Ben Hill", "group", id="s_1")

    assert are_one(pair, paper("Ben Hill and Ann Marsh", "group", words=OTHER, id="s_2"))
    assert not are_one(pair, paper("Ann Marsh and Jan Berg", "group", words=OTHER, id="s_2"))
    assert not are_one(pair, paper("Ann Marsh", words=OTHER), pair)
    assert not are_one(
        paper("Deputies and Lund police", "group", id="s_1"),
        paper("Deputies and Lund police", "group", words=OTHER, id="s_2"),
    )


AGED = "the 52-year-old"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Marsh, 52, has run the ferries since 2018.",
        "The 52-year-old Ann Marsh has run them since 2018.",
        "The ferries are run by 52-year-old chief engineer Ann Marsh.",
        "Ann Marsh, aged 52, runs them.",
    ],
)
def test_who_is_called_by_an_age_is_the_person_of_the_text_whose_age_another_gives(text: str) -> None:
    called = paper(AGED, "anonymous", text=f"Ann Marsh resigned. {AGED} was tired.", file="a.txt")
    named, telling = (
        paper("Ann Marsh", words=OTHER, file="b.txt"),
        paper("Ben Hill", words="x", text=f"{text} Ben Hill"),
    )

    assert not are_one(called, named)
    assert ids(called, named, telling)[0] == ids(called, named, telling)[1]
    assert (
        ids(paper(f"{AGED} engineer", "anonymous", text=f"Ann Marsh. {AGED} engineer"), named, telling)[0]
        == ids(named)[0]
    )


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Ann Marsh resigned.", "Ann Marsh, 53, runs them."),
        ("Ann Marsh and Jan Berg resigned.", "Ann Marsh, 52, and Jan Berg, 52, run them."),
        ("Jan Berg, 52, met Ann Marsh.", "Ann Marsh, 52, runs them."),
        ("The ferries stopped.", "Ann Marsh, 52, runs them."),
        ("Ann Marsh resigned.", "The 52-year-old brother of Ann Marsh runs them."),
    ],
    ids=["another age", "two of one age", "two of one age, one here", "not named here", "her brother's age"],
)
def test_who_is_called_by_an_age_is_nobody_else(here: str, there: str) -> None:
    called = paper(AGED, "anonymous", text=f"{here} {AGED} was tired.", file="a.txt")
    papers = (
        called,
        paper("Ann Marsh", words=OTHER, file="b.txt"),
        paper("Ben Hill", words="x", text=f"{there} Ben Hill"),
    )

    assert ids(*papers)[0] != ids(*papers)[1]


def test_an_age_of_other_years_is_nobodys() -> None:
    called = paper(AGED, "anonymous", text=f"Ann Marsh resigned. {AGED} was tired.", file="a.txt")
    telling = paper("Ann Marsh", words=OTHER, text="Ann Marsh, 52, runs them.")

    def printed(each: Attribution, year: int) -> Attribution:
        return evolve(each, article=evolve(each.article, published=date(year, 5, 1)))

    assert are_one(printed(called, 2026), printed(telling, 2026))
    assert not are_one(printed(called, 2026), printed(telling, 2019))


def test_a_name_without_its_space_is_that_of_who_speaks_in_its_text() -> None:
    text = "ANNMARSH (@annmarsh21) wrote. Ann Marsh resigned."
    display, named = paper("ANNMARSH", "organization", text=text), paper("Ann Marsh", words=SAID, text=text)

    assert are_one(display, named)
    assert {each.speaker.name for each in identify([display, named]).attributions} == {"Ann Marsh"}
    assert not are_one(display, paper("Ann Marsh", words=OTHER, text="Ann Marsh resigned."))


def test_a_body_is_its_countrys_of_the_country_named_last() -> None:
    name = "the country's football federation"
    named = paper("the Danish soccer federation", "organization", words=OTHER)

    assert are_one(
        paper(name, "organization", text=f"Denmark lost to Norway. Denmark's coach has left, {name} said."), named
    )
    assert not are_one(paper(name, "organization", text=f"Denmark beat Norway, {name} said."), named)
    assert not are_one(paper(name, "organization", text=f"The coach has left, {name} said."), named)
    assert not are_one(
        paper("the country's bank", "organization", text="Denmark's bank, the country's bank said."), named
    )


def test_an_identity_keeps_its_names_and_why_they_are_one() -> None:
    (identity,) = identify(
        [paper("Fred Marsh"), paper("Frederick Marsh"), paper("Fred Marsh", file="again.txt")]
    ).identities

    assert [(each.name, each.rows) for each in identity.names] == [("Fred Marsh", 2), ("Frederick Marsh", 1)]
    assert [merge.rule for merge in identity.merges] == ["given name and surname"]
    assert identity.rows == 3


def test_the_id_of_the_lexicon_stays() -> None:
    papers = (paper("Sergei Marsh", id="sergei-marsh"), paper("Sergey Marsh", words=OTHER))

    assert set(ids(*papers)) == {"sergei-marsh"}


def test_who_has_no_name_is_no_identity() -> None:
    unknown = paper("x")
    found = identify([Attribution(unknown.article, "body", unknown.quote, Speaker(None, "person", reason="none"))])

    assert found.identities == ()


def test_the_order_of_documents_makes_no_difference() -> None:
    names = ("Fred Marsh", "Frederick Marsh", "Frederick C. Marsh", "Marsh", "Ben Hill", "Ilene Wolff", "Ilene Wolfe")
    papers = [paper(name) for name in names]
    shuffled = random.Random(3).sample(papers, len(papers))

    def shown(found: Identified) -> set[tuple[str, str | None]]:
        return {(each.article.document.id, each.speaker.id) for each in found.attributions}

    assert shown(identify(papers)) == shown(identify(shuffled))
    assert identify(papers).identities == identify(shuffled).identities


def test_further_attributions_take_the_names_and_change_none() -> None:
    first = [paper("Fred Marsh")]
    found = identify(first, [paper("Frederick Marsh"), paper("Fred Marsh", file="b.txt")])

    assert [each.speaker.name for each in found.attributions] == ["Fred Marsh", "Frederick Marsh", "Fred Marsh"]


@pytest.mark.parametrize(
    "text",
    [
        "Lund police closed the bridge on Monday. Police said that it was unsafe.",
        "Lund police came to the house in Malmo. Police found nobody.",
        "The Lund police closed the bridge. Nobody was hurt, said Ann Marsh. Police gave no name.",
    ],
)
def test_what_ends_a_sentence_before_the_police_is_no_name_of_theirs(text: str) -> None:
    assert (
        len(set(ids(paper("Police", "organization", text=text), paper("Lund police", "organization", words=OTHER))))
        == 1
    )


def test_a_word_that_only_its_sentence_gives_a_capital_is_no_name_of_the_police() -> None:
    text = "A bus fell in Lund district, police said. District police chief Jan Kos said it was late."

    assert {each.speaker.name for each in identify([paper("police", "organization", text=text)]).attributions} == {
        "police"
    }


def test_who_quotes_the_police_gives_them_no_name() -> None:
    text = "Quoting police, the Prothom Alo newspaper reported that three people had died."

    (row,) = identify([paper("police", "organization", text=text)]).attributions
    assert row.speaker.name == "police"


def test_a_shortened_word_in_the_name_of_a_police_ends_no_sentence() -> None:
    text = "St. Ives police closed the bridge. Police said that it was unsafe."

    assert (
        len(set(ids(paper("Police", "organization", text=text), paper("St. Ives police", "organization", words=OTHER))))
        == 1
    )


@pytest.mark.parametrize(
    "text",
    [
        "Anna Roy (@ferry_boss) has run the company since 2004.",
        "The chief executive, Dr. Anna Roy ( @Ferry_Boss ), has run it since 2004.",
        "— Anna Roy (@ferry_boss) May 5, 2026",
        "Anna Roy (Twitter: @ferry_boss) has run it since 2004.",
        "Anna Roy (@ferry_boss on Instagram) has run it since 2004.",
    ],
)
def test_a_handle_is_bound_to_a_name_by_any_text(text: str) -> None:
    handle = paper("@ferry_boss", "anonymous")
    named, binding = paper("Anna Roy", words=OTHER), paper("Ben Cole", words=OTHER, text=text)

    assert not are_one(handle, named)
    assert ids(handle, named, binding)[0] == ids(handle, named, binding)[1]
    assert identify([handle, binding]).attributions[0].speaker.name == "Anna Roy"  # who says nothing else


def test_a_handle_is_bound_to_a_body_that_is_known() -> None:
    handle = paper("@harbour", "organization")
    binding = paper("Danish Rail Union", "organization", words=OTHER, text="The Danish Rail Union (@harbour) resigned.")

    assert are_one(handle, binding)
    assert not are_one(handle, paper("x", words=OTHER, text="The Danish Rail Union (@harbour) resigned."))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Anna Roy had @annaroy in mind.",
        "Anna Roy (@roy) and Ben Cole (@annaroy) resigned.",
        "Anna Roy (@annaroy) resigned. Anna Berg (@annaroy) did not.",
        "The town (@annaroy) was glad.",
    ],
    ids=["likeness alone", "no brackets", "another's", "two names", "no name"],
)
def test_a_handle_that_no_text_binds_to_a_name_is_not_its(text: str) -> None:
    assert not are_one(paper("@annaroy", "anonymous", text=f"@annaroy wrote. {text}"), paper("Anna Roy"))


def test_a_handle_is_one_wherever_it_stands() -> None:
    papers = (
        paper("@annaroy", "anonymous", id="s_1"),
        paper("@AnnaRoy", "organization", words=OTHER, id="s_2"),
        paper("wrote @annaroy", "organization", words=OTHER, id="s_3"),
    )

    assert are_one(*papers)
    assert {each.speaker.name for each in identify(papers).attributions} == {"@AnnaRoy"}  # never `wrote @annaroy`
    assert not are_one(papers[0], paper("@annaroy2", "anonymous"))


def test_father_and_son_of_one_name_are_two_where_one_text_has_both() -> None:
    both = "Luis Mora and his son Luis Mora Jr. spoke."

    assert not are_one(paper("Luis Mora", text=both, file="a.txt"), paper("Luis Mora Jr.", text=both, file="a.txt"))
    assert are_one(paper("Luis Mora"), paper("Luis Mora Jr.", words=OTHER))
