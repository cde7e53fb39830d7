"""What narrows an amount in a way that the references do not know."""

from __future__ import annotations

import re

from factcheck.claims.qualifiers.beside import beside_words, is_of_the_measure
from factcheck.claims.qualifiers.done_with import done_with
from factcheck.claims.qualifiers.heads import other_head
from factcheck.claims.qualifiers.left_out import left_out
from factcheck.claims.qualifiers.other_things import (
    joined_with,
    new_thing,
    share_of,
    told_alone,
    told_behind,
)
from factcheck.claims.qualifiers.out_of import out_of
from factcheck.claims.qualifiers.pieces import a_piece, before_the_next
from factcheck.claims.qualifiers.sectors import (
    SECTOR,
    of_a_sector,
    one_of_a_programme,
    several_things,
)
from factcheck.claims.qualifiers.subsets import a_subset
from factcheck.claims.qualifiers.terms import on_terms
from factcheck.claims.scenes.names_of_others import unknown_name, words_back
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.strangers import bodies
from factcheck.model import MeasureHit, Mention, Slot, Span
from factcheck.patterns import pattern, worded

_SOME_THING = (
    r"(?P<what>(?:the |a |an |its |their |new |other )*"
    r"(?!(?:the|a|an|its|their|it|them|this|that|both|each|nearly|about|some|over|almost|around"
    r"|roughly|more|just|only)\b)[a-z][\w-]+(?:\s+[a-z][\w-]+){0,3})"
)
_QUALIFIER = pattern(
    r"\s+(?:(?:was|were|is|are|went|goes|go)\s+)?(?:for|on|into|towards?)\s+" + _SOME_THING
)
_ALL_OF_IT = (
    r"(?!(?:countr\w+|nations?|governments?|states?|econom\w+|regions?|continent|world|people|end"
    r"|tune|same|years?|periods?|projects?|program\w*|corridor|initiative|scheme|plan|deal|package"
    r"|extent|point|public|private|treasury|central|federal)\b)"
)
_TO = ("to", "for")
_TAKER = r"\s+to\s+(?:the\s+)?(?:[A-Z][\w.-]*\s+){0,2}[A-Z][\w.-]*"
_A_PART = pattern(
    rf"\s+(?:to|for)\s+(?P<several>{_ALL_OF_IT}[a-z][\w-]+s|{_ALL_OF_IT}[a-z][\w-]+"
    rf"\s+{_ALL_OF_IT}[a-z][\w-]+s)\s+in\b"
    r"|\s+(?:to|for)\s+(?P<what>(?:(?:the|an?|two|three|four|five|six|seven|eight|nine|ten|several"
    rf"|many|some)\s+){_ALL_OF_IT}[a-z][\w-]+(?:\s+[a-z][\w-]+)?)\s+(?:of|in|at|near)\b"
    rf"|{_TAKER}['\u2019]s?\s+(?P<own>{_ALL_OF_IT}[a-z][\w-]+)"
    rf"|{_TAKER}\s+for\s+(?P<use>(?:(?:the|an?|its|new)\s+)*{_ALL_OF_IT}[a-z][\w-]+)"
)
_KINDS = (
    r"(?P<what>renewable|solar|wind|hydro|hydropower|nuclear|coal|gas|green|climate|clean"
    r"|military|defence|defense|security|health|medical|humanitarian|food|education|agricultural"
    r"|agriculture|railway|rail|telecom|digital|mining|concessional|non-concessional|preferential"
    r"|interest-free|zero-interest|syndicated|short-term|long-term|commercial|private|export"
    r"|largest|biggest|costliest|single|remaining|undisbursed|monthly|quarterly|provincial"
    r"|municipal|local|regional|rural|urban|domestic|overdue|creative|gig|non-[a-z]+)"
)
_KIND = pattern(rf"\b{_KINDS}\b", re.IGNORECASE)
_KIND_OF_THING = pattern(
    rf"\b{_KINDS}\s+(?:projects?|schemes?|plants?|sector|component|part|share)\b", re.IGNORECASE
)
_NEAR_BEHIND = 30
_SUMS = ("money", "count", "number")
"""What is added up, so that some of it has an amount of its own."""
_OF_THE_STATE = ("state ", "state-owned ", "state-run ")
_COSTS = frozenset(("cost", "costs", "costing", "worth"))
_OF_IT = pattern(
    r"(?:['\u2019]s?|\b[Ii]ts|\b[Tt]heir)\s+"
    r"(?P<what>(?!(?:construction|building|development|total|overall|estimated|final|revised"
    r"|original|initial|project|plant)\b)[a-z][a-z-]+\s+(?:[a-z][a-z-]+\s+){0,2})$"
)
_ITS_SECTOR = worded(
    "sector industry",
    r"\b(?:[Ii]ts|[Tt]heir|'s|\u2019s)\s+(?P<what>(?:[a-z-]+\s+){0,2}(?:sector|industry))\s+"
    r"(?:has|have|had|with|posted|recorded)\b",
)
_BETWEEN_COMMAS = pattern(
    r"(?:(?:by|in) (?:contrast|comparison)|in turn|for (?:its|their|his) part|meanwhile|however"
    r"|on the other hand|instead|too|though|of course|at least),\s"
)
_OWN_PART = worded(
    "bridge tunnel road runway terminal jetty berth pier breakwater wall fence substation"
    " switchyard reservoir spillway turbine unit phase stage block colony hospital school canal",
    r"['\u2019]s\s+(?P<what>(?:[a-z][a-z-]+\s+){0,2}(?:bridge|tunnel|road|runway|terminal|jetty"
    r"|berth|pier|breakwater|wall|fence|substation|switchyard|reservoir|spillway|turbine|unit|phase"
    r"|stage|block|colony|hospital|school|canal))\b",
)
_OF_ONE_SECTOR = pattern(rf"\b(?P<what>{SECTOR})\b", re.IGNORECASE)
_PLAIN_TAIL = pattern(
    r"(?:the )?(?:same )?(?:years?|period|first time|time|moment|past|most part|example|instance"
    r"|now|average|\w+ing\b).*"
)


