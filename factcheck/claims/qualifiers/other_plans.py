"""Plans of which an amount is no part: "above the target", "the 1,320 MW plant will close"."""

from __future__ import annotations

from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import WordHit
from factcheck.model import Mention
from factcheck.patterns import HEDGES, pattern

_OF_A_PLAN = pattern(rf"\s+(?:of|at|is|was)\s+{HEDGES}")
_NEXT_LABEL, _LABEL = pattern(r"\s*[,;]\s+"), pattern(r"(?!\s+to\b)(?:\s+[a-z]+){1,5}:?\s+")
_ASIDE = pattern(r",\s+(?:which|who|whose|where)\s(?:[^,;()]|,(?=\d))*,")
"""A clause between commas, which tells more of what it stands behind."""
_THE = pattern(r"(?i)\b(?:the|its|their|this|that|\w+['\u2019]s)\s+$")
_THING = pattern(
    r"(?:[\s-](?!(?:and|or|of|to|in|is|was|has|had|for|from|that|which|will|would|could|may)\b)[\w'\u2019-]+){0,5}?"
    r"[\s-](?:plant|station|dam|project|line|road|railway|motorway|highway|scheme|farm|park)\b"
)
"""What an amount tells of, as one of its marks: "the 1,320 MW Port Qasim plant"."""


def is_of_another_amount(scene: Scene, mention: Mention, hit: WordHit) -> bool:
    """Whether a plan is another amount, or tells why: "above the 3 % target", "due to drought".

    Or is in the label of the next number: ", expected years of schooling 10.8". What one wants
    to do that takes its time is no plan, either: "who wants to open a business needs 22 days".
    """
    text = scene.text
    if mention.kind == "duration" and any(
        text[hit.end : each.start] in (" ", " to ") for each in scene.phrases_near(mention)
    ):
        return True
    if hit.start < mention.end:
        return False
    if mention.kind == "percent" and text.endswith("due to", hit.start, hit.end):
        return True
    others = [each for each in scene.mentions_near(mention) if each.start > mention.start]
    return any(
        each.end + 1 == hit.start or _OF_A_PLAN.fullmatch(text, hit.end, each.start)
        for each in others
    ) or (
        _NEXT_LABEL.fullmatch(text, mention.end, hit.start) is not None
        and any(_LABEL.fullmatch(text, hit.end, each.start) for each in others)
    )


def is_told_aside(scene: Scene, mention: Mention, start: int) -> bool:
    """Whether words before an amount tell aside of another: "it, which targets 2 %, has"."""
    if start > mention.start:
        return False
    asides = _ASIDE.finditer(scene.text, scene.span.start, mention.start)
    aside = next((each for each in asides if each.start() < start < each.end()), None)
    return aside is not None and any(
        aside.start() < each.start < aside.end() for each in scene.mentions_near(mention)
    )


def end_of_what_it_tells_of(scene: Scene, mention: Mention) -> int:
    """Give where the thing ends of which an amount is a mark; 0 where it is none.

    What may become of "the 1,320 MW plant" leaves how strong it is as it stands.
    """
    if mention.kind != "quantity":
        return 0
    if _THE.search(scene.text, scene.back(mention.start), mention.start) is None:
        return 0
    thing = _THING.match(scene.text, mention.end, scene.span.end)
    return thing.end() if thing else 0
