"""Numeric fact-checking of articles against reference data.

>>> import factcheck
>>> report = factcheck.check(text="In 2013 China promised a package of $46 billion for CPEC.")
>>> report["$46 billion"].suggestion
'2015'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.checking import (
        Claim,
        Document,
        Mentions,
        Report,
        Text,
        assert_facts,
        assert_figure,
        check,
        extract,
    )
    from factcheck.errors import FactcheckError
    from factcheck.model import Mention, Status

__version__ = "0.1.0"
__all__ = [
    "Claim", "Document", "FactcheckError", "Mention", "Mentions", "Report", "Status", "Text",
    "assert_facts", "assert_figure", "check", "extract",
]  # fmt: skip

_ELSEWHERE = {"FactcheckError": "errors", "Mention": "model", "Status": "model"}
"""Where a name is that is not in `checking`."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - each name has its own type above
    """Import a name when it is asked for: the program's own start does without."""
    if name not in __all__:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    return getattr(import_module(f"factcheck.{_ELSEWHERE.get(name, 'checking')}"), name)
