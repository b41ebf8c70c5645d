// Begins: fills the page, ties the events, and goes to the row that the address names.

const MANY = 5000; // rows, above which counting them keeps the first view waiting

function countsLine() {
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
  if (list(data.rows).length < MANY) showRows();
  else setTimeout(showRows, 50); // milliseconds: the table is seen first
}

start();
