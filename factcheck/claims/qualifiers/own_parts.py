"""Parts of a place or a body that a figure is not of: "in the south", "its sales in China"."""

from __future__ import annotations

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import SUMS, Told
from factcheck.geography import is_demonym
from factcheck.patterns import pattern, worded
from factcheck.reference import PLACES, Index

_SIDE = (
    r"(?:north|south)-?(?:east|west)|north|south|east|west"
    r"|interior|highlands|lowlands|coast|hinterland"
)
_IN_THE_SOUTH = worded(
    "north south east west northeast northwest southeast"
    " southwest interior highlands lowlands coast hinterland",
    r"\b(?P<what>(?i:in|across|along)\s+(?:the|its|their|[A-Z][a-z]+['\u2019]s)\s+"
    rf"(?:far\s+|deep\s+)?(?:{_SIDE}))\b(?!\s+(?:of\s+(?:the\s+)?[A-Z]|[A-Z]))",
)
_PLACE_OF_IT = worded(
    "state province region island county city town district canton municipality territory capital"
    " governorate prefecture",
    r"['\u2019]s\s+(?P<what>(?:[a-z]+-)?(?:largest|biggest|smallest|richest|poorest|most\s+[a-z]+"
    r"|main|capital|[a-z]+ern|second|third)\s+(?:[a-z]+\s+)?(?:state|province|region|island|county"
    r"|city|town|district|canton|municipality|territory|governorate|prefecture))\b",
)
_PLACE_IN_IT = pattern(
    r"\b[Tt]he\s+(?P<what>(?:largest|biggest|smallest|richest|poorest|most\s+[a-z]+|[a-z]+ern)\s+"
    r"(?:[a-z]+\s+)?(?:state|province|region|island|county|city|town|district|canton|municipality"
    r"|territory|governorate|prefecture))\s+(?:of|in)\s+(?:the\s+)?$"
)
_PEOPLE = pattern(
    r"\b(?P<what>[Bb]lack|[Ww]hite|[Cc]oloured|[Nn]ative|[Ii]ndigenous|Muslim|Christian|Jewish|Hindu"
    r"|Latino|Hispanic|[Yy]oung|[Oo]lder|[Ee]lderly|[Ww]orking-age)\s+$"
)
_LANDS = pattern(r"\b(?P<what>[Mm]etropolitan|[Cc]ontinental|[Pp]eninsular|[Rr]ural|[Uu]rban)\s+$")
_LEADS_FROM = pattern(r"\b(?:from|by|of|among|at)\s+(?:the\s+)?$")
_OWN = pattern(r"\s+(?P<what>(?:[a-z]+\s+)?[a-z]{3,})\b")
_INSIDE = pattern(r"\b(?P<what>(?:in|In|across|Across|within|from|From)\s+(?:the\s+)?)$")
_SEAT = pattern(
    r"\b(?:based|headquartered|founded|listed|registered|born|seat|offices?|headquarters|said)\s+in\s+"
    r"(?:the\s+)?$"
)
_FROM = pattern(
    r"\s+(?P<what>from\s+(?:its\s+|their\s+)?(?!(?:an?|the|all|last|previous|operations|around"
    r"|about|nearly|some|over|just|under|more|less|one|two|three)\b)[a-z][a-z-]{2,})\b"
)
_GOVERNMENT_ALONE = worded(
    "government",
    r"\b(?P<what>(?:central|federal|national)\s+government\s+(?:alone|only|by\s+itself))\b",
)
_THE_REST = worded(
    "rest remainder balance",
    r"[^.;]*?(?:[,;]\s+(?:and\s+|with\s+)?|\b(?:and|with)\s+)(?P<what>(?:[\w'\u2019-]+\s+){1,6}(?:held|holds?|holding|took|takes?|taking"
    r"|got|gets?|getting|owned|owning)\s+the\s+(?:rest|remainder|balance))\b",
)
_SOME_MEMBERS = worded(
    "members states economies countries nations",
    r"['\u2019]s\s+(?P<what>(?:founding|original|older|newer|newest|smaller|larger|poorer|richer|remaining"
    r"|[a-z]+ern)\s+(?:members\b|(?:member\s+)?(?:states|economies|countries|nations)))\b",
)
_OF_SOME_INCOME = worded(
    "countries nations economies borrowers",
    r"\b(?:in|to|for|of|from|by)\s+(?:the\s+)?(?P<what>(?:low-\s+and\s+)?(?:lower|upper)-middle-income"
    r"|least[\s-]developed|landlocked|low-income)\s+(?:countries|nations|economies|borrowers)\b",
)
_TYPICAL = worded(
    "median average typical",
    r"\b[Ii]n\s+(?P<what>(?:the|an?)\s+(?:median|average|typical)\s+(?:[a-z-]+\s+)?"
    r"(?:country|nation|economy|borrower|recipient|state|household|city))\b",
)
_REACH = 30
_WHOLE = frozenset(
    (
        *("economy", "government", "state", "population", "people", "country", "nation", "side"),
        *("society", "public", "parliament", "ministry", "authorities", "statistics", "office"),
        *("officials", "figures", "data", "citizens", "residents", "taxpayers"),
        *("central", "national", "federal"),
    )
)
"""Nouns, and words before them, that stand for a whole country or for who tells."""
_OF_A_STATE = (_GOVERNMENT_ALONE, _SOME_MEMBERS, _OF_SOME_INCOME, _TYPICAL)
"""Some of a state, of a group or of those who are many."""


