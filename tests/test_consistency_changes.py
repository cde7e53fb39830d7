"""Growth, differences, multiples and conversions that do not follow from what stands beside them.

Each wrong sentence comes right with one word; what looks like it and is true stays quiet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Checked


def told(text: str, checked: Checked) -> list[tuple[str, str | None]]:
    found = [each for each in checked(text) if each.verdict.status is Status.INCONSISTENT]
    return [(each.claim.mention.text, each.verdict.code) for each in found]


# ---- growth ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Freight came to $60 million, {} higher than the $50 million of 2020.", "40%", "20%"),
        ("Freight was $60 million, an increase of {} compared to $50 million.", "40%", "20%"),
        ("Freight was $60 million, up {} from $50 million a year earlier.", "40%", "20%"),
        ("Freight fell to $40 million in the year to June from $50 million, a drop of {}.",
         "45%", "20%"),
        ("Freight fell {} last year to $40 million from $50 million.", "45%", "20%"),
        ("Freight fell {} to $40 million, against $50 million a year earlier.", "45%", "20%"),
        ("Freight was $40 million, compared with $50 million in 2020, a fall of {}.",
         "45%", "20%"),
        ("They pay $40 million instead of $50 million, {} less.", "45%", "20%"),
        ("Complaints rose from 1,500 to 1,800, an increase of {}.", "80%", "20%"),
        ("Complaints rose from 1,500 to 1,800, {} more.", "80%", "20%"),
        ("The port shipped 60 million tonnes, up from 50 million, a rise of {}.", "45%", "20%"),
        ("The port raised output to 60 million tonnes from 50 million, up {}.", "40%", "20%"),
        ("The school took 1,200 pupils, {} more than the 1,000 of 2019.", "40%", "20%"),
        ("Arrears were $9 million, up from $6 million, a rise of {}, in May.", "15%", "50%"),
        ("The port took 1,200 ships in the year to May, {} up on the previous year's 1,000.",
         "40%", "20%"),
        ("Freight came to $60 million in May, {} more than in April, when it was $50 million.",
         "40%", "20%"),
        ("Milk fetched 36p, 6p more than last year's 30p, a rise of {}.", "60%", "20%"),
        ("The cost went up from $50 million to $60 million, a rise of $10 million or {}.",
         "60%", "20%"),
        ("The index fell 1,000 points, or {}, to 24,000 from 25,000.", "6%", "4%"),
        ("Freight climbed {} to 3.4 million tonnes from the 2.9 million recorded a year earlier.",
         "71%", "17%"),
        ("The toll has gone from 90p to £1.20, a jump of {}.", "23%", "33%"),
        ("Wages, at £31,200, are {} up on the £26,000 of 2017.", "40%", "20%"),
        ("The port's staff grew from 1,500 to 1,800 in ten years, up by {}.", "28%", "20%"),
        ("Profit came to $60 million, a {} increase on the $50 million of 2018.", "40%", "20%"),
        ("Freight fell from $60 million to $48 million, a {} drop.", "40%", "20%"),
        ("Fees were $60 million, against $50 million in 2018, a {} rise.", "40%", "20%"),
        ("In 2015 a crate cost $80; now it costs $52, a fall of {}.", "53%", "35%"),
        ("The ration has been cut by {}, from 20 litres of milk to eight.", "40%", "60%"),
        ("A clerk's pay rose by {}, from €4,000 to €4,200 a month.", "15%", "5%"),
        ("Freight was 1.2 billion tonnes, {} more than the 1.0 million tonnes of 2020.",
         "20%", "119,900%"),
        ("Hauliers made $60 million in May, a record, and {} more than the $50 million of April.",
         "2%", "20%"),
    ],
)  # fmt: skip
def test_a_growth_beside_its_two_amounts_is_held_against_them(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC403")]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Freight was $60 million, 20% {} than the $50 million of 2020.", "less", "more"),
        ("Freight was $60 million, 20% {} the forecast of $50 million.", "below", "above"),
        ("Norway gave $5 billion, {} than Sweden's $3 billion.", "less", "more"),
        (
            "Norway gave $3.3 billion in all, hardly {} than the Swedish Fund's $3.1 billion.",
            "less",
            "more",
        ),
        ("Norway spent $5 billion, {} than the $7 billion of Sweden.", "more", "less"),
        ("Arrears were $9 million, up from $6 million, a {} of 50%.", "fall", "rise"),
        ("Arrears had reached $9 million in May before they {} to $6 million.", "rose", "fell"),
        ("The herd fell to 46 from 71, a {} of 35%.", "rise", "fall"),
        ("The herd has {} 20% to 1,200 from 1,000.", "fallen", "grown"),
        ("Freight {} 20% to $40 million from $50 million as the canal froze.", "rose", "fell"),
        ("Some 1,870 barges were registered, {} from 2,140.", "up", "down"),
        ("The rate was 5.2% in May, the same as in April and {} from 5.8%.", "up", "down"),
    ],
)
def test_the_word_beside_a_growth_goes_its_way(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    (one,) = told(text.format(wrong), checked)
    assert one[1] == "FC403"


@pytest.mark.parametrize(
    "text",
    [
        "Freight rose from $50 million to $60 million, up 35% by rail and 2% by road.",
        "Norway spent $5 billion and Denmark $3 billion, more than Sweden's $7 billion.",
        "Norway spent $5 billion a year, more than Sweden's $7 billion.",
        "Arrears of $9 million were paid before they rose to $6 million by road and $4 by rail.",
        "Norway spent over $5 billion, more than Sweden's $7 billion.",
        "A rise of $5 billion, more than Sweden's $7 billion, was told.",
        "Norway spent $5 billion, more than Sweden's $7 billion a decade ago.",
        "Freight rose from $50 million to $60 million, a rise of 6% per lorry.",
        "Freight rose from $50 million to $60 million, an increase of 4% before acquisitions.",
        "Freight rose from $50 million to $60 million, a rise of 3.7% compounded over five years.",
        "Freight rose from $50 million to $60 million, up 12% once fuel is left out.",
        "Freight rose from $50 million to $60 million, or by 12% in terms of weight.",
        "Rates rose 8%, from $50 to $60 by sea and from $20 to $20.20 by rail.",
        "Rates go from $50 to $90, up 5%.",
        "Shares rose 3% to $60, compared with $45 a year ago.",
        "Freight rose 5% to $60 million, up from $40 million in 2015.",
        "Freight rose 5% in the quarter to $60 million, against $50 million last year.",
        "Freight rose 5% in May to $60 million, compared with $50 million a year earlier.",
        "Freight rose from $50 million to $60 million, 4% of it to ports.",
        "The share rose to 5.5 percent from 5 percent, up 0.5%.",
        "Road haulage rose from 50 to 60 and rail from 40 to 50, an increase of 22%.",
        "The fleet has 40 of 90 ships, 14% more than the 35 of 2010.",
        "It sold 500 lorries to 20 firms, 5% more than the 475 of May.",
        "It sold 500 lorries for $2,000, 5% more than the 475 of May.",
        "Freight was $60 million, 5% more than planned and up from $50 million.",
        "Freight was $60 million, up 5% like for like, from $50 million.",
        "Freight was $60 million, 5% more than the $50 million and the $7 million of its rivals.",
        "Freight was about $60 million, nearly a fifth more than the $51 million of 2020.",
        "The killing rate was 12 per 100,000 people, 20% more than the 10 of 2010.",
        "Freight was $60 million, 35% more than in 2014, when it fell to $50 million in June.",
        "Freight came to $60 million, 9% up on last year's $50 million at constant exchange rates.",
        "Freight rose from $50 million to $60 million, a 40% share.",
        "Freight rose from $50 million to $60 million, a 40% rise in a decade.",
        "The depot has 900 lorries and 41 drivers, up from 63 in 2010.",
        "The ration has been cut by 40%, from 20 litres of milk to eight of water.",
        "The share rose by 12 percent to 26.9 percent from 24.",
        "Rents rose 5% to 40 percent of wages from 24 in the north.",
    ],
)
def test_the_growth_of_another_thing_time_or_kind_is_left_alone(
    text: str, checked: Checked
) -> None:
    assert told(text, checked) == []


def test_points_that_are_told_as_percent_are_found_unless_they_are_few(checked: Checked) -> None:
    text = "The share rose by {} percent, from {} percent in 2000 to 79 percent in 2021."
    assert told(text.format(45, 34), checked) == [("45 percent", "FC403")]
    assert told(text.format(4, 75), checked) == []


def test_a_growth_in_words_is_about_that(checked: Checked) -> None:
    text = "Rail carried 44 tonnes in 2012, {} more than the 40 tonnes of 2011."
    assert told(text.format("a tenth"), checked) == []
    assert told(text.format("a third"), checked) == [("a third", "FC403")]
    assert told(text.format("a third").replace("44", "54"), checked) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("A ride costs £2.20, up from £2. That is a rise of {}.", "20%", "10%"),
        ("Wrecks fell from 412 to 206. The drop was {}.", "25%", "50%"),
        ("A ride is £2.20, up from £2, a day £5, up from £4. The rise for the ride is {}.",
         "25%", "10%"),
        ("Milk will fetch 46.5p from May, {} more than now. The present price, 44.5p, is low.",
         "4p", "2p"),
        ("The current fee is £1,200. From May it will be £1,500, {} more than now.", "52%", "25%"),
        ("The old boiler rating was 24 kilowatts. The new one has 36, {} more than before.",
         "30%", "50%"),
    ],
)  # fmt: skip
def test_a_growth_in_the_next_sentence_is_held_against_the_only_change_before(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC403")]


@pytest.mark.parametrize(
    "text",
    [
        "Wrecks fell from 412 to 206. The drop was 60% at sea.",
        "Wrecks fell from 412 to 206 and fires to 84. That is a drop of 60%.",
        "Freight was $41 million, compared with $39 million. This was an increase of 15% on 2012.",
        "Wrecks fell from 412 to 206. A storm passed. That was a drop of 60%.",
        "Milk will fetch 46.5p, 4p more than now. The present price for cream, 44.5p, is low.",
        "Milk will fetch 46.5p, 4p more than now. The present price of 44.5p is that of cream.",
        "Milk will fetch 46.5p, 4p more than planned. The present price, 44.5p, is low.",
        "A ride will cost £15, £2 more than now. The present manager, 45, said so.",
        "A ride costs £15 or £18 by day, £2 more than now. The present price, £14, is low.",
    ],
)
def test_the_growth_of_what_the_sentence_before_does_not_tell_is_left_alone(
    text: str, checked: Checked
) -> None:
    assert told(text, checked) == []


# ---- differences -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Freight came to $60 million, {} more than the $50 million of 2020.",
         "$30 million", "$10 million"),
        ("Freight came to $60 million, {} above the estimate of $50 million.",
         "$30 million", "$10 million"),
        ("Freight rose by {} to $60 million from $50 million.", "$30 million", "$10 million"),
        ("Freight fell from $60 million to $50 million, a loss of {}.",
         "$30 million", "$10 million"),
        ("Freight was $11.2 million, an increase of {}, or 10%, from $10.2 million in 2020.",
         "$3.0 million", "$1.0 million"),
        ("Its share fell to 12 percent from 18 percent, down {} percentage points.",
         "9 percentage points", "6 percentage points"),
        ("Its share is 12 percent, {} points less than the 18 percent of 2015.", "9", "6"),
        ("The share of late trains rose by {} percentage points to 26.8 percent from 24.1.",
         "3.7 percentage points", "2.7 percentage points"),
        ("The share of late trains improved to 7.9 percent from 9.1, a gain of {} points.",
         "2.1", "1.2"),
        ("The lake rose to 4.62 metres, {} above the previous record of 4.51 metres.",
         "41 centimetres", "11 centimetres"),
        ("The town lost people, from 84,000 to 78,000, a drop of {}.", "9,000", "6,000"),
        ("The mast is 120 metres high, {} taller than the old one, which had 100 metres.",
         "50 metres", "20 metres"),
        ("The ferry is 142 metres long, {} longer than the old one at 134 metres.",
         "18 metres", "8 metres"),
        ("The dome is 212 metres tall, making it {} higher than the tower, at 180 metres.",
         "22 metres", "32 metres"),
        ("The mast came to £4.8m, {} over the budget of £3.2m.", "£1.2m", "£1.6m"),
        ("The club has 3,200 members, up {} since 2020, when it had 2,600.", "400", "600"),
        ("At 38.4C it was {} warmer than the previous record of 36.2C.",
         "1.2 degrees", "2.2 degrees"),
        ("The valley has 8,200 people, {} more than in the next one, where there are 7,500.",
         "1,700", "700"),
        ("Milk cost 31.5 cents a litre in May, {} more than the 30 cents of April.",
         "11.5 cents", "1.5 cents"),
        ("A pint costs £4.40, {} more than last year's £4.10.", "50p", "30p"),
        ("The port took 1,240 ships, {} more than Rotterdam's 1,180.", "160", "60"),
        ("The town has 8,200 people, {} more than in 2011, when there were 7,500.",
         "1,700", "700"),
        ("The ferry fetched $60 million, beating the $50 million of 2012 by {}.",
         "$20 million", "$10 million"),
        ("The clinic saw 91% within a day, short of the 95% target by {} points.", "14", "4"),
        ("The ferry holds 82 cars, {} more than the 69 of the old model's deck.", "31", "13"),
        ("The turnout of 58% was {} points lower than the 63% of 2015.", "15", "5"),
        ("Gates averaged 8,412, up {} on last season's 7,283.", "1,829", "1,129"),
        ("A seat is £45, {} more than it was in 2015, when a ticket cost £37.", "£18", "£8"),
        ("Town have 25 points, {} behind City, who have 31.", "sixteen", "six"),
        ("The fee went up from £910 to £1,050, an increase of {} or 15%.", "£410", "£140"),
        ("The index fell {} points on Monday, its biggest drop ever, to 24,346 from 25,521.",
         "1,571", "1,175"),
    ],
)  # fmt: skip
def test_a_difference_beside_its_two_amounts_is_held_against_them(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    text = text.replace("{} percentage points", "{}")
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC403")]


@pytest.mark.parametrize(
    "text",
    [
        "The share rose by 3.7 points to 26.8 percent from 24.1 million in 2020.",
        "The mast came to £4.8m, £1.2m over the three years that it took, £3.2m of it abroad.",
        "The club has 3,200 members, up 400 since 2020, when it gained 2,600.",
        "The dome is 212 metres tall, 40 metres taller than the tower at 180 metres above the sea.",
        "At 38.4C it was 5 degrees south of the line, and warmer than the record of 36.2C.",
        "A flat costs £300 in Hull, £41 more than in Leeds, where a room costs £200.",
        "It employs 310 people here, 41 more than in the north, where it has nine yards.",
        "The lake rose to 4.62 metres, 41 centimetres above the bridge, from 4.51 metres.",
        "The wall is 4.6 metres high, 12 centimetres more than the old one of 4.5 metres.",
        "Freight came to $60 million, $2 million more than planned, up from $50 million.",
        "The firm made $5 million, $8 million more than the $3 million loss of 2019.",
        "The fleet fell from 500 to 420, a loss of 60 lorries in the north and 20 in the south.",
        "The fleet grew to 1,204 from 1,100, an increase of 24 on the day before.",
        "The yard cut 350 jobs, and its debts fell to 20 from 24.",
        "Shares fell $1, after the line cut its dividend to 12 cents from 25 cents.",
        "The fleet has 60 ships, 12 more than its rival, and calls at 48 ports.",
        "The price rose $2 to $60, up from $50 a year ago.",
        "The vote was 60 to 40, 5 more than the 55 needed.",
        "It won 60 seats in the north and 40 in the south, 5 more than the 95 of 2010.",
        "A pint costs £4.20, 30p more than in town and £1 more than the £3.20 of 2012.",
        "Support is at 38 percent, two points ahead of the Greens on 30 percent.",
        "Support is at 38 percent, a rise of two points from 36 percent.",
        "Freight came to $98.64 billion, almost $9 billion more than the $89.4 billion of 2010.",
        "Freight came to 63 million tonnes, 3 more than the 60 million of 2010.",
        "Freight is $60 million, $5 million more than the $50 million to $55 million of 2010.",
        "It employs 310 people in 14 yards, 41 more than in 2011, when it had nine yards.",
        "He made $300, $500 more than in 2014, when he lost $200.",
        "The yard has 900 men, 20 more than in 2014, when it had 12 cranes.",
        "They made 156 to beat the target of 155 by six wickets.",
        "A share made 52 cents, 4 more than in 2015, when it made 41 including a charge of 7.",
        "Her mark of 11.02 was 0.07 faster than the old record of 11.09.",
        "She went round in 203, beating her rival's 205 by two.",
        "Freight was $60 million, beating the $50 million of rail by two days.",
    ],
)
def test_the_difference_to_another_thing_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right", "other"),
    [
        ("It cost £848 a month by road and £1,170 by rail, {} more.", "£232", "£322", "£95"),
        ("The fee went up from £910 to £1,050, or {}.", "£410", "£140", "£20"),
        ("A household pays £1,678.40, up {} from £1,600.", "£87.40", "£78.40", "£77.30"),
        ("Some 143 pilots took the exam, {} more than the 131 of last year.", "21", "12", "17"),
        (
            "A flat will pay £1,769.40 to the town from May, {} more than the present £1,680.55.",
            "£98.85",
            "£88.85",
            "£32.10",
        ),
    ],
)
def test_more_loosely_told_a_difference_must_be_a_misprint_of_the_right_one(
    text: str, wrong: str, right: str, other: str, checked: Checked
) -> None:
    assert told(text.format(wrong), checked) == [(wrong, "FC403")]
    assert told(text.format(right), checked) == told(text.format(other), checked) == []


def test_more_loosely_told_one_of_the_two_may_be_the_misprint(checked: Checked) -> None:
    text = "The lake rose to 4.82 metres at the old mill, 11 centimetres above the record of {}."
    assert told(text.format("4.17 metres"), checked) == [("11 centimetres", "FC403")]
    assert told(text.format("4.71 metres"), checked) == []
    assert told(text.format("4.25 metres"), checked) == []


# ---- told in the sentence before -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Schools get a quarter less milk next year.\n\nThe ration falls to {} from 24,800.",
         "16,800 litres", "18,600 litres"),
        ("Pay goes up by 5% at once and by 3% in 2027. A guard's rises from €3,900 to {} a month.",
         "€4,950", "€4,095"),
        ("Complaints have fallen by {}. In May 48,300 were open, against 51,900 a year earlier.",
         "9.6%", "6.9%"),
        ("Complaints fell by 6.9%. In May 48,300 were open, compared with {} twelve months before.",
         "59,100", "51,900"),
        ("Wrecks have doubled since May. Their number rose from 1,240 to {}.", "2,840", "2,480"),
    ],
)  # fmt: skip
def test_a_slip_in_the_change_of_which_the_sentence_before_tells_is_found(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC403")]


@pytest.mark.parametrize(
    "text",
    [
        "Schools get a quarter less milk. The ration of juice falls to 17,300 litres from 24,800.",
        "Schools get about 25% less milk. The ration falls to 16,800 litres from 24,800.",
        "Schools get a quarter less milk. Tea is out. The ration falls to 16,800 from 24,800.",
        "Schools get a quarter less milk. The ration falls to 16,800 from 24,800, down 32%.",
        "Schools get less milk, a quarter of it skimmed. The ration falls to 16,800 from 24,800.",
        "Complaints fell by 12%. In May 483 were open, against 608 a year earlier.",
        "Wrecks have doubled. Fires rose from 12 to 42.",
        "Wrecks have doubled. Fires rose from 1,240 to 2,840 at sea and from 100 to 200 on land.",
    ],
)
def test_the_change_of_another_thing_than_the_sentence_before_is_left_alone(
    text: str, checked: Checked
) -> None:
    assert told(text, checked) == []


# ---- times of a race -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("She won in 2:19:48, beating the course record of 2:20:10 from 2017 by {}.",
         "32 seconds", "22 seconds"),
        ("He rowed it in 6:32.18, {} faster than the old best of 6:33.48.",
         "3.1 seconds", "1.3 seconds"),
        ("The relay took 3:02:15, lowering the record of 3:03:27 by {}.",
         "a minute and 21 seconds", "a minute and 12 seconds"),
    ],
)  # fmt: skip
def test_two_times_of_a_race_are_so_far_apart_as_is_told(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC403")]


@pytest.mark.parametrize(
    "text",
    [
        "She won in 2:19:48, beating the record of 2:20:10 by about 25 seconds.",
        "She won in 2:19:48, beating the record of 2:20:10 by 23 seconds.",
        "She won in 2:19:48, beating Ota by 40 seconds and the record of 2:20:10.",
        "She won in 2:19:48, 40 seconds ahead of Ota and inside the record of 2:20:10.",
        "The bus leaves at 12:30, beating the train of 12:40 by 20 minutes.",
        "She won in 2:19:48, and her rival, beaten to the line in 2:20:10 by 4 seconds, fell.",
    ],
)
def test_times_of_a_race_that_are_not_set_against_each_other_are_left_alone(
    text: str, checked: Checked
) -> None:
    assert told(text, checked) == []


# ---- steps -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Shares fell 38p to 342p, a drop of {}.", "1%", "10%"),
        ("The index closed down 42.5 points, or {}, at 7,123.4.", "6.0%", "0.6%"),
        ("Oil fell 20 cents, or {}, to $48.12 a barrel.", "4.2%", "0.4%"),
        ("The index gained 12.4 points ({}) to close at 3,105.", "4.0%", "0.4%"),
        ("Freight rose {}, or $4 million, to $140 million.", "8%", "3%"),
    ],
)
def test_a_step_and_its_share_are_held_against_what_it_led_to(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC403")]


@pytest.mark.parametrize(
    "text",
    [
        "Shares fell 38p to 342p, a drop of 24% since June.",
        "The index fell more than 300 points, or 1.4%, to 24,346.",
        "Profit rose $4 million, or 3 cents a share, to $140 million.",
        "Freight rose $4 million, or 7% like for like, to $140 million.",
        "Freight rose $4 million, 7% of it by road, to $140 million.",
        "Freight rose $4 million, or 7%, and is to rise to $140 million.",
        "The index lost 52 points, or 1.1%, to 4,698, the dollar 7%.",
    ],
)
def test_the_share_of_another_step_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


# ---- multiples -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Debts were $60 million, {} the $20 million of 2020.", "six times", "three times"),
        ("Debts were $60 million, {} the $120 million of 2020.", "twice", "half"),
        ("Debts were $60 million, {} the $40 million of 2020.", "half", "half as much again as"),
        ("Debts grew {} to $60 million from $12 million.", "tenfold", "fivefold"),
        ("Debts {} to $60 million, up from $20 million.", "doubled", "tripled"),
        ("Debts have {} to $60 million this year, compared with $20 million last year.",
         "doubled", "trebled"),
        ("Debts rose from $12 million to $60 million, a {} increase.", "tenfold", "fivefold"),
        ("The firm {} its stake to 20 percent from 10 percent.", "tripled", "doubled"),
        ("Sailings will {} from four to eight a week.", "treble", "double"),
        ("Debts {} to $20 million from $60 million.", "more than doubled", "more than halved"),
        ("Debts nearly {} to $6 million from $10 million.", "doubled", "halved"),
        ("Debts were $3 million, {} the $10 million of 2019.", "more than half", "less than half"),
        ("The line sold 90,000 tickets, {} the 30,000 of 2019.", "five times", "three times"),
        ("The line has 64 drivers, {} as many as before the war, when there were 32.",
         "four times", "twice"),
        ("Debts were $60 million, {} the figure of 2012, when they were $120 million.",
         "twice", "half"),
        ("It has 1,200 berths, compared with 300 in 1990, {} as many.", "twice", "four times"),
        ("Debts have {} in five years. They were $80 million in 2016, against $40 million in 2011.",
         "halved", "doubled"),
        ("A clerk gets £31,000. The chairman got £310,000, {} that.", "five times", "ten times"),
    ],
)  # fmt: skip
def test_a_multiple_beside_its_two_amounts_is_held_against_them(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    (one,) = told(text.format(wrong), checked)
    assert one[1] == "FC403"


@pytest.mark.parametrize(
    "text",
    [
        "Costs doubled as debts rose from $50 million to $60 million.",
        "The price doubled in 2020; last year it rose from $50 to $60.",
        "Its value has doubled in five years, growing from $60 million to $90 million in one.",
        "Far from doubling, debts rose from $5 million to $6 million.",
        "Debts did not double, from $5 million to $6 million, as feared.",
        "The double room went from $50 to $60.",
        "Debts are $60 million, three times more than the $20 million of 2019.",
        "Debts are $80 million, three times more than the $20 million of 2019.",
        "Debts grew fivefold to $60 million from $10 million.",
        "It seats 1,200 people, twice as many as the old hall of 1930.",
        "The killing rate was 12 per 100,000 people, twice the world average of 6.",
        "The club has 60 members, half of them from its 12 villages.",
        "Sales were $20 million, double what they were in 2010, when it had 30 shops.",
        "Debts have doubled in five years. They were $6m in 2016, up from $5m in 2015.",
        "Debts have doubled at sea. They were $60 million in 2016 by road, up from $50 million.",
        "A clerk gets £31,000 or £32,000. The chairman got £610,000, ten times that.",
        "A clerk gets £31,000. The chairman got £610,000, ten times that of his rival.",
        "The south got $2.1 billion last year, nearly half of it Arlen's $1.05 billion.",
    ],
)
def test_the_multiple_of_another_thing_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


# ---- ways, measures and currencies -----------------------------------------------------------


def test_a_count_that_goes_the_other_way_than_its_word_is_found(checked: Checked) -> None:
    assert told("Permits were 9,100, down from 6,200 in May.", checked) == [("6,200", "FC403")]
    assert told("Permits were 9,100, up from 6,200 in May.", checked) == []
    assert told("The won slid to 1,300, down from 1,200.", checked) == []
    assert told("The club is in place 130, up from 160.", checked) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Gusts of 120 km/h ({}) blew.", "25 mph", "75 mph"),
        ("Gusts of 120 kilometres per hour ({}) blew.", "25 mph", "75 mph"),
        ("Five feet of hail fell in an hour, or {}.", "28 cm", "150 cm"),
    ],
)
def test_a_speed_and_a_depth_told_twice_are_held_against_each_other(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC403")]


def test_gold_is_weighed_in_ounces_of_its_own(checked: Checked) -> None:
    assert told("The mine gave 100,000 ounces (3.1 tonnes) of gold.", checked) == []
    assert told("Four feet of snow fell on Monday, or 20 cm an hour.", checked) == []


SUMS = (
    "One bank lent $10 million (1.06 billion shillings), one $20 million ({} billion shillings) "
    "and one $5 million (530 million shillings)."
)


def test_a_sum_converted_at_another_rate_than_all_others_is_found(checked: Checked) -> None:
    assert told(SUMS.format("2.12"), checked) == []
    assert told(SUMS.format("21.2"), checked) == [("21.2 billion shillings", "FC403")]
    assert told("In 1990 o" + SUMS.format("21.2")[1:], checked) == []
    assert told(SUMS.format("2.4"), checked) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Fuel costs {} times as much as in 2020: $900 a ton, up from $300.", "three", "five"),
        ("Rents have {} in the old town since the spring, from $300 a month to $620.",
         "doubled", "trebled"),
        ("The fund will lend $300 million this year, {} of the $1.5 billion it lent in 2011.",
         "a fifth", "a tenth"),
        ("The port spent £48,000 on salt, {} the £16,000 of the winter before.",
         "three times", "twice"),
        ("{} as many ships came as last year: 9,300 instead of 3,100.", "Three times", "Twice"),
        ("Rust was seen on 72 hulls, {} as many as in the other yard, where there were 24.",
         "three times", "twice"),
        ("The two ferries ordered for £48.5m will now cost £97m, {} the price.",
         "twice", "five times"),
    ],
)  # fmt: skip
def test_a_multiple_of_then_or_of_the_price_is_held(
    text: str, right: str, wrong: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [code for _, code in told(text.format(wrong), checked)] == ["FC403"]


@pytest.mark.parametrize(
    "text",
    [
        "Sales doubled at shops after it cut prices, from $20 to $15.",
        "Of £80,000 the port spent £40,000 on salt, twice the £20,000 of the town and a record.",
        "Half of the port's £48,000 went on salt, and £30,000 on ice, twice the price of 2010.",
        "The flat cost £200,000 and sold for £410,000, twice the price of its neighbour.",
        "It raised £90 million, a third of the cost, in the £400 million of bonds sold since.",
    ],
)
def test_a_multiple_of_something_else_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []
