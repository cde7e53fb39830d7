"""Markdown of runs and nights, and text of others that must do nothing in it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from factcheck.model import ArticleReport, Document, Problem, Report
from factcheck.nights import Standing
from factcheck.output import renderer
from factcheck.output.format_markdown import MARKER, MOST_BYTES, night_markdown
from factcheck.output.inert import code, inert
from factcheck.output.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markdown_it.token import Token

    from conftest import Golden
    from made_nights import Made

HOSTILE = (
    "</td><script>alert(1)</script>",
    "| a | b |",
    "`code` ``more`` \\`",
    "**bold** _it_ ~~gone~~ [a](http://evil.example) ![i](x.png)",
    "<http://evil.example> https://evil.example www.evil.example mailto:a@evil.example",
    "@everyone and @octo-cat, a@b.example",
    "#123 and GH-12 and o/r#7, !12 and ~bug",
    "&lt;b&gt; &#64;all",
    "a\n\n# heading\n- item\r\n---\n",
    "\u202egnp.exe \x00\x1b[31m \udce9",
    "back\\slash | pipe\\",
    "[ref]: http://evil.example",
    "$x^2$",
)
_PLAIN = {
    "inline", "text", "softbreak", "hardbreak", "code_inline", "html_block", "html_inline",
    "heading_open", "heading_close", "paragraph_open", "paragraph_close",
    "table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close",
    "tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close",
    "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
}  # fmt: skip
_OURS = ("<!--", "<details>", "</details>", "<details><summary>")


def tokens(text: str) -> list[Token]:
    """Parse as GitHub does: tables, struck words, bare addresses."""
    parser = MarkdownIt("gfm-like", {"linkify": False})
    return [inner for each in parser.parse(text) for inner in (each, *(each.children or ()))]


def cells(text: str) -> list[str]:
    """Give the text of every cell as a reader sees it."""
    found, shown = [], [each for each in tokens(text) if each.type in ("td_open", "inline")]
    for opened, inline in pairwise(shown):
        if opened.type == "td_open":
            found.append("".join(each.content for each in inline.children or ()))
    return found


@pytest.mark.parametrize("name", ["quiet", "busy", "broken"])
def test_a_night_looks_as_it_always_did(
    name: str, made_nights: Mapping[str, Made], golden: Golden
) -> None:
    golden(f"night/{name}.md", "".join(night_markdown(*made_nights[name])))


def test_a_run_is_the_same_without_states(made_nights: Mapping[str, Made], golden: Golden) -> None:
    text = "".join(renderer("markdown")(made_nights["busy"].report, Page()))
    golden("night/run.md", text)
    assert "new article" not in text


def test_a_run_without_findings_has_no_table(made_nights: Mapping[str, Made]) -> None:
    text = "".join(renderer("markdown")(made_nights["quiet"].report, Page()))
    assert text.startswith(f"{MARKER}\n### Fact-check — no mismatch\n")
    assert "|" not in text


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_others_makes_nothing(text: str) -> None:
    for shown in (inert(text), code(text)):
        parsed = tokens(f"lead {shown} end")
        assert {each.type for each in parsed} <= {
            "paragraph_open", "paragraph_close", "inline", "text", "text_special", "code_inline",
        }  # fmt: skip
        assert "\n" not in shown
        outside = "".join(each.content for each in parsed if each.type.startswith("text"))
        for link in (
            "@everyone",
            "@octo",
            "@b",
            "@all",
            "#1",
            "#7",
            "GH-1",
            "!1",
            "~b",
            "://",
            "www.",
        ):
            assert link not in outside


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_others_stays_in_its_cell(text: str) -> None:
    table = f"| a | b |\n|---|---|\n| {inert(text)} | {code(text)} |\n"
    shown = cells(table)
    assert len(shown) == 2
    assert not {each.type for each in tokens(table)} - _PLAIN - {"text_special"}
    if text.isascii() and "\x00" not in text and "&" not in text:
        words = " ".join(text.split())
        assert [cell.replace("\u200d", "") for cell in shown] == [words, words]


def test_marks_of_direction_are_shown() -> None:
    assert inert("\u202egnp.exe\x00") == "\\\\u202egnp.exe\\\\x00"
    assert code("a\u202e.md") == "a\\\\u202e.md"


def a_hostile_night(made: Made) -> Made:
    """Put hostile text everywhere that an article can."""
    text = " ".join(HOSTILE)

    def hostile(each: Standing) -> Standing:
        card = replace(
            each.card, title=text, sentence=f"{text} {each.card.text}", text=text, message=text,
            references=(text,), difference=text, suggestion=text,
        )  # fmt: skip
        return replace(each, path=text, card=card, reason=text)

    fault = Problem(code="x", message=text, where=text, hint=text)
    document = Document(path=text, source=text, text=text, title=text)
    articles = (ArticleReport(path=text, document=document),)
    report = Report(articles=articles, problems=(fault,))
    night = replace(
        made.night,
        standings=tuple(map(hostile, made.night.standings)),
        notes=(text,),
        broken=(fault,),
    )
    return type(made)(report, night)


def test_hostile_articles_make_no_markup(made_nights: Mapping[str, Made]) -> None:
    text = "".join(night_markdown(*a_hostile_night(made_nights["busy"])))
    parsed = tokens(text.replace("](<https://desk.example/facts/2026-11-25.html>)", ""))
    assert {each.type for each in parsed} - {"text_special"} <= _PLAIN
    html = [each.content for each in parsed if each.type.startswith("html_")]
    assert html
    assert all(line.startswith(_OURS) for block in html for line in block.splitlines())
    assert "\udce9" not in text


def test_a_long_report_is_cut_and_says_so(made_nights: Mapping[str, Made]) -> None:
    report, night = made_nights["busy"]
    many = tuple(replace(night.standings[0], id=f"{index}") for index in range(1_000))
    text = "".join(night_markdown(report, replace(night, standings=many + night.standings)))
    assert MOST_BYTES * 0.95 < len(text.encode()) <= MOST_BYTES
    rows = text.count("`cpec-overview.md:1`")
    assert f"… and {1_000 + 4 - rows} more" in text
    assert text.count("</details>") == text.count("<details>") == 5
    assert "[The whole report]" in text


def test_letters_of_four_bytes_are_cut_as_well(made_nights: Mapping[str, Made]) -> None:
    report, night = made_nights["busy"]
    long = replace(night.standings[0].card, text="\U0001f4b0" * 5_000)
    many = tuple(replace(night.standings[0], id=f"{index}", card=long) for index in range(500))
    text = "".join(night_markdown(report, replace(night, standings=many)))
    assert len(text.encode()) <= MOST_BYTES
