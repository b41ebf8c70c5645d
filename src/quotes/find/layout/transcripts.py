"""Transcripts: paragraphs that begin with who speaks and a colon, `SEN. TIM KAINE (D-VA): ...`, and those that go on.

A label alone proves nothing: datelines, notes of the editors and lists look alike. An article is a transcript where
at least three paragraphs have the label of somebody, two of them different people; where the label of one person
stands behind questions; or where two named people say I or we behind theirs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from statistics import median_low

import regex
from attrs import evolve, frozen

from quotes.find.candidate import Candidate, Cue, Source
from quotes.find.conflicts.nesting import is_speech, passed_on
from quotes.find.passage import Passage, sentence_at
from quotes.find.setting import Setting
from quotes.lexicon import Lexicon
from quotes.lexicon.cues import Sign
from quotes.lexicon.names import name_key
from quotes.rule_names import ContentRule, Proposer, SourceRule, Step
from quotes.spans import contains, entities_in, trimmed
from quotes.types import Analysis, Evidence, Quote, Sentence, Span, Token

WORD = r"\p{Lu}[\p{L}.'’-]*+"
INSIDE = r"(?:[^:.?!\n]|\.(?=\p{L}|:))"  # of an office: D-N.Y.
LABEL = regex.compile(
    rf"[\"“*_]{{0,3}}(?P<label>(?P<name>{WORD}(?:[ ]{WORD}){{0,5}})(?:[*_]{{1,3}}(?=,|\s?[(\[]))?"
    rf"(?:\s?[(\[][^()\[\]:\n]{{1,40}}[)\]])?(?:,[ ]{INSIDE}{{2,40}})?)[*_]{{0,3}}(?P<sign>:)[*_]{{0,3}}(?=\s+\S)"
    r"|[*_]{0,3}(?P<label>(?P<name>[QA]))(?P<sign>\.)[*_]{0,3}(?=\s+\S)"
    r"|(?P<label>(?P<name>(?P<sign>Q)))(?=\s+[\p{Lu}(—])"  # the White House: Q Thank you, Jen.
)
EMPHASIS = " \t\n\r\u00a0*_"  # around what is set in bold
STAGE = regex.compile(r"\W*[(\[][^()\[\]]*[)\]]\W*")  # (APPLAUSE), [crosstalk]
QUESTION, ANSWER = "q", "a"
TURNS = frozenset({ContentRule.TURN, ContentRule.TURN_GOES_ON, ContentRule.POST})
MAX_INITIALS = 4
MIN_LABELS = 3  # paragraphs with a label; fewer are chance
MIN_SPEAKERS = 2
MIN_ANSWERS = 2  # of one labelled person behind questions; one is chance
MIN_SHARE = 0.25  # of labelled paragraphs, for those between to go on; else the article tells a story around them
SURE = 0.8  # of the turns in four articles of PolNeAR's train and dev parts, 27 of 33 are right (2026-11)
FIRST_PERSON = frozenset({"i", "we"})  # lemmas too


@frozen
class Label:
    """Who speaks, as a paragraph begins with it. `key` is the same for `CHRIS WALLACE, MODERATOR` and `WALLACE`."""

    passage: Passage
    span: Span
    name: str
    key: str
    sign: Span

    @property
    def is_loud(self) -> bool:
        """Whether it is set off from running text: in capitals (a `Mc` aside), or Q and A."""
        letters = [sign for sign in self.name if sign.isalpha()]
        return self.key in (QUESTION, ANSWER) or sum(map(str.isupper, letters)) > 0.7 * len(letters) > 1


def turns_of(passages: tuple[Passage, ...], analysis: Analysis, lexicon: Lexicon) -> Mapping[int, Candidate]:
    """Return the turn of each paragraph that somebody speaks in a transcript, by the paragraph's index."""
    body = [passage for passage in passages if passage.zone == "body"]
    labels = {label.passage.index: label for passage in body if (label := _label(passage)) is not None}
    people = _last_words_of_people(analysis)
    speakers = _speakers(tuple(labels.values()), people, analysis, lexicon)
    turns = tuple(label for label in labels.values() if label.key in speakers)
    if not _is_transcript(turns) and not _answers(turns, passages, people) and not _speak_for_themselves(turns, people):
        return {}
    found: dict[int, Candidate] = {}
    for opening, following in _runs(body, labels, speakers):
        first = _turn(opening, lexicon)
        found[opening.passage.index] = first
        found.update((passage.index, _going_on(first, passage)) for passage in following)
    return found


