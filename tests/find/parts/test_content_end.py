import pytest

from parses import parse
from quotes.analyze.conllu import read_conllu
from readings import Found, contents_of, found_in, rows_of

SUBORDINATE = """
After Kim said the talks had failed, prices fell.
After/IN/mark/said Kim/NNP/nsubj/said/Person said/VBD/advcl/fell the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/said/fail ,/said prices/NNS/nsubj/fell/price fell/VBD/0/fall .
"""


NEW_SUBJECT = """
Kim said the talks had failed, but Seoul disagreed.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail ,/disagreed but/CC/cc/disagreed Seoul/NNP/nsubj/disagreed/Location
disagreed/VBD/conj/said/disagree .
"""


RELATIVE_CUE = """
The general, who says the talks had failed, resigned.
The/DT/det/general general/NN/nsubj/resigned ,/says who/WP/nsubj/says says/VBZ/acl:relcl/general the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/says/fail ,/says resigned/VBD/0/resign .
"""


SEMICOLON = """
Kim said the talks had failed; Lee had left.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail ;/left Lee/NNP/nsubj/left/Person had/VBD/aux/left left/VBN/parataxis/said/leave .
"""


WHILE = """
Kim said the talks had failed while Lee said they had not.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/2/fail while/IN/mark/9 Lee/NNP/nsubj/9/Person said/VBD/advcl/2 they/PRP/nsubj/11
had/VBD/ccomp/9/have not/RB/advmod/11 .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(RELATIVE_CUE, id="ends with its relative clause"),
        pytest.param(SEMICOLON, id="ends at a semicolon"),
        pytest.param(
            WHILE,
            id="ends before another report",
        ),
        pytest.param(SUBORDINATE, id="ends with its subordinate clause"),
        pytest.param(NEW_SUBJECT, id="ends before but with a new subject"),
    ],
)
def test_reported_clause_without_that(sentence):
    assert contents_of(parse(sentence))[0] == ("the talks had failed",)


SUBJECT_SHARED = """
Kim said the talks had failed and went home.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail and/CC/cc/went went/VBD/conj/said/go home/RB/advmod/went .
"""


def test_clause_ends_before_a_deed_of_the_source():
    assert contents_of(parse(SUBJECT_SHARED)) == (("the talks had failed",),)


TWO_THAT = """
Kim said that talks failed and that he left.
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/failed talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail
and/CC/cc/left that/IN/mark/left he/PRP/nsubj/left left/VBD/conj/failed/leave .
"""


def test_reported_clause_is_whole():
    assert contents_of(parse(TWO_THAT)) == (("talks failed and that he left",),)


ADDING = """
Kim said the talks had failed, adding that he would try again.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail ,/adding adding/VBG/advcl/said/add that/IN/mark/try he/PRP/nsubj/try would/MD/aux/try
try/VB/ccomp/adding again/RB/advmod/try .
"""


COORDINATED = """
Kim said the talks had failed and promised that he would try again.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail and/CC/cc/promised promised/VBD/conj/said/promise that/IN/mark/try he/PRP/nsubj/try
would/MD/aux/try try/VB/ccomp/promised again/RB/advmod/try .
"""


COORDINATED_BARE = """
Kim said the talks had failed and noted he would try again.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail and/CC/cc/noted noted/VBD/conj/said/note he/PRP/nsubj/try
would/MD/aux/try try/VB/ccomp/noted again/RB/advmod/try .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(ADDING, id="adding that"),
        pytest.param(COORDINATED, id="and promised that"),
        pytest.param(COORDINATED_BARE, id="and noted"),
    ],
)
def test_clause_ends_where_the_next_cue_begins(sentence):
    assert contents_of(parse(sentence)) == (("the talks had failed",), ("he would try again",))


VIEW = """
Kim argued the levy works, a view shared by doctors.
Kim/NNP/nsubj/argued/Person argued/VBD/0/argue the/DT/det/levy levy/NN/nsubj/works works/VBZ/ccomp/argued/work ,/view
a/DT/det/view {noun}/NN/obl/works {verb}/VBN/acl/{noun}/{lemma} by/IN/case/doctors doctors/NNS/obl:agent/{verb}/doctor .
"""


