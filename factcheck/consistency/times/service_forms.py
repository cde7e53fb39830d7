"""How the years of a service and the dates that it lies between stand in one sentence."""

from __future__ import annotations

from factcheck.consistency.times.span_forms import Way
from factcheck.consistency.times.told_times import ENDS, GAP, LATELY, PAST_IT, form, words

_CAME = rf"(?:{words('came')})"
_LEAVES = rf"(?:{words('leaves')})"
_WHERE = r"(?:at|with|in)\s[^,;.\d]{1,40},\s(?:which|where)\s(?:he|she|they)\s(?:had\s)?"

SERVICE = (
    Way(
        form(
            rf",\swho\s(?:first\s)?{_CAME}\b{GAP}{{0,40}}?\s(?:in|on)\s{{D1}},\s{PAST_IT}{{0,60}}?\b"
            rf"{_LEAVES}(?:\s(?:in|on|at)\s[^,;.\d]{{1,20}}|\s{LATELY})?\safter\s{{L}}{ENDS}"
        ),
        1,
        0,
        slip=True,
    ),
    Way(
        form(
            rf"\b{_CAME}\b{GAP}{{0,40}}?\s(?:in|on)\s{{D1}},?\sand\s{_LEAVES}\s(?:in|on)\s{{D2}}"
            rf",?\safter\s{{L}}{ENDS}"
        ),
        1,
        2,
        alone=True,
    ),
    Way(
        form(rf"\b{_LEAVES}\s(?:in|on)\s{{D2}},?\safter\s{{L}}\s{_WHERE}{_CAME}\sin\s{{D1}}{ENDS}"),
        1,
        2,
    ),
    Way(
        form(
            rf"\b(?:retires|leaves|is\sretiring|is\sleaving)(?:\s{LATELY})?,?\safter\s{{L}}\s{_WHERE}{_CAME}"
            rf"\sin\s{{D1}}{ENDS}"
        ),
        1,
        0,
        alone=True,
    ),
    Way(
        form(
            rf"\b(?:has|have)\s{GAP}{{1,40}}?\ssince\s{{D1}},?\sand\s(?:retires|leaves|steps\sdown)"
            rf"(?:\s{LATELY})?,?\safter\s{{L}}{ENDS}"
        ),
        1,
        0,
        alone=True,
    ),
)
