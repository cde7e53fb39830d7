"""Names that are those of languages: "Official languages Dutch, French, German"."""

from __future__ import annotations

from factcheck import geography
from factcheck.patterns import pattern
from factcheck.reference import NameHit

_TONGUES = pattern(
    r"\b[Ll]anguages?(?:\s+spoken)?\s*(?:[:|]|\bis\b|\bare\b)?\s*(?:[A-Z][a-z]+\s*(?:,|;|/|\band\b)\s*)*$"
)
_TONGUE = pattern(r"[\s-]+(?:language|speak(?:s|ers?|ing))\b|-language\b")
_REACH = 80


def is_a_language(text: str, first: int, hit: NameHit) -> bool:
    """Whether a name is that of a language, in a sentence that begins at `first`."""
    if not geography.is_demonym(hit.text):
        return False
    if _TONGUE.match(text, hit.end):
        return True
    return _TONGUES.search(text, max(first, hit.start - _REACH), hit.start) is not None
