"""The sentences that tell who says so, as patterns of a skeleton: see `role_rows`.

`<A>` stands for who tells, `<A!!>` for one who does nothing else.
"""

TELLERS: tuple[tuple[str, str, str], ...] = (
    ("citing", "citing |quoting ", r"\b(?:citing|quoting) {of-whose}{few6}<A>"),
    ("according-to", "according to ", r"according to {of-whose}{few6}<A>"),
    ("according-to-them", "according to ", r"according to <A>(?= <)"),
    (
        "says",
        ">",
        (
            r"<A>(?:'?s? {few3}{say-noun})?(?: (?:released|published|issued|out) {few2}[a-z#]+)?"
            r"(?:, (?:who|which|whose|with|fed by|kept by|citing|reading|(?:looking|going) through)"
            r" [^,;:]{1,60}"
            r"|, (?:an?|in(?: an?)?) [^,;:#]{1,60}|, out [^,;:]{1,30})?,? "
            r"(?:now |also |has |have |had |itself )*{say-verb}\b"
            r"(?! (?:the )?<\d+>[!@]?(?:[,.;]|$))(?! (?:no|nothing|none|less|fewer|little)\b)"
        ),
    ),
    (
        "counts-at-its-seat",
        " in <",
        (
            r"<A> in <\d+> (?:has |had )?"
            r"(?:count(?:s|ed)|f(?:inds|ound)|puts?|estimate[sd]|reckon(?:s|ed))\b"
        ),
    ),
    ("source's-figures", "'", r"<A>'s? {few3}{say-noun}\b"),
    (
        "in-whose-records",
        "data|tracker|tables|statistics",
        (
            r"\bthe <A> {few2}(?:database|dataset|tracker|tables|statistics|data)"
            r"(?: (?:has|had|have|gives?|gave|lists?|listed|holds?|held)\b|,)"
        ),
    ),
    (
        "figures-of",
        " <",
        (
            r"{say-noun} (?!an? (?:deposit|loan|grant|credit|gift)\b){few2}(?:by|from|of|at) "
            r"(?!(?:[a-z]+ )?(?:of|from|at) (?:the )?<\d+>[!@]?, [^;:#]{1,60} and )"
            r"{of-whose}{few2}<A>"
        ),
    ),
    (
        "released-by",
        "by ",
        r"{say-noun},? {few2}(?:released|issued|launched|unveiled|put out) {few3}by {of-whose}<A>",
    ),
    (
        "arrives-at",
        " arrive| get| got | up with ",
        (
            r"<A>(?:, (?:who|which|whose|with) [^,;:]{1,60},)? "
            r"(?:[^,;:#<]{1,60} and |(?:have |has )?(?:gone|went) through [^,;:#]{1,60} and )?"
            r"(?:(?:arrives?|arrived|gets?|got) (?:at|to)|(?:has )?(?:comes?|came) up with) {few2}#"
        ),
    ),
    (
        "gives-for-years",
        " g",
        r"<A> (?:itself |only |still )*(?:gives?|gave) {some}# for (?:the (?:years|period) )?#",
    ),
    ("one-of", "one of ", r"<A>,? (?:quotes |cites |has |had |a )?one of {few2}#"),
    (
        "has-another",
        " ha",
        (
            r"\b(?:while|whereas|but|and|when) <A> (?:itself |only |still )*(?:has|had|have) "
            r"{few2}#(?=[.,;:)]|$)"
        ),
    ),
    (
        "that-it-has",
        " that ",
        (
            r"# that <A> (?:itself |still )*"
            r"(?:has|had|gives|gave|uses|used|prints|printed|carries|carried)\b"
        ),
    ),
    (
        "has-so-much",
        " ha",
        (
            r"(?:^|; )(?:and |(?:at|in|by) (?:the end of )?#,? )?<A>"
            r"(?:'s (?:[a-z]+ ){0,2}reporting)? (?:itself |only |still )*(?:has|had) "
            r"(?:<\d+> [a-z]+ing )?{some}#(?: (?:for|over|in|from|between|under|at|by)\b|[,.;])"
        ),
    ),
    (
        "has-past-an-aside",
        ", ",
        (
            r"(?:^|; )(?:and )?<A>, "
            r"(?:(?:who|which|whose|with) [^,;:#]{1,60}(?:#[^,;:#]{0,30})?|out [^,;:]{1,30}), "
            r"(?:has|had|gives?|gave) {some}#"
            r"(?= (?:for|over|in|from|between|under|at|by)\b|[,.;]|$)"
        ),
    ),
    (
        "gives-it-as",
        " as ",
        r"<A> (?:itself |only |still )*(?:gives|has) [^,;:#]{1,90} as {few1}#",
    ),
    (
        "sees-it-at",
        " see| saw ",
        r"<A> (?:itself |now |still )*(?:sees?|saw) [^,;:]{1,60}? at {few1}#",
    ),
    (
        "on-whose-numbers",
        "on |by |per ",
        r"\b(?:on|by|per) <A> (?:numbers|figures|data|counts?|estimates|statistics)\b(?=[,.;]|$)",
    ),
    (
        "whose-number",
        "number|total|sum",
        (
            r"<A>'s? (?:own )?(?:number|total|sum)\b(?: for [^,;:#<]{1,30},)?(?: which)? "
            r"(?:of|is|was) {few1}#"
        ),
    ),
    ("by-whose-account", " account", r"\bby <A>'s? (?:own )?account\b"),
    ("by-that-of", "by that of ", r"# by that of <A>"),
    ("took-stock", "when ", r"\bwhen <A> [^,;:<#]{1,60}, (?:it|they) (?:has |had )?{say-verb}\b"),
    ("whose-set", " set ", r"<A>'s? {few1}set (?:of figures )?(?:has|had|shows?|gives|puts)\b"),
    ("paper-by", "paper", r"\bpapers? (?:by|from|of) {of-whose}<A>(?! and\b|, <)"),
    ("its-paper", " paper", r"<A>(?:'s?)? (?:(?:new|latest|own|recent) )?papers? {say-verb}\b"),
    ("source-is", "source: ", r"\bsource: <A>"),
    ("worked-out", " work", r"<A> {aux}work(?:ed|s) out that\b"),
    (
        "quotes-whom",
        "quote|cite",
        r"\b(?:quotes?|quoted|cites?|cited) <A> with [^,;:]{0,40}?#",
    ),
    ("reads", " read", r"<A> (?:itself |only |still )*reads? {few2}#"),
    ("per-whom", "per ", r"(?:^|, )per <A>(?=[,.;)]|$)"),
    ("going-by", "going by ", r"\bgoing by {of-whose}<A>"),
    (
        "figures-are-whose",
        "figure|number|sum|count|data|estimate",
        r"\b(?:figures?|numbers?|sums?|counts?|data|estimates?) (?:is|are|was|were) <A>'",
    ),
    ("as-it-sees", "as ", r"\bas <A> (?:sees|saw|tells|told|has|had) it\b"),
    (
        "published-that",
        ":",
        (
            r"<A>(?:, [^,;:#]{1,60},)? {aux}"
            r"(?:published|released|presented|has|gives|gave) (?:the|its|their) [^,;:<#]{1,40}:"
        ),
    ),
    ("put-by", "by ", r"{put-verb} [^;:]{0,70}?by <A>"),
    ("said-by", ", ", r", {say-verb} <A>"),
    (
        "printed-in",
        "printed in |published in |carried in ",
        r"\b(?:printed|published|carried) in <A>",
    ),
    ("in-source", ">@", r"\b(?:in|by|per|from) {few1}<A!!>"),
)
"""Rule, what a sentence must contain, and the pattern, as in `role_rows`."""

OF_ONE_AMOUNT = frozenset(
    (
        "has-another",
        "has-so-much",
        "has-past-an-aside",
        "gives-it-as",
        "that-it-has",
        "whose-number",
        "by-that-of",
        "quotes-whom",
        "reads",
        "arrives-at",
        "gives-for-years",
    )
)
"""The rules of who tells the amount in their words and no other."""

OF_ITS_OWN = frozenset(
    (
        *("figures-of", "has-another", "has-so-much", "has-past-an-aside", "one-of"),
        *("that-it-has", "whose-number"),
    )
)
"""The rules whose words fit as well who has so much of its own: "the beds at Eastmere"."""
