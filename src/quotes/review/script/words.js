// Words of the document: those that are selected, and those that are typed, as places in its text.

const WORD = /[\p{L}\p{N}\p{M}]/u;
let selected = null; // {document, place}: the last words that were selected, while they are

// Every character of the text stands in the page as it is, so the length of what is before is the place.
function selectedPlace() {
  const ground = byId("text");
  const selection = getSelection();
  if (!ground || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!ground.contains(range.startContainer) || !ground.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(ground, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return wholeWords(data.documents[shownDocument].text, start, start + range.toString().length);
}

// Without white space at its ends, and no word cut in two.
function wholeWords(text, from, to) {
  let [start, end] = [from, to];
  while (start < end && !text.slice(start, end).charAt(0).trim()) start++;
  while (end > start && !text.charAt(end - 1).trim()) end--;
  if (start === end) return null;
  while (isWord(text, start) && isWord(text, before(text, start))) start = before(text, start);
  while (isWord(text, before(text, end)) && isWord(text, end)) end += lengthOf(text, end);
  return [start, end];
}

function before(text, at) {
  const isPair = at > 1 && /[\udc00-\udfff]/.test(text.charAt(at - 1)) && /[\ud800-\udbff]/.test(text.charAt(at - 2));
  return at - (isPair ? 2 : 1);
}

function isWord(text, at) {
  return at >= 0 && at < text.length && WORD.test(String.fromCodePoint(text.codePointAt(at)));
}

// The place of words that are typed, nearest to `near`; null where they do not stand in the document.
function placeOfWords(number, words, near) {
  const text = data.documents[number].text;
  const parts = words.split(/\s+/u).filter(Boolean);
  if (text === undefined || !parts.length) return null;
  const wantedWords = new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s+"), "gu");
  let best = null;
  for (const match of text.matchAll(wantedWords)) {
    if (best === null || Math.abs(match.index - near) < Math.abs(best[0] - near))
      best = [match.index, match.index + match[0].length];
  }
  return best;
}

function wordsOf(number, place) {
  const text = data.documents[number].text;
  return text === undefined ? "" : text.slice(place[0], place[1]);
}

// What quotation marks tell of some words.
function typeAt(number, place) {
  const text = data.documents[number].text;
  const opens = /[“"«„‘「]\s*$/u.test(text.slice(Math.max(0, place[0] - 3), place[0]));
  if (opens) return "direct";
  return /[“”"«»]/u.test(wordsOf(number, place)) ? "mixed" : "indirect";
}

// What is selected at this moment: the page hears of a selection a little later.
function wordsNow() {
  const place = selectedPlace();
  return place ? { document: shownDocument, place } : null;
}

function onSelection() {
  selected = wordsNow();
  showSelectionBar();
}

// Below the document while words are selected: what they are.
function showSelectionBar() {
  const bar = byId("selection-bar");
  bar.hidden = !selected;
  if (!selected) return;
  const { document: number, place } = selected;
  const row = openRow();
  const ofRow = row !== null && data.rows[row].document === number;
  const isNew = editor && editor.row === null;
  const uses = ofRow || (editor && editor.document === number) ? USES : [];
  bar.replaceChildren(
    make("q", { dir: "auto" }, shortened(wordsOf(number, place))),
    make(
      "span",
      { class: "uses" },
      ofRow && !editor && isPartOfContent(data.rows[row], place)
        ? selecting(button({ class: "quiet" }, "a quote of its own", () => cutOut(row, wordsNow() || { place })))
        : null,
      uses.map(([name, field, more]) => selecting(button({ class: "quiet" }, name, () => useWords(field, more, wordsNow() || { document: number, place })))),
      isNew ? null : selecting(button({ class: "action" }, ["new quote ", make("kbd", null, "n")], () => newQuote())),
    ),
  );
}

// Some words of one of its parts, but not all that was said.
function isPartOfContent(row, [start, end]) {
  const parts = list(row.content);
  return parts.some(([from, to]) => from <= start && end <= to && (parts.length > 1 || from < start || end < to));
}

// A content in two: the words become a row of their own, with the same speaker and cue.
function cutOut(number, { place }) {
  getSelection().removeAllRanges();
  const row = data.rows[number];
  const asked = { action: "cut", document: data.documents[row.document].name, row: row.id, place };
  return decide(asked, `“${shortened(wordsOf(row.document, place))}” is a quote of its own`);
}

const USES = [
  ["content", "content", false],
  ["further part", "content", true],
  ["cue", "cue", false],
  ["speaker, as printed", "source", false],
  ["passed on by", "relay", true],
];

// A button that leaves the selection as it is.
function selecting(element) {
  element.addEventListener("pointerdown", (event) => event.preventDefault());
  element.addEventListener("mousedown", (event) => event.preventDefault());
  return element;
}

function openRow() {
  return editor ? editor.row : state.selected;
}

// Into the form that is open, else straight into the row.
function useWords(field, more, { document: number, place }) {
  getSelection().removeAllRanges();
  if (editor && editor.document === number) return editor.use(field, place, more);
  const row = data.rows[state.selected];
  if (field === "relay") {
    const relay = [...list(row.relay).map(relayAsked), { name: oneLine(wordsOf(number, place)), basis: "stated", place }];
    return set(state.selected, [{ field, relay }], `passed on by ${relay.at(-1).name}`);
  }
  const places = more ? [...list(row[field]), place] : [place];
  return set(state.selected, [{ field, places }], `${field} “${shortened(wordsOf(number, place))}”`);
}

function relayAsked(relay) {
  return { name: relay.name, kind: relay.kind || "outlet", basis: relay.basis, place: relay.place || null };
}
