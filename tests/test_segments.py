from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents import from_text
from factcheck.documents.positions import Positions
from factcheck.documents.segments import clauses, segment
from factcheck.model import Block, Document


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in segment(from_text(text)).sentences]


def blocks(text: str) -> list[tuple[str, str]]:
    return [(b.kind, text[b.start : b.end]) for b in segment(from_text(text)).blocks]


def parts(sentence: str) -> list[str]:
    return [sentence[c.start : c.end] for c in clauses(sentence, 0, len(sentence))]


# ---- positions ---------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_and_columns_count_from_one_whatever_ends_a_line(ending: str) -> None:
    source = f"one{ending}two{ending}{ending}four"
    positions = Positions(source)
    assert positions.line_column(0) == (1, 1)
    assert positions.line_column(source.index("two")) == (2, 1)
    assert positions.line_column(source.index("four") + 2) == (4, 3)
    assert [positions.line(number) for number in (1, 2, 3, 4)] == ["one", "two", "", "four"]


def test_a_bom_has_no_column() -> None:
    positions = Positions("\ufeffone\ntwo")
    assert positions.line_column(0) == (1, 1)
    assert positions.line_column(1) == (1, 1)
    assert positions.line_column(2) == (1, 2)
    assert positions.line_column(5) == (2, 1)
    assert positions.line(1) == "one"


def test_an_emoji_is_one_column() -> None:
    assert Positions("🚀 $5").line_column(2) == (1, 3)


def test_the_end_of_the_source_has_a_place() -> None:
    assert Positions("one\n").line_column(4) == (2, 1)
    assert Positions("").line_column(0) == (1, 1)


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_line_that_does_not_exist_is_an_index_error(number: int) -> None:
    with pytest.raises(IndexError):
        Positions("one\ntwo").line(number)


@given(st.text(alphabet="ab\n\r\ufeff"))
def test_every_offset_can_be_found_again_from_its_line_and_column(source: str) -> None:
    positions = Positions(source)
    for offset, char in enumerate(source):
        if char in "\r\n\ufeff":
            continue
        line, column = positions.line_column(offset)
        assert positions.line(line)[column - 1] == char


# ---- blocks ------------------------------------------------------------------------------


def test_a_blank_line_parts_paragraphs() -> None:
    assert blocks("The road opened.\n \nThe port did not.") == [
        ("paragraph", "The road opened."),
        ("paragraph", "The port did not."),
    ]


def test_windows_line_endings_part_paragraphs_too() -> None:
    assert [text for _, text in blocks("One paid.\r\n\r\nTwo paid.\r\rThree paid.")] == [
        "One paid.",
        "Two paid.",
        "Three paid.",
    ]


def test_a_short_line_without_a_stop_is_a_heading() -> None:
    assert blocks("A Port for the North\n\nIt opened in 2016.") == [
        ("heading", "A Port for the North"),
        ("paragraph", "It opened in 2016."),
    ]


def test_a_heading_may_stand_right_above_its_paragraph() -> None:
    text = "The price\nThe bridge cost $3 million, which is twice what the\ncouncil had planned."
    assert [kind for kind, _ in blocks(text)] == ["heading", "paragraph"]


@pytest.mark.parametrize(
    "line", ["In 2013", "By June 2013", "The mayor said that in 2013", "The bridge and the"]
)
@pytest.mark.parametrize(
    "before", ["", "It was a long day for all who had come to the town to see it.\n"]
)
def test_a_short_line_that_plainly_goes_on_heads_nothing(before: str, line: str) -> None:
    text = f"{before}{line}\nHarbour was promised for $3 million, as it was said in\ntown."
    assert blocks(text) == [("paragraph", text)]
    assert blocks(f"Growth in 2013\n{text}")[0] == ("heading", "Growth in 2013")


