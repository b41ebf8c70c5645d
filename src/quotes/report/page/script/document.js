// The document with its quotes marked. Every character of the text stands in the page as it is: what is drawn besides
// is drawn by the style sheet, so that the words read back as they were.

const ZONE_REASONS = {
  furniture: "not the article: menus, credits, addresses and the like",
  comments: "readers’ comments",
  caption: "caption of a picture",
  byline: "who wrote it",
  dateline: "dateline",
  headline: "headline",
};
let shownDocument = null;

function openDocument(number) {
  showDocument(number);
  openPane("document");
  byId("document").scrollTop = 0;
}

function showDocument(number) {
  if (shownDocument === number) return;
  shownDocument = number;
  const its = data.documents[number];
  byId("document").replaceChildren(
    ...[
      button({ class: "link back-to-list" }, "Back to the list", () => openPane("list")),
      make(
        "header",
        null,
        make("h2", { dir: "auto" }, documentName(number)),
        make("p", { class: "about", dir: "auto" }, aboutDocument(its)),
        sameText(its),
        added("document", number),
      ),
      its.text === undefined ? notice(its, number) : legend(number),
      its.text === undefined ? rowsWithoutText(number) : make("div", { class: "text", id: "text" }, paragraphs(number)),
    ].filter(Boolean),
  );
}

function aboutDocument(its) {
  return [its.outlet || "publisher not stated", its.published || "day not stated", its.title ? its.name : null]
    .filter(Boolean)
    .join(" · ");
}

function sameText(its) {
  if (!its.same_text) return null;
  return make(
    "p",
    { class: "about", dir: "auto" },
    `${Math.round(100 * its.share)}% of its words also stand in ${its.same_text}`,
  );
}

function notice(its, number) {
  if (its.later) {
    added("later", number);
    return make("p", { class: "about", role: "status" }, "This document is being read …");
  }
  if (its.page) return make("p", null, make("a", { class: "action", href: encodeURI(its.page) }, "Open this document"));
  return make("p", { class: "notice", dir: "auto" }, `Its text can’t be shown. ${its.missing || ""}`);
}

function rowsWithoutText(number) {
  const rows = list(data.rows)
    .filter((row) => row.document === number)
    .slice(0, STEP);
  return make(
    "ul",
    { class: "told" },
    rows.map((row) =>
      make(
        "li",
        { dir: "auto" },
        make("span", { class: `content ${row.type}` }, row.text),
        make("span", { class: "about" }, ` ${asPrinted(row)}`),
      ),
    ),
  );
}

const LEGEND = [
  ["content direct", "direct"],
  ["content mixed", "mixed"],
  ["content indirect", "indirect"],
  ["source", "speaker"],
  ["cue", "cue"],
  ["relay", "passed on by"],
  ["day", "day it was said"],
  ["zone", "not the article"],
];

function legend(number) {
  const its = data.documents[number];
  const odd = list(its.unusual).length;
  return make(
    "p",
    { class: "legend-list", "aria-label": "Marks" },
    legendItems(),
    odd
      ? make(
          "span",
          { class: "about" },
          `${counted(odd, "unusual character")}, drawn like `,
          make("span", { class: "unusual", "data-code": "U+202E" }),
        )
      : null,
  );
}

function legendItems() {
  return LEGEND.map(([kinds, name]) => make("span", { class: kinds }, name));
}

// Spans of the text, each with what it is: {start, end, kind, row}.

function layersOf(number) {
  const layers = [];
  const add = (places, kind, row) => {
    for (const place of places) if (place) layers.push({ start: place[0], end: place[1], kind, row });
  };
  list(data.rows).forEach((row, place) => {
    if (row.document !== number) return;
    add(list(row.content), `content ${row.type}`, place);
    add([row.source], "source", place);
    add(list(row.cue), "cue", place);
    add(
      list(row.relay).map((relay) => relay.place),
      "relay",
      place,
    );
    add([row.said_on && row.said_on.place], "day", place);
    add(
      list(row.evidence).map((step) => step.place),
      "",
      place,
    );
  });
  return layers;
}

// The places at which what a character is changes, in order, from the first to the end of the text.
function cutsOf(its, layers) {
  const cuts = new Set([0, its.text.length]);
  for (const layer of layers) cuts.add(layer.start).add(layer.end);
  for (const zone of list(its.zones)) cuts.add(zone.place[0]).add(zone.place[1]);
  for (const sign of list(its.unusual)) cuts.add(sign.start).add(sign.start + lengthOf(its.text, sign.start));
  for (let at = its.text.indexOf("\n"); at >= 0; at = its.text.indexOf("\n", at + 1)) cuts.add(at + 1);
  return [...cuts].filter((cut) => cut <= its.text.length).sort((one, other) => one - other);
}

