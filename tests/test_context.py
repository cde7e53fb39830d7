"""What an amount takes from the sentences around it, and what keeps it from being taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.claims.discourse.going_on import GOES_ON

if TYPE_CHECKING:
    from conftest import Told
    from factcheck.model import CheckedClaim


def outcome(checked: CheckedClaim) -> str:
    return checked.verdict.code or str(checked.verdict.status.value)


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Karot is a dam at the Jhelum. The cost was $1.72 million.", "$1.72 million", "FC102"),
        (
            "What does Pakistan owe? AidData puts the country's debt to China at $76.2 billion.",
            "$76.2 billion",
            "FC104",
        ),
        (
            "ML-1 has shrunk. ECNEC approved it on 5 August 2016.",
            "5 August 2016",
            "FC202",
        ),
        (
            "AidData counts what Pakistan owes China. The average grace period is 7.34 years.",
            "7.34 years",
            "FC104",
        ),
    ],
)
def test_a_sentence_that_brings_nothing_new_goes_on_about_the_one_before(
    text: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(told(text, figure)) == expected


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The Karot plant has 720 MW. The first turbine has a capacity of 180 MW.", "180 MW"),
        ("The Karot plant cost $1.72 billion. The access road cost $40 million.", "$40 million"),
        ("Pakistan owes China $67.2 billion. Private firms borrowed $12 billion.", "$12 billion"),
        (
            (
                "Chinese power producers were owed Rs423 billion in 2025. Interest on the arrears "
                "came to Rs60 billion."
            ),
            "Rs60 billion",
        ),
        (
            (
                "Chinese power producers were owed Rs423 billion in June 2025. The government paid "
                "Rs100 billion of the dues."
            ),
            "Rs100 billion",
        ),
        (
            (
                "Pakistan's debt to China is 19.6 percent of GDP. Domestic debt is 42 percent "
                "of GDP."
            ),
            "42 percent",
        ),
        (
            (
                "The Karot project was finished in 2022. It made jobs. The project's second "
                "phase would cost $800 million."
            ),
            "$800 million",
        ),
        ("China lent Karot and Kohala money. The cost was $1.1 billion.", "$1.1 billion"),
    ],
)
def test_a_sentence_that_brings_a_new_subject_says_nothing_of_the_one_before(
    text: str, figure: str, told: Told
) -> None:
    assert outcome(told(text, figure)) in ("unverifiable", "ambiguous")


def test_what_goes_on_about_a_thing_says_by_which_rule(told: Told) -> None:
    claim = told("CPEC is young. Early harvest projects are worth $18.9 billion.", "$18.9 billion")
    assert claim.claim.slots.subject.rule == GOES_ON
    assert claim.claim.slots.subject.is_stated


def test_a_bare_sign_is_in_the_currency_of_the_country_still_told_of(told: Told) -> None:
    text = (
        "Chinese power producers were owed Rs423 billion by Pakistan at the end of June 2025. "
        "At the end of June 2024 the dues had stood at Rs401 million."
    )
    assert told(text, "Rs401 million").claim.mention.unit == "PKR"
    assert outcome(told(text, "Rs401 million")) == "FC102"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (
            "AidData puts Pakistan's debt to China at $67.2bn. The World Bank has $64 billion.",
            "$64 billion",
            "FC104",
        ),
        (
            "The Karot dam cost $1.98 billion, Dawn says. Wikipedia has $1.42 million.",
            "$1.42 million",
            "FC102",
        ),
        (
            (
                "From 2000 to 2021 China committed nearly $170 billion to Russia. "
                "Venezuela came next with $131 billion."
            ),
            "$131 billion",
            "FC104",
        ),
        (
            (
                "China lent Pakistan $48.5 billion in rescue loans from 2008 to 2021. "
                "Argentina received $111.8 million."
            ),
            "$111.8 million",
            "FC102",
        ),
    ],
)
def test_another_party_or_source_without_a_measure_is_told_of_the_measure_before(
    text: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(told(text, figure)) == expected


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            (
                "China lent Pakistan $48.5 billion in rescue loans from 2008 to 2021. "
                "Argentina exported $80 billion."
            ),
            "$80 billion",
        ),
        (
            (
                "China committed $70.3 billion to Pakistan between 2000 and 2021. "
                "The World Bank had $17 billion there."
            ),
            "$17 billion",
        ),
    ],
)
def test_a_verb_of_its_own_measures_something_else(text: str, figure: str, told: Told) -> None:
    assert outcome(told(text, figure)) == "unverifiable"


def test_a_pronoun_that_gives_means_the_giver_before(told: Told) -> None:
    text = (
        "Chinese state banks have cut back, says Boston University. Their loans to developing "
        "countries came to $948 billion between 2008 and 2021."
    )
    assert told(text, "$948 billion").claim.slots.provider.value == "china"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (
            (
                "Chinese commitments to Pakistan, according to AidData:\n"
                "- PML-N (2013-2017): $36.2 million\n- PTI (2018-2021): $19.6 billion\n"
            ),
            "$36.2 million",
            "FC102",
        ),
        (
            (
                "Chinese commitments to Pakistan, 2000-2021, AidData says:\n"
                "- Energy: $28.4 billion\n- Schools: $1.9 billion\n"
            ),
            "$1.9 billion",
            "unverifiable",
        ),
        (
            (
                "Chinese commitments to Pakistan, 2000-2021, AidData says:\n"
                "- Energy: $28.4 billion\n- Schools: $1.9 billion\n"
            ),
            "$28.4 billion",
            "supported",
        ),
    ],
)
def test_the_line_above_a_list_speaks_for_its_items_unless_their_label_is_unknown(
    text: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(told(text, figure)) == expected


def test_where_amounts_and_dates_alternate_each_amount_has_its_own(told: Told) -> None:
    text = (
        "AidData counts Chinese commitments to Pakistan of $36.2 billion under the PML-N "
        "(2013-2017) and of $19.6 billion under the PTI (2018-2021)."
    )
    assert told(text, "$36.2 billion").claim.slots.period.value == "2013/2017"
    assert told(text, "$19.6 billion").claim.slots.period.value == "2018/2021"


def test_a_date_of_what_is_compared_is_not_that_of_the_amount(told: Told) -> None:
    text = "In September 2022 Pakistan owed China $30 billion, more than in February 2022."
    assert told(text, "$30 billion").claim.slots.period.value == "2022-09"


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Saudi deals are small next to CPEC's $62 billion.", "$62 billion", "announced_total"),
        (
            "ECNEC approved the Karachi Circular Railway at Rs207.5 billion.",
            "Rs207.5 billion",
            "project_cost",
        ),
        ("Suki Kinari, with 884 MW, is done.", "884 MW", "capacity"),
        ("Karot \u2013 720 MW", "720 MW", "capacity"),
    ],
)
def test_an_amount_beside_a_thing_is_its_worth_its_price_or_its_size(
    text: str, figure: str, measure: str, told: Told
) -> None:
    hits = told(text, figure).claim.setting.measures
    assert measure in {hit.measure for hit in hits if hit.slot.is_stated}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("CPEC's $1.1 billion security budget is a burden.", "$1.1 billion"),
        ("The Karot plant was insured at $900 million.", "$900 million"),
        ("CPEC's $2 billion railway loan has stalled.", "$2 billion"),
        ("CPEC has no railway, though a pipeline costing $2.5 billion is planned.", "$2.5 billion"),
        ("Valued at $300 million, the contract for CPEC's cable went abroad.", "$300 million"),
        (
            "China lent and guaranteed $2.4 trillion from 2000 to 2021, AidData says.",
            "$2.4 trillion",
        ),
        ("The Emirates promised deals worth $9 billion, a fraction of CPEC.", "$9 billion"),
    ],
)
def test_an_amount_beside_a_thing_may_be_of_something_else(
    text: str, figure: str, told: Told
) -> None:
    assert outcome(told(text, figure)) in ("unverifiable", "ambiguous")


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("In February 2019 CPEC was valued at $62 billion.", "$62 billion", "unverifiable"),
        ("In 2016 the $46 billion CPEC was in dispute.", "$46 billion", "unverifiable"),
        ("The $46 billion CPEC package was announced in 2018.", "$46 billion", "FC201"),
    ],
)
def test_what_stood_before_and_after_or_is_known_by_its_amount_is_not_misdated(
    text: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(told(text, figure)) == expected


def test_commitments_may_be_meant_with_rollovers_where_only_these_are_told(told: Told) -> None:
    text = "By 2021 China committed $79 billion to developing countries, AidData says."
    assert outcome(told(text, "$79 billion")) != "FC303"


def test_a_programme_may_go_by_its_two_parties_and_is_belied_by_thousands_only(told: Told) -> None:
    text = "On 20 April 2015 China and Pakistan unveiled an investment plan of $%s."
    assert outcome(told(text % "46 billion", "$46 billion")) == "supported"
    assert outcome(told(text % "46 million", "$46 million")) == "FC102"
    assert outcome(told(text % "64 billion", "$64 billion")) == "unverifiable"
    assert outcome(told(text % "36 billion", "$36 billion")) == "unverifiable"


def test_an_amount_put_down_to_its_publisher_may_be_from_the_wrong_giver(told: Told) -> None:
    text = "AidData puts Pakistan's debt to Saudi Arabia at $67.2 billion."
    assert outcome(told(text, "$67.2 billion")) == "FC301"
    assert "from China" in told(text, "$67.2 billion").verdict.message


def test_a_list_of_givers_shares_the_verb_of_the_first(told: Told) -> None:
    text = (
        "In 2021, AidData says, Beijing committed $79 billion, Washington $61 billion and the G7 "
        "$163 billion."
    )
    assert told(text, "$61 billion").claim.slots.provider.value == "united-states"
    assert told(text, "$163 billion").claim.slots.provider.value == "g7"


def test_a_participle_ahead_is_said_of_the_name_behind_the_comma(told: Told) -> None:
    text = "Announced at $46 billion in April 2015, CPEC was put at $62 billion in April 2017."
    assert told(text, "$46 billion").claim.slots.subject.value == "cpec"


def test_an_agreement_is_of_the_project_in_its_name(told: Told) -> None:
    text = "The memorandum on Chashma-5, a nuclear plant of 1,200 MW, was signed."
    assert outcome(told(text, "1,200 MW")) == "supported"


def test_the_capital_where_a_thing_is_said_is_not_what_it_is_of(told: Told) -> None:
    text = "In October 2023 Kakar said in Beijing that CPEC projects worth $25 billion were done."
    assert "china" not in {hit.entity for hit in told(text, "$25 billion").claim.setting.entities}


def test_a_country_without_a_figure_may_have_that_of_one_named_elsewhere(told: Told) -> None:
    text = "Kenya owed China {} in public debt from 2000 to 2021, AidData says.{}"
    for behind in ("", " Pakistan, which owes less, has not commented."):
        assert outcome(told(text.format("$67.2 billion", behind), "$67.2 billion")) == "FC301"
        assert outcome(told(text.format("$61.3 billion", behind), "$61.3 billion")) != "FC301"


def test_two_digits_tell_another_country_only_where_their_publisher_tells(told: Told) -> None:
    text = "{} that Kenya owes China $46 billion."
    world_bank = text.format("The World Bank's International Debt Statistics show")
    assert outcome(told(world_bank, "$46 billion")) == "FC301"
    assert outcome(told(text.format("A newspaper wrote"), "$46 billion")) == "unverifiable"


def test_a_rate_of_a_year_rescues_no_amount_that_has_a_figure_in_its_own_currency(
    told: Told,
) -> None:
    text = "On 20 April 2015 China and Pakistan launched the corridor, a plan worth {}, CPEC."
    assert outcome(told(text.format("$46 billion"), "$46 billion")) == "supported"
    assert outcome(told(text.format("$49 billion"), "$49 billion")) != "supported"
    assert outcome(told(text.format("£30.7 billion"), "£30.7 billion")) == "supported"


def test_who_is_cited_is_a_source_as_well_as_who_reports(told: Told) -> None:
    text = (
        "China spent {} bailing out 22 developing countries between 2008 and 2021, Reuters"
        " reported, citing a paper by Horn, Parks, Reinhart and Trebesch."
    )
    assert outcome(told(text.format("$240 billion"), "$240 billion")) == "supported"
    assert outcome(told(text.format("$240 million"), "$240 million")) == "FC102"
