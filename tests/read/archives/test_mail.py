"""Mail: src/quotes/read/archives/mail.py. The mails are written by the standard library."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from quotes.read import Asked, Note, read
from quotes.types import Document, Failure


def mail(text: str | None = None, html: str | None = None, attached: bytes = b"") -> EmailMessage:
    """Return a mail with some parts."""
    message = EmailMessage()
    message["Subject"] = "River rises – again"
    message["From"] = "Inés Duarte <ines@herald.example>"
    message["Date"] = "Fri, 14 Mar 2025 06:30:00 +0100"
    message["MIME-Version"] = "1.0"
    if text is not None:
        message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html")
    if attached:
        message.add_attachment(attached, maintype="application", subtype="pdf", filename="river.pdf")
    return message


@pytest.mark.parametrize("name", ["a.eml", "a.txt"])
def test_the_plain_part_is_the_text_and_the_subject_its_title(tmp_path: Path, name: str) -> None:
    told: list[Note] = []
    (tmp_path / name).write_bytes(bytes(mail("“No,” he said.\n", "<p>Other</p>", b"%PDF-")))
    (document,) = read([tmp_path], asked=Asked(tell=told.append))

    assert isinstance(document, Document), document
    assert document.text == "River rises – again\n\n“No,” he said.\n"
    assert document.metadata.published == date(2025, 3, 14)
    assert document.metadata.credits == ("Inés Duarte",)
    assert document.media_type == "message/rfc822"
    assert [note.said for note in told] == ["passed over what is attached: river.pdf; save it, and name it"]


def test_a_mail_that_is_marked_up_only_is_read_in_paragraphs(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"From ines Fri Mar 14\n" + bytes(mail(html="<p>He spoke.</p><p>She left.</p>")))
    (document,) = read([tmp_path])

    assert isinstance(document, Document)
    assert document.text == "River rises – again\n\nHe spoke.\n\nShe left.\n"


def test_a_mail_in_another_encoding(tmp_path: Path) -> None:
    message = mail()
    message.set_content("He spoke of the café.\n", charset="iso-8859-1", cte="8bit")
    (tmp_path / "a.eml").write_bytes(bytes(message))
    (document,) = read([tmp_path])

    assert isinstance(document, Document)
    assert document.text.endswith("He spoke of the café.\n")
    assert document.encoding == "iso-8859-1"


@pytest.mark.parametrize("data", [b"", bytes(mail(" \n")), bytes(mail(None, None, b"%PDF-"))])
def test_a_mail_without_text_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.eml").write_bytes(data)
    (failure,) = read([tmp_path])

    assert isinstance(failure, Failure)
    assert failure.message == "a.eml: no text in the mail; if an article is attached, save it, and name it"