@pytest.mark.parametrize(
    "line",
    [
        "It opened in 2016.",
        "Who paid for it?",
        "these words go on from above",
        "2016",
        " ".join(["word"] * 30),
        'She said "no."',
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert blocks(f"{line}\n\nMore text follows here.")[0][0] == "paragraph"


def test_the_last_block_heads_nothing() -> None:
    assert blocks("The bridge cost $3 million") == [("paragraph", "The bridge cost $3 million")]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The ministry said on Monday that the bridge over the\n"
        "Indus had cost $3 million, and that the second one would\n"
        "cost less."
    )
    assert [kind for kind, _ in blocks(text)] == ["paragraph"]
    assert len(sentences(text)) == 1


def test_long_lines_are_a_paragraph_each() -> None:
    line = "The ministry said on Monday that the bridge had cost three million dollars. " * 3
    assert len(blocks(f"{line}\n{line}\n{line}")) == 3


def test_list_items_are_blocks_without_their_marks() -> None:
    text = (
        "It paid for:\n- roads\n- a port\n  in the south\n\n1. First the road.\n2) Then the rest."
    )
    assert blocks(text) == [
        ("paragraph", "It paid for:"),
        ("item", "roads"),
        ("item", "a port\n  in the south"),
        ("item", "First the road."),
        ("item", "Then the rest."),
    ]


def test_a_bullet_begins_an_item_whatever_stands_above() -> None:
    assert [kind for kind, _ in blocks("Projects\n• a road\n• a port")] == [
        "heading",
        "item",
        "item",
    ]


def test_a_wrapped_line_that_begins_with_a_number_is_no_item() -> None:
    assert len(blocks("The bridge was opened on the day of May\n12. It cost $3 million then.")) == 1


def test_marked_headings_are_headings() -> None:
    assert blocks("## What it cost\nThe bridge cost $3 million.\n### And then?\nNothing.") == [
        ("heading", "What it cost"),
        ("paragraph", "The bridge cost $3 million."),
        ("heading", "And then?"),
        ("paragraph", "Nothing."),
    ]


def test_a_ruled_line_parts_blocks_and_is_none() -> None:
    assert [text for _, text in blocks("One paid.\n-----\nTwo paid.\n* * *\n")] == [
        "One paid.",
        "Two paid.",
    ]


def test_an_empty_text_has_no_blocks() -> None:
    assert segment(from_text(" \n ")).blocks == ()


def test_blocks_of_a_format_are_kept() -> None:
    text = "One paid. Two paid."
    given_block = Block(0, len(text), "cell")
    found = segment(Document(path="a", source=text, text=text, blocks=(given_block,)))
    assert found.blocks == (given_block,)
    assert [sentence.block for sentence in found.sentences] == [0, 0]


# ---- sentences ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "It cost Rs. 5 million.",
        "The U.S. Congress paid $4 million.",
        "It opened at 9 a.m. on Monday.",
        "It opened at 9 a.m. Monday.",
        "It opened at 9 a.m. GMT.",
        "J. K. Malik and George W. Khan signed.",
        "Growth of 4.5 percent was expected.",
        "Dr. Khan met Gen. Shah and Mr. Lee.",
        "Route No. 5 opened on Sept. 3 last year.",
        "Acme Inc. Chief Executive Ann Lee resigned.",
        "Roads, ports, etc. were built.",
        "It cost approx. $5 million vs. $3 million.",
        "They met in St. Petersburg.",
        "It paid... nothing more... 5 million.",
        '"We paid $5 million." she said.',
        '"Who paid?" he asked.',
        "Rs.5 million and $4.5m were paid.",
        "The Khan-U.S. Steel deal failed.",
        "The firm (Acme Ltd.) paid.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert sentences(f"Foreword goes here first.\n\n{text}")[1:] == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It cost $46 billion.", "The rest was lent."),
        ("It was approved by the U.S.", "The rest was lent."),
        ("It opened at 9 a.m.", "Officials came."),
        ("It opened in 2016.", "Exports rose."),
        ("She wrote Plan B.", "It failed."),
        ("Roads, ports, etc.", "China paid."),
        ('He said: "We paid $4.5."', "Then he left."),
        ("She called it “a gift.”", "“Nobody paid.”"),
        ("Who paid?", "China did."),
        ("They paid!", "They did."),
        ("They paid …", "Nobody knew."),
        ("It cost $5 million.[12]", "It was worth it."),
        ("It rose by 5.", "30 people came."),
        ("He was no. 1 in the U.K.", "But she won."),
        ("The cut was made in Sept.", "Nobody knew."),
        ("They said no.", "$5 million is too much."),
        ("It paid (in full).", "That was all."),
    ],
)
def test_two_sentences_are_parted(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]
    assert sentences(f"{first}\r\n{second}") == [first, second]


def test_the_number_of_a_list_item_ends_no_sentence() -> None:
    text = "1. The road cost $5 million. 2. The port cost more."
    document = Document(path="a", source=text, text=text, blocks=(Block(0, len(text), "item"),))
    assert [text[s.start : s.end] for s in segment(document).sentences] == [
        "1. The road cost $5 million.",
        "2. The port cost more.",
    ]


def test_letters_of_questions_and_answers_are_no_words_of_theirs() -> None:
    told = "Q. Is there enough?\nA. Geologists say so.\nQ. Who lent?\nA. China did."
    assert sentences(told) == [
        "Is there enough?", "Geologists say so.", "Who lent?", "China did.",
    ]  # fmt: skip
    assert sentences("A. Geologist spoke.\nThen B. Miner did.") == [
        "A. Geologist spoke.", "Then B. Miner did.",
    ]  # fmt: skip


def test_a_blank_block_has_no_sentence() -> None:
    document = Document(path="a", source="  ", text="  ", blocks=(Block(0, 2, "cell"),))
    assert segment(document).sentences == ()


def test_no_sentence_spans_two_blocks() -> None:
    found = segment(from_text("The Price\n\nIt cost $5 million\n\nIt was paid. All of it."))
    assert [sentence.block for sentence in found.sentences] == [0, 1, 2, 2]


def test_stretches_without_a_stop_are_cut_between_words() -> None:
    text = "it cost $5 million, they say " * 1000
    found = sentences(text)
    assert max(map(len, found)) <= 4000
    assert all(piece.endswith(("million,", "say")) for piece in found)
    assert sum(piece.count("$5 million") for piece in found) == 1000


