// The filters beside the table, each value with how many rows it would leave; and as chips what is filtered by.

const FEW = 7; // values of a facet that are shown at first
const opened = new Set(["speaker", "known", "kind", "outlet", "relay", "basis", "type", "alert"]);
const unfolded = new Set();
let speakerNames = null;

function label(facet, value) {
  if (facet === "document") return documentName(Number(value));
  if (facet !== "speaker") return value;
  if (!speakerNames)
    speakerNames = new Map(list(data.rows).map((row) => [speakerKey(row.speaker), speakerName(row.speaker)]));
  return speakerNames.get(value) || "not known";
}

function showFacets(counts) {
  const focused = document.activeElement && document.activeElement.dataset.key;
  const shown = FACETS.filter((facet) => worthShowing(facet, counts.get(facet.id)));
  byId("facet-list").replaceChildren(...shown.map((facet) => facetElement(facet, counts.get(facet.id))));
  if (focused) refocus(focused);
  showChips();
}

// A facet of one value tells nothing, unless it is that nobody is known.
function worthShowing(facet, numbers) {
  return (
    state.filters.has(facet.id) ||
    numbers.size > 1 ||
    (numbers.size === 1 && ["alert", "flag", "relay"].includes(facet.id))
  );
}

function refocus(key) {
  const element = [...byId("facet-list").querySelectorAll("[data-key]")].find((each) => each.dataset.key === key);
  if (element) element.focus();
}

function facetElement(facet, numbers) {
  const chosen = state.filters.get(facet.id) || new Set();
  const values = [...numbers].sort((one, other) => ordered(facet, one, other));
  for (const value of chosen) if (!numbers.has(value)) values.push([value, 0]);
  const few = unfolded.has(facet.id) ? values : values.filter(([value], place) => place < FEW || chosen.has(value));
  const details = make(
    "details",
    { open: opened.has(facet.id) ? "" : null, class: "facet" },
    make("summary", null, facet.name),
    make(
      "ul",
      null,
      few.map(([value, number]) => make("li", null, choice(facet, value, number, chosen.has(value)))),
    ),
    few.length < values.length && unfoldButton(facet, values.length - few.length),
  );
  details.addEventListener("toggle", () => (details.open ? opened.add(facet.id) : opened.delete(facet.id)));
  return details;
}

function ordered(facet, [one, ones], [other, others]) {
  if (facet.id === "confidence") return place(one) - place(other);
  return others - ones || label(facet.id, one).localeCompare(label(facet.id, other));
}

function place(band) {
  return BANDS.findIndex(([, name]) => name === band);
}

function choice(facet, value, number, isChosen) {
  const box = make("input", { type: "checkbox", "data-key": `${facet.id} ${value}` });
  box.checked = isChosen;
  box.addEventListener("change", () => toggleFilter(facet.id, value));
  return make(
    "label",
    null,
    box,
    make("span", { class: "value", dir: "auto" }, label(facet.id, value)),
    make("span", { class: "count" }, number.toLocaleString("en")),
  );
}

function unfoldButton(facet, number) {
  return button({ class: "link", "data-key": `unfold ${facet.id}` }, `${number.toLocaleString("en")} more`, () => {
    unfolded.add(facet.id);
    showRows();
  });
}

function showChips() {
  byId("chips").replaceChildren(...chipsOfFilters());
}

// Above a view that counts: that it counts what is filtered only, by what, and the way back.
function filteredNote() {
  if (!isFiltered()) return null;
  return make(
    "div",
    { class: "chips", role: "status" },
    make("span", null, `Of the ${counted(state.matches.length, "quote")} that are filtered:`),
    state.query ? make("span", { class: "about" }, `search “${oneLine(state.query)}”`) : null,
    chipsOfFilters(),
  );
}

function chipsOfFilters() {
  const chips = [];
  for (const [facet, values] of state.filters) {
    const name = FACETS.find((each) => each.id === facet).name;
    for (const value of values) chips.push(chip(`${name}: ${label(facet, value)}`, () => toggleFilter(facet, value)));
  }
  if (chips.length || state.query) chips.push(button({ class: "link" }, "Take all away", clearFilters));
  return chips;
}

function chip(words, act) {
  return button(
    { class: "chip", dir: "auto", "aria-label": `Take away ${words}` },
    [words, make("span", { "aria-hidden": "true" }, " ×")],
    act,
  );
}
