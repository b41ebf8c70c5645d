"""What follows its cue: `said that ...`, `said ...`, `said: "..."`, `asked how ...`."""

from __future__ import annotations

from quotes.find.candidate import Content, Cue, Source, Speaking
from quotes.find.parts.content_end import COMPLEMENTIZERS, last_of_clause, with_marks
from quotes.find.parts.cues import VERBAL, WH, has_finite_verb
from quotes.find.parts.sources import is_finite
from quotes.find.passage import Passage, is_name, quotations_in
from quotes.find.quotation_marks import Quotation
from quotes.lexicon.contents import ContentWords
from quotes.lexicon.cues import Verb
from quotes.rule_names import ContentRule, SourceRule
from quotes.spans import trimmed
from quotes.trees import FINITE, child, children, parent, relation, subtree
from quotes.types import Sentence, Span, Token

CLAUSAL = frozenset({"ccomp", "parataxis", "dep", "advcl", "csubj", "xcomp", "obj", "obl"})
CIRCUMSTANCE = frozenset({"when", "where", "while"})  # laughed when they fell
CLAUSE = frozenset({"clause"})  # what a cue takes that says nothing else
MAX_TIME = 5  # words that say when: about two and a half hours later is longer, and rare
MAX_TO_MARK = 14  # tokens from a cue to `that` or to a quotation mark; a hearer, a place and a day stand between

Clause = tuple[Token, Token | None, ContentRule]  # its first word, its head in the tree, and how it was found


def content_after(speaking: Speaking) -> Content | None:
    """Return the content that follows its cue: a clause, a quotation, or a clause with quoted words."""
    cue, begin = speaking.cue, first_after(speaking.cue, speaking.source)
    quotation = _quotation_after(speaking, begin)
    clause = _clause_after(speaking, begin) if "clause" in getattr(cue.entry, "takes", CLAUSE) else None
    if quotation is not None and (clause is None or quotation.outer.start <= clause[0].span.start):
        spans = _whole_quotation(speaking, quotation)
        return Content(spans, ContentRule.QUOTATION_AFTER_CUE, "after")
    if clause is None:
        return None
    around = _quotation_around(speaking, clause[0], begin)
    if around is not None:
        return Content(_whole_quotation(speaking, around), ContentRule.QUOTATION_AFTER_CUE, "after")
    first, top, rule = clause
    last = last_of_clause(speaking, first, top)
    if last is None or last.index < first.index:
        return None
    return Content((with_marks(first.span.start, last.span.end, speaking.passage),), rule, "after")


def first_after(cue: Cue, source: Source | None) -> int:
    """Return the index of the first token after the cue and, where it stands behind, its source.

    The subject of a main clause stands behind all that a participle before it reports: `Arguing that X, Kim left.`
    """
    last = cue.tokens[-1].index
    in_front = cue.head.xpos == "VBG" and source is not None and source.rule == SourceRule.SUBJECT_OF_MAIN_CLAUSE
    if source is not None and not in_front and source.span.start > cue.head.span.start:
        last = max([last, *(t.index for t in cue.sentence.tokens if t.span.end <= source.span.end)])
    return last + 1


def _quotation_after(speaking: Speaking, begin: int) -> Quotation | None:
    """Return the quotation that opens soon after the cue, with no clause or other cue between."""
    cue, passage, tokens = speaking.cue, speaking.passage, speaking.cue.sentence.tokens
    floor = tokens[begin - 1].span.end
    if describes_agent(speaking):
        return None
    for quotation in quotations_in(passage, Span(floor, max(floor, cue.sentence.span.end) + 3)):
        if quotation.outer.start < floor:
            continue
        if quotation.outer.start >= cue.sentence.span.end or is_name(quotation, passage):
            return _after_colon(cue, quotation, passage)
        between = [t for t in tokens[begin:] if t.span.end <= quotation.outer.start]
        if len(between) > MAX_TO_MARK or any(o.head in between for o in speaking.cues if o is not cue):
            return None
        words = [t for t in between if t.upos != "PUNCT"]
        if not words or all(t.lemma in COMPLEMENTIZERS for t in words):
            return quotation
        if _is_title(words[-1], passage):
            return None
        colon = between[-1].text in (":", ",")
        if colon and not has_finite_verb(cue.sentence, tuple(between)):
            return quotation
        return None
    return None


