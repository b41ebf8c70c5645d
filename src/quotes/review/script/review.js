// The page of one who corrects: what is worth a look first, what has been decided, and the keys to decide.

const work = new Map(list(review.work).map((each, rank) => [keyOf(each.document, each.row), { ...each, rank }]));
const KINDS_OF_REASON = [
  ["low confidence", "low confidence"],
  ["speaker not known", "speaker not known"],
  ["speaker not sure", "speaker not sure"],
  ["alert", "alert"],
  ["perhaps another", "perhaps another statement"],
];
let joining = null; // the print that another is to be joined with

// The rest of a large ledger, and its documents, come from the server.

additions.rest.push((read) => {
  waiting = waiting.then(async () => {
    const told = await askOfLedger("rest", {});
    if (!told) return;
    for (const each of list(told.work)) work.set(keyOf(each.document, each.row), { ...each, rank: work.size });
    read(told);
    showProgress();
  });
});

// What the server says of this ledger; nothing where it does not answer, or has another one: then the page says so.
async function askOfLedger(path, asked) {
  const answer = await ask(`${path}?${new URLSearchParams({ ...asked, stamp: review.stamp })}`, {});
  if (!answer) tellTrouble("The server does not answer.", "Try again", () => location.reload());
  else if (answer.told.stale) tellStale();
  else if (answer.told.error) tellTrouble(answer.told.error);
  else return answer.told;
  return null;
}

const asking = new Map(); // the documents that are asked for, by their numbers

additions.later.push((number) => readDocument(number));

function readDocument(number) {
  if (!asking.has(number)) asking.set(number, askForDocument(number).finally(() => asking.delete(number)));
  return asking.get(number);
}

async function askForDocument(number) {
  const told = await askOfLedger("document", { number });
  if (!told) return false;
  data.documents[number] = told.document;
  const put = list(told.rows).map((row) => putRow(row));
  for (const each of put) if (each.number === state.selected || (editor && each.number === editor.row)) showRowAgain(each.number);
  showDocumentAgain(put);
  if (state.selected !== null && data.rows[state.selected].document === number) markSelected(state.selected);
  return true;
}

// Does what needs the text of a document, at once where it is there.
function withText(number, act) {
  if (!data.documents[number].later) return act();
  return readDocument(number).then((isRead) => isRead && act());
}

// Kept at the row: of 60,000 each is asked for at every count.
function workOf(row) {
  if (row.work === undefined) row.work = work.get(keyOf(row.document, row.id)) || null;
  return row.work;
}

// Order of work, and filters.

function rankOf(number) {
  const its = workOf(data.rows[number]);
  return its ? its.rank : work.size;
}

function startOf(row) {
  return list(row.content).length ? row.content[0][0] : Infinity;
}

// As printed: rows that were added by hand stand where their words do.
function byPlace(one, other) {
  const [row, its] = [data.rows[one], data.rows[other]];
  return row.document - its.document || startOf(row) - startOf(its) || one - other;
}

ORDERS.place = byPlace;
ORDERS.worth = (one, other) => rankOf(one) - rankOf(other) || byPlace(one, other);
FACETS.unshift(
  { id: "decided", name: "Decision", values: (row) => [stateOf(row)] },
  { id: "worth", name: "Worth a look", values: (row) => reasonsOf(row) },
);
opened.add("decided").add("worth");

function reasonsOf(row) {
  const its = workOf(row);
  const kinds = its ? KINDS_OF_REASON.filter(([start]) => its.reasons.some((reason) => reason.startsWith(start))) : [];
  return kinds.map(([, name]) => name);
}

// Relays and audit count the rows as they are now, without those that were rejected.

function rowsThatHold() {
  return data.rows.filter((row) => !row.gone && stateOf(row) !== "rejected");
}

for (const [name, show, count] of [
  ["relays", showRelays, () => (data.relays = graphOf(rowsThatHold()))],
  ["audit", showAudit, () => (data.audit = { ...auditOf(rowsThatHold()), csv: undefined })],
]) {
  VIEWS[name] = () => {
    if (!isFiltered()) count();
    show();
  };
}

for (const [name, show] of Object.entries(VIEWS)) {
  VIEWS[name] = () => {
    show();
    placeMessages();
  };
}

