import pytest

from parses import parse
from readings import found_in, quotes_in

DIRECT = """
“The talks failed,” Kim said.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/failed ”/failed
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
SPLIT = """
“The talks failed,” Kim said, “and we left.”
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/0/fail ,/said ”/failed
Kim/NNP/nsubj/said/Person said/VBD/parataxis/failed ,/said “/left and/CC/cc/left we/PRP/nsubj/left
left/VBD/conj/failed/leave . ”/left
"""
MIXED = """
Kim said the talks were “a waste of time.”
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/waste/talk were/VBD/cop/waste “/waste
a/DT/det/waste waste/NN/ccomp/said of/IN/case/time time/NN/nmod/waste . ”/waste
"""
ONE_WORD = """
Kim said the talks were “useless.”
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/useless/talk were/VBD/cop/useless
“/useless useless/JJ/ccomp/said . ”/useless
"""
INDIRECT = """
Kim said the talks failed.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail .
"""
TITLE = """
Kim said the title of “DPRK Hero” was his.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/title title/NN/nsubj/his of/IN/case/Hero “/Hero
DPRK/NNP/compound/Hero Hero/NNP/nmod/title ”/Hero was/VBD/cop/his his/PRP$/ccomp/said .
"""
NICKNAME = """
Kim said Nimsdai “Nims” Purja climbed it alone.
Kim/NNP/nsubj/said/Person said/VBD/0 Nimsdai/NNP/nsubj/climbed/Person “/Nims Nims/NNP/flat/Nimsdai/Person ”/Nims
Purja/NNP/flat/Nimsdai/Person climbed/VBD/ccomp/said/climb it/PRP/obj/climbed alone/RB/advmod/climbed .
"""


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param(DIRECT, "direct", id="all in marks"),
        pytest.param(SPLIT, "direct", id="both halves in marks"),
        pytest.param(MIXED, "mixed", id="some in marks"),
        pytest.param(ONE_WORD, "mixed", id="one word in marks"),
        pytest.param(INDIRECT, "indirect", id="no marks"),
        pytest.param(TITLE, "indirect", id="a quoted title"),
        pytest.param(NICKNAME, "indirect", id="a quoted nickname"),
    ],
)
def test_type_by_the_marks_alone(sentence, kind):
    assert [found.type for found in found_in(parse(sentence))] == [kind]


CURLY_STRAIGHT = """
“The talks failed," Kim said.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/failed "/failed
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
DOUBLED = """
''The talks failed,'' Kim said.
''/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/failed ''/failed
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
SINGLE = """
‘The talks failed,’ Kim said.
‘/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/failed ’/failed
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


@pytest.mark.parametrize("sentence", [CURLY_STRAIGHT, DOUBLED, SINGLE])
def test_direct_content_is_without_its_marks_of_any_kind(sentence):
    found = found_in(parse(sentence))

    assert [(each.content, each.type) for each in found] == [(("The talks failed,",), "direct")]


UNCLOSED = """
“The talks failed, Kim said.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/said
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_missing_closing_mark_costs_no_row():
    assert [found.source for found in found_in(parse(UNCLOSED))] == ["Kim"]


OPEN_PARAGRAPH = """
Kim said: “We won.
Kim/NNP/nsubj/said/Person said/VBD/0 :/said “/won We/PRP/nsubj/won won/VBD/ccomp/said/win .

# newpar
“They lost.”
“ They/PRP/nsubj/lost lost/VBD/0/lose . ”
"""


def test_closing_mark_left_out_before_the_next_paragraph_is_no_fault():
    first = quotes_in(parse(OPEN_PARAGRAPH))[0]

    assert first.type == "direct"


LEFT_OPEN = """
# newpar
"We will not leave, Weber said on Friday.
"/leave We/PRP/nsubj/leave will/MD/aux/leave not/RB/advmod/leave leave/VB/ccomp/said ,/leave
Weber/NNP/nsubj/said/Person said/VBD/0 on/IN/case/Friday Friday/NNP/obl/said/Date .

The mayor said the talks were over.
The/DT/det/mayor mayor/NN/nsubj/said said/VBD/0 the/DT/det/talks talks/NNS/nsubj/over/talk were/VBD/cop/over
over/RB/ccomp/said .
"""


def test_a_mark_that_never_closes_marks_the_words_that_begin_with_it():
    assert [(quote.type, quote.flags) for quote in quotes_in(parse(LEFT_OPEN))] == [
        ("direct", ("unbalanced-marks",)),
        ("indirect", ()),
    ]


BEHIND_COLON = """
# newpar
Kim said: "We will not leave.
Kim/NNP/nsubj/said/Person said/VBD/0 :/leave "/leave We/PRP/nsubj/leave will/MD/aux/leave not/RB/advmod/leave
leave/VB/ccomp/said ./leave

The talks are over.
The/DT/det/talks talks/NNS/nsubj/over/talk are/VBP/cop/over over/RB/0 .
"""


def test_a_mark_behind_a_colon_that_never_closes():
    (quote,) = quotes_in(parse(BEHIND_COLON))

    assert (quote.type, quote.flags) == ("direct", ("unbalanced-marks",))


UNMARKED = """
The talks failed, stated the North Korean leader.
The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/stated/fail ,/stated stated/VBD/0/state
the/DT/det/leader North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/stated .
"""


def test_unmarked_direct_speech_is_indirect_and_flagged():
    assert [(quote.type, quote.flags) for quote in quotes_in(parse(UNMARKED))] == [("indirect", ("unmarked",))]


@pytest.mark.parametrize(("sentence", "flags"), [(SPLIT, ("split",)), (DIRECT, ())])
def test_content_of_two_parts_is_flagged(sentence, flags):
    assert [quote.flags for quote in quotes_in(parse(sentence))] == [flags]


BELIEF = """
Kim believes the talks failed.
Kim/NNP/nsubj/believes/Person believes/VBZ/0/believe the/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/believes/fail .
"""


@pytest.mark.parametrize(("sentence", "attitude"), [(BELIEF, "belief"), (INDIRECT, "assertion")])
def test_attitude_of_the_cue(sentence, attitude):
    assert [quote.attitude for quote in quotes_in(parse(sentence))] == [attitude]


def test_evidence_points_at_cue_and_source():
    analysis = parse(INDIRECT)
    text = analysis.article.document.text
    evidence = quotes_in(analysis)[0].evidence

    assert [text[step.span.start : step.span.end] for step in evidence if step.span] == ["said", "Kim"]
