import pytest
from attrs import evolve

from parses import parse, seen, tagged
from quotes.find import find_quotes
from quotes.lexicon import load_lexicon
from quotes.types import Span, Tag
from readings import contents_of, found_in, rows_of, said

AROUND = """
To see the war, Kim said, one should read this book.
To/TO/mark/see see/VB/advcl/read the/DT/det/war war/NN/obj/see ,/see Kim/NNP/nsubj/said/Person said/VBD/0 ,/said
one/PRP/nsubj/read should/MD/aux/read read/VB/ccomp/said this/DT/det/book book/NN/obj/read .
"""


def test_the_half_across_the_cue_is_taken_from_a_tagger_that_is_not_sure():
    analysis = seen(AROUND, before="To see the war,", source="Kim", cue="said", content="one should read this book")
    relabel = {"before": "content"}
    tags = tuple(evolve(tag, label=relabel.get(tag.label, tag.label), score=0.7) for tag in analysis.tags)

    (quote,) = find_quotes(evolve(analysis, tags=tags), load_lexicon())

    assert said(quote, analysis) == ("Kim", "said", "To see the war", "one should read this book")


COUNCIL = """
Kim asked the council to help the girls.
Kim/NNP/nsubj/asked/Person asked/VBD/0/ask the/DT/det/council council/NN/iobj/asked to/TO/mark/help
help/VB/xcomp/asked the/DT/det/girls girls/NNS/obj/help/girl .
"""


MONDAY = """
“We won,” Kim said on Monday.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 on/IN/case/Monday
Monday/NNP/obl/said/Date .
"""


ROSE = """
Kim said the talks failed.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail .
"""


WEAK = """
Both parties “saw a weak state,” said Kim, who led the talks.
Both/DT/det/parties parties/NNS/nsubj/saw/party “/saw saw/VBD/ccomp/said/see a/DT/det/state weak/JJ/amod/state
state/NN/obj/saw ,/saw ”/saw said/VBD/0 Kim/NNP/nsubj/said/Person ,/led who/WP/nsubj/led led/VBD/acl:relcl/Kim/lead
the/DT/det/talks talks/NNS/obj/led/talk .
"""


AS_HE_LEFT = """
Kim said the talks failed as he left the hall.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/ccomp/said/fail
as/IN/mark/left he/PRP/nsubj/left left/VBD/advcl/failed/leave the/DT/det/hall hall/NN/obj/left .
"""


IT_FELL = """
Both parties “saw a weak state,” said Kim.
Both/DT/det/parties parties/NNS/nsubj/saw/party “/saw saw/VBD/ccomp/said/see a/DT/det/state weak/JJ/amod/state
state/NN/obj/saw ,/saw ”/saw said/VBD/0 Kim/NNP/nsubj/said/Person .

It fell in May.
It/PRP/nsubj/fell fell/VBD/0/fall in/IN/case/May May/NNP/obl/fell/Date .
"""


HALVES = """
“We won,” Kim said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won Kim/NNP/nsubj/said/Person said/VBD/0 .

The hall was full.
The/DT/det/hall hall/NN/nsubj/full was/VBD/cop/full full/JJ/0 .

“And we ate.”
“/ate And/CC/cc/ate we/PRP/nsubj/ate ate/VBD/0/eat ./ate ”/ate
"""


def contents(sentence, cue, *words, score=0.95):
    """Return the contents of the candidates where the tagger ties words to a cue."""
    analysis = parse(sentence)
    text = analysis.article.document.text
    at = text.index(cue)
    tags = [Tag("cue", Span(at, at + len(cue)), score)]
    tags += [Tag("content", Span(text.index(each), text.index(each) + len(each)), score, at, 0.99) for each in words]
    found = find_quotes(evolve(analysis, tags=tuple(sorted(tags, key=lambda tag: tag.span))), load_lexicon())
    return [tuple(text[span.start : span.end] for span in quote.content) for quote in found]


