import pytest

from parses import parse, tagged
from readings import added_in, found_in

ACCORDING = """
Kim said the talks failed, according to Echo News.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/News
according/VBG/case/News to/IN/fixed/according Echo/NNP/compound/News/Organization News/NNP/obl/said/Organization .
"""


def test_an_outer_source_is_a_row_of_its_own_in_scope_all():
    assert [found.relays for found in found_in(parse(ACCORDING))] == [("Echo News",)]
    assert added_in(parse(ACCORDING)) == [("Echo News", "according to", "Kim said the talks failed", "assertion")]


def test_a_hand_is_one_where_the_tagger_gives_it_words_too():
    analysis = tagged(parse(ACCORDING), "Echo News | according to | Kim said the talks failed @ 0.97")

    assert [(found.source, found.relays) for found in found_in(analysis)] == [("Kim", ("Echo News",))]


def test_a_preposition_that_opens_what_is_reported_has_the_words():
    sentence = """
    Reuters reported that, according to Kim, it rained.
    Reuters/NNP/nsubj/reported/Organization reported/VBD/0/report that/IN/mark/rained ,/Kim according/VBG/case/Kim
    to/IN/fixed/according Kim/NNP/obl/rained/Person ,/Kim it/PRP/nsubj/rained rained/VBD/ccomp/reported/rain .
    """

    [found] = found_in(parse(sentence))
    assert (found.source, found.content, found.relays) == ("Kim", ("it rained",), ("Reuters",))


RESIGNED = """
The minister, who said the dam was safe, resigned, according to Lee.
The/DT/det/minister minister/NN/nsubj/resigned ,/said who/WP/nsubj/said said/VBD/acl:relcl/minister the/DT/det/dam
dam/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said ,/said resigned/VBD/0/resign ,/Lee according/VBG/case/Lee/accord
to/IN/fixed/according Lee/NNP/obl/resigned/Person .
"""


SAID_SAFE = """
The minister said the dam was safe, according to Lee.
The/DT/det/minister minister/NN/nsubj/said said/VBD/0 the/DT/det/dam dam/NN/nsubj/safe was/VBD/cop/safe
safe/JJ/ccomp/said ,/Lee according/VBG/case/Lee/accord to/IN/fixed/according Lee/NNP/obl/said/Person .
"""


def test_who_tells_more_than_what_was_said_has_words_of_his_own():
    found = {each.source: each.content for each in found_in(parse(RESIGNED))}

    assert found["Lee"] == ("The minister, who said the dam was safe, resigned",)
    assert found["who"] == ("the dam was safe",)


def test_who_tells_only_what_was_said_is_a_hand():
    (found,) = found_in(parse(SAID_SAFE))

    assert (found.source, found.content, found.relays) == ("The minister", ("the dam was safe",), ("Lee",))


BROKE_SINCE = """
According to Lee, the bank broke since Kim said it was rotten.
According/VBG/case/Lee/accord to/IN/fixed/According Lee/NNP/obl/broke/Person ,/Lee the/DT/det/bank
bank/NN/nsubj/broke broke/VBD/0/break since/IN/mark/said Kim/NNP/nsubj/said/Person said/VBD/advcl/broke
it/PRP/nsubj/rotten was/VBD/cop/rotten rotten/JJ/ccomp/said .
"""


def test_who_tells_what_came_of_words_has_words_of_his_own():
    found = [(each.source, each.content, each.relays) for each in found_in(parse(BROKE_SINCE))]

    assert found == [
        ("Lee", ("the bank broke since Kim said it was rotten",), ()),
        ("Kim", ("it was rotten",), ("Lee",)),
    ]


def test_who_tells_as_what_somebody_said_it_is_a_hand():
    near = BROKE_SINCE.replace("since Kim", "as Kim").replace("since/IN", "as/IN")

    assert [(each.source, each.relays) for each in found_in(parse(near))] == [("Kim", ("Lee",))]


