"""News as it arrives at its worst: texts and pages that are spoilt by chance, the same for the same seed.

What spoils a text is a function `(text, chance) -> text` of TEXT_WAYS; a page is made of a text, and spoilt further, by
one of PAGE_WAYS; last, letters become bytes in an encoding of BYTE_WAYS, which may be the wrong one.
"""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from random import Random
from string import ascii_lowercase, ascii_uppercase

from attrs import frozen

MARKS = "\"'“”‘’«»‹›„‚‟＂`´″"
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e\ufe0f\U000e0041"
CONTROLS = "".join(map(chr, (*range(1, 9), 11, 12, *range(14, 32), 127, *range(128, 160))))
SPACES = "\u00a0\u1680\u2000\u2004\u200a\u202f\u205f\u3000\t\x1c\x1d\x1e\x1f\x85\u2028\u2029"
BREAKS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n\n\n\n", "", " ", "\n\r")
GROWING = "İŉǰßﬁﬃΐև"  # letters whose lower, upper or folded case is more than one letter
COMBINING = "\u0301\u0308\u0323\u20dd\u0e33"
ASTRAL = "😀🏽\U0001f468\u200d\U0001f469\U00020000\U0010ffff\ue000\ufffe\ufffd"
CUES = ("said", "says", "told reporters", "according to", "added", "wrote", "asked", "claimed that", "as saying", ":")
TAGS = (
    "<div>", "</p>", "<!--", "-->", "<script>", "</body>", "<table>", "<![CDATA[", "<p", "<blockquote>", "<svg>", "<q>",
    "<li>", "<style>", "<template>", "</html>", "<br>", "<a href='", "<span hidden>", "<pre>", "<plaintext>",
)  # fmt: skip
REFERENCES = (
    "&#xD800;", "&#0;", "&#x1F600;", "&#8220;", "&#x202E;", "&#99999999;", "&nbsp;", "&quot;", "&#27;", "&zwnj;",
    "&#x85;",
)  # fmt: skip
CHARSETS = (
    "hex", "rot13", "undefined", "utf-16", "utf-7", "shift_jis", "iso-8859-1", "x-mac-roman", "", "idna", "punycode",
    "\x00",
)  # fmt: skip
HEADS = (
    '<script type="application/ld+json">{"@type":["NewsArticle"],"author":[[[{"name":5}]]],"datePublished":1e999}'
    "</script>",
    '<script type="application/ld+json">' + "[" * 2000 + "</script>",
    '<meta name="author" content="\ud7ff\x1b[31m">',
    '<meta property="article:published_time" content="99999-99-99">',
    '<link rel="canonical" href="javascript:x">',
    "<title>\u202e</title>",
    '<meta name="date" content="' + "9" * 5000 + '">',
    '<script type="application/ld+json">{"publisher":{"name":"\\ud800"},"headline":"\\udfff"}</script>',
)
ENCODINGS = (
    "cp1252", "latin-1", "mac_roman", "cp1251", "shift_jis", "utf-16", "utf-16-be", "utf-16-le", "utf-32", "gb18030",
    "cp437",
)  # fmt: skip
BOLD = {ord(letter): 0x1D400 + place for place, letter in enumerate(ascii_uppercase + ascii_lowercase)}
MOST_TIMES = 6  # how often a way that changes one place does so
MOST_DEEP = 200  # marks, brackets and elements within each other
MOST_LONG = 1500  # letters of a token without end

TextWay = Callable[[str, Random], str]
ByteWay = Callable[[str, Random], bytes]


@frozen
class Spoilt:
    """A file to be read: the end of its name, its bytes, and the ways in which they were spoilt, in order."""

    suffix: str
    data: bytes
    ways: tuple[str, ...]


