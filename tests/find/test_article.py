import pytest

from parses import parse
from quotes.find import find_quotes
from quotes.lexicon import load_lexicon
from quotes.spans import contains, overlaps
from readings import Found, added_in, found_in, quotes_in

SAID_TWICE = """
Kim said the talks failed.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail .

“We left,” Lee said.
“/left We/PRP/nsubj/left left/VBD/ccomp/said/leave ,/left ”/left Lee/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_quotes_stand_in_the_order_of_the_text():
    assert found_in(parse(SAID_TWICE)) == (
        Found(("the talks failed",), ("said",), "Kim", "indirect", ()),
        Found(("We left,",), ("said",), "Lee", "direct", ()),
    )


def test_a_quote_knows_the_sentence_of_its_cue():
    assert [quote.sentence for quote in quotes_in(parse(SAID_TWICE))] == [0, 1]


def test_offsets_count_in_the_document():
    analysis = parse(SAID_TWICE)
    text = analysis.article.document.text

    assert [text[q.content[0].start : q.content[0].end] for q in quotes_in(analysis)] == [
        "the talks failed",
        "We left,",
    ]


DENIED = """
Kim did not say that the talks failed.
Kim/NNP/nsubj/say/Person did/VBD/aux/say not/RB/advmod/say say/VB/0 that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk failed/VBD/ccomp/say/fail .
"""
NEVER = """
Kim never claimed that the talks failed.
Kim/NNP/nsubj/claimed/Person never/RB/advmod/claimed claimed/VBD/0/claim that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk failed/VBD/ccomp/claimed/fail .
"""
UNCONFIRMED = """
It could not be confirmed that the talks failed.
It/PRP/expl/confirmed could/MD/aux/confirmed not/RB/advmod/confirmed be/VB/aux:pass/confirmed
confirmed/VBN/0/confirm that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/csubj:pass/confirmed/fail .
"""
REFUSED = """
Kim declined to say whether the talks failed.
Kim/NNP/nsubj/declined/Person declined/VBD/0/decline to/TO/mark/say say/VB/xcomp/declined
whether/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/say/fail .
"""
WANTS = """
Kim wants to leave the talks.
Kim/NNP/nsubj/wants/Person wants/VBZ/0/want to/TO/mark/leave leave/VB/xcomp/wants the/DT/det/talks
talks/NNS/obj/leave/talk .
"""
DECIDED = """
Kim decided to leave the talks.
Kim/NNP/nsubj/decided/Person decided/VBD/0/decide to/TO/mark/leave leave/VB/xcomp/decided the/DT/det/talks
talks/NNS/obj/leave/talk .
"""
DEED = """
Kim awarded the troops a medal.
Kim/NNP/nsubj/awarded/Person awarded/VBD/0/award the/DT/det/troops troops/NNS/iobj/awarded/troop a/DT/det/medal
medal/NN/obj/awarded .
"""
NO_CONTENT = """
A report on Saturday confirmed the details.
A/DT/det/report report/NN/nsubj/confirmed on/IN/case/Saturday Saturday/NNP/nmod/report/Date
confirmed/VBD/0/confirm the/DT/det/details details/NNS/obj/confirmed/detail .
"""
SCARE = """
The so-called “special mission” began in May.
The/DT/det/mission so-called/JJ/amod/mission “/mission special/JJ/amod/mission mission/NN/nsubj/began ”/mission
began/VBD/0/begin in/IN/case/May May/NNP/obl/began/Date .
"""
TITLE_OF_A_WORK = """
Kim wrote “War and Peace” in May.
Kim/NNP/nsubj/wrote/Person wrote/VBD/0/write “/War War/NNP/obj/wrote and/CC/cc/Peace Peace/NNP/conj/War ”/War
in/IN/case/May May/NNP/obl/wrote/Date .
"""
REPORTEDLY = """
The talks reportedly failed.
The/DT/det/talks talks/NNS/nsubj/failed/talk reportedly/RB/advmod/failed failed/VBD/0/fail .
"""
ATTRIBUTE = """
The said agreement failed.
The/DT/det/agreement said/VBN/amod/agreement agreement/NN/nsubj/failed failed/VBD/0/fail .
"""
CALLED_BY_NAME = """
The boxer, who goes by “Shorty,” lost.
The/DT/det/boxer boxer/NN/nsubj/lost ,/goes who/WP/nsubj/goes goes/VBZ/acl:relcl/boxer/go by/IN/case/Shorty “/Shorty
Shorty/NNP/obl/goes ,/goes ”/Shorty lost/VBD/0/lose .
"""
RESPONSIBILITY = """
No group has claimed responsibility.
No/DT/det/group group/NN/nsubj/claimed has/VBZ/aux/claimed claimed/VBN/0/claim responsibility/NN/obj/claimed .
"""
WAS_ASKED = """
“Who won?” Kim was asked.
“/won Who/WP/nsubj/won won/VBD/ccomp/asked/win ?/won ”/won Kim/NNP/nsubj:pass/asked/Person was/VBD/aux:pass/asked
asked/VBN/0/ask .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(RESPONSIBILITY, id="claimed responsibility"),
        pytest.param(WAS_ASKED, id="direct speech in a passive"),
        pytest.param(DENIED, id="did not say"),
        pytest.param(NEVER, id="never claimed"),
        pytest.param(UNCONFIRMED, id="could not be confirmed"),
        pytest.param(REFUSED, id="declined to say"),
        pytest.param(WANTS, id="wants to"),
        pytest.param(DECIDED, id="decided to"),
        pytest.param(DEED, id="a deed"),
        pytest.param(NO_CONTENT, id="no content"),
        pytest.param(SCARE, id="scare quotes"),
        pytest.param(TITLE_OF_A_WORK, id="title of a work"),
        pytest.param(REPORTEDLY, id="reportedly"),
        pytest.param(ATTRIBUTE, id="the said agreement"),
        pytest.param(CALLED_BY_NAME, id="nickname"),
    ],
)
def test_what_is_no_quote(sentence):
    assert found_in(parse(sentence)) == ()


