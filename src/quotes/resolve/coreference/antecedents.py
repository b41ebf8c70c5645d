"""Whom a pronoun may stand for: everybody mentioned before it who fits it, each once, with all their mentions near.

A mention is a name, a noun phrase that names nobody (a nurse, my mother), or a pronoun that was followed before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from quotes.resolve.cast.members import Mention, Person, mentions_before
from quotes.resolve.coreference.reporters import only_reports
from quotes.resolve.name_context import is_subject
from quotes.resolve.reference import Antecedent, Reference, ResolvedMention
from quotes.spans import contains, overlaps
from quotes.trees import child, children, head_of, parent, relation, tokens_in
from quotes.types import Sentence, Span, Speaker, Token

GENDERS = {
    "he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
MAX_TO_QUESTION = 4  # sentences from an answer back to the question
MAX_SENTENCES = 8  # outside direct speech; a pronoun whose antecedent is farther away is left unknown
SURE_OF_GENDER = 0.85  # of a pronoun that meant somebody, to know whether it is he or she
ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl"})
INDEFINITE = frozenset({"a", "an", "one", "another", "some"})
Key = tuple[str, str | None]


def key_of(speaker: Speaker) -> Key:
    """Return what two mentions of the same speaker share."""
    return speaker.kind, speaker.name or speaker.reason


def antecedents(reference: Reference, genders: str) -> tuple[Antecedent, ...]:
    """Return the people before a pronoun of the third person singular whom it may stand for, in order of text.

    `genders` are those that the pronoun may be of: "m", "f" or "mf".
    """
    found: dict[Key, list[Mention]] = {}
    who: dict[Key, Antecedent] = {}
    for each in (*_named(reference, genders), *_doubted(reference, genders), *_followed(reference, genders)):
        key = key_of(each.speaker)
        who.setdefault(key, each)
        found.setdefault(key, []).extend(each.mentions)
    own = tuple(_merged(who[key], mentions) for key, mentions in found.items())
    spoken_of = _spoken_of(reference)
    fitting = [each for each in own if not _is_beside(reference, each.last) and not _is_any_of(each, spoken_of)]
    fitting = [each for each in fitting if not _says_whose_role(reference, each)]
    fitting = _without_reported(reference, fitting)
    every = tuple(sorted(_told(reference, fitting), key=lambda each: (each.last.span, key_of(each.speaker))))
    return _who_may_answer(reference, every)


def _told(reference: Reference, fitting: list[Antecedent]) -> list[Antecedent]:
    """Return the candidates without whom the pronoun tells of by name, where another one spoke right before.

    `Reed said no. Shaw lost, he said`: these are not the words of Shaw, whatever he is in it. Nor ever those of a word
    alone that nobody is called by elsewhere, which may be a town's: `Kokernag was cold, he said`.
    """
    words = (each.span for each in reference.page.reported_by(reference.span) if each.span.end <= reference.span.start)
    named = [t for _, t in _placed_in(reference, words) if t.upos == "PROPN"]
    subjects = {t.text for t in named if relation(t) == "nsubj"}
    fitting = [each for each in fitting if not (_is_slight(each) and each.speaker.name in subjects)]
    told = {t.text for t in named}
    others = [each for each in fitting if not told & set((each.speaker.name or "").split())]
    near = reference.sentence.index - 1
    spoke = any(mention.is_source and mention.sentence >= near for each in others for mention in each.mentions)
    return others if told and spoke else fitting


def _without_reported(reference: Reference, fitting: list[Antecedent]) -> list[Antecedent]:
    """Return the candidates without whom another one only told of right before, where words in marks go on from it.

    `Reed thought Shaw had been out. “We all heard it,” he said`: that is Reed, who spoke, and not Shaw.
    """
    page, here = reference.page, reference.sentence
    if not here.index or not any(page.is_quoted(each.span) for each in page.speeches_by(reference.span)):
        return fitting
    before = page.sentences[here.index - 1]
    last = reference.past_sources[-1] if reference.past_sources else None
    if last is None or last.sentence != before.index or before.paragraph != here.paragraph:
        return fitting
    one = next((each for each in fitting if any(mention.span == last.span for mention in each.mentions)), None)
    told = [each.span for each in page.reported_by(last.span)]
    if one is None or one.doubt is not None or one.speaker.name is None:
        return fitting
    return [each for each in fitting if each is one or not _is_only_told(each, before, told, one)]


def _is_only_told(each: Antecedent, before: Sentence, told: Sequence[Span], one: Antecedent) -> bool:
    """Return whether somebody stands in a sentence only in what another says there, and is not known to fit better."""
    there = [mention.span for mention in each.mentions if mention.sentence == before.index]
    is_told = bool(there) and all(any(contains(span, place) for span in told) for place in there)
    genders = [(other.person and other.person.gender) for other in (each, one)]
    return is_told and not (genders[0] and not genders[1])


def _is_slight(each: Antecedent) -> bool:
    """Return whether a word without a title is all that is known of somebody, and nothing says that it is anybody's."""
    return each.is_word_alone and not any(mention.is_source or mention.form == "pronoun" for mention in each.mentions)


