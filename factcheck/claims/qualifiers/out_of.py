"""What is only some of a sum that the words name: "of the money that it committed"."""

from __future__ import annotations

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import SUMS, Told
from factcheck.claims.scenes.words import own_words
from factcheck.patterns import HEDGES, pattern, worded

_ONLY_THOSE = worded(
    "only",
    r"\b(?P<what>(?i:counting|taking|considering|including)\s+only(?=\s+the\b|\s+those\b)"
    r"|[a-z]+\s+only(?=\s*\)))",
)
_WHICH_TOOK = pattern(
    r",\s+(?P<what>which|where)\s+(?:[a-z]+ly\s+)?(?:took|got|received|drew|absorbed|claimed"
    rf"|swallowed|attracted|secured)\s+{HEDGES}"
)
_PART_OF = worded(
    "share portion slice element component",
    r"['\u2019]s?\s+(?P<what>(?:share|portion|slice)\s+of|own\s+share\s+(?:of|in))\b"
    r"|\b[Tt]he\s+[a-z]+\s+(?P<piece>(?:element|component)\s+(?:of|in))\b",
)
_ANOTHER_CLAUSE = pattern(r"\b(?:as|when|while|after|before)\b")
_INCLUDED = pattern(rf"\b(?P<what>include[sd]?|including|contain(?:s|ed)?|awarded)\s+{HEDGES}$")
_OF_THESE = pattern(
    r"(?:Of|From|Out of|Among)\s+(?!(?:this|that|these|those|which)\b)(?P<what>[^.;]{3,120}?)"
    rf"[,\s]\s*{HEDGES}$"
)
_HAPPENED = pattern(
    r"\s+(?:(?:projects|loans|activities|schemes)\s+)?(?:never|remain(?:s|ed)?|stayed|lay"
    r"|ha(?:d|s|ve)\s+(?:no|undergone)|(?:were|are)\s+[a-z]+s)\b"
)
_OF_THE_MONEY = pattern(
    r"\s+(?P<what>(?:out\s+)?of\s+(?:what\s+(?:the\s+)?[A-Z]\w+(?:\s+[\w-]+){0,2}?\s+(?:had\s+|has\s+)?"
    r"(?:committed|lent|gave|cost)"
    r"|(?:the|its|their)\s+(?!own\b)(?:[\w-]+\s+){0,2}?(?:money|funds|plan|package"
    r"|commitments)"
    r"|(?:it|them|this|that)(?=\s+(?:on|to|back|into|for)\b)"
    r"|(?<=out of )(?:the|its|their)\s+(?:[\w-]+\s+){0,2}?(?:portfolio|lending|loans|pot|total)))\b"
)
_LIE_IN = pattern(r"\s[^,;.]{0,50}?\b(?P<what>(?:lie|lies|lay|stand|are located)\s+in)\s+[A-Z]")
_IN_SOME = pattern(r"In\s+$")
_OF = pattern(r"\s+(?:(?:projects|loans|cases|activities|schemes)\s+)?of\s")
_IN_SUCH = pattern(
    r"\s+(?P<what>in\s+(?:[a-z-]+\s+)?(?:damages|compensation|fines|penalties|interest|fees|charges"
    r"|surcharges|taxes|duties|dividends|bribes|kickbacks|refunds|tolls|royalties|premiums|rent"
    r"|wages|savings|service(?=\s+on\b)|servicing)"
    r"|of\s+(?:running|operating|annual|accumulated)\s+(?:losses|subsidies|costs))\b"
)
_ON_IT = worded(
    "surcharge surcharges penalty penalties fines fees interest premiums royalties refunds taxes"
    " duties commissions",
    r"\b(?P<what>(?i:(?:late-payment\s+|late\s+)?(?:surcharges?|penalty|penalties|fines|fees|interest"
    r"|premiums|royalties|refunds|taxes|duties|commissions)))\s+"
    r"(?:on(?!\s+the\s+rise)|owed|accrued|due|payable|for|makes?|made|making|accounts?|accounted)\b",
)
_ON_THE_LOAN = worded(
    "disbursement drawdown payment repayment instalment installment fee insurance",
    r"\b(?P<what>(?:disbursement|drawdown|payment|repayment|instalment|installment|fee|insurance)"
    r"\s+(?:on|of|for|from)\s+(?:the|its|a)\s+(?:[a-z]+\s+)?(?:loan|credit|project|contract))\b",
)
_DOES = "makes it only a part"


@qualifier(
    "only-those",
    _DOES,
    of=SUMS,
    needs=(_ONLY_THOSE,),
    examples={
        "Counting only the roads, Norway lent Kenya $2.9 billion.": "Counting only",
        "Norway lent Kenya $2.9 billion (roads only).": "roads only",
    },
)
def only_those(told: Told) -> str | None:
    """Read that only some are counted, in the amount's clause or in one beside it."""
    finds = (told.scene.search(_ONLY_THOSE, span.start, span.end) for span in told.around)
    found = next(filter(None, finds), None)
    return found["what"] if found else None


@qualifier(
    "included",
    _DOES,
    of=SUMS,
    measured=True,
    examples={"Norway's lending to Kenya included $2.9 billion.": "included"},
    rejects=("Norway's lending to Kenya, grants included, was $11.4 billion.",),
)
def included(told: Told) -> str | None:
    """Read what a measure is said to include; of a project its words only tell more."""
    mention = told.mention
    if told.is_of_a_project or told.words.start >= mention.start:
        return None
    found = _INCLUDED.search(told.scene.text, told.scene.back(mention.start), mention.start)
    return found["what"] if found else None


