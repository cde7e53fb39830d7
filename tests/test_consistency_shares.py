"""Parts with their shares, prices with their sums, and lists of shares, within one article."""

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


# ---- a part, its whole and the share beside them -----------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The line ran 8,000 ferries, of which 240, or {}, were late.", "30 percent", "3 percent"),
        ("Of the 600 mills, 150, or {}, have shut.", "52 percent", "25 percent"),
        ("Out of 600 mills in the valley, 150 ({}) have shut.", "52 percent", "25 percent"),
        ("She sold 15 of her 60 boats, {}, in May.", "52 percent", "25 percent"),
        ("She sold 15 of her 60 boats last spring, {}.", "a half", "a quarter"),
        ("He lost 15 of the 60 acres ({}).", "one in three", "one in four"),
        ("Rain was 20 mm, {} of the usual 80 mm.", "52 percent", "25 percent"),
        ("It lent 1,500 boats in May, {} of the 6,000 that it owns.", "half", "a quarter"),
        ("About 25 percent of the 6,000 boats, or {}, leak.", "2,500", "1,500"),
        ("It has $8 million, of which 25 percent, {}, is lent.", "$5 million", "$2 million"),
        ("Of the 6,000 boats, 1,500 have had new sails, {}.", "52 percent", "25 percent"),
        ("The fund totals $8 million. Ports get $2 million, or {}, and rail the rest.",
         "52 percent", "25 percent"),
        ("Monks own 96 of the 240 mills on the rivers of the land's 30 shires, or {}, it says.",
         "60 percent", "40 percent"),
        ("Some 410,000 of the firm's 640,000 clients, or {}, have one.", "46 percent",
         "64 percent"),
        ("In May 42.6mm of rain fell, {} of the usual total of 106.5mm.", "60 percent",
         "40 percent"),
        ("A baker who won £8.4m in 2014 has lent £2.1m of it, or {}.", "52 percent", "25 percent"),
        ("The port took 8.4 million tonnes, 5 percent more. Coal made up 2.1 million of that, {}.",
         "52 percent", "25 percent"),
        ("Sales rose to €840m from €680m; of that, shops brought in €210m, {} of the total.",
         "a half", "a quarter"),
        ("Sales made $6.4bn. Ulm paid $2.56bn, 40 percent of the total, and Bonn $1.28bn, or {}.",
         "30 percent", "20 percent"),
    ],
)  # fmt: skip
def test_a_share_that_does_not_follow_from_part_and_whole_is_found(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    ((_, code),) = told(text.format(wrong), checked)
    assert code == "FC403"


@pytest.mark.parametrize(
    "text",
    [
        "The line ran 8,000 ferries, of which 240, or 30 percent more than in May, were late.",
        "The line ran 8,000 ferries to 12 isles, of which nine, or 75 percent, are small.",
        "Of the 600 mills, 150 raised prices, about 5 percent.",
        "Of the 600 mills, 150, or 52 percent by output, have shut.",
        "Of the $8 million, $2 million, or 52 percent of this year's part, is spent.",
        "Of the $8 million, $2 million, or 52 percent of what was due in May, is spent.",
        "She sold 15 of her 60 boats, half of them in May.",
        "She sold 15 of her 60 boats, 52 percent in May.",
        "The party won 15 of the 60 seats (52 percent of the vote).",
        "About 25 percent of the 6,000 boats, or 20 a day, leak.",
        "It lent 1,500 boats, a third of the 6,000 oars and half of the sails.",
        "The fund totals $8 million. Last year ports got $2 million, or 52 percent.",
        "The fund totals $8 million. It took $2 million, or 52 percent, in fees.",
        "Of the 31 mills, ten, about a third, have shut.",
        "Monks own 96 of the 240 mills on the rivers of the land's 30 shires, or more than kings.",
        "He hired 12 of Ulm's 20 best cooks, or 90 percent of those with a star.",
        "The town has 240 clerks in the 12 villages. Some 60 of the men, or 75 percent, row.",
        "It has 1,100 men. Some 330 men, or 30 percent, and 200 women, or 39 percent, passed.",
        "The firm lent $9bn and got $4bn. Of this, $1bn, a third of what it was due, came in May.",
        "Of the 31 mills, nearly 13, or 40 percent, have shut.",
    ],
)
def test_shares_of_something_else_or_rounded_ones_are_left_alone(
    text: str, checked: Checked
) -> None:
    assert told(text, checked) == []


def test_a_share_in_words_is_told_in_words(checked: Checked) -> None:
    (message,) = messages("He lost $2 million of his $8 million, a half.", checked)
    assert message == '$2 million of $8 million makes 25 percent, not "a half"'


@pytest.mark.parametrize("share", ["30 percent", "52 percent"])
def test_a_fraction_and_the_percentage_beside_it_agree_roughly(
    share: str, checked: Checked
) -> None:
    wrong = [(share, "FC403")] if share == "52 percent" else []
    assert told(f"One in three bakers, {share}, own a shop.", checked) == wrong
    assert told(f"Nearly a third of the bakers ({share}) own a shop.", checked) == wrong
    assert told(f"More than a third of the bakers, {share}, own a shop.", checked) == []
    assert told(f"A third of the bakers, {share} in towns, own a shop.", checked) == []
    assert told(f"A third of the bakers, {share} and more, own a shop.", checked) == []


def test_a_margin_follows_from_profit_and_sales(checked: Checked) -> None:
    text = "Profit was $12 million on sales of $240 million, a margin of {} percent{}."
    assert told(text.format(5, ""), checked) == []
    assert told(text.format(15, ""), checked) == [("15 percent", "FC403")]
    assert told(text.format(15, " before tax"), checked) == []


# ---- prices, numbers and sums ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The firm bought 30 ovens for $9 million, or {} each.", "$30,000", "$300,000"),
        ("The firm paid $9 million for 30 ovens, or {} apiece.", "$400,000", "$300,000"),
        ("It sold 2,000 tonnes for $5 million, {} a tonne.", "$4,200", "$2,500"),
        ("Sales came to $5 million, that is {} on average for each of 2,000 guests.",
         "$4,200", "$2,500"),
        ("Rice is $2.50 a kilogram, so that 40 kilograms cost {}.", "$190", "$100"),
        ("The firm sold 30 ovens at $300,000 each, making {}.", "$6.9 million", "$9 million"),
        ("The firm sold 30 ovens at $300,000 each, for a total of {}.", "$7 million",
         "$9 million"),
        ("It gave $60 million over four years, or {} a year.", "$25 million", "$15 million"),
        ("He paid $400 a week for 12 weeks, or {} in all.", "$8,400", "$4,800"),
        ("It fills 90 cans a minute, or {} an hour.", "540", "5,400"),
        ("A baker earns £12 an hour, or {} a day.", "£960", "£96"),
        ("The mill grinds 20 tonnes a day, or {} a year.", "73,000 tonnes", "7,300 tonnes"),
    ],
)  # fmt: skip
def test_a_price_that_does_not_follow_is_found(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC403")]


@pytest.mark.parametrize(
    "text",
    [
        "The firm bought 30 ovens at $300,000 each and some tins, for a total of $12 million.",
        "The firm bought 30 ovens at $300,000 each, a total of $11 million with tax.",
        "The firm bought 30 ovens at $300,000 each, a total of $8 million after a rebate.",
        "The firm bought 30 ovens at $300,000 each, of which $4 million is borrowed.",
        "The firm bought 30 ovens and 10 tills for $10 million, or $250,000 each.",
        "The firm bought 30 ovens for $9 million, or $350,000 each with their fitting.",
        "The firm bought 30 ovens for $9 million, or $40 a loaf.",
        "The firm bought 30 ovens for up to $9 million, or at most $300,000 each.",
        "The firm sold 30 ovens at $300,000 each, making a loss of $2 million.",
        "The firm sold 30 more ovens at $300,000 each, for a total of $20 million.",
        "It sold 2,000 tonnes for $5 million, $300 a tonne more than in May.",
        "Rice is $2.50 a kilogram, so that 40 kilograms cost $120 with the sacks.",
        "Rice is $2.50 a kilogram, so that a diner of 40 kilograms spends $5,200 a year.",
        "Rent is $20 a square metre, so that 40 square metres cost $9,600 a year.",
        "It gave $60 million over four years, or $25 million a year with its partners.",
        "It gave $60 million over four years, rising to $25 million a year.",
        "He paid $400 a week for 12 weeks, or $5,400 in all with a deposit.",
        "The mill grinds 20 tonnes a day, or 5,000 tonnes a year.",
        "A baker earns £12 an hour, or £60 a day in winter.",
        "It fills 90 cans a minute, or 700 an hour of the big ones.",
        "The mill grinds 20 tonnes a day, or 900 tonnes a year of rye.",
        "The town gets two 40 MW turbines, for a total of 200 MW with the old ones.",
    ],
)
def test_what_else_is_paid_or_another_time_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


def test_a_price_is_told_with_its_things(checked: Checked) -> None:
    (one,) = messages("The firm bought 30 ovens for $9 million, or $30,000 each.", checked)
    assert one == "$9 million for 30 ovens is $300,000 each, not $30,000"
    (two,) = messages("It sold 30 ovens at $300,000 each, making $6 million.", checked)
    assert two == "30 ovens at $300,000 each make $9 million, not $6 million"
    (three,) = messages("It gave $60 million over four years, or $25 million a year.", checked)
    assert three == "$60 million over four years is $15 million a year, not $25 million"


# ---- lists of shares ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Some 44 percent were for it, 31 percent against and {} did not know.",
         "35 percent", "25 percent"),
        ("Some 44 percent backed it, 31 percent opposed it and {} were undecided.",
         "35 percent", "25 percent"),
        ("Some 61 percent of the bakers are women and {} men.", "49 percent", "39 percent"),
        ("Women make up 61 percent and men {}.", "49 percent", "39 percent"),
        ("Women are 61 percent of the bakers and men {}.", "19 percent", "39 percent"),
        ("Cake made up 50 percent of sales, bread 30 percent and others {}.",
         "40 percent", "20 percent"),
        ("The state owns 50 percent, Beta 30 percent and Gamma {}.", "40 percent", "20 percent"),
        ("Members rejected the merger by 61 percent to {}.", "49", "39"),
        ("Bakers threw out the offer by 61 percent to {}, on a turnout of 57 percent.", "49", "39"),
        ("Of 1,250 bakers 61 percent had tried it at least once and {} had not.",
         "49 percent", "39 percent"),
        ("Some 61 percent said they would stay, and {} said they would not.",
         "49 percent", "39 percent"),
        ("Some 44 percent of 1,200 said yes, 31 percent said no and {} did not know.",
         "35 percent", "25 percent"),
        ("Of every pound that comes in, 58p goes to farmers, 26p to mills and {} to shops.",
         "61p", "16p"),
        ("Bread makes 61 percent of sales and cakes the other {}.", "49 percent", "39 percent"),
    ],
)  # fmt: skip
def test_shares_that_shut_each_other_out_make_a_hundred(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC402")]


@pytest.mark.parametrize(
    "text",
    [
        "Some 44 percent named rent, 41 percent food and 35 percent fuel.",
        "Some 84 percent trusted the mayor, 61 percent the police and 15 percent did not know.",
        "Some 70 percent were for it, 50 percent strongly, and 20 percent did not know.",
        "Some 88 percent of bakers are women and 52 percent of cooks men.",
        "Some 61 percent were for the tax and 58 percent against the toll.",
        "Some 40 percent were for it and 30 percent against.",
        "Women are 61 percent likelier and men 49 percent.",
        "The state owns 50 percent of the mill, 30 percent of the port and 40 percent of the bank.",
        "Cake made up 50 percent of sales, up from 30 percent, and others 40 percent.",
        "Women backed it more than men, by 61 percent to 58.",
        "One shop makes 61 percent of its sales in May and the other 49 percent.",
        "Of the 60 percent who came, 20 percent chose her and the other 40 percent him.",
        ("Beta has 60 percent of the bank and 40 percent of the mill; the remaining 25 percent "
        "of the mill is the town's."),
        "It saw 11,340 people in its two clinics in May, of whom 9,639, or 85 percent, were young.",
        ("Some 60 percent want a park, 22 percent shops and 11 percent a pool; the remaining 7 "
        "percent do not know."),
        "Of the bakers 61 percent had tried it, and of the cooks 55 percent had not.",
        "Some 61 percent had tried it, in the north, 55 percent had not.",
        "Some 61 percent said they would stay, and 55 percent would not tell her why.",
        "Of every pound 58p goes to farmers, up from 44p, and 16p to mills.",
        "Of every pound 58p goes to farmers, of which 44p is for wheat.",
        "Loans were 60 percent and grants the remaining 20 percent, and gifts 20 percent.",
    ],
)  # fmt: skip
def test_answers_and_groups_that_overlap_are_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


# ---- more than all -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Some 148 percent of the bakers are women.",
        "Some 148 percent of respondents agreed.",
        "There are 90 bakers, and 148 percent of them own a shop.",
    ],
)
def test_a_share_of_people_over_all_of_them_is_found(text: str, checked: Checked) -> None:
    assert told(text, checked) == [("148 percent", "FC404")]