def test_an_endless_word_is_cut_too() -> None:
    assert "".join(sentences("x" * 10_000)) == "x" * 10_000


@given(st.text(alphabet='aB1 .?!…"”(\n-,;:—$'))
def test_sentences_and_clauses_cover_all_words_in_order(text: str) -> None:
    found = segment(from_text(text))
    assert all(
        0 <= a.end <= b.start for a, b in zip(found.sentences, found.sentences[1:], strict=False)
    )
    for sentence in found.sentences:
        inside = clauses(text, sentence.start, sentence.end)
        assert all(sentence.start <= c.start < c.end <= sentence.end for c in inside)
        assert all(a.end <= b.start for a, b in itertools.pairwise(inside))
        words = [c for c in text[sentence.start : sentence.end] if c.isalnum()]
        kept = [c for span in inside for c in text[span.start : span.end] if c.isalnum()]
        assert words == kept


# ---- clauses -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        # two amounts of two givers
        (
            "The minister recalled that|when the canal was dug in 1998,|the province secured $12 "
            "billion in loans from Japan,|a stark contrast to the mere $3 million that Lahore was "
            "able to get from the U.K. Treasury in those years."
        ),
        "Japan lent the city $12 billion|and the World Bank lent $5 billion.",
        "Japan lent $12 billion in 1998,|while the U.S. lent $3 million.",
        "Japan lent $12 billion|whereas Norway gave nothing.",
        "Japan lent $12 billion,|but only $3 billion was spent.",
        "Japan lent $12 billion,|Norway lent $3 billion.",
        "Exports rose to $5 billion,|up from $3 billion in 2014.",
        "Exports were $5 billion|compared with $3 billion in 2014.",
        "Exports were $5 billion,|an increase of 12 percent on the year before.",
        "Japan lent $12 billion,|of which $4 billion went into ports.",
        "Japan lent $12 billion,|including $4 billion for ports.",
        "The plan was put at $46 billion|and later grew to $62 billion.",
        "About 3 million people lived there,|and 80 percent of them had land.",
        "The rupee lost 5 percent,|as the bank raised its rate to 9 percent.",
        # a clause inside, and the main clause after it
        "Sahiwal,|which cost $1.8 billion,|opened in 2017;|Hub cost $2 billion.",
        "After the deal was signed,|Japan paid $5 billion.",
        "The city got $12 billion|when the canal was dug in 1998.",
        "If the port is built,|ships of 90,000 tonnes can call.",
        "Khan,|who signed in 2013,|left in 2018.",
        # marks
        "The list is short:|$5 billion for roads.",
        "Japan paid $5 billion —|a third of the sum —|in 1998.",
        "Japan paid $5 billion -- a third -- in 1998.".replace(" a", "|a").replace(" in", "|in"),
        "Japan paid $5 billion – a third – in 1998.".replace(" a", "|a").replace(" in", "|in"),
        "Japan paid it all—|$5 billion.",
        '"We got $46 billion,"|he said,|"and lost the rest."',
        "He said,|“We got $46 billion.”",
        "“We got $46 billion,”|he said.",
    ],
)
def test_a_sentence_is_parted_into_its_clauses(sentence: str) -> None:
    expected = sentence.split("|")
    assert parts(sentence.replace("|", " ").replace("— $5", "—$5")) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan lent $12 billion in 1998.",
        "It cost between $5 billion and $6 billion.",
        "Officials said trade between Japan and the United States has grown to $500 billion.",
        "Both Japan and the United States have lent $5 billion.",
        "Officials said Japan and Norway signed a deal worth $5 billion.",
        "It built roads, bridges, and the port.",
        "In 2015, roads, bridges, and the port were opened.",
        "It cost three and a half billion dollars and was built in 2015.",
        "Since 2013, Japan has lent $5 billion.",
        "It rose 5–6 percent, from $2 billion to $3 billion.",
        "It cost $1,200,000 or 3.5 percent (which is a lot; and the rest is owed) of GDP.",
        "The vote was 10:1 at 5:30 in the low-cost hall.",
        "In the years 2013—2018 it cost $5 billion.",
        "It took a while to pay $5 billion.",
        "It opened after the war.",
        "The limited $4 million that was paid went to the ‘north’ and south.",
        "Exports fell, as of 2013, by 5 percent.",
        "China gave $5 billion in loans and grants to Kenya, 9 projects in all.",
        "China gave $5 billion in loans and grants worldwide from 2000 to 2023.",
        "It lent $5 billion for imports and exports, worth 9 percent.",
        "The loans and",
        "and",
    ],
)
def test_one_clause_stays_one(sentence: str) -> None:
    assert parts(sentence) == [sentence]


def test_a_stretch_without_words_has_no_clauses() -> None:
    assert clauses("   ", 0, 3) == ()


def test_clauses_are_read_inside_their_sentence_only() -> None:
    text = "One paid $5; two paid $6. Three paid $7; four paid $8."
    start = text.index("Three")
    assert [text[c.start : c.end] for c in clauses(text, start, len(text))] == [
        "Three paid $7;",
        "four paid $8.",
    ]
