import pytest

from parses import parse
from quotes.find.parts.outlet_phrase import journalist_of, outlet_phrase
from quotes.find.passage import passages
from quotes.find.setting import Setting
from quotes.lexicon import load_lexicon

# hearers behind `Kim told`, each word as tests/parses.py has it; the tree is as wrong as a parser's can be
LISTED = {
    "Fox News": "Fox/NNP/iobj/told News/NNP/obj/told",
    "Die Zeit": "Die/NNP/iobj/told Zeit/NNP/obj/told",
    "CNN Indonesia": "CNN/NNP/iobj/told/Organization Indonesia/NNP/obj/told/Location",
    "France 24": "France/NNP/iobj/told/Location 24/CD/obj/told",
    "Detik.com": "Detik/NNP/iobj/told ./told com/NNP/obj/told",
    "the Chicago Sun-Times": "the/DT/det/Times Chicago/NNP/compound/Times Sun/NNP/dep/told -/Times Times/NNP/dep/told",
}
UNLISTED = {
    "Global News Service": "Global/NNP/compound/Service News/NNP/compound/Service Service/NNP/iobj/told",
    "Radio Harbour": "Radio/NNP/iobj/told Harbour/NNP/obj/told",
    "Channel 7": "Channel/NNP/iobj/told 7/CD/nummod/Channel",
    "TV Harbour": "TV/NNP/iobj/told Harbour/NNP/obj/told",
    "the Harbour Times": "the/DT/det/Times Harbour/NNP/compound/Times Times/NNP/iobj/told",
    "al-Mina television": "al/NNP/compound/television -/al Mina/NNP/flat/al television/NN/iobj/told",
    "the country's state news agency": "the/DT/det/country country/NN/nmod:poss/agency 's/POS/case/country "
    "state/NN/compound/agency news/NN/compound/agency agency/NN/iobj/told",
    "state television": "state/NN/compound/television television/NN/iobj/told",
    "the Herald": "the/DT/det/Herald Herald/NNP/iobj/told",
    "the daily": "the/DT/det/daily daily/JJ/iobj/told",
    "the business daily": "the/DT/det/business business/NN/iobj/told daily/RB/advmod/told",
}
BEHIND_ITS_KIND = {
    "SVT": """Sweden/NNP/nmod:poss/broadcaster/Location ’s/POS/case/Sweden public/JJ/amod/broadcaster
        broadcaster/NN/iobj/told SVT/NNP/appos/broadcaster""",
    "the BBC’s Newsnight programme": """the/DT/det/BBC BBC/NNP/nmod:poss/programme ’s/POS/case/BBC
        Newsnight/NNP/compound/programme programme/NN/iobj/told""",
    "IRNA": """his/PRP$/nmod:poss/country country/NN/nmod:poss/IRNA ’s/POS/case/country state/NN/compound/owned
        -/state owned/VBN/amod/IRNA/own IRNA/NNP/iobj/told/Organization""",
    "SPA": """the/DT/det/kingdom kingdom/NN/nmod:poss/SPA ’s/POS/case/kingdom official/JJ/amod/SPA
        SPA/NNP/iobj/told""",
    "Sadaqat": "Urdu/NNP/iobj/told/Organization daily/NN/iobj/told Sadaqat/NNP/iobj/told/Organization",
    "Arrayah": "local/JJ/amod/Arrayah Arabic/NNP/amod/Arrayah/NORP daily/JJ/amod/Arrayah Arrayah/NNP/iobj/told",
    "Punchline": """the/DT/det/daily Lagos/NNP/obl:unmarked/based/Location -/based based/VBN/amod/daily
        daily/NN/iobj/told Punchline/NNP/appos/daily/Organization""",
    "RFM": "the/DT/det/station radio/NN/compound/station station/NN/iobj/told RFM/NNP/appos/station",
    "Ruvo Tidende": """local/JJ/amod/paper paper/NN/iobj/told Ruvo/NNP/appos/paper/Person
        Tidende/NNP/flat/Ruvo/Person""",
    "Der Spiegel": """the/DT/det/magazine Hamburg/NNP/compound/based/Location -/Hamburg based/VBN/amod/magazine
        news/NN/compound/magazine magazine/NN/iobj/told Der/NNP/appos/magazine Spiegel/NNP/appos/magazine""",
}
WITH_THEIR_KIND = {
    "Arrayah": "local Arabic daily Arrayah",
    "IRNA": "his country’s state-owned IRNA",
    "SPA": "the kingdom’s official SPA",
    "Sadaqat": "Urdu daily Sadaqat",
    "Punchline": "the Lagos-based daily Punchline",
    "RFM": "the radio station RFM",
    "Ruvo Tidende": "local paper Ruvo Tidende",
    "Der Spiegel": "the Hamburg-based news magazine Der Spiegel",
    "SVT": "Sweden’s public broadcaster SVT",
}
NONE = {
    "Lee": "Lee/NNP/iobj/told/Person",
    "Congress": "Congress/NNP/iobj/told/Organization",
    "Poland": "Poland/NNP/iobj/told/Location",
    "its Telegram channel": "its/PRP$/nmod:poss/channel Telegram/NNP/compound/channel channel/NN/iobj/told",
    "a local station": "a/DT/det/station local/JJ/amod/station station/NN/iobj/told",
    "the press": "the/DT/det/press press/NN/iobj/told",
    "the press Monday": "the/DT/det/press press/NN/iobj/told Monday/NNP/obl/told/Date",
    "reporters": "reporters/NNS/iobj/told/reporter",
    "Reuters shareholders": "Reuters/NNP/compound/shareholders shareholders/NNS/iobj/told/shareholder",
    "the Harbour Press Service": """the/DT/det/Service Harbour/NNP/compound/Service Press/NNP/compound/Service
        Service/NNP/iobj/told""",
    "the resort's SPA": "the/DT/det/resort resort/NN/nmod:poss/SPA 's/POS/case/resort SPA/NNP/iobj/told",
    "the Space Agency": "the/DT/det/Agency Space/NNP/compound/Agency Agency/NNP/iobj/told",
}
THAT = "that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain ."


