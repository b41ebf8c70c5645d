"""The names of all rules, as evidence, ledger and confidence know them: nowhere else is one spelled out.

A `ContentRule` says how the words were found and stands in the ledger as the first step of evidence; the weights of
models/confidence have one entry for each, and one for each `SourceRule`. To rename a rule here is to rename it there
(weights.json) and in every ledger that was written.
"""

from __future__ import annotations

from enum import StrEnum


class Proposer(StrEnum):
    """Which of find/paragraph.py's RULES proposed a candidate, or what the layout added."""

    QUOTED_AS_SAYING = "quoted as saying"
    CITING = "citing"
    VERB = "verb"
    NOUN = "noun"
    ASIDE = "aside"
    PREPOSITION = "preposition"
    TAGGER = "tagger"
    LAYOUT = "layout"


class ContentRule(StrEnum):
    """How a content was found."""

    QUOTATION_AFTER_CUE = "quotation after the cue"
    QUOTATION_BEFORE_CUE = "quotation before the cue"
    QUOTATION_AROUND_CUE = "quotation around the cue"
    CLAUSE_AFTER_CUE = "clause after the cue"
    CLAUSE_AFTER_THAT = "clause after that"
    CLAUSE_AFTER_QUESTION_WORD = "clause after a question word"
    BARE_CLAUSE_AFTER_CUE = "bare clause after the cue"
    CLAUSE_BEFORE_CUE = "clause before the cue"
    CLAUSE_AROUND_CUE = "clause around the cue"
    CLAUSE_WITH_QUOTED_WORDS_BEFORE_CUE = "clause with quoted words before the cue"
    QUOTED_WORDS_IN_PHRASE = "quoted words in a phrase"
    INFINITIVE_AFTER_CUE = "infinitive after the cue"  # wants to win, told her to go
    FIGURE = "figure after the cue"  # put the toll at 40
    CLAUSE_OF_NOUN = "clause of the noun"
    INFINITIVE_OF_NOUN = "infinitive of the noun"  # a promise to win
    QUOTATION_BEFORE_PREPOSITION = "quotation before the preposition"
    CLAUSE_BEFORE_PREPOSITION = "clause before the preposition"
    CLAUSE_WITH_QUOTED_WORDS_BEFORE_PREPOSITION = "clause with quoted words before the preposition"
    CLAUSE_AFTER_PREPOSITION = "clause after the preposition"
    CLAUSE_AROUND_PREPOSITION = "clause around the preposition"
    QUOTED_AS_SAYING = "quoted as saying"  # speech, whatever the second verb
    TAGGED = "tagged"  # the tagger sees it, and the tree does not
    TAGGED_INFINITIVE = "tagged infinitive"
    QUOTATION_BEHIND_NAME = "quotation behind a name"  # Kim: “We will respond.”
    QUOTATION_BEHIND_CLAUSE = "quotation behind a clause"  # Kim was blunt: “We lost.”
    QUOTATION_BEFORE_SIGNATURE = "quotation before a signature"
    QUOTATION_AFTER_COLON = "quotation after the colon"  # of the paragraph before
    QUOTATION_GOES_ON = "quotation goes on"
    QUOTATION_ALONE = "quotation alone"  # a paragraph of its own, without a cue
    POST = "post with its author"  # We are safe. — Ray Oduya (@rayoduya) June 2, 2024
    TURN = "turn of a transcript"
    TURN_GOES_ON = "turn goes on"


class SourceRule(StrEnum):
    """How a source was found."""

    SUBJECT = "subject"
    AGENT = "agent"
    INVERTED = "inverted"
    BEHIND_QUOTATION = "noun phrase behind the quotation"
    SHARED_SUBJECT = "shared subject"
    OF_CUE_BEFORE = "speaker of the cue before"
    DESCRIBED_NOUN = "described noun"
    OBJECT_OF_MAIN_CLAUSE = "object of the main clause"
    SUBJECT_OF_MAIN_CLAUSE = "subject of the main clause"
    BEFORE_VERB = "noun phrase before the verb"
    BEHIND_OPENING = "noun phrase behind the opening of the sentence"
    QUOTED_OBJECT = "quoted object"
    QUOTED_SUBJECT = "quoted subject"
    OWNER_OF_NOUN = "owner of the noun"
    OWNER_BEHIND_OF = "owner behind of"  # may be what the noun is about: the fear of war
    SUBJECT_OF_VERB = "subject of the verb"  # issued a warning that ...
    AFTER_PREPOSITION = "noun phrase after the preposition"
    NAME_BEFORE_COLON = "name before a colon"
    SIGNATURE = "signature"
    NAMED_BESIDE = "named beside"  # a quotation alone in its paragraph, in the one before or behind
    LABEL_OF_TURN = "label of a turn"
    TAGGED = "tagged"


class RelayRule(StrEnum):
    """What makes somebody a relay of words that are another's."""

    OUTER_SOURCE = "outer source"
    QUOTED_AS_SAYING = "quoted as saying"  # the agency that quotes
    QUOTED_BY = "quoted by"
    BEFORE_QUOTED = "according to, quoting"  # According to Yonhap, quoting the army
    CITING = "citing"  # the outlet that cites
    TOLD_TO = "told to"
    INTERVIEW = "interview"
    COMMENTS_TO = "comments to"
    WRITTEN_IN = "written in"  # writing in Tempo; in a column for Tempo
    THROUGH = "through"  # said through his lawyer, Jo Park
    SEEN_BY = "seen by"  # a letter seen by Reuters


# Whoever hears there publishes it.
TELLING = frozenset({RelayRule.TOLD_TO, RelayRule.INTERVIEW, RelayRule.COMMENTS_TO, RelayRule.WRITTEN_IN})
HEARING = TELLING | {RelayRule.SEEN_BY}  # and says nothing itself there


class Step(StrEnum):
    """A step of evidence that is no rule of the three kinds above: what was added, and who is meant."""

    TAGGED = "tagged"
    SECOND_HALF = "second half"
    OUTER_SOURCE = "outer source"
    ANNOUNCED = "announced"
    RUNNING_SPEAKER = "running speaker"
    CUE_AHEAD = "cue ahead"
    RUNNING_TURN = "running turn"
    UNKNOWN = "unknown"
    DOCUMENT = "document"
    AUTHOR = "author"
    POSSESSION = "possession"
    OFFICE = "office"
    AS_PRINTED = "as printed"
    NAME_AS_PRINTED = "name as printed"
    INSTITUTION = "institution"
    ACRONYM = "acronym"
    SHORT_FORM = "short form"
    ROLE = "role"
    NAMED_BEFORE = "named before"
    OUTLET = "outlet"
    OUTLET_AGAIN = "outlet again"
    NAMED = "named"
    COORDINATION = "coordination"
    COUNTRY = "country"
    PEOPLE = "people"
    FIRST_PERSON = "first person"
    PRONOUN = "pronoun"
    RELATIVE_PRONOUN = "relative pronoun"
    PAIR = "pair"
    NOMINAL = "nominal"
    NAMED_BEHIND = "named behind"
    BY_HAND = "corrected by hand"  # by a person, who looked
