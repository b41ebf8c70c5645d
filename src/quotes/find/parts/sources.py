"""Whose words: the noun phrase that a cue takes its speaker from."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

import regex

from quotes.find.candidate import Cue, Source
from quotes.find.parts.cues import VERBAL, group_start, verb_start, with_before
from quotes.find.parts.noun_phrase import INSIDE, NOMINAL, noun_phrase
from quotes.find.parts.said_within import said_within
from quotes.find.parts.told_in import told_in
from quotes.find.parts.withheld import is_withheld
from quotes.find.passage import Passage, is_quoted, quotations_in
from quotes.lexicon.cues import Verb
from quotes.rule_names import SourceRule
from quotes.spans import cover
from quotes.trees import FINITE, ancestors, child, children, parent, relation, subtree, tokens_in
from quotes.types import Sentence, Span, Token

BODIES = frozenset({"it", "they"})  # an embassy, the police
BREAKS = frozenset({",", "—", "–"})  # before `with`, where somebody else speaks
OF_BODY = frozenset({"of", "at"})  # between an office and the body that it is at
RELATIVE = frozenset({"WDT", "WP"})
PEOPLE = regex.compile(r"(?:er|or|ist|ian|ant|ent|ee|man|men|eer|ite|ese|folk|one|people)$")  # words for somebody
MAX_STEPS = 4  # verbs that share a subject are near in the tree: on PolNeAR dev 2 does as well, 1 not (2026-11)


def source_of(cue: Cue, passage: Passage, others: tuple[Cue, ...] = ()) -> Source | None:
    """Return the source of a verb cue by the first of WAYS that finds one, or None when the text gives none.

    `others` are the verb cues of the same sentence: a participle (`adding that`) speaks with the one before it.
    """
    return next((found for way in WAYS if (found := way(cue, passage, others)) is not None), None)


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Return whether the verb is a passive: its subject is not who speaks."""
    return child(sentence, verb, "aux:pass", "nsubj:pass", "csubj:pass") is not None


def is_finite(cue: Cue) -> bool:
    """Return whether a cue verb heads a clause of its own: `said`, `has said`, `would say`; not `to say`, `saying`."""
    if cue.head.xpos in ("VBD", "VBZ", "VBP"):
        return True
    return child(cue.sentence, cue.head, "aux") is not None and cue.head.xpos != "VBG"


def is_participle_of_clause(sentence: Sentence, verb: Token) -> bool:
    """Return whether a verb is a participle that hangs on a clause; taggers take an `Asked` in front for a past.

    Without a subject of its own: `Asked whether X, he smiled`.
    """
    is_past = verb.xpos == "VBD" and child(sentence, verb, "nsubj", "expl", "aux", "mark") is None
    return relation(verb) == "advcl" and (verb.xpos in ("VBN", "VBG") or is_past)


def is_asked(cue: Cue) -> bool:
    """Return whether whoever a clause is about was asked: `Asked whether X, he smiled`; `Kim, asked if X, grinned`.

    Of `Asked by Kim whether X, he smiled` it is told who asked.
    """
    asks = isinstance(cue.entry, Verb) and cue.entry.asks and cue.head.xpos != "VBG"
    by = (child(cue.sentence, t, "case") for t in children(cue.sentence, cue.head) if relation(t) == "obl")
    asks = asks and not any(case is not None and case.lemma == "by" for case in by)
    return asks and (is_participle_of_clause(cue.sentence, cue.head) or _is_between_commas(cue))


def _is_between_commas(cue: Cue) -> bool:
    """Return whether a verb behind a comma has the subject of the verb that it hangs on, which has none left.

    Or of the verb behind the next comma, whatever the tree hangs it on: “He lied,” Kim, asked about it, said.
    """
    sentence, verb = cue.sentence, cue.head
    main, subject = parent(sentence, verb), child(sentence, verb, "nsubj")
    if subject is not None and subject.index < verb.index and _stands_between_commas(sentence, verb):
        return True
    if main is None or subject is None or relation(verb) != "advcl" or main.index < verb.index:
        return False
    behind_comma = sentence.tokens[verb.index - 1].text == "," and subject.index < verb.index
    return behind_comma and main.xpos in FINITE and child(sentence, main, "nsubj") is None


def _stands_between_commas(sentence: Sentence, verb: Token) -> bool:
    """Return whether commas stand before a verb and before the next finite verb, which has no subject but before it."""
    comma = next((t for t in sentence.tokens[verb.index :] if t.text == ","), None)
    behind = sentence.tokens[comma.index + 1 : comma.index + 2] if comma is not None else ()
    is_bare = any(t.xpos in FINITE and not _has_subject_behind(sentence, t, verb) for t in behind)
    return is_bare and sentence.tokens[verb.index - 1].text == ","


def _has_subject_behind(sentence: Sentence, verb: Token, place: Token) -> bool:
    subject = child(sentence, verb, "nsubj", "expl")
    return subject is not None and subject.index > place.index


def takes_hearer(cue: Cue) -> bool:
    """Return whether the object of a cue verb is who hears it: told Reuters."""
    return isinstance(cue.entry, Verb) and cue.entry.dative


def _found(cue: Cue, head: Token, passage: Passage, *, rule: SourceRule) -> Source | None:
    head = _doer(cue.sentence, head)
    if is_quoted(passage, head):
        return None
    if head.upos in VERBAL and relation(head) not in ("nsubj", "obl"):
        return None
    return Source(head, noun_phrase(cue.sentence, head, passage, avoiding=(cue.head,)), rule)


