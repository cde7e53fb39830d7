"""A file downloaded: what broke off goes on, what is unchanged is not taken twice."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.errors import FactcheckError
from factcheck.fetching.datasets import Dataset
from factcheck.fetching.receipts import Download, Receipt
from factcheck.fetching.watching import Watcher
from factcheck.web.asking import answer, pieces
from factcheck.web.patience import (
    GIVEN_UP,
    GivenUpError,
    Manner,
    PassingError,
    Patience,
    patiently,
)

if TYPE_CHECKING:
    import requests

BY_HAND = "or download it with a browser and give it with --from FILE.zip"
_SPAN = re.compile(r"bytes (?:(?P<start>\d+)-\d+|\*)/(?P<whole>\d+)", re.ASCII)


class Downloading:
    """The file of a dataset on its way to `target`."""

    def __init__(
        self, dataset: Dataset, target: Download, patience: Patience, watcher: Watcher
    ) -> None:
        self._dataset, self._target = dataset, target
        self._watcher = watcher
        # A dataset is as long as it is; the program names its address, and nobody else does.
        self._manner = Manner(patience=patience, thing="file", by_hand=BY_HAND, only_public=False)

    def receipt(self, before: Receipt | None) -> Receipt | None:
        """Download the file; None if it is still the one of the receipt `before`.

        A download that is done already, and waits for somebody to vouch for it, is taken as it
        is.

        Raises:
            FactcheckError: it is not to be had now. What there is of it stays for the next call.

        """
        try:
            return patiently(lambda: self._next(before), self._manner, self._watcher.say)
        except GivenUpError as fault:
            raise self._given_up(fault) from fault

    def _next(self, before: Receipt | None) -> Receipt | None:
        kept = self._target.receipt(self._dataset.address)
        return kept if kept and kept.is_done else self._try(kept, before)

    def _try(self, kept: Receipt | None, before: Receipt | None) -> Receipt | None:
        start = self._target.size if kept and kept.validator else 0
        headers = {}
        if kept and start:
            headers = {"Range": f"bytes={start}-", "If-Range": kept.validator}
        elif before:
            headers = {"If-None-Match": before.etag, "If-Modified-Since": before.modified}
        headers = {name: value for name, value in headers.items() if value}
        with answer(self._dataset.address, lambda _: headers, self._manner) as response:
            if response.status_code == HTTPStatus.NOT_MODIFIED and before:
                return None
            if kept and self._is_all(response, start):
                receipt = kept
            else:
                receipt = self._receipt(response, start)
                self._target.note(receipt)
                self._take(response, start if _span(response) else 0, receipt.whole)
        done = replace(receipt, is_done=True)
        self._target.note(done)
        return done

    def _is_all(self, response: requests.Response, start: int) -> bool:
        """Whether the server has no more than what is there."""
        span = _span(response)
        return (
            response.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
            and span is not None
            and int(span["whole"]) == start > 0
        )

    def _receipt(self, response: requests.Response, start: int) -> Receipt:
        """Give the receipt of an answer that has the file, from the start or from where it was."""
        code, span = response.status_code, _span(response)
        if code == HTTPStatus.OK:
            size = response.headers.get("Content-Length", "")
        elif code == HTTPStatus.PARTIAL_CONTENT and span and span["start"] == f"{start}" != "0":
            size = span["whole"]
        else:
            self._target.forget()
            told = response.headers.get("Content-Range", "no range")
            raise PassingError(f"the server's answer does not fit ({code}, {told})", wait=0)
        whole = int(size) if size.isdecimal() else None
        self._limit(whole or 0)
        return Receipt(
            address=self._dataset.address,
            etag=response.headers.get("ETag", ""),
            modified=response.headers.get("Last-Modified", ""),
            whole=whole,
        )

    def _take(self, response: requests.Response, start: int, whole: int | None) -> None:
        """Write the body into the file, from `start` on."""
        done = start
        with self._target.file.open("r+b" if start else "wb") as file:
            file.seek(start)
            file.truncate()
            for chunk in pieces(response):
                done += len(chunk)
                self._limit(done)
                file.write(chunk)
                self._watcher.at("downloading", done, whole)
        if whole is not None and done < whole:
            raise PassingError("the connection broke off")

    def _limit(self, size: int) -> None:
        dataset = self._dataset
        if size > dataset.largest_download:
            self._target.forget()
            raise FactcheckError(
                "too-large",
                f"the file has more than the {dataset.largest_download:,} bytes that are allowed",
                where=dataset.address,
                hint=f"this may not be the dataset: look at {dataset.page}",
            )

    def _given_up(self, fault: GivenUpError) -> FactcheckError:
        target, address = self._target, self._dataset.address
        receipt = target.receipt(address)
        message, hint = str(fault), f"try again later, {BY_HAND}"
        if receipt and target.size and receipt.validator:
            whole = f" of {receipt.whole:,}" if receipt.whole else ""
            message += f"; {target.size:,}{whole} bytes are there"
            hint = f"the same command goes on from there; {BY_HAND}"
        return FactcheckError(GIVEN_UP, message, where=address, hint=hint)


def _span(response: requests.Response) -> re.Match[str] | None:
    """Read which bytes an answer has; None where it has all."""
    return _SPAN.fullmatch(response.headers.get("Content-Range", "").strip())
