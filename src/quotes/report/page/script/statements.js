// Statements that were printed more than once: their prints by day, and how each differs from the fullest.

const STATEMENTS_STEP = 30;
let statementsShown = 0;
let statementsOnly = null; // the ids of those that one row holds; null for all
let alertsOnly = false;
let copiesOnce = false; // documents that have the text of another are shown with the first of it
let rowsShown = new Set(); // numbers of the rows that the filters leave

function showStatements() {
  if (isWaiting()) return byId("view-statements").replaceChildren(beingRead());
  const every = list(data.utterances);
  rowsShown = new Set(state.matches);
  const found = every.filter(isWanted);
  const view = byId("view-statements");
  statementsShown = 0;
  const cards = make("div", { class: "cards" });
  const more = button({ class: "more" }, "Show more", () => addStatements(cards, found, more));
  view.replaceChildren(statementsHead(every, found), cards, more);
  addStatements(cards, found, more);
}

function isWanted(utterance) {
  if (statementsOnly && !statementsOnly.has(utterance.id)) return false;
  if (alertsOnly && !list(utterance.alerts).length) return false;
  if (state.filters.size && !utterance.prints.some(isLeft)) return false;
  const hay = [
    speakerName(utterance.speaker),
    ...utterance.prints.flatMap((print) => [publisherOf(print) || "", documentName(print.document), said(print)]),
  ];
  return wanted(state.query).every((word) => hay.join("\n").toLowerCase().includes(word));
}

function isLeft(print) {
  return rowsShown.has(rowNumber(print.document, print.row));
}

function said(print) {
  return print.words
    .filter(([mark]) => mark !== "-")
    .map(([, words]) => words)
    .join("");
}

function statementsHead(every, found) {
  const alerts = every.filter((utterance) => list(utterance.alerts).length).length;
  const copies = every.some((utterance) => textsOf(utterance) < utterance.documents);
  return make(
    "header",
    { class: "page-head" },
    make("h2", null, "Statements"),
    make(
      "p",
      null,
      every.length
        ? "What was printed more than once, by day. The fullest print is in bold type; in the others, "
        : "No statement was printed more than once, as far as the program can tell.",
      every.length
        ? [make("ins", null, "words it adds"), " and ", make("del", null, "words it leaves out"), "."]
        : null,
    ),
    make(
      "p",
      { class: "about", role: "status" },
      `${found.length.toLocaleString("en")} of ${counted(every.length, "statement")}`,
      statementsOnly ? [" ", button({ class: "link" }, "show all", allStatements)] : null,
    ),
    filteredNote(),
    alerts ? statementsChoice(` only with alerts (${alerts}) `, alertsOnly, (on) => (alertsOnly = on)) : null,
    copies ? statementsChoice(" documents of one text once", copiesOnce, (on) => (copiesOnce = on)) : null,
  );
}

function statementsChoice(words, isOn, choose) {
  const box = make("input", { type: "checkbox" });
  box.checked = isOn;
  box.addEventListener("change", () => {
    choose(box.checked);
    showStatements();
  });
  return make("label", { class: "only" }, box, words);
}

function textOfPrint(print) {
  const its = data.documents[print.document];
  return its.same_text || its.name;
}

function textsOf(utterance) {
  return new Set(utterance.prints.map(textOfPrint)).size;
}

// The prints as they are shown, each with its copies: those of the same text in the same words. The fullest stands for all.
function printsShown(utterance) {
  if (!copiesOnce) return utterance.prints.map((print) => [print, []]);
  const same = new Map();
  for (const print of utterance.prints) {
    const key = JSON.stringify([textOfPrint(print), oneLine(said(print)).toLowerCase()]);
    if (!same.has(key)) same.set(key, []);
    if (print.fullest) same.get(key).unshift(print);
    else same.get(key).push(print);
  }
  const heads = new Map([...same.values()].map(([head, ...copies]) => [head, copies]));
  return utterance.prints.filter((print) => heads.has(print)).map((print) => [print, heads.get(print)]);
}

function allStatements() {
  statementsOnly = null;
  showStatements();
}

function showStatementsOf(row) {
  statementsOnly = new Set(list(row.statements).map((each) => each.utterance));
  alertsOnly = false;
  showView("statements");
}