def _doer(sentence: Sentence, subject: Token) -> Token:
    """Return who does it, of a subject for what is done: `all Cortes could do was warn`; another subject as it is."""
    does = child(sentence, subject, "acl:relcl") if subject.deprel == "nsubj:outer" else None
    doer = child(sentence, does, "nsubj") if does is not None and does.lemma == "do" else None
    return doer if doer is not None and doer.upos in NOMINAL and doer.xpos not in RELATIVE else subject


def in_document(cue: Cue, passage: Passage, others: tuple[Cue, ...]) -> Source | None:
    """Return the document right before a participle, with who it is from: `a letter from Park telling her that`."""
    noun = told_in(cue, passage)
    found = _found(cue, noun, passage, rule=SourceRule.DESCRIBED_NOUN) if noun is not None else None
    if found is None or not found.span.end < cue.head.span.start:
        return None
    return Source(found.head, Span(found.span.start, cue.sentence.tokens[cue.head.index - 1].span.end), found.rule)


def own_subject(cue: Cue, passage: Passage, others: tuple[Cue, ...]) -> Source | None:
    """Return the subject of the verb itself: `Kim said`, `with Kim saying`."""
    if is_passive(cue.sentence, cue.head):
        return None
    subjects = [
        other
        for other in children(cue.sentence, cue.head)
        if relation(other) == "nsubj" and other.upos in NOMINAL | {"ADJ", "VERB", "X"}
    ]
    if not subjects:
        return _behind_with(cue, passage) or _described_behind_with(cue, passage) or _before_participle(cue, passage)
    subjects = _behind_what_opens(_without_what_is_called(subjects, cue), cue.sentence)
    if _is_of_clause_before(subjects[0], cue) and (behind := inverted(cue, passage, others)) is not None:
        return behind
    subjects.sort(key=lambda each: each.xpos != "PRP" or each.index != cue.head.index - 1)  # The bank, she said
    found = _found(cue, _nearest_part(cue, subjects[0], passage), passage, rule=SourceRule.SUBJECT)
    if found is None:
        return None
    named = _with_name(_behind_conjunction(found, cue), subjects[1:], cue, passage)
    return _behind_verb(_up_to_comma(named, cue), cue)


def _is_of_clause_before(subject: Token, cue: Cue) -> bool:
    """Return whether the subject of a verb is that of what is said before it: `A move to sue is late, says a lawyer`.

    That clause has no subject of its own in the tree, and a comma closes it.
    """
    sentence = cue.sentence
    said = child(sentence, cue.head, "ccomp", "parataxis")
    if said is None or not subject.index < said.index < cue.head.index or child(sentence, said, "nsubj") is not None:
        return False
    helping = any(t.xpos in FINITE for t in children(sentence, said))
    return sentence.tokens[cue.head.index - 1].text == "," and (said.xpos in FINITE or helping)


def _behind_conjunction(found: Source, cue: Cue) -> Source:
    """Return who speaks behind the conjunction of the cue's clause, where the tree has what it is about say it.

    `The row triggered after | Kim, who leads the union, | said`: the conjunction stands right behind a participle of
    the first noun, and opens all that hangs on the second.
    """
    sentence = cue.sentence
    participle = child(sentence, found.head, "acl")
    if participle is None or participle.xpos not in ("VBN", "VBD") or participle.index + 1 >= cue.head.index:
        return found
    opening = sentence.tokens[participle.index + 1]
    for who in (t for t in sentence.tokens[opening.index + 1 : cue.head.index] if relation(t) in ("nsubj", "obl")):
        is_subject = relation(who) == "nsubj" and who.head == cue.head.index
        opens = subtree(sentence, who)[0] is opening and child(sentence, who, "acl:relcl", "acl") is not None
        joins = relation(opening) == "mark" or (relation(opening) == "case" and is_subject)
        if opens and joins and who.head in (cue.head.index, participle.index):
            inside = subtree(sentence, who)
            end = next(t.span.end for t in reversed(inside) if t.upos != "PUNCT" and t.index < cue.head.index)
            return Source(who, Span(sentence.tokens[opening.index + 1].span.start, end), found.rule)
    return found


def _without_what_is_called(subjects: list[Token], cue: Cue) -> list[Token]:
    """Return the subjects of a verb without a noun that it is said of: `a charge | the party's spokesman called “x”`.

    It begins with `a`, and the next one right behind it has an article or an owner of its own.
    """
    if len(subjects) < 2 or subjects[1].index > cue.head.index:
        return subjects
    noun, who = ([t for t in subtree(cue.sentence, each) if t.upos != "PUNCT"] for each in subjects[:2])
    article = child(cue.sentence, subjects[0], "det")
    is_apart = (
        who[0].upos == "DET" or who[0].xpos == "PRP$" or child(cue.sentence, subjects[1], "nmod:poss") is not None
    )
    is_behind = subjects[0].index + 1 == who[0].index
    is_called = article is not None and article.lemma == "a" and noun[0] is article and is_apart and is_behind
    return subjects[1:] if is_called else subjects


