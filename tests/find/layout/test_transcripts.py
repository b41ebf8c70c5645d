"""Transcripts: a label and a colon before what somebody says."""

import pytest

from parses import parse
from readings import Found, found_in, quotes_in

DEBATE = """
# newpar
ELENA ORTIZ, MODERATOR: Who pays for the bridge?
ELENA/NNP/compound/ORTIZ/Person ORTIZ/NNP/parataxis/pays/Person ,/MODERATOR MODERATOR/NN/appos/ORTIZ/moderator :/ORTIZ
Who/WP/nsubj/pays pays/VBZ/0/pay for/IN/case/bridge the/DT/det/bridge bridge/NN/obl/pays ?

# newpar
SEN. TOM HALE (R-OH): We will not raise the tax.
SEN./NNP/compound/HALE TOM/NNP/compound/HALE/Person HALE/NNP/parataxis/raise/Person (/R-OH R-OH/NNP/appos/HALE )/R-OH
:/HALE We/PRP/nsubj/raise will/MD/aux/raise not/RB/advmod/raise raise/VB/0 the/DT/det/tax tax/NN/obj/raise .

# newpar
The drivers pay.
The/DT/det/drivers drivers/NNS/nsubj/pay/driver pay/VBP/0 .

# newpar
(APPLAUSE)
(/APPLAUSE APPLAUSE/NN/0/applause )/APPLAUSE

# newpar
ORTIZ: Mayor Reed said the bridge fails.
ORTIZ/NNP/parataxis/said/Person :/ORTIZ Mayor/NNP/compound/Reed Reed/NNP/nsubj/said/Person said/VBD/0
the/DT/det/bridge bridge/NN/nsubj/fails fails/VBZ/ccomp/said/fail .

# newpar
HALE: I think he errs.
HALE/NNP/parataxis/think/Person :/HALE I/PRP/nsubj/think think/VBP/0 he/PRP/nsubj/errs errs/VBZ/ccomp/think/err .
"""


def turns_in(analysis):
    return tuple((found.source, found.content) for found in found_in(analysis) if found.cue == (":",))


def test_what_stands_behind_a_label_is_said_by_whom_it_names():
    assert found_in(parse(DEBATE))[0] == Found(
        ("Who pays for the bridge?",), (":",), "ELENA ORTIZ, MODERATOR", "indirect", ()
    )


def test_a_turn_goes_on_until_the_next_label():
    assert turns_in(parse(DEBATE)) == (
        ("ELENA ORTIZ, MODERATOR", ("Who pays for the bridge?",)),
        ("SEN. TOM HALE (R-OH)", ("We will not raise the tax.",)),
        ("SEN. TOM HALE (R-OH)", ("The drivers pay.",)),
        ("ORTIZ", ("Mayor Reed said the bridge fails.",)),
        ("HALE", ("I think he errs.",)),
    )


def test_speech_inside_a_turn_is_passed_on_by_who_has_it():
    inner = [found for found in found_in(parse(DEBATE)) if found.cue != (":",)]

    assert inner == [Found(("the bridge fails",), ("said",), "Mayor Reed", "indirect", ("ORTIZ",))]


def test_flags_of_a_turn():
    assert [quote.flags for quote in quotes_in(parse(DEBATE))][1:3] == [("unmarked",), ("continued", "unmarked")]


INTERVIEW = """
# newpar
Q. What did you find?
Q./NNP/parataxis/find What/WP/obj/find did/VBD/aux/find you/PRP/nsubj/find find/VB/0 ?

# newpar
A. An empty house.
A./NNP/dep/house An/DT/det/house empty/JJ/amod/house house/NN/0 .

# newpar
Q. Who was there?
Q./NNP/parataxis/there Who/WP/nsubj/there was/VBD/cop/there there/RB/0 ?
"""


def test_questions_and_answers():
    assert [(found.source, found.cue, found.content) for found in found_in(parse(INTERVIEW))] == [
        ("Q", (".",), ("What did you find?",)),
        ("A", (".",), ("An empty house.",)),
        ("Q", (".",), ("Who was there?",)),
    ]


