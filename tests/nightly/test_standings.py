"""What nights make of findings, whatever happens to the articles: nothing lost or doubled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.history import Article, Found, Look, Outcome, Past, Tonight, stand
from factcheck.keys import Basis
from factcheck.nights import HEARD, Card, Standing, State

BASIS = Basis(references="r1", rules="1", configuration="c1")
STARTED = datetime(2026, 11, 1, 2, tzinfo=UTC)

ids = st.sampled_from(["a", "b", "c", "d"])
reasons = st.sampled_from([None, None, None, "why"])
founds = st.builds(
    lambda id_, silenced, accepted: Found(
        id=id_,
        card=Card(code="FC101", severity="error", line=ord(id_), column=1, text=id_),
        silenced=silenced,
        accepted=accepted,
    ),
    ids,
    reasons,
    reasons,
)
contents = st.sampled_from(["x", "y", "z", None])
worlds = st.dictionaries(
    st.sampled_from(["1.txt", "2.txt", "3.txt"]),
    st.tuples(contents, st.lists(founds, max_size=3, unique_by=lambda each: each.id)),
    max_size=3,
)
histories = st.lists(
    st.tuples(worlds, st.sampled_from([BASIS, replace(BASIS, references="r2")])),
    min_size=1,
    max_size=6,
)


def looks(world: Mapping[str, tuple[str | None, list[Found]]], basis: Basis) -> tuple[Look, ...]:
    return tuple(
        Look(path=path, source="s", basis=basis)
        if content is None
        else Look(
            path=path,
            source="s",
            basis=basis,
            content=content,
            said={each.id: f"said {each.id}" for each in found},
            found=tuple(found),
        )
        for path, (content, found) in world.items()
    )


def after(past: Past, tonight: Tonight, outcome: Outcome) -> Past:
    """Remember a night as the history does, without its tables."""
    articles = {
        new: replace(past.articles[old], path=new) for new, old in outcome.moved.items()
    } | {path: each for path, each in past.articles.items() if path not in outcome.moved.values()}
    seen = {look.path: look for look in tonight.looks}
    articles = {path: replace(each, is_gone=path not in seen) for path, each in articles.items()}
    for look in tonight.looks:
        if look.content is not None:
            articles[look.path] = Article(
                path=look.path,
                source="s",
                content=look.content,
                basis=look.basis,
                said=look.said,
            )
    known: dict[tuple[str, str], Standing] = {}
    back = {old: new for new, old in outcome.moved.items()}
    renamed = {(path, old): new for (path, new), old in outcome.renamed.items()}
    for path, of in past.findings.items():
        now = back.get(path, path)
        for id_, each in of.items():
            known[now, renamed.get((now, id_), id_)] = each
    for each in outcome.standings:
        known[each.path, each.id] = each
    for key in outcome.dropped:
        known[key] = replace(known[key], state=State.FIXED)
    findings: dict[str, dict[str, Standing]] = {}
    for (path, id_), each in known.items():
        findings.setdefault(path, {})[id_] = each
    return Past(articles=articles, findings=findings)


@given(histories)
def test_whatever_happens_each_finding_stands_once_and_none_is_lost(
    history: list[tuple[Mapping[str, tuple[str | None, list[Found]]], Basis]],
) -> None:
    past = Past()
    for number, (world, basis) in enumerate(history):
        when = STARTED + timedelta(days=number)
        tonight = Tonight(night=f"n{number}", when=when, looks=looks(world, basis))
        outcome = stand(tonight, past)
        keys = Counter((each.path, each.id) for each in outcome.standings)
        assert set(keys.values()) <= {1}
        heard = {(e.path, e.id) for e in outcome.standings if e.state in HEARD and not e.is_unseen}
        wrong = {
            (look.path, each.id)
            for look in tonight.looks
            for each in look.found
            if each.silenced is None and each.accepted is None
        }
        assert heard == wrong
        before = {
            (path, id_)
            for path, of in past.findings.items()
            for id_, each in of.items()
            if each.state in HEARD
        }
        for each in outcome.standings:
            if each.state is State.FIXED:
                assert each.events[-1].state is State.FIXED
            if each.state is State.OPEN:
                old = outcome.moved.get(each.path, each.path)
                old_id = outcome.renamed.get((each.path, each.id), each.id)
                assert (old, old_id) in before
            if each.state is State.NEW:
                assert each.nights == 1
                assert each.since == tonight.night
        past = after(past, tonight, outcome)


def night(number: int, *found: Found, content: str = "x", path: str = "1.txt") -> Tonight:
    look = Look(
        path=path,
        source="s",
        basis=BASIS,
        content=content,
        said={each.id: each.card.text for each in found},
        found=found,
    )
    when = STARTED + timedelta(days=number)
    return Tonight(night=f"n{number}", when=when, looks=(look,))


def finding(id_: str, text: str, code: str = "FC101") -> Found:
    return Found(id=id_, card=Card(code=code, severity="error", line=1, column=1, text=text))


def test_a_claim_that_is_called_otherwise_in_the_same_words_is_the_same_finding() -> None:
    first = night(1, finding("old", "cost $5"))
    past = after(Past(), first, stand(first, Past()))
    second = night(2, finding("new", "cost $5", "FC102"))
    outcome = stand(second, past)
    [standing] = outcome.standings
    assert (standing.state, standing.id, standing.since) == (State.OPEN, "new", "n1")
    assert outcome.renamed == {("1.txt", "new"): "old"}


def test_of_two_articles_with_the_content_of_one_that_is_gone_one_is_that_article() -> None:
    first = night(1, finding("a", "cost $5"))
    past = after(Past(), first, stand(first, Past()))
    two = [night(2, finding("a", "cost $5"), path=path).looks[0] for path in ("2.txt", "3.txt")]
    outcome = stand(Tonight(night="n2", when=STARTED, looks=tuple(two)), past)
    assert [each.state for each in outcome.standings] == [State.OPEN, State.NEW]
    assert outcome.moved == {"2.txt": "1.txt"}
