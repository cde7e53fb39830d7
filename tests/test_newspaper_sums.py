"""Sums and percentages as newspapers print them."""

from __future__ import annotations

import pytest

from factcheck.config import Config
from factcheck.model import Document, Mention
from factcheck.rules import extract


def amounts(text: str) -> list[Mention]:
    found = extract(Document(path="<text>", source=text, text=text), Config())
    return [mention for mention in found if mention.kind in ("money", "percent")]


def told(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (m.text, f"{m.value:f}", None if m.value_max is None else f"{m.value_max:f}", m.unit)
        for m in amounts(text)
    ]


def hedge(text: str) -> str:
    """The modifier of the only amount."""
    (amount,) = amounts(text)
    return amount.modifier


def test_a_point_may_stand_before_the_first_digit() -> None:
    assert told("It rose .5 percent.") == [(".5 percent", "0.5", None, "percent")]
    assert told("It earned $.50 a share.") == [("$.50", "0.50", None, "USD")]
    assert told("Sugar gained .08 cent.") == [(".08 cent", "0.0008", None, "USD")]


def test_a_calibre_is_no_amount() -> None:
    assert amounts("He fired a .38 Special and a .22 rifle.") == []


def test_a_point_is_a_decimal_one_where_a_country_prints_it_so() -> None:
    assert told("It slid to HK$2.675.")[0][1] == "2.675"
    assert told("It cost Rp 15.000 in Jakarta.")[0][1] == "15000"


def test_a_number_in_words_has_a_short_scale_behind_it() -> None:
    assert told("It sees four to five mln dlrs.") == [
        ("four to five mln dlrs", "4000000", "5000000", "USD")
    ]


def test_the_country_may_stand_behind_the_dollar() -> None:
    assert told("It bid $US19.5 billion and $A2m.") == [
        ("$US19.5 billion", "19500000000", None, "USD"),
        ("$A2m", "2000000", None, "AUD"),
    ]


def test_cents_may_have_a_country() -> None:
    assert told("It paid 40 South African cents.")[0][1:] == ("0.40", None, "ZAR")


def test_what_is_cut_to_a_range_is_a_range() -> None:
    said = "It cut its rate to 4.75 per cent to 5 per cent."
    assert told(said) == [("4.75 per cent to 5 per cent", "4.75", "5", "percent")]


def test_what_is_foreseen_is_a_range() -> None:
    assert told("It sees sales up 3% to 4%.")[0][1:3] == ("3", "4")
    assert told("Rates went up 3% to 4%.")[0][2] is None


def test_a_range_that_came_from_another_is_a_range() -> None:
    said = "It was raised to $3.10 to $3.20 a share from $2.95 to $3.05."
    assert [each[1:3] for each in told(said)] == [("3.10", "3.20"), ("2.95", "3.05")]


def test_what_a_thing_costs_is_a_range_whatever_rose_before() -> None:
    said = "The rescue, 622 metres up, cost $10 million to $20 million."
    assert [each[1:3] for each in told(said)] == [("10000000", "20000000")]
    assert [each[1] for each in told("It raised what users pay $5 to $70.")] == ["5", "70"]
    assert [each[1] for each in told("The costs fell $10 million to $20 million.")] == [
        "10000000",
        "20000000",
    ]


def test_a_leap_to_a_price_is_no_range() -> None:
    assert [each[1] for each in told("Brent leapt $3.06 to $63.12.")] == ["3.06", "63.12"]


def test_money_lent_to_people_is_no_range() -> None:
    assert told("It lent $27 to 42 villagers.") == [("$27", "27", None, "USD")]


@pytest.mark.parametrize(
    "said",
    [
        "Prices inched up to 6.8 percent.",
        "The club turned over €204.7m.",
        "He was under a $3.3 million contract.",
    ],
)
def test_words_that_place_or_move_an_amount_do_not_hedge_it(said: str) -> None:
    assert hedge(said) == "exact"


def test_some_behind_over_makes_it_about() -> None:
    assert hedge("It must roll over some €200bn.") == "approx"


def test_a_letter_is_a_currency_in_the_papers_of_its_country() -> None:
    assert told("In Lagos petrol sells at N617.") == [("N617", "617", None, "NGN")]
    assert amounts("Masks of type N95 are sold.") == []


def test_places_and_people_settle_a_shared_currency_in_datelines_too() -> None:
    assert told("LAHORE: Gold worth Rs45 million was stolen.")[0][3] == "PKR"
    assert told("Pakistanis pay Rs300 a litre.")[0][3] == "PKR"
    assert told("Dubai sold flats for 1.4 billion dirhams.")[0][3] == "AED"


def test_dollars_in_brackets_behind_other_money_are_those_of_the_world() -> None:
    said = "It owed 2.39 trillion yuan ($333bn), a Hong Kong court heard."
    assert told(said)[1][3] == "USD"


