"""Several who speak as one: `Seoul and Washington`."""

from __future__ import annotations

from itertools import dropwhile, pairwise

from quotes.lexicon.names import name_key
from quotes.resolve.forms.person import named_in, person_at, title_bearer
from quotes.resolve.name_context import says_more
from quotes.resolve.noun_phrases import bare, core, is_role, role_of
from quotes.resolve.reference import Reference, followed, phrase_span, resolved
from quotes.rule_names import Step
from quotes.spans import contains
from quotes.trees import child, children, head_of, parent, relation, subtree, tokens_in
from quotes.types import Resolution, Span, Token


def coordination(reference: Reference) -> Resolution | None:
    """Return the group of `Seoul and Washington`, `Chang Hao-han and Sean Chang`, `the judges Jan Kos and Eva Berg`."""
    ways = (_behind_long_title, _called_by_one_noun, _bodies_behind_one_noun, _of_two_offices, _named_and_another)
    if (several := next((found for way in ways if (found := way(reference))), None)) is not None:
        return several
    partners = [
        t
        for t in children(reference.sentence, reference.head)
        if relation(t) == "conj" and contains(reference.span, t.span)
    ]
    partners = [t for t in partners if t.upos in ("PROPN", "NOUN") and not _inside_institution(reference, t)]
    partners = [t for t in partners if not _names_another(t, partners) and not _is_of_first(reference, t)]
    partners = [] if _is_one_by_words(reference, partners) else partners
    partners = _others(reference, partners) if _says_more(reference) else partners
    if len(partners) == 1 and _is_beside(reference, partners[0]):
        return followed(reference, phrase_span(reference, partners[0]), partners[0])
    if partners and _is_firm(reference):
        return resolved(bare(reference.words), "organization", Step.NAME_AS_PRINTED, reference.span)
    if partners and _is_clause_ahead(reference, partners):
        return followed(reference, phrase_span(reference, partners[0]), partners[0])
    if partners and (chief := _behind_one_office(reference, partners[-1])) is not None:
        return followed(reference, phrase_span(reference, chief), chief)
    if partners and (named := _name_behind_roles(reference, partners)) is not None:
        return followed(reference, phrase_span(reference, named), named)
    if not partners or _is_one_title(reference, partners) or title_bearer(reference) is not None:
        return None
    heads = (reference.head, *partners)
    if all(t.upos == "NOUN" and _named_beside(reference, t) is None for t in heads):
        name = reference.page.words(core(reference.page, reference.span))
        return resolved(name, "group", Step.COORDINATION, reference.span, f"several speak as one: {name}")
    names = list(dict.fromkeys(_name_in_list(reference, head, heads) for head in heads))
    if any(not name for name in names) or len(names) < 2:
        return None
    return _group(reference, names)


def _is_of_first(reference: Reference, partner: Token) -> bool:
    """Return whether a bare noun for nobody is of what is told of the first: a minister of labour, trade and `energy`.

    Or is joined to a noun in a clause about it, whatever the tree says: the mayor who led the opening and `tour`.
    """
    sentence, head, nouns = reference.sentence, reference.head, reference.lexicon.nouns
    may_speak = is_role(partner, reference.lexicon) or partner.lemma.lower() in nouns.organizations | nouns.documents
    is_one = is_role(head, reference.lexicon) or role_of(sentence, head, reference.lexicon) is not None
    if partner.upos != "NOUN" or may_speak or head.xpos not in ("NN", "NNP") or not is_one:
        return False
    before = [t for t in children(sentence, head) if head.index < t.index < partner.index]
    field = next((t for t in before if relation(t) == "nmod" and child(sentence, t, "case") is not None), None)
    is_bare = child(sentence, partner, "det", "nmod:poss") is None
    is_field = field is not None and is_bare and child(sentence, field, "det", "nmod:poss") is None
    return is_field or any(relation(t) == "acl" for t in before)


