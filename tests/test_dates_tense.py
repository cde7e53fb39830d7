"""When a date without its year, or a day of the week, is meant: what the words around it tell."""

from __future__ import annotations

from factcheck.config import Config
from factcheck.model import Document
from factcheck.rules import extract

DATES = ("date", "daterange")


def dates(text: str, published: str) -> list[tuple[str, str | None]]:
    article = Document(path="<text>", source=text, text=text, published=published)
    found = extract(article, Config())
    return [(mention.text, mention.resolved) for mention in found if mention.kind in DATES]


def meant(text: str, published: str) -> str | None:
    """The last date of a text."""
    return dates(text, published)[-1][1]


WEDNESDAY = "2012-08-22"


def test_a_present_right_before_a_day_looks_ahead() -> None:
    assert meant("He flew in on Sunday and leaves on Friday.", WEDNESDAY) == "2012-08-24"
    assert meant("The panel reports back on Oct. 3.", WEDNESDAY) == "2012-10-03"


def test_a_present_of_several_looks_ahead() -> None:
    assert meant("Polls close at noon on Friday.", WEDNESDAY) == "2012-08-24"
    assert meant("They vote on Sunday.", WEDNESDAY) == "2012-08-26"
    said = "City finished at home and travel to Rome in the first week of September."
    assert meant(said, WEDNESDAY) == "2012-09-03/2012-09-09"
    assert meant("France face Italy on Saturday.", WEDNESDAY) == "2012-08-25"
    assert meant("He saw France face Italy on Sunday.", WEDNESDAY) == "2012-08-19"
    assert meant("Sources close to her quit on Friday.", WEDNESDAY) == "2012-08-17"


def test_a_verb_that_may_be_a_noun_needs_an_object() -> None:
    assert meant("The tour visits Rome on Saturday.", WEDNESDAY) == "2012-08-25"
    assert meant("It had told of visits to Rome on Saturday.", WEDNESDAY) == "2012-08-18"


def test_prices_close_in_the_past() -> None:
    assert meant("Shares close lower on Tuesday.", WEDNESDAY) == "2012-08-21"


def test_no_headline_tells_of_what_is_below_it() -> None:
    assert meant("She leaves Rome\n\nShe and he on Tuesday left it.", WEDNESDAY) == "2012-08-21"


def test_what_is_up_on_the_year_before_is_over() -> None:
    assert meant("A sum of $3bn in the first half, up 12%.", "2023-12-18") == "2023-01/2023-06"


def test_a_passive_present_right_before_a_day_looks_ahead() -> None:
    assert meant("The cabinet is sworn in on Friday.", WEDNESDAY) == "2012-08-24"
    assert meant("It is blamed for the raid that cost a life on Friday.", WEDNESDAY) == "2012-08-17"


def test_a_council_in_capitals_votes_on_a_day_to_come() -> None:
    assert meant("The UN votes on Saturday.", WEDNESDAY) == "2012-08-25"


def test_an_adjective_behind_an_article_is_no_verb() -> None:
    assert meant("It will cut its salaried staff by the end of September.", "2017-05-19") == (
        "../2017-09-30"
    )
    assert meant("It will sell the proposed arm in October.", "2017-05-19") == "2017-10"


def test_going_to_the_polls_looks_ahead_and_went_to_the_polls_back() -> None:
    assert meant("Zambians go to the polls on Sunday.", WEDNESDAY) == "2012-08-26"
    assert meant("Zambians went to the polls on Sunday.", WEDNESDAY) == "2012-08-19"


def test_what_is_put_off_to_a_day_is_to_come() -> None:
    assert meant("The talks, due today, were put off to Friday.", WEDNESDAY) == "2012-08-24"


def test_where_no_verb_tells_the_day_that_is_much_nearer_is_meant() -> None:
    assert meant("A total eclipse on Thursday", WEDNESDAY) == "2012-08-23"
    assert meant("A total eclipse on Saturday", WEDNESDAY) == "2012-08-18"


