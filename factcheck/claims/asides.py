"""Amounts and dates of which no word tells what the references measure: counts, years, lengths.

They are held against nothing but their own article. One that does not go with it becomes a claim.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.claims.fingerprints import Fingerprints
from factcheck.claims.printed import bounds_of, unit_of
from factcheck.documents import segments
from factcheck.documents.positions import Positions
from factcheck.model import Claim, Document, Mention, Slots, Span


def read_asides(
    document: Document, mentions: Sequence[Mention], claims: Sequence[Claim]
) -> list[Claim]:
    """Give the mentions of which there is no claim as bare ones, in order of their place.

    They have their sentence, unit and bounds, and say nothing of anybody. Those outside of every
    sentence are left out.
    """
    taken = {claim.mention.start for claim in claims}
    sentences = segments.segment(document).sentences
    starts = [sentence.start for sentence in sentences]
    positions, fingerprints = Positions(document.source), Fingerprints(each.id for each in claims)
    asides = []
    for mention in mentions:
        at = bisect_right(starts, mention.start) - 1
        if mention.start in taken or at < 0 or mention.start >= sentences[at].end:
            continue
        span = Span(sentences[at].start, sentences[at].end)
        low, point, high = bounds_of(mention)
        unit = unit_of(mention, document.text[span.start : span.end], span.start)
        line, column = positions.line_column(mention.start)
        asides.append(
            Claim(
                id=fingerprints.of(point or " ".join(mention.text.split()), unit, Slots()),
                mention=mention,
                sentence=span,
                line=line,
                column=column,
                low=low,
                point=point,
                high=high,
                unit=unit,
            )
        )
    return asides
