// Which rows are shown: those that hold the words searched for and pass all filters.

const BANDS = [
  [0.9, "90 and more"],
  [0.8, "80 to 89"],
  [0.7, "70 to 79"],
  [0.6, "60 to 69"],
  [0.5, "50 to 59"],
  [0, "below 50"],
];
const MOST_DOCUMENTS = 200; // that a filter lists; of more, the search finds one sooner
const FACETS = [
  { id: "speaker", name: "Speaker", values: (row) => [speakerKey(row.speaker)] },
  { id: "known", name: "Speaker known", values: (row) => [row.speaker.name ? "known" : "not known"] },
  { id: "kind", name: "Kind", values: (row) => [called(KIND_NAMES, kindOf(row.speaker))] },
  { id: "outlet", name: "Published by", values: (row) => [publisherOf(row) || "publisher not stated"] },
  { id: "relay", name: "Passed on by", values: (row) => unique(list(row.relay).map((relay) => relay.name)) },
  { id: "basis", name: "How that is known", values: (row) => unique(list(row.relay).map((relay) => relay.basis)) },
  { id: "type", name: "Type", values: (row) => [row.type] },
  { id: "alert", name: "Alert", values: (row) => list(row.alerts) },
  { id: "printed", name: "Printed", values: (row) => [printedIn(row)] },
  { id: "flag", name: "Flag", values: (row) => list(row.flags) },
  { id: "confidence", name: "Sure", values: (row) => [bandOf(row.confidence)] },
  { id: "attitude", name: "Attitude", values: (row) => [row.attitude || "assertion"] },
  { id: "zone", name: "Part of the page", values: (row) => [row.zone || "body"] },
  { id: "document", name: "Document", values: (row) => [String(row.document)] },
].filter((facet) => facet.id !== "document" || list(data.documents).length <= MOST_DOCUMENTS);
const haystacks = [];

function unique(values) {
  return values.length > 1 ? [...new Set(values)] : values;
}

function bandOf(confidence) {
  return BANDS.find(([least]) => Math.round(100 * confidence) / 100 >= least)[1];
}

function printedIn(row) {
  const number = row.prints || 1;
  return number === 1 ? "in one document" : number < 4 ? "in 2 or 3 documents" : "in 4 documents or more";
}

function haystack(number) {
  if (haystacks[number] === undefined) {
    const row = data.rows[number];
    const its = data.documents[row.document];
    const names = list(row.relay).map((relay) => relay.name);
    const parts = [
      row.text,
      row.speaker.name,
      row.source_words,
      row.cue_words,
      its.outlet,
      its.title,
      its.name,
      row.id,
    ];
    haystacks[number] = [...parts, ...names].join("\n").toLowerCase();
  }
  return haystacks[number];
}

function wanted(query) {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

function holds(number, words) {
  return words.every((word) => haystack(number).includes(word));
}

// The facets that a row does not pass; more than two are not told apart, since such a row counts nowhere.
function failed(row, facets) {
  const missed = [];
  for (const facet of facets) {
    const chosen = state.filters.get(facet.id);
    if (!facet.values(row).some((value) => chosen.has(value))) missed.push(facet.id);
    if (missed.length > 1) break;
  }
  return missed;
}

// Sets state.matches, and returns how many rows each value of each facet has under all other filters.
function search() {
  const counts = new Map(FACETS.map((facet) => [facet.id, new Map()]));
  const active = FACETS.filter((facet) => state.filters.has(facet.id));
  const words = wanted(state.query);
  state.matches = [];
  list(data.rows).forEach((row, number) => {
    if (row.gone) return; // a quote that was added by hand, and taken back
    if (words.length && !holds(number, words)) return;
    const missed = failed(row, active);
    if (missed.length > 1) return;
    if (missed.length === 0) state.matches.push(number);
    for (const facet of FACETS) {
      if (missed.length === 0 || missed[0] === facet.id) count(counts.get(facet.id), facet.values(row));
    }
  });
  state.matches.sort(ORDERS[state.order]);
  return counts;
}

function count(numbers, values) {
  for (const value of values) numbers.set(value, (numbers.get(value) || 0) + 1);
}

const day = (number) => dayOf(data.rows[number]) || "";
const ORDERS = {
  place: (one, other) => one - other,
  newest: (one, other) => day(other).localeCompare(day(one)) || one - other,
  oldest: (one, other) => (day(one) || "9").localeCompare(day(other) || "9") || one - other,
  unsure: (one, other) => data.rows[one].confidence - data.rows[other].confidence || one - other,
  speaker: (one, other) =>
    speakerName(data.rows[one].speaker).localeCompare(speakerName(data.rows[other].speaker)) || one - other,
};

function toggleFilter(facet, value) {
  const chosen = new Set(state.filters.get(facet));
  if (!chosen.delete(value)) chosen.add(value);
  setFilter(facet, chosen);
}

function setFilter(facet, values) {
  if (values.size) state.filters.set(facet, values);
  else state.filters.delete(facet);
  showFiltered();
}

function clearFilters() {
  state.filters.clear();
  state.query = byId("search").value = "";
  showFiltered();
}

// The rows that are left, in the table and in the view that is open.
function showFiltered() {
  showRows();
  if (state.view !== "quotes") VIEWS[state.view]();
}
