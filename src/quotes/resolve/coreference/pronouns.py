"""he, she, they, it, who, which: whom they stand for.

He and she are ranked by the model of antecedents, whose weights are learned, over the features of features.py. The
others follow rules: they are the plural or the institution that spoke or was a subject last, I and we who speaks
around them, who and which the noun that their clause describes; for it see things.py.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from quotes.models.antecedents.model import Weights, chances, load_weights
from quotes.resolve.coreference.answers import asked_before
from quotes.resolve.coreference.antecedents import GENDERS, INDEFINITE, antecedents, is_in_own_marks
from quotes.resolve.coreference.brought_in import brought_in_before
from quotes.resolve.coreference.features import features_of, reason_for
from quotes.resolve.coreference.newcomers import newcomer_before
from quotes.resolve.coreference.pairs import by_their_names, coordinated_before
from quotes.resolve.coreference.singular_they import called_they
from quotes.resolve.coreference.spoke_before import who_goes_on, who_speaks_all_along
from quotes.resolve.coreference.things import IT, stepped, thing
from quotes.resolve.coreference.within import given_by_sentence
from quotes.resolve.noun_phrases import opens_name
from quotes.resolve.reference import Antecedent, Reference, ResolvedMention, followed, unknown
from quotes.rule_names import Step
from quotes.spans import contains
from quotes.trees import child, head_of, parent, relation, subtree
from quotes.types import Evidence, Resolution, Sentence, Span, Token

THEY = frozenset({"they", "them", "their"})
FIRST = frozenset({"i", "we", "me", "us"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
SPEAKING_AS_THEY = frozenset({"organization", "outlet"})
MAX_GROUP = 3  # sentences back to a plural that spoke: of 2,497 rows 2 changes two speakers, 5 three (2026-11),
MAX_INSTITUTION = 2  # and to an institution that may be called they: 1 changes two, 3 one
SURE_OF_TWO = 0.9  # where the sentence has both he and she, and nothing says which of them somebody is
SURE = 0.5  # of the chances, to name somebody; below it half were right at most (models/antecedents, 2026-11)
SURE_FROM_AFAR = 0.55  # of whom neither this sentence nor the one before mentions


def pronoun(reference: Reference) -> Resolution | None:
    """Return whom a personal pronoun stands for; None when the source is none."""
    word = reference.head.text.lower()
    if reference.head.upos not in ("PRON", "DET") or len(reference.words.split()) > 2:
        return None
    if opens_name(reference.sentence, reference.head, reference.lexicon) or _is_name(reference):
        return None
    if word in GENDERS:
        return _singular(reference, GENDERS[word])
    if word in THEY:
        return _plural(reference)
    if word in IT:
        return thing(reference)
    if word in FIRST and (speaker := _who_speaks(reference)) is not None:
        return speaker
    if word in FIRST:
        return unknown("anonymous", f"{word!r} outside quotation marks is whoever writes", reference.span)
    if word == "you":
        return unknown("anonymous", "'you' is whoever is spoken to", reference.span)
    return None


def _is_name(reference: Reference) -> bool:
    """Return whether a pronoun is somebody's surname here: In a statement, `You` said, of You Si-min."""
    return any(mention == reference.head.span for mention, _ in reference.cast.people_at(reference.head.span))


def _who_speaks(reference: Reference) -> Resolution | None:
    """Return whose words a first person stands in: “I know we won,” Anna Berg said; None outside quotation marks."""
    speech = reference.page.speech_around(reference.span)
    sentence = reference.page.sentence_at(speech.source.start) if speech else None
    head = head_of(sentence, speech.source) if speech and sentence else None
    if speech is None or head is None:
        return None
    found = followed(reference, speech.source, head, sentence)
    step = Evidence(Step.FIRST_PERSON, speech.source, f"{reference.words} -> {reference.page.words(speech.source)}")
    return evolve(found, evidence=(step, *found.evidence))


def _singular(reference: Reference, gender: str) -> Resolution:
    """Return whom he or she stands for, where one of those before is clearly the likeliest."""
    candidates = antecedents(reference, gender)
    if (answers := asked_before(reference, candidates)) is not None:
        return answers
    likely = reference.context.choose(reference, candidates)
    plain = (way(reference, candidates) for way in (given_by_sentence, who_goes_on, newcomer_before))
    best = next((one for one in plain if one is not None), likely) or brought_in_before(reference, candidates)
    best = best or who_speaks_all_along(reference, candidates)
    if best is None or _may_as_well_be_other(reference, best):
        return unknown("person", _why_nobody(reference, candidates), reference.span)
    if best.doubt is not None:
        return unknown("person", f"{reference.words!r} may be {' or '.join(best.doubt.names)}", reference.span)
    span = best.named.span
    note = f"{reference.words} -> {best.speaker.name or reference.page.words(span)}: {reason_for(reference, best)}"
    return Resolution(best.speaker, (Evidence(Step.PRONOUN, span, note),), best.chance)


