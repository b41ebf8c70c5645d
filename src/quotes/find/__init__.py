"""Find who is said to have said what: quotes as attribution relations.

`find_quotes` reads one paragraph at a time. Cues propose (cues.py), the tree and the marks give source
(sources.py, prepositions.py) and content (contents.py, phrases.py), quotations without a cue join the running
speaker (halves.py), outer sources become hands (nesting.py), labels say whose turn it is (transcripts.py), and the
marks say the type (marking.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from quotes.find.after import content_after
from quotes.find.announcements import announcement, with_announcement
from quotes.find.asides import asides
from quotes.find.attitudes import INFINITIVE, TAGGED, TAGGED_INFINITIVE, is_reported
from quotes.find.before import quotation_before
from quotes.find.colons import with_announced
from quotes.find.contents import content_of
from quotes.find.cues import VERBAL, Cue, is_denied, noun_cues, preposition_cues, verb_cues
from quotes.find.draft import Content, Draft
from quotes.find.halves import continued, with_second_halves
from quotes.find.hands import hands_of
from quotes.find.infinitives import infinitive_after
from quotes.find.marking import quote_of, type_of
from quotes.find.marks import Quotation
from quotes.find.nesting import apart, folded, nest
from quotes.find.nouns import OF_OWNER, noun_content
from quotes.find.passage import Passage, is_quoted, passages
from quotes.find.phrases import phrase_with_quote
from quotes.find.prepositions import content_around, is_measure, source_after
from quotes.find.quoting import Quoting, quoted_by, quoting_behind, quoting_cues, tokens_of
from quotes.find.signatures import with_signature
from quotes.find.sources import Source, is_passive, source_of
from quotes.find.tagged import Proposal, announced, is_clause, proposals, sharpened, told_elsewhere, with_whole_cue
from quotes.find.transcripts import sure_of_turns, turns_of, with_turn
from quotes.find.unspoken import unspoken_content
from quotes.lexicon import Lexicon
from quotes.lexicon.cues import Preposition, Verb
from quotes.models.confidence.model import with_confidence
from quotes.spans import contains, overlaps, trimmed
from quotes.types import Analysis, Hand, Quote, Sentence, Span

__all__ = ["find_quotes", "with_whole_cue"]

MARKS_AND_SPACE = " \t\u00a0\"“”„‟＂'‘’‚«»‹›「」『』`.,"
ContentOf = Callable[[Cue, Source | None, Passage, tuple[Cue, ...]], Content | None]
NOBODY = frozenset({"this", "these", "there", "what"})  # say nothing: `This revealed that ...`
MAX_GAP = 4  # code points between a row and the preposition behind it: a comma, a mark, a space


def find_quotes(analysis: Analysis, lexicon: Lexicon, *, scope: str = "reported") -> tuple[Quote, ...]:
    """Return the quotes of an article in the order of their content.

    Offsets are code points of the document's text. Zones are not judged here: each quote stands where it was found.
    Scope `reported` is speech and belief; `all` adds every other attribution and takes nothing away.
    """
    found: list[Quote] = []
    running: Draft | None = None
    pending: Draft | None = None  # what a colon announced
    told: dict[int, Draft] = {}  # rows by where their cues begin
    every = tuple(passages(analysis))
    turns = turns_of(every, analysis, lexicon)
    for passage in every:
        drafts = with_turn(_drafts(passage, analysis, lexicon), turns.get(passage.index))
        drafts = with_announcement(drafts, passage, pending)
        if passage.zone == "body" and (more := continued(passage, drafts, running)) is not None:
            drafts = (more,)
        drafts = (*drafts, *told_elsewhere(passage, drafts, analysis.tags, told))
        waiting = announced(passage, analysis.tags, lexicon.cues)
        told.update((span.start, draft) for draft in (*waiting, *drafts) for span in draft.cue.spans)
        beyond = _beyond(passage, drafts, analysis, lexicon) if scope == "all" else ()
        marked = _with_words_for_marks(passage, drafts)
        found.extend(_each_once(quote_of(draft, marked) for draft in (*drafts, *beyond)))
        if passage.zone == "body":  # a caption between two paragraphs of one speech is no break
            running = _running(drafts, passage)
            pending = _announcement(passage, drafts, lexicon)
    return sure_of_turns(with_confidence(sorted(found, key=lambda q: (q.content, q.cue)), analysis))


def _each_once(quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Yield the quotes of a paragraph that hold words, without those whose spans are all those of one before."""
    seen = set()
    for quote in quotes:
        if quote.content and (spans := (quote.content, quote.cue, quote.source)) not in seen:
            seen.add(spans)
            yield quote


