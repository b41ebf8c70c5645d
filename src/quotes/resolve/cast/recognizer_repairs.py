"""Names as the recognizer gives them, mended: what it missed, took for a name, or took for another kind of name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import evolve

from quotes.lexicon import Lexicon
from quotes.lexicon.names import name_key
from quotes.resolve.cast.clusters import NICKNAME
from quotes.resolve.cast.firms import is_firm
from quotes.resolve.cast.given_titles import HYPHENATED, is_given_title
from quotes.resolve.cast.outlets import outlet_taken
from quotes.resolve.coreference.described import age_in
from quotes.resolve.noun_phrases import DAYS, WEEKDAYS, is_role, opens_name, opens_with_foreign_article, says_people
from quotes.resolve.page import Page
from quotes.spans import contains
from quotes.trees import child, children, head_of, relation, tokens_in
from quotes.types import NamedEntity, Sentence, Span, Token

MAX_NAME = 5  # words
MAX_OWNED = 2  # words of a name behind its outlet
MAX_NICKNAME = 3  # words
BELONGING = frozenset({"of", "from"})  # between somebody and their party
OPENING, CLOSING = frozenset({'"', "“", "'", "‘", "``", "("}), frozenset({'"', "”", "'", "’", "''", ")"})
FUNCTION_WORDS = frozenset({"DET", "ADV", "AUX", "ADP", "CCONJ", "SCONJ", "INTJ", "PRON", "PART", "VERB", "ADJ"})


def names_of_people(page: Page, lexicon: Lexicon) -> Iterator[NamedEntity]:
    """Yield the names of people, those included that the recognizer missed behind a role or though they speak."""
    people = (mended(page, m, lexicon) for m in page.entities if is_person(page, m, lexicon) and is_name(page, m))
    named = _outermost([m for m in people if not _is_title(page.words(m.span), lexicon)])
    words_of = {m.span: page.words(m.span).split() for m in named}
    full = {words[0] for words in words_of.values() if len(words) > 1 and words[1][:1].isupper()}
    named = [m for m in named if not _is_foreign(words_of[m.span], full, lexicon)]
    taken = {t.span for m in named for t in _tokens_in(page, m)}
    owned = owned_names(page, lexicon)
    known = [words_of[m.span] for m in named]
    told = (
        *surnames_with_body(page, known, lexicon),
        *titled_names(page, lexicon),
        *speaking_names(page, known, lexicon),
    )
    missed = {m.span: m for m in (*owned, *told)}
    yield from named
    yield from (missed[s] for s in sorted(missed) if not any(t.span in taken for t in _tokens_in(page, missed[s])))


def _is_foreign(words: Sequence[str], full: set[str], lexicon: Lexicon) -> bool:
    """Return whether a name is an article of another language, and nobody's given name here: Les, no Les Murray."""
    return opens_with_foreign_article(words, lexicon) and (len(words) > 1 or words[0] not in full)


def owned_names(page: Page, lexicon: Lexicon) -> Iterator[NamedEntity]:
    """Yield the names of journalists behind their outlet's that the recognizer took for others: `Al Jazeera's Zein`.

    It joins them to the outlet or parts them, and at times stops after the first word. A place or body that goes on
    (Al Jazeera's New York bureau, its Investigative Unit) is nobody, nor is what no outlet owns: Moody's Investors.
    """
    for entity in page.entities:
        sentence = page.sentences[entity.sentence]
        words = () if entity.is_person else (t for t in sentence.tokens if t.span.start > entity.span.start)
        mark = next((t for t in words if t.xpos == "POS" and t.span.start <= entity.span.end), None)
        if mark is None or not lexicon.outlet_named(page.text[entity.span.start : mark.span.start]):
            continue
        name = _name_behind(page, sentence, mark)
        if name is not None and looks_like_person(page.words(name), lexicon):
            yield NamedEntity(name, "PERSON", entity.sentence)


