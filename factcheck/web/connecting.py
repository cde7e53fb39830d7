"""Connections of requests that are checked when they are made, and cut when time is over.

The name of a host is looked up once: what is checked is what is connected to, so that a second
look-up cannot lead elsewhere.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
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
def opened(address: str, deadline: Deadline, *, only_public: bool) -> Iterator[requests.Session]:
    """Open a session for one request to an address.

    Nothing is sent that the environment holds for other programs (`.netrc`), and its proxies are
    used only where every address is allowed: nobody can check where a proxy connects to.
    """
    with requests.Session() as session:
        session.trust_env = False
        session.headers["User-Agent"] = AGENT
        session.headers["Accept-Encoding"] = "identity"
        session.verify = _authorities()
        if not only_public:
            session.proxies.update(get_environ_proxies(address))
        adapter = _Adapter(_pools(address, deadline, only_public=only_public))
        session.mount("http://", adapter)
        session.mount("https://", adapter)
        yield session


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


def _pools(address: str, deadline: Deadline, *, only_public: bool) -> Pools:
    """Give the classes of connections for a request, by scheme."""

    def connect(connection: HTTPConnection) -> socket.socket:
        connected = _connected(connection, address, only_public=only_public)
        deadline.watch(connected)
        return connected

    class Plain(HTTPConnection):
        _new_conn = connect

    class Encrypted(HTTPSConnection):
        _new_conn = connect

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class EncryptedPool(HTTPSConnectionPool):
        ConnectionCls = Encrypted

    return {"http": PlainPool, "https": EncryptedPool}


def _connected(connection: HTTPConnection, address: str, *, only_public: bool) -> socket.socket:
    """Connect to the first address of the host that answers, as urllib3 does and fails."""
    host, port = connection.host, connection.port
    fault: OSError | None = None
    try:
        numeric = public(host, port, address) if only_public else [host]
        for each in numeric:
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
