// Going about: views, panes on narrow screens, keys, colours.

const VIEWS = { quotes: () => {}, statements: showStatements, relays: showRelays, audit: showAudit };
const THEMES = { "": "as the system has them", light: "light", dark: "dark" };

function showView(name) {
  state.view = name;
  for (const each of Object.keys(VIEWS)) byId(`view-${each}`).hidden = each !== name;
  for (const each of document.querySelectorAll("#views button")) {
    if (each.dataset.view === name) each.setAttribute("aria-current", "page");
    else each.removeAttribute("aria-current");
  }
  VIEWS[name]();
  scrollTo(0, 0);
}

function chooseView(name) {
  if (name === "statements") statementsOnly = null;
  showView(name);
  openPane("list");
}

// On a narrow screen either the list is seen, or the document.
function openPane(name) {
  document.documentElement.dataset.pane = name;
  if (name === "document" && shownDocument === null && list(data.documents).length) showDocument(0);
  if (isOverList()) {
    scrollTo(0, 0);
    const now = byId("document").querySelector(".pointed, .now");
    if (now) intoView(now);
  }
}

function isOverList() {
  return document.documentElement.dataset.pane === "document" && getComputedStyle(byId("list")).display === "none";
}

// Shows a row in its document; in the index of a large ledger, the row in the table.
function showRow(number) {
  showView("quotes");
  if (!state.matches.includes(number)) clearFilters();
  select(number, { open: true });
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  "/": () => byId("search").focus(),
  "?": () => byId("help").showModal(),
  1: () => chooseView("quotes"),
  2: () => chooseView("statements"),
  3: () => chooseView("relays"),
  4: () => chooseView("audit"),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  if (event.key === "Escape") return escape(event);
  if (event.target.closest("input:not([type=checkbox]), select, textarea")) return undefined;
  const act = KEYS[event.key];
  if (!act || (data.sort === "part" && Number(event.key))) return undefined;
  if ("jk".includes(event.key) && state.view !== "quotes") return undefined;
  event.preventDefault();
  return act();
}

function escape(event) {
  if (event.target === byId("search")) {
    byId("search").blur();
    if (byId("search").value) {
      byId("search").value = "";
      searchAgain();
    }
    return;
  }
  if (isOverList()) openPane("list");
  else if (state.view !== "quotes") showView("quotes");
  else if (state.selected !== null) select(null);
  else if (state.filters.size || state.query) clearFilters();
}

function searchAgain() {
  state.query = byId("search").value;
  showFiltered();
}

function changeTheme() {
  const names = Object.keys(THEMES);
  const now = document.documentElement.dataset.theme || "";
  const next = names[(names.indexOf(now) + 1) % names.length];
  document.documentElement.dataset.theme = next;
  byId("theme").title = `Colours: ${THEMES[next]}`;
}
