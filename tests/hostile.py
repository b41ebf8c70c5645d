"""Texts that are made to harm whoever opens a page with them, and rows of a ledger that are full of them."""

from __future__ import annotations

from attrs import evolve

from quoted import relay_in, row_in
from quotes.record.rows import Row, Step, Who

HOSTILE = [
    "<img src=x onerror=\"document.title='hit'\">",
    "<svg onload=document.title='hit'>",
    "</script><script>document.title='hit'</script>",
    "<!--<script>document.title='hit'//",
    "<iframe src=\"javascript:parent.document.title='hit'\"></iframe>",
    "<a href=\"javascript:document.title='hit'\">x</a>",
    "javascript:document.title='hit'",
    "<link rel=stylesheet href=http://127.0.0.1:9/x.css>",
    "<style>@import 'http://127.0.0.1:9/x.css';</style>",
    "<img src=http://127.0.0.1:9/x.png>",
    "<script src=http://127.0.0.1:9/x.js></script>",
    "<base href=http://127.0.0.1:9/>",
    "<meta http-equiv=refresh content=0;url=http://127.0.0.1:9/>",
    "<form action=http://127.0.0.1:9/><input autofocus onfocus=document.title='hit'>",
    "\" onmouseover=\"document.title='hit'\" x=\"",
    "' autofocus onfocus='document.title=1",
    "\u202eth\u2066gir ot tfel\u202c",
    "\u2028document.title='hit'\u2029",
    "{{constructor.constructor('document.title=1')()}}",
    "${document.title='hit'}",
    "\\u003cscript\\u003edocument.title='hit'\\u003c/script\\u003e",
    "&lt;script&gt;document.title='hit'&lt;/script&gt;",
    "]]><script>document.title='hit'</script>",
    "<details open ontoggle=document.title='hit'>",
    "<math><mtext></mtext><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=document.title=1&gt;'>",
    "__proto__", "constructor", "toString", "=HYPERLINK(\"http://127.0.0.1:9\")", "\x1b]0;hit\x07", "\x00<b>",
    "a" * 3000, "\u0301" * 400, "٣٤ مرحبا שלום", "/../../etc/passwd", "#row=q_1&document=x", "%00%3Cscript%3E",
    "<template><img src=x onerror=document.title='hit'></template>", "<object data=http://127.0.0.1:9/>",
    "<video src=http://127.0.0.1:9/ autoplay>",
]  # fmt: skip


def hostile_rows(words: str, name: str) -> tuple[str, list[Row]]:
    """Return a text made of these words, and rows that have them in every field that a ledger takes from a page."""
    text = f"{words}\n“{words} is so,” {words} said, {words} reports.\n"
    speaker = Who(words, "person", words, words, words, None, 0.5)
    one = row_in(text, f"{words} is so,", source=words, document=name, speaker=speaker, outlet=words, flags=(words,))
    one = evolve(
        one, relay=(relay_in(text, words, words, basis=words),), evidence=(Step(words, 0, 1, words),), zone=words
    )
    nobody = row_in(text, words, document=name, speaker=Who(None, words, None, None, None, words), type=words)
    return text, [one, nobody]
