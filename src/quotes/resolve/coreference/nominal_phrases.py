"""The nouns that take somebody up without a name, and what they say: the company, the 19-year-old, the Kenyan."""

from __future__ import annotations

from attrs import frozen

from quotes.lexicon.names import name_key
from quotes.resolve.coreference.described import AGE_ALONE, age_in, countries_of
from quotes.resolve.forms.country import INVARIANT, speaks_as_one
from quotes.resolve.noun_phrases import core, role_of
from quotes.resolve.reference import Reference
from quotes.trees import child, children, parent, relation, subtree, tokens_in
from quotes.types import Sentence, Token

POINTING = frozenset({"the", "this"})
INDEFINITE = frozenset({"a", "an", "one", "another", "some"})
NAMES_BESIDE = frozenset({"flat", "appos", "compound", "list"})
PRONOUNS = {"he": "m", "she": "f"}
OF = " of "  # within a role of several words: head of state
MAX_BACK = 10  # sentences in which somebody without a name is looked for


@frozen
class Phrase:
    """What a noun says of whom it takes up.

    `kind` is person or body; `ages` the least and the most, () where it says none. `modifiers` are lemmas of common
    words, `parts` those that are nouns, `names` keys of others'; `has_tail`: more follows behind the noun; `is_broad`:
    it may be said of any institution; `of_another`: said of many by whom they belong to, and of one whom the text calls
    so; `of_party`: by the party that somebody belongs to, the Montana Republican.
    """

    kind: str
    lemma: str
    is_role: bool = False
    is_age: bool = False
    ages: tuple[int, ...] = ()
    countries: frozenset[str] = frozenset()
    gender: str | None = None
    modifiers: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    has_tail: bool = False
    is_broad: bool = False
    of_another: bool = False
    parts: frozenset[str] = frozenset()
    of_party: bool = False


def phrase_of(reference: Reference, pointing: frozenset[str] = POINTING, *, is_owned: bool = False) -> Phrase | None:
    """Return what a noun with `the` or `this` says of one person or body; None for any other phrase.

    With `is_owned` also behind the name of whose it is: `Colombia’s` energy minister.
    """
    tokens = tokens_in(reference.sentence, core(reference.page, reference.span))
    points = bool(tokens) and (tokens[0].text.lower() in pointing or (is_owned and _is_of_a_name(reference)))
    if len(tokens) < 2 or not points or reference.head.xpos in ("NNS", "NNPS"):
        return None
    if any(relation(t) in (*NAMES_BESIDE, "conj") and t.index > reference.head.index for t in _below(reference)):
        return None
    nouns = reference.lexicon.nouns
    role = role_of(reference.sentence, reference.head, reference.lexicon)
    lemma = role if role is not None and OF in role else reference.head.lemma.lower()
    lemma = lemma if role is None or lemma in nouns.roles else role
    age = age_in(reference.page.words(core(reference.page, reference.span)))
    people = frozenset(name for t in tokens[1:] for name in countries_of(reference, t))
    said_so = {*nouns.said_of, *nouns.done}
    is_parent = lemma in nouns.kin and _counts_children(reference)
    of_party = lemma in nouns.partisans and reference.head.text[0].isupper()
    is_role = lemma in nouns.roles and lemma not in nouns.kin | (nouns.dependent - said_so)
    is_body = lemma in nouns.groups & nouns.organizations and nouns.bodies[lemma].sort == "public"  # the regulator
    is_role = (is_role or is_parent or of_party) and not _is_firm(reference, lemma) and not is_body
    known = reference.lexicon.countries
    is_country = known.country_named(reference.head.text) is not None
    is_one = not INVARIANT.search(lemma) or speaks_as_one(reference)
    is_people = bool(countries_of(reference, reference.head)) and not is_country and is_one
    is_aged = age is not None and (lemma in nouns.partisans or lemma not in nouns.unnamed)
    if is_role or (is_aged and reference.head.upos != "PROPN") or is_people:
        ages = (age, age) if age is not None else nouns.ages.get(lemma, ())
        tokens = _without_age(reference, tokens)
        joined = set(lemma.split("-")) if "-" in lemma else set()  # the president of president-elect
        common, names, has_tail = _more(reference, tuple(t for t in tokens if t.lemma.lower() not in joined))
        if of_party:  # the Georgia Republican is of no country
            names |= {name_key(t.text) for t in tokens[1:] if t.index < reference.head.index and t.upos == "PROPN"}
        gender = nouns.roles.get(lemma) or (_gender_said(reference) if age is not None else None)
        return Phrase(
            "person", lemma, is_role, age is not None, ages, people, gender, common, names,
            has_tail=has_tail and OF not in lemma and not is_parent, of_another=lemma in nouns.dependent,
            parts=frozenset(t.lemma.lower() for t in tokens if t.index < reference.head.index and t.upos == "NOUN"),
            of_party=of_party,
        )  # fmt: skip
    if lemma in nouns.groups and reference.head.upos == "NOUN":
        broad = _is_broad(reference, lemma)
        return Phrase("body", lemma, False, False, (), people, None, *_more(reference, tokens), broad)
    return None


