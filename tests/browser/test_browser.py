"""The pages in a browser: no request, no fault that axe knows, all of it by keyboard, on paper."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PdfReader

if TYPE_CHECKING:
    from .conftest import Opened

NIGHTS = ("quiet", "busy", "broken")


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")


def shown(page: Page) -> list[str]:
    """Give the anchors of the findings that are to be seen."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('[data-f]')].filter((each) => each.checkVisibility())"
        ".map((each) => each.id)"
    )
    return found


def focused(page: Page) -> str:
    """Give the anchor of the finding that has the focus, else an empty text."""
    found: str = page.evaluate("document.activeElement.closest('[data-f]')?.id || ''")
    return found


@pytest.mark.parametrize("name", [*NIGHTS, "hostile", "index"])
def test_no_request_leaves_the_page(name: str, opened: Opened) -> None:
    page = opened(name)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.reload()
    unfold(page)
    page.mouse.wheel(0, 20_000)
    page.wait_for_timeout(100)
    assert requests == [page.url]
    assert faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*NIGHTS, "index"])
def test_axe_finds_nothing(name: str, scheme: str, opened: Opened) -> None:
    page = opened(name, color_scheme=scheme, reduced_motion="reduce")
    unfold(page)
    found = Axe().run(page)
    rules = {each["id"] for each in found.response["passes"]}
    assert {"color-contrast", "heading-order", "landmark-one-main"} <= rules
    assert [_told(each) for each in found.response["violations"]] == []


def _told(violation: dict[str, Any]) -> str:
    nodes = [node["html"][:160] for node in violation["nodes"][:3]]
    return f"{violation['id']}: {violation['help']} {nodes}"


def test_tab_alone_reaches_and_enter_opens_every_finding(opened: Opened) -> None:
    page = opened("busy")
    wanted = set(shown(page))
    reached: set[str] = set()
    for _ in range(1500):
        page.keyboard.press("Tab")
        here: list[str] = page.evaluate(
            "((e) => [e.tagName, e.parentElement?.className || '',"
            " e.closest('[data-f]')?.id || ''])(document.activeElement)"
        )
        if here[0] == "BODY":
            break
        if here[:2] == ["SUMMARY", "finding"] and here[2] not in reached:
            reached.add(here[2])
            before = page.locator(f"#{here[2]} > details").get_attribute("open")
            page.keyboard.press("Enter")
            assert page.locator(f"#{here[2]} > details").get_attribute("open") != before
    assert reached == wanted
    assert len(wanted) > 15


def test_letters_walk_through_the_findings(opened: Opened) -> None:
    page = opened("busy")
    order = shown(page)
    page.locator(f"#{order[0]} summary").first.focus()
    for expected in order[1:]:
        page.keyboard.press("j")
        assert focused(page) == expected
    page.keyboard.press("j")
    assert focused(page) == order[-1]
    page.keyboard.press("k")
    assert focused(page) == order[-2]
    page.locator(f"#{order[0]} summary").first.focus()
    page.keyboard.press("n")
    state = page.locator(f"#{focused(page)}").get_attribute("data-state")
    assert state in ("new", "reopened")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("nothing has this in it")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "findings"


def test_letters_do_nothing_elsewhere_and_can_be_switched_off(opened: Opened) -> None:
    page = opened("busy")
    page.locator("h1").click()
    page.keyboard.press("t")
    assert page.evaluate("document.documentElement.dataset.theme") is None
    first = shown(page)[0]
    page.locator(f"#{first} summary").first.focus()
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()
    page.locator(f"#{first} summary").first.focus()
    page.keyboard.press("j")
    assert focused(page) == first
    page.reload()
    page.locator(f"#{first} summary").first.focus()
    page.keyboard.press("j")
    assert focused(page) == first


def test_what_is_copied_is_what_was_asked_for(opened: Opened) -> None:
    page = opened("busy", permissions=["clipboard-read", "clipboard-write"])
    first = page.locator("[data-f]:has(.suggestion):has(.silence)").first
    first.locator("summary").first.focus()
    suggestion = first.locator(".suggestion").inner_text()
    for key, expected in (
        ("c", suggestion),
        ("s", f"<!-- factcheck: ignore {first.get_attribute('data-rule')} -- why -->"),
        ("p", f"{page.url.split('#')[0]}#{first.get_attribute('id')}"),
    ):
        page.keyboard.press(key)
        expect(page.locator("#said")).to_have_text(re.compile("^copied"))
        assert page.evaluate("navigator.clipboard.readText()") == expected
        page.evaluate("document.getElementById('said').textContent = ''")


