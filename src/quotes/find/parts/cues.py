"""The words that make an attribution: verbs, nouns and prepositions of the lexicon, where a sentence uses them."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Cue
from quotes.find.passage import Passage, is_quoted
from quotes.lexicon.cues import Cues, Preposition, Verb
from quotes.trees import FINITE, child, children, parent, relation, subtree
from quotes.types import Sentence, Token

NEGATIONS = frozenset({"not", "never", "n't", "n’t"})
WH = frozenset({"WP", "WP$", "WDT", "WRB"})  # Penn tags of question words and relative pronouns
LIGHT = frozenset({"ADV", "AUX", "PART"})  # what may stand between a subject and its verb
VERBAL = frozenset({"VERB", "AUX"})
# amod, compound: "the said agreement", "a claimed victory": no speech act of the sentence
ATTRIBUTIVE = frozenset({"amod", "compound", "case", "fixed", "flat", "nummod", "det"})


def verb_cues(passage: Passage, sentence: Sentence, cues: Cues) -> Iterator[Cue]:
    """Yield the reporting verbs of a sentence that stand outside quotation marks and are not denied."""
    for token in sentence.tokens:
        entry, tokens = _verb_entry(sentence, token, cues)
        if entry is None or is_quoted(passage, token) or relation(token) in ATTRIBUTIVE:
            continue
        if entry.attitude != "belief" and is_denied(sentence, token, cues):
            continue
        yield Cue(sentence, token, tokens, entry)


def _verb_entry(sentence: Sentence, token: Token, cues: Cues) -> tuple[Verb | None, tuple[Token, ...]]:
    if token.upos not in VERBAL:
        return None, ()
    particle = child(sentence, token, "compound:prt")
    if particle is not None and (entry := cues.verbs.get(f"{token.lemma} {particle.lemma}")):
        return entry, tuple(sorted((token, particle), key=lambda part: part.index))
    return cues.verbs.get(token.lemma), (token,)


def is_denied(sentence: Sentence, verb: Token, cues: Cues) -> bool:
    """Return whether the verb itself is negated: `did not say that`, `never claimed`, `declined to say`."""
    above = parent(sentence, verb)
    if above is not None and above.lemma in cues.withheld and relation(verb) == "xcomp":
        return True
    return any(
        relation(other) == "advmod" and (other.lemma in NEGATIONS or other.text.lower() in NEGATIONS)
        for other in children(sentence, verb)
        if other.index < verb.index
    )


def noun_cues(passage: Passage, sentence: Sentence, cues: Cues) -> Iterator[Cue]:
    """Yield the nouns that carry a clause or an infinitive: `his claim that ...`, `a promise to ...`."""
    for token in sentence.tokens:
        entry = cues.nouns.get(token.lemma)
        if entry is None or token.upos != "NOUN" or is_quoted(passage, token):
            continue
        has_clause = "clause" in entry.takes and that_clause(sentence, token) is not None
        if has_clause or ("infinitive" in entry.takes and infinitive_of(sentence, token) is not None):
            yield Cue(sentence, token, (token,), entry)


def that_clause(sentence: Sentence, noun: Token) -> Token | None:
    """Return the head of the `that` clause that a noun carries, or is said to be: `his claim was that ...`; or None."""
    for clause in (*children(sentence, noun), *_predicates(sentence, noun)):
        mark = that_of(sentence, clause)
        carried = relation(clause) in ("acl", "ccomp") and clause.deprel != "acl:relcl"
        if mark is not None and mark.index > noun.index and (carried or clause.head != noun.index):
            return clause
    return None


def that_of(sentence: Sentence, clause: Token) -> Token | None:
    """Return the `that` which introduces a clause."""
    marks = (t for t in children(sentence, clause) if relation(t) == "mark" and t.lemma == "that")
    return next(marks, None)


def infinitive_of(sentence: Sentence, noun: Token) -> Token | None:
    """Return the `to` of the infinitive that a noun carries, or None."""
    for clause in children(sentence, noun):
        if relation(clause) == "acl" and clause.deprel != "acl:relcl" and clause.index > noun.index:
            marks = (t for t in children(sentence, clause) if relation(t) == "mark" and t.lemma == "to")
            if (mark := next(marks, None)) is not None and mark.index < clause.index:
                return mark
    return None


def _predicates(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Yield the clauses that a noun is the subject of, or that stand behind its `be`."""
    above = parent(sentence, noun)
    if above is None or relation(noun) != "nsubj":
        return
    if child(sentence, above, "cop") is not None:
        yield above
    if above.lemma == "be":
        yield from (t for t in children(sentence, above) if relation(t) == "ccomp")


def preposition_cues(passage: Passage, sentence: Sentence, cues: Cues) -> Iterator[Cue]:
    """Yield the prepositions that name a source: `according to`, `in the words of`, `as reported by`."""
    for start, token in enumerate(sentence.tokens):
        if is_quoted(passage, token):
            continue
        entry = _preposition_at(sentence, start, cues) or _as_told_by(sentence, start, cues)
        if entry is not None:
            length = len(entry.words.split())
            yield Cue(sentence, token, sentence.tokens[start : start + length], entry)


def _preposition_at(sentence: Sentence, start: int, cues: Cues) -> Preposition | None:
    first = sentence.tokens[start].text.lower()
    for entry in cues.prepositions:
        if not entry.words.startswith(first):
            continue
        words = entry.words.split()
        if [token.text.lower() for token in sentence.tokens[start : start + len(words)]] == words:
            return entry
    return None


def _as_told_by(sentence: Sentence, start: int, cues: Cues) -> Preposition | None:
    """Return `as <participle> by` for a participle of any reporting verb, or None."""
    tokens = sentence.tokens[start : start + 3]
    if len(tokens) < 3 or tokens[0].text.lower() != "as" or tokens[2].text.lower() != "by":
        return None
    if tokens[1].text.lower().endswith("ing"):
        return None  # "quoted as saying by"
    entry = cues.verbs.get(tokens[1].lemma)
    if entry is None or "clause" not in entry.takes or entry.attitude != "assertion":
        return None
    words = " ".join(token.text.lower() for token in tokens)
    return Preposition(words=words, role="either", attitude="assertion", example=words)


def verb_start(cue: Cue) -> int:
    """Return the index of the first auxiliary or adverb that stands right before a cue verb, or its own."""
    index = cue.head.index
    while index and cue.sentence.tokens[index - 1].upos in LIGHT:
        index -= 1
    return index


def has_finite_verb(sentence: Sentence, tokens: tuple[Token, ...]) -> bool:
    """Return whether `tokens` hold a verb that can head a clause of its own: one with a subject or an auxiliary."""
    indices = {token.index for token in tokens}
    for token in tokens:
        subject = child(sentence, token, "nsubj", "csubj", "expl")
        if subject is not None and subject.index in indices:
            return True
        if token.xpos in FINITE:
            return True
    return False


def clause_tokens(sentence: Sentence, head: Token) -> tuple[Token, ...]:
    """Return the clause under `head` without the punctuation at its ends."""
    tokens = list(subtree(sentence, head))
    while tokens and tokens[-1].upos == "PUNCT":
        tokens.pop()
    while tokens and tokens[0].upos == "PUNCT":
        tokens.pop(0)
    return tuple(tokens)
