"""Rows that the tagger proposes; `seen` lays its tags over a parse that hides the attribution from the rules."""

import pytest
from attrs import evolve

from parses import parse, seen
from parses import tagged as over
from quotes.find import find_quotes, with_whole_cue
from quotes.lexicon import load_lexicon
from quotes.types import Analysis, Quote, Span
from readings import contents_of, found_in, rows_of, said

HINTED = """
Kim let slip that the talks would fail.
Kim/NNP/nsubj/let/Person let/VBD/0 slip/VB/xcomp/let that/IN/mark/fail the/DT/det/talks talks/NNS/nsubj/fail/talk
would/MD/aux/fail fail/VB/advcl/let .
"""


def tagged(analysis: Analysis, scope: str = "reported") -> list[Quote]:
    return [q for q in find_quotes(analysis, load_lexicon(), scope=scope) if q.rule.startswith("tagged")]


def test_a_cue_that_no_rule_reads():
    analysis = seen(HINTED, source="Kim", cue="let slip", content="that the talks would fail")

    (quote,) = tagged(analysis)

    assert said(quote, analysis) == ("Kim", "let slip", "the talks would fail")
    assert quote.attitude == "assertion"


def test_nothing_is_tagged_without_a_cue():
    analysis = seen(HINTED, source="Kim", cue="let slip", content="that the talks would fail")
    alone = tuple(evolve(tag, cue=None) for tag in analysis.tags if tag.label != "cue")

    assert tagged(evolve(analysis, tags=alone)) == []


MARKED = """
Kim is all for “a quiet harbour” these days.
Kim/NNP/nsubj/harbour/Person is/VBZ/cop/harbour all/RB/advmod/harbour for/IN/case/harbour “/harbour a/DT/det/harbour
quiet/JJ/amod/harbour harbour/NN/0 ”/harbour these/DT/det/days days/NNS/obl/harbour/day .
"""


def test_quoted_words_bring_their_marks():
    analysis = seen(MARKED, source="Kim", cue="is all for", content="a quiet harbour")

    (quote,) = tagged(analysis)

    assert (quote.type, said(quote, analysis)[2]) == ("direct", "a quiet harbour")


TO_WIN = """
Kim is out to win the vote.
Kim/NNP/nsubj/out/Person is/VBZ/cop/out out/RB/0 to/TO/mark/win win/VB/xcomp/out the/DT/det/vote vote/NN/obj/win .
"""


def test_what_is_wanted_is_for_scope_all():
    analysis = seen(TO_WIN, source="Kim", cue="is out", content="to win the vote")

    assert tagged(analysis) == []
    assert [quote.attitude for quote in tagged(analysis, "all")] == ["eventuality"]


NOT_SAID = """
Kim did not say the talks failed.
Kim/NNP/nsubj/say/Person did/VBD/aux/say not/RB/advmod/say say/VB/0 the/DT/det/talks talks/NNS/obj/say/talk
failed/VBD/dep/say/fail .
"""


def test_who_says_nothing_is_no_source_of_a_default_row():
    analysis = seen(NOT_SAID, source="Kim", cue="did not say", content="the talks failed")

    assert tagged(analysis) == []


def test_the_tree_knows_the_source_that_the_tagger_misses():
    analysis = seen(HINTED, cue="let slip", content="that the talks would fail")

    assert [said(quote, analysis)[0] for quote in tagged(analysis)] == ["Kim"]


ANNOUNCED = """
# newpar
Kim told reporters why.
Kim/NNP/nsubj/told/Person told/VBD/0 reporters/NNS/iobj/told why/WRB/obj/told .

# newpar
“We tried.”
“/tried We/PRP/nsubj/tried/we tried/VBD/0/try .  ”/tried
"""


def test_a_quotation_is_tied_to_a_cue_that_announces_it():
    analysis = seen(ANNOUNCED, source="Kim", cue="told reporters", content="We tried.")

    (quote,) = find_quotes(analysis, load_lexicon())

    assert said(quote, analysis) == ("Kim", "told reporters", "We tried.")


HAS_SAID = """
Kim has often said the talks failed.
Kim/NNP/nsubj/said/Person has/VBZ/aux/said often/RB/advmod/said said/VBN/0 the/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail .
"""


