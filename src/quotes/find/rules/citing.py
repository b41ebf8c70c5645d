"""Somebody whom an outlet cites: `Reuters reported, citing the army, that ...`; `local media, quoting police, said`.

What the outlet reports are the words of whom it cites, and it is their relay. Only outlets and media: a minister who
cites a study speaks himself; who quotes a person repeats.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex as re
from attrs import evolve

from quotes.find.candidate import Candidate, Content, Cue, Source, Speaking
from quotes.find.parts.content import content_of
from quotes.find.parts.content_around import content_around
from quotes.find.parts.cues import cited_cues, has_finite_verb, verb_cues
from quotes.find.parts.outlet_phrase import outlet_phrase, short_form
from quotes.find.parts.source_after import source_after
from quotes.find.parts.source_who_can_speak import is_known, is_written_as_name
from quotes.find.parts.sources import source_of
from quotes.find.passage import is_quoted
from quotes.find.setting import Setting
from quotes.rule_names import ContentRule, Proposer, RelayRule, SourceRule
from quotes.spans import entities_in
from quotes.trees import child, children, relation, tokens_in
from quotes.types import Sentence, Span, StatedRelay, Token

MAX_BETWEEN = 5  # tokens between a cue and `citing`: reported late on Monday, citing
MAX_COMMAS = 2  # between: with another name comes another outlet
MAX_NAMED = 12  # tokens between an outlet and what it cites: a report by the daily Al Nahar, which cited
OPEN = frozenset({"PUNCT", "ADV", "ADP", "NUM", "PROPN", "NOUN", "DET"})  # what may stand there: a day, where
OWN = frozenset({"its", "their"})  # before what an outlet cites


def citing(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield what those are said to say whom an outlet cites in a sentence."""
    cues = tuple(verb_cues(setting.passage, sentence, setting.cues))
    referred = tuple(referred_to(sentence, setting))
    participles = (cited_by(verb, sentence, setting) for verb in sentence.tokens if verb.xpos == "VBG")
    for inner, source in (*(each for each in participles if each is not None), *referred):
        verb = inner.head
        outer = next((cue for cue in cues if cue.head is not verb and _is_beside(cue, verb, source)), None)
        if outer is not None and (found := _passed_on(outer, inner, source, cues, setting)) is not None:
            yield found


def cited_behind(cue: Cue, source: Source, setting: Setting) -> tuple[Cue, Source, tuple[StatedRelay, ...]] | None:
    """Return whom the source of a preposition cites, under which cue, and that source as relay; None for nobody.

    `According to Yonhap, quoting the army, ...`; `according to Le Soir, which cited police`; `a report that cited her`.
    """
    tokens = cue.sentence.tokens
    reach = MAX_NAMED if _is_media(source, cue.sentence, setting) else MAX_BETWEEN
    for verb in tokens[source.head.index + 1 : source.head.index + reach]:
        before = tokens[verb.index - 1].text.lower()
        cited = cited_by(verb, cue.sentence, setting)
        is_far = verb.index - source.head.index >= MAX_BETWEEN
        commas = [t for t in tokens[source.head.index : verb.index] if t.text == ","]
        is_beside = verb.xpos == "VBG" and not is_far
        if cited is not None and (is_beside or (before in ("which", "that", "who") and len(commas) < MAX_COMMAS)):
            words = Source(source.head, Span(source.span.start, min(source.span.end, verb.span.start)), source.rule)
            relay = StatedRelay(_outlet_in(words, cited[0], setting), cue.spans, RelayRule.BEFORE_QUOTED)
            return *cited, (relay,)
        if verb.xpos in ("VBD", "VBZ"):
            return None
    return None


def _is_media(source: Source, sentence: Sentence, setting: Setting) -> bool:
    """Return whether a source is an outlet, or what one has published: a report by Reuters."""
    words = tokens_in(sentence, source.span)
    published = source.head.lemma.lower() in setting.lexicon.nouns.documents
    marks = (t for t in words if published and t.lemma in setting.relays.of_an_outlet)
    return any(outlet_phrase(sentence, t.index + 1, setting) for t in marks) or is_medium(source, sentence, setting)