SHUT_AND_SAID = """
According to Lee, the mill shut and Kim said it was rotten.
According/VBG/case/Lee/accord to/IN/fixed/According Lee/NNP/obl/shut/Person ,/Lee the/DT/det/mill mill/NN/nsubj/shut
shut/VBD/0 and/CC/cc/said Kim/NNP/nsubj/said/Person said/VBD/conj/shut it/PRP/nsubj/rotten was/VBD/cop/rotten
rotten/JJ/ccomp/said .
"""
PAID_WHO_SAID = """
According to Lee, it paid men who said it was rotten.
According/VBG/case/Lee/accord to/IN/fixed/According Lee/NNP/obl/paid/Person ,/Lee it/PRP/nsubj/paid paid/VBD/0/pay
men/NNS/obj/paid/man who/WP/nsubj/said said/VBD/acl:relcl/men it/PRP/nsubj/rotten was/VBD/cop/rotten
rotten/JJ/ccomp/said .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(SHUT_AND_SAID, "the mill shut and Kim said it was rotten", id="beside another clause"),
        pytest.param(PAID_WHO_SAID, "it paid men who said it was rotten", id="of whom more is told"),
    ],
)
def test_who_tells_more_than_who_spoke_has_words_of_his_own(sentence, content):
    assert [each.content for each in found_in(parse(sentence)) if each.source == "Lee"] == [(content,)]


SPEECH_IN_WHICH = """
According to Lee, Kim gave a speech in which he said it was rotten.
According/VBG/case/Lee/accord to/IN/fixed/According Lee/NNP/obl/gave/Person ,/Lee Kim/NNP/nsubj/gave/Person
gave/VBD/0/give a/DT/det/speech speech/NN/obj/gave in/IN/case/which which/WDT/obl/said he/PRP/nsubj/said
said/VBD/acl:relcl/speech it/PRP/nsubj/rotten was/VBD/cop/rotten rotten/JJ/ccomp/said .
"""


def test_who_tells_in_what_it_was_said_is_a_hand():
    assert [(each.source, each.relays) for each in found_in(parse(SPEECH_IN_WHICH))] == [("he", ("Lee",))]


IN_A_LETTER = """
Lee said in a letter that, according to Kim, it rained.
Lee/NNP/nsubj/said/Person said/VBD/0 in/IN/case/letter a/DT/det/letter letter/NN/obl/said that/IN/mark/rained ,/that
according/VBG/case/Kim to/IN/fixed/according Kim/NNP/obl/rained/Person ,/Kim it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""


def test_who_says_where_that_somebody_else_said_it_passes_it_on():
    assert [(each.source, each.relays) for each in found_in(parse(IN_A_LETTER))] == [("Kim", ("Lee",))]


def test_a_hand_may_stand_behind_whoever_speaks():
    sentence = """
    “We won,” said Kim, as quoted by the Harbour Herald.
    “/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won said/VBD/0 Kim/NNP/nsubj/said/Person ,/quoted
    as/IN/mark/quoted quoted/VBN/advcl/said/quote by/IN/case/Herald the/DT/det/Herald
    Harbour/NNP/compound/Herald/Organization Herald/NNP/obl/quoted/Organization .
    """

    assert [(each.source, each.relays) for each in found_in(parse(sentence))] == [("Kim", ("the Harbour Herald",))]


def test_what_is_asked_of_somebody_is_what_the_letter_says():
    sentence = """
    Zambia has asked banks to wait, according to a letter.
    Zambia/NNP/nsubj/asked/Location has/VBZ/aux/asked asked/VBN/0/ask banks/NNS/obj/asked/bank to/TO/mark/wait
    wait/VB/xcomp/asked ,/letter according/VBG/case/letter to/IN/fixed/according a/DT/det/letter letter/NN/obl/asked .
    """

    [found] = found_in(parse(sentence))
    assert (found.source, found.content) == ("a letter", ("Zambia has asked banks to wait",))


def test_a_cue_that_nobody_knows_has_no_words_that_are_anothers():
    sentence = """
    Kim raged at a deal which, in the words of Lee, “sells us”.
    Kim/NNP/nsubj/raged/Person raged/VBD/0/rag at/IN/case/deal a/DT/det/deal deal/NN/obl/raged which/WDT/nsubj/sells
    ,/words in/IN/case/words the/DT/det/words words/NNS/obl/sells/word of/IN/case/Lee Lee/NNP/nmod/words/Person ,/words
    “/sells sells/VBZ/acl:relcl/deal/sell us/PRP/obj/sells ”/sells .
    """
    analysis = tagged(parse(sentence), "Kim | raged at | “sells us” @ 0.97")

    assert [(found.source, found.content, found.relays) for found in found_in(analysis)] == [("Lee", ("sells us",), ())]


