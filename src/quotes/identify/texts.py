"""What the texts themselves say of names: acronyms in brackets, and which body a noun alone means in them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import cache

from quotes.identify.groups import Proposal
from quotes.identify.keys import Forms, of_sort
from quotes.identify.said import Chosen
from quotes.lexicon.bodies import load_bodies, nation_of, parts_of
from quotes.lexicon.cues import load_cues
from quotes.lexicon.entries import read_tables
from quotes.lexicon.forms import ACRONYMIC, BODY, DESCRIBED, GENERIC, PERSON, SINGLE, Form, form_of, nations
from quotes.lexicon.spellings import abbreviated
from quotes.models.english.words import ABBREVIATIONS
from quotes.types import Document, Merge, Span

BRACKET = re.compile(r"\(\s*(?:the\s+)?([A-Z][A-Za-z&.-]*[A-Z][A-Z&.-]*)\s*\)")
NAME_BEFORE = re.compile(r"((?:[A-Z][\w'’.-]*\s+(?:(?:of|for|and|the|in|on)\s+)*)*[A-Z][\w'’.-]*)\s*$")
STOPWORDS = "en/stopwords.toml"
GOES_ON = re.compile(r"\s?\.\s+([A-Z][\w'’-]+(?:\s+(?:[A-Z]\.|[A-Z][\w'’-]+)){1,3})")
LONGEST_NAME = 120  # characters
NEAR = 300  # characters, in which the country was named whose body is called the country's
LONG_ENOUGH = 6  # letters of a name without its space; shorter ones are words too
SURELY = 0.75  # of the bodies of a kind that a text names, the one that the noun alone means


def bound_acronyms(forms: Forms, texts: Mapping[str, Document]) -> Iterator[Proposal]:
    """Yield each acronym with the body whose name stands before it in brackets, in any of the texts."""
    acronyms: defaultdict[str, list[tuple[str, Form]]] = defaultdict(list)
    bodies: defaultdict[frozenset[str], list[tuple[str, Form]]] = defaultdict(list)
    for node, form in of_sort(forms, ACRONYMIC):
        acronyms[" ".join(form.words).replace(" ", "")].append((node, form))
    for node, form in of_sort(forms, BODY):
        bodies[form.parts].append((node, form))
    for document in texts.values():
        for found in BRACKET.finditer(document.text):
            short = found[1].replace(".", "").replace("-", "").lower()
            before = NAME_BEFORE.search(document.text, max(0, found.start() - LONGEST_NAME), found.start())
            for node, form in acronyms.get(short, ()) if before else ():
                span = Span(before.start(1), found.end()) if before else None
                for other, name in longest(bodies, before[1] if before else ""):
                    yield Proposal(other, node, Merge("acronym", (form.name, name.name), document.id, span))


def longest(bodies: Mapping[frozenset[str], list[tuple[str, Form]]], words: str) -> list[tuple[str, Form]]:
    """Return the bodies whose name is what the words end with, of the longest such name."""
    every = words.split()
    for start in range(len(every) - 1):
        if found := bodies.get(parts_of(" ".join(every[start:]))):
            return found
    return []


def meant_bodies(
    forms: Forms, texts: Mapping[str, Document], standing: Mapping[str, Set[str]]
) -> tuple[dict[str, frozenset[Form]], list[Proposal]]:
    """Return the body that a noun alone means in its text, as a further name of its node, and the nodes of that body.

    `standing` has the texts of each node. The police are those of the town where all police that the text names are.
    """
    bodies: defaultdict[frozenset[str], list[tuple[str, Form]]] = defaultdict(list)
    for node, form in of_sort(forms, BODY):
        bodies[form.parts].append((node, form))
    named: dict[str, frozenset[Form]] = {}
    merges: list[Proposal] = []
    for node, form in of_sort(forms, GENERIC):
        for text in sorted(standing.get(node, ())):
            full, span = meant_in(texts[text].text, form)
            if full is None:
                continue
            merge = Merge("the only one in the text", (form.name, full.name), texts[text].id, span)
            named[node] = frozenset({full})
            merges += [Proposal(other, node, merge) for other, _ in bodies.get(full.parts, ())[:1]]
    return named, merges


def meant_in(text: str, form: Form) -> tuple[Form | None, Span | None]:
    """Return the body that a noun alone means in a text, and where that first names it; None where it names several."""
    places: dict[frozenset[str], Span] = {}
    names: dict[frozenset[str], str] = {}
    counts: Counter[frozenset[str]] = Counter()
    for found in named_before(" ".join(form.words)).finditer(text):
        whole = without_opening(name_within(found[0]), found.end(), text)
        parts = parts_of(whole)
        if form.parts < parts:
            counts[parts] += 1
            places.setdefault(parts, Span(found.end() - len(whole), found.end()))
            names.setdefault(parts, whole)
    if not counts:
        return None, None
    parts, most = min(counts.items(), key=lambda item: (-item[1], sorted(item[0])))
    if most < SURELY * counts.total() or (nations(parts) and stands_alone_before(text, form, places[parts].start)):
        return None, None
    return form_of(names[parts], "organization"), places[parts]


def stands_alone_before(text: str, form: Form, place: int) -> bool:
    """Return whether a noun with `the` stands before a place, where it is its own country's: the government."""
    return re.search(rf"\bthe {re.escape(' '.join(form.words))}\b", text[:place], re.IGNORECASE) is not None


