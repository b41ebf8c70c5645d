import pytest

from parses import parse
from readings import Found, found_in, rows_of

FIRST = """
According to the ministry, the talks had failed.
According/VBG/case/ministry/accord to/IN/fixed/According the/DT/det/ministry ministry/NN/obl/failed ,/ministry
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/0/fail .
"""
LAST = """
The talks had failed, according to the ministry.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/0/fail ,/ministry
according/VBG/case/ministry/accord to/IN/fixed/according the/DT/det/ministry ministry/NN/obl/failed .
"""
LAST_BARE = """
The talks had failed according to the ministry.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/0/fail
according/VBG/case/ministry/accord to/IN/fixed/according the/DT/det/ministry ministry/NN/obl/failed .
"""
MIDDLE = """
The talks, according to the ministry, had failed.
The/DT/det/talks talks/NNS/nsubj/failed/talk ,/ministry according/VBG/case/ministry/accord to/IN/fixed/according
the/DT/det/ministry ministry/NN/obl/failed ,/ministry had/VBD/aux/failed failed/VBN/0/fail .
"""


SHORT = """
The harbour, according to a filing, will close.
The/DT/det/harbour harbour/NN/nsubj/close ,/filing according/VBG/case/filing/accord to/IN/fixed/according
a/DT/det/filing filing/NN/obl/close ,/filing will/MD/aux/close close/VB/0 .
"""


def test_document_behind_a_preposition():
    found = found_in(parse(SHORT))

    assert [(each.source, each.content) for each in found] == [("a filing", ("The harbour", "will close"))]


@pytest.mark.parametrize(
    ("sentence", "content", "cue"),
    [
        pytest.param(FIRST, ("the talks had failed",), "According to", id="first"),
        pytest.param(LAST, ("The talks had failed",), "according to", id="last"),
        pytest.param(LAST_BARE, ("The talks had failed",), "according to", id="last, no comma"),
        pytest.param(MIDDLE, ("The talks", "had failed"), "according to", id="in the middle"),
    ],
)
def test_according_to(sentence, content, cue):
    assert found_in(parse(sentence)) == (Found(content, (cue,), "the ministry", "indirect", ()),)


AS_REPORTED = """
The talks had failed, as reported by RIA Novosti.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/0/fail ,/reported
as/IN/mark/reported reported/VBN/advcl/failed/report by/IN/case/RIA RIA/NNP/obl:agent/reported/Organization
Novosti/NNP/flat/RIA/Organization .
"""


def test_as_reported_by_is_the_source_where_nobody_else_is():
    assert found_in(parse(AS_REPORTED)) == (
        Found(("The talks had failed",), ("as reported by",), "RIA Novosti", "indirect", ()),
    )


AS_TOLD = """
It rained, as {told} by {whom}.
It/PRP/nsubj/rained rained/VBD/0/rain ,/reported as/IN/mark/reported {parse} by/IN/case/{whom}
{whom}/{tag}/obl:agent/reported/Organization .
"""
FIRST_REPORTED = "first/RB/advmod/reported reported/VBN/advcl/rained/report"
WAS_REPORTED = "was/VBD/aux:pass/reported reported/VBN/advcl/rained/report earlier/RBR/advmod/reported/early"
IT_HAS_BEEN = "it/PRP/nsubj/reported has/VBZ/aux/reported been/VBN/aux:pass/reported reported/VBN/advcl/rained/report"
NEVER = "never/RB/advmod/reported reported/VBN/advcl/rained/report"


@pytest.mark.parametrize(
    ("told", "tree", "whom", "tag"),
    [
        pytest.param("first reported", FIRST_REPORTED, "Tempo", "NNP", id="first"),
        pytest.param("was reported earlier", WAS_REPORTED, "Tempo", "NNP", id="was"),
        pytest.param("it has been reported", IT_HAS_BEEN, "Tempo", "NNP", id="it"),
        pytest.param("first reported", FIRST_REPORTED, "TASS", "NN", id="letters that are no name for the tagger"),
    ],
)
def test_as_reported_may_say_when(told, tree, whom, tag):
    sentence = AS_TOLD.format(told=told, parse=tree, whom=whom, tag=tag)

    assert rows_of(parse(sentence)) == [(whom, f"as {told} by", "It rained")]


