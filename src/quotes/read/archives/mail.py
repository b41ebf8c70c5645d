"""Mail (.eml): its text, its subject for a title, its sender and its day."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from hashlib import sha256

from quotes.errors import ReadError
from quotes.read.days import day_in_words
from quotes.read.encoding import decoded, encoding_of
from quotes.read.markup import paragraphs_in
from quotes.read.metadata import one_line
from quotes.read.sources import MAX_FILE_BYTES, Item, Source
from quotes.read.text import titled
from quotes.spans import BLANK
from quotes.types import Document, Metadata

MEDIA_TYPE = "message/rfc822"


def read_mail(source: Source) -> Iterator[Item]:
    """Yield the text of a mail, its plain part before its marked up one; what is attached is told, and not read."""
    data = source.up_to(MAX_FILE_BYTES)
    mail = mail_in(data)
    text, encoding = text_of(source.name, mail)
    title = one_line(mail.get("subject", ""))
    whole = titled(text, title)
    if attached := [one_line(part.get_filename() or part.get_content_type()) for part in mail.iter_attachments()]:
        source.tell(f"passed over what is attached: {', '.join(attached)}; save it, and name it")
    yield Document(
        id=source.name,
        text=whole,
        sha256=sha256(data).hexdigest(),
        text_sha256=sha256(whole.encode("utf-8")).hexdigest(),
        media_type=MEDIA_TYPE,
        encoding=encoding,
        language=source.asked.language_of(whole),
        metadata=Metadata(
            title=title or None, published=day_in_words(str(mail.get("date", ""))), credits=senders(mail)
        ),
    )


def mail_in(data: bytes) -> EmailMessage:
    """Return a mail; a line `From` that a mailbox sets before it is no part of it."""
    head, _, rest = data.partition(b"\n")
    return message_from_bytes(rest if head.startswith(b"From ") else data, policy=policy.default)


def text_of(name: str, mail: EmailMessage) -> tuple[str, str]:
    """Return the words of a mail and their encoding. Raises ReadError where there are none."""
    part = mail.get_body(preferencelist=("plain", "html"))
    payload = part.get_payload(decode=True) if part else b""
    data = payload if isinstance(payload, bytes) else b""
    encoding = encoding_of(name, data, declared=declared_by(part)) if data.strip() else "utf-8"
    text = decoded(data, encoding).replace("\r\n", "\n")
    if part is not None and part.get_content_type() == "text/html":
        text = "\n\n".join(paragraphs_in(text)) + "\n"
    if not text.strip(BLANK):
        raise ReadError(f"{name}: no text in the mail; if an article is attached, save it, and name it")
    return text, encoding


def declared_by(part: MIMEPart | None) -> str | None:
    """Return the codec that a part says it is in, None where it says none that there is."""
    charset = part.get_content_charset() if part else None
    try:
        return "".encode(charset).decode() or charset if charset else None
    except LookupError:
        return None


def senders(mail: EmailMessage) -> tuple[str, ...]:
    """Return the names of who sent a mail, of those that have one."""
    addresses = getattr(mail.get("from"), "addresses", ())
    return tuple(name for name in (one_line(each.display_name) for each in addresses) if name)
