"""Sources that name a role: `the North's leader`, `the Kremlin spokesman`, `the source`."""

from __future__ import annotations

from itertools import pairwise

from quotes.lexicon.names import name_key
from quotes.resolve.cast.members import Person, mentions_before
from quotes.resolve.forms.office import Terms, country_of, holder, holder_named, terms_of
from quotes.resolve.name_context import owner_words, same_rank
from quotes.resolve.nations import is_told_of
from quotes.resolve.noun_phrases import bare, role_of
from quotes.resolve.reference import Reference, ResolvedMention, resolved
from quotes.rule_names import Step
from quotes.trees import child, children, head_of, relation, tokens_in
from quotes.types import Evidence, Resolution, Span, Token

LEAST_ABOUT = 3  # mentions of whom a text is about, of several with one role
MAX_AHEAD = 5  # sentences below in which somebody called so in the lead is named
MAX_SHORT = 3  # words of a phrase that refers back: the source, the senior official


def role(reference: Reference) -> Resolution | None:
    """Return the person whom a role stands for: `the North's leader`, `the Kremlin spokesman`."""
    lemma = reference.head.lemma.lower()
    is_role = lemma in reference.lexicon.nouns.roles
    called = lemma if is_role else role_of(reference.sentence, reference.head, reference.lexicon)
    if called is None or reference.head.xpos in ("NNS", "NNPS"):
        return None
    if any(
        t.upos == "PROPN" and t.index > reference.head.index and relation(t) in ("flat", "appos")
        for t in children(reference.sentence, reference.head)
        if not _is_its_acronym(reference, t)
    ):
        return None
    terms = terms_of(reference) if _is_definite(reference) else ()
    clusters = _at_home(reference, called, _holders(reference, called, terms))
    if len(clusters) == 1 and _is_definite(reference):
        found = clusters[0]
        note = f"{bare(reference.words)} -> {found.name}"
        return resolved(
            found.name,
            "person",
            Step.ROLE,
            reference.span,
            note,
            role=_words_for_role(reference, found),
            id=found.id,
            wikidata=found.wikidata,
        )
    if clusters:
        return role_seen_before(reference)
    return holder(reference, terms) if terms else holder_named(reference) or role_seen_before(reference)


def _is_its_acronym(reference: Reference, token: Token) -> bool:
    """Return whether a word in brackets is short for the role before it: the chief election commissioner `(CEC)`."""
    before = reference.sentence.tokens[token.index - 1].text
    return before == "(" and token.text.isupper() and len(token.text) > 1


def _words_for_role(reference: Reference, found: Person) -> str:
    """Return the words of a role without the name at their end: deputy of the ruling party `Jan Kos`."""
    names = [span for span, person in reference.cast.people_at(reference.span) if person is found]
    starts = [span.start for span in names if span.end == reference.span.end > span.start > reference.span.start]
    return bare(reference.page.words(Span(reference.span.start, min(starts, default=reference.span.end))))


def _holders(reference: Reference, called: str, terms: Terms) -> tuple[Person, ...]:
    """Return the people whom the text gives the role; of an office that is known, nobody else who is well known.

    An acronym before the role is what it stands for here: the TSP president is of the Supreme Court, no other one. Who
    is named far below is not meant yet.
    """
    owner = owner_words(reference.sentence, reference.head, reference.page)
    holders = {person.id for person, _ in terms}
    held = [
        (person, place)
        for person, place in reference.context.holders(called)
        if (not terms or person.id is None or person.id in holders) and same_rank(place, owner, reference.lexicon)
    ]
    if (full := reference.cast.full_forms.get(bare(owner))) is not None:
        words = {bare(owner), *full.split()}
        held = [(person, place) for person, place in held if words & set(place.split())]
    elif _is_common(reference, owner):
        held = [(person, place) for person, place in held if _is_name_of_body(reference, place)]
    else:
        held = [(person, place) for person, place in held if _same_owner(reference, place, owner)]
    is_former = _is_former(reference, owner)
    held = [(person, place) for person, place in held if _is_former(reference, place) == is_former]
    if called in reference.lexicon.nouns.kin or _is_brought_in(reference):
        # his mother is not the mother of another, nor the deputy leader of whom it told another, who comes in behind
        held = [(person, place) for person, place in held if person.mentions[0].span.start < reference.span.start]
    near = reference.sentence.index + MAX_AHEAD
    return tuple({id(person): person for person, _ in held if person.mentions[0].sentence <= near}.values())


def _is_brought_in(reference: Reference) -> bool:
    """Return whether the sentence before brings in somebody so: a party `leader` left. The leader said ..."""
    lemma = reference.head.lemma.lower()
    for sentence in reference.page.sentences_before(reference.sentence, 1)[1:]:
        for token in sentence.tokens:
            article = child(sentence, token, "det") if token.lemma.lower() == lemma and token.xpos == "NN" else None
            if article is not None and article.lemma.lower() == "a":
                return True
    return False


def _at_home(reference: Reference, called: str, holders: tuple[Person, ...]) -> tuple[Person, ...]:
    """Return who of several is meant by a role alone: the one whom the text gives no country, but the others.

    `President Ruto met Ugandan President Museveni. The president said`; only who came in first and is named most. Or
    whom the text is about, who came in first and was named last, where the others are named once.
    """
    owner = owner_words(reference.sentence, reference.head, reference.page).lower().split()
    if len(holders) < 2 or not set(owner) <= set(called.split()):
        return holders
    first = min(holders, key=lambda person: person.mentions[0].span)
    if _is_about(reference, first, [person for person in holders if person is not first]):
        return (first,)
    abroad = {id(person) for person, place in reference.context.holders(called) if _countries_in(reference, place)}
    own = tuple(person for person in holders if id(person) not in abroad)
    others = [person for person in holders if id(person) in abroad]
    if len(own) != 1 or any(own[0].mentions[0].span > each.mentions[0].span for each in others):
        return holders
    return own if all(len(own[0].mentions) >= len(each.mentions) for each in others) else holders


