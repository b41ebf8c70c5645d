import pytest

from parses import parse, tagged
from readings import contents_of, found_in, rows_of

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


ANONYMOUS = """
A diplomat who asked to remain anonymous said the plan was dead.
A/DT/det/diplomat diplomat/NN/nsubj/said who/WP/nsubj/asked asked/VBD/acl:relcl/diplomat/ask to/TO/mark/remain
remain/VB/xcomp/asked anonymous/JJ/xcomp/remain said/VBD/0 the/DT/det/plan plan/NN/nsubj/dead was/VBD/cop/dead
dead/JJ/ccomp/said .
"""


@pytest.mark.parametrize("sentence", [NOT_IDENTIFIED, ANONYMOUS])
def test_how_somebody_asks_to_be_named_is_no_news(sentence):
    assert contents_of(parse(sentence)) == (("the plan was dead",),)


def test_who_only_tells_who_said_it_says_nothing():
    sentence = """
    This was announced by Kim, Lusa reports.
    This/DT/nsubj:pass/announced was/VBD/aux:pass/announced announced/VBN/ccomp/reports/announce by/IN/case/Kim
    Kim/NNP/obl/announced/Person ,/reports Lusa/NNP/nsubj/reports/Organization reports/VBZ/0/report .
    """

    assert [found.source for found in found_in(parse(sentence)) if found.cue == ("reports",)] == []


SMILED = """
Asked whether he would run again, he smiled.
Asked/VBD/advcl/smiled/ask whether/IN/mark/run he/PRP/nsubj/run would/MD/aux/run run/VB/ccomp/Asked
again/RB/advmod/run ,/Asked he/PRP/nsubj/smiled smiled/VBD/0/smile .
"""
SHRUGGED = """
Asked if the deal was dead, Minister Jan Kos shrugged.
Asked/VBD/advcl/shrugged/ask if/IN/mark/dead the/DT/det/deal deal/NN/nsubj/dead was/VBD/cop/dead dead/JJ/ccomp/Asked
,/Asked Minister/NNP/nmod:desc/Jan Jan/NNP/nsubj/shrugged/Person Kos/NNP/flat/Jan/Person shrugged/VBD/0/shrug .
"""
GRINNED = """
The mayor, asked if he would resign, grinned.
The/DT/det/mayor mayor/NN/nsubj/asked ,/mayor asked/VBD/advcl/grinned/ask if/IN/mark/resign he/PRP/nsubj/resign
would/MD/aux/resign resign/VB/ccomp/asked ,/asked grinned/VBD/0/grin .
"""


@pytest.mark.parametrize(
    "analysis",
    [
        pytest.param(tagged(parse(SMILED), "he | Asked | whether he would run again"), id="in front"),
        pytest.param(tagged(parse(SHRUGGED), "Minister | Asked | if the deal was dead"), id="a title and a name"),
        pytest.param(tagged(parse(GRINNED), "The mayor | asked | if he would resign"), id="between commas"),
    ],
)
def test_who_was_asked_and_smiled_said_nothing(analysis):
    assert not rows_of(analysis)


ASKED_BY = """
Asked by Jan Kos if she would run, she left.
Asked/VBD/advcl/left/ask by/IN/case/Jan Jan/NNP/obl/Asked/Person Kos/NNP/flat/Jan/Person if/IN/mark/run
she/PRP/nsubj/run would/MD/aux/run run/VB/ccomp/Asked ,/Asked she/PRP/nsubj/left left/VBD/0/leave .
"""


def test_who_asked_is_told_behind_by():
    asked = tagged(parse(ASKED_BY), "Jan Kos | Asked | if she would run")

    assert rows_of(asked) == [("Jan Kos", "Asked", "she would run")]


def found_by(source: str, lemma: str) -> str:
    """Return what some people found, with its tree."""
    return f"""
    {source} found that the dam was safe.
    {source}/NNS/nsubj/found/{lemma} found/VBD/0/find that/IN/mark/safe the/DT/det/dam dam/NN/nsubj/safe
    was/VBD/cop/safe safe/JJ/ccomp/found .
    """


@pytest.mark.parametrize(
    ("source", "lemma"), [("Inspectors", "inspector"), ("Studies", "study"), ("Watchdogs", "watchdog")]
)
def test_what_a_court_or_a_study_finds_is_a_statement(source, lemma):
    """Who judges or studies says so by finding it."""
    assert contents_of(parse(found_by(source, lemma))) == (("the dam was safe",),)


def test_what_anybody_else_finds_is_what_they_know():
    assert contents_of(parse(found_by("Walkers", "walker"))) == ()


def understood_by(source: str) -> str:
    """Return what somebody understands, with its tree."""
    return f"""
    {source} understands that the talks failed.
    {source}/NNP/nsubj/understands/Organization understands/VBZ/0/understand that/IN/mark/failed the/DT/det/talks
    talks/NNS/nsubj/failed/talk failed/VBD/ccomp/understands/fail .
    """


@pytest.mark.parametrize(
    ("source", "contents"), [("Reuters", (("the talks failed",),)), ("PA", (("the talks failed",),)), ("Nestor", ())]
)
def test_what_an_outlet_understands_it_publishes(source, contents):
    """The BBC understands that: it has been told so; what a firm understands it need not have said."""
    assert contents_of(parse(understood_by(source))) == contents


JUSTICE = """
Justice Lee found the clerk had lied.
Justice/NNP/nmod:desc/Lee Lee/NNP/nsubj/found/Person found/VBD/0/find the/DT/det/clerk clerk/NN/nsubj/lied
had/VBD/aux/lied lied/VBN/ccomp/found/lie ./found
"""


@pytest.mark.parametrize(("title", "rows"), [("Justice", 1), ("Dr", 0)])
def test_a_judge_with_a_title_states_what_they_find(title, rows):
    assert len(rows_of(parse(JUSTICE.replace("Justice", title)))) == rows
