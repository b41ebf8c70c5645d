"""What a preposition passes on: the words that end right before it, or words of its own."""

from parses import parse
from readings import found_in

RESIGNED = """
The minister, who said the dam was safe, resigned, according to Lee.
The/DT/det/minister minister/NN/nsubj/resigned ,/said who/WP/nsubj/said said/VBD/acl:relcl/minister the/DT/det/dam
dam/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said ,/said resigned/VBD/0/resign ,/Lee according/VBG/case/Lee/accord
to/IN/fixed/according Lee/NNP/obl/resigned/Person .
"""
SAID_SAFE = """
The minister said the dam was safe, according to Lee.
The/DT/det/minister minister/NN/nsubj/said said/VBD/0 the/DT/det/dam dam/NN/nsubj/safe was/VBD/cop/safe
safe/JJ/ccomp/said ,/Lee according/VBG/case/Lee/accord to/IN/fixed/according Lee/NNP/obl/said/Person .
"""


def test_who_tells_more_than_what_was_said_has_words_of_his_own():
    found = {each.source: each.content for each in found_in(parse(RESIGNED))}

    assert found["Lee"] == ("The minister, who said the dam was safe, resigned",)
    assert found["who"] == ("the dam was safe",)


def test_who_tells_only_what_was_said_is_a_hand():
    (found,) = found_in(parse(SAID_SAFE))

    assert (found.source, found.content, found.hands) == ("The minister", ("the dam was safe",), ("Lee",))
