"""`markdown`: for chats, pull requests and step summaries; of a run, or of a night."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.documents.discovery import REPORT
from factcheck.model import Problem, Report
from factcheck.nights import Card, Night, Standing, State
from factcheck.output import output_format
from factcheck.output.cards import NEAR, cards
from factcheck.output.inert import code, inert
from factcheck.output.page import Page
from factcheck.output.summary import reasons_words
from factcheck.output.tally import Tally, problems, tally
from factcheck.output.telling import (
    FRESH,
    age_words,
    cause_words,
    counts_words,
    data_words,
    gate_sentence,
    headline,
    in_states,
    page_address,
    run_counts_words,
    silenced_words,
    so_far,
)
from factcheck.output.words import (
    cut,
    day_of,
    day_words,
    fault_words,
    many,
    severity_sign,
    severity_word,
)

MARKER = REPORT
"""By this a step finds the comment that it wrote before."""
MOST_BYTES = 60_000
"""What a comment may hold, with room to spare."""
_FAULTS = 20
Why = Callable[[Standing], str]


class _Section(NamedTuple):
    """A part of the report: what comes before its rows, and after them."""

    lead: str
    rows: Sequence[str] = ()
    tail: str = ""


@output_format("markdown", suffix=".md")
def markdown(report: Report, page: Page) -> Iterator[str]:  # noqa: ARG001 - the width is the reader's
    """Give a run: the numbers, a table of what was found, what could not be checked."""
    counts = tally(report)
    rows = [
        _row(each.path, each.card, inert(each.card.suggestion or ""))
        for each in cards(report)
        if each.silenced is None
    ]
    yield from _fitted(
        [
            _Section(
                f"{MARKER}\n### Fact-check — {so_far(report, _run_headline(counts))}\n\n"
                f"{run_counts_words(report, counts)}\n"
            ),
            *_table("", ("claimed", "reference", "off by", "write instead"), rows),
            *_not_checkable(counts),
            *_faults("Could not be read or checked", tuple(problems(report))),
        ]
    )


def _run_headline(counts: Tally) -> str:
    return many(counts.mismatches, "mismatch", "mismatches") if counts.mismatches else "no mismatch"


def night_markdown(report: Report, night: Night) -> Iterator[str]:
    """Give a night: its numbers and gates, what is new and why, then what stayed or went."""
    fresh, silenced = FRESH, (State.SILENCED, State.BASELINED)
    chosen = {
        states: in_states(night.standings, states)
        for states in (fresh, (State.FIXED,), (State.OPEN,), silenced)
    }
    heads = ("claimed", "reference", "off by")
    yield from _fitted(
        [
            _Section(_night_head(night)),
            *_faults("Faults of the reference data", night.broken),
            *_table("", (*heads, "why new"), _rows(chosen[fresh], cause_words)),
            *_table("Fixed", (*heads, "why"), _rows(chosen[State.FIXED,], cause_words)),
            *_table("Still open", (*heads, "since"), _rows(chosen[State.OPEN,], age_words)),
            *_table("Silenced", (*heads, "why"), _rows(chosen[silenced], silenced_words)),
            *_not_checkable(tally(report)),
            *_faults("Could not be read or checked", tuple(problems(report))),
            _Section(_foot(night)),
        ]
    )


def _night_head(night: Night) -> str:
    day = day_words(day_of(night.name), with_year=True)
    gate = gate_sentence(night).removesuffix(".").replace("Gate", "gate", 1)
    numbers = inert(headline(night), 500) + (f" — {inert(gate, 500)}" if gate else "")
    lines = [f"{MARKER}\n### Fact-check, {day} — {numbers}\n", f"{inert(counts_words(night))}  "]
    if old := data_words(night):
        lines.append(f"⚠️ {inert(old, 500)}  ")
    lines += [f"Note: {inert(note)}  " for note in night.notes[:_FAULTS]]
    return "\n".join(lines) + "\n"


def _foot(night: Night) -> str:
    if not night.address:
        return ""
    where = page_address(night.address, night.name).replace(">", "%3E").replace("<", "%3C")
    return f"\n[The whole report](<{cut(where, 2000)}>)\n"


def _rows(standings: Iterable[Standing], why: Why) -> list[str]:
    return [_row(each.path, each.card, inert(why(each))) for each in standings]


def _row(path: str, card: Card, last: str) -> str:
    kind = severity_word(card.severity, card.code)
    cells = (
        f"{severity_sign(kind)} {kind}",
        code(f"{path}:{card.line}"),
        inert(card.text or card.message),
        inert(card.references[0] if card.references else card.message if card.text else ""),
        inert(card.difference or ("rounding" if card.code == NEAR else "")),
        last,
    )
    return f"| {' | '.join(cells)} |\n"


def _table(title: str, heads: Sequence[str], rows: Sequence[str]) -> Iterator[_Section]:
    """Give a table, folded under its title if it has one; nothing without rows."""
    if not rows:
        return
    names = ("", "where", *heads)
    head = f"| {' | '.join(names)} |\n|{'---|' * len(names)}\n"
    if title:
        fold = f"\n<details><summary>{title} ({len(rows):,})</summary>\n\n"
        yield _Section(fold + head, rows, "\n</details>\n")
    else:
        yield _Section(f"\n{head}", rows)


def _not_checkable(counts: Tally) -> Iterator[_Section]:
    if counts.undecided:
        fold = f"\n<details><summary>Not checkable ({counts.undecided:,})</summary>\n\n"
        yield _Section(
            f"{fold}By reason: {inert(reasons_words(counts.reasons), 1000)}\n\n</details>\n"
        )


def _faults(title: str, faults: Sequence[Problem]) -> Iterator[_Section]:
    if faults:
        rows = [f"- fault: {inert(fault_words(each), 500)}\n" for each in faults]
        fold = f"\n<details><summary>{title} ({len(rows):,})</summary>\n\n"
        yield _Section(fold, rows, "\n</details>\n")


def _fitted(sections: Sequence[_Section]) -> Iterator[str]:
    """Give all leads and tails, and as many rows as fit; then how many more there are."""
    room = MOST_BYTES - sum(_size(f"{each.lead}{each.tail}") + 40 for each in sections)
    for section in sections:
        yield section.lead
        for index, row in enumerate(section.rows):
            room -= _size(row)
            if room < 0:
                yield f"\n… and {len(section.rows) - index:,} more\n"
                break
            yield row
        yield section.tail


def _size(text: str) -> int:
    return len(text.encode("utf-8", "backslashreplace"))
