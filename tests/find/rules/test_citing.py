import pytest

from parses import parse
from readings import added_in, found_in

THAT = "that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/reported/rain ."
BEHIND = f"""
Reuters reported, citing the army, that it rained.
Reuters/NNP/nsubj/reported/Organization reported/VBD/0/report ,/citing citing/VBG/advcl/reported/cite
the/DT/det/army army/NN/obj/citing ,/citing {THAT}
"""
BEFORE = """
Quoting the army, Reuters said it rained.
Quoting/VBG/advcl/said/quote the/DT/det/army army/NN/obj/Quoting ,/Quoting Reuters/NNP/nsubj/said/Organization
said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
BETWEEN = f"""
State TV, citing the army, reported that it rained.
State/NN/compound/TV TV/NN/nsubj/reported ,/citing citing/VBG/acl/TV/cite the/DT/det/army army/NN/obj/citing ,/citing
reported/VBD/0/report {THAT}
"""
AT_THE_END = """
It rained, the Harbour Times reported on Monday, citing the army.
It/PRP/nsubj/rained rained/VBD/ccomp/reported/rain ,/reported the/DT/det/Times Harbour/NNP/compound/Times/Organization
Times/NNP/nsubj/reported/Organization reported/VBD/0/report on/IN/case/Monday Monday/NNP/obl/reported/Date ,/citing
citing/VBG/advcl/reported/cite the/DT/det/army army/NN/obj/citing .
"""
IN_A_REPORT = """
It rained, according to a Reuters report that cited the army.
It/PRP/nsubj/rained rained/VBD/0/rain ,/report according/VBG/case/report to/IN/fixed/according a/DT/det/report
Reuters/NNP/compound/report/Organization report/NN/obl/rained that/WDT/nsubj/cited cited/VBD/acl:relcl/report/cite
the/DT/det/army army/NN/obj/cited .
"""
PREPOSITION = """
It rained, according to Reuters, citing the army.
It/PRP/nsubj/rained rained/VBD/0/rain ,/Reuters according/VBG/case/Reuters to/IN/fixed/according
Reuters/NNP/obl/rained/Organization ,/citing citing/VBG/advcl/rained/cite the/DT/det/army army/NN/obj/citing .
"""

PREPOSITION_AND_KIND = """
It rained, according to the sports daily Tempo, which cited the army.
It/PRP/nsubj/rained rained/VBD/0/rain ,/sports according/VBG/case/sports to/IN/fixed/according the/DT/det/sports
sports/NNS/obl/rained daily/NN/nmod/sports Tempo/NNP/appos/daily/Organization ,/cited which/WDT/nsubj/cited
cited/VBD/acl:relcl/sports/cite the/DT/det/army army/NN/obj/cited .
"""
REPORT_BY = """
It rained, according to a report by Reuters, which cited the army.
It/PRP/nsubj/rained rained/VBD/0/rain ,/report according/VBG/case/report to/IN/fixed/according a/DT/det/report
report/NN/obl/rained by/IN/case/Reuters Reuters/NNP/nmod/report/Organization ,/cited which/WDT/nsubj/cited
cited/VBD/acl:relcl/report/cite the/DT/det/army army/NN/obj/cited .
"""


@pytest.mark.parametrize(
    ("sentence", "cue", "relay"),
    [
        pytest.param(BEHIND, "citing", "Reuters", id="behind the cue, before that"),
        pytest.param(BEFORE, "Quoting", "Reuters", id="first in the sentence"),
        pytest.param(BETWEEN, "citing", "State TV", id="between the outlet and its verb"),
        pytest.param(AT_THE_END, "citing", "the Harbour Times", id="last in the sentence"),
        pytest.param(IN_A_REPORT, "cited", "Reuters", id="a report that cited"),
        pytest.param(PREPOSITION, "citing", "Reuters", id="behind a preposition"),
        pytest.param(PREPOSITION_AND_KIND, "cited", "the sports daily Tempo", id="with its kind"),
        pytest.param(REPORT_BY, "cited", "Reuters", id="whose report it is"),
    ],
)
def test_whom_an_outlet_cites_speaks_and_the_outlet_is_the_relay(sentence, cue, relay):
    [found] = found_in(parse(sentence))

    assert (found.source, found.cue, found.relays) == ("the army", (cue,), (relay,))
    assert found.content[0].lower() == "it rained"


def test_what_the_outlet_says_itself_is_a_row_of_scope_all():
    assert [row[:2] for row in added_in(parse(BEHIND))] == [("Reuters", "reported")]
    assert [row[:2] for row in added_in(parse(BETWEEN))] == [("State TV, citing the army", "reported")]


COSTS = """
It closed, Reuters said, citing costs.
It/PRP/nsubj/closed closed/VBD/ccomp/said/close ,/said Reuters/NNP/nsubj/said/Organization said/VBD/0 ,/citing
citing/VBG/advcl/said/cite costs/NNS/obj/citing/cost .
"""
OWN_POLL = """
It closed, Reuters said, citing its own poll.
It/PRP/nsubj/closed closed/VBD/ccomp/said/close ,/said Reuters/NNP/nsubj/said/Organization said/VBD/0 ,/citing
citing/VBG/advcl/said/cite its/PRP$/nmod:poss/poll own/JJ/amod/poll poll/NN/obj/citing .
"""


@pytest.mark.parametrize("sentence", [COSTS, OWN_POLL], ids=["a reason", "its own poll"])
def test_an_outlet_that_cites_nobody_else_speaks_itself(sentence):
    assert [(found.source, found.relays) for found in found_in(parse(sentence))] == [("Reuters", ())]


def test_somebody_who_is_no_outlet_speaks_whatever_they_cite():
    sentence = """
    Kim, citing the army, said it rained.
    Kim/NNP/nsubj/said/Person ,/citing citing/VBG/acl/Kim/cite the/DT/det/army army/NN/obj/citing ,/citing said/VBD/0
    it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
    """

    assert [found.source.split(",")[0] for found in found_in(parse(sentence))] == ["Kim"]


AT_THE_END = """
Local media reported that three people died, quoting hospital officials.
Local/JJ/amod/media media/NN/nsubj/reported reported/VBD/0/report that/IN/mark/died three/CD/nummod/people
people/NNS/nsubj/died died/VBD/ccomp/reported/die ,/quoting quoting/VBG/advcl/died/quote
hospital/NN/compound/officials officials/NNS/obj/quoting/official .
"""
A_REASON = """
Reuters said the firm would cut jobs, citing weak demand.
Reuters/NNP/nsubj/said/Organization said/VBD/0 the/DT/det/firm firm/NN/nsubj/cut would/MD/aux/cut cut/VB/ccomp/said
jobs/NNS/obj/cut/job ,/citing citing/VBG/advcl/cut/cite weak/JJ/amod/demand demand/NN/obj/citing .
"""
NO_OUTLET = """
The minister said exports fell, citing officials.
The/DT/det/minister minister/NN/nsubj/said said/VBD/0 exports/NNS/nsubj/fell/export fell/VBD/ccomp/said/fall ,/citing
citing/VBG/advcl/fell/cite officials/NNS/obj/citing/official .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "relays"),
    [
        pytest.param(AT_THE_END, "hospital officials", ("Local media",), id="local media, quoting"),
        pytest.param(A_REASON, "Reuters", (), id="a reason"),
        pytest.param(NO_OUTLET, "The minister", (), id="a minister"),
    ],
)
def test_whom_an_outlet_cites_may_end_its_sentence(sentence, source, relays):
    (found,) = found_in(parse(sentence))

    assert (found.source, found.relays) == (source, relays)