def _name_behind(page: Page, sentence: Sentence, mark: Token) -> Span | None:
    """Return the proper name behind a mark of possession, as the recognizer has it and to two words; None for none."""
    behind = sentence.tokens[mark.index + 1 :]
    known = page.entities_in(behind[0].span) if behind else ()
    if not known:
        return None
    run = tuple(takewhile(lambda t: t.upos == "PROPN" and t.text[0].isupper(), behind))
    within = sum(t.span.start < known[0].span.end for t in behind)
    name = run[: max(MAX_OWNED, within)]
    inside = {t.index for t in name}
    goes_on = any(relation(t) == "compound" and t.head not in inside for t in name)
    return Span(name[0].span.start, name[-1].span.end) if len(name) >= within > 0 and not goes_on else None


def surnames_with_body(page: Page, known: Sequence[Sequence[str]], lexicon: Lexicon) -> Iterator[NamedEntity]:
    """Yield the surnames that the recognizer joins to whom somebody belongs to: `Izumi` of the CDP, of Kenta Izumi.

    `known` are the words of the names that the text has. A word for an institution is no surname, whoever is called
    so: the House of Lords, where there is an Ann House.
    """
    surnames = {words[-1] for words in known if len(words) > 1}
    for entity in page.entities:
        first, joint, _ = (*page.words(entity.span).split(" ", 2), "", "")[:3]
        if first in surnames and joint in BELONGING and not entity.is_person and not _is_institution(first, lexicon):
            yield NamedEntity(Span(entity.span.start, entity.span.start + len(first)), "PERSON", entity.sentence)


def _outermost(entities: list[NamedEntity]) -> list[NamedEntity]:
    """Return the names that do not stand within another one: no Pitt of Dwayne “The Hammer” Pitt."""
    outer: set[Span] = set()
    end = -1
    for span in sorted({entity.span for entity in entities}, key=lambda span: (span.start, -span.end)):
        if span.end > end:
            outer.add(span)
            end = span.end
    return [entity for entity in entities if entity.span in outer]


def _tokens_in(page: Page, entity: NamedEntity) -> tuple[Token, ...]:
    return tokens_in(page.sentences[entity.sentence], entity.span)


def is_person(page: Page, entity: NamedEntity, lexicon: Lexicon) -> bool:
    """Return whether a name is somebody's: by its kind, by a short title before it (Gen. Jan Kos), by a nickname in it.

    Also by letters that the table of people lists: AMLO. A single word behind an article is nobody's: The Sun; nor is
    a firm's: Uber, an outlet's: Tuoi Tre, or what a body is called by: `Ben-Gurion` University.
    """
    words = page.words(entity.span)
    if words.isupper() and lexicon.people.person_named(words) is not None:
        return True
    if entity.is_person:
        is_other = _has_article(page, entity) or is_firm(page, entity, lexicon)
        is_other = is_other or outlet_taken(page, entity, lexicon) is not None
        return not is_other and not _names_body(page, entity, lexicon)
    if (nick := NICKNAME.search(words)) is not None and words[nick.start()] != "(":
        return looks_like_person(NICKNAME.sub("", words), lexicon)
    first, *others = words.split()
    title = first.rstrip(".").lower()
    is_short = title in lexicon.nouns.titles and (first.endswith(".") or title in lexicon.name_words.short_title)
    return is_short and 0 < len(others) < MAX_NAME and all(word[0].isupper() for word in others)


def _names_body(page: Page, entity: NamedEntity, lexicon: Lexicon) -> bool:
    """Return whether a word for a body that is no surname follows a name as a part of it: `Hassan Jones` College."""
    behind = [t for t in page.sentences[entity.sentence].tokens if t.span.start == entity.span.end + 1]
    return any(t.upos == "PROPN" and t.text[0].isupper() and t.text.lower() in lexicon.nouns.nobodys for t in behind)


def _has_article(page: Page, entity: NamedEntity) -> bool:
    """Return whether a mention is one capitalized word with `The` before it, within the name or in front of it."""
    words = page.words(entity.span).split()
    tokens = page.sentences[entity.sentence].tokens
    before = [token for token in tokens if token.span.end <= entity.span.start][-1:]
    inside = len(words) == 2 and words[0] == "The"
    return inside or (len(words) == 1 and any(token.text == "The" and token.index > 0 for token in before))


