"""True figures that stand close to others, and are not called wrong for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document

if TYPE_CHECKING:
    from conftest import Told
    from factcheck.reference import Index

FLAGGED = ("contradicted", "inconsistent")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # words right before the amount name another measure
        (
            (
                "The Express Tribune wrote that Pakistan would pay back $39.83 billion over 20"
                " years for the corridor, on an investment of $26.5 billion."
            ),
            "$26.5 billion",
        ),
        # "it" is what the amount before is of
        (
            (
                "Of the infrastructure portfolio of China in Pakistan, projects with environmental,"
                " social or governance risks account for 52 per cent; in the energy portfolio it is"
                " 51 per cent, AidData says."
            ),
            "51 per cent",
        ),
        # a finance ministry gives nothing by its name
        (
            (
                "Says the Economic Survey of Pakistan's finance ministry: 26 CPEC projects worth"
                " about $17 billion are finished, 30 worth $8.5 billion are under construction."
            ),
            "$8.5 billion",
        ),
        # what another few are worth
        (
            (
                "The Economic Survey says 26 CPEC projects have been completed and 30 more, valued"
                " at $8.5 billion, are under construction; another 36 or so, estimated at $28.4"
                " billion, are being negotiated."
            ),
            "$28.4 billion",
        ),
        # of all countries again, not of the one just named
        (
            (
                "Researchers flag risk in 1,693 Chinese projects; in Pakistan the portion is 52"
                " percent. 94 projects have been suspended or cancelled."
            ),
            "94",
        ),
        # one of several deposits
        (
            (
                "SAFE, the manager of China's reserves, first parked $500 million with Pakistan in"
                " the crisis of 2008."
            ),
            "$500 million",
        ),
        # an edition by its year
        (
            "When AidData counted in 2023, it had 791 Chinese donors and lenders.",
            "791",
        ),
        # a company of another country is only set beside
        (
            (
                "Pakistan is in debt. Its GDP in 2023, $338 billion, is less than the market value"
                " of one Indian company group, at $340 billion."
            ),
            "$338 billion",
        ),
        # many countries, behind more words
        (
            (
                "China handed out $2.2 trillion in loans and grants between 2000 and 2023, spread"
                " over 200 countries, and its biggest single customer turned out to be the United"
                " States, an AidData study showed."
            ),
            "$2.2 trillion",
        ),
        # the amount's own thing is named by its last word
        (
            (
                "Six accords were signed on Saturday; the Eastbay Expressway in Gwadar takes up"
                " $160 million and the airport $333 million, Reuters says."
            ),
            "$333 million",
        ),
        # a size in passing is nobody's own
        (
            (
                "Thar Energy Limited signed its financing yesterday: the plant of 330MW costs $520"
                " million, APP says."
            ),
            "330MW",
        ),
        # "the same day" is told by another sentence
        (
            (
                "The contract was signed on 20 April 2015. On the same day Islamabad and China"
                " Eximbank signed for Lahore's Orange Line: a soft loan of Rs162 billion."
            ),
            "Rs162 billion",
        ),
        # who is named has but the other measure
        (
            (
                "By Horn and co-authors' reckoning China had lent $240 billion to countries in"
                " trouble by 2021."
            ),
            "$240 billion",
        ),
        # what some more are worth
        (
            (
                "The Economic Survey has a page on the corridor: 26 projects with a value of about"
                " $17 billion done, 30 worth $8.5 billion under construction and some 36 more, put"
                " at $28.9 billion, still being negotiated."
            ),
            "$28.9 billion",
        ),
        # the time is that of the amount before
        (
            (
                "Vietnam was committed $18 billion from 2014 to 2021 by China, AidData says."
                " Bangladesh collected $17.5 billion in the same eight years, Nepal's whole score"
                " since 2000 is $2 billion."
            ),
            "$17.5 billion",
        ),
        # the source is that of a clause of its own
        (
            (
                "AidData has cumulative loans to the developing world of $1.28 trillion in constant"
                " 2021 dollars, where the World Bank's statistics show $293 billion."
            ),
            "$1.28 trillion",
        ),
        (
            (
                "Behind the headline of the second edition, $843 billion for 13,427 projects from"
                " 2000 to 2017, stands another number: $385 billion of obligations that never"
                " reached the World Bank's books."
            ),
            "13,427",
        ),
        # an error is quoted
        (
            (
                "Correction: An earlier version of this article said that China had committed"
                " $354.4 million in official finance between 2000 and 2014."
            ),
            "$354.4 million",
        ),
        # the month is that of what was told then
        (
            (
                "Nobody asked how the $57 billion that Reuters reported as pledged for the corridor"
                " in May 2017 had become so much more than the original $46 billion."
            ),
            "$46 billion",
        ),
        (
            (
                "The Eastbay Expressway, 19 km long and opened in June 2022, had an agreed cost of"
                " $160 million."
            ),
            "$160 million",
        ),
        # the close of a fiscal year
        (
            (
                "The sum that Islamabad owed to Chinese power plants at the close of fiscal year"
                " 2024-25 was Rs423 billion."
            ),
            "Rs423 billion",
        ),
        # the year is that of the next amount
        (
            (
                "In 22 years China committed $588 million to Afghanistan all told (AidData), in"
                " 2021 $61 million."
            ),
            "$588 million",
        ),
        # another edition's figure of who is named
        (
            (
                "The lab's staff consulted over 5,300 sources for Pakistan alone and 99,393 unique"
                " ones overall, up from 63,464 in the second edition."
            ),
            "5,300",
        ),
        # the year is that of the amount before
        (
            (
                "Chinese commitments to Egypt, AidData says, rose from $118 million in 2015 to $4.8"
                " billion in 2017, and a paper by Horn and others lists Egypt as a recipient of"
                " Chinese rescue lending with $15.6 billion."
            ),
            "$15.6 billion",
        ),
        # from when it is to be repaid
        (
            (
                "China's embassy in Pakistan put the sum of repayments for the corridor, interest"
                " included, at $6.017 billion from 2021."
            ),
            "$6.017 billion",
        ),
        # many countries, of which one is named
        (
            (
                "China has lent and granted $2.2 trillion across 200 countries since 2000, and the"
                " single largest borrower is the United States, AidData said."
            ),
            "$2.2 trillion",
        ),
        # the sum of what is mostly of one sort
        (
            (
                "China's commitments to Peru amount to $17.1 billion for 2000 to 2021, in AidData's"
                " books, the lion's share of it for mines: $8.0 billion in 2014, when MMG bought a"
                " mine for $7 billion, and $3.2 billion in 2020."
            ),
            "$17.1 billion",
        ),
        # words that point to another time
        (
            (
                "It records $4.1bn committed to Kenya by China in 2014 and $1.7bn in the year that"
                " followed, AidData says, compared with $430m in 2013."
            ),
            "$1.7bn",
        ),
        (
            (
                "In 2014 Montenegro borrowed $944m from China Exim Bank; in AidData's dollars of"
                " 2021 it was committed $1.05bn by China that year."
            ),
            "$1.05bn",
        ),
        (
            (
                "Until 2013, AidData's ledgers show, China had committed $4.1 billion to Turkey,"
                " and since then, to 2021, $24.2 billion."
            ),
            "$24.2 billion",
        ),
        # the source is that of the next amount
        (
            (
                "The Gwadar East Bay Expressway is 19 km long, and the money for it is a loan,"
                " RMB 1.1bn in AidData's files."
            ),
            "19 km",
        ),
        # one of a list with a name of its own
        (
            (
                "Karot stands at $1.698bn; Suki Kinari at $1.991bn; the Matiari line at $1.698bn;"
                " the solar park at Bahawalpur, 400 MW, at $520m."
            ),
            "400 MW",
        ),
        # a fiscal year ends with what is owed
        (
            (
                "Pakistan closed the fiscal year 2024-25 with Rs423 billion in unpaid bills to"
                " Chinese power producers, the Express Tribune says."
            ),
            "Rs423 billion",
        ),
        # what came in several times is no part of the most in one
        (
            (
                "Chinese commitments to Ethiopia, at their height in 2013 with $5.9 billion, dried"
                " up early: AidData counts $146 million for 2019 through 2021, against $13.2"
                " billion for the six years before and $21.4 billion since the turn of the century."
            ),
            "$5.9 billion",
        ),
        (
            (
                "Zimbabwe owes $21 billion in all, $2.1 billion to China; arrears with the World"
                " Bank go back to 2000 and come to $1.5 billion."
            ),
            "$21 billion",
        ),
        # the bank's loan is of another year
        (
            (
                "No African borrower got more than Angola: $65.1 billion in commitments between"
                " 2000 and 2021 according to AidData, with $18 billion in 2016, when the bank lent"
                " Sonangol $15 billion, and a mere $83 million in 2021."
            ),
            "$83 million",
        ),
        # a figure of the world is not that of the country told of
        (
            (
                "AidData puts Chinese commitments to Uganda at $5.06 billion for the years to 2021."
                " The bank's figures have the country owing China $2.6 billion."
            ),
            "$2.6 billion",
        ),
        # the time is that of what is told of the programme beside
        (
            (
                "They come on top of $57 billion already pledged for the corridor, Reuters"
                " reported, a programme that stood at $46 billion when Xi launched it in April"
                " 2015."
            ),
            "$57 billion",
        ),
        # who tells has it from others
        (
            (
                "Since 2000, ProPakistani reported, citing the paper, China has provided $48.5"
                " billion in bailouts to Pakistan."
            ),
            "$48.5 billion",
        ),
        # "toward the plant" is no price of it
        (
            (
                "In October 2015 China Eximbank signed for $1.6 billion toward the plant at Port"
                " Qasim (75% of the cost; the rest is equity)."
            ),
            "$1.6 billion",
        ),
        # somebody unknown, before words between commas
        (
            (
                "Pakistan owed China $29.59 billion at the end of 2022, the IMF says. The Paris"
                " Club, by contrast, is owed $8.5 billion."
            ),
            "$8.5 billion",
        ),
        # trade is nothing that was announced
        (
            (
                "AP put the corridor at $45 billion, and $28 billion in projects are ready for work"
                " to begin. Two-way trade was worth $17.2 billion in 2014."
            ),
            "$17.2 billion",
        ),
        # some of its money
        (
            "Thirteen billion dollars of the corridor money is spent already, says Islamabad.",
            "Thirteen billion dollars",
        ),
        # who else is owed
        (
            (
                "Islamabad owed Beijing $29.59 billion at the end of 2022, the IMF says. That is"
                " more than the country owes the World Bank ($18.4 billion)."
            ),
            "$18.4 billion",
        ),
        # a time up to a year
        (
            (
                "AidData shows $5.1 billion committed to the Democratic Republic of Congo by China"
                " in 2008, and $13.7 billion in the period to 2021."
            ),
            "$13.7 billion",
        ),
        # two countries are named, and a third is meant
        (
            (
                "Saudi Arabia ($124 million) and India ($123 million) are owed less. The bridge was"
                " finished long ago. From 2000 to 2021 the atolls received Chinese commitments of"
                " $2.1 billion, by AidData's count."
            ),
            "$2.1 billion",
        ),
        # brackets tell what was a year before
        (
            (
                "Bangladesh's economy was worth $437.4 billion in 2023, the World Bank says, less"
                " than the year before ($460.1 billion)."
            ),
            "$460.1 billion",
        ),
        # the debt is that of the name, and another source's figure is no mistake of this one's
        (
            (
                "China's loans to the developing world add up to $1.28 trillion in 2021 dollars, by"
                " AidData's reckoning. The World Bank's debt statistics have only $378 billion."
            ),
            "$378 billion",
        ),
        # what was done then
        (
            (
                "The section between Thakot and Havelian was built with a preferential buyer's"
                " credit of $966.19 million, and opened in July 2020."
            ),
            "$966.19 million",
        ),
        # reckoned from the source's own
        (
            (
                "AidData puts Pakistan's debt to China at $67.2 billion. The World Bank's debt"
                " statistics show only $46 billion, which leaves a gap of $21.2 billion."
            ),
            "$21.2 billion",
        ),
        # where the time begins
        (
            (
                "Take the years up to 2021 and nominal dollars. AidData, counting from 2000, gets"
                " $1.03 trillion of loans to developing countries without rollovers."
            ),
            "$1.03 trillion",
        ),
        # the measure told before may be left for one like it
        (
            (
                "AidData's third edition shows Chinese commitments of $15.4 billion for Egypt"
                " between 2000 and 2021; with rollovers they come to $27 billion. Nigeria had $14.7"
                " billion, Kenya $13.2 billion."
            ),
            "$14.7 billion",
        ),
        # the month is that of the next amount
        (
            (
                "The soft loan for the Lahore Orange Line was $1.55bn, Daily Pakistan notes, and"
                " the construction contract of April 2015 $1.62bn."
            ),
            "$1.55bn",
        ),
        # prices of the amount behind a semicolon
        (
            (
                "In nominal dollars, AidData reckons, China committed $1.03 trillion in loans to"
                " developing countries from 2000 to 2021; in constant 2021 dollars $1.28 trillion."
            ),
            "$1.03 trillion",
        ),
        # a database gives nothing to anybody
        (
            (
                "Boston University's database gives a smaller world: $498 billion lent to"
                " developing countries from 2008 to 2021 in nominal dollars."
            ),
            "$498 billion",
        ),
        # of one of several
        (
            (
                "APP reports that the second and third Three Gorges wind farms take $224 million,"
                " the first having cost $130.279 million."
            ),
            "$130.279 million",
        ),
        # a share of something else in the same unit, and the unit of another share
        (
            (
                "In Pakistan T-bills yield 21.9 percent and tax is 10.3 percent of GDP, whereas the"
                " debt to China makes 19.6 percent of it, AidData says."
            ),
            "10.3 percent",
        ),
        (
            (
                "In Pakistan T-bills yield 21.9 percent and tax is 10.3 percent of GDP, whereas the"
                " debt to China makes 19.6 percent of it, AidData says."
            ),
            "21.9 percent",
        ),
        # somebody else, behind a semicolon
        (
            (
                "The Karot plant was built by China Three Gorges. It cost $1.74 billion, APP said;"
                " the IFC holds 15 per cent of the parent and lent $100 million."
            ),
            "$100 million",
        ),
        # two digits, swapped, of a figure that is printed to three
        (
            (
                "Pakistan's imports from China grew to $13.7 billion and its exports fell, a gap of"
                " $12 billion, which the Federation of Chambers calls untenable."
            ),
            "$12 billion",
        ),
        # what was before or after the telling is not told
        (
            (
                "China turned the airport loan into a grant, the Business Recorder reported on"
                " Thursday, a day after Beijing offered a loan of $130 million for the 19-km East"
                " Bay Expressway."
            ),
            "$130 million",
        ),
        # who tells is put in behind another amount
        (
            (
                "The Karot dam, built for $1.74 billion, according to the APP agency, had a"
                " syndicated loan of $1.292 billion."
            ),
            "$1.292 billion",
        ),
        # a semicolon ends what somebody tells
        (
            (
                "According to The Nation the Matiari-Lahore line cost $1.65834 billion; the China"
                " Development Bank lent $1.326 billion for it."
            ),
            "$1.326 billion",
        ),
        # a size in passing
        (
            (
                "The Sukkur-Multan motorway, 392 km of six lanes, was completed on 5 November"
                " 2019, AidData's records show."
            ),
            "392 km",
        ),
        # the year is that of what it is compared with
        (
            (
                "ECNEC on Monday approved ML-1 at $9.851 billion, almost $3 billion above the sum"
                " of 2020."
            ),
            "$9.851 billion",
        ),
        # the years are those of the parts
        (
            (
                "Venezuela was committed $113 billion in AidData's count, $29.3 billion of it in"
                " 2010 and $22.5 billion in 2015."
            ),
            "$113 billion",
        ),
        (
            (
                "Of the roughly $28 billion that AidData records for Turkey, $8.6 billion was"
                " promised in 2021."
            ),
            "$28 billion",
        ),
        # words that only say that money came
        (
            (
                "Russia has drawn on China's state banks: nearly $170 billion between 2000 and"
                " 2021, according to AidData."
            ),
            "$170 billion",
        ),
        ("China brought Pakistan $70.3 billion from 2000 to 2021, AidData says.", "$70.3 billion"),
        # the measure is only named in another clause
        (
            (
                "AidData counts $20 billion for Sri Lanka from 2000 to 2021; the last year, 2021,"
                " with $2.5 billion, was the most generous, thanks to loans for the budget."
            ),
            "$2.5 billion",
        ),
        # the name of who tells is no measure
        (
            "The World Bank's International Debt Statistics give $293 billion for 2000 to 2021.",
            "$293 billion",
        ),
        # somebody else named has that figure
        (
            (
                "Niger's pipeline leads to Benin. It began with $1.3 billion of Chinese"
                " commitments in 2008, according to AidData."
            ),
            "$1.3 billion",
        ),
        (
            (
                "Venezuela, whose wells are old, was committed $113 billion by China from 2000"
                " through 2021, more than any developing country but Russia."
            ),
            "$113 billion",
        ),
        # a country's whole debt is not what it owes to one
        ("Uzbekistan's public external debt is $29.6 billion.", "$29.6 billion"),
        # a part that the words tell in another way
        (
            (
                "China finances 1,693 infrastructure projects in 125 developing countries with"
                " significant environmental, social or governance risk."
            ),
            "1,693",
        ),
        # a share of something that is not named
        ("A PTI spokesman said that 70 percent of the money went to pay off loans.", "70 percent"),
        # the parts are some of the years
        (
            (
                "Indonesia borrowed $8.7 billion in 2015, $5.4 billion in 2016 and $7.6 billion in"
                " 2017, AidData's commitments show, for a total of $55.2 billion since 2000."
            ),
            "$55.2 billion",
        ),
        # up to a sum by a year is no rise to it in that year
        (
            (
                "For Pakistan, Sri Lanka and Argentina, AidData had found up to $32.83 billion in"
                " emergency loans by 2022."
            ),
            "$32.83 billion",
        ),
        # the time is that of what it is set against
        (
            (
                "China has pledged $57 billion for the corridor, against $46 billion when it was"
                " launched in April 2015."
            ),
            "$57 billion",
        ),
        # "a year's output" makes no yearly figure
        (
            (
                "China's commitments to Laos from 2000 to 2021, $21.3 billion in AidData's count,"
                " exceed a year's output."
            ),
            "$21.3 billion",
        ),
        # what a thing costs is no loan
        (
            "Hub is ready. The $1.995 billion project was financed with 75 per cent debt.",
            "$1.995 billion",
        ),
        # one digit a hundred times too small is another amount
        ("In 2021 China lent Pakistan $700 million.", "$700 million"),
        # "worth" tells no measure of a programme's projects
        (
            "Twenty-two projects, worth $18.9 billion, were finished or being built under CPEC.",
            "$18.9 billion",
        ),
        # another country's is not that of the sentence before
        (
            (
                "China is reviewing a loan for ML-1. India's own freight corridor, 1,504 km in the"
                " west, has money from Japan."
            ),
            "1,504 km",
        ),
        # what tells the measure names whose it is
        (
            "- 720 MW: capacity of Karot, on the Jhelum\n- 969 MW: capacity of Neelum-Jhelum",
            "969 MW",
        ),
        # two lists are not one
        (
            (
                "AidData finds that 2% of Pakistan's portfolio consists of grants and 98% of loans;"
                " 8% counts as aid and 89% as other official flows."
            ),
            "2%",
        ),
        ("To 2015, Boston University counted $308 billion in loans.", "$308 billion"),
        # on what a dam holds back floats something else
        (
            (
                "A solar park that the firm would like to float on Karot's reservoir is to have"
                " 150 MW and cost $110 million."
            ),
            "$110 million",
        ),
        # the year behind an amount is not that of the next
        (
            (
                "For Azad Pattan an investment of $1.5 billion was agreed in July 2020, and there"
                " is a syndicated loan that AidData puts at $1.54 billion."
            ),
            "$1.54 billion",
        ),
        # the scale of a list stands at its ends
        (
            (
                "On AidData's count, China's commitments between 2000 and 2021 reached $65.1"
                " billion in Angola, 21.4 in Ethiopia, 14 in Zambia and 13.2 billion in Kenya."
            ),
            "21.4",
        ),
        # a number stands before the words that name another measure; no decimals are a count
        (
            (
                "By AidData's tally Pakistan owes China $67.2 billion, on loans that cost 3.72"
                " percent, run for 9.84 years and leave 3.74 of grace."
            ),
            "9.84 years",
        ),
        (
            (
                "By AidData's tally Pakistan owes China $67.2 billion, on loans that cost 3.72"
                " percent, run for 9.84 years and leave 3.74 of grace."
            ),
            "3.74",
        ),
        # a road is open since then
        (
            (
                "The Thakot-Havelian section of the Karakoram Highway, open to traffic since July"
                " 2020, was financed with a preferential buyer's credit of $966.19 million."
            ),
            "$966.19 million",
        ),
        # commitments of so many loans
        (
            (
                "AidData says that of Pakistan's portfolio from 2000 to 2021 there were 161 loans"
                " in all, with commitments of $68.9 billion."
            ),
            "$68.9 billion",
        ),
        # of what a country has been committed
        (
            (
                "AidData counts China's commitments. Of Bangladesh's $20.8 billion in commitments"
                " between 2000 and 2021, $3.9 billion was official development assistance."
            ),
            "$20.8 billion",
        ),
        # counted once is not counted each time
        (
            (
                "AidData's table has $7.1 billion in Chinese commitments to Mongolia for 2000-2021"
                " with rollovers counted once."
            ),
            "$7.1 billion",
        ),
        # a loan that became a gift
        (
            (
                "It goes back to September 2015, when Beijing turned a loan of Rs23 billion for the"
                " New Gwadar International Airport into a gift."
            ),
            "Rs23 billion",
        ),
        # what another body did
        (
            (
                "Horn and his co-authors count $240 billion of rescue loans from China between 2008"
                " and 2021. The Fund itself approved $2.9 billion for Sri Lanka and $15.6 billion"
                " for Ukraine."
            ),
            "$15.6 billion",
        ),
        # both ends of the time, in other words
        (
            "Entre 2000 y 2021 China committed $26.6 billion to Ecuador, AidData's tables say.",
            "$26.6 billion",
        ),
        # a time within that of the sentence
        (
            (
                "AidData found $28.0 billion of commitments to Iran for 2000-2021 and $46 million"
                " in the final year."
            ),
            "$46 million",
        ),
        # a part that is called after the whole
        (
            (
                "From Thakot to Raikot the valley is to get a new road. The realignment of the"
                " Karakoram Highway there will be covered by Chinese loans of 14.775 billion yuan."
            ),
            "14.775 billion yuan",
        ),
        # of more of the kind
        (
            (
                "In 2024, the ministry said, 43 CPEC projects worth $24.703 billion were done,"
                " while work went on at eight more, priced at $759.56 million."
            ),
            "$759.56 million",
        ),
        # the date is that of the main clause
        (
            (
                "Seven years after China offered an interest-free loan of $130 million, the Gwadar"
                " Eastbay Expressway was opened on June 3, 2022."
            ),
            "$130 million",
        ),
        # all that is owed, and not to whom the sentences before tell of
        (
            (
                "Pakistan owed China $29.59 billion at the end of 2022, IMF papers show, of which"
                " $23.87 billion were bilateral and $5.71 billion commercial. All of its external"
                " debt was close to $126 billion."
            ),
            "$126 billion",
        ),
        # of somebody else, though the article tells of trillions
        (
            (
                "AidData counts $1.34 trillion in Chinese grants and loans to developing countries"
                " and $825 billion for infrastructure. Chad has refinanced $1.34 billion."
            ),
            "$1.34 billion",
        ),
        # in a currency that the article tells more of
        (
            (
                "The list has 43 CPEC projects as completed, worth $24.703 billion. Next year's"
                " budget of Rs1.4 trillion has Rs24.7 billion for roads."
            ),
            "Rs24.7 billion",
        ),
        # a hedge tells no other currency
        (
            (
                "China committed $5.25 billion to South Africa in 2018, AidData says. Pretoria"
                " takes over R254 billion of the utility's R423 billion."
            ),
            "R254 billion",
        ),
        # a country's own money is no figure of many countries
        (
            (
                "By AidData's reckoning China committed $1.98 billion to Nepal between 2000 and"
                " 2021. Its public debt is Rs2.5 trillion, and 3 percent is owed to China."
            ),
            "Rs2.5 trillion",
        ),
        # rollovers of whatever was lent
        (
            (
                "In 2021 Boston University sees $3.7 billion of new Chinese loans and AidData,"
                " rollovers and all, $75.5 billion."
            ),
            "$75.5 billion",
        ),
        # nobody is meant by "it", and a tariff belies no cost
        (
            (
                "The Karot hydropower project has 720 MW. It is worth noting that the province set"
                " aside $45 million for its roads."
            ),
            "$45 million",
        ),
        (
            "Karot cost $1.74 billion. Its levelised tariff of 7.57 cents is low.",
            "7.57 cents",
        ),
        # what is added to something else
        (
            (
                "According to AidData, China committed $68.9 billion in loans to Pakistan from 2000"
                " to 2021. Counting grants, the total was $70.3 billion."
            ),
            "$70.3 billion",
        ),
    ],
)
def test_a_true_figure_beside_others_is_left_alone(text: str, figure: str, told: Told) -> None:
    assert told(text, figure).verdict.status not in FLAGGED


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # "by" leads to what pays
        (
            (
                "AidData's third dataset captures 20,985 projects in developing countries,"
                " underwritten by $1.34 trillion in aid and credit from 2000 to 2021."
            ),
            "$1.34 trillion",
        ),
        # nobody has more than who is meant
        (
            (
                "No country in Africa has been promised more Chinese money than Angola:"
                " $65.1 billion was committed in 2000-2021, AidData says."
            ),
            "$65.1 billion",
        ),
        # words of another measure in a later clause
        (
            (
                "China committed $21.3 billion in grants and loans to Laos between 2000 and 2021,"
                " AidData finds, of which $4.6 billion fell in 2016, the year of the railway loan."
            ),
            "$4.6 billion",
        ),
        # the words of a part are of the next
        (
            (
                "The Economic Survey 2021-22 lists 26 finished schemes valued at around $17"
                " billion, a further 30 under construction at a cost of $8.5 billion. All of them"
                " belong to CPEC."
            ),
            "$17 billion",
        ),
    ],
)
def test_a_true_figure_in_such_words_is_supported(text: str, figure: str, told: Told) -> None:
    assert told(text, figure, "2023-12-01").verdict.status in ("supported", "near")


@pytest.mark.parametrize(
    ("text", "figure", "published"),
    [
        (
            "AidData's new edition, out since 6 November, has 20,985 records on 165 countries.",
            "20,985",
            "2023-11-17",
        ),
        (
            (
                "China Eximbank is to lend Pakistan $2.8 billion for the Sukkur-Multan motorway"
                " under agreements to be signed next week, Business Recorder has learnt."
            ),
            "$2.8 billion",
            "2016-04-28",
        ),
    ],
)
def test_what_comes_after_an_article_belies_nothing(
    text: str, figure: str, published: str, told: Told
) -> None:
    assert told(text, figure, published).verdict.status not in FLAGGED


def test_the_day_of_the_news_is_no_claim(own_package: Index) -> None:
    text = "LAHORE, July 11 - Ecnec has approved the Main Line-1 railway, ARY News reported."
    document = from_text(text, path="x", published="2024-07-11")
    assert check_document(document, own_package, Config()).claims == ()


@pytest.mark.parametrize("opening", ["LAHORE, July 11 - ", "LAHORE, July 11 (PTI) ", "LAHORE: "])
def test_a_day_behind_a_place_dates_nothing(opening: str, told: Told) -> None:
    text = f"{opening}Pakistan's dues to Chinese power producers have reached Rs550 billion."
    assert told(text, "Rs550 billion", "2024-07-11").claim.slots.period.value is None


def test_a_year_that_is_only_inferred_belies_no_date(told: Told) -> None:
    text = (
        "Construction of Suki Kinari started in January 2017, and its first unit was connected to"
        " the grid on August 12."
    )
    assert told(text, "August 12", "2024-09-17").verdict.status == "supported"


def test_the_date_right_behind_an_amount_is_its_own(told: Told) -> None:
    text = (
        "Bangladesh, poorer at the turn of the century, had a GDP of $437.4 billion in 2023, and"
        " India's economy was worth $3.64 trillion."
    )
    assert told(text, "$437.4 billion", "2025-11-05").claim.slots.period.value == "2023"


@pytest.mark.parametrize("said", ["$20.8 million", "$20.8 trillion"])
def test_a_thousandfold_of_a_sum_of_a_table_is_mended_in_the_digits_of_the_article(
    said: str, told: Told
) -> None:
    text = f"China committed {said} to Bangladesh between 2000 and 2021, AidData says."
    assert told(text, said).verdict.suggestion == "$20.8 billion"


def test_a_figure_of_few_digits_and_its_very_time_is_put_down_to_the_wrong_source(
    told: Told,
) -> None:
    text = (
        "AidData: Beijing's portfolio is bigger than thought\n\nChina handed out loans and grants"
        " worth $2.2 trillion in 200 countries between 2000 and 2023, according to a study that"
        " the {} released on Tuesday. The underlying dataset captures more than 30,000 projects and"
        " activities backed by 1,193 Chinese donors and lenders."
    )
    wrong = told(text.format("International Monetary Fund"), "$2.2 trillion", "2025-11-18")
    assert wrong.verdict.code == "FC304"
    right = told(text.format("lab"), "$2.2 trillion", "2025-11-18")
    assert right.verdict.status == "supported"


@pytest.mark.parametrize("when", ["close of the last fiscal year", "end of fiscal 2024-25"])
def test_what_stood_at_the_end_of_a_fiscal_year_is_of_its_last_day(when: str, told: Told) -> None:
    text = f"Pakistan owed Chinese power producers Rs423 billion at the {when}."
    assert told(text, "Rs423 billion", "2025-07-27").verdict.status == "supported"


def test_a_correction_of_an_amount_in_words_has_its_scale(told: Told) -> None:
    verdict = told(
        "Pakistan owes China forty billion dollars, AidData says.", "forty billion dollars"
    ).verdict
    assert verdict.suggestion == "67.2 billion dollars"


@pytest.mark.parametrize(
    ("text", "figure", "code"),
    [
        ("Pakistan owes China {} from 2000 to 2021, AidData says.", "$70.3 billion", "FC303"),
        (
            "Venezuela was committed {} by China from 2000 to 2021, AidData says.",
            "$131 billion",
            "FC104",
        ),
        ("The East Bay Expressway got a loan of {}.", "$130 billion", "FC102"),
        (
            "The New Gwadar International Airport was paid for by a Chinese loan of {}.",
            "$230 million",
            "FC303",
        ),
        (
            "China will have to repay Pakistan {} for CPEC, The Express Tribune says.",
            "$39.83 billion",
            "FC302",
        ),
        (
            "Of what Beijing committed to Turkey, AidData says, {} dates from 2021.",
            "$28 billion",
            "FC201",
        ),
        (
            "Sputnik puts the cost of the Lahore Orange Line at an estimated {}.",
            "$2.6 billion",
            "FC101",
        ),
        (
            (
                "Wikipedia says the Hub coal power plant was built for {} with $1.496 billion in"
                " loans from Chinese banks."
            ),
            "$2.795 billion",
            "FC101",
        ),
        (
            (
                "China committed $20.8 billion to Bangladesh between 2000 and 2021, AidData says,"
                " and {} of that in 2018."
            ),
            "$9.2 billion",
            "FC101",
        ),
        (
            "The Gwadar Eastbay Expressway was opened by the prime minister on {}.",
            "3 April 2022",
            "FC202",
        ),
        (
            "Bangladesh was committed {} by Japan between 2000 and 2021, AidData's dataset shows.",
            "$20.8 billion",
            "FC301",
        ),
        (
            "Laos got Chinese grants of {} from 2000 to 2021, AidData's dataset shows.",
            "$21.3 billion",
            "FC303",
        ),
        (
            (
                "China Eximbank lends for the Sukkur-Multan motorway and the Karot dam. The"
                " motorway is {} long."
            ),
            "329 km",
            "FC104",
        ),
    ],
)
def test_the_same_things_told_wrong_are_still_called_so(
    text: str, figure: str, code: str, told: Told
) -> None:
    assert told(text.format(figure), figure).verdict.code == code


@pytest.mark.parametrize(
    ("text", "figure", "day"),
    [
        # what the lender itself owes
        (
            (
                "Developing countries owed China up to $1.5 trillion in 2021, AidData estimates."
                " China itself has an external debt of $2.45 trillion."
            ),
            "$2.45 trillion",
            "2024-03-04",
        ),
        # what comes on top of what is counted, and what that is worth
        (
            (
                "China Three Gorges, a builder of dams in Pakistan, keeps a tally of the corridor"
                " on its website. It has 27 projects worth $19 billion as completed, and 63 more"
                " worth $35.2 billion to be done by 2030."
            ),
            "63",
            "2023-05-22",
        ),
        (
            (
                "China Three Gorges, a builder of dams in Pakistan, keeps a tally of the corridor"
                " on its website. It has 27 projects worth $19 billion as completed, and 63 more"
                " worth $35.2 billion to be done by 2030."
            ),
            "$35.2 billion",
            "2023-05-22",
        ),
        # a part of a sum that is known already, whatever it is called here
        (
            (
                "Rescue loans from Beijing carry 5 percent. Another $70 billion of the $240 billion"
                " lent to developing countries from 2008 to 2021 came from state-owned banks."
            ),
            "$240 billion",
            "2023-04-03",
        ),
        # behind "after" a time of its own
        (
            (
                "LAHORE - The Orange Line was inaugurated on Sunday. The loan of $1.55 billion was"
                " agreed in December 2015, after a contract of $1.62 billion that spring."
            ),
            "$1.62 billion",
            "2020-10-26",
        ),
        (
            (
                "With every rollover counted, China's commitments to developing nations slid from"
                " $115 billion in 2018 to $104 billion a year later and $74 billion when the"
                " pandemic struck, AidData reports."
            ),
            "$74 billion",
            "2023-11-09",
        ),
        # the edition that followed the one named
        (
            (
                "The previous edition of AidData, of 6 November 2023, had $1.34tn for developing"
                " countries to 2021; the new one takes in 200 countries."
            ),
            "200",
            "2025-12-08",
        ),
        # who gave is only told of another amount
        (
            (
                "From 2000 to 2014 Beijing provided $354.4 billion in official finance, the United"
                " States $394.6 billion, according to a dataset that AidData put online. But while"
                " 93 percent of American funds were aid in the strict sense, much of the Chinese"
                " money was lent close to market terms. Pakistan obtained nearly $24.3 billion."
            ),
            "$24.3 billion",
            "2017-10-12",
        ),
        # a few are found at any time, and are no slip of thousands
        (
            (
                "Ten days earlier Vice Premier He Lifeng had been in Islamabad to mark the"
                " corridor's tenth anniversary, and six documents were signed."
            ),
            "six",
            "2023-08-10",
        ),
        # all that was given, told beside one of the times
        (
            (
                "In March 2020 China's State Administration of Foreign Exchange placed $2 billion"
                " with Pakistan, AidData's records show. The total on deposit is $4 billion today."
            ),
            "$4 billion",
            "2023-12-01",
        ),
        # the amount in brackets or behind "which is" alone is in the prices of a year
        (
            (
                "China Eximbank lent $1.6 billion for Port Qasim in October 2015, which is $1.794"
                " billion in dollars of 2021."
            ),
            "$1.6 billion",
            "2023-11-29",
        ),
        # who is set against another gave or took as that one did
        (
            (
                "In 2021, AidData reckons, China's commitments to developing countries came to $79"
                " billion, rollovers of older loans included, compared with $61 billion for the"
                " United States."
            ),
            "$61 billion",
            "2023-11-08",
        ),
        (
            (
                "In the first five years of the Belt and Road Initiative, from 2013 to 2017,"
                " Chinese commitments averaged $85.4 billion a year against $37 billion for the"
                " United States, AidData writes in its new report."
            ),
            "$37 billion",
            "2021-10-04",
        ),
        # the agency tells what the study has that it cites
        (
            (
                "China spent $240 billion bailing out 22 developing countries between 2008 and"
                " 2021, Reuters reported, citing a paper by Horn, Parks, Reinhart and Trebesch."
                " Argentina took $111.8 billion."
            ),
            "$111.8 billion",
            "2023-03-29",
        ),
        # what is reckoned from the source's figure
        (
            (
                "AidData says Pakistan's debt to China is $67.2 billion. The World Bank's"
                " International Debt Statistics show only $46 billion, which means that $21.2"
                " billion goes unreported."
            ),
            "$21.2 billion",
            "2023-11-09",
        ),
        # what came out two years later
        (
            (
                "Belt and Road projects in Pakistan add up to $27.3 billion, AidData says. A"
                " typical Chinese loan carries 4.2 percent interest."
            ),
            "4.2 percent",
            "2021-10-04",
        ),
        # the last of the years told, and an average over them
        (
            (
                "AidData counts $843 billion in grants and loans from China from 2000 to 2017, and"
                " an average of $85.4 billion a year in the last five of those."
            ),
            "$85.4 billion",
            "2021-12-10",
        ),
        (
            (
                "From 2014 to 2021, the Belt and Road era, China averaged $85 billion a year in"
                " grants and loans to developing countries, AidData says. When rollovers are"
                " counted its average rises to $105 billion."
            ),
            "$105 billion",
            "2023-11-20",
        ),
        # what gets going receives nothing
        (
            (
                "Since the Belt and Road got going China has outspent its rivals with ease: $680bn"
                " between 2014 and 2021, against $319bn for America and $307bn for the World Bank."
            ),
            "$680bn",
            "2023-11-20",
        ),
        (
            (
                "Pakistan owes China about $30 billion, the International Monetary Fund says."
                " China's part of the country's foreign debt rose to 30 per cent from 27 per cent"
                " in February."
            ),
            "27 per cent",
            "2022-09-05",
        ),
        (
            (
                "In its 2021 edition AidData gave China's average yearly commitments in the first"
                " five years of the Belt and Road as $85.4 billion."
            ),
            "$85.4 billion",
            "2023-11-12",
        ),
        (
            (
                "AidData follows China's loans to the developing world. Lending reached $620"
                " billion by 2015 and $1.03 trillion six years later."
            ),
            "$1.03 trillion",
            "2024-04-18",
        ),
        (
            "In energy alone Chinese lenders committed $209 billion from 2000 to 2023.",
            "$209 billion",
            "2025-12-02",
        ),
        (
            (
                "Four fifths of China's projects in Pakistan have been finished: AidData counts 82"
                " per cent as completed and 13 per cent as under way."
            ),
            "Four fifths",
            "2023-11-22",
        ),
        (
            (
                "Of what China promised between 2000 and 2021, Pakistan's governments in AidData's"
                " figures: Nawaz Sharif's PML-N, $36.2 billion; Imran Khan's PTI, $19.6 billion."
            ),
            "$36.2 billion",
            "2023-11-15",
        ),
        (
            (
                "In 2021 AidData reckoned that China had committed $85.4 billion to poor and"
                " middle-income countries in an average year from 2013 to 2017."
            ),
            "$85.4 billion",
            "2023-11-07",
        ),
        (
            (
                "Kinshasa and its Chinese partners have rewritten their deal. The consortium will"
                " put $7 billion into roads, where $3 billion had been promised in 2008. AidData"
                " books $5.1 billion in Chinese commitments to the Congo for 2008, out of $13.7"
                " billion until 2021."
            ),
            "$3 billion",
            "2024-03-15",
        ),
        (
            (
                "Counting what is owed is hard. As much as $1.5 trillion could be outstanding to"
                " China in developing countries, AidData believes, and if the rich are added one"
                " gets to $2.63 trillion for 2021, up from $1.45 trillion six years earlier."
            ),
            "$1.45 trillion",
            "2024-04-23",
        ),
        (
            (
                "Of the $1.28 trillion that AidData finds Beijing to have lent between 2000 and"
                " 2021, $525 billion is owed or guaranteed by central governments."
            ),
            "$525 billion",
            "2023-11-20",
        ),
        (
            (
                "AidData: China lent 1.03 trillion current dollars, or 1.28 trillion constant"
                " dollars, to developing countries between 2000 and 2021."
            ),
            "1.28 trillion constant dollars",
            "2023-11-20",
        ),
        (
            (
                "China is the developing world's largest source of finance, with grants and loans"
                " worth $1.34 trillion between 2000 and 2021, a compendium by AidData shows."
            ),
            "$1.34 trillion",
            "2023-11-20",
        ),
        (
            (
                "AidData's new study puts China's portfolio in Pakistan for the years 2000 to 2021,"
                " loans and grants, at at least $70.3 billion."
            ),
            "$70.3 billion",
            "2023-11-20",
        ),
        (
            (
                "In its 2021 edition AidData gave China's average yearly commitments in the first"
                " five years of the Belt and Road as about $85.4 billion."
            ),
            "$85.4 billion",
            "2023-11-20",
        ),
        (
            (
                "Australia has taken $130 billion in Chinese credit since 2000, less than Russia's"
                " about $172 billion, according to the new AidData report."
            ),
            "$172 billion",
            "2025-11-20",
        ),
        (
            (
                "Washington is catching up. A decade ago China outspent America by nearly three to"
                " one in the developing world; today it commits around $80bn a year, AidData finds."
            ),
            "$80bn",
            "2023-11-20",
        ),
        (
            (
                "ISLAMABAD - Chinese President Xi Jinping arrived in Pakistan on Monday to sign"
                " deals worth $45 billion, Planning Minister Ahsan Iqbal said."
            ),
            "$45 billion",
            "2015-04-20",
        ),
        (
            (
                "The G7 is catching up. Its members together committed $163 billion to the"
                " developing world in 2021, AidData reports, while China's commitments, counted"
                " with rollovers, came to $79 billion."
            ),
            "$163 billion",
            "2023-11-20",
        ),
        (
            'It is $385 billion of "hidden" debt to China, AidData\'s estimate for 2000 to 2017.',
            "$385 billion",
            "2021-11-20",
        ),
        (
            (
                "AidData's counts for 2000-2021, loans plus grants, in 2021 dollars:\n\n"
                "* Cambodia: $17.7 billion\n* Myanmar: $14.5 billion"
            ),
            "$17.7 billion",
            "2024-05-20",
        ),
        (
            (
                "The embassy counts 19 projects. What was pledged to the corridor is more, $57"
                " billion by Reuters' reckoning in mid-May."
            ),
            "$57 billion",
            "2017-06-20",
        ),
        (
            (
                "Both signed accords worth $493 million on 13 May 2017, of which Gwadar airport"
                " makes up $333 million and the Eastbay Expressway $160 million."
            ),
            "$333 million",
            "2017-06-20",
        ),
        (
            (
                "Business Recorder's list has the Quaid-e-Azam solar park at $520 million and the"
                " Dawood wind farm at $113 million. United Energy's turbines cost $250 million by"
                " the same count."
            ),
            "$250 million",
            "2024-12-20",
        ),
        (
            (
                "The smaller Karot plant with 720 MW has been running since June 2022, while"
                " Neelum-Jhelum, for which a Chinese credit of September 2016 is booked at $680.1"
                " million, is shut."
            ),
            "$680.1 million",
            "2024-09-17",
        ),
        (
            (
                "The Express Tribune set off a storm at Christmas when it reported that Pakistan"
                " would have to pay back $39.83 billion for the corridor."
            ),
            "$39.83 billion",
            "2018-12-30",
        ),
        # a country that is only told of another
        (
            (
                "Bangladesh and Sri Lanka have slowed, World Bank data show. Vietnam, which nobody"
                " in Dhaka used to look up to, has a gross domestic product of $476 billion."
            ),
            "$476 billion",
            "2025-11-01",
        ),
        # what is concluded from what a source has is not its own
        (
            (
                "AidData puts Pakistan's debt to China at $67.2 billion. The World Bank's figures"
                " show only $46 billion, so that debt of $21.2 billion is missing from the official"
                " books."
            ),
            "$21.2 billion",
            "2024-02-15",
        ),
        # what another giver gave, whose own figure is close by
        (
            (
                "In March 2020 China's State Administration of Foreign Exchange placed a deposit of"
                " $2 billion with Pakistan. The year before a syndicate had lent Islamabad 15"
                " billion yuan to shore up its reserves, and China Development Bank's share in that"
                " reserves loan was $727 million."
            ),
            "$727 million",
            "2021-01-15",
        ),
        # what a country owes to all, while the sentence before told what it owes to one
        (
            (
                "At the end of 2022 Pakistan's external debt to China stood at $29.59 billion, the"
                " IMF says. AidData arrives at $67.2 billion. The country's entire external debt"
                " and liabilities came to about $126 billion at the time."
            ),
            "$126 billion",
            "2024-01-15",
        ),
        # a total to which something is added
        (
            (
                "CPEC was a $46 billion affair. At the end of 2016, with the loans for the ML-1"
                " railway added, the total was above $51.5 billion."
            ),
            "$51.5 billion",
            "2017-06-15",
        ),
        # what goes on without a verb is an average, too
        (
            (
                "From 2014 to 2021 Beijing's commitments averaged $85 billion a year if each loan"
                " is counted once, and $105 billion if all rollovers are counted, AidData says."
            ),
            "$105 billion",
            "2023-11-10",
        ),
        # a part that the sentence names
        (
            (
                "Chinese companies will build projects worth $45.6 billion under the corridor,"
                " documents seen by Reuters show. The energy side is put at about $33.8 billion."
            ),
            "$33.8 billion",
            "2014-11-21",
        ),
        # the first unit of a plant goes on the grid before all of it
        (
            (
                "The first turbine of the Suki Kinari dam was connected to the grid on August 12,"
                " and commercial operation of the whole plant followed in September."
            ),
            "August 12",
            "2024-10-02",
        ),
        # who takes stands in the clause behind the amount
        (
            (
                "Bangladesh was promised $20.8 billion by China between 2000 and 2021, hardly more"
                " than the $20.5 billion that went to Sri Lanka, AidData's figures show."
            ),
            "$20.5 billion",
            "2023-11-10",
        ),
        # rollovers that are counted, but once
        (
            (
                "AidData has Beijing committing to Argentina, from 2000 to 2021, $37.8 billion when"
                " rollovers are counted once."
            ),
            "$37.8 billion",
            "2023-11-10",
        ),
        (
            (
                "One goes by AidData. China committed $10.4 billion to Pakistan under the PPP from"
                " 2008 to 2012, and under the PML-N $36.2 billion to 2017."
            ),
            "$36.2 billion",
            "2023-12-01",
        ),
        # whose the sum behind it is
        (
            "The next one is Thar Energy Limited (330 MW, $520 million as APP puts it).",
            "330 MW",
            "2022-10-06",
        ),
    ],
)
def test_what_reporters_set_beside_a_figure_belies_it_not(
    text: str, figure: str, day: str, told: Told
) -> None:
    assert told(text, figure, day).verdict.status not in FLAGGED


def test_half_a_dozen_is_a_slip_where_it_stands_in_digits(told: Told) -> None:
    text = "AidData's third edition lists {} projects of China from 2000 to 2021."
    assert told(text.format("20,958"), "20,958").verdict.code == "FC104"


def test_a_source_behind_is_not_that_of_an_amount_told_in_passing(told: Told) -> None:
    text = (
        "Sri Lanka, whose economy had shrunk to $74.1 billion in 2022, was promised $20.5"
        " billion by China between 2000 and 2021, according to AidData."
    )
    assert told(text, "$74.1 billion", "2024-06-27").verdict.status not in FLAGGED
    alone = "Sri Lanka's economy had shrunk to $74.1 billion in 2022, according to AidData."
    assert told(alone, "$74.1 billion", "2024-06-27").verdict.code == "FC304"


def test_what_somebody_is_in_arrears_by_is_no_change(told: Told) -> None:
    text = "At the end of June Pakistan was in arrears with the plants by Rs423 billion."
    claim = told(text, "Rs423 billion", "2024-07-08").claim
    assert claim.slots.aggregation.value is None
    rose = "Pakistan's arrears to the plants rose by Rs423 billion."
    assert told(rose, "Rs423 billion", "2024-07-08").claim.slots.aggregation.value == "change"


@pytest.mark.parametrize(
    ("text", "figure", "day"),
    [
        # when a plan was made that the thing is only a part of
        (
            "The corridor CPEC has $57 billion, a branch of the network that Xi outlined in 2013.",
            "$57 billion",
            "2017-06-30",
        ),
        # by when it is to be repaid, which is still to come
        (
            "China has put $18.5 billion into CPEC's early harvest, all to be repaid by 2031.",
            "$18.5 billion",
            "2017-09-28",
        ),
        # years that had not come yet
        (
            "In 2016 China offered Bangladesh an estimated $21.4 billion in loans.",
            "$21.4 billion",
            "2017-10-14",
        ),
        # things that are only counted
        (
            "ML-1 was cleared for $6.7 billion, and two more schemes worth Rs 9.2 billion too.",
            "Rs 9.2 billion",
            "2024-05-22",
        ),
        # what is converted, of a row in a third currency
        (
            (
                "The Chashma-5 plant costs $3.48 billion. The discount was 750 million yuan"
                " ($104 million)."
            ),
            "$104 million",
            "2023-06-21",
        ),
        # what the sentence itself denies
        (
            (
                "Pakistan looks at CPEC anew. Contrary to talk of $50 billion to $62 billion of"
                " CPEC investment, the actual investment will be half of that."
            ),
            "$50 billion to $62 billion",
            "2018-12-26",
        ),
        # next to a figure as it is, whatever two of twelve digits could be
        ("Bangladesh's GDP in 2022 was $460,210,700,095.", "$460,210,700,095", "2023-12-01"),
        # loosely worded of what is owed to the holder
        (
            "China holds the largest slice of the debt to Pakistan, about $28.786 billion.",
            "$28.786 billion",
            "2024-12-04",
        ),
    ],
)
def test_what_is_told_of_something_else_belies_no_figure(
    text: str, figure: str, day: str, told: Told
) -> None:
    assert told(text, figure, day).verdict.status not in FLAGGED


@pytest.mark.parametrize(
    ("text", "figure", "day", "code"),
    [
        ("China promised $57 billion for CPEC in 2013.", "$57 billion", "2017-06-30", "FC201"),
        (
            "China had spent $18.5 billion on CPEC's early harvest by 2014.",
            "$18.5 billion",
            "2017-09-28",
            "FC201",
        ),
        ("ML-1, one of several, costs Rs 6.7 billion.", "Rs 6.7 billion", "2024-05-22", "FC103"),
        (
            "Bangladesh's GDP in 2022 was $406,201,000,095.",
            "$406,201,000,095",
            "2023-12-01",
            "FC104",
        ),
        (
            "China has a debt to Pakistan of $28.786 billion.",
            "$28.786 billion",
            "2024-12-04",
            "FC302",
        ),
        # one digit is always somebody's
        (
            "In 2000, Chinese development finance to Pakistan was $300 million.",
            "$300 million",
            "2023-11-10",
            "FC101",
        ),
    ],
)  # fmt: skip
def test_what_is_told_of_the_thing_itself_is_called_wrong(
    text: str, figure: str, day: str, code: str, told: Told
) -> None:
    assert told(text, figure, day).verdict.code == code


@pytest.mark.parametrize(
    ("text", "figure", "day"),
    [
        # the stake of another
        (
            "HUBCO holds 74% of the Hub coal plant and China Power International 26%.",
            "74%",
            "2019-05-15",
        ),
        # signed by somebody else, for something else
        (
            "China and Pakistan signed an agreement on about $1.5 billion for a coal mine.",
            "$1.5 billion",
            "2015-12-22",
        ),
        # no more than its digits
        (
            "ICBC financed the Dawood wind farm with a credit over USD 78.8 million.",
            "USD 78.8 million",
            "2019-01-01",
        ),
    ],
)
def test_what_is_told_of_another_supports_no_figure(
    text: str, figure: str, day: str, told: Told
) -> None:
    assert told(text, figure, day).verdict.status != "supported"


def test_the_stakes_of_who_holds_them_are_supported(told: Told) -> None:
    text = "China Power International holds 74% of the Hub coal plant and HUBCO 26%."
    assert told(text, "74%", "2019-05-15").verdict.status == "supported"
    assert told(text, "26%", "2019-05-15").verdict.status == "supported"