def _is_title(word: Token, passage: Passage) -> bool:
    """Return whether a word before a quotation says that it is a title: a talk titled, “how to live”."""
    return word.xpos == "VBN" and word.lemma in passage.lexicon.cues.only_naming


def describes_agent(speaking: Speaking) -> bool:
    """Return whether the words of an agent break off in an article: `was proposed by Kim, a | “great reformer”`."""
    source, tokens = speaking.source, speaking.cue.sentence.tokens
    if source is None or source.rule != SourceRule.AGENT:
        return False
    return any(t.upos == "DET" and t.span.end == source.span.end for t in tokens if t is not source.head)


def _quotation_around(speaking: Speaking, first: Token, begin: int) -> Quotation | None:
    """Return the quotation behind a colon that a clause begins in the middle of: the marks win over such a tree."""
    passage, floor = speaking.passage, speaking.cue.sentence.tokens[begin - 1].span.end
    for quotation in quotations_in(passage, first.span):
        lead = passage.text[floor : quotation.outer.start].rstrip()
        middle = passage.text[quotation.inner.start : first.span.start].strip()
        if quotation.outer.start >= floor and lead.endswith(":") and middle:
            return quotation
    return None


def _after_colon(cue: Cue, quotation: Quotation, passage: Passage) -> Quotation | None:
    """Return the quotation that opens the next sentence when this one ends in a colon."""
    between = passage.text[cue.tokens[-1].span.end : quotation.outer.start]
    near = cue.sentence.span.end - 2 <= quotation.outer.start <= cue.sentence.span.end + 2
    return quotation if near and between.rstrip().endswith(":") else None


def _whole_quotation(speaking: Speaking, quotation: Quotation) -> tuple[Span, ...]:
    """Return a quotation, with the rest of its clause when the sentence runs on behind the closing mark."""
    passage = speaking.passage
    rest = [t for t in speaking.cue.sentence.tokens if t.span.start >= quotation.outer.end]
    words = [t for t in rest if t.upos != "PUNCT"]
    if not words or not (_is_subject_of_clause(speaking, quotation) or _runs_on(speaking, quotation, rest)):
        return (trimmed(passage.text, quotation.inner),)
    last = last_of_clause(speaking, words[0], None)
    if last is None:
        return (trimmed(passage.text, quotation.inner),)
    return (with_marks(quotation.outer.start, last.span.end, passage),)


def _runs_on(speaking: Speaking, quotation: Quotation, rest: list[Token]) -> bool:
    """Return whether the clause of a quotation goes on in the `rest` of its sentence, right behind the marks.

    With a `that`, too, which hangs on what is quoted: `said they are “so low” that it paid to wait`.
    """
    if speaking.passage.words(quotation.inner).rstrip().endswith((".", "!", "?", "…", ",")):
        return False
    first = rest[0]
    clause = parent(speaking.cue.sentence, first) if first.lemma == "that" and relation(first) == "mark" else None
    on = parent(speaking.cue.sentence, clause) if clause is not None and relation(clause) == "advcl" else None
    if on is not None and quotation.inner.start <= on.span.start < quotation.inner.end:
        return True
    apart = first.xpos == "VBG" or first.upos in ("PUNCT", "CCONJ", "SCONJ", "PRON")
    return not apart and not _says_how(speaking, quotation, first)


