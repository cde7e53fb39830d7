"""Dates of something else than the event whose words stand near: "after its launch"."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.claims.periods.dating import IN_PART
from factcheck.claims.scenes.built_things import any_built_thing
from factcheck.claims.scenes.words import harmless_words, own_words
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.project_nouns import WORD, is_the_project, words_of_names, words_used
from factcheck.judging.caution.registry import caution
from factcheck.kinds import DATES
from factcheck.patterns import pattern

_NOUN = pattern(
    r"(?!(?:beg[ai]n|start(?:ed|s)?|went|goes|enter(?:ed|s)?|put|came|comes|been|achieved|reached)\b)"
    r"(?:[a-z'\u2019-]+\s+)*(?:launch|opening|inauguration|approval|clearance|signing|signature|completion"
    r"|release|publication|groundbreaking|ground-breaking|commissioning|closure|close|inception"
    r"|handover|takeover|operation)(?:\s+(?:of|to|by)\s.*)?"
)
"""Words of a measure that name an event as a thing."""
_A_TIME_FROM = pattern(
    r"\b(?:after|since|before|following|anniversary\s+of)\s+(?:(?:its|the|their)\s+)?$"
)
_RIGHT_BEFORE = frozenset(("", "in", "on", "of", "at", "for", "in early", "in late", "in mid"))
_NAME_APART = 15
"""Within so many letters behind an event stands what it is of: "the launch of the corridor"."""
_IN_BRACKETS = pattern(r"\s*\([^()]{1,30}\)")
_OF_ANOTHER = pattern(
    r"\b(?!(?:day|date|year|month|ceremony|time|the)\b)[a-z]+\s+(?:of|about|on|for|against|to|with)\s+(?:the\s+)?$"
)
"""Something else that is told of the event: "critics of the launch"."""
_ANOTHER_DEED = pattern(
    r"\b(?:stopped|delayed|postponed|discussed|debated|critici[sz]ed|mocked|praised|marked"
    r"|inspected|attacked|hit|closed|shut|struck|printed|reprinted|thrown|raised|died|won|went|go"
    r"|shown|sought|sent|hung|led|got|gets|had|has|have|protested|mended|finished|published"
    r"|made|makes|ran|carried|tested|tried|rode|drew|written|under|still|again|stood|criticism|after|before|since|when|while|then)\b"
)
"""What is told between an event and a date that is not that of the event."""
_SINCE = pattern(r"\bsince\s+$")
"""What leads from its day to an event that lasts: "since 29 June it has been in operation"."""
_TOOK_PLACE = pattern(r"(?:\s|,)*(?:saw|marked|brought|was|for|is|set\s+for)?\s*(?:the|its)?\s*")
"""What stands between a day and the event behind it: "25 October 2020 saw the opening of"."""
_FLIGHT = pattern(
    r"\b(?:[Ff]lights?|(?:[Aa]ir)?[Pp]lanes?|[Aa]ircraft|[Aa]irliners?|[Jj]ets?|turboprop|ATR|[A-Z]{2}-?\d+)\b"
)
"""What lands where an airport comes into use, and not who is aboard: "an ATR", "PK503"."""
_A_WHILE = pattern(r"(?i)(?:with)?in\s+(?:\d+|[a-z-]+)\s+(?:days?|weeks?|months?|years?)")
"""A date that is told by how long it takes: "in 27 months"."""
_PROJECTS = pattern(r"\s+(?:projects|schemes|plants|deals|agreements)\b")
_PROJECTS_OF = pattern(
    r"\b(?:projects|schemes|plants|deals)\s+(?:of|under|in|within)\s+(?:the\s+)?$"
)
_SO_MANY = pattern(
    r"(?:^|\b(?:\d+|[a-z]+teen|[a-z]+ty|dozens?|several|many|some|most)\s+(?:[a-z-]+\s+){0,2})"
    r"(?:projects|schemes|plants|deals|agreements)\b[^,;]*$"
)
"""Projects that had their day, beside the programme: "CPEC had 56 projects launched in June"."""
_OF_IT = (
    "of|for|in|on|to|at|with|into|from|by|named|called"
    "|behind|near|beside|outside|inside|across|along|under|over|within|between"
)
_OWN_OBJECTS = pattern(rf"\s+(?P<what>[a-z]{{3,}}s)\s+(?:{_OF_IT}|and)\b")
_OWN_OBJECT = pattern(
    r"\s+(?P<article>an?|another|one|two|three|four|five|six|\d+|its|their|the)\s+"
    r"(?P<more>(?:(?!(?:of|for|in|on|to|at|with|into|from|by|named|called)\s)[\w'\u2019-]+\s+){0,4}?)"
    rf"(?P<what>[a-z][\w-]*)(?:\s+(?:{_OF_IT})\b|[,.;]|$)"
)
_A_THING = pattern(rf"\b(?P<what>{any_built_thing('new')})\b")
_ITS_SUBJECT = pattern(
    r"(?:^|,\s+)(?:the|an?|its|their|more|another|two|some)\s+(?P<more>(?:[\w-]+\s+){0,3}?)(?P<what>[a-z][\w-]*)\s+"
    r"(?:(?:of|on|for|in|at)\s+[\w-]+(?:\s+[\w-]+)?\s+)?"
    r"(?:(?:was|were|had|has|have|got|gets|received|celebrated|saw|won|its|own|itself|been|a|the)\s+)*$"
)


@caution(
    "beside-the-event",
    of=DATES,
    examples={
        "After its opening, the Mara Dam was closed in March 2019.": (
            'it is not told as the day of the "opening"'
        ),
        "The opening of the Mara Dam was mocked in March 2019.": (
            'it is not told as the day of the "opening"'
        ),
        "The Mara Dam opened a museum in March 2019.": 'it is told of the "museum"',
        "The Mara Dam opened shops in March 2019.": 'it is told of the "shops"',
    },
    rejects=(
        "The opening of the Mara Dam was in March 2019.",
        "The Mara Dam opened in March 2019.",
    ),
)
def beside_the_event(doubt: Doubt) -> str:
    """Give why a date is not that of the event: "after its launch, CPEC was stopped in 2018".

    A noun of an event has a date behind it with no other deed between, or right before it; a verb
    with an object of its own tells of that object. Nor does whoever "touched down" open an airport.
    """
    claim, words = doubt.claim, doubt.claim.slots.measure
    if doubt.fact.date_value is None or not around.is_here(claim, words.start):
        return ""
    if words.text == "touched down" and not _FLIGHT.search(around.before(claim, words.start)):
        return "it is told who arrived then"
    if _NOUN.fullmatch(words.text.lower()):
        return "" if _is_its_day(doubt) else f'it is not told as the day of the "{words.text}"'
    is_before = words.end <= claim.mention.start
    told = (
        around.between(claim, words.end, claim.mention.start)
        if is_before
        else around.behind(claim, words.end)
    )
    if (several := _OWN_OBJECTS.match(told)) and not _is_its(doubt, "", several["what"], ""):
        return f'it is told of the "{several["what"]}"'
    found = _OWN_OBJECT.match(told)
    if found and not _is_its(doubt, found["article"], found["what"], found["more"]):
        return f'it is told of the "{found["what"]}"'
    return ""


def _is_its_day(doubt: Doubt) -> bool:
    """Whether no other deed stands between an event and its date, nor is it told from the event."""
    claim, words = doubt.claim, doubt.claim.slots.measure
    end = words.end
    for hit in doubt.bearings.stated:
        is_own = hit.entity == doubt.fact.subject and hit.slot.start < claim.mention.start
        if is_own and words.end <= hit.slot.start <= end + _NAME_APART:
            end = hit.slot.end
    if end > claim.mention.start:
        if _SINCE.search(around.before(claim)):
            return True
        ahead = around.between(claim, claim.mention.end, words.start)
        return words.start >= claim.mention.end and _TOOK_PLACE.fullmatch(ahead) is not None
    between = _IN_BRACKETS.sub("", around.between(claim, end, claim.mention.start))
    if between.strip(" ,('\u2019s") in _RIGHT_BEFORE:
        return True
    before = around.before(claim, words.start)
    is_from = "," in between and _A_TIME_FROM.search(before)
    if is_from or _OF_ANOTHER.search(before):
        return False
    return _ANOTHER_DEED.search(between) is None


def _is_its(doubt: Doubt, article: str, what: str, more: str) -> bool:
    """Whether an object is what the event is of; a programme has many projects."""
    if doubt.subject.kind == "programme" and article not in ("", "the", "its", "their"):
        return False
    own = words_of_names((doubt.subject.name, *doubt.subject.aliases))
    if what in own | words_of_names((own_words(doubt.measure),)) | words_used("the project"):
        return True
    if article != "the":
        return "project" in more.split()
    return is_the_project(doubt, what, more) or not own.isdisjoint(WORD.findall(more))


@caution(
    "event-of-another",
    of=DATES,
    examples={
        "The Mara Dam is built. The museum was opened on 3 March 2019.": (
            'it is told of the "museum"'
        ),
        "The Mara Dam is built. A road of 3 km was opened on 3 March 2019.": (
            'it is told of the "road"'
        ),
    },
    rejects=("The Mara Dam was built. It was opened on 3 March 2019.",),
)
def event_of_another(doubt: Doubt) -> str:
    """Give the subject of a sentence that does not name what the event is of.

    "ECNEC approved ML-1 on 5 August 2020. The motorway got its approval on 25 August".
    """
    claim, words = doubt.claim, doubt.claim.slots.measure
    if doubt.fact.date_value is None or not around.is_here(claim, words.start):
        return ""
    if doubt.subject_here:
        return ""
    own = words_of_names((doubt.subject.name, *doubt.subject.aliases)) | harmless_words()
    before = around.before(claim, words.start)
    for thing in _A_THING.finditer(before, before.rfind(";") + 1):
        what = thing["what"].split()[-1]
        if what not in own and not is_the_project(doubt, what, ""):
            return f'it is told of the "{thing["what"]}"'
    found = _ITS_SUBJECT.search(before)
    if found is None:
        return ""
    is_named = not own.issuperset(WORD.findall(found["more"]))
    if is_named or not is_the_project(doubt, found["what"], found["more"]):
        return f'it is told of the "{found["what"]}"'
    return ""


@caution(
    "on-trial-or-in-part",
    of=DATES,
    examples={
        "The Mara Dam was opened in March 2019 on trial.": "it was then on trial, or in part",
        "The Mara Dam opened in March 2019, with one gate.": "it was then on trial, or in part",
        "The Mara Dam was opened in March 2019 for a trial run.": (
            "it was then on trial, or in part"
        ),
    },
    rejects=("The Mara Dam was opened in March 2019 with pomp.",),
)
def on_trial_or_in_part(doubt: Doubt) -> str:
    """Give why the day of a trial, or of a part, is not that of the whole."""
    if doubt.fact.date_value is None:
        return ""
    return "it was then on trial, or in part" if IN_PART.match(doubt.behind) else ""


@caution(
    "so-long-as-it-takes",
    of=DATES,
    published="2019-03-01",
    examples={"The Mara Dam was to be opened in 27 months.": "it is told how long that takes"},
    rejects=("The Mara Dam was opened in March 2019.",),
)
def so_long_as_it_takes(doubt: Doubt) -> str:
    """Give why the time that building takes is no date: "to be finished in 27 months"."""
    is_a_while = _A_WHILE.fullmatch(doubt.claim.mention.text)
    return "it is told how long that takes" if is_a_while else ""


@caution(
    "event-of-its-projects",
    of=DATES,
    examples={
        "The 2019 Rift Atlas projects were released in May 2019.": "it is told of its projects",
        "Of the 2019 Rift Atlas 56 projects were released in May 2019.": (
            "it is told of its projects"
        ),
    },
    rejects=("The 2019 Rift Atlas was released in May 2019.",),
)
def event_of_its_projects(doubt: Doubt) -> str:
    """Give why a date of projects of a programme is not that of the programme itself."""
    if doubt.subject.kind != "programme" or doubt.fact.date_value is None:
        return ""
    claim, words = doubt.claim, doubt.claim.slots.measure
    is_of_them = any(
        _PROJECTS.search(name.text.lower())
        or _PROJECTS.match(around.behind(claim, name.end))
        or _PROJECTS_OF.search(around.before(claim, name.start))
        for name in doubt.subject_here
    ) or (around.is_here(claim, words.start) and _SO_MANY.search(around.before(claim, words.start)))
    return "it is told of its projects" if is_of_them else ""
