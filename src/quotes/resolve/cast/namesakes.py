"""Which of several people with one name is meant: by title, role and gender, else by who carries the article.

A bare surname is the person who is spoken of, not the wife or the brother who came in beside him; it stays with whom
it was given to last. Where two are as likely, nobody is named: not sure is a result. Of a surname before the given name
(Lee Jae-won, Lee Jae-ho) many are, who are no kin: neither order nor a sentence or two tells them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from quotes.lexicon import Lexicon
from quotes.lexicon.name_words import load_name_words
from quotes.lexicon.names import name_key
from quotes.lexicon.people import spelling_key
from quotes.resolve.cast.clusters import NameCluster, NameClusters, NameMention
from quotes.types import Span

# what counts how much, in sentences of distance; set by hand on cases of news (2026-11)
SUBJECT = 0.6  # the last mention was a subject
FIRST = 0.6  # the first of them that the text names, and for each time that the name stands alone,
CARRIES = 0.3  # up to MAX_TIMES: who carries the article is called so the most
MAX_TIMES = 6
BARE = 1.5  # the name alone meant this one the last time, and nobody else of the name was named in full since
SURE = 1.0  # by so much the likeliest must lead
FAR = 6  # sentences apart that tell two Lees apart as one does two Keanes
CALLED = 0.6  # each time that the name alone meant this Lee before, up to
MAX_CALLED = 3
PRONOUNS = frozenset({"his", "her", "their", "my", "our"})


def clusters_of(
    name_mention: NameMention,
    clusters: NameClusters,
    lexicon: Lexicon,
    *,
    times: int = 1,
    apart: frozenset[str] = frozenset(),
    doubted: Span | None = None,
) -> tuple[NameCluster, ...]:
    """Return whose name it is: one, or those it may be when that is not sure; () when nobody is named so yet.

    `times` says how often the document has the name like this; `apart` has the keys of names that are somebody's of
    their own, though they stand within another's; `doubted` is where the name alone first was one of several's.
    """
    if len(name_mention.tokens) > 1:
        same = _same_name(name_mention, clusters, apart)
        return (same,) if same else ()
    fit = clusters.with_form_or_word(name_mention.key)
    if _is_somebody_else(name_mention, fit):
        return ()
    for narrowed in _filters(name_mention, fit, lexicon):
        fit = [each for each in fit if narrowed(each)] or fit
    fit = _without_passers_by(fit, doubted) if doubted is not None else fit
    return _likeliest(name_mention, fit, times) if len(fit) > 1 else tuple(fit)


def _is_somebody_else(name_mention: NameMention, fit: list[NameCluster]) -> bool:
    """Return whether the title of a surname is of the other gender than all who bear it: Mrs Carr, of Edmund Carr."""
    return name_mention.titled is not None and all(each.gender not in (None, name_mention.titled) for each in fit)


def _without_passers_by(fit: list[NameCluster], doubted: Span) -> list[NameCluster]:
    """Return those of some namesakes who may carry the article, which is of one of them by the name alone before.

    Who comes in only behind that, and neither acts nor speaks there, does not: Jung has played with Jung Hae-in.
    """
    first = [each.name_mentions[0] for each in fit]
    stay = [
        each
        for each, came_in in zip(fit, first, strict=True)
        if came_in.entity.span < doubted or came_in.is_subject or came_in.speaks
    ]
    return stay or fit


def _same_name(name_mention: NameMention, clusters: NameClusters, apart: frozenset[str]) -> NameCluster | None:
    """Return the first whose full name is the same: spelled so, in another order, or a part of it; else None."""
    spelling, keys = spelling_key(name_mention.key), tuple(name_key(token) for token in name_mention.tokens)
    if same := clusters.called(name_mention.key, spelling=spelling):
        return same[0]
    if name_mention.key in apart:
        return None
    for cluster in clusters.with_word(*keys):
        if _is_part(cluster.keys, keys) and not apart & cluster.forms:
            return cluster
    near = clusters.with_word(keys[-1])
    initials = [each for each in near if _are_initials(each.keys, keys) or _are_initials(keys, each.keys)]
    return initials[0] if len(initials) == 1 else None


def _are_initials(own: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    """Return whether a name has the initials of another, with its surname: KB Hedgewar, Keshav Baliram Hedgewar."""
    if len(own) < 2 or len(keys) < 2 or own[-1] != keys[-1]:
        return False
    letters = "".join(own[:-1]).replace(".", "").replace(" ", "")
    return letters == "".join(key[:1] for key in keys[:-1]) and all(len(key) > 1 for key in keys[:-1])


def names_apart(name_mentions: Iterable[NameMention]) -> frozenset[str]:
    """Return the keys of the names of relatives that end another's: the father Miguel Ortega, of Carlos Miguel Ortega.

    Who bears the longer name begins with another word, and one of the two is called the other's father or son; or the
    longer is a dead man's, and under the shorter somebody speaks of a child or another of his: “My son,” said Ortega.
    """
    generation = load_name_words().generation
    full = {each.key: each.tokens for each in name_mentions if len(each.tokens) > 1}
    kin = {each.key for each in name_mentions if each.kin}
    dead = {each.key for each in name_mentions if each.is_dead}
    living = {each.key for each in name_mentions if each.speaks and each.speaks_of}
    ends = ((long, long[place + 1 :]) for long in full for place, sign in enumerate(long) if sign == " ")
    return frozenset(
        short
        for long, short in ends
        if short in full and len(full[short]) < len(full[long]) and len(set(short.split()) - generation) > 1
        if not kin.isdisjoint((short, long)) or (long in dead and short in living)
    )


def _is_part(own: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    """Return whether one full name is a part of another: Kyaw Min Yu, Aung San Suu Kyi; not a Jr. of the other."""
    if len(own) < 2 or not (own[0] in keys or keys[0] in own):
        return False
    short, full = sorted((own, keys), key=len)
    if not set(short) <= set(full) or load_name_words().generation & (set(own) ^ set(keys)):
        return False
    return len(set(full)) == len(set(short)) or short[-1] == full[-1] or short[0] == full[0]


def _filters(
    name_mention: NameMention, fit: list[NameCluster], lexicon: Lexicon
) -> tuple[Callable[[NameCluster], bool], ...]:
    """Return the questions that tell namesakes apart, the surest first; each counts only where somebody passes."""
    return (
        lambda cluster: name_mention.gender is None or cluster.gender in (None, name_mention.gender),
        lambda cluster: not set(name_mention.roles).isdisjoint(cluster.roles),  # Justice Minister, no Prime Minister
        lambda cluster: bool(name_mention.marks & _marks(cluster, lexicon)),
        lambda cluster: name_mention.gender is None or cluster.gender == name_mention.gender,
        lambda cluster: name_mention.speaks_as is None or cluster.gender == name_mention.speaks_as,
        lambda cluster: name_mention.key in (cluster.keys[0], cluster.surname),
        lambda cluster: _speaks_of_other(name_mention, cluster, fit, lexicon),
        lambda cluster: not (name_mention.speaks and any(each.is_dead for each in cluster.name_mentions)),
        lambda cluster: _alone_has_spoken(name_mention, cluster, fit),
        lambda cluster: (
            _came_in_together(fit)
            or not _is_kin(cluster, fit, lexicon)
            or bool(name_mention.marks & _marks(cluster, lexicon))  # Dr Saleh's sister, who is a doctor, too
        ),
    )


def _speaks_of_other(name_mention: NameMention, cluster: NameCluster, fit: list[NameCluster], lexicon: Lexicon) -> bool:
    """Return whether somebody speaks of another of the name as only he would: of his son, who is the father.

    Of his brother either brother may speak, save where the other one is dead.
    """
    ties = frozenset(tie for each in cluster.name_mentions for tie in each.kin)
    calls = lexicon.nouns.calls
    called = {word for tie in ties for word in calls.get(tie, ()) if word in name_mention.speaks_of}
    is_mutual = any(called & calls.get(word, frozenset()) for word in called)
    others_dead = all(any(m.is_dead for m in each.name_mentions) for each in fit if each is not cluster)
    return bool(called) and (others_dead or not is_mutual)


def _alone_has_spoken(name_mention: NameMention, cluster: NameCluster, fit: list[NameCluster]) -> bool:
    """Return whether somebody has spoken before, and all others of the name were only named as whose somebody is."""
    before = [each for each in cluster.name_mentions if each.entity.span < name_mention.entity.span]
    others = [each for other in fit if other is not cluster for each in other.name_mentions]
    alone = all(each.is_owner for each in others if each.entity.span < name_mention.entity.span)
    return name_mention.speaks and alone and any(each.speaks for each in before)


def _marks(cluster: NameCluster, lexicon: Lexicon) -> frozenset[str]:
    """Return the titles and roles of somebody, those of the lexicon included, each without what stands before it."""
    listed = lexicon.people.person_named(" ".join(cluster.tokens))
    offices = [word for office in (listed.offices if listed else ()) for word in (office.role, *office.also)]
    stated = frozenset(mark for name_mention in cluster.name_mentions for mark in name_mention.marks)
    return stated | {word.split()[-1].lower() for word in offices}


def _came_in_together(fit: list[NameCluster]) -> bool:
    """Return whether people came in side by side, in full: Maria Santos `and her brother` Pedro Santos."""
    return all(each.name_mentions[0].partners for each in fit)


def _is_kin(cluster: NameCluster, fit: list[NameCluster], lexicon: Lexicon) -> bool:
    """Return whether somebody is only another's relative here: `his wife, Joanna Keane`, `Tom Keane’s brother Karl`."""
    others = {key for each in fit if each is not cluster for key in each.keys}
    tied = [role in lexicon.nouns.kin and _is_owned(owner, others) for role, owner in cluster.roles]
    return bool(tied) and all(tied)


