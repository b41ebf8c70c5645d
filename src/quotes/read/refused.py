"""Formats that are known and not read: told by a file's name, or by how it begins; and what to do about each.

Only what is sure is refused. Prose may begin with a bracket, with `From:` or with a table; it never begins with `%!PS`.
"""

from __future__ import annotations

from attrs import frozen

from quotes.errors import ReadError

NOT_YET = "which quotes does not read yet"
SAVE = "save it as text (.txt) or as a web page (.html), and name that"
ONE_EACH = "save it as CSV (.csv), an article a row, and name that"
UNPACK = "unpack it, and name the files or the folder"
NOTHING = r"(?!)"
BEFORE_ROOT = r"(?>\s|<\?xml\b[^>]*>|<!--.*?-->|<!DOCTYPE\b[^>]*>)*+"  # of XML


@frozen
class Refused:
    """A format: what it is, what to do about it, how the names of its files end, and how their contents begin.

    `begins` is an expression for the head of a file as `head_of` gives it.
    """

    what: str
    remedy: str
    endings: tuple[str, ...] = ()
    begins: str = NOTHING


REFUSED = (  # the first that fits counts
    Refused(f"a Word document of before 2007, {NOT_YET}", "save it as .docx, and name that", (".doc",)),
    Refused(f"a Word document with macros, {NOT_YET}", "save it as .docx, and name that", (".docm", ".dotx")),
    Refused(f"a document of an office program, {NOT_YET}", SAVE, (".odt", ".ott", ".pages", ".wpd", ".wps")),
    Refused(f"a slide show, {NOT_YET}", SAVE, (".key", ".odp", ".ppt", ".pptx")),
    Refused(f"a spreadsheet, {NOT_YET}", ONE_EACH, (".numbers", ".ods", ".xls", ".xlsb", ".xlsm", ".xlsx")),
    Refused(f"an e-book, {NOT_YET}", SAVE, (".azw3", ".epub", ".fb2", ".mobi")),
    Refused(f"PostScript, {NOT_YET}", SAVE, (".eps", ".ps"), r"%!PS"),
    Refused(f"a web archive of another kind, {NOT_YET}", "make a WARC of it, and name that", (".arc.gz", ".wacz")),
    Refused(f"mail, {NOT_YET}", "save each mail as .eml, and name those", (".emlx", ".mbox", ".msg")),
    Refused(
        f"an archive, {NOT_YET}", UNPACK,
        (".7z", ".lz4", ".rar", ".tar", ".tar.bz2", ".tar.gz", ".tar.xz", ".tar.zst", ".tgz"),
        r"7z\xbc\xaf\x27\x1c|Rar!\x1a\x07",
    ),
    Refused(
        f"a document of an old office program, {NOT_YET}", "save it as .docx or as text (.txt)",
        begins=r"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ),
)  # fmt: skip
UNDER_ANOTHER_NAME = (  # of what the reader of text would take for words, and the reader of pages reads
    Refused(
        "a web page that is not named as one", "end its name in .html, or say --format html",
        begins=rf"(?i:{BEFORE_ROOT}<html\b|(?>\s|<!--.*?-->)*+<!DOCTYPE\s+html\b)",
    ),
    Refused(f"XML, {NOT_YET}", SAVE, (".xml",), r"<\?xml\s"),
)  # fmt: skip


def refusal(name: str, found: Refused) -> ReadError:
    """Return the error that says what a file is and what to do about it."""
    return ReadError(f"{name}: is {found.what}; {found.remedy}")
