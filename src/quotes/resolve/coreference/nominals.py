"""Whom a noun takes up: the company, the Kenyan, the 19-year-old, ranked by the model of nominals.

Everybody named before is a candidate; what the noun says is held against what the text says of each
(nominal_features.py). Below SURE nobody is named: the noun stays as printed where nobody is likeliest, else it is not
known which of several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from quotes.lexicon.names import name_key
from quotes.models.antecedents.model import Weights, chances
from quotes.models.nominals.model import load_weights
from quotes.resolve.cast.members import Institution, Mention, Person, mentions_before
from quotes.resolve.coreference.antecedents import head_at, speaker_named
from quotes.resolve.coreference.described import key_words
from quotes.resolve.coreference.nominal_features import features_of, is_of_another_place, reason_for
from quotes.resolve.coreference.nominal_phrases import Phrase, as_body, phrase_of
from quotes.resolve.name_context import is_subject, only_had
from quotes.resolve.nations import is_told_of
from quotes.resolve.noun_phrases import bare
from quotes.resolve.reference import Antecedent, Reference, ResolvedMention, followed
from quotes.rule_names import Step
from quotes.types import Evidence, NamedEntity, Resolution, Span, Speaker

MAX_SENTENCES = 20  # back to the last mention of whom a noun takes up
SURE = 0.6  # of the chances, to name somebody (models/nominals, 2026-11)
BODIES = frozenset({"ORGANIZATION", "ORG"})
PLACES = frozenset({"LOCATION", "LOC", "GPE", "FAC", "FACILITY"})


def person_taken_up(reference: Reference) -> Resolution | None:
    """Return the person whom a noun takes up: the Kenyan, the 19-year-old; None where nobody is likely enough.

    Nobody by a noun for a body as well, unless somebody is called so: the developer.
    """
    phrase = phrase_of(reference)
    is_one = phrase is not None and phrase.kind == "person" and not _may_be_body(reference, phrase)
    return _taken_up(reference, phrase) if phrase is not None and is_one else None


def body_taken_up(reference: Reference) -> Resolution | None:
    """Return the institution that a noun takes up: the airline, the group; None where none is likely enough."""
    phrase = phrase_of(reference)
    if phrase is not None and _may_be_body(reference, phrase):
        phrase = as_body(reference, phrase)
    return _taken_up(reference, phrase) if phrase is not None and phrase.kind == "body" else None


def _may_be_body(reference: Reference, phrase: Phrase) -> bool:
    """Return whether a noun is one for people and for firms, and the text calls nobody so: the developer."""
    firms = reference.lexicon.nouns.groups & reference.lexicon.nouns.describing
    return phrase.kind == "person" and phrase.lemma in firms and not reference.context.holders(phrase.lemma)


def _taken_up(reference: Reference, phrase: Phrase) -> Resolution | None:
    candidates = candidates_of(reference, phrase)
    chance, best = likeliest_by(load_weights()[phrase.kind], reference, phrase, candidates)
    if best is None or chance < SURE:
        return None
    found = _resolution(reference, best)
    note = f"{reference.words} -> {found.speaker.name}: {reason_for(reference, phrase, best, candidates)}"
    return evolve(found, evidence=(*found.evidence, Evidence(Step.NOMINAL, best.last.span, note)), chance=chance)


def likeliest_by(
    weights: Weights, reference: Reference, phrase: Phrase, candidates: tuple[Antecedent, ...]
) -> tuple[float, Antecedent | None]:
    """Return the candidate whose chance by some weights is the best, and that chance; None where there is none."""
    ranked = zip(chances(features_of(reference, phrase, candidates), weights), candidates, strict=False)
    return max(ranked, key=lambda pair: pair[0], default=(0.0, None))


def _resolution(reference: Reference, best: Antecedent) -> Resolution:
    """Return who is meant: a body under the fullest name that its nearest mention leads to."""
    if best.person is not None:
        return Resolution(best.speaker)
    mention = next((each for each in reversed(best.mentions) if each.form == "name"), None)
    if mention is not None and mention.head is not None:
        found = followed(reference, mention.span, mention.head, reference.page.sentences[mention.sentence])
        if found.speaker.kind in ("organization", "outlet"):
            return evolve(found, evidence=())
    return Resolution(best.speaker)


def candidates_of(reference: Reference, phrase: Phrase) -> tuple[Antecedent, ...]:
    """Return those named before whom a noun may take up, in order of their last mention."""
    found = _people(reference, phrase) if phrase.kind == "person" else _bodies(reference, phrase)
    here = reference.sentence.index
    near = (each for each in found if reference.page.steps_between(each.last.sentence, here) <= MAX_SENTENCES)
    return tuple(sorted(near, key=lambda each: each.last.span))


def _people(reference: Reference, phrase: Phrase) -> Iterator[Antecedent]:
    """Yield the people named before, of no other gender; not whom only somebody's words mention."""
    here, pasts = reference.sentence.index, _pasts(reference)
    first = reference.page.first_within(here, MAX_SENTENCES)
    if _is_of_no_country_named(reference, phrase):
        return
    late = (past.speaker.name or "" for past in pasts if past.sentence >= first)
    by_name = _by_name(pasts)
    for person in reference.cast.people_lately(first, here, set(late)):
        if phrase.gender and person.gender and phrase.gender != person.gender:
            continue
        if is_of_another_place(reference, phrase, person) or _is_out_of_step(reference, phrase, person):
            continue
        named = [
            evolve(each, head=head_at(reference, each.span)) for each in mentions_before(person, reference.span.start)
        ]
        followed_to = [_past(reference, past) for past in by_name.get((person.name, "person"), ())]
        told = (each for each in (*named, *followed_to) if reference.page.speech_around(each.span) is None)
        mentions = tuple(sorted(told, key=lambda each: each.span))
        if mentions:
            yield Antecedent(speaker_named(person), mentions, person)


