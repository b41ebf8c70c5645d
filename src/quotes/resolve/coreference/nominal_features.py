"""What speaks for and against somebody whom a noun may take up, as named features for the model of nominals.

How near and how central somebody is counts as for pronouns (features.py); beside it what the noun says, held against
what the text says of them: what they are called, age, people, the words of a name (Harbour Airways is an airline).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from quotes.lexicon.names import name_key
from quotes.resolve.cast.members import Mention, Person
from quotes.resolve.coreference.antecedents import head_at
from quotes.resolve.coreference.described import Described, described, described_person, key_words
from quotes.resolve.coreference.nominal_phrases import Phrase, is_brought_in
from quotes.resolve.name_context import same_rank
from quotes.resolve.reference import Antecedent, Reference
from quotes.trees import child, parent, relation
from quotes.types import Span, Token

DISTANCES = (
    (0, "in the sentence"),
    (1, "1 sentence back"),
    (2, "2 sentences back"),
    (4, "3 or 4 back"),
    (8, "5 to 8 back"),
)
NEAR = 4  # sentences
INTRODUCING = 2  # sentences that first mention somebody, in which a word of theirs may stand
PLAYER = "player"  # who is called by a place on the field, too
POLITICIAN = "politician"  # of whom the Montana Republican is said
CONFLICTS = frozenset(
    {
        "age differs", "people differs", "a name differs", "of another sort", "a public body", "an outlet",
        "not called what is said of many",
    }
)  # fmt: skip
ALIKE = frozenset({"called so", "called alike"})
BESIDE = frozenset({"compound", "nmod", "flat", "amod"})
FITS = frozenset({"called so", "called alike", "age fits", "people fits", "a word fits", "a name fits", "name says so"})


def features_of(reference: Reference, phrase: Phrase, candidates: Sequence[Antecedent]) -> tuple[frozenset[str], ...]:
    """Return what speaks for or against each candidate, and last what speaks for nobody among them."""
    said = [frozenset(says(reference, phrase, each)) for each in candidates]
    rivals = [each for each, words in zip(candidates, said, strict=True) if not (words & CONFLICTS or _is_slight(each))]
    alike = [each.last.span for each, words in zip(candidates, said, strict=True) if words & ALIKE]
    since = partial(_another_since, max(alike) if phrase.of_another and alike else None)
    own = [
        frozenset(
            (
                *_place(reference, phrase, each, candidates),
                *_alone(reference, phrase, each, rivals),
                *words,
                *since(each),
                *_goes_on(reference, phrase, each),
            )
        )
        for each, words in zip(candidates, said, strict=True)
    ]
    return (*own, frozenset(_nobody(reference, phrase, own)))


def says(reference: Reference, phrase: Phrase, each: Antecedent) -> Iterator[str]:
    """Yield how what the noun says goes with what the text says of somebody."""
    known = described_person(reference, each.person) if each.person else described(reference, each.mentions)
    if phrase.kind == "person":
        yield from _called(reference, phrase, each, known)
        yield from _age(phrase, known)
        yield from _people(reference, phrase, each, known)
    else:
        yield from _named(reference, phrase, each, known)
    places = [place for _, place in (each.person.roles if each.person else ())]
    words = known.words | {word for place in places for word in place.lower().split()}
    if phrase.modifiers:
        yield "a word fits" if phrase.modifiers & words else "a word differs"
    is_open = phrase.of_party and not _shorts(known.words) and _is_only_politician(reference, each)
    if phrase.names and not is_open:
        yield from _name_beside(reference, phrase, each, words)


def _is_only_politician(reference: Reference, each: Antecedent) -> bool:
    """Return whether the text gives nobody else a politician's role: the Montana Republican need not be of Montana."""
    offices = {POLITICIAN, *reference.lexicon.nouns.said_of[POLITICIAN]}
    others = (person for person in reference.cast.people if person is not each.person)
    return not any(role in offices for person in others for role, _ in person.roles)


def _name_beside(reference: Reference, phrase: Phrase, each: Antecedent, words: frozenset[str]) -> Iterator[str]:
    """Yield whether a name before the noun is said of somebody or near: the Lincoln actor is no Lincoln.

    Whom somebody plays for need not have been said: the Gor Mahia midfielder, of a captain.
    """
    own = key_words(each.speaker.name or "")
    said = {name_key(word) for word in words}
    if phrase.kind == "person" and phrase.names & own:
        yield "a name differs"
    elif phrase.names & (said | own) or (phrase.of_party and _is_in_short(phrase.names, words)):
        yield "a name fits"
    elif phrase.names & _words_around(reference, each) and not (phrase.of_party and _shorts(words)):
        yield "a name is near"
    elif not (each.person and PLAYER in reference.lexicon.nouns.said_of.get(phrase.lemma, ())):
        yield "a name differs"


