"""Whom the figures are about: known countries, else entities with the names that prose uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from factcheck import geography
from factcheck.drafting.guesses import Guess, Sureness, counted
from factcheck.drafting.places import country_of
from factcheck.drafting.wording import bracketed, slug, spaced
from factcheck.reference.vocabulary import spelling
from factcheck.tables import cells, rows

_PERSON = re.compile(r"[A-Z][\w'\u2019.-]+(?: [a-z]{2,3})?(?: [A-Z][\w'\u2019.-]*){1,3}")
_MARK = re.compile(r"\s*(?:[*†‡#§]+|[¹²³⁴-⁹]+|\[\w{1,3}\])$")
_SHORTEST_SURNAME = 4
_SHOWN = 3
_WORLD = ("the world", "worldwide", "globally", "global", "the whole world")
_NO_NAME = re.compile(
    r"(?:from|until|till|since|in|of|at|as of|before|after|during|by|for|with|without|including"
    r"|incl\.?|excluding|excl\.?|except|based on|on|to|up to|under|over|per|not|all|total|new|old"
    r"|provisional|estimated?|revised|formerly|former|changing|fixed|part)\b.*|[A-Za-z]"
)
"""What stands in brackets behind a name and is none: a date, a remark, a letter for a note."""
_COMPOSED = re.compile(r"(?P<head>\S.*?)\s+(?:-|\N{EN DASH}|\N{EM DASH})\s+.*\d.*")
_GENERAL = re.compile(
    r"[A-Z][a-z]+(?: [a-z]+)* (?:area|zone|union|bloc|countries|economies|world|states|markets)"
)
"""A name of places whose words are those of the language: "Euro area", "Rest of the world"."""
_MINISTRY = re.compile(
    r"(?P<what>ministry|department|m/o|deptt?\.?) of (?:the )?(?P<of>.+)", re.IGNORECASE
)


class Named(Struct, frozen=True):
    """An entity of a package, or a country that every package knows (`kind` country, no row)."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    part_of: str = ""
    is_known: bool = False

    def row(self) -> dict[str, str]:
        """Give its row."""
        return {
            "id": self.id,
            "kind": self.kind,
            "name": self.name,
            "aliases": "|".join(self.aliases),
            "part_of": self.part_of,
        }


