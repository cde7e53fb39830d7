"""Who gives, who receives and who says so: a sentence of its own for every pattern of roles."""

from __future__ import annotations

import pytest

from factcheck.claims.scenes.role_rows import ROWS
from factcheck.claims.scenes.roles import read_roles
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.model import Span
from factcheck.reference.index import Index
from factcheck.rules import extract

GIVES, TAKES, SAYS = "provider", "recipient", "attribution"

EXAMPLES = [
    ("owes-as", "Kenyan state firms owe Norway $6.3 billion.",
     {("Kenyan", TAKES), ("Norway", GIVES)}),
    ("owes", "Kenya still owes Norway $6.3 billion.", {("Kenya", TAKES), ("Norway", GIVES)}),
    ("owes-those-in", "Norway owes banks in Kenya $6.3 billion.",
     {("Norway", TAKES), ("Kenya", GIVES)}),
    ("owes-whom", "That is more than the country owes Norway.", {("Norway", GIVES)}),
    ("owes-it", "It drew on Norway as its largest lender, which owes it $6 billion.",
     {("Norway", TAKES)}),
    ("who-owes", "Kenya owed all its lenders $6 billion.", {("Kenya", TAKES)}),
    ("owed-to", "Some $9 billion owed by Kenya to Norway falls due.",
     {("Kenya", TAKES), ("Norway", GIVES)}),
    ("owed-by-whom", "The $9 billion owed by Kenya falls due.", {("Kenya", TAKES)}),
    ("owed-so-much-by", "Lenders are owed $9 billion in arrears by Kenya.", {("Kenya", TAKES)}),
    ("owed-by", "The $9 billion owed to Norway by Kenya falls due.",
     {("Kenya", TAKES), ("Norway", GIVES)}),
    ("is-owed", "Norway is still owed $6 billion.", {("Norway", GIVES)}),
    ("debt-of-whom", "The debt of Kenya to lenders abroad is large.", {("Kenya", TAKES)}),
    ("debt-to", "Arrears of $40 million to the Fjord Bank were paid.", {("Fjord Bank", GIVES)}),
    ("owner-of-debt", "Kenya's unpaid road bills reached $300 million.", {("Kenya", TAKES)}),
    ("claims-on", "Norway has old claims on Kenya.", {("Norway", GIVES), ("Kenya", TAKES)}),
    ("claims-on-whom", "Hidden claims on Kenya run to $6 billion.", {("Kenya", TAKES)}),
    ("has-debt", "Kenya itself has a foreign debt of $6 billion.", {("Kenya", TAKES)}),
    ("pays-back", "Kenya will have to repay Norway $6 billion.",
     {("Kenya", TAKES), ("Norway", GIVES)}),
    ("hands-over", "Kenya, they say, must hand over $6.3 billion to Norway.",
     {("Kenya", TAKES), ("Norway", GIVES)}),
    ("who-pays-back", "Kenya will have to pay back $6 billion.", {("Kenya", TAKES)}),
    ("gives", "Norway has since lent $11 billion.", {("Norway", GIVES)}),
    ("gives-past-an-aside", "The Fjord Bank, the largest of its kind, lent $11 billion.",
     {("Fjord Bank", GIVES)}),
    ("has-given", "By comparison, Norway has so far given Kenya $3 billion.",
     {("Norway", GIVES), ("Kenya", TAKES)}),
    ("given-to", "Some countries have since given Uganda $3 billion.", {("Uganda", TAKES)}),
    ("says-it-gave", "Norway says it lent the country $3 billion.", {("Norway", GIVES)}),
    ("paid-with", "Norway paid for its construction with a grant of $3 million.",
     {("Norway", GIVES)}),
    ("it-was-who", "It was Norway rather than Japan that committed $3 billion.",
     {("Norway", GIVES)}),
    ("is-creditor", "Norway was Kenya's largest creditor.",
     {("Norway", GIVES), ("Kenya", TAKES)}),
    ("who-gives", "Farms were let to Norway, which had lent the country $11 billion.",
     {("Norway", GIVES)}),
    ("to-whom", "More went to Kenya, to which Norway lent $11 billion.",
     {("Kenya", TAKES), ("Norway", GIVES)}),
    ("gives-as", "Norwegian state banks lent $11 billion.", {("Norwegian", GIVES)}),
    ("will-give", "Norway has agreed to lend Kenya $3 billion.",
     {("Norway", GIVES), ("Kenya", TAKES)}),
    ("puts-into", "Norway will put $3 billion into roads and ports in Kenya.",
     {("Norway", GIVES), ("Kenya", TAKES)}),
    ("invests-in", "Its firms had invested $3 billion in Kenya.", {("Kenya", TAKES)}),
    ("leaves-with", "The Fjord Bank had parked $3 million with Kenya.", {("Fjord Bank", GIVES)}),
    ("gives-to", "It lent $3 billion to Uganda.", {("Uganda", TAKES)}),
    ("to-whom-first", "To Uganda, which asked twice, it lent $3 billion.", {("Uganda", TAKES)}),
    ("lends-straight", "It is to lend Uganda $3 billion.", {("Uganda", TAKES)}),
    ("gives-straight", "Last year it lent Uganda $3 billion.", {("Uganda", TAKES)}),
    ("brings-straight", "The corridor brought Kenya $3 billion.", {("Kenya", TAKES)}),
    ("signs-with", "On Monday it signed deals with Kenya worth $3 billion.",
     {("Kenya", "partner")}),
    ("signs-a-grant", "Norway has signed a $3 billion grant for the dam.", {("Norway", "partner")}),
    ("giving-to", "A credit line worth $20 million to Uganda ran out.", {("Uganda", TAKES)}),
    ("given-by", "A dam financed in part by Norway cost $641 million.", {("Norway", GIVES)}),
    ("giving-by", "Lending by Norway came to $4 billion.", {("Norway", GIVES)}),
    ("giver's", "Norway's first round of lending came to $4 billion.", {("Norway", GIVES)}),
    ("whose-source", "It is Kenya's largest single source of finance.", {("Kenya", TAKES)}),
    ("giver's-portfolio", "Of Norway's road portfolio in Kenya 8 percent is aid.",
     {("Norway", GIVES), ("Kenya", TAKES)}),
    ("whose-investment", "Norway's direct investment in Kenya came to $8 million.",
     {("Norway", GIVES), ("Kenya", TAKES)}),
    ("makes-investment", "Norway had made $8 million of direct investment in Kenya.",
     {("Norway", GIVES), ("Kenya", TAKES)}),
    ("lender's-loan", "The Fjord Bank's cheap loans of $2 billion to farmers ran out.",
     {("Fjord Bank", GIVES)}),
    ("giver-adjective", "Norwegian road aid of $300 million was frozen.", {("Norwegian", GIVES)}),
    ("takes", "Kenya has also borrowed $2 billion.", {("Kenya", TAKES)}),
    ("takes-as", "Kenyan state banks have borrowed some $2 billion.", {("Kenyan", TAKES)}),
    ("takes-of", "Kenya's own lenders received $2 billion.", {("Kenya", TAKES)}),
    ("takes-a-sum", "Kenya took $2 billion in loans from its friends.", {("Kenya", TAKES)}),
    ("lender-to", "The largest lender to Kenya is a bank.", {("Kenya", TAKES)}),
    ("takes-next", "They drew loans of $3 billion, and Uganda loans of $2 billion.",
     {("Uganda", TAKES)}),
    ("is-given", "Uganda was then offered $3 billion.", {("Uganda", TAKES)}),
    ("takes-from", "The railway drew $3 billion in all from the Fjord Bank.",
     {("Fjord Bank", GIVES)}),
    ("borrowing-from", "Borrowing by state firms from Norway came to $4 billion.",
     {("Norway", GIVES)}),
    ("came-from", "Some $5 million came from banks in Norway.", {("Norway", GIVES)}),
    ("giving-from", "A grant of $5 million came from Norway.", {("Norway", GIVES)}),
    ("citing", "It made $9 million, quoting a paper by the Rift Institute.",
     {("Rift Institute", SAYS)}),
    ("according-to", "The dam cost $641 million, according to the Rift Institute.",
     {("Rift Institute", SAYS)}),
    ("according-to-them", "According to the Rift Institute Kenya has a dam of $641 million.",
     {("Rift Institute", SAYS)}),
    ("says", "The Rift Institute now says that the dam cost $641 million.",
     {("Rift Institute", SAYS)}),
    ("counts-at-its-seat", "The Rift Institute in Uganda found that the dam cost $641 million.",
     {("Rift Institute", SAYS)}),
    ("source's-figures", "In Delta Monitor's new tally the share is 71.5 percent.",
     {("Delta Monitor", SAYS)}),
    ("figures-of", "In a study of researchers at Delta Monitor the share is 71.5 percent.",
     {("Delta Monitor", SAYS)}),
    ("released-by", "By data released on Monday by the Rift Institute the dam cost $641 million.",
     {("Rift Institute", SAYS)}),
    ("arrives-at", "The Rift Institute counts roads alone and arrives at some $641 million.",
     {("Rift Institute", SAYS)}),
    ("one-of", "Delta Monitor has a cost of $600 million, the Rift Institute one of $641 million.",
     {("Rift Institute", SAYS)}),
    ("has-another", "It cost $641 million, while the Rift Institute has only $600 million.",
     {("Rift Institute", SAYS)}),
    ("that-it-has", "It cost more than the $641 million that the Rift Institute has.",
     {("Rift Institute", SAYS)}),
    ("has-so-much", "The Rift Institute has $641 million for 2014.", {("Rift Institute", SAYS)}),
    ("gives-it-as", "The Rift Institute has the cost of the dam as $641 million.",
     {("Rift Institute", SAYS)}),
    ("whose-number", "The Rift Institute's own number is $641 million.",
     {("Rift Institute", SAYS)}),
    ("put-by", "The share was put at 71.5 percent by Delta Monitor.", {("Delta Monitor", SAYS)}),
    ("said-by", "The dam cost $641 million, estimates the Rift Institute.",
     {("Rift Institute", SAYS)}),
    ("printed-in", "The figure printed in the Rift Institute last week was $641 million.",
     {("Rift Institute", SAYS)}),
    ("in-source", "Lending came to $8.26 billion in the Rift Atlas 2019.",
     {("Rift Atlas 2019", SAYS)}),
]  # fmt: skip
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
