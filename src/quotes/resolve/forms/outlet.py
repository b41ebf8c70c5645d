"""Sources that name a news outlet: `the KCNA`, `the Global New Light of Myanmar newspaper`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile, pairwise

from quotes.lexicon.names import name_key
from quotes.resolve.cast.firms import facts_of
from quotes.resolve.cast.outlets import outlet_taken
from quotes.resolve.forms.country import is_one_of_a_people
from quotes.resolve.forms.person import names_head
from quotes.resolve.name_context import name_below
from quotes.resolve.noun_phrases import bare, core, is_somebody_of
from quotes.resolve.reference import Reference, resolved
from quotes.rule_names import Step
from quotes.spans import contains
from quotes.trees import child, children, head_of, relation, subtree, tokens_in
from quotes.types import Evidence, Resolution, Span, Speaker, Token

ARTICLE = "the "
MAX_APART = 12  # sentences between an outlet and the word that takes it up again


def outlet(reference: Reference) -> Resolution | None:
    """Return the news outlet that a source names, by the lexicon: `the KCNA`, `the Global New Light of Myanmar`."""
    is_somebody = is_somebody_of(reference.sentence, reference.head, reference.span, reference.lexicon)
    if is_somebody or _is_surname(reference) or _is_one_who_said(reference):
        return None
    words = reference.page.words(core(reference.page, reference.span))
    full = reference.cast.full_forms.get(bare(words), "")
    beside_kind = tuple(_names_beside_kind(reference))
    whole = bare(reference.words.partition(",")[0])
    for name in (whole, bare(words), words, full, *beside_kind, *_names_within(reference)):
        known = reference.lexicon.outlet_credited if name in beside_kind else reference.lexicon.outlet_named
        entry = known(name) if name else None
        if entry is not None:
            return resolved(
                entry.name,
                "outlet",
                Step.OUTLET,
                reference.span,
                f"{words} -> {entry.name}",
                id=entry.id,
                wikidata=entry.wikidata,
            )
    for name in (words, whole, *_names_behind_description(reference)):
        if _is_name_of_outlet(reference, name):
            return resolved(bare(name), "outlet", Step.OUTLET, reference.span, "a name with a word for news media")
    if name := _name_behind_kind(reference, bare(words).split()) or _name_behind_kind(reference, whole.split()):
        return resolved(name, "outlet", Step.OUTLET, reference.span, "a name behind a word for news media")
    if name := _name_behind_comma(reference):
        entry = reference.lexicon.outlet_credited(name)
        note = "a name behind a word for news media"
        called, id, wikidata = (entry.name, entry.id, entry.wikidata) if entry is not None else (name, None, None)
        return resolved(called, "outlet", Step.OUTLET, reference.span, note, id=id, wikidata=wikidata)
    another = _that_reports(reference) or _taken_for_another(reference) or _countrys_agency(reference)
    if another is not None:
        return another
    if name := _name_before_kind(reference):
        return resolved(name, "outlet", Step.OUTLET, reference.span, "a name before a word for news media")
    if _has_kind_behind(reference, words):
        return resolved(bare(words), "outlet", Step.OUTLET, reference.span, "a name before a word for news media")
    if _has_kind_before(reference):
        return resolved(reference.words, "outlet", Step.OUTLET, reference.span, "a name behind a word for news media")
    inside = _own_words(reference)
    named = [t for t in inside if _may_be_named(t) and not _is_joined_to_lower(reference, t)]
    if named and _is_medium(reference, inside) and _name_covers_head(reference, named):
        return resolved(
            _media_name(reference, named), "outlet", Step.OUTLET, reference.span, "a name with a word for news media"
        )
    return None


def _is_one_who_said(reference: Reference) -> bool:
    """Return whether a word for a people means who says what stands in marks: “We won,” `the Australian` said.

    No outlet that spoke before, nor one with a capital article: “We lost,” `The Australian` said.
    """
    before = reference.sentence.tokens[: reference.head.index]
    is_lower = all(t.text[0].islower() for t in before if t.text.lower() == "the" and t.index > 0)
    if not is_lower or not is_one_of_a_people(reference) or relation(reference.head) != "nsubj":
        return False
    quotes = any(reference.page.is_quoted(each.span) for each in reference.page.speeches_by(reference.span))
    return quotes and not any(past.speaker.kind == "outlet" for past in reference.past_sources)


def _name_behind_kind(reference: Reference, parts: list[str]) -> str:
    """Return the name behind the word for news media that a phrase begins with: News agency `KNO`; "" for none.

    Words may describe the kind: the private sports daily `Tempo`.
    """
    known, roles = reference.lexicon.name_words, reference.lexicon.nouns.roles
    ends = (n for n, word in enumerate(parts) if not word.islower() or word in roles or word in known.behind_kind)
    described = next(ends, 0)
    for start, size in ((0, 2), (0, 1), (described - 2, 2), (described - 1, 1)):
        kind, name = parts[max(0, start) :][:size], parts[max(0, start) + size :]
        is_kind = bool(name) and kind[-1].islower() and " ".join(kind).lower() in reference.lexicon.nouns.media_names
        if is_kind and all(part[0].isupper() or part in known.joints for part in name):
            return " ".join(name)
    return ""


def _that_reports(reference: Reference) -> Resolution | None:
    """Return the outlet of one word that reports, where only a name is written so: we won, `Report` informs.

    Or through which another one does: AzerNEWS reports via `Report`.

    What the recognizer takes for a person or a body is one that the lexicon has as an agency: `Trend` reports.
    """
    head, verb = reference.head, reference.sentence.tokens[reference.head.head]
    via = child(reference.sentence, head, "case")
    is_beside = relation(head) == "nsubj" or (via is not None and via.lemma == "via")
    is_bare = reference.words == head.text and head.text.istitle() and head.index > 0 and is_beside
    if not is_bare or verb.lemma not in reference.lexicon.relays.reporting:
        return None
    entry, note = reference.lexicon.agency_called(head.text), "a name alone that reports"
    if entry is not None:
        return resolved(entry.name, "outlet", Step.OUTLET, reference.span, note, id=entry.id, wikidata=entry.wikidata)
    is_name = head.upos == "NOUN" and verb.xpos == "VBZ"
    return resolved(head.text, "outlet", Step.OUTLET, reference.span, note) if is_name else None


def _taken_for_another(reference: Reference) -> Resolution | None:
    """Return the agency of one word that the recognizer takes for somebody or a body: they left, `Wafa` said."""
    named = (each for each in reference.page.entities_in(reference.span) if each.span == reference.span)
    found = (outlet_taken(reference.page, each, reference.lexicon) for each in named)
    entry = next((each for each in found if each is not None), None)
    if entry is None:
        return None
    note = f"{reference.words} -> {entry.name}"
    return resolved(entry.name, "outlet", Step.OUTLET, reference.span, note, id=entry.id, wikidata=entry.wikidata)


def _countrys_agency(reference: Reference) -> Resolution | None:
    """Return the state's agency for which letters stand, behind whose it is: the kingdom's official `SPA`."""
    head = reference.head
    entry = reference.lexicon.state_agency(head.text, [t.text for t in reference.sentence.tokens[: head.index]])
    if entry is None:
        return None
    note = f"{head.text} -> {entry.name}"
    return resolved(entry.name, "outlet", Step.OUTLET, reference.span, note, id=entry.id, wikidata=entry.wikidata)


def _name_behind_comma(reference: Reference) -> str:
    """Return the name behind a comma and a word for news media alone, with its article: The weekly, `The Edge`."""
    kind, _, rest = reference.words.partition(", ")
    name, joints = rest.strip(" ,"), reference.lexicon.name_words.joints
    is_kind = bare(kind).islower() and bare(kind) in reference.lexicon.nouns.media_names
    is_name = bool(name) and all(word[0].isupper() or word in joints for word in name.split()) and "," not in name
    people = any(each.is_person for each in reference.page.entities_in(reference.span))
    is_outlet = not people or name.startswith("The ")
    return name if is_kind and is_name and is_outlet else ""


def _name_before_kind(reference: Reference) -> str:
    """Return the name between what describes it and the kind that ends a phrase: the Austrian `APA` news agency.

    Only before two words in lower case, the first of them of the media; "" where no word with a capital is left: the
    state-run Swedish news agency.
    """
    tokens = tokens_in(reference.sentence, core(reference.page, reference.span))
    first = max(0, len(tokens) - 2)
    kind = reference.page.words(Span(tokens[first].span.start, tokens[-1].span.end)) if tokens else ""
    if not kind.islower() or kind not in reference.lexicon.nouns.media_names:
        return ""
    owner = max((n for n, token in enumerate(tokens) if token.xpos == "POS"), default=-1)
    rest = list(dropwhile(lambda token: _describes(reference, token), tokens[owner + 1 : first]))
    within = {"-", *reference.lexicon.name_words.joints}
    is_name = bool(rest) and all(t.upos == "PROPN" or t.text[0].isupper() or t.text in within for t in rest)
    return reference.page.words(Span(rest[0].span.start, rest[-1].span.end)) if is_name else ""


def _describes(reference: Reference, token: Token) -> bool:
    """Return whether a word before an outlet's name only describes it: the, state-run, Austrian; Private, Kremlin-run.

    A capital tells nothing of the first word of a sentence.
    """
    opens = token.index == 0 and token.upos == "ADJ"
    is_plain = token.upos != "PROPN" and not any(sign.isupper() for sign in token.text)
    is_said = is_plain or token.upos == "DET" or _is_joined_to_lower(reference, token)
    return is_said or opens or _is_people(reference, token)


def _may_be_named(token: Token) -> bool:
    return token.upos == "PROPN" or (token.upos == "ADJ" and token.text[0].isupper() and token.index > 0)


def _is_joined_to_lower(reference: Reference, token: Token) -> bool:
    """Return whether a hyphen ties a word to one that describes: `Bergen`-based, `State`-run."""
    behind = [t.text for t in reference.sentence.tokens[token.index + 1 : token.index + 3]]
    return behind[:1] == ["-"] and behind[-1].islower()


def _has_kind_behind(reference: Reference, words: str) -> bool:
    """Return whether a word for news media follows a name that the tree keeps apart from it: Al-Rai `daily`."""
    behind = [t for t in reference.sentence.tokens if t.span.start >= reference.span.end][:1]
    is_kind = bool(behind) and behind[0].text.islower() and behind[0].text in reference.lexicon.nouns.media_names
    is_kind = is_kind and relation(behind[0]) != "compound"  # a Treasury press release
    return is_kind and reference.head.upos == "PROPN" and bare(words)[:1].isupper() and " " not in bare(words)


def _has_kind_before(reference: Reference) -> bool:
    """Return whether a word for news media stands before a name of several words: the newspaper `Le Matinier`."""
    before = [token.text for token in reference.sentence.tokens if token.span.end <= reference.span.start][-1:]
    is_kind = bool(before) and before[0].islower() and before[0] in reference.lexicon.nouns.media_names
    parts = reference.words.split()
    return is_kind and len(parts) > 1 and all(part[0].isupper() for part in parts) and not _is_person(reference)


def _is_name_of_outlet(reference: Reference, words: str) -> bool:
    """Return whether all words are one outlet's name, whatever the tree makes of them: Radio Cooperativa, Channel 7.

    Nobody's name has an article: `the Ruvo Courier`, which the recognizer takes for somebody.
    """
    parts, joints = bare(words).split(), reference.lexicon.name_words.joints
    is_name = all(part[0].isupper() or part[0].isdigit() or part in joints for part in parts)
    is_somebody = _is_person(reference) and not words.lower().startswith(ARTICLE)
    return is_name and len(parts) > 1 and reference.lexicon.names_outlet(parts) and not is_somebody


def _own_words(reference: Reference) -> tuple[Token, ...]:
    """Return the words of the name or noun that heads the phrase: not those of a study in the Harbour Journal."""
    inside = tokens_in(reference.sentence, core(reference.page, reference.span))
    parts = {token.index for token in name_below(reference.sentence, reference.head)}
    if reference.head.upos == "NOUN":
        behind = [t for t in children(reference.sentence, reference.head) if relation(t) == "nmod"]
        parts -= {token.index for other in behind for token in subtree(reference.sentence, other)}
    return tuple(token for token in inside if token.index in parts)


def _is_medium(reference: Reference, tokens: tuple[Token, ...]) -> bool:
    """Return whether a phrase says that it names an outlet: Harbour Gazette; no Space Agency, no Harbour Post poll."""
    nouns = reference.lexicon.nouns
    if reference.head.upos != "PROPN":
        return reference.head.text.lower() in nouns.media - nouns.organizations
    words = [token.text for token in tokens if token.upos == "PROPN" or token.text.lower() == "of"]
    return reference.lexicon.names_outlet(words) and not _is_person(reference) and not _is_joined(reference)


def _is_joined(reference: Reference) -> bool:
    """Return whether the head speaks together with another: the Harbour Times and a chain of papers."""
    partners = (each for each in children(reference.sentence, reference.head) if relation(each) == "conj")
    return any(contains(reference.span, each.span) for each in partners)


def _is_surname(reference: Reference) -> bool:
    """Return whether a name alone ends somebody’s longer one: `MacLean`, of Richard MacLean; no Maclean’s."""
    key = name_key(bare(reference.words))
    return key in facts_of(reference.page).surnames and _is_person(reference)


def _is_person(reference: Reference) -> bool:
    """Return whether the recognizer takes the head for somebody's name."""
    entities = reference.page.entities_in(reference.span)
    return any(each.is_person and contains(each.span, reference.head.span) for each in entities)


