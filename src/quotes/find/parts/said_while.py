"""What somebody did while they spoke, told behind the cue: `The road would open, he said, as he thanked them.`"""

from __future__ import annotations

from quotes.find.candidate import Cue, Source
from quotes.find.passage import Passage
from quotes.trees import child, parent, relation, subtree, tokens_in
from quotes.types import Sentence, Span, Token

PERSONS = frozenset({"he", "she"})
WHILE = frozenset({"as", "while"})


def tells_of_speaking(cue: Cue, source: Source | None, front: Span, behind: Span, passage: Passage) -> bool:
    """Return whether words behind a cue tell what who speaks did meanwhile, and `front` is all that was said.

    They are all `as he` and a deed of the past. It is not known of `The coach would leave, Kim said, as he lost`, who
    may be that `he`, and of `It fell, Kim said, as he left`, which may be why.

    Known gap: a deed that has an auxiliary, `as he was leaving`.
    """
    words = [t for t in tokens_in(cue.sentence, behind) if t.upos != "PUNCT"]
    if source is None or len(words) < 3 or words[0].lemma.lower() not in WHILE or cue.head.xpos != "VBD":
        return False
    who, verb = words[1], parent(cue.sentence, words[0])
    if verb is None or verb.xpos != "VBD" or verb.upos != "VERB" or child(cue.sentence, verb, "aux") is not None:
        return False
    is_he = relation(who) == "nsubj" and who.head == verb.index and who.lemma.lower() in PERSONS
    is_all = words[-1] in subtree(cue.sentence, verb)
    said = tokens_in(cue.sentence, front)
    return is_he and is_all and not any(_is_past(cue.sentence, t) or _is_somebody(t, passage) for t in said)


def _is_past(sentence: Sentence, token: Token) -> bool:
    """Return whether a word is a verb in the past; taggers take participles for one: has slowed."""
    return token.xpos == "VBD" and child(sentence, token, "aux") is None


def _is_somebody(token: Token, passage: Passage) -> bool:
    """Return whether a word may be who `he` or `she` is: a name, an office, a pronoun."""
    roles = passage.lexicon.nouns.roles
    return token.upos == "PROPN" or token.lemma.lower() in PERSONS or token.lemma.lower() in roles
