// The form of a row: who speaks, of what kind, which words; and the same for a quote that was missed.

let editor = null; // {row, document, seen, element, use}: the form that is open; row is null for a new quote
const KINDS_TO_CHOOSE = ["person", "organization", "outlet", "document", "group", "anonymous"];
const TYPES = ["direct", "mixed", "indirect"];
const BASES = ["stated", "dateline", "metadata", "document"];
const WORD_FIELDS = [
  ["content", "Words said", true],
  ["cue", "Cue", true],
  ["source", "Speaker, as printed", false],
];

function editRow(number) {
  if (editor && editor.row === number) return closeEditor();
  return withText(data.rows[number].document, () => openEditor(number));
}

function openEditor(number) {
  closeEditor();
  const row = data.rows[number];
  const element = editorForm(row, row.document, () => saveRow(number));
  editor = { ...editor, row: number, seen: known };
  showDecisions(number);
  const host = rowAt(number);
  if (host && host.nextElementSibling) host.nextElementSibling.querySelector(".decisions").after(element);
  return element.querySelector("input").select(); // what is typed takes its place
}

function newQuote() {
  if (shownDocument === null) return tell("Open the document first that has the quote.");
  return withText(shownDocument, openNew);
}

function openNew() {
  closeEditor();
  selected = wordsNow();
  const number = selected ? selected.document : shownDocument;
  if (data.documents[number].text === undefined) return tell("Without its text no words of a document can be pointed at.");
  const place = selected && selected.place;
  const row = { speaker: {}, type: place ? typeAt(number, place) : "direct", content: place ? [place] : [] };
  const element = editorForm(row, number, () => saveNew(number));
  editor = { ...editor, row: null, seen: known };
  byId("new-quote").replaceChildren(make("h2", null, "A quote that was missed"), element);
  openPane("list");
  byId("list").scrollTop = 0;
  element.querySelector(place ? "input[name=speaker]" : "input[name=content]").focus();
  return undefined;
}

function closeEditor() {
  if (!editor) return;
  const { element, row } = editor;
  const focused = element.contains(document.activeElement);
  editor = null;
  element.remove();
  byId("new-quote").replaceChildren();
  if (focused && row !== null && rowAt(row)) rowAt(row).querySelector("a.speaker").focus({ preventScroll: true });
}

