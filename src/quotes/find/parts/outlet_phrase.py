"""The news outlet that words name from a given word on: Detik.com, the newspaper Izvestia, Radio Harbour, state TV.

Read by words, not by the tree, which cuts names in two that it does not know (Die Zeit, CNN Indonesia).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from quotes.find.setting import Setting
from quotes.spans import entities_in
from quotes.types import Sentence, Span, Token

MAX_NAME = 9  # tokens of an outlet's name; with its stops and hyphens: O Estado de S. Paulo
MIXED = 2  # capitals within a word that begins with a small letter and is a name: dzRM
MAX_LEAD = 9  # tokens before the name: his country's state-owned news agency; the Hamburg-based news magazine
MAX_OWNER = 4  # tokens up to the mark of whose outlet it is: the country's state news agency
LEADING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT", "VERB", "NUM", "ADV"})
DESCRIBING = LEADING - {"PART", "PUNCT"}  # what a noun phrase without a preposition is made of, its noun included
QUOTATION_MARKS = '"“”„«»'
ENDINGS = frozenset({".", "'", "’", "'s", "’s"})  # no part of a name at its end
ADDRESS = re.compile(r"[\w-]{2,}\.(?:com|net|org|news|info|tv|co|ru|mx|vn|uz|id)(?:\.[a-z]{2})?", re.IGNORECASE)
GOES_ON = re.compile(r"[\w-]")
MOST_NAMES = 256  # of which it is kept whether the text has them beside a kind: each is asked for many times
DAYS = frozenset((*calendar.day_name, *calendar.month_name))


def outlet_phrase(sentence: Sentence, start: int, setting: Setting, *, hears: bool = False) -> Span | None:
    """Return the words that name an outlet, beginning at token `start`, or None where they name none.

    With its kind before or behind it: radio station RFM, Asharq Al-Awsat newspaper. An outlet without a name is one
    where nothing but its kind is told: the daily, state television; no `a radio station`, no `the press`. `hears`: a
    verb of telling stands before, so that a noun behind the name belongs to what is told.
    """
    stop = _end_of_phrase(sentence, start)
    if (apart := _set_apart(sentence, start, stop, setting)) is not None:
        return apart
    for first in _beginnings(sentence, start, stop, setting):
        last = _last_of_name(sentence, first, stop, setting, with_kind=first > start)
        last = _closed_behind_kind(sentence, first, stop, setting, hears=hears) if last is None else last
        last = _behind_bare_kind(sentence, start, first, stop, setting) if last is None else last
        of_a_thing = last is not None and _is_of_a_thing(sentence, last, stop, setting)
        if last is not None and not (of_a_thing and (not hears or _is_told_that(sentence, last))):
            return Span(_with_article(sentence, first, start).span.start, sentence.tokens[last].span.end)
    if (reporter := _one_word_that_reports(sentence, start, setting)) is not None:
        return reporter
    short = short_form(sentence, start, setting) or behind_capital_article(sentence, start, setting)
    return (short if hears else None) or _unnamed(sentence, start, stop, setting)


def _set_apart(sentence: Sentence, start: int, stop: int, setting: Setting) -> Span | None:
    """Return the name that marks part from its kind, which ends at `stop`: told a local podcast, `Morning Shift`, that.

    Commas on both sides, or quotation marks: told the podcast “Morning Shift” that. None where anything else follows.
    """
    tokens, kind = sentence.tokens, sentence.tokens[start:stop]
    if not kind or stop + 2 >= len(tokens) or not _is_kind_alone(kind, setting):
        return None
    first = stop + 2 if tokens[stop + 1].text.lower() == "the" else stop + 1
    last = end_of_name(sentence, first, setting)
    if last is None or last + 1 >= len(tokens) or tokens[first].text in DAYS:
        return None
    may_be_other = kind[0].text == "the" and _is_somebody(sentence, first, last, setting)  # told the paper, Kim said
    closes, behind = tokens[last + 1].text, tokens[last + 2 : last + 3]
    by_commas = tokens[stop].text == "," and closes in (",", ".") and not may_be_other
    by_marks = all(mark[0] in QUOTATION_MARKS for mark in (tokens[stop].text, closes))
    is_apart = by_commas or (by_marks and bool(behind) and behind[0].text != ".")
    return Span(tokens[first].span.start, tokens[last].span.end) if is_apart else None


def _is_kind_alone(tokens: tuple[Token, ...], setting: Setting) -> bool:
    """Return whether words are a kind of outlet and what describes it: a local podcast; no `a press agency`'s editor.

    What a body may be as well needs more: a `news` agency, a `radio` station.
    """
    nouns, last = setting.lexicon.nouns, tokens[-1]
    before = tokens[-2].text.lower() if len(tokens) > 1 else ""
    is_clear = last.lemma not in nouns.organizations or before in nouns.media
    is_kind = f"{before} {last.lemma}" in nouns.media or (last.lemma in nouns.media and is_clear)
    return is_kind and last.text.islower() and last.xpos == "NN" and all(_may_lead(token) for token in tokens[:-1])


def outlets_joined(sentence: Sentence, start: int, setting: Setting, *, hears: bool = False) -> Iterator[Span]:
    """Yield the outlets that words name from a given one on, each behind the one before and `and`: Reuters and AFP."""
    span = outlet_phrase(sentence, start, setting, hears=hears)
    while span is not None:
        yield span
        behind = [token for token in sentence.tokens if token.span.start >= span.end][:1]
        joined = behind[0].index + 1 if behind and behind[0].text == "and" else None
        span = outlet_phrase(sentence, joined, setting, hears=hears) if joined is not None else None


def outlet_that_prints(verb: Token, sentence: Sentence, setting: Setting) -> Span | None:
    """Return the outlet by, in or on which somebody is quoted: quoted `in the Herald`; on the website of `Tempo`."""
    for mark in sentence.tokens[verb.index + 1 : verb.index + MAX_LEAD]:
        before = sentence.tokens[mark.index - 1]
        of_site = mark.lemma == "of" and before.lemma in setting.relays.kinds
        if mark.text in (",", ";", ":") or mark.lemma == "that" or mark.text[0] in QUOTATION_MARKS:
            return None
        if mark.lemma in setting.relays.published_by or of_site:
            span = outlet_phrase(sentence, mark.index + 1, setting)
            behind = next((t.text for t in sentence.tokens if span and t.span.start >= span.end), "")
            if span is not None and behind != "of":
                return span
    return None


def short_form(sentence: Sentence, start: int, setting: Setting) -> Span | None:
    """Return the short form of a newspaper's name at a word: the Herald, the Times; None for another."""
    article, *name = sentence.tokens[start : start + 3] or (None,)
    mastheads = setting.lexicon.nouns.mastheads
    is_name = bool(name) and name[0].text.istitle() and name[0].text.lower() in mastheads
    goes_on = len(name) > 1 and name[1].text[0].isupper()
    if article is None or article.text.lower() != "the" or not is_name or goes_on:
        return None
    return Span(article.span.start, name[0].span.end)


