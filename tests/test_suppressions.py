"""Findings that an article, or the configuration, asks not to be told, through the program."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck import check
from factcheck.documents import from_text
from factcheck.documents.directives import find_directives
from factcheck.errors import ExitCode, FaultsError
from factcheck.keys import Basis, key_of

if TYPE_CHECKING:
    from conftest import Factcheck, Golden
    from factcheck import Report

GOLDEN = Path(__file__).parent / "golden"
SCALE = "The Sandbank Bridge cost $310 billion."
DATED = "The Sandbank Bridge opened in May 2018."
RIGHT = "The Sandbank Bridge cost $310 million."
EVERY_KIND = f"""A title about the harbour

factcheck: ignore FC102 -- the desk wants it so
{SCALE}

{SCALE} <!-- factcheck: ignore FC102 until=2020-01-01 -- look again -->

<!-- factcheck: ignore FC101, FC102 -- one of two -->
{SCALE}

<!-- factcheck: ignore FC101 -- corrected long ago -->
{RIGHT}

<!-- factcheck: off -->
{SCALE}

{DATED}
<!-- factcheck: on -->

{SCALE} <!-- factcheck: ignore -- as agreed -->
"""
BAD = f"""<!-- factcheck: ignor FC102 -- why -->
{SCALE}

<!-- factcheck: ignore FC12O until=soon untill=2027-01-01 -- why -->
{RIGHT}

<!-- factcheck: ignore FC102 because of the desk -->
<!-- factcheck ignore FC102 -- why -->
<!-- factcheck: ignore "$310 billion -- why -->
<!-- factcheck: -->
factcheck: ignroe FC102 -- why

<!-- factcheck: off -- why
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(GOLDEN / "harbour", tmp_path / "harbour")
    monkeypatch.chdir(tmp_path)


def run(text: str, factcheck: Factcheck, *options: str) -> tuple[int, Any]:
    """Check an article; give the exit code and what the JSON says of it."""
    Path("a.txt").write_text(text, encoding="utf-8")
    shown = factcheck("run", "a.txt", "--references", "harbour", "--format", "json", *options)
    return shown.code, json.loads(shown.out)["articles"][0]


def reasons(article: Any) -> list[str | None]:
    return [claim["suppressed"] for claim in article["claims"] if claim["verdict"]["severity"]]


def found(article: Any) -> list[tuple[str, int]]:
    return [(finding["code"], finding["line"]) for finding in article["findings"]]


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_suppressions_of_every_kind_look_as_they_always_did(
    form: str, factcheck: Factcheck, golden: Golden
) -> None:
    Path("a.txt").write_text(EVERY_KIND, encoding="utf-8")
    options = ("--references", "harbour", "--as-of", "2026-05-01", "--format", form)
    shown = factcheck("run", "a.txt", *options)
    assert shown.code == ExitCode.FINDINGS
    golden(f"cli/suppressed-{form}.txt", shown.out)


@pytest.mark.parametrize(
    "line",
    [
        "[//]: # (factcheck: ignore FC102 -- the desk's)",
        '[//]: # "factcheck: ignore FC102 -- the desk\'s"',
        "  [//]:# ( factcheck: ignore FC102 -- the desk's ) ",
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_remark_of_markdown_silences_too(
    line: str, name: str, end: str, factcheck: Factcheck
) -> None:
    text = f"A title{end}{end}{line}{end}{end}{SCALE}{end}"
    Path(name).write_bytes((text if name == "a.md" else text.replace(end * 2, end)).encode())
    shown = factcheck("run", name, "--references", "harbour", "--format", "json")
    [article] = json.loads(shown.out)["articles"]
    assert (shown.code, found(article)) == (ExitCode.OK, [])
    assert reasons(article) == ["the desk's"]


def test_another_remark_of_markdown_is_none_of_ours() -> None:
    assert find_directives("[//]: # (we ran a factcheck: ignore the rest)\n") == []


def test_bad_suppressions_are_told_with_place_and_mend(
    factcheck: Factcheck, golden: Golden
) -> None:
    Path("a.txt").write_text(BAD, encoding="utf-8")
    shown = factcheck("run", "a.txt", "--references", "harbour", "--quiet")
    assert shown.code == ExitCode.FINDINGS
    golden("cli/suppressed-badly.txt", shown.err)


def test_a_bad_suppression_alone_is_input_that_could_not_be_read(factcheck: Factcheck) -> None:
    code, article = run(f"{RIGHT} <!-- factcheck: ignor FC102 -- why -->", factcheck)
    assert code == ExitCode.UNREADABLE
    [error] = article["errors"]
    assert (error["code"], error["where"]) == ("bad-suppression", "a.txt:1:56")
    assert error["hint"] == 'did you mean "ignore"?'
    assert [claim["verdict"]["status"] for claim in article["claims"]] == ["supported"]


def test_a_silenced_claim_keeps_its_verdict_and_ends_no_run(factcheck: Factcheck) -> None:
    code, article = run(f"{SCALE} <!-- factcheck: ignore FC102 -- so it is -->", factcheck)
    [claim] = article["claims"]
    assert code == ExitCode.OK
    assert (claim["suppressed"], claim["verdict"]["code"]) == ("so it is", "FC102")
    assert article["findings"] == []


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- factcheck: ignore FC102 -- why -->",
        "factcheck: ignore FC102 -- why",
        "  factcheck: ignore FC1 -- why",
        "factcheck: ignore FC101,FC2 FC102 “$310 billion” -- why",
        'factcheck: ignore "$310  billion" -- why',
        "<!--factcheck:ignore FC102 until=2026-05-01 -- why-->",
        "<!-- factcheck: ignore FC102 \u2014 why -->",
        "<!-- factcheck:\nignore FC102 --\nwhy -->",
        "factcheck: off -- why",
        "factcheck: ignore-file FC102 -- why",
    ],
)
def test_a_suppression_alone_on_a_line_is_about_the_block_behind_it(
    comment: str, factcheck: Factcheck
) -> None:
    _, article = run(f"A title\n\n{comment}\n{SCALE}\n", factcheck, "--as-of", "2026-05-01")
    assert reasons(article) == ["why"]
    assert article["errors"] == []


@pytest.mark.parametrize(
    ("text", "silenced"),
    [
        (f"<!-- factcheck: ignore FC102 -- why -->\n{SCALE}\n\n{SCALE}", [True, False]),
        (f"{SCALE} <!-- factcheck: ignore FC102 -- why -->\n\n{SCALE}", [True, False]),
        (f"{SCALE}\n\n<!-- factcheck: ignore FC102 -- why --> {SCALE}", [False, True]),
        (f"{SCALE}\n\n{SCALE}\n\nfactcheck: ignore-file FC1 -- why", [True, True]),
        (f"{SCALE}\n\nfactcheck: off -- why\n{SCALE}", [False, True]),
        (f"factcheck: off -- why\n{SCALE}\nfactcheck: on\n{SCALE}", [True, False]),
        (f"factcheck: ignore FC201 -- why\n{SCALE}", [False]),
        (f'factcheck: ignore "$311 billion" -- why\n{SCALE}', [False]),
        (f"factcheck: ignore-file -- why\n{SCALE} {DATED}", [True, True]),
        (f"{SCALE}\n\n--- <!-- factcheck: ignore FC102 -- why -->", [False]),
        (f"{SCALE}\n\n<!-- factcheck: ignore FC102 -- why -->", [False]),
    ],
)
def test_a_suppression_reaches_so_far(
    text: str, silenced: list[bool], factcheck: Factcheck
) -> None:
    _, article = run(text, factcheck)
    assert [reason is not None for reason in reasons(article)] == silenced


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (f"factcheck: ignore FC102 -- why\n{RIGHT}", [("FC901", 1)]),
        (f"factcheck: ignore FC102\n{RIGHT}", [("FC901", 1)]),
        (f"factcheck: ignore FC102 until=2020-01-01 -- why\n{RIGHT}", [("FC901", 1)]),
        (f"factcheck: ignore FC102 FC201 -- why\n{SCALE}", [("FC901", 1)]),
        (f"{RIGHT}\n\nfactcheck: on", [("FC901", 3)]),
        (f"factcheck: ignore FC102\n{SCALE}", [("FC902", 1)]),
        (f"factcheck: ignore -- why\n{SCALE}", [("FC902", 1)]),
        (f"factcheck: off\n{SCALE}", [("FC902", 1)]),
        (f"factcheck: off -- why\n{SCALE}", []),
        (f"factcheck: ignore FC102 until=2026-04-30 -- why\n{SCALE}", [("FC903", 1)]),
        (f"factcheck: ignore FC102 until=2026-05-01 -- why\n{SCALE}", []),
        (f"factcheck: ignore FC102 until=2020-01-01\n{SCALE}", [("FC902", 1), ("FC903", 1)]),
    ],
)
def test_what_is_amiss_with_a_suppression_is_a_finding(
    text: str, findings: list[tuple[str, int]], factcheck: Factcheck
) -> None:
    _, article = run(text, factcheck, "--as-of", "2026-05-01")
    assert found(article) == findings
    assert {finding["severity"] for finding in article["findings"]} <= {"warning"}


