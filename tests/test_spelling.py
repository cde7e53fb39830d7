from __future__ import annotations

from factcheck.spelling import closest, closest_few, did_you_mean


def test_the_closest_word_is_found_whatever_its_case() -> None:
    assert closest("REFRENCES", ["references", "fail_on"]) == "references"
    assert closest("usd", ["USD", "CAD"]) == "USD"


def test_nothing_is_close_to_a_foreign_word() -> None:
    assert closest("colour", ["references", "fail_on"]) is None
    assert did_you_mean("colour", ["references"]) == ""


def test_of_words_that_are_alike_near_the_one_with_the_same_beginning_is_meant() -> None:
    assert closest("USX", ["USD", "UZS", "AUS"]) == "USD"
    assert closest_few("GBX", ["GBP", "BGN", "GHS"], 2) == ["GBP"]


def test_a_word_with_another_beginning_must_be_nearer() -> None:
    assert closest("severe", ["error", "warning", "info", "never"]) is None
    assert closest("mever", ["error", "warning", "info", "never"]) == "never"
    assert closest("Jan 2020", ["2019", "2020"]) == "2020"
    assert closest("rpoject", ["project", "region"]) == "project"


def test_a_suggestion_is_a_question() -> None:
    assert did_you_mean("fail-on", ["fail_on"]) == 'did you mean "fail_on"?'
