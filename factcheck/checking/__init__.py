"""The Python interface: what `import factcheck` promises to programs and tests."""

from __future__ import annotations

from factcheck.checking.articles import Document, Text
from factcheck.checking.asking import assert_facts, assert_figure, check, extract
from factcheck.checking.checker import Checker
from factcheck.checking.claims import Claim, Outcome
from factcheck.checking.mentions import Mentions
from factcheck.checking.reports import Report

__all__ = [
    "Checker", "Claim", "Document", "Mentions", "Outcome", "Report", "Text", "assert_facts",
    "assert_figure", "check", "extract",
]  # fmt: skip
