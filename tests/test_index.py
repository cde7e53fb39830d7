"""How prose calls entities and measures, and that offsets lead back to it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import convert

from factcheck.model import Entity, Fact, Measure
from factcheck.reference.compiled import Compiled
from factcheck.reference.index import Index
from factcheck.reference.inflections import inflected, regrouped, shares, spaced
from factcheck.reference.prose import even

INDEX = Index(
    Compiled(
        entities=(
            Entity(id="china", kind="country", name="China",
                   aliases=("the Chinese side", "Beijing")),
            Entity(id="pakistan", kind="country", name="Pakistan", aliases=("Pakistani",)),
            Entity(
                id="cpec",
                kind="programme",
                name="China-Pakistan Economic Corridor",
                aliases=("CPEC", "the corridor"),
            ),
            Entity(id="usa", kind="country", name="United States", aliases=("US", "U.S.")),
            Entity(id="turkiye", kind="country", name="Türkiye", aliases=("Cité",)),
            Entity(id="safe", kind="organisation", name="SAFE"),
            Entity(id="dawn", kind="organisation", name="Dawn"),
            Entity(id="the-news", kind="organisation", name="The News International",
                   aliases=("The News",)),
            Entity(id="peoples-daily", kind="organisation", name="People's Daily"),
        ),
        measures=(
            Measure(id="commitments", title="", unit_kind="money", dynamics="flow",
                    phrases=("financial commitments", "commitment"), not_phrases=("debt to",)),
            Measure(id="debt", title="", unit_kind="money", dynamics="stock",
                    phrases=("debt", "debt to", "% of GDP"), not_phrases=("loan commitment",)),
            Measure(id="density", title="", unit_kind="number", dynamics="stock",
                    phrases=("population density", "people per 100 000 ha")),
        ),
    )
)  # fmt: skip


def names_of(text: str) -> list[tuple[str, str]]:
    return [(hit.text, hit.entity) for hit in INDEX.names_in(text)]


def phrases_of(text: str) -> list[str]:
    return [hit.text for hit in INDEX.phrases_in(text)]


def test_the_longest_name_at_a_place_wins() -> None:
    text = "Beijing calls the China-Pakistan Economic Corridor a gift to Pakistan."
    assert names_of(text) == [
        ("Beijing", "china"),
        ("China-Pakistan Economic Corridor", "cpec"),
        ("Pakistan", "pakistan"),
    ]


@pytest.mark.parametrize(
    "text", ["it is safe to say so", "at dawn", "the news from us", "Us and them", "chinaware"]
)
def test_ordinary_words_are_no_names(text: str) -> None:
    assert names_of(text) == []


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        ("The SAFE said", "SAFE", "safe"),
        ("CHINA AND", "CHINA", "china"),
        ("as The News wrote", "The News", "the-news"),
        ("The Corridor is long", "The Corridor", "cpec"),
        ("then the chinese side left", "the chinese side", "china"),
        ("the U.S.-led force", "U.S.", "usa"),
    ],
)
def test_an_alias_needs_its_capitals_and_takes_more(text: str, name: str, entity: str) -> None:
    assert names_of(text) == [(name, entity)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("China's loans", "China"),
        ("China’s loans", "China"),
        ("the Pakistanis’ debt", "Pakistanis"),
        ("the People’s Daily", "People’s Daily"),
        ("the China–Pakistan Economic Corridor", "China–Pakistan Economic Corridor"),
        ("the United\u00a0States", "United\u00a0States"),
        ("China\u2011Pakistan Economic Corridor", "China\u2011Pakistan Economic Corridor"),
        ("the China Pakistan Economic\n   Corridor", "China Pakistan Economic\n   Corridor"),
        ("Pak\u00adi\u00adstan", "Pak\u00adi\u00adstan"),
        ("Tu\u0308rkiye's loans", "Tu\u0308rkiye"),
        ("the Cite\u0301, too", "Cite\u0301"),
    ],
)  # fmt: skip
def test_typesetting_does_not_matter(text: str, name: str) -> None:
    assert [hit.text for hit in INDEX.names_in(text)] == [name]


def test_a_currency_sign_makes_no_country() -> None:
    assert names_of("US$46 billion for the US.") == [("US", "usa")]


def test_names_do_not_reach_across_paragraphs() -> None:
    assert names_of("United\n\nStates, United\nStates") == [("United\nStates", "usa")]


def test_a_number_is_whole_only_with_its_decimals() -> None:
    prose = even("at 65.4 years, at 65, at 65.")
    found = [at for at in range(len(prose.lowered)) if prose.lowered.startswith("at 65", at)]
    assert [prose.is_whole(at, at + 5) for at in found] == [False, True, True]


def test_phrases_overlap_and_tell_what_they_name_and_veto() -> None:
    hits = INDEX.phrases_in("Financial Commitments and debt to China")
    assert [(hit.text, hit.measures, hit.vetoes) for hit in hits] == [
        ("Financial Commitments", ("commitments",), ()),
        ("Commitments", ("commitments",), ()),
        ("debt to", ("debt",), ("commitments",)),
        ("debt", ("debt",), ()),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a financial-commitment", ["financial-commitment", "commitment"]),
        ("population densities", ["population densities"]),
        ("12 % of GDP", ["% of GDP"]),
        ("indebted, debtor, adebt", []),
        ("loan commitments", ["loan commitments", "commitments"]),
    ],
)
def test_phrases_take_hyphens_and_the_other_number(text: str, found: list[str]) -> None:
    assert phrases_of(text) == found


@pytest.mark.parametrize("number", ["100 000", "100,000", "100.000", "100000", "100\u202f000"])
def test_thousands_of_a_phrase_may_be_parted_in_any_way(number: str) -> None:
    assert phrases_of(f"people per {number} ha") == [f"people per {number} ha"]


@pytest.mark.parametrize("number", ["10 000", "1000000", "100,00", "100"])
def test_another_number_is_another_phrase(number: str) -> None:
    assert phrases_of(f"people per {number} ha") == []


def test_a_year_in_a_phrase_has_no_thousands() -> None:
    assert regrouped("prices of 2015") == () == regrouped("at 0.500")


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("start a business", "business can be started"),
        ("set up a company", "company was set up"),
        ("spends on health", "spent less on health"),
    ],
)
def test_a_phrase_with_a_verb_is_found_in_its_passive_and_with_an_adverb(
    phrase: str, form: str
) -> None:
    assert form in inflected(phrase)
    assert "business is start" not in inflected(phrase)


def test_a_share_of_an_economy_is_told_by_any_word_for_its_unit_and_of_whose_it_is() -> None:
    told = shares("percent of gdp")
    assert {"% of gdp", "per cent of its gdp", "% of their gdp"} <= {*told}
    assert "percent of gdp" not in told
    assert shares("share of gdp") == shares("percent of sales") == ()


def test_what_is_told_by_the_head_stands_in_the_path_to_a_page_too() -> None:
    assert "GDP > per capita" in spaced("GDP per capita")


def test_facts_are_found_by_what_they_are_about() -> None:
    def fact(name: str, measure: str, subject: str, unit: str = "USD", **more: str) -> Fact:
        return convert(
            {"id": name, "measure": measure, "subject": subject, "unit": unit} | more, Fact
        )

    index = Index(
        Compiled(
            entities=(
                Entity(id="plant", kind="project", name="Plant", part_of="cpec"),
                Entity(id="cpec", kind="programme", name="CPEC", part_of="china"),
                Entity(id="china", kind="country", name="China", part_of="plant"),
                Entity(id="pakistan", kind="country", name="Pakistan"),
            ),
            facts=(
                fact("a", "cost", "plant", publisher="dawn"),
                fact("b", "cost", "cpec", recipient="pakistan"),
                fact("c", "opening", "plant", "date", date_value="2017", recipient="nobody"),
                fact("d", "opening", "plant", "date", date_value="2018"),
            ),
        )
    )
    assert [each.id for each in index.facts_about("cost", "plant")] == ["a"]
    assert [*index.facts_about("cost", "china"), *index.facts_about("depth", "china")] == []
    assert (set(index.subjects_of("cost")), set(index.subjects_of("x"))) == (
        {"plant", "cpec"},
        set(),
    )
    assert [each.id for each in index.facts_in("date")] == ["c", "d"]
    assert (index.dates_of("plant"), index.dates_of("cpec")) == (("2017", "2018"), ())
    assert index.publishers == {"dawn"}
    assert index.lineage("plant") == ("plant", "cpec", "china")
    assert index.lineage("unknown") == ("unknown",)
    assert index.countries_of("plant") == ("china",)
    assert index.countries_of("cpec") == ("china", "pakistan")
    with pytest.raises(KeyError):
        index.fact("z")


@pytest.mark.parametrize("text", ['a sum of "debt" to China', "a sum of “debt” to\n“China” it"])
def test_quotes_around_one_word_of_a_phrase_do_not_hide_it(text: str) -> None:
    found = {hit.text.replace("\n", " ") for hit in INDEX.phrases_in(text)}
    assert {'"debt" to', "“debt” to", 'debt" to', "debt” to"} & found


def test_an_empty_index_finds_nothing() -> None:
    empty = Index(Compiled())
    assert empty.names_in("China") == []
    assert empty.phrases_in("debt") == []
    assert empty.facts_of("debt") == ()


_BITS = st.sampled_from(
    ["China", "the corridor", "US", "debt", "debt to", "İ", " ", "\n", "\u00ad", "’s", "s", "-",
     "–", "\u00a0", "financial", "commitments", "\t\t", "\r\n",
     "United", "States", "$", '"debt" to', "ß", "😀", "u\u0308", "e\u0301\u0301", "\u0344"]
)  # fmt: skip


@given(st.lists(_BITS | st.text(max_size=3), max_size=30).map("".join))
def test_offsets_lead_back_to_the_text(text: str) -> None:
    prose = even(text)
    origins = [prose.origin(at) for at in range(len(prose.lowered))]
    assert all(first < second for first, second in pairwise([-1, *origins, len(text)]))
    names = INDEX.names_in(text)
    for name in names:
        assert text[name.start : name.end] == name.text != ""
    assert all(first.end <= second.start for first, second in pairwise(names))
    for phrase in INDEX.phrases_in(text):
        assert text[phrase.start : phrase.end] == phrase.text != ""


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_name_between_blanks_is_always_found(before: str, after: str) -> None:
    text = f"{before} \u2022 Beijing \u2022 {after}"
    assert (len(before) + 3, "china") in [(hit.start, hit.entity) for hit in INDEX.names_in(text)]