def cited_by(verb: Token, sentence: Sentence, setting: Setting) -> tuple[Cue, Source] | None:
    """Return a verb of quoting as a cue, and whom it quotes where that is somebody: `citing police`, not `costs`."""
    entry = setting.cues.verbs.get(verb.lemma)
    if entry is None or not entry.quoting or verb.upos != "VERB" or is_quoted(setting.passage, verb):
        return None
    inner = Cue(sentence, verb, (verb,), entry)
    source = source_after(inner, setting.passage)
    if source is None or not _is_somebody(source, setting) or _is_its_own(source, sentence, setting):
        return None
    if any(token.text.lower() == "as" for token in _behind(sentence, source.span)[:1]):
        return None  # citing Kim as saying
    return inner, evolve(source, span=_up_to_comma(source, sentence), rule=SourceRule.QUOTED_OBJECT)


def _up_to_comma(source: Source, sentence: Sentence) -> Span:
    """Return the words of whom an outlet cites, with an `of` that the tree hangs elsewhere: residents of Khost,"""
    behind = _behind(sentence, source.span)
    comma = next((place for place, token in enumerate(behind) if token.text == ","), 0)
    words = behind[:comma]
    if not words or words[0].lemma != "of" or any(t.upos not in ("ADJ", "ADP", "DET", "NOUN", "PROPN") for t in words):
        return source.span
    return Span(source.span.start, words[-1].span.end)


def _is_its_own(source: Source, sentence: Sentence, setting: Setting) -> bool:
    """Return whether what is cited is an outlet's own, which speaks itself: its poll; not its chief executive."""
    is_person = source.head.lemma.lower() in setting.lexicon.nouns.roles
    return tokens_in(sentence, source.span)[0].lemma in OWN and not is_person


def referred_to(sentence: Sentence, setting: Setting) -> Iterator[tuple[Cue, Source]]:
    """Yield the prepositions behind which an outlet names who told it, each with that one: `with reference to police`.

    Known gap: what the outlet calls so for itself, `referring to police as “heroes”`.
    """
    for cue in cited_cues(setting.passage, sentence, setting.cues):
        source = source_after(cue, setting.passage)
        behind = [] if source is None else _behind(sentence, source.span)[:1]
        is_told = source is not None and _is_somebody(source, setting) and not _is_own_voice(cue, source, setting)
        if source is not None and is_told and not any(token.text.lower() == "as" for token in behind):
            yield cue, evolve(source, rule=SourceRule.QUOTED_OBJECT)


def _is_own_voice(cue: Cue, source: Source, setting: Setting) -> bool:
    """Return whether an outlet speaks through somebody of its own: the Courier said `via a spokesman`."""
    return cue.head.lemma == "via" and source.head.lemma.lower() in setting.lexicon.nouns.roles


def is_medium(source: Source, sentence: Sentence, setting: Setting) -> bool:
    """Return whether a source is an outlet, or media without a name: the Harbour Times, local media, media reports."""
    nouns, first = setting.lexicon.nouns, tokens_in(sentence, source.span)[0]
    head, before = source.head.lemma.lower(), sentence.tokens[max(0, source.head.index - 1)].text.lower()
    if head in nouns.again or f"{before} {head}" in nouns.again or head in setting.relays.collective:
        return True
    if _is_called_medium(source, sentence, setting):
        return True
    if head in setting.relays.media_pieces and _is_of_media(source, sentence, setting):
        return True
    named = outlet_phrase(sentence, first.index, setting) or short_form(sentence, first.index, setting)
    return named is not None


def _is_of_media(source: Source, sentence: Sentence, setting: Setting) -> bool:
    """Return whether what a source has published is the media's: media reports, or reports that are nobody's."""
    words = setting.lexicon.nouns.media_names | setting.relays.modifiers | setting.relays.collective
    beside = [t for t in children(sentence, source.head) if t.span.end <= source.span.end]
    if any(t.lemma in words for t in beside if relation(t) in ("compound", "nmod")):
        return True
    is_bare = all(relation(t) in ("amod", "punct", "acl") for t in beside)
    return source.head.xpos == "NNS" and is_bare


def _is_called_medium(source: Source, sentence: Sentence, setting: Setting) -> bool:
    """Return whether a word for news media follows a name behind a comma: Lumo, an online news portal."""
    beside = (t for t in children(sentence, source.head) if relation(t) == "appos" and t.index > source.head.index)
    return source.head.upos == "PROPN" and any(t.lemma in setting.lexicon.nouns.media_names for t in beside)


