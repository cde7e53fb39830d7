"""A reference package of any size, and an article about it, for measuring."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

_FIRST = [
    "Ka",
    "Lo",
    "Mi",
    "Nu",
    "Pe",
    "Ra",
    "Si",
    "Tu",
    "Ve",
    "Wo",
    "Ya",
    "Zu",
    "Be",
    "Di",
    "Fo",
    "Gu",
    "Ha",
    "Je",
]
_SECOND = [
    "bram",
    "dor",
    "fel",
    "gan",
    "hul",
    "kin",
    "lom",
    "mer",
    "nur",
    "pel",
    "ran",
    "sil",
    "tor",
    "vin",
    "wal",
    "zen",
]
_LAST = ["ga", "ra", "mo", "te", "vi", "no", "sa", "li", "ku", "da"]
_KINDS = ("Bridge", "Dam", "Port", "Tunnel")
_YEARS = range(2010, 2020)
_MEASURES = (
    ("cost", "Cost", "money", "event", "cost|costs", "", "loan"),
    ("loan", "Loan", "money", "event", "loan|borrowed", "", "cost"),
)
_HEADS = {
    "entities": ("id", "kind", "name", "aliases", "part_of"),
    "measures": (
        "id", "title", "unit_kind", "dynamics", "phrases", "not_phrases", "confusable_with",
    ),
    "facts": (
        "id", "measure", "subject", "value", "precision", "unit", "period_start", "period_end",
        "publisher", "source_url",
    ),
}  # fmt: skip


def names(count: int) -> list[str]:
    """Give that many names of works that nobody built."""
    made = (
        f"{first}{second}{last} {kind}"
        for last, kind, second, first in product(_LAST, _KINDS, _SECOND, _FIRST)
    )
    return [name for name, _ in zip(made, range(count), strict=False)]


def write(folder: Path, facts: int) -> Path:
    """Write a package with that many facts: ten works have a row a year, each with its cost."""
    works = names(max(1, facts // len(_YEARS)))
    entities = [(_slug(name), "project", name, "", "") for name in works]
    entities.append(("works-office", "organisation", "Works Office", "", ""))
    tables: dict[str, Sequence[Sequence[str]]] = {
        "entities": entities,
        "measures": _MEASURES,
        "facts": list(_facts(works, facts)),
    }
    folder.mkdir(parents=True, exist_ok=True)
    resources = []
    for role, rows in tables.items():
        with (folder / f"{role}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(_HEADS[role])
            writer.writerows(rows)
        fields = [{"name": name, "type": "string"} for name in _HEADS[role]]
        resource = {
            "name": role,
            "path": f"{role}.csv",
            "title": role,
            "schema": {"fields": fields},
        }
        resources.append(resource | {"factcheck": {"role": role}})
    descriptor = {
        "name": "made",
        "version": "1",
        "licenses": [{"name": "CC0-1.0"}],
        "sources": [{"title": "Made up"}],
        "resources": resources,
    }
    (folder / "datapackage.json").write_text(json.dumps(descriptor, indent=2), encoding="utf-8")
    return folder


def article(facts: int, claims: int) -> str:
    """Write an article with that many claims about the package, every third of them wrong."""
    works = names(max(1, facts // len(_YEARS)))
    sentences = []
    for at in range(claims):
        work, year = at * 7919 % len(works), _YEARS[at % min(len(_YEARS), facts)]
        value = _value(work, year) * (10 if at % 3 == 0 else 1)
        sentences.append(f"In {year} the {works[work]} cost ${value} million.")
    paragraphs = (" ".join(sentences[at : at + 3]) for at in range(0, claims, 3))
    return "\n\n".join(paragraphs) + "\n"


def _facts(works: Sequence[str], count: int) -> Iterator[tuple[str, ...]]:
    cells = ((work, year) for work in range(len(works)) for year in _YEARS)
    for (work, year), _ in zip(cells, range(count), strict=False):
        slug = _slug(works[work])
        value = f"{_value(work, year)}000000"
        yield (
            f"{slug}-{year}", "cost", slug, value, "1000000", "USD", str(year), str(year),
            "works-office", "https://example.org/works",
        )  # fmt: skip


def _value(work: int, year: int) -> int:
    """Give millions of dollars, three digits of which the last is no zero."""
    value = 100 + (work * 37 + year * 101) % 900
    return value + 1 if value % 10 == 0 else value


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")
