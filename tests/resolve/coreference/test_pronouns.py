import pytest
from attrs import evolve

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from quotes.types import Span
from readings import names_of, quote_by, speakers_of

I_KNOW = """
“I know we won,” Anna Berg said.
“/know I/PRP/nsubj/know know/VBP/ccomp/said we/PRP/nsubj/won won/VBD/ccomp/know/win ,/know ”/know
Anna/NNP/nsubj/said/Person Berg/NNP/flat/Anna/Person said/VBD/0 .
"""
WE_THINK = """
Anna Berg said that Lodz “had won, we think.”
Anna/NNP/nsubj/said/Person Berg/NNP/flat/Anna/Person said/VBD/0 that/IN/mark/won Lodz/NNP/nsubj/won/Location “/won
had/VBD/aux/won won/VBN/ccomp/said/win ,/won we/PRP/nsubj/think think/VBP/parataxis/won ./won ”/won
"""
WE_OUTSIDE = """
Anna Berg said we “had won.”
Anna/NNP/nsubj/said/Person Berg/NNP/flat/Anna/Person said/VBD/0 we/PRP/nsubj/won “/won
had/VBD/aux/won won/VBN/ccomp/said/win ./won ”/won
"""


@pytest.mark.parametrize(
    ("sentence", "content", "kind", "pronoun", "name"),
    [
        pytest.param(I_KNOW, "I know we won,", "direct", "I", "Anna Berg", id="I, before the speaker is named"),
        pytest.param(WE_THINK, "Lodz “had won, we think.”", "mixed", "we", "Anna Berg", id="we, inside marks"),
        pytest.param(WE_OUTSIDE, "we “had won.”", "mixed", "we", None, id="we, outside marks"),
    ],
)
def test_first_person_in_somebodys_words_is_who_speaks(sentence, content, kind, pronoun, name):
    analysis = parse(sentence)
    text = analysis.article.document.text
    said, source, inner = (Span(at := text.index(words), at + len(words)) for words in (content, "Anna Berg", pronoun))
    outer = evolve(quote_by(source), content=(said,), type=kind)
    found = resolve((outer, quote_by(inner)), analysis, load_lexicon())

    assert [attribution.speaker.name for attribution in found] == ["Anna Berg", name]


THEY_ALONE = """
It rained.
It/PRP/expl/rained rained/VBD/0/rain .

They said it rained.
They/PRP/nsubj/said said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""
WRITER = """
We say it rained.
We/PRP/nsubj/say say/VBP/0 it/PRP/expl/rained rained/VBD/ccomp/say/rain .
"""


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        pytest.param(THEY_ALONE, "They", id="they without a plural"),
        pytest.param(WRITER, "We", id="we outside marks"),
    ],
)
def test_pronoun_that_fits_nobody_has_no_name_and_a_reason(text, pronoun):
    speaker = speakers_of(parse(text), pronoun)[0]

    assert speaker.name is None
    assert speaker.reason


IT_SPOKE = """
The Ministry of Defense said they won.
The/DT/det/Ministry Ministry/NNP/nsubj/said/Organization of/IN/case/Defense/Organization
Defense/NNP/nmod/Ministry/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

It added they lost.
It/PRP/nsubj/added added/VBD/0/add they/PRP/nsubj/lost lost/VBD/ccomp/added/lose .
"""


def test_it_is_the_institution_that_spoke():
    assert names_of(parse(IT_SPOKE), "The Ministry of Defense", "It") == ("Ministry of Defense",) * 2


IT_SUBJECT = """
The Ministry of Defense met.
The/DT/det/Ministry Ministry/NNP/nsubj/met/Organization of/IN/case/Defense/Organization
Defense/NNP/nmod/Ministry/Organization met/VBD/0/meet .

It said they won.
It/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_it_is_the_institution_that_was_the_subject_before():
    assert names_of(parse(IT_SUBJECT), "It") == ("Ministry of Defense",)


THEY = """
Two witnesses said they won.
Two/CD/nummod/witnesses witnesses/NNS/nsubj/said/witness said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

They said it rained.
They/PRP/nsubj/said said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


def test_they_are_the_plural_source_before():
    first, second = speakers_of(parse(THEY), "Two witnesses", "They")

    assert second == first


PLACES_ALONE = """
It rained in Lodz and Seoul.
It/PRP/expl/rained rained/VBD/0/rain in/IN/case/Lodz Lodz/NNP/obl/rained/Location and/CC/cc/Seoul
Seoul/NNP/conj/Lodz/Location .