def is_of_another_place(reference: Reference, phrase: Phrase, person: Person) -> bool:
    """Return whether the text has another place in short behind a name: Tom Long, R-Ala., is no Georgia Republican."""
    words = described_person(reference, person).words if phrase.of_party and phrase.names else frozenset()
    return bool(_shorts(words)) and not _is_in_short(phrase.names, words)


def _is_in_short(names: frozenset[str], words: frozenset[str]) -> bool:
    """Return whether a word is short for one of some names: ala. for Alabama, pa. for Pennsylvania."""
    return any(_has_in_order(name, word.rstrip(".")) for name in names for word in _shorts(words))


def _shorts(words: frozenset[str]) -> frozenset[str]:
    """Return the words that are short for where somebody is elected: ala., of Tom Long, R-Ala."""
    return frozenset(word for word in words if len(word) > 1 and word.endswith("."))


def _has_in_order(name: str, letters: str) -> bool:
    """Return whether a name begins as some letters do and has the others in their order: pennsylvania, pa."""
    rest = iter(name)
    return len(letters) > 1 and name[0] == letters[0] and all(letter in rest for letter in letters)


def _words_around(reference: Reference, each: Antecedent) -> set[str]:
    """Return the keys of the words of the sentences that first mention somebody."""
    first = dict.fromkeys(mention.sentence for mention in each.mentions)
    sentences = [reference.page.sentences[index] for index in list(first)[:INTRODUCING]]
    return {name_key(token.text) for sentence in sentences for token in sentence.tokens if token.text[0].isupper()}


def _place(reference: Reference, phrase: Phrase, each: Antecedent, candidates: Sequence[Antecedent]) -> Iterator[str]:
    """Yield how near and how central somebody is, and whether the same noun took them up before."""
    back = _steps(reference, each.last.sentence)
    yield next((words for most, words in DISTANCES if back <= most), "farther back")
    if any(mention.subject and _steps(reference, mention.sentence) <= 2 for mention in each.mentions):
        yield "a subject near"
    if each.last.head is not None and each.last.head.deprel == "conj":
        yield "one of several"
    if each.last.head is not None and relation(each.last.head) in BESIDE and not each.last.subject:
        yield "beside a noun"
    if each.last.span == max(other.last.span for other in candidates):
        yield "the nearest"
    if len(each.mentions) == max(len(other.mentions) for other in candidates):
        yield "named most"
    if each.person is not None and len(each.person.tokens) == 1:
        yield "of one word"
    if each.mentions[0].sentence <= 2:
        yield "opens the text"
    yield from _spoke(reference, each)
    if any(past.head == phrase.lemma and past.speaker.name == each.speaker.name for past in reference.past_sources):
        yield "taken up so before"


def _another_since(last: Span | None, each: Antecedent) -> Iterator[str]:
    """Yield whether another whom the noun may be said of came behind somebody's last mention, at `last`."""
    if last is not None and each.last.span < last:
        yield "another since"


def _steps(reference: Reference, sentence: int) -> int:
    """Return how many sentences one stands before the noun, those that are all direct speech left out."""
    return reference.page.steps_between(sentence, reference.sentence.index)


def _alone(reference: Reference, phrase: Phrase, each: Antecedent, rivals: Sequence[Antecedent]) -> Iterator[str]:
    """Yield whether nobody else whom the noun may mean is near, or named half as often."""
    near = [other for other in rivals if _steps(reference, other.last.sentence) <= NEAR]
    if near == [each]:
        yield "the only one near, for an age" if phrase.is_age and not phrase.is_role else "the only one near"
    most = max((len(other.mentions) for other in rivals if other is not each), default=0)
    if len(each.mentions) >= max(3, 2 * most):
        yield "named most by far"