def spoilt(texts: Sequence[str], chance: Random) -> Spoilt:
    """Return a file made of a piece of one of the texts, spoilt in one to four ways."""
    text = piece_of(chance.choice(texts), chance)
    ways: list[str] = []
    for _ in range(chance.randint(1, 4)):
        way = chance.choice(TEXT_WAYS)
        ways.append(way.__name__)
        text = way(text, chance) if way is not joined else joined(text, chance, texts)
    suffix = chance.choices((".txt", ".html", ".jsonl", ".eml"), (75, 20, 3, 2))[0]
    if suffix == ".html":
        page_way = chance.choice(PAGE_WAYS)
        ways.append(page_way.__name__)
        text = page_way(page_of(text, chance), chance)
    elif suffix != ".txt":
        text = WRAPPED[suffix](text)
    byte_way = chance.choices(BYTE_WAYS, (12, *(1 for _ in BYTE_WAYS[1:])))[0]
    return Spoilt(suffix, byte_way(text, chance), (*ways, byte_way.__name__))


def piece_of(text: str, chance: Random) -> str:
    """Return one to three paragraphs that follow each other, at times with the head of the text before them."""
    lines = [line for line in re.split(r"\n+", text) if line.strip()] or [""]
    first = chance.randrange(len(lines))
    piece = lines[first : first + chance.choice((1, 1, 2, 3))]
    return "\n\n".join([*lines[: chance.choice((0, 0, 0, 2))], *piece]) + "\n"


# Texts


def doubled_marks(text: str, chance: Random) -> str:
    """Return the text with some quotation marks twice."""
    return "".join(letter * 2 if letter in MARKS and chance.random() < 0.6 else letter for letter in text)


def deleted_marks(text: str, chance: Random) -> str:
    """Return the text without some of its quotation marks."""
    return "".join(letter for letter in text if letter not in MARKS or chance.random() < 0.5)


def other_marks(text: str, chance: Random) -> str:
    """Return the text with other quotation marks, each by chance."""
    return "".join(chance.choice(MARKS) if letter in MARKS and chance.random() < 0.7 else letter for letter in text)


def stray_marks(text: str, chance: Random) -> str:
    """Return the text with quotation marks where none belong."""
    return put_in(text, [chance.choice(MARKS) for _ in range(chance.randint(1, 12))], chance)


def bidi(text: str, chance: Random) -> str:
    """Return the text with controls of the direction of writing."""
    return put_in(text, [chance.choice(BIDI) for _ in range(chance.randint(1, 20))], chance)


def invisible(text: str, chance: Random) -> str:
    """Return the text with letters that nobody sees, some beside a space or a mark."""
    found = put_in(text, [chance.choice(INVISIBLE) for _ in range(chance.randint(1, 20))], chance)
    return re.sub(r"[ \n\"“”]", lambda at: at[0] + chance.choice(INVISIBLE) * (chance.random() < 0.2), found)


def controls(text: str, chance: Random) -> str:
    """Return the text with control characters."""
    return put_in(text, [chance.choice(CONTROLS) for _ in range(chance.randint(1, 12))], chance)


def escapes(text: str, chance: Random) -> str:
    """Return the text with what a terminal, a page or a spreadsheet would obey."""
    orders = ("\x1b[31m", "\x1b]0;title\x07", "\x9b2J", "\r=1+1", "\b\b\b\b", "<b>", "&amp;", "&#8220;", "%s{0}$(id)")
    return put_in(text, [chance.choice(orders) for _ in range(chance.randint(1, 6))], chance)


def odd_spaces(text: str, chance: Random) -> str:
    """Return the text with other white space in the place of some of its spaces, and lines of nothing else."""
    found = re.sub(" ", lambda at: chance.choice(SPACES) if chance.random() < 0.25 else at[0], text)
    return found.replace("\n\n", f"\n{chance.choice(SPACES)}\n") if chance.random() < 0.5 else found


def odd_hyphens(text: str, chance: Random) -> str:
    """Return the text with its hyphens and dashes as another kind of them."""
    other = chance.choice("\x1e\x1f\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d")
    return re.sub(r"[-–—]", other, text)