@pytest.mark.parametrize(
    ("noun", "verb", "lemma", "words"),
    [
        pytest.param("view", "shared", "share", "the levy works", id="who thinks so too"),
        pytest.param("claim", "made", "make", "the levy works, a claim made by doctors", id="a claim of another"),
        pytest.param("flat", "shared", "share", "the levy works, a flat shared by doctors", id="what is no speech"),
    ],
)
def test_clause_ends_where_it_is_told_how_it_was_taken(noun, verb, lemma, words):
    sentence = VIEW.replace("a view shared", f"a {noun} {verb}").replace("/view", f"/{noun}")

    assert contents_of(parse(sentence.format(noun=noun, verb=verb, lemma=lemma))) == ((words,),)


DENIED = """
{source} said Lee stole it, which {who} {verb}.
{source}/{tag}/nsubj/said said/VBD/0 Lee/NNP/nsubj/stole/Person stole/VBD/ccomp/said/steal it/PRP/obj/stole ,/{verb}
which/WDT/obj/{verb} {who}/{pronoun}/nsubj/{verb} {verb}/{tense}/advcl:relcl/stole/{lemma} .
"""
KIM, POLICE = ("Kim", "NNP"), ("Officers", "NNS")
HE, TEHRAN = ("he", "PRP"), ("Tehran", "NNP")
DENIES, DENIED_IT, REGRETS = ("denies", "VBZ", "deny"), ("denied", "VBD", "deny"), ("regrets", "VBZ", "regret")


@pytest.mark.parametrize(
    ("source", "who", "verb", "ends"),
    [
        pytest.param(KIM, HE, DENIES, True, id="now, of what was said then"),
        pytest.param(KIM, TEHRAN, DENIED_IT, True, id="by another"),
        pytest.param(POLICE, HE, DENIED_IT, True, id="by him, where several speak"),
        pytest.param(KIM, HE, DENIED_IT, False, id="by him, who may be who speaks"),
        pytest.param(KIM, HE, REGRETS, False, id="no denial"),
    ],
)
def test_clause_ends_where_whoever_writes_tells_who_denies_it(source, who, verb, ends):
    (said, tag), (who, pronoun), (verb, tense, lemma) = source, who, verb
    sentence = DENIED.format(source=said, tag=tag, who=who, pronoun=pronoun, verb=verb, tense=tense, lemma=lemma)

    assert contents_of(parse(sentence)) == (("Lee stole it" + f", which {who} {verb}" * (not ends),),)


SOMETHING = """
Officers said Lee stole it, something he denies.
Officers/NNS/nsubj/said/officer said/VBD/0 Lee/NNP/nsubj/stole/Person stole/VBD/ccomp/said/steal it/PRP/obj/stole
,/something something/NN/parataxis/stole he/PRP/nsubj/denies denies/VBZ/acl:relcl/something/deny .
"""
CHARGE = """
Tehran says Lee stole it, a charge Kim denies.
Tehran/NNP/nsubj/says/Location says/VBZ/0 Lee/NNP/nsubj/stole/Person stole/VBD/ccomp/says/steal it/PRP/obj/stole
,/charge a/DT/det/charge charge/NN/nsubj/stole Kim/NNP/nsubj/denies/Person denies/VBZ/acl:relcl/charge/deny .
"""


@pytest.mark.parametrize(
    ("sentence", "source"), [(SOMETHING, "Officers"), (CHARGE, "Tehran")], ids=["something he denies", "a charge"]
)
def test_clause_ends_before_a_noun_for_it_that_somebody_denies(sentence, source):
    assert found_in(parse(sentence)) == (Found(("Lee stole it",), (sentence.split()[1],), source, "indirect", ()),)


MIXED_AFTER = """
Kim said that the talks were “a waste of time.”
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/waste the/DT/det/talks talks/NNS/nsubj/waste/talk
were/VBD/cop/waste “/waste a/DT/det/waste waste/NN/ccomp/said of/IN/case/time time/NN/nmod/waste . ”/waste
"""


