"""Who answers: `The judge asked the witness if it was late. “Almost,” she said.` The witness says so, not the judge."""

from __future__ import annotations

from attrs import evolve

from quotes.lexicon.cues import Verb
from quotes.resolve.reference import Antecedent, Reference, followed
from quotes.rule_names import Step
from quotes.spans import contains
from quotes.trees import child, parent, relation, subtree
from quotes.types import Evidence, Resolution, Sentence, Span, Token

OPENING_MARKS = ('"', "“", "‘", "'", "«")
OF_QUESTIONS = frozenset({"if", "whether", "what", "when", "where", "who", "whom", "why", "how", "which"})
CHANCE = 0.9  # that they answer and nobody else; not measured: such answers are rare in what is annotated


def asked_before(reference: Reference, candidates: tuple[Antecedent, ...]) -> Resolution | None:
    """Return whom the sentence before asks a question, where he or she answers it in quotation marks; else None.

    Somebody with a name must be one of `candidates`, those whom the pronoun fits.
    """
    before = reference.page.sentences_before(reference.sentence, 1)[1:]
    if not before or not reference.speaks or not _opens_with_marks(reference) or _asks(reference):
        return None
    asked = _asked(before[0], reference)
    if asked is None:
        return None
    phrase = subtree(before[0], asked)
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    step = Evidence(Step.PRONOUN, span, f"{reference.words} -> {reference.page.words(span)}: who was asked answers")
    named = (each for each in candidates if any(contains(span, mention.span) for mention in each.mentions))
    one = next(named, None)
    if one is not None and one.doubt is None and one.speaker.name is not None:
        return Resolution(one.speaker, (step,), CHANCE)
    if asked.upos != "NOUN":
        return None
    found = followed(reference, span, asked, before[0])
    return evolve(found, evidence=(step, *found.evidence)) if found.speaker.name is not None else None


def _opens_with_marks(reference: Reference) -> bool:
    return reference.page.text[reference.sentence.span.start :].startswith(OPENING_MARKS)


def _asks(reference: Reference) -> bool:
    """Return whether the verb of a pronoun asks on: `“And then?” she asked.`"""
    verb = parent(reference.sentence, reference.head)
    return verb is not None and _is_asking(verb, reference)


def _is_asking(verb: Token, reference: Reference) -> bool:
    entry = reference.lexicon.cues.verbs.get(verb.lemma)
    return isinstance(entry, Verb) and entry.asks


def _asked(sentence: Sentence, reference: Reference) -> Token | None:
    """Return who is asked a question in a sentence: one person, no request, no crowd."""
    verb = next((t for t in sentence.tokens if t.head < 0), None)
    asked = child(sentence, verb, "iobj", "obj") if verb is not None else None
    if verb is None or asked is None or not _is_asking(verb, reference) or asked.xpos not in ("NN", "NNP"):
        return None
    below = {token.index for token in subtree(sentence, asked)}
    behind = next((t for t in sentence.tokens[asked.index + 1 :] if t.index not in below), None)
    is_question = behind is not None and behind.lemma.lower() in OF_QUESTIONS
    nouns, lemma = reference.lexicon.nouns, asked.lemma.lower()
    is_somebody = asked.upos == "PROPN" or lemma in nouns.roles or lemma in nouns.unnamed
    is_active = relation(asked) in ("iobj", "obj") and verb.index < asked.index
    return asked if is_question and is_somebody and is_active else None
