// Decisions: what is known of them, sending one, and hearing of those of other windows. A decision shows when the server
// has it on the disk, and not before.

const review = data.review;
const HEARING = 2000; // milliseconds between two looks for the decisions of others
const DONE = { reject: "rejected", add: "added", set: "corrected", accept: "accepted" }; // the first that holds is shown
const OF_NAMES = ["same-speaker", "not-same-speaker"];
data.rows = list(data.rows);
let known = list(review.decisions).length;
let stands = new Set(list(review.stands));
let waiting = Promise.resolve(); // one request after the other, so that no answer comes behind a newer one
const mine = []; // what this window saved, each the ids that one step saved
const decisionsOfRow = new Map();
const decisionsOfNames = new Map();
for (const each of [...list(review.decisions), ...list(review.table)]) keep(each);

function keep(decision) {
  const its = decision.action === "undo" ? null : decision;
  if (!its) return;
  if (OF_NAMES.includes(its.action)) addTo(decisionsOfNames, its.was, its);
  else addTo(decisionsOfRow, keyOf(its.document, its.row), its);
}

function addTo(groups, key, value) {
  if (!groups.has(key)) groups.set(key, []);
  groups.get(key).push(value);
}

function keyOf(document, row) {
  return `${document} ${row || ""}`;
}

function decisionsOn(row) {
  return list(decisionsOfRow.get(keyOf(row.document, row.id)));
}

function standingOn(row) {
  return decisionsOn(row).filter((each) => stands.has(each.id));
}

// open, or what has been decided.
function stateOf(row) {
  if (!decisionsOfRow.has(keyOf(row.document, row.id))) return "open";
  const actions = new Set(standingOn(row).map((each) => each.action));
  const found = Object.keys(DONE).find((action) => actions.has(action));
  return found ? DONE[found] : "open";
}

// Sends a decision when those before it are answered. `seen` gives how many decisions were known when it was made.
function decide(asked, words, whenSaved, seen) {
  waiting = waiting.then(() => post({ ...asked, seen: seen ? seen() : known }, words, whenSaved));
  return waiting;
}

async function post(asked, words, whenSaved) {
  const again = () => decide(asked, words, whenSaved);
  const answer = await ask("decide", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...asked, stamp: review.stamp }),
  });
  if (!answer) return tellTrouble("The server does not answer: this is not saved.", "Try again", again);
  const told = answer.told;
  if (told.stale) return tellStale();
  if (told.error) return tellTrouble(told.error);
  if (told.clash) {
    take({ ...told, saved: [] });
    return tellTrouble(`${told.clash}.`, "Do it all the same", again);
  }
  if (list(told.saved).length && asked.action !== "undo") mine.push(told.saved);
  take(told);
  seeOwn(told);
  tell(`Saved: ${words}.`);
  if (whenSaved) whenSaved(told);
  return undefined;
}

// What this window decided itself is no news to the form that is open in it.
function seeOwn(told) {
  const own = new Set(list(told.saved));
  if (editor && list(told.decisions).every((each) => own.has(each.id))) editor.seen = known;
}

async function ask(path, options) {
  try {
    const answer = await fetch(path, { cache: "no-store", credentials: "omit", redirect: "error", ...options });
    return { status: answer.status, told: await answer.json() };
  } catch {
    return null;
  }
}

async function hear() {
  const answer = await ask(`changes?after=${known}&stamp=${encodeURIComponent(review.stamp)}`, {});
  showAbsence(!answer);
  if (!answer) return;
  if (answer.told.stale) tellStale();
  else if (list(answer.told.decisions).length) {
    const names = unique(answer.told.decisions.map((each) => each.by || "somebody"));
    take(answer.told);
    tell(`${names.join(", ")}: ${counted(answer.told.decisions.length, "decision")} in another window.`);
  }
}

function listen() {
  setInterval(() => {
    if (!document.hidden) waiting = waiting.then(hear);
  }, HEARING);
}

// Takes in what has changed, and shows it.
function take(changes) {
  const decisions = list(changes.decisions);
  if (decisions.length) {
    for (const each of decisions) keep(each);
    stands = new Set(list(changes.stands));
  }
  known = changes.total;
  const put = list(changes.rows).map(putRow);
  for (const each of list(changes.gone)) {
    const number = rowNumber(each.document, each.id);
    if (number !== undefined) data.rows[number].gone = true;
  }
  if (decisions.length) showDecided(put, list(changes.gone).length > 0);
}

// Puts a row in its place as it is now; says whether it is a new one.
function putRow(row) {
  const number = rowNumber(row.document, row.id);
  speakerNames = null;
  if (number === undefined) {
    data.rows.push(row);
    rowNumbers = null;
    return { number: data.rows.length - 1, isNew: true };
  }
  const { prints, alerts, gone } = data.rows[number];
  data.rows[number] = { ...row, prints, alerts };
  delete haystacks[number];
  return { number, isNew: gone === true };
}

function undoLast() {
  while (mine.length && !mine.at(-1).some((id) => stands.has(id))) mine.pop();
  const ids = mine.length ? mine.pop().filter((id) => stands.has(id)) : lastOf(review.by);
  if (!ids.length) return tell("There is nothing to undo.");
  return undo(ids);
}

// The decisions that somebody made last, in one step.
function lastOf(name) {
  const every = [...decisionsOfRow.values(), ...decisionsOfNames.values()].flat();
  const found = every.filter((each) => each.by === name && !each.source && stands.has(each.id));
  const last = found.reduce((latest, each) => (!latest || each.at >= latest.at ? each : latest), null);
  return last ? found.filter((each) => each.at === last.at && each.row === last.row).map((each) => each.id) : [];
}

function undo(ids) {
  const every = [...decisionsOfRow.values(), ...decisionsOfNames.values()].flat();
  const its = every.find((each) => each.id === ids[0]);
  const number = its && its.row ? rowNumber(its.document, its.row) : undefined;
  return decide({ action: "undo", undoes: ids }, `undone: ${its ? inWords(its) : "the last decision"}`, () => {
    if (number !== undefined && state.matches.includes(number)) select(number);
  });
}

const ACTION_WORDS = {
  accept: "accepted",
  reject: "rejected",
  add: "added",
  split: "not this statement",
  join: "one statement with",
  "same-speaker": "is the same as",
  "not-same-speaker": "is not the same as",
  reviewed: "read whole",
};

function inWords(decision) {
  if (decision.action === "set") return `${decision.field}: ${oneLine(decision.now || "") || "none"}`;
  if (decision.action === "same-speaker") return `${decision.was} is ${decision.now}`;
  if (decision.action === "not-same-speaker") return `${decision.was} is not ${decision.now}`;
  const words = decision.action === "join" && decision.now ? ` “${shortened(decision.now)}”` : "";
  return `${called(ACTION_WORDS, decision.action)}${words}`;
}

function shortened(words) {
  const letters = [...oneLine(words)];
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : letters.join("");
}

function whenOf(decision) {
  return decision.at ? new Date(decision.at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" }) : "no date";
}
