// What all parts share: the data, elements made of text (never of HTML), and the state of the page.

const data = JSON.parse(document.getElementById("data").textContent);
const SVG = "http://www.w3.org/2000/svg";
// What is drawn wherever it stands; in the text of a document the program says what is (unusual.py).
const UNSEEN =
  /([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff])/;
const KIND_NAMES = {
  person: "person",
  organization: "organization",
  outlet: "outlet",
  document: "document",
  group: "group",
  anonymous: "unnamed",
  unknown: "not known",
};
const state = { view: "quotes", query: "", filters: new Map(), order: "place", selected: null, shown: 0, matches: [] };

// What other parts of a page add: to a row of the table, to what unfolds below it, to the head of a document, to a print;
// and where the rest of a large ledger comes from, and a document that comes later.
const additions = { row: [], why: [], document: [], print: [], rest: [], later: [] };

function added(place, ...its) {
  return additions[place].map((act) => act(...its));
}

function byId(id) {
  return document.getElementById(id);
}

function list(value) {
  return value || [];
}

// An element with attributes and children. A child that is no element becomes text, whatever stands in it.
function make(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

// The head of a table: a cell for each name, which may be an element.
function columnHeads(names) {
  return make("thead", null, make("tr", null, names.map((name) => make("th", { scope: "col" }, name))));
}

function draw(tag, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(...nodesOf(child, element));
  }
  return element;
}

// Words as nodes: what turns a line around or takes no room is drawn, alone in an element of its own, so that it turns
// nothing around; in pictures and choices, which hold no elements, its code stands in its place.
function nodesOf(child, element) {
  if (child instanceof Node) return [child];
  const words = String(child);
  if (words.search(UNSEEN) < 0) return [words];
  if (element.namespaceURI === SVG || element.tagName === "OPTION") return [words.split(UNSEEN).map(codeIn).join("")];
  return words.split(UNSEEN).map((part) => (codeIn(part) === part ? part : unseenElement(part)));
}

function codeIn(part) {
  return part.length === 1 && part.search(UNSEEN) === 0 ? `[${codeOf(part)}]` : part;
}

function codeOf(sign) {
  return `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function unseenElement(sign) {
  const element = document.createElement("span");
  element.className = "unusual";
  element.dataset.code = codeOf(sign);
  element.append(sign);
  return element;
}

function button(attributes, words, act) {
  const element = make("button", { type: "button", ...attributes }, words);
  element.addEventListener("click", act);
  return element;
}

// What a table of ours calls a key; the key itself where it has none. A key may be any word, also one that every object
// has ("constructor").
function called(table, key) {
  return Object.hasOwn(table, key) ? table[key] : key;
}

function counted(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

function percent(part, whole) {
  if (!whole) return "0%";
  const share = (100 * part) / whole;
  return share > 0 && share < 1 ? "<1%" : `${Math.round(share)}%`;
}

function sure(confidence) {
  return String(Math.round(100 * confidence));
}

// The key that rows of one speaker share; the same as speaker_key of the program.
function speakerKey(speaker) {
  if (!speaker.name) return "";
  return speaker.id || `${kindOf(speaker)} ${speaker.name}`;
}

// What has its default is not in the data.
function kindOf(speaker) {
  return speaker.kind === undefined ? "person" : speaker.kind;
}

function publisherOf(row) {
  return data.documents[row.document].outlet;
}

function dayOf(row) {
  return data.documents[row.document].published;
}

function speakerName(speaker) {
  return speaker.name || "not known";
}

function documentName(number) {
  const its = data.documents[number];
  return its.title || its.name;
}

// Where a row is told from: a place in this page or, in the index of a large ledger, in the page of its document.
function addressOf(row) {
  const its = data.documents[row.document];
  const hash = new URLSearchParams({ row: row.id, document: its.name });
  return `${its.page ? encodeURI(its.page) : ""}#${hash}`;
}

// In place of a view, while its data is read.
function beingRead() {
  return make("p", { class: "about", role: "status" }, "This large ledger is being read …");
}

let rowNumbers = null;

function rowNumber(document, id) {
  if (!rowNumbers) rowNumbers = new Map(list(data.rows).map((row, number) => [`${row.document} ${row.id}`, number]));
  return rowNumbers.get(`${document} ${id}`);
}
