"""What was read in an article, as a program asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, overload

from factcheck.model import Document, Mention
from factcheck.output.mentions import as_text, records
from factcheck.output.page import Page

if TYPE_CHECKING:
    from factcheck.frames import DataFrame


class Mentions(Sequence[Mention]):
    """The amounts and dates of an article, in their order; `str()` gives one a line."""

    def __init__(self, read: Sequence[tuple[Document, Sequence[Mention]]]) -> None:
        self._read = read
        self._mentions = [mention for _, mentions in read for mention in mentions]

    @overload
    def __getitem__(self, index: int) -> Mention: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Mention]: ...
    def __getitem__(self, index: int | slice) -> Mention | Sequence[Mention]:
        """Give a mention by its number."""
        return self._mentions[index]

    def __len__(self) -> int:
        """Count the mentions."""
        return len(self._mentions)

    def to_dicts(self) -> list[dict[str, object]]:
        """Give them as `factcheck extract` writes them, with path, line and column."""
        return [record for document, found in self._read for record in records(document, found)]

    def to_frame(self) -> DataFrame:
        """Give them as a pandas data frame, one row a mention, values as numbers."""
        from factcheck.frames import mentions_frame  # noqa: PLC0415 - only here pandas is needed

        return mentions_frame(self.to_dicts())

    def __str__(self) -> str:
        return "".join(self._lines()).rstrip("\n")

    def __repr__(self) -> str:
        many = f"{len(self)} mention{'' if len(self) == 1 else 's'}"
        return f"<Mentions: {many}: {', '.join(mention.text for mention in self)}>"

    def _repr_html_(self) -> str:
        return f"<pre>{escape(str(self))}</pre>"

    def _lines(self) -> Iterator[str]:
        for document, found in self._read:
            yield from as_text(document, found, Page())
