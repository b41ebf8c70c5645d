"""Sources that name an institution or a document: by acronym, by name, by a short form of either."""

from __future__ import annotations

from collections.abc import Callable
from itertools import dropwhile

import regex
from attrs import evolve, frozen

from quotes.lexicon.names import name_key
from quotes.resolve.cast.members import Institution
from quotes.resolve.coreference.described import age_in
from quotes.resolve.coreference.nominals import body_taken_up
from quotes.resolve.forms.country import country_itself, is_one_of_a_people
from quotes.resolve.name_context import name_below
from quotes.resolve.noun_phrases import (
    bare,
    behind_mark,
    core,
    ends_own_name,
    is_role,
    is_somebody_of,
    past_description,
    past_noun,
    role_of,
    whole_name,
)
from quotes.resolve.reference import Reference, phrase_span, resolved
from quotes.rule_names import Step
from quotes.spans import contains
from quotes.trees import child, children, head_of, relation, subtree, tokens_in
from quotes.types import Evidence, NamedEntity, Resolution, Sentence, Span, Token

INDEFINITE = frozenset({"a", "an", "another", "one"})
THIS = regex.compile(r"^[Tt]his\s+(?=\p{Ll})")
BASED = regex.compile(r"^\S+-based\s+")
ATTRIBUTE = regex.compile(r"\s(?:of|for|on|in|at|to|against)\s.*")  # what follows the head noun of a name
NUMBER = regex.compile(r"\s\d[\d–/-]*$")  # of a section, of a year
PLACE = regex.compile(r"\s(?:at|with)\s.*")  # the FBI is not Spokesmen at the FBI
MEMBERS = regex.compile(r",?\s+(?:and|or)\s+|,\s+")  # of a coordination: Clinton and the State Department
LONGEST_WITHIN = 3  # letters of what has no capital within a name: of, the, and, for
LEAST_WHOLE = 3  # words of a body's name that may end before the place that it is in
MAX_AHEAD = 2  # sentences below in which a noun of the lead has its name
MAX_BACK = 200  # sentences in which a short form looks for the full one


def institution(reference: Reference) -> Resolution | None:
    """Return the institution or country that a source names, by the first of WAYS that knows."""
    if _is_of_one_person(reference):
        return None
    span = _with_own_genitive(reference, whole_name(reference.page, core(reference.page, reference.span)))
    if is_somebody_of(reference.sentence, reference.head, span, reference.lexicon):
        return None
    span = _before_place(reference, reference.sentence, reference.head, span)
    behind = past_noun(reference.page, span, reference.lexicon)
    if behind is not None:
        return _behind_noun(reference, behind)
    span = past_description(reference.page, span, reference.lexicon)
    return _first_way(reference, span)


def _with_own_genitive(reference: Reference, span: Span) -> Span:
    """Return a name with the genitive behind it that is its own: Macy`’s` said."""
    behind = next((t for t in reference.sentence.tokens if t.span.start == span.end), None)
    is_own = behind is not None and behind.xpos == "POS" and ends_own_name(reference.sentence, behind)
    return Span(span.start, behind.span.end) if behind is not None and is_own else span


def _before_place(reference: Reference, sentence: Sentence, head: Token, span: Span) -> Span:
    """Return a body's name without the place that it is in, if any: Lodz Local Council `in Poland`; `in its` report.

    The name is whole before it: three words that begin with no word for a body (the Health Ministry in Gaza), of none
    that is called by where it is (the US Embassy in Warsaw).
    """
    behind = [t for t in sentence.tokens[head.index + 1 :] if t.span.end <= span.end]
    if [t.text for t in behind[:1]] != ["in"]:
        return span
    if any(t.xpos == "PRP$" for t in behind[1:2]):
        return Span(span.start, head.span.end)  # the ministry in its report
    if not _is_whole(reference, head):
        return span
    places = [each.span for each in reference.page.entities_in(Span(head.span.end, span.end)) if each.is_place]
    is_place = all(t.upos in ("ADJ", "PROPN") or t.xpos == "NN" for t in behind[1:])
    return Span(span.start, head.span.end) if places and is_place else span


