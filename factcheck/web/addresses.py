"""Which addresses are asked: of the web, without a password, on the public internet."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urldefrag, urlsplit

from factcheck.errors import FactcheckError

_SCHEMES = ("http", "https")
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
_ALLOCATED = ipaddress.ip_network("2000::/3")
"""All of IPv6 that is given out for the public internet so far."""
_COMPATIBLE = ipaddress.ip_network("::/96")
_MOST_PER_HOST = 4
"""So many addresses of a host are tried."""


def has_password(address: str) -> bool:
    """Whether an address carries the name or password of a user."""
    return "@" in urlsplit(address).netloc


def asked_for(address: str) -> str:
    """Give the address as a server is asked for it, without its fragment.

    Raises:
        FactcheckError: `bad-address`.

    """
    text = address.strip()
    try:
        parts = urlsplit(text)
        is_whole = parts.scheme in _SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole or any(ord(char) <= 32 for char in text):
        hint = "write it as https://example.org/page"
        raise FactcheckError("bad-address", "this is no web address", where=address, hint=hint)
    if has_password(text):
        raise FactcheckError(
            "bad-address",
            "there is a password in this address: it would stand in every report",
            where=parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl(),
            hint="leave it out, or save the page with a browser and check the file",
        )
    return urldefrag(text).url


def origin(address: str) -> str:
    """Give the scheme, host and port of an address, as `https://example.org`."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.lower()}"


def public(host: str, port: int, address: str) -> list[str]:
    """Give the numeric addresses of a host, all of them on the public internet.

    Raises:
        OSError: the host has none.
        FactcheckError: one of them is not public, so that none is to be trusted.

    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError:
        hint = "see that the name of the host is whole"
        raise FactcheckError("bad-address", "this is no host", where=address, hint=hint) from None
    numeric = list(dict.fromkeys(str(each[4][0]) for each in found))
    for each in numeric:
        if not is_public(each):
            told = host if host == each else f"{host} ({each})"
            raise FactcheckError(
                "private-address",
                f"{told} is not on the public internet",
                where=address,
                hint="if you mean it: private_addresses = true in the configuration",
            )
    return numeric[:_MOST_PER_HOST]


def is_public(numeric: str) -> bool:
    """Whether a numeric address is one of the public internet, whatever it is wrapped in."""
    found = ipaddress.ip_address(numeric.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        if inner := _inner(found):
            return is_public(str(inner))
        if found not in _ALLOCATED:
            return False
    return found.is_global and not found.is_multicast


def _inner(found: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Give the IPv4 address that an IPv6 address stands for."""
    if found in _TRANSLATED or found in _COMPATIBLE:
        return ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    return found.ipv4_mapped or found.sixtofour or (found.teredo and found.teredo[1])
