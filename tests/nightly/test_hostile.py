"""Articles that mean harm, or are only odd: each file of the site is written, and readable."""

from __future__ import annotations

import email
import json
import os
import re
from email import policy
from typing import TYPE_CHECKING

import feedparser
import pytest

from factcheck.errors import ExitCode

from .conftest import OTHER, RIGHT, SETTINGS, WRONG

if TYPE_CHECKING:
    from .conftest import Desk

IMAGE = "</script><img onerror=alert(1)>"
NAMES = {
    "script": "<_script><img onerror=alert(1)>.txt",
    "newline": "a\nb.txt",
    "carriage return": "a\rSubject: b.txt",
    "hash": "a#b.txt",
    "space": " a b .txt",
    "letters": "äöü漢.txt",
    "formula": "=1+1.txt",
    "right to left": "a\u202eb.txt",
    "not UTF-8": os.fsdecode(b"caf\xe9.txt"),
    "query": "a?b&c=%41.txt",
    "markdown": "a|b`c`*d*@all#1.txt",
    "option": "-n.txt",
    "brackets": "[x].txt",
    "place": "a:12",
}
TITLES = [
    IMAGE, "\u202eabc\u2066", "=1+1", "a\nb", "\ufffe \x01\x1b[31m", "]]>", "x" * 5000,
    "@team #12 `a` | b", "<!--", "{{ 7 * 7 }}", "%s {0}",
]  # fmt: skip
TEXTS = {
    "one long line": "x" * 1_000_000 + " " + WRONG,
    "marks": "The Sandbank Bridge\u202e cost $310 billion\u202c.\n",
    "formula": f"=1+1 {WRONG}",
    "script": f"{IMAGE} {WRONG}",
    "controls": f"\x1b[31m\x07 {WRONG}",
}


def whole(desk: Desk) -> str:
    """See that each file of the site can be read; give all that a browser gets."""
    site = desk.folder / "site"
    json.loads((site / "results.json").read_text(encoding="utf-8"))
    assert "factcheck-report" in (site / "report.md").read_text(encoding="utf-8")
    found = feedparser.parse((site / "feed.atom").read_bytes())
    assert not found.bozo
    mail = email.message_from_bytes((site / "report.eml").read_bytes(), policy=policy.default)
    assert mail["Subject"].startswith("[factcheck] ")
    parts = [part.get_content() for part in mail.walk() if not part.is_multipart()]
    pages = [(site / name).read_text(encoding="utf-8") for name in ("index.html", "latest.html")]
    assert all(page.rstrip().endswith("</html>") for page in pages)
    return "\n".join([*pages, *parts[1:]])


@pytest.mark.parametrize("kind", NAMES)
def test_an_article_may_have_any_name(kind: str, desk: Desk) -> None:
    name = NAMES[kind]
    (desk.folder / "articles/a.txt").unlink()
    desk.write("factcheck.toml", SETTINGS.replace("*.txt", name if kind == "place" else ""))
    article = desk.folder / "articles" / name
    article.write_text(WRONG)
    ran = desk.night(1)
    assert (ran.code, ran.err) == (ExitCode.FINDINGS, "")
    written = whole(desk)
    assert "<img" not in written
    assert "\u202e" not in written
    article.write_bytes(b"\xff\xfe\x00\x00 no text")
    ran = desk.night(2)
    assert ran.out.startswith(
        "Nothing was checked: there was no article that could be read. 1 remains open.\n"
    )
    assert re.fullmatch(r"articles/[^\n\r\u202e]+:1:1: error: [^\n]+\n  = help: [^\n]+\n", ran.err)
    whole(desk)
    article.write_text(RIGHT)
    desk.night(3)
    ((path, cause),) = desk.fixed()
    assert cause == "article edited"
    assert path == f"articles/{name}".encode("utf-8", "backslashreplace").decode()


def test_titles_and_names_in_collections_may_hold_anything(desk: Desk) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("*.txt", "*.jsonl"))
    lines = [
        json.dumps(
            {"id": title, "title": title, "text": f"{title} {WRONG}", "url": f"javascript:{title}"}
        )
        for title in TITLES
    ]
    desk.write("articles/c.jsonl", "\n".join(lines))
    ran = desk.night(1)
    assert ran.out.startswith(f"{len(TITLES)} mismatches on the first night")
    assert "\x1b" not in ran.out
    written = whole(desk)
    assert "<img" not in written
    assert "{{ 7 * 7 }}" in written
    assert not re.search(r"""(href|src)=["']?javascript""", written)
    assert not set("\u202e\u2066\x01\x1b") & set(written)
    titles = {article["title"] for article in desk.results()["articles"]}
    assert {IMAGE, "=1+1", "]]>"} <= titles


@pytest.mark.parametrize("kind", TEXTS)
def test_an_article_may_hold_anything(kind: str, desk: Desk) -> None:
    desk.write("articles/a.txt", TEXTS[kind])
    ran = desk.night(1)
    assert (ran.code, ran.err) == (ExitCode.FINDINGS, "")
    written = whole(desk)
    assert "<img" not in written
    assert not set("\u202e\x1b") & set(written)
    assert len(written) < 500_000


def test_a_title_that_is_half_a_character_is_written_as_an_escape(desk: Desk) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("*.txt", "*.html"))
    data = '{"@type": "NewsArticle", "headline": "Port \\ud800"}'
    head = f'<title>Port &#xD800;</title><script type="application/ld+json">{data}</script>'
    body = f"<body><article><p>{OTHER}</p><p>{WRONG}</p><p>{OTHER}</p></article></body>"
    desk.write("articles/a.html", f"<html><head>{head}</head>{body}</html>")
    assert desk.night(1).code == ExitCode.FINDINGS
    whole(desk)


def test_empty_articles_are_told_and_do_no_harm(desk: Desk) -> None:
    desk.write("articles/empty.txt", "")
    desk.write("articles/blank.txt", " \n\n")
    ran = desk.night(1)
    assert ran.code == ExitCode.FINDINGS
    assert "articles/empty.txt: error: the file is empty" in ran.err
    assert "2 articles or addresses could not be read" in ran.out
    whole(desk)


def test_each_bad_line_of_a_collection_is_told(desk: Desk) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("*.txt", "*.jsonl"))
    good = json.dumps({"id": "x", "text": WRONG})
    desk.write("articles/c.jsonl", f'{good}\n{good}\nbad\n{{"text": 3}}\n')
    ran = desk.night(1)
    assert [line.split(" ")[0] for line in ran.err.splitlines() if ": error: " in line] == [
        "articles/c.jsonl:2:8:",
        "articles/c.jsonl:3:1:",
        "articles/c.jsonl:4:1:",
    ]
    assert desk.states() == [("articles/c.jsonl#x", "new", "article new")]


def test_a_thousand_tiny_articles_are_no_trouble(desk: Desk) -> None:
    for number in range(1000):
        desk.write(f"articles/{number}.txt", f"Gulls {number}")
    ran = desk.night(1)
    assert "1,001 articles · 1 claim" in ran.out
    assert len(whole(desk)) < 1_000_000
