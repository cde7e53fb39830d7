"""A fact told in a sentence, in one of several frames, with the place of its figure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from factcheck import edtf, geography
from factcheck.claims.scenes.roles import words_of_group
from factcheck.judging.phrasing.dates import date_words
from factcheck.model import Fact
from factcheck.reference import Index
from factcheck.rules.currencies import sharing

_SCALES = (
    (Decimal(10) ** 12, " trillion"),
    (Decimal(10) ** 9, " billion"),
    (Decimal(10) ** 6, " million"),
)
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_HEDGES = {
    "approx": "about ", "over": "more than ", "at_least": "at least ", "under": "less than ",
    "at_most": "at most ", "nearly": "nearly ", "up_to": "up to ",
}  # fmt: skip


class Sentence(Struct, frozen=True, kw_only=True):
    """A fact in words: the parts of a frame, from which alterations make another sentence."""

    fact: Fact
    frame: str
    number: int = 0
    subject: str = ""
    phrase: str = ""
    figure: str = ""
    hedge: str = ""
    provider: str = ""
    recipient: str = ""
    giver: str = ""
    sector: str = ""
    period: str = ""
    publisher: str = ""
    extra: str = ""
    published: str | None = None

    @property
    def text(self) -> str:
        """The sentence."""
        return " ".join(self._filled(self.figure).split()).replace(" ,", ",").replace(" .", ".")

    @property
    def span(self) -> tuple[int, int]:
        """Where its figure stands, in code points."""
        marked = " ".join(self._filled("\x00").split()).replace(" ,", ",").replace(" .", ".")
        start = marked.index("\x00")
        return start, start + len(self.figure)

    def _filled(self, figure: str) -> str:
        parts = {
            name: getattr(self, name)
            for name in self.__struct_fields__
            if name not in ("fact", "number")
        }
        filled = self.frame.format(**(parts | {"figure": f"{self.hedge}{figure} {self.extra}"}))
        return filled[0].upper() + filled[1:]


def figure_of(fact: Fact) -> str:
    """Write a fact's figure as newspapers do, with the digits that its source printed."""
    if fact.date_value is not None:
        return date_words(fact.date_value)
    assert fact.value is not None
    if fact.value_high is not None:
        return f"{_amount(fact.value, fact)} to {_amount(fact.value_high, fact)}"
    return _amount(fact.value, fact)


def _amount(value: Decimal, fact: Fact) -> str:
    money = len(fact.unit.split("/")[0]) == 3 and fact.unit[:3].isupper()
    size, word = Decimal(1), ""
    if money or abs(value) >= 10**6:
        size, word = next(((s, w) for s, w in _SCALES if abs(value) >= s), (Decimal(1), ""))
    number = f"{(value / size).normalize():,f}"
    if money:
        return f"{_sign(fact)}{number}{word}"
    return f"{number}{word}{_UNITS.get(fact.unit, ' ' + fact.unit)}"


def _sign(fact: Fact) -> str:
    """Give the sign of a currency; of a country with another dollar in US dollars, "US$"."""
    code, country = fact.unit[:3], geography.country(fact.subject)
    sign = _SIGNS.get(code, code + " ")
    local = country.currency if country else None
    return f"US{sign}" if local != code == "USD" and local in sharing(sign) else sign


_UNITS = {"percent": " percent", "count": "", "number": "", "year": " years", "day": " days"}


def frames_of(fact: Fact, index: Index) -> Iterator[Sentence]:
    """Give a fact in each frame that suits it; none where it cannot be told in words."""
    told = _told(fact, index)
    if told is None:
        return
    for number, frame in enumerate(_frames(fact, told)):
        yield replace(told, frame=frame, number=number)


def retold(sentence: Sentence, measure: str, index: Index) -> Sentence | None:
    """Give a sentence with the words of another measure, in the frame that suits those."""
    phrase = noun_phrase(measure, index)
    if phrase is None:
        return None
    told = replace(sentence, phrase=phrase)
    frames = _frames(sentence.fact, told)
    return replace(told, frame=frames[min(sentence.number, len(frames) - 1)])


def _told(fact: Fact, index: Index) -> Sentence | None:
    phrase = noun_phrase(fact.measure, index)
    if phrase is None or fact.superseded_by is not None:
        return None
    names = index.entities
    publisher = names[fact.publisher].name if fact.publisher else ""
    when = _period(fact)
    return Sentence(
        fact=fact,
        frame="",
        subject=named(names[fact.subject].name),
        phrase=phrase,
        figure=figure_of(fact),
        hedge=_HEDGES.get(fact.modifier, ""),
        provider=named(names[fact.provider].name) if fact.provider else "",
        recipient=named(names[fact.recipient or fact.subject].name),
        giver=_giver(fact, index),
        sector=f"for {fact.sector}" if fact.sector else "",
        period=when,
        publisher=publisher,
    )


def _giver(fact: Fact, index: Index) -> str:
    """Give from whom a figure comes, where the name of its subject does not say so."""
    if fact.provider is None or fact.provider in index.lineage(fact.subject):
        return ""
    return f"from {named(index.entities[fact.provider].name)}"


def named(name: str) -> str:
    """Give a name as it stands in a sentence, with its article."""
    return f"the {name}" if name[-1:].islower() and name.rsplit(maxsplit=1)[-1].islower() else name


def noun_phrase(measure_id: str, index: Index) -> str | None:
    """Give the first phrase of a measure: a noun, as the contract has it."""
    phrases = index.measures[measure_id].phrases
    return phrases[0] if phrases else None


def _period(fact: Fact) -> str:
    start, end = fact.period_start, fact.period_end
    if fact.date_value is not None or not start or not end:
        return ""
    if start == end:
        return f"{'on' if edtf.is_a_day(start) else 'in'} {date_words(start)}"
    return f"from {date_words(start)} to {date_words(end)}"


def _frames(fact: Fact, told: Sentence) -> tuple[str, ...]:
    source = ", according to {publisher}" if told.publisher else ""
    before = "according to {publisher}, " if told.publisher else ""
    if fact.date_value is not None:
        on = "on" if edtf.is_a_day(fact.date_value) else "in"
        return (f"the {{phrase}} of {{subject}} was {on} {{figure}}{source}.",)
    if fact.unit == "count":
        return (
            f"{{subject}} had {{figure}} {{phrase}} {{sector}} {{period}}{source}.",
            f"{before}{{phrase}} of {{subject}} {{sector}} {{period}} numbered {{figure}}.",
        )
    last = told.phrase.split()[-1]
    between = told.provider and fact.recipient in (None, fact.subject)
    if between and last in words_of_group("owe-noun"):
        return _money_frames("{recipient}'s {phrase} to {provider}", source, before)
    if between and last in words_of_group("give-noun"):
        return _money_frames("{provider}'s {phrase} to {recipient}", source, before)
    return (
        f"the {{phrase}} of {{subject}} {{giver}} {{sector}} {{period}} was {{figure}}{source}.",
        f"{before}{{subject}} had a {{phrase}} {{giver}} {{sector}} of {{figure}} {{period}}.",
    )


def _money_frames(whose: str, source: str, before: str) -> tuple[str, ...]:
    return (
        f"{whose} {{sector}} {{period}} came to {{figure}}{source}.",
        f"{before}{whose} {{sector}} stood at {{figure}} {{period}}.",
    )
