"""The relations of one paragraph: what is proposed, what of it stays, what the layout adds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from quotes.find.attitudes import is_reported
from quotes.find.candidate import Draft
from quotes.find.conflicts.nesting import apart, folded, nest
from quotes.find.conflicts.passed_on import handed_on, with_prepositions
from quotes.find.conflicts.same_words import one_per_content
from quotes.find.conflicts.tagger_or_tree import sharpened
from quotes.find.layout.continued import with_second_halves
from quotes.find.layout.name_and_colon import with_announced
from quotes.find.layout.signatures import with_signature
from quotes.find.parts.content_after import content_after
from quotes.find.parts.content_before import quotation_before
from quotes.find.parts.cues import verb_cues
from quotes.find.parts.relays import hands_of, outside
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


def candidates_of(passage: Passage, analysis: Analysis, lexicon: Lexicon) -> tuple[Draft, ...]:
    """Return the rows of a paragraph. A mark without a partner is left out first: it must not swallow a cue."""
    paired = tuple(q for q in passage.quotations if q.closed or q.runs_on)
    if len(paired) < len(passage.quotations):
        found = _rows(evolve(passage, quotations=paired), analysis, lexicon)
        if found:
            return found
    return _rows(passage, analysis, lexicon)


def _rows(passage: Passage, analysis: Analysis, lexicon: Lexicon) -> tuple[Draft, ...]:
    found = with_prepositions(*_proposed(passage, analysis, lexicon))
    seen = proposals(passage, analysis.tags, lexicon.cues)
    tagged = (row for row in _from_tags(found, seen, passage, analysis, lexicon) if is_told(row, passage, lexicon))
    drafts = one_per_content((*sharpened(found, passage, seen), *tagged), passage)
    drafts = with_announced(nest(apart(drafts)), passage, analysis, lexicon)
    return with_signature(with_second_halves(drafts, passage), passage, analysis, lexicon.cues)


def _proposed(passage: Passage, analysis: Analysis, lexicon: Lexicon) -> tuple[list[Draft], list[Draft]]:
    """Return the rows that verbs and nouns propose, and those that prepositions do."""
    found = [d for s in passage.sentences for d in _drafts_of(s, passage, analysis, lexicon)]
    return found, [d for s in passage.sentences for d in preposition_candidates(s, passage, lexicon)]


def candidates_beyond(
    passage: Passage, drafts: tuple[Draft, ...], analysis: Analysis, lexicon: Lexicon
) -> tuple[Draft, ...]:
    """Return what scope `all` adds: outer sources that the default makes hands of; what is known, wanted, ordered."""
    passage = evolve(passage, quotations=tuple(q for q in passage.quotations if q.closed or q.runs_on))
    found, prepositions = _proposed(passage, analysis, lexicon)
    rows = one_per_content(tuple(with_prepositions(found, prepositions)), passage)
    outer = [*(each for each in prepositions if handed_on(each, found)), *folded(rows)]
    outer = [evolve(each, flags=(*each.flags, "outer")) for each in outer]
    unspoken = [d for s in passage.sentences for d in _unspoken(s, passage, analysis, lexicon)]
    seen = proposals(passage, analysis.tags, lexicon.cues)
    return *outer, *unspoken, *_from_tags((*drafts, *outer, *unspoken), seen, passage, analysis, lexicon)


def _from_tags(
    taken: Iterable[Draft], seen: Sequence[Proposal], passage: Passage, analysis: Analysis, lexicon: Lexicon
) -> Iterator[Draft]:
    """Yield the rows that the tagger proposes under cues that no row has taken."""
    cues = [span for row in taken for span in row.cue.spans]
    for _, row in seen:
        if not any(overlaps(span, other) for span in row.cue.spans for other in cues):
            hands = hands_of(row.cue, row.source, passage, analysis, lexicon)
            yield evolve(row, hands=outside(row.content, *hands))


def _drafts_of(sentence: Sentence, passage: Passage, analysis: Analysis, lexicon: Lexicon) -> Iterator[Draft]:
    quoting = tuple(quoting_cues(passage, sentence, lexicon.cues))
    for found in quoting:
        stop = min(found.source.span.start, found.cue.tokens[0].span.start)
        content = content_after(found.cue, None, passage, ()) or quotation_before(stop, passage)
        if content is not None:
            quoter = (found.hand,) if found.hand else ()
            yield Draft(passage.index, found.cue, found.source, content.spans, "quoted as saying", content.side, quoter)
    taken = frozenset(index for found in quoting for index in tokens_of(found))
    cues = tuple(c for c in verb_cues(passage, sentence, lexicon.cues) if c.head.index not in taken)
    yield from verb_candidates(cues, reported_content, passage, analysis, lexicon)
    for draft in (*noun_candidates(sentence, passage, lexicon), *asides(sentence, passage, lexicon.cues)):
        if is_reported(draft.cue.entry, draft.rule):
            yield draft


def _unspoken(sentence: Sentence, passage: Passage, analysis: Analysis, lexicon: Lexicon) -> Iterator[Draft]:
    """Yield the rows of a sentence that are neither speech nor belief."""
    cues = tuple(verb_cues(passage, sentence, lexicon.cues))
    yield from verb_candidates(cues, unspoken_content, passage, analysis, lexicon)
    for draft in noun_candidates(sentence, passage, lexicon):
        if not is_reported(draft.cue.entry, draft.rule):
            yield draft
