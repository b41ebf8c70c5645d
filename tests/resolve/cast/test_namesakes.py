"""Several people of one name: which of them a bare surname means, or that it is not known."""

import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from quotes.types import Span
from readings import names_of, people_in, quote_by, quotes_in, speakers_of


def last_called(name, text, *later):
    """Return who the last `name` in a text is, and who the sources behind it are."""
    analysis = parse(text)
    words = analysis.article.document.text
    places = [words.rindex(name)]
    for source in later:
        places.append(words.index(source, places[-1] + 1))
    spans = [Span(place, place + len(source)) for place, source in zip(places, (name, *later), strict=True)]
    return tuple(a.speaker for a in resolve(tuple(map(quote_by, spans)), analysis, load_lexicon()))


KEANE = """
Tom Keane flew home on Friday.
Tom/NNP/nsubj/flew/Person Keane/NNP/flat/Tom/Person flew/VBD/0/fly home/RB/advmod/flew on/IN/case/Friday
Friday/NNP/obl/flew/Date .
"""
HIS_WIFE = """
His wife, Joanna Keane, met him.
His/PRP$/nmod:poss/wife wife/NN/nsubj/met ,/Joanna Joanna/NNP/appos/wife/Person Keane/NNP/flat/Joanna/Person ,/Joanna
met/VBD/0/meet him/PRP/obj/met .
"""
KEANES_BROTHER = """
Tom Keane’s brother Karl Keane met him.
Tom/NNP/nmod:poss/brother/Person Keane/NNP/flat/Tom/Person ’s/POS/case/Tom brother/NN/nsubj/met
Karl/NNP/appos/brother/Person Keane/NNP/flat/Karl/Person met/VBD/0/meet him/PRP/obj/met .
"""
TOLD = """
Keane, 58, told the BBC they won.
Keane/NNP/nsubj/told/Person ,/58 58/CD/appos/Keane ,/58 told/VBD/0 the/DT/det/BBC BBC/NNP/obj/told/Organization
they/PRP/nsubj/won won/VBD/ccomp/told/win .
"""


@pytest.mark.parametrize("kin", [HIS_WIFE, KEANES_BROTHER], ids=["his wife", "his brother"])
def test_bare_surname_is_not_the_relative_who_came_in_beside_its_bearer(kin):
    speaker = speakers_of(parse(KEANE + kin + TOLD), "Keane, 58")[0]

    assert (speaker.name, speaker.kind) == ("Tom Keane", "person")


def test_relative_who_alone_bears_the_name_is_meant():
    assert names_of(parse(HIS_WIFE + TOLD), "Keane, 58") == ("Joanna Keane",)


