"""Amounts in other currencies and prices: converted with a rate of their time, or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.errors import ExitCode
from factcheck.intervals import Interval
from factcheck.model import CheckedClaim
from factcheck.reference import Index, load
from factcheck.reference.prices import Prices, Series
from factcheck.rules.currencies import sharing
from factcheck.tables import rows

if TYPE_CHECKING:
    from conftest import Factcheck

GOLDEN = Path(__file__).parent / "golden"
SERIES = Series(
    rates={
        "KES/USD": {"2015": Decimal(98), "2016": Decimal(102), "2016-05-02": Decimal(101)},
        "EUR/USD": {"2015": Decimal("0.9"), "2016": Decimal("0.9")},
    },
    indices={"USD": {"2015": Decimal(95), "2021": Decimal(114)}},
)
PRICES = Prices(SERIES)


@cache
def shipped() -> Index:
    return load([Path(__file__).parents[1] / "reference_data"], cache_dir=None)


def claims(text: str, published: str = "2023-05-01") -> list[CheckedClaim]:
    document = from_text(text, published=published)
    return list(check_document(document, shipped(), Config()).claims)


# ---- rates ---------------------------------------------------------------------------------


def test_a_rate_of_a_year_reaches_halfway_to_the_years_beside_it() -> None:
    rate = PRICES.rate("USD", "KES", "2015")
    assert rate is not None
    assert rate.value == Interval(Decimal("97.02"), Decimal(98), Decimal("101.00"))
    assert rate.told == "98 KES for one USD in 2015"


def test_a_rate_is_told_by_the_currency_of_which_one_is_worth_more() -> None:
    rate = PRICES.rate("KES", "USD", "2015")
    assert rate is not None
    assert rate.told == "98 KES for one USD in 2015"


def test_a_rate_of_the_day_goes_before_that_of_the_year() -> None:
    rate = PRICES.rate("USD", "KES", "2016-05-02")
    assert rate is not None
    assert rate.value.point == 101


def test_currencies_without_a_rate_to_each_other_go_by_way_of_a_third() -> None:
    rate = PRICES.rate("EUR", "KES", "2015")
    assert rate is not None
    assert round(rate.value.point, 2) == Decimal("108.89")
    back = PRICES.rate("KES", "EUR", "2015")
    assert back is not None
    assert back.value.low < 1 / rate.value.point < back.value.high


@pytest.mark.parametrize(("target", "when"), [("PKR", "2015"), ("KES", "2014"), ("KES", "2014-05")])
def test_without_a_rate_for_the_time_nothing_is_converted(target: str, when: str) -> None:
    assert PRICES.rate("USD", target, when) is None


def test_amounts_are_repriced_by_the_index() -> None:
    assert PRICES.repriced("USD", "2021", "2015") == Decimal("0.833333333333")
    assert PRICES.repriced("USD", "2021", "1990") is None
    assert PRICES.repriced("KES", "2021", "2015") is None


# ---- what a claim is told -------------------------------------------------------------------


def test_a_debt_in_another_currency_is_supported_at_the_rate_of_its_time() -> None:
    claim = claims("Pakistan owed China Rs 11 trillion in 2021, according to AidData.")[0]
    assert claim.verdict.status == "supported"
    assert "gcdf3-pakistan-debt converted at 162.9 PKR for one USD in 2021" in claim.verdict.notes


def test_an_amount_that_does_not_fit_converted_is_left_open() -> None:
    claim = claims("Pakistan owed China Rs 29 trillion in 2021, according to AidData.")[0]
    assert claim.verdict.status == "unverifiable"


def test_the_same_number_in_another_currency_is_named() -> None:
    claim = claims("Pakistan owed China Rs 67.2 billion in 2021, according to AidData.")[0]
    assert claim.verdict.code == "FC103"


BAHAMAS = "China committed {} to the Bahamas between 2000 and 2021, according to AidData."


def test_currencies_that_are_worth_the_same_by_law_are_no_wrong_currency() -> None:
    right = claims(BAHAMAS.format("3.6 billion Bahamian dollars"))[0].verdict
    assert right.status == "supported"
    assert right.notes[0].endswith("BSD and USD are worth the same")
    other = claims(BAHAMAS.format("4.6 billion Bahamian dollars"))[0].verdict
    assert other.status == "unverifiable"


def test_a_full_name_stands_for_no_other_currency_of_its_word() -> None:
    verdict = claims(BAHAMAS.format("3.6 billion Jamaican dollars"))[0].verdict
    assert verdict.code == "FC103"


def test_an_amount_in_prices_of_another_year_is_supported_by_the_price_index() -> None:
    text = "China committed ${} billion to Pakistan in constant 2015 dollars, AidData says."
    right = claims(text.format("62.1"))[0].verdict
    assert right.status == "supported"
    assert "gcdf3-pakistan-commitments in constant-2015 prices" in right.notes[0]
    wrong = claims(text.format("70.3"))[0].verdict
    assert wrong.code == "FC105"
    assert wrong.expected == "62104454571"


POOL = {
    "entities.csv": "id,kind,name\npool,project,Lakeside Pool\n",
    "measures.csv": "id,title,unit_kind,dynamics,phrases\ncost,Cost,money,event,cost\n",
    "figures.csv": "id,measure,subject,value,precision,unit,price_basis,period_start,period_end\n"
    "then,cost,pool,18400000,100000,EUR,nominal,2024,2024\n"
    "real,cost,pool,21300000,100000,EUR,constant-2021,2024,2024\n",
    "rates.csv": "currency,per,period,rate\nEUR,USD,2024,0.92\n",
}
ROLES = {"figures": "facts"}


@pytest.fixture
def pool(tmp_path: Path) -> Callable[[str], CheckedClaim]:
    """Check the one claim of a text about a pool, with a euro at 1.087 dollars."""
    resources = []
    for file, content in POOL.items():
        (tmp_path / file).write_text(content, encoding="utf-8")
        name = file.removesuffix(".csv")
        role = ROLES.get(name, name)
        resources.append({"name": name, "path": file, "factcheck": {"role": role}})
    descriptor = {
        "name": "pool",
        "licenses": [{"name": "CC0-1.0"}],
        "sources": [{"title": "made for this test"}],
        "resources": resources,
    }
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    index = load([tmp_path], cache_dir=None)

    def check(text: str) -> CheckedClaim:
        (claim,) = check_document(from_text(text), index, Config()).claims
        return claim

    return check


@pytest.mark.parametrize(
    ("amount", "status", "code"),
    [
        ("$20 million", "supported", None),
        ("$20.0 million", "supported", None),
        ("$18.4 million", "contradicted", "FC103"),
        ("$18 million", "contradicted", "FC103"),
        ("£20 million", "unverifiable", None),
        ("£18.4 million", "contradicted", "FC103"),
    ],
)
def test_a_round_number_is_what_it_is_nearest_to(
    amount: str, status: str, code: str | None, pool: Callable[[str], CheckedClaim]
) -> None:
    verdict = pool(f"The Lakeside Pool cost {amount} to build.").verdict
    assert (verdict.status, verdict.code) == (status, code)


@pytest.mark.parametrize(
    "basis",
    [
        "in constant 2021 prices",
        "in 2021 prices",
        "at constant prices of 2021",
        "at 2021 price levels",
        "in 2021 euros",
        "in 2021 terms",
        "(constant 2021 US$)",
    ],
)
def test_the_year_of_a_price_basis_is_not_the_time_of_the_amount(
    basis: str, pool: Callable[[str], CheckedClaim]
) -> None:
    right = pool(f"The Lakeside Pool cost €21.3 million {basis}.").verdict
    assert (right.status, right.facts) == ("supported", ("real",))
    wrong = pool(f"The Lakeside Pool cost €18.4 million {basis}.").verdict
    assert (wrong.code, wrong.expected) == ("FC105", None)
    dated = pool("In 2021 the Lakeside Pool cost €18.4 million.").verdict
    assert dated.code == "FC201"


# ---- brackets -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Pakistan's power plant cost Rs567.5 billion ($2 billion).", "2023-05-01"),
        ("Pakistan approved PKR 1.137tn ($6.74bn) for it.", "2020-08-10"),
        ("Pakistan paid 30bn rupees (US$104.53m).", "2023-06-20"),
        ("It was worth $46bn (£30.7bn).", "2015-04-20"),
        ("India's plan of Rs 500 crore ($60 million) was noted in Pakistan.", "2023-01-01"),
        ("Signed in 2009 for 5.7 billion yuan (about $835 million).", "2024-03-03"),
        ("It raised $5 million (the fund has £900 million).", "2024-03-03"),
        ("Pakistan's power plant cost Rs567.5 billion ($20 billion).", ""),
        ("It cost 5 million (Wakandan) or $90 million.", "2020-01-01"),
    ],
)
def test_brackets_that_some_rate_explains_are_left_alone(text: str, published: str) -> None:
    assert {claim.verdict.code for claim in claims(text, published)} == {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pakistan's power plant cost Rs567.5 billion ($20 billion).", "2024211267"),
        ("Pakistan's power plant cost Rs567.5 million ($2 billion).", "2024211"),
        ("Kenya borrowed KSh 50 billion, or about $5 billion.", "357535166"),
    ],
)
def test_brackets_that_no_rate_explains_are_named(text: str, expected: str) -> None:
    second = claims(text)[1].verdict
    assert (second.status, second.code, second.expected) == ("inconsistent", "FC403", expected)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Pakistan's power plant cost Rs493 billion ($9.9 billion).", True),
        ("Pakistan's power plant of 1999 cost Rs493 billion ($9.9 billion).", False),
        ("Pakistan's power plant cost Rs493 billion ($4.9 billion).", False),
        ("Pakistan's power plant cost Rs493 billion, approximately $9.9 billion.", True),
        ("Pakistan's power plant cost Rs493 billion, approximately $9.9 billion of loans.", False),
    ],
)
def test_a_rate_is_of_the_last_years_or_of_one_that_is_named(text: str, wrong: bool) -> None:
    assert ("FC403" in {each.verdict.code for each in claims(text, "2024-02-10")}) is wrong


# ---- lookups ----------------------------------------------------------------------------------


def test_lookups_say_money_in_a_currency_that_is_asked_for(factcheck: Factcheck) -> None:
    ran = factcheck("lookup", "commitments", "Kenya", "2014", "--in", "kes")
    assert ran.code == ExitCode.OK
    shown = " ".join(ran.out.split())
    assert "gcdf_country_year/commitments?recipient=kenya&year=2014" in shown
    assert "= 353–385 bn KES (at 87.92 KES for one USD in 2014)" in shown


def test_lookups_say_where_no_rate_is_known(factcheck: Factcheck) -> None:
    ran = factcheck(
        "lookup", "Sandbank", "cost", "--references", str(GOLDEN / "harbour"), "--in", "KES"
    )
    assert "(no rate from USD to KES for 2019-06)" in " ".join(ran.out.split())


def test_a_currency_that_does_not_exist_is_refused(factcheck: Factcheck) -> None:
    ran = factcheck("lookup", "Kenya", "--in", "KSH")
    assert ran.code == ExitCode.USAGE
    assert "no ISO 4217 code" in ran.err


def test_every_money_that_shares_the_dollar_sign_has_its_bounds() -> None:
    at_par, no_more = {"USD", "BSD", "BMD"}, {"ZWL"}
    bounds = {
        row["code"]: (Decimal(row["least"]), Decimal(row["most"])) for row in rows("dollar_rates")
    }
    assert set(bounds) == set(sharing("$5")) - at_par - no_more
    assert all(0 < least < most for least, most in bounds.values())


def test_an_amount_that_has_lost_its_scale_word_is_converted_with_that_of_the_other(
    own_package: Index,
) -> None:
    text = "Egypt came last with £12.67 (${}bn)."
    right, wrong = (
        check_document(from_text(text.format(each), published="2023-03-28"), own_package, Config())
        for each in ("15.6", "51.6")
    )
    assert [claim.verdict.code for claim in right.claims] == [None, None]
    assert "FC403" in [claim.verdict.code for claim in wrong.claims]
