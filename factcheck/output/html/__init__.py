"""The site of the nightly report: a page a night, an index, and the page of a single run.

Each page is one HTML document that needs nothing from elsewhere: its style and its script stand
in it, and a content-security policy allows these two by their hashes and no request at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Report
from factcheck.nights import Count, Night


def night_page(report: Report, night: Night) -> Iterator[str]:
    """Give the page of a night, in pieces."""
    from factcheck.output.html import rendering, sheets  # noqa: PLC0415 - only a site needs jinja2

    return rendering.pieces("report.html", sheets.night_sheet(report, night))


def run_page(report: Report) -> Iterator[str]:
    """Give the same page of a run, which has no nights before: no states, trend and gates."""
    from factcheck.output.html import rendering, sheets  # noqa: PLC0415 - only a site needs jinja2

    return rendering.pieces("report.html", sheets.run_sheet(report))


def index_page(counts: Sequence[Count], address: str = "") -> Iterator[str]:
    """Give the index of the nights, the newest first. `address` is where the site is served."""
    from factcheck.output.html import rendering, sheets  # noqa: PLC0415 - only a site needs jinja2

    return rendering.pieces("index.html", sheets.index_sheet(counts, address))
