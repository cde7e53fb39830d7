"""How fast amounts and dates are read, as a part of the speed of the floor.

    python tests/benchmarks/extraction.py [--size 5000000] [--largest 10000000] [--hostile 1000000]

Three tables: news through the library and through `factcheck extract`, growth with the length
of one text, and texts that were made to be slow. Bars: .4 of the floor through the library, .35
through the command, 12 times as long for 10 times as much news or 8 times as much of the worst.
"""

from __future__ import annotations

import argparse
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import floor
import news
from measuring import over_a_collection, quickest, table

from factcheck import documents, rules
from factcheck.config import Config
from factcheck.model import Mention

_CONFIG = Config()
_GROWTH = 8
_PATIENCE = 12
HOSTILE = {
    "digits": "7",
    "commas": ",",
    "digits and commas": "1,",
    "brackets": "(",
    "spaces": " ",
    "dollars": "$",
    "full stops": ".",
    "a million": "a million ",
    "hundred": "hundred ",
    "and a half": "one and a half ",
    "nested quotes": "“‘\"'",
    "no spaces": "theportcost$46bnin2015and",
    "mixed scripts": "aбγ万٣億₨ ",
    "combining marks": "e\u0301\u0327$\u03014\u0327",
    "NULs": "4\0",
    "ranges": "5–",
    "dates": "1 May ",
    "between": "between 5 and ",
    "lives": "Adam (1500-1590) ",
    "holidays": "In 2007, at Easter. ",
    "tables": "|-|\n",
    "listed days": "On June 21, 23 and 25. ",
    "degrees": "It was 37.9C. ",
    "letters": "P1-M broke. ",
}
"""What a hostile text repeats."""


def extract(text: str) -> list[Mention]:
    """Read the mentions of one text through the library."""
    return rules.extract(documents.from_text(text), _CONFIG)


def news_speed(size: int, passes: int) -> None:
    """Compare the library and the command with the floor on the same articles."""
    made = list(news.articles(size))
    together = "\n\n".join(made)
    length = len(together.encode())
    hits = len(floor.scan(together))
    mentions = sum(len(extract(article)) for article in made)
    bare = quickest(lambda: floor.scan(together), passes)
    library = quickest(lambda: [extract(article) for article in made], passes)
    program = over_a_collection(("extract", "--format", "jsonl"), made, passes)
    rows = [
        ("floor", f"{hits}", f"{length / bare / 1e6:.1f}", "1.00", ""),
        _speed("library", mentions, length, library, bare, ".40"),
        _speed("factcheck extract", mentions, length, program, bare, ".35"),
    ]
    title = f"Extraction from {len(made)} articles, {length / 1e6:.1f} MB"
    table(title, ("", "hits", "MB/s", "of the floor", "bar"), rows)


def _speed(
    name: str, mentions: int, length: int, taken: float, bare: float, bar: str
) -> tuple[str, ...]:
    return (name, f"{mentions}", f"{length / taken / 1e6:.1f}", f"{bare / taken:.2f}", bar)


def growth(largest: int, passes: int) -> None:
    """Show how the time grows with the length of one text."""
    rows = []
    before = None
    size = max(1000, largest // 1000)
    while size <= largest:
        text = news.text(size)
        taken = quickest(partial(extract, text), passes)
        step = f"{taken / before:.1f}" if before else ""
        rows.append((f"{size}", f"{taken * 1000:.1f}", f"{size / taken / 1e6:.1f}", step))
        before, size = taken, size * 10
    table("One text that grows tenfold", ("bytes", "ms", "MB/s", "times as long"), rows)


def hostile(size: int) -> None:
    """Show texts made to be slow, at an eighth of the size and in full; offsets must be exact."""
    rows = []
    for name, unit in HOSTILE.items():
        small = (unit * (size // _GROWTH // len(unit) + 1))[: size // _GROWTH]
        first = quickest(partial(_exact, small), 2)
        try:
            with _at_most(max(2 * _PATIENCE * first, 5.0)):
                second = quickest(partial(_exact, small * _GROWTH), 1)
        except TimeoutError:
            rows.append((name, f"{first * 1000:.0f}", "stopped", "", "too slow"))
            continue
        grown = second / first
        mark = "too slow" if grown > _PATIENCE and second > 1.0 else ""
        rows.append((name, f"{first * 1000:.0f}", f"{second * 1000:.0f}", f"{grown:.1f}", mark))
    head = ("text of", f"ms for {size // _GROWTH}", f"ms for {size}", "times as long", "")
    table(f"Hostile texts of {size} characters", head, rows)


def _exact(text: str) -> None:
    for mention in extract(text):
        if text[mention.start : mention.end] != mention.text:
            raise AssertionError(f"{mention} does not stand at its offsets")


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Stop work that takes longer."""

    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def main() -> None:
    """Print the three tables."""
    parser = argparse.ArgumentParser(description="The speed of reading, against the floor.")
    parser.add_argument("--size", type=int, default=5_000_000, help="bytes of news")
    parser.add_argument("--largest", type=int, default=10_000_000, help="bytes of one long text")
    parser.add_argument("--hostile", type=int, default=1_000_000, help="characters, 0 for none")
    parser.add_argument("--passes", type=int, default=3, help="of which the quickest counts")
    asked = parser.parse_args()
    news_speed(asked.size, asked.passes)
    growth(asked.largest, asked.passes)
    if asked.hostile:
        hostile(asked.hostile)


if __name__ == "__main__":
    main()