def behind_capital_article(sentence: Sentence, start: int, setting: Setting) -> Span | None:
    """Return a name whose article has its capital within a sentence, of one word: told The National; no The Hague."""
    article, *name = sentence.tokens[start : start + 3] or (None,)
    if article is None or article.text != "The" or not start or not name or name[0].upos != "PROPN":
        return None
    goes_on = len(name) > 1 and (name[1].text[0].isupper() or name[1].text in ("'s", "’s"))
    span = Span(article.span.start, name[0].span.end)
    kinds = {entity.kind.upper() for entity in entities_in(setting.analysis.entities, name[0].span)}
    is_other = bool(kinds & {"PERSON", "PER", "LOCATION", "LOC", "GPE", "FAC", "NORP"})
    return None if goes_on or is_other or _is_country(sentence, start + 1, start + 1, setting) else span


def _one_word_that_reports(sentence: Sentence, start: int, setting: Setting) -> Span | None:
    """Return the one word before a verb of reporting that only a name is written as: we won, `Report` informs.

    What the recognizer takes for somebody's or a body's is one that the lexicon has as an agency: `Trend` reports.
    """
    word, *behind = sentence.tokens[start : start + 2] or (None,)
    verb = behind[0] if behind else None
    if word is None or verb is None or not start or not word.text.istitle():
        return None
    is_noun = word.upos == "NOUN" and word.head == verb.index and verb.xpos == "VBZ"
    is_name = is_noun or setting.lexicon.agency_called(word.text) is not None
    reports = verb.lemma in setting.relays.reporting and sentence.tokens[start - 1].upos == "PUNCT"
    return word.span if is_name and reports else None


