"""The relations of one paragraph: what is proposed, what of it stays, what the layout adds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from quotes.find.attitudes import is_reported
from quotes.find.candidate import Candidate
from quotes.find.conflicts.nesting import apart, nest, outer_candidates
from quotes.find.conflicts.passed_on import passed_on_by, with_prepositions
from quotes.find.conflicts.same_words import one_per_content
from quotes.find.conflicts.tagger_or_tree import with_tagger_content
from quotes.find.layout.continued import with_second_halves
from quotes.find.layout.name_and_colon import with_name_before_colon
from quotes.find.layout.signatures import with_signature
from quotes.find.parts.content_after import content_after
from quotes.find.parts.content_before import quotation_before
from quotes.find.parts.cues import verb_cues
from quotes.find.parts.relays import outside, stated_relays
from quotes.find.passage import Passage
from quotes.find.rules.asides import asides
from quotes.find.rules.nouns import noun_candidates
from quotes.find.rules.prepositions import preposition_candidates
from quotes.find.rules.quoted_as_saying import quoting_cues, tokens_of
from quotes.find.rules.tagger import Proposal, is_told, proposals
from quotes.find.rules.unspoken import unspoken_content
from quotes.find.rules.verbs import reported_content, verb_candidates
from quotes.lexicon import Lexicon
from quotes.spans import overlaps
from quotes.types import Analysis, Sentence


def candidates_of(passage: Passage, analysis: Analysis, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """Return the candidates of a paragraph. A mark without a partner is left out first: it must not swallow a cue."""
    paired = tuple(q for q in passage.quotations if q.closed or q.runs_on)
    if len(paired) < len(passage.quotations):
        found = _settled(evolve(passage, quotations=paired), analysis, lexicon)
        if found:
            return found
    return _settled(passage, analysis, lexicon)


def _settled(passage: Passage, analysis: Analysis, lexicon: Lexicon) -> tuple[Candidate, ...]:
    found = with_prepositions(*_proposed(passage, analysis, lexicon))
    seen = proposals(passage, analysis.tags, lexicon.cues)
    tagged = (
        candidate
        for candidate in _from_tags(found, seen, passage, analysis, lexicon)
        if is_told(candidate, passage, lexicon)
    )
    candidates = one_per_content((*with_tagger_content(found, passage, seen), *tagged), passage)
    candidates = with_name_before_colon(nest(apart(candidates)), passage, analysis, lexicon)
    return with_signature(with_second_halves(candidates, passage), passage, analysis, lexicon.cues)


def _proposed(passage: Passage, analysis: Analysis, lexicon: Lexicon) -> tuple[list[Candidate], list[Candidate]]:
    """Return the candidates that verbs and nouns propose, and those that prepositions do."""
    found = [d for s in passage.sentences for d in _proposed_in(s, passage, analysis, lexicon)]
    return found, [d for s in passage.sentences for d in preposition_candidates(s, passage, lexicon)]


def candidates_beyond(
    passage: Passage, candidates: tuple[Candidate, ...], analysis: Analysis, lexicon: Lexicon
) -> tuple[Candidate, ...]:
    """Return what scope `all` adds: outer sources that the default makes relays of; what is known, wanted, ordered."""
    passage = evolve(passage, quotations=tuple(q for q in passage.quotations if q.closed or q.runs_on))
    found, prepositions = _proposed(passage, analysis, lexicon)
    candidates = one_per_content(tuple(with_prepositions(found, prepositions)), passage)
    outer = [*(each for each in prepositions if passed_on_by(each, found)), *outer_candidates(candidates)]
    outer = [evolve(each, flags=(*each.flags, "outer")) for each in outer]
    unspoken = [d for s in passage.sentences for d in _unspoken(s, passage, analysis, lexicon)]
    seen = proposals(passage, analysis.tags, lexicon.cues)
    return *outer, *unspoken, *_from_tags((*candidates, *outer, *unspoken), seen, passage, analysis, lexicon)


def _from_tags(
    taken: Iterable[Candidate], seen: Sequence[Proposal], passage: Passage, analysis: Analysis, lexicon: Lexicon
) -> Iterator[Candidate]:
    """Yield the candidates that the tagger proposes under cues that no candidate has taken."""
    cues = [span for candidate in taken for span in candidate.cue.spans]
    for _, candidate in seen:
        if not any(overlaps(span, other) for span in candidate.cue.spans for other in cues):
            relays = stated_relays(candidate.cue, candidate.source, passage, analysis, lexicon)
            yield evolve(candidate, relays=outside(candidate.content, *relays))


def _proposed_in(sentence: Sentence, passage: Passage, analysis: Analysis, lexicon: Lexicon) -> Iterator[Candidate]:
    quoting = tuple(quoting_cues(passage, sentence, lexicon.cues))
    for found in quoting:
        stop = min(found.source.span.start, found.cue.tokens[0].span.start)
        content = content_after(found.cue, None, passage, ()) or quotation_before(stop, passage)
        if content is not None:
            quoter = (found.relay,) if found.relay else ()
            yield Candidate(
                passage.index, found.cue, found.source, content.spans, "quoted as saying", content.side, quoter
            )
    taken = frozenset(index for found in quoting for index in tokens_of(found))
    cues = tuple(c for c in verb_cues(passage, sentence, lexicon.cues) if c.head.index not in taken)
    yield from verb_candidates(cues, reported_content, passage, analysis, lexicon)
    for candidate in (*noun_candidates(sentence, passage, lexicon), *asides(sentence, passage, lexicon.cues)):
        if is_reported(candidate.cue.entry, candidate.rule):
            yield candidate


def _unspoken(sentence: Sentence, passage: Passage, analysis: Analysis, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the candidates of a sentence that are neither speech nor belief."""
    cues = tuple(verb_cues(passage, sentence, lexicon.cues))
    yield from verb_candidates(cues, unspoken_content, passage, analysis, lexicon)
    for candidate in noun_candidates(sentence, passage, lexicon):
        if not is_reported(candidate.cue.entry, candidate.rule):
            yield candidate