def _is_named_reporter(source: Source, cue: Cue, setting: Setting) -> bool:
    """Return whether a name that nothing tells is an outlet's, since it reports: Le Matinier, citing police, reported.

    Or writes, with an article: the Barents Observer wrote, citing a sailor. No person's: a surname, or a name that
    begins with a given one; nor a title's or a country's. One word that the recognizer takes for a surname is an
    outlet's too, where nobody of the text has it: Handelstidende reported, citing police.
    """
    nouns = setting.lexicon.nouns
    words = [t.text for t in tokens_in(cue.sentence, source.span) if t.index <= source.head.index or t.upos == "PROPN"]
    name = setting.passage.text[source.head.span.start : source.head.span.end]
    prints = cue.head.lemma in setting.relays.printing and words[0].lower() == "the"
    reports = cue.head.lemma in setting.relays.reporting or prints
    is_name = source.head.upos == "PROPN" or is_written_as_name(source)
    if not reports or not is_name or setting.lexicon.countries.country_named(name):
        return False
    if setting.lexicon.agency_called(name) is not None:
        return True
    is_person = any(each.is_person for each in entities_in(setting.analysis.entities, source.span))
    first, known = words[0].rstrip(".").lower(), (nouns.given_names, nouns.titles, nouns.roles)
    if any(first in each for each in known):
        return False
    return not (is_person and len(words) == 1) or (reports and not prints and _is_nobodys(words[0], setting))


def _is_nobodys(word: str, setting: Setting) -> bool:
    """Return whether a text that has a word as a name has it in no longer one, nor behind a title: Handelstidende."""
    text, titles = setting.analysis.article.document.text, setting.lexicon.nouns.titles
    before = re.findall(rf"(\S+)\s+{re.escape(word)}(?![\w-])", text)
    is_surname = any(other[0].isupper() and other[-1].isalnum() and other.lower() != "the" for other in before)
    behind = re.search(rf"(?<![\w-]){re.escape(word)}\s+\p{{Lu}}", text) is not None
    return not is_surname and not behind and not any(other.rstrip(".").lower() in titles for other in before)


def _is_somebody(source: Source, setting: Setting) -> bool:
    """Return whether whom an outlet cites can say something: a person, a body, a source; no costs, no concerns."""
    if source.head.text.lower() in setting.lexicon.nouns.hosts:
        return False  # via Telegram
    if is_known(source, setting.lexicon) or is_written_as_name(source):
        return True
    text = setting.passage.text[source.head.span.start : source.head.span.end]
    kinds = {each.kind.upper() for each in entities_in(setting.analysis.entities, source.span)}
    named = bool(kinds & {"PERSON", "PER", "ORGANIZATION", "ORG"})
    if source.head.upos != "PROPN":
        return False
    words = setting.passage.words(source.span).split()
    is_whole = words[0].lower() == "the" and len(words) > 2 and all(word[0].isupper() for word in words[1:])
    is_whole = is_whole and not tuple(entities_in(setting.analysis.entities, source.head.span))
    return named or is_whole or setting.lexicon.countries.country_named(text) is not None


def _is_beside(cue: Cue, verb: Token, source: Source) -> bool:
    """Return whether `citing` says on whose word a cue's subject speaks: right behind it, before it, at the start."""
    tokens = cue.sentence.tokens
    if cue.head.index < verb.index:
        between = tokens[cue.tokens[-1].index + 1 : verb.index]
        near = len(between) <= MAX_BETWEEN and all(t.upos in OPEN for t in between)
        return near or _closes_sentence(cue, verb, source)
    opens = verb.index == 0 or tokens[verb.index - 1].text == ","
    between = tuple(t for t in tokens[verb.index : cue.head.index] if t.span.start >= source.span.end)
    if not between and verb.index and tokens[verb.index - 1].upos in ("PROPN", "NOUN"):
        return True  # an agency quoting police reported
    return opens and bool(between) and between[0].text == "," and not any(t.xpos in ("VBD", "VBZ") for t in between)


def _closes_sentence(cue: Cue, verb: Token, source: Source) -> bool:
    """Return whether `citing` and who is cited end the sentence of a main verb: `reported that X, quoting police.`"""
    tokens = cue.sentence.tokens
    rest = [t for t in tokens if t.span.start >= source.span.end and t.upos != "PUNCT"]
    others = [t for t in tokens[cue.head.index + 1 : verb.index] if t.text == ";"]
    is_main = cue.head.head < 0 and "clause" in getattr(cue.entry, "takes", ())
    return is_main and tokens[verb.index - 1].text == "," and not rest and not others


