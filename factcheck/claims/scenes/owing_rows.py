"""The sentences that tell who owes whom, and who pays back, as patterns: see `role_rows`."""

OWING: tuple[tuple[str, str, str], ...] = (
    ("owes-as", ">! ", r"<R!> {few2}ow(?:es?|ed|ing) {no-thanks}(?:to )?{tail}?<P>"),
    (
        "owes",
        " ow",
        r"<R>(?:{aside}|{still})? ow(?:es?|ed|ing) {no-thanks}(?:to )?{tail}?<P>",
    ),
    (
        "owes-those-in",
        " ow",
        (
            r"<R>(?: lenders| banks)?{still}? ow(?:es?|ed|ing) "
            r"(?:borrowers|lenders|creditors|banks) (?:in|of) <P>"
        ),
    ),
    (
        "ends-owing",
        " owing ",
        r"<R> (?:closed|ended|finished|began|entered|left|started) [^,;:<]{1,40} owing <P>",
    ),
    (
        "owes-whom",
        " ow",
        r"\b(?:country|government|nation|state|it|they) (?:now |still )?ow(?:es?|ed) <P>",
    ),
    (
        "owes-it",
        " ow",
        (
            r"<R>(?: as (?:its|the|their) {few3}(?:creditor|lender))?(?:,? (?:which|who|that))?"
            r"{still}? ow(?:es?|ed) {no-thanks}(?:it|them)\b"
        ),
    ),
    (
        "who-owes",
        " ow",
        (
            r"<R>{still}? ow(?:es?|ed) {no-thanks}"
            r"(?:to (?:foreign|external|outside|its|other) |a |the |all |some |more |about |those "
            r"|these |{few2}#)"
        ),
    ),
    ("owed-to", "owed ", r"owed (?:by <R> )?to <P>"),
    ("owed-by-whom", "owed by ", r"\bowed by <R>"),
    ("owed-so-much-by", "owed ", r"\bowed {few2}#(?:(?! by )[^,;:#<]){0,30} by <R>(?!')"),
    ("owed-by", "owed ", r"owed (?:to )?<P> by <R>"),
    ("is-owed", " owed", r"<P>(?: in <\d+>)? (?:is|are|was|were) (?:still |now )?owed"),
    (
        "debt-of-whom",
        " to ",
        r"{owe-noun}[^\w<]{0,2} (?:of {few2}#,? )?{few1}(?:of|from|by) <R> to (?:<P>|(?!#))",
    ),
    ("debt-to", " to ", r"{owe-noun} {few3}to <P>(?!'s (?:[a-z]+ )?<)"),
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
    ("pays-back", " pay| return| repa", r"<R>,? {few3}{pay-back}(?: back)? (?:{tail}|to )?<P>"),
    (
        "hands-over",
        " hand | pay ",
        (
            r"<R>{aside}? (?:(?:(?:will |would )?ha(?:s|ve|d) to|must|is to) (?:hand|pay)"
            r"|(?:should|will|would) pay) (?:over )?(?:#[^,;:<#]{0,20} to )?<P>"
        ),
    ),
    (
        "who-pays-back",
        " to repay| to pay back| to return ",
        (
            r"<R>,? (?:(?:will |would )?ha(?:s|ve|d)|is|are|was|were) to "
            r"(?:repay\b|pay back\b|return (?!to\b|as\b|from\b|home\b))"
        ),
    ),
)
"""Rule, what a sentence must contain, and the pattern, as in `role_rows`."""