def _running(drafts: tuple[Draft, ...], passage: Passage) -> Draft | None:
    """Return the row whose speaker the next paragraph may go on with: the last one, quoted or not."""
    seen = (draft for draft in drafts if draft.rule not in (TAGGED, TAGGED_INFINITIVE))
    last = max(seen, key=lambda d: max(d.end, d.cue.head.span.end), default=None)
    if last is not None and any(q.runs_on for q in passage.quotations):
        return evolve(last, flags=("multi-paragraph",))
    return last


def _drafts(passage: Passage, analysis: Analysis, lexicon: Lexicon) -> tuple[Draft, ...]:
    """Return the rows of a paragraph. A mark without a partner is left out first: it must not swallow a cue."""
    paired = tuple(q for q in passage.quotations if q.closed or q.runs_on)
    if len(paired) < len(passage.quotations):
        found = _rows(evolve(passage, quotations=paired), analysis, lexicon)
        if found:
            return found
    return _rows(passage, analysis, lexicon)


def _with_words_for_marks(passage: Passage, drafts: tuple[Draft, ...]) -> Passage:
    """Return the paragraph, a quotation that never closes as long as the words said that begin with it, or left out."""
    spans = [span for draft in drafts for span in draft.content]
    kept = (q if q.closed or q.runs_on else _as_long_as_words(q, spans, passage) for q in passage.quotations)
    return evolve(passage, quotations=tuple(quotation for quotation in kept if quotation is not None))


def _as_long_as_words(quotation: Quotation, spans: list[Span], passage: Passage) -> Quotation | None:
    start, end = quotation.outer.start, quotation.outer.end
    begun = [
        s.end for s in spans if start <= s.start < end and not passage.text[start : s.start].strip(MARKS_AND_SPACE)
    ]
    if not begun:
        return None
    end = min(end, max(begun))
    return evolve(quotation, outer=Span(start, end), inner=Span(quotation.inner.start, end))


def _rows(passage: Passage, analysis: Analysis, lexicon: Lexicon) -> tuple[Draft, ...]:
    found = _with_prepositions(*_proposed(passage, analysis, lexicon))
    seen = proposals(passage, analysis.tags, lexicon.cues)
    tagged = (row for row in _from_tags(found, seen, passage, analysis, lexicon) if is_told(row, passage, lexicon))
    drafts = _one_per_content((*sharpened(found, passage, seen), *tagged), passage)
    drafts = with_announced(nest(apart(drafts)), passage, analysis, lexicon)
    return with_signature(with_second_halves(drafts, passage), passage, analysis, lexicon.cues)


def _proposed(passage: Passage, analysis: Analysis, lexicon: Lexicon) -> tuple[list[Draft], list[Draft]]:
    """Return the rows that verbs and nouns propose, and those that prepositions do."""
    found = [d for s in passage.sentences for d in _drafts_of(s, passage, analysis, lexicon)]
    return found, [d for s in passage.sentences for d in _prepositions(s, passage, lexicon)]


def _announcement(passage: Passage, drafts: tuple[Draft, ...], lexicon: Lexicon) -> Draft | None:
    """Return what a paragraph announces, where somebody speaks in it."""
    found = announcement(passage, drafts, lexicon.cues)
    if found is None or found.source is None or not can_speak(found.source, found.cue, passage, lexicon):
        return None
    return found


def _beyond(passage: Passage, drafts: tuple[Draft, ...], analysis: Analysis, lexicon: Lexicon) -> tuple[Draft, ...]:
    """Return what scope `all` adds: outer sources that the default makes hands of; what is known, wanted, ordered."""
    passage = evolve(passage, quotations=tuple(q for q in passage.quotations if q.closed or q.runs_on))
    found, prepositions = _proposed(passage, analysis, lexicon)
    rows = _one_per_content(tuple(_with_prepositions(found, prepositions)), passage)
    outer = [*(each for each in prepositions if _handed_on(each, found)), *folded(rows)]
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
            yield evolve(row, hands=_outside(row.content, *hands))


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
    yield from _verbs(cues, _content, passage, analysis, lexicon)
    for draft in (*_nouns(sentence, passage, lexicon), *asides(sentence, passage, lexicon.cues)):
        if is_reported(draft.cue.entry, draft.rule):
            yield draft