def _passed_on(outer: Cue, inner: Cue, source: Source, cues: tuple[Cue, ...], setting: Setting) -> Candidate | None:
    """Return what an outlet's cue reports as the words of whom the outlet cites, or None where that is no outlet."""
    quoter = source_of(outer, setting.passage, cues)
    rule = _rule_of(quoter, outer, inner, source, setting) if quoter is not None else None
    if quoter is None or rule is None:
        return None
    content = _behind_that(source, outer, setting) or content_of(Speaking(outer, quoter, setting.passage, cues))
    content = content or _around_aside(source, outer, setting)
    content = _up_to(inner, content) if content and _closes_sentence(outer, inner.head, source) else content
    if content is None or any(span.start <= source.span.start < span.end for span in content.spans):
        return None
    relay = StatedRelay(_outlet_in(quoter, inner, setting), outer.spans, rule)
    place, spans, side = setting.passage.index, content.spans, content.side
    return Candidate(place, inner, source, spans, content.rule, side, Proposer.CITING, relays=(relay,))


def _rule_of(quoter: Source, outer: Cue, inner: Cue, source: Source, setting: Setting) -> RelayRule | None:
    """Return what makes a relay of who cites somebody: being an outlet, or only repeating words; None for nothing."""
    if is_medium(quoter, outer.sentence, setting) or _is_named_reporter(quoter, outer, setting):
        return RelayRule.CITING
    return RelayRule.OUTER_SOURCE if _repeats(quoter, inner, source, setting) else None


def _repeats(quoter: Source, inner: Cue, source: Source, setting: Setting) -> bool:
    """Return whether whoever is no outlet only repeats a person's words: the embassy said, `quoting the president`.

    Who cites somebody, or quotes a study, speaks himself.
    """
    if inner.head.lemma != "quote" or quoter.head.upos == "PRON":
        return False
    is_person = any(each.is_person for each in entities_in(setting.analysis.entities, source.head.span))
    return is_person or source.head.lemma.lower() in setting.lexicon.nouns.roles


def _up_to(inner: Cue, content: Content) -> Content:
    """Return a content without the comma and `citing` that end its sentence."""
    comma = inner.sentence.tokens[inner.head.index - 1].span.start
    last = content.spans[-1]
    return evolve(content, spans=(*content.spans[:-1], Span(last.start, max(last.start + 1, min(comma, last.end)))))


def _outlet_in(quoter: Source, inner: Cue, setting: Setting) -> Span:
    """Return the words of an outlet: without what it cites, `Local media, citing police,`; of its report, it."""
    verb = inner.head.span
    if quoter.head.lemma.lower() in setting.lexicon.nouns.documents:
        tokens = tokens_in(inner.sentence, quoter.span)
        starts = (tokens[0].index, *(t.index + 1 for t in tokens if t.lemma in setting.relays.of_an_outlet))
        named = (outlet_phrase(inner.sentence, start, setting) for start in starts)
        if (outlet := next((span for span in named if span is not None), None)) is not None:
            return outlet
    if not quoter.span.start < verb.start <= quoter.span.end:
        whole = outlet_phrase(inner.sentence, tokens_in(inner.sentence, quoter.span)[0].index, setting)
        return whole if whole is not None and whole.end > quoter.span.end else quoter.span
    words = setting.passage.text[quoter.span.start : verb.start].rstrip(" ,").removesuffix("which").rstrip(" ,")
    return Span(quoter.span.start, quoter.span.start + len(words))


def _behind_that(source: Source, outer: Cue, setting: Setting) -> Content | None:
    """Return the clause behind whom is cited: `Reuters reported, citing the army, that it had withdrawn`."""
    rest = [t for t in _behind(outer.sentence, source.span) if t.text != ","]
    if outer.head.index > source.head.index or not rest or rest[0].lemma != "that":
        return None
    words = list(rest[1:])
    while words and words[-1].upos == "PUNCT" and words[-1].text in (".", ",", ";"):
        words.pop()
    if not words or not has_finite_verb(outer.sentence, tuple(words)):
        return None
    return Content((Span(words[0].span.start, words[-1].span.end),), ContentRule.CLAUSE_AFTER_THAT, "after")


def _around_aside(source: Source, outer: Cue, setting: Setting) -> Content | None:
    """Return the clause around an aside: `It rained, as Reuters noted, citing the army`."""
    mark = child(outer.sentence, outer.head, "mark")
    if mark is None or mark.lemma != "as" or mark.index > outer.head.index:
        return None
    return content_around(outer.sentence, Span(mark.span.start, source.span.end), setting.passage)


def _behind(sentence: Sentence, span: Span) -> list[Token]:
    return [token for token in sentence.tokens if token.span.start >= span.end]
