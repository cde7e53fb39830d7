"""Qualifiers read what their examples say, and nothing in the sentences that they refuse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from factcheck.claims.qualifiers.narrowing import QUALIFIERS_IN_ORDER
from factcheck.claims.qualifiers.registry import QUALIFIERS, Read, qualifier, said_of
from factcheck.claims.qualifiers.told import Told
from factcheck.model import Slot

if TYPE_CHECKING:
    from conftest import Checked

EXAMPLES = [
    pytest.param(each.id, sentence, words, id=f"{each.id}: {sentence}")
    for each in QUALIFIERS_IN_ORDER
    for sentence, words in each.examples.items()
]
REJECTS = [
    pytest.param(each.id, sentence, id=f"{each.id}: {sentence}")
    for each in QUALIFIERS_IN_ORDER
    for sentence in each.rejects
]


def read(sentence: str, checked: Checked) -> Iterator[Slot]:
    """Yield what makes some amount of a sentence another one."""
    for each in checked(sentence):
        if slot := each.claim.setting.qualifier:
            yield slot


@pytest.mark.parametrize(("name", "sentence", "words"), EXAMPLES)
def test_an_example_is_read(name: str, sentence: str, words: str, checked: Checked) -> None:
    assert (name, words) in [(slot.rule, slot.text) for slot in read(sentence, checked)]


@pytest.mark.parametrize(("name", "sentence"), REJECTS)
def test_nothing_is_read_in_what_is_refused(name: str, sentence: str, checked: Checked) -> None:
    assert checked(sentence) != []
    assert name not in [slot.rule for slot in read(sentence, checked)]


def test_every_qualifier_is_asked() -> None:
    assert len(QUALIFIERS_IN_ORDER) == len(QUALIFIERS)


def test_one_without_an_example_or_with_the_name_of_another_is_refused() -> None:
    def nothing(_told: Told) -> None:
        """Read nothing."""

    for name, examples in (("left-out", {"a": "b"}), ("new", {})):
        with pytest.raises(ValueError, match=name):
            qualifier(name, "is", examples=examples)(nothing)

    def bare(_told: Told) -> None:
        return None

    reader: Read = bare
    with pytest.raises(ValueError, match="docstring"):
        qualifier("new", "is", examples={"a": "b"})(reader)


def test_an_editor_is_told_what_the_words_do() -> None:
    told = said_of(Slot(text="Energy aside", rule="left-out"))
    assert told == '"Energy aside" leaves something out'
    unknown = said_of(Slot(text="Schools", rule="label"))
    assert unknown == '"Schools" is nothing that the reference data know'
