"""What ends right before the words of cue and source: `"...," he said`; `X, the agency reported`."""

from __future__ import annotations

import regex
from attrs import evolve

from quotes.find.candidate import Content, Cue, Source
from quotes.find.parts.content_end import with_marks
from quotes.find.parts.cues import WH, has_finite_verb, verb_start
from quotes.find.parts.noun_phrase import NOMINAL
from quotes.find.parts.sources import is_participle_of_clause, is_passive
from quotes.find.passage import Passage, is_name, quotations_in, sentence_at
from quotes.find.quotation_marks import Quotation
from quotes.lexicon.cues import Verb
from quotes.lexicon.occasions import load_occasions
from quotes.rule_names import ContentRule, SourceRule
from quotes.spans import trimmed
from quotes.trees import FINITE, ancestors, child, parent, relation, subtree
from quotes.types import Sentence, Span, Token

JOINTS = regex.compile(r"[\s,;:—–-]*")
BEHIND_CLAUSE = frozenset(  # a participle behind the clause of its speaker: what stands before is not its content
    {SourceRule.SUBJECT_OF_MAIN_CLAUSE, SourceRule.OF_CUE_BEFORE, SourceRule.DESCRIBED_NOUN}
)
MAX_JOINT = 12  # code points between a closing mark and the words of cue and source
OPENING_CLAUSE = frozenset({"after", "because", "before", "if", "that", "whether"})
UNFINISHED = frozenset({"AUX", "ADP", "DET"})  # no clause ends so
MIN_REST = 3  # tokens, the comma included


def group_start(cue: Cue, source: Source | None) -> int:
    """Return the code point at which the words of cue and source begin; `both` before two sources is of them."""
    start = cue.sentence.tokens[verb_start(cue)].span.start
    if source is None or source.span.start >= start:
        return start
    pairing = child(cue.sentence, source.head, "cc:preconj")
    return min(source.span.start, pairing.span.start if pairing is not None else start)


def quotation_before_cue(cue: Cue, source: Source | None, passage: Passage) -> Content | None:
    """Return the quotation that ends right before the words of cue and source: `"...," he said`."""
    if source is None or not _may_stand_behind(cue, source):
        return None
    if not isinstance(cue.entry, Verb) or not (cue.entry.bare or "quote" in cue.entry.takes):
        return None
    start = group_start(cue, source)
    if source.rule != SourceRule.INVERTED and _ends_before(start, passage):
        return None
    found = quotation_before(start, passage)
    is_clause = found is not None and found.rule == ContentRule.CLAUSE_WITH_QUOTED_WORDS_BEFORE_CUE
    return None if is_clause and _opens_with_participle(cue) else found


def clause_before_cue(cue: Cue, source: Source | None, passage: Passage) -> Content | None:
    """Return the clause that ends with a comma right before the words of cue and source: `X, the agency reported`."""
    if source is None or not _may_follow_clause(cue, source) or _denies_noun(cue, passage):
        return None
    return clause_before(group_start(cue, source), cue.sentence, passage)


def _denies_noun(cue: Cue, passage: Passage) -> bool:
    """Return whether a verb says that a noun before it is not so: `Iran builds a bomb, a charge Tehran denies.`"""
    return cue.head.deprel == "acl:relcl" and cue.head.lemma in passage.lexicon.contents.disbelieved


def half_before_cue(cue: Cue, source: Source | None, passage: Passage) -> Content | None:
    """Return the first half of a clause, which needs no verb of its own: `The talks, he said, failed.`"""
    if source is None or not _may_follow_clause(cue, source):
        return None
    return clause_before(group_start(cue, source), cue.sentence, passage, whole=False)


def _may_stand_behind(cue: Cue, source: Source) -> bool:
    """Return whether a cue and its source can follow what they report; a participle, a passive and `who` cannot."""
    if source.rule in BEHIND_CLAUSE or source.head.xpos in WH:
        return False
    if is_passive(cue.sentence, cue.head) and source.rule != SourceRule.SUBJECT:
        return False  # it burned, the inquest was told
    return cue.head.xpos not in ("VBG", "VB") or child(cue.sentence, cue.head, "aux") is not None


def _may_follow_clause(cue: Cue, source: Source) -> bool:
    """Return whether a clause can stand before a verb: one of plain speech, not itself in a reported clause."""
    if not _may_stand_behind(cue, source) or not isinstance(cue.entry, Verb) or not cue.entry.bare:
        return False
    inside = relation(cue.head) == "ccomp" and cue.head.head < cue.head.index
    return not inside and not _opens_with_participle(cue) and not _does_something(cue) and not _goes_on_to_do(cue)


