import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import names_of, quotes_in, speakers_of

HE = """
Erwin Borght left Lodz.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Lodz/NNP/obj/left/Location .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


SHE = """
Anna Berg met Thomas Reed.
Anna/NNP/nsubj/met/Person Berg/NNP/flat/Anna/Person met/VBD/0/meet Thomas/NNP/obj/met/Person
Reed/NNP/flat/Thomas/Person .

She said they won.
She/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


HE_OF_TWO = SHE.replace("She", "He")


MISS = """
Mr. Hong met Ms. Baek.
Mr./NNP/nsubj/met Hong/NNP/flat/Mr./Person met/VBD/0/meet Ms./NNP/obj/met Baek/NNP/flat/Ms./Person .

She said they won.
She/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


SAME_SENTENCE = """
Erwin Borght won, he said.
Erwin/NNP/nsubj/won/Person Borght/NNP/flat/Erwin/Person won/VBD/ccomp/said/win ,/said he/PRP/nsubj/said
said/VBD/0 .
"""


AS_FOR = """
Mr. Borght left.
Mr./NNP/nsubj/left Borght/NNP/flat/Mr./Person left/VBD/0/leave .

As for Mr. Borght, he said that they won.
As/IN/case/Borght for/IN/fixed/As Mr./NNP/nmod:desc/Borght Borght/NNP/obl/said/Person ,/Borght he/PRP/nsubj/said
said/VBD/0 that/IN/mark/won they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


RIVER = """
Erwin Borght swam.
Erwin/NNP/nsubj/swam/Person Borght/NNP/flat/Erwin/Person swam/VBD/0/swim .

The Danube rose, and Amnesty warned.
The/DT/det/Danube Danube/NNP/nsubj/rose/Location rose/VBD/0/rise ,/warned and/CC/cc/warned
Amnesty/NNP/nsubj/warned/Organization warned/VBD/conj/rose/warn .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        pytest.param(HE, "He", "Erwin Borght", id="the person before"),
        pytest.param(SHE, "She", "Anna Berg", id="the woman, by her given name"),
        pytest.param(HE_OF_TWO, "He", "Thomas Reed", id="the man, by his given name"),
        pytest.param(MISS, "She", "Baek", id="the woman, by her title"),
        pytest.param(AS_FOR, "he", "Borght", id="whom the sentence is about"),
        pytest.param(SAME_SENTENCE, "he", "Erwin Borght", id="the subject of what was said"),
        pytest.param(RIVER, "He", "Erwin Borght", id="no river and no organization"),
    ],
)
def test_he_and_she_are_people_whom_the_text_names(text, pronoun, name):
    speaker = speakers_of(parse(text), pronoun)[0]

    assert (speaker.name, speaker.kind) == (name, "person")


UNNAMED = """
A police spokesman said they won.
A/DT/det/spokesman police/NN/compound/spokesman spokesman/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .

He said they lost.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


@pytest.mark.parametrize("noun", ["spokesman", "physiotherapist", "plaintiff", "shopper", "undergraduate", "captive"])
def test_he_can_be_an_unnamed_speaker(noun):
    first, second = speakers_of(parse(UNNAMED.replace("spokesman", noun)), f"A police {noun}", "He")

    assert second == first
    assert second.kind == "anonymous"


NOBODY = """
The army left Lodz.
The/DT/det/army army/NN/nsubj/left left/VBD/0/leave Lodz/NNP/obj/left/Location .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


ONLY_A_WOMAN = """
Anna Berg left Lodz.
Anna/NNP/nsubj/left/Person Berg/NNP/flat/Anna/Person left/VBD/0/leave Lodz/NNP/obj/left/Location .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


FAR = HE.replace("\n\nHe said", "\n\n" + "It rained.\nIt/PRP/expl/rained rained/VBD/0/rain .\n\n" * 12 + "He said")


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        pytest.param(NOBODY, "He", id="nobody is named"),
        pytest.param(ONLY_A_WOMAN, "He", id="only a woman is named"),
        pytest.param(FAR, "He", id="named too far before"),
    ],
)
def test_pronoun_that_fits_nobody_has_no_name_and_a_reason(text, pronoun):
    speaker = speakers_of(parse(text), pronoun)[0]

    assert speaker.name is None
    assert speaker.reason