MEDIA_REPORTS = """
The road was closed, media reports said citing the ministry.
The/DT/det/road road/NN/nsubj:pass/closed was/VBD/aux:pass/closed closed/VBN/ccomp/said/close ,/said
media/NN/compound/reports reports/NNS/nsubj/said/report said/VBD/0 citing/VBG/advcl/said/cite the/DT/det/ministry
ministry/NN/obj/citing .
"""
BARE_REPORTS = """
Reports said, citing police, that it rained.
Reports/NNS/nsubj/said/report said/VBD/0 ,/citing citing/VBG/advcl/said/cite police/NN/obj/citing ,/rained
that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/citing/rain .
"""
NEWS_REPORTS = """
News reports quoting the hospital said it rained.
News/NN/compound/reports reports/NNS/nsubj/said/report quoting/VBG/acl/reports/quote the/DT/det/hospital
hospital/NN/obj/quoting said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
HEBREW_MEDIA = """
It rained, Hebrew media said quoting an officer.
It/PRP/nsubj/rained rained/VBD/0/rain ,/said Hebrew/JJ/amod/media/NORP media/NN/nsubj/said
said/VBD/parataxis/rained quoting/VBG/advcl/said/quote an/DT/det/officer officer/NN/obj/quoting .
"""
UN_REPORT = """
A UN report said, citing witnesses, that it rained.
A/DT/det/report UN/NNP/compound/report/Organization report/NN/nsubj/said said/VBD/0 ,/citing
citing/VBG/advcl/said/cite witnesses/NNS/obj/citing/witness ,/rained that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/citing/rain .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "relays"),
    [
        pytest.param(MEDIA_REPORTS, "the ministry", ("media reports",), id="media reports"),
        pytest.param(BARE_REPORTS, "police", ("Reports",), id="reports that are nobody's"),
        pytest.param(NEWS_REPORTS, "the hospital", ("News reports",), id="news reports"),
        pytest.param(HEBREW_MEDIA, "an officer", ("Hebrew media",), id="media in a language"),
        pytest.param(UN_REPORT, "A UN report", (), id="a body's report"),
    ],
)
def test_whom_media_reports_cite_speaks(sentence, source, relays):
    assert [(found.source, found.relays) for found in found_in(parse(sentence))] == [(source, relays)]