def _unspoken(sentence: Sentence, passage: Passage, analysis: Analysis, lexicon: Lexicon) -> Iterator[Draft]:
    """Yield the rows of a sentence that are neither speech nor belief."""
    cues = tuple(verb_cues(passage, sentence, lexicon.cues))
    yield from _verbs(cues, unspoken_content, passage, analysis, lexicon)
    for draft in _nouns(sentence, passage, lexicon):
        if not is_reported(draft.cue.entry, draft.rule):
            yield draft


def _verbs(
    cues: tuple[Cue, ...], content_of_cue: ContentOf, passage: Passage, analysis: Analysis, lexicon: Lexicon
) -> Iterator[Draft]:
    for cue in cues:
        source = source_of(cue, passage, cues)
        content = content_of_cue(cue, source, passage, cues)
        if content is None or source is None or not can_speak(source, cue, passage, lexicon):
            continue
        if not _swallows(content, source, cue):
            source, quoter = quoted_by(source, cue, passage, lexicon.cues)
            hands = _outside(
                content.spans, *([quoter] if quoter else ()), *hands_of(cue, source, passage, analysis, lexicon)
            )
            yield Draft(passage.index, cue, source, content.spans, content.rule, content.side, hands)


def _outside(content: tuple[Span, ...], *hands: Hand) -> tuple[Hand, ...]:
    """Return the hands that stand outside a content."""
    return tuple(hand for hand in hands if not any(overlaps(hand.source, span) for span in content))


def _nouns(sentence: Sentence, passage: Passage, lexicon: Lexicon) -> Iterator[Draft]:
    for cue in noun_cues(passage, sentence, lexicon.cues):
        if (clause := noun_content(cue, passage, lexicon.cues)) is not None:
            source, content = clause
            if source.rule != OF_OWNER or names_a_source(source, passage, lexicon):
                yield Draft(passage.index, cue, source, content.spans, content.rule, content.side)


def _content(cue: Cue, source: Source | None, passage: Passage, cues: tuple[Cue, ...]) -> Content | None:
    assert isinstance(cue.entry, Verb)
    content = None
    if is_reported(cue.entry) and cue.entry.takes & {"clause", "quote"}:
        content = content_of(cue, source, passage, cues)
    if content is None and is_reported(cue.entry) and "phrase" in cue.entry.takes:
        content = phrase_with_quote(cue, source, passage, cues)
    if content is None and is_reported(cue.entry, INFINITIVE):
        content = infinitive_after(cue, source, passage, cues)
    return content


def is_told(row: Draft, passage: Passage, lexicon: Lexicon) -> bool:
    """Return whether a row that the tagger proposes is speech or belief of somebody, in a clause, and not denied."""
    if row.source is None or not is_reported(row.cue.entry, row.rule):
        return False
    if row.source.head.lemma.lower() in NOBODY:
        return False
    quoted = type_of(row.content, passage) != "indirect" and not is_quoted(passage, row.cue.head)
    if not quoted and not is_clause(row.content[0], passage):
        return False
    sentence, verb = row.cue.sentence, row.cue.head
    if row.source.head.lemma.lower() == "it" and is_passive(sentence, verb):
        return False  # it is said that
    return not (verb.upos in VERBAL and is_denied(sentence, verb, lexicon.cues))


def can_speak(source: Source, cue: Cue, passage: Passage, lexicon: Lexicon) -> bool:
    """Return whether a source can be somebody: not `this`, `there`; no thing beside a verb that needs no speaker.

    A thing says something as grammatical subject of a verb of speech (`the ad says that`); `the bias shows that` and
    `the dissolution left nations feeling that` are nobody's words. What only shows something must be known to speak.
    """
    if source.head.upos != "NOUN":
        return source.head.lemma.lower() not in NOBODY
    if isinstance(cue.entry, Verb) and cue.entry.shows:
        return is_known(source, lexicon)
    if names_a_source(source, passage, lexicon):
        return True
    speaks = isinstance(cue.entry, Verb) and "quote" in cue.entry.takes
    return speaks and source.rule not in ("subject of the main clause", "described noun")