def names_outlet(sentence: Sentence, span: Span, setting: Setting) -> bool:
    """Return whether the words of a source name an outlet from their first on: Lusa, the Tasnim news agency."""
    first = next(token for token in sentence.tokens if token.span.end > span.start)
    return outlet_phrase(sentence, first.index, setting) is not None


def name_from(sentence: Sentence, first: int, setting: Setting) -> Span | None:
    """Return the capitalized words that begin at one, up to a day; None where none do."""
    last = end_of_name(sentence, first, setting)
    return Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end) if last is not None else None


def end_of_name(sentence: Sentence, first: int, setting: Setting) -> int | None:
    """Return the last token of the capitalized words that begin at one, up to a day; None where none do."""
    return _before_day(sentence, first, _end_of_capitals(sentence, first, _end_of_phrase(sentence, first), setting))


def journalist_of(sentence: Sentence, outlet: Span, setting: Setting) -> Span | None:
    """Return who stands behind an outlet as its journalist: RFI's `Serge Daniel`; None where nobody does."""
    behind = [token for token in sentence.tokens if token.span.start >= outlet.end][:2]
    if len(behind) < 2 or behind[0].text not in ("'s", "’s", "'", "’"):
        return None
    people = (e.span for e in setting.analysis.entities if e.is_person)
    return next((Span(behind[1].span.start, s.end) for s in people if s.start <= behind[1].span.start < s.end), None)


def _end_of_phrase(sentence: Sentence, start: int) -> int:
    """Return the index of the first token that can't belong to the phrase: a mark, `that`, a verb with its subject."""
    for token in sentence.tokens[start : start + MAX_LEAD + MAX_NAME]:
        closes = token.text in (",", ";", ":", "(", ")", "!", "?", "—", "–") or token.text[0] in QUOTATION_MARKS
        closes = closes or token.lemma == "that" or token.xpos in ("VBD", "VBZ", "MD") or _is_stop(sentence, token)
        if closes or (token.index > start and _is_day_alone(sentence, token)):
            return token.index
    return min(len(sentence.tokens), start + MAX_LEAD + MAX_NAME)


def _is_day_alone(sentence: Sentence, token: Token) -> bool:
    """Return whether a word is a day behind a common noun, and begins no name: told the press `Monday`."""
    before, behind = sentence.tokens[token.index - 1], sentence.tokens[token.index + 1 : token.index + 2]
    goes_on = any(t.text[0].isupper() for t in behind)
    return token.text in DAYS and before.upos == "NOUN" and before.text.islower() and not goes_on


def _is_stop(sentence: Sentence, token: Token) -> bool:
    """Return whether a stop ends the sentence: not the one in Detik.com or S. Paulo."""
    return token.text == "." and token.index + 1 >= len(sentence.tokens)


def _beginnings(sentence: Sentence, start: int, stop: int, setting: Setting) -> Iterator[int]:
    """Yield where a name may begin: at the first word, and behind words that only describe it."""
    for token in sentence.tokens[start : min(stop, start + MAX_LEAD)]:
        if _is_own_channel(sentence, start, token, setting):
            return
        if token.text.lower() not in ("a", "an", "this"):
            yield token.index
        is_place = _is_country(sentence, token.index, token.index, setting) or _is_language(sentence, token, setting)
        is_place = is_place or _seats(sentence, token)
        is_name = token.text[0].isupper() and token.upos == "PROPN" and not is_place
        if not _may_lead(token) or (is_name and token.index > start) or (is_name and not _owns(sentence, token)):
            return