def _names_within(reference: Reference) -> Iterator[str]:
    """Yield the names that stand for all of the phrase, unless a person heads it: a Reuters reporter is not Reuters."""
    if reference.head.lemma.lower() not in reference.lexicon.nouns.roles:
        yield from _names_behind_description(reference)
        yield _named_head(reference)


def _names_behind_description(reference: Reference) -> Iterator[str]:
    """Yield the capitalized ends of the phrase, the longest first: the state-run `Global Times`.

    What stands before is no part of a name: a word in lower case, an owner, a people.
    """
    tokens = tokens_in(reference.sentence, core(reference.page, reference.span))
    for before, first in pairwise(tokens):
        is_described = before.text.islower() or before.upos == "PART" or _is_people(reference, before)
        if is_described and first.text[0].isupper() and first.index <= reference.head.index:
            yield reference.page.words(Span(first.span.start, tokens[-1].span.end))


def _is_people(reference: Reference, token: Token) -> bool:
    return reference.lexicon.countries.country_of_demonym(token.text) is not None


def _names_beside_kind(reference: Reference) -> Iterator[str]:
    """Yield the names that a word for news media stands by: the `ISNA` news agency, the state news agency `SUNA`."""
    words = bare(reference.page.words(core(reference.page, reference.span))).split()
    media = reference.lexicon.nouns.media
    name = list(words)
    while name and name[-1].islower() and (name[-1] in media or " ".join(name[-2:]) in media):
        name = name[:-2] if " ".join(name[-2:]) in media else name[:-1]
    if name != words:
        yield " ".join(name)
    before = [token.text for token in reference.sentence.tokens if token.span.end <= reference.span.start][-1:]
    whole = [*before, *reference.words.partition(",")[0].split()]
    kinds = [n for n, word in enumerate(whole[:-1]) if word.islower() and word in media and whole[n + 1][0].isupper()]
    yield from (" ".join(whole[n + 1 :]) for n in kinds)


