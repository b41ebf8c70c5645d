"""One speaker, one id, over all documents of a run.

Keys decide, not likeness: a given name and a surname in whatever spelling, the parts of an organization's name, an
acronym that any text binds, the only one of its kind in a text (keys.py, texts.py). Then shared words (shared.py): two
papers with the same eight words tell that two names are one, where the names go together (compatible.py). Who is nobody
in particular (US officials) is never anybody else, and a surname alone is nobody's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from attrs import evolve

from quotes.identify.ages import called_by_age
from quotes.identify.groups import Groups, groups_of
from quotes.identify.handles import bound_handles
from quotes.identify.keys import same_keys
from quotes.identify.names import with_one_name
from quotes.identify.shared import shared_words
from quotes.identify.texts import (
    bound_acronyms,
    cut_names,
    meant_bodies,
    national_bodies,
    shorter_bodies,
    unspaced_names,
)
from quotes.identify.told import apart_of, as_told, join_told, with_own_names
from quotes.lexicon.forms import (
    ACRONYMIC,
    BODY,
    DESCRIBED,
    GENERIC,
    HANDLE,
    NOBODY,
    OUTLET,
    PAIR,
    PERSON,
    PROPER,
    SINGLE,
    WRITING,
    Form,
    form_of,
)
from quotes.lexicon.names import name_key
from quotes.lexicon.people import spelling_key
from quotes.types import Attribution, Identified, Identity, OtherSpeaker, Relay, SameSpeaker, Speaker, SpeakerName

__all__ = ["identify"]

ID_DIGITS = 12  # hexadecimal
SUREST = (
    OUTLET,
    PERSON,
    PAIR,
    BODY,
    ACRONYMIC,
    SINGLE,
    HANDLE,
    GENERIC,
    DESCRIBED,
    WRITING,
    NOBODY,
)


def identify(
    attributions: Iterable[Attribution],
    others: Iterable[Attribution] = (),
    *,
    same: Iterable[SameSpeaker] = (),
    apart: Iterable[OtherSpeaker] = (),
) -> Identified:
    """Return the attributions and then `others` with one id and one name a speaker, and the identities of all.

    `others` take the names of the attributions, and change none of them. The order of either makes no difference but
    to the order of what comes back. What people say has the last word: names that are the `same`, and those that they
    set in a row, are those of the identity; names that are `apart` are never one.
    """
    told, unlike = tuple(same), tuple(apart)
    first, further = with_own_names(attributions, unlike), with_own_names(others, unlike)
    known = identities_of(first, grouped(first, told, unlike), told)
    new = tuple(each for each in further if node_of(each.speaker) not in known)
    known = {**identities_of(new, grouped(new, told, unlike), told), **known}
    every = with_one_name((*first, *further))
    named = tuple(renamed(each, known) for each in every)
    identities = {each.id: each for each in known.values()}
    return Identified(named, tuple(identities[key] for key in sorted(identities)))


def node_of(speaker: Speaker) -> str | None:
    """Return what stands for a speaker until all are brought together: the id that resolve gave, or the name."""
    if speaker.name is None:
        return None
    return speaker.id or f"{speaker.kind}/{name_key(speaker.name)}"


def grouped(
    attributions: Sequence[Attribution], same: Sequence[SameSpeaker] = (), apart: Sequence[OtherSpeaker] = ()
) -> Groups:
    """Return the speakers of the attributions in groups that are each one."""
    said = sorted(((node, each) for each in attributions if (node := node_of(each.speaker))), key=place_of)
    articles = {each.article.document.text_sha256: each.article for _, each in reversed(said)}
    texts = {key: article.document for key, article in articles.items()}
    forms: defaultdict[str, set[Form]] = defaultdict(set)
    standing: defaultdict[str, set[str]] = defaultdict(set)
    for node, each in said:
        forms[node].add(form_of(each.speaker.name or "", each.speaker.kind))
        standing[node].add(each.article.document.text_sha256)
    named = {node: frozenset(names) for node, names in forms.items()}
    cut, persons = cut_names(named, said)
    bearers, bound = bound_handles(named, texts)
    unspaced, bearers_of_unspaced = unspaced_names(named, standing)
    cut |= bearers | unspaced
    meant, bodies = meant_bodies(named, texts, standing)
    whole = {node: cut.get(node) or names | meant.get(node, frozenset()) for node, names in named.items()}
    certain = (
        *same_keys(whole),
        *bound_acronyms(whole, texts),
        *bound,
        *persons,
        *bearers_of_unspaced,
        *bodies,
        *shorter_bodies(whole, standing),
        *national_bodies(named, said),
        *called_by_age(named, articles, standing),
    )
    groups = groups_of(whole, certain, apart_of(named, apart))
    groups.hear(shared_words(said, groups))
    join_told(groups, named, same)
    return groups


def place_of(said: tuple[str, Attribution]) -> tuple[object, ...]:
    """Return what attributions are sorted by, so that their order makes no difference."""
    document, quote = said[1].article.document, said[1].quote
    return document.text_sha256, quote.content, quote.cue, document.id, said[0]


def identities_of(
    attributions: Iterable[Attribution], groups: Groups, same: Sequence[SameSpeaker] = ()
) -> dict[str, Identity]:
    """Return the identity of each node."""
    said: defaultdict[str, list[tuple[str, Attribution]]] = defaultdict(list)
    for each in attributions:
        if node := node_of(each.speaker):
            said[groups.of(node)].append((node, each))
    found: dict[str, Identity] = {}
    taken: set[str] = set()
    for group in sorted(said):
        identity = as_told(identity_of(said[group], groups, group), said[group], same)
        if identity.id in taken:
            identity = evolve(identity, id=group)
        taken.add(identity.id)
        found.update({node: identity for node, _ in said[group]})
    return found


def identity_of(said: Sequence[tuple[str, Attribution]], groups: Groups, group: str) -> Identity:
    """Return the identity of one group, whose attributions are `said`, each with its node."""
    rows: Counter[str] = Counter()
    documents: defaultdict[str, set[str]] = defaultdict(set)
    for _, each in said:
        name = each.speaker.name or ""
        rows[name] += 1
        documents[name].add(each.article.document.id)
    names = sorted(rows, key=lambda name: (-len(documents[name]), -rows[name], name))
    speakers = [each.speaker for _, each in said]
    form = best_form(groups.forms[group], {name: len(documents[name]) for name in names})
    return Identity(
        id=id_of_group({node for node, _ in said}, form),
        name=form.name,
        kind=form.kind,
        wikidata=next((known for known in sorted({each.wikidata or "" for each in speakers}) if known), None),
        names=tuple(SpeakerName(name, rows[name], tuple(sorted(documents[name]))) for name in names),
        roles=tuple(sorted({speaker.role for speaker in speakers if speaker.role})),
        merges=tuple(dict.fromkeys(groups.merges.get(group, ()))),
        rows=len(said),
    )


def best_form(forms: frozenset[Form], documents: Mapping[str, int]) -> Form:
    """Return the name to use: of the sorts that name most surely the one that most documents have, then the first."""
    return min(forms, key=lambda form: (SUREST.index(form.sort), -documents.get(form.name, 0), form.name, form.kind))


def id_of_group(nodes: set[str], form: Form) -> str:
    """Return the id of an identity: that of the lexicon, else one made of a name of its own, else the first."""
    listed = sorted(node for node in nodes if not node.startswith("s_") and "/" not in node)
    if listed:
        return listed[0]
    if form.sort in PROPER:
        key = f"{form.kind}/{spelling_key(name_key(form.name))}"
        return "s_" + sha256(key.encode()).hexdigest()[:ID_DIGITS]
    return min(nodes)


def renamed(attribution: Attribution, identities: Mapping[str, Identity]) -> Attribution:
    """Return the attribution with id and name of its speaker's identity, and of the relays that the text states."""
    speaker = attribution.speaker
    identity = identities.get(node_of(speaker) or "")
    if identity is None:
        return attribution
    its = evolve(speaker, name=identity.name, kind=identity.kind, id=identity.id, wikidata=identity.wikidata)
    relays = tuple(relay_renamed(relay, identities) for relay in attribution.relays)
    return evolve(attribution, speaker=its, relays=relays)


def relay_renamed(relay: Relay, identities: Mapping[str, Identity]) -> Relay:
    """Return a relay that the text states under the id and the name of its identity, any other as it is."""
    identity = identities.get(relay.id or "") if relay.basis == "stated" else None
    return evolve(relay, name=identity.name, id=identity.id) if identity and identity.kind == relay.kind else relay
