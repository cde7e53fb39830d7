"""A mail about a night as HTML that every mail program shows: one column, tables, inline styles.

All text passes through `_shown`, where it is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from factcheck.output.cells import safe_text
from factcheck.output.letter import Group, Item, Letter

_FONT = "font-family:Arial,Helvetica,sans-serif;color:#1a1a1a;"
_PLAIN = "font-size:14px;line-height:20px;padding:4px 24px;"
_HEADING = "font-size:16px;line-height:22px;font-weight:bold;padding:20px 24px 4px;"
_LEAD = "font-size:18px;line-height:26px;font-weight:bold;padding:24px 24px 4px;"
_GATE = "font-size:14px;line-height:20px;font-weight:bold;color:#a40000;padding:4px 24px;"
_ITEM = "font-size:14px;line-height:20px;padding:8px 24px;border-left:4px solid #a40000;"
_TREND = "font-family:Consolas,Menlo,monospace;font-size:13px;line-height:20px;padding:2px 24px;"
_FAINT = "color:#595959;"


def html_text(letter: Letter, title: str) -> str:
    """Write a letter as a page; it holds all that the plain text holds."""
    rows = "\n".join(_rows(letter))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8">'
        f"<title>{_shown(title)}</title></head>\n"
        '<body style="margin:0;padding:0;background:#ffffff;">\n'
        '<table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" '
        f'border="0" style="width:600px;max-width:100%;{_FONT}">\n{rows}\n'
        "</table>\n</body>\n</html>\n"
    )


def _rows(letter: Letter) -> Iterator[str]:
    yield _cell(_shown(letter.sentence), _LEAD)
    if letter.gate:
        yield _cell(_shown(letter.gate), _GATE)
    yield from _plain(letter.numbers)
    if letter.groups:
        yield _cell(_shown(letter.heading), _HEADING)
    for group in letter.groups:
        yield from _group(group)
    yield from _plain([letter.more] if letter.more else [])
    for heading, lines in letter.lists:
        yield _cell(_shown(heading), _HEADING)
        yield from _plain(lines)
    yield _cell("Trend, the last nights", _HEADING)
    for line in letter.trend:
        yield _cell(_shown(line).replace(" ", "&nbsp;"), _TREND)
    yield _cell(f"The whole report: {_link(letter.link)}", f"{_PLAIN}padding:20px 24px 24px;")


def _plain(lines: Iterable[str]) -> Iterator[str]:
    yield from (_cell(_shown(line), _PLAIN) for line in lines)


def _group(group: Group) -> Iterator[str]:
    title = f'<br><span style="{_FAINT}">{_shown(group.title)}</span>' if group.title else ""
    yield _cell(f"<b>{_shown(group.path)}</b>{title}", f"{_PLAIN}padding:12px 24px 4px;")
    yield from (_cell(_item(item), _ITEM) for item in group.items)


def _item(item: Item) -> str:
    before, amount, after = map(_shown, item.quoted)
    lines = (
        f'<span style="{_FAINT}">{_shown(item.head)}</span>',
        f"{before}<b>{amount}</b>{after}",
        *map(_shown, item.lines),
        _link(item.link),
    )
    return "<br>\n".join(lines)


def _cell(content: str, style: str) -> str:
    return f'<tr><td style="{style}">{content}</td></tr>'


def _link(address: str) -> str:
    """Link to a page of the site; where nobody said where it is served, its name is shown."""
    if not address.startswith(("https://", "http://")):
        return _shown(address)
    return f'<a href="{_shown(address)}" style="color:#0b4f9e;">{_shown(address)}</a>'


def _shown(text: str) -> str:
    return escape(safe_text(text))
