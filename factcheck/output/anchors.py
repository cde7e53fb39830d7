"""The places of findings on the page of a night, as links name them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256

Key = tuple[str, str]
"""The path of an article and the id of a finding in it."""

_NO_ID = re.compile(r"[^A-Za-z0-9_-]+")


def anchors(keys: Iterable[Key]) -> dict[Key, str]:
    """Name the places of findings on a page: `f-` and the id.

    Where two articles share an id, the first has it, and the others a hash of their path behind
    it, which stays the same from night to night.
    """
    named: dict[Key, str] = {}
    taken: set[str] = set()
    for path, id_ in keys:
        anchor = f"f-{_NO_ID.sub('-', id_)}"
        if anchor in taken:
            name = path.encode("utf-8", "surrogatepass")
            anchor += f"-{sha256(name).hexdigest()[:8]}"
        taken.add(anchor)
        named.setdefault((path, id_), anchor)
    return named
