"""Words beside a noun that make something else of it: `data/statistics_vetoes.csv`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.tables import cells, rows


def vetoes_of(phrases: Sequence[str], noun: str, kind: str, span: str) -> Iterator[str]:
    """Yield what rules out the first phrase: "female unemployment", "GDP forecast".

    `kind` is the kind of unit, `span` the time that each figure covers: one of a year is none
    of its months. Words of the noun or of its phrases rule out nothing.
    """
    groups = {"any", kind, span}
    for row in rows("statistics_vetoes"):
        if row["of"] not in groups:
            continue
        for words in cells(row["words"]):
            if _is_own(words, (noun, *phrases)):
                continue
            before = f"{words} {phrases[0]}" if row["place"] == "before" else words
            yield f"{phrases[0]} {words}" if row["place"] == "behind" else before


def vetoes_of_giving(phrases: Sequence[str]) -> Iterator[str]:
    """Yield the kinds of giving that rule out a bare "gave", but for those of the phrases."""
    own = " ".join(phrases).lower().split()
    own += [word.removesuffix("s") for word in own]
    for row in rows("statistics_vetoes"):
        if row["of"] == "given":
            yield from (words for words in cells(row["words"]) if not set(words.split()) & set(own))


def _is_own(words: str, names: Sequence[str]) -> bool:
    own = " ".join(names).lower()
    return words.lower() in own or words.rsplit(maxsplit=1)[-1].lower() in own.split()