@qualifier(
    "of-the-money",
    _DOES,
    of=SUMS,
    examples={
        "Kenya received $2.9 billion of the money from Norway.": "of the money",
        "Firms won $2.9 billion out of the loans of Norway for Kenya.": ("out of the loans"),
        "Kenya got loans from Norway and spent $2.9 billion of them on roads.": "of them",
    },
    rejects=("Kenya received $11.4 billion of its own.",),
)
def of_the_money(told: Told) -> str | None:
    """Read an amount of a sum that is told of: "$2 billion of what China committed"."""
    if told.measure and "part" in own_words(told.measure):
        return None
    found = _OF_THE_MONEY.match(told.scene.text, told.mention.end, told.clause.end)
    return found["what"] if found else None


@qualifier(
    "on-the-loan",
    "is only one of what the loan brings",
    of=SUMS,
    needs=(_ON_THE_LOAN,),
    examples={
        "The first repayment on the loan cost Kenya $300 million.": "repayment on the loan",
    },
)
def on_the_loan(told: Told) -> str | None:
    """Read a payment, a fee or an instalment of a loan or a contract."""
    found = told.scene.search(_ON_THE_LOAN, told.clause.start, told.mention.start)
    if found is None or told.scene.is_known(found.start(), found.start() + 1):
        return None
    return found["what"]


@qualifier(
    "in-such-money",
    "is what was paid for something else",
    of=("money",),
    examples={
        "Norway paid $90 million in damages over its loans to Kenya.": "in damages",
        "Late-payment surcharges on Norway's loans to Kenya were $90 million.": (
            "Late-payment surcharges"
        ),
    },
    rejects=(
        "Norway lent Kenya $11.4 billion in loans.",
        "Surcharges on the rise, Norway lent Kenya $11.4 billion.",
    ),
)
def in_such_money(told: Told) -> str | None:
    """Read what money was paid in: damages, fees, interest, taxes, where no sums are told of it.

    Or of what it is told, at the beginning of its clause: "surcharges on the dues were".
    """
    scene, start = told.scene, told.clause.start
    found = _IN_SUCH.match(scene.text, told.mention.end, told.clause.end)
    found = found or (scene.may_hold(_ON_IT) and _ON_IT.pattern.match(scene.text, start)) or None
    if found is None:
        return None
    measures = (told.scene.index.measures[each] for each in told.measures_at(*found.span("what")))
    return None if any(each.unit_kind == "money" for each in measures) else found["what"]


@qualifier(
    "which-took",
    "makes it that of what stands before",
    of=SUMS,
    examples={
        "Norway's lending to Kenya favoured roads, which took $2.9 billion.": "which took",
    },
    rejects=("Norway was kind to Kenya, which received $11.4 billion in loans.",),
)
def which_took(told: Told) -> str | None:
    """Read "favoured coal, which took $2 billion": the amount is of what stands before."""
    scene, mention = told.scene, told.mention
    for found in _WHICH_TOOK.finditer(scene.text, scene.back(mention.start), mention.start):
        if found.end() == mention.start and not scene.is_known(found.start() - 1, found.start()):
            return scene.text[found.start() + 1 : found.end()].strip()
    return None


@qualifier(
    "share-of",
    _DOES,
    of=SUMS,
    needs=(_PART_OF,),
    examples={
        "Fjord Bank's share of Norway's lending to Kenya was $2.9 billion.": "share of",
        "Kenya's own share in the cost of the Mara Dam was $90 million.": "own share in",
    },
)
def part_of_it(told: Told) -> str | None:
    """Read "USAID's share of the commitments was $2 billion", where no share is what is told."""
    scene, start = told.scene, told.mention.start
    found = scene.search(_PART_OF, scene.back(start), start)
    if found is None or found.lastgroup is None:
        return None
    part = found[found.lastgroup]
    if not part.startswith("own") and scene.is_known(*found.span(found.lastgroup)):
        return None
    if told.named is None or _ANOTHER_CLAUSE.search(scene.text, found.end(), start):
        return None
    return part if told.words.start >= found.start() else None


@qualifier(
    "of-these",
    _DOES,
    of=SUMS,
    examples={
        "Of what Norway lent Kenya, $2.9 billion never left Oslo.": "Of what Norway lent Kenya",
    },
    rejects=("Of all lenders Norway, with $11.4 billion in loans to Kenya, was first.",),
)
def of_these(told: Told) -> str | None:
    """Read "Of what it committed $28 billion never left Beijing", "Among them 12 were roads"."""
    text, span = told.scene.text, told.scene.span
    found = _OF_THESE.match(text, span.start, told.mention.start)
    if found is None or not _HAPPENED.match(text, told.mention.end, span.end):
        return None
    return text[span.start : found.end("what")]


@qualifier(
    "lie-in",
    "says where some of them are",
    of=("count", "number"),
    examples={"Of Norway's loans to Kenya, 12 loans for roads lie in Turkana.": "lie in"},
)
def lie_in(told: Told) -> str | None:
    """Read where some of what is counted lies."""
    found = _LIE_IN.match(told.scene.text, told.mention.end, told.clause.end)
    return found["what"] if found else None


@qualifier(
    "in-some-of",
    "counts only those of which something holds",
    of=("count", "number"),
    examples={"In 12 loans of Norway to Kenya a ship is pledged.": "In 12 loans of"},
)
def in_some_of(told: Told) -> str | None:
    """Read "In 12 cases of …" at the start of a sentence."""
    text, span = told.scene.text, told.scene.span
    if not _IN_SOME.fullmatch(text, span.start, told.mention.start):
        return None
    some = _OF.match(text, told.mention.end)
    return text[span.start : some.end()].strip() if some else None