def _is_own_channel(sentence: Sentence, start: int, token: Token, setting: Setting) -> bool:
    """Return whether a channel begins where anybody has one, of whom words before tell: its `Telegram` channel."""
    owners = (before for before in sentence.tokens[start : token.index] if before.xpos in ("PRP$", "POS"))
    return token.text.lower() in setting.lexicon.nouns.hosts and next(owners, None) is not None


def _may_lead(token: Token) -> bool:
    """Return whether a word may stand before an outlet's name and describe it: `his` country's state-owned IRNA."""
    return token.upos in LEADING or token.xpos == "PRP$"


def _seats(sentence: Sentence, token: Token) -> bool:
    """Return whether a name only says where an outlet sits: the `Lagos`-based daily Punchline."""
    behind = [other.text for other in sentence.tokens[token.index + 1 : token.index + 3]]
    return behind[:1] == ["-"] and len(behind) > 1 and behind[1].islower()


def _owns(sentence: Sentence, token: Token) -> bool:
    """Return whether a possessive mark follows: `Bolivia's` Radio Fides."""
    return any(other.text in ("'s", "’s") for other in sentence.tokens[token.index + 1 : token.index + 2])


def _last_of_name(sentence: Sentence, first: int, stop: int, setting: Setting, *, with_kind: bool) -> int | None:
    """Return the index of the last token of the name that begins at `first`, its kind behind it included."""
    known = _known(sentence, first, stop, setting)
    if known is not None:
        return _with_programme(sentence, _with_service(sentence, first, known, stop, setting), stop, setting)
    last = _before_day(sentence, first, _end_of_capitals(sentence, first, stop, setting))
    if last is None:
        return None
    last = _before_another(sentence, first, last, setting)
    kind = _kind_at(sentence, last + 1, stop, setting)
    if kind is not None:
        is_of = _is_country(sentence, first, last, setting) or _is_language(sentence, sentence.tokens[last], setting)
        is_many = kind == last + 1 and sentence.tokens[kind].lemma in setting.relays.collective
        return None if is_of or is_many else kind
    if _is_introduced(sentence, first, last, setting) or _is_countrys_agency(sentence, first, last, setting):
        return last
    if _is_somebody(sentence, first, last, setting) and not _begins_with_medium(sentence, first, last, setting):
        return None
    told_kind = with_kind and _kind_ends_at(sentence, first - 1, setting)
    if told_kind or _is_address(sentence, first, last):
        return last
    return _by_its_name(sentence, first, last, setting)


def _closed_behind_kind(sentence: Sentence, first: int, stop: int, setting: Setting, *, hears: bool) -> int | None:
    """Return the last token of a name behind its kind that looks like somebody's: told the broadcaster `Kan` that.

    What follows closes it: `that` or a stop, where nobody tells anything a mark too; else it may be who the words are
    about, `told the broadcaster Kan had left`.
    """
    if first < 1 or sentence.tokens[first].upos != "PROPN" or not _kind_ends_at(sentence, first - 1, setting):
        return None
    last = _before_day(sentence, first, _end_of_capitals(sentence, first, stop, setting))
    behind = sentence.tokens[last + 1 : last + 2] if last is not None else ()
    closes = bool(behind) and (
        behind[0].lemma == "that" or behind[0].text == "." or (behind[0].text == "," and not hears)
    )
    return last if closes and not _is_country(sentence, first, first, setting) else None


