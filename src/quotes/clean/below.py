"""The article and what stands within and below it: furniture, captions, credits, readers' comments."""

from __future__ import annotations

from attrs import frozen

from quotes.clean.comments import with_chat, with_headed_comments
from quotes.clean.credits import ADDRESS, closing_credit, first_printed_by, learned_by, rights_holder
from quotes.clean.facts import Facts
from quotes.clean.headings import with_crossheads, with_lone_lines
from quotes.clean.labels import byline, date_line, labelled_line
from quotes.clean.letters import with_signatures
from quotes.clean.links import FURNITURE, with_appeals, with_end, with_links, with_tail
from quotes.clean.prose import is_sentence
from quotes.clean.pullquotes import with_pull_quotes
from quotes.clean.repeats import with_repeats
from quotes.clean.scripts import script_label, script_line
from quotes.clean.writers import bylines, with_writers
from quotes.lexicon import Lexicon
from quotes.spans import trimmed, words
from quotes.types import Region, Span

CLOSING_BLOCKS = 4  # from the end of the article, in which an agency's credit may close it; the lead's may too
LABELS_BELOW = ("furniture",)  # titles and bylines stand above


@frozen
class Below:
    """The parts from the article's first block on, and what they state."""

    parts: tuple[Region, ...]
    facts: Facts


def read_below(text: str, blocks: tuple[Span, ...], above: tuple[Region, ...], lexicon: Lexicon) -> Below:
    """Return the parts of the article and of all below it; `above` are the parts above it."""
    facts = Facts()
    parts: list[Region] = []
    for whole in blocks:
        label = script_label(text, whole)
        parts.extend((Region(label.zone, label.span),) if label else ())
        block = trimmed(text, Span(label.span.end, whole.end)) if label else whole
        zone, stated = _line(text, block, lexicon)
        facts = facts.and_also(stated)
        parts.append(Region(zone, block))
    pages = lexicon.pages
    zoned = with_end(text, with_repeats(text, with_links(text, parts, pages)), pages)
    zoned = with_headed_comments(text, zoned, pages)
    zoned = with_signatures(text, zoned, pages)
    zoned = with_appeals(text, zoned, pages)
    zoned = with_writers(text, zoned, bylines(text, (*above, *zoned)), pages)
    zoned, credit = _with_credit(text, zoned, lexicon)
    zoned = with_tail(text, zoned, pages)
    zoned = with_pull_quotes(text, zoned)
    zoned = with_crossheads(text, zoned)
    zoned = with_chat(text, zoned, pages)  # before lone lines: a short comment would look like a heading
    zoned = with_lone_lines(text, zoned, pages)
    return Below(zoned, facts.and_also(credit))


def _line(text: str, block: Span, lexicon: Lexicon) -> tuple[str, Facts]:
    """Return the zone of a line by itself, and what it states."""
    if found := script_line(text, block):
        return found.zone, found.facts
    labelled = labelled_line(text, block, lexicon)
    if labelled and labelled.zone in LABELS_BELOW:
        return "furniture", labelled.facts
    line = words(text, block)
    kind = lexicon.pages.line_kind(line)
    if kind:
        return FURNITURE.get(kind.zone, kind.zone), Facts(
            credit=rights_holder(text, block, lexicon), origin=first_printed_by(text, block, lexicon)
        )
    if line.lower().startswith("by ") and byline(text, block, lexicon):
        return "byline", Facts()
    if ADDRESS.fullmatch(line) or date_line(text, block, lexicon):
        return "furniture", Facts()
    return "body", Facts(learned=learned_by(text, block, lexicon))


def _with_credit(text: str, parts: tuple[Region, ...], lexicon: Lexicon) -> tuple[tuple[Region, ...], Facts]:
    """Return the parts with the agency's credit behind the last sentence (- Reuters) as furniture, and the agency."""
    body = [number for number, part in enumerate(parts) if part.zone == "body"]
    sentences = [number for number in body if is_sentence(words(text, parts[number].span), lexicon.pages)]
    near = [number for number in body if not sentences or number <= sentences[-1] + 1]
    for number in dict.fromkeys((*near[:1], *near[-CLOSING_BLOCKS:])):
        found = closing_credit(text, parts[number].span, lexicon)
        if found:
            span, outlet = found
            rest = trimmed(text, Span(parts[number].span.start, span.start))
            text_part = (Region("body", rest),) if rest.start < rest.end else ()
            split = (*text_part, Region("furniture", span))
            return (*parts[:number], *split, *parts[number + 1 :]), Facts(credit=outlet)
    return parts, Facts()
