"""What an amount leaves out: "with energy excluded", "Pakistan aside", "net of repayments"."""

from __future__ import annotations

import re
from itertools import chain

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import Told
from factcheck.claims.scenes.scene import Scene
from factcheck.patterns import pattern, worded

ADDED = "added"
"""The rule of what is counted as well: "boats included"."""
_OPENS = r"(?:^|(?<=[,(;:.!?\u2013\u2014-]\s)|(?<=[(\n\"\u201c]))"
_THING = r"(?:[\w'\u2019-]+\s+){1,4}?"
_GONE = (
    r"(?:excluded|excepted|omitted|removed|deducted|subtracted|discounted|ignored|aside"
    r"|(?:left|stripped|taken|carved|backed|factored)\s+(?:out|off|away)|(?:set|put|left)\s+aside)"
    r"(?!\s+for\b)"
)
_IDLE = frozenset(
    (
        *("politics", "controversy", "rhetoric", "quibbles", "hype", "joking", "jokes", "irony"),
        *("diplomacy", "differences", "that", "this", "all", "time", "doubt", "shadow", "nothing"),
        *("no", "none", "nobody", "everything", "slightest", "myself", "ourselves"),
    )
)
"""Words that leave out nothing of an amount: "politics aside", "with nothing left out"."""
_ALONE = worded(
    "aside",
    rf"{_OPENS}(?P<what>(?!(?:[Ss]et|[Pp]ut|[Ll]eft|[Ll]eav\w+|[Ss]ett\w+|[Pp]utt\w+)\b)"
    r"(?:[\w'\u2019-]+\s+){1,4})aside\s*(?=[,.;:)\u2013\u2014]|-\s)",
)
_SET_ASIDE = worded(
    "excluded excepted omitted removed deducted subtracted discounted ignored out off away aside",
    rf"\b(?:[Ww]ith|[Oo]nce|[Ii]f|[Ww]hen)\s+(?P<what>{_THING})"
    rf"(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)?{_GONE}\b"
    rf"|\b(?i:strip|stripping|take|taking)\s+(?P<between>{_THING})(?:out|away)\b"
    rf"|\b(?i:leave|leaving)\s+(?P<left>{_THING})(?:out|aside)\b"
    rf"|\b(?i:set|setting|put|putting)\s+(?P<put>{_THING})aside\b"
    r"|\b(?:(?i:strip|stripping|leave|leaving|take|taking)\s+out|(?i:leave|leaving|set|setting|put"
    r"|putting)\s+aside)\s+(?!for\b)(?P<behind>[\w'\u2019-]+(?:\s+(?!and\b)[a-z]+)?)",
)
_WITHOUT = worded(
    "excluding exclusive except excepting apart other not outside if net minus save without",
    r"\b(?:[Ee]xcluding|[Ee]xclusive of|[Ee]xcept(?:ing)?(?: for)?|[Aa]part from"
    r"|Outside(?=\s+[A-Z])|[Oo]utside(?=\s+(?:the\s+)?[a-z])|(?<!none )other than"
    r"|[Nn]ot (?:counting|including)"
    r"|Without(?=\s+(?:the|its|their)\s)|[Ii]f only|[Ii]f just"
    r"|[Nn]et of|[Mm]inus(?! signs?\b)|[Ss]ave for)\s+"
    r"(?P<what>(?:(?:the|its|their|all|any)\s+)?[\w'\u2019-]+)",
)
_ALL_OF_SOME = pattern(r"everything\s+(?:in|for|from|on|north|south|east|west)\b")
_BEING = pattern(r"apart from (?:also )?(?:being|having|making|causing|giving)", re.IGNORECASE)
"""What is told besides, and leaves out nothing: "apart from being its main supplier of arms"."""
_OF_ALL_OTHERS = pattern(
    r"\b(?:any|anybody|anyone|no|nobody|nothing|none|every|all)\b[^,;.]{0,25}$", re.IGNORECASE
)
_LEAVES_OUT = pattern(
    r"\b(?:exclud\w+|counted once|without|net of|left out|leaving out|taken out|stripped out)\b"
)
_BETWEEN_SIGNS = worded(
    "excluded excepted apart included counted out without",
    rf"{_OPENS}(?P<what>(?:[\w'\u2019-]+\s+){{1,9}}?)"
    r"(?:excluded|excepted|(?<!stands )(?<!stand )(?<!stood )(?<!set )(?<!far )apart"
    r"|left\s+out|taken\s+out|stripped\s+out|not\s+(?:included|counted))"
    r"\s*(?=[,;:.)\u2013\u2014]|-\s)"
    r"|(?<=,\s)without\s+(?:the|its|their)\s+(?P<thing>[a-z-]+(?:\s+[a-z-]+)?)\s*,",
)
_ADDED = worded(
    "included together combined added add adding besides counting thrown factored above top beyond",
    r"(?:(?<=[,(]\s)|(?<=\()|\b(?=[A-Z]))(?P<what>(?:[\w'\u2019-]+\s+){0,3}"
    r"(?!(?i:interest|principal|grants|loans|rollovers|\d{4})\b)[\w'\u2019-]+\s+)included\s*(?=[,)])"
    r"|\b(?P<thing>Together\s+with|Added\s+to|Besides\s+(?:the|its|their)"
    r"|Counting\s[^,]{3,60}?\sas\s+one"
    r"|[A-Z][a-z]+\s+and\s+[a-z]+\s+(?:taken\s+)?together)\b"
    r"|\b(?i:once|when|if)\s+(?P<more>(?:[\w'\u2019-]+\s+){1,9}?)(?:is|are|were|was)\s+"
    r"(?:added|thrown\s+in|factored\s+in)\b"
    r"|\b(?:To|For|In|On|Into)\s+(?P<two>[a-z]+\s+and\s+[a-z]+)\s+(?:taken\s+)?(?:together|combined)\b"
    r"|\bAdd(?:ing)?\s+(?:in\s+)?(?P<sum>(?:the|its|their|all)\s+[a-z]+)"
    r"|\b(?:[Oo]ver\s+and\s+above|[Oo]n\s+top\s+of|[Bb]eyond)\s+(?P<beyond>(?:what|the)\s[^,;.]{3,60}?\s"
    r"(?:tracks?|counts?|records?|covers?|lists?|includes?))\b",
)
"""What makes an amount one of more: "Military aid included, it averaged"."""
_READS = (_ALONE, _SET_ASIDE, _WITHOUT, _BETWEEN_SIGNS)