def test_the_whole_cue_has_its_auxiliaries():
    analysis = seen(HAS_SAID, source="Kim", cue="has often said", content="the talks failed")

    (quote,) = find_quotes(analysis, load_lexicon())

    assert said(quote, analysis) == ("Kim", "said", "the talks failed")
    assert said(with_whole_cue(quote, analysis.tags), analysis) == ("Kim", "has often said", "the talks failed")


IT_IS_SAID = """
It is said that more will follow.
It/PRP/nsubj:pass/said/it is/VBZ/aux:pass/said said/VBN/0 that/IN/mark/follow more/JJR/nsubj/follow will/MD/aux/follow
follow/VB/advcl/said .
"""


def test_it_is_said_by_nobody():
    analysis = seen(IT_IS_SAID, source="It", cue="is said", content="that more will follow")

    assert tagged(analysis) == []


TOLD = """
Kim let slip to Reuters that the talks would fail.
Kim/NNP/nsubj/let/Person let/VBD/0 slip/VB/xcomp/let to/IN/case/Reuters Reuters/NNP/obl/let/Organization
that/IN/mark/fail the/DT/det/talks talks/NNS/nsubj/fail/talk would/MD/aux/fail fail/VB/advcl/let .
"""


def test_who_is_told_is_a_hand_of_what_the_tagger_proposes():
    analysis = seen(TOLD, source="Kim", cue="let slip", content="that the talks would fail")

    (quote,) = tagged(analysis)

    assert [analysis.article.document.text[relay.source.start : relay.source.end] for relay in quote.relays] == [
        "Reuters"
    ]


ROBOT = """
Kim named their robot “Robogee.”
Kim/NNP/nsubj/named/Person named/VBD/0/name their/PRP$/nmod:poss/robot robot/NN/obj/named “/Robogee
Robogee/NNP/xcomp/named ./named ”/Robogee
"""


def test_a_quoted_name_behind_a_noun_is_no_speech():
    analysis = seen(ROBOT, source="Kim", cue="named", content="their robot “Robogee.”")

    assert tagged(analysis) == []


POSTED = """
“The site which posted its documents is down,” Kim said.
“/down The/DT/det/site site/NN/nsubj/down which/WDT/nsubj/posted posted/VBD/acl:relcl/site/post
its/PRP$/nmod:poss/documents documents/NNS/obj/posted/document is/VBZ/cop/down down/JJ/ccomp/said ,/down ”/down
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_words_whose_cue_is_quoted_with_them_must_be_a_clause():
    analysis = seen(POSTED, source="which", cue="posted", content="its documents")

    assert tagged(analysis) == []


THIS = """
This revealed the talks failed.
This/DT/nsubj/revealed/this revealed/VBD/0/reveal the/DT/det/talks talks/NNS/obj/revealed/talk failed/VBD/dep/revealed .
"""


def test_this_is_nobody():
    analysis = seen(THIS, source="This", cue="revealed", content="the talks failed")

    assert tagged(analysis) == []


NOBODY = """
Let slip that the talks would fail.
Let/VBN/0/let slip/VB/xcomp/Let that/IN/mark/fail the/DT/det/talks talks/NNS/nsubj/fail/talk would/MD/aux/fail
fail/VB/advcl/Let .
"""


def test_no_default_row_without_a_source():
    analysis = seen(NOBODY, cue="Let slip", content="that the talks would fail")

    assert tagged(analysis) == []
    assert [quote.source for quote in tagged(analysis, "all")] == [None]


ELSEWHERE = """
# newpar
Kim said the talks failed.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail .

# newpar
Lee left.
Lee/NNP/nsubj/left/Person left/VBD/0/leave .

# newpar
“We tried.” It rained.
“/tried We/PRP/nsubj/tried/we tried/VBD/0/try .  ”/tried

It rained.
It/PRP/nsubj/rained/it rained/VBD/0/rain .
"""


def test_a_quotation_is_tied_to_a_cue_before():
    analysis = seen(ELSEWHERE, source="Kim", cue="said", content="We tried.")

    quotes = find_quotes(analysis, load_lexicon())

    assert said(quotes[-1], analysis) == ("Kim", "said", "We tried.")
    assert quotes[-1].rule == "quotation goes on"


TAKEN = """
# newpar
Kim told reporters why.
Kim/NNP/nsubj/told/Person told/VBD/0 reporters/NNS/iobj/told why/WRB/obj/told .