def test_a_finding_is_copied_as_a_claim_review_to_finish(opened: Opened) -> None:
    page = opened("busy", permissions=["clipboard-read", "clipboard-write"])
    unfold(page)
    card = page.locator("[data-f]:has(.suggestion):has(.proof)").first
    card.get_by_role("button", name="copy a ClaimReview to finish").click()
    expect(page.locator("#said")).to_have_text("copied: the draft")
    told = json.loads(page.evaluate("navigator.clipboard.readText()"))
    assert (told["@context"], told["@type"]) == ("https://schema.org", "ClaimReview")
    assert told["author"]["name"] == told["url"] == told["datePublished"] == "TO BE FILLED IN"
    assert card.locator(".amount").inner_text() in told["claimReviewed"]
    assert "(disagrees)" not in told["claimReviewed"]
    appearance = told["itemReviewed"]["appearance"]
    assert appearance["url"]
    assert appearance["headline"]
    assert told["reviewRating"]["alternateName"] == card.locator(".ruling").inner_text()
    assert all(each.startswith("http") for each in told["citation"])


QUERIES = {
    "is:new": "[data-state=new]",
    "is:new is:reopened": "[data-state=new], [data-state=reopened]",
    "is:fixed": "[data-state=fixed]",
    "is:silenced": "[data-state=silenced]",
    "sev:serious": "[data-sev=serious]",
    "rule:FC2": "[data-rule^=FC2]",
    "cause:data is:open": "[data-cause=data][data-state=open]",
    "data:cpec": "[data-data*=cpec]",
    "-rule:FC104": ":not([data-rule=FC104])",
    "-rule:FC1 -rule:FC2": ":not([data-rule^=FC1]):not([data-rule^=FC2])",
}


def test_a_query_leaves_what_it_asks_for(opened: Opened) -> None:
    page = opened("busy")
    for query, selector in QUERIES.items():
        expected = page.evaluate(
            "(s) => [...document.querySelectorAll('[data-f]')].filter((e) => e.matches(s))"
            ".map((e) => e.id)",
            selector,
        )
        page.locator("#q").fill(query)
        assert 0 < len(expected) < page.locator("[data-f]").count(), query
        assert shown(page) == expected, query
        told = page.locator("#shown").inner_text()
        assert told.startswith(f"{len(expected)} of "), query
        assert ("silenced or in the baseline" in told) == any(
            page.locator(f"#{each}").get_attribute("data-state") in ("silenced", "baselined")
            for each in expected
        )


def test_a_query_can_ask_for_words_phrases_articles_and_distance(opened: Opened) -> None:
    page = opened("busy")
    everything = shown(page)

    def left(query: str) -> list[str]:
        page.locator("#q").fill(query)
        return shown(page)

    about = page.locator("[data-f]").filter(has_text="Kakar")
    assert 0 < about.count() < len(everything)
    assert left("kakar") == left('"Kakar"')
    assert len(shown(page)) == about.count()
    assert left('"right amount, wrong date"') == left("rule:FC201")
    assert left("article:two-dams") == left('"power/two-dams.txt"')
    far = left("off:>50%")
    assert far
    assert set(far) < set(left("off:>5%")) < set(everything)
    assert left("off:nonsense") == []
    assert left('is:new "no such phrase"') == []
    assert left("") == everything


def test_a_query_stands_in_the_address_and_comes_back(opened: Opened) -> None:
    page = opened("busy")
    page.locator("[data-token='is:new']").click()
    page.locator("[data-token='sev:serious']").click()
    assert page.locator("[data-token='is:new']").get_attribute("aria-pressed") == "true"
    kept = shown(page)
    assert page.url.endswith("#q=is%3Anew%20sev%3Aserious")
    page.reload()
    assert page.locator("#q").input_value() == "is:new sev:serious"
    assert shown(page) == kept
    page.locator("[data-token='is:new']").click()
    assert page.url.endswith("#q=sev%3Aserious")
    page.locator("#clear").click()
    assert "#" not in page.url
    assert len(shown(page)) > len(kept)


def test_a_permalink_unfolds_its_finding_even_behind_a_filter(opened: Opened) -> None:
    page = opened("busy")
    known = page.locator("[data-state=open]").first.get_attribute("id")
    page.locator("#q").fill("is:new")
    assert known not in shown(page)
    page.evaluate(f"location.hash = '{known}'")
    expect(page.locator(f"#{known} > details[open]")).to_be_visible()
    assert known in shown(page)
    assert focused(page) == known
    page.locator(f"#{known} .back").click()
    page.wait_for_timeout(50)
    assert page.locator(f"#m{(known or '')[1:]}").is_visible()