def told(hearer: str, words: str) -> tuple[str | None, str | None]:
    """Return the outlet, and its journalist, in `Kim told HEARER that it rained.`, None for none."""
    spaced = hearer if hearer not in BEHIND_ITS_KIND or "programme" in hearer else ""
    phrase = spaced or WITH_THEIR_KIND[hearer]
    analysis = parse(f"Kim told {phrase} that it rained.\nKim/NNP/nsubj/told/Person told/VBD/0 {words} {THAT}")
    [passage] = passages(analysis, load_lexicon())
    setting = Setting(passage, analysis)
    found = outlet_phrase(analysis.sentences[0], 2, setting, hears=True)
    person = journalist_of(analysis.sentences[0], found, setting) if found else None
    return found and passage.words(found), person and passage.words(person)


@pytest.mark.parametrize(("hearer", "words"), [*LISTED.items(), *UNLISTED.items(), *BEHIND_ITS_KIND.items()])
def test_an_outlet_is_named_whole_whatever_the_tree_makes_of_it(hearer, words):
    assert told(hearer, words) == (hearer, None)


@pytest.mark.parametrize(("hearer", "words"), NONE.items())
def test_who_is_no_outlet(hearer, words):
    assert told(hearer, words) == (None, None)


def test_a_sentence_may_end_with_the_verb_of_telling():
    analysis = parse("Kim told\nKim/NNP/nsubj/told/Person told/VBD/0")
    [passage] = passages(analysis, load_lexicon())

    assert outlet_phrase(analysis.sentences[0], 2, Setting(passage, analysis), hears=True) is None


JOINED = {
    "Radio Salt and AFP": "Radio/NNP/iobj/told Salt/NNP/flat/Radio and/CC/cc/AFP AFP/NNP/conj/Radio/Organization",
    "Radio Salt and the BBC": """Radio/NNP/iobj/told Salt/NNP/flat/Radio and/CC/cc/BBC the/DT/det/BBC
        BBC/NNP/conj/Radio/Organization""",
    "Radio Salt and Ana Berg": """Radio/NNP/iobj/told Salt/NNP/flat/Radio and/CC/cc/Ana Ana/NNP/conj/Radio/Person
        Berg/NNP/flat/Ana/Person""",
}


@pytest.mark.parametrize(("hearers", "words"), JOINED.items())
def test_an_outlet_ends_before_another_one(hearers, words):
    assert told(hearers, words) == ("Radio Salt", None)


def test_one_name_may_have_and_within_it():
    words = "Radio/NNP/iobj/told Salt/NNP/flat/Radio and/CC/cc/Vinegar Vinegar/NNP/conj/Salt"

    assert told("Radio Salt and Vinegar", words) == ("Radio Salt and Vinegar", None)


SHIFT = "Morning/NNP/compound/Shift/Organization Shift/NNP/appos/{kind}/Organization"
SET_APART = {
    "a local podcast, Morning Shift,": f"""a/DT/det/podcast local/JJ/amod/podcast podcast/NN/iobj/told ,/Shift
        {SHIFT.format(kind="podcast")} ,/Shift""",
    "the podcast “Morning Shift”": f"""the/DT/det/podcast podcast/NN/iobj/told “/Shift {SHIFT.format(kind="podcast")}
        ”/Shift""",
    "a radio station, Morning Shift,": f"""a/DT/det/station radio/NN/compound/station station/NN/iobj/told ,/Shift
        {SHIFT.format(kind="station")} ,/Shift""",
}
NOT_APART = {
    "a police station, Morning Shift,": f"""a/DT/det/station police/NN/compound/station station/NN/iobj/told ,/Shift
        {SHIFT.format(kind="station")} ,/Shift""",
    "a friend, Jo Park,": """a/DT/det/friend friend/NN/iobj/told ,/Jo Jo/NNP/appos/friend/Person
        Park/NNP/flat/Jo/Person ,/Jo""",
    "a newspaper, Monday,": "a/DT/det/newspaper newspaper/NN/iobj/told ,/told Monday/NNP/obl:unmarked/told/Date ,/told",
}


def apart(hearer: str, words: str) -> str | None:
    """Return the outlet that `Kim told HEARER that it rained.` names."""
    analysis = parse(f"Kim told {hearer} that it rained.\nKim/NNP/nsubj/told/Person told/VBD/0 {words} {THAT}")
    [passage] = passages(analysis, load_lexicon())
    found = outlet_phrase(analysis.sentences[0], 2, Setting(passage, analysis), hears=True)
    return found and passage.words(found)


@pytest.mark.parametrize(("hearer", "words"), SET_APART.items())
def test_marks_may_part_a_name_from_its_kind(hearer, words):
    assert apart(hearer, words) == "Morning Shift"


@pytest.mark.parametrize(("hearer", "words"), NOT_APART.items())
def test_what_marks_part_is_no_outlet_without_a_kind_and_a_name(hearer, words):
    assert apart(hearer, words) is None