def turn_of_transcript(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates and the turn, which passes on what others said; its own beliefs stay with it."""
    turn = setting.turn
    if turn is None:
        return candidates
    others = [candidate for candidate in candidates if _is_of_another(candidate, turn)]
    return turn, *(passed_on(candidate, (turn,)) for candidate in others)


def sure_of_turns(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Return the quotes, their turns as sure as labels are: the tagger reads prose and is no witness."""
    return tuple(
        evolve(quote, confidence=max(quote.confidence, SURE)) if quote.rule in TURNS else quote for quote in quotes
    )


def _is_of_another(candidate: Candidate, turn: Candidate) -> bool:
    source = candidate.source.head.text.lower() if candidate.source else ""
    within = all(contains(turn.content[0], span) for span in candidate.content)
    is_same = candidate.cue.spans[0] == turn.cue.spans[0]
    return within and not is_same and is_speech(candidate) and source not in FIRST_PERSON


def _label(passage: Passage) -> Label | None:
    found = LABEL.match(passage.text, passage.span.start, passage.span.end)
    if found is None or not any(sign.isalpha() for sign in passage.text[found.end() : passage.span.end]):
        return None
    name = found["name"]
    key = name.split()[-1].strip(".’'").casefold()
    return Label(passage, Span(*found.span("label")), name, key, Span(*found.span("sign")))


def _last_words_of_people(analysis: Analysis) -> frozenset[str]:
    text = analysis.article.document.text
    return frozenset(text[m.span.start : m.span.end].split()[-1].casefold() for m in analysis.entities if m.is_person)


def _speakers(
    labels: tuple[Label, ...], people: frozenset[str], analysis: Analysis, lexicon: Lexicon
) -> frozenset[str]:
    """Return the keys of the labels that name somebody: by title, office or name, or because they speak again."""
    named = [label for label in labels if not _names_nobody(label, analysis, lexicon)]
    often = Counter(label.key for label in named)
    sure = {*people, QUESTION, ANSWER}
    known = {label.key for label in named if label.key in sure or often[label.key] > 1 or _has_office(label, lexicon)}
    if _is_transcript(tuple(label for label in named if label.key in known)):
        others = (label for label in labels if not _is_word(label, lexicon))
        known |= {label.key for label in others if label.is_loud or " " in label.name}
    return frozenset(known)


def _has_office(label: Label, lexicon: Lexicon) -> bool:
    words = label.passage.words(label.span).replace(",", " ").lower().split()
    return words[0].replace(".", "") in lexicon.nouns.titles or any(word in lexicon.nouns.roles for word in words)


def _names_nobody(label: Label, analysis: Analysis, lexicon: Lexicon) -> bool:
    """Return whether a label is a place, or a word for what follows it: `NEW YORK:`, `UPDATE:`, `THE FACTS:`."""
    if label.key in (QUESTION, ANSWER) or _has_office(label, lexicon):
        return False
    if _is_initials(label, analysis) or _is_body(label, analysis):
        return False
    entities = entities_in(analysis.entities, label.span)
    return _is_word(label, lexicon) or any(entity.is_place for entity in entities)


def _is_initials(label: Label, analysis: Analysis) -> bool:
    """Return whether a label is the initials of somebody in the article: JN for Jo Nash, taken for a place."""
    letters = label.name.replace(".", "")
    if not 2 <= len(letters) <= MAX_INITIALS or not letters.isupper():
        return False
    text = analysis.article.document.text
    people = (text[m.span.start : m.span.end].replace("-", " ").split() for m in analysis.entities if m.is_person)
    return any("".join(word[0] for word in words) == letters for words in people)


def _is_body(label: Label, analysis: Analysis) -> bool:
    """Return whether a label is an outlet or another body that a line before names: it asks."""
    text = analysis.article.document.text
    before = (m for m in analysis.entities if m.is_body and m.span.end <= label.span.start)
    return " " in label.name and any(name_key(text[m.span.start : m.span.end]) == name_key(label.name) for m in before)


def _is_word(label: Label, lexicon: Lexicon) -> bool:
    """Return whether the lexicon knows a label as a place or as a word for what follows it."""
    if label.key in (QUESTION, ANSWER) or _has_office(label, lexicon):
        return False
    words, nouns = label.name.lower().split(), lexicon.nouns
    name = label.name.title()
    if words[0] == "the" or lexicon.countries.country_named(name) or lexicon.countries.country_of_capital(name):
        return True
    known = (lexicon.cues.nouns, nouns.documents, nouns.organizations, lexicon.pages.labels)
    return any(label.name.lower() in kind for kind in known)


def _is_transcript(labels: tuple[Label, ...]) -> bool:
    """Return whether labels are turns: enough of them, by different people; small letters prove less than capitals."""
    often = Counter(label.key for label in labels)
    if len(labels) < MIN_LABELS or len(often) < MIN_SPEAKERS:
        return len(labels) >= MIN_LABELS and set(often) <= {QUESTION, ANSWER} and bool(often)
    again = [key for key, times in often.items() if times > 1]
    return sum(label.is_loud for label in labels) >= MIN_LABELS or len(again) >= MIN_SPEAKERS


def _answers(labels: tuple[Label, ...], passages: tuple[Passage, ...], people: frozenset[str]) -> bool:
    """Return whether labels of one person stand behind questions that have none, crossheads perhaps."""
    asked = {
        after.index for before, after in pairwise(passages) if before.words(before.span).rstrip("*_ ").endswith("?")
    }
    behind = [label for label in labels if label.passage.index in asked]
    is_one = len({label.key for label in labels}) == 1
    return is_one and labels[0].key in people and len(behind) >= MIN_ANSWERS and len(behind) == len(labels)


def _speak_for_themselves(labels: tuple[Label, ...], people: frozenset[str]) -> bool:
    """Return whether two or more people with a given name and a surname have labels, and half of them say I or we.

    In ratings of players and lists of guests somebody else tells of them.
    """
    named = {label.key for label in labels if " " in label.name and label.key in people}
    speaking = {label.key for label in labels if _says_i(label)}
    return len(named) == len(labels) >= MIN_SPEAKERS and 2 * len(speaking) >= len(named)


def _says_i(label: Label) -> bool:
    words = (token for sentence in label.passage.sentences for token in sentence.tokens)
    return any(t.lemma.lower() in FIRST_PERSON for t in words if t.span.start >= label.span.end)


def _runs(
    body: list[Passage], labels: Mapping[int, Label], speakers: frozenset[str]
) -> Iterator[tuple[Label, tuple[Passage, ...]]]:
    """Yield each label that opens a turn, with the paragraphs that go on with it.

    The last turn ends nowhere: it is held to be as long as half of those before it at least are.
    """
    spoken = [each for each in body if _has_words(each)]
    places = [place for place, passage in enumerate(spoken) if _opens(labels.get(passage.index), speakers)]
    heard = {labels[spoken[place].index].key for place in places}
    goes_on = len(heard) > 1 and len(places) >= MIN_LABELS and len(places) >= MIN_SHARE * (places[-1] - places[0] + 1)
    usual = median_low([stop - place - 1 for place, stop in pairwise(places)] or [0])
    for place, stop in pairwise((*places, min(len(spoken), places[-1] + 1 + usual))):
        if (label := labels[spoken[place].index]).key in speakers:
            yield label, tuple(spoken[place + 1 : stop]) if goes_on else ()


def _has_words(passage: Passage) -> bool:
    """Return whether a paragraph holds words that somebody may say: no `(APPLAUSE)`, no line of dots."""
    text, span = passage.text, passage.span
    return STAGE.fullmatch(text, span.start, span.end) is None and any(map(str.isalpha, passage.words(span)))


def _opens(label: Label | None, speakers: frozenset[str]) -> bool:
    """Return whether a label ends the turn before it: one of somebody, or one in capitals, `THE FACTS:`."""
    return label is not None and (label.key in speakers or label.is_loud)


def _turn(label: Label, lexicon: Lexicon) -> Candidate:
    """Return what stands behind a label in its own paragraph."""
    passage = label.passage
    sentence = sentence_at(passage, label.sign.start) or passage.sentences[0]
    sign = _token(sentence, label.sign, passage)
    entry: Sign = lexicon.cues.signs[sign.text]
    cue = Cue(sentence, sign, (sign,), entry)
    source = Source(_token(sentence, label.span, passage), _named(label, sentence), SourceRule.LABEL_OF_TURN)
    content = trimmed(passage.text, Span(label.sign.end, passage.span.end), EMPHASIS)
    rule, flags = ContentRule.TURN, ("unmarked",)
    return Candidate(passage.index, cue, source, (content,), rule, "after", Proposer.LAYOUT, flags=flags)


def _named(label: Label, sentence: Sentence) -> Span:
    """Return a label as far as it stands in the sentence of its sign: the parse may end one at the stop of `SEN.`"""
    return Span(max(label.span.start, sentence.span.start), label.span.end)


def _token(sentence: Sentence, span: Span, passage: Passage) -> Token:
    """Return the last token that shares a code point with `span`, cut to it: `Q.` may be one token."""
    token = next((t for t in reversed(sentence.tokens) if t.span.start < span.end), sentence.tokens[0])
    cut = Span(max(token.span.start, span.start), min(token.span.end, span.end))
    return evolve(token, span=cut, text=passage.words(cut))


def _going_on(turn: Candidate, passage: Passage) -> Candidate:
    """Return a paragraph without a label as the words of the turn before it."""
    step = Evidence(Step.RUNNING_TURN, turn.cue.spans[0], "the paragraph has no label: who had the word goes on")
    content = trimmed(passage.text, passage.span, EMPHASIS)
    moved = evolve(turn, passage=passage.index, content=(content,), rule=ContentRule.TURN_GOES_ON, side="continued")
    return evolve(moved, flags=("continued", "unmarked"), evidence=(step,))
