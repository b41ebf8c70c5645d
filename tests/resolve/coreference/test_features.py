"""What speaks for somebody as the one a pronoun stands for, in names that a person can read."""

import re

import pytest
from attrs import evolve

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from quotes.resolve.coreference.features import features_of
from quotes.types import Span
from readings import names_of, quote_by, quotes_in


def features_at(pronoun, text, *sources, said=""):
    """Return the features of each candidate for a pronoun that speaks, by name; `said` are its own direct words."""
    analysis, seen = parse(text), {}
    words = analysis.article.document.text
    spans = [Span(*re.search(rf"\b{source}\b", words).span()) for source in (*sources, pronoun)]
    mention = spans[-1]

    def choose(reference, candidates):
        found = features_of(reference, candidates)
        if reference.span == mention:
            seen.update({each.speaker.name: names for each, names in zip(candidates, found, strict=False)})
        return candidates[-1] if candidates else None

    quotes = [quote_by(span) for span in spans]
    if said:
        content = Span(at := words.index(said), at + len(said))
        quotes[-1] = evolve(quotes[-1], content=(content,), type="direct")
    resolve(tuple(quotes), analysis, load_lexicon(), choose=choose)
    return seen


MET = """
Erwin Borght met Hans Castorp.
Erwin/NNP/nsubj/met/Person Borght/NNP/flat/Erwin/Person met/VBD/0/meet Hans/NNP/obj/met/Person
Castorp/NNP/flat/Hans/Person .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_subject_of_the_sentence_before_is_told_from_its_object():
    found = features_at("He", MET)

    assert {"1 sentence back, a subject", "a subject like the pronoun"} <= found["Erwin Borght"]
    assert {"1 sentence back, an object", "the nearest"} <= found["Hans Castorp"]


SPOKE = """
Erwin Borght said they won.
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

“Hans Castorp’s boat sank,” he said.
“/sank Hans/NNP/nmod:poss/boat/Person Castorp/NNP/flat/Hans/Person ’s/POS/case/Hans boat/NN/nsubj/sank
sank/VBD/ccomp/said/sink ,/sank ”/sank he/PRP/nsubj/said said/VBD/0 .
"""


def test_who_spoke_last_and_whom_the_words_are_about():
    found = features_at("he", SPOKE, "Erwin Borght", said="Hans Castorp’s boat sank,")

    assert {"spoke last", "speaking: spoke last"} <= found["Erwin Borght"]
    assert "only in words that the pronoun speaks" in found["Hans Castorp"]


WHEN = """
Erwin Borght left when he said they won.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave when/WRB/advmod/said he/PRP/nsubj/said
said/VBD/advcl/left they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
WON = """
Erwin Borght won, he said.
Erwin/NNP/nsubj/won/Person Borght/NNP/flat/Erwin/Person won/VBD/ccomp/said/win ,/said he/PRP/nsubj/said
said/VBD/0 .
"""


@pytest.mark.parametrize(("text", "clause"), [(WHEN, "above"), (WON, "below")], ids=["when he said", "he said"])
def test_which_clause_holds_the_other(text, clause):
    assert f"in the clause {clause} the pronoun" in features_at("he", text)["Erwin Borght"]


def test_two_arguments_of_one_verb_are_two_people():
    told = """
Erwin Borght told him they won.
Erwin/NNP/nsubj/told/Person Borght/NNP/flat/Erwin/Person told/VBD/0 him/PRP/iobj/told they/PRP/nsubj/won
won/VBD/ccomp/told/win .
"""

    assert features_at("him", told) == {}


SPOKE_LAST = """
Erwin Borght said they won.
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

Hans Castorp was ill.
Hans/NNP/nsubj/ill/Person Castorp/NNP/flat/Hans/Person was/VBD/cop/ill ill/JJ/0 .

“We won,” said Borght.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won said/VBD/0 Borght/NNP/nsubj/said/Person .

He said they lost.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_he_is_who_spoke_last():
    assert names_of(parse(SPOKE_LAST), "Erwin Borght", "Borght", "He") == ("Erwin Borght",) * 3


HE = """
Erwin Borght left Lodz.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Lodz/NNP/obj/left/Location .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


