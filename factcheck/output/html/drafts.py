"""A finding as a draft of schema.org's ClaimReview, for an editor to finish: never published."""

from __future__ import annotations

from factcheck.model import Document
from factcheck.output.encoding import json_line

_FILL_IN = "TO BE FILLED IN"
_ESCAPES = str.maketrans(
    {each: f"\\u{ord(each):04x}" for each in ("<", ">", "&", "\u2028", "\u2029")}
)


def claim_review(
    *,
    claim: str,
    document: Document | None,
    path: str,
    ruling: str,
    explanation: str,
    sources: tuple[str, ...],
) -> str:
    """Write the draft as JSON that may stand in a page: `<`, `>`, `&` and line ends as escapes."""
    appearance: dict[str, object] = {
        "@type": "CreativeWork",
        "url": (document.url if document else None) or path,
    }
    if document and document.title:
        appearance["headline"] = document.title
    if document and document.published:
        appearance["datePublished"] = document.published
    draft = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": claim,
        "url": _FILL_IN,
        "datePublished": _FILL_IN,
        "author": {"@type": "Organization", "name": _FILL_IN},
        "itemReviewed": {"@type": "Claim", "appearance": appearance},
        "reviewRating": {
            "@type": "Rating",
            "alternateName": ruling[:1].upper() + ruling[1:],
            "ratingExplanation": explanation,
        },
        "citation": list(sources),
    }
    return escaped(json_line(draft))


def escaped(json: str) -> str:
    r"""Write what a page could obey as JSON escapes (`\u003c`)."""
    return json.translate(_ESCAPES)
