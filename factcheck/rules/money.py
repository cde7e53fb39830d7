# ruff: noqa: RUF001 - dashes, minus signs and quotes are what is read here
"""Money: signs, codes and names of currencies, before a number or behind it."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules import weights
from factcheck.rules.amount import Amount
from factcheck.rules.amounts import amount_rule, finish
from factcheck.rules.cents import reached, with_cents
from factcheck.rules.currencies import SUBUNIT, Currency, pointed, with_rates
from factcheck.rules.follow import MORE
from factcheck.rules.kept import Kept
from factcheck.rules.letters import has_pence, is_code, is_price, is_road
from factcheck.rules.losses import in_brackets
from factcheck.rules.registry import Context
from factcheck.rules.shillings import with_shillings
from factcheck.rules.sides import (
    is_in_its_text,
    side,
    sign_before,
    sign_trigger,
)
from factcheck.rules.yearlike import is_price_basis, is_yearlike

_ONE = Decimal(1)
_NO_SUM = pattern(r"\s?(?:%|per\s?cent\b)|s\b")
_A_NAME = pattern(r"[A-Z]{3}-[0-9]+-[0-9]|Y2[kK]\b")
_OF_PETROL = ("petrol", "octane", "gasoline", "diesel", "litre", "liter")
"""In a text with one of these words RON95 is no Romanian money."""
_BEGINS_A_NAME = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_BELOW = pattern(r"\b(?:of|to|at|is|was|hit|reached)\s[-−]\Z|\b[Ss]ub-\Z")
"""What leads to a minus before the letters of a sign, or to a price ("the sub-Rs 12,000 phone")."""
_A_SHARE = pattern(r"/|\s\((?:[HQ][1-4]|[12][0-9]{3})|\s(?:an?|per)\s(?:share|unit)\b")
_SHORT = 10
_WORLDWIDE, _OF_MARKS = "USD", "mark"
_ANOTHER_WORD = pattern(r"\seuro[\s-](?:zone|area)\b|(?<=\bout\sof\s[0-9]{2})\swon(?=\s*[.,;)])")
"""What is no money: "the four euro zone powers", "10 out of 29 won"."""
_STREET = pattern(r"\s(?:Street|St|Road|Rd|Avenue|Ave|Lane|Court|Square|Place|Hill|Drive|Close)\b")
"""What makes money the name of a street: "14-16 Dollar Street"."""
_OUT_OF = pattern(r"\sout\sof\s(?:a\s(?:possible|total(?:\sof)?)\s)?\d")
_MONEY = r"(?:pound|dollar|euro|[Ss]terling|franc|yen|ecu|guilder|lira)"
_BOUGHT = pattern(rf"\b(?:[Tt]he\s(?:[A-Z]\w+\s)?{_MONEY}|[Ss]terling)\b(?:[^.;]|\.\d){{0,50}}\Z")
_BUYS = pattern(rf"\s(?:to|per|against|for)\s(?:the\s|an?\s)?(?:US\s)?{_MONEY}\b")
_NEAR_RATE = 70
"""How far before a rate of exchange the money that it buys may stand, in code points."""
_TWENTY = 20
_CONVERTED = pattern(
    r"((?:\b[A-Z]{1,3}\s?\$|\b[A-Z]{3}\s?)[0-9][0-9.,]*(?:[\s-]?[a-z]+)?)\s\((?:\w+\s)?$"
)
_OTHER_DOLLARS = pattern(
    r"\b(?:Australian|Canadian|Hong\sKong|New\sZealand|Singapore|Taiwan|Jamaican|Fijian|Namibian)"
    r"\sdollars(?:\s\(|,\sor\s)(?:\w+\s)?$"
)
"""Dollars of a country, which are told anew in those of the world ("… dollars ($1.4 billion)")."""
_FOREIGN = pattern(
    r"(?:(?:\b[A-Z]{1,3}|[€£¥₹])\s?[0-9][0-9.,]*(?:[\s-]?[a-z]+)?|\b[0-9][0-9.,]*(?:[\s-][a-z]+){1,3})"
    r"\s\((?:\w+\s)?$"
)
"""An amount in other money, which brackets tell anew in dollars ("2.4bn yuan ($333m)")."""


def signed(text: str, start: int, end: int, context: Context) -> Mention | None:
    """Read a number behind a currency's sign, code or name; the hit reaches into the number."""
    hit = text[start:end]
    found = _before_words(text, start, hit) if hit[-1].isalpha() else _before_digits[hit]
    if found is None:
        return None
    length, currency = found
    if not is_in_its_text(currency, context):
        return None
    if hit[0] in _BEGINS_A_NAME and _is_name(text, start, hit, context):
        return None
    if start and text[start].isalpha() and _is_inside(text, start, currency):
        return None
    at = start + length
    first = (
        in_brackets(text, start, at, context, currency)
        if text[at] == "("
        else side(text, at, context, currency, start)
    )
    if first is None or (first.follows and _NO_SUM.match(text, first.end)):
        return None  # "an IRR of 17%", "in the low $200s"
    bare = first.low.scale == 1 and "," not in first.low.digits
    if currency.weak and _is_no_sum(first, currency, at - start, bare=bare):
        return None
    return None if bare and hit[0] == "R" and is_road(first) else finish(first)


