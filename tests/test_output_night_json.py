"""The JSON of a night: that of its report, with the states of what was found."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from factcheck.output import renderer
from factcheck.output.format_json import night_json
from factcheck.output.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conftest import Golden
    from made_nights import Made


def told(made: Made) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(night_json(*made)))
    return found


@pytest.mark.parametrize("name", ["quiet", "busy", "broken"])
def test_the_json_of_a_night_looks_as_it_always_did(
    name: str, made_nights: Mapping[str, Made], golden: Golden
) -> None:
    golden(f"night/{name}.json", "".join(night_json(*made_nights[name])))


def test_it_is_the_json_of_the_report_and_only_adds(made_nights: Mapping[str, Made]) -> None:
    made = made_nights["busy"]
    plain = json.loads("".join(renderer("json")(made.report, Page())))
    found = told(made)
    assert list(found) == [*plain, "night", "fixed", "unseen"]
    for article in found["articles"]:
        for each in (*article["claims"], *article["findings"]):
            each.pop("state", None)
    assert {key: found[key] for key in plain} == plain


def test_each_finding_says_how_it_stands(made_nights: Mapping[str, Made]) -> None:
    articles = {article["path"]: article for article in told(made_nights["busy"])["articles"]}
    (first, *_) = articles["cpec-overview.md"]["claims"]
    assert first["state"] == {
        "state": "new",
        "cause": "article new",
        "since": "2026-11-25",
        "nights": 1,
    }
    states = {
        claim["verdict"]["code"]: claim.get("state", {}).get("state")
        for path in ("gwadar.md", "opinion/column.md")
        for claim in articles[path]["claims"]
    }
    assert states == {"FC102": "silenced", "FC101": "open", None: None}
    (unused,) = articles["opinion/column.md"]["findings"]
    assert unused["state"]["cause"] == "article edited"


def test_what_no_article_shows_is_told_beside_them(made_nights: Mapping[str, Made]) -> None:
    found = told(made_nights["busy"])
    (fixed,), (unseen,) = found["fixed"], found["unseen"]
    assert (fixed["path"], fixed["state"]["state"]) == ("sahiwal.md", "fixed")
    assert fixed["card"]["text"] == "$1.8 million"
    assert (unseen["path"], unseen["state"]["state"]) == ("old.txt", "open")


def test_the_night_tells_of_the_run(made_nights: Mapping[str, Made]) -> None:
    night = told(made_nights["busy"])["night"]
    assert " ".join(night) == (
        "name started seconds counts gates tables notes broken configuration command python"
    )
    assert night["started"] == "2026-11-25T02:00:00Z"
    assert (night["counts"]["new"], night["counts"]["failed"]) == (4, ["max_new"])
    broken = told(made_nights["broken"])
    assert broken["night"]["broken"][0]["where"] == "reference_data/aiddata.csv:88:9"
    assert broken["articles"] == []


def test_the_order_of_the_history_does_not_show(made_nights: Mapping[str, Made]) -> None:
    report, night = made_nights["busy"]
    turned = replace(night, standings=night.standings[::-1])
    assert list(night_json(report, turned)) == list(night_json(report, night))