def _named_head(reference: Reference) -> str:
    """Return the name in the phrase that stands for all of it: `Russian state agency RIA Novosti`.

    Not beside somebody's at the head: Lodz Fishers (`PTI`) chairman Jan Kos.
    """
    entities = [e for e in reference.page.entities_in(reference.span) if contains(reference.span, e.span)]
    people = [entity for entity in entities if entity.is_person and contains(entity.span, reference.head.span)]
    for entity in people or entities:
        name = head_of(reference.sentence, entity.span)
        if name is not None and names_head(reference, name, reference.head, entity.span):
            return reference.page.words(entity.span)
    return ""


def _name_covers_head(reference: Reference, named: list[Token]) -> bool:
    """Return whether the capitalized words are the outlet's name, not a country: Russian state media is none."""
    words = " ".join(t.text for t in named)
    return not reference.lexicon.countries.names_country_or_people(words)


def _media_name(reference: Reference, named: list[Token]) -> str:
    span = Span(
        named[0].span.start, max(named[-1].span.end, reference.head.span.end if reference.head.upos == "PROPN" else 0)
    )
    return bare(reference.page.words(span))


def outlet_again(reference: Reference) -> Resolution | None:
    """Return the outlet that the source takes up again by its kind: `the newspaper`, `the French daily`.

    None where something else that is called so stands nearer: an agency of the United Nations, a scientific paper.
    """
    kinds = reference.lexicon.kinds_again(bare(reference.words).split())
    if not kinds or reference.words.split()[0].lower() not in ("the", "this"):
        return None
    before = (_spoken_last(reference, kinds), _named_last(reference, kinds))
    span, speaker = max((each for each in before if each), key=lambda each: each[0], default=(reference.span, None))
    if speaker is None:
        return None
    return Resolution(speaker, (Evidence(Step.OUTLET_AGAIN, span, f"{bare(reference.words)} -> {speaker.name}"),))


