import pytest

from parses import parse
from readings import Found, contents_of, found_in, quotes_in

SECOND = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

“They lost the whole war.”
“ They/PRP/nsubj/lost lost/VBD/0/lose the/DT/det/war whole/JJ/amod/war war/NN/obj/lost . ”
"""


def test_quotation_behind_its_cue_is_the_second_half():
    assert found_in(parse(SECOND)) == (Found(("We won,", "They lost the whole war."), ("said",), "Kim", "direct", ()),)


def test_two_halves_are_flagged():
    assert [quote.flags for quote in quotes_in(parse(SECOND))] == [("split",)]


ASKED_BEHIND = """
Kim said the exporters were puzzled.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/exporters exporters/NNS/nsubj/puzzled/exporter were/VBD/cop/puzzled/be
puzzled/JJ/ccomp/said .

{between}“Really?
“/Really Really/RB/0 ?

Yet another form?”
Yet/CC/cc/form another/DT/det/form form/NN/0 ? ”/form
"""


def test_a_quotation_right_behind_an_indirect_statement_goes_on_with_it():
    sentences = ASKED_BEHIND.format(between="")

    assert found_in(parse(sentences)) == (
        Found(("the exporters were puzzled", "“Really? Yet another form?”"), ("said",), "Kim", "mixed", ()),
    )


def test_a_quotation_behind_another_sentence_does_not_go_on_with_the_statement():
    told = """Lee rose.
    Lee/NNP/nsubj/rose/Person rose/VBD/0/rise .

    """
    sentences = ASKED_BEHIND.format(between=told)

    assert contents_of(parse(sentences)) == (("the exporters were puzzled",),)


APART = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

The crowd cheered for an hour.
The/DT/det/crowd crowd/NN/nsubj/cheered cheered/VBD/0/cheer for/IN/case/hour an/DT/det/hour hour/NN/obl/cheered .

“They lost the war,” Lee added.
“/lost They/PRP/nsubj/lost lost/VBD/ccomp/added/lose the/DT/det/war war/NN/obj/lost ,/lost ”/lost
Lee/NNP/nsubj/added/Person added/VBD/0/add .
"""


def test_quotation_with_a_cue_of_its_own_is_a_row_of_its_own():
    assert [(found.source, found.content) for found in found_in(parse(APART))] == [
        ("Kim", ("We won,",)),
        ("Lee", ("They lost the war,",)),
    ]


GOES_ON = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

# newpar
“They lost the war.”
“ They/PRP/nsubj/lost lost/VBD/0/lose the/DT/det/war war/NN/obj/lost . ”
"""


def test_paragraph_that_is_only_a_quotation_goes_on_with_the_running_speaker():
    assert found_in(parse(GOES_ON)) == (
        Found(("We won,",), ("said",), "Kim", "direct", ()),
        Found(("They lost the war.",), ("said",), "Kim", "direct", ()),
    )


def test_running_speaker_is_flagged():
    assert [quote.flags for quote in quotes_in(parse(GOES_ON))] == [(), ("continued",)]


OPEN_PARAGRAPH = """
Kim said: “We won the war.
Kim/NNP/nsubj/said/Person said/VBD/0 :/said “/won We/PRP/nsubj/won won/VBD/ccomp/said/win the/DT/det/war
war/NN/obj/won .

# newpar
“They lost it.”
“ They/PRP/nsubj/lost lost/VBD/0/lose it/PRP/obj/lost . ”
"""


def test_quotation_over_two_paragraphs_with_a_mark_on_each():
    assert [(found.content, found.source) for found in found_in(parse(OPEN_PARAGRAPH))] == [
        (("We won the war.",), "Kim"),
        (("They lost it.",), "Kim"),
    ]


NARRATED = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

# newpar
The “special mission” began in the cold spring of 1953.
The/DT/det/mission “/mission special/JJ/amod/mission mission/NN/nsubj/began ”/mission began/VBD/0/begin
in/IN/case/spring the/DT/det/spring cold/JJ/amod/spring spring/NN/obl/began of/IN/case/1953 1953/CD/nmod/spring .
"""


def test_term_in_the_next_paragraph_is_not_the_running_speakers():
    assert [found.content for found in found_in(parse(NARRATED))] == [("We won,",)]


