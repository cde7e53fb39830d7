"""Parts and totals of people, things and sums; balances, rows of totals, headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Checked


def told(text: str, checked: Checked) -> list[tuple[str, str | None]]:
    return [
        (each.claim.mention.text, each.verdict.code)
        for each in checked(text)
        if each.verdict.status is Status.INCONSISTENT
    ]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The landslide buried 46 huts: 25 in Arlen, 13 in Dosk and {} in the hills.", "eight",
         "18"),
        ("The chain has 75 bakeries, 40 in Norway and {} in Denmark.", "35", "53"),
        ("The chain has 75 bakeries, of which 40 in Norway and {} in Denmark.", "35", "53"),
        ("The mill employs 3,600 people: 1,900 in Utah, 950 in Idaho and {} in Texas.", "750",
         "970"),
        ("Of the 52 lambs, 24 are in Bergen, 18 in Molde and {} in the north.", "ten", "31"),
        ("Of the 120 seats, the Blues took 61, the Reds 40 and the Greens {}.", "19", "91"),
        ("Of 90 sailors held, 51 have been charged and 20 freed; the other {} were sent home.",
         "19", "29"),
        ("Of the eleven accused, seven were convicted and {} acquitted.", "four", "six"),
        ("The team came home with 26 medals: 11 gold, nine silver and {} bronze.", "six", "16"),
        ("The choir has 64 singers, 39 women and {} men.", "25", "52"),
        ("The side won 15 of the 24, drew three and lost {}.", "six", "nine"),
        ("Eight of eleven members voted for it and {} against.", "three", "five"),
        ("The firm has leave for 2,600 flats, 1,500 with gardens and {} without.", "1,100",
         "2,100"),
        ("The law has 14 backers. Nine of them are in Wales, three in Kent and {} in Devon.",
         "two", "four"),
        ("The census found 4,381,250 people. Of these 2,162,430 were male and {} female.",
         "2,218,820", "2,281,820"),
    ],
)  # fmt: skip
def test_people_and_things_that_miss_their_total_are_found(
    text: str, right: str, wrong: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [code for _, code in told(text.format(wrong), checked)] == ["FC402"]


@pytest.mark.parametrize(
    "text",
    [
        "The chain has 75 bakeries in Sweden, 40 in Norway and 53 in Denmark.",
        "In Sweden it has 75 bakeries, 40 in Norway and 53 in Denmark.",
        "Some 75 bakeries opened, 40 in Norway and 53 in Denmark.",
        "The chain has 75 bakeries, 40 of them in Norway.",
        "The chain has 75 bakeries, including 40 in Norway and 53 in Denmark.",
        "The chain has 75 bakeries, 40 in Norway, 20 in Denmark and others in Finland.",
        "The chain closed 75 bakeries in 2010, 80 in 2011 and 90 in 2012.",
        "The chain closed 12 bakeries in May, 14 in June and nine in July.",
        "Of the 200 firms asked, 150 export to Norway, 90 to Denmark and 40 to Finland.",
        "Of the 200 firms asked, 150 sell in Norway, 90 in Denmark and 40 in Finland.",
        "Of its 40 bakeries, 30 are in towns and 15 in railway stations.",
        "Of the 60 singers, 40 were in the choir and 30 in the band.",
        "The village has 12 barns, eight with a loft and seven with a cellar.",
        "The village has 12 barns, eight with a loft and four without.",
        "It prints 12 papers: eight in English and six in French.",
        "The guards held 20 people: 12 in Arlen and five in Dosk.",
        "The guards stopped 80 lorries, 60 for speeding and 30 for faulty lights.",
        "The side won 12 gold medals, ten silver and six bronze.",
        "The storm sank 38 boats: at least 21 in Arlen, 13 in Dosk and eleven in the hills.",
        "The flood hit 40 hamlets, 30 in Arlen and 20 in Dosk were cut off.",
        "The hall has 1,200 seats: 810 in the stalls and 405 on the balcony.",
        "Norway has 90 bakeries, Denmark 40 and Finland 70.",
        "Of 500 patients, 300 had fever, 250 a cough and 100 a rash.",
        "Of the 30 seats, the Blues held 16 before and the Reds 20 until 2010.",
        "It has 14 mills. Nine of them are in Wales, and three of them on rivers.",
        "The guards held 50 people, 30 on Saturday and 25 on Sunday.",
        "It will cut 340 jobs. Of these 210 go in Arlen, 85 in Dosk and the other 45 in Wells.",
        "Some 88 of 104 nurses came, and 68 of 96 cooks.",
        "Sales rose to $210 million (2020: $200 million) and profit to $16.8 million.",
    ],
)
def test_numbers_that_may_overlap_or_leave_some_out_are_left_alone(
    text: str, checked: Checked
) -> None:
    assert told(text, checked) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Of the $95 million, $35 million is for rails and {} for wagons.", "$60 million",
         "$80 million"),
        ("The mine cost $95 million, $35 million for the pit and {} for the port.", "$60 million",
         "$80 million"),
        ("The works cost $95 million; the state pays $35 million and a fund the remaining {}.",
         "$60 million", "$80 million"),
        ("The works cost $95 million. The state pays $35 million and a fund the other {}.",
         "$60 million", "$80 million"),
        (("The county has $95 million. Schools take $35 million, buses $40 million and everything "
         "else {}."), "$20 million", "$25 million"),
        ("Rails get $35 million and wagons $60 million. Together the two get {}.", "$95 million",
         "$59 million"),
        ("Rails get $35 million and wagons $60 million. The two make {}.", "$95 million",
         "$99 million"),
        ("The two schools have 3,100 and 2,400 pupils, {} together.", "5,500", "55,000"),
        ("Rails cost $35 million and wagons $60 million, for a bill of {} altogether.",
         "$95 million", "$59 million"),
        ("The works have four pumps. Two pumps run from May and the other {} from June.", "two",
         "three"),
        (("The state has a budget of $95 million. Of this, $35 million is for rails and {} for "
         "wagons."), "$60 million", "$80 million"),
    ],
)  # fmt: skip
def test_two_sums_that_miss_their_total_are_found(
    text: str, right: str, wrong: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [code for _, code in told(text.format(wrong), checked)] == ["FC402"]


@pytest.mark.parametrize(
    "text",
    [
        "Of the $95 million, $35 million is for rails and $40 million for wagons.",
        "Of the $95 million, $65 million comes from the bank and $50 million is for rails.",
        "It made $95 million, $35 million more than in 2010 and $80 million more than in 2005.",
        "Sales were $95 million, $35 million above plan and $80 million above last year's.",
        "Sales were $95 million in Norway, $35 million in Denmark and $80 million in Finland.",
        "The deal is worth $95 million, $35 million in cash and up to $80 million in shares.",
        (
            "The works cost $95 million. The bank has lent $30 million and will lend the other "
            "$20 million."
        ),
        (
            "The works cost $95 million. For the bridge the state paid $35 million and the "
            "town the "
            "other $20 million."
        ),
        (
            "The club owes $95 million. It paid $35 million in May and the other $30 million "
            "of its "
            "bank debt in June."
        ),
        (
            "A bank lends $30 million. The works cost $95 million; the state pays $35 "
            "million and a "
            "fund the remaining $30 million."
        ),
        (
            "Tickets brought $20 million. The town gave $35 million and the state $60 "
            "million, for an "
            "income of $115 million altogether."
        ),
        (
            "Rails get $35 million in May, wagons $60 million and pumps $5 million. Together the "
            "first two get $95 million."
        ),
        "It has six ships. Two ships of the rival are in dock and the other three at sea.",
        (
            "Rails got $35 million, wagons $60 million and pumps $9 million, a total of $115 "
            "million "
            "with tax."
        ),
        (
            "Rails got $35 million and wagons $60 million, as well as a tunnel and bridges "
            "totalling "
            "$250 million."
        ),
    ],
)
def test_sums_of_which_some_are_not_told_are_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Exports were $7.4 billion and imports $9.1 billion, a deficit of {}.", "$1.7 billion",
         "$7.1 billion"),
        ("Exports reached $7.4 billion and imports $9.1 billion. The deficit of {} was a record.",
         "$1.7 billion", "$2.7 billion"),
        ("The trade gap widened to $1.7 billion in May. Exports were $7.4 billion and imports {}.",
         "$9.1 billion", "$91 billion"),
        ("- Spending: $64 million\n- Revenue: $59 million\n- Deficit: {}\n", "$5 million",
         "$9 million"),
        ("There were 8,200 births and 7,900 deaths, a surplus of {}.", "300", "3,000"),
    ],
)  # fmt: skip
def test_a_balance_that_does_not_follow_is_found(
    text: str, right: str, wrong: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [code for _, code in told(text.format(wrong), checked)] == ["FC402"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Exports of oil were $7.4 billion and imports of cars $9.1 billion, a deficit of "
            "$4 billion."
        ),
        (
            "Oil exports were $7.4 billion and food imports $9.1 billion. The deficit of $4 "
            "billion "
            "was a record."
        ),
        (
            "Exports rose by $2 billion and imports by $3 billion. The deficit of $7 billion was a "
            "record."
        ),
        (
            "Exports were $7.4 billion and imports $9.1 billion. The deficit of $17 billion "
            "for the "
            "whole year was a record."
        ),
        "Exports were $7.4 billion and imports $9.1 billion. The deficit was $4 billion in 2010.",
        "Revenue was $59 million and spending on roads $5 million. The deficit was $2 million.",
        "Revenue of $30 million and spending of $35 million left a primary deficit of $2 million.",
    ],
)
def test_a_balance_of_something_else_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


PROSE = "\nThe bank told the newspaper on Thursday what had been given to the country.\n"


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        (("| Half | Sales ($m) | Profit ($m) |\n|---|---|---|\n| H1 | 310 | 42 |\n"
         "| H2 | 250 | 31 |\n| Year | 560 | {} |\n"), "73"),
        (("| Party | Seats 2011 | Seats 2015 |\n|---|---|---|\n| Blues | 34 | 29 |\n"
         "| Reds | 26 | 31 |\n| Total | 60 | {} |\n"), "60"),
    ],
)  # fmt: skip
def test_a_column_that_misses_its_total_is_found(rows: str, total: str, checked: Checked) -> None:
    assert told(rows.format(total) + PROSE, checked) == []
    assert told(rows.format("89") + PROSE, checked) == [("89", "FC402")]


@pytest.mark.parametrize(
    "rows",
    [
        (
            "| Town | Loans | Grants |\n|---|---|---|\n| Arlen | 340 | 120 |\n"
            "| Dosk | 200 | 110 |\n"
            "| Total | 900 | 500 |\n"
        ),
        (
            "| Town | Loans | Grants |\n|---|---|---|\n| Arlen | 340 | 120 |\n| Dosk | | 110 |\n"
            "| Total | 900 | 230 |\n"
        ),
        (
            "| Town | Loans | Share |\n|---|---|---|\n| Arlen | 340 | 60 |\n| Dosk | 200 | 30 |\n"
            "| Total | 540 | 100 |\n"
        ),
        (
            "| Town | Loans | Banks |\n|---|---|---|\n| Arlen | 340 | 12 |\n| Dosk | 200 | 11 |\n"
            "| Total | 540 | 15 |\n"
        ),
        (
            "| Town | Loans ($m) | Banks |\n|---|---|---|\n| Arlen | 3.4 | 12 |\n"
            "| Dosk | 2.3 | 11 |\n"
            "| Total | 5.8 | 23 |\n"
        ),
    ],
)
def test_rows_that_leave_some_out_or_count_some_twice_are_left_alone(
    rows: str, checked: Checked
) -> None:
    assert told(rows + PROSE, checked) == []


@pytest.mark.parametrize(
    ("headline", "body", "wrong"),
    [
        ("Flood kills 16 in the valley", "The flood has killed 61 people in the valley.", "61"),
        ("Town to buy trams for $350m", "The town will buy the trams for $530 million, it said.",
         "$530 million"),
        ("Lender approves $250m for ring road",
         "The lender approved a loan of $25 million on Tuesday for the ring road.", "$25 million"),
        ("# Town pays $1.23m for pits", "Holes cost the town $1.32 million in three years.",
         "$1.32 million"),
        ("# Zoo's year: 612,000 visitors", "The zoo had 621,000 visitors in 2017.", "621,000"),
        ("# Trust heads for $28m loss",
         "The trust expects to lose $82 million this year, having lost $19 million in 2017.",
         "$82 million"),
    ],
)  # fmt: skip
def test_a_headline_with_another_number_is_found(
    headline: str, body: str, wrong: str, checked: Checked
) -> None:
    assert told(f"{headline}\n\n{body}", checked) == [(wrong, "FC401")]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Flood kills 16 in the valley",
         "The flood has killed 16 people in the valley. In 2012 a flood killed 61 people there."),
        ("Flood kills 16 in the valley", "The flood has killed 19 people in the valley."),
        ("Flood kills 16 in the valley",
         "In the valley a flood killed 61 people in 2012. This one was milder."),
        ("Lender to give $350m for harbour", "The harbour will cost $530 million, it said."),
        ("Mill buys rival for $240m", "The mill buys its rival for $420 million with its debts."),
        ("Guards seize 300 rifles", "The guards seized 30 rifles in a barn and 270 in a van."),
        ("Union wants 12 percent more", "The union wants pay for all, of whom 21 percent work."),
        ("# Firm buys rival for $240m", "The firm pays $420 million, debts included, for it."),
        ("# Trust loses $28m", "The trust lost $82 million in 2012, it said, and less since."),
        ("# Trust loses $28m", "The trust lost $82 million, and wards lost $28 million of it."),
    ],
)  # fmt: skip
def test_what_a_headline_does_not_tell_of_is_left_alone(
    headline: str, body: str, checked: Checked
) -> None:
    assert told(f"{headline}\n\n{body}", checked) == []


LONG = "The mayor told the council on Monday that she would look into it before the spring comes."


@pytest.mark.parametrize(
    ("headline", "body", "wrong"),
    [
        ("Kiln closed after 31 faults", "Experts found 13 faults at the kiln, nine grave.", "13"),
        ("Strike hits 45,000 riders", "A walkout stranded 54,000 riders on Friday.", "54,000"),
        ("Vacancy rate in old town climbs to 16%", "The old town's vacancy rate is 61%, it said.",
         "61%"),
    ],
)  # fmt: skip
def test_a_headline_may_stand_right_above_a_paragraph(
    headline: str, body: str, wrong: str, checked: Checked
) -> None:
    assert told(f"{headline}\n{body} {LONG}", checked) == [(wrong, "FC401")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The council met to discuss the 14 new homes",
            "In all 41 new homes, it was said,\nare due.",
        ),
        ("Strike hits 45,000 riders", f"A walkout in 2011 stranded 54,000 riders. {LONG}"),
        ("Flat prices rise 16 percent", f"Prices went up, and rents rose 61 percent. {LONG}"),
        (
            "Flat prices rise 16 percent",
            f"They went up. Flat prices in Ulm rose 61 percent. {LONG}",
        ),
    ],
)
def test_a_line_that_is_no_headline_and_what_is_not_its_own_are_left_alone(
    first: str, second: str, checked: Checked
) -> None:
    assert told(f"{first}\n{second}", checked) == []


@pytest.mark.parametrize(
    "later",
    [
        "The $54 million which it set aside for the harbour wall last year is gone.",
        "The $54 million that Kenya set aside for the harbour wall is gone.",
        "The $54 million which it set aside for the harbour wall in 2015 is gone.",
    ],
)
def test_a_time_or_a_giver_of_its_own_makes_another_sum(later: str, checked: Checked) -> None:
    text = f"The city set aside $45 million for the new harbour wall.\n\n{later}"
    assert told(text, checked) == []