def _is_no_sum(amount: Amount, currency: Currency, length: int, *, bare: bool) -> bool:
    """Whether letters that are words, too, or begin names are no money before a number."""
    if bare and not (is_price(amount, currency) or has_pence(amount, length)):
        return True
    return is_code(amount, currency)


def _is_name(text: str, start: int, hit: str, context: Context) -> bool:
    """Whether a sign begins a name or number of another sort: "CVE-2015-3760", "Y2K", "RON95"."""
    if _A_NAME.match(text, start):
        return True
    return hit.startswith("RON9") and context.signs.tells_of(_OF_PETROL)


def _is_inside(text: str, start: int, currency: Currency) -> bool:
    """Whether letters are part of a word or address; behind a minus they are none ("of -US$39").

    Nor behind a sum that they tell anew: "€663/Rs. 46,050".
    """
    if text[start - 1] not in "-–./@_":
        return False
    if text[start - 1] == "/" and text[start - 2].isdigit() and text[start + 1].isalpha():
        return currency.weak
    return _BELOW.search(text, max(0, start - _SHORT), start) is None


@Kept
def _before_digits(hit: str) -> tuple[int, Currency] | None:
    """Read the sign of a hit that reaches into the number: its length, and the currency."""
    return sign_before(hit.replace("(", ""), 0)


def _before_words(text: str, start: int, hit: str) -> tuple[int, Currency] | None:
    """Read the sign of a hit before a number in words: its length, and the currency."""
    if hit[0].islower() or " " not in hit:
        return None
    found = sign_before(text, start)
    return None if found is None else (found[0] - start, found[1])


def _settled(amount: Amount, currency: Currency) -> tuple[str | None, bool]:
    if currency.code is not None:
        return currency.code, True
    if currency.local and (code := amount.context.signs.local(currency.local)) is not None:
        return code, False
    return amount.context.signs.currency(currency.word, amount.start)


@amount_rule(
    "money.sign",
    trigger=sign_trigger(),
    read=signed,
    examples={
        "It cost $46 billion.": {"text": "$46 billion", "value": "46000000000", "unit": "USD"},
        "A toll of Rs. 5 crore in Pakistan": {"text": "Rs. 5 crore", "unit": "PKR"},
        "It cost $5+ million.": {"text": "$5+ million", "modifier": "at_least"},
        "They paid US$46.3bn.": {"text": "US$46.3bn", "value": "46300000000", "unit": "USD"},
        "It costs $45–46 billion.": {"value": "45000000000", "value_max": "46000000000"},
        "a net loss of $(4.5) million": {"text": "$(4.5) million", "value": "-4500000"},
        "Rs 600-Rs 1,150 a quintal": {"value": "600", "value_max": "1150", "per": "quintal"},
        "Each cost USD 115 mil.": {"text": "USD 115 mil", "value": "115000000"},
        "A P2-B budget in Manila": {"text": "P2-B", "value": "2000000000", "unit": "PHP"},
    },
    rejects=(
        "ALL 5 answers are wrong.",
        "in constant US$ (2015)",
        "It cost millions of dollars.",
        "CVE-2015-3760",
        "Y2K",
        "The P1-M pump broke.",
    ),
)
def by_sign(amount: Amount) -> Mention | None:
    """Make money of an amount with a sign before it."""
    currency = amount.prefix
    assert currency is not None
    behind = amount.unit.currency if amount.unit else None
    if behind is not None and (behind.code or (currency.word, behind.word) == ("$", "peso")):
        currency = behind  # "$5 AUD", "$120,000 pesos"
    code, stated = _settled(amount, currency)
    if currency.word == "$" and code != _WORLDWIDE and _is_converted(amount, code):
        code, stated = _WORLDWIDE, True
    amount = _in_full(amount, currency, code)
    return amount.mention("money", code, "money.sign", factor=currency.part, stated=stated)


