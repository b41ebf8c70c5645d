"""What was said: the spans that a cue reports, after it, before it, or on both sides.

Two witnesses are asked: the dependency tree (`ccomp`, `parataxis`; Universal Dependencies v2) and the surface
(quotation marks, `that`, commas). Where both speak the marks win: they are the writer's own.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

from quotes.find.cues import VERBAL, Cue, has_finite_verb
from quotes.find.marks import Quotation
from quotes.find.passage import Passage, is_name, is_quoted
from quotes.find.sources import LIGHT, Source, is_finite, is_passive
from quotes.trees import ancestors, child, children, relation, subtree
from quotes.types import Sentence, Span, Token

MARKS = frozenset({"that", "whether", "if"})
WH = frozenset({"WP", "WP$", "WDT", "WRB"})
CLAUSAL = frozenset({"ccomp", "parataxis", "dep", "advcl", "csubj", "xcomp", "obj", "obl"})
JOINTS = regex.compile(r"[\s,;:—–-]*")
FINAL = " \t\n\r\u00a0"
MAX_TO_MARK = 14  # tokens from a cue to `that` or to a quotation mark; a hearer, a place and a day stand between


@frozen
class Content:
    """The spans of a content and the rule that found them."""

    spans: tuple[Span, ...]
    rule: str
    side: str


def content_of(cue: Cue, source: Source | None, passage: Passage, cues: tuple[Cue, ...]) -> Content | None:
    """Return what a verb cue reports, or None. `cues` are all verb cues of the sentence."""
    after = content_after(cue, source, passage, cues)
    before = content_before(cue, source, passage, quoted=True)
    if before is not None and after is not None and _is_sentence_of_its_own(cue, source, passage, before):
        before = None
    if before is not None:
        if after is not None and after.rule == "quotation after the cue" and _resumes(cue, source, passage, after):
            return Content((*before.spans, *after.spans), "quotation around the cue", "around")
        return before
    if after is not None:
        return after
    before = content_before(cue, source, passage, quoted=False)
    if before is None:
        return None
    rest = _rest_of_split_clause(cue, source, passage, before)
    return Content((*before.spans, rest), "clause around the cue", "around") if rest else before


def _is_sentence_of_its_own(cue: Cue, source: Source | None, passage: Passage, before: Content) -> bool:
    """Return whether a quotation ended its own sentence: `He has "no plan." Trump called it ...` is not Trump's."""
    quoted = passage.text[before.spans[-1].start : group_start(cue, source)].rstrip(" \t\"“”'’")
    return quoted.endswith((".", "!", "?", "…"))


# after the cue


def content_after(cue: Cue, source: Source | None, passage: Passage, cues: tuple[Cue, ...]) -> Content | None:
    """Return the content that follows its cue: a clause, a quotation, or a clause with quoted words."""
    begin = first_after(cue, source)
    quotation = _quotation_after(cue, begin, passage, cues)
    clause = _clause_after(cue, begin, passage, cues)
    if quotation is not None and (clause is None or quotation.outer.start <= clause[0].span.start):
        spans = _whole_quotation(cue, quotation, passage, cues)
        return Content(spans, "quotation after the cue", "after")
    if clause is None:
        return None
    first, top, rule = clause
    last = _last_of_clause(cue, first, top, passage, cues)
    if last is None or last.index < first.index:
        return None
    return Content((_with_marks(first.span.start, last.span.end, passage),), rule, "after")


def first_after(cue: Cue, source: Source | None) -> int:
    """Return the index of the first token after the cue and, where it stands behind, its source."""
    last = cue.tokens[-1].index
    if source is not None and source.span.start > cue.head.span.start:
        last = max([last, *(t.index for t in cue.sentence.tokens if t.span.end <= source.span.end)])
    return last + 1


