from attrs import evolve

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import quotes_in

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
