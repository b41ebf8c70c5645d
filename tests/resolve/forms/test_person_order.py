"""Names in apposition: how deep below the head of the source they may hang."""

from parses import parse
from readings import speakers_of

CHAMPION = """
The chairwoman, a former judge, the chess champion Anna Berg, said they won.
The/DT/det/chairwoman chairwoman/NN/nsubj/said ,/judge a/DT/det/judge former/JJ/amod/judge
judge/NN/appos/chairwoman ,/champion the/DT/det/champion chess/NN/compound/champion champion/NN/appos/judge
Anna/NNP/appos/champion/Person Berg/NNP/flat/Anna/Person ,/judge said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_name_behind_three_descriptions_is_who_speaks():
    (speaker,) = speakers_of(parse(CHAMPION), "The chairwoman, a former judge, the chess champion Anna Berg")

    assert (speaker.name, speaker.kind) == ("Anna Berg", "person")


KOS_AIDE = """
Jan Kos left.
Jan/NNP/nsubj/left/Person Kos/NNP/flat/Jan/Person left/VBD/0/leave .

A Kos aide said they won.
A/DT/det/aide Kos/NNP/nmod/aide/Person aide/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_who_works_for_somebody_is_not_that_person():
    speaker = speakers_of(parse(KOS_AIDE), "A Kos aide")[-1]

    assert (speaker.name, speaker.kind) == ("A Kos aide", "anonymous")


FOREIGN_MINISTER = """
Foreign minister Kos said they won.
Foreign/JJ/amod/minister minister/NN/nsubj/said Kos/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_a_name_that_the_tree_parts_from_its_title_is_who_speaks():
    speaker = speakers_of(parse(FOREIGN_MINISTER), "Foreign minister Kos")[-1]

    assert (speaker.name, speaker.kind) == ("Kos", "person")
