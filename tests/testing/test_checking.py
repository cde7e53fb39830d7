"""The Python interface, as a program uses it that imports factcheck."""

from __future__ import annotations

import doctest
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from importlib import import_module
from pathlib import Path

import pytest

import factcheck as fc
from factcheck.errors import FaultsError

from .conftest import OPEN, TRUE, WRONG

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
BOTH = f"{WRONG}{TRUE}"


def test_the_promise_is_small_and_kept() -> None:
    assert len(fc.__all__) <= 12
    assert all(getattr(fc, name) is not None for name in fc.__all__)
    with pytest.raises(AttributeError, match="no attribute 'verify'"):
        _ = fc.verify


def test_importing_costs_nothing() -> None:
    program = "import sys, factcheck; print([m for m in sys.modules if m.startswith('factcheck')])"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert loaded.stdout.decode().strip() == "['factcheck']"


@pytest.mark.parametrize(
    "name", ["", ".checking.asking", ".checking.articles", ".checking.reports"]
)
def test_examples_of_the_interface_run(name: str) -> None:
    ran = doctest.testmod(import_module(f"factcheck{name}"))
    assert ran.attempted > 0
    assert ran.failed == 0


def test_types_are_seen_from_outside(tmp_path: Path) -> None:
    program = tmp_path / "outside.py"
    program.write_text(
        "from factcheck import Report, Text, assert_facts, assert_figure, check, extract\n"
        "report: Report = check(Text('a'), allow=[('FC203', 'why')], min_coverage=0.5)\n"
        "said: str = report['x'].status\n"
        "low: list[str] = [claim.text for claim in report.mismatches]\n"
        "kinds: list[str] = [mention.kind for mention in extract(text='a')]\n"
        "ok: bool = assert_facts('a.txt', require=['x'], fail_on='error').ok\n"
        "code: str | None = assert_figure('a.txt', 'x', code='FC201').code\n"
        "check('a.txt', alow={})\n"
        "check('a.txt', fail_on='eror')\n"
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", str(program)]
    ended = subprocess.run(command, capture_output=True, check=False, cwd=tmp_path)
    faults = [line for line in ended.stdout.decode().splitlines() if ": error:" in line]
    assert [line.split(":")[1] for line in faults] == ["8", "9"], ended.stdout.decode()


def test_a_path_a_text_and_a_document_are_checked_alike(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(WRONG, encoding="utf-8")
    reports = [
        fc.check(path),
        fc.check(str(path)),
        fc.check(text=WRONG),
        fc.check(fc.Text(WRONG)),
        fc.check(fc.Document.from_file(path)),
        fc.check(fc.Document.from_text(WRONG)),
    ]
    for report in reports:
        assert [(claim.text, claim.code) for claim in report.mismatches] == [
            ("$46 billion", "FC201")
        ]


def test_a_mistyped_path_is_never_checked_as_prose(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(TRUE, encoding="utf-8")
    with pytest.raises(
        fc.FactcheckError, match=r'did you mean ".*draft.txt"\?; an article at hand'
    ):
        fc.check(tmp_path / "drafd.txt")
    with pytest.raises(fc.FactcheckError, match=r'no such file.*\n.*Text\("…"\)') as raised:
        fc.check(WRONG * 3)
    assert len(raised.value.where) < 70


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, "either an article or text="),
        ({"article": "a.txt", "text": "b"}, "either an article or text="),
        ({"article": 46}, "not int"),
        ({"text": TRUE, "as_of": "yesterday"}, '"yesterday" is no day'),
        ({"text": TRUE, "as_of": 20150420}, '"20150420" is no day'),
        (
            {"text": "Der Kredit für das Kraftwerk war hoch, und die Bank war es auch. " * 9},
            "English",
        ),
        ({"text": "   "}, "no text"),
        ({"text": TRUE, "references": "nowhere"}, "nowhere"),
    ],
)
def test_what_cannot_be_checked_says_so(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(fc.FactcheckError, match=message):
        fc.check(**arguments)  # type: ignore[arg-type]


def test_figures_that_say_the_same_are_told_apart_by_a_number() -> None:
    report = fc.check(text=BOTH)
    assert [claim.name for claim in report if "46" in claim.name] == [
        "$46 billion",
        "$46 billion~2",
    ]
    assert report["$46 billion"].code == "FC201"
    assert report["$46 billion~2"].status == "supported"
    assert "$46 billion~3" not in report
    with pytest.raises(TypeError, match=r"asked for by its figure, .*list\(report\)"):
        report[0]  # type: ignore[index]
    with pytest.raises(KeyError, match=r'no claim says "\$45 billion"; there is "\$46 billion"'):
        _ = report["$45 billion"]


def test_a_report_is_neither_true_nor_false() -> None:
    with pytest.raises(TypeError, match=r"report\.ok"):
        bool(fc.check(text=WRONG))


def test_a_claim_tells_what_the_program_prints() -> None:
    report = fc.check(text=WRONG)
    claim = report["$46 billion"]
    assert str(report).startswith(str(claim))
    assert "   ^^^^^^^^^^^ claimed 46 bn USD" in str(claim)
    assert (claim.line, claim.column, claim.severity) == (1, 37, "error")
    assert claim.sentence == WRONG.strip()
    assert any("cpec_announcements.csv" in row for row in claim.evidence)
    assert repr(claim).startswith(
        '<Claim 1:37 "$46 billion" contradicted FC201: the amount is right'
    )
    assert '"$46 billion" FC201 (write "2015")' in repr(report)


def test_a_report_is_the_json_of_the_contract() -> None:
    told = fc.check(SEED).to_dict()
    assert told["schema"] == 1
    assert told == json.loads(json.dumps(told))
    assert told["summary"]["contradicted"] == 1


def test_frames_hold_numbers_and_dates() -> None:
    frame = fc.check(SEED).to_frame().set_index("text")
    assert frame.loc["$46 billion", "point"] == 46e9
    assert frame.loc["$46 billion", "code"] == "FC201"
    assert frame.loc["2021", "date"] == "2021"
    assert frame["point"].isna().sum() == 2
    mentions = fc.extract(SEED).to_frame().set_index("text")
    assert mentions.loc["$4 million", "value"] == 4e6


def test_a_notebook_shows_a_table_that_cannot_be_broken_into() -> None:
    page = fc.check(fc.Text(WRONG, path="<b>.txt"))._repr_html_()
    assert "<b>$46 billion</b>" in page
    assert "&lt;b&gt;.txt:1:37" in page
    assert fc.extract(text="<i> $46 billion")._repr_html_().count("<i>") == 0


def test_last_year_is_understood_on_the_day_that_is_given() -> None:
    words = "Last year the package for CPEC that China announced came to $46 billion."
    for report in (
        fc.check(text=words, as_of="2016-03-01"),
        fc.check(text=words, as_of=date(2016, 3, 1)),
        fc.check(text=words, as_of=datetime(2016, 3, 1, 5)),  # noqa: DTZ001 - a notebook's
        fc.check(fc.Text(words, published="2016-03-01")),
    ):
        assert report["$46 billion"].record.claim.slots.period.value == "2015"


@pytest.mark.parametrize(
    "allow", [{"FC201": "as it was said"}, [("$46 billion", "as it was said")]]
)
def test_what_is_allowed_is_silent_and_keeps_its_reason(allow: dict[str, str]) -> None:
    report = fc.assert_facts(text=WRONG, allow=allow)
    assert report["$46 billion"].suppressed == "as it was said"
    assert report.mismatches == []
    assert report.to_dict()["articles"][0]["claims"][0]["suppressed"] == "as it was said"


def test_a_suppression_in_vain_may_be_allowed_too() -> None:
    text = f"<!-- factcheck: ignore FC101 -- why -->\n{TRUE}"
    assert [each["code"] for each in fc.check(text=text).to_dict()["articles"][0]["findings"]]
    assert fc.check(text=text, allow={"FC901": "the figure is under correction"}).ok


def test_a_figure_that_is_allowed_is_allowed_wherever_it_stands() -> None:
    assert fc.check(text=WRONG * 2, allow={"$46 billion": "quoted"}).ok
    assert not fc.check(text=WRONG * 2, allow={"$46 billion~2": "quoted"}).ok


@pytest.mark.parametrize(
    ("allow", "message"),
    [
        ({"FC201": " "}, '"FC201" is allowed without a reason'),
        ({"FC101": "why"}, "no claim is FC101"),
        ({"$4 million": "why"}, r'nothing is wrong with "\$4 million"'),
        (["FC201"], "pairs of what is allowed and why"),
        ("FC201", "pairs of what is allowed and why"),
    ],
)
def test_an_allowance_has_a_reason_and_a_use(allow: dict[str, str], message: str) -> None:
    with pytest.raises(fc.FactcheckError, match=message):
        fc.check(text=WRONG, allow=allow)


@pytest.mark.parametrize(
    ("allow", "hint"),
    [
        (["FC2O1"], 'did you mean "FC201"?'),
        (["$46 bilion"], 'did you mean "$46 billion"?'),
        (["FC202"], "take it out of allow"),
        (["FC201", "$46 billion"], "take it out of allow"),
    ],
)
def test_an_allowance_without_a_use_says_what_may_be_meant(allow: list[str], hint: str) -> None:
    with pytest.raises(FaultsError) as raised:
        fc.check(text=WRONG, allow=dict.fromkeys(allow, "why"))
    assert [fault.hint for fault in raised.value.faults] == [hint]


def test_allowances_without_reasons_are_all_named() -> None:
    with pytest.raises(FaultsError) as raised:
        fc.check(text=WRONG, allow={"FC201": "", "FC101": ""})
    assert len(raised.value.faults) == 2


def test_a_wrong_article_fails_with_what_the_program_prints() -> None:
    with pytest.raises(AssertionError) as raised:
        fc.assert_facts(text=WRONG)
    told = str(raised.value)
    assert told.startswith("<text>:1:37: FC201 right amount, wrong date\n")
    assert told.endswith("1 article, 1 claim: 0 supported · 1 mismatch · 0 not checkable")


@pytest.mark.parametrize(
    ("options", "unmet"),
    [
        ({"require": ["$47 billion"]}, '"$47 billion" is required, and no claim says it'),
        ({"require": ["$4 million"]}, "is required to be supported, and is unverifiable"),
        (
            {"min_coverage": 0.6},
            "1 of 2 claims could be decided, fewer than the 60% of min_coverage",
        ),
    ],
)
def test_what_is_demanded_and_not_met_is_told(options: dict[str, object], unmet: str) -> None:
    assert fc.check(text=TRUE + OPEN, require=["$46 billion"], min_coverage=0.5).ok
    with pytest.raises(AssertionError, match="not met: ") as raised:
        fc.assert_facts(text=TRUE + OPEN, **options)  # type: ignore[arg-type]
    assert unmet in str(raised.value)


def test_an_article_without_figures_passes_unless_something_must_be_there() -> None:
    quiet = "No figure stands in this article about the roads of the town, none at all."
    fc.assert_facts(text=quiet)
    with pytest.raises(AssertionError, match="0 of 0 claims"):
        fc.assert_facts(text=quiet, min_coverage=0.1)


def test_severities_below_fail_on_are_ok() -> None:
    assert fc.check(text=WRONG, fail_on="never").ok


def test_the_configuration_nearest_to_the_article_counts(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('fail_on = "never"\n')
    article = tmp_path / "a.txt"
    article.write_text(WRONG, encoding="utf-8")
    assert fc.check(article).ok
    (tmp_path / "factcheck.toml").write_text('fail_on = "nver"\n')
    with pytest.raises(fc.FactcheckError, match=r"factcheck.toml:1:11: .*\n.*never"):
        fc.check(article)


def test_one_figure_is_asserted_by_status_or_code() -> None:
    assert fc.assert_figure(fc.Text(WRONG), "$46 billion", code="FC201").line == 1
    assert fc.assert_figure(fc.Text(TRUE), "$46 billion").status == "supported"
    with pytest.raises(AssertionError, match=r"is contradicted FC201, not supported\n<text>:1:37"):
        fc.assert_figure(fc.Text(WRONG), "$46 billion")
    with pytest.raises(AssertionError, match="is contradicted FC201, not FC101"):
        fc.assert_figure(fc.Text(WRONG), "$46 billion", code="FC101")
    with pytest.raises(AssertionError, match="no claim says"):
        fc.assert_figure(fc.Text(WRONG), "$47 billion")


@pytest.mark.parametrize(
    ("asked", "hint"), [({"status": "suported"}, "supported"), ({"code": "FC21"}, "FC201")]
)
def test_a_mistyped_status_or_code_is_no_assertion(asked: dict[str, str], hint: str) -> None:
    with pytest.raises(fc.FactcheckError, match=f'did you mean "{hint}"'):
        fc.assert_figure(fc.Text(WRONG), "$46 billion", **asked)  # type: ignore[arg-type]


@pytest.mark.parametrize("ask", [fc.check, fc.assert_facts])
def test_a_mistyped_keyword_is_not_passed_over(ask: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="argument 'alow': did you mean \"allow\""):
        ask(text=TRUE, alow={"FC201": "agreed"})


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"fail_on": "waning"}, 'there is no fail_on "waning".*\n.*"warning"'),
        ({"min_coverage": 50}, r"min_coverage is 50, and no share\n.*0\.5"),
    ],
)
def test_a_demand_that_is_none_is_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(fc.FactcheckError, match=message):
        fc.check(text=WRONG, **options)  # type: ignore[arg-type]


def test_a_single_figure_may_be_required_without_a_list() -> None:
    assert fc.check(text=TRUE, require="$46 billion").ok


def test_mentions_are_a_list_that_tells_itself() -> None:
    mentions = fc.extract(text="It cost €18.4 million in 2024.")
    assert repr(mentions) == "<Mentions: 2 mentions: €18.4 million, 2024>"
    assert str(mentions).splitlines()[0] == '<text>:1:9: money "€18.4 million" = 18400000 EUR'
    assert [mention.text for mention in mentions[:1]] == ["€18.4 million"]
    assert mentions.to_dicts()[1]["resolved"] == "2024"


def test_a_collection_is_one_report_of_many_articles(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    lines = [{"id": "a", "text": WRONG}, {"id": "b", "text": TRUE}]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    report = fc.check(path)
    assert [claim.path.rpartition("#")[2] for claim in report if "46" in claim.text] == ["a", "b"]
    with pytest.raises(fc.FactcheckError, match="2 articles stand here"):
        fc.Document.from_file(path)
