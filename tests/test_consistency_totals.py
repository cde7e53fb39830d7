"""Parts that are more than their whole, what is left of it, lists and columns told as a whole."""

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


# ---- a part and its whole --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The chain has 63 kiosks, of which {} are open.", "36", "86"),
        ("Of 410 berths {} were taken on Friday.", "350", "530"),
        ("Of the 58 aboard, {} were picked up by a trawler.", "31", "71"),
        ("The flood has killed at least 1,240 people, {} of them children.", "640", "1,640"),
        ("The yard has {} men in Cork and 720 in all.", "270", "2,700"),
        ("The charity launched 418 times and brought 233 people ashore, {} of them children.",
         "27", "271"),
        ("The board, which has 33 members, turned it down by {} votes to 14.", "17", "27"),
        ("A coach with 32 pensioners overturned near Bari, hurting {} of them.", "23", "45"),
        ("Some {} of the company's 580 drivers walked out.", "460", "640"),
        ("The union says {} of its 2,900 members back it.", "2,400", "3,400"),
        ("The fund lent $40 million, ${} million of it to farmers.", "35", "55"),
        ("The park covers 900 hectares, {} of which are wood.", "800", "1,200"),
        ("The zoo has 92 parrots, {} of them bred there.", "61", "161"),
        ("The lodge has 74 beds. {} of them are let.", "Sixty", "Ninety"),
        ("The fire killed 14 people, including {} children.", "12", "21"),
        ("The state pays $3 million of the ${} million that the bridge costs.", "4", "1"),
    ],
)  # fmt: skip
def test_a_part_larger_than_its_whole_is_found(
    text: str, right: str, wrong: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [code for _, code in told(text.format(wrong), checked)] == ["FC404"]


def test_a_number_of_so_many_stands_on_the_later_of_the_two(checked: Checked) -> None:
    assert told("Last year 71 of the 17 clubs made a loss.", checked) == [("17", "FC404")]


@pytest.mark.parametrize(
    "text",
    [
        "Miners walked out of three pits, 400 of them in Wales.",
        "Two groups of hikers, 15 of them Danes, were lost.",
        "Three families lived there, 12 of them children.",
        "The blast killed 12 people and wounded many more, 40 of them badly.",
        "Two buses hit a wall and hurt dozens of children, 40 of them badly.",
        "The 12 bishops met priests, 40 of whom had signed.",
        "The two men were shot by police, 12 of whom were there.",
        "It won six awards for its films, 14 of which were shown.",
        "It gathered 126 of the 100 names needed.",
        "The state spent $12 million of the $9 million it had planned.",
        "He had 11 out of 10 for style.",
        "The maker sold 1,500 of its 787 Dreamliners.",
        "Hitachi built 866 of the 122 trains' cars.",
        "It cost 40 of the 10 Downing Street cooks their posts.",
        "He lost 2,500 of the 1,200 and 1,300 that he had won.",
        "The shop sold 300 of 12 different models.",
        "She died at 83 of two strokes.",
        "Of the three, 2008 was the worst.",
        "Of the 12 countries asked 40 percent sent no answer.",
        "Of the two teams 11 were hurt.",
        "Of the 12 in room 30 were two guards.",
        "It used 300 of the 9mm rounds.",
        "The guard took 80 of the 40-strong crowd's banners.",
        "The yard covers 10 million of 12 million square feet.",
        "It has 12 branches with 300 clerks, of whom 40 are new.",
        "The guild met in 1400 of the 12 towns.",
        "Four gunmen held people hostage; 30 of them were freed.",
        "Three men, four women and two boys were hurt, six of them badly.",
        "It sold 580 games in May and 140 in all of June.",
        "The plan fell by 17 votes to 14, with two members absent.",
        "The council has 23 members; its staff voted by 17 votes to 14.",
        "The board has 12 seats; holders voted by 17 million to 14 million.",
        (
            "The corridor is worth $46 billion. Some $28 billion of its roads are ready, and $37 "
            "billion of it will go into power."
        ),
    ],
)
def test_what_is_no_part_of_a_whole_may_be_more(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


# ---- lists and what they make ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Of 74 bakers, 41 did better, {} worse and three the same.", "30", "20"),
        ("Of the 3,100 who began, 2,870 finished and {} dropped out.", "230", "320"),
        ("Of the 380, 171 are boys and {} girls; 54 have a scholarship.", "209", "290"),
        ("It brings 2,430 jobs to its yards in the west, 1,420 of them in Cork and {} in Sligo.",
         "1,010", "1,100"),
        (("The shelter found homes for 8,240 animals. Of the animals 3,120 went to children and {} "
         "to adults."), "5,120", "5,210"),
        ("The plan saves 4.7 billion euros, 2.1 billion from pensions and {} billion from schools.",
         "2.6", "6.2"),
        ("The council has 61 members: 31 Labour, 20 Conservative and {} Green.", "ten", "12"),
        ("The council has 61 seats: Labour 31, the Blues 20 and the Greens {}.", "ten", "12"),
        ("Of the 61 councillors {} are Labour, 20 Conservative and ten Green.", "31", "43"),
        ("In 38 games they have won 20, drawn {} and lost eight.", "ten", "11"),
        ("The side won 12 of its 23 matches, drew four and lost {}.", "seven", "11"),
        (("The firm, which has 2,300 clerks, cuts 410 posts: 210 in Derby, 120 in Bath and {} in "
         "York."), "80", "130"),
        ("Of the 18 who died, {} were in the first car and seven in the second.", "11", "17"),
        (("It is to cut 340 jobs at its firm of 2,720. Most of them, 210, go at hotels, 85 at head "
         "office and the other {} at its laundry."), "45", "54"),
        ("A boat with 214 pilgrims and 21 sailors sank. All {} were saved.", "235", "325"),
        ("The crash hurt 58 people, 21 badly and {} slightly.", "37", "43"),
        ("The raid killed 58 people, {} civilians and 29 soldiers.", "29", "31"),
        ("The bazaar made £3,274. The cakes brought in £1,316, the books £{} and the dance £1,140.",
         "818", "881"),
        (("The trust took $7.41 million. Gifts came to $3.24 million, rents to $2.86 million and "
         "sales to ${} million."), "1.31", "1.13"),
        ("The mill employs 3,200 men and 1,800 women, a total of {}.", "5,000", "6,000"),
        ("The yard built 12 ships and nine tugs, {} in all.", "21", "18"),
        ("The two villages' schools had 127 and 83 pupils, {} in all.", "210", "310"),
        ("Three halls had 212, 140 and 96 guests, {} in all.", "448", "548"),
        (("It owes $9.1 billion. Peru gets $3.1 billion and Chile $4.4 billion, ${} billion "
         "together."), "7.5", "8.5"),
        (("In short:\n\n- £3.2 billion for roads\n- £2.4 billion for rail\n- £1.3 billion for "
         "buses\n\nThe three come to £{} billion."), "6.9", "9.6"),
        (("**Where each £1 of the fare goes**\n\n- 46p: wages and pensions\n- {}p: fuel\n"
         "- 23p: repairs\n"), "31", "41"),
        ("The party won {} elections: in 1964, 1966 and 1974.", "three", "five"),
        ("Strikes are set for {} days: 4, 9 and 11 May.", "three", "five"),
        ("It flies to {} cities: Oslo, Turin and Lyon.", "three", "four"),
        ("Ten of the 17 mills shut, four were sold and the other {} go on.", "three", "five"),
    ],
)  # fmt: skip
def test_a_list_that_misses_its_whole_is_found(
    text: str, right: str, wrong: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [code for _, code in told(text.format(wrong), checked)] == ["FC402"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The firm had 900 clerks in May. Of these 610 sit in York, 190 in Hull and the other "
            "100 at head office."
        ),
        "Seven of the 12 clubs won, two drew and the other three lost.",
        "Of the 12 clubs seven won, two drew and the other three lost.",
        "Nine of 40 homes were sold, 11 let and the other 20 kept.",
        "Of the 420 boys, 231 swim and 298 row; 62 do both.",
        "Of 500 people asked, 240 agreed and 140 disagreed.",
        "Of 90 trains 60 were late and 45 late and packed.",
        "It has 75 shops in Sweden and Norway, 40 of them in Oslo and 53 open on Sundays.",
        "The bank holds 12.3 billion euros, up from 11.2 billion in 2015 and 10.4 billion in 2014.",
        (
            "Sales were £9.12 million. Pay rose to £3.21 million, rent to £1.24 million and "
            "interest to £2.31 million."
        ),
        "The schools had 118, 94 and 76 children, 400 in all with the nursery.",
        (
            "Roads get $40 million. Schools get $50 million and clinics $30 million, $120 million "
            "together."
        ),
        "The mill employs 3,200 men and 1,800 women, a total of 6,000 with the trainees.",
        "With 12 clerks, it employs 3,200 in Ayr and 1,800 in Hull, a total of 6,000.",
        "Where each £1 of the fare goes:\n\n- 46p: wages\n- 31p: fuel\n",
        "Four states voted: North Dakota, Utah and the Carolinas.",
        "It has two offices: Trade and Industry and Culture, Media and Sport.",
        "It won three prizes: in 1979, 1983 (twice) and 1987.",
        "Of the 61 pupils 31 learn French, 20 German and 12 Spanish.",
        "Of 58 funds, 41 rose in May, 24 fell in June and three were unchanged.",
        "It has 13 stops: Kent 31 minutes away, Ayr 20 and Hull 12.",
        "The town has 58 schools. All 85 teachers were there.",
        "The firm has 45 shops in Kent and 54 in Essex. All 99 will close.",
        "Nine of the 12 jurors agreed; the other two cases were dropped.",
        "There are 12 members: two Labour, four Green and seven women.",
        "It costs £3.2 million, £1.2 million for roads and £2.4 million for rail over a decade.",
        "It will close two of the three: Leeds and York.",
        "He has twelve heroes: Pele, Cruyff and Best.",
    ],
)
def test_a_list_that_need_not_make_its_whole_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