def test_an_expired_suppression_silences_nothing(factcheck: Factcheck) -> None:
    text = f"factcheck: ignore FC102 until=2020-01-01 -- why\n{SCALE}"
    assert reasons(run(text, factcheck)[1]) == [None]
    assert reasons(run(text, factcheck, "--as-of", "2019-12-31")[1]) == ["why"]


@pytest.mark.parametrize("until", ["until=2026-05-01", "UNTIL=2026-05-01"])
def test_an_article_whose_suppression_ends_is_checked_again_each_day(until: str) -> None:
    document = from_text(f"<!-- factcheck: ignore FC102 {until} -- why -->\n{SCALE}")
    basis = Basis(references="", rules="", configuration="")
    days = [date(2026, 5, day) for day in (1, 2)]
    assert len({key_of(document, basis, None, day) for day in days}) == len(days)


@pytest.mark.parametrize(
    "text",
    [
        "factcheck: Did the bridge cost $310 billion?",
        'Factcheck: Minister "gave" nothing',
        'FACTCHECK: On "stolen" bridges',
        "factcheck: on the bridge of $310 billion",
        "We say factcheck: ignore FC102 -- why",
        "<!-- factcheck this again -->",
        "Write `<!-- factcheck: off -->` there.",
        "```\n<!-- factcheck: off -->\n```",
    ],
)
def test_what_only_looks_like_a_suppression_is_prose(text: str) -> None:
    assert find_directives(text) == []
    assert from_text(text).text == text


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- Factcheck: Ignore FC102 -- the desk wants it so -->",
        "<!-- FACTCHECK: IGNORE fc102 UNTIL=2099-01-01 -- the desk wants it so -->",
        "Factcheck: ignore FC102 -- the desk wants it so",
        "[//]: # (FactCheck: Ignore-File FC102 -- the desk wants it so)",
    ],
)
def test_a_suppression_is_read_whatever_the_case(comment: str, factcheck: Factcheck) -> None:
    code, article = run(f"{comment}\n{SCALE}\n", factcheck)
    assert (code, reasons(article)) == (0, ["the desk wants it so"])


