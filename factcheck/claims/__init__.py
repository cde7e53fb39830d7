"""Mention -> `Claim`: what the article says of each amount, and in which words.

The value of an amount plays no part here: slots are filled from wording alone.

`scenes` reads one sentence; `lists`, `entities`, `measures`, `periods` and `qualifiers` find in
it what an amount is told of; `discourse` takes over what other sentences say; `settings` gather
all of that, `reading` puts a claim together, and `asides` give what none is made of.
"""

from factcheck.claims.asides import read_asides
from factcheck.claims.cells import told_of_cells
from factcheck.claims.reading import read_claims

__all__ = ["read_asides", "read_claims", "told_of_cells"]