def _swallows(content: Content, source: Source, cue: Cue) -> bool:
    """Return whether a content would hold its own cue or source: then the reading is wrong."""
    return any(contains(span, source.span) or contains(span, cue.head.span) for span in content.spans)


def _prepositions(sentence: Sentence, passage: Passage, lexicon: Lexicon) -> Iterator[Draft]:
    for cue in preposition_cues(passage, sentence, lexicon.cues):
        source = source_after(cue, passage)
        if source is None or not names_a_source(source, passage, lexicon) or is_measure(cue, source):
            continue
        found = quoting_behind(cue, source, passage, lexicon.cues) or Quoting(cue, source, None)
        content = content_around(sentence, Span(cue.tokens[0].span.start, found.source.span.end), passage)
        if content is not None:
            hands = (found.hand,) if found.hand else ()
            yield Draft(passage.index, found.cue, found.source, content.spans, content.rule, content.side, hands)


def names_a_source(source: Source, passage: Passage, lexicon: Lexicon) -> bool:
    """Return whether a noun phrase can be somebody who says something: `according to plan` cannot."""
    lemma = source.head.lemma.lower()
    if source.head.upos in ("PROPN", "PRON"):
        return True
    if lemma in lexicon.nouns.documents and source.span == source.head.span and source.head.xpos == "NN":
        return False  # "according to plan"
    if is_known(source, lexicon):
        return True
    return any(word[:1].isupper() for word in passage.words(source.span).split()[1:])


def is_known(source: Source, lexicon: Lexicon) -> bool:
    """Return whether the lexicon knows the noun of a source as somebody, or as what can be read or heard."""
    nouns = lexicon.nouns
    known = (nouns.roles, nouns.organizations, nouns.media, nouns.documents, nouns.unnamed)
    return any(word.lower() in kind for word in (source.head.lemma, source.head.text) for kind in known)


def _with_prepositions(found: list[Draft], prepositions: list[Draft]) -> list[Draft]:
    """Return all rows; a preposition around a row that has its own source is a hand of that row."""
    for outer in prepositions:
        if not isinstance(outer.cue.entry, Preposition):
            found = [*found, outer]  # whom the source of a preposition quotes
            continue
        if outer.source is None:
            continue
        if same := _handed_on(outer, found):
            hand = Hand(outer.source.span, outer.cue.spans, "outer source")
            found = [_handed(d, hand) if d in same else d for d in found]
        elif outer.cue.entry.role != "relay":
            found = [*found, outer]
    return found


def _handed_on(outer: Draft, found: list[Draft]) -> list[Draft]:
    """Return the rows whose words a preposition's source passes on: `Kim said X, according to Reuters`."""
    if not isinstance(outer.cue.entry, Preposition) or outer.cue.entry.role == "source":
        return []
    here = outer.cue.sentence.index
    return [d for d in found if abs(d.cue.sentence.index - here) <= 1 and _is_same_words(d, outer)]


def _is_same_words(row: Draft, outer: Draft) -> bool:
    """Return whether a preposition's content is a row's: it stands right behind that row's words."""
    whole = Span(min(row.start, row.cue.head.span.start), max(row.end, row.cue.head.span.end))
    held = Span(min(outer.start, outer.cue.head.span.start), max(outer.end, outer.cue.head.span.end))
    return overlaps(whole, held) and min(abs(row.end - outer.end), abs(whole.end - outer.end)) < MAX_GAP


def _handed(row: Draft, hand: Hand) -> Draft:
    return evolve(row, hands=(*row.hands, hand))


def _one_per_content(drafts: tuple[Draft, ...], passage: Passage) -> tuple[Draft, ...]:
    """Return the rows without those that report the very words of another one; the nearest plain verb wins."""

    def rank(draft: Draft) -> tuple[bool, int, Span]:
        apart = min(abs(draft.start - draft.cue.head.span.end), abs(draft.cue.head.span.start - draft.end))
        return isinstance(draft.cue.entry, Preposition), apart, draft.cue.head.span

    kept: dict[tuple[Span, ...], Draft] = {}
    for draft in sorted(drafts, key=rank):
        kept.setdefault(tuple(trimmed(passage.text, span, MARKS_AND_SPACE) for span in draft.content), draft)
    return tuple(sorted(kept.values(), key=lambda d: (d.start, d.end)))
