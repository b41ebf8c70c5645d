"""Who is meant by a source: the forms of naming, tried in order. Not sure is a result, never a guess."""

from __future__ import annotations

from collections.abc import Callable

import regex
from attrs import evolve

from quotes.lexicon.countries import Country
from quotes.lexicon.names import name_key
from quotes.resolve.cast import Institution, Person, owner_words
from quotes.resolve.phrases import bare, core, head_token
from quotes.resolve.pronouns import both, pronoun, relative
from quotes.resolve.scene import Scene, Spoken, resolved, unknown
from quotes.spans import contains, overlaps
from quotes.trees import child, children, relation, subtree, tokens_in
from quotes.types import Evidence, Resolution, Span, Token

BASED = regex.compile(r"^\S+-based\s+")
MAX_BACK = 200  # sentences in which a short form looks for the full one
MAX_SHORT = 3  # words of a phrase that refers back: the source, the senior official
MAX_STEPS = 3  # noun phrases that lead to another one


def speaker_of(scene: Scene) -> Resolution:
    """Return who is meant by the source of a scene, by the first form that knows."""
    if scene.steps > MAX_STEPS:
        return unknown("anonymous", "the noun phrases lead in a circle", scene.span)
    for form in FORMS:
        found = form(scene)
        if found is not None:
            return found
    return as_written(scene)


def coordination(scene: Scene) -> Resolution | None:
    """Return the group of `Seoul and Washington`, `Chang Hao-han and Sean Chang`."""
    partners = [
        t for t in children(scene.sentence, scene.head) if relation(t) == "conj" and contains(scene.span, t.span)
    ]
    partners = [t for t in partners if t.upos in ("PROPN", "NOUN") and not _inside_institution(scene, t)]
    if not partners or _is_one_title(scene, partners):
        return None
    if all(t.upos == "NOUN" for t in (scene.head, *partners)):
        name = scene.page.words(core(scene.page, scene.span))
        return resolved(name, "group", "coordination", scene.span, "several speak as one")
    heads = [scene.head, *partners]
    names = []
    for head in heads:
        leaving = frozenset(t.index for t in heads if t is not head)
        phrase = [t for t in subtree(scene.sentence, head, leaving=leaving) if contains(scene.span, t.span)]
        phrase = [t for t in phrase if relation(t) not in ("cc", "punct") or t.head != head.index]
        span = core(scene.page, Span(phrase[0].span.start, phrase[-1].span.end))
        person = _person_at(scene, Span(phrase[0].span.start, phrase[-1].span.end), head)
        names.append(person.name if person else bare(scene.page.words(span)))
    if any(not name for name in names):
        return None
    joined = ", ".join(names[:-1]) + " and " + names[-1]
    return resolved(joined, "group", "coordination", scene.span, "several speak as one")


