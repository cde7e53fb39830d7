"""From the source of a page to its article."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.documents.captions import with_captions
from factcheck.documents.html.about import read_about
from factcheck.documents.html.content import Content
from factcheck.documents.html.prose import ProseWriter
from factcheck.documents.html.tags import Tag, tags
from factcheck.documents.html.trimming import trimmed
from factcheck.documents.sheet import Sheet
from factcheck.model import Block, Document


def read_page(source: str, path: str) -> Document:
    """Read the article of a page: what the page names as such, else what trafilatura tells.

    Where neither tells, it is all that is shown, without menus, headers and footers.
    """
    found = tags(source)
    content = Content(source, found)
    stretches = content.main()
    text, blocks = _prose(source, found, stretches, content)
    if not blocks:
        stretches = [range(len(found))]
        text, blocks = trimmed(source, *_prose(source, found, stretches, content))
    about = read_about(source, found, stretches[-1])
    return Document(
        path=path,
        source=source,
        text=text,
        title=about.title,
        published=about.published,
        url=about.url,
        blocks=with_captions(text, blocks, by_lines=False),
    )


def _prose(
    source: str, found: Sequence[Tag], stretches: Sequence[range], content: Content
) -> tuple[str, tuple[Block, ...]]:
    sheet = Sheet(source)
    writer = ProseWriter(sheet, source)
    for stretch in stretches:
        sheet.block("paragraph")
        writer.write(found, stretch, content.around)
    return sheet.finished()
