"""Which noun phrases can be somebody who says something."""

from __future__ import annotations

from quotes.find.candidate import Cue, Source
from quotes.find.passage import Passage
from quotes.lexicon import Lexicon
from quotes.lexicon.cues import Verb
from quotes.rule_names import SourceRule
from quotes.types import Token

NOBODY = frozenset({"this", "these", "there", "what", "a", "an", "the"})  # say nothing: `This revealed that ...`


def can_speak(source: Source, cue: Cue, passage: Passage, lexicon: Lexicon) -> bool:
    """Return whether a source can be somebody: not `this`, `there`; no thing beside a verb that needs no speaker.

    A thing says something as grammatical subject of a verb of speech (`the ad says that`); `the bias shows that` and
    `the dissolution left nations feeling that` are nobody's words. What only shows something must be known to speak.
    """
    if source.head.upos != "NOUN":
        return source.head.lemma.lower() not in NOBODY or is_surname(source, passage)
    if isinstance(cue.entry, Verb) and cue.entry.shows:
        return is_known(source, lexicon)
    if names_a_source(source, passage, lexicon):
        return True
    speaks = isinstance(cue.entry, Verb) and "quote" in cue.entry.takes
    return speaks and source.rule not in (SourceRule.SUBJECT_OF_MAIN_CLAUSE, SourceRule.DESCRIBED_NOUN)


def is_surname(source: Source, passage: Passage) -> bool:
    """Return whether a word is a surname that reads as an article: `An Thi Lan said`, `An said`, `An, the owner, said`.

    An article has a word in lower case behind it, in the same phrase.
    """
    behind = passage.words(source.span)[source.head.span.end - source.span.start :].split()
    return source.head.text == "An" and not (behind and behind[0][:1].islower())


def names_a_source(source: Source, passage: Passage, lexicon: Lexicon) -> bool:
    """Return whether a noun phrase can be somebody who says something: `according to plan` cannot."""
    lemma = source.head.lemma.lower()
    if source.head.upos in ("PROPN", "PRON") or is_written_as_name(source):
        return True
    if lemma in lexicon.nouns.documents and source.span == source.head.span and source.head.xpos == "NN":
        return False  # "according to plan"
    if is_known(source, lexicon) or _is_outlet(source, lexicon):
        return True
    return any(word[:1].isupper() for word in passage.words(source.span).split()[1:])


def _is_outlet(source: Source, lexicon: Lexicon) -> bool:
    """Return whether a word is an outlet's letters, which taggers take for a noun: as was reported by TASS."""
    return source.head.text.isupper() and lexicon.outlet_named(source.head.text) is not None


def is_written_as_name(source: Source) -> bool:
    """Return whether a source is one word within a sentence, written as a name: `we won, Report informs`."""
    head = source.head
    is_bare = source.span == head.span and head.upos in ("NOUN", "PROPN")
    return is_bare and head.index > 0 and head.text.istitle()


def is_known(source: Source, lexicon: Lexicon) -> bool:
    """Return whether the lexicon knows the noun of a source as somebody, or as what can be read or heard."""
    nouns = lexicon.nouns
    known = (nouns.roles, nouns.organizations, nouns.media, nouns.documents, nouns.unnamed, nouns.finders)
    return any(word in kind for word in nouns_of(source.head) for kind in known)


def nouns_of(head: Token) -> frozenset[str]:
    """Return the words that a noun may stand in a lexicon by: its lemma, its form, and one of a plural left as it is.

    A plural that opens a sentence may have its form for a lemma: `Jurors heard that`.
    """
    forms = {head.lemma.lower(), head.text.lower()}
    return frozenset(forms | {form.removesuffix("s") for form in forms if head.xpos in ("NNS", "NNPS")})