def _goes_on_to_do(cue: Cue) -> bool:
    """Return whether a verb tells what is done, by an infinitive behind it: `they continue to lead`, `vowed to go`."""
    sentence = cue.sentence
    done = child(sentence, cue.head, "xcomp")
    is_behind = done is not None and done.index > cue.head.index
    return done is not None and is_behind and (child(sentence, done, "mark") is not None or done.xpos == "VBG")


def _does_something(cue: Cue) -> bool:
    """Return whether a verb has an object and a clause in front says when: `When it rained, Kim called a halt`.

    Who hears is no such object, told Reuters; what they are to do is: `When it rained, Kim told her to go`.
    """
    done = child(cue.sentence, cue.head, "xcomp" if getattr(cue.entry, "dative", False) else "obj")
    if done is None or done.index < cue.head.index:
        return False
    first = next((t for t in cue.sentence.tokens if t.upos != "PUNCT"), cue.head)
    clause = parent(cue.sentence, first)
    opens = clause is not None and relation(clause) == "advcl" and clause.head == cue.head.index
    return opens and (first.upos == "SCONJ" or first.xpos == "WRB")


def _opens_with_participle(cue: Cue) -> bool:
    """Return whether the sentence opens with a participle that says when somebody spoke: `Asked if X, he laughed.`"""
    first = next((t for t in cue.sentence.tokens if t.upos != "PUNCT"), cue.head)
    opens = first.head == cue.head.index and is_participle_of_clause(cue.sentence, first)
    return opens and not _is_subject(cue, first)


def _is_subject(cue: Cue, first: Token) -> bool:
    """Return whether a participle that opens a sentence is what it is about: `Using it as a source is theft, he said`.

    Then a finite verb follows before any comma, in no clause that a conjunction or a relative pronoun begins.
    """
    for token in cue.sentence.tokens[first.index + 1 : cue.head.index]:
        if token.text == "," or token.xpos in WH or token.lemma in OPENING_CLAUSE:
            return False
        if token.xpos in FINITE:
            return first.xpos == "VBG"
    return False


def _ends_before(start: int, passage: Passage) -> bool:
    """Return whether a quotation ended in a full stop before a new sentence: `"... no plan." Kim said ...`"""
    before = passage.text[passage.span.start : start].rstrip()
    closed = before.rstrip("\"“”'’")
    return closed != before and closed.endswith(".") and not closed.endswith("..") and passage.text[start].isupper()


def quotation_before(stop: int, passage: Passage) -> Content | None:
    """Return the quotation that closes right before `stop`, with the words of its clause that stand unquoted."""
    for quotation in reversed(quotations_in(passage, Span(max(0, stop - MAX_JOINT), stop))):
        if quotation.outer.end > stop or is_name(quotation, passage):
            continue
        if JOINTS.fullmatch(passage.text, quotation.outer.end, stop) is None:
            return None
        opening = sentence_at(passage, quotation.outer.start)
        if opening is None:
            return Content((trimmed(passage.text, quotation.inner),), ContentRule.QUOTATION_BEFORE_CUE, "before")
        lead = tuple(t for t in opening.tokens if t.span.end <= quotation.outer.start and t.upos != "PUNCT")
        if not _is_part_of_clause(lead, opening, quotation, passage):
            return Content((trimmed(passage.text, quotation.inner),), ContentRule.QUOTATION_BEFORE_CUE, "before")
        if ";" in passage.text[quotation.outer.end : stop]:
            return None  # Kim said it was a “farce”; Lee called that “nonsense”
        return Content(
            (Span(_lead_start(lead, passage), quotation.outer.end),),
            ContentRule.CLAUSE_WITH_QUOTED_WORDS_BEFORE_CUE,
            "before",
        )
    return None


def _is_part_of_clause(lead: tuple[Token, ...], sentence: Sentence, quotation: Quotation, passage: Passage) -> bool:
    """Return whether the unquoted words before a quotation are part of what is reported."""
    if not lead or all(t.upos in ("CCONJ", "INTJ", "ADV") for t in lead):
        return False
    between = passage.text[lead[-1].span.end : quotation.outer.start]
    return ":" not in between and not (between.strip() == "," and passage.words(quotation.inner)[:1].isupper())


