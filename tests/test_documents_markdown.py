from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.config import Config
from factcheck.documents import Source, read
from factcheck.documents.folding import fold
from factcheck.documents.markdown.article import read_article
from factcheck.model import Document
from factcheck.rules import extract


def blocks(source: str) -> list[tuple[str, str]]:
    """The blocks of a Markdown text as they are read."""
    document = read_article(source, "a.md")
    assert len(document.text) == len(source)
    prose = fold(document).prose
    return [(block.kind, prose.text[block.start : block.end]) for block in prose.blocks]


def words(source: str) -> str:
    [(_, told)] = blocks(source)
    return told


def figures(source: str) -> list[str]:
    """The mentions as they stand in the source, marks included."""
    document = read_article(source, "a.md")
    mentions = extract(document, Config())
    assert all(source[each.start : each.end] == each.text for each in mentions)
    return [each.text for each in mentions]


def test_blocks_keep_their_kinds() -> None:
    source = (
        "# Debt #\n\nOwed\n====\n\nIt owes\nmuch.\n\n- one\n  and more\n- two\n\n   again\n\n"
        "3. three\n\n> quoted\nstill\n\n| a | b\\|c |\n|---|:-:|\n| d |\n"
    )
    assert blocks(source) == [
        ("heading", "Debt"),
        ("heading", "Owed"),
        ("paragraph", "It owes much."),
        ("item", "one and more"),
        ("item", "two"),
        ("item", "again"),
        ("item", "three"),
        ("paragraph", "quoted still"),
        ("cell", "a"),
        ("cell", "b|c"),
        ("cell", "d"),
    ]


def test_a_short_paragraph_in_bold_is_a_heading() -> None:
    assert blocks("**Debt and trade**") == [("heading", "Debt and trade")]
    assert blocks("**It owes $5 million.**") == [("paragraph", "It owes $5 million.")]
    assert blocks("**Debt** and **trade**") == [("paragraph", "Debt and trade")]


@pytest.mark.parametrize(
    "source",
    [
        "```\n$5 million\n```",
        "    $5 million",
        "`$5 million`",
        "<!-- $5 million -->",
        "![$5 million](x.png '$5 million')",
        "<https://x.example/$5>",
        "[a]: https://x.example/ '$5 million'",
        "~~It cost $5 million.~~",
        "<script>\n\nlet price = '$5 million';\n</script>",
        "text <del>$5 million</del> text",
        "text <span hidden>$5 million</span> text",
    ],
)
def test_what_is_no_prose_is_not_read(source: str) -> None:
    assert figures(source) == []


@pytest.mark.parametrize(
    ("source", "figure"),
    [
        ("It cost **$46** billion.", "$46** billion"),
        ("It cost $**4**6&nbsp;billion.", "$**4**6&nbsp;billion"),
        (r"It cost \$46 billion.", "$46 billion"),
        ("It cost &#36;46 billion.", "&#36;46 billion"),
        ("It cost 46 billion &euro;", "46 billion &euro;"),
        ("It cost [$46 billion](https://x.example/ '$4'), they say.", "$46 billion"),
        ("It cost [$46][1] billion.\n\n[1]: https://x.example", "$46][1] billion"),
        ("It cost <b>$46</b> billion.", "$46</b> billion"),
        ("> It cost $46\n> billion.", "$46\n> billion"),
        ("- It cost $46\r\n  billion.", "$46\r\n  billion"),
        ("|It cost|\r\n|--|\r\n|$46 bn \\| more|", "$46 bn"),
        ("<div>\nIt cost $46&nbsp;billion.\n</div>", "$46&nbsp;billion"),
        ("😀 It cost ~$46 billion~.", "$46 billion"),
        ("It cost $46 billion[^1].", "$46 billion"),
        ("It cost $46 billion<sup>1</sup>.", "$46 billion"),
        ("\ufeffIt cost $46 billion.", "$46 billion"),
    ],
)
def test_figures_are_read_through_marks_and_given_as_they_stand(source: str, figure: str) -> None:
    assert figures(source) == [figure]


def test_marks_that_mark_nothing_are_text() -> None:
    assert words("5 * 6 = 30, snake_case, 2 ~ 3, a ` b [c] <d") == (
        "5 * 6 = 30, snake_case, 2 ~ 3, a ` b [c] <d"
    )


def test_code_parts_words() -> None:
    assert words("5`x`6") == "5 6"


def test_a_hard_break_ends_a_sentence() -> None:
    assert blocks("In 2015  \nit cost\\\n$5") == [
        ("paragraph", "In 2015"),
        ("paragraph", "it cost"),
        ("paragraph", "$5"),
    ]


def test_lines_of_the_text_are_those_of_the_source() -> None:
    source = "# A\r\n\r\n> It cost **$5**\r\n> *million*.\r\n\r\n```\r\nx\r\n```\r\n"
    text = read_article(source, "a.md").text
    ends = [at for at, char in enumerate(source) if char == "\n"]
    assert [at for at in ends if text[at] not in "\n\x1f"] == []
    assert text.count("\r") == source.count("\r")


