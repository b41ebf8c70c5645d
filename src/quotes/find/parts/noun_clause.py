"""The clause that a noun carries: `his claim that ...`, `a report from doctors that ...`, `his claim was that ...`."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Cue
from quotes.find.parts.cues import WH, clause_tokens, group_start, has_finite_verb
from quotes.find.passage import Passage, is_quoted
from quotes.lexicon.cues import Cues
from quotes.trees import ancestors, child, children, parent, relation, subtree
from quotes.types import Sentence, Token

BY_OWNER = ("by", "from")  # prepositions behind which a noun's owner may stand, besides `of`
TOPIC = ("on", "about", "to")  # prepositions behind which a noun is what a verb is about: commented on a report


def noun_cues(passage: Passage, sentence: Sentence, cues: Cues) -> Iterator[Cue]:
    """Yield the nouns that carry a clause or an infinitive: `his claim that ...`, `a promise to ...`."""
    for token in sentence.tokens:
        entry = cues.nouns.get(token.lemma)
        if entry is None or token.upos != "NOUN" or is_quoted(passage, token):
            continue
        has_clause = "clause" in entry.takes and words_said(sentence, token) != ()
        if has_clause or ("infinitive" in entry.takes and infinitive_of(sentence, token) is not None):
            yield Cue(sentence, token, (token,), entry)


def words_said(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return the words of the `that` clause that a noun carries, without `that`; () where it carries none."""
    return (
        _said_in(sentence, _that_clause(sentence, noun))
        or _beside_owner(sentence, noun)
        or _behind_topic(sentence, noun)
        or _before_own_verb(sentence, noun)
    )


def behind(sentence: Sentence, noun: Token, prepositions: tuple[str, ...]) -> Token | None:
    """Return the last noun that hangs on another by one of the prepositions."""
    found = None
    for other in children(sentence, noun):
        case = child(sentence, other, "case")
        if relation(other) == "nmod" and case is not None and case.lemma in prepositions:
            found = other
    return found


def right_behind(sentence: Sentence, noun: Token, prepositions: tuple[str, ...]) -> Token | None:
    """Return the noun that a preposition right behind another brings in, whatever the tree hangs it on."""
    preposition = next(iter(sentence.tokens[noun.index + 1 : noun.index + 2]), None)
    if preposition is None or preposition.lemma not in prepositions or relation(preposition) != "case":
        return None
    owner = parent(sentence, preposition)
    return _bearer_of_title(sentence, owner) if owner is not None else None


def _bearer_of_title(sentence: Sentence, title: Token) -> Token:
    """Return the head of the name behind a title: by His Highness the Amir `Jaber`; any other word itself."""
    name = parent(sentence, title)
    return name if name is not None and title.deprel == "nmod:desc" and name.upos == "PROPN" else title


def infinitive_of(sentence: Sentence, noun: Token) -> Token | None:
    """Return the `to` of the infinitive that a noun carries, or None."""
    for clause in children(sentence, noun):
        if relation(clause) == "acl" and clause.deprel != "acl:relcl" and clause.index > noun.index:
            marks = (t for t in children(sentence, clause) if relation(t) == "mark" and t.lemma == "to")
            if (mark := next(marks, None)) is not None and mark.index < clause.index:
                return mark
    return None


def _that_clause(sentence: Sentence, noun: Token) -> Token | None:
    """Return the head of the `that` clause that a noun carries, or is said to be: `his claim was that ...`; or None."""
    for clause in (*children(sentence, noun), *_predicates(sentence, noun)):
        mark = _that_of(sentence, clause)
        carried = relation(clause) in ("acl", "ccomp") and clause.deprel != "acl:relcl"
        if mark is not None and mark.index > noun.index and (carried or clause.head != noun.index):
            return clause
    return None


def _that_of(sentence: Sentence, clause: Token) -> Token | None:
    """Return the `that` which introduces a clause."""
    marks = (t for t in children(sentence, clause) if relation(t) == "mark" and t.lemma == "that")
    return next(marks, None)


