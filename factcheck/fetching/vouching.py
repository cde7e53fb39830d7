"""Whether a file is the one that it should be: its sha256, and who stands up for it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.fetching.datasets import Dataset
from factcheck.fetching.watching import Watcher

ANY = "yes"
NOT_ACCEPTED = "not-accepted"


def digest(file: Path) -> str:
    """Give the sha256 of a file, in hex.

    Raises:
        FactcheckError: there is none, or it cannot be read.

    """
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise FactcheckError(
            "unreadable-file",
            f"the file cannot be read: {error.strerror}",
            where=str(file),
            hint="give the ZIP as it was downloaded",
        ) from error


def vouch(
    dataset: Dataset,
    sha256: str,
    *,
    accepted: str,
    before: str,
    is_own_file: bool,
    place: str,
    watcher: Watcher,
) -> None:
    """See that a file may be used.

    It may if its hash is the one that is declared, that is accepted now or was `before`. Who
    names a file vouches for it, unless another one is declared. Else somebody is asked.

    Raises:
        FactcheckError: another hash was accepted, somebody said no, or (with the code
            NOT_ACCEPTED) there is nobody to ask.

    """
    pinned = dataset.sha256 or before
    if accepted:
        is_fine = accepted in (sha256, ANY)
    else:
        is_fine = sha256 == pinned or (is_own_file and not dataset.sha256)
    if is_fine:
        return
    if accepted:
        raise FactcheckError(
            "other-file",
            f"this is another file than the one to accept: its sha256 is {sha256}",
            where=place,
            hint=f"see {dataset.page} for what is new, and compare",
        )
    news = f"not the one before, {pinned}" if pinned else "no other is known"
    answer = watcher.vouches(f"{place}\nsha256 {sha256} ({news})\nUse this file?")
    if answer is None:
        raise FactcheckError(
            NOT_ACCEPTED,
            f"nobody has vouched for this file: sha256 {sha256} ({news})",
            where=place,
            hint="compare it with one that you trust; then the same command uses it, without\n"
            f"another download, with --accept-sha256 {sha256}",
        )
    if not answer:
        raise FactcheckError("not-wanted", "the file was not accepted", where=place)
