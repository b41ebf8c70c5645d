// The table of rows. The selected one is unfolded: all that is known of it, and why.

const STEP = 150; // rows that are put on the page at a time

function showRows() {
  const counts = search();
  showTable();
  showFacets(counts);
}

function showTable() {
  state.shown = 0;
  byId("row-list").replaceChildren();
  showMore();
  const few = state.matches.length < list(data.rows).length && !isWaiting();
  byId("found").textContent = few
    ? `${state.matches.length.toLocaleString("en")} of ${counted(list(data.rows).length, "quote")}`
    : counted(isWaiting() ? data.total : state.matches.length, "quote");
  if (!state.matches.length) byId("row-list").append(emptyRow());
  if (state.selected !== null) unfold(state.selected);
  markOthers();
}

function emptyRow() {
  const words = list(data.rows).length ? "No quote is left. " : "There are no quotes in this ledger. ";
  return make(
    "tr",
    { class: "empty" },
    make(
      "td",
      { colspan: 4 },
      words,
      list(data.rows).length ? button({ class: "link" }, "Take all filters away", clearFilters) : null,
    ),
  );
}

function showMore(least) {
  const end = Math.min(state.matches.length, Math.max(state.shown + STEP, least || 0));
  const added = document.createDocumentFragment();
  for (let place = state.shown; place < end; place++) {
    if (state.order === "place" && startsDocument(place))
      added.append(headOf(data.rows[state.matches[place]].document));
    added.append(rowElement(state.matches[place]));
  }
  byId("row-list").append(added);
  state.shown = end;
  byId("more").hidden = end >= state.matches.length;
  byId("more").textContent = `Show more (${(state.matches.length - end).toLocaleString("en")} left)`;
}

function startsDocument(place) {
  return place === 0 || data.rows[state.matches[place]].document !== data.rows[state.matches[place - 1]].document;
}

function headOf(number) {
  const its = data.documents[number];
  const about = [its.outlet, its.published, its.title ? its.name : null].filter(Boolean).join(" · ");
  const name = its.page
    ? make("a", { href: encodeURI(its.page), dir: "auto" }, documentName(number))
    : button({ class: "link", dir: "auto" }, documentName(number), () => openDocument(number));
  return make(
    "tr",
    { class: "head" },
    make("th", { colspan: 4, scope: "rowgroup" }, name, make("span", { class: "about", dir: "auto" }, about)),
  );
}

function rowElement(number) {
  const row = data.rows[number];
  const element = make(
    "tr",
    { "data-row": number },
    make("th", { scope: "row" }, speakerCell(row, number)),
    make("td", { class: "said" }, saidCell(row)),
    make("td", { class: "through" }, throughCell(row)),
    make("td", { class: "sure" }, sureCell(row.confidence)),
  );
  element.addEventListener("click", (event) => clickRow(event, number));
  added("row", element, number);
  return element;
}

function clickRow(event, number) {
  if (event.target.closest("a, button, input, select, form") || String(getSelection())) return;
  select(state.selected === number ? null : number);
}

function speakerCell(row, number) {
  const name = make(
    "a",
    { href: addressOf(row), class: row.speaker.name ? "speaker" : "speaker unknown", dir: "auto" },
    speakerName(row.speaker),
  );
  name.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    select(number, { open: state.selected === number });
  });
  return [
    name,
    make("span", { class: "about", dir: "auto" }, row.speaker.role || called(KIND_NAMES, kindOf(row.speaker))),
  ];
}

function saidCell(row) {
  return [
    make("p", { class: `words ${row.type}`, dir: "auto" }, row.text),
    make(
      "p",
      { class: "about", dir: "auto" },
      make("span", { class: `type ${row.type}` }, row.type),
      ` ${asPrinted(row)}`,
      printedNote(row),
      list(row.alerts).map((kind) => [" ", make("span", { class: "alert" }, kind)]),
    ),
  ];
}

