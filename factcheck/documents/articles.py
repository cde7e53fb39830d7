"""From a text at hand to a document."""

from __future__ import annotations

from factcheck.documents.positions import BOM
from factcheck.model import Document


def from_text(
    text: str,
    *,
    path: str = "<text>",
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> Document:
    """Make a document of plain text. A BOM stays in `source` and is a space in `text`."""
    prose = " " + text[1:] if text.startswith(BOM) else text
    return Document(path=path, source=text, text=prose, title=title, published=published, url=url)