def _is_subject_of_clause(speaking: Speaking, quotation: Quotation) -> bool:
    """Return whether quoted words are the subject of what a cue reports: `said “green growth” – or so – needs money`.

    No other cue stands between them and their verb.
    """
    sentence, cue = speaking.cue.sentence, speaking.cue
    inside = tuple(t for t in sentence.tokens if quotation.inner.start <= t.span.start < quotation.inner.end)
    subject = next((t for t in inside if relation(t) == "nsubj" and t.head > inside[-1].index), None)
    verb = parent(sentence, subject) if subject is not None else None
    if verb is None or relation(verb) != "ccomp" or verb.head != cue.head.index or has_finite_verb(sentence, inside):
        return False
    return not any(inside[-1].index < other.head.index < verb.index for other in speaking.cues)


def _says_how(speaking: Speaking, quotation: Quotation, first: Token) -> bool:
    """Return whether the words behind a quoted clause hang on its cue: `shouted “it is great” before the blast`."""
    sentence = speaking.cue.sentence
    inside = tuple(t for t in sentence.tokens if quotation.inner.start <= t.span.start < quotation.inner.end)
    noun = parent(sentence, first)
    of_cue = noun is not None and relation(noun) == "obl" and noun.head == speaking.cue.head.index
    return first.upos == "ADP" and of_cue and has_finite_verb(sentence, inside)


def _clause_after(speaking: Speaking, begin: int) -> Clause | None:
    """Return the first token of the reported clause, its head where the tree knows it, and the rule."""
    cue, cues, words, sentence = speaking.cue, speaking.cues, speaking.words, speaking.cue.sentence
    best: Clause | None = None
    for head in children(sentence, cue.head):
        if head.index < begin or relation(head) not in CLAUSAL or not _is_reported(sentence, head, begin, cue):
            continue
        marks = (t for t in children(sentence, head) if relation(t) == "mark" and t.lemma in COMPLEMENTIZERS)
        mark = next((t for t in marks if not is_condition(cue, t, words)), None)
        floor = max(begin, mark.index + 1) if mark is not None else begin  # "saying after a visit that ..."
        clause = [t for t in subtree(sentence, head) if t.index >= floor]
        first = _first_word(_behind_link(_behind_time(clause, floor, words), sentence, words), head, cue, words)
        if first is None or any(
            cue.head.index < o.head.index < first.index and o.head.head == cue.head.index and not _is_printed(o)
            for o in cues
        ):
            continue  # a nearer cue reports it: "remarked on X, stating, ..."
        if best is None or first.index < best[0].index:
            best = (first, head, ContentRule.CLAUSE_AFTER_CUE)
    by_mark = _clause_after_mark(speaking, begin) or _clause_of_cleft(cue, begin, words)
    if by_mark is not None and (best is None or by_mark[0].index < best[0].index):
        return by_mark
    return _from_object(cue, begin, best) or best or _bare_clause(cue, begin, words)


def _is_printed(other: Cue) -> bool:
    """Return whether a participle only tells of a noun: `said in an interview published by Tempo that`."""
    return _tells_of_noun(other.sentence, other.head)


def _tells_of_noun(sentence: Sentence, verb: Token) -> bool:
    before = sentence.tokens[verb.index - 1] if verb.index else verb
    return verb.xpos == "VBN" and before.upos == "NOUN"


def _from_object(cue: Cue, begin: int, best: Clause | None) -> Clause | None:
    """Return a bare clause whose subject the tree took for the object of the cue: `suspect Yamagami mailed it`.

    Or for a second subject of it: `Kim, asked about it, said Washington's door remains open`.
    """
    sentence, entry = cue.sentence, cue.entry
    if not getattr(entry, "bare", False) or getattr(entry, "dative", False):
        return None
    if (cue.head.xpos != "VBG" and not is_finite(cue)) or _is_in_front(cue):
        return None
    after = [t for t in children(sentence, cue.head) if t.index >= begin]
    subject = next((t for t in after if relation(t) in ("obj", "nsubj")), None)
    if subject is None or (best is not None and best[0].index < subject.index):
        return None
    phrase = subtree(sentence, subject)
    if phrase[0].index != begin or phrase[0].xpos in WH:
        return None
    own = {t.index for t in phrase}
    for token in sentence.tokens[subject.index + 1 :]:
        if token.index in own or token.upos not in VERBAL:
            continue
        finite = token.xpos in FINITE
        verb = sentence.tokens[token.head] if relation(token) in ("aux", "cop") and token.head >= 0 else token
        joined = relation(verb) == "conj" and verb.head == cue.head.index  # confirmed the sale, thanked the staff
        anew = sentence.tokens[token.index - 1].upos == "CCONJ" or child(sentence, verb, "nsubj", "cc", "mark")
        return (phrase[0], None, ContentRule.BARE_CLAUSE_AFTER_CUE) if finite and not anew and not joined else None
    return None


