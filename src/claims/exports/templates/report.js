"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const at = Object.fromEntries(data.columns.map((name, index) => [name, index]));
  const byId = (id) => document.getElementById(id);
  const list = byId("list"), card = byId("card"), details = byId("details"), main = byId("text"), filters = byId("filters");
  const items = [...list.children];
  const links = items.map((item) => item.firstElementChild);
  const marks = items.map((item) => byId(item.id.slice("list-".length)));
  const articles = marks.map((mark) => mark && mark.closest("article"));
  const indexOf = new Map(items.map((item, index) => [item.id.slice("list-".length), index]));
  const cell = (index, name) => data.rows[index][at[name]] || "";
  const kinds = new Set();
  let shown = [], visible = new Set(), current = -1, ordered = "rank";

  // ---- details ------------------------------------------------------------------------------------------------------

  const grouped = (number) => number.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
  const spaced = (name) => String(name).replaceAll("_", " ");
  const joined = (...parts) => parts.filter(Boolean).join(" ");

  function figure(index, stem, unit) {
    const [low, high] = [cell(index, stem + "_low"), cell(index, stem + "_high")];
    if (low === "") return "";
    return joined(low === high ? grouped(low) : `${grouped(low)} to ${grouped(high)}`, unit);
  }

  function facts(index) {
    const has = (name) => cell(index, name);
    const per = has("denominator") && `per ${has("denominator")}`;
    const hedge = has("modifier") === "exact" ? "" : spaced(has("modifier"));
    const base = has("base_unit") !== has("unit") && figure(index, "base", spaced(has("base_unit")));
    const bounds = has("date_start") && has("date_start") !== has("date") && `(${has("date_start")} to ${has("date_end")})`;
    const date = joined(has("date"), has("date_part"), bounds);
    return [
      ["kind", joined(has("kind"), has("minor") && "(minor)")],
      ["value", joined(hedge, figure(index, "value", spaced(has("unit"))), per)],
      ["normalised", base && joined(base, per)],
      ["direction", has("direction")],
      ["date", joined(date, has("relative") === "true" && "(counted from the document's date)")],
      ["event", joined(has("event"), has("base_year") && `(${has("base_year")})`)],
      ["item", has("item")],
      ["subject", has("subject")],
      ["speaker", joined(has("speaker"), has("voice") !== "editorial" && `(${has("voice")})`)],
      ["period", has("period")],
      ["heading", has("heading")],
      ["page", has("page")],
      ["time", has("time_start")],
      ["rule", has("rule")],
      ["status", joined(has("status"), has("assignee") && `(${has("assignee")})`)],
      ["verdict", joined(has("verdict"), has("explanation") && `(${has("explanation")})`)],
      ["check-worthy", joined(has("checkworthy"), has("reasons") && `(${has("reasons")})`)],
    ].filter((fact) => fact[1]);
  }

  function describe(target, index) {
    const dl = document.createElement("dl");
    const add = (name, words, style) => {
      const [dt, dd] = [document.createElement("dt"), document.createElement("dd")];
      dt.textContent = name;
      dd.textContent = words;
      if (style) dd.className = style;
      dl.append(dt, dd);
    };
    for (const [name, words] of facts(index)) add(name, words);
    const id = items[index].id.slice("list-".length).split("-")[0];
    for (const [code, severity, message] of data.findings[id] || []) add(severity, `${code} ${message}`, "finding");
    target.replaceChildren(dl);
    target.hidden = false;
  }

  // ---- filters ------------------------------------------------------------------------------------------------------

  const words = [];
  function haystack(index) {
    if (words[index] === undefined) {
      const around = marks[index] ? marks[index].parentElement.textContent : "";
      const named = ["kind", "item", "subject", "speaker", "event", "unit", "flags", "status", "verdict"].map((name) => cell(index, name));
      words[index] = [items[index].id, links[index].textContent, around, ...named].join("\n").toLowerCase();
    }
    return words[index];
  }

  const value = (id) => (byId(id) ? byId(id).value : "");

  function wanted() {
    const query = value("query").trim().toLowerCase();
    const [minor, flag, speaker, doc] = ["minor", "flag", "speaker", "document"].map(value);
    const chosen = doc && byId("document-" + doc);
    return (index) =>
      (!kinds.size || kinds.has(cell(index, "kind"))) &&
      (minor === "all" || (minor === "minor") === Boolean(cell(index, "minor"))) &&
      (!flag || (flag === "*" ? cell(index, "flags") : flag === "-" ? !cell(index, "flags")
        : cell(index, "flags").split(" ").includes(flag))) &&
      [["speaker", speaker], ["status", value("status")], ["verdict", value("verdict")]].every(
        ([name, choice]) => !choice || cell(index, name) === (choice === "-" ? "" : choice.slice(1))) &&
      (!chosen || articles[index] === chosen) &&
      (!query || haystack(index).includes(query));
  }

  function apply() {
    const keep = wanted();
    const order = items.map((_, index) => index);
    if (value("order") === "text") order.sort((a, b) => data.reading[a] - data.reading[b]);
    shown = order.filter(keep);
    visible = new Set(shown);
    if (value("order") !== ordered) list.replaceChildren(...order.map((index) => items[index]));
    ordered = value("order");
    items.forEach((item, index) => {
      item.hidden = !visible.has(index);
      if (marks[index]) marks[index].classList.toggle("off", item.hidden);
    });
    const doc = value("document");
    for (const article of main.children) article.hidden = Boolean(doc) && article.id !== "document-" + doc;
    byId("shown").textContent = `${shown.length} of ${items.length} shown`;
    for (const button of byId("kinds").querySelectorAll("button"))
      button.setAttribute("aria-pressed", kinds.has(button.dataset.kind));
    rove();
  }

  /** One item of the list and one mark of the text take the Tab key: the current one, else the first. */
  function rove() {
    links.forEach((link) => { link.tabIndex = -1; });
    marks.forEach((mark) => { if (mark) mark.tabIndex = -1; });
    const index = visible.has(current) ? current : shown[0];
    if (index === undefined) return;
    links[index].tabIndex = 0;
    if (marks[index]) marks[index].tabIndex = 0;
  }

  function clear() {
    filters.reset();
    kinds.clear();
    document.body.classList.remove("rejected");
  }

  function option(select, name, label) {
    const made = document.createElement("option");
    made.value = name;
    made.textContent = label;
    select.append(made);
  }

  function counts(pick) {
    const found = new Map();
    data.rows.forEach((_, index) => pick(index).forEach((name) => found.set(name, (found.get(name) || 0) + 1)));
    return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  // ---- choosing -----------------------------------------------------------------------------------------------------

  function choose(index, focus) {
    if (!visible.has(index)) { clear(); byId("minor").value = "all"; apply(); }
    if (current >= 0) {
      links[current].removeAttribute("aria-current");
      if (marks[current]) marks[current].classList.remove("now");
    }
    current = index;
    links[index].setAttribute("aria-current", "true");
    describe(details, index);
    rove();
    items[index].scrollIntoView({ block: "nearest" });
    if (marks[index]) {
      marks[index].classList.add("now");
      marks[index].scrollIntoView({ block: "center" });
    }
    const target = focus === "list" ? links[index] : focus === "text" ? marks[index] : null;
    if (target) target.focus({ preventScroll: true });
    hideCard();
    history.replaceState(null, "", "#" + items[index].id.slice("list-".length));
  }

  function step(by, focus) {
    if (!shown.length) return;
    const place = shown.indexOf(current);
    const next = place < 0 ? (by > 0 ? 0 : shown.length - 1) : place + by;
    choose(shown[Math.min(shown.length - 1, Math.max(0, next))], focus);
  }

  function fromHash() {
    const index = indexOf.get(decodeURIComponent(location.hash.slice(1)).replace(/^list-/, ""));
    if (index !== undefined) choose(index);
  }

  // ---- the card at a mark -------------------------------------------------------------------------------------------

  let leaving = 0;
  function showCard(mark) {
    clearTimeout(leaving);
    describe(card, indexOf.get(mark.id));
    mark.setAttribute("aria-describedby", "card");
    const place = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const under = mark.getBoundingClientRect().bottom + 6;
    const room = innerHeight - card.offsetHeight - 8;
    card.style.left = `${Math.max(8, Math.min(place.left, innerWidth - card.offsetWidth - 8))}px`;
    card.style.top = `${under <= room ? under : Math.max(8, place.top - card.offsetHeight - 6)}px`;
  }
  function hideCard() {
    card.hidden = true;
    for (const mark of main.querySelectorAll("[aria-describedby=card]")) mark.removeAttribute("aria-describedby");
  }
  const leave = () => { clearTimeout(leaving); leaving = setTimeout(hideCard, 200); };

  // ---- events -------------------------------------------------------------------------------------------------------

  const markOf = (event) => event.target.closest && event.target.closest(".m");
  main.addEventListener("mouseover", (event) => { if (markOf(event)) showCard(markOf(event)); });
  main.addEventListener("mouseout", (event) => { if (markOf(event)) leave(); });
  main.addEventListener("focusin", (event) => {
    if (markOf(event) && markOf(event).matches(":focus-visible")) showCard(markOf(event));
  });
  main.addEventListener("focusout", leave);
  card.addEventListener("mouseenter", () => clearTimeout(leaving));
  card.addEventListener("mouseleave", leave);
  addEventListener("scroll", (event) => { if (event.target === document && !card.matches(":hover")) hideCard(); }, true);

  main.addEventListener("click", (event) => {
    if (!markOf(event)) return;
    event.preventDefault();
    choose(indexOf.get(markOf(event).id), "list");
  });
  list.addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (!item) return;
    event.preventDefault();
    choose(indexOf.get(item.id.slice("list-".length)), "text");
  });
  list.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, End: Infinity, Home: -Infinity }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(by, "list");
  });

  const keys = { j: () => step(1, focused()), k: () => step(-1, focused()), "/": () => byId("query").focus() };
  const focused = () => (list.contains(document.activeElement) ? "list" : "text");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return hideCard();
    if (event.altKey || event.ctrlKey || event.metaKey || !byId("shortcuts").checked) return undefined;
    if (event.target.matches("input:not([type=checkbox]), select, textarea") || !keys[event.key]) return undefined;
    event.preventDefault();
    return keys[event.key]();
  });
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  byId("kinds").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (!kinds.delete(button.dataset.kind)) kinds.add(button.dataset.kind);
    apply();
  });
  filters.addEventListener("input", (event) => {
    if (event.target.id === "rejected") document.body.classList.toggle("rejected", event.target.checked);
    else if (event.target.id !== "shortcuts") apply();
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  byId("clear").addEventListener("click", (event) => { event.preventDefault(); clear(); apply(); });
  addEventListener("hashchange", fromHash);

  for (const [flag, count] of counts((index) => cell(index, "flags").split(" ").filter(Boolean)))
    option(byId("flag"), flag, `${flag} (${count})`);
  for (const name of ["speaker", "status", "verdict"])
    for (const [said, count] of counts((index) => [cell(index, name)].filter(Boolean)))
      if (byId(name)) option(byId(name), "=" + said, `${said} (${count})`);
  if (byId("charts") && matchMedia("(max-width: 56rem)").matches) byId("charts").open = false;
  apply();
  fromHash();
})();
