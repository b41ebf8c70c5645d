"""Several who speak as one: `Seoul and Washington`."""

from __future__ import annotations

from quotes.resolve.forms.person import person_at
from quotes.resolve.noun_phrases import bare, core
from quotes.resolve.reference import Scene, resolved
from quotes.spans import contains
from quotes.trees import child, children, relation, subtree
from quotes.types import Resolution, Span, Token


def coordination(scene: Scene) -> Resolution | None:
    """Return the group of `Seoul and Washington`, `Chang Hao-han and Sean Chang`."""
    partners = [
        t for t in children(scene.sentence, scene.head) if relation(t) == "conj" and contains(scene.span, t.span)
    ]
    partners = [t for t in partners if t.upos in ("PROPN", "NOUN") and not _inside_institution(scene, t)]
    partners = [t for t in partners if not _names_another(t, partners)]
    if not partners or _is_one_title(scene, partners):
        return None
    if all(t.upos == "NOUN" for t in (scene.head, *partners)):
        name = scene.page.words(core(scene.page, scene.span))
        return resolved(name, "group", "coordination", scene.span, f"several speak as one: {name}")
    heads = (scene.head, *partners)
    names = list(dict.fromkeys(_name_in_list(scene, head, heads) for head in heads))
    if any(not name for name in names) or len(names) < 2:
        return None
    joined = ", ".join(names[:-1]) + " and " + names[-1]
    return resolved(joined, "group", "coordination", scene.span, f"several speak as one: {joined}")


def _name_in_list(scene: Scene, head: Token, heads: tuple[Token, ...]) -> str:
    """Return the name of one of several in a coordination; who has none keeps `a` and `his`: Borght and his sister."""
    leaving = frozenset(t.index for t in heads if t is not head)
    phrase = [t for t in subtree(scene.sentence, head, leaving=leaving) if contains(scene.span, t.span)]
    phrase = [t for t in phrase if relation(t) not in ("cc", "punct") or t.head != head.index]
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    person = person_at(scene, span, head)
    words = scene.page.words(core(scene.page, span))
    return person.name if person else words if _is_nameless(scene, phrase) else bare(words)


def _is_nameless(scene: Scene, phrase: list[Token]) -> bool:
    """Return whether a phrase is a common noun with `a` or with somebody's pronoun before it: a nurse, his sister."""
    determiner = phrase[0].text.lower() in ("a", "an") or phrase[0].xpos == "PRP$"
    return determiner and not any(t.upos == "PROPN" for t in phrase)


def _names_another(token: Token, partners: list[Token]) -> bool:
    """Return whether a partner is the name right behind another one: `his wife and nominee Anna Berg`."""
    return token.upos == "PROPN" and any(other.index == token.index - 1 for other in partners)


def _is_one_title(scene: Scene, partners: list[Token]) -> bool:
    """Return whether a coordination is the title of one person: `writer and broadcaster Daniel James`.

    Its first part may have an article or an owner, where a name follows the last: `his wife and nominee Anna Berg`.
    """
    heads = (scene.head, *partners)
    behind = scene.sentence.tokens[partners[-1].index + 1 :][:1]
    named = bool(behind) and behind[0].upos == "PROPN" and contains(scene.span, behind[0].span)
    if any(t.xpos in ("NNS", "NNPS") for t in heads) or any(
        child(scene.sentence, t, "det", "nmod:poss") for t in (partners if named else heads)
    ):
        return False
    are_roles = [t.lemma.lower() in scene.lexicon.nouns.roles for t in heads]
    return any(are_roles) and all(are_roles[1:])


def _inside_institution(scene: Scene, token: Token) -> bool:
    """Return whether a conjunct is part of one institution's name: commerce and foreign affairs."""
    for mention in scene.page.mentions_in(token.span):
        if contains(mention.span, token.span) and contains(mention.span, scene.head.span):
            return True
    return False
