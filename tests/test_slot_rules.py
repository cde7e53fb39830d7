"""What fills the slots of a claim can be looked up, and does what its example says."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.claims.qualifiers.registry import QUALIFIERS
from factcheck.claims.scenes.role_rows import ROWS
from factcheck.claims.slot_rules import SlotRule, slot_rules
from factcheck.model import Slot
from factcheck.reference import Index

if TYPE_CHECKING:
    from conftest import Checked, Factcheck

PATTERNS = {rule for rule, _, _ in ROWS}
OTHERS = [rule for rule in slot_rules().values() if rule.id not in PATTERNS]
CODE = Path(__file__).parents[1] / "factcheck"


def read(text: str, checked: Checked, index: Index | None) -> Iterator[tuple[str, str, str]]:
    """Give the slots that are filled in a text: name, rule, words."""
    for each in checked(text, published="2022-06-30", index=index):
        slots: dict[str, Slot | None] = {
            name: getattr(each.claim.slots, name) for name in each.claim.slots.__struct_fields__
        }
        slots["qualifier"] = each.claim.setting.qualifier
        for name, slot in slots.items():
            if slot:
                yield name, slot.rule, slot.text.strip()


@pytest.mark.parametrize("rule", OTHERS, ids=[rule.id for rule in OTHERS])
def test_an_example_is_read(rule: SlotRule, checked: Checked, own_package: Index) -> None:
    assert rule.says
    wanted = {(slot, rule.id, words.strip()) for slot, words in rule.reads}
    found = set(read(rule.example, checked, None)) | set(read(rule.example, checked, own_package))
    assert wanted <= found


def names_in_code() -> Iterator[str]:
    """Give what the code calls the rules of slots."""
    trees = [ast.parse(file.read_text("utf-8")) for file in sorted(CODE.glob("claims/**/*.py"))]
    trees.append(ast.parse((CODE / "judging/alone/taking_over.py").read_text("utf-8")))
    nodes = [node for tree in trees for node in ast.walk(tree)]
    constants = {
        target.id: node.value.value
        for node in nodes
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }
    for node in nodes:
        if not isinstance(node, ast.Call):
            continue
        told = [each.value for each in node.keywords if each.arg == "rule"]
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if name == "slot" or getattr(node.func, "id", "") == "RoleHit":
            told += node.args[-1:]
        for each in (part for value in told for part in ast.walk(value)):
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                yield each.value
            elif isinstance(each, ast.Name) and each.id in constants:
                yield constants[each.id]


def test_whatever_fills_a_slot_can_be_looked_up() -> None:
    names = set(names_in_code())
    assert {"named", "named-before", "date-before", "gap-to", "kind-of", "goes-on"} <= names
    assert names <= slot_rules().keys() | QUALIFIERS.keys()


def test_what_show_names_is_explained(factcheck: Factcheck) -> None:
    for name in ("gives", "takes-from", "according-to", "named-before", "nothing-else-said"):
        ran = factcheck("explain", name)
        assert (ran.code, ran.err) == (0, ""), name
        assert ran.out.startswith(f"{name} [slot]\n")
    assert factcheck("explain", "gives").out == (
        "gives [slot]\n\nA way of saying who gives or is owed.\n\n"
        'Reads:\n  Norway has since lent $11 billion.\n      provider: "Norway"\n'
    )


def test_a_name_of_two_things_is_explained_as_both(factcheck: Factcheck) -> None:
    told = factcheck("explain", "unknown-source").out
    assert "unknown-source [slot]" in told
    assert "unknown-source [caution]" in told