NAMED = f"""
Le Matinier, citing the army, reported that it rained.
Le/NNP/compound/Matinier/Person Matinier/NNP/nsubj/reported/Person ,/citing citing/VBG/acl/Matinier/cite
the/DT/det/army army/NN/obj/citing ,/citing reported/VBD/0/report {THAT}
"""


def test_a_name_that_reports_whom_it_cites_is_an_outlet_s():
    [found] = found_in(parse(NAMED))

    assert (found.source, found.relays, found.content) == ("the army", ("Le Matinier",), ("it rained",))


@pytest.mark.parametrize("name", ["Ana Kos", "Captain Kos"])
def test_a_person_who_cites_somebody_speaks(name):
    first, last = name.split()
    sentence = NAMED.replace("Le Matinier", name).replace("Le/", f"{first}/").replace("Matinier", last)

    assert [found.source for found in found_in(parse(sentence))] != ["the army"]


ONE_WORD = f"""
Handelstidende, citing the army, reported that it rained.
Handelstidende/NNP/nsubj/reported/Person ,/citing citing/VBG/acl/Handelstidende/cite the/DT/det/army
army/NN/obj/citing ,/citing reported/VBD/0/report {THAT}
"""
SURNAME = """
Ana Handelstidende left.
Ana/NNP/nsubj/left/Person Handelstidende/NNP/flat/Ana/Person left/VBD/0/leave .
"""


@pytest.mark.parametrize(
    ("before", "source"),
    [
        pytest.param("", "the army", id="nobody's name"),
        pytest.param(SURNAME, "Handelstidende, citing the army", id="a surname"),
    ],
)
def test_a_word_that_reports_whom_it_cites_is_an_outlet_s_unless_somebody_has_it(before, source):
    assert [found.source for found in found_in(parse(f"{before}\n{ONE_WORD}"))] == [source]


WITHOUT_MARKS = f"""
News agency KNO quoting the army reported that it rained.
News/NNP/compound/agency agency/NN/nsubj/reported KNO/NNP/nsubj/reported/Organization quoting/VBG/acl/agency/quote
the/DT/det/army army/NN/obj/quoting reported/VBD/0/report {THAT}
"""