def test_paper_shows_every_new_and_open_finding(opened: Opened) -> None:
    page = opened("busy")
    _is_on_paper(page)


def test_paper_shows_every_finding_without_script_too(opened: Opened) -> None:
    page = opened("busy", java_script_enabled=False)
    _is_on_paper(page)


def _is_on_paper(page: Page) -> None:
    cards = page.locator("[data-state=new], [data-state=reopened], [data-state=open]")
    whys = [
        _bare(each)
        for each in cards.locator(".versus > div:has(> dt:text-is('Why')) > dd").all_text_contents()
    ]
    page.emulate_media(media="print")
    assert not page.locator("#q").is_visible()
    reader = PdfReader(io.BytesIO(page.pdf(format="A4")))
    paper = _bare(" ".join(sheet.extract_text() for sheet in reader.pages))
    assert len(whys) == cards.count() > 12
    assert [why for why in whys if why not in paper] == []
    assert "https" in paper
    assert "copythesuggestion" not in paper


def _bare(text: str) -> str:
    """Leave out spaces, signs and ligatures: paper breaks lines."""
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKC", text).lower())


@pytest.mark.parametrize("name", [*NIGHTS, "hostile", "index"])
def test_a_phone_need_not_scroll_sideways(name: str, opened: Opened) -> None:
    page = opened(name, viewport={"width": 320, "height": 640})
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    outside = page.evaluate(
        "[...document.querySelectorAll('main *, header *')].filter((each) => {"
        " const box = each.getBoundingClientRect();"
        " return box.width > 1 && box.right > 321 && !each.closest('.wide, svg, .vh, i');"
        "}).map((each) => each.outerHTML.slice(0, 120))"
    )
    assert outside == []


@pytest.mark.parametrize("name", NIGHTS)
def test_letters_of_pictures_stay_inside_on_a_phone(name: str, opened: Opened) -> None:
    page = opened(name, viewport={"width": 320, "height": 640})
    unfold(page)
    outside = page.evaluate(
        "[...document.querySelectorAll('svg text')].filter((each) => {"
        " const box = each.getBoundingClientRect();"
        " const room = each.closest('svg').getBoundingClientRect();"
        " return box.width && (box.left < room.left - 1 || box.right > room.right + 1);"
        "}).map((each) => each.textContent)"
    )
    assert outside == []


def test_everything_can_be_read_without_script(opened: Opened) -> None:
    page = opened("busy", java_script_enabled=False)
    assert not page.locator("#q").is_visible()
    assert page.locator("button:visible").count() == 0
    cards = page.locator("[data-f]")
    for index in range(cards.count()):
        card = cards.nth(index)
        folded = card.locator(":scope > details:not([open]) > summary")
        if folded.count():
            folded.click()
        assert card.locator(".versus").is_visible()
    more = page.locator("[data-f] .more:has(.steps) > summary").first
    more.click()
    assert page.locator(".steps").first.is_visible()


def test_hostile_words_do_nothing(opened: Opened) -> None:
    page = opened("hostile")
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    unfold(page)
    page.locator("#q").fill("</script><img src=x onerror=alert(1)>")
    page.locator("#q").fill('article:"</script>"')
    assert len(shown(page)) > 0
    assert "pwned" not in page.title()
    assert page.locator("img").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    assert dialogs == []


def test_the_theme_can_be_chosen_and_is_kept(opened: Opened) -> None:
    page = opened("quiet", color_scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("#theme").click()
    page.locator("#theme").click()
    assert page.locator("#theme").inner_text() == "theme: dark"
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_targets_are_large_enough_for_a_finger(opened: Opened) -> None:
    page = opened("busy")
    small = page.evaluate(
        "[...document.querySelectorAll('button, summary, nav a, .tools a, input')]"
        ".filter((each) => {"
        " const box = each.getBoundingClientRect();"
        " return each.checkVisibility() && (box.height < 24 || box.width < 24);"
        "}).map((each) => each.outerHTML.slice(0, 120))"
    )
    assert small == []


def test_forced_colours_keep_every_mark(opened: Opened) -> None:
    page = opened("busy", forced_colors="active")
    border = page.evaluate("getComputedStyle(document.querySelector('mark')).borderTopStyle")
    assert border == "solid"
