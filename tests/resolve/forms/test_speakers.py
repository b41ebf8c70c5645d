import pytest

from parses import parse
from readings import names_of, speakers_of


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            """
            Observers said they won.
            Observers/NNS/nsubj/said/observer said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "Observers",
        ),
        (
            """
            A source said they won.
            A/DT/det/source source/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "A source",
        ),
        (
            """
            Investigative sources said they won.
            Investigative/JJ/amod/sources sources/NNS/nsubj/said/source said/VBD/0 they/PRP/nsubj/won
            won/VBD/ccomp/said/win .
            """,
            "Investigative sources",
        ),
        (
            """
            Russian state media said they won.
            Russian/JJ/amod/media/NORP state/NN/compound/media media/NNS/nsubj/said said/VBD/0 they/PRP/nsubj/won
            won/VBD/ccomp/said/win .
            """,
            "Russian state media",
        ),
        (
            """
            One of the men said they won.
            One/CD/nsubj/said of/IN/case/men the/DT/det/men men/NNS/nmod/One/man said/VBD/0 they/PRP/nsubj/won
            won/VBD/ccomp/said/win .
            """,
            "One of the men",
        ),
        (
            """
            Officials in Seoul said they won.
            Officials/NNS/nsubj/said/official in/IN/case/Seoul Seoul/NNP/nmod/Officials/Location said/VBD/0
            they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "Officials in Seoul",
        ),
        (
            """
            A spokesman for the ministry said they won.
            A/DT/det/spokesman spokesman/NN/nsubj/said for/IN/case/ministry the/DT/det/ministry
            ministry/NN/nmod/spokesman said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "A spokesman for the ministry",
        ),
        (
            """
            His lawyer said they won.
            His/PRP$/nmod:poss/lawyer lawyer/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "His lawyer",
        ),
        (
            """
            Two men who fled said they won.
            Two/CD/nummod/men men/NNS/nsubj/said/man who/WP/nsubj/fled fled/VBD/acl:relcl/men/flee said/VBD/0
            they/PRP/nsubj/won won/VBD/ccomp/said/win .
            """,
            "Two men",
        ),
    ],
)
def test_source_that_is_never_named_stays_as_written(sentence, source):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == (source, "anonymous")


CAROLINA = """
A South Carolina Democrat said they won.
A/DT/det/Democrat South/NNP/compound/Carolina Carolina/NNP/compound/Democrat Democrat/NNP/nsubj/said/NORP said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


OTHER = """
Other Republicans said they won.
Other/JJ/amod/Republicans Republicans/NNPS/nsubj/said/NORP said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"), [(CAROLINA, "A South Carolina Democrat"), (OTHER, "Other Republicans")]
)
def test_what_somebody_is_with_a_capital_is_no_name(sentence, source):
    speaker = speakers_of(parse(sentence), source)[0]

    assert (speaker.name, speaker.kind) == (source, "anonymous")


OUTLET = """
Al Jazeera said it would appeal.
Al/NNP/nsubj/said/Person Jazeera/NNP/flat/Al/Person said/VBD/0 it/PRP/nsubj/appeal would/MD/aux/appeal
appeal/VB/ccomp/said .
"""


CAPITAL = """
Manila said it would appeal.
Manila/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/appeal would/MD/aux/appeal appeal/VB/ccomp/said .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name", "kind"),
    [
        pytest.param(OUTLET, "Al Jazeera", "Al Jazeera", "outlet", id="an outlet"),
        pytest.param(CAPITAL, "Manila", "Philippines", "organization", id="a capital"),
    ],
)
def test_what_the_recognizer_takes_for_a_person_is_what_the_lexicon_knows(sentence, source, name, kind):
    (speaker,) = speakers_of(parse(sentence), source)

    assert (speaker.name, speaker.kind) == (name, kind)


TWO_SERVICES = """
The police and the fire service said the road was closed.
The/DT/det/police police/NNS/nsubj/said and/CC/cc/service the/DT/det/service fire/NN/compound/service
service/NN/conj/police said/VBD/0 the/DT/det/road road/NN/nsubj/closed was/VBD/cop/closed closed/JJ/ccomp/said .

The police said two men had died.
The/DT/det/police police/NNS/nsubj/said said/VBD/0 two/CD/nummod/men men/NNS/nsubj/died/man had/VBD/aux/died
died/VBN/ccomp/said/die .
"""


def test_one_of_two_institutions_that_spoke_together_speaks_for_itself():
    both, police = speakers_of(parse(TWO_SERVICES), "The police and the fire service", "The police")

    assert both.kind == "group"
    assert (police.name, police.kind) == ("The police", "organization")


XANDORIA = """
Xandoria said they won.
Xandoria/NNP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


TRUSCOTT = """
Wenna Truscott said they won.
Wenna/NNP/compound/Truscott Truscott/NNP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