def test_whom_an_agency_quotes_without_marks_speaks():
    [found] = found_in(parse(WITHOUT_MARKS))

    assert (found.source, found.relays, found.content) == ("the army", ("News agency KNO",), ("it rained",))


TOLD_BY = f"""
Reuters, with reference to the army, reported that it rained.
Reuters/NNP/nsubj/reported/Organization ,/Reuters with/IN/case/reference reference/NN/obl/reported to/IN/case/army
the/DT/det/army army/NN/nmod/reference ,/reference reported/VBD/0/report {THAT}
"""
REFERRING = f"""
Reuters, referring to the army, reported that it rained.
Reuters/NNP/nsubj/reported/Organization ,/Reuters referring/VBG/acl/Reuters/refer to/IN/case/army the/DT/det/army
army/NN/obl/referring ,/referring reported/VBD/0/report {THAT}
"""
WROTE = """
The Barents Observer wrote, citing the army, that it rained.
The/DT/det/Observer Barents/NNP/compound/Observer/Organization Observer/NNP/nsubj/wrote/Organization
wrote/VBD/0/write ,/citing citing/VBG/advcl/wrote/cite the/DT/det/army army/NN/obj/citing ,/citing
that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/wrote/rain .
"""


@pytest.mark.parametrize(
    ("sentence", "cue", "relay"),
    [
        pytest.param(TOLD_BY, "with reference to", "Reuters", id="with reference to"),
        pytest.param(REFERRING, "referring to", "Reuters", id="referring to"),
        pytest.param(WROTE, "citing", "The Barents Observer", id="a paper that writes"),
    ],
)
def test_an_outlet_says_in_other_ways_who_told_it(sentence, cue, relay):
    (found,) = found_in(parse(sentence))

    assert (found.source, found.cue, found.relays) == ("the army", (cue,), (relay,))


def test_people_of_an_outlets_own_speak_themselves():
    sentence = OWN_POLL.replace("its own poll", "its chief").replace("own/JJ/amod/poll poll/NN", "chief/NN")
    (found,) = found_in(parse(sentence.replace("nmod:poss/poll", "nmod:poss/chief")))

    assert (found.source, found.relays) == ("its chief", ("Reuters",))


def test_whom_an_outlet_cites_goes_up_to_the_comma():
    sentence = """
    Reuters, citing residents of Khost, said it rained.
    Reuters/NNP/nsubj/said/Organization ,/citing citing/VBG/advcl/said/cite residents/NNS/obj/citing/resident
    of/IN/case/Khost Khost/NNP/obl/citing/Location ,/citing said/VBD/0/say it/PRP/nsubj/rained
    rained/VBD/ccomp/said/rain .
    """
    (found,) = found_in(parse(sentence))

    assert (found.source, found.relays) == ("residents of Khost", ("Reuters",))


REPORT_INFORMS = """
It rained, Report informs, citing the army.
It/PRP/nsubj/rained rained/VBD/ccomp/informs/rain , Report/NN/nsubj/informs informs/VBZ/0/inform ,/citing
citing/VBG/advcl/rained/cite the/DT/det/army army/NN/obj/citing .
"""
TREND_REPORTS = """
It rained, Trend reports, referring to the army.
It/PRP/nsubj/rained rained/VBD/0/rain ,/reports Trend/NNP/nsubj/reports/Person
reports/VBZ/parataxis/rained/report ,/referring referring/VBG/advcl/rained/refer to/IN/case/army the/DT/det/army
army/NN/obl/referring .
"""
VIA = """
It rained, AzerNEWS reports via the army.
It/PRP/nsubj/rained rained/VBD/ccomp/reports/rain , AzerNEWS/NNP/nsubj/reports/Organization reports/VBZ/0/report
via/IN/case/army the/DT/det/army army/NN/obl/reports .
"""
HYPHEN = """
It rained, Interfax-Ukraine reported, citing the army.
It/PRP/nsubj/rained rained/VBD/ccomp/reported/rain , Interfax/NNP/nsubj/reported/Organization -/Ukraine
Ukraine/NNP/appos/Interfax/Location reported/VBD/0/report ,/citing citing/VBG/advcl/rained/cite the/DT/det/army
army/NN/obj/citing .
"""