def _is_one_by_words(reference: Reference, partners: list[Token]) -> bool:
    """Return whether two roles under one article are one person's by the words between: the mayor and `former` rider.

    The second is no longer held, or an adverb says of it when or by whom (and `now` coach); the mayor and former mayor
    are two.
    """
    sentence, head = reference.sentence, reference.head
    if len(partners) != 1 or head.xpos != "NN" or not is_role(head, reference.lexicon):
        return False
    partner, nouns = partners[0], reference.lexicon.nouns
    is_bare = child(sentence, partner, "det", "nmod:poss", "appos") is None and partner.xpos in ("NN", "NNP")
    verb = parent(sentence, head)
    are_two = partner.lemma == head.lemma or (verb is not None and verb.xpos == "VBP")
    if are_two or not is_bare or child(sentence, head, "det") is None or reference.cast.people_at(partner.span):
        return False
    before = [t for t in sentence.tokens[head.index + 1 : partner.index] if t.head == partner.index]
    return any(t.lemma.lower() in nouns.former or t.upos == "ADV" for t in before)


def _says_more(reference: Reference) -> bool:
    """Return whether a role behind a comma says more of whom a name beside the head means: Jan Kos, `owner` of it.

    Also one that is joined to a role behind the name itself: Jan Kos, the mayor of Lodz and a `father`.
    """
    if reference.head.upos == "PROPN":
        bears = bool(reference.cast.people_at(reference.head.span))
        partners = children(reference.sentence, reference.head)
        return bears and any(says_more(reference.sentence, reference.head, t, reference.lexicon) for t in partners)
    if reference.head.xpos != "NN" or (name := _named_beside(reference, reference.head)) is None:
        return False
    behind = (t for t in children(reference.sentence, reference.head) if t.index > name.index)
    return any(_is_bare_role(reference, t) for t in behind if relation(t) in ("appos", "conj"))


def _is_beside(reference: Reference, partner: Token) -> bool:
    """Return whether a name stands behind a comma, with no `and`, and is the noun's: The plaintiff, `Acme`."""
    behind = reference.sentence.tokens[reference.head.index + 1 : partner.index][:2]
    is_noun = reference.head.xpos == "NN" and partner.upos == "PROPN"
    return is_noun and [t.text for t in behind[:1]] == [","] and behind[-1].upos != "CCONJ"


def _is_bare_role(reference: Reference, token: Token) -> bool:
    """Return whether a role stands behind a comma without an article or an owner of its own."""
    is_bare = token.xpos == "NN" and child(reference.sentence, token, "det", "nmod:poss", "cc") is None
    return is_bare and reference.sentence.tokens[token.index - 1].text == "," and is_role(token, reference.lexicon)


def _others(reference: Reference, partners: list[Token]) -> list[Token]:
    """Return the partners that are somebody else: who has a name or an owner, no more of what one is (`a father`)."""
    others = [t for t in partners if not says_more(reference.sentence, reference.head, t, reference.lexicon)]
    return [t for t in others if t.upos == "PROPN" or _named_beside(reference, t) or _has_owner(reference, t)]


def _has_owner(reference: Reference, partner: Token) -> bool:
    return child(reference.sentence, partner, "nmod:poss") is not None


def _named_beside(reference: Reference, head: Token) -> Token | None:
    """Return the name in apposition to one of several: the mayor, `Jan Kos`; None where it has none."""
    beside = (t for t in children(reference.sentence, head) if relation(t) == "appos" and t.upos == "PROPN")
    return next((t for t in beside if reference.cast.people_at(t.span)), None)


def _group(reference: Reference, names: list[str]) -> Resolution:
    joined = ", ".join(names[:-1]) + " and " + names[-1]
    return resolved(joined, "group", Step.COORDINATION, reference.span, f"several speak as one: {joined}")


