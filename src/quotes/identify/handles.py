"""Whose a handle is: what texts have in brackets behind a name, and never how the two look."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from quotes.identify.groups import Proposal
from quotes.identify.keys import Forms, of_sort
from quotes.identify.texts import LONGEST_NAME, NAME_BEFORE
from quotes.lexicon.forms import ACRONYMIC, BODY, HANDLE, OUTLET, PERSON, Form, form_of
from quotes.lexicon.nouns import load_nouns
from quotes.types import Document, Merge, Span

BRACKET = re.compile(r"\((?:\s*[A-Z][\w /]{0,20}:)?\s*(@\w{2,30})(?:\s+on\s+[A-Z]\w*)?\s*\)", re.ASCII)
KINDS = ("outlet", "person", "organization")  # as which a name is looked up
NAMED = (PERSON, BODY, ACRONYMIC, OUTLET)  # sorts of names that have a handle

Known = Mapping[tuple[str, tuple[str, ...]], tuple[str, Form]]  # nodes by sort and words of their names


@frozen
class Bearer:
    """A name that a text has before a handle, and where."""

    form: Form
    document: str
    span: Span


def bound_handles(forms: Forms, texts: Mapping[str, Document]) -> tuple[dict[str, frozenset[Form]], list[Proposal]]:
    """Return the name of each node that is a handle, as any text has both, and whose that is: Anna Roy (@ferry_boss).

    A handle that texts give to two names is nobody's.
    """
    handles: defaultdict[str, list[tuple[str, Form]]] = defaultdict(list)
    for node, form in of_sort(forms, HANDLE):
        handles[form.words[0]].append((node, form))
    if not handles:
        return {}, []
    known = {(form.sort, form.words): (node, form) for sort in NAMED for node, form in of_sort(forms, sort)}
    bearers: defaultdict[str, dict[tuple[str, ...], Bearer]] = defaultdict(dict)
    for handle, bearer in bearers_in(texts.values(), known):
        bearers[handle].setdefault(bearer.form.words, bearer)
    named: dict[str, frozenset[Form]] = {}
    merges: list[Proposal] = []
    for handle in sorted(handles.keys() & bearers.keys()):
        if len(bearers[handle]) == 1:
            (bearer,) = bearers[handle].values()
            named.update((node, frozenset({bearer.form})) for node, _ in handles[handle])
            merges += proposals_of(handles[handle], bearer, known)
    return named, merges


def bearers_in(documents: Iterable[Document], known: Known) -> Iterator[tuple[str, Bearer]]:
    """Yield each handle in brackets, lower case, with the name before it."""
    for document in documents:
        for found in BRACKET.finditer(document.text):
            before = NAME_BEFORE.search(document.text, max(0, found.start() - LONGEST_NAME), found.start())
            form = name_at_end(before[1], known) if before else None
            if before and form:
                yield found[1].lower(), Bearer(form, document.id, Span(before.start(1), found.end()))


def name_at_end(words: str, known: Known) -> Form | None:
    """Return the name that some words end with: the longest of a known one, else what begins with a given name."""
    every = words.split()
    tails = [" ".join(every[start:]) for start in range(len(every))]
    for tail in tails:
        for kind in KINDS:
            form = form_of(tail, kind)
            if held := known.get((form.sort, form.words)):
                return held[1]
    persons = (form_of(tail, "person") for tail in tails if tail.split()[0].lower() in load_nouns().given_names)
    return next((form for form in persons if form.sort == PERSON), None)


def proposals_of(handles: Iterable[tuple[str, Form]], bearer: Bearer, known: Known) -> Iterator[Proposal]:
    """Yield that the nodes of a handle are the bearer, where he is known by his name too."""
    held = known.get((bearer.form.sort, bearer.form.words))
    for node, form in handles if held else ():
        merge = Merge("handle", (form.name, bearer.form.name), bearer.document, bearer.span)
        yield Proposal(held[0] if held else node, node, merge)