# ---- what is left, margins, extremes ----------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("He has paid back $14,200 of the $37,500, which leaves ${} owing.", "23,300", "32,300"),
        ("It had 103,000 hens. Of these 29,000, or 28 per cent, died. That left {} in May.",
         "74,000", "47,000"),
        ("The appeal stands at £21,400 of the £60,000 needed, with £{} still to find.", "38,600",
         "36,800"),
        (("The gale cut off 84,000 farms. By noon 53,000 had light again, leaving {} still "
         "without."), "31,000", "13,000"),
        ("Fees were $5.62 million. Pay was $4.31 million, leaving a surplus of ${} million.",
         "1.31", "1.13"),
        (("The club spent $4.1 million on players. Sales brought $1.6 million, so net spending was "
         "${} million."), "2.5", "5.2"),
        ("The side won eight of eleven games and drew the other {}.", "three", "five"),
        ("He owed £9,000 and paid back £2,500, so still owes £{}.", "6,500", "5,600"),
        ("They sold 230 of the 300 tickets; {} remain.", "70", "170"),
        ("With 41 of 50 states counted, {} have yet to report.", "nine", "19"),
        ("The party lost nine of its 30 seats and now holds {}.", "21", "12"),
        ("He saved nine of 12 points, so lost {}.", "three", "two"),
        ("Six of the ten judges are Swedes. The other {} are Danes.", "four", "five"),
        ("The bill fell by 317 votes to 274, a majority of {}.", "43", "34"),
        ("She held the ward by {} votes, 712 to 641.", "71", "17"),
        ("It passed with a margin of {} votes (58 to 41).", "17", "71"),
    ],
)  # fmt: skip
def test_a_rest_or_a_margin_that_is_another_is_found(
    text: str, right: str, wrong: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) != []