def _is_in_front(cue: Cue) -> bool:
    """Return whether a participle stands before its main clause, whose verb is not its own: `trusting us, he left`."""
    return cue.head.xpos == "VBG" and relation(cue.head) == "advcl" and cue.head.head > cue.head.index


def to_of_hearers(cue: Cue) -> Token | None:
    """Return the `to` of what hearers are to do, behind a relative clause of theirs: told states that grow rice | to.

    The tree may hang that clause on the cue; the infinitive hangs on the verb of it.
    """
    sentence = cue.sentence
    hearer = child(sentence, cue.head, "iobj", "obj") if getattr(cue.entry, "dative", False) else None
    for verb in sentence.tokens[hearer.index + 2 :] if hearer is not None else ():
        above, who = parent(sentence, verb), child(sentence, verb, "nsubj") or child(sentence, verb, "mark")
        is_relative = above is hearer or (above is cue.head and relation(verb) == "ccomp")
        if is_relative and who is not None and hearer is sentence.tokens[who.index - 1] and _is_who(who, verb):
            return _to_behind(sentence, verb)
    return None


def _is_who(word: Token, verb: Token) -> bool:
    """Return whether a word is the subject of a relative clause: `who`, or a `that` right before its verb."""
    return word.xpos in ("WDT", "WP") or (word.lemma == "that" and word.index == verb.index - 1)


def _to_behind(sentence: Sentence, verb: Token) -> Token | None:
    """Return the `to` of an infinitive that hangs on a verb as its purpose; as its object only before a mark."""
    for done in (t for t in children(sentence, verb) if t.index > verb.index and t.xpos == "VB"):
        to = child(sentence, done, "mark")
        behind = sentence.tokens[to.index + 1 : to.index + 2] if to is not None else ()
        is_marked = any(t.xpos in ("``", "''") for t in behind)
        if to is not None and to.lemma == "to" and (relation(done) == "advcl" or is_marked):
            return to
    return None


def _is_reported(sentence: Sentence, head: Token, begin: int, cue: Cue) -> bool:
    """Return whether a clause under a cue is what is reported: finite, with a subject, or introduced by `that`."""
    if (to := to_of_hearers(cue)) is not None and head.index < to.index:
        return False
    mark = child(sentence, head, "mark")
    mark = None if mark is not None and _stands_within(sentence, mark, head) else mark
    marked = mark is not None and mark.lemma in COMPLEMENTIZERS and mark.index >= begin
    if relation(head) in ("obj", "obl") and not has_finite_verb(sentence, subtree(sentence, head)):
        return False  # he told me that last week
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


def _stands_within(sentence: Sentence, mark: Token, head: Token) -> bool:
    """Return whether a mark stands behind the subject of its clause: `said their aim as a firm is to grow`."""
    subjects = (t for t in children(sentence, head) if relation(t) == "nsubj")
    return mark.lemma != "that" and any(t.index < mark.index for t in subjects)


def _behind_time(tokens: list[Token], floor: int, words: ContentWords) -> list[Token]:
    """Return the words of a clause without those that say when it was said: `said a day later it had no plans`.

    They stand right behind the cue at `floor`, and the subject of the clause right behind them.
    """
    for place, token in enumerate(tokens[:MAX_TIME]):
        if token.index != floor + place or token.upos not in ("DET", "NUM", "NOUN", "ADJ", "ADV"):
            return tokens
        if place and token.text.lower() in words.apart:
            behind = tokens[place + 1 :]
            return behind if behind and behind[0].upos in ("PRON", "DET", "PROPN") else tokens
    return tokens


