"""The article against itself: lengths of time, ages, anniversaries, and what comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Checked

THE_DAY = "2018-11-21"


def told(text: str, checked: Checked, published: str | None = THE_DAY) -> list[tuple[str, str]]:
    return [
        (each.claim.mention.text, each.verdict.code or "")
        for each in checked(text, published=published)
        if each.verdict.status is Status.INCONSISTENT
    ]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("The tunnel was dug from 1996 to 2001, in fifteen years.", "fifteen years"),
        ("The dam took shape in 21 years, from 1990 to 2001.", "from 1990 to 2001"),
        ("He led the union for eight years (1990-2011).", "1990-2011"),
        ("The mine shut in 2014, six years after it was opened in 1998.", "1998"),
        ("In May 1998, thirty years before his death in 2008, he sold it.", "2008"),
        ("Forty years after it opened in 1950, the school closed in 1970.", "1970"),
        ("She came here 21 years ago, in 2007.", "2007"),
        ("In 1954, 46 years ago, the lake froze.", "46 years ago"),
        ("Over the past thirty years, since 2008, rents have doubled.", "since 2008"),
        ("The ferry has sailed daily for 30 years, since 1998.", "since 1998"),
        ("It shut in 1998 and lay idle for thirty years until it was sold in 2008.", "2008"),
        ("They won in 1988 and again in 1996, eighteen years later.", "eighteen years later"),
        ("He kept goal from 1959 to 1992, 43 years, and then the books.", "43 years"),
        ("She ran the mill from 1959 to 1992 (23 years).", "23 years"),
        ("The lock burst on 3 May 2011, nineteen years and six months ago.",
         "nineteen years and six months ago"),
        ("It was lit last night, 60 years after the mayor came to town in 1985.", "1985"),
        ("His wife of 16 years, Ann, whom he married in 1948, died in 2009.", "2009"),
        ("In 1965 she married a vet; they shared a farm for 58 years until his death in 2014.",
         "2014"),
        ("They were the best marks in the college's 41 years; it opened in 1987.", "1987"),
        ("He spent 17 years in jail, from 1990 until 2017.", "from 1990 until 2017"),
        ("The dig, begun in 2009, took 11 years and ended in 2013.", "2013"),
        ("She spent 26 years at the mill, joining in 1988 and leaving in 2004.", "2004"),
        ("He reigned for 21 years: he came to the throne in 1951 and abdicated in 1962.", "1962"),
        ("The mill, which opened in 1961 and closed in 1999, made felt for 48 years.", "48 years"),
        ("The club is marking 150 years since it opened in 1890.", "1890"),
        ("The clerk retires on Friday after 43 years. She began in April 1984 as a typist.",
         "April 1984"),
        ("Dr Fox, who ran it from 1961 to 1995, is ill. In his 43 years in the post he saw many.",
         "43 years"),
    ],
)  # fmt: skip
def test_a_length_that_is_not_between_its_dates_is_found(
    text: str, amount: str, checked: Checked
) -> None:
    assert told(text, checked) == [(amount, "FC403")]


@pytest.mark.parametrize(
    "text",
    [
        "The tunnel was dug from 1996 to 2001, in five years.",
        "Rain was set against the mean for 30 years from 1981 to 2010.",
        "He served for 12 years from 1998 to 2015, with five away in Norway.",
        "She sat for five terms, and for three years from 2007 to 2009.",
        "He taught for ten years, from 1990 to 1994 and 2002 to 2006.",
        "The mine shut in 2014, nearly thirty years after it was opened in 1998.",
        "He fell ill in 2014, three years after he sold a house built in 1990.",
        "He left in 2014, three years after the merger agreed in 1998.",
        "In the ten years since 1980 it had grown by half.",
        "Half a century ago, in 1969, two men walked on the moon.",
        "The lock burst on 3 May 2011, seven years and six months ago.",
        "She ran the mill from 1959 to 1992, 20 years of it alone.",
        "It was lit last night, 60 years after the mayor sold a house built in 1905.",
        "The clerk retired in 2001 after 43 years. She began in 1958.",
        "In 1970 he married Ann; he shared a farm with Jo for 20 years until her death in 2015.",
        "The clerk steps down after 12 years. She began in the mail room in 1998.",
        "The clerk retires after 43 years. She joined the choir in 1984 and the bank in 1975.",
        "Dr Fox, who ran it from 1961 to 1995, is ill. In her 43 years there Ann Poe saw it.",
        "Ten years ago, in 2007, a bank failed.",
        "More than ten years ago, in 1998, a bank failed.",
        "A hundred and ten years ago, in 1908, a bank failed.",
        '"I wrote it ten years ago, in 1994," he said.',
        "They won in 1988 and again in 1996, two years later than their rivals.",
        "They won in 1988 and in 1994, and in 1996, two years later, they lost.",
        "Ten years after it opened in 1998, the bank bought a rival begun in 2003.",
        "He was there for 20 years, from 1990 to 1994 as a clerk and from 1994 to 2010 as head.",
    ],
)
def test_lengths_that_fit_or_belong_to_other_dates_are_left(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Born in 1928, he died in 2016 aged 78.", "78"),
        ("She was born in Leeds in 1928 and died in York in 2016 at the age of 98.", "98"),
        ("The cellist Ada Lind, born in Rome in May 1928, died on Sunday aged 80.", "80"),
        ("The poet Ada Lind (1911-2004) died aged 66.", "66"),
        ("Ada Lind (1911-2004) left much. She lived in Rome until her death at 39.", "39"),
        ("The painter has died aged 88. Born on 3 May 1940, she was self-taught.", "3 May 1940"),
        ("Farmer Ned Low turned 100 on Friday. He was born on 28 May 1928.", "28 May 1928"),
        ("The trainer, born in Turin in 1949, is 46 and will go.", "46"),
        ("He was born in 1922 and joined the navy at 28, in 1940.", "1940"),
        ("The choir, founded in 1958, marked its 50th anniversary in 2018.", "2018"),
        ("Founded in 1868, the company celebrates its 140th anniversary this year.", "1868"),
        ("The club marks its centenary on Sunday. Founded in 1988, it has a pool.", "1988"),
        ("The inn, of 1784, is 324 years old.", "1784"),
        ("The plant, opened in 1963, turned 45 this year.", "45"),
        ("Tom Ward, 86, lit it. He had lit one in 1953, when he was 72.", "72"),
        ("Al Price, born in 1931, was 78 when he retired in 2001.", "2001"),
        ("The actor, who was born on 4 December 1950, will be 80 next month.", "80"),
        ("Its leader, Ann Poe, 47, joined in 1983, aged 21.", "21"),
        ("Dr Fox died on 1 November. He was 80. He saw many. He was born on 2 May 1920.",
         "2 May 1920"),
        ("Mr Hill has died, three days before his 83rd birthday. He was born on 24 November 1925.",
         "24 November 1925"),
        ("Lady Fox, who has died at 79, won twice. Born on 2 May 1920, she sat for Hull.",
         "2 May 1920"),
        ("He was born on 2 May 1928 and qualified at 24, in 1925.", "1925"),
        ("The choir, founded in 1958, marks its 50th anniversary this weekend.", "1958"),
        ("The shop, which opened in 1921, celebrated its centenary in 2011.", "2011"),
        ("The clock was put up in 1864, a gift to the town, and turned 105 in June.", "105"),
    ],
)  # fmt: skip
def test_ages_and_anniversaries_that_do_not_follow_are_found(
    text: str, amount: str, checked: Checked
) -> None:
    assert told(text, checked) == [(amount, "FC403")]


@pytest.mark.parametrize(
    "text",
    [
        "Born in 1928, he died in 2016 aged 87.",
        "Born in 1928, she lost her husband, who died in 2016 aged 70.",
        "Her mother, born in 1928, died in 2016 aged 88.",
        "Born in 1928, she died in 2016 in her 80s.",
        "Born in 1928, she married a man aged 60 in 1950.",
        "The singer's wife has died aged 60. He was born in 1928.",
        "Pope Julius (1503-1513) was a patron. He died aged 69.",
        "Two have died aged 80 and 90. Born in 1928, Ann was the elder.",
        "Her son, born in 1980, is 10 centimetres taller.",
        "The choir, founded in 1958, marked its 50th anniversary in 2008.",
        "The club, founded in 1958, and its band, which marked its 20th anniversary in 2017.",
        "The firm celebrates its 10th anniversary in Poland. Founded in 1868, it has shops.",
        "The fair marks its 40th anniversary next year. Founded in 1979, it has grown.",
        "The league marks its 50th anniversary. Founded in 1880, Athletic won it often.",
        "The hospital, built in 1998, marks its centenary this year.",
        "The club turned 100 on Friday. He was born in 1950 and knows it well.",
        "The church, built in 1784, is 200 years old or more.",
        "The mill, of 1784, is 234 years old.",
        "Tom Ward, 86, lit it. His father had lit one in 1953, when he was 42.",
        "Tom Ward, 86, and Al Dee, 40, lit it. He had lit one in 1999, when he was 21.",
        "Tom Ward, 86, lit it. He had lit one in 1953, when he was 21.",
        "Dr Fox died in 1999. He was 79. He was born on 2 May 1920.",
        "Mr Fox has died at 91. The mill is run by Ann Poe. Born in 1958, she has two girls.",
        "Tom Ward, 49, met him in 1990, when he was 47, and died poor.",
        "Mr Fox has died at 91. His son Paul is a smith. Born in 1958, he has two girls.",
        "Dr Fox died on 1 November. He was 98. A miner's son, he was born on 2 May 1920.",
        "Mr Hill has died at 93, three days after his wife. Born on 2 May 1925, he was a smith.",
        "The clock was put up in 1864, a gift to the town, and Mr Hill turned 50 in June.",
    ],
)
def test_ages_that_may_be_or_are_of_others_are_left(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Born in 1930, he became a judge in 1926.", "1926"),
        ("She was born in 1930 and died in 1912.", "1912"),
        ("He married Ilse in 1958; she died in 1949.", "1949"),
        ("The bank was founded in 1994 and failed in 1986.", "1986"),
        ("Work starts in March 2019 and is to end in May 2017.", "May 2017"),
        ("The hall was built between 1974 and 1971.", "1971"),
        ("It has a new lease, for 2015 to 2012.", "2012"),
        ("It opened in June 2031.", "June 2031"),
        ("The bridge was completed in 2031.", "2031"),
        ("The panel has been sitting since 12 January 2022.", "since 12 January 2022"),
        ("A new wing is promised for 2009.", "2009"),
        ("The youngest of the pupils is 9, the oldest 186.", "186"),
        ("The youngest is 19 and the oldest is 12.", "12"),
        ("A woman aged 186 was unhurt.", "186"),
        ("It has 38 players aged from 93 to 81.", "81"),
        ("She signed them between August 2014 and March 2012.",
         "between August 2014 and March 2012"),
        ("The raids took place between 2014 and 2012.", "2012"),
        ("He took over in 1953, at the age of 21, and sold in 1949.", "1949"),
        ("An earlier dam, built in 2031, has burst.", "2031"),
        ("It has won six cups, most recently in 2081.", "2081"),
        ("Prices rose by 1.3 percent, the slowest since May 2061.", "since May 2061"),
        ("He was arrested in June 2017 and charged in March 2016.", "March 2016"),
        ("She retired in 2001, having joined the bank in 2011.", "2011"),
        ("The lock was begun in 1961 and finished in 1956.", "1956"),
        ("The cup was last given in 2024.", "2024"),
        ("The opera, first staged in 2045, is back.", "2045"),
        ("She was appointed in 2012 and resigned in 2009.", "2009"),
        ("He won the cup in 2026 and again in 2016.", "2026"),
    ],
)  # fmt: skip
def test_what_cannot_be_in_time_is_found(text: str, amount: str, checked: Checked) -> None:
    assert told(text, checked) == [(amount, "FC404")]


@pytest.mark.parametrize(
    "text",
    [
        "Born in 1920, he married a widow born in 1918.",
        "Born in 1920, she took over the firm that her father started in 1910.",
        "He died in 1984 and was buried in 1985.",
        "He married Ann in 1958; her mother died in 1949.",
        "He ruled from 1244 to 1231 BC.",
        "Hammurabi ruled from 1792 to 1750.",
        "The road opened in 2031. The plant has been in operation since 2030.",
        "The number of shops fell from 2000 to 1900.",
        "It will be built in 2031.",
        "It is expected that it opened in 2031.",
        "In the novel it opened in 2031.",
        "If it was built in 2031, that was late.",
        "It was promised for 2009.",
        "A report of 2007 says that it is expected for 2009.",
        "It opened on 23 November 2018.",
        "The oldest tree is 186.",
        "The youngest club is 19, the oldest 186.",
        "A worker aged 45 and a firm aged 186 were named.",
        "She has sons aged 12 and 9.",
        "He moved to Leeds in 2010 and sold his house in 2009.",
        "He joined the board in 2010 and left the army in 2009.",
        "She retired in 2011, having joined the bank in 2001.",
        "The next cup will be the last given in 2024.",
        "There was little change between August 2014 and March 2012.",
        "Rents fell between May 2016 and May 2015.",
        "He took over in 1953 and his son, who sold in 1949 for the firm, left.",
        "A dam, built in 2031, would have burst.",
    ],
)
def test_what_may_be_in_time_is_left(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


def test_without_its_day_an_article_is_not_held_against_it(checked: Checked) -> None:
    text = "It opened in June 2031. She came here 21 years ago, in 2007."
    assert told(text, checked, published=None) == []


BAD_TIMES = [
    ("The pier, opened in 1889, stood for 17 years before it burnt down in 1960.", "1960"),
    ("It was a girls' school in 1921 and stood empty for 35 years until it fell in 1974.", "1974"),
    ("She married a vet in 1951, and was widowed in 1989 after 83 years of marriage.",
     "83 years"),
    ("The bakery borrowed £40,000 in 2004, which it paid off in 2010, sixteen years later.",
     "sixteen years later"),
    ("He was capped in 1986 and played his last match in 2001, a career of 51 years.", "51 years"),
    ("A ring lost on the beach in 1979 was given back on Monday, 93 years later.",
     "93 years later"),
    ("The pit, closed in 1994, will be flooded from January, 42 years later.", "42 years later"),
    ("The last flood on this scale, in 1953, drowned 12, 56 years ago this January.",
     "56 years ago"),
    ("Villagers have waited 34 years for a doctor, it was heard: it was first promised in 1995.",
     "1995"),
    ("Mr Hale, who came in 1987, said that he would retire in May after 13 years.", "13 years"),
    ("The mill, founded in 1894, marks its 142nd anniversary next week.", "1894"),
    ("Visitors may see the 95-year-old bridge on Sunday. The bridge was built in 1859.", "1859"),
    ("She was born on 4 February 1929 and took her degree in 1953, at 42.", "42"),
    ("Born in 1932, the son of a docker, he was elected in 1968, when he was 63.", "63"),
    ("Lisa Kern, 29, had also won in 2014, when she was 14, and was second in 2017.", "14"),
    ("Ivan Pors, 71, rode home.\n\nMr Pors, who retired in 2007 at the age of 48, is ill.",
     "48"),
    ("Ken Lund, 57, won.\n\nIt is old, says Mr Lund, who has had it for 33 years, since he was 42.",
     "42"),
    ("The pub opened in 1935. Eva Lund, 96, was a girl of 31 then, in the cellar.", "31"),
    ("Ann Cole was born on 3 May 1928, in Hove. She married Bert in 1951, when she was 32.", "32"),
    ("The count took three weeks, from 6 to 17 July.", "from 6 to 17 July"),
    ("He walked to Rome in 82 days. He slept out between 18 July and 14 August.",
     "between 18 July and 14 August"),
    ("Nurses return today after a strike of 49 days. They walked out on 2 November.",
     "2 November"),
    ("Ring found after 14 years\n\nA ring lost in 1977 was handed back on Monday, 41 years later.",
     "14 years"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "amount"), BAD_TIMES)
def test_years_that_do_not_go_with_what_else_is_told_are_found(
    text: str, amount: str, checked: Checked
) -> None:
    assert told(text, checked) == [(amount, "FC403")]


@pytest.mark.parametrize(
    "text",
    [
        "The house, built in 1887, was a school for 30 years before it was taken down in 2017.",
        "It opened in 1990, was burnt down, and reopened in 2001, three years later.",
        "He joined the club in 1997 and resigned as captain in 2011, after four years.",
        "Mr Low, who joined the board in 1990, retires as chairman after 12 years.",
        "The club was founded in 1947 and run for 32 years by Al Lund, until it moved in 1990.",
        "Jack Hearne, 44, and his brother Luke, 41, were jailed. In 2013, Luke was 38.",
        "Tom Ward, 60, met the singer in 1990, when she was 20.",
        "Tom Ward, 60, bought it from Mr Cole, who had built it in 1980, aged 50.",
        "Lisa Kern, 29, won. Her mother had won in 1984, when she was 24.",
        "In 1999, Tom Ward, 30, was jailed. He had been jailed in 1989, when he was 20.",
        "The law of 1975 was changed. Ann Cole, 60, was a girl of 13 when she first sang.",
        "Ann Cole was born in 1928. Her sister Ida came later. She married in 1951, at 20.",
        "The 300-year-old oak lost a limb. The oak was planted in 1731.",
        "A 30-year-old house burnt down. The house beside it was built in 1716.",
        "The court sat for six days between 6 and 27 July.",
        "It rained on 19 days from 1 to 30 June.",
        "The count took three weeks, from 6 to 24 July.",
        "Nurses return today after a strike of 19 days. The surgeons went on strike on 2 June.",
        "Jail for 14 years\n\nA man who stole cars from 1977 to 1981 was jailed on Monday.",
    ],
)
def test_years_of_another_or_that_fit_are_left(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("The bridge, built in 1887, carried trams before it was taken down in 1879.", "1879"),
        ("She led the choir from 1990 until she retired in 1949, and then taught.", "1949"),
        ("The choir had 60 members by 1985 and sang in Rome before it broke up in 1968.", "1968"),
        ("He was mayor of Leeds from 1995 to 1978.", "1978"),
        ("The tower was built between 1412 and 1384, and was struck by lightning in 1703.", "1384"),
        ("The first phase ends in 2019 and the second, of 40 homes, in 2017.", "2017"),
        ("Work is to begin in April 2019 and end in the autumn of 2016.", "the autumn of 2016"),
        ("Hens' cages will be banned in 2012.", "2012"),
    ],
)
def test_what_is_told_in_the_wrong_order_is_found(text: str, amount: str, checked: Checked) -> None:
    assert [found for found in told(text, checked) if found[1] == "FC404"] == [(amount, "FC404")]


@pytest.mark.parametrize(
    "text",
    [
        "Output fell from 2009 to 2002 levels.",
        "The deadline was moved from 2020 to 2018.",
        "The temple was built between 1412 and 1384.",
        "It opened again in 1988, as it was before it was cut in 1964.",
        "The novel is set in 1984 and was written before he died in 1950.",
        "The rate in 2012 was twice that of the years before he left in 2004.",
        "They were champions in 1998 and, before they moved in 1990, in 1985.",
        "The first phase of it came out in 2016 and the second, begun earlier, in 2015.",
    ],
)
def test_what_leads_back_is_left(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


# ---- lengths and ends told beside days, months and years ----------------------------------------


@pytest.mark.parametrize(
    ("text", "right", "wrong", "code"),
    [
        ("A trial of 10 weeks begins on 4 March and ends on {} May.", "13", "31", "FC403"),
        ("A hearing of 21 days began on 3 May and is to end on {}.", "24 May", "14 June", "FC403"),
        ("The sit-in began on 27 May and ended on {}. It was loud.", "12 June", "12 May", "FC404"),
        ("The fair starts on May 27 and ends on May {}.", "30", "13", "FC404"),
        ("The tram is now to run in May 2021, {} months later than planned, in March 2020.",
         "14", "four", "FC403"),
        ("It will open in March 2020, {} months earlier than the contract says, May 2021.",
         "14", "24", "FC403"),
        (("The probe was launched in March 2007 and sent its last picture this month, after an"
         " {} journey."), "11-year", "18-year", "FC403"),
        ("The survey began in 2009 and ended this autumn, after a {} wait.", "nine-year",
         "six-year", "FC403"),
        ("The dome, roofed in 1934 and so {} years old, leaks.", "84", "48", "FC403"),
        ("The organ was rebuilt in 1958 and thus {} years old this summer.", "60", "50", "FC403"),
        ("In the autumn of 1962 she joined the post in Ayr. She retired in 1994, after {} years.",
         "32", "23", "FC403"),
        ("He joined the mill as a clerk in 1962. He left in 1994, after {} years, as its head.",
         "32", "42", "FC403"),
        ("Piers are to be sunk from 2019, and the last span is due in {}.", "2024", "2014",
         "FC404"),
        ("The repairs are to take {} months, from March 2017 to May 2018.", "14", "four", "FC403"),
        ("The pool is shut from May 2018 to July 2019, for {} months.", "14", "24", "FC403"),
        ("The tunnel will be shut for {} weeks, from 3 June to 22 July.", "seven", "three",
         "FC403"),
        ("The fair runs from 5 to 19 May and lasts {}.", "14 days", "four days", "FC403"),
        ("The {} fair runs from 5 May to 17 May.", "12-day", "nine-day", "FC403"),
        ("The shop, founded in 1898, celebrates its {} birthday this year.", "120th", "140th",
         "FC403"),
        ("He joined the bank in 1971 and retired in 2009 after {} years.", "38", "28", "FC403"),
        ("He left in 2009 after {} years at the bank, which he had joined in 1971.", "38", "28",
         "FC403"),
        ("She has run the choir since 2004 and steps down after {} years.", "14", "24", "FC403"),
        ("The school opened in 1938 and is {} years old this year.", "80", "60", "FC403"),
        ("The bridge, which dates from 1938, is {} years old.", "80", "60", "FC403"),
        ("The line is to open in {}.", "2021", "2012", "FC404"),
        ("Ada Lind died in Rome on 3 November. She was 86. She was born in Bonn on 4 May {}.",
         "1932", "1923", "FC403"),
    ],
)  # fmt: skip
def test_a_length_or_an_end_beside_its_days_is_held(
    text: str, right: str, wrong: str, code: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [each for _, each in told(text.format(wrong), checked)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "A trial of 10 weeks will be held. The term begins on 4 March and ends on 31 May.",
        "The lease year begins on 15 May and ends on 14 May.",
        "The season began on 27 May and ended on 12 May of the next year.",
        "The tram is to run in May 2021, four months later than in Leeds, and not in March 2020.",
        "The tram is to run in May 2021, about a year later than planned, in March 2020.",
        "The survey began in 2009 and ended this autumn, after a six-year-old girl had asked.",
        "The survey began in 2009 and was resumed in 2012 and ended today, after a six-year wait.",
        "The organ was rebuilt in 1958 and is so old that 50 years old is nothing.",
        "She joined the post in 1962. She retired in 1994, after 12 years as its head.",
        "She joined the post in 1962 and the union in 1971. She retired in 1994, after 23 years.",
        "In 1962 she joined her husband in Ayr. She retired in 1994, after 23 years.",
        "The fair runs from 5 to 19 May and lasts four days longer than in 2017.",
        "The nine-day fair is told of in leaflets from 5 May to 17 May.",
        "The nine-day trip can be booked from 5 May to 17 May.",
        "The course takes nine days, from 5 May to 30 May, on Mondays and Fridays.",
        "It was launched in 2006 and sold this month after a two-year wait for a buyer.",
        "It was launched in 2006 and sold this month after a two-year search for a buyer.",
        "The repairs took four months, from March 2017, when they began, to May 2018.",
        "The pool is shut from May 2018 to July 2019, for 14 months, or four more than planned.",
        "He joined the bank in 1971 and retired as its cashier in 2009 after 28 years.",
        "He joined the bank in 1971, fought in a war and left in 2009 after 28 years as cashier.",
        "She has run the choir since 2004 and steps down after 24 years as a singer.",
        "The school opened in 1938 and has a hall that is 60 years old this year.",
        "The line of 2012 was to open in 2014.",
        "The plan of 2012 said that the last span is due in 2014.",
    ],
)
def test_days_and_years_of_something_else_are_left(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


DIES = "Ada Lind, who drew the moon, dies at {}\n\nThe painter Ada Lind, {}.\n\nShe drew it often."


@pytest.mark.parametrize(
    "life",
    [
        "whose moons are in every museum, died in Rome on Sunday. She was 93",
        "whose moons are known, died on Sunday at the age of 93",
        "who died in her house near Rome on Sunday aged 93, drew the moon",
    ],
)
def test_a_headline_has_somebody_die_at_the_age_of_the_article(life: str, checked: Checked) -> None:
    assert told(DIES.format("93", life), checked) == []
    assert told(DIES.format("83", life), checked) == [("83", "FC403")]


@pytest.mark.parametrize(
    "life",
    [
        "whose husband died at the age of 93, drew the moon",
        "who had died twice in films, drew the moon at the age of 21, and again aged 43",
        "whose moons are known, was 21 when she drew the first",
    ],
)
def test_an_age_that_is_not_that_of_a_death_is_left(life: str, checked: Checked) -> None:
    assert told(DIES.format("83", life), checked) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Moe, 34, was born in Oslo in May {} and won.", "1984", "1948"),
        ("Moe, 34, born in {}, has won.", "1984", "1948"),
        ("The 34-year-old pilot, born in Oslo in {}, has won.", "1984", "1974"),
        ("The first shock, on 7 May, was weak. The second came {} days later, on 11 May.", "four",
         "nine"),
        ("It hit on December 29. The next came {} weeks later, on January 12.", "two", "four"),
        ("It closed on 20 June. A leak was found {} days earlier, on 8 June.", "12", "21"),
    ],
)  # fmt: skip
def test_an_age_and_a_later_day_are_held_against_what_stands_beside_them(
    text: str, right: str, wrong: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [code for _, code in told(text.format(wrong), checked)] == ["FC403"]


@pytest.mark.parametrize(
    "text",
    [
        "Moe, 34, was born in Oslo in 1947. That was the entry of 1981.",
        "Moe, 34, whose father was born in 1947, has won.",
        "It hit on 7 May and on 9 May. The next came nine days later, on 11 May.",
        "It hit in May. The next came nine days later, on 11 May.",
        "It hit on 7 May.\n\nThe next came nine days later, on 11 May.",
    ],
)
def test_an_age_of_another_time_or_a_day_after_another_is_left_alone(
    text: str, checked: Checked
) -> None:
    assert told(text, checked) == []