def _lead_start(lead: tuple[Token, ...], passage: Passage) -> int:
    first = next((t for t in lead if t.upos != "CCONJ"), lead[0])
    for quotation in quotations_in(passage, first.span):
        if quotation.inner.start <= first.span.start < quotation.inner.end:
            return quotation.outer.start
    return first.span.start


def clause_before(stop: int, sentence: Sentence, passage: Passage, *, whole: bool = True) -> Content | None:
    """Return the clause, or its first half, that ends with a comma right before `stop`: `X, he said.`"""
    tokens = [t for t in sentence.tokens if t.span.end <= stop]
    words = [t for t in tokens if t.upos != "PUNCT"]
    if not words or tokens[-1].text not in (",", "—", "–", "-", "--", "…", "”", '"', "’", "'"):
        return None
    if whole and not _has_verb_of_its_own(sentence, words):
        return None
    first = words[0]
    if first.upos == "SCONJ" and not _has_main_verb(sentence, words):
        return None
    end = words[-1].span.end
    span = with_marks(first.span.start, end, passage)
    closing = tokens[words[-1].index + 1 - sentence.tokens[0].index :]
    end = max([span.end, *(t.span.end for t in closing if t.text in (")", "?", "!", "”", "’") and t.span.end <= stop)])
    return Content((Span(span.start, end),), ContentRule.CLAUSE_BEFORE_CUE, "before")


def _has_verb_of_its_own(sentence: Sentence, words: list[Token]) -> bool:
    """Return whether words hold a finite verb outside relative clauses: no `In the town, which fell, rebels swore`."""
    relative = {t.index for t in words if t.deprel == "acl:relcl"}
    outside = (t for t in words if t.index not in relative and not _is_below(sentence, t, relative))
    return has_finite_verb(sentence, tuple(outside))


def _is_below(sentence: Sentence, token: Token, above: set[int]) -> bool:
    return any(each.index in above for each in ancestors(sentence, token))


def _has_main_verb(sentence: Sentence, words: list[Token]) -> bool:
    """Return whether words that begin with a subordinator hold a main clause too: `If X, Y, he said.`"""
    return any(t.text == "," for t in sentence.tokens[words[0].index : words[-1].index])


def rest_of_clause(sentence: Sentence, begin: int, first: Span, passage: Passage) -> Span | None:
    """Return the second half of a clause that an attribution interrupts: `The talks, he said, failed.`

    `begin` is the index of the first token behind the attribution, `first` the first half. The tree must tie the two,
    unless the first cannot end there: `The budget is, as Kos put it, "a leaky boat"`.
    """
    rest = sentence.tokens[begin:]
    while rest and rest[0].text != "," and rest[0].upos in ("ADV", "NOUN", "PROPN", "ADP", "DET", "NUM"):
        rest = rest[1:]
    words = [t for t in rest if t.upos != "PUNCT"]
    if len(rest) < MIN_REST or rest[0].text != "," or words[0].upos == "CCONJ":
        return None
    if (_describes_speaking(words) or _tells_where(sentence, words)) and not _opens_cleft(sentence, first):
        return None
    half = {t.index for t in sentence.tokens if first.start <= t.span.start < first.end}
    inside = {t.index for t in words}
    top = next((t for t in words if t.head not in inside), None)
    last = max((i for i in half if sentence.tokens[i].upos != "PUNCT"), default=None)
    is_open = last is not None and sentence.tokens[last].upos in UNFINISHED and not _is_closed(first, passage)
    is_open = is_open or _is_subject_of(sentence, sorted(half), words[0])
    tied = is_open or (top and top.head in half) or any(sentence.tokens[i].head in inside for i in half)
    if top is None or not tied:
        return None
    return with_marks(words[0].span.start, words[-1].span.end, passage)


def _is_closed(first: Span, passage: Passage) -> bool:
    """Return whether a first half is a quotation that a comma ends: `“Go, if you can,” he said, in a dig at Lee.`"""
    return any(first.end in (q.inner.end, q.outer.end) and q.closed for q in quotations_in(passage, first))


def _tells_where(sentence: Sentence, words: list[Token]) -> bool:
    """Return whether words tell in what, or hinting at what, it was said: `, in a letter to Lee`; `, in a dig at Lee`.

    And `, in what was seen as a dig at Lee`.
    """
    occasions = load_occasions()
    if words[0].lemma not in occasions.carrying or len(words) < 2:
        return False
    noun = parent(sentence, words[0]) if relation(words[0]) == "case" else None
    article = child(sentence, noun, "det") if noun is not None else None
    is_some = article is not None and article.lemma in ("a", "another")
    is_named = noun is not None and noun.lemma.lower() in occasions.occasion | occasions.hinting
    return (is_some and is_named) or (words[0].lemma == "in" and words[1].lemma == "what")


