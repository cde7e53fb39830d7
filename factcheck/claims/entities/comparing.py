"""Names that something is only compared with, or told at: "more than Kenya", "said in Paris"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck import geography
from factcheck.claims.entities.coordinate_tellers import is_only_read, tells_the_next
from factcheck.claims.scenes.contrast import is_topmost
from factcheck.claims.scenes.scene import Scene, once_a_place
from factcheck.claims.scenes.tellers import IS_AT_HOME, LABS
from factcheck.claims.scenes.words import OF_IT
from factcheck.kinds import DATES
from factcheck.model import Mention, Span
from factcheck.patterns import HEDGES, pattern, worded
from factcheck.reference import NameHit

_CAPITALS = r"[A-Z][\w'\u2019.-]*(?:\s+[A-Z][\w'\u2019.-]*){0,2}"
_COMPARING = (
    *("following", "behind", "unlike", "than", "ahead of", "trailing", "compared to"),
    *("compared with", "in contrast to", "surpassing", "overtaking", "leads", "leading"),
    *("tops", "topping", "dwarfing", "exceeding", "eclipsing", "outstripping", "outpacing"),
    *("versus", "against", "short of", "a fraction of", "on top of", "dwarf", "dwarfs"),
    *("than in", "than for", "unlike in", "as much as", "as much as in"),
    *("as much as for", "as much as to", "as many as in", "as large as", "as big as"),
)
_COMPARED = worded(
    " ".join(
        ("including", "below", "above", *(max(words.split(), key=len) for words in _COMPARING))
    ),
    rf"\b(?i:{'|'.join(_COMPARING)})\s+(?:the\s+)?"
    rf"(?:{_CAPITALS}(?:,\s+{_CAPITALS})*\s+(?:and|or)\s+(?:the\s+)?)?$"
    r"|,\s+(?:well\s+|just\s+|far\s+|still\s+)?(?:below|above)\s+(?:the\s+)?"
    rf"(?:{_CAPITALS}(?:,\s+{_CAPITALS})*\s+(?:and|or)\s+(?:the\s+)?)?$"
    rf"|\bincluding\s+(?:(?:the|an?|its)\s+(?:[a-z-]+\s+){{1,3}}(?:of|for|on|to)\s+)?(?:the\s+)?"
    rf"(?:{_CAPITALS},?\s+(?:and\s+)?(?:the\s+)?){{0,4}}$",
)
_PROTESTS = worded(
    "against",
    r"(?i)\b(?:protest(?:s|ed|ers)?|petitions?|lawsuits?|suits?|case|campaign(?:s|ed)?|ruled|ruling|voted?"
    r"|demonstrat[a-z]+|rall(?:y|ies|ied)|fight|fought)\s+(?:[a-z]+\s+){0,3}?(?:in\s+[A-Z]\w+\s+)?"
    r"against\s+(?:the\s+)?$",
)
"""What is told of a thing itself, and of nothing that is set against it: "protests against"."""
_THAN_ITS = worded(
    "than", r"\bthan\s+(?:the|an?|that)\s+(?:[a-z]+\s+){0,3}of\s+(?:[a-z]+\s+){0,2}$"
)
"""What leads to somebody whose another thing is: "less than the value of one Indian company"."""


@once_a_place
def is_set_beside(scene: Scene, name: NameHit) -> bool:
    """Whether words of comparing lead to a name."""
    start = scene.back(name.start)
    if scene.search(_PROTESTS, start, name.start) is not None:
        return False
    if scene.search(_COMPARED, start, name.start) is not None:
        return not is_topmost(scene.text, scene.end_of_dateline, name.start)
    return scene.search(_THAN_ITS, start, name.start) is not None


_NEWS = (
    *(
        "said",
        "says",
        "told",
        "speaking",
        "spoke",
        "visit",
        "visits",
        "visiting",
        "trip",
        "arrived",
    ),
    *("met", "meeting", "summit", "forum", "ceremony", "conference", "talks", "officials"),
)
_TOLD_AT = pattern(
    rf"\b(?:{'|'.join(_NEWS)})(?:\s+(?:reporters|journalists|lawmakers|parliament))?"
    r"\s+(?:in|to)\s+$"
)

_BASED = pattern(rf"\b{LABS}\s+(?:based )?(?:in|at|of|from)\s+(?:the\s+)?$")
_BASED_BEHIND = pattern(r"-based\b")
_EVENT_BEHIND = pattern(r"(?:\s+[A-Z][a-z]+){0,2}\s+(?:Forum|Summit|Conference|Expo|Congress)\b")


@once_a_place
def is_where_it_is_told(scene: Scene, name: NameHit) -> bool:
    """Whether a name is only that of the place of the news: "he said in Beijing".

    Or of a meeting that is named for it ("the Belt and Road Forum"), or where those are at home
    who tell ("AidData, a research lab in the United States").
    """
    if _EVENT_BEHIND.match(scene.text, name.end) or _BASED_BEHIND.match(scene.text, name.end):
        return True
    if _BASED.search(scene.text, scene.back(name.start), name.start) or IS_AT_HOME.match(
        scene.text, name.end
    ):
        return True
    if name.text not in geography.places_of_news():
        return False
    return _TOLD_AT.search(scene.text, scene.span.start, name.start) is not None


_MAKES_UP = pattern(
    r"\b(?:account(?:s|ed|ing)? for|makes? up|making up|made up|represent(?:s|ed|ing)?)\s+"
    rf"{HEDGES}$"
)
_OF_THE_WHOLE = pattern(rf"\s+of\s+(?:the|all)\s+(?:[a-z-]+\s+){{0,4}}(?:of|worth)\s+{HEDGES}")


def start_of_its_share(scene: Scene, mention: Mention) -> int:
    """Give from where on names can be of the whole that a share is told of.

    "Kenya and Ghana account for 61% of the debt of $385 billion": that is not theirs.
    """
    for share in scene.mentions_near(mention):
        if (
            share.kind == "percent"
            and share.end <= mention.start
            and _OF_THE_WHOLE.fullmatch(scene.text, share.end, mention.start)
            and _MAKES_UP.search(scene.text, scene.span.start, share.start)
        ):
            return share.start
    return scene.span.start


def is_past_a_semicolon(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a name has an amount of its own, and a semicolon and another name stand between.

    "The G7 committed $163 billion; Beijing's commitments came to $79 billion."
    """
    stop = scene.text.rfind(";", name.end, mention.start)
    if stop < 0 or not scene.names_touching(stop, mention.start):
        return False
    return any(
        name.end <= other.start < stop and other.kind == mention.kind
        for other in scene.mentions_near(mention)
    )


