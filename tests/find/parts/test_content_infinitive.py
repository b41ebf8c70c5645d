"""Infinitives that a verb reports, and those that it does not."""

from parses import parse
from readings import found_in

TWEETED = """
Kim tweeted to thank Lee.
Kim/NNP/nsubj/tweeted/Person tweeted/VBD/0/tweet to/TO/mark/thank thank/VB/xcomp/tweeted Lee/NNP/obj/thank/Person .
"""


def test_an_infinitive_behind_a_verb_that_takes_none_is_no_content():
    assert found_in(parse(TWEETED)) == ()