def _behind_long_title(reference: Reference) -> Resolution | None:
    """Return the only one named in a phrase, at its end, behind a title for several things, without an article.

    `MTC chief human capital and corporate affairs officer Tim Kos`; `general manager people & place, Tim Kos`; not
    `residents and activist Tim Kos`, of whom the first are others.
    """
    inside, lexicon = list(reference.cast.people_at(reference.span)), reference.lexicon
    tokens = tokens_in(reference.sentence, reference.span)
    if len(inside) != 1 or inside[0][0].end != reference.span.end or tokens[0].upos in ("DET", "PRON"):
        return None
    before = [t for t in tokens if t.span.end <= inside[0][0].start]
    joint = next((t for t in before if t.upos == "CCONJ"), None)
    roles = [t for t in before if t.xpos in ("NN", "NNP") and t.lemma.lower() in lexicon.nouns.roles]
    is_titled = bool(roles) and (before[-1] in roles or before[-1].text == ",")
    several = {t.lemma.lower().removesuffix("s") for t in before if t.xpos in ("NNS", "NNPS")}
    is_plain = all(t.upos in ("NOUN", "PROPN", "ADJ", "CCONJ", "PUNCT") for t in before)
    head = head_of(reference.sentence, inside[0][0])
    others = not several.isdisjoint(lexicon.nouns.roles)
    if joint is None or not is_titled or others or not is_plain or head is None or reference.head is head:
        return None
    first = [t for t in before if t.index < joint.index and t.xpos in ("NN", "NNP")]
    if any(is_role(t, lexicon) for t in first[-1:]) and before[-1].text != ",":
        return None  # writer and broadcaster Ann James bears two, or they are two
    return followed(reference, inside[0][0], head)


def _called_by_one_noun(reference: Reference) -> Resolution | None:
    """Return the people whose names follow a plural that says what they are: `the judges, Jan Kos and Eva Berg`.

    Where one name is all that is known of them, all that is printed stands for them. A number counts as a plural: `two
    of the judges`.
    """
    is_number = reference.head.upos == "NUM" and reference.head.lemma.lower() != "one"
    if reference.head.xpos not in ("NNS", "NNPS") and not is_number:
        return None
    names = list(dict.fromkeys(person.name for person in named_in(reference)))
    if len(names) > 1:
        return _group(reference, names)
    if not names or not is_role(reference.head, reference.lexicon):
        return None
    name = reference.page.words(reference.span)
    return resolved(name, "group", Step.COORDINATION, reference.span, "several speak as one")


def _bodies_behind_one_noun(reference: Reference) -> Resolution | None:
    """Return the bodies or countries whose names follow a plural, behind a mark: three states (Mali, Niger and Chad).

    None where one of them has no name: five parties – the Greens, the Liberals and three others.
    """
    sentence, head = reference.sentence, reference.head
    first = child(sentence, head, "appos") if head.xpos == "NNS" else None
    if first is None or not contains(reference.span, first.span) or child(sentence, first, "case") is not None:
        return None
    heads = (first, *(t for t in subtree(sentence, first) if relation(t) == "conj"))
    opens = next(t for t in subtree(sentence, first) if t.upos != "PUNCT")
    before = sentence.tokens[opens.index - 1]
    people = any(reference.cast.people_at(t.span) for t in heads)
    if len(heads) < 2 or people or before.upos != "PUNCT" or any(t.upos != "PROPN" for t in heads):
        return None
    return _group(reference, list(dict.fromkeys(_name_in_list(reference, each, heads) for each in heads)))


def _of_two_offices(reference: Reference) -> Resolution | None:
    """Return both of `The president and Prime Minister Jan Kos`: the first office is in lower case, the other a title.

    One man bears both where they are written alike (the founder and CEO Jan Kos), or where the text has him as the
    first.
    """
    sentence, head = reference.sentence, reference.head
    article, joint = child(sentence, head, "det"), sentence.tokens[head.index + 1 : head.index + 2]
    is_first = head.xpos == "NN" and head.text.islower() and is_role(head, reference.lexicon)
    is_joined = [t.lemma for t in joint] == ["and"] and joint[0].span.end < reference.span.end
    if article is None or article.text.lower() != "the" or not is_first or not is_joined:
        return None
    for mention, person in reference.cast.people_at(Span(joint[0].span.end, reference.span.end)):
        title = [t for t in sentence.tokens[head.index + 2 :] if t.span.end <= mention.start]
        is_title = bool(title) and all(t.text.istitle() for t in title) and is_role(title[-1], reference.lexicon)
        if not is_title or reference.page.text[mention.end : reference.span.end].strip(" ,"):
            return None
        words = Span(article.span.start, head.span.end)
        first = followed(reference, words, head).speaker.name or reference.page.words(words)
        return _group(reference, [first, person.name]) if first != person.name else None
    return None