def _behind_what_opens(subjects: list[Token], sentence: Sentence) -> list[Token]:
    """Return the subjects of a verb without an apposition in what opens the sentence: at the lower house, the Sejm, |.

    It stands between commas, and a circumstance is between it and who acts: `, on Friday, Kim said`; or nothing where
    both are names, the last right before its verb.
    """
    if len(subjects) < 2:
        return subjects
    if _is_participle_ahead(subjects[0], sentence):
        return subjects[1:]
    first, last = ([t for t in subtree(sentence, s) if t.upos != "PUNCT"] for s in (subjects[0], subjects[-1]))
    between = sentence.tokens[first[-1].index + 1 : last[0].index]
    before, behind = sentence.tokens[: first[0].index], sentence.tokens[last[-1].index + 1 :]
    is_apart = between[:1] and between[0].text == "," and before and before[-1].text == ","
    if not is_apart or before[0].upos not in ("ADP", "SCONJ", "VERB") or any(t.upos == "CCONJ" for t in between):
        return subjects
    both_named = subjects[0].upos == subjects[-1].upos == "PROPN" and behind[:1] and behind[0].upos != "PUNCT"
    return subjects[-1:] if both_named or any(t.upos != "PUNCT" for t in between) else subjects


def _is_participle_ahead(token: Token, sentence: Sentence) -> bool:
    """Return whether the first word of a sentence only tells what who speaks does: `Prosecuting`, Jo Park said."""
    is_alone = token.index == 0 and len(sentence.tokens) > 1 and sentence.tokens[1].text == ","
    return is_alone and token.text.endswith("ing") and token.upos == "PROPN"


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    """Return the subject of a verb that is no cue, or that of its passive."""
    subjects = [t for t in children(sentence, verb) if relation(t) == "nsubj"]
    return next(iter(_behind_what_opens(subjects, sentence)), None)


def _up_to_comma(found: Source, cue: Cue) -> Source:
    """Return a source with the words of its phrase that the tree hangs elsewhere: `X, the Global New Light ... said`.

    Only nominal words count, and only up to a comma or a mark: they can belong to nothing else.
    """
    tokens = cue.sentence.tokens
    if found.head.xpos in RELATIVE:
        return found  # an organization, which said: the pronoun stands for what is before it
    index = first = next(t.index for t in tokens if t.span.end > found.span.start)
    if found.head.xpos == "PRP" or tokens[first].upos == "DET" or tokens[first].xpos == "PRP$":
        return found  # a level he called; a sum the union called; a claim her office rejected
    while index and tokens[index - 1].upos in ("DET", "ADJ", "PROPN", "NOUN", "NUM"):
        index -= 1
    noun = parent(cue.sentence, cue.head)
    if cue.head.deprel == "acl:relcl" and noun is not None and index <= noun.index < first:
        return found  # a claim Kim rejected
    behind_mark = 0 < index < first and tokens[index - 1].upos == "PUNCT" and tokens[index - 1].text not in "-–()"
    if not behind_mark or first > cue.head.index:
        return found
    return Source(found.head, Span(tokens[index].span.start, found.span.end), found.rule)


def _with_name(found: Source, others: list[Token], cue: Cue, passage: Passage) -> Source:
    """Return a source with the name behind its title, where the tree makes two subjects of `Minister Hayashi`.

    Of `a nurse in the room, Ana Berg, said` too, of `a nurse identified only as Ana said`, and of two words that a
    hyphen joins: `the director-general of RID Ana Berg`. A title may be two of them: `Det Ch Insp Ana Berg`.
    """
    for other in others:
        span = noun_phrase(cue.sentence, other, passage, avoiding=(cue.head,))
        joint = passage.text[found.span.end : span.start].strip()
        named = child(cue.sentence, found.head, "acl")
        is_known_as = joint == "as" and named is not None and named.xpos == "VBN"
        is_named = (joint == "," or is_known_as) and other.upos == "PROPN" and found.head.upos == "NOUN"
        case = child(cue.sentence, other, "case")
        is_of = found.head.upos == "NOUN" and other.upos == "PROPN"  # CEO of Acme Jan Kos
        is_of = is_of and (joint in OF_BODY or _opens_with_body(cue.sentence, Span(found.span.end, span.start), other))
        is_joined = joint in ("", "-", "and") or is_of or (case is not None and joint == case.text)
        if span.start > found.span.end and (is_joined or is_named):
            found = Source(found.head, cover((found.span, span)), found.rule)
            if joint:
                return found
    return found


def _opens_with_body(sentence: Sentence, between: Span, name: Token) -> bool:
    """Return whether words before a name are the `of` of what somebody is, and begin the body: of `non-`profit Acme."""
    words = tokens_in(sentence, between)
    inside = {t.index for t in subtree(sentence, name)}
    return bool(words) and words[0].text in OF_BODY and all(t.index in inside for t in words)


def _nearest_part(cue: Cue, subject: Token, passage: Passage) -> Token:
    """Return the part of a subject that can be one: a parse at times hangs the speaker on the words before it.

    In `X left the Y, the agency reported` the subject must not reach back over the comma into the content.
    """
    sentence = cue.sentence
    if subject.index > cue.head.index:
        return subject
    phrase = subtree(sentence, subject)
    opening = phrase[0].index
    if not opening or sentence.tokens[opening - 1].upos == "PUNCT":
        return subject  # it begins behind a comma or a mark: all of it is who speaks
    for late in reversed(phrase):
        if relation(late) not in ("appos", "conj", "dep", "list") or late.index >= cue.head.index:
            continue
        before = sentence.tokens[late.index - 1] if late.index else None
        start = min(t.index for t in subtree(sentence, late))
        comma = sentence.tokens[start - 1] if start else before
        ends = max(t.index for t in subtree(sentence, late)) + 1 >= verb_start(cue)
        earlier = tuple(t for t in sentence.tokens[:start] if t.upos in VERBAL and t.index not in {late.index})
        if ends and comma is not None and comma.text == "," and earlier and _is_clause(sentence, subject, start):
            return late
        if is_quoted(passage, subject):
            return late
    return subject


