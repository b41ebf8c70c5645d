"""Names that the tree hangs on the wrong one of two nouns: brother of singer Ana Bek, head of the museum Jan Kos."""

from __future__ import annotations

from attrs import evolve

from quotes.lexicon import Lexicon
from quotes.resolve.noun_phrases import is_role
from quotes.trees import child, children, parent, relation, subtree
from quotes.types import Sentence, Token

HUNG = frozenset({"nmod", "appos", "flat", "dep", "list"})


def at_own_nouns(sentence: Sentence, people: frozenset[int], lexicon: Lexicon) -> Sentence:
    """Return the sentence, each name behind a preposition and a role hung so that both stand with the name.

    `The wife of President Jan Kos` is not he, nor is `an aide to President Jan Kos`, whatever the tree makes of them.
    `The director of the museum Jan Kos` is: `people` are where the names of people begin. One word behind a body is the
    body's name: the head of the airline Norrail.
    """
    for number in range(len(sentence.tokens)):
        name = sentence.tokens[number]
        if name.upos != "PROPN":
            continue
        if name.span.start in people and (office := _office_of_body(sentence, name, lexicon)) is not None:
            sentence = _with(sentence, evolve(name, head=office.index, deprel="appos"))
            continue
        if (body := _own_body(sentence, name, lexicon)) is not None:
            sentence = _with(sentence, evolve(name, head=body.index, deprel="appos"))
            continue
        if (role := _inner_role(sentence, name, lexicon)) is not None:
            sentence = _with(sentence, evolve(role, head=name.index, deprel="nmod:desc"))
        sentence = _with(sentence, *(evolve(each, head=name.index) for each in _cases_of_titles(sentence, name)))
        if _is_brought_in(sentence, name) and (outer := _outer_role(sentence, name, lexicon)) is not None:
            sentence = _with(sentence, evolve(sentence.tokens[number], head=outer.index, deprel="nmod"))
    return sentence


def _inner_role(sentence: Sentence, name: Token, lexicon: Lexicon) -> Token | None:
    """Return the role right before a name, in a phrase of the role that the tree hangs the name on; or None.

    No comma stands between, and several are nobody's role: the board of directors Kos.
    """
    outer = parent(sentence, name)
    if relation(name) not in HUNG or outer is None or not is_role(outer, lexicon):
        return None
    first = subtree(sentence, name)[0].index
    role = sentence.tokens[first - 1] if first else None
    if role is None or role.head != outer.index or role.xpos not in ("NN", "NNP") or not is_role(role, lexicon):
        return None
    return role if outer.index < role.index and child(sentence, role, "case") is not None else None


def _office_of_body(sentence: Sentence, name: Token, lexicon: Lexicon) -> Token | None:
    """Return the one office of a body right before a name, where the tree hangs the name on the body; or None."""
    body = parent(sentence, name)
    if relation(name) not in HUNG or body is None or body.index != name.index - 1:
        return None
    office, case = _office_before(sentence, body, lexicon), child(sentence, body, "case")
    is_of = case is not None and case.lemma in lexicon.name_words.of_body
    has_surname = any(relation(t) == "flat" for t in children(sentence, name))
    return office if is_of and has_surname else None


def _own_body(sentence: Sentence, name: Token, lexicon: Lexicon) -> Token | None:
    """Return the body right before a name of one word, where the tree hangs the name on an office of it; or None."""
    body = sentence.tokens[name.index - 1] if name.index else None
    if body is None or relation(name) not in HUNG or any(children(sentence, name)):
        return None
    office = _office_before(sentence, body, lexicon)
    return body if office is not None and office.index == name.head else None


def _office_before(sentence: Sentence, body: Token, lexicon: Lexicon) -> Token | None:
    """Return the one office of a body that is called by a noun: the director of the `museum`; None for none."""
    known = lexicon.nouns.organizations | lexicon.nouns.groups
    office = parent(sentence, body) if relation(body) == "nmod" else None
    is_body = body.xpos == "NN" and body.lemma.lower() in known
    is_office = office is not None and office.xpos == "NN" and office.index < body.index and is_role(office, lexicon)
    return office if is_body and is_office else None


def _cases_of_titles(sentence: Sentence, name: Token) -> list[Token]:
    """Return the prepositions that the tree hangs on the title before a name: `for` the Finance Minister Ana Bek."""
    titles = [t for t in children(sentence, name) if t.index < name.index and relation(t) in ("nmod", "compound")]
    return [t for title in titles for t in children(sentence, title) if relation(t) == "case" and t.index < title.index]


def _is_brought_in(sentence: Sentence, name: Token) -> bool:
    return any(relation(t) == "case" and t.upos == "ADP" and t.index < name.index for t in children(sentence, name))


def _outer_role(sentence: Sentence, name: Token, lexicon: Lexicon) -> Token | None:
    """Return the role whose phrase a name with a preposition ends; None where the tree has that, or there is none.

    It may be the subject of the verb that the name was made a second subject of.
    """
    above = parent(sentence, name)
    if relation(name) == "appos" and above is not None:
        return above
    subjects = [t for t in sentence.tokens[: name.index] if t.head == name.head and relation(t) == "nsubj"]
    return subjects[-1] if relation(name) == "nsubj" and subjects and is_role(subjects[-1], lexicon) else None


def _with(sentence: Sentence, *tokens: Token) -> Sentence:
    """Return the sentence with some tokens in place of those of their index."""
    if not tokens:
        return sentence
    moved = {token.index: token for token in tokens}
    return evolve(sentence, tokens=tuple(moved.get(token.index, token) for token in sentence.tokens))