def _says_whose_role(reference: Reference, each: Antecedent) -> bool:
    """Return whether a word alone only stands before a role, and may be a town: the `Nsawam` MP."""
    heads = [mention.head or head_at(reference, mention.span) for mention in each.mentions]
    return _is_slight(each) and all(head is not None and _is_before_role(reference, head) for head in heads)


def _is_before_role(reference: Reference, word: Token) -> bool:
    sentence = reference.page.sentence_at(word.span.start)
    noun = parent(sentence, word) if sentence is not None and relation(word) == "compound" else None
    return noun is not None and noun.index > word.index and noun.lemma.lower() in reference.lexicon.nouns.roles


def _who_may_answer(reference: Reference, every: tuple[Antecedent, ...]) -> tuple[Antecedent, ...]:
    """Return those who may answer the question before, where the pronoun does: who was asked, else not who asked.

    A pronoun whose verb replies answers it; so does any behind one in the passive: `Asked by Kos who paid, she said`.
    """
    question = _question_before(reference)
    if question is None:
        return every
    sentence, asks = question
    is_passive = asks.xpos == "VBN" and child(sentence, asks, "nsubj") is None
    is_passive = is_passive or any(t.lemma == "be" for t in children(sentence, asks))
    if not _replies(reference):
        agents = _those(sentence, asks, "obl") if is_passive else _who_asks_on(reference, sentence, asks)
        return tuple(each for each in every if not any(overlaps(each.named.span, t.span) for t in agents)) or every
    objects, subjects = _those(sentence, asks, "obj", "iobj"), _those(sentence, asks, "nsubj")
    asked, asking = ((*subjects, *objects), _those(sentence, asks, "obl")) if is_passive else (objects, subjects)
    were_asked = tuple(each for each in every if any(is_at(each, token) for token in asked))
    return were_asked or tuple(each for each in every if not any(is_at(each, token) for token in asking))


def _who_asks_on(reference: Reference, sentence: Sentence, asks: Token) -> tuple[Token, ...]:
    """Return who asks in marks right before words in marks in another paragraph: `“Why?” a man asked.`

    Only somebody without a name, who would else be named again.
    """
    is_next = sentence.index == reference.sentence.index - 1 and sentence.paragraph != reference.sentence.paragraph
    is_in_marks = any(reference.page.is_quoted(each.span) for each in reference.page.speeches_by(reference.span))
    asked = any(t.text == "?" for t in sentence.tokens[: asks.index])
    subjects = _those(sentence, asks, "nsubj") if is_next and is_in_marks and asked else ()
    return tuple(t for t in subjects if t.upos == "NOUN")


def _those(sentence: Sentence, verb: Token, *relations: str) -> tuple[Token, ...]:
    """Return whom a verb has as subject or object; of what a preposition brings in, who acts: by Kos, not on Monday."""
    found = (t for t in children(sentence, verb) if relation(t) in relations)
    cases = ((t, child(sentence, t, "case")) for t in found)
    return tuple(t for t, case in cases if relation(t) != "obl" or (case is not None and case.lemma == "by"))


def is_at(each: Antecedent, token: Token) -> bool:
    """Return whether a word stands in a mention of somebody."""
    return any(overlaps(mention.span, token.span) for mention in each.mentions)


def _replies(reference: Reference) -> bool:
    verb = parent(reference.sentence, reference.head)
    cue = reference.lexicon.cues.verbs.get(verb.lemma.lower()) if verb is not None else None
    return cue is not None and cue.replies and relation(reference.head) == "nsubj"


def _question_before(reference: Reference) -> tuple[Sentence, Token] | None:
    """Return the nearest verb before a pronoun that asks, with its sentence; None where nobody asks near by."""
    verbs = reference.lexicon.cues.verbs
    for sentence in reference.page.sentences_before(reference.sentence, MAX_TO_QUESTION):
        for token in reversed(sentence.tokens):
            asks = verbs.get(token.lemma.lower()) if token.upos == "VERB" else None
            if asks is not None and asks.asks and token.span.end <= reference.span.start:
                return sentence, token
    return None