def _quotation_after(cue: Cue, begin: int, passage: Passage, cues: tuple[Cue, ...]) -> Quotation | None:
    """Return the quotation that opens soon after the cue, with no clause or other cue between."""
    tokens = cue.sentence.tokens
    floor = tokens[begin - 1].span.end
    for quotation in passage.quotations:
        if quotation.outer.start < floor:
            continue
        if quotation.outer.start >= cue.sentence.span.end or is_name(quotation, passage):
            return _after_colon(cue, quotation, passage)
        between = [t for t in tokens[begin:] if t.span.end <= quotation.outer.start]
        if len(between) > MAX_TO_MARK or any(other.head in between for other in cues if other is not cue):
            return None
        words = [t for t in between if t.upos != "PUNCT"]
        if not words or all(t.lemma in MARKS for t in words):
            return quotation
        colon = between[-1].text in (":", ",")
        if colon and not has_finite_verb(cue.sentence, tuple(between)):
            return quotation
        return None
    return None


def _after_colon(cue: Cue, quotation: Quotation, passage: Passage) -> Quotation | None:
    """Return the quotation that opens the next sentence when this one ends in a colon."""
    between = passage.text[cue.tokens[-1].span.end : quotation.outer.start]
    near = cue.sentence.span.end - 2 <= quotation.outer.start <= cue.sentence.span.end + 2
    return quotation if near and between.rstrip().endswith(":") else None


def _whole_quotation(cue: Cue, quotation: Quotation, passage: Passage, cues: tuple[Cue, ...]) -> tuple[Span, ...]:
    """Return a quotation, with the rest of its clause when the sentence runs on behind the closing mark."""
    inner = passage.words(quotation.inner).rstrip()
    rest = [t for t in cue.sentence.tokens if t.span.start >= quotation.outer.end]
    words = [t for t in rest if t.upos != "PUNCT"]
    if not words or inner.endswith((".", "!", "?", "…", ",")) or rest[0].upos == "PUNCT":
        return (_trim(quotation.inner, passage),)
    first = words[0]
    last = _last_of_clause(cue, first, None, passage, cues)
    if last is None or first.xpos == "VBG" or first.upos in ("CCONJ", "SCONJ", "PRON"):
        return (_trim(quotation.inner, passage),)
    return (_with_marks(quotation.outer.start, last.span.end, passage),)


def _clause_after(
    cue: Cue, begin: int, passage: Passage, cues: tuple[Cue, ...]
) -> tuple[Token, Token | None, str] | None:
    """Return the first token of the reported clause, its head where the tree knows it, and the rule."""
    sentence = cue.sentence
    best: tuple[Token, Token | None, str] | None = None
    for head in children(sentence, cue.head):
        if head.index < begin or relation(head) not in CLAUSAL or not _is_reported(sentence, head, begin, cue):
            continue
        tokens = [t for t in subtree(sentence, head) if t.index >= begin]
        first = _first_word(sentence, tokens, passage)
        if first is not None and (best is None or first.index < best[0].index):
            best = (first, head, "clause after the cue")
    by_mark = _clause_after_mark(cue, begin, cues)
    if by_mark is not None and (best is None or by_mark[0].index < best[0].index):
        return by_mark
    return _from_object(cue, begin, best) or best or _bare_clause(cue, begin)


def _from_object(
    cue: Cue, begin: int, best: tuple[Token, Token | None, str] | None
) -> tuple[Token, Token | None, str] | None:
    """Return a bare clause whose subject the tree took for the object of the cue: `suspect Yamagami mailed it`."""
    sentence, entry = cue.sentence, cue.entry
    if not getattr(entry, "bare", False) or getattr(entry, "dative", False) or not is_finite(cue):
        return None
    if best is not None and best[2] == "clause after that":
        return None
    subject = next((t for t in children(sentence, cue.head) if relation(t) == "obj" and t.index >= begin), None)
    if subject is None or (best is not None and best[0].index < subject.index):
        return None
    phrase = subtree(sentence, subject)
    if phrase[0].index != begin or phrase[0].xpos in WH:
        return None
    own = {t.index for t in phrase}
    for token in sentence.tokens[subject.index + 1 :]:
        if token.index in own or token.upos not in VERBAL:
            continue
        finite = token.xpos in ("VBD", "VBZ", "VBP", "MD")
        anew = sentence.tokens[token.index - 1].upos == "CCONJ" or child(sentence, token, "nsubj", "cc", "mark")
        return (phrase[0], None, "bare clause after the cue") if finite and not anew else None
    return None


