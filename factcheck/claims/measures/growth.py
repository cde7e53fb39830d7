"""Growth of which nothing says what grows: that of an economy, as newspapers have it."""

from __future__ import annotations

from factcheck.claims.scenes.calendar import MONTH
from factcheck.claims.scenes.scene import Scene
from factcheck.geography import is_demonym
from factcheck.model import Mention
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import PhraseHit
from factcheck.reference.inflections import is_verb_of_change

_ALONE = "growth"
_LED_BY = pattern(
    r"(?:^|[\s(])(?:the|an?|its|their|our|of|to|for|with|on|in|at|by|from|and|but|that|this|last|next"
    r"|annual|yearly|average|overall|real|headline|strong(?:er|est)?|weak(?:er|est)?|slow(?:er|est)?"
    r"|fast(?:er|est)?|high(?:er|est)?|low(?:er|est)?|robust|sluggish|rapid|solid|steady|record"
    r"|projected|expected|estimated|forecast(?:s|ed)?|sees?|saw|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?"
    r"|drag(?:s|ged)?|slow(?:s|ed|ing)|push(?:es|ed)?|achiev(?:e|es|ed)|record(?:s|ed)|post(?:s|ed)"
    r"|puts?|showed|shows|year|is|was|has|had|\d[\d.,]*|per ?cent|percent|%|\S+['\u2019]s?"
    r"|['\u2019]s?)"
    r"\s$"
)
_OF_OR_IN = pattern(r"\s+(?:of|in|for)\s+(?:the\s+)?")
_MEASURED = pattern(
    rf"{HEDGES}(?:[-+]?\d|(?:first|second|third|fourth|final|last|same|current|next|past)\b"
    rf"|(?:this|that) year\b|real terms\b|{MONTH}\b)"
)
_WHOLE = r"\s+(?:economy|economic|output|GDP|gross|national|real)\b"
_ECONOMY = pattern(_WHOLE)
_TO_A_LEVEL = pattern(rf"\s+(?:to|from)\s+{HEDGES}[-+]?\d")
_OWNED = pattern(rf"['\u2019]s?(?!{_WHOLE})\s+[a-z]")
_APART = pattern(r"[,;:]|^\s+rates?\b")
_STOPS = (",", ";", ":", "-", "(", "\u2014")
_REACH, _FEW = 24, 6


def is_bare(scene: Scene, hit: PhraseHit) -> bool:
    """Whether "growth" stands alone, of which it is inferred that an economy grows.

    Not so where a package has that word itself among the phrases of a measure.
    """
    if hit.text.lower() != _ALONE:
        return False
    return not any(_ALONE in scene.index.measures[each].phrases for each in hit.measures)


def is_of_something_else(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words say what grows, or in what: "credit growth of 5 %", "growth in exports".

    Or to what it has grown: "online users have grown to 49 percent". Or they do not lead to the
    amount: "despite years of growth, 27 percent are hungry".
    """
    if mention.kind == "percent" and _TO_A_LEVEL.match(scene.text, hit.end):
        return is_verb_of_change(hit.text.rpartition(" ")[2].lower())
    if not is_bare(scene, hit):
        return False
    between = scene.text[hit.end : mention.start]
    if hit.start > mention.start or _APART.search(between) or len(between.split()) > _FEW:
        return True
    before = scene.text[max(scene.span.start, hit.start - _REACH) : hit.start]
    is_first = not before.strip() or before.rstrip().endswith(_STOPS)
    if not is_first and not _LED_BY.search(before.lower()):
        return True
    goes_on = _OF_OR_IN.match(scene.text, hit.end)
    if goes_on is None:
        return False
    for name in scene.names:
        if name.start == goes_on.end():
            owned = _OWNED.match(scene.text, name.end)
            return owned is not None or (
                is_demonym(name.text) and not _ECONOMY.match(scene.text, name.end)
            )
    return _MEASURED.match(scene.text, goes_on.end()) is None