def _goes_on(reference: Reference, phrase: Phrase, each: Antecedent) -> Iterator[str]:
    """Yield whether the paragraph is about one person until the noun: `Eva Kos said she was tired. The plumber said`.

    Not where the noun stands there before, of another: `Eva Kos saw a plumber. The plumber said`; nor where somebody
    else speaks there: `A nurse said Kos had called. The plumber said`.
    """
    page, last = reference.page, reference.sentence.index - 1
    first = page.opening(reference.sentence).index
    is_about = any(mention.subject and first <= mention.sentence <= last for mention in each.mentions)
    if each.person is None or not is_about or not _may_be_said_of(reference, phrase, each.person):
        return
    speaks = {past.speaker.name for past in reference.past_sources if first <= past.sentence <= last}
    if not speaks <= {each.speaker.name, None}:
        return
    tokens = (token for sentence in page.sentences[first : last + 1] for token in sentence.tokens)
    is_printed = any(token.lemma.lower() == phrase.lemma for token in tokens) or is_brought_in(reference, phrase)
    others = (other for other in reference.cast.people_between(first, last) if other is not each.person)
    if not is_printed and all(_stands_before_a_noun(reference, other, first, last) for other in others):
        yield "the paragraph is theirs"


def _may_be_said_of(reference: Reference, phrase: Phrase, person: Person) -> bool:
    """Return whether a noun may tell more of somebody: no title, nor a role beside others: no plumber, of a baker."""
    nouns, roles = reference.lexicon.nouns, {role for role, _ in person.roles}
    range_of = {phrase.lemma, *nouns.said_of.get(phrase.lemma, ())}
    is_beyond = bool(roles) and phrase.is_role and roles.isdisjoint(range_of)
    return not is_beyond and (phrase.lemma in nouns.kin or phrase.lemma not in nouns.titles)


def _stands_before_a_noun(reference: Reference, person: Person, first: int, last: int) -> bool:
    """Return whether a word that passes for somebody only says which thing is meant: `Luochuan` apples."""
    heads = [head_at(reference, mention.span) for mention in person.mentions if first <= mention.sentence <= last]
    return len(person.tokens) == 1 and all(head is not None and relation(head) == "compound" for head in heads)


def _is_slight(each: Antecedent) -> bool:
    """Return whether one word, named once and subject of nothing, is all there is: a town that is no person."""
    return each.is_word_alone and len(each.mentions) == 1 and not each.last.subject and not each.last.is_source


def _spoke(reference: Reference, each: Antecedent) -> Iterator[str]:
    own = {mention.span for mention in each.mentions if mention.is_source}
    spoken = [past for past in reference.past_sources if past.speaker.name]
    theirs = [
        past for past in spoken
        if past.speaker.name == each.speaker.name or (past.span in own and past.speaker.kind == each.speaker.kind)
    ]  # fmt: skip
    if theirs and theirs[-1] is spoken[-1]:
        yield "spoke last"
    if any(_steps(reference, past.sentence) <= NEAR for past in theirs):
        yield "spoke near"


def _called(reference: Reference, phrase: Phrase, each: Antecedent, known: Described) -> Iterator[str]:
    """Yield whether the text calls a person what the noun does."""
    if not phrase.is_role:
        return
    if _was_done_to(reference, phrase, each):
        yield "called so"
        return
    held = each.person.roles if each.person else ()
    own_words = " ".join(phrase.modifiers | phrase.names)
    is_ranked = not phrase.of_another  # the deputy governor is no governor, but an official as well
    roles = [r for r, place in held if not is_ranked or same_rank(_beyond(place, r), own_words, reference.lexicon)]
    own = [word for word in phrase.modifiers if f"{word} {phrase.lemma}" in reference.lexicon.nouns.roles]
    if own and not set(own) & known.words:
        yield "called otherwise"  # the prime minister is not the minister of schools
        if phrase.lemma not in roles:
            yield "a title that nothing gives"
    elif phrase.lemma in {*roles, *known.became} or (phrase.of_party and phrase.lemma in known.words):
        former = reference.lexicon.nouns.former
        yield "called so once" if former & known.words and not former & phrase.modifiers else "called so"
    elif _is_called_alike(reference, phrase, roles, known.words):
        yield "called alike"
    else:
        yield "called otherwise" if held else "not called"
        if phrase.of_another or phrase.of_party:
            yield "not called what is said of many"
        if held and phrase.parts & _words_for_bodies(reference):
            yield "an office of a body that is not theirs"
        is_title = phrase.lemma in reference.lexicon.nouns.titles and phrase.lemma not in reference.lexicon.nouns.kin
        places = {word for _, place in held for word in name_key(place).split()}
        if is_title and not phrase.names & places:  # the CDP president, of the CDP's leader
            yield "a title that nothing gives"


def _beyond(place: str, role: str) -> str:
    """Return the words before a role that are no part of it: the prime minister is of that rank and no other."""
    return " ".join(word for word in place.split() if word.lower() not in role.split())


