"""The pages as text: what they say, that they are whole, and that nothing in them is obeyed."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import html5lib
import pytest
from msgspec.structs import replace

from factcheck.documents import from_text
from factcheck.documents.html.page import read_page
from factcheck.model import Report
from factcheck.nights import Card, Cause, Count, State
from factcheck.output.anchors import anchors
from factcheck.output.cards import Carded, cards
from factcheck.output.html import index_page, night_page, run_page
from factcheck.output.html.rendering import web_address

if TYPE_CHECKING:
    from conftest import Factcheck, Golden
    from made_nights import Nights

    from .conftest import Pages

PAGES = ("quiet", "busy", "broken", "hostile")
HTML = "{http://www.w3.org/1999/xhtml}"


def tree(page: str) -> Any:
    """Parse a page; the parser raises at the first mistake."""
    return html5lib.HTMLParser(strict=True).parse(page)


def words(page: str) -> str:
    """Give what a reader sees, on one line."""
    body = tree(page).find(f"{HTML}body")
    scripts = body.findall(f".//{HTML}script")
    for script in scripts:
        script.text = ""
    return re.sub(r"\s+", " ", "".join(body.itertext()))


def without_assets(page: str) -> str:
    """Leave out style, script and their hashes: they have tests of their own."""
    page = re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", page, flags=re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "sha256-…", page)


@pytest.mark.parametrize("name", ["quiet", "busy", "broken"])
def test_a_night_looks_as_it_did(name: str, pages: Pages, golden: Golden) -> None:
    golden(f"html/{name}.html", without_assets(pages(name)))


def test_the_index_looks_as_it_did(golden: Golden, made_nights: Nights) -> None:
    _, night = made_nights["full"]
    golden("html/index.html", without_assets("".join(index_page(night.trend, night.address))))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_well_formed(name: str, pages: Pages) -> None:
    page = tree(pages(name))
    ids = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    headings = [each.tag.removeprefix(HTML) for each in page.iter() if each.tag[-2:-1] == "h"]
    levels = [int(each[1]) for each in headings if each[1:].isdigit()]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", PAGES)
def test_links_inside_of_a_page_lead_somewhere(name: str, pages: Pages) -> None:
    page = tree(pages(name))
    ids = {each.get("id") for each in page.iter()}
    inner = {each.get("href")[1:] for each in page.iter() if (each.get("href") or "")[:1] == "#"}
    assert len(inner) > 3
    assert inner <= ids


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_for_nothing_and_carries_no_style_or_handler(name: str, pages: Pages) -> None:
    for each in tree(pages(name)).iter():
        for attribute, value in each.items():
            assert attribute not in ("src", "srcset", "style", "action", "data", "poster")
            assert not attribute.startswith("on")
            if attribute == "href" and not value.startswith("#"):
                is_neighbour = re.fullmatch(r"[\w-]+\.(html(#f-[\w-]+)?|atom)", value)
                assert is_neighbour or (each.tag == f"{HTML}a" and value.startswith("http"))
                assert is_neighbour or each.get("rel") == "noopener noreferrer nofollow"


def test_the_policy_fits_what_stands_in_the_page(pages: Pages) -> None:
    page = pages("busy")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    told = policy[1].replace("&#39;", "'")
    for kind in ("style", "script"):
        found = re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        assert len(found) == 1
        digest = b64encode(sha256(found[0].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in told
    for part in ("default-src 'none'", "base-uri 'none'", "form-action 'none'"):
        assert part in told
    assert "url(" not in page.replace("url(#hatch)", "")


def test_our_script_stays_small(pages: Pages) -> None:
    script = re.search(r"<script>(.*?)</script>", pages("quiet"), re.DOTALL)
    assert script
    assert len(script[1].encode()) <= 10_000


# ---- what it says ------------------------------------------------------------------------


def test_the_busy_night_begins_with_the_gate_and_the_sentence(pages: Pages) -> None:
    told = words(pages("busy"))
    gate, lead = told.index("Gate failed: max_new = 0"), told.index("10 new mismatches")
    assert gate < lead < told.index("16 articles · 85 claims · 76% could be checked")
    assert "since yesterday, 8 of them serious, 2 of them back again. 1 was fixed." in told
    assert "2 articles or addresses could not be read" in told


def test_a_quiet_night_says_so_and_what_was_not_checked(pages: Pages) -> None:
    told = words(pages("quiet"))
    assert "Nothing new since yesterday. 2 remain open." in told
    assert "Not checkable: 3 claims" in told
    assert "Gate failed" not in told
    assert "Read first" not in told


def test_a_broken_night_says_first_what_is_to_be_mended(pages: Pages) -> None:
    told = words(pages("broken"))
    first = told.index("Nothing could be checked: reference_data/aiddata.csv:88:9: ")
    assert "(and 1 more fault) What was open stands as it stood: " in told
    faults = told.index("Why nothing could be checked")
    assert first < faults < told.index("reference_data/aiddata.csv:88:9", faults)
    assert faults < told.index("write 46000000000") < told.index("Findings by article")
    assert "not looked at this time" in told


def test_a_finding_is_told_to_the_end(pages: Pages) -> None:
    told = words(pages("busy"))
    at = told.index("$46 billion right amount, wrong date", told.index("Findings by article"))
    card = told[at : at + 6000]
    for part in (
        "Claimed46 bn USD (45.5–46.5)", "cpec_announcements.csv:", "dated 2013, not 2015-04-20",
        "Write2015", "instead of “2013”", "How it was worked out", "Evidence (",
        "publishedReuters, as of 2015-04-20", "<!-- factcheck: ignore FC201 -- why -->",
        "permalink",
    ):  # fmt: skip
        assert part in card, part


def test_no_page_calls_anything_false(pages: Pages) -> None:
    for name in PAGES:
        told = words(pages(name)).lower()
        assert "disagrees with" in told
        assert not re.search(r"\b(false|lie[sd]?|lying|wrong author)\b", told)


def test_every_number_of_a_trend_is_in_its_table(made_nights: Nights) -> None:
    report, night = made_nights["full"]
    page = tree("".join(night_page(report, night)))
    table = next(
        each for each in page.iter(f"{HTML}table")
        if "night by night" in "".join(each.find(f"{HTML}caption").itertext())
    )  # fmt: skip
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iter(f"{HTML}tr")][1:]
    expected = [
        [each.night, str(each.new), str(each.open), str(each.fixed)] for each in night.trend[::-1]
    ]
    assert [row[:4] for row in rows] == expected
    changed = ["reference data changed" in row[4] for row in rows]
    assert changed == [each.is_data_changed for each in night.trend[::-1]]
    assert sum(changed) == 2


# ---- hostile words -----------------------------------------------------------------------


def test_hostile_words_are_shown_and_never_obeyed(pages: Pages) -> None:
    page = tree(pages("hostile"))
    assert not list(page.iter(f"{HTML}img"))
    assert len(list(page.iter(f"{HTML}script"))) == 1
    told = words(pages("hostile"))
    assert "</script><img src=x onerror=" in told
    assert "\\u202egnp.exe\\u2066" in told
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", pages("hostile"))
    assert "javascript:" not in "".join(
        each.get("href") or "" for each in page.iter() if each.get("href")
    )


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?b=c", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https:", False),
        ("//example.org", False),
        ("https://example.org/a b", False),
        ("https://example.org/\u202etxt", False),
        ("http://[bad", False),
        ("", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_become_links(address: str | None, kept: bool) -> None:
    assert bool(web_address(address)) is kept


def test_a_name_that_is_no_unicode_is_shown(made_nights: Nights) -> None:
    report = made_nights.renamed("s08", "odd-\udcff.txt")
    assert report.facts
    page = "".join(run_page(report)).encode()
    assert b"odd-\\udcff.txt" in page


def test_a_night_after_a_broken_one_is_compared_with_the_last_good_one(made_nights: Nights) -> None:
    report, night = made_nights["full"]
    *past, yesterday, tonight = night.trend
    after = replace(night, trend=(*past, replace(yesterday, is_broken=True), tonight))
    assert "10 new mismatches since Mon 23 Nov, " in words("".join(night_page(report, after)))


# ---- articles ----------------------------------------------------------------------------


def test_an_article_with_markup_is_shown_as_it_reads(made_nights: Nights) -> None:
    source = (
        "<html><body><article><h1>A &amp; B</h1><p>The Karot hydropower <b>plant</b> has an "
        "installed capacity of <i>640</i>&nbsp;MW.</p></article></body></html>"
    )
    report = made_nights.checked([read_page(source, "a.html")])
    page = "".join(run_page(report))
    told = words(page)
    assert "plant has an installed capacity of 640 MW (disagrees)." in told
    assert "A & B" in told
    assert "<b>plant" not in page


def test_comments_that_silence_badly_are_findings_of_a_page(made_nights: Nights) -> None:
    text = (
        "<!-- factcheck: ignore -->\nThe Karot hydropower plant has an installed capacity of "
        "640 MW.\n\n<!-- factcheck: ignore FC101 -- nothing is there -->\nIt rained.\n"
    )
    report = made_nights.checked([from_text(text, path="a.txt")])
    (article,) = report.articles
    codes = [finding.code for finding in article.findings]
    assert codes == ["FC902", "FC901"]
    told = words("".join(run_page(report)))
    assert "2 findings." in told
    assert "Silenced and in the baseline (1)" in told
    card = Card(code="FC901", severity="warning", line=4, column=1, message="kept")
    found = (
        (Carded("a.txt", "fc902-1", card), (State.NEW, Cause.ARTICLE_NEW, 1)),
        (Carded("a.txt", "fc901-1", card), (State.OPEN, Cause.ARTICLE_NEW, 4)),
        (Carded("b.txt", "fc901-1", card), (State.OPEN, Cause.ARTICLE_NEW, 4)),
    )
    page = "".join(night_page(*made_nights.held(report, found)))
    assert "1 new finding since yesterday. 2 remain open." in words(page)
    assert 'id="f-fc902-1"' in page
    assert re.search(r'id="f-fc901-1-[0-9a-f]{8}"', page)
    assert words(page).count("unused suppression") >= 2


def test_what_is_silenced_counts_nowhere_as_open(made_nights: Nights) -> None:
    wrong = "The Karot hydropower plant has an installed capacity of 640 MW."
    text = f"{wrong} <!-- factcheck: ignore FC1 -- as the ministry has it -->\n\n{wrong}\n"
    report = made_nights.checked(
        [from_text(text, path="a.txt"), from_text(text[: text.index("\n")], path="b.txt")]
    )
    page = "".join(run_page(report))
    told = words(page)
    assert "1 mismatch, a serious one." in told
    assert "2 claims: 1 disagree, 1 silenced or accepted" in told
    rows = re.findall(r"<bdi>([ab]\.txt)</bdi>.*?</th>((?:<td>\d</td>)+)</tr>", page)
    assert [(name, re.findall(r"\d", row)) for name, row in rows] == [
        ("a.txt", ["2", "0", "1", "0", "1"]),
        ("b.txt", ["1", "0", "0", "0", "1"]),
    ]


def test_what_a_night_accepts_does_not_disagree(made_nights: Nights) -> None:
    text = "The Karot hydropower plant has an installed capacity of 640 MW."
    report = made_nights.checked([from_text(text, path="a.txt")])
    found = [(each, (State.BASELINED, Cause.ARTICLE_NEW, 1)) for each in cards(report)]
    page = "".join(night_page(*made_nights.held(report, found)))
    assert "<td>1</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>" in page


def test_buttons_of_the_filter_count_what_is_heard(made_nights: Nights) -> None:
    report, night = made_nights["full"]
    page = "".join(night_page(report, night))
    states = [each.state for each in night.standings]
    quiet = states.count(State.SILENCED) + states.count(State.BASELINED)
    assert quiet
    numbers = re.findall(r'data-token="sev:[^"]*">[^<]*<b>(\d+)</b>', page)
    assert sum(map(int, numbers)) == len(states) - quiet


# ---- runs, names, sizes ------------------------------------------------------------------


def test_a_run_gives_the_same_page_without_nights(factcheck: Factcheck) -> None:
    ran = factcheck("run", "seeds/", "--format", "html")
    assert ran.code == 1
    told = words(ran.out)
    assert "1 mismatch, a serious one." in told
    assert "$46 billion right amount, wrong date" in told
    for part in ("Gate", "since yesterday", "nights", "History"):
        assert part not in told
    assert "feed.atom" not in ran.out


def test_a_run_without_findings_says_what_it_checked(made_nights: Nights) -> None:
    report = made_nights.true()
    told = words("".join(run_page(report)))
    assert "Nothing disagrees with the reference data." in told
    assert "Read first" not in told


def test_a_run_over_nothing_does_not_look_clean() -> None:
    told = words("".join(run_page(Report())))
    assert "Nothing was checked" in told


def test_the_first_night_has_nothing_to_compare_with(made_nights: Nights) -> None:
    report, night = made_nights["full"]
    first = replace(night, trend=night.trend[-1:], previous=None, gates=())
    told = words("".join(night_page(report, first)))
    assert "10 mismatches on the first night, 8 of them serious" in told
    assert "The last" not in told
    assert "since yesterday" not in told


def test_an_id_that_two_articles_share_has_two_places() -> None:
    named = anchors([("a.txt", "0123"), ("b.txt", "0123"), ("b.txt", "fc901-1")])
    assert named["a.txt", "0123"] == "f-0123"
    assert re.fullmatch("f-0123-[0-9a-f]{8}", named["b.txt", "0123"])
    assert named["b.txt", "fc901-1"] == "f-fc901-1"
    later = anchors([("a.txt", "0123"), ("aa.txt", "0123"), ("b.txt", "0123")])
    assert later["b.txt", "0123"] == named["b.txt", "0123"]


def test_an_index_without_a_night_is_a_page() -> None:
    assert "There is none yet." in words("".join(index_page(())))


def test_the_index_lists_the_newest_night_first(made_nights: Nights) -> None:
    _, night = made_nights["full"]
    page = "".join(index_page(night.trend))
    listed = re.findall(r'<th scope="row"><a href="([\d-]+)\.html"', page)
    assert listed == [each.night for each in reversed(night.trend)]
    turned: list[Count] = list(reversed(night.trend))
    assert "".join(index_page(turned)) == page


def test_a_hundred_articles_with_forty_findings_stay_small(made_nights: Nights) -> None:
    report, night = made_nights.many(articles=100, findings=40)
    assert len(night.standings) == 40
    page = "".join(night_page(report, night))
    assert len(page.encode()) < 300_000


def test_a_first_night_with_forty_findings_stays_small(made_nights: Nights) -> None:
    report, night = made_nights.many(articles=100, findings=40)
    new = [replace(each, state=State.NEW, cause=Cause.ARTICLE_NEW) for each in night.standings]
    page = "".join(night_page(report, replace(night, standings=tuple(new))))
    assert page.count('data-state="new"') == 40
    assert len(page.encode()) < 300_000


def test_five_thousand_claims_stay_readable(made_nights: Nights) -> None:
    report, night = made_nights.many(articles=800, findings=1600)
    assert sum(len(article.claims) for article in report.articles) >= 5000
    page = "".join(night_page(report, night))
    assert len(page.encode()) < 5_000_000
    assert page == "".join(night_page(report, night))
    assert page.count("data-f ") == len(night.standings) > 500


def test_what_is_silenced_or_accepted_is_told_with_its_reason(pages: Pages) -> None:
    told = words(pages("busy"))
    part = told[told.index("Silenced and in the baseline (") :]
    assert "The ministry gave us its own figure." in part
    assert State.SILENCED.value in part