def _behind_bare_kind(sentence: Sentence, start: int, first: int, stop: int, setting: Setting) -> int | None:
    """Return the last token of a name behind a kind that has no article, whatever it looks like, or None.

    A kind that is counted can't stand alone: told local paper `Ruvo Tidende` he had left, told magazine `Vera`.
    """
    before = sentence.tokens[start:first]
    is_bare = bool(before) and before[-1].xpos == "NN" and not any(t.upos in ("DET", "PRON", "PART") for t in before)
    if not is_bare or before[-1].lemma in setting.relays.uncounted or not _kind_ends_at(sentence, first - 1, setting):
        return None
    return _before_day(sentence, first, _end_of_capitals(sentence, first, stop, setting))


def _known(sentence: Sentence, first: int, stop: int, setting: Setting) -> int | None:
    """Return the last token of the longest name of the lexicon that begins at `first`."""
    text = setting.passage.text
    for last in range(min(stop, first + MAX_NAME) - 1, first - 1, -1):
        words = text[sentence.tokens[first].span.start : sentence.tokens[last].span.end]
        if setting.lexicon.outlet_named(words) is not None and sentence.tokens[last].text not in ENDINGS:
            return last
    return None


def _with_service(sentence: Sentence, first: int, last: int, stop: int, setting: Setting) -> int:
    """Return the last token with a word behind it that makes another name with it: Global News `Service`.

    Of an agency it only says what it is: Kyodo News Service.
    """
    behind = sentence.tokens[last + 1 : min(stop, last + 2)]
    known = setting.passage.words(Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end))
    entry = setting.lexicon.outlet_named(known)
    if not behind or not behind[0].text[0].isupper() or (entry is not None and entry.kind == "agency"):
        return last
    pair = f"{sentence.tokens[last].text} {behind[0].text}".lower()
    return last + 1 if pair in setting.lexicon.nouns.media_names else last


def _with_programme(sentence: Sentence, last: int, stop: int, setting: Setting) -> int:
    """Return the last token with the programme or the kind behind the outlet: the BBC's `Newsnight programme`."""
    index = last + 1
    if index < stop and sentence.tokens[index].text in ("'s", "’s"):
        index += 1
    while index < stop and sentence.tokens[index].text[0].isupper():
        index += 1
    kind = _kind_at(sentence, index, stop, setting)
    return last if kind is None else kind


def _end_of_capitals(sentence: Sentence, first: int, stop: int, setting: Setting) -> int | None:
    """Return the last of the capitalized words, numbers and what joins them that begin at `first`, or None."""
    last, inside = None, setting.lexicon.name_words.inside
    for token in sentence.tokens[first:stop]:
        if _is_capital(sentence, token) or (token.upos in ("NUM", "X", "PROPN") and last is not None):
            last = token.index
        elif token.text.lower() not in inside and token.text not in (".", "'s", "’s", "/") and last is not None:
            break
        elif last is None and token.upos != "DET":
            return None
    return last


def _before_day(sentence: Sentence, first: int, last: int | None) -> int | None:
    """Return the last word of a name that a day ends: told `Spice FM` Monday, `Channel 9`'s Sunday Sitdown.

    Without the preposition before the day: told `Steel Week` in May.
    """
    if last is None:
        return None
    day = next((t.index for t in sentence.tokens[first + 1 : last + 1] if t.text in DAYS), last + 1)
    before = sentence.tokens[day - 1]
    is_joint = before.text in ("'s", "’s") or (day <= last and before.upos == "ADP")
    return max(first, day - 2) if is_joint else day - 1


def _before_another(sentence: Sentence, first: int, last: int, setting: Setting) -> int:
    """Return the last word of a name before `and` and another outlet, or somebody: told `Radio Salt` and AFP."""
    for joint in (t.index for t in sentence.tokens[first + 1 : last] if t.text == "and"):
        behind = joint + 2 if sentence.tokens[joint + 1].upos == "DET" else joint + 1
        known = _known(sentence, behind, last + 1, setting) is not None or _is_somebody(sentence, behind, last, setting)
        is_other = known or _names_outlet_alone(sentence, behind, last, setting)
        if is_other and _names_outlet_alone(sentence, first, joint - 1, setting):
            return joint - 1
    return last


