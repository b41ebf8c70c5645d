import pytest

from parses import parse
from readings import Found, found_in, quotes_in

ACTIVE = """
Reuters quoted Kim as saying the talks had failed.
Reuters/NNP/nsubj/quoted/Organization quoted/VBD/0/quote Kim/NNP/obj/quoted/Person as/IN/mark/saying
saying/VBG/advcl/quoted the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/saying/fail .
"""
CITED = """
The agency cited the minister as saying that the talks had failed.
The/DT/det/agency agency/NN/nsubj/cited cited/VBD/0/cite the/DT/det/minister minister/NN/obj/cited
as/IN/mark/saying saying/VBG/advcl/cited that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/saying/fail .
"""
PASSIVE_BY = """
Kim was quoted by Reuters as saying the talks had failed.
Kim/NNP/nsubj:pass/quoted/Person was/VBD/aux:pass/quoted quoted/VBN/0/quote by/IN/case/Reuters
Reuters/NNP/obl:agent/quoted/Organization as/IN/mark/saying saying/VBG/advcl/quoted the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/saying/fail .
"""


@pytest.mark.parametrize(
    ("sentence", "cue", "source", "relay"),
    [
        pytest.param(ACTIVE, ("quoted", "as saying"), "Kim", "Reuters", id="active"),
        pytest.param(CITED, ("cited", "as saying"), "the minister", "The agency", id="cited"),
        pytest.param(PASSIVE_BY, ("quoted", "as saying"), "Kim", "Reuters", id="passive with by"),
    ],
)
def test_who_is_quoted_is_the_source_and_who_quotes_a_hand(sentence, cue, source, relay):
    assert found_in(parse(sentence)) == (Found(("the talks had failed",), cue, source, "indirect", (relay,)),)


PASSIVE = """
Kim was quoted as saying the talks had failed.
Kim/NNP/nsubj:pass/quoted/Person was/VBD/aux:pass/quoted quoted/VBN/0/quote as/IN/mark/saying
saying/VBG/advcl/quoted the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/saying/fail .
"""


def test_passive_without_agent_has_no_hand():
    assert found_in(parse(PASSIVE)) == (Found(("the talks had failed",), ("quoted as saying",), "Kim", "indirect", ()),)


