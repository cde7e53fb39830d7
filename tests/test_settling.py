from __future__ import annotations

import re

import pytest

from factcheck.config import Config
from factcheck.model import Document
from factcheck.rules import extract
from factcheck.rules.named import marked
from factcheck.rules.settling import Countries


def settled(
    text: str, word: str = "$", configured: dict[str, str] | None = None
) -> tuple[str | None, bool]:
    return Countries(text, configured).currency(word, text.index(word))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It cost $5.", "$", ("USD", True)),
        ("Pakistan got $5 from China.", "$", ("USD", True)),
        ("Canada spent $5.", "$", ("CAD", True)),
        ("The U.S. and Canada spent $5.", "$", ("USD", False)),
        ("Pakistan and Iran met. Pakistan paid Australia $5.", "$", ("USD", False)),
        ("Pakistan Railways got Rs 5.", "Rs", ("PKR", True)),
        ("Pakistan Railways is poor. It got Rs 5.", "Rs", ("PKR", False)),
        ("India is big. Pakistan got Rs 5.", "Rs", ("PKR", True)),
        ("The Indian Ocean is Rs 5 deep.", "Rs", (None, False)),
        ("It cost Rs 5.", "Rs", (None, False)),
        ("It cost ¥5.", "¥", ("JPY", False)),
        ("China paid ¥5.", "¥", ("CNY", True)),
        ("It cost £5.", "£", ("GBP", True)),
        ("Egypt paid £5.", "£", ("EGP", True)),
        ("Sweden paid kr 5.", "kr", ("SEK", True)),
        ("Cameroon owes CFA 5 billion.", "CFA", ("XAF", True)),
        ("Senegal owes CFA 5 billion.", "CFA", ("XOF", True)),
        ("The BEAC lent it. It owes CFA 5 billion.", "CFA", ("XAF", False)),
        ("They owe CFA 5 billion.", "CFA", (None, False)),
    ],
)
def test_a_bare_sign_is_settled_by_the_countries_of_the_text(
    text: str, word: str, expected: tuple[str | None, bool]
) -> None:
    assert settled(text, word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He earns 900 Congolese francs and pays 500 francs.", ("CDF", True)),
        ("He earns 900 Congolese francs. He pays 500 francs.", ("CDF", False)),
        ("Rwanda pays 900 Congolese francs or 500 francs.", ("CDF", True)),
        ("Rwanda pays 900 Congolese francs. He pays 500 francs.", ("RWF", False)),
        ("He has 900 Congolese francs, 4 CFP francs and 500 francs.", (None, False)),
        ("The Congolese franc fell. He pays 500 francs.", (None, False)),
    ],
)
def test_a_full_name_settles_a_word_where_no_country_does(
    text: str, expected: tuple[str | None, bool]
) -> None:
    assert Countries(text).currency("franc", text.rindex("500")) == expected


def test_what_the_pound_buys_is_told_in_us_dollars() -> None:
    said = "In Singapore the pound fell to $1.26, and tea cost $1.20 a cup. It cost $1.25."
    found = [Countries(said).currency("$", at)[0] for at, sign in enumerate(said) if sign == "$"]
    assert found == ["USD", "SGD", "SGD"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Toronto firm paid $5.", ("CAD", False)),
        ("A firm in Toronto grew. It paid $5.", ("CAD", False)),
        ("It paid $5. " + "It grew. " * 40 + "Its founder studied in Toronto.", ("USD", True)),
        ("The Toronto firm and one in Boston paid $5.", ("USD", True)),
        ("The Toronto firm of a Karachi family paid $5.", ("USD", True)),
        ("In Toronto oil cost $60 a barrel.", ("USD", True)),
    ],
)
def test_dollars_are_those_of_places_close_by_if_all_are_of_one_country(
    text: str, expected: tuple[str | None, bool]
) -> None:
    assert settled(text) == expected


def test_places_far_off_leave_dollars_to_the_configuration() -> None:
    far = "It paid $5. " + "It grew. " * 40 + "Its founder studied in Toronto."
    assert settled(far, "$", {"$": "SGD"}) == ("SGD", False)


def test_the_configuration_settles_what_no_country_does() -> None:
    assert settled("It cost Rs 5.", "Rs", {"Rs": "INR"}) == ("INR", False)
    assert settled("Pakistan paid Rs 5.", "Rs", {"Rs": "INR"}) == ("PKR", True)


