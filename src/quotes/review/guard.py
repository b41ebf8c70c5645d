"""Who may ask: this machine's own browser, at the address with the token, from the page itself, and not for too much.

A page of another site can send requests to 127.0.0.1 too, and let a name of its own lead there (DNS rebinding). So the
name asked for must be ours, the token must be known, and what changes anything must come from our page.
"""

from __future__ import annotations

from secrets import compare_digest
from typing import Any

from attrs import frozen
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
JSON = "application/json"


@frozen
class Gate:
    """What a request must have: `host` with its port, as the address has it, and the token of the address."""

    host: str
    token: str

    @property
    def origin(self) -> str:
        """Return the origin of our own page."""
        return f"http://{self.host}"

    @property
    def address(self) -> str:
        """Return where the page is."""
        return f"{self.origin}/{self.token}/"


@frozen
class Guarded:
    """An application behind a gate: what may not pass is answered here, and every answer is closed to others."""

    app: ASGIApp
    gate: Gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = refusal_of(scope, self.gate)
        answer = PlainTextResponse(refusal[1], refusal[0]) if refusal else self.app
        await answer(scope, receive, closed(send))


def refusal_of(scope: Scope, gate: Gate) -> tuple[int, str] | None:
    """Return why a request is refused, with its status; None where it may pass."""
    headers = Headers(scope=scope)
    if headers.getlist("host") != [gate.host]:
        return 421, f"this is {gate.host}, and no other name"
    token = scope["path"].split("/")[1].encode("utf-8", "replace")
    if not compare_digest(token, gate.token.encode()):
        return 403, "the address lacks its token; open the one that quotes review printed"
    if scope["method"] in ("GET", "HEAD"):
        site = headers.get("sec-fetch-site", "none")
        return None if site in ("none", "same-origin") else (403, "asked for by a page of another site")
    return refusal_of_change(headers, gate)


def refusal_of_change(headers: Headers, gate: Gate) -> tuple[int, str] | None:
    """Return why a request that changes something is refused: its origin is not our page, or it is no JSON."""
    if headers.get("origin") != gate.origin or headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return 403, "only the page itself may decide"
    if headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
        return 415, f"a decision is sent as {JSON}"
    return None


def closed(send: Send) -> Send:
    """Return a sender whose answers are kept by nobody and shown in no other page."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            added = ((name.lower().encode(), value.encode()) for name, value in HEADERS.items())
            message = {**message, "headers": [*message.get("headers", ()), *added]}
        await send(message)

    return sending


def header_policy(policy: str) -> dict[str, Any]:
    """Return the page's policy as a header, which alone can say that no other page may frame it."""
    return {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'"}
