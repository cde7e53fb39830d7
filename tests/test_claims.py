"""What an article says of its amounts: which are claims, and how their slots are filled."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.discourse.surroundings import TOPIC
from factcheck.claims.fingerprints import Fingerprints
from factcheck.claims.printed import unit_of
from factcheck.claims.scenes.written_units import kind_of, written_unit
from factcheck.intervals import Interval, interval_of
from factcheck.model import Claim, Mention, Slot, Slots
from factcheck.tables import rows

if TYPE_CHECKING:
    from conftest import Checked

Said = tuple[str | None, str]


def claims(text: str, checked: Checked) -> list[Claim]:
    return [each.claim for each in checked(text)]


def narrowed(claim: Claim) -> str | None:
    """Give the words that make an amount another one."""
    return claim.setting.qualifier.text if claim.setting.qualifier else None


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


def test_an_id_stays_when_the_words_around_it_change(checked: Checked) -> None:
    before = only("Kenya owes Norway $6.3 billion.", checked)
    after = only("By now, sources say, Kenya owes Norway some $6.30 bn.", checked)
    assert after.id == before.id


def test_ids_differ_by_amount_unit_and_what_it_is_said_of() -> None:
    names = Fingerprints()
    debt, roads = (Slots(measure=Slot(value=each, state="stated")) for each in ("debt", "roads"))
    said = [("1", "USD", debt), ("1", "EUR", debt), ("2", "USD", debt), ("1", "USD", roads)]
    ids = {names.of(*each) for each in said}
    assert len(ids) == 4
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
        ("Loans (EUR crore) rose", "EUR", "money"),
        ("Cement (lakh tonnes) rose", "tonne", "mass"),
        ("Cement ('000 tonnes) rose", "tonne", "mass"),
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
    assert unit_of(Mention(start=0, end=1, text="1", kind="number"), sentence, 0) == unit


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
    assert said(claims(text, checked)[-1], slot) == (otherwise, "")


def test_a_yearly_amount_beside_it_is_not_the_amounts_own(checked: Checked) -> None:
    first, second = claims("Kenya got $5 billion, then $1 billion a year.", checked)
    assert (first.slots.aggregation.value, second.slots.aggregation.value) == (None, "annual")


@pytest.mark.parametrize(
    ("text", "aggregation"),
    [
        ("Kenya got $5 billion in loans, which exceeded the country's annual exports.", None),
        ("Kenya's loans of $5 billion are larger than the annual budget.", None),
        ("Kenya got $5 billion in loans, equal to the yearly takings of its ports.", None),
        ("Kenya got $5 billion in loans, more than half of its annual income.", None),
        ("Kenya got $5 billion in loans, twice the annual harvest, dwarfing any.", None),
        ("Kenya got $5 billion in annual loans.", "annual"),
        ("Kenya got annual loans of more than $5 billion.", "annual"),
        ("Kenya's loans, $5 billion, are the annual total.", "annual"),
    ],
)
def test_a_yearly_thing_that_an_amount_is_set_against_says_nothing_of_it(
    text: str, aggregation: str | None, checked: Checked
) -> None:
    assert claims(text, checked)[0].slots.aggregation.value == aggregation


@pytest.mark.parametrize(
    ("text", "aggregation"),
    [
        ("Kenya outbid Uganda by $5 million in loans.", "change"),
        ("Uganda has since been overtaken by some $5 million.", "change"),
        ("The Mara Dam was scaled down by $5 million.", "change"),
        ("Loans to Kenya were up $5 million.", "change"),
        ("Loans to Kenya made up $5 million.", None),
        ("The Mara Dam was paid by $5 million in loans.", None),
        ("The Mara Dam was backed by about $5 million in loans.", None),
        ("The Mara Dam took $5 million in loans.", None),
    ],
)
def test_by_so_much_is_a_change_but_behind_verbs_of_paying(
    text: str, aggregation: str | None, checked: Checked
) -> None:
    assert only(text, checked).slots.aggregation.value == aggregation


@pytest.mark.parametrize(
    ("text", "amount", "aggregation", "words"),
    [
        ("Kenya got two $500 million loans.", "$500 million", "part", "two"),
        ("Each $5 million loan went to Kenya.", "$5 million", "part", "Each"),
        ("The first 66 MW of the Mara Dam ran.", "66 MW", "part", "first"),
        ("The Mara Dam has 2 x 191 MW.", "191 MW", "part", "2 x"),
        ("Kenya's share of Norway's $9 billion in loans grew.", "$9 billion", "part",
         "share of Norway's"),
        ("Kenya signed 20 more loans.", "20", "part", "20 more"),
        ("Kenya signed 20 further loans.", "20", "part", "20 further"),
        ("Kenya got two loans of $500 million.", "$500 million", None, ""),
        ("At first, 66 MW of the Mara Dam ran.", "66 MW", None, ""),
        ("Kenya's share of the sky over all its hills is $9 billion.", "$9 billion", None, ""),
        ("Kenya signed the first 20 loans.", "20", None, ""),
        ("Kenya signed 20 new loans.", "20", None, ""),
        ("Kenya signed 20 loans, more than before.", "20", None, ""),
        ("Kenya got $20 million more.", "$20 million", None, ""),
    ],
)  # fmt: skip
def test_one_of_several_or_some_more_is_a_part(
    text: str, amount: str, aggregation: str | None, words: str, checked: Checked
) -> None:
    (claim,) = (each for each in claims(text, checked) if each.mention.text == amount)
    assert said(claim, "aggregation") == (aggregation, words)


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


@pytest.mark.parametrize(
    "text",
    [
        "In Kenya the renewable share is 12 percent and the savings rate of {X} is low.",
        "In Kenya the renewable share is 12 percent and unemployment {X}.",
        "Kenya: renewable share, 12 percent, jobless rate {X}.",
        "The renewable share of Kenya, at 12 percent, is small (average tariff: {X}).",
        "Kenya had a renewable share of 12 percent; by the old method it was {X}.",
        "The repayment period of Kenya is {Y}, with a median age of {X}.",
        "Kenya's renewable share averaged {X} from 2005 until 2013.",
        "Kenya's renewable share hit an all-time high of {X} in May 2008.",
        "Kenya has 9,000 workers, of whom {X} are in the north.",
        "Kenya has 9,000 workers, {X} of them unpaid.",
        "Kenya has 9,000 workers: {X} masons, 2,000 cooks.",
        "The prison visitors of Kenya numbered {X}.",
        "Kenya's debt was $9 billion; imports were {X}.",
    ],
)
def test_a_noun_of_its_own_or_a_part_takes_no_measure_of_the_rest(
    text: str, checked: Checked
) -> None:
    amount = {"repayment": "27 years", "workers": "4,000", "prison": "4,000", "debt": "$5 billion"}
    told = next((each for word, each in amount.items() if word in text), "35 percent")
    found = claims(text.format(X=told, Y="18 years"), checked)
    assert all(
        each.slots.measure.value is None for each in found if each.mention.text.startswith(told)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's renewable share rose from 12 percent to a record high of 35 percent.",
        "Kenya's renewable share is 12 percent, and the renewable share of Uganda is 35 percent.",
        "Kenya's current renewable share is 35 percent.",
        "In Kenya the renewable share hit a record high of 35 percent in 2019.",
        "Kenya's fast-growing renewable share is 35 percent.",
        "Over the whole period the renewable share of Kenya was 35 percent.",
    ],
)
def test_a_figure_of_the_same_keeps_its_measure(text: str, checked: Checked) -> None:
    *_, last = (each for each in claims(text, checked) if each.mention.text == "35 percent")
    assert last.slots.measure.value == "renewables"


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


def named(text: str, checked: Checked) -> set[str]:
    """Give the entities that stand near the first amount of a text."""
    return {hit.entity for hit in claims(text, checked)[0].setting.entities}


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("Kenya, following Uganda and Tanzania, paid $9.", {"kenya"}),
        ("Kenya paid $9, ahead of Uganda.", {"kenya"}),
        ("A price of $9 was paid by countries including Kenya.", set()),
        ("The price in Kenya is lower than the United States, $9.", {"kenya"}),
        ("Kenya paid $9, with Uganda as top buyer.", {"kenya"}),
        ("Kenya paid $9, Uganda being its largest buyer.", {"kenya"}),
        ("Kenya, beside Uganda and Tanzania, paid $9.", {"kenya", "uganda", "tanzania"}),
        ("Kenya paid $9, with Uganda as a neighbour.", {"kenya", "uganda"}),
        ("With Uganda as top buyer, Kenya paid $9.", {"kenya", "uganda"}),
        ("Kenya paid $9 following the talks in Uganda.", {"kenya", "uganda"}),
    ],
)
def test_who_is_only_compared_or_ranked_is_not_near(
    text: str, entities: set[str], checked: Checked
) -> None:
    assert named(text, checked) == entities


def test_who_is_compared_and_acts_is_near(checked: Checked) -> None:
    text = "A price was paid following {} to Kenya, $9."
    assert named(text.format("Norwegian lending"), checked) == {"norway", "kenya"}
    assert named(text.format("Norwegian trips"), checked) == {"kenya"}


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("The Tana Bridge and the Mara Dam (382 MW) are done.", {"mara-dam"}),
        ("The Tana Bridge and the Mara Dam Hydro Station (382 MW) are done.", {"mara-dam"}),
        ("The Tana Bridge and, in Kenya, the Mara Dam (382 MW) are done.", {"mara-dam", "kenya"}),
        ("The Tana Bridge and Simba Two (382 MW) are done.", set()),
        ("In Kenya the Tana Bridge and Simba Two (382 MW) are done.", {"kenya"}),
        ("The Mara Dam in Kenya (382 MW) is done.", {"mara-dam", "kenya"}),
        ("The Tana Bridge and its engine (382 MW) are done.", {"tana-bridge"}),
        ("The Tana Bridge is near, and the Mara Dam has 382 MW.", {"tana-bridge", "mara-dam"}),
    ],
)
def test_an_amount_in_brackets_is_of_the_name_before(
    text: str, entities: set[str], checked: Checked
) -> None:
    assert named(text, checked) == entities


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("Near the Tana Bridge the 382 MW Mara Dam is full.", {"mara-dam"}),
        ("Near the Tana Bridge the 382-MW Mara Dam in Kenya is full.", {"mara-dam", "kenya"}),
        ("Near the Tana Bridge 382 MW of the Mara Dam are idle.", {"tana-bridge", "mara-dam"}),
        ("Near the Tana Bridge a 382 MW Kenya plant stands.", {"tana-bridge", "kenya"}),
        ("Near the Tana Bridge the $641 million Mara Dam is full.", {"mara-dam"}),
    ],
)
def test_a_quantity_right_before_a_project_is_its_own(
    text: str, entities: set[str], checked: Checked
) -> None:
    assert named(text, checked) == entities


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Norway lent Kenya much, $5 billion of it in Uganda.", "uganda"),
        ("Norway lent to Kenya, with $5 billion in the U.K. alone.", "united-kingdom"),
        ("Norwegian lending to Kenya led to $5 billion of loans for Uganda.", "uganda"),
        ("Norway lent Kenya $5 billion and built a house in Uganda.", "kenya"),
        ("Norway lent Kenya $5 billion in May.", "kenya"),
        ("Norway spent $5 billion in Uganda.", None),
    ],
)
def test_the_place_right_behind_an_amount_receives_it(
    text: str, recipient: str | None, checked: Checked
) -> None:
    assert claims(text, checked)[0].slots.recipient.value == recipient


def test_a_name_that_takes_the_place_of_another_takes_its_role(checked: Checked) -> None:
    first, second = claims("Norway lent Kenya $5 billion and Uganda $3 billion.", checked)
    assert (first.slots.recipient.value, second.slots.recipient.value) == ("kenya", "uganda")
    first, second = claims("Kenya paid $5 billion, Uganda $3 billion.", checked)
    assert (first.slots.recipient.value, second.slots.recipient.value) == (None, None)


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


@pytest.mark.parametrize(
    "joint",
    [
        ", and the Lake Observatory showed",
        ", and the books of the Lake Observatory show",
        " and the yearly tables at the Lake Observatory list debts of",
        ", while the Lake Observatory counts",
    ],
)
def test_a_source_in_a_clause_of_its_own_tells_the_amount_there(
    joint: str, checked: Checked
) -> None:
    first, second = claims(f"In 2020 Kenya owed Norway $6.3 billion{joint} $7.15 billion.", checked)
    assert said(first, "attribution") == (None, "")
    assert said(second, "attribution") == ("lake-observatory", "Lake Observatory")


def test_a_source_behind_two_amounts_tells_both(checked: Checked) -> None:
    text = "Kenya owed Norway $4.8 billion in 2018 and $6.3 billion in 2020, Delta Monitor counts."
    assert {said(claim, "attribution")[0] for claim in claims(text, checked)} == {"delta-monitor"}


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
        ("Lending to Kenya came to $11.4 billion in 2021, counted from 2000.", ["../2021"]),
        ("In two decades, 2021 included, Norway lent Kenya $11.4 billion.", ["../2021"]),
        ("Cumulative lending to Kenya was $11.4 billion in 2021.", ["../2021"]),
        ("In 2021 Norway lent Kenya $467 million.", ["2021"]),
        ("It left in 2021. From 2000 to that year Norway lent Kenya $9 billion.", ["2000/2021"]),
        ("In 2021, as in 2020, from 2000 to that year Norway lent Kenya $9 billion.", [None]),
    ],
)
def test_an_amount_takes_the_date_said_of_it(
    text: str, periods: list[str | None], checked: Checked
) -> None:
    assert [claim.slots.period.value for claim in claims(text, checked)] == periods


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Kenya has owed Norway $6.3 billion since its 2014 launch.", "2014/.."),
        ("Since the war ended in 2014 Kenya has owed Norway $6.3 billion.", "2014/.."),
        ("Kenya has owed Norway $6.3 billion since 2014.", "2014/.."),
        ("Kenya has owed Norway $6.3 billion since it rained, in 2014.", "2014"),
        ("Since the war was lost and the peace won in 2014 Kenya owed Norway $6.3 billion.",
         "2014"),
        ("Kenya owed Norway $6.3 billion at its 2014 launch.", "2014"),
    ],
)  # fmt: skip
def test_since_a_year_is_a_span_with_an_open_end(text: str, period: str, checked: Checked) -> None:
    assert only(text, checked).slots.period.value == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("After a bank was launched in 2013 Kenya owed Norway $6.3 billion.", None),
        ("Kenya owed Norway $6.3 billion after a bank that it had founded in 2013.", None),
        ("After a bank failed in 2013 Kenya owed Norway $6.3 billion.", "2013"),
        ("When a bank was launched in 2013 Kenya owed Norway $6.3 billion.", "2013"),
        ("After rain, a bank was launched in 2013 and Kenya owed Norway $6.3 billion.", "2013"),
    ],
)
def test_the_year_of_an_event_before_is_not_that_of_the_amount(
    text: str, period: str | None, checked: Checked
) -> None:
    assert only(text, checked).slots.period.value == period


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("on Friday", None),
        ("late on Friday evening", None),
        ("yesterday", None),
        ("this Friday", None),
        ("on Friday, 3 May 2019", "2019-05-03"),
        ("on 3 May 2019", "2019-05-03"),
        ("last year", "2018"),
    ],
)
def test_the_day_of_the_news_is_not_the_time_of_an_amount(
    when: str, period: str | None, checked: Checked
) -> None:
    (each,) = checked(f"Kenya owed Norway $6.3 billion {when}.", published="2019-05-04")
    assert each.claim.slots.period.value == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In the Rift Atlas 2019 Kenya owed Norway $6.3 billion.", None),
        ("NAIROBI, May 3, 2019 - Kenya owed Norway $6.3 billion.", None),
        ("Nairobi, on May 3, 2019 - Kenya owed Norway $6.3 billion.", "2019-05-03"),
    ],
)
def test_a_year_in_a_name_or_a_dateline_dates_nothing(
    text: str, period: str | None, checked: Checked
) -> None:
    assert only(text, checked).slots.period.value == period


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
    assert narrowed(claims(text, checked)[0]) == qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Kenya got $5 billion for the Simba Project in loans.", "Simba Project"),
        ("The cost was $5 billion for the Tana Bridge.", None),
    ],
)
def test_an_article_is_no_narrowing(text: str, qualifier: str | None, checked: Checked) -> None:
    assert narrowed(only(text, checked)) == qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("In Kenya the project under the Lakes Corridor took $9 million.", "the project"),
        ("In Kenya this power station is part of the Lakes Corridor and took $9 million.",
         "this power station"),
        ("The project under the Lakes Corridor took $9 million.", "The project"),
        ("It falls under the framework of the Lakes Corridor and took $9 million.", "It"),
        ("The Mara Dam, the project under the Lakes Corridor, took $9 million.", None),
        ("In Kenya the project beside the Lakes Corridor took $9 million.", None),
        ("Loans under the Lakes Corridor took $9 million.", None),
        ("In Kenya the project under the sun took $9 million.", None),
    ],
)  # fmt: skip
def test_one_thing_of_a_programme_narrows_an_amount(
    text: str, qualifier: str | None, checked: Checked
) -> None:
    assert narrowed(only(text, checked)) == qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Five dams such as the Mara Dam took $9 million.", "Five dams"),
        ("The Mara Dam is one; two other big dams took $9 million.", "two other big dams"),
        ("Five dams of Kenya took $9 million.", None),
        ("Kenya built five dams, and the Mara Dam took $9 million.", None),
        ("The Mara Dam took $9 million, as did five dams.", None),
        ("A dam such as the Mara Dam took $9 million.", None),
    ],
)
def test_several_things_beside_a_single_name_narrow_an_amount(
    text: str, qualifier: str | None, checked: Checked
) -> None:
    assert narrowed(only(text, checked)) == qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Kenya got $9 million of road loans.", "road"),
        ("Kenya got $9 million of the new transport loans.", "transport"),
        ("Kenya got loans of $9 million to build big coal projects.", "coal"),
        ("Kenya got loans of $9 million in the water sector.", "water"),
        ("The road budget of Kenya for the health sector was $9 million.", "health"),
        ("Kenya got $9 million of Norwegian loans.", None),
        ("Kenya got loans of $9 million to build big ugly projects.", None),
        ("Kenya got loans of $9 million and sold coal.", None),
        ("Kenya got $9 million of road budget.", None),
    ],
)
def test_a_sector_outside_the_measure_narrows_an_amount(
    text: str, qualifier: str | None, checked: Checked
) -> None:
    assert narrowed(claims(text, checked)[0]) == qualifier


def test_an_unknown_name_is_told_without_the_full_stop(checked: Checked) -> None:
    claim = only("Kenya got loans of $5 billion for Project Simba.", checked)
    assert narrowed(claim) == "Project Simba"


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


def test_two_sentences_of_the_block_before_are_heard_and_such_as_name_nobody_do_not_count(
    checked: Checked,
) -> None:
    text = "Uganda is far. It rains there. It is green. It cost $9 million."
    assert only(text, checked).slots.subject.value == "uganda"
    text = "Uganda is far. It rains there. It is green. It is big. It is hot. It cost $9 million."
    assert only(text, checked).slots.subject.rule == TOPIC
    text = "Uganda is far. Anna Berg is there. Anna Berg is here. It cost $9 million."
    heard = {hit.entity: hit.slot.rule for hit in only(text, checked).setting.entities}
    assert heard["uganda"] == TOPIC


def test_of_the_block_above_only_the_last_sentence_is_heard(checked: Checked) -> None:
    assert only("Kenya. Uganda is far.\n\nIt cost $9 million.", checked).slots.subject.value == (
        "uganda"
    )
    text = "Uganda is far. It rains.\n\nIt cost $9 million."
    assert only(text, checked).slots.subject.rule == TOPIC


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Uganda is far.\n\nIt rains.\n\nIt cost $9 million.", "uganda"),
        ("Norway gave to Uganda.\n\nIt rains.\n\nIt cost $9 million.", "uganda"),
        ("Uganda and Kenya are far.\n\nIt rains.\n\nIt cost $9 million.", None),
        ("Kenya is near. Uganda is far.\n\nIt rains.\n\nIt cost $9 million.", "uganda"),
        ("Uganda is far.\n\nIt rains.\n\nThere were $9 million.", None),
    ],
)
def test_an_article_goes_on_about_the_one_country_that_it_named_last(
    text: str, subject: str | None, checked: Checked
) -> None:
    """Where the amount's own words name what it is of, and no sentence near another country."""
    assert only(text, checked).slots.subject.value == subject
