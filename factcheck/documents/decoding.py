"""From bytes to text: UTF-8 and UTF-16 are read, everything else is named with its mend."""

from __future__ import annotations

import codecs
import re
from functools import cache

from factcheck.errors import FactcheckError

_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document, a spreadsheet or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document or spreadsheet"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
)
_AS_BROWSERS_DO = dict.fromkeys(
    ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii"), "cp1252"
)
_NO_CHARSETS = frozenset(("idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7"))
"""Codecs that no page is written in."""
_MISNAMED = "the publisher has to mend this; save the page with a browser and check the file"
_SAMPLE = 20_000
"""So many bytes on either side of a fault tell its encoding."""
_HEAD = 4096
"""So many bytes may hold the name of the encoding."""
_WESTERN = frozenset("€™œÁÄÅÇÉÑÖØÜ")
_OTHERS = {
    "mac_roman": "Mac Roman",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1256": "Windows-1256",
    "gb18030": "GB 18030",
    "big5": "Big5",
    "shift_jis": "Shift JIS",
}


def has_wide_bom(data: bytes) -> bool:
    """Whether a UTF-16 or UTF-32 BOM opens the data."""
    return any(data.startswith(bom) for bom, _ in _WIDE)


def refuse_binary(data: bytes, path: str, *, offset: int = 0) -> None:
    """Refuse what is no text at all; `offset` says where in the file the data begin.

    Raises:
        FactcheckError: `binary-file`.

    """
    for magic, kind in _NO_TEXT if not offset else ():
        if data.startswith(magic):
            raise _binary(f"this is {kind}, not a text", path)
    if not has_wide_bom(data) and (nul := data.find(b"\0")) >= 0:
        raise _binary(
            f"this is a binary file, not a text: byte {nul + offset} is NUL", path, _is_wide(data)
        )


def decode(
    data: bytes, path: str, *, line: int = 1, offset: int = 0, named: str | None = None
) -> str:
    """Decode the bytes of a text; a BOM stays as its first code point, line endings as they are.

    `line` and `offset` say where in the file the data begin, for the place of a fault. `named`
    is the encoding that a server names; a BOM goes before it, UTF-8 is meant without either.

    Raises:
        FactcheckError: `encoding` with the line and column of the first byte that is no text,
            and the encoding that the file seems to have.

    """
    encoding = next((name for bom, name in _WIDE if data.startswith(bom)), "")
    if not encoding and named and not data.startswith(codecs.BOM_UTF8):
        encoding = known_encoding(named) or _refused(named, path)
    try:
        return data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        is_named = bool(encoding) and not has_wide_bom(data)
        before = data[: error.start].decode(error.encoding, "replace").removeprefix("\ufeff")
        row = before.count("\n") + line
        column = len(before) - before.rfind("\n")
        name = named if is_named else (encoding or "utf-8").upper()
        name = str(name).removesuffix("-LE").removesuffix("-BE")
        what = f"byte {error.start + offset} (0x{data[error.start]:02x}) is not {name}"
        hint = _MISNAMED if is_named else _mend(data, error.start, encoding or "utf-8")
        raise FactcheckError("encoding", what, where=f"{path}:{row}:{column}", hint=hint) from None


def decode_marked(data: bytes, path: str, *, named: str | None = None) -> str:
    """Decode HTML or XML: as `named`, else UTF-8 wherever it can be, else as it says itself.

    Raises:
        FactcheckError: `encoding`, as of `decode`.

    """
    try:
        return decode(data, path, named=named)
    except FactcheckError:
        own = None if named else _own_encoding().search(data[:_HEAD])
        encoding = known_encoding(own[1].decode("ascii")) if own else None
        if encoding is None:
            raise
        try:
            return data.decode(encoding)
        except UnicodeError:
            pass
        raise


@cache
def _own_encoding() -> re.Pattern[bytes]:
    return re.compile(
        rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w:.-]+)",
        re.IGNORECASE,
    )


def known_encoding(name: str) -> str | None:
    """Give the codec that browsers take for the name of an encoding, None if there is none."""
    lowered = name.strip().lower()
    encoding = _AS_BROWSERS_DO.get(lowered, lowered)
    try:
        b"text".decode(encoding)
        found = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return None
    return None if found in _NO_CHARSETS else found


def _refused(named: str, path: str) -> str:
    what = f'the server says that the encoding is "{named}", which is none'
    raise FactcheckError("encoding", what, where=path, hint=_MISNAMED)


def _binary(message: str, path: str, is_wide: bool = False) -> FactcheckError:
    hint = "save the article as plain text in UTF-8 (.txt)"
    if is_wide:
        hint = "it may be UTF-16 without a BOM: save it as UTF-8"
    return FactcheckError("binary-file", message, where=path, hint=hint)


def _is_wide(data: bytes) -> bool:
    """Whether every other byte of the beginning is NUL, as in UTF-16 of English."""
    head = data[:200]
    return any(head[parity::2].count(0) > len(head) * 0.4 for parity in (0, 1))


def _mend(data: bytes, at: int, encoding: str) -> str:
    if encoding != "utf-8":
        return "the file is damaged: save it again, as UTF-8"
    likely = _likely_encoding(data[max(at - _SAMPLE, 0) : at + _SAMPLE])
    if likely is None:
        return "the file is damaged or of mixed encodings: save it again, as UTF-8"
    return f"the file seems to be {likely}: open it as that and save it as UTF-8"


def _likely_encoding(data: bytes) -> str | None:
    """Guess the encoding of bytes that are no UTF-8."""
    if all(map(_is_western, data.decode("cp1252", "replace"))):
        return "Windows-1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only faults need it

    best = from_bytes(data, cp_isolation=list(_OTHERS)).best()
    return _OTHERS.get(best.encoding) if best else None


def _is_western(char: str) -> bool:
    """Whether English prose in Windows-1252 holds a character: quotes, dashes, é, £, not Ò."""
    if "\xa0" <= char < "\xc0" or "\xdf" <= char <= "\xff" or "\u2010" <= char <= "\u2026":
        return True
    return char.isascii() or char in _WESTERN