def test_what_comes_after_something_of_a_day_may_be_of_a_day_before() -> None:
    said = "He will earn more after Monday's win."
    assert meant(said, WEDNESDAY) == "2012-08-20"
    assert meant("He will go home after the operation on Monday.", WEDNESDAY) == "2012-08-20"


def test_a_day_since_which_something_goes_on_is_over() -> None:
    assert meant("The bank, shut since Sunday, must pay.", WEDNESDAY) == "2012-08-19/.."


def test_a_month_since_which_something_goes_on_is_over() -> None:
    said = "They expect a bill of £3,500, against £1,971 since April."
    assert meant(said, WEDNESDAY) == "2012-04/.."
    assert meant("It must pay what is owed since Sept. 5.", WEDNESDAY) == "2011-09-05/.."


def test_days_that_come_soon_are_meant_where_no_verb_close_by_looks_back() -> None:
    said = "The strike days are 20 and 23 December, then 4-7 January, it confirmed."
    days = ["2022-12-20", "2022-12-23", "2023-01-04/2023-01-07"]
    assert [day for _, day in dates(said, "2022-12-19")] == days
    said = "Fares will be cut, the firm said, with five trains between June 23 and 25."
    assert meant(said, "2017-06-19") == "2017-06-23/2017-06-25"
    assert meant("They met from June 23 to 25.", "2017-06-19") == "2016-06-23/2016-06-25"
    assert meant("They met on 3, 10 and 17 July.", "2017-06-19") == "2016-07-17"


def test_a_weekday_behind_an_article_alone_is_no_date() -> None:
    said = "The term begins Jan. 20, a Sunday."
    assert dates(said, WEDNESDAY) == [("Jan. 20", "2013-01-20")]
    assert meant("It passed in a Monday vote.", WEDNESDAY) == "2012-08-20"


def test_a_verb_close_before_a_day_tells_of_that_very_day() -> None:
    assert meant("A clerk swore that he had signed the form on Feb. 4.", "2000-12-27") == (
        "2000-02-04"
    )


def test_a_date_told_by_the_way_is_not_drawn_ahead_by_the_verb() -> None:
    assert meant("It will undo the rise of July 16.", WEDNESDAY) == "2012-07-16"
    assert meant("Half must be gone under the April 14 accords.", "1988-05-16") == "1988-04-14"
    assert meant("It is seen at 4% after 3% in February.", "1996-04-04") == "1996-02"


def test_goods_are_traded_ahead_of_their_month() -> None:
    assert meant("July crude settled down 56 cents.", "2001-05-23") == "2001-07"
    assert meant("Crude for July fell to $39.88.", "2004-05-28") == "2004-07"
    assert meant("The wheat contract for March rose.", "2011-02-11") == "2011-03"
    assert meant("July crude imports fell.", "2001-05-23") == "2000-07"


def test_figures_are_told_when_their_month_or_quarter_is_over() -> None:
    said = "It is to report the figures for March on Tuesday."
    assert dates(said, "1988-05-16")[0] == ("March", "1988-03")
    said = "It will report first-quarter earnings on Friday."
    assert dates(said, "2006-04-18")[0] == ("first-quarter", "2006-33")


def test_a_vote_for_may_is_no_date() -> None:
    assert dates("It was a vote for May.", WEDNESDAY) == []


def test_the_gain_of_march_is_a_month_s() -> None:
    assert dates("But March's gain was cut.", "2015-05-08") == [("March", "2015-03")]


def test_a_month_goes_on_from_a_year_to_come() -> None:
    said = "It agreed to lend €18bn in 2023, the first slice in January."
    assert meant(said, "2022-12-13") == "2023-01"


def test_a_fiscal_year_lends_its_number_to_no_day() -> None:
    said = "For fiscal year 2010, which begins Oct. 1, it would get less."
    assert meant(said, "2009-07-21") == "2009-10-01"


