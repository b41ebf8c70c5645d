"""What scope `all` adds to the rows of speech and belief: facts, plans and orders, and outer sources."""

import pytest

from parses import parse
from quotes.find import find_quotes
from quotes.lexicon import load_lexicon
from readings import found_in

WANTS = """
Kim wants to leave the talks.
Kim/NNP/nsubj/wants/Person wants/VBZ/0/want to/TO/mark/leave leave/VB/xcomp/wants the/DT/det/talks
talks/NNS/obj/leave/talk .
"""
WANTS_HIM = """
Kim wants the minister to leave.
Kim/NNP/nsubj/wants/Person wants/VBZ/0/want the/DT/det/minister minister/NN/obj/wants to/TO/mark/leave
leave/VB/xcomp/wants .
"""
PLANS = """
The company plans to close two plants, Kim said.
The/DT/det/company company/NN/nsubj/plans plans/VBZ/ccomp/said/plan to/TO/mark/close close/VB/xcomp/plans
two/CD/nummod/plants plants/NNS/obj/close/plant ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
ORDERED = """
Kim ordered the guards to open the gate.
Kim/NNP/nsubj/ordered/Person ordered/VBD/0/order the/DT/det/guards guards/NNS/obj/ordered/guard to/TO/mark/open
open/VB/xcomp/ordered the/DT/det/gate gate/NN/obj/open .
"""
HOPES = """
Kim hopes to win.
Kim/NNP/nsubj/hopes/Person hopes/VBZ/0/hope to/TO/mark/win win/VB/xcomp/hopes .
"""
AGREED = """
Seoul agreed to send engineers in May.
Seoul/NNP/nsubj/agreed/Location agreed/VBD/0/agree to/TO/mark/send send/VB/xcomp/agreed engineers/NNS/obj/send/engineer
in/IN/case/May May/NNP/obl/send/Date .
"""
KNEW = """
Kim knew that the talks had failed.
Kim/NNP/nsubj/knew/Person knew/VBD/0/know that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/knew/fail .
"""
FOUND = """
Auditors found that the lamp was broken.
Auditors/NNS/nsubj/found/auditor found/VBD/0/find that/IN/mark/broken the/DT/det/lamp lamp/NN/nsubj:pass/broken
was/VBD/aux:pass/broken broken/VBN/ccomp/found/break .
"""
PLEDGE = """
Kim’s pledge that the tax would fall pleased Seoul.
Kim/NNP/nmod:poss/pledge/Person ’s/POS/case/Kim pledge/NN/nsubj/pleased that/IN/mark/fall the/DT/det/tax
tax/NN/nsubj/fall would/MD/aux/fall fall/VB/acl/pledge pleased/VBD/0/please Seoul/NNP/obj/pleased/Location .
"""
PROMISE = """
Kim repeated his promise to cut the tax.
Kim/NNP/nsubj/repeated/Person repeated/VBD/0/repeat his/PRP$/nmod:poss/promise promise/NN/obj/repeated to/TO/mark/cut
cut/VB/acl/promise the/DT/det/tax tax/NN/obj/cut .
"""
PLAN = """
Residents fear the council’s plan to close the library.
Residents/NNS/nsubj/fear/resident fear/VBP/0 the/DT/det/council council/NN/nmod:poss/plan ’s/POS/case/council
plan/NN/obj/fear to/TO/mark/close close/VB/acl/plan the/DT/det/library library/NN/obj/close .
"""


def added(sentence):
    """Return source, cue, content and attitude of the rows that the default leaves out."""
    analysis, lexicon = parse(sentence), load_lexicon()
    default = find_quotes(analysis, lexicon)
    every = find_quotes(analysis, lexicon, scope="all")

    assert [quote for quote in every if quote in default] == list(default)
    return [_row(quote, analysis.article.document.text) for quote in every if quote not in default]


def _row(quote, text):
    cue, content = (" … ".join(text[s.start : s.end] for s in spans) for spans in (quote.cue, quote.content))
    return text[quote.source.start : quote.source.end], cue, content, quote.attitude


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        pytest.param(WANTS, ("Kim", "wants", "to leave the talks", "eventuality"), id="wants to"),
        pytest.param(WANTS_HIM, ("Kim", "wants", "the minister to leave", "eventuality"), id="wants somebody to"),
        pytest.param(PLANS, ("The company", "plans", "to close two plants", "eventuality"), id="plans to"),
        pytest.param(ORDERED, ("Kim", "ordered", "to open the gate", "eventuality"), id="ordered somebody to"),
        pytest.param(HOPES, ("Kim", "hopes", "to win", "eventuality"), id="hopes to"),
        pytest.param(AGREED, ("Seoul", "agreed", "to send engineers in May", "eventuality"), id="agreed to"),
        pytest.param(KNEW, ("Kim", "knew", "the talks had failed", "fact"), id="knew that"),
        pytest.param(FOUND, ("Auditors", "found", "the lamp was broken", "fact"), id="found that"),
        pytest.param(PLEDGE, ("Kim’s", "pledge", "the tax would fall", "eventuality"), id="pledge that"),
        pytest.param(PROMISE, ("his", "promise", "to cut the tax", "eventuality"), id="a promise to"),
        pytest.param(PLAN, ("the council’s", "plan", "to close the library", "eventuality"), id="a plan to"),
    ],
)
def test_facts_and_eventualities_are_rows_of_scope_all(sentence, row):
    assert added(sentence) == [row]


@pytest.mark.parametrize("sentence", [WANTS, WANTS_HIM, ORDERED, HOPES, AGREED, KNEW, FOUND, PLEDGE, PROMISE, PLAN])
def test_the_default_holds_speech_and_belief_alone(sentence):
    assert found_in(parse(sentence)) == ()


AGENCY = """
Echo News reported that Kim said the talks failed.
Echo/NNP/compound/News/Organization News/NNP/nsubj/reported/Organization reported/VBD/0/report that/IN/mark/said
Kim/NNP/nsubj/said/Person said/VBD/ccomp/reported the/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail .
"""
ACCORDING = """
Kim said the talks failed, according to Echo News.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/News
according/VBG/case/News to/IN/fixed/according Echo/NNP/compound/News/Organization News/NNP/obl/said/Organization .
"""


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        pytest.param(AGENCY, ("Echo News", "reported", "Kim said the talks failed", "assertion"), id="a verb"),
        pytest.param(
            ACCORDING, ("Echo News", "according to", "Kim said the talks failed", "assertion"), id="a preposition"
        ),
    ],
)
def test_an_outer_source_is_a_row_of_its_own_in_scope_all(sentence, row):
    assert [found.hands for found in found_in(parse(sentence))] == [("Echo News",)]
    assert added(sentence) == [row]


def test_an_outer_row_says_so():
    quotes = find_quotes(parse(AGENCY), load_lexicon(), scope="all")

    assert [quote.flags for quote in quotes] == [("outer",), ()]


HOPES_IN_MARKS = """
Kim hopes to turn the port “into a vast market.”
Kim/NNP/nsubj/hopes/Person hopes/VBZ/0/hope to/TO/mark/turn turn/VB/xcomp/hopes the/DT/det/port port/NN/obj/turn
“/market into/IN/case/market a/DT/det/market vast/JJ/amod/market market/NN/obl/turn ./hopes ”/market
"""


def test_no_row_stands_twice():
    assert [found.cue for found in found_in(parse(HOPES_IN_MARKS))] == [("hopes",)]
    assert added(HOPES_IN_MARKS) == []


KEPT = """
Kim’s plan to stay, made in May, was kept.
Kim/NNP/nmod:poss/plan/Person ’s/POS/case/Kim plan/NN/nsubj:pass/kept to/TO/mark/stay stay/VB/acl/plan ,/stay
made/VBN/acl/plan/make in/IN/case/May May/NNP/obl/made/Date ,/made was/VBD/aux:pass/kept kept/VBN/0/keep .
"""
REMEMBERED = """
Kim remembered it as “a good long year.”
Kim/NNP/nsubj/remembered/Person remembered/VBD/0/remember it/PRP/obj/remembered as/IN/case/year “/year a/DT/det/year
good/JJ/amod/year long/JJ/amod/year year/NN/obl/remembered ./year ”/year
"""


def test_an_infinitive_of_a_noun_ends_before_its_comma():
    analysis = parse(KEPT)
    text = analysis.article.document.text
    (quote,) = find_quotes(analysis, load_lexicon(), scope="all")

    assert [text[span.start : span.end] for span in quote.content] == ["to stay"]


def test_quoted_words_that_somebody_remembers_are_a_fact():
    assert [quote.attitude for quote in find_quotes(parse(REMEMBERED), load_lexicon(), scope="all")] == ["fact"]
    assert found_in(parse(REMEMBERED)) == ()
