from parses import parse
from readings import contents_of, found_in

ASKED = """
Asked whether the talks failed, Kim said they had.
Asked/VBN/advcl/said/ask whether/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/Asked/fail ,/Asked Kim/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/had
had/VBD/ccomp/said/have .
"""


def test_question_that_nobody_is_said_to_ask_makes_no_row():
    assert contents_of(parse(ASKED)) == (("they had",),)


NO_CUE = """
“We won.”
“/won We/PRP/nsubj/won won/VBD/0/win . ”/won

Kim left the room.
Kim/NNP/nsubj/left/Person left/VBD/0/leave the/DT/det/room room/NN/obj/left .
"""


def test_quotation_without_a_cue_makes_no_row():
    assert contents_of(parse(NO_CUE)) == ()


SAYING = """
Saying the dam was safe, Kim went home.
Saying/VBG/dep/went/say the/DT/det/dam dam/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/Saying ,/went
Kim/NNP/nsubj/went/Person went/VBD/0/go home/RB/advmod/went .
"""


def test_no_words_hold_who_says_them():
    assert [found for found in found_in(parse(SAYING)) if found.source in " ".join(found.content)] == []


NOT_IDENTIFIED = """
A diplomat who asked not to be identified said the plan was dead.
A/DT/det/diplomat diplomat/NN/nsubj/said who/WP/nsubj/asked asked/VBD/acl:relcl/diplomat/ask not/RB/advmod/identified
to/TO/mark/identified be/VB/aux:pass/identified identified/VBN/xcomp/asked/identify said/VBD/0 the/DT/det/plan
plan/NN/nsubj/dead was/VBD/cop/dead dead/JJ/ccomp/said .
"""


def test_how_somebody_asks_to_be_named_is_no_news():
    assert contents_of(parse(NOT_IDENTIFIED)) == (("the plan was dead",),)


def test_who_only_tells_who_said_it_says_nothing():
    sentence = """
    This was announced by Kim, Lusa reports.
    This/DT/nsubj:pass/announced was/VBD/aux:pass/announced announced/VBN/ccomp/reports/announce by/IN/case/Kim
    Kim/NNP/obl/announced/Person ,/reports Lusa/NNP/nsubj/reports/Organization reports/VBZ/0/report .
    """

    assert [found.source for found in found_in(parse(sentence)) if found.cue == ("reports",)] == []
