import pytest
from attrs import evolve

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from quotes.resolve.coreference.pronouns import SURE, SURE_FROM_AFAR, SURE_OF_TWO
from quotes.types import Span
from readings import names_of, quote_by, quotes_in, speakers_of

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


ACCORDING_TO_WHICH = """
The firm released a report according to which it cut jobs.
The/DT/det/firm firm/NN/nsubj/released released/VBD/0/release a/DT/det/report report/NN/obj/released
according/VBG/case/which/accord to/IN/fixed/according which/WDT/obl/cut it/PRP/nsubj/cut cut/VBD/acl:relcl/report
jobs/NNS/obj/cut/job .
"""


def test_the_preposition_of_a_relative_pronoun_is_no_part_of_the_noun():
    assert names_of(parse(ACCORDING_TO_WHICH), "which") == ("a report",)


def test_relative_pronoun_of_an_unnamed_source():
    speaker = speakers_of(parse(RELATIVE_UNNAMED), "who")[0]

    assert (speaker.name, speaker.kind) == ("a source", "anonymous")


AT_LEAST = """
It was opened by at least three men, who said it rained.
It/PRP/nsubj:pass/opened was/VBD/aux:pass/opened opened/VBN/0/open by/IN/case/men at/IN/case/least least/JJS/nmod/three
three/CD/nummod/men men/NNS/obl:agent/opened/man ,/said who/WP/nsubj/said said/VBD/acl:relcl/men
it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


def test_how_many_they_are_belongs_to_whom_a_relative_pronoun_takes_up():
    assert names_of(parse(AT_LEAST), "who") == ("at least three men",)


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


RESIDENTS = """
Residents said the river had risen.
Residents/NNS/nsubj/said/resident said/VBD/0 the/DT/det/river river/NN/nsubj/risen had/VBD/aux/risen
risen/VBN/ccomp/said/rise .

It rained all night.
It/PRP/nsubj/rained rained/VBD/0/rain all/DT/det/night night/NN/obl/rained .

They said the cellars were full.
They/PRP/nsubj/said said/VBD/0 the/DT/det/cellars cellars/NNS/nsubj/full/cellar were/VBD/cop/full full/JJ/ccomp/said .
"""


def test_they_are_who_spoke_two_sentences_before():
    assert names_of(parse(RESIDENTS), "Residents", "They") == ("Residents", "Residents")


THREE_MEN = """
Erwin Borght met Thomas Reed and Jan Kos.
Erwin/NNP/nsubj/met/Person Borght/NNP/flat/Erwin/Person met/VBD/0/meet Thomas/NNP/obj/met/Person
Reed/NNP/flat/Thomas/Person and/CC/cc/Jan Jan/NNP/conj/Thomas/Person Kos/NNP/flat/Jan/Person .

They walked.
They/PRP/nsubj/walked walked/VBD/0/walk .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_he_is_not_known_where_three_men_walked():
    (speaker,) = speakers_of(parse(THREE_MEN), "He")

    assert speaker.name is None
    assert "Thomas Reed" in speaker.reason


FIRST_PERSON = """
I said they won.
I/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


SECOND_PERSON = """
You said they won.
You/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


SHE_ALONE = """
It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

She said they won.
She/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


NURSE_FAR = """
A nurse came.
A/DT/det/nurse nurse/NN/nsubj/came came/VBD/0/come .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

She said they won.
She/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "reason", "kind"),
    [
        pytest.param(
            FIRST_PERSON, ("I",), "'i' outside quotation marks is whoever writes", "anonymous", id="whoever writes"
        ),
        pytest.param(SECOND_PERSON, ("You",), "'you' is whoever is spoken to", "anonymous", id="whoever is spoken to"),
        pytest.param(SHE_ALONE, ("She",), "nobody named before 'She' fits it", "person", id="nobody before"),
        pytest.param(NURSE_FAR, ("She",), "nobody named before 'She' fits it", "person", id="somebody too far before"),
    ],
)
def test_why_a_pronoun_is_not_known(text, sources, reason, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.reason, speaker.kind) == (reason, kind)


