"""Who gives, who receives, who says so: patterns over a sentence with its names numbered.

"What Pakistan owes China was put at $67 billion by AidData" is read as
"what <0> owes <1> was put at # by <2>". A row adds a way of saying it; a test with its own
example stands beside each row; the words are in `data/role_words.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.claims.scenes.skeleton import is_a_source, skeleton_of
from factcheck.claims.scenes.words import ONLY_JOINS
from factcheck.model import Mention, Role, Span
from factcheck.reference import Index, NameHit
from factcheck.tables import rows

_FEW = r"(?:[^\s,;:<]+ |<\d+>! ){0,%d}?"

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("owes-as", ">! ", r"<R!> {few2}ow(?:es?|ed|ing) (?:to )?{tail}?<P>"),
    ("owes", " ow", r"<R>{still}? ow(?:es?|ed|ing) (?:to )?{tail}?<P>"),
    (
        "owes-whom",
        " ow",
        r"\b(?:country|government|nation|state|it|they) (?:now |still )?ow(?:es?|ed) <P>",
    ),
    (
        "who-owes",
        " ow",
        (
            r"<R>{still}? ow(?:es?|ed) "
            r"(?:a |the |all |some |more |about |those |these |them\b|it\b|{few2}#)"
        ),
    ),
    ("owed-to", "owed ", r"owed (?:by <R> )?to <P>"),
    ("owed-by-whom", "owed by ", r"\bowed by <R>"),
    ("owed-by", "owed ", r"owed (?:to )?<P> by <R>"),
    ("is-owed", " owed", r"<P>(?: in <\d+>)? (?:is|are|was|were) (?:still |now )?owed"),
    ("debt-to", " to ", r"{owe-noun} {few3}to <P>"),
    (
        "owner-of-debt",
        "'",
        r"<R>'s? (?!{few2}{share-of} of\b){no-count}{few5}{owe-noun}\b(?! claims?\b)",
    ),
    ("claims-on", " claim", r"<P>(?:'s)? {few3}claims? (?:on|against) <R>"),
    ("claims-on-whom", "claims on ", r"\bclaims on <R>"),
    (
        "has-debt",
        " ",
        (
            r"<R>(?: itself| alone)? (?:has|had|carries|carried|bears|bore|faces|faced) "
            r"{few3}{owe-noun} (?:of|worth)\b"
        ),
    ),
    ("pays-back", "pa", r"<R>,? {few3}{pay-back}(?: back)? (?:{tail}|to )?<P>"),
    (
        "who-pays-back",
        "pa",
        r"<R>,? (?:(?:will |would )?ha(?:s|ve|d)|is|are|was|were) to (?:repay|pay back|return)\b",
    ),
    ("gives", " ", r"<P> {aux}{give-verb}\b{no-telling}"),
    ("gives-past-an-aside", ", ", r"<P>{aside} {aux}(?!g[ai]ve){give-verb}\b{no-telling}"),
    ("has-given", " given", r"<P>{aside}? (?:has|have|had) {few2}given\b(?! <\d+>[!@]?')(?: <R>)?"),
    ("says-it-gave", " it ", r"<P> {few1}{say-verb} (?:that )?it {aux}(?:given|{give-verb})\b"),
    ("paid-with", " paid for ", r"<P> {aux}paid for [^,;:#]{0,50} with (?:an? )?{give-noun}\b"),
    (
        "who-gives",
        ", wh",
        (
            r"<P>, wh(?:ich|o) (?:according to <\d+> )?{aux}{give-verb}\b[^,;:]{0,40}?"
            r"\b(?:the (?:country|government|nation|region)|it|them)\b"
        ),
    ),
    ("to-whom", ", to wh", r"<R>, to (?:which|whom) <P> {aux}{give-verb}\b"),
    ("gives-as", ">! ", r"<P!> {few4}{give-verb}\b"),
    ("will-give", " ", r"<P> {will}{give-infinitive}\b{no-telling}(?: <R>)?"),
    (
        "puts-into",
        " into ",
        r"<P> {will}?(?:puts?|pours?|invests?|invested) # into [^,;:<]{0,60} in <R>",
    ),
    (
        "leaves-with",
        " with ",
        r"<P> {aux}(?:left|placed|parked|put) (?:an? )?#[^,;:<#]{0,25} with <\d+>",
    ),
    ("gives-to", " to ", r"\b{give-verb}\b(?:(?!\bto <)[^,;:]){0,60}(?<!# and) to <R>"),
    (
        "to-whom-first",
        "to ",
        (
            r"(?:^|[;.] )to <R>(?:, (?:which|who|whose|the|an?|its) [^;:#]{1,80},)? "
            r"(?:it|they|<\d+>) {aux}{give-verb}\b"
        ),
    ),
    ("gives-straight", " <", r"\b{give-verb}{no-telling} <R>"),
    ("brings-straight", " <", r"\b(?:brings?|brought) <R> #"),
    (
        "signs-with",
        " with ",
        (
            r"\b(?:signed|signs|concluded|struck|deals|accords|agreements|memoranda)\b"
            r"(?:(?! with <)[^,;:]){0,60} with <W>(?!')"
        ),
    ),
    (
        "giving-to",
        " to ",
        r"\b{give-noun}\b(?:(?!\bto <){no-owing}{no-turning}[^,;:]){0,40} to <R>",
    ),
    ("given-by", " by ", r"\b{give-verb} {few3}by <P>"),
    ("giving-by", " by ", r"\b{give-noun} by <P>(?!')"),
    (
        "giver's",
        "'",
        r"<P>'s? (?!#){no-count}(?!{few4}{source-of} ){few4}{steady-give-noun}\b{no-office}",
    ),
    (
        "whose-source",
        "'",
        (
            r"<R>'s? {few2}(?:[a-z]+est|main|top|leading|chief|principal) {few2}"
            r"(?:{source-of} {few2}{give-noun}|creditor|lender|donor|financier|benefactor)\b"
        ),
    ),
    ("giver's-portfolio", " in ", r"<P>'s? {few3}portfolio in <R>"),
    (
        "lender's-loan",
        "'",
        r"<P>'s? {no-count}{few3}{loan-noun}\b(?! from)(?=[^;:]{0,40}\b(?:to|for) )",
    ),
    ("giver-adjective", ">!", r"<P!> (?:(?!<)\S+ ){0,4}?{give-noun}\b{no-office}"),
    ("takes", " ", r"<R> {able}{take-verb}\b(?! (?:going|under ?way|started|off|ready)\b)"),
    ("takes-as", ">! ", r"<R!> {few1}{body} {able}{take-verb} {few2}#"),
    ("takes-of", "'", r"<R>'s? {few1}{body} {able}{take-verb} {few2}#"),
    ("takes-a-sum", " from", r"<R> (?:has |have |had )?t(?:ook|aken?|akes) #[^,;:#]{0,40} from\b"),
    ("lender-to", " to ", r"\b(?:lender|creditor|donor)s? to <R>"),
    (
        "takes-next",
        " ",
        r"\b{take-verb}\b[^;:]{0,60}?#[^;:#]{0,30}?(?:,|,? and) <R> {few2}{give-noun} of {few1}#",
    ),
    ("is-given", " ", r"<R> {few2}(?:was|were|been|is|are) {few1}{given-verb}\b(?! as\b)"),
    ("takes-from", " from ", r"\b{take-verb}\b(?:{no-study}[^;:]){0,70}? from <P>"),
    ("giving-from", " from ", r"\b{give-noun}\b(?:(?!\bfrom <)[^,;:]){0,40} from <P>"),
    ("citing", "ing ", r"\b(?:citing|quoting) {of-whose}{few6}<A>"),
    ("according-to", "according to ", r"according to {of-whose}{few6}<A>"),
    (
        "says",
        ">",
        (
            r"<A>(?:'?s? {few3}{say-noun})?(?:, (?:who|which|whose|with) [^,;:]{1,60})?,? "
            r"(?:now |also |has |have |itself )*{say-verb}\b(?! (?:the )?<\d+>[!@]?(?:[,.;]|$))"
        ),
    ),
    ("source's-figures", "'", r"<A>'s? {few3}{say-noun}\b"),
    ("figures-of", " <", r"{say-noun} {few2}(?:by|from|of|at) {of-whose}{few2}<A>"),
    ("put-by", "by ", r"{put-verb} [^;:]{0,70}?by <A>"),
    ("said-by", ", ", r", {say-verb} <A>"),
    ("printed-in", " in ", r"\b(?:printed|published|carried) in <A>"),
    ("in-source", ">@", r"\b(?:in|by|per|from) {few1}<A!!>"),
)
"""Rule, what a sentence must contain for it to be worth trying, and the pattern."""

_ABLE = r"(?:(?:was able to|managed to|could|has|have|had|also|will|would) )*"
_AUXILIARIES = r"(?:(?:has|have|had|also|alone|itself|since|already|still|formally|reportedly) )*"

_ROLES: dict[str, Role] = {
    "P": "provider",
    "R": "recipient",
    "A": "attribution",
    "W": "partner",
}
_SPEAKERS = frozenset({"organisation", "person", "programme"})
_NAME = re.compile(r"<([PRAW])(!{0,2})>")
_BRACES = re.compile(r"\{([a-z][\w-]*)\}")
_OPTIONAL = re.compile(r"\(\?:[^()]*\)[?*]|\(\?:[^()]*\|[^()]*\)")
"""What a row does without: what may be missing, and what stands beside something else."""
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


@cache
def _ways() -> tuple[tuple[str, str, tuple[frozenset[str], ...], str], ...]:
    """Give the rows with the groups of which each must find a word."""
    return tuple((rule, needs, _needed(row), row) for rule, needs, row in _ROWS)


def _needed(row: str) -> tuple[frozenset[str], ...]:
    """Give the words of which a sentence must hold one, for each group that a row must find."""
    groups = (name for name in _BRACES.findall(_OPTIONAL.sub("", row)) if name in _groups())
    return tuple(frozenset(words.split()[0] for words in _groups()[name]) for name in groups)


@cache
def _parts() -> dict[str, str]:
    """Give what stands in braces in the patterns: groups of `data/role_words.csv`, gaps."""
    parts = {name: f"(?:{'|'.join(map(re.escape, words))})" for name, words in _groups().items()}
    parts |= {f"few{number}": _FEW % number for number in range(1, 7)}
    counts = "|".join(map(re.escape, _groups()["say-noun"]))
    parts["no-count"] = rf"(?!(?:[^ ]+ ){{0,2}}(?:{counts})\b)"
    parts["no-study"] = rf"(?!\b(?:{counts}|scholars|economists|experts|authors)\b)"
    owing = "|".join(map(re.escape, _groups()["owe-noun"]))
    parts["no-owing"] = rf"(?!\b(?:{owing}) to <)"
    parts["aside"] = rf"(?:, (?:(?:the|an?|its) [^,;:]{{1,60}}|{ONLY_JOINS}),)"
    parts["no-turning"] = r"(?!<\d+>[!@]? (?:went|turned|looked|appealed|applied) to <)"
    parts["pay-back"] = (
        r"(?:(?:ha(?:s|ve|d)|is|are|was|were|due|obliged|required|bound) to (?:pay|return)"
        r"|to repay|(?:will|would|must|should|shall|may) repay|repa(?:ys|id))"
    )
    parts["still"] = r"(?: now| still| currently| alone| itself| already| also)"
    parts["will"] = (
        r"(?:(?:is|are) (?:set |due |ready )?to |will |would |(?:has |have |had )?"
        r"(?:agreed|offered|promised|pledged|planned|plans|intends|wants) to )"
    )
    parts["body"] = r"(?:banks?|lenders?|borrowers?|companies|firms|institutions|government|state)"
    parts["share-of"] = "(?:shares?|parts?|portions?|slices?)"
    parts["source-of"] = "(?:sources?|providers?|suppliers?) of"
    parts["no-office"] = r"(?! (?:minist|secretar|department|committee|bill\b|team\b))"
    parts["no-telling"] = (
        r"(?! <\d+>[!@]?'s? (?:[^,;:#<]{1,30} (?:as|at) |[^,;:]{1,90} as (?:[a-z]+ ){0,2}?#))"
    )
    parts["of-whose"] = r"(?:(?:the )?<\d+>(?:-based)? (?=[a-z<]))?"
    return parts | {"aux": _AUXILIARIES, "able": _ABLE, "tail": "(?:[^,;:<]{0,40} to )"}


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
    vocabulary = frozenset(_PLAIN_WORD.findall(skeleton.text))
    for rule, needs, needed, row in _ways():
        if needs not in skeleton.text or any(map(vocabulary.isdisjoint, needed)):
            continue
        for found in _pattern(row).finditer(skeleton.text):
            words = Span(skeleton.offsets[found.start()], skeleton.offsets[found.end() - 1] + 1)
            for letter, number in found.groupdict().items():
                if number is None:
                    continue
                name = int(number)
                role = _role(letter, rule, names[name].entity, index)
                if role != "attribution" or _can_speak(names[name].entity, index):
                    roles.setdefault(name, []).append(RoleHit(role, words, rule))
    return roles


def _role(letter: str, rule: str, entity: str, index: Index) -> Role:
    """Give the role of a name; who publishes figures has no debts: "AidData's $385bn of debt"."""
    is_owner = rule == "owner-of-debt" and index.entities[entity].kind == "organisation"
    tells = is_owner and entity in index.publishers and entity not in index.providers
    return "attribution" if tells else _ROLES[letter]


def _can_speak(entity_id: str, index: Index) -> bool:
    """Whether an entity can be a source; a programme is one only as an edition of a publisher."""
    entity = index.entities[entity_id]
    if entity.kind == "programme":
        return is_a_source(entity_id, index)
    return entity.kind in _SPEAKERS