SPOKEN_OF = """
Erwin Borght left Lodz.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Lodz/NNP/obj/left/Location .

“Borght won the vote,” he said.
“/won Borght/NNP/nsubj/won won/VBD/ccomp/said/win the/DT/det/vote vote/NN/obj/won ,/won ”/won he/PRP/nsubj/said
said/VBD/0 .
"""


def test_whom_the_words_name_is_not_who_says_them():
    analysis = parse(SPOKEN_OF)

    (found,) = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert found.speaker.name is None


LEADER = """
Lee left Lodz.
Lee/NNP/nsubj/left/Person left/VBD/0/leave Lodz/NNP/obj/left/Location .

The Russian leader said they won.
The/DT/det/leader Russian/JJ/amod/leader/NORP leader/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .

He said they lost.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_he_may_be_the_unknown_holder_of_an_office_and_is_not_who_was_named_before():
    first, second = speakers_of(parse(LEADER), "The Russian leader", "He")

    assert (first.name, second.name) == (None, None)


COUNCIL = """
Anna Berg leads the council.
Anna/NNP/nsubj/leads/Person Berg/NNP/flat/Anna/Person leads/VBZ/0/lead the/DT/det/council council/NN/obj/leads .

It meets on Mondays.
It/PRP/nsubj/meets meets/VBZ/0/meet on/IN/case/Mondays Mondays/NNPS/obl/meets/Date .

The hall is cold.
The/DT/det/hall hall/NN/nsubj/cold is/VBZ/cop/cold cold/JJ/0 .

The roof leaks.
The/DT/det/roof roof/NN/nsubj/leaks leaks/VBZ/0/leak .

She said the money was gone.
She/PRP/nsubj/said said/VBD/0 the/DT/det/money money/NN/nsubj/gone was/VBD/cop/gone gone/JJ/ccomp/said .
"""


def test_she_is_the_only_woman_even_where_she_is_named_sentences_before():
    assert names_of(parse(COUNCIL), "She") == ("Anna Berg",)


LEGEND = """
For Erwin Borght, Karl Reed was a legend.
For/IN/case/Erwin Erwin/NNP/obl/legend/Person Borght/NNP/flat/Erwin/Person ,/legend Karl/NNP/nsubj/legend/Person
Reed/NNP/flat/Karl/Person was/VBD/cop/legend a/DT/det/legend legend/NN/0 .
"""


IN_MARKS = """
He said, “Karl Reed won the cup.”
He/PRP/nsubj/said said/VBD/0 ,/said “/won Karl/NNP/nsubj/won/Person Reed/NNP/flat/Karl/Person won/VBD/ccomp/said/win
the/DT/det/cup cup/NN/obj/won . ”/won
"""


REPORTED = """
He said Reed won the cup.
He/PRP/nsubj/said said/VBD/0 Reed/NNP/nsubj/won/Person won/VBD/ccomp/said/win the/DT/det/cup cup/NN/obj/won .
"""


BY_GIVEN_NAME = """
“Karl won the cup,” he said.
“/won Karl/NNP/nsubj/won/Person won/VBD/ccomp/said/win the/DT/det/cup cup/NN/obj/won ,/won ”/won
he/PRP/nsubj/said said/VBD/0 .
"""


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(IN_MARKS, id="in marks"),
        pytest.param(REPORTED, id="reported"),
        pytest.param(BY_GIVEN_NAME, id="by given name"),
    ],
)
def test_who_is_named_in_the_words_does_not_speak_them(words):
    analysis = parse(LEGEND + words)
    (attribution,) = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert attribution.speaker.name == "Erwin Borght"


TOLD_OF = """
Shaw left.
Shaw/NNP/nsubj/left/Person left/VBD/0/leave .

