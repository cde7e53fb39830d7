from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.config import Config
from factcheck.model import Document, Mention
from factcheck.rules import extract, rules
from factcheck.rules.registry import RULES, Rule, register, rule

EXAMPLES = [(found.id, text) for found in rules() for text in found.examples]
REJECTS = [(found.id, text) for found in rules() for text in found.rejects]


def read(text: str) -> list[Mention]:
    return extract(Document(path="<text>", source=text, text=text), Config())


def shown(value: object) -> str | None:
    """A field as it stands in the JSON."""
    if isinstance(value, Decimal):
        text = format(value, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return None if value is None else str(value)


def fits(mention: Mention, wanted: Mapping[str, str | None]) -> bool:
    return all(shown(getattr(mention, field)) == value for field, value in wanted.items())


@pytest.mark.parametrize(("rule_id", "text"), EXAMPLES)
def test_a_rule_reads_its_examples(rule_id: str, text: str) -> None:
    wanted = RULES[rule_id].examples[text]
    found = [mention for mention in read(text) if mention.rule == rule_id]
    assert [mention for mention in found if fits(mention, wanted)], found


@pytest.mark.parametrize(("rule_id", "text"), REJECTS)
def test_a_rule_refuses_its_rejects(rule_id: str, text: str) -> None:
    assert [mention.text for mention in read(text) if mention.rule == rule_id] == []


def test_a_rule_needs_an_example_and_a_docstring() -> None:
    def nothing(*_: object) -> None: ...

    with pytest.raises(ValueError, match="needs an example"):
        rule("test.none", trigger="x", examples={})(nothing)
    with pytest.raises(ValueError, match="needs an example"):
        rule("test.none", trigger="x", examples={"x": {}})(nothing)
    assert "test.none" not in RULES


def test_two_rules_cannot_share_an_id() -> None:
    taken = rules()[0]
    with pytest.raises(ValueError, match="two rules"):
        register(Rule(taken.id, "x", taken.read, {"x": {}}, (), "Read x."))


PIECES = st.sampled_from(
    [
        "$46 billion",
        "Rs 5 crore",
        "€1.234,56",
        "–",
        " ",
        "\n",
        "\n\n",
        "5",
        "2013",
        "May",
        "and",
        "half",
        "a million",
        "percent",
        "%",
        "between",
        "to",
        "MW",
        "½",
        "亿",
        "\u0301",
        "\x00",
        "\u202f",
        "(",
        "“",
        "one",
        "in",
        "five",
        ",",
        ".",
        "-",
        "loans",
        "year",
        "per",
        "of",
        "U.S.",
        "🙂",
        "km2",
        "1e6",
        "three",
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map(" ".join) | st.lists(PIECES, max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS | st.text(max_size=80))
def test_offsets_are_exact_and_mentions_in_order_without_overlap(text: str) -> None:
    mentions = read(text)
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.text
    for one, other in pairwise(mentions):
        assert one.end <= other.start
    assert mentions == read(text)


HOSTILE = {
    "digits": "1",
    "commas": ",",
    "groups": "1,",
    "points": "1.",
    "brackets": "(1",
    "spaces": " ",
    "dollars": "$",
    "a million": "a million ",
    "hundreds": "hundred ",
    "and": "one and ",
    "quotes": "“1",
    "marks": "1\u0301",
    "nuls": "\x00",
    "ranges": "1-",
    "to": "5 to ",
    "percent": "%",
    "signs": "$1",
    "lists": "$3, ",
    "over": "over ",
    "crores": "5 lakh crore ",
    "slashes": "1/",
    "minus": "-",
    "nouns": "5 big ",
    "rupees": "Rs 5 ",
    "cjk": "5亿",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_to_its_end(name: str) -> None:
    text = HOSTILE[name] * 20_000
    for mention in read(text):
        assert text[mention.start : mention.end] == mention.text


def test_the_raised_number_of_a_note_is_no_digit() -> None:
    text = "It lent $46 billion¹ in 2015².³ On 3 May 2017⁴ a field of 5 m² had 12%⁵ of it."
    assert [(m.text, m.resolved or m.unit) for m in read(text)] == [
        ("$46 billion", "USD"),
        ("2015", "2015"),
        ("3 May 2017", "2017-05-03"),
        ("5 m²", "m^2"),
        ("12%", "percent"),
    ]