DIRECT = """
Reuters quoted Kim as saying: “The talks failed.”
Reuters/NNP/nsubj/quoted/Organization quoted/VBD/0/quote Kim/NNP/obj/quoted/Person as/IN/mark/saying
saying/VBG/advcl/quoted :/failed “/failed The/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/saying/fail ./failed ”/failed
"""
POSTPOSED = """
“The talks failed,” Kim was quoted as saying by Reuters.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/saying/fail ,/failed ”/failed
Kim/NNP/nsubj:pass/quoted/Person was/VBD/aux:pass/quoted quoted/VBN/0/quote as/IN/mark/saying
saying/VBG/advcl/quoted by/IN/case/Reuters Reuters/NNP/obl:agent/quoted/Organization .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (DIRECT, "The talks failed."),
        pytest.param(
            POSTPOSED,
            "The talks failed,",
        ),
    ],
)
def test_direct_speech_that_somebody_quotes(sentence, words):
    found = found_in(parse(sentence))

    assert [(each.content, each.source, each.type, each.relays) for each in found] == [
        ((words,), "Kim", "direct", ("Reuters",))
    ]


SECRETARY = """
The council quoted its secretary, Sergei Shoigu, as saying the talks had failed.
The/DT/det/council council/NN/nsubj/quoted quoted/VBD/0/quote its/PRP$/nmod:poss/secretary
secretary/NN/obj/quoted ,/Sergei Sergei/NNP/appos/secretary/Person Shoigu/NNP/flat/Sergei/Person ,/Sergei
as/IN/mark/saying saying/VBG/advcl/quoted the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/saying/fail .
"""


def test_quoted_noun_phrase_is_whole():
    found = found_in(parse(SECRETARY))

    assert [(each.source, each.relays) for each in found] == [("its secretary, Sergei Shoigu", ("The council",))]


SAID_ONESELF = """
Carter, quoted by TASS, said the war was lost.
Carter/NNP/nsubj/said/Person ,/quoted quoted/VBN/advcl/said/quote by/IN/case/TASS TASS/NNP/obl/quoted/Organization
,/quoted said/VBD/0 the/DT/det/war war/NN/nsubj:pass/lost was/VBD/aux:pass/lost lost/VBN/ccomp/said/lose .
"""
BEHIND_QUOTATION = """
“The war is lost,” Carter, quoted by TASS, said.
“/lost The/DT/det/war war/NN/nsubj:pass/lost is/VBZ/aux:pass/lost lost/VBN/ccomp/said/lose ,/lost ”/lost
Carter/NNP/nsubj/said/Person ,/quoted quoted/VBN/acl/Carter/quote by/IN/case/TASS TASS/NNP/obl/quoted/Organization
,/quoted said/VBD/0 .
"""


@pytest.mark.parametrize("sentence", [SAID_ONESELF, BEHIND_QUOTATION])
def test_who_quotes_the_speaker_is_a_hand_and_no_part_of_the_source(sentence):
    (found,) = found_in(parse(sentence))

    assert (found.source, found.relays) == ("Carter", ("TASS",))


def test_who_is_quoted_behind_the_words():
    sentence = """
    “It rained,” Kyodo quoted Kim as saying.
    “/rained It/PRP/nsubj/rained rained/VBD/ccomp/quoted/rain ,/rained ”/rained Kyodo/NNP/nsubj/quoted/Organization
    quoted/VBD/0/quote Kim/NNP/obj/quoted/Person as/IN/mark/saying saying/VBG/advcl/quoted .
    """

    assert [(found.source, found.content, found.relays) for found in found_in(parse(sentence))] == [
        ("Kim", ("It rained,",), ("Kyodo",))
    ]


QUOTED_HEAD = """
Kim quoted as saying the dam leaked.
Kim/NNP/nsubj/quoted/Person quoted/VBN/0/quote as/IN/mark/saying saying/VBG/advcl/quoted the/DT/det/dam
dam/NN/nsubj/leaked leaked/VBD/ccomp/saying/leak .
"""


def test_who_is_quoted_stands_before_the_verb_in_a_headline():
    (found,) = found_in(parse(QUOTED_HEAD))

    assert (found.source, found.cue, found.content) == ("Kim", ("quoted as saying",), ("the dam leaked",))


QUOTING_FROM = """
According to Yonhap, quoting from a letter, the dam leaked.
According/VBG/case/Yonhap/accord to/IN/fixed/According Yonhap/NNP/obl/leaked/Organization ,/leaked
quoting/VBG/acl/Yonhap/quote from/IN/case/letter a/DT/det/letter letter/NN/obl/quoting ,/leaked the/DT/det/dam
dam/NN/nsubj/leaked leaked/VBD/0/leak .
"""


def test_a_source_that_quotes_nobody_by_name_is_the_source():
    assert [found.source for found in found_in(parse(QUOTING_FROM))] == ["Yonhap"]


QUOTED_AND_SEEN = """
TASS quoted Kim; Lee was seen as saying that the dam leaked.
TASS/NNP/nsubj/quoted/Organization quoted/VBD/0/quote Kim/NNP/obj/quoted/Person ;/seen Lee/NNP/nsubj:pass/seen/Person
was/VBD/aux:pass/seen seen/VBN/parataxis/quoted/see as/IN/mark/saying saying/VBG/advcl/seen that/IN/mark/leaked
the/DT/det/dam dam/NN/nsubj/leaked leaked/VBD/ccomp/saying/leak .
"""


def test_who_is_quoted_before_a_semicolon_does_not_say_what_stands_behind_it():
    found = found_in(parse(QUOTED_AND_SEEN))

    assert "Kim" not in [each.source for each in found]
    assert ("quoted", "as saying") not in [each.cue for each in found]


HOPING = """
TASS quoted Kim as hoping that the dam held.
TASS/NNP/nsubj/quoted/Organization quoted/VBD/0/quote Kim/NNP/obj/quoted/Person as/IN/mark/hoping
hoping/VBG/advcl/quoted/hope that/IN/mark/held the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/hoping/hold .
"""


@pytest.mark.parametrize(
    ("verb", "attitude"),
    [("preferring/prefer", "assertion"), ("believing/believe", "belief"), ("saying/say", "assertion")],
)
def test_what_somebody_is_quoted_as_wanting_is_speech_and_as_thinking_a_belief(verb, attitude):
    form, lemma = verb.split("/")
    (quote,) = quotes_in(parse(HOPING.replace("/hope ", f"/{lemma} ").replace("hoping", form)))

    assert quote.attitude == attitude


CITED_SAYING = """
The BBC cited two officials saying the plan was dead.
The/DT/det/BBC BBC/NNP/nsubj/cited/Organization cited/VBD/0/cite two/CD/nummod/officials
officials/NNS/obj/cited/official saying/VBG/acl/officials the/DT/det/plan
plan/NN/nsubj/dead was/VBD/cop/dead dead/JJ/ccomp/saying .
"""
A_PERSON_FAMILIAR = """
Reuters quoted a person familiar with the talks saying the plan was dead.
Reuters/NNP/nsubj/quoted/Organization quoted/VBD/0/quote a/DT/det/person person/NN/obj/quoted familiar/JJ/amod/person
with/IN/case/talks the/DT/det/talks talks/NNS/obl/familiar/talk saying/VBG/acl/person the/DT/det/plan
plan/NN/nsubj/dead was/VBD/cop/dead dead/JJ/ccomp/saying .
"""
QUOTED_A_POEM = """
The minister quoted Churchill, saying the plan was dead.
The/DT/det/minister minister/NN/nsubj/quoted quoted/VBD/0/quote Churchill/NNP/obj/quoted/Person ,/saying
saying/VBG/advcl/quoted the/DT/det/plan plan/NN/nsubj/dead was/VBD/cop/dead dead/JJ/ccomp/saying .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "relays"),
    [
        pytest.param(CITED_SAYING, "two officials", ("The BBC",), id="officials"),
        pytest.param(A_PERSON_FAMILIAR, "a person familiar with the talks", ("Reuters",), id="far from the participle"),
        pytest.param(QUOTED_A_POEM, "The minister", (), id="behind a comma"),
    ],
)
def test_whom_an_outlet_cites_saying_needs_no_as(sentence, source, relays):
    (found,) = found_in(parse(sentence))

    assert (found.source, found.relays) == (source, relays)