@pytest.mark.parametrize(
    "text",
    [
        "The jail holds 148 percent of the inmates that it was built for.",
        "Some 148 percent of the seats were sold.",
        "Rain was 148 percent of the average.",
        "Men earn 148 percent of what women are paid.",
        "Some 104 percent of the children were vaccinated.",
        "The cells are packed: 148 percent of them are full.",
    ],
)
def test_what_can_be_more_than_it_was_meant_to_be_is_left_alone(
    text: str, checked: Checked
) -> None:
    assert told(text, checked) == []


def test_two_amounts_that_make_a_fraction_together_are_none_alone(checked: Checked) -> None:
    text = (
        "The fund paid $14 million in 2014 and $13 million in 2015, more than half of the"
        " $51 million."
    )
    assert told(text, checked) == []


# ---- shares of one whole that a slip keeps from 100 ---------------------------------------------


def in_lines(*lines: str) -> str:
    return "\n".join(f"- {line}" for line in lines)


def in_columns(heads: str, *rows: str) -> str:
    table = [heads, "--- ---", *rows]
    names = ["", "---", "Trams", "Buses", "Boats"]
    return "\n".join(
        f"| {name} | {' | '.join(row.split())} |" for name, row in zip(names, table, strict=True)
    )


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Of the trams 45 percent run on rails, 28 percent on tyres and 72 percent on both.",
         "72 percent"),
        ("The Reds won 43 percent of the vote, the Greens 31 percent and the Blues 62 percent.",
         "62 percent"),
        ("Some 62% of the ash is buried, 25% is sold and 31% goes into bricks.", "31%"),
        ("Of 800 cooks asked, 14 percent had moved and 59 percent had not.", "59 percent"),
        ("Of every pound spent, 16p went on care, 28p on shops and 11p on post.", "16p"),
        (in_lines("Bread: 41%", "Milk: 53%", "Salt: 14%", "Other: 10%"), "53%"),
        (in_lines("35% of its oil goes by pipe", "52% by ship", "40% by rail"), "52%"),
        (in_columns("2012 2018", "50% 24%", "30% 30%", "20% 28%"), "24%"),
    ],
)  # fmt: skip
def test_shares_that_a_slip_keeps_from_100_are_found(
    text: str, wrong: str, checked: Checked
) -> None:
    assert told(text, checked) == [(wrong, "FC402")]


@pytest.mark.parametrize(
    "text",
    [
        "Of the cooks asked 62 percent have a car, 25 percent a boat and 31 percent a sledge.",
        "Of the cooks 62 percent are men, 29 percent are old and 35 percent are ill.",
        "Some 43% of the boys in the north can swim, 31% in the south and 62% in the east.",
        "Profit rose 43 percent in the north, 31 percent in the south and 62 percent abroad.",
        "Of 800 cooks asked, 34 percent had moved and 59 percent had not.",
        "Of every pound spent, 51p went on care and 28p on shops.",
        "Inflation, by country:\n" + in_lines("Mali: 41%", "Togo: 53%", "Chad: 14%", "Benin: 10%"),
        in_lines("Radio: 64%", "Papers: 58%", "Posters: 23%", "Other: 5%"),
        in_lines("Bread: up 41%", "Milk: up 53%", "Salt: up 14%", "Tea: up 10%"),
        in_columns("2012 2018", "50% 46%", "30% 30%", "20% 19%"),
        in_columns("Vote Turnout", "50% 74%", "30% 70%", "20% 68%"),
    ],
)
def test_shares_of_several_things_or_without_a_slip_are_left_alone(
    text: str, checked: Checked
) -> None:
    assert told(text, checked) == []