DENIED_CONTENT = """
Kim said the talks had not failed.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk had/VBD/aux/failed
not/RB/advmod/failed failed/VBN/ccomp/said/fail .
"""
DENIES = """
Kim denied that the talks failed.
Kim/NNP/nsubj/denied/Person denied/VBD/0/deny that/IN/mark/failed the/DT/det/talks talks/NNS/nsubj/failed/talk
failed/VBD/ccomp/denied/fail .
"""


@pytest.mark.parametrize("sentence", [DENIED_CONTENT, DENIES])
def test_denial_is_speech(sentence):
    assert [found.source for found in found_in(parse(sentence))] == ["Kim"]


HEADLINE = """
# newpar
# zone = headline
Talks failed, Kim says
Talks/NNS/nsubj/failed/talk failed/VBD/0/fail ,/says Kim/NNP/nsubj/says/Person says/VBZ/parataxis/failed

# newpar
Kim said the talks failed.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail .
"""


def test_zones_are_not_judged_here():
    assert [found.cue for found in found_in(parse(HEADLINE))] == [("says",), ("said",)]


NO_COMMA = """
The talks failed Kim said on Monday.
The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail Kim/NNP/nsubj/said/Person said/VBD/0
on/IN/case/Monday Monday/NNP/obl/said/Date .
"""
INTERRUPTED = """
“The talks,” Kim, a general, said on Monday, “failed.”
“/talks The/DT/det/talks talks/NNS/nsubj/failed/talk ,/talks ”/talks Kim/NNP/nsubj/said/Person ,/general
a/DT/det/general
general/NN/appos/Kim ,/general said/VBD/parataxis/failed on/IN/case/Monday Monday/NNP/obl/said/Date ,/said “/failed
failed/VBD/0/fail . ”
"""
PLAIN_INTERRUPTED = """
The talks failed, Kim said, because Lee stayed away.
The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/0/fail ,/said Kim/NNP/nsubj/said/Person
said/VBD/parataxis/failed ,/said because/IN/mark/stayed Lee/NNP/nsubj/stayed/Person stayed/VBD/advcl/failed/stay
away/RB/advmod/stayed .
"""
TWO_CUES = """
Kim said the talks failed, Lee added that Seoul left, and May asked why.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail
,/added Lee/NNP/nsubj/added/Person added/VBD/conj/said/add that/IN/mark/left Seoul/NNP/nsubj/left/Location
left/VBD/ccomp/added/leave ,/asked and/CC/cc/asked May/NNP/nsubj/asked/Person asked/VBD/conj/said/ask
why/WRB/ccomp/asked .
"""


