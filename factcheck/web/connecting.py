"""Connections of requests that are checked when they are made, and cut when time is over.

The name of a host is looked up once: what is checked is what is connected to, so that a second
look-up cannot lead elsewhere.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError
from urllib3.util import connection as sockets

import factcheck
from factcheck.web.addresses import public
from factcheck.web.deadline import Deadline

AGENT = f"factcheck/{factcheck.__version__}"


@contextmanager
def asked(
    address: str,
    headers: Mapping[str, str],
    timeouts: tuple[float, float],
    deadline: Deadline,
    *,
    only_public: bool,
) -> Iterator[requests.Response]:
    """Ask for an address, past `Session.send`, which would read what redirects have to say.

    Nothing is sent that the environment holds for other programs (`.netrc`), and its proxies are
    used only where every address is allowed: nobody can check where a proxy connects to.
    `timeouts` are those to connect and to read.
    """
    own = {"User-Agent": AGENT, "Accept": "*/*", "Accept-Encoding": "identity"}
    request = requests.Request("GET", address, headers=own | dict(headers)).prepare()
    proxies = {} if only_public else get_environ_proxies(address)
    connections = _Connections(address, deadline, only_public=only_public)
    adapter = _Adapter(connections.pools())
    with closing(connections), requests.Session() as session:
        session.mount("http://", adapter)
        session.mount("https://", adapter)
        with session.get_adapter(address).send(
            request, stream=True, timeout=timeouts, verify=_authorities(), proxies=proxies
        ) as response:
            yield response


def _authorities() -> str | bool:
    """Give the file of certificates that the environment names, as requests takes it."""
    return os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or True


Pools = Mapping[str, type[HTTPConnectionPool]]


class _Adapter(HTTPAdapter):
    """Makes connections of our own."""

    def __init__(self, pools: Pools) -> None:
        self._pools = pools
        super().__init__()

    def init_poolmanager(self, *args: Any, **others: Any) -> None:  # noqa: ANN401 - of requests
        super().init_poolmanager(*args, **others)
        self._ours(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **others: Any) -> PoolManager:  # noqa: ANN401
        manager: PoolManager = super().proxy_manager_for(proxy, **others)
        self._ours(manager)
        return manager

    def _ours(self, manager: PoolManager) -> None:
        manager.pool_classes_by_scheme = dict(self._pools)


class _Connections:
    """The connections of one request."""

    def __init__(self, address: str, deadline: Deadline, *, only_public: bool) -> None:
        self._address, self._deadline, self._only_public = address, deadline, only_public
        self._made: list[socket.socket] = []

    def pools(self) -> Pools:
        """Give the classes that make them, by scheme."""

        def connect(connection: HTTPConnection) -> socket.socket:
            return self._watched(connection)

        class Plain(HTTPConnection):
            _new_conn = connect

        class Encrypted(HTTPSConnection):
            _new_conn = connect

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class EncryptedPool(HTTPSConnectionPool):
            ConnectionCls = Encrypted

        return {"http": PlainPool, "https": EncryptedPool}

    def close(self) -> None:
        """Close what is left: urllib3 forgets connections whose answer it cannot read."""
        for each in self._made:
            if (descriptor := each.detach()) >= 0:
                socket.close(descriptor)

    def _watched(self, connection: HTTPConnection) -> socket.socket:
        connected = self._connected(connection)
        self._made.append(connected)
        self._deadline.watch(connected)
        return connected

    def _connected(self, connection: HTTPConnection) -> socket.socket:
        """Connect to the first address of the host that answers, as urllib3 does and fails."""
        host, port = connection.host, connection.port
        fault: OSError | None = None
        try:
            for each in public(host, port, self._address) if self._only_public else [host]:
                try:
                    return sockets.create_connection(
                        (each, port),
                        connection.timeout,
                        source_address=connection.source_address,
                        socket_options=connection.socket_options,
                    )
                except OSError as error:
                    fault = error
            raise fault or OSError("no address")
        except TimeoutError as error:
            raise ConnectTimeoutError(connection, "timed out") from error
        except OSError as error:
            raise NewConnectionError(connection, str(error)) from error