function asPrinted(row) {
  return [row.source_words, row.cue_words].filter(Boolean).map(oneLine).join(" · ");
}

function oneLine(words) {
  return words.replace(/\s+/g, " ");
}

function printedNote(row) {
  return row.prints > 1 ? make("span", { class: "prints" }, ` · printed in ${row.prints} documents`) : null;
}

function throughCell(row) {
  const relays = list(row.relay);
  const where = state.order === "place" ? [] : [publisherOf(row) || documentName(row.document), dayOf(row)];
  return [
    relays.length
      ? make(
          "p",
          { dir: "auto" },
          make("span", { class: "about only-narrow" }, "through "),
          relays
            .map((relay, place) => [place ? " › " : null, make("span", { class: `basis ${relay.basis}` }, relay.name)])
            .flat(),
        )
      : null,
    make("span", { class: "about", dir: "auto" }, where.filter(Boolean).join(" · ")),
  ];
}

function sureCell(confidence) {
  const meter = draw(
    "svg",
    { class: "meter", viewBox: "0 0 30 4", "aria-hidden": "true" },
    draw("rect", { width: 30, height: 4, rx: 2, class: "ground" }),
    draw("rect", { width: 30 * confidence, height: 4, rx: 2, class: "level" }),
  );
  return [make("span", null, sure(confidence)), meter];
}

// Selecting: the row unfolds, its document shows its words, and the address names it.

function select(number, options) {
  fold();
  state.selected = number;
  if (number === null) return markSelected(null);
  const place = state.matches.indexOf(number);
  if (place >= state.shown) showMore(place + STEP);
  const element = unfold(number);
  if (element) keepInSight(element, byId("list"));
  const row = data.rows[number];
  history.replaceState(null, "", row && !data.documents[row.document].page ? addressOf(row) : location.href);
  showDocument(row.document);
  markSelected(number);
  if (options && options.open) openPane("document");
  return undefined;
}

function rowAt(number) {
  return byId("row-list").querySelector(`tr[data-row="${number}"]`);
}

function fold() {
  byId("row-list")
    .querySelectorAll("tr.why")
    .forEach((element) => element.remove());
  byId("row-list")
    .querySelectorAll("tr.selected")
    .forEach((element) => {
      element.classList.remove("selected");
      element.removeAttribute("aria-current");
    });
}

function unfold(number) {
  const element = rowAt(number);
  if (!element) return null;
  element.classList.add("selected");
  element.setAttribute("aria-current", "true");
  element.after(make("tr", { class: "why" }, make("td", { colspan: 4 }, added("why", number), why(data.rows[number]))));
  return element;
}

function keepInSight(element, pane) {
  const ground = pane.getBoundingClientRect();
  const its = element.getBoundingClientRect();
  if (pane.scrollHeight > pane.clientHeight + 4) {
    if (its.top < ground.top + 90 || its.bottom > ground.bottom - 120) pane.scrollTop += its.top - ground.top - 110;
  } else if (its.top < 120 || its.bottom > innerHeight - 60) {
    window.scrollBy({ top: its.top - 160 });
  }
}

function move(step) {
  const place = state.matches.indexOf(state.selected);
  const next = place < 0 ? 0 : Math.max(0, Math.min(state.matches.length - 1, place + step));
  if (state.matches.length) select(state.matches[next]);
  const link = state.selected === null ? null : rowAt(state.selected);
  if (link) link.querySelector("a.speaker").focus({ preventScroll: true });
}

// Why: what is known of a row, each part leading to the words that say so.