COUPLE = """
Tom Keane and his wife flew home.
Tom/NNP/nsubj/flew/Person Keane/NNP/flat/Tom/Person and/CC/cc/wife his/PRP$/nmod:poss/wife wife/NN/conj/Tom
flew/VBD/0/fly home/RB/advmod/flew .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_wife_beside_a_name_does_not_make_it_a_womans():
    assert names_of(parse(COUPLE), "He") == ("Tom Keane",)


KIMS = """
Kim Jong Un met Kim Dae-sung, a professor at Dongguk University.
Kim/NNP/nsubj/met/Person Jong/NNP/flat/Kim/Person Un/NNP/flat/Kim/Person met/VBD/0/meet Kim/NNP/obj/met/Person
Dae-sung/NNP/flat/5/Person ,/professor a/DT/det/professor professor/NN/appos/5 at/IN/case/University
Dongguk/NNP/compound/University University/NNP/nmod/professor .
"""
LEES = """
Mr. Lee Min-ho met Ms. Lee Soo-jin.
Mr./NNP/compound/Lee Lee/NNP/nsubj/met/Person Min-ho/NNP/flat/Lee/Person met/VBD/0/meet Ms./NNP/compound/6
Lee/NNP/obj/met/Person Soo-jin/NNP/flat/6/Person .
"""


HANS = """
Prime Minister Tom Han met Justice Minister Karl Han.
Prime/NNP/compound/Minister Minister/NNP/compound/Tom Tom/NNP/nsubj/met/Person Han/NNP/flat/Tom/Person met/VBD/0/meet
Justice/NNP/compound/Minister Minister/NNP/compound/Karl Karl/NNP/obj/met/Person Han/NNP/flat/Karl/Person .
"""


@pytest.mark.parametrize(("office", "name"), [("Prime", "Tom Han"), ("Justice", "Karl Han")])
def test_the_office_before_a_surname_is_all_of_its_words(office, name):
    sentence = f"""
    {office} Minister Han said they won.
    {office}/NNP/compound/Minister Minister/NNP/compound/Han Han/NNP/nsubj/said/Person said/VBD/0
    they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """

    assert last_called(f"{office} Minister Han", f"{HANS}\n{sentence}")[0].name == name


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        pytest.param(KIMS, "Professor Kim", "Kim Dae-sung", id="role that the text states"),
        pytest.param(KIMS, "Leader Kim", "Kim Jong Un", id="role that the lexicon knows"),
        pytest.param(LEES, "Mr. Lee", "Lee Min-ho", id="his title"),
        pytest.param(LEES, "Ms. Lee", "Lee Soo-jin", id="her title"),
    ],
)
def test_what_stands_before_a_surname_tells_namesakes_apart(before, source, name):
    title, surname = source.split()
    sentence = f"""
    {source} said they won.
    {title}/NNP/compound/{surname}/{title.lower()} {surname}/NNP/nsubj/said/Person said/VBD/0
    they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """

    assert last_called(source, f"{before}\n{sentence}")[0].name == name


ERWIN = """
Erwin Borght left Lodz.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Lodz/NNP/obj/left/Location .
"""
BORGHT = """
Borght came back.
Borght/NNP/nsubj/came/Person came/VBD/0/come back/RB/advmod/came .
"""
RAIN = """
It rained.
It/PRP/expl/rained rained/VBD/0/rain .
"""
KARL = """
Karl Borght stayed.
Karl/NNP/nsubj/stayed/Person Borght/NNP/flat/Karl/Person stayed/VBD/0/stay .
"""
SAID = """
Borght said they won.
Borght/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
HE = """
He said they lost.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(ERWIN + RAIN * 3 + KARL + SAID, "Karl Borght", id="who is named nearest by far"),
        pytest.param(KARL + RAIN * 3 + ERWIN + BORGHT + RAIN + SAID, "Erwin Borght", id="who was last called so"),
        pytest.param(ERWIN + BORGHT + KARL + SAID, None, id="another was named in full since"),
        pytest.param(ERWIN + KARL + SAID, None, id="not sure"),
    ],
)
def test_surname_that_two_bear(text, name):
    assert last_called("Borght", text)[0].name == name


def test_surname_that_may_be_two_peoples_has_a_reason_that_names_them():
    borght, he = last_called("Borght", ERWIN + KARL + SAID + HE, "He")

    assert borght.kind == "person"
    assert borght.reason == "'Borght' may be Erwin Borght or Karl Borght"
    assert he == borght


def test_he_behind_a_surname_that_two_bear_is_not_guessed():
    assert last_called("He", ERWIN + KARL + BORGHT + HE)[0].reason == "'He' may be Erwin Borght or Karl Borght"


def test_name_that_stands_alone_often_is_of_who_is_named_first():
    often = ERWIN + KARL + (RAIN + BORGHT) * 5 + SAID

    assert last_called("Borght", often)[0].name == "Erwin Borght"


TWO_LEES = """
Lee Jae-won met Lee Jae-ho.
Lee/NNP/nsubj/met/Person Jae-won/NNP/flat/Lee/Person met/VBD/0/meet Lee/NNP/obj/met/Person Jae-ho/NNP/flat/4/Person .
"""
TWO_NGUYENS = """
Nguyen Van Hung met Nguyen Thi Lan.
Nguyen/NNP/nsubj/met/Person Van/NNP/flat/Nguyen/Person Hung/NNP/flat/Nguyen/Person met/VBD/0/meet
Nguyen/NNP/obj/met/Person Thi/NNP/flat/5/Person Lan/NNP/flat/5/Person .
"""
WON = """
Lee Jae-won left.
Lee/NNP/nsubj/left/Person Jae-won/NNP/flat/Lee/Person left/VBD/0/leave .
"""
HO = """
Lee Jae-ho stayed.
Lee/NNP/nsubj/stayed/Person Jae-ho/NNP/flat/Lee/Person stayed/VBD/0/stay .
"""
SON = """
Lee Jae-won, the son of Lee Jae-ho, left.
Lee/NNP/nsubj/left/Person Jae-won/NNP/flat/Lee/Person ,/son the/DT/det/son son/NN/appos/1 of/IN/case/7
Lee/NNP/nmod/son/Person Jae-ho/NNP/flat/7/Person ,/son left/VBD/0/leave .
"""
LEE = """
Lee came back.
Lee/NNP/nsubj/came/Person came/VBD/0/come back/RB/advmod/came .
"""
LEE_SAID = SAID.replace("Borght", "Lee")


PLAYED_WITH = """
Reed met Lee Jae-min.
Reed/NNP/nsubj/met met/VBD/0/meet Lee/NNP/obj/met/Person Jae-min/NNP/flat/Lee/Person .
"""


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param(TWO_LEES + LEE + RAIN * 8 + PLAYED_WITH + LEE_SAID, "Lee", None, id="nor who only passes by"),
        pytest.param(TWO_LEES + LEE_SAID, "Lee", None, id="of Korea"),
        pytest.param(TWO_NGUYENS + SAID.replace("Borght", "Nguyen"), "Nguyen", None, id="of Vietnam"),
        pytest.param(WON + HO + LEE_SAID, "Lee", None, id="the nearer is not meant for that"),
        pytest.param(WON + LEE + HO + LEE_SAID, "Lee", None, id="nor who was called so once"),
        pytest.param(WON + RAIN * 6 + HO + LEE_SAID, "Lee", "Lee Jae-ho", id="by far the nearest"),
        pytest.param(WON + LEE * 3 + HO + LEE_SAID, "Lee", "Lee Jae-won", id="of whom the article is"),
        pytest.param(SON + LEE_SAID, "Lee", "Lee Jae-won", id="whose son he is, who only tells that"),
        pytest.param(WON + LEE_SAID, "Lee", "Lee Jae-won", id="the only one"),
    ],
)
def test_surname_before_the_given_name_that_two_bear_is_not_guessed_by_order(text, name, expected):
    assert last_called(name, text)[0].name == expected


ORDER = """
Higuchi Ichiyo met Lee.
Higuchi/NNP/nsubj/met/Person Ichiyo/NNP/flat/Higuchi/Person met/VBD/0/meet Lee/NNP/obj/met/Person .