def test_what_nobody_reported_has_no_source():
    assert rows_of(parse(AS_TOLD.format(told="never reported", parse=NEVER, whom="Tempo", tag="NNP"))) == []


IN_THE_WORDS = """
The talks were, in the words of Kim, “a waste of time.”
The/DT/det/talks talks/NNS/nsubj/waste/talk were/VBD/cop/waste ,/words in/IN/case/words the/DT/det/words
words/NNS/obl/waste/word of/IN/case/Kim Kim/NNP/nmod/words/Person ,/words “/waste a/DT/det/waste waste/NN/0
of/IN/case/time time/NN/nmod/waste . ”/waste
"""


def test_in_the_words_of():
    found = found_in(parse(IN_THE_WORDS))

    assert [(each.cue, each.source, each.type) for each in found] == [(("in the words of",), "Kim", "mixed")]


DIRECT = """
“The talks failed,” according to Kim.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/0/fail ,/failed ”/failed
according/VBG/case/Kim/accord to/IN/fixed/according Kim/NNP/obl/failed/Person .
"""


def test_quotation_before_according_to():
    assert found_in(parse(DIRECT)) == (Found(("The talks failed,",), ("according to",), "Kim", "direct", ()),)


PLAN = """
The talks failed according to plan.
The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/0/fail according/VBG/case/plan/accord
to/IN/fixed/according plan/NN/obl/failed .
"""
RULES = """
They were paid according to their age.
They/PRP/nsubj:pass/paid were/VBD/aux:pass/paid paid/VBN/0/pay according/VBG/case/age/accord
to/IN/fixed/according their/PRP$/nmod:poss/age age/NN/obl/paid .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        PLAN,
        RULES,
    ],
)
def test_measure_is_no_source(sentence):
    assert found_in(parse(sentence)) == ()


HAND_LAST = """
Kim said the talks had failed, according to Reuters.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail ,/Reuters according/VBG/case/Reuters/accord to/IN/fixed/according
Reuters/NNP/obl/said/Organization .
"""
HAND_FIRST = """
According to Reuters, Kim said the talks had failed.
According/VBG/case/Reuters/accord to/IN/fixed/According Reuters/NNP/obl/said/Organization ,/Reuters
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail .
"""
HAND_POSTPOSED = """
The talks had failed, Kim said, as quoted by Reuters.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail ,/said
Kim/NNP/nsubj/said/Person said/VBD/0 ,/quoted as/IN/mark/quoted quoted/VBN/advcl/said/quote by/IN/case/Reuters
Reuters/NNP/obl:agent/quoted/Organization .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        HAND_LAST,
        HAND_FIRST,
        HAND_POSTPOSED,
    ],
)
def test_preposition_around_a_said_row_is_its_hand(sentence):
    found = found_in(parse(sentence))

    assert [(each.source, each.content[0].lower(), each.relays) for each in found] == [
        ("Kim", "the talks had failed", ("Reuters",))
    ]


PER_FIRST = """
Per Billboard, the band will split.
Per/IN/case/Billboard Billboard/NNP/obl/split ,/Billboard the/DT/det/band band/NN/nsubj/split will/MD/aux/split
split/VB/0 .
"""
PER_LAST = """
The band will split, per two people.
The/DT/det/band band/NN/nsubj/split will/MD/aux/split split/VB/0 ,/people per/IN/case/people two/CD/nummod/people
people/NNS/obl/split .
"""


@pytest.mark.parametrize(("sentence", "source"), [(PER_FIRST, "Billboard"), (PER_LAST, "two people")])
def test_per_names_a_source(sentence, source):
    assert [found.source for found in found_in(parse(sentence))] == [source]


