"""The rules of dates: what triggers each, what it reads and what it refuses.

All of them read whatever expression of time stands around the trigger (`reading.mention`).
"""

from __future__ import annotations

from factcheck.rules.dates.declaring import (
    DAY,
    DECADE,
    MONTH,
    PART,
    PLACE,
    SEASON,
    SMALL_MONTH,
    UNIT,
    WHICH,
    YEAR,
    any_of,
    date_rule,
)

date_rule(
    "date-calendar",
    "Read a day or month with its name, alone or in a range.",
    trigger=any_of(
        rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?[\s-])?{MONTH}(?:\b|\d)",
        rf"\b{DAY}(?:, {DAY}){{0,3}},? (?:and|or) (?:the )?{DAY}(?: of)? {MONTH}(?:\b|\d)",
        rf"\b{SMALL_MONTH}[ ./-]{{0,2}}\d{{1,4}}\b",
        rf"\b{SMALL_MONTH} (?:first|second|third|[a-z]{{4,7}}th|twenty|thirty|the)",
        rf"\b\d{{1,4}}(?:st|nd|rd|th)?(?: of| day of)?[ ./-]{SMALL_MONTH}\b",
        rf"\b(?:of|next|in|since|the|last|{YEAR}) (?:march|may)\b",
    ),
    examples={
        "It was signed on 20 April 2015.": {"text": "20 April 2015", "resolved": "2015-04-20"},
        "Work began in Apr. 2015.": {"text": "Apr. 2015", "resolved": "2015-04"},
        "They met on the 5th of March, 2014.": {"resolved": "2014-03-05"},
        "It was signed on 31 June 2021.": {"resolved": None, "flag": "impossible"},
        "It was signed on May 32, 2021.": {"text": "May 32, 2021", "flag": "impossible"},
        "It ran from March 2014 until May 2015.": {
            "kind": "daterange",
            "text": "from March 2014 until May 2015",
            "resolved": "2014-03/2015-05",
        },
    },
    rejects=(
        "May I ask?",
        "This may cost more.",
        "They march on the capital.",
        "Write to march2013@example.com.",
        "It stands at example.org/april-2015 and in jan2015.doc.",
        "They wrote #June4.",
    ),
)


date_rule(
    "date-year",
    "Read a year in digits or words, alone or in a range.",
    trigger=any_of(
        rf"\b{YEAR}\b|\B['\x{{2019}}]\d\d\b|\b\d{{2,4}} (?:AD|CE)\b",
        r"(?i:\bnineteen (?:hundred|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))",
        r"(?i:\b(?:one thousand|year) [a-z]{3,5} hundred|\btwo thousand(?:\b| and))",
        r"(?i:\btwenty (?:ten|eleven|twelve|twenty|[a-z]{3,5}teen))",
    ),
    examples={
        "The loan of 2013 was repaid.": {"text": "2013", "resolved": "2013"},
        "Lending rose between 2000 and 2021.": {"resolved": "2000/2021", "kind": "daterange"},
        "Lending rose in 2013-14, then fell.": {"text": "2013-14", "resolved": "2013/2014"},
        "Schönberg (1874-1951) began it.": {"text": "1874-1951", "resolved": "1874/1951"},
        "It has grown since 2013.": {"text": "since 2013", "resolved": "2013/.."},
        "They lent since 2008 and until 2010.": {
            "text": "since 2008 and until 2010",
            "resolved": "2008/2010",
        },
        "It opens by the end of 2025.": {"text": "by the end of 2025", "resolved": "../2025-12"},
        "The Ports Act, 2009 requires it.": {"text": "2009", "resolved": "2009"},
        "He sold the 1998-built ferry.": {"text": "1998", "resolved": "1998"},
    },
    rejects=(
        "They own 2015 projects.",
        "One thousand two hundred people paid 2000 SEK.",
        "She lives in Apt. 1950 there.",
        "It cost $2015.",
        "It is 1990 km away.",
        "Call 555-2015.",
        "Call 0800 1952 1998.",
        "It was read as Bill 2021.",
        "Orwell finished the novel 1984.",
        "Write to 2015@example.com.",
    ),
)