Lee left Ichiyo Higuchi.
Lee/NNP/nsubj/left/Person left/VBD/0/leave Ichiyo/NNP/obj/left/Person Higuchi/NNP/flat/Ichiyo/Person .

Higuchi said they won.
Higuchi/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_surname_first_and_surname_last_are_one_name():
    assert last_called("Higuchi", ORDER)[0].name == "Higuchi Ichiyo"


JUNIOR = """
Karl Borght met Karl Borght Jr.
Karl/NNP/nsubj/met/Person Borght/NNP/flat/Karl/Person met/VBD/0/meet Karl/NNP/obj/met/Person
Borght/NNP/flat/4/Person Jr./NNP/flat/4/Person
"""


def test_junior_is_another_one():
    assert names_of(parse(JUNIOR), "Karl Borght", "Karl Borght Jr.") == ("Karl Borght", "Karl Borght Jr.")


SHOIGU = """
Sergey Shoigu met Lee.
Sergey/NNP/nsubj/met/Person Shoigu/NNP/flat/Sergey/Person met/VBD/0/meet Lee/NNP/obj/met/Person .

Lee left Sergei Shoigu.
Lee/NNP/nsubj/left/Person left/VBD/0/leave Sergei/NNP/obj/left/Person Shoigu/NNP/flat/Sergei/Person .

Shoigu said they won.
Shoigu/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_spellings_of_one_name_are_no_namesakes():
    assert last_called("Shoigu", SHOIGU)[0].name == "Sergei Shoigu"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Xi/Jinping", "Xi"),
        ("Aung/San/Suu/Kyi", "Suu/Kyi"),
        ("Kim/Jong/Un", "Kim"),
        ("Park/Geun-hye", "Park"),
    ],
)
def test_surname_before_the_given_name(full, short):
    first, *rest = full.split("/")
    head, *tail = short.split("/")
    text = f"""
    {full.replace("/", " ")} left.
    {first}/NNP/nsubj/left/Person {" ".join(f"{word}/NNP/flat/{first}/Person" for word in rest)} left/VBD/0/leave .

    {short.replace("/", " ")} said they won.
    {head}/NNP/nsubj/said/Person {" ".join(f"{word}/NNP/flat/{head}/Person" for word in tail)} said/VBD/0
    they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """

    assert names_of(parse(text), full.replace("/", " "), short.replace("/", " "))[1] == full.replace("/", " ")


SISTER = """
Kim Jong Un came with Kim Yo Jong.
Kim/NNP/nsubj/came/Person Jong/NNP/flat/Kim/Person Un/NNP/flat/Kim/Person came/VBD/0/come with/IN/case/6
Kim/NNP/obl/came/Person Yo/NNP/flat/6/Person Jong/NNP/flat/6/Person .

