"""One statement in several papers, for the tests of drift/: `printed` reads a sentence whose parts are marked.

    ‹The dam will hold,› <Ada Roy> {said}.

In ‹› stands what was said, in <> who said it, in {} the cue; (( )) marks an agency that is credited. Direct speech has
its quotation marks around the ‹›, mixed speech inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from attrs import evolve

from conftest import document_of
from quotes.drift import drifts_of
from quotes.lexicon import load_lexicon
from quotes.spans import cover
from quotes.types import Alert, Article, Attribution, Drift, Print, Quote, Relay, Span, Speaker, Statement, Utterance

PARTS = re.compile(r"‹(?P<content>[^›]*)›|<(?P<source>[^>]*)>|\{(?P<cue>[^}]*)\}|\(\((?P<relay>.*?)\)\)")
ADA = Speaker("Ada Roy", "person", id="s_ada", role="British minister")
MARKS = ('"', "“")


def printed(sentence: str, name: str, *, speaker: Speaker = ADA, on: date | None = None, rest: str = "") -> Print:
    """Return what a paper prints; `rest` stands behind the sentence."""
    text, spans = "", {"content": [], "source": [], "cue": [], "relay": []}  # type: tuple[str, dict[str, list[Span]]]
    last = 0
    for found in PARTS.finditer(sentence):
        text += sentence[last : found.start()]
        kind = found.lastgroup or ""
        spans[kind].append(Span(len(text), len(text) + len(found[kind])))
        text += found[kind]
        last = found.end()
    text += sentence[last:] + rest
    content = tuple(spans["content"])
    relays = tuple(relay_of(text[span.start : span.end], span) for span in spans["relay"])
    quote = Quote(content, tuple(spans["cue"]), next(iter(spans["source"]), None), type_of(text, content), "by hand", 0)
    article = Article(document_of(text, name), (), (), published=on)
    attribution = Attribution(article, "body", quote, speaker, relays)
    return Print(Statement(attribution, cover(content)))


def relay_of(name: str, span: Span) -> Relay:
    """Return the agency of a name as a relay that the text states."""
    entry = load_lexicon().outlet_named(name)
    assert entry is not None
    return Relay(entry.name, "outlet", "stated", id=entry.id, span=span)


def type_of(text: str, content: Iterable[Span]) -> str:
    """Return how a content is printed, by its marks."""
    parts = tuple(content)
    if all(text[max(0, part.start - 1)] in MARKS for part in parts):
        return "direct"
    return "mixed" if any(mark in text[part.start : part.end] for part in parts for mark in MARKS) else "indirect"


def drift(*prints: Print) -> Drift:
    """Return how the prints of one statement differ."""
    return drifts_of([Utterance("u_1", prints)], load_lexicon())["u_1"]


def alerts(*prints: Print) -> list[tuple[str, str, str]]:
    """Return the alerts of one statement: the kind, and the words that show it in the one print and in the other."""
    return [(alert.kind, *shown(alert)) for alert in drift(*prints).alerts]


def shown(alert: Alert) -> tuple[str, str]:
    """Return the words that an alert points at."""
    one, other = (
        each.attribution.article.document.text[span.start : span.end]
        for each, span in zip((alert.one, alert.other), alert.spans, strict=True)
    )
    return one, other


def of(speaker: Speaker, role: str | None) -> Speaker:
    """Return the speaker in another role."""
    return evolve(speaker, role=role)