def is_name(page: Page, entity: NamedEntity) -> bool:
    """Return whether a mention has a capitalized word that is no pronoun: the recognizer at times takes `she`."""
    tokens = [t for t in page.sentences[entity.sentence].tokens if contains(entity.span, t.span)]
    return any(t.upos != "PRON" and t.text[0].isupper() for t in tokens)


def _is_title(words: str, lexicon: Lexicon) -> bool:
    """Return whether words are a title that is never a name: Ms, Dr."""
    return all(word.rstrip(".").lower() in lexicon.name_words.short_title for word in words.split())


def mended(page: Page, entity: NamedEntity, lexicon: Lexicon) -> NamedEntity:
    """Return a mention with the rest of its name (`Erwin` Van Der Borght, `Ms` Gray) and its beginning (Um `Khaled`).

    Words that are no name are left out (Kim `further`, `surnamed` Chan).
    """
    sentence = page.sentences[entity.sentence]
    tokens = [t for t in sentence.tokens if entity.span.start <= t.span.start < entity.span.end]
    while len(tokens) > 1 and _is_no_name(tokens[-1]) and tokens[-2].span.end < tokens[-1].span.start:
        tokens.pop()
    if len(tokens) > 1 and tokens[0].upos == "VERB" and tokens[0].text.islower():
        tokens = tokens[1:]
    tokens = [*_opening(sentence, tokens, lexicon), *tokens]
    tokens = [*_beginning(page, sentence, tokens, lexicon), *tokens]
    while tokens and tokens[-1].index + 1 < len(sentence.tokens):
        after = sentence.tokens[tokens[-1].index + 1]
        if _are_titles(tokens, lexicon) and after.text[0].isupper():
            tokens.append(after)
            continue
        if behind := _behind_nickname(sentence, tokens):
            tokens.extend(behind)
            continue
        if name_key(after.text) in lexicon.name_words.generation and after.text[0].isupper():
            tokens.append(after)
            continue
        if not _are_parts(tokens[0], after) and not _is_flat(after, tokens):
            break
        tokens.append(after)
    return evolve(entity, span=Span(tokens[0].span.start, tokens[-1].span.end)) if tokens else entity


def _is_flat(after: Token, tokens: Sequence[Token]) -> bool:
    """Return whether the tree joins a proper name to some words before it."""
    return after.upos == "PROPN" and relation(after) == "flat" and after.head in {t.index for t in tokens}


def _are_parts(first: Token, second: Token) -> bool:
    """Return whether the tree made two subjects of the words of one name, side by side: `May` `Castell` said."""
    beside = second.index == first.index + 1 and second.span.start == first.span.end + 1
    are_names = all(t.upos == "PROPN" and t.text.istitle() for t in (first, second))
    are_names = (
        are_names and first.text not in WEEKDAYS and second.text not in DAYS
    )  # May Castell said; Kos Monday said
    return beside and are_names and relation(first) == relation(second) == "nsubj" and first.head == second.head


