"""What stands with a name and says who somebody is: roles with what they belong to, titles, gender."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotes.lexicon import Lexicon
from quotes.resolve.cast.members import Person
from quotes.resolve.noun_phrases import is_role, role_of
from quotes.resolve.page import Page
from quotes.resolve.split_names import MIN_ACRONYM
from quotes.spans import contains
from quotes.trees import child, children, head_of, parent, relation
from quotes.types import NamedEntity, Sentence, Span, Token

MAX_APART = 120  # code points between a name and a role that is its own
WHO = frozenset({"who", "that", "which"})
OWNERS = {"his": "m", "her": "f"}
MODIFIERS = frozenset({"nmod", "compound", "appos", "flat", "amod", "nmod:desc", "dep", "list"})


def roles_at(
    sentence: Sentence, head: Token | None, span: Span, page: Page, lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """Yield the roles that stand with a name: `North Korean leader Kim`, `Hong Min, a senior analyst at ...`."""
    if head is None:
        return
    beside = (t for t in children(sentence, head) if relation(t) != "conj" or says_more(sentence, head, t, lexicon))
    near = {head.index, *(t.index for t in beside)}  # not of "Borght and his wife"
    above = parent(sentence, head)
    if (
        above is not None
        and not has_case(sentence, head, span)
        and not is_owner(sentence, head)
        and relation(head) in MODIFIERS | {"flat", "appos"}
        and above.upos in ("NOUN", "PROPN")
    ):
        near |= {above.index, *(t.index for t in children(sentence, above))}
    if above is not None and relation(head) == "nsubj" and child(sentence, above, "cop") is not None:
        near.add(above.index)  # "Borght is a member of parliament"
    if (second := _role_beside(sentence, head, lexicon)) is not None:
        near.add(second.index)
    if (over := role_over(sentence, head, lexicon) or role_before_body(sentence, head, page, lexicon)) is not None:
        near.add(over.index)
    for index in sorted(near):
        token = sentence.tokens[index]
        role = role_of(sentence, token, lexicon) if not contains(span, token.span) else None
        own = token.span.start < span.start or child(sentence, token, "case") is None  # "by DPRK leader Kim"
        own = own and not is_of_another(sentence, token, lexicon) and not _opens_a_role(sentence, token, lexicon)
        if role is not None and own and abs(token.span.start - span.start) < MAX_APART:
            owner = owner_words(sentence, token, page, leaving=frozenset(page.words(span).split()))
            owner = owner or country_behind(sentence, head, lexicon)
            called = {token.lemma.lower()} & set(lexicon.nouns.roles)  # a head of state is a head, too
            yield from ((each, owner) for each in sorted({role, *called}, key=len))


def _opens_a_role(sentence: Sentence, token: Token, lexicon: Lexicon) -> bool:
    """Return whether a word is the first of a role of two: a deputy minister is no deputy, a head coach no head."""
    behind = next(iter(sentence.tokens[token.index + 1 : token.index + 2]), None)
    return behind is not None and f"{token.lemma.lower()} {behind.lemma.lower()}" in lexicon.nouns.roles


def says_more(sentence: Sentence, name: Token, partner: Token, lexicon: Lexicon) -> bool:
    """Return whether a noun tells more of whom a name and its apposition mean: Kos, the mayor of Lodz and `a father`.

    No comma stands before its `and`; both are roles, or it has no article: Kos, a village elder and `custodian`.
    """
    may_say = partner.xpos == "NN" or (partner.xpos == "NNP" and partner.lemma.lower() in lexicon.nouns.roles)
    joint = child(sentence, partner, "cc") if relation(partner) == "conj" and may_say else None
    between = (t for t in children(sentence, name) if name.index < t.index < partner.index)
    beside = next((t for t in between if relation(t) == "appos"), None)
    if joint is None or beside is None or sentence.tokens[joint.index - 1].text == ",":
        return False
    is_bare = child(sentence, partner, "det", "nmod:poss", "appos") is None and beside.upos in ("NOUN", "PROPN")
    return is_bare or (is_role(beside, lexicon) and is_role(partner, lexicon))


def is_of_another(sentence: Sentence, role: Token, lexicon: Lexicon) -> bool:
    """Return whether a relative clause gives a role to another, or to nobody: Jo, `whose father was president`, said.

    Also who is not a doctor, who would be president; and what stands beside such a role: whose boss, the mayor, left.
    """
    above = parent(sentence, role)
    if above is not None and relation(role) == "appos" and is_of_another(sentence, above, lexicon):
        return True
    if _stands_behind_whose(sentence, role):
        return True
    return role.deprel == "acl:relcl" and any(_gives_away(each, lexicon) for each in children(sentence, role))


def _stands_behind_whose(sentence: Sentence, role: Token) -> bool:
    """Return whether a role stands in a clause with whose, or beside its noun: whose wife, `a nurse`, left."""
    owners = [t.index for t in sentence.tokens[: role.index] if t.xpos == "WP$"]
    between = sentence.tokens[owners[-1] : role.index] if owners else ()
    comma = next((t.index for t in between if t.text == ","), None)
    has_verb = any(t.upos in ("VERB", "AUX") for t in between if comma is not None and t.index < comma)
    return bool(owners) and (comma is None or not has_verb)


def _gives_away(token: Token, lexicon: Lexicon) -> bool:
    """Return whether a word below the noun of a relative clause says that it is not of who the clause is about."""
    is_another = relation(token) == "nsubj" and token.lemma.lower() not in WHO
    return is_another or token.xpos in ("WP$", "MD") or token.text.lower() in lexicon.cues.negations | {"no"}


def _role_beside(sentence: Sentence, name: Token, lexicon: Lexicon) -> Token | None:
    """Return the role that the tree made a second subject of, before a name: `Minister of Food` Jan Kos; or None.

    Or another argument, where it stands right before: appeared before Lodz `magistrate` Jan Kos.
    """
    if relation(name) not in ("nsubj", "obl", "obj"):
        return None
    beside = [t for t in sentence.tokens[: name.index] if t.head == name.head and relation(t) == relation(name)]
    first = next((t for t in beside if relation(t) == "nsubj" or t.index == name.index - 1), None)
    is_role = first is not None and first.lemma.lower() in lexicon.nouns.roles and first.xpos in ("NN", "NNP")
    return first if is_role else None


def has_case(sentence: Sentence, name: Token, span: Span) -> bool:
    """Return whether a preposition or a genitive stands with a name; the apostrophe within it is none: Sa’ad Bello."""
    cases = (t for t in children(sentence, name) if relation(t) == "case")
    return any(t.span.start < span.start or t.span.end >= span.end for t in cases)


def is_owner(sentence: Sentence, name: Token) -> bool:
    """Return whether a name only says whose people these are: `Kos lawyers`, `Kos campaign manager Erwin Borght`."""
    noun = parent(sentence, name)
    return relation(name) == "compound" and noun is not None and noun.upos == "NOUN" and name.index < noun.index


def role_over(sentence: Sentence, name: Token, lexicon: Lexicon) -> Token | None:
    """Return the role that a name behind a comma belongs to, where the tree hung it on what the role is of; or None.

    `The head of the Lodz Institute, Jan Kos,` is no institute, Jan Kos; `the wife of the mayor, Jan Kos,` is not he.
    """
    first = min((t.index for t in children(sentence, name) if relation(t) in ("nmod", "compound", "flat")), default=0)
    before = sentence.tokens[(min(first, name.index) if first else name.index) - 1] if name.index else None
    above = parent(sentence, name)
    if relation(name) != "appos" or above is None or before is None or before.text != ",":
        return None
    roles = lexicon.nouns.roles
    while above.lemma.lower() not in roles and relation(above) in ("nmod", "compound", "flat", "conj", "appos"):
        above = sentence.tokens[above.head]
    is_one = above.lemma.lower() in roles and above.xpos in ("NN", "NNP")
    return above if is_one and above.index not in (name.head, name.index) else None


def role_before_body(sentence: Sentence, name: Token, page: Page, lexicon: Lexicon) -> Token | None:
    """Return the role that a name has behind the body that it is of, read by words: `Head of the JCI Jan Kos`; or None.

    Trees hang such a name on the body, or make a second subject of it. What the office is for may stand before the
    body: `director for Asia of Acme Jan Kos`; alone it tells nothing: `a spokesman for Republican Jan Kos` is not he.
    """
    before = sentence.tokens[: name.index][::-1]
    bodies = [m for m in page.entities_in(Span(sentence.span.start, name.span.start)) if not m.is_person]
    if not before or not any(contains(m.span, before[0].span) for m in bodies):
        return None
    of_short = before[0].text.isupper() and len(before[0].text) >= MIN_ACRONYM and not is_role(before[0], lexicon)
    of_short = of_short and any(m.is_body and contains(m.span, before[0].span) for m in bodies)
    behind, of_body, known = name, False, lexicon.name_words
    for token in before:
        word = token.text.lower()
        if token.lemma.lower() in lexicon.nouns.roles:
            first = behind.text.lower()
            of_body = of_body or (of_short and behind is before[1])
            return token if first == "of" or (of_body and first in known.for_field) else None
        describes = token.text == "-" or (token.upos in ("NOUN", "ADJ") and behind is not name)  # of charity Acme
        if not token.text[0].isupper() and not describes and word not in known.within_office | known.of_body:
            return None
        behind, of_body = token, of_body or word in known.of_body
    return None


def owner_words(sentence: Sentence, role: Token, page: Page, *, leaving: frozenset[str] = frozenset()) -> str:
    """Return what a role belongs to as words before or behind it: `North Korean` leader, director `of X`; else "".

    The words in `leaving`, of the bearer's own name, are left out.
    """
    parts: list[Token] = []
    for other in children(sentence, role):
        if relation(other) in ("amod", "compound", "nmod") and other.upos in ("PROPN", "ADJ", "NOUN", "PRON"):
            parts.extend(t for t in name_below(sentence, other) if t.upos in ("PROPN", "ADJ", "PRON", "NOUN"))
    return " ".join(t.text for t in sorted(set(parts), key=lambda t: t.index) if t.text not in leaving)


def only_had(person: Person, role: str, lexicon: Lexicon) -> bool:
    """Return whether the text says of somebody only that they had a role, given as a lemma: former mayor Kos.

    False where it does not say so at all.
    """
    places = [place.lower().split() for held, place in person.roles if role in held.split()]
    return bool(places) and not any(lexicon.nouns.former.isdisjoint(words) for words in places)


def country_behind(sentence: Sentence, name: Token, lexicon: Lexicon) -> str:
    """Return the country that somebody is said to be of behind the name: President Kos `of Ruritania`; else ""."""
    places = [t for t in children(sentence, name) if relation(t) == "nmod" and t.index > name.index]
    for place in places:
        case = child(sentence, place, "case")
        words = " ".join(t.text for t in sorted(name_below(sentence, place), key=lambda t: t.index))
        if case is not None and case.lemma.lower() == "of" and lexicon.countries.country_named(words) is not None:
            return words
    return ""


def same_rank(one: str, other: str, lexicon: Lexicon) -> bool:
    """Return whether the words before two roles give the same rank: no deputy governor is the governor."""
    first, second = ({word.lower() for word in words.split()} & lexicon.nouns.ranks for words in (one, other))
    return first == second


def name_below(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Yield a token and the words of its name below it: no appositions, clauses or coordinations."""
    yield token
    for other in children(sentence, token):
        if relation(other) in ("amod", "compound", "flat", "nmod"):
            yield from name_below(sentence, other)


