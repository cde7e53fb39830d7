"""What a configuration makes of findings: how severe they are, and where they are ignored."""

from __future__ import annotations

import os

from msgspec.structs import replace

from factcheck.codes import CODES
from factcheck.config import Config
from factcheck.model import CheckedClaim, Finding, Severity


def severity(code: str, config: Config) -> Severity:
    """Give the severity of a code: that of the longest beginning that is configured."""
    fitting = [each for each in config.severities if code.startswith(each)]
    return config.severities[max(fitting, key=len)] if fitting else CODES[code].severity


def weighed(checked: CheckedClaim, config: Config) -> CheckedClaim:
    """Give a claim the severity that its code has here."""
    verdict = checked.verdict
    if not verdict.code:
        return checked
    found = severity(verdict.code, config)
    return replace(checked, verdict=replace(verdict, severity=found))


class Ignores:
    """What `per_file_ignores` say of one article."""

    def __init__(self, path: str, config: Config) -> None:
        self._source = config.source or "the configuration"
        self._codes = tuple(
            code
            for glob, codes in config.per_file_ignores.items()
            if _fits(glob, path)
            for code in codes
        )

    def ignored(self, checked: CheckedClaim) -> CheckedClaim:
        """Give a claim again, suppressed if its finding is ignored."""
        claim = checked.claim
        if claim.suppressed is not None or not self._has(checked.verdict.code):
            return checked
        reason = f"ignored by per_file_ignores of {self._source}"
        return replace(checked, claim=replace(claim, suppressed=reason))

    def left(self, findings: list[Finding]) -> tuple[Finding, ...]:
        """Give the findings of the article that are not ignored."""
        return tuple(finding for finding in findings if not self._has(finding.code))

    def _has(self, code: str | None) -> bool:
        return code is not None and code.startswith(self._codes)


def _fits(glob: str, path: str) -> bool:
    """Whether a path, or the file of a collection that it names an article of, fits a glob."""
    from fnmatch import fnmatchcase  # noqa: PLC0415 - most runs ignore nothing

    paths = {_absolute(path), _absolute(path.partition("#")[0])}
    if "/" in glob:
        globs = {glob, glob.replace("**/", "")}
    else:
        paths, globs = {each.rpartition("/")[2] for each in paths}, {glob}
    return any(fnmatchcase(each, pattern) for each in paths for pattern in globs)


def _absolute(path: str) -> str:
    return os.path.abspath(path).replace(os.sep, "/")  # noqa: PTH100 - nothing is looked up
