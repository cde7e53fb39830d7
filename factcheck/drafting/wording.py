"""Header words: split, cleaned, and parted into what they name and what stands in brackets."""

from __future__ import annotations

import re

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_MARK = re.compile(r"\s*(?:[*†‡]+|[¹²³⁴-⁹]+)$")
_ABBREVIATED = {
    "avg": "average", "pct": "percent", "perc": "percent", "no": "number", "num": "number",
    "nb": "number", "pop": "population", "qty": "quantity", "amt": "amount",
    "govt": "government", "nos": "number", "yr": "year", "est": "estimated", "tot": "total",
    "percap": "per capita",
}  # fmt: skip


def spaced(header: str) -> str:
    """Give a header as words: `gdp_growth`, `gdpGrowth`, "GDP.growth" are three ways of one."""
    text = _MARK.sub("", header.strip())
    if "_" in text or (" " not in text and re.search(r"[a-z][.\-][a-z]", text)):
        text = re.sub(r"[_.\-]+", " ", text)
    elif " " not in text:
        text = _CAMEL.sub(" ", text)
    words = text.split()
    return " ".join(_ABBREVIATED.get(word.lower().rstrip("."), word) for word in words)


def bracketed(text: str) -> tuple[str, list[str]]:
    """Part a header into the words outside its brackets and those inside each."""
    inside = [found.strip() for found in _BRACKET.findall(text)]
    outside = " ".join(_BRACKET.sub(" ", text).replace("(", " ").split())
    return outside.strip(" ,;:-\u2013"), inside


def lowered(text: str) -> str:
    """Give words in lower case, but for acronyms and names in their midst."""
    words = text.split()
    is_shouted = text.isupper() and len(text) > 6
    return " ".join(_lower(word, at, is_shouted=is_shouted) for at, word in enumerate(words))


def _lower(word: str, at: int, *, is_shouted: bool) -> str:
    core = word.strip("\"'(),.")
    if is_shouted:
        return word.lower()
    parts = core.split("-")
    if at and all(part[:1].isupper() and part[1:].islower() for part in parts):
        return word.lower()
    is_acronym = len(core) > 1 and sum(map(str.isupper, core)) > 1
    return word if is_acronym else word.lower()


def slug(text: str, joint: str = "-") -> str:
    """Give an id made of the letters and digits of a text."""
    import unicodedata  # noqa: PLC0415 - only a draft makes ids

    plain = "".join(
        char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)
    )
    words = re.findall(r"[^\W_]+", plain.replace("%", " percent ").lower().replace("'", ""))
    return joint.join(words)