@qualifier(
    "in-the-south",
    "is only a part of the country",
    of=("percent", "count", "number", "quantity"),
    measured=True,
    needs=(_IN_THE_SOUTH,),
    examples={"In Kenya's north the share of renewables was 41 percent.": "In Kenya's north"},
    rejects=("The share of renewables in Kenya was 81 percent; the wind was in the south.",),
)
def in_the_south(told: Told) -> str | None:
    """Read a side of a country: "in the south", "in Spain's interior"."""
    scene, clause = told.scene, told.clause
    found = scene.search(_IN_THE_SOUTH, clause.start, told.until_the_next)
    return found["what"] if found and not scene.is_in_name(*found.span("what")) else None


@qualifier(
    "place-of-it",
    "is only a part of the country",
    of=(*SUMS, "percent", "quantity"),
    measured=True,
    examples={
        "Kenya's largest county, Nairobi, had 1.4 million jobs.": "largest county",
        "Turkana is the poorest county in Kenya, with 9,400 visitors in May 2021.": (
            "poorest county"
        ),
    },
    rejects=(
        "Kenya's jobs, largest in the county of Nairobi, were 2.9 million.",
        "Kenya is the richest state in Africa with 2.9 million jobs, ahead of Uganda.",
    ),
)
def place_of_it(told: Told) -> str | None:
    """Read a place that a country is said to have: "Germany's largest state"."""
    scene, clause = told.scene, told.clause
    found = scene.search(_PLACE_OF_IT, scene.span.start, told.mention.start)
    if found and found.end() > clause.start - _REACH:
        return found["what"]
    ahead = [name for name in scene.names if name.end <= told.mention.start]
    if len({name.entity for name in ahead}) != 1:
        return None
    found = _PLACE_IN_IT.search(scene.text, scene.span.start, ahead[0].start)
    return found["what"] if found else None


@qualifier(
    "some-people",
    "is only some of the people",
    of=("percent", "count", "number", "duration"),
    measured=True,
    examples={"Young Kenyans had 1.4 million jobs.": "Young"},
    rejects=("Kenyans had 2.9 million jobs.",),
)
def some_people(told: Told) -> str | None:
    """Read of which people of a country, or which part of its land, an amount is told."""
    scene, clause = told.scene, told.clause
    for name in scene.names:
        if clause.start <= name.start < told.until_the_next:
            kind = _PEOPLE if is_demonym(name.text.rstrip("s")) else _LANDS
            found = kind.search(scene.text, max(clause.start, name.start - _REACH), name.start)
            if found and not told.is_of_the_measure(found["what"]):
                return found["what"]
    return None


