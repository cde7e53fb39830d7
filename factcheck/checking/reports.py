"""What a check found, as a program asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NoReturn

import msgspec

from factcheck import model
from factcheck.checking.claims import Claim
from factcheck.checking.demands import Demands, unmet
from factcheck.checking.naming import claim_names, without_number
from factcheck.checking.notebook import as_html
from factcheck.kinds import FLAGGED
from factcheck.output import renderer
from factcheck.output.page import Page
from factcheck.output.tally import claims, fails
from factcheck.spelling import closest_few

if TYPE_CHECKING:
    from factcheck.frames import DataFrame


class Report:
    """What a check found: a walk through its claims, each also by what it says.

    `report["$46 billion"]` is the claim of that figure, `report["$46 billion~2"]` the second
    one that says the same. `str(report)` is what `factcheck run` prints; `record` holds it all.

    >>> from factcheck import check
    >>> report = check(text="In 2013 China promised a package of $46 billion for CPEC.")
    >>> report
    <Report of <text>: 1 claim, 1 mismatch, not ok: "$46 billion" FC201 (write "2015")>
    >>> [claim.text for claim in report.mismatches]
    ['$46 billion']
    >>> report["$46 billion"].status
    'contradicted'
    """

    def __init__(self, record: model.Report, demands: Demands) -> None:
        self.record = record
        self._fail_on = demands.fail_on
        places = ((checked, article) for article in record.articles for checked in article.claims)
        self._claims = {
            name: Claim(name, checked, article, record)
            for name, (checked, article) in zip(claim_names(claims(record)), places, strict=True)
        }
        self.unmet = tuple(unmet(self._claims.values(), demands))

    def __iter__(self) -> Iterator[Claim]:
        """Go through the claims in their order."""
        return iter(self._claims.values())

    def __len__(self) -> int:
        """Count the claims."""
        return len(self._claims)

    def __bool__(self) -> NoReturn:
        """Refuse to be true or false: it would be so by the number of claims.

        Raises:
            TypeError: always.

        """
        raise TypeError("a report is neither true nor false: say report.ok, or len(report)")

    def __contains__(self, name: object) -> bool:
        """Whether there is a claim of that name."""
        return name in self._claims

    def __getitem__(self, name: str) -> Claim:
        """Give the claim of a figure, as it is printed in the article.

        Raises:
            KeyError: there is none; it names those that are near.
            TypeError: it is no text.

        """
        try:
            return self._claims[name]
        except KeyError:
            if not isinstance(name, str):
                message = 'a claim is asked for by its figure, report["$46 billion"]'
                raise TypeError(f"{message}; list(report) has them in order") from None
            raise KeyError(not_found(name, self)) from None

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong: no finding at or above `fail_on`, and nothing `unmet`."""
        return not self.unmet and not fails(self.record, self._fail_on)

    @property
    def mismatches(self) -> list[Claim]:
        """The claims that disagree with a reference or with their article, and are not allowed."""
        return [
            claim
            for claim in self
            if claim.record.verdict.status in FLAGGED and claim.suppressed is None
        ]

    def to_dict(self) -> dict[str, Any]:
        """Give the report as `factcheck run --format json` writes it."""
        pieces = renderer("json")(self.record, Page())
        return msgspec.json.decode("".join(pieces), type=dict[str, Any])

    def to_frame(self) -> DataFrame:
        """Give the claims as a pandas data frame, one row a claim, values as numbers."""
        from factcheck.frames import claims_frame  # noqa: PLC0415 - only here pandas is needed

        return claims_frame(self.to_dict())

    def __str__(self) -> str:
        told = "".join(renderer("text")(self.record, Page())).rstrip("\n")
        return "\n".join((told, *(f"not met: {demand}" for demand in self.unmet)))

    def __repr__(self) -> str:
        paths = [article.path for article in self.record.articles]
        of = paths[0] if len(paths) == 1 else f"{len(paths)} articles"
        wrong = self.mismatches
        counted = (
            f"{len(self)} claim{'' if len(self) == 1 else 's'}",
            f"{len(wrong)} mismatch{'' if len(wrong) == 1 else 'es'}",
            "ok" if self.ok else "not ok",
        )
        told = "; ".join((*map(_short, wrong), *self.unmet))
        return f"<Report of {of}: {', '.join(counted)}{f': {told}' if told else ''}>"

    def _repr_html_(self) -> str:
        return as_html(self, self.unmet)


def not_found(name: str, known: Report) -> str:
    """Say that there is no claim of a name, and which ones are near."""
    texts = dict.fromkeys(claim.name for claim in known)
    near = closest_few(name, texts) or closest_few(without_number(name), texts) or list(texts)[:3]
    told = ", ".join(f'"{each}"' for each in near)
    return f'no claim says "{name}"; ' + (f"there is {told}" if told else "there is no claim")


def _short(claim: Claim) -> str:
    mend = f' (write "{claim.suggestion}")' if claim.suggestion else ""
    return f'"{claim.name}" {claim.code or claim.status}{mend}'