def test_fiscal_years_are_those_of_the_country_named_most() -> None:
    assert Countries("Pakistan, Pakistan and China").fiscal_year_start == 7
    assert Countries("nobody").fiscal_year_start is None


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("In FY22 India spent $5m. Pakistan spent $3m in FY23.", [4, 7]),
        ("In FY22 the U.S. spent $5m; in FY22 Pakistan, which is near India, did not.", [10, 7]),
        ("Pakistan, which spent $3m in FY23, owes nothing. Its debt rose in FY24.", [7, 7]),
        ("The budget of India for FY23 beats that of Nepal for FY23. Ask Nepal.", [4, 7]),
        ("Exports of Pakistan rose. Those to the US rose in FY23, from India in FY24.", [7, 7]),
        ("Pakistan, India and Pakistan again. India met Pakistan in FY23.", [7]),
        ("Pakistan was lent money. China lent it more in FY23.", [7]),
        ("Pakistan grew by 5%. Germany's FY23 was worse, and Japan's FY23 too.", [1, 4]),
        ("Pakistan owed 5 million US dollars in FY23. Japan and Japan.", [7]),
        ("Pakistan grew.\nIts neighbours did not in FY23. India, India.", [4]),
    ],
)
def test_a_fiscal_year_is_that_of_the_country_its_clause_names(
    text: str, months: list[int]
) -> None:
    told = Countries(text)
    assert [told.fiscal_year_start_at(found.start()) for found in re.finditer("FY", text)] == months


def test_what_stands_far_behind_the_beginning_settles_nothing() -> None:
    far = "It is so. " * 200_001
    assert settled(f"Pakistan is poor. {far}It got Rs 5.", "Rs") == ("PKR", False)
    assert settled(f"{far}Pakistan is poor. It got Rs 5.", "Rs") == (None, False)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("A glass at €5.20 cost 60 cent to make.", "EUR"),
        ("Profit came to R3.4 billion, and the dividend to 60 cents.", "ZAR"),
        ("At A$3.75 it has put on 60c since.", "AUD"),
        ("A bank of €3 billion put on 60 US cents.", "USD"),
        ("It rose 60 cents to $4, and the euro fell below €1.", "USD"),
        ("Shares of £3 billion and €4 billion; it rose 60 cents.", "EUR"),
        ("It rose 60 cents.", "USD"),
        ("A loaf costs R7 (60 cents).", "USD"),
        ("It lost R7 billion as copper rose 60 cents.", "USD"),
        ("It earned 60 cents; the EU fined it €13 billion.", "USD"),
        ("The loan was R7 billion.\n\nIt earned 60 cents.", "USD"),
    ],
)
def test_cents_are_of_the_one_money_with_cents_that_a_text_tells_of(text: str, unit: str) -> None:
    found = extract(Document(path="<text>", source=text, text=text), Config())
    assert [each.unit for each in found if each.text.startswith("60")] == [unit]


@pytest.mark.parametrize(
    "said", ["Programs (400 pounds)", "a kilo (5,000 pounds)", "2 kg (9 pounds)"]
)
def test_pounds_in_brackets_that_are_no_weight_are_money(said: str) -> None:
    *_, last = extract(Document(path="<text>", source=said, text=said), Config())
    assert (last.kind, last.unit) == ("money", "GBP")


def test_a_weight_told_anew_in_pounds_is_no_money() -> None:
    said = "Chicken rose to 62 Egyptian pounds for one kilogram (2.2 pounds)."
    found = extract(Document(path="<text>", source=said, text=said), Config())
    assert [(each.kind, each.unit) for each in found] == [
        ("money", "EGP"),
        ("quantity", "kg"),
        ("quantity", "pound"),
    ]


def test_a_place_with_a_letter_of_no_ascii_is_a_whole_word() -> None:
    assert marked("It was made in Malmö.".encode()) == ["sweden"]
    assert marked("Zürich, Karachi and a Goalpost; Karachi".encode()).count("pakistan") == 1


def test_countries_are_given_in_one_order_however_the_text_names_them() -> None:
    places = ["Zürich", "Karachi", "Lagos", "Mumbai", "Toronto", "Nairobi", "Kampala", "Osaka"]
    there, back = " ".join(places), " ".join(reversed(places))
    assert marked(there.encode()) == marked(back.encode())
