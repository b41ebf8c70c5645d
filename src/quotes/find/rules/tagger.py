"""Attributions that the tagger proposes: runs of source, cue and content, tied to each other by their cue.

The language model learned them from annotated news (PolNeAR). Rules on the tree are surer of what they find and find
less; what they left is taken from here, its boundaries set right by the marks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex
from attrs import evolve, frozen

from quotes.find.attitudes import attitude_of, is_reported
from quotes.find.candidate import Candidate, Content, Cue, Side, Source
from quotes.find.parts.content_end import with_marks
from quotes.find.parts.cues import VERBAL, WH, is_denied, is_none, only_shows, tells_who_said_it
from quotes.find.parts.relays import behind_hearer, from_hearer, outside, stated_relays
from quotes.find.parts.said_so import stated_by
from quotes.find.parts.source_after import says_how
from quotes.find.parts.source_who_can_speak import NOBODY, is_surname, nouns_of
from quotes.find.parts.sources import is_asked, is_passive, source_of
from quotes.find.parts.what_is_done import tells_what_is_done
from quotes.find.passage import Passage, is_quoted, sentence_at, type_of
from quotes.find.rules.asides import is_writers_own
from quotes.find.setting import Setting, start_of_tag, tags_in
from quotes.lexicon.cues import Cues, Learned, NounCue, Preposition, Verb
from quotes.rule_names import ContentRule, Proposer, SourceRule
from quotes.spans import contains, overlaps, trimmed
from quotes.trees import FINITE, child, head_of, parent, relation, tokens_in
from quotes.types import Quote, Sentence, Span, Tag, Token

COMPLEMENTIZER = regex.compile(r"(?:that|whether|if)\b[\s,]*(?=\S)", regex.IGNORECASE)
AS_QUOTED = regex.compile(r"as\s+(?=[\"“”‘'«])")  # dismissed it as “fiction”
WORD = regex.compile(r"\w+")
SURE_OF_NOUN = 0.9  # as in conflicts/tagger_or_tree.py
OF_CHARGES = frozenset({"as", "of"})  # described as, accused of
MIN_DEED = 3  # words: denied having met him; `denied lying` tells next to nothing
NEAR = 3  # runs before the end of a cue: its own is among them
EDGES = " \t\u00a0,;:—–-"


@frozen
class Tagged:
    """A cue with what is tied to it: the runs of content, in order, and the source that is surest."""

    cue: Tag
    contents: tuple[Tag, ...]
    source: Tag | None

    @property
    def sure(self) -> float:
        """How sure the tagger is of the content: its mean score a run."""
        return sum(tag.score for tag in self.contents) / max(1, len(self.contents))


def tagger(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield what the tagger proposes under the cues of a sentence: contents without `that`, with their marks.

    Of `This was stated by Kim`, where a rule has the sentence before, it sees no more than `this`.
    """
    if stated_by(sentence, setting) is not None:
        return
    for each in tied(sentence, setting):
        candidate = _candidate(each, setting) if each.contents else None
        if candidate is not None:
            yield candidate


def cues_without_content(setting: Setting) -> Iterator[Candidate]:
    """Yield candidates without content for cues whose words stand in the next paragraph: `Kim told reporters:`."""
    for sentence in setting.passage.sentences:
        for each in tied(sentence, setting):
            cue, source = _cue(each, "assertion", setting), _source(each.source, setting.passage)
            if cue is not None and source is not None and not each.contents:
                place, rule = setting.passage.index, ContentRule.TAGGED
                yield Candidate(place, cue, source, (), rule, "after", Proposer.TAGGER, each.sure)


def tied(sentence: Sentence, setting: Setting) -> Iterator[Tagged]:
    """Yield the cues that begin in a sentence with what is tied to them in the paragraph."""
    for cue in tags_in(sentence.span, setting.tags):
        if cue.label == "cue":
            mine = setting.tags_by_cue.get(cue.span.start, ())
            contents = tuple(tag for tag in mine if tag.label == "content")
            sources = [tag for tag in mine if tag.label == "source"]
            yield Tagged(cue, contents, max(sources, key=lambda tag: tag.link, default=None))