BEHIND_CLAUSE = """
Kim will stay, Reuters quoted him as saying.
Kim/NNP/nsubj/stay/Person will/MD/aux/stay stay/VB/0 ,/quoted Reuters/NNP/nsubj/quoted/Organization
quoted/VBD/parataxis/stay/quote him/PRP/obj/quoted/he as/IN/mark/saying saying/VBG/advcl/quoted .
"""


def test_who_is_quoted_may_stand_behind_the_clause():
    assert found_in(parse(BEHIND_CLAUSE)) == (
        Found(("Kim will stay",), ("quoted", "as saying"), "him", "indirect", ("Reuters",)),
    )


IN_AN_OUTLET = """
Kim was quoted in the Harbour Gazette as saying that it rained.
Kim/NNP/nsubj:pass/quoted/Person was/VBD/aux:pass/quoted quoted/VBN/0/quote in/IN/case/Gazette the/DT/det/Gazette
Harbour/NNP/compound/Gazette/Organization Gazette/NNP/obl/quoted/Organization as/IN/mark/saying
saying/VBG/advcl/quoted/say that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/saying/rain .
"""
ON_ITS_WEBSITE = """
Kim was quoted as saying on the website of the Harbour Gazette that it rained.
Kim/NNP/nsubj:pass/quoted/Person was/VBD/aux:pass/quoted quoted/VBN/0/quote as/IN/mark/saying
saying/VBG/advcl/quoted/say on/IN/case/website the/DT/det/website website/NN/obl/saying of/IN/case/Gazette
the/DT/det/Gazette Harbour/NNP/compound/Gazette/Organization Gazette/NNP/nmod/website/Organization that/IN/mark/rained
it/PRP/nsubj/rained rained/VBD/ccomp/saying/rain .
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(IN_AN_OUTLET, ("the Harbour Gazette",), id="in it"),
        pytest.param(ON_ITS_WEBSITE, ("the Harbour Gazette",), id="on its website"),
        pytest.param(IN_AN_OUTLET.replace("Gazette", "Court"), (), id="in no outlet"),
    ],
)
def test_where_somebody_is_quoted_is_the_relay(sentence, relays):
    (found,) = found_in(parse(sentence))

    assert (found.source, found.content, found.relays) == ("Kim", ("it rained",), relays)


TELLING_AN_OUTLET = """
Interfax quoted Kim as telling the {hearer} that it rained.
Interfax/NNP/nsubj/quoted/Organization quoted/VBD/0/quote Kim/NNP/obj/quoted/Person as/IN/mark/telling
telling/VBG/advcl/quoted/tell the/DT/det/{head} {tree} that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/telling/rain .
"""


@pytest.mark.parametrize(
    ("hearer", "tree", "relays"),
    [
        (
            "TASS agency",
            "TASS/NNP/compound/agency/Organization agency/NN/iobj/telling",
            ("Interfax", "the TASS agency"),
        ),
        ("council", "council/NN/iobj/telling", ("Interfax",)),
    ],
)
def test_the_outlet_that_whoever_is_quoted_told_is_a_relay_too(hearer, tree, relays):
    [found] = found_in(parse(TELLING_AN_OUTLET.format(hearer=hearer, tree=tree, head=hearer.split()[-1])))

    assert (found.source, found.content, found.relays) == ("Kim", ("it rained",), relays)


BY_NEWS_SITE = """
“I am tired,” Ida Holm was quoted as saying by news site Fjordnytt.
“/tired I/PRP/nsubj/tired/I am/VBP/cop/tired/be tired/JJ/ccomp/quoted ,/tired ”/tired
Ida/NNP/nsubj:pass/quoted/Person Holm/NNP/flat/Ida/Person was/VBD/aux:pass/quoted quoted/VBN/0/quote
as/IN/mark/saying saying/VBG/advcl/quoted by/IN/case/site news/NN/compound/site site/NN/obl/saying
Fjordnytt/NNP/obl/saying/Organization ./quoted
"""
BY_A_FRIEND = """
Ida Holm was quoted by a friend in the Herald as saying it rained.
Ida/NNP/nsubj:pass/quoted/Person Holm/NNP/flat/Ida/Person was/VBD/aux:pass/quoted quoted/VBN/0/quote
by/IN/case/friend a/DT/det/friend friend/NN/obl:agent/quoted in/IN/case/Herald the/DT/det/Herald
Herald/NNP/nmod/friend/Organization as/IN/mark/saying saying/VBG/advcl/quoted it/PRP/nsubj/rained
rained/VBD/ccomp/saying/rain .
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(BY_NEWS_SITE, ("Fjordnytt",), id="a name that the tree keeps apart from its kind"),
        pytest.param(BY_A_FRIEND, ("a friend in the Herald",), id="somebody who is no outlet"),
    ],
)
def test_who_quotes_is_the_outlet_under_its_name(sentence, relays):
    assert [each.relays for each in found_in(parse(sentence))] == [relays]
