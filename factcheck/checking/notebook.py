"""A report as a table of HTML, for notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.checking.claims import Claim

_HEAD = ("place", "figure", "verdict", "code", "why", "write instead")


def as_html(claims: Iterable[Claim], unmet: Iterable[str]) -> str:
    """Give one row a claim, those that are wrong in bold, and the demands that are not met."""
    rows = "".join(map(_row, claims))
    demands = "".join(f"<p>not met: {escape(demand)}</p>" for demand in unmet)
    return f"<table><thead>{_cells(_HEAD, 'th')}</thead><tbody>{rows}</tbody></table>{demands}"


def _row(claim: Claim) -> str:
    return _cells(_values(claim), "td", is_bold=claim.severity is not None)


def _values(claim: Claim) -> Iterator[str]:
    yield f"{claim.path}:{claim.line}:{claim.column}"
    yield claim.name
    yield claim.status if claim.suppressed is None else f"{claim.status} ({claim.suppressed})"
    yield claim.code or ""
    yield claim.message
    yield claim.suggestion or ""


def _cells(values: Iterable[str], tag: str, *, is_bold: bool = False) -> str:
    inner = ("<b>", "</b>") if is_bold else ("", "")
    cells = (f"<{tag}>{inner[0]}{escape(value)}{inner[1]}</{tag}>" for value in values)
    return f"<tr>{''.join(cells)}</tr>"
