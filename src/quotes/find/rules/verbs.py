"""What verbs propose: `Kim said that ...`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve

from quotes.find.attitudes import is_reported
from quotes.find.candidate import Candidate, Content, Cue, Source, Speaking
from quotes.find.parts.columnists import written_behind
from quotes.find.parts.content import content_of
from quotes.find.parts.content_infinitive import infinitive_after, infinitive_of_hearers
from quotes.find.parts.content_phrase import phrase_with_quote
from quotes.find.parts.cues import tells_who_said_it, verb_cues
from quotes.find.parts.figures import figures
from quotes.find.parts.hearings import court_that_is_told, who_is_heard
from quotes.find.parts.left_out import who_is_left_out
from quotes.find.parts.outlet_phrase import names_outlet
from quotes.find.parts.passed_through import whole_piece
from quotes.find.parts.rare_verbs import rare_verbs
from quotes.find.parts.relays import behind_hearer, from_hearer, outside, quoted_by, stated_relays, told_behind
from quotes.find.parts.said_so import said_so, stated_by, words_stated, words_told
from quotes.find.parts.source_who_can_speak import can_speak, nouns_of
from quotes.find.parts.sources import is_asked, is_passive, source_of
from quotes.find.rules.quoted_as_saying import quoting_cues, tokens_of
from quotes.find.setting import Setting
from quotes.lexicon.cues import Cues, Verb
from quotes.rule_names import ContentRule, Proposer
from quotes.spans import contains, trimmed
from quotes.trees import child, children, relation
from quotes.types import Sentence

TITLES = frozenset({"nmod:desc", "compound"})  # before a name: Justice Lee
ContentOf = Callable[[Speaking], Content | None]


def verbs(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield what the verbs of a sentence report; those of `quoted ... as saying` are no cues of their own."""
    passage = setting.passage
    taken = {index for found in quoting_cues(passage, sentence, setting.cues) for index in tokens_of(found)}
    cues = tuple(cue for cue in verb_cues(passage, sentence, setting.cues) if cue.head.index not in taken)
    told, stated = stated_by(sentence, setting), words_stated(sentence, passage)
    found = under_verbs(cues, setting, content_of=reported_content)
    yield from (each for each in found if told is None or each.cue.head is not told[0].head)
    yield from _without_subject(cues, setting)
    for cue, source, quotation in rare_verbs(sentence, setting):
        spans, rule = (trimmed(passage.text, quotation.inner),), ContentRule.QUOTATION_BEFORE_CUE
        relays, proposer = stated_relays(cue, source, setting), Proposer.VERB
        yield Candidate(passage.index, cue, source, spans, rule, "before", proposer, relays=relays)
    for cue, source, span in figures(sentence, setting):
        relays, rule = stated_relays(cue, source, setting), ContentRule.FIGURE
        yield Candidate(passage.index, cue, source, (span,), rule, "after", Proposer.VERB, relays=relays)
    if (so := said_so(sentence, setting)) is not None:
        for content in words_told(sentence, passage):
            rule, proposer = ContentRule.QUOTATION_BEFORE_CUE, Proposer.VERB
            yield Candidate(passage.index, *so, content, rule, "before", proposer)
    if told is not None and stated is not None:
        span, rule = stated
        relays, proposer = stated_relays(*told, setting), Proposer.VERB
        yield Candidate(passage.index, *told, (span,), rule, "before", proposer, relays=relays)


def under_verbs(cues: tuple[Cue, ...], setting: Setting, *, content_of: ContentOf) -> Iterator[Candidate]:
    """Yield a candidate for each verb that has a content and somebody who can speak."""
    passage = setting.passage
    for known in cues:
        source = source_of(known, passage, cues) or court_that_is_told(known, setting)
        cue = as_stated(known, source, setting)
        content = content_of(Speaking(cue, source, passage, cues))
        if content is None or source is None or is_asked(cue) or not can_speak(source, cue, passage, setting.lexicon):
            continue
        is_empty = _tells_a_name(content, cue, setting.cues) or tells_who_said_it(
            cue.sentence, content.spans[0], setting.cues
        )
        if not _swallows(content, source, cue) and not is_empty:
            content = behind_hearer(content, cue, setting)
            content = evolve(content, spans=from_hearer(content.spans, cue, setting))
            source, hearer = told_behind(whole_piece(source, cue, setting), cue, setting)
            source, place = written_behind(source, cue, setting)
            source, quoter = quoted_by(source, cue, setting)
            before = tuple(each for each in (quoter, hearer, place) if each is not None)
            stated = (*before, *stated_relays(cue, source, setting))
            relays, rule, side = outside(content.spans, *stated), content.rule, content.side
            heard = who_is_heard(cue, source, setting)
            yield Candidate(passage.index, cue, heard, content.spans, rule, side, Proposer.VERB, relays=relays)


