"""Who gives, who receives and who says so: a sentence of its own for every pattern of roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.claims.scenes.role_rows import ROWS
from factcheck.claims.scenes.roles import read_roles
from factcheck.claims.slot_rules import slot_rules
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.model import Span
from factcheck.reference.index import Index
from factcheck.rules import extract

if TYPE_CHECKING:
    from conftest import Packaged

GIVES, TAKES, SAYS = "provider", "recipient", "attribution"

PATTERNS = {rule for rule, _, _ in ROWS}
EXAMPLES = [
    (rule.id, rule.example, {(name, role) for role, name in rule.reads})
    for rule in slot_rules().values()
    if rule.id in PATTERNS
]
"""The rule, a sentence, and the names to which that rule gives a role."""


def read(text: str, index: Index) -> list[tuple[str, str, str, str]]:
    """Give rule, name, role and the words that gave it."""
    mentions = extract(from_text(text), Config())
    names = index.names_in(text)
    found = read_roles(text, Span(0, len(text)), names, mentions, index)
    return [
        (hit.rule, names[number].text, hit.role, text[hit.words.start : hit.words.end])
        for number, hits in sorted(found.items())
        for hit in hits
    ]


@pytest.mark.parametrize(("rule", "text", "named"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_a_pattern_reads_its_example(
    rule: str, text: str, named: set[tuple[str, str]], small_world: Index
) -> None:
    hits = read(text, small_world)
    assert {(name, role) for by, name, role, _ in hits if by == rule} == named
    assert {(name, role) for _, name, role, _ in hits} == named


def test_every_pattern_has_its_example() -> None:
    assert [rule for rule, _, _ in ROWS] == [rule for rule, _, _ in EXAMPLES]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Kenya's loans from Norway came to $11 billion.", {("Norway", GIVES)}),
        ("Loans from Norway to Uganda came to $3 billion.",
         {("Norway", GIVES), ("Uganda", TAKES)}),
        ("Kenya’s debt to Norway is $6.3 billion.", {("Kenya", TAKES), ("Norway", GIVES)}),
        ("Norway holds the largest share of the debt to Kenya, about $6.3 billion.", set()),
        ("Norway is the biggest creditor, with $6.3 billion of debt to Kenya.", set()),
        ("Of all the debt to Kenya, Norway's part is $6.3 billion.", set()),
        ("Norway carries a debt to Kenya.", {("Kenya", GIVES)}),
        ("Of the debt to Kenya, $6.3 billion falls due.", {("Kenya", GIVES)}),
        ("What Uganda owes in unpaid bills to Norway is unknown.",
         {("Uganda", TAKES), ("Norway", GIVES)}),
        ("Norway\n  LENT $4 billion.", {("Norway", GIVES)}),
        ("The Rift Institute's researchers found that Norway gave $5 billion to Kenya.",
         {("Rift Institute", SAYS), ("Norway", GIVES), ("Kenya", TAKES)}),
        ("The loan, says the Rift Institute, was cheap.", {("Rift Institute", SAYS)}),
        ("Norway, whose bank lent it, says Delta Monitor, waits.", {("Delta Monitor", SAYS)}),
        ("For the money Kenya went to Norway.", set()),
        ("The Mara Dam was given as an example.", set()),
        ("Anna Berg reckons that it cost $641 million.", {("Anna Berg", SAYS)}),
    ],
)  # fmt: skip
def test_patterns_work_together(text: str, named: set[tuple[str, str]], small_world: Index) -> None:
    assert {(name, role) for _, name, role, _ in read(text, small_world)} == named


@pytest.mark.parametrize(
    "text",
    [
        "It cost $641 million.",
        "Norway said that the dam cost $641 million.",
        "The Mara Dam said it cost $641 million.",
        "According to the Lakes Corridor it was $5 billion.",
        "Kenya and Norway met; $3 billion was lent.",
        "The road from Norway leads to Uganda.",
        "Kenya, a land of lakes, $3 billion, and Norway.",
        "A bank in Uganda closed.",
        "Norway spent years on walls, and banks lent $3 billion.",
    ],
)
def test_what_gives_no_role_gives_none(text: str, small_world: Index) -> None:
    assert read(text, small_world) == []


def test_a_role_knows_the_words_that_gave_it(small_world: Index) -> None:
    text = "In all,  Norway  has lent  $4 billion, officials in Uganda say."
    assert read(text, small_world) == [("gives", "Norway", GIVES, "Norway  has lent")]


def test_a_receiver_may_have_managed_to_borrow(small_world: Index) -> None:
    hits = read("Kenya managed to borrow $2 billion.", small_world)
    assert {(name, role) for _, name, role, _ in hits} == {("Kenya", TAKES)}


def test_without_names_there_are_no_roles(small_world: Index) -> None:
    text = "It owes $2 billion."
    assert read_roles(text, Span(0, len(text)), [], [], small_world) == {}


def test_who_publishes_nothing_tells_its_own_by_having_it(packaged: Packaged) -> None:
    index = packaged(
        {
            "measures": "id,title,unit_kind,dynamics,phrases\nbeds,Beds,count,stock,beds\n",
            "entities": "id,name,kind\nnorth,Northfield,organisation\neast,Eastmere,organisation\n",
            "figures": "id,measure,subject,value,unit,period_start\n"
            "n,beds,north,812,count,2024\ne,beds,east,455,count,2024\n",
        }
    )
    assert read("It had 812 beds, while Eastmere had 455.", index) == []
    assert read("The number of beds at Eastmere was 455.", index) == []
    told = read("It had 812 beds, according to Eastmere.", index)
    assert [(name, role) for _, name, role, _ in told] == [("Eastmere", SAYS)]
