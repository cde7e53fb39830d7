"""Verdicts: when a claim agrees, what is wrong with one that does not, and when none is due."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from factcheck.codes import CODES
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.judging.comparing.agreement import (
    agrees,
    explains,
    is_near,
    is_only_about_it,
    number_fits,
    telling_interval,
)
from factcheck.judging.comparing.digits import slip
from factcheck.judging.diagnoses.coincidence import MOST
from factcheck.judging.diagnoses.diagnosing import ORDER
from factcheck.judging.diagnoses.registry import DIAGNOSES
from factcheck.judging.diagnoses.slot_changed import basis_words
from factcheck.judging.phrasing.dates import date_in_style, date_words
from factcheck.judging.phrasing.style import fact_in_style, in_style_of, money
from factcheck.model import Claim, Fact, Mention, Span, Status, Verdict
from factcheck.reference.compiled import Compiled
from factcheck.reference.figures import fact_interval
from factcheck.reference.index import Index
from factcheck.rules import extract

if TYPE_CHECKING:
    from conftest import Checked

LENT = "Norwegian lending to Kenya from 2000 to 2021 came to"
OWED = "At the end of 2020 Kenya owed Norway"


def of_amount(text: str, checked: Checked) -> Verdict:
    """Give the verdict on the first amount of a text."""
    return next(each.verdict for each in checked(text))


def outcome(verdict: Verdict) -> str:
    return verdict.code or verdict.status.value


# ---- agreement -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "status"),
    [
        ("$215 million", "supported"),
        ("$215.4 million", "supported"),
        ("$215.5 million", "supported"),
        ("$0.2 billion", "supported"),
        ("$220 million", "supported"),
        ("215,000,000 dollars", "supported"),
        ("about $205 million", "supported"),
        ("about $226 million", "supported"),
        ("about $198 million", "near"),
        ("about $190 million", "FC101"),
        ("over $214 million", "supported"),
        ("over $172 million", "supported"),
        ("over $171 million", "near"),
        ("at least $150 million", "near"),
        ("over $217 million", "FC101"),
        ("nearly $220 million", "supported"),
        ("nearly $237 million", "supported"),
        ("nearly $240 million", "FC101"),
        ("nearly $213 million", "FC101"),
        ("up to $230 million", "supported"),
        ("under $216 million", "supported"),
        ("less than $285 million", "supported"),
        ("less than $290 million", "near"),
        ("at most $213 million", "FC101"),
        ("$200 million to $230 million", "supported"),
        ("between $180 million and $215 million", "supported"),
        ("between $180 million and $199 million", "FC101"),
        ("$217 million", "FC101"),
        ("$300 million", "near"),
        ("$400 million", "FC101"),
    ],
)  # fmt: skip
def test_an_amount_agrees_within_what_its_wording_allows(
    amount: str, status: str, checked: Checked
) -> None:
    verdict = of_amount(f"The Tana Bridge cost {amount}.", checked)
    assert outcome(verdict) == status
    if status != "supported":
        assert verdict.expected == "215000000"
        assert verdict.expected_unit == "USD"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Tana Bridge is 4,200 metres long.", "supported"),
        ("The Tana Bridge is 2.6 miles long.", "supported"),
        ("The Tana Bridge is 3.1 miles long.", "FC101"),
        ("The Mara Dam has a capacity of 0.382 gigawatts.", "supported"),
        ("The renewable share of Kenya was 71.5 percent in 2021.", "supported"),
        ("The renewable share of Kenya was 69.5 percent in 2021.", "FC101"),
        ("The Tana Bridge employs 700 workers.", "supported"),
        ("The Tana Bridge employs 810 workers.", "supported"),
        ("The Mara Dam employs 1,300 workers.", "supported"),
        ("The Mara Dam opened on 25 October 2018.", "supported"),
        ("The Mara Dam opened in 2018.", "supported"),
        ("The Mara Dam opened in October 2018.", "supported"),
        ("The Tana Bridge opened in July 2021.", "supported"),
        ("The Tana Bridge opened in mid-2021.", "supported"),
        ("The Tana Bridge opened in the second half of 2021.", "supported"),
        ("The Tana Bridge opened in late 2018.", "FC202"),
        ("The Tana Bridge opened in early 2021.", "unverifiable"),
        ("The cement output of Kenya was 9.24 million tonnes in 2021.", "supported"),
        ("The cement output of Kenya was 9.24 million tons in 2021.", "supported"),
        ("The cement output of Kenya was 10.19 million tons in 2021.", "supported"),
        ("The cement output of Kenya was 9.24 million short tons in 2021.", "FC101"),
        ("The cement output of Kenya was 9.7 million tons in 2021.", "FC101"),
        ("The pump price in Kenya was $1.12 per litre.", "supported"),
        ("The pump price in Kenya was $1.37 per litre.", "FC101"),
    ],
)
def test_other_kinds_agree_in_their_unit(text: str, status: str, checked: Checked) -> None:
    assert outcome(of_amount(text, checked)) == status


def test_one_of_several_published_figures_is_enough(checked: Checked) -> None:
    for amount, fact in (("6.3", "kenya-debt-2020"), ("7.15", "kenya-debt-2020-lake")):
        verdict = of_amount(f"{OWED} ${amount} billion.", checked)
        assert (verdict.status, verdict.facts) == (Status.SUPPORTED, (fact,))
        assert [note[:15] for note in verdict.notes] == ["another figure:"]


def test_the_nearer_of_two_agreeing_figures_comes_first(checked: Checked) -> None:
    verdict = of_amount(f"{OWED} about $6.9 billion.", checked)
    assert verdict.status is Status.SUPPORTED
    assert verdict.facts == ("kenya-debt-2020-lake",)
    both = of_amount(f"{OWED} between $6 billion and $7.2 billion.", checked)
    assert both.facts == ("kenya-debt-2020", "kenya-debt-2020-lake")


def test_a_part_named_behind_an_amount_is_weak(checked: Checked) -> None:
    verdict = of_amount(f"{LENT} $11.4 billion for transport.", checked)
    assert verdict.status is Status.SUPPORTED


def test_a_part_has_a_figure_of_its_own(checked: Checked) -> None:
    part = of_amount("Norwegian lending for transport in Kenya came to $2.86 billion.", checked)
    assert part.facts == ("kenya-lending-transport",)


def test_notes_tell_what_a_reader_may_stumble_over(checked: Checked) -> None:
    verdict = of_amount("Norwegian lending to Kenya came to $8.26 billion.", checked)
    assert [note.split(" ")[:3] for note in verdict.notes] == [
        ["a", "newer", "edition"],
        ["the", "figure", "is"],
        ["another", "figure:", "11.4"],
    ]
    stranger = of_amount("The Ngong Group says the Tana Bridge cost $215 million.", checked)
    assert stranger.notes[0].startswith("put down to ")
    assert "Ngong Group, which" in stranger.notes[0]


def test_a_verdict_tells_its_steps(checked: Checked) -> None:
    steps = of_amount("The Tana Bridge cost $225 million.", checked).derivation
    assert steps[0].startswith("$225 million stands for ")
    assert steps[1].startswith('bound to tana-bridge-cost: measure cost: "cost"')
    assert steps[-1].startswith("FC101: ")
    aside = of_amount("In 1990 the Tana Bridge cost $900 million.", checked).derivation
    assert any(step.startswith("set aside tana-bridge-cost") for step in aside)


# ---- one code after the other --------------------------------------------------------------

RAISED = {
    "FC101": [
        f"{OWED} $9.1 billion.",
        "The Tana Bridge cost $300 million and a bit, $333 million.",
        "The Mara Dam has a capacity of 400 MW.",
    ],
    "FC102": [
        f"{OWED} $6.3 million.",
        f"{OWED} $63 billion.",
        f"{OWED} $6.3 trillion.",
        "The Tana Bridge cost $2,150 million.",
        f"{LENT} $11.4 million.",
        "The Mara Dam has a capacity of 382 GW.",
    ],
    "FC103": [
        "The Nile Railway cost $1.45 billion.",
        "The Nile Railway cost £1.45 billion.",
        "The Tana Bridge cost €215 million.",
        "The Tana Bridge cost 215 million Kenyan shillings.",
    ],
    "FC104": [
        f"{OWED} $3.6 billion.",
        "The Tana Bridge cost $251 million.",
        "The Tana Bridge cost $25 million.",
        "The Tana Bridge cost $2,155 million.",
        "The renewable share of Kenya was 17.5 percent in 2021.",
        "The population density of Uganda was 292 in 2020.",
    ],
    "FC105": [
        f"In nominal terms {LENT} $11.4 billion.",
        f"{LENT} $11.4 billion in constant 2010 dollars.",
        "In 2021 the Kenyan economy was $276 billion in nominal terms.",
    ],
    "FC106": [
        "Kenya received $11.4 billion a year in Norwegian loans.",
        "The road budget of Kenya was in total $453 million in 2021.",
    ],
    "FC201": [
        "At the end of 2018 Kenya owed Norway $6.3 billion.",
        "Norwegian lending to Kenya from 2005 to 2021 came to $11.4 billion.",
        "Norwegian lending to Kenya from 2000 to 2019 came to $11.4 billion.",
        "Norwegian lending to Kenya came to $11.4 billion in 2021.",
        "Norwegian lending to Kenya came to $11.4 billion in 2021, the most since 2016.",
        "Norwegian lending to Kenya had reached $11.4 billion in 2019, counted from 2000.",
        "It stopped in 2019. From 2000 to that year Norway lent Kenya $11.4 billion.",
        "In 1999 the Tana Bridge cost $215 million.",
    ],
    "FC202": [
        "The Mara Dam opened on 25 October 2019.",
        "The Mara Dam opened on 26 October 2018.",
        "The Tana Bridge was inaugurated in March 2021.",
    ],
    "FC301": [
        f"{LENT} $3.72 billion.",
        "The renewable share of Kenya was 84.3 percent in 2021.",
        "The renewable share of Uganda was 71.5 percent in 2021.",
    ],
    "FC302": [
        "Norway received loans of $11.4 billion from Kenya.",
        "Loans from Kenya to Norway came to $11.4 billion.",
        "What Norway owes Kenya is $6.3 billion.",
    ],
    "FC303": [
        f"{LENT} $947 million.",
        "Norwegian grants to Kenya from 2000 to 2021 came to $11.4 billion.",
    ],
    "FC304": [
        f"According to the Lake Observatory, {OWED.lower().replace('kenya', 'Kenya')} $6.3 billion."
        .replace("norway", "Norway"),
        "The Rift Institute reports that Kenya owed Norway $7.15 billion at the end of 2020.",
    ],
}  # fmt: skip
"""What each code is for, in sentences of its own."""


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in RAISED.items() for text in texts]
)
def test_a_code_is_raised(code: str, text: str, checked: Checked) -> None:
    verdict = checked(text)[-1].verdict
    assert (verdict.status, verdict.code) == (Status.CONTRADICTED, code)
    assert verdict.severity == CODES[code].severity
    assert verdict.message
    assert verdict.facts
    assert verdict.coincidence is None or verdict.coincidence <= MOST


def test_every_code_of_a_contradiction_is_tried() -> None:
    assert {*DIAGNOSES} | {"FC101", "FC202"} == {*RAISED, "FC203"}


def test_diagnoses_come_in_the_order_of_the_contract() -> None:
    assert list(ORDER) == [
        "FC203", "FC201", "FC106", "FC105", "FC302", "FC103", "FC304",
        "FC102", "FC104", "FC303", "FC301",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "expected", "unit", "suggestion"),
    [
        ("FC101", f"{OWED} $9.1 billion.", "6300000000", "USD", "$6.3 billion"),
        ("FC102", f"{OWED} $6.3 million.", "6300000000", "USD", "$6.3 billion"),
        ("FC103", "The Nile Railway cost $1.45 billion.", "1450000000", "EUR", "€1.45 billion"),
        ("FC104", "The Tana Bridge cost $251 million.", "215000000", "USD", "$215 million"),
        ("FC105", f"In nominal terms {LENT} $11.4 billion.", None, None, "constant 2021 prices"),
        ("FC106", "Kenya received $11.4 billion a year in Norwegian loans.",
         "500000000", "USD", "$500 million"),
        ("FC201", "At the end of 2018 Kenya owed Norway $6.3 billion.", "2020", "date",
         "the end of 2020"),
        ("FC202", "The Mara Dam opened on 25 October 2019.", "2018-10-25", "date",
         "25 October 2018"),
        ("FC301", f"{LENT} $3.72 billion.", "11400000000", "USD", "$11.4 billion"),
        ("FC302", "Norway received loans of $11.4 billion from Kenya.", None, None,
         "from Norway to Kenya"),
        ("FC303", f"{LENT} $947 million.", "11400000000", "USD", "$11,400 million"),
        ("FC304", "The Rift Institute reports that Kenya owed Norway $7.15 billion in 2020.",
         "6300000000", "USD", "according to Lake Observatory"),
    ],
)  # fmt: skip
def test_a_contradiction_says_what_would_be_right(
    code: str, text: str, expected: str | None, unit: str | None, suggestion: str, checked: Checked
) -> None:
    verdict = of_amount(text, checked)
    assert (verdict.code, verdict.expected, verdict.expected_unit) == (code, expected, unit)
    if code != "FC303":
        assert verdict.suggestion == suggestion


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("FC102", f"{OWED} $7 billion."),
        ("FC102", f"{OWED} $93 billion."),
        ("FC103", "The Nile Railway cost $1.54 billion."),
        ("FC103", "The Nile Railway cost €1.45 billion."),
        ("FC103", "The renewable share of Kenya was $71.5 in 2021."),
        ("FC104", f"{OWED} $9 billion."),
        ("FC104", "The Tana Bridge cost between $521 million and $522 million."),
        ("FC105", f"{LENT} $11.4 billion in 2021 dollars."),
        ("FC105", f"In nominal terms {LENT} $9.9 billion."),
        ("FC106", "The road budget of Kenya was $453 million a year in 2021."),
        ("FC106", "A total of $11.4 billion came to Kenya in Norwegian loans from 2000 to 2021."),
        ("FC201", "The Nile Railway cost €1.45 billion in 1999."),
        ("FC201", "At the end of 2018 Kenya owed Norway $4.8 billion."),
        ("FC201", "At the end of 2019 Kenya owed Norway $9.3 billion."),
        ("FC201", "Norwegian lending to Kenya reached $11.4 billion in 2021."),
        ("FC201", "In 2021 the mark of $11.4 billion in Norwegian lending to Kenya was passed."),
        ("FC201", "Norway's lending to Kenya, since 2000, came to $11.4 billion in 2021."),
        ("FC201", "As of 2021, Norway's lending to Kenya was $11.4 billion."),
        ("FC201", "Norway had lent Kenya $11.4 billion in 2021."),
        ("FC201", "By the time 2021 was out, Norway's lending to Kenya was $11.4 billion."),
        ("FC201", "Norwegian lending to Kenya hit $11.4 billion in 2021."),
        ("FC201", "The last year of the count is 2021, and lending to Kenya was $11.4 billion."),
        ("FC201", "When 2021 ended, Norway's lending to Kenya came to $11.4 billion."),
        ("FC201", "It stopped in 2021. From 2000 to that year Norway lent Kenya $11.4 billion."),
        ("FC202", "The Tana Bridge opened on 3 July 2021."),
        ("FC301", f"{LENT} $5.55 billion."),
        ("FC302", f"{LENT} $11.4 billion."),
        ("FC303", f"{LENT} $966 million."),
        ("FC304", f"According to the Ngong Group, {LENT} $11.4 billion."),
        ("FC304", f"Anna Berg reckons {LENT} $11.4 billion."),
        ("FC304", f"According to the Rift Institute, {LENT} $11.4 billion."),
    ],
)  # fmt: skip
def test_a_code_is_not_raised(code: str, text: str, checked: Checked) -> None:
    assert code not in {each.verdict.code for each in checked(text)}


@pytest.mark.parametrize(
    "text",
    [
        f"{LENT} $11.4 billion, or $518 million a year.",
        f"{LENT} $11.4 billion, on average $518 million a year.",
        "The road budget of Kenya was $453 million, or $1 billion in total with bridges.",
    ],
)
def test_a_total_beside_its_yearly_mean_is_no_mistake(text: str, checked: Checked) -> None:
    assert of_amount(text, checked).status is Status.SUPPORTED


@pytest.mark.parametrize("against", ["not of Uganda", "unlike that of Uganda"])
def test_an_entity_set_against_the_subject_is_not_the_subject(
    against: str, checked: Checked
) -> None:
    text = f"The renewable share of Kenya, {against}, was 71.5 percent in 2021."
    assert of_amount(text, checked).status is Status.SUPPORTED


@pytest.mark.parametrize("part", ["first tranche", "remaining part"])
def test_a_part_of_the_cost_is_not_the_cost(part: str, checked: Checked) -> None:
    text = f"The {part} of the cost of the Tana Bridge was $101 million."
    assert of_amount(text, checked).status is Status.UNVERIFIABLE


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("The Tana Bridge is 3.1 miles long.", "2.6 miles"),
        ("The Tana Bridge is 5,100 metres long.", "4,200 metres"),
        ("The Mara Dam has a capacity of 0.44 gigawatts.", "0.38 gigawatts"),
        ("The Mara Dam has a capacity of 900 million watts.", "380 million watts"),
        ("The Mara Dam has a capacity of one thousand megawatts.", "382 megawatts"),
        ("The Mara Dam has a capacity of 500 to 600 MW.", "382 MW"),
        ("The Tana Bridge is between 5 and 6 kilometres long.", "4.2 kilometres"),
        ("The cement output of Kenya was 9.7 million tons in 2021.", "9.2 million tons"),
        ("The cement output of Kenya was 9.7 billion kilos in 2021.", "9.2 billion kilos"),
    ],
)
def test_a_quantity_is_corrected_in_its_own_unit(
    text: str, suggestion: str, checked: Checked
) -> None:
    assert of_amount(text, checked).suggestion == suggestion


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("The Mara Dam has a capacity of 400 MW.", "382 MW"),
        ("The Tana Bridge employs 600 workers.", "650"),
    ],
)
def test_a_correction_has_no_idle_zeros(text: str, suggestion: str, checked: Checked) -> None:
    assert of_amount(text, checked).suggestion == suggestion


def test_a_loan_told_the_wrong_way_round_is_found_without_to(checked: Checked) -> None:
    assert of_amount("Kenya lent Norway $11.4 billion.", checked).code == "FC302"


@pytest.mark.parametrize(
    ("own", "code"), [("Kenya's lending", None), ("Kenya's lending to Norway", "FC302")]
)
def test_a_genitive_alone_may_tell_who_received(
    own: str, code: str | None, checked: Checked
) -> None:
    text = f"In Norway's books {own} from 2000 to 2021 came to $11.4 billion."
    assert of_amount(text, checked).code == code


# ---- editions ------------------------------------------------------------------------------

OLD = "Norwegian lending to Kenya came to $8.26 billion."


@pytest.mark.parametrize(
    ("published", "text", "status"),
    [
        ("2023-01-10", OLD, "FC203"),
        ("2022-06-01", OLD, "FC203"),
        ("2022-05-31", OLD, "supported"),
        ("2020-01-10", OLD, "supported"),
        (None, OLD, "supported"),
        ("2023-01-10", f"According to the Rift Atlas 2019, {OLD}", "supported"),
        ("2023-01-10", f"According to the 2019 Rift Atlas, {OLD}", "supported"),
        ("2023-01-10", "Norwegian lending to Kenya from 2000 to 2017 came to $8.26 billion.",
         "supported"),
        ("2023-01-10", "Norwegian lending to Kenya came to $11.4 billion.", "supported"),
        ("2023-01-10", "Norwegian lending to Kenya came to $9.77 billion.", "unverifiable"),
        ("2023-01-10", f"{LENT} $9.77 billion.", "FC101"),
    ],
)  # fmt: skip
def test_an_old_edition_told_as_current_is_outdated(
    published: str | None, text: str, status: str, checked: Checked
) -> None:
    verdict = checked(text, published=published)[0].verdict
    assert outcome(verdict) == status
    if status == "FC203":
        assert verdict.severity == "warning"
        assert verdict.expected == "11400000000"
        assert verdict.facts == ("kenya-lending-2017", "kenya-lending-2021")


def with_facts(index: Index, *facts: Fact, without: tuple[str, ...] = ()) -> Index:
    """Give the index with more facts; one with a known id takes its place."""
    taken = {fact.id for fact in facts} | set(without)
    return Index(
        Compiled(
            entities=tuple(index.entities.values()),
            measures=tuple(index.measures.values()),
            facts=tuple(f for f in index.facts if f.id not in taken) + facts,
        )
    )


def cost(name: str, value: str, subject: str = "tana-bridge", **more: str) -> Fact:
    return Fact(id=name, measure="cost", subject=subject, unit="USD", value=Decimal(value), **more)  # type: ignore[arg-type]


def test_editions_in_a_row_lead_to_the_newest(small_world: Index, checked: Checked) -> None:
    index = with_facts(
        small_world,
        cost("tana-bridge-cost", "215E6", superseded_by="b", as_of="2020"),
        cost("b", "317E6", superseded_by="c", as_of="2021"),
        cost("c", "419E6"),
    )
    text = "The Tana Bridge cost $215 million."
    verdict = checked(text, published="2022-01-01", index=index)[0].verdict
    assert (verdict.code, verdict.expected) == ("FC203", "419000000")
    before = checked(text, published="2020-12-31", index=index)[0].verdict
    assert before.status is Status.SUPPORTED
    undated = checked(text.replace("215", "317"), published="2022-01-01", index=index)[0].verdict
    assert undated.status is Status.SUPPORTED, "nobody says since when the newest one stands"


def test_editions_in_a_circle_end(small_world: Index, checked: Checked) -> None:
    index = with_facts(
        small_world,
        cost("tana-bridge-cost", "215E6", superseded_by="b", as_of="2020"),
        cost("b", "317E6", superseded_by="tana-bridge-cost", as_of="2021"),
    )
    text = "The Tana Bridge cost $215 million."
    assert checked(text, published="2022-01-01", index=index)[0].verdict.code == "FC203"


# ---- coincidence ---------------------------------------------------------------------------


def test_a_diagnosis_that_fits_by_chance_is_dropped(small_world: Index, checked: Checked) -> None:
    text = "The Tana Bridge cost $251 million."
    assert of_amount(text, checked).code == "FC104"
    crowd = tuple(
        Fact(id=f"gdp-{n}", measure="gdp", subject="norway", unit="USD", value=Decimal("215E6"))
        for n in range(3)
    )
    crowded = checked(text, index=with_facts(small_world, *crowd))[0].verdict
    assert (crowded.code, crowded.coincidence) == ("FC101", None)


def test_a_wrong_entity_needs_exactly_one_that_fits(small_world: Index, checked: Checked) -> None:
    text = f"{LENT} $3.72 billion."
    uganda = small_world.fact("uganda-lending-2021")
    rival = replace(uganda, id="x", subject="tanzania", recipient="tanzania")
    assert checked(text, index=with_facts(small_world, rival))[0].verdict.code == "FC101"


def test_a_wrong_entity_without_a_row_names_the_right_one(checked: Checked) -> None:
    text = "Norwegian lending to Rwanda from 2000 to 2021 came to $3.72 billion."
    verdict = of_amount(text, checked)
    assert (verdict.status, verdict.code) == (Status.CONTRADICTED, "FC301")
    assert (verdict.expected, verdict.suggestion) == (None, "Uganda")
    nobody = of_amount(text.replace("3.72", "3.33"), checked)
    assert nobody.status is Status.UNVERIFIABLE


# ---- abstaining ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A yacht cost $3 million.", "no-reference"),
        ("A yacht was sold for $3 million.", "no-measure"),
        ("Anna Berg said Kenya paid $900 million.", "speaker-only"),
        ("The Tana Bridge might have cost $900 million.", "hypothetical"),
        ("Kenya denied that the Tana Bridge cost $900 million.", "hypothetical"),
        ("It is hoped that the Tana Bridge cost $900 million.", "hypothetical"),
        ("Kenya plans to raise the cost of the Tana Bridge to $900 million.", "not-certain"),
        ("The Mara Dam cost $901 million.", "not-certain"),
        ("The Tana Bridge opened. A cost of $901 million was borne by the drivers.", "not-certain"),
        ("The Tana Bridge cost $901 million, according to the Ngong Group.", "not-certain"),
        ("The cost of the Tana Bridge was $901 million for a second deck.", "not-certain"),
        ("The Tana Bridge cost $901 million more, an additional cost.", "not-certain"),
        ("According to Delta Monitor, Kenya owed Norway $6.3 billion in 2020.", "no-reference"),
        ("The Tana Bridge cost 901 million kroner.", "no-reference"),
        ("Uganda's debt to Norway is $1 billion.", "no-reference"),
    ],
)
def test_an_honest_answer_has_its_reason(text: str, reason: str, checked: Checked) -> None:
    verdict = of_amount(text, checked)
    assert verdict.status in (Status.UNVERIFIABLE, Status.AMBIGUOUS)
    assert (verdict.reason, verdict.code, verdict.facts) == (reason, None, ())
    assert verdict.message


PRICE = "the pump price in Kenya was $1.37 per litre"


@pytest.mark.parametrize(
    ("published", "text", "why"),
    [
        ("2019-05-03", "The Mara Dam opened on Friday.", "the day of the news"),
        ("2019-05-03", "The Mara Dam opened yesterday.", "the day of the news"),
        ("2023-01-10", f"In the last ten years {PRICE}.", "speaks of another time"),
        (None, "Kenya got Norwegian loans of $901 million in 2021.", "speaks of another time"),
        ("2020-12-01", "The Tana Bridge cost $333 million.", "of 2021, after the article"),
        ("2019-12-15", f"{OWED} $9.1 billion.", "of 2020, after the article"),
        ("2030-12-15", f"Of late {PRICE}.", "of 2022, and such figures change"),
        ("2021-12-15", f"Of late {PRICE}.", "of 2022, and such figures change"),
        (None, "In 2020 Kenya's debt was $9 billion, of which $2 billion is owed to Norway.",
         "not named with the whole"),
        (None, "The Tana Bridge cost $901 million in the water sector.",
         '"water" is only one sector'),
        (None, "Norwegian lending from 2000 to 2021 for energy projects in Kenya was $901 million.",
         '"energy" is only one sector'),
        (None, "Hartley Partners estimates that the Tana Bridge cost $901 million.",
         "Hartley Partners is a source"),
        (None, "The Mara Dam, with Norway's 2 x 900 MW, has a capacity.", "one of its units"),
    ],
)  # fmt: skip
def test_a_figure_of_its_own_is_not_called_wrong(
    published: str | None, text: str, why: str, checked: Checked
) -> None:
    verdict = checked(text, published=published)[0].verdict
    assert (verdict.status, verdict.reason) == (Status.UNVERIFIABLE, "not-certain")
    assert why in verdict.message


@pytest.mark.parametrize(
    ("published", "text", "code"),
    [
        ("2019-05-03", "The Mara Dam opened on 2 May 2019.", "FC202"),
        ("2023-01-10", f"In 2021 {PRICE}.", "FC101"),
        (None, "Kenya got Norwegian loans of $901 million from 2000 to 2021.", "FC101"),
        ("2021-01-01", "The Tana Bridge cost $333 million.", "FC101"),
        ("2030-12-15", "The Tana Bridge cost $333 million.", "FC101"),
        ("2020-12-31", f"{OWED} $9.1 billion.", "FC101"),
        ("2023-01-10", f"Of late {PRICE}.", "FC101"),
        (None, f"Of late {PRICE}.", "FC101"),
        ("2030-12-15", f"In 2021 {PRICE}.", "FC101"),
        (None, f"{LENT} $9.77 billion, of course.", "FC101"),
        (None, "The Tana Bridge cost $901 million in the dry season.", "FC101"),
        (
            None,
            "Norwegian lending from 2000 to 2021 for transport projects in Kenya was $901 million.",
            "FC101",
        ),
    ],
)
def test_what_is_told_of_the_same_time_and_extent_is_called_wrong(
    published: str | None, text: str, code: str, checked: Checked
) -> None:
    assert checked(text, published=published)[0].verdict.code == code


@pytest.mark.parametrize(("amount", "code"), [("¥900 million", None), ("900 million yen", "FC101")])
def test_an_amount_in_a_currency_that_is_not_said_is_not_called_wrong(
    amount: str, code: str | None, small_world: Index, checked: Checked
) -> None:
    index = with_facts(small_world, replace(cost("x", "500E6"), unit="JPY"))
    verdict = checked(f"The Tana Bridge cost {amount}.", index=index)[0].verdict
    assert verdict.code == code
    assert ("the currency is inferred" in verdict.message) == (code is None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # 200 Guyanese dollars are one of the United States: $540 million is near in these alone
        ("The Tana Bridge in Guyana cost $540 million.", "FC101"),
        ("The Tana Bridge in Guyana cost $102 billion.", None),
        ("The Tana Bridge in Guyana cost $512,700 million.", "FC102"),
        ("The Tana Bridge in Australia cost $540 million.", None),
        ("The Tana Bridge in Barbados cost $1.1 billion.", None),
    ],
)
def test_a_bare_dollar_is_the_us_dollar_where_no_other_can_be_meant(
    text: str, code: str | None, small_world: Index, checked: Checked
) -> None:
    index = with_facts(small_world, cost("x", "512700000"), without=("tana-bridge-cost",))
    assert checked(text, index=index)[0].verdict.code == code


@pytest.mark.parametrize(("years", "code"), [(("2018", "2019"), None), (("2018",), "FC101")])
def test_an_undated_figure_of_what_changes_is_not_held_against_an_article(
    years: tuple[str, ...], code: str | None, small_world: Index, checked: Checked
) -> None:
    model = small_world.fact("mara-dam-capacity")
    dated = (replace(model, id=year, period_start=year, period_end=year) for year in years)
    index = with_facts(small_world, *dated)
    verdict = checked("In 2023 the Mara Dam had a capacity of 437 MW.", index=index)[0].verdict
    assert verdict.code == code
    assert ("nothing says when the figure was true" in verdict.message) == (code is None)


@pytest.mark.parametrize(
    ("year", "own", "code"),
    [
        ("2021", {"as_of": "2020"}, "FC101"),
        ("2020", {"as_of": "2020-01-15"}, "FC101"),
        ("2025", {"as_of": "2020"}, None),
        ("2017", {"as_of": "2020"}, None),
        ("2025", {"period_start": "2020"}, "FC101"),
    ],
)
def test_what_changes_is_held_against_articles_of_its_time(
    year: str, own: dict[str, str], code: str | None, small_world: Index, checked: Checked
) -> None:
    model = small_world.fact("mara-dam-capacity")
    dated = (replace(model, id=y, period_start=y, period_end=y) for y in ("2011", "2012"))
    index = with_facts(small_world, replace(model, **own), *dated)
    text = f"In {year} the Mara Dam had a capacity of 437 MW."
    assert checked(text, published=f"{year}-06-01", index=index)[0].verdict.code == code


@pytest.mark.parametrize(
    ("published", "text", "code"),
    [
        ("2022-12-15", "The renewable share of Kenya was 84.3 percent.", "FC301"),
        ("2030-12-15", "The renewable share of Kenya was 84.3 percent.", None),
        ("2022-12-15", f"{LENT} $947 million.", "FC303"),
        ("2019-12-15", f"{LENT} $947 million.", None),
    ],
)
def test_an_article_of_another_time_is_not_told_of_another_thing(
    published: str, text: str, code: str | None, checked: Checked
) -> None:
    assert checked(text, published=published)[0].verdict.code == code


@pytest.mark.parametrize(
    ("country", "amount", "code"),
    [
        ("Rwanda", "$3.72 billion", "FC301"),
        ("Rwanda", "$3.7 billion", None),
        ("Rwanda", "$4 billion", None),
        ("Rwanda", "$4,000 million", None),
        ("Kenya", "$4 billion", "FC301"),
    ],
)
def test_a_round_number_tells_nothing_of_who_has_no_figure(
    country: str, amount: str, code: str | None, checked: Checked
) -> None:
    text = f"Norwegian lending to {country} from 2000 to 2021 came to {amount}."
    assert of_amount(text, checked).code == code


def test_the_figure_of_another_sort_of_thing_is_not_mistaken_for_it(checked: Checked) -> None:
    assert of_amount("The cost of Kenya was $215 million.", checked).code is None
    assert of_amount("The cost of the Nile Railway was $215 million.", checked).code == "FC301"


@pytest.mark.parametrize(
    ("behind", "code"),
    [
        ("by a count of Kenya", "FC301"),
        ("by the count of all those who looked at it in Kenya", "FC101"),
    ],
)
def test_a_name_far_behind_is_not_mistaken_for_another(
    behind: str, code: str, checked: Checked
) -> None:
    text = f"The renewable share was 84.3 percent in 2021 {behind}."
    assert of_amount(text, checked).code == code


def test_things_that_the_wording_cannot_tell_apart_are_ambiguous(checked: Checked) -> None:
    text = "Kenya got $947 million in loans and grants from Norway."
    verdict = of_amount(text, checked)
    assert verdict.status in (Status.AMBIGUOUS, Status.SUPPORTED)
    neither = of_amount("Kenya got $5.01 billion in loans and grants from Norway.", checked)
    assert neither.status is not Status.SUPPORTED


# ---- the pieces ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "meant", "how"),
    [
        ("6.3", "3.6", "swapped"), ("251", "215", "swapped"), ("512", "215", "swapped"),
        ("521", "215", ""),
        ("125", "521", "swapped"), ("25", "215", "dropped"), ("2155", "215", "doubled"),
        ("215", "215", ""), ("21.5", "2.15", ""), ("2165", "215", ""), ("6.8", "68.8", "dropped"),
        ("216", "215", ""), ("3.66", "3.6", "doubled"), ("6.3", "36", ""),
    ],
)  # fmt: skip
def test_a_slip_of_the_digits_is_named(said: str, meant: str, how: str) -> None:
    assert slip(said, meant) == how


@pytest.mark.parametrize(
    ("amount", "how"),
    [("$63.0 billion", "two digits swapped"), ("$6.3 billion", "a digit dropped")],
)
def test_a_nought_that_is_printed_may_be_swapped(amount: str, how: str, small_world: Index) -> None:
    debt = next(fact for fact in small_world.facts if fact.id == "kenya-debt-2020")
    world = with_facts(small_world, replace(debt, value=Decimal("60.3E9")))
    document = from_text(f"{OWED} {amount}.")
    (claim,) = check_document(document, world, Config()).claims[-1:]
    assert (claim.verdict.code, claim.verdict.message) == ("FC104", how)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2015-04-20", "20 April 2015"), ("2014-11", "November 2014"), ("2017", "2017"),
        ("199X", "the 1990s"), ("2015-35", "July to September 2015"), ("2015~", "2015"),
        ("2000/2021", "2000 to 2021"), ("../2021", "by 2021"), ("2019/..", "since 2019"),
        ("2019-02/2020-03-01", "February 2019 to 1 March 2020"),
    ],
)  # fmt: skip
def test_dates_are_written_as_prose(edtf: str, words: str) -> None:
    assert date_words(edtf) == words


@pytest.mark.parametrize(
    ("text", "said", "words"),
    [
        ("October 14, 2023", "2023-10-14", "September 3, 2024"),
        ("Oct. 14, 2023", "2023-10-14", "Sept. 3, 2024"),
        ("14 Oct 2023", "2023-10-14", "3 Sep 2024"),
        ("14th October 2023", "2023-10-14", "3rd September 2024"),
        ("the 14th of October, 2023", "2023-10-14", "the 3rd of September, 2024"),
        ("Saturday, October 14, 2023", "2023-10-14", "Tuesday, September 3, 2024"),
        ("Sat, 14 Oct 2023", "2023-10-14", "Tue, 3 Sep 2024"),
        ("October 14", "2024-10-14", "September 3"),
        ("October 14", "2023-10-14", "September 3, 2024"),
        ("14 October", "2023-10-14", "3 September 2024"),
        ("2023-10-14", "2023-10-14", "2024-09-03"),
        ("10/14/2023", "2023-10-14", "9/3/2024"),
        ("14/10/2023", "2023-10-14", "3/9/2024"),
        ("04.02.2023", "2023-02-04", "03.09.2024"),
        ("14/10/23", "2023-10-14", "3/9/24"),
        ("02/02/2023", "2023-02-02", "3 September 2024"),
        ("2023", "2023", "2024"),
        ("October 2023", "2023-10", "September 2024"),
        ("Oct 2023", "2023-10", "Sep 2024"),
        ("2023-10", "2023-10", "2024-09"),
        ("October 2024", "2024-10", "September 2024"),
        ("2024", "2024", "September 2024"),
        ("the 2010s", "201X", "the 2020s"),
        ("mid-2023", "2023-05/2023-08", "September 2024"),
        ("early 2023", "2023-01/2023-04", "September 2024"),
        ("the end of 2023", "2023-12", "September 2024"),
        ("Q1 2023", "2023-33", "September 2024"),
        ("From 2011 to 2013", "2011/2013", "In 2024"),
        ("last year", "2023", "in 2024"),
        ("Last month", "2023-10", "In September 2024"),
        ("yesterday", "2023-10-14", "on 3 September 2024"),
        ("Christmas", "2023-12-25", "3 September 2024"),
    ],
)
def test_a_date_is_corrected_in_its_own_style(text: str, said: str, words: str) -> None:
    assert date_in_style("2024-09-03", text, said) == words


@pytest.mark.parametrize(
    ("value", "text", "words"),
    [
        ("2000/2021", "From 2000 to 2017", "From 2000 to 2021"),
        ("2000/2021", "Between 2000 and 2017", "Between 2000 and 2021"),
        ("2000/2021", "during 2000-2017", "during 2000-2021"),
        ("2000/2021", "2000-17", "2000-21"),
        ("1995/2021", "2000-17", "1995-2021"),
        ("2000/2021", "between May 2000 and June 2017", "between 2000 and 2021"),
        ("2000-03/2021-04", "from May 2000 to June 2017", "from March 2000 to April 2021"),
        ("2000/2021", "By the end of 2018", "By the end of 2021"),
        ("2000/2021", "Since 2013", "Since 2000"),
        ("2000/2021", "2017", "2000-2021"),
        ("2000/2021", "the 1990s", "2000 to 2021"),
        ("2000/2021", "During the war", "From 2000 to 2021"),
        ("2019/..", "From 2000 to 2017", "Since 2019"),
        ("../2021", "2017", "by 2021"),
        ("2020", "the end of 2018", "the end of 2020"),
        ("2024-01-31", "the end of January 2025", "the end of January 2024"),
        ("2024-01-31", "the end of 2025", "January 2024"),
        ("2024-12-31", "the end of 2025", "the end of 2024"),
        ("2020~", "March 2018", "2020"),
        ("2024-35", "March 2018", "July to September 2024"),
    ],
)
def test_a_span_is_corrected_with_the_words_that_lead_to_it(
    value: str, text: str, words: str
) -> None:
    assert date_in_style(value, text, None) == words


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("constant-2021", "constant 2021 prices"),
        ("ppp", "purchasing-power parity"),
        ("nominal", "nominal prices"),
    ],
)
def test_price_bases_are_written_as_prose(basis: str, words: str) -> None:
    assert basis_words(basis) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("1.45E9", "EUR", "€1.45 billion"), ("162E9", "PKR", "Rs162 billion"),
        ("5E6", "KES", "KES 5 million"), ("12", "CNY", "yuan 12"), ("2E12", "USD", "$2 trillion"),
        ("4500", "GBP", "£4,500"),
    ],
)  # fmt: skip
def test_money_is_written_with_its_sign(value: str, unit: str, words: str) -> None:
    assert money(Decimal(value), unit, None) == words


def a_claim(text: str, digits: str, value: str, scale: str, step: str | None = None) -> Claim:
    mention = Mention(
        start=0, end=len(text), text=text, kind="money", value=Decimal(value), unit="USD",
        digits=digits, scale=Decimal(scale), step=Decimal(step) if step else None,
    )  # fmt: skip
    return Claim(
        id="x", mention=mention, sentence=Span(0, 1), line=1, column=1,
        low=None, point=None, high=None, unit="USD",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "digits", "scale", "value", "step", "words"),
    [
        ("$46 billion", "46", "1E9", "62E9", "1E9", "$62 billion"),
        ("$46 billion", "46", "1E9", "62.4E9", "1E8", "$62.4 billion"),
        ("$46 billion", "46", "1E9", "62E6", "1E6", "$62 million"),
        ("$46bn", "46", "1E9", "6.2E12", "1E11", "$6.2tn"),
        ("$46m", "46", "1E6", "62E9", None, "$62bn"),
        ("$46b", "46", "1E9", "62.4E9", "1E8", "$62.4b"),
        ("$46B", "46", "1E9", "62E6", "1E6", "$62M"),
        ("$46M", "46", "1E6", "62E9", None, "$62B"),
        ("$46 MILLION", "46", "1E6", "62E9", None, "$62 BILLION"),
        ("$46t", "46", "1E12", "62E12", "1E12", "$62t"),
        ("46 lakh dollars", "46", "1E5", "6.2E9", "1E8", "6.2 billion dollars"),
        ("$4,600", "4,600", "1", "6200", None, "$6,200"),
        ("$46", "46", "1", "62000", "1", "$62000"),
        ("half a million", "", "1", "62E6", None, "62 million"),
        ("half a million", "", "1", "62.25", "0.1", "62.2"),
        ("$0.46bn", "0.46", "1E9", "46E6", "1E6", "$46m"),
        ("$61.8 million", "61.8", "1E6", "16.8E6", "1E4", "$16.8 million"),
        ("$61.80 million", "61.80", "1E6", "16.8E6", "1E4", "$16.80 million"),
        ("$2", "2", "1", "1.5", "0.01", "$1.50"),
    ],
)  # fmt: skip
def test_a_correction_keeps_the_style_of_the_article(
    text: str, digits: str, scale: str, value: str, step: str | None, words: str
) -> None:
    claim = a_claim(text, digits, "46E9", scale)
    assert in_style_of(claim, Decimal(value), Decimal(step) if step else None) == words


def corrected(text: str, value: str, high: str | None = None) -> str:
    """Write a value in the style of the amount that a text tells."""
    (mention,) = extract(from_text(f"It was {text}."), Config())
    claim = replace(a_claim(text, "", "0", "1"), mention=mention, unit=mention.unit)
    return in_style_of(claim, Decimal(value), None, Decimal(high) if high else None)


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("$80-$90 billion", "67.2E9", "$67.2 billion"),
        ("$80-90bn", "67.2E9", "$67.2bn"),
        ("from $80 billion to $90 billion", "67.2E9", "$67.2 billion"),
        ("between 5 and 7 million people", "4.2E6", "4.2 million"),
        ("between 80 and 90 billion US dollars", "67.2E9", "67.2 billion US dollars"),
        ("eighty to ninety billion dollars", "67.2E9", "67.2 billion dollars"),
        ("$800,000 to $1.2 million", "650000", "$650,000"),
        ("$80 million to $1.2 billion", "65E6", "$65 million"),
        ("between $80 and $90", "67", "$67"),
        ("60 to 70 percent", "98", "98 percent"),
        ("60% to 70%", "98", "98%"),
        ("1,500-1,600MW", "1320", "1,320MW"),
        ("54 to 60 kilometres", "44", "44 kilometres"),
        ("5 to 7 cents", "0.04", "4 cents"),
        ("between -5 and 7 percent", "8", "8 percent"),
        ("between -5 and 7 percent", "-8", "-8 percent"),
    ],
)
def test_a_range_is_corrected_as_a_whole(text: str, value: str, words: str) -> None:
    assert corrected(text, value) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("700 workers", "1200 to 1500"),
        ("700 to 800 workers", "1200 to 1500"),
        ("700-800 workers", "1200-1500"),
        ("two thousand workers", "1,200 to 1,500"),
        ("2,000-3,000 workers", "1,200-1,500"),
    ],
)
def test_a_range_that_was_published_is_written_with_both_its_ends(text: str, words: str) -> None:
    assert corrected(text, "1200", "1500") == words


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("two thousand megawatts", "1320", "1,320 megawatts"),
        ("one thousand two hundred and thirty megawatts", "1320", "1,320 megawatts"),
        ("fifteen hundred megawatts", "1320", "1,320 megawatts"),
        ("fifty-four thousand metres", "44000", "44,000 metres"),
        ("between two and three thousand megawatts", "1320", "1,320 megawatts"),
        ("two hundred thousand dollars", "3.4E9", "3.4 billion dollars"),
        ("three billion dollars", "1.91E9", "1.91 billion dollars"),
        ("half a million dollars", "750000", "750,000 dollars"),
        ("a dozen trains", "26", "26"),
        ("five cents", "0.07", "7 cents"),
        ("seven years", "9", "9 years"),
        ("two thirds of the loans", "98", "98 percent"),
        ("half of the loans", "98", "98 percent"),
    ],
)
def test_digits_take_the_place_of_the_words_of_a_number(text: str, value: str, words: str) -> None:
    assert corrected(text, value) == words


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("1 kilometre", "44", "44 kilometres"),
        ("a 1-kilometre bridge", "44", "44-kilometre"),
        ("1 percent", "44", "44 percent"),
        ("-$5 billion", "-3E9", "-$3 billion"),
        ("$-5 billion", "-3E9", "-$3 billion"),
        ("minus 5 percent", "-3", "minus 3 percent"),
        ("minus 5 percent", "3", "3 percent"),
        ("-5 percent", "-3", "-3 percent"),
        ("$5 billion", "-3E9", "-$3 billion"),
        ("a net loss of ($3.4 million)", "-4.3E6", "$4.3 million"),
        ("250 basis points", "3.25", "325 basis points"),
        ("3,000 million dollars", "1.91E9", "1,910 million dollars"),
        ("Rs 50,000 crore", "4.2E11", "Rs 42,000 crore"),
        ("Rs 3 lakh crore", "4.2E12", "Rs 4.2 lakh crore"),
        ("$150 million", "1.45E9", "$1.45 billion"),
    ],
)
def test_a_correction_keeps_sign_and_scale(text: str, value: str, words: str) -> None:
    assert corrected(text, value) == words


def test_a_scale_word_is_added_where_none_stood() -> None:
    claim = a_claim("$46", "46", "46000", "1000")
    assert in_style_of(claim, Decimal("62E6"), None) == "$62 million"


@pytest.mark.parametrize("value", [0, 62])
def test_a_dropped_scale_word_leaves_nothing(value: int) -> None:
    claim = a_claim("$46 billion", "46", "46E9", "1E9", "1E9")
    fact = Fact(id="x", measure="m", subject="s", unit="USD", value=Decimal(value))
    assert fact_in_style(claim, fact) == f"${value}"


def test_a_time_is_corrected_with_its_unit() -> None:
    (mention,) = extract(from_text("It takes 144 months."), Config())
    claim = replace(a_claim("x", "", "0", "1"), mention=mention, unit=mention.unit)
    years = Fact(id="x", measure="m", subject="s", unit="year", value=Decimal("9.84"))
    assert fact_in_style(claim, years) == "9.84 years"


def test_facts_are_written_as_the_article_would() -> None:
    claim = a_claim("$46 billion", "46", "46E9", "1E9", "1E9")
    day = Fact(id="x", measure="m", subject="s", unit="date", date_value="2018-10")
    assert fact_in_style(claim, day) == "October 2018"
    euros = Fact(id="x", measure="m", subject="s", unit="EUR", value=Decimal("2E9"))
    assert fact_in_style(claim, euros) == "€2 billion"


def test_what_has_no_number_agrees_with_nothing(checked: Checked) -> None:
    claim = a_claim("$46 billion", "46", "46E9", "1E9", "1E9")
    day = Fact(id="x", measure="m", subject="s", unit="date", date_value="2018-10")
    mass = Fact(id="x", measure="m", subject="s", unit="kg", value=Decimal("46E9"))
    assert fact_interval(day) is None
    assert not agrees(claim, day)
    assert not agrees(claim, mass)
    assert not is_near(claim, mass)
    assert number_fits(claim, mass)
    (dated,) = checked("The Mara Dam opened in 2018.")
    assert telling_interval(dated.claim) is None


def test_a_coarse_figure_explains_no_fine_claim() -> None:
    coarse = Fact(
        id="x", measure="m", subject="s", unit="USD",
        value=Decimal("46E9"), precision=Decimal("1E9"),
    )  # fmt: skip
    fine, round_ = (a_claim("x", "x", value, "1E9", "1E8") for value in ("46.3E9", "46E9"))
    assert not explains(fine, coarse)
    assert explains(round_, coarse)


def test_about_so_much_is_no_other_number_but_by_its_hedge() -> None:
    about = Fact(
        id="x", measure="m", subject="s", unit="USD",
        value=Decimal("62E9"), precision=Decimal("1E9"), modifier="approx",
    )  # fmt: skip
    other, own = (a_claim("x", "x", value, "1E9", "1E9") for value in ("64E9", "62E9"))
    assert is_only_about_it(other, about)
    assert not is_only_about_it(own, about)


@pytest.mark.parametrize(
    ("amount", "status"),
    [
        *(("300 MW", "FC101"), ("400 MW", "FC101"), ("0.38 GW", "supported"), ("1100 MW", "near")),
        *(("500 MW", "near"), ("600 MW", "FC101")),
    ],
)
def test_a_quantity_of_round_hundreds_is_a_rounded_one(
    amount: str, status: str, small_world: Index
) -> None:
    dam = next(fact for fact in small_world.facts if fact.id == "mara-dam-capacity")
    if larger := {"1100 MW": 1124, "500 MW": 510, "600 MW": 570}.get(amount):
        small_world = with_facts(small_world, replace(dam, value=Decimal(larger)))
    document = from_text(f"The Mara Dam has a capacity of {amount}.")
    claim = check_document(document, small_world, Config()).claims[0]
    assert outcome(claim.verdict) == status


@pytest.mark.parametrize(
    ("entries", "status"),
    [
        ("20.940", "near"),
        ("20.490", "FC101"),
        ("20.94", "FC102"),
        ("209.40", "FC102"),
        ("20,940,000", "FC102"),
    ],
)
def test_a_point_may_part_the_thousands_of_a_count(
    entries: str, status: str, checked: Checked
) -> None:
    (found,) = checked(f"The Rift Atlas 2022 has {entries} entries.")
    assert outcome(found.verdict) == status