def growing(text: str, chance: Random) -> str:
    """Return the text with letters in it that grow where their case is changed."""
    return put_in(text, [chance.choice(GROWING) for _ in range(chance.randint(1, 12))], chance)


def combining(text: str, chance: Random) -> str:
    """Return the text with marks that combine with the letter before them."""
    return put_in(text, [chance.choice(COMBINING) * chance.randint(1, 30) for _ in range(MOST_TIMES)], chance)


def astral(text: str, chance: Random) -> str:
    """Return the text with letters beyond the Basic Multilingual Plane, private ones and none."""
    return put_in(text, [chance.choice(ASTRAL) for _ in range(chance.randint(1, 20))], chance)


def mathematical(text: str, chance: Random) -> str:
    """Return the text with some words in mathematical letters."""
    return re.sub(r"\w+", lambda at: at[0].translate(BOLD) if chance.random() < 0.2 else at[0], text)


def other_form(text: str, chance: Random) -> str:
    """Return the text in another form of Unicode, or in other letters' case."""
    changed: tuple[Callable[[str], str], ...] = (
        str.upper, str.lower, str.title, str.swapcase, lambda x: unicodedata.normalize("NFD", x),
        lambda x: unicodedata.normalize("NFKC", x), lambda x: x.translate({n: n + 0xFEE0 for n in range(33, 127)}),
    )  # fmt: skip
    return chance.choice(changed)(text)


