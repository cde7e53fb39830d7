"""Years joined to the noun that they tell of: "post-2008 rules", "pre-1990 buildings"."""

from __future__ import annotations

from factcheck.rules.dates.decades import Decade
from factcheck.rules.dates.grammar import Found, Run, atom, get, phrase, touching
from factcheck.rules.dates.openings import Since, Until
from factcheck.rules.dates.years import Year


class SinceThen(Since, frozen=True):
    """What came after a year, joined to the noun that is told of ("post-2008 rules")."""

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Refuse the rest of a code ("x-post-2008")."""
        return not text[max(0, start - 1) : start].strip(" (\"'\u2018\u201c")


class UntilThen(Until, frozen=True):
    """What was before a year, joined to the noun that is told of ("pre-1990 buildings")."""

    stands = SinceThen.stands


@phrase("post", "pre", needs=("-",))
def joined_to_year(run: Run, at: int) -> Found | None:
    """Read "post-2008 (rules)", "pre-1990s (buildings)"."""
    dash = touching(run, at + 1) and get(run, at + 1).text == "-" and touching(run, at + 2)
    inner = atom(run, at + 2) if dash else None
    if inner is None or type(inner[1]) not in (Year, Decade) or get(run, inner[0]).text == "-":
        return None
    made = SinceThen if get(run, at).text == "post" else UntilThen
    return inner[0], made(inner[1], exclusive=True)