function why(row) {
  const facts = [
    ["Speaker", speakerFact(row.speaker)],
    [
      "As printed",
      [
        pointer(row.source_words, row.source),
        " ",
        ...(list(row.cue).length
          ? row.cue.map((place) => [pointer(wordsAt(row, place), place), " "]).flat()
          : [row.cue_words]),
      ],
    ],
    [
      "Through",
      list(row.relay).length
        ? list(row.relay)
            .map((relay, place) => [place ? " › " : null, relayFact(relay)])
            .flat()
        : "nobody that the page or the text names",
    ],
    ["Said on", row.said_on && saidOnFact(row.said_on)],
    ["Alerts", list(row.alerts).length ? row.alerts.join(", ") : null],
    ["Flags", list(row.flags).length ? row.flags.join(", ") : null],
    ["Printed", row.prints > 1 && statementLinks(row)],
    [
      "Place",
      make("span", null, `${row.zone || "body"}, ${row.attitude || "assertion"}, `, make("code", null, row.id)),
    ],
  ].filter(([, fact]) => fact);
  return [
    make(
      "dl",
      { class: "facts" },
      facts.map(([name, fact]) => [make("dt", null, name), make("dd", { dir: "auto" }, fact)]).flat(),
    ),
    list(row.evidence).length ? make("h3", null, "Why") : null,
    list(row.evidence).length
      ? make(
          "ol",
          { class: "steps" },
          row.evidence.map((step) => stepElement(row, step)),
        )
      : null,
    make("p", { class: "open" }, openLink(row)),
  ];
}

function openLink(row) {
  if (data.documents[row.document].page)
    return make("a", { class: "action", href: addressOf(row) }, "Read it in its document, and why");
  return button({ class: "action narrow" }, "Read it in its document", () => openPane("document"));
}

function speakerFact(speaker) {
  if (!speaker.name) return `not known: ${speaker.reason || "the text does not tell"}`;
  const about = [called(KIND_NAMES, speaker.kind || "person"), speaker.role, speaker.wikidata]
    .filter(Boolean)
    .join(", ");
  const chance = speaker.confidence ? `; sure of the name: ${sure(speaker.confidence)}` : "";
  return [
    make("strong", null, speaker.name),
    ` (${about}${chance}) `,
    button({ class: "link" }, "all of theirs", () => onlyBy("speaker", speakerKey(speaker))),
  ];
}

function onlyBy(facet, value) {
  state.filters.clear();
  state.query = byId("search").value = "";
  showView("quotes");
  openPane("list");
  setFilter(facet, new Set([value]));
}

// From another view: the value narrows what is filtered by already.
function alsoBy(facet, value) {
  showView("quotes");
  openPane("list");
  setFilter(facet, new Set([value]));
}

function relayFact(relay) {
  const basis = make("span", { class: "about" }, ` (${relay.basis})`);
  return make(
    "span",
    null,
    make("span", { class: `basis ${relay.basis}` }, relay.name),
    basis,
    relay.words ? [" ", pointer(relay.words, relay.place)] : null,
  );
}

function saidOnFact(said) {
  return [
    said.first === said.last ? said.first : `${said.first} to ${said.last}`,
    " ",
    pointer(said.words, said.place),
  ];
}

function statementLinks(row) {
  return button({ class: "link" }, `in ${row.prints} documents: see them side by side`, () => showStatementsOf(row));
}

function wordsAt(row, place) {
  const text = data.documents[row.document].text;
  return text ? text.slice(place[0], place[1]) : "";
}

// Words that lead to their place in the document; as they are where the place can't be shown.
function pointer(words, place) {
  if (!words) return null;
  if (!place) return make("q", { dir: "auto" }, oneLine(words));
  return button({ class: "pointer", dir: "auto", title: "Show these words" }, oneLine(words), () => pointAt(place));
}

function stepElement(row, step) {
  const words = step.place ? wordsAt(row, step.place) : "";
  return make(
    "li",
    null,
    make("span", { class: "rule" }, step.rule),
    words ? [" ", pointer(words, step.place)] : null,
    step.note && oneLine(words) !== step.note ? make("span", { class: "about", dir: "auto" }, ` ${step.note}`) : null,
  );
}
