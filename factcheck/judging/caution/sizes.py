"""A size that only tells which project is meant: "the 392-km Multan-Sukkur Motorway"."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.claims.scenes.built_things import PIECE, any_built_thing
from factcheck.judging.caution.doubt import Doubt
from factcheck.patterns import pattern

LED_BY_THE = pattern(r"\b(?:the|this)\s+$")
_OF_IT = rf"(?:{PIECE}|phase|extension|expansion|spur|unit)"
_PIECE_BEHIND = pattern(rf"[\s-]+(?:[a-z]+\s+)?{_OF_IT}s?\b")
STRETCH_BEHIND = pattern(
    r"[\s-]+(?:(?!(?:in|of|with|and|for|at|on|to|from|by|is|was|has)\b)[\w\u2013-]+\s+){0,2}?"
    rf"(?:{_OF_IT}|branch|loop|bypass)\b"
)
"""What makes a size that of a piece with a name: "ML-1's 480-km Karachi-Rohri section"."""
_SORT = (
    r"(?:coal|coal-fired|hydro|hydropower|hydroelectric|power|nuclear|wind|solar|thermal|lignite"
    r"|run-of-river|fibre|metro|rail)"
)
_SOMEBODYS = pattern(r"(?:['\u2019]s?|\b(?:an?|another|one|second|its|their|whose))\s+$")
_THING = any_built_thing("again", "project", "scheme", "cable")
_SIZED = pattern(
    rf"(?:['\u2019]s)?(?:\s+{_SORT})*(?:\s+{_THING})?(?:\s+of\s+|\s*\(\s*)|['\u2019]s\s+"
)
"""What stands between a name and its size: "Sahiwal's coal plant of", "Azad Pattan (", "'s"."""
_PIECE_OF = pattern(
    rf"\b(?:{PIECE}|phase|stage|extension|expansion|spur|units?|part|rest|remainder|half|third"
    r"|quarter|share|portion|bulk|most|all|each|some|none)\s+(?:(?:of|at|for|in|to)\s+)?(?:the\s+)?$"
)
"""What makes it only a piece of what is named: "the second phase of Karot"."""
_EACH = pattern(r"\s+(?:each|apiece|of)\b")
_ITS_THING = pattern(
    rf"[\s-](?:{_SORT}\s+){{0,2}}{_THING}\b"
    rf"(?![\s-]+{_OF_IT}\b)"
)


def is_its_size(doubt: Doubt) -> bool:
    """Whether an amount is an adjective of the project that its figure is of.

    "Sahiwal's coal plant of 1,320 MW", "the 720 MW plant": it is that, whatever else is told.
    """
    if doubt.kind != "quantity" or not doubt.has_a_figure or doubt.subject.kind != "project":
        return False
    return _stands_before_its_name(doubt) or _stands_behind_it(doubt) or _stands_for_it(doubt)


def _stands_before_its_name(doubt: Doubt) -> bool:
    """Whether it is told right before the name, of all and not of what somebody has there."""
    ends = [n.end for n in doubt.subject_here if n.start == doubt.claim.mention.end + 1]
    if not ends or _SOMEBODYS.search(doubt.before):
        return False
    return _PIECE_BEHIND.match(around.behind(doubt.claim, max(ends))) is None


def _stands_behind_it(doubt: Doubt) -> bool:
    """Whether it is told behind the name: "Azad Pattan (700 MW)", "ThalNova's 330 MW"."""
    claim = doubt.claim
    is_told = any(
        _SIZED.fullmatch(around.between(claim, name.end, claim.mention.start))
        and not _PIECE_OF.search(around.before(claim, name.start))
        for name in doubt.subject_here
    )
    return is_told and not (_EACH.match(doubt.behind) or STRETCH_BEHIND.match(doubt.behind))


def _stands_for_it(doubt: Doubt) -> bool:
    """Whether it takes up what was named before: "the 27-km line"."""
    if doubt.claim.setting.qualifier is not None or not doubt.first.certain:
        return False
    return bool(LED_BY_THE.search(doubt.before) and _ITS_THING.match(doubt.behind))
