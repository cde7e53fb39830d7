"""What stands between a project and its amount leaves it wrong, where it tells of nothing else.

`corpora/verdicts/constructions.jsonl` has what is left open for the words between.
"""

from __future__ import annotations

import pytest

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.model import Status
from factcheck.reference import Index

WRONG = [
    "In 2021 China's GDP was $17.8 trillion; in 2021 Pakistan's GDP was $300.4 billion.",
    "Karot has a capacity of 950 MW of hydropower.",
    "The Sachal wind farm generates 150 MW of wind power.",
    "The Sahiwal plant has a capacity of 2,400 MW of coal power.",
    "The Sahiwal plant generates 2,400 MW from coal.",
    "Karachi's Port Qasim power plant has a capacity of 2,400 MW.",
    "Balochistan's Hub coal power plant has a capacity of 2,320 MW.",
    "Balochistan's Eastbay Expressway opened in June 2019.",
    "The Gwadar airport cost approx. $530 million.",
    "The Orange Line was inaugurated by Mr. Khan in October 2018.",
    "Karot is running; the capacity is 950 MW.",
    "Karot is running; the dam opened in July 2019.",
    "Karot is finished; total cost was $3.9 billion.",
    "Karot was developed at a cost of $3.9 billion.",
    "The Karot hydropower plant is located on the Jhelum River and has a capacity of 950 MW.",
    "The Suki Kinari plant has an impressive capacity of 1,250 MW.",
    "The Orange Line was delivered at a final cost of $3.9 billion.",
    "CPEC was initially worth $86 billion when it was announced in April 2015.",
    "The Sukkur-Multan motorway took three years to build and cost $4.9 billion.",
    "The Sukkur-Multan motorway is a six-lane road of 592 km.",
    "Karot generates clean, affordable energy and has a capacity of 950 MW.",
    "The Sahiwal coal plant burns imported coal and has a capacity of 2,400 MW.",
    "The Sukkur-Multan motorway slashes travel times, and cost $4.9 billion.",
    "Karot could have failed, yet it opened in July 2019.",
    "Karot is no longer a plan: it opened in July 2019.",
    "The Orange Line metro was inaugurated by Usman Buzdar in October 2018.",
    "Karot was opened by then prime minister Nawaz Sharif in July 2016.",
    "When CPEC was announced in April 2015, China pledged $86 billion.",
    "The Karot plant was one of many that China financed, and it cost $3.9 billion.",
    "Karot is one of four plants that China builds in Pakistan and has a capacity of 950 MW.",
    "The Karot hydropower plant, the minister said, would have capacity of 950 MW.",
    "At current prices the Orange Line cost $3.9 billion.",
    "The Karot hydropower project, a run-of-river plant on the Jhelum, cost $3.9 billion.",
    "Karot, a build-own-operate-transfer scheme, was finished at a cost of $3.9 billion.",
    "The Matiari-Lahore line can carry 5,600 MW from the coal plants of Sindh to Faisalabad.",
    (
        "AidData, a project at William & Mary, finds $28.0 billion committed by China to "
        "Bangladesh from 2000 to 2021."
    ),
    "The Dawood wind farm came first; the older UEP Jhimpir wind farm has a capacity of 139 MW.",
    "The United States, we are reminded, has given Pakistan $46.2 billion in aid since 2001.",
    (
        "By AidData's tables China committed $29.8 billion to Laos, the home of our "
        "neighbours, from 2000 to 2021."
    ),
    "In September 2022 the IMF put China's share of Pakistan's external debt at 42 per cent.",
    "Pakistan owes China $67.2 billion, AidData says, a debt equal to 26.9 per cent of GDP.",
    "Suki Kinari on the Kunhar has 1,240 MW in four units.",
    "Karot in Punjab boasts 1,020 MW.",
    "The $46 billion in US aid to Pakistan from 2001 to 2021 was much disputed.",
    "Q: Is Suki Kinari running at last? A: It has a capacity of 8,840 MW.",
    (
        "The IMF says Pakistan's debt to China came to about $42 billion in September 2022, "
        "after $25.1 billion in February."
    ),
    (
        "At the end of June 2024 the dues to the Chinese power producers had stood at Rs301 "
        "billion, and later, at the end of September 2024, at Rs391 billion."
    ),
    "Karot was built by China Three Gorges for $174 million.",
    "CPEC projects worth €25 billion have been completed.",
    (
        "Dawn puts the cost of Suki Kinari at $2 billion; China Eximbank lent it $1.416 "
        "million in January 2017."
    ),
    (
        "Horn, Parks, Reinhart and Trebesch find that China gave $240"
        "bn in rescue lending from 2008 to 2021. "
        "Of the rescue lending, $182bn went through swap lines, $70bn came from state banks."
    ),
    "Roads of CPEC:\n- Sukkur-Multan motorway: handed over. Length 239 km, two lanes each way.",
]


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_figure_is_found_behind_words_that_tell_of_nothing_else(
    text: str, own_package: Index
) -> None:
    claims = check_document(from_text(text), own_package, Config()).claims
    assert Status.CONTRADICTED in {each.verdict.status for each in claims}
