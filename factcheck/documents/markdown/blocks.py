"""The blocks of a Markdown text, and where each of their lines stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType
from msgspec import Struct

from factcheck.documents.markdown.inline import WatchedInline
from factcheck.model import BlockKind

Rule = Callable[[StateBlock, int, int, bool], bool]
Pieces = tuple[tuple[int, int], ...]
"""Places of a content, each with where in the text it stands; good up to the next one."""
_PLACED = ("table", "html_block", "heading", "lheading", "paragraph")
_DEEPEST_BLOCK, _DEEPEST_MARK = 100, 10
"""How deep blocks and marks are nested at most; what lies deeper is no mark."""
_TRIMMED = "".join(map(chr, (*range(9, 14), 32, 160, 0x1680, *range(0x2000, 0x200B)))) + (
    "\u2028\u2029\u202f\u205f\u3000"
)
"""What CommonMark takes for blanks at the ends of a row and of a cell."""
_BAR = re.compile(r"(?<!\\)\|")
_ESCAPE = re.compile(r"\\(?=\|)")


class Part(Struct, frozen=True):
    """A block of prose, or one of HTML."""

    kind: BlockKind
    content: str
    pieces: Pieces
    is_html: bool = False
    place: tuple[int, int] | None = None


def parser(inline: WatchedInline) -> MarkdownIt:
    """Give a parser of CommonMark with tables and struck words."""
    md = MarkdownIt("commonmark")
    md.inline = inline
    md.block.ruler.enable("table")
    for rule in md.block.ruler.__rules__:
        if rule.name in _PLACED:
            md.block.ruler.at(rule.name, _placing(rule.fn), {"alt": rule.alt})
    return md


def parts(text: str, md: MarkdownIt, env: EnvType) -> Iterator[Part]:
    """Give the blocks of a text whose lines end in a line feed; links are kept in `env`."""
    tokens: list[Token] = []
    md.options.maxNesting = _DEEPEST_BLOCK
    md.block.parse(text, md, env, tokens)
    md.options.maxNesting = _DEEPEST_MARK
    items, row, cell = 0, -1, -1
    cells: list[tuple[int, int]] = []
    for before, token in pairwise([Token("", "", 0), *tokens]):
        if token.type in ("list_item_open", "list_item_close"):
            items += token.nesting
        elif token.type == "table_open":
            row = -1
        elif token.type == "tr_open":
            cells, row, cell = [], row + 1, -1
        elif token.type == "html_block":
            yield Part("paragraph", token.content, _lines(token, text), is_html=True)
        elif token.type == "inline" and before.type in ("th_open", "td_open"):
            cells = cells or _row(token, text)
            cell += 1
            if token.content:
                pieces = _cell(text, *cells[cell])
                yield Part("cell", token.content, pieces, place=(row, cell))
        elif token.type == "inline":
            kind: BlockKind = "item" if items else "paragraph"
            kind = "heading" if before.type == "heading_open" else kind
            mark = before.markup if before.markup.startswith("#") else ""
            yield Part(kind, token.content, _lines(token, text, mark))


def _placing(rule: Rule) -> Rule:
    """Let a rule tell where the lines of its tokens begin; the parser itself forgets it."""

    def placing(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        first = len(state.tokens)
        is_found = rule(state, start, end, silent)
        if is_found and not silent:
            for token in state.tokens[first:]:
                lines = range(*token.map) if token.map else ()
                token.meta["starts"] = [state.bMarks[line] + state.tShift[line] for line in lines]
        return is_found

    return placing


def _lines(token: Token, text: str, mark: str = "") -> Pieces:
    """Give where the lines of a block stand, without what leads to them (`> `, `mark`).

    Lines of blanks alone may be missing in the content.
    """
    starts: Iterator[int] = iter(token.meta["starts"])
    pieces = []
    at = 0
    for line in token.content.split("\n"):
        bare = line.strip(" \t")
        places = (text.find(bare, start + len(mark), _line_end(text, start)) for start in starts)
        if (place := next((place for place in places if place >= 0), -1)) >= 0:
            pieces.append((at + line.find(bare), place))
        at += len(line) + 1
    return tuple(pieces)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _row(token: Token, text: str) -> list[tuple[int, int]]:
    """Give where the cells of a row begin and end, by its first cell."""
    [start] = token.meta["starts"]
    line = text[start : _line_end(text, start)]
    end = start + len(line.rstrip(_TRIMMED))
    start += len(line) - len(line.lstrip(_TRIMMED))
    bars = [found.start() for found in _BAR.finditer(text, start, end)]
    cells = [(left + 1, right) for left, right in pairwise((start - 1, *bars, end))]
    return cells[1:] if cells[0][0] == cells[0][1] else cells


def _cell(text: str, start: int, end: int) -> Pieces:
    """Give where a cell stands, piece by piece between its escaped bars."""
    left = end - len(text[start:end].lstrip(_TRIMMED))
    escapes = _ESCAPE.finditer(text, left, end)
    inner = ((found.start() - left - count, found.end()) for count, found in enumerate(escapes))
    return ((0, left), *inner)