FURTHER = f"""{HE}
He said they lost.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_evidence_leads_from_the_pronoun_to_the_name_and_says_why():
    analysis = parse(FURTHER)
    text = analysis.article.document.text
    he = Span(at := text.rindex("He"), at + 2)

    (step,) = resolve((quote_by(Span(text.index("He"), text.index("He") + 2)), quote_by(he)), analysis, load_lexicon())[
        1
    ].evidence

    assert text[step.span.start : step.span.end] == "Erwin Borght"
    assert step.note == "He -> Erwin Borght: 1 sentence back, a subject, spoke last"


FAR = """
# newpar
Mayor Erwin Borght left Lodz.
Mayor/NNP/compound/Erwin Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave
Lodz/NNP/obj/left/Location .

# newpar
The river rose.
The/DT/det/river river/NN/nsubj/rose rose/VBD/0/rise .

It rained for days.
It/PRP/nsubj/rained rained/VBD/0/rain for/IN/case/days days/NNS/obl/rained/day .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


CALLED = """
Min Sung Park came.
Min/NNP/nsubj/came/Person Sung/NNP/flat/Min/Person Park/NNP/flat/Min/Person came/VBD/0/come .

He sat down.
He/PRP/nsubj/sat sat/VBD/0/sit down/RP/compound:prt/sat .

His hands shook.
His/PRP$/nmod:poss/hands hands/NNS/nsubj/shook/hand shook/VBD/0/shake .

Then he said they won.
Then/RB/advmod/said he/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


NURSE = """
Lodz slept.
Lodz/NNP/nsubj/slept/Location slept/VBD/0/sleep .

A nurse came.
A/DT/det/nurse nurse/NN/nsubj/came came/VBD/0/come .

She said they won.
She/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


WITH_CASTORP = """
Anna Berg met Erwin Borght and Hans Castorp.
Anna/NNP/nsubj/met/Person Berg/NNP/flat/Anna/Person met/VBD/0/meet Erwin/NNP/obj/met/Person
Borght/NNP/flat/Erwin/Person and/CC/cc/Hans Hans/NNP/conj/Erwin/Person Castorp/NNP/flat/Hans/Person .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


OWNER = """
Erwin Borght’s car broke.
Erwin/NNP/nmod:poss/car/Person Borght/NNP/flat/Erwin/Person ’s/POS/case/Erwin car/NN/nsubj/broke broke/VBD/0/break .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


HIMSELF = """
Erwin Borght hurt himself.
Erwin/NNP/nsubj/hurt/Person Borght/NNP/flat/Erwin/Person hurt/VBD/0 himself/PRP/obj/hurt .
"""


LONG_WORDS = """
Erwin Borght left.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave .

“We ate.
“/ate We/PRP/nsubj/ate ate/VBD/0/eat .

We won,” he said.
We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won he/PRP/nsubj/said said/VBD/0 .
"""