def _is_of_no_country_named(reference: Reference, phrase: Phrase) -> bool:
    """Return whether a noun is an office of a country that the text does not name: the Dutch president."""
    titles = reference.lexicon.people.titles_of_state
    is_of_state = bool(phrase.countries) and name_key(phrase.lemma).split()[-1] in titles
    return is_of_state and not is_told_of(reference, phrase.countries)


def _is_out_of_step(reference: Reference, phrase: Phrase, person: Person) -> bool:
    """Return whether somebody has the title still who is to have had it: President Kos is no former president.

    Or only had it who is to have it: former mayor Kos is not the mayor.
    """
    former = reference.lexicon.nouns.former
    if former.isdisjoint(reference.words.lower().split()):
        is_title = phrase.lemma in reference.lexicon.nouns.titles and phrase.lemma not in reference.lexicon.nouns.kin
        return is_title and only_had(person, phrase.lemma, reference.lexicon)
    size = len(phrase.lemma.split())
    before = [
        name_key(reference.page.text[reference.page.sentences[each.sentence].span.start : each.span.start])
        .replace("-", " ")
        .split()
        for each in person.mentions
    ]
    return any(
        words[-size:] == phrase.lemma.split() and former.isdisjoint(words[-size - 1 : -size]) for words in before
    )


def _pasts(reference: Reference) -> list[ResolvedMention]:
    """Return the phrases that were followed before, those that speak first."""
    every = (*reference.past_sources, *reference.past_mentions)
    return [past for past in every if past.span.end <= reference.span.start and past.head != ""]


def _by_name(pasts: Iterable[ResolvedMention]) -> dict[tuple[str | None, str], list[ResolvedMention]]:
    """Return the phrases by the name and kind of whom they mean."""
    found: dict[tuple[str | None, str], list[ResolvedMention]] = {}
    for past in pasts:
        kind = "organization" if past.speaker.kind == "outlet" else past.speaker.kind
        found.setdefault((past.speaker.name, kind), []).append(past)
    return found


def _past(reference: Reference, past: ResolvedMention) -> Mention:
    sentence, head = reference.page.sentences[past.sentence], head_at(reference, past.span)
    subject = head is not None and is_subject(sentence, head)
    return Mention(past.span, past.sentence, subject, "noun", head, past.is_source)


