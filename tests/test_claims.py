"""What an article says of its amounts: which are claims, and how their slots are filled."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.identity import Fingerprints, interval_of, unit_of
from factcheck.claims.written_units import kind_of, written_unit
from factcheck.intervals import Interval
from factcheck.model import Claim, Mention
from factcheck.tables import rows

if TYPE_CHECKING:
    from conftest import Checked

Said = tuple[str | None, str]


def claims(text: str, checked: Checked) -> list[Claim]:
    return [each.claim for each in checked(text)]


def only(text: str, checked: Checked) -> Claim:
    (claim,) = claims(text, checked)
    return claim


def said(claim: Claim, slot: str) -> Said:
    """Give the value of a slot and its words, which must stand where it says that they do."""
    filled = getattr(claim.slots, slot)
    return (filled.value, filled.text.strip())


# ---- what is a claim -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("A yacht was sold for $3 million.", "$3 million", "USD"),
        ("Some 12 percent of the boats leak.", "12 percent", "percent"),
        ("The engine has 40 MW.", "40 MW", "MW"),
        ("Kenya signed 137 loans.", "137", "count"),
        ("The number of loans to Kenya was about 137.", "137", None),
        ("The repayment period of Kenya is 18 years.", "18 years", "year"),
        ("The pump price in Kenya was $1.12 per litre.", "$1.12", "USD/liter"),
        ("The pump price (US$ per liter) in Kenya was 1.12 in 2021.", "1.12", "USD/liter"),
        ("Norway lends $500 million a year.", "$500 million", "USD"),
        ("The Mara Dam opened on 25 October 2018.", "25 October 2018", "date"),
    ],
)
def test_an_amount_is_a_claim_in_its_unit(
    text: str, amount: str, unit: str | None, checked: Checked
) -> None:
    claim = only(text, checked)
    assert (claim.mention.text, claim.unit) == (amount, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya signed 137 treaties.",
        "Kenya built 137 schools with its loans.",
        "The Mara Dam employs a cook, 137 in all are fed; loans are few.",
        "It took 18 years to build.",
        "The pump price (%) in Kenya was 1.12 in 2021.",
        "Kenya opened an office on 3 May 2015.",
        "A tower opened on 3 May 2015.",
        "The Mara Dam was in the news on 3 May 2015.",
        "The Mara Dam opened some day, and it rained hard there on many a day since 3 May 2015.",
        "The Tana Bridge opened before 2022.",
        "Kenya got hundreds of loans.",
    ],
)
def test_what_the_references_do_not_measure_is_no_claim(text: str, checked: Checked) -> None:
    assert claims(text, checked) == []


def test_claims_come_in_order_with_their_place(checked: Checked) -> None:
    text = "\nA yacht cost $3 million.\n\nAnother:  $4 million, and $5 million.\n"
    found = claims(text, checked)
    assert [(c.mention.text, c.line, c.column) for c in found] == [
        ("$3 million", 2, 14),
        ("$4 million", 4, 11),
        ("$5 million", 4, 27),
    ]
    assert all(text[c.mention.start : c.mention.end] == c.mention.text for c in found)
    assert text[found[2].sentence.start : found[2].sentence.end].startswith("Another")


def test_every_slot_points_at_its_words(checked: Checked) -> None:
    text = (
        "Norway is rich. According to the Rift Institute, Norwegian lending to Kenya totalling "
        "$11.4 billion in 2021 dollars from 2000 to 2021 might grow."
    )
    claim = claims(text, checked)[0]
    filled = {name: getattr(claim.slots, name) for name in claim.slots.__struct_fields__}
    assert {name for name, slot in filled.items() if slot.state == "absent"} == set()
    for slot in filled.values():
        assert text[slot.start : slot.end] == slot.text


# ---- identity and interval -----------------------------------------------------------------

LINES = st.lists(
    st.sampled_from(["A ship sank.", "It rained on Tuesday.", "Nobody knows why.", "# News"]),
    max_size=4,
)


@given(LINES)
def test_a_claim_keeps_its_id_wherever_its_sentence_stands(
    checked: Checked, before: list[str]
) -> None:
    sentence = "Kenya owes Norway $6.3 billion."
    text = "\n\n".join([*before, sentence])
    assert only(text, checked).id == only(sentence, checked).id


def test_ids_tell_claims_of_an_article_apart(checked: Checked) -> None:
    text = "Kenya owes $6 million and $6 million.\n\nKenya owes $6 million  and\n$6 million."
    first, second, third, fourth = (claim.id for claim in claims(text, checked))
    assert (second, third, fourth) == (f"{first}-2", f"{first}-3", f"{first}-4")
    assert len(first) == 12


def test_ids_differ_by_amount_and_by_sentence() -> None:
    names, mention = Fingerprints(), Mention(start=0, end=1, text="$1", kind="money")
    ids = {names.of(mention, "It cost $1."), names.of(mention, "It was $1.")}
    assert len(ids) == 2
    assert not any("-" in each for each in ids)


def test_a_claim_tells_the_interval_of_its_digits(checked: Checked) -> None:
    claim = only("Kenya owes Norway about $6.3 billion.", checked)
    ends = [Decimal(end or 0) for end in (claim.low, claim.point, claim.high)]
    assert ends == [Decimal(5_985_000_000), Decimal(6_300_000_000), Decimal(6_615_000_000)]


def test_an_interval_is_written_without_idle_zeros(checked: Checked) -> None:
    claim = only("Kenya owes Norway about $6.3 billion.", checked)
    assert (claim.low, claim.high) == ("5985000000", "6615000000")


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("in July 2021", ("2021-07-01", "2021-07", "2021-07-31")),
        ("on 31 June 2021", (None, None, None)),
    ],
)
def test_a_date_tells_its_days(text: str, bounds: tuple[str | None, ...], checked: Checked) -> None:
    claim = only(f"The Tana Bridge opened {text}.", checked)
    assert (claim.low, claim.point, claim.high) == bounds


def test_a_mention_without_a_value_has_no_interval() -> None:
    assert interval_of(Mention(start=0, end=1, text="x", kind="date")) is None
    upper = Mention(start=0, end=1, text="x", kind="money", value_max=Decimal(5))
    assert interval_of(upper) == Interval(Decimal(5), Decimal(5), Decimal(5))


@pytest.mark.parametrize(
    ("sentence", "unit", "kind"),
    [
        ("Price (US$ per liter) rose", "USD/liter", "money"),
        ("Price ($ a day) rose", "USD/day", "money"),
        ("Price (euros/litre) rose", "EUR/liter", "money"),
        ("GDP (current US$) rose", "USD", "money"),
        ("Loans (in constant 2015 millions of euros) rose", "EUR", "money"),
        ("Debt (% of GNI) rose", "percent", "percent"),
        ("Debt (%) rose", "percent", "percent"),
        ("Plant (new) (MW) rose", "MW", "power"),
        ("Price (clams per liter) rose", None, None),
        ("Price rose", None, None),
    ],
)
def test_a_unit_may_stand_in_brackets(sentence: str, unit: str | None, kind: str | None) -> None:
    assert written_unit(sentence) == unit
    assert kind_of(unit) == kind
    assert unit_of(Mention(start=0, end=1, text="1", kind="number"), sentence) == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The Mara Dam cost 900 million shillings.", "KES"),
        ("The Nile Railway cost 900 million shillings.", "UGX"),
        ("The Ministry of Works spent 900 million shillings.", "UGX"),
        ("The Lakes Corridor cost 900 million shillings.", "KES"),
        ("The Lake Observatory cost 900 million shillings.", None),
        ("The Mara Dam cost 900 million kroner.", None),
    ],
)
def test_a_bare_currency_is_that_of_the_country_of_a_name(
    text: str, unit: str | None, checked: Checked
) -> None:
    assert only(text, checked).unit == unit


# ---- words of the slots --------------------------------------------------------------------


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(
            row,
            id="-".join((row["value"], *row["words"].split())),
        )
        for row in rows("claim_words")
        if row["slot"] in ("price_basis", "aggregation", "modality")
    ],
)
def test_every_word_of_the_table_fills_its_slot(row: dict[str, str], checked: Checked) -> None:
    claim = only(f"Kenya got {row['words']} heap of $5 billion in loans.", checked)
    assert said(claim, row["slot"]) == (row["value"], row["words"])


@pytest.mark.parametrize(
    ("text", "slot", "value", "words"),
    [
        ("In nominal terms Kenya owes $6 billion.", "price_basis", "nominal", "In nominal terms"),
        ("At purchasing power parity the Kenyan economy was $276 billion in 2021.",
         "price_basis", "ppp", "purchasing power parity"),
        ("Lending came to $5 billion, at 2015 prices.", "price_basis", "constant-2015",
         "at 2015 prices"),
        ("Inflation-adjusted 2015 dollars it is: $5 billion.", "price_basis", "constant-2015",
         "Inflation-adjusted 2015 dollars"),
        ("In constant dollars of 2015 it is $5 billion.", "price_basis", "constant-2015",
         "constant dollars of 2015"),
        ("Lending to Kenya grew by $5 billion.", "aggregation", "change", "grew by"),
        ("Kenya took the first tranche of $5 billion.", "aggregation", "part", "first tranche"),
        ("Kenya got $5 billion a year.", "aggregation", "annual", "$5 billion"),
        ("Kenya got an annual loan of $5 billion.", "aggregation", "annual", "annual"),
        ("On average, Kenya got $5 billion.", "aggregation", "average", "On average"),
        ("Kenya got $5 billion in total.", "aggregation", "total", "in total"),
        ("Kenya hopes to borrow $5 billion.", "modality", "hoped", "hopes"),
        ("Kenya denied that it owes $5 billion.", "modality", "denied", "denied"),
        ("Kenya might owe $5 billion.", "modality", "hypothetical", "might"),
        ("Kenya plans to borrow $5 billion.", "modality", "planned", "plans to"),
        ("Kenya borrowed $5 billion, a minister joked.", "modality", "hoped", "joked"),
    ],
)  # fmt: skip
def test_a_slot_is_read_from_prose(
    text: str, slot: str, value: str, words: str, checked: Checked
) -> None:
    assert said(claims(text, checked)[0], slot) == (value, words)


@pytest.mark.parametrize(
    ("text", "slot", "otherwise"),
    [
        ("Kenya owes $6 billion in current arrears.", "price_basis", None),
        ("Lending grew, and by then $5 billion was gone.", "aggregation", None),
        ("Lending rose by a fifth in the year, and this came to $5 billion.", "aggregation", None),
        ("The total shifted twice before all of them agreed upon some $5 billion.",
         "aggregation", None),
        ("Kenya owes $5 billion; the minister might resign.", "modality", "stated"),
        ("Kenya owes $5 billion, and there was nothing else at all for which a farmer hoped.",
         "modality", "stated"),
    ],
)  # fmt: skip
def test_a_word_elsewhere_fills_no_slot(
    text: str, slot: str, otherwise: str | None, checked: Checked
) -> None:
    assert said(claims(text, checked)[0], slot) == (otherwise, "")


def test_a_yearly_amount_beside_it_is_not_the_amounts_own(checked: Checked) -> None:
    first, second = claims("Kenya got $5 billion, then $1 billion a year.", checked)
    assert (first.slots.aggregation.value, second.slots.aggregation.value) == (None, "annual")


def test_words_of_a_measure_are_no_aggregation(checked: Checked) -> None:
    assert said(only("A loan tranche cost $5 billion.", checked), "aggregation")[0] == "part"
    assert claims("The part of loan commitments is $5 billion.", checked)


# ---- measures ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "measure", "words"),
    [
        ("Kenya's debt is $9 billion.", "debt", "debt"),
        ("The Mara Dam has a capacity of 382 MW.", "capacity", "capacity"),
        ("Loan commitments to Kenya were $9 billion.", "lending", "Loan commitments"),
        ("Grants aside, Kenya's debt is $9 billion.", "debt", "debt"),
        ("Grants for Kenya: $900 million.", "grants", "Grants"),
        ("The $5.2 billion Lakes Corridor is growing.", "worth", "Lakes Corridor"),
        ("The $5.2 billion trade and road Lakes Corridor grows.", None, ""),
        ("The $641 million Mara Dam is full.", "worth", "Mara Dam"),
        ("The $641 million Fjord Bank is full.", None, ""),
        ("Kenya's hidden debt is $9 billion.", None, ""),
        ("The operating cost of the Mara Dam is $9 million.", None, ""),
        ("GDP per head in Kenya is $2,000.", None, ""),
        ("Kenya paid $9 billion.", None, ""),
    ],
)
def test_a_measure_is_named_by_its_words(
    text: str, measure: str | None, words: str, checked: Checked
) -> None:
    assert said(only(text, checked), "measure") == (measure, words)


def test_each_amount_takes_the_measure_of_its_own_clause(checked: Checked) -> None:
    first, second = claims("Grants were $900 million; debt was $9 billion.", checked)
    assert (first.slots.measure.value, second.slots.measure.value) == ("grants", "debt")


def test_a_noun_and_its_verb_behind_and_begin_a_clause(checked: Checked) -> None:
    first, second = claims("Grants were $900 million, and debt was $9 billion.", checked)
    assert (first.slots.measure.value, second.slots.measure.value) == ("grants", "debt")


def test_a_veto_counts_for_the_amount_beside_it(checked: Checked) -> None:
    text = "Lending to Kenya was $11.4 billion beside $900 million in grants."
    first, second = claims(text, checked)
    assert (first.slots.measure.value, second.slots.measure.value) == ("lending", "grants")


def test_a_measure_of_the_sentence_before_is_inferred(checked: Checked) -> None:
    claim = only("Kenya's debt is large. It came to $9 billion.", checked)
    assert said(claim, "measure") == ("debt", "debt")
    assert (claim.slots.measure.state, claim.slots.measure.rule) == ("inferred", "measure-before")


def test_a_measure_of_the_headline_is_inferred(checked: Checked) -> None:
    text = "Kenya's debt\n\nA minister spoke.\n\nNobody had counted it. It came to $9 billion."
    claim = only(text, checked)
    assert claim.slots.measure.value is None or claim.slots.measure.state == "inferred"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Kenya signed 137 loans.", True),
        ("Kenya signed 137 big new loans.", True),
        ("Kenya signed 137 treaties and loans.", False),
        ("Kenya signed 137, loans aside.", False),
        ("The number of loans was 137.", True),
        ("The number of loans: 137 as of 2021.", True),
        ("Loans numbered 137 and treaties 12.", True),
        ("Loans paid for 137 schools.", False),
        ("The loans were for 137 schools.", False),
    ],
)
def test_a_count_needs_its_words_beside_it(text: str, counts: bool, checked: Checked) -> None:
    found = {claim.mention.text for claim in claims(text, checked)}
    assert ("137" in found) == counts


# ---- entities ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "subject", "state"),
    [
        ("Kenya owes Norway $6 billion.", "kenya", "stated"),
        ("Norway lent $3 billion to Uganda, a friend of Kenya.", "uganda", "stated"),
        ("In Kenya, the Mara Dam cost $641 million.", "mara-dam", "stated"),
        ("Anna Berg of Kenya paid $9.", "kenya", "stated"),
        ("Uganda is far away. The price was $9.", "uganda", "inferred"),
        ("The price was $9.", None, "absent"),
        ("The Rift Institute reports a price of $9.", None, "absent"),
        ("Norway lent $9.", None, "absent"),
    ],
)
def test_the_subject_is_the_most_specific_place_nearby(
    text: str, subject: str | None, state: str, checked: Checked
) -> None:
    slot = claims(text, checked)[-1].slots.subject
    assert (slot.value, slot.state) == (subject, state)


def test_the_subject_may_stand_in_the_headline(checked: Checked) -> None:
    text = "# Uganda\n\nIt was a year of rain. Nobody came. The price was $9 million.\n"
    from_headline = only(text, checked).slots.subject
    assert (from_headline.value, from_headline.state) == ("uganda", "inferred")


def test_a_country_inside_a_name_is_near_but_no_subject(checked: Checked) -> None:
    claim = only("The Norwegian Fjord Bank paid $9.", checked)
    assert ("norway", "inside-name") in [
        (hit.entity, hit.slot.rule) for hit in claim.setting.entities
    ]
    assert claim.slots.subject.value == "fjord-bank"


def test_a_role_holds_in_its_clause_or_where_no_other_amount_stands(checked: Checked) -> None:
    text = "Norway lent Kenya $4 billion, and Uganda has borrowed $3 billion."
    first, second = claims(text, checked)
    assert first.slots.provider.value == "norway"
    assert second.slots.provider.value is None
    assert second.slots.recipient.value == "uganda"
    alone = only("When Norway lent money, Kenya paid $4 billion.", checked)
    assert alone.slots.provider.value == "norway"


def test_a_source_holds_for_the_whole_sentence(checked: Checked) -> None:
    text = "According to Delta Monitor, Kenya has $9, and Uganda has $8."
    assert {said(claim, "attribution") for claim in claims(text, checked)} == {
        ("delta-monitor", "Delta Monitor")
    }


def test_money_of_a_country_does_not_name_the_country(checked: Checked) -> None:
    for text in ("It cost US$9.", "It cost 9 US dollars.", "It cost 9 Kenyan shillings."):
        assert only(text, checked).setting.entities == ()


# ---- times ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Kenya owed Norway $6.3 billion at the end of 2020.", ["2020-09/2020-12"]),
        ("Kenya owed Norway $4.8 billion in 2018 and $6.3 billion in 2020.", ["2018", "2020"]),
        ("In 2018 Kenya owed Norway $4.8 billion, and it rose to $6.3 billion.", ["2018", None]),
        ("In 2020, when it rained, Kenya owed Norway $6.3 billion.", ["2020"]),
        ("Kenya owed $4.8 billion in 2018 and now owes $6.3 billion.", ["2018", None]),
        ("Kenya owed Norway $6.3 billion.", [None]),
    ],
)
def test_an_amount_takes_the_date_said_of_it(
    text: str, periods: list[str | None], checked: Checked
) -> None:
    assert [claim.slots.period.value for claim in claims(text, checked)] == periods


def test_a_date_of_the_sentence_before_is_inferred(checked: Checked) -> None:
    slot = only("The year was 2020. Kenya owed Norway $6.3 billion.", checked).slots.period
    assert (slot.value, slot.state, slot.rule) == ("2020", "inferred", "date-before")


# ---- narrowings and sources that nobody knows ----------------------------------------------


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Kenya got $5 billion for roads and railways.", "roads and railways"),
        ("Kenya got $5 billion for Simba Project in loans.", "Simba Project"),
        ("Kenya got loans from Hartley Partners worth $5 billion.", "Hartley Partners"),
        ("Kenya got loans worth $5 billion under Project Simba Two after all.",
         "Project Simba Two"),
        ("Kenya got $5 billion for the first time.", None),
        ("Kenya got $5 billion for years.", None),
        ("Kenya got $5 billion for building it.", None),
        ("Kenya got $5 billion for loans.", None),
        ("Simba got loans of $5 billion.", None),
        ("Officials in Kenya got loans of $5 billion.", None),
        ("Kenya got loans of $5 billion last May.", None),
        ("Kenya got loans of $5 billion or 400 MW.", None),
        ("Kenya got loans of $5 billion, and then the rain fell and fell on Simba.", None),
        ("Kenya got loans of $5 billion as it rained for ever so long on Simba.", None),
    ],
)  # fmt: skip
def test_an_unknown_narrowing_is_noticed(
    text: str, qualifier: str | None, checked: Checked
) -> None:
    assert claims(text, checked)[0].setting.qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Kenya got $5 billion for the Simba Project in loans.", "Simba Project"),
        ("The cost was $5 billion for the Tana Bridge.", None),
    ],
)
def test_an_article_is_no_narrowing(text: str, qualifier: str | None, checked: Checked) -> None:
    assert only(text, checked).setting.qualifier == qualifier


def test_an_unknown_name_is_told_without_the_full_stop(checked: Checked) -> None:
    assert only("Kenya got loans of $5 billion for Project Simba.", checked).setting.qualifier == (
        "Project Simba"
    )


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to the Ngong Group, Kenya owes $5 billion.", "the Ngong Group"),
        ("Hartley Partners estimates that Kenya owes $5 billion.", "Hartley Partners"),
        ("Kenya owes $5 billion, the Rift Institute says.", None),
        ("Kenya owes $5 billion, according to people in Nairobi.", None),
        ("Kenya owes $5 billion.", None),
    ],
)
def test_an_unknown_source_is_noticed(text: str, source: str | None, checked: Checked) -> None:
    claim = only(text, checked)
    assert claim.setting.source == source
    if source:
        assert said(claim, "attribution") == (None, source)


# ---- what stands around --------------------------------------------------------------------


def test_two_sentences_of_the_block_before_are_heard(checked: Checked) -> None:
    text = "Uganda is far. It rains there. It cost $9 million."
    assert only(text, checked).slots.subject.value == "uganda"
    text = "Uganda is far. It rains there. It is green. It cost $9 million."
    assert only(text, checked).slots.subject.value is None


def test_of_the_block_above_only_the_last_sentence_is_heard(checked: Checked) -> None:
    assert only("Kenya. Uganda is far.\n\nIt cost $9 million.", checked).slots.subject.value == (
        "uganda"
    )
    assert only("Uganda is far. It rains.\n\nIt cost $9 million.", checked).slots.subject == (
        only("It cost $9 million.", checked).slots.subject
    )