OFTEN = """
Erwin Borght left.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave .

Borght saw Hans Castorp.
Borght/NNP/nsubj/saw/Person saw/VBD/0/see Hans/NNP/obj/saw/Person Castorp/NNP/flat/Hans/Person .

Borght saw Hans Castorp.
Borght/NNP/nsubj/saw/Person saw/VBD/0/see Hans/NNP/obj/saw/Person Castorp/NNP/flat/Hans/Person .

Borght saw Hans Castorp.
Borght/NNP/nsubj/saw/Person saw/VBD/0/see Hans/NNP/obj/saw/Person Castorp/NNP/flat/Hans/Person .

Borght saw Hans Castorp.
Borght/NNP/nsubj/saw/Person saw/VBD/0/see Hans/NNP/obj/saw/Person Castorp/NNP/flat/Hans/Person .

Borght saw Hans Castorp.
Borght/NNP/nsubj/saw/Person saw/VBD/0/see Hans/NNP/obj/saw/Person Castorp/NNP/flat/Hans/Person .

Borght saw Hans Castorp.
Borght/NNP/nsubj/saw/Person saw/VBD/0/see Hans/NNP/obj/saw/Person Castorp/NNP/flat/Hans/Person .

Borght saw Hans Castorp.
Borght/NNP/nsubj/saw/Person saw/VBD/0/see Hans/NNP/obj/saw/Person Castorp/NNP/flat/Hans/Person .

Borght saw Hans Castorp.
Borght/NNP/nsubj/saw/Person saw/VBD/0/see Hans/NNP/obj/saw/Person Castorp/NNP/flat/Hans/Person .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


THREE = """
Erwin Borght, Hans Castorp and Jan Kos left.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person ,/Hans Hans/NNP/conj/Erwin/Person Castorp/NNP/flat/Hans/Person
and/CC/cc/Jan Jan/NNP/conj/Erwin/Person Kos/NNP/flat/Jan/Person left/VBD/0/leave .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "pronoun", "name", "features"),
    [
        pytest.param(
            MET, "He", "Erwin Borght",
            {
                "comes in right before",
                "comes in right before, a subject",
                "1 sentence back",
                "1 sentence back, a subject",
                "a name there",
                "a subject like the pronoun",
                "a subject near",
                "gender not known",
                "in the first sentence",
                "in the paragraph",
                "named for the first time",
                "named most",
                "named once",
                "opens the paragraph",
                "the second nearest",
            },
            id="the subject of the sentence before",
        ),
        pytest.param(
            MET, "He", "Hans Castorp",
            {
                "comes in right before",
                "comes in right before, an object",
                "1 sentence back",
                "1 sentence back, an object",
                "a name there",
                "gender known",
                "in the first sentence",
                "in the paragraph",
                "named for the first time",
                "named most",
                "named once",
                "the nearest",
            },
            id="its object",
        ),
        pytest.param(
            FAR, "He", "Erwin Borght",
            {
                "3 sentences back",
                "a name there",
                "a subject",
                "a subject like the pronoun",
                "gender not known",
                "in the first sentence",
                "named for the first time",
                "named for the first time, with a role",
                "named most",
                "named once",
                "the only one",
            },
            id="three sentences and a paragraph before, with a role",
        ),
        pytest.param(
            CALLED, "he", "Min Sung Park",
            {
                "1 sentence back",
                "1 sentence back, an owner",
                "a pronoun there",
                "called so before",
                "gender not known",
                "in several sentences near",
                "in the first sentence",
                "in the paragraph",
                "named 2 or 3 times",
                "named most",
                "opens the paragraph",
                "the only one",
            },
            id="called he before",
        ),
        pytest.param(
            NURSE, "She", "A nurse",
            {
                "1 sentence back",
                "1 sentence back, a subject",
                "a noun there",
                "a subject like the pronoun",
                "a subject near",
                "in the paragraph",
                "just brought in",
                "named most",
                "named once",
                "somebody without a name",
                "the only one",
            },
            id="somebody just brought in",
        ),
        pytest.param(
            WITH_CASTORP, "He", "Hans Castorp",
            {
                "comes in right before",
                "comes in right before, something else",
                "1 sentence back",
                "1 sentence back, something else",
                "a name there",
                "gender known",
                "in the first sentence",
                "in the paragraph",
                "named for the first time",
                "named most",
                "named once",
                "one of several",
                "the nearest",
            },
            id="one of two",
        ),
        pytest.param(
            OWNER, "He", "Erwin Borght",
            {
                "comes in right before",
                "comes in right before, an owner",
                "1 sentence back",
                "1 sentence back, an owner",
                "a name there",
                "gender not known",
                "in the first sentence",
                "in the paragraph",
                "named for the first time",
                "named most",
                "named once",
                "the only one",
            },
            id="an owner",
        ),
        pytest.param(
            HIMSELF, "himself", "Erwin Borght",
            {
                "comes in right before",
                "comes in right before, a subject",
                "a name there",
                "a subject near",
                "gender not known",
                "in the clause of the pronoun",
                "in the first sentence",
                "in the paragraph",
                "in the sentence",
                "in the sentence, a subject",
                "named for the first time",
                "named most",
                "named once",
                "opens the paragraph",
                "the only one",
            },
            id="the same clause",
        ),
        pytest.param(
            THREE, "He", "Erwin Borght",
            {
                "comes in right before",
                "comes in right before, a subject",
                "1 sentence back",
                "1 sentence back, a subject",
                "a name there",
                "a subject like the pronoun",
                "a subject near",
                "gender not known",
                "in the first sentence",
                "in the paragraph",
                "named for the first time",
                "named most",
                "named once",
                "opens the paragraph",
            },
            id="the third nearest",
        ),
        pytest.param(
            OFTEN, "He", "Erwin Borght",
            {
                "1 sentence back",
                "1 sentence back, a subject",
                "a name there",
                "a subject like the pronoun",
                "a subject near",
                "gender not known",
                "in several sentences near",
                "in the first sentence",
                "in the paragraph",
                "named 8 times or more",
                "named most",
                "the second nearest",
            },
            id="named often",
        ),
    ],
)  # fmt: skip
def test_all_that_speaks_for_somebody(text, pronoun, name, features):
    found = features_at(pronoun, text)[name]

    assert {feature for feature in found if not feature.startswith("speaking: ")} == features
    assert {feature for feature in found if feature.startswith("speaking: ")} == {
        f"speaking: {each}" for each in features
    }