// What is added to the report.

additions.row.push((element, number) => {
  const row = data.rows[number];
  const its = stateOf(row);
  element.dataset.state = its;
  const by = standingOn(row).at(-1);
  if (its !== "open")
    element.querySelector(".said").append(make("span", { class: `state ${its}`, dir: "auto" }, `${its}${by && by.by ? ` by ${by.by}` : ""}`));
  const worth = workOf(row);
  if (worth && its === "open")
    element.querySelector(".said").append(make("span", { class: "worth" }, worth.reasons.join(" · ")));
});
additions.why.push((number) => decisionsPanel(number));
additions.document.push((number) => readWhole(number));
additions.print.push((utterance, print) => printButtons(utterance, print));

function decisionsPanel(number) {
  const row = data.rows[number];
  const its = workOf(row);
  return make(
    "section",
    { class: "decide", "aria-label": "Decide" },
    make(
      "p",
      { class: "buttons" },
      keyed("Accept", "a", () => accept(number)),
      keyed("Reject", "r", () => reject(number)),
      keyed("Edit", "e", () => editRow(number)),
      row.speaker.name ? button({ class: "quiet" }, "Same as another name …", (event) => sameName(number, event.target)) : null,
      otherNames(row).length ? button({ class: "quiet" }, "Not the same as …", (event) => notSameName(number, event.target)) : null,
      joinButton(row),
    ),
    its ? make("p", { class: "worth" }, `Worth a look: ${its.reasons.join(", ")}`) : null,
    decisionList(row),
  );
}

function keyed(name, key, act) {
  return button({ class: "action" }, [`${name} `, make("kbd", { "aria-hidden": "true" }, key)], act);
}

function decisionList(row) {
  const names = row.speaker.name ? namesDecided(row.speaker.name) : [];
  return make("ul", { class: "decisions" }, [...decisionsOn(row), ...names].map(decisionItem));
}

function namesDecided(name) {
  return [...decisionsOfNames.values()].flat().filter((each) => (each.was === name || each.now === name) && stands.has(each.id));
}

function decisionItem(decision) {
  const holds = stands.has(decision.id);
  return make(
    "li",
    { class: holds ? null : "undone", dir: "auto" },
    make("span", null, inWords(decision)),
    make("span", { class: "about" }, ` ${decision.by || "somebody"}, ${whenOf(decision)}${holds ? "" : " (no longer)"} `),
    holds ? undoOf(decision) : null,
  );
}

// What a table says is changed there.
function undoOf(decision) {
  if (decision.source) return make("span", { class: "about" }, `in ${decision.source}: change its line there`);
  return button({ class: "link", "aria-label": `undo: ${inWords(decision)}` }, "undo", () => undo([decision.id]));
}

// Deciding.

function accept(number) {
  return simply("accept", number, "accepted");
}

function reject(number) {
  return simply("reject", number, "rejected");
}

// Saves it, and goes on to the next.
function simply(action, number, words) {
  const row = data.rows[number];
  const asked = { action, document: data.documents[row.document].name, row: row.id };
  return decide(asked, `${words}: ${shortened(row.text)}`, () => {
    if (state.selected === number && !editor) move(1);
  });
}

function sameName(number, opener) {
  const row = data.rows[number];
  showSpeakerNames();
  const name = input("name", "", { list: "speaker-names", "aria-label": "The name that is kept", placeholder: "the name that is kept" });
  const form = make(
    "form",
    { class: "same-name", autocomplete: "off" },
    make("span", { dir: "auto" }, `${row.speaker.name}, in all documents, is the same as `),
    name,
    make("button", { type: "submit", class: "action" }, "Save"),
    button({ class: "quiet" }, "Leave it", () => form.remove()),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const kept = name.value.trim();
    if (!kept) return;
    decide({ action: "same-speaker", was: row.speaker.name, name: kept }, `${row.speaker.name} is ${kept}`, () => form.remove());
  });
  opener.closest(".buttons").after(form);
  name.focus();
}

