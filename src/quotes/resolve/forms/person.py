"""Sources that name a person: `Kim`, `Kremlin Spokesman Dmitry Peskov`, `Hong Min, a senior analyst`."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.resolve.cast.members import Person
from quotes.resolve.name_context import has_case, is_owner, role_before_body, role_over
from quotes.resolve.noun_phrases import bare, is_role
from quotes.resolve.printed_role import Printed, role_printed
from quotes.resolve.reference import Reference, resolved, unknown
from quotes.rule_names import Step
from quotes.spans import contains
from quotes.trees import child, children, head_of, parent, relation, tokens_in
from quotes.types import Resolution, Span, Token

ONE = frozenset({"another", "one"})
OF_BODY = frozenset({"ADP", "DET", "PROPN", "NOUN", "ADJ", "NUM", "CCONJ", "PUNCT", "PART"})  # of a firm, and its marks


def person(reference: Reference) -> Resolution | None:
    """Return the person that a source names: `Kim`, `Kremlin Spokesman Dmitry Peskov`, `Hong Min, a senior analyst`."""
    found = person_at(reference, reference.span, reference.head)
    found = found or _second_subject(reference) or _behind_body(reference) or _behind_comma(reference)
    found = found or _behind_one(reference)
    if found is None:
        return _doubtful(reference)
    note = f"{bare(reference.words)} -> {found.name}"
    return resolved(
        found.name,
        "person",
        Step.NAMED,
        reference.span,
        note,
        role=_role_words(reference, found),
        id=found.id,
        wikidata=found.wikidata,
    )


def _behind_body(reference: Reference) -> Person | None:
    """Return the person whose name ends a phrase that is nothing but a body's name and it: Harbour Foods `Jan Kos`."""
    start, end = reference.span.start, reference.span.end
    for name, found in reference.cast.people_at(reference.span):
        bodies = reference.page.entities_in(Span(start, name.start)) if name.start > start else ()
        parts = [(each.span.start, each.span.end) for each in bodies]
        is_all = parts == [(start, name.start - 1)] and name.end == end and len(found.tokens) > 1
        if is_all and not bodies[0].is_person and not _ends_in_role(reference, bodies[0].span):
            return found
    return None


def _behind_comma(reference: Reference) -> Person | None:
    """Return whose name ends a phrase behind a role and a comma, and hangs on a verb behind: the mayor, `Jo Park`.

    The tree may take the name for who is spoken to, or for one more subject.
    """
    sentence, head = reference.sentence, reference.head
    if not is_role(head, reference.lexicon) or head.xpos not in ("NN", "NNP"):
        return None
    for mention, found in reference.cast.people_at(reference.span):
        name = head_of(sentence, mention)
        before = [t for t in sentence.tokens if t.span.end <= mention.start][-1:]
        ends = (
            before and before[0].text == "," and not reference.words[mention.end - reference.span.start :].strip(" ,")
        )
        if ends and name is not None and head.index < name.index < name.head:
            return found
    return None


def _behind_one(reference: Reference) -> Person | None:
    """Return whose name stands behind a comma and one of several: said one, `Jan Kos`; Another, `Eva Roy`, left."""
    sentence, head = reference.sentence, reference.head
    if head.text.lower() not in ONE or relation(head) != "nsubj":
        return None
    for mention, found in reference.cast.people_at(sentence.span):
        name = head_of(sentence, mention)
        if name is None or name.index < head.index or sentence.tokens[name.index - 1].text != ",":
            continue
        is_beside = relation(name) == "appos" and name.head == head.index
        if is_beside or (relation(name) == "nsubj" and name.head == head.head):
            return found
    return None


def _ends_in_role(reference: Reference, body: Span) -> bool:
    """Return whether what was taken for a body is somebody of whoever is named behind: `Wife of President` Jan Kos."""
    last = tokens_in(reference.sentence, body)[-1:]
    return bool(last) and is_role(last[0], reference.lexicon)


def _doubtful(reference: Reference) -> Resolution | None:
    """Return that it is not known who is meant, where several people bear the name; None where it is no such name."""
    doubt = reference.cast.doubt_around(reference.head.span)
    if doubt is None:
        return None
    return unknown("person", f"{bare(reference.words)!r} may be {' or '.join(doubt.names)}", reference.span)


def _second_subject(reference: Reference) -> Person | None:
    """Return whose name the tree made a second subject, behind a list of titles: Founder, owner and head `Jan Kos`."""
    if not is_role(reference.head, reference.lexicon) or relation(reference.head) != "nsubj":
        return None
    for name in reference.sentence.tokens[reference.head.index + 1 :]:
        if name.head == reference.head.head and relation(name) == "nsubj" and _is_list_of_titles(reference, name):
            return next((found for _, found in _names_in(reference, name.span)), None)
    return None


