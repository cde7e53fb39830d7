"""Records as the history keeps them: JSON where people look, packed where only programs do."""

from __future__ import annotations

import zlib
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from factcheck.history.looks import Kept
from factcheck.model import CheckedClaim, Setting

_Record = TypeVar("_Record", bound=Struct)


def record_of(kind: type[_Record], text: str) -> _Record:
    """Read a record that `keys.json_of` wrote."""
    return msgspec.json.decode(text, type=kind)


def packed(kept: Kept) -> bytes:
    """Pack what was found in an article without its source, which is kept once, by its digest."""
    article = kept.article
    document = replace(article.document, source="") if article.document else None
    slim = replace(article, document=document, claims=tuple(map(_slim, article.claims)))
    return zlib.compress(msgspec.msgpack.encode(replace(kept, article=slim)))


def unpacked(data: bytes, source: str) -> Kept:
    """Unpack what was found in an article, and give it its source again."""
    kept = msgspec.msgpack.decode(zlib.decompress(data), type=Kept)
    article = kept.article
    if article.document is None:
        return kept
    document = replace(article.document, source=source)
    return replace(kept, article=replace(article, document=document))


def _slim(checked: CheckedClaim) -> CheckedClaim:
    """Leave out what only binding needs."""
    return replace(checked, claim=replace(checked.claim, setting=Setting()))