BRIEFING = """
# newpar
MS.
MS/NNP/0 ./NNP/nmod:desc/MS

PSAKI: Good afternoon, everyone.
PSAKI/NNP/0/Person :/afternoon Good/JJ/amod/afternoon afternoon/NN/appos/PSAKI ,/everyone
everyone/NN/vocative/afternoon .

# newpar
Q Thank you, Jen.
Q/NN/discourse/Thank/Q Thank/VBP/0 you/PRP/obj/Thank ,/Jen Jen/NNP/vocative/Thank/Person .

# newpar
THE PRIME MINISTER: It works.
THE/DT/det/MINISTER PRIME/JJ/amod/MINISTER MINISTER/NN/dep/works/minister :/works It/PRP/nsubj/works works/VBZ/0/work .

# newpar
Q Is the deal dead?
Q/NNP/nsubj/dead Is/VBZ/cop/dead/be the/DT/det/deal deal/NN/nsubj/dead dead/JJ/0 ?

# newpar
REP.
REP/NNP/0/Organization ./NNP/punct/REP/Organization

ANA LOPEZ, D-N.Y.: It does not help.
ANA/NNP/nsubj/help/Person LOPEZ/NNP/flat/ANA/Person ,/D D/NNP/list/ANA/Organization -/D
N.Y./NNP/list/ANA/Organization : It/PRP/nsubj/help does/VBZ/aux/help/do not/RB/advmod/help help/VB/0 .

# newpar
PARK: I agree.
PARK/NNP/parataxis/agree/Location :/agree I/PRP/nsubj/agree/I agree/VBP/0 .
"""


def test_a_title_on_which_the_parse_ends_a_sentence_is_left_off_the_source():
    assert [(found.source, found.content) for found in found_in(parse(BRIEFING))] == [
        ("PSAKI", ("Good afternoon, everyone.",)),
        ("Q", ("Thank you, Jen.",)),
        ("THE PRIME MINISTER", ("It works.",)),
        ("Q", ("Is the deal dead?",)),
        ("ANA LOPEZ, D-N.Y.", ("It does not help.",)),
        ("PARK", ("I agree.",)),
    ]


def test_a_turn_is_as_sure_as_labels_are():
    assert {quote.confidence for quote in quotes_in(parse(BRIEFING))} == {0.8}


BOLD = """
# newpar
**Ann Hale:** The tax fails.
**/NN/dep/fails Ann/NNP/compound/Hale/Person Hale/NNP/parataxis/fails/Person :/Hale **/NN/dep/fails
The/DT/det/tax tax/NN/nsubj/fails fails/VBZ/0/fail .

# newpar
**Herald: Who pays?**
**/NN/dep/pays Herald/NNP/parataxis/pays :/Herald Who/WP/nsubj/pays pays/VBZ/0/pay ? **/NN/dep/pays

# newpar
**Ann Hale:** Ohio.
**/NN/dep/Ohio Ann/NNP/compound/Hale/Person Hale/NNP/parataxis/Ohio/Person :/Hale **/NN/dep/Ohio Ohio/NNP/0 .

# newpar
**Herald: When?**
**/NN/dep/When Herald/NNP/parataxis/When :/Herald When/WRB/0 ? **/NN/dep/When
"""


def test_labels_in_bold():
    assert turns_in(parse(BOLD)) == (
        ("Ann Hale", ("The tax fails.",)),
        ("Herald", ("Who pays?",)),
        ("Ann Hale", ("Ohio.",)),
        ("Herald", ("When?",)),
    )


