"""The baseline: findings that are there today, and accepted, so that only new ones are told.

The file is JSON, one finding a line, sorted, so that it can be kept under version control and a
change of it be read. Articles go by their path from its folder, pages by their address.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict, replace

from factcheck.errors import FactcheckError
from factcheck.model import ArticleReport, CheckedClaim, Report
from factcheck.paths import leads_to, shown

FILE_NAME = "factcheck-baseline.json"
_SCHEMA = 1
_MEND = "mend it, or delete it and write it anew with factcheck baseline write"


class Accepted(Struct, frozen=True, order=True):
    """An accepted finding: article, id of the claim, its words and code, since which day."""

    path: str
    id: str
    text: str
    code: str
    since: str


class Baseline:
    """What a file accepts. Without a file nothing is accepted; `why` says how it is told."""

    def __init__(
        self, file: Path, accepted: Iterable[Accepted] = (), why: str = "in the baseline since"
    ) -> None:
        self.file = file
        self._why = why
        self._accepted = {(each.path, each.id): each for each in accepted}
        self._paths = {path for path, _ in self._accepted}

    def __bool__(self) -> bool:
        return bool(self._accepted)

    def __iter__(self) -> Iterator[Accepted]:
        return iter(sorted(self._accepted.values()))

    def place(self, article: ArticleReport) -> str:
        """Give the path under which the findings of an article are accepted.

        It is its own, else that of a file that is gone, if most of what was accepted there is
        found here: then it is the same article under another name.
        """
        name = self._name(article.path)
        if not self._accepted or name in self._paths:
            return name
        wrong = {each.claim.id for each in article.claims if _is_wrong(each)}
        alike = (path for path, ids in self._gone.items() if 2 * len(ids & wrong) > len(ids))
        return next(alike, name)

    def reason(self, place: str, id_: str) -> str | None:
        """Say why a finding is not told, by the `place` of its article and the id of its claim."""
        found = self._accepted.get((place, id_))
        return f"{self._why} {found.since}" if found else None

    def is_gone(self, accepted: Accepted) -> bool:
        """Whether the file of an article is no longer there."""
        return "://" not in accepted.path and not os.path.exists(self.article(accepted))  # noqa: PTH110

    def article(self, accepted: Accepted) -> str:
        """Give the file in which a finding is accepted."""
        return os.path.join(self.file.parent, accepted.path.partition("#")[0])  # noqa: PTH118

    def applied(self, report: Report) -> Report:
        """Silence what is accepted."""
        if not self._accepted:
            return report
        return replace(report, articles=tuple(map(self._silenced, report.articles)))

    def with_all(self, report: Report, day: str) -> Baseline:
        """Accept all that is found wrong; of the articles of the report, nothing else stays.

        What was accepted before keeps its day.
        """
        read = self._read(report)
        others = [each for each in self if each.path not in read]
        return Baseline(self.file, [*others, *self._found(report, day)])

    def following(self, report: Report) -> Baseline:
        """Accept under its new name what was accepted in a file that was renamed.

        To be asked before what is `over` is looked for, or `with_all` that is found accepted.
        """
        names = {self.place(each): self._name(each.path) for each in report.articles}
        moved = (replace(each, path=names.get(each.path, each.path)) for each in self)
        return Baseline(self.file, moved)

    def without(self, gone: Iterable[Accepted]) -> Baseline:
        """Accept less."""
        left = set(self._accepted.values()) - set(gone)
        return Baseline(self.file, left)

    def over(self, report: Report, paths: Sequence[str] = ()) -> list[Accepted]:
        """Give what is accepted, and no longer found wrong in the articles of a report.

        That of articles that are gone is over where `paths`, from which the articles of the
        report come, would have led to them.
        """
        found = {(each.path, each.id) for each in self._found(report, "")}
        read = self._read(report)
        return [
            each
            for each in self
            if (each.path in read and (each.path, each.id) not in found)
            or (self.is_gone(each) and leads_to(paths, self.article(each)))
        ]

    def text(self) -> str:
        """Give the content of the file."""
        import json  # noqa: PLC0415 - most runs have no baseline

        lines = ",\n    ".join(json.dumps(asdict(each), ensure_ascii=False) for each in self)
        return f'{{\n  "schema": {_SCHEMA},\n  "findings": [\n    {lines}\n  ]\n}}\n'

    def _read(self, report: Report) -> set[str]:
        return {self._name(each.path) for each in report.articles if each.document is not None}

    def _found(self, report: Report, day: str) -> Iterator[Accepted]:
        for article in report.articles:
            path = self._name(article.path)
            for each in article.claims:
                if _is_wrong(each):
                    before = self._accepted.get((path, each.claim.id))
                    words = each.claim.mention.unmarked or each.claim.mention.text
                    code = each.verdict.code or ""
                    yield before or Accepted(path, each.claim.id, words, code, day)

    @cached_property
    def _gone(self) -> dict[str, set[str]]:
        """The ids that are accepted in files that are no longer there, by their paths."""
        gone: dict[str, set[str]] = {}
        for each in self:
            if self.is_gone(each):
                gone.setdefault(each.path, set()).add(each.id)
        return gone

    def _silenced(self, article: ArticleReport) -> ArticleReport:
        place = self.place(article)
        claims = tuple(self._passed(place, each) for each in article.claims)
        return replace(article, claims=claims)

    def _passed(self, place: str, checked: CheckedClaim) -> CheckedClaim:
        reason = self.reason(place, checked.claim.id) if _is_wrong(checked) else None
        if reason is None:
            return checked
        return replace(checked, claim=replace(checked.claim, suppressed=reason))

    def _name(self, path: str) -> str:
        if "://" in path:
            return path
        return os.path.relpath(path, self.file.parent).replace(os.sep, "/")


def _is_wrong(checked: CheckedClaim) -> bool:
    return checked.verdict.severity in ("error", "warning") and checked.claim.suppressed is None


def read(file: Path) -> Baseline:
    """Read a baseline; a file that is not there accepts nothing.

    Raises:
        FactcheckError: it is no baseline, with the place of the fault.

    """
    import json  # noqa: PLC0415 - most runs have no baseline

    try:
        content = json.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Baseline(file)
    except json.JSONDecodeError as error:
        what = f"this is no JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise _fault(file, what, f":{error.lineno}:{error.colno}") from None
    except RecursionError:
        raise _fault(file, "this is no baseline: its brackets stand too deep") from None
    except UnicodeDecodeError:
        raise _fault(file, "this is not UTF-8") from None
    except OSError as error:
        raise _fault(file, (error.strerror or "it cannot be read").lower()) from None
    schema = content.get("schema", _SCHEMA) if isinstance(content, dict) else _SCHEMA
    if schema != _SCHEMA:
        raise _fault(file, f"this baseline has the schema {schema!r}, and only {_SCHEMA} is read")
    entries = content.get("findings") if isinstance(content, dict) else None
    if not isinstance(entries, list):
        raise _fault(file, 'this is no baseline: there is no list "findings"')
    return Baseline(file, [_accepted(file, each, at) for at, each in enumerate(entries, 1)])


def _accepted(file: Path, entry: object, number: int) -> Accepted:
    fields = Accepted.__struct_fields__
    values = [entry.get(name) for name in fields] if isinstance(entry, dict) else []
    if not values or not all(isinstance(value, str) for value in values):
        raise _fault(file, f"finding {number} needs the texts {', '.join(fields)}")
    return Accepted(*map(str, values))


def _fault(file: Path, what: str, place: str = "") -> FactcheckError:
    return FactcheckError("baseline", what, where=f"{shown(file)}{place}", hint=_MEND)
