import pytest

from parses import parse
from readings import names_of, speakers_of

LETTER = """
The letter said they won.
The/DT/det/letter letter/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_document_without_an_author_speaks_itself():
    speaker = speakers_of(parse(LETTER), "The letter")[0]

    assert ((speaker.name or "").lower().removeprefix("the "), speaker.kind) == ("letter", "document")


BY_AN_INSTITUTE = """
A report by the Lodz Institute said they won.
A/DT/det/report report/NN/nsubj/said by/IN/case/Institute the/DT/det/Institute Lodz/NNP/compound/Institute/Organization
Institute/NNP/nmod/report/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_who_wrote_a_document_is_its_speaker():
    (speaker,) = speakers_of(parse(BY_AN_INSTITUTE), "A report by the Lodz Institute")

    assert (speaker.name, speaker.kind) == ("Lodz Institute", "organization")


BY_NOBODY = """
A report by experts said they won.
A/DT/det/report report/NN/nsubj/said by/IN/case/experts experts/NNS/nmod/report/expert
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_document_of_nobody_who_is_named_speaks_itself():
    (speaker,) = speakers_of(parse(BY_NOBODY), "A report by experts")

    assert speaker.kind == "document"


ISSUED = """
The Ministry of Ports issued a statement on Monday.
The/DT/det/Ministry Ministry/NNP/nsubj/issued/Organization of/IN/case/Ports/Organization
Ports/NNPS/nmod/Ministry/Port/Organization issued/VBD/0/issue a/DT/det/statement statement/NN/obj/issued
on/IN/case/Monday Monday/NNP/obl/issued/Date .
"""
SAID_IN = """
Anna Berg said in a statement that they lost.
Anna/NNP/nsubj/said/Person Berg/NNP/flat/Anna/Person said/VBD/0 in/IN/case/statement a/DT/det/statement
statement/NN/obl/said that/IN/mark/lost they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
REJECTED = """
Anna Berg rejected a statement on Monday.
Anna/NNP/nsubj/rejected/Person Berg/NNP/flat/Anna/Person rejected/VBD/0/reject a/DT/det/statement
statement/NN/obj/rejected on/IN/case/Monday Monday/NNP/obl/rejected/Date .
"""
THE_STATEMENT = """
The statement said they won.
The/DT/det/statement statement/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
HER_STATEMENT = """
Her statement said they won.
Her/PRP$/nmod:poss/statement statement/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
TOWN_SAID = """
The town said in a statement that they lost.
The/DT/det/town town/NN/nsubj/said said/VBD/0 in/IN/case/statement a/DT/det/statement
statement/NN/obl/said that/IN/mark/lost they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
ITS_NAME_BEFORE = """
A LTC statement said they won.
A/DT/det/statement LTC/NNP/compound/statement/Organization statement/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
A_PLACE_BEFORE = ITS_NAME_BEFORE.replace("/Organization", "/Location")
BERG = """
Anna Berg spoke.
Anna/NNP/nsubj/spoke/Person Berg/NNP/flat/Anna/Person spoke/VBD/0/speak .
"""


@pytest.mark.parametrize(
    ("text", "source", "name", "kind"),
    [
        pytest.param(ISSUED + THE_STATEMENT, "The statement", "Ministry of Ports", "organization", id="issued"),
        pytest.param(SAID_IN + THE_STATEMENT, "The statement", "Anna Berg", "person", id="said in"),
        pytest.param(BERG + HER_STATEMENT, "Her statement", "Anna Berg", "person", id="hers"),
        pytest.param(
            TOWN_SAID.replace("town", "ministry") + THE_STATEMENT,
            "The statement",
            "The ministry",
            "organization",
            id="a body without a name",
        ),
        pytest.param(ITS_NAME_BEFORE, "A LTC statement", "LTC", "organization", id="a body's name before it"),
        pytest.param(A_PLACE_BEFORE, "A LTC statement", "A LTC statement", "document", id="no place's"),
        pytest.param(REJECTED + THE_STATEMENT, "The statement", "The statement", "document", id="not rejected"),
    ],
)
def test_a_document_taken_up_is_its_writers(text, source, name, kind):
    (*_, speaker) = speakers_of(parse(text), source)

    assert (speaker.name, speaker.kind) == (name, kind)


LONG_BEFORE = """
On Monday the office in the old town sent the mayor of the port a Reuters statement.
On/IN/case/Monday Monday/NNP/obl/sent/Date the/DT/det/office office/NN/nsubj/sent in/IN/case/town the/DT/det/town
old/JJ/amod/town town/NN/nmod/office sent/VBD/0/send the/DT/det/mayor mayor/NN/iobj/sent of/IN/case/port
the/DT/det/port port/NN/nmod/mayor a/DT/det/statement Reuters/NNP/compound/statement/Organization
statement/NN/obj/sent .
"""


