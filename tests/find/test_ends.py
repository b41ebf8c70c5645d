"""Where a reported clause ends: src/quotes/find/ends.py."""

from __future__ import annotations

from quotes.analyze.conllu import read_conllu
from readings import found_in


def test_a_subject_that_is_a_mark_begins_no_cue() -> None:
    """A parser takes anything for a subject: a dash here, a space of no width where it was seen."""
    analysis = read_conllu("""
        # text = agree if it fails, — said
        1  agree  agree VERB  VB  _  0  root      _  _
        2  if     if    SCONJ IN  _  4  mark      _  _
        3  it     it    PRON  PRP _  4  nsubj     _  _
        4  fails  fail  VERB  VBZ _  7  ccomp     _  SpaceAfter=No
        5  ,      ,     PUNCT ,   _  7  punct     _  _
        6  —      —     PUNCT :   _  7  nsubj     _  _
        7  said   say   VERB  VBD _  1  parataxis _  _
    """)

    assert found_in(analysis) == ()