def _may_as_well_be_other(reference: Reference, best: Antecedent) -> bool:
    """Return whether somebody of whom it is not known may be he or she, where the sentence has both: He lost, she said.

    Only where not much speaks for them.
    """
    own = GENDERS[reference.head.text.lower()]
    pronouns = (token for token in reference.sentence.tokens if token.upos == "PRON")
    others = (GENDERS.get(t.text.lower(), own) for t in pronouns if not is_in_own_marks(reference, t.span))
    is_open = best.person is not None and best.person.gender is None
    return is_open and best.chance < SURE_OF_TWO and any(gender != own for gender in others)


def likeliest(reference: Reference, candidates: tuple[Antecedent, ...]) -> Antecedent | None:
    """Return the candidate whose chance is the best, and SURE at least, by the weights that ship; or None."""
    return likeliest_by(load_weights()["person"], reference, candidates)


def likeliest_by(weights: Weights, reference: Reference, candidates: tuple[Antecedent, ...]) -> Antecedent | None:
    """Return the candidate whose chance by some weights is the best, and SURE at least; or None."""
    ranked = zip(chances(features_of(reference, candidates), weights), candidates, strict=False)
    chance, best = max(ranked, key=lambda pair: pair[0], default=(0.0, None))
    if best is None:
        return None
    is_near = reference.page.steps_between(best.last.sentence, reference.sentence.index) <= 1
    return evolve(best, chance=chance) if chance >= (SURE if is_near else SURE_FROM_AFAR) else None


def _why_nobody(reference: Reference, candidates: tuple[Antecedent, ...]) -> str:
    near = max(candidates, key=lambda each: each.last.span, default=None)
    names = near.doubt.names if near and near.doubt else [c.speaker.name for c in candidates if c.speaker.name][-3:]
    if not names:
        return f"nobody named before {reference.words!r} fits it"
    return f"{reference.words!r} may be {' or '.join(names)}"


def _is_plural(reference: Reference, span: Span) -> bool:
    sentence = reference.page.sentence_at(span.start)
    head = head_of(sentence, span) if sentence else None
    return head is not None and head.xpos in ("NNS", "NNPS")


def _plural(reference: Reference) -> Resolution:
    """Return whom they stands for: the plural that spoke or was a subject last, a pair, an institution that spoke.

    One person, of whom the text says so, where that one was named last.
    """
    if (one := called_they(reference)) is not None:
        return one
    earlier, subject = _plural_that_spoke(reference), _plural_subject(reference)
    if earlier is not None and (subject is None or _is_told_by(reference, earlier, subject[0])):
        return stepped(reference, earlier.span, Resolution(earlier.speaker))
    if subject is not None:
        return stepped(reference, *subject)
    pair = coordinated_before(reference)
    if pair is not None and _are_people(reference, pair):
        return by_their_names(reference, pair, Step.PRONOUN)
    institution = _spoken_before(reference, MAX_INSTITUTION, lambda each: each.speaker.kind in SPEAKING_AS_THEY)
    if institution is not None:
        return stepped(reference, institution.span, Resolution(institution.speaker))
    alone = _spoken_before(reference, 1, lambda each: each.speaker.kind == "anonymous" and reference.speaks)
    if alone is not None:  # one whose gender the writer does not tell: a source said ... they added
        return stepped(reference, alone.span, Resolution(alone.speaker))
    return unknown("group", f"no plural noun phrase near before {reference.words!r} can be who speaks", reference.span)


def _is_told_by(reference: Reference, earlier: ResolvedMention, subject: Span) -> bool:
    """Return whether those who spoke stand behind a subject, or tell of it: `Officials said guards fled. They say`."""
    told = (
        each.span for each in (*reference.page.reported_by(earlier.span), *reference.page.speeches_by(earlier.span))
    )
    return subject.start <= earlier.span.start or any(contains(span, subject) for span in told)


def _spoken_before(reference: Reference, most: int, fits: Callable[[ResolvedMention], bool]) -> ResolvedMention | None:
    """Return the source that spoke last, `most` sentences back or fewer, has a name or words for one, and fits."""
    near = (each for each in reversed(reference.past_sources) if reference.sentence.index - each.sentence <= most)
    return next((each for each in near if each.speaker.name and fits(each)), None)


def _plural_that_spoke(reference: Reference) -> ResolvedMention | None:
    """Return the several who spoke last; papers are several, and are never they who speak."""
    return _spoken_before(
        reference,
        MAX_GROUP,
        lambda each: (
            each.speaker.kind == "group" or (each.speaker.kind != "document" and _is_plural(reference, each.span))
        ),
    )