def _candidate(each: Tagged, setting: Setting) -> Candidate | None:
    passage = setting.passage
    content = tuple(_content(each, passage))
    cue = _cue(each, _attitude(each, content, passage), setting) if content else None
    if cue is None or is_writers_own(cue, passage) or _is_proof(cue):
        return None
    if says_how(cue.sentence, cue.tokens[0].index, setting.lexicon.contents.norms):
        return None
    if _is_no_name(cue, content, setting):
        return None
    content = from_hearer(content, cue, setting)
    content = behind_hearer(Content(content, ContentRule.TAGGED, side_of(content, cue)), cue, setting).spans
    infinitive = is_infinitive(each.contents[0].span, passage)
    rule = ContentRule.TAGGED_INFINITIVE if infinitive else ContentRule.TAGGED
    source = _source(each.source, passage) or _by_tree(cue, content, passage)
    relays, side = outside(content, *stated_relays(cue, source, setting)), side_of(content, cue)
    return Candidate(passage.index, cue, source, content, rule, side, Proposer.TAGGER, each.sure, relays)


def _is_proof(cue: Cue) -> bool:
    """Return whether a cue gives what shows something: prices rise, `as illustrated by` a survey."""
    words = [token.text.lower() for token in cue.tokens]
    is_agent = len(words) > 1 and (words[0], words[-1]) == ("as", "by")
    return is_agent and isinstance(cue.entry, Verb) and only_shows(cue.entry)


def _is_no_name(cue: Cue, content: tuple[Span, ...], setting: Setting) -> bool:
    """Return whether nothing is called anything, there being one object alone with `a`: unions `called a strike`."""
    sentence, verb = cue.sentence, cue.head
    done = child(sentence, verb, "obj") if verb.lemma == "call" and len(cue.tokens) == 1 else None
    if done is None or type_of(content, setting.passage) != "indirect":
        return False
    article = child(sentence, done, "det")
    inside = [t for span in content for t in tokens_in(sentence, span)]
    is_all = child(sentence, verb, "xcomp", "ccomp", "obl") is None and inside[:1] == [article]
    return is_all and article is not None and article.lemma == "a" and not any(t.xpos in FINITE for t in inside)


def _cue(each: Tagged, attitude: str, setting: Setting) -> Cue | None:
    """Return the words of a cue with what the lexicon says of their head, else with an `attitude`."""
    sentence = sentence_at(setting.passage, each.cue.span.start)
    head = head_of(sentence, each.cue.span) if sentence is not None else None
    if sentence is None or head is None:
        return None
    tokens = tokens_in(sentence, each.cue.span)
    known = preposition_of(tokens, setting.cues) or entry_of(head, setting.cues)
    return Cue(sentence, head, tokens, known or Learned(head.lemma.lower(), attitude))


def with_whole_cue(quote: Quote, tags: Sequence[Tag]) -> Quote:
    """Return a quote with its cue as the tagger has it, `has said` for `said`: PolNeAR counts auxiliaries in.

    `tags` are those of the article, in order of text.
    """
    taken = (*quote.content, *((quote.source,) if quote.source else ()))
    for tag in _tags_before(quote.cue, tags):
        if tag.label == "cue" and all(contains(tag.span, span) for span in quote.cue):
            return quote if any(overlaps(tag.span, span) for span in taken) else evolve(quote, cue=(tag.span,))
    return quote


def _tags_before(cue: tuple[Span, ...], tags: Sequence[Tag]) -> Sequence[Tag]:
    """Return the last tags that begin before the end of a cue."""
    last = bisect_left(tags, cue[-1].end, key=start_of_tag) if cue else 0
    return tags[max(0, last - NEAR) : last]


def is_clause(span: Span, passage: Passage) -> bool:
    """Return whether words are a clause by the surface: a finite verb before any word that begins a clause within.

    Or behind `that`: `opined that as soon as they came, they took it`.
    """
    sentence = sentence_at(passage, span.start)
    tokens = tokens_in(sentence, span) if sentence is not None else ()
    before = sentence.tokens[tokens[0].index - 1] if sentence is not None and tokens and tokens[0].index else None
    if before is not None and before.lemma == "that" and relation(before) == "mark":
        return any(token.xpos in FINITE for token in tokens)
    for place, token in enumerate(tokens):
        if token.xpos in FINITE:
            return True
        if place and (token.upos == "SCONJ" or token.xpos in WH):
            return False
    return False


def entry_of(head: Token, cues: Cues) -> Verb | NounCue | None:
    """Return what the lexicon says of the head of a cue, None where it does not know it."""
    lemma = head.lemma.lower()
    return cues.verbs.get(lemma) if head.upos in VERBAL else cues.nouns.get(lemma)


def preposition_of(tokens: tuple[Token, ...], cues: Cues) -> Preposition | None:
    """Return what the lexicon says of a cue of several words that names whose words they are: `according to`."""
    words = " ".join(token.text.lower() for token in tokens)
    some = cues.prepositions_from.get(words.split()[0], ()) if len(tokens) > 1 else ()
    return next((each for each in some if each.words == words), None)


