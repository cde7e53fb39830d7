"""Words beside a noun that make something else of it: `data/statistics_vetoes.csv`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.tables import cells, rows


def vetoes_of(phrases: Sequence[str], noun: str, kind: str, span: str) -> Iterator[str]:
    """Yield what rules out the first phrase: "female unemployment", "GDP forecast".

    `kind` is the kind of unit, `span` the time that each figure covers: one of a year is none
    of its months. Words of the noun or of its phrases rule out nothing.
    """
    own = " ".join((noun, *phrases)).lower()
    groups = {"any", kind, span}
    for row in rows("statistics_vetoes"):
        if row["of"] not in groups:
            continue
        for words in cells(row["words"]):
            if words.lower() in own or words.split()[-1].lower() in own.split():
                continue
            before = f"{words} {phrases[0]}" if row["place"] == "before" else words
            yield f"{phrases[0]} {words}" if row["place"] == "behind" else before