def _without_subject(cues: tuple[Cue, ...], setting: Setting) -> Iterator[Candidate]:
    """Yield what stands behind a verb whose speaker is that of the sentence before: `But added: “No.”`"""
    passage = setting.passage
    for cue in cues:
        speaker = who_is_left_out(cue, setting)
        found = reported_content(Speaking(cue, None, passage, cues)) if speaker is not None else None
        if found is not None and found.side == "after" and source_of(cue, passage, cues) is None:
            yield Candidate(passage.index, cue, speaker, found.spans, found.rule, "after", Proposer.VERB)


def reported_content(speaking: Speaking) -> Content | None:
    """Return the speech or belief under a verb: a clause or quotation, else quoted words in a phrase, an infinitive."""
    entry, content = speaking.cue.entry, None
    assert isinstance(entry, Verb)
    told = infinitive_of_hearers(speaking)
    if told is not None and is_reported(entry, told.rule):
        return told
    if is_reported(entry) and entry.takes & {"clause", "quote"}:
        content = content_of(speaking)
    if content is None and is_reported(entry) and "phrase" in entry.takes:
        content = phrase_with_quote(speaking)
    if content is None and is_reported(entry, ContentRule.INFINITIVE_AFTER_CUE):
        content = infinitive_after(speaking)
    return content


def as_stated(cue: Cue, source: Source | None, setting: Setting) -> Cue:
    """Return the cue, a statement where it is what a court or a study finds: `The jury found that he had lied`.

    Or what an outlet has from others: `The BBC understands that talks failed`.
    """
    if source is None or not isinstance(cue.entry, Verb) or not (cue.entry.finds or cue.entry.gathers):
        return cue
    nouns = setting.lexicon.nouns
    titles = (t for t in children(cue.sentence, source.head) if t.deprel in TITLES)
    words = frozenset[str]().union(*(nouns_of(t) for t in (source.head, *titles)))
    found = cue.entry.finds and not words.isdisjoint(nouns.finders | nouns.documents)
    stated = found or (cue.entry.gathers and _is_outlets(source, cue, setting))
    return evolve(cue, entry=evolve(cue.entry, attitude="assertion")) if stated else cue


def _is_outlets(source: Source, cue: Cue, setting: Setting) -> bool:
    """Return whether a source names an outlet, an agency also by one word of its name: PA understands; not the PA."""
    is_one_word = source.span == source.head.span
    is_agency = is_one_word and setting.lexicon.agency_called(source.head.text) is not None
    return is_agency or names_outlet(cue.sentence, source.span, setting)


def _tells_a_name(content: Content, cue: Cue, cues: Cues) -> bool:
    """Return whether an infinitive is about how somebody is named, which is no news: `asked not to be identified`.

    Or about staying `anonymous`.
    """
    done = [t for t in children(cue.sentence, cue.head) if t.index > cue.head.index]
    named = any(t.lemma in cues.naming and is_passive(cue.sentence, t) for t in done)
    stays = (child(cue.sentence, t, "xcomp") or t for t in done if relation(t) == "xcomp")
    nameless = any(t.lemma.lower() in cues.nameless for t in stays)
    return (named or nameless) and content.rule == ContentRule.INFINITIVE_AFTER_CUE


def _swallows(content: Content, source: Source, cue: Cue) -> bool:
    """Return whether a content would hold its own cue or source: then the reading is wrong."""
    return any(contains(span, source.span) or contains(span, cue.head.span) for span in content.spans)
