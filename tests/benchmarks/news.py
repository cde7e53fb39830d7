"""Articles made for measuring: 30 sentences each, about three amounts or dates a kilobyte.

The sentences are those of the seed article, of the labelled corpora, and the few below, drawn
with a fixed seed. How often one with numbers is drawn is worked out from how many hits the
floor has in each kind, so that the made text is as rich in numbers as news is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from random import Random

import floor
from measuring import ROOT

HITS_A_BYTE = 0.003
_SENTENCES = 30
_A_PARAGRAPH = 3
_TOO_RICH = frozenset({"newspapers", "unseen_slips", "unseen_true"})
_SEED = 2015_04_20
_OWN = """\
The authority borrowed $310 million for the second terminal, about 12 % more than in 2018.
Growth slowed to 4.2 per cent last year from 5.8 per cent a year earlier.
Officials said that 46 of the 71 plants had been finished by 30 June 2019.
The ministry expects a deficit of 1.2 trillion rupees, or 5.9 percent of output.
Traffic over the bridge rose threefold between 2009 and 2014.
The lender wrote off €2.3bn in the third quarter.
Two thirds of the money, some $1.8 billion, went to roads.
It opened on 25 October 2018, three years later than planned.
"""


def articles(size: int, start: int = 0) -> Iterator[str]:
    """Yield articles until they hold `size` bytes of UTF-8; `start` gives other ones."""
    chance = Random(_SEED + start)
    few, many, share = _pools()
    made = 0
    while made < size:
        sentences = [
            chance.choice(many if chance.random() < share else few) for _ in range(_SENTENCES)
        ]
        article = _article(sentences)
        made += len(article.encode())
        yield article


def text(size: int) -> str:
    """Give one text of `size` bytes, or a little less."""
    return "\n\n".join(articles(size)).encode()[:size].decode(errors="ignore")


def _article(sentences: list[str]) -> str:
    title = " ".join(sentences[0].split()[:8])
    paragraphs = [
        " ".join(sentences[at : at + _A_PARAGRAPH]) for at in range(0, len(sentences), _A_PARAGRAPH)
    ]
    return "\n\n".join([title, *paragraphs]) + "\n"


@cache
def _pools() -> tuple[list[str], list[str], float]:
    """Give sentences with few and with many numbers, and how often one of the many is drawn."""
    few = list(_seed_sentences())
    many = [*_OWN.splitlines(), *_corpus_sentences()]
    hits_few, bytes_few = _richness(few)
    hits_many, bytes_many = _richness(many)
    missing = HITS_A_BYTE * bytes_few - hits_few
    too_many = hits_many - HITS_A_BYTE * bytes_many
    return few, many, min(1.0, max(0.0, missing / (missing + too_many)))


def _richness(sentences: list[str]) -> tuple[float, float]:
    """Give hits and bytes of a sentence in the mean."""
    together = "\n".join(sentences)
    return len(floor.scan(together)) / len(sentences), len(together.encode()) / len(sentences)


def _seed_sentences() -> Iterator[str]:
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        for paragraph in path.read_text(encoding="utf-8").splitlines():
            yield from _sentences(paragraph)


def _corpus_sentences() -> Iterator[str]:
    """Yield the sentences of the labelled corpora; the texts left out are too rich."""
    for path in sorted((ROOT / "tests" / "corpora").rglob("*.jsonl")):
        if path.stem in _TOO_RICH:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if isinstance(record, dict) and isinstance(record.get("text"), str):
                yield from _sentences(" ".join(record["text"].split()))


def _sentences(text: str) -> Iterator[str]:
    yield from (each for each in re.split(r"(?<=[.!?])\s+(?=[A-Z])", text) if each)
