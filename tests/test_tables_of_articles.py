"""Tables in articles: a figure is that of its row and its column, as the line above says."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import told_of_cells
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.documents.html.page import read_page
from factcheck.documents.markdown.article import read_article
from factcheck.documents.table_heads import heads
from factcheck.engine import check_document
from factcheck.model import CheckedClaim, Document
from factcheck.reference import Index
from factcheck.rules import extract

Reader = Callable[[str], Document]

PROJECTS = """
| No. | Project | Cost ($ million) | Capacity |
|---|---|---|---|
| 1 | Mara Dam | 641 | 382 MW |
| 2 | Tana Bridge | 251 | |
"""


def page(rows: str, before: str = "") -> Document:
    return read_page(f"<article><p>All of it.</p>{before}<table>{rows}</table></article>", "a.html")


def verdicts(document: Document, index: Index) -> dict[str, tuple[str, str | None]]:
    claims = check_document(document, index, Config()).claims
    return {where(each): (each.verdict.status.value, each.verdict.code) for each in claims}


def where(checked: CheckedClaim) -> str:
    return f"{checked.claim.line} {checked.claim.mention.text}"


READERS = [lambda text: read_article(text, "a.md"), from_text]
"""A table drawn with lines is one in Markdown and in plain text."""


@pytest.mark.parametrize("read", READERS)
def test_a_figure_is_that_of_its_row_and_its_column(read: Reader, small_world: Index) -> None:
    assert verdicts(read(PROJECTS), small_world) == {
        "4 641": ("supported", None),
        "4 382 MW": ("supported", None),
        "5 251": ("contradicted", "FC104"),
    }


@pytest.mark.parametrize("read", READERS)
def test_the_evidence_is_the_row_as_it_stands(read: Reader, small_world: Index) -> None:
    document = read(PROJECTS)
    claim = check_document(document, small_world, Config()).claims[0].claim
    assert document.source[claim.sentence.start : claim.sentence.end] == "Mara Dam | 641"
    measure = claim.slots.measure
    assert document.source[measure.start : measure.end] == measure.text == "Cost"
    subject = claim.slots.subject
    assert document.source[subject.start : subject.end] == subject.text == "Mara Dam"


@pytest.mark.parametrize("read", READERS)
def test_the_line_above_says_what_a_table_is_of(read: Reader, small_world: Index) -> None:
    text = (
        "What Kenya owed Norway, in billions of dollars:\n\n"
        "| Year | Amount (US$ billion) |\n|---|---|\n| 2018 | 4.8 |\n| 2020 | 3.6 |\n"
    )
    assert verdicts(read(text), small_world) == {
        "5 4.8": ("supported", None),
        "6 3.6": ("contradicted", "FC104"),
    }


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            "<tr><th>Project<th>Cost</tr><tr><td>Mara Dam<td>$641 million</tr>",
            {"1 $641 million": ("supported", None)},
        ),
        (
            "<tr><th>Project<th colspan=2>Cost</tr><tr><td>Mara Dam<td>$641 million<td>x</tr>",
            {"1 $641 million": ("supported", None)},
        ),
        (
            "<tr><th>Project<th>Cost</tr><tr><td rowspan=2>Dam<td>1</tr><tr><td>$146 million</tr>",
            {"1 $146 million": ("unverifiable", None)},
        ),
    ],
    ids=["plain", "a wide cell", "a tall cell, below which columns are not counted"],
)
def test_tables_of_pages_are_read_by_their_columns(
    rows: str, found: dict[str, tuple[str, str | None]], small_world: Index
) -> None:
    assert verdicts(page(rows), small_world) == found


def test_a_table_within_a_table_has_no_heads() -> None:
    inner = "<table><tr><td>Cost<td>Length</tr><tr><td>a<td>$641 million</tr></table>"
    assert heads(page(f"<tr><td>{inner}</td></tr>")) == {}


def test_a_table_whose_first_row_has_amounts_has_no_heads(small_world: Index) -> None:
    rows = "<tr><td>Mara Dam<td>cost $146 million</tr><tr><td>Tana Bridge<td>$512 million</tr>"
    assert heads(page(rows)) == {}
    assert {status for status, _ in verdicts(page(rows), small_world).values()} == {"unverifiable"}


def test_amounts_and_dates_of_heads_are_listed_once() -> None:
    text = "| | 2018 | 2020 |\n|---|---|---|\n| Debt | $4.8 billion | $6.3 billion |\n"
    found = [mention.text for mention in extract(read_article(text, "a.md"), Config())]
    assert found == ["2018", "2020", "$4.8 billion", "$6.3 billion"]


def test_dates_at_the_head_of_columns_are_those_of_the_figures(small_world: Index) -> None:
    text = "| | 2018 | 2020 |\n|---|---|---|\n| Kenya's debt to Norway | $4.8 billion | $4.8 bn |\n"
    assert list(verdicts(read_article(text, "a.md"), small_world).values()) == [
        ("supported", None),
        ("contradicted", "FC201"),
    ]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a | b\n--|--\n1 | 2\n\nx", {(0, 0): "a", (0, 1): "b", (1, 0): "1", (1, 1): "2"}),
        ("| a |\n|---|\n| 1 |", {(0, 0): "a", (1, 0): "1"}),
        (
            "x:\n|a\\|b|c|\n|:--|--:|\n|1||\n||2|",
            {(0, 0): "a\\|b", (0, 1): "c", (1, 0): "1", (2, 1): "2"},
        ),
        ("| a | b |\n|:-:|---|\n| 1 | 2 |", {(0, 0): "a", (0, 1): "b", (1, 0): "1", (1, 1): "2"}),
        ("no | table\nx - y | z", {}),
        (
            "x:\n| a | b |\n| 1 || \n| c\\|d | 2 |\ny",
            {(0, 0): "a", (0, 1): "b", (1, 0): "1", (2, 0): "c\\|d", (2, 1): "2"},
        ),
        ("| a | b |\n| 1 | 2 |\nx", {}),
        ("| a | b |\n| 1 |\n| 2 | 3 |", {}),
        ("|a|\n|b|\n|c|", {}),
        ("a | b\n1 | 2\n3 | 4", {}),
        ("|---|\n|---|", {(0, 0): "---"}),
    ],
)
def test_a_ruled_line_makes_a_table_of_plain_text(
    text: str, cells: dict[tuple[int, int], str]
) -> None:
    blocks = from_text(text).blocks
    assert {b.place: text[b.start : b.end] for b in blocks if b.place is not None} == cells


@given(st.text(alphabet="ab1|-: \n\\", max_size=60))
def test_cells_and_prose_stand_apart_and_in_order(text: str) -> None:
    blocks = from_text(text).blocks
    assert all(first.end <= second.start for first, second in pairwise(blocks))
    assert all(text[b.start : b.end].strip() == text[b.start : b.end] != "" for b in blocks)


def test_text_around_a_table_keeps_its_headings(small_world: Index) -> None:
    document = from_text("What it cost\n" + PROJECTS + "\nThe Mara Dam cost $641 million.\n")
    kinds = [block.kind for block in document.blocks if block.place is None]
    assert kinds == ["heading", "paragraph"]
    assert verdicts(document, small_world)["8 $641 million"] == ("supported", None)


DEBTS = "| Year | Norway |\n|---|---|\n| 2018 | $4.8 billion |\n| 2020 | $3.6 billion |\n"
DEBTS_OF_A_PAGE = (
    "<table><tr><th>Year<th>Norway</tr><tr><td>2018<td>$4.8 billion</tr>"
    "<tr><td>2020<td>$3.6 billion</tr></table>"
)


def told(document: Document, index: Index) -> list[tuple[str, str | None]]:
    """Give the verdicts on the cells."""
    return list(verdicts(document, index).values())


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("behind", ["", "\nMore follows.\n"])
@pytest.mark.parametrize("before", ["", "What is owed\n", "What is owed\n\n", "More.\n"])
def test_a_line_right_above_a_table_is_its_caption(
    read: Reader, before: str, behind: str, small_world: Index
) -> None:
    text = f"It is told here.\n\n{before}Kenya's debt to Norway\n\n{DEBTS}{behind}"
    assert told(read(text), small_world) == [("supported", None), ("contradicted", "FC104")]


@pytest.mark.parametrize(
    "before", ["", "<p>What is owed</p>", "<p>What is owed<br>", "<caption>None</caption>"]
)
def test_a_line_right_above_a_table_of_a_page_is_its_caption(
    before: str, small_world: Index
) -> None:
    text = f"{before}<p>Kenya's <b>debt</b> to Norway</p>{DEBTS_OF_A_PAGE}"
    document = read_page(f"<article><p>All of it.</p>{text}</article>", "a.html")
    assert told(document, small_world) == [("supported", None), ("contradicted", "FC104")]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "line",
    [
        "This is the debt of Kenya\nto Norway",
        "Years of the debt of\nKenya to Norway",
        "Kenya's debt to Norway.",
    ],
    ids=["a line that goes on", "a line that is not ended", "a sentence"],
)
def test_prose_above_a_table_is_no_caption(read: Reader, line: str) -> None:
    assert "caption" not in {block.kind for block in read(f"{line}\n\n{DEBTS}").blocks}


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "line",
    [
        "Kenya's debt to Norway of women",
        "Kenya's rural debt to Norway",
        "Change of Kenya's debt to Norway",
        "Quarterly debt of Kenya to Norway",
        "Kenya's debt to Norway without penalties",
    ],
)
def test_a_caption_that_narrows_belies_nothing(read: Reader, line: str, small_world: Index) -> None:
    one = "| Year | Norway |\n|---|---|\n| 2020 | $3.6 billion |\n"
    document = read(f"{line}\n\n{one}")
    assert "contradicted" not in {status for status, _ in told(document, small_world)}


@pytest.mark.parametrize("read", READERS)
def test_words_of_a_column_go_before_those_of_the_caption(read: Reader, small_world: Index) -> None:
    text = "Kenya's debt to Norway\n\n| Year | Length |\n|---|---|\n| 2020 | $3.6 billion |\n"
    assert told(read(text), small_world) != [("contradicted", "FC104")]


def test_a_table_below_another_has_no_caption_of_its(small_world: Index) -> None:
    document = from_text(f"Kenya's debt to Norway\n\n{DEBTS}\n{DEBTS}")
    assert [status for status, _ in told(document, small_world)][:2] == [
        "supported",
        "contradicted",
    ]
    assert told(document, small_world)[3][0] != "contradicted"


UNITS = {
    "Length, metres": "4,500",
    "Length in km": "4.5",
    "Length [km]": "4.5",
    "Length, 2021, thousand metres": "4.5",
    "Cost, million US dollars": "521",
    "Cost in millions of dollars": "521",
    "Cost, USDm": "521",
    "Cost US$ million": "521",
    "Cost, 2021, USD billion": "0.521",
}


def a_table(head: str, cell: str) -> str:
    return f"| Project | {head} |\n|---|---|\n| Tana Bridge | {cell} |\n"


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("head", UNITS)
def test_a_head_may_tell_the_unit_in_words(read: Reader, head: str, small_world: Index) -> None:
    [checked] = check_document(read(a_table(head, UNITS[head])), small_world, Config()).claims
    assert checked.claim.unit in ("USD", "km", "m")
    assert where(checked) == f"3 {UNITS[head]}"
    assert checked.verdict.status.value == "contradicted"


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    ("line", "cell", "status"),
    [
        ("Cost, 2021, million US dollars", "521", "contradicted"),
        ("Cost, 2021, million US dollars", "215", "supported"),
        ("Cost in millions of US dollars", "521", "contradicted"),
        ("Cost (US$ million)", "521", "contradicted"),
        ("Cost in millions of US dollars:", "521", "contradicted"),
        ("Length, km", "2.4", "contradicted"),
        ("Cost", "521", "unverifiable"),
        ("Cost", "215", "unverifiable"),
        ("Cost, local money", "521", "unverifiable"),
        ("Length", "2.4", "unverifiable"),
        ("Length, km per head", "2.4", "unverifiable"),
        ("Length, percent of young women", "2.4", "unverifiable"),
        ("Quarterly cost, million US dollars", "521", "unverifiable"),
    ],
)
def test_a_caption_tells_the_unit_of_a_bare_number_or_it_is_left_open(
    read: Reader, line: str, cell: str, status: str, small_world: Index
) -> None:
    document = read(f"{line}\n\n| Project | 2021 |\n|---|---|\n| Tana Bridge | {cell} |\n")
    assert [status for status, _ in told(document, small_world)] == [status]


def test_the_unit_of_a_caption_is_that_of_years_and_names_alone(small_world: Index) -> None:
    text = (
        "Cost, 2021, million US dollars\n\n| Project | 2021 | Jobs, 2021 | Rank, 2021 | Q1 2021 |\n"
        "|---|---|---|---|---|\n| Tana Bridge | 215 | 5,210 | 512 | 125 |\n"
    )
    found = check_document(from_text(text), small_world, Config()).claims
    units = {each.claim.mention.text: each.claim.unit for each in found}
    assert units == {"215": "USD", "5,210": None, "125": None}
    assert found[0].verdict.status.value == "supported"


def test_a_slip_in_a_column_is_told_in_its_unit(small_world: Index) -> None:
    text = "| Country | Cement output 2021, kt |\n|---|---|\n| Kenya | 9,420 |\n"
    [found] = check_document(from_text(text), small_world, Config()).claims
    assert (found.verdict.code, found.verdict.suggestion) == ("FC104", "9,240")


def test_a_small_sum_without_its_unit_is_never_wrong(small_world: Index) -> None:
    thousands = [a_table("Cost", "215,000"), a_table("Cost (US$ thousand)", "512,000")]
    assert told(from_text(thousands[0]), small_world) == [("unverifiable", None)]
    assert told(from_text(thousands[1]), small_world)[0][0] == "contradicted"


@given(words=st.text(alphabet="a1%,( [)]kt€m-in \n", max_size=60))
def test_what_is_told_of_cells_stands_in_the_article(words: str, small_world: Index) -> None:
    document = from_text(f"{words}\n\n| a, kt | in % {words[:9]} |\n|---|---|\n| b | 1 |\n")
    for parts in told_of_cells(document, small_world).values():
        spans = [part for part in parts if not isinstance(part, str)]
        assert all(0 <= part.start <= part.end <= len(document.text) for part in spans)


def test_a_page_may_keep_the_words_of_a_unit_together(small_world: Index) -> None:
    rows = "<tr><th>Project<th>2021</tr><tr><td>Tana Bridge<td>521</tr>"
    document = page(rows, "<p><b>Cost</b>, US$&nbsp;million</p>")
    assert told(document, small_world)[0][0] == "contradicted"


LISTS = {
    "tabs": "Project\tCost ($ million)\tBegun\nMara Dam\t641\t2016\nTana Bridge\t251\t2017\n",
    "blanks": (
        "Project       Cost ($ million)   Begun\n"
        "Mara Dam      641                2016\nTana Bridge   251                2017\n"
    ),
    "empty corner": "\tCost ($ million)\tBegun\nMara Dam\t641\t2016\nTana Bridge\t251\t2017",
    "set in": "         Cost ($ million)  Begun\nMara Dam   641   2016\nTana Bridge   251   2017\n",
    "several tabs": "Project\t\tCost ($ million)\nMara Dam\t641\nTana Bridge\t251",
    "lines of Windows": "Project\tCost ($ million)\r\nMara Dam\t641\r\nTana Bridge\t251\r\n",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_tabs_and_wide_blanks_part_cells_too(text: str, small_world: Index) -> None:
    document = from_text(text)
    found = check_document(document, small_world, Config()).claims
    amounts = [each for each in found if each.claim.mention.text in ("641", "251")]
    told = [(each.verdict.status.value, each.verdict.code) for each in amounts]
    assert told == [("supported", None), ("contradicted", "FC104")]
    for each in amounts:
        mention = each.claim.mention
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "text",
    [
        "It cost 5 million.  It took 3\nyears.  It was 9 km long.  So it stood.",
        "1.\tMara Dam cost $641 million\n2.\tTana Bridge cost $215 million\n",
        "Capital\tAvenor\nPopulation\t5,400,000\nArea\t385,207 km\n",
        "Population\t5,400,000\nHouseholds\t1,385,207\n",
        "Project:\tMara Dam\nCost:\t641\nLength:\t512\n",
        "\tIt cost 5 million\n\tand took 3 years\n",
        "Project\tCost\nMara Dam\t641\n",
        "The  dam  cost\nmore  than  641\nin  all  ways\n",
        "a\tb\n\nMara Dam\t641\n",
        f"a\tb\tc\n{'long ' * 20}\t641\t7\n",
    ],
)
def test_prose_set_in_gaps_and_pairs_of_one_thing_are_no_table(text: str) -> None:
    assert [block for block in from_text(text).blocks if block.place is not None] == []


@given(st.text(alphabet="a1 \t\n", max_size=80))
def test_cells_between_tabs_stand_in_their_lines(text: str) -> None:
    blocks = from_text(text).blocks
    assert all(first.end <= second.start for first, second in pairwise(blocks))
    assert all(text[b.start : b.end].strip() == text[b.start : b.end] != "" for b in blocks)
    assert not any({"\t", "\n"} & set(text[b.start : b.end]) for b in blocks if b.place)


def test_the_corner_may_tell_what_a_table_is_of(small_world: Index) -> None:
    text = "Cost ($ million)\t2018\t2021\nMara Dam\t641\t\nTana Bridge\t\t251\n"
    assert told(from_text(text), small_world) == [("supported", None), ("contradicted", "FC104")]
    other = "Cost ($ million)\tLength (km)\nMara Dam\t641\nTana Bridge\t251\n"
    found = check_document(from_text(other), small_world, Config()).claims
    assert {each.claim.slots.measure.text for each in found} <= {"Length"}


def test_a_head_may_be_nothing_but_a_scale(small_world: Index) -> None:
    text = "Kenya's debt to Norway\n\nYear\tUSD billion\n2018\t4.8\n2020\t3.6\n"
    assert told(from_text(text), small_world) == [("supported", None), ("contradicted", "FC104")]


UNDER_A_HEAD = {
    "lines": "Harvest, tonnes, 2021\nKenya 4,180,000\nUganda 2,710,000\n",
    "bullets": "Harvest (tonnes), 2021:\n\n- Kenya: 4,180,000\n- Uganda: 2,710,000\n",
    "ranks": "# Harvest, tonnes, 2021\n1. Kenya 4,180,000\n2. Uganda 2,710,000\n\nSource: Rift\n",
    "codes": "Harvest, tonnes, 2021\n1 Kenya (KEN) \u2013 4,180,000\n2 Uganda \u2013 2,710,000\n",
    "prose": "All counts.\n\nHarvest, tonnes, 2021\nKenya ... 4,180,000\nUganda ... 2,710,000\n",
    "Windows": "Harvest, tonnes, 2021\r\nKenya 4,180,000\r\nUganda 2,710,000\r\n",
    "scale": "Harvest (million tonnes), 2021\nKenya 4.18\nUganda 2.71\n",
}


@pytest.mark.parametrize("text", UNDER_A_HEAD.values(), ids=UNDER_A_HEAD)
def test_lines_of_a_name_and_a_figure_are_of_what_the_line_above_says(
    text: str, small_world: Index
) -> None:
    assert told(from_text(text), small_world) == [("supported", None), ("contradicted", "FC104")]


@pytest.mark.parametrize(
    "text",
    [
        "Loans, number of loans for women\nKenya 91\nUganda 28\n",
        "Change in the number of loans\nKenya 91\nUganda 28\n",
        "Number of loans\nMombasa 91\nEntebbe 28\n",
    ],
)
def test_a_line_above_that_narrows_belies_none_of_its_lines(text: str, small_world: Index) -> None:
    found = check_document(from_text(text), small_world, Config()).claims
    assert {each.verdict.status.value for each in found} <= {"unverifiable"}


@pytest.mark.parametrize(
    "text",
    [
        "Number of loans\nKenya 137\nin Uganda there were 52\n",
        "Number of loans\nMarch 12\nMay 15\n",
        "Number of loans\nKenya 2021\nUganda 2019\n",
        "It had 137 loans and so\nKenya 137\nUganda 52\n",
        "Kenya had these loans.\nKenya 137\nUganda 52\n",
        "Loans\nKenya 137 km\nUganda 52 MW\n",
        "Loans\n- Kenya 137\nUganda 52\n",
        "The long\nMara Dam cost 641 and\nTana Bridge 215\n",
        "Kenya 137\nUganda 52\n",
    ],
)
def test_prose_days_and_lines_without_a_head_make_no_table(text: str) -> None:
    assert [block for block in from_text(text).blocks if block.place is not None] == []


def test_a_bracket_may_tell_what_is_counted_with_its_scale(small_world: Index) -> None:
    text = "Cattle (million animals)\nUganda 14.2\nKenya 18.3\n"
    assert told(from_text(text), small_world) == [("supported", None), ("unverifiable", None)]


def test_a_rank_in_a_line_is_no_figure(small_world: Index) -> None:
    text = "Number of loans by country: 1. Kenya 137, 2. Uganda 52."
    found = check_document(from_text(text), small_world, Config()).claims
    assert "1" not in {each.claim.mention.text for each in found}
