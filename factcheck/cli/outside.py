"""The web as commands see it: asked when the first address comes, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck import config as configuration
from factcheck.config import Asked
from factcheck.documents import Source
from factcheck.errors import FactcheckError
from factcheck.model import Document
from factcheck.output.cells import safe_text
from factcheck.paths import without_password

if TYPE_CHECKING:
    from factcheck.web import Web


class Outside:
    """Gets the articles of addresses for one run; offline, each is an error."""

    def __init__(self, asked: Asked, *, is_offline: bool) -> None:
        self._asked, self._is_offline = asked, is_offline
        self._web: Web | None = None

    def read(self, source: Source) -> Iterator[Document | FactcheckError]:
        """Give the article of a page, or those of a feed.

        Raises:
            FaultsError: the configuration, which says what may be asked, cannot be read.

        """
        if self._is_offline:
            what = "nothing is asked of the web, as --offline says"
            hint = "leave --offline out, or save the page and check the file"
            yield FactcheckError("offline", what, where=without_password(source.path), hint=hint)
            return
        from factcheck.web import documents, opened  # noqa: PLC0415 - most runs have no address

        if self._web is None:
            config = configuration.load(Path.cwd(), asked=self._asked)
            self._web = opened(config, lambda line: click.echo(safe_text(line), err=True))
        yield from documents(self._web, source)
