"""Binding: which facts a claim is about, whatever its value says."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.matching import Match, match
from factcheck.reference.compiled import Compiled
from factcheck.reference.index import Index

if TYPE_CHECKING:
    from conftest import Checked

LENT = "Norwegian lending to Kenya from 2000 to 2021 came to"


def bind(text: str, checked: Checked, index: Index, published: str | None = None) -> Match:
    """Bind the first claim of a text."""
    return match(checked(text, index=index, published=published)[0].claim, index)


def bound(text: str, checked: Checked, index: Index) -> list[str]:
    return [candidate.fact.id for candidate in bind(text, checked, index).best]


def set_aside(text: str, checked: Checked, index: Index) -> dict[str, tuple[str, ...]]:
    return {c.fact.id: c.conflicts for c in bind(text, checked, index).near_misses}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Kenya owes Norway $1 billion.",
         {"kenya-debt-2018", "kenya-debt-2020", "kenya-debt-2020-lake"}),
        ("At the end of 2020 Kenya owed Norway $1 billion.",
         {"kenya-debt-2020", "kenya-debt-2020-lake"}),
        ("By 2019 Kenya owed Norway $1 billion.", {"kenya-debt-2018"}),
        ("According to the Lake Observatory, Kenya owed Norway $1 billion in 2020.",
         {"kenya-debt-2020-lake"}),
        (f"{LENT} $1 billion.", {"kenya-lending-2021"}),
        ("Norwegian lending to Kenya came to $1 billion.",
         {"kenya-lending-2021", "kenya-lending-2017"}),
        ("Norwegian lending to Kenya for transport came to $1 billion.",
         {"kenya-lending-transport"}),
        ("The Fjord Bank lent $1 billion to Kenya from 2000 to 2021.", {"kenya-lending-2021"}),
        ("The Mara Dam in Kenya cost $1 billion.", {"mara-dam-cost"}),
        ("In March 2016 the Lakes Corridor was worth $1 billion.", {"corridor-worth-2016"}),
        ("Norway has lent $1 billion.", {"world-lending-2021"}),
        ("In 2021 the Kenyan economy was $1 billion.", {"kenya-gdp", "kenya-gdp-ppp"}),
        ("In 2021 the Kenyan economy was $1 billion in nominal terms.", {"kenya-gdp"}),
        ("Kenya signed 9 loans.", {"kenya-loans"}),
        ("The Tana Bridge is 9 miles long.", {"tana-bridge-length"}),
        ("The Tana Bridge opened in 1999.", {"tana-bridge-opening"}),
        ("Kenya is great. Norwegian lending came to $1 billion.",
         {"kenya-lending-2021", "kenya-lending-2017"}),
        ("Norwegian loans to Rwanda came to $1 billion.", set()),
        ("Kenya borrowed euros; lending came to €1 billion.", set()),
        ("A yacht was sold for $1 billion.", set()),
    ],
)  # fmt: skip
def test_a_claim_is_bound_to_the_facts_it_is_about(
    text: str, facts: set[str], checked: Checked, small_world: Index
) -> None:
    assert set(bound(text, checked, small_world)) == facts


@pytest.mark.parametrize(
    ("text", "fact", "slot"),
    [
        ("At the end of 2018 Kenya owed Norway $1 billion.", "kenya-debt-2020", "period"),
        ("At the end of 2020 Kenya owed Norway €1 billion.", "kenya-debt-2020", "unit"),
        ("Kenya owed Japan $1 billion.", "kenya-debt-2020", "provider"),
        ("Norway received loans of $1 billion from Kenya.", "kenya-lending-2021", "direction"),
        ("Kenya got $1 billion a year in Norwegian loans.", "kenya-lending-2021", "aggregation"),
        (f"In nominal terms {LENT} $1 billion.", "kenya-lending-2021", "price_basis"),
        ("According to Delta Monitor, Kenya owed Norway $1 billion.", "kenya-debt-2020",
         "attribution"),
        (f"{LENT} $1 billion.", "kenya-lending-transport", "sector"),
        ("In the Rift Atlas 2019, Norwegian lending to Kenya came to $1 billion.",
         "kenya-lending-2021", "edition"),
        ("Norwegian lending to Rwanda, a friend of Kenya, came to $1 billion.",
         "kenya-lending-2021", "subject"),
        ("Kenya is great. Rwanda's renewable share is 9 percent.", "kenya-renewables", "subject"),
    ],
)  # fmt: skip
def test_a_slot_that_differs_sets_a_fact_aside(
    text: str, fact: str, slot: str, checked: Checked, small_world: Index
) -> None:
    assert slot in set_aside(text, checked, small_world)[fact]


def test_nothing_is_bound_without_a_measure_or_a_row(checked: Checked, small_world: Index) -> None:
    none = bind("A yacht was sold for $1 billion.", checked, small_world)
    assert (none.reason, none.best, none.near_misses) == ("no-measure", (), ())
    other = bind("Kenya owes Japan $1 billion.", checked, small_world)
    assert (other.reason, other.bound) == ("no-reference", ())
    assert other.near_misses


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Kenya owes Norway $1 billion.", True),
        ("Kenya's debt is $1 billion.", False),
        ("Kenya's debt is $1 billion, says the Rift Institute.", True),
        ("The debt of Norway's friend Kenya is $1 billion.", True),
        ("Kenya is great. The debt to Norway is $1 billion.", True),
        ("Kenya is great. Its farmers' debt to Norway is $1 billion.", False),
        ("Kenya is great. Ghana is, too. The debt to Norway is $1 billion.", False),
        ("The Tana Bridge cost $1 billion.", True),
        ("The Tana Bridge is great. It cost $1 billion.", True),
        ("The Tana Bridge is great. The bridge's cost is $1 billion.", False),
        ("The Mara Dam and the Tana Bridge are great. It cost $1 billion.", False),
        ("According to the Rift Institute, Norway lent $1 billion.", True),
        ("Norway has lent $1 billion.", False),
    ],
)
def test_a_fact_is_certain_where_measure_subject_and_giver_are_stated(
    text: str, certain: bool, checked: Checked, small_world: Index
) -> None:
    best = bind(text, checked, small_world).best[0]
    assert (best.certain and best.giver_named) == certain


@pytest.mark.parametrize(
    ("start", "holds"),
    [("1998", False), ("1999", True), ("2000", True), ("2001", True), ("2002", False)],
)
def test_an_open_span_may_begin_a_year_beside_the_figure(
    start: str, holds: bool, checked: Checked, small_world: Index
) -> None:
    open_end = f"Since {start} Norwegian lending to Kenya came to $1 billion."
    assert ("kenya-lending-2021" in bound(open_end, checked, small_world)) == holds
    closed = f"From {start} to 2021 Norwegian lending to Kenya came to $1 billion."
    assert ("kenya-lending-2021" in bound(closed, checked, small_world)) == (start == "2000")


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        ("At the end of 2020", True),
        ("From 2018 to 2020", True),
        ("By 2021", True),
        ("At the end of 2018", False),
        ("By 2019", False),
    ],
)
def test_a_stock_that_its_source_ties_to_a_span_stands_at_its_end(
    when: str, holds: bool, checked: Checked, small_world: Index
) -> None:
    spanning = replace(small_world.fact("kenya-debt-2020"), period_start="2018", period_end="2020")
    index = Index(
        Compiled(
            entities=tuple(small_world.entities.values()),
            measures=tuple(small_world.measures.values()),
            facts=(spanning,),
        )
    )
    text = f"{when} Kenya owed Norway $1 billion."
    assert bool(bound(text, checked, index)) == holds


@pytest.mark.parametrize(
    ("published", "when", "holds"),
    [
        ("2022-06-01", "Over the past two decades", True),
        ("2022-06-01", "Over the last 20 years", True),
        ("1990-06-01", "Over the past two decades", False),
        ("2022-06-01", "From 2002 to 2021", False),
    ],
)
def test_rough_years_set_no_figure_aside_that_they_touch(
    published: str, when: str, holds: bool, checked: Checked, small_world: Index
) -> None:
    text = f"{when} Norwegian lending to Kenya came to $1 billion."
    found = bind(text, checked, small_world, published)
    fitting = {c.fact.id for c in (*found.bound, *found.less_likely)}
    assert ("kenya-lending-2021" in fitting) == holds
    assert not any(candidate.period_agrees for candidate in found.bound)


@pytest.mark.parametrize(
    ("when", "agrees"), [("In the last ten years", False), ("From 2012 to 2021", True)]
)
def test_rough_years_do_not_date_what_stands_at_one_time(
    when: str, agrees: bool, checked: Checked, small_world: Index
) -> None:
    text = f"{when} the pump price in Kenya was $9 per litre."
    (candidate,) = bind(text, checked, small_world, "2022-06-01").bound
    assert candidate.period_agrees == agrees


def test_the_reasons_name_the_words(checked: Checked, small_world: Index) -> None:
    first = bind("At the end of 2020 Kenya owed Norway $1 billion.", checked, small_world).bound[0]
    assert first.reasons[0] == 'measure debt: "owed"'
    assert 'time 2020-09/2020-12: "the end of 2020"' in first.reasons
    assert first.period_agrees


# ---- properties ----------------------------------------------------------------------------

FRAMES = (
    "At the end of 2020 Kenya owed Norway ${} billion.",
    "Norwegian lending to Kenya from 2000 to 2021 came to ${} billion.",
    "According to the Lake Observatory, Kenya owed Norway ${} billion.",
    "The Tana Bridge cost over ${} million.",
    "The renewable share of Kenya was {} percent in 2021.",
    "Norwegian grants to Kenya were about ${} million.",
    "Kenya signed {} loans.",
)
NUMBERS = st.integers(2, 999).map(str) | st.decimals(2, 999, places=1).map(str)


def bindings(found: Match) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(c.fact.id, c.weight, c.conflicts) for c in (*found.bound, *found.near_misses)]


@given(st.sampled_from(FRAMES), NUMBERS, NUMBERS)
def test_binding_never_looks_at_the_number(
    checked: Checked, small_world: Index, frame: str, one: str, other: str
) -> None:
    if "loans" in frame:
        one, other = one.split(".", maxsplit=1)[0], other.split(".", maxsplit=1)[0]
    first, second = (bind(frame.format(number), checked, small_world) for number in (one, other))
    assert bindings(first) == bindings(second)


CLAIMS = (
    "At the end of 2020 Kenya owed Norway $6.3 billion.",
    "At the end of 2020 Kenya owed Norway $3.6 billion.",
    "At the end of 2018 Kenya owed Norway $6.3 billion.",
    "Kenya owes Norway $9.1 billion.",
    "Norwegian lending to Kenya from 2000 to 2021 came to $3.72 billion.",
    "Norwegian lending to Kenya from 2000 to 2021 came to $947 million.",
    "According to the Lake Observatory, Kenya owed Norway $6.3 billion in 2020.",
    "The Tana Bridge cost about $230 million.",
    "The Mara Dam opened on 25 October 2019.",
    "The renewable share of Kenya was 84.3 percent in 2021.",
)


@given(st.sampled_from(CLAIMS), st.integers(0, 2**32))
def test_a_verdict_does_not_depend_on_the_order_of_the_facts(
    checked: Checked, small_world: Index, text: str, seed: int
) -> None:
    facts = list(small_world.facts)
    random.Random(seed).shuffle(facts)
    shuffled = Index(
        Compiled(
            entities=tuple(small_world.entities.values()),
            measures=tuple(reversed(list(small_world.measures.values()))),
            facts=tuple(facts),
        )
    )
    assert checked(text, index=shuffled) == checked(text)


UNRELATED = (
    "It rained.",
    "A baker sold 1,204 cakes.",
    "The choir has 84 members, 12 percent of them tenors.",
    "On 3 May 1987 a yacht was sold for $3 million.",
    "Nobody came.",
)


@given(st.sampled_from(CLAIMS), st.lists(st.sampled_from(UNRELATED)), st.sampled_from(UNRELATED))
def test_unrelated_paragraphs_do_not_change_a_verdict(
    checked: Checked, text: str, before: list[str], after: str
) -> None:
    article = "\n\n".join([*before, "Nobody came.", text, after])
    amount = checked(text)[0]
    same = [each for each in checked(article) if each.claim.id == amount.claim.id]
    assert [each.verdict for each in same] == [amount.verdict]


@given(st.sampled_from(CLAIMS), st.sampled_from([1, 2, 5]))
def test_facts_of_other_things_do_not_change_a_verdict(
    checked: Checked, small_world: Index, text: str, count: int
) -> None:
    model = small_world.fact("uganda-density")
    others = tuple(replace(model, id=f"x{n}", subject="peru") for n in range(count))
    index = Index(
        Compiled(
            entities=tuple(small_world.entities.values()),
            measures=tuple(small_world.measures.values()),
            facts=(*others, *small_world.facts),
        )
    )
    assert checked(text, index=index) == checked(text)
