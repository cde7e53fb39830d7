"""Cautions leave open what their examples say, and say nothing in the sentences they refuse."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from factcheck.claims.qualifiers.registry import QUALIFIERS
from factcheck.claims.scenes.words import harmless_words, neutral_words, words_that_bring_nothing
from factcheck.codes import CODES
from factcheck.judging.caution import order
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.order import CAUTIONS_IN_ORDER, words_against
from factcheck.judging.caution.registry import AMOUNTS, CAUTIONS, Caution, Read, caution
from factcheck.kinds import DATES
from factcheck.matching import match
from factcheck.model import CheckedClaim, Status
from factcheck.rules import rules
from factcheck.tables import rows

if TYPE_CHECKING:
    from conftest import Checked, Factcheck
    from factcheck.reference import Index

OPEN = (Status.UNVERIFIABLE, Status.AMBIGUOUS)
EXAMPLES = [
    pytest.param(each, sentence, words, id=f"{each.id}: {sentence}")
    for each in CAUTIONS_IN_ORDER
    for sentence, words in each.examples.items()
]
REJECTS = [
    pytest.param(each, sentence, id=f"{each.id}: {sentence}")
    for each in CAUTIONS_IN_ORDER
    for sentence in each.rejects
]


def told(
    one: Caution, sentence: str, checked: Checked, index: Index
) -> Iterator[tuple[CheckedClaim, Doubt, str]]:
    """Yield the amounts of a sentence with what a caution says of each."""
    for each in checked(sentence, published=one.published):
        doubt = Doubt(match(each.claim, index))
        yield each, doubt, one.words(doubt)


@pytest.mark.parametrize(("one", "sentence", "words"), EXAMPLES)
def test_an_example_is_left_open_for_its_words(
    one: Caution, sentence: str, words: str, checked: Checked, small_world: Index
) -> None:
    found = [
        (each, doubt)
        for each, doubt, said in told(one, sentence, checked, small_world)
        if said == words
    ]
    assert found != []
    for each, doubt in found:
        assert words_against(doubt) == words
        assert each.verdict.status in OPEN
        assert words in each.verdict.message


@pytest.mark.parametrize(("one", "sentence"), REJECTS)
def test_nothing_is_said_of_what_is_refused(
    one: Caution, sentence: str, checked: Checked, small_world: Index
) -> None:
    said = [words for _, _, words in told(one, sentence, checked, small_world)]
    assert said != []
    assert set(said) == {""}


@pytest.mark.parametrize("one", [pytest.param(each, id=each.id) for each in CAUTIONS_IN_ORDER])
def test_an_amount_that_differs_is_wrong_without_the_words(one: Caution, checked: Checked) -> None:
    refused = chain.from_iterable(checked(each, published=one.published) for each in one.rejects)
    assert Status.CONTRADICTED in [each.verdict.status for each in refused]


def test_every_caution_is_asked_in_its_place() -> None:
    assert len(CAUTIONS_IN_ORDER) == len(CAUTIONS)
    assert {each.id for each in CAUTIONS_IN_ORDER} == set(CAUTIONS)


def test_amounts_and_dates_are_all_that_is_read() -> None:
    assert {kind for each in CAUTIONS_IN_ORDER for kind in each.of} <= {*AMOUNTS, *DATES}


def test_no_name_means_two_things() -> None:
    others = {*CODES, *QUALIFIERS, *(rule.id for rule in rules())}
    assert others.isdisjoint(CAUTIONS)


def test_no_general_noun_stands_in_another_table_that_is_read_with_it() -> None:
    beside = words_that_bring_nothing() | neutral_words() | harmless_words()
    assert [row["noun"] for row in rows("general_nouns") if row["noun"] in beside] == []


def test_words_alone_tell_a_caution_where_there_is_no_figure(
    checked: Checked, small_world: Index
) -> None:
    sentence = "At the Nile Railway the first is 3.1 km long."
    (each,) = checked(sentence)
    doubt = Doubt(match(each.claim, small_world))
    assert not doubt.has_a_figure
    assert order.says_too_little(doubt) == "it is told of the first"


def test_one_without_an_example_or_with_the_name_of_another_is_refused() -> None:
    def nothing(_doubt: Doubt) -> str:
        """Say nothing."""
        return ""

    made: dict[str, str] = {"a": "b"}
    for name, examples, rejects in (
        ("average", made, ("c",)),
        ("new", {}, ("c",)),
        ("new", made, ()),
    ):
        with pytest.raises(ValueError, match=name):
            caution(name, examples=examples, rejects=rejects)(nothing)

    def bare(_doubt: Doubt) -> str:
        return ""

    reader: Read = bare
    with pytest.raises(ValueError, match="docstring"):
        caution("new", examples=made, rejects=("c",))(reader)


def test_a_caution_is_explained(factcheck: Factcheck) -> None:
    shown = factcheck("explain", "old-figure")
    assert shown.out.splitlines() == [
        "old-figure [caution]",
        "",
        "Give the time of a figure that has grown old, of what changes from year to year.",
        "",
        "Leaves open, in an article of 2025-05-04:",
        "  Kenya owes Norway $9.4 billion.",
        "      it differs, but the figure is of 2021-02, and such figures change",
        "",
        "Refuses:",
        "  In 2020 Kenya owed Norway $9.4 billion.",
    ]
