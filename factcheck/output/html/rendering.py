"""From data to HTML: templates that escape all they show, and the policy of the page.

Whatever a template prints goes through `shown`: control characters and direction marks come out
as escapes, so that no article can turn the page around, and then the template escapes it.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from msgspec import Struct

from factcheck.output.cells import safe_text

_PIECE = 200
"""So many template pieces are given at once."""


def pieces(template: str, sheet: Struct) -> Iterator[str]:
    """Give a page in pieces."""
    stream = _environment().get_template(template).stream(
        sheet=sheet, style=Markup(_asset("report.css")), script=Markup(_asset("report.js")),  # noqa: S704 - our own files
        policy=policy(),
    )  # fmt: skip
    stream.enable_buffering(_PIECE)
    return (piece.encode("utf-8", "backslashreplace").decode() for piece in stream)


@cache
def policy() -> str:
    """Give the content-security policy: our own style and script, by their hashes, and no more."""
    style, script = _hash(_asset("report.css")), _hash(_asset("report.js"))
    return (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def shown(value: object) -> object:
    """Show a text safely on one line; what a template made itself is left as it is."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return safe_text(value)
    return "" if value is None else value


def web_address(text: str | None) -> str:
    """Give an address that a link may lead to: http(s) with a host; else nothing."""
    if not text or not text.isprintable() or " " in text:
        return ""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return text if parts.scheme in ("http", "https") and parts.netloc else ""


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("factcheck.output.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(web_address=web_address)
    return environment


@cache
def _asset(name: str) -> str:
    """Read a file of ours without the indents and remarks that only its authors need."""
    text = (files(__package__) / "assets" / name).read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