class Subjects:
    """The entities of a table by the cells that name them."""

    def __init__(self, named: Iterable[str], header: str, country: str = "") -> None:
        self._country = country
        names = list(dict.fromkeys(named))
        heads = (_head(name) for name in names)
        self._heads = Counter(head for head in heads if head not in ("", *names))
        self._kind, self._is_told = kind_of(header)
        if not self._is_told and _are_people(header, names):
            self._kind = "person"
        self._by_cell: dict[str, Named] = {}
        self._surnames = Counter(name.rsplit(maxsplit=1)[-1] for name in names if " " in name)
        self._words = {row["word"] for row in rows("english")}
        self._taken: dict[tuple[str, tuple[int, ...]], str] = {}
        self._ids: set[str] = set()
        known = sum(country_of(name) is not None for name in names)
        self._are_countries = known >= (0.5 if self._kind == "region" else 0.6) * len(names)
        if self._are_countries:
            self._kind = "region"
        for name in names:
            self._by_cell[name] = self._named(name)
        self._free_of_doubles()

    def id_of(self, cell: str) -> str:
        """Give the id of the entity that a cell names."""
        return self._by_cell[cell].id

    @property
    def kind(self) -> str:
        """The kind of those that are no countries."""
        return self._kind

    def own(self) -> list[Named]:
        """Give those that need a row, each once, in their order."""
        return list(
            {each.id: each for each in self._by_cell.values() if not each.is_known}.values()
        )

    def countries(self) -> list[str]:
        """Give the ids of the countries among them."""
        return list(dict.fromkeys(each.id for each in self._by_cell.values() if each.is_known))

    def capitals(self) -> list[Named]:
        """Give the capitals of the countries among them, which have figures of their own.

        Prose calls governments by them; "London's population" is not that of the kingdom.
        """
        seats = {row["name"] for row in rows("seats_of_government") if row["kind"] == "city"}
        taken = {each.id for each in self._by_cell.values()}
        found: dict[str, Named] = {}
        for country in filter(None, map(geography.country, self.countries())):
            for name in country.aliases:
                if name not in seats or spelling(name) in self._taken or slug(name) in taken:
                    continue
                capital = found.setdefault(
                    slug(name), Named(slug(name), "region", name, part_of=country.id)
                )
                if capital.name != name:
                    both = (*capital.aliases, name)
                    found[capital.id] = replace(capital, aliases=both)
        return list(found.values())

    def told(self, header: str) -> Guess:
        """Tell what they are."""
        own, known = self.own(), self.countries()
        many = counted(len(known), "country")
        shown = ", ".join(each.name for each in own[:_SHOWN]) + (", …" if len(own) > _SHOWN else "")
        if known and not own:
            why = "all of them are known by name"
            return Guess("about", f'"{header}", {many}', "high", why)
        if known:
            found = f'"{header}", {many} and {len(own)} more'
            return Guess("about", found, "medium", f"{shown}: see entities.csv")
        sure: Sureness = "high" if self._is_told else "medium"
        why = f"{shown}: kinds and aliases stand in entities.csv"
        return Guess("about", f'"{header}", {counted(len(own), self._kind)}', sure, why)

    def _named(self, cell: str) -> Named:
        country = country_of(cell) if self._are_countries else None
        found = geography.country(country) if country else None
        if found is not None:
            return Named(found.id, "country", found.name, is_known=True)
        name, inside = bracketed(_MARK.sub("", cell))
        name = name or cell
        inside = [each for each in inside if _is_name(each)]
        aliases = tuple(dict.fromkeys((*inside, *self._shortened(name), *self._spellings(name))))
        same = next((each.id for each in self._by_cell.values() if each.name == name), None)
        return Named(
            id=same or self._free_id(name),
            kind=self._kind,
            name=name,
            aliases=tuple(alias for alias in aliases if alias and alias != name),
            part_of=self._country if slug(name) != self._country else "",
        )

    def _free_id(self, name: str) -> str:
        base = slug(name) or "thing"
        number, found = 2, base
        while found in self._ids or (geography.country(found) and self._are_countries):
            found, number = f"{base}-{number}", number + 1
        self._ids.add(found)
        return found

    def _shortened(self, name: str) -> Iterator[str]:
        """Yield a name without what it is made of, and in lower case where it is a general one."""
        head = _head(name)
        own = (head, name) if self._heads[head] == 1 else (name,)
        yield from own[:-1]
        if self._are_countries:
            yield from (each.lower() for each in own if _GENERAL.fullmatch(each))

    def _spellings(self, name: str) -> Iterator[str]:
        """Yield how else prose names somebody or something."""
        if name.casefold() == "world":
            yield from _WORLD
        if found := _MINISTRY.fullmatch(name):
            what = "Ministry" if found["what"][0].lower() == "m" else "Department"
            yield f"{what} of {found['of']}"
            for short in dict.fromkeys((found["of"], re.split(r",| and | & ", found["of"])[0])):
                yield f"{short} {what}"
                yield f"{short.lower()} {what.lower()}"
        if " and " in name or " & " in name:
            yield name.replace(" & ", " and ") if " & " in name else name.replace(" and ", " & ")
        if name.startswith("The "):
            yield name[4:]
        if self._kind == "person" and _PERSON.fullmatch(name):
            surname = name.rsplit(maxsplit=1)[-1]
            if (
                self._surnames[surname] == 1
                and len(surname) >= _SHORTEST_SURNAME
                and surname.lower() not in self._words
            ):
                yield surname
        if self._kind == "programme" and name[:1].isupper() and not name.isupper():
            yield name.lower()

    def _free_of_doubles(self) -> None:
        """Leave each spelling to one entity, names before aliases."""
        for each in self._by_cell.values():
            if not each.is_known:
                self._taken.setdefault(spelling(each.name), each.id)
        for cell, each in self._by_cell.items():
            if each.is_known:
                continue
            kept = [
                alias
                for alias in each.aliases
                if self._taken.setdefault(spelling(alias), each.id) == each.id
            ]
            self._by_cell[cell] = replace(each, aliases=tuple(kept))


def _is_name(words: str) -> bool:
    """Whether what stands in brackets behind a name may be another name for it."""
    has_number = any(re.fullmatch(r"\W*\d[\d\W]*", word) for word in words.split())
    return not has_number and _NO_NAME.fullmatch(words) is None


def _head(name: str) -> str:
    """Give the name before what it is made of: "Euro area" of "Euro area - 20 countries"."""
    found = _COMPOSED.fullmatch(bracketed(name)[0])
    return found["head"] if found else ""


def kind_of(header: str) -> tuple[str, bool]:
    """Give the kind of what a column names, and whether its header says so."""
    words = spaced(header).lower()
    for row in rows("subject_kinds"):
        names = "|".join(map(re.escape, cells(row["words"])))
        if re.search(rf"\b(?:{names})s?\b", words):
            return row["kind"], True
    return "organisation", False


def _are_people(header: str, names: Sequence[str]) -> bool:
    """Whether a column of names without more ado holds those of persons."""
    if not re.fullmatch(r"(?:full |person )?names?", spaced(header).lower()):
        return False
    return sum(_PERSON.fullmatch(name) is not None for name in names) >= 0.8 * len(names)


def countries_named(texts: Sequence[str]) -> list[str]:
    """Give the countries that titles and notes name, in their order, each once."""
    spelled = (form for text in texts for form in (text, spaced(text).title()))
    return list(dict.fromkeys(hit[2] for text in spelled for hit in geography.find(text)))
