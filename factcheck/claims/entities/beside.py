"""Places that a sentence names besides the one of which it tells a statistic.

"Bolivia sells gas to Brazil and had a trade surplus of 1.1 percent", "net migration was 18,730,
chiefly from Zimbabwe", "its forces total 11,800, while 10,000 US troops are there".
"""

from __future__ import annotations

from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import plain_words
from factcheck.geography import is_demonym
from factcheck.kinds import DATES
from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.reference import NameHit

_NOUN_BEHIND = pattern(r"\s+(?P<noun>[a-z]{3,})")
_CHIEFLY_FROM = pattern(
    r"[^;:]*,\s+(?:chiefly|mainly|mostly|largely|primarily|partly|above\s+all|notably"
    r"|(?:most|many|half|some)\s+of\s+(?:it|them))\s+(?:from|to|in|by|via|through|with)\s+(?:the\s+)?"
)
_OF_ITS_OWN = pattern(
    r"[^;:]*,[^;:]*\b(?:its|their)\s+(?:[a-z-]+\s+){1,3}(?:in|from|to|with|at|of)\s+(?:the\s+)?"
)
_AFTER = pattern(
    r"[^;:]*,\s+(?:the|its|their)\s[^,;:]*\b(?:\w{3,}est|most|least)\s[^,;:]*\s"
    r"(?:after|except(?:\s+for)?|bar|but\s+for)\s+(?:the\s+)?"
)
"""What is only behind others: ", the lowest rate in Europe after"."""
_WITH_OTHERS = pattern(r"\b(?:to|from|with|in|on|by|for|between|among|over|against)\s+(?:the\s+)?$")
_AND_WITH = pattern(r"(?:\s*,|\s+and|\s+or)\s+(?:the\s+)?")
_SAME_SUBJECT = pattern(
    r"[^,;:]*(?:[,;:]\s+(?:and\s+|but\s+|so\s+)?|\s(?:and|but)\s+)(?:(?:its|their)\s"
    r"|(?:it\s+|also\s+|still\s+|yet\s+)?(?:has|had|have|ran|runs|posts?|posted|records?|recorded"
    r"|reports?|reported|boasts?|boasted|shows?|showed|sees|saw|spends?|spent|keeps?|kept|counts?"
    r"|counted|registers?|registered)\s)[^;:]*"
)
"""What leads to an amount of whom a sentence began with: "and had", ": its growth was"."""
_DOES = pattern(r"\s+(?!and\b|or\b|as\b|in\b|of\b)[a-z]+")
_FIRST = len("The ")


def only_stands_beside(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a place has a part in what is told of another, of which the amount is."""
    if scene.index.entities[name.entity].kind != "country":
        return False
    if name.start >= mention.end:
        ways = [_OF_ITS_OWN, _AFTER]
        if any(other.end <= mention.start for other in scene.names):
            ways.append(_CHIEFLY_FROM)
        return _is_of_a_later(scene, mention, name) or any(
            words.fullmatch(scene.text, mention.end, name.start) for words in ways
        )
    return _is_its_partner(scene, mention, name)


def _is_of_a_later(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a name says whose people or things a later number counts: "and 1,500 US troops"."""
    behind = _NOUN_BEHIND.match(scene.text, name.end)
    if behind is None or behind["noun"] in plain_words():
        return False
    return any(
        other.start > mention.start
        and other.start < name.start
        and name.start - other.end <= 1
        and other.kind not in DATES
        for other in scene.mentions_near(mention)
    )


def _is_its_partner(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a sentence begins with another place, and goes on about that behind this one."""
    names = [hit for hit in scene.names if hit.end <= mention.start]
    first = names[0]
    if (
        first.entity == name.entity
        or first.start > scene.span.start + _FIRST
        or not _DOES.match(scene.text, first.end)
        or not _SAME_SUBJECT.fullmatch(scene.text, names[-1].end, mention.start)
    ):
        return False
    if is_demonym(name.text):
        return True
    number = names.index(name)
    while number > 1 and _AND_WITH.fullmatch(
        scene.text, names[number - 1].end, names[number].start
    ):
        number -= 1
    return _WITH_OTHERS.search(scene.text, scene.span.start, names[number].start) is not None
