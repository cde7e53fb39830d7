"""The words around an amount are where they say, whatever stands in the sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import around
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.model import Claim
from factcheck.reference import Index

_BESIDE = "AidData says that\u0130stanbul, \u00c5 and \u1e9e. "


def _claim(text: str, world: Index) -> Claim:
    claims = check_document(from_text(text), world, Config()).claims
    return next(c.claim for c in claims if c.claim.mention.kind == "money")


@given(st.text(alphabet=_BESIDE, max_size=30), st.integers(-5, 120), st.integers(-5, 120))
def test_words_around_an_amount_are_those_of_the_article(
    small_world: Index, words: str, start: int, end: int
) -> None:
    text = f"China lent {words.strip()} $4 billion to Kenya in 2018, {words.strip()} said."
    claim = _claim(text, small_world)
    first, last = claim.sentence.start, claim.sentence.end
    told = around.before(claim) + claim.mention.text.lower() + around.behind(claim)
    assert told == claim.setting.sentence
    assert len(told) == last - first
    said = text[max(start, first) : max(min(end, last), 0)]
    assert around.between(claim, start, end) == said.replace("\u0130", "i").lower()
    assert around.up_to_end_in_clause(claim).startswith(around.before_in_clause(claim))


def test_a_place_of_an_earlier_sentence_has_no_words_in_this_one(small_world: Index) -> None:
    text = "Kenya signed. China lent $4 billion to Kenya in 2018."
    claim = _claim(text, small_world)
    assert around.before(claim, 3) == ""
    assert around.between(claim, 0, 5) == ""
    assert not around.is_here(claim, 3)
    assert around.behind(claim, 3) == claim.setting.sentence
