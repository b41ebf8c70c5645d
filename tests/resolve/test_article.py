from attrs import evolve

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from quotes.types import Span
from readings import names_of, quote_by, quotes_in

KCNA = """
The KCNA said they won.
The/DT/det/KCNA KCNA/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_quote_without_a_source_has_no_name_and_a_reason():
    analysis = parse(KCNA)
    quote = evolve(quotes_in(analysis)[0], source=None)
    speaker = resolve((quote,), analysis, load_lexicon())[0].speaker

    assert speaker.name is None
    assert speaker.reason


WARD = """
A surgeon from Lodz said the ward was full.
A/DT/det/surgeon surgeon/NN/nsubj/said from/IN/case/Lodz Lodz/NNP/nmod/surgeon/Location said/VBD/0 the/DT/det/ward
ward/NN/nsubj/full was/VBD/cop/full full/JJ/ccomp/said .

Jan Kos said it was not.
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person said/VBD/0 it/PRP/nsubj/was was/VBD/ccomp/said not/RB/advmod/was .

Anna Berg said it was.
Anna/NNP/nsubj/said/Person Berg/NNP/flat/Anna/Person said/VBD/0 it/PRP/nsubj/was was/VBD/ccomp/said .

The surgeon said nobody had slept.
The/DT/det/surgeon surgeon/NN/nsubj/said said/VBD/0 nobody/NN/nsubj/slept had/VBD/aux/slept
slept/VBN/ccomp/said/sleep .
"""


def test_a_source_is_taken_up_again_though_others_spoke_between():
    names = names_of(parse(WARD), "A surgeon from Lodz", "Jan Kos", "Anna Berg", "The surgeon")

    assert names == ("A surgeon from Lodz", "Jan Kos", "Anna Berg", "A surgeon from Lodz")


PAGE = """
# newpar
# zone = headline
Kim says dam holds
Kim/NNP/nsubj/says/Person says/VBZ/0 dam/NN/nsubj/holds holds/VBZ/ccomp/says/hold

# newpar
Kim said the dam held.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


TO_AMNESTY = """
Kim said in an interview with Amnesty that they won.
Kim/NNP/nsubj/said/Person said/VBD/0 in/IN/case/interview an/DT/det/interview interview/NN/obl/said
with/IN/case/Amnesty Amnesty/NNP/nmod/interview/Organization that/IN/mark/won they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_a_quote_has_the_zone_that_its_words_stand_in():
    analysis = parse(PAGE)

    assert [each.zone for each in resolve(quotes_in(analysis), analysis, load_lexicon())] == ["headline", "body"]


def test_who_gives_an_interview_to_an_institution_goes_through_it_as_an_outlet():
    analysis = parse(TO_AMNESTY)
    (found,) = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert [(relay.name, relay.kind) for relay in found.relays] == [("Amnesty", "outlet")]


def test_a_source_outside_every_sentence_is_nobody():
    analysis = parse(WARD)
    (found,) = resolve((quote_by(Span(9000, 9005)),), analysis, load_lexicon())

    assert found.speaker.name is None
    assert found.speaker.reason == "the source stands outside every sentence"