def _is_clause(sentence: Sentence, subject: Token, stop: int) -> bool:
    """Return whether the words before `stop` already hold a finite clause that `subject` does not head."""
    finite = (t for t in sentence.tokens[:stop] if t.xpos in FINITE)
    return subject.index > 2 and any(not _below(sentence, token, subject) for token in finite)


def _below(sentence: Sentence, token: Token, top: Token) -> bool:
    return any(above.index == top.index for above in ancestors(sentence, token))


def _behind_with(cue: Cue, passage: Passage) -> Source | None:
    """Return who stands between `with` and a participle, whatever the tree says: `with the Daily Mail saying that`."""
    with_ = with_before(cue.sentence, cue.head)
    if with_ is None or is_quoted(passage, with_):
        return None
    words = cue.sentence.tokens[with_.index + 1 : cue.head.index]
    return Source(words[-1], cover((words[0].span, words[-1].span)), SourceRule.SUBJECT)


def _described_behind_with(cue: Cue, passage: Passage) -> Source | None:
    """Return who stands behind `, with`, and what they are up to a participle: `, with Jo Park, the mayor, saying`."""
    tokens, place = cue.sentence.tokens, cue.head.index
    if cue.head.xpos != "VBG" or tokens[max(0, place - 1)].text != ",":
        return None
    for who in tokens[:place]:
        case, beside = child(cue.sentence, who, "case"), child(cue.sentence, who, "appos")
        if beside is None or case is None or case.lemma != "with" or tokens[max(0, case.index - 1)].text not in BREAKS:
            continue
        last = [t for t in subtree(cue.sentence, beside) if t.upos != "PUNCT"][-1]
        if last.index == place - 2:
            return _found(cue, who, passage, rule=SourceRule.SUBJECT)
    return None


def _before_participle(cue: Cue, passage: Passage) -> Source | None:
    """Return whom the tree made the subject of a participle between commas: “He lied,” Kim, asked about it, said."""
    sentence, start = cue.sentence, verb_start(cue)
    if not start or sentence.tokens[start - 1].text != ",":
        return None
    commas = [t.index for t in sentence.tokens[: start - 1] if t.text == ","][-1:]
    for participle in (sentence.tokens[place + 1] for place in commas):
        subject = child(sentence, participle, "nsubj") if participle.xpos in ("VBN", "VBD", "VBG") else None
        if subject is not None and subject.index < participle.index and _stands_between_commas(sentence, participle):
            return _found(cue, subject, passage, rule=SourceRule.SUBJECT)
    return None


def agent(cue: Cue, passage: Passage, others: tuple[Cue, ...]) -> Source | None:
    """Return who does what a passive tells: `was told by Kim`."""
    if not is_passive(cue.sentence, cue.head):
        return None
    for agent in children(cue.sentence, cue.head):
        mark = child(cue.sentence, agent, "case")
        if relation(agent) == "obl" and mark is not None and mark.lemma == "by" and agent.upos in NOMINAL:
            return _found(cue, agent, passage, rule=SourceRule.AGENT)
    return None


def behind_opening(cue: Cue, passage: Passage, others: tuple[Cue, ...]) -> Source | None:
    """Return the subject that the tree makes an apposition: `Contacted by the Courier, | the mayor, Jo Park, | said`.

    It stands between commas behind a name with a preposition, in a phrase that opens the sentence; the verb has no
    subject of its own.
    """
    sentence, start = cue.sentence, verb_start(cue)
    is_bare = child(sentence, cue.head, "nsubj", "csubj", "expl") is None and relation(cue.head) != "conj"
    if not is_bare or not is_finite(cue) or is_passive(sentence, cue.head):
        return None
    for name in sentence.tokens[: max(0, start - 1)]:
        who, case = child(sentence, name, "appos"), child(sentence, name, "case")
        if who is None or case is None or not name.index < who.index < start or who.upos not in NOMINAL:
            continue
        inside = [t for t in subtree(sentence, who) if t.upos != "PUNCT"]
        opens = sentence.tokens[inside[0].index - 1].text == ","
        ends = {t.text for t in sentence.tokens[inside[-1].index + 1 : start]} <= {","}
        if opens and ends and cue.head in ancestors(sentence, name):
            return _found(cue, who, passage, rule=SourceRule.BEHIND_OPENING)
    return None


