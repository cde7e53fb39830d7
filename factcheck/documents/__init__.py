"""Articles as documents with exact source positions.

`discover` finds the files that a user names, `read` gives the articles in each, `read_content`
the one in what a server sent, `from_text` makes an article of a text at hand.
"""

from __future__ import annotations

from factcheck.documents.articles import from_text
from factcheck.documents.discovery import Discovery, Source, discover
from factcheck.documents.reading import read, read_content

__all__ = ["Discovery", "Source", "discover", "from_text", "read", "read_content"]