def person_at(reference: Reference, span: Span, head: Token) -> Person | None:
    """Return the person whose name heads a noun phrase or stands in apposition to its head."""
    for mention, found in reference.cast.people_at(span):
        name = head_of(reference.sentence, mention)
        if name is not None and (names_head(reference, name, head, mention) or _ends_title(reference, name, span)):
            return found
    return None


def named_in(reference: Reference) -> tuple[Person, ...]:
    """Return the people who stand in apposition to the head of a phrase, and those joined to them, in order of text."""
    found: list[Person] = []
    for name, each in _names_in(reference, reference.span):
        top = name
        while relation(top) in ("conj", "flat") and top.head > reference.head.index:
            top = reference.sentence.tokens[top.head]
        is_beside = relation(top) in ("appos", "flat", "list", "dep") and top.head == reference.head.index
        is_beside = is_beside or (relation(top) == "nsubj" and top.head == reference.head.head)  # two subjects
        if is_beside and name.index > reference.head.index and child(reference.sentence, top, "case") is None:
            found.append(each)
    return tuple(found)


def title_bearer(reference: Reference) -> Person | None:
    """Return who bears a title of several parts: `Chairman, CEO and president Jan Kos`; None where it is none."""
    return next(
        (p for name, p in _names_in(reference, reference.span) if _ends_title(reference, name, reference.span)), None
    )


def _names_in(reference: Reference, span: Span) -> Iterator[tuple[Token, Person]]:
    """Yield the people whose names share words with a phrase, each with the head of the name, in order of text."""
    for mention, found in reference.cast.people_at(span):
        if (name := head_of(reference.sentence, mention)) is not None:
            yield name, found


def _ends_title(reference: Reference, name: Token, span: Span) -> bool:
    """Return whether a name ends one title of several parts: `Former Secretary and presidential candidate Jan Kos`."""
    last = _first_behind(reference, name)
    title = reference.sentence.tokens[name.index - 1] if name.index else None
    if title is None or (last is not None and last.span.start < span.end and last.text != ","):
        return False
    if not is_role(title, reference.lexicon):
        return _bears_joined_offices(reference, name)
    is_one = relation(title) == "conj" and child(reference.sentence, title, "case", "det", "nmod:poss") is None
    is_one = is_one or _is_list_of_titles(reference, name)
    return is_one and is_role(reference.head, reference.lexicon) and reference.head.xpos in ("NN", "NNP")


def _first_behind(reference: Reference, name: Token) -> Token | None:
    """Return the first token behind a name, a hyphen being within it: Ana Perez-Soto `said`; None for none."""
    behind = reference.sentence.tokens[name.index + 1 :]
    return next((t for t in behind if t.text != "-" and (relation(t) != "flat" or t.head != name.index)), None)


def _bears_joined_offices(reference: Reference, name: Token) -> bool:
    """Return whether a name stands behind offices under one article: `The director and founder of Acme, Jan Kos`.

    The last may be all that is an office: `The public relations and brand manager of Acme Jan Kos`.
    """
    sentence, head, lexicon = reference.sentence, reference.head, reference.lexicon
    offices = [t for t in children(sentence, head) if relation(t) == "conj" and head.index < t.index < name.index]
    if not offices or head.xpos not in ("NN", "NNP", "NNS") or (is_role(head, lexicon) and head.xpos == "NNS"):
        return False
    if reference.cast.people_at(Span(head.span.start, offices[-1].span.end)):
        return False  # President Kos and director Berg
    alone = offices[-1].xpos in ("NN", "NNP") and all(child(sentence, t, "det", "nmod:poss") is None for t in offices)
    between = sentence.tokens[offices[-1].index + 1 : name.index]
    is_of = (bool(between) and between[0].lemma in ("of", "at", "for")) or [t.text for t in between] == [","]
    return alone and is_of and is_role(offices[-1], lexicon) and all(t.upos in OF_BODY for t in between)


def _is_list_of_titles(reference: Reference, name: Token) -> bool:
    """Return whether nothing but roles and what describes them stands before a name: `Chairman, CEO and president`."""
    between = reference.sentence.tokens[reference.head.index + 1 : name.index]
    words = [t for t in between if t.upos in ("NOUN", "PROPN")]
    plain = all(t.upos in ("NOUN", "PROPN", "ADJ", "CCONJ") or t.text == "," for t in between)
    return plain and any(t.upos == "CCONJ" for t in between) and all(is_role(t, reference.lexicon) for t in words)