def _behind_link(tokens: list[Token], sentence: Sentence, words: ContentWords) -> list[Token]:
    """Return the words of a clause without one between commas that links it to what was before: `said, however, it`."""
    first = next((t for t in tokens if t.upos != "PUNCT"), None)
    if first is None or first.text.lower() not in words.linking:
        return tokens
    beside = (sentence.tokens[first.index - 1].text, *(t.text for t in sentence.tokens[first.index + 1 :][:1]))
    return [t for t in tokens if t.index > first.index] if beside == (",", ",") else tokens


def _first_word(tokens: list[Token], head: Token, cue: Cue, words: ContentWords) -> Token | None:
    """Return the first token of a clause that is no punctuation and not its own mark.

    The `if` of a clause within it is part of what is said: `said if the vote fails, the party will resign`.
    """
    return next((t for t in tokens if t.upos != "PUNCT" and not _is_own_mark(t, head, cue, words)), None)


def is_condition(cue: Cue, mark: Token, words: ContentWords) -> bool:
    """Return whether an `if` is part of what a verb reports that asks nothing: `said if they erred they could pay`."""
    entry = cue.entry
    asserts = isinstance(entry, Verb) and entry.bare and not entry.asks and entry.attitude == "assertion"
    return mark.lemma == "if" and asserts and is_finite(cue) and cue.head.lemma not in words.doubting


def _is_own_mark(token: Token, head: Token, cue: Cue, words: ContentWords) -> bool:
    is_mark = token.lemma in COMPLEMENTIZERS and relation(token) == "mark"
    is_mark = is_mark and not is_condition(cue, token, words)
    return is_mark and (token.lemma == "that" or token.head == head.index)


def _clause_after_mark(speaking: Speaking, begin: int) -> Clause | None:
    """Return the clause after a `that` or `whether` near the cue, whatever the tree hangs it on."""
    cue, cues, tokens = speaking.cue, speaking.cues, speaking.cue.sentence.tokens
    others = {other.head.index for other in cues if not _cites_aside(other)} - {cue.head.index}
    for index in range(begin, min(begin + MAX_TO_MARK, len(tokens) - 1)):
        token = tokens[index]
        is_verb = token.upos in VERBAL and relation(token) not in ("amod", "compound") and token.xpos != "VBG"
        if is_verb and not _tells_of_noun(cue.sentence, token):
            return None
        if index in others or token.text in (";", ":", '"', "“", "”"):
            return None
        if index == begin and token.xpos in WH:
            when = token.lemma in CIRCUMSTANCE and _says_when(cue, token)
            return None if when else (token, None, ContentRule.CLAUSE_AFTER_QUESTION_WORD)
        if token.lemma in COMPLEMENTIZERS and relation(token) == "mark" and _belongs(cue, token):
            if token.lemma == "if" and index > begin and _says_when(cue, token):
                return None  # threatened a strike if wages fell
            behind = tokens[index + (not is_condition(cue, token, speaking.words)) :]
            following = _noun_beside(cue, begin, token) or next((t for t in behind if t.upos != "PUNCT"), None)
            return (following, None, ContentRule.CLAUSE_AFTER_THAT) if following else None
    return None


def _noun_beside(cue: Cue, begin: int, mark: Token) -> Token | None:
    """Return the first word of what a verb reports by its preposition, where `and that` follows: `of noise and that`.

    Both are said: `Residents complain of noise and that the water is brown`.
    """
    tokens, prepositions = cue.sentence.tokens, getattr(cue.entry, "prepositions", ())
    noun = parent(cue.sentence, tokens[begin]) if tokens[begin].lemma in prepositions else None
    joint = tokens[mark.index - 1]
    if noun is None or noun.head != cue.head.index or joint.lemma != "and" or mark.lemma != "that":
        return None
    between = tokens[begin : joint.index - (tokens[joint.index - 1].text == ",")]
    below = {t.index for t in subtree(cue.sentence, noun)}
    return between[1] if len(between) > 1 and all(t.index in below for t in between) else None