function addStatements(cards, found, more) {
  const some = found.slice(statementsShown, statementsShown + STATEMENTS_STEP);
  cards.append(...some.map(statementCard));
  statementsShown += some.length;
  more.hidden = statementsShown >= found.length;
}

function statementCard(utterance) {
  const days = utterance.first
    ? utterance.first === utterance.last
      ? utterance.first
      : `${utterance.first} to ${utterance.last}`
    : "days not stated";
  const texts = textsOf(utterance);
  const folded = texts < utterance.documents ? ` (${counted(texts, "text")})` : "";
  return make(
    "article",
    { class: "card" },
    make(
      "header",
      null,
      make("h3", { dir: "auto" }, speakerName(utterance.speaker)),
      make(
        "p",
        { class: "about" },
        `${counted(utterance.prints.length, "print")} in ${counted(utterance.documents, "document")}${folded} · ${days}`,
      ),
    ),
    list(utterance.alerts).length
      ? make(
          "ul",
          { class: "alerts" },
          utterance.alerts.map((alert) => alertElement(utterance, alert)),
        )
      : null,
    make(
      "ol",
      { class: "prints" },
      printsShown(utterance).map(([print, copies]) => printElement(utterance, print, copies)),
    ),
  );
}

function alertElement(utterance, alert) {
  const names = [alert.one, alert.other].map((place) => outletOf(utterance.prints[place]));
  const words = alert.words
    .filter(Boolean)
    .map((each) => `“${oneLine(each)}”`)
    .join(" beside ");
  return make(
    "li",
    { dir: "auto" },
    make("span", { class: "alert" }, alert.kind),
    ` ${names.join(" / ")}`,
    words ? make("span", null, `: ${words}`) : null,
    alert.note ? make("span", { class: "about" }, ` (${alert.note})`) : null,
    list(alert.also).length ? make("span", { class: "about" }, ` also in ${alert.also.join(", ")}`) : null,
  );
}

function outletOf(print) {
  return publisherOf(print) || data.documents[print.document].name;
}

function printElement(utterance, print, copies) {
  const speaker = print.speaker && print.speaker !== utterance.speaker.name ? `as ${print.speaker}` : null;
  const about = [
    data.documents[print.document].title || (publisherOf(print) ? data.documents[print.document].name : null),
    print.type,
    print.relation || (print.fullest ? "fullest" : null),
    speaker,
    print.confidence < 1 ? `sure to be the same statement: ${sure(print.confidence)}` : null,
  ]
    .filter(Boolean)
    .join(" · ");
  return make(
    "li",
    { class: print.fullest ? "fullest" : null },
    make("p", { class: "when" }, dayOf(print) || "no day"),
    make(
      "div",
      null,
      make("p", { class: "where", dir: "auto" }, printLink(print), creditsOf(utterance, print)),
      make(
        "p",
        { class: "words", dir: "auto" },
        print.words.map(([mark, words]) => diffElement(mark, words)),
      ),
      make("p", { class: "about", dir: "auto" }, about),
      copies.length ? make("p", { class: "about", dir: "auto" }, `the same text: ${copies.map(outletOf).join(", ")}`) : null,
      added("print", utterance, print),
    ),
  );
}

function diffElement(mark, words) {
  if (mark === "=") return words;
  return make(mark === "+" ? "ins" : "del", null, words);
}

function printLink(print) {
  const number = rowNumber(print.document, print.row);
  if (number === undefined) return make("span", null, outletOf(print));
  const link = make("a", { href: addressOf(data.rows[number]), class: "speaker" }, outletOf(print));
  link.addEventListener("click", (event) => {
    if (data.documents[print.document].page || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    showRow(number);
  });
  return link;
}

// Who says that they have it from whom, and which of the prints that may be.
function creditsOf(utterance, print) {
  const credits = list(print.credits);
  if (!credits.length) return null;
  const outlets = new Set(utterance.prints.map(publisherOf));
  return make(
    "span",
    { class: "about" },
    " credits ",
    credits
      .map((relay, place) => [
        place ? ", " : null,
        make("span", { class: `basis stated${outlets.has(relay.name) ? " here" : ""}` }, relay.name),
      ])
      .flat(),
  );
}