They said it snowed.
They/PRP/nsubj/said said/VBD/0 it/PRP/expl/snowed snowed/VBD/ccomp/said/snow .
"""


def test_they_and_both_are_the_pair_before():
    speaker = speakers_of(parse(PLACES_ALONE), "They")[0]

    assert (speaker.name, speaker.kind) == (None, "group")


WHO = """
Lee thanked Erwin Borght, who said they won.
Lee/NNP/nsubj/thanked/Person thanked/VBD/0/thank Erwin/NNP/obj/thanked/Person Borght/NNP/flat/Erwin/Person
,/said who/WP/nsubj/said said/VBD/acl:relcl/Erwin they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
WHICH = """
Lee thanked the Ministry of Defense, which said they won.
Lee/NNP/nsubj/thanked/Person thanked/VBD/0/thank the/DT/det/Ministry Ministry/NNP/obj/thanked/Organization
of/IN/case/Defense/Organization Defense/NNP/nmod/Ministry/Organization ,/said which/WDT/nsubj/said
said/VBD/acl:relcl/Ministry they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
WHICH_OUTLET = """
Lee thanked the KCNA, which said they won.
Lee/NNP/nsubj/thanked/Person thanked/VBD/0/thank the/DT/det/KCNA KCNA/NNP/obj/thanked/Organization ,/said
which/WDT/nsubj/said said/VBD/acl:relcl/KCNA they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "pronoun", "name", "kind"),
    [
        (WHO, "who", "Erwin Borght", "person"),
        (WHICH, "which", "Ministry of Defense", "organization"),
        (WHICH_OUTLET, "which", "Korean Central News Agency", "outlet"),
    ],
)
def test_relative_pronoun_is_the_noun_it_describes(sentence, pronoun, name, kind):
    speaker = speakers_of(parse(sentence), pronoun)[0]

    assert (speaker.name, speaker.kind) == (name, kind)


RELATIVE_UNNAMED = """
Lee thanked a source who said they won.
Lee/NNP/nsubj/thanked/Person thanked/VBD/0/thank a/DT/det/source source/NN/obj/thanked who/WP/nsubj/said
said/VBD/acl:relcl/source they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_relative_pronoun_of_an_unnamed_source():
    speaker = speakers_of(parse(RELATIVE_UNNAMED), "who")[0]

    assert (speaker.name, speaker.kind) == ("a source", "anonymous")


HIS_CLAIM = """
Erwin Borght left Lodz.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Lodz/NNP/obj/left/Location .

Lodz rejected his claim that they won.
Lodz/NNP/nsubj/rejected/Location rejected/VBD/0/reject his/PRP$/nmod:poss/claim claim/NN/obj/rejected
that/IN/mark/won they/PRP/nsubj/won won/VBD/acl/claim/win .
"""


def test_possessive_is_followed_like_he():
    assert names_of(parse(HIS_CLAIM), "his") == ("Erwin Borght",)


NAMED_IN_THE_WORDS = """
“Karl Reed lost,” said Erwin Borght.
“/lost Karl/NNP/nsubj/lost/Person Reed/NNP/flat/Karl/Person lost/VBD/ccomp/said/lose ,/lost ”/lost said/VBD/0
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_he_is_who_spoke_and_not_who_was_spoken_of():
    analysis = parse(NAMED_IN_THE_WORDS)
    text = analysis.article.document.text
    said, source, he = (Span(at := text.index(words), at + len(words)) for words in ("Karl Reed lost,", "Erwin", "He"))
    direct = evolve(quote_by(source), content=(said,), type="direct")

    found = resolve((direct, quote_by(he)), analysis, load_lexicon())

    assert [attribution.speaker.name for attribution in found] == ["Erwin Borght", "Erwin Borght"]


IT_AFTER_A_PERSON = """
Erwin Borght left.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave .

It said they won.
It/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_it_is_no_person():
    assert names_of(parse(IT_AFTER_A_PERSON), "It") == (None,)


CONTRAST = """
The Ministry of Defense has won, it said.
The/DT/det/Ministry Ministry/NNP/nsubj/won/Organization of/IN/case/Defense/Organization
Defense/NNP/nmod/Ministry/Organization has/VBZ/aux/won won/VBN/ccomp/said/win ,/said it/PRP/nsubj/said said/VBD/0 .
"""


def test_it_is_the_subject_of_what_was_said():
    assert names_of(parse(CONTRAST), "it") == ("Ministry of Defense",)


AIDES = """
The aides agreed, but they said it rained.
The/DT/det/aides aides/NNS/nsubj/agreed/aide agreed/VBD/0/agree ,/said but/CC/cc/said they/PRP/nsubj/said
said/VBD/conj/agreed it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


def test_they_are_the_people_that_the_last_plural_subject_is_about():
    speaker = speakers_of(parse(AIDES), "they")[0]

    assert (speaker.name, speaker.kind) == ("The aides", "anonymous")


IT_SPOKE_BEFORE = IT_SPOKE.replace("It", "They")


def test_they_can_be_an_institution_that_spoke():
    assert names_of(parse(IT_SPOKE_BEFORE), "The Ministry of Defense", "They") == ("Ministry of Defense",) * 2