def inverted(cue: Cue, passage: Passage, others: tuple[Cue, ...]) -> Source | None:
    """Return the noun phrase right after a verb that follows its content: `..., stated the leader`."""
    sentence, after = cue.sentence, cue.tokens[-1].index + 1
    if cue.head.xpos not in ("VBD", "VBZ", "VBP", "") or is_passive(sentence, cue.head):
        return None
    if takes_hearer(cue) and not _has_speaker_for_hearer(cue):
        return None
    before = _text_before(cue, passage)
    if after >= len(sentence.tokens) or not before.endswith((",", '"', "”", "’", "'", "—", "–", "…", "?", "!", "''")):
        return None
    start = sentence.tokens[after]
    if start.upos not in INSIDE - {"ADP", "PART"}:
        return None
    head = start
    while (above := parent(sentence, head)) is not None and above.index > cue.head.index and above.upos in NOMINAL:
        head = above
    if head.upos not in NOMINAL or child(sentence, head, "nsubj", "cop", "aux") is not None:
        return None
    if relation(cue.head) == "conj" and relation(head) == "obj" and "phrase" in getattr(cue.entry, "takes", ()):
        return None  # he asked about them, called Orman a “terrorist”
    found = _found(cue, head, passage, rule=SourceRule.INVERTED)
    return _behind_verb(found, cue) if found is not None else None


def _has_speaker_for_hearer(cue: Cue) -> bool:
    """Return whether whoever speaks is a hearer in the tree, behind what they say: `It is open, informed the ministry`.

    The verb has no subject, one comma stands between, and nobody else hears it.
    """
    below = children(cue.sentence, cue.head)
    said = [t for t in below if relation(t) in ("ccomp", "nsubj", "expl")]
    heard = [t for t in below if relation(t) in ("iobj", "obj") and t.index > cue.head.index]
    is_said_before = len(said) == 1 and relation(said[0]) == "ccomp" and said[0].index < cue.head.index
    between = cue.sentence.tokens[said[0].index : cue.head.index] if is_said_before else ()
    return [t.text for t in between if t.upos == "PUNCT"] == [","] and between[-1].text == "," and len(heard) == 1


def _behind_verb(found: Source, cue: Cue) -> Source:
    """Return a source that stands behind its verb, mended where the tree errs there; another as it is."""
    return _of_two_fields(_up_to_participle(found, cue), cue) if found.head.index > cue.head.index else found


def _up_to_participle(found: Source, cue: Cue) -> Source:
    """Return a source without the participle behind it that goes on to report: `said the officer adding that it held`.

    It hangs on the source in the tree, and `that` or a quotation mark follows it at once.
    """
    tokens = cue.sentence.tokens
    inside = (t for t in tokens if found.head.index < t.index and t.span.start < found.span.end)
    for token in inside:
        behind = tokens[token.index + 1 : token.index + 2]
        if token.xpos == "VBG" and relation(token) == "acl" and behind and _opens_words(behind[0]):
            return Source(found.head, Span(found.span.start, tokens[token.index - 1].span.end), found.rule)
    return found


def _opens_words(token: Token) -> bool:
    """Return whether a token opens what is said: `that`, or a quotation mark."""
    return token.lemma == "that" or token.xpos in ("``", "''")


def _of_two_fields(found: Source, cue: Cue) -> Source:
    """Return a source with the name that the tree hangs beside its field: `said policy and mining analyst Ana Berg`.

    A bare noun in the singular, or `economics`, speaks for nobody; the nouns behind `and` lead up to a name.
    """
    tokens, head = cue.sentence.tokens, found.head
    behind = tokens[head.index + 1 :]
    is_field = head.xpos == "NN" or head.text.endswith("ics")
    is_bare = is_field and found.span == head.span and behind[:1] and behind[0].lemma == "and"
    fields = list(takewhile(lambda t: t.upos == "NOUN", behind[1:])) if is_bare else []
    name = list(takewhile(lambda t: t.upos == "PROPN" or t.text == "-", behind[1 + len(fields) :]))
    if not fields or not name:
        return found
    return Source(name[0], Span(found.span.start, name[-1].span.end), found.rule)


def behind_quotation(cue: Cue, passage: Passage, others: tuple[Cue, ...]) -> Source | None:
    """Return the noun phrase between a closing mark and the verb: `"...," Jane Doe, the mayor of X, told Reuters.`"""
    sentence, stop = cue.sentence, verb_start(cue)
    is_aside = cue.head.xpos == "VBN" and relation(cue.head) == "advcl" and _stands_between_commas(sentence, cue.head)
    if not stop or is_passive(sentence, cue.head) or is_aside:
        return None
    here = quotations_in(passage, sentence.span)
    closed = [q.outer.end for q in here if q.outer.end <= sentence.tokens[stop].span.start]
    tokens = [t for t in sentence.tokens[:stop] if closed and t.span.start >= max(closed)]
    words = [t for t in tokens if t.upos != "PUNCT"]
    if (
        not words
        or words[-1].upos == "CCONJ"
        or words[0] is not tokens[0]
        or words[0].upos not in INSIDE - {"ADP", "PART"}
    ):
        return None
    if any((t.xpos in FINITE and t.deprel != "acl:relcl") or t.upos == "SCONJ" for t in words):
        return None
    head = next((t for t in words if t.upos in NOMINAL and t.upos != "DET"), None)
    if head is None:
        return None
    return Source(head, cover((words[0].span, words[-1].span)), SourceRule.BEHIND_QUOTATION)


def _text_before(cue: Cue, passage: Passage) -> str:
    start = cue.sentence.tokens[verb_start(cue)].span.start
    return passage.text[passage.span.start : start].rstrip()