def _is_subject_of(sentence: Sentence, half: list[int], verb: Token) -> bool:
    """Return whether a first half has no verb, and a finite one behind it is its own: `The bridge, he said, is`."""
    tokens = [sentence.tokens[i] for i in half]
    is_noun = all(t.upos not in ("VERB", "AUX", "SCONJ", "PUNCT") for t in tokens) and tokens[:1] != []
    return is_noun and tokens[0].upos in NOMINAL and half[0] == 0 and verb.xpos in FINITE


def _describes_speaking(words: list[Token]) -> bool:
    """Return whether words tell of the speaking: a participle goes on to report, a relative clause describes who spoke.

    Or somebody else adds more, or something was not told.
    """
    return words[0].xpos in ("VBG", "WP", "WP$", "WDT") or _goes_on_with_another(words) or _leaves_out(words)


def _goes_on_with_another(words: list[Token]) -> bool:
    """Return whether words say what somebody else adds: `with the coach adding that ...`."""
    verb = next((t for t in words[1:] if t.xpos == "VBG"), None)
    return words[0].lemma == "with" and verb is not None and words[0].head == verb.index


def _opens_cleft(sentence: Sentence, first: Span) -> bool:
    """Return whether a first half asks for a relative clause: `It was Kim, he insists, who won`."""
    words = [t for t in sentence.tokens if first.start <= t.span.start < first.end][:2]
    return len(words) > 1 and words[0].lemma == "it" and words[1].lemma == "be"


def _leaves_out(words: list[Token]) -> bool:
    """Return whether words say what the speaker did not tell: `it failed, she said, without elaborating`."""
    return words[0].lemma == "without" and len(words) > 1 and words[1].text.endswith("ing")


def in_relative_clause(sentence: Sentence, begin: int, first: Content, rest: Span) -> tuple[Content, Span]:
    """Return two halves without what stands around the relative clause that they are: `a law which, he said, failed`.

    `begin` is the index of the first token behind the attribution that parts them. Known gap: a relative clause of
    which the first half holds a verb.
    """
    half = [t for t in sentence.tokens if first.spans[0].start <= t.span.start < first.spans[0].end]
    pronoun = next((t for t in reversed(half) if t.xpos in WH), None)
    if pronoun is None or not _opens_relative_clause(sentence, begin, pronoun, half):
        return first, rest
    words = [t for t in sentence.tokens[begin:] if rest.start <= t.span.start < rest.end]
    end = next((t.span.start for t in words[1:] if _closes_relative_clause(sentence, t)), rest.end)
    end = min(end, _end_before_main_clause(sentence, words, rest))
    spans = (Span(pronoun.span.start, first.spans[0].end), *first.spans[1:])
    return evolve(first, spans=spans), Span(rest.start, end)


def _end_before_main_clause(sentence: Sentence, words: list[Token], rest: Span) -> int:
    """Return where the relative clause of some words ends, the main clause behind: `In a law which, he said, fails, X`.

    It is the end of `rest` where the sentence has its main verb before.
    """
    verb = next((t for t in words if t.deprel == "acl:relcl"), None)
    last = subtree(sentence, verb)[-1] if verb is not None else None
    is_ahead = last is not None and any(t.head < 0 and t.index > last.index for t in words)
    return last.span.end if last is not None and is_ahead else rest.end


def _opens_relative_clause(sentence: Sentence, begin: int, pronoun: Token, half: list[Token]) -> bool:
    """Return whether a pronoun at the end of a first half opens a relative clause: `which`; `whose old profits`."""
    behind = [t for t in half if t.index > pronoun.index]
    if not behind:
        inside = {t.index for t in sentence.tokens[begin:]}
        return any(t.deprel == "acl:relcl" for t in sentence.tokens[begin:] if t.head not in inside)
    comma = pronoun.index > 0 and sentence.tokens[pronoun.index - 1].text == ","
    return comma and pronoun.xpos == "WP$" and all(t.upos in ("ADJ", "NOUN", "PROPN", "NUM", "PUNCT") for t in behind)


def _closes_relative_clause(sentence: Sentence, comma: Token) -> bool:
    """Return whether the verb of the sentence follows a comma: `whose profits, he said, will fall, has no plan`."""
    behind = sentence.tokens[comma.index + 1 :][:1]
    return comma.text == "," and bool(behind) and behind[0].xpos in FINITE
