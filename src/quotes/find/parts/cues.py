"""The words that make an attribution: verbs, nouns and prepositions of the lexicon, where a sentence uses them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.find.candidate import Cue
from quotes.find.passage import Passage, is_quoted
from quotes.lexicon.cues import Cues, Preposition, Verb
from quotes.trees import FINITE, child, children, parent, relation, subtree, tokens_in
from quotes.types import Sentence, Span, Token

NO = frozenset({"neither", "no"})  # before a noun
NO_ONE = frozenset({"neither", "nobody", "none", "no-one"})
FEW = "few"
MAY = frozenset({"may", "might", "could", "should", "must"})  # critics may say that
GUESSED = frozenset({"will", "would"})  # critics would say that
CONDITIONS = frozenset({"if", "unless"})
AHEAD = frozenset({"when", "once", "until"})  # before a verb of the present: when Kim says so, I will come
PRESENT = frozenset({"VBZ", "VBP"})
IMAGINED = frozenset({"VB", "VBP", "VBG"})  # Penn tags of a verb without a subject: Suppose, Supposing
BEFORE_SUBJECT = frozenset({"had", "should", "did", "do", "does", "has", "have"})  # Had Kim said so; Did Kim say so?
WH = frozenset({"WP", "WP$", "WDT", "WRB"})  # Penn tags of question words and relative pronouns
MAX_WITH = 9  # tokens from `with` to a participle: with the country's biggest opposition newspaper reporting
SHORTEST_AS_TOLD, MAX_AS_TOLD = 2, 7  # tokens before `by`; up to it: as it was first reported earlier by
NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})  # words for somebody
LIGHT = frozenset({"ADV", "AUX", "PART"})  # what may stand between a subject and its verb
VERBAL = frozenset({"VERB", "AUX"})
WANTING = VERBAL | {"ADJ"}  # above an infinitive: refused to say, was unable to say
# amod, compound: "the said agreement", "a claimed victory": no speech act of the sentence
ATTRIBUTIVE = frozenset({"amod", "compound", "case", "fixed", "flat", "nummod", "det"})


def verb_cues(passage: Passage, sentence: Sentence, cues: Cues) -> Iterator[Cue]:
    """Yield the reporting verbs of a sentence that stand outside quotation marks and are not denied."""
    for cue in _every_verb(passage, sentence, cues):
        if not is_denied(sentence, cue.head, cues):
            yield cue


def denied_beliefs(passage: Passage, sentence: Sentence, cues: Cues) -> Iterator[Cue]:
    """Yield the verbs of belief that a sentence denies, each with its `not`: `does not think`, `doesn't believe`."""
    for cue in _every_verb(passage, sentence, cues):
        if getattr(cue.entry, "attitude", "") == "belief" and is_denied(sentence, cue.head, cues):
            yield evolve(cue, tokens=(*_negated_auxiliary(sentence, cue.head, cues), *cue.tokens))


def supposed_verbs(passage: Passage, sentence: Sentence, cues: Cues) -> Iterator[Cue]:
    """Yield the verbs of what somebody might say, but is not said to: `if Kim says so`, `critics may say that`."""
    for cue in _every_verb(passage, sentence, cues):
        if _is_supposed(sentence, cue.head, cues) and not _is_undone(sentence, cue.head, cues):
            yield cue


def _every_verb(passage: Passage, sentence: Sentence, cues: Cues) -> Iterator[Cue]:
    for token in sentence.tokens:
        entry, tokens = _verb_entry(sentence, token, cues)
        if entry is not None and not is_quoted(passage, token) and relation(token) not in ATTRIBUTIVE:
            yield Cue(sentence, token, tokens, entry)


def _negated_auxiliary(sentence: Sentence, verb: Token, cues: Cues) -> tuple[Token, ...]:
    """Return the words from a `not` before a verb, and the auxiliary that it stands at, up to the verb."""
    index = next((t.index for t in _negations(sentence, verb, cues)), verb.index)
    while index and sentence.tokens[index - 1].upos == "AUX" and index < verb.index:
        index -= 1
    return sentence.tokens[index : verb.index]


def _verb_entry(sentence: Sentence, token: Token, cues: Cues) -> tuple[Verb | None, tuple[Token, ...]]:
    if token.upos == "NOUN" or (token.upos == "VERB" and token.xpos == "NN"):
        return _noun_for_participle(sentence, token, cues), (token,)
    if token.upos not in VERBAL:
        return None, ()
    particle = child(sentence, token, "compound:prt")
    if particle is not None and (entry := cues.verbs.get(f"{token.lemma} {particle.lemma}")):
        return entry, tuple(sorted((token, particle), key=lambda part: part.index))
    return cues.verbs.get(token.lemma) or _by_stem(token, cues), (token,)


def _noun_for_participle(sentence: Sentence, noun: Token, cues: Cues) -> Verb | None:
    """Return the verb of a participle that the tree takes for a noun: `with state radio reporting that`."""
    behind = sentence.tokens[noun.index + 1 : noun.index + 2]
    if not noun.text.endswith("ing") or not behind or behind[0].text != "that" or with_before(sentence, noun) is None:
        return None
    return _by_stem(noun, cues)


def _by_stem(token: Token, cues: Cues) -> Verb | None:
    """Return the verb of a word in -ing that the tagger knows no lemma for: `calling`, taken for a past; or None."""
    word = token.text.lower()
    stem = word.removesuffix("ing")
    return (cues.verbs.get(stem) or cues.verbs.get(f"{stem}e")) if stem != word else None


def with_before(sentence: Sentence, participle: Token) -> Token | None:
    """Return the `with` behind a mark, between which and a participle only words for somebody stand, or None.

    It may be the `and` of a second participle: `with Kim claiming victory and Lee saying that it was early`.
    """
    if not participle.text.endswith("ing"):
        return None
    above = parent(sentence, participle)
    goes_on = above is not None and relation(participle) == "conj" and above.xpos == participle.xpos == "VBG"
    for token in reversed(sentence.tokens[max(0, participle.index - MAX_WITH) : participle.index]):
        if token.text.lower() == "with":
            opens = not token.index or sentence.tokens[token.index - 1].text in (",", "—", "–")
            return token if opens and token.index < participle.index - 1 else None
        if token.text.lower() == "and" and goes_on and above is not None and with_before(sentence, above) is not None:
            return token if token.index < participle.index - 1 else None
        if token.upos not in NAMING and token.xpos != "POS":
            return None
    return None


def is_denied(sentence: Sentence, verb: Token, cues: Cues) -> bool:
    """Return whether nobody is said to have done it: `did not say`, `declined to say`, `nobody could say`.

    What somebody does not want to say, is asked to say, or might say (`if Kim says so`) is not said either, nor is what
    stands behind `or` and a denied verb.
    """
    return _is_supposed(sentence, verb, cues) or _is_undone(sentence, verb, cues)


def _is_undone(sentence: Sentence, verb: Token, cues: Cues) -> bool:
    """Return whether a verb is denied, withheld, asked for or without anybody."""
    if _is_left_undone(sentence, verb, cues) or _has_nobody(sentence, verb, cues):
        return True
    if _negations(sentence, verb, cues):
        return True
    above = parent(sentence, verb)
    if above is None or above.index > verb.index:
        return False
    if above.lemma in cues.withheld and _is_kept_from(sentence, verb):
        return not is_denied(sentence, above, cues)
    if relation(verb) == "xcomp" and above.upos in WANTING:
        withheld = (
            above.lemma in cues.withheld or _is_yet_to(sentence, above, verb) or _is_asked_to(sentence, above, cues)
        )
        return withheld or is_denied(sentence, above, cues)
    goes_on = relation(verb) == "conj" and child(sentence, verb, "nsubj", "aux") is None and verb.xpos not in FINITE
    return goes_on and above.upos in VERBAL and is_denied(sentence, above, cues)


def _negations(sentence: Sentence, verb: Token, cues: Cues) -> tuple[Token, ...]:
    """Return the words before a verb that deny it: not, never, neither; those of `not only` deny nothing."""
    found = (t for t in children(sentence, verb) if t.index < verb.index and relation(t) in ("advmod", "cc"))
    return tuple(
        t
        for t in found
        if {t.lemma.lower(), t.text.lower()} & cues.negations and sentence.tokens[t.index + 1].lemma not in cues.limits
    )


def _has_nobody(sentence: Sentence, verb: Token, cues: Cues) -> bool:
    """Return whether the subject of a verb is nobody: none of them, no official, neither side; or few, not all."""
    subject = child(sentence, verb, "nsubj")
    if subject is None or subject.deprel == "nsubj:pass":
        return False
    is_nobody = subject.lemma.lower() in NO_ONE or is_none(sentence, subject) or _is_few(sentence, subject)
    return is_nobody or _negations(sentence, subject, cues) != ()


def _is_few(sentence: Sentence, noun: Token) -> bool:
    """Return whether a noun phrase says that there is hardly anybody: few, very few experts; not a few, the few."""
    before = [t for t in children(sentence, noun) if t.index < noun.index]
    if any(relation(t) == "det" or t.deprel == "nmod:poss" for t in before):
        return False
    return FEW in (noun.text.lower(), *(t.text.lower() for t in before if relation(t) == "amod"))


def is_none(sentence: Sentence, noun: Token) -> bool:
    """Return whether there is nothing of what a noun says: no official, neither side, neither Kim nor Lee.

    No 10 is somebody.
    """
    determiners = (t for t in children(sentence, noun) if relation(t) in ("det", "cc") and t.index < noun.index)
    if noun.text.isdecimal():
        return False
    return any(t.lemma.lower() in NO for t in determiners)


def _is_left_undone(sentence: Sentence, verb: Token, cues: Cues) -> bool:
    """Return whether the words before a participle leave it undone: `without saying`, `stopped short of saying`."""
    mark = child(sentence, verb, "mark", "case")
    if mark is None or mark.index > verb.index:
        return False
    words = [t.text.lower() for t in sentence.tokens[: verb.index] if t.upos != "ADV" or t.index <= mark.index]
    return mark.lemma in cues.undone or any(words[-len(each.split()) :] == each.split() for each in cues.undone)


def _is_kept_from(sentence: Sentence, verb: Token) -> bool:
    """Return whether a participle is what somebody keeps from: `refrained from saying`."""
    mark = child(sentence, verb, "mark", "case")
    return verb.xpos == "VBG" and mark is not None and mark.lemma == "from" and mark.index < verb.index


def _is_supposed(sentence: Sentence, verb: Token, cues: Cues) -> bool:
    """Return whether a verb is of a condition, a question or a guess.

    `if Kim says so`; `when Kim says so, we go`; `Had Kim said so`; `Would Kim say so?`; `critics may say so`; `Suppose
    Kim says so`.
    """
    if _is_imagined(sentence, verb, cues):
        return True
    if any(relation(t) == "aux" and t.lemma.lower() in MAY for t in children(sentence, verb) if t.index < verb.index):
        return True
    subject = child(sentence, verb, "nsubj")
    if subject is None or subject.index > verb.index:
        return False
    if _is_guessed_at(sentence, verb, subject, cues):
        return True
    words = subtree(sentence, subject)
    opener = sentence.tokens[words[0].index - 1] if words[0].index else None
    between = sentence.tokens[words[-1].index + 1 : verb.index]
    if opener is None or opener.head != verb.index or any(token.upos not in LIGHT for token in between):
        return False
    word, is_present = opener.text.lower(), verb.xpos in PRESENT
    return word in CONDITIONS or (word in AHEAD and is_present) or _opens_clause(sentence, opener)


def _is_guessed_at(sentence: Sentence, verb: Token, subject: Token, cues: Cues) -> bool:
    """Return whether a verb is what anybody will do: `Critics would say so`; not the critics, who are some."""
    is_anybody = subject.text.lower() in cues.anybody and child(sentence, subject, "det", "nmod:poss") is None
    is_ahead = any(relation(t) == "aux" and t.lemma.lower() in GUESSED for t in children(sentence, verb))
    return is_anybody and is_ahead and verb.xpos == "VB"


def _is_imagined(sentence: Sentence, verb: Token, cues: Cues) -> bool:
    """Return whether readers are asked to imagine it: `Suppose Kim says so`, `Let us assume so`; not `I suppose`."""
    above = parent(sentence, verb)
    if above is None:
        return False
    if above.lemma.lower() == "let" and verb.lemma in cues.supposing:
        return True
    if relation(verb) != "ccomp" or above.lemma.lower() not in cues.supposing:
        return False
    return above.xpos in IMAGINED and child(sentence, above, "nsubj") is None


def _opens_clause(sentence: Sentence, auxiliary: Token) -> bool:
    """Return whether an auxiliary is the first word of its clause, as in questions and conditions without an if."""
    before = sentence.tokens[auxiliary.index - 1] if auxiliary.index else None
    is_first = before is None or before.upos in ("PUNCT", "CCONJ")
    return is_first and (relation(auxiliary) == "aux" or auxiliary.text.lower() in BEFORE_SUBJECT)


def _is_yet_to(sentence: Sentence, above: Token, verb: Token) -> bool:
    """Return whether something is still to be done: `has yet to say`."""
    between = sentence.tokens[above.index + 1 : verb.index]
    return above.lemma in ("have", "be") and any(t.text.lower() == "yet" for t in between)


def _is_asked_to(sentence: Sentence, above: Token, cues: Cues) -> bool:
    """Return whether somebody is told to do what follows: `were asked to say whether`; `ordered Kim to announce`."""
    entry = cues.verbs.get(above.lemma)
    told = child(sentence, above, "nsubj:pass", "aux:pass", "obj", "iobj") is not None
    return entry is not None and entry.dative and "infinitive" in entry.takes and told


def preposition_cues(passage: Passage, sentence: Sentence, cues: Cues) -> Iterator[Cue]:
    """Yield the prepositions that name a source: `according to`, `in the words of`, `as reported by`."""
    yield from (cue for cue in _every_preposition(passage, sentence, cues) if _role(cue) != "cited")


def cited_cues(passage: Passage, sentence: Sentence, cues: Cues) -> Iterator[Cue]:
    """Yield the prepositions behind which an outlet names who told it: `with reference to`."""
    yield from (cue for cue in _every_preposition(passage, sentence, cues) if _role(cue) == "cited")


def _role(cue: Cue) -> str:
    return cue.entry.role if isinstance(cue.entry, Preposition) else ""


def _every_preposition(passage: Passage, sentence: Sentence, cues: Cues) -> Iterator[Cue]:
    for start, token in enumerate(sentence.tokens):
        entry = _preposition_at(sentence, start, cues) or _as_told_by(sentence, start, cues)
        if entry is not None and not is_quoted(passage, token):
            length = len(entry.words.split())
            yield Cue(sentence, token, sentence.tokens[start : start + length], entry)


def _preposition_at(sentence: Sentence, start: int, cues: Cues) -> Preposition | None:
    first = sentence.tokens[start]
    noun = parent(sentence, first) if first.text[0].isupper() else None
    is_name = first.text[0].isupper() and (start > 0 or (noun is not None and relation(noun) == "nsubj"))
    for entry in cues.prepositions_from.get(first.text.lower(), ()):
        words = entry.words.split()
        if is_name and len(words) == 1:
            continue  # her rival, Per Berg, said
        if [token.text.lower() for token in sentence.tokens[start : start + len(words)]] == words:
            return entry
    return None


def _as_told_by(sentence: Sentence, start: int, cues: Cues) -> Preposition | None:
    """Return `as <participle> by` for a participle of any reporting verb, or None: `as was first reported by`.

    What only shows something is proof, not a word of anybody's: prices rise, as shown by a survey.
    """
    tokens = sentence.tokens[start : start + MAX_AS_TOLD]
    by = next((place for place, token in enumerate(tokens) if token.text.lower() == "by"), 0)
    if by < SHORTEST_AS_TOLD or tokens[0].text.lower() != "as":
        return None
    participle = next((t for t in tokens[by - 1 : 0 : -1] if t.upos != "ADV"), tokens[0])
    beside = [t for t in tokens[1:by] if t is not participle and (t.index > start + 1 or t.text.lower() != "it")]
    if participle.text.lower().endswith("ing") or any(t.upos not in ("ADV", "AUX") for t in beside):
        return None  # "quoted as saying by"
    entry = cues.verbs.get(participle.lemma)
    if entry is None or "clause" not in entry.takes or entry.attitude != "assertion":
        return None
    if only_shows(entry) or any(t.lemma in cues.negations for t in beside):
        return None
    words = " ".join(token.text.lower() for token in tokens[: by + 1])
    return Preposition(words=words, role="either", attitude="assertion", example=words)


def only_shows(entry: Verb) -> bool:
    """Return whether what a verb has as agent proves something and tells nothing: as shown by, as illustrated by."""
    return entry.shows and "quote" not in entry.takes


def subordinator_before(sentence: Sentence, place: int) -> Token | None:
    """Return the conjunction or relative pronoun before a token, a comma between at most: `since, according to`."""
    index = place - 1 - (place > 0 and sentence.tokens[place - 1].text == ",")
    word = sentence.tokens[index] if index >= 0 else None
    return word if word is not None and (word.upos == "SCONJ" or word.xpos in WH) else None


def verb_start(cue: Cue) -> int:
    """Return the index of the first auxiliary or adverb that stands right before a cue verb, or its own."""
    return group_start(cue.sentence, cue.head)


def group_start(sentence: Sentence, verb: Token) -> int:
    """Return the index of the first auxiliary or adverb that stands right before a verb, or its own."""
    index = verb.index
    while index and sentence.tokens[index - 1].upos in LIGHT:
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


def tells_who_said_it(sentence: Sentence, content: Span, cues: Cues) -> bool:
    """Return whether words only tell who said what stands before: `This was announced by Kim, Lusa reports`."""
    inside = tokens_in(sentence, content)
    first = inside[0] if inside else None
    if first is None or first.text.lower() not in ("this", "it") or first.deprel != "nsubj:pass":
        return False
    verb = sentence.tokens[first.head]
    entry = cues.verbs.get(verb.lemma)
    said_by = any(t.lemma == "by" and t.head > verb.index for t in inside)
    return said_by and entry is not None and entry.attitude == "assertion" and "clause" in entry.takes