date_rule(
    "date-digits",
    "Read a date in digits; one in which day and month may be swapped is ambiguous.",
    trigger=any_of(
        r"\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b(?:19|20)\d{6}\b",
        r"\b\d{1,2} ?/ ?\d{4}\b|\b\d{1,2}-\d{4}\b|\b\d{4} ?/ ?\d{1,2}\b|\b\d{4}-\d{1,2}\b",
        r"\b[Oo]n\s{1,4}\d{1,2}[-/]\d{1,2}\b|\b[Oo]n the \d{1,2}(?:st|nd|rd|th)\b",
    ),
    examples={
        "Updated 2015-04-20.": {"text": "2015-04-20", "resolved": "2015-04-20"},
        "Signed on 20/4/2015.": {"text": "20/4/2015", "resolved": "2015-04-20"},
        "Signed on 3/4/2015.": {"resolved": None, "flag": "ambiguous"},
        "Published 06/2004.": {"text": "06/2004", "resolved": "2004-06"},
    },
    rejects=(
        "Version 3.2.15 is out.",
        "Call 133-03-03-2020.",
        "They are open 24/7.",
        "The case is No. 04-1952.",
        "It is sold as part 04-1152.",
    ),
)


date_rule(
    "date-decade",
    "Read a decade, or its early, mid or late part.",
    trigger=any_of(
        r"\b(?:1[0-9]|20)?\d0['\x{2019}]?\s?s\b|(?i:\btwo thousand(?:s| and tens)\b)",
        rf"(?i:\b(?:the|early|mid|late|nineteen|eighteen)[ -]{DECADE}\b)",
    ),
    examples={
        "In the 1990s it was closed.": {"text": "the 1990s", "resolved": "199X"},
        "It opened in the mid-90s.": {"text": "the mid-90s", "resolved": "1994/1996"},
    },
    rejects=("He is in his 60s.", "Highs will be in the mid-90s."),
)


date_rule(
    "date-century",
    "Read a century by its ordinal, or the turn of the article's own.",
    trigger=r"(?i:[\s-](?:century|centuries|millennium)\b)",
    examples={"A port of the 19th century.": {"text": "the 19th century", "resolved": "18XX"}},
    rejects=(
        "A century of trade.",
        "The 21st-century silk road links ports.",
        "It was the 15th century of his career.",
        "A temple of the 5th century BC.",
    ),
)


date_rule(
    "date-part",
    "Read a quarter or half of a calendar or fiscal year.",
    trigger=any_of(
        r"\b[QH][1-4](?:\b|['\x{2019}-])|\bq[1-4]\b|\b[1-4][QH](?:\b|\d)|\b[QH][1-4]FY",
        r"\b\d{1,2}[QHM]FY['\x{2019}]?\d\d",
        r"\b\d{2,4}[ -]?[qQhH][1-4]\b",
        rf"(?i:\b{PLACE}[\s-](?:fiscal )?(?:quarter|qtr|half)\b)",
        rf"(?i:\b{PLACE}(?: (?:and|or) {PLACE})? quarters\b)",
    ),
    examples={
        "Profit rose in Q3 2015.": {"text": "Q3 2015", "resolved": "2015-35"},
        "Sales fell in the second half of 2021.": {"resolved": "2021-07/2021-12"},
        "H1 2020 was weak.": {"text": "H1 2020", "resolved": "2020-01/2020-06"},
        "Sales rose in the March 2021 quarter.": {"resolved": "2021-33"},
        "It lent less in 1HFY22.": {"text": "1HFY22", "resolved": "2022-01/2022-06"},
    },
    rejects=("He scored in the second half.", "They own three quarters of it."),
)


date_rule(
    "date-fiscal",
    "Read a fiscal year, by the calendar of the country that the text names.",
    trigger=any_of(
        r"(?i:\bFY[ '\x{2019}-]{0,2}\d{2,4})|(?i:\d{2} (?:fiscal|financial) year\b)",
        r"(?i:\b(?:fiscal|financial)(?: years?)?[ '\x{2019}-]{1,2}\d{2,4})",
    ),
    examples={
        "The budget of FY2016-17 grew.": {"text": "FY2016-17", "resolved": "2016/2017"},
        "It earned more in fiscal 2021.": {"text": "fiscal 2021", "resolved": "2021"},
        "Pakistan sold less in July-May FY21.": {"resolved": "2020-07/2021-05"},
    },
    rejects=("A fiscal deficit of 5 percent.",),
)


