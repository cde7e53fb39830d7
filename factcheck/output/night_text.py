"""A night as a terminal shows it: the sentence, what changed, how much was checked."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.nights import Night, Standing, State
from factcheck.output.page import Page
from factcheck.output.telling import (
    cause_words,
    counts_words,
    data_words,
    gate_sentence,
    in_states,
    sentence_of,
)

_MOST = 20
"""So many findings of a kind are listed; the site has them all."""
_KINDS = (State.NEW, State.REOPENED, State.FIXED)


def night_text(night: Night, page: Page) -> Iterator[str]:
    """Give a night in a few lines, line ends included."""
    first = " ".join(filter(None, (sentence_of(night), gate_sentence(night))))
    yield page.paint(page.clean(first), "place") + "\n"
    for kind in _KINDS:
        found = in_states(night.standings, (kind,))
        yield from (line_of(each, f"{kind.value:8}", page) for each in found[:_MOST])
        if more := found[_MOST:]:
            yield page.clean(f"  {kind.value:8}  … and {len(more):,} more") + "\n"
    for words in (counts_words(night), data_words(night)):
        if words:
            yield page.clean(words) + "\n"


def line_of(standing: Standing, label: str, page: Page) -> str:
    """Say a finding in one line that editors and terminals link, behind a label."""
    card, is_over = standing.card, standing.state is State.FIXED
    place = f"{standing.path}:{card.line}:{card.column}:"
    figure = f' "{card.text}"' if card.text else ""
    mend = f' (write "{card.suggestion}")' if card.suggestion and not is_over else ""
    why = f"  [{words}]" if (words := cause_words(standing)) else ""
    said = f"{place} {card.code}{figure}: {card.message}{mend}{why}"
    kind = page.paint(label, "good" if is_over else card.severity)
    return f"  {kind}  {page.clean(said)}\n"