def _is_owned(owner: str, others: set[str]) -> bool:
    return bool(set(name_key(owner).split()) & (PRONOUNS | others))


def _likeliest(name_mention: NameMention, fit: list[NameCluster], times: int) -> tuple[NameCluster, ...]:
    """Return the one who is clearly the likeliest, else all; where nobody is named before, who is named first."""
    before = [each for each in fit if each.last_before(name_mention)]
    begins_so = bool(before) and all(each.keys[0] == name_mention.key for each in before)
    before = _not_only_of_other(name_mention, before) if begins_so else before
    if len(before) < 2:
        return tuple(before or fit)[:1]
    last = _last_called_so(name_mention, before)
    if last is None and _came_in_together(before):
        return tuple(before)
    weigh = _among_many if begins_so else _among_kin
    scores = [
        score + BARE * (each is last) for each, score in zip(before, weigh(name_mention, before, times), strict=True)
    ]
    best, second = sorted(scores, reverse=True)[:2]
    return (before[scores.index(best)],) if best - second >= SURE else tuple(before)


def _among_kin(name_mention: NameMention, fit: list[NameCluster], times: int) -> list[float]:
    """Return how likely each is of those with one surname: who is near, a subject, or carries the article."""
    first = min(fit, key=lambda each: each.name_mentions[0].entity.span)
    carries = FIRST + CARRIES * min(times - 1, MAX_TIMES)
    subjects = [_last_before(each, name_mention).is_subject for each in fit]
    near = zip(fit, subjects, strict=True)
    return [SUBJECT * subject - _distance(each, name_mention) + carries * (each is first) for each, subject in near]