def _is_reported(sentence: Sentence, head: Token, begin: int, cue: Cue) -> bool:
    """Return whether a clause under a cue is what is reported: finite, with a subject, or introduced by `that`."""
    mark = child(sentence, head, "mark")
    marked = mark is not None and mark.lemma in MARKS and mark.index >= begin
    if relation(head) in ("advcl", "xcomp", "obj", "obl", "csubj"):
        return marked and mark is not None and (mark.lemma == "that" or relation(head) != "advcl")
    if relation(head) in ("parataxis", "dep") and not marked:
        return False
    if mark is not None and not marked:
        return False
    if marked or any(t.xpos in WH for t in subtree(sentence, head)[:3]):
        return True
    subject = child(sentence, head, "nsubj", "csubj", "expl")
    return subject is not None and subject.index >= begin and head.xpos != "VBG"


def _first_word(sentence: Sentence, tokens: list[Token], passage: Passage) -> Token | None:
    """Return the first token of a clause: not a mark, not punctuation, not cut off from its head by the cue."""
    for token in tokens:
        if token.upos == "PUNCT" or (token.lemma in MARKS and relation(token) == "mark"):
            continue
        return token
    return None


def _clause_after_mark(cue: Cue, begin: int, cues: tuple[Cue, ...]) -> tuple[Token, Token | None, str] | None:
    """Return the clause after a `that` or `whether` near the cue, whatever the tree hangs it on."""
    tokens = cue.sentence.tokens
    others = {other.head.index for other in cues} - {cue.head.index}
    for index in range(begin, min(begin + MAX_TO_MARK, len(tokens) - 1)):
        token = tokens[index]
        if token.upos in VERBAL and relation(token) not in ("amod", "compound") and token.xpos != "VBG":
            return None
        if index in others or token.text in (";", ":", '"', "“", "”"):
            return None
        if token.lemma in MARKS and relation(token) == "mark" and _belongs(cue, token):
            following = next((t for t in tokens[index + 1 :] if t.upos != "PUNCT"), None)
            return (following, None, "clause after that") if following else None
    return None


def _belongs(cue: Cue, mark: Token) -> bool:
    """Return whether the clause of a mark hangs under the cue and not under a noun in between."""
    if mark.head < 0:
        return False
    clause = cue.sentence.tokens[mark.head]
    above = cue.sentence.tokens[clause.head] if clause.head >= 0 else None
    if above is None or above.index < cue.head.index:
        return True
    return not (above.upos in ("NOUN", "PROPN") and relation(clause) == "acl")


def _bare_clause(cue: Cue, begin: int) -> tuple[Token, Token | None, str] | None:
    """Return a clause without `that` right after the cue that the tree hangs elsewhere."""
    sentence = cue.sentence
    if not getattr(cue.entry, "bare", False) or begin >= len(sentence.tokens) - 1 or not is_finite(cue):
        return None
    first = sentence.tokens[begin]
    if first.upos not in ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"):
        return None
    for token in sentence.tokens[begin:]:
        if token.upos == "PUNCT" and token.text not in ("(", ")", "-", '"', "“", "‘", "'"):
            return None
        if relation(token) == "nsubj" and token.head > token.index and token.deprel != "nsubj:outer":
            verb = sentence.tokens[token.head]
            phrase = subtree(sentence, token)
            if phrase[0].index <= begin and (has_finite_verb(sentence, (verb,)) or child(sentence, verb, "cop", "aux")):
                return first, verb, "bare clause after the cue"
            return None
    return None


def _last_of_clause(
    cue: Cue, first: Token, head: Token | None, passage: Passage, cues: tuple[Cue, ...]
) -> Token | None:
    """Return the last token of a reported clause: the end of its sentence, or where another attribution begins."""
    sentence = cue.sentence
    stop = min(
        (index for index in (_stops(cue, first, head, passage, cues)) if index > first.index),
        default=len(sentence.tokens),
    )
    tokens = list(sentence.tokens[first.index : stop])
    while tokens and (_is_outer_punctuation(tokens[-1], passage) or tokens[-1].upos == "CCONJ"):
        tokens.pop()
    return tokens[-1] if tokens else None


