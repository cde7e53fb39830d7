"""The work of `factcheck extract`: article after article, none kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from msgspec import Struct

from factcheck import rules
from factcheck.cli import inputs, terminal
from factcheck.cli.grammar import is_debugging
from factcheck.cli.options import Wanted
from factcheck.config import Asked, Config
from factcheck.desk import Desk
from factcheck.errors import ExitCode
from factcheck.model import Document, Problem
from factcheck.output.mentions import as_jsonl, as_text
from factcheck.output.page import NORMAL, Page
from factcheck.paths import folder_of
from factcheck.processes import processes, spread
from factcheck.reporting import error_of, own_fault, problem_of

_ENOUGH = 300_000
"""With so many characters behind it, reading that goes on is worth the start of processes."""
_TOGETHER = 32_000
"""So many characters are sent to a process at once."""


class Order(Struct, frozen=True, kw_only=True):
    """What was asked for."""

    wanted: Wanted
    asked: Asked
    as_of: date | None
    jobs: int | None
    format_name: str
    colour: str


def extract(order: Order) -> ExitCode:
    """Write the mentions of articles, and give the exit code."""
    page = terminal.page(order.colour, NORMAL)
    articles = inputs.Articles(order.wanted, order.asked)
    lines = partial(_lines, order.format_name, page, order.as_of, not is_debugging())
    with processes(order.jobs, alone=_ENOUGH) as helpers:
        read = spread(_pieces(articles, Desk(order.asked)), lines, helpers)
        terminal.write(_told(read, articles))
    return articles.outcome()


def _told(read: Iterable[tuple[str, list[Problem]]], articles: inputs.Articles) -> Iterator[str]:
    """Give what is to be written; what could not be read goes to standard error."""
    for text, problems in read:
        for problem in problems:
            articles.tell(error_of(problem))
        yield text


_Piece = list[tuple[Document, Config]]


def _pieces(articles: Iterable[Document], desk: Desk) -> Iterator[tuple[_Piece, int]]:
    """Put articles together, each with its configuration, up to a size; give it, too."""
    piece: _Piece = []
    size = 0
    for article in articles:
        piece.append((article, desk.config(folder_of(article.path))))
        size += len(article.source)
        if size > _TOGETHER:
            yield piece, size
            piece, size = [], 0
    if piece:
        yield piece, size


def _lines(
    format_name: str,
    page: Page,
    as_of: date | None,
    is_guarded: bool,
    piece: _Piece,
) -> tuple[str, list[Problem]]:
    told = as_jsonl if format_name == "jsonl" else partial(as_text, page=page)
    lines: list[str] = []
    problems: list[Problem] = []
    for article, config in piece:
        try:
            lines += told(article, rules.extract(article, config, as_of))
        except Exception as error:
            if not is_guarded:
                raise
            problems.append(problem_of(own_fault(error, article.path)))
    return "".join(lines), problems