def shared_subject(cue: Cue, passage: Passage, others: tuple[Cue, ...]) -> Source | None:
    """Return the subject of the verb that this one is coordinated with: `She left and said that ...`."""
    verb: Token | None = cue.head
    for _ in range(MAX_STEPS):
        if verb is None or relation(verb) != "conj":
            return None
        verb = parent(cue.sentence, verb)
        if verb is not None and is_finite(cue) and verb.xpos == "VB" and not _is_told_by_do(cue.sentence, verb):
            return None  # "said it would leave and suggested that": not coordinated with what was said
        if verb is not None and (subject := _subject(cue.sentence, verb)) is not None:
            if is_passive(cue.sentence, cue.head):
                return None
            if (outer := cue_around(cue, verb, others, passage)) is not None:
                return own_subject(outer, passage, ())
            return _found(cue, subject, passage, rule=SourceRule.SHARED_SUBJECT)
    return None


def cue_around(cue: Cue, verb: Token, others: tuple[Cue, ...], passage: Passage) -> Cue | None:
    """Return the cue whose words hold a relative clause that the tree hangs a cue on, or None.

    `said it knew of no case in which a firm had withheld data and warned it would act`: who said it warned. Of a clause
    too that is true now, where the cue is past: `stressed that the repair is useless and said it was late`. And where
    the same verb comes again, or `it` and `they` are whoever speaks: `said it knew of no victims and warned that`.
    And where it tells of what cannot speak: `admitted that the tender had been a mess but said that`. Or of what would
    be, and the cue is past as the one around: `said that trains would run, and asked passengers to be patient`.
    """
    above = {t.index for t in ancestors(cue.sentence, verb)}
    around = (o for o in others if o.head.index in above and o.head.index < verb.index and is_finite(o))
    outer = next((o for o in around if getattr(o.entry, "attitude", "") == "assertion"), None)
    if outer is None or not is_finite(cue) or getattr(cue.entry, "attitude", "") == "fact":
        return None  # told the court that his client had visited the sites and found devices
    relative = verb.deprel == "acl:relcl" and child(cue.sentence, verb, "aux") is not None
    same_verb = (outer.head.lemma, outer.head.xpos) == (cue.head.lemma, cue.head.xpos)
    again = same_verb and verb.head == outer.head.index and all(o.head is not verb for o in others)
    is_beside = relative or again or _is_of_a_thing(cue, verb) or _is_of_who_speaks(cue, verb, outer)
    is_mute = verb.head == outer.head.index and _is_mute(child(cue.sentence, verb, "nsubj"), cue, passage)
    is_beside = is_beside or _is_of_what_would_be(cue, verb, outer) or _is_of_what_had_been(cue, verb, outer, others)
    return outer if is_beside or is_mute else None


def _is_of_what_would_be(cue: Cue, verb: Token, outer: Cue) -> bool:
    """Return whether a clause tells what would be, and the cue behind it what was said, as the cue around does."""
    would = any(relation(t) == "aux" and t.xpos == "MD" for t in children(cue.sentence, verb))
    return would and verb.xpos == "VB" and cue.head.xpos == outer.head.xpos == "VBD"


def _is_of_what_had_been(cue: Cue, verb: Token, outer: Cue, others: tuple[Cue, ...]) -> bool:
    """Return whether a clause tells what had been before, and behind a comma a cue what was said, as the cue around.

    `The ministry said troops had left, denied that the town had fallen and told residents that`. No comma is needed
    where it tells what had been done: `said she had never been told and warned that`.
    """
    sentence, had = cue.sentence, child(cue.sentence, verb, "aux")
    if had is None or had.lemma != "have" or not cue.head.xpos == outer.head.xpos == "VBD":
        return False
    above = takewhile(lambda each: each is not verb, ancestors(sentence, cue.head))
    opening = min((cue.head, *above), key=lambda each: each.index)  # the first of the verbs in a row
    before = sentence.tokens[group_start(sentence, opening) - 1]
    reports = opening is cue.head or any(other.head is opening for other in others)
    is_apart = before.text == "," or is_passive(sentence, verb)  # had never been told and warned
    return reports and is_apart and opening.xpos == "VBD" and verb.head == outer.head.index


def _is_of_who_speaks(cue: Cue, verb: Token, outer: Cue) -> bool:
    """Return whether a clause before a cue is about the body whose words it is, and the cue reports a clause too.

    `The embassy said it knew of no victims and warned that`; where it only says what that body is, any cue will do.
    """
    sentence = cue.sentence
    subject, speaker = child(sentence, verb, "nsubj"), child(sentence, outer.head, "nsubj")
    if subject is None or speaker is None or verb.head != outer.head.index or speaker.upos not in ("NOUN", "PROPN"):
        return False
    reports = child(sentence, cue.head, "ccomp", "xcomp") is not None or child(sentence, verb, "cop") is not None
    return reports and subject.lemma.lower() in BODIES and cue.head.xpos == "VBD"


def _is_of_a_thing(cue: Cue, verb: Token) -> bool:
    """Return whether a clause is about no speech before a cue: it says what is the case, and the cue what was said."""
    below = [t for t in children(cue.sentence, verb) if t.index < cue.head.index]
    if any(relation(t) in ("csubj", "expl") for t in below):
        return True
    helping = [t for t in below if relation(t) in ("aux", "cop")]
    now = helping[:1] or [verb]
    return cue.head.xpos == "VBD" and now[0].xpos in ("VBZ", "VBP") and now[0].lemma != "have"


