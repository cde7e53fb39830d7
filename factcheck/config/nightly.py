"""The settings of the nightly job: `[nightly]` in the configuration.

[nightly]
site = "site"                     # the folder of the report, relative to this file
history = "factcheck-history.sqlite"
retention = 90                    # days that nights are kept
max_age = 400                     # days after which reference data is told to be old
address = "https://desk.example/facts/"

[[nightly.sources]]
name = "drafts"
paths = ["articles/*.md"]

[nightly.gates]                   # what ends a night with 1
max_new = 0

[nightly.mail]
to = ["desk@example.org"]
sender = "factcheck@example.org"
server = "mail.example.org:587"
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

Security = Literal["starttls", "tls", "none"]
Whole = Annotated[int, Meta(ge=0)]
Share = Annotated[float, Meta(ge=0, le=1)]
Address = Annotated[str, Meta(pattern="^https?://")]


class Source(Struct, frozen=True, kw_only=True):
    """Where articles come from: files, feeds, pages or a sitemap. `paths` are absolute globs."""

    name: Annotated[str, Meta(description="How the report calls it.")]
    paths: Annotated[
        tuple[str, ...], Meta(description="Files, folders and globs, relative to this file.")
    ] = ()
    feeds: Annotated[tuple[Address, ...], Meta(description="Addresses of RSS or Atom feeds.")] = ()
    urls: Annotated[tuple[Address, ...], Meta(description="Addresses of pages.")] = ()
    sitemap: Annotated[Address | None, Meta(description="Address of a sitemap.")] = None


class Gates(Struct, frozen=True, kw_only=True):
    """Bounds of a night; one that is broken ends it with 1. Without any, each finding does."""

    max_new: Annotated[Whole | None, Meta(description="New and reopened findings that pass.")] = (
        None
    )
    max_open: Annotated[Whole | None, Meta(description="Findings that pass in all.")] = None
    min_coverage: Annotated[
        Share | None, Meta(description="Share of the claims that must be decided.")
    ] = None
    max_age: Annotated[
        Whole | None, Meta(description="Days that the newest figure of a table may be old.")
    ] = None


class Mail(Struct, frozen=True, kw_only=True):
    """To whom a report goes with --send. The password is FACTCHECK_MAIL_PASSWORD."""

    to: Annotated[tuple[str, ...], Meta(description="Addresses of those who get it.")]
    sender: Annotated[str, Meta(description="The address that it comes from.")]
    server: Annotated[str, Meta(description="The mail server, NAME:PORT.")] = "localhost:25"
    security: Annotated[Security, Meta(description="How the connection is encrypted.")] = "starttls"
    user: Annotated[str, Meta(description="Who signs in, if the server asks for it.")] = ""


class Nightly(Struct, frozen=True, kw_only=True):
    """What `factcheck nightly` checks, and where it keeps and shows what it finds.

    `site` and `history` are absolute paths; None stands beside the configuration.
    """

    sources: Annotated[
        tuple[Source, ...], Meta(description="Where articles come from, each with a name.")
    ] = ()
    site: Annotated[
        str | None, Meta(description="The folder of the report, relative to this file.")
    ] = None
    history: Annotated[
        str | None, Meta(description="The file of the history, relative to this file.")
    ] = None
    retention: Annotated[
        int, Meta(ge=1, description="Days that nights and fixed findings are kept.")
    ] = 90
    gates: Annotated[Gates, Meta(description="What ends a night with 1.")] = field(
        default_factory=Gates
    )
    mail: Annotated[Mail | None, Meta(description="To whom the report goes with --send.")] = None
    max_age: Annotated[
        Whole | None, Meta(description="Days after which reference data is told to be old.")
    ] = None
    address: Annotated[
        str, Meta(description="Where the site is served, for links in mails and the feed.")
    ] = ""
