"""What the last night knew: for a run that tells only what is new since."""

from __future__ import annotations

from pathlib import Path

from factcheck import config as configuration
from factcheck.baseline import FILE_NAME, Accepted, Baseline
from factcheck.cli.job import history_of, home_of
from factcheck.config import Asked
from factcheck.errors import FactcheckError
from factcheck.history import History
from factcheck.nights import HEARD
from factcheck.paths import shown


def known_findings(asked: Asked) -> Baseline:
    """Give what the last night found wrong, to be passed over as if it were accepted.

    Raises:
        FactcheckError: there is no history, or it cannot be read.

    """
    config = configuration.load(Path.cwd(), asked=asked)
    file = history_of(config)
    if not file.exists():
        what, hint = "there is no history to compare with", "factcheck nightly begins one"
        raise FactcheckError("no-history", what, where=shown(file), hint=hint)
    with History.at(file) as history:
        findings = history.past().findings
    known = [
        Accepted(each.path, each.id, each.card.text, each.card.code, each.since)
        for of in findings.values()
        for each in of.values()
        if each.state in HEARD
    ]
    return Baseline(home_of(config) / FILE_NAME, known, why="known since the night of")