def _is_outer_punctuation(token: Token, passage: Passage) -> bool:
    if token.upos != "PUNCT" and not regex.fullmatch(r"\p{P}+", token.text):
        return False
    return token.text not in (")", "]", "%", "!", "?") or False


def _stops(cue: Cue, first: Token, head: Token | None, passage: Passage, cues: tuple[Cue, ...]) -> list[int]:
    """Return the indices of tokens at which the clause cannot go on."""
    sentence = cue.sentence
    inside = {t.index for t in subtree(sentence, head)} if head is not None else set()
    stops = list(_end_of_subordinate(cue))
    for token in sentence.tokens[first.index + 1 :]:
        before = sentence.tokens[token.index - 1]
        if is_quoted(passage, token):
            continue
        if token.text == ";" and has_finite_verb(sentence, sentence.tokens[token.index + 1 :]):
            stops.append(token.index)
        if token.text.lower() == "according" and _next(sentence, token) == "to":
            stops.append(token.index)
        if token.text.lower() == "as" and _next(sentence, token, 2) == "by" and before.text in (",", '"', "”"):
            stops.append(token.index)
        if relation(token) == "conj" and token.upos in VERBAL and token.index not in inside:
            above = sentence.tokens[token.head]
            beside = above.index == cue.head.index or above.index in {a.index for a in ancestors(sentence, cue.head)}
            if beside and _begins_anew(sentence, token, cues):
                stops.append(_start_of(sentence, token, first.index))
        if token.xpos == "VBG" and _follows_quoted_comma(token, before, passage):
            stops.append(token.index)
        if token.lemma == "in" and relation(token) == "case" and _is_medium(cue, token, inside):
            stops.append(token.index)
    for other in cues:
        if other.head.index <= first.index or other is cue:
            continue
        start = _group_start(other)
        joint = sentence.tokens[start - 1].text if start else ""
        if joint in (",", "—", "–", '"', "”"):
            participle = other.head.xpos == "VBG" and start == other.head.index and _takes_clause(other)
            postposed = other.head.xpos != "VBG" and _is_last(other) and start != other.head.index
            if participle or postposed:
                stops.append(start)
    return stops


def _end_of_subordinate(cue: Cue) -> Iterator[int]:
    """Yield where a clause ends that stands before its main clause: `After aides said X, the campaign ...`."""
    for token in (cue.head, *ancestors(cue.sentence, cue.head)):
        if relation(token) in ("advcl", "acl") and (token.head > token.index or token.deprel == "acl:relcl"):
            end = max(t.index for t in subtree(cue.sentence, token)) + 1
            if end > cue.head.index + 2:
                yield end
            return
        if relation(token) not in ("conj", "xcomp"):
            return


def _begins_anew(sentence: Sentence, verb: Token, cues: tuple[Cue, ...]) -> bool:
    """Return whether a verb coordinated with the cue leaves the content: it reports, or has a subject of its own.

    A verb without either (`said the regiment was formed in May and had carried out tasks`) goes on with the content;
    so does one with a second `that`.
    """
    mark = child(sentence, verb, "mark")
    if mark is not None and mark.lemma in MARKS:
        return False
    if any(other.head is verb for other in cues):
        return True
    start = min(t.index for t in subtree(sentence, verb))
    comma = any(t.text in (",", ";", "—", "–") for t in sentence.tokens[max(start - 1, 0) : start + 1])
    return comma and child(sentence, verb, "nsubj") is not None


def _follows_quoted_comma(token: Token, before: Token, passage: Passage) -> bool:
    """Return whether a participle stands behind a quotation that ends in a comma: `“definite,” meeting the press`."""
    return any(
        before.span.end <= q.outer.end <= token.span.start and passage.words(q.inner).rstrip().endswith(",")
        for q in passage.quotations
        if q.outer.start < token.span.start
    )


def _is_medium(cue: Cue, case: Token, inside: set[int]) -> bool:
    """Return whether `in ...` names what the cue was said in: `indicated he would go in a letter sent to ...`."""
    noun = cue.sentence.tokens[case.head] if case.head >= 0 else None
    return noun is not None and noun.index not in inside and noun.head == cue.head.index and relation(noun) == "obl"