def test_distance_counts_from_where_the_words_begin_that_the_pronoun_speaks():
    found = features_at("he", LONG_WORDS, said="We ate. We won,")

    assert "1 sentence back, a subject" in found["Erwin Borght"]


def features_in(text, name):
    """Return the features of somebody for the last pronoun that is followed, and those of nobody."""
    analysis, seen = parse(text), []

    def choose(reference, candidates):
        *own, nobody = features_of(reference, candidates)
        seen.append(({each.speaker.name: found for each, found in zip(candidates, own, strict=True)}, nobody))

    resolve(quotes_in(analysis), analysis, load_lexicon(), choose=choose)
    return seen[-1][0].get(name, frozenset()), seen[-1][1]


IN_WORDS = """
“Anna Berg won.
“/won Anna/NNP/nsubj/won/Person Berg/NNP/flat/Anna/Person won/VBD/0/win .

She ate,” Eva Kos said.
She/PRP/nsubj/ate ate/VBD/ccomp/said/eat ,/ate ”/ate Eva/NNP/nsubj/said/Person Kos/NNP/flat/Eva/Person said/VBD/0 .
"""


OF_WORDS = """
Eva Kos said: “Anna Berg won.
Eva/NNP/nsubj/said/Person Kos/NNP/flat/Eva/Person said/VBD/0 :/won “/won Anna/NNP/nsubj/won/Person
Berg/NNP/flat/Anna/Person won/VBD/ccomp/said/win .

She ate.”
She/PRP/nsubj/ate ate/VBD/0/eat ./ate ”/ate
"""


def test_a_pronoun_in_somebodys_words_may_be_who_is_named_there():
    anna, nobody = features_in(IN_WORDS, "Anna Berg")
    eva, _ = features_in(OF_WORDS, "Eva Kos")

    assert "in the same words" in anna
    assert "nobody: in somebody's words" in nobody
    assert "speaks the words that the pronoun is in" in eva
    assert "in the same words" not in eva


def test_nobody_is_likelier_where_none_is_near():
    _, far = features_in(FAR, "Erwin Borght")
    _, near = features_in(MET, "Erwin Borght")

    assert "nobody: none is near" in far
    assert "nobody: none is near" not in near


KEANES = """
Tom Keane met Karl Keane.
Tom/NNP/nsubj/met/Person Keane/NNP/flat/Tom/Person met/VBD/0/meet Karl/NNP/obj/met/Person Keane/NNP/flat/Karl/Person .

Tom Keane sat, and Karl Keane stood.
Tom/NNP/nsubj/sat/Person Keane/NNP/flat/Tom/Person sat/VBD/0/sit ,/stood and/CC/cc/stood Karl/NNP/nsubj/stood/Person
Keane/NNP/flat/Karl/Person stood/VBD/conj/sat/stand .

Keane left.
Keane/NNP/nsubj/left/Person left/VBD/0/leave .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_name_that_two_bear_is_one_of_several_namesakes():
    found, _ = features_in(KEANES, None)

    assert "one of several namesakes" in found


MAYOR = """
The mayor, Erwin Borght, left.
The/DT/det/mayor mayor/NN/nsubj/left ,/mayor Erwin/NNP/appos/mayor/Person Borght/NNP/flat/Erwin/Person ,/mayor
left/VBD/0/leave .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


