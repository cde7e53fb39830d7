"""Data frames for analysts: the one place that gives pandas out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

__all__ = ["DataFrame", "claims_frame", "mentions_frame"]

DataFrame = pd.DataFrame
_CLAIM = (
    "line", "column", "text", "sentence", "kind", "low", "point", "high", "unit", "modifier",
    "suppressed",
)  # fmt: skip
_VERDICT = ("status", "code", "severity", "confidence", "expected", "suggestion", "message")
_MENTION = (
    "path", "line", "column", "text", "kind", "value", "value_max", "unit", "per", "modifier",
    "resolved", "flag",
)  # fmt: skip


def claims_frame(report: Mapping[str, Any]) -> DataFrame:
    """Make a frame of a report as JSON has it: one row a claim.

    `low`, `point` and `high` are numbers, NaN for a claim that is a date, which stands in `date`.
    """
    rows = [
        {"path": article["path"]}
        | {key: claim[key] for key in _CLAIM}
        | {key: claim["verdict"][key] for key in _VERDICT}
        | ({"point": None, "date": claim["point"]} if claim["unit"] == "date" else {})
        for article in report["articles"]
        for claim in article["claims"]
    ]
    frame = pd.DataFrame(rows, columns=["path", *_CLAIM, *_VERDICT, "date"])
    return _numbers(frame, ("low", "point", "high"))


def mentions_frame(mentions: Sequence[Mapping[str, object]]) -> DataFrame:
    """Make a frame of mentions as `factcheck extract` writes them: one row a mention."""
    frame = pd.DataFrame(list(mentions), columns=list(_MENTION))
    return _numbers(frame, ("value", "value_max"))


def _numbers(frame: DataFrame, columns: Sequence[str]) -> DataFrame:
    numbers = {name: pd.to_numeric(frame[name], errors="coerce") for name in columns}
    return frame.assign(**numbers)