def test_the_previous_month_comes_before_the_month_told_not_the_day() -> None:
    said = "Exports rose in May, it said on Tuesday, after a fall in the previous month."
    assert meant(said, "2021-06-16") == "2021-04"


def test_weeks_are_counted_from_a_stated_week() -> None:
    said = "It was 5% in the week to March 1, from 4% in the previous week."
    assert meant(said, "2008-03-17") == "2008-02-17/2008-02-23"


def test_a_term_is_a_day_to_count_from() -> None:
    said = "Limits are to be set by June 2014 and made final a year later."
    assert meant(said, "2013-06-24") == "2015"


def test_a_year_earlier_than_a_year_of_two_is_one_of_two() -> None:
    said = "The gap was R50bn in 2017/18, from R30bn a year earlier."
    assert meant(said, "2017-05-19") == "2016/2017"


def test_a_quarter_ends_where_its_end_is_told() -> None:
    said = "Profit for its fourth quarter ended June 30 rose."
    assert dates(said, "1994-07-21") == [("fourth quarter ended June 30", "1994-04/1994-06")]
    assert meant("Gas rose in the week ended Monday.", "2005-09-08") == "2005-08-30/2005-09-05"


def test_the_day_after_a_holiday_is_a_day() -> None:
    said = "Shops opened at five the day after Thanksgiving."
    assert dates(said, "1987-12-01") == [("the day after Thanksgiving", "1987-11-27")]


def test_a_rate_from_a_month_on_is_no_date_a_month_later() -> None:
    assert dates("It will buy $75bn a month from January.", "2013-12-19") == [
        ("January", "2014-01")
    ]


def test_the_most_in_three_years_is_a_duration() -> None:
    assert dates("It would be the most in three years.", WEDNESDAY) == []


def test_an_amount_behind_a_weekday_is_no_day_of_the_month() -> None:
    assert dates("It rose on Monday, 12 percent more than before.", WEDNESDAY) == [
        ("Monday", "2012-08-20")
    ]
    assert dates("It rose on Tuesday, first in a year.", WEDNESDAY) == [("Tuesday", "2012-08-21")]


def test_a_street_is_named_after_a_day_and_numbered_like_a_year() -> None:
    assert dates("She lives at 3 March Road and 1920 East 4th Street.", WEDNESDAY) == []


def test_a_small_planet_is_named_behind_its_year() -> None:
    assert dates("The asteroid 2012 BX34 passed by.", WEDNESDAY) == []


def test_results_of_a_quarter_leave_no_open_interval() -> None:
    assert dates("Shares rose after fourth-quarter revenue grew.", "2024-02-06") == [
        ("fourth-quarter", "2023-36")
    ]


def test_fiscal_years_in_a_row_are_all_fiscal() -> None:
    said = "India will spend more in fiscal years 2015 to 2017."
    assert meant(said, "2014-06-02") == "2014-04/2017-03"


def test_prices_that_fall_in_a_year_tell_no_autumn() -> None:
    assert dates("Prices will fall in 2015.", "2014-06-16") == [("2015", "2015")]
    assert dates("Output may fall this year.", "2014-06-16") == [("this year", "2014")]
    assert dates("It opened in the fall of 2013.", "2014-06-16") == [
        ("the fall of 2013", "2013-23")
    ]


def test_a_crowd_a_block_and_a_time_are_no_years() -> None:
    said = "A crowd of 2000 met from 1900 GMT in the 1800 block of Main Street."
    assert dates(said, "2020-06-10") == []
    assert dates("About 1500 of the hostages went.", "2020-06-10") == []


def test_a_period_ends_with_a_month_told_from_today() -> None:
    said = "In the year ending next March it will lose more."
    assert dates(said, "2019-06-12") == [("the year ending next March", "2019-04/2020-03")]
    assert meant("In the six-month period to 31 March it lost.", "2019-06-12") == "2018-10/2019-03"


def test_quarters_of_a_range_share_their_year() -> None:
    assert meant("It grew in Q1-Q3 2018.", "2019-06-12") == "2018-33/2018-35"


