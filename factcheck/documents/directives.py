"""Where an article speaks to this program: comments and lines that begin with `factcheck:`.

`<!-- factcheck: ignore FC201 -- reason -->` stands anywhere, `factcheck: ignore FC201 -- reason`
and Markdown's `[//]: # (factcheck: ignore FC201 -- reason)` on a line of their own. None of them
is prose, whatever the case of their letters. What they mean is not told here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

_WORDS = "ignore-file|ignore|off|on"


class Directive(Struct, frozen=True, gc=False):
    """A directive `source[start:end]`, of which `source[start_of_words:end_of_words]` says what."""

    start: int
    end: int
    start_of_words: int
    end_of_words: int
    fault: str = ""
    """What is wrong with its frame, if anything."""


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(
        rf"<!--[ \t]*factcheck[ \t]*(?P<colon>:|(?=[ \t](?:{_WORDS})\b))(?P<words>.*?)"
        r"(?P<end>-->|(?=\n[ \t]*\r?\n)|\Z)",
        re.DOTALL | re.IGNORECASE,
    )


@cache
def _line() -> re.Pattern[str]:
    """Match a line that is a directive, or one misspelled: "factcheck: did it fall?" is prose.

    So is "Factcheck: Minister "gave" nothing": with a capital, no quotes follow the verb.
    """
    told = r"(?:FC\d|[\"“]|until=|--|[—\u2013])[^\r\n]*"
    misspelled = r"[a-z-]+[ \t]+(?:FC\d|[\"“]|until=)[^\r\n]*"
    marks = r"(?:FC\d|until=|--|[—\u2013\r\n]|\Z)"
    is_one = rf"(?=(?-i:factcheck):|factcheck:[ \t]*[a-z-]+[ \t]*{marks})"
    return re.compile(
        rf"(?:\A\ufeff?|(?<=[\r\n]))[ \t]*{is_one}(?P<head>factcheck:[ \t]*)"
        rf"(?P<words>(?:{_WORDS})(?:[ \t]+{told}|[ \t]*)|{misspelled})(?=[\r\n]|\Z)",
        re.IGNORECASE,
    )


@cache
def _remark() -> re.Pattern[str]:
    """Match the line by which Markdown that allows no comments has them all the same.

    What closes it does not stand inside: to Markdown, too, it would be no remark then.
    """
    head = r"[ \t]*factcheck:[ \t]*"
    frames = (rf"\({head}([^\r\n()]*)\)", rf'"{head}([^\r\n"]*)"', rf"'{head}([^\r\n']*)'")
    return re.compile(
        rf"(?:\A\ufeff?|(?<=[\r\n])) {{0,3}}\[//\]:[ \t]*#[ \t]*(?:{'|'.join(frames)})"
        r"[ \t]*(?=[\r\n]|\Z)",
        re.IGNORECASE,
    )


@cache
def _fence() -> re.Pattern[str]:
    return re.compile(r"^ {0,3}(```+|~~~+).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)


def may_hold(source: str) -> bool:
    """Whether an article may speak to this program at all."""
    return b"factcheck" in source.encode("utf-8", "surrogatepass").lower()


def may_expire(source: str) -> bool:
    """Whether what an article says to this program may hold until a day only."""
    return "until=" in source or ("=" in source and "until=" in source.lower())


def find_directives(source: str) -> list[Directive]:
    """Find the directives of an article, in order; one in a block of code is an example."""
    if not may_hold(source):
        return []
    code = [found.span() for found in _fence().finditer(source)]
    found = sorted(
        (*_comments(source), *_lines(source), *_remarks(source)), key=lambda each: each.start
    )
    return [
        each
        for each in found
        if source[each.start - 1 : each.start] != "`"
        and not any(start <= each.start < end for start, end in code)
    ]


def blanked(source: str) -> str:
    """Give a text of equal length in which directives are spaces."""
    pieces, at = [], 0
    for each in find_directives(source):
        pieces += [source[at : each.start], re.sub(r"[^\r\n]", " ", source[each.start : each.end])]
        at = each.end
    return "".join((*pieces, source[at:])) if pieces else source


def _comments(source: str) -> Iterator[Directive]:
    for found in _comment().finditer(source):
        fault = "" if found["colon"] else "there is no colon behind factcheck"
        if not found["end"]:
            fault = "this comment does not end"
        yield Directive(*found.span(), *found.span("words"), fault)


def _lines(source: str) -> Iterator[Directive]:
    for found in _line().finditer(source):
        yield Directive(found.start("head"), found.end(), *found.span("words"))


def _remarks(source: str) -> Iterator[Directive]:
    for found in _remark().finditer(source):
        start = source.index("[", found.start())
        yield Directive(start, found.end(), *found.span(found.lastindex or 0))