NOBODY = """
“They lost the war.”
“ They/PRP/nsubj/lost lost/VBD/0/lose the/DT/det/war war/NN/obj/lost . ”
"""


NARRATED_BETWEEN = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

# newpar
The crowd cheered for an hour.
The/DT/det/crowd crowd/NN/nsubj/cheered cheered/VBD/0/cheer for/IN/case/hour an/DT/det/hour hour/NN/obl/cheered .

# newpar
“They lost the war.”
“ They/PRP/nsubj/lost lost/VBD/0/lose the/DT/det/war war/NN/obj/lost . ”
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(NOBODY, id="nobody spoke before"),
        pytest.param(NARRATED_BETWEEN, id="a paragraph of narration between"),
    ],
)
def test_quotation_without_a_running_speaker_is_nobodys(text):
    assert [found.source for found in found_in(parse(text)) if "They lost the war." in found.content] == [None]


LAST_SPEAKER = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

“They ran away,” Lee said.
“/ran They/PRP/nsubj/ran ran/VBD/ccomp/said/run away/RB/advmod/ran ,/ran ”/ran Lee/NNP/nsubj/said/Person
said/VBD/0 .

# newpar
“They lost the war.”
“ They/PRP/nsubj/lost lost/VBD/0/lose the/DT/det/war war/NN/obj/lost . ”
"""


INDIRECT_BEFORE = """
Lee said it rained.
Lee/NNP/nsubj/said/Person said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .

# newpar
“They lost the war.”
“ They/PRP/nsubj/lost lost/VBD/0/lose the/DT/det/war war/NN/obj/lost . ”
"""


INDIRECT_BETWEEN = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

Lee said it rained.
Lee/NNP/nsubj/said/Person said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .

# newpar
“They lost the war.”
“ They/PRP/nsubj/lost lost/VBD/0/lose the/DT/det/war war/NN/obj/lost . ”
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(LAST_SPEAKER, id="of two who are quoted"),
        pytest.param(INDIRECT_BEFORE, id="of one who is not quoted"),
        pytest.param(INDIRECT_BETWEEN, id="of one who is quoted and one who is not"),
    ],
)
def test_running_speaker_is_the_last_who_spoke(text):
    assert [found.source for found in found_in(parse(text)) if "They lost the war." in found.content] == ["Lee"]


THREE_PARAGRAPHS = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

# newpar
“They lost the war.”
“ They/PRP/nsubj/lost lost/VBD/0/lose the/DT/det/war war/NN/obj/lost . ”

# newpar
“It rained. We slept.”
“ It/PRP/expl/rained rained/VBD/0/rain . We/PRP/nsubj/slept slept/VBD/parataxis/rained/sleep . ”
"""


def test_running_speaker_goes_on_for_several_paragraphs():
    assert [(found.content, found.source) for found in found_in(parse(THREE_PARAGRAPHS))] == [
        (("We won,",), "Kim"),
        (("They lost the war.",), "Kim"),
        (("It rained. We slept.",), "Kim"),
    ]


ADDING = """
“The dam will hold,” Kim said, adding that engineers had checked it.
“/hold The/DT/det/dam dam/NN/nsubj/hold will/MD/aux/hold hold/VB/ccomp/said ,/hold ”/hold Kim/NNP/nsubj/said/Person
said/VBD/0 ,/adding adding/VBG/advcl/said/add that/IN/mark/checked engineers/NNS/nsubj/checked/engineer
had/VBD/aux/checked checked/VBN/ccomp/adding/check it/PRP/obj/checked .

“Nobody has to leave.”
“/has Nobody/NN/nsubj/has has/VBZ/0 to/TO/mark/leave leave/VB/xcomp/has ./has ”/has
"""


def test_a_second_half_joins_the_quotation_before_it_though_a_clause_stands_between():
    assert [found.content for found in found_in(parse(ADDING))] == [
        ("The dam will hold,", "Nobody has to leave."),
        ("engineers had checked it",),
    ]