def _predicates(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Yield the clauses that a noun is the subject of, or that stand behind its `be`."""
    above = parent(sentence, noun)
    if above is None or relation(noun) != "nsubj":
        return
    if child(sentence, above, "cop") is not None:
        yield above
    if above.lemma == "be":
        yield from (t for t in children(sentence, above) if relation(t) == "ccomp")


def _beside_owner(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return the words of a clause that the tree hangs on the owner: `reports from the agency that the dam burst`."""
    owner = behind(sentence, noun, BY_OWNER)
    return _said_in(sentence, _that_clause(sentence, owner)) if owner is not None else ()


def _behind_topic(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return the words of a clause right behind a noun's owner that the tree hangs on the verb about this noun.

    `commented on a report by Tempo that the dam burst`, `denied a report by Tempo that ...`; not `said in a report by
    the agency that the dam burst`.
    """
    verb, case, owner = parent(sentence, noun), child(sentence, noun, "case"), behind(sentence, noun, BY_OWNER)
    is_topic = relation(noun) == "obj" or (relation(noun) == "obl" and case is not None and case.lemma in TOPIC)
    if verb is None or owner is None or not is_topic:
        return ()
    end = max(t.index for t in subtree(sentence, owner))
    for clause in children(sentence, verb):
        mark = _that_of(sentence, clause)
        if mark is not None and mark.index == end + 1 and relation(clause) in ("ccomp", "advcl"):
            return _said_in(sentence, clause)
    return ()


def _said_in(sentence: Sentence, clause: Token | None) -> tuple[Token, ...]:
    """Return the words of a clause behind its `that`, up to a verb that has nothing to do with them."""
    mark = _that_of(sentence, clause) if clause is not None else None
    if clause is None or mark is None:
        return ()
    if (inner := _before_second_verb(sentence, clause, mark)) is not None:
        return inner
    main = min((t.index for t in ancestors(sentence, clause) if t.index > clause.index), default=len(sentence.tokens))
    inside = [t for t in clause_tokens(sentence, clause) if mark.index < t.index < main]
    if inside and _is_its_subject(sentence, sentence.tokens[mark.index + 1], mark):
        inside = list(sentence.tokens[mark.index + 1 : inside[-1].index + 1])
    if main < len(sentence.tokens):
        inside = inside[: _participle_of_noun(inside, clause)]
    words = [t for t in inside if t.upos != "PUNCT"]
    return tuple(words[: next((place for place, t in enumerate(words) if _is_loose(sentence, t, clause)), None)])


def _before_second_verb(sentence: Sentence, clause: Token, mark: Token) -> tuple[Token, ...] | None:
    """Return the words up to a verb that the tree made the clause's: `that it would sink | was ignored`.

    Their own verb hangs beside it on the noun, and stands between `that` and it; None where there is none.
    """
    beside = (t for t in sentence.tokens[mark.index + 1 : clause.index] if t.head == clause.head and t.upos == "VERB")
    verb = next((t for t in beside if relation(t) in ("acl", "ccomp") and not _is_its_subject(sentence, t, mark)), None)
    end = group_start(sentence, clause)
    if clause.upos != "VERB" or sentence.tokens[mark.index + 1].xpos in WH:
        return None  # a message that what it needs is peace
    return sentence.tokens[mark.index + 1 : end] if verb is not None and end > verb.index else None


def _is_its_subject(sentence: Sentence, verb: Token, mark: Token) -> bool:
    """Return whether a participle right behind `that` is what its clause is about: that identifying them will harm."""
    return verb.xpos == "VBG" and verb.index == mark.index + 1


def _participle_of_noun(inside: list[Token], clause: Token) -> int | None:
    """Return the place of a comma behind which a participle tells of the noun: `that he lied, made on Monday, failed`.

    Known gap: a participle that tells of what the clause is about.
    """
    for place, comma in enumerate(inside):
        behind = [t for t in inside[place + 1 : place + 3] if t.upos != "ADV"][:1]
        if comma.text == "," and comma.index > clause.index and behind and behind[0].xpos == "VBN":
            return place
    return None


def _is_loose(sentence: Sentence, token: Token, clause: Token) -> bool:
    """Return whether a verb follows the verb of a clause at once: `that the probe was lost | stunned staff`.

    Behind a passive, which takes no object, it may look like an adjective, where the noun is left without a verb.
    """
    if token.index != clause.index + 1 or not clause.xpos.startswith("VB"):
        return False
    above = parent(sentence, clause)
    is_left = above is not None and above.head < 0 and child(sentence, clause, "aux:pass") is not None
    looks_so = token.xpos == "JJ" and relation(token) == "amod" and token.text.endswith("ed")
    return token.xpos in ("VBD", "VBZ", "VBN") or (is_left and looks_so)


def _before_own_verb(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return the words between `that` and the noun's own verb, where the tree hangs `that` on this verb."""
    verb = parent(sentence, noun)
    mark = _that_of(sentence, verb) if verb is not None and relation(noun) == "nsubj" else None
    if verb is None or mark is None or not noun.index < mark.index < verb.index:
        return ()
    between = sentence.tokens[mark.index + 1 : group_start(sentence, verb)]
    return between if has_finite_verb(sentence, between) else ()