def _named_and_another(reference: Reference) -> Resolution | None:
    """Return all of `Ana Bek and fellow MP Jan Kos`, whatever the tree makes of what the last is.

    The phrase ends in that name, and no preposition is before it: `Ana Bek and the brother of Jan Kos`.
    """
    inside, page = reference.cast.people_at(reference.span), reference.page
    spans, names = [span for span, _ in inside], list(dict.fromkeys(person.name for _, person in inside))
    if len(names) < 2 or not contains(spans[0], reference.head.span):
        return None
    listed = all(page.text[one.end : other.start] == ", " for one, other in pairwise(spans[:-1]))
    is_last = not page.text[spans[-1].end : reference.span.end].strip(" ,")
    return _group(reference, names) if listed and is_last and _is_and_what(reference, *spans[-2:]) else None


def _is_and_what(reference: Reference, name: Span, other: Span) -> bool:
    """Return whether `and` is between two names, and what the other is: `and his deputy,`; `and author and poet`."""
    between = [t for t in reference.sentence.tokens if name.end <= t.span.start and t.span.end <= other.start]
    what = [t for t in between[1:] if t.upos != "PUNCT"]
    is_plain = all(t.upos in ("ADJ", "NOUN", "PROPN", "DET", "PART", "CCONJ") or t.xpos == "PRP$" for t in what)
    is_one = is_plain and not any(t.xpos in ("NNS", "NNPS") for t in what[-1:])
    says_what = any(t.upos == "NOUN" or is_role(t, reference.lexicon) for t in what)
    return bool(between) and between[0].lemma == "and" and is_one and says_what


def _is_clause_ahead(reference: Reference, partners: list[Token]) -> bool:
    """Return whether the first of two only says what the other was doing: Prosecuting, Jan Kos; Contacted, Jan Kos.

    Taggers take such a word at the start of a sentence for a name; the two have a comma between them and no `and`.
    """
    first, (partner, *others) = reference.head, partners
    between = [t.text for t in reference.sentence.tokens[first.index + 1 : partner.index]]
    is_clause = first.text.endswith(("ing", "ed")) and not reference.page.entities_in(first.span)
    return first.index == 0 and is_clause and not others and between[:1] == [","] and "and" not in between


def _behind_one_office(reference: Reference, office: Token) -> Token | None:
    """Return the head of the name behind an office for several things: Police and fire chief `Dana Orr`; else None.

    The office is one for the thing before it; who is called a nurse and a doctor bears two.
    """
    behind = reference.sentence.tokens[office.index + 1 :][:1]
    is_for_things = reference.head.upos == "NOUN" and child(reference.sentence, reference.head, "det") is None
    is_for_things = is_for_things and not is_role(reference.head, reference.lexicon)
    has_thing = child(reference.sentence, office, "compound") is not None
    if not (is_for_things and has_thing and is_role(office, reference.lexicon) and office.xpos in ("NN", "NNP")):
        return None
    inside = (span for span, _ in reference.cast.people_at(reference.span) if span.end <= reference.span.end)
    names = (span for span in inside if behind and span.start == behind[0].span.start)
    return next((head_of(reference.sentence, span) for span in names), None)


def _name_behind_roles(reference: Reference, partners: list[Token]) -> Token | None:
    """Return the head of the only name of a phrase, at its end, behind two roles: Writer and broadcaster `Ann James`.

    None where either has an article or an owner, or is a plural, and where the name is of another (friend of Kos).
    """
    heads = (reference.head, *partners)
    apart = any(t.xpos in ("NNS", "NNPS") or child(reference.sentence, t, "det", "nmod:poss") for t in heads)
    inside = list(reference.cast.people_at(reference.span))
    if apart or len(inside) != 1 or not is_role(reference.head, reference.lexicon):
        return None
    name = inside[0][0]
    before = [t for t in reference.sentence.tokens if t.span.end <= name.start][-1:]
    ends = not reference.page.text[name.end : reference.span.end].strip(" ,") and name.start > partners[-1].span.start
    return head_of(reference.sentence, name) if ends and before and before[0].upos != "ADP" else None


def _is_firm(reference: Reference) -> bool:
    """Return whether a coordination is the name of one firm: Marks and Spencer."""
    return name_key(bare(reference.words)) in reference.lexicon.nouns.companies