# newpar
“We tried,” Lee said.
“/tried We/PRP/nsubj/tried/we tried/VBD/ccomp/said/try ,/tried ”/tried Lee/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_a_quotation_with_a_cue_of_its_own_is_not_tied_to_one_before():
    analysis = seen(TAKEN, source="Kim", cue="told reporters", content="We tried,")

    (quote,) = find_quotes(analysis, load_lexicon())

    assert said(quote, analysis) == ("Lee", "said", "We tried,")


def test_a_quotation_that_is_tied_to_no_cue_is_nobodys():
    analysis = seen(ELSEWHERE, cue="said", content="We tried.")
    loose = tuple(evolve(tag, cue=None) if tag.label == "content" else tag for tag in analysis.tags)

    found = find_quotes(evolve(analysis, tags=loose), load_lexicon())

    assert [said(quote, analysis)[2:] for quote in found] == [("the talks failed",)]


def test_the_whole_cue_stays_clear_of_the_source():
    analysis = seen(HAS_SAID, cue="Kim has often said", content="the talks failed")

    (quote,) = find_quotes(analysis, load_lexicon())

    assert with_whole_cue(quote, analysis.tags) == quote


WHO_LEFT = """
Kim let slip the man who left.
Kim/NNP/nsubj/let/Person let/VBD/0 slip/VB/xcomp/let the/DT/det/man man/NN/obj/slip who/WP/nsubj/left
left/VBD/acl:relcl/man/leave .
"""


BELIEVES = """
A Kim believes talks fail.
A/DT/det/fail Kim/NNP/compound/believes/Person believes/VBZ/compound/fail/believe talks/NNS/compound/fail/talk
fail/VBP/0 .
"""


def test_a_noun_with_a_relative_clause_is_no_clause():
    analysis = seen(WHO_LEFT, source="Kim", cue="let slip", content="the man who left")

    assert tagged(analysis) == []


def test_the_lexicon_says_what_a_cue_does_that_only_the_tagger_sees():
    analysis = seen(BELIEVES, source="Kim", cue="believes", content="talks fail")

    assert [quote.attitude for quote in tagged(analysis)] == ["belief"]


def test_no_content_is_the_source_too():
    analysis = seen(HINTED, source="Kim", cue="let slip")
    (source,) = (tag for tag in analysis.tags if tag.label == "source")

    assert (
        tagged(evolve(analysis, tags=(*analysis.tags[:1], evolve(source, label="content"), *analysis.tags[1:])), "all")
        == []
    )


def test_the_source_that_the_tree_knows_is_none_of_the_words():
    analysis = seen(HINTED, cue="let slip", content="Kim")

    assert [quote.source for quote in tagged(analysis, "all")] == [None]


HOLDS_OFF = """
If the rain holds off, the mayor said, the fair will open on Friday.
If/IN/mark/holds the/DT/det/rain rain/NN/nsubj/holds holds/VBZ/advcl/open/hold off/RB/compound:prt/holds ,/holds
the/DT/det/mayor mayor/NN/nsubj/said said/VBD/0 ,/open the/DT/det/fair fair/NN/nsubj/open will/MD/aux/open
open/VB/ccomp/said on/IN/case/Friday Friday/NNP/obl/open/Date .
"""


def test_the_if_that_opens_the_sentence_is_part_of_what_is_said():
    analysis = over(parse(HOLDS_OFF), "the mayor | said | If the rain holds off | the fair will open on Friday")

    assert contents_of(analysis) == (("If the rain holds off", "the fair will open on Friday"),)


IN_FRONT = """
The mayor said if the rain holds off, the fair will open.
The/DT/det/mayor mayor/NN/nsubj/said said/VBD/0 if/IN/mark/holds the/DT/det/rain rain/NN/nsubj/holds
holds/VBZ/advcl/open/hold off/RB/compound:prt/holds ,/holds the/DT/det/fair fair/NN/nsubj/open will/MD/aux/open
open/VB/ccomp/said .
"""