PER_PERSON = """
The tickets cost 20 dollars per person.
The/DT/det/tickets tickets/NNS/nsubj/cost/ticket cost/VBD/0 20/CD/nummod/dollars dollars/NNS/obj/cost/dollar
per/IN/case/person person/NN/nmod/dollars .
"""
PER_THOUSAND = """
The tax was 20 dollars per 100,000 people.
The/DT/det/tax tax/NN/nsubj/dollars was/VBD/cop/dollars 20/CD/nummod/dollars dollars/NNS/0/dollar per/IN/case/people
100,000/CD/nummod/people people/NNS/nmod/dollars .
"""
PER_CENT = """
It was slightly ahead of Samsung, with an 18 per cent share, followed by Oppo.
It/PRP/nsubj/ahead was/VBD/cop/ahead slightly/RB/advmod/ahead ahead/RB/0 of/IN/case/Samsung
Samsung/NNP/obl/ahead/Organization ,/share with/IN/case/share an/DT/det/share 18/CD/nummod/cent per/NN/compound/cent
cent/NN/compound/share share/NN/obl/ahead ,/followed followed/VBN/acl/share/follow by/IN/case/Oppo
Oppo/NNP/obl:agent/followed/Organization .
"""


@pytest.mark.parametrize("sentence", [PER_PERSON, PER_THOUSAND, PER_CENT])
def test_per_measures(sentence):
    assert found_in(parse(sentence)) == ()


QUOTING = """
According to Echo News, quoting the army, the talks failed.
According/VBG/case/News to/IN/fixed/According Echo/NNP/compound/News/Organization News/NNP/obl/failed/Organization
,/failed quoting/VBG/acl/News/quote the/DT/det/army army/NN/obj/quoting ,/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk failed/VBD/0/fail .
"""


def test_whom_the_source_of_a_preposition_quotes_is_the_source():
    assert found_in(parse(QUOTING)) == (
        Found(("the talks failed",), ("quoting",), "the army", "indirect", ("Echo News",)),
    )


PER_BERG = """
Her rival, Per Berg, said the opposite.
Her/PRP$/nmod:poss/rival rival/NN/nsubj/said ,/Berg Per/{tag}/{relation}/Berg Berg/NNP/{other}/rival/Person ,/Berg
said/VBD/0 the/DT/det/opposite opposite/NN/obj/said .
"""


@pytest.mark.parametrize(
    ("tag", "relation", "other"),
    [pytest.param("NNP", "compound", "appos", id="a name"), pytest.param("IN", "case", "nmod", id="taken for none")],
)
def test_a_name_is_no_preposition(tag, relation, other):
    first = """
    Per Berg, her rival, left.
    Per/IN/case/Berg Berg/NNP/nsubj/left/Person ,/rival her/PRP$/nmod:poss/rival rival/NN/appos/Berg ,/Berg left/VBD/0 .
    """
    assert found_in(parse(first)) == ()
    text = PER_BERG.format(tag=tag, relation=relation, other=other)

    assert found_in(parse(text)) == ()


def test_a_name_that_the_tree_keeps_apart_from_its_kind_is_of_the_source():
    sentence = """
    Kim said the dam held, as cited by the private daily Tempo.
    Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold ,/cited
    as/IN/mark/cited cited/VBN/advcl/said/cite by/IN/case/daily the/DT/det/daily private/JJ/amod/daily
    daily/NN/obl/cited Tempo/NNP/obl/cited/Organization .
    """

    assert [found.relays for found in found_in(parse(sentence))] == [("the private daily Tempo",)]


def test_bare_nouns_behind_a_source_without_a_comma_are_the_subject():
    sentence = """
    According to the board exports fell.
    According/VBG/case/exports to/IN/fixed/According the/DT/det/exports board/NN/compound/exports
    exports/NNS/nsubj/fell/export fell/VBD/0/fall .
    """

    assert rows_of(parse(sentence)) == [("the board", "According to", "exports fell")]


