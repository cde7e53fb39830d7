"""What an amount beside a name is of: "the 1,124 MW Kohala project", "CPEC's $62 billion"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.claims.measures.vetoes import is_vetoed
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.standing_in import THE_PROJECT
from factcheck.claims.scenes.words import plain_words
from factcheck.model import MeasureHit, Mention, Slot
from factcheck.patterns import HEDGE, HEDGES, YEAR, pattern, worded
from factcheck.reference import PLACES, NameHit, PhraseHit
from factcheck.units import kind_in_prose

NAMES_THING = "amount-names-thing"
"""The rule of an amount by which a thing is known: "the $46 billion corridor"."""
BESIDE_THING = "amount-beside-thing"
"""The rule of a size beside the name of a project, or of the noun that stands for one."""
_BESIDE = pattern(
    r"\s*[:\u2013\u2014]\s*|\s+-\s+|\s+\(|\s+with\s+|\s+followed,\s+"
    r"|,\s+(?:an?\s+|the\s+|with\s+|at\s+|with\s+an?\s+(?:planned|proposed)\s+)?"
)
_HAS = pattern(
    r"(?:\s+(?:on|in|at|near)\s+(?:the\s+)?[A-Z]\w+(?:\s+[Rr]iver)?)?"
    rf"\s+(?:has|boasts|is\s+rated\s+at)\s+{HEDGES}"
)
_ALL_OF_IT = pattern(
    r"\s*(?:$|[.;:)]|,(?!\s+(?:half|a\s+(?:third|quarter|part))\b)|\s(?:in|from)\s+[\w\s-]{0,20}?(?:units|turbines)\b)"
)
_ITS = pattern(rf"\b(?:[Tt]he|[Aa]n?)\s+{HEDGES}$")
_LEADS_TO = pattern(
    r"(?:[\s-]+(?:[a-z-]+\s+){0,3}(?:scheme|project|plant|station|dam|farm)\s+(?:at|of|called|named)"
    r"|\s+of)\s+(?:the\s+)?"
)
"""What leads from a size to the name of what is as large: "the 640 MW scheme at"."""
_OWNED_BEHIND = pattern(r"['\u2019]s?\b|\s+(?:[A-Z]|and\b)|,\s+[A-Z]")
"""What makes a name only that of an owner, of a neighbour or of one of several."""
_ONCE = pattern(
    r"\b(?:first|original(?:ly)?|earlier|once|raised|reduced|put\s+off|instead|too\s+small|was\s+to|would"
    rf"|another|of\s+{YEAR}|in\s+{YEAR})\b"
)
"""What tells that something was so large at some time, or was to be."""
_WEIGHT = 70
_OWNED = 80
_MILLION = 1_000_000
"""The scale of what a project costs; a tariff or a toll is told without one."""
_VALUE_WORD = "worth"
_COST_WORD = "cost"
_LOAN_WORD = "loan"
_THINGS = frozenset({"programme", "project"})
_PLACED = _THINGS | PLACES
_NAMES_THING = pattern(r"(?:[\s-]+(?!(?:and|or|but|while|plus)\b)[\w-]+){0,2}[\s-]+")
_FOR = pattern(r"\s+(?:for|towards?|into)\b")
"""What is spent, lent or set aside for a thing may be only a part of its cost."""
_OF = pattern(r"\s+of\s+(?:the\s+)?")
_MONEY_OF_IT = pattern(
    r"(?:['\u2019]s?)?\s+(?:money|funds?|funding|cash|loans?|projects?|works?)\b"
)
"""What makes an amount "of the corridor" one of a part: "$14 billion of the corridor money"."""
_UNIT = r"km|kilomet(?:re|er)|mile|MW|megawatt"
"""In what projects are measured, within patterns."""
_NOUN = pattern(r"[\s-]+(?P<word>[A-Za-z][\w-]*)")
_IT = pattern(r"\bit\b")
_OWES = pattern(r"(?i)ow(?:es?|ed|ing)\b")
_GROWN_TO = pattern(
    r"\b(?:(?:grew|grown|expanded|swelled|swollen|ballooned|risen|rose|raised|increased|extended)"
    r"\s+(?:from|(?:from\s+[^\s,;]+\s+[a-z]+\s+(?:first\s+)?)?to"
    r"(?:\s+[^\s,;]+\s+[a-z]+\s+and(?:\s+(?:now|then))?(?:\s+to)?)?)"
    r"|(?:projected|estimated|pegged|put)\s+at|reached|launched[^,;]{0,20}\swith"
    r"|(?:tak|bring|rais|lift)(?:es|ing|s)\s+(?:the\s+(?:size|value|volume|total)\s+of\s+)?"
    r"[^,;.]{3,50}\s+to)"
    rf"\s+{HEDGES}$"
)
_APPOSED = pattern(rf"(?:(?:\s\([\w-]{{2,12}})?\))?,\s+an?\s+{HEDGES}")
_A_PROJECT_OF = pattern(rf",\s+an?\s+(?:[a-z]+\s+)?(?:project|scheme|venture)\s+of\s+{HEDGES}")
_PRICED = pattern(rf"(?:\s+[a-z]+(?:\s+and\s+[a-z]+)?)?(?:\s*\([^()]{{1,30}}\))?\s+at\s+{HEDGES}")
_FOR_A_PRICE = pattern(rf"(?:\s+[a-z]+)?\s+for\s+{HEDGES}")
_THE_PROJECT_BEHIND = pattern(
    r"[\s-]+(?:[a-z-]+\s+){0,2}(?:project|scheme|plant|station|dam|railway|motorway"
    r"|expressway|highway|airport|pipeline)\b(?![-\u2019'])"
)
_TO_BUILD_IT = pattern(
    r"[\s-]+(?:[a-z-]+\s+){0,2}(?:(?:project|plan|scheme|programme|program)\s+to\s+"
    r"(?:build|construct|lay|(?P<anew>rebuild|upgrade|overhaul|rehabilitate|revive))"
    r"|(?P<of>upgrade|overhaul|rehabilitation|reconstruction)\s+of)\s+(?:the\s+)?"
    rf"(?:[\d,.]+[- ]?(?:{_UNIT})s?[- ](?:long\s+|(?P<some>of\s+(?:the\s+)?))?)?"
)
"""What leads from a price to what it buys: "a $2bn project to rebuild the 241km Karakoram road"."""
_ANEW = pattern(r"(?i)\b(?:upgrad|realign|rehabilitat|reviv|section|phase|main[ -]?line)")
"""What is built anew, or by so many km, is a project by such a name, else it stands already."""
_AND_MORE = pattern(r"(?:,|\s+and)\s+[a-z]")
_A_PLAN = pattern(
    r"[\s-]+(?:(?:flagship|infrastructure|investment|economic|development|connectivity|trade|energy)"
    r"\s+)*(?:flagship|corridor|initiative|programme|program|project|plan|scheme|venture"
    r"|undertaking|mega-?project)\b(?![-\u2019'])"
)
"""What a programme is behind its amount: "CPEC, a $60 billion flagship of the initiative"."""
_OPENING_ASIDE = pattern(
    r"\W*(?:not\s+)?(?:because|before|after|under|through|within|amid|alongside|in|as|for|from|with"
    r"|without|beside|besides|despite|unlike|like|since|until|outside|beyond|over|on|at|by|parallel"
    r"|part|next|thanks|due|apart)\b[^,;]*",
    re.IGNORECASE,
)
"""What opens a sentence before its subject: "Because of CPEC, a $6 billion bailout is needed"."""
_THE = pattern(r"\b(?:[Tt]he|[Tt]his)\s+$")
_AT = worded("at", rf"\bat\s+(?:(?:{HEDGE}|an?|revised)\s+)*$")


def size_of_named_thing(scene: Scene, mention: Mention) -> list[MeasureHit]:
    """Give the measures of power of a plant that a figure stands right beside.

    "The 1,124 MW Kohala project", "the 720 MW of Karot" and "Karot (720 MW)" need no word for
    capacity, "the 1,124 MW project" may mean what was named before.
    """
    if mention.kind != "quantity" or mention.unit is None or kind_in_prose(mention.unit) != "power":
        return []
    for name in scene.names:
        beside = scene.text[mention.end : name.start] in (" ", "-") or (
            _BESIDE.fullmatch(scene.text, name.end, mention.start) is not None
        )
        is_its = beside or _is_size_of(scene, mention, name)
        if is_its and scene.index.entities[name.entity].kind == "project":
            slot = scene.slot(None, name.start, name.end, BESIDE_THING)
            return [
                MeasureHit(measure.id, _WEIGHT, slot)
                for measure in scene.index.measures.values()
                if measure.unit_kind == "power"
                and name.entity in scene.index.subjects_of(measure.id)
            ]
    return _size_of_what_is_meant(scene, mention)


def _is_size_of(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether words lead from one to the other: "720 MW scheme at Karot", "Karot has 720 MW"."""
    text = scene.text
    if _HAS.fullmatch(text, name.end, mention.start):
        return _ALL_OF_IT.match(text, mention.end, scene.span.end) is not None
    if _LEADS_TO.fullmatch(text, mention.end, name.start) is None:
        return False
    if _OWNED_BEHIND.match(text, name.end) or _ONCE.search(scene.sentence):
        return False
    return _ITS.search(text, scene.back(mention.start), mention.start) is not None