PANEL = """
# newpar
Ann Hale: The tax fails.
Ann/NNP/compound/Hale/Person Hale/NNP/parataxis/fails/Person :/Hale The/DT/det/tax tax/NN/nsubj/fails fails/VBZ/0/fail .

# newpar
Jo Park: It works.
Jo/NNP/compound/Park/Person Park/NNP/parataxis/works/Person :/Park It/PRP/nsubj/works works/VBZ/0/work .

# newpar
Hale: It does not.
Hale/NNP/parataxis/does/Person :/Hale It/PRP/nsubj/does does/VBZ/0/do not/RB/advmod/does .

# newpar
Ray Oduya: Who pays?
Ray/NNP/compound/Oduya Oduya/NNP/parataxis/pays :/Oduya Who/WP/nsubj/pays pays/VBZ/0/pay ?

# newpar
Park: Look at Ohio.
Park/NNP/parataxis/Look/Person :/Park Look/VB/0 at/IN/case/Ohio Ohio/NNP/obl/Look/Location .
"""


def test_labels_in_small_letters_need_two_who_speak_again():
    assert [source for source, _ in turns_in(parse(PANEL))] == ["Ann Hale", "Jo Park", "Hale", "Ray Oduya", "Park"]
    assert turns_in(parse(PANEL.rpartition("# newpar")[0])) == ()


DATELINES = """
# newpar
WASHINGTON: The talks failed.
WASHINGTON/NNP/dep/failed/Location :/WASHINGTON The/DT/det/talks talks/NNS/nsubj/failed/talk failed/VBD/0/fail .

# newpar
NEW YORK: The market fell.
NEW/NNP/compound/YORK/Location YORK/NNP/dep/fell/Location :/YORK The/DT/det/market market/NN/nsubj/fell
fell/VBD/0/fall .

# newpar
WASHINGTON: The talks went on.
WASHINGTON/NNP/dep/went/Location :/WASHINGTON The/DT/det/talks talks/NNS/nsubj/went/talk went/VBD/0/go
on/RP/compound:prt/went .

# newpar
NEW YORK: The market rose.
NEW/NNP/compound/YORK/Location YORK/NNP/dep/rose/Location :/YORK The/DT/det/market market/NN/nsubj/rose
rose/VBD/0/rise .
"""
NOTES = """
# newpar
UPDATE: The road is open.
UPDATE/NN/dep/open/update :/UPDATE The/DT/det/road road/NN/nsubj/open is/VBZ/cop/open open/JJ/0 .

# newpar
Note: The road was closed.
Note/NN/dep/closed/note :/Note The/DT/det/road road/NN/nsubj/closed was/VBD/cop/closed closed/JJ/0 .

# newpar
UPDATE: The road is closed.
UPDATE/NN/dep/closed/update :/UPDATE The/DT/det/road road/NN/nsubj/closed is/VBZ/cop/closed closed/JJ/0 .

# newpar
CORRECTION: The road was open.
CORRECTION/NN/dep/open/correction :/CORRECTION The/DT/det/road road/NN/nsubj/open was/VBD/cop/open open/JJ/0 .

# newpar
READ MORE: The road in May.
READ/VB/0 MORE/JJR/advmod/READ :/READ The/DT/det/road road/NN/obj/READ in/IN/case/May May/NNP/nmod/road .

# newpar
PHOTO: The road in May.
PHOTO/NN/0/photo :/PHOTO The/DT/det/road road/NN/appos/PHOTO in/IN/case/May May/NNP/nmod/road .

# newpar
READ MORE: The open road.
READ/VB/0 MORE/JJR/advmod/READ :/READ The/DT/det/road open/JJ/amod/road road/NN/obj/READ .
"""
CHECKED = """
# newpar
CLAIM: The bridge fell.
CLAIM/NN/dep/fell/claim :/CLAIM The/DT/det/bridge bridge/NN/nsubj/fell fell/VBD/0/fall .

# newpar
THE FACTS: It stands.
THE/DT/det/FACTS FACTS/NNS/dep/stands/fact :/FACTS It/PRP/nsubj/stands stands/VBZ/0/stand .

# newpar
CLAIM: The lamp broke.
CLAIM/NN/dep/broke/claim :/CLAIM The/DT/det/lamp lamp/NN/nsubj/broke broke/VBD/0/break .

# newpar
THE FACTS: It burns.
THE/DT/det/FACTS FACTS/NNS/dep/burns/fact :/FACTS It/PRP/nsubj/burns burns/VBZ/0/burn .
"""
COUNTS = "\n".join(
    f"# newpar\n{name}: {count}.\n{name}/NNP/0/Person :/{name} {count}/CD/appos/{name} .\n"
    for name, count in (("Clinton", "1,769"), ("Sanders", "1,501"), ("Clinton", "547"), ("Sanders", "46"))
)
TWO_LABELS = DEBATE.split("# newpar\n(APPLAUSE)")[0].replace("We will", "He will").replace("We/PRP", "He/PRP")