def _is_whole(reference: Reference, head: Token) -> bool:
    """Return whether a body's name ends in its head, and tells which body it is: Lodz Local Council."""
    nouns = reference.lexicon.nouns
    ends = (each for each in reference.page.entities_in(head.span) if each.is_body and each.span.end == head.span.end)
    words = next((reference.page.words(each.span).lower().split() for each in ends), [])
    known = nouns.bodies.get(words[-1]) if len(words) >= LEAST_WHOLE else None
    return known is not None and not known.of_country and words[0] not in nouns.organizations


def _is_of_one_person(reference: Reference) -> bool:
    """Return whether a phrase can be of one person only: the 39-year-old Portuguese; its chief executive."""
    is_people = reference.lexicon.countries.country_of_demonym(reference.head.text) is not None
    role = role_of(reference.sentence, reference.head, reference.lexicon) or ""
    is_office = " " in role and role.endswith(f" {reference.head.lemma.lower()}") and reference.head.upos == "NOUN"
    return is_office or (is_people and age_in(reference.words) is not None)


def _first_way(reference: Reference, span: Span) -> Resolution | None:
    named = Named(reference, span, THIS.sub("", bare(reference.page.words(span))))
    return next((found for way in WAYS if (found := way(named)) is not None), None)


def _behind_noun(reference: Reference, name: Span) -> Resolution:
    """Return the institution whose name stands behind a noun for what it is: the union `Verdina`."""
    head = head_of(reference.sentence, name) or reference.head
    found = _first_way(evolve(reference, span=name, head=head), name)
    words = reference.page.words(name)
    return found or resolved(words, "organization", Step.INSTITUTION, name, f"{bare(reference.words)} -> {words}")


def _is_word_for_paper(word: str, reference: Reference) -> bool:
    """Return whether a word is one for a document, and for nothing else that speaks: a memorandum; no paper."""
    nouns = reference.lexicon.nouns
    return word in nouns.documents - nouns.organizations - nouns.media - nouns.groups


@frozen
class Named:
    """A noun phrase that may name an institution: its core, and the core's words without article and marks."""

    reference: Reference
    span: Span
    words: str

    @property
    def lemma(self) -> str:
        """The lemma of the head, in lower case."""
        return self.reference.head.lemma.lower()

    @property
    def is_noun(self) -> bool:
        """Whether the head is a word for an institution: the ministry, the talks."""
        known = self.reference.lexicon.nouns.organizations
        return self.lemma in known or self.reference.head.text.lower() in known

    @property
    def is_paper(self) -> bool:
        """Whether the name is a document's: the National Adaptation Plan, Section 149; no Plan International."""
        is_last = NUMBER.sub("", ATTRIBUTE.sub("", self.words)).endswith(self.reference.head.text)
        return is_last and _is_word_for_paper(self.lemma, self.reference)

    @property
    def is_role(self) -> bool:
        """Whether the head says what people are: the president, Republicans; not that of a joined word for a body.

        The Directorate-General of Highways is a directorate.
        """
        first, joint, _ = ATTRIBUTE.sub("", self.words).rpartition("-")
        if joint and first.split()[-1].lower() in self.reference.lexicon.nouns.organizations:
            return False
        sentence, head, lexicon = self.reference.sentence, self.reference.head, self.reference.lexicon
        beside = (t for t in tokens_in(sentence, self.span) if t.head == head.head and t.index > head.index)
        heads = (head, *(t for t in beside if relation(t) == relation(head)))  # the Glasgow full-back, as two subjects
        return is_role(head, lexicon) or any(role_of(sentence, each, lexicon) is not None for each in heads)

    @property
    def is_only_role(self) -> bool:
        """Whether the phrase says what somebody is, in more words than a name has, and names no institution."""
        nouns = self.reference.lexicon.nouns
        role = role_of(self.reference.sentence, self.reference.head, self.reference.lexicon)
        more = len(self.words.split()) > 1 or role is not None
        is_one = self.reference.words.split()[0].lower() in INDEFINITE and self.lemma in nouns.roles  # a prison guard
        if self._names_a_cause:
            return False
        return more and self.is_role and (is_one or self.lemma not in nouns.organizations)

    @property
    def _names_a_cause(self) -> bool:
        """Whether all of it is the name of a body that is called by its members: Doctors Without Borders."""
        who, *rest = self.words.split() or [""]
        entities = self.reference.page.entities_in(self.span)
        is_whole = [self.reference.page.words(each.span) for each in entities] == [self.words]
        is_cause = (
            len(rest) > 1
            and rest[0].lower() in self.reference.lexicon.nouns.causes
            and all(word[0].isupper() for word in (who, rest[-1]))
        )
        return is_whole and is_cause and who.endswith("s") and not entities[0].is_person


