"""One speaker, one id, over all documents of a run.

Keys decide, not likeness: a given name and a surname in whatever spelling, the parts of an organization's name, an
acronym that any text binds, the only one of its kind in a text (keys.py, texts.py). Then shared words (shared.py): two
papers with the same eight words tell that two names are one, where the names go together (compatible.py). Who is nobody
in particular (US officials) is never anybody else, and a surname alone is nobody's.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from hashlib import sha256

import numpy as np
from attrs import evolve, frozen

from quotes.identify.ages import called_by_age
from quotes.identify.groups import Groups, groups_of
from quotes.identify.handles import bound_handles
from quotes.identify.keys import generations_apart, same_keys
from quotes.identify.names import spellings, with_name
from quotes.identify.said import Chosen, in_order, node_of
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
from quotes.types import (
    Article,
    Attribution,
    Document,
    Identified,
    Identity,
    OtherSpeaker,
    Relay,
    SameSpeaker,
    SpeakerName,
)

__all__ = ["identify"]

ID_DIGITS = 12  # hexadecimal
NO_FORMS: frozenset[Form] = frozenset()
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
    unlike = tuple(apart)
    first, further = with_own_names(attributions, unlike), with_own_names(others, unlike)
    identities: dict[str, Identity] = {}
    known = known_in(first, further, take=in_dictionary(identities), same=tuple(same), apart=unlike)
    named = tuple(known.renamed(each) for each in (*first, *further))
    return Identified(named, tuple(identities[key] for key in sorted(identities)))


def in_dictionary(identities: dict[str, Identity]) -> Callable[[Identity], Identity]:
    """Return what keeps each identity that it is given under its id."""

    def take(identity: Identity) -> Identity:
        identities[identity.id] = identity
        return identity

    return take


@frozen(eq=False)
class Known:
    """Who is meant by each node, and the one spelling of names that have several, by id."""

    identities: Mapping[str, Identity]
    names: Mapping[str, str]

    def renamed(self, attribution: Attribution) -> Attribution:
        """Return the attribution with the id and the name of its speaker, and of the relays that its text states."""
        return renamed(with_name(attribution, self.names), self.identities)


def known_in(
    first: Sequence[Attribution],
    further: Sequence[Attribution],
    *,
    take: Callable[[Identity], Identity],
    same: Sequence[SameSpeaker] = (),
    apart: Sequence[OtherSpeaker] = (),
) -> Known:
    """Return who is meant in the attributions and in `further` ones, which are read as often as they are needed.

    `take` is given each identity, one of an id after another where two have it, and returns what is held of it.
    """
    known = identities_of(first, grouped(first, same, apart), same, take)
    own = {each.id for each in known.values()}
    new = Chosen(further, array("q", (at for at, each in enumerate(further) if node_of(each.speaker) not in known)))
    others = identities_of(new, grouped(new, same, apart), same, lambda each: each if each.id in own else take(each))
    return Known({**others, **known}, spellings(first, further))


def grouped(
    attributions: Sequence[Attribution], same: Sequence[SameSpeaker] = (), apart: Sequence[OtherSpeaker] = ()
) -> Groups:
    """Return the speakers of the attributions in groups that are each one."""
    said = in_order(attributions)
    named, standing, articles = read(said)
    texts = Documents(articles)
    cut, persons = cut_names(named, said)
    bearers, bound = bound_handles(named, texts)
    unspaced, bearers_of_unspaced = unspaced_names(named, standing)
    cut |= bearers | unspaced
    meant, bodies = meant_bodies(named, texts, standing)
    whole = {node: cut.get(node) or joined(names, meant.get(node)) for node, names in named.items()}
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
    unlike = (*apart_of(named, apart), *generations_apart(named, standing))
    groups = groups_of(whole, certain, unlike)
    groups.hear(shared_words(said, groups))
    join_told(groups, named, same)
    return groups


def joined(names: frozenset[Form], more: frozenset[Form] | None) -> frozenset[Form]:
    """Return the names of a node with further ones; where there are none, no set is made."""
    return names | more if more else names


def read(said: Chosen) -> tuple[dict[str, frozenset[Form]], dict[str, Set[str]], Articles]:
    """Return the names of each node, the texts that it stands in, and the first article of each text."""
    named: dict[str, frozenset[Form]] = {}
    places: dict[str, int] = {}
    alone: dict[str, frozenset[str]] = {}
    standing: dict[str, Set[str]] = {}
    several: defaultdict[str, set[str]] = defaultdict(set)
    for place, each in enumerate(said):
        node, text = node_of(each.speaker) or "", each.article.document.text_sha256
        form = form_of(each.speaker.name or "", each.speaker.kind)
        if form not in (known := named.get(node, NO_FORMS)):
            named[node] = known | {form}
        places.setdefault(text, place)
        if text not in standing.setdefault(node, alone.setdefault(text, frozenset({text}))):
            several[node] |= {text, *(() if node in several else standing[node])}
            standing[node] = several[node]
    return named, standing, Articles(said, dict(reversed(places.items())))


@frozen(eq=False)
class Articles(Mapping[str, Article]):
    """The first article of each text, by the SHA-256 of the text; read when it is asked for."""

    said: Chosen
    places: Mapping[str, int]

    def __getitem__(self, text: str) -> Article:
        return self.said[self.places[text]].article

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


@frozen(eq=False)
class Documents(Mapping[str, Document]):
    """The documents of articles, by the SHA-256 of the text."""

    articles: Articles

    def __getitem__(self, text: str) -> Document:
        return self.articles[text].document

    def __iter__(self) -> Iterator[str]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)


def identities_of(
    attributions: Sequence[Attribution],
    groups: Groups,
    same: Sequence[SameSpeaker],
    take: Callable[[Identity], Identity],
) -> dict[str, Identity]:
    """Return the identity of each node, as `take` leaves it."""
    names: dict[str, int] = {}
    which = array("q")
    for each in attributions:
        node = node_of(each.speaker)
        which.append(-1 if node is None else names.setdefault(groups.of(node), len(names)))
    by_group = np.argsort(np.frombuffer(which, np.int64), kind="stable")
    starts = np.searchsorted(np.frombuffer(which, np.int64)[by_group], np.arange(len(names) + 1))
    found: dict[str, Identity] = {}
    taken: set[str] = set()
    for group in sorted(names):
        start, end = starts[names[group]], starts[names[group] + 1]
        said = Chosen(attributions, by_group[start:end].tolist())
        identity, nodes = identity_of(said, groups, group)
        identity = as_told(identity, said, same)
        if identity.id in taken:
            identity = evolve(identity, id=group)
        taken.add(identity.id)
        found.update(dict.fromkeys(nodes, take(identity)))
    return found


def identity_of(said: Chosen, groups: Groups, group: str) -> tuple[Identity, set[str]]:
    """Return the identity of one group, whose attributions are `said`, and its nodes."""
    rows: Counter[str] = Counter()
    documents: defaultdict[str, set[str]] = defaultdict(set)
    nodes: set[str] = set()
    known: set[str] = set()
    roles: set[str] = set()
    for node, each in said.with_nodes():
        name = each.speaker.name or ""
        rows[name] += 1
        documents[name].add(each.article.document.id)
        nodes.add(node)
        known.add(each.speaker.wikidata or "")
        roles.add(each.speaker.role or "")
    names = sorted(rows, key=lambda name: (-len(documents[name]), -rows[name], name))
    form = best_form(groups.forms[group], {name: len(documents[name]) for name in names})
    identity = Identity(
        id=id_of_group(nodes, form),
        name=form.name,
        kind=form.kind,
        wikidata=next((each for each in sorted(known) if each), None),
        names=tuple(SpeakerName(name, rows[name], tuple(sorted(documents[name]))) for name in names),
        roles=tuple(sorted(roles - {""})),
        merges=tuple(dict.fromkeys(groups.merges.get(group, ()))),
        rows=len(said),
    )
    return identity, nodes


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
