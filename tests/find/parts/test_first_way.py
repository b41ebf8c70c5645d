"""Which way to a source and to a content comes first: a sentence for each two neighbours of WAYS that both answer.

The two answers stand beside each other, and the first way's is taken. APART are neighbours that never both answer,
ALIKE those that answer the same where both do. A way that joins a list without a row or a reason fails here.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from attrs import frozen

from parses import parse
from quotes.find.candidate import Content, Cue, Source, Speaking
from quotes.find.parts import content, sources
from quotes.find.parts.content import (
    Sides,
    clause_with_rest,
    content_of,
    halves_of_clause,
    quotation_with_quotation_behind,
    quotation_with_rest,
    what_follows,
)
from quotes.find.parts.content_after import content_after
from quotes.find.parts.content_before import quotation_before_cue
from quotes.find.parts.cues import verb_cues
from quotes.find.parts.said_within import said_within
from quotes.find.parts.sources import (
    agent,
    behind_opening,
    behind_quotation,
    governing_subject,
    in_document,
    inverted,
    next_to,
    of_cue_before,
    own_subject,
    shared_subject,
    source_of,
    surname_that_is_a_word,
)
from quotes.find.passage import Passage, passages
from quotes.lexicon import load_lexicon

Way = Callable[..., Source | Content | None]
Answer = tuple[str, ...] | None


@frozen
class Row:
    """Two neighbours that both answer for a cue of a text: what is taken, what the second would give, and why."""

    ways: tuple[Way, Way]
    text: str
    cue: str
    taken: Answer
    other: Answer
    why: str


@frozen
class Heard:
    """A cue in its text, so that one way after the other can be asked."""

    cue: Cue
    cues: tuple[Cue, ...]
    passage: Passage

    @property
    def sides(self) -> Sides:
        source = source_of(self.cue, self.passage, self.cues)
        speaking = Speaking(self.cue, source, self.passage, self.cues)
        return Sides(speaking, content_after(speaking), quotation_before_cue(self.cue, source, self.passage))

    def words(self, found: Source | Content | None) -> Answer:
        """Return the words of a source or of each part of a content."""
        if found is None:
            return None
        spans = found.spans if isinstance(found, Content) else (found.span,)
        return tuple(self.passage.words(span) for span in spans)


def every_cue(text: str) -> list[Heard]:
    """Return all cues of a text."""
    (passage,) = passages(parse(text), load_lexicon())
    every = [tuple(verb_cues(passage, sentence, load_lexicon().cues)) for sentence in passage.sentences]
    return [Heard(cue, cues, passage) for cues in every for cue in cues]


def heard(text: str, word: str) -> Heard:
    """Return the cue that `word` is."""
    return next(each for each in every_cue(text) if each.cue.head.text == word)


def to_source(way: Way, each: Heard) -> Answer:
    return each.words(way(each.cue, each.passage, each.cues))


def to_content(way: Way, each: Heard) -> Answer:
    return each.words(way(each.sides))


SOURCES = (
    Row(
        (in_document, own_subject),
        """
        Activists got an alert from Apple telling them that it broke.
        Activists/NNS/nsubj/got/activist got/VBD/0/get an/DT/det/alert alert/NN/obj/got from/IN/mark/telling
        Apple/NNP/nsubj/telling/Organization telling/VBG/advcl/got/tell them/PRP/iobj/telling/they that/IN/mark/broke
        it/PRP/nsubj/broke broke/VBD/ccomp/telling/break .
        """,
        "telling",
        ("an alert from Apple",),
        ("Apple",),
        "it is told in the alert, though the tree leaves it out and has who it is from tell it",
    ),
    Row(
        (behind_opening, inverted),
        """
        Contacted by AFP, the mayor, Jo Park, said he had resigned.
        Contacted/VBN/advcl/said/contact by/IN/case/AFP AFP/NNP/obl:agent/Contacted/Organization ,/mayor
        the/DT/det/mayor mayor/NN/appos/AFP ,/Jo Jo/NNP/appos/mayor/Person Park/NNP/flat/Jo/Person ,/said said/VBD/0
        he/PRP/nsubj/resigned had/VBD/aux/resigned resigned/VBN/ccomp/said/resign .
        """,
        "said",
        ("the mayor, Jo Park",),
        ("he",),
        "who stands between commas behind the opening speaks, though the tree makes an apposition of him",
    ),
    Row(
        (inverted, behind_quotation),
        """
        “We are sinking,” the last words from the ship, reported the Herald in May.
        “/sinking We/PRP/nsubj/sinking are/VBP/aux/sinking sinking/VBG/ccomp/reported/sink ,/sinking ”/sinking
        the/DT/det/words last/JJ/amod/words words/NNS/nsubj/sinking/word from/IN/case/ship the/DT/det/ship
        ship/NN/nmod/words ,/words reported/VBD/0/report the/DT/det/Herald Herald/NNP/obj/reported/Organization
        in/IN/case/May May/NNP/obl/reported/Date .
        """,
        "reported",
        ("the Herald",),
        ("the last words from the ship",),
        "behind a comma and a verb stands who speaks, though the tree calls it an object; before, what the words are",
    ),
    Row(
        (behind_quotation, shared_subject),
        """
        Carter left the hall and “the mine is closed,” his deputy told reporters.
        Carter/NNP/nsubj/left/Person left/VBD/0/leave the/DT/det/hall hall/NN/obj/left and/CC/cc/told “/closed
        the/DT/det/mine mine/NN/nsubj:pass/closed is/VBZ/aux:pass/closed closed/VBN/ccomp/told/close ,/closed ”/closed
        his/PRP$/nmod:poss/deputy deputy/NN/dep/told told/VBD/conj/left reporters/NNS/iobj/told/reporter .
        """,
        "told",
        ("his deputy",),
        ("Carter",),
        "who stands between the marks and the verb speaks, though the tree does not know what to call him",
    ),
    Row(
        (shared_subject, of_cue_before),
        """
        Carter left after Lee said the mine would close, and added that he had no regrets.
        Carter/NNP/nsubj/left/Person left/VBD/0/leave after/IN/mark/said Lee/NNP/nsubj/said/Person said/VBD/advcl/left
        the/DT/det/mine mine/NN/nsubj/close would/MD/aux/close close/VB/ccomp/said ,/added and/CC/cc/added
        added/VBD/conj/left/add that/IN/mark/had he/PRP/nsubj/had had/VBD/ccomp/added no/DT/det/regrets
        regrets/NNS/obj/had/regret .
        """,
        "added",
        ("Carter",),
        ("Lee",),
        "`left and added` has one subject: who spoke in between, in a clause of his own, is not it",
    ),
    Row(
        (of_cue_before, governing_subject),
        """
        Carter left the hall as Lee said the mine would close, adding that the union agreed.
        Carter/NNP/nsubj/left/Person left/VBD/0/leave the/DT/det/hall hall/NN/obj/left as/IN/mark/said
        Lee/NNP/nsubj/said/Person said/VBD/advcl/left the/DT/det/mine mine/NN/nsubj/close would/MD/aux/close
        close/VB/ccomp/said ,/adding adding/VBG/advcl/left/add that/IN/mark/agreed the/DT/det/union
        union/NN/nsubj/agreed agreed/VBD/ccomp/adding/agree .
        """,
        "adding",
        ("Lee",),
        ("Carter",),
        "who adds has said something before: a tree often hangs such a participle too high",
    ),
    Row(
        (governing_subject, next_to),
        """
        Carter waited until Monday to say the mine would close.
        Carter/NNP/nsubj/waited/Person waited/VBD/0/wait until/IN/case/Monday Monday/NNP/obl/waited/Date
        to/TO/aux/say say/VB/advcl/waited the/DT/det/mine mine/NN/nsubj/close would/MD/aux/close close/VB/ccomp/say .
        """,
        "say",
        ("Carter",),
        ("Monday",),
        "the tree knows whose infinitive it is; what stands right before the verb is the last resort",
    ),
)
CONTENTS = (
    Row(
        (quotation_with_quotation_behind, quotation_with_rest),
        """
        “The quay is sinking,” Ortiz said, “and nobody listens.”
        “/sinking The/DT/det/quay quay/NN/nsubj/sinking is/VBZ/aux/sinking sinking/VBG/ccomp/said/sink ,/sinking
        ”/sinking Ortiz/NNP/nsubj/said/Person said/VBD/0 ,/listens “/listens and/CC/cc/listens nobody/NN/nsubj/listens
        listens/VBZ/conj/sinking/listen ./listens ”/listens
        """,
        "said",
        ("The quay is sinking,", "and nobody listens."),
        ("The quay is sinking,",),
        "marks on both sides of a cue: both hold what was said",
    ),
    Row(
        (quotation_with_rest, what_follows),
        """
        “The quay will sink,” Ortiz said, whether the council acts or not.
        “/sink The/DT/det/quay quay/NN/nsubj/sink will/MD/aux/sink sink/VB/ccomp/said ,/sink ”/sink
        Ortiz/NNP/nsubj/said/Person said/VBD/0 ,/acts whether/IN/mark/acts the/DT/det/council council/NN/nsubj/acts
        acts/VBZ/advcl/sink/act or/CC/cc/not not/RB/conj/acts .
        """,
        "said",
        ("“The quay will sink,”", "whether the council acts or not"),
        ("the council acts or not",),
        "the marks are the writer's own: a clause behind the cue can only go on with them",
    ),
    Row(
        (what_follows, clause_with_rest),
        """
        When the council met, Ortiz said the quay was sinking.
        When/WRB/advmod/met the/DT/det/council council/NN/nsubj/met met/VBD/advcl/said/meet ,/met
        Ortiz/NNP/nsubj/said/Person said/VBD/0 the/DT/det/quay quay/NN/nsubj/sinking was/VBD/aux/sinking
        sinking/VBG/ccomp/said/sink .
        """,
        "said",
        ("the quay was sinking",),
        ("When the council met",),
        "where words follow that can be what was said, the clause before tells when, or why",
    ),
)
MORE = (
    """
    Kos, said the report, was late.
    Kos/NNP/nsubj/said/Person ,/Kos said/VBD/0 the/DT/det/report report/NN/nsubj/late ,/late was/VBD/cop/late
    late/JJ/ccomp/said .
    """,
    """
    Ortiz was told by the mayor that the quay was sinking.
    Ortiz/NNP/nsubj:pass/told/Person was/VBD/aux:pass/told told/VBN/0 by/IN/case/mayor the/DT/det/mayor
    mayor/NN/obl:agent/told that/IN/mark/sinking the/DT/det/quay quay/NN/nsubj/sinking was/VBD/aux/sinking
    sinking/VBG/ccomp/told/sink .
    """,
    """
    The quay was sinking, Ortiz said, because the council had done nothing.
    The/DT/det/quay quay/NN/nsubj/sinking was/VBD/aux/sinking sinking/VBG/ccomp/said/sink ,/said
    Ortiz/NNP/nsubj/said/Person said/VBD/0 ,/done because/IN/mark/done the/DT/det/council council/NN/nsubj/done
    had/VBD/aux/done done/VBN/advcl/sinking/do nothing/NN/obj/done .
    """,
    """
    The quay was sinking, Ortiz said.
    The/DT/det/quay quay/NN/nsubj/sinking was/VBD/aux/sinking sinking/VBG/ccomp/said/sink ,/said
    Ortiz/NNP/nsubj/said/Person said/VBD/0 .
    """,
    """
    Jackie So added that rents rose.
    Jackie/NNP/dep/added/Person So/RB/advmod/added added/VBD/0/add that/IN/mark/rose rents/NNS/nsubj/rose/rent
    rose/VBD/ccomp/added/rise .

    So added that rents rose.
    So/RB/advmod/added added/VBD/0/add that/IN/mark/rose rents/NNS/nsubj/rose/rent rose/VBD/ccomp/added/rise .
    """,
    """
    The quay, Ortiz said, was sinking.
    The/DT/det/quay quay/NN/nsubj/sinking ,/said Ortiz/NNP/nsubj/said/Person said/VBD/0 ,/said was/VBD/aux/sinking
    sinking/VBG/ccomp/said/sink .
    """,
)
TEXTS = (*MORE, *(row.text for row in (*SOURCES, *CONTENTS)))
APART = {
    (said_within, in_document): "the one asks for a finite verb, the other for a participle",
    (own_subject, agent): "a verb is active or passive: the one asks for the first, the other for the second",
    (agent, behind_opening): "a verb is active or passive: the one asks for the second, the other for the first",
    (next_to, surname_that_is_a_word): "before the verb stands a noun phrase, or a word that is none",
}
ALIKE = {
    (clause_with_rest, halves_of_clause): "a whole clause is a first half too, and both join the same rest to it",
}


def named(value: object) -> str:
    if isinstance(value, Row):
        return value.why
    return " and ".join(way.__name__ for way in value) if isinstance(value, tuple) else ""


@pytest.mark.parametrize("row", SOURCES, ids=named)
def test_whose_words(row: Row) -> None:
    cue = heard(row.text, row.cue)

    assert (to_source(row.ways[0], cue), to_source(row.ways[1], cue)) == (row.taken, row.other)
    assert cue.words(source_of(cue.cue, cue.passage, cue.cues)) == row.taken


@pytest.mark.parametrize("row", CONTENTS, ids=named)
def test_which_words(row: Row) -> None:
    cue = heard(row.text, row.cue)

    assert (to_content(row.ways[0], cue), to_content(row.ways[1], cue)) == (row.taken, row.other)
    assert cue.words(content_of(cue.sides.speaking)) == row.taken


@pytest.mark.parametrize("ways", [*pairwise(sources.WAYS), *pairwise(content.WAYS)], ids=named)
def test_every_two_neighbours_have_a_row_or_a_reason(ways: tuple[Way, Way]) -> None:
    assert ways in {*(row.ways for row in (*SOURCES, *CONTENTS)), *APART, *ALIKE}


def test_every_row_and_reason_is_of_two_neighbours() -> None:
    every = [*(row.ways for row in (*SOURCES, *CONTENTS)), *APART, *ALIKE]

    assert sorted(map(named, every)) == sorted(map(named, (*pairwise(sources.WAYS), *pairwise(content.WAYS))))


@pytest.mark.parametrize("ways", APART, ids=named)
def test_who_is_apart_never_answers_with_the_other(ways: tuple[Way, Way]) -> None:
    answers = [tuple(to_source(way, cue) for way in ways) for text in TEXTS for cue in every_cue(text)]

    assert all(None in pair for pair in answers)
    assert all(any(pair[place] for pair in answers) for place in (0, 1))


@pytest.mark.parametrize("ways", ALIKE, ids=named)
def test_who_is_alike_answers_the_same(ways: tuple[Way, Way]) -> None:
    answers = [tuple(to_content(way, cue) for way in ways) for text in TEXTS for cue in every_cue(text)]

    assert any(None not in pair for pair in answers)
    assert all(one == other for one, other in answers if one is not None and other is not None)
