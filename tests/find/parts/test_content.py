import pytest

from parses import parse
from readings import contents_of, found_in, rows_of

HALVES = """
“The talks,” Kim said, “failed.”
“/talks The/DT/det/talks talks/NNS/nsubj/failed/talk ,/talks ”/talks Kim/NNP/nsubj/said/Person
said/VBD/parataxis/failed ,/said “/failed failed/VBD/0/fail . ”
"""
HALVES_WITH_A_DAY = """
“The talks,” Kim said Monday in Lodz, “failed.”
“/talks The/DT/det/talks talks/NNS/nsubj/failed/talk ,/talks ”/talks Kim/NNP/nsubj/said/Person
said/VBD/parataxis/failed Monday/NNP/obl:tmod/said/Date in/IN/case/Lodz Lodz/NNP/obl/said/Location ,/said “/failed
failed/VBD/0/fail . ”
"""
HALVES_WITH_A_VOICE = """
“The talks,” Kim said, his voice breaking, “failed.”
“/talks The/DT/det/talks talks/NNS/nsubj/failed/talk ,/talks ”/talks Kim/NNP/nsubj/said/Person
said/VBD/parataxis/failed ,/breaking his/PRP$/nmod:poss/voice voice/NN/nsubj/breaking breaking/VBG/advcl/said/break
,/breaking “/failed failed/VBD/0/fail . ”
"""


@pytest.mark.parametrize(
    "sentence",
    [
        HALVES,
        HALVES_WITH_A_DAY,
        HALVES_WITH_A_VOICE,
    ],
)
def test_cue_between_two_halves(sentence):
    assert contents_of(parse(sentence)) == (("The talks,", "failed."),)


SPLIT = """
The talks, he said, had failed.
The/DT/det/talks talks/NNS/nsubj/failed/talk ,/said he/PRP/nsubj/said said/VBD/parataxis/failed ,/said
had/VBD/aux/failed failed/VBN/0/fail .
"""
SPLIT_THAT = """
There is no proof, say critics, that it works.
There/EX/expl/is is/VBZ/0 no/DT/det/proof proof/NN/nsubj/is ,/say say/VBP/parataxis/is critics/NNS/nsubj/say/critic
,/say that/IN/mark/works it/PRP/nsubj/works works/VBZ/acl/proof/work .
"""
SPLIT_LATE = """
The talks failed, he said, because nobody came.
The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/0/fail ,/said he/PRP/nsubj/said
said/VBD/parataxis/failed ,/said because/IN/mark/came nobody/NN/nsubj/came came/VBD/advcl/failed/come .
"""


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        pytest.param(SPLIT, ("The talks", "had failed"), id="between subject and verb"),
        pytest.param(
            SPLIT_THAT,
            ("There is no proof", "that it works"),
            id="before a clause of its noun",
        ),
        pytest.param(SPLIT_LATE, ("The talks failed", "because nobody came"), id="before a subordinate clause"),
    ],
)
def test_clause_that_its_cue_interrupts_has_two_parts(sentence, parts):
    assert contents_of(parse(sentence)) == (parts,)


OWN_SENTENCE = """
Lee has “no plan at all.”
Lee/NNP/nsubj/has/Person has/VBZ/0 “/plan no/DT/det/plan plan/NN/obj/has at/IN/case/all all/DT/nmod/plan . ”/plan

Kim said the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail .
"""
WHILE_LEAVING = """
“The talks had failed,” Kim said as he left.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail ,/failed ”/failed
Kim/NNP/nsubj/said/Person said/VBD/0 as/IN/mark/left he/PRP/nsubj/left left/VBD/advcl/said/leave .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(OWN_SENTENCE, "the talks had failed", id="a quotation that ended its own sentence"),
        pytest.param(WHILE_LEAVING, "The talks had failed,", id="what happened meanwhile"),
    ],
)
def test_words_beside_the_content_stay_out(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


DIRECT_ADDING = """
“We won,” Kim said, adding that Lee had lost.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 ,/adding
adding/VBG/advcl/said/add that/IN/mark/lost Lee/NNP/nsubj/lost/Person had/VBD/aux/lost lost/VBN/ccomp/adding/lose .
"""


def test_direct_speech_and_a_participle_are_two_contents():
    assert contents_of(parse(DIRECT_ADDING)) == (("We won,",), ("Lee had lost",))


HALF_QUOTED = """
“The talks,” Kim said, had failed.
“/talks The/DT/det/talks talks/NNS/nsubj/failed/talk ,/talks ”/talks Kim/NNP/nsubj/said/Person
said/VBD/parataxis/failed ,/said had/VBD/aux/failed failed/VBN/0/fail .
"""


def test_quoted_half_and_plain_half():
    assert contents_of(parse(HALF_QUOTED)) == (("“The talks,”", "had failed"),)


STATEMENT_BEFORE = """
In a statement, Kim said the bridge is safe.
In/IN/case/statement a/DT/det/statement statement/NN/obl/said ,/statement Kim/NNP/nsubj/said/Person said/VBD/0
the/DT/det/bridge bridge/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/said .
"""


def test_where_it_was_said_stands_on_either_side():
    assert rows_of(parse(STATEMENT_BEFORE)) == [("Kim", "said", "the bridge is safe")]


IN_FRONT = """
While he stayed, Kim said{comma} it rained.
While/IN/mark/stayed he/PRP/nsubj/stayed stayed/VBD/advcl/said/stay ,/stayed Kim/NNP/nsubj/said/Person
said/VBD/0/say {parsed} it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("comma", "content"),
    [(",", ("While he stayed", "it rained")), ("", ("it rained",))],
    ids=["commas on both sides of who says it", "when it was said"],
)
def test_a_clause_in_front_is_said_where_commas_part_who_says_it_from_both(comma, content):
    parsed = parse(IN_FRONT.format(comma=comma, parsed=",/rained" if comma else ""))

    assert contents_of(parsed) == (content,)