@pytest.mark.parametrize(
    "article",
    [
        pytest.param(DATELINES, id="datelines"),
        pytest.param(NOTES, id="notes of the editors"),
        pytest.param(CHECKED, id="claims and facts"),
        pytest.param(COUNTS, id="counts"),
        pytest.param(TWO_LABELS, id="two labels, and nobody says I or we"),
    ],
)
def test_what_is_no_transcript(article):
    assert turns_in(parse(article)) == ()


STORY = f"""{DEBATE}
# newpar
The debate ended.
The/DT/det/debate debate/NN/nsubj/ended ended/VBD/0/end .

# newpar
The rain fell.
The/DT/det/rain rain/NN/nsubj/fell fell/VBD/0/fall .
"""


def test_the_last_turn_is_no_longer_than_half_of_those_before_it():
    assert turns_in(parse(STORY))[-1] == ("HALE", ("I think he errs.",))


RAIN = """
# newpar
The rain fell.
The/DT/det/rain rain/NN/nsubj/fell fell/VBD/0/fall .
"""


def test_no_turn_goes_on_where_an_article_tells_a_story_around_a_few():
    first, last = DEBATE.rsplit("# newpar", 1)

    assert [source for source, _ in turns_in(parse(f"{first}{16 * RAIN}\n# newpar{last}"))] == [
        "ELENA ORTIZ, MODERATOR", "SEN. TOM HALE (R-OH)", "ORTIZ", "HALE",
    ]  # fmt: skip


THREE_PEOPLE = """
# newpar
ORTIZ: The bridge fails.
ORTIZ/NNP/parataxis/fails/Person :/fails The/DT/det/bridge bridge/NN/nsubj/fails fails/VBZ/0/fail .

# newpar
HALE: The tax rises.
HALE/NNP/parataxis/rises/Person :/rises The/DT/det/tax tax/NN/nsubj/rises rises/VBZ/0/rise .

# newpar
PARK: The rain stops.
PARK/NNP/parataxis/stops/Person :/stops The/DT/det/rain rain/NN/nsubj/stops stops/VBZ/0/stop .
"""
GOVERNOR = """
# newpar
GOV. LODZ: The bridge fails.
GOV./NNP/compound/LODZ LODZ/NNP/parataxis/fails/Location :/fails The/DT/det/bridge bridge/NN/nsubj/fails
fails/VBZ/0/fail .

# newpar
SEN. HALE: The tax rises.
SEN./NNP/compound/HALE HALE/NNP/parataxis/rises :/rises The/DT/det/tax tax/NN/nsubj/rises rises/VBZ/0/rise .

# newpar
GOV. LODZ: The rain stops.
GOV./NNP/compound/LODZ LODZ/NNP/parataxis/stops/Location :/stops The/DT/det/rain rain/NN/nsubj/stops stops/VBZ/0/stop .
"""
THE_MAYOR = """
# newpar
THE MAYOR: The bridge fails.
THE/DT/det/MAYOR MAYOR/NN/parataxis/fails :/fails The/DT/det/bridge bridge/NN/nsubj/fails fails/VBZ/0/fail .

# newpar
THE CHAIRMAN: The tax rises.
THE/DT/det/CHAIRMAN CHAIRMAN/NN/parataxis/rises :/rises The/DT/det/tax tax/NN/nsubj/rises rises/VBZ/0/rise .

# newpar
THE MAYOR: The rain stops.
THE/DT/det/MAYOR MAYOR/NN/parataxis/stops :/stops The/DT/det/rain rain/NN/nsubj/stops stops/VBZ/0/stop .
"""
I_SAID = """
# newpar
ORTIZ: I said the bridge fails.
ORTIZ/NNP/parataxis/said/Person :/said I/PRP/nsubj/said said/VBD/0 the/DT/det/bridge bridge/NN/nsubj/fails
fails/VBZ/ccomp/said/fail .

# newpar
HALE: The tax rises.
HALE/NNP/parataxis/rises/Person :/rises The/DT/det/tax tax/NN/nsubj/rises rises/VBZ/0/rise .

# newpar
PARK: The rain stops.
PARK/NNP/parataxis/stops/Person :/stops The/DT/det/rain rain/NN/nsubj/stops stops/VBZ/0/stop .
"""


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        pytest.param(
            THREE_PEOPLE,
            (("ORTIZ", ("The bridge fails.",)), ("HALE", ("The tax rises.",)), ("PARK", ("The rain stops.",))),
            id="three people, each once",
        ),
        pytest.param(
            GOVERNOR,
            (
                ("GOV. LODZ", ("The bridge fails.",)),
                ("SEN. HALE", ("The tax rises.",)),
                ("GOV. LODZ", ("The rain stops.",)),
            ),
            id="a title before the name of a place",
        ),
        pytest.param(
            THE_MAYOR,
            (
                ("THE MAYOR", ("The bridge fails.",)),
                ("THE CHAIRMAN", ("The tax rises.",)),
                ("THE MAYOR", ("The rain stops.",)),
            ),
            id="offices",
        ),
        pytest.param(
            I_SAID,
            (("ORTIZ", ("I said the bridge fails.",)), ("HALE", ("The tax rises.",)), ("PARK", ("The rain stops.",))),
            id="what a speaker said before",
        ),
    ],
)
def test_labels_are_turns(sentence, rows):
    assert tuple((found.source, found.content) for found in found_in(parse(sentence))) == rows