def _spoken_of(reference: Reference) -> tuple[Token, ...]:
    """Return the subjects and objects in the pronoun's own words, and what is tied to them as one name.

    `“Karl Shaw is out,” he said` and `he said Shaw was out` are not Shaw's; `Shaw was out, he said` may be.
    """
    page, own = reference.page, reference.span
    quoted = [each.span for each in page.speeches_by(own) if page.is_quoted(each.span)]
    behind = [each.span for each in page.reported_by(own) if each.span.start >= own.end]
    return tuple(_names_in(reference, (*quoted, *behind)))


def _is_any_of(each: Antecedent, spoken_of: tuple[Token, ...]) -> bool:
    """Return whether somebody is one of those spoken of: by surname, or by the very mention, as Prayut Chan-ocha is."""
    surname = each.speaker.name.split()[-1] if each.speaker.name else None
    return any(token.text == surname or (token.upos == "PROPN" and is_at(each, token)) for token in spoken_of)


def _names_in(reference: Reference, spans: Iterable[Span]) -> Iterator[Token]:
    """Yield the subjects and objects that stand in some spans, of a name in two parts each: Karl, Shaw."""
    for sentence, token in _placed_in(reference, spans):
        above = parent(sentence, token) if relation(token) == "flat" else None
        if relation(above or token) in ARGUMENTS:
            yield token


def _placed_in(reference: Reference, spans: Iterable[Span]) -> Iterator[tuple[Sentence, Token]]:
    """Yield the tokens that stand in some spans, each with its sentence."""
    for span in spans:
        first = reference.page.sentence_at(span.start)
        for sentence in reference.page.sentences[first.index :] if first is not None else ():
            if sentence.span.start >= span.end:
                break
            yield from ((sentence, token) for token in tokens_in(sentence, span))


def _merged(one: Antecedent, mentions: list[Mention]) -> Antecedent:
    """Return an antecedent with all its mentions in order of text; of two that overlap who spoke, by name if either is.

    `The councillor, Jan Kos, said`: that is Kos by name.
    """
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda each: (each.span.start, not each.is_source, -each.span.end)):
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
        elif mention.form == "name":
            kept[-1] = evolve(kept[-1], form="name")
    return Antecedent(one.speaker, tuple(kept), one.person, one.doubt)


def _named(reference: Reference, genders: str) -> Iterator[Antecedent]:
    """Yield the people of the text who have a name, and no other gender, with the mentions near by that name."""
    first = _first_near(reference)
    for person in reference.cast.people_between(first, reference.sentence.index):
        if not _may_be(reference, person, genders):
            continue
        near = (each for each in mentions_before(person, reference.span.start) if each.sentence >= first)
        mentions = tuple(evolve(each, head=head_at(reference, each.span)) for each in near)
        if mentions:
            yield Antecedent(speaker_named(person), mentions, person)


def _may_be(reference: Reference, person: Person, genders: str) -> bool:
    """Return whether somebody may be of some genders, and is somebody: no name that only reports of others."""
    if (person.gender or genders) not in genders or _is_called_otherwise(reference, person, genders):
        return False
    return not only_reports(reference.page, person, reference.span.start, reference.lexicon)


def _first_near(reference: Reference) -> int:
    """Return the first sentence in which whom a pronoun stands for is looked for."""
    return reference.page.first_within(reference.sentence.index, MAX_SENTENCES)


def _is_called_otherwise(reference: Reference, person: Person, genders: str) -> bool:
    """Return whether a pronoun of another gender meant somebody, here or surely: `He lost, she said`.

    What she says in marks speaks of others, and tells nothing of her: `“Nobody leaves unless he asks,” she said`.
    """
    here, name = reference.sentence.index, person.name
    near = (past for past in reference.past_mentions if past.head in GENDERS and past.speaker.name == name)
    told = (past for past in near if not is_in_own_marks(reference, past.span))
    sure = {GENDERS[past.head] for past in told if past.sentence == here or past.chance >= SURE_OF_GENDER}
    return person.gender is None and len(sure) == 1 and sure.isdisjoint(genders)


def is_in_own_marks(reference: Reference, span: Span) -> bool:
    """Return whether something stands in what a pronoun says in marks."""
    quoted = (each.span for each in reference.page.speeches_by(reference.span) if reference.page.is_quoted(each.span))
    return any(contains(each, span) for each in quoted)


def speaker_named(person: Person) -> Speaker:
    """Return somebody with a name as the speaker."""
    return Speaker(person.name, "person", person.id, person.wikidata)


def _doubted(reference: Reference, genders: str) -> Iterator[Antecedent]:
    """Yield the names near that several people bear, where it is not sure who is meant."""
    for doubt in reference.cast.doubts_between(_first_near(reference), reference.sentence.index):
        mention = doubt.mention
        if mention.span.end <= reference.span.start and doubt.genders & {None, *genders}:
            mention = evolve(mention, head=head_at(reference, mention.span))
            reason = f"it may be {' or '.join(doubt.names)}"
            yield Antecedent(Speaker(None, "person", reason=reason), (mention,), None, doubt)


