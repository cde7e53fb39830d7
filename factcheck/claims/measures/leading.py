"""Words that head an amount: as its label, its subject, or what it is told by."""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck.claims.lists.pairing import are_alike
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.claims.scenes.words import own_words, plain_words
from factcheck.kinds import COUNTS
from factcheck.model import Mention
from factcheck.patterns import HEDGES, YEAR, pattern
from factcheck.reference import NameHit, PhraseHit
from factcheck.reference.inflections import otherwise

_LINK = pattern(
    r"\b(?:of|at|is|was|were|are|be|been|to|reached|totall?ed|number(?:s|ed)?|counts?|counted|hit)"
    rf"\s+{HEDGES}$"
)
_PER = pattern(
    r"(?:\b(?:per|(?:per|for|in|to|of|among)\s+every|for\s+each)\s+"
    rf"|[a-z]/|\([^()]{{0,30}}=\s*|\b{YEAR}\s*=\s*)$"
)
_TO_A_NAME = pattern(
    r"(?:\s+(?!than\b|and\b|or\b)[a-z]{2,12}){0,2}(?:\s*(?:\([^()]{0,60}\)|,?\s*total\b"
    r"|,?\s*(?:as\s+)?(?:%|per ?cent)\s*(?:of\s+)?GDP\b))*[^A-Za-z0-9]{0,9}"
)
"""What may stand between the words of a measure and a name: more of them, and their unit."""
_TO_ITS_NUMBER = pattern(rf"\s*(?:\({YEAR}\)\s*)?(?:[-\u2013:;|\u00bb,=]\s*)?")
_TO_ITS_BRACKETS = pattern(r"\s*\(\s*")
_A_FIGURE = 1000
"""What is smaller and whole may be a rank or a note, in brackets."""
_AS_ITS_SHARE = pattern(
    r",?\s+(?:as\s+)?(?:an?\s+)?(?:%|per ?cent(?:age)?|share)\s+of\s+(?:GDP|GNI)\s*$"
)
"""By what a share is told, between the words of a measure and a bare number."""
_WITH = pattern(r"\s*,\s+(?:with|at)\s+")
_LABEL = pattern(r"\s*(?:\([^()]{0,40}\)\s*)?:")
_ITS_LABEL = pattern(r"\s*(?:\([^()\d]{0,40}\)\s*)?:\s*[^\s\w]?\s*")
_OPENS = pattern(r"(?:,\s+(?:and|but|while)\s+|\(\s*)(?:(?:the|its|their)\s+)?$")
_SAYS = pattern(r"\s+(?:is|was|are|were|has|had|remains?|remained|rose|fell|grew)\s+(?!\d)")
"""Words of a measure that open a clause: "58 percent are stunted, and hunger is the worst"."""
_TITLE = pattern(rf"\s*\((?!\s*{YEAR}\s*\))[^()]{{1,60}}\)\s+")
_HAS = pattern(
    r"(?:\s*\([^()]{0,60}\))?"
    r"(?:\s+(?:of|for|at|to|is|was|are|were|hit|reached|averaged|totall?ed|(?:stood|came|rose|fell"
    rf"|grew|climbed|dropped) (?:at|to)))?\s+(?:\(\s*)?{HEDGES}"
)
_HEDGED = pattern(rf"\s*{HEDGES}")
_OWN_LABEL = pattern(r"[,;|]\s*(?P<words>[A-Za-z][\w-]*(?:\s+[A-Za-z][\w-]*){0,3})(?:\s*:)?\s+$")
_LABEL_AHEAD = pattern(r"\s*[:|]\s+(?P<word>[a-z][a-z-]{3,}s)\s+$")
_NO_LABEL = frozenset(("compared", "with", "roughly", "versus", "vs", "approximately"))
_CELL = pattern(r"\s[-\u2013|>:;]\s|\b[Vv]alue\s")
_NOTHING_ELSE = pattern(
    r"(?:\s+(?!(?:than|and|or|of|in|below|under|above|over)\b)[a-z]{2,12}(?!\S)){0,2}"
    rf"(?:\([^()]{{0,60}}\)|{YEAR}\b|[,;]?\s*(?:total|data|table|value|date|latest|year)\b"
    r"|\s[-\u2013|>:;,](?=\s)|\s)*",
    re.IGNORECASE,
)
"""What cells beside a number may hold but names: a unit, a year, a heading."""
PEOPLE = frozenset(
    (
        *("people", "persons", "inhabitants", "residents", "citizens", "souls", "individuals"),
        *("men", "women", "children", "workers", "employees", "staff", "adults", "humans"),
    )
)
_IN_LIST = pattern(r".{0,12}|[^,;:|]{0,40}\)")
"""What may stand between an amount of a list and the comma behind it: "2 km of rails)"."""
_PAID_BY = pattern(
    r"\b(?:fund|financ|pa(?:y|id)|cover|me?t|back)\w*\b.*"
    r"\b(?:by|with|through|from|under|via|as|out of)\s+(?:[\w-]+\s+){0,3}$"
)
_OF_A_THING = pattern(r"\s(?:project|plant|scheme|line|railway|motorway|station|dam|port)\b")
_PAYS = pattern(r"(?:(?:was|were|is|are)\s+)?(?:fund|financ|back|borrow|len[dt])")
_TO_DO, _TO = pattern(r"\s+to\s+[a-z]"), pattern(r"\s+to\s+")


