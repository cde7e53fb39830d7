"""What an article is held to: what may be wrong, what must be found, how much must be decided."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from factcheck.checking.claims import Claim
from factcheck.checking.naming import claim_names, without_number
from factcheck.config import FailOn
from factcheck.errors import FactcheckError, FaultsError
from factcheck.kinds import UNDECIDED
from factcheck.model import CheckedClaim, Report, Status
from factcheck.spelling import did_you_mean

Allowed = Mapping[str, str] | Iterable[tuple[str, str]]
"""Codes (`FC203`) or figures (`$4 million`), each with the reason for which it may be wrong."""


class Demands(Struct, frozen=True, kw_only=True):
    """What a report is measured by. `min_coverage` is a share of the claims, 0 to 1."""

    fail_on: FailOn = "warning"
    min_coverage: float = 0.0
    require: tuple[str, ...] = ()


def allowances(allow: Allowed) -> dict[str, str]:
    """Read what is allowed, and see that each has a reason.

    Raises:
        FaultsError: some have none.

    """
    pairs = list(allow.items() if isinstance(allow, Mapping) else allow)
    if isinstance(allow, str) or any(isinstance(p, str) or len(p) != 2 for p in pairs):
        message = "allow is written as pairs of what is allowed and why"
        hint = 'allow=[("FC203", "the edition of 2021 is meant")]'
        raise FactcheckError("wrong-allowance", message, hint=hint)
    faults = [
        FactcheckError(
            "unexplained-allowance",
            f'"{what}" is allowed without a reason',
            hint=f'say why: allow=[("{what}", "…")]',
        )
        for what, why in pairs
        if not why.strip()
    ]
    if faults:
        raise FaultsError(faults)
    return dict(pairs)


def allowed(report: Report, allow: Mapping[str, str], *, all_used: bool) -> Report:
    """Silence what is allowed, with its reason.

    Raises:
        FaultsError: `all_used` is asked for, and something is allowed that is not wrong.

    """
    articles, used, wrong = [], Counter[str](), set[str]()
    for article in report.articles:
        claims = []
        for name, checked in zip(claim_names(article.claims), article.claims, strict=True):
            keys = _keys(name, checked)
            wrong.update(keys)
            key = next((each for each in keys if each in allow), None)
            if key is not None:
                used[key] += 1
                silenced = replace(checked.claim, suppressed=allow[key])
                checked = CheckedClaim(silenced, checked.verdict)  # noqa: PLW2901 - the same claim
            claims.append(checked)
        used.update(each.code for each in article.findings if each.code in allow)
        left = tuple(each for each in article.findings if each.code not in allow)
        articles.append(replace(article, claims=tuple(claims), findings=left))
    unused = [_unused(key, wrong - allow.keys()) for key in allow if not used[key]]
    if all_used and unused:
        raise FaultsError(unused)
    return replace(report, articles=tuple(articles))


def unmet(claims: Iterable[Claim], demands: Demands) -> Iterator[str]:
    """Say which figures are missing or not supported, and whether too little was decided."""
    found = {claim.name: claim for claim in claims}
    for name in demands.require:
        claim = found.get(name)
        if claim is None:
            yield f'"{name}" is required, and no claim says it'
        elif claim.status != Status.SUPPORTED:
            yield f'"{name}" is required to be supported, and is {claim.status}'
    decided = sum(claim.record.verdict.status not in UNDECIDED for claim in found.values())
    if decided < demands.min_coverage * max(len(found), 1):
        yield (
            f"{decided} of {len(found)} claims could be decided, "
            f"fewer than the {demands.min_coverage:.0%} of min_coverage"
        )


def _keys(name: str, checked: CheckedClaim) -> list[str]:
    """Give what a wrong claim may be allowed by, nothing for one that is not wrong."""
    if checked.verdict.severity is None or checked.claim.suppressed is not None:
        return []
    return [key for key in (checked.verdict.code, name, without_number(name)) if key]


def _unused(key: str, wrong: Collection[str]) -> FactcheckError:
    is_code = re.fullmatch(r"FC\d{3}", key)
    what = f"no claim is {key}" if is_code else f'nothing is wrong with "{key}"'
    meant = "" if is_code else did_you_mean(key, wrong)
    hint = meant or "take it out of allow"
    return FactcheckError("unused-allowance", f'"{key}" is allowed, and {what}', hint=hint)
