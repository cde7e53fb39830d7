"""From a text at hand to a document."""

from __future__ import annotations

import re
from functools import cache

from factcheck.documents.blocks import plain_blocks
from factcheck.documents.directives import blanked
from factcheck.documents.folding import MARKUP, is_wide, seen
from factcheck.documents.mojibake import mended
from factcheck.documents.pipe_tables import blocks_with_tables
from factcheck.documents.positions import BOM
from factcheck.documents.tokens import with_brackets
from factcheck.errors import FactcheckError
from factcheck.model import Document


def from_text(
    text: str,
    *,
    path: str = "<text>",
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> Document:
    """Make a document of plain text.

    In its `text` a BOM and directives are spaces, marks in a wrong encoding are mended, and
    brackets that were made words are signs. It has `blocks` only where there are tables in it,
    drawn with lines as Markdown has them, or characters that nobody sees or that are typed wide,
    or where its lines and paragraphs do not end in line feeds alone: it is read as one whose do.
    """
    start = " " + text[1:] if text.startswith(BOM) else text
    written = with_brackets(mended(blanked(start)))
    as_seen = seen(written)
    prose = _with_plain_ends(as_seen)
    blocks = blocks_with_tables(prose)
    if not blocks and (MARKUP in prose or (as_seen is not written and is_wide(text))):
        blocks = plain_blocks(prose)
    return Document(
        path=path,
        source=text,
        text=prose,
        title=title,
        published=published,
        url=url,
        blocks=blocks,
    )


def _with_plain_ends(text: str) -> str:
    """Give a text whose empty lines are empty and whose lines end in one character."""
    if "\r\n" in text:
        text = text.replace("\r\n", f"{MARKUP}\n")
    if _indented().search(text) and _padded().search(text):
        text = _padded().sub(lambda found: MARKUP * len(found[0]), text)
    return text


@cache
def _indented() -> re.Pattern[str]:
    """Match a line that begins with a blank; to look for one is quicker than for an empty one."""
    return re.compile(r"\n[ \t]")


@cache
def _padded() -> re.Pattern[str]:
    return re.compile(rf"(?<=\n)[ \t{MARKUP}]*[ \t][ \t{MARKUP}]*(?=\n)")


def filled(document: Document) -> Document | FactcheckError:
    """Give a document whose format tells blocks, or the fault that it has none."""
    if document.blocks:
        return document
    if not document.source.strip():
        what, hint = "the file is empty", "put an article into it"
    else:
        what = "there is no text in this file"
        hint = "code, hidden parts and menus are no text: save what it shows as a .txt file"
    return FactcheckError("empty-file", what, where=document.path, hint=hint)
