"""Names told each with its amount: "Kenya 28, Uganda: 54", "5 % in France, 7 % in Germany"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.claims.scenes.scene import Scene
from factcheck.kinds import COUNTS, DATES
from factcheck.model import Mention
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import NameHit

_THEN = pattern(
    r"(?:\s?['\u2019]s?)?(?:\s*[:=(\u2013\u2014-]"
    r"|,?\s+(?:at|with|to|has|had|is|was|on|reached|it is|it was|it takes|it took"
    r"|one of|with (?:an? )?[a-z]+ of|(?:average|mean|median) of))?\s*" + HEDGES
)
_OF = pattern(
    r"(?:\s+of\s+(?:GDP|GNI|GNP|it|them|which|that|this|those|the\s+(?:population|people))|\s+(?:a|an|per)\s+[a-z]+)?"
    r"\s+(?:in|for|of|at|by)\s+(?:the\s+)?"
)
_JOINING = (
    *("and", "or", "but", "while", "against", "compared", "with", "to", "vs", "versus", "followed"),
    *("by", "then", "than", "in", "the", "for", "of", "those", "ahead", "behind", "GDP", "GNI"),
    *("first", "second", "third", "last", "place", "top", "bottom"),
)
_NONE = r"\b[A-Z][A-Za-z' -]{2,30}\s(?:n/a|n\.a\.|N/A|no data)(?=\s)"
_JOINT = pattern(
    rf"(?:[^A-Za-z]|{_NONE}|\b(?:{'|'.join(_JOINING)}"
    r"|(?:was|were|is|are|has|had) that of|that of)\b)*"
)
PARTICIPLE_AHEAD = pattern(r"(?:[A-Z][a-z]+ed|Built|Worth|Put|Set|Bought|Sold)\s[^,;]*$")
_COMMA = pattern(r",\s+(?:the\s+)?$")
_LED_TO = pattern(r"(?:\s+[a-z\d-]+){0,4}\s+(?:for|of|in|on|to|under)\s+(?:the\s+)?")
_LABELLED = pattern(r":\s+[^\s\w]?\s?$")
_AGAINST = pattern(r",?\s+(?:against|compared\s+(?:with|to)|versus|vs\.?)\s[^;:]*$")
_CLOSED = pattern(r"\s*\)\s*\.?\s*")
_FAR = 60
_FEW = 4


class Pair(NamedTuple):
    """An amount with the name that it is told with, and the extent of both together."""

    mention: Mention
    name: NameHit
    start: int
    end: int


class Run(NamedTuple):
    """Pairs that follow one another, and numbers between them, which only rank them."""

    pairs: tuple[Pair, ...]
    ranks: tuple[Mention, ...]

    def name_of(self, mention: Mention) -> NameHit:
        """Give the name that an amount of the run is told with."""
        return next(pair.name for pair in self.pairs if pair.mention is mention)

    @property
    def told(self) -> Mention | None:
        """An amount that says what all of them are counted in: "Norway 6.7, Peru 4.9 tonnes"."""
        return next((p.mention for p in self.pairs if p.mention.kind not in COUNTS), None)


def are_alike(one: Mention, other: Mention) -> bool:
    """Whether two are of one kind: of "10, 20 and 40 visitors" only the last is seen to count."""
    return one.kind == other.kind or {one.kind, other.kind} <= COUNTS


def only_tells(scene: Scene, name: NameHit) -> bool:
    """Whether a name is nothing but a source: "while the World Bank has $46 billion"."""
    at = bisect_left(scene.names, name.start, key=lambda hit: hit.start)
    roles = scene.roles.get(at, ())
    return bool(roles) and all(each.role == "attribution" for each in roles)


def run_of(scene: Scene, mention: Mention) -> Run | None:
    """Give the run in which an amount is paired with a name."""
    return _known(scene)[0].get(mention.start)


def amount_behind(scene: Scene, name: NameHit) -> Mention | None:
    """Give the amount that stands right behind a name, and is its own."""
    at = bisect_left(scene.mentions, name.end, key=lambda m: m.start)
    first = next((m for m in scene.mentions[at : at + _FEW] if m.kind not in DATES), None)
    if first is None:
        return None
    is_own = _THEN.fullmatch(scene.text, name.end, first.start) or scene.is_owner(name, first)
    return first if is_own else None


def is_of_another(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a name leads to an amount further on, or stands in a later clause that has one."""
    if _is_told_ahead(scene, mention, name) or _closes_a_list(scene, mention, name):
        return False
    if name.start >= mention.end and (behind := amount_behind(scene, name)) is not None:
        is_alike = are_alike(behind, mention) or behind.kind == "number"
        return is_alike and not _heads_its_parts(scene, mention, name)
    if _follows_another(scene, mention, name):
        return True
    own, later = scene.clause_of(mention.start), scene.clause_of(name.start)
    return own < later and any(
        are_alike(each, mention) and scene.clause_of(each.start) == later
        for each in scene.mentions_near(mention)
    )


