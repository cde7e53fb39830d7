"""Articles checked by several workers: the same outcome, in the same order, as by one."""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from factcheck import spreading
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.errors import FactcheckError
from factcheck.model import Document, Report
from factcheck.processes import processes
from factcheck.reference import Index, load
from factcheck.reporting import merged
from factcheck.spreading import Task

HARBOUR = Path(__file__).parent / "golden" / "harbour"
TEXT = "The Sandbank Bridge cost $310 billion, and it opened in May 2018.\n\n"
GULLS = "Nobody counted the gulls on the pier.\n\n"


def task(*, is_guarded: bool = False) -> Task:
    return Task(folders=(str(HARBOUR),), config=Config(), is_guarded=is_guarded)


def articles() -> list[Document | FactcheckError]:
    made: list[Document | FactcheckError] = [
        from_text(GULLS * (at * 300) + TEXT, path=f"{at}.txt") for at in range(8)
    ]
    made.insert(3, FactcheckError("unreadable", "permission denied", where="x.txt", hint="chmod"))
    return made


def index(_: Config) -> Index:
    return load([HARBOUR], cache_dir=None)


def outcome(executor: Executor | None) -> Report:
    one = task()
    work = ((one, each) for each in articles())
    return merged([report for _, report in spreading.check(work, index, lambda _: executor)])


def summary(report: Report) -> list[tuple[str, object]]:
    return [
        (article.path, [(each.claim.id, each.verdict) for each in article.claims] or article.errors)
        for article in report.articles
    ]


def test_any_executor_gives_what_one_process_gives() -> None:
    alone = outcome(None)
    assert [article.path for article in alone.articles][2:5] == ["2.txt", "x.txt", "3.txt"]
    with ThreadPoolExecutor(3) as pool:
        assert summary(outcome(pool)) == summary(alone)
    with processes(2, alone=0) as helpers:
        both = outcome(helpers(0))
    assert summary(both) == summary(alone)
    assert (both.facts, both.names, both.packages) == (alone.facts, alone.names, alone.packages)


def test_articles_go_to_others_from_the_one_on_at_which_there_are_any() -> None:
    asked: list[int] = []

    def helpers(checked: int) -> Executor | None:
        asked.append(checked)
        return pool if checked else None

    one = task()
    work = [(one, each) for each in articles()]
    with ThreadPoolExecutor(2) as pool:
        found = merged([report for _, report in spreading.check(work, index, helpers)])
    assert summary(found) == summary(outcome(None))
    assert asked[0] == 0
    assert 1 < asked.count(max(asked)) == len(asked) - 1


def test_what_lies_under_one_task_stays_together_and_in_order() -> None:
    first, second = task(), task()
    small = [from_text(TEXT, path=f"{at}.txt") for at in range(5)]
    work = [(first, small[0]), (first, small[1]), (second, small[2]), (first, small[3])]
    found = list(spreading.check(work, index))
    assert [(each is first, len(report.articles)) for each, report in found] == [
        (True, 2),
        (False, 1),
        (True, 1),
    ]


def test_an_article_on_which_the_program_fails_is_one_among_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("what stands in the article")

    monkeypatch.setattr("factcheck.judging.alone.verdict.judge", fail)
    documents = [from_text(TEXT, path="a.txt"), from_text(GULLS, path="b.txt")]
    guarded = task(is_guarded=True)
    [(_, report)] = spreading.check(((guarded, each) for each in documents), index)
    first, second = report.articles
    [fault] = first.errors
    assert (fault.code, first.document, second.errors) == ("own-fault", None, ())
    assert "RuntimeError in " in fault.message
    assert "what stands" not in fault.message
    with pytest.raises(RuntimeError):
        list(spreading.check([(task(), documents[0])], index))
