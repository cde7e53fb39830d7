"""Verdicts that are expected of an article, kept beside it: `seed.expected.json`.

One claim a line, sorted: `"$46 billion": "contradicted FC201"`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from factcheck.codes import CODES
from factcheck.documents.discovery import EXPECTED
from factcheck.errors import FactcheckError, FaultsError
from factcheck.model import Status
from factcheck.paths import shown
from factcheck.spelling import did_you_mean

_AGAIN = "correct it, or delete the file and write it anew with pytest --factcheck-update"


def beside(article: Path) -> Path:
    """Give the file of an article's verdicts."""
    return article.with_name(article.stem + EXPECTED)


def read(path: Path) -> dict[str, str] | None:
    """Read verdicts by the name of their claim; None where there is no file.

    Raises:
        FaultsError: everything that is wrong with the file.

    """
    if not path.exists():
        return None
    try:
        text = path.read_text(encoding="utf-8")
        verdicts = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"this is no JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise _fault(path, error.lineno, error.colno, message) from None
    except (OSError, UnicodeDecodeError) as error:
        raise FaultsError([FactcheckError("unreadable", str(error), where=shown(path))]) from None
    if not isinstance(verdicts, dict):
        raise _fault(path, 1, 1, 'the file must be an object, {"$46 billion": "supported"}')
    faults = list(_wrong(path, text, verdicts))
    if faults:
        raise FaultsError(faults)
    return verdicts


def renew(path: Path, found: dict[str, str], unused: Collection[str]) -> list[str]:
    """Write verdicts over those of a file, and give what changed as the lines of a diff."""
    before = read(path) or {}
    after = {name: word for name, word in (before | found).items() if name not in unused}
    if after != before or not path.exists():
        if after:
            path.write_text(_written(after), encoding="utf-8", newline="\n")
        else:
            path.unlink(missing_ok=True)
    return list(_changes(before, after))


def _written(verdicts: Mapping[str, str]) -> str:
    return json.dumps(dict(sorted(verdicts.items())), ensure_ascii=False, indent=2) + "\n"


def _changes(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) != after.get(name):
            yield from (
                f"{sign} {name}: {words[name]}"
                for sign, words in (("-", before), ("+", after))
                if name in words
            )


def _wrong(path: Path, text: str, verdicts: Mapping[str, object]) -> Iterator[FactcheckError]:
    for name, word in verdicts.items():
        status, _, code = word.partition(" ") if isinstance(word, str) else ("", "", "")
        if status in set(Status) and (not code or code in CODES):
            continue
        known = CODES if status in set(Status) else tuple(Status)
        message = f"{json.dumps(word, ensure_ascii=False)} is no verdict"
        meant = did_you_mean(code or status, known)
        hint = meant or 'write "supported", or a status and a code: "contradicted FC201"'
        at = text.find(json.dumps(name, ensure_ascii=False))
        value = re.compile(r'"\s*:\s*').search(text, max(at, 0) + len(name))
        offset = value.end() if value and at >= 0 else 0
        line = text.count("\n", 0, offset) + 1
        where = f"{shown(path)}:{line}:{offset - text.rfind(chr(10), 0, offset)}"
        yield FactcheckError("wrong-verdict", message, where=where, hint=hint)


def _fault(path: Path, line: int, column: int, message: str) -> FaultsError:
    where = f"{shown(path)}:{line}:{column}"
    return FaultsError([FactcheckError("wrong-expected", message, where=where, hint=_AGAIN)])