REPORT = """
The firm released a report, according to which it cut jobs.
The/DT/det/firm firm/NN/nsubj/released released/VBD/0/release a/DT/det/report report/NN/obj/released ,/cut
according/VBG/case/which/accord to/IN/fixed/according which/WDT/obl/cut it/PRP/nsubj/cut cut/VBD/acl:relcl/report
jobs/NNS/obj/cut/job .
"""
NO_CLAUSE = """
We saw a map according to which.
We/PRP/nsubj/saw saw/VBD/0/see a/DT/det/map map/NN/obj/saw according/VBG/case/which/accord to/IN/fixed/according
which/WDT/obl/saw .
"""


def test_a_relative_clause_behind_a_preposition_is_what_the_noun_before_it_says():
    assert rows_of(parse(REPORT)) == [("which", "according to", "it cut jobs")]


def test_a_relative_pronoun_behind_a_preposition_says_nothing_of_what_is_before():
    assert not rows_of(parse(NO_CLAUSE))


NAME_BEHIND = """
According to the team's coach, Jan Kos, the robot scored.
According/VBG/case/coach/accord to/IN/fixed/According the/DT/det/team team/NN/nmod:poss/coach 's/POS/case/team
coach/NN/obl/scored ,/coach Jan/NNP/nsubj/scored/Person Kos/NNP/flat/Jan/Person ,/Jan the/DT/det/robot
robot/NN/nsubj/scored scored/VBD/0/score .
"""
NO_NAME_BEHIND = """
According to the coach, Jan Kos scored.
According/VBG/case/coach/accord to/IN/fixed/According the/DT/det/coach coach/NN/obl/scored ,/coach
Jan/NNP/nsubj/scored/Person Kos/NNP/flat/Jan/Person scored/VBD/0/score .
"""


@pytest.mark.parametrize("taken_for", ["nsubj", "vocative"])
def test_the_name_behind_a_role_is_of_the_source_where_the_clause_has_another_subject(taken_for):
    sentence = NAME_BEHIND.replace("Jan/NNP/nsubj", f"Jan/NNP/{taken_for}")

    assert rows_of(parse(sentence)) == [("the team's coach, Jan Kos", "According to", "the robot scored")]
    assert rows_of(parse(NO_NAME_BEHIND)) == [("the coach", "According to", "Jan Kos scored")]


REPORTED_BEHIND = """
It rained, according to police, as reported by Tempo.
It/PRP/nsubj/rained rained/VBD/0/rain ,/police according/VBG/case/police/accord to/IN/fixed/according
police/NNS/obl/rained ,/reported as/IN/mark/reported reported/VBN/advcl/rained/report by/IN/case/Tempo
Tempo/NNP/obl:agent/reported/Organization .
"""
CITED_IN_FRONT = """
According to police, as cited by Tempo, the road was closed.
According/VBG/case/police/accord to/IN/fixed/According police/NNS/obl/closed ,/police as/IN/mark/cited
cited/VBN/advcl/closed/cite by/IN/case/Tempo Tempo/NNP/obl:agent/cited/Organization ,/cited the/DT/det/road
road/NN/nsubj/closed was/VBD/aux:pass/closed closed/VBN/0/close .
"""


@pytest.mark.parametrize("sentence", [REPORTED_BEHIND, CITED_IN_FRONT], ids=["behind", "in front"])
def test_who_reports_what_is_so_according_to_somebody_is_the_relay(sentence):
    (found,) = found_in(parse(sentence))

    assert found.content[0] in ("It rained", "the road was closed")
    assert (found.source, found.relays) == ("police", ("Tempo",))


PROOF = """
The region is drying, as shown by a study.
The/DT/det/region region/NN/nsubj/drying is/VBZ/aux/drying drying/VBG/0/dry ,/shown as/IN/mark/shown
shown/VBN/advcl/drying/show by/IN/case/study a/DT/det/study study/NN/obl:agent/shown .
"""