def by_acronym(named: Named) -> Resolution | None:
    """Return what an acronym stands for in this text: `the Security Council (SC) ... SC said`."""
    full = named.reference.cast.full_forms.get(named.words)
    if full is None:
        return None
    note = f"{named.words} stands for {bare(full)} in this text"
    last = ATTRIBUTE.sub("", full).split()[-1].lower()
    kind = "document" if _is_word_for_paper(last, named.reference) else "organization"
    return resolved(bare(full), kind, Step.ACRONYM, named.reference.span, note)


def by_country(named: Named) -> Resolution | None:
    """Return the country that the words name."""
    return country_itself(named.reference, named.words)


def by_apposition(named: Named) -> Resolution | None:
    """Return the institution named beside a common noun."""
    return _apposed(named.reference)


def by_short_form(named: Named) -> Resolution | None:
    """Return the institution named before in full, of which the words are a short form: the ministry, the Bureau."""
    if named.is_only_role:
        return None
    is_name = named.reference.head.upos == "PROPN" and not named.is_role
    may_refer_back = named.is_noun or is_name or named.lemma in named.reference.lexicon.nouns.media
    return _full_form(named.reference, named.words, named.lemma) if may_refer_back else None


def by_noun(named: Named) -> Resolution | None:
    """Return the institution that a noun takes up, whatever its name: the airline, the group."""
    return body_taken_up(named.reference)


def by_name_ahead(named: Named) -> Resolution | None:
    """Return the institution that a noun is named as below."""
    return named_below(named.reference)


def named_below(reference: Reference) -> Resolution | None:
    """Return the institution that a noun is named as below: its operator said. The operator, `Norrail`, said; or None.

    Both are the same word for a body, and the second says no more of it than the first does.
    """
    is_open = reference.words.split()[0].lower() in ("the", "its", "their") and reference.head.xpos == "NN"
    is_noun = is_open and reference.head.lemma.lower() in reference.lexicon.nouns.organizations
    if not is_noun or any(t.upos == "PROPN" for t in tokens_in(reference.sentence, reference.span)):
        return None
    for sentence in reference.page.sentences[reference.sentence.index + 1 :][:MAX_AHEAD]:
        for noun in sentence.tokens:
            name = _named_beside(reference, sentence, noun)
            if name is not None and sentence.zone == reference.sentence.zone:
                words = bare(reference.page.words(name))
                note = f"{bare(reference.words)} -> {words}, named below"
                return resolved(words, "organization", Step.SHORT_FORM, name, note)
    return None


def _named_beside(reference: Reference, sentence: Sentence, noun: Token) -> Span | None:
    """Return the name that stands between commas behind the same noun with `the`, which says no more of it."""
    before = [t for t in children(sentence, noun) if t.index < noun.index]
    own = {t.lemma.lower() for t in children(reference.sentence, reference.head)}
    more = {t.lemma.lower() for t in before if relation(t) != "det"}
    is_same = noun.xpos == "NN" and noun.lemma == reference.head.lemma and more <= own
    name = child(sentence, noun, "appos") if is_same and any(t.text.lower() == "the" for t in before) else None
    if name is None or name.upos != "PROPN" or sentence.tokens[noun.index + 1].text != ",":
        return None
    around = [each for each in reference.page.entities_in(name.span) if not each.is_person]
    return around[0].span if around else None


