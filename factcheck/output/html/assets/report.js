"use strict";
(() => {
  const root = document.documentElement;
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const one = (id) => document.getElementById(id);
  const kept = {
    get: (name) => { try { return localStorage.getItem("factcheck-" + name); } catch { return null; } },
    set: (name, value) => { try { localStorage.setItem("factcheck-" + name, value); } catch { /* not kept */ } },
  };
  const say = (words) => { one("said").textContent = words; };
  root.classList.add("scripted");

  // ---- theme ----
  const themes = ["auto", "light", "dark"];
  const show = (theme) => {
    if (theme === "auto") delete root.dataset.theme; else root.dataset.theme = theme;
    one("theme").textContent = "theme: " + theme;
  };
  const turn = () => {
    const next = themes[(themes.indexOf(root.dataset.theme || "auto") + 1) % 3];
    kept.set("theme", next);
    show(next);
  };
  const before = kept.get("theme");
  show(themes.includes(before) ? before : "auto");
  one("theme").addEventListener("click", turn);

  // ---- copying ----
  const copy = async (text, what) => {
    try {
      await navigator.clipboard.writeText(text);
      say("copied: " + what);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      (document.querySelector("dialog[open]") || document.body).append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      say(done ? "copied: " + what : "could not copy");
      return done;
    }
  };
  all("[data-copy]").forEach((from) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "copy";
    button.setAttribute("aria-label", "copy " + from.dataset.copy);
    button.addEventListener("click", async () => {
      const done = await copy(from.textContent, from.dataset.copy);
      button.focus();
      button.textContent = done ? "copied" : "failed";
      setTimeout(() => { button.textContent = "copy"; }, 1500);
    });
    from.after(" ", button);
  });

  // ---- a ClaimReview, for an editor to finish: never published by itself ----
  const draft = (card) => {
    const within = card.closest(".article.group");
    const words = (what, where = card) => {
      const found = where?.querySelector(what)?.cloneNode(true);
      if (found) all("i", found).forEach((each) => each.remove());
      return (found?.textContent || "").trim();
    };
    const fill = "TO BE FILLED IN";
    const links = all("dl.versus a[href^=http], .proof a[href^=http]", card).map((each) => each.href);
    return JSON.stringify({
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      claimReviewed: words("blockquote bdi"),
      url: fill,
      datePublished: fill,
      author: { "@type": "Organization", name: fill },
      itemReviewed: {
        "@type": "Claim",
        appearance: {
          "@type": "CreativeWork",
          url: within?.querySelector("header a[href^=http]")?.href || words(".path", within),
          headline: words(".headline", within) || undefined,
        },
      },
      reviewRating: { "@type": "Rating", alternateName: words(".ruling"), ratingExplanation: words(".why") },
      citation: [...new Set(links)],
    }, null, 2);
  };
  all("[data-f]:has(blockquote) .tools").forEach((tools) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "copy a ClaimReview to finish";
    button.addEventListener("click", () => copy(draft(tools.closest("[data-f]")), "the draft"));
    tools.prepend(button, " ");
  });

  // ---- print ----
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("[data-f]").filter((card) => !["fixed", "silenced", "baselined"].includes(card.dataset.state))
      .flatMap((card) => all(".finding, .proof", card)).concat(all(".fold")).filter((each) => !each.open);
    closed.forEach((each) => { each.open = true; });
  });
  addEventListener("afterprint", () => { closed.forEach((each) => { each.open = false; }); });
  one("print")?.addEventListener("click", () => print());

  // ---- the filter ----
  const box = one("q");
  if (!box) return;
  const cards = all("[data-f]");
  const chips = all("[data-token]");
  const texts = new Map();
  const text = (card) => {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase().replace(/\s+/g, " "));
    return texts.get(card);
  };
  const has = (card, key, value) => (card.dataset[key] || "").toLowerCase().includes(value);
  const off = (card, value) => {
    const bound = /^([<>]=?)?(\d+(?:\.\d+)?)%?$/.exec(value);
    if (!bound || !card.dataset.off) return false;
    const by = Number(card.dataset.off), least = Number(bound[2]);
    return { ">": by > least, ">=": by >= least, "<": by < least, "<=": by <= least }[bound[1] || ">="];
  };
  const keys = {
    is: (card, value) => card.dataset.state === value,
    sev: (card, value) => card.dataset.sev === value,
    rule: (card, value) => (card.dataset.rule || "").toLowerCase().startsWith(value),
    cause: (card, value) => card.dataset.cause === value,
    article: (card, value) => card.querySelector(".place").textContent.toLowerCase().includes(value),
    data: (card, value) => has(card, "data", value),
    off,
  };
  const parse = (query) => {
    const terms = [];
    for (const [whole, minus, key, quoted, bare] of query.toLowerCase().matchAll(/(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/g)) {
      const value = quoted ?? bare;
      if (key && keys[key]) terms.push({ minus, key, value });
      else if (quoted !== undefined && !key) terms.push({ minus, key: "", value });
      else terms.push({ minus, key: "", value: whole.replace(/^-/, "") });
    }
    return terms.filter((term) => term.value);
  };
  const fits = (card, term) => (term.key ? keys[term.key](card, term.value) : text(card).includes(term.value));
  const wanted = (card, terms) => {
    if (terms.some((term) => term.minus && fits(card, term))) return false;
    const asked = terms.filter((term) => !term.minus);
    const named = new Set(asked.filter((term) => term.key).map((term) => term.key));
    return asked.every((term) => term.key || fits(card, term))
      && [...named].every((key) => asked.some((term) => term.key === key && fits(card, term)));
  };
  const isQuiet = (card) => ["silenced", "baselined"].includes(card.dataset.state);
  const apply = () => {
    const terms = parse(box.value);
    cards.forEach((card) => { card.hidden = !wanted(card, terms); });
    all(".article.group").concat(all("section.group:not(.article)")).forEach((group) => {
      group.hidden = terms.length > 0 && !group.querySelector("[data-f]:not([hidden])");
    });
    all(".unfiltered").forEach((each) => { each.hidden = terms.length > 0; });
    const tokens = box.value.toLowerCase().split(/\s+/);
    chips.forEach((chip) => chip.setAttribute("aria-pressed", String(tokens.includes(chip.dataset.token.toLowerCase()))));
    const left = cards.filter((card) => !card.hidden), quiet = left.filter(isQuiet).length;
    one("shown").textContent = `${left.length} of ${cards.length} shown`
      + (quiet ? `, ${quiet} of them silenced or in the baseline` : "");
  };
  const store = () => {
    const query = box.value.trim();
    const hash = query ? "#q=" + encodeURIComponent(query) : " ";
    history.replaceState(null, "", query ? hash : location.pathname + location.search);
  };
  const ask = (query) => { box.value = query; apply(); store(); };
  box.addEventListener("input", () => { apply(); store(); });
  one("clear").addEventListener("click", () => { ask(""); box.focus(); });
  chips.forEach((chip) => chip.addEventListener("click", () => {
    const token = chip.dataset.token;
    const tokens = box.value.split(/\s+/).filter(Boolean);
    const without = tokens.filter((each) => each.toLowerCase() !== token.toLowerCase());
    ask((without.length < tokens.length ? without : tokens.concat(token)).join(" "));
  }));

  // ---- the address: a query, or a finding that is unfolded ----
  const follow = () => {
    const hash = location.hash.slice(1);
    if (hash.startsWith("q=")) {
      try { box.value = decodeURIComponent(hash.slice(2)); } catch { box.value = ""; }
      apply();
      return;
    }
    const target = hash && one(hash);
    if (!target) { apply(); return; }
    if (target.hidden || target.closest("[hidden]")) box.value = "";
    apply();
    for (let each = target; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
    const card = target.matches("[data-f]") ? target.querySelector("details") : null;
    if (card) { card.open = true; head(target).focus({ preventScroll: true }); }
    target.scrollIntoView();
  };
  addEventListener("hashchange", follow);

  // ---- keys ----
  const head = (card) => card.querySelector("summary");
  const list = one("findings"), help = one("keys"), switched = one("keys-on");
  switched.checked = kept.get("keys") !== "off";
  switched.addEventListener("change", () => kept.set("keys", switched.checked ? "on" : "off"));
  one("help").addEventListener("click", () => help.showModal());
  one("keys-close").addEventListener("click", () => help.close());
  const move = (step, which = () => true) => {
    const seen = cards.filter((card) => !card.hidden);
    const here = document.activeElement.closest("[data-f]");
    const from = seen.indexOf(here);
    const order = step > 0 ? seen.slice(from + 1) : seen.slice(0, Math.max(from, 0)).reverse();
    const next = order.find(which);
    if (next) { head(next).focus(); next.scrollIntoView({ block: "nearest" }); }
    else say("no further finding");
  };
  const part = (what, words) => {
    const found = document.activeElement.closest("[data-f]")?.querySelector(what);
    if (found) copy(found.textContent, words); else say("nothing to copy here");
  };
  const acts = {
    j: () => move(1),
    k: () => move(-1),
    n: () => move(1, (card) => ["new", "reopened"].includes(card.dataset.state)),
    "/": () => box.focus(),
    c: () => part(".suggestion", "the suggestion"),
    s: () => part(".silence", "the comment that silences it"),
    p: () => {
      const card = document.activeElement.closest("[data-f]");
      if (card) copy(location.href.split("#")[0] + "#" + card.id, "the permalink");
    },
    t: turn,
    "?": () => help.showModal(),
  };
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !switched.checked) return;
    if (event.target.matches("input, textarea, select") || help.open) return;
    const act = acts[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    const first = cards.find((card) => !card.hidden);
    if (first) head(first).focus(); else list.focus();
  });
  follow();
})();