_MEANWHILE = pattern(r"[^;]*?(?:;|,?\s(?:while|whereas|but|although)\b|,\swhere\b)[^;]*$")
_SAYS_MORE = pattern(r"\s+(?!so\b|(?:it|that)\s*[.;,])\w")
_AND_SAYS = pattern(r"[^;]*,\s+and\s+(?:the\s+)?")
_ITS_NAME = pattern(rf"\b(?:the|a|an|its|this|that)\s+{HEDGES}$", re.IGNORECASE)
_OF_IT_IN_PASSING = pattern(
    r",\s+(?:which\s+(?:(?:has|had)\s+)?(?:cost|costs|(?:is|was)\s+(?:worth|valued\s+at))\s+"
    rf"|worth\s+|valued\s+at\s+|costing\s+){HEDGES}$"
)
_ENDS = pattern(r"\s*[,)]")
_COMMA = pattern(r",\s+(?:the\s+)?$")
_AND_MORE = pattern(r",?\s+(?:and|but|while)\s|;")
_CLOSED = pattern(r"(?:\s+[a-z]+)?,\s")
_EARLIER_OR_LATER = pattern(
    r",\s+(?:[\w-]+\s+){0,2}(?:hours?|days?|weeks?|months?|years?|shortly|soon|just)\s+"
    r"(?:after|before)\s"
)
_PUTS_AT = pattern(
    r"\b(?:puts?|prices?|priced|values?|valued)\b[^;]*\bat\s[^;]*;\s+"
    r"(?!(?:[a-z]+\s+)?(?:and|but|it|he|she|they|this|that)\b)"
)
"""An amount that somebody gives, and a semicolon behind it: what follows is told by nobody."""
_CONCLUDED = pattern(
    r",\s+(?:so that|which means(?: that)?|meaning(?: that)?|which leaves?|leaving)\s"
)
_OF_IT = pattern(rf"\s+{OF_IT}")
_IN_PASSING = pattern(r"(?:\s(?:long|wide|high|deep)|\s+of\s[\w -]{2,30})?\s*[,)]")
_OF_A_THING = pattern(r"\s(?!(?:of|in|for|from|to|at|by|and|or|was|is|had|has)\b)[a-z]{3,}")
_A_THING_OF = pattern(r"\b(?:(?:plant|station|dam|line|road|motorway|expressway|unit) of|whose)$")
_THE = pattern(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s+$")


def speaks_of_it(scene: Scene, mention: Mention, told: Span) -> bool:
    """Whether who tells something in a sentence tells an amount of it.

    Not what is told in passing ("the road, 392 km long, has three loans, AidData shows"), what
    another clause adds ("worth $46 billion, the BBC said, and 51 accords were signed"), what was
    before or after the telling ("Dawn reported, a day after Beijing lent $130 million"), what is
    concluded from another amount ("the Bank has $46 billion, so that $21 billion is missing"), nor
    what stands before another clause in which something else is told ("$75 billion, and the Bank
    says that this is opaque", "$75 billion, while Boston University found loans of $4 billion"),
    or before a colon and another amount. Nor what only says which thing is meant ("attacks
    threaten the $62 billion corridor, the BBC reported"), how large it is ("whose 884 MW run"), or
    stands behind a semicolon.
    """
    if mention.kind == "quantity" and _is_in_passing(scene, mention):
        return False
    if mention.kind == "money" and _only_says_which(scene, mention):
        return False
    if is_only_read(scene, told):
        return False
    speaks = _speaks_before if told.end <= mention.start else _speaks_behind
    return speaks(scene, mention, told)


def _speaks_before(scene: Scene, mention: Mention, told: Span) -> bool:
    """Whether who is named before an amount tells it."""
    if _is_past_its_statement(scene, mention, told):
        return False
    if _EARLIER_OR_LATER.search(scene.text, told.end, mention.start):
        return False
    if _CONCLUDED.search(scene.text, told.end, mention.start):
        return False
    is_aside = _COMMA.search(scene.text, scene.span.start, told.start) is not None
    goes_on = _OF_IT.match(scene.text, mention.end) is not None
    if is_aside and not goes_on and _is_of_the_amount_before(scene, mention, told):
        return False
    return goes_on or not (is_aside and _AND_MORE.match(scene.text, told.end))


def _speaks_behind(scene: Scene, mention: Mention, told: Span) -> bool:
    """Whether who is named behind an amount tells it."""
    colon = scene.text.find(":", mention.end, told.start)
    is_aside = _COMMA.search(scene.text, scene.span.start, told.start) is not None
    if (
        colon >= 0
        and not is_aside
        and any(colon < other.start < told.start for other in scene.mentions_near(mention))
    ):
        return False
    if tells_the_next(scene, mention, told):
        return False
    says_more = not is_aside and _SAYS_MORE.match(scene.text, told.end, scene.span.end)
    if told.start < mention.end:
        return True
    if not _MEANWHILE.match(scene.text, mention.end, told.start):
        return not (says_more and _AND_SAYS.fullmatch(scene.text, mention.end, told.start))
    return not says_more and not any(
        other.start >= told.end and other.kind not in DATES
        for other in scene.mentions_near(mention)
    )


def _only_says_which(scene: Scene, mention: Mention) -> bool:
    """Whether an amount only says which thing is meant: "the $62bn CPEC", "CPEC, worth $62bn,"."""
    before = scene.back(mention.start)
    if _ITS_NAME.search(scene.text, before, mention.start) and any(
        name.start == mention.end + 1 for name in scene.names
    ):
        return True
    aside = _OF_IT_IN_PASSING.search(scene.text, before, mention.start)
    if aside is None or not _ENDS.match(scene.text, mention.end):
        return False
    return any(name.end == aside.start() for name in scene.names)


def _is_past_its_statement(scene: Scene, mention: Mention, told: Span) -> bool:
    """Whether who tells has told something without an amount, and a semicolon has ended it.

    Or has put it at one: "Dawn puts the cost at $2 billion; China Eximbank lent $1 billion".
    """
    stop = scene.text.rfind(";", told.end, mention.start)
    if stop >= 0 and _PUTS_AT.search(scene.text, told.start, mention.start):
        return True
    return stop >= 0 and not any(other.end <= stop for other in _amounts_before(scene, mention))


def _amounts_before(scene: Scene, mention: Mention) -> Iterator[Mention]:
    """Yield what else a sentence tells before an amount, but dates."""
    for other in scene.mentions_near(mention):
        if other.start < mention.start and other.kind not in DATES:
            yield other


def _is_of_the_amount_before(scene: Scene, mention: Mention, told: Span) -> bool:
    """Whether who tells is put in behind another amount: "for $1.74bn, Dawn said, had a loan"."""
    start = scene.text.rfind(",", scene.span.start, told.start)
    behind = _CLOSED.match(scene.text, told.end)
    return behind is not None and any(
        other.end == start and other.kind == mention.kind for other in scene.mentions_near(mention)
    )


def _is_in_passing(scene: Scene, mention: Mention) -> bool:
    """Whether a size only describes a thing: ", 392 km long,", "the 27.1-kilometre line"."""
    before = scene.text[scene.back(mention.start) : mention.start].rstrip()
    if before.endswith(","):
        return _IN_PASSING.match(scene.text, mention.end) is not None
    if _A_THING_OF.search(before):
        return True
    is_attribute = "-" in mention.text or _OF_A_THING.match(scene.text, mention.end)
    return bool(is_attribute and _THE.search(scene.text, scene.span.start, mention.start))


_OF_THE_SUM = pattern(rf"Of\s+(?:the|this|that|its|their|all)\s+(?:[a-z]+\s+){{0,3}}{HEDGES}$")


def end_of_its_whole(scene: Scene, mention: Mention) -> int:
    """Give up to where names can be of a sum of which a part is told behind it.

    "Of the $2 trillion that China lent, $202 billion went to the United States."
    """
    if not _OF_THE_SUM.match(scene.text, scene.span.start, mention.start):
        return scene.span.end
    parts = (m.start for m in scene.mentions_near(mention) if m.kind == mention.kind)
    return min((start for start in parts if start > mention.end), default=scene.span.end)