MIXED_INSIDE = """
Kim said the army, “which never lost,” had won.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/army army/NN/nsubj/won ,/lost “/lost which/WDT/nsubj/lost
never/RB/advmod/lost lost/VBD/acl:relcl/army/lose ,/lost ”/lost had/VBD/aux/won won/VBN/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(MIXED_INSIDE, "the army, “which never lost,” had won", id="in the middle"),
        pytest.param(MIXED_AFTER, "the talks were “a waste of time.”", id="to the closing mark"),
    ],
)
def test_mixed_content_keeps_its_marks(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


STATEMENT_BEHIND = """
Kim said the bridge is safe in a statement released on Monday.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/bridge bridge/NN/nsubj/safe is/VBZ/cop/safe safe/JJ/ccomp/said
in/IN/case/statement a/DT/det/statement statement/NN/obl/said released/VBN/acl/statement/release on/IN/case/Monday
Monday/NNP/obl/released/Date .
"""


def test_where_it_was_said_stands_on_either_side():
    assert rows_of(parse(STATEMENT_BEHIND)) == [("Kim", "said", "the bridge is safe")]


def test_a_subject_that_is_a_mark_begins_no_cue() -> None:
    """A parser takes anything for a subject: a dash here, a space of no width where it was seen."""
    analysis = read_conllu("""
        # text = agree if it fails, — said
        1  agree  agree VERB  VB  _  0  root      _  _
        2  if     if    SCONJ IN  _  4  mark      _  _
        3  it     it    PRON  PRP _  4  nsubj     _  _
        4  fails  fail  VERB  VBZ _  7  ccomp     _  SpaceAfter=No
        5  ,      ,     PUNCT ,   _  7  punct     _  _
        6  —      —     PUNCT :   _  7  nsubj     _  _
        7  said   say   VERB  VBD _  1  parataxis _  _
    """)

    assert found_in(analysis) == ()


LATE = """
Lee said the dam would hold, the agency reported late on Saturday evening.
Lee/NNP/nsubj/said/Person said/VBD/ccomp/reported the/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold
hold/VB/ccomp/said ,/reported the/DT/det/agency agency/NN/nsubj/reported reported/VBD/0/report late/RB/advmod/reported
on/IN/case/evening Saturday/NNP/compound/evening/Date evening/NN/obl/reported .
"""


def test_a_clause_ends_before_who_reports_it_with_a_day_behind():
    (found,) = found_in(parse(LATE))

    assert (found.source, found.content, found.relays) == ("Lee", ("the dam would hold",), ("the agency",))


TO_SAY = """
Lee said it was for the court — a panel of three — to say so in a ruling.
Lee/NNP/nsubj/said/Person said/VBD/0 it/PRP/expl/was was/VBD/ccomp/said/be for/IN/case/court the/DT/det/court
court/NN/obl/was —/panel a/DT/det/panel panel/NN/appos/court of/IN/case/three three/CD/nmod/panel —/say
to/TO/mark/say say/VB/csubj/was so/RB/advmod/say in/IN/case/ruling a/DT/det/ruling ruling/NN/obl/say .
"""


WHO_SAY = """
Lee said there were “some people,” who say so in private.
Lee/NNP/nsubj/said/Person said/VBD/0 there/EX/expl/were were/VBD/ccomp/said/be “/people some/DT/det/people
people/NNS/nsubj/were/people ,/people ”/people who/WP/nsubj/say say/VBP/acl:relcl/people so/RB/advmod/say
in/IN/case/private private/JJ/obl/say .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(TO_SAY, "it was for the court — a panel of three — to say so in a ruling", id="an infinitive"),
        pytest.param(WHO_SAY, "there were “some people,” who say so in private", id="a relative clause"),
    ],
)
def test_a_clause_goes_on_where_a_verb_says_more_of_a_noun(sentence, content):
    assert contents_of(parse(sentence))[0] == (content,)


AS_REPORTED = """
Kim said the dam would hold, as reported by Reuters.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/ccomp/said ,/reported
as/IN/mark/reported reported/VBN/advcl/said/report by/IN/case/Reuters Reuters/NNP/obl/reported/Organization .
"""


MEETING = """
Kim said the victory was “definite,” meeting the press in Lodz.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/victory victory/NN/nsubj/definite was/VBD/cop/definite “/definite
definite/JJ/ccomp/said ,/definite ”/definite meeting/VBG/advcl/said/meet the/DT/det/press press/NN/obj/meeting
in/IN/case/Lodz Lodz/NNP/obl/meeting/Location .
"""


