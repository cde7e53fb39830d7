"""The sentences that tell who gives and who receives, as patterns of a skeleton.

`<P>` stands for a provider, `<R>` for a recipient, `<W>` and `<V>` for partners, `<n>` for a name
of any kind and `#` for an amount; `<P!>` is an adjective. Words in braces are those of a group of
`data/role_words.csv` or a part that `roles` knows.
"""

from factcheck.claims.scenes.owing_rows import OWING
from factcheck.claims.scenes.teller_rows import TELLERS

ROWS: tuple[tuple[str, str, str], ...] = (
    *OWING,
    ("gives", " ", r"<P> {aux}(?!grants (?:of|worth|in)\b){give-verb}\b{no-other-sense}"),
    (
        "is-giving",
        " ",
        (
            r"<P> (?:is|are|was|were) {few1}{giving}\b{no-other-sense}"
            r"(?:(?: [^,;:<]{1,60}? to)? <R>(?!'))?"
        ),
    ),
    ("gives-past-an-aside", ", ", r"<P>{aside} {aux}(?!g[ai]ve){give-verb}\b{no-other-sense}"),
    ("has-given", " given", r"<P>{aside}? (?:has|have|had) {few2}given\b(?! <\d+>[!@]?')(?: <R>)?"),
    (
        "given-to",
        " given ",
        r"\b(?:countries|nations|states|borrowers|they) ha(?:ve|d) (?:since |already )?given <R>",
    ),
    ("says-it-gave", " it ", r"<P> {few1}{say-verb} (?:that )?it {aux}(?:given|{give-verb})\b"),
    ("paid-with", " paid for ", r"<P> {aux}paid for [^,;:#]{0,50} with (?:an? )?{give-noun}\b"),
    (
        "pays-for",
        " pay| paid| foot| picked up ",
        (
            r"(?<!\bto )<P> {aux}(?:will |would |is to )?(?:pa(?:ys?|id)|foot(?:s|ed)?|picked up) "
            r"(?:for (?:the|it)\b|(?:the )?{few2}bill\b)"
        ),
    ),
    (
        "signs-to-give",
        ">! ",
        r"<P!> {few1}{body} {aux}(?:signed|agreed|undertook)[^,;:<]{0,40} to {give-infinitive}\b",
    ),
    (
        "it-was-who",
        "it ",
        (
            r"\bit (?:was|is) <P>(?:,? (?:rather than|and not|not) [^\s,;]+)?,? (?:that|which|who) "
            r"{aux}{give-verb}\b"
        ),
    ),
    (
        "is-creditor",
        "creditor|lender|donor|financier",
        (
            r"<P> (?:is|was|remains|remained|became) <R>'s? {few2}"
            r"(?:creditor|lender|donor|financier)\b"
        ),
    ),
    (
        "who-gives",
        ", wh",
        (
            r"<P>, wh(?:ich|o) (?:according to <\d+> )?{aux}{give-verb}\b[^,;:]{0,40}?"
            r"\b(?:the (?:country|government|nation|region)|it|them)\b"
        ),
    ),
    ("to-whom", ", to wh", r"<R>, to (?:which|whom) <P> {aux}{give-verb}\b"),
    (
        "gives-as",
        ">! ",
        r"<P!> (?!{few1}{body} (?:is|are|was|were|ha(?:s|ve|d) been) ){few4}{give-verb}\b",
    ),
    ("gives-of", "'", r"<P>'s? {few1}{bodies} {aux}(?!g[ai]ve){give-verb}\b{no-other-sense}"),
    (
        "gives-for-works-in",
        " in ",
        (
            r"(?:{will}{give-infinitive}|\b{give-verb}) [^;:<]{0,80} "
            r"(?:projects|plants|roads|railways|schemes) in <R>(?!')"
        ),
    ),
    (
        "will-give-of",
        "'",
        r"<P>'s? (?:{body} and )?{few1}{bodies} {will}{give-infinitive}\b{no-other-sense}",
    ),
    ("will-give", " ", r"<P> {will}{give-infinitive}\b{no-other-sense}(?: <R>)?"),
    (
        "puts-into",
        " into ",
        (
            r"<P> (?:{will}|{aux})(?:puts?|pours?|poured|invests?|invested) {few2}#[^,;:#<]{0,20} "
            r"into (?:[^,;:<]{1,60} in )?<R>(?!')"
        ),
    ),
    ("invests-in", "invest", r"\binvest(?:s|ed)? # in <R>(?!')"),
    (
        "leaves-with",
        " with <",
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
    (
        "hands-over-goods",
        " to ",
        r"(?:<P> (?:{will}|{aux}))?\b{hand-over} (?:over )?{few2}#{goods} to <R>(?!')",
    ),
    ("goods-handed-over", " to ", r"#{goods},? (?:that (?:it|they) )?{handed} to <R>(?!')"),
    (
        "buys-goods",
        " from ",
        r"(?:<R> (?:{will}|{aux}))?\b{buy} {few2}#{goods} from <P>(?!')",
    ),
    ("goods-bought", " from ", r"#{goods},? (?:that (?:it|they) )?{bought} from <P>(?!')"),
    (
        "supplies-to",
        " to ",
        r"<P>'s? {few2}(?:supplies|deliveries|shipments) (?:of [a-z ]{2,20} )?to <R>(?!')",
    ),
    ("lends-straight", " <", r"\b(?:to|will|would) {give-infinitive} <R> {few3}#"),
    ("gives-straight", " <", r"\b{give-verb}{no-other-sense} <R>"),
    ("brings-straight", "bring|brought", r"\b(?:brings?|brought) <R> #"),
    (
        "signs-with",
        " with <| with the <",
        (
            r"\b(?:signed|signs|concluded|struck|deals|accords|agreements|memoranda)\b"
            r"(?:(?! with <)[^,;:]){0,60} with <W>(?!')"
        ),
    ),
    (
        "both-sign",
        " sign| inked| struck",
        r"<W> and <V> {aux}(?:jointly )?(?:signed|sign|inked|struck)\b",
    ),
    (
        "signs-a-grant",
        " signed ",
        r"<W>(?: has| had| have)? signed (?:a|an|the|its) (?:#[^,;:<#]{0,10} )?grants?\b",
    ),
    (
        "giving-to",
        " to ",
        r"\b{give-noun}\b(?:(?!\bto <){no-owing}{no-turning}[^,;:]){0,40} to <R>",
    ),
    ("given-by", " by ", r"\b{give-verb} {few3}by <P>"),
    ("giving-of", " to ", r"\b{give-noun} of <P> to <R>(?!')"),
    ("giving-by", " by ", r"\b{give-noun} by <P>(?!')"),
    (
        "giver's",
        "'",
        r"<P>'s? (?!#){no-count}(?!{few4}{source-of} ){few4}{steady-give-noun}\b{no-office}",
    ),
    (
        "whose-source",
        "source|provider|supplier|creditor|lender|donor|financier|benefactor",
        (
            r"<R>'s? {few2}(?:[a-z]+est|main|top|leading|chief|principal) {few2}"
            r"(?:{source-of} {few2}{give-noun}|creditor|lender|donor|financier|benefactor)\b"
        ),
    ),
    ("giver's-portfolio", "portfolio in ", r"<P>'s? {few3}portfolio in <R>"),
    ("whose-investment", "investment", r"<P>'s? {few1}investments? in <R>"),
    ("makes-investment", " made ", r"<P> {aux}made {few2}#[^,;:#<]{0,30} investments? in <R>"),
    (
        "lender's-loan",
        "'",
        r"<P>'s? {no-count}{few3}{loan-noun}\b(?! from)(?=[^;:]{0,40}\b(?:to|for) (?!\d))",
    ),
    ("bank's-loan", "'", r"<P>'s? (?!#){few2}{loan-noun} of {few2}#"),
    (
        "loans-of-bank",
        " of ",
        r"{loan-noun} of (?:the )?<P>(?= (?:for|to)\b|[,.;])",
    ),
    (
        "signs-loans",
        " signed | approved | arranged ",
        r"<P> {aux}(?:signed|approved|arranged) (?:#|two|three|several) {few1}{loan-noun}\b",
    ),
    (
        "took-part",
        " which ",
        (
            r"\b(?:syndicate|consortium|group) (?:of|in) which <P> "
            r"(?:took part|(?:is|was) a member),? {aux}{give-verb}\b"
        ),
    ),
    ("is-told-to-give", "ing #", r"(?:has|had|have|sees|saw|puts) <P> {giving} #"),
    ("gift-of", ">!", r"\b(?:gift|grant|donation|present) of (?:the )?<P!> government\b"),
    (
        "given-so-much-by",
        " by ",
        r"\b{give-noun} (?:of|worth) {few2}#(?: in [a-z]+)? by (?:the )?<P>",
    ),
    ("giver-adjective", ">!", r"<P!> (?:(?!<)\S+ ){0,4}?{give-noun}\b{no-office}"),
    ("takes", " ", r"<R> {able}{take-verb}\b(?! (?:going|under ?way|started|off|ready)\b)"),
    ("takes-as", ">! ", r"<R!> {few1}{body} {able}{take-verb} {few2}#"),
    ("takes-of", "'", r"<R>'s? {few2}{body} {able}{take-verb} {few2}#"),
    ("takes-a-loan", " ", r"<R> {aux}t(?:ook|aken?|akes) {few3}{loan-noun} (?:of|worth) {few2}#"),
    ("takes-a-sum", " from", r"<R> (?:has |have |had )?t(?:ook|aken?|akes) #[^,;:#]{0,40} from\b"),
    ("lender-to", "lender|creditor|donor", r"\b(?:lender|creditor|donor)s? to <R>"),
    (
        "takes-next",
        " ",
        r"\b{take-verb}\b[^;:]{0,60}?#[^;:#]{0,30}?(?:,|,? and) <R> {few2}{give-noun} of {few1}#",
    ),
    ("is-given", " ", r"<R> {few2}(?:was|were|been|is|are) {few1}{given-verb}\b(?! as\b)"),
    ("takes-from", " from ", r"\b{take-verb}\b(?:{no-study}[^;:]){0,70}? from <P>"),
    ("borrowing-from", "borrowing", r"\bborrowings?\b(?:(?!\bfrom <)[^,;:#]){0,40} from <P>"),
    (
        "came-from",
        " from ",
        (
            r"#(?: in {give-noun})? (?:was |has |had )?c(?:a|o)mes? (?:to <R> )?"
            r"from (?:(?:lenders|banks|donors) (?:in|of) )?<P>"
        ),
    ),
    ("giving-from", " from ", r"\b{give-noun}\b(?:(?!\bfrom <)[^,;:]){0,40} from <P>"),
    *TELLERS,
)
"""Rule, what a sentence must contain for it to be worth trying (one of several, parted by a bar),
and the pattern."""

OF_LENDERS = frozenset({"bank's-loan", "loans-of-bank", "signs-loans"})
"""The rules whose words fit as well who has borrowed: "Kenya's loan of $2 billion"."""