def _size_of_what_is_meant(scene: Scene, mention: Mention) -> list[MeasureHit]:
    """Give the measures of power where something is called by its size: "the 884 MW project"."""
    found = _THE_PROJECT_BEHIND.match(scene.text, mention.end, scene.span.end)
    if found is None or not _THE.search(scene.text, scene.back(mention.start), mention.start):
        return []
    slot = replace(scene.slot(None, *found.span(), BESIDE_THING), state="inferred")
    measures = (m for m in scene.index.measures.values() if m.unit_kind == "power")
    return [MeasureHit(measure.id, _WEIGHT, slot) for measure in measures]


def value_of_named_thing(scene: Scene, mention: Mention) -> list[MeasureHit]:
    """Read "the $46 billion corridor" and "CPEC's $62 billion": the worth of that thing.

    "It has grown to more than $62 billion" may tell it, too.
    """
    if mention.kind != "money":
        return []
    for name in scene.names:
        if scene.index.entities[name.entity].kind not in _THINGS:
            continue
        if weight := _worth(scene, mention, name) or _worth_apposed(scene, mention, name):
            start = min(mention.end, name.start)
            slot = scene.slot(None, start, name.end, NAMES_THING)
            worth = _VALUE_WORD
            if _FOR.match(scene.text, mention.end, name.start):
                slot = replace(slot, state="inferred")
                worth = _LOAN_WORD if _names_a_lender(scene) else worth
            return list(_worded(scene, mention, worth, weight, slot))
    found = _GROWN_TO.search(scene.text, scene.span.start, mention.start)
    if found and not any(_is_what_grew(scene, hit, found.start()) for hit in scene.phrases):
        slot = replace(scene.slot(None, *found.span(), "grown-to"), state="inferred")
        grown = _worded(scene, mention, _VALUE_WORD, _WEIGHT, slot)
        return [hit for hit in grown if not _is_of_others(scene, hit.measure)]
    return []