Kim Yo Jong, his sister, said they won.
Kim/NNP/nsubj/said/Person Yo/NNP/flat/Kim/Person Jong/NNP/flat/Kim/Person ,/sister his/PRP$/nmod:poss/sister
sister/NN/appos/Kim ,/sister said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_full_name_is_its_bearer_where_two_share_a_surname():
    assert names_of(parse(SISTER), "Kim Yo Jong, his sister") == ("Kim Yo Jong",)


PROFESSOR = """
Gen. Karl Keane met Prof. Tom Keane.
Gen./NNP/nsubj/met/Person Karl/NNP/flat/Gen./Person Keane/NNP/flat/Gen./Person met/VBD/0/meet Prof./NNP/obj/met/Person
Tom/NNP/flat/Prof./Person Keane/NNP/flat/Prof./Person .

Prof. Keane said they won.
Prof./NNP/nsubj/said/Person Keane/NNP/flat/Prof./Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


GENERAL_BEFORE = """
Gen. Karl Keane met Prof. Tom Keane.
Gen./NNP/nsubj/met Karl/NNP/flat/Gen./Person Keane/NNP/flat/Gen./Person met/VBD/0/meet Prof./NNP/obj/met
Tom/NNP/flat/Prof./Person Keane/NNP/flat/Prof./Person .

Gen. Keane said they won.
Gen./NNP/nsubj/said Keane/NNP/flat/Gen./Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


TWO_PUTINS = """
Vladimir Putin met Igor Putin.
Vladimir/NNP/nsubj/met/Person Putin/NNP/flat/Vladimir/Person met/VBD/0/meet Igor/NNP/obj/met/Person
Putin/NNP/flat/Igor/Person .

President Putin said they won.
President/NNP/compound/Putin Putin/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(PROFESSOR, ("Prof. Keane",), "Tom Keane", "person", id="within the name"),
        pytest.param(GENERAL_BEFORE, ("Gen. Keane",), "Karl Keane", "person", id="before the name"),
        pytest.param(
            TWO_PUTINS, ("President Putin",), "Vladimir Putin", "person", id="an office that the lexicon knows"
        ),
    ],
)
def test_a_title_tells_namesakes_apart(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


DOCTOR = """
Sen. Tom Keane met Dr. Karl Keane.
Sen./NNP/nmod:desc/Tom Tom/NNP/nsubj/met/Person Keane/NNP/flat/Tom/Person met/VBD/0/meet Dr./NNP/nmod:desc/Karl
Karl/NNP/obj/met/Person Keane/NNP/flat/Karl/Person .

Dr. Keane said they won.
Dr./NNP/nmod:desc/Keane Keane/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_title_right_before_a_name_tells_namesakes_apart():
    speaker = speakers_of(parse(DOCTOR), "Dr. Keane")[-1]

    assert (speaker.name, speaker.kind) == ("Karl Keane", "person")


LONE_DASH = """
Ana Berg met Hamad – Berg and A Berg.
Ana/NNP/nsubj/met/Person Berg/NNP/flat/Ana/Person met/VBD/0/meet Hamad/NNP/obj/met/Person –/Hamad/Person
Berg/NNP/flat/Hamad/Person and/CC/cc/A A/NNP/conj/Hamad/Person Berg/NNP/flat/A/Person .
"""


def test_dash_that_stands_apart_in_a_name_is_no_initial():
    assert "Ana Berg" in people_in(parse(LONE_DASH))


