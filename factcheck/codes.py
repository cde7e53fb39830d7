"""The codes of findings: what each means, why it matters, how to mend it (contract, section 4).

A code is never reused. The texts are what `factcheck explain` prints; the examples are ours.
"""

from __future__ import annotations

from typing import Literal, NamedTuple


class Code(NamedTuple):
    """One code. `wrong` is a sentence that raises it beside the reference `reference`."""

    code: str
    title: str
    severity: Literal["error", "warning"]
    meaning: str
    why: str
    reference: str
    wrong: str
    right: str
    mend: str
    related: tuple[str, ...]


_ALL = (
    Code(
        "FC101",
        "amount differs from the reference",
        "error",
        "The claim is bound to a reference figure, and is outside what its wording allows. None "
        "of the nearer explanations (another date, currency, country, a slip of the keys) fits.",
        "A wrong amount is quoted on, and it is the first thing a critic checks.",
        "the port cost USD 248 million",
        "The port cost $310 million.",
        "The port cost $248 million.",
        "Write the reference figure, or name the source that has the other one. If the reference "
        "is behind, correct its row: the place of the row stands beside the finding.",
        ("FC102", "FC104", "FC201", "FC401"),
    ),
    Code(
        "FC102",
        "scale slip",
        "error",
        "The digits are right, and the scale is not: million for billion, lakh for crore, a power "
        "of ten too many or too few.",
        "One word makes an amount a thousand times too large, and every digit looks familiar.",
        "the dam's loan is USD 1.8 billion",
        "Lenders put $1.8 million into the dam.",
        "Lenders put $1.8 billion into the dam.",
        "Change the scale word and leave the digits.",
        ("FC101", "FC104"),
    ),
    Code(
        "FC103",
        "wrong currency",
        "error",
        "The number is the reference's number, in another currency.",
        "A sum in yuan told as dollars is about seven times too large.",
        "the bank lent CNY 15 billion",
        "The bank lent $15 billion.",
        "The bank lent 15 billion yuan.",
        "Name the currency of the source, or convert at the rate of that time and say so.",
        ("FC101", "FC102"),
    ),
    Code(
        "FC104",
        "digits swapped, dropped or doubled",
        "error",
        "The number differs from the reference as typing slips do: two digits swapped, one "
        "missing, one twice.",
        "Nobody notices a slip of the keys by reading, since the number still looks right.",
        "the programme is worth USD 67.2 billion",
        "The programme is worth $62.7 billion.",
        "The programme is worth $67.2 billion.",
        "Type the number again from the source.",
        ("FC101", "FC102"),
    ),
    Code(
        "FC105",
        "price basis mixed up",
        "error",
        "The article states a price basis (constant prices, a base year, purchasing power) that "
        "the figure does not have, or calls a deflated figure nominal.",
        "Constant and current prices of the same thing differ by tens of percent over a decade.",
        "USD 9.7 billion in constant 2021 dollars",
        "The roads cost $9.7 billion in current dollars.",
        "The roads cost $9.7 billion in constant 2021 dollars.",
        "Name the basis that the source uses, or take its figure on the basis that you name.",
        ("FC101", "FC106"),
    ),
    Code(
        "FC106",
        "another aggregation",
        "error",
        "The figure is right for another way of counting: a year's amount told as the total, a "
        "share as a count, a percentage as percentage points.",
        "A total told as a yearly amount grows tenfold in ten years.",
        "on average USD 4 billion a year",
        "Lending came to $4 billion over the ten years.",
        "Lending came to $4 billion a year over the ten years.",
        "Say how the figure was counted: a year, in all, on average, of every hundred.",
        ("FC101", "FC105"),
    ),
    Code(
        "FC201",
        "right amount, wrong date",
        "error",
        "The amount is a published figure of the thing, but the figure belongs to another time "
        "than the one that the article names.",
        "A figure of one year under the date of another tells a history that did not happen.",
        "the package of USD 46 billion was announced on 20 April 2015",
        "In 2013 a package of $46 billion was announced.",
        "In 2015 a package of $46 billion was announced.",
        "Correct the date, or take the figure of the time that you name.",
        ("FC202", "FC203"),
    ),
    Code(
        "FC202",
        "event dated wrongly",
        "error",
        "The article dates an event that the references know, and the date is another.",
        "A wrong date turns cause and effect around.",
        "the plant opened on 3 July 2017",
        "The plant opened in May 2016.",
        "The plant opened in July 2017.",
        "Correct the date. Where sources disagree about it, name yours.",
        ("FC201",),
    ),
    Code(
        "FC203",
        "outdated: true of a superseded edition",
        "warning",
        "The figure is from an edition that a newer one had replaced by the day of the article, "
        "and the article tells it as current. It is not raised where the article has no date, "
        "or names the old edition.",
        "Revised data often moves by more than the story is about.",
        "second edition: USD 34.4 billion; third edition: USD 70.3 billion",
        "Commitments stand at $34.4 billion, the data shows. (written after the third edition)",
        "Commitments stand at $70.3 billion, the third edition shows.",
        "Take the newer figure, or say which edition the old one is from.",
        ("FC201",),
    ),
    Code(
        "FC301",
        "wrong country or project",
        "error",
        "The amount fits exactly one other entity's figure of the same measure.",
        "Rows of a table slip by one, and a neighbour gets the figure.",
        "Kenya 12.1 %, Uganda 8.4 %",
        "In Kenya the rate is 8.4 %.",
        "In Kenya the rate is 12.1 %.",
        "Check which entity the figure belongs to: the name or the number is off.",
        ("FC302", "FC303"),
    ),
    Code(
        "FC302",
        "direction reversed",
        "error",
        "The figure is right with giver and receiver, creditor and debtor changed over.",
        "Who owes whom is the story.",
        "Pakistan owes China USD 67.2 billion",
        "China owes Pakistan $67.2 billion.",
        "Pakistan owes China $67.2 billion.",
        "Turn the sentence around.",
        ("FC301",),
    ),
    Code(
        "FC303",
        "wrong measure",
        "error",
        "The amount is that of another measure of the same thing: debt for commitments, loans for "
        "loans and grants.",
        "Figures that stand close together are easily mixed up, and mean other things.",
        "commitments USD 70.3 billion; debt USD 67.2 billion",
        "Its debt reached $70.3 billion.",
        "Its debt reached $67.2 billion.",
        "Name what the figure measures, or take the figure of what you name.",
        ("FC301", "FC106"),
    ),
    Code(
        "FC304",
        "attributed to the wrong source",
        "error",
        "The figure is published, but by another organisation than the one that the article "
        "names, whose own figure differs or does not exist.",
        "A reader who looks it up at the source that you name does not find it.",
        "the World Bank says USD 46 billion, a university lab USD 67.2 billion",
        "The debt is $67.2 billion, according to the World Bank.",
        "The debt is $67.2 billion, according to the university lab.",
        "Name the publisher of the figure, or take the figure of the one that you name.",
        ("FC303", "FC101"),
    ),
    Code(
        "FC401",
        "same thing, two figures",
        "error",
        "The article gives two figures for one thing that cannot both be right.",
        "A reader cannot tell which one to believe, and doubts both.",
        "(needs none: the article is held against itself)",
        "The city set aside $12 million for a new bridge. The $21 million which it set aside for "
        "the bridge is not enough.",
        "The city set aside $12 million for a new bridge. The $12 million which it set aside for "
        "the bridge is not enough.",
        "Decide for one, or say what makes them different.",
        ("FC101", "FC402"),
    ),
    Code(
        "FC402",
        "parts do not add up",
        "error",
        "The parts that the article names do not make the total that it names, beyond rounding.",
        "One of the numbers is wrong, or one part is missing.",
        "(needs none: the article is held against itself)",
        "Of the 40 loans, 22 went to energy, 12 to roads and the other 8 to ports.",
        "Of the 40 loans, 22 went to energy, 12 to roads and the other 6 to ports.",
        "Add up again, or say what is left out.",
        ("FC401", "FC403"),
    ),
    Code(
        "FC403",
        "percentage, ratio or growth does not follow",
        "error",
        "A percentage, a growth rate, a conversion or a number of units belies what is beside it.",
        "Percentages are worked out by hand and late at night.",
        "(needs none: the article is held against itself)",
        "Trade doubled from $20 billion to $30 billion.",
        "Trade grew by half from $20 billion to $30 billion.",
        "Work it out again from the two numbers, or give the numbers that it comes from.",
        ("FC402",),
    ),
    Code(
        "FC404",
        "impossible date or value",
        "error",
        "A date that no calendar has, or a value that cannot be: a part that is more than all.",
        "Something was mistyped, and what was meant is lost.",
        "(needs none)",
        "The treaty was signed on 31 June 2019.",
        "The treaty was signed on 30 June 2019.",
        "Look it up again.",
        ("FC202",),
    ),
    Code(
        "FC901",
        "unused suppression",
        "warning",
        "A comment in the article silences a finding that is not there any more.",
        "It would silence the next, different mistake in that place.",
        "(needs none)",
        "a comment that ignores FC201 beside a date that has been corrected",
        "no comment",
        "Remove the comment.",
        ("FC902", "FC903"),
    ),
    Code(
        "FC902",
        "unexplained suppression",
        "warning",
        "A comment silences findings without naming a code and a reason.",
        "The next editor cannot tell a decision from a shortcut.",
        "(needs none)",
        "a comment that ignores everything on the line",
        "a comment that ignores FC201, with the reason why",
        "Name the code and say why.",
        ("FC901", "FC903"),
    ),
    Code(
        "FC903",
        "expired suppression",
        "warning",
        "A comment silenced a finding until a day that has passed.",
        "What was to be looked at again has not been.",
        "(needs none)",
        "a comment that ignores FC201 until a day of last year",
        "a corrected sentence, or a new day with its reason",
        "Look at the finding again; mend the article or set a new day.",
        ("FC901", "FC902"),
    ),
)

CODES: dict[str, Code] = {entry.code: entry for entry in _ALL}
SLIPS_OF_THE_NUMBER = frozenset({"FC102", "FC104"})
OF_THE_NUMBER = SLIPS_OF_THE_NUMBER | {"FC101"}
"""What says that a number is wrong, and neither its currency nor what it is of."""


def is_known(beginning: str) -> bool:
    """Whether something is a code, or what codes begin with (`FC2`)."""
    return beginning.startswith("FC") and any(code.startswith(beginning) for code in CODES)


def title(code: str) -> str:
    """Say in a few words what a code means; the code itself where it is unknown."""
    entry = CODES.get(code)
    return entry.title if entry else code
