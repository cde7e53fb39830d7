from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from factcheck.config import Config
from factcheck.documents import Source, read
from factcheck.documents.folding import fold
from factcheck.documents.html.page import read_page
from factcheck.errors import FactcheckError
from factcheck.model import Document
from factcheck.rules import extract


@pytest.fixture(autouse=True)
def _no_trafilatura(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read pages as without the extra; the tests of the extra ask for it."""
    if "extra" not in request.node.name:
        monkeypatch.setattr("factcheck.documents.html.trimming.find_spec", lambda _: None)


def blocks(source: str) -> list[tuple[str, str]]:
    """The blocks of a page as they are read."""
    document = read_page(source, "a.html")
    assert len(document.text) == len(source)
    prose = fold(document).prose
    return [(block.kind, prose.text[block.start : block.end]) for block in prose.blocks]


def words(source: str) -> list[str]:
    return [told for _, told in blocks(source)]


def figures(source: str) -> list[str]:
    """The mentions as they stand in the source, tags included."""
    mentions = extract(read_page(source, "a.html"), Config())
    assert all(source[each.start : each.end] == each.text for each in mentions)
    return [each.text for each in mentions]


def test_blocks_keep_their_kinds() -> None:
    source = (
        "<h1>De<em>bt</em></h1><p>It owes\n   much.<p>And more<br>to come<ul><li>one<li><p>two</ul>"
        "<figure><img alt=no><figcaption>Seen</figcaption></figure>"
        "<table><caption>Sums</caption><tr><th>a<th>b<tr><td><div>c</div><td>d</table>rest"
    )
    assert blocks(source) == [
        ("heading", "Debt"),
        ("paragraph", "It owes much."),
        ("paragraph", "And more"),
        ("paragraph", "to come"),
        ("item", "one"),
        ("item", "two"),
        ("caption", "Seen"),
        ("caption", "Sums"),
        ("cell", "a"),
        ("cell", "b"),
        ("cell", "c"),
        ("cell", "d"),
        ("paragraph", "rest"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "<script>let a = '<p>$5 million</p>';</script>",
        "<script>$5 million",
        "<style>a{content:'$5 million'}</style>",
        "<nav>$5 million</nav>",
        "<header>$5 million</header>",
        "<footer>$5 million</footer>",
        "<aside>$5 million</aside>",
        "<form>$5 million</form>",
        "<button>$5 million</button>",
        "<template>$5 million</template>",
        "<noscript>$5 million</noscript>",
        "<pre>$5 million</pre>",
        "<del>$5 million</del>",
        "<div hidden>$5 million</div>",
        "<p style='color:red; display: none'>$5 million</p>",
        "<div role=navigation>$5 million</div>",
        "<img alt='$5 million' title='$5 million'>",
        "<!-- $5 million -->",
        "<title>$5 million</title>",
        "<select><option>$5 million</select>",
    ],
)
def test_what_is_no_prose_is_not_read(source: str) -> None:
    assert figures(f"<p>Some day {source} and so on") == []


@pytest.mark.parametrize(
    ("source", "figure"),
    [
        ("$<b>46</b>&nbsp;billion", "$<b>46</b>&nbsp;billion"),
        ("&euro;46 billion", "&euro;46 billion"),
        ("46&#37;", "46&#37;"),
        ("$46<!-- $4 --> billion", "$46<!-- $4 --> billion"),
        ("$46\r\n\t billion", "$46\r\n\t billion"),
        ("😀<i>$46 billion</i>", "$46 billion"),
        ("46&thinsp;000 euros", "46&thinsp;000 euros"),
        ("4<wbr>6&shy;0 million dollars", "4<wbr>6&shy;0 million dollars"),
        ("$46 billion<sup><a href=#n1>1</a></sup>", "$46 billion"),
        ("$46 billion<sup>[1]</sup>", "$46 billion"),
        ("5 km<sup>2</sup>", "5 km<sup>2"),
        ("25<sup>th</sup> May 2015", "25<sup>th</sup> May 2015"),
        ("<a href='x' title='$4 > $3'>$46</a> bn", "$46</a> bn"),
        ("$46 &amp; more", "$46"),
        ("&pound46m", "&pound46m"),
    ],
)
def test_figures_are_read_through_tags_and_given_as_they_stand(source: str, figure: str) -> None:
    assert figures(f"<p>It was {source}.</p>") == [figure]


def test_a_power_of_ten_is_no_number() -> None:
    assert figures("<p>Some 10<sup>9</sup> grains.</p>") == []


def test_a_figure_never_runs_on_into_the_next_cell() -> None:
    assert figures("<table><tr><td>$12<td>000<td>million</table>")[0] == "$12"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("<p>a < b and c > d", ["a < b and c > d"]),
        ("<p>a <3 b</p", ["a <3 b</p"]),
        ("<p>a <!-- b</p><p>c", ["a", "c"]),
        ("</p></div>a<b><i>b</b>c</i>", ["abc"]),
        ("<p title='>a</p><p>b", ["a", "b"]),
        ('a<p title="x', ['a<p title="x']),
        ("<nav>a <p>b", ["a", "b"]),
        ("<p hidden>a <p>b", ["a", "b"]),
        ("a &nosuch; &# &#x; &#0; b", ["a &nosuch; &# &#x; \ufffd b"]),
        ("<![CDATA[a]]>b", ["b"]),
        ("a<?xml version='1.0'?>b", ["ab"]),
    ],
)
def test_whatever_is_broken_the_rest_is_read(source: str, told: list[str]) -> None:
    assert words(source) == told


# ---- the main content ------------------------------------------------------------------------

AROUND = (
    "<body><header><h1>News</h1></header><div>Most read: $9 million</div>{}<p>Ads: $8</p></body>"
)


@pytest.mark.parametrize(
    "page",
    [
        "<article><header><h1>A</h1></header><p>B</p><footer>C</footer></article>",
        "<main><h1>A</h1><p>B</p><aside>C</aside></main>",
        "<main><h1>A</h1><article><p>B</p></article><article>C</article></main>",
        "<div role=main><h1>A</h1><p>B</p></div>",
        "<h1>A</h1><article><p>B</p></article>",
    ],
)
def test_the_article_of_a_page_is_what_the_page_names_as_such(page: str) -> None:
    assert words(AROUND.format(page.replace("B", "B said so"))) == ["A", "B said so"]


def test_articles_of_equal_weight_are_all_read() -> None:
    assert words(AROUND.format("<article>A b</article><article>C d</article>" * 2)) == [
        "A b", "C d", "A b", "C d",
    ]  # fmt: skip


def test_a_form_around_the_whole_page_hides_nothing() -> None:
    assert words("<form id=page><nav>Menu</nav><p>It cost $5 million.</p></form>") == [
        "It cost $5 million."
    ]


def test_an_empty_article_is_not_believed() -> None:
    assert "Text" in words("<article><script>fill()</script></article><p>Text")


def test_a_page_that_names_nothing_is_read_but_for_what_surrounds_it() -> None:
    assert words(AROUND.format("<p>Text</p>")) == ["Most read: $9 million", "Text", "Ads: $8"]


def test_with_the_extra_the_article_is_told_from_what_stands_around_it() -> None:
    assert importlib.util.find_spec("trafilatura"), "the extra html is part of dev"
    text = "The bank lent $46 billion to the country in 2015, as its minister told the parliament. "
    paragraphs = "".join(f"<p>{number}. {text * 3}</p>" for number in range(1, 9))
    links = "".join(f"<li><a href='/{number}'>Most read {number}</a></li>" for number in range(9))
    page = f"<body><div class=menu><ul>{links}</ul></div><div>{paragraphs}</div></body>"
    told = words(page)
    assert len(told) == 8
    assert told[0].startswith("1. The bank lent $46 billion")


def test_with_the_extra_a_page_that_it_cannot_tell_is_read_whole() -> None:
    assert words("<p>It cost $5 million.") == ["It cost $5 million."]


def test_with_the_extra_a_page_that_it_trips_over_is_read_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def trips(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.extract", trips)
    assert words("<p>It cost $5 million.") == ["It cost $5 million."]


# ---- what a page says of itself ----------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2024-05-19T23:30:00-05:00'>",
        "<meta content='2024-05-19' itemprop=datePublished>",
        "<meta name='DC.date.issued' content='19 May 2024'>",
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-05-19"}]}</script>',
        "<time datetime='2024-05-19T10:00'>Sunday</time>",
        "<p>By A, <time datetime='2024-05-19'>Sunday</time></p><p><time datetime='2020-01-01'>",
        "<p>In <time datetime=2020>2020</time></p><p><time pubdate datetime='2024-05-19'>",
    ],
)
def test_the_day_of_publication_is_found(head: str) -> None:
    assert read_page(f"{head}<p>Text</p>", "a.html").published == "2024-05-19"


@pytest.mark.parametrize(
    "head",
    [
        "<p>A.</p><p><time datetime='2024-05-19'>Sunday</time>",
        "<meta name=date content='5/6/2024'>",
        "<script type='application/ld+json'>{broken</script>",
        "<script type='application/ld+json'>[1, {\"datePublished\": 5}]</script>",
    ],
)
def test_other_days_are_not_the_day_of_publication(head: str) -> None:
    assert read_page(f"{head}<p>Text</p>", "a.html").published is None


def test_title_and_address_are_found() -> None:
    page = "<title>Debt &amp;\n trade</title><link href='https://x.example/a' rel=canonical><p>Text"
    document = read_page(page, "a.html")
    assert (document.title, document.url) == ("Debt & trade", "https://x.example/a")
    titled = read_page(f"<meta property=og:title content='Debt'>{page}", "a.html")
    assert titled.title == "Debt"
    assert read_page("<h1>De<b>bt</b></h1>", "a.html").title == "Debt"


# ---- files ---------------------------------------------------------------------------------------


def read_file(path: Path, data: bytes) -> Document | FactcheckError:
    path.write_bytes(data)
    [found] = read(Source(path.name, str(path)))
    return found


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("<meta charset='windows-1252'>", "cp1252"),
        ("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>", "cp1252"),
        ("<?xml version='1.0' encoding='iso-8859-15'?>", "iso-8859-15"),
        ("<meta charset=iso-8859-1>", "utf-8"),
    ],
)
def test_a_page_is_decoded_as_it_says(head: str, encoding: str, tmp_path: Path) -> None:
    found = read_file(tmp_path / "a.xhtml", f"{head}<p>Caf\u00e9: €5 million".encode(encoding))
    assert isinstance(found, Document)
    [mention] = extract(found, Config())
    assert (mention.text, mention.unit) == ("€5 million", "EUR")
    assert "Caf\u00e9" in found.text


@pytest.mark.parametrize("head", [b"", b"<meta charset=klingon>", b"<meta charset=base64>"])
def test_bytes_that_are_no_text_are_named_with_their_place(head: bytes, tmp_path: Path) -> None:
    found = read_file(tmp_path / "a.html", head + b"\n<p>Caf\xe9")
    assert isinstance(found, FactcheckError)
    assert (found.code, found.where) == ("encoding", "a.html:2:7")


@pytest.mark.parametrize(
    "unit", ["<", "<a ", "<a b='", "</a ", "<!--", "<b>", "<nav>", "&", "<?", "<td>"]
)
def test_tags_without_end_are_read(unit: str) -> None:
    document = read_page("<p>It cost $5 million.</p>" + unit * 20_000, "a.html")
    assert "$5 million" in [each.text for each in extract(document, Config())]
