"""Articles with markup are read as plain ones are, and every position is that of the file."""

from __future__ import annotations

import html
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import check
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.documents.blocks import plain_blocks
from factcheck.documents.html.page import read_page
from factcheck.documents.markdown.article import read_article
from factcheck.documents.positions import Positions
from factcheck.errors import ExitCode
from factcheck.model import Document, Mention
from factcheck.rules import extract

if TYPE_CHECKING:
    from conftest import Factcheck

ROOT = Path(__file__).parents[1]
HARBOUR = Path(__file__).parent / "golden" / "harbour"
PARSERS = ("markdown_it", "html.parser", "trafilatura", "lxml", "rich")
FRENCH = (
    "Le gouvernement a dit que la dette du pays envers la banque est de 3 milliards de dollars, "
    "et que les travaux du port ont commencé dans les deux villes avec une année de retard. "
)
SEED = next((ROOT / "seeds").glob("*.txt"))
SENTENCES = (
    "In 2013 the bank lent $46 billion to Pakistan.",
    "Kenya owed over €1.87 billion at the end of 2021.",
    "The road is 25 km long, and 12.5 percent of it was built by May 2018.",
    "Between 3 and 4 million people use it, 10% more than on 20 April 2015.",
    "It cost Rs 20 lakh crore or about 67,200 million dollars.",
    "Nothing in here is a figure & so <nothing> is *read*.",
)


# ---- the seed in three formats ------------------------------------------------------------


def seed_as_markdown() -> str:
    text = SEED.read_text(encoding="utf-8")
    parts = ["---", 'title: "The seed"', "date: 2024-05-19", "---", ""]
    for block in plain_blocks(text):
        words = " ".join(text[block.start : block.end].split()).replace("*", r"\*")
        words = words.replace(
            "$46 billion", "\N{CHART WITH UPWARDS TREND} **\\$46**&nbsp;_billion_"
        )
        parts += [{"heading": "## ", "item": "- "}.get(block.kind, "") + words, ""]
    return "\n".join(parts)


def seed_as_page() -> str:
    text = SEED.read_text(encoding="utf-8")
    tags = {"heading": "h2", "item": "li", "paragraph": "p"}
    parts = [
        "<!DOCTYPE html>\r\n<html><head><meta charset=utf-8><title>The seed &middot; News</title>",
        '<meta property="article:published_time" content="2024-05-19T06:00:00+05:00">',
        '<script>let figure = "In 2013 China lent $99 billion to Pakistan.";</script></head>',
        "<body><nav><ul><li>China lent Pakistan $98 billion in 2012.</ul></nav><article>",
    ]
    for block in plain_blocks(text):
        words = html.escape(" ".join(text[block.start : block.end].split()))
        figure = "\N{CHART WITH UPWARDS TREND} &#36;<b>46</b>&nbsp;\r\n <i>billion</i>"
        words = words.replace("$46 billion", figure).replace("'", "&rsquo;")
        parts.append(f"<{tags[block.kind]}>{words}</{tags[block.kind]}>")
    return "\r\n".join((*parts, "</article><footer>&copy; 2013, $97 billion</footer></body>"))


def verdicts(report: dict[str, Any]) -> list[tuple[str, ...]]:
    [article] = report["articles"]
    told = ("status", "code", "expected", "suggestion", "message")
    return [
        (claim["low"], claim["unit"], *(claim["verdict"][name] for name in told))
        for claim in article["claims"]
    ]


@pytest.mark.parametrize(("name", "write"), [("a.md", seed_as_markdown), ("a.html", seed_as_page)])
def test_the_seed_with_markup_gets_the_same_verdicts_at_exact_places(
    name: str, write: Any, tmp_path: Path, factcheck: Factcheck
) -> None:
    page = tmp_path / name
    page.write_bytes(write().encode())
    source = page.read_bytes().decode()
    plain = json.loads(factcheck("run", str(SEED), "--format", "json").out)
    marked = json.loads(factcheck("run", str(page), "--format", "json").out)
    assert verdicts(marked) == verdicts(plain)
    [article] = marked["articles"]
    assert article["published"] == "2024-05-19"
    assert article["title"].startswith("The seed")
    positions = Positions(source)
    for claim in article["claims"]:
        assert source[claim["start"] : claim["end"]] == claim["text"]
        assert positions.line_column(claim["start"]) == (claim["line"], claim["column"])
        for slot in claim["slots"].values():
            assert slot["start"] == slot["end"] or (
                source[slot["start"] : slot["end"]] == slot["text"]
            )
    assert any("46" in claim["text"] and "billion" in claim["text"] for claim in article["claims"])