def _spoken_last(reference: Reference, kinds: frozenset[str]) -> tuple[Span, Speaker | None] | None:
    """Return the last source before that can be called so, and where; without the speaker when that is no outlet."""
    for earlier in reversed(reference.past_sources):
        name, kind = earlier.speaker.name, earlier.speaker.kind
        if name is None or reference.sentence.index - earlier.sentence > MAX_APART:
            continue
        called = _kinds_of(reference, name)
        if kind == "outlet" and (kinds & called or not called):
            return earlier.span, earlier.speaker
        if kind in ("organization", "document") and _bears(reference, name):
            return earlier.span, None
    return None


def _named_last(reference: Reference, kinds: frozenset[str]) -> tuple[Span, Speaker | None] | None:
    """Return the name last printed before that can be called so, and where; without the speaker when no outlet's."""
    first = reference.page.sentences_before(reference.sentence, MAX_APART)[-1].span.start
    followed = {earlier.span for earlier in reference.past_sources}
    for entity in reversed(reference.page.entities_in(Span(first, reference.span.start))):
        if any(contains(span, entity.span) and span != entity.span for span in followed):
            continue  # the News Agency of the Ethiopian News Agency, which said so
        name = reference.page.words(entity.span)
        entry = reference.lexicon.outlet_named(name)
        if entry is not None and entry.kind in kinds:
            return entity.span, Speaker(entry.name, "outlet", entry.id, entry.wikidata)
        if entry is None and _is_told_by_name(reference, name, kinds):
            return entity.span, Speaker(bare(name), "outlet")
        if entry is None and not entity.is_person and _bears(reference, name):
            return entity.span, None
    return None


def _is_told_by_name(reference: Reference, name: str, kinds: frozenset[str]) -> bool:
    """Return whether a name that no table has says that it is an outlet's of some kind: Le Quotidien de la Baie."""
    words = bare(name).split()
    return len(words) > 1 and reference.lexicon.names_outlet(words) and bool(_kinds_of(reference, name) & kinds)


def _bears(reference: Reference, name: str) -> bool:
    """Return whether a name holds the word of the source: Atomic Energy `Agency`."""
    return name_key(reference.head.lemma) in name_key(name).split()


def _kinds_of(reference: Reference, name: str) -> frozenset[str]:
    """Return the kinds that an outlet is of: by the lexicon, else by the words of its name (Harbour Gazette)."""
    entry = reference.lexicon.outlet_named(name)
    nouns, words = reference.lexicon.nouns, name.lower().split()
    called = [nouns.again.get(word, frozenset()) for word in words]
    headed = [nouns.mastheads[word].outlets for word in words if word in nouns.mastheads]
    return frozenset({entry.kind}) if entry else frozenset().union(*called, *headed)
