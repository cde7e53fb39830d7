"""The rules of holidays, and of dates that are told by another one."""

from __future__ import annotations

from factcheck.rules.dates.declaring import MONTH, PART_OF_DAY, UNIT, WEEKDAY, any_of, date_rule
from factcheck.rules.dates.words import holiday_trigger

date_rule(
    "date-holiday",
    "Read a holiday by its name, with its year.",
    trigger=holiday_trigger(),
    examples={
        "They signed before Christmas 2014.": {"resolved": "../2014-12-24"},
        "In 2007, it closed on Easter Sunday.": {"resolved": "2007-04-08"},
        "Prices rise at Easter 2018.": {"text": "Easter 2018", "resolved": "2018-04-01"},
        "It shut on Labor Day weekend 2019.": {"resolved": "2019-08-31/2019-09-02"},
        "Shops close for Ramadan 2018.": {"resolved": "2018-05-16/2018-06-14"},
    },
    rejects=("The bank lent $5 billion.",),
)


date_rule(
    "date-back",
    'Read what points back to a date stated before ("that year", "the same period").',
    trigger=any_of(
        rf"(?i:\b(?:that|same|corresponding|comparable) (?:{UNIT}|period)\b)",
        rf"(?i:\b(?:year-(?:ago|earlier)|(?:prior|previous)-year) (?:{UNIT}|period)\b)",
        r"(?i:\bthe (?:year|month|week|day|decade) (?:before|after|that followed)\b)",
        rf"\b(?i:that) {MONTH}\b",
        rf"(?i:\b(?:that|the (?:next|following|previous)) {PART_OF_DAY}\b)",
        rf"(?i:\bthe {PART_OF_DAY} (?:before|after)\b)",
        rf"\bthe {WEEKDAY} (?:before|after)\b|(?i:\b{UNIT} that followed\b)",
    ),
    examples={
        "The port grew that year.": {"text": "that year", "resolved": None},
        "It rose from the same period of 2020.": {"text": "the same period of 2020"},
        "It fell from the year-ago quarter.": {"text": "the year-ago quarter"},
        "It rose on the previous corresponding period.": {"kind": "date", "resolved": None},
        "It lost $5 in 2014 and $6 in the year that followed.": {"resolved": "2015"},
        "Built in 2014, it opened that April.": {"text": "that April", "resolved": "2014-04"},
        "Begun in May 2014, it shut on the 9th of that month.": {"resolved": "2014-05-09"},
        "Shut since May 2014, it lost $5 in the same month.": {
            "text": "the same month",
            "resolved": "2014-05",
        },
        "Begun on 3 May 2014, it shut the next morning.": {"resolved": "2014-05-04"},
        "It met on 2 May 2014 and the Monday before.": {"resolved": "2014-04-28"},
        "Shut on 1 June 2014, it lay idle in the five days that followed.": {
            "resolved": "2014-06-02/2014-06-06"
        },
        "They lent less in 2014 than from 2008 to that year.": {
            "text": "from 2008 to that year",
            "resolved": "2008/2014",
        },
        "It lent in 2013 and in 2014, and from 2008 to that year gave no grant.": {
            "text": "from 2008 to that year",
            "resolved": None,
        },
    },
    rejects=(
        "In the year before independence.",
        "He said that night shifts were cut.",
        "The Sunday after the vote was quiet.",
        "The five days that followed the vote were quiet.",
        "It lent from 2008 until then-president Hu left.",
    ),
)