@pytest.mark.parametrize(("name", "write"), [("a.md", seed_as_markdown), ("a.html", seed_as_page)])
def test_a_finding_shows_the_line_of_the_file_with_a_caret_under_the_figure(
    name: str, write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Factcheck
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(write().encode())
    ran = factcheck("run", name, "--references", str(ROOT / "reference_data"))
    assert ran.code == 1
    assert "FC201 right amount, wrong date" in ran.out
    assert "46" in ran.out
    assert "^^^" in ran.out


# ---- known sentences in random markup -----------------------------------------------------


def read_all(document: Document) -> list[Mention]:
    mentions = extract(document, Config())
    assert len(document.text) == len(document.source)
    for mention in mentions:
        assert document.source[mention.start : mention.end] == mention.text
    return mentions


def meanings(mentions: list[Mention]) -> list[tuple[object, ...]]:
    return [(m.kind, m.value, m.value_max, m.unit, m.modifier, m.resolved) for m in mentions]


def expected(sentences: list[str]) -> list[tuple[object, ...]]:
    return meanings(extract(from_text("\n\n".join(sentences)), Config()))


_CHUNK = st.sampled_from(["**", "*", "<b>", "[", "entity", "escape", "comment", "", "", ""])
_DECOR = st.lists(_CHUNK, min_size=14, max_size=14)
_CASES = st.lists(st.tuples(st.sampled_from(SENTENCES), _DECOR), min_size=1, max_size=4)


def escaped(char: str, how: str) -> str:
    if how == "entity" and not char.isalnum():
        return f"&#{ord(char)};" if char != " " else " "
    return "\\" + char if char in "*<>&$%.," else char


def markdown_word(word: str, how: str) -> str:
    inner = "".join(escaped(char, how) for char in word)
    match how:
        case "**" | "*":
            return f"{how}{inner}{how}"
        case "<b>":
            return f"<b class='$7'>{inner}</b>"
        case "[":
            return f'[{inner}](<https://x.example/$5 billion> "$6 million")'
        case "comment":
            return f"{inner}<!-- $8 million -->"
    return inner


def html_word(word: str, how: str) -> str:
    inner = html.escape(word)
    match how:
        case "entity":
            return "".join(f"&#{ord(char)};" for char in word)
        case "escape":
            return (
                f"{word[0]}<wbr>".replace("<wbr>", "&shy;") + html.escape(word[1:])
                if word[0].isalnum()
                else inner
            )
        case "comment":
            return f"{inner}<!-- $8 million -->"
        case "":
            return inner
    return f'<a title="$6 > $7" href=x{word.isalnum()}>{inner}</a>'


@settings(deadline=None)
@given(_CASES, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "> ", "- ", "## "]))
def test_sentences_in_markdown_are_read_as_plain_ones(
    cases: list[tuple[str, list[str]]], ending: str, lead: str
) -> None:
    lines = []
    for sentence, decor in cases:
        words = map(markdown_word, sentence.split(), decor + [""] * 20)
        lines.append(lead + (" " if lead == "## " else f"{ending}  ").join(words))
        lines.append("```" + ending + "$46 billion" + ending + "```")
    mentions = read_all(read_article((ending * 2).join(lines), "a.md"))
    assert meanings(mentions) == expected([sentence for sentence, _ in cases])


@settings(deadline=None)
@given(_CASES, st.sampled_from(["p", "li", "td", "h2", "div"]), st.booleans())
def test_sentences_in_a_page_are_read_as_plain_ones(
    cases: list[tuple[str, list[str]]], tag: str, is_closed: bool
) -> None:
    page = "<title>$3 million</title><body><style>p:after{content:'$4 million'}</style><main>"
    for sentence, decor in cases:
        words = map(html_word, sentence.split(), decor + [""] * 20)
        page += f"<{tag} title='$5'>\n\t" + "\n ".join(words) + (f"</{tag}>" if is_closed else "")
    mentions = read_all(read_page(page + "</main>", "a.html"))
    assert meanings(mentions) == expected([sentence for sentence, _ in cases])


