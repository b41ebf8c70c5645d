import pytest
from parses import parse
from readings import contents_of

AFTER = """
“The talks failed,” Kim said.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/failed ”/failed
Kim/NNP/nsubj/said/Person said/VBD/root/0 .
"""
BEFORE = """
Kim said, “The talks failed.”
Kim/NNP/nsubj/said/Person said/VBD/root/0 ,/said “/failed The/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail ./failed ”/failed
"""
COLON = """
Kim said: “The talks failed.”
Kim/NNP/nsubj/said/Person said/VBD/root/0 :/said “/failed The/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail ./failed ”/failed
"""
COLON_NEXT = """
Kim said this:
Kim/NNP/nsubj/said/Person said/VBD/root/0 this/DT/obj/said :

“The talks failed.”
“ The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/root/0/fail . ”
"""
INVERTED = """
“The talks failed,” said Kim.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/failed ”/failed
said/VBD/root/0 Kim/NNP/nsubj/said/Person .
"""
QUESTION = """
“Who won?” Kim asked.
“/won Who/WP/nsubj/won won/VBD/ccomp/asked/win ?/won ”/won Kim/NNP/nsubj/asked/Person asked/VBD/root/0/ask .
"""
ARTICLE_BEHIND = """
“Leave,” whispered the old man.
“/Leave Leave/VB/ccomp/whispered/leave ,/Leave ”/Leave whispered/VBD/root/0/whisper the/DT/det/man old/JJ/amod/man
man/NN/nsubj/whispered .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(AFTER, "The talks failed,", id="cue behind"),
        pytest.param(BEFORE, "The talks failed.", id="cue before, comma"),
        pytest.param(COLON, "The talks failed.", id="cue before, colon"),
        pytest.param(COLON_NEXT, "The talks failed.", id="quotation in the sentence behind a colon"),
        pytest.param(INVERTED, "The talks failed,", id="inverted cue"),
        pytest.param(QUESTION, "Who won?", id="question"),
        pytest.param(ARTICLE_BEHIND, "Leave,", id="one word"),
    ],
)
def test_direct_speech_is_the_words_between_the_marks(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


SEVERAL = """
“The talks failed.
“ The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/root/0/fail .

We tried,” Kim said.
We/PRP/nsubj/tried tried/VBD/ccomp/said/try ,/tried ”/tried Kim/NNP/nsubj/said/Person said/VBD/root/0 .
"""


def test_several_sentences_in_one_pair_of_marks():
    assert contents_of(parse(SEVERAL)) == (("The talks failed. We tried,",),)


HALVES = """
“The talks,” Kim said, “failed.”
“/talks The/DT/det/talks talks/NNS/nsubj/failed/talk ,/talks ”/talks Kim/NNP/nsubj/said/Person
said/VBD/parataxis/failed ,/said “/failed failed/VBD/root/0/fail . ”
"""


def test_cue_between_two_halves():
    assert contents_of(parse(HALVES)) == (("The talks,", "failed."),)


THAT = """
Kim said that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/root/0 that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""
BARE = """
Kim said the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/root/0 the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""
HEARER = """
Kim told reporters that the talks had failed.
Kim/NNP/nsubj/told/Person told/VBD/root/0 reporters/NNS/iobj/told/reporter that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/told/fail .
"""
DAY = """
Kim said on Monday that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/root/0 on/IN/case/Monday Monday/NNP/obl/said/Date that/IN/mark/failed
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""
BELIEF = """
Kim believes the talks had failed.
Kim/NNP/nsubj/believes/Person believes/VBZ/root/0/believe the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/believes/fail .
"""
SUBORDINATE = """
After Kim said the talks had failed, prices fell.
After/IN/mark/said Kim/NNP/nsubj/said/Person said/VBD/advcl/fell the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/said/fail ,/said prices/NNS/nsubj/fell/price fell/VBD/root/0/fall .
"""
NEW_SUBJECT = """
Kim said the talks had failed, but Seoul disagreed.
Kim/NNP/nsubj/said/Person said/VBD/root/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail ,/disagreed but/CC/cc/disagreed Seoul/NNP/nsubj/disagreed/Location
disagreed/VBD/conj/said/disagree .
"""
SUBJECT_SHARED = """
Kim said the talks had failed and went home.
Kim/NNP/nsubj/said/Person said/VBD/root/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail and/CC/cc/went went/VBD/conj/said/go home/RB/advmod/went .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(THAT, id="that"),
        pytest.param(BARE, id="bare"),
        pytest.param(HEARER, id="hearer between"),
        pytest.param(DAY, id="day between"),
        pytest.param(BELIEF, id="belief"),
        pytest.param(SUBORDINATE, id="ends with its subordinate clause"),
        pytest.param(NEW_SUBJECT, id="ends before but with a new subject"),
    ],
)
def test_reported_clause_without_that(sentence):
    assert contents_of(parse(sentence))[0] == ("the talks had failed",)


@pytest.mark.xfail(strict=True, reason="a verb coordinated with the cue goes on with the content when it has no subject")
def test_clause_ends_before_a_deed_of_the_source():
    assert contents_of(parse(SUBJECT_SHARED)) == (("the talks had failed",),)


TWO_THAT = """
Kim said that talks failed and that he left.
Kim/NNP/nsubj/said/Person said/VBD/root/0 that/IN/mark/failed talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail
and/CC/cc/left that/IN/mark/left he/PRP/nsubj/left left/VBD/conj/failed/leave .
"""
RELATIVE = """
Kim said talks, which began in May, had failed.
Kim/NNP/nsubj/said/Person said/VBD/root/0 talks/NNS/nsubj/failed/talk ,/began which/WDT/nsubj/began
began/VBD/acl:relcl/talks/begin in/IN/case/May May/NNP/obl/began/Date ,/began had/VBD/aux/failed
failed/VBN/ccomp/said/fail .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(TWO_THAT, "talks failed and that he left", id="second that"),
        pytest.param(RELATIVE, "talks, which began in May, had failed", id="relative clause inside"),
    ],
)
def test_reported_clause_is_whole(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


WHY = """
Kim explained why the talks had failed.
Kim/NNP/nsubj/explained/Person explained/VBD/root/0/explain why/WRB/advmod/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/explained/fail .
"""
HOW_MANY = """
Kim told Lee how many had died.
Kim/NNP/nsubj/told/Person told/VBD/root/0 Lee/NNP/iobj/told/Person how/WRB/advmod/many many/JJ/nsubj/died
had/VBD/aux/died died/VBN/ccomp/told/die .
"""
WHO = """
Kim asked who had won the vote.
Kim/NNP/nsubj/asked/Person asked/VBD/root/0/ask who/WP/nsubj/won had/VBD/aux/won won/VBN/ccomp/asked/win
the/DT/det/vote vote/NN/obj/won .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [(WHY, "why the talks had failed"), (HOW_MANY, "how many had died"), (WHO, "who had won the vote")],
)
def test_wh_clause_keeps_its_wh_word(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


POSTPOSED = """
The talks had failed, he said.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/root/0/fail ,/said he/PRP/nsubj/said
said/VBD/parataxis/failed .
"""
POSTPOSED_CCOMP = """
The talks had failed, the army said on Saturday.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail ,/said the/DT/det/army
army/NN/nsubj/said said/VBD/root/0 on/IN/case/Saturday Saturday/NNP/obl/said/Date .
"""
UNMARKED = """
The talks had failed, stated the North Korean leader.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/stated/fail ,/stated
stated/VBD/root/0/state the/DT/det/leader North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP
leader/NN/nsubj/stated .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(POSTPOSED, id="he said, as parataxis"),
        pytest.param(POSTPOSED_CCOMP, id="the army said, with a day"),
        pytest.param(UNMARKED, id="unmarked direct speech"),
    ],
)
def test_clause_before_its_cue(sentence):
    assert contents_of(parse(sentence)) == (("The talks had failed",),)