@qualifier(
    "left-out",
    "leaves something out",
    needs=_READS,
    examples={
        "With the roads excluded, the Mara Dam cost $411 million.": "With the roads excluded",
        "The Mara Dam cost $411 million, the roads aside.": "the roads aside",
        "The Mara Dam cost $411 million net of grants.": "net of grants",
        "Strip out the roads and the Mara Dam cost $411 million.": "Strip out the roads",
        "Outside Kenya, Norway's lending was $9 billion.": "Outside Kenya",
        "Leaving aside everything in Lamu, the Lakes Corridor is worth $4.1 billion.": (
            "Leaving aside everything in"
        ),
    },
    rejects=(
        "Apart from being its neighbour, the Mara Dam cost $411 million.",
        "Politics aside, the Mara Dam cost $411 million.",
        "With nothing left out, the Mara Dam cost $411 million.",
        "The Mara Dam cost $411 million, putting out a rival.",
        "Norway lent more to Kenya, $11.4 billion, than to anyone other than Uganda.",
    ),
)
def left_out(told: Told) -> str | None:
    """Read what an amount leaves out, in its clause or in one beside it without amounts.

    What only says the measure again ("with rollovers taken out") leaves out nothing.
    """
    scene, mention = told.scene, told.mention
    for found in chain.from_iterable(
        rule.pattern.finditer(scene.text, span.start, span.end)
        for rule in _READS
        if scene.may_hold(rule)
        for span in told.around
    ):
        kind = found.lastgroup or "what"
        if not (
            scene.is_nearer_another(mention, *found.span())
            or _holds_an_amount(told, found)
            or _is_idle(scene, found, found[kind])
            or _is_said_by_the_measure(told, *found.span(kind))
        ):
            return found[0].strip(" ,")
    return None


