"""Who gives the money of a table's rows: the column that says it, and the entities it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck import geography
from factcheck.drafting.guesses import Guess, counted
from factcheck.drafting.numerals import is_missing
from factcheck.drafting.places import country_of
from factcheck.drafting.subjects import Named
from factcheck.drafting.wording import bracketed, slug
from factcheck.reference.vocabulary import spelling
from factcheck.tables import cells, rows

_SHOWN = 3
Spelling = tuple[str, tuple[int, ...]]
_SORT = (
    r"(?:various|several|multiple|mixed|joint|unknown|undisclosed|unspecified|others?|anonymous"
    r"|private|confidential|bond ?holders?|bonds?|commercial|bilateral|multilateral|multi-?donors?"
    r"|not (?:known|stated|specified|disclosed)|tb[acd])"
)
_NOBODY = re.compile(
    rf"{_SORT}(?:,? (?:{_SORT}|and|creditors?|lenders?|donors?|funders?|investors?|partners?|banks?"
    r"|sources?|sector|debt|loans?|\(.*\)))*",
    re.IGNORECASE,
)
"""What names no one giver: "Various", "Other bilateral donors"."""
_LISTED = re.compile(r"\s*(?:[;|+]|\s/\s)\s*")
_MAY_BE_LISTED = re.compile(r"\s*(?:,|/|&|\band\b)\s*")
_STATE = re.compile(
    r"(?:the )?(?:government|kingdom|republic|people|state) of (?:the )?(?P<of>.+)"
    r"|(?P<whose>.+) government",
    re.IGNORECASE,
)


class Givers:
    """The givers of a table by the cells that name them: countries, else organisations.

    `others` are entities of the package; a cell that names one of them means it.
    """

    def __init__(self, named: Iterable[str], others: Iterable[Named] = ()) -> None:
        given = list(dict.fromkeys(cell for cell in named if not is_missing(cell)))
        self._whole = {spelling(cell) for cell in given}
        self._taken: dict[Spelling, Named] = {}
        for each in others:
            for name in (each.name, *each.aliases):
                self._taken.setdefault(spelling(name), each)
        self._bodies = {
            spelling(name): row
            for row in rows("giving_bodies")
            for name in (row["name"], *cells(row["aliases"]))
        }
        self._left = [cell for cell in given if not self._is_one(cell)]
        self._by_cell = {cell: self._named(cell) for cell in given if self._is_one(cell)}

    @property
    def are_clear(self) -> bool:
        """Whether each cell that is filled names one giver."""
        return not self._left

    @property
    def ids(self) -> dict[str, str]:
        """The ids of the givers by the cells that name one."""
        return {cell: each.id for cell, each in self._by_cell.items()}

    def name_of(self, cell: str) -> str:
        """Give the name of the one giver that a cell names, '' where it names none or several."""
        return self._by_cell[cell].name if cell in self._by_cell else ""

    def own(self) -> list[Named]:
        """Give those that need a row, each once, in their order."""
        return list({e.id: e for e in self._by_cell.values() if not e.is_known}.values())

    def told(self, header: str, *, is_sure: bool) -> list[Guess]:
        """Tell who gives, and which cells name nobody or several."""
        own = self.own()
        known = len({each.id for each in self._by_cell.values() if each.is_known})
        several = [counted(known, "country")] if known else []
        several += [counted(len(own), "organisation")] if own else []
        shown = ", ".join(each.name for each in own[:_SHOWN]) + (", …" if len(own) > _SHOWN else "")
        why = f"who gives; {shown}: see entities.csv" if own else "who gives, all known by name"
        found = f'"{header}", {" and ".join(several)}'
        guesses = [Guess("provider", found, "high" if is_sure else "medium", why)]
        if self._left:
            cells_left = ", ".join(f'"{cell}"' for cell in self._left[:_SHOWN])
            why = "none or several are named there: nobody is taken for the giver of those rows"
            guesses.append(Guess("provider", f"not told by {cells_left}", "medium", why))
        return guesses

    def _is_one(self, cell: str) -> bool:
        """Whether a cell names one giver, not nobody in particular, nor several."""
        if _NOBODY.fullmatch(cell):
            return False
        if country_of(cell) or spelling(cell) in self._bodies:
            return True
        if len(_LISTED.split(cell)) > 1:
            return False
        parts = _MAY_BE_LISTED.split(cell)
        return len(parts) < 2 or not any(self._is_known(part) for part in parts)

    def _is_known(self, part: str) -> bool:
        """Whether a part of a cell is a giver by itself."""
        spelt = spelling(part)
        return bool(part) and (
            country_of(part) is not None or spelt in self._whole or spelt in self._bodies
        )

    def _named(self, cell: str) -> Named:
        state = _STATE.fullmatch(cell)
        of = (state["of"] or state["whose"]) if state else ""
        country = geography.country(country_of(cell) or country_of(of) or "")
        if country is not None:
            return Named(country.id, "country", country.name, is_known=True)
        name, inside = bracketed(cell)
        name = name or cell
        if (same := self._taken.get(spelling(name))) is not None:
            return same
        row = self._bodies.get(spelling(name))
        if row is None:
            return self._added(name, inside)
        return self._added(row["name"], [name, *inside, *cells(row["aliases"])])

    def _added(self, name: str, aliases: Sequence[str]) -> Named:
        """Add a giver; spellings that others have are left to them."""
        if (same := self._taken.get(spelling(name))) is not None:
            return same
        free = [
            alias
            for alias in dict.fromkeys(aliases)
            if alias != name and spelling(alias) not in self._taken
        ]
        made = Named(slug(name) or "giver", "organisation", name, tuple(free))
        self._taken |= {spelling(each): made for each in (name, *free)}
        return made
