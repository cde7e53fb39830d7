"""How a length of years and the dates that it lies between stand in one sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.consistency.times.told_times import BY_WHOM, ENDS, GAP, LATELY, PAST_IT, form, words
from factcheck.patterns import YEAR_SINCE_1000

_NEXT = rf"(?:\s(?!(?:[a-z]+ed|{words('participle')})\b)[a-z-]+)"
"""A word that does not tell of something else, of which the date would be ("a house built in")."""
_HAPPENED = (
    rf"(?:(?:it|he|she|they)\s(?:(?:was|were|had|had\sbeen|first)\s)?[a-z]+{_NEXT}?"
    rf"|(?:the|its|his|her|their)\s[a-z-]+{_NEXT}?"
    r"(?:\s(?:was|were)\s[a-z]+)?|(?:being\s)?[a-z]+ing)"
)
"""One thing that happened, so short that the date behind it is its own."""
_DID = (
    r"(?:it|he|she|they|the\s[a-z]+(?:\s[a-z]+)?)\s(?:(?:was|were|has|had)\s)?[a-z]+"
    rf"{_NEXT}{{0,2}}"
)
_CAME = (
    r"(?:it|he|she|they|[A-Z][\w-]+|(?:the|its|his|her|their)\s[A-Za-z-]+)\s(?:was\s|were\s|first\s)?"
    rf"[a-z]+{_NEXT}{{0,4}}"
)
_UNTIL_SOMETHING = r"(?:the\s[a-z]+\s(?:of\s(?:his|her|its|their)\s[a-z]+\s)?in\s)?"
_NO_MORE = (
    rf"(?!(?:,|\sand|,\sand)\s(?:again\s)?(?:from\s|in\s)?{YEAR_SINCE_1000}"
    r"|,?\s\(?(?:with|but|except|apart|save|minus|less|bar|interrupted|broken|on\sand\soff)\b)"
)
"""What would tell of another time, or of a gap ("from 1998 to 2015, with five away")."""


_TOOK = (
    r"\btook\s{L}\sto\s[a-z]+[:;,]\s(?:work|building|construction|it)\s(?:was\s)?"
    r"(?:started|began|begun)\sin\s{D1}\sand\s(?:was\s)?(?:ended|finished|completed)"
)


class Way(NamedTuple):
    """How a length and dates stand in a sentence, and from which to which it is."""

    pattern: re.Pattern[str]
    start: int
    end: int
    """1 and 2 are the dates of the pattern, 0 is the day on which the article appeared."""
    alone: bool = False
    """Whether no further year may stand in the sentence."""
    slip: bool = False
    """Whether the length may be that of something else, unless a slip makes it the right one."""


WAYS = (
    Way(
        form(
            r"\b(?:for|in|over|during|took|lasted|spent)\s(?:the\s)?{L}(?:\s(?:in|at|as|with)\s[^,;.\d]{1,30})?,?\sfrom\s{D1}\s"
            rf"(?:to|until|till|through)\s{_UNTIL_SOMETHING}{{D2}}{_NO_MORE}"
        ),
        1,
        2,
        alone=True,
    ),
    Way(
        form(
            rf"\bfrom\s{{D1}}\s(?:to|(?:un)?till?(?:\s(?:it|he|she|they)\s(?:was\s)?[a-z]+\sin)?)"
            rf"\s{{D2}}(?:,\s|\s\()(?:(?:in|over|for|or|all)\s)?{{L}}{ENDS}"
        ),
        1,
        2,
    ),
    Way(
        form(rf"\b{LATELY},\s(?:exactly\s|just\s)?{{L}}\safter\s{_CAME}\s(?:in|on)\s{{D1}}{ENDS}"),
        1,
        0,
    ),
    Way(
        form(
            r"\b(?:wife|husband|partner)\sof\s{L},\s(?:[A-Z][\w-]+,\s)?whom\s(?:he|she)\smarried\s"
            rf"(?:in|on)\s{{D1}},\sdied\s(?:in|on)\s{{D2}}{ENDS}"
        ),
        1,
        2,
    ),
    Way(
        form(
            rf"\b{{L}}\s[^,;:.\d]{{1,40}},\s(?:{words('joining')}){_NEXT}{{0,3}}\sin\s{{D1}}\sand\s"
            rf"(?:{words('leaving')}){_NEXT}{{0,3}}\sin\s{{D2}}"
        ),
        1,
        2,
    ),
    Way(
        form(
            r"\b(?:reigned|ruled|served|governed|sat|led\s[^,;:.\d]{1,30})\sfor\s{L}[:;]\s(?:he|she)\s[^.;\d]{1,40}"
            rf"\sin\s{{D1}}\sand\s[^.;\d]{{1,30}}\sin\s{{D2}}{ENDS}"
        ),
        1,
        2,
        alone=True,
    ),
    Way(
        form(
            rf"\b(?:{words('founded')})\sin\s{{D1}}\sand\s(?:{words('ended')}|shut)\sin\s{{D2}},\s"
            rf"[^,;.\d]{{1,40}}\sfor\s{{L}}{ENDS}"
        ),
        1,
        2,
        alone=True,
    ),
    Way(
        form(rf"\b(?:{words('marks now')})\s{{L}}\ssince\s{_CAME}\sin\s{{D1}}{ENDS}"),
        1,
        0,
    ),
    *(
        Way(
            form(
                rf"{married}[^.;\d]{{0,60}}(?:;\sthey\s[^.;\d]{{1,30}})?\sfor\s{{L}},?\suntil\s[^,;.\d]{{0,50}}\sin\s{{D2}}"
            ),
            1,
            2,
        )
        for married in (
            r"\b[Ii]n\s{D1},?\s(?:he|she|they)\smarried\b",
            r"\bmarried\s[^.,;\d]{0,40}\sin\s{D1}\b",
        )
    ),
    Way(
        form(
            rf"['\u2019]s\s{{L}};\s(?:it|the\s[a-z]+)\s(?:was\s)?(?:{words('founded')})\sin\s{{D1}}{ENDS}"
        ),
        1,
        0,
    ),
    Way(form(r"\bfor\s{L}\s\({Y1}\s?[-\u2013]\s?{D2}\)"), 1, 2),
    Way(
        form(
            r"\b(?:[Ii]n|[Oo]n)\s{D1},\s(?:exactly\s|just\s|only\s)?{L}\safter\s"
            rf"{_HAPPENED}\s(?:in|on|of)\s{{D2}}{ENDS}"
        ),
        2,
        1,
    ),
    Way(
        form(
            r"\b(?:[Ii]n|[Oo]n)\s{D1},\s(?:exactly\s|just\s|only\s)?{L}\sbefore\s"
            rf"{_HAPPENED}\s(?:in|on|of)\s{{D2}}{ENDS}"
        ),
        1,
        2,
    ),
    Way(
        form(
            rf"^{{L}}\safter\s{_HAPPENED}\s(?:in|on|of)\s{{D1}},\s{_DID}\s(?:in|on)\s{{D2}}{ENDS}"
        ),
        1,
        2,
    ),
    Way(form(r"\b{L}\sago,?\s(?:back\s)?in\s{D1}(?=[,.;)])"), 1, 0),
    Way(form(r"\b(?:[Ii]n|[Oo]n)\s{D1},\s{L}\sago\b"), 1, 0),
    Way(form(rf"\b(?:past|last)\s{{L}},?\ssince\s{{D1}}{ENDS}"), 1, 0),
    Way(
        form(rf"\b(?:has|have)\s[^,;.\d]{{1,40}}\sfor\s{{L}},\ssince\s{{D1}}{ENDS}"),
        1,
        0,
        alone=True,
    ),
    Way(form(r"\bfor\s{D1}\s[^,;.\d]{0,40}\bin\s{D2},\s{L}\slate(?=[,.;]|\s*$)"), 1, 2),
    Way(
        form(r"\b(?:in|on)\s{D2}[^;.\d]{1,60}\b(?:in|on)\s{D1},\s{L}\searlier(?=[,.;]|\s*$)"),
        1,
        2,
        alone=True,
    ),
    Way(
        form(
            r",\s(?:begun|started)\sin\s{D1},\s(?:took|lasted)\s{L}\sand\s(?:was\s)?(?:ended|finished|completed)"
            r"\sin\s{D2}"
        ),
        1,
        2,
    ),
    Way(form(rf"{_TOOK}\s(?:in|on)\s{{D2}}{ENDS}"), 1, 2),
    Way(form(rf"{_TOOK}\s{LATELY}{ENDS}"), 1, 0),
    Way(form(rf"\bthe\s{{L}}\ssince\s(?:{_HAPPENED}\sin\s)?{{D1}}{ENDS}"), 1, 0, alone=True),
    Way(
        form(r"\b{D1}\sand\s[a-z]+\s(?:[a-z]+\s)?for\s{L}\suntil\s[^,;.\d]{0,50}\sin\s{D2}"),
        1,
        2,
        alone=True,
    ),
    Way(
        form(
            r"\b{D1}\sand\s(?:again\s|then\s)?(?:[a-z]+\s){0,3}(?:in|on)\s{D2},\s{L}\slater"
            r"(?=[,.;)]|\s*$)"
        ),
        1,
        2,
        alone=True,
    ),
    Way(
        form(
            rf"\b{{D1}}{GAP}{{0,50}}?(?:,\s(?:which|who|and|but)|\sand|\sbut)\s{GAP}{{1,45}}?\s(?:in|on)\s{{D2}},"
            r"\s{L}\s(?:later|on)(?=[,.;)]|\s*$)"
        ),
        1,
        2,
        alone=True,
    ),
    Way(
        form(
            rf"\b{{D1}}{BY_WHOM},?\s(?:and\s|which\s|it\s)?(?:{words('existing')})\s(?:for\s)?"
            rf"{{L}}\s(?:before|until|till)\s[^,;.\d]{{1,50}}\s(?:in|on)\s{{D2}}{ENDS}"
        ),
        1,
        2,
        alone=True,
    ),
    Way(
        form(
            rf"\b(?:in|on)\s{{D1}}{PAST_IT}{{1,90}}?\s(?:for|after)\s{{L}},?\s(?:before|until|till|when)\s"
            rf"{PAST_IT}{{1,50}}?\s(?:in|on)\s{{D2}}{ENDS}"
        ),
        1,
        2,
        alone=True,
        slip=True,
    ),
    Way(
        form(
            rf"\b(?:in|on)\s{{D1}}{PAST_IT}{{1,90}}?\s(?:in|on)\s{{D2}},?\s(?:after|for)\s{{L}}{ENDS}"
        ),
        1,
        2,
        alone=True,
        slip=True,
    ),
    Way(
        form(
            rf"\bmarried\s[^;.\d]{{0,60}}\bin\s{{D1}}{PAST_IT}{{1,90}}?\s(?:in|on)\s{{D2}},?\safter\s{{L}}"
            rf"\s(?:of\smarriage|together|as\s(?:man|husband)\sand\swife){ENDS}"
        ),
        1,
        2,
    ),
    Way(
        form(
            rf"\bin\s{{D1}}{PAST_IT}{{1,60}}?\s(?:in|on)\s{{D2}},\san?\s(?:[a-z]+\s)?(?:{words('lapse')})\sof\s"
            rf"{{L}}{_NO_MORE}"
        ),
        1,
        2,
    ),
    *(
        Way(form(rf"\b{{D1}}{after},\s{{L}}\s(?:later|on)(?=[,.;]|\s*$)"), 1, 0, alone=True)
        for after in (
            rf"{GAP}{{0,40}},?\s{GAP}{{1,60}}\s{LATELY}",
            rf",?\s(?:it\s)?(?:is\sto|will)\s{GAP}{{1,50}}",
        )
    ),
    Way(form(rf"\b(?:in|on)\s{{D1}},\s{GAP}{{1,40}},\s{{L}}\sago\b"), 1, 0, alone=True),
    Way(form(rf"\b(?:in|by)\s{{D1}},\s{{L}}\sfrom\snow{ENDS}"), 0, 1, alone=True),
    Way(
        form(
            rf"\b(?:has|have)\s{GAP}{{1,30}}\s{{L}}\s(?:for|to)\s[^;:.\d]{{1,90}}[:;]\s(?:it|they|the\s[a-z]+)\s"
            rf"(?:was|were)\sfirst\s[a-z]+\s(?:in|on)\s{{D1}}{ENDS}"
        ),
        1,
        0,
        alone=True,
    ),
    Way(
        form(
            rf"\b(?:launched|{words('set off')})\s(?:in|on)\s{{D1}},?\sand\s{PAST_IT}{{1,120}}?\b"
            rf"(?:{LATELY}|this\s[A-Z][a-z]+),?\safter\san?\s{{LY}}(?:{words('lapse')})\b(?!\sfor\b)"
        ),
        1,
        0,
        alone=True,
    ),
)