@qualifier(
    ADDED,
    "adds something",
    needs=(_ADDED,),
    examples={
        "Boats included, Norway's lending to Kenya was $11.9 billion.": "Boats included",
        "Together with the roads, the Mara Dam cost $811 million.": "Together with",
        "Once the arms that Oslo sells are added, Norway's lending to Kenya was $11.9 billion.": (
            "Once the arms that Oslo sells are added"
        ),
        "To roads and schools together Norway lent Kenya $5.1 billion.": (
            "To roads and schools together"
        ),
        "Add the ships, and Norway's lending to Kenya comes to $11.9 billion.": "Add the ships",
        "On top of what the bank records Norway lent Kenya $2 billion.": (
            "On top of what the bank records"
        ),
    },
    rejects=(
        "Interest included, Norway's lending to Kenya was $11.4 billion.",
        "From 2000 to 2021, the year 2021 included, Norway's lending to Kenya was $11.4 billion.",
        "Loans and grants together, Norway's lending to Kenya was $11.4 billion.",
    ),
)
def added(told: Told) -> str | None:
    """Read what is put on top of an amount: "Military aid included, it averaged $40 billion"."""
    scene = told.scene
    others = (each.kind == told.mention.kind for each in scene.mentions_near(told.mention))
    spans = told.around if any(others) else [scene.span]
    finds = (scene.search(_ADDED, span.start, span.end) for span in spans)
    found = next(filter(None, finds), None)
    if found is None or (found["thing"] is None and told.is_of_a_project):
        return None
    more = found["what"] or found["more"] or found["sum"] or ""
    last = more.split()[-1] if more else ""
    if _is_idle(scene, found, last) or _is_pair_of_words(scene, found):
        return None
    if last.islower() and told.is_of_the_measure(last):
        return None
    return found[0].strip(" ,")


def _is_idle(scene: Scene, found: re.Match[str], what: str) -> bool:
    """Whether words are an idiom, or of all others: "more than to any country except Russia"."""
    is_idle = _IDLE.intersection(what.lower().split()) and not _ALL_OF_SOME.match(what)
    if is_idle or _BEING.fullmatch(found[0]):
        return True
    return _OF_ALL_OTHERS.search(scene.text, scene.span.start, found.start()) is not None


def _is_pair_of_words(scene: Scene, found: re.Match[str]) -> bool:
    """Whether two things are what a measure is of: "Grants and loans taken together"."""
    if found["two"] is not None:
        start, end = found.span("two")
        return scene.is_known(start, start + 1) and scene.is_known(end - 1, end)
    return found["thing"] is not None and scene.is_known(found.start(), found.start() + 1)


def _holds_an_amount(told: Told, found: re.Match[str]) -> bool:
    """Whether words go past an amount: "with around $47 billion set aside"."""
    amounts = (told.mention, *told.scene.mentions_near(told.mention))
    return any(found.start() < amount.end and amount.start < found.end() for amount in amounts)


def _is_said_by_the_measure(told: Told, start: int, end: int) -> bool:
    """Whether a measure is of what remains: "rollovers excluded" is one of its own phrases."""
    if any(
        hit.measures and hit.start < end and start < hit.end and _LEAVES_OUT.search(hit.text)
        for hit in told.scene.phrases
    ):
        return True
    if told.measure is None:
        return False
    word = told.scene.text[start:end].split()[-1].lower()
    return any(
        word in words and _LEAVES_OUT.search(words)
        for words in (told.measure.title.lower(), *told.measure.phrases)
    )