def long_token(text: str, chance: Random) -> str:
    """Return the text with a word without end, or a run of marks."""
    letter = chance.choice(("a", "A", "a.", "a-", "ab'", "9", ",", "(", "-", "\u0301", "。", "@a", "’s"))
    return put_in(text, [letter * chance.randint(50, MOST_LONG // len(letter))], chance)


def nested(text: str, chance: Random) -> str:
    """Return the text within marks or brackets that stand within each other."""
    opening, closing = chance.choice((("“‘", "’”"), ("(", ")"), ('"', '"'), ("[", "]"), ("«", "»"), ("He said ", "")))
    times = chance.randint(3, MOST_DEEP // len(opening))
    at = chance.randrange(len(text) + 1)
    return text[:at] + opening * times + text[at:] + closing * chance.choice((0, times, times // 2))


def repeated(text: str, chance: Random) -> str:
    """Return the text with paragraphs that stand more than once."""
    lines = text.split("\n\n")
    return "\n\n".join(line for line in lines for _ in range(chance.choice((1, 1, 2, 5))))


def shuffled(text: str, chance: Random) -> str:
    """Return the text with its paragraphs, sentences or words in another order."""
    parting = chance.choice(("\n\n", ". ", " ", ", "))
    parts = text.split(parting)
    chance.shuffle(parts)
    return parting.join(parts)


def other_breaks(text: str, chance: Random) -> str:
    """Return the text with its lines parted otherwise, or not at all."""
    return text.replace(chance.choice(("\n\n", "\n")), chance.choice(BREAKS))


def broken_lines(text: str, chance: Random) -> str:
    """Return the text with a line break in place of some spaces."""
    share = chance.choice((0.05, 0.3, 1.0))
    return re.sub(" ", lambda _: "\n" if chance.random() < share else " ", text)


def cut(text: str, chance: Random) -> str:
    """Return the text without its beginning, its end, or a piece of its middle."""
    first, last = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    return chance.choice((text[:last], text[first:], text[:first] + text[last:], text[first:last]))


def letters_lost(text: str, chance: Random) -> str:
    """Return the text without some of its letters."""
    share = chance.choice((0.01, 0.05, 0.2))
    return "".join(letter for letter in text if chance.random() >= share)


def words_twice(text: str, chance: Random) -> str:
    """Return the text with some words twice."""
    return re.sub(r"\w+ ", lambda at: at[0] * (2 if chance.random() < 0.1 else 1), text)


def cues_everywhere(text: str, chance: Random) -> str:
    """Return the text with words of saying where none belong."""
    words = text.split(" ")
    for _ in range(chance.randint(1, 12)):
        words.insert(chance.randrange(len(words) + 1), chance.choice(CUES))
    return " ".join(words)


def labelled(text: str, chance: Random) -> str:
    """Return the text as a transcript: each paragraph under a label, which may be nothing that a name is."""
    labels = (
        "Q:",
        "A:",
        "ANNA BERG:",
        "\u200b:",
        " :",
        "—",
        "Mr.:",
        "Moderator (laughs):",
        "a" * 60 + ":",
        "“B”:",
        "İ:",
    )
    return "\n".join(f"{chance.choice(labels)} {line}" for line in text.split("\n") if line.strip()) + "\n"


def headed(text: str, chance: Random) -> str:
    """Return the text under a headline, a byline and a dateline, some of them odd."""
    heads = (
        "By \u202eAnna Berg\u202c", "LONDON, Dec. 13 (Reuters) — ", "MOSCOW, December 32. /TASS/.", "(AP) (AFP) (dpa)",
        "By", "Published: 31 February 2025", "\u2028", "‘Headline’: “quoted”", "Source: ", "© \x00", "13/13/13", "- ",
    )  # fmt: skip
    return "\n".join([*chance.sample(heads, chance.randint(1, 4)), text])


def emptied(text: str, chance: Random) -> str:
    """Return hardly anything: white space, marks, a cue, a word."""
    kept = [*SPACES, *MARKS, *CUES, *INVISIBLE, "“", "”", "\n", ".", "He", "I"]
    return "".join(chance.choice(kept) for _ in range(chance.randint(0, 40)))


def joined(text: str, chance: Random, others: Sequence[str] = ("",)) -> str:
    """Return the text with a piece of another behind it, as a bad export has them."""
    return text.rstrip() + piece_of(chance.choice(others), chance)


def put_in(text: str, pieces: Sequence[str], chance: Random) -> str:
    """Return the text with the pieces somewhere in it, each at a place of its own."""
    for piece in pieces:
        at = chance.randrange(len(text) + 1)
        text = text[:at] + piece + text[at:]
    return text


# Pages


def page_of(text: str, chance: Random) -> str:
    """Return the text as a web page: a paragraph each, with a head that states more or less."""
    lines = [html.escape(line, quote=False) for line in text.split("\n") if line.strip()]
    title = lines[0][:80] if lines else ""
    stated = {"@type": "NewsArticle", "headline": title, "datePublished": "2025-12-13", "author": {"name": "Anna Berg"}}
    head = chance.choice((
        f"<title>{title}</title>", f'<meta property="og:site_name" content="{title}"><title>x</title>', "",
        f'<script type="application/ld+json">{json.dumps(stated)}</script>',
    ))  # fmt: skip
    body = "\n".join(f"<p>{line}</p>" for line in lines)
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body><article>{body}</article></body></html>"


def as_it_is(page: str, chance: Random) -> str:
    """Return the page."""
    return page


def cut_anywhere(page: str, chance: Random) -> str:
    """Return the page up to some place, which may be within a tag."""
    return page[: chance.randrange(len(page) + 1)]


def tags_lost(page: str, chance: Random) -> str:
    """Return the page without some of its tags."""
    return re.sub(r"<[^>]*>", lambda at: at[0] if chance.random() < 0.7 else "", page)


def tags_anywhere(page: str, chance: Random) -> str:
    """Return the page with tags that belong nowhere, and are not closed."""
    return put_in(page, [chance.choice(TAGS) for _ in range(chance.randint(1, 8))], chance)


def deep(page: str, chance: Random) -> str:
    """Return the page within elements that stand within each other."""
    name = chance.choice(("div", "span", "blockquote", "b", "ul><li", "table><tr><td", "font"))
    return page.replace("<article>", f"<{name}>" * chance.randint(20, MOST_DEEP))


def attributes(page: str, chance: Random) -> str:
    """Return the page with a tag of many attributes."""
    return page.replace(
        "<article>", "<article " + " ".join(f"a{n}='{n}'" for n in range(chance.randint(10, 400))) + ">"
    )


def references(page: str, chance: Random) -> str:
    """Return the page with references to characters that there are none of."""
    return put_in(page, [chance.choice(REFERENCES) for _ in range(chance.randint(1, 12))], chance)


def charset(page: str, chance: Random) -> str:
    """Return the page with a charset that it is not in, or that is none."""
    return page.replace("charset=utf-8", f'charset="{chance.choice(CHARSETS)}"')


def stated_wrongly(page: str, chance: Random) -> str:
    """Return the page with a head whose JSON or fields are broken."""
    return page.replace("</head>", "".join(chance.sample(HEADS, chance.randint(1, 3))) + "</head>")


def json_lines(text: str) -> str:
    """Return the text as two articles of JSON Lines."""
    half = len(text) // 2
    return "".join(json.dumps({"text": part, "title": part[:40]}) + "\n" for part in (text[:half], text[half:]))


def letter(text: str) -> str:
    """Return the text as an e-mail."""
    return f"From: a@b.example\nSubject: {text[:40].split(chr(10))[0]}\nDate: Sat, 13 Dec 2025 10:00:00 +0000\n\n{text}"


# Bytes


def utf8(text: str, chance: Random) -> bytes:
    """Return the text in UTF-8."""
    return text.encode("utf-8", "replace")


def with_mark(text: str, chance: Random) -> bytes:
    """Return the text in UTF-8 behind a byte order mark."""
    return text.encode("utf-8-sig", "replace")


def other_encoding(text: str, chance: Random) -> bytes:
    """Return the text in another encoding, as far as it goes."""
    return text.encode(chance.choice(ENCODINGS), chance.choice(("ignore", "replace")))


def decoded_wrongly(text: str, chance: Random) -> bytes:
    """Return the text as one that was decoded wrongly and written again."""
    return text.encode("utf-8", "replace").decode(chance.choice(("cp1252", "latin-1", "mac_roman")), "replace").encode()


def bytes_changed(text: str, chance: Random) -> bytes:
    """Return the text in UTF-8 with some bytes that are others."""
    data = bytearray(text.encode("utf-8", "replace"))
    for _ in range(chance.randint(1, 8) if data else 0):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def bytes_lost(text: str, chance: Random) -> bytes:
    """Return the text in UTF-8 without some of its bytes: within a letter, and at its end."""
    data = text.encode("utf-8", "replace")
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + 1 : chance.choice((len(data), max(at, len(data) - 1)))]


def nulls(text: str, chance: Random) -> bytes:
    """Return the text in UTF-8 with bytes that are nothing."""
    return put_in(text, ["\x00" * chance.randint(1, 5) for _ in range(3)], chance).encode("utf-8", "replace")


TEXT_WAYS: tuple[TextWay, ...] = (
    doubled_marks, deleted_marks, other_marks, stray_marks, bidi, invisible, controls, escapes, odd_spaces, odd_hyphens,
    growing, combining, astral, mathematical, other_form, long_token, nested, repeated, shuffled, other_breaks,
    broken_lines, cut, letters_lost, words_twice, cues_everywhere, labelled, headed, emptied, joined,
)  # fmt: skip
PAGE_WAYS: tuple[TextWay, ...] = (
    as_it_is, cut_anywhere, tags_lost, tags_anywhere, deep, attributes, references, charset, stated_wrongly,
)  # fmt: skip
BYTE_WAYS: tuple[ByteWay, ...] = (utf8, with_mark, other_encoding, decoded_wrongly, bytes_changed, bytes_lost, nulls)
WRAPPED: dict[str, Callable[[str], str]] = {".jsonl": json_lines, ".eml": letter}