@cache
def named_before(noun: str) -> re.Pattern[str]:
    """Return what finds words with a capital letter before a noun: Lund police, and On Monday Lund police too."""
    return re.compile(rf"\b(?:[A-Z][\w'’-]*\.?\s+){{1,5}}(?i:{re.escape(noun)})\b")


def name_within(words: str) -> str:
    """Return the words of a name without what stands before it: On Monday Troy police, in Lund. Police."""
    before = {*load_function_words(), *load_days()}
    every = words.split()
    last = max((at for at, word in enumerate(every) if word.lower() in before or ends_sentence(word)), default=-1)
    return " ".join(every[last + 1 :])


def without_opening(name: str, end: int, text: str) -> str:
    """Return the words of a name that ends at a place, without a first one that only its sentence gives a capital.

    Where it opens its sentence and the text has it small, too: District police, of Lund district. Or quotes them:
    Citing police.
    """
    first, _, rest = name.partition(" ")
    before = text[: end - len(name)].rstrip(" \t\"“‘'")
    opens = not before or before[-1] in ".!?:\n"
    is_small = re.search(rf"\b{re.escape(first.lower())}\b", text) is not None
    return rest if rest and opens and (is_small or first.lower() in load_quoting()) else name


@cache
def load_quoting() -> frozenset[str]:
    """Return the participles of verbs of quoting, lower case: citing, quoting."""
    return frozenset(f"{verb.lemma.removesuffix('e')}ing" for verb in load_cues().verbs.values() if verb.quoting)


def ends_sentence(word: str) -> bool:
    """Return whether a word ends its sentence: it has a stop, and is no initial and none that has one anyway (St.)."""
    plain = word.rstrip(".").lower()
    return word.endswith(".") and len(plain) > 1 and "." not in plain and plain not in load_shortened()


@cache
def load_shortened() -> frozenset[str]:
    """Return the words that have a stop without ending a sentence, lower case, without it."""
    every = (word for kind in ("titles", "inside", "before_numbers") for word in ABBREVIATIONS[kind])
    return frozenset(word.rstrip(".").lower() for word in every)


@cache
def load_function_words() -> frozenset[str]:
    """Return the words that stand in every text, lower case."""
    return frozenset(read_tables(STOPWORDS)["weight"]["function"].split())


@cache
def load_days() -> frozenset[str]:
    """Return the names of weekdays and months, lower case."""
    tables = read_tables(STOPWORDS)
    return frozenset((*tables["weekdays"], *tables["months"]))


