import pytest

from parses import parse
from readings import contents_of, found_in

AFTER = """
“The talks failed,” Kim said.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/failed ”/failed
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
BEFORE = """
Kim said, “The talks failed.”
Kim/NNP/nsubj/said/Person said/VBD/0 ,/said “/failed The/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail ./failed ”/failed
"""
COLON = """
Kim said: “The talks failed.”
Kim/NNP/nsubj/said/Person said/VBD/0 :/said “/failed The/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/said/fail ./failed ”/failed
"""
COLON_NEXT = """
Kim said this:
Kim/NNP/nsubj/said/Person said/VBD/0 this/DT/obj/said :

“The talks failed.”
“ The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/0/fail . ”
"""
INVERTED = """
“The talks failed,” said Kim.
“/failed The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail ,/failed ”/failed
said/VBD/0 Kim/NNP/nsubj/said/Person .
"""
QUESTION = """
“Who won?” Kim asked.
“/won Who/WP/nsubj/won won/VBD/ccomp/asked/win ?/won ”/won Kim/NNP/nsubj/asked/Person asked/VBD/0/ask .
"""
ARTICLE_BEHIND = """
“Leave,” whispered the old man.
“/Leave Leave/VB/ccomp/whispered/leave ,/Leave ”/Leave whispered/VBD/0/whisper the/DT/det/man old/JJ/amod/man
man/NN/nsubj/whispered .
"""


YES = """
“Yes,” Kim said.
“/Yes Yes/UH/ccomp/said ,/Yes ”/Yes Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
NO = """
Kim said “no.”
Kim/NNP/nsubj/said/Person said/VBD/0 “/no no/UH/ccomp/said ./no ”/no
"""
CAPITALS = """
“Thank God,” Kim said.
“/Thank Thank/VB/ccomp/said/thank God/NNP/obj/Thank ,/Thank ”/Thank Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
INSIDE = """
“‘We won,’ he told me,” Kim said.
“/told ‘/won We/PRP/nsubj/won won/VBD/ccomp/told/win ,/won ’/won he/PRP/nsubj/told told/VBD/ccomp/said
me/PRP/iobj/told ,/told ”/told Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(YES, "Yes,", id="one word with a capital"),
        pytest.param(NO, "no.", id="one word behind its cue"),
        pytest.param(
            CAPITALS,
            "Thank God,",
            id="two words with capitals",
        ),
        pytest.param(INSIDE, "‘We won,’ he told me,", id="marks inside marks"),
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
“ The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/0/fail .

We tried,” Kim said.
We/PRP/nsubj/tried tried/VBD/ccomp/said/try ,/tried ”/tried Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_several_sentences_in_one_pair_of_marks():
    assert contents_of(parse(SEVERAL)) == (("The talks failed. We tried,",),)


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


THAT = """
Kim said that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""
BARE = """
Kim said the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""
HEARER = """
Kim told reporters that the talks had failed.
Kim/NNP/nsubj/told/Person told/VBD/0 reporters/NNS/iobj/told/reporter that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/told/fail .
"""
DAY = """
Kim said on Monday that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 on/IN/case/Monday Monday/NNP/obl/said/Date that/IN/mark/failed
the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""
BELIEF = """
Kim believes the talks had failed.
Kim/NNP/nsubj/believes/Person believes/VBZ/0/believe the/DT/det/talks talks/NNS/nsubj/failed/talk
had/VBD/aux/failed failed/VBN/ccomp/believes/fail .
"""
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
SUBJECT_SHARED = """
Kim said the talks had failed and went home.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
failed/VBN/ccomp/said/fail and/CC/cc/went went/VBD/conj/said/go home/RB/advmod/went .
"""


STATEMENT = """
Kim said in a statement that the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/statement a/DT/det/statement statement/NN/obl/said
that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
"""
INFINITIVE = """
Kim came to Seoul to say the talks had failed.
Kim/NNP/nsubj/came/Person came/VBD/0/come to/IN/case/Seoul Seoul/NNP/obl/came/Location to/TO/mark/say
say/VB/advcl/came the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/say/fail .
"""


BARE_DAY = """
Kim said on Monday the talks had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 on/IN/case/Monday Monday/NNP/obl/said/Date the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail .
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
        pytest.param(THAT, id="that"),
        pytest.param(BARE_DAY, id="day between, bare"),
        pytest.param(RELATIVE_CUE, id="ends with its relative clause"),
        pytest.param(SEMICOLON, id="ends at a semicolon"),
        pytest.param(
            WHILE,
            id="ends before another report",
        ),
        pytest.param(STATEMENT, id="statement between"),
        pytest.param(INFINITIVE, id="infinitive"),
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


def test_clause_ends_before_a_deed_of_the_source():
    assert contents_of(parse(SUBJECT_SHARED)) == (("the talks had failed",),)