def _names_outlet_alone(sentence: Sentence, first: int, last: int, setting: Setting) -> bool:
    """Return whether words say themselves that they are an outlet's name."""
    by_medium = _begins_with_medium(sentence, first, last, setting)
    return by_medium or _by_its_name(sentence, first, last, setting) == last


def _is_capital(sentence: Sentence, token: Token) -> bool:
    """Return whether a word is written as a name: `Sanomat`, the `al` of al-Ikhbariya, dzRM."""
    behind = "".join(other.text for other in sentence.tokens[token.index + 1 : token.index + 3])
    has_capitals = sum(sign.isupper() for sign in token.text) >= MIXED
    return token.text[0].isupper() or has_capitals or (behind[:1] == "-" and behind[1:2].isupper())


def _is_somebody(sentence: Sentence, first: int, last: int, setting: Setting) -> bool:
    """Return whether the words are a person's name, or a day's."""
    span = Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end)
    is_day = any(token.text in DAYS for token in sentence.tokens[first : last + 1])
    return is_day or any(entity.is_person for entity in entities_in(setting.analysis.entities, span))


def _is_language(sentence: Sentence, token: Token, setting: Setting) -> bool:
    """Return whether a word only describes the kind behind it, since a name follows: `Urdu` daily Jang."""
    behind = sentence.tokens[token.index + 2 : token.index + 3]
    is_kind = bool(behind) and _kind_ends_at(sentence, token.index + 1, setting)
    return is_kind and behind[0].upos == "PROPN" and behind[0].text[0].isupper()


def _begins_with_medium(sentence: Sentence, first: int, last: int, setting: Setting) -> bool:
    """Return whether a name begins with its medium, or a station's letters: `TV Pirveli`, DYVL Radyo Salt.

    Whatever the recognizer makes of it.
    """
    opening = sentence.tokens[first].text
    is_station = opening.isupper() and setting.lexicon.names_outlet([opening])
    is_medium = opening in setting.relays.media or is_station
    return last > first and is_medium and sentence.tokens[last].text not in DAYS


def _is_country(sentence: Sentence, first: int, last: int, setting: Setting) -> bool:
    """Return whether the words are a country or a people, or the language that a kind of outlet has: Arabic daily."""
    span = Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end)
    if any(entity.kind.upper() == "NORP" for entity in entities_in(setting.analysis.entities, span)):
        return True
    words = " ".join(t.text for t in sentence.tokens[first : last + 1] if t.upos != "DET")
    return setting.lexicon.countries.names_country_or_people(words)


def _kind_at(sentence: Sentence, index: int, stop: int, setting: Setting) -> int | None:
    """Return the last token of a word for news media in lower case at `index`: `news agency`, or None."""
    words = [token.text for token in sentence.tokens[index : min(stop, index + 3)]]
    media = setting.lexicon.nouns.media
    found = (n for n in range(len(words), 0, -1) if words[n - 1].islower() and " ".join(words[:n]) in media)
    end = next(found, None)
    if end is None:
        described = words[1:2] if setting.relays.modifiers.intersection(words[:1]) else []
        return index + 1 if described and described[0] in media else None
    return index + end - 1


def _kind_ends_at(sentence: Sentence, index: int, setting: Setting) -> bool:
    """Return whether a word for news media in lower case stands at `index`: the `newspaper` Izvestia."""
    token = sentence.tokens[index]
    return token.text.islower() and token.lemma in setting.lexicon.nouns.media


def _is_introduced(sentence: Sentence, first: int, last: int, setting: Setting) -> bool:
    """Return whether the article says elsewhere what a name is: `Al-Rai daily`, `the newspaper Al-Rai`."""
    name = setting.passage.text[sentence.tokens[first].span.start : sentence.tokens[last].span.end]
    if _is_publisher(name, setting):
        return True
    if _is_country(sentence, first, last, setting) or not name[:1].isupper():
        return False
    named = name.removeprefix("the ").removeprefix("The ")
    if _is_beside_kind(setting.passage.text, named, setting.lexicon.nouns.media_names, setting.relays.kinds):
        return True
    return _is_told_to_be_one(named, setting)