def _cites_aside(other: Cue) -> bool:
    """Return whether a participle between commas only says on what somebody relies: `said, citing a study, that`."""
    tokens, start = other.sentence.tokens, other.head.index
    that = next((t for t in tokens[start:] if t.lemma == "that" and relation(t) == "mark"), None)
    is_aside = other.head.xpos == "VBG" and tokens[start - 1].text == ","
    closes = that is not None and tokens[that.index - 1].text == ","
    return is_aside and closes and getattr(other.entry, "quoting", False)


def _clause_of_cleft(cue: Cue, begin: int, words: ContentWords) -> Clause | None:
    """Return the clause of `What she said was that it rained`; `What Kim told the board was that it rained`."""
    tokens, what = cue.sentence.tokens, parent(cue.sentence, cue.head)
    if what is None or what.index > cue.head.index or what.lemma.lower() not in words.cleft:
        return None
    for token in tokens[begin : begin + MAX_TO_MARK]:
        behind = tokens[token.index + 1 : token.index + 3]
        if token.lemma == "be" and len(behind) > 1 and behind[0].lemma == "that":
            return behind[1], parent(cue.sentence, behind[0]), ContentRule.CLAUSE_AFTER_THAT
        if token.upos in VERBAL or token.upos == "PUNCT":
            return None
    return None


def _says_when(cue: Cue, mark: Token) -> bool:
    """Return whether a clause says when or on what condition somebody spoke; what is asked is none: `asked when`."""
    clause = parent(cue.sentence, mark)
    return not getattr(cue.entry, "asks", False) and clause is not None and relation(clause) == "advcl"


def _belongs(cue: Cue, mark: Token) -> bool:
    """Return whether the clause of a mark hangs under the cue and not under a noun in between."""
    if mark.head < 0:
        return False
    clause = cue.sentence.tokens[mark.head]
    above = cue.sentence.tokens[clause.head] if clause.head >= 0 else None
    if above is None:
        return True
    return above is cue.head or not (above.upos in ("NOUN", "PROPN") and relation(clause) == "acl")


def _bare_clause(cue: Cue, begin: int, words: ContentWords) -> Clause | None:
    """Return a clause without `that` right after the cue that the tree hangs elsewhere."""
    sentence = cue.sentence
    if not getattr(cue.entry, "bare", False) or begin >= len(sentence.tokens) - 1:
        return None
    if cue.head.xpos != "VBG" and not is_finite(cue):
        return None
    begin = _behind_place(cue, begin, words)
    first = sentence.tokens[begin]
    if first.upos not in ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"):
        return None
    for token in sentence.tokens[begin:]:
        if token.upos == "PUNCT" and token.text not in ("(", ")", "-", '"', "“", "‘", "'"):
            return None
        if relation(token) in ("nsubj", "expl") and token.head > token.index and token.deprel != "nsubj:outer":
            verb = sentence.tokens[token.head]
            phrase = subtree(sentence, token)
            if phrase[0].index <= begin and (has_finite_verb(sentence, (verb,)) or child(sentence, verb, "cop", "aux")):
                return first, verb, ContentRule.BARE_CLAUSE_AFTER_CUE
            return None
    return None


def _behind_place(cue: Cue, begin: int, words: ContentWords) -> int:
    """Return the index behind what says where somebody spoke, before a clause that opens with a pronoun.

    `admitted at a press conference there was no evidence`.
    """
    sentence = cue.sentence
    for place in children(sentence, cue.head):
        phrase = subtree(sentence, place)
        if relation(place) != "obl" or phrase[0].index != begin or phrase[0].lemma not in words.placing:
            continue
        behind = sentence.tokens[phrase[-1].index + 1 :][:1]
        if behind and behind[0].xpos in ("EX", "PRP"):
            return behind[0].index
    return begin