def _attitude(each: Tagged, content: tuple[Span, ...], passage: Passage) -> str:
    """Return what a cue that the lexicon does not know does: words in marks or behind `that` are asserted."""
    first = each.contents[0].span
    marked = COMPLEMENTIZER.match(passage.text, first.start) is not None and not _is_determiner(first, passage)
    return "assertion" if marked or type_of(content, passage) != "indirect" else "fact"


def is_infinitive(span: Span, passage: Passage) -> bool:
    """Return whether words begin with `to` and a verb."""
    sentence = sentence_at(passage, span.start)
    words = tokens_in(sentence, span)[:3] if sentence is not None else ()
    return bool(words) and words[0].xpos == "TO" and any(word.xpos == "VB" for word in words)


def _content(each: Tagged, passage: Passage) -> Iterator[Span]:
    """Yield the spans of the content, none that holds its own cue or source."""
    for tag in each.contents:
        span = trimmed(passage.text, tag.span, EDGES)
        found = COMPLEMENTIZER.match(passage.text, span.start, span.end)
        if found and not _opens_condition(span, each.cue.span, passage) and not _is_determiner(span, passage):
            span = Span(found.end(), span.end)
        if (found := AS_QUOTED.match(passage.text, span.start, span.end)) is not None:
            span = Span(found.end(), span.end)
        span = with_marks(span.start, span.end, passage)
        taken = [each.cue.span, *([each.source.span] if each.source else [])]
        free = not any(overlaps(span, other) for other in taken) and not _is_announced(span, each.cue.span, passage)
        if span.start < span.end and free and not _is_pronoun(span, passage):
            yield span


def _is_pronoun(span: Span, passage: Passage) -> bool:
    """Return whether a part of a content is no more than the `what` of `what he called "a dark day"`."""
    sentence = sentence_at(passage, span.start)
    words = tokens_in(sentence, span) if sentence is not None else ()
    return len(words) == 1 and words[0].xpos in WH


def _is_announced(span: Span, cue: Span, passage: Passage) -> bool:
    """Return whether a colon before words in marks says whose they are, and the cue stands before that sentence."""
    sentence = sentence_at(passage, span.start)
    lead = passage.text[sentence.span.start : span.start].rstrip(" \t\"“‘«'") if sentence is not None else ""
    return sentence is not None and lead.endswith(":") and cue.end <= sentence.span.start


def _opens_condition(span: Span, cue: Span, passage: Passage) -> bool:
    """Return whether words begin with an `if` that is part of what is said.

    `If it rains, he said, ...`; `he said if it rains, they will stay`.
    """
    if passage.words(span).lower().startswith("that"):
        return False
    return span.start < cue.start or _begins_in_front(span, passage)


def _begins_in_front(span: Span, passage: Passage) -> bool:
    """Return whether the first word marks a clause that stands before the verb it hangs on."""
    sentence = sentence_at(passage, span.start)
    mark = next((t for t in sentence.tokens if t.span.start == span.start), None) if sentence is not None else None
    clause = parent(sentence, mark) if sentence is not None and mark is not None else None
    return clause is not None and relation(clause) == "advcl" and clause.head > clause.index


def _is_determiner(span: Span, passage: Passage) -> bool:
    """Return whether words begin with a `that` that belongs to a noun: that figure is wrong."""
    sentence = sentence_at(passage, span.start)
    return sentence is not None and any(t.span.start == span.start and t.xpos == "DT" for t in sentence.tokens)


def _source(tag: Tag | None, passage: Passage) -> Source | None:
    sentence = sentence_at(passage, tag.span.start) if tag is not None else None
    head = head_of(sentence, tag.span) if sentence is not None and tag is not None else None
    if tag is None or head is None:
        return None
    return Source(head, trimmed(passage.text, tag.span, EDGES), SourceRule.TAGGED)


def _by_tree(cue: Cue, content: tuple[Span, ...], passage: Passage) -> Source | None:
    """Return the source that the tree gives a verb, where the tagger ties none to it: `left, arguing that ...`."""
    if cue.head.upos not in VERBAL or is_passive(cue.sentence, cue.head):
        return None
    source = source_of(cue, passage)
    if source is None or any(overlaps(source.span, span) for span in (*content, *cue.spans)):
        return None
    return source