Shaw lost.
Shaw/NNP/nsubj/lost/Person lost/VBD/0/lose .

Shaw slept.
Shaw/NNP/nsubj/slept/Person slept/VBD/0/sleep .

They won, Mr. Reed said.
They/PRP/nsubj/won won/VBD/ccomp/said/win ,/won Mr./NNP/nsubj/said Reed/NNP/flat/Mr./Person said/VBD/0 .

Shaw sold his house, he said.
Shaw/NNP/nsubj/sold/Person sold/VBD/ccomp/said/sell his/PRP$/nmod:poss/house house/NN/obj/sold ,/sold
he/PRP/nsubj/said said/VBD/0 .
"""


def test_whom_somebody_tells_of_does_not_say_it_where_another_spoke_right_before():
    analysis = parse(TOLD_OF)

    found = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [each.speaker.name for each in found] == ["Reed", "Reed"]


TOLD_OF_BY_THE_WAY = (
    TOLD_OF.partition("Shaw sold")[0]
    + """
A nurse watched Shaw, he said.
A/DT/det/nurse nurse/NN/nsubj/watched watched/VBD/ccomp/said/watch Shaw/NNP/obj/watched/Person ,/watched
he/PRP/nsubj/said said/VBD/0 .
"""
)


def test_nor_does_whoever_else_is_named_in_what_is_told():
    analysis = parse(TOLD_OF_BY_THE_WAY)

    found = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [each.speaker.name for each in found] == ["Reed", "Reed"]


KOKERNAG = """
An official said it rained.
An/DT/det/official official/NN/nsubj/said said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .

It was warm.
It/PRP/nsubj/warm was/VBD/cop/warm warm/JJ/0 .

Kokernag was cold, he said.
Kokernag/NNP/nsubj/cold/Person was/VBD/cop/cold cold/JJ/ccomp/said ,/cold he/PRP/nsubj/said said/VBD/0 .
"""


def test_a_word_that_is_only_what_somebody_tells_of_is_not_he():
    analysis = parse(KOKERNAG)

    found = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [each.speaker.name for each in found] == ["An official", "An official"]


NSAWAM = """
The Nsawam MP slept.
The/DT/det/MP Nsawam/NNP/compound/MP/Person MP/NN/nsubj/slept/mp slept/VBD/0/sleep .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_word_that_only_says_whose_role_it_is_is_not_he():
    who = HE.partition("\n\n")[0]

    assert names_of(parse(NSAWAM), "He") == ("The Nsawam MP",)
    assert names_of(parse(f"{who}\n{NSAWAM}"), "He") == ("Erwin Borght",)


ASKED = """
Anna Berg left.
Anna/NNP/nsubj/left/Person Berg/NNP/flat/Anna/Person left/VBD/0/leave .

A nurse asked Anna Berg who paid.
A/DT/det/nurse nurse/NN/nsubj/asked asked/VBD/0/ask Anna/NNP/iobj/asked/Person Berg/NNP/flat/Anna/Person
who/WP/nsubj/paid paid/VBD/ccomp/asked/pay .

“We won,” she replied.
“/won We/PRP/nsubj/won won/VBD/ccomp/replied/win ,/replied ”/won she/PRP/nsubj/replied replied/VBD/0/reply .
"""


OF_NOBODY = ASKED.replace("asked Anna Berg who", "asked who").replace(
    " Anna/NNP/iobj/asked/Person Berg/NNP/flat/Anna/Person\nwho", " who"
)


