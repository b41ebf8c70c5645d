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
from quotes.review.asked import RefusedError, asked_in
from quotes.review.desk import Desk, changes_behind, decide, desk_at, review_page, stamp_of
from quotes.review.guard import JSON, Gate, Guarded, header_policy
from quotes.review.script import PARTS
from quotes.review.values import Changes

MOST_BYTES = 64_000  # of a decision: a long quote of ten parts with its words takes 2,000


class Review:
    """A ledger under review; it is read again when it was made anew."""

    def __init__(self, ledger: Path, by: str, documents: Iterable[Path] = ()) -> None:
        self.ledger, self.by, self.documents = ledger, by, tuple(documents)
        self.lock = Lock()
        self.kept = desk_at(ledger, self.documents)

    def desk(self) -> Desk:
        """Return the ledger as it is on the disk now."""
        with self.lock:
            if stamp_of(self.ledger) != self.kept.stamp:
                self.kept = desk_at(self.ledger, self.documents)
            return self.kept

    def page(self, _: Request) -> Response:
        """Answer with the page."""
        page = page_html(review_page(self.desk(), self.by), PARTS)
        return Response(page, media_type="text/html", headers=header_policy(policy(PARTS)))

    def changes(self, request: Request) -> Response:
        """Answer with what has changed behind the decisions that a window knows."""
        after, stamp = request.query_params.get("after", ""), request.query_params.get("stamp")
        if not (after.isascii() and after.isdecimal()) or len(after) > 9:
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
        return encoded(changes, 409 if changes.clash or changes.stale else 200)


def application(review: Review, gate: Gate) -> ASGIApp:
    """Return the application for a ledger, behind its gate."""
    at = partial("/{}{}".format, gate.token)
    routes = [
        Route(at("/"), review.page),
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


def encoded(changes: Changes, status: int = 200) -> Response:
    """Return changes as an answer."""
    return Response(msgspec.json.encode(changes), status, media_type=JSON)


def told(status: int, words: str) -> Response:
    """Return why something can't be done, for the person at the page."""
    return Response(msgspec.json.encode({"error": words}), status, media_type=JSON)