def _among_many(name_mention: NameMention, fit: list[NameCluster], _: int) -> list[float]:
    """Return how likely each is of those whose name begins so: by far the nearest, or most called so before."""
    called = [sum(each.key == name_mention.key for each in cluster.name_mentions) for cluster in fit]
    near = zip(fit, called, strict=True)
    return [CALLED * min(often, MAX_CALLED) - _distance(each, name_mention) / FAR for each, often in near]


def _not_only_of_other(name_mention: NameMention, fit: list[NameCluster]) -> list[NameCluster]:
    """Return those of some people who came in by themselves: no Kim Jong-un of `Kim Yo-jong, sister of Kim Jong-un`."""
    alone = [
        each
        for each in fit
        if any(not m.is_of_other and m.entity.span < name_mention.entity.span for m in each.name_mentions)
    ]
    return alone or fit


def _last_called_so(name_mention: NameMention, fit: list[NameCluster]) -> NameCluster | None:
    """Return whom the name alone meant the last time before; None where another was named in full since, or nobody."""
    before = [
        (each.entity.span, place, len(each.tokens) == 1)
        for place, cluster in enumerate(fit)
        for each in cluster.name_mentions
        if each.entity.span < name_mention.entity.span and (len(each.tokens) > 1 or each.key == name_mention.key)
    ]
    bare = max(((span, place) for span, place, alone in before if alone), default=None)
    if bare is None or any(span > bare[0] and place != bare[1] for span, place, _ in before):
        return None
    return fit[bare[1]]


def _distance(cluster: NameCluster, name_mention: NameMention) -> int:
    """Return how many sentences ago somebody was named last."""
    return name_mention.entity.sentence - _last_before(cluster, name_mention).entity.sentence


def _last_before(cluster: NameCluster, name_mention: NameMention) -> NameMention:
    last = cluster.last_before(name_mention)
    assert last is not None  # only who is named before is weighed
    return last