def read_qualifier(scene: Scene, mention: Mention, named: MeasureHit | None) -> str | None:
    """Give words that narrow the amount to something which the references do not know.

    That is "for roads and railways" or "to two dams in Kenya" after the amount; one thing of a
    programme, several things or a sector that the sentence speaks of; or an unknown name in its
    clause, from just before the words of its measure to just behind the amount.
    """
    clause = scene.clauses[scene.clause_of(mention.start)]
    if what := left_out(scene, mention, named, clause):
        return what
    measure = named.slot if named else None
    found = _QUALIFIER.match(scene.text, mention.end, scene.span.end)
    if (
        found
        and not scene.is_known(*found.span("what"))
        and not scene.names_touching(*found.span("what"))
        and not _PLAIN_TAIL.match(found["what"])
        and not is_of_the_measure(scene, named, found["what"])
    ):
        return found["what"]
    if what := told_alone(scene, mention):
        return what
    behind = scene.text[mention.end : scene.span.end].lstrip()
    if behind.startswith(_TO) and (part := _part(scene, mention.end)):
        return part
    if (
        what := one_of_a_programme(scene)
        or new_thing(scene, mention)
        or told_behind(scene, mention)
        or several_things(scene, mention)
        or a_subset(scene, mention, named, clause)
        or _some_of_a_sum(scene, mention, named, clause)
        or of_a_sector(scene, mention, measure)
        or a_piece(scene, mention, named, clause)
        or other_head(scene, mention, clause)
    ):
        return what
    if named and (what := joined_with(scene, named) or share_of(scene, mention, named, clause)):
        return what
    if named and (what := _of_the_measure(scene, mention, named, clause)):
        return what
    return unknown_name(scene, mention, named, _with_its_measure(scene, mention, clause, named))


def _some_of_a_sum(
    scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span
) -> str | None:
    """Give what makes an amount only some of a sum or of many things, or a deed done with it."""
    if mention.kind not in _SUMS:
        return None
    return (
        out_of(scene, mention, named, clause)
        or on_terms(scene, mention, named, clause)
        or done_with(scene, mention, clause)
    )