@pytest.mark.parametrize(
    ("sentence", "cue", "relay"),
    [
        pytest.param(REPORT_INFORMS, "citing", "Report", id="a name that is a noun"),
        pytest.param(TREND_REPORTS, "referring to", "Trend", id="an agency that looks like somebody"),
        pytest.param(VIA, "via", "AzerNEWS", id="via"),
        pytest.param(HYPHEN, "citing", "Interfax-Ukraine", id="a name with a country behind a hyphen"),
    ],
)
def test_agencies_that_are_called_by_a_word(sentence, cue, relay):
    (found,) = found_in(parse(sentence))

    assert (found.source, found.cue, found.relays) == ("the army", (cue,), (relay,))


def test_what_is_posted_on_a_site_is_not_the_sites():
    sentence = VIA.replace("the army", "Telegram").replace("case/army", "case/Telegram")
    (found,) = found_in(parse(sentence.replace("the/DT/det/army army/NN", "Telegram/NNP")))

    assert (found.source, found.relays) == ("AzerNEWS", ())


def test_an_outlet_may_speak_via_somebody_of_its_own():
    (found,) = found_in(parse(VIA.replace("army", "spokesman")))

    assert (found.source, found.relays) == ("AzerNEWS", ())


CITED_BODY = """
It rained, Reuters reported, citing the Red Cross.
It/PRP/nsubj/rained rained/VBD/ccomp/reported/rain , Reuters/NNP/nsubj/reported/Organization reported/VBD/0/report
,/citing citing/VBG/advcl/rained/cite the/DT/det/Cross Red/NNP/amod/Cross/Location Cross/NNP/obj/citing/Location .
"""


def test_the_red_cross_speaks_whatever_the_recognizer_calls_it():
    (found,) = found_in(parse(CITED_BODY))

    assert (found.source, found.relays) == ("the Red Cross", ("Reuters",))


A_PORTAL = """
Lumo, an online portal, said the mine had flooded, citing workers.
Lumo/NNP/nsubj/said/Person ,/portal an/DT/det/portal online/JJ/amod/portal portal/NN/appos/Lumo ,/Lumo said/VBD/0
the/DT/det/mine mine/NN/nsubj/flooded had/VBD/aux/flooded flooded/VBN/ccomp/said/flood ,/citing
citing/VBG/advcl/flooded/cite workers/NNS/obj/citing/worker .
"""


def test_a_name_that_is_called_a_portal_is_an_outlets():
    (found,) = found_in(parse(A_PORTAL))

    assert (found.source, found.relays) == ("workers", ("Lumo, an online portal",))


REPEATS = f"""
The embassy said, quoting the president, that it rained.
The/DT/det/embassy embassy/NN/nsubj/said said/VBD/0 ,/quoting quoting/VBG/advcl/said/quote the/DT/det/president
president/NN/obj/quoting ,/rained {THAT.replace("ccomp/reported", "ccomp/quoting")}
"""


def test_who_is_no_outlet_and_quotes_a_person_repeats():
    [found] = found_in(parse(REPEATS))

    assert (found.source, found.relays, found.content) == ("the president", ("The embassy",), ("it rained",))


@pytest.mark.parametrize(("verb", "whom"), [("citing", "president"), ("quoting", "report")])
def test_who_is_no_outlet_and_cites_somebody_or_a_document_speaks(verb, whom):
    sentence = REPEATS.replace("president", whom).replace("quoting", verb).replace("/quote", f"/{verb[:-3]}e")
    [found] = found_in(parse(sentence))

    assert (found.source, found.relays) == ("The embassy", ())


def test_a_body_that_the_recognizer_does_not_know_is_cited_by_its_whole_name():
    sentence = CITED_BODY.replace("Red", "Baku").replace("Cross/Location", "Metropolitan").replace("amod", "compound")
    sentence = sentence.replace("obj/citing/Location", "obj/citing").replace("Cross", "Metropolitan")
    (found,) = found_in(parse(sentence))

    assert (found.source, found.relays) == ("the Baku Metropolitan", ("Reuters",))