# ---- front matter ---------------------------------------------------------------------------


def article(source: str) -> Document:
    return read_article(source, "a.md")


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Debt\ndate: 2024-05-19\nurl: https://x.example/a\n---\n",
        "---\r\ntitle: 'Debt'  # short\r\npubDate: Sun, 19 May 2024 10:00:00 GMT\r\n---\r\n",
        "---\nTitle: Debt\ntags:\n  - a\npublished: May 19, 2024\nurl: 'https://x.example/a'\n...\n",
        '+++\ntitle = "Debt"\ndate = 2024-05-19T06:00:00Z\nurl = "https://x.example/a"\n+++\n',
        "\ufeff---\ntitle: Debt\ndate: 2020-01-01\npublished: 19 May 2024\n---\n",
    ],
)
def test_front_matter_gives_title_day_and_address(front: str) -> None:
    document = article(front + "\nIt cost $5 million.\n")
    assert (document.title, document.published) == ("Debt", "2024-05-19")
    assert document.url == ("https://x.example/a" if "url" in front else None)
    assert [each.text for each in extract(document, Config())] == ["$5 million"]


def test_a_day_that_can_be_read_in_two_ways_is_none() -> None:
    assert article("---\ndate: 5/6/2024\n---\nText.").published is None
    assert article("---\ndate: 2024-02-31\n---\nText.").published is None
    assert article("---\ndate: 20.04.2015\n---\nText.").published == "2015-04-20"
    assert article("---\ndate: 4/20/2015\n---\nText.").published == "2015-04-20"


@pytest.mark.parametrize(
    ("front", "where", "message"),
    [
        ("---\ntitle: a\npublished: 2016-02-30\n---\n", "3:12", '"2016-02-30" is no day'),
        ("---\r\npublished: '31.4.2016'\r\n---\r\n", "2:12", '"31.4.2016" is no day'),
        ("---\ndate: 02/01/2016\ndate2: x\n---\n", "2:7", '"02/01/2016" is no day'),
        ("+++\ntitle = 'a'\ndate = '30-2-2016'\n+++\n", "3:8", '"30-2-2016" is no day'),
        ("+++\ntitle = 'a'\ndate = 2016-02-30\n+++\n", "3:8", "this front matter is no TOML: "),
    ],
)
def test_a_day_in_a_front_matter_that_is_none_is_told(front: str, where: str, message: str) -> None:
    read = article(front + "\nIt cost $5 million.\n")
    [fault] = read.faults
    assert fault.where == f"{read.path}:{where}"
    assert fault.message.startswith(message)
    assert fault.hint
    assert read.published is None


def test_a_front_matter_need_not_say_a_day() -> None:
    for entry in (
        "date: yesterday",
        "date: 20 avril 2015",
        "date:",
        "date: # soon",
        'date: ""',
        "published: 2016-03-12 10:00\ndate: no",
    ):
        assert article(f"---\ntitle: a\n{entry}\n---\nIt cost $5 million.\n").faults == ()


def test_rules_between_paragraphs_are_no_front_matter() -> None:
    assert blocks("---\n\nIt cost $5.\n\n---\n") == [("paragraph", "It cost $5.")]


def test_broken_toml_is_left_out() -> None:
    document = article("+++\ntitle = \n+++\nIt cost $5.")
    assert document.title is None
    assert document.text.strip() == "It cost $5."


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    assert article("# Debt of *Kenya*\n\nText.").title == "Debt of Kenya"
    assert article("Text.\n\n# Debt").title is None


def test_relative_dates_are_read_on_the_day_of_the_front_matter() -> None:
    document = article("---\ndate: 2024-05-19\n---\nIt cost $5 million last year.")
    assert [each.resolved for each in extract(document, Config())] == [None, "2023"]


# ---- odd input -------------------------------------------------------------------------------


@pytest.mark.parametrize("unit", ["<", "*", "[", "![", "<a ", "~~a", "> ", "|a", "`a", "_a"])
def test_marks_without_end_are_read(unit: str) -> None:
    document = article(unit * 20_000 + "\n\nIt cost $5 million.")
    assert len(document.text) == len(document.source)
    assert "$5 million" in [each.text for each in extract(document, Config())]


def test_a_file_is_read_by_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "A.MARKDOWN"
    path.write_bytes("It cost **€5** million.".encode("utf-16"))
    [found] = read(Source("A.MARKDOWN", str(path)))
    assert isinstance(found, Document)
    assert fold(found).prose.text.strip() == "It cost €5 million."


def test_items_are_told_from_paragraphs_in_what_is_read() -> None:
    prose = fold(article("Parts:\n\n* $5\n* $6\n\nEnd")).prose
    assert prose.text.strip() == "Parts:\n\n- $5\n\n- $6\n\nEnd"