BY_A_NURSE = ASKED.replace("A nurse asked Anna Berg who paid.", "Anna Berg was asked by a nurse who paid.").replace(
    "A/DT/det/nurse nurse/NN/nsubj/asked asked/VBD/0/ask Anna/NNP/iobj/asked/Person Berg/NNP/flat/Anna/Person",
    "Anna/NNP/nsubj:pass/asked/Person Berg/NNP/flat/Anna/Person was/VBD/aux:pass/asked asked/VBN/0/ask"
    " by/IN/case/nurse a/DT/det/nurse nurse/NN/obl:agent/asked",
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ASKED, id="who was asked"),
        pytest.param(OF_NOBODY, id="not who asked"),
        pytest.param(BY_A_NURSE, id="passive"),
        pytest.param(BY_A_NURSE.replace("nsubj:pass", "nsubj").replace("aux:pass", "aux"), id="passive, half seen"),
    ],
)
@pytest.mark.parametrize("verb", ["replied/reply", "answered/answer", "responded/respond"])
def test_a_reply_is_not_the_askers(text, verb):
    form, lemma = verb.split("/")
    text = text.replace("replied/VBD/0/reply", f"{form}/VBD/0/{lemma}").replace("replied", form)

    assert names_of(parse(text), "she") == ("Anna Berg",)


ASKED_BY = """
Asked by host Jan Kos whether she would run, Ola Berg left.
Asked/VBN/advcl/left/ask by/IN/case/Jan host/NN/nmod:desc/Jan Jan/NNP/obl/Asked/Person Kos/NNP/flat/Jan/Person
whether/IN/mark/run she/PRP/nsubj/run would/MD/aux/run run/VB/ccomp/Asked ,/Asked Ola/NNP/nsubj/left/Person
Berg/NNP/flat/Ola/Person left/VBD/0/leave .

She said they won.
She/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize("verb", ["Asked/ask", "Grilled/grill", "Pressed/press", "Quizzed/quiz", "Questioned/question"])
def test_a_reply_is_not_by_who_asked(verb):
    form, lemma = verb.split("/")
    text = ASKED_BY.replace("Asked/VBN/advcl/left/ask", f"{form}/VBN/advcl/left/{lemma}").replace("Asked", form)

    assert names_of(parse(text), "She") == ("Ola Berg",)


def test_who_asked_may_speak_where_named_again():
    text = ASKED_BY.replace("Ola Berg left", "Jan Kos left").replace(
        "Ola/NNP/nsubj/left/Person", "Jan/NNP/nsubj/left/Person"
    )
    text = text.replace("Berg/NNP/flat/Ola/Person left", "Kos/NNP/flat/Jan/Person left").replace("She", "He")

    assert names_of(parse(text), "He") == ("Jan Kos",)


PILOT = """
Erwin Borght left.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave .

A pilot everybody calls dear Erwin Borght came.
A/DT/det/pilot pilot/NN/nsubj/came everybody/NN/nsubj/calls calls/VBZ/acl/pilot/call dear/JJ/xcomp/calls
Erwin/NNP/obj/calls/Person Borght/NNP/flat/Erwin/Person came/VBD/0/come .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_words_that_end_in_a_name_are_no_other_candidate():
    analysis, names = parse(PILOT), []

    def choose(reference, candidates):
        names.extend(each.speaker.name for each in candidates)
        return

    resolve(quotes_in(analysis), analysis, load_lexicon(), choose=choose)

    assert names == ["Erwin Borght"]


GOES_ON = """
Shaw slept.
Shaw/NNP/nsubj/slept/Person slept/VBD/0/sleep .

Shaw ran.
Shaw/NNP/nsubj/ran/Person ran/VBD/0/run .

# newpar
Rayon Reed thought Shaw had left.
Rayon/NNP/nsubj/thought/Person Reed/NNP/flat/Rayon/Person thought/VBD/0/think Shaw/NNP/nsubj/left/Person
had/VBD/aux/left left/VBN/ccomp/thought/leave .

“We all heard it,” he said.
“/heard We/PRP/nsubj/heard all/DT/det/We heard/VBD/ccomp/said/hear it/PRP/obj/heard ,/heard ”/heard
he/PRP/nsubj/said said/VBD/0 .
"""


def test_whom_somebody_only_told_of_does_not_go_on():
    """Guyana coach Rayon Persaud thought Bynoe had been caught behind on nine. “The whole ground heard it,” he said."""
    analysis = parse(GOES_ON)
    *_, row = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert row.speaker.name == "Rayon Reed"