def _closes_a_list(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether the only name of a list of labels stands at its end: "A: 5 %; B: 7 % (Kenya)"."""
    return (
        all(each.entity == name.entity for each in scene.names)
        and _LABELLED.search(scene.text, scene.back(mention.start), mention.start) is not None
        and scene.text[: name.start].rstrip().endswith("(")
        and _CLOSED.fullmatch(scene.text, name.end, scene.span.end) is not None
    )


def _heads_its_parts(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether an amount is of a name behind which its parts are listed: "$9bn for Hub: $6bn …"."""
    return (
        scene.text.startswith(":", name.end)
        and _LED_TO.fullmatch(scene.text, mention.end, name.start) is not None
    )


def _follows_another(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a name is led to by a later amount: "$8 billion, among them $1 billion for Karot"."""
    at = bisect_left(scene.mentions, name.start, key=lambda m: m.end) - 1
    last = scene.mentions[at] if at >= 0 else mention
    return (
        last.start > mention.start
        and (last.kind == mention.kind == "money" or _is_set_against(scene, mention, last))
        and _OF.fullmatch(scene.text, last.end, name.start) is not None
    )


def _is_set_against(scene: Scene, mention: Mention, last: Mention) -> bool:
    """Whether a number, or an amount of the same kind, is what another is compared with."""
    return (last.kind in COUNTS or are_alike(last, mention)) and (
        _AGAINST.search(scene.text, mention.end, last.start) is not None
    )


def _is_told_ahead(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a participle ahead says it of the name: "Announced at $46 billion, CPEC was …"."""
    return (
        name.start >= mention.end
        and PARTICIPLE_AHEAD.match(scene.text, scene.span.start, mention.start) is not None
        and _COMMA.search(scene.text, mention.end, name.start) is not None
        and not any(
            mention.end <= m.start < name.start and are_alike(m, mention) for m in scene.mentions
        )
    )


def is_rank(scene: Scene, mention: Mention) -> bool:
    """Whether a number only ranks the names of a run: "1 Japan 84.8 4 South Korea 83.7"."""
    return mention.start in _known(scene)[1]


def _known(scene: Scene) -> tuple[dict[int, Run], frozenset[int]]:
    return scene.once((_known,), lambda: _in_runs(scene))


def _in_runs(scene: Scene) -> tuple[dict[int, Run], frozenset[int]]:
    runs = list(_runs(scene)) if len(scene.names) > 1 and len(scene.mentions) > 1 else []
    return (
        {pair.mention.start: run for run in reversed(runs) for pair in run.pairs},
        frozenset(rank.start for run in runs for rank in run.ranks),
    )


def _runs(scene: Scene) -> Iterator[Run]:
    """Yield the runs of a sentence, those with the name in front first."""
    for pairs in (list(_in_front(scene)), list(_behind(scene))):
        run: list[Pair] = []
        for pair in pairs:
            if run and not _goes_on(scene, run[-1], pair):
                yield from _made(scene, run)
                run = []
            run.append(pair)
        yield from _made(scene, run)


def _made(scene: Scene, run: list[Pair]) -> Iterator[Run]:
    if len(run) > 1 and len({pair.name.entity for pair in run}) == len(run):
        own = {pair.mention.start for pair in run}
        inside = _mentions_within(scene, run[0].start, run[-1].end)
        yield Run(tuple(run), tuple(m for m in inside if _is_ranking(m) and m.start not in own))


def _goes_on(scene: Scene, before: Pair, pair: Pair) -> bool:
    """Whether nothing but joining words and ranks stands between two pairs."""
    if not _may_be_alike(before.mention, pair.mention) or pair.start < before.end:
        return False
    if pair.start - before.end > _FAR or not _JOINT.fullmatch(scene.text, before.end, pair.start):
        return False
    if only_tells(scene, before.name) is not only_tells(scene, pair.name):
        return False
    between = _mentions_within(scene, before.end, pair.start)
    return all(_is_ranking(m) or m.kind in DATES for m in between)


def _mentions_within(scene: Scene, start: int, end: int) -> list[Mention]:
    first = bisect_left(scene.mentions, start, key=lambda m: m.start)
    return scene.mentions[first : bisect_left(scene.mentions, end, key=lambda m: m.start)]


def _is_ranking(mention: Mention) -> bool:
    value = mention.value
    return mention.kind in COUNTS and value is not None and value == value.to_integral_value()


def _may_be_alike(one: Mention, other: Mention) -> bool:
    """Whether two are of one kind; a bare number may be counted in what the other says."""
    return one.kind == other.kind or not COUNTS.isdisjoint((one.kind, other.kind))


def _in_front(scene: Scene) -> Iterator[Pair]:
    """Yield the names with the amount right behind each."""
    amounts = [m for m in scene.mentions if m.kind not in DATES]
    at = 0
    for name in scene.names:
        while at < len(amounts) and amounts[at].start < name.end:
            at += 1
        if at < len(amounts) and _THEN.fullmatch(scene.text, name.end, amounts[at].start):
            yield Pair(amounts[at], name, name.start, amounts[at].end)


def _behind(scene: Scene) -> Iterator[Pair]:
    """Yield the amounts with the name right behind each, led to by "in", "for" or "of"."""
    amounts = [m for m in scene.mentions if m.kind not in DATES]
    at = 0
    for amount in amounts:
        while at < len(scene.names) and scene.names[at].start < amount.end:
            at += 1
        if at < len(scene.names) and _OF.fullmatch(scene.text, amount.end, scene.names[at].start):
            name = scene.names[at]
            yield Pair(amount, name, amount.start, name.end)