OF_THE_DEAL = """
Of the deal, Kim said: “It is a huge win.”
Of/IN/case/deal the/DT/det/deal deal/NN/obl/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0 :/win “/win
It/PRP/nsubj/win is/VBZ/cop/win a/DT/det/win huge/JJ/amod/win win/NN/ccomp/said ./said ”/win
"""


def test_of_whom_it_is_said_is_no_part_of_it():
    assert rows_of(parse(OF_THE_DEAL)) == [("Kim", "said", "It is a huge win.")]


AMID_FEARS = """
“The dam will hold,” Kim said on Monday amid fears that it was cracked.
“/hold The/DT/det/dam dam/NN/nsubj/hold will/MD/aux/hold hold/VB/ccomp/said ,/hold ”/hold Kim/NNP/nsubj/said/Person
said/VBD/0 on/IN/case/Monday Monday/NNP/obl/said/Date amid/IN/case/fears fears/NNS/obl/said/fear that/IN/mark/cracked
it/PRP/nsubj/cracked was/VBD/cop/cracked cracked/JJ/ccomp/fears .
"""


def test_the_quotation_before_a_cue_is_what_it_reports_and_not_a_clause_behind():
    assert contents_of(parse(AMID_FEARS)) == (("The dam will hold,",),)


IN_HIS_BOOK = """
In his book “a life on the river,” Kim said the dam would hold.
In/IN/case/book his/PRP$/nmod:poss/book book/NN/obl/said “/life a/DT/det/life life/NN/appos/book on/IN/case/river
the/DT/det/river river/NN/nmod/life ,/life ”/life Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/hold
would/MD/aux/hold hold/VB/ccomp/said .
"""


def test_a_title_or_a_book_before_a_cue_is_not_what_it_reports():
    assert tuple(found.content for found in found_in(parse(IN_HIS_BOOK))) == (("the dam would hold",),)


THINKS = """
He thinks, Kim said, that it rained.
He/PRP/nsubj/thinks thinks/VBZ/ccomp/said/think ,/said Kim/NNP/nsubj/said/Person said/VBD/0/say ,/rained
that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
WITHOUT = """
It rained, Kim said, without elaborating.
It/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/said Kim/NNP/nsubj/said/Person said/VBD/0/say ,/elaborating
without/IN/mark/elaborating elaborating/VBG/advcl/rained/elaborate .
"""
CLEFT = """
What she told Kim was that it rained.
What/WP/nsubj/rained she/PRP/nsubj/told told/VBD/acl:relcl/What/tell Kim/NNP/iobj/told/Person was/VBD/cop/rained
that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/0/rain .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(THINKS, ("He thinks", "it rained"), id="a clause that lacks its second half"),
        pytest.param(WITHOUT, ("It rained",), id="what was not told"),
        pytest.param(CLEFT, ("it rained",), id="what she said was that"),
    ],
)
def test_what_is_said_around_and_behind_a_cue(sentence, content):
    assert contents_of(parse(sentence)) == (content,)


def test_a_cleft_goes_on_behind_its_cue():
    sentence = """
    It was Kim, he insists, who won.
    It/PRP/nsubj/Kim was/VBD/cop/Kim Kim/NNP/ccomp/insists/Person ,/insists he/PRP/nsubj/insists insists/VBZ/0/insist
    ,/won who/WP/nsubj/won won/VBD/acl:relcl/Kim/win .
    """

    assert contents_of(parse(sentence)) == (("It was Kim", "who won"),)


def test_the_half_in_front_that_ends_in_its_auxiliary_is_said_too():
    sentence = """
    It was, fumed Kim, "daylight robbery".
    It/PRP/nsubj/was was/VBD/cop/robbery ,/was fumed/VBD/0/fume Kim/NNP/nsubj/fumed/Person ,/robbery "/robbery
    daylight/NN/compound/robbery robbery/NN/obj/fumed "/robbery .
    """

    assert contents_of(parse(sentence)) == (("It was", '"daylight robbery"'),)


PASSED_ON = """
“The harvest must rise,” Kim said, according to KCNA.
“/rise The/DT/det/harvest harvest/NN/nsubj/rise must/MD/aux/rise rise/VB/ccomp/according ,/rise ”/rise
Kim/NNP/nsubj/said/Person said/VBD/parataxis/rise ,/according according/VBD/0 to/IN/fixed/according
KCNA/NNP/nsubj/according/Organization .
"""


def test_according_to_behind_the_cue_is_no_half_of_the_quotation_whatever_the_tree_makes_of_it():
    [found] = found_in(parse(PASSED_ON))

    assert (found.source, found.content, found.relays) == ("Kim", ("The harvest must rise,",), ("KCNA",))


AND_ADDED = """
“We lost,” Kim said, and added that Lee would resign.
“/lost We/PRP/nsubj/lost lost/VBD/ccomp/said/lose ,/lost ”/lost Kim/NNP/nsubj/said/Person said/VBD/0/say ,/added
and/CC/cc/added added/VBD/conj/said/add that/IN/mark/resign Lee/NNP/nsubj/resign/Person would/MD/aux/resign
resign/VB/ccomp/added .
"""


def test_a_quotation_is_that_of_the_first_verb_and_not_of_the_one_that_goes_on():
    assert rows_of(parse(AND_ADDED)) == [("Kim", "said", "We lost,"), ("Kim", "added", "Lee would resign")]