def test_a_misspelled_one_in_capitals_is_told(factcheck: Factcheck) -> None:
    code, article = run(f"<!-- Factcheck: Ignor FC102 -- why -->\n{SCALE}\n", factcheck)
    assert code == ExitCode.FINDINGS
    assert [each["message"] for each in article["errors"]] == ['there is no suppression "Ignor"']


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{SCALE} <!-- factcheck: ignore FC102 -- why --> <!-- factcheck: ignore FC1 -- too -->",
         ["line 1 silences that already: remove it"]),
        ((f"<!-- factcheck: ignore-file FC102 -- why -->\n\n{SCALE} "
         "<!-- factcheck: ignore FC102 -- why -->"),
         ["line 1 silences that already: remove it"]),
        (f"{SCALE} <!-- factcheck: ignore FC102 --> <!-- factcheck: ignore FC102 -- why -->",
         ["line 1 silences that already: remove it"]),
        ((f"<!-- factcheck: ignore FC102, FC202 -- why -->\n{DATED} {SCALE}\n"
         f"<!-- factcheck: ignore-file FC102 -- why -->\n\n{SCALE}"),
         []),
        ((f"{SCALE} <!-- factcheck: ignore FC102 until=2020-01-01 -- why -->"
         " <!-- factcheck: ignore FC102 -- why -->"),
         ["it held until 2020-01-01: mend the article, or set a new day"]),
    ],
)  # fmt: skip
def test_a_suppression_that_doubles_another_is_unused(
    text: str, told: list[str], factcheck: Factcheck
) -> None:
    code, article = run(f"{text}\n", factcheck)
    assert all(reasons(article))
    assert [each["message"] for each in article["findings"]] == told
    assert code == (ExitCode.FINDINGS if told else ExitCode.OK)


def test_suppressions_are_no_prose_and_move_nothing() -> None:
    source = f"factcheck: ignore FC102 -- $5 billion\r\n{SCALE} <!-- factcheck: off -- why -->"
    text = from_text(source).text
    assert len(text) == len(source)
    assert text.split() == SCALE.split()
    assert text.index("$") == source.index("$310")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("head", ["", "\ufeff", f"{RIGHT}\n"])
def test_a_line_is_a_suppression_under_any_mark_and_line_ending(head: str, ending: str) -> None:
    source = f"{head}factcheck: off -- why\n{SCALE}".replace("\n", ending)
    [directive] = find_directives(source)
    assert source[directive.start : directive.end] == "factcheck: off -- why"


def test_figures_in_a_suppression_are_not_read(factcheck: Factcheck) -> None:
    Path("a.txt").write_text(f'factcheck: ignore "$5 million" -- $7 billion\n{RIGHT}\n')
    shown = factcheck("extract", "a.txt", "--format", "jsonl")
    assert [json.loads(line)["text"] for line in shown.out.splitlines()] == ["$310 million"]


def test_the_configuration_ignores_codes_in_files(factcheck: Factcheck) -> None:
    Path("factcheck.toml").write_text('per_file_ignores = { "*.txt" = ["FC102", "FC9"] }')
    code, article = run(f"{SCALE}\n\nfactcheck: on", factcheck)
    assert code == ExitCode.OK
    assert reasons(article) == ["ignored by per_file_ignores of factcheck.toml"]
    assert article["findings"] == []