// The names that the program took for one with this one, and those that people said are.
function otherNames(row) {
  if (!row.speaker.name) return [];
  const names = review.names && Object.hasOwn(review.names, row.speaker.id) ? review.names[row.speaker.id] : [];
  const told = namesDecided(row.speaker.name).filter((each) => each.action === "same-speaker").flatMap((each) => [each.was, each.now]);
  return unique([...names, ...told]).filter((name) => name !== row.speaker.name);
}

function notSameName(number, opener) {
  const row = data.rows[number];
  const names = otherNames(row);
  const name = make("select", { name: "name", "aria-label": "The name of somebody else" }, names.map((each) => make("option", { value: each }, each)));
  const form = make(
    "form",
    { class: "same-name" },
    make("span", { dir: "auto" }, `${row.speaker.name}, in all documents, is not `),
    name,
    make("button", { type: "submit", class: "action" }, "Save"),
    button({ class: "quiet" }, "Leave it", () => form.remove()),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const other = name.value;
    decide({ action: "not-same-speaker", was: row.speaker.name, name: other }, `${row.speaker.name} is not ${other}`, () => form.remove());
  });
  opener.closest(".buttons").after(form);
  name.focus();
}

function knownSpeakers() {
  const speakers = new Map();
  for (const row of data.rows) if (row.speaker.name && !speakers.has(row.speaker.name)) speakers.set(row.speaker.name, row.speaker);
  return speakers;
}

function showSpeakerNames() {
  byId("speaker-names").replaceChildren(...[...knownSpeakers().keys()].sort().map((name) => make("option", { value: name })));
}

// Statements: a print that is of another, two that are one.

function printButtons(utterance, print) {
  const number = rowNumber(print.document, print.row);
  if (number === undefined) return null;
  const its = { document: data.documents[print.document].name, row: print.row, statement: utterance.id };
  const decided = standingOn(data.rows[number]).filter((each) => ["split", "join"].includes(each.action));
  return make(
    "p",
    { class: "buttons small" },
    utterance.prints.length > 1 ? button({ class: "quiet" }, "Not this statement", () => split(its)) : null,
    joinChoice(its, said(print)),
    decided.map((each) => make("span", { class: "state corrected", dir: "auto" }, `${inWords(each)}, ${each.by || "somebody"}`)),
  );
}

function joinButton(row) {
  const statement = list(row.statements).length ? row.statements[0].utterance : "";
  return joinChoice({ document: data.documents[row.document].name, row: row.id, statement }, row.text);
}

function joinChoice(its, words) {
  if (!joining) return button({ class: "quiet" }, "One statement with …", () => chooseJoin({ ...its, words }));
  if (joining.row === its.row && joining.document === its.document && joining.statement === its.statement)
    return button({ class: "quiet" }, "Leave it", () => chooseJoin(null));
  return button({ class: "action" }, `One statement with “${shortened(joining.words)}”`, () => join(its));
}

function chooseJoin(print) {
  joining = print;
  if (print) tell("Now go to the other print, there too: “One statement with …”. Esc leaves it.");
  showAgain();
}

function split(its) {
  return decide({ action: "split", document: its.document, row: its.row, statement: its.statement }, "not this statement");
}

function join(its) {
  const other = { document: joining.document, row: joining.row, statement: joining.statement };
  const asked = { action: "join", document: its.document, row: its.row, statement: its.statement, other };
  return decide(asked, "one statement", () => {
    joining = null;
    showAgain();
  });
}

// A document that was read whole.

function readWhole(number) {
  const decisions = list(decisionsOfRow.get(keyOf(number, null))).filter((each) => stands.has(each.id));
  const last = decisions.at(-1);
  return make(
    "p",
    { class: "buttons read-whole", dir: "auto" },
    last
      ? [
          make("span", { class: "state accepted" }, `read whole by ${last.by || "somebody"}, ${whenOf(last)}`),
          undoOf(last),
        ]
      : button({ class: "quiet" }, ["I have read all of it; nothing is missing ", make("kbd", null, "w")], () => markWhole(number)),
  );
}

function markWhole(number) {
  return decide({ action: "reviewed", document: data.documents[number].name }, `${documentName(number)} is read whole`);
}

// Showing what was decided.

