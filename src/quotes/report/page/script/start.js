// Begins: fills the page, ties the events, and goes to the row that the address names.

const MANY = 5000; // rows, above which counting them keeps the first view waiting

// Where an index is large, the script runs before the rest of its data is there: the first rows are seen meanwhile.
function isWaiting() {
  return Boolean(data.total);
}

// From this file, unless another part has it from elsewhere.
function askForRest() {
  if (additions.rest.length) added("rest", readRest);
  else addEventListener("DOMContentLoaded", () => setTimeout(readOwnRest, 0));
}

function readOwnRest() {
  const rest = JSON.parse(byId("rest").textContent);
  byId("rest").remove();
  readRest(rest);
}

function readRest(rest) {
  const rows = unpacked(rest.rows).filter((row) => rowNumber(row.document, row.id) === undefined);
  data.rows = [...list(data.rows), ...rows];
  data.total = 0;
  for (const name of ["utterances", "relays", "audit"]) data[name] = rest[name];
  rowNumbers = speakerNames = null;
  document.documentElement.removeAttribute("data-waiting");
  byId("counts").textContent = countsLine();
  const selected = state.selected;
  showRows();
  if (selected === null) goToAddress();
  if (state.view !== "quotes") VIEWS[state.view]();
}

// Rows by columns (packed.py), as the other rows are.
function unpacked({ columns, coded, tables, few }) {
  const rows = columns.id.map(() => ({}));
  for (const [field, values] of Object.entries(columns)) values.forEach((value, number) => (rows[number][field] = value));
  for (const [field, codes] of Object.entries(coded)) {
    const table = tables[field];
    codes.forEach((code, number) => {
      if (table[code] !== null) rows[number][field] = table[code];
    });
  }
  for (const [field, [numbers, values]] of Object.entries(few))
    numbers.forEach((number, place) => (rows[number][field] = values[place]));
  return rows;
}

function countsLine() {
  if (isWaiting())
    return `${counted(list(data.documents).length, "document")} · ${counted(data.total, "quote")}, being read …`;
  const rows = list(data.rows).filter((row) => !row.gone);
  const known = rows.filter((row) => row.speaker.name).length;
  const failures = list(data.documents).filter((its) => its.error).length;
  return [
    counted(list(data.documents).length, "document"),
    failures ? `${failures} could not be read` : null,
    counted(rows.length, "quote"),
    rows.length ? `${percent(known, rows.length)} of speakers known` : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

function goToAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const document = list(data.documents).findIndex((its) => its.name === asked.get("document"));
  const number = rowNumber(document, asked.get("row"));
  if (number !== undefined) showRow(number);
  return number !== undefined;
}

function debounced(act, milliseconds) {
  let waiting = null;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, milliseconds);
  };
}

// All rows of a table that is printed, as far as a person would print them.
function beforePrint() {
  if (state.shown < state.matches.length) showMore(2000);
  byId("document")
    .querySelectorAll("details")
    .forEach((each) => each.setAttribute("open", ""));
}

function tie() {
  for (const each of document.querySelectorAll("#views button"))
    each.addEventListener("click", () => chooseView(each.dataset.view));
  byId("search").addEventListener("input", debounced(searchAgain, list(data.rows).length > MANY ? 250 : 60));
  byId("order").addEventListener("change", () => {
    state.order = byId("order").value;
    showRows();
  });
  byId("more").addEventListener("click", () => showMore());
  byId("theme").addEventListener("click", changeTheme);
  byId("help-open").addEventListener("click", () => byId("help").showModal());
  byId("document").addEventListener("click", clickText);
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", goToAddress);
  addEventListener("beforeprint", beforePrint);
}

function start() {
  byId("counts").textContent = countsLine();
  byId("help-legend").append(...legendItems());
  byId("facets").open = matchMedia("(min-width: 1180px)").matches;
  tie();
  showView("quotes");
  state.matches = list(data.rows).map((_, number) => number);
  showTable();
  if (!goToAddress() && list(data.documents).length) showDocument(list(data.rows).length ? data.rows[0].document : 0);
  if (isWaiting()) {
    document.documentElement.dataset.waiting = "";
    askForRest();
  } else if (list(data.rows).length < MANY) showRows();
  else setTimeout(showRows, 50); // milliseconds: the table is seen first
}

start();
