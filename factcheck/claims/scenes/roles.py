"""Who gives, who receives, who says so: patterns over a sentence with its names numbered.

"What Pakistan owes China was put at $67 billion by AidData" is read as
"what <0> owes <1> was put at # by <2>". A row adds a way of saying it; a test with its own
example stands beside each row; the words are in `data/role_words.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.claims.scenes.role_rows import OF_LENDERS, ROWS
from factcheck.claims.scenes.skeleton import is_a_source, only_keeps_figures, skeleton_of
from factcheck.claims.scenes.teller_rows import OF_ITS_OWN
from factcheck.claims.scenes.words import ONLY_JOINS, OWED_THANKS
from factcheck.model import Mention, Role, Span
from factcheck.reference import Index, NameHit
from factcheck.tables import rows

_FEW = r"(?:[^\s,;:<]+ |<\d+>! ){0,%d}?"

_ABLE = r"(?:(?:was able to|managed to|to have|could|has|have|had|also|will|would) )*"
_AUXILIARIES = (
    r"(?:(?:has|have|had|also|alone|itself|since|already|still|formally|newly|reportedly|by now"
    r"|so far|to date) )*"
)
_AS_IS_SAID = r"(?:(?:so |as )?we are (?:often )?told|(?:so )?it is said|they say)"

_ROLES: dict[str, Role] = {
    "P": "provider",
    "R": "recipient",
    "A": "attribution",
    "W": "partner",
    "V": "partner",
}
_BANKS = frozenset(("bank", "fund", "eximbank", "agency"))
_SPEAKERS = frozenset({"organisation", "person", "programme"})
_NAME = re.compile(r"<([PRAWV])(!{0,2})>")
_BRACES = re.compile(r"\{([a-z][\w-]*)\}")
_OPTIONAL = re.compile(r"\(\?:[^()]*\)[?*]|\(\?:[^()]*\|[^()]*\)")
"""What a row does without: what may be missing, and what stands beside something else."""
_FIXED = {
    "no-turning": r"(?!<\d+>[!@]? (?:went|turned|looked|appealed|applied) to <)",
    "pay-back": (
        r"(?:(?:ha(?:s|ve|d)|is|are|was|were|due|obliged|required|bound) to "
        r"(?:pay|return(?= [^,;:<]{0,12}#))"
        r"|to repay|(?:will|would|must|should|shall|may) (?:therefore |then |[a-z]+ly )?repay"
        r"|repa(?:ys|id))"
    ),
    "goods": (
        r"(?! (?:in|of|for|as|at|worth|to|from|on|by|with)\b)"
        r"(?! (?:[a-z-]+ ){0,2}(?:stakes?|shares?|bonds?|assets?|business|company|firm|unit|deals?"
        r"|contracts?|packages?|debts?)\b) [^,;:#<]{2,60}"
    ),
    "still": r"(?: now| still| currently| alone| itself| themselves| already| also)",
    "some": r"(?:(?:about|around|some|over|nearly|almost|roughly|only|just) )?",
    "will": (
        r"(?:(?:is|are) (?:set |due |ready |expected )?to |will |would |(?:has |have |had )?"
        r"(?:agreed|offered|promised|pledged|planned|plans|intends|wants) to )"
    ),
    "body": r"(?:banks?|lenders?|borrowers?|companies|firms|institutions|government|state)",
    "bodies": "(?:banks|lenders|companies|firms|institutions)",
    "share-of": "(?:shares?|parts?|portions?|slices?)",
    "source-of": "(?:sources?|providers?|suppliers?) of",
    "no-office": r"(?! (?:minist|secretar|department|committee|bill\b|team\b))",
    "no-other-sense": (
        r"(?! <\d+>[!@]?'s? (?:[^,;:#<]{1,30} (?:as|at) |[^,;:]{1,90} as (?:[a-z]+ ){0,2}?#))"
        r"(?! (?:[a-z]+ )?(?:years|months|weeks|days|decades|hours|time)\b)"
        r"(?! the (?:(?:[a-z]+|<\d+>) ){1,6}(?:on # )?as (?:[a-z]+ )?#)"
        r"(?! (?:an?|its|their) (?:[a-z]+ ){0,2}?(?:rebuttal|statement|denial|correction|reply"
        r"|warning|report|communiqu[e\u00e9]|notice|tender|permit|licen[cs]e|visas?)\b)"
    ),
    "of-whose": r"(?:(?:the )?<\d+>(?:-based)? (?=[a-z<]))?",
    "no-thanks": f"(?!{OWED_THANKS})",
    "aux": _AUXILIARIES,
    "able": _ABLE,
    "tail": "(?:[^,;:<]{0,40} to )",
}
"""Parts of patterns that no group of words goes into."""
_DEBT_TO = "debt-to"
_PLAIN_WORD = re.compile(r"[a-z]+")


class RoleHit(NamedTuple):
    """A name with its role, the words that gave it and the rule that read them."""

    role: Role
    words: Span
    rule: str


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """Give the words of each group of `data/role_words.csv`."""
    groups: dict[str, list[str]] = {}
    for line in rows("role_words"):
        groups.setdefault(line["group"], []).append(line["words"])
    return {name: tuple(words) for name, words in groups.items()}


def words_of_group(name: str) -> tuple[str, ...]:
    """Give the words of a group, such as the nouns of owing (`owe-noun`)."""
    return _groups()[name]


class _Way(NamedTuple):
    """A row: its rule, the letters and, by groups, the words of which it needs one, its pattern."""

    rule: str
    letters: frozenset[str]
    words: tuple[frozenset[str], ...]
    row: str


@cache
def _ways() -> tuple[_Way, ...]:
    """Give the rows with what each must find."""
    return tuple(
        _Way(rule, frozenset(letters.split("|")), _needed(row), row) for rule, letters, row in ROWS
    )


@cache
def _letters() -> frozenset[str]:
    """Give all the letters of which rows need some."""
    return frozenset(part for way in _ways() for part in way.letters)


@cache
def _ways_by_need() -> dict[str, tuple[int, ...]]:
    """Give the positions of the rows by the words of their first group, or by their letters."""
    found: dict[str, tuple[int, ...]] = {}
    for at, way in enumerate(_ways()):
        for need in way.words[0] if way.words else way.letters:
            found[need] = (*found.get(need, ()), at)
    return found


def _needed(row: str) -> tuple[frozenset[str], ...]:
    """Give the words of which a sentence must hold one, for each group that a row must find."""
    groups = (name for name in _BRACES.findall(_OPTIONAL.sub("", row)) if name in _groups())
    return tuple(frozenset(words.split()[0] for words in _groups()[name]) for name in groups)


@cache
def _parts() -> dict[str, str]:
    """Give what stands in braces in the patterns: groups of `data/role_words.csv`, gaps."""
    parts = {name: f"(?:{'|'.join(map(re.escape, words))})" for name, words in _groups().items()}
    parts["give-verb"] += (
        r"(?! (?:an? |its |their |the )?(?:[a-z]+ )?orders?\b)"  # "placed an order"
    )
    parts |= _FIXED | {f"few{number}": _FEW % number for number in range(1, 7)}
    counts = "|".join(map(re.escape, _groups()["say-noun"]))
    parts["no-count"] = rf"(?!(?:[^ ]+ ){{0,2}}(?:{counts})\b)"
    parts["no-study"] = rf"(?!\b(?:{counts}|scholars|economists|experts|authors)\b)"
    owing = "|".join(map(re.escape, _groups()["owe-noun"]))
    parts["no-owing"] = rf"(?!\b(?:{owing}) to <)"
    says = parts["say-verb"]
    parts["aside"] = (
        rf"(?:, (?:(?:the|an?|its|wh(?:o|ose|ich)) [^,;:]{{1,60}}|{ONLY_JOINS}|{_AS_IS_SAID}"
        rf"|<\d+>[!@]? {says}),)"
    )
    held = "|".join(map(re.escape, _groups()["hold-debt"]))
    parts["held"] = rf"(?:{parts['share-of']} of (?:[a-z]+ ){{0,3}}|\b(?:{held})\b[^;:]{{0,80}})"
    holder = rf"(?:'s (?:[a-z]+ ){{0,2}}{parts['share-of']}| (?:{held}))"
    parts["to-be-held"] = rf"[^;:#]{{0,40}} <\d+>{holder}\b"
    return parts


@cache
def _pattern(row: str) -> re.Pattern[str]:
    filled = _BRACES.sub(lambda found: _parts()[found[1]], row)
    return re.compile(_NAME.sub(_name_pattern, filled.replace(r"<\d+>", r"<\d+>[!@]?")))


def _name_pattern(found: re.Match[str]) -> str:
    kind = {"!": "!", "!!": "@", "": "[!@]?"}[found[2]]
    return rf"(?:the )?<(?P<{found[1]}>\d+)>{kind}"


def read_roles(
    text: str, span: Span, names: Sequence[NameHit], mentions: Sequence[Mention], index: Index
) -> dict[int, list[RoleHit]]:
    """Give the roles of a sentence's names, by their position in `names`."""
    roles: dict[int, list[RoleHit]] = {}
    if not names:
        return roles
    skeleton = skeleton_of(text, span, names, mentions, index)
    for rule, _, _, row in _likely(skeleton.text):
        for found in _pattern(row).finditer(skeleton.text):
            if rule == _DEBT_TO and _is_held(skeleton.text, found.start(), found.end()):
                continue
            words = Span(skeleton.offsets[found.start()], skeleton.offsets[found.end() - 1] + 1)
            for letter, number in found.groupdict().items():
                if number is None:
                    continue
                name = int(number)
                role = _role(letter, rule, names[name].entity, index)
                if _can_be(role, names[name].entity, rule, index):
                    roles.setdefault(name, []).append(RoleHit(role, words, rule))
    return roles