def _is_one_title(scene: Scene, partners: list[Token]) -> bool:
    """Return whether a coordination is the title of one person: `writer and broadcaster Daniel James`."""
    heads = (scene.head, *partners)
    if any(t.xpos in ("NNS", "NNPS") for t in heads) or any(
        child(scene.sentence, t, "det", "nmod:poss") for t in partners
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


def person(scene: Scene) -> Resolution | None:
    """Return the person that a source names: `Kim`, `Kremlin Spokesman Dmitry Peskov`, `Hong Min, a senior analyst`."""
    found = _person_at(scene, scene.span, scene.head)
    if found is None:
        return None
    note = f"{bare(scene.words)} -> {found.name}"
    return resolved(
        found.name,
        "person",
        "named",
        scene.span,
        note,
        role=_role_words(scene, found),
        id=found.id,
        wikidata=found.wikidata,
    )


def _person_at(scene: Scene, span: Span, head: Token) -> Person | None:
    """Return the person whose name heads a noun phrase or stands in apposition to its head."""
    hits = [(s.span, p) for p in scene.cast.people for s in p.sightings if overlaps(s.span, span)]
    for sighting, found in sorted(hits, key=lambda hit: hit[0]):
        name = head_token(scene.sentence, sighting)
        if name is not None and _names_head(scene, name, head, sighting):
            return found
    return None


def _names_head(scene: Scene, name: Token, head: Token, span: Span) -> bool:
    """Return whether a name is the head of the phrase, or linked to it as title, name or apposition."""
    if name.head == head.head and name.index > head.index and relation(name) == relation(head):
        return True  # the tree made two subjects of a title and its name
    steps = 0
    while name.index != head.index and not contains(span, head.span):
        if relation(name) == "nmod" and name.deprel not in ("nmod:desc", "nmod:unmarked"):
            return False
        if child(scene.sentence, name, "case") is not None or relation(name) not in (
            "flat", "appos", "compound", "nmod", "dep", "list", "obl",
        ):  # fmt: skip
            return False
        if name.head < 0 or steps > 4:
            return False
        name, steps = scene.sentence.tokens[name.head], steps + 1
    return name.index == head.index or (contains(span, head.span) and name.deprel != "nmod:poss")


def _role_words(scene: Scene, found: Person) -> str | None:
    """Return the role that the source itself prints with the name, or None."""
    lemmas = {role for role, _ in found.roles}
    for token in tokens_in(scene.sentence, scene.span):
        if token.lemma.lower() in lemmas:
            owner = owner_words(scene.sentence, token, scene.page)
            return f"{owner} {token.text}".strip() if owner else token.text
    return None


def outlet(scene: Scene) -> Resolution | None:
    """Return the news outlet that a source names, by the lexicon: `the KCNA`, `the Global New Light of Myanmar`."""
    words = scene.page.words(core(scene.page, scene.span))
    full = dict(scene.cast.acronyms).get(bare(words), "")
    is_person = scene.head.lemma.lower() in scene.lexicon.nouns.roles  # a Reuters reporter is not Reuters
    for name in (bare(words), words, full, "" if is_person else _named_head(scene)):
        entry = scene.lexicon.outlet_named(name) if name else None
        if entry is not None:
            return resolved(
                entry.name,
                "outlet",
                "outlet",
                scene.span,
                f"{words} -> {entry.name}",
                id=entry.id,
                wikidata=entry.wikidata,
            )
    media = (
        scene.head.lemma.lower() in scene.lexicon.nouns.media or scene.head.text.lower() in scene.lexicon.nouns.media
    )
    named = [t for t in tokens_in(scene.sentence, core(scene.page, scene.span)) if t.upos == "PROPN"]
    if media and named and _name_covers_head(scene, named):
        return resolved(_media_name(scene, named), "outlet", "outlet", scene.span, "a name with a word for news media")
    return None


def _named_head(scene: Scene) -> str:
    """Return the name in the phrase that stands for all of it: `Russian state agency RIA Novosti`."""
    for mention in scene.page.mentions_in(scene.span):
        if contains(scene.span, mention.span):
            name = head_token(scene.sentence, mention.span)
            if name is not None and _names_head(scene, name, scene.head, mention.span):
                return scene.page.words(mention.span)
    return ""


def _name_covers_head(scene: Scene, named: list[Token]) -> bool:
    """Return whether the capitalized words are the outlet's name, not a country: Russian state media is none."""
    words = " ".join(t.text for t in named)
    countries = scene.lexicon.countries
    return countries.country_named(words) is None and countries.country_of_demonym(words) is None


def _media_name(scene: Scene, named: list[Token]) -> str:
    span = Span(named[0].span.start, max(named[-1].span.end, scene.head.span.end if scene.head.upos == "PROPN" else 0))
    return bare(scene.page.words(span))


def place(scene: Scene) -> Resolution | None:
    """Return the country that a single name stands for, which the recognizer may take for a person: Manila, Beijing."""
    words = bare(scene.words)
    if " " in words or any(name_key(words) in map(name_key, p.tokens) for p in scene.cast.people if len(p.tokens) > 1):
        return None
    return _country_itself(scene, words)


def role(scene: Scene) -> Resolution | None:
    """Return the person whom a role stands for: `the North's leader`, `the Kremlin spokesman`."""
    lemma = scene.head.lemma.lower()
    if lemma not in scene.lexicon.nouns.roles or scene.head.xpos in ("NNS", "NNPS"):
        return None
    if any(
        t.upos == "PROPN" and t.index > scene.head.index and relation(t) in ("flat", "appos")
        for t in children(scene.sentence, scene.head)
    ):
        return None
    owner = owner_words(scene.sentence, scene.head, scene.page)
    bearers = [p for p in scene.cast.people if any(r == lemma and _same_owner(scene, o, owner) for r, o in p.roles)]
    if len(bearers) == 1 and _is_definite(scene):
        found = bearers[0]
        note = f"{bare(scene.words)} -> {found.name}"
        return resolved(
            found.name, "person", "role", scene.span, note, role=bare(scene.words), id=found.id, wikidata=found.wikidata
        )
    country = _country(scene, owner)
    if not bearers and country is not None and _is_definite(scene):
        holders = scene.lexicon.people.holders(lemma, country, scene.published)
        if len(holders) == 1:
            held = holders[0]
            note = f"{bare(scene.words)} -> {held.name}, by the table of offices"
            return resolved(
                held.name,
                "person",
                "office",
                scene.span,
                note,
                role=bare(scene.words),
                id=held.id,
                wikidata=held.wikidata,
            )
    return _role_seen_before(scene)


def _is_definite(scene: Scene) -> bool:
    """Return whether a role points at one person: `the`, a possessive, a name before it, or no article at all."""
    first = tokens_in(scene.sentence, scene.span)[:1]
    return not first or first[0].text.lower() not in ("a", "an", "one", "another", "some")


def _country(scene: Scene, owner: str) -> str | None:
    countries = scene.lexicon.countries
    words = bare(owner)
    found = (
        countries.country_named(words)
        or countries.country_of_demonym(words)
        or countries.country_of_capital(words)
        or _short_country(scene, words)
    )
    return found.name if found else (words or None)


def _same_owner(scene: Scene, one: str, other: str) -> bool:
    """Return whether two owners of a role may be the same: `its` and `North Korean`; `DPRK` and `the North`."""
    first, second = name_key(bare(one)), name_key(bare(other))
    pronouns = {"its", "his", "her", "their", ""}
    if first in pronouns or second in pronouns or first == second:
        return True
    if _country(scene, one) == _country(scene, other):
        return True
    return bool(set(first.split()) & set(second.split()))


def _role_seen_before(scene: Scene) -> Resolution | None:
    """Return the unnamed speaker that was called so before: `the writer`, `the source`."""
    words = scene.words.split()
    if words[0].lower() not in ("the", "this", "that") or len(words) > MAX_SHORT:
        return None
    for spoken in reversed(scene.past):
        same_number = (spoken.speaker.kind == "group") == (scene.head.xpos in ("NNS", "NNPS"))
        if (
            spoken.head == scene.head.lemma.lower()
            and spoken.speaker.name
            and (same_number or spoken.speaker.kind != "group")
        ):
            step = Evidence("named before", spoken.span, f"{bare(scene.words)} -> {spoken.speaker.name}")
            return Resolution(spoken.speaker, (step,))
    return None


def institution(scene: Scene) -> Resolution | None:
    """Return the institution or country that a source names: by acronym, by name, by a short form seen before."""
    span = core(scene.page, scene.span)
    words = bare(scene.page.words(span))
    full = dict(scene.cast.acronyms).get(words)
    if full is not None:
        return resolved(
            bare(full), "organization", "acronym", scene.span, f"{words} stands for {bare(full)} in this text"
        )
    country = _country_itself(scene, words)
    if country is not None:
        return country
    apposed = _apposed(scene)
    if apposed is not None:
        return apposed
    lemma = scene.head.lemma.lower()
    if lemma in scene.lexicon.nouns.roles and lemma not in scene.lexicon.nouns.organizations:
        return None
    is_noun = lemma in scene.lexicon.nouns.organizations or scene.head.text.lower() in scene.lexicon.nouns.organizations
    may_refer_back = is_noun or scene.head.upos == "PROPN" or lemma in scene.lexicon.nouns.media
    short = _full_form(scene, words, lemma) if may_refer_back else None
    if short is not None:
        return short
    named = _institution_at(scene, span)
    if named is None and not is_noun:
        return None
    if named is not None and not is_noun and scene.head.upos != "PROPN":
        return None
    name = _institution_name(scene, named, span)
    return resolved(name, "organization", "institution", scene.span, name)


def _apposed(scene: Scene) -> Resolution | None:
    """Return the institution named beside a common noun: `an activist group, the Assistance Association of ...`."""
    if scene.head.upos == "PROPN":
        return None
    name = child(scene.sentence, scene.head, "appos") or _behind_comma(scene)
    if name is None or name.upos != "PROPN" or not contains(scene.span, name.span):
        return None
    span = _phrase_span(scene, name)
    return institution(evolve(scene, head=name, span=Span(span.start, min(span.end, scene.span.end))))


def _behind_comma(scene: Scene) -> Token | None:
    """Return the head of the name that follows the head of a phrase behind a comma, whatever the tree calls it."""
    commas = [t.index for t in tokens_in(scene.sentence, scene.span) if t.text == "," and t.index > scene.head.index]
    if not commas or commas[0] != scene.head.index + 1:
        return None
    behind = [t for t in tokens_in(scene.sentence, scene.span) if t.index > commas[0] and t.head <= commas[0]]
    return next((t for t in behind if t.upos == "PROPN"), None)


def _country_itself(scene: Scene, words: str) -> Resolution | None:
    countries = scene.lexicon.countries
    found = countries.country_named(words) or countries.country_of_capital(words) or _short_country(scene, words)
    if found is None:
        return None
    return resolved(
        found.name, "organization", "country", scene.span, f"{words} -> {found.name}", wikidata=found.wikidata
    )


def _short_country(scene: Scene, words: str) -> Country | None:
    """Return the country that a short name means in this text: `the North`, where North Korea is named."""
    key = name_key(words)
    hits = [c for c in scene.cast.countries if key in {name_key(short) for short in c.short}]
    return hits[0] if len(hits) == 1 else None


def _full_form(scene: Scene, words: str, lemma: str) -> Resolution | None:
    """Return the institution that a short form means: `the ministry`, `the AA`, `the group`, `Police`."""
    if len(words.split()) > 2:
        return None
    definite = scene.words.split()[0].lower() in ("the", "this") or scene.head.upos == "PROPN" or scene.head.index == 0
    if not definite:
        return None
    for spoken in reversed(scene.past):
        name = spoken.speaker.name or ""
        if spoken.speaker.kind in ("organization", "outlet", "group") and _ends_in(name, words, lemma):
            step = Evidence("short form", spoken.span, f"{words} -> {name}")
            return Resolution(spoken.speaker, (step,))
    last = _last_group(scene, words) if lemma in GROUPS else None
    if last is not None:
        return last
    fuller = _fuller_phrase(scene, lemma)
    if fuller is not None:
        return fuller
    for found in reversed([i for i in scene.cast.institutions if i.span.start < scene.span.start]):
        if found.kind not in ("DATE", "NORP") and _ends_in(found.name, words, lemma) and len(found.name.split()) > 1:
            name = bare(found.name)
            return resolved(name, "organization", "short form", found.span, f"{words} -> {name}")
    return None


def _fuller_phrase(scene: Scene, lemma: str) -> Resolution | None:
    """Return the institution whose noun phrase said more before: `Police`, after `Nara prefectural police`."""
    if len(bare(scene.words).split()) > 1:
        return None
    for sentence in scene.page.sentences_before(scene.sentence, MAX_BACK):
        for token in reversed(sentence.tokens):
            if token.span.end > scene.span.start or token.lemma.lower() != lemma:
                continue
            before = [
                t
                for t in children(sentence, token)
                if relation(t) in ("amod", "compound", "nmod") and t.index < token.index
            ]
            if any(t.upos == "PROPN" or t.text[0].isupper() for t in before):
                start = min(t.index for b in before for t in subtree(sentence, b))
                span = Span(sentence.tokens[start].span.start, token.span.end)
                name = bare(scene.page.words(span))
                return resolved(name, "organization", "short form", span, f"{bare(scene.words)} -> {name}")
    return None


GROUPS = frozenset(
    {
        "group",
        "organization",
        "organisation",
        "body",
        "watchdog",
        "institution",
        "association",
        "agency",
        "company",
        "firm",
    }
)


def _last_group(scene: Scene, words: str) -> Resolution | None:
    """Return the institution that spoke last: `the group said`."""
    plural = scene.head.xpos in ("NNS", "NNPS")
    for spoken in reversed(scene.past):
        fits = spoken.speaker.kind == ("group" if plural else "organization")
        if fits and spoken.speaker.name and scene.sentence.index - spoken.sentence <= 4:
            step = Evidence("short form", spoken.span, f"{words} -> {spoken.speaker.name}")
            return Resolution(spoken.speaker, (step,))
    return None


def _ends_in(name: str, words: str, lemma: str) -> bool:
    """Return whether a longer name ends in the short form or holds its head: the ministry, Ministry of Defense."""
    long, short = name_key(name).split(), name_key(words).split()
    if len(long) <= len(short) or not short:
        return False
    if len(short) > 1 and set(short) <= set(long):
        return True
    return long[-len(short) :] == short or (len(short) == 1 and (short[0] in long or name_key(lemma) in long))


def _institution_at(scene: Scene, span: Span) -> Institution | None:
    """Return the institution that the phrase names, the first of several."""
    keys = {name_key(scene.page.words(mention.span)) for mention in scene.page.mentions_in(span)}
    return next((i for i in scene.cast.institutions if keys & i.keys), None) if keys else None


def _institution_name(scene: Scene, named: Institution | None, span: Span) -> str:
    """Return an institution's name as printed, a proper name without its article."""
    if not any(t.upos == "PROPN" for t in tokens_in(scene.sentence, span)):
        return scene.page.words(span)
    words = BASED.sub("", bare(scene.page.words(span)))
    if named is not None and name_key(named.name) in name_key(words) and scene.head.upos == "PROPN":
        rest = [t for t in tokens_in(scene.sentence, span) if not contains(named.span, t.span) and t.upos == "PROPN"]
        if not rest and contains(named.span, scene.head.span):
            return bare(named.name)
    return words


def document(scene: Scene) -> Resolution | None:
    """Return the letter, statement or report that speaks, as printed."""
    lemma = scene.head.lemma.lower()
    if lemma in ("part", "section", "paragraph", "page", "copy", "version"):
        owner = next((t for t in children(scene.sentence, scene.head) if relation(t) == "nmod"), None)
        if owner is not None and owner.lemma.lower() in scene.lexicon.nouns.documents:
            return document(evolve(scene, head=owner, span=_phrase_span(scene, owner)))
    if lemma not in scene.lexicon.nouns.documents:
        return None
    return resolved(scene.page.words(core(scene.page, scene.span)), "document", "document", scene.span)


def _phrase_span(scene: Scene, token: Token) -> Span:
    phrase = [t for t in subtree(scene.sentence, token) if relation(t) not in ("case",) or t.head != token.index]
    return Span(phrase[0].span.start, phrase[-1].span.end)


def as_written(scene: Scene) -> Resolution:
    """Return a source that is never named, as printed: observers, a source, residents."""
    if scene.head.upos == "PRON":
        return unknown("anonymous", f"{scene.words!r} names nobody", scene.span)
    name = scene.page.words(core(scene.page, scene.span)).strip(" ,;:")
    if scene.head.upos == "PROPN" and all(w[:1].isupper() for w in bare(name).split()):
        kind = "person" if _looks_like_person(scene, bare(name)) else "organization"
        return resolved(bare(name), kind, "name as printed", scene.span)
    return resolved(name, "anonymous", "as printed", scene.span, "no name is given")


def _looks_like_person(scene: Scene, name: str) -> bool:
    """Return whether a name that no model knows is a person's: two to four words, none of them an institution's."""
    words = [w.lower() for w in name.split()]
    known = scene.lexicon.nouns.organizations | scene.lexicon.nouns.media
    return 2 <= len(words) <= 4 and not any(w in known for w in words)


FORMS: tuple[Callable[[Scene], Resolution | None], ...] = (
    relative,
    pronoun,
    both,
    coordination,
    outlet,
    place,
    person,
    role,
    institution,
    _role_seen_before,
    document,
)


def spoken_by(scene: Scene, found: Resolution) -> Spoken:
    """Return what later sources may refer back to."""
    return Spoken(scene.span, scene.sentence.index, scene.head.lemma.lower(), found.speaker)
