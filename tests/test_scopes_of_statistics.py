"""What words make of a statistic: of whom, where or when alone it is told, or by which deed.

Each amount is wrong as its figure, and no figure with the words ahead of it or behind.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.reference import load
from factcheck.reference.index import Index

PACKAGES = Path(__file__).parent / "statistics_packages"

OPEN = {
    "labour": (
        "Among graduates, unemployment in Kenya was 5.2% in 2021.",
        "In construction, unemployment in Kenya was 25.1% in 2021.",
        "Kenya built in the coastal counties, where unemployment was 25.1% in 2021.",
        "In December 2021 unemployment in Kenya was 14.7%.",
        "In the second quarter of 2021 Kenya's unemployment rate was 12.4%.",
        "The unemployment rate in Kenya, at its lowest since 2007 (9.1%), was 13.2% in 2021.",
        "Kenya's unemployment rate fell from 17 to 13.2 percent in 2021.",
    ),
    "crops": (
        "India stored 6.1 million tonnes of wheat in 2021.",
        "India fed 6.1 million tonnes of maize to animals in 2021.",
        "India sold 6.1 million tonnes of rice overseas in 2021.",
    ),
    "elections": (
        "At 4 pm, turnout in Albia was 31.2% in 2020.",
        "By midday, 31.2% of voters in Albia had turned out in 2020.",
        "Pollsters put turnout in Albia at 31.2% in 2020.",
        "Among young voters, turnout in Albia was 31.2% in 2020.",
        "Turnout in Albia rose from 31.2% to 43.7% in 2020.",
    ),
    "films": (
        "Kingdom of Ash took in $414 million in Germany.",
        "Kingdom of Ash earned $514 million overseas.",
        "By the end of May Kingdom of Ash had grossed $514 million.",
        "In today's money, Kingdom of Ash grossed $814 million.",
    ),
    "museums": ("Linden Museum hosted 42,000 French visitors in 2023.",),
    "reservoirs": (
        "Tirna reservoir once had a storage capacity of 12 million cubic metres.",
        "At the time of its opening Tirna had a storage capacity of 12 million cubic metres.",
    ),
}
WRONG = {
    "labour": (
        "In response, unemployment in Kenya was 25.1% in 2021.",
        "In Kenya, where unemployment was 25.1% in 2021, people left.",
        "In 2021 Kenya's unemployment rate was 12.4%.",
        "Kenya's unemployment rate was at its highest since 2020 (17.4%).",
        "Kenya's unemployment rate fell from 12.4 to 17 percent in 2021.",
    ),
    "crops": ("India harvested 6.1 million tonnes of wheat in 2021.",),
    "reservoirs": ("Tirna reservoir has a storage capacity of 12 million cubic metres.",),
    "elections": (
        "Turnout in Albia was 31.2% in 2020, officials said at 4 pm.",
        "The polls were wrong: turnout in Albia was 31.2% in 2020.",
    ),
    "films": (
        "Kingdom of Ash grossed $514 million.",
        "By the end of May Kingdom of Ash had grossed $914 million.",
        "In Germany, Kingdom of Ash was made for $110 million.",
    ),
    "museums": ("Linden Museum hosted 42,000 visitors in 2023.",),
}


@cache
def package(name: str, cache_home: Path) -> Index:
    return load([PACKAGES / name], cache_dir=cache_home)


def codes(text: str, index: Index) -> list[str]:
    claims = check_document(from_text(text, published="2025-06-01"), index, Config()).claims
    return [each.verdict.code for each in claims if each.verdict.code is not None]


@pytest.mark.parametrize("name", OPEN)
def test_what_is_told_of_less_is_no_wrong_figure(name: str, cache_home: Path) -> None:
    index = package(name, cache_home)
    assert [text for text in OPEN[name] if codes(text, index)] == []


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_figure_stays_wrong_beside_such_words(name: str, cache_home: Path) -> None:
    index = package(name, cache_home)
    assert [text for text in WRONG[name] if not codes(text, index)] == []


def test_a_year_in_brackets_is_that_of_the_amount_before_it(cache_home: Path) -> None:
    text = "Kenya has an unemployment rate of 12.4% (2020) and a participation rate of {}%."
    held = package("labour", cache_home).facts_of("pr")
    latest = max(
        (fact for fact in held if fact.subject == "ken"), key=lambda fact: fact.period_end or ""
    )
    assert codes(text.format(latest.value), package("labour", cache_home)) == []