def _names_a_lender(scene: Scene) -> bool:
    """Whether something is signed with a bank that lends: "accords with the Exim Bank cover"."""
    index = scene.index
    return any(
        name.entity in index.providers
        and index.entities[name.entity].kind == "organisation"
        and any(role.role == "partner" for role in scene.roles.get(number, ()))
        for number, name in enumerate(scene.names)
    )


def _is_what_grew(scene: Scene, hit: PhraseHit, at: int) -> bool:
    """Whether a verb before one of growing says what has grown: "what it owes has grown to"."""
    return hit.end <= at and _OWES.match(scene.text, hit.start, hit.end) is not None


def _is_of_others(scene: Scene, measure: str) -> bool:
    """Whether a sentence names places or things, and none that has figures of a measure."""
    index = scene.index
    named = {
        name.entity for name in scene.names if index.entities[name.entity].kind in _PLACED
    } - index.providers
    return bool(named) and named.isdisjoint(index.subjects_of(measure))


def _worth(scene: Scene, mention: Mention, name: NameHit) -> int:
    """Give how loudly an amount is that of a thing, by how it stands beside its name."""
    if _NAMES_THING.fullmatch(scene.text, mention.end, name.start):
        if not _OF.fullmatch(scene.text, mention.end, name.start):
            return _WEIGHT
        return 0 if _MONEY_OF_IT.match(scene.text, name.end) else _OWNED
    if not scene.is_owner(name, mention):
        return 0
    behind = _NOUN.match(scene.text, mention.end, scene.span.end)
    return _OWNED if behind is None or behind["word"].lower() in plain_words() else 0