def side_of(content: tuple[Span, ...], cue: Cue) -> Side:
    """Return where a content stands, seen from its cue."""
    before = content[0].start < cue.head.span.start
    after = content[-1].start > cue.head.span.start
    return "around" if before and after else "before" if before else "after"


def is_told(candidate: Candidate, setting: Setting) -> bool:
    """Return whether what the tagger proposes is speech or belief of somebody, in a clause, and not denied."""
    passage = setting.passage
    if candidate.source is None or not is_reported(candidate.cue.entry, candidate.rule):
        return False
    if candidate.source.head.lemma.lower() in NOBODY and not is_surname(candidate.source, passage):
        return False
    quoted = type_of(candidate.content, passage) != "indirect" and not is_quoted(passage, candidate.cue.head)
    if not quoted and not is_clause(candidate.content[0], passage) and not _is_statement(candidate, setting):
        return False
    if _ended_before(candidate, passage) or _is_within_speech(candidate, setting):
        return False
    sentence, verb = candidate.cue.sentence, candidate.cue.head
    if candidate.source.head.lemma.lower() == "it" and is_passive(sentence, verb):
        return False  # it is said that
    if tells_who_said_it(sentence, candidate.content[0], setting.cues):
        return False
    if _is_told_to(candidate) or is_asked(candidate.cue) or _is_what_is_called(candidate, setting.cues):
        return False  # residents were told that; decried what he called “a tax on all”
    if {verb.lemma, candidate.cue.tokens[-1].lemma} & setting.cues.only_naming:
        return False  # nicknamed the tower “the Cheesegrater”; held a talk titled “how to live”
    if tells_what_is_done(candidate, passage):
        return False  # began a process of “renewal”
    if isinstance(candidate.cue.entry, Learned) and _is_deed(candidate, setting):
        return False
    return not any(_is_not_done(sentence, each, setting.cues) for each in candidate.cue.tokens)


def _is_not_done(sentence: Sentence, token: Token, cues: Cues) -> bool:
    """Return whether a verb of a cue is denied, or there is nothing of its noun: gave `no warning`."""
    if token.upos in VERBAL:
        return is_denied(sentence, token, cues)
    return token.upos == "NOUN" and is_none(sentence, token)


def _is_deed(candidate: Candidate, setting: Setting) -> bool:
    """Return whether somebody does something with quoted words in it: `runs a campaign for “lower rents”`.

    Or a passive says for what it was done: `was chosen by Kim to underline the motto of “one land”`.
    """
    sentence, verb, words = candidate.cue.sentence, candidate.cue.head, candidate.cue.tokens
    if is_passive(sentence, verb):
        return is_infinitive(candidate.content[-1], setting.passage)
    done = next((t for t in words if relation(t) == "obj" and t.head == verb.index), None)
    is_spoken = done is not None and done.lemma.lower() in setting.cues.nouns
    inside = [t for span in candidate.content for t in tokens_in(sentence, span)]
    return done is not None and not is_spoken and words[-1].lemma == "for" and not any(t.xpos in FINITE for t in inside)


def _is_statement(candidate: Candidate, setting: Setting) -> bool:
    """Return whether words without a verb state something: `cited the risk that it falls`; `called it a disgrace`.

    The tagger must be sure of the noun with its clause; of the judgement the tree has an object and what it is called,
    of a charge whom and with what: `accused him of lying`.
    """
    sentence, verb, span, entry = candidate.cue.sentence, candidate.cue.head, candidate.content[0], candidate.cue.entry
    if not isinstance(entry, Verb) or "phrase" not in entry.takes or candidate.side != "after":
        return False
    words = [t for t in tokens_in(sentence, span) if t.upos != "PUNCT"]
    if len(candidate.content) == 1 and _is_what_was_done(words, verb, entry):
        return True
    noun = next((t for t in words if t.head == verb.index and relation(t) == "obj"), None)
    if noun is None or len(candidate.content) > 1:
        return False
    clause = next((t for t in words if t.head == noun.index and t.deprel in ("acl", "ccomp")), None)
    mark = child(sentence, clause, "mark") if clause is not None else None
    if mark is not None and mark.lemma == "that":
        owned = noun.lemma in setting.cues.nouns and child(sentence, noun, "nmod", "nmod:poss") is not None
        return (candidate.sure or 0) >= SURE_OF_NOUN and not owned  # allegations by Orr that: Orr's
    is_judged = any(t.head == verb.index and relation(t) == "xcomp" and _is_judgement(sentence, t) for t in words)
    charges = [t for t in words if t.head in (verb.index, noun.index) and _is_charge(sentence, t, noun, entry)]
    is_deed = any(t.head == verb.index or t.xpos == "VBG" for t in charges)
    return is_judged or is_deed or (bool(charges) and _is_somebody(noun, setting))


