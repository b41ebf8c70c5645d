"""In what it is told, where a participle tells of a document right before it: `reports claiming that it fell`."""

from __future__ import annotations

from quotes.find.candidate import Cue
from quotes.find.parts.source_who_can_speak import nouns_of
from quotes.find.passage import Passage
from quotes.trees import child, parent, relation, subtree
from quotes.types import Sentence, Token

MEANS = frozenset({"by", "through", "with"})  # replied with a letter saying that


def told_in(cue: Cue, passage: Passage) -> Token | None:
    """Return the document that a participle tells of, whatever else was said before; None where it tells of none.

    `Kim spoke after media reports claiming that`; `Kim got an email from Park telling him that`.
    """
    sentence, place = cue.sentence, cue.head.index
    is_behind = place > 0 and sentence.tokens[place - 1].upos != "PUNCT"
    tells = cue.head.xpos == "VBG" and getattr(cue.entry, "attitude", "") != "eventuality"  # no law requiring them to
    if not tells or relation(cue.head) == "conj" or not is_behind:
        return None
    noun = parent(sentence, cue.head)
    if relation(cue.head) == "acl" and noun is not None and noun.index == place - 1:
        return noun if _is_document(noun, passage) and not _is_written_by_who_speaks(sentence, noun, passage) else None
    behind = sentence.tokens[place + 1 : place + 2]
    has_reader = child(sentence, cue.head, "obj", "iobj") is not None or any(t.xpos == "PRP" for t in behind)
    return _letter_from(sentence, cue.head, passage) if has_reader else None


def _is_written_by_who_speaks(sentence: Sentence, noun: Token, passage: Passage) -> bool:
    """Return whether a document may be of who the sentence is about: replied `with` a letter, `published` a letter.

    What somebody denies is not their own: denied reports claiming that.
    """
    verb, case = parent(sentence, noun), child(sentence, noun, "case")
    if relation(noun) == "obj":
        return verb is not None and verb.lemma not in passage.lexicon.contents.disbelieved
    return case is not None and case.lemma in MEANS | passage.lexicon.contents.placing


def _letter_from(sentence: Sentence, participle: Token, passage: Passage) -> Token | None:
    """Return a document whose writer stands right before a participle that names who reads it: `a letter from Park`."""
    writer = sentence.tokens[participle.index - 1]
    while writer.upos == "PROPN" and relation(writer) in ("flat", "compound") and writer.head < participle.index:
        writer = sentence.tokens[writer.head]
    first = subtree(sentence, writer)[0]
    case = first if first.lemma == "from" else sentence.tokens[first.index - 1]
    if case.lemma != "from" or case.index > writer.index or not case.index:
        return None
    noun = sentence.tokens[case.index - 1]
    return noun if noun.upos == "NOUN" and relation(noun) != "compound" and _is_document(noun, passage) else None


def _is_document(noun: Token, passage: Passage) -> bool:
    return not nouns_of(noun).isdisjoint(passage.lexicon.nouns.documents)
