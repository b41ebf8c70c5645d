"""Offices without a day."""

from datetime import date

from attrs import evolve

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import quotes_in, speakers_of

PRESIDENT_OF = """
The president of Russia said they won.
The/DT/det/president president/NN/nsubj/said of/IN/case/Russia Russia/NNP/nmod/president/Location said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_who_holds_an_office_is_not_known_where_the_text_states_no_day():
    speaker = speakers_of(parse(PRESIDENT_OF), "The president of Russia")[-1]

    assert (speaker.reason, speaker.kind) == (
        "it is not known who is 'president of Russia' where the text states no day",
        "person",
    )


def test_who_held_an_office_long_ago_is_not_known_on_that_day():
    analysis = parse(PRESIDENT_OF)
    dated = evolve(analysis, article=evolve(analysis.article, published=date(1950, 5, 1)))
    (found,) = resolve(quotes_in(dated), dated, load_lexicon())

    assert found.speaker.name is None
    assert found.speaker.reason == "it is not known who is 'president of Russia' on 1950-05-01"