def by_name(named: Named) -> Resolution | None:
    """Return the institution that the words themselves name."""
    known = None if named.is_only_role else _institution_at(named.reference, named.span)
    head = named.reference.head
    is_acronym = head.upos == "PRON" and head.text.isupper()  # WHO, which the tree takes for who
    is_name = is_acronym or (known is not None and head.upos == "PROPN")
    if named.is_only_role or is_one_of_a_people(named.reference) or not (named.is_noun or is_name):
        return None
    name = _institution_name(named.reference, known, named.span)
    is_paper = named.is_paper or evolve(named, words=name).is_paper  # an index due to coal mines
    kind = "document" if is_paper else "organization"
    return resolved(name, kind, Step.INSTITUTION, named.reference.span, name)


WAYS: tuple[Callable[[Named], Resolution | None], ...] = (
    by_acronym,
    by_country,
    by_apposition,
    by_short_form,
    by_noun,
    by_name_ahead,
    by_name,
)


def _apposed(reference: Reference) -> Resolution | None:
    """Return the institution named beside a common noun: `an activist group, the Assistance Association of ...`."""
    if reference.head.upos == "PROPN":
        return None
    name = child(reference.sentence, reference.head, "appos") or _behind_comma(reference)
    name = name or _behind_last_comma(reference)
    if name is None or name.upos != "PROPN" or not contains(reference.span, name.span):
        return None
    if child(reference.sentence, name, "case") is None and (body := _ends_body(reference, name)) is not None:
        words = reference.page.words(body.span)
        return resolved(words, "organization", Step.INSTITUTION, reference.span, words)
    if child(reference.sentence, name, "case") is not None or name.lemma.lower() in reference.lexicon.nouns.roles:
        return None  # officials, including Jan Kos; an employee, a registered Republican
    span = phrase_span(reference, name)
    if reference.page.text[span.start] == "(":
        span = name.span  # an acronym in brackets, of the name before it
    return institution(evolve(reference, head=name, span=Span(span.start, min(span.end, reference.span.end))))


def _ends_body(reference: Reference, name: Token) -> NamedEntity | None:
    """Return the body's name, behind a word for a body, that ends in what people are too: Straitsea `Marine`; or None.

    Or behind what something has, where no article stands before: the ship's owner, Straitsea `Marine`.
    A role with what it is of, which the recognizer takes for a body, has no body before it: a man, the House Speaker.
    """
    nouns, head = reference.lexicon.nouns, reference.head
    is_had = child(reference.sentence, head, "nmod:poss") is not None and child(reference.sentence, name, "det") is None
    is_role_too = name.lemma.lower() in nouns.roles and (is_had or head.lemma.lower() in nouns.organizations)
    around = reference.page.entities_in(name.span) if is_role_too else ()
    bodies = (each for each in around if each.is_body and each.span.end == name.span.end)
    return next((each for each in bodies if each.span.start < name.span.start), None)


def _behind_comma(reference: Reference) -> Token | None:
    """Return the head of the name that follows the head of a phrase behind a comma, whatever the tree calls it."""
    commas = [
        t.index
        for t in tokens_in(reference.sentence, reference.span)
        if t.text == "," and t.index > reference.head.index
    ]
    if not commas or commas[0] != reference.head.index + 1:
        return None
    behind = [t for t in tokens_in(reference.sentence, reference.span) if t.index > commas[0] and t.head <= commas[0]]
    return next((t for t in behind if t.upos == "PROPN"), None)


def _behind_last_comma(reference: Reference) -> Token | None:
    """Return the head of the institution that ends a phrase behind a comma: The maker of the phone, `Corax Ltd`.

    Only where all words behind the comma are its name, and the phrase says of one thing which it is.
    """
    before, comma, name = reference.words.rstrip(" ,").rpartition(", ")
    start = reference.span.start + len(before) + len(comma)
    is_one = reference.head.xpos == "NN" and reference.words.split()[0].lower() == "the"
    for entity in reference.page.entities_in(Span(start, start + len(name))) if comma and is_one else ():
        if entity.span == Span(start, start + len(name)) and entity.kind.upper() in ("ORG", "ORGANIZATION"):
            return head_of(reference.sentence, entity.span)
    return None