def shorter_bodies(forms: Forms, standing: Mapping[str, Set[str]]) -> Iterator[Proposal]:
    """Yield each body whose name is a part of another's, the only such one in its texts: the federation of Spain."""
    bodies = [(node, form) for sort in (BODY, GENERIC) for node, form in of_sort(forms, sort)]
    at: defaultdict[str, list[tuple[str, Form]]] = defaultdict(list)
    for node, form in bodies:
        for text in standing.get(node, ()):
            at[text].append((node, form))
    for node, form in bodies:
        near_it = [(other, full) for text in standing.get(node, ()) for other, full in at[text]]
        fuller = {
            full.parts: (other, full)
            for other, full in sorted(near_it, key=named_first)
            if form.parts < full.parts and not (form.sort == GENERIC and nations(full.parts))
        }
        if len(fuller) == 1:
            ((other, full),) = fuller.values()
            yield Proposal(other, node, Merge("a shorter name in one text", (form.name, full.name)))


def national_bodies(forms: Forms, said: Chosen) -> Iterator[Proposal]:
    """Yield each body that is called its country's with the one of that name, of the country that was named last.

    Spain lost, and the country's football federation said: the Spanish football federation, if any text names it.
    """
    known = {form.parts: (node, form) for node, form in of_sort(forms, BODY)}
    for node, each in said.with_nodes():
        source, document = each.quote.source, each.article.document
        for form in forms[node] if source else ():
            if form.sort == DESCRIBED and form.words[0] in load_bodies().of_a_country and source:
                nation = nation_before(document.text, source.start)
                if held := known.get(form.parts | {nation}):
                    merge = Merge("its country's", (form.name, held[1].name), document.id, source)
                    yield Proposal(held[0], node, merge)


def nation_before(text: str, place: int) -> str:
    """Return the nation that a text names last before a place, as a part of a body's name; "" where none is near."""
    words = re.findall(r"[^\W\d_]+", text[max(0, place - NEAR) : place])
    return next((nation for word in reversed(words) if word[0].isupper() and (nation := nation_of(word.lower()))), "")


def named_first(held: tuple[str, Form]) -> tuple[str, str]:
    """Return what nodes with a name are sorted by."""
    return held[0], held[1].name


def unspaced_names(forms: Forms, standing: Mapping[str, Set[str]]) -> tuple[dict[str, frozenset[Form]], list[Proposal]]:
    """Return the full name of each node whose name is that of somebody in its text without a space, and whose that is.

    ANNAROY (@annaroy1), where Anna Roy speaks in the text too.
    """
    persons: defaultdict[tuple[str, str], list[tuple[str, Form]]] = defaultdict(list)
    for node, form in of_sort(forms, PERSON):
        for text in standing[node]:
            persons[text, "".join(form.words)].append((node, form))
    named: dict[str, frozenset[Form]] = {}
    merges: list[Proposal] = []
    for node, form in [held for sort in (ACRONYMIC, SINGLE) for held in of_sort(forms, sort)]:
        word = form.words[0] if len(form.words) == 1 and len(form.words[0]) >= LONG_ENOUGH else ""
        for other, full in [held for text in sorted(standing[node]) for held in persons.get((text, word), ())][:1]:
            named[node] = frozenset({full})
            merges.append(Proposal(other, node, Merge("a name without its space", (form.name, full.name))))
    return named, merges


def cut_names(forms: Forms, said: Chosen) -> tuple[dict[str, frozenset[Form]], list[Proposal]]:
    """Return the whole name of each node whose name was cut behind a title, as the text goes on, and whose that is.

    `Const` where the text has `Const . Tim Fanning`.
    """
    known = {form.words: (node, form) for node, form in of_sort(forms, PERSON)}
    cut = {node for node, form in of_sort(forms, SINGLE) if form.words[-1] in abbreviated()}
    named: dict[str, frozenset[Form]] = {}
    merges: list[Proposal] = []
    for node, each in said.with_nodes() if cut else ():
        source = each.quote.source
        found = GOES_ON.match(each.article.document.text, source.end) if source and node in cut else None
        if found is None or node in named:
            continue
        full = form_of(found[1], "person")
        if full.sort == PERSON and source:
            named[node] = frozenset({full})
            span = Span(source.start, found.end(1))
            merge = Merge(
                "a name cut in two", (min(forms[node], key=str).name, full.name), each.article.document.id, span
            )
            merges += [Proposal(known[full.words][0], node, merge)] if full.words in known else []
    return named, merges
