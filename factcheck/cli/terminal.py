"""Standard output and the page that it is: colour, width, letters; also a pipe that closes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

from factcheck.output.page import Page

PIPE_WIDTH = 100
"""Cells a line where nothing is known of a terminal, so that the same run gives the same bytes."""
_NARROWEST, _WIDEST = 40, 120
COLOURS = ("auto", "always", "never")


def page(colour: str, detail: int, stream: TextIO | None = None) -> Page:
    """Look at a stream (standard output) and the environment."""
    stream = stream or sys.stdout
    is_terminal = stream.isatty()
    return Page(
        width=_terminal_width() if is_terminal else PIPE_WIDTH,
        colour=wants_colour(colour, os.environ, is_terminal=is_terminal),
        unicode=(stream.encoding or "").lower().replace("-", "") in {"utf8", "utf8sig"},
        detail=detail,
    )


def _terminal_width() -> int:
    from shutil import get_terminal_size  # noqa: PLC0415 - only a terminal needs it

    return min(max(get_terminal_size().columns, _NARROWEST), _WIDEST)


def wants_colour(choice: str, environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Decide on colour: the option, then NO_COLOR, FORCE_COLOR and TERM, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") != "0":
        return True
    return is_terminal and environment.get("TERM") != "dumb"


def write(pieces: Iterable[str]) -> None:
    """Write to standard output as UTF-8; a reader that has enough of it is no fault."""
    out = sys.stdout.buffer
    try:
        for piece in pieces:
            out.write(piece.encode("utf-8", "backslashreplace"))
        out.flush()
    except BrokenPipeError:
        # What is still buffered would fail again when Python closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
