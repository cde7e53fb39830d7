"""The words that name a measure, and whether they may be those of another one, too."""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims import around
from factcheck.claims.scenes.built_things import THING
from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.words import harmless_words, neutral_words, words_that_bring_nothing
from factcheck.geography import is_demonym
from factcheck.model import Claim, Measure, Slot
from factcheck.patterns import HEDGES, YEAR, pattern
from factcheck.tables import rows

_LEADS = pattern(
    r"\s*(?:(?:of|worth|at|to|was|is|were|are|stands?|stood|comes?|came|puts?|given|as|for|it|them"
    r"|that|total(?:s|l?ed|l?ing)?|amount(?:s|ed|ing)|reached|runs?|ran|estimated|in|all|by|on|under"
    rf"|worldwide|already|now|(?:the|this)\s+{THING})\s+)*{HEDGES}"
)
"""What stands between a noun and the amount that it leads to: "its cost is put at some"."""
_RIGHT_BEHIND = pattern(
    r"\s+(?:(?:in|as|of|worth\s+of)\s+)?(?:(?:an?|the|its|total)\s+)*(?:(?!wh)[a-z]+\s+)?"
    r"|,\s+(?:an?|the|its)\s+(?:[a-z]+\s+)?"
)
_WORD = pattern(r"[a-z]+")
_NUMBER = rf"(?<![\d.,])(?!{YEAR}\b)\d"
_TO_THE_NEXT = pattern(
    rf"{_NUMBER}|[;:]|\b(?:and|but|while|whereas)\b"
    r"|,(?!\s(?:with|without|if|when|all|every|each|including|counting)\b)"
)
"""Where what is told of an amount ends: what is put in behind a comma may go on about it."""
_SINCE_THE_LAST = pattern(
    rf"^.*(?:{_NUMBER}[\d.,]*|[;:]|\b(?:and|but|while|whereas|compared|against)\b|,\s+or\b)"
)
_LEADS_ON = pattern(r",[^,]*\b(?:of|at|worth)\s+$")
"""What stands before the next number and is told of that: "a $2 billion line, with loans of"."""
_SMALL = frozenset(("a", "an", "and", "as", "by", "for", "from", "in", "of", "the", "to", "with"))
_GIVEN_OWED_OR_SPENT = pattern(
    r"\b(?:grants?|granted|gifts?|donat\w+|loans?|loaned|lent|lend\w*|credits?|debts?"
    r"|ow(?:e[sd]?|ing)|dues|arrears|equity|dividends?|repa(?:y\w*|id)|costs?|price\w*|borrow\w*|discounts?)\b"
)
"""Words that say how money is given, owed or spent; others are of any sum: "a deal worth"."""
_COST = pattern(r"\b(?:costs?|price\w*)\b")
"""Words that say what something is worth, whoever pays for it, and how."""
_LENT = pattern(r"\b(?:loans?|loaned|lent|lends?|lending|credits?|borrow(?:ed|s|ing|ings)?)\b")
"""Words of lending: what was lent is none of what things cost."""

_INVESTED = pattern(r"\binvest(?:s|ed|ing)?\b")
_OWED = pattern(r"\b(?:owed|dues|repayments)\b")
"""What somebody invests is none of what he owes or has to pay back, of whose title these are."""


@cache
def words_of_measure(measure: Measure) -> frozenset[str]:
    """Give the words of the phrases that name a measure."""
    return frozenset(word for phrase in measure.phrases for word in phrase.lower().split())


def is_named_before(claim: Claim, measure: Measure) -> bool:
    """Whether a word for a measure stands between the one named and the amount: "debt of a GDP"."""
    between = around.between(claim, claim.slots.measure.end, claim.mention.start)
    return not _nouns_of(measure).isdisjoint(_WORD.findall(between))


def is_called_by_its_noun(named: Slot, measure: Measure) -> bool:
    """Whether the noun that names a measure is one of another, too.

    "22 developing countries" may be those that were rescued, "30,000 projects" a dataset's records.
    """
    return named.text.lower().rpartition(" ")[2] in words_of_measure(measure)


def has_its_noun(named: Slot, measure: Measure) -> bool:
    """Whether the words that name a measure hold a single word that names another, too: "loans"."""
    return not _nouns_of(measure).isdisjoint(_WORD.findall(named.text.lower()))


def is_of_any_money(named: Slot) -> bool:
    """Whether the words only say that money came or went: "invested", "drawn", "brought"."""
    return _words_of_any_money().issuperset(named.text.lower().split())


@cache
def _words_of_any_money() -> frozenset[str]:
    moved = (*words_of_group("give-verb"), *words_of_group("take-verb"))
    return neutral_words().union(moved) - {"grants"}  # rather the noun than the verb


