"""Whose an amount may be, other than that of the figure that it is bound to."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.claims.entities import INSIDE_NAME
from factcheck.matching import Match
from factcheck.model import Reach
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import PLACES, Index

_OF_THEM = pattern(r"\s+of\s+(?:the\s+)?")
_FOR_THE_COUNTRY = pattern(
    r"\s+[a-z]+\s+(?:for|on|in|about)\s+(?:the|that|this)\s+(?:country|nation)\b"
)
_OURS = pattern(r"\b(?:our|we)\b")
_TOGETHER = pattern(
    rf"\b(?:two|three|four|five|six|seven|eight|nine|ten|both|all)\s+(?:[a-z-]+\s+)?[a-z]+s\b"
    rf"[^.;]*\bcombined\s+{HEDGES}$"
)
_COUNTRIES = pattern(
    r"[^;]{0,60}?\s(?:across|in|to|among|over) "
    r"(?P<what>(?:some |about |around |nearly |more than )?"
    r"(?:\d+|dozens of|many|several|all) (?:[a-z-]+ )?(?:countries|nations|economies))\b"
)
_BESIDE = pattern(
    r"\b(?:near|beside|below|above|behind|opposite|alongside|next to|close to|not far from)"
    r"\s+(?:the\s+)?$"
)
_ON, _ITS = pattern(r"\b(?:on|at|in|by)\s+(?:the\s+)?$"), pattern(r"['\u2019]s\s+[a-z]")
_THE_OTHER_EDITION = pattern(
    r"\b(?:previous|old|older|earlier|first|last)\s+(?:edition|version|release|dataset)\b.*"
    r"\bthe (?P<which>(?:new|newer|newest|latest|second|third|current)"
    r" (?:one|edition|version|release))\b"
)
_WHOLE_DEBT = pattern(
    r"\b(?:entire|total|whole|overall|combined|all(?: of)?(?: its| the)?)\s+(?:outstanding\s+)?"
    r"(?:external|foreign|public|government|national|sovereign)\s+(?:debts?|liabilities|borrowings?)\b"
)
_ADDED_UP = pattern(
    r"\b(?:added|included),?\s+(?:the|its|their)\s+(?:total|sum|bill|figure|package)\s+"
    r"(?:is|was|were|would|comes?|came|rises?|rose|stands?|stood|reache[sd]|grew|climb(?:s|ed))\b"
)
_AND_ANOTHER = pattern(
    r"\s*(?:,?\s+(?:and|along with|together with|as well as)|\s*&)\s+(?:the\s+)?"
)


def of_others(match: Match, index: Index) -> str:
    """Give who else the amount may be of, or who has it as well; "" where nobody is told of."""
    return (
        _goes_between_two(match)
        or _of_somebody_else(match)
        or _of_the_speakers_own(match)
        or _of_one_country(match, index)
        or _of_several_together(match)
        or _of_two_givers(match)
        or _of_another_giver(match, index)
        or _of_a_place_told_of(match, index)
        or _of_many_countries(match, index)
        or _of_all_creditors(match, index)
        or _of_more_than_that(match)
        or _of_the_next_in_a_list(match)
        or _of_what_is_beside(match)
        or _of_another_edition(match)
    )


def _of_somebody_else(match: Match) -> str:
    """Give who else has the amount, as its words say: "the $395 billion of the United States"."""
    if not match.bound:
        return ""
    claim, fact = match.claim, match.bound[0].fact
    for hit in match.bearings.stated:
        between = around.between(claim, claim.mention.end, hit.slot.start)
        if _OF_THEM.fullmatch(between):
            known = match.bearings.is_party(hit.entity, fact)
            return "" if known else f"it is told of {hit.slot.text}"
    return ""


def _of_the_speakers_own(match: Match) -> str:
    """Give why it is not known whose an amount is of which a speaker says "our"."""
    is_theirs = match.bound and _OURS.search(match.claim.setting.clause)
    return "it is told of the speaker's own" if is_theirs else ""


def _of_one_country(match: Match, index: Index) -> str:
    """Give why what a dataset has "for the country" is not all that it has."""
    if not match.bound or index.entities[match.bound[0].fact.subject].kind in PLACES:
        return ""
    behind = match.claim.setting.behind
    return "it is told of one country" if _FOR_THE_COUNTRY.match(behind) else ""


def _of_several_together(match: Match) -> str:
    """Give why what several have together is not what one of them has."""
    together = _TOGETHER.search(around.before_in_clause(match.claim))
    return "it is told of several together" if together else ""


def _of_two_givers(match: Match) -> str:
    """Give who gives beside the one that is named: "a loan from China and the Asian bank"."""
    if not match.bound:
        return ""
    claim, fact, related = match.claim, match.bound[0].fact, match.bearings.related
    givers = [hit for hit in match.bearings.stated if related(hit.entity, fact.provider)]
    for other in match.bearings.stated if givers else ():
        if other.kind != "organisation" or other.role == "attribution":
            continue
        if not match.bearings.is_party(other.entity, fact) and any(
            _AND_ANOTHER.fullmatch(around.between(claim, giver.slot.end, other.slot.start))
            for giver in givers
        ):
            return f"it is told of {other.slot.text} as well"
    return ""


def _of_all_creditors(match: Match, index: Index) -> str:
    """Give why what a country owes to all is not what it owes to one who is not named here."""
    fact = match.fact
    if fact is None or fact.provider is None or index.measures[fact.measure].dynamics != "stock":
        return ""
    if _is_named_here(match, fact.provider):
        return ""
    whole = _WHOLE_DEBT.search(match.claim.setting.clause)
    return "it is told of what is owed to all" if whole else ""


def _is_named_here(match: Match, giver: str) -> bool:
    """Whether the very sentence of an amount names a giver, or a whole or part of it."""
    claim, related = match.claim, match.bearings.related
    return any(
        related(hit.entity, giver) and around.is_here(claim, hit.slot.start)
        for hit in match.bearings.stated
        if hit.slot.rule != INSIDE_NAME
    )


def _of_more_than_that(match: Match) -> str:
    """Give why a total to which something is added is no figure of what is added."""
    is_more = _ADDED_UP.search(around.before(match.claim))
    return "it is the total of more than that" if is_more else ""


def _of_another_giver(match: Match, index: Index) -> str:
    """Give who else gives such amounts and is named beside this one, where its giver is not."""
    fact, bearings = match.fact, match.bearings
    if fact is None or fact.provider is None:
        return ""
    if _is_named_here(match, fact.provider):
        return ""
    givers = index.providers_of(fact.measure)
    others = (
        hit.slot.text
        for hit in bearings.stated
        if hit.reach is Reach.CLAUSE
        and hit.entity in givers
        and hit.entity not in bearings.speakers
        and not bearings.related(hit.entity, fact.provider)
    )
    other = next(others, None)
    return f"it may be of what {other} gave" if other else ""


def _goes_between_two(match: Match) -> str:
    """Give why money from one country to another is no figure of either; "" where it may be."""
    slots = match.claim.slots
    giver, taker = slots.provider, slots.recipient
    if not match.bound or match.bound[0].fact.provider or match.claim.mention.kind != "money":
        return ""
    if giver.state == taker.state == "stated" and giver.value != taker.value:
        return f"it goes from {giver.text} to {taker.text}"
    return ""


def _of_many_countries(match: Match, index: Index) -> str:
    """Give the countries among which an amount is, where the figure is that of one of them."""
    fact = match.fact
    if fact is None or index.entities[fact.subject].kind != "country":
        return ""
    many = _COUNTRIES.match(around.behind(match.claim))
    return f"it is told of {many['what']}" if many else ""


def _of_the_next_in_a_list(match: Match) -> str:
    """Give why what is named before a semicolon of a list is none of what stands behind it."""
    if not match.bound:
        return ""
    claim, own = match.claim, match.bound[0].fact.subject
    names = [hit for hit in match.bearings.stated if hit.entity == own and hit.kind == "project"]
    is_parted = around.before(claim).count(";") > 1 and all(
        around.is_here(claim, hit.slot.start)
        and ";" in around.between(claim, hit.slot.start, claim.mention.start)
        for hit in names
    )
    return "a semicolon parts it from the name" if names and is_parted else ""


def _of_a_place_told_of(match: Match, index: Index) -> str:
    """Give the country of which an article tells, where a figure of all the world needs no name."""
    fact = match.fact
    if fact is None:
        return ""
    if match.bound[0].is_named or index.entities[fact.subject].kind != "region":
        return ""
    own = (fact.provider, fact.publisher)
    others = (
        hit
        for hit in match.bearings.entities
        if hit.kind in ("country", "project")
        and hit.reach is Reach.BEFORE
        and hit.entity not in index.providers
        and not any(match.bearings.related(hit.entity, party) for party in own)
    )
    other = next(others, None)
    return f"it may be that of {index.entities[other.entity].name}" if other else ""


def _of_what_is_beside(match: Match) -> str:
    """Give beside what a thing stands that is not named: "a solar park on Karot's reservoir"."""
    if not match.bound:
        return ""
    claim, own = match.claim, match.bound[0].fact.subject
    names = [hit for hit in match.bearings.stated if hit.entity == own and hit.kind == "project"]
    here = [hit for hit in names if hit.reach <= Reach.SENTENCE]
    is_beside = bool(here) and all(
        _BESIDE.search(around.before(claim, hit.slot.start))
        or (
            _ON.search(around.before(claim, hit.slot.start))
            and _ITS.match(around.behind(claim, hit.slot.end))
        )
        for hit in here
    )
    return f"it is told of something beside {here[0].slot.text}" if is_beside else ""


def _of_another_edition(match: Match) -> str:
    """Give the edition that comes after the one a sentence names: "the new one has 200"."""
    other = _THE_OTHER_EDITION.search(around.before(match.claim))
    return f"it is told of the {other['which']}" if other else ""
