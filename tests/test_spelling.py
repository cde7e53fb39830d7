from __future__ import annotations

from factcheck.spelling import closest, did_you_mean


def test_the_closest_word_is_found_whatever_its_case() -> None:
    assert closest("REFRENCES", ["references", "fail_on"]) == "references"
    assert closest("usd", ["USD", "CAD"]) == "USD"


def test_nothing_is_close_to_a_foreign_word() -> None:
    assert closest("colour", ["references", "fail_on"]) is None
    assert did_you_mean("colour", ["references"]) == ""


def test_a_suggestion_is_a_question() -> None:
    assert did_you_mean("fail-on", ["fail_on"]) == 'did you mean "fail_on"?'
