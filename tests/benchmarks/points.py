"""What each sign counts for, measured on the labelled passages of the corpora.

    python tests/benchmarks/points.py [--passages y] [--step 1] [--write]

True amounts that are left open, and those of sentences of something else, stand beside supported
figures that were altered, as far as they are weighed at all (`factcheck/judging/balance`). A
logistic regression gives each sign its points, tenths of the logarithm of the odds; a set of
passages is weighed by what the others teach. The second table tells how many altered amounts
would be called wrong, and how many true ones, for so many points. `--write` puts the points into
`factcheck/data/signs.csv`; how many are enough stays for a person to say.
"""

from __future__ import annotations

import argparse
import csv
import io
import multiprocessing
import sys
import tempfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from measuring import ROOT, table

sys.path.insert(0, str(ROOT / "tests"))
from factcheck import tables
from factcheck.documents import from_text
from factcheck.judging.balance.signs import ALWAYS, SIGNS, weights
from factcheck.model import CheckedClaim, Status
from factcheck.reference import Index, load
from test_unseen_passages import AGREEING, ALL, Passage, of, smaller_by_thousands
from test_worded_amounts import FACTORS as OF_SOMETHING_ELSE
from test_worded_amounts import Sentence, sentences, times
from weighing import signs_in

FACTORS = ("1.07", "1.2", "1.4", "1.8", "0.7", "0.5")
"""How many times itself an amount is altered to."""
_RIDGE, _FOLDS, _ROUNDS = 2.0, 9, 30
_SET = 2
"""So many letters of a passage's name tell its set."""
_LEVELS = range(20, 61, 4)
Signs = tuple[bool, ...]


class Row(NamedTuple):
    """The signs of one amount, the set that its passage is of, and whether it was altered."""

    group: str
    is_altered: bool
    signs: Signs


@cache
def own_package() -> Index:
    """Load the reference data of the project."""
    with tempfile.TemporaryDirectory() as folder:
        return load([ROOT / "reference_data"], cache_dir=Path(folder))


def weighed(
    passage: Passage | Sentence, text: str
) -> tuple[dict[int, Signs], Sequence[CheckedClaim]]:
    """Give the signs of what is weighed, by where it begins, and all claims as left before."""
    document = from_text(text, path=passage.id, published=passage.published)
    found, claims = signs_in(document, own_package())
    told = {at: tuple(name in names for name in SIGNS) for at, names in found.items()}
    return told, claims


def rows_of(passage: Passage) -> list[Row]:
    """Give the open amounts of a passage, as they stand and altered."""
    make = partial(Row, passage.id[:_SET])
    found, claims = weighed(passage, passage.text)
    rows = [make(False, signs) for signs in found.values()]
    for label in passage.claims:
        claim = of(label, claims) if label.status is Status.SUPPORTED else None
        if claim is None or claim.verdict.status not in AGREEING:
            continue
        mention = claim.claim.mention
        if "date" in mention.kind:
            continue
        wrong = {times(mention.text, Decimal(factor)) for factor in FACTORS}
        for amount in sorted(filter(None, {*wrong, smaller_by_thousands(mention.text)})):
            text = passage.text[: mention.start] + amount + passage.text[mention.end :]
            if (signs := weighed(passage, text)[0].get(mention.start)) is not None:
                rows.append(make(True, signs))
    return rows


def rows_of_something_else(sentence: Sentence) -> list[Row]:
    """Give the amounts of a sentence in which any number is true."""
    rows = []
    for factor in map(Decimal, OF_SOMETHING_ELSE):
        if (figure := times(sentence.figure, factor)) is not None:
            text = sentence.with_figure(figure)
            found, _ = weighed(sentence, text)
            rows += [Row(sentence.id[:_SET], False, signs) for signs in found.values()]
    return rows


def fitted(signs: np.ndarray, altered: np.ndarray) -> np.ndarray:
    """Fit a logistic regression by Newton's method; the last weight is that of no sign."""
    told = np.column_stack([signs, np.ones(len(signs))])
    ridge = np.full(told.shape[1], _RIDGE)
    ridge[-1] = 0
    found = np.zeros(told.shape[1])
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-told @ found))
        slope = told.T @ (altered - chance) - ridge * found
        curve = (told * (chance * (1 - chance))[:, None]).T @ told + np.diag(ridge)
        found += np.linalg.solve(curve, slope)
    return found


def points_by_other_sets(rows: Sequence[Row], signs: np.ndarray, altered: np.ndarray) -> np.ndarray:
    """Weigh each set of passages by what the others teach; in points."""
    groups = sorted({row.group for row in rows})
    fold = np.array([groups.index(row.group) % _FOLDS for row in rows])
    points = np.zeros(len(rows))
    for each in range(_FOLDS):
        own = fold == each
        if own.any():
            taught = fitted(signs[~own], altered[~own])
            points[own] = np.column_stack([signs[own], np.ones(own.sum())]) @ taught
    return 10 * points


def told_rows(names: Sequence[str], measured: np.ndarray) -> Iterator[tuple[str, str, str]]:
    """Yield what each sign counts for today, and what it would."""
    today = weights()
    for name, weight in zip((*names, ALWAYS), measured, strict=True):
        yield name, f"{today[name].points}", f"{10 * weight:.0f}"


def write(names: Sequence[str], measured: np.ndarray) -> None:
    """Put the points into the table, where each sign has its row."""
    points = {
        name: f"{10 * each:.0f}" for name, each in zip((*names, ALWAYS), measured, strict=True)
    }
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(("sign", "points", "words"))
    for row in tables.rows("signs"):
        name = row["sign"]
        out.writerow((name, points.get(name, row["points"]), row["words"]))
    (ROOT / "factcheck" / "data" / "signs.csv").write_text(text.getvalue(), encoding="utf-8")


def main() -> None:
    """Print what each sign counts for, and what a number of points would find."""
    parser = argparse.ArgumentParser(description="What each sign counts for.")
    parser.add_argument("--passages", default="", help="those whose names begin so; all if empty")
    parser.add_argument(
        "--step", type=int, default=1, help="every so many of them and of the sentences"
    )
    parser.add_argument("--write", action="store_true", help="put the points into signs.csv")
    asked = parser.parse_args()
    chosen = [each for each in ALL if each.id.startswith(asked.passages)][:: asked.step]
    with multiprocessing.Pool() as pool:
        found = [
            *pool.imap(rows_of, chosen, chunksize=8),
            *pool.imap(rows_of_something_else, sentences("other")[:: asked.step], chunksize=8),
        ]
    rows = [row for each in found for row in each]
    signs = np.array([row.signs for row in rows], dtype=float)
    altered = np.array([row.is_altered for row in rows], dtype=float)
    measured = fitted(signs, altered)
    points = points_by_other_sets(rows, signs, altered)
    counts = f"{altered.sum():.0f} altered amounts, {(1 - altered).sum():.0f} true ones"
    title = f"{len(chosen)} passages: {counts}"
    table(title, ("sign", "points", "measured"), [*told_rows(list(SIGNS), measured)])
    levels = [
        (
            f"{least}",
            f"{((points >= least) & (altered == 1)).sum()}",
            f"{((points >= least) & (altered == 0)).sum()}",
        )
        for least in _LEVELS
    ]
    table("Called wrong", ("points", "altered", "true"), levels)
    if asked.write:
        write(list(SIGNS), measured)


if __name__ == "__main__":
    main()
