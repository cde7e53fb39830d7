"""Which findings are new, open, reopened, fixed, silenced or accepted, and why.

A finding is an article and the id of a claim. It goes on when other sentences change, when its
article gets another name, and when its id changes because the data do, as long as it is said in
the same words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from factcheck.history.looks import Article, Found, Look, Past
from factcheck.keys import Basis
from factcheck.nights import HEARD, Cause, Event, Standing, State

_OF_SUPPRESSIONS = "fc9"


class Tonight(Struct, frozen=True, kw_only=True):
    """A night: its name, its time, what it looked at, and the sources that could not be asked."""

    night: str
    when: datetime
    looks: tuple[Look, ...]
    silent: frozenset[str] = frozenset()


class Outcome(Struct, frozen=True, kw_only=True):
    """What a night makes of the findings.

    `standings` are to be told. `dropped` are findings (path, id) that went without having been
    heard. `moved` gives the former path of an article under its new one, `renamed` the former
    id of a finding under its path and new id.
    """

    standings: tuple[Standing, ...]
    dropped: tuple[tuple[str, str], ...] = ()
    moved: Mapping[str, str] = {}
    renamed: Mapping[tuple[str, str], str] = {}


def stand(tonight: Tonight, past: Past) -> Outcome:
    """Compare a night with what is remembered."""
    moved = _moved(tonight.looks, past)
    standings: list[Standing] = []
    dropped: list[tuple[str, str]] = []
    renamed: dict[tuple[str, str], str] = {}
    for look in tonight.looks:
        former = moved.get(look.path, look.path)
        known = {id_: _at(look.path, each) for id_, each in past.findings.get(former, {}).items()}
        one = _Article(tonight, look, past.articles.get(former), known)
        standings += one.standings()
        dropped += ((look.path, each) for each in one.dropped)
        renamed |= {(look.path, new): old for new, old in one.renamed.items()}
    looked = {look.path for look in tonight.looks} | set(moved.values())
    for path in past.findings.keys() - looked:
        article = past.articles.get(path)
        is_silent = article is not None and article.source in tonight.silent
        for each in _alive(past.findings[path].values()):
            if is_silent:
                standings.append(_unseen(each))
            elif each.state in HEARD:
                standings.append(_changed(each, tonight, State.FIXED, Cause.ARTICLE_GONE))
            else:
                dropped.append((path, each.id))
    standings.sort(key=lambda each: (each.path, each.card.line, each.card.column, each.id))
    return Outcome(standings=tuple(standings), dropped=tuple(dropped), moved=moved, renamed=renamed)


def _moved(looks: Sequence[Look], past: Past) -> dict[str, str]:
    """Give the former path of each article that is new under its name and not in its content.

    It is the one that is gone and had the same content, else the most of the same claims. A copy
    of an article that is still there is none that was only like it.
    """
    present = {look.path for look in looks}
    left = {
        path: article
        for path, article in past.articles.items()
        if path not in present and not article.is_gone
    }
    new = [look for look in looks if look.path not in past.articles and look.content is not None]
    there = {look.content for look in looks if look.path in past.articles}
    moved: dict[str, str] = {}
    for likeness, copied in ((_is_same, frozenset()), (_is_alike, there)):
        for look in new:
            if look.path in moved or look.content in copied:
                continue
            former = next((path for path in left if likeness(look, left[path])), None)
            if former is not None:
                moved[look.path] = former
                del left[former]
    return moved


def _is_same(look: Look, article: Article) -> bool:
    return look.content == article.content


def _is_alike(look: Look, article: Article) -> bool:
    """Whether most of the claims of both files are said in the same words."""
    if "://" in look.path or "://" in article.path:
        return False
    now, before = set(look.said.values()), set(article.said.values())
    return 2 * len(now & before) > max(len(now), len(before))


class _Article:
    """An article tonight, beside what is remembered of it."""

    def __init__(
        self,
        tonight: Tonight,
        look: Look,
        article: Article | None,
        known: Mapping[str, Standing],
    ) -> None:
        self.dropped: list[str] = []
        self.renamed: dict[str, str] = {}
        self._tonight, self._look = tonight, look
        self._article, self._known = article, known

    def standings(self) -> Iterator[Standing]:
        """Give the standings of its findings, those included that went."""
        alive = {each.id: each for each in _alive(self._known.values())}
        if self._look.content is None:
            yield from map(_unseen, alive.values())
            return
        self.renamed = self._same_words(alive)
        for found in self._look.found:
            before = self._known.get(self.renamed.get(found.id, found.id))
            yield self._standing(found, before)
        there = {self.renamed.get(each.id, each.id) for each in self._look.found}
        for each in alive.values():
            if each.id in there:
                continue
            if each.state in HEARD:
                yield _changed(each, self._tonight, State.FIXED, self._why(each.id))
            else:
                self.dropped.append(each.id)

    def _same_words(self, alive: Mapping[str, Standing]) -> dict[str, str]:
        """Find the findings that are called otherwise now, and said in the words of before."""
        now, before = self._look.said, self._article.said if self._article else {}
        ids = {each.id for each in self._look.found}
        left = {before[id_]: id_ for id_ in alive if id_ not in ids and id_ in before}
        return {
            id_: left.pop(now[id_])
            for id_ in sorted(ids - self._known.keys())
            if now.get(id_) in left
        }

    def _standing(self, found: Found, before: Standing | None) -> Standing:
        state = _state(found)
        if before is None:
            fresh = Standing(
                path=self._look.path,
                id=found.id,
                state=state,
                cause=None,
                since=self._tonight.night,
                nights=0,
                card=found.card,
            )
            return _changed(fresh, self._tonight, state, self._why(found.id), found)
        now = replace(before, id=found.id, is_unseen=False)
        if before.state is State.FIXED:
            state = State.REOPENED if state is State.NEW else state
            return _changed(now, self._tonight, state, self._why(found.id), found)
        if state is State.NEW:
            if before.state in HEARD:
                return _stays(now, State.OPEN, found)
            was_silenced = before.state is State.SILENCED
            cause = Cause.SILENCE if was_silenced else Cause.BASELINE
            return _changed(now, self._tonight, State.REOPENED, cause, found)
        if state is before.state:
            return _stays(now, state, found)
        cause = Cause.BASELINE if state is State.BASELINED else Cause.SILENCE
        return _changed(now, self._tonight, state, cause, found)

    def _why(self, id_: str) -> Cause | None:
        """Say why a finding came or went: what changed, and for what was said as before, under it.

        A text that stayed may have got another day of publication. Nothing need have changed but
        the day of the night: then a silence ended, or it is not known.
        """
        look, article = self._look, self._article
        if article is None or article.is_gone:
            return Cause.ARTICLE_NEW
        under = _changed_under(article.basis, look.basis)
        was = article.said.get(self.renamed.get(id_, id_))
        is_said_as_before = was is not None and was == look.said.get(id_)
        if look.content != article.content and not (under and is_said_as_before):
            return Cause.ARTICLE_EDITED
        if under is None and set(article.said.values()) != set(look.said.values()):
            return Cause.ARTICLE_EDITED
        return under or (Cause.SILENCE if id_.startswith(_OF_SUPPRESSIONS) else None)


def _state(found: Found) -> State:
    if found.accepted is not None:
        return State.BASELINED
    return State.NEW if found.silenced is None else State.SILENCED


def _changed_under(before: Basis, now: Basis) -> Cause | None:
    if before.references != now.references:
        return Cause.DATA
    if before.rules != now.rules:
        return Cause.RULES
    return Cause.CONFIGURATION if before.configuration != now.configuration else None


def _stays(standing: Standing, state: State, found: Found) -> Standing:
    reason = found.accepted or found.silenced or ""
    nights = standing.nights + 1
    return replace(standing, state=state, card=found.card, reason=reason, nights=nights)


def _changed(
    standing: Standing,
    tonight: Tonight,
    state: State,
    cause: Cause | None,
    found: Found | None = None,
) -> Standing:
    """Give a finding whose state changes tonight; what comes, or comes again, counts from now."""
    card = found.card if found else standing.card
    event = Event(night=tonight.night, state=state, cause=cause, code=card.code)
    is_over = state is State.FIXED
    return replace(
        standing,
        state=state,
        cause=cause,
        card=card,
        reason=(found.accepted or found.silenced or "") if found else "",
        since=standing.since if is_over else tonight.night,
        nights=standing.nights if is_over else 1,
        events=(*standing.events, event),
        updated=tonight.when,
        is_unseen=False,
    )


def _alive(standings: Iterable[Standing]) -> Iterator[Standing]:
    return (each for each in standings if each.state is not State.FIXED)


def _unseen(standing: Standing) -> Standing:
    """Let a finding stand that could not be looked at: neither new any more, nor fixed."""
    state = State.OPEN if standing.state in HEARD else standing.state
    return replace(standing, state=state, nights=standing.nights + 1, is_unseen=True)


def _at(path: str, standing: Standing) -> Standing:
    return standing if standing.path == path else replace(standing, path=path)
