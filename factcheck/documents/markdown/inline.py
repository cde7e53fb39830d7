"""The marks inside a paragraph: where they stand, and what they mean.

markdown-it tells what a paragraph says but not where: its rules are watched as they go through
the text, and what each of them took for a mark is noted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from msgspec import Struct

Meaning = Literal["nothing", "words", "space", "wrap", "line", "html", "struck", "unstruck"]


class Mark(Struct, frozen=True):
    """A stretch of a paragraph that is no prose: `words` are what stands for it."""

    start: int
    end: int
    means: Meaning
    words: str = ""


class _Watched(StateInline):
    """A paragraph that is gone through, and the marks that were found in it."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType) -> None:
        super().__init__(src, md, env, [])
        self.marks: list[Mark] = []
        self.delimiter_tokens: list[tuple[int, int, Token]] = []
        self.label_ends: list[int] = []


class WatchedInline(ParserInline):
    """The inline rules of markdown-it, watched."""

    def __init__(self) -> None:
        super().__init__()
        for name, note in _NOTES.items():
            rule = next(each.fn for each in self.ruler.__rules__ if each.name == name)
            self.ruler.at(name, _watching(rule, note))
        self.ruler2.disable("fragments_join")

    def tokenize(self, state: StateInline) -> None:
        """Go through a paragraph, or through the label of a link in it."""
        if isinstance(state, _Watched):
            state.label_ends.append(state.posMax)
        super().tokenize(state)

    def marks(self, text: str, md: MarkdownIt, env: EnvType) -> list[Mark]:
        """Give the marks of a paragraph in order; `env` holds what links may refer to."""
        state = _Watched(text, md, env)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        marks = [*state.marks, *_emphasis(state)]
        return sorted(marks, key=lambda mark: mark.start)


Rule = Callable[[StateInline, bool], bool]
Note = Callable[[_Watched, int], Iterator[Mark]]
"""`note(state, start)`: a rule took `src[start:state.pos]` and made the tokens from `first`
on."""


def _watching(rule: Rule, note: Note) -> Rule:
    def watched(state: StateInline, silent: bool) -> bool:
        start = state.pos
        is_found = rule(state, silent)
        if is_found and not silent and isinstance(state, _Watched):
            state.marks += note(state, start)
        return is_found

    return watched


def _break(state: _Watched, start: int) -> Iterator[Mark]:
    is_hard = state.tokens[-1].type == "hardbreak"
    yield Mark(start, state.pos, "line" if is_hard else "wrap")


def _escape(state: _Watched, start: int) -> Iterator[Mark]:
    token = state.tokens[-1]
    if token.type == "hardbreak":
        yield Mark(start, state.pos, "line")
    elif token.content != token.markup:
        yield Mark(start, start + 1, "nothing")


def _entity(state: _Watched, start: int) -> Iterator[Mark]:
    yield Mark(start, state.pos, "words", state.tokens[-1].content)


def _no_prose(state: _Watched, start: int) -> Iterator[Mark]:
    """Note code, an image or an address; a backtick that opens no code makes no token."""
    if not state.pending:
        yield Mark(start, state.pos, "space")


def _html(state: _Watched, start: int) -> Iterator[Mark]:
    yield Mark(start, state.pos, "html")


def _link(state: _Watched, start: int) -> Iterator[Mark]:
    yield Mark(start, start + 1, "nothing")
    yield Mark(state.label_ends.pop(), state.pos, "nothing")


def _delimiters(state: _Watched, start: int) -> Iterator[Mark]:
    """Keep the tokens of a run of `*`, `_` or `~`: what becomes of them is settled later."""
    at, number = state.pos, len(state.tokens)
    while at > start:
        number -= 1
        token = state.tokens[number]
        at -= len(token.content)
        state.delimiter_tokens.append((at, at + len(token.content), token))
    return iter(())


_NOTES: dict[str, Note] = {
    "newline": _break,
    "escape": _escape,
    "backticks": _no_prose,
    "strikethrough": _delimiters,
    "emphasis": _delimiters,
    "link": _link,
    "image": _no_prose,
    "autolink": _no_prose,
    "html_inline": _html,
    "entity": _entity,
}


def _emphasis(state: _Watched) -> Iterator[Mark]:
    """Give the delimiters that turned out to be marks."""
    for start, end, token in state.delimiter_tokens:
        if not token.content:
            means: Meaning = "nothing"
            if token.tag == "s":
                means = "struck" if token.nesting > 0 else "unstruck"
            yield Mark(start, end, means)
