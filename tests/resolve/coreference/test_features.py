"""What speaks for somebody as the one a pronoun stands for, in names that a person can read."""

import re

import pytest
from attrs import evolve

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from quotes.resolve.coreference.features import features_of
from quotes.types import Span
from readings import names_of, quote_by


def features_at(pronoun, text, *sources, said=""):
    """Return the features of each candidate for a pronoun that speaks, by name; `said` are its own direct words."""
    analysis, seen = parse(text), {}
    words = analysis.article.document.text
    spans = [Span(*re.search(rf"\b{source}\b", words).span()) for source in (*sources, pronoun)]
    mention = spans[-1]

    def choose(reference, candidates):
        found = features_of(reference, candidates)
        if reference.span == mention:
            seen.update({each.speaker.name: names for each, names in zip(candidates, found, strict=False)})
        return candidates[-1] if candidates else None

    quotes = [quote_by(span) for span in spans]
    if said:
        content = Span(at := words.index(said), at + len(said))
        quotes[-1] = evolve(quotes[-1], content=(content,), type="direct")
    resolve(tuple(quotes), analysis, load_lexicon(), choose=choose)
    return seen


MET = """
Erwin Borght met Hans Castorp.
Erwin/NNP/nsubj/met/Person Borght/NNP/flat/Erwin/Person met/VBD/0/meet Hans/NNP/obj/met/Person
Castorp/NNP/flat/Hans/Person .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_subject_of_the_sentence_before_is_told_from_its_object():
    found = features_at("He", MET)

    assert {"1 sentence back, a subject", "a subject like the pronoun"} <= found["Erwin Borght"]
    assert {"1 sentence back, an object", "the nearest"} <= found["Hans Castorp"]


SPOKE = """
Erwin Borght said they won.
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

“Hans Castorp lost,” he said.
“/lost Hans/NNP/nsubj/lost/Person Castorp/NNP/flat/Hans/Person lost/VBD/ccomp/said/lose ,/lost ”/lost
he/PRP/nsubj/said said/VBD/0 .
"""


def test_who_spoke_last_and_whom_the_words_are_about():
    found = features_at("he", SPOKE, "Erwin Borght", said="Hans Castorp lost,")

    assert {"spoke last", "speaking: spoke last"} <= found["Erwin Borght"]
    assert "only in words that the pronoun speaks" in found["Hans Castorp"]


WHEN = """
Erwin Borght left when he said they won.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave when/WRB/advmod/said he/PRP/nsubj/said
said/VBD/advcl/left they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
WON = """
Erwin Borght won, he said.
Erwin/NNP/nsubj/won/Person Borght/NNP/flat/Erwin/Person won/VBD/ccomp/said/win ,/said he/PRP/nsubj/said
said/VBD/0 .
"""


@pytest.mark.parametrize(("text", "clause"), [(WHEN, "above"), (WON, "below")], ids=["when he said", "he said"])
def test_which_clause_holds_the_other(text, clause):
    assert f"in the clause {clause} the pronoun" in features_at("he", text)["Erwin Borght"]


def test_two_arguments_of_one_verb_are_two_people():
    told = """
Erwin Borght told him they won.
Erwin/NNP/nsubj/told/Person Borght/NNP/flat/Erwin/Person told/VBD/0 him/PRP/iobj/told they/PRP/nsubj/won
won/VBD/ccomp/told/win .
"""

    assert features_at("him", told) == {}


SPOKE_LAST = """
Erwin Borght said they won.
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

Hans Castorp was ill.
Hans/NNP/nsubj/ill/Person Castorp/NNP/flat/Hans/Person was/VBD/cop/ill ill/JJ/0 .

“We won,” said Borght.
“/won We/PRP/nsubj/won won/VBD/ccomp/said/win ,/won ”/won said/VBD/0 Borght/NNP/nsubj/said/Person .

He said they lost.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_he_is_who_spoke_last():
    assert names_of(parse(SPOKE_LAST), "Erwin Borght", "Borght", "He") == ("Erwin Borght",) * 3


HE = """
Erwin Borght left Lodz.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Lodz/NNP/obj/left/Location .

He said they won.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


FURTHER = f"""{HE}
He said they lost.
He/PRP/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_evidence_leads_from_the_pronoun_to_the_name_and_says_why():
    analysis = parse(FURTHER)
    text = analysis.article.document.text
    he = Span(at := text.rindex("He"), at + 2)

    (step,) = resolve((quote_by(Span(text.index("He"), text.index("He") + 2)), quote_by(he)), analysis, load_lexicon())[
        1
    ].evidence

    assert text[step.span.start : step.span.end] == "Erwin Borght"
    assert step.note == "He -> Erwin Borght: 1 sentence back, a subject, spoke last"