def _is_countrys_agency(sentence: Sentence, first: int, last: int, setting: Setting) -> bool:
    """Return whether letters behind whose they are stand for a state's agency: the kingdom's official `SPA`."""
    before = [token.text for token in sentence.tokens[:first]]
    return first == last and setting.lexicon.state_agency(sentence.tokens[first].text, before) is not None


def _is_told_to_be_one(name: str, setting: Setting) -> bool:
    """Return whether the article says what a name is: Kan, the Israeli `broadcaster`; Kan is a `broadcaster`."""
    return any(_is_medium_behind(f"{name}{joint}", setting) for joint in (", ", " is ", " was "))


def _is_medium_behind(opening: str, setting: Setting) -> bool:
    """Return whether the words for a medium follow some others somewhere in the article."""
    text = setting.passage.text
    start = text.find(opening)
    while start >= 0:
        sentence = next((s for s in setting.analysis.sentences if s.span.start <= start < s.span.end), None)
        whole = start == 0 or not GOES_ON.match(text, start - 1)
        if whole and sentence is not None and _is_medium_at(sentence, start + len(opening), setting):
            return True
        start = text.find(opening, start + 1)
    return False


def _is_medium_at(sentence: Sentence, start: int, setting: Setting) -> bool:
    """Return whether the noun phrase that begins at a place is a medium: an online daily; no `daily's editor`.

    What a body or somebody may be as well needs more: a `public` broadcaster.
    """
    behind = [t for t in sentence.tokens if t.span.start >= start]
    words = list(takewhile(lambda t: t.upos in DESCRIBING or t.text == "-", behind))
    if len(words) < 2 or words[0].upos != "DET" or words[-1].upos != "NOUN":
        return False
    nouns, lemma = setting.lexicon.nouns, words[-1].lemma.lower()
    owned = behind[len(words) : len(words) + 1]
    said = {t.text.lower() for t in words[1:-1]}
    is_pair = f"{words[-2].text.lower()} {lemma}" in nouns.media_names
    is_clear = lemma not in nouns.organizations or bool(setting.relays.anonymous & said)
    return (is_pair or (lemma in nouns.media_names and is_clear)) and not (owned and owned[0].xpos == "POS")


def _is_publisher(name: str, setting: Setting) -> bool:
    """Return whether the article's dateline calls its agency so: (BTA), and told BTA."""
    outlet = setting.analysis.article.outlet
    if outlet is None or outlet.span is None or outlet.basis != "dateline":
        return False
    return name == setting.analysis.article.document.text[outlet.span.start : outlet.span.end]


@lru_cache(MOST_NAMES)
def _is_beside_kind(text: str, name: str, kinds: frozenset[str], kinds_before: frozenset[str]) -> bool:
    """Return whether a name has a word for news media behind it somewhere in a text, or before it."""
    behind, before = _kinds_behind(kinds), _kinds_before(kinds_before)
    most = max(map(len, kinds_before)) + 2  # code points: the word, the space behind and what is before
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not GOES_ON.match(text, start - 1, start) and behind.match(text, end):
            return True
        if before.search(text, max(0, start - most), start) and not GOES_ON.match(text, end):
            return True
        start = text.find(name, start + 1)
    return False


@lru_cache(1)
def _kinds_behind(kinds: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(sorted(kinds, key=len, reverse=True))})\b")


@lru_cache(1)
def _kinds_before(kinds: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(kinds))}) \Z")


def _is_address(sentence: Sentence, first: int, last: int) -> bool:
    start, end = sentence.tokens[first].span.start, sentence.tokens[last].span.end
    words = "".join(token.text for token in sentence.tokens[first : last + 1])
    return end - start == len(words) and ADDRESS.fullmatch(words) is not None