def test_a_document_is_read_in_the_sentence_that_mentions_it():
    (speaker,) = speakers_of(parse(LONG_BEFORE + THE_STATEMENT), "The statement")

    assert speaker.name == "Reuters"


SECTION = """
A section of the report said they won.
A/DT/det/section section/NN/nsubj/said of/IN/case/report the/DT/det/report report/NN/nmod/section said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_part_of_a_document_speaks_for_the_document():
    speaker = speakers_of(parse(SECTION), "A section of the report")[-1]

    assert (speaker.name, speaker.kind) == ("the report", "document")


PROTEST = """
A protest by Amnesty said they won.
A/DT/det/protest protest/NN/nsubj/said by/IN/case/Amnesty Amnesty/NNP/nmod/protest/Organization said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_what_is_no_document_has_no_author():
    speaker = speakers_of(parse(PROTEST), "A protest by Amnesty")[-1]

    assert (speaker.name, speaker.kind) == ("A protest by Amnesty", "anonymous")


def test_the_report_of_an_outlet_is_its_own():
    analysis = parse("""
    A Reuters report said they won.
    A/DT/det/report Reuters/NNP/compound/report/Organization report/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
    won/VBD/ccomp/said/win .
    """)

    [speaker] = speakers_of(analysis, "A Reuters report")
    assert (speaker.name, speaker.kind) == ("Reuters", "outlet")


PRINTED = """
A {piece} in the Harbour Times said it rained.
A/DT/det/{piece} {piece}/NN/nsubj/said in/IN/case/Times the/DT/det/Times Harbour/NNP/compound/Times/Organization
Times/NNP/nmod/{piece}/Organization said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("piece", "name", "kind"),
    [
        ("story", "Harbour Times", "outlet"),
        ("report", "Harbour Times", "outlet"),
        ("letter", "A letter in the Harbour Times", "document"),
    ],
)
def test_what_an_outlet_prints_of_its_own_is_its_words(piece, name, kind):
    (speaker,) = speakers_of(parse(PRINTED.format(piece=piece)), f"A {piece} in the Harbour Times")

    assert (speaker.name, speaker.kind) == (name, kind)


WROTE = """
Anna Berg wrote to Karl Reed.
Anna/NNP/nsubj/wrote/Person Berg/NNP/flat/Anna/Person wrote/VBD/0/write to/IN/case/Karl Karl/NNP/obl/wrote/Person
Reed/NNP/flat/Karl/Person .
"""


@pytest.mark.parametrize(("word", "kind"), [("letter", "person"), ("tweet", "document")])
def test_the_letter_is_by_who_wrote_to_somebody(word, kind):
    (speaker,) = speakers_of(parse(WROTE + LETTER.replace("letter", word)), f"The {word}")

    assert (speaker.name, speaker.kind) == ("Anna Berg" if kind == "person" else f"The {word}", kind)


SIGNED = """
The letter was signed by Bishop Ana Ruiz.
The/DT/det/letter letter/NN/nsubj:pass/signed was/VBD/aux:pass/signed/be signed/VBN/0/sign by/IN/case/Ana
Bishop/NNP/nmod:desc/Ana Ana/NNP/obl:agent/signed/Person Ruiz/NNP/flat/Ana/Person .

The letter said they won.
The/DT/det/letter letter/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_letter_is_by_whom_it_was_signed():
    assert names_of(parse(SIGNED), "The letter", "The letter")[1] == "Ana Ruiz"


JOURNAL = """
A study in the journal Ice Now said it melted.
A/DT/det/study study/NN/nsubj/said in/IN/case/journal the/DT/det/journal journal/NN/nmod/study
Ice/NNP/compound/Now/Organization Now/NNP/appos/journal/Organization said/VBD/0 it/PRP/nsubj/melted
melted/VBD/ccomp/said/melt .
"""


def test_the_name_of_a_journal_stays_with_it():
    assert names_of(parse(JOURNAL), "A study in the journal Ice Now") == ("A study in the journal Ice Now",)


FROM_FRIDAY = """
A letter from Friday said they won.
A/DT/det/letter letter/NN/nsubj/said from/IN/case/Friday Friday/NNP/nmod/letter/Date said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_a_letter_from_a_day_is_not_by_it():
    assert names_of(parse(FROM_FRIDAY), "A letter from Friday") == ("A letter from Friday",)


RESEARCH = """
Research by Jan Kos said they won.
Research/NN/nsubj/said by/IN/case/Jan Jan/NNP/nmod/Research/Person Kos/NNP/flat/Jan/Person said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .

His research said they lost.
His/PRP$/nmod:poss/research research/NN/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_research_is_by_who_did_it():
    assert names_of(parse(RESEARCH), "Research by Jan Kos", "His research") == ("Jan Kos", "Jan Kos")