def test_the_if_that_opens_what_is_said_is_part_of_it():
    analysis = over(parse(IN_FRONT), "The mayor | said | if the rain holds off, the fair will open")

    assert contents_of(analysis) == (("if the rain holds off, the fair will open",),)


NODDED = """
“We kept our promise.”
“/kept We/PRP/nsubj/kept kept/VBD/0/keep our/PRP$/nmod:poss/promise promise/NN/obj/kept . ”/kept

Annan nodded.
Annan/NNP/nsubj/nodded/Person nodded/VBD/0/nod .
"""


def test_a_quotation_that_is_over_is_not_whose_sentence_comes_next():
    assert contents_of(over(parse(NODDED), "Annan | nodded | “We kept our promise.”")) == ()


CLERK_ADJOURNED = """
``We waited,'' said Kim.
``/waited We/PRP/nsubj/waited waited/VBD/ccomp/said/wait ,/waited ''/waited said/VBD/0 Kim/NNP/nsubj/said/Person .

''It has been long.'' The clerk adjourned.
''/long It/PRP/nsubj/long has/VBZ/aux/long been/VBN/cop/long long/JJ/ccomp/adjourned ./long ''/long
The/DT/det/clerk clerk/NN/nsubj/adjourned adjourned/VBD/0/adjourn .
"""


def test_a_large_letter_begins_the_next_sentence_where_nothing_cuts_them_apart():
    analysis = over(parse(CLERK_ADJOURNED), "The clerk | adjourned | It has been long.")

    assert rows_of(analysis) == [("Kim", "said", "We waited, … It has been long.")]


RISK = """
The panel cited the risk that the bank could fail.
The/DT/det/panel panel/NN/nsubj/cited cited/VBD/0/cite the/DT/det/risk risk/NN/obj/cited that/IN/mark/fail
the/DT/det/bank bank/NN/nsubj/fail could/MD/aux/fail fail/VB/acl/risk .
"""
BLOW = """
The union called the ruling a blow to trade.
The/DT/det/union union/NN/nsubj/called called/VBD/0/call the/DT/det/ruling ruling/NN/obj/called a/DT/det/blow
blow/NN/xcomp/called to/IN/case/trade trade/NN/nmod/blow .
"""
NAMED = """
Locals called the tower the Gherkin.
Locals/NNS/nsubj/called/local called/VBD/0/call the/DT/det/tower tower/NN/obj/called the/DT/det/Gherkin
Gherkin/NNP/xcomp/called .
"""
MEETING = """
The union called a meeting that drew hundreds.
The/DT/det/union union/NN/nsubj/called called/VBD/0/call a/DT/det/meeting meeting/NN/obj/called that/WDT/nsubj/drew
drew/VBD/acl:relcl/meeting/draw hundreds/NNS/obj/drew/hundred .
"""


@pytest.mark.parametrize(
    ("sentence", "tags", "contents"),
    [
        pytest.param(RISK, "The panel | cited | the risk that the bank could fail", True, id="a noun with its clause"),
        pytest.param(RISK, "The panel | cited | the risk that the bank could fail @ 0.6", False, id="not sure"),
        pytest.param(BLOW, "The union | called | the ruling a blow to trade", True, id="a judgement"),
        pytest.param(NAMED, "Locals | called | the tower the Gherkin", False, id="a name"),
        pytest.param(MEETING, "The union | called | a meeting that drew hundreds", False, id="a meeting"),
    ],
)
def test_words_without_a_verb_that_state_something(sentence, tags, contents):
    assert bool(contents_of(over(parse(sentence), tags))) is contents


BY_ORR = """
The minister dismissed claims by Orr that votes vanished.
The/DT/det/minister minister/NN/nsubj/dismissed dismissed/VBD/0/dismiss claims/NNS/obj/dismissed/claim by/IN/case/Orr
Orr/NNP/nmod/claims/Person that/IN/mark/vanished votes/NNS/nsubj/vanished/vote vanished/VBD/acl/claims/vanish .
"""