date_rule(
    "date-season",
    "Read a season of a year.",
    trigger=any_of(
        rf"(?i:\b{SEASON}(?: of|,)? (?:\d{{4}}|last|this|next)\b)",
        rf"(?i:\b(?:in|of|since|during|by) the {SEASON}\b)",
        r"\bthe (?:springs|summers|autumns|winters) of \d{4}\b",
        rf"\b(?:by|before|until|till)(?: the)? {SEASON}\b",
    ),
    examples={
        "It opened in the summer of 2015.": {"resolved": "2015-22"},
    },
    rejects=("A spring broke in the summer house.", "It was cut off by spring floods."),
)


date_rule(
    "date-weekday",
    "Read a day of the week: the past one, unless the tense or a word says otherwise.",
    trigger=any_of(
        r"(?i:\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b)",
        r"\b(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?",
        rf"(?i:\b(?:mon|tues?|wed|thurs?|fri|sat|sun)\b\.?,? (?:\d|{MONTH}))",
    ),
    examples={
        "The bank said on Friday that it had lost money.": {"text": "Friday", "resolved": None},
    },
    rejects=(
        "He sat down in the sun.",
        "A Mr Friday spoke.",
        "The bar in Friday Street shut.",
        "The shop is open Tuesday-Saturday.",
        "Buses run a Saturday timetable.",
    ),
)


date_rule(
    "date-relative",
    "Read a date told from the article's own, or from one stated before.",
    trigger=any_of(
        r"(?i:\b(?:yesterday|today|tomorrow|tonight|ago|hence|the weekend)\b)",
        r"(?i:\bthe (?:last|past|previous|next|coming) fortnight\b)",
        r"(?i:\b(?:year|month|quarter)(?:-|['\x{2019}]s )end\b)",
        rf"(?i:\b{WHICH} fiscal\b)",
        r"(?i:\b(?:last night|this (?:morning|afternoon|evening))\b)",
        r"(?i:\b\d{1,3}(?:w|mo) (?:ago|earlier|later)\b)",
        rf"(?i:\b{UNIT}\s(?:earlier|later|from|after|before|since|prior|next|last)\b)",
        rf"(?i:\b{WHICH}['\x{{2019}}s]{{0,2}}\s(?:[a-z0-9-]+\s){{0,2}}(?:{UNIT}|{SEASON})\b)",
        r"(?i:\b(?:last|next) (?:may|march|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)",
        rf"(?i:\b{PART}[\s-](?:of |in )?(?:the |my )?{UNIT}\b)",
        r"(?i:\bsince the turn of the year\b)",
    ),
    examples={
        "Exports rose last year.": {"text": "last year", "resolved": None},
        "It opened three years ago.": {"text": "three years ago"},
        "Over the past decade it grew.": {"kind": "daterange"},
        "It was agreed last night.": {"text": "last night"},
        "In the past fortnight it fell.": {"text": "the past fortnight", "kind": "daterange"},
        "It sells more than this time last year.": {"text": "this time last year"},
        "It may close by summer.": {"text": "by summer", "kind": "daterange"},
        "It fell 30 years ago today.": {"text": "30 years ago today"},
        "It fell in March two years ago.": {"text": "March two years ago"},
        "It shut four to six weeks ago.": {"text": "four to six weeks ago", "kind": "daterange"},
    },
    rejects=(
        "This project is next to it.",
        "This fiscal deficit is large.",
        "It was the last year of his contract.",
        "The bank counts two decades, the last year being 2017.",
    ),
)


date_rule(
    "date-week",
    "Read a week by a day in it, or the first or last units of a longer period.",
    trigger=any_of(
        r"(?i:\b(?:week|month|day|quarter|year)s? (?:of|in|to|\d{1,2})\b|\bw/c\b)",
        r"(?i:\b(?:week|month|quarter|year)s? (?:that )?"
        r"(?:ended|ending|began|beginning|commencing|starting)\b)",
    ),
    examples={
        "In the week of 6 April 2015 it fell.": {"resolved": "2015-04-06/2015-04-12"},
        "The first nine months of 2015 were good.": {"resolved": "2015-01/2015-09"},
        "It grew in the five years that began in 2013.": {"resolved": "2013/2017"},
        "It fell in the week of Sunday, Sept. 16, 2001.": {"resolved": "2001-09-16/2001-09-22"},
        "It met on the weekend of May 3, 2014.": {"resolved": "2014-05-03/2014-05-04"},
        "It fell in the last decade of the 19th century.": {"resolved": "189X"},
    },
    rejects=("A week of talks began.", "It took 19 days in 2012."),
)