def test_what_only_shows_something_says_nothing():
    assert found_in(parse(PROOF)) == ()


QUOTED_BEHIND = """
It rained, according to an official quoted by Reuters.
It/PRP/nsubj/rained rained/VBD/0/rain ,/official according/VBG/case/official/accord to/IN/fixed/according
an/DT/det/official official/NN/obl/rained quoted/VBN/acl/official/quote by/IN/case/Reuters
Reuters/NNP/obl:agent/quoted/Organization .
"""
WHO_WAS_QUOTED = """
It rained, according to an official who was quoted by Reuters.
It/PRP/nsubj/rained rained/VBD/0/rain ,/official according/VBG/case/official/accord to/IN/fixed/according
an/DT/det/official official/NN/obl/rained who/WP/nsubj:pass/quoted was/VBD/aux:pass/quoted
quoted/VBN/acl:relcl/official/quote by/IN/case/Reuters Reuters/NNP/obl:agent/quoted/Organization .
"""
QUOTED_IN_FRONT = """
According to an official quoted by Reuters, the road was closed.
According/VBG/case/official/accord to/IN/fixed/According an/DT/det/official official/NN/obl/closed
quoted/VBN/acl/official/quote by/IN/case/Reuters Reuters/NNP/obl:agent/quoted/Organization ,/official the/DT/det/road
road/NN/nsubj/closed was/VBD/aux:pass/closed closed/VBN/0/close .
"""
WHO_SPOKE = """
It rained, according to a doctor who spoke to Reuters.
It/PRP/nsubj/rained rained/VBD/0/rain ,/doctor according/VBG/case/doctor/accord to/IN/fixed/according
a/DT/det/doctor doctor/NN/obl/rained who/WP/nsubj/spoke spoke/VBD/acl:relcl/doctor/speak to/IN/case/Reuters
Reuters/NNP/obl/spoke/Organization .
"""
NOT_BY_NAME = """
It rained, according to an official who asked not to be quoted by name.
It/PRP/nsubj/rained rained/VBD/0/rain ,/official according/VBG/case/official/accord to/IN/fixed/according
an/DT/det/official official/NN/obl/rained who/WP/nsubj/asked asked/VBD/acl:relcl/official/ask not/RB/advmod/quoted
to/TO/mark/quoted be/VB/aux:pass/quoted quoted/VBN/xcomp/asked/quote by/IN/case/name name/NN/obl/quoted .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "relays"),
    [
        pytest.param(QUOTED_BEHIND, "an official", ("Reuters",), id="quoted by"),
        pytest.param(WHO_WAS_QUOTED, "an official", ("Reuters",), id="who was quoted by"),
        pytest.param(QUOTED_IN_FRONT, "an official", ("Reuters",), id="in front"),
        pytest.param(WHO_SPOKE, "a doctor who spoke to Reuters", ("Reuters",), id="who spoke to"),
        pytest.param(NOT_BY_NAME, "an official who asked not to be quoted by name", (), id="no outlet"),
    ],
)
def test_the_outlet_that_quotes_or_hears_the_source_is_the_relay(sentence, source, relays):
    (found,) = found_in(parse(sentence))

    assert (found.source, found.relays) == (source, relays)


SAID_AND_QUOTED_BEHIND = """
Kim said it rained, according to an official quoted by Reuters.
Kim/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/official
according/VBG/case/official/accord to/IN/fixed/according an/DT/det/official official/NN/obl/said
quoted/VBN/acl/official/quote by/IN/case/Reuters Reuters/NNP/obl:agent/quoted/Organization .
"""


def test_the_outlet_that_quotes_a_relay_is_one_too():
    (found,) = found_in(parse(SAID_AND_QUOTED_BEHIND))

    assert (found.source, found.relays) == ("Kim", ("Reuters", "an official"))
