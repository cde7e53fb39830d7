"""What a pronoun, "the plant" or "the total cost" stands for, one sentence back.

A noun that names what is built ("the 884 MW plant") may stand for what was named a few sentences
back, where those between tell of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from factcheck.claims.scenes.another import ANOTHER, OPENING, is_of_another
from factcheck.claims.scenes.built_things import ANY_THING, CALLED, THING
from factcheck.claims.scenes.own_sizes import may_have_its_size
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.tellers import LABS, PRESS, STAFF
from factcheck.model import EntityHit, Mention, Span
from factcheck.patterns import YEAR, pattern
from factcheck.tables import cells, rows

STANDS_FOR = "stands-for"
_SIZE = r"(?:[\d,.]+[- ]?(?:MW|megawatt|km|kilomet(?:re|er)|mile)[- ])?"
_OF_A_SIZE = r"[\d,.]+[- ]?(?:MW|megawatts?|km|kilomet(?:re|er)s?|miles)"
_KIND = (
    r"(?:(?:two|four|six|eight|dual)-lane\s+)?"
    r"(?:(?!first|second|third|other|older|newer|former|latter|next)[a-z-]+ "
    r"(?=power|plant|station|project|park|line|highway|expressway))?"
)
_DOES = (
    r"(?:(?:also|later|now|alone)\s+)?(?:was|is|were|are|cost|costs|costing|has|had|can|will|would"
    r"|carries|burns|began|started|went|runs|ran|entered|opened|holds|generates|produces|came"
    r"|became|stretches|takes|took|needs|needed|created|added|brought|brings|built|employs|lies|stands|sits|spans"
    r"|covers|links|connects|supplies|feeds|forms|belongs|includes|uses|should|must|may"
    r"|extends|serves|handles|yields|delivers|joins|crosses|boasts|measures|works|rests|reaches"
    r"|provides|offers|comprises|consists|occupies)\b"
)
_SPEAKER = r"(?:A|[A-Z][a-z]{2,11}|[A-Z]{2,12}): (?:(?:Yes|No|Well|Right)[.,] )?"
"""Who speaks, as an interview is printed: "A: It has", for use within patterns."""
THE_PROJECT = pattern(rf"\b[Tt]he\s+{_KIND}{THING}\b")
_IT = pattern(
    rf"(?:{_SPEAKER})?(?:{OPENING}, it|It"
    rf"|With (?:an?\s+(?:[a-z-]+\s+){{0,2}}capacity\s+of\s+)?{_OF_A_SIZE},? it)\s+"
    rf"(?!(?:is|was)\s+(?:worth\s+[a-z]+ing|[a-z]+\s+(?:that|to))\b){_DOES}"
    rf"|Its\s+(?!{ANOTHER})[a-z]"
)
"""No "it is worth mentioning", nor "it is said that", in which it stands for nothing."""
_THE_THING = pattern(
    rf"(?:{OPENING}, the|(?:At|With) [\d,.]+[- ]?\w+,? the|The|This)\s+"
    rf"(?:(?:whole|entire)\s+)?{_SIZE}{_KIND}(?P<called>{THING}|{CALLED})"
    rf"(?: on the (?P<river>[A-Z][a-z]+)(?: [Rr]iver)?| with its [^,;]{{2,30}}?| of {_OF_A_SIZE}"
    rf"| in (?:[A-Z][a-z]+ ?){{1,3}}(?<! ))?"
    rf"(?:['\u2019]s\s+(?!first|second|third|next|new)[A-Za-z]|,\s|\s+{_DOES})|(?:The|This|That)\s+loan\s+(?:of|was|is|runs|carries)\b"
    rf"|The\s+(?:whole|entire)\s+(?:thing|lot|affair)\s+{_DOES}"
)
_ITS = pattern(
    rf"(?!(?:An?|Another|One)\s+(?:[\w.-]+\s+){{0,3}}?{THING}(?:,|\s+(?:at|in|near|of|with|that|which|was|is|were|has|will)\b))[^;:]{{0,60}}\b(?:its\s+(?!{ANOTHER})[a-z]"
    r"|the (?:(?:total|estimated|overall|full|whole|final|project)\s+)"
    r"{0,2}(?:cost|price|price tag|bill|investment|expenditure|outlay)\b)",
    re.IGNORECASE,
)
_THE_COUNTRY = pattern(
    rf"(?:[A-Z][^,;]{{2,70}}, the|The)\s+country(?:['\u2019]s\s+[A-Za-z]|\s+{_DOES})"
)
_NAMED_AGAIN = pattern(
    rf"[^;]*?\b(?:[Tt]he|[Tt]his)\s+(?:(?:proposed|planned|new|completed|finished)\s+)?{_SIZE}"
    rf"(?P<thing>{THING})\b(?!['\u2019-]|\s+(?:of|in|at|near|from|between|to|that|which|for|on)\b)"
    rf"(?=\s*[,.;]|\s+(?:{_DOES}|and\b|[a-z]+(?:ed|s|ing)\b))"
)
_DONE_TO_IT = pattern(
    r"(?:(?!\b(?:an?|another|(?:and|then)\s+[a-z]+ed)\b)[^;])*?\b[a-z]+ed\s+(?:the|this)\s+"
    rf"(?:(?:proposed|planned|new|completed|finished)\s+)?(?P<thing>{THING})\s+"
    r"(?:by\s+(?!the\b|an?\b)[a-z]+(?:\s+[a-z]+)?\s+)?"
    r"(?:on\s+(?:\d{1,2}\s+[A-Z]|[A-Z][a-z]+\s+\d{1,2}\b|[A-Z][a-z]+day\b)"
    rf"|in\s+(?:(?:early|late)\s+)?(?:[A-Z][a-z]+\s+)?{YEAR}\b)"
)
"""What was done to it on a day: "had inaugurated the airport by video link on 14 October 2024"."""
_ITS_PROJECTS = pattern(r"\W*(?:The|These) projects\s+(?:have|had|are|were|created?|will)\b")
_THINGS = frozenset({"project", "programme"})
_PROJECTS, _PROGRAMMES = frozenset({"project"}), frozenset({"programme"})
_COUNTRIES = frozenset({"country"})
_ANY_COUNTRY = pattern(r"\b[Tt]he\s+(?:country|nation)\b")
_ITS_OWN = pattern(r"(?:[A-Z][^,;]{2,70}, its|Its)\s+(?P<owned>(?:[a-z-]+\s+)?(?:[A-Za-z-]+\b))")
_COUNTRY_AGAIN = pattern(
    r"[^;]*?\b(?:[Tt]he|[Ii]ts)\s+(?:[a-z-]+ )?"
    r"(?P<state>country|neighbou?r|nation|island|archipelago|kingdom|republic|ally)\b(?!['\u2019]|\s+(?:of|in|that|which|with|where)\b)"
)
_TELLER = pattern(
    rf"\s+(?:(?:research|policy|news|development|state)\s+)*(?:{LABS}|{STAFF}|{PRESS})\b"
)
_THE_COUNTRYS = pattern(
    r"[^;]*?\b[Tt]he\s+(?P<state>country|nation|island|archipelago|kingdom|republic)['\u2019]s\s+"
    r"(?P<owned>(?:[a-z-]+\s+){0,4}[A-Za-z-]+)"
)
_ITS_OWN_SUM = pattern(
    r",\s+(?:its|the)\s+(?:(?:total|estimated|overall|full|final)\s+){0,2}(?:cost|price|bill)\b"
)
_SOMEBODY_ELSE = pattern(r"\s+(?:the\s+)?[A-Z]")
_MEAN_NAMED = (
    *((_THINGS, _IT), (_THINGS, _THE_THING), (_COUNTRIES, _THE_COUNTRY)),
    *((_PROGRAMMES, _ITS_PROJECTS), (_THINGS, _NAMED_AGAIN), (_COUNTRIES, _ITS_OWN)),
    *((_COUNTRIES, _COUNTRY_AGAIN), (_COUNTRIES, _THE_COUNTRYS), (_THINGS, _DONE_TO_IT)),
)
"""Kinds, and the words that mean one of them that was named before."""
_BY_A_NOUN = ((_PROJECTS, _THE_THING), (_PROJECTS, _NAMED_AGAIN))
_CORRIDOR = "corridor"
_PLANS = frozenset({_CORRIDOR, "undertaking", "venture"})
"""By what else a programme is called, which is no plant, line or upgrade."""
_ALIKE = (
    frozenset({"plant", "station", "dam", "farm", "park", "reactor"}),
    frozenset({"road", "highway", "motorway", "expressway", "section", "artery"}),
    frozenset({"line", "railway", "pipeline", "cable", "track"}),
)
"""Nouns by which one thing is called as well as by another."""


@cache
def _called_so() -> dict[str, frozenset[str]]:
    """Give the countries that go by a noun: islands, archipelagos, kingdoms."""
    return {row["noun"]: frozenset(cells(row["countries"])) for row in rows("country_nouns")}


def stood_for(
    scene: Scene, before: Sequence[EntityHit], *, farther: bool = False
) -> list[EntityHit]:
    """Make the one thing of the sentence before stated, where words of the scene mean it.

    "It cost $2 billion" is of the one project that the sentence before names, "the country's
    GDP" of the one country. With two of them that may be meant, or one in the sentence itself,
    nothing is stated. Where "the island" is of none that is named, no country is meant, and where
    "its neighbour" is told of, nothing of the kind that was named before. One `farther` back,
    with sentences between that name no such thing, is only meant by a noun.
    """
    named = {
        kinds: _without_wholes(
            scene,
            {hit.entity for hit in before if hit.kind in kinds and not _only_tells(scene, hit)},
        )
        for kinds in (_THINGS, _PROJECTS, _PROGRAMMES, _COUNTRIES)
    }
    named[_COUNTRIES] -= _givers(scene)
    if is_of_another(scene):
        return [hit for hit in before if hit.kind not in _THINGS]
    is_unnamed = all(_only_gives(scene, number) for number in range(len(scene.names)))
    ways = (*_MEAN_NAMED, (_THINGS, _ITS)) if is_unnamed else _MEAN_NAMED
    for kinds, words in _BY_A_NOUN if farther else ways:
        if not named[kinds]:
            continue
        found = words.match(scene.text, scene.span.start, scene.span.end)
        if found is None:
            continue
        meant, thing = _meant_by(scene, named[kinds], found), found.groupdict().get("thing")
        is_of_a_kind = found.groupdict().get("state") in _called_so()
        if is_of_a_kind and not _ANY_COUNTRY.search(scene.text, scene.span.start, scene.span.end):
            before = [hit for hit in before if hit.kind not in _COUNTRIES or hit.entity in meant]
        if len(meant) != 1:
            continue
        (one,) = meant
        thing = thing or found.groupdict().get("called")
        if _is_named_by_then(scene, one, kinds) or _owns_another(scene, found):
            continue
        if not may_have_its_size(scene, one, Span(*found.span())):
            continue
        if thing is None or is_called(scene, one, thing):
            return [_stated(hit) if hit.entity == one else hit for hit in before]
    return list(before)


def _meant_by(scene: Scene, named: AbstractSet[str], found: re.Match[str]) -> AbstractSet[str]:
    """Give those of several that the noun may mean: "the motorway", of a motorway and a dam.

    "The island" is none but an island, "the kingdom" none but a kingdom.
    """
    if alike := _called_so().get(found.groupdict().get("state") or ""):
        return {each for each in named if each in alike}
    if _is_on_another_river(scene, found, named):
        return frozenset()
    noun = found.groupdict().get("thing") or found.groupdict().get("called")
    if noun is None or noun.lower() in ANY_THING:
        return named
    if len(named) > 1 or noun.lower() == _CORRIDOR:
        return {each for each in named if is_called(scene, each, noun)}
    kinds = {scene.index.entities[each].kind for each in named}
    return named if kinds != _PROGRAMMES or noun.lower() in _PLANS else frozenset()


def without_those_of_others(
    scene: Scene, mention: Mention, far: Sequence[EntityHit]
) -> Sequence[EntityHit]:
    """Take back what a pronoun means where a clause behind a semicolon is of somebody else.

    "It cost $1.74 billion; the IFC holds a part of it and lent $100 million." Nor is what comes
    before "its cost" it: "With interest of $243 million, its cost is $1.98 billion".
    """
    stop = scene.text.rfind(";", scene.span.start, mention.start)
    is_past = stop >= 0 and _SOMEBODY_ELSE.match(scene.text, stop + 1) is not None
    if not is_past and not (
        mention.kind == "money" and _ITS_OWN_SUM.match(scene.text, mention.end, scene.span.end)
    ):
        return far
    return [
        replace(hit, slot=replace(hit.slot, state="inferred"))
        if hit.slot.rule == STANDS_FOR
        else hit
        for hit in far
    ]


def _without_wholes(scene: Scene, named: AbstractSet[str]) -> AbstractSet[str]:
    """Leave out what another is a part of: "the plant is part of CPEC" is of the plant.

    An agreement on a project, of which there are only days, is none itself.
    """
    index = scene.index
    deeds = {
        each
        for each in named
        if not named.isdisjoint(index.lineage(each)[1:])
        and all(index.measures[m].unit_kind == "date" for m in index.measures_about(each))
        and index.entities[index.lineage(each)[1]].kind == "project"
    }
    return named - deeds - {whole for each in named - deeds for whole in index.lineage(each)[1:]}


def _is_named_by_then(scene: Scene, meant: str, kinds: AbstractSet[str]) -> bool:
    """Whether the sentence names one of the kind itself, who neither gives nor holds the other."""
    entities, wholes = scene.index.entities, scene.index.lineage(meant)[1:]
    return any(
        entities[name.entity].kind in kinds and not _only_gives(scene, number)
        for number, name in enumerate(scene.names)
        if name.entity not in wholes
    )


def _only_tells(scene: Scene, hit: EntityHit) -> bool:
    """Whether a country's name is only that of who tells: "a US research lab said"."""
    return hit.kind in _COUNTRIES and _TELLER.match(scene.text, hit.slot.end) is not None


