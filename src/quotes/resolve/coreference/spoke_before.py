"""he and she who go on: who spoke in the sentence before, where words or place say so: `Kos said X. He added Y`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from quotes.resolve.cast.members import Mention
from quotes.resolve.coreference.antecedents import is_indefinite
from quotes.resolve.reference import Antecedent, Reference, ResolvedMention
from quotes.spans import contains
from quotes.trees import children, head_of, parent, relation
from quotes.types import Sentence, Span, Token

CHANCE = 0.9  # that they go on; not measured: of what is labelled, few are such
CHANCE_OF_RUN = 0.8  # that who spoke all along speaks on; not measured: such pronouns are those that the model leaves
MIN_RUN = 3  # rows of one speaker
RUN = 8  # sentences outside direct speech, as far as whom a pronoun stands for is looked for
ADDS = "add"
ALSO = "also"
BESIDE_ROOT = frozenset({"conj", "parataxis"})


def who_goes_on(reference: Reference, candidates: Sequence[Antecedent]) -> Antecedent | None:
    """Return who spoke last in the sentence before, where he or she goes on from it, of those whom it fits; else None.

    The cue says so: `She added`, `He also said`. Or it was somebody new without a name, and nobody else is told of
    there: `A senior official said X. The plan, he said, is Y`. Or the words stand in marks, and whoever else is told of
    there only stands in what was said: `Kos said Reed was late. / “He was often late,” he said`.
    """
    cue = parent(reference.sentence, reference.head)
    before = sentence_before_words(reference)
    if not reference.speaks or before is None or cue is None or relation(reference.head) != "nsubj":
        return None
    last = next(_main_sources(reference, before), None)
    one = next((each for each in candidates if any(mention.span == last for mention in each.mentions)), None)
    if last is None or one is None or one.doubt is not None:
        return None
    others = [each for each in candidates if each is not one and _mentions_in(each, before)]
    is_new = _is_new_and_alone(reference, one, last, others)
    goes_on = _adds(reference, cue) or is_new or _tells_of_others(reference, one, last, others)
    return evolve(one, chance=CHANCE) if goes_on else None


def who_speaks_all_along(reference: Reference, candidates: Sequence[Antecedent]) -> Antecedent | None:
    """Return who alone spoke in the sentences before, by name or as he or she, of those whom it fits; else None.

    For pronouns of which no candidate is likely enough. Whoever else speaks there is unknown, or has a role with an
    article, and may be the same: `Kos said A. He said B. The Bengaluru MP said C. He said D`.
    """
    if not reference.speaks or relation(reference.head) != "nsubj":
        return None
    first = reference.page.first_within(reference.sentence.index, RUN)
    run = [past for past in reference.past_sources if past.sentence >= first and not past.hears]
    named = [past for past in run if past.speaker.name is not None and not _is_role(reference, past)]
    one = next((each for each in candidates if named and _names(each, named[-1])), None)
    if one is None or one.doubt is not None or one.person is None or len(named) < MIN_RUN:
        return None
    return evolve(one, chance=CHANCE_OF_RUN) if all(_names(one, past) for past in named) else None


def _names(one: Antecedent, past: ResolvedMention) -> bool:
    return past.speaker.kind == "person" and past.speaker.name == one.speaker.name


def _is_role(reference: Reference, past: ResolvedMention) -> bool:
    """Return whether a source is one person by a role with an article, whose name is not known: `The Bengaluru MP`."""
    sentence = reference.page.sentence_at(past.span.start)
    head = head_of(sentence, past.span) if sentence is not None else None
    is_one = head is not None and head.xpos in ("NN", "NNP") and past.head in reference.lexicon.nouns.roles
    opens = reference.page.words(past.span).lower().startswith("the ")
    return past.speaker.kind == "anonymous" and opens and is_one


def sentence_before_words(reference: Reference) -> Sentence | None:
    """Return the sentence before that of a pronoun, or before the words that it speaks; in the same zone."""
    page = reference.page
    own = (each.span for each in (*page.speeches_by(reference.span), *page.reported_by(reference.span)))
    first = page.sentence_at(min((each.start for each in own), default=reference.span.start))
    here = min(reference.sentence.index, first.index if first is not None else reference.sentence.index)
    before = next((each for each in page.sentences[:here][::-1] if _has_words(each)), None)
    return before if before is not None and before.zone == reference.sentence.zone else None


def _has_words(sentence: Sentence) -> bool:
    return any(token.upos != "PUNCT" for token in sentence.tokens)


def _mentions_in(each: Antecedent, sentence: Sentence) -> list[Mention]:
    return [mention for mention in each.mentions if mention.sentence == sentence.index]


def _main_sources(reference: Reference, before: Sentence) -> Iterator[Span]:
    """Yield the sources that are the subjects of a sentence itself and not of a clause in it, the last first."""
    for past in reversed(reference.past_sources):
        head = head_of(before, past.span) if past.sentence == before.index else None
        if head is not None and relation(head) == "nsubj" and _is_main(before, parent(before, head)):
            yield past.span


def _is_main(sentence: Sentence, verb: Token | None) -> bool:
    while verb is not None and verb.head >= 0 and relation(verb) in BESIDE_ROOT:
        verb = parent(sentence, verb)
    return verb is not None and verb.head < 0


def _adds(reference: Reference, cue: Token) -> bool:
    """Return whether a cue tells that somebody goes on: he `added`, he `also` said."""
    return cue.lemma == ADDS or any(t.lemma.lower() == ALSO for t in children(reference.sentence, cue))


def _is_new_and_alone(reference: Reference, one: Antecedent, last: Span, others: Sequence[Antecedent]) -> bool:
    """Return whether somebody without a name is brought in as who speaks, in a sentence that tells of nobody else."""
    mention = next(mention for mention in one.mentions if mention.span == last)
    named = reference.cast.people_between(mention.sentence, mention.sentence)
    return one.person is None and is_indefinite(reference, mention) and not others and not named


def _tells_of_others(reference: Reference, one: Antecedent, last: Span, others: Sequence[Antecedent]) -> bool:
    """Return whether a pronoun speaks in marks behind who only told of others, of whom none is known to fit better."""
    page = reference.page
    told = [each.span for each in (*page.reported_by(last), *page.speeches_by(last))]
    is_in_marks = any(page.is_quoted(each.span) for each in page.speeches_by(reference.span))
    if not is_in_marks or not others or one.person is None:
        return False
    near = [mention for each in others for mention in each.mentions if mention.sentence == _place(one, last)]
    known = one.person.gender is not None or not any(each.person and each.person.gender for each in others)
    return known and all(any(contains(span, mention.span) for span in told) for mention in near)


def _place(one: Antecedent, last: Span) -> int:
    """Return the sentence of the mention at a span."""
    return next(mention.sentence for mention in one.mentions if mention.span == last)
