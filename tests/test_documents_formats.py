from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import pytest

from factcheck.documents.formats import article_format, formats, reader_for, supported
from factcheck.errors import FactcheckError
from factcheck.model import Document


def _nothing(data: BinaryIO, path: str) -> Iterator[Document | FactcheckError]:
    yield FactcheckError("nothing", f"{len(data.read())} bytes", where=path)


def test_the_supported_suffixes_are_known() -> None:
    known = [".htm", ".html", ".jsonl", ".markdown", ".md", ".text", ".txt", ".xhtml"]
    assert list(formats()) == known
    assert supported() == ".htm, .html, .jsonl, .markdown, .md, .text, .txt or .xhtml"


def test_a_suffix_in_capitals_is_the_same() -> None:
    assert reader_for("A.TXT") is formats()[".txt"]
    assert reader_for("a.pdf") is None
    assert reader_for("txt") is None


def test_two_formats_cannot_want_one_suffix() -> None:
    formats()
    with pytest.raises(ValueError, match=r"two formats want \.txt"):
        article_format(".txt")(_nothing)


@pytest.mark.parametrize("suffix", ["org", ".ORG"])
def test_a_suffix_is_written_with_its_dot_and_small(suffix: str) -> None:
    with pytest.raises(ValueError, match="is no suffix like"):
        article_format(suffix)(_nothing)
