"""Reading an article with markup as if it were plain, and finding the way back.

The text of such a document is as long as its source, with `MARKUP` where markup stood between
characters of prose and `REST` behind a character that took more room in the source (`&euro;`).
Folded, it is what a reader sees: the prose of the blocks with blank lines between them and
bullets before items. What was read there is then moved to where it stands in the source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from factcheck.documents.positions import Positions
from factcheck.model import (
    Block,
    CheckedClaim,
    Claim,
    Document,
    Mention,
    Setting,
    Slot,
    Slots,
    Span,
)

MARKUP = "\x1f"
"""A blank that no keyboard makes."""
REST = "\ufdd1"
"""A code point that Unicode keeps free of characters for uses like this one."""
_UNSEEN = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
_INVISIBLE = dict.fromkeys(map(ord, _UNSEEN), MARKUP)
_WIDE = {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)} | {
    0xFFE0: "\u00a2", 0xFFE1: "\u00a3", 0xFFE5: "\u00a5", 0xFFE6: "\u20a9"
}  # fmt: skip
"""Digits, letters and signs as wide as a Chinese character, as keyboards of Asia type them."""
_AS_SEEN = _INVISIBLE | _WIDE
_SPACES = " \t\n\r\f"
_BETWEEN_BLOCKS = "\n\n"
Told = Mapping[int, Sequence[str | Span]]
"""The numbers of blocks, each with what is told in front of it: words, and stretches of others."""
_BULLET = "- "


@cache
def _stretch() -> re.Pattern[str]:
    char = rf"[^{MARKUP}{REST}{_SPACES}]"
    return re.compile(rf"{char}+(?: {char}+)*")


def seen(words: str) -> str:
    """Give words as a reader takes them, of equal length.

    `MARKUP` stands for what nobody sees, hyphens and breaks that are only allowed; what is typed
    wide ("\uff14\uff16") is as wide as other letters.
    """
    if words.isascii() or not (_may_be_wide(words) or any(map(words.__contains__, _UNSEEN))):
        return words
    return words.translate(_AS_SEEN)


def _may_be_wide(words: str) -> bool:
    """Whether a byte is in the words with which all that is typed wide begins in UTF-8."""
    return b"\xef" in words.encode("utf-8", "surrogatepass")


@cache
def _wide() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _WIDE))}]")


def is_wide(words: str) -> bool:
    """Whether some of it is typed wide."""
    return not words.isascii() and _wide().search(words) is not None


def fold(document: Document, told: Told | None = None) -> Folded:
    """Give the prose of a document; one without markup, and with nothing `told`, is its own.

    With `told` the words of other blocks are told again in front of those that they head.
    """
    return (
        Folded(document, told or {})
        if document.blocks and (told or document.text != document.source)
        else Plain(document)
    )


class Folded:
    """A document as it is read, and the way from there to its source."""

    def __init__(self, document: Document, told: Told) -> None:
        self._source = document.source
        self._text = document.text
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._told_again: list[Span] = []
        self._parts: list[str] = []
        self._length = 0
        blocks: list[Block] = []
        for number, block in enumerate(document.blocks):
            if block.kind == "item":
                self._add(_BULLET)
            start = self._length
            for part in told.get(number, ()):
                if isinstance(part, str):
                    self._add(part)
                else:
                    self._tell(part)
            self._told_again.append(Span(start, self._length))
            self._tell(block)
            blocks.append(Block(start, self._length, block.kind, block.place))
            self._add(_BETWEEN_BLOCKS)
        prose = "".join(self._parts)
        self.prose = replace(document, source=prose, text=prose, blocks=tuple(blocks))
        """The document without its markup: to be read, not to be shown."""

    def _add(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)

    def _tell(self, block: Block | Span) -> None:
        for at, part in _parts(self._text, block):
            self._starts.append(self._length)
            self._origins.append(at)
            self._add(part)

    def mentions(self, mentions: Iterable[Mention]) -> list[Mention]:
        """Move mentions of the prose to the source; their `text` is what stands there."""
        return [self._mention(mention) for mention in mentions]

    def placed(self, claims: Iterable[Claim]) -> list[Claim]:
        """Give claims of the prose line and column in the source, and leave their offsets.

        Those of words that are told again are left out.
        """
        positions = Positions(self._source)
        own = (claim for claim in claims if not self._is_told_again(claim.mention.start))
        places = ((claim, self._origin(claim.mention.start)) for claim in own)
        moved = ((claim, *positions.line_column(origin)) for claim, origin in places)
        return [replace(claim, line=line, column=column) for claim, line, column in moved]

    def claims(self, checked: Sequence[CheckedClaim]) -> Sequence[CheckedClaim]:
        """Move claims of the prose to the source, with all that they point at."""
        return [replace(each, claim=self._claim(each.claim)) for each in checked]

    def _is_told_again(self, offset: int) -> bool:
        at = bisect_right(self._told_again, offset, key=lambda span: span.start) - 1
        return at >= 0 and offset < self._told_again[at].end

    def _origin(self, offset: int) -> int:
        """Give where a character of the prose stands in the source."""
        at = bisect_right(self._starts, offset) - 1
        return self._origins[at] + offset - self._starts[at]

    def _span(self, start: int, end: int) -> Span:
        """Give the source of a stretch of prose, its last character whole."""
        last = self._origin(end - 1) + 1
        while self._text.startswith(REST, last):
            last += 1
        return Span(self._origin(start), last)

    def _mention(self, mention: Mention) -> Mention:
        span = self._span(mention.start, mention.end)
        words = self._source[span.start : span.end]
        return replace(
            mention,
            start=span.start,
            end=span.end,
            text=words,
            unmarked="" if words == mention.text else mention.text,
            hedge=mention.hedge and self._span(mention.hedge.start, mention.hedge.end),
        )

    def _claim(self, claim: Claim) -> Claim:
        slots = {name: self._slot(getattr(claim.slots, name)) for name in Slots.__struct_fields__}
        return replace(
            claim,
            mention=self._mention(claim.mention),
            sentence=self._span(claim.sentence.start, claim.sentence.end),
            slots=Slots(**slots),
            setting=self._setting(claim.setting),
        )

    def _setting(self, setting: Setting) -> Setting:
        return replace(
            setting,
            measures=tuple(replace(hit, slot=self._slot(hit.slot)) for hit in setting.measures),
            entities=tuple(replace(hit, slot=self._slot(hit.slot)) for hit in setting.entities),
            periods=tuple(replace(hit, slot=self._slot(hit.slot)) for hit in setting.periods),
        )

    def _slot(self, slot: Slot) -> Slot:
        """Move a slot; one that points nowhere stays as it is."""
        if slot.start == slot.end:
            return slot
        span = self._span(slot.start, slot.end)
        words = self._source[span.start : span.end]
        return replace(slot, start=span.start, end=span.end, text=words)


class Plain(Folded):
    """A document without markup, in which everything stands where it is read."""

    def __init__(self, document: Document) -> None:
        self.prose = document

    def mentions(self, mentions: Iterable[Mention]) -> list[Mention]:
        """Give the mentions as they are."""
        return list(mentions)

    def placed(self, claims: Iterable[Claim]) -> list[Claim]:
        """Give the claims as they are."""
        return list(claims)

    def claims(self, checked: Sequence[CheckedClaim]) -> Sequence[CheckedClaim]:
        """Give the claims as they are."""
        return checked


def _parts(text: str, block: Block | Span) -> Iterator[tuple[int, str]]:
    """Give the prose of a block with its places, any run of blanks as one space."""
    done = block.start
    for found in _stretch().finditer(text, block.start, block.end):
        gap = text[done : found.start()]
        if blanks := gap.strip(MARKUP + REST):
            yield done + gap.index(blanks), " "
        yield found.start(), found[0]
        done = found.end()