def _beginning(page: Page, sentence: Sentence, tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """Return the given name before a name that the recognizer cut: `Amir` Qureshi, `May` Castell; [] for none.

    The tree joins the two; no role is one, nor what the recognizer takes for another's name.
    """
    before = sentence.tokens[tokens[0].index - 1] if tokens and tokens[0].index > 0 else None
    if before is None or before.upos != "PROPN" or not before.text.istitle() or before.text in WEEKDAYS:
        return []
    is_flat = relation(tokens[0]) == "flat" and tokens[0].head == before.index
    is_given = HYPHENATED.fullmatch(page.text, tokens[0].span.start, tokens[-1].span.end) is not None
    is_flat = is_flat or (is_given and before.head in {t.index for t in tokens})
    is_one = (is_flat or _are_parts(before, tokens[0])) and before.span.end + 1 == tokens[0].span.start
    word = before.text.lower()
    says_what = word not in lexicon.nouns.given_names and is_role(before, lexicon)
    is_others = any(each.kind.upper() != "DATE" for each in page.entities_in(before.span))
    is_people = lexicon.countries.country_of_demonym(before.text) is not None
    return [before] if is_one and not (says_what or is_others or is_people) else []


def _is_no_name(token: Token) -> bool:
    return token.text.islower() and token.upos not in ("PROPN", "PART")


def _opening(sentence: Sentence, tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Return the word before a name that begins it and looks like another: `Um` Khaled, `He` Lifeng, `An` Jung-hwan.

    So may a title: `Prince` Moyo, a farmer.
    """
    before = sentence.tokens[tokens[0].index - 1] if tokens and tokens[0].index > 0 else None
    if before is None or not before.text[0].isupper() or before.span.end + 1 != tokens[0].span.start:
        return []
    is_kunya = before.text.lower() in lexicon.nouns.kunyas
    is_joined = tokens[0].index + len(tokens) - 1 == tokens[-1].index
    is_joined = is_joined and HYPHENATED.fullmatch("".join(token.text for token in tokens)) is not None
    is_surname = opens_name(sentence, before, lexicon) or (
        before.text.isalpha() and before.upos in FUNCTION_WORDS and is_joined
    )
    is_given = (len(tokens) == 1 or is_joined) and is_given_title(sentence, before, tokens[0], lexicon)
    return [before] if is_kunya or is_surname or is_given else []


def _behind_nickname(sentence: Sentence, tokens: list[Token]) -> tuple[Token, ...]:
    """Return the rest of a name that stops at or within its nickname: `Dwayne “The Hammer` ” Pitt; else ()."""
    last = tokens[-1].index
    inside = any(token.text in OPENING for token in tokens[1:])
    opening = last if inside else last + 1
    if not inside and sentence.tokens[opening].text not in OPENING:
        return ()
    for closing in range(max(opening, last) + 1, min(last + MAX_NICKNAME + 2, len(sentence.tokens) - 1)):
        word = sentence.tokens[closing]
        if word.text in CLOSING:
            after = sentence.tokens[closing + 1]
            goes_on = word.span.end < after.span.start and _is_name_word(after)
            return sentence.tokens[last + 1 : closing + 2] if goes_on else ()
        if not word.text[0].isupper():
            return ()
    return ()


def _is_name_word(token: Token) -> bool:
    return token.upos == "PROPN" and token.text[0].isupper()


def titled_names(page: Page, lexicon: Lexicon) -> Iterator[NamedEntity]:
    """Yield the names that the recognizer missed behind a role: `administration director Chen Mei-hsiu said`."""
    for sentence in page.sentences:
        for role in sentence.tokens:
            if role.lemma.lower() not in lexicon.nouns.roles:
                continue
            end = role.index + 1
            while end < len(sentence.tokens) and _goes_on(sentence, role.index + 1, end):
                end += 1
            name = sentence.tokens[role.index + 1 : end]
            is_office = any(_is_institution(t.text, lexicon) for t in name)  # the Academic Affairs Office
            if len([t for t in name if t.upos == "PROPN"]) >= 2 and not is_office:
                yield NamedEntity(Span(name[0].span.start, name[-1].span.end), "PERSON", sentence.index)


def _goes_on(sentence: Sentence, start: int, index: int) -> bool:
    """Return whether a token belongs to a run of capitalized names: a hyphen inside, no other mark."""
    token = sentence.tokens[index]
    if token.upos == "PROPN" and token.text[0].isupper():
        return index == start or relation(token) in ("flat", "compound", "goeswith", "dep") or token.head >= start
    joined = index > start and sentence.tokens[index - 1].span.end == token.span.start
    return joined and (token.text == "-" or sentence.tokens[index - 1].text == "-")


def speaking_names(page: Page, known: Sequence[Sequence[str]], lexicon: Lexicon) -> Iterator[NamedEntity]:
    """Yield the names of people who speak that the recognizer missed: `Dan Centinello, Romney’s deputy, said`.

    A single word counts where somebody of the text has it in their name, whose words are `known`: `Paris claims`, of
    Valeska Paris.
    """
    told = {word for words in known for word in words}
    for source in page.sources:
        if (sentence := page.sentence_at(source.start)) is None:
            continue
        for head in _heads_of_names(sentence, source):
            name = _name_of_speaker(page, sentence, head, lexicon, known=told)
            if name is not None:
                told |= set(page.words(name).split())
                yield NamedEntity(name, "PERSON", sentence.index)


def _name_of_speaker(page: Page, sentence: Sentence, head: Token, lexicon: Lexicon, *, known: set[str]) -> Span | None:
    """Return the name of who speaks, from its head on and a surname before that; None where it is none."""
    name, first = _run_from(sentence, head, lexicon), _first_joined(sentence, head)
    opening = sentence.tokens[max(0, first.index - 1)]
    opens = opening is not first and opens_name(sentence, opening, lexicon)
    name = Span(opening.span.start, name.end) if opens else name
    words = page.words(name)
    if head.upos != "PROPN" and not _is_word_for_a_surname(words, head, page, lexicon, known):
        return None
    fits = words in known or looks_like_person(words, lexicon) or _has_initial(words)
    sure = opens or words in known or _has_initial(words) or _has_given_name(words, lexicon)
    sure = sure or _is_called_somebody(sentence, head, lexicon)
    others = (m for m in page.entities_in(head.span) if not m.is_person or is_name(page, m))
    is_others = any(_is_believed(page, m, name, sure=sure) for m in others)
    return name if fits and not is_others else None


def _is_called_somebody(sentence: Sentence, head: Token, lexicon: Lexicon) -> bool:
    """Return whether an apposition says what kind of person bears a name: Valeska Paris, `an Australian woman`."""
    return any(relation(t) == "appos" and is_role(t, lexicon) for t in children(sentence, head))


def _first_joined(sentence: Sentence, token: Token) -> Token:
    """Return the first of the tokens that hyphens join to one: `Soo` of Soo-min."""
    while token.index > 1 and sentence.tokens[token.index - 1].span.end == token.span.start:
        if "-" not in (token.text, sentence.tokens[token.index - 1].text):
            break
        token = sentence.tokens[token.index - 1]
    return token


def _heads_of_names(sentence: Sentence, source: Span) -> Iterator[Token]:
    """Yield the head of a source, or the names in apposition to it, where they are proper names."""
    head = head_of(sentence, source)
    if head is None or head.upos == "PROPN" or head.span == source:
        yield from (head,) if head else ()
        return
    for other in children(sentence, head):
        if relation(other) == "appos" and other.upos == "PROPN" and child(sentence, other, "case") is None:
            yield other


def _is_word_for_a_surname(words: str, head: Token, page: Page, lexicon: Lexicon, known: set[str]) -> bool:
    """Return whether a word with a capital is a name of the text that looks like another word: Price said."""
    nouns, lemma = lexicon.nouns, words.lower()
    says_what = lemma in nouns.roles or lemma in nouns.unnamed or lemma in nouns.titles or lemma in nouns.organizations
    is_pronoun = head.upos == "PRON" and not (
        head.text in lexicon.name_words.no_pronoun or _has_own_capital(head, page)
    )
    return words in known and words[0].isupper() and not is_pronoun and not says_what


def _has_own_capital(token: Token, page: Page) -> bool:
    """Return whether a word has its capital from no sentence or quotation that it opens: In a statement, `You` said."""
    return token.text != "I" and page.text[: token.span.start].rstrip()[-1:] == "," and token.index > 0


def _run_from(sentence: Sentence, head: Token, lexicon: Lexicon) -> Span:
    """Return the run of a name's words from its head on; behind a title a capital is enough (Ms Gray)."""
    end = head.index + 1
    while end < len(sentence.tokens) and (
        _goes_on(sentence, head.index, end)
        or _are_parts(head, sentence.tokens[end])
        or (_are_titles(sentence.tokens[head.index : end], lexicon) and sentence.tokens[end].text[0].isupper())
    ):
        end += 1
    return Span(head.span.start, sentence.tokens[end - 1].span.end)


def _are_titles(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Return whether words are nothing but titles: Ms, Lord, Lt. Gen."""
    return all(token.text.rstrip(".").lower() in lexicon.nouns.titles for token in tokens)


def _has_given_name(words: str, lexicon: Lexicon) -> bool:
    """Return whether a name of several words begins with a given name, its titles left out: Gen. Joseph Dunford."""
    parts = words.split()
    while len(parts) > 1 and parts[0].rstrip(".").lower() in lexicon.nouns.titles:
        parts = parts[1:]
    return len(parts) > 1 and parts[0].lower() in lexicon.nouns.given_names


def _has_initial(words: str) -> bool:
    """Return whether a name has an initial in its middle: Laurence H. Tribe."""
    return any(len(part) == 2 and part[0].isupper() and part[1] == "." for part in words.split()[1:-1])


def _is_believed(page: Page, entity: NamedEntity, name: Span, *, sure: bool) -> bool:
    """Return whether what the recognizer says of a name counts: of people always, of others not where it is `sure`.

    A whole phrase that it took for a name is not believed: Sen. Jan Kos (R-Ga.), NBC’s Jan Kos.
    """
    if entity.is_person:
        return True
    inside = tokens_in(page.sentences[entity.sentence], entity.span)
    around = any(t.text in ("(", ",") or t.deprel in ("nmod:poss", "appos") for t in inside)
    return not sure and (contains(name, entity.span) or not around)


def looks_like_person(name: str, lexicon: Lexicon) -> bool:
    """Return whether a name that no model knows is a person's: two to five words, none of them an institution's."""
    words = name.split()
    return 2 <= len(words) <= MAX_NAME and not any(_is_institution(word, lexicon) for word in words)


def _is_institution(word: str, lexicon: Lexicon) -> bool:
    return word.lower() in lexicon.nouns.organizations or word.lower() in lexicon.nouns.media


def is_phrase(page: Page, entity: NamedEntity) -> bool:
    """Return whether what was taken for a name is a name with an apposition: `Trump, the longtime owner of the`."""
    tokens = [t for t in page.sentences[entity.sentence].tokens if contains(entity.span, t.span)]
    commas = [t.index for t in tokens if t.text == ","]
    return any(t.upos == "NOUN" and relation(t) == "appos" and commas and t.index > commas[0] for t in tokens)


def _is_one_of_an_age(words: tuple[str, ...], entity: NamedEntity, page: Page, lexicon: Lexicon) -> bool:
    """Return whether a mention is the word for somebody's people behind an age: the 22-year-old `Spaniard`."""
    ahead = page.text[: entity.span.start].rsplit(maxsplit=1)[-1:]
    return bool(ahead) and age_in(ahead[0]) is not None and says_people(("the", *words), lexicon)


def says_what(words: tuple[str, ...], entity: NamedEntity, page: Page, lexicon: Lexicon) -> bool:
    """Return whether a mention is a word for what people are and no name: `President` Obama, Delegates, the Republican.

    A word that stands by itself may be a name all the same: Dean said; a plural that opens a sentence is none.
    """
    word, nouns = words[0].lower(), lexicon.nouns
    forms = {word, word.removesuffix("s"), word.rstrip(".")}
    before = [t.text for t in page.sentences[entity.sentence].tokens if t.span.end <= entity.span.start][-1:]
    if says_people((*before, *words), lexicon) or _is_one_of_an_age(words, entity, page, lexicon):
        return True
    if len(words) > 1 or not any(f in nouns.roles or f in nouns.unnamed or f in nouns.titles for f in forms):
        return False
    sentence = page.sentences[entity.sentence]
    head = head_of(sentence, entity.span)
    if head is None:
        return False
    beside = child(sentence, head, "det", "flat") is not None or relation(head) in ("compound", "amod", "flat")
    opens = head.index == 0 and word not in nouns.roles and word.removesuffix("s") in {*nouns.roles, *nouns.unnamed}
    return beside or opens or head.xpos in ("NNS", "NNPS")