def _plural_subject(reference: Reference) -> tuple[Span, Resolution] | None:
    """Return the people that the last plural subject is about, in this or the sentence before: `the aides agreed`."""
    nouns = reference.lexicon.nouns
    quoted = [each.span for each in reference.page.speeches_by(reference.span) if reference.page.is_quoted(each.span)]
    for sentence in reference.page.sentences_before(reference.sentence, 1):
        for token in reversed(sentence.tokens):
            if any(contains(each, token.span) for each in quoted):
                continue  # “Young people are poor,” they said
            lemma = token.lemma.lower()
            bodies = lemma in nouns.organizations and token.deprel == "nsubj"  # not: these houses were built
            people = lemma in nouns.roles or lemma in nouns.unnamed or bodies
            are_several = (token.xpos == "NNS" and people) or _is_a_people(reference, sentence, token)
            if token.span.end <= reference.span.start and are_several and relation(token) == "nsubj":
                phrase = subtree(sentence, token)
                span = Span(phrase[0].span.start, phrase[-1].span.end)
                if span.end <= reference.span.start:
                    return span, followed(reference, span, token, sentence)
    return None


def _is_a_people(reference: Reference, sentence: Sentence, token: Token) -> bool:
    """Return whether a name is several of a people: Many `Afghans` fled; the `Hazara` have fled; no Samoan."""
    if token.upos != "PROPN" or not any(e.kind.upper() == "NORP" for e in reference.page.entities_in(token.span)):
        return False
    if (article := child(sentence, token, "det")) is not None and article.lemma.lower() in INDEFINITE:
        return False
    above = parent(sentence, token)
    acting = [t for t in sentence.tokens if above is not None and (t is above or t.head == above.index)]
    return token.xpos == "NNPS" or any(t.xpos == "VBP" for t in acting)


def _are_people(reference: Reference, pair: Span) -> bool:
    """Return whether a pair of names can speak: people, institutions, and places that are a subject."""
    sentence = reference.page.sentence_at(pair.start)
    head = head_of(sentence, pair) if sentence else None
    if head is not None and relation(head) == "nsubj":
        return True
    kinds = [m.kind.upper()[:3] for m in reference.page.entities_in(pair)]
    return any(kind in ("PER", "ORG") for kind in kinds)


def relative(reference: Reference) -> Resolution | None:
    """Return whom `who`, `which` or `that` stands for: the noun that its clause describes."""
    is_name = reference.head.upos == "PROPN" or reference.head.text.isupper()  # WHO is the World Health Organization
    if reference.head.text.lower() not in RELATIVE or is_name or len(reference.words.split()) > 1:
        return None
    clause = parent(reference.sentence, reference.head)
    noun = parent(reference.sentence, clause) if clause is not None and relation(clause) == "acl" else None
    if noun is None or noun.index > reference.head.index or _is_anothers(reference, noun):
        noun = _noun_before(reference)
    if noun is None:
        return unknown("anonymous", f"no noun before {reference.words!r}", reference.span)
    noun, stop = _named_before(reference, noun)
    if clause is not None and relation(clause) == "acl":
        opening = subtree(reference.sentence, clause)[0].index  # a report, according to which
        stop = min(stop, opening) if opening > noun.index else stop
    phrase = [t for t in subtree(reference.sentence, noun) if t.index < stop]
    while phrase and phrase[-1].upos == "PUNCT":
        phrase.pop()
    while phrase and phrase[0] is not noun and _opens(reference, phrase[0]):
        phrase.pop(0)
    if not phrase:
        return None
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    found = followed(reference, span, noun)
    step = Evidence(Step.RELATIVE_PRONOUN, span, f"{reference.words} -> {reference.page.words(span)}")
    return evolve(found, evidence=(step, *found.evidence))


def _opens(reference: Reference, token: Token) -> bool:
    """Return whether a word stands before a noun phrase and is none of it; the `at` of `at least three men` is."""
    above = parent(reference.sentence, token)
    is_of_amount = relation(token) == "case" and above is not None and above.upos == "ADJ"
    return relation(token) in ("case", "cc", "mark", "punct", "advmod") and not is_of_amount


def _is_anothers(reference: Reference, noun: Token) -> bool:
    """Return whether a noun stands in marks that closed before its clause: `“It was a dream,” said Kos, who warned`."""
    page = reference.page
    return page.is_quoted(noun.span) and not page.is_quoted(reference.head.span)


def _named_before(reference: Reference, noun: Token) -> tuple[Token, int]:
    """Return the name that a noun is in apposition to, and where its words end: `the PAC, a group which said`."""
    name = parent(reference.sentence, noun)
    counts = child(reference.sentence, noun, "nummod") is not None  # votes for Kos, more than the 43 percent who said
    if name is None or relation(noun) != "appos" or name.upos != "PROPN" or name.index > noun.index or counts:
        return noun, reference.head.index
    return name, subtree(reference.sentence, noun)[0].index


def _noun_before(reference: Reference) -> Token | None:
    for token in reversed(reference.sentence.tokens[: reference.head.index]):
        if token.upos in ("NOUN", "PROPN"):
            while (above := parent(reference.sentence, token)) is not None and above.index < reference.head.index:
                if above.upos not in ("NOUN", "PROPN") or relation(token) not in ("flat", "compound", "nmod"):
                    break
                token = above
            return token
    return None
