"""Figures left open that vouch for each other: several amounts of one publication.

"A 1,320 MW station for $2.08 billion, of which China Eximbank lent $1.598 billion": each may be
a coincidence, all three are the figures of one plant. That only supports, as company does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from msgspec.structs import replace

from factcheck import edtf
from factcheck.judging.comparing.digits import MANY, TWO
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.elsewhere import is_elsewhere
from factcheck.judging.together.company import ON, Circle, circles_of
from factcheck.judging.together.recognising import UNKNOWN, known_as
from factcheck.judging.together.told_otherwise import is_other_money
from factcheck.judging.together.told_together import (
    PUBLISHED_WITH_OTHERS,
    as_candidate,
    is_told_plainly,
    with_that_number,
)
from factcheck.matching import Candidate, Match
from factcheck.model import CheckedClaim, Fact

_PAIR, _SEVERAL, _OF_SEVERAL, _OF_THE_NEWS = 2, 3, 7, 6
"""Two numbers of many digits are enough, or three with so many digits together, of news fewer."""
_A_WEEK = 7
_ALIKE = 2
"""A number that so many things have, and more, tells none of them."""
_COMMON = 50
"""Nor does a number that more figures of all packages have."""


class _Open(NamedTuple):
    """An amount left open: where it stands among the claims, and what is asked of it."""

    at: int
    case: Case


def vouched_for(matches: Sequence[Match], checked: Sequence[CheckedClaim]) -> list[CheckedClaim]:
    """Support amounts left open that are, several together, figures of one publication."""
    known = _known(
        _Open(at, Case(match))
        for at, (match, each) in enumerate(zip(matches, checked, strict=True))
        if each.verdict.reason in UNKNOWN and is_told_plainly(match.claim)
    )
    return [
        known_as(
            replace(matches[at], bound=(known[at],)),
            each,
            (known[at],),
            PUBLISHED_WITH_OTHERS,
        )
        if at in known
        else each
        for at, each in enumerate(checked)
    ]


def _known(amounts: Iterable[_Open]) -> dict[int, Candidate]:
    """Give the figure of each amount that others of its publication vouch for."""
    circles: dict[Circle, dict[_Open, list[Fact]]] = {}
    for amount in amounts:
        if amount.case.telling_digits < TWO:
            continue
        facts = list(islice(with_that_number(amount.case), _COMMON + 1))
        for fact in facts if len(facts) <= _COMMON else ():
            for circle in circles_of(fact):
                if circle[1] == ON and not _names_a_party(amount.case, fact):
                    continue
                circles.setdefault(circle, {}).setdefault(amount, []).append(fact)
    known: dict[int, Candidate] = {}
    large_first = sorted(circles.items(), key=lambda each: len(each[1]), reverse=True)
    for circle, told in large_first:
        if len(told) < _PAIR:
            break
        for at, candidate in _of_one_circle(told, _digits_enough(circle, told)).items():
            known.setdefault(at, candidate)
    return known


def _names_a_party(case: Case, fact: Fact) -> bool:
    """Whether whose a figure is, or who gives or gets it, is named near an amount."""
    return any(
        each in case.bearings.named for each in (fact.subject, fact.provider, fact.recipient)
    )


def _digits_enough(circle: Circle, told: Iterable[_Open]) -> int:
    """Give how many digits three amounts must have together; fewer in the news of that very day."""
    _, of, when = circle
    published = next(iter(told)).case.claim.setting.published
    if of != ON or not published:
        return _OF_SEVERAL
    out, happened = edtf.bounds(published).first, edtf.bounds(when).first
    is_news = out is not None and happened is not None and 0 <= (out - happened).days <= _A_WEEK
    return _OF_THE_NEWS if is_news else _OF_SEVERAL


def _of_one_circle(told: dict[_Open, list[Fact]], enough: int) -> dict[int, Candidate]:
    """Give each amount its own figure of a circle, where they are enough to tell it."""
    few_first = sorted(told, key=lambda amount: (len(told[amount]), amount.at))
    own: dict[str, tuple[_Open, Candidate]] = {}
    for amount in few_first:
        if len({(fact.measure, fact.subject, fact.sector) for fact in told[amount]}) > _ALIKE:
            break
        for fact in told[amount]:
            is_faint = amount.case.telling_digits < MANY
            if fact.id in own or is_other_money(amount.case, fact, is_faint=is_faint):
                continue
            candidate = as_candidate(amount.case, fact)
            if not candidate.conflicts and not is_elsewhere(amount.case, fact):
                own[fact.id] = (amount, candidate)
                break
    told_of = Counter(candidate.fact.subject for _, candidate in own.values())
    found = [each for each in own.values() if _may_go_unsaid(*each, told_of)]
    many = [each for each in found if each[0].case.telling_digits >= MANY]
    digits = sum(amount.case.telling_digits for amount, _ in found)
    if len(found) < _SEVERAL or digits < enough:
        found = many if len(many) >= _PAIR else []
    return {amount.at: candidate for amount, candidate in found}


def _may_go_unsaid(amount: _Open, candidate: Candidate, told_of: Mapping[str, int]) -> bool:
    """Whether a figure is of what need not be named: of no country that one number alone is of."""
    subject = candidate.fact.subject
    return (
        candidate.is_named
        or amount.case.index.entities[subject].kind != "country"
        or told_of[subject] >= _PAIR
    )