def gender_at(
    sentence: Sentence, entity: NamedEntity, page: Page, lexicon: Lexicon, roles: Iterable[tuple[str, str]]
) -> str | None:
    """Return the gender that a mention shows: by its title, its roles, its given name; None where it shows none."""
    first = page.words(entity.span).split()[0].rstrip(".").lower()
    before = next((t for t in reversed(sentence.tokens) if t.span.end <= entity.span.start), None)
    for word in (first, before.text.rstrip(".").lower() if before else ""):
        if (gender := lexicon.nouns.titles.get(word)) is not None:
            return gender
    for role, _ in roles:
        if (gender := lexicon.nouns.roles.get(role)) is not None:
            return gender
    words = page.words(entity.span).split()
    return lexicon.nouns.given_names.get(words[0].lower()) if len(words) > 1 else _gender_ahead(sentence, entity)


def _gender_ahead(sentence: Sentence, entity: NamedEntity) -> str | None:
    """Return the gender by which a clause ahead owns what its subject has: `Announcing his retirement, Shaw said`."""
    head = head_of(sentence, entity.span)
    verb = parent(sentence, head) if head is not None and relation(head) == "nsubj" else None
    ahead = [t for t in children(sentence, verb) if relation(t) == "advcl"] if verb is not None else []
    owned = (
        word.text.lower()
        for clause in ahead
        if clause.xpos == "VBG" and clause.span.end <= entity.span.start and child(sentence, clause, "nsubj") is None
        for thing in children(sentence, clause)
        if relation(thing) == "obj"
        for word in children(sentence, thing)
        if word.deprel == "nmod:poss"
    )
    return next((OWNERS[word] for word in owned if word in OWNERS), None)


def is_subject(sentence: Sentence, token: Token) -> bool:
    """Return whether the name that a token heads is a subject, by itself, beside a role, or of its own relative clause.

    `It matters to Jan Kos, who started the act.`
    """
    if _is_said_to_act(sentence, token):
        return True
    while relation(token) in ("flat", "appos", "compound", "nmod") and token.deprel != "nmod:poss" and token.head >= 0:
        if child(sentence, token, "case") is not None:
            return False
        token = sentence.tokens[token.head]
    return relation(token) == "nsubj"


def _is_said_to_act(sentence: Sentence, token: Token) -> bool:
    clause = child(sentence, token, "acl")
    who = child(sentence, clause, "nsubj") if clause is not None and clause.deprel == "acl:relcl" else None
    return who is not None and who.lemma.lower() == "who"