SNOW = """
The ministry said the road was shut.
The/DT/det/ministry ministry/NN/nsubj/said said/VBD/0 the/DT/det/road road/NN/nsubj/shut was/VBD/cop/shut
shut/JJ/ccomp/said .

Snow fell.
Snow/NN/nsubj/fell fell/VBD/0/fall .

Drivers waited.
Drivers/NNS/nsubj/waited/driver waited/VBD/0/wait .

Night came.
Night/NN/nsubj/came came/VBD/0/come .

It said they won.
It/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_it_is_the_institution_that_spoke_sentences_before():
    speaker = speakers_of(parse(SNOW), "The ministry", "It")[-1]

    assert (speaker.name, speaker.kind) == ("The ministry", "organization")


WHO_MATCH = """
Kim met the man after the match who said they won.
Kim/NNP/nsubj/met/Person met/VBD/0/meet the/DT/det/man man/NN/obj/met after/IN/case/match the/DT/det/match
match/NN/obl/met who/WP/nsubj/said said/VBD/acl:relcl/man they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


WHO_ELSEWHERE = """
Kim thanked the general, who said they won.
Kim/NNP/nsubj/thanked/Person thanked/VBD/0/thank the/DT/det/general general/NN/obj/thanked ,/said who/WP/nsubj/said
said/VBD/advcl/thanked they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


WHO_HEAD = """
Kim thanked the head of the army, who said they won.
Kim/NNP/nsubj/thanked/Person thanked/VBD/0/thank the/DT/det/head head/NN/obj/thanked of/IN/case/army the/DT/det/army
army/NN/nmod/head ,/said who/WP/nsubj/said said/VBD/advcl/thanked they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