METRIC = """
# El Salvador in English, 2022: a metric of the recovery is flight data, since, according to the firm ForwardKeys, ...
She said another metric is flight data, since, according to the firm ForwardKeys, demand was strong.
She/PRP/nsubj/said said/VBD/0 another/DT/det/metric metric/NN/nsubj/data is/VBZ/cop/data
flight/NN/compound/data data/NN/ccomp/said ,/since since/IN/mark/strong ,/since
according/VBG/case/firm/accord to/IN/fixed/according the/DT/det/firm firm/NN/obl/strong
ForwardKeys/NNP/appos/firm/Organization ,/firm demand/NN/nsubj/strong was/VBD/cop/strong strong/JJ/advcl/data
./said
"""
POISONED = """
Mwangi said farmers left because according to the governor the river was poisoned.
Mwangi/NNP/nsubj/said/Person said/VBD/0 farmers/NNS/nsubj/left/farmer left/VBD/ccomp/said/leave
because/IN/mark/poisoned according/VBG/case/governor/accord to/IN/fixed/according the/DT/det/governor
governor/NN/obl/poisoned the/DT/det/river river/NN/nsubj:pass/poisoned was/VBD/aux:pass/poisoned
poisoned/VBN/advcl/left/poison ./said
"""
WHY = """
Deputies asked why, according to the auditor, the money had gone.
Deputies/NNS/nsubj/asked/deputy asked/VBD/0/ask why/WRB/advmod/asked ,/why according/VBG/case/auditor/accord
to/IN/fixed/according the/DT/det/auditor auditor/NN/obl/asked ,/auditor the/DT/det/money money/NN/nsubj/gone
had/VBD/aux/gone gone/VBN/ccomp/asked/go ./asked
"""


@pytest.mark.parametrize(
    ("sentence", "whole", "inner"),
    [
        pytest.param(
            METRIC,
            "another metric is flight data, since, according to the firm ForwardKeys, demand was strong",
            ("the firm ForwardKeys", "demand was strong", ("She",)),
            id="since",
        ),
        pytest.param(
            POISONED,
            "farmers left because according to the governor the river was poisoned",
            ("the governor", "the river was poisoned", ("Mwangi",)),
            id="no commas",
        ),
        pytest.param(
            WHY,
            "why, according to the auditor, the money had gone",
            ("the auditor", "the money had gone", ("Deputies",)),
            id="a question",
        ),
    ],
)
def test_an_aside_of_what_is_said_is_a_row_within_it(sentence, whole, inner):
    found = found_in(parse(sentence))

    assert (found[0].content, found[0].relays) == ((whole,), ())
    assert [(each.source, *each.content, each.relays) for each in found[1:]] == [inner]


def test_a_tagger_that_stops_before_such_an_aside_has_half_of_the_words():
    analysis = tagged(parse(METRIC), "She | said | another metric is flight data @ 0.97")

    assert found_in(analysis) == found_in(parse(METRIC))


ECHO = """
According to {who}, it rained, {pronoun} said.
According/VBG/case/{who} to/IN/fixed/According {who}/NNP/obl/said/{kind} ,/{who} it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain ,/said {pronoun}/PRP/nsubj/said said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("who", "kind", "pronoun", "source", "relays"),
    [
        pytest.param("Kim", "Person", "she", "Kim", (), id="a person"),
        pytest.param("Globex", "Organization", "it", "Globex", (), id="a body"),
        pytest.param("Reuters", "Organization", "it", "it", ("Reuters",), id="an outlet passes on"),
        pytest.param("Globex", "Organization", "she", "she", ("Globex",), id="somebody else"),
    ],
)
def test_who_says_so_again_behind_the_words_is_the_source_of_the_preposition(who, kind, pronoun, source, relays):
    [found] = found_in(parse(ECHO.format(who=who, kind=kind, pronoun=pronoun)))

    assert (found.source, found.content, found.relays) == (source, ("it rained",), relays)


BEHIND = """
Boats sank, according to the Red Cross, AFP reported.
Boats/NNS/nsubj/sank/boat sank/VBD/ccomp/reported ,/sank according/VBG/case/Cross/accord to/IN/fixed/according
the/DT/det/Cross Red/NNP/amod/Cross/Organization Cross/NNP/obl/sank/Organization ,/reported
AFP/NNP/nsubj/reported/Organization reported/VBD/0/report .
"""
IN_FRONT = """
According to the Red Cross, boats sank, AFP reported.
According/VBG/case/Cross/accord to/IN/fixed/According the/DT/det/Cross Red/NNP/amod/Cross/Organization
Cross/NNP/obl/sank/Organization ,/sank boats/NNS/nsubj/sank/boat sank/VBD/ccomp/reported ,/reported
AFP/NNP/nsubj/reported/Organization reported/VBD/0/report .
"""


@pytest.mark.parametrize("sentence", [BEHIND, IN_FRONT], ids=["behind", "in front"])
def test_an_outlet_reports_what_a_preposition_has_from_somebody(sentence):
    [found] = found_in(parse(sentence))

    assert (found.source, found.content[0].lower(), found.relays) == ("the Red Cross", "boats sank", ("AFP",))


def test_who_is_no_outlet_does_not_report_what_a_preposition_has_from_somebody():
    [found] = found_in(parse(BEHIND.replace("AFP", "Kim")))

    assert (found.source, found.relays) == ("Kim", ("the Red Cross",))