MAN_WHO_LEFT = """
A man who left said they won.
A/DT/det/man man/NN/nsubj/said who/WP/nsubj/left left/VBD/acl:relcl/man/leave said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


MAN_OF_40 = """
A man, 40, said they won.
A/DT/det/man man/NN/nsubj/said ,/man 40/CD/appos/man ,/man said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(XANDORIA, ("Xandoria",), "Xandoria", "organization", id="one word"),
        pytest.param(TRUSCOTT, ("Wenna Truscott",), "Wenna Truscott", "person", id="two words"),
        pytest.param(MAN_WHO_LEFT, ("A man who left",), "A man", "anonymous", id="without a relative clause"),
        pytest.param(MAN_OF_40, ("A man, 40",), "A man", "anonymous", id="without an age"),
    ],
)
def test_a_name_that_nothing_knows_is_kept_as_printed(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


THOSE = """
Those close to him said they won.
Those/DT/nsubj/said close/JJ/amod/Those to/IN/case/him him/PRP/obl/close said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_a_pronoun_that_names_nobody_is_not_known():
    speaker = speakers_of(parse(THOSE), "Those close to him")[-1]

    assert (speaker.reason, speaker.kind) == ("'Those close to him' names nobody", "anonymous")


def test_possessive_is_no_part_of_a_name():
    text = """
The company’s claim that it leaked failed.
The/DT/det/company company/NN/nmod:poss/claim ’s/POS/case/company claim/NN/nsubj/failed that/IN/mark/leaked
it/PRP/nsubj/leaked leaked/VBD/acl/claim/leak failed/VBD/0/fail .
"""
    assert names_of(parse(text), "The company’s") == ("The company",)


@pytest.mark.parametrize(("day", "name"), [("Saturday", "Police"), ("Lodz", "Police at Lodz's talk")])
def test_at_whose_talk_it_was_said_is_no_name_where_it_is_a_day(day, name):
    text = f"""
Police at {day}'s talk said it rained.
Police/NNS/nsubj/said at/IN/case/talk {day}/NNP/nmod:poss/talk 's/POS/case/{day} talk/NN/nmod/Police said/VBD/0
it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""

    assert names_of(parse(text), f"Police at {day}'s talk") == (name,)


GLUED = """
Chairman of the Baku Metropolitan Vusal Karimli said they won.
Chairman/NN/nsubj/said of/IN/case/Metropolitan the/DT/det/Metropolitan Baku/NNP/compound/Metropolitan/Organization
Metropolitan/NNP/amod/Vusal/Organization Vusal/NNP/nmod/Chairman/Organization Karimli/NNP/flat/Metropolitan/Organization
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

Vusal Karimli left.
Vusal/NNP/nsubj/left/Person Karimli/NNP/flat/Vusal/Person left/VBD/0/leave .
"""


def test_who_stands_behind_his_office_is_known_where_body_and_name_are_glued():
    assert names_of(parse(GLUED), "Chairman of the Baku Metropolitan Vusal Karimli") == ("Vusal Karimli",)


@pytest.mark.parametrize("office", ["Brother", "Chairman"])
def test_who_is_somebodys_or_of_a_body_named_after_somebody_is_not_known(office):
    """The brother of Baku's Karimli; the chairman of the Karimli Foundation."""
    words = "Vusal Karimli" if office == "Brother" else "Vusal Karimli Foundation"
    sentence = GLUED.replace("Chairman", office)
    if office == "Chairman":
        sentence = sentence.replace("Vusal Karimli said", "Vusal Karimli Foundation said")
        sentence = sentence.replace("said/VBD/0", "Foundation/NNP/flat/Metropolitan/Organization said/VBD/0")
    source = f"{office} of the Baku Metropolitan {words}"

    assert names_of(parse(sentence), source) == (source,)


REACHED = """
A resident of Lodz reached by AFP said they won.
A/DT/det/resident resident/NN/nsubj/said of/IN/case/Lodz Lodz/NNP/nmod/resident/Location reached/VBN/acl/resident/reach
by/IN/case/AFP AFP/NNP/obl/reached/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
ARRESTED = REACHED.replace("reached", "arrested").replace("/reach\n", "/arrest\n").replace("AFP", "police")


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (REACHED, "A resident of Lodz reached by AFP", "A resident of Lodz"),
        (ARRESTED, "A resident of Lodz arrested by police", "A resident of Lodz arrested by police"),
    ],
)
def test_who_got_hold_of_somebody_is_no_part_of_what_they_are(text, source, name):
    """A resident of Téra reached by phone by AFP put the toll at 14. “They shot at anyone,” he said."""
    assert names_of(parse(text), source) == (name,)