function showDecided(put, isGone) {
  const isNew = put.some((each) => each.isNew);
  showProgress();
  if (isNew || isGone) showRows();
  else {
    for (const { number } of put) showRowAgain(number);
    if (data.rows.length < MANY) countAgain();
    else countLater(); // a decision is seen first
  }
  if (state.selected !== null && data.rows[state.selected].gone) select(null);
  showDocumentAgain(put);
  if (state.view !== "quotes") VIEWS[state.view]();
}

const countLater = debounced(countAgain, 400); // milliseconds

// The filters with their numbers; the rows stay as they are, also those that a filter would leave out now.
function countAgain() {
  const matches = state.matches;
  const counts = search();
  state.matches = matches;
  showFacets(counts);
}

function showRowAgain(number) {
  const element = rowAt(number);
  if (!element) return;
  const active = document.activeElement;
  const focused = element.contains(active) || isIn(element.nextElementSibling);
  const isOpen = state.selected === number;
  if (isOpen) element.nextElementSibling.remove();
  element.replaceWith(rowElement(number));
  if (!isOpen) return;
  unfold(number);
  putEditorBack(number);
  const form = editor && editor.row === number && editor.element.contains(active);
  if (form) active.focus({ preventScroll: true });
  else if (focused) rowAt(number).querySelector("a.speaker").focus({ preventScroll: true });
}

function isIn(element) {
  return Boolean(element && element.classList.contains("why") && element.contains(document.activeElement));
}

function putEditorBack(number) {
  if (editor && editor.row === number) rowAt(number).nextElementSibling.querySelector(".decisions").after(editor.element);
}

function showDecisions(number) {
  if (state.selected !== number) select(number);
}

function showDocumentAgain(put) {
  const number = shownDocument;
  if (number === null) return;
  const scroll = byId("document").scrollTop;
  shownDocument = null;
  showDocument(number);
  byId("document").scrollTop = scroll;
  if (state.selected !== null && data.rows[state.selected].document === number)
    for (const each of segmentsOf(state.selected)) each.classList.add("now");
  markOthers();
}

function showAgain() {
  if (state.view === "quotes" && state.selected !== null) showRowAgain(state.selected);
  else VIEWS[state.view]();
}

function showProgress() {
  byId("again").hidden = !stands.size;
  byId("counts").textContent = countsLine();
  if (isWaiting()) {
    byId("progress-words").textContent = "The rest of this large ledger is being read …";
    return;
  }
  const rows = data.rows.filter((row) => !row.gone);
  const done = rows.filter((row) => stateOf(row) !== "open").length;
  const worth = rows.filter(workOf);
  const seen = worth.filter((row) => stateOf(row) !== "open").length;
  const whole = data.documents.filter((_, number) => list(decisionsOfRow.get(keyOf(number, null))).some((each) => stands.has(each.id)));
  byId("progress").max = Math.max(1, worth.length);
  byId("progress").value = seen;
  byId("progress-words").textContent = [
    `${seen.toLocaleString("en")} of ${worth.length.toLocaleString("en")} worth a look decided`,
    `${done.toLocaleString("en")} of ${counted(rows.length, "quote")}`,
    `${whole.length.toLocaleString("en")} of ${counted(data.documents.length, "document")} read whole`,
  ].join(" · ");
}

// What is said: of what was saved, and of what was not.

const told = {
  said: make("p", { id: "said", role: "status", dir: "auto" }),
  refused: make("p", { id: "refused", class: "notice", role: "alert", hidden: "" }),
  absent: make(
    "p",
    { id: "absent", class: "notice", role: "status", hidden: "" },
    "The server does not answer; what you decide now can’t be saved. Start quotes review again.",
  ),
};
const messages = make("div", { class: "messages" }, told.said, told.refused, told.absent);

// In sight in each of the views.
function placeMessages() {
  if (state.view === "quotes") byId("review-bar").querySelector(".buttons").after(messages);
  else byId(`view-${state.view}`).prepend(messages);
}

function tell(words) {
  placeMessages();
  told.said.replaceChildren(...nodesOf(words, told.said));
  told.refused.hidden = true;
}

function tellTrouble(words, name, act) {
  const close = () => {
    told.refused.hidden = true;
  };
  const again = () => {
    close();
    act();
  };
  placeMessages();
  told.said.textContent = "";
  told.refused.replaceChildren(
    make("span", null, `${words} `),
    ...(act ? [button({ class: "action" }, name, again), " ", button({ class: "quiet" }, "Leave it", close)] : []),
  );
  told.refused.hidden = false;
}