def _by_its_name(sentence: Sentence, first: int, last: int, setting: Setting) -> int | None:
    """Return the last token of the longest name from `first` on that says itself that it is an outlet's.

    It parts no pair of words that is a name of something else: no Harbour Press of the Harbour Press Service.
    """
    tokens, pairs = sentence.tokens, setting.lexicon.nouns.media
    for end in range(last, first - 1, -1):
        if end < last and f"{tokens[end].text} {tokens[end + 1].text}".lower() in pairs:
            continue
        words = [token.text for token in sentence.tokens[first : end + 1]]
        words = words[1:] if words[0].lower() == "the" else words
        letters = "".join(words)
        if (len(words) > 1 or (letters.isupper() and letters != "TV")) and setting.lexicon.names_outlet(words):
            return end
        if words[1:2] == ["-"] and setting.lexicon.names_outlet([letters]):
            return end
    return None


def _is_of_a_thing(sentence: Sentence, last: int, stop: int, setting: Setting) -> bool:
    """Return whether the name only describes a noun behind it: a Reuters `photograph`; no Reuters `reporter`."""
    behind = sentence.tokens[last + 1 : stop][:1]
    nouns = setting.lexicon.nouns
    known = (nouns.roles, nouns.media, nouns.interviews, nouns.documents)
    return bool(behind) and behind[0].upos == "NOUN" and not any(behind[0].lemma in kind for kind in known)


def _is_told_that(sentence: Sentence, last: int) -> bool:
    """Return whether people behind a name hear what is told: Reuters `investors` that; not Reuters that investors."""
    if sentence.tokens[last + 1].xpos != "NNS":
        return False
    behind = (t for t in sentence.tokens[last + 1 :] if t.lemma == "that" or t.upos in ("VERB", "AUX"))
    first = next(behind, None)
    return first is not None and first.lemma == "that"


def _with_article(sentence: Sentence, first: int, start: int) -> Token:
    before = sentence.tokens[first - 1] if first > start else sentence.tokens[first]
    return before if before.upos == "DET" and before.text.lower() == "the" else sentence.tokens[first]


def _unnamed(sentence: Sentence, start: int, stop: int, setting: Setting) -> Span | None:
    """Return an outlet that only its kind names: the daily, state television; not `a station`, `the press`."""
    tokens, nouns = sentence.tokens[start:stop], setting.lexicon.nouns
    if not tokens:
        return None
    first = tokens[0].text.lower()
    if tokens[0].xpos == "VBG":
        return None  # on speaking to local TV
    owner = next((n for n, t in enumerate(tokens[:MAX_OWNER]) if t.xpos == "POS"), None)
    if first in ("the", "this") and owner is None:
        return _taken_up(tokens, setting)
    if owner is not None and _has_programme(tokens, owner, setting) and (again := _taken_up(tokens[:owner], setting)):
        return again
    own = tokens[owner + 1 :] if owner is not None else tokens
    kind = next((t for t in own[1:4] if t.lemma.lower() in nouns.media), None)
    told = kind is not None and any(t.text.lower() in setting.relays.anonymous for t in tokens[: kind.index - start])
    is_told = told and (tokens[0].upos != "DET" or owner is not None)
    return Span(tokens[0].span.start, kind.span.end) if is_told and kind is not None else None


def _has_programme(tokens: tuple[Token, ...], owner: int, setting: Setting) -> bool:
    """Return whether what owns something is an outlet taken up, of which that is a part: the station's programme."""
    nouns = [t for t in tokens[owner + 1 : owner + MAX_OWNER] if t.upos == "NOUN"]
    is_part = bool(nouns) and any(t.lemma in setting.lexicon.nouns.media for t in nouns)
    return tokens[0].text.lower() == "the" and is_part


def _taken_up(tokens: tuple[Token, ...], setting: Setting) -> Span | None:
    """Return the words that take an outlet up again: the daily, the French daily, the Qatar-based broadcaster."""
    for last in tokens[MAX_LEAD:0:-1]:
        words = setting.passage.text[tokens[1].span.start : last.span.end].split()
        if setting.lexicon.kinds_again(words):
            return Span(tokens[0].span.start, last.span.end)
    return None