@pytest.mark.parametrize(
    "text",
    [
        "He had repaid $3 million of the $5 million, leaving $2.4 million with interest.",
        "The club sold two men for $12 million and one for $9 million, leaving $21 million.",
        "The bank lent $46 million in 2015 and $31 million in 2016, leaving $51 million for 2017.",
        "The firm has cut 300 of its 900 jobs, leaving 620, as it hired 20 others.",
        "The fund has £31,600 of the £45,000 needed, with £5,000 still to come from the town.",
        "It has built 12 of its 40 wards, with 20 still to go this year.",
        "The storm left 46,000 homes dark and 31,000 dry, leaving 15 people dead.",
        "Among those with work 1,700 of 5,000 left.\n\nThe remaining 1,400 were children.",
        "It owed $90 million, repaid $20 million and borrowed $5 million, leaving $75 million.",
        "Three of the 12 men were jailed for the two murders and the other two were freed.",
        "The side won by 3 goals to 1, a lead of four on aggregate.",
        "The share of votes rose by 344 to 2,860, a majority of those cast.",
        "It won by five votes, from 12 to 17.",
        "The party lost nine of its 30 seats and now holds 23.",
        "Nine of the 12 hostages were freed on Monday; two remain, one having died.",
        "It has 48 of the 60 votes it needs, with nine still undecided.",
        "The firm sold 230 of its 300 vans; 17 remain in use from before.",
        "Six of the nine towns have pools, and the other four towns in the county have none.",
        "It will shut two hotels with 164 rooms and 45 cabins, leaving it with 19.",
    ],
)
def test_what_was_not_taken_from_the_one_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The dearest loaf was £3.40 and the cheapest £{}.", "1.60", "4.60"),
        ("The cheapest seat costs $80, the most expensive ${}.", "450", "45"),
        (("The lowest rates were 4.9 percent, in Graz, and 5.1 percent, in Linz; the highest {} "
         "percent, in Wels."), "26.7", "2.67"),
    ],
)  # fmt: skip
def test_a_most_below_its_least_is_found(
    text: str, right: str, wrong: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [code for _, code in told(text.format(wrong), checked)] == ["FC404"]


@pytest.mark.parametrize(
    "text",
    [
        "The dearest house in Hull was £300,000 and the cheapest in York £400,000.",
        "The biggest fall was 3 percent and the smallest rise 4 percent.",
        "The highest share of women was 40 percent and the lowest of men 55 percent.",
        "The largest of the plants employs 400 and the smallest 900.",
        "The highest rate was 2 percent and the lowest -4 percent.",
        "The smallest loss was $4 million and the largest $400,000 profit.",
        "The largest rose 2 percent and the smallest 5 percent.",
    ],
)
def test_extremes_of_two_things_are_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


# ---- tables ----------------------------------------------------------------------------------

HOMES = """| Region | Houses | Flats | Total |
|---|---|---|---|
| North | 12,400 | 3,600 | 16,000 |
| South | 9,200 | 4,100 | {} |
| West | 8,100 | 2,900 | 11,000 |
"""
LINES = """| Line | Trains | Late |
|---|---|---|
| Upper | 14,300 | 2,150 |
| Lower | 8,500 | 1,320 |
| Both | {} | 3,470 |
"""
VOTES = """| Name | Votes | Share |
|---|---|---|
| Ash | 9,412 | 47.1% |
| Birch | 7,855 | 39.3% |
| Elm | 2,733 | {}% |
| Total | 20,000 | 100% |
"""


@pytest.mark.parametrize(
    ("table", "right", "wrong"),
    [(HOMES, "13,300", "15,300"), (LINES, "22,800", "23,800"), (VOTES, "13.7", "17.3")],
)
def test_a_row_of_a_table_adds_up_as_a_column_does(
    table: str, right: str, wrong: str, checked: Checked
) -> None:
    assert told(table.format(right), checked) == []
    assert [code for _, code in told(table.format(wrong), checked)] == ["FC402"]


def test_a_row_of_some_columns_only_is_left_alone(checked: Checked) -> None:
    table = (
        "| Town | Under 20 | Over 60 | Total |\n|---|---|---|---|\n"
        "| Ayr | 2,400 | 3,600 | 16,000 |\n| Kyle | 1,200 | 4,100 | 15,300 |\n"
    )
    assert told(table, checked) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The choir has {} singers: 19 sopranos, 14 altos, 9 tenors and 16 basses.", "48", "58"),
        ("The town will get {}, of which $18 million goes to schools and $23 million to roads.",
         "$31 million", "$41 million"),
        (("The fund has {} for three villages. Ashby gets £41,000, Burley £33,000 and Corby "
         "£20,000."), "£84,000", "£94,000"),
        (("Born in Ayr, he played his last match in 1974 and took 431 catches and 88 stumpings, "
         "{} victims in all."), "591", "519"),
        (("In the east 5,400 homes were waiting last night and in the west 2,100, or {} "
         "altogether."), "5,700", "7,500"),
        (("The union has 5,200 members. It was founded in Ayr. The north has 3,160 of them and "
         "the south the remaining {}."), "2,400", "2,040"),
        (("He stole £84,000. He has repaid £19,000, and his brother £31,000, which leaves the "
         "club {} out of pocket."), "£43,000", "£34,000"),
    ],
)  # fmt: skip
def test_a_list_of_bare_things_and_what_two_leave_is_held(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC402")]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The boat landed 80kg of cod, {} of it for the smokehouse.", "95kg", "35kg"),
        ("Of 620 applicants 280 were invited, of whom {} came.", "310", "130"),
        ("It makes 40,000 square metres a day and employs 900 people, {} of them women.",
         "950", "450"),
        ("Inspectors held 900 tests; 480, or {}, were passed.", "153 per cent", "53 per cent"),
    ],
)  # fmt: skip
def test_a_part_is_held_against_the_whole_nearest_to_it(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert told(text.format(wrong), checked) == [(wrong, "FC404")]


@pytest.mark.parametrize(
    "text",
    [
        "There were 90 guests: 60 women and 55 pensioners.",
        "The council owns 480 flats. Of the empty ones it will sell 123 and let the other 75.",
        "The firm makes 3,000 bikes a week and employs 210 people, 340 of them electric.",
        "The target was 900 visits; 1,380, or 153 per cent, were made.",
        "In 38 games this year the club won 19 at home and 12 away, 31 in all.",
        "The fund has £84,000 for three villages. Ashby gets £41,000 and Burley £33,000.",
    ],
)
def test_lists_that_overlap_or_are_of_another_whole_are_left_alone(
    text: str, checked: Checked
) -> None:
    assert told(text, checked) == []


# ---- totals told last, what is left of somebody's, lists closed by a slip ------------------------


@pytest.mark.parametrize(
    ("text", "right", "wrong", "code"),
    [
        ("The yard keeps 52 boats: 28 from Turku, {} from Vaasa and nine rowing boats for hire.",
         "15", "51", "FC402"),
        (("The show took £31.4m in Britain and another £{}m in 12 other countries, £89.6m"
         " worldwide."), "58.2", "52.8", "FC402"),
        ("Nine of the city's 31 pools will shut next year, leaving {}.", "22", "24", "FC402"),
        ("Four of Malta's 18 mills have shut, leaving {}.", "14", "12", "FC402"),
        (("| Stop | 2017 | 2018 |\n| Oak | 4,120 | 5,310 |\n| Elm | 3,250 | {} |\n"
         "| Total | 7,370 | 9,760 |\n\nThe bus runs twice an hour."), "4,450", "4,540", "FC402"),
        (("| Shop | Sales |\n|---|---|\n| Oak | £5,310 |\n| Elm | £{} |\n| Fir | £2,100 |\n"
         "| Total | £11,860 |\n\nThe firm is old."), "4,450", "4,540", "FC402"),
        (("At the end of May 51 per cent of the fund was in land, 32 per cent in shares and"
         " {} per cent in cash."), "17", "71", "FC402"),
    ],
)  # fmt: skip
def test_a_total_told_last_or_in_typed_lines_is_held(
    text: str, right: str, wrong: str, code: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [each for _, each in told(text.format(wrong), checked)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "The yard keeps 52 boats: 28 from Turku, 43 with sails and nine rowing boats for hire.",
        "The yard keeps 52 boats: 28 from Turku, 33 with sails and nine of them for hire.",
        "The show took £31.4m in Britain and another £48.2m in France, £89.6m worldwide.",
        "The show took £31.4m in Britain and another £52.8m in Asia, after £89.6m worldwide.",
        "Nine of the city's 31 pools, and three baths, will shut, leaving pupils with about 24.",
        (
            "| Stop | 2017 | 2018 |\n| Oak | 4,120 | 5,310 |\n| Elm | 3,250 | 9,540 |\n"
            "| Total | 7,370 | 9,760 |\n\nThe bus runs twice an hour."
        ),
        (
            "| Stop | 2017 | 2018 |\n| Oak | 4,120 | 5,310 |\n| Elm | 3,250 | 4,540 |\n"
            "| Total | 9,760 |\n\nThe bus runs twice an hour."
        ),
        (
            "At the end of May 51 per cent of adults smoked in Kent, 32 per cent in Bath and"
            " 71 per cent in Hull."
        ),
    ],
)
def test_a_total_of_others_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


# ---- those on board, sums told of before, lists that are counted ---------------------------------


@pytest.mark.parametrize(
    ("text", "right", "wrong", "code"),
    [
        (("The trawler had 84 people on board. The navy pulled 52 alive from the sea and found"
         " 26 bodies; {} were missing on Friday."), "six", "16", "FC402"),
        (("A plane carrying 62 people came down. Crews found 41 survivors, {} bodies and nine were"
         " missing."), "12", "21", "FC402"),
        ("There were 73 guests in the hotel. Firemen have rescued {}, but 14 are still missing.",
         "51", "151", "FC404"),
        (("It closes a gap of $13.7m. The mayor said that $6.4m would come from fees, ${}m from"
         " tolls and $2.2m from a loan."), "5.1", "1.5", "FC402"),
        (("The firm must pay £58m. The sum, a tenth of its profit, is made up of a fine of £51m and"
         " £{}m in costs."), "7", "17", "FC402"),
        (("The harvest came to 26,340 tonnes.\n\nMills in the north took 15,170 tonnes of it and"
         " those in the south {} tonnes."), "11,170", "11,710", "FC402"),
        (("The bank opened 11 branches last year and closed {}, leaving it with 138, against 145 a"
         " year earlier."), "18", "eight", "FC402"),
        (("The port laid off 41 men and hired 12, so that it now has {}, down from 260 a year"
         " before."), "231", "213", "FC402"),
        ("Of its 310 cells, 190 are in brick wings, 73 in huts and {} in the old mill.",
         "47", "74", "FC402"),
        ("Of the $7.3m, $3.2m will come from the state, $2.9m from the town and ${}m from gifts.",
         "1.2", "1.9", "FC402"),
        ("The fair drew 13,600 people on Friday and 12,900 on Sunday, {} in all.",
         "26,500", "28,500", "FC402"),
        ("The panel heard 83 witnesses, 45 in public and {} behind closed doors.", "38", "83",
         "FC402"),
        ("The trust owns 71 huts; 52 are let and {} stand empty.", "19", "29", "FC402"),
        ("The show was full on {} of its 60 nights.", "48", "84", "FC404"),
        (("Aid went to 9.4 million people in {} lands: 4.1 million in Chad, 3.2 million in Mali and"
         " 2.1 million in Niger."), "three", "four", "FC402"),
    ],
)  # fmt: skip
def test_those_on_board_and_sums_told_before_are_held(
    text: str, right: str, wrong: str, code: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [each for _, each in told(text.format(wrong), checked)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "The trawler had 84 people on board. Of 97 who sailed in 1994, 52 drowned.",
        "The trawler had 84 people on board. The navy pulled 52 alive from it and 41 from another.",
        "The trawler had 84 people on board. All 84 were rescued, but two later died.",
        "The trawler had 84 people and 12 crew on board. The navy saved 52 and found 44 bodies.",
        "The trawler had some 80 people on board. The navy saved 52 and found 44 bodies.",
        "The trawler had 84 people on board. The navy saved 52 and found six bodies.",
        (
            "It closes a gap of $13.7m. The mayor said that $6.4m would come from fees, $1.4m from"
            " tolls and $2.2m from a loan."
        ),
        (
            "It closes a gap of $13.7m. The mayor spent $6.4m on roads, $1.5m on schools and $2.2m"
            " on himself."
        ),
        (
            "The firm must pay £58m. The sum, with interest, is made up of a fine of £51m and"
            " more than £17m in costs."
        ),
        "The firm made £58m. The bill is due. Its sales are made up of £51m and £17m in costs.",
        (
            "The harvest came to 26,340 tonnes.\n\nMills in the north took 15,170 tonnes of it and"
            " those in the south 11,270 tonnes."
        ),
        (
            "The harvest came to 26,340 tonnes.\n\nMills in the north took 15,170 tonnes of it and"
            " those in the south 11,710 tonnes more than in 2011."
        ),
        (
            "The bank opened 11 shops in May and closed eight, leaving it with about 138, against"
            " 145 a year earlier."
        ),
        (
            "The bank opened 11 shops in May and bought eight, leaving it with 138, against 145 a"
            " year earlier."
        ),
        (
            "The bank opened 11 shops in May and closed eight, leaving it with 138, against 145 at"
            " its rival."
        ),
        "Of its 310 cells, 190 are in brick wings, 74 have a window and 73 in all are in huts.",
        "Of the 310 asked, 190 are in work, 73 in debt and 71 in love.",
        "The fair drew 13,600 people on Friday and 12,900 on Sunday, 33,400 in all with Saturday.",
        "The panel heard 83 witnesses, 45 in public and 41 in Leeds.",
        (
            "It opened nine shops and shut four in Spain, leaving it with 142 there, against 160 a"
            " year earlier."
        ),
        "The trust owns 71 huts; 52 men and 29 women work there.",
        "The trust owns 71 huts; 52 are let and 12 stand empty.",
        "The show was full on 84 of the 60 nights' seats.",
        "Aid went to 9.4 million people in six lands: 4.1 million in Chad and 3.2 million in Mali.",
    ],
)
def test_others_than_those_on_board_are_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


OF_THIS = "The zoo spent £55.9m and took in £51.3m. Of this income {}"


def test_sums_told_to_be_of_it_are_held_against_the_sum_before(checked: Checked) -> None:
    parts = "gate money made up £{}, the state £14.6m, shops £4.2m and a lottery £1.3m."
    assert told(OF_THIS.format(parts.format("31.2m")), checked) == []
    found = told(OF_THIS.format(parts.format("32.1m")), checked)
    assert found == [("£32.1m", "FC402")]


@pytest.mark.parametrize(
    "parts",
    [
        "gate money made up £21.3m, shops £4.2m and a lottery £1.3m.",
        "gate money made up £21.3m, including £4.2m from shops and £1.3m from a lottery.",
        "the shops alone made £4.2m, and the rest is gone.",
    ],
)
def test_some_sums_of_it_are_left_alone(parts: str, checked: Checked) -> None:
    assert told(OF_THIS.format(parts), checked) == []