@pytest.mark.parametrize("sentence", [NO_COMMA, INTERRUPTED, PLAIN_INTERRUPTED, TWO_CUES, SAID_TWICE])
def test_no_content_holds_its_own_cue_or_source(sentence):
    for quote in quotes_in(parse(sentence)):
        assert not any(overlaps(content, cue) for content in quote.content for cue in quote.cue)
        assert quote.source is None or not any(contains(content, quote.source) for content in quote.content)


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(INTERRUPTED, [("The talks,", "failed.")], id="between two halves"),
        pytest.param(PLAIN_INTERRUPTED, [("The talks failed", "because Lee stayed away")], id="inside a clause"),
    ],
)
def test_cue_inside_its_content_parts_it(sentence, contents):
    assert [found.content for found in found_in(parse(sentence))] == contents


def test_every_coordinated_report_has_its_own_source():
    assert [(found.source, found.content) for found in found_in(parse(TWO_CUES))][:2] == [
        ("Kim", ("the talks failed",)),
        ("Lee", ("Seoul left",)),
    ]


POINTED_OUT = """
Kim pointed out that the talks failed.
Kim/NNP/nsubj/pointed/Person pointed/VBD/0/point out/RP/compound:prt/pointed that/IN/mark/failed the/DT/det/talks
talks/NNS/nsubj/failed/talk failed/VBD/ccomp/pointed/fail .
"""


def test_cue_of_two_words():
    assert found_in(parse(POINTED_OUT)) == (Found(("the talks failed",), ("pointed out",), "Kim", "indirect", ()),)


HE_ADDED = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

“They lost the war,” he added.
“/lost They/PRP/nsubj/lost lost/VBD/ccomp/added/lose the/DT/det/war war/NN/obj/lost ,/lost ”/lost he/PRP/nsubj/added
added/VBD/0/add .
"""


def test_quotation_with_its_own_cue_is_no_second_half():
    assert [(found.source, found.content) for found in found_in(parse(HE_ADDED))] == [
        ("Kim", ("We won,",)),
        ("he", ("They lost the war,",)),
    ]


NO_WORDS = """
“” said Poe.
“/said ”/said said/VBD/0 Poe/NNP/nsubj/said/Person .
"""
CHEERED = """
🎉 “I love it,” Poe said.
🎉/NN/dep/love “/love I/PRP/nsubj/love/i love/VBP/ccomp/said it/PRP/obj/love ,/love ”/love Poe/NNP/nsubj/said/Person
said/VBD/0 .
"""


def test_marks_around_nothing_are_no_quote():
    assert find_quotes(parse(NO_WORDS), load_lexicon()) == ()


def test_emoji_before_the_marks_are_not_said():
    analysis = parse(CHEERED)

    (quote,) = find_quotes(analysis, load_lexicon())

    assert [analysis.article.document.text[span.start : span.end] for span in quote.content] == ["I love it,"]


HOPES_IN_MARKS = """
Kim hopes to turn the port “into a vast market.”
Kim/NNP/nsubj/hopes/Person hopes/VBZ/0/hope to/TO/mark/turn turn/VB/xcomp/hopes the/DT/det/port port/NN/obj/turn
“/market into/IN/case/market a/DT/det/market vast/JJ/amod/market market/NN/obl/turn ./hopes ”/market
"""


def test_no_row_stands_twice():
    assert [found.cue for found in found_in(parse(HOPES_IN_MARKS))] == [("hopes",)]
    assert added_in(parse(HOPES_IN_MARKS)) == []