def _full_form(reference: Reference, words: str, lemma: str) -> Resolution | None:
    """Return the institution that a short form means: `the ministry`, `the AA`, `the group`, `Police`."""
    if len(words.split()) > 2:
        return None
    definite = (
        reference.words.split()[0].lower() in ("the", "this")
        or reference.head.upos == "PROPN"
        or reference.head.index == 0
    )
    if not definite:
        return None
    for earlier in reversed(reference.past_sources):
        name = earlier.speaker.name or ""
        is_body = earlier.speaker.kind in ("organization", "outlet", "group")
        if is_body and _is_short_for(reference, words, name) and not _came_first(reference, words, name):
            step = Evidence(Step.SHORT_FORM, earlier.span, f"{words} -> {name}")
            return Resolution(earlier.speaker, (step,))
    last = _last_group(reference, words) if lemma in reference.lexicon.nouns.groups else None
    if last is not None:
        return last
    fuller = _fuller_phrase(reference, lemma)
    if fuller is not None:
        return (None if _is_name(fuller) else body_taken_up(reference)) or fuller
    for found in reversed(reference.cast.institutions_with(_words_of_short_form(reference, words))):
        if (
            found.span.start < reference.span.start
            and found.kind not in ("DATE", "NORP")
            and _is_body(reference, found)
            and _is_short_for(reference, words, found.name)
            and not _came_first(reference, words, found.name)
        ):
            name = bare(found.name)
            return resolved(name, "organization", Step.SHORT_FORM, found.span, f"{words} -> {name}")
    return None


def _came_first(reference: Reference, words: str, name: str) -> bool:
    """Return whether a proper name stood by itself before a longer one that begins with it: Google, Google Translate.

    What is short for a name comes behind it.
    """
    if reference.head.upos != "PROPN" or not name_key(name).startswith(f"{name_key(words)} "):
        return False
    own, whole = (next(iter(reference.cast.institutions_called([name_key(each)])), None) for each in (words, name))
    return own is not None and whole is not None and own.span.start < whole.span.start


def _is_name(found: Resolution) -> bool:
    """Return whether what was found is a name by its capitals: no `country’s largest telephone company`."""
    words = (found.speaker.name or "").split()
    return all(word[:1].isupper() or len(word) <= LONGEST_WITHIN for word in words)


def _is_body(reference: Reference, institution: Institution) -> bool:
    """Return whether a name can be an institution's: its last word has a capital or is one's; no Microsoft deal."""
    last = ATTRIBUTE.sub("", institution.name).split()[-1]
    nouns = reference.lexicon.nouns
    known = nouns.organizations | nouns.media | nouns.groups
    return not last.islower() or bool({last, last.removesuffix("s")} & known)


def _fuller_phrase(reference: Reference, lemma: str) -> Resolution | None:
    """Return the institution whose noun phrase said more before: `Police`, after `Nara prefectural police`."""
    if len(bare(reference.words).split()) > 1:
        return None
    for sentence in reference.page.sentences_before(reference.sentence, MAX_BACK):
        for token in reversed(sentence.tokens):
            if token.span.end > reference.span.start or token.lemma.lower() != lemma:
                continue
            if reference.head.xpos in ("NNS", "NNPS") and token.text.lower() != reference.head.text.lower():
                continue  # the agencies are not the agency
            span = _name_around(reference, sentence, token)
            if span is not None:
                name = bare(reference.page.words(span))
                return resolved(name, "organization", Step.SHORT_FORM, span, f"{bare(reference.words)} -> {name}")
    return None


def _name_around(reference: Reference, sentence: Sentence, head: Token) -> Span | None:
    """Return the name that a noun heads: `Nara prefectural police`, `US Department of Agriculture`; None for none."""
    near = [t for t in children(sentence, head) if relation(t) in ("amod", "compound", "nmod")]
    if head.upos == "PROPN":  # Obama’s DOJ, the Eurosceptic SVP
        near = [t for t in near if t.deprel != "nmod:poss" and not (head.text.isupper() and relation(t) == "amod")]
    before = [t for t in near if t.index < head.index]
    behind = [t for t in near if t.index > head.index and t.upos == "PROPN" and head.upos == "PROPN"]
    if not behind and not any(t.upos == "PROPN" or (t.text[0].isupper() and t.index > 0) for t in before):
        return None
    around = reference.page.entities_in(head.span)
    named = [m.span for m in around if head_of(sentence, m.span) is head]
    starts = [m.span.start for m in around if head.upos == "PROPN" and _is_called_by(sentence, m.span, head)]
    starts.extend(t.span.start for other in before for t in subtree(sentence, other))
    ends = [t.span.end for other in behind[:1] for t in name_below(sentence, other)]
    whole = Span(min(starts, default=head.span.start), max((head.span.end, *ends, *(span.end for span in named))))
    return _before_place(reference, sentence, head, whole)