@pytest.mark.parametrize(
    ("glob", "is_ignored"),
    [
        ("a.txt", True),
        ("*.md", False),
        ("drafts/a.txt", True),
        ("drafts/*", True),
        ("**/a.txt", True),
        ("other/*", False),
        ("./drafts/*.txt", True),
    ],
)
def test_a_glob_is_relative_to_its_file(
    glob: str, is_ignored: bool, factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("factcheck.toml").write_text(f'per_file_ignores = {{ "{glob}" = ["FC1"] }}')
    Path("drafts").mkdir()
    Path("drafts/a.txt").write_text(SCALE)
    arguments = ("run", "--references", str(Path("harbour").absolute()))
    assert factcheck(*arguments, "drafts/a.txt").code == (0 if is_ignored else 1)
    monkeypatch.chdir("drafts")
    assert factcheck(*arguments, "a.txt").code == (0 if is_ignored else 1)


def test_a_finding_says_how_to_silence_it(factcheck: Factcheck) -> None:
    Path("a.txt").write_text(SCALE)
    shown = factcheck("run", "a.txt", "--references", "harbour")
    [comment] = [line for line in shown.out.splitlines() if "silence it" in line]
    _, _, comment = comment.partition("silence it: ")
    assert reasons(run(f"{SCALE} {comment}", factcheck)[1]) == ["why"]


# ---- from Python -------------------------------------------------------------------------


def test_suppressions_hold_and_expire_from_python_too() -> None:
    def checked(comment: str, as_of: str | None = None) -> Report:
        return check(text=f"{SCALE} {comment}", references="harbour", as_of=as_of)

    report = checked("<!-- factcheck: ignore FC102 -- why -->")
    assert report.ok
    assert report["$310 billion"].suppressed == "why"
    expired = "<!-- factcheck: ignore FC102 until=2020-01-01 -- why -->"
    assert not checked(expired).ok
    assert checked(expired, as_of="2019-12-31").ok


def test_a_suppression_that_cannot_be_understood_is_no_pass_from_python() -> None:
    with pytest.raises(FaultsError) as caught:
        check(text=f"{RIGHT} <!-- factcheck: ignor FC102 -- why -->", references="harbour")
    [fault] = caught.value.faults
    assert (fault.where, fault.hint) == ("<text>:1:56", 'did you mean "ignore"?')


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("F -- why", 'write a code as FC201 or FC2, a figure as "$46 billion"'),
        ("bridge -- why", 'write a code as FC201 or FC2, a figure as "$46 billion"'),
        ("because", "put two hyphens before the reason: -- why"),
    ],
)
def test_the_mend_of_a_suppression_fits_what_stands_there(
    words: str, hint: str, factcheck: Factcheck
) -> None:
    _, article = run(f"{SCALE} <!-- factcheck: ignore {words} -->", factcheck)
    [fault] = article["errors"]
    assert fault["message"].endswith("is neither a code nor a figure in quotes")
    assert fault["hint"] == hint


# ---- other formats -----------------------------------------------------------------------

WHY = "<!-- factcheck: ignore FC102 -- why -->"
MARKDOWN = f"""---
title: The harbour
---
# The harbour

{WHY}
The Sandbank Bridge cost **$310 billion**.

The Sandbank Bridge {WHY} cost $310 billion.

```
<!-- factcheck: off -->
```

- The Sandbank Bridge cost $310 billion. {WHY}
- The Sandbank Bridge cost $310 billion.

Write `<!-- factcheck: off -->` there.
"""
PAGE = f"""<!doctype html><html><head><title>The harbour</title></head><body><main>
<h1>The harbour</h1>
{WHY}
<p>The Sandbank Bridge cost <b>$310&nbsp;billion</b>.</p>
<p>{SCALE}</p><p>The Sandbank Bridge cost
$310&nbsp;billion. <!-- factcheck: ignore "$310 billion" -- why --></p>
<p>{SCALE} {WHY}</p><p>{SCALE}</p>
<pre>&lt;!-- factcheck: off --&gt;</pre>
</main></body></html>
"""


@pytest.mark.parametrize(
    ("name", "text", "silenced"),
    [
        ("a.md", MARKDOWN, [True, True, True, False]),
        ("a.html", PAGE, [True, False, True, True, False]),
    ],
)
def test_comments_silence_in_every_format(
    name: str, text: str, silenced: list[bool], factcheck: Factcheck
) -> None:
    Path(name).write_text(text, encoding="utf-8")
    shown = factcheck("run", name, "--references", "harbour", "--format", "json")
    [article] = json.loads(shown.out)["articles"]
    assert [reason is not None for reason in reasons(article)] == silenced
    assert article["errors"] == []
    for claim in article["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["text"]
