"""The day on which something was said, where its own sentence tells it: Roy said on Monday that ...

A day belongs to the cue when the tree ties it to the cue, to the occasion (in an interview on Monday) or to what holds
the words (a statement released on Monday). A day inside what was said, or of anything else, is not the cue's.

Known gap: a day that the sentence before names (Roy spoke on Monday. "The ferry is safe," he said.) is not taken over.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from quotes.lexicon import Lexicon
from quotes.lexicon.occasions import load_occasions
from quotes.resolve.days import Days, day_names, named_days
from quotes.spans import overlaps, words
from quotes.trees import ancestors, child, children, head_of, parent, relation
from quotes.types import Analysis, Article, Quote, SaidOn, Sentence, Span, Token

FILED_DAYS = 3  # between the day of a dateline and that of the page, at most, for the first to be the report's
OF_TIME = ("obl", "nmod", "advmod", "dep")  # how the tree ties a day to what happened then


def said_on(quote: Quote, analysis: Analysis, lexicon: Lexicon) -> SaidOn | None:
    """Return the day on which the quote's words were said, None where its sentence or the document's date don't tell.

    `day` is None where the words name more than one day (earlier this week).
    """
    report = day_of_report(analysis.article, lexicon)
    if report is None or not quote.cue:
        return None
    sentence = analysis.sentences[quote.sentence]
    cue = head_of(sentence, quote.cue[0])
    if cue is None or is_to_come(cue, sentence):
        return None
    named = tuple(
        day
        for day in named_days(analysis.article.document.text, sentence.span, report, lexicon.pages)
        if not any(overlaps(day.span, part) for part in quote.content) and is_tied(day.span, cue, sentence, lexicon)
    )
    days = {day.days for day in named}
    if len(days) != 1 or None in days:
        return None
    return told_by(named[0].span, days.pop())


def told_by(span: Span, days: Days | None) -> SaidOn | None:
    """Return the days with the words that name them."""
    if days is None:
        return None
    return SaidOn(days.first if days.first == days.last else None, days.first, days.last, span)


def day_of_report(article: Article, lexicon: Lexicon) -> date | None:
    """Return the day that a report tells days from: the dateline's, where it is a little before the page's own."""
    if article.published is None or article.dateline is None:
        return article.published
    text, line = article.document.text, article.dateline
    named = named_days(text, line, article.published, lexicon.pages)
    found = [day.days for day in named if is_of_month(words(text, day.span), lexicon)]
    filed = found[0].first if found and found[0] else article.published
    return filed if 0 <= (article.published - filed).days <= FILED_DAYS else article.published


def is_of_month(phrase: str, lexicon: Lexicon) -> bool:
    """Return whether words name a day of a month."""
    found = day_names(lexicon.pages).fullmatch(phrase)
    return bool(found and found["n"])


def is_to_come(cue: Token, sentence: Sentence) -> bool:
    """Return whether the words are still to be said: will say, is expected to say."""
    if any(each.lemma.lower() in ("will", "shall") for each in children(sentence, cue) if relation(each) == "aux"):
        return True
    above = parent(sentence, cue)
    infinitive = child(sentence, cue, "mark") is not None and cue.xpos == "VB"
    return infinitive and above is not None and above.lemma.lower() in load_occasions().awaited


def is_tied(span: Span, cue: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Return whether the tree ties the words of a day to the cue, directly or by way of an occasion."""
    day = head_of(sentence, span)
    if day is None or relation(day) not in OF_TIME or not is_led_in(span, day, sentence):
        return False
    *steps, last = tuple(path_up(day, cue, sentence)) or (day,)
    return last.index == cue.index and all(carries(step, sentence, lexicon) for step in steps)


def is_led_in(span: Span, day: Token, sentence: Sentence) -> bool:
    """Return whether the day is one on which something happened: not since, until or by then, nor one of Monday's."""
    before = [each for each in children(sentence, day) if relation(each) == "case" and each.span.end <= span.start]
    return all(each.lemma.lower() in load_occasions().before for each in before)


def path_up(day: Token, cue: Token, sentence: Sentence) -> Iterator[Token]:
    """Yield what stands above the day in the tree, up to the cue."""
    for above in ancestors(sentence, day):
        yield above
        if above.index == cue.index:
            return


def carries(step: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Return whether a day on this word is the day of the cue above it."""
    kind = relation(step)
    if kind in ("acl", "advcl"):
        return tells_again(step, sentence)
    if kind == "nsubj":
        return step.lemma.lower() in lexicon.nouns.documents or is_speaking(step, sentence)
    return kind in ("obl", "nmod", "obj", "iobj") and is_occasion(step, sentence, lexicon)


def tells_again(verb: Token, sentence: Sentence) -> bool:
    """Return whether a participle tells of the speech or of what holds it: speaking, released."""
    told = verb.xpos in ("VBN", "VBG") and verb.deprel != "acl:relcl"
    lemmas = load_occasions().speaking | load_occasions().issuing
    return told and verb.lemma.lower() in lemmas and child(sentence, verb, "mark") is None


def is_occasion(noun: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Return whether a noun is where or to whom words are said, or what holds them: in an interview, told reporters."""
    known, case = load_occasions(), child(sentence, noun, "case")
    if case is not None and case.lemma.lower() not in known.placing:
        return False
    if noun.upos == "PROPN":
        return case is None or case.lemma.lower() in known.before_names
    holding = known.occasion | lexicon.nouns.documents if relation(noun) != "obj" else frozenset()  # echoed a speech
    return noun.lemma.lower() in known.hearer | holding


def is_speaking(step: Token, sentence: Sentence) -> bool:
    """Return whether somebody is said to speak once more behind their name: Roy, speaking on Monday, said."""
    return any(
        each.lemma.lower() in load_occasions().speaking and each.xpos == "VBG"
        for each in children(sentence, step)
        if relation(each) == "acl"
    )