WIFE = """
The wife of Erwin Borght left.
The/DT/det/wife wife/NN/nsubj/left of/IN/case/Erwin Erwin/NNP/nmod/wife/Person Borght/NNP/flat/Erwin/Person
left/VBD/0/leave .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_name_beside_a_subject_is_a_subject_and_one_that_it_belongs_to_is_none():
    mayor, _ = features_in(MAYOR, "Erwin Borght")
    wife, _ = features_in(WIFE, "Erwin Borght")

    assert "1 sentence back, a subject" in mayor
    assert "1 sentence back, something else" in wife


SPOKE_AND_CAME = """
Erwin Borght said they won.
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

Hans Castorp agreed.
Hans/NNP/nsubj/agreed/Person Castorp/NNP/flat/Hans/Person agreed/VBD/0/agree .

“We won,” he said.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won he/PRP/nsubj/said said/VBD/0 .
"""


def test_who_comes_in_right_before_is_told_from_who_spoke_before_that():
    found = features_at("he", SPOKE_AND_CAME, "Erwin Borght", said="We won")

    assert {"comes in right before", "comes in right before, a subject"} <= found["Hans Castorp"]
    assert "somebody comes in since" in found["Erwin Borght"]
    assert names_of(parse(SPOKE_AND_CAME), "Erwin Borght", "he") == ("Erwin Borght", "Hans Castorp")


HELD_BY = """
Erwin Borght left after he heard.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave after/IN/mark/heard he/PRP/nsubj/heard
heard/VBD/advcl/left/hear .
"""


def test_the_subject_of_the_clause_above_is_named():
    assert "a subject of the clause above" in features_at("he", HELD_BY)["Erwin Borght"]


LONG_SPEECH = """
Erwin Borght said:
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person said/VBD/0/say :/said

“Some lawyer came.
“/came Some/DT/det/lawyer lawyer/NN/nsubj/came came/VBD/0/come ./came

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain ./rained

We won.”
We/PRP/nsubj/won won/VBD/0/win ./won ”/won

He said they slept.
He/PRP/nsubj/said said/VBD/0/say they/PRP/nsubj/slept slept/VBD/ccomp/said/sleep .
"""


def test_a_long_speech_takes_nobody_farther_away():
    analysis, seen = parse(LONG_SPEECH), []
    words = analysis.article.document.text
    borght, he = (Span(at := words.index(each), at + len(each)) for each in ("Erwin Borght", "He"))
    speech = Span(words.index("Some"), words.index("”"))
    said = evolve(quote_by(borght), content=(speech,), type="direct")

    def choose(reference, candidates):
        seen.extend(zip([each.speaker.name for each in candidates], features_of(reference, candidates), strict=False))
        return candidates[0]

    resolve((said, quote_by(he)), analysis, load_lexicon(), choose=choose)

    features = dict(seen)["Erwin Borght"]
    assert {"1 sentence back, a subject", "their words come right before"} <= features


COUNCILLOR = """
The councillor, Jan Kos, said they won.
The/DT/det/councillor councillor/NN/nsubj/said ,/councillor Jan/NNP/appos/councillor/Person Kos/NNP/flat/Jan/Person
,/councillor said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .

He said they slept.
He/PRP/nsubj/said said/VBD/0/say they/PRP/nsubj/slept slept/VBD/ccomp/said/sleep .
"""


def test_who_speaks_behind_a_word_for_what_they_are_is_named_there():
    found = features_at("He", COUNCILLOR, "The councillor, Jan Kos")

    assert "a name there" in found["Jan Kos"]