def test_claims_that_somebody_owns_are_not_who_dismisses_them():
    analysis = over(parse(BY_ORR), "The minister | dismissed | claims by Orr that votes vanished")

    assert rows_of(analysis) == [("Orr", "claims", "votes vanished")]


WHAT_HE_CALLED = """
Traders decried what he described as “multiple taxation”.
Traders/NNS/nsubj/decried/trader decried/VBD/0/decry what/WP/obj/described he/PRP/nsubj/described
described/VBD/ccomp/decried/describe as/IN/case/taxation “/taxation multiple/JJ/amod/taxation
taxation/NN/obl/described ”/taxation .
"""


def test_what_somebody_calls_a_thing_is_a_row_of_that_verb():
    analysis = over(parse(WHAT_HE_CALLED), "Traders | decried | what he described as “multiple taxation”")

    assert rows_of(analysis) == [("he", "described", "multiple taxation")]


WERE_TOLD = """
Residents were told that the water was unsafe.
Residents/NNS/nsubj:pass/told/resident were/VBD/aux:pass/told told/VBN/0 that/IN/mark/unsafe the/DT/det/water
water/NN/nsubj/unsafe was/VBD/cop/unsafe unsafe/JJ/ccomp/told .
"""


def test_who_was_told_does_not_tell():
    assert contents_of(over(parse(WERE_TOLD), "Residents | were told | the water was unsafe")) == ()


def test_a_nickname_is_no_speech():
    sentence = """
    Locals nicknamed the tower “the Sieve”.
    Locals/NNS/nsubj/nicknamed/local nicknamed/VBD/0/nickname the/DT/det/tower tower/NN/obj/nicknamed “/Sieve
    the/DT/det/Sieve Sieve/NNP/xcomp/nicknamed ”/Sieve .
    """

    assert tagged(seen(sentence, source="Locals", cue="nicknamed", content="the tower “the Sieve”")) == []


POLITICO = """
Kim told Politico Trump wanted it.
Kim/NNP/nsubj/told/Person told/VBD/0 Politico/NNP/compound/Trump/Organization Trump/NNP/iobj/told/Person
wanted/VBD/ccomp/told/want it/PRP/obj/wanted .
"""


def test_the_outlet_that_is_told_is_no_part_of_the_content():
    [found] = found_in(over(parse(POLITICO), "Kim | told | Politico Trump wanted it"))

    assert (found.content, found.relays) == (("Trump wanted it",), ("Politico",))


WHAT_ANGERED = """
According to the coach, what matters is the game.
According/VBG/case/coach/accord to/IN/fixed/According the/DT/det/coach coach/NN/obl/game ,/coach what/WP/nsubj/game
matters/NN/nsubj/game/matter is/VBZ/cop/game/be the/DT/det/game game/NN/0 .
"""
ONE_OF = """
Berg joins the lawsuit, according to one of her aides.
Berg/NNP/nsubj/joins/Person joins/VBZ/0/join the/DT/det/lawsuit lawsuit/NN/obj/joins ,/joins
according/VBG/case/one/accord to/IN/fixed/according one/CD/obl/joins of/IN/case/aides her/PRP$/nmod:poss/aides
aides/NNS/nmod/one/aide .
"""


@pytest.mark.parametrize(
    ("sentence", "tags", "row"),
    [
        pytest.param(
            WHAT_ANGERED,
            "the coach | According to | what matters is the game",
            ("the coach", "According to", "what matters is the game"),
            id="a clause that the tree errs in",
        ),
        pytest.param(
            ONE_OF,
            "one of her aides | according to | Berg joins the lawsuit",
            ("one of her aides", "according to", "Berg joins the lawsuit"),
            id="a source without a noun for it",
        ),
    ],
)
def test_a_preposition_that_the_tagger_alone_sees_through(sentence, tags, row):
    assert rows_of(over(parse(sentence), tags)) == [row]


IN_A_SPEECH = """
“The doctor let slip that he lived.
“/slip The/DT/det/doctor doctor/NN/nsubj/let let/VBD/0 slip/VB/xcomp/let that/IN/mark/lived he/PRP/nsubj/lived
lived/VBD/advcl/let/live .

# newpar
“At ten he died,” said Kim.
“/died At/IN/case/ten ten/CD/obl/died he/PRP/nsubj/died died/VBD/ccomp/said/die ,/died ”/died said/VBD/0/say
Kim/NNP/nsubj/said/Person .
"""


