"""What is written on: how wide it is, and whether it takes colour and letters beyond ASCII."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.output.cells import safe_text

if TYPE_CHECKING:
    from rich.style import Style

QUIET, NORMAL, VERBOSE = -1, 0, 1

STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold cyan",
    "good": "green",
    "place": "bold",
    "faint": "dim",
    "help": "bold cyan",
}


class Page(NamedTuple):
    """Where a report is written. `width` counts cells; `detail` is QUIET, NORMAL or VERBOSE."""

    width: int = 100
    colour: bool = False
    unicode: bool = True
    detail: int = NORMAL

    def clean(self, text: str) -> str:
        """Show any text on one line, without characters that the terminal would obey."""
        return safe_text(text, unicode=self.unicode)

    def paint(self, text: str, style: str) -> str:
        """Colour a clean text in one of `STYLES`; colour never says anything by itself."""
        if not self.colour or not text:
            return text
        from rich.color import ColorSystem  # noqa: PLC0415 - only a terminal needs it

        return _style(style).render(text, color_system=ColorSystem.STANDARD)


@cache
def _style(name: str) -> Style:
    from rich.style import Style  # noqa: PLC0415 - only a terminal needs it

    return Style.parse(STYLES[name])