HAS_WARNED = """
Kim said the dam leaked and has warned that it may break.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/leaked leaked/VBD/ccomp/said/leak and/CC/cc/warned
has/VBZ/aux/warned warned/VBN/conj/said/warn that/IN/mark/break it/PRP/nsubj/break may/MD/aux/break
break/VB/ccomp/warned .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(AS_REPORTED, (("the dam would hold",),), id="who reported it"),
        pytest.param(MEETING, (("the victory was “definite,”",),), id="a participle behind a quotation"),
        pytest.param(HAS_WARNED, (("the dam leaked",), ("it may break",)), id="another report of the source"),
    ],
)
def test_a_clause_ends_before_what_is_not_said(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


QUOTED_SEMICOLON = """
Kim said the dam “leaked; nobody slept” that night.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/leaked “/leaked leaked/VBD/ccomp/said/leak ;/slept
nobody/NN/nsubj/slept slept/VBD/parataxis/leaked/sleep ”/leaked that/DT/det/night night/NN/obl/leaked .
"""


SECOND_THAT = """
Kim said that the dam would hold, and that Lee had left the town.
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/hold the/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold
hold/VB/ccomp/said ,/left and/CC/cc/left that/IN/mark/left Lee/NNP/nsubj/left/Person had/VBD/aux/left
left/VBN/conj/said/leave the/DT/det/town town/NN/obj/left .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(QUOTED_SEMICOLON, (("the dam “leaked; nobody slept” that night",),), id="a semicolon in marks"),
        pytest.param(
            SECOND_THAT, (("the dam would hold, and that Lee had left the town",),), id="a comma and a second that"
        ),
    ],
)
def test_a_clause_goes_on_over(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


CUT_OFF = """
Kim said the dam held, adding
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold ,/adding
adding/VBG/advcl/said/add
"""


def test_a_sentence_that_is_cut_off_behind_a_participle_keeps_what_stands_before():
    (found,) = found_in(parse(CUT_OFF))

    assert (found.source, found.cue) == ("Kim", ("said",))


MAIN_VERB_BEHIND = """
Berg said that, as the pair came from abroad, they should be declared winners.
Berg/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/declared ,/that as/IN/mark/came the/DT/det/pair pair/NN/nsubj/came
came/VBD/advcl/declared/come from/IN/case/abroad abroad/RB/obl/came ,/came they/PRP/nsubj:pass/declared
should/MD/aux/declared be/VB/aux:pass/declared declared/VBN/ccomp/said/declare winners/NNS/xcomp/declared/winner .
"""


WILL_TELL_BEHIND = """
Berg said if the pair come home, they will announce the date.
Berg/NNP/nsubj/said/Person said/VBD/0 if/IN/mark/come the/DT/det/pair pair/NN/nsubj/come come/VBP/advcl/announce
home/RB/advmod/come ,/come they/PRP/nsubj/announce will/MD/aux/announce announce/VB/ccomp/said the/DT/det/date
date/NN/obj/announce .
"""


WANTED_BEHIND = """
Berg says a year before Lund died, he wanted a farm.
Berg/NNP/nsubj/says/Person says/VBZ/0/say a/DT/det/year year/NN/obl:unmarked/died before/IN/mark/died
Lund/NNP/nsubj/died/Person died/VBD/advcl/wanted/die ,/died he/PRP/nsubj/wanted wanted/VBD/ccomp/says/want
a/DT/det/farm farm/NN/obj/wanted .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(
            MAIN_VERB_BEHIND, "as the pair came from abroad, they should be declared winners", id="in the passive"
        ),
        pytest.param(WILL_TELL_BEHIND, "if the pair come home, they will announce the date", id="in the future"),
        pytest.param(WANTED_BEHIND, "a year before Lund died, he wanted a farm", id="behind a clause that says when"),
    ],
)
def test_the_main_verb_of_what_is_said_is_no_cue_behind_it(sentence, content):
    assert [found.content for found in found_in(parse(sentence))] == [(content,)]


WITH_REPORTING = """
Berg said Kos would stay, with the Daily Mail reporting that talks had begun.
Berg/NNP/nsubj/said/Person said/VBD/0 Kos/NNP/nsubj/stay/Person would/MD/aux/stay stay/VB/ccomp/said ,/reporting
with/IN/case/reporting the/DT/det/reporting Daily/NNP/compound/Mail/Organization
Mail/NNP/compound/reporting/Organization reporting/NN/obl/stay that/IN/mark/begun talks/NNS/nsubj/begun/talk
had/VBD/aux/begun begun/VBN/acl/reporting/begin .
"""


WITH_A_WARNING = """
Berg said the bank would lend, with a warning that rates may rise.
Berg/NNP/nsubj/said/Person said/VBD/0 the/DT/det/bank bank/NN/nsubj/lend would/MD/aux/lend lend/VB/ccomp/said
,/warning with/IN/case/warning a/DT/det/warning warning/NN/obl/lend that/IN/mark/rise rates/NNS/nsubj/rise/rate
may/MD/aux/rise rise/VB/acl/warning .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(WITH_REPORTING, "Kos would stay", id="somebody reporting"),
        pytest.param(WITH_A_WARNING, "the bank would lend, with a warning that rates may rise", id="a warning"),
    ],
)
def test_a_clause_ends_before_with_somebody_else_reporting(sentence, content):
    assert found_in(parse(sentence))[0].content == (content,)


