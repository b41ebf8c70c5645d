"""Who is meant by an age: the 52-year-old of a paper is whoever it names whose age another gives."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import timedelta

from attrs import frozen

from quotes.identify.groups import Proposal
from quotes.identify.keys import Forms, of_sort
from quotes.identify.texts import LONGEST_NAME, NAME_BEFORE, load_function_words
from quotes.lexicon.forms import DESCRIBED, PERSON, Form, form_of
from quotes.types import Article, Merge, Span

CALLED = re.compile(r"(?:the|this|that)\s+(\d{1,3})-year-old(?:\s+[\w-]+){0,3}", re.IGNORECASE)
AGE = re.compile(r"\b(\d{1,3})-year-old\s+|,\s+(?:aged\s+)?(\d{1,3})(?=\s*[,.;])")
NAME_AFTER = re.compile(
    r"((?:[a-z][\w-]*\s+){0,3})([A-Z][\w'’.-]*(?:\s+(?:(?:de|la|al|van|von|bin)\s+)*[A-Z][\w'’-]+)+)"
)
ONE_AGE = timedelta(days=366)  # in which whoever is 52 in one paper may be 52 in another

Persons = Mapping[tuple[str, ...], str]  # nodes by the words of their names


@frozen
class Aged:
    """A person whose age a text gives, and where."""

    words: tuple[str, ...]
    name: str
    article: Article
    span: Span


def called_by_age(
    forms: Forms, articles: Mapping[str, Article], standing: Mapping[str, Set[str]]
) -> Iterator[Proposal]:
    """Yield each node that is called by an age alone with the only person of that age whom its text names.

    `articles` are by the keys of their texts, `standing` has the texts of each node. A name that no node has counts
    too: where a text names two of one age, nobody is meant.
    """
    called = [
        (node, form, found[1]) for node, form in of_sort(forms, DESCRIBED) if (found := CALLED.fullmatch(form.name))
    ]
    if not called:
        return
    persons = {form.words: node for node, form in of_sort(forms, PERSON)}
    aged: defaultdict[str, dict[tuple[str, ...], list[Aged]]] = defaultdict(dict)
    for article in articles.values():
        for age, each in ages_in(article, persons):
            aged[age].setdefault(each.words, []).append(each)
    for node, form, age in called:
        for text in sorted(standing[node]):
            every = [some for some in aged[age].values() if may_be_meant(some, articles[text])]
            if len(every) == 1 and (other := persons.get(every[0][0].words)):
                (told, *_) = every[0]
                merge = Merge("an age", (form.name, told.name), told.article.document.id, told.span)
                yield Proposal(other, node, merge)


def may_be_meant(told: Iterable[Aged], article: Article) -> bool:
    """Return whether an article has the name of a person whose age others give at about that time."""
    return any(
        each.name in article.document.text
        and (each.article.published is None or article.published is None
             or abs(each.article.published - article.published) <= ONE_AGE)
        for each in told
    )  # fmt: skip


def ages_in(article: Article, persons: Persons) -> Iterator[tuple[str, Aged]]:
    """Yield each age that a text gives, with whose it is: Anna Roy, 52, and the 52-year-old minister Anna Roy."""
    text = article.document.text
    for found in AGE.finditer(text):
        if found[1]:
            after = NAME_AFTER.match(text, found.end())
            is_his = after and not load_function_words().intersection(after[1].split())
            name, start = (after[2], after.start(2)) if after and is_his else ("", 0)
        else:
            before = NAME_BEFORE.search(text, max(0, found.start() - LONGEST_NAME), found.start())
            name, start = (before[1], before.start(1)) if before else ("", 0)
        if form := person_in(name, persons):
            yield (
                found[1] or found[2],
                Aged(form.words, form.name, article, Span(start, max(found.end(), start + len(name)))),
            )


def person_in(name: str, persons: Persons) -> Form | None:
    """Return the person that a name in a text ends or begins with, a known one before others; None where it is none."""
    every = name.split()
    parts = [" ".join(every[start:end]) for start in range(len(every)) for end in range(len(every), start + 1, -1)]
    found = [form for part in parts if (form := form_of(part, "person")).sort == PERSON]
    return next((form for form in found if form.words in persons), found[0] if found else None)
