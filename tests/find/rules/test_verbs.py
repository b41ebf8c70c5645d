"""What verbs propose: a source and words that hold neither the verb nor the source."""

from parses import parse
from readings import found_in

SAYING = """
Saying the dam was safe, Kim went home.
Saying/VBG/dep/went/say the/DT/det/dam dam/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/Saying ,/went
Kim/NNP/nsubj/went/Person went/VBD/0/go home/RB/advmod/went .
"""


def test_no_words_hold_who_says_them():
    assert [found for found in found_in(parse(SAYING)) if found.source in " ".join(found.content)] == []
