"""The clock that commands go by."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from factcheck.errors import FactcheckError


def now() -> datetime:
    """Give the time in UTC, to the second; SOURCE_DATE_EPOCH stands for the clock.

    Raises:
        FactcheckError: SOURCE_DATE_EPOCH is no number of seconds.

    """
    chosen = os.environ.get("SOURCE_DATE_EPOCH")
    if chosen is None:
        return datetime.now(tz=UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(chosen), tz=UTC)
    except (ValueError, OverflowError, OSError):
        what = f'"{chosen}" is no time: it is counted in seconds since 1970'
        raise FactcheckError("wrong-time", what, where="SOURCE_DATE_EPOCH") from None


def today() -> date:
    """Give the day in UTC.

    Raises:
        FactcheckError: as in `now`.

    """
    return now().date()
