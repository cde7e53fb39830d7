"""From the source of a Markdown file to its article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.documents.blocks import is_heading
from factcheck.documents.captions import with_captions
from factcheck.documents.folding import fold
from factcheck.documents.html.prose import ProseWriter, is_left_out
from factcheck.documents.html.tags import Tag, pair, tags
from factcheck.documents.markdown.blocks import Part, parser, parts
from factcheck.documents.markdown.front_matter import FrontMatter, read_front_matter
from factcheck.documents.markdown.inline import Mark, WatchedInline
from factcheck.documents.positions import Positions, line_spans
from factcheck.documents.sheet import Sheet
from factcheck.model import BlockKind, Document, Problem

_FOOTNOTE = re.compile(r"\[\^[^\s\]]{1,80}\]:?")
_ALL_BOLD = re.compile(r"(\*\*|__)(?![\s*_])([^*_]+)(?<!\s)\1")


def read_article(source: str, path: str) -> Document:
    """Read a Markdown file; its title is that of the front matter, else its first heading."""
    front = read_front_matter(source)
    inline = WatchedInline()
    md = parser(inline)
    env: dict[str, object] = {}
    lines = _Lines(source, front.end)
    writer = _Writer(source, lines)
    for part in list(parts(lines.text, md, env)):
        if part.is_html:
            writer.html(part)
        else:
            writer.part(part, inline.marks(part.content, md, env))
    text, blocks = writer.sheet.finished()
    blocks = with_captions(text, blocks)
    document = Document(path=path, source=source, text=text, blocks=blocks)
    return Document(
        path=path,
        source=source,
        text=text,
        title=front.title or _headline(document),
        published=front.published,
        url=front.url,
        blocks=blocks,
        faults=tuple(_faults(front, source, path)),
    )


def _faults(front: FrontMatter, source: str, path: str) -> Iterator[Problem]:
    """Tell what the front matter says and cannot be understood, each with its place."""
    positions = Positions(source)
    for fault in front.faults:
        line, column = positions.line_column(fault.offset)
        where = f"{path}:{line}:{column}"
        yield Problem(code="front-matter", message=fault.message, where=where, hint=fault.hint)


def _headline(document: Document) -> str | None:
    """Give the first block if it is a heading."""
    prose = fold(document).prose
    first = prose.blocks[0] if prose.blocks else None
    return prose.text[first.start : first.end] if first and first.kind == "heading" else None


class _Lines:
    """A source from a place on, its lines ended as markdown-it wants it, and the way back."""

    def __init__(self, source: str, start: int) -> None:
        body = source[start:]
        spans = list(line_spans(body)) if "\r" in body else [(0, len(body))]
        self.text = "\n".join(body[begin:end] for begin, end in spans)
        self._origins = [start + begin for begin, _ in spans]
        self._starts = [0]
        for begin, end in spans[:-1]:
            self._starts.append(self._starts[-1] + end - begin + 1)

    def origin(self, offset: int) -> int:
        """Give where a place of the text stands in the source."""
        line = bisect_right(self._starts, offset) - 1
        return self._origins[line] + offset - self._starts[line]


class _Writer:
    """Writes the blocks of a Markdown file on a sheet."""

    def __init__(self, source: str, lines: _Lines) -> None:
        self.sheet = Sheet(source)
        self._source = source
        self._lines = lines

    def html(self, part: Part) -> None:
        """Write a block of HTML."""
        start = self._lines.origin(part.pieces[0][1])
        last = next(at for at in reversed(part.pieces))
        end = self._lines.origin(last[1]) + len(part.content) - last[0]
        self.sheet.block("paragraph")
        found = tags(self._source, start, min(end, len(self._source)))
        ProseWriter(self.sheet, self._source).write(found, range(len(found)))

    def part(self, part: Part, marks: Sequence[Mark]) -> None:
        """Write a block with its marks."""
        self.sheet.block(_kind(part), part.place)
        _Inline(self.sheet, self._source, part, self._lines).write(marks)


def _kind(part: Part) -> BlockKind:
    """Take a short paragraph that is bold as a whole for the heading that it is meant to be."""
    bold = _ALL_BOLD.fullmatch(part.content) if part.kind == "paragraph" else None
    return "heading" if bold and is_heading(bold[2]) else part.kind


class _Inline:
    """Writes the text of one block between its marks."""

    def __init__(self, sheet: Sheet, source: str, part: Part, lines: _Lines) -> None:
        self._sheet = sheet
        self._part = part
        self._lines = lines
        self._source = source
        self._html = ProseWriter(sheet, source)
        self._starts = [at for at, _ in part.pieces]

    def write(self, marks: Sequence[Mark]) -> None:
        """Write text and marks in their order; what is struck or hidden is left out."""
        tags_of = self._tags(marks)
        done = struck = hidden = 0
        for mark in (*marks, Mark(len(self._part.content), len(self._part.content), "nothing")):
            if not struck and mark.start >= hidden:
                self._text(max(done, hidden), mark.start)
            struck += (mark.means == "struck") - (mark.means == "unstruck")
            if not struck and mark.start >= hidden:
                hidden = self._mark(mark, tags_of.get(mark.start), hidden)
            done = mark.end

    def _mark(self, mark: Mark, tag: Tag | None, hidden: int) -> int:
        """Write what a mark stands for; give the place up to which the text is hidden by now."""
        if mark.start == mark.end or mark.means == "nothing":
            return hidden
        start, end = self._span(mark.start, mark.end)
        if tag is not None:
            self._html.tag(tag)
            return max(hidden, tag.partner)
        if mark.means == "line":
            self._sheet.line()
        elif mark.means == "wrap":
            self._sheet.copy(start, start + 1)
        else:
            self._sheet.put(start, end, mark.words or " ")
        return hidden

    def _tags(self, marks: Sequence[Mark]) -> dict[int, Tag]:
        """Give the HTML tags by where they begin; `partner` is where what they hide ends."""
        found = []
        for mark in marks:
            if mark.means == "html":
                start, end = self._span(mark.start, mark.end)
                tag = tags(self._source, start, end)[1]
                tag.partner = -1
                found.append((mark, tag))
        each = [tag for _, tag in found]
        pair(each)
        ends = [found[tag.partner][0].start if is_left_out(tag) else 0 for tag in each]
        for tag, hides_to in zip(each, ends, strict=True):
            tag.partner = hides_to
        return {mark.start: tag for mark, tag in found}

    def _text(self, start: int, end: int) -> None:
        """Write text without its footnote marks, each stretch of it as it stands in the source."""
        for note in _FOOTNOTE.finditer(self._part.content, start, end):
            self._copy(start, note.start())
            start = note.end()
        self._copy(start, end)

    def _copy(self, start: int, end: int) -> None:
        inner = self._starts[bisect_right(self._starts, start) : bisect_left(self._starts, end)]
        for left, right in pairwise((start, *inner, end)):
            if left < right:
                self._html.plain(*self._span(left, right))

    def _span(self, start: int, end: int) -> tuple[int, int]:
        """Give where a stretch of the block stands in the source."""
        return self._origin(start), self._origin(end - 1) + 1

    def _origin(self, offset: int) -> int:
        at, place = self._part.pieces[max(bisect_right(self._starts, offset) - 1, 0)]
        return self._lines.origin(place + offset - at)
