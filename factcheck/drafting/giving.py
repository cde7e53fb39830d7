"""Which column of a table says who gives the money of a row: its donor, lender, funder."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.drafting.columns import Column
from factcheck.drafting.grids import Grid
from factcheck.drafting.numerals import is_missing
from factcheck.drafting.places import country_of
from factcheck.drafting.vetoes import vetoes_of_giving
from factcheck.drafting.wording import bracketed, spaced

_SURE = re.compile(
    r"(?:name of (?:the )?|the )?(?:(?:main|lead|principal|primary|original|official|bilateral"
    r"|external|foreign|development) )*"
    r"(?:donors?|lenders?|funders?|financiers?|creditors?|grantors?|givers?|benefactors?"
    r"|(?:funded|financed|given|granted|lent|paid|donated) by"
    r"|(?:funding|financing|donor|lending|granting|grant[- ]?making|creditor)"
    r" (?:agency|agencies|institutions?|bod(?:y|ies)|organi[sz]ations?|banks?|part(?:y|ies)"
    r"|entit(?:y|ies)|countr(?:y|ies)|governments?|partners?|sources?)"
    r"|sources? of (?:the )?(?:funds?|funding|financing|finance|money))"
    r"(?: names?| countr(?:y|ies))?",
    re.IGNORECASE,
)
_DOUBTFUL = re.compile(
    r"(?:name of (?:the )?|the )?(?:providers?|agency|agencies|sponsors?|contributors?"
    r"|financial institutions?|development partners?|banks?|from|giving country)(?: names?)?",
    re.IGNORECASE,
)
"""Headers of givers only in a table of what is given."""
_OF_THE_COUNTRY = re.compile(
    r"(?:(?:main|bilateral|official|external|foreign) )*"
    r"(?:donor|lender|creditor|funder|financier)s?(?: names?| countr(?:y|ies))?",
    re.IGNORECASE,
)
"""Headers of those who give to the country of which a table tells by its title."""
_GIVEN = re.compile(
    r"\b(?:grants?|loans?|lending|credits?|aid|assistance|donations?|financing|funding|funds"
    r"|contributions?|commitments?|committed|disburse\w*|oda|gifts?|pledge[sd]?)\b",
    re.IGNORECASE,
)
_SORTS = frozenset(
    ("bilateral", "multilateral", "public", "private", "commercial", "official", "grant", "loan",
     "ngo", "foundation", "government", "bank", "yes", "no", "domestic", "external", "foreign")
)  # fmt: skip
_LENT = re.compile(r"\b(?:loans?|lend\w*|lent|credit\w*)\b", re.IGNORECASE)
_GAVE = (
    "gave", "was given", "were given", "was granted", "were granted", "provided", "provides",
)  # fmt: skip
_LENDS = ("lent", "lends", "loaned", "borrowed")
_MOSTLY, _LONG = 0.75, 80
_WORDED = ("place", "name", "category", "other")


def with_giver(
    grid: Grid, found: Sequence[Column], titles: Sequence[str], named: Sequence[str]
) -> list[Column]:
    """Leave who gives to the column that says so, if another is of whom the figures are.

    Or the titles name one country that gives nothing itself. Of several columns the first counts,
    those whose header is sure before others.
    """
    words = (*titles, *(column.header for column in found))
    is_of_gifts = any(_GIVEN.search(spaced(each)) for each in words)
    sure = [each for each in found if _names(_SURE, each) and _are_bodies(grid, each)]
    others = [each for each in found if _names(_DOUBTFUL, each) and _are_bodies(grid, each)]
    givers = [*sure, *(others if is_of_gifts else ())]
    of_whom = [each for each in found if each not in givers and each.role == "place"]
    if not givers or not (of_whom or _are_to_the_country(grid, givers[0], named)):
        return list(found)
    return [_turned(each, givers, is_sure=bool(sure)) for each in found]


def _are_to_the_country(grid: Grid, giver: Column, named: Sequence[str]) -> bool:
    """Whether what a column's givers gave went to the one country that titles name."""
    if len(named) != 1 or not _names(_OF_THE_COUNTRY, giver):
        return False
    return all(country_of(giver.of(row)) != named[0] for row in grid.rows)


def with_verbs(rows: Sequence[dict[str, str]], giver: Column, noun: str) -> list[dict[str, str]]:
    """Let the one amount that is given be named by verbs too: "Sweden gave Tanzania …".

    It may stand there in several currencies. `noun` is what the table is about.
    """
    given = [row for row in rows if row["unit_kind"] == "money" and row["dynamics"] == "flow"]
    own = [row for row in given if not row["id"].startswith("average_")]
    names = {row["phrases"].split("|")[0] for row in own}
    if len(names) != 1 or not all(_is_given(row, noun) for row in own):
        return list(rows)
    said = f"{noun} {spaced(giver.header)}"
    return [_with_verbs(row, said) if row in own else row for row in rows]


def _is_given(row: dict[str, str], noun: str) -> bool:
    """Whether an amount is what is given, by its own name or as that of the table."""
    is_title = row["title"].partition(", in ")[0].lower() == noun.lower()
    return is_title or _GIVEN.search(row["title"]) is not None


def _with_verbs(row: dict[str, str], said: str) -> dict[str, str]:
    named = row["phrases"].split("|")
    if any(map(_LENT.search, (said, *named))):
        return row | {"phrases": "|".join((*named, *_LENDS))}
    vetoes = filter(None, (*row["not_phrases"].split("|"), *vetoes_of_giving(named)))
    return row | {
        "phrases": "|".join((*named, *_GAVE)),
        "not_phrases": "|".join(dict.fromkeys(vetoes)),
    }


def _turned(column: Column, named: Sequence[Column], *, is_sure: bool) -> Column:
    if column is named[0]:
        return replace(column, role="provider", is_sure=is_sure)
    return replace(column, role="other") if column in named else column


def _names(pattern: re.Pattern[str], column: Column) -> bool:
    plain = bracketed(spaced(column.header))[0]
    return column.role in _WORDED and pattern.fullmatch(plain) is not None


def _are_bodies(grid: Grid, column: Column) -> bool:
    """Whether most cells are countries or look like names of bodies: not sorts, nor sentences."""
    cells = [cell for row in grid.rows if not is_missing(cell := column.of(row))]
    distinct = list(dict.fromkeys(cells))
    named = sum(country_of(cell) is not None or _is_body(cell) for cell in distinct)
    return bool(distinct) and named >= _MOSTLY * len(distinct)


def _is_body(cell: str) -> bool:
    words = cell.lower().removesuffix("s")
    return cell[:1].isupper() and len(cell) <= _LONG and words not in _SORTS
