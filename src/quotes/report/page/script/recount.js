// The relays and the audit of the rows that the filters leave, counted as the program counts them for all rows
// (relays.py, audit.py); a test holds that both come to the same.

const MOST_NODES = 18; // in a column, as in relays.py
const STATED = "stated";
const UNNAMED = ["anonymous", "group"]; // as in record/naming.py
const LABELS = [...Object.keys(KIND_NAMES), "named", "unnamed", "f", "m", "not said"];

function isFiltered() {
  return state.filters.size > 0 || wanted(state.query).length > 0;
}

function rowsLeft() {
  return state.matches.map((number) => data.rows[number]).sort((one, other) => one.document - other.document);
}

function grouped(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  return groups;
}

function inOrder(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

function tally(keys) {
  const counts = new Map();
  count(counts, keys);
  return counts;
}

// Relays

function graphOf(rows) {
  const chains = rows.filter((row) => list(row.relay).length).map((row) => ({ row, links: chainOf(row) }));
  const depth = 1 + Math.max(0, ...chains.flatMap((chain) => chain.links.map((link) => link.column)));
  for (const chain of chains) chain.links.at(-1).column = depth;
  const kept = keptLinks(chains);
  for (const chain of chains) chain.links = chain.links.map((link) => (kept.has(keyOfLink(link)) ? link : others(link)));
  const links = new Map(chains.flatMap((chain) => chain.links.map((link) => [keyOfLink(link), link])));
  const rowsOf = tally(chains.flatMap((chain) => [...new Set(chain.links.map(keyOfLink))]));
  const order = [...links].sort(([key, one], [other, two]) =>
    one.column - two.column || (one.id === "") - (two.id === "") || rowsOf.get(other) - rowsOf.get(key) ||
    inOrder(one.name, two.name));
  const numbers = new Map(order.map(([key], number) => [key, number]));
  const steps = tally(chains.flatMap((chain) => stepsOf(chain, numbers)));
  return {
    nodes: order.map(([key, link]) => ({ ...link, rows: rowsOf.get(key), id: link.id || undefined })),
    edges: [...steps].map(([key, number]) => edgeOf(key, number)).sort(byEnds),
    direct: rows.length - chains.length,
  };
}

function chainOf(row) {
  const first = row.relay[0].basis === STATED ? 1 : 0;
  const relays = row.relay.map((relay, place) => ({
    column: first + place,
    id: relay.name,
    name: relay.name,
    kind: relay.kind || "outlet",
  }));
  const id = speakerKey(row.speaker) || "not known";
  return [...relays, { column: -1, id, name: speakerName(row.speaker), kind: "speaker" }];
}

function keyOfLink(link) {
  return JSON.stringify([link.column, link.id, link.name, link.kind]);
}

function others(link) {
  return { column: link.column, id: "", name: "others", kind: link.kind === "speaker" ? "speaker" : "" };
}

// The keys of the links that are shown by name: of each column those with most rows.
function keptLinks(chains) {
  const links = chains.flatMap((chain) => chain.links);
  const counts = tally(links.map(keyOfLink));
  const every = [...new Map(links.map((link) => [keyOfLink(link), link]))].sort(
    ([key, one], [other, two]) =>
      counts.get(other) - counts.get(key) || inOrder(one.name, two.name) || inOrder(one.id, two.id),
  );
  const columns = grouped(every, ([, link]) => link.column);
  return new Set([...columns.values()].flatMap((column) => column.slice(0, MOST_NODES)).map(([key]) => key));
}

function stepsOf({ row, links }, numbers) {
  return links.slice(1).map((link, place) => {
    const nearer = row.relay[Math.min(place + 1, row.relay.length - 1)];
    return [numbers.get(keyOfLink(links[place])), numbers.get(keyOfLink(link)), nearer.basis === STATED].join(" ");
  });
}

function edgeOf(key, rows) {
  const [start, end, stated] = key.split(" ");
  return { start: Number(start), end: Number(end), rows, stated: stated === "true" };
}

function byEnds(one, other) {
  return one.start - other.start || one.end - other.end || one.stated - other.stated;
}

// Audit

function auditOf(rows) {
  const known = new Map(list(data.audit && data.audit.speakers).map((speaker) => [speaker.id, speaker]));
  const speakers = [...grouped(rows, (row) => speakerKey(row.speaker))].map(([key, some]) =>
    quotedOf(key, some, known.get(key)),
  );
  const genders = new Map(speakers.map((speaker) => [speaker.id, speaker.gender]));
  const outlets = [...grouped(rows, (row) => publisherOf(row) || NO_OUTLET)].map(([name, some]) =>
    outletOfRows(name, some, genders),
  );
  return {
    outlets: [
      outletOfRows(undefined, rows, genders),
      ...outlets.sort((one, other) => other.rows - one.rows || inOrder(one.name, other.name)),
    ],
    speakers: speakers.sort(
      (one, other) =>
        other.rows - one.rows || other.words - one.words || inOrder(one.name, other.name) || inOrder(one.id, other.id),
    ),
  };
}

// What the text says of gender has been told of all rows of a speaker; it holds for each of them.
function quotedOf(id, rows, known) {
  const its = rows[0].speaker;
  return {
    id,
    name: speakerName(its),
    kind: its.kind,
    status: statusOf(rows[0]),
    gender: known && known.gender,
    evidence: known && known.evidence,
    ...sizesOf(rows),
  };
}

function outletOfRows(name, rows, genders) {
  const people = rows.filter((row) => statusOf(row) === "named" && kindOf(row.speaker) === "person");
  return {
    name,
    kinds: sharesOf(rows, (row) => (row.speaker.name ? kindOf(row.speaker) : "unknown")),
    statuses: sharesOf(rows, statusOf),
    genders: sharesOf(people, (row) => genders.get(speakerKey(row.speaker)) || "not said"),
    ...sizesOf(rows),
  };
}

function sizesOf(rows) {
  return {
    rows: rows.length,
    words: rows.reduce((sum, row) => sum + wordsIn(row), 0),
    documents: new Set(rows.map((row) => row.document)).size,
  };
}

function statusOf(row) {
  if (!row.speaker.name) return "unknown";
  return UNNAMED.includes(kindOf(row.speaker)) ? "unnamed" : "named";
}

// In the index of a large ledger, where what was said is cut, the program has counted them.
function wordsIn(row) {
  return row.words || row.text.split(/\s+/u).filter(Boolean).length;
}

function sharesOf(rows, labelOf) {
  const groups = grouped(rows, labelOf);
  return LABELS.filter((label) => groups.has(label)).map((label) => ({ label, ...sizesOf(groups.get(label)) }));
}