COUNTRIES = """
# newpar
RUSSIA: The bridge fails.
RUSSIA/NNP/parataxis/fails :/fails The/DT/det/bridge bridge/NN/nsubj/fails fails/VBZ/0/fail .

# newpar
CHINA: The tax rises.
CHINA/NNP/parataxis/rises :/rises The/DT/det/tax tax/NN/nsubj/rises rises/VBZ/0/rise .

# newpar
RUSSIA: The rain stops.
RUSSIA/NNP/parataxis/stops :/stops The/DT/det/rain rain/NN/nsubj/stops stops/VBZ/0/stop .

# newpar
CHINA: The road ends.
CHINA/NNP/parataxis/ends :/ends The/DT/det/road road/NN/nsubj/ends ends/VBZ/0/end .
"""
ONE_LABEL = """
# newpar
ORTIZ: The bridge fails.
ORTIZ/NNP/parataxis/fails/Person :/fails The/DT/det/bridge bridge/NN/nsubj/fails fails/VBZ/0/fail .

# newpar
ORTIZ: The tax rises.
ORTIZ/NNP/parataxis/rises/Person :/rises The/DT/det/tax tax/NN/nsubj/rises rises/VBZ/0/rise .

# newpar
ORTIZ: The rain stops.
ORTIZ/NNP/parataxis/stops/Person :/stops The/DT/det/rain rain/NN/nsubj/stops stops/VBZ/0/stop .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(COUNTRIES, id="countries"),
        pytest.param(ONE_LABEL, id="one person alone"),
    ],
)
def test_labels_are_no_turns(sentence):
    assert found_in(parse(sentence)) == ()


INITIALS = """
Jo Nash spoke to Ana Ruiz.
Jo/NNP/nsubj/spoke/Person Nash/NNP/flat/Jo/Person spoke/VBD/0/speak to/IN/case/Ana Ana/NNP/obl/spoke/Person
Ruiz/NNP/flat/Ana/Person .

# newpar
AR: What next?
AR/NNP/0/Location : What/WP/parataxis/AR next/JJ/amod/What ?

# newpar
JN: A book.
JN/NNP/0 : A/DT/det/book book/NN/parataxis/JN .