WHO_NAME = """
Lee thanked Jan Kos, who said they won.
Lee/NNP/nsubj/thanked/Person thanked/VBD/0/thank Jan/NNP/obj/thanked/Person Kos/NNP/flat/Jan/Person ,/said
who/WP/nsubj/said said/VBD/advcl/thanked they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


WHO_CASE = """
Kim spoke with the general, who said they won.
Kim/NNP/nsubj/spoke/Person spoke/VBD/0/speak with/IN/case/general the/DT/det/general general/NN/obl/spoke ,/general
who/WP/nsubj/said said/VBD/acl:relcl/general they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(WHO_MATCH, ("who",), "the man", "anonymous", id="not the nearest"),
        pytest.param(
            WHO_ELSEWHERE,
            ("who",),
            "the general",
            "anonymous",
            id="the nearest where the tree hangs the clause elsewhere",
        ),
        pytest.param(WHO_HEAD, ("who",), "the head of the army", "anonymous", id="with what it is of"),
        pytest.param(WHO_NAME, ("who",), "Jan Kos", "person", id="a name"),
        pytest.param(WHO_CASE, ("who",), "the general", "anonymous", id="without its preposition"),
    ],
)
def test_who_is_the_noun_that_the_clause_describes(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


WHO_ASKS = """
Who said they won?
Who/WP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win ?/said
"""


def test_who_in_a_question_is_nobody():
    speaker = speakers_of(parse(WHO_ASKS), "Who")[-1]

    assert (speaker.reason, speaker.kind) == ("no noun before 'Who'", "anonymous")


def test_the_noun_that_who_leads_to_stands_without_its_comma():
    analysis = parse(WHO_CASE)
    (found,) = resolve(quotes_in(analysis), analysis, load_lexicon())
    (step,) = (step for step in found.evidence if step.rule == "relative pronoun")

    assert step.note == "who -> the general"


RESULTS_BETWEEN = """
Two witnesses said it rained.
Two/CD/nummod/witnesses witnesses/NNS/nsubj/said/witness said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .

The reports said it snowed.
The/DT/det/reports reports/NNS/nsubj/said/report said/VBD/0 it/PRP/expl/snowed snowed/VBD/ccomp/said/snow .

They said it hailed.
They/PRP/nsubj/said said/VBD/0 it/PRP/expl/hailed hailed/VBD/ccomp/said/hail .
"""


def test_they_are_who_spoke_and_not_the_reports():
    names = names_of(parse(RESULTS_BETWEEN), "Two witnesses", "The reports", "They")

    assert names == ("Two witnesses", "The reports", "Two witnesses")


STATEMENT_BY = """
A statement by Erwin Borght said they won.
A/DT/det/statement statement/NN/nsubj/said by/IN/case/Erwin Erwin/NNP/nmod/statement/Person
Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

It said they left.
It/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/left left/VBD/ccomp/said/leave .
"""


def test_it_is_a_statement_whose_author_is_known():
    assert names_of(parse(STATEMENT_BY), "A statement by Erwin Borght", "It") == ("Erwin Borght", "Erwin Borght")


APPOSED = """
Berg was endorsed by the Alder PAC, a local group which said they won.
Berg/NNP/nsubj:pass/endorsed/Person was/VBD/aux:pass/endorsed/be endorsed/VBN/0/endorse by/IN/case/PAC the/DT/det/PAC
Alder/NNP/compound/PAC/Organization PAC/NNP/obl:agent/endorsed/Organization ,/group a/DT/det/group local/JJ/amod/group
group/NN/appos/PAC which/WDT/nsubj/said said/VBD/acl:relcl/group they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_relative_pronoun_of_a_noun_beside_a_name_is_the_name():
    (speaker,) = speakers_of(parse(APPOSED), "which")

    assert (speaker.name, speaker.kind) == ("Alder PAC", "organization")


MINISTRY_AND_FIRM = """
The Ministry of Defense said they won.
The/DT/det/Ministry Ministry/NNP/nsubj/said/Organization of/IN/case/Defense/Organization
Defense/NNP/nmod/Ministry/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

Amnesty left, it said.
Amnesty/NNP/nsubj/left/Organization left/VBD/ccomp/said/leave ,/left it/PRP/nsubj/said said/VBD/0 .
"""


def test_it_is_the_institution_that_spoke_right_before_and_not_the_subject_of_what_was_said():
    names = names_of(parse(MINISTRY_AND_FIRM), "The Ministry of Defense", "it")

    assert names == ("Ministry of Defense", "Ministry of Defense")


TOLD_OF = """
Officials said residents had fled.
Officials/NNS/nsubj/said/official said/VBD/0 residents/NNS/nsubj/fled/resident had/VBD/aux/fled
fled/VBN/ccomp/said/flee .

They said it rained.
They/PRP/nsubj/said said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""
IN_MARKS = """
The ministry said it rained.
The/DT/det/ministry ministry/NN/nsubj/said said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .

“We count.
“/count We/PRP/nsubj/count count/VBP/0 .

Acme is consulted,” it said.
Acme/NNP/nsubj:pass/consulted/Organization is/VBZ/aux:pass/consulted consulted/VBN/ccomp/said/consult
,/consulted ”/consulted it/PRP/nsubj/said said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TOLD_OF, "Officials", id="they who spoke, not those they told of"),
        pytest.param(IN_MARKS, "The ministry", id="it, not what its own quotation names"),
    ],
)
def test_pronoun_of_who_speaks_on(text, expected):
    analysis = parse(text)
    rows = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [row.speaker.name for row in rows] == [expected] * 2


SACKED = """
They sacked Zori Dahl.
They/PRP/nsubj/sacked sacked/VBD/0/sack Zori/NNP/obj/sacked/Person Dahl/NNP/flat/Zori/Person .
"""
HE_LOST_SHE_SAID = """
He lost, she said.
He/PRP/nsubj/lost lost/VBD/ccomp/said/lose ,/said she/PRP/nsubj/said said/VBD/0 .
"""
SHE_SAID = """
She said they lost.
She/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_she_is_nobody_who_may_as_well_be_he_in_the_same_sentence():
    assert names_of(parse(SACKED + HE_LOST_SHE_SAID), "she") == (None,)
    assert names_of(parse(SACKED + SHE_SAID), "She") == ("Zori Dahl",)


SALIM_AND_PREETI = """
Salim Hosani argued that they lost.
Salim/NNP/nsubj/argued/Person Hosani/NNP/flat/Salim/Person argued/VBD/0/argue that/IN/mark/lost they/PRP/nsubj/lost
lost/VBD/ccomp/argued/lose .

# newpar
Preeti Saxena told the Times they lost.
Preeti/NNP/nsubj/told/Person Saxena/NNP/flat/Preeti/Person told/VBD/0/tell the/DT/det/Times
Times/NNP/obj/told/Organization they/PRP/nsubj/lost lost/VBD/ccomp/told/lose .
"""
HE_LOST_IN_MARKS = """
“He lost,” she said.
“/lost He/PRP/nsubj/lost lost/VBD/ccomp/said/lose ,/lost ”/lost she/PRP/nsubj/said said/VBD/0 .
"""


def test_of_whom_she_speaks_in_marks_tells_nothing_of_her():
    """The he of her words was taken for Saxena, who then was no she, and the words were Hosani's."""
    analysis = parse(SALIM_AND_PREETI + HE_LOST_IN_MARKS)
    rows = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert rows[-1].speaker.name == "Preeti Saxena"


ZOHA_AND_RAZI = """
Zoha Lash said he won.
Zoha/NNP/nsubj/said/Person Lash/NNP/flat/Zoha/Person said/VBD/0 he/PRP/nsubj/won won/VBD/ccomp/said/win .

Razi Mehb met Zoha Lash.
Razi/NNP/nsubj/met/Person Mehb/NNP/flat/Razi/Person met/VBD/0/meet Zoha/NNP/obj/met/Person Lash/NNP/flat/Zoha/Person .
"""


def test_who_was_surely_he_before_is_no_she():
    found = names_of(parse(ZOHA_AND_RAZI + SHE_SAID), "Zoha Lash", "he", "She")

    assert found == ("Zoha Lash", "Zoha Lash", "Razi Mehb")


def test_whom_a_pronoun_means_from_afar_must_be_surer_than_who_stands_near():
    assert SURE < SURE_FROM_AFAR < SURE_OF_TWO


DREAM_WHO_WARNED = """
“We had a dream in May,” said Ana Kos, who warned that they lost.
“/had We/PRP/nsubj/had had/VBD/ccomp/said/have a/DT/det/dream dream/NN/obj/had in/IN/case/May May/NNP/obl/had/Date
,/had ”/had said/VBD/0 Ana/NNP/nsubj/said/Person Kos/NNP/flat/Ana/Person ,/warned who/WP/nsubj/warned
warned/VBD/acl:relcl/dream/warn that/IN/mark/lost they/PRP/nsubj/lost lost/VBD/ccomp/warned/lose .
"""


def test_who_behind_marks_is_nobody_within_them():
    """A tree hung the clause on the dream."""
    analysis = parse(DREAM_WHO_WARNED)
    rows = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [row.speaker.name for row in rows] == ["Ana Kos", "Ana Kos"]


THE_43_PERCENT = """
Half said they liked Jan Kos, the 43 percent who said they lost him.
Half/NN/nsubj/said said/VBD/0 they/PRP/nsubj/liked liked/VBD/ccomp/said/like Jan/NNP/obj/liked/Person
Kos/NNP/flat/Jan/Person ,/percent the/DT/det/percent 43/CD/nummod/percent percent/NN/appos/Jan who/WP/nsubj/15
said/VBD/acl:relcl/percent they/PRP/nsubj/lost lost/VBD/ccomp/15/lose him/PRP/obj/lost .
"""


def test_who_of_some_percent_is_not_the_name_before_them():
    """Of `exceeding the 43 percent who said` the tree makes an apposition of the name."""
    assert names_of(parse(THE_43_PERCENT), "who") == ("the 43 percent",)


ONE_SOURCE = """
A source said they won.
A/DT/det/source source/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

“Guards are poor,” they said.
“/poor Guards/NNS/nsubj/poor/guard are/VBP/cop/poor poor/JJ/ccomp/said ,/poor ”/poor they/PRP/nsubj/said said/VBD/0 .
"""


def test_they_may_be_one_who_spoke_and_never_those_of_whom_they_tell():
    text = parse(ONE_SOURCE)
    found = resolve(quotes_in(text), text, load_lexicon())

    assert [each.speaker.name for each in found] == ["A source", "A source"]


HOUSES_BUILT = """
The guards said they won.
The/DT/det/guards guards/NNS/nsubj/said/guard said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

These houses were built, they recalled.
These/DT/det/houses houses/NNS/nsubj:pass/built/house were/VBD/aux:pass/built built/VBN/ccomp/recalled/build ,/built
they/PRP/nsubj/recalled recalled/VBD/0/recall .
"""


def test_they_are_not_the_houses_that_were_built():
    assert names_of(parse(HOUSES_BUILT), "The guards", "they")[-1] == "The guards"