def _words_for_bodies(reference: Reference) -> frozenset[str]:
    return reference.lexicon.nouns.organizations | reference.lexicon.nouns.groups


def _was_done_to(reference: Reference, phrase: Phrase, each: Antecedent) -> bool:
    """Return whether the text says that what the noun follows from was done to somebody: jailed, the defendant."""
    verbs = reference.lexicon.nouns.done.get(phrase.lemma, frozenset())
    return any(verb.lemma.lower() in verbs for mention in each.mentions if (verb := _done(reference, mention)))


def _done(reference: Reference, mention: Mention) -> Token | None:
    """Return the verb of which a mention is what it was done to: they `jailed` Kos, Kos was `jailed`; None for none."""
    if mention.head is None:
        return None
    sentence = reference.page.sentences[mention.sentence]
    verb = parent(sentence, mention.head)
    is_suffered = mention.head.deprel in ("obj", "nsubj:pass")
    is_suffered = is_suffered or (verb is not None and child(sentence, verb, "aux:pass") is not None)
    return verb if is_suffered else None


def _is_called_alike(reference: Reference, phrase: Phrase, roles: Sequence[str], words: frozenset[str]) -> bool:
    """Return whether somebody with some roles is called by the noun again: the leader, of a president.

    Not by a noun with another before it that the text does not say of them: a commissioner is no precinct chief.
    """
    lemma = POLITICIAN if phrase.of_party else phrase.lemma
    said_of = reference.lexicon.nouns.said_of.get(lemma, frozenset()) if phrase.parts <= words else frozenset()
    return any(role in said_of or reference.lexicon.people.is_called(role, phrase.lemma) for role in roles)


def _age(phrase: Phrase, known: Described) -> Iterator[str]:
    if phrase.ages and known.age is not None:
        yield "age fits" if phrase.ages[0] <= known.age <= phrase.ages[1] else "age differs"
    elif phrase.is_age:
        yield "age not known"


def _people(reference: Reference, phrase: Phrase, each: Antecedent, known: Described) -> Iterator[str]:
    if not phrase.countries:
        return
    listed = reference.lexicon.people.person_named(each.speaker.name or "")
    offices = {reference.lexicon.countries.country_named(office.of) for office in (listed.offices if listed else ())}
    countries = known.countries | {country.name for country in offices if country is not None}
    yield "people not known" if not countries else "people fits" if phrase.countries & countries else "people differs"


def _named(reference: Reference, phrase: Phrase, each: Antecedent, known: Described) -> Iterator[str]:
    """Yield whether a body's name, or what the text says beside it, says that it is what the noun calls it."""
    bodies = reference.lexicon.nouns.bodies
    words = key_words(each.speaker.name or "")
    body = bodies.get(phrase.lemma)
    if phrase.lemma in known.words:
        yield "called so"
    if reference.lexicon.outlet_named(each.speaker.name or "") is not None:
        yield "an outlet"
    if body is not None and words & (body.names | {phrase.lemma}):
        yield "name says so"
        return
    said = [bodies[word] for word in sorted((words | known.words) & set(bodies)) if word != phrase.lemma]
    said += [other for other in bodies.values() if words & other.names and phrase.lemma != other.lemma]
    sorts = {other.sort for other in said if other.sort}
    if body is not None and body.sort and sorts:
        yield "of the sort" if body.sort in sorts else "of another sort"
    elif "public" in sorts:
        yield "a public body"


def _nobody(reference: Reference, phrase: Phrase, own: Sequence[frozenset[str]]) -> Iterator[str]:
    """Yield what speaks for none of the candidates."""
    yield "nobody"
    if is_brought_in(reference, phrase):
        yield "nobody: brought in without a name"
    if phrase.has_tail:
        yield "nobody: more is said"
    if phrase.is_broad:
        yield "nobody: a word for any"
    if reference.page.is_quoted(reference.span):
        yield "nobody: in somebody's words"
    if sum("called so" in features for features in own) > 1:
        yield "nobody: several are called so"
    if not any(features & FITS for features in own):
        yield "nobody: nothing fits"


def reason_for(reference: Reference, phrase: Phrase, each: Antecedent, candidates: Sequence[Antecedent]) -> str:
    """Return in a few words what speaks for somebody: what fits, and where the last mention is."""
    fits = sorted(set(says(reference, phrase, each)) & FITS)
    return ", ".join((*fits, *list(_place(reference, phrase, each, candidates))[:1]))