def _bodies(reference: Reference, phrase: Phrase) -> Iterator[Antecedent]:
    """Yield the institutions named before, those whose names hold one another as one."""
    named: dict[str, list[Mention]] = {}
    near = _entities_by_key(reference)
    for institution in reference.cast.institutions_called(near):
        if _may_be_taken_up(reference, phrase, institution):
            full = reference.cast.full_forms.get(bare(institution.name), institution.name)
            entities = (each for key in institution.keys for each in near.get(key, ()))
            mentions = [_mention(reference, each) for each in sorted(entities, key=lambda each: each.span)]
            named.setdefault(_fullest(bare(full), named), []).extend(mentions)
    by_name = _by_name(_pasts(reference)).items()
    bodies = [(name, key_words(name or ""), pasts) for (name, kind), pasts in by_name if kind == "organization"]
    for name in _spoken_only(reference, named, bodies):
        named[name] = []
    for name, mentions in named.items():
        pasts = [_past(reference, past) for past in _called_so(name, bodies)]
        own = tuple(sorted((*mentions, *pasts), key=lambda each: each.span))
        yield Antecedent(Speaker(name, "organization"), own)


def _spoken_only(
    reference: Reference,
    named: Iterable[str],
    bodies: Iterable[tuple[str | None, frozenset[str], list[ResolvedMention]]],
) -> Iterator[str]:
    """Yield the names of bodies that only their source tells: battery maker `Nordvik`, whom the recognizer missed."""
    countries, keys = reference.lexicon.countries, [key_words(name) for name in named]
    for name, words, pasts in bodies:
        is_known = any(words <= each or each <= words for each in keys)
        is_name = name is not None and all(word[:1].isupper() for word in name.split())
        if name is None or not is_name or is_known or countries.country_named(name) is not None:
            continue
        if any(past.is_source and past.speaker.kind == "organization" for past in pasts):
            yield name


def _called_so(
    name: str, bodies: Iterable[tuple[str | None, frozenset[str], list[ResolvedMention]]]
) -> Iterator[ResolvedMention]:
    """Yield the phrases that mean a body by its name, by more of it or less; of each body, its name in words too."""
    words = key_words(name)
    for other, parts, pasts in bodies:
        if other == name or (parts and (parts <= words or words <= parts)):
            yield from pasts


def _may_be_taken_up(reference: Reference, phrase: Phrase, institution: Institution) -> bool:
    """Return whether a noun may take up a name: a body's, or what passes for a place's and says it: Banco Andino."""
    nouns, last = reference.lexicon.nouns, name_key(institution.name).split()[-1:]
    words = key_words(institution.name)
    is_noun = words <= nouns.organizations or words <= nouns.roles.keys()  # a bank that the Bank is called; Minister
    is_noun = is_noun or _is_of_somebody(reference, phrase, institution.name)
    is_paper = bool(set(last) & (nouns.documents - nouns.organizations))  # the Situation Report
    body = nouns.bodies.get(phrase.lemma)
    says_so = body is not None and bool(words & body.names)
    is_body = institution.kind in BODIES or (institution.kind in PLACES and says_so)
    return is_body and institution.span.start < reference.span.start and not (is_noun or is_paper)


def _is_of_somebody(reference: Reference, phrase: Phrase, name: str) -> bool:
    """Return whether a name is what somebody is: Chief Financial Officer, Dr; an ombudsman is a watchdog as well."""
    nouns, body = reference.lexicon.nouns, reference.lexicon.nouns.bodies.get(phrase.lemma)
    if body is not None and body.sort == "public":
        return False
    last = name_key(name.partition(" of ")[0]).split()[-1:]
    is_description = len(last) < len(name.replace("-", " ").split()) and not any(map(str.isupper, name))
    return is_description or not ((nouns.roles.keys() | nouns.titles.keys()) - nouns.organizations).isdisjoint(last)


def _fullest(name: str, names: dict[str, list[Mention]]) -> str:
    """Return the name among `names` that holds all words of a name, or that it holds; else the name itself."""
    words = key_words(name)
    return next((each for each in names if words <= key_words(each) or words >= key_words(each)), name)


def _entities_by_key(reference: Reference) -> dict[str, list[NamedEntity]]:
    """Return the last names before a noun by their keys."""
    found: dict[str, list[NamedEntity]] = {}
    for entity in reference.page.entities_in(Span(0, reference.span.start)):
        words = bare(reference.page.words(entity.span)).removesuffix("’s").removesuffix("'s")
        found.setdefault(name_key(words), []).append(entity)
    return found


def _mention(reference: Reference, entity: NamedEntity) -> Mention:
    sentence, head = reference.page.sentences[entity.sentence], head_at(reference, entity.span)
    subject = head is not None and is_subject(sentence, head)
    return Mention(entity.span, entity.sentence, subject, "name", head)