def _is_somebody(noun: Token, setting: Setting) -> bool:
    nouns = setting.lexicon.nouns
    known = (nouns.roles, nouns.organizations, nouns.unnamed)
    return noun.upos in ("PROPN", "PRON") or any(word in kind for word in nouns_of(noun) for kind in known)


def _is_what_was_done(words: list[Token], verb: Token, entry: Verb) -> bool:
    """Return whether words are a deed that somebody admits, denies or advises: `denied having met the minister`."""
    done = next((t for t in words if t.head == verb.index and relation(t) == "xcomp"), None)
    is_said = attitude_of(entry) == "assertion" and "clause" in entry.takes
    return is_said and done is not None and words[0].xpos == "VBG" and len(words) >= MIN_DEED


def _is_charge(sentence: Sentence, word: Token, noun: Token, entry: Verb) -> bool:
    """Return whether a word says with what somebody is charged, or as what it is seen, by the preposition of the verb.

    `accused the mayor of lying`, `dismissed the report as baseless`.
    """
    joint = child(sentence, word, "case", "mark")
    if joint is None or not noun.index < joint.index < word.index:
        return False
    is_meant = joint.lemma == "of" or _is_judgement(sentence, word)
    return is_meant and joint.lemma in entry.prepositions & OF_CHARGES


def _is_judgement(sentence: Sentence, word: Token) -> bool:
    """Return whether a word says what somebody thinks of a thing: derisory, a blow; no name, the Cheesegrater."""
    if word.upos == "ADJ":
        return True
    article = child(sentence, word, "det")
    return word.upos == "NOUN" and article is not None and article.lemma == "a"


def _is_what_is_called(candidate: Candidate, cues: Cues) -> bool:
    """Return whether words are what somebody calls a thing: `what he called "X"` is a row under that verb."""
    sentence = candidate.cue.sentence
    words = [t for t in tokens_in(sentence, candidate.content[-1]) if t.upos != "PUNCT"]
    if not words or words[0].xpos != "WP":
        return False
    verb = parent(sentence, words[0])
    verb = next((t for t in words if t.upos == "VERB"), verb)
    entry = cues.verbs.get(verb.lemma) if verb is not None else None
    return entry is not None and "phrase" in entry.takes and entry.attitude == "assertion"


def _is_told_to(candidate: Candidate) -> bool:
    """Return whether a source is who hears what somebody told: the subject of a passive, `residents were told that`."""
    heard = candidate.source.head if candidate.source is not None else None
    if heard is None or heard.deprel != "nsubj:pass" or not getattr(candidate.cue.entry, "dative", False):
        return False
    return any(heard.head == token.index for token in candidate.cue.tokens)


def _ended_before(candidate: Candidate, passage: Passage) -> bool:
    """Return whether a quotation was over before a sentence about somebody else began: `“We won.” Kim nodded.`

    A large letter begins a sentence, too, where the two are not cut apart: `''We won.'' The clerk nodded.`
    """
    takes: frozenset[str] = getattr(candidate.cue.entry, "takes", frozenset())
    if candidate.side != "before" or "clause" in takes or type_of(candidate.content, passage) != "direct":
        return False
    begins = candidate.cue.sentence.span.start
    if begins < candidate.end and "quote" not in takes:
        behind = (t for t in candidate.cue.sentence.tokens if t.span.start >= candidate.end and t.upos != "PUNCT")
        first = next(behind, candidate.cue.head)
        begins = first.span.start if first.text[0].isupper() and first is not candidate.cue.head else begins
    said = passage.text[candidate.start : begins].rstrip(" \t\"”’»'")
    return begins >= candidate.end and said.endswith(".") and not said.endswith("..")


def _is_within_speech(candidate: Candidate, setting: Setting) -> bool:
    """Return whether a cue stands inside a quotation of several paragraphs: `“He told us to wait. He said no.` / `“I`.

    Whoever speaks in it tells of others; the paragraph is theirs, whole.
    """
    passage, cue, running = setting.passage, candidate.cue.head.span, setting.before.running
    opening = next(iter(passage.quotations), None)
    if opening is None or not contains(opening.outer, cue):
        return False
    is_open = running is not None and "multi-paragraph" in running.flags
    opens = not passage.text[passage.span.start : opening.outer.start].strip()
    return opens and (opening.runs_on or is_open)