def _givers(scene: Scene) -> set[str]:
    """Give who is named in the sentence only as the giver: "Beijing committed … to the country"."""
    return {name.entity for at, name in enumerate(scene.names) if _only_gives(scene, at)}


def _only_gives(scene: Scene, number: int) -> bool:
    """Whether a name is only that of who gives or tells: "China lent the country …"."""
    roles = {role.role for role in scene.roles.get(number, ())}
    return bool(roles) and roles <= {"provider", "attribution"}


def _is_on_another_river(scene: Scene, found: re.Match[str], named: AbstractSet[str]) -> bool:
    """Whether "the plant on the Neelum" lies at water of which nothing was told before.

    The size of "the 720-MW station on the Jhelum" tells which is meant.
    """
    river = found.groupdict().get("river")
    if river is None or river in scene.text[: scene.span.start]:
        return False
    is_sized, words = any(map(str.isdigit, found[0])), Span(*found.span())
    return not is_sized or not any(
        may_have_its_size(scene, each, words, Decimal(0)) for each in named
    )


def _owns_another(scene: Scene, found: re.Match[str]) -> bool:
    """Whether "Its" owns no figure that the references measure: "Its farmers owe $1 billion"."""
    if not found.groupdict().get("owned"):
        return False
    start, end = found.span("owned")
    return not any(start <= hit.start < end for hit in scene.phrases)


def is_called(scene: Scene, meant: str, thing: str) -> bool:
    """Whether a thing is called a project, a plant or a road by one of its own names."""
    entity, noun = scene.index.entities[meant], thing.lower().split()[-1]
    if noun in ANY_THING:
        return True
    words = {word for name in (entity.name, *entity.aliases) for word in name.lower().split()}
    alike = next((group for group in _ALIKE if noun in group), (noun,))
    return not words.isdisjoint(alike)


def _stated(hit: EntityHit) -> EntityHit:
    return replace(hit, slot=replace(hit.slot, state="stated", rule=STANDS_FOR))