def stands_right_before(scene: Scene, hit: PhraseHit, mention: Mention) -> bool:
    """Whether nothing but a joining word or a hedge stands between words and an amount behind."""
    return _HAS.fullmatch(scene.text, hit.end, mention.start) is not None


def is_label_of(scene: Scene, hit: PhraseHit, mention: Mention) -> bool:
    """Whether words are the label of an amount: "Inflation (CPI): 9.7 %"."""
    return _ITS_LABEL.fullmatch(scene.text, hit.end, mention.start) is not None


def titles_of(scene: Scene, mention: Mention) -> list[PhraseHit]:
    """Give the words that a unit in brackets parts from an amount: "GDP ( million US$ ) 3,813".

    Longer ones that hold them reach into the brackets: "GDP ( constant" of "2000 US$ )".
    """
    near = [hit for hit in scene.phrases_near(mention) if hit.measures]
    led = [hit for hit in near if _TITLE.fullmatch(scene.text, hit.end, mention.start)]
    return [
        hit
        for hit in near
        if any(hit.start <= each.start and each.end <= hit.end <= mention.start for each in led)
    ]


def leads_to(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether the words head the number: "Births per woman, 2012: 2.4", "GNI; PPP in Oman was".

    They may end right before it ("home to 38 million people", "killed at least 40 people"), or
    before whose they are, in brackets.
    """
    between = _AS_ITS_SHARE.sub("", scene.text[hit.end : mention.start]).strip()
    colon = between.rfind(":") + 1
    if _WITH.fullmatch(scene.text, hit.end, mention.start) or between == "(":
        return True
    if between.startswith("(") and between.endswith(")"):
        inside = scene.names_touching(hit.end, mention.start)
        return len(inside) == 1 and inside[0].text == between[1:-1].strip()
    if _HEDGED.fullmatch(scene.text, hit.end, mention.start) or (
        colon and scene.words_between(hit.end + colon, mention.start) <= 1
    ):
        return True
    return _LINK.search(scene.text, hit.end, mention.start) is not None


def heads(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words lead to a number or the name before it: "Life expectancy - Ghana 64.22"."""
    if leads_to(scene, mention, hit) or _in_cells(scene, mention, hit):
        return True
    at = bisect_left(scene.names, mention.start, key=lambda name: name.start) - 1
    name = scene.names[at] if at >= 0 else None
    if (
        name
        and hit.end <= name.start
        and (
            _TO_ITS_NUMBER.fullmatch(scene.text, name.end, mention.start)
            or _is_in_its_brackets(scene, mention, name)
        )
    ):
        return _TO_A_NAME.fullmatch(scene.text, hit.end, name.start) is not None
    return False


def _is_in_its_brackets(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a fine number stands alone in brackets behind a name: "rate in Brazil (43.8)"."""
    value, step = mention.value, mention.step
    is_fine = value is not None and (abs(value) >= _A_FIGURE or bool(step and step < 1))
    return (
        is_fine
        and _TO_ITS_BRACKETS.fullmatch(scene.text, name.end, mention.start) is not None
        and scene.text[mention.end : mention.end + 2].lstrip().startswith(")")
    )


def _in_cells(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether only cells of a table stand between: "Trade ( % of GDP ) - Croatia | 2011 | 7.81"."""
    if not _CELL.search(scene.text, hit.end, mention.start):
        return False
    start, left = hit.end, ""
    for name in scene.names:
        if start <= name.start and name.end <= mention.start:
            left, start = left + scene.text[start : name.start], name.end
    return _NOTHING_ELSE.fullmatch(left + scene.text[start : mention.start]) is not None


def counts_others(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words that govern a number have another noun than the measure's: "home to 24 lakes".

    People may be called anything: only what ends like no word for them is taken for a thing.
    """
    if mention.noun is None or not _HEDGED.fullmatch(scene.text, hit.end, mention.start):
        return False
    nouns = mention.noun.lower().split()
    if nouns[-1] in PEOPLE or not mention.noun.split()[-1].islower():
        return False
    own = (scene.index.measures[each] for each in hit.measures)
    words = " ".join(map(own_words, own))
    called = (each for noun in nouns for each in (noun, *otherwise(noun)))
    return all(noun.removesuffix("s") not in words for noun in called)


def heads_the_next(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether words behind an amount are those of what follows: "12 % Unemployment: 4 %".

    Or only tell what it does, as a noun says what it is: "remittances 3.4 % of GDP finance". Or
    what takes the next, where this one is told of another deed: "226 days to get power, but only
    19 to start a business".
    """
    if hit.start < mention.end:
        return False
    if _TO_DO.match(scene.text, mention.end) and any(
        mention.end < other.start and _TO.fullmatch(scene.text, other.end, hit.start)
        for other in scene.mentions_near(mention)
        if other.kind in (mention.kind, "number")
    ):
        return True
    if _is_labelled(scene, mention):
        return True
    if _OPENS.search(scene.text, mention.end, hit.start) and _SAYS.match(scene.text, hit.end):
        return True
    if _LABEL.match(scene.text, hit.end):
        return True
    return any(
        stands_right_before(scene, hit, other)
        for other in scene.mentions_near(mention)
        if are_alike(other, mention) and other.start > hit.start
    )


@once_a_place
def _is_labelled(scene: Scene, mention: Mention) -> bool:
    """Whether a noun that nobody knows heads an amount behind a colon: "Kenya: remittances 3 %"."""
    found = _LABEL_AHEAD.search(scene.text, scene.back(mention.start), mention.start)
    if found is None or scene.is_known(*found.span("word")):
        return False
    is_of_somebody = any(name.end == found.start() for name in scene.names)
    return is_of_somebody and found["word"] not in plain_words() | _NO_LABEL


def has_own_label(scene: Scene, mention: Mention, hit: PhraseHit) -> bool:
    """Whether other words head the amount in a list: "inflation 7 %, GDP growth 2 %"."""
    others = [m for m in scene.mentions_near(mention) if m.end <= mention.start]
    before = next((m for m in reversed(others) if are_alike(m, mention)), None)
    if before is None or before.end < hit.end:
        return False
    found = _OWN_LABEL.search(scene.text, max(hit.end, mention.start - 60), mention.start)
    if found is None or not _IN_LIST.fullmatch(
        scene.text, max(m.end for m in others), found.start()
    ):
        return False
    start, end = found.span("words")
    if scene.is_known(start, end):
        told = (each for each in scene.phrases if each.start <= start and end <= each.end)
        return any(set(each.measures).isdisjoint(hit.measures) for each in told)
    return all(word.lower() not in _NO_LABEL | plain_words() for word in found["words"].split())


def is_per(scene: Scene, mention: Mention) -> bool:
    """Whether others are told by a number: "28 per 1,000 people", "one for every 10,000"."""
    counted = mention.kind in COUNTS
    return counted and _PER.search(scene.text, scene.back(mention.start), mention.start) is not None


def is_how_it_is_paid(scene: Scene, mention: Mention, start: int) -> bool:
    """Whether words tell from what an amount before them comes: "$256 million, paid by a grant".

    "The $2 billion project was financed with debt" tells of its cost.
    """
    if start < mention.end:
        return False
    if _OF_A_THING.match(scene.text, mention.end) and _PAYS.match(scene.text, start):
        return True
    return _PAID_BY.search(scene.text, mention.end, start) is not None