_HTML = "< > </ <! <!-- --> <a <b> </b> <p> <script> </script> <td> ' = & &amp; &# &#x; &euro"
_MARKDOWN = "* ** _ ` ``` ~~ [ ] ( ) ![ | |- - # 1. $5 46 billion % [^1] [a]: --- +++ \\ <br>"
_ODD = (" ", "\n", "\r\n", "\t", "\x00", "\x1f", "\xa0", "\u2060", "\ufeff", '"', "<sup>", "😀")
_SCRAPS = st.lists(st.sampled_from((*_HTML.split(), *_MARKDOWN.split(), *_ODD)), max_size=40).map(
    "".join
)


@settings(deadline=None)
@given(_SCRAPS)
def test_whatever_is_broken_positions_hold(scraps: str) -> None:
    read_all(read_page(scraps, "a.html"))
    read_all(read_article(scraps, "a.md"))


# ---- what else of the program meets them ---------------------------------------------------


def test_suppressions_reach_what_stands_in_markup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Factcheck
) -> None:
    monkeypatch.chdir(tmp_path)
    wrong = "The Sandbank Bridge cost **$310** billion."
    hush = "<!-- factcheck: ignore FC102 -- as the desk wants it -->"
    Path("a.md").write_text(f"# A\n\n{hush}\n{wrong}\n\n{wrong}\n", encoding="utf-8")
    page = wrong.replace("**$310**", "<b>&#36;310</b>")
    Path("a.html").write_text(f"<p>{page} {hush}</p>\n<p>{page}</p>\n", encoding="utf-8")
    for name, line in (("a.md", 6), ("a.html", 2)):
        ran = factcheck("run", name, "--references", str(HARBOUR), "--format", "concise", "-q")
        [found] = ran.out.splitlines()
        assert found.startswith(f"{name}:{line}:")
        assert "FC102" in found


def test_a_page_that_cannot_be_read_stops_no_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: Factcheck
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.md").write_text("The Sandbank Bridge cost $310 million.", encoding="utf-8")
    Path("empty.html").write_text("<script>let a = 1;</script>", encoding="utf-8")
    Path("code.md").write_text("```\n$310 million\n```\n", encoding="utf-8")
    Path("latin.md").write_bytes(b"# Caf\xe9\n")
    Path("binary.htm").write_bytes(b"%PDF-1.7 \x00")
    Path("french.html").write_text("<p>" + FRENCH * 6, encoding="utf-8")
    ran = factcheck("run", ".", "--references", str(HARBOUR))
    told = ran.out + ran.err
    assert ran.code == ExitCode.UNREADABLE
    assert "1 supported" in told
    for name in ("empty.html", "code.md", "latin.md:1:6", "binary.htm", "french.html"):
        assert f"{name}: error: " in told


def test_figures_are_called_as_a_reader_sees_them(tmp_path: Path, factcheck: Factcheck) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "The Sandbank Bridge cost **$310**&nbsp;billion.\n\n"
        '<!-- factcheck: ignore FC102 "$310 billion" -- why -->\n'
        "The Sandbank Bridge cost *$310* billion.\n",
        encoding="utf-8",
    )
    report = check(path, references=HARBOUR)
    assert [claim.name for claim in report] == ["$310 billion", "$310 billion~2"]
    assert report["$310 billion"].text == "$310**&nbsp;billion"
    assert [claim.record.claim.suppressed for claim in report] == [None, "why"]
    ran = factcheck("run", str(path), "--references", str(HARBOUR), "--format", "concise", "-q")
    assert 'FC102 "$310\xa0billion": ' in ran.out


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_an_article_imports_only_what_its_format_needs(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("<main>It cost $5 million.</main>", encoding="utf-8")
    program = (
        "import sys, factcheck.cli\n"
        f"code = factcheck.cli.invoke(['extract', {name!r}])\n"
        f"print([each for each in {PARSERS!r} if each in sys.modules], code, file=sys.stderr)"
    )
    command = [sys.executable, "-c", program]
    ended = subprocess.run(command, capture_output=True, check=True, cwd=tmp_path)
    expected = ["markdown_it"] if name == "a.md" else []
    assert ended.stderr.decode().strip() == f"{expected} 0"