ITS_FOUNDER = """
Orr said the mine will close after the wake for its founder, Jo Park, has concluded.
Orr/NNP/nsubj/said/Person said/VBD/0 the/DT/det/mine mine/NN/nsubj/close will/MD/aux/close close/VB/ccomp/said
after/IN/case/wake the/DT/det/wake wake/NN/obl/concluded for/IN/case/founder its/PRP$/nmod:poss/founder
founder/NN/nmod/wake ,/Jo Jo/NNP/nsubj/concluded/Person Park/NNP/flat/Jo/Person ,/Jo has/VBZ/aux/concluded
concluded/VBN/ccomp/close/conclude .
"""
ONCE = """
Orr said the mine will close once the trial of Jo Park has concluded.
Orr/NNP/nsubj/said/Person said/VBD/0 the/DT/det/mine mine/NN/nsubj/close will/MD/aux/close close/VB/ccomp/said
once/IN/mark/concluded the/DT/det/trial trial/NN/nsubj/concluded of/IN/case/Jo Jo/NNP/nmod/trial/Person
Park/NNP/flat/Jo/Person has/VBZ/aux/concluded concluded/VBN/ccomp/said/conclude .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(
            ITS_FOUNDER, "the mine will close after the wake for its founder, Jo Park, has concluded", id="who that is"
        ),
        pytest.param(ONCE, "the mine will close once the trial of Jo Park has concluded", id="when"),
    ],
)
def test_a_verb_that_says_how_far_something_is_ends_no_clause(sentence, content):
    assert contents_of(parse(sentence))[0] == (content,)


USELESS_AND_SAID = """
The source stressed that repairing it is useless and said it was late.
The/DT/det/source source/NN/nsubj/stressed stressed/VBD/0/stress that/IN/mark/useless repairing/VBG/csubj/useless/repair
it/PRP/obj/repairing is/VBZ/cop/useless useless/JJ/ccomp/stressed and/CC/cc/said said/VBD/conj/useless
it/PRP/nsubj/late was/VBD/cop/late late/JJ/ccomp/said .
"""
RISING_AND_WARNED = """
The firm says prices are rising and warned that jobs would go.
The/DT/det/firm firm/NN/nsubj/says says/VBZ/0 prices/NNS/nsubj/rising/price are/VBP/aux/rising
rising/VBG/ccomp/says/rise and/CC/cc/warned warned/VBD/conj/rising/warn
that/IN/mark/go jobs/NNS/nsubj/go/job would/MD/aux/go go/VB/ccomp/warned .
"""
CAME_AND_SAID = """
Orr said the mayor came and said it was late.
Orr/NNP/nsubj/said/Person said/VBD/0 the/DT/det/mayor mayor/NN/nsubj/came came/VBD/ccomp/said/come and/CC/cc/said
said/VBD/conj/came it/PRP/nsubj/late was/VBD/cop/late late/JJ/ccomp/said .
"""


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        pytest.param(
            USELESS_AND_SAID,
            [("The source", "stressed", "repairing it is useless"), ("The source", "said", "it was late")],
            id="of an action",
        ),
        pytest.param(
            RISING_AND_WARNED,
            [("The firm", "says", "prices are rising"), ("The firm", "warned", "jobs would go")],
            id="now, and then",
        ),
    ],
)
def test_who_speaks_goes_on_behind_a_clause_that_tells_of_no_speech(sentence, rows):
    assert rows_of(parse(sentence)) == rows


def test_who_came_goes_on():
    assert rows_of(parse(CAME_AND_SAID))[-1] == ("the mayor", "said", "it was late")


LETTER = """
A letter telling staff that they won arrived.
A/DT/det/letter letter/NN/nsubj/arrived telling/VBG/acl/letter/tell staff/NN/iobj/telling that/IN/mark/won
they/PRP/nsubj/won won/VBD/ccomp/telling/win arrived/VBD/0/arrive .
"""
EMAIL = """
An email telling staff that they were free was sent.
An/DT/det/email email/NN/0 telling/VBG/acl/email/tell staff/NN/iobj/telling that/IN/mark/free they/PRP/nsubj/free
were/VBD/cop/free/be free/JJ/ccomp/telling was/VBD/aux:pass/sent/be sent/VBN/ccomp/telling/send .
"""


MEMO = """
The memo, telling staff that they won, was leaked.
The/DT/det/memo memo/NN/0 ,/telling telling/VBG/acl/memo/tell staff/NN/iobj/telling that/IN/mark/leaked
they/PRP/nsubj/won won/VBD/ccomp/telling/win ,/telling was/VBD/aux:pass/leaked/be leaked/VBN/ccomp/telling/leak .
"""


@pytest.mark.parametrize(("sentence", "content"), [(LETTER, "they won"), (EMAIL, "they were free"), (MEMO, "they won")])
def test_what_a_letter_tells_ends_before_what_becomes_of_the_letter(sentence, content):
    assert contents_of(parse(sentence)) == ((content,),)


STORMING = """
Berg said talks failed, before storming out.
Berg/NNP/nsubj/said/Person said/VBD/0/say talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/storming
before/IN/mark/storming storming/VBG/advcl/failed/storm out/RB/advmod/storming .
"""


def test_what_somebody_does_next_is_no_part_of_what_is_said():
    assert contents_of(parse(STORMING)) == (("talks failed",),)


SECOND_OF_A_CUE = """
Kim added that the dam was “safe” and that Lee had said so.
Kim/NNP/nsubj/added/Person added/VBD/0/add that/IN/mark/safe the/DT/det/dam dam/NN/nsubj/safe was/VBD/cop/safe
“/safe safe/JJ/ccomp/added ”/safe and/CC/cc/said that/IN/mark/said Lee/NNP/nsubj/said/Person had/VBD/aux/said
said/VBN/ccomp/added so/RB/advmod/said .
"""


def test_a_second_clause_with_a_verb_of_speech_is_said_too():
    assert contents_of(parse(SECOND_OF_A_CUE))[0] == ("the dam was “safe” and that Lee had said so",)


def test_what_another_calls_a_thing_is_not_said():
    sentence = """
    Kim said it had paid millions, a sum Lee called “a drop”.
    Kim/NNP/nsubj/said/Person said/VBD/0/say it/PRP/nsubj/paid had/VBD/aux/paid paid/VBN/ccomp/said/pay
    millions/NNS/obj/paid/million ,/sum a/DT/det/sum sum/NN/appos/millions Lee/NNP/nsubj/called/Person
    called/VBD/acl/sum/call “/drop a/DT/det/drop drop/NN/xcomp/called ”/drop .
    """

    assert contents_of(parse(sentence))[0] == ("it had paid millions",)


LEFT_OUT = """
Kim said it rained, without giving a reason.
Kim/NNP/nsubj/said/Person said/VBD/0/say it/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/rained
without/IN/mark/giving giving/VBG/advcl/rained/give a/DT/det/reason reason/NN/obj/giving .
"""
UNTOLD = """
Kim said it rained, but would not discuss it.
Kim/NNP/nsubj/said/Person said/VBD/0/say it/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/discuss but/CC/cc/discuss
would/MD/aux/discuss not/RB/advmod/discuss discuss/VB/conj/rained it/PRP/obj/discuss .
"""


@pytest.mark.parametrize("sentence", [LEFT_OUT, UNTOLD], ids=["without giving a reason", "but would not discuss it"])
def test_what_was_not_told_is_no_part_of_what_is_said(sentence):
    assert contents_of(parse(sentence)) == (("it rained",),)


LISTED = """
The report said it lost money (2); it sold land; {joint}it paid no tax.
The/DT/det/report report/NN/nsubj/said said/VBD/0 it/PRP/nsubj/lost lost/VBD/ccomp/said/lose money/NN/obj/lost
(/2 2/CD/appos/money )/2 ;/sold it/PRP/nsubj/sold sold/VBD/conj/lost/sell land/NN/obj/sold ;/paid
{word}it/PRP/nsubj/paid paid/VBD/conj/lost/pay no/DT/det/tax tax/NN/obj/paid .
"""


@pytest.mark.parametrize(
    ("joint", "word", "content"),
    [
        pytest.param("and ", "and/CC/cc/paid ", "it lost money (2); it sold land; and it paid no tax", id="a list"),
        pytest.param("", "", "it lost money (2)", id="sentences in a row"),
    ],
)
def test_semicolons_of_a_list_end_nothing(joint, word, content):
    assert contents_of(parse(LISTED.format(joint=joint, word=word))) == ((content,),)


EMPHASIZING = """
Emphasizing that the plan "was from the beginning ours," the adviser noted that this "is how it is."
Emphasizing/VBG/advcl/noted/emphasize that/IN/mark/ours the/DT/det/plan plan/NN/nsubj/ours "/ours was/VBD/cop/ours
from/IN/case/beginning the/DT/det/beginning beginning/NN/obl/ours ours/PRP/ccomp/noted ,/ours "/ours the/DT/det/adviser
adviser/NN/nsubj/noted noted/VBD/0/note that/IN/mark/how this/DT/nsubj/how "/how is/VBZ/cop/how how/WRB/ccomp/noted
it/PRP/nsubj/22 is/VBZ/cop/how ./how "/how
"""
EMPHASIZING_IN_TREE = EMPHASIZING.replace("ours/PRP/ccomp/noted", "ours/PRP/ccomp/Emphasizing")


@pytest.mark.parametrize(
    "sentence", [EMPHASIZING, EMPHASIZING_IN_TREE], ids=["hung on the other verb", "under its own"]
)
def test_what_a_participle_in_front_reports_ends_where_its_main_clause_begins(sentence):
    assert rows_of(parse(sentence)) == [
        ("the adviser", "Emphasizing", 'the plan "was from the beginning ours,"'),
        ("the adviser", "noted", 'this "is how it is."'),
    ]


SAID_AND_ADDED = """
Kim said that he won, and added he was tired, reported Reuters.
Kim/NNP/nsubj/said/Person said/VBD/ccomp/reported that/IN/mark/won he/PRP/nsubj/won won/VBD/ccomp/said/win ,/added
and/CC/cc/added added/VBD/conj/said/add he/PRP/nsubj/tired was/VBD/cop/tired tired/JJ/ccomp/added ,/reported
reported/VBD/0/report Reuters/NNP/nsubj/reported/Organization .
"""
BESIDE = SAID_AND_ADDED.replace("said/VBD/ccomp/reported", "said/VBD/0").replace(
    "reported/VBD/0/report", "reported/VBD/parataxis/said/report"
)


@pytest.mark.parametrize("sentence", [SAID_AND_ADDED, BESIDE], ids=["above both", "beside the second"])
def test_an_outlet_behind_two_verbs_is_no_part_of_what_the_second_reports_and_passes_on_both(sentence):
    rows = [(found.cue, found.content, found.relays) for found in found_in(parse(sentence))]

    assert rows == [
        (("said",), ("he won",), ("Reuters",)),
        (("added",), ("he was tired",), ("Reuters",)),
    ]


TOLD_SAID = """
Kim told Lee that the dam had burst, said Park.
Kim/NNP/nsubj/told/Person told/VBD/ccomp/said Lee/NNP/iobj/told/Person that/IN/mark/burst the/DT/det/dam
dam/NN/nsubj/burst had/VBD/aux/burst burst/VBN/ccomp/told ,/said said/VBD/0 Park/NNP/nsubj/said/Person ./said
"""


def test_who_says_what_another_told_is_behind_it_and_no_part_of_it():
    (found,) = found_in(parse(TOLD_SAID))

    assert (found.source, found.content, found.relays) == ("Kim", ("the dam had burst",), ("Park",))