def _likely(skeleton: str) -> Iterator[_Way]:
    """Yield the rows of which a sentence has the letters and the words that they need."""
    letters = frozenset(part for part in _letters() if part in skeleton)
    words = frozenset(_PLAIN_WORD.findall(skeleton))
    places = {at for need in (*letters, *words) for at in _ways_by_need().get(need, ())}
    for at in sorted(places):
        way = _ways()[at]
        if not (letters.isdisjoint(way.letters) or any(map(words.isdisjoint, way.words))):
            yield way


def _is_held(text: str, start: int, end: int) -> bool:
    """Whether a debt "to" somebody is told of who holds it: "the largest share of debt to Kenya".

    Loosely worded, it is then what is owed by whom "to" names.
    """
    return bool(
        _pattern(r"{held}$").search(text, 0, start) or _pattern("{to-be-held}").match(text, end)
    )


def _role(letter: str, rule: str, entity: str, index: Index) -> Role:
    """Give the role of a name; who publishes figures has no debts: "AidData's $385bn of debt".

    Nor does one who only keeps figures lend: "AidData's commitments amount to $841 billion".
    """
    if letter == "P" and only_keeps_figures(entity, index):
        return "attribution"
    is_owner = rule == "owner-of-debt" and index.entities[entity].kind == "organisation"
    tells = is_owner and entity in index.publishers and entity not in index.providers
    return "attribution" if tells else _ROLES[letter]


def _can_be(role: Role, entity: str, rule: str, index: Index) -> bool:
    """Whether somebody may have a role by a rule: only who lends has loans of its own."""
    if rule in OF_LENDERS:
        return _lends(entity, index)
    return role != "attribution" or _can_speak(entity, rule, index)


def _lends(entity: str, index: Index) -> bool:
    """Whether an organisation gives money by figures, or is a bank or a fund by its name."""
    who = index.entities[entity]
    if who.kind != "organisation":
        return False
    names = f"{who.name} {' '.join(who.aliases)}".lower().split()
    return entity in index.providers or not _BANKS.isdisjoint(names)


def _can_speak(entity_id: str, rule: str, index: Index) -> bool:
    """Whether an entity can be a source; a programme is one only as an edition of a publisher.

    Who publishes nothing, and is what figures are of, tells its own by having them.
    """
    entity = index.entities[entity_id]
    if rule in OF_ITS_OWN and entity_id not in index.publishers and index.measures_about(entity_id):
        return False
    if entity.kind == "programme":
        return is_a_source(entity_id, index)
    return entity.kind in _SPEAKERS
