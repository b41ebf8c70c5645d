"""What the server answers: the page, what has changed, and that a decision is saved."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from threading import Lock

import msgspec
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from quotes.errors import QuotesError
from quotes.report.page import page_html, policy
from quotes.report.pages import MOST_LETTERS
from quotes.report.values import View
from quotes.review.asked import RefusedError, asked_in
from quotes.review.desk import Desk, changes_behind, decide, desk_at, stamp_of
from quotes.review.guard import JSON, Gate, Guarded, header_policy
from quotes.review.page import opened, rest_of, review_page
from quotes.review.script import PARTS
from quotes.review.values import Changes

MOST_DIGITS = 9  # of a number in a request
MOST_BYTES = 64_000  # of a decision: a long quote of ten parts with its words takes 2,000


class Review:
    """A ledger under review; it is read again when it was made anew."""

    def __init__(
        self, ledger: Path, by: str, documents: Iterable[Path] = (), *, most_letters: int = MOST_LETTERS
    ) -> None:
        self.by = by
        self.read = partial(desk_at, ledger, tuple(documents), most_letters=most_letters)
        self.lock = Lock()
        self.kept = self.read()

    def desk(self) -> Desk:
        """Return the ledger as it is on the disk now."""
        with self.lock:
            if stamp_of(self.kept.ledger) != self.kept.stamp:
                self.kept = self.read()
            return self.kept

    def page(self, _: Request) -> Response:
        """Answer with the page."""
        page = page_html(review_page(self.desk(), self.by), PARTS)
        return Response(page, media_type="text/html", headers=header_policy(policy(PARTS)))

    def rest(self, request: Request) -> Response:
        """Answer with what the page of a large ledger lacks at first."""
        desk = self.desk()
        return encoded(rest_of(desk) if request.query_params.get("stamp") == desk.stamp else stale())

    def document(self, request: Request) -> Response:
        """Answer with a document that was opened."""
        number, desk = request.query_params.get("number", ""), self.desk()
        if request.query_params.get("stamp") != desk.stamp:
            return encoded(stale())
        if not is_number(number) or int(number) >= len(desk.shelf.documents):
            return told(404, "number: the ledger has no such document")
        return encoded(opened(desk, int(number)))

    def changes(self, request: Request) -> Response:
        """Answer with what has changed behind the decisions that a window knows."""
        after, stamp = request.query_params.get("after", ""), request.query_params.get("stamp")
        if not is_number(after):
            return told(400, "after: say how many decisions you know")
        desk = self.desk()
        return encoded(stale() if stamp != desk.stamp else changes_behind(desk, int(after)))

    async def decide(self, request: Request) -> Response:
        """Save a decision, and answer when it is on the disk."""
        body = await body_of(request)
        if body is None:
            return told(413, f"a decision has at most {MOST_BYTES:,} bytes; nothing was saved")
        return await run_in_threadpool(self.decided, body)

    def decided(self, body: bytes) -> Response:
        """Save what a body asks for."""
        try:
            asked = asked_in(body)
            desk = self.desk()
            changes = stale() if asked.stamp != desk.stamp else decide(desk, asked, self.by)
        except RefusedError as error:
            return told(400, str(error))
        except QuotesError as error:
            return told(500, str(error))
        return encoded(changes, status=409 if changes.clash or changes.stale else 200)


def application(review: Review, gate: Gate) -> ASGIApp:
    """Return the application for a ledger, behind its gate."""
    at = partial("/{}{}".format, gate.token)
    routes = [
        Route(at("/"), review.page),
        Route(at("/rest"), review.rest),
        Route(at("/document"), review.document),
        Route(at("/changes"), review.changes),
        Route(at("/decide"), review.decide, methods=["POST"]),
    ]
    return Guarded(Starlette(routes=routes), gate)


async def body_of(request: Request) -> bytes | None:
    """Return what a request sends, None where that is too much; no more than that is read."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    return body


def stale() -> Changes:
    """Return that the ledger was made anew since the page was loaded."""
    return Changes(total=0, stale=True)


def is_number(words: str) -> bool:
    """Return whether words of a request are a number, and none too large."""
    return words.isascii() and words.isdecimal() and len(words) <= MOST_DIGITS


def encoded(view: View, *, status: int = 200) -> Response:
    """Return a view as an answer."""
    return Response(msgspec.json.encode(view), status, media_type=JSON)


def told(status: int, words: str) -> Response:
    """Return why something can't be done, for the person at the page."""
    return Response(msgspec.json.encode({"error": words}), status, media_type=JSON)
