"""A site on the loopback: what it answers at each address, and what it was asked."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from urllib3.util import connection as sockets

from factcheck.web import Patience

if TYPE_CHECKING:
    from conftest import Asked, Loopback

Answer = Callable[["Asked"], None]
HTML = "text/html; charset=utf-8"
QUICK = Patience(connect=20, read=20, tries=3, first_wait=1, longest_wait=30, whole=20)
PUBLIC = "93.184.215.14"
PROSE = (
    "In 2013 China promised a package of $46 billion for CPEC, and this is what the minister "
    "said of it when he was asked by those who were there."
)


def html(prose: str = PROSE, head: str = "") -> str:
    return f"<html><head>{head}</head><body><article><p>{prose}</p></article></body></html>"


class Site:
    """A server: `answers` at each path, 404 elsewhere; `asked` are the paths and the headers."""

    def __init__(self, loopback: Loopback, context: ssl.SSLContext | None = None) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self._server = loopback(self._answer, context)
        self.host, self.port = self._server.host, self._server.server_port
        self.closing = self._server.closing

    def _answer(self, asked: Asked) -> None:
        self.asked.append((asked.path, {key.lower(): text for key, text in asked.headers.items()}))
        self.answers.get(asked.path, status(404))(asked)

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


def page(content: str | bytes | None = None, kind: str = HTML, **headers: object) -> Answer:
    """Answer with a page."""
    body = html() if content is None else content
    data = body.encode() if isinstance(body, str) else body

    def answer(asked: Asked) -> None:
        named = {"Content_Type": kind} if kind else {}
        asked.begin(200, **named, Content_Length=len(data), **headers)
        asked.wfile.write(data)

    return answer


def status(code: int, **headers: object) -> Answer:
    """Answer with a code and no body."""
    return lambda asked: asked.begin(code, **headers, Content_Length=0)


def redirect(to: str) -> Answer:
    return status(302, Location=to)


def in_turn(*answers: Answer) -> Answer:
    """Give one answer after the other, the last one for good."""
    left = list(answers)

    def answer(asked: Asked) -> None:
        now = left.pop(0) if len(left) > 1 else left[0]
        now(asked)

    return answer


def dripping(asked: Asked, first: bytes) -> None:
    """Send something, then a byte each twentieth of a second, until nobody reads it."""
    asked.wfile.write(first)
    try:
        while not asked.server.closing.wait(0.05):
            asked.wfile.write(b"x")
    except OSError:
        asked.close_connection = True


class Names:
    """Names of hosts that lead to numeric addresses, and what was connected to.

    Whatever is connected to, it is the site that answers.
    """

    def __init__(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        self.known: dict[str, list[list[str]]] = {}
        self.looked_up: list[str] = []
        self.connected: list[str] = []
        self._connect, self._look_up = sockets.create_connection, socket.getaddrinfo
        self._port = site.port
        monkeypatch.setattr(sockets, "create_connection", self._connected)
        monkeypatch.setattr(socket, "getaddrinfo", self._found)

    def say(self, host: str, *answers: list[str]) -> None:
        """Let a name lead to addresses; of several answers one after the other."""
        self.known[host] = list(answers)

    def _found(self, host: str, *rest: Any, **others: Any) -> Any:
        if host not in self.known:
            return self._look_up(host, *rest, **others)
        self.looked_up.append(host)
        answers = self.known[host]
        numeric = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 80)) for each in numeric]

    def _connected(self, address: tuple[str, int], *rest: Any, **others: Any) -> socket.socket:
        self.connected.append(address[0])
        return self._connect(("127.0.0.1", self._port), *rest, **others)
