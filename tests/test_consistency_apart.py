"""What is made of amounts that stand apart from it: rates, sums, shares; a slip alone is told."""

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


def messages(text: str, checked: Checked) -> list[str]:
    return [
        each.verdict.message for each in checked(text) if each.verdict.status is Status.INCONSISTENT
    ]


# ---- so much each, and the sum of it -----------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The choir has 90 singers. It raised £4,500, or {} each.", "£500", "£50"),
        ("The clinic saw 3,600 patients in 12 weeks, an average of {} a week.", "30", "300"),
        ("The crop was 4.8 million tonnes, worth $1.2 billion, or {} a tonne.", "$520", "$250"),
        ("The lottery has 24 winners, who share £6 million, or {} each.", "£25,000", "£250,000"),
        ("The tour sold 360,000 tickets in 24 shows, an average of {} a show.", "1,500", "15,000"),
        (("There are 420 farms, against 510 farms in 2011. All 420 farms get a well.\n\nThe city "
         "pays $6.3 million, which works out at {} a farm."), "$1,500", "$15,000"),
        ("The mill makes 6,400 MWh a year, enough for 1,600 homes at {} each.", "40 MWh", "4 MWh"),
        ("He scored 1,280 runs in 32 innings, an average of {}.", "400", "40"),
        ("It sold 1,250 tickets. At £18 each, that makes {}.", "£25,200", "£22,500"),
        ("Each of the 24 classrooms has 30 desks, {} in all.", "270", "720"),
        ("It takes £4 a car, and 2,300 cars a day use it, bringing in {} a day.",
         "£92,000", "£9,200"),
        ("She ran ten miles a day for 12 days, {} in all.", "210 miles", "120 miles"),
        ("Rent is £767 a month. That is {} a year.", "£9,402", "£9,204"),
        ("The bill is £448. That comes to {} a week.", "£6.82", "£8.62"),
        ("The wells gave 2.4 million barrels in June, an average of {} a day.", "8,000", "80,000"),
        ("The prize of £1.8 million has 12 winners, who get {} each.", "£510,000", "£150,000"),
        ("The ferry made 36 trips with 220 cars on each, {} in all.", "9,720", "7,920"),
        ("The drug killed 18 of 1,500 patients, or {} for every 1,000.", "21", "12"),
        ("The town of 45,000 had 90 fires, or {} for every 1,000 people.", "20", "2"),
        ("It has 540 fires a year, or {} per 100,000 of its 1.2 million people.", "450", "45"),
        ("The school has 640 pupils and 32 teachers, or one for {} pupils.", "200", "20"),
    ],
)  # fmt: skip
def test_a_slip_in_so_much_each_is_found_where_sum_and_number_stand_apart(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    ((at, code),) = told(text.format(wrong), checked)
    assert (at.split(maxsplit=1)[0], code) == (wrong.split(maxsplit=1)[0], "FC403")


@pytest.mark.parametrize(
    "text",
    [
        "Of £7.2 million for 24 houses £1.2 million went on land, or £5,000 a square metre.",
        "It sold 12 players for £60 million and bought five for £45 million, or £9 million each.",
        "The choir has 90 singers. It raised £4,500 for its hall, or £500 with a grant.",
        "The choir has 90 singers. It raised £4,500, or £500 each after costs.",
        "The choir has 90 singers.\n\nThe team raised £4,500, or £500 each.",
        "The trust spent £3.1 million. It has 62 cooks, who get £5,000 each at Christmas.",
        "There are 420 farms. There are 63 farms at sea.\n\nIt pays $6.3m, or $1,500 a farm.",
        "Tickets cost £12, or £10 each for groups of ten.",
        "The bus carries 40 people. A family of four pays £32, or £8 each.",
        "She pays £700 a month, or £175 a week.",
        "He gets £25 a day for lunch, or £125 a week.",
        "The firm has 12 shops and sells 600 cakes a week, or about 48 in each.",
        "The hospital had 214 cases last week, 80 per 100,000 residents.",
        "The rate fell from 103 per 100,000 to 37.2.",
        "The plant makes 400 cars a day with 2,400 workers, or one for every six.",
        "It lends $500 million to 30 banks, at most $50 million each.",
        "She came last month. The tunnel takes in $1.2 million a day and costs $3.7 million.",
    ],
)
def test_what_is_made_of_other_things_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The school opened with 420 pupils in {} classes of 30.", "41", "14"),
        ("He carried 620 kg, in four trips of {}, to the port.", "515 kg", "155 kg"),
        ("The hall has 12 rows of 40 seats, {} in all.", "840", "480"),
        ("She swam 1,800 metres in {} lengths of 50 metres.", "63", "36"),
        ("The 300 hectares gave 6.4 tonnes each, or {} in all.", "1,290 tonnes", "1,920 tonnes"),
        ("The six coaches carried 48 people each, {} in all.", "388", "288"),
        ("The 12 classes have 30 pupils each, a total of {}.", "630", "360"),
        ("A meal for four at £15 each, {} in all, was laid on.", "£90", "£60"),
        ("The service cost £10.9 million, {} for each of the county's 908,000 people.",
         "£120", "£12"),
    ],
)  # fmt: skip
def test_so_many_of_one_size_make_their_whole(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [code for _, code in told(text.format(wrong), checked)] == ["FC403"]


@pytest.mark.parametrize(
    "text",
    [
        "The 62 recruits are in four squads of 15.",
        "A fever killed 70 people in two villages of 300.",
        "They won 45 seats in 20 districts of three members.",
        "He made 300 runs in five innings of 50 or more.",
        "The school has 420 pupils in 41 classes of 30 and smaller ones.",
        "The six coaches carried 48 people each, and 12 in all were hurt.",
        "The 12 classes have 30 pupils each, and four teachers each, 48 in all.",
        "Some 12 teams have 15 players each, 22 in all on the field.",
    ],
)
def test_groups_that_are_not_all_there_is_are_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


# ---- shares of what stands apart ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The town has 900 lamps. A third of them, {}, are out.", "30", "300"),
        ("The state has 240 dams. Some 84 of them, {}, leak.", "53 per cent", "35 per cent"),
        ("The plan is for 420 homes. The rule asks for 40 per cent, which would be {}.",
         "186", "168"),
        ("It has £2.2 million in bonds, which made 4 per cent, or {}, last year.",
         "£880,000", "£88,000"),
        ("Of 640 members 588 voted and 441 of those, {}, said yes.", "a quarter",
         "three quarters"),
        ("The rule asks for 40 per cent of the 420 homes, or {}.", "186", "168"),
        ("Ninety-one per cent of the 412 lots, {}, found buyers.", "275", "375"),
        ("Ten per cent of the £420 million fund is {}.", "£24 million", "£42 million"),
        ("A tax of 20 per cent on £450 is {}.", "£900", "£90"),
        ("It had sold 61,200 seats. That is {} of the 68,400 to be had.", "98 per cent",
         "89 per cent"),
        ("Some 2,500 pubs, {} of the 47,500 there were, have gone.", "one in 90", "one in 19"),
        ("Some {}, 275 of the 412 lots, found buyers.", "76 per cent", "67 per cent"),
        ("{} — 45 of 80 clubs — said no.", "Three in four", "More than half"),
        ("Some 312 of its 520 members voted, a turnout of {}.", "80 per cent", "60 per cent"),
        ("Of 5,200 people allowed to vote, 3,120 did so, a turnout of {}.", "80 per cent",
         "60 per cent"),
        ("With 31 older ones it has 126 cranes. That is {} of its stock of 280; it wants more.",
         "54 per cent", "45 per cent"),
        ("Only 45 of the 900 trains were late. That is a rate of {}.", "50 per cent",
         "5 per cent"),
        ("Of 3,200 applicants 240 were taken, an acceptance rate of {}.", "5.7 per cent",
         "7.5 per cent"),
    ],
)  # fmt: skip
def test_a_share_is_held_against_a_whole_that_stands_apart(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [code for _, code in told(text.format(wrong), checked)] == ["FC403"]


@pytest.mark.parametrize(
    "text",
    [
        "The army has 400 tanks. The drivers are angry: 40 of them, 60 per cent, want to leave.",
        "The 640 workers and 200 clerks voted. Some 504 of them, 60 per cent, said yes.",
        "The firm has 4,000 staff. It will cut 300 jobs, or 8 per cent.",
        "The fund has $300 million. It made 4 per cent, or $11 million after costs.",
        "The debt is $29 billion. Banks hold 18 percent ($23.55 billion) and the state 15 percent.",
        "The fair had 612,000 visitors. A quarter of them, 135,000, were children.",
        "The index lost 56 points, 0.4 per cent, to 14,000.",
        "Only 30 per cent of the firms, 36 of the 80 largest, pay it.",
        "Inflation was 12 per cent, two of three banks, all of them small, said.",
        "Inflation was 12 per cent, 20 of the 30 bankers asked said.",
        "Thirty per cent of the 50 states, 12 in the south, have one.",
        "In 40 of the 52 districts all went well, with a turnout of 83 per cent in the capital.",
        "The port has 126 cranes, up from 70. That is 25 per cent of its stock of 280.",
        "The port has 126 cranes. That is 54 per cent of the stock of 2010, when it had 280 cars.",
        "It won 12 of the 40 seats, with a vote share of 31 per cent.",
    ],
)
def test_a_share_of_another_whole_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


# ---- the same in other units and money ---------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Gusts of 94mph ({}/h) were measured.", "251km", "151km"),
        ("It was 38 degrees Celsius ({}) at noon.", "111 Fahrenheit", "100 Fahrenheit"),
        ("It warmed by 2 degrees Celsius ({}).", "6.3 degrees Fahrenheit",
         "3.6 degrees Fahrenheit"),
        ("The loan is $150 million ({}). The rupee stood at 83 to the dollar.",
         "Rs 124.5 billion", "Rs 12.45 billion"),
        ("Sales were 77.6 billion leva ({}); the lev is fixed at 1.956 to the euro.",
         "93.7 billion euros", "39.7 billion euros"),
    ],
)  # fmt: skip
def test_what_stands_in_brackets_is_the_same(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC403")]


def test_a_rate_of_another_currency_is_left_alone(checked: Checked) -> None:
    text = "The loan is $150 million (€140 million). The rupee stood at 83 to the dollar."
    assert told(text, checked) == []


def test_what_is_told_of_amounts_apart_names_them(checked: Checked) -> None:
    (one,) = messages("The choir has 90 singers. It raised £4,500, or £500 each.", checked)
    assert one == "£4,500 for 90 singers makes £50, not £500"
    (two,) = messages("The school opened with 420 pupils in 41 classes of 30.", checked)
    assert two == "41 classes of 30 do not make 420: 14 would fit"
    (three,) = messages("Rent is £767 a month. That is £9,402 a year.", checked)
    assert three == "£767 a month makes £9,204, not £9,402"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (("The council backs 160 homes. It is a green site. Work is to begin in April. It ends "
         "in May. The builder will pay £960,000, or {} a home."), "£600", "£6,000"),
        (("Beer earned $660 million, up from $512 million. It shipped 220 million litres, "
         "an average price of {} a litre."), "$30", "$3"),
        ("A litre costs 0.3p, so a bath of 80 litres costs {}.", "42p", "24p"),
        ("A ticket costs £14. The club sold 2,300 tickets and took {}.", "£322,000", "£32,200"),
        ("It has 1.2 million tonnes, enough for {} at 15,000 tonnes a day.", "18 days", "80 days"),
        ("The club has cash of €310m and spends €28m a month, enough for {}.",
         "21 months", "11 months"),
    ],
)  # fmt: skip
def test_what_one_costs_and_how_long_there_is_enough_is_held(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC403")]


@pytest.mark.parametrize(
    "text",
    [
        "The plant has 9,000 tonnes and burns 300 tonnes a day, enough for 60 days if it rains.",
        "Reserves are $6 billion and imports $2.4 billion a month, enough for 3 months.",
        (
            "It has 160 homes and plans 240 homes. It is green. It is big. It is new. It is far. "
            "It will pay £960,000, or £4,000 a home."
        ),
        "A coffee costs £3. The shop sold 200 coffees and made £60 in profit.",
        "It sold 220 million litres for $660 million, an average price of $3.10 a litre.",
    ],
)
def test_what_one_costs_of_others_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []
