"""How money was given, as words say and as a measure has it: as a gift, or to be paid back."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.claims.qualifiers.registry import is_excluded
from factcheck.judging.words.nouns import leads_to, name_of
from factcheck.judging.words.states import is_of_another_state, is_paid_out_or_not, tells_of_money
from factcheck.matching import MARGIN, Match
from factcheck.matching.certainty import subject_is_stated
from factcheck.model import Claim, Fact, Measure, MeasureHit
from factcheck.patterns import HEDGES, pattern

_GIFT = pattern(r"\b(?:grants?|gifts?|donations?|donated)\b")
_GOES_ON = pattern(r"\d|;|\b(?:and|but|while|whereas)\b")
_LOANS = ("loans", "credits")
_LEND = frozenset(("lend", "lends", "lent"))
_LENT = r"loans?|lent|credits?|lending|borrowed"
_LOAN = pattern(rf"\b(?:{_LENT})\b")
_NO_LOAN = pattern(r"\b(?:grants?|gifts?|donations?|donated|aid)\b")
"""What is given, and not lent."""
_NO_GIFT = pattern(
    rf"\b(?:{_LENT}|commitments|invest(?:ed|ments?)|deposit(?:ed|s)?|debts?|liabilities|package"
    r"|discount|repayments)\b"
)
"""What is lent, owed, invested, repaid or promised in all, of which no gift is the whole."""
_ADDED = pattern(
    r"\b(?:counting|including|with|plus|besides|and|excluding|without|in|as)\s+(?:the\s+)?"
    r"(?:grants?|gifts?|loans?|credits?)\b(?=[^.;]*\btotal)"
    r"|\b(?:grants?|gifts?|loans?|credits?)\s+(?:included|excluded|aside|left out|and all)\b"
)
"""What is put on top of something else: "counting grants, the total was $70.3 billion"."""
_PAYS_BACK = pattern(
    rf"\b(?:repaid|repays?|repaying|repayments?\s+of|(?:paid|pays?|paying)\s+back"
    rf"|(?:reschedul|restructur)(?:ed|es|ing)(?:\s+(?:debts?|loans)(?:\s+of)?)?)\s+{HEDGES}$"
)
"""What leads to an amount that is paid back, or put off."""
_PAID_BACK = pattern(
    r"\s+(?:(?:was|were|is|are|has|have|had|been|already|later|since)\s+)*repaid\b"
)
_OWED = pattern(r"repay|repaid|debt|dues|liabilit|ow(?:ed|ing)|obligation|lending|loans?\b")
"""What the title of a measure of debts, or of loans, says."""
_DEBT = pattern(r"\b(?:debts?|ow(?:e[sd]?|ing)|dues|liabilit(?:y|ies)|arrears|outstanding)\b")
_STANDS_AT = pattern(
    r"\b(?:stands?|stood|standing|outstanding|remains?|remaining|unpaid|ow(?:e[sd]?|ing)"
    r"|yet to (?:be )?(?:repay|repaid|pay|paid)|(?:left|leaves?) [^,;]{1,40} to (?:re)?pay"
    r"|claims|on [^,;]{1,20} (?:books|balance sheets?))\b"
)
"""What tells that a loan is owed: "stood at", "of loans on its books"."""
_GIFTS_OF = pattern(
    rf"\b(?:grants?|gifts?|donations?)\s+(?:worth|totall?ing|valued\s+at|amounting\s+to)\s+{HEDGES}$"
)
"""What makes an amount one of gifts, though a measure is named by "worth" alone."""
_SORT = (
    r"(?:[a-z]+\s+){0,2}?(?:loans?|lending|credits?|grants?|gifts?|donations?|equity|aid"
    r"|other\s+(?:deals|flows|sums|money))\b"
)
_AND_A_SORT = pattern(
    r"(?:\s+[a-z]+ed)?,?\s+(?:and|or|with|plus|including|along with|as well as|together with)\s+"
    rf"{_SORT}"
)
_SORT_AND = pattern(
    r"\b(?:loans?|lending|credits?|grants?|gifts?|donations?|equity|aid)"
    r"(?:,?\s+(?:and|or)|,?\s+(?:with|plus|including))\s+(?:[a-z]+\s+){0,2}?$"
)
"""What joins another sort of money to the one named: "credits and", "loans, with a few"."""
_ALL_OF_IT = pattern(
    r"\b(?:all|most|much|half|part|some|nine tenths|per ?cent|%) of (?:it|this|that|them|which)\s+"
    r"(?:(?:was|were|is|came|in|as)\s+)*$"
)
_CAME_FROM = pattern(r"\s+(?:(?:came|comes|flowed)\s+from|(?:was|were)\s+(?:raised|borrowed))\b")
"""What tells that money was got, whatever it is for: "Karot's $1.292 billion came from"."""
_WITH_ITS_SUM = pattern(r"\b(?:grant|gift|donation|loan|credit)s? (?:of|worth) \S{0,4}\d")
"""What is given in another way beside an amount, with a sum of its own."""


def is_told_as_a_gift(claim: Claim) -> bool:
    """Whether the measure is named by a word for a gift, and nothing else is told up to an amount.

    Not so in "the cost is $230 million, a grant, and the paper once printed $246 million".
    """
    named = claim.slots.measure
    if not named.is_stated or not _GIFT.search(named.text.lower()):
        return False
    between = around.between(
        claim, min(named.end, claim.mention.end), max(named.start, claim.mention.start)
    )
    return _GOES_ON.search(between) is None


def is_told_otherwise(claim: Claim, measure: Measure) -> bool:
    """Whether an amount is no figure of a measure, whatever its number, by how it was given.

    Or by what became of it: what was paid back is not what was lent, and what was called off is
    not what was completed.
    """
    if is_excluded(measure.id, claim.setting.qualifier) or is_of_another_state(claim, measure):
        return True
    if is_paid_out_or_not(claim, measure) or _is_only_promised(claim, measure):
        return True
    if _is_worth_of_gifts(claim) and not any(map(_GIFT.search, measure.phrases)):
        return True
    return _is_paid_back(claim, measure) or named_otherwise(claim, measure) is not None


def _is_worth_of_gifts(claim: Claim) -> bool:
    """Whether an amount is what gifts are worth, and its measure is named behind that noun."""
    named = claim.slots.measure
    said = around.between(claim, named.start, claim.mention.start)
    return _GIFTS_OF.search(around.before(claim)) is not None and not _GIFT.search(said)


def _is_only_promised(claim: Claim, measure: Measure) -> bool:
    """Whether an amount is told as promised or paid out, and a measure is of what is owed.

    "China had committed $28.8 billion" says nothing of a debt, unless that is named there, too.
    """
    named = claim.slots.measure
    if measure.dynamics != "stock" or not _DEBT.search(measure.title.lower()):
        return False
    is_promised = named.is_stated and named.value != measure.id and tells_of_money(named.text)
    return is_promised and leads_to(claim, named) and not _DEBT.search(claim.setting.clause)


def _is_paid_back(claim: Claim, measure: Measure) -> bool:
    """Whether an amount is paid back or put off, and a measure neither of debts nor of loans."""
    if claim.mention.kind != "money" or _OWED.search(measure.title.lower()):
        return False
    return (
        _PAYS_BACK.search(around.before(claim)) is not None
        or _PAID_BACK.match(around.behind(claim)) is not None
    )


def named_otherwise(claim: Claim, measure: Measure) -> MeasureHit | None:
    """Give the words that name what an amount is and say a gift, where a measure is of none.

    So it is with a loan, where the measure is of gifts or aid. The sentence may not tell of both.
    """
    hits, sentence = claim.setting.measures, claim.setting.sentence
    told = next(
        (
            hit
            for hit in hits
            if hit.slot.is_stated
            and around.is_here(claim, hit.slot.start)
            and hit.weight >= hits[0].weight - MARGIN
            and says_otherwise(hit.slot.text, claim, measure)
        ),
        None,
    )
    return None if told and _GIFT.search(sentence) and _LOAN.search(sentence) else told


def says_otherwise(words: str, claim: Claim, measure: Measure) -> bool:
    """Whether words say a gift and a measure a loan, or the reverse; not "grants and loans"."""
    said, name = words.lower(), name_of(measure)
    if _GIFT.search(said):
        differs = _NO_GIFT.search(name) is not None
    else:
        differs = bool(_LOAN.search(said) and _NO_LOAN.search(name))
    if not differs:
        return False
    near = f"{said} {_WITH_ITS_SUM.sub('', claim.setting.clause)}"
    return not (_GIFT.search(near) and _LOAN.search(near)) and not _ADDED.search(near)


def is_told_loosely(claim: Claim, other: Measure) -> bool:
    """Whether words go as well with an amount of another measure as with their own."""
    if is_of_two_sorts(claim) or _CAME_FROM.match(around.behind(claim)):
        return True
    return _is_lent_or_given(claim, other)


def _is_lent_or_given(claim: Claim, other: Measure) -> bool:
    """Whether a verb of lending tells of all that was lent or given: "lent $1.34 trillion".

    Or loans are told as a level, which is what is owed: "China's loans stand at $67.2 billion".
    """
    said = claim.slots.measure.text.lower()
    if other.dynamics == "stock":
        clause = claim.setting.clause
        is_lent = _LOAN.search(clause) is not None and "commit" not in said
        return is_lent and _STANDS_AT.search(clause) is not None
    verb = said.rpartition(" ")[2]
    if verb not in _LEND or "loan" in claim.setting.clause:
        return False
    return any(_LEND & set(phrase.split()) for phrase in other.phrases)


def is_of_two_sorts(claim: Claim) -> bool:
    """Whether the words of a measure are joined to those of another sort of money or of deals.

    "Credits and gifts of $70.3 billion", "20,985 loans and grants", "loans and equity came to".
    Or a part of the amount is told by them: "nearly all of it in loans".
    """
    named = claim.slots.measure
    if not named.is_stated or not around.is_here(claim, named.start):
        return False
    behind, before = around.behind(claim, named.end), around.before(claim, named.start)
    is_joined = _AND_A_SORT.match(behind) or _SORT_AND.search(before)
    return bool(is_joined or _ALL_OF_IT.search(before))


def are_several_loans(match: Match, fact: Fact) -> bool:
    """Whether loans are told of in a sentence that does not name the one project of a loan."""
    named, kind = match.claim.slots.measure, match.index.entities[fact.subject].kind
    are_loans = named.text.lower().endswith(_LOANS)
    return kind == "project" and are_loans and not subject_is_stated(match.bearings, fact)