def _worth_apposed(scene: Scene, mention: Mention, name: NameHit) -> int:
    """Give how loudly an amount is that of a programme that it tells of: "CPEC, a $62bn plan"."""
    if scene.index.entities[name.entity].kind != "programme":
        return 0
    is_so = _APPOSED.fullmatch(scene.text, name.end, mention.start) and _A_PLAN.match(
        scene.text, mention.end, scene.span.end
    )
    opens = _OPENING_ASIDE.fullmatch(scene.text, scene.span.start, name.start)
    return _WEIGHT if is_so and not opens else 0


def price_of_named_thing(scene: Scene, mention: Mention) -> list[MeasureHit]:
    """Read "approved the Karachi railway at Rs207 billion": what a project is to cost.

    "Karot (720 MW) at $1.7 billion" in a list and "the $1.8bn project" may be what it costs,
    "Karot, a $1.7 billion project" and "the $1.7bn project to build Karot" are.
    """
    if mention.kind != "money" or not mention.scale or mention.scale < _MILLION:
        return []
    slot, projects = scene.slot(None, mention.start, mention.end, "price-at"), _projects(scene)
    if scene.search(_AT, scene.back(mention.start), mention.start) and _happens(scene):
        return [
            hit
            for hit in _worded(scene, mention, _COST_WORD, _WEIGHT, slot)
            if THE_PROJECT.search(scene.text, scene.span.start, mention.start)
            or _IT.search(scene.text, scene.span.start, mention.start)
            or any(name.entity in scene.index.subjects_of(hit.measure) for name in projects)
        ]
    is_before = _THE_PROJECT_BEHIND.match(scene.text, mention.end, scene.span.end)
    if any(
        _is_built_for_it(scene, mention, name)
        or _A_PROJECT_OF.fullmatch(scene.text, name.end, mention.start)
        or (is_before and _APPOSED.fullmatch(scene.text, name.end, mention.start))
        for name in projects
    ):
        return list(_worded(scene, mention, _COST_WORD, _WEIGHT, slot))
    if is_before or any(
        _PRICED.fullmatch(scene.text, name.end, mention.start)
        or (_happens(scene) and _FOR_A_PRICE.fullmatch(scene.text, name.end, mention.start))
        for name in projects
    ):
        inferred = replace(slot, state="inferred")
        return list(_worded(scene, mention, _COST_WORD, _WEIGHT, inferred))
    return []


def _is_built_for_it(scene: Scene, mention: Mention, name: NameHit) -> bool:
    """Whether a project, and nothing more, is built for an amount, or is itself a rebuilding."""
    found = _TO_BUILD_IT.fullmatch(scene.text, mention.end, name.start)
    if found is None or _AND_MORE.match(scene.text, name.end, scene.span.end):
        return False
    is_anew = found["anew"] or found["of"] or found["some"]
    entity = scene.index.entities[name.entity]
    return not is_anew or any(map(_ANEW.search, (entity.name, *entity.aliases)))


def _projects(scene: Scene) -> list[NameHit]:
    entities = scene.index.entities
    return [name for name in scene.names if entities[name.entity].kind == "project"]


def _happens(scene: Scene) -> bool:
    """Whether the sentence tells of an event that the references date: "approved", "signed"."""
    measures = scene.index.measures
    return any(measures[each].unit_kind == "date" for hit in scene.phrases for each in hit.measures)


def _worded(
    scene: Scene, mention: Mention, word: str, weight: int, slot: Slot
) -> Iterator[MeasureHit]:
    """Yield the measures of money that have a word among theirs, and that nothing rules out."""
    hit = PhraseHit(mention.start, mention.end, "", (), ())
    for measure in scene.index.measures.values():
        if measure.unit_kind != "money" or word not in measure.phrases:
            continue
        if not is_vetoed(scene, mention, measure.id, hit):
            yield MeasureHit(measure.id, weight, slot)