def _with_its_measure(
    scene: Scene, mention: Mention, clause: Span, named: MeasureHit | None
) -> Span:
    """Give a clause with what belongs to it across a sign.

    That is what tells the measure behind a colon ("969 MW: capacity of Tarbela"), and whose it is
    before words between commas ("The Paris Club, by contrast, is owed").
    """
    if _BETWEEN_COMMAS.match(scene.text, clause.start):
        before = max(clause.start - 3, scene.span.start)
        return Span(scene.clauses[scene.clause_of(before)].start, clause.end)
    if named is None or scene.text[mention.end : mention.end + 1] != ":":
        return clause
    behind = scene.clauses[scene.clause_of(named.slot.start)]
    return Span(clause.start, behind.end) if behind.start >= clause.end else clause


def _part(scene: Scene, at: int) -> str | None:
    """Give the part of a whole that words name from a place on: "to two dams in Kenya"."""
    found = _A_PART.match(scene.text, at, scene.span.end)
    if found is None or found.lastgroup is None or _PLAIN_TAIL.match(found[found.lastgroup]):
        return None
    return None if scene.is_in_name(*found.span(found.lastgroup)) else found[found.lastgroup]


def _of_the_measure(scene: Scene, mention: Mention, named: MeasureHit, clause: Span) -> str | None:
    """Give what narrows the words of the measure: "renewable commitments", "aid to its schools"."""
    measure = named.slot
    body = next(bodies(scene, measure, before_the_next(scene, mention, clause)), None)
    if body and not _only_lends(scene, body, named):
        return scene.text[body.start : body.end]
    if mention.end <= measure.start <= mention.end + _NEAR_BEHIND and (
        sort := _kind_between(scene, mention.end, measure.start)
    ):
        return sort
    if beside := beside_words(scene, mention, named, clause):
        return beside
    if own := _own_part(scene, mention, clause, measure):
        return own
    if not clause.start <= measure.start < mention.start:
        return None
    if measure.text.split()[-1].lower() in _COSTS:
        owned = _OF_IT.search(scene.text, clause.start, measure.start)
        if owned and not scene.is_in_name(owned.start("what"), owned.end("what") - 1):
            return owned["what"].strip()
    start = words_back(scene.text, measure.start, clause.start)
    for kind in (
        _KIND.search(scene.text, start, measure.start),
        _KIND_OF_THING.search(scene.text, clause.start, measure.start),
    ):
        if kind and not _is_other(scene, mention, named, kind):
            return kind["what"]
    return _part(scene, measure.end)


def _own_part(scene: Scene, mention: Mention, clause: Span, measure: Slot) -> str | None:
    """Give a part that something is said to own: "Karot's access bridge", "its mining sector"."""
    if sector := scene.search(_ITS_SECTOR, clause.start, measure.start):
        return sector["what"]
    if not scene.may_hold(_OWN_PART):
        return None
    for name in scene.names:
        if clause.start <= name.start and name.end < mention.start:
            part = _OWN_PART.pattern.match(scene.text, name.end, mention.start)
            if part and scene.index.entities[name.entity].kind == "project":
                return part["what"]
    return None


def _only_lends(scene: Scene, body: Span, named: MeasureHit) -> bool:
    """Whether banks are named as who lends for a project, or pays for it, whose all of it is.

    State banks lend for their state.
    """
    if scene.text[body.start : body.end] != "banks":
        return False
    if scene.text.endswith(_OF_THE_STATE, scene.span.start, body.start):
        return True
    is_cost = named.slot.text.split()[-1].lower() in _COSTS
    kinds = {scene.index.entities[name.entity].kind for name in scene.names}
    return is_cost or "project" in kinds


def _kind_between(scene: Scene, start: int, end: int) -> str | None:
    """Give the kind of things that are counted: "five transport projects", "two coal plants"."""
    kind = _KIND.search(scene.text, start, end) or _OF_ONE_SECTOR.search(scene.text, start, end)
    return kind["what"] if kind and not scene.is_in_name(*kind.span("what")) else None


def _is_other(scene: Scene, mention: Mention, named: MeasureHit, kind: re.Match[str]) -> bool:
    """Whether words of a kind belong to a name, to the measure itself or to an amount before."""
    if scene.is_in_name(*kind.span("what")) or is_of_the_measure(scene, named, kind["what"]):
        return True
    others = scene.mentions_near(mention)
    return any(kind.end() <= other.start < named.slot.start for other in others)
