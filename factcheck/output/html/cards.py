"""A finding as a card: what it says, what became of it, what to do about it."""

from __future__ import annotations

from factcheck.codes import title
from factcheck.nights import Event, Standing, State
from factcheck.output.html.items import Item
from factcheck.output.html.telling import (
    Detail,
    Shelf,
    told_of_card,
    told_of_claim,
    told_of_comment,
)
from factcheck.output.html.views import CardView, Happened, Tags, Told
from factcheck.output.html.wording import cause_slug, severity_slug
from factcheck.output.rows import silence_comment
from factcheck.output.telling import STATES, cause_word
from factcheck.output.words import many, severity_sign, severity_word


def card_of(
    item: Item, shelf: Shelf, *, is_open: bool = False, detail: Detail = Detail.FULL
) -> CardView:
    """Tell a finding; briefly where a page has very many. `is_open` shows it unfolded."""
    told = _told(item, shelf, detail)
    how_bad = severity_word(item.severity, item.code)
    severity = severity_slug(how_bad)
    standing = item.standing
    line, column = item.place
    return CardView(
        anchor=item.anchor,
        back=f"m{item.anchor[1:]}" if item.checked and item.is_heard else "",
        tags=_tags(item, told),
        told=told,
        sign=severity_sign(how_bad),
        severity=severity,
        how_bad=how_bad,
        code=item.code,
        title=title(item.code) if item.code else "near the published figure",
        confidence=item.confidence,
        state=STATES[item.state] if item.state else "",
        since=_since(standing) if standing else "",
        place=f"{item.path}:{line}:{column}",
        history=tuple(map(_happened, standing.events)) if standing else (),
        silence=_silence(item),
        reason=_reason(item),
        is_unseen=standing is not None and standing.is_unseen,
        is_open=is_open,
        elsewhere=_elsewhere(item) if detail is Detail.BRIEF else "",
    )


def _elsewhere(item: Item) -> str:
    """Give the night whose page told it to the end; empty where that is this page."""
    standing = item.standing
    return standing.since if standing and standing.nights > 1 and item.checked else ""


def _told(item: Item, shelf: Shelf, detail: Detail) -> Told:
    if item.checked and item.article:
        return told_of_claim(item.article, item.checked, shelf, detail)
    return told_of_comment(item.finding) if item.finding else told_of_card(item.card)


def _tags(item: Item, told: Told) -> Tags:
    return Tags(
        state=item.state.value if item.state else "",
        cause=cause_slug(item.standing.cause) if item.standing else "",
        data=told.data,
        off=told.off,
    )


def _since(standing: Standing) -> str:
    """Say why it is new or gone, or for how long it has been there."""
    if standing.state in (State.NEW, State.REOPENED, State.FIXED):
        return cause_word(standing.cause)
    return f"for {many(standing.nights, 'night')}, since {standing.since}"


def _happened(event: Event) -> Happened:
    code = f" as {event.code}" if event.code else ""
    why = f": {cause_word(event.cause)}" if event.cause else ""
    return Happened(event.night, f"{STATES[event.state]}{code}{why}")


def _silence(item: Item) -> str:
    """Give the comment that would silence it, where there is something to silence."""
    can_be = item.is_heard and item.code and not item.code.startswith("FC9")
    return silence_comment(item.code) if can_be else ""


def _reason(item: Item) -> str:
    if item.standing and item.standing.reason:
        return item.standing.reason
    return (item.checked.claim.suppressed or "") if item.checked else ""