@pytest.mark.parametrize(
    ("sentence", "cue", "words", "expected"),
    [
        pytest.param(COUNCIL, "asked", ("to help the girls",), ("to help the girls",), id="an infinitive: the tagger"),
        pytest.param(MONDAY, "said", ("We",), ("We won,",), id="a quotation: the marks"),
        pytest.param(ROSE, "said", ("Kim",), ("the talks failed",), id="words that hold the source: the tree"),
        pytest.param(
            WEAK,
            "said",
            ("Both parties “saw a weak state,”", "who led the talks"),
            ("Both parties “saw a weak state,”",),
            id="a clause that marks end, and more of the sentence: the tree",
        ),
        pytest.param(
            IT_FELL,
            "said",
            ("Both parties “saw a weak state,”", "It fell in May"),
            ("Both parties “saw a weak state,”",),
            id="a clause that marks end, and the next sentence: the tree",
        ),
        pytest.param(AS_HE_LEFT, "said", ("the talks failed",), ("the talks failed",), id="a sure tagger"),
    ],
)
def test_of_two_readings_of_a_cue_one_has_the_words(sentence, cue, words, expected):
    assert contents(sentence, cue, *words) == [expected]


def test_a_quotation_that_an_unsure_tagger_ties_to_a_cue_is_its_second_half():
    assert contents(HALVES, "said", "We won,", "And we ate.", score=0.7) == [("We won,", "And we ate.")]


OVER = """
“The road is dangerous.”
“/dangerous The/DT/det/road road/NN/nsubj/dangerous is/VBZ/cop/dangerous dangerous/JJ/0 . ”/dangerous

Residents said the council had ignored them.
Residents/NNS/nsubj/said/resident said/VBD/0 the/DT/det/council council/NN/nsubj/ignored had/VBD/aux/ignored
ignored/VBN/ccomp/said/ignore them/PRP/obj/ignored/they .
"""


TOLD_BY = """
The minister was told by his aides that the vote was lost.
The/DT/det/minister minister/NN/nsubj:pass/told was/VBD/aux:pass/told told/VBN/0 by/IN/case/aides
his/PRP$/nmod:poss/aides aides/NNS/obl:agent/told/aide that/IN/mark/lost the/DT/det/vote vote/NN/nsubj:pass/lost
was/VBD/aux:pass/lost lost/VBN/ccomp/told/lose .
"""


@pytest.mark.parametrize(
    ("sentence", "tags", "content"),
    [
        (
            OVER,
            "Residents | said | “The road is dangerous.” | the council had ignored them",
            "the council had ignored them",
        ),
        (TOLD_BY, "his aides | told | The minister | the vote was lost", "the vote was lost"),
    ],
)
def test_what_was_over_and_who_was_told_are_no_first_half(sentence, tags, content):
    assert contents_of(tagged(parse(sentence), tags)) == ((content,),)


OPENED_EARLIER = """
We must “make haste.
We/PRP/nsubj/make must/MD/aux/make “/make make/VB/0 haste/NN/obj/make .

But first we need rain,” Kim said.
But/CC/cc/need first/RB/advmod/need we/PRP/nsubj/need need/VBP/ccomp/said rain/NN/obj/need ,/need ”/need
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


def test_a_quotation_is_not_cut_to_its_last_sentence():
    found = contents_of(tagged(parse(OPENED_EARLIER), "Kim | said | But first we need rain,"))

    assert found == (("We must “make haste. But first we need rain,”",),)


TWO_NOUNS = """
The probe was lost.
The/DT/det/probe probe/NN/nsubj:pass/lost was/VBD/aux:pass/lost lost/VBN/0/lose .

Claims from farmers that the wells were poisoned are checked.
Claims/NNS/nsubj:pass/checked/claim from/IN/case/farmers farmers/NNS/nmod/Claims/farmer that/IN/mark/poisoned
the/DT/det/wells wells/NNS/nsubj:pass/poisoned/well were/VBD/aux:pass/poisoned poisoned/VBN/acl/Claims/poison
are/VBP/aux:pass/checked checked/VBN/0/check .
"""


def test_the_sentence_before_is_no_part_of_what_a_noun_carries():
    analysis = tagged(parse(TWO_NOUNS), "farmers | Claims | The probe was lost | the wells were poisoned")

    assert contents_of(analysis) == (("the wells were poisoned",),)


TWO_SPEAKERS = """
Orr put it, “a leaky boat”.
Orr/NNP/nsubj/put/Person put/VBD/0 it/PRP/obj/put , “ a/DT/det/boat leaky/JJ/amod/boat boat/NN/obj/put ” .

