# ruff: noqa: RUF001 - dashes are what is read here
"""Times of the day and calls for help, whose numbers count nothing.

"The 13.02 from Crewe", "from 3.30pm to 7.30", "half-past three", "at 1840 hrs", "his 999 call".
"""

from __future__ import annotations

from typing import Final

from factcheck.patterns import pattern

_A_TIME = pattern(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]\Z")
_BEHIND_A_TIME = pattern(r"[0-9](?:\s?[ap]\.?m\.?|:[0-9]{2})\s?(?:to|until|till|[-–])\s?\Z")
_TO_A_TIME = pattern(r"\s?(?:to|until|till|[-–])\s?[0-9]{1,2}(?::[0-9]{2}|\.[0-9]{2}\s?[ap]\.?m)")
_A_TRAIN = pattern(r"\s(?:from|to)\s[A-Z]|\s(?:train|bus|service|departure|flight|ferry)\b")
_PAST = pattern(
    r"(?i)\b(?:(?:half|quarter|minutes)[\s-]past|the\shours\sof(?:\s[a-z]+\s(?:and|to))?)\s\Z"
)
_BACK: Final = 32
_HELP: Final = frozenset({"999", "911", "112", "101", "111", "000"})
_CALL = pattern(r"\s(?:calls?|callers?|operators?|dispatchers?|hotline|recordings?)\b")
_CALLED = pattern(
    r"(?i)\b(?:call(?:s|ed|ing)?|dial(?:s|led|ling|ed|ing)?|r[aiu]ng|ringing|phon(?:es?|ed|ing))"
    r"(?:\sto)?\s\Z"
)
_IN_HOURS = pattern(r"(?:(?:[01][0-9]|2[0-3])\.?[0-5][0-9]|2400)\s?(?:hrs?|hours)\Z")
_HOURS = pattern(r"\s?(?:hrs?|hours)\b")
_OF_A_THING = pattern(r"\sof\s(?!(?:the\s)?[0-9])")
_ZONE = r"\s?(?:UTC|GMT|BST|CET|CEST|IST|EST|EDT|PST|PDT|local\stime)\b"
_BEFORE_A_ZONE = pattern(rf"(?:,\s[0-9]{{4}})*(?:,?\s(?:and|or)\s[0-9]{{4}})?{_ZONE}")
"""What makes four digits a time: "2300, 0500 and 1100 GMT", "9.00 UTC"."""
_FOUR_DIGITS = pattern(r"(?:[01][0-9]|2[0-4])[0-5][0-9]\Z")
_AT = pattern(
    r"(?i)\b(?:at|until|till|since|by|before)\s(?:(?:about|around|approximately|exactly)\s)?\Z"
)


def is_a_time(text: str, start: int, end: int, digits: str) -> bool:
    """Whether a number is told as a time of the day."""
    if digits.isalpha():
        return _PAST.search(text, max(0, start - _BACK), start) is not None
    if digits.startswith("00."):
        return True
    if _FOUR_DIGITS.match(digits):
        hours = _HOURS.match(text, end)
        led = hours is not None and is_in_hours(text, start, hours.end())
        return led or _BEFORE_A_ZONE.match(text, end) is not None
    if not _A_TIME.match(digits):
        return False
    if _BEFORE_A_ZONE.match(text, end):
        return True
    if _BEHIND_A_TIME.search(text, max(0, start - _BACK), start) or _TO_A_TIME.match(text, end):
        return True
    return text.endswith(("the ", "The "), 0, start) and _A_TRAIN.match(text, end) is not None


def is_for_help(text: str, start: int, end: int, digits: str) -> bool:
    """Whether it is the number that is dialled in need."""
    if digits not in _HELP:
        return False
    called = _CALLED.search(text, max(0, start - _BACK), start)
    return called is not None or _CALL.match(text, end) is not None


def is_in_hours(text: str, start: int, end: int) -> bool:
    """Whether "1840 hrs" is a time of the day, behind "at" or "until", and no length."""
    if not _IN_HOURS.match(text, start, end) or _OF_A_THING.match(text, end):
        return False
    return _AT.search(text, max(0, start - _BACK), start) is not None
