"""What a bare "$", "Rs" or "pound" means in a text.

It is settled by the countries that the text names or that its places, parties and papers
(`data/country_marks.csv`) belong to (of "$" only those close by, where no country is named and
all of them are of one), else by the configuration, else by the default of
`data/currency_words.csv` (USD, none for "Rs", JPY, GBP). Where no country says what francs are,
or the sentence itself, the only full name in the text does ("Congolese francs"). Cents are of the
local currency where that has some and no dollars are told of, else of what a bare "$" means.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, cached_property

from factcheck import geography
from factcheck.patterns import pattern
from factcheck.rules.currencies import Shared, full_names, shared_words, sums_with
from factcheck.rules.fiscal_years import JANUARY, countries_named, first_month_near
from factcheck.rules.named import full_name, marked, may_name, names, names_and_marks

_NEAR = 300
"""How far, in code points, a sentence is searched for a country."""
_ENOUGH = 2_000_000
"""So many characters tell what countries a text is of; no article is nearly as long."""
_WORLDWIDE = ("USD", "GBP")
"""The currencies that a bare sign means unless the text is about another country with it."""
_SPELLED_OUT = {"USD": ("US$", "USD", "US dollar", "U.S. dollar", "($1 = ")}
"""Words by which a text says itself that its bare signs are of that currency."""
_DOLLARS = ("$", "dollar")
_IN_DOLLARS = "USD"
_POUNDS = ("£", "pounds", "the pound", "pence", "terling", "Brit", "UK", "U.K.")
_ENDS = (". ", "\n")
_EMPTY_LINE = "\n\n"
_APRIL = 4
_RATE = pattern(r"\$[0-2]\.[0-9]{2,4}(?![0-9]|\s?[a-z]{0,2}illion|[mb]n?\b|\sa\s|\sper\s)")
"""A rate of exchange in dollars ("$1.26"), and no price ("$1.20 a cup")."""
_BY_WEIGHT = pattern(r"\$[0-9][0-9,.]*(?:\s(?:an?|per)\s|/)(?:barrel|bbl|(?:troy\s)?ounce|oz)\b")
"""What is told in US dollars everywhere: oil and gold."""
_OWN_SIGNS = {"AUD": "A$", "CAD": "C$", "NZD": "NZ$"}
"""In a text with one of these its bare "$" may be the same, even by the ounce."""
_QUOTED = pattern(
    r"\b(?:[Tt]he (?:pound|euro|loonie|kiwi|Aussie)|[Ss]terling|single currency)\b(?!.*\.\s[A-Z])"
)
"""What is bought for a rate, in the same sentence."""


@cache
def _others(shared: Shared) -> tuple[str, ...]:
    """Give the currencies that share a word, without the default that is worldwide."""
    return tuple(code for code in shared.codes if code not in _WORLDWIDE or shared.default != code)


class Countries:
    """The countries of one text, and what its bare signs mean. Nothing is looked up unasked."""

    def __init__(self, text: str, configured: Mapping[str, str] | None = None) -> None:
        self._text = text
        self._beginning = text[:_ENOUGH]
        """The text, or what is read of it once for each word that is to be settled."""
        self._configured = configured or {}
        self._main: dict[str, str | None] = {}
        self._everywhere: dict[str, tuple[str | None, bool]] = {}
        self._full: dict[str, str | None] = {}
        self._told: dict[tuple[str, ...], bool] = {}

    def currency(self, word: str, at: int) -> tuple[str | None, bool]:
        """Give the currency of a bare word ("$", "Rs") at `at`, and whether it counts as stated.

        A symbol whose country the sentence names counts as stated; so does "$" where the text
        names no country with another dollar.
        """
        if word in self._everywhere:
            return self._everywhere[word]
        shared = shared_words()[word]
        if word not in self._main:
            self._main[word] = self._named_most(shared)
            self._full[word] = self._named_in_full(shared)
        main, full = self._main[word], self._full[word]
        if full is not None and full != main:
            is_near = self._names_in_full(shared, at)
            if is_near or main is None:
                return full, is_near
        if main is not None and main != shared.default:
            if shared.default == _IN_DOLLARS and self._is_rate(at):
                return shared.default, True
            near = self._in_sentence(shared, at)
            return (main, False) if near is None else (near, True)
        code = main or self._configured.get(shared.word) or shared.default
        told = code, (code in _WORLDWIDE) is (main is None)
        if main is None and shared.default == _IN_DOLLARS and (local := self._of_its_places):
            return (local, False) if self._is_local(local, at) else told
        self._everywhere[word] = told
        return told

    def _named_most(self, shared: Shared) -> str | None:
        """Give the currency whose countries the text names most, None if it names none.

        A worldwide default gives way only where the text is about one country with another.
        """
        others = _others(shared)
        if shared.default in _WORLDWIDE:
            if not may_name(self._data, others) or not any(names(*others).find(self._data)):
                return None
            if any(mark in self._text for mark in _SPELLED_OUT.get(shared.default, ())):
                return None
            return self._local(shared) or shared.default
        named = Counter([code for _, code in names_and_marks(*others).find(self._data)])
        return max(others, key=lambda code: named[code]) if named else None

    def _named_in_full(self, shared: Shared) -> str | None:
        """Give the currency with the word that the text has the full name of, if of one only.

        A worldwide default is told in full so often that others say nothing of it.
        """
        if shared.default in _WORLDWIDE:
            return None
        found: str | None = None
        for name, named in full_names(shared.word) if self._has_full_name(shared.word) else ():
            if named != found and name in self._beginning:
                if found is not None:
                    return None
                found = named
        if found is None or found in shared.codes:
            return found
        return self.currency(found, 0)[0]

    def _has_full_name(self, word: str) -> bool:
        """Whether one of the full names stands in the text: most texts have none."""
        return full_name(word)(self._data, 0, len(self._data))[0][0] >= 0

    def tells_of(self, words: tuple[str, ...]) -> bool:
        """Whether the text has one of some words."""
        if words not in self._told:
            self._told[words] = any(word in self._text for word in words)
        return self._told[words]

    def has_sums_with(self, letter: str) -> bool:
        """Whether the text tells sums or prices with a letter before them: "P51 billion"."""
        if (key := ("sums with", letter)) not in self._told:
            self._told[key] = sums_with(letter).search(self._beginning) is not None
        return self._told[key]

    def is_paid(self, codes: tuple[str, ...]) -> bool:
        """Whether the text names a country, or a place in one, that pays in such a currency."""
        if (key := ("paid in", *codes)) not in self._told:
            self._told[key] = any(names_and_marks(*codes).find(self._data))
        return self._told[key]

    def named_once(self, code: str) -> bool:
        """Whether the text names countries with a currency no more than once."""
        return self._named_by_money[code] <= 1

    def local(self, codes: tuple[str, ...]) -> str | None:
        """Give the currency of the country named most, if it is among some.

        Beside dollars it is theirs, if it can be, and no pounds are told of.
        """
        if self._tells_of_dollars:
            return _IN_DOLLARS if _IN_DOLLARS in codes and not self.tells_of(_POUNDS) else None
        return self._most if self._most in codes else None

    def _local(self, shared: Shared) -> str | None:
        """Give the currency of the country that the text names most, if the word can mean it.

        Between two that it names as often money is in the default.
        """
        first, second = [*self._named_by_money.most_common(2), ("", 0), ("", 0)][:2]
        if shared.default in self._named_by_money or first[1] == second[1]:
            return None
        return first[0] if first[0] in shared.codes else None

    @cached_property
    def _of_its_places(self) -> str | None:
        """The dollars of the one country whose places a text names that names no country."""
        if any(mark in self._text for mark in _SPELLED_OUT[_IN_DOLLARS]):
            return None
        others = _others(shared_words()["$"])
        if not (may_name(self._data, others) and self.is_paid(others)) or self._names_a_country:
            return None
        paid = {country.currency for country in self._marked}
        return None if len(paid) != 1 or _IN_DOLLARS in paid else paid.pop()

    def _is_local(self, code: str, at: int) -> bool:
        """Whether a sentence, or what is near before it, names such a place; no world price is."""
        is_of_the_world = _BY_WEIGHT.match(self._text, at) and not self._is_told_by_weight(code)
        if is_of_the_world or self._is_rate(at):
            return False
        low, sentence = self._sentence(at)
        near = self._text[max(0, low - _NEAR) : low] + sentence
        return any(names_and_marks(code).find(near.encode("utf-8", "surrogatepass")))

    def _is_told_by_weight(self, code: str) -> bool:
        """Whether gold or oil is told in a country's own dollars, too: "A$1,310 an ounce"."""
        if (key := ("by weight", code)) not in self._told:
            sign = re.escape(_OWN_SIGNS.get(code, code))
            told = re.finditer(sign, self._text)
            self._told[key] = any(_BY_WEIGHT.match(self._text, each.end() - 1) for each in told)
        return self._told[key]

    @cached_property
    def _tells_of_dollars(self) -> bool:
        return any(mark in self._text for mark in _DOLLARS)

    @cached_property
    def _most(self) -> str | None:
        """The currency of the country that the text names most, or of its places' only one."""
        if self._named_by_money:
            return self._named_by_money.most_common(1)[0][0]
        paid = {country.currency for country in self._marked}
        return paid.pop() if len(paid) == 1 else None

    @cached_property
    def _named_by_money(self) -> Counter[str]:
        """How often the text names countries, by their currencies."""
        return Counter(country.currency for country in self._found if country.currency)

    def _in_sentence(self, shared: Shared, at: int) -> str | None:
        """Give the currency of the nearest country of the sentence, sooner of one before `at`."""
        low, sentence = self._sentence(at)
        hits = names(*shared.codes).find(sentence.encode("utf-8", "surrogatepass"))
        here = at - low
        return min(
            hits,
            key=lambda hit: here - hit[0] if hit[0] < here else 2 * (hit[0] - here),
            default=(0, None),
        )[1]

    def _names_in_full(self, shared: Shared, at: int) -> bool:
        """Whether the sentence has the full name of a currency with a word."""
        _, sentence = self._sentence(at)
        return any(name in sentence for name, _ in full_names(shared.word))

    def _is_rate(self, at: int) -> bool:
        """Whether "$1.26" is what the pound or the euro buys, which is told in US dollars."""
        if _RATE.match(self._text, at) is None:
            return False
        return _QUOTED.search(self._text, max(0, at - _NEAR), at) is not None

    def _sentence(self, at: int) -> tuple[int, str]:
        """Give where the sentence at `at` begins, or what is near of it, and the sentence."""
        text = self._text
        low = max(0, at - _NEAR, *(text.rfind(end, max(0, at - _NEAR), at) for end in _ENDS))
        ends = [text.find(end, at, at + _NEAR) for end in _ENDS]
        return low, text[low : min((end for end in ends if end >= 0), default=at + _NEAR)]

    @cached_property
    def _data(self) -> bytes:
        return self._beginning.encode("utf-8", "surrogatepass")

    @cached_property
    def _found(self) -> list[geography.Country]:
        found = (geography.country(name) for _, _, name in geography.find(self._beginning))
        return [country for country in found if country is not None]

    @property
    def _names_a_country(self) -> bool:
        """Whether the text names any; most do in their first paragraph."""
        return any(geography.find(paragraph) for paragraph in self._beginning.split(_EMPTY_LINE))

    @property
    def _marked(self) -> list[geography.Country]:
        """The countries whose places, parties and papers the text names."""
        found = (geography.country(name) for name in marked(self._data))
        return [country for country in found if country is not None]

    @property
    def _is_british(self) -> bool:
        """Whether a text that names no country is British by its words and its money."""
        text = self._beginning
        if "ouncil tax" in text or "ouncil Tax" in text:
            return True
        return "£" in text and "$" not in text and "financial year" in text and "fiscal" not in text

    @cached_property
    def fiscal_year_start(self) -> int | None:
        """The month in which the fiscal years of the country that the text names most begin.

        One whose years are those of the calendar is meant only where no other is named, and the
        British one where none is and money is told in pounds.
        """
        named = [country for _, _, country in countries_named(self._beginning)] or self._found
        found = [country.fiscal_year_start for country in named]
        months = Counter(month for month in found if month != JANUARY)
        if not months:
            dollars = () if self._of_its_places else shared_words()["$"].codes
            marked = (c.fiscal_year_start for c in self._marked if c.currency not in dollars)
            months = Counter(month for month in marked if month != JANUARY) or Counter(found)
        if not months and self._is_british:
            return _APRIL
        return months.most_common(1)[0][0] if months else None

    def fiscal_year_start_at(self, at: int) -> int | None:
        """Give that of the country that the clause or sentence at an offset tells of, else this."""
        return first_month_near(self._text, at) or self.fiscal_year_start