def _is_mute(subject: Token | None, cue: Cue, passage: Passage) -> bool:
    """Return whether a subject is a thing that says nothing: the tender, the talks; no clerk, ministry, paper or crowd.

    Of things that are many, none that may be people by the end of the word: welders, glaziers.
    Of verbs whose subject may be a thing (the attack underlined that) it is not known.
    """
    if subject is None or cue.head.xpos != "VBD" or getattr(cue.entry, "shows", False):
        return False
    if subject.xpos != "NN" and (subject.xpos != "NNS" or PEOPLE.search(subject.lemma.lower())):
        return False
    nouns, lemma = passage.lexicon.nouns, subject.lemma.lower()
    speaking = (nouns.roles, nouns.unnamed, nouns.titles, nouns.organizations, nouns.groups, nouns.media)
    return lemma.isalpha() and not any(lemma in words for words in (*speaking, nouns.documents, nouns.couples))


def _is_told_by_do(sentence: Sentence, verb: Token) -> bool:
    """Return whether `did` makes a verb finite, like the one behind `but`: `did not name the buyer but said that`."""
    auxiliary = child(sentence, verb, "aux")
    return auxiliary is not None and auxiliary.lemma == "do"


def of_cue_before(cue: Cue, passage: Passage, others: tuple[Cue, ...]) -> Source | None:
    """Return the source of the cue before: `Kim noted, adding that ...`; `May said X and suggested that ...`.

    A verb that takes clauses, and one that the participle hangs on in the tree, goes before a nearer one: `Kim told us
    work began, adding that ...`.
    """
    if cue.head.xpos != "VBG" and not (relation(cue.head) == "conj" and is_finite(cue)):
        return None
    if _is_perceived(cue, passage):
        return None
    above = {each.index for each in ancestors(cue.sentence, cue.head)}
    nearest = sorted(
        _not_below_refused(cue, others, passage),
        key=lambda o: (not _takes_clause(o), o.head.index not in above, -o.head.index),
    )
    for other in nearest:
        if other.head.index < cue.head.index and other.head.xpos != "VBG" and not is_passive(cue.sentence, other.head):
            found = next((each for way in OWN if (each := way(other, passage, ())) is not None), None)
            if found is not None:
                return Source(found.head, found.span, SourceRule.OF_CUE_BEFORE)
    return None


def _not_below_refused(cue: Cue, others: tuple[Cue, ...], passage: Passage) -> tuple[Cue, ...]:
    """Return the cues before one that no other reports, where it is told between what was not told: else all of them.

    `Kim said banks assess it, but declined to say how, adding that`: who said it declines and adds, and no bank.
    """
    sentence = cue.sentence
    refused = (t.index for t in sentence.tokens[: cue.head.index] if is_withheld(t, sentence, passage))
    told = tuple(o for o in others if o.head.index < next(refused, 0))
    heads = [o.head for o in told if is_finite(o)]
    outer = tuple(o for o in told if not any(above in heads for above in ancestors(sentence, o.head)))
    return tuple(o for o in outer if getattr(o.entry, "attitude", "") == "assertion") or outer or others


def _takes_clause(cue: Cue) -> bool:
    return isinstance(cue.entry, Verb) and "clause" in cue.entry.takes


def governing_subject(cue: Cue, passage: Passage, others: tuple[Cue, ...]) -> Source | None:
    """Return the subject of the clause that a participle or an infinitive belongs to, or the noun that it describes."""
    if (perceived := _perceived_before(cue, passage)) is not None:
        return _found(cue, perceived, passage, rule=SourceRule.OBJECT_OF_MAIN_CLAUSE)
    for above in ancestors(cue.sentence, cue.head):
        if above.upos in NOMINAL and above.index < cue.head.index and relation(cue.head) in ("acl", "amod"):
            return _found(cue, above, passage, rule=SourceRule.DESCRIBED_NOUN) if cue.head.xpos == "VBG" else None
        controller = child(cue.sentence, above, "obj", "iobj")
        if controller is not None and _is_controlled(cue, above, controller, passage):
            return _found(cue, controller, passage, rule=SourceRule.OBJECT_OF_MAIN_CLAUSE)
        subject = _subject(cue.sentence, above)
        if subject is not None and cue.head.xpos in ("VBG", "VB"):
            is_heard = _perceives(above, passage) and cue.sentence.tokens[cue.head.index - 1].text != ","
            if is_heard and is_passive(cue.sentence, above):
                return _found(cue, subject, passage, rule=SourceRule.SUBJECT)  # a man was heard shouting
            is_active = relation(subject) == "nsubj" and subject.deprel != "nsubj:pass"
            if is_active and is_passive(cue.sentence, above):
                return None
            return _found(cue, subject, passage, rule=SourceRule.SUBJECT_OF_MAIN_CLAUSE)
    return None


def _is_perceived(cue: Cue, passage: Passage) -> bool:
    """Return whether a participle is what somebody is heard or seen to do: `heard a man shouting “it fell”`.

    Behind a comma it is what who hears or sees does: `had seen nothing, noting that`.
    """
    if cue.head.index and cue.sentence.tokens[cue.head.index - 1].text == "," and relation(cue.head) == "advcl":
        return False
    near = tuple(ancestors(cue.sentence, cue.head))[:2]
    verb = next((t for t in near if t.upos == "VERB"), None)
    heard = child(cue.sentence, verb, "obj", "iobj") if verb is not None and _perceives(verb, passage) else None
    is_between = heard is not None and verb is not None and verb.index < heard.index < cue.head.index
    return is_between or _perceived_before(cue, passage) is not None


