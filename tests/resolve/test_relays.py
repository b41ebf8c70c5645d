import pytest
from attrs import evolve

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from quotes.types import Outlet, Span
from readings import passed_on, quotes_in

TASS = Outlet("TASS", id="tass", basis="dateline")

SHOIGU = """
RIA Novosti and Reuters reported that Sergei Shoigu said the council knew a source.
RIA/NNP/nsubj/reported/Organization Novosti/NNP/flat/RIA/Organization and/CC/cc/Reuters
Reuters/NNP/conj/RIA/Organization reported/VBD/0/report that/IN/mark/said Sergei/NNP/nsubj/said/Person
Shoigu/NNP/flat/Sergei/Person said/VBD/ccomp/reported the/DT/det/council council/NN/nsubj/knew
knew/VBD/ccomp/said/know a/DT/det/source source/NN/obj/knew .
"""


def chain(attribution):
    return [(relay.name, relay.basis) for relay in attribution.relays]


def test_publisher_comes_first():
    attribution = passed_on(parse(SHOIGU), "Sergei Shoigu", "RIA Novosti", outlet=TASS)

    assert chain(attribution) == [("TASS", "dateline"), ("RIA Novosti", "stated")]


def test_no_publisher_is_made_up():
    assert chain(passed_on(parse(SHOIGU), "Sergei Shoigu", "RIA Novosti")) == [("RIA Novosti", "stated")]


def test_publisher_of_a_page_is_known_by_its_metadata():
    site = Outlet("The Harbour Gazette", basis="metadata")

    assert chain(passed_on(parse(SHOIGU), "Sergei Shoigu", outlet=site)) == [("The Harbour Gazette", "metadata")]


def test_outlet_in_the_chain_has_the_name_and_id_of_the_lexicon():
    relay = passed_on(parse(SHOIGU), "Sergei Shoigu", "RIA Novosti").relays[0]

    assert (relay.kind, relay.id) == ("outlet", "ria")


def test_stated_hand_points_at_its_words():
    analysis = parse(SHOIGU)
    span = passed_on(analysis, "Sergei Shoigu", "RIA Novosti").relays[0].span

    assert span is not None
    assert analysis.article.document.text[span.start : span.end] == "RIA Novosti"


def test_hands_stand_in_the_order_given():
    attribution = passed_on(parse(SHOIGU), "Sergei Shoigu", "Reuters", "RIA Novosti", outlet=TASS)

    assert [name for name, _ in chain(attribution)] == ["TASS", "Reuters", "RIA Novosti"]


@pytest.mark.parametrize(("relay", "kind"), [("the council", "organization"), ("a source", "anonymous")])
def test_hand_can_be_an_organization_or_unnamed(relay, kind):
    assert [relay.kind for relay in passed_on(parse(SHOIGU), "Sergei Shoigu", relay).relays] == [kind]


def test_speaker_is_no_hand_of_their_own_words():
    assert chain(passed_on(parse(SHOIGU), "RIA Novosti", "RIA Novosti", outlet=TASS)) == [("TASS", "dateline")]


def test_outlet_that_speaks_itself_has_the_publisher_only():
    assert chain(passed_on(parse(SHOIGU), "RIA Novosti", outlet=TASS)) == [("TASS", "dateline")]


def test_nobody_stands_twice_among_the_hands():
    attribution = passed_on(parse(SHOIGU), "Sergei Shoigu", "RIA Novosti", "RIA Novosti")

    assert [name for name, _ in chain(attribution)] == ["RIA Novosti"]


REUTERS = Outlet("Reuters", id="reuters", basis="dateline")


def test_publisher_that_the_text_names_as_a_hand_stands_once():
    attribution = passed_on(parse(SHOIGU), "Sergei Shoigu", "Reuters", outlet=REUTERS)

    assert [name for name, _ in chain(attribution)] == ["Reuters"]


def test_a_hearer_that_only_its_kind_names_is_no_hand():
    analysis = parse("""
    Kim told the newspaper that it rained.
    Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/newspaper newspaper/NN/iobj/told that/IN/mark/rained
    it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
    """)

    [attribution] = resolve(quotes_in(analysis), analysis, load_lexicon())
    assert attribution.relays == ()


TOLD_AGAIN = """
Kim told Nordlys TV that it rained.
Kim/NNP/nsubj/told/Person told/VBD/0 Nordlys/NNP/compound/TV/Organization TV/NNP/iobj/told/Organization
that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .

Kim told the NAME that it snowed.
Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/NAME NAME/NN/iobj/told that/IN/mark/snowed it/PRP/nsubj/snowed
snowed/VBD/ccomp/told/snow .
"""