def test_a_fraction_with_a_hedge_before_and_a_verb_behind_is_a_share() -> None:
    assert told("Less than a fifth has come in.") == [("a fifth", "20", None, "percent")]
    assert amounts("A fifth has come in.") == []


def test_half_is_a_share_where_a_clause_begins_with_it() -> None:
    assert told("It owns little; half is gold.") == [("half", "50", None, "percent")]


def test_a_letter_may_stand_before_both_ends_of_a_range() -> None:
    assert told("A strike in Manila cost drivers P500 to P600 each.")[0][1:] == (
        "500",
        "600",
        "PHP",
    )


def test_won_are_those_of_the_south_without_a_word_for_it() -> None:
    assert told("It made 7.70 trillion Korean won.")[0][1:] == ("7700000000000", None, "KRW")


def test_a_wave_between_numbers_is_a_range() -> None:
    assert told("It sees sales of 61 ~ 63 trillion won.") == [
        ("61 ~ 63 trillion won", "61000000000000", "63000000000000", "KRW")
    ]
    assert told("It costs $5, ~$3m less.") == [
        ("$5", "5", None, "USD"),
        ("$3m", "3000000", None, "USD"),
    ]


def test_no_end_has_a_scale_that_makes_it_far_larger_than_the_other() -> None:
    said = told("Losses widened from £800,000 to £2.3m.")
    assert [value for _, value, _, _ in said] == ["800000", "2300000"]
    said = told("Fees of $700, $900 and $1.2 million were paid.")
    assert [value for _, value, _, _ in said] == ["700", "900", "1200000"]
    said = told("Pay rose from Rs 50,000 to Rs 1.2 crore.")
    assert [value for _, value, _, _ in said] == ["50000", "12000000"]
    assert told("It grew from 80,000 to 1.5 lakh rupees.")[0][1] == "80000"
    assert told("It fell from $150 to $90 million.")[0][1] == "150000000"
    assert told("It paid $3, $4 and $5 million.")[0][1] == "3000000"


def test_cents_behind_a_comma_and_with_are_a_range() -> None:
    said = "It is up on the year, with 45c to 55c a share coming from earnings."
    assert told(said) == [("45c to 55c", "0.45", "0.55", "USD")]


def test_a_letter_is_money_where_a_text_has_sums_with_it() -> None:
    said = told("Rice at P20 per kilo needs P7 per kilo or P51.1 billion a year.")
    assert [value for _, value, _, _ in said] == ["20", "7", "51100000000"]
    said = told("It is P2.70 a liter for gasoline and P6.55 for diesel, firms in Makati said.")
    assert [unit for _, _, _, unit in said] == ["PHP", "PHP"]
    assert told("What can P1-M buy? At P25 a kilo, some rice.")[0][1] == "1000000"
    assert told("They took the P1-M motor out.") == []


def test_cents_are_those_of_the_place_that_a_text_names() -> None:
    assert told("It rose to 312,4 cents a share, the Cape Town chain said.")[0][3] == "ZAR"
    assert told("It rose 5 cents in Mumbai.")[0][3] == "USD"


def test_the_sign_of_the_lira_is_that_of_pounds_in_english() -> None:
    assert told("It repaid ₤4.0 million.")[0][3] == "GBP"


def test_a_rate_of_exchange_has_no_thousands() -> None:
    assert told("It spent a sum to hold the pound above DM 2.778.")[0][1] == "2.778"
    assert told("The dollar rose to DM 1.650.")[0][1] == "1.650"
    assert told("It was fixed at DM 1.650 to the dollar.")[0][1] == "1.650"
    assert told("The car was sold for DM 2.500.")[0][1] == "2500"
    assert told("The dollar rose to Rp 9.500.")[0][1] == "9500"


def test_milk_solids_have_a_price_by_the_kilo() -> None:
    said = "It moved up to between $9.50/kgMS and $10.50/kgMS in New Zealand."
    assert told(said) == [("$9.50/kgMS and $10.50", "9.50", "10.50", "NZD")]


def test_a_rate_may_be_of_some_kind_of_share_or_joined_by_hyphens() -> None:
    said = {
        "It pays Rs 4.50 per equity share.": "share",
        "It earned $1.26 per diluted share.": "share",
        "They clear £5-an-hour after costs.": "hour",
        "They paid £5 an hour after that.": None,
        "The ship costs 22,358 USD/Day.": "day",
        "It costs €241 per MWh.": "MWh",
    }
    assert {text: amounts(text)[0].per for text in said} == said


def test_a_short_scale_may_stand_behind_a_space_after_money() -> None:
    said = told("It paid US$1 mil, S$3 bil and $5 mil.")
    assert [value for _, value, _, _ in said] == ["1000000", "3000000000", "5000000"]
    assert told("It has a $7 Mil spec.")[0][1] == "7"
    assert amounts("It has a 5 mil film.") == []


def test_a_price_by_the_kilowatt_hour_behind_a_letter_is_money() -> None:
    assert told("Power is P3.50/kWh in Manila.") == [("P3.50", "3.50", None, "PHP")]
