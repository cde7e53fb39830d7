"""The functions of `import factcheck`, each for one call with references of its own."""

from __future__ import annotations

from typing import Unpack

from factcheck.checking.articles import Article
from factcheck.checking.checker import Checker, Day, Folders, Options
from factcheck.checking.claims import Claim
from factcheck.checking.mentions import Mentions
from factcheck.checking.reports import Report


def check(
    article: Article | None = None, *, references: Folders = (), **options: Unpack[Options]
) -> Report:
    """Check an article: a path, a `Text`, a `Document`, or `text=`.

    `references` are folders of reference packages, `as_of` is the day on which "last year" is
    understood. `allow` names codes or figures that may be wrong, each with its reason, `fail_on`
    the least severity that is not ok, `min_coverage` the share of the claims that must be
    decided, `require` figures that must be found and supported.

    >>> from factcheck import check
    >>> check(text="The package for CPEC that China announced in 2015 came to $46 billion.").ok
    True

    Raises:
        FactcheckError: the article, its configuration or the references cannot be read, an
            allowance has no reason, or nothing is wrong with what it allows.

    """
    __tracebackhide__ = True
    return Checker(references=references).check(article, **options)


def extract(
    article: Article | None = None, *, text: str | None = None, as_of: Day | None = None
) -> Mentions:
    """List the amounts and dates of an article, without any checking.

    >>> from factcheck import extract
    >>> [(each.text, each.kind) for each in extract(text="It cost €18.4 million in 2024.")]
    [('€18.4 million', 'money'), ('2024', 'date')]
    """
    return Checker().extract(article, text=text, as_of=as_of)


def assert_facts(
    article: Article | None = None, *, references: Folders = (), **options: Unpack[Options]
) -> Report:
    """Fail where an article is not ok, with what `factcheck run` prints; options as of `check`.

    An article without any figure passes: `require` and `min_coverage` say what must be there.

    Raises:
        AssertionError: something is wrong, or something that is required is not there.
        FactcheckError: as `check`.

    """
    __tracebackhide__ = True
    return Checker(references=references).assert_facts(article, **options)


def assert_figure(
    article: Article | None,
    figure: str,
    *,
    status: str | None = None,
    code: str | None = None,
    references: Folders = (),
    **options: Unpack[Options],
) -> Claim:
    """Fail where a figure has not the status and code; without either it must be supported.

    >>> from factcheck import Text, assert_figure
    >>> text = Text("In 2013 China promised a package of $46 billion for CPEC.")
    >>> assert_figure(text, "$46 billion", status="contradicted", code="FC201").suggestion
    '2015'

    Raises:
        AssertionError: it has another one, or there is no such figure.
        FactcheckError: as `check`; also where there is no such status or code.

    """
    __tracebackhide__ = True
    checker = Checker(references=references)
    return checker.assert_figure(article, figure, status=status, code=code, **options)