@qualifier(
    "from-its-own",
    "is only a part of the country's",
    of=("percent", "count", "number", "quantity"),
    measured=True,
    examples={"Cement output from Kenyan coast plants was 2 million tonnes.": "coast plants"},
    rejects=("Cement output of the Kenyan economy was 5 million tonnes.",),
)
def from_its_own(told: Told) -> str | None:
    """Read what of a country has an amount: "emissions from German power plants"."""
    scene, clause = told.scene, told.clause
    for name in scene.names:
        if not clause.start <= name.start < told.until_the_next or not is_demonym(name.text):
            continue
        own = _OWN.match(scene.text, name.end, clause.end)
        led = _LEADS_FROM.search(scene.text, max(clause.start, name.start - _REACH), name.start)
        if led and own and not _is_all_of_it(told, own["what"]):
            return own["what"]
    return None


def _is_all_of_it(told: Told, words: str) -> bool:
    """Whether nouns stand for a whole country, or are those of the measure."""
    said = words.split()
    return not _WHOLE.isdisjoint(said) or any(told.is_of_the_measure(word) for word in said)


@qualifier(
    "in-a-place",
    "is only one of its places",
    of=SUMS,
    measured=True,
    examples={"Fjord Bank had 900 employees in Kenya.": "in Kenya"},
    rejects=("Fjord Bank, based in Kenya, had 2,410 employees.",),
)
def in_a_place(told: Told) -> str | None:
    """Read the country in which a body has so much, where bodies alone have such figures."""
    scene, index = told.scene, told.scene.index
    if told.named is None or not _is_of_bodies(index, told.named.measure):
        return None
    for name in scene.names:
        if index.entities[name.entity].kind not in PLACES or is_demonym(name.text):
            continue
        if _is_in_their_names(index, told.named.measure, name.entity):
            continue
        start = max(scene.span.start, name.start - _REACH)
        inside = _INSIDE.search(scene.text, start, name.start)
        if inside and not _SEAT.search(scene.text, start, name.start):
            return f"{inside['what']}{name.text}"
    return None


@qualifier(
    "from-a-source",
    "is only a part of it",
    of=("money",),
    measured=True,
    examples={"Fjord Bank had a profit of $41 million from card fees.": "from card"},
    rejects=("Fjord Bank had a profit of $41 million from January to March.",),
)
def from_a_source(told: Told) -> str | None:
    """Read where a part of what a body earned came from: "revenue of $2 billion from licences"."""
    if told.named is None or not _is_of_bodies(told.scene.index, told.named.measure):
        return None
    found = _FROM.match(told.scene.text, told.mention.end, told.clause.end)
    return found["what"] if found else None


@qualifier(
    "some-of-a-state",
    "is only some of those who give or take",
    of=(*SUMS, "percent"),
    needs=(*_OF_A_STATE, _THE_REST),
    examples={
        "The central government alone got loans of $5.1 billion from Norway in Kenya.": (
            "central government alone"
        ),
        "Norway lent Kenya $5.1 billion, with other lenders taking the rest.": (
            "other lenders taking the rest"
        ),
        "Norway's poorer states lent Kenya $5.1 billion.": "poorer states",
        "Norway gave $9 billion in loans to low-income countries.": "low-income",
        "In the median country, Norway's loans were $1.1 billion.": "the median country",
    },
    rejects=("The central government of Kenya got loans of $11.4 billion from Norway.",),
)
def some_of_a_state(told: Told) -> str | None:
    """Read one level of a state, some members of a group, or one that stands for many.

    Or that others have the rest of what an amount is of.
    """
    scene, clause, mention = told.scene, told.clause, told.mention
    for rule in _OF_A_STATE:
        found = scene.search(rule, clause.start, told.until_the_next)
        if found and not scene.is_in_name(*found.span("what")):
            return found["what"]
    if not scene.may_hold(_THE_REST):
        return None
    rest = _THE_REST.pattern.match(scene.text, mention.end, scene.span.end)
    alike = (m for m in scene.mentions_near(mention) if m.kind == mention.kind)
    return rest["what"] if rest and not any(alike) else None


def _is_of_bodies(index: Index, measure: str) -> bool:
    """Whether all whose figures a measure has are bodies, such as companies, and no places."""
    subjects = index.subjects_of(measure)
    return all(index.entities[subject].kind == "organisation" for subject in subjects)


def _is_in_their_names(index: Index, measure: str, place: str) -> bool:
    """Whether one of whom a measure has figures is called by a place: "power plants in Kenya"."""
    names = (index.entities[subject].name for subject in index.subjects_of(measure))
    return any(hit.entity == place for name in names for hit in index.names_inside(name))