def test_midway_through_a_year_is_in_it() -> None:
    assert dates("It closed midway through 2018.", "2019-06-12") == [("2018", "2018")]


def test_two_years_time_and_monday_week_are_dates() -> None:
    assert meant("He wed a year and a half ago.", "2019-06-12") == "2017"
    assert meant("It is to open in two years' time.", "2019-06-12") == "2021"
    assert meant("It opens on Monday week.", "2019-06-12") == "2019-06-24"


def test_what_stands_between_dashes_is_not_drawn_ahead_by_the_verb_before_them() -> None:
    said = "He does not want to talk about the dues — $4 billion at the end of June — nor of coal."
    assert meant(said, "2024-08-05") == "2024-06-21/2024-06-30"
    assert meant("He does not want to talk until the end of June.", "2024-08-05") != meant(
        said, "2024-08-05"
    )


def test_months_and_years_are_not_counted_from_the_day_of_the_telling() -> None:
    ended = "The plan ended on June 30, 2021, the paper {} on Sunday. {} it was more."
    assert meant(ended.format("reported", "Two years earlier"), "2021-07-28") == "2019"
    assert meant(ended.format("reported", "Twelve months earlier"), "2021-07-28") == "2020-06"
    assert meant(ended.format("reported", "Two days earlier"), "2021-07-28") == "2021-07-23"


def test_what_stays_closed_or_is_forecast_looks_ahead() -> None:
    assert meant("It shuts and will stay closed until Friday.", WEDNESDAY) == "../2012-08-24"
    assert meant("No rain since then, and none is forecast until Friday.", WEDNESDAY) == (
        "../2012-08-24"
    )


def test_what_is_told_beside_what_is_now_was() -> None:
    assert meant("It now costs $5 more than in October.", WEDNESDAY) == "2011-10"
    assert meant("It will be lower in October than in September.", WEDNESDAY) == "2012-09"


def test_a_modal_may_stand_apart_from_its_verb() -> None:
    assert meant("It must by law be held on Friday.", WEDNESDAY) == "2012-08-24"
    assert meant("It must by law have been held on Friday.", WEDNESDAY) == "2012-08-17"


def test_what_will_be_done_with_that_of_a_day_says_nothing_of_the_day() -> None:
    assert meant("The ballots of July 7 will not be counted.", WEDNESDAY) == "2012-07-07"


def test_to_a_thing_leads_to_no_verb() -> None:
    assert meant("What is pledged to the corridor is more, by a count in mid-July.", WEDNESDAY) == (
        "2012-07-11/2012-07-20"
    )
    assert meant("It has pledged to pay in mid-July.", WEDNESDAY) == "2013-07-11/2013-07-20"


def test_days_from_one_to_that_of_the_article_are_to_come_where_the_verb_says_so() -> None:
    assert meant("It will lie there from Friday to Wednesday.", WEDNESDAY) == (
        "2012-08-24/2012-08-29"
    )
    assert meant("It lay there from Friday to Wednesday.", WEDNESDAY) == "2012-08-17/2012-08-22"


def test_a_verb_of_an_aside_tells_of_no_day_behind_it() -> None:
    said = "It will close its works, which opened in 1974, by the end of June."
    assert meant(said, WEDNESDAY) == "../2013-06-30"


def test_two_years_of_a_budget_are_a_fiscal_year() -> None:
    assert meant("Kenya's budget for 2011/12 was larger.", WEDNESDAY) == "2011-07/2012-06"
    assert meant("India cut its tax target for 2011-12.", WEDNESDAY) == "2011-04/2012-03"
    assert meant("In 2011-12 India's budget grew.", WEDNESDAY) == "2011/2012"
    assert meant("India's budget met the 2008-09 crisis.", WEDNESDAY) == "2008/2009"
    assert meant("In 2011-12 the output of India fell.", WEDNESDAY) == "2011/2012"
    assert meant("The deficit of India fell from 2011 to 2012.", WEDNESDAY) == "2011/2012"
    assert meant("The deficit of 2011-12 fell.", WEDNESDAY) == "2011/2012"


