"""XML from outside, gone through once before anything is made of it.

Entities of its own (a few lines that unfold to gigabytes) and tags that stand too deep are
refused. Nothing is ever loaded from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from xml.parsers import expat

from factcheck.errors import FactcheckError

_DEEPEST = 100
_MOST_ATTRIBUTES = 200
"""More in one tag are a trap: readers compare each with all the others."""
_HINT = "its publisher has to mend this; see that the address is that of the {thing}"
Found = Callable[[str, str], None]
"""Called at the end of each element without elements in it: its path (`urlset/url/loc`, without
prefixes), its text."""


@cache
def _page() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
    )


def go_through(text: str, address: str, thing: str, found: Found) -> str:
    """Go through XML, and give the name of its root.

    Raises:
        FactcheckError: `bad-feed` or `bad-sitemap`: it is no well-formed XML, or not to be
            trusted. `thing` is what it should be.

    """
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise bad(f"the {thing} is empty", address, thing)
    if _page().match(text):
        raise bad(f"this is a web page, not a {thing}", address, thing)
    if not text.lstrip().startswith("<"):
        raise bad(f"this is no {thing}: it is no XML", address, thing)
    return _Walk(address, thing, found).root(text)


def bad(what: str, address: str, thing: str) -> FactcheckError:
    """Tell what is wrong with a feed or a sitemap."""
    return FactcheckError(f"bad-{thing}", what, where=address, hint=_HINT.format(thing=thing))


class _Walk:
    """A walk through the elements of XML."""

    def __init__(self, address: str, thing: str, found: Found) -> None:
        self._address, self._thing, self._found = address, thing, found
        self._path: list[str] = []
        self._text: list[str] = []
        self._root = ""

    def root(self, text: str) -> str:
        parser = expat.ParserCreate(encoding="utf-8")
        # Names such as &nbsp; are declared nowhere in feeds, and no fault of theirs.
        parser.UseForeignDTD(True)
        parser.ExternalEntityRefHandler = lambda *_: 1
        parser.EntityDeclHandler = self._entity
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        try:
            parser.Parse(text.encode(), True)
        except expat.ExpatError as error:
            what = f"this is no well-formed XML: {expat.ErrorString(error.code)}, "
            what += f"line {error.lineno}, column {error.offset + 1}"
            raise bad(what, self._address, self._thing) from None
        return self._root

    def _entity(self, *_: object) -> None:
        what = f"the {self._thing} declares entities, which may unfold without end"
        raise bad(what, self._address, self._thing)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._path.append(name.rpartition(":")[2])
        self._text.clear()
        self._root = self._root or self._path[0]
        if len(self._path) > _DEEPEST:
            what = f"the tags of the {self._thing} stand more than {_DEEPEST} deep"
            raise bad(what, self._address, self._thing)
        if len(attributes) > _MOST_ATTRIBUTES:
            what = f"a tag of the {self._thing} has more than {_MOST_ATTRIBUTES} attributes"
            raise bad(what, self._address, self._thing)

    def _end(self, _: str) -> None:
        self._found("/".join(self._path), "".join(self._text).strip())
        self._text.clear()
        self._path.pop()
