"""it: the institution that spoke last, or that did so without words of its own: the club rejected the offer. It said

An outlet that only heard somebody (told Reuters) is never it: who told it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.resolve.reference import Reference, ResolvedMention, followed, unknown
from quotes.rule_names import Step
from quotes.spans import contains
from quotes.trees import child, parent, relation, subtree, tokens_in
from quotes.types import Evidence, Resolution, Sentence, Span, Token

IT = frozenset({"it", "its", "itself"})
INSTITUTIONAL = frozenset({"organization", "outlet", "document"})
MAX_BACK = 4  # sentences to an institution that spoke


def thing(reference: Reference) -> Resolution:
    """Return the institution that it stands for, of what is said in the same sentence or those before; or unknown."""
    governing = _subject_of_main_clause(reference)
    if governing is not None and not _goes_on(reference):
        return governing
    found = _who_acted(reference) or _who_spoke(reference) or _subject_before(reference)
    reason = f"no institution near before {reference.words!r} can be who speaks"
    return found or unknown("organization", reason, reference.span)


def _goes_on(reference: Reference) -> bool:
    """Return whether an institution spoke right before: the ministry said so; `the firm sells oil, it said`, too."""
    last = next(_who_told(reference), None)
    if last is None or last.speaker.name is None or last.speaker.kind not in INSTITUTIONAL:
        return False
    return 0 < reference.sentence.index - last.sentence <= 1


def _who_told(reference: Reference) -> Iterator[ResolvedMention]:
    """Yield the sources before, the nearest first, without the outlets that only heard what was said."""
    return (each for each in reversed(reference.past_sources) if not each.hears)


def _who_spoke(reference: Reference) -> Resolution | None:
    """Return the institution that spoke last, itself or through somebody who speaks for it."""
    for earlier in _who_told(reference):
        back = reference.sentence.index - earlier.sentence
        if back <= MAX_BACK and _is_it(reference, earlier) and earlier.speaker.name:
            return stepped(reference, earlier.span, Resolution(earlier.speaker))
        if back == 1 and (body := _spoken_for(reference, earlier)) is not None:
            return body
    return None


def _is_it(reference: Reference, earlier: ResolvedMention) -> bool:
    """Return whether a source may be called it: an institution; a statement, also where its author is known."""
    is_written = earlier.head in reference.lexicon.nouns.documents or earlier.head in IT
    return earlier.speaker.kind in INSTITUTIONAL or is_written


def _spoken_for(reference: Reference, earlier: ResolvedMention) -> Resolution | None:
    """Return the institution that somebody speaks for, as the words for a source say: a spokesman for Eskom."""
    sentence = reference.page.sentence_at(earlier.span.start)
    if sentence is None:
        return None
    for token in tokens_in(sentence, earlier.span):
        role, case = parent(sentence, token), child(sentence, token, "case")
        is_of = role is not None and role.lemma.lower() in reference.lexicon.nouns.dependent
        if is_of and case is not None and case.lemma == "for" and token.upos in ("PROPN", "NOUN"):
            return _body(evolve(reference, sentence=sentence), token)
    return None


def _who_acted(reference: Reference) -> Resolution | None:
    """Return the institution that blamed, denied or condemned in the sentence before: `the club rejected the offer`.

    Not where an institution spoke since, unless that is an outlet which reports it behind: `..., Al Jazeera reported`.
    """
    for sentence in reference.page.sentences_before(reference.sentence, 1)[1:]:
        acting = _acting(reference, sentence)
        spoke = [each for each in _who_told(reference) if each.sentence >= sentence.index and _is_it(reference, each)]
        is_last = all(each.sentence == sentence.index for each in spoke)
        if acting is None or not is_last or not all(_reports_behind(each, acting) for each in spoke):
            return None
        own = next((each for each in spoke if contains(each.span, acting.span)), None)
        if own is not None:
            return stepped(reference, own.span, Resolution(own.speaker)) if own.speaker.name else None
        found = _body(evolve(reference, sentence=sentence), acting)
        return stepped(reference, acting.span, found) if found is not None else None
    return None


def _reports_behind(spoke: ResolvedMention, acting: Token) -> bool:
    """Return whether a source is who acts, or an outlet that reports it behind."""
    is_behind = spoke.speaker.kind == "outlet" and spoke.span.start > acting.span.start
    return is_behind or contains(spoke.span, acting.span)


def _acting(reference: Reference, sentence: Sentence) -> Token | None:
    """Return the subject of the main verb of a sentence, or of what is reported before it, if it is one of speech."""
    root = next((token for token in sentence.tokens if token.head < 0), None)
    told = child(sentence, root, "ccomp", "parataxis") if root is not None else None
    for verb in (told if told is not None and root is not None and told.index < root.index else None, root):
        entry = reference.lexicon.cues.verbs.get(verb.lemma.lower()) if verb is not None else None
        subject = child(sentence, verb, "nsubj") if verb is not None else None
        speaks = entry is not None and entry.attitude == "assertion"
        if speaks and subject is not None and subject.deprel != "nsubj:pass" and subject.upos in ("PROPN", "NOUN"):
            return None if reference.page.is_quoted(subject.span) else subject
    return None


def _subject_of_main_clause(reference: Reference) -> Resolution | None:
    """Return the subject of `X has done Y, it said`, when it is an institution."""
    for token in reference.sentence.tokens:
        if relation(token) != "nsubj" or token.span.end > reference.span.start or token.upos not in ("PROPN", "NOUN"):
            continue
        if reference.page.is_quoted(token.span):
            continue  # in marks a speaker says I or we
        return _body(reference, token)
    return None


def _subject_before(reference: Reference) -> Resolution | None:
    """Return the institution that is the subject of one of the two sentences before, though it says nothing there."""
    for sentence in reference.page.sentences_before(reference.sentence, 2)[1:]:
        root = next((token for token in sentence.tokens if token.head < 0), None)
        subject = child(sentence, root, "nsubj") if root is not None else None
        if subject is not None and subject.upos in ("PROPN", "NOUN"):
            found = _body(evolve(reference, sentence=sentence), subject)
            if found is not None:
                return found
    return None


def _body(reference: Reference, token: Token) -> Resolution | None:
    """Return the institution that a noun of the reference's sentence heads; None for anybody else.

    Also by the name right behind it, which the tree makes a second subject: Clothing retailer `Brammer` sold shops.
    """
    behind = reference.sentence.tokens[token.index + 1 : token.index + 2]
    if behind and behind[0].upos == "PROPN" and (behind[0].head, behind[0].deprel) == (token.head, token.deprel):
        token = behind[0]
    phrase = subtree(reference.sentence, token)
    words = [each for each in phrase if each.head != token.index or relation(each) != "case"]
    found = followed(reference, Span(words[0].span.start, words[-1].span.end), token)
    return found if found.speaker.kind in INSTITUTIONAL else None


def stepped(reference: Reference, span: Span, found: Resolution) -> Resolution:
    """Return who was found, with the step from the pronoun to the words that it leads to."""
    step = Evidence(Step.PRONOUN, span, f"{reference.words} -> {found.speaker.name}")
    return evolve(found, evidence=(step, *found.evidence))