def _perceived_before(cue: Cue, passage: Passage) -> Token | None:
    """Return whom the tree makes an object of what they are seen to do: showed `her` telling supporters that."""
    seen = child(cue.sentence, cue.head, "obj", "iobj")
    if seen is None or seen.index > cue.head.index or cue.head.xpos != "VBG":
        return None
    first = subtree(cue.sentence, seen)[0].index
    return seen if first and _perceives(cue.sentence.tokens[first - 1], passage) else None


def _perceives(verb: Token, passage: Passage) -> bool:
    """Return whether the object of a verb is heard or seen: in `heard a man shout` the man speaks."""
    return verb.lemma in passage.lexicon.cues.perceiving


def _is_controlled(cue: Cue, above: Token, controller: Token, passage: Passage) -> bool:
    """Return whether the object of a verb does what a cue under it says: `let Kim say`; `heard a man shout`."""
    if _perceives(above, passage) and cue.head.xpos in ("VB", "VBG") and above.index < controller.index:
        return controller.index < cue.head.index and controller.upos in NOMINAL
    return cue.head.xpos == "VB" and controller.upos in ("PROPN", "PRON")


def next_to(cue: Cue, passage: Passage, others: tuple[Cue, ...]) -> Source | None:
    """Return the noun phrase that ends right before the verb, whatever the tree says."""
    index = verb_start(cue) - 1
    if index < 0 or not is_finite(cue) or is_passive(cue.sentence, cue.head):
        return None
    token = cue.sentence.tokens[index]
    if token.upos not in NOMINAL or is_quoted(passage, token):
        return None
    if (clause := _clause_of_who_speaks(cue, token)) is not None:
        who = next((t for t in clause if t.upos in NOMINAL), token)
        return Source(who, cover((clause[0].span, token.span)), SourceRule.BEFORE_VERB)
    head = token
    for above in ancestors(cue.sentence, token):
        if above.upos not in NOMINAL or above.index > index or is_quoted(passage, above):
            break
        between = passage.text[above.span.end : token.span.start]
        if "," in between or '"' in between or "”" in between:
            break
        head = above
    span = noun_phrase(cue.sentence, head, passage, avoiding=(cue.head,))
    if span.end < token.span.end:
        span = cover((span, token.span))
    return Source(head, span, SourceRule.BEFORE_VERB)


def _clause_of_who_speaks(cue: Cue, last: Token) -> tuple[Token, ...] | None:
    """Return a clause that ends right before the verb with `last`, and is who speaks: `Many whom Reuters met | said`.

    Of `Many Hazara Reuters met in Kabul said` the tree makes a clause beside the verb. It has a subject, and no word
    that joins it, no comma inside and none behind, as who speaks has.
    """
    sentence = cue.sentence
    verb = next((t for t in children(sentence, cue.head) if relation(t) == "advcl" and t.index < cue.head.index), None)
    if verb is None or child(sentence, verb, "nsubj") is None or child(sentence, verb, "mark") is not None:
        return None
    clause = subtree(sentence, verb)
    before = sentence.tokens[clause[0].index - 1] if clause[0].index else None
    opens = before is None or before.upos in ("PUNCT", "CCONJ")
    is_whole = clause[-1] is last and all(t.upos != "PUNCT" for t in clause) and clause[0].upos not in ("ADV", "AUX")
    return clause if opens and is_whole and len(clause) == last.index - clause[0].index + 1 else None


def surname_that_is_a_word(cue: Cue, passage: Passage, others: tuple[Cue, ...]) -> Source | None:
    """Return the surname before a verb that has no other subject and reads as another word: `So added that ...`.

    The text has it behind a first name: `Jackie So`.
    """
    tokens, place = cue.sentence.tokens, cue.head.index - 1
    if place < 0 or cue.head.xpos not in ("VBD", "VBZ") or tokens[place].upos not in ("ADV", "ADP", "PART"):
        return None
    word, before = tokens[place], tokens[place - 1] if place else None
    opens = before is None or before.upos == "PUNCT"
    if not opens or not word.text.istitle() or child(cue.sentence, cue.head, "nsubj", "expl") not in (None, word):
        return None
    named = regex.search(rf"\p{{Lu}}\p{{Ll}}+ {word.text}\b", passage.text)
    return None if named is None else Source(word, word.span, SourceRule.BEFORE_VERB)


OWN = (own_subject, inverted, next_to)  # how the cue before has its speaker, where a participle goes on with it
WAYS: tuple[Callable[[Cue, Passage, tuple[Cue, ...]], Source | None], ...] = (  # the first that finds somebody wins
    said_within,  #        The bridge, said Kim, fell
    in_document,  #        got a letter from Kim telling them
    own_subject,  #        Kim said; with Kim saying
    agent,  #              was told by Kim
    behind_opening,  #     Asked by AFP, Kim, the mayor, said
    inverted,  #           “...,” said Kim
    behind_quotation,  #   “...,” Kim, the mayor, told ...
    shared_subject,  #     Kim left and said
    of_cue_before,  #      Kim noted, adding
    governing_subject,  #  Kim left, saying
    next_to,  #            whoever stands right before the verb, whatever the tree says
    surname_that_is_a_word,  # So said
)