function tellStale() {
  tellTrouble("The ledger was made anew since this page was loaded. What you decided is saved.", "Load it again", () => location.reload());
}

function showAbsence(isAbsent) {
  if (isAbsent && told.absent.hidden) placeMessages();
  told.absent.hidden = !isAbsent;
}

function reviewBar() {
  return make(
    "section",
    { id: "review-bar", class: "review-bar", "aria-label": "Review" },
    make("p", null, make("progress", { id: "progress", "aria-label": "Worth a look, decided" }), make("span", { id: "progress-words" })),
    make(
      "p",
      { class: "buttons" },
      button({ class: "quiet" }, ["Undo ", make("kbd", { "aria-hidden": "true" }, "u")], undoLast),
      button({ class: "quiet" }, ["New quote ", make("kbd", { "aria-hidden": "true" }, "n")], newQuote),
    ),
    messages,
    list(review.troubles).map((words) => make("p", { class: "notice" }, words)),
    againElement(),
    make("section", { id: "new-quote", "aria-label": "New quote" }),
    make("datalist", { id: "speaker-names" }),
  );
}

function againElement() {
  const others = make("div");
  const element = make(
    "details",
    { id: "again", hidden: "" },
    make("summary", null, "What becomes of it"),
    make(
      "p",
      null,
      "Saved in ",
      make("code", null, review.log),
      ". The rows here are shown as corrected; ",
      make("code", null, review.again),
      " applies it to the ledger, statements and all.",
    ),
    others,
  );
  element.addEventListener("toggle", () => others.replaceChildren(...astray().filter(Boolean)));
  return element;
}

// Decisions that stand at no row of this ledger: of rows that a run left out since they were rejected, and of names.
function astray() {
  const ofRows = [...decisionsOfRow.values()].flat();
  const lost = ofRows.filter((each) => each.row && rowNumber(each.document, each.row) === undefined);
  const every = [...lost, ...[...decisionsOfNames.values()].flat()].filter((each) => stands.has(each.id));
  return [
    every.length ? make("p", null, "Of names, and of quotes that are no longer in this ledger:") : null,
    make(
      "ul",
      { class: "decisions" },
      every.map((each) => {
        const item = decisionItem(each);
        if (each.words) item.prepend(make("q", null, shortened(each.words)), " ");
        return item;
      }),
    ),
  ];
}

function addKeys() {
  const onRow = (act) => () => (state.view === "quotes" && state.selected !== null ? act(state.selected) : tell("Select a quote first (j)."));
  Object.assign(KEYS, {
    a: onRow(accept),
    r: onRow(reject),
    e: onRow(editRow),
    n: newQuote,
    u: undoLast,
    w: () => shownDocument !== null && markWhole(shownDocument),
  });
  const names = [
    ["a r e", "accept, reject, edit the quote"],
    ["n", "a quote that was missed: of the words that are selected"],
    ["u", "undo the last decision"],
    ["w", "the document is read whole"],
  ];
  const keys = document.querySelector("#help .keys");
  keys.append(...names.flatMap(([some, words]) => [make("dt", null, some.split(" ").map((key) => [make("kbd", null, key), " "])), make("dd", null, words)]));
}

// Esc in a form closes it; it does not go back on anything else.
function onEscape(event) {
  if (event.key !== "Escape" || byId("help").open) return;
  const form = event.target.closest(".same-name");
  if (form) form.remove();
  else if (editor) closeEditor();
  else if (joining) chooseJoin(null);
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function beginReview() {
  byId("list").prepend(reviewBar());
  byId("view-quotes").append(make("div", { id: "selection-bar", class: "selection-bar", role: "toolbar", "aria-label": "Selected words", hidden: "" }));
  byId("order").prepend(make("option", { value: "worth" }, "worth a look first"));
  byId("order").value = state.order = "worth";
  document.addEventListener("selectionchange", debounced(onSelection, 80));
  document.addEventListener("keydown", onEscape);
  addKeys();
  showProgress();
  listen();
}

beginReview();
