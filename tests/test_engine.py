"""Many articles, one after the other: what a report carries, and that nothing stops it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document, check_documents
from factcheck.errors import FactcheckError
from factcheck.model import Status
from factcheck.reference.compiled import Compiled
from factcheck.reference.index import Index
from factcheck.reporting import problem_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Document

BROKEN = FactcheckError("bad-encoding", "no UTF-8", where="b.txt:3", hint="save it as UTF-8")
TEXT = "At the end of 2020 Kenya owed Norway $9.1 billion."


def articles() -> Iterator[Document | FactcheckError]:
    yield from_text(TEXT, path="a.txt")
    yield BROKEN
    yield from_text("", path="c.txt")
    yield from_text("The Tana Bridge cost $215 million.", path="d.txt")


def test_one_bad_article_never_stops_a_run(small_world: Index) -> None:
    report = check_documents(articles(), small_world, Config())
    assert [article.path for article in report.articles] == ["a.txt", "b.txt:3", "c.txt", "d.txt"]
    assert [len(article.claims) for article in report.articles] == [1, 0, 0, 1]
    bad = report.articles[1]
    assert (bad.document, bad.errors) == (None, (problem_of(BROKEN),))


def test_a_number_of_forty_digits_is_checked_like_any_other(own_package: Index) -> None:
    digits = "1,234,567,890,123,456,789,012,345,678,901,234,567,890.5"
    text = f"At the end of 2020 CPEC was worth ${digits} billion."
    claims = check_document(from_text(text), own_package, Config()).claims
    assert [claim.claim.mention.kind for claim in claims] == ["money"]
    assert claims[0].verdict.status is not Status.SUPPORTED


def test_an_error_is_kept_with_its_place_and_its_mend() -> None:
    problem = problem_of(BROKEN)
    assert (problem.code, problem.message) == ("bad-encoding", "no UTF-8")
    assert (problem.where, problem.hint) == ("b.txt:3", "save it as UTF-8")


def test_a_report_carries_the_facts_and_names_of_its_verdicts(small_world: Index) -> None:
    report = check_documents(articles(), small_world, Config())
    assert [fact.id for fact in report.facts] == [
        "kenya-debt-2020", "kenya-debt-2020-lake", "tana-bridge-cost",
    ]  # fmt: skip
    assert report.names == {
        "debt": "Debt to one lender",
        "kenya": "Kenya",
        "norway": "Norway",
        "rift-institute": "Rift Institute",
        "lake-observatory": "Lake Observatory",
        "cost": "Cost",
        "tana-bridge": "Tana Bridge",
    }
    assert [package.name for package in report.packages] == ["small-world"]


def test_a_publisher_without_a_row_has_no_name(small_world: Index) -> None:
    stranger = replace(small_world.fact("tana-bridge-cost"), publisher="nobody")
    index = Index(
        Compiled(
            entities=tuple(small_world.entities.values()),
            measures=tuple(small_world.measures.values()),
            facts=(stranger,),
        )
    )
    report = check_documents([from_text("The Tana Bridge cost $215 million.")], index, Config())
    assert set(report.names) == {"cost", "tana-bridge"}


def test_the_same_articles_give_the_same_report(small_world: Index) -> None:
    first = check_documents(articles(), small_world, Config())
    again = check_documents(list(articles()), small_world, Config())
    assert first == again


def test_articles_do_not_hear_each_other(small_world: Index) -> None:
    first, second = from_text("Kenya's debt."), from_text("It came to $9 billion.")
    alone = check_document(second, small_world, Config())
    beside = check_documents([first, second, first], small_world, Config()).articles[1]
    assert alone == beside


def test_an_empty_index_leaves_every_amount_open() -> None:
    article = check_document(from_text(TEXT), Index(Compiled()), Config())
    assert [each.verdict.status for each in article.claims] == [Status.UNVERIFIABLE]


@pytest.mark.parametrize(
    ("published", "period", "code"), [(None, "2020", None), ("2020-12-30", "2019", "FC201")]
)
def test_the_day_of_the_run_settles_what_the_article_does_not(
    published: str | None, period: str, code: str | None, small_world: Index
) -> None:
    document = from_text("Last year Kenya owed Norway $6.3 billion.", published=published)
    (one,) = check_document(document, small_world, Config(), date(2021, 6, 1)).claims
    assert (one.claim.slots.period.value, one.verdict.code) == (period, code)