def _is_converted(amount: Amount, code: str | None) -> bool:
    """Whether a bare "$" in brackets tells dollars of another kind anew ("C$10m ($7.5m)")."""
    low = max(0, amount.start - 40)
    if _OTHER_DOLLARS.search(amount.text, low, amount.start):
        return True
    before = _CONVERTED.search(amount.text, low, amount.start)
    if before is None:
        once = code is not None and amount.context.signs.named_once(code)
        return once and _FOREIGN.search(amount.text, low, amount.start) is not None
    known = sign_before(amount.text, before.start(1))
    return known is not None and known[1].code == code


def _in_full(amount: Amount, currency: Currency, code: str | None) -> Amount:
    """Read the cents behind an amount, and thousands behind a point."""
    if amount.follows & MORE:
        amount = with_cents(with_shillings(amount, currency), currency)
    return _thousands(amount, code) if amount.low.digits[-4:-3] == "." else amount


def _is_exchanged(amount: Amount, code: str | None) -> bool:
    """Whether so much of it buys other money: "the dollar fell to DM 1.650", which is no 1,650."""
    text, start = amount.text, amount.start
    if amount.low.value > _TWENTY or code not in with_rates():
        return False
    before = _BOUGHT.search(text, max(0, start - _NEAR_RATE), start)
    return before is not None or _BUYS.match(text, amount.end) is not None


def _thousands(amount: Amount, code: str | None) -> Amount:
    """Read "Rp 221.000" as thousands: a point before three digits, outside English usage."""
    digits = amount.low.digits
    if amount.high or amount.low.scale != 1:
        return amount
    if code not in pointed() and (code is not None or not digits.endswith("000")):
        return amount
    is_petrol_price = code == "EUR" and not digits.endswith("000")
    if is_petrol_price or digits.count(".") > 1 or _is_exchanged(amount, code):
        return amount
    low = replace(amount.low, value=amount.low.value * 1000, step=_ONE)
    return replace(amount, low=replace(low, value=low.value.quantize(_ONE)))


@amount_rule(
    "money.name",
    examples={
        "They lent 46 billion U.S. dollars.": {"text": "46 billion U.S. dollars", "unit": "USD"},
        "a 46-billion-dollar package": {"text": "46-billion-dollar", "value": "46000000000"},
    },
    rejects=(
        "He weighs 90 kilos.",
        "They landed on Runway 17R.",
        "She scored 512 marks out of 600.",
        "Lending passed the 26.6 billion mark.",
        "Write to 14-16 Dollar Street.",
    ),
)
def by_name(amount: Amount) -> Mention | None:
    """Make money of an amount with a currency behind it, and the cents that may follow."""
    assert amount.unit is not None
    currency = amount.unit.currency
    assert currency is not None
    if currency.weak and amount.low.scale == 1 and "," not in amount.low.digits:
        return None
    another = _ANOTHER_WORD.match(amount.text, amount.low.end) or _STREET.match(
        amount.text, amount.end
    )
    if another and amount.low.scale == 1:
        return None
    is_small = currency.word == _OF_MARKS and amount.low.scale == 1
    if is_small and _OUT_OF.match(amount.text, amount.end):
        return None  # "512 marks out of 600"
    if currency.word == "£" and weights.is_weight(amount):
        return weights.pounds(amount)
    if is_yearlike(amount.low.digits) and is_price_basis(amount.text, amount.start):
        return None
    code, stated = _settled(amount, currency)
    amount = _in_full(amount, currency, code)
    return amount.mention("money", code, "money.name", factor=currency.part, stated=stated)


@amount_rule(
    SUBUNIT,
    examples={
        "It fell 42 cents.": {"text": "42 cents", "value": "0.42", "unit": "USD"},
        "It was worth two French centimes.": {"value": "0.02", "unit": "FRF"},
        "Petrol rose 2 cents, or 1.7%, to €1.20 a litre.": {"text": "2 cents", "unit": "EUR"},
        "The loonie fell to US96.94¢.": {"text": "US96.94¢", "value": "0.9694", "unit": "USD"},
    },
)
def by_subunit(amount: Amount) -> Mention | None:
    """Make money of cents, pence and paise."""
    assert amount.unit is not None
    currency = amount.unit.currency
    assert currency is not None
    if amount.text[amount.low.end : amount.end].strip() == "Cent" and amount.low.value != 1:
        return None  # the rapper
    if amount.text[amount.end - 1] == "P" and not _is_pence(amount):
        return None  # "1080P", "at 7.30P"
    code, stated = reached(amount, currency) or _settled(amount, currency)
    return amount.mention("money", code, SUBUNIT, factor=currency.part, stated=stated)


def _is_pence(amount: Amount) -> bool:
    """Whether a capital P is pence, as reports have it that tell of pounds: "6.42P per share"."""
    is_of_a_share = _A_SHARE.match(amount.text, amount.end) is not None
    return is_of_a_share and amount.low.step != _ONE and amount.context.signs.tells_of(("£",))