MORAS = """
Luis Mora and his son Luis Mora Jr. left.
Luis/NNP/nsubj/left/Person Mora/NNP/flat/Luis/Person and/CC/cc/son his/PRP$/nmod:poss/son son/NN/conj/1
Luis/NNP/appos/son/Person Mora/NNP/flat/7/Person Jr./NNP/flat/7/Person left/VBD/0/leave .

Mora Jr. said they won.
Mora/NNP/nsubj/said/Person Jr./NNP/flat/Mora/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_surname_with_jr_is_the_sons():
    assert names_of(parse(MORAS), "Luis Mora Jr.", "Mora Jr.")[1:] == ("Luis Mora Jr.",)


WICKS = """
Tom Keane left.
Tom/NNP/nsubj/left/Person Keane/NNP/flat/Tom/Person left/VBD/0/leave .

His wife, Joanna Keane, left.
His/PRP$/nmod:poss/wife wife/NN/nsubj/left ,/Joanna Joanna/NNP/appos/wife/Person Keane/NNP/flat/Joanna/Person ,/Joanna
left/VBD/0/leave .
"""
SAID_SHE = """
Keane said she was tired.
Keane/NNP/nsubj/said/Person said/VBD/0 she/PRP/nsubj/tired was/VBD/cop/tired/be tired/JJ/ccomp/said .
"""
HIS_SISTER = """
“I am his sister,” Keane said.
“/sister I/PRP/nsubj/sister am/VBP/cop/sister/be his/PRP$/nmod:poss/sister sister/NN/ccomp/said ,/sister ”/sister
Keane/NNP/nsubj/said/Person said/VBD/0 .
"""
SAID_HER_TEAM = """
Keane said her team won.
Keane/NNP/nsubj/said/Person said/VBD/0 her/PRP$/nmod:poss/team team/NN/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize("said", [SAID_SHE, SAID_HER_TEAM, HIS_SISTER], ids=["she", "her team", "I am his sister"])
def test_what_somebody_says_of_herself_tells_namesakes_apart(said):
    analysis = parse(WICKS + said)
    found = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [each.speaker.name for each in found] == ["Joanna Keane"]


SALEHS = """
Dr. Omar Saleh left.
Dr./NNP/nmod/Omar Omar/NNP/nsubj/left/Person Saleh/NNP/flat/Omar/Person left/VBD/0/leave .

His sister, Dr. Leila Saleh, stayed.
His/PRP$/nmod:poss/sister sister/NN/nsubj/stayed , Dr./NNP/nmod/Leila Leila/NNP/appos/sister/Person
Saleh/NNP/flat/Leila/Person , stayed/VBD/0/stay .

Dr. Saleh said they won.
Dr./NNP/nmod/Saleh Saleh/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_relative_with_the_title_that_stands_with_the_surname_may_be_meant_as_well():
    analysis = parse(SALEHS)
    found = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [(each.speaker.name, each.speaker.reason) for each in found] == [
        (None, "'Dr. Saleh' may be Omar Saleh or Leila Saleh")
    ]


SANTOS = """
Maria Santos and her brother Pedro Santos own it.
Maria/NNP/nsubj/own/Person Santos/NNP/flat/Maria/Person and/CC/cc/brother her/PRP$/nmod:poss/brother
brother/NN/conj/Maria Pedro/NNP/appos/brother/Person Santos/NNP/flat/Pedro/Person own/VBP/0 it/PRP/obj/own .

Santos said they won.
Santos/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_two_who_came_in_side_by_side_are_not_told_apart_by_whose_brother_one_is():
    analysis = parse(SANTOS)
    found = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [each.speaker.name for each in found] == [None]


HUSBAND = """
Edmund Carr left.
Edmund/NNP/nsubj/left/Person Carr/NNP/flat/Edmund/Person left/VBD/0/leave .

{title} Carr said it leaked.
{title}/NNP/nmod/Carr Carr/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/leaked leaked/VBD/ccomp/said/leak .
"""


@pytest.mark.parametrize(
    ("title", "name"),
    [
        pytest.param("Mrs", "Carr", id="his wife, whose given name nobody tells"),
        pytest.param("Mr", "Edmund Carr", id="the same gender"),
        pytest.param("Dr", "Edmund Carr", id="no gender"),
    ],
)
def test_a_title_of_the_other_gender_is_somebody_elses(title, name):
    assert names_of(parse(HUSBAND.format(title=title)), f"{title} Carr") == (name,)
