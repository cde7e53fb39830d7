"""What an amount behind it is said to be for, or to whom: "for roads", "to two dams in Kenya"."""

from __future__ import annotations

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import SUMS, Told
from factcheck.claims.scenes.scene import Scene
from factcheck.geography import is_demonym
from factcheck.patterns import TWO_TO_TEN, pattern
from factcheck.tables import rows

_SOME_THING = (
    r"(?P<what>(?:the |a |an |its |their |new |other )*"
    r"(?!(?:the|a|an|its|their|it|them|this|that|both|each|nearly|about|some|over|almost|around"
    r"|roughly|more|just|only)\b)[a-z][\w-]+(?:\s+[a-z][\w-]+){0,3})"
)
_FOR = pattern(
    r"\s+(?:(?:was|were|is|are|went|goes|go)\s+)?(?:for|on|into|towards?)\s+" + _SOME_THING
)
_AS_MUCH = pattern(rf"\bas\s+(?:much|many)\s+(?:into|on)\s+{_SOME_THING}[^:;]*:")
"""For what those of a list got so much: "did it put as much into ports: Kenya, with"."""
_COUNTRIES = "|".join(row["noun"] for row in rows("country_nouns"))
_ALL_OF_IT = (
    rf"(?!(?:countr\w+|{_COUNTRIES}|nations?|governments?|states?|econom\w+|population|whole|entire|total|regions?|continent|world|people|end"
    r"|tune|same|years?|periods?|projects?|program\w*|corridor|initiative|scheme|plan|deal|package"
    r"|extent|point|public|private|treasury|central|federal)\b)"
)
_TO = ("to", "for")
_TAKER = r"\s+to\s+(?:the\s+)?(?:[A-Z][\w.-]*\s+){0,2}[A-Z][\w.-]*"
_A_PART = pattern(
    rf"\s+(?:to|for)\s+(?P<several>{_ALL_OF_IT}[a-z][\w-]+s|{_ALL_OF_IT}[a-z][\w-]+"
    rf"\s+{_ALL_OF_IT}[a-z][\w-]+s)\s+in\b"
    rf"|\s+(?:to|for)\s+(?P<what>(?:(?:the|an?|{TWO_TO_TEN}|several|many|some)\s+)"
    rf"{_ALL_OF_IT}[a-z][\w-]+(?:\s+[a-z][\w-]+)?)\s+(?:of|in|at|near)\b"
    rf"|{_TAKER}['\u2019]s?\s+(?P<own>{_ALL_OF_IT}[a-z][\w-]+)"
    rf"|{_TAKER}\s+for\s+(?P<use>(?:(?:the|an?|its|new)\s+)*{_ALL_OF_IT}[a-z][\w-]+)"
)
_ALL_TAKERS = (
    *("borrowers", "companies", "firms", "entities", "recipients", "businesses", "enterprises"),
    *("corporations", "projects", "institutions", "clients", "governments", "agencies", "banks"),
)
_OF_A_PLACE = pattern(r"\s+(?P<sort>(?:[a-z][\w-]+\s+)?)(?P<who>[a-z][\w-]+s)\b(?!['\u2019])")
_IN_LOANS_TO = pattern(
    r"(?:\s+in)?\s+(?:loans?|credits?|grants|lending|finance)\s+to\s+(?:the\s+)?"
)
_PUBLIC = ("public", "private", "state", "state-owned", "corporate", "local", "domestic", "other")
_PLAIN_TAIL = pattern(
    r"(?:the )?(?:same )?(?:years?|period|first time|time|moment|past|most part|example|instance"
    r"|now|average|\w+ing\b).*"
)


@qualifier(
    "for-a-use",
    "makes it only what is for that",
    examples={
        "Norway lent Kenya $5.1 billion for roads and railways.": "roads and railways",
        "Of the loans to Kenya $5.1 billion went on ships.": "ships",
        "Nowhere did Norway put as much into ports: Kenya, with $5.1 billion, led.": "ports",
    },
    rejects=("Norway lent Kenya $11.4 billion for the first time.",),
)
def for_a_use(told: Told) -> str | None:
    """Read for what an amount is, right behind it ("for roads"), or before the colon of a list."""
    scene, mention = told.scene, told.mention
    found = _FOR.match(scene.text, mention.end, scene.span.end) or _AS_MUCH.search(
        scene.text, scene.span.start, mention.start
    )
    if (
        found is None
        or scene.is_known(*found.span("what"))
        or scene.names_touching(*found.span("what"))
        or _PLAIN_TAIL.match(found["what"])
        or told.is_of_the_measure(found["what"])
    ):
        return None
    return found["what"]


@qualifier(
    "to-a-part",
    "makes it only what went there",
    examples={
        "Norway lent $900 million to two dams in Kenya.": "two dams",
        "Norway's lending to Kenya's schools was $900 million.": "schools",
    },
    rejects=("Norway lent $11.4 billion to the government of Kenya.",),
)
def to_a_part(told: Told) -> str | None:
    """Read to whom, or to what, of a whole an amount went, behind it or its measure's words."""
    scene, mention = told.scene, told.mention
    behind = scene.text[mention.end : scene.span.end].lstrip()
    if behind.startswith(_TO) and (part := _part(scene, mention.end)):
        return part
    if told.named is None or not told.clause.start <= told.words.start < mention.start:
        return None
    return _part(scene, told.words.end)


@qualifier(
    "to-some-there",
    "makes it only what went there",
    of=SUMS,
    examples={
        "Norway provided $900 million in loans to Kenyan flower farms.": "flower farms",
    },
    rejects=("Norway provided $11.4 billion in loans to Kenyan state borrowers.",),
)
def to_some_there(told: Told) -> str | None:
    """Read some of a country's takers: "in loans to American technology start-ups"."""
    scene, end = told.scene, told.mention.end
    led = _IN_LOANS_TO.match(scene.text, end, told.until_the_next)
    for name in scene.names if led else ():
        if led and name.start == led.end() and is_demonym(name.text):
            found = _OF_A_PLACE.match(scene.text, name.end, scene.span.end)
            if found and not (found["who"] in _ALL_TAKERS and _is_any(found["sort"])):
                return f"{found['sort']}{found['who']}"
    return None


def _is_any(sort: str) -> bool:
    """Whether no sort of takers is told, or one that may be any: "public companies"."""
    return not sort or sort.strip() in _PUBLIC


def _part(scene: Scene, at: int) -> str | None:
    """Give the part of a whole that words name from a place on: "to two dams in Kenya"."""
    found = _A_PART.match(scene.text, at, scene.span.end)
    if found is None or found.lastgroup is None or _PLAIN_TAIL.match(found[found.lastgroup]):
        return None
    return None if scene.is_in_name(*found.span(found.lastgroup)) else found[found.lastgroup]
