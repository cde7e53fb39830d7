"""`html`: a page to read, one document that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Report
from factcheck.output import output_format
from factcheck.output.html import run_page
from factcheck.output.page import Page


@output_format("html", suffix=".html")
def html(report: Report, page: Page) -> Iterator[str]:  # noqa: ARG001 - it has its own width
    """Give the report as a page."""
    return run_page(report)