function editorForm(row, number, save) {
  showSpeakerNames();
  const speaker = input("speaker", row.speaker.name || "", { list: "speaker-names", placeholder: "not known" });
  const kind = chooser("kind", KINDS_TO_CHOOSE, kindOf(row.speaker), (each) => called(KIND_NAMES, each));
  const type = chooser("type", TYPES, row.type);
  const hasText = data.documents[number].text !== undefined;
  const fields = hasText ? WORD_FIELDS.map(([field, name, many]) => wordsField(row, number, field, name, many)) : [];
  const relays = make("div", { class: "relays-asked" }, list(row.relay).map(relayField));
  speaker.addEventListener("change", () => {
    const its = knownSpeakers().get(speaker.value.trim());
    if (its) kind.value = kindOf(its);
  });
  const form = make(
    "form",
    { class: "editor", novalidate: "", autocomplete: "off" },
    labelled("Speaker", speaker),
    labelled("Kind", kind),
    labelled("Type", type),
    fields,
    make("fieldset", null, make("legend", null, "Passed on by"), relays, button({ class: "link" }, "add one", () => addRelay(relays))),
    make("p", { class: "trouble", role: "alert" }),
    make(
      "p",
      { class: "buttons" },
      make("button", { type: "submit", class: "action" }, "Save"),
      " ",
      button({ class: "quiet" }, "Leave it", closeEditor),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  editor = { document: number, element: form, use: (field, place, more) => useInForm(form, number, field, place, more) };
  return form;
}

function labelled(name, element) {
  return make("label", null, make("span", null, name), element);
}

function input(name, value, attributes) {
  const element = make("input", { type: "text", name, dir: "auto", spellcheck: "false", ...attributes });
  element.value = value;
  return element;
}

// What stands in a row is among the values, whatever it is.
function chooser(name, values, value, nameOf) {
  const element = make(
    "select",
    { name },
    unique([...values, value]).map((each) => make("option", { value: each }, nameOf ? nameOf(each) : each)),
  );
  element.value = value;
  return element;
}

function placesIn(row, field) {
  return field === "source" ? [row.source].filter(Boolean) : list(row[field]);
}

function wordsField(row, number, field, name, many) {
  const places = placesIn(row, field);
  const inputs = make(
    "div",
    { class: "words-asked", "data-field": field },
    (places.length ? places : [null]).map((place) => wordsInput(number, field, name, place)),
  );
  return make(
    "fieldset",
    null,
    make("legend", null, name),
    inputs,
    many ? button({ class: "link" }, "add a part", () => inputs.append(wordsInput(number, field, name, null))) : null,
  );
}

// Words with their place; once they are changed, they are looked for in the document.
function wordsInput(number, field, name, place) {
  const element = input(field, place ? oneLine(wordsOf(number, place)) : "", {
    "aria-label": name,
    placeholder: "type words of the document, or select them there",
  });
  element.place = place;
  element.addEventListener("input", () => {
    element.place = null;
  });
  return element;
}

function useInForm(form, number, field, place, more) {
  if (field === "relay") {
    addRelay(form.querySelector(".relays-asked"), { name: oneLine(wordsOf(number, place)), basis: "stated", place });
    return;
  }
  const ground = form.querySelector(`[data-field="${field}"]`);
  const name = WORD_FIELDS.find(([each]) => each === field)[1];
  const element = wordsInput(number, field, name, place);
  if (more) ground.append(element);
  else ground.replaceChildren(element);
  element.focus();
}

function relayField(relay) {
  const element = make(
    "p",
    null,
    input("relay", relay.name, { "aria-label": "Passed on by", list: "speaker-names" }),
    chooser("basis", BASES, relay.basis),
    button({ class: "quiet", "aria-label": "take away" }, "×", () => element.remove()),
  );
  element.querySelector("select").setAttribute("aria-label", "How that is known");
  element.relay = relay;
  return element;
}

function addRelay(relays, relay) {
  const element = relayField(relay || { name: "", basis: "stated" });
  relays.append(element);
  element.querySelector("input").focus();
}

// What the form says that is otherwise than the row; null, and the trouble shown, where words are not found.

function changesIn(row) {
  const form = editor.element;
  const changes = [];
  const name = form.elements.speaker.value.trim();
  const kind = form.elements.kind.value;
  if (name !== (row.speaker.name || ""))
    changes.push({ field: "speaker", name: name || null, kind: KINDS_TO_CHOOSE.includes(kind) ? kind : null });
  else if (kind !== kindOf(row.speaker)) changes.push({ field: "kind", name: kind });
  if (form.elements.type.value !== row.type || editor.row === null)
    changes.push({ field: "type", name: form.elements.type.value });
  for (const [field, title] of WORD_FIELDS) {
    const ground = form.querySelector(`[data-field="${field}"]`);
    if (!ground) continue;
    const places = placesAsked(ground, row);
    if (places === null) return trouble(`${title}: these words do not stand in this document.`);
    if (!sameAs(places, placesIn(row, field)) || (editor.row === null && places.length)) changes.push({ field, places });
  }
  const relay = [...form.querySelectorAll(".relays-asked > p")].map(relayIn).filter((each) => each.name);
  if (!sameAs(relay, list(row.relay).map(relayAsked))) changes.push({ field: "relay", relay });
  return changes;
}

function placesAsked(ground, row) {
  const near = list(row.content).length ? row.content[0][0] : nearContent();
  const places = [];
  for (const element of ground.querySelectorAll("input")) {
    if (!element.value.trim()) continue;
    const place = element.place || placeOfWords(editor.document, element.value, near);
    if (!place) {
      element.focus();
      return null;
    }
    places.push(place);
  }
  return places.sort((one, other) => one[0] - other[0]);
}

// Where the words of a new quote stand: its cue is the one that is next to them.
function nearContent() {
  const first = editor.element.querySelector("[data-field=content] input");
  const place = first && (first.place || placeOfWords(editor.document, first.value, 0));
  return place ? place[0] : 0;
}

function relayIn(element) {
  const its = element.relay;
  const name = element.querySelector("input").value.trim();
  const place = (name === its.name && its.place) || null;
  return { name, kind: its.kind || "outlet", basis: element.querySelector("select").value, place };
}

function sameAs(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function trouble(words) {
  editor.element.querySelector(".trouble").textContent = words;
  return null;
}

function saveRow(number) {
  const changes = changesIn(data.rows[number]);
  if (!changes) return undefined;
  if (!changes.length) return closeEditor();
  const words = changes.map((each) => `${each.field}${each.name ? ` ${each.name}` : ""}`).join(", ");
  return set(number, changes, words, { seen: seenByForm(), whenSaved: closeEditor });
}

function seenByForm() {
  const form = editor;
  return () => form.seen;
}

function saveNew(number) {
  const row = { speaker: {}, type: null, content: [] };
  const changes = changesIn(row);
  if (!changes) return undefined;
  if (!changes.some((each) => each.field === "content")) return trouble("Words said: a quote has words.");
  const asked = { action: "add", document: data.documents[number].name, changes };
  const whenSaved = (told) => {
    closeEditor();
    const its = list(told.rows)[0];
    if (its) showRow(rowNumber(its.document, its.id));
  };
  return decide(asked, "a quote that was missed", whenSaved, seenByForm());
}

function set(number, changes, words, options) {
  const { seen, whenSaved } = options || {};
  const row = data.rows[number];
  const asked = { action: "set", document: data.documents[row.document].name, row: row.id, changes };
  return decide(asked, words, whenSaved, seen);
}