def _takes_clause(cue: Cue) -> bool:
    """Return whether a participle goes on to report: `, adding that`, `, saying it`, `, stating, "`."""
    if "clause" not in getattr(cue.entry, "takes", ()) or getattr(cue.entry, "attitude", "") != "assertion":
        return False
    after = cue.sentence.tokens[cue.tokens[-1].index + 1 :][:2]
    if not after:
        return False
    clause = child(cue.sentence, cue.head, "ccomp", "parataxis")
    return after[0].lemma in MARKS or after[0].text in (",", ":", '"', "“") or clause is not None


def _is_last(cue: Cue) -> bool:
    """Return whether nothing but circumstance follows a cue in its sentence: `..., the agency reported Saturday.`"""
    after = cue.sentence.tokens[cue.tokens[-1].index + 1 :]
    own = {t.index for t in subtree(cue.sentence, cue.head)}
    rest = [t for t in after if t.upos != "PUNCT"]
    if any(relation(t) in ("ccomp",) and t.head == cue.head.index for t in after):
        return False
    return len(rest) <= 8 and not has_finite_verb(cue.sentence, tuple(rest)) and all(t.index in own for t in rest)


def _group_start(cue: Cue) -> int:
    """Return the index at which a cue with its subject begins: a subject right before the verb, else the verb."""
    index = cue.head.index
    while index and cue.sentence.tokens[index - 1].upos in LIGHT:
        index -= 1
    subject = child(cue.sentence, cue.head, "nsubj")
    if subject is not None and subject.index < cue.head.index:
        phrase = [t.index for t in subtree(cue.sentence, subject) if t.upos != "PUNCT"]
        return min(phrase)
    return index


def _next(sentence: Sentence, token: Token, step: int = 1) -> str:
    index = token.index + step
    return sentence.tokens[index].text.lower() if index < len(sentence.tokens) else ""


def _start_of(sentence: Sentence, token: Token, floor: int) -> int:
    """Return the index of the first token of a conjunct, its comma and conjunction left to the clause before."""
    return max(floor + 1, min(t.index for t in subtree(sentence, token)))


def _with_marks(start: int, end: int, passage: Passage) -> Span:
    """Return the span widened over quotation marks that it would cut through."""
    for quotation in passage.quotations:
        if (
            quotation.inner.start <= start < quotation.inner.end
            and not passage.text[quotation.inner.start : start].strip()
        ):
            start = quotation.outer.start
        if start <= quotation.outer.start < end <= quotation.outer.end:
            end = quotation.outer.end
    return Span(start, end)


def _trim(span: Span, passage: Passage) -> Span:
    words = passage.words(span)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


# before the cue


def group_start(cue: Cue, source: Source | None) -> int:
    """Return the code point at which the words of cue and source begin."""
    start = cue.sentence.tokens[_verb_start(cue)].span.start
    if source is not None and source.span.start < start:
        return source.span.start
    return start


def _verb_start(cue: Cue) -> int:
    index = cue.head.index
    while index and cue.sentence.tokens[index - 1].upos in LIGHT:
        index -= 1
    return index


def content_before(cue: Cue, source: Source | None, passage: Passage, *, quoted: bool) -> Content | None:
    """Return the content that ends right before the words of cue and source.

    `quoted` asks for one that ends with a closing mark; without, for a clause that ends with a comma.
    """
    if source is None or source.rule in ("subject of the main clause", "speaker of the cue before", "described noun"):
        return None
    if cue.head.xpos in ("VBG", "VB") and child(cue.sentence, cue.head, "aux") is None:
        return None
    if source.head.xpos in WH or is_passive(cue.sentence, cue.head):
        return None
    start = group_start(cue, source)
    if quoted and source.rule != "inverted" and _ends_before(start, passage):
        return None
    return quotation_before(start, passage) if quoted else clause_before(start, cue.sentence, passage)