SPLIT = """
The talks, he said, had failed.
The/DT/det/talks talks/NNS/nsubj/failed/talk ,/said he/PRP/nsubj/said said/VBD/parataxis/failed ,/said
had/VBD/aux/failed failed/VBN/root/0/fail .
"""
SPLIT_LATE = """
The talks failed, he said, because nobody came.
The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/root/0/fail ,/said he/PRP/nsubj/said
said/VBD/parataxis/failed ,/said because/IN/mark/came nobody/NN/nsubj/came came/VBD/advcl/failed/come .
"""


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        pytest.param(
            SPLIT,
            ("The talks", "had failed"),
            id="between subject and verb",
            marks=pytest.mark.xfail(strict=True, reason="a first half without a finite verb is no clause before the cue"),
        ),
        pytest.param(SPLIT_LATE, ("The talks failed", "because nobody came"), id="before a subordinate clause"),
    ],
)
def test_clause_that_its_cue_interrupts_has_two_parts(sentence, parts):
    assert contents_of(parse(sentence)) == (parts,)


ADDING = """
Kim said the talks had failed, adding that he would try again.
Kim/NNP/nsubj/said/Person said/VBD/root/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail ,/adding adding/VBG/advcl/said/add that/IN/mark/try he/PRP/nsubj/try would/MD/aux/try
try/VB/ccomp/adding again/RB/advmod/try .
"""
COORDINATED = """
Kim said the talks had failed and promised that he would try again.
Kim/NNP/nsubj/said/Person said/VBD/root/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail and/CC/cc/promised promised/VBD/conj/said/promise that/IN/mark/try he/PRP/nsubj/try
would/MD/aux/try try/VB/ccomp/promised again/RB/advmod/try .
"""
COORDINATED_BARE = """
Kim said the talks had failed and noted he would try again.
Kim/NNP/nsubj/said/Person said/VBD/root/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
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


MIXED_AFTER = """
Kim said that the talks were “a waste of time.”
Kim/NNP/nsubj/said/Person said/VBD/root/0 that/IN/mark/waste the/DT/det/talks talks/NNS/nsubj/waste/talk
were/VBD/cop/waste “/waste a/DT/det/waste waste/NN/ccomp/said of/IN/case/time time/NN/nmod/waste . ”/waste
"""
MIXED_BEFORE = """
The talks were “a waste of time,” Kim said.
The/DT/det/talks talks/NNS/nsubj/waste/talk were/VBD/cop/waste “/waste a/DT/det/waste waste/NN/ccomp/said
of/IN/case/time time/NN/nmod/waste ,/waste ”/waste Kim/NNP/nsubj/said/Person said/VBD/root/0 .
"""
MIXED_OPENS = """
Kim said “a waste of time” had ended.
Kim/NNP/nsubj/said/Person said/VBD/root/0 “/waste a/DT/det/waste waste/NN/nsubj/ended of/IN/case/time
time/NN/nmod/waste ”/waste had/VBD/aux/ended ended/VBN/ccomp/said/end .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(MIXED_AFTER, "the talks were “a waste of time.”", id="to the closing mark"),
        pytest.param(MIXED_BEFORE, "The talks were “a waste of time,”", id="comma inside the mark"),
        pytest.param(MIXED_OPENS, "“a waste of time” had ended", id="from the opening mark"),
    ],
)
def test_mixed_content_keeps_its_marks(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)