def _followed(reference: Reference, genders: str) -> Iterator[Antecedent]:
    """Yield the pronouns and noun phrases followed before to somebody, each as a mention of whom it stood for."""
    first = _first_near(reference)
    for past in reversed(reference.past_mentions):
        if past.sentence < first:
            break
        person = _bearer(reference, past)
        if past.span.end <= reference.span.start and fits(reference, past, person, genders):
            speaker = speaker_named(person) if person else past.speaker
            yield Antecedent(speaker, (_mention(reference, past),), person)


def _bearer(reference: Reference, past: ResolvedMention) -> Person | None:
    """Return the person with a name whom a mention means, also one whose name ends the words left as printed.

    The wife of Jan Kos is not he.
    """
    if past.speaker.kind == "person":
        return reference.cast.person_named(past.speaker.name)
    words, sentence = past.speaker.name or "", reference.page.sentences[past.sentence]
    tokens = tokens_in(sentence, past.span)
    if past.speaker.kind != "anonymous" or any(t.upos == "ADP" or t.xpos == "POS" for t in tokens):
        return None
    return reference.cast.person_behind(words)


def _mention(reference: Reference, past: ResolvedMention) -> Mention:
    sentence = reference.page.sentence_at(past.span.start)
    head = head_at(reference, past.span)
    subject = sentence is not None and head is not None and is_subject(sentence, head)
    form = {"PRON": "pronoun", "PROPN": "name"}.get(head.upos if head else "", "noun")
    return Mention(past.span, past.sentence, subject, form, head, past.is_source)


def fits(reference: Reference, past: ResolvedMention, person: Person | None, genders: str) -> bool:
    """Return whether a mention that was followed is of one human being, of no other gender."""
    if person is not None:
        return _may_be(reference, person, genders)
    if past.head in GENDERS:
        return GENDERS[past.head] in genders
    return (
        _is_human(reference, past)
        and not _is_plural(reference, past.span)
        and bool(set(genders) & set(_genders(reference, past)))
    )


def _is_human(reference: Reference, past: ResolvedMention) -> bool:
    nouns = reference.lexicon.nouns
    if past.speaker.kind == "anonymous":
        return past.speaker.name is not None and (past.head in nouns.roles or past.head in nouns.unnamed)
    return past.speaker.kind == "person"


def _is_plural(reference: Reference, span: Span) -> bool:
    head = head_at(reference, span)
    return head is not None and head.xpos in ("NNS", "NNPS")


def _genders(reference: Reference, past: ResolvedMention) -> str:
    """Return the genders that somebody may have by what they are called, and by who they are."""
    name = past.speaker.name if past.speaker.kind == "person" else None
    listed = reference.lexicon.people.person_named(name) if name else None
    return (listed and listed.gender) or reference.lexicon.nouns.roles.get(past.head) or "mf"


def head_at(reference: Reference, span: Span) -> Token | None:
    """Return the head of a phrase of the text, or None."""
    sentence = reference.page.sentence_at(span.start)
    return head_of(sentence, span) if sentence else None


def _is_beside(reference: Reference, mention: Mention) -> bool:
    """Return whether a mention and the pronoun are both arguments of one verb, so two people: `Kim told him`."""
    if mention.head is None or mention.sentence != reference.sentence.index or mention.head.head != reference.head.head:
        return False
    if is_taken_up(reference, mention.head):
        return False
    reflexive = reference.head.text.lower().endswith("self") or reference.head.xpos == "PRP$"
    return not reflexive and relation(mention.head) in ARGUMENTS and relation(reference.head) in ARGUMENTS


def is_taken_up(reference: Reference, name: Token) -> bool:
    """Return whether a clause opens with a name that the pronoun takes up: `As for Kos, he said`, `For Kos, he`."""
    tokens, case = reference.sentence.tokens, child(reference.sentence, name, "case")
    if case is None or name.index >= reference.head.index:
        return False
    words = [t.text.lower() for t in (case, *children(reference.sentence, case))]
    opens = all(t.upos in ("CCONJ", "PUNCT") for t in tokens[: case.index])
    return words == ["as", "for"] or (words == ["for"] and opens and tokens[reference.head.index - 1].text == ",")


def is_indefinite(reference: Reference, mention: Mention) -> bool:
    """Return whether a noun phrase brings in somebody new: a nurse, one official."""
    words = reference.page.words(mention.span).split()
    return mention.form == "noun" and words[0].lower() in INDEFINITE
