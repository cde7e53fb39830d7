"""What each term of a table of records is written as, and how to write one that is not so.

A term that is written wrongly is told and left out, so that it hides no fault of the others.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from factcheck.reference.descriptor import KeyPath, text_of

_LONG = 40


class Amiss(NamedTuple):
    """A term that is not written as it must be: where, what is wrong, how to write it."""

    path: KeyPath
    message: str
    hint: str


class Shape(NamedTuple):
    """What a term must be, in words, whether a value is that, and what to write for one."""

    what: str
    holds: Callable[[object], bool]
    mend: Callable[[object], str]


class Sound(NamedTuple):
    """What of a declaration can be read, with the numbers of its families, and what is amiss."""

    terms: dict[str, Any]
    numbers: tuple[int, ...]
    amiss: tuple[Amiss, ...]


def sound(terms: Mapping[str, Any]) -> Sound:
    """Look how the terms of a table of records are written; what JSON calls null is not said."""
    amiss: list[Amiss] = []
    said = {name: value for name, value in terms.items() if value is not None}
    kept = dict(_kept(said, _TERMS, (), amiss))
    families = [
        (number, each)
        for number, each in enumerate(kept.get("families", ()))
        if _is_kept(each, _FAMILY, ("families", number), amiss)
    ]
    if families:
        kept["families"] = [_family(each, ("families", at), amiss) for at, each in families]
    elif "families" in kept:
        kept["families"] = []
    return Sound(kept, tuple(number for number, _ in families), tuple(amiss))


def _family(family: Mapping[str, Any], path: KeyPath, amiss: list[Amiss]) -> dict[str, Any]:
    """Give what can be read of a family; it has a text for all that none can do without."""
    for name in _NEEDED:
        if name not in family:
            what = f'the {_nth(path[-1])} family has no "{name}"'
            amiss.append(Amiss((*path, name), what, f'add "{name}": …'))
    return dict.fromkeys(_NEEDED, "") | dict(_kept(family, _OF_FAMILY, path, amiss))


def _kept(
    terms: Mapping[str, Any], shapes: Mapping[str, Shape], path: KeyPath, amiss: list[Amiss]
) -> Iterator[tuple[str, Any]]:
    """Yield the terms that are known and written as they must be, as far as they are."""
    for name, value in terms.items():
        if name not in shapes or not _is_kept(value, shapes[name], (*path, name), amiss):
            continue
        here, each = (*path, name), _EACH.get(name)
        if each is not None and isinstance(value, dict):
            keyed = value.items()
            yield name, {key: one for key, one in keyed if _is_kept(one, each, (*here, key), amiss)}
        elif each is not None and isinstance(value, list):
            listed = enumerate(value)
            yield name, [one for at, one in listed if _is_kept(one, each, (*here, at), amiss)]
        else:
            yield name, value


def _is_kept(value: object, shape: Shape, path: KeyPath, amiss: list[Amiss]) -> bool:
    """Whether a value has its shape; what has not is noted."""
    if shape.holds(value):
        return True
    name = path[-1]
    called = f'"{name}"' if isinstance(name, str) else f'the {_nth(name)} of "{path[-2]}"'
    message = f"{called} is {_shown(value)}, and must be {shape.what}"
    amiss.append(Amiss(path, message, shape.mend(value)))
    return False


def _nth(number: object) -> str:
    at = int(str(number)) + 1
    return {1: "first", 2: "second", 3: "third"}.get(at, f"{at}th")


def _shown(value: object) -> str:
    """Give a value as JSON has it, a long one by its kind."""
    text = text_of(json.dumps(value, ensure_ascii=False))
    if len(text) <= _LONG:
        return text
    return {"{": "an object", "[": "a list", '"': "a long text"}.get(text[0], "a long number")


def _written(value: object) -> str:
    """Give the text that was probably meant by a number."""
    if value is None:
        return "leave it out, or write a text"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f'write "{_shown(value)}"'
    return "write one text, in quotes"


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_object(value: object) -> bool:
    return isinstance(value, dict)


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _listed(value: object) -> str:
    """Give the list that was probably meant by one text."""
    return (
        f"write [{_shown(value)}]" if isinstance(value, str) else 'write ["year"], or leave it out'
    )


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _in_days(value: object) -> str:
    digits = value.strip() if isinstance(value, str) else ""
    return f"write {digits}" if digits.isdecimal() else "write days, as 365"


def _of_what(value: object) -> str:
    """Give whether a table is complete as JSON says it, for how people do."""
    meant = {"yes": "true", "true": "true", "no": "false", "false": "false"}
    word = meant.get(str(value).strip().lower())
    return f"write {word}, without quotes" if word else "write true, false or a list of dimensions"


_TEXT = Shape("a text", _is_text, _written)
_HEADER = Shape("the header of a column", _is_text, _written)
_CONDITION = Shape("an object", _is_object, lambda _: 'write {"Status": "Completed"}')
_FAMILY = Shape(
    "an object", _is_object, lambda _: 'write {"id": …, "measure": …, "aggregate": …, "by": […]}'
)
_TERMS = {
    "columns": Shape(
        "an object", _is_object, lambda _: 'write {"year": "Year", "amount": "Amount"}'
    ),
    "families": Shape(
        "a list", _is_list, lambda _: 'write [{"id": …, "measure": …, "aggregate": …}]'
    ),
    "max_age": Shape("a whole number", _is_whole, _in_days),
    **dict.fromkeys(
        (
            "unit", "scale", "price_basis", "publisher", "as_of", "superseded_by", "subject",
            "provider", "recipient",
        ),
        _TEXT,
    ),
}  # fmt: skip
_OF_FAMILY = {
    **dict.fromkeys(("id", "measure", "aggregate", "value"), _TEXT),
    **dict.fromkeys(("where", "of"), _CONDITION),
    "by": Shape("a list of dimensions", _is_list, _listed),
    "complete": Shape(
        "true, false or a list of dimensions",
        lambda value: isinstance(value, bool | list),
        _of_what,
    ),
}
_EACH = {"columns": _HEADER, "by": _TEXT, "complete": _TEXT}
_NEEDED = ("id", "measure", "aggregate")
