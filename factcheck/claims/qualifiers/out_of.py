"""What is only some of a sum that the words name: "of the money that it committed"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.qualifiers.left_out import around
from factcheck.claims.qualifiers.pieces import is_of_a_project
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import own_words
from factcheck.model import MeasureHit, Mention, Span
from factcheck.patterns import HEDGES, pattern, worded

_ONLY_THOSE = worded(
    "only",
    r"\b(?P<what>(?i:counting|taking|considering|including)\s+only(?=\s+the\b|\s+those\b)"
    r"|[a-z]+\s+only(?=\s*\)))",
)
_WHICH_TOOK = pattern(
    r",\s+(?P<what>which|where)\s+(?:[a-z]+ly\s+)?(?:took|got|received|drew|absorbed|claimed"
    rf"|swallowed|attracted|secured)\s+{HEDGES}"
)
_PART_OF = worded(
    "share portion slice element component",
    r"['\u2019]s?\s+(?P<what>(?:share|portion|slice)\s+of)\b"
    r"|\b[Tt]he\s+[a-z]+\s+(?P<piece>(?:element|component)\s+(?:of|in))\b",
)
_ANOTHER_CLAUSE = pattern(r"\b(?:as|when|while|after|before)\b")
_INCLUDED = pattern(rf"\b(?P<what>include[sd]?|including|contain(?:s|ed)?|awarded)\s+{HEDGES}$")
_OF_THESE = pattern(
    r"(?:Of|From|Out of|Among)\s+(?!(?:this|that|these|those|which)\b)(?P<what>[^.;]{3,120}?)"
    rf"[,\s]\s*{HEDGES}$"
)
_HAPPENED = pattern(
    r"\s+(?:(?:projects|loans|activities|schemes)\s+)?(?:never|remain(?:s|ed)?|stayed|lay"
    r"|ha(?:d|s|ve)\s+(?:no|undergone)|(?:were|are)\s+[a-z]+s)\b"
)
_OF_THE_MONEY = pattern(
    r"\s+(?P<what>(?:out\s+)?of\s+(?:what\s+[A-Z]\w+\s+(?:had\s+|has\s+)?(?:committed|lent|gave)"
    r"|(?:the|its|their)\s+(?!own\b)(?:[\w-]+\s+){0,2}?(?:money|funds|plan|package"
    r"|commitments)))\b"
)
_LIE_IN = pattern(r"\s[^,;.]{0,50}?\b(?P<what>(?:lie|lies|lay|stand|are located)\s+in)\s+[A-Z]")
_IN_SOME = pattern(r"In\s+$")
_OF = pattern(r"\s+(?:(?:projects|loans|cases|activities|schemes)\s+)?of\s")
_ON_THE_LOAN = worded(
    "disbursement drawdown payment repayment instalment installment fee insurance",
    r"\b(?P<what>(?:disbursement|drawdown|payment|repayment|instalment|installment|fee|insurance)"
    r"\s+(?:on|of|for|from)\s+(?:the|its|a)\s+(?:[a-z]+\s+)?(?:loan|credit|project|contract))\b",
)


def out_of(scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span) -> str | None:
    """Give the words by which an amount is only a part of the sum that they name."""
    return next(filter(None, _readings(scene, mention, named, clause)), None)


def _readings(
    scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span
) -> Iterator[str | None]:
    near = scene.back(mention.start)
    for span in around(scene, mention, clause):
        only = scene.search(_ONLY_THOSE, span.start, span.end)
        yield only["what"] if only else None
    if not is_of_a_project(scene) and named and named.slot.start < mention.start:
        included = _INCLUDED.search(scene.text, near, mention.start)
        yield included["what"] if included else None
    if named is None or "part" not in own_words(scene.index.measures[named.measure]):
        of_it = _OF_THE_MONEY.match(scene.text, mention.end, clause.end)
        yield of_it["what"] if of_it else None
    on_it = scene.search(_ON_THE_LOAN, clause.start, mention.start)
    yield on_it["what"] if on_it and not scene.is_known(on_it.start(), on_it.start() + 1) else None
    yield _that_took(scene, mention)
    yield _part_of_it(scene, mention, named)
    yield _of_these(scene, mention)
    if mention.kind in ("count", "number"):
        lies = _LIE_IN.match(scene.text, mention.end, clause.end)
        yield lies["what"] if lies else None
        if _IN_SOME.fullmatch(scene.text, scene.span.start, mention.start) and (
            some := _OF.match(scene.text, mention.end)
        ):
            yield scene.text[scene.span.start : some.end()].strip()


def _that_took(scene: Scene, mention: Mention) -> str | None:
    """Read "favoured coal, which took $2 billion": the amount is of what stands before."""
    start = scene.back(mention.start)
    for found in _WHICH_TOOK.finditer(scene.text, start, mention.start):
        if found.end() == mention.start and not scene.is_known(found.start() - 1, found.start()):
            return scene.text[found.start() + 1 : found.end()].strip()
    return None


def _part_of_it(scene: Scene, mention: Mention, named: MeasureHit | None) -> str | None:
    """Read "USAID's share of the commitments was $2 billion", where no share is what is told."""
    found = scene.search(_PART_OF, scene.back(mention.start), mention.start)
    if found is None or found.lastgroup is None or scene.is_known(*found.span(found.lastgroup)):
        return None
    if _ANOTHER_CLAUSE.search(scene.text, found.end(), mention.start):
        return None
    is_behind = named is not None and named.slot.start >= found.start()
    return found[found.lastgroup] if is_behind else None


def _of_these(scene: Scene, mention: Mention) -> str | None:
    """Read "Of what it committed $28 billion never left Beijing", "Among them 12 were roads"."""
    found = _OF_THESE.match(scene.text, scene.span.start, mention.start)
    if found is None or not _HAPPENED.match(scene.text, mention.end, scene.span.end):
        return None
    return scene.text[scene.span.start : found.end("what")]
