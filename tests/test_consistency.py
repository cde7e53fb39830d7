"""The article against itself: what must be found, and what looks like it and must stay quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import CheckedClaim, Status

if TYPE_CHECKING:
    from conftest import Checked

WALL = "The city set aside $45 million for the new harbour wall."


def found(text: str, checked: Checked) -> list[CheckedClaim]:
    return [each for each in checked(text) if each.verdict.status is Status.INCONSISTENT]


def told(text: str, checked: Checked) -> list[tuple[str, str | None]]:
    return [(each.claim.mention.text, each.verdict.code) for each in found(text, checked)]


# ---- FC401 ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "later",
    [
        "The $54 million which the city set aside for the new harbour wall is gone.",
        "Of the $54 million that the city set aside for the harbour wall, little is left.",
        "The $54 million it set aside for the new harbour wall is gone.",
        "These $54 million, which the city set aside for a harbour wall, are gone.",
    ],
)
def test_a_figure_taken_up_with_another_number_is_found(later: str, checked: Checked) -> None:
    (one,) = found(f"{WALL}\n\nIt rained.\n\n{later}", checked)
    verdict = one.verdict
    assert (one.claim.mention.text, verdict.code, verdict.severity) == (
        "$54 million", "FC401", "error",
    )  # fmt: skip
    assert verdict.suggestion == "$45 million"
    assert verdict.notes == ("line 1: $45 million",)
    assert verdict.derivation[-1] == f"FC401: {verdict.message}"


@pytest.mark.parametrize(
    "later",
    [
        "The $45 million which the city set aside for the new harbour wall is gone.",
        "The city set aside $54 million for the new harbour wall.",
        "The $54 million for the new harbour wall of the city is gone.",
        "The €54 million which the city set aside for the new harbour wall is gone.",
        "The 54 percent which the city set aside for the new harbour wall is gone.",
        "The $54 million which a baker earned with cakes is gone.",
        "The $54 million that Uganda set aside for a bakery is gone.",
    ],
)
def test_another_thing_or_the_same_figure_is_no_repeat(later: str, checked: Checked) -> None:
    assert told(f"{WALL}\n\n{later}", checked) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("In 2015 the city", "the city in 2016"),
        ("Kenya", "Uganda"),
        ("Under the Mara Dam the city", "under the Tana Bridge the city"),
    ],
)
def test_other_times_and_names_make_another_thing(
    first: str, second: str, checked: Checked
) -> None:
    earlier = f"{first} set aside $45 million for the new harbour wall."
    later = f"The $54 million which {second} set aside for the new harbour wall is gone."
    assert told(f"{earlier}\n\n{later}", checked) == []


def test_one_sentence_may_hold_two_figures(checked: Checked) -> None:
    text = (
        "The city set aside $45 million for the new harbour wall, and the $54 million "
        "which it set aside for the new harbour wall later is gone."
    )
    assert told(text, checked) == []


def test_a_figure_that_one_of_the_earlier_gives_is_no_repeat(checked: Checked) -> None:
    later = "The $54 million which the city set aside for the new harbour wall is gone."
    both = f"{WALL}\n\n{WALL.replace('45', '54')}"
    assert told(f"{both}\n\n{later}", checked) == []


def test_a_rounded_figure_taken_up_exactly_is_no_repeat(checked: Checked) -> None:
    later = "The $45.2 million which the city set aside for the new harbour wall is gone."
    assert told(f"{WALL}\n\n{later}", checked) == []


@pytest.mark.parametrize("thing", ["bus station", "opera house"])
def test_a_figure_for_another_thing_in_the_same_words_is_no_repeat(
    thing: str, checked: Checked
) -> None:
    later = f"The $54 million which the city set aside for the new {thing} is gone."
    assert told(f"{WALL}\n\n{later}", checked) == []


# ---- FC402 ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lead", "total", "is_wrong"),
    [
        ("The fund gave {}:", "$110 million", False),  # a colon alone leaves room for more parts
        ("The fund gave {}:", "$81 million", True),
        ("The fund gave {} in three parts:", "$110 million", True),
    ],
)
def test_parts_behind_a_colon_may_be_some_of_them_unless_they_are_counted(
    lead: str, total: str, is_wrong: bool, checked: Checked
) -> None:
    parts = "$40 million for roads, $25 million for schools and $31 million for clinics."
    assert bool(told(f"{lead.format(total)} {parts}", checked)) is is_wrong


@pytest.mark.parametrize(
    "text",
    [
        ("The fund has {} in all: $40 million for roads, $25 million for schools and $31 million "
        "for clinics."),
        ("The fund's {} is split into $40 million for roads, $25 million for schools and "
        "$31 million for clinics."),
        "Roads got $40 million, schools $25 million and clinics $31 million, a total of {}.",
        "Roads got $40 million, schools $25 million and clinics $31 million, totalling {}.",
    ],
)  # fmt: skip
def test_parts_that_miss_their_total_are_found(text: str, checked: Checked) -> None:
    assert told(text.format("$96 million"), checked) == []
    (one,) = found(text.format("$91 million"), checked)
    verdict = one.verdict
    assert (one.claim.mention.text, verdict.code) == ("$91 million", "FC402")
    assert (verdict.expected, verdict.expected_unit) == ("96000000", "USD")
    assert verdict.suggestion == "$96 million"
    assert verdict.notes[0] == "part: $40 million"


@pytest.mark.parametrize(
    "text",
    [
        "The fund has $91 million, including $40 million for roads and $31 million for clinics.",
        ("The fund has $91 million in all: $40 million for roads, of which $25 million is spent, "
        "and $31 million for clinics."),
        ("The fund has $91 million: $40 million for roads, $25 million for schools, $31 million "
        "for clinics."),
        "The fund has $91 million: $40 million for roads and €31 million for clinics.",
        "$25 million: the banks will lend $25 million and $13 million in all.",
        ("The dam costs $91 million: the bank gives $40 million, a fund $20 million, and the "
        "remaining $31 million comes from the state ($20 million) and the town ($11 million)."),
        ("The dam costs $91 million: the bank gives $60 million and the state $31 million "
        "($20 million of its own and $11 million in loans)."),
        "The fund has $91 million: $40 million for roads and 31 percent for clinics.",
        "The fund has $91 million in all: $40 million for roads.",
        ("Below $10 billion again: the bank had $9.8 billion on Friday and other banks had "
        "$5.9 billion, a total of $15.7 billion."),
        "The fund has $91 million beside $40 million for roads and $31 million for clinics.",
        "Roads got $40 million, schools $25 million and clinics $31 million, unlike $91 million.",
        "Roads got $40 million, schools $25 million, clinics $31 million, a total of $91 million.",
        ("The fund has over $90 million in all: $40 million for roads, $25 million for schools "
        "and $31 million for clinics."),
        ("The fund has $1.2 billion in all: $400 million for roads and about $800 million for "
        "clinics."),
    ],
)  # fmt: skip
def test_an_open_list_or_no_list_adds_up_to_nothing(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


# ---- FC403 ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "share", "right"),
    [
        ("Exports rose from $104 million to $126 million, an increase of {} percent.", 35, "21"),
        ("Exports rose from $100 million to $120 million, an increase of {} percent.", 35, "20"),
        ("Exports rose from $104 million to nearly $126 million, up {} percent.", 35, "21"),
        ("Exports fell from $126 million to $104 million, a fall of {} percent.", 35, "17"),
        ("Exports rose to $126 million from $104 million, an increase of {} percent.", 35, "21"),
        ("Exports rose {} percent from $104 million to $126 million.", 35, "21"),
        ("Exports rose {} percent to $126 million in 2020 from $104 million.", 35, "21"),
        ("Exports rose {} percent to $126 million from $104 million a year ago.", 35, "21"),
        ("Exports were down by {} percent, from $126 million to $104 million.", 35, "17"),
        ("Exports slumped from $126 million to $104 million, down {} percent.", 35, "17"),
        (
            "After exports fell, they rose from $104 million to $126 million, up {} percent.",
            35,
            "21",
        ),
        ("Of the $84 million, $21 million, or {} percent, was spent.", 35, "25"),
        ("Of the $84 million, $21 million (roughly {} percent) was spent.", 35, "25"),
    ],
)
def test_a_percentage_that_does_not_follow_is_found(
    text: str, share: int, right: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    (one,) = found(text.format(share), checked)
    verdict = one.verdict
    assert (one.claim.mention.text, verdict.code) == (f"{share} percent", "FC403")
    assert (verdict.expected, verdict.expected_unit) == (right, "percent")
    assert verdict.suggestion == f"{right} percent"
    assert len(verdict.notes) == 2


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Exports {} from $104 million to $208 million.", "doubled", "tripled"),
        ("Exports {} from $104 million to $312 million.", "tripled", "doubled"),
        ("Exports {} from $104 million to $52 million.", "halved", "doubled"),
        ("Exports {} from $104 million to $411 million.", "quadrupled", "tripled"),
        ("Exports {} to $312 million from $104 million.", "more than doubled", "halved"),
    ],
)
def test_a_multiple_that_does_not_follow_is_found(
    text: str, right: str, wrong: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    (one,) = found(text.format(wrong), checked)
    assert one.verdict.code == "FC403"
    assert f'is not "{wrong}"' in one.verdict.message
    assert one.verdict.notes == ("operand: $104 million",)


@pytest.mark.parametrize("wrong", ["trebled", "quadrupled", "halved"])
def test_every_multiple_is_known_as_a_change(wrong: str, checked: Checked) -> None:
    assert told(f"Exports {wrong} from $104 million to $208 million.", checked) == [
        ("$208 million", "FC403")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose from $104 million to $126 million, while 35 percent of farmers cheered.",
        "Exports rose from $104 million to €126 million, an increase of 35 percent.",
        "Exports rose to $126 million from sales of $104 million, an increase of 35 percent.",
        "The share rose from 14 percent to 26 percent, an increase of 12 percentage points.",
        "Trips from $104 million firms to $126 million firms and then some, 35 percent say.",
        "Exports rose from $0 to $126 million, an increase of 35 percent.",
        "Of the $84 million, $21 million went to roads, and 35 percent of farmers cheered.",
        "Of the $84 million, €21 million, or 35 percent, was spent.",
        "Of the 84 percent, 21 percent, or 35 percent, cheered.",
        "Of the $0 on hand, $21 million, or 35 percent, was spent.",
        "Beside the $84 million, $21 million, or 35 percent, was spent.",
        "Exports nearly doubled from $104 million to $187 million.",
        "Exports more than doubled from $104 million to $226 million.",
        "Exports doubled from $0 to $126 million.",
        "Exports doubled. They went from here to there, from $104 million to $126 million.",
    ],
)
def test_what_is_no_share_of_its_neighbours_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


@pytest.mark.parametrize(
    "text",
    [
        "In real terms exports rose 5 percent, from $104 million in 2010 to $168 million in 2020.",
        "Adjusted for inflation, exports rose by 5 percent to $126 million from $104 million.",
        "Exports rose 5 percent a year, from $104 million in 2010 to $168 million in 2020.",
        "Exports rose annually by 5 percent from $104 million in 2010 to $168 million in 2020.",
        "Exports rose 5 percent at constant rates, from $104 million to $168 million.",
        "Exports rose 5 percent to $126 million thanks to a gift from $400 million of loans.",
    ],
)
def test_growth_of_another_kind_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


def test_round_numbers_beside_a_multiple_are_known_to_their_zeros(checked: Checked) -> None:
    assert told("Trade doubled from $20 billion to $30 billion.", checked) == [
        ("$30 billion", "FC403")
    ]
    assert told("Trade doubled from $20 billion to $40 billion.", checked) == []
    assert told("Trade more than doubled from $20 billion to $60 billion.", checked) == []


@pytest.mark.parametrize(
    "rest",
    ["and imports grew by 35 percent", "and imports by 35 percent", "costs were up 35 percent"],
)
def test_the_growth_of_something_else_is_left_alone(rest: str, checked: Checked) -> None:
    assert told(f"Exports rose from $104 million to $126 million, {rest}.", checked) == []


@pytest.mark.parametrize("word", ["or", "up to"])
def test_a_share_of_something_else_is_no_growth(word: str, checked: Checked) -> None:
    text = f"Exports rose from $104 million to $126 million, {word} 3 percent of national income."
    assert told(text, checked) == []


# ---- wholes --------------------------------------------------------------------------------


def test_shares_and_their_remainder_make_a_hundred(checked: Checked) -> None:
    (one,) = found("Loans made up 60 percent and grants the remaining 30 percent.", checked)
    assert (one.claim.mention.text, one.verdict.code) == ("30 percent", "FC402")
    assert (one.verdict.expected, one.verdict.expected_unit) == ("40", "percent")
    assert one.verdict.notes == ("part: 60 percent",)
    more = "Energy got 50 percent, roads 75 percent and ports the remaining 40 percent."
    (one,) = found(f"Last year was dry. {more}", checked)
    assert one.verdict.message == (
        "50 percent, 75 percent and the remaining 40 percent make 165, not 100"
    )
    assert one.verdict.expected is None


@pytest.mark.parametrize(
    ("rest", "wrong"), [("34", True), ("35", False), ("45", False), ("46", True)]
)
def test_a_small_part_may_be_missing(rest: str, wrong: bool, checked: Checked) -> None:
    text = f"Loans made up 60 percent and grants the remaining {rest} percent."
    assert bool(told(text, checked)) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Loans made up 60 percent and grants the remaining 40 percent.",
        "Loans made up 66.7 percent and grants the remaining 33 percent.",
        "Grants made up 8 percent, and loans the remaining 89 percent.",
        "China has 40 percent. Kenya has 30 percent and Uganda the remaining 30 percent.",
        "Trade rose 5 percent. Loans made up 60 percent and grants the remaining 40 percent.",
        "Loans made up 60 percent. Half of the remaining 30 percent went to schools.",
        "Loans made up 60 percent.\n\nThe remaining 30 percent of the workers went home.",
        "The remaining 30 percent of the workers went home.",
    ],
)
def test_other_shares_are_no_parts(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("The village dug 20 wells at $5,000 each, a total of $150,000.", "$100,000"),
        (
            "The state bought 12 new trains for $3 million apiece, $63 million in all.",
            "$36 million",
        ),
    ],
)
def test_so_many_at_so_much_each_make_the_total(text: str, total: str, checked: Checked) -> None:
    (one,) = found(text, checked)
    assert (one.verdict.code, one.verdict.suggestion) == ("FC403", total)
    assert told(text.replace(one.claim.mention.text, total), checked) == []


@pytest.mark.parametrize(
    ("text", "message", "expected"),
    [
        (
            "The club sold 1,234 scarves at $56 each, a total of $96,104.",
            "1,234 scarves at $56 each make $69,104, not $96,104",
            "69104",
        ),
        (
            "The club sold 1,234 scarves at $56.55 each, a total of $96,104.",
            "1,234 scarves at $56.55 each make about $69,800, not $96,104",
            "69800",
        ),
        (
            "The town bought 7 trams for $6 million, or $600,000 each.",
            "$6 million for 7 trams is about $857,000 each, not $600,000",
            "857000",
        ),
        (
            "The plant has three units of 335 MW each, 1,230 MW in all.",
            "three units at 335 MW each make 1,005 MW, not 1,230 MW",
            "1005",
        ),
        (
            "The bank will lend $62 billion over 15 years, or $8 billion a year.",
            "$62 billion over 15 years is about $4.13 billion a year, not $8 billion",
            "4130000000",
        ),
        (
            "Of the 37 schools, 12 are new, or 52 percent.",
            "12 of 37 makes about 32 percent, not 52 percent",
            "32",
        ),
    ],
)
def test_arithmetic_is_told_to_the_last_digit_or_as_about(
    text: str, message: str, expected: str, checked: Checked
) -> None:
    (one,) = found(text, checked)
    assert (one.verdict.message, one.verdict.expected) == (message, expected)


@pytest.mark.parametrize(
    "text",
    [
        "The village dug 20 wells at $5,000, a total of $150,000.",
        "The village dug 20 wells at $5,000 each and spent $150,000.",
        "The village dug wells at $5,000 each, a total of $150,000.",
        "The village dug 20 wells at $5,000 each, a total of €150,000.",
    ],
)
def test_other_amounts_beside_a_price_are_no_total(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


# ---- units of it ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The plant gives 880 MW (4x180 MW).", "880 MW", "720 MW"),
        ("The plant of 880 MW (four units of 180 MW each) is old.", "880 MW", "720 MW"),
        (
            "The bay has 40 turbines, each with a capacity of 15 MW, or 900 MW in all.",
            "900 MW",
            "600 MW",
        ),
        ("The farm has 33 turbines of 1.5 MW, 59.5 MW altogether.", "59.5 MW", "49.5 MW"),
        ("Its two blocks of 660 MW add up to 1.03 gigawatts.", "1.03 gigawatts", "1.32 gigawatts"),
        ("It is made up of two 660-MW units, 1,030 MW in all.", "1,030 MW", "1,320 MW"),
    ],
)
def test_so_many_units_of_one_size_that_make_another_whole_are_found(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    (one,) = found(text, checked)
    assert (one.claim.mention.text, one.verdict.code) == (wrong, "FC403")
    assert one.verdict.suggestion == right
    assert one.verdict.notes[0].startswith("operand: ")


@pytest.mark.parametrize(
    "text",
    [
        "The plant gives 720 MW (4x180 MW).",
        "The farm of 100 MW with 66 turbines of 1.5 MW is new.",
        "The plant gives 1,292 MW (2x660 MW).",
        "The plant gives 4,456 MW (4x1,200 MW).",
        "The plant gives 1,230 MW (2x660 MW).",
        "It has zero 660 MW units, 660 MW in all.",
        "It has one 660 MW unit, 1,320 MW in all.",
        "The plant sends 900 MW to the grid (2x660 MW).",
        "The plant gives 1,223 MW with two 401 MW turbines and a third.",
        "It has ten units of 175 MW and four units of 432 MW, totalling 3,478 MW.",
        "Six of its ten 300 MW units, 1,800 MW in all, stand still.",
        "The first of two 660 MW units, 660 MW in all, is on line.",
        "Unit 3 and 4 reactors of 1,000 MW each, 2,000 MW in all, are late.",
        "A hundred and twenty 3 MW turbines, 360 MW in all, stand there.",
        "There are over 80 turbines of 6 MW, 600 MW in all.",
        "It gets two more units of 660 MW each, for a total of 2,640 MW.",
        "They approved ten 1.2 GW reactors, and 30 GW altogether since 2019.",
        "The project of 1,320 MW (1x660 MW) is late.",
        "The bay has 40 turbines with a capacity of 600 MW, or 900 MW in all with those at sea.",
        "The bay has 40 of the turbines, each with a capacity of 15 MW, or 900 MW in all.",
        "It may give up to 900 MW (two units of 660 MW each).",
        "The plant gives 1 GW (2x501 MW).",
        "The plant gives 880 MW (4x180 MW and a turbine at its weir).",
        "The plant gives 880 MW, four of its units of 180 MW are old.",
        "The plant has four units of 180 MW, and 880 MW are to come.",
        "The plant makes 880 MW (four hours at 180 MW each).",
        "The plants make 880 MW and 180 MW.",
        "The line carries 880 MW (4x180 km).",
    ],
)
def test_units_of_which_the_whole_is_not_told_are_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


def test_of_a_whole_and_its_units_the_one_is_wrong_that_no_row_has(checked: Checked) -> None:
    (one,) = found("The Mara Dam has a capacity of 382 MW (2x119 MW).", checked)
    assert (one.claim.mention.text, one.verdict.suggestion) == ("119 MW", "191 MW")


# ---- measured twice ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The road has 510 km (136 miles) of tar.", "136 miles", "317 miles"),
        ("The road is 1.5 miles (4.2 km) long.", "4.2 km", "2.4 km"),
        ("The farm has 123 hectares (about 274 acres).", "274 acres", "304 acres"),
        ("The wall is 23 feet (17 metres tall).", "17 metres", "7 metres"),
    ],
)
def test_a_length_that_is_another_one_in_miles_is_found(
    text: str, wrong: str, right: str, checked: Checked
) -> None:
    (one,) = found(text, checked)
    assert (one.claim.mention.text, one.verdict.code) == (wrong, "FC403")
    assert one.verdict.suggestion == right
    assert one.verdict.notes[0].startswith("converted from: ")
    assert told(text.replace(wrong, right), checked) == []


@pytest.mark.parametrize(
    "text",
    [
        "The road has 510 km (317 miles) of tar.",
        "The road has 500 km (300 miles) of tar, 20 km (12 miles) of it new.",
        "The road has 510 km (of which 136 miles are new).",
        "The road has 510 km (136 miles of it with tar).",
        "The dam gives 510 MW (136 GWh a month).",
        "The road has 510 km (136 metres of it a bridge).",
        "The load is 100 tonnes (100 tons).",
        "The road has 510 km and 136 miles of ditches.",
    ],
)
def test_what_is_no_other_unit_or_only_rounded_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


def test_of_two_units_the_one_is_wrong_that_no_row_has(checked: Checked) -> None:
    (one,) = found("The Tana Bridge is 9.1 miles (4.2 km) long.", checked)
    assert (one.claim.mention.text, one.verdict.suggestion) == ("9.1 miles", "2.6 miles")


def test_what_stands_beside_a_contradicted_length_is_not_wrong_as_well(checked: Checked) -> None:
    claims = checked("The Tana Bridge is 2.4 km (2.6 miles) long.")
    assert [each.verdict.code for each in claims] == ["FC104", None]


# ---- parts with their shares ---------------------------------------------------------------

SHARES = "Of $70.3 million, roads got {}, schools $21.3 million (30 percent) and clinics {}."


@pytest.mark.parametrize(
    ("roads", "clinics", "wrong", "right"),
    [
        ("$28.4 million (40 percent)", "$7.9 million (14 percent)", "$7.9 million", "$9.9 million"),
        ("40 percent, or $82.4 million", "$9.7 million (14 percent)", "$82.4 million", None),
        ("$28.4 million, or 40 percent", "$9.7 million (41 percent)", "$9.7 million", None),
    ],
)
def test_the_part_that_tells_of_another_whole_is_found(
    roads: str, clinics: str, wrong: str, right: str | None, checked: Checked
) -> None:
    (one,) = found(SHARES.format(roads, clinics), checked)
    assert (one.claim.mention.text, one.verdict.code) == (wrong, "FC403")
    if right:
        assert one.verdict.message.endswith(f"that is about {right}")
    assert one.verdict.suggestion is None
    assert one.verdict.notes[0].startswith("operand: ")


@pytest.mark.parametrize(
    "text",
    [
        SHARES.format("$28.4 million (40 percent)", "$9.7 million (14 percent)"),
        SHARES.format("$28.4 million (40 percent)", "$9.7 million (up 41 percent)"),
        SHARES.format("$28.4 million (40 percent)", "$9.7 million (41 percent of all clinics)"),
        SHARES.format("$28.4 million (40 percent)", "$9.7 million (0 percent)"),
        SHARES.format("$28.4 million (40 percent)", "€9.7 million (41 percent)"),
        SHARES.format("$28.4 million", "$9.7 million (41 percent)"),
        SHARES.format("$82.4 million (40 percent)", "$9.7 million (41 percent)"),
        SHARES.format("$28.4 million (40 percent)", "$9.9 million (13 percent)"),
        SHARES.replace("Of $70.3 million, r", "R").format(
            "$28.4 million (40 percent)", "$7.9 million (14 percent)"
        ),
    ],
)
def test_other_percentages_and_parts_of_no_stated_whole_are_left_alone(
    text: str, checked: Checked
) -> None:
    assert told(text, checked) == []


# ---- FC404 ---------------------------------------------------------------------------------


@pytest.mark.parametrize("day", ["31 June 2018", "29 February 2015", "September 31, 2014"])
def test_a_day_that_no_calendar_has_is_found(day: str, checked: Checked) -> None:
    assert told(f"The show was on {day}.", checked) == [(day, "FC404")]


@pytest.mark.parametrize("day", ["30 June 2018", "29 February 2016", "October 31, 2014", "May"])
def test_a_day_of_the_calendar_is_left_alone(day: str, checked: Checked) -> None:
    assert told(f"The show was on {day}.", checked) == []


def test_an_impossible_day_of_a_known_event_is_impossible(checked: Checked) -> None:
    assert told("The Mara Dam opened on 31 June 2018.", checked) == [("31 June 2018", "FC404")]


# ---- beside the verdicts -------------------------------------------------------------------


def test_what_the_references_contradict_stays_contradicted(checked: Checked) -> None:
    text = (
        "Kenya owed Norway $9.1 billion at the end of 2020: $4 billion for roads, "
        "$2 billion for schools and $1 billion for clinics."
    )
    assert next(each.verdict.code for each in checked(text)) == "FC101"


def test_an_inconsistent_figure_may_agree_with_the_references(checked: Checked) -> None:
    text = (
        "Kenya owed Norway $6.3 billion at the end of 2020: $4.1 billion for roads, "
        "$2.1 billion for schools and $1.5 billion for clinics."
    )
    (one,) = found(text, checked)
    assert (one.claim.mention.text, one.verdict.code) == ("$6.3 billion", "FC402")
    assert any(step.startswith("bound to kenya-debt-2020") for step in one.verdict.derivation)


def test_an_article_without_figures_is_consistent(checked: Checked) -> None:
    assert found("It rained.", checked) == []


def test_items_of_a_list_that_fall_short_of_its_total_may_be_some_of_its_parts(
    checked: Checked,
) -> None:
    items = "- roads $21 million\n- rail $12 million\n- ports $6 million\n"
    assert told(f"Here is where the $48 million went:\n{items}", checked) == []
    assert told(f"The $48 million is split into three parts:\n{items}", checked) != []
    assert told(f"Here is where the $32 million went:\n{items}", checked) != []


# ---- FC403: the way that a change went ---------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("Arrears fell from $4.1 billion in 2013 to $10.4 billion.", "$10.4 billion"),
        ("Arrears fell sharply from $4 million last year to $5 million.", "$5 million"),
        ("The budget grew to $74 million from $89 million.", "$89 million"),
        ("The budget, $26 million in 2021, down from $14 million in 2015, is spent.",
         "$14 million"),
        ("Some 33 percent of them were at risk, down from 12 percent in 2000.", "12 percent"),
        ("It was a drop from $3 million to $4 million.", "$4 million"),
        ("The share rose from 30 percent to 27 percent.", "27 percent"),
    ],
)  # fmt: skip
def test_a_change_that_goes_the_other_way_than_its_word_is_found(
    text: str, later: str, checked: Checked
) -> None:
    assert told(text, checked) == [(later, "FC403")]


@pytest.mark.parametrize(
    "text",
    [
        "Arrears rose from $4.1 billion in 2013 to $10.4 billion.",
        "Arrears did not fall from $4 million to $5 million.",
        "Growth slowed from 5 percent to 7 percent.",
        "An increase from 5 percent to 3 percent would do.",
        "The rupee fell from Rs160 to Rs220 against the dollar.",
        "The loss fell from $3 million to $4 million.",
        "It fell from about $5 million to $5.1 million.",
        "Exports of $5 billion and imports of $3 billion were up from $4 billion and $2 billion.",
        "It rose by $5 million, and fell from grace to cost $9 million.",
        "The price fell from -3 percent to 2 percent.",
        "The rate fell from 5 percent to Rs7.",
    ],
)
def test_a_change_that_goes_its_way_or_may_do_so_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []
