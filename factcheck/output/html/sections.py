"""The parts of the page below its head: articles, what could not be checked, data, the run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from factcheck.codes import CODES
from factcheck.kinds import AGREEING, FLAGGED, UNDECIDED
from factcheck.model import ArticleReport, CheckedClaim, PackageInfo, Problem, Report
from factcheck.nights import Night, State, Table
from factcheck.output.anchors import Key
from factcheck.output.html.items import Item
from factcheck.output.html.layout import (
    ArticleRow,
    Chip,
    Chips,
    Explained,
    Oldest,
    Reason,
    RunView,
    TableView,
    Unread,
)
from factcheck.output.html.passages import passages_of, whole_text
from factcheck.output.html.views import ArticleView, CardView
from factcheck.output.html.wording import seconds_words, severity_slug
from factcheck.output.summary import reason_words
from factcheck.output.tally import Tally
from factcheck.output.telling import STATES
from factcheck.output.words import SEVERITIES, many, share

_EXAMPLES = 3
_MOST_CHIPS = 12
QUIETED = (State.SILENCED, State.BASELINED)
"""What is not told as open."""


def article_of(
    number: int,
    items: Sequence[Item],
    cards: Sequence[CardView],
    quiet: Collection[Key],
    *,
    with_text: bool = True,
) -> ArticleView:
    """Show an article with its findings; all items are of one article."""
    path = items[0].path
    article = next((item.article for item in items if item.article), None)
    document = article.document if article else None
    anchors = {item.checked.claim.id: item.anchor for item in items if item.checked}
    return ArticleView(
        anchor=f"a-{number}",
        path=path,
        title=(document.title if document else items[0].standing and items[0].card.title) or "",
        about=(document.published or "") if document else "",
        url=(document.url or "") if document else "",
        counts=_counts(article, quiet) if article else "not read this time",
        passages=passages_of(article, anchors) if article else (),
        whole=whole_text(article, anchors) if article and with_text else (),
        cards=tuple(cards),
    )


def text_size(items: Iterable[Item]) -> int:
    """Count the characters of the article that findings are of."""
    documents = (item.article.document for item in items if item.article)
    return next((len(document.text) for document in documents if document), 0)


def _counts(article: ArticleReport, quiet: Collection[Key]) -> str:
    agree, disagree, unchecked, silenced = _outcomes(article, quiet)
    parts = (
        (disagree, "disagree"),
        (agree, "agree"),
        (unchecked, "not checkable"),
        (silenced, "silenced or accepted"),
    )
    told = ", ".join(f"{number} {words}" for number, words in parts if number)
    return f"{many(len(article.claims), 'claim')}{': ' if told else ''}{told}"


def article_rows(
    report: Report, anchors: Mapping[str, str], quiet: Collection[Key]
) -> Iterator[ArticleRow]:
    """Count each article. `anchors` are those of the articles that are shown, by path."""
    for article in report.articles:
        if article.document is None:
            continue
        anchor = anchors.get(article.path, "")
        yield ArticleRow(article.path, anchor, len(article.claims), *_outcomes(article, quiet))


def quiet_claims(items: Iterable[Item]) -> frozenset[Key]:
    """Give the claims that are silenced, or accepted in the baseline."""
    return frozenset(
        (item.path, item.checked.claim.id)
        for item in items
        if item.checked and item.state in QUIETED
    )


def _outcomes(article: ArticleReport, quiet: Collection[Key]) -> tuple[int, int, int, int]:
    """Count the claims that agree, that disagree, that were not decided, that are quiet."""
    heard = [each for each in article.claims if (article.path, each.claim.id) not in quiet]
    statuses = Counter(checked.verdict.status for checked in heard)
    agree, disagree, unchecked = (
        sum(statuses[each] for each in kind) for kind in (AGREEING, FLAGGED, UNDECIDED)
    )
    return agree, disagree, unchecked, len(article.claims) - len(heard)


def reasons_of(report: Report, counts: Tally) -> Iterator[Reason]:
    """Say why claims could not be checked, the most frequent reason first, with a few of them."""
    words: Counter[str] = Counter()
    for reason, number in counts.reasons.items():
        words[reason_words(reason)] += number
    examples: dict[str, list[str]] = {}
    for article in report.articles:
        for checked in article.claims:
            if checked.verdict.status in UNDECIDED:
                shown = examples.setdefault(reason_words(_slug(checked)), [])
                if len(shown) < _EXAMPLES:
                    shown.append(_example(article, checked))
    for said, number in sorted(words.items(), key=lambda pair: (-pair[1], pair[0])):
        part = share(number / counts.claims)
        yield Reason(said, number, part, tuple(examples.get(said, ())))


def _slug(checked: CheckedClaim) -> str:
    return checked.verdict.reason or checked.verdict.status.value


def _example(article: ArticleReport, checked: CheckedClaim) -> str:
    mention = checked.claim.mention
    return f"“{mention.unmarked or mention.text}” in {article.path}:{checked.claim.line}"


def oldest_of(items: Iterable[Item], cards: Mapping[str, CardView]) -> Iterator[Oldest]:
    """List what stays open, the oldest first."""
    known = [(item, item.standing) for item in items if item.standing]
    for item, standing in sorted(
        known, key=lambda pair: (pair[1].since, -pair[1].nights, pair[0].path, pair[0].place)
    ):
        card = cards[item.anchor]
        text = card.told.text or card.told.why
        yield Oldest(
            item.anchor, card.place, text, card.code, card.title, standing.since, standing.nights
        )


def unread_of(problems: Iterable[Problem]) -> tuple[Unread, ...]:
    """Tell what could not be read or checked."""
    return tuple(Unread(each.where, each.message, each.hint, each.code) for each in problems)


def table_of(table: Table) -> TableView:
    """Tell a table of reference data: its size, its age, what is off with it."""
    age = "" if table.age is None else many(table.age, "day")
    is_late = table.is_old and table.max_age is not None
    remarks = [f"older than {many(table.max_age or 0, 'day')}"] if is_late else []
    remarks += ["changed since the night before"] if table.is_changed else []
    return TableView(
        name=table.name,
        file=f"{table.package}/{table.file}" if table.package else table.file,
        rows=f"{table.rows:,}",
        newest=table.newest or "",
        age=age,
        licence=table.licence,
        sha256=table.sha256.removeprefix("sha256:")[:12],
        remark="; ".join(remarks),
        is_old=table.is_old,
    )


def package_row(package: PackageInfo) -> tuple[str, str]:
    """Tell a package of a run: its name and what is known of it."""
    told = f"{package.version}, sha256 {package.sha256.removeprefix('sha256:')[:12]}"
    return package.name, told.removeprefix(", ")


def run_of(night: Night, report: Report) -> RunView:
    """Tell how a night went."""
    facts = [
        ("night", night.name),
        ("factcheck", night.version),
        ("Python", night.python),
        ("configuration", night.configuration[:12]),
        ("took", seconds_words(night.seconds)),
        *map(package_row, report.packages),
    ]
    return RunView(tuple(pair for pair in facts if pair[1]), night.notes, night.command)


def chips_of(cards: Sequence[CardView]) -> Iterator[Chips]:
    """Give the buttons of the filter; what is silenced or accepted counts by its state only."""
    states = {state.value: words for state, words in STATES.items()}
    yield _chips("state", "is", [card.tags.state for card in cards], states)
    heard = [card for card in cards if card.tags.state not in QUIETED]
    severities = [card.severity for card in heard]
    told = {severity_slug(word): word for word in SEVERITIES}
    yield _chips("severity", "sev", severities, told)
    yield _chips("cause", "cause", [card.tags.cause for card in heard], {})
    titles = {code: entry.title for code, entry in CODES.items()}
    yield _chips("rule", "rule", [card.code for card in heard], {}, titles)
    files = [word for card in heard for word in card.tags.data.split() if word.endswith(".csv")]
    yield _chips("data", "data", files, {})


def _chips(
    label: str,
    key: str,
    values: Sequence[str],
    names: Mapping[str, str],
    more: Mapping[str, str] | None = None,
) -> Chips:
    """Count values; those with a name in its order, the others as they are."""
    counts = Counter(value for value in values if value)
    order = {name: index for index, name in enumerate(names)}
    found = sorted(counts, key=lambda value: (order.get(value, len(order)), value))
    return Chips(
        label,
        tuple(
            Chip(
                f"{key}:{value}",
                names.get(value, value),
                counts[value],
                (more or {}).get(value, ""),
            )
            for value in found[:_MOST_CHIPS]
        ),
    )


def codes_of(cards: Iterable[CardView]) -> Iterator[Explained]:
    """Explain the codes that are on the page."""
    for code in sorted({card.code for card in cards if card.code}):
        if entry := CODES.get(code):
            yield Explained(code, entry.title, entry.meaning, entry.why, entry.mend)