def test_a_sum_before_a_last_week_is_no_number_of_weeks() -> None:
    assert dates("The euro fell below $1 last week.", WEDNESDAY) == [
        ("last week", "2012-08-13/2012-08-19")
    ]


def test_natural_gas_and_brent_are_traded_ahead_of_their_month() -> None:
    assert meant("December natural gas rose 31 cents.", WEDNESDAY) == "2012-12"
    assert meant("October Brent crude climbed by 9 cents.", WEDNESDAY) == "2012-10"
    assert meant("By July Brent crude had climbed by 9 cents.", WEDNESDAY) == "../2012-07"
    assert meant("October natural gas production fell.", WEDNESDAY) == "2011-10"
    assert meant("In October Brent crude climbed by 9 cents.", WEDNESDAY) == "2011-10"


def test_what_follows_something_of_a_month_says_nothing_of_when_that_is() -> None:
    assert meant("They will get 36,000, following a rise in April.", WEDNESDAY) == "2012-04"
    assert meant("It will open after a test in October.", WEDNESDAY) == "2012-10"
    said = "It will cost $58, up from $54 in the October budget."
    assert meant(said, WEDNESDAY) == "2011-10"


def test_who_takes_over_in_a_month_is_to_come() -> None:
    assert meant("Its new chief takes over in June.", WEDNESDAY) == "2013-06"


def test_a_half_of_accounts_needs_no_year() -> None:
    assert meant("H1 revenue rose to $4 million.", WEDNESDAY) == "2012-01/2012-06"
    assert dates("The H1 visa cost $40.", WEDNESDAY) == []
    assert dates("Kawasaki H2 sales and H2 production rose.", WEDNESDAY) == []


def test_what_stays_shut_on_a_holiday_is_to_come() -> None:
    eve = "2024-12-24"
    said = "Shops will shut early tonight and stay shut on Christmas Day."
    assert meant(said, eve) == "2024-12-25"
    assert meant("Banks remain closed on Boxing Day.", eve) == "2024-12-26"
    assert meant("It fell on Christmas Day.", eve) == "2023-12-25"
    assert meant("He was shot on Christmas Day.", eve) == "2023-12-25"


def test_a_price_is_set_ahead_of_its_month() -> None:
    said = "Riyadh cut its February selling price."
    assert meant(said, "2024-01-09") == "2024-02"
    assert meant(said, "2024-03-05") == "2024-02"
    assert meant("It cut its February sales forecast.", "2024-03-05") == "2024-02"


def test_the_contract_of_may_is_that_of_the_month() -> None:
    assert meant("The May contract fell below zero.", "2020-04-21") == "2020-05"
    assert meant("It sold the March contract.", "2020-01-21") == "2020-03"
    assert dates("May contracts be broken?", "2020-04-21") == []
    assert meant("Traders sold the February lean hogs contract.", "2023-12-15") == "2024-02"


def test_what_is_put_back_or_banned_until_a_date_is_to_come() -> None:
    today = "2012-10-12"
    said = "The trial was put back to the second week of January."
    assert meant(said, today) == "2013-01-07/2013-01-13"
    assert meant("The vote was postponed until March.", today) == "../2013-03"
    assert meant("The winger is banned until January.", today) == "../2013-01"
    assert meant("It was held over to Nov. 5.", today) == "2012-11-05"


def test_so_many_in_a_time_are_no_date_to_come() -> None:
    today = "2008-02-11"
    said = "It plans to raise 12bn yuan next month, its second offer in 18 months."
    assert dates(said, today) == [("next month", "2008-03")]
    assert dates("They will be the third new owners in two years.", today) == []
    assert meant("The second plant will open in two years.", today) == "2010"
    assert meant("The first will open in six months.", today) == "2008-08"


