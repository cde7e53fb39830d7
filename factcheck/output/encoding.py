"""JSON text, also of strings that are no Unicode: a file name may hold any byte."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

_ENCODER: Final = msgspec.json.Encoder()


def json_line(value: object) -> str:
    """Write one value as one line of JSON, letters beyond ASCII as they are."""
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        return _with_surrogates(value, indent=None)


def json_lines(values: Sequence[object]) -> str:
    """Write values as JSON, one a line, line ends included."""
    try:
        return _ENCODER.encode_lines(values).decode()
    except UnicodeEncodeError:
        return "".join(f"{json_line(value)}\n" for value in values)


def json_text(value: object) -> str:
    """Write one value as JSON for people too, two spaces a level."""
    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    except UnicodeEncodeError:
        return _with_surrogates(value, indent=2)


def _with_surrogates(value: object, indent: int | None) -> str:
    """Write lone surrogates as JSON escapes: UTF-8 cannot hold them."""
    import json  # noqa: PLC0415 - rare, and the slower of the two

    separators = (",", ": " if indent else ":")
    plain = msgspec.to_builtins(value)
    text = json.dumps(plain, ensure_ascii=False, indent=indent, separators=separators)
    return text.encode("utf-8", "backslashreplace").decode()