@cache
def general_words() -> frozenset[str]:
    """Give the words that name no sort of money: "the package was", "a total of".

    Those that bring nothing wherever they stand, and the nouns of `data/general_nouns.csv`.
    """
    nouns = frozenset(row["noun"] for row in rows("general_nouns"))
    return nouns | words_that_bring_nothing() | neutral_words() | harmless_words()


def name_of(measure: Measure) -> str:
    """Give what a measure is called in an article: by the first of its phrases, or its title."""
    return measure.phrases[0] if measure.phrases else measure.title.lower()


def title_of(title: str) -> str:
    """Give a title as it stands within a sentence."""
    return title[0].lower() + title[1:] if title[1:2].islower() else title


def is_called_otherwise(claim: Claim, measure: Measure) -> bool:
    """Whether the words that lead to an amount name a sort of figure, and not that of a measure.

    "A Chinese grant of $1.66 billion" is called otherwise than a cost, and so is what was lent;
    "deals worth" are anything. The clause may have no noun of the measure either.
    """
    named = claim.slots.measure
    if not named.is_stated or named.value == measure.id:
        return False
    if _INVESTED.search(named.text.lower()) and _OWED.search(measure.title.lower()):
        return leads_to(claim, named)
    is_any = claim.mention.kind == "money" and is_of_any_money(named)
    if is_any and (not _LENT.search(named.text.lower()) or _is_of_loans(measure)):
        return False
    if not _nouns_of(measure).isdisjoint(_WORD.findall(claim.setting.clause)):
        return False
    words = named.text.replace(",", " ").split()
    said = {word.lower() for word in words if not is_demonym(word)} - _SMALL - neutral_words()
    if measure.unit_kind in ("percent", "duration"):  # a share or a time of one or the other
        is_another = not said <= words_of_measure(measure)
    else:
        is_a_sort = claim.mention.kind != "money" or _GIVEN_OWED_OR_SPENT.search(named.text.lower())
        is_another = bool(said and is_a_sort) and said.isdisjoint(words_of_measure(measure))
    return is_another and leads_to(claim, named)


@cache
def _is_of_loans(measure: Measure) -> bool:
    """Whether any words of a measure tell of loans."""
    return _LENT.search(" ".join((measure.title.lower(), *words_of_measure(measure)))) is not None


def is_of_another_sort(claim: Claim, measure: Measure) -> bool:
    """Whether the words that lead to an amount name a sort of sum that no figure of a measure is.

    What something costs may be of any sort: it is lent, repaid, or the worth of works.
    """
    is_a_cost = _COST.search(claim.slots.measure.text.lower()) is not None
    return not is_a_cost and is_called_otherwise(claim, measure)


def is_vetoed(claim: Claim, measure: Measure) -> bool:
    """Whether words between an amount and the numbers beside it are none of a measure.

    They are those that its table tells from it, "with rollovers included"; words that name it, too,
    must be missing.
    """
    is_named = any(hit.measure == measure.id for hit in claim.setting.measures)
    if measure.unit_kind not in ("money", "percent") or is_named:
        return False
    led, behind = around.before(claim), around.behind(claim)
    end = _TO_THE_NEXT.search(behind)
    near = _LEADS_ON.sub("", behind[: end.start()]) if end else behind
    said = _SINCE_THE_LAST.sub("", led), near
    vetoes = _vetoes_of(measure.not_phrases)
    return vetoes is not None and any(map(vetoes.search, said))


@cache
def _vetoes_of(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    words = "|".join(re.escape(phrase.lower()) for phrase in phrases)
    return re.compile(rf"(?<!\bnot )(?<!without )\b(?:{words})\b") if words else None


@cache
def _nouns_of(measure: Measure) -> frozenset[str]:
    """Give the single words that name a measure."""
    return frozenset(phrase.lower() for phrase in measure.phrases if " " not in phrase)


def leads_to(claim: Claim, named: Slot) -> bool:
    """Whether words lead to an amount, or stand right behind it: "a grant of", "in grants"."""
    start, end = claim.mention.start, claim.mention.end
    if named.end <= start:
        return _LEADS.fullmatch(_without_names(claim, named.end, start)) is not None
    return _RIGHT_BEHIND.fullmatch(around.between(claim, end, named.start)) is not None


def _without_names(claim: Claim, start: int, end: int) -> str:
    """Give the words between two places without the names and the dates there.

    "A loan for Suki Kinari from 2017 at" leads to its amount as "a loan at" does.
    """
    words, setting = around.between(claim, start, end), claim.setting
    dates = (hit.slot for hit in setting.periods if any(map(str.isdigit, hit.slot.text)))
    for slot in (*(hit.slot for hit in setting.entities), *dates):
        if start <= slot.start and slot.end <= end:
            name = rf"(?:\bthe\s+)?(?<!\w){re.escape(slot.text.lower())}(?:['\u2019]s)?(?!\w)\s*"
            words = re.sub(name, "", words)
    return words
