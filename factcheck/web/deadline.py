"""A limit for the time that a whole answer takes, however little of it comes at a time."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import Self


class Deadline:
    """Cuts connections after so many seconds, None never.

    A time-out of a socket begins anew with each byte that comes; this one does not.
    """

    def __init__(self, seconds: float | None) -> None:
        self.is_over = False
        self._watched: list[socket.socket] = []
        self._timer = None if seconds is None else threading.Timer(seconds, self._cut)

    def __enter__(self) -> Self:
        if self._timer:
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer.join()
        for each in self._watched:
            each.close()

    def watch(self, connection: socket.socket) -> None:
        """Cut this one, too; TLS may take the socket over, so that a second handle is kept."""
        if self._timer:
            self._watched.append(connection.dup())
            if self.is_over:
                self._cut()

    def check(self) -> None:
        """Say that it is over: to who reads, a connection that is cut may look like an end.

        Raises:
            TimeoutError: it is.

        """
        if self.is_over:
            raise TimeoutError

    def _cut(self) -> None:
        self.is_over = True
        for each in self._watched:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