def test_what_comes_before_the_end_of_a_year_is_in_it_and_after_it_in_the_next() -> None:
    today = "2024-06-12"
    assert meant("It sees one cut before year-end.", today) == "../2024-12"
    assert meant("It may open after year-end.", today) == "2025/.."
    assert meant("It may open by year's end.", today) == "../2024-12"
    assert meant("It must sell them before month-end.", today) == "../2024-06-30"
    assert meant("It shut after the end of 2015.", today) == "2016/.."
    said = "It must find £38m for the 2026-27 financial year and more by the end of 2028-29."
    assert meant(said, today) == "../2029-03"


def test_so_long_ago_to_the_day_or_about() -> None:
    today = "2011-07-27"
    assert meant("It fell 30 years ago today.", today) == "1981-07-27"
    assert meant("It fell a year ago this week.", today) == "2010-07-26/2010-08-01"
    assert meant("It fell 30 years ago, and today is remembered.", today) == today
    assert meant("It was sold four to six weeks ago.", today) == "2011-06-15/2011-06-29"
    assert meant("It was sold two or three years ago.", today) == "2008/2009"


def test_this_time_last_year_is_a_month() -> None:
    today = "2011-07-27"
    assert meant("It is up on this time last year.", today) == "2010-07"
    assert meant("It is up on this time two years ago.", today) == "2009-07"
    assert meant("It rose in May from the same time last year.", today) == "2010-05"


def test_a_corresponding_period_is_of_the_year_before() -> None:
    today = "2024-08-27"
    said = "It made $5m in the three months to June, up on the previous corresponding period."
    assert meant(said, today) == "2023-04/2023-06"
    said = "It lost $5m in the second quarter and $4m in the corresponding quarter."
    assert meant(said, today) == "2023-04/2023-06"
    said = "It made more in Q2 2024 than in the same period two years ago."
    assert meant(said, today) == "2022-04/2022-06"
    assert meant("He is paid for the corresponding period.", today) is None
    said = "It lost $5m in the second quarter, and $4m in the prior-year quarter."
    assert meant(said, today) == "2023-04/2023-06"


def test_a_season_without_its_article_is_to_come() -> None:
    today = "2020-03-19"
    assert meant("Firms could go under by summer.", today) == "../2020-22"
    assert meant("It stays shut until autumn, he said.", today) == "../2020-23"
    assert meant("It had closed by autumn.", today) == "../2019-23"
    assert meant("Firms could go under by\nsummer.", today) == "../2020-22"
    assert dates("It was cut off by spring floods, or by Summer.", today) == []


def test_the_last_year_of_something_is_no_date() -> None:
    today = "2015-05-11"
    assert dates("He earns $1m in the last year of his deal.", today) == []
    assert dates("It was the last week of talks.", today) == []
    assert meant("It fell in the last year.", today) == "2014"
    assert meant("It fell in the last week of April.", today) == "2015-04-27/2015-05-03"


def test_scores_and_numbered_things_are_no_dates() -> None:
    today = "2020-01-27"
    assert dates("May 4-2, Marsh 3-1: it was a good day.", today) == []
    assert meant("They meet on May 12-14.", today) == "2020-05-12/2020-05-14"
    assert dates("It is No. 04-1152, kept behind the Hotel 1926 near platform 2016.", today) == []


def test_what_starts_on_a_day_is_to_come_unless_the_sentence_looks_back() -> None:
    today = "2017-04-28"
    said = "Ontario's balanced budget puts $4m into it, starting Jan. 1."
    assert meant(said, today) == "2018-01-01/.."
    assert meant("Rents rose 4% a month, starting Jan. 1.", today) == "2017-01-01/.."


def test_a_jackpot_for_the_drawing_of_a_day_is_still_to_be_won() -> None:
    today = "2023-01-07"
    said = "The jackpot for Tuesday's drawing stands at $1.1 billion."
    assert meant(said, today) == "2023-01-10"
    assert meant("He was fined for Tuesday's match.", today) == "2023-01-03"
