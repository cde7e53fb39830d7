"""How the numbers of a table are counted: unit, scale, price basis, share of what, per what."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from factcheck import geography
from factcheck.rules.currencies import shared_words
from factcheck.units import unit_kind

ONE = Decimal(1)


class Quantity(Struct, frozen=True):
    """How numbers are counted. `unit` is '' where nothing says it.

    `scale` is what one of the table's numbers is in base units, `of` what a share is taken of,
    `per` what a rate is counted by. `said` are the words that say it, `words` those that are
    left of a header.
    """

    unit: str = ""
    scale: Decimal = ONE
    price_basis: str = ""
    of: str = ""
    per: str = ""
    words: str = ""
    said: str = ""
    is_currency_certain: bool = True

    @property
    def kind(self) -> str:
        """The kind of unit, '' where nothing says it."""
        return unit_kind(self.unit) if self.unit else ""

    def above(self, wider: Quantity) -> Quantity:
        """Give what this says, and where it is silent what something wider says."""
        return Quantity(
            unit=self.unit or wider.unit,
            scale=self.scale if self.scale != ONE else wider.scale,
            price_basis=self.price_basis or wider.price_basis,
            of=self.of or wider.of,
            per=self.per or wider.per,
            words=self.words,
            said=", ".join(filter(None, (self.said, wider.said))),
            is_currency_certain=self.is_currency_certain and wider.is_currency_certain,
        )

    def shown(self) -> str:
        """Say it: the unit, its scale, and in which prices."""
        of = f" of {self.of}" if self.of else ""
        per = f" per {self.per}" if self.per else ""
        size = f" \N{MULTIPLICATION SIGN} {self.scale:,f}" if self.scale != ONE else ""
        basis = f", {self.price_basis} prices" if self.price_basis else ""
        return f"{self.unit}{of}{per}{size}{basis}"


class Home(Struct, frozen=True):
    """What settles a bare "$" or "Rs": the currencies of the countries that a table names."""

    currencies: tuple[str, ...] = ()

    @classmethod
    def of(cls, country_ids: Sequence[str]) -> Home:
        """Give the home of a table by its countries."""
        known = (geography.country(each) for each in country_ids)
        codes = (country.currency for country in known if country and country.currency)
        return cls(tuple(dict.fromkeys(codes)))

    def settle(self, word: str, *, is_indian: bool) -> tuple[str, bool]:
        """Give the currency of a word that several share, and whether that is certain.

        Crores and lakhs make rupees Indian where no country says otherwise.
        """
        shared = shared_words().get(word)
        if shared is None:
            return "", False
        own = [code for code in shared.codes if code in self.currencies]
        if len(self.currencies) == 1 and own:
            return own[0], True
        if is_indian and "INR" in shared.codes:
            return "INR", False
        return shared.default or shared.codes[0], word == "$"
