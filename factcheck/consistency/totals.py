"""FC402: parts that do not add up to the total stated with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.consistency.registry import (
    Amount,
    Inconsistency,
    by_sentence,
    inconsistency,
    printed_alike,
)
from factcheck.intervals import Interval
from factcheck.judging.wording import in_style_of
from factcheck.model import CheckedClaim, Document

_SPLIT = re.compile(
    r"\bin all\b|\bin total\b|\baltogether\b|\bcompris\w+|\bconsist\w* of\b|\bmade up of\b"
    r"|\bsplit (?:into|between)\b|\bdivided (?:into|between|among)\b|:|—| – ",
    re.IGNORECASE,
)
_OPEN_LIST = re.compile(
    r"\binclud\w+|\bof which\b|\bsuch as\b|\bamong (?:them|others)\b|\bmore than\b", re.IGNORECASE
)
_LAST = re.compile(r"\band\b[^,;]{0,30}$", re.IGNORECASE)
_SUM = re.compile(
    r"\b(?:a |for a |to a |in )?(?:total of|totall?ing|total)\b[^,;]{0,12}$", re.IGNORECASE
)


@inconsistency
def parts_and_total(document: Document, checked: Sequence[CheckedClaim]) -> Iterator[Inconsistency]:
    """Find a closed list of parts beside its total: "$90 million in all: $40m for …, … and …"."""
    for amounts in by_sentence(checked).values():
        alike = [a for a in amounts if a.unit == amounts[0].unit and a.unit is not None]
        if len(alike) >= 3 and len(alike) == len(amounts):
            found = _total_first(document.text, alike) or _total_last(document.text, alike)
            if found is not None:
                yield found


def _total_first(text: str, amounts: list[Amount]) -> Inconsistency | None:
    total, parts = amounts[0], amounts[1:]
    between = text[total.end : parts[0].start]
    if not _SPLIT.search(between) or not _is_closed_list(text, total.end, parts):
        return None
    return _compare(total, parts)


def _total_last(text: str, amounts: list[Amount]) -> Inconsistency | None:
    total, parts = amounts[-1], amounts[:-1]
    if not _SUM.search(text[parts[-1].end : total.start]):
        return None
    return _compare(total, parts) if _is_closed_list(text, parts[0].start, parts) else None


def _is_closed_list(text: str, start: int, parts: list[Amount]) -> bool:
    whole = text[start : parts[-1].end]
    return not _OPEN_LIST.search(whole) and bool(
        _LAST.search(text[parts[-2].end : parts[-1].start])
    )


def _compare(total: Amount, parts: list[Amount]) -> Inconsistency | None:
    stated, *shares = printed_alike((total, *parts))
    made = Interval(*(sum(ends, Decimal(0)) for ends in zip(*shares, strict=True)))
    if made.meets(stated):
        return None
    claim = total.checked.claim
    said = in_style_of(
        claim, made.point, min(p.checked.claim.mention.step or Decimal(1) for p in parts)
    )
    return Inconsistency(
        position=total.position,
        code="FC402",
        message=f"the parts ({', '.join(p.text for p in parts)}) add up to {said}, not {total.text}",
        expected=f"{made.point:f}",
        expected_unit=total.unit,
        suggestion=said,
        notes=tuple(f"part: {p.text}" for p in parts),
    )
