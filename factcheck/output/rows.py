"""The rows under the caret: what was claimed, what the reference says, how far they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from factcheck.amounts import as_decimal, claimed, difference, published
from factcheck.model import CheckedClaim, Computation, Fact, Status, Verdict
from factcheck.output.words import many

_MOST_FACTS = 3


def facts_of(verdict: Verdict, known: Mapping[str, Fact]) -> list[Fact]:
    """Find the rows that a verdict names, the first ones."""
    return [known[key] for key in verdict.facts[:_MOST_FACTS] if key in known]


def rows(checked: CheckedClaim, facts: list[Fact], names: Mapping[str, str]) -> Iterator[str]:
    """Give the rows of a finding; the first is about the claim."""
    yield f"claimed {claimed(checked.claim)}"
    for index, fact in enumerate(facts):
        yield f"{'and' if index else 'reference'} {published(fact)}  {evidence(fact, names)}"
    if gap := gap_words(checked, facts):
        yield f"difference {gap}"


def row_words(fact: Fact, names: Mapping[str, str]) -> str:
    """Say a row with its figure, on one line: `46 bn USD, facts.csv:3 (Reuters, 2015-04-20)`."""
    return f"{published(fact)}, {' '.join(evidence(fact, names).split())}"


def evidence(fact: Fact, names: Mapping[str, str]) -> str:
    """Say where a row stands, who published it and when: `facts.csv:3  (Reuters, 2015-04-20)`.

    A computed figure says where its first row stands, and from how many it comes.
    """
    place = f"{fact.file}:{fact.line}" if fact.file else fact.id
    if fact.computed:
        place = _computed_from(fact, fact.computed)
    publisher = names.get(fact.publisher, fact.publisher) if fact.publisher else ""
    told = ", ".join(part for part in (publisher, fact.as_of or time_of(fact)) if part)
    return f"{place}  ({told})" if told else place


def _computed_from(fact: Fact, computed: Computation) -> str:
    first = f"{fact.file}:{computed.lines[0]}" if computed.lines else fact.file
    more = computed.rows - 1
    return f"{first} and {many(more, 'more row')}" if more > 0 else first


def time_of(fact: Fact) -> str:
    """Give the time that a row covers as EDTF, empty where it says none."""
    start, end = fact.period_start or "", fact.period_end or ""
    if start == end or not end:
        return start
    return f"{start}/{end}"


def about(fact: Fact, names: Mapping[str, str]) -> str:
    """Say in words what a row is: its measure, its subject, its time."""
    parts = (names.get(fact.measure, fact.measure), names.get(fact.subject, fact.subject))
    return ", ".join(part for part in (*parts, time_of(fact)) if part)


def gap_words(checked: CheckedClaim, facts: list[Fact]) -> str:
    """Say how far a claim is from what stands against it; empty where they cannot be compared."""
    claim, verdict = checked.claim, checked.verdict
    if verdict.expected_unit == "date":
        stated = claim.point if claim.unit == "date" else claim.slots.period.value
        return f"dated {stated}, not {verdict.expected}" if stated and verdict.expected else ""
    if verdict.expected is None and verdict.status is Status.CONTRADICTED:
        return ""  # the number is right, and what it is of is not
    said, reference = claim.mention.value, held_against(checked, facts)
    if said is None or reference is None or said == reference or claim.unit == "date":
        return ""
    return difference(said, reference, claim.unit)


def held_against(checked: CheckedClaim, facts: list[Fact]) -> Decimal | None:
    """Find the number that stands against a claim, in its own unit."""
    claim, verdict = checked.claim, checked.verdict
    if verdict.expected and verdict.expected_unit == claim.unit:
        return as_decimal(verdict.expected)
    if facts and facts[0].unit == claim.unit:
        return facts[0].value
    return None


def replaced(checked: CheckedClaim) -> str:
    """Give the words that a suggestion is for, where they are not the amount itself."""
    claim, verdict = checked.claim, checked.verdict
    is_of_time = verdict.expected_unit == "date" and claim.unit != "date"
    return claim.slots.period.text if verdict.suggestion and is_of_time else ""


def silence_comment(code: str) -> str:
    """Give the comment that silences a code in an article, the reason to be filled in."""
    return f"<!-- factcheck: ignore {code} -- why -->"
