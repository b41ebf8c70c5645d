"""The order, in one screen: RULES propose, CONFLICTS settle which candidates stay, LAYOUT and ACROSS add the rest.

Where two candidates claim the same words, a function of CONFLICTS decides, the first in the list first; what the layout
adds takes only words that nobody has. tests/find/test_who_wins.py has a sentence for each pair. Two more lists rank the
ways within one rule: WAYS of parts/sources.py (whose words) and of parts/content.py (which words).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.find.conflicts.cited import cited_around, whoever_is_cited
from quotes.find.conflicts.denied import up_to_colon
from quotes.find.conflicts.hearers import shared_hearers
from quotes.find.conflicts.nesting import cut_where_another_speaks, fold_outer_sources, outer_candidates
from quotes.find.conflicts.passed_on import passed_on_by, relay_of_preposition
from quotes.find.conflicts.same_words import one_per_content
from quotes.find.conflicts.tagger_or_tree import beside, tagger_or_tree, tagger_where_no_rule
from quotes.find.layout.announced import opening_after_colon
from quotes.find.layout.continued import earlier_cue, running_speaker, second_halves
from quotes.find.layout.credits import before_credit
from quotes.find.layout.datelines import behind_dateline
from quotes.find.layout.name_and_colon import name_before_colon
from quotes.find.layout.signatures import signature
from quotes.find.layout.transcripts import turn_of_transcript
from quotes.find.parts.name_behind import with_names_behind
from quotes.find.parts.noun_before import with_nouns_before
from quotes.find.rules.asides import asides
from quotes.find.rules.citing import citing
from quotes.find.rules.nouns import nouns
from quotes.find.rules.prepositions import prepositions
from quotes.find.rules.quoted_as_saying import quoted_as_saying
from quotes.find.rules.tagger import tagger
from quotes.find.rules.unspoken import unspoken
from quotes.find.rules.verbs import verbs
from quotes.find.setting import Setting
from quotes.rule_names import Proposer
from quotes.types import Sentence

Candidates = tuple[Candidate, ...]
Rule = Callable[[Sentence, Setting], Iterator[Candidate]]
Settle = Callable[[Candidates, Setting], Candidates]

RULES: tuple[Rule, ...] = (  # each looks at every sentence, and at no other rule's candidates
    quoted_as_saying,  #       Reuters quoted Kim as saying that ...
    citing,  #                 Reuters reported, citing Kim, that ...
    verbs,  #                  Kim said that ...
    nouns,  #                  Kim's claim that ...
    asides,  #                 ..., as Kim put it, ...
    prepositions,  #           according to Kim, ...
    tagger,  #                 what the language model has learned to see
)
CONFLICTS: tuple[Settle, ...] = (
    whoever_is_cited,  #         `Reuters reported, citing Kim, that X`: Kim's words, through Reuters
    relay_of_preposition,  #     `Kim said X, according to Reuters`: Kim's words, through Reuters
    tagger_or_tree,  #           one cue, two contents: the marks win, then a tagger that is sure, then the tree
    tagger_where_no_rule,  #     one cue, a rule and the tagger: the rule
    one_per_content,  #          one content, two cues: the nearest plain verb
    cut_where_another_speaks,  # `Kim said X, with Lee saying Y`: X ends before `with`; `denied X: “Y”`: at the colon
    shared_hearers,  #           `Kim told Reuters that X, adding Y`: Reuters passes on both
    fold_outer_sources,  #       a content inside another: the inner speaks, the outer is a relay or stays beside it
)
LAYOUT: tuple[Settle, ...] = (  # of the paragraph: quotations that no candidate has
    name_before_colon,  # Kim, in a letter: “...”
    second_halves,  #     “...,” Kim said. “...”
    signature,  #         “...” - Jo Park
)
ACROSS: tuple[Settle, ...] = (  # from the paragraphs before
    turn_of_transcript,  #  KIM: all of the paragraph is Kim's; what Kim passes on stays, with Kim as relay
    opening_after_colon,  # Kim said: (and the next paragraph is) “...”
    running_speaker,  #     a paragraph that is only a quotation, and that nobody has: who spoke last goes on
    earlier_cue,  #         a quotation, free so far, that the tagger ties to a cue of a paragraph before
)


def candidates_of(setting: Setting) -> Candidates:
    """Return the candidates of a paragraph that stay, those of the first reading of its marks that finds any."""
    found = next((some for marks in readings_of_marks(setting) if (some := settled(marks))), ())
    inside = before_credit(behind_dateline(run(ACROSS, found, setting), setting), setting)
    whole = with_names_behind(inside, setting)
    return with_nouns_before(whole, setting)


def readings_of_marks(setting: Setting) -> Iterator[Setting]:
    """Yield the paragraph without marks that have no partner, which must not swallow a cue, then with all of them."""
    paired = with_paired_marks(setting)
    yield paired
    if len(paired.passage.quotations) < len(setting.passage.quotations):
        yield setting


def with_paired_marks(setting: Setting) -> Setting:
    """Return the paragraph with the quotations alone that close, or run on into the next one."""
    paired = tuple(q for q in setting.passage.quotations if q.closed or q.runs_on)
    return evolve(setting, passage=evolve(setting.passage, quotations=paired))


def settled(setting: Setting) -> Candidates:
    """Return what the rules propose for a paragraph, its conflicts settled, and what its layout adds."""
    return run((*CONFLICTS, *LAYOUT), proposed(RULES, setting), setting)


def proposed(rules: tuple[Rule, ...], setting: Setting) -> Candidates:
    """Return what some rules propose for the sentences of a paragraph."""
    return tuple(each for rule in rules for sentence in setting.passage.sentences for each in rule(sentence, setting))


def run(steps: tuple[Settle, ...], candidates: Candidates, setting: Setting) -> Candidates:
    """Return the candidates after each of some steps, one after the other."""
    for step in steps:
        candidates = step(candidates, setting)
    return candidates


def candidates_beyond(candidates: Candidates, setting: Setting) -> Candidates:
    """Return what scope `all` adds: outer sources that the default makes relays of; what is known, wanted, ordered.

    Last comes what the tagger proposes under cues that none of these has, speech or not.
    """
    setting = with_paired_marks(setting)
    more = (*outer_sources(setting), *(up_to_colon(each, setting) for each in proposed((unspoken,), setting)))
    more = (*more, *beside((*candidates, *more), proposed((tagger,), setting)))
    return behind_dateline(more, setting)


def outer_sources(setting: Setting) -> Candidates:
    """Return the candidates that only pass on another one's words: CONFLICTS makes relays of them."""
    every = proposed(tuple(rule for rule in RULES if rule is not tagger), setting)
    found = tuple(each for each in every if each.proposer != Proposer.PREPOSITION)
    around = [each for each in every if each.proposer == Proposer.PREPOSITION and passed_on_by(each, found)]
    rows = run((whoever_is_cited, relay_of_preposition, one_per_content), every, setting)
    outer = (*around, *cited_around(every), *outer_candidates(rows, setting))
    return tuple(evolve(each, flags=(*each.flags, "outer")) for each in outer)