Lindh said “nobody steers”.
Lindh/NNP/nsubj/said/Person said/VBD/0 “/steers nobody/NN/nsubj/steers steers/VBZ/ccomp/said/steer ”/steers ./said
"""


def test_what_somebody_else_says_in_the_next_sentence_is_theirs_alone():
    analysis = tagged(parse(TWO_SPEAKERS), "Orr | put | a leaky boat | nobody steers")

    assert rows_of(analysis) == [("Orr", "put", "a leaky boat"), ("Lindh", "said", "nobody steers")]


SAID_BY_ANOTHER = """
The boat sank, Radio Kyst reported.
The/DT/det/boat boat/NN/nsubj/sank sank/VBD/ccomp/reported ,/reported Radio/NNP/nsubj/reported/Organization
Kyst/NNP/flat/Radio/Organization reported/VBD/0/report ./reported

“I am tired,” Ida Holm was cited as saying by Fjordnytt.
“/tired I/PRP/nsubj/tired/I am/VBP/cop/tired/be tired/JJ/ccomp/cited ,/tired ”/tired
Ida/NNP/nsubj:pass/cited/Person Holm/NNP/flat/Ida/Person was/VBD/aux:pass/cited cited/VBN/0/cite as/IN/mark/saying
saying/VBG/advcl/cited by/IN/case/Fjordnytt Fjordnytt/NNP/obl/saying/Location ./cited
"""


def test_a_quotation_of_the_next_sentence_that_is_somebodys_is_no_part_of_what_an_outlet_reports():
    analysis = tagged(parse(SAID_BY_ANOTHER), "Radio Kyst | reported | The boat sank | “I am tired,”")

    assert rows_of(analysis) == [
        ("Radio Kyst", "reported", "The boat sank"),
        ("Ida Holm", "cited as saying", "I am tired,"),
    ]


TOLD_BEHIND = """
Kim has said he will go, his lawyer told Reuters.
Kim/NNP/nsubj/said/Person has/VBZ/aux/said said/VBN/ccomp/told he/PRP/nsubj/go will/MD/aux/go go/VB/ccomp/said ,
his/PRP$/nmod:poss/lawyer lawyer/NN/nsubj/told told/VBD/0 Reuters/NNP/iobj/told/Organization .
"""


def test_what_one_said_is_not_taken_for_what_another_told_of_it():
    analysis = tagged(parse(TOLD_BEHIND), "Kim | has said |", "his lawyer | told | he will go")
    (found,) = found_in(analysis)

    assert (found.source, found.content, found.relays) == ("Kim", ("he will go",), ("Reuters", "his lawyer"))


LIKE_OTHERS = """
Kim said like many, he left.
Kim/NNP/nsubj/said/Person said/VBD/0/say like/IN/case/many many/JJ/obl/said ,/many he/PRP/nsubj/left
left/VBD/ccomp/said/leave .
"""


@pytest.mark.parametrize("seen", ["like many, he left", "he left"])
def test_a_phrase_between_a_cue_and_a_comma_is_said_where_the_tagger_sees_it_so(seen):
    assert contents_of(tagged(parse(LIKE_OTHERS), f"Kim | said | {seen} @ 0.7")) == ((seen,),)


BOOK = """
In her book about the king, Ana said the crown was lost.
In/IN/case/book her/PRP$/nmod:poss/book book/NN/obl/said about/IN/case/king the/DT/det/king king/NN/nmod/book ,/book
Ana/NNP/nsubj/said/Person said/VBD/0 the/DT/det/crown crown/NN/nsubj:pass/lost was/VBD/aux:pass/lost
lost/VBN/ccomp/said/lose .
"""


def test_what_a_preposition_goes_with_in_front_is_no_half_of_what_is_said():
    assert contents_of(tagged(parse(BOOK), "Ana | said | the king | the crown was lost")) == (("the crown was lost",),)


DEBATE = """
The plan had failed, Kim said during a debate on trade and what went wrong.
The/DT/det/plan plan/NN/nsubj/failed had/VBD/aux/failed failed/VBN/ccomp/said/fail ,/said Kim/NNP/nsubj/said/Person
said/VBD/0 during/IN/case/debate a/DT/det/debate debate/NN/obl/said on/IN/case/trade trade/NN/nmod/debate
and/CC/cc/went what/WP/nsubj/went went/VBD/acl/debate/go wrong/JJ/advmod/went ./said
"""


def test_the_rest_of_a_phrase_that_tells_how_it_was_said_is_no_second_half():
    analysis = tagged(parse(DEBATE), "Kim | said | The plan had failed | trade and what went wrong")

    assert contents_of(analysis) == (("The plan had failed",),)