@pytest.mark.parametrize("kind", ["broadcaster", "channel", "station"])
@pytest.mark.parametrize("name", ["Nordlys TV", "state broadcaster NTK2"])
def test_an_outlet_that_was_told_is_told_again_by_its_kind(kind, name):
    first = TOLD_AGAIN.replace("NAME", kind)
    if name != "Nordlys TV":
        first = first.replace("Nordlys TV", name).replace(
            "Nordlys/NNP/compound/TV/Organization TV/NNP/iobj/told/Organization",
            "state/NN/compound/broadcaster broadcaster/NN/nmod:desc/NTK2 NTK2/NNP/iobj/told/Organization",
        )
    analysis = parse(first)
    _, again = resolve(quotes_in(analysis), analysis, load_lexicon())

    called = name.removeprefix("state broadcaster ")
    assert [(relay.name, relay.kind) for relay in again.relays] == [(called, "outlet")]


def test_a_noun_is_not_the_outlet_that_cites_it():
    ship = """
    The Harlan Herald, citing the insurer, said the ship was lost.
    The/DT/det/Herald Harlan/NNP/compound/Herald/Organization Herald/NNP/nsubj/said/Organization ,/Herald
    citing/VBG/advcl/said/cite the/DT/det/insurer insurer/NN/obj/citing ,/citing said/VBD/0 the/DT/det/ship
    ship/NN/nsubj/lost was/VBD/aux:pass/lost lost/VBN/ccomp/said/lose .
    """
    analysis = parse(ship)
    (row,) = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert (row.speaker.name, row.speaker.kind) == ("the insurer", "anonymous")
    assert [relay.name for relay in row.relays] == ["Harlan Herald"]


def test_who_the_dateline_calls_so_is_the_publisher():
    told = """
    Kim told BTA it rained.
    Kim/NNP/nsubj/told/Person told/VBD/0/tell BTA/NNP/iobj/told/Organization it/PRP/nsubj/rained
    rained/VBD/ccomp/told/rain .
    """
    analysis = parse(told)
    agency = Outlet("Bulgarian News Agency", id="bta", basis="dateline", span=Span(9, 12))
    published = evolve(analysis, article=evolve(analysis.article, outlet=agency))
    (row,) = resolve(quotes_in(published), published, load_lexicon())

    assert chain(row) == [("Bulgarian News Agency", "stated")]


TOLD_KAN = """
Lee told the broadcaster Kan that it rained.
Lee/NNP/nsubj/told/Person told/VBD/0/tell the/DT/det/broadcaster broadcaster/NN/iobj/told
Kan/NNP/appos/broadcaster/Person that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .

Lee told Kan that it snowed.
Lee/NNP/nsubj/told/Person told/VBD/0/tell Kan/NNP/iobj/told/Person that/IN/mark/snowed it/PRP/nsubj/snowed
snowed/VBD/ccomp/told/snow .
"""
A_JOURNALIST = """
Lee told RFI’s Serge Daniel that it rained.
Lee/NNP/nsubj/told/Person told/VBD/0/tell RFI/NNP/nmod:poss/Serge/Organization ’s/POS/case/RFI
Serge/NNP/iobj/told/Person Daniel/NNP/flat/Serge/Person that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .
"""


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param(TOLD_KAN, ("Kan", "outlet"), id="an outlet"),
        pytest.param(A_JOURNALIST, ("Serge Daniel", "person"), id="its journalist"),
    ],
)
def test_who_hears_is_an_outlet_but_for_its_journalist(text, last):
    analysis = parse(text)
    relay = resolve(quotes_in(analysis), analysis, load_lexicon())[-1].relays[-1]

    assert (relay.name, relay.kind) == last


TOLD_THE_POST = """
Kim told the Post it rained.
Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/Post Post/NNP/iobj/told/Organization it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .
"""


def test_a_paper_that_is_called_by_the_last_word_of_its_name_is_itself():
    morning = Outlet("South China Morning Post", basis="metadata")

    assert chain(passed_on(parse(TOLD_THE_POST), "Kim", "the Post", outlet=morning)) == [
        ("South China Morning Post", "stated")
    ]
    assert chain(passed_on(parse(TOLD_THE_POST), "Kim", "the Post", outlet=TASS))[-1] == ("Post", "stated")
