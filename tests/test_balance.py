"""Amounts that no rule alone calls wrong are weighed by what stands around them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from factcheck.documents import from_text
from factcheck.judging.balance.signs import ALWAYS, ENOUGH, SIGNS, weights
from factcheck.reference import Index

if TYPE_CHECKING:
    from conftest import SignsIn
    from conftest import Told as Ask

DAY = "2023-11-20"
PPP = (
    "Chinese commitments to the PML-N government came to $36.2 billion, AidData's profile says; the"
    " PPP had to be content with {}."
)
COUNTRIES = "AidData counted 20,985 projects of China. They were in {} countries."


def outcome(text: str, figure: str, ask: Ask) -> str:
    verdict = ask(text.format(figure), figure, DAY).verdict
    return verdict.code or verdict.status.value


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (PPP, "$10.4 billion", "$14.6 billion"),
        (PPP, "$10.4 billion", "$8.2 billion"),
        (COUNTRIES, "165", "195"),
    ],
)
def test_what_stands_for_a_figure_among_others_of_its_publication_is_wrong(
    text: str, right: str, wrong: str, told: Ask
) -> None:
    assert outcome(text, right, told) == "supported"
    assert outcome(text, wrong, told) == "FC101"


def test_the_steps_tell_what_spoke_for_the_figure(told: Ask) -> None:
    claim = told(PPP.format("$14.6 billion"), "$14.6 billion", DAY)
    step = next(step for step in claim.verdict.derivation if step.startswith("weighed: "))
    assert "the article tells a figure that was published with it (+" in step
    assert f"{weights()[ENOUGH].points} are enough" in step
    assert claim.verdict.notes[0].startswith("words leave open what it is of; what is told")
    assert claim.verdict.confidence == "medium"
    assert claim.claim.slots.measure.is_stated


@pytest.mark.parametrize(
    "text",
    [
        "Karot has a capacity of 720 MW; the Dasu dam, built by the same firm, cost {}.",
        "While the Dasu dam costs {}, Karot has 720 MW.",
        "The Karot plant cost $1.74 billion. Mangla upstream holds works for {}.",
        "China committed $10.4 billion to Ghana. Japan's strongest year in Accra brought {}.",
        "Inflation accounted for {} of the ML-1 cost that ECNEC approved in October 2022.",
        "Pakistan owes China $67.2 billion, AidData says, and has reserves of {}.",
        "Chashma-5 will cost $4.8 billion. In Pakistan nuclear power as a whole had cost {}.",
    ],
)
def test_another_thing_part_and_giver_have_sums_of_their_own(text: str, told: Ask) -> None:
    assert outcome(text, "$2.2 billion", told) == "unverifiable"


def test_a_figure_that_is_told_elsewhere_is_not_meant_again(told: Ask) -> None:
    text = PPP + " The PPP's $10.4 billion came from 2008 to 2012."
    assert outcome(text, "$14.6 billion", told) == "unverifiable"


def test_the_number_of_a_whole_is_not_weighed_as_one_of_its_sectors(
    own_package: Index, signs_in: SignsIn
) -> None:
    text = (
        "CPEC has stalled. It was first projected at $46 billion from 2015 to 2030, of which 71"
        " percent was for energy, 4 percent for the Gwadar port, 8 percent for rail and 13 percent"
        " for road links; later the amount went up to {}."
    )
    at = text.index("{")
    for figure, is_weighed in (("$62 billion", False), ("$53.3 billion", True)):
        found, _ = signs_in(from_text(text.format(figure)), own_package)
        assert (at in found) is is_weighed


def test_a_number_far_from_the_figure_is_another(told: Ask) -> None:
    assert outcome(PPP, "$240 billion", told) == "unverifiable"


Seen = Callable[[str, str], tuple[str, ...] | None]


@pytest.fixture
def seen_in(signs_in: SignsIn, own_package: Index) -> Seen:
    """The signs of an amount; None where it is not weighed."""

    def seen(text: str, figure: str) -> tuple[str, ...] | None:
        found, _ = signs_in(from_text(text.format(figure), published=DAY), own_package)
        return found.get(text.index("{"))

    return seen


APART = PPP.replace(";", ".").replace(" the PPP", " The PPP")
GROUP = "AidData put China's commitments at $79 billion in 2021. The G7 had {}."

FINISHED = "At the forum Kakar said more than 50 projects worth {} had been completed under CPEC."
DISTRESS = (
    "Developing countries owe Chinese lenders at least $1.1 trillion, AidData said. The lab"
    " calculates that {} of Beijing's overseas lending portfolio supports countries in financial"
    " distress."
)
OIL = (
    "AidData has Angola down for about {} in grants and loans between 2000 and 2021, most of it"
    " secured by oil."
)
KENYA = (
    "AidData's third release, which follows every grant and loan that Chinese state bodies signed"
    " off from 2000 to 2021, puts the money committed to Kenya at {} in 2021 dollars. ODA-like"
    " flows over the whole span came to $2.8 billion, against $9.6 billion that the researchers"
    " class as OOF-like."
)


@pytest.mark.parametrize(
    ("sign", "speaks", "is_silent"),
    [
        ("published-together", (PPP, "$14.6 billion"), None),
        ("measure-told", (APART, "$14.6 billion"), (GROUP, "$193 billion")),
        ("measure-beside", (PPP, "$14.6 billion"), (APART, "$14.6 billion")),
        ("goes-on-about-it", (GROUP, "$193 billion"), (PPP, "$14.6 billion")),
        ("more-than-it", (PPP, "$14.6 billion"), (PPP, "$8.2 billion")),
        ("of-its-time", (GROUP, "$193 billion"), (PPP, "$14.6 billion")),
        ("counted", (COUNTRIES, "195"), (PPP, "$14.6 billion")),
        ("thing-beside", (FINISHED, "$35 billion"), (PPP, "$14.6 billion")),
        ("known-number", (FINISHED, "$35 billion"), (PPP, "$14.63 billion")),
        ("percentage", (DISTRESS, "56 percent"), (PPP, "$14.6 billion")),
        ("money-of-another-kind", (OIL, "$46 billion"), (PPP, "$14.6 billion")),
        ("to-the-letter", (KENYA, "$18.5 billion"), (OIL, "$46 billion")),
    ],
)
def test_a_sign_speaks_where_it_should(
    sign: str,
    speaks: tuple[str, str],
    is_silent: tuple[str, str] | None,
    seen_in: Seen,
) -> None:
    assert sign in (seen_in(*speaks) or ())
    if is_silent is not None:
        others = seen_in(*is_silent)
        assert others is not None
        assert sign not in others


def test_every_sign_counts_for_or_against() -> None:
    counts = weights()
    assert set(counts) == {*SIGNS, ALWAYS, ENOUGH}
    assert all(each.points for each in counts.values())
    assert all(each.words for name, each in counts.items() if name != ENOUGH)
