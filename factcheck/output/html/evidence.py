"""The rows of reference data behind a finding, told to the end."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.amounts import published
from factcheck.model import Computation, Fact
from factcheck.output.html.views import Evidence
from factcheck.output.rows import time_of
from factcheck.output.words import many
from factcheck.reporting import own_id

Licences = Mapping[tuple[str, str], str]
"""The licence of a table by its package and its file."""


def evidence_of(fact: Fact, names: Mapping[str, str], licences: Licences) -> Evidence:
    """Tell a row: its figure, what it is of, where it stands, who published it and when."""
    subject, measure = names.get(fact.subject, fact.subject), names.get(fact.measure, fact.measure)
    publisher = names.get(fact.publisher or "", fact.publisher or "")
    place = f"{fact.file}:{fact.line}" if fact.file and fact.line else fact.file
    return Evidence(
        figure=_joined(published(fact), time_of(fact)),
        about=f"{measure}: {subject}",
        place=f"{fact.package}/{place}" if fact.package and place else place,
        row=own_id(fact.id),
        publisher=_joined(publisher, f"as of {fact.as_of}" if fact.as_of else ""),
        licence=licences.get((fact.package, fact.file), ""),
        note=fact.note,
        url=fact.source_url,
        host=_host(fact.source_url),
        computed=_computed(fact, fact.computed) if fact.computed else "",
    )


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _host(address: str) -> str:
    """Give the name of a site, for a link; paper shows the whole address."""
    _, _, rest = address.partition("://")
    return rest.partition("/")[0] or address


def _computed(fact: Fact, computed: Computation) -> str:
    lines = ", ".join(map(str, computed.lines))
    more = ", …" if computed.rows > len(computed.lines) else ""
    rows = many(computed.rows, "row")
    part = "" if computed.is_whole else "; the table holds only part of the whole"
    return f"{computed.told}, {rows} of {fact.file} (line {lines}{more}){part}"