REPORTER = """
“The dam will hold,” Kim said.
“/hold The/DT/det/dam dam/NN/nsubj/hold will/MD/aux/hold hold/VB/ccomp/said ,/hold ”/hold Kim/NNP/nsubj/said/Person
said/VBD/0 .

“We have checked it twice.” — Jo Park
“/checked We/PRP/nsubj/checked have/VBP/aux/checked checked/VBN/0/check it/PRP/obj/checked twice/RB/advmod/checked
./checked ”/checked —/Park Jo/NNP/compound/Park/Person Park/NNP/parataxis/checked/Person
"""


def test_a_second_half_is_of_who_spoke_and_not_of_the_reporter_who_signs():
    (found,) = found_in(parse(REPORTER))

    assert (found.source, found.content) == ("Kim", ("The dam will hold,", "We have checked it twice."))


STRAY = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

It rained all night.
It/PRP/nsubj/rained rained/VBD/0/rain all/DT/det/night night/NN/obl/rained .

“Go home and sleep.”
“/Go Go/VB/0/go home/RB/advmod/Go and/CC/cc/sleep sleep/VB/conj/Go ./Go ”/Go
"""


TERM = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

“Hot iron” is a game.
“/iron Hot/JJ/amod/iron iron/NN/nsubj/game ”/iron is/VBZ/cop/game a/DT/det/game game/NN/0 .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        pytest.param(STRAY, "Kim", ("We won,",), id="a sentence between"),
        pytest.param(TERM, "Kim", ("We won,",), id="a term"),
    ],
)
def test_what_stands_behind_other_words_is_no_second_half(sentence, source, content):
    assert [(found.source, found.content) for found in found_in(parse(sentence))] == [(source, content)]


RUNS_ON = """
# newpar
Kim said: “We won.
Kim/NNP/nsubj/said/Person said/VBD/0 :/won “/won We/PRP/nsubj/won won/VBD/ccomp/said/win .

# newpar
“We ate all the bread.”
“/ate We/PRP/nsubj/ate ate/VBD/0/eat all/DT/det:predet/bread the/DT/det/bread bread/NN/obj/ate ./ate ”/ate
"""


def test_a_speech_of_two_paragraphs_says_so_in_both():
    first, second = quotes_in(parse(RUNS_ON))

    assert first.flags == ("multi-paragraph",)
    assert second.flags == ("continued", "multi-paragraph")


ASKED = """
“Why now?” asked Judge Marsh.
“/now Why/WRB/advmod/now now/RB/ccomp/asked ?/now ”/now asked/VBD/0/ask
Judge/NNP/nmod:desc/Marsh/Person Marsh/NNP/nsubj/asked/Person .

# newpar
“Because I am ill.”
“/ill Because/IN/mark/ill I/PRP/nsubj/ill am/VBP/cop/ill/be ill/JJ/0 . ”/ill
"""


def test_an_answer_is_not_who_asked():
    assert [(found.source, found.content) for found in found_in(parse(ASKED))] == [
        ("Judge Marsh", ("Why now?",)),
        (None, ("Because I am ill.",)),
    ]


WHO_WAS_ASKED = """
I asked Kos, the author, what it was for.
I/PRP/nsubj/asked asked/VBD/0/ask Kos/NNP/iobj/asked/Person ,/author the/DT/det/author author/NN/appos/Kos ,/author
what/WP/ccomp/asked it/PRP/nsubj/what was/VBD/cop/what for/IN/case/what .

# newpar
“They lost the whole war.”
“ They/PRP/nsubj/lost lost/VBD/0/lose the/DT/det/war whole/JJ/amod/war war/NN/obj/lost . ”
"""
ASKED_NOBODY = """
Kos asked what it was for.
Kos/NNP/nsubj/asked/Person asked/VBD/0/ask what/WP/ccomp/asked it/PRP/nsubj/what was/VBD/cop/what for/IN/case/what .

# newpar
“They lost the whole war.”
“ They/PRP/nsubj/lost lost/VBD/0/lose the/DT/det/war whole/JJ/amod/war war/NN/obj/lost . ”
"""


def test_quotation_behind_what_was_asked_is_of_who_was_asked():
    assert found_in(parse(WHO_WAS_ASKED))[-1] == Found(
        ("They lost the whole war.",), ("asked",), "Kos, the author", "direct", ()
    )


def test_quotation_behind_what_nobody_was_asked_is_nobodys():
    assert found_in(parse(ASKED_NOBODY))[-1] == Found(("They lost the whole war.",), (), None, "direct", ())