def as_body(reference: Reference, phrase: Phrase) -> Phrase:
    """Return what a noun for people and for firms says of a firm: the developer."""
    broad = _is_broad(reference, phrase.lemma)
    return Phrase(
        "body", phrase.lemma, countries=phrase.countries, modifiers=phrase.modifiers, names=phrase.names,
        has_tail=phrase.has_tail, is_broad=broad,
    )  # fmt: skip


def _is_broad(reference: Reference, lemma: str) -> bool:
    body = reference.lexicon.nouns.bodies.get(lemma)
    return body is None or body.sort is None


def _is_of_a_name(reference: Reference) -> bool:
    """Return whether a noun belongs to somebody or something by name: Colombia’s energy minister."""
    owner = child(reference.sentence, reference.head, "nmod:poss")
    return owner is not None and owner.upos == "PROPN"


def _is_firm(reference: Reference, lemma: str) -> bool:
    """Return whether a noun for somebody or for a firm says in what it deals: the telecoms operator; no operator."""
    of_what = (t for t in children(reference.sentence, reference.head) if relation(t) == "compound")
    deals = any(t.upos == "NOUN" and t.index < reference.head.index for t in of_what)
    return deals and lemma in reference.lexicon.nouns.groups


def _without_age(reference: Reference, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a phrase without its age, which describes nobody twice: 64-year-old `MP`, the 64-year-old."""
    age = AGE_ALONE.search(reference.page.text, tokens[0].span.start, tokens[-1].span.end)
    if age is None:
        return tokens
    return tuple(t for t in tokens if not age.start() <= t.span.start < age.end())


def _gender_said(reference: Reference) -> str | None:
    """Return the gender of who says of herself what she says: `The 31-year-old said she had slept`; None for none."""
    sentence, verb = reference.sentence, parent(reference.sentence, reference.head)
    said = child(sentence, verb, "ccomp") if verb is not None and relation(reference.head) == "nsubj" else None
    subject = child(sentence, said, "nsubj") if said is not None and said.index > reference.head.index else None
    return PRONOUNS.get(subject.text) if subject is not None else None


def _counts_children(reference: Reference) -> bool:
    """Return whether a tie of kin says how many children somebody has: the mother of three."""
    behind = [t for t in children(reference.sentence, reference.head) if t.index > reference.head.index]
    return [t.upos for t in behind if t.upos != "PUNCT"] == ["NUM"]


def _below(reference: Reference) -> tuple[Token, ...]:
    return tuple(t for t in children(reference.sentence, reference.head) if t.upos in ("PROPN", "NOUN"))


def _more(reference: Reference, tokens: tuple[Token, ...]) -> tuple[frozenset[str], frozenset[str], bool]:
    """Return the common words before the noun, the names before it, and whether more follows behind it."""
    before = [t for t in tokens[1:] if t.index < reference.head.index]
    before = [t for t in before if t.text.lower() not in reference.lexicon.nouns.epithets]
    common = frozenset(t.lemma.lower() for t in before if t.upos in ("NOUN", "ADJ") and t.text[0].islower())
    names = [t for t in before if t.text[0].isupper() and t.upos != "DET" and not countries_of(reference, t)]
    behind = [t for t in children(reference.sentence, reference.head) if t.index > reference.head.index]
    has_tail = any(relation(t) in ("nmod", "acl", "advcl") and not _is_aside(reference.sentence, t) for t in behind)
    return common, frozenset(name_key(t.text) for t in names), has_tail


def _is_aside(sentence: Sentence, clause: Token) -> bool:
    """Return whether a clause stands behind a comma, and tells more of whoever is known: the company, which said."""
    first = subtree(sentence, clause)[0]
    comma = first if first.text == "," else sentence.tokens[first.index - 1]
    return clause.deprel == "acl:relcl" and comma.text == ","


def is_brought_in(reference: Reference, phrase: Phrase) -> bool:
    """Return whether somebody called so came in without a name before: `A clerk left. The clerk said`.

    Not a parent in a lead, before anybody is named: `A mother of two wept. Eva Kos said`. Also by a role that the noun
    is said of: `A mayor left. The politician said`.
    """
    called = {phrase.lemma, *reference.lexicon.nouns.said_of.get(phrase.lemma, ())}
    for sentence in reference.page.sentences_before(reference.sentence, MAX_BACK):
        if phrase.lemma in reference.lexicon.nouns.kin and sentence.index < _first_named(reference):
            continue
        for token in sentence.tokens:
            is_such = token.lemma.lower() in called and token.span.end <= reference.span.start
            if is_such and token.xpos == "NN" and _is_indefinite(sentence, token) and not _is_named(sentence, token):
                return True
    return False


def _first_named(reference: Reference) -> int:
    """Return the first sentence that names somebody."""
    return min((person.mentions[0].sentence for person in reference.cast.people), default=0)


def _is_indefinite(sentence: Sentence, token: Token) -> bool:
    return any(other.text.lower() in INDEFINITE for other in children(sentence, token))


def _is_named(sentence: Sentence, token: Token) -> bool:
    """Return whether a name stands with a noun, or it says what somebody is: a nurse, Eva Kos; Eva Kos is a nurse."""
    above = parent(sentence, token)
    beside = (*children(sentence, token), *((above,) if above is not None and relation(token) == "appos" else ()))
    named = any(t.upos == "PROPN" and (relation(t) in NAMES_BESIDE or t is above) for t in beside)
    return named or child(sentence, token, "cop") is not None or any(t.text.lower() == "as" for t in beside)