def _is_called_by(sentence: Sentence, name: Span, head: Token) -> bool:
    """Return whether only names stand before the noun of a body in what it is called: `Ben-Gurion` University."""
    before = [t for t in tokens_in(sentence, name) if t.index < head.index]
    return bool(before) and all(t.upos == "PROPN" or t.text == "-" for t in before)


def _last_group(reference: Reference, words: str) -> Resolution | None:
    """Return the institutions that spoke last: `the groups said`."""
    if reference.head.xpos not in ("NNS", "NNPS"):
        return None
    for earlier in reversed(reference.past_sources):
        fits = earlier.speaker.kind == "group"
        if fits and earlier.speaker.name and reference.sentence.index - earlier.sentence <= 4:
            step = Evidence(Step.SHORT_FORM, earlier.span, f"{words} -> {earlier.speaker.name}")
            return Resolution(earlier.speaker, (step,))
    return None


def _words_of_short_form(reference: Reference, words: str) -> frozenset[str]:
    """Return the words of which a longer name has one, if it is what a short form means."""
    return frozenset((*name_key(words).split(), name_key(reference.head.lemma), name_key(reference.head.text)))


def _is_short_for(reference: Reference, words: str, name: str) -> bool:
    """Return whether a short form means a longer name: the ministry, Ministry of Defense; Borght, Borght Electronics.

    A common noun, with a capital or without, must be the head of the name: the department is not the press office of
    the department; nor is one of several all of them.
    """
    long, short = name_key(PLACE.sub("", name)).split(), name_key(words).split()
    if len(long) <= len(short) or not short or name_key(words) in map(name_key, MEMBERS.split(name)):
        return False
    lemma = name_key(reference.head.lemma if reference.head.xpos not in ("NNS", "NNPS") else reference.head.text)
    if reference.head.upos != "PROPN" or lemma in reference.lexicon.nouns.organizations:
        head = name_key(ATTRIBUTE.sub("", name)).split()[-1:]
        return head in ([lemma], short[-1:]) and (len(short) == 1 or set(short) <= set(long))
    return set(short) <= set(long) if len(short) > 1 else short[0] in long or lemma in long


def _institution_at(reference: Reference, span: Span) -> Institution | None:
    """Return the institution that the phrase names, the first of several."""
    keys = {name_key(reference.page.words(entity.span)) for entity in reference.page.entities_in(span)}
    return next(iter(reference.cast.institutions_called(keys)), None)


def _institution_name(reference: Reference, named: Institution | None, span: Span) -> str:
    """Return an institution's name as printed, a proper name without its article."""
    if not any(t.upos == "PROPN" for t in tokens_in(reference.sentence, span)):
        return reference.page.words(span)
    words = bare(behind_mark(BASED.sub("", bare(reference.page.words(span)))))
    if named is not None and name_key(named.name) in name_key(words) and reference.head.upos == "PROPN":
        rest = [
            t for t in tokens_in(reference.sentence, span) if not contains(named.span, t.span) and t.upos == "PROPN"
        ]
        last = tokens_in(reference.sentence, span)[-1]
        if not rest and contains(named.span, reference.head.span) and last.xpos != "POS":
            words = bare(named.name)
    return _without_small_words(words)


def _without_small_words(words: str) -> str:
    """Return the capitals that end a name of several words, without what is in lower case before them.

    The opposition `Democratic Party`.
    """
    name = list(dropwhile(str.islower, words.split()))
    return " ".join(name) if len(name) > 1 and all(word[:1].isupper() for word in name) else words