def _name_in_list(reference: Reference, head: Token, heads: tuple[Token, ...]) -> str:
    """Return the name of one of several in a coordination; who has none keeps `a` and `his`: Borght and his sister."""
    leaving = frozenset(t.index for t in heads if t is not head)
    phrase = [t for t in subtree(reference.sentence, head, leaving=leaving) if contains(reference.span, t.span)]
    phrase = [t for t in phrase if relation(t) not in ("cc", "punct") or t.head != head.index]
    phrase = list(dropwhile(lambda token: token.upos in ("CCONJ", "PUNCT"), phrase))  # of another, in the tree
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    person = person_at(reference, span, head)
    words = reference.page.words(core(reference.page, span))
    if person is None and (body := _body_meant(reference, span, head, bare(words))) is not None:
        return body
    return person.name if person else words if _is_nameless(reference, phrase) else bare(words)


def _body_meant(reference: Reference, span: Span, head: Token, words: str) -> str | None:
    """Return the name of the body that one of several takes up: the `ministry`, the `NSC`; None for none."""
    if (full := reference.cast.full_forms.get(words)) is not None:
        return bare(full)
    is_noun = head.xpos == "NN" and head.lemma.lower() in reference.lexicon.nouns.organizations
    is_taken_up = is_noun and reference.page.words(span) == f"the {head.text}"
    found = followed(reference, span, head).speaker if is_taken_up else None
    return bare(found.name) if found is not None and found.name and found.kind == "organization" else None


def _is_nameless(reference: Reference, phrase: list[Token]) -> bool:
    """Return whether a phrase is a common noun with `a` or with somebody's pronoun before it: a nurse, his sister."""
    determiner = phrase[0].text.lower() in ("a", "an") or phrase[0].xpos == "PRP$"
    return determiner and not any(t.upos == "PROPN" for t in phrase)


def _names_another(token: Token, partners: list[Token]) -> bool:
    """Return whether a partner is the name right behind another one: `his wife and nominee Anna Berg`."""
    return token.upos == "PROPN" and any(other.index == token.index - 1 for other in partners)


def _is_one_title(reference: Reference, partners: list[Token]) -> bool:
    """Return whether a coordination is the title of one person: `writer and broadcaster Daniel James`.

    Its first part may have an article or an owner, where a name follows the last: `his wife and nominee Anna Berg`.
    """
    heads = (reference.head, *partners)
    if reference.cast.people_at(reference.head.span):
        return False  # Jan Kos and an owner
    behind = reference.sentence.tokens[partners[-1].index + 1 :][:1]
    named = bool(behind) and behind[0].upos == "PROPN" and contains(reference.span, behind[0].span)
    if any(t.xpos in ("NNS", "NNPS") for t in heads) or any(
        child(reference.sentence, t, "det", "nmod:poss") for t in (partners if named else heads)
    ):
        return False
    are_roles = [t.lemma.lower() in reference.lexicon.nouns.roles for t in heads]
    return any(are_roles) and all(are_roles[1:])


def _inside_institution(reference: Reference, token: Token) -> bool:
    """Return whether a conjunct is part of one institution's name: commerce and foreign affairs, Trade and `Labour`.

    Plurals in lower case are several, whatever the recognizer takes them for: journalists and activists.
    """
    head = reference.head
    if head.xpos == "NNS" and (head.text.islower() or head.index == 0):
        return False
    around = reference.page.entities_in(token.span)
    if any(contains(entity.span, token.span) and contains(entity.span, head.span) for entity in around):
        return True
    is_joined = reference.sentence.tokens[token.index - 1].lemma == "and" and not any(e.is_body for e in around)
    return is_joined and token.upos == "PROPN" and _is_office_for(reference, head)


def _is_office_for(reference: Reference, head: Token) -> bool:
    """Return whether the name of an institution says what for, right behind its noun: the `Ministry` of Hajj."""
    behind = reference.sentence.tokens[head.index + 1 : head.index + 3]
    is_body = head.upos == "PROPN" and head.lemma.lower() in reference.lexicon.nouns.organizations
    return is_body and [t.text for t in behind[:1]] == ["of"] and behind[-1].upos == "PROPN"
