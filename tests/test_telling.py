"""The words for a night that all its written forms share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from factcheck.nights import Card, Cause, Count, Night, Standing, State
from factcheck.output.cards import cards
from factcheck.output.telling import (
    age_words,
    cause_words,
    counts_words,
    data_words,
    gate_sentence,
    headline,
    news,
    page_address,
    quoted,
    sentence_of,
    sparkline,
    trend_lines,
)
from factcheck.output.words import severity_word, share

if TYPE_CHECKING:
    from collections.abc import Mapping

    from made_nights import Made


def a_card(severity: str = "error", **more: str) -> Card:
    made = Card(code="FC101", severity="error", line=1, column=1)
    return replace(made, severity=severity, **more)


def standings(*told: tuple[State, str]) -> tuple[Standing, ...]:
    return tuple(
        Standing(
            path="a.md",
            id=f"{index}",
            state=state,
            cause=Cause.ARTICLE_NEW,
            since="2026-11-25",
            nights=1,
            card=a_card(severity),
        )
        for index, (state, severity) in enumerate(told)
    )


def a_night(made: Made, *told: tuple[State, str], **counts: int) -> Night:
    """Make a night with fresh findings of some severities, and counts of the others."""
    count = Count(night=made.night.name, started=made.night.started, new=len(told))
    count = replace(count, **counts)
    return replace(made.night, standings=standings(*told), trend=(*made.night.trend[:-1], count))


NEW = State.NEW


@pytest.mark.parametrize(
    ("told", "counts", "sentence"),
    [
        ((), {}, "Nothing new since yesterday. Nothing is open."),
        ((), {"open": 1}, "Nothing new since yesterday. 1 remains open."),
        (
            ((NEW, "error"), (NEW, "error"), (NEW, "warning")),
            {"fixed": 1, "open": 41},
            "3 new mismatches since yesterday, 2 of them serious. 1 was fixed. 41 remain open.",
        ),
        (((NEW, "error"),), {}, "1 new mismatch since yesterday, a serious one."),
        (((NEW, "warning"),), {}, "1 new mismatch since yesterday."),
        (
            ((NEW, "error"), (State.REOPENED, "error")),
            {},
            "2 new mismatches since yesterday, all of them serious, 1 of them back again.",
        ),
    ],
)
def test_a_night_is_told_in_a_sentence(
    made_nights: Mapping[str, Made],
    told: tuple[tuple[State, str], ...],
    counts: dict[str, int],
    sentence: str,
) -> None:
    assert sentence_of(a_night(made_nights["quiet"], *told, **counts)) == sentence


@pytest.mark.parametrize(
    ("before", "since"),
    [
        ("2026-11-24", "Nothing new since yesterday."),
        ("2026-11-25", "Nothing new since earlier today."),
        ("2026-11-20", "Nothing new since Fri 20 Nov."),
        ("2025-11-24-2", "Nothing new since Mon 24 Nov 2025."),
        (None, "No mismatch on the first night."),
    ],
)
def test_the_night_that_it_is_held_against_is_named(
    made_nights: Mapping[str, Made], before: str | None, since: str
) -> None:
    night = made_nights["quiet"].night
    held = [replace(night.count, night=before)] if before else []
    assert sentence_of(replace(night, trend=(*held, night.count))).startswith(since)


def test_a_broken_night_is_passed_over(made_nights: Mapping[str, Made]) -> None:
    night = a_night(made_nights["quiet"], (NEW, "error"))
    good, yesterday = night.trend[-3], replace(night.trend[-2], is_broken=True)
    after = replace(night, trend=(good, yesterday, night.count))
    assert sentence_of(after) == "1 new mismatch since Mon 23 Nov, a serious one."
    first = replace(night, trend=(yesterday, night.count))
    assert sentence_of(first) == "1 mismatch on the first night, a serious one."


def test_comments_that_silence_too_much_are_no_mismatches(
    made_nights: Mapping[str, Made],
) -> None:
    night = a_night(made_nights["quiet"], (NEW, "warning"), (NEW, "error"))
    comment, other = night.standings
    comment = replace(comment, card=replace(comment.card, code="FC901"))
    night = replace(night, standings=(comment, other))
    assert sentence_of(night) == "2 new findings since yesterday, 1 of them serious."
    assert headline(night) == "2 new findings (1 serious), 0 fixed, 0 open"


def test_the_first_night_has_nothing_new(made_nights: Mapping[str, Made]) -> None:
    night = a_night(made_nights["quiet"], (NEW, "error"))
    night = replace(night, trend=(night.count,))
    assert sentence_of(night) == "1 mismatch on the first night, a serious one."


def test_a_broken_night_says_so_and_what_is_broken(made_nights: Mapping[str, Made]) -> None:
    night = made_nights["broken"].night
    start = "reference_data/aiddata.csv:88:9: '4.6E+10' is no plain decimal"
    assert sentence_of(night) == f"Nothing could be checked: {start} (and 1 more fault)"
    assert headline(night) == f"nothing could be checked: {start}"
    assert news(night) == "nothing could be checked"
    assert counts_words(night) == "What was open stands as it stood: 7 findings"


def test_a_busy_night_is_told_in_numbers(made_nights: Mapping[str, Made]) -> None:
    night = made_nights["busy"].night
    assert news(night) == "4 new (3 serious), 1 fixed"
    assert headline(night) == "4 new mismatches (3 serious), 1 fixed, 3 open"
    assert gate_sentence(night) == "Gate failed: max_new = 0 (found 4)."
    assert data_words(night) == "aiddata is 212 days old (at most 180)"
    assert counts_words(night) == (
        "5 articles · 9 claims · 89% could be checked (yesterday 60%) · "
        "1 article or address could not be read · 1 silenced"
    )


def test_a_night_whose_gates_are_met_says_nothing_of_them(
    made_nights: Mapping[str, Made],
) -> None:
    assert gate_sentence(made_nights["quiet"].night) == ""


def test_no_claim_has_no_share(made_nights: Mapping[str, Made]) -> None:
    assert counts_words(a_night(made_nights["quiet"])) == "0 articles · 0 claims"


def test_what_could_not_be_looked_at_says_so() -> None:
    (standing,) = standings((State.OPEN, "error"))
    assert age_words(standing) == "since 25 Nov 2026 (1 night)"
    unseen = replace(standing, is_unseen=True)
    assert age_words(unseen) == "since 25 Nov 2026 (1 night), not looked at tonight"


def test_severity_is_told_in_words() -> None:
    assert severity_word("error", "FC101") == "serious"
    assert severity_word("warning", "FC902") == "minor"
    assert severity_word("info", None) == "near"
    assert severity_word("warning", "FC203") == "probably outdated"


@pytest.mark.parametrize(
    ("part", "words"),
    [(1.0, "100%"), (0.999, "99%"), (0.725, "72%"), (0.001, "under 1%"), (0.0, "0%")],
)
def test_a_share_is_never_rounded_to_all_or_nothing(part: float, words: str) -> None:
    assert share(part) == words


def test_every_cause_has_words() -> None:
    (standing,) = standings((NEW, "error"))
    told = [cause_words(replace(standing, cause=cause)) for cause in Cause]
    assert told[:2] == ["new article", "article edited"]
    assert len(set(told)) == len(Cause)
    assert cause_words(replace(standing, cause=None)) == ""
    back = replace(standing, state=State.REOPENED)
    assert cause_words(back) == "back again, new article"
    assert cause_words(replace(back, cause=None)) == "back again"


def test_a_sentence_is_parted_at_its_amount_and_cut() -> None:
    long = f"{'a ' * 500}$46 billion{' b' * 500}"
    before, amount, after = quoted(a_card(text="$46 billion", sentence=long), 50)
    assert (len(before), amount, len(after)) == (51, "$46 billion", 50)
    assert before.startswith("…")
    assert before.endswith("a ")
    assert after.startswith(" b b")
    assert after.endswith("…")


def test_a_sentence_keeps_its_words_on_one_line() -> None:
    card = a_card(text="$46 billion", sentence="worth\n  $46 billion,\n\nthey say")
    assert quoted(card) == ("worth ", "$46 billion", ", they say")


def test_a_finding_without_an_amount_gives_its_message() -> None:
    assert quoted(a_card(message="unused")) == ("", "unused", "")


@pytest.mark.parametrize(
    ("numbers", "line"),
    [((), ""), ((0, 0), "▁▁"), ((0, 1, 2, 4, 8), "▁▁▂▄█"), ((3,), "█")],
)
def test_numbers_are_drawn_as_bars(numbers: tuple[int, ...], line: str) -> None:
    assert sparkline(numbers) == line


def test_the_trend_has_its_numbers_beside_it(made_nights: Mapping[str, Made]) -> None:
    assert trend_lines(made_nights["busy"].night.trend[-3:]) == [
        "new   ▂▂█  1 1 4",
        "open  ▅██  2 3 3",
        "fixed █▁█  1 0 1",
    ]


def test_addresses_are_relative_without_a_site() -> None:
    assert page_address("", "2026-11-25") == "2026-11-25.html"
    assert page_address("https://x.example/f", "2026-11-25", "f-ab") == (
        "https://x.example/f/2026-11-25.html#f-ab"
    )


def test_findings_of_no_claim_are_counted_in_their_article(
    made_nights: Mapping[str, Made],
) -> None:
    told = {each.id: each for each in cards(made_nights["busy"].report)}
    assert told["fc901-1"].path == "opinion/column.md"
    assert told["fc901-1"].card.message == "nothing is left to silence here: remove it"


def test_a_card_tells_what_is_wrong_without_the_article(made_nights: Mapping[str, Made]) -> None:
    told = {(each.path, each.card.code): each for each in cards(made_nights["busy"].report)}
    card = told["gwadar.md", "FC102"].card
    assert card.claimed == "62 m USD (61.5–62.5)"
    assert card.references[0].startswith("62 bn USD, cpec_announcements.csv:")
    assert (card.difference, card.suggestion) == ("1,000 times too small", "$62 billion")
    assert told["opinion/column.md", "FC102"].silenced == "agreed with the desk"