def _ends_before(start: int, passage: Passage) -> bool:
    """Return whether a quotation ended in a full stop before a new sentence: `"... no plan." Kim said ...`"""
    before = passage.text[passage.span.start : start].rstrip()
    closed = before.rstrip("\"“”'’")
    return closed != before and closed.endswith(".") and not closed.endswith("..") and passage.text[start].isupper()


def quotation_before(stop: int, passage: Passage) -> Content | None:
    """Return the quotation that closes right before `stop`, with the words of its clause that stand unquoted."""
    for quotation in reversed(passage.quotations):
        if quotation.outer.end > stop or is_name(quotation, passage):
            continue
        if JOINTS.fullmatch(passage.text, quotation.outer.end, stop) is None:
            return None
        opening = next((s for s in passage.sentences if s.span.start <= quotation.outer.start < s.span.end), None)
        if opening is None:
            return Content((_trim(quotation.inner, passage),), "quotation before the cue", "before")
        lead = tuple(t for t in opening.tokens if t.span.end <= quotation.outer.start and t.upos != "PUNCT")
        if not _is_part_of_clause(lead, opening, quotation, passage):
            return Content((_trim(quotation.inner, passage),), "quotation before the cue", "before")
        return Content(
            (Span(_lead_start(lead, passage), quotation.outer.end),),
            "clause with quoted words before the cue",
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
    for quotation in passage.quotations:
        if quotation.inner.start <= first.span.start < quotation.inner.end:
            return quotation.outer.start
    return first.span.start


def clause_before(stop: int, sentence: Sentence, passage: Passage) -> Content | None:
    """Return the clause that ends with a comma right before `stop`: `X, he said.`"""
    tokens = [t for t in sentence.tokens if t.span.end <= stop]
    words = [t for t in tokens if t.upos != "PUNCT"]
    if not words or tokens[-1].text not in (",", "—", "–", "-", "--", "…", "”", '"', "’", "'"):
        return None
    if not has_finite_verb(sentence, tuple(words)):
        return None
    first = words[0]
    if first.upos == "SCONJ" and not _has_main_verb(sentence, words):
        return None
    end = words[-1].span.end
    span = _with_marks(first.span.start, end, passage)
    closing = tokens[words[-1].index + 1 - sentence.tokens[0].index :]
    end = max([span.end, *(t.span.end for t in closing if t.text in (")", "?", "!", "”", "’") and t.span.end <= stop)])
    return Content((Span(span.start, end),), "clause before the cue", "before")


def _has_main_verb(sentence: Sentence, words: list[Token]) -> bool:
    """Return whether words that begin with a subordinator hold a main clause too: `If X, Y, he said.`"""
    return any(t.text == "," for t in sentence.tokens[words[0].index : words[-1].index])


def _rest_of_split_clause(cue: Cue, source: Source | None, passage: Passage, before: Content) -> Span | None:
    """Return the second half of a clause that its cue interrupts: `The talks, he said, failed.`"""
    sentence = cue.sentence
    begin = first_after(cue, source)
    rest = sentence.tokens[begin:]
    while rest and rest[0].text != "," and rest[0].upos in ("ADV", "NOUN", "PROPN", "ADP", "DET", "NUM"):
        rest = rest[1:]
    if len(rest) < 3 or rest[0].text != ",":
        return None
    words = [t for t in rest if t.upos != "PUNCT"]
    if not words or words[0].xpos == "VBG" or words[0].upos == "CCONJ":
        return None
    first_half = {t.index for t in sentence.tokens if before.spans[0].start <= t.span.start < before.spans[0].end}
    top = next((t for t in words if t.head not in {w.index for w in words}), None)
    ties = top is not None and (top.head in first_half or any(sentence.tokens[i].head == top.index for i in first_half))
    if not ties:
        return None
    return _with_marks(words[0].span.start, words[-1].span.end, passage)


def _resumes(cue: Cue, source: Source | None, passage: Passage, after: Content) -> bool:
    """Return whether a quotation goes on right behind its cue: `"A," he said, "B."`"""
    begin = cue.sentence.tokens[first_after(cue, source) - 1].span.end
    between = passage.text[begin : after.spans[0].start]
    return len(between.split()) <= 8