TWO_THAT = """
Kim said that talks failed and that he left.
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/failed talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail
and/CC/cc/left that/IN/mark/left he/PRP/nsubj/left left/VBD/conj/failed/leave .
"""
THERE = """
Kim said there was no plan.
Kim/NNP/nsubj/said/Person said/VBD/0 there/EX/expl/was was/VBD/ccomp/said no/DT/det/plan plan/NN/nsubj/was .
"""
RELATIVE = """
Kim said talks, which began in May, had failed.
Kim/NNP/nsubj/said/Person said/VBD/0 talks/NNS/nsubj/failed/talk ,/began which/WDT/nsubj/began
began/VBD/acl:relcl/talks/begin in/IN/case/May May/NNP/obl/began/Date ,/began had/VBD/aux/failed
failed/VBN/ccomp/said/fail .
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(THERE, "there was no plan", id="there"),
        pytest.param(TWO_THAT, "talks failed and that he left", id="second that"),
        pytest.param(RELATIVE, "talks, which began in May, had failed", id="relative clause inside"),
    ],
)
def test_reported_clause_is_whole(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


WHY = """
Kim explained why the talks had failed.
Kim/NNP/nsubj/explained/Person explained/VBD/0/explain why/WRB/advmod/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/explained/fail .
"""
HOW_MANY = """
Kim told Lee how many had died.
Kim/NNP/nsubj/told/Person told/VBD/0 Lee/NNP/iobj/told/Person how/WRB/advmod/many many/JJ/nsubj/died
had/VBD/aux/died died/VBN/ccomp/told/die .
"""
WHO = """
Kim asked who had won the vote.
Kim/NNP/nsubj/asked/Person asked/VBD/0/ask who/WP/nsubj/won had/VBD/aux/won won/VBN/ccomp/asked/win
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
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/0/fail ,/said he/PRP/nsubj/said
said/VBD/parataxis/failed .
"""
POSTPOSED_CCOMP = """
The talks had failed, the army said on Saturday.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail ,/said the/DT/det/army
army/NN/nsubj/said said/VBD/0 on/IN/case/Saturday Saturday/NNP/obl/said/Date .
"""
UNMARKED = """
The talks had failed, stated the North Korean leader.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/stated/fail ,/stated
stated/VBD/0/state the/DT/det/leader North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP
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


MIXED_AFTER = """
Kim said that the talks were “a waste of time.”
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/waste the/DT/det/talks talks/NNS/nsubj/waste/talk
were/VBD/cop/waste “/waste a/DT/det/waste waste/NN/ccomp/said of/IN/case/time time/NN/nmod/waste . ”/waste
"""
MIXED_BEFORE = """
The talks were “a waste of time,” Kim said.
The/DT/det/talks talks/NNS/nsubj/waste/talk were/VBD/cop/waste “/waste a/DT/det/waste waste/NN/ccomp/said
of/IN/case/time time/NN/nmod/waste ,/waste ”/waste Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
MIXED_OPENS = """
Kim said “a waste of time” had ended.
Kim/NNP/nsubj/said/Person said/VBD/0 “/waste a/DT/det/waste waste/NN/nsubj/ended of/IN/case/time
time/NN/nmod/waste ”/waste had/VBD/aux/ended ended/VBN/ccomp/said/end .
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
        pytest.param(MIXED_BEFORE, "The talks were “a waste of time,”", id="comma inside the mark"),
        pytest.param(MIXED_OPENS, "“a waste of time” had ended", id="from the opening mark"),
    ],
)
def test_mixed_content_keeps_its_marks(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


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


BUT = """
The talks had failed, said Kim, but Lee disagreed.
The/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed failed/VBN/ccomp/said/fail ,/said said/VBD/0
Kim/NNP/nsubj/said/Person ,/disagreed but/CC/cc/disagreed Lee/NNP/nsubj/disagreed/Person
disagreed/VBD/conj/said/disagree .
"""


def test_clause_before_its_cue_does_not_go_on_with_a_new_subject():
    assert contents_of(parse(BUT)) == (("The talks had failed",),)


TWO_SPEAKERS = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

“We lost,” Lee said.
“/lost We/PRP/nsubj/lost lost/VBD/ccomp/said/lose ,/lost ”/lost Lee/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_two_speakers_in_one_paragraph_keep_their_own_words():
    assert contents_of(parse(TWO_SPEAKERS)) == (("We won,",), ("We lost,",))


SAID_OF = """
Kim said of the talks: “They failed.”
Kim/NNP/nsubj/said/Person said/VBD/0 of/IN/case/talks the/DT/det/talks talks/NNS/obl/said/talk :/failed
“/failed They/PRP/nsubj/failed failed/VBD/ccomp/said/fail ./failed ”/failed
"""
PLAIN_WHO_LED = """
They failed, said Kim, who led the talks.
They/PRP/nsubj/failed failed/VBD/ccomp/said/fail ,/said said/VBD/0 Kim/NNP/nsubj/said/Person ,/led who/WP/nsubj/led
led/VBD/acl:relcl/Kim/lead the/DT/det/talks talks/NNS/obj/led/talk .
"""
SAID_WHO_LED = """
“They failed,” said Kim, who led the talks.
“/failed They/PRP/nsubj/failed failed/VBD/ccomp/said/fail ,/failed ”/failed said/VBD/0
Kim/NNP/nsubj/said/Person ,/led who/WP/nsubj/led led/VBD/acl:relcl/Kim/lead the/DT/det/talks talks/NNS/obj/led/talk .
"""


@pytest.mark.parametrize(
    ("sentence", "words"), [(SAID_OF, "They failed."), (SAID_WHO_LED, "They failed,"), (PLAIN_WHO_LED, "They failed")]
)
def test_words_that_belong_to_cue_or_source_stay_out(sentence, words):
    assert contents_of(parse(sentence)) == ((words,),)


AFTER_THAT = """
Kim said that, if needed, they would go.
Kim/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/go ,/needed if/IN/mark/needed needed/VBN/advcl/go/need ,/needed
they/PRP/nsubj/go would/MD/aux/go go/VB/ccomp/said .
"""


def test_comma_behind_that_stays_out():
    assert contents_of(parse(AFTER_THAT)) == (("if needed, they would go",),)


HALF_QUOTED = """
“The talks,” Kim said, had failed.
“/talks The/DT/det/talks talks/NNS/nsubj/failed/talk ,/talks ”/talks Kim/NNP/nsubj/said/Person
said/VBD/parataxis/failed ,/said had/VBD/aux/failed failed/VBN/0/fail .
"""


def test_quoted_half_and_plain_half():
    assert contents_of(parse(HALF_QUOTED)) == (("“The talks,”", "had failed"),)


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
