"""Names that only their place tells to be an outlet's: told `Banouto` that it rained; told `the Ruvo Messenger`.

No table has them and no word in them says what they are. Who is told something else than an outlet has been named
before, or is somebody, a place or a body by its own words.
"""

from __future__ import annotations

import re

from quotes.find.candidate import Cue
from quotes.find.parts.outlet_phrase import DAYS, QUOTATION_MARKS, end_of_name
from quotes.find.setting import Setting
from quotes.spans import contains, entities_in
from quotes.trees import relation
from quotes.types import Sentence, Span, Token

OPEN = frozenset({"ORG", "ORGANIZATION", "MISC", "PRODUCT"})  # what the recognizer may take a name for that it lacks
MANY = re.compile(r"[A-Z]{2,}s")  # MPs, GPs
SHORTEST = 3  # letters of a name that may be an outlet's: nobody's is Ma
CALL_SIGN = re.compile(r"[KW][A-Z]{3}")  # of a station in the United States: WYMT
WHEN = frozenset({"obl", "nmod"})  # how a noun without a preposition hangs that tells when: told Banouto yesterday
GOES_ON = frozenset({"ADJ", "ADP", "ADV", "DET", "PRON", "SCONJ"})  # what may follow a name that is whole
ABOUT = frozenset({"about", "for", "from", "of"})  # told Banouto about it; the Friends of the Bay


def told_name(cue: Cue, setting: Setting) -> Span | None:
    """Return the name behind a verb of telling, with its article, where it can only be an outlet's; or None."""
    tokens, start = cue.sentence.tokens, cue.tokens[-1].index + 1
    if cue.head.xpos not in ("VBD", "VBN") or start >= len(tokens):
        return None
    found = _outlet_named(cue.sentence, start, setting)
    return found if found is not None and _is_closed(cue.sentence, found) else None


def asked_by_name(sentence: Sentence, start: int, setting: Setting) -> Span | None:
    """Return the name behind a preposition, to whom somebody speaks or who reaches them: `Speaking to Banouto, Kim`."""
    found = _outlet_named(sentence, start, setting) if start < len(sentence.tokens) else None
    if found is None:
        return None
    behind = next((token.text for token in sentence.tokens if token.span.start >= found.end), "")
    return found if behind == "," or _is_closed(sentence, found) else None


def _outlet_named(sentence: Sentence, start: int, setting: Setting) -> Span | None:
    """Return the name that begins at a word, its article included, where nothing tells that it is another's."""
    tokens = sentence.tokens
    first = start + 1 if tokens[start].text in ("the", "The") else start
    last = end_of_name(sentence, first, setting) if first < len(tokens) else None
    if last is None:
        return None
    name = tokens[first : last + 1]
    span = Span(name[0].span.start, name[-1].span.end)
    whole = Span(tokens[start].span.start, span.end)
    if first > start and len(name) == 1:
        return whole if _is_short_form(span, setting) else None
    return whole if _may_be_outlet(name, span, setting) and not _is_known(span, setting) else None


def _is_short_form(span: Span, setting: Setting) -> bool:
    """Return whether a word ends a longer name that the text has as who was told: `Mirror`, of the Ruvo Mirror."""
    name, before = re.escape(setting.passage.words(span)), setting.passage.text[: span.start]
    return re.search(rf"\btold [Tt]he (?:[A-Z][\w’'-]+ ){{1,3}}{name}(?![\w-])", before) is not None


def _is_closed(sentence: Sentence, name: Span) -> bool:
    """Return whether a name ends where what is told begins, or when, or the sentence: no `Flint` residents."""
    behind = [token for token in sentence.tokens if token.span.start >= name.end][:2]
    if not behind or behind[0].text == "." or behind[0].lemma == "that" or behind[0].text in DAYS:
        return True
    if behind[0].text in (":", ",") or behind[0].text[0] in QUOTATION_MARKS:
        return len(behind) > 1 and behind[-1].text[0] in QUOTATION_MARKS
    is_noun = behind[0].upos in ("NOUN", "PROPN", "NUM")
    return relation(behind[0]) in WHEN if is_noun else behind[0].upos in GOES_ON and behind[0].lemma not in ABOUT


def _may_be_outlet(name: tuple[Token, ...], span: Span, setting: Setting) -> bool:
    """Return whether words are a name that neither they nor the recognizer give to somebody, a place or a body."""
    named = entities_in(setting.analysis.entities, span)
    of_all = {entity.kind.upper() for entity in named if entity.is_person or contains(entity.span, name[-1].span)}
    words, nouns = [token.text for token in name], setting.lexicon.nouns
    if of_all - OPEN or any(token.text in DAYS for token in name) or name[-1].upos != "PROPN":
        return False
    text, countries = setting.passage.words(span), setting.lexicon.countries
    of_country = any(countries.names_country_or_people(each) for each in (text, " ".join(words[:-1])))
    if of_country or text.lower() in nouns.companies:
        return False
    known = (
        nouns.organizations,
        nouns.roles,
        nouns.titles,
        nouns.documents,
        nouns.interviews,
        nouns.hosts,
        nouns.partisans,
    )
    if any(word.lower() in kind for kind in known for word in words) or words[0] in nouns.given_names:
        return False
    if len(text) < SHORTEST or MANY.fullmatch(text):
        return False
    return len(words) > 1 or not text.isupper() or CALL_SIGN.fullmatch(text) is not None


def _is_known(span: Span, setting: Setting) -> bool:
    """Return whether the text has had a name before, other than as of who is told: of an outlet it tells that alone."""
    text = setting.passage.text
    name = re.escape(text[span.start : span.end])
    before = re.finditer(rf"(?<![\w-]){name}(?![\w-])", text[: span.start])
    return any(not re.search(r"\btold (?:[Tt]he )?$", text[: each.start()]) for each in before)