# newpar
AR: About what?
AR/NNP/0/Location : About/IN/case/what what/WP/parataxis/AR ?

# newpar
JN: The sea.
JN/NNP/0 : The/DT/det/sea sea/NN/parataxis/JN .
"""


def test_initials_of_people_in_the_article_are_no_places():
    turns = [(found.source, found.content) for found in found_in(parse(INITIALS))]

    assert turns == [("AR", ("What next?",)), ("JN", ("A book.",)), ("AR", ("About what?",)), ("JN", ("The sea.",))]


def test_initials_of_nobody_in_the_article_stay_places():
    assert found_in(parse(INITIALS.replace("Ana", "Eva"))) == ()


ANSWERS = """
How will you pay?
How/WRB/advmod/pay will/MD/aux/pay you/PRP/nsubj/pay pay/VB/0 ?

# newpar
Lena Brandt: The drivers pay.
Lena/NNP/parataxis/pay/Person Brandt/NNP/flat/Lena/Person :/Lena The/DT/det/drivers drivers/NNS/nsubj/pay/driver
pay/VBP/0 .

# newpar
And the poor?
And/CC/cc/poor the/DT/det/poor poor/JJ/0 ?

# newpar
Brandt: They ride.
Brandt/NNP/parataxis/ride/Person :/Brandt They/PRP/nsubj/ride ride/VBP/0 .
"""


def test_one_person_who_answers_questions_without_a_label():
    assert turns_in(parse(ANSWERS)) == (("Lena Brandt", ("The drivers pay.",)), ("Brandt", ("They ride.",)))


TWO_VOICES = """
Anna Kos: I cannot pay.
Anna/NNP/parataxis/pay/Person Kos/NNP/flat/Anna/Person :/Anna I/PRP/nsubj/pay can/MD/aux/pay not/RB/advmod/pay
pay/VB/0 .

# newpar
The town voted.
The/DT/det/town town/NN/nsubj/voted voted/VBD/0/vote .

# newpar
Peter Holm: The drivers pay.
Peter/NNP/parataxis/pay/Person Holm/NNP/flat/Peter/Person :/Peter The/DT/det/drivers drivers/NNS/nsubj/pay/driver
pay/VBP/0 .
"""


def test_two_people_who_say_i_behind_their_names():
    assert turns_in(parse(TWO_VOICES)) == (("Anna Kos", ("I cannot pay.",)), ("Peter Holm", ("The drivers pay.",)))


def test_people_who_are_told_of_behind_their_names_say_nothing():
    rated = TWO_VOICES.replace("I cannot pay", "He cannot pay").replace("I/PRP", "He/PRP")

    assert turns_in(parse(rated)) == ()


OUTLET_ASKS = """
Ivo Lund met the Rose Gazette.
Ivo/NNP/nsubj/met/Person Lund/NNP/flat/Ivo/Person met/VBD/0/meet the/DT/det/Gazette
Rose/NNP/compound/Gazette/Organization Gazette/NNP/obj/met/Organization .

# newpar
The Rose Gazette: Who pays?
The/DT/det/Gazette Rose/NNP/compound/Gazette/Organization Gazette/NNP/parataxis/pays/Organization :/Gazette
Who/WP/nsubj/pays pays/VBZ/0/pay ?

# newpar
Lund: They ride.
Lund/NNP/parataxis/ride/Person :/Lund They/PRP/nsubj/ride ride/VBP/0 .

# newpar
The Rose Gazette: Who rides?
The/DT/det/Gazette Rose/NNP/compound/Gazette/Organization Gazette/NNP/parataxis/rides/Organization :/Gazette
Who/WP/nsubj/rides rides/VBZ/0/ride ?

# newpar
Lund: They ride.
Lund/NNP/parataxis/ride/Person :/Lund They/PRP/nsubj/ride ride/VBP/0 .
"""


def test_outlet_that_a_line_before_names_asks():
    assert [source for source, _ in turns_in(parse(OUTLET_ASKS))] == [
        "The Rose Gazette", "Lund", "The Rose Gazette", "Lund"
    ]  # fmt: skip
