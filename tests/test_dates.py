"""Dates in prose: the corpus, the rules' own examples, traps, and every way to print a day."""

from __future__ import annotations

import json
import re
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from babel.dates import get_month_names
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import edtf
from factcheck.model import Mention
from factcheck.rules import dates, rules
from factcheck.rules.dates.holidays import easter, first_day
from factcheck.rules.dates.words import lexicon
from factcheck.rules.registry import Context
from factcheck.rules.scan import Scanner

CORPORA = Path(__file__).parent / "corpora"
TODAY = date(2021, 6, 15)
DATE_RULES = [rule for rule in rules() if rule.id.startswith("date")]
SCANNER = Scanner(rules())
DATES_ALONE = Scanner(DATE_RULES)
KINDS = ("date", "daterange")
MONTHS = tuple(f"{date(2001, month, 1):%B}" for month in range(1, 13))


def read(text: str, context: Context | None = None, scanner: Scanner = SCANNER) -> list[Mention]:
    context = context or Context(today=TODAY)
    mentions = dates.finish(scanner.read(text, context), text, context)
    return [mention for mention in mentions if mention.kind in KINDS]


def told(text: str, context: Context | None = None) -> list[tuple[str, str | None]]:
    return [(m.text, m.resolved) for m in read(text, context)]


def sentences(name: str) -> list[Any]:
    lines = (CORPORA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    marked = []
    for number, entry in enumerate(map(json.loads, lines), 1):
        reason = entry.get("xfail")
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        marked.append(pytest.param(entry, marks=marks, id=f"{name}:{number}"))
    return marked


@pytest.mark.parametrize("entry", sentences("dates"))
def test_the_corpus_is_read_as_labelled(entry: dict[str, Any]) -> None:
    context = Context(
        today=TODAY if entry.get("today", True) else None,
        fiscal_year_start=entry.get("fiscal_year_start"),
    )
    found = read(entry["text"], context)
    labelled = [(m["text"], m["resolved"], m.get("flag")) for m in entry["mentions"]]
    assert [(m.text, m.resolved, m.flag) for m in found] == labelled
    assert all(entry["text"][m.start : m.end] == m.text for m in found)
    assert all(m.resolved is None or edtf.is_valid(m.resolved) for m in found)


@pytest.mark.parametrize("rule", DATE_RULES, ids=lambda rule: rule.id)
def test_a_rule_reads_its_examples_and_refuses_its_rejects(rule: Any) -> None:
    for sentence, wanted in rule.examples.items():
        (mention,) = [m for m in read(sentence, Context()) if m.rule == rule.id]
        assert {name: getattr(mention, name) for name in wanted} == wanted, sentence
    for sentence in rule.rejects:
        assert not [m for m in read(sentence, Context()) if m.rule == rule.id], sentence


PRINTED = {
    "{d} {month} {y}": "day",
    "{d:02d} {mon} {y}": "day",
    "{month} {d}, {y}": "day",
    "{mon}. {d}, {y}": "day",
    "{month} the {d}{nth}, {y}": "day",
    "the {d}{nth} of {month} {y}": "day",
    "{weekday}, {d} {month} {y}": "day",
    "{weekday}, {month} {d}, {y}": "day",
    "{y}-{m:02d}-{d:02d}": "day",
    "{d}-{mon}-{y}": "day",
    "{y} {month} {d}": "day",
    "{month} {y}": "month",
    "{mon}. {y}": "month",
    "{y}": "year",
    "the year {y}": "year",
}


@given(
    day=st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    printed=st.sampled_from(sorted(PRINTED)),
)
def test_a_printed_date_is_read_back(day: date, printed: str) -> None:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0)
    month = MONTHS[day.month - 1]
    words = printed.format(
        d=day.day, m=day.month, y=day.year, month=month, mon=month[:3], nth=ending or "th",
        weekday=f"{day:%A}",
    ).replace("May.", "May")  # fmt: skip
    text = f"The deal was signed in or on {words}, he said."
    (mention,) = read(text)
    iso = day.isoformat()
    wanted = {"day": iso, "month": iso[:7], "year": iso[:4]}[PRINTED[printed]]
    assert mention.resolved == wanted
    assert words.removeprefix("the ") in text[mention.start : mention.end]


@given(
    first=st.integers(1900, 2098),
    length=st.integers(1, 60),
    words=st.sampled_from(
        ["from {} to {}", "between {} and {}", "{}–{}", "{}-{}", "{} to {}", "from {} until {}"]
    ),
)
def test_a_range_of_years_keeps_both_ends(first: int, length: int, words: str) -> None:
    last = min(first + length, 2099)
    printed = words.format(first, last)
    assert told(f"Debt grew ({printed}) fast.") == [(printed, f"{first}/{last}")]


@given(start=st.dates(date(1950, 1, 1), date(2060, 1, 1)), days=st.integers(0, 900))
def test_days_are_written_as_the_shortest_edtf_and_read_back(start: date, days: int) -> None:
    end = start + timedelta(days)
    assert edtf.bounds(edtf.from_days(start, end)) == (start, end)


