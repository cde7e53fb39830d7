"""Datasets that are fetched from their publishers and made into reference packages."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from factcheck.errors import FactcheckError
from factcheck.fetching import editions, sheets, vouching
from factcheck.fetching.archives import workbook
from factcheck.fetching.comparing import Altered, Changes, differences
from factcheck.fetching.datasets import Dataset, dataset, known
from factcheck.fetching.downloading import Downloading
from factcheck.fetching.receipts import Download, Receipt
from factcheck.fetching.watching import Watcher
from factcheck.reference import package as packages
from factcheck.web import Patience

__all__ = [
    "Altered", "Changes", "Dataset", "Fetched", "Order", "Patience", "Watcher", "dataset",
    "differences", "fetch", "known",
]  # fmt: skip


class Order(Struct, frozen=True, kw_only=True):
    """What is to be fetched.

    The package comes into `directory`, what is downloaded for it into `downloads`. `file` is a
    ZIP that was downloaded by hand, `accepted` the sha256 that is vouched for, or `yes`.
    """

    dataset: Dataset
    directory: Path
    downloads: Path
    file: Path | None = None
    accepted: str = ""


class Fetched(Struct, frozen=True, kw_only=True):
    """What came of it: `changes` is None where there was no edition before."""

    rows: int
    sha256: str
    changes: list[Changes] | None


def fetch(order: Order, patience: Patience, watcher: Watcher) -> Fetched | None:
    """Fetch a dataset and write its package; None if the publisher has nothing new.

    Whatever goes wrong, the edition before stays as it is until the new one takes its place.

    Raises:
        FactcheckError: it is not to be had, not to be trusted or not as declared, or somebody
            was asked and said no.

    """
    if order.file:
        return _made(order, order.file, None, watcher)
    made_of = editions.origin(editions.standing(order.directory))
    is_current = made_of is not None and made_of.declaration == order.dataset.digest
    target = Download(order.downloads / f"{order.dataset.name}.zip")
    downloading = Downloading(order.dataset, target, patience, watcher)
    receipt = downloading.receipt(made_of.receipt if made_of and is_current else None)
    if receipt is None:
        return None
    try:
        fetched = _made(order, target.file, receipt, watcher)
    except FactcheckError as fault:
        if fault.code != vouching.NOT_ACCEPTED:
            target.forget()
        raise
    target.forget()
    return fetched


def _made(order: Order, file: Path, receipt: Receipt | None, watcher: Watcher) -> Fetched:
    """Make the package of a file, if somebody vouches for it."""
    before = editions.standing(order.directory)
    made_of = editions.origin(before)
    place = receipt.address if receipt else str(file)
    sha256 = vouching.digest(file)
    vouching.vouch(
        order.dataset,
        sha256,
        accepted=order.accepted,
        before=made_of.sha256 if made_of else "",
        is_own_file=receipt is None,
        place=place,
        watcher=watcher,
    )
    with workbook(file, order.dataset, place) as opened:
        rows = sheets.records(opened, order.dataset, watcher)
    origin = editions.Origin(sha256=sha256, declaration=order.dataset.digest, receipt=receipt)
    editions.write(order.directory, order.dataset, rows, origin)
    now = packages.read(order.directory)
    changes = differences(before, now) if before else None
    return Fetched(rows=len(rows), sha256=sha256, changes=changes)