def test_who_is_told_of_in_a_quotation_of_several_paragraphs_does_not_speak():
    analysis = seen(IN_A_SPEECH, source="The doctor", cue="let slip", content="that he lived")

    assert rows_of(analysis) == [
        ("Kim", "said", "The doctor let slip that he lived."),
        ("Kim", "said", "At ten he died,"),
    ]


AS_WE_SAID = """
They, as we said, will not pay.
They/PRP/nsubj/pay ,/said as/IN/mark/said we/PRP/nsubj/said said/VBD/advcl/pay/say ,/said will/MD/aux/pay
not/RB/advmod/pay pay/VB/0 .
"""


def test_an_aside_of_whoever_writes_is_no_cue():
    assert tagged(over(parse(AS_WE_SAID), "we | said | will not pay")) == []


PROOF = """
The region is drying, as illustrated by a study.
The/DT/det/region region/NN/nsubj/drying is/VBZ/aux/drying drying/VBG/0/dry ,/illustrated as/IN/mark/illustrated
illustrated/VBN/advcl/drying/illustrate by/IN/case/study a/DT/det/study study/NN/obl:agent/illustrated .
"""


def test_what_illustrates_something_says_nothing():
    analysis = seen(PROOF, source="a study", cue="as illustrated by", content="The region is drying")

    assert tagged(analysis) == []


A_STRIKE = """
Unions called a strike.
Unions/NNS/nsubj/called/union called/VBD/0/call a/DT/det/strike strike/NN/obj/called .
"""


def test_a_strike_that_is_called_is_called_nothing():
    analysis = seen(A_STRIKE, source="Unions", cue="called", content="a strike")

    assert tagged(analysis) == []


AS_FICTION = """
A claim the army lamented as "propaganda" went round.
A/DT/det/claim claim/NN/nsubj/went the/DT/det/army army/NN/nsubj/lamented lamented/VBD/acl:relcl/claim/lament
as/IN/case/propaganda "/propaganda propaganda/NN/obl/lamented "/propaganda went/VBD/0/go round/RB/advmod/went .
"""


def test_as_before_quoted_words_is_none_of_them():
    analysis = seen(AS_FICTION, source="the army", cue="lamented", content='as "propaganda"')

    assert [quote.content for quote in tagged(analysis)] == [(Span(30, 40),)]


def test_a_clause_behind_that_opens_with_one_of_time():
    sentence = """
    # The Nation, Lahore, 2022: EX-premier Khan accused that as soon as the elite came to power, they amended the law
    Khan accused that as soon as the elite came, they amended the law.
    Khan/NNP/nsubj/accused/Person accused/VBD/0/accuse that/IN/mark/amended as/RB/advmod/soon soon/RB/advmod/amended
    as/IN/mark/came the/DT/det/elite elite/NN/nsubj/came came/VBD/advcl/soon/come ,/soon they/PRP/nsubj/amended
    amended/VBD/ccomp/accused/amend the/DT/det/law law/NN/obj/amended ./accused
    """
    words = "as soon as the elite came, they amended the law"
    analysis = over(parse(sentence), f"Khan | accused | that {words} @ 0.9")

    assert [(found.source, found.content) for found in found_in(analysis)] == [("Khan", (words,))]


def test_a_that_which_belongs_to_a_noun_opens_no_clause():
    sentence = """
    That share fell in the survey.
    That/DT/det/share share/NN/nsubj/fell fell/VBD/0/fall in/IN/case/survey the/DT/det/survey survey/NN/obl/fell .
    """

    assert tagged(over(parse(sentence), "the survey | in | That share fell")) == []