def names_head(reference: Reference, name: Token, head: Token, span: Span) -> bool:
    """Return whether a name is the head of the phrase, or linked to it as title, name or apposition."""
    if name.head == head.head and name.index > head.index and relation(name) == relation(head):
        return True  # the tree made two subjects of a title and its name
    if _is_given_to(reference, name, head) or head in _roles_over(reference, name):
        return True
    if _is_one_of(reference, name, head):
        return True
    if head.xpos == "NNS" and name.index > head.index and head.upos == "NOUN" and not contains(span, head.span):
        return False  # officials, among them the deputy, Jan Kos
    steps = 0
    while name.index != head.index and not contains(span, head.span):
        if relation(name) == "nmod" and name.deprel not in ("nmod:desc", "nmod:unmarked"):
            return False
        if has_case(reference.sentence, name, span) or relation(name) not in (
            "flat", "appos", "compound", "nmod", "dep", "list", "obl",
        ):  # fmt: skip
            return False
        if name.head < 0 or steps > 4 or is_owner(reference.sentence, name):
            return False
        name, steps = reference.sentence.tokens[name.head], steps + 1
    return name.index == head.index or (contains(span, head.span) and name.deprel != "nmod:poss")


def _roles_over(reference: Reference, name: Token) -> tuple[Token | None, ...]:
    """Return the roles that a name has behind what they are of, with and without a comma before it."""
    sentence, lexicon = reference.sentence, reference.lexicon
    return role_over(sentence, name, lexicon), role_before_body(sentence, name, reference.page, lexicon)


def _is_one_of(reference: Reference, name: Token, head: Token) -> bool:
    """Return whether a name stands in apposition to those of whom somebody is one: `one of the nurses, Ana Berg`."""
    several = parent(reference.sentence, name)
    is_beside = several is not None and relation(name) == "appos" and several.index < name.index
    return several is not None and is_beside and several.head == head.index and head.lemma.lower() == "one"


def _is_given_to(reference: Reference, name: Token, head: Token) -> bool:
    """Return whether a participle gives a noun its name: a man `named Jan Kos`, a sailor `identified as Jan Kos`.

    Or the noun that says who one of several is: `one of the witnesses, a farmer named Jan Kos`.
    """
    verb = parent(reference.sentence, name)
    noun = parent(reference.sentence, verb) if verb is not None else None
    is_of_head = noun is not None and (
        noun.index == head.index or (relation(noun) == "appos" and noun.head == head.index)
    )
    between = reference.sentence.tokens[head.index + 1 : name.index]
    words = [t for t in between if t.text != "," and t.upos != "ADV"]
    words = words[:-1] if len(words) > 1 and words[-1].text == "as" else words  # identified only as
    if len(words) == 1 and _gives_a_name(reference, words[0]):
        return True  # whatever the tree makes of it
    return _asks_to_be_called(reference, name, head) or (
        verb is not None
        and is_of_head
        and verb.deprel == "acl"
        and verb.xpos == "VBN"
        and verb.lemma.lower() in reference.lexicon.nouns.naming
    )


def _gives_a_name(reference: Reference, word: Token) -> bool:
    """Return whether a word is a participle that gives a name: named, surnamed, which taggers do not know."""
    giving = reference.lexicon.nouns.naming
    is_past = word.text.endswith("d") or word.xpos == "VBN"
    return word.text.islower() and is_past and bool({word.lemma.lower(), word.text[:-1]} & giving)


def _asks_to_be_called(reference: Reference, name: Token, head: Token) -> bool:
    """Return whether a relative clause gives a noun its name: asked to be called `Nour`; gave her name as `Ada`.

    Read by words: trees make much of such a name. What stands behind it is not looked at.
    """
    beside = {",", *reference.lexicon.name_words.beside}
    before = [t for t in reference.sentence.tokens[head.index + 1 : name.index] if t.text.lower() not in beside]
    if not before or not any(t.text.lower() == "who" for t in before) or head.xpos != "NN":
        return False
    last = before[-1]
    return (last.xpos == "VBN" and last.lemma.lower() in reference.lexicon.nouns.naming) or last.lemma == "name"


def _role_words(reference: Reference, found: Person) -> str | None:
    """Return the role that the source itself prints with the name, or None."""
    name = next((mention for mention, each in reference.cast.people_at(reference.span) if each is found), None)
    tokens = frozenset(found.tokens)
    at = Printed(reference.sentence, reference.span, name, tokens, reference.page, reference.lexicon)
    printed = role_printed(frozenset(role for role, _ in found.roles), at)
    return printed or _title_words(reference, found)


def _title_words(reference: Reference, found: Person) -> str | None:
    """Return the title or job that the source prints before the name, as the role: Alhaji, Rapper; not Mr; or None."""
    before = reference.words.partition(found.tokens[0])[0].split() if found.tokens[0] in reference.words else []
    for start in range(len(before)):
        title = " ".join(word.replace(".", "").lower() for word in before[start:])
        is_job = title in reference.lexicon.nouns.roles and start == len(before) - 1
        if (
            is_job or title in reference.lexicon.nouns.titles
        ) and title not in reference.lexicon.name_words.short_title:
            return " ".join(before[start:])
    return None
