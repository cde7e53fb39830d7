from __future__ import annotations

import itertools
import re

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import geography
from factcheck.geography import countries, country, entities, find


def named(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], country_id) for start, end, country_id in find(text)]


def test_every_country_of_iso_3166_has_one_row() -> None:
    assert {c.iso2 for c in countries()} == {c.alpha_2 for c in pycountry.countries}
    assert {c.iso3 for c in countries()} == {c.alpha_3 for c in pycountry.countries}


def test_ids_are_readable_and_unique() -> None:
    ids = [c.id for c in countries()]
    assert ids == sorted(set(ids))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", country_id) for country_id in ids)


def test_no_name_stands_for_two_countries() -> None:
    names = [name for c in countries() for name in {c.name, *c.aliases, *c.demonyms}]
    assert len(names) == len(set(names))


def test_every_name_finds_its_own_country() -> None:
    for c in countries():
        for name in (c.name, *c.aliases, *c.demonyms):
            assert find(f"about {name}: much") == [(6, 6 + len(name), c.id)], name


def test_currencies_are_codes_of_iso_4217() -> None:
    codes = {currency.alpha_3 for currency in pycountry.currencies} | {"XCG", "ZWG"}
    assert {c.currency for c in countries() if c.currency} <= codes
    assert [c.id for c in countries() if c.currency is None] == ["antarctica"]


@pytest.mark.parametrize(
    ("country_id", "currency", "month"),
    [
        ("pakistan", "PKR", 7),
        ("india", "INR", 4),
        ("united-kingdom", "GBP", 4),
        ("united-states", "USD", 10),
        ("japan", "JPY", 4),
        ("australia", "AUD", 7),
        ("bangladesh", "BDT", 7),
        ("egypt", "EGP", 7),
        ("kenya", "KES", 7),
        ("nepal", "NPR", 7),
        ("china", "CNY", 1),
        ("namibia", "NAD", 4),
        ("bulgaria", "EUR", 1),
        ("thailand", "THB", 10),
    ],
)
def test_currency_and_fiscal_year_of_a_country(country_id: str, currency: str, month: int) -> None:
    found = country(country_id)
    assert found is not None
    assert (found.currency, found.fiscal_year_start) == (currency, month)


def test_an_unknown_id_is_no_country() -> None:
    assert country("atlantis") is None


def test_names_demonyms_and_governments_stand_for_a_country() -> None:
    assert named("Islamabad owes China; Pakistani bonds fell, the Kremlin said.") == [
        ("Islamabad", "pakistan"),
        ("China", "china"),
        ("Pakistani", "pakistan"),
        ("Kremlin", "russia"),
    ]


def test_us_is_a_country_and_us_is_not() -> None:
    assert named("The US and the U.S. told us, and U.K.-based firms too.") == [
        ("US", "united-states"),
        ("U.S.", "united-states"),
        ("U.K.", "united-kingdom"),
    ]


def test_a_dollar_sign_with_its_country_is_no_country() -> None:
    assert named("It cost US$5.") == []


def test_only_whole_words_count() -> None:
    assert named("USAID, Indiana, Chinatown, @China, Maliks, Omani5") == []


def test_possessives_and_compounds_count() -> None:
    assert named("China’s loans, Pakistan's debt, US-China trade (Iran)") == [
        ("China", "china"),
        ("Pakistan", "pakistan"),
        ("US", "united-states"),
        ("China", "china"),
        ("Iran", "iran"),
    ]


def test_the_longest_name_wins() -> None:
    assert named(
        "South Sudan, Guinea-Bissau, Papua New Guinea, Democratic Republic of the Congo"
    ) == [
        ("South Sudan", "south-sudan"),
        ("Guinea-Bissau", "guinea-bissau"),
        ("Papua New Guinea", "papua-new-guinea"),
        ("Democratic Republic of the Congo", "democratic-republic-of-congo"),
    ]


def test_what_only_looks_like_a_country_is_none() -> None:
    assert named("the Indian Ocean, New Mexico, Latin American, the Washington Post") == []


def test_plural_demonyms_and_capitals_of_headlines_are_known() -> None:
    assert named("PAKISTAN OWES: Pakistanis, Americans and New Zealanders") == [
        ("PAKISTAN", "pakistan"),
        ("Pakistanis", "pakistan"),
        ("Americans", "united-states"),
        ("New Zealanders", "new-zealand"),
    ]
    assert named("MALI OMAN") == []


@pytest.mark.parametrize("space", ["\n", "\r\n", "\xa0", "\t"])
def test_a_name_may_be_wrapped(space: str) -> None:
    assert named(f"the United{space}States") == [(f"United{space}States", "united-states")]


def test_typographic_apostrophes_are_apostrophes() -> None:
    assert named("Côte d’Ivoire") == [("Côte d’Ivoire", "ivory-coast")]


def test_demonyms_are_told_from_names() -> None:
    assert geography.is_demonym("Chinese")
    assert not geography.is_demonym("China")


def test_countries_are_entities_with_their_demonyms() -> None:
    pakistan = next(entity for entity in entities() if entity.id == "pakistan")
    assert pakistan.kind == "country"
    assert pakistan.name == "Pakistan"
    assert {"Islamabad", "Pakistani"} <= set(pakistan.aliases)
    assert len(entities()) == 249


@given(st.lists(st.sampled_from(["China", "South", "Sudan", "US", " ", "-", "x", "$", "."])))
def test_hits_are_in_order_and_never_overlap(pieces: list[str]) -> None:
    hits = find("".join(pieces))
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(hits))