@given(today=st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_what_is_past_in_a_newspaper_lies_before_its_day(today: date) -> None:
    context = Context(today=today)
    for words in ("on Friday", "last year", "three weeks ago", "last month", "yesterday"):
        (mention,) = read(f"He said {words} that it was over.", context)
        assert mention.resolved is not None
        first = edtf.bounds(mention.resolved).first
        assert first is not None
        assert first <= today


BEFORE = (
    *("from 2001 to 2009", "in the 1990s", "in 2010", "since 2004", "by June 2014", "last year"),
    *("in 2005-06", "in the 20th century", "in FY2016-17", "over the past decade", "in 9999"),
    *("on Feb 29, 2012", "in the first half of 2019", "at Easter 2010", "in 1000"),
)
BEHIND = (
    *("the following May", "the previous August", "two days earlier", "ten years before"),
    *("the next month", "that year", "the same period last year", "the following Christmas"),
    *("500 years earlier", "the second quarter", "until April 30", "the following February 29"),
)


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("today", [TODAY, date(2024, 2, 29), date(999, 12, 31), None])
def test_whatever_is_told_before_a_date_that_points_back_is_read(
    before: str, today: date | None
) -> None:
    for behind in BEHIND:
        for found, resolved in told(f"He came {before}. He left {behind}.", Context(today=today)):
            known = edtf.bounds(resolved) if resolved else None
            assert known is None or known.first or known.last, (found, resolved)


def test_digits_are_settled_by_the_configuration() -> None:
    assert told("Signed 3/4/2015.", Context(day_first=True)) == [("3/4/2015", "2015-04-03")]
    assert told("Signed 3/4/2015.", Context(day_first=False)) == [("3/4/2015", "2015-03-04")]


def test_a_date_far_back_is_not_pointed_to() -> None:
    text = "It opened in 1990. " + "Nothing more is known of the port. " * 30 + "That year it fell."
    assert told(text)[-1] == ("That year", "2021")


def test_easter_is_reckoned_by_both_calendars() -> None:
    assert easter(2018) == date(2018, 4, 1)
    assert easter(2018, orthodox=True) == date(2018, 4, 8)
    assert first_day("4 thu 11 +1", 2017) == date(2017, 11, 24)
    assert first_day("-1 mon 5", 2021) == date(2021, 5, 31)
    assert first_day("diwali", 1900) is None


HOSTILE = {
    "months": "May ",
    "years": "2015-",
    "ago": "3 years ",
    "ends": "end of ",
    "nested": "the first week of ",
    "quarters": "first quarter of ",
    "digits": "1",
    "ordinals": "twenty-first ",
    "quotes": "'’",
    "slashes": "1/",
    "nul": "\0 2015 ",
    "combining": "M\u0301ay 5\u0301 ",
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_text_costs_no_more_than_its_length(name: str) -> None:
    """The processor's time of the quickest of three: what else the machine does is not in it."""
    unit = HOSTILE[name]

    def once(text: str) -> float:
        start = time.process_time()
        found = read(text, scanner=DATES_ALONE)
        taken = time.process_time() - start
        assert all(text[m.start : m.end] == m.text for m in found)
        return taken

    def seconds(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        return min(once(text) for _ in range(3))

    assert seconds(32_000) < 40 * max(seconds(4000), 0.005)


@given(st.text(max_size=200))
def test_any_text_gives_exact_spans(text: str) -> None:
    for mention in read(text):
        assert text[mention.start : mention.end] == mention.text


WORDS_OF_DATES = re.findall(
    r"\S+",
    """
January May June Sept. Dec. Monday Friday today yesterday last next this past previous following
the of in on by to from between and until since before early mid late first second half quarter
year month week day days weeks months years decade century fiscal financial ended ending beginning
0 1 2 12 29 30 31 zero two three twelve 0001 1900 2015 2021 9999 FY2021 2014-15 '15 15th 20th 1990s
Q1 H1 spring winter ago later earlier that same Christmas Ramadan Easter BC AD circa - – / , ( )
12/31/2020 5/12 2020-02-30 2021-06 February holidays eve end start weekend business
""",
)


@given(
    words=st.lists(st.sampled_from(WORDS_OF_DATES), min_size=1, max_size=9),
    today=st.sampled_from([TODAY, date(2024, 2, 29), date.min, date.max, None]),
)
@settings(max_examples=1000)
def test_no_order_of_words_of_dates_makes_a_date_that_there_is_not(
    words: list[str], today: date | None
) -> None:
    for found, resolved in told(" ".join(words), Context(today=today)):
        assert resolved is None or edtf.is_valid(resolved), found


def test_the_months_are_those_of_babel() -> None:
    for width in ("wide", "abbreviated"):
        for number, name in get_month_names(width, locale="en").items():
            assert lexicon()[name.lower().rstrip(".")][:2] == ("month", number)