def _is_about(reference: Reference, first: Person, others: list[Person]) -> bool:
    """Return whether a text is about the first of several who have a role: named thrice, and last; the others once."""
    own = mentions_before(first, reference.span.start)
    past = [mention.span for other in others for mention in mentions_before(other, reference.span.start)]
    is_one = all(len(other.mentions) == 1 for other in others) and len(first.mentions) >= LEAST_ABOUT
    return is_one and bool(own) and own[-1].span > max(past, default=Span(0, 0))


def _is_common(reference: Reference, owner: str) -> bool:
    """Return whether a role is of a body that is called by a common noun: the `group` chairman, the `club` captain."""
    return owner.islower() and owner.split()[-1] in reference.lexicon.nouns.groups


def _is_name_of_body(reference: Reference, place: str) -> bool:
    """Return whether what a role belongs to is a name, and no country's: Sekunjalo chairman, no US president.

    What opens a sentence has its capital from there: Opposition lawmaker.
    """
    if place.lower() in reference.lexicon.nouns.organizations:
        return False
    return place[:1].isupper() and not _countries_in(reference, place) and _country(reference, place) == bare(place)


def _is_definite(reference: Reference) -> bool:
    """Return whether a role points at one person: `the`, a possessive, a name before it, or no article at all."""
    first = tokens_in(reference.sentence, reference.span)[:1]
    return not first or first[0].text.lower() not in ("a", "an", "one", "another", "some")


def _country(reference: Reference, owner: str) -> str | None:
    words = bare(owner)
    return country_of(reference, words) or words or None


def _same_owner(reference: Reference, one: str, other: str) -> bool:
    """Return whether two owners of a role may be the same: `its` and `North Korean`; `DPRK` and `the North`.

    Who is given the role without a country is of one that the text names: President Kos is no `US president` of a text
    without the US.
    """
    first, second = (_without_former(reference, name_key(bare(words))) for words in (one, other))
    if not _nations(reference, one) and (abroad := _nations(reference, other)) and not is_told_of(reference, abroad):
        return False
    pronouns = {"its", "his", "her", "their", ""}
    if first in pronouns or second in pronouns or first == second:
        return True
    if _country(reference, one) == _country(reference, other) or _countries_in(reference, one) & _countries_in(
        reference, other
    ):
        return True
    return bool(set(first.split()) & set(second.split()))


def _nations(reference: Reference, owner: str) -> set[str]:
    """Return the countries that an owner of a role names by one word or two: South Korea, of `South Korean foreign`."""
    words = owner.split()
    return _countries_in(reference, owner) | {
        found for pair in pairwise(words) if (found := country_of(reference, " ".join(pair))) is not None
    }


def _is_former(reference: Reference, owner: str) -> bool:
    """Return whether the words before a role say that it is no longer held: the `former` president."""
    return not reference.lexicon.nouns.former.isdisjoint(owner.lower().split())


def _without_former(reference: Reference, owner: str) -> str:
    """Return what a role belongs to without whether it still does: a former Warriors player is not every former one."""
    return " ".join(word for word in owner.split() if word not in reference.lexicon.nouns.former)


def _countries_in(reference: Reference, owner: str) -> set[str]:
    """Return the countries that the words of an owner name, each by itself: Iran, of `Iran’s parliament`."""
    return {found for word in owner.split() if (found := country_of(reference, word)) is not None}


def _is_one(reference: Reference, earlier: ResolvedMention) -> bool:
    """Return whether a source is one person, by name or noun: another neighbor; no police, no group."""
    if earlier.speaker.kind == "person":
        return True
    return earlier.speaker.kind == "anonymous" and _tag_of(reference, earlier) == "NN"


def _are_several(reference: Reference, earlier: ResolvedMention) -> bool:
    """Return whether a source without a name is more than one: neighbours, the officials."""
    return earlier.speaker.kind == "anonymous" and _tag_of(reference, earlier) == "NNS"


def _tag_of(reference: Reference, earlier: ResolvedMention) -> str | None:
    head = head_of(reference.page.sentences[earlier.sentence], earlier.span)
    return head.xpos if head is not None else None


def role_seen_before(reference: Reference) -> Resolution | None:
    """Return the unnamed speaker that was called so before: `the writer`, `the source`; no Turk for a Russian."""
    words = reference.words.split()
    if words[0].lower() not in ("the", "this", "that") or len(words) > MAX_SHORT:
        return None
    for earlier in reversed(reference.past_sources):
        is_plural = reference.head.xpos in ("NNS", "NNPS")
        same_number = (earlier.speaker.kind == "group") == is_plural
        before = name_key(reference.page.words(earlier.span)).split()
        if (
            earlier.head == reference.head.lemma.lower()
            and earlier.speaker.name
            and (same_number or earlier.speaker.kind != "group")
            and not (_is_one(reference, earlier) if is_plural else _are_several(reference, earlier))
            and set(name_key(reference.words).split()[:-1]) <= set(before)
        ):
            step = Evidence(Step.NAMED_BEFORE, earlier.span, f"{bare(reference.words)} -> {earlier.speaker.name}")
            return Resolution(earlier.speaker, (step,))
    return None