function lengthOf(text, start) {
  return text.codePointAt(start) > 0xffff ? 2 : 1;
}

function paragraphs(number) {
  const its = data.documents[number];
  const layers = layersOf(number).sort((one, other) => one.start - other.start);
  const unusual = new Map(list(its.unusual).map((sign) => [sign.start, sign]));
  const cuts = cutsOf(its, layers);
  const made = [];
  let paragraph = null;
  let zone = "body";
  let open = [];
  let next = 0;
  for (let place = 0; place + 1 < cuts.length; place++) {
    const [start, end] = [cuts[place], cuts[place + 1]];
    while (next < layers.length && layers[next].start <= start) open.push(layers[next++]);
    open = open.filter((layer) => layer.end > start);
    if (!paragraph) {
      const kindOfZone = zoneAt(its, start, end);
      paragraph = paragraphElement(kindOfZone, kindOfZone !== zone);
      zone = kindOfZone;
      made.push(paragraph);
    }
    paragraph.append(
      segment(its.text.slice(start, end), {
        start,
        layers: open,
        zone: zoneAt(its, start, end),
        sign: unusual.get(start),
      }),
    );
    if (its.text[end - 1] === "\n") {
      if (!paragraph.textContent.trim()) paragraph.classList.add("blank");
      paragraph = null;
    }
  }
  return made;
}

function zoneAt(its, start, end) {
  const zones = list(its.zones);
  const found = zones.find((zone) => zone.place[0] < end && zone.place[1] > start);
  return found ? found.zone : zones.length && its.text.slice(start, end).trim() ? "furniture" : "body";
}

function paragraphElement(zone, isNew) {
  const reason = zone !== "body" && isNew ? called(ZONE_REASONS, zone) : null;
  return make("p", { class: `line zone-${zone}`, dir: "auto", "data-reason": reason });
}

function segment(words, { start, layers, zone, sign }) {
  const kinds = new Set(layers.flatMap((layer) => layer.kind.split(" ")).filter(Boolean));
  if (zone !== "body") kinds.add("zone");
  if (sign) kinds.add("unusual");
  const element = make("span", { class: [...kinds].join(" ") || null, "data-start": start });
  element.append(words);
  const rows = unique(layers.filter((layer) => layer.kind).map((layer) => layer.row));
  if (rows.length) element.dataset.rows = rows.join(" ");
  const said = unique(layers.filter((layer) => layer.kind.startsWith("content")).map((layer) => layer.row));
  if (said.length) element.dataset.content = said.join(" ");
  if (sign) {
    element.dataset.code = sign.code;
    element.title = `${sign.code} ${sign.name}`;
  }
  return element;
}

// From the words to the row: the shortest quote around them first, then, at each further click, the next.
function clickText(event) {
  const element = event.target.closest("[data-rows]");
  if (!element || String(getSelection())) return;
  const rows = element.dataset.rows
    .split(" ")
    .map(Number)
    .sort((one, other) => data.rows[one].text.length - data.rows[other].text.length);
  const number = rows[(rows.indexOf(state.selected) + 1) % rows.length];
  if (!state.matches.includes(number)) clearFilters();
  select(number);
}

function segmentsOf(number) {
  return [...byId("document").querySelectorAll("[data-rows]")].filter((each) =>
    each.dataset.rows.split(" ").includes(String(number)),
  );
}

function markSelected(number) {
  byId("document")
    .querySelectorAll(".now, .pointed")
    .forEach((each) => each.classList.remove("now", "pointed"));
  if (number === null) return;
  const segments = segmentsOf(number);
  for (const each of segments) each.classList.add("now");
  if (segments.length) intoView(segments.find((each) => each.dataset.content) || segments[0]);
}

// Quotes that the filters leave out are marked more faintly.
function markOthers() {
  if (shownDocument === null) return;
  const kept = new Set(state.matches);
  for (const each of byId("document").querySelectorAll("[data-rows]")) {
    each.classList.toggle("out", !each.dataset.rows.split(" ").some((number) => kept.has(Number(number))));
  }
}

function pointAt([start, end]) {
  openPane("document");
  byId("document")
    .querySelectorAll(".pointed")
    .forEach((each) => each.classList.remove("pointed"));
  const found = [...byId("document").querySelectorAll("[data-start]")].filter((each) => {
    const its = Number(each.dataset.start);
    return its >= start && its < end;
  });
  for (const each of found) each.classList.add("pointed");
  if (found.length) intoView(found[0]);
}

function intoView(element) {
  const pane = byId("document");
  if (!pane.offsetParent) return;
  const its = element.getBoundingClientRect();
  if (pane.scrollHeight > pane.clientHeight + 4)
    pane.scrollTop += its.top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  else if (isOverList()) window.scrollBy({ top: its.top - innerHeight / 3 });
}