CAMPAIGN = """
Kim runs a {noun} for “lower rents”.
Kim/NNP/nsubj/runs/Person runs/VBZ/0/run a/DT/det/{noun} {noun}/NN/obj/runs for/IN/case/rents “/rents
lower/JJR/amod/rents/low rents/NNS/nmod/{noun}/rent ”/rents .
"""
CHOSEN = """
It was chosen by Kim to recall the motto of “one land”.
It/PRP/nsubj:pass/chosen was/VBD/aux:pass/chosen chosen/VBN/0/choose by/IN/case/Kim Kim/NNP/obl:agent/chosen/Person
to/TO/mark/recall recall/VB/advcl/chosen the/DT/det/motto motto/NN/obj/recall of/IN/case/land “/land one/CD/nummod/land
land/NN/nmod/motto ”/land .
"""
TITLED = """
Kim held a talk titled “how we won the war”.
Kim/NNP/nsubj/held/Person held/VBD/0/hold a/DT/det/talk talk/NN/obj/held titled/VBN/acl/talk/title “/won
how/WRB/advmod/won we/PRP/nsubj/won won/VBD/xcomp/titled/win the/DT/det/war war/NN/obj/won ”/won .
"""


@pytest.mark.parametrize(("noun", "rows"), [("campaign", []), ("call", [("Kim", "runs a call for", "lower rents")])])
def test_what_something_is_done_for_is_said_where_what_is_done_is_speech(noun, rows):
    analysis = seen(CAMPAIGN.format(noun=noun), source="Kim", cue=f"runs a {noun} for", content="lower rents")

    assert rows_of(analysis) == rows


def test_what_something_was_chosen_to_recall_is_nobodys_words():
    analysis = seen(CHOSEN, source="Kim", cue="was chosen", content="to recall the motto of “one land”")

    assert tagged(analysis) == []


def test_what_a_talk_is_titled_is_not_said():
    analysis = seen(TITLED, source="Kim", cue="held a talk titled", content="“how we won the war”")

    assert tagged(analysis) == []
    assert rows_of(parse(TITLED.replace("“/won\n", ",/held “/won\n").replace("titled “", "titled, “"))) == []


ACCUSED = """
Kos accused the opposition of trying to mislead the public.
Kos/NNP/nsubj/accused/Person accused/VBD/0/accuse the/DT/det/opposition opposition/NN/obj/accused of/IN/mark/trying
trying/VBG/acl/opposition/try to/TO/mark/mislead mislead/VB/xcomp/trying the/DT/det/public public/NN/obj/mislead
./accused
"""
CORRUPTION = """
Kos accused the government of corruption.
Kos/NNP/nsubj/accused/Person accused/VBD/0/accuse the/DT/det/government government/NN/obj/accused
of/IN/case/corruption corruption/NN/nmod/government ./accused
"""
BASELESS = """
Kos dismissed the report as baseless.
Kos/NNP/nsubj/dismissed/Person dismissed/VBD/0/dismiss the/DT/det/report report/NN/obj/dismissed as/IN/case/baseless
baseless/JJ/obl/dismissed ./dismissed
"""
HAVING_MET = """
Kos denied having met the minister.
Kos/NNP/nsubj/denied/Person denied/VBD/0/deny having/VBG/aux/met/have met/VBN/xcomp/denied/meet the/DT/det/minister
minister/NN/obj/met ./denied
"""
LYING = """
Kos denied lying.
Kos/NNP/nsubj/denied/Person denied/VBD/0/deny lying/VBG/xcomp/denied/lie ./denied
"""
PRAISED = """
Kos praised Lee for building the bridge.
Kos/NNP/nsubj/praised/Person praised/VBD/0/praise Lee/NNP/obj/praised/Person for/IN/mark/building
building/VBG/advcl/praised/build the/DT/det/bridge bridge/NN/obj/building ./praised
"""


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "is_row"),
    [
        (ACCUSED, "accused", "the opposition of trying to mislead the public", True),
        (CORRUPTION, "accused", "the government of corruption", True),
        (BASELESS, "dismissed", "the report as baseless", True),
        (HAVING_MET, "denied", "having met the minister", True),
        (LYING, "denied", "lying", False),
        (PRAISED, "praised", "Lee for building the bridge", False),
    ],
    ids=["of doing", "of a thing", "as", "having done", "no more than a word", "for"],
)
def test_whom_somebody_charges_with_what_and_what_somebody_admits_is_a_row(sentence, cue, content, is_row):
    analysis = over(parse(sentence), f"Kos | {cue} | {content}")

    assert rows_of(analysis) == ([("Kos", cue, content)] if is_row else [])
