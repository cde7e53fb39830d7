"""Brackets that were made words when a text was cut into its words: "14.7 % -LRB- 2012 -RRB-".

They are read as the brackets that they were, in as many characters, so that every offset stays.
"""

from __future__ import annotations

_BRACKETS = {
    "-LRB-": "    (",
    "-RRB-": ")    ",
    "-LSB-": "    [",
    "-RSB-": "]    ",
    "-LCB-": "    {",
    "-RCB-": "}    ",
}
_SIGN = "B-"


def with_brackets(text: str) -> str:
    """Give a text with its brackets as signs, of equal length."""
    if _SIGN not in text:
        return text
    for word, sign in _BRACKETS.items():
        text = text.replace(word, sign)
    return text
