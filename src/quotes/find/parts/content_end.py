"""Where a reported clause ends: with its sentence, or where another attribution begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex
from attrs import frozen

from quotes.find.candidate import Cue, Speaking
from quotes.find.parts.cues import MAX_WITH, VERBAL, WH, group_start, has_finite_verb, subordinator_before, verb_start
from quotes.find.parts.hopes_behind import hopes_behind, who_hopes
from quotes.find.parts.source_after import says_how
from quotes.find.parts.sources import cue_around, is_passive
from quotes.find.parts.withheld import is_withheld
from quotes.find.passage import Passage, is_quoted, quotations_in
from quotes.lexicon.contents import ContentWords
from quotes.trees import FINITE, ancestors, child, children, parent, relation, subtree
from quotes.types import Sentence, Span, Token

COMPLEMENTIZERS = frozenset({"that", "whether", "if"})
WHEN = frozenset({"after", "before", "once", "since", "until"})  # once the trial has concluded


@frozen
class Reported:
    """A reported clause: what reports it, its first word, the indices of the words below its head in the tree."""

    speaking: Speaking
    first: Token
    inside: frozenset[int]

    @property
    def cue(self) -> Cue:
        """The cue that reports it."""
        return self.speaking.cue

    @property
    def passage(self) -> Passage:
        """The paragraph that it stands in."""
        return self.speaking.passage

    @property
    def cues(self) -> tuple[Cue, ...]:
        """All verb cues of the sentence."""
        return self.speaking.cues

    @property
    def sentence(self) -> Sentence:
        """The sentence of the cue."""
        return self.cue.sentence


def last_of_clause(speaking: Speaking, first: Token, head: Token | None) -> Token | None:
    """Return the last token of a reported clause: the end of its sentence, or where another attribution begins."""
    sentence = speaking.cue.sentence
    inside = frozenset(t.index for t in subtree(sentence, head)) if head is not None else frozenset[int]()
    stops = _stops(Reported(speaking, first, inside))
    stop = min((index for index in stops if index > first.index), default=len(sentence.tokens))
    tokens = list(sentence.tokens[first.index : stop])
    while tokens and (_is_outer_punctuation(tokens[-1]) or tokens[-1].upos == "CCONJ"):
        tokens.pop()
    return tokens[-1] if tokens else None


def _is_outer_punctuation(token: Token) -> bool:
    is_mark = token.upos == "PUNCT" or regex.fullmatch(r"\p{P}+", token.text) is not None
    return is_mark and token.text not in (")", "]", "%", "!", "?")


def _stops(clause: Reported) -> Iterator[int]:
    """Yield the indices of tokens at which a clause cannot go on."""
    yield from _end_of_subordinate(clause.cue)
    for token in clause.sentence.tokens[clause.first.index + 1 :]:
        if not is_quoted(clause.passage, token):
            yield from (place for stop in STOPS if (place := stop(token, clause)) is not None)
    for other in clause.cues:
        if other is not clause.cue and other.head.index > clause.first.index:
            yield from _at_other_cue(other, clause)


def _at_semicolon(token: Token, clause: Reported) -> int | None:
    """Return where a clause of its own follows a semicolon; those of a list, `X; Y; and Z`, part what goes on."""
    behind = clause.sentence.tokens[token.index + 1 :]
    ends = token.text == ";" and not _is_list(clause) and has_finite_verb(clause.sentence, behind)
    return token.index if ends else None


def _is_list(clause: Reported) -> bool:
    """Return whether semicolons part the items of a list in a clause: two at least, the last before `and` or `or`."""
    tokens = clause.sentence.tokens
    marks = [t for t in tokens[clause.first.index :] if t.text == ";" and not is_quoted(clause.passage, t)]
    return len(marks) > 1 and tokens[min(marks[-1].index + 1, len(tokens) - 1)].lemma in ("and", "or")


def _at_preposition(token: Token, clause: Reported) -> int | None:
    """Return where `according to`, or `as ... by` behind a comma or a mark, says who else says it.

    Not where it is an aside of what is reported: `said that it rose since, according to the bank, demand was strong`;
    nor where it says how something is done: `said they would be dealt with according to the law`.
    """
    if subordinator_before(clause.sentence, token.index) is not None:
        return None
    if says_how(clause.sentence, token.index, clause.speaking.words.norms):
        return None
    before, word = clause.sentence.tokens[token.index - 1], token.text.lower()
    according = word == "according" and _next(clause.sentence, token) == "to"
    as_by = word == "as" and _next(clause.sentence, token, 2) == "by" and before.text in (",", '"', "”")
    return token.index if according or as_by else None


def _at_verb_beside_cue(token: Token, clause: Reported) -> int | None:
    """Return where a verb begins that is coordinated with the cue or a verb above it: `said X and left for Y`."""
    if relation(token) != "conj" or token.upos not in VERBAL or token.index in clause.inside:
        return None
    above = {clause.cue.head.index, *(a.index for a in ancestors(clause.sentence, clause.cue.head))}
    if token.head not in above or not _begins_anew(clause.sentence, token, clause.cues):
        return None
    return _start_of(clause.sentence, token, clause.first.index)


def _at_participle_behind_quotation(token: Token, clause: Reported) -> int | None:
    """Return where a participle follows a quotation that ends in a comma: `“...,” adding that ...`."""
    before = clause.sentence.tokens[token.index - 1]
    follows = token.text.endswith("ing") and _follows_quoted_comma(token, before, clause.passage)
    return token.index if follows else None


def _at_medium(token: Token, clause: Reported) -> int | None:
    """Return where `in a statement` says in what somebody spoke."""
    is_case = token.lemma == "in" and relation(token) == "case"
    return token.index if is_case and _is_medium(clause.cue, token, clause.inside) else None


def _at_with_and_noun(token: Token, clause: Reported) -> int | None:
    """Return where somebody else goes on in what the tree takes for a noun: `, with the Daily Mail reporting that`."""
    tokens, before = clause.sentence.tokens, clause.sentence.tokens[token.index - 1]
    if token.text != "with" or before.text not in (",", "—", "–"):
        return None
    for noun in tokens[token.index + 2 : token.index + MAX_WITH]:
        if noun.upos == "NOUN" and noun.text.endswith("ing") and _next(clause.sentence, noun) == "that":
            return before.index if tokens[noun.index - 1].upos in ("NOUN", "PROPN") else None
        if noun.upos not in ("DET", "ADJ", "NOUN", "PROPN"):
            return None
    return None


def _before_leaving(token: Token, clause: Reported) -> int | None:
    """Return where it is told what somebody did next: `said the talks had failed, before storming out`."""
    tokens, before = clause.sentence.tokens, clause.sentence.tokens[token.index - 1]
    behind = tokens[token.index + 1 : token.index + 2]
    follows = token.text == "before" and before.text in (",", '"', "”") and relation(token) in ("mark", "case")
    return token.index if follows and behind and behind[0].xpos == "VBG" else None


def _at_how_it_was_taken(token: Token, clause: Reported) -> int | None:
    """Return where whoever writes says who thinks so too, or does not: `, a view not shared by the lobby`."""
    noun, verb = _added(token, clause.sentence)
    if noun is None or verb is None or verb.lemma not in clause.speaking.words.taken or verb.xpos != "VBN":
        return None
    agent = child(clause.sentence, verb, "obl")
    case = child(clause.sentence, agent, "case") if agent is not None else None
    is_said = noun.upos == "NOUN" and noun.lemma in clause.passage.lexicon.cues.nouns
    return token.index if is_said and case is not None and case.lemma == "by" else None


def _at_denial(token: Token, clause: Reported) -> int | None:
    """Return where whoever writes says who denies it, as the last thing: `, which he denies`, `, something Kos denied`.

    Known gap: what stays is a denial in the past that whoever speaks may tell of: `Kim said they accused him, which he
    denied`.
    """
    sentence = clause.sentence
    if sentence.tokens[token.index - 1].text not in (",", "—", "–"):
        return None
    noun, _ = _added(token, sentence)
    verb = parent(sentence, token) if token.text.lower() == "which" else child(sentence, noun or token, "acl:relcl")
    if verb is None or not verb.deprel.endswith(":relcl") or verb.lemma not in clause.speaking.words.disbelieved:
        return None
    subject = child(sentence, verb, "nsubj")
    rest = sentence.tokens[max(t.index for t in subtree(sentence, verb)) + 1 :]
    is_last = all(t.upos == "PUNCT" for t in rest) or any(cue.head in rest for cue in clause.cues)
    denies = subject is not None and subject.xpos not in WH and is_last
    return token.index if denies and subject is not None and _is_the_writers(verb, subject, clause) else None


def _is_the_writers(verb: Token, subject: Token, clause: Reported) -> bool:
    """Return whether a denial is told by whoever writes: now, of what was said then; or it is none of who speaks."""
    first = next((t for t in children(clause.sentence, verb) if relation(t) == "aux"), verb)
    if first.xpos in ("VBZ", "VBP") and clause.cue.head.xpos == "VBD":
        return True
    source = clause.speaking.source
    if source is None or subject.xpos != "PRP":
        return source is not None and subject.text not in clause.passage.words(source.span).split()
    is_body = source.head.lemma.lower() in clause.passage.lexicon.nouns.organizations
    return subject.lemma.lower() in ("he", "she") and (is_body or source.head.xpos in ("NNS", "NNPS"))


def _at_what_it_is_called(token: Token, clause: Reported) -> int | None:
    """Return where it is told what somebody calls a thing: `it paid $2 million, a sum the union called “tiny”`."""
    noun, verb = _added(token, clause.sentence)
    if noun is None or verb is None or verb.index < noun.index:
        return None
    subject = child(clause.sentence, verb, "nsubj")
    calls = any(cue.head is verb and "phrase" in getattr(cue.entry, "takes", ()) for cue in clause.cues)
    return token.index if calls and subject is not None and subject.xpos not in WH else None


def _added(article: Token, sentence: Sentence) -> tuple[Token | None, Token | None]:
    """Return the noun that an article opens behind a comma or a dash, and the verb that says more of it."""
    before = sentence.tokens[article.index - 1]
    if article.text.lower() not in ("a", "an") or before.text not in (",", "—", "–") or article.head < article.index:
        return None, None
    noun = sentence.tokens[article.head]
    return noun, child(sentence, noun, "acl")


def _at_what_was_left_out(token: Token, clause: Reported) -> int | None:
    """Return where it is told what was not told: `, without giving a reason`; `, but would not discuss it`."""
    return token.index if is_withheld(token, clause.sentence, clause.passage) else None


def _at_vain(token: Token, clause: Reported) -> int | None:
    """Return where it is told that nobody heard, behind what asks for something: `warned that X, but to no avail`."""
    entry, words = clause.cue.entry, clause.speaking.words
    asks = getattr(entry, "attitude", "") == "eventuality" or clause.cue.head.lemma in words.pleading
    return token.index if asks and is_in_vain(clause.sentence, token.index, words) else None


def is_in_vain(sentence: Sentence, index: int, words: ContentWords) -> bool:
    """Return whether words behind a comma say that it was for nothing: `, but to no avail`; `, in vain`."""
    opening, *behind = [*(t.text.lower() for t in sentence.tokens[index : index + 4]), ""]
    if opening != "but":
        behind = [opening, *behind]
    said = behind[:3] if behind[1:2] == ["no"] else behind[:2]
    is_case = said[0] in ("to", "in") or (opening == "but" and said[0] in ("with", "without"))
    return is_case and said[-1] in words.vain and index > 0 and sentence.tokens[index - 1].text in (",", "—", "–")


STOPS: tuple[Callable[[Token, Reported], int | None], ...] = (
    _at_semicolon,
    _at_preposition,
    _at_verb_beside_cue,
    _at_participle_behind_quotation,
    _at_medium,
    _at_with_and_noun,
    _before_leaving,
    _at_how_it_was_taken,
    _at_denial,
    _at_what_it_is_called,
    _at_what_was_left_out,
    _at_vain,
)


def _at_other_cue(other: Cue, clause: Reported) -> Iterator[int]:
    """Yield where another attribution begins: below the cue, as a participle that reports, closing the sentence."""
    sentence = clause.sentence
    mark = child(sentence, other.head, "mark")
    goes_on = mark is not None and (mark.lemma in WHEN or _is_second(sentence, other.head, mark))
    if other.head.head == clause.cue.head.index and child(sentence, other.head, "nsubj") is not None and not goes_on:
        yield min(t.index for t in subtree(sentence, other.head))
    if _is_behind_both(other, clause.cue):
        yield other.head.index
    verb = parent(sentence, other.head) if relation(other.head) == "conj" else None
    if verb is not None and cue_around(other, verb, clause.cues, clause.passage) is clause.cue:
        yield verb_start(other)
    start = _start_index(other)
    if not start or sentence.tokens[start - 1].text not in (",", "—", "–", '"', "”"):
        return
    own_start = start == other.head.index
    participle = other.head.xpos == "VBG" and own_start and (_takes_clause(other) or _is_own_hope(other, clause))
    postposed = other.head.xpos != "VBG" and not own_start and _is_last(other) and not _is_told_of(other)
    postposed = postposed and not _is_apposition(other, start) and not _is_reported_itself(other, start, clause)
    if participle or postposed or _is_inverted_at_end(other, clause):
        yield start


def _is_inverted_at_end(other: Cue, clause: Reported) -> bool:
    """Return whether a verb with its subject right behind it ends the sentence: `Kim told Lee it fell, said Park.`"""
    sentence, subject = clause.sentence, child(clause.sentence, other.head, "nsubj")
    if subject is None or subject.index < other.head.index or other.head.xpos not in ("VBD", "VBZ"):
        return False
    begins = subtree(sentence, subject)[0].index
    return begins == other.tokens[-1].index + 1 and _is_last(other) and getattr(other.entry, "bare", False)


def _is_reported_itself(other: Cue, start: int, clause: Reported) -> bool:
    """Return whether a verb heads what is reported, behind a circumstance: `said a day before he died, he wanted it`.

    Of a verb that reports the words before it (`said it fell, Kim added`) those are below it, or nothing is behind it.
    """
    sentence, verb = clause.sentence, other.head
    below = subtree(sentence, verb)
    said = [t for t in children(sentence, verb) if relation(t) in ("ccomp", "parataxis", "xcomp", "obj")]
    is_reported = verb.head == clause.cue.head.index and relation(verb) == "ccomp" and clause.first in below
    return is_reported and bool(said) and all(t.index > verb.index for t in said) and clause.first.index < start


def _is_behind_both(other: Cue, cue: Cue) -> bool:
    """Return whether a verb with its subject behind it tells who passes on what both of two verbs report.

    `Kim said X, and added Y, | reported AFP`: it stands behind a comma, and nothing is behind. It hangs on the first in
    the tree, or has both below.
    """
    sentence, subject = cue.sentence, child(cue.sentence, other.head, "nsubj")
    is_tied = other.head.head == cue.head.head or other.head in ancestors(sentence, cue.head)
    if subject is None or relation(cue.head) != "conj" or not is_tied:
        return False
    is_inverted = subject.index > other.head.index and other.head.xpos in ("VBD", "VBZ")
    return is_inverted and sentence.tokens[other.head.index - 1].text == "," and _is_last(other)


def _is_second(sentence: Sentence, verb: Token, mark: Token) -> bool:
    """Return whether a clause is a second one that the cue reports: `said that it rained and that Iran had said so`."""
    joint = child(sentence, verb, "cc")
    return mark.lemma == "that" and joint is not None and joint.index == mark.index - 1


def _end_of_subordinate(cue: Cue) -> Iterator[int]:
    """Yield where a clause ends that stands before its main clause: `After aides said X, the campaign ...`."""
    yield from _verb_of_noun(cue)
    for token in (cue.head, *ancestors(cue.sentence, cue.head)):
        if relation(token) in ("advcl", "acl") and (token.head > token.index or token.deprel == "acl:relcl"):
            end = max(t.index for t in subtree(cue.sentence, token)) + 1
            if end > cue.head.index + 2:
                yield end
            else:
                yield from _start_of_main_clause(cue.sentence, token)
            return
        if relation(token) not in ("conj", "xcomp"):
            return


def _start_of_main_clause(sentence: Sentence, participle: Token) -> Iterator[int]:
    """Yield where the main clause behind a participle begins, where the tree hangs on it what the first reports."""
    main = parent(sentence, participle)
    subject = child(sentence, main, "nsubj") if main is not None and relation(participle) == "advcl" else None
    start = subtree(sentence, subject)[0].index if subject is not None else 0
    if start > participle.index and sentence.tokens[start - 1].text in (",", '"', "”", "’"):
        yield start


def _verb_of_noun(cue: Cue) -> Iterator[int]:
    """Yield where the verb begins whose subject a participle describes: `a letter telling her that X | arrived`."""
    sentence, noun = cue.sentence, parent(cue.sentence, cue.head)
    if noun is None or cue.head.xpos != "VBG" or relation(cue.head) != "acl" or noun.index > cue.head.index:
        return
    verb = parent(sentence, noun)
    if verb is not None and relation(noun) == "nsubj" and verb.index > cue.head.index:
        yield group_start(sentence, verb)
    told = [t for t in children(sentence, cue.head) if relation(t) == "ccomp" and t.index > cue.head.index]
    for other in told[1:]:  # the tree makes it a second thing that is told
        if child(sentence, other, "nsubj", "cc") is None and other.xpos in (*FINITE, "VBN"):
            yield group_start(sentence, other)


def _begins_anew(sentence: Sentence, verb: Token, cues: tuple[Cue, ...]) -> bool:
    """Return whether a verb coordinated with the cue leaves the content: it reports, or has a subject of its own.

    A verb without either (`said the regiment was formed in May and had carried out tasks`) goes on with the content;
    so does one with a second `that`.
    """
    mark = child(sentence, verb, "mark")
    if mark is not None and mark.lemma in COMPLEMENTIZERS:
        return False
    if any(other.head is verb for other in cues):
        return True
    if child(sentence, verb, "nsubj") is None and child(sentence, verb, "aux") is None and verb.xpos == "VBD":
        return True
    start = min(t.index for t in subtree(sentence, verb))
    comma = any(t.text in (",", ";", "—", "–") for t in sentence.tokens[max(start - 1, 0) : start + 1])
    return comma and child(sentence, verb, "nsubj") is not None


def _follows_quoted_comma(token: Token, before: Token, passage: Passage) -> bool:
    """Return whether a participle stands behind a quotation that ends in a comma: `“definite,” meeting the press`."""
    return any(
        before.span.end <= q.outer.end <= token.span.start and passage.words(q.inner).rstrip().endswith(",")
        for q in quotations_in(passage, Span(before.span.start, token.span.end))
        if q.outer.start < token.span.start
    )


def _is_medium(cue: Cue, case: Token, inside: frozenset[int]) -> bool:
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
    return after[0].lemma in COMPLEMENTIZERS or after[0].text in (",", ":", '"', "“") or clause is not None


def _is_own_hope(other: Cue, clause: Reported) -> bool:
    """Return whether it is whoever speaks that hopes, and no one told of: `said the dam was safe, hoping that`."""
    return hopes_behind(other) and who_hopes(other, clause.passage) is None


def _is_last(cue: Cue) -> bool:
    """Return whether nothing but circumstance follows a cue in its sentence: `..., the agency reported Saturday.`"""
    after = cue.sentence.tokens[cue.tokens[-1].index + 1 :]
    own = {t.index for t in subtree(cue.sentence, cue.head)}
    rest = [t for t in after if t.upos != "PUNCT"]
    if any(relation(t) in ("ccomp",) and t.head == cue.head.index for t in after):
        return False
    return not has_finite_verb(cue.sentence, tuple(rest)) and all(t.index in own for t in rest)


def _is_apposition(cue: Cue, start: int) -> bool:
    """Return whether a name between commas only says who somebody is, and the verb is theirs.

    `the funeral for their mother, Kim Mal-im, has concluded`: no `..., Kim, the mayor, said`.
    """
    tokens, verb = cue.sentence.tokens, verb_start(cue)
    between = [t for t in tokens[start : verb - 1] if t.text not in ("-", "’s", "'s")]
    named = bool(between) and all(t.upos == "PROPN" for t in between)
    return named and tokens[verb - 1].text == "," and start > 1 and tokens[start - 2].upos == "NOUN"


def _is_told_of(cue: Cue) -> bool:
    """Return whether a verb behind a clause tells of no speech: `..., they should be declared winners`.

    Nor do an infinitive and a relative clause, which say more of a noun before them: `it is for the court — a panel of
    three — to say so`; `"some people," who feel that way`.
    """
    modal = any(t.xpos == "MD" and relation(t) == "aux" for t in children(cue.sentence, cue.head))
    says_more = cue.head.xpos == "VB" or cue.head.deprel == "acl:relcl"
    return modal or says_more or is_passive(cue.sentence, cue.head)


def _start_index(cue: Cue) -> int:
    """Return the index at which a cue with its subject begins: a subject right before the verb, else the verb."""
    subject = child(cue.sentence, cue.head, "nsubj")
    if subject is not None and subject.index < cue.head.index:
        phrase = [t.index for t in subtree(cue.sentence, subject) if t.upos != "PUNCT"]
        return min(phrase, default=verb_start(cue))
    return verb_start(cue)


def _next(sentence: Sentence, token: Token, step: int = 1) -> str:
    index = token.index + step
    return sentence.tokens[index].text.lower() if index < len(sentence.tokens) else ""


def _start_of(sentence: Sentence, token: Token, floor: int) -> int:
    """Return the index of the first token of a conjunct, its comma and conjunction left to the clause before."""
    return max(floor + 1, min(t.index for t in subtree(sentence, token)))


def with_marks(start: int, end: int, passage: Passage) -> Span:
    """Return the span widened over quotation marks that it would cut through."""
    for quotation in quotations_in(passage, Span(start, max(end, start + 1))):
        if (
            quotation.inner.start <= start < quotation.inner.end
            and not passage.text[quotation.inner.start : start].strip()
        ):
            start = quotation.outer.start
        if start <= quotation.outer.start < end <= quotation.outer.end:
            end = quotation.outer.end
    return Span(start, end)
